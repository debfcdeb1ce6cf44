//! The figures of a year over all cases of a file.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use disclosure::finding::Finding;
use disclosure::report::{AgencyYear, CellCode, OwnFigure};
use disclosure::statistics::Period;
use disclosure::statistics::requests::{Register, RegisterError, Seal};
use disclosure::workflow::Machine as _;
use disclosure::workflow::request::{Request, RequestOutcome};
use serde_json::{Map, Value, json};

use super::Step;
use super::machines::row;
use super::play::Table;
use super::told::{exactly, named};

const AGENCY: &str = "某机关";

/// When and in which row a request ended; one that was merged, as the one that took it in says.
fn conclusion(request: &Request, all: &[Request]) -> Option<(NaiveDate, Option<RequestOutcome>)> {
    if let Some(into) = request.lineage().merged_into() {
        let survivor = all.iter().find(|it| it.number() == Some(into))?;
        return survivor.conclusion_of(request.number()?);
    }
    Some((request.concluded_on()?, request.outcome()))
}

impl Table<'_> {
    /// The figures of each year asked about.
    pub(super) fn report(&self, step: &Step, expected: &Value) -> Result<Value, String> {
        let mut report = Map::new();
        for (name, asked) in expected.as_object().into_iter().flatten() {
            let year: i32 = name
                .parse()
                .map_err(|_| format!("report: `{name}` is no year"))?;
            let mut told = self.flow(year, asked)?;
            let derived = [
                "cells",
                "table_3",
                "table_4",
                "findings",
                "restated",
                "not_counted",
            ];
            if derived.iter().any(|it| asked.get(it).is_some()) {
                let day = step.day().ok_or("a report is asked for on a day")?;
                told.extend(self.derived(year, day, asked)?);
            }
            report.insert(name.clone(), Value::Object(told));
        }
        Ok(Value::Object(report))
    }

    /// What came in, what came of it and what is left, as the cases themselves tell.
    fn flow(&self, year: i32, asked: &Value) -> Result<Map<String, Value>, String> {
        let all = self.requests.all();
        let all: Vec<Request> = all
            .map(|(_, log)| Request::replay(log).map_err(|error| error.to_string()))
            .collect::<Result<_, _>>()?;
        let counted: Vec<&Request> = all.iter().filter(|it| it.is_counted()).collect();
        let ended = |it: &Request| conclusion(it, &all).map(|(day, _)| day.year());
        let count =
            |wanted: &dyn Fn(&Request) -> bool| counted.iter().filter(|it| wanted(it)).count();
        let open_after = |it: &Request, year| {
            it.year().is_some_and(|received| received <= year)
                && ended(it).is_none_or(|ended| ended > year)
        };
        let mut rows: BTreeMap<&str, usize> = BTreeMap::new();
        for it in counted.iter().filter(|it| ended(it) == Some(year)) {
            let outcome = conclusion(it, &all).and_then(|(_, outcome)| outcome);
            let count = rows.entry(row(outcome)).or_default();
            *count = count.saturating_add(1);
        }
        let rows = rows
            .iter()
            .map(|(row, count)| ((*row).to_owned(), json!(count)));
        let rows: Map<_, _> = rows.collect();
        let rows = match asked.get("rows") {
            Some(asked) if asked != &json!({}) => Value::Object(counts(asked, rows)),
            asked => exact_counts(asked.unwrap_or(&Value::Null), rows),
        };
        let told = json!({
            "received": count(&|it| it.year() == Some(year)),
            "carried_in": count(&|it| open_after(it, year.saturating_sub(1))),
            "rows": rows,
            "carried_out": count(&|it| open_after(it, year)),
            "new_rounds": count(&|it| it.round().is_some_and(|it| it.served_on().year() == year)),
        });
        Ok(told.as_object().cloned().unwrap_or_default())
    }

    fn register(&self) -> Result<Register<'_>, RegisterError> {
        let mut register = Register::default();
        for (name, log) in self.requests.all() {
            register.add_request(name, log)?;
        }
        for (name, log) in self.reviews.all() {
            register.add_review(name, log)?;
        }
        for (name, log) in self.suits.all() {
            let is_taken = self.reviews.all().any(|it| it.0 == name);
            let key = if is_taken {
                format!("{name} suit")
            } else {
                name.to_owned()
            };
            register.add_suit(key, log)?;
        }
        Ok(register)
    }

    /// The day of a seal: as the file says, else the day that asks.
    fn seal(&self, year: i32, day: NaiveDate) -> Result<Seal, String> {
        let period = Period::year(year).map_err(|it| it.to_string())?;
        let on = self.sealed.get(&year).copied().unwrap_or(day);
        Seal::new(period, on).map_err(|it| it.to_string())
    }

    /// What the library derives from the logs.
    fn derived(
        &self,
        year: i32,
        day: NaiveDate,
        asked: &Value,
    ) -> Result<Map<String, Value>, String> {
        let register = self.register().map_err(|it| it.to_string())?;
        let first = register.first_day().map_or(year, |it| it.year()).min(year);
        let before = (first..year).map(|year| self.seal(year, day));
        let mut seals = before.collect::<Result<Vec<_>, _>>()?;
        let is_running = day.year() <= year && !self.sealed.contains_key(&year);
        let end = if is_running {
            let period = Period::year(year).map_err(|it| it.to_string())?;
            let so_far = Period::spanning(period.from(), day).map_err(|it| it.to_string())?;
            Seal::new(so_far, day).map_err(|it| it.to_string())?
        } else {
            self.seal(year, day)?
        };
        seals.push(end);
        let odd = register.findings(end, self.calendar);
        let is_not_counted = |it: &&Finding| {
            ["register-log", "register-class", "register-twin"].contains(&it.rule())
        };
        let odd = odd.iter().filter(is_not_counted);
        let odd: Vec<&String> = odd.flat_map(Finding::places).collect();
        let year = AgencyYear::sealed(AGENCY, &register, &seals, self.calendar);
        let year = year.map_err(|it| it.to_string())?;
        // A scenario tells of no penalties, and a table left wholly blank would be noted.
        let year = year.with_own([OwnFigure::new("T2", "C1", "decisions", 0_u64)]);
        let report = year.report().map_err(|it| it.to_string())?;
        let mut told = Map::from_iter([("not_counted".to_owned(), json!(odd))]);
        let mut cells = Map::new();
        for (table, name) in [("T3", "table_3"), ("T4", "table_4")] {
            let Some(printed) = report.table(table) else {
                continue;
            };
            let mut filled = Map::new();
            for (CellCode { row, column, .. }, ..) in printed.form().cells() {
                let count = printed.cell(row, column).and_then(|it| it.count());
                cells.insert(format!("{table}/{row}/{column}"), json!(count));
                if count.is_some_and(|it| it > 0) && !is_total(column) {
                    filled.insert(format!("{row}/{column}"), json!(count));
                }
            }
            told.insert(name.to_owned(), exact_counts(&asked[name], filled));
        }
        told.insert("cells".to_owned(), named(&asked["cells"], cells));
        if asked.get("findings").is_some() {
            let found = year.findings().map_err(|it| it.to_string())?;
            let found = found.iter().map(|it| line_of(it.finding()));
            told.insert("findings".to_owned(), json!(found.collect::<Vec<_>>()));
        }
        if asked.get("restated").is_some() {
            let lines = year.restatements(day).map_err(|it| it.to_string())?;
            let lines = lines.iter().map(line_of);
            told.insert("restated".to_owned(), json!(lines.collect::<Vec<_>>()));
        }
        Ok(told)
    }
}

/// The column that adds the others.
fn is_total(column: &str) -> bool {
    ["TT", "tot"].contains(&column)
}

/// The counts; one that is expected and not there is 0.
fn counts(expected: &Value, mut found: Map<String, Value>) -> Map<String, Value> {
    for name in expected.as_object().into_iter().flat_map(Map::keys) {
        found.entry(name.clone()).or_insert(json!(0));
    }
    found
}

/// All the counts there are, where they are asked for.
fn exact_counts(expected: &Value, found: Map<String, Value>) -> Value {
    let counts = counts(expected, found);
    if expected.is_null() {
        Value::Object(counts)
    } else {
        exactly(expected, counts)
    }
}

fn line_of(finding: &Finding) -> String {
    format!("{} {}", finding.rule(), finding.places().join(" "))
}
