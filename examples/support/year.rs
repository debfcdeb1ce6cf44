//! The files of an agency's year: its cases as stored, its ledger, and what only the agency knows.
#![expect(dead_code, reason = "each example uses its part")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::process::ExitCode;

use chrono::{Datelike, Months, NaiveDate};
use disclosure::ledger::Ledger;
use disclosure::report::{Amount, OwnFigure, ReportForm};
use disclosure::statistics::Period;
use disclosure::statistics::requests::{Register, Seal};
use disclosure::vocabulary::{ApplicantClass, RemedyResult};
use disclosure::workflow::EntryOf;
use disclosure::workflow::litigation::Litigation;
use disclosure::workflow::reconsideration::Reconsideration;
use disclosure::workflow::request::Request;
use serde::{Deserialize, Serialize};

use super::support::{self, BadInput, Day, bureau};

/// A case as it is stored: one line of the log file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StoredCase {
    /// The key of the case.
    pub(crate) case: String,
    /// The unit that handled it.
    #[serde(default)]
    pub(crate) unit: String,
    /// Its events, in the order they were entered.
    pub(crate) log: Vec<EntryOf<Request>>,
}

/// What neither the log nor the ledger tells.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Setup {
    pub(crate) agency: String,
    pub(crate) year: i32,
    /// The form, where the year has several: those before 2014 were local.
    #[serde(default)]
    pub(crate) form: Option<ReportForm>,
    /// The day the figures of the year are closed.
    sealed_on: Day,
    /// The days on which those of earlier years were closed; for a year that is not named, the same day
    /// of the year after it.
    #[serde(default)]
    sealed_before: BTreeMap<i32, Day>,
    /// The day of the month on which the figures of the quarter before it are closed and filed.
    #[serde(default = "eighth")]
    pub(crate) quarters_filed_on: u32,
    /// The later day of which the restatements tell.
    known_on: Day,
    #[serde(default)]
    corrections: Vec<Correction>,
    #[serde(default)]
    pub(crate) remedies: Vec<StoredRemedy>,
    /// Figures for cells that nothing derives.
    #[serde(default)]
    pub(crate) own: Vec<OwnFigure>,
    #[serde(default)]
    pub(crate) fee_income: Option<Amount>,
    /// The text of section 5.
    #[serde(default)]
    pub(crate) problems: Option<String>,
}

/// A local notice says the 8th.
const fn eighth() -> u32 {
    8
}

/// A review or a suit as it is stored: one of the two logs.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StoredRemedy {
    /// The key of the case.
    pub(crate) case: String,
    #[serde(default)]
    review: Vec<EntryOf<Reconsideration>>,
    #[serde(default)]
    suit: Vec<EntryOf<Litigation>>,
    /// Corrections of the column its result is counted in.
    #[serde(default)]
    corrections: Vec<CorrectedResult>,
}

/// How a remedy ended, corrected after it was entered.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CorrectedResult {
    #[serde(default)]
    ended: Option<(NaiveDate, RemedyResult)>,
    recorded_on: NaiveDate,
}

/// The class of an applicant, corrected after the case was registered.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Correction {
    case: String,
    class: ApplicantClass,
    recorded_on: Day,
}

/// All of it.
pub(crate) struct Source {
    pub(crate) setup: Setup,
    pub(crate) cases: Vec<StoredCase>,
    pub(crate) ledger: Ledger,
    /// A line of the log could not be read, and was named.
    has_unread: bool,
    names: Names,
}

/// What errors call the log and the setup.
struct Names {
    log: String,
    setup: String,
}

impl Names {
    fn named(file: &str, error: impl fmt::Display) -> BadInput {
        BadInput(format!("{file}: {error}"))
    }
}

const SETUP: &str = include_str!("../data/annual-setup.json");

impl Source {
    /// The bureau that does not exist, with more cases of one's own.
    pub(crate) fn generated(more: Vec<StoredCase>) -> Result<Self, BadInput> {
        let setup = setup(SETUP)?;
        let first = NaiveDate::from_ymd_opt(setup.year.saturating_sub(1), 11, 1);
        let handled = bureau::requests(first.unwrap_or_default(), 110)?;
        let cases = handled.into_iter().map(|it| StoredCase {
            case: it.number,
            unit: it.unit.to_owned(),
            log: it.log,
        });
        let ledger = bureau::ledger(setup.year, 120)?;
        let names = Names {
            log: "the log".to_owned(),
            setup: "the setup".to_owned(),
        };
        Ok(Self {
            setup,
            cases: cases.chain(more).collect(),
            ledger,
            has_unread: false,
            names,
        })
    }

