use std::fmt::{self, Write};

use crate::report::Cell;
use crate::vocabulary::glyph;

/// The sign before a text that a spreadsheet would take for a formula.
pub(super) const GUARD: char = '\'';

/// Writes the fields of a line, quoted where they have to be.
pub(super) fn line<'f>(
    out: &mut impl Write,
    fields: impl IntoIterator<Item = &'f str>,
) -> fmt::Result {
    for (number, field) in fields.into_iter().enumerate() {
        if number > 0 {
            out.write_char(',')?;
        }
        if field.contains([',', '"', '\r', '\n']) {
            out.write_char('"')?;
            for sign in field.chars() {
                if sign == '"' {
                    out.write_char('"')?;
                }
                out.write_char(sign)?;
            }
            out.write_char('"')?;
        } else {
            out.write_str(field)?;
        }
    }
    out.write_str("\r\n")
}

/// A text that no spreadsheet takes for a formula: one that begins with = + - @, of any width, with a
/// tab, a line break or the guard itself, has the guard before it.
pub(super) fn text(text: &str) -> String {
    let first = text.chars().next().map(glyph::narrow);
    match first {
        Some('=' | '+' | '-' | '−' | '@' | '\t' | '\r' | '\n' | GUARD) => {
            format!("{GUARD}{text}")
        }
        Some(_) | None => text.to_owned(),
    }
}

/// A cell; numbers stay numbers, also negative ones.
pub(super) fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Blank | Cell::NotApplicable | Cell::Number(_) => cell.to_string(),
        Cell::Amount(_) | Cell::Text(_) => text(&cell.to_string()),
    }
}

/// Takes the guard away.
pub(super) fn plain(field: &str) -> &str {
    field.strip_prefix(GUARD).unwrap_or(field)
}
