//! The worked scenarios: every step of every file comes out as the file says.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::scenario::Scenario;

/// The files of a folder of `tests/scenarios`, and of those in it.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(self::files(&path));
        } else if path.extension().is_some_and(|it| it == "json") {
            files.push(path);
        }
    }
    files.sort();
    files
}

pub(crate) fn all() -> Vec<PathBuf> {
    let mut all = files(Path::new("tests/scenarios"));
    all.push(PathBuf::from("examples/data/request.json"));
    all
}

/// The differences of a file, and how many steps it has.
fn played(path: &Path) -> (Vec<String>, usize) {
    let scenario = match Scenario::read(path) {
        Ok(scenario) => scenario,
        Err(unreadable) => return (vec![unreadable.to_string()], 0),
    };
    let name = path.display();
    let mut differences = Vec::new();
    let words = [&scenario.title.zh, &scenario.title.en];
    if scenario.sources.is_empty() || words.iter().any(|it| it.is_empty()) {
        differences.push(format!("{name}: no title or no source"));
    }
    match scenario.play() {
        Ok(played) => {
            for it in &played {
                let (number, says) = (it.number, it.step.says().en);
                let each = it.differences.iter();
                differences.extend(each.map(|it| {
                    format!("{name}:{} step {number} ({says}): {}", it.line, it.words.en)
                }));
            }
            (differences, played.len())
        }
        Err(error) => (vec![format!("{name}: {error}")], 0),
    }
}

/// Files that are told as is right, and do not come out so yet. It is empty when the law is done.
const NOT_YET: [&str; 0] = [];

#[test]
fn every_scenario_comes_out() {
    let mut differences = Vec::new();
    let mut steps = 0_usize;
    for path in all() {
        let (found, played) = played(&path);
        steps = steps.saturating_add(played);
        let is_due = !NOT_YET.iter().any(|it| path.ends_with(it));
        if is_due {
            differences.extend(found);
        } else if found.is_empty() {
            differences.push(format!(
                "{} comes out: take it from NOT_YET",
                path.display()
            ));
        }
    }
    assert!(differences.is_empty(), "\n{}", differences.join("\n"));
    assert!(steps > 550, "{steps} steps were played");
}

#[test]
fn every_worked_scenario_of_the_sheets_is_there() {
    let names: BTreeSet<String> = all()
        .iter()
        .map(|path| path.file_stem().unwrap().to_string_lossy().to_lowercase())
        .collect();
    for number in 1..=14 {
        let prefix = format!("s{number:02}");
        assert!(names.iter().any(|it| it.starts_with(&prefix)), "{prefix}");
    }
    for number in 1..=20 {
        let rule = format!("p{number:02}");
        assert!(names.contains(&rule), "{rule}");
    }
}
