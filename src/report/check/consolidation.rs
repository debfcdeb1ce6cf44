use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeSet, HashSet};
use std::hash::BuildHasherDefault;

use serde::{Deserialize, Serialize};

use super::agency_name::AgencyName;
use super::rule::ReportRule;
use super::table_sum::TableSum;
use crate::finding::{Level, Words};
use crate::report::annual::part_of;
use crate::report::form::TableForm;
use crate::report::{AnnualReport, Discrepancy, ReportError, Table};
use crate::sorted::sorted_by;
use crate::statistics::Period;

/// The sum of the reports of many agencies, cell by cell (汇总).
///
/// Reports of one year, or of one part of it, and of one form are added one by one; sums of parts merge, in any split and
/// order with the same result, and are stored as JSON in between. Names that differ only in blanks or in
/// the width of signs are one agency. A cell that holds no usable figure is not added and is named. The
/// total of a result row in table 3 that a report leaves blank, though its row has figures, stays blank
/// in the sum and is named too.
///
/// ```
/// use disclosure::report::{AnnualReport, Cell, Consolidation, ReportForm};
///
/// let mut county = Consolidation::default();
/// for (agency, received) in [("甲局", 3), ("乙局", 4)] {
///     let mut report = AnnualReport::blank(agency, 2024, ReportForm::Annual2021)?;
///     report.table_mut("T3").ok_or("")?.set("N", "NP", Cell::from(received))?;
///     county.add(&report)?;
/// }
/// let sum = county.report("某县")?;
/// let received = sum.table("T3").and_then(|it| it.cell("N", "NP"));
/// assert_eq!(received, Some(Cell::from(7)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Parts", into = "Parts")]
pub struct Consolidation {
    year: Option<i32>,
    part: Option<Period>,
    agencies: HashSet<AgencyName, BuildHasherDefault<DefaultHasher>>,
    sums: Vec<TableSum>,
}

impl Consolidation {
    /// Sums reports in one pass.
    ///
    /// # Errors
    /// As [`add`](Self::add).
    pub fn of(reports: &[AnnualReport]) -> Result<Self, ReportError> {
        let mut sum = Self::default();
        sum.agencies.reserve(reports.len());
        for report in reports {
            sum.add(report)?;
        }
        Ok(sum)
    }

    /// Adds a report.
    ///
    /// # Errors
    /// [`ReportError`] for an agency that was added before, another year, other forms, or a sum
    /// that cannot be held; nothing is then added.
    pub fn add(&mut self, report: &AnnualReport) -> Result<(), ReportError> {
        let agency = report.agency();
        if !self.agencies.insert(agency.into()) {
            return Err(ReportError::Duplicate {
                agency: agency.to_owned(),
            });
        }
        let added = self.add_tables(report);
        if added.is_err() {
            self.agencies.remove(&agency.into());
        }
        added
    }

    /// Adds the sum of other agencies.
    ///
    /// # Errors
    /// As [`add`](Self::add).
    pub fn merge(&mut self, other: &Self) -> Result<(), ReportError> {
        let Some(year) = other.year else {
            return Ok(());
        };
        let shared = other
            .agencies
            .iter()
            .filter(|it| self.agencies.contains(*it))
            .map(AgencyName::as_str)
            .min();
        if let Some(agency) = shared {
            return Err(ReportError::Duplicate {
                agency: agency.to_owned(),
            });
        }
        let first = other.agencies.iter().map(AgencyName::as_str).min();
        let forms = || other.sums.iter().map(|sum| sum.form);
        self.fits((year, other.part), first.unwrap_or_default(), forms)?;
        if self.year.is_none() {
            self.sums = forms().map(TableSum::zero).collect();
        }
        let merged: Result<Vec<TableSum>, _> = self
            .sums
            .iter()
            .zip(&other.sums)
            .map(|(one, other)| one.merged(other))
            .collect();
        self.sums = merged?;
        (self.year, self.part) = (Some(year), other.part);
        self.agencies.extend(other.agencies.iter().cloned());
        Ok(())
    }

    /// The report year; `None` as long as nothing was added.
    #[must_use]
    pub const fn year(&self) -> Option<i32> {
        self.year
    }

    /// The part of the year that the reports are of; `None` for the whole.
    #[must_use]
    pub const fn part(&self) -> Option<Period> {
        self.part
    }

    /// The agencies added, in the order of their names.
    #[must_use]
    pub fn agencies(&self) -> Vec<&str> {
        let agencies = self.agencies.iter().map(AgencyName::as_str).collect();
        sorted_by(agencies, &Ord::cmp)
    }

    /// The sum as a report of the agency above, to be printed or added one level higher.
    ///
    /// # Errors
    /// [`ReportError`] when nothing was added or the agency has no name.
    pub fn report(&self, agency: &str) -> Result<AnnualReport, ReportError> {
        let tables = self.sums.iter().map(TableSum::table).collect();
        let report = AnnualReport::new(agency, self.year.unwrap_or_default(), tables)?;
        match self.part {
            Some(part) => report.for_part(part),
            None => Ok(report),
        }
    }

