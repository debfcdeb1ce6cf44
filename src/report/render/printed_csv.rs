use std::fmt::{self, Write};

use super::csv_field;
use super::layout::{LayoutContent, extent};
use crate::report::Table;

impl Table {
    /// Writes a table as CSV in its printed form, titles and cells where the official form has them; a merged
    /// area is written at its upper left. With a byte order mark, and formulas guarded as in
    /// [`write_csv`](crate::report::AnnualReport::write_csv).
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write_printed_csv(&self, out: &mut impl Write) -> fmt::Result {
        out.write_char('\u{feff}')?;
        let layout = self.form().layout();
        let (rows, columns) = extent(&layout);
        let mut areas = layout.iter().peekable();
        for row in 0..rows {
            let mut fields = vec![String::new(); columns];
            while let Some(area) = areas.next_if(|it| it.row == row) {
                if let Some(field) = fields.get_mut(area.column) {
                    *field = match area.content {
                        LayoutContent::Corner(title)
                        | LayoutContent::Banner(title)
                        | LayoutContent::ColumnTitle(title)
                        | LayoutContent::RowTitle(title)
                        | LayoutContent::Unit(title) => csv_field::text(title),
                        LayoutContent::Cell(index) => {
                            csv_field::cell(&self.cell_at(index).unwrap_or_default())
                        }
                    };
                }
            }
            csv_field::line(out, fields.iter().map(String::as_str))?;
        }
        Ok(())
    }
}
