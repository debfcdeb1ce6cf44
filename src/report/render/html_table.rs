use std::fmt::{self, Write};

use super::escape::Escaped;
use super::layout::{LayoutCell, LayoutContent, extent};
use crate::report::Table;

/// Writes a table with the merged titles of its official form.
pub(super) fn write_table(table: &Table, out: &mut impl Write) -> fmt::Result {
    let form = table.form();
    let layout = form.layout();
    write!(
        out,
        "<div class=\"wide\" tabindex=\"0\"><table id=\"{0}\" class=\"{0}\"><caption>{1}</caption>",
        form.code(),
        Escaped(form.zh())
    )?;
    let (rows, _) = extent(&layout);
    let mut areas = layout.iter().peekable();
    for row in 0..rows {
        out.write_str("<tr>")?;
        while let Some(area) = areas.next_if(|it| it.row == row) {
            write_area(table, area, out)?;
        }
        out.write_str("</tr>\n")?;
    }
    out.write_str("</table></div>\n")
}

fn write_area(table: &Table, area: &LayoutCell, out: &mut impl Write) -> fmt::Result {
    let (tag, scope, text) = match area.content {
        LayoutContent::Corner(title) => ("th", " class=\"corner\"", title.to_owned()),
        LayoutContent::Banner(title) => ("th", " class=\"banner\"", title.to_owned()),
        LayoutContent::ColumnTitle(title) => {
            ("th", " class=\"column\" scope=\"col\"", title.to_owned())
        }
        LayoutContent::RowTitle(title) => {
            let scope = if area.row_span > 1 {
                " class=\"group\" scope=\"rowgroup\""
            } else {
                " class=\"row\" scope=\"row\""
            };
            ("th", scope, title.to_owned())
        }
        LayoutContent::Unit(unit) => ("td", " class=\"unit\"", unit.to_owned()),
        LayoutContent::Cell(index) => {
            let cell = table.cell_at(index).unwrap_or_default();
            ("td", "", cell.to_string())
        }
    };
    write!(out, "<{tag}{scope}")?;
    if area.row_span > 1 {
        write!(out, " rowspan=\"{}\"", area.row_span)?;
    }
    if area.column_span > 1 {
        write!(out, " colspan=\"{}\"", area.column_span)?;
    }
    write!(out, ">{}</{tag}>", Escaped(&text))
}
