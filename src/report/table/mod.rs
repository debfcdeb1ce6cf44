//! A table as printed: its cells, their amounts, and the form they stand in.

mod amount;
mod cell;

pub use amount::Amount;
pub use cell::{Cell, PrintedText};
pub(super) use cell::{Printed, TOO_LARGE, is_inexact};

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::ser::{SerializeMap, SerializeStruct};
use serde::{Serialize, Serializer};

use crate::report::ReportError;
use crate::report::form::{Block, Measure, TableForm};

/// A table as printed: a form and the cells that stand in it.
///
/// In JSON it is the id of its form and a row of cells for every row code; a row that is left out is
/// blank. A cell is a number, `null` for blank, or a string as printed.
///
/// ```
/// use disclosure::report::{Cell, Table};
///
/// let json = r#"{"form":"T4-2019","rows":{"RV":[5,null,"/",2,7]}}"#;
/// let table: Table = serde_json::from_str(json).map_err(|it| it.to_string())?;
/// assert_eq!(table.cell("RV", "tot"), Some(Cell::from(7)));
/// assert_eq!(table.cell("LD", "tot"), Some(Cell::Blank));
/// # Ok::<(), String>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    form: &'static TableForm,
    /// The count of every cell, 0 where it has none: what sums run over.
    counts: Vec<u64>,
    kinds: Vec<Kind>,
    /// The cells that are no plain count, in the order of the form.
    others: Vec<(usize, Cell)>,
    /// How many totals that may be left blank are.
    blank_totals: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Blank,
    NotApplicable,
    Count,
    Other,
}

/// The columns of table 3 before its total.
const APPLICANT_COLUMNS: usize = 6;

/// A cell as sums read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// A whole number; blank and "/" are zero.
    Number(i128),
    /// A total that may be left out, and is.
    NotGiven,
    /// A text, or a number that is not whole.
    Unreadable,
}

impl Table {
    /// Opens a table with every cell blank.
    #[must_use]
    pub fn blank(form: &'static TableForm) -> Self {
        Self {
            form,
            counts: vec![0; form.len()],
            kinds: vec![Kind::Blank; form.len()],
            others: Vec::new(),
            blank_totals: form.optional_totals().count(),
        }
    }

