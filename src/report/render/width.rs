//! How many columns of a terminal a text takes (East Asian Width).

/// The columns of a sign: two for Chinese characters and full-width signs, none for what is not seen.
fn of_sign(sign: char) -> usize {
    match sign {
        '\u{0300}'..='\u{036F}'
        | '\u{200B}'..='\u{200F}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' => 0,
        _ if sign.is_control() => 0,
        '\u{1100}'..='\u{115F}'
        | '\u{2E80}'..='\u{303E}'
        | '\u{3041}'..='\u{A4CF}'
        | '\u{AC00}'..='\u{D7A3}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{FE30}'..='\u{FE6F}'
        | '\u{FF01}'..='\u{FF60}'
        | '\u{FFE0}'..='\u{FFE6}'
        | '\u{1F300}'..='\u{1F64F}'
        | '\u{1F900}'..='\u{1F9FF}'
        | '\u{20000}'..='\u{3FFFD}' => 2,
        _ => 1,
    }
}

/// The columns of a text.
pub(super) fn of(text: &str) -> usize {
    text.chars().map(of_sign).fold(0, usize::saturating_add)
}

/// Breaks a text into lines of at most so many columns; a sign wider than that stands alone.
pub(super) fn wrapped(text: &str, columns: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used: usize = 0;
    for sign in text.chars().filter(|sign| !sign.is_control()) {
        let width = of_sign(sign);
        if used.saturating_add(width) > columns && used > 0 {
            lines.push(String::new());
            used = 0;
        }
        used = used.saturating_add(width);
        if let Some(line) = lines.last_mut() {
            line.push(sign);
        }
    }
    lines
}
