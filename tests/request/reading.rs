//! Commands are read strictly at every depth, entries tolerantly.

use disclosure::vocabulary::Term as _;
use disclosure::workflow::request::{Command, Step};
use serde_json::{Value, json};

use crate::case::{Entry, unreadable};
use crate::samples::full;

/// Every record in a value, by its path.
fn records(value: &Value) -> Vec<String> {
    fn walk(value: &Value, path: &str, found: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                found.push(path.to_owned());
                for (name, value) in fields {
                    walk(value, &format!("{path}/{name}"), found);
                }
            }
            Value::Array(list) => {
                for (place, value) in list.iter().enumerate() {
                    walk(value, &format!("{path}/{place}"), found);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let mut found = Vec::new();
    walk(value, "", &mut found);
    found
}

/// The personal texts are read by a door of their own, which names no field.
fn is_personal(record: &Value) -> bool {
    record.get("reference").is_some() || record.get("erased").is_some()
}

#[test]
fn a_full_command_of_each_kind_is_read_and_written_back() {
    for step in Step::ALL.iter().copied() {
        let told = full(step);
        let command: Command = serde_json::from_value(told.clone()).unwrap();
        assert_eq!(command.step(), step);
        assert_eq!(serde_json::to_value(&command).unwrap(), told, "{step}");
    }
}

#[test]
fn an_unknown_field_is_refused_at_every_depth() {
    for step in Step::ALL.iter().copied() {
        let told = full(step);
        for path in records(&told) {
            let mut slipped = told.clone();
            let record = slipped.pointer_mut(&path).unwrap();
            let personal = is_personal(record);
            record["xyzzy"] = json!(1);
            let error = unreadable(slipped);
            assert!(
                personal || error.contains("`xyzzy`"),
                "{step} {path}: {error}"
            );
        }
    }
}

#[test]
fn a_misspelt_field_is_told_with_its_near_neighbor() {
    for step in Step::ALL.iter().copied() {
        let told = full(step);
        for path in records(&told) {
            let fields = told.pointer(&path).unwrap();
            if is_personal(fields) {
                continue;
            }
            for name in fields.as_object().unwrap().keys() {
                let misspelt = {
                    let mut signs: Vec<char> = name.chars().collect();
                    signs.pop();
                    signs.into_iter().chain(['q']).collect::<String>()
                };
                let mut slipped = told.clone();
                let record = slipped.pointer_mut(&path).unwrap().as_object_mut().unwrap();
                let value = record.remove(name).unwrap();
                record.insert(misspelt.clone(), value);
                let error = unreadable(slipped);
                // Without its tag nothing can be told of a record but that the tag is missing.
                let tag = error.contains(&format!("missing field `{name}`"));
                let named = error.contains(&format!("`{misspelt}`: `{name}`?"))
                    || error.contains(&format!("unknown variant `{misspelt}`"));
                assert!(tag || named, "{step} {path}/{name}: {error}");
            }
        }
    }
}

/// In any order, whatever stands before the tag.
#[test]
fn the_order_of_fields_does_not_matter() {
    let told = r#"{"items": [{"description": "决算", "number": 1}], "form": "纸质", "applicant":
        {"contact": {"reference": "2"}, "name": {"reference": "1"}}, "channel": "online",
        "command": "submit"}"#;
    let command: Command = serde_json::from_str(told).unwrap();
    assert_eq!(command.step(), Step::Submit);
    let slip = told.replace("\"description\"", "\"descripton\"");
    let error = serde_json::from_str::<Command>(&slip)
        .unwrap_err()
        .to_string();
    assert!(
        error.starts_with("unknown field `descripton`: `description`?"),
        "{error}"
    );
}

#[test]
fn an_entry_passes_over_what_a_later_release_adds_at_any_depth() {
    let stored = json!({
        "event": "opinion-given", "case": "1", "version": 9, "on": "2025-03-03",
        "actor": {"id": "party-9", "role": "third-party", "later": 1}, "entered_on": "2025-03-03",
        "rules_version": 1, "consultation": 1,
        "opinion": {"says": "refuse", "reason": "商业秘密", "later": {"more": 1}},
    });
    let entry: Entry = serde_json::from_value(stored).unwrap();
    assert_eq!(entry.fact().code(), "opinion-given");
}
