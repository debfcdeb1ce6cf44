//! What the public is to see is what was signed.

use disclosure::vocabulary::Role;
use disclosure::workflow::publication::{Command, Conventions, Publication};
use disclosure::workflow::{Bar, Machine as _, Objection};
use serde_json::{Value, json};

use super::support::{Desk, Entry, day, digest, draft, entry, propose, release, v};

const TITLE: &str = "关于做好秋季招生工作的通知";

fn list(result: &str) -> Value {
    json!({"columns": ["name", "result"], "rows": [["考生甲", result]],
        "citation": "decree-711/art-20", "shown_through": "2025-12-31"})
}

fn face() -> Value {
    json!({"title": TITLE, "document_number": "南教〔2025〕9号", "category": "招生",
        "list": list("录取")})
}

fn approve(version: &str, face: &Value) -> Value {
    let summary = (!face.is_null()).then_some("秋季招生安排");
    json!({"command": "approve", "digest": version, "face": face, "summary": summary})
}

/// Reviewed, with the face signed.
fn signed() -> Desk {
    let mut desk = Desk::drafted(json!({}), json!({})).reviewed(json!({"attribute": "proactive"}));
    desk.give("2025-09-18", approve("v1", &face()));
    desk
}

fn released(changes: &Value) -> Value {
    let mut shown = face();
    for (part, value) in changes.as_object().unwrap() {
        shown[part] = value.clone();
    }
    release(json!({"face": shown}))
}

/// Another version, reviewed and signed with a face.
fn revised(desk: &mut Desk, version: &str, face: &Value) {
    let on = "2025-09-22";
    desk.give(
        on,
        json!({"command": "revise", "reason": "修改",
            "content": {"digest": version, "title": "修改稿"}}),
    );
    desk.give(
        on,
        propose(json!({"digest": version, "attribute": "proactive"})),
    );
    desk.give(
        on,
        json!({"command": "review-attribute", "digest": version, "agrees": true}),
    );
    desk.give(
        on,
        json!({"command": "review-secrecy", "digest": version, "conclusion": "cleared"}),
    );
    desk.give(on, approve(version, face));
}

fn correct(version: &str, face: &Value) -> Value {
    json!({"command": "correct", "reason": "标题有误", "release": {"digest": version,
        "organ": "bureau-1", "channels": ["website"], "face": face}})
}

#[test]
fn another_face_than_the_one_signed_is_refused() {
    for (changes, named) in [
        (json!({"title": "关于考生甲违规的通知"}), "title"),
        (
            json!({"document_number": "南教〔2025〕10号"}),
            "document number",
        ),
        (json!({"document_number": null}), "document number"),
        (json!({"category": "人事"}), "category"),
        (json!({"list": list("不予录取")}), "list"),
        (
            json!({"title": "通知", "category": "人事"}),
            "title, category",
        ),
    ] {
        let refusal = signed().refused("2025-09-19", released(&changes));
        assert_eq!(
            refusal.to_string(),
            format!(
                "`publish` is refused in state `approved`: not as signed: {named}; it needs an \
                 approval of its own (decree-711/art-17/para-2); reviews and approval are of another version, or there are none (decree-711/art-17/para-2)"
            )
        );
        let open: Vec<_> = refusal
            .permitted()
            .iter()
            .map(|it| it.step().code())
            .collect();
        assert!(
            open.contains(&"return") && open.contains(&"publish"),
            "{open:?}"
        );
    }
    // The address is known only when it is put up.
    signed().give(
        "2025-09-19",
        released(&json!({"address": "https://example.org/9"})),
    );
}

#[test]
fn an_approval_without_a_face_binds_the_version_alone() {
    let mut desk = Desk::notice();
    desk.give("2025-09-19", release(json!({"face": {"title": "通知"}})));
    let mut other = entry();
    other["name"] = json!("通知（一）");
    desk.give("2025-09-19", other);
    assert!(
        desk.publication
            .findings(day("2025-09-19"), &desk.calendar)
            .is_empty()
    );
}

