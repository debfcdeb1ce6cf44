use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::content::Content;
use super::record::PublicVersion;
use super::{Publication, Signature};
use crate::calendar::{CalendarError, Length, Reckoning, Roll, WorkingCalendar};
use crate::law::{Citation, Edition, Provision, known};
use crate::policy::PublicationDeadline;
use crate::vocabulary::{Attribute, Term, vocabulary};

vocabulary! {
    /// The kind of a [`Deadline`] of a publication (公开期限).
    DeadlineKind, "deadline of a publication", "公开期限" {
        /// Publishing, from formation or change or as another text says.
        Publication = "publication", "主动公开", "publication",
            Citation::regulation(Edition::Decree711, Provision::article(26));
        /// Reviewing secrecy, where the organ has a term for it. Local.
        SecrecyReview = "secrecy-review", "保密审查", "secrecy review",
            Citation::regulation(Edition::Decree711, Provision::article(17));
        /// Interpreting a policy document. Local.
        Interpretation = "interpretation", "政策解读", "interpretation",
            Citation::whole(known::OPENNESS_RULES_2016);
        /// Withdrawing a penalty decision that was changed or revoked, with its reason.
        PenaltyWithdrawal = "penalty-withdrawal", "撤回行政处罚决定信息", "withdrawal of a penalty",
            Citation::known(known::PENALTIES_2021, Provision::article(48));
        /// Evaluating what is withheld again.
        Reevaluation = "reevaluation", "定期评估审查", "re-evaluation",
            Citation::regulation(Edition::Decree711, Provision::article(18));
        /// Evaluating a withheld part again.
        PartReevaluation = "part-reevaluation", "不公开部分评估审查", "re-evaluation of a part",
            Citation::regulation(Edition::Decree711, Provision::article(18));
        /// Taking down a list of persons after its notice.
        TakeDown = "take-down", "撤下公示名单", "taking down a list of persons",
            Citation::known(known::PERSONAL_INFORMATION_2021, Provision::article(34));
    }
}

/// A day by which something is to be done (到期日), recomputed from the log and never stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Deadline {
    kind: DeadlineKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    counted: Option<(NaiveDate, Length)>,
    #[serde(serialize_with = "day_or_error")]
    due: Result<NaiveDate, CalendarError>,
    #[serde(skip_serializing_if = "Option::is_none")]
    done_on: Option<NaiveDate>,
    citation: Citation,
}

impl Deadline {
    /// The kind.
    #[must_use]
    pub const fn kind(&self) -> DeadlineKind {
        self.kind
    }

    /// The number of the withheld part that it is about: to be evaluated, or brought out.
    #[must_use]
    pub const fn part(&self) -> Option<u16> {
        self.part
    }

    /// The day it is counted from, itself not counted, and how long; none where a day was set.
    #[must_use]
    pub const fn counted(&self) -> Option<(NaiveDate, Length)> {
        self.counted
    }

    /// The last day on which it is done in time.
    ///
    /// # Errors
    /// [`CalendarError`] when the count needs a year that is not covered.
    pub const fn due(&self) -> Result<NaiveDate, CalendarError> {
        self.due
    }

    /// The day it was done.
    #[must_use]
    pub const fn done_on(&self) -> Option<NaiveDate> {
        self.done_on
    }

    /// The text that sets it.
    #[must_use]
    pub const fn citation(&self) -> &Citation {
        &self.citation
    }

    /// It was done too late, or is not done although its last day lies before `on`.
    #[must_use]
    pub fn is_missed(&self, on: NaiveDate) -> bool {
        self.due.is_ok_and(|due| self.done_on.unwrap_or(on) > due)
    }

    /// The count day by day, where working days are counted.
    ///
    /// # Errors
    /// As [`due`](Self::due).
    pub fn reckoning(
        &self,
        calendar: &WorkingCalendar,
    ) -> Result<Option<Reckoning>, CalendarError> {
        match self.counted {
            Some((start, Length::WorkingDays(days))) => calendar.explain_add(start, days).map(Some),
            Some(_) | None => Ok(None),
        }
    }
}

fn day_or_error<S: Serializer>(
    due: &Result<NaiveDate, CalendarError>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match due {
        Ok(day) => serializer.collect_str(day),
        Err(error) => serializer.collect_str(error),
    }
}

impl Publication {
    /// Every deadline of it, done or not.
    #[must_use]
    pub fn deadlines(&self, calendar: &WorkingCalendar) -> Vec<Deadline> {
        let mut found = Vec::new();
        self.publication_deadline(calendar, &mut found);
        self.interpretation_deadline(calendar, &mut found);
        if let (Some(term), Some(reviewed)) = (
            self.conventions.secrecy_review_term,
            self.signatures.attribute_reviewed.last(),
        ) {
            let done = self.signatures.secrecy_reviewed.as_ref().map(Signature::on);
            let length = Length::WorkingDays(term);
            found.push(
                counted(DeadlineKind::SecrecyReview, reviewed.on(), length, calendar).done(done),
            );
        }
        if let (Some((revoked, _)), Some(length)) = (
            self.revoked,
            Self::limit_of(PublicationDeadline::PenaltyWithdrawal),
        ) {
            let done = self.withdrawal.as_ref().map(|(it, _)| it.on());
            found.push(
                counted(DeadlineKind::PenaltyWithdrawal, revoked, length, calendar).done(done),
            );
        }
        if let Some(next) = self.next_review_on() {
            found.push(set(DeadlineKind::Reevaluation, next));
        }
        for review in self.part_reviews() {
            if let Some(next) = review.next_review_on {
                let mut deadline = set(DeadlineKind::PartReevaluation, next);
                deadline.part = Some(review.part);
                found.push(deadline);
            }
        }
        self.take_down_deadline(&mut found);
        found
    }

