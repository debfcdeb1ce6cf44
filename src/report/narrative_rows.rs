//! Which rows of table 3 a name in the text stands for.

/// The names and their rows, of both formats; a row that a format lacks is passed over.
pub(super) const KINDS: &[(&str, &[&str])] = &[
    ("予以公开及部分公开", &["G", "PG"]),
    ("予以公开和部分公开", &["G", "PG"]),
    ("予以公开", &["G"]),
    ("部分公开", &["PG"]),
    (
        "不予公开",
        &["D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8"],
    ),
    ("无法提供", &["U1", "U2", "U3"]),
    ("不予处理", &["X1", "X2", "X3", "X4", "X5"]),
    ("其他处理", &["O", "O1", "O2", "O3"]),
];

/// The rows of a name.
pub(super) fn rows_of(name: &str) -> Option<&'static [&'static str]> {
    KINDS
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, rows)| *rows)
}
