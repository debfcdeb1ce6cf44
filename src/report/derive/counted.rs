//! Where the form counts what is counted: the knowledge that fills the tables, asked cell by cell.

use super::cumulative::CUMULATIVE;
use super::local::Lines;
use super::requests::column_of;
use super::{Derivation, requests, statistics};
use crate::report::form::{Block, CellCode, Head, TableForm};
use crate::statistics::requests::{FlowCell, FlowRow};
use crate::vocabulary::ApplicantClass;
use crate::workflow::remedy::TableCell;

impl Derivation<'_> {
    /// The cell of the form in which requests of this row and class are counted, and of those that add
    /// others up the narrowest; `None` where they are counted in none.
    #[must_use]
    pub fn cell_of(&self, cell: FlowCell) -> Option<CellCode> {
        let tables = self.chosen_form().ok()?.tables().iter();
        let mut places = tables.filter_map(|form| {
            let (row, column) = if form.code() == "T3" {
                let row = self.rules().rows.row_in(cell.row, form)?;
                (row, cell.class.column())
            } else {
                let row = narrowest(form, |row| self.counts_row(row, form, cell.row))?;
                (row, first_column(form)?)
            };
            let table = form.code();
            Some(CellCode { table, row, column })
        });
        places.next()
    }

    /// The cell of the form in which remedies of this path and result are counted; `None` where they are
    /// counted in none.
    #[must_use]
    pub fn cell_of_remedy(&self, cell: TableCell) -> Option<CellCode> {
        let tables = self.chosen_form().ok()?.tables().iter();
        let mut places = tables.filter_map(|form| {
            let (row, column) = if form.code() == "T4" {
                (cell.path.group(), column_of(cell.result))
            } else {
                let column = first_column(form)?;
                let row = narrowest(form, |row| self.counts_remedy((row, column), form, cell))?;
                (row, column)
            };
            let table = form.code();
            Some(CellCode { table, row, column })
        });
        places.next()
    }

    /// Requests that enter or end so are counted in the row of the form, sums included. Rows that count
    /// them by their way of coming in or by the time they took are not meant.
    pub(super) fn counts_row(&self, row: &str, form: &TableForm, place: FlowRow) -> bool {
        let rows = &self.rules().rows;
        match (Lines::of(form), form.code()) {
            (Some(lines), _) => lines.counts(row, place, rows),
            (None, "S") => statistics::counts(row, place, rows),
            (None, _) => requests::counts(row, place, form, rows),
        }
    }

    /// Reviews and suits of this path and result are counted in the row and column of the form, totals
    /// included.
    pub(super) fn counts_remedy(
        &self,
        (row, column): (&str, &str),
        form: &TableForm,
        cell: TableCell,
    ) -> bool {
        let rules = self.rules();
        match (Lines::of(form), form.code()) {
            (Some(lines), _) => is_of(lines, column) && lines.counts_remedy(row, cell, rules),
            (None, "S") => {
                column == statistics::COLUMN && statistics::counts_remedy(row, cell, rules)
            }
            (None, "T4") => requests::counts_remedy(row, column, cell),
            (None, _) => false,
        }
    }
}

/// Requests of the class are counted in the column of the form, totals and cumulative ones included.
pub(super) fn is_in_column(form: &TableForm, column: &str, class: ApplicantClass) -> bool {
    match (Lines::of(form), form.code()) {
        (Some(lines), _) => is_of(lines, column),
        (None, "S") => column == statistics::COLUMN,
        (None, _) => column == requests::TOTAL || column == class.column(),
    }
}

/// The column counts the period, or adds it to what was before.
fn is_of(lines: &Lines, column: &str) -> bool {
    column == lines.column() || column == CUMULATIVE
}

/// The last of the rows: a row stands after those that it is a part of.
fn narrowest(form: &TableForm, holds: impl Fn(&str) -> bool) -> Option<&'static str> {
    let rows = form.blocks().iter().flat_map(Block::rows).rev();
    rows.map(Head::code).find(|row| holds(row))
}

fn first_column(form: &TableForm) -> Option<&'static str> {
    Some(form.blocks().first()?.columns().first()?.code())
}
