//! A table as a document has it.

use serde::de::{Deserialize, Deserializer, Error as _};

use super::entry::{Entry, Object, quoted};
use crate::report::form::TableForm;
use crate::report::{ReportError, Table};

impl<'de> Deserialize<'de> for Table {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let document = Entry::deserialize(deserializer)?;
        let object = Object::whole(&document).map_err(D::Error::custom)?;
        Self::of_document(&object).map_err(D::Error::custom)
    }
}

impl Table {
    /// Reads a form and its rows.
    pub(super) fn of_document(object: &Object<'_>) -> Result<Self, ReportError> {
        let known = |entry: &Entry| TableForm::of_id(entry.text()?);
        let form = object.required("form", "the id of a table form such as T3-2021", known)?;
        let rows = object.required_object("rows")?;
        let mut table = Self::blank(form);
        for (row, entry) in rows.entries() {
            table.write_row(row, None, &rows.path(row), entry)?;
        }
        Ok(table)
    }

    /// Writes a row whose cells stand in the order of these columns, or in that of the form.
    pub(super) fn write_row(
        &mut self,
        row: &str,
        order: Option<&[&str]>,
        path: &str,
        entry: &Entry,
    ) -> Result<(), ReportError> {
        let form = self.form();
        let (start, block) = form.row_start(row).ok_or_else(|| no_place(form, path))?;
        let place = || format!("{}: {}", form.row_place(start), quoted(path));
        let cells = entry.list("a list of cells", place)?;
        let columns = block.columns();
        let expected = order.map_or(columns.len(), <[_]>::len);
        if cells.len() != expected {
            return Err(ReportError::Cells {
                place: place(),
                expected,
                found: cells.len(),
            });
        }
        for (number, entry) in cells.iter().enumerate() {
            let offset = match order.map(|it| it.get(number)) {
                None => Some(number),
                Some(code) => columns.iter().position(|it| Some(&it.code()) == code),
            };
            let index = offset.and_then(|it| start.checked_add(it));
            let index = index.ok_or_else(|| no_place(form, path))?;
            let place = || format!("{}: `{path}[{number}]`", form.cell_place(index));
            self.put(index, entry.cell(place)?);
        }
        Ok(())
    }

    /// Writes a cell.
    pub(super) fn write_cell(
        &mut self,
        row: &str,
        column: &str,
        path: &str,
        entry: &Entry,
    ) -> Result<(), ReportError> {
        let form = self.form();
        let index = form.position(row, column);
        let index = index.ok_or_else(|| no_place(form, path))?;
        let place = || format!("{}: {}", form.cell_place(index), quoted(path));
        self.put(index, entry.cell(place)?);
        Ok(())
    }
}

fn no_place(form: &TableForm, path: &str) -> ReportError {
    ReportError::no_place(path, form.place())
}
