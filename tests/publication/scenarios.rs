//! Reads every scenario file and plays it.

use std::fs;
use std::path::PathBuf;

use disclosure::finding::Finding;
use disclosure::workflow::Refusal;
use disclosure::workflow::publication::{Command, Publication};
use disclosure::workflow::{Instruction, Machine as _, MachineState as _};
use serde::Deserialize;
use serde_json::{Map, Value};

use super::support::{Desk, Entry, case, day, expand};

/// A case as a clerk would tell it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Scenario {
    id: String,
    title: String,
    source: String,
    steps: Vec<Step>,
    #[serde(default)]
    then: Vec<Then>,
}

/// A command, and what came of it: events with warnings, or a refusal.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    #[serde(default)]
    #[expect(dead_code, reason = "a word for the reader")]
    note: String,
    order: Map<String, Value>,
    #[serde(default)]
    events: Vec<String>,
    #[serde(default)]
    warnings: Vec<String>,
    #[serde(default)]
    refused: Vec<String>,
    /// It cannot be read, for this reason.
    unreadable: Option<String>,
    #[serde(default)]
    cites: Vec<String>,
    state: String,
}

/// What is so in the end, on a day.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Then {
    on: String,
    #[serde(default)]
    due: Map<String, Value>,
    findings: Option<Vec<String>>,
    #[serde(default)]
    missed: Vec<String>,
    feed: Option<String>,
    title: Option<Value>,
    list_shown: Option<bool>,
    earlier: Option<usize>,
    permitted: Option<Vec<String>>,
}

fn scenarios() -> Vec<(PathBuf, Scenario)> {
    let folder = "tests/scenarios/publication";
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let scenario = serde_json::from_str(&text)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        (path, scenario)
    };
    paths.into_iter().map(read).collect()
}

fn play(step: &Step, desk: &mut Desk) -> Option<Result<Vec<Entry>, Refusal>> {
    let mut fields = step.order.clone();
    let version = desk.publication.version();
    fields.entry("version").or_insert(version.into());
    fields.entry("case").or_insert(case().as_str().into());
    let read = serde_json::from_value::<Instruction<Command>>(expand(Value::Object(fields)));
    match &step.unreadable {
        Some(reason) => {
            assert_eq!(read.unwrap_err().to_string(), *reason);
            None
        }
        None => Some(desk.try_give(&read.unwrap())),
    }
}

fn check_step(name: &str, step: &Step, outcome: Result<Vec<Entry>, Refusal>) {
    match outcome {
        Ok(events) => {
            let codes: Vec<_> = events.iter().map(|it| it.fact().code()).collect();
            assert_eq!(codes, step.events, "{name}");
            let warnings: Vec<_> = events
                .iter()
                .flat_map(Entry::warnings)
                .map(ToString::to_string)
                .collect();
            assert_eq!(warnings, step.warnings, "{name}");
            assert!(step.refused.is_empty(), "{name} is not refused");
        }
        Err(refusal) => {
            let reasons: Vec<_> = refusal
                .objections()
                .iter()
                .map(|it| it.reason().code())
                .collect();
            assert_eq!(reasons, step.refused, "{name}: {refusal}");
            for citation in &step.cites {
                let cited: Vec<_> = refusal
                    .objections()
                    .iter()
                    .filter_map(|it| it.citation().map(ToString::to_string))
                    .collect();
                assert!(cited.contains(citation), "{name} cites {cited:?}");
            }
        }
    }
}

fn check_end(name: &str, then: &Then, desk: &Desk) {
    let (it, on) = (&desk.publication, day(&then.on));
    for (kind, due) in &then.due {
        let found: Vec<_> = it
            .deadlines(&desk.calendar)
            .into_iter()
            .filter(|deadline| deadline.what().to_string() == *kind)
            .map(|deadline| deadline.due().date().unwrap().to_string())
            .collect();
        assert_eq!(found, [due.as_str().unwrap()], "{name}: {kind}");
    }
    if let Some(expected) = &then.findings {
        let findings = it.findings(on, &desk.calendar);
        let rules: Vec<_> = findings.iter().map(Finding::rule).collect();
        assert_eq!(rules, *expected, "{name}");
        assert!(findings.iter().all(|it| it.citation().is_some()), "{name}");
    }
    let missed: Vec<_> = it
        .breaches(&desk.calendar, on)
        .iter()
        .map(|breach| breach.what().to_string())
        .collect();
    assert_eq!(missed, then.missed, "{name}");
    let public = it.public_on(on);
    if let Some(feed) = &then.feed {
        assert_eq!(public.as_ref().unwrap().feed_line(), *feed, "{name}");
    }
    if let Some(title) = &then.title {
        let shown = public.as_ref().and_then(|it| it.title());
        assert_eq!(shown, title.as_str(), "{name}");
    }
    if let Some(shown) = then.list_shown {
        assert_eq!(public.as_ref().unwrap().list().is_some(), shown, "{name}");
    }
    if let Some(earlier) = then.earlier {
        assert_eq!(it.earlier_versions().len(), earlier, "{name}");
    }
    if let Some(expected) = &then.permitted {
        let open: Vec<_> = it.permitted().iter().map(ToString::to_string).collect();
        assert_eq!(open, *expected, "{name}");
    }
}

#[test]
fn every_scenario_goes_as_told() {
    let scenarios = scenarios();
    let mut ids: Vec<_> = scenarios.iter().map(|(_, it)| it.id.as_str()).collect();
    ids.sort_unstable();
    let mut expected: Vec<_> = (1..=20).map(|number| format!("P{number:02}")).collect();
    expected.extend([
        "S12".to_owned(),
        "S12b".to_owned(),
        "S12c".to_owned(),
        "S12d".to_owned(),
        "S12e".to_owned(),
    ]);
    assert_eq!(ids, expected);
    for (path, scenario) in &scenarios {
        assert!(!scenario.source.is_empty() && !scenario.title.is_empty());
        let mut desk = Desk::new();
        for (place, step) in scenario.steps.iter().enumerate() {
            let name = format!("{} step {}", path.display(), place + 1);
            if let Some(outcome) = play(step, &mut desk) {
                check_step(&name, step, outcome);
            }
            assert_eq!(desk.publication.state().code(), step.state, "{name}");
        }
        for then in &scenario.then {
            check_end(&path.display().to_string(), then, &desk);
        }
        assert_eq!(
            Publication::replay(&desk.log).as_ref(),
            Ok(&desk.publication)
        );
    }
}