    /// Names the agencies expected that have not reported, those that were not expected, and the cells
    /// that were not added because somebody printed no usable figure there (AG-UNIT).
    #[must_use]
    pub fn gaps<'n>(&self, expected: impl IntoIterator<Item = &'n str>) -> Vec<Discrepancy> {
        let Some(rule) = ReportRule::of_id("AG-UNIT") else {
            return Vec::new();
        };
        let expected: HashSet<AgencyName> = expected.into_iter().map(AgencyName::from).collect();
        let missing: Vec<_> = expected
            .iter()
            .filter(|it| !self.agencies.contains(*it))
            .map(AgencyName::as_str)
            .collect();
        let mut found = Vec::new();
        for agency in sorted_by(missing, &Ord::cmp) {
            let words = Words::new(
                format!("缺“{agency}”的报告"),
                format!("no report of {agency}"),
            );
            found.push(Discrepancy::new(rule.found(rule.level(), words).at(agency)));
        }
        for agency in self
            .agencies()
            .into_iter()
            .filter(|it| !expected.contains(&AgencyName::from(*it)))
        {
            let words = Words::new(
                format!("“{agency}”不在应报送单位之列"),
                format!("{agency} was not expected to report"),
            );
            found.push(Discrepancy::new(
                rule.found(Level::Warning, words).at(agency),
            ));
        }
        found.extend(self.sums.iter().flat_map(|sum| sum.gaps(rule)));
        found
    }

    /// Compares a printed summary with the sum, cell by cell (AG-1). Totals that may be left blank and
    /// are, there or by one of the units, are not compared.
    ///
    /// # Errors
    /// [`ReportError`] when the summary is of another year or has other forms.
    pub fn compare(&self, summary: &AnnualReport) -> Result<Vec<Discrepancy>, ReportError> {
        let period = (summary.year(), summary.part());
        self.fits(period, summary.agency(), || {
            summary.tables().iter().map(Table::form)
        })?;
        let rule = ReportRule::of_id("AG-1");
        let sums = self.sums.iter().zip(summary.tables());
        Ok(sums
            .flat_map(|(sum, table)| {
                rule.into_iter()
                    .flat_map(|rule| sum.differences(rule, table))
            })
            .collect())
    }

    fn add_tables(&mut self, report: &AnnualReport) -> Result<(), ReportError> {
        let tables = report.tables();
        let forms = || tables.iter().map(Table::form);
        self.fits((report.year(), report.part()), report.agency(), forms)?;
        if self.year.is_none() {
            self.sums = forms().map(TableSum::zero).collect();
        }
        for (done, (sum, table)) in self.sums.iter_mut().zip(tables).enumerate() {
            if let Err(error) = sum.add(table) {
                for (sum, table) in self.sums.iter_mut().zip(tables).take(done) {
                    sum.take_away(table);
                }
                return Err(error);
            }
        }
        (self.year, self.part) = (Some(report.year()), report.part());
        Ok(())
    }

    fn fits<F: Iterator<Item = &'static TableForm>>(
        &self,
        (year, part): (i32, Option<Period>),
        agency: &str,
        forms: impl Fn() -> F,
    ) -> Result<(), ReportError> {
        match self.year {
            None => return Ok(()),
            Some(expected) if expected != year => {
                return Err(ReportError::OtherPeriod {
                    agency: agency.to_owned(),
                    expected: expected.to_string(),
                    found: year.to_string(),
                });
            }
            Some(expected) if self.part != part => {
                let named = |part: Option<Period>| {
                    part.map_or_else(|| expected.to_string(), |part| part.to_string())
                };
                return Err(ReportError::OtherPeriod {
                    agency: agency.to_owned(),
                    expected: named(self.part),
                    found: named(part),
                });
            }
            Some(_) => {}
        }
        if self.sums.iter().map(|sum| sum.form).eq(forms()) {
            return Ok(());
        }
        let expected: Vec<_> = self.sums.iter().map(|sum| sum.form.place()).collect();
        let found: Vec<_> = forms().map(TableForm::place).collect();
        Err(ReportError::Forms {
            agency: agency.to_owned(),
            expected: expected.join(", "),
            found: found.join(", "),
        })
    }
}

/// A consolidation as it is stored, agencies in the order of their names.
#[derive(Serialize, Deserialize)]
struct Parts {
    year: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    period: Option<Period>,
    agencies: BTreeSet<String>,
    tables: Vec<TableSum>,
}

impl TryFrom<Parts> for Consolidation {
    type Error = ReportError;

    fn try_from(parts: Parts) -> Result<Self, Self::Error> {
        if parts.year.is_none() != parts.agencies.is_empty() {
            return Err(ReportError::Unfounded);
        }
        let part = parts.year.zip(parts.period);
        let part = part.map(|(year, part)| part_of(year, part)).transpose()?;
        let mut agencies = HashSet::default();
        for agency in &parts.agencies {
            if !agencies.insert(AgencyName::from(agency.as_str())) {
                return Err(ReportError::Duplicate {
                    agency: agency.clone(),
                });
            }
        }
        Ok(Self {
            year: parts.year,
            part: part.flatten(),
            agencies,
            sums: parts.tables,
        })
    }
}

impl From<Consolidation> for Parts {
    fn from(sum: Consolidation) -> Self {
        Self {
            year: sum.year,
            period: sum.part,
            agencies: sum.agencies().into_iter().map(str::to_owned).collect(),
            tables: sum.sums,
        }
    }
}
