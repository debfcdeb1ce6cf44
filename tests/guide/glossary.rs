//! The glossary: one row a noun, and the code lists by the names they have. That the types are there is
//! checked by rustdoc, which links them.

use std::collections::BTreeSet;

use disclosure::deadline::Obligation;
use disclosure::policy::PublicationDeadline;
use disclosure::report::ReportPart;
use disclosure::vocabulary::{CodeList, Term};
use disclosure::workflow::{publication, request};

const PAGE: &str = include_str!("../../src/guide/glossary.md");

/// Chinese term, English term and type of each row.
fn rows() -> Vec<[&'static str; 3]> {
    let bodies = PAGE.split("| --- | --- | --- |\n").skip(1);
    let rows = bodies.flat_map(|rest| rest.lines().take_while(|line| !line.is_empty()));
    rows.map(|line| {
        let cells: Vec<_> = line.trim_matches('|').split('|').map(str::trim).collect();
        cells.try_into().unwrap()
    })
    .collect()
}

#[test]
fn no_noun_stands_twice() {
    let rows = rows();
    assert!(rows.len() >= 80, "{} rows", rows.len());
    for column in 0..3 {
        let different: BTreeSet<_> = rows.iter().map(|row| row[column]).collect();
        assert_eq!(different.len(), rows.len());
    }
    for [zh, _, path] in rows {
        let is_link = path.starts_with("[`crate::") && path.ends_with("`]");
        assert!(is_link, "{zh} names no type: {path}");
    }
}

fn type_of(zh: &str, en: &str) -> &'static str {
    let found = rows().into_iter().find(|row| row[0] == zh);
    assert!(found.is_some(), "no row of {zh} · {en}");
    let [_, told, path] = found.unwrap();
    assert_eq!(told, en, "{zh}");
    path
}

#[test]
fn every_code_list_has_its_row() {
    let stages = [
        ("crate::vocabulary::", CodeList::all()),
        ("crate::workflow::", CodeList::of_machines()),
    ];
    for (stage, lists) in stages {
        for list in lists {
            let path = type_of(list.name_zh(), list.name());
            assert!(path.contains(stage), "{path}");
        }
    }
}

/// A list has its row under the name of its type.
fn assert_listed<T: Term>() {
    let path = type_of(T::LIST_ZH, T::LIST);
    let name = std::any::type_name::<T>().rsplit("::").next().unwrap();
    assert!(path.ends_with(&format!("::{name}`]")), "{path}");
}

#[test]
fn the_lists_of_later_stages_have_theirs() {
    assert_listed::<Obligation>();
    assert_listed::<PublicationDeadline>();
    assert_listed::<ReportPart>();
    assert_listed::<request::Step>();
    assert_listed::<request::DocumentKind>();
    assert_listed::<publication::Step>();
    assert_listed::<publication::PersonalField>();
    assert_listed::<publication::particulars::RevocationCause>();
    assert_listed::<publication::PublicationRule>();
}
