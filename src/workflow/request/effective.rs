//! The log as it counts: each fact on its day and with its true value, without what was taken back.
//!
//! The log is never rewritten; what follows from it is. A fact of which only the day matters counts where
//! it happened, whenever it is entered; a step of the handling stands where it was entered.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "each question is about a few kinds of fact"
)]

use std::sync::Arc;

use chrono::NaiveDate;

use super::{Entry, Fact, Notice, Request, TrueValue, decide};
use crate::vocabulary::DocumentNumber;
use crate::workflow::machine::machine::Law as _;
use crate::workflow::machine::{Ask, Bar, Flaw, Id, Personal};

/// An entry without its personal data, which no rule looks at.
type Kept = Arc<Entry>;

impl Request {
    /// Takes an entry: as the next where it is that, and otherwise all is counted anew.
    pub(super) fn enter(&mut self, entry: &Entry) -> Result<(), Flaw> {
        let mut kept = entry.clone();
        kept.for_each_personal(Personal::erase);
        let day = day_of(&kept);
        let crosses = is_withdrawal(kept.fact()) && self.concluded.is_some();
        let in_order = self.latest.is_none_or(|last| last <= day) && !crosses;
        let follows = !is_dated(kept.fact()) || in_order;
        self.entries.push(Arc::new(kept));
        if follows && !is_about_the_log(entry.fact()) {
            self.latest = Some(day);
            self.record(entry)
        } else {
            self.recount()
        }
    }

    fn recount(&mut self) -> Result<(), Flaw> {
        let mut recounted = Self {
            log: self.log.clone(),
            ..Self::default()
        };
        for entry in as_it_counts(&self.entries) {
            recounted.latest = Some(day_of(&entry));
            recounted.record(&entry)?;
        }
        recounted.entries = std::mem::take(&mut self.entries);
        *self = recounted;
        Ok(())
    }

    /// The case as it stood at the end of a day, by all that is known now.
    pub(super) fn as_it_stood(&self, on: NaiveDate) -> Self {
        let mut stood = Self::default();
        for entry in as_it_counts(&self.entries) {
            // What stands was taken before.
            if day_of(&entry) <= on && stood.record(&entry).is_err() {
                break;
            }
        }
        stood
    }

    /// The entry of that version as it counts; none where it is not there, was taken back, or is about
    /// the log itself.
    pub(super) fn entry(&self, version: u64) -> Option<Kept> {
        let counts = as_it_counts(&self.entries);
        counts.into_iter().find(|it| it.version() == version)
    }

    /// Some notice could be taken back.
    pub(super) fn has_notices(&self) -> bool {
        self.entries
            .iter()
            .any(|it| is_notice(it.fact()) && !is_taken_back(it, &self.entries))
    }

    /// What speaks against the log once one more entry about it is made, and did not before: the version
    /// of an entry and the reason.
    pub(super) fn contradictions(&self, more: Entry) -> Vec<(u64, Bar)> {
        let before = objections(&as_it_counts(&self.entries));
        let mut entries = self.entries.clone();
        entries.push(Arc::new(more));
        let mut found = objections(&as_it_counts(&entries));
        found.retain(|it| !before.contains(it));
        found
    }
}

/// The objections to each entry, held against those that count before it.
fn objections(entries: &[Kept]) -> Vec<(u64, Bar)> {
    let (mut case, mut found) = (Request::default(), Vec::new());
    for entry in entries {
        if let Some(command) = Request::command_behind(entry.fact()) {
            let instruction = entry.instruction(command);
            let mut ask = Ask::new(&case, &instruction, None);
            decide::weigh(&mut ask);
            let reasons = ask
                .objections
                .iter()
                .map(|it| (entry.version(), it.reason()));
            found.extend(reasons);
        }
        if case.record(entry).is_err() {
            found.push((entry.version(), Bar::Missing));
        }
    }
    found
}

fn as_it_counts(entries: &[Kept]) -> Vec<Kept> {
    let mut counting: Vec<Kept> = Vec::with_capacity(entries.len());
    for entry in entries {
        if is_about_the_log(entry.fact()) || is_taken_back(entry, entries) {
            continue;
        }
        let entry = with_true_values(entry, entries);
        let mut place = counting.len();
        if is_dated(entry.fact()) {
            let counted = counting.iter().rev();
            let later = counted.take_while(|it| comes_after(it, &entry));
            place = place.saturating_sub(later.count());
        }
        counting.insert(place, entry);
    }
    counting
}

