//! The local forms of 2008-2013.

use super::{DerivationRules, RowMapping};
use crate::report::form::TableForm;
use crate::report::{Cell, ReportError, Table};
use crate::sorted::SortedMap;
use crate::statistics::requests::{Flow, FlowRow, RemedyTally, RequestTally};
use crate::statistics::{Normative, PublicationTally};
use crate::vocabulary::{
    LocalOutcome, PublicationChannel, RemedyPath, RemedyResult, RequestChannel, Term,
};
use crate::workflow::remedy::TableCell;

/// What was counted in one period.
pub(super) struct Counts<'t> {
    pub(super) requests: &'t RequestTally,
    pub(super) remedies: &'t RemedyTally,
    pub(super) publications: Option<&'t PublicationTally>,
}

/// Where a local form has what is counted.
pub(super) struct Lines {
    /// The column of the period; the cumulative one beside it is filled from others.
    column: &'static str,
    published: &'static str,
    website: Option<&'static str>,
    gazette: Option<&'static str>,
    documents: Option<&'static str>,
    received: &'static str,
    /// In person, fax, e-mail, online, letter, any other.
    channels: [&'static str; 6],
    replies: &'static str,
    refusals: Option<&'static str>,
    reply: fn(LocalOutcome) -> &'static str,
    reviews: &'static str,
    suits: &'static str,
}

const FUJIAN: Lines = Lines {
    column: "year",
    published: "1",
    website: Some("1.1"),
    gazette: Some("1.2"),
    documents: None,
    received: "2",
    channels: ["2.1", "2.2", "2.3", "2.4", "2.5", "2.6"],
    replies: "3",
    refusals: None,
    reply: LocalOutcome::row_in_fujian,
    reviews: "4",
    suits: "5",
};

const LONG: Lines = Lines {
    column: "period",
    published: "01",
    website: None,
    gazette: None,
    documents: Some("03"),
    received: "10",
    channels: ["11", "12", "13", "14", "15", "16"],
    replies: "17",
    refusals: Some("20"),
    reply: LocalOutcome::row,
    reviews: "32",
    suits: "33",
};

const REVIEWS: &[RemedyPath] = &[RemedyPath::Reconsideration];
const SUITS: &[RemedyPath] = &[RemedyPath::DirectSuit, RemedyPath::SuitAfterReview];

/// Fills the column of the period, as far as logs and a ledger tell.
pub(super) fn local_table(
    form: &'static TableForm,
    counts: &Counts<'_>,
    rules: &DerivationRules,
) -> Result<Table, ReportError> {
    let mut table = Table::blank(form);
    if let Some(lines) = Lines::of(form) {
        for (row, count) in lines.known(counts, rules) {
            table.set(row, lines.column, Cell::from(count))?;
        }
    }
    Ok(table)
}

impl Lines {
    /// The lines of a form; none where it is no local one.
    pub(super) fn of(form: &TableForm) -> Option<&'static Self> {
        match form.id() {
            "FJ-2009" => Some(&FUJIAN),
            "LF-2008" => Some(&LONG),
            _ => None,
        }
    }

