use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use chrono::NaiveDate;

use super::flow::Bounds;
use super::remedy_case::{RemedyCase, RemedyLog, ResultCorrection};
use super::remedy_cases::RemedyCases;
use super::request_cases::{RequestCase, RequestCases};
use super::{Flow, RegisterError, RemedyFlow, Restatement, Seal, SealedPeriod, integrity};
use crate::calendar::WorkingCalendar;
use crate::finding::Finding;
use crate::sorted::SortedMap;
use crate::vocabulary::{ApplicantClass, RemedyResult};
use crate::workflow::EntryOf;
use crate::workflow::litigation::Litigation;
use crate::workflow::reconsideration::Reconsideration;
use crate::workflow::remedy::ResultMapping;
use crate::workflow::request::Request;

/// All the cases of an agency, requests as well as the reviews and suits about them, from which the
/// figures of any period are derived (登记台账). Logs are lent or given.
///
/// What counts in a period is what had been entered by its [`Seal`]. A request counted and carried out
/// by one sealed period comes in to the next under the same class, whatever was corrected since, so what
/// is carried out of a year is always what is carried into the next, column by column. A case entered
/// late is new in the first period that knows it; one concluded by a sealed period enters no row
/// again, though it be reopened or decided anew. A review or suit stands as pending in each period by
/// whose seal no end was known, and its result counts once, in the first period that knows it: a
/// decision served in one year and entered after its seal counts in the next. So does its filing. These
/// readings are ours (本库理解): no text settles them.
///
/// So the figures of a period depend on the seals before it, and a chain of seals begins with the first
/// year that the log holds, or with the first that was filed: what came before its first seal was
/// counted by no period, and is taken as it is known by that seal. Begun later, another chain gives
/// other figures for the same year: a class corrected after an earlier year was filed is carried in
/// corrected, and a case that year counted as concluded comes in again when it is reopened. The period
/// filed last is kept and continued with [`sealed_after`](Self::sealed_after), which gives the same as
/// the whole chain.
///
/// A case that was carried out and then split hands its place to the first of its children, which hands
/// it on to the first of its own where it was split in turn, and the others are new. A child is known by
/// its registration number and that of its parent; numbers may begin anew every year. One that was merged into
/// another counts itself, in its own year and class and in the row of the reply that answers both.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::calendar::WorkingCalendar;
/// use disclosure::statistics::Period;
/// use disclosure::statistics::requests::{Register, Seal};
/// use disclosure::vocabulary::{RemedyPath, RemedyResult};
///
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// let log = serde_json::from_str::<Vec<_>>(r#"[
///     {"event": "applied", "case": "1", "version": 1, "actor": {"id": "a-1", "role": "applicant"},
///      "on": "2024-12-24", "entered_on": "2024-12-24", "rules_version": 1,
///      "subject": {"request": "2024-17"}, "claimant": "applicant",
///      "contested": {"act": "reply", "made_on": "2024-12-20", "known_on": "2024-12-20"}},
///     {"event": "not-accepted", "case": "1", "version": 2, "actor": {"id": "o-1", "role": "review-organ"},
///      "on": "2024-12-30", "entered_on": "2025-02-10", "rules_version": 1}]"#)?;
/// let calendar = WorkingCalendar::mainland();
/// let mut register = Register::default();
/// register.add_review("review-1", log)?;
/// let seal = |year| Seal::new(Period::year(year).unwrap(), day(year + 1, 1, 20)).unwrap();
/// let sealed = register.sealed(&[seal(2024), seal(2025)], &calendar)?;
/// let count = |year: usize, result| {
///     sealed[year].remedy_tally().cell(RemedyPath::Reconsideration, result)
/// };
/// assert_eq!(count(0, RemedyResult::Pending), 1, "so it was known when 2024 was sealed");
/// assert_eq!(count(1, RemedyResult::Other), 1);
/// let lines = register.restatements(&sealed[0], day(2025, 12, 31), &calendar)?;
/// assert_eq!(lines[0].kind().code(), "concluded-late");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Register<'l> {
    requests: RequestCases<'l>,
    remedies: RemedyCases<'l>,
    /// Where each case stands, by its key.
    request_places: Places,
    remedy_places: Places,
}

type Places = BTreeMap<String, usize>;

