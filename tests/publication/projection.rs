//! What is withheld reaches no surface: not the public forms, not `Debug`, not a refusal or an error.

use disclosure::report::{AgencyYear, Cell};
use disclosure::statistics::requests::{Register, Seal};
use disclosure::statistics::{Normative, Period};
use disclosure::vocabulary::{CategoryScheme, Role};
use disclosure::workflow::publication::{
    Command, Confidential, Conventions, PersonalField, PublicItem,
};
use disclosure::workflow::{Instruction, Machine as _};
use serde_json::{Value, json};

use super::samples::{order, samples};
use super::support::{Desk, Entry, day, draft, entry, propose, release};

const TOKEN: &str = "绝密机关甲乙丙";
const IDENTITY: &str = "350583201209010017";

fn list(identity: &str) -> Value {
    json!({"columns": ["name", "identity-number"], "rows": [["考生甲", identity]],
        "citation": "decree-711/art-20/item-11", "shown_through": "2025-12-31"})
}

/// Every private text of every command holds the token, told apart by a number.
pub(crate) fn private_life() -> (Desk, Vec<String>) {
    let mut tokens = 0;
    let mut secret = || {
        tokens += 1;
        json!(format!("{TOKEN}{tokens}号"))
    };
    let ground = |secret: &mut dyn FnMut() -> Value| {
        json!({"exemption": "third-party-rights-2019", "reason": secret(), "duty_check": secret(),
            "third_party": {"consulted": {"letter": secret(), "opinion": secret()}}})
    };
    let agreed = json!({"exemption": "third-party-rights-2019", "reason": secret(),
        "third_party": {"consent": {"letter": secret()}}});
    let interest = json!({"exemption": "third-party-rights-2019", "reason": secret(),
        "third_party": {"public-interest": {"finding": secret()}}});
    let (organ, body) = (secret(), secret());
    let content = json!({"digest": "v1", "title": secret(), "third_party": true, "personal": true,
        "approval_required_by": "decree-711/art-11/para-2", "work_secret": true,
        "parts": [{"number": 1, "part": secret(), "separated": true,
            "grounds": [ground(&mut secret)]}]});
    let mut first = content.clone();
    first["title"] = secret();
    let commands = [
        draft(json!({}), first),
        json!({"command": "revise", "content": content, "reason": secret()}),
        propose(
            json!({"attribute": "on-request", "reason": secret(), "grounds": [ground(&mut secret)]}),
        ),
        json!({"command": "return", "reason": secret()}),
        propose(json!({"attribute": "proactive", "reason": secret(),
                "grounds": [ground(&mut secret), agreed, interest]})),
        json!({"command": "coordinate", "organ": organ, "matter": secret(),
            "answers_as": "organ-1"}),
        json!({"command": "confirm-coordination", "organ": organ, "agrees": true, "reason": secret()}),
        json!({"command": "obtain-approval", "authority": secret(), "number": secret()}),
        json!({"command": "review-attribute", "digest": "v1", "agrees": true, "reason": secret()}),
        json!({"command": "review-secrecy", "digest": "v1", "conclusion": "doubtful", "reason": secret()}),
        json!({"command": "refer", "organ": body, "letter": secret(), "matter": secret()}),
        json!({"command": "determine", "organ": body, "letter": secret(), "agrees": true, "reason": secret()}),
        json!({"command": "review-rights", "digest": "v1", "agrees": true, "reason": secret()}),
        json!({"command": "approve", "digest": "v1"}),
        release(
            json!({"face": {"title": "采购结果公告", "document_number": "南教〔2025〕9号",
            "category": "政府采购", "address": "https://example.org/9", "list": list("35**************17")}}),
        ),
        entry(),
        json!({"command": "evaluate-part", "part": 1, "keep": true, "reason": secret()}),
        json!({"command": "supply", "places": ["library"]}),
        json!({"command": "interpret", "title": "一图读懂"}),
        json!({"command": "approve-clarification", "digest": "v9"}),
        json!({"command": "clarify", "digest": "v9", "statement": "网传情况不实", "concerns": organ}),
        json!({"command": "revise", "content": content, "reason": secret()}),
        json!({"command": "drop-revision", "reason": secret()}),
    ];
    let mut desk = Desk::new();
    let mut printed = Vec::new();
    for what in commands {
        let answers = what["command"] == "confirm-coordination";
        let given = if answers {
            desk.order("organ-1", Role::OtherOrgan, "2025-09-19", what)
        } else {
            desk.by_its_role("2025-09-19", what)
        };
        printed.push(format!("{given:?} {given:#?}"));
        // What is refused on the way says nothing either.
        printed.extend(refusals(&desk));
        let events = desk.try_give(&given).unwrap();
        printed.push(format!("{events:?} {:?}", desk.publication));
        printed.extend(surfaces(&desk, "2025-09-19"));
    }
    let log = serde_json::to_string(&desk.log).unwrap();
    for number in 1..=tokens {
        assert!(
            log.contains(&format!("{TOKEN}{number}号")),
            "token {number} is in the log"
        );
    }
    (desk, printed)
}