const fn is_about_the_log(fact: &Fact) -> bool {
    matches!(fact, Fact::Rectified(_) | Fact::TakenBack(_))
}

/// Only its day matters, not when it is entered.
const fn is_dated(fact: &Fact) -> bool {
    matches!(
        fact,
        Fact::Absorbed(_)
            | Fact::FeePaid(_)
            | Fact::ThirdPartyConsulted(_)
            | Fact::OrganConsulted(_)
            | Fact::Referred(_)
            | Fact::OpinionGiven(_)
            | Fact::ConsultationClosed(_)
            | Fact::Determined(_)
            | Fact::Extended(_)
            | Fact::NoticeServed(_)
            | Fact::Withdrawn(_)
            | Fact::PartlyWithdrawn(_)
    )
}

/// It comes after a fact that is entered late: by its day, and what an applicant withdrew on the day of
/// the reply was withdrawn before it.
fn comes_after(entry: &Entry, late: &Entry) -> bool {
    let of_the_reply = matches!(
        entry.fact(),
        Fact::AnsweredOnTheSpot(_)
            | Fact::ToldToAmend(_)
            | Fact::ReplySent(_)
            | Fact::ThirdPartyNotified(_)
            | Fact::Delivered(_)
            | Fact::Archived(_)
            | Fact::Converted(_)
    );
    let follows = is_withdrawal(late.fact()) && (of_the_reply || is_dated(entry.fact()));
    let (day, of_late) = (day_of(entry), day_of(late));
    day > of_late || (day == of_late && follows)
}

const fn is_withdrawal(fact: &Fact) -> bool {
    matches!(fact, Fact::Withdrawn(_) | Fact::PartlyWithdrawn(_))
}

/// The day on which a fact counts: an extension, once the applicant was told.
const fn day_of(entry: &Entry) -> NaiveDate {
    match entry.fact() {
        Fact::Extended(extension) => extension.told_on,
        _ => entry.on(),
    }
}

/// What can be taken back: it tells or asks somebody, or joins requests.
pub(super) const fn is_notice(fact: &Fact) -> bool {
    matches!(
        fact,
        Fact::Merged(_)
            | Fact::Absorbed(_)
            | Fact::CorrectionRequested(_)
            | Fact::ReasonsAsked(_)
            | Fact::FeeDemanded(_)
            | Fact::ThirdPartyConsulted(_)
            | Fact::OrganConsulted(_)
            | Fact::Referred(_)
            | Fact::Extended(_)
    )
}

/// It was taken back, or hangs on what was.
fn is_taken_back(entry: &Entry, entries: &[Kept]) -> bool {
    entries.iter().any(|other| {
        let Fact::TakenBack(it) = other.fact() else {
            return false;
        };
        let hangs = || {
            let within = it.entry..other.version();
            let between = || entries.iter().filter(|it| within.contains(&it.version()));
            let notice = between().find(|found| found.version() == it.entry);
            within.contains(&entry.version())
                && notice.is_some_and(|notice| {
                    let before = between().filter(|it| it.version() < entry.version());
                    hangs_on(entry.fact(), notice.fact(), before)
                })
        };
        it.entry == entry.version() || hangs()
    })
}

/// A fact stands and falls with a notice: its service, the answers to a consultation, the lapse of what
/// was not done and the archiving of what lapsed. A payment stays, and is to be refunded.
fn hangs_on<'e>(
    fact: &Fact,
    notice: &Fact,
    mut before: impl DoubleEndedIterator<Item = &'e Kept>,
) -> bool {
    let consultation = match notice {
        Fact::ThirdPartyConsulted(it) => Some(it.consultation),
        Fact::OrganConsulted(it) => Some(it.consultation),
        Fact::Referred(it) => Some(it.consultation),
        _ => None,
    };
    let waits = matches!(notice, Fact::CorrectionRequested(_) | Fact::FeeDemanded(_));
    match fact {
        Fact::NoticeServed(it) => match it.notice {
            Notice::Correction => matches!(notice, Fact::CorrectionRequested(_)),
            Notice::Reasons => matches!(notice, Fact::ReasonsAsked(_)),
            Notice::Fee => matches!(notice, Fact::FeeDemanded(_)),
            Notice::Consultation(number) => consultation == Some(number),
        },
        Fact::OpinionGiven(it) => consultation == Some(it.consultation),
        Fact::ConsultationClosed(it) => consultation == Some(it.consultation),
        Fact::Determined(it) => consultation == Some(it.consultation),
        Fact::Lapsed => waits,
        Fact::Archived(_) => {
            let ended = before.rfind(|it| {
                matches!(
                    it.fact(),
                    Fact::Lapsed | Fact::Reopened(_) | Fact::ReopenedForPayment(_)
                )
            });
            waits && ended.is_some_and(|it| matches!(it.fact(), Fact::Lapsed))
        }
        _ => false,
    }
}

