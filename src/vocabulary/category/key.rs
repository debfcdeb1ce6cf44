//! The key under which a label is matched.

/// What stands between the names of a path.
pub(super) const SEPARATOR: char = '\\';

/// Reduces one name to its key: full-width forms folded, then everything but letters and digits
/// dropped, and the words 类 and 信息, which reports add and leave out at will.
pub(super) fn key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for sign in name.chars().map(fold) {
        if sign == '息' && key.ends_with('信') {
            key.pop();
        } else if is_letter(sign) && sign != '类' {
            key.push(sign);
        }
    }
    key
}

/// Says quickly for the common characters what the table of Unicode says for all.
fn is_letter(sign: char) -> bool {
    ('\u{4E00}'..='\u{9FA5}').contains(&sign) || sign.is_alphanumeric()
}

/// Reduces a path, name by name; empty names fall away.
pub(super) fn path(label: &str) -> impl Iterator<Item = String> {
    label
        .split(|sign| fold(sign) == SEPARATOR)
        .map(key)
        .filter(|name| !name.is_empty())
}

/// Folds a full-width sign into its half-width form.
fn fold(sign: char) -> char {
    if !('！'..='～').contains(&sign) {
        return sign;
    }
    u32::from(sign)
        .checked_sub(0xFEE0)
        .and_then(char::from_u32)
        .unwrap_or(sign)
}