fn refusals(desk: &Desk) -> Vec<String> {
    let refused = |order: &Instruction<Command>| {
        let refusal = desk.publication.decide(order, &desk.calendar).err()?;
        let json = serde_json::to_string(&refusal).unwrap();
        Some(format!("{refusal} {refusal:?} {json}"))
    };
    let samples = samples();
    samples
        .iter()
        .filter_map(|it| refused(&order(&desk.publication, it, day("2025-09-18"))))
        .collect()
}

/// Every form in which the public can meet an item.
fn forms(item: &PublicItem) -> Vec<String> {
    let ledger = item.ledger_item().unwrap();
    vec![
        item.title().unwrap_or_default().to_owned(),
        format!("{:?}", item.catalogue_entry()),
        item.feed_line(),
        item.file_name(),
        format!("{:?}", item.export_row()),
        item.drill_down(),
        serde_json::to_string(&ledger).unwrap(),
        format!("{ledger:?}"),
        serde_json::to_string(&item.list()).unwrap(),
        format!("{:?} {:?}", item.correction(), item.clarification()),
        format!("{:?} {:?}", item.interpretation(), item.superseded()),
        format!("{:?} {:?}", item.index_number(), item.tombstone()),
        serde_json::to_string(item).unwrap(),
        format!("{item:?}"),
    ]
}

fn surfaces(desk: &Desk, on: &str) -> Vec<String> {
    let on = day(on);
    let public = desk.publication.public_on(on);
    let mut found: Vec<_> = public.iter().flat_map(forms).collect();
    let findings = desk.publication.findings(on, &desk.calendar);
    found.push(format!(
        "{findings:?} {}",
        serde_json::to_string(&findings).unwrap()
    ));
    let deadlines = desk.publication.deadlines(&desk.calendar);
    found.push(format!(
        "{deadlines:?} {}",
        serde_json::to_string(&deadlines).unwrap()
    ));
    found.push(format!("{:?}", desk.publication.permitted()));
    found
}

#[test]
fn a_withheld_token_is_on_no_surface() {
    let (mut desk, mut printed) = private_life();
    assert!(
        desk.publication
            .public_on(day("2025-09-19"))
            .unwrap()
            .title()
            .is_some()
    );
    for text in &printed {
        assert!(!text.contains(TOKEN), "{text}");
    }
    // Everything once more behind the tombstone, which tells neither title nor summary.
    desk.give(
        "2025-09-22",
        json!({"command": "withdraw", "reason": "内容有误", "ground": "decree-711/art-6",
            "approver": {"id": "leader-0", "role": "principal-leader"}}),
    );
    printed = surfaces(&desk, "2025-09-22");
    for text in &printed {
        for hidden in [TOKEN, "采购结果公告", "秋季招生", "考生甲"] {
            assert!(!text.contains(hidden), "{text}");
        }
    }
    let public = desk.publication.public_on(day("2025-09-22")).unwrap();
    assert_eq!(
        public.feed_line(),
        "2025-09-22 已撤下：内容有误（《政府信息公开条例》（国务院令第711号）第六条）bureau-1"
    );
    assert_eq!(public.tombstone().unwrap().text(), "内容有误");
    assert_eq!(public.file_name(), "QZ07101-0200-2025-00012");
}

