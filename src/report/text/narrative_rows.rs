//! Which rows of table 3 a name in the text stands for.

/// A kind of answer as texts name it, in English, and its rows of both formats; a row that a format
/// lacks is passed over.
pub(super) type Kind = (&'static str, &'static str, &'static [&'static str]);

/// The kinds.
pub(super) const KINDS: &[Kind] = &[
    (
        "予以公开及部分公开",
        "granted, in whole or in part",
        &["G", "PG"],
    ),
    (
        "予以公开和部分公开",
        "granted, in whole or in part",
        &["G", "PG"],
    ),
    (
        "予以公开或部分公开",
        "granted, in whole or in part",
        &["G", "PG"],
    ),
    (
        "予以公开或者部分公开",
        "granted, in whole or in part",
        &["G", "PG"],
    ),
    (
        "予以公开、部分公开",
        "granted, in whole or in part",
        &["G", "PG"],
    ),
    ("予以公开", "granted", &["G"]),
    ("部分公开", "granted in part", &["PG"]),
    (
        "不予公开",
        "refused",
        &["D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8"],
    ),
    ("无法提供", "unavailable", &["U1", "U2", "U3"]),
    ("不予处理", "not processed", &["X1", "X2", "X3", "X4", "X5"]),
    ("其他处理", "other", &["O", "O1", "O2", "O3"]),
];

/// The kind of a name.
pub(super) fn kind_of(name: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|(known, ..)| *known == name)
}

/// A name as English messages say it: as printed, with what it means where that is known.
pub(super) fn name_en(name: &str) -> String {
    match kind_of(name) {
        Some((_, en, _)) => format!("`{name}` ({en})"),
        None => format!("`{name}`"),
    }
}
