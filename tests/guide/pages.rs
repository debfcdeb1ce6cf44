//! The pages: every file is a page, and the module holds nothing else.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[test]
fn every_file_is_a_page_and_the_module_holds_no_code() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/guide");
    let files: BTreeSet<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != "mod.rs")
        .collect();
    let module = fs::read_to_string(folder.join("mod.rs")).unwrap();
    let mut pages = BTreeSet::new();
    for line in module.lines().filter(|it| !it.is_empty()) {
        let page = line
            .strip_prefix("#[doc = include_str!(\"")
            .and_then(|rest| rest.strip_suffix("\")]"));
        if let Some(page) = page {
            pages.insert(page.to_owned());
        }
        let is_empty_module = line.starts_with("pub mod ") && line.ends_with(" {}");
        assert!(
            page.is_some() || is_empty_module || line.starts_with("//"),
            "{line}"
        );
    }
    assert_eq!(pages, files);
}

#[test]
fn the_readme_and_the_front_page_point_to_every_page() {
    let module = include_str!("../../src/guide/mod.rs");
    let readme = include_str!("../../README.md");
    for file in module.split("include_str!(\"").skip(1) {
        let file = file.split('"').next().unwrap();
        assert!(readme.contains(&format!("(src/guide/{file})")), "{file}");
    }
    for page in module.split("pub mod ").skip(1) {
        let page = page.split(' ').next().unwrap();
        assert!(module.contains(&format!("//! | [`{page}`] |")), "{page}");
    }
    assert!(include_str!("../../src/lib.rs").contains("[`guide`]"));
}
