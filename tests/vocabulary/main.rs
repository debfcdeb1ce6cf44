//! The code lists, the outcomes, the categories and the numbers of documents, from outside.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails by panicking")]

mod categories;
mod document_numbers;
mod index_numbers;
mod lists;
mod numbers_kept;
mod outcomes;
mod roles;

use disclosure::vocabulary::{DocumentNumber, DocumentNumberField};

/// The numbers of one kind that a real site printed.
fn printed(kind: &str) -> Vec<&'static str> {
    include_str!("../data/identifiers.tsv")
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once('\t'))
        .filter(|(it, _)| *it == kind)
        .map(|(_, raw)| raw)
        .collect()
}

fn parsed(text: &str) -> DocumentNumber {
    text.parse().unwrap()
}

/// The numbers in canonical form, then the texts not recognised.
fn split(raw: &str) -> (Vec<String>, Vec<String>) {
    let field = DocumentNumberField::read(raw);
    (
        field.numbers().map(ToString::to_string).collect(),
        field.unrecognized().map(str::to_owned).collect(),
    )
}
