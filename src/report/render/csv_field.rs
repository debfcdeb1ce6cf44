use std::fmt::{self, Write};

use crate::report::Cell;
use crate::vocabulary::glyph;

/// The sign before a text that a spreadsheet would take for a formula.
pub(super) const GUARD: char = '\'';

/// Writes the fields of a line, quoted where they have to be. Signs that steer a terminal are written as
/// the sign for what cannot be shown.
pub(super) fn line<'f>(
    out: &mut impl Write,
    fields: impl IntoIterator<Item = &'f str>,
) -> fmt::Result {
    for (number, field) in fields.into_iter().enumerate() {
        if number > 0 {
            out.write_char(',')?;
        }
        let is_quoted = field.contains([',', '"', '\r', '\n']);
        if is_quoted {
            out.write_char('"')?;
        }
        for sign in field.chars() {
            match sign {
                '"' => out.write_str("\"\"")?,
                '\t' | '\n' | '\r' => out.write_char(sign)?,
                _ if sign.is_control() => out.write_char('\u{fffd}')?,
                _ => out.write_char(sign)?,
            }
        }
        if is_quoted {
            out.write_char('"')?;
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