impl<'l> Register<'l> {
    /// Adds a request.
    ///
    /// # Errors
    /// [`RegisterError::Twice`] for a key that another has.
    pub fn add_request(
        &mut self,
        id: impl Into<Cow<'l, str>>,
        log: impl Into<Cow<'l, [EntryOf<Request>]>>,
    ) -> Result<(), RegisterError> {
        let id = id.into();
        take_place(&mut self.request_places, &id, self.requests.cases.len())?;
        self.requests.cases.push(RequestCase {
            id,
            log: log.into(),
            corrections: Vec::new(),
            unit: None,
        });
        Ok(())
    }

    /// Adds a reconsideration. No review and no suit share a key.
    ///
    /// # Errors
    /// [`RegisterError::Twice`] for a key that another review or suit has.
    pub fn add_review(
        &mut self,
        id: impl Into<Cow<'l, str>>,
        log: impl Into<Cow<'l, [EntryOf<Reconsideration>]>>,
    ) -> Result<(), RegisterError> {
        self.add_remedy(id.into(), RemedyLog::Review(log.into()))
    }

    /// Adds a suit, as with [`add_review`](Self::add_review).
    ///
    /// # Errors
    /// As [`add_review`](Self::add_review).
    pub fn add_suit(
        &mut self,
        id: impl Into<Cow<'l, str>>,
        log: impl Into<Cow<'l, [EntryOf<Litigation>]>>,
    ) -> Result<(), RegisterError> {
        self.add_remedy(id.into(), RemedyLog::Suit(log.into()))
    }

    fn add_remedy(&mut self, id: Cow<'l, str>, log: RemedyLog<'l>) -> Result<(), RegisterError> {
        take_place(&mut self.remedy_places, &id, self.remedies.cases.len())?;
        self.remedies.cases.push(RemedyCase {
            id,
            log,
            corrections: Vec::new(),
        });
        Ok(())
    }

    /// Corrects the class of the applicant of a request, which the log has no entry for.
    ///
    /// # Errors
    /// [`RegisterError::NoSuchCase`].
    pub fn correct_class(
        &mut self,
        case: &str,
        class: ApplicantClass,
        entered_on: NaiveDate,
    ) -> Result<(), RegisterError> {
        let request = self.request_mut(case)?;
        request.corrections.push((class, entered_on));
        Ok(())
    }

    /// Corrects how a review or suit ended, which the log has no entry for: the result or its day, or
    /// an end that was none (`None`). It corrects an end that had been entered by that day.
    ///
    /// # Errors
    /// [`RegisterError::NoSuchCase`].
    pub fn correct_result(
        &mut self,
        case: &str,
        ended: Option<(NaiveDate, RemedyResult)>,
        entered_on: NaiveDate,
    ) -> Result<(), RegisterError> {
        let place = self.remedy_places.get(case).copied();
        let remedy = place.and_then(|it| self.remedies.cases.get_mut(it));
        let remedy = remedy.ok_or_else(|| no_such(case))?;
        remedy
            .corrections
            .push(ResultCorrection { ended, entered_on });
        Ok(())
    }

    /// Says which unit handles a request: its clerk, its section, its township.
    ///
    /// # Errors
    /// [`RegisterError::NoSuchCase`].
    pub fn assign(&mut self, case: &str, unit: impl Into<String>) -> Result<(), RegisterError> {
        self.request_mut(case)?.unit = Some(unit.into());
        Ok(())
    }

    /// The unit that handles a request, where that was said.
    #[must_use]
    pub fn unit(&self, case: &str) -> Option<&str> {
        let place = self.request_places.get(case).copied()?;
        self.requests.cases.get(place)?.unit.as_deref()
    }

    /// Replaces the columns of table 4 that ends of reviews and suits are counted in. A sealed period
    /// stays the same only under the columns it was sealed with.
    #[must_use]
    pub fn with_mapping(mut self, mapping: ResultMapping) -> Self {
        self.remedies.mapping = mapping;
        self
    }