    /// Those that were missed by a day.
    pub fn missed(
        &self,
        on: NaiveDate,
        calendar: &WorkingCalendar,
    ) -> impl Iterator<Item = Deadline> {
        self.deadlines(calendar)
            .into_iter()
            .filter(move |deadline| deadline.is_missed(on))
    }

    /// The time limit that runs from formation or change, or the special one; none where nothing runs.
    fn publication_limit(
        &self,
        content: Option<&Content>,
        from: Option<NaiveDate>,
    ) -> Option<(NaiveDate, Length, Citation)> {
        let special = content.and_then(|it| it.limit.as_ref());
        if let Some(limit) = special {
            return Some((limit.from, limit.length, limit.citation.clone()));
        }
        let general = PublicationDeadline::general(self.edition?);
        Some((from?, Self::limit_of(general)?, general.citation()))
    }

    /// A deadline for every version with a clock of its own: the first, and each that the matter itself
    /// or a special limit asks for anew; and for every part that was found fit to be published. A correction moves no clock that has run before it.
    fn publication_deadline(&self, calendar: &WorkingCalendar, found: &mut Vec<Deadline>) {
        let mut previous = None;
        for it in self.versions() {
            let content = anew(&it.content, previous);
            self.push_clock(content, it.counted_from, Some(it.on), calendar, found);
            previous = Some(it.on);
        }
        let planned = self.attribute().is_none_or(|it| it == Attribute::Proactive);
        let changes = self.public.is_some() && self.changed_on.is_some();
        if planned && (previous.is_none() || changes) {
            let content = self.content.as_ref().and_then(|it| anew(it, previous));
            self.push_clock(content, self.counted_from(), None, calendar, found);
        }
        // As with the whole, that it counts from the day it was found is an inference from Art. 18.
        for freed in &self.freed_parts {
            let mut of_part = Vec::new();
            self.push_clock(None, Some(freed.on), freed.out_on, calendar, &mut of_part);
            found.extend(of_part.into_iter().map(|it| Deadline {
                part: Some(freed.part),
                ..it
            }));
        }
    }

    fn push_clock(
        &self,
        content: Option<&Content>,
        from: Option<NaiveDate>,
        done: Option<NaiveDate>,
        calendar: &WorkingCalendar,
        found: &mut Vec<Deadline>,
    ) {
        if let Some((start, length, citation)) = self.publication_limit(content, from) {
            let deadline = counted(DeadlineKind::Publication, start, length, calendar).done(done);
            found.push(Deadline {
                citation,
                ..deadline
            });
        }
    }

    /// Every version that is or was public, the oldest first.
    fn versions(&self) -> impl Iterator<Item = &PublicVersion> {
        let earlier = self.earlier.iter().map(|it| &it.was);
        earlier.chain(&self.public)
    }

    pub(super) fn interpretation_due(
        &self,
        calendar: &WorkingCalendar,
    ) -> Option<Result<NaiveDate, CalendarError>> {
        let mut found = Vec::new();
        self.interpretation_deadline(calendar, &mut found);
        found.first().map(Deadline::due)
    }

    fn interpretation_deadline(&self, calendar: &WorkingCalendar, found: &mut Vec<Deadline>) {
        let policy = self.item.as_ref().is_some_and(|it| it.policy_document);
        if let (true, Some(version), Some(term)) = (
            policy && self.public.is_some(),
            self.versions().next(),
            self.conventions.interpretation_term,
        ) {
            let length = Length::WorkingDays(term);
            let done = self.interpretations.first_on();
            found.push(
                counted(DeadlineKind::Interpretation, version.on, length, calendar).done(done),
            );
        }
    }

    fn take_down_deadline(&self, found: &mut Vec<Deadline>) {
        let version = self
            .public
            .as_ref()
            .or(self.earlier.last().map(|it| &it.was));
        let list = version.and_then(|it| it.release.face.list.as_ref());
        if let Some(last) = list.and_then(|list| list.basis.shown_through) {
            let done = self.withdrawal.as_ref().map(|(it, _)| it.on());
            // The last day of the notice is a day on which it may still be shown.
            found.push(Deadline {
                done_on: done,
                ..set(DeadlineKind::TakeDown, last)
            });
        }
    }

    /// The day of the next evaluation by the interval of the conventions.
    pub(super) fn next_by_interval(
        &self,
        on: NaiveDate,
        calendar: &WorkingCalendar,
    ) -> Option<NaiveDate> {
        Length::Months(self.conventions.reevaluation_interval, Roll::Stay)
            .ends(on, calendar)
            .ok()
    }
}

impl Deadline {
    const fn done(mut self, on: Option<NaiveDate>) -> Self {
        self.done_on = on;
        self
    }
}

/// The version, where its special limit starts after the version before it was published.
fn anew(content: &Content, previous: Option<NaiveDate>) -> Option<&Content> {
    let starts = |day: NaiveDate| content.limit.as_ref().is_some_and(|limit| limit.from > day);
    previous.is_none_or(starts).then_some(content)
}

fn counted(
    kind: DeadlineKind,
    start: NaiveDate,
    length: Length,
    calendar: &WorkingCalendar,
) -> Deadline {
    Deadline {
        kind,
        part: None,
        counted: Some((start, length)),
        due: length.ends(start, calendar),
        done_on: None,
        citation: kind.citation(),
    }
}

fn set(kind: DeadlineKind, day: NaiveDate) -> Deadline {
    Deadline {
        kind,
        part: None,
        counted: None,
        due: Ok(day),
        done_on: None,
        citation: kind.citation(),
    }
}