    /// The form of the table.
    #[must_use]
    pub const fn form(&self) -> &'static TableForm {
        self.form
    }

    /// The cell in a row and a column; `None` where the form has no such cell.
    #[must_use]
    pub fn cell(&self, row: &str, column: &str) -> Option<Cell> {
        self.cell_at(self.form.position(row, column)?)
    }

    /// The cell at a place in the order of the form.
    #[must_use]
    pub fn cell_at(&self, index: usize) -> Option<Cell> {
        Some(match self.kinds.get(index)? {
            Kind::Blank => Cell::Blank,
            Kind::NotApplicable => Cell::NotApplicable,
            Kind::Count => Cell::from(*self.counts.get(index)?),
            Kind::Other => self.other(index)?.clone(),
        })
    }

    /// Writes a cell.
    ///
    /// # Errors
    /// [`ReportError::NoSuchCell`] where the form has no such cell.
    pub fn set(&mut self, row: &str, column: &str, cell: Cell) -> Result<(), ReportError> {
        let index = self.form.position(row, column);
        let index = index.ok_or_else(|| ReportError::NoSuchCell {
            form: self.form.place(),
            row: row.to_owned(),
            column: column.to_owned(),
        })?;
        self.put(index, cell);
        Ok(())
    }

    /// Writes a row, one cell for each column.
    ///
    /// # Errors
    /// [`ReportError`] where the form has no such row, or the row has not as many cells.
    pub fn set_row(
        &mut self,
        row: &str,
        cells: impl ExactSizeIterator<Item = Cell>,
    ) -> Result<(), ReportError> {
        let (start, block) = self
            .form
            .row_start(row)
            .ok_or_else(|| ReportError::NoSuchRow {
                form: self.form.place(),
                row: row.to_owned(),
            })?;
        if cells.len() != block.columns().len() {
            return Err(ReportError::Width {
                row: self.form.row_place(start),
                expected: block.columns().len(),
                found: cells.len(),
            });
        }
        for (index, cell) in (start..).zip(cells) {
            self.put(index, cell);
        }
        Ok(())
    }

    /// The counts of a column of the first block, from top to bottom: 0 where a cell has none.
    pub fn column(&self, column: &str) -> impl Iterator<Item = u64> + '_ {
        let block = self.form.blocks().first();
        let columns = block.map(Block::columns).unwrap_or_default();
        let offset = columns.iter().position(|it| it.code() == column);
        let rows = block.map_or(0, |it| it.rows().len());
        let from = offset.unwrap_or(self.counts.len());
        let width = columns.len().max(1);
        self.counts
            .iter()
            .copied()
            .skip(from)
            .step_by(width)
            .take(rows)
    }

    /// All counts in the order of the form.
    pub(super) fn counts(&self) -> &[u64] {
        &self.counts
    }

    /// The cells that are no plain count, with their places.
    pub(super) fn others(&self) -> &[(usize, Cell)] {
        &self.others
    }

    /// Nothing is printed at a place.
    pub(super) fn is_blank(&self, index: usize) -> bool {
        matches!(self.kinds.get(index), Some(Kind::Blank) | None)
    }

    /// Nothing is printed anywhere.
    pub(super) fn is_wholly_blank(&self) -> bool {
        self.kinds.iter().all(|kind| *kind == Kind::Blank)
    }

    /// Nothing is printed where a total may be left out.
    pub(super) fn is_total_left_out(&self, index: usize) -> bool {
        self.is_blank(index) && self.form.is_optional_total(index)
    }

    /// The totals that are left out though their rows have figures.
    pub(super) fn totals_not_given(&self) -> impl Iterator<Item = usize> + '_ {
        // Sums run over many tables in which no total is left out: those are not looked through.
        let places = (self.blank_totals > 0).then(|| self.form.optional_totals());
        places
            .into_iter()
            .flatten()
            .filter(|it| self.is_blank(*it) && !self.is_row_zero(*it))
    }

    /// Reads a cell for a sum.
    pub(super) fn reading(&self, index: usize) -> Reading {
        match (self.kinds.get(index), self.counts.get(index)) {
            (Some(Kind::Count), Some(count)) => Reading::Number(i128::from(*count)),
            (Some(Kind::Blank), _) if self.is_total_left_out(index) && !self.is_row_zero(index) => {
                Reading::NotGiven
            }
            (Some(Kind::Other), _) => self
                .other(index)
                .and_then(Cell::number)
                .filter(Decimal::is_integer)
                .and_then(|number| number.to_i128())
                .map_or(Reading::Unreadable, Reading::Number),
            _ => Reading::Number(0),
        }
    }

    /// The applicant columns before a total hold nothing, so that a blank total can only be zero.
    fn is_row_zero(&self, total: usize) -> bool {
        let row = total.saturating_sub(APPLICANT_COLUMNS)..total;
        let is_zero = |place: usize| {
            self.counts.get(place) == Some(&0) && self.kinds.get(place) != Some(&Kind::Other)
        };
        row.into_iter().all(is_zero)
    }

    fn other(&self, index: usize) -> Option<&Cell> {
        let found = self.others.iter().find(|(place, _)| *place == index)?;
        Some(&found.1)
    }

    pub(super) fn put(&mut self, index: usize, cell: Cell) {
        let measure = self.form.measure_at(index);
        let cell = match (measure, cell) {
            // Only the column tells whether a sign before a number is a change.
            (Some(Measure::Change(_)), Cell::Text(text)) => Cell::read_change(text.as_str()),
            (_, cell) => cell,
        };
        let counted = matches!(measure, Some(Measure::Count(_)));
        let count = cell.count().filter(|_| counted);
        let (Some(place), Some(kind)) = (self.counts.get_mut(index), self.kinds.get_mut(index))
        else {
            return;
        };
        let is_optional_total = self.form.is_optional_total(index);
        if is_optional_total && *kind == Kind::Blank {
            self.blank_totals = self.blank_totals.saturating_sub(1);
        }
        if is_optional_total && cell == Cell::Blank {
            self.blank_totals = self.blank_totals.saturating_add(1);
        }
        self.others.retain(|(there, _)| *there != index);
        *place = count.unwrap_or(0);
        *kind = match (&cell, count) {
            (Cell::Blank, _) => Kind::Blank,
            (Cell::NotApplicable, _) => Kind::NotApplicable,
            (_, Some(_)) => Kind::Count,
            (Cell::Number(_) | Cell::Amount(_) | Cell::Text(_), None) => {
                let at = self.others.partition_point(|(there, _)| *there < index);
                self.others.insert(at, (index, cell));
                Kind::Other
            }
        };
    }
}

impl Serialize for Table {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut table = serializer.serialize_struct("Table", 2)?;
        table.serialize_field("form", self.form.id())?;
        table.serialize_field("rows", &RowsOf(self))?;
        table.end()
    }
}

struct RowsOf<'t>(&'t Table);

impl Serialize for RowsOf<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let table = self.0;
        let mut rows = serializer.serialize_map(None)?;
        let mut place: usize = 0;
        for block in table.form.blocks() {
            for row in block.rows() {
                let next = place.saturating_add(block.columns().len());
                let cells: Vec<_> = (place..next).filter_map(|it| table.cell_at(it)).collect();
                rows.serialize_entry(row.code(), &cells)?;
                place = next;
            }
        }
        rows.end()
    }
}
