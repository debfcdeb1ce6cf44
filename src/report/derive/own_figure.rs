use serde::{Deserialize, Serialize};

use crate::report::Cell;

/// A figure that only the caller knows: repealed documents, decisions made, fees, staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnFigure {
    table: String,
    row: String,
    column: String,
    cell: Cell,
}

impl OwnFigure {
    /// States a figure for the cell `table/row/column`: T2, A2, repealed.
    pub fn new(
        table: impl Into<String>,
        row: impl Into<String>,
        column: impl Into<String>,
        cell: impl Into<Cell>,
    ) -> Self {
        Self {
            table: table.into(),
            row: row.into(),
            column: column.into(),
            cell: cell.into(),
        }
    }

    /// The code of the table.
    #[must_use]
    pub fn table(&self) -> &str {
        &self.table
    }

    /// The code of the row.
    #[must_use]
    pub fn row(&self) -> &str {
        &self.row
    }

    /// The code of the column.
    #[must_use]
    pub fn column(&self) -> &str {
        &self.column
    }

    /// What is to stand there.
    #[must_use]
    pub const fn cell(&self) -> &Cell {
        &self.cell
    }
}
