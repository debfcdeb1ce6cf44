//! Table 3 and table 4.

use super::RowMapping;
use crate::report::form::{Block, TableForm};
use crate::report::{Cell, Table};
use crate::sorted::SortedMap;
use crate::statistics::requests::{FlowCell, FlowRow, RemedyTally, RequestTally};
use crate::vocabulary::{ApplicantClass, RemedyPath, RemedyResult, Term};
use crate::workflow::remedy::TableCell;

/// The classes of applicants, and the total.
const COLUMNS: usize = ApplicantClass::ALL.len() + 1;

type Row = [u64; COLUMNS];

/// The column of all classes.
pub(super) const TOTAL: &str = "TT";

/// The column of all results.
const ALL_RESULTS: &str = "tot";

/// The row of all conclusions.
const CONCLUDED: &str = "T";

const fn is_concluded(row: FlowRow) -> bool {
    match row {
        FlowRow::New | FlowRow::CarriedIn | FlowRow::CarriedOut => false,
        FlowRow::Concluded(_) | FlowRow::ConcludedWithoutRow => true,
    }
}

/// What enters or ends so is counted in the row of table 3, the sum included.
pub(super) fn counts(row: &str, place: FlowRow, form: &TableForm, rows: &RowMapping) -> bool {
    let own = rows.row_in(place, form);
    own == Some(row) || (row == CONCLUDED && own.is_some() && is_concluded(place))
}

/// Fills table 3; every cell has a number.
pub(super) fn requests_table(
    form: &'static TableForm,
    tally: &RequestTally,
    rows: &RowMapping,
) -> Table {
    let mut counts: SortedMap<&str, Row> = SortedMap::new();
    for row in FlowRow::all() {
        let Some(code) = rows.row_in(row, form) else {
            continue;
        };
        let line = line(tally, row);
        plus(counts.or_default(code), &line);
        if is_concluded(row) {
            plus(counts.or_default(CONCLUDED), &line);
        }
    }
    let mut table = Table::blank(form);
    let mut index: usize = 0;
    for row in form.blocks().iter().flat_map(Block::rows) {
        for count in counts.get(row.code()).copied().unwrap_or_default() {
            table.put(index, Cell::from(count));
            index = index.saturating_add(1);
        }
    }
    table
}

/// The counts of a row by class, with their total.
fn line(tally: &RequestTally, row: FlowRow) -> Row {
    let mut line = Row::default();
    let classes = ApplicantClass::ALL.iter();
    for (place, &class) in line.iter_mut().zip(classes) {
        *place = tally.cell(FlowCell { row, class });
    }
    let [classes @ .., total] = &mut line;
    *total = classes.iter().copied().fold(0, u64::saturating_add);
    line
}

fn plus(sum: &mut Row, more: &Row) {
    for (count, more) in sum.iter_mut().zip(more) {
        *count = count.saturating_add(*more);
    }
}

/// Fills table 4; every cell has a number.
pub(super) fn remedies_table(form: &'static TableForm, tally: &RemedyTally) -> Table {
    let mut table = Table::blank(form);
    let mut index: usize = 0;
    for row in form.blocks().iter().flat_map(Block::rows) {
        let path = RemedyPath::ALL.iter().find(|it| it.group() == row.code());
        for column in form.blocks().iter().flat_map(Block::columns) {
            let count = path.map(|&path| match result_of(column.code()) {
                Some(result) => tally.cell(path, result),
                None => tally.path(path),
            });
            table.put(index, Cell::from(count.unwrap_or_default()));
            index = index.saturating_add(1);
        }
    }
    table
}

/// The review or suit is counted in the cell of table 4, the total included.
pub(super) fn counts_remedy(row: &str, column: &str, cell: TableCell) -> bool {
    cell.path.group() == row && (column == ALL_RESULTS || column == column_of(cell.result))
}

/// The result that a column of table 4 counts; the total counts them all.
fn result_of(column: &str) -> Option<RemedyResult> {
    let mut results = RemedyResult::ALL.iter().copied();
    results.find(|result| column_of(*result) == column)
}

/// The column of table 4 in which a result is counted.
pub(super) const fn column_of(result: RemedyResult) -> &'static str {
    match result {
        RemedyResult::Upheld => "keep",
        RemedyResult::Corrected => "fix",
        RemedyResult::Other => "oth",
        RemedyResult::Pending => "pend",
    }
}
