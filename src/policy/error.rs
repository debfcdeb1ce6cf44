use chrono::NaiveDate;

use super::PublicationDeadline;
use crate::calendar::CalendarError;
use crate::law::LawError;
use crate::vocabulary::{Attribute, ExemptionKind};

/// Facts that contradict each other or the law they are stated under, a classification that cannot be,
/// or a rule that cannot be added.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PolicyError {
    /// The kind is one of process information.
    #[error(
        "`internal-affairs`: `{kind}` is no kind of internal affairs: these are personnel, logistics, \
         work-flow"
    )]
    NotInternalAffairs {
        /// The kind.
        kind: ExemptionKind,
    },
    /// The kind is one of internal affairs.
    #[error(
        "`process`: `{kind}` is no kind of process information: these are discussion-record, draft, \
         consultation-letter, request-or-report"
    )]
    NotProcess {
        /// The kind.
        kind: ExemptionKind,
    },
    /// Harm to a third party or its opinion is stated, and that there is none.
    #[error("`third-party` is absent, but `third-party-harm` or `opinion` speaks of a third party")]
    NoThirdParty,
    /// The matter arose after the decision.
    #[error("`arose-on`: {arose_on} lies after the day of the decision, {on}")]
    AroseLater {
        /// The day the matter arose.
        arose_on: NaiveDate,
        /// The day of the decision.
        on: NaiveDate,
    },
    /// The classification lies after the decision.
    #[error("`secrecy`: classified on {determined_on}, after the day of the decision, {on}")]
    ClassifiedLater {
        /// The day of classification.
        determined_on: NaiveDate,
        /// The day of the decision.
        on: NaiveDate,
    },
    /// No edition was named, and none is in force on the day.
    #[error("`arose-on`, or `on` in its stead: {0}")]
    NoEditionInForce(#[from] LawError),
    /// A secrecy term ends before it begins.
    #[error(
        "a secrecy term through {until} ends before the day of classification, {determined_on}"
    )]
    TermReversed {
        /// The day of classification.
        determined_on: NaiveDate,
        /// The last day of the term.
        until: NaiveDate,
    },
    /// A secrecy term ends beyond all dates.
    #[error("a secrecy term of {years} years ends beyond all dates")]
    TermTooLong {
        /// The years.
        years: u32,
    },
    /// The id of a rule is empty, or holds other signs than lower-case letters, digits and hyphens.
    #[error("`{id}` is not the id of a rule: use lower-case letters, digits and hyphens")]
    NoId {
        /// The id as it was given.
        id: String,
    },
    /// Another rule has the id already.
    #[error("the rule `{id}` is there already")]
    KnownAlready {
        /// The id.
        id: String,
    },
    /// The event lies before the text that sets the deadline.
    #[error("the deadline `{deadline}` holds for events from {from} on, not for one on {start}")]
    NotYetInForce {
        /// The deadline.
        deadline: PublicationDeadline,
        /// The first day of the text.
        from: NaiveDate,
        /// The day of the event.
        start: NaiveDate,
    },
    /// The event lies after the last day of the text that sets the deadline.
    #[error("the deadline `{deadline}` holds for events through {through}, not for one on {start}")]
    NoLongerInForce {
        /// The deadline.
        deadline: PublicationDeadline,
        /// The last day of the text.
        through: NaiveDate,
        /// The day of the event.
        start: NaiveDate,
    },
    /// It is counted in hours from a moment.
    #[error("the deadline `{deadline}` is counted in hours, from a moment and not from a day")]
    CountedInHours {
        /// The deadline.
        deadline: PublicationDeadline,
    },
    /// It is counted in days from a day.
    #[error("the deadline `{deadline}` is counted in days, not in hours from a moment")]
    CountedInDays {
        /// The deadline.
        deadline: PublicationDeadline,
    },
    /// It is a time that must not be cut short, so that nobody can be late.
    #[error("the deadline `{deadline}` is a least time: ask for its earliest end")]
    IsLeastTime {
        /// The deadline.
        deadline: PublicationDeadline,
    },
    /// It is a time within which something is done, so that it may end at once.
    #[error("the deadline `{deadline}` is no least time")]
    IsNoLeastTime {
        /// The deadline.
        deadline: PublicationDeadline,
    },
    /// The calendar does not cover the days of a least time.
    #[error(transparent)]
    Calendar(#[from] CalendarError),
    /// A plan to withhold without a reason.
    #[error("the attribute `{attribute}` needs a reason by law")]
    NoReason {
        /// The attribute that was to be given.
        attribute: Attribute,
    },
}
