//! A report as a document has it.

use serde::de::{Deserialize, Deserializer, Error as _};

use super::entry::{Entry, Object};
use crate::report::{AnnualReport, Narrative, ReportError, Table};

impl<'de> Deserialize<'de> for AnnualReport {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let document = Entry::deserialize(deserializer)?;
        let object = Object::whole(&document).map_err(D::Error::custom)?;
        Self::of_document(&object).map_err(D::Error::custom)
    }
}

impl AnnualReport {
    fn of_document(object: &Object<'_>) -> Result<Self, ReportError> {
        // Only the JSON of the crate has a list of tables.
        if object.entries().iter().all(|(key, _)| key != "tables") {
            return Self::of_transcript(object);
        }
        let tables = object.required_list("tables")?.into_iter();
        let tables = tables.map(|(path, entry)| Table::of_document(&Object::at(path, entry)?));
        let (agency, year) = object.agency_and_year()?;
        let report = Self::new(agency, year, tables.collect::<Result<_, _>>()?)?;
        let report = report.with_facts(object)?;
        let narrative = object.object("narrative")?;
        let narrative = narrative
            .map(|it| Narrative::of_document(&it))
            .transpose()?;
        Ok(report.with_narrative(narrative.unwrap_or_default()))
    }

    /// Adds the part of the year and the facts beside the tables, where a document gives them.
    pub(super) fn with_facts(mut self, object: &Object<'_>) -> Result<Self, ReportError> {
        if let Some(part) = object.period("period")? {
            self = self.for_part(part)?;
        }
        if let Some(income) = object.amount("fee_income")? {
            self = self.with_fee_income(income);
        }
        if let Some(note) = object.text("reorganisation")? {
            self = self.with_reorganisation(note);
        }
        for (path, entry) in object.list("predecessors")? {
            let name = entry.text();
            let name =
                name.ok_or_else(|| ReportError::kind(path, "the name of an agency", entry))?;
            self = self.succeeding(name);
        }
        if let Some(makes_rules) = object.mark("makes_rules")? {
            self = self.with_power_to_make_rules(makes_rules);
        }
        Ok(self)
    }
}
