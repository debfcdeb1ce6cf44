//! The page of the guide: it tells every field that the runner reads, and no other.

use crate::scenario::form;

const PAGE: &str = include_str!("../../src/guide/scenarios.md");

#[test]
fn the_page_tells_the_form_that_the_runner_reads() {
    let tables = form::tables();
    assert!(
        PAGE.contains(&tables),
        "paste the lines of `cargo run --example workflow -- --form`:\n\n{tables}"
    );
}

#[test]
fn every_machine_is_named() {
    for kind in form::Kind::ALL {
        assert!(PAGE.contains(&format!("`{}`（{}）", kind.code(), kind.zh())));
    }
}