    /// Says what is odd in the logs, by what had been entered when a period was sealed. No case stops the
    /// others: one that cannot be counted is in no figure, and named with the reason.
    ///
    /// - a log that cannot be (`register-log`), a request received without the class of its applicant, which
    ///   enters no column until its class or registration is entered (`register-class`), two requests that were
    ///   split off as one (`register-twin`);
    /// - a merge into a number that no request has (`merge-nowhere`), in a circle (`merge-circle`), or that the
    ///   other log does not tell or tells with another day of receipt (`merge-untold`, `merge-received`), and an
    ///   absorption of a request that is not merged (`absorbed-nowhere`);
    /// - a split into requests that the register has not (`split-nowhere`), or off one that does not tell it
    ///   (`split-untold`);
    /// - a registration number of two requests of one year (`number-twice`) or a reply number of two replies
    ///   (`reply-number-twice`);
    /// - a review or suit about a request that is not there (`remedy-nowhere`), about a reply that was not yet
    ///   given when it was filed (`remedy-early`), after a review that is not there (`review-nowhere`), or told
    ///   twice (`remedy-twice`). A register without requests, or without reviews, says nothing of theirs.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::calendar::WorkingCalendar;
    /// use disclosure::statistics::Period;
    /// use disclosure::statistics::requests::{Register, Seal};
    ///
    /// let mut register = Register::default();
    /// let log = serde_json::from_str::<Vec<_>>(r#"[
    ///     {"event": "not-accepted", "case": "1", "version": 1,
    ///      "actor": {"id": "o-1", "role": "review-organ"},
    ///      "on": "2024-12-30", "entered_on": "2024-12-30", "rules_version": 1}]"#)?;
    /// register.add_review("review-1", log)?;
    /// let year = Period::year(2024)?;
    /// let (seal, calendar) = (Seal::new(year, year.through())?, WorkingCalendar::mainland());
    /// let odd = register.findings(seal, &calendar);
    /// assert_eq!((odd[0].rule(), odd[0].places()), ("register-log", &["review-1".to_owned()][..]));
    /// assert!(register.sealed(&[seal], &calendar).is_ok());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn findings(&self, seal: Seal, calendar: &WorkingCalendar) -> Vec<Finding> {
        let bounds = Bounds::of(seal.period());
        let mut found = self.requests.findings(seal.on(), bounds, calendar);
        let known = self.requests.known_through(seal.on(), calendar);
        let remedies = &self.remedies.cases;
        found.extend(integrity::of_remedies(remedies, &known, seal.on()));
        found
    }

    fn request_mut(&mut self, case: &str) -> Result<&mut RequestCase<'l>, RegisterError> {
        let place = self.request_places.get(case).copied();
        let request = place.and_then(|it| self.requests.cases.get_mut(it));
        request.ok_or_else(|| no_such(case))
    }

    /// The first day that the log of a request tells of.
    #[must_use]
    pub fn first_day(&self) -> Option<NaiveDate> {
        let events = self.requests.cases.iter().flat_map(|it| it.log.iter());
        events.map(EntryOf::<Request>::on).min()
    }

    /// Derives the figures of consecutive periods as they were sealed, from the first year that the log
    /// holds or the first that was filed.
    ///
    /// Nothing entered after a seal moves the figures of its period: running this again years later
    /// with the same first seal gives the same. With a later first seal it need not, for the first
    /// period takes the time before it as its own seal knows it, and not as earlier periods were
    /// sealed. To go on from one that was filed, use [`sealed_after`](Self::sealed_after).
    ///
    /// # Errors
    /// [`RegisterError`] for seals out of order or with a gap. What cannot be counted is no error: see
    /// [`findings`](Self::findings).
    pub fn sealed(
        &self,
        seals: &[Seal],
        calendar: &WorkingCalendar,
    ) -> Result<Vec<SealedPeriod>, RegisterError> {
        if let Some((first, rest)) = seals.split_first() {
            check_after(*first, rest)?;
        }
        let requests = self.requests.chain(None, seals, calendar);
        let remedies = self.remedies.chain(None, seals);
        Ok(joined(seals, requests, remedies))
    }

    /// Derives the figures of the periods that follow one that was sealed, whose cases come in as it
    /// carried them out.
    ///
    /// This is the rest of the chain to which that period belongs: the same as
    /// [`sealed`](Self::sealed) gives for these seals when it starts where that chain started.
    ///
    /// # Errors
    /// As [`sealed`](Self::sealed), also when the first seal does not follow that of the period before.
    pub fn sealed_after(
        &self,
        before: &SealedPeriod,
        seals: &[Seal],
        calendar: &WorkingCalendar,
    ) -> Result<Vec<SealedPeriod>, RegisterError> {
        check_after(before.seal(), seals)?;
        let standings = self.requests.after(before, calendar);
        let requests = self.requests.chain(Some(standings), seals, calendar);
        let remedies = self
            .remedies
            .chain(Some(self.remedies.after(before)), seals);
        Ok(joined(seals, requests, remedies))
    }

    /// Says what the figures of a sealed period would be by what has been entered through a later day,
    /// cell by cell with the cases, requests before reviews and suits; the sealed figures stay as they
    /// are. On the day of the seal itself only those differ that an earlier seal did not know so.
    ///
    /// A new decision after a review or judgment is counted in no year (convention c8). It has a line in
    /// the year that counted the first, and one in the year in which it falls.
    ///
    /// # Errors
    /// [`RegisterError::KnownBefore`] for a day before that of the seal; else as
    /// [`sealed`](Self::sealed).
    pub fn restatements(
        &self,
        sealed: &SealedPeriod,
        known_on: NaiveDate,
        calendar: &WorkingCalendar,
    ) -> Result<Vec<Restatement>, RegisterError> {
        let seal = sealed.seal();
        // What a seal knew cannot be restated by what was known before it.
        if known_on < seal.on() {
            return Err(RegisterError::KnownBefore {
                period: seal.period(),
                sealed_on: seal.on(),
                known_on,
            });
        }
        let mut lines = self.requests.restatements(sealed, known_on, calendar);
        lines.extend(self.remedies.restatements(sealed, known_on));
        Ok(lines)
    }

    /// Says case by case what differs between the sum of the sealed parts of a period, its quarters,
    /// and the period as it was sealed itself, which mostly knows more.
    ///
    /// For every cell, the count of the parts [rolled up](crate::statistics::RollUp), less the cases
    /// counted there by these lines, with those known there, is the count of the whole. A case that
    /// lapsed in the second quarter, was reopened in the third and answered in the fourth is counted
    /// once by the quarters, as lapsed, and once by the year, as answered: a quarter that was filed is
    /// not rewritten (本库理解). So with a result that was corrected between the two seals.
    ///
    /// # Errors
    /// [`RegisterError::Parts`] when the parts do not roll up to the whole; else as
    /// [`sealed`](Self::sealed).
    pub fn reconcile_parts(
        &self,
        parts: &[SealedPeriod],
        whole: &SealedPeriod,
        calendar: &WorkingCalendar,
    ) -> Result<Vec<Restatement>, RegisterError> {
        let mut lines = self.requests.reconcile_parts(parts, whole, calendar)?;
        lines.extend(self.remedies.reconcile_parts(parts, whole)?);
        Ok(lines)
    }
}