/// The entry with what was corrected of it, the last word counting; the day of receipt follows that of the
/// act that fixed it.
fn with_true_values(entry: &Kept, entries: &[Kept]) -> Kept {
    if matches!(entry.fact(), Fact::Received(_)) {
        let day = day_of_receipt(entry, entries);
        return if day == entry.on() {
            Arc::clone(entry)
        } else {
            Arc::new(Entry::clone(entry).moved_to(day))
        };
    }
    let mut truth = Arc::clone(entry);
    for other in entries {
        if let Fact::Rectified(it) = other.fact()
            && it.entry == entry.version()
            && let Some(value) = with(&truth, &it.to)
        {
            truth = Arc::new(value);
        }
    }
    truth
}

/// The last confirmation where there was one; the submission where that fixed the day.
fn day_of_receipt(received: &Kept, entries: &[Kept]) -> NaiveDate {
    let earlier = || {
        entries
            .iter()
            .take_while(|it| it.version() < received.version())
    };
    let confirmed = earlier().filter(|it| matches!(it.fact(), Fact::Confirmed(_)));
    let confirmed = confirmed.map(|it| with_true_values(it, entries).on()).max();
    let mut submitted = earlier().filter(|it| matches!(it.fact(), Fact::Submitted(_)));
    let submitted = submitted
        .find(|it| it.on() == received.on())
        .map(|it| with_true_values(it, entries).on());
    confirmed.or(submitted).unwrap_or_else(|| received.on())
}

/// The entry with a value put right; none where it has no such value.
pub(super) fn with(entry: &Entry, value: &TrueValue) -> Option<Entry> {
    let mut truth = entry.clone();
    match value {
        TrueValue::Day(day) => {
            let derived = matches!(entry.fact(), Fact::Received(_));
            return (!derived).then(|| truth.moved_to(*day));
        }
        TrueValue::Class(class) => match &mut truth.fact {
            Fact::Registered(it) => it.class = *class,
            Fact::SplitOff(it) => it.registration.class = *class,
            _ => return None,
        },
        TrueValue::Mode(mode) => match &mut truth.fact {
            Fact::ReplySent(it) => it.mode = Some(*mode),
            Fact::Delivered(it) => it.mode = Some(*mode),
            _ => return None,
        },
        TrueValue::Number(number) => {
            if let Some(registered) = registration_of(&mut truth.fact) {
                *registered = Id::new(number.as_str()).ok()?;
            } else {
                *document_of(&mut truth.fact)? = number.as_str().parse().ok()?;
            }
        }
    }
    Some(truth)
}

const fn registration_of(fact: &mut Fact) -> Option<&mut Id> {
    match fact {
        Fact::Registered(it) => Some(&mut it.number),
        Fact::SplitOff(it) => Some(&mut it.registration.number),
        Fact::Absorbed(it) => Some(&mut it.number),
        Fact::Merged(into) => Some(into),
        _ => None,
    }
}

const fn document_of(fact: &mut Fact) -> Option<&mut DocumentNumber> {
    match fact {
        Fact::CorrectionRequested(it) | Fact::ToldToAmend(it) => Some(&mut it.number),
        Fact::ReasonsAsked(it) => Some(&mut it.number),
        Fact::FeeDemanded(it) => Some(&mut it.number),
        Fact::ThirdPartyConsulted(it) => Some(&mut it.number),
        Fact::OrganConsulted(it) => Some(&mut it.number),
        Fact::Referred(it) => Some(&mut it.number),
        Fact::Extended(it) => Some(&mut it.number),
        Fact::ReplySent(it) => Some(&mut it.number),
        Fact::AnsweredOnTheSpot(it) => Some(&mut it.number),
        Fact::ThirdPartyNotified(it) => Some(&mut it.number),
        _ => None,
    }
}