#[test]
fn a_correction_changes_the_face_by_an_approval_of_its_own() {
    let mut desk = signed();
    desk.give("2025-09-19", released(&json!({})));
    desk.give("2025-09-19", entry());
    let mut wanted = face();
    wanted["title"] = json!("关于做好2025年秋季招生工作的通知");
    // The same version under another title.
    revised(&mut desk, "v1", &wanted);
    let refusal = desk.refused("2025-09-22", correct("v1", &face()));
    assert!(
        refusal.has(Bar::Face) && refusal.has(Bar::OneVersionSigned),
        "{refusal}"
    );
    desk.give("2025-09-22", correct("v1", &wanted));
    let shown = desk.publication.public_on(day("2025-09-22")).unwrap();
    assert_eq!(shown.title(), wanted["title"].as_str());
    // The entry with the old name describes it no longer.
    assert!(shown.catalogue_entry().is_none());
    let rules = |desk: &Desk| -> Vec<String> {
        let findings = desk.publication.findings(day("2025-09-22"), &desk.calendar);
        findings.iter().map(|it| it.rule().to_owned()).collect()
    };
    assert_eq!(rules(&desk), ["p10"]);
    assert!(desk.refused("2025-09-22", entry()).has(Bar::Face));
    let mut fresh = entry();
    fresh["name"] = wanted["title"].clone();
    desk.give("2025-09-22", fresh);
    assert!(rules(&desk).is_empty());
}

#[test]
fn what_was_signed_of_a_public_version_binds_until_another_is_signed() {
    let mut desk = signed();
    desk.give("2025-09-19", released(&json!({})));
    revised(&mut desk, "v2", &Value::Null);
    let named = desk.publication.approval().unwrap().face.as_ref().unwrap();
    assert_eq!(named.title, TITLE);
    let mut other = face();
    other["category"] = json!("人事");
    assert!(
        desk.refused("2025-09-22", correct("v2", &other))
            .has(Bar::Face)
    );
    desk.give("2025-09-22", correct("v2", &face()));
}

#[test]
fn the_catalogue_says_what_was_signed() {
    let mut desk = signed();
    desk.give("2025-09-19", released(&json!({})));
    for (field, text) in [("name", "通知"), ("summary", "考生甲违规")] {
        let mut other = entry();
        other[field] = json!(text);
        let refusal = desk.refused("2025-09-19", other);
        assert_eq!(
            refusal.to_string(),
            "`catalogue` is refused in state `published`: not as signed: name or summary; it needs \
             an approval of its own (decree-711/art-17/para-2); reviews and approval are of another version, or there are none (decree-711/art-17/para-2)"
        );
    }
    desk.give("2025-09-19", entry());
    let mut later = entry();
    later["summary"] = json!("另有说明");
    assert!(desk.refused("2025-09-22", later).has(Bar::Face));
}

#[test]
fn a_log_in_which_another_face_went_out_is_not_read() {
    let mut desk = signed();
    desk.give("2025-09-19", released(&json!({})));
    let mut log = serde_json::to_value(&desk.log).unwrap();
    let last = log.as_array().unwrap().len() - 1;
    log[last]["face"]["title"] = json!("未经审批的标题");
    let log: Vec<Entry> = serde_json::from_value(log).unwrap();
    let error = Publication::replay(&log).unwrap_err();
    let reasons: Vec<_> = error.objections().iter().map(Objection::reason).collect();
    assert_eq!(reasons, [Bar::Face, Bar::OneVersionSigned]);
}

#[test]
fn a_house_can_ask_every_approval_to_name_the_face() {
    let house = json!({"face_in_approval": true});
    let read: Conventions = serde_json::from_value(house.clone()).unwrap();
    let default = Conventions::default();
    assert!(read.face_in_approval && !default.face_in_approval);
    let stored = serde_json::to_value(default).unwrap();
    assert!(stored.get("face_in_approval").is_none());

    let mut first = draft(json!({}), json!({}));
    first["conventions"] = house;
    let mut desk = Desk::new();
    let order = desk.order("office-1", Role::DisclosureOffice, "2025-09-15", first);
    desk.try_give(&order).unwrap();
    let mut desk = desk.reviewed(json!({"attribute": "proactive"}));
    let bare = Command::approve(&v(1));
    let refusal = desk.refused("2025-09-18", bare);
    assert!(
        refusal
            .to_string()
            .contains("the approval does not name what the public is to see, with its summary"),
        "{refusal}"
    );
    let mut unsummed = approve("v1", &face());
    unsummed["summary"] = Value::Null;
    assert!(desk.refused("2025-09-18", unsummed).has(Bar::NoFace));
    desk.give("2025-09-18", approve("v1", &face()));
}