/// The key is that of the case in this place from now on, and was nobody's before.
fn take_place(places: &mut Places, id: &str, place: usize) -> Result<(), RegisterError> {
    match places.entry(id.to_owned()) {
        Entry::Vacant(free) => {
            free.insert(place);
            Ok(())
        }
        Entry::Occupied(taken) => Err(RegisterError::Twice {
            case: taken.key().clone(),
        }),
    }
}

fn no_such(case: &str) -> RegisterError {
    RegisterError::NoSuchCase {
        case: case.to_owned(),
    }
}

/// The requests and the remedies of each seal.
fn joined(
    seals: &[Seal],
    requests: Vec<SortedMap<String, Flow>>,
    remedies: Vec<SortedMap<String, RemedyFlow>>,
) -> Vec<SealedPeriod> {
    let both = seals.iter().zip(requests).zip(remedies);
    both.map(|((seal, requests), remedies)| SealedPeriod::derived(*seal, requests, remedies))
        .collect()
}

/// Each seal follows the one before it.
fn check_after(first: Seal, rest: &[Seal]) -> Result<(), RegisterError> {
    for (before, after) in std::iter::once(&first).chain(rest).zip(rest) {
        if !before.period().is_followed_by(after.period()) || after.on() < before.on() {
            return Err(RegisterError::NotConsecutive {
                before: before.period(),
                after: after.period(),
            });
        }
    }
    Ok(())
}