    /// An agency by its files. A line of the log that cannot be read is named, and stops no other.
    pub(crate) fn of_files(log: &str, items: &str, setup_file: &str) -> Result<Self, BadInput> {
        let bytes = support::read_file(setup_file)?;
        let setup = support::text(&bytes).and_then(setup);
        let setup = setup.map_err(|it| Names::named(setup_file, it.0))?;
        let bytes = support::read_file(log)?;
        let (mut cases, mut has_unread) = (Vec::new(), false);
        let mut keys = BTreeSet::new();
        for (number, line) in support::lines(&bytes) {
            let read = line.and_then(|line| support::read_line::<StoredCase>(number, line));
            let read = read.and_then(|it| {
                if keys.insert(it.case.clone()) {
                    return Ok(it);
                }
                let again = format!("line {number}: the case `{}` a second time", it.case);
                Err(BadInput(again))
            });
            match read {
                Ok(case) => cases.push(case),
                Err(problem) => {
                    support::warn(&Names::named(log, problem.0));
                    has_unread = true;
                }
            }
        }
        let bytes = support::read_file(items)?;
        let ledger = support::text(&bytes).and_then(support::items::read_ledger);
        let ledger = ledger.map_err(|it| Names::named(items, it.0))?;
        let names = Names {
            log: log.to_owned(),
            setup: setup_file.to_owned(),
        };
        Ok(Self {
            setup,
            cases,
            ledger,
            has_unread,
            names,
        })
    }

    /// The exit code: 2 where a line of the log could not be read.
    pub(crate) fn exit(&self, has_error: bool) -> ExitCode {
        ExitCode::from(if self.has_unread {
            2
        } else {
            u8::from(has_error)
        })
    }

    /// An error of what the log holds.
    pub(crate) fn in_log(&self, error: impl fmt::Display) -> BadInput {
        Names::named(&self.names.log, error)
    }

    /// An error of what the setup says.
    pub(crate) fn in_setup(&self, error: impl fmt::Display) -> BadInput {
        Names::named(&self.names.setup, error)
    }

    /// The cases, with what the setup says of them.
    pub(crate) fn register(&self) -> Result<Register<'_>, BadInput> {
        let mut register = Register::default();
        for it in &self.cases {
            let added = register.add_request(it.case.as_str(), it.log.as_slice());
            added.map_err(|it| self.in_log(it))?;
            if !it.unit.is_empty() {
                let assigned = register.assign(&it.case, it.unit.as_str());
                assigned.map_err(|it| self.in_log(it))?;
            }
        }
        for it in &self.setup.corrections {
            let corrected = register.correct_class(&it.case, it.class, it.recorded_on.0);
            if corrected.is_ok() {
                continue;
            }
            let case = &it.case;
            let none = self.in_setup(format!(
                "a correction of `{case}`, which the log does not have"
            ));
            // It may be the case of the line that could not be read.
            if !self.has_unread {
                return Err(none);
            }
            support::warn(&none);
        }
        for it in &self.setup.remedies {
            let added = match (it.review.as_slice(), it.suit.as_slice()) {
                (review @ [_, ..], []) => register.add_review(it.case.as_str(), review),
                ([], suit @ [_, ..]) => register.add_suit(it.case.as_str(), suit),
                _ => {
                    let case = &it.case;
                    return Err(self.in_setup(format!(
                        "`{case}` needs the log of a `review` or of a `suit`, and of one only"
                    )));
                }
            };
            added.map_err(|it| self.in_setup(it))?;
            for correction in &it.corrections {
                let (ended, entered_on) = (correction.ended, correction.recorded_on);
                let corrected = register.correct_result(&it.case, ended, entered_on);
                corrected.map_err(|it| self.in_setup(it))?;
            }
        }
        Ok(register)
    }

    /// The report year.
    pub(crate) fn year(&self) -> Result<Period, BadInput> {
        Period::year(self.setup.year).map_err(|it| self.in_setup(it))
    }

    /// The seals of every year from the first that the log holds, at least of the year before, to the year:
    /// what was sealed once stays, so that a year is only right in the chain of those before it.
    pub(crate) fn seals(&self) -> Result<Vec<Seal>, BadInput> {
        let last =
            Seal::new(self.year()?, self.setup.sealed_on.0).map_err(|it| self.in_setup(it))?;
        let events = self.cases.iter().flat_map(|it| &it.log);
        let first = events.map(|it| it.on().year()).min();
        let before = self.setup.year.saturating_sub(1);
        let mut seals = Vec::new();
        for year in first.unwrap_or(before).min(before)..self.setup.year {
            let day = match self.setup.sealed_before.get(&year) {
                Some(day) => day.0,
                None => self.closed_in_turn(year),
            };
            seals.push(
                Seal::new(Period::year(year).map_err(|it| self.in_setup(it))?, day)
                    .map_err(|it| self.in_setup(it))?,
            );
        }
        seals.push(last);
        Ok(seals)
    }

    /// The day on which an earlier year is closed where that is not said; 28 February for the 29th.
    fn closed_in_turn(&self, year: i32) -> NaiveDate {
        let closed = self.setup.sealed_on.0;
        let years = u32::try_from(self.setup.year.saturating_sub(year)).unwrap_or_default();
        let earlier = closed.checked_sub_months(Months::new(years.saturating_mul(12)));
        earlier.unwrap_or(closed)
    }

    /// The later day of which the restatements tell.
    pub(crate) fn known_on(&self) -> NaiveDate {
        self.setup.known_on.0
    }
}

fn setup(text: &str) -> Result<Setup, BadInput> {
    serde_json::from_str(text).map_err(bad)
}

/// Any error as bad input.
pub(crate) fn bad(error: impl fmt::Display) -> BadInput {
    BadInput(error.to_string())
}
