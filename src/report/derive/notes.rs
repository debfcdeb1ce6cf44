//! What a derivation has to say beside its figures.

use super::Derivation;
use super::local::Lines;
use super::requests::TOTAL;
use super::statistics::closed;
use crate::finding::{Finding, Level, Words};
use crate::report::form::{CellCode, ReportForm, TableForm};
use crate::sorted::{SortedMap, SortedSet};
use crate::statistics::requests::FlowRow;
use crate::workflow::request::RequestOutcome;

impl Derivation<'_> {
    /// Says what the figures alone do not tell, each with the cells it stands in: in the statistics table
    /// of 2014-2018, which line the overdue replies are in (按时、延期) and how many conclusions have no
    /// measured time; there and in the local forms before it, how many requests ended without a reply,
    /// and those concluded under rows of Decree 711, which these years cannot have (a warning); in table 3
    /// and in the local forms, what stands in a row that is not its own and by which parameter of
    /// [`RowMapping`](super::RowMapping), named as it is stored: replies under Decree 492 without a counterpart or sent elsewhere,
    /// and in table 3 what ended without a row.
    ///
    /// Empty where there is nothing to say, or the form is not [chosen](Self::in_form).
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::report::Derivation;
    /// use disclosure::statistics::Period;
    /// use disclosure::statistics::requests::{RemedyTally, ReplyTime, RequestSummary, RequestTally};
    /// use disclosure::vocabulary::{ApplicantClass, Outcome2007, RequestChannel};
    /// use disclosure::workflow::request::RequestOutcome;
    ///
    /// let day = |month, day| NaiveDate::from_ymd_opt(2016, month, day).unwrap();
    /// let granted = RequestOutcome::Decree492(Outcome2007::Granted);
    /// let late = ReplyTime { working_days: Some(21), extended: false, overdue: true };
    /// let case = RequestSummary::new(day(3, 1), ApplicantClass::Company, RequestChannel::Online)
    ///     .concluded(day(3, 30), Some(granted))?
    ///     .replied(late)?;
    /// let requests = RequestTally::of(Period::year(2016)?, [&case]);
    /// let remedies = RemedyTally::default();
    /// let notes = Derivation::new(2016, &requests, &remedies).notes();
    /// assert_eq!(
    ///     notes[0].to_string(),
    ///     "note overdue-replies at S/3.2.2/value: 1 reply overdue without an extension is counted as \
    ///      extended"
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn notes(&self) -> Vec<Finding> {
        let tables = self.chosen_form().map(ReportForm::tables);
        let mut notes = Vec::new();
        for form in tables.unwrap_or_default() {
            if form.code() == "S" {
                notes.extend(self.late());
                notes.extend(self.unmeasured());
                notes.extend(self.without_reply(cell("S", "3.3", "value")));
                notes.extend(self.of_decree_711(form, "value"));
            } else if form.code() == "T3" {
                notes.extend(self.in_rows_of_others(form, TOTAL));
            } else if let Some(lines) = Lines::of(form) {
                let (row, column) = (lines.replies(), lines.column());
                notes.extend(self.in_rows_of_others(form, column));
                notes.extend(self.without_reply(cell(form.code(), row, column)));
                notes.extend(self.of_decree_711(form, column));
            }
        }
        notes
    }

    /// The overdue replies, those with an extension apart from those without.
    fn late(&self) -> impl Iterator<Item = Finding> + use<> {
        let (_, times) = closed(self.requests);
        let without = times.delayed().saturating_sub(times.extended());
        let after = times.overdue().saturating_sub(without);
        let as_extended = self.rules().overdue_is_extended;
        [
            (after, true, Words::new("延期后仍", "after")),
            (without, as_extended, Words::new("未经延期而", "without")),
        ]
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, is_extended, how)| {
            let (row, zh, en) = if is_extended {
                ("3.2.2", "计入“延期办结数”", "counted as extended")
            } else {
                (
                    "3.2",
                    "只计入“申请办结数”，不属按时，也不属延期",
                    "in the total alone, neither in time nor extended",
                )
            };
            let reply = if count == 1 { "reply" } else { "replies" };
            let words = Words::new(
                format!("{count}件{}逾期的答复{zh}", how.zh),
                format!(
                    "{count} {reply} overdue {} an extension {} {en}",
                    how.en,
                    verb(count)
                ),
            );
            note("overdue-replies", words).at(cell("S", row, "value").to_string())
        })
    }

    /// Conclusions of which nobody has said how long they took.
    fn unmeasured(&self) -> Option<Finding> {
        let (closed, times) = closed(self.requests);
        let count = closed
            .saturating_sub(times.replies())
            .saturating_add(times.unmeasured());
        let words = Words::new(
            format!("{count}件办结没有用时，除已注明延期或者逾期的外，计入“按时办结数”"),
            format!(
                "{count} concluded without a measured time {} counted as in time unless marked as \
                 extended or overdue",
                verb(count)
            ),
        );
        (count > 0)
            .then(|| note("unmeasured-replies", words).at(cell("S", "3.2.1", "value").to_string()))
    }

    fn without_reply(&self, place: CellCode) -> Option<Finding> {
        let count = self.requests.row(FlowRow::ConcludedWithoutRow);
        let words = Words::new(
            format!("{count}件未经答复而终结（撤回等），不在答复数内"),
            format!(
                "{count} ended without a reply (withdrawn or the like) and {} not among the replies",
                verb(count)
            ),
        );
        (count > 0).then(|| note("ended-without-reply", words).at(place.to_string()))
    }

    /// What stands in a row that is not its own, by row and by the parameter that sent it there.
    fn in_rows_of_others(&self, form: &'static TableForm, column: &'static str) -> Vec<Finding> {
        let rows = &self.rules().rows;
        let mut sent = SortedMap::<_, u64>::new();
        for row in FlowRow::all() {
            let count = self.requests.row(row);
            let place = rows.row_in(row, form).zip(rows.sent_by(row, form));
            if let Some((place, parameter)) = place.filter(|_| count > 0) {
                let is_reply = row != FlowRow::ConcludedWithoutRow;
                let sum = sent.or_default((place, parameter, !is_reply));
                *sum = count.saturating_add(*sum);
            }
        }
        let noted = |((row, parameter, is_none), count): ((&'static str, &str, bool), u64)| {
            let (what, what_en) = if is_none {
                (
                    "未经答复而终结（撤回等）",
                    "ended without a reply (withdrawn or the like)",
                )
            } else {
                ("按国务院令第492号办结", "concluded under Decree 492")
            };
            let head = form
                .row_start(row)
                .and_then(|(start, _)| form.heads_at(start));
            let place = form.row_words(head?.0);
            let (stand, their) = if count == 1 {
                ("stands", "its")
            } else {
                ("stand", "their")
            };
            let words = Words::new(
                format!(
                    "{count}件{what}，按参数{parameter}计入{}，该行并非其自身的行",
                    place.zh
                ),
                format!(
                    "{count} {what_en} {stand} by the parameter `{parameter}` in {}, not a row of {their} \
                     own",
                    place.en
                ),
            );
            Some(note("row-of-others", words).at(cell(form.code(), row, column).to_string()))
        };
        sent.into_iter().filter_map(noted).collect()
    }

    fn of_decree_711(&self, form: &'static TableForm, column: &'static str) -> Option<Finding> {
        let is_later =
            |row: &FlowRow| matches!(row, FlowRow::Concluded(RequestOutcome::Decree711(_)));
        let (mut count, mut places) = (0_u64, SortedSet::new());
        for row in FlowRow::all().filter(is_later) {
            let of_row = self.requests.row(row);
            count = count.saturating_add(of_row);
            let place = self.rules().rows.row_in(row, form);
            if let Some(row) = place.filter(|_| of_row > 0) {
                places.insert(cell(form.code(), row, column));
            }
        }
        let words = Words::new(
            format!("{count}件按国务院令第711号的结果登记，当年尚无此类结果"),
            format!("{count} concluded in rows of Decree 711, which this year cannot have"),
        );
        let finding = Finding::new("rows-of-decree-711", Level::Warning, words);
        (count > 0).then(|| {
            let places = places.iter().map(CellCode::to_string);
            places.fold(finding, Finding::at)
        })
    }
}

const fn note(rule: &'static str, words: Words) -> Finding {
    Finding::new(rule, Level::Note, words)
}

const fn cell(table: &'static str, row: &'static str, column: &'static str) -> CellCode {
    CellCode { table, row, column }
}

const fn verb(count: u64) -> &'static str {
    if count == 1 { "is" } else { "are" }
}
