//! A year of an agency: its cases as stored, its ledger, and what only the agency knows.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{Datelike, NaiveDate};
use disclosure::ledger::Ledger;
use disclosure::report::{Amount, OwnFigure, ReportForm};
use disclosure::statistics::Period;
use disclosure::statistics::requests::{
    Case, ClassCorrection, Register, RemedyCase, RemedyLog, RemedyRegister, Seal,
};
use disclosure::vocabulary::ApplicantClass;
use disclosure::workflow::remedy::{RemedyEntry, ReviewEvent, SuitEvent};
use disclosure::workflow::request::Event;
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
    pub(crate) log: Vec<Event>,
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
    /// The day the figures of the year are closed; those of the year before, a year earlier.
    sealed_on: Day,
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

/// A review or a suit as it is stored.
#[derive(Deserialize)]
pub(crate) struct StoredRemedy {
    /// The key of the case.
    pub(crate) case: String,
    #[serde(flatten)]
    log: Entries,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Entries {
    Review(Vec<RemedyEntry<ReviewEvent>>),
    Suit(Vec<RemedyEntry<SuitEvent>>),
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
pub(crate) struct AgencyYear {
    pub(crate) setup: Setup,
    pub(crate) cases: Vec<StoredCase>,
    pub(crate) ledger: Ledger,
    corrections: BTreeMap<String, Vec<ClassCorrection>>,
}

const SETUP: &str = include_str!("../data/annual-setup.json");

impl AgencyYear {
    /// The bureau that does not exist.
    pub(crate) fn generated() -> Result<Self, BadInput> {
        let setup = setup(SETUP)?;
        let first = NaiveDate::from_ymd_opt(setup.year.saturating_sub(1), 11, 1);
        let handled = bureau::requests(first.unwrap_or_default(), 110)?;
        let cases = handled.into_iter().map(|it| StoredCase {
            case: it.number,
            unit: it.unit.to_owned(),
            log: it.log,
        });
        let ledger = bureau::ledger(setup.year, 120)?;
        Self::new(setup, cases.collect(), ledger)
    }

    /// An agency by its files.
    pub(crate) fn of_files(log: &str, items: &str, setup_file: &str) -> Result<Self, BadInput> {
        let named = |file: &str, BadInput(text)| BadInput(format!("{file}: {text}"));
        let bytes = support::read_file(setup_file)?;
        let setup = support::text(&bytes).and_then(setup);
        let setup = setup.map_err(|it| named(setup_file, it))?;
        let bytes = support::read_file(log)?;
        let cases = support::lines(&bytes)
            .map(|(number, line)| line.and_then(|line| support::read_line(number, line)));
        let cases: Result<Vec<StoredCase>, BadInput> = cases.collect();
        let cases = cases.map_err(|it| named(log, it))?;
        let bytes = support::read_file(items)?;
        let ledger = support::text(&bytes).and_then(support::items::read_ledger);
        let ledger = ledger.map_err(|it| named(items, it))?;
        Self::new(setup, cases, ledger).map_err(|it| named(setup_file, it))
    }

    fn new(setup: Setup, cases: Vec<StoredCase>, ledger: Ledger) -> Result<Self, BadInput> {
        let mut corrections: BTreeMap<String, Vec<ClassCorrection>> = BTreeMap::new();
        for it in &setup.corrections {
            if cases.iter().all(|case| case.case != it.case) {
                let case = &it.case;
                return Err(bad(format_args!(
                    "a correction of `{case}`, which the log does not have"
                )));
            }
            let correction = ClassCorrection {
                class: it.class,
                recorded_on: it.recorded_on.0,
            };
            corrections
                .entry(it.case.clone())
                .or_default()
                .push(correction);
        }
        Ok(Self {
            setup,
            cases,
            ledger,
            corrections,
        })
    }

    /// The cases as a register.
    pub(crate) fn register(&self) -> Result<Register<'_>, BadInput> {
        let cases = self.cases.iter().map(|it| Case {
            id: &it.case,
            log: &it.log,
            corrections: self.corrections.get(&it.case).map_or(&[], Vec::as_slice),
        });
        Register::new(cases.collect()).map_err(bad)
    }

    /// The reviews and suits as a register.
    pub(crate) fn remedies(&self) -> Result<RemedyRegister<'_>, BadInput> {
        let cases = self.setup.remedies.iter().map(|it| RemedyCase {
            id: &it.case,
            log: match &it.log {
                Entries::Review(log) => RemedyLog::Review(log),
                Entries::Suit(log) => RemedyLog::Suit(log),
            },
            corrections: &[],
        });
        RemedyRegister::new(cases.collect()).map_err(bad)
    }

    /// The unit that handled a case.
    pub(crate) fn unit(&self, case: &str) -> &str {
        let found = self.cases.iter().find(|it| it.case == case);
        found.map_or("", |it| it.unit.as_str())
    }

    /// The report year.
    pub(crate) fn year(&self) -> Result<Period, BadInput> {
        Period::year(self.setup.year).map_err(bad)
    }

    /// The seals of the year before and of the year.
    pub(crate) fn seals(&self) -> Result<[Seal; 2], BadInput> {
        let closed = self.setup.sealed_on.0;
        let earlier = closed.with_year(closed.year().saturating_sub(1));
        let year_before = Period::year(self.setup.year.saturating_sub(1)).map_err(bad)?;
        Ok([
            Seal::new(year_before, earlier.unwrap_or(closed)).map_err(bad)?,
            Seal::new(self.year()?, closed).map_err(bad)?,
        ])
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
