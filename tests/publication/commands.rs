//! What a command does not know it does not take: a field that is misspelt would lose its legal effect.

use disclosure::vocabulary::Term as _;
use disclosure::workflow::publication::{Command, Step};
use serde_json::{Value, json};

use super::samples::samples;
use super::support::{digest, draft, expand, propose, release};

/// A full example of every command: the samples, and those in which nothing is left out.
fn examples() -> Vec<Value> {
    let ground = json!({"exemption": "third-party-rights-2019", "kind": "personnel", "reason": "理由",
        "prohibition": "decree-711/art-14", "prohibition_rank": "law",
        "third_party": {"consulted": {"letter": "函1", "opinion": "不同意", "silent": true}},
        "duty_check": "经查无规定", "duty_found": "decree-711/art-20"});
    let content = json!({"digest": "v1", "title": "内部标题",
        "classification": {"level": "confidential", "determined-on": "2020-01-01",
            "term": {"years": 10}},
        "work_secret": true, "required_by": "decree-711/art-20",
        "approval_required_by": "decree-711/art-11", "third_party": true, "personal": true,
        "parts": [{"number": 1, "part": "附表", "separated": true, "grounds": [ground],
            "next_review_on": "2026-09-15"}],
        "limit": {"length": {"calendar-days": [20, "stay"]}, "from": "2025-09-15",
            "citation": "decree-711/art-26", "in_force_from": "2025-01-01"},
        "interpretation_planned": true,
        "checklist": {"要素": true}});
    let mut first = draft(
        json!({"policy_document": true, "forwarded_attribute": "proactive"}),
        content.clone(),
    );
    first["edition"] = json!("2019");
    first["conventions"] = json!({"approver": "refuses", "masking":
        {"name": {"mask": {"first": 1, "last": 0}}}});
    let list = json!({"columns": ["name"], "rows": [["考生甲"]],
        "citation": "decree-711/art-20", "shown_through": "2025-12-31",
            "under_14": true, "guardians_agree": true});
    let face = json!({"title": "名单", "document_number": "南教〔2025〕9号", "category": "招生",
        "address": "https://example.org/9", "list": list});
    let mut correction = release(json!({"face": face.clone()}));
    correction.as_object_mut().unwrap().remove("command");
    let full = [
        first,
        json!({"command": "revise", "content": content, "changed_on": "2025-09-20",
            "reason": "修改"}),
        propose(
            json!({"attribute": "withheld", "reason": "理由", "grounds": [ground],
            "decision": {"verdict": "withhold", "rules": ["state-secret"]}}),
        ),
        json!({"command": "approve", "digest": "v1", "face": face.clone(), "summary": "概述"}),
        release(json!({"face": face})),
        json!({"command": "correct", "release": correction, "reason": "更正"}),
        json!({"command": "coordinate", "organ": "bureau-2", "matter": "请确认",
            "answers_as": "organ-1"}),
        json!({"command": "interpret", "title": "解读", "address": "https://example.org/10"}),
        json!({"command": "withhold", "next_review_on": "2026-09-15"}),
        json!({"command": "keep-withheld", "reason": "理由", "next_review_on": "2026-09-15"}),
        json!({"command": "clarify", "digest": "v9", "statement": "说明", "concerns": "bureau-2"}),
    ];
    let of_samples = samples().into_iter();
    of_samples
        .map(|it| serde_json::to_value(it).unwrap())
        .chain(full.into_iter().map(expand))
        .collect()
}

/// The places of all objects, as pointers.
fn objects(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            found.push(at.to_owned());
            for (name, field) in fields {
                objects(field, &format!("{at}/{name}"), found);
            }
        }
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                objects(item, &format!("{at}/{place}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// An object with one key that tells the kind has no other field to be mistaken for, and a checklist has
/// the elements that it asks for.
const ONE_OF_A_KIND: [&str; 6] = [
    "/third_party",
    "/length",
    "/term",
    "/masking",
    "/name",
    "/checklist",
];

#[test]
fn an_unknown_field_is_refused_by_its_name_at_every_depth() {
    let mut tried = 0;
    for example in examples() {
        let read = serde_json::from_value::<Command>(example.clone());
        assert!(read.is_ok(), "{example}: {read:?}");
        let mut places = Vec::new();
        objects(&example, "", &mut places);
        for place in places {
            let mut with_more = example.clone();
            let object = with_more.pointer_mut(&place).unwrap();
            object["xyzzy"] = json!(1);
            let error = serde_json::from_str::<Command>(&with_more.to_string()).unwrap_err();
            let by_its_key = ONE_OF_A_KIND.iter().any(|it| place.ends_with(it));
            let named = error.to_string().contains("xyzzy");
            assert!(named || by_its_key, "{place}: {error}");
            if by_its_key {
                continue;
            }
            let fields: Vec<String> = example
                .pointer(&place)
                .and_then(Value::as_object)
                .unwrap()
                .keys()
                .cloned()
                .collect();
            for name in fields.iter().filter(|it| *it != "command") {
                let mut misspelt = example.clone();
                let object = misspelt.pointer_mut(&place).unwrap();
                let value = object.as_object_mut().unwrap().remove(name).unwrap();
                object[format!("{name}e")] = value;
                let error = serde_json::from_str::<Command>(&misspelt.to_string()).unwrap_err();
                let expected = format!("unknown field `{name}e`: `{name}`?");
                assert!(error.to_string().starts_with(&expected), "{place}: {error}");
                tried += 1;
            }
        }
    }
    assert!(tried > 200, "{tried} fields were tried");
}

#[test]
fn there_is_an_example_of_every_command() {
    for step in Step::ALL {
        let there = examples().iter().any(|it| it["command"] == step.code());
        assert!(there, "{step}");
    }
}

#[test]
fn a_misspelt_command_is_told_its_neighbor() {
    let slip = json!({"command": "publsh", "digest": digest(1)});
    let error = serde_json::from_value::<Command>(slip).unwrap_err();
    assert_eq!(error.to_string(), "unknown command `publsh`: `publish`?");
}
