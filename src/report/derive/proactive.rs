//! Table 2, as far as a ledger tells; what it does not tell stays blank.

use crate::report::form::TableForm;
use crate::report::{Cell, ReportError, Table};
use crate::statistics::{Normative, PublicationTally};

/// Fills what is known of table 2: documents made, and in the format of 2019 those published. When
/// they were repealed and whether they were in force at the end of the year, no ledger says.
pub(super) fn proactive_table(
    form: &'static TableForm,
    tally: Option<&PublicationTally>,
) -> Result<Table, ReportError> {
    let mut table = Table::blank(form);
    let Some(tally) = tally else {
        return Ok(table);
    };
    for (row, kind) in [("A1", Normative::Rules), ("A2", Normative::Document)] {
        for (column, count) in [
            ("made", tally.made(kind)),
            ("public", tally.made_public(kind)),
            ("available", tally.available(kind)),
        ] {
            if let (Some(count), Some(_)) = (count, form.position(row, column)) {
                table.set(row, column, Cell::from(count))?;
            }
        }
    }
    Ok(table)
}