#[test]
fn a_face_is_named_of_what_goes_out_and_is_not_blank() {
    let on_request = json!({"attribute": "on-request", "reason": "理由"});
    let mut desk = Desk::drafted(json!({}), json!({})).reviewed(on_request);
    let refusal = desk.refused("2025-09-18", approve("v1", &face()));
    assert!(refusal.has(Bar::NotProactive), "{refusal}");
    let blank = serde_json::from_value::<Command>(approve(&digest(1), &json!({"title": " "})));
    assert_eq!(blank.unwrap_err().to_string(), "a text is blank");
}

// Art. 12: what was corrected away stands nowhere beside what is public.
#[test]
fn a_title_that_was_corrected_away_stands_nowhere() {
    let old = "关于某公司报价的通知";
    for version in ["v1", "v2"] {
        let mut desk = Desk::notice();
        desk.give("2025-09-19", release(json!({"face": {"title": old}})));
        let mut named = entry();
        named["name"] = json!(old);
        named["summary"] = json!("某公司报价");
        desk.give("2025-09-20", named);
        let interpret = json!({"command": "interpret", "title": "某公司报价的解读"});
        desk.give("2025-09-20", interpret);
        revised(&mut desk, version, &Value::Null);
        desk.give("2025-09-22", correct(version, &json!({"title": "通知"})));
        let on = |text: &str| desk.publication.public_on(day(text)).unwrap();
        let shown = serde_json::to_string(&on("2025-09-22")).unwrap();
        assert!(!shown.contains("某公司"), "{version}: {shown}");
        let found = desk.publication.findings(day("2025-09-22"), &desk.calendar);
        assert!(found.iter().any(|it| it.rule() == "p10"), "{found:?}");
        // On a day before, the public had what it had.
        assert!(on("2025-09-21").catalogue_entry().is_some());
        assert!(on("2025-09-21").interpretation().is_some());
        let before = on("2025-09-19");
        assert_eq!(before.catalogue_entry(), None);
        assert_eq!(
            (before.interpretation(), before.index_number()),
            (None, None)
        );
    }
}

#[test]
fn an_address_that_was_signed_binds() {
    let mut named = face();
    named["address"] = json!("https://example.org/9");
    let mut desk = Desk::drafted(json!({}), json!({})).reviewed(json!({"attribute": "proactive"}));
    desk.give("2025-09-18", approve("v1", &named));
    for other in [json!("https://example.org/10"), Value::Null] {
        let refusal = desk.refused("2025-09-19", released(&json!({"address": other})));
        assert!(
            refusal.has(Bar::Face) && refusal.has(Bar::OneVersionSigned),
            "{refusal}"
        );
        assert!(
            refusal.to_string().contains("not as signed: address;"),
            "{refusal}"
        );
    }
    desk.give("2025-09-19", released(&named));
}

#[test]
fn an_index_number_is_a_code_and_no_words() {
    let mut desk = signed();
    desk.give("2025-09-19", released(&json!({})));
    let mut other = entry();
    for words in ["某公司报价1280万元", "A/某公司报价", "SECRET", "无"] {
        other["index_number"] = json!(words);
        let refusal = desk.refused("2025-09-19", other.clone());
        assert!(refusal.has(Bar::IndexNumber), "{words}: {refusal}");
        let successor = json!({"command": "supersede", "successor": words, "reason": "新文件"});
        let refusal = desk.refused("2025-09-19", successor);
        assert!(refusal.has(Bar::IndexNumber), "{words}: {refusal}");
    }
    desk.give("2025-09-19", entry());
    // Nor does a log that was edited bring words in place of a number before the public.
    let withdraw = json!({"command": "withdraw", "reason": "撤下", "ground": "decree-711/art-6",
        "approver": {"id": "leader-0", "role": "principal-leader"}});
    desk.give("2025-09-22", withdraw);
    let on = day("2025-09-22");
    let number = desk.publication.public_on(on).unwrap();
    assert_eq!(number.index_number(), Some("QZ07101-0200-2025-00012"));
    let stored = serde_json::to_string(&desk.log).unwrap();
    let stored = stored.replace("QZ07101-0200-2025-00012", "某公司报价1280万元");
    let log: Vec<Entry> = serde_json::from_str(&stored).unwrap();
    let error = Publication::replay(&log).unwrap_err();
    let reasons: Vec<_> = error.objections().iter().map(Objection::reason).collect();
    assert_eq!(reasons, [Bar::IndexNumber]);
}

#[test]
fn the_name_of_the_publisher_reveals_no_number() {
    let refusal = Desk::notice().refused("2025-09-19", release(json!({"organ": "138-0000-0017"})));
    assert!(refusal.has(Bar::PersonalMinimal), "{refusal}");
}
