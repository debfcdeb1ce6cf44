use chrono::NaiveDate;

use super::Period;
use crate::ledger::Timeliness;
use crate::vocabulary::{ApplicantClass, DocumentNumber, RemedyPath};

/// What is no period, month, share or percentage, counts that cannot be added up, stored ones that do not
/// add up in themselves, and parts that are not those of a whole.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum StatisticsError {
    /// The year has no such part, or is outside [`DocumentNumber::PLAUSIBLE_YEARS`].
    #[error("the year {year} has no such part as number {number}")]
    NoSuchPart {
        /// The year.
        year: i32,
        /// The number of the half year or quarter.
        number: u32,
    },
    /// It ends before it begins.
    #[error("a period from {from} cannot end on {through}")]
    Reversed {
        /// The first day.
        from: NaiveDate,
        /// The last day.
        through: NaiveDate,
    },
    /// The year of a day is outside [`DocumentNumber::PLAUSIBLE_YEARS`].
    #[error(
        "{date} cannot bound a period: the years are {} to {}",
        DocumentNumber::PLAUSIBLE_YEARS.start(),
        DocumentNumber::PLAUSIBLE_YEARS.end()
    )]
    DateOutOfRange {
        /// The day.
        date: NaiveDate,
    },
    /// The text, or the year and number, are no month of a plausible year.
    #[error(
        "`{text}` is not a month of the form YYYY-MM in the years {} to {}",
        DocumentNumber::PLAUSIBLE_YEARS.start(),
        DocumentNumber::PLAUSIBLE_YEARS.end()
    )]
    NoSuchMonth {
        /// The text as given.
        text: String,
    },
    /// The text is in none of the forms.
    #[error("`{text}` is not a period")]
    NotAPeriod {
        /// The text as given.
        text: String,
    },
    /// A stored share whose base is 0.
    #[error("{part} of 0 is no share")]
    OfNothing {
        /// The part.
        part: u64,
    },
    /// A text that is no percentage.
    #[error("`{text}` is not a percentage with at most 7 decimal places")]
    NotAPercentage {
        /// The text as it was given.
        text: String,
    },
    /// The sum is above what a count holds.
    #[error("a count cannot exceed {}", u64::MAX)]
    TooMany,
    /// The categories are those of different schemes.
    #[error("counts by category scheme `{counted}` cannot take in counts by `{added}`")]
    DifferentSchemes {
        /// The id and version of the scheme counted by so far.
        counted: String,
        /// The scheme of what was to be added.
        added: String,
    },
    /// The time limits, or what they apply to, differ.
    #[error("counts against {} cannot take in counts against {}", rule(*counted), rule(*added))]
    DifferentRules {
        /// The rule measured against so far.
        counted: Timeliness,
        /// The rule of what was to be added.
        added: Timeliness,
    },
    /// The counts are of different periods.
    #[error("counts of {counted} cannot take in counts of {added}")]
    DifferentPeriods {
        /// The period counted so far.
        counted: Period,
        /// The period of what was to be added.
        added: Period,
    },
    /// A stored count is greater than the total it is part of, or than the list it sums.
    #[error("stored counts by {of} do not agree with the total of {total}")]
    Unbalanced {
        /// What the counts are by.
        of: &'static str,
        /// The total stored beside them.
        total: u64,
    },
    /// A stored count says nothing of the rule or scheme it was made by.
    #[error("stored counts of {total} items do not say by which {rule} they were made")]
    NoRule {
        /// What is missing.
        rule: &'static str,
        /// How many items were counted.
        total: u64,
    },
    /// Days of the whole are in no part.
    #[error("no counts of {from} through {through}, which are part of {whole}")]
    Gap {
        /// The whole.
        whole: Period,
        /// The first day missing.
        from: NaiveDate,
        /// The last day missing.
        through: NaiveDate,
    },
    /// Two parts share days.
    #[error("the counts of {one} and of {other} overlap")]
    Overlap {
        /// The part that begins earlier.
        one: Period,
        /// The other.
        other: Period,
    },
    /// A part has days that the whole has not.
    #[error("the counts of {part} reach beyond {whole}")]
    Beyond {
        /// The whole.
        whole: Period,
        /// The part.
        part: Period,
    },
    /// A part carries in another number of requests than the part before it carries out.
    #[error(
        "{before} carries out {carried_out} of class `{class}`, and {after} carries in {carried_in}"
    )]
    NotHandedOn {
        /// The earlier part.
        before: Period,
        /// The later one.
        after: Period,
        /// The class of the applicants.
        class: ApplicantClass,
        /// What the earlier part carries out.
        carried_out: u64,
        /// What the later one carries in.
        carried_in: u64,
    },
    /// Remedies pending at the end of a part are not in the next.
    #[error("of `{path}` {before} ends with {pending} pending, and {after} has {found} in all")]
    PendingLost {
        /// The earlier part.
        before: Period,
        /// The later one.
        after: Period,
        /// The path.
        path: RemedyPath,
        /// Those pending at the end of the earlier part.
        pending: u64,
        /// All of the later one.
        found: u64,
    },
    /// Items available at the end of a part are not at the end of the next.
    #[error(
        "{before} ends with {available} items available, {after} adds {published} and ends with {found}"
    )]
    ItemsLost {
        /// The earlier part.
        before: Period,
        /// The later one.
        after: Period,
        /// The items available at the end of the earlier part.
        available: u64,
        /// The items published in the later one.
        published: u64,
        /// The items available at the end of the later one.
        found: u64,
    },
}

fn rule(rule: Timeliness) -> String {
    let unmarked = rule
        .unmarked
        .map_or_else(|| "none".to_owned(), |attribute| format!("`{attribute}`"));
    format!("{} (unmarked items: {unmarked})", rule.limit)
}