    /// The row of what ends or enters so; none where the form has no such row.
    pub(super) fn row(&self, row: FlowRow, rules: &RowMapping) -> Option<&'static str> {
        match row {
            FlowRow::New => Some(self.received),
            FlowRow::CarriedIn | FlowRow::CarriedOut => None,
            FlowRow::Concluded(_) | FlowRow::ConcludedWithoutRow => {
                rules.local_outcome(row).map(self.reply)
            }
        }
    }

    /// The row of all replies.
    pub(super) const fn replies(&self) -> &'static str {
        self.replies
    }

    /// The column of the period.
    pub(super) const fn column(&self) -> &'static str {
        self.column
    }

    const fn channel(&self, channel: RequestChannel) -> &'static str {
        let [in_person, fax, email, online, letter, other] = self.channels;
        match channel {
            RequestChannel::InPerson => in_person,
            RequestChannel::Fax => fax,
            RequestChannel::Email => email,
            RequestChannel::Online => online,
            RequestChannel::SignedPost | RequestChannel::OrdinaryPost => letter,
            RequestChannel::Other => other,
        }
    }

    /// What is known of a period, by row.
    fn known(&self, counts: &Counts<'_>, rules: &DerivationRules) -> SortedMap<&'static str, u64> {
        let mut known = SortedMap::new();
        self.count_requests(counts.requests, rules, &mut known);
        for (row, paths) in [(self.reviews, REVIEWS), (self.suits, SUITS)] {
            if let Some(count) = rules.remedies(counts.remedies, paths) {
                known.insert(row, count);
            }
        }
        if let Some(tally) = counts.publications {
            for (row, count) in self.count_items(tally, rules) {
                known.insert(row, count);
            }
        }
        known
    }

    fn count_requests(
        &self,
        tally: &RequestTally,
        rules: &DerivationRules,
        known: &mut SortedMap<&'static str, u64>,
    ) {
        let mut add = |row: &'static str, more: u64| {
            let count = known.or_default(row);
            *count = count.saturating_add(more);
        };
        add(self.received, tally.row(FlowRow::New));
        for &channel in RequestChannel::ALL {
            add(self.channel(channel), tally.received_by(channel));
        }
        for row in LocalOutcome::ALL.iter().map(|it| (self.reply)(*it)) {
            add(row, 0);
        }
        for row in FlowRow::all() {
            let Some(outcome) = rules.rows.local_outcome(row) else {
                continue;
            };
            let count = tally.row(row);
            add((self.reply)(outcome), count);
            add(self.replies, count);
            if let Some(refusals) = self.refusals {
                add(refusals, if outcome.is_refusal() { count } else { 0 });
            }
        }
    }

    /// The items published, in all and as far as they say how; the documents as far as it is known of
    /// each item whether it is one.
    fn count_items(
        &self,
        tally: &PublicationTally,
        rules: &DerivationRules,
    ) -> impl Iterator<Item = (&'static str, u64)> {
        let documents = if rules.new_documents_are_published {
            tally.made_public(Normative::Document)
        } else {
            tally.made(Normative::Document)
        };
        let on = |channel| tally.published_on(channel);
        [
            (Some(self.published), Some(tally.published())),
            (self.website, on(PublicationChannel::Website)),
            (self.gazette, on(PublicationChannel::Gazette)),
            (self.documents, documents),
        ]
        .into_iter()
        .filter_map(|(row, count)| row.zip(count))
    }

    /// What enters or ends so is counted in the row, sums included.
    pub(super) fn counts(&self, row: &str, place: FlowRow, rows: &RowMapping) -> bool {
        (place == FlowRow::New && row == self.received)
            || rows.local_outcome(place).is_some_and(|it| {
                row == self.replies
                    || row == (self.reply)(it)
                    || (it.is_refusal() && Some(row) == self.refusals)
            })
    }

    /// The request is counted in a row by the way it came in.
    pub(super) fn holds_channel(&self, row: &str, flow: &Flow) -> bool {
        flow.entry() == FlowRow::New && self.channel(flow.channel()) == row
    }

    /// The review or suit may be counted in the row: those of this path and result, or where the form
    /// counts filings those of this path.
    pub(super) fn counts_remedy(
        &self,
        row: &str,
        cell: TableCell,
        rules: &DerivationRules,
    ) -> bool {
        let own = match cell.path {
            RemedyPath::Reconsideration => self.reviews,
            RemedyPath::DirectSuit | RemedyPath::SuitAfterReview => self.suits,
        };
        row == own
            && (rules.local_remedies_are_filed
                || rules.pending_is_other
                || cell.result != RemedyResult::Pending)
    }
}

impl DerivationRules {
    /// How many remedies of some paths the local forms count; none where that is not known.
    fn remedies(&self, tally: &RemedyTally, paths: &[RemedyPath]) -> Option<u64> {
        let standing = |path| {
            let pending = tally.cell(path, RemedyResult::Pending);
            let all = tally.path(path);
            if self.pending_is_other {
                all
            } else {
                all.saturating_sub(pending)
            }
        };
        paths.iter().try_fold(0_u64, |sum, &path| {
            let count = if self.local_remedies_are_filed {
                tally.filed(path)?
            } else {
                standing(path)
            };
            Some(sum.saturating_add(count))
        })
    }
}
