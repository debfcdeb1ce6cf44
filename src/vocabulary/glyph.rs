//! Signs that stand for one another in printed numbers: full-width and half-width, dashes, brackets.

/// Writes a full-width letter, digit or sign of the ASCII range as its half-width form.
pub(crate) fn narrow(sign: char) -> char {
    match sign {
        '！'..='～' => u32::from(sign)
            .checked_sub(0xFEE0)
            .and_then(char::from_u32)
            .unwrap_or(sign),
        '﹪' => '%',
        _ => sign,
    }
}

/// Whitespace of any width, and the invisible signs that pages leave in a text.
pub(crate) fn is_blank(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

/// A hyphen, a dash or a minus, of any width.
pub(crate) fn is_dash(sign: char) -> bool {
    matches!(sign, '-' | '‐'..='―' | '−' | '－' | '﹣' | '﹘' | '─' | '━')
}

/// An opening bracket of the kinds that document numbers are printed with.
pub(super) fn is_opening(sign: char) -> bool {
    matches!(
        sign,
        '〔' | '［'
            | '['
            | '（'
            | '('
            | '【'
            | '〈'
            | '〖'
            | '﹝'
            | '﹙'
            | '<'
            | '＜'
            | '{'
            | '｛'
            | '⟨'
            | '❲'
    )
}

/// A closing bracket of the same kinds.
pub(super) fn is_closing(sign: char) -> bool {
    matches!(
        sign,
        '〕' | '］'
            | ']'
            | '）'
            | ')'
            | '】'
            | '〉'
            | '〗'
            | '﹞'
            | '﹚'
            | '>'
            | '＞'
            | '}'
            | '｝'
            | '⟩'
            | '❳'
    )
}

/// Drops every blank.
pub(crate) fn without_blanks(text: &str) -> String {
    text.chars().filter(|&sign| !is_blank(sign)).collect()
}

/// The text says that there is nothing: 无, —, / and the like, be it with a full stop. An empty text says
/// nothing.
pub(crate) fn prints_none(text: &str) -> bool {
    let stroke = |sign: char| is_dash(sign) || matches!(narrow(sign), '/' | '\\');
    let text = without_blanks(text);
    let text = text.strip_suffix(['。', '.', '．', '｡']).unwrap_or(&text);
    !text.is_empty() && text.chars().all(stroke) || matches!(text, "无" | "無" | "暂无")
}
