//! The shape of the crate, kept by a test: modules look only upstream, and what is public can cross
//! threads.
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests stop at the first surprise"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// The stages in the order in which the data flows; each may use those before it.
const STAGES: [&str; 12] = [
    "sorted",
    "law",
    "finding",
    "vocabulary",
    "calendar",
    "deadline",
    "ledger",
    "policy",
    "workflow",
    "supervision",
    "statistics",
    "report",
];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|it| it == "rs") {
            found.push(path);
        }
    }
    found
}

/// The stage a file belongs to: its folder or name directly under `src`.
fn stage(path: &Path) -> String {
    let first = path
        .strip_prefix("src")
        .unwrap()
        .components()
        .next()
        .unwrap();
    first
        .as_os_str()
        .to_str()
        .unwrap()
        .trim_end_matches(".rs")
        .to_owned()
}

/// The first segments after `crate::` in the code of a file; a grouped `use crate::{a, b}` counts
/// with each of its segments. Comments may point downstream.
fn looks_at(text: &str) -> Vec<String> {
    let code: String = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    let name = |rest: &str| -> String {
        rest.trim_start()
            .chars()
            .take_while(|it| it.is_alphanumeric() || *it == '_')
            .collect()
    };
    let mut found = Vec::new();
    for (_, rest) in code
        .match_indices("crate::")
        .map(|(at, it)| (at, code.split_at(at.saturating_add(it.len())).1))
    {
        match rest.strip_prefix('{') {
            None => found.push(name(rest)),
            Some(group) => {
                let mut depth = 0_u32;
                let mut start = true;
                for (at, sign) in group.char_indices() {
                    match sign {
                        '}' if depth == 0 => break,
                        '{' => depth = depth.saturating_add(1),
                        '}' => depth = depth.saturating_sub(1),
                        ',' if depth == 0 => start = true,
                        _ if start && sign.is_alphabetic() => {
                            found.push(name(group.split_at(at).1));
                            start = false;
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    found
}

#[test]
fn modules_look_only_upstream() {
    let files = sources(Path::new("src"));
    assert!(files.len() > 15, "the sources were found");
    let mut seen = Vec::new();
    for path in files {
        let stage = stage(&path);
        // The guide is pages of documentation; that it holds no code is tested in tests/guide.
        if stage == "lib" || stage == "error" || stage == "guide" {
            continue;
        }
        let place = STAGES.iter().position(|it| *it == stage);
        let place = place.unwrap_or_else(|| panic!("{} is of no stage", path.display()));
        for target in looks_at(&fs::read_to_string(&path).unwrap()) {
            let Some(there) = STAGES.iter().position(|it| *it == target) else {
                panic!("{} uses crate::{target}, which is no stage", path.display());
            };
            assert!(
                there <= place,
                "{} looks downstream at {target}",
                path.display()
            );
            seen.push((place, there));
        }
    }
    assert!(
        seen.iter().any(|(place, there)| there < place),
        "the test saw some look upstream"
    );
}

/// The rooms of the report in their order; each may use those before it.
const ROOMS: [&str; 7] = [
    "form", "table", "check", "text", "document", "render", "derive",
];

#[test]
fn rooms_of_the_report_look_only_upstream() {
    for (place, room) in ROOMS.iter().enumerate() {
        let files = sources(&Path::new("src/report").join(room));
        assert!(!files.is_empty(), "{room} has files");
        for path in files {
            let text = fs::read_to_string(&path).unwrap();
            for (there, target) in ROOMS.iter().enumerate() {
                let looks = text.contains(&format!("crate::report::{target}::"));
                assert!(
                    there <= place || !looks,
                    "{} looks downstream at {target}",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn the_reader_of_uses_sees_what_it_should() {
    let text = "use crate::law::Citation;\n// crate::report\nuse crate::{\n    finding::{A, B},\n    vocabulary::Term,\n};\nfn f() -> crate::calendar::Day {}";
    assert_eq!(looks_at(text), ["law", "finding", "vocabulary", "calendar"]);
}

#[test]
fn the_library_touches_nothing_outside() {
    for path in sources(Path::new("src")) {
        let text = fs::read_to_string(&path).unwrap();
        for outside in [
            "std::fs",
            "std::env",
            "std::net",
            "std::time",
            "std::process",
            "std::thread",
            "static mut",
            "OnceLock",
            "LazyLock",
            "thread_local",
            "Mutex",
            "unsafe ",
            "Utc::now",
            "Local::now",
        ] {
            assert!(
                !text.contains(outside),
                "{} mentions {outside}",
                path.display()
            );
        }
    }
}

/// Only `law` states a figure and only `calendar` counts: elsewhere a length of time or a day with a
/// number of its own would be a second statement of the law. Nothing and one are for counting.
#[test]
fn figures_of_the_law_are_stated_in_law_alone() {
    const MAKERS: [&str; 7] = [
        "WorkingDays(",
        "CalendarDays(",
        "Months(",
        "Hours(",
        "AnnualDate::new(",
        "NaiveDate::from_ymd_opt(",
        "Length::Through(",
    ];
    let mut stated = Vec::new();
    for path in sources(Path::new("src")) {
        if matches!(stage(&path).as_str(), "law" | "calendar") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        for line in code.lines().filter(|it| !it.trim_start().starts_with("//")) {
            let figures = figures_in(line, &MAKERS).chain(field_with_figure(line));
            stated.extend(figures.map(|it| format!("{}: {it}", path.display())));
        }
    }
    assert!(stated.is_empty(), "look these up in law: {stated:#?}");
}

/// The calls of a line that hold a number above one.
fn figures_in<'a>(line: &'a str, makers: &'a [&str]) -> impl Iterator<Item = &'a str> {
    let starts = makers.iter().flat_map(|maker| line.match_indices(maker));
    starts.filter_map(|(at, maker)| {
        let rest = line.get(at..)?;
        let number: String = rest
            .get(maker.len()..)?
            .chars()
            .take_while(|it| it.is_ascii_digit() || *it == '_')
            .filter(char::is_ascii_digit)
            .collect();
        (number.parse::<u32>().is_ok_and(|it| it > 1)).then_some(rest)
    })
}

/// A field of a literal that is set to a number above one, as a default would be.
fn field_with_figure(line: &str) -> Option<&str> {
    let line = line.trim();
    let (name, number) = line.strip_suffix(',')?.split_once(": ")?;
    let is_name = name
        .chars()
        .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '_');
    let number: String = number.chars().filter(|it| *it != '_').collect();
    (is_name && number.parse::<u64>().is_ok_and(|it| it > 1)).then_some(line)
}

#[test]
fn the_reader_of_figures_sees_what_it_should() {
    let makers = ["WorkingDays(", "NaiveDate::from_ymd_opt("];
    let figures = |line: &str| figures_in(line, &makers).count();
    assert_eq!(figures("let term = WorkingDays(20);"), 1);
    assert_eq!(
        figures("(WorkingDays(7), NaiveDate::from_ymd_opt(2_024, 1, 1))"),
        2
    );
    assert_eq!(
        figures("calendar.add(due, WorkingDays(1)).min(WorkingDays(sum))"),
        0
    );
    assert!(field_with_figure("    failing_percent: 5,").is_some());
    assert!(field_with_figure("    seed: 0,").is_none());
    assert!(field_with_figure("    limit: parameters::REPLY,").is_none());
}

#[test]
fn files_are_one_noun_long() {
    let long: Vec<_> = sources(Path::new("src"))
        .into_iter()
        .filter(|path| fs::read_to_string(path).unwrap().lines().count() > 600)
        .collect();
    assert!(long.is_empty(), "{long:?}");
}

const fn crosses_threads<T: Send + Sync>() {}

#[test]
fn public_types_cross_threads() {
    use disclosure::{
        calendar, deadline, finding, law, ledger, policy, report, statistics, vocabulary, workflow,
    };

    crosses_threads::<law::Citation>();
    crosses_threads::<law::LawError>();
    crosses_threads::<law::Figure>();
    crosses_threads::<finding::Finding>();
    crosses_threads::<vocabulary::CategoryScheme>();
    crosses_threads::<vocabulary::CodeList>();
    crosses_threads::<vocabulary::DocumentNumberField>();
    crosses_threads::<vocabulary::IndexNumber>();
    crosses_threads::<calendar::WorkingCalendar>();
    crosses_threads::<calendar::CalendarError>();
    crosses_threads::<calendar::Day<'_>>();
    crosses_threads::<calendar::HolidayNotice>();
    crosses_threads::<calendar::CalendarError>();
    crosses_threads::<calendar::Clock>();
    crosses_threads::<calendar::Reckoning>();
    crosses_threads::<ledger::Ledger>();
    crosses_threads::<ledger::LedgerView<'_>>();
    crosses_threads::<ledger::ImportError>();
    crosses_threads::<statistics::ItemTally>();
    crosses_threads::<statistics::ItemTable>();
    crosses_threads::<statistics::Punctuality>();
    crosses_threads::<report::CategoryFigures>();
    crosses_threads::<statistics::Period>();
    crosses_threads::<report::ReportOutline>();
    crosses_threads::<workflow::Refusal>();
    crosses_threads::<workflow::Personal>();
    crosses_threads::<workflow::publication::Publication>();
    crosses_threads::<workflow::publication::PublicItem>();
    crosses_threads::<workflow::reconsideration::Reconsideration>();
    crosses_threads::<workflow::litigation::Litigation>();
    crosses_threads::<policy::Facts>();
    crosses_threads::<policy::RuleSet>();
    crosses_threads::<policy::Decision<'_>>();
    crosses_threads::<deadline::Deadline>();
    crosses_threads::<deadline::Docket<String>>();
}
