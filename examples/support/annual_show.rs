//! The year of an agency told: for people, or as one JSON object a line.

use std::collections::BTreeMap;
use std::fmt;

use disclosure::finding::Finding;
use disclosure::report::{AgencyYear, AnnualReport, CellCode, Discrepancy, Table};
use disclosure::statistics::Rounding;
use disclosure::statistics::requests::{FlowCell, FlowRow, ReplyTimes};
use disclosure::vocabulary::{ApplicantClass, Term as _};
use serde_json::{Value, json};

use super::support::items::json_finding;
use super::support::{BadInput, printed, say};
use super::year::bad;

/// What there is to tell.
pub(crate) struct Shown<'s> {
    pub(crate) year: &'s AgencyYear<'s>,
    pub(crate) report: &'s AnnualReport,
    pub(crate) found: &'s [Discrepancy],
    pub(crate) restated: &'s [Finding],
}

/// The time that replies took: by what, under which name.
type Times = (&'static str, String, ReplyTimes);

impl Shown<'_> {
    /// Tells what stands behind the report, which was printed before.
    pub(crate) fn people(&self) -> Result<(), BadInput> {
        let verdict = if self.found.is_empty() {
            "相符 agrees"
        } else {
            ""
        };
        say(format_args!(
            "\n自身勾稽以及与上年报告衔接（with itself, and the year before where it has a form）: {verdict}"
        ));
        if !self.found.is_empty() {
            printed::tell(self.report, self.found);
        }
        for note in self.year.notes() {
            say(format_args!("  {}", note.message().zh));
            say(format_args!("  {}", note.message().en));
        }
        say("\n单元格所计案件（the cases behind a cell）:");
        for (cell, title, cases) in self.cases() {
            say(format_args!(
                "  {title}（{cell}）{}件：{}",
                cases.len(),
                cases.join("、")
            ));
        }
        if !self.restated.is_empty() {
            say("\n封账后的更正（known after the seal）:");
        }
        for line in self.restated {
            say(format_args!("  {}", line.message().zh));
            say(format_args!("  {}", line.message().en));
        }
        say("\n答复用时，工作日（working days from receipt to reply）:");
        for (_, name, times) in self.times()? {
            say(format_args!(
                "  {name}  答复{}件  中位{}  九成{}  最长{}  按时{}",
                times.replies(),
                days(times.median()),
                days(times.percentile(90)),
                days(times.longest()),
                times
                    .on_time()
                    .map_or_else(|| "-".to_owned(), |it| it.printed(1, Rounding::HalfUp))
            ));
        }
        Ok(())
    }

    /// Tells everything for a program.
    pub(crate) fn json(&self) -> Result<(), BadInput> {
        say(json!({ "report": self.report }));
        say(printed::line(self.report, self.found)?);
        for note in self.year.notes() {
            say(json!({ "note": json_finding(&note) }));
        }
        for (cell, _, cases) in self.cases() {
            say(json!({ "cell": cell.to_string(), "cases": cases }));
        }
        for line in self.restated {
            say(json!({ "restated": json_finding(line) }));
        }
        for (by, name, times) in self.times()? {
            say(json!({ "times": times_json(by, &name, &times) }));
        }
        Ok(())
    }

    /// The cases behind the total of every row that holds some, in the order of the form.
    fn cases(&self) -> Vec<(CellCode, String, Vec<&str>)> {
        let mut found = Vec::new();
        let forms = self.report.tables().iter().map(Table::form);
        let cells = forms.flat_map(|form| form.cells().map(move |(code, ..)| (form, code)));
        for (form, code) in cells {
            let CellCode { table, row, column } = code;
            // Rows of entries and sums name nearly every case; those of results are asked for.
            let is_sum = matches!(row, "N" | "P" | "T" | "G" | "3.1" | "3.2" | "3.3");
            if is_sum
                || !matches!(
                    (table, column),
                    ("T3", "TT") | ("T4", "tot") | ("S", "value")
                )
            {
                continue;
            }
            let cases: Vec<&str> = self.year.behind(code).into_iter().collect();
            if !cases.is_empty() {
                let place = form.position(row, column);
                let title = place.and_then(|place| form.cell_words(place));
                found.push((code, title.map(|it| it.zh).unwrap_or_default(), cases));
            }
        }
        found
    }

    /// How long replies took: in all, by unit, by outcome, by class of applicant.
    fn times(&self) -> Result<Vec<Times>, BadInput> {
        let tally = self.year.requests();
        let units = self.year.requests_by_unit().map_err(bad)?;
        let mut told = vec![("all", "合计".to_owned(), tally.times(|_, _| true))];
        for (unit, tally) in units.groups() {
            told.push(("unit", unit.to_owned(), tally.times(|_, _| true)));
        }
        let mut outcomes: BTreeMap<FlowRow, ReplyTimes> = BTreeMap::new();
        for (FlowCell { row, .. }, _) in tally.cells() {
            outcomes
                .entry(row)
                .or_insert_with(|| tally.times(|it, _| it == row));
        }
        for (row, times) in outcomes {
            if let FlowRow::Concluded(outcome) = row {
                told.push(("outcome", outcome.zh().to_owned(), times));
            }
        }
        for &class in ApplicantClass::ALL {
            let times = tally.times(|_, it| it == class);
            told.push(("class", class.zh().to_owned(), times));
        }
        told.retain(|(_, _, times)| times.replies() > 0);
        Ok(told)
    }
}

fn days(count: Option<u16>) -> String {
    count.map_or_else(|| "-".to_owned(), |it| it.to_string())
}

fn times_json(by: &str, name: &str, times: &ReplyTimes) -> Value {
    json!({
        "by": by,
        "name": name,
        "replies": times.replies(),
        "median": times.median(),
        "percentile_90": times.percentile(90),
        "longest": times.longest(),
        "on_time": times.on_time().map(|it| it.printed(1, Rounding::HalfUp)),
        "extended": times.extended(),
        "overdue": times.overdue(),
        "unmeasured": times.unmeasured(),
    })
}

/// What a writer writes.
pub(crate) fn rendered(write: impl Fn(&mut String) -> fmt::Result) -> Result<String, BadInput> {
    let mut text = String::new();
    write(&mut text).map_err(bad)?;
    Ok(text)
}