#[test]
fn the_public_forms_hold_what_was_written_for_the_public() {
    let (desk, _) = private_life();
    let item = desk.publication.public_on(day("2025-09-19")).unwrap();
    assert_eq!(
        item.feed_line(),
        "2025-09-19 采购结果公告（南教〔2025〕9号） bureau-1"
    );
    assert_eq!(item.file_name(), "QZ07101-0200-2025-00012_采购结果公告");
    assert_eq!(
        item.drill_down(),
        "QZ07101-0200-2025-00012\t政府采购\t2025-09-19\t采购结果公告"
    );
    assert_eq!(item.clarification().unwrap().text(), "网传情况不实");
    let ledger = item.ledger_item().unwrap().unwrap();
    assert_eq!(ledger.title(), "采购结果公告");
    assert_eq!(ledger.published_on(), Some(day("2025-09-19")));
    let register = Register::default();
    let made = |year| {
        let period = Period::year(year).unwrap();
        let seal = [Seal::new(period, period.through()).unwrap()];
        let year = AgencyYear::sealed("某局", &register, &seal, &desk.calendar).unwrap();
        let scheme = CategoryScheme::fujian();
        let year = year.with_publications([&desk.publication], scheme, |_| Normative::Document);
        let report = year.unwrap().report().unwrap();
        report.table("T2").unwrap().cell("A2", "made")
    };
    assert_eq!(
        [2024, 2025].map(made),
        [0, 1].map(|it| Some(Cell::from(it)))
    );
    assert_eq!(item.export_row()[2], ("title", "采购结果公告".to_owned()));
    assert_eq!(item.list().unwrap().rows[0][1], "35**************17");
    assert!(
        desk.publication
            .public_on(day("2026-01-01"))
            .unwrap()
            .list()
            .is_none()
    );
    assert!(
        desk.publication.public_on(day("2025-09-18")).is_none(),
        "not yet"
    );
}

#[test]
fn an_unmasked_list_is_refused_without_being_repeated() {
    let desk = Desk::notice();
    let careless = release(json!({"face": {"title": "录取名单", "list": list(IDENTITY)}}));
    let order = desk.by_its_role("2025-09-19", careless);
    let refusal = desk.publication.decide(&order, &desk.calendar).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "`publish` is refused in state `approved`: more personal information is shown than necessary \
         (other/个人信息保护法/主席令第91号/art-34)"
    );
    for text in [format!("{refusal:?}"), format!("{order:?}")] {
        assert!(
            !text.contains(IDENTITY)
                && !PersonalField::reveals_number(
                    &text.replace(super::support::digest(1).as_str(), "")
                )
        );
    }
    let shown = Conventions::default().mask(&[PersonalField::IdentityNumber], &[[IDENTITY]]);
    assert!(!format!("{shown:?}").contains("35"));
}

#[test]
fn an_unreadable_private_text_is_not_repeated() {
    let mut log = serde_json::to_value(&Desk::notice().log).unwrap();
    log[1]["reason"] = json!([TOKEN]);
    let error = serde_json::from_value::<Vec<Entry>>(log)
        .unwrap_err()
        .to_string();
    assert_eq!(error, "a confidential text is stored as a string");
    let error = serde_json::from_value::<Confidential>(json!({"text": TOKEN})).unwrap_err();
    assert_eq!(
        error.to_string(),
        "a confidential text is stored as a string"
    );
    let unknown = json!({"command": "reevaluate", "note": TOKEN});
    let error = serde_json::from_value::<Command>(unknown).unwrap_err();
    assert_eq!(error.to_string(), "unknown field `note`: none is expected");
}
