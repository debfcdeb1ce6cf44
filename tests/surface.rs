//! What the crate shows to the outside, kept small and known: no more public items than stated, each of
//! them named where somebody uses it.
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests stop at the first surprise"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The most public items that the crate may have.
const MOST: usize = 430;

/// How many items of a module may still be named nowhere; these numbers only go down, and a module that
/// is not listed has none.
const UNNAMED: [(&str, usize); 0] = [];

/// The public items as the index of the documentation lists them, by their paths.
fn public_items() -> BTreeSet<String> {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    let made = Command::new(env!("CARGO"))
        .args(["doc", "--quiet", "--no-deps", "--all-features"])
        .arg("--target-dir")
        .arg(target)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .status()
        .unwrap();
    assert!(made.success(), "the documentation was made");
    let index = fs::read_to_string(target.join("doc/disclosure/all.html")).unwrap();
    let items = index.split("<li><a href=\"").skip(1);
    items
        .filter(|item| !item.starts_with('#'))
        .filter_map(|item| item.split_once('>')?.1.split_once('<'))
        .map(|(path, _)| path.to_owned())
        .collect()
}

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == ending) {
                found.push(path);
            }
        }
    }
    found
}

fn add_words(text: &str, words: &mut BTreeSet<String>) {
    let separated = |sign: char| !sign.is_alphanumeric() && sign != '_';
    words.extend(
        text.split(separated)
            .filter(|it| !it.is_empty())
            .map(str::to_owned),
    );
}

/// The lines between fences; of a source only those of its comments.
fn examples_in(text: &str, is_source: bool) -> String {
    let mut is_open = false;
    let mut found = String::new();
    for line in text.lines().map(str::trim_start) {
        let line = if is_source {
            let comment = line
                .strip_prefix("///")
                .or_else(|| line.strip_prefix("//!"));
            let Some(comment) = comment else {
                is_open = false;
                continue;
            };
            comment.trim_start()
        } else {
            line
        };
        if line.starts_with("```") {
            is_open = !is_open;
        } else if is_open {
            found.push_str(line);
            found.push('\n');
        }
    }
    found
}

/// Every name in tests, examples and benches, and in the examples of the documentation.
fn names_in_use() -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for path in ["tests", "examples", "benches"]
        .into_iter()
        .flat_map(|it| files(it, "rs"))
        .filter(|it| !it.ends_with("surface.rs"))
    {
        add_words(&fs::read_to_string(path).unwrap(), &mut words);
    }
    for (path, is_source) in files("src", "rs")
        .into_iter()
        .map(|it| (it, true))
        .chain(files("src", "md").into_iter().map(|it| (it, false)))
    {
        let text = fs::read_to_string(path).unwrap();
        add_words(&examples_in(&text, is_source), &mut words);
    }
    words
}

#[test]
fn the_surface_is_small_and_every_item_is_named() {
    let items = public_items();
    assert!(items.len() > 100, "the index was read");
    assert!(
        items.len() <= MOST,
        "{} public items, at most {MOST}: fold some, or say in a note what came",
        items.len()
    );
    let names = names_in_use();
    let mut unnamed: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for item in &items {
        let name = item.rsplit("::").next().unwrap();
        if !names.contains(name) {
            let module = item.split("::").next().unwrap();
            unnamed.entry(module).or_default().push(item);
        }
    }
    unnamed.retain(|module, items| {
        let allowed = UNNAMED.iter().find(|(it, _)| it == module);
        items.len() > allowed.map_or(0, |(_, most)| *most)
    });
    assert!(
        unnamed.is_empty(),
        "no test, example, bench or doc example names these: {unnamed:#?}"
    );
}

#[test]
fn the_reader_of_examples_sees_what_it_should() {
    let source = "/// Says.\n///\n/// ```\n/// use One;\n/// ```\n/// Two.\nfn three() {}";
    assert_eq!(examples_in(source, true), "use One;\n");
    let page = "Two.\n```rust\nuse One;\n```\nThree.";
    assert_eq!(examples_in(page, false), "use One;\n");
}
