use chrono::NaiveDate;

use crate::law::NoEditionInForce;
use crate::vocabulary::ExemptionKind;

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
    NoEditionInForce(#[from] NoEditionInForce),
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
}
