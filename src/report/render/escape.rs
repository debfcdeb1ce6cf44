use std::fmt;

/// A text in HTML or SVG, in an element or in a quoted attribute. Signs that XML forbids are written as
/// the sign for what cannot be shown.
pub(super) struct Escaped<'t>(pub(super) &'t str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use fmt::Write as _;
        for sign in self.0.chars() {
            match sign {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                '\t' | '\n' | '\r' => f.write_char(sign)?,
                _ if sign.is_control() => f.write_char('\u{fffd}')?,
                _ => f.write_char(sign)?,
            }
        }
        Ok(())
    }
}
