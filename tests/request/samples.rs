//! A full command of each kind: nothing is left out that may be said.

use disclosure::workflow::request::{Conventions, Step};
use serde_json::{Value, json};

use crate::walk::sample;

fn ground() -> Value {
    json!({
        "exemption": "internal-affairs-2019", "kind": "personnel", "reason": "人事管理信息",
        "third_party": {"basis": "not-consulted", "reason": "无从联系"},
    })
}

/// A decision of each kind.
fn decisions() -> Value {
    let consulted = json!({"basis": "consulted", "consultation": 1, "finding": "不涉及商业秘密"});
    let overrides = json!([{"kind": "public-interest", "finding": "涉及饮用水安全"}]);
    let reason = |kind: &str| json!({"kind": kind, "reason": "理由"});
    let dispositions = [
        json!({
            "kind": "disclose", "access": {"by": "told", "way": "现场查阅"}, "third_party": consulted,
            "overrides": overrides, "over_co_maker": "不属于过程性信息",
        }),
        json!({
            "kind": "disclose-in-part", "third_party": consulted, "overrides": overrides,
            "withheld": [{"part": "附件三", "grounds": [ground()], "not_information": "内部便签"}],
            "over_co_maker": "不属于过程性信息",
        }),
        json!({"kind": "disclose", "access": {"by": "already-public", "way": "门户网站"}}),
        json!({"kind": "withhold", "grounds": [ground()]}),
        json!({"kind": "does-not-exist"}),
        json!({
            "kind": "not-this-agency", "reason": "不属于本机关职责",
            "responsible": {"known": "named", "name": "某局", "contact": "市民服务中心"},
        }),
        reason("needs-creation"),
        reason("still-unclear"),
        reason("petition"),
        json!({"kind": "repeated", "earlier": "2024-3"}),
        json!({"kind": "public-publication", "way": "书店"}),
        reason("excessive"),
        reason("confirmation"),
        reason("not-information"),
        reason("amend-or-supplement"),
        reason("other-channel"),
    ];
    let numbered = (1_u16..).zip(dispositions);
    numbered
        .map(|(item, it)| json!({"item": item, "information": "标准-2024", "disposition": it}))
        .collect()
}

/// A command of a kind as it is written when everything is said.
pub(crate) fn full(step: Step) -> Value {
    let mut told = serde_json::to_value(sample(step)).unwrap();
    let item = json!([{"number": 1, "description": "决算", "document_number": "榕财〔2024〕1号"}]);
    let conventions = serde_json::to_value(Conventions::default()).unwrap();
    let one = |of: &[Step], more: Value| of.contains(&step).then_some(more);
    let more = [
        one(&[Step::Submit], json!({"items": item})),
        one(
            &[Step::Correct, Step::Reopen],
            json!({"items": item, "good_cause": "住院治疗", "form": "纸质", "applicant": {
                "name": {"reference": "1"}, "identity": {"reference": "2"}, "contact": {"reference": "3"},
            }}),
        ),
        one(
            &[Step::Confirm, Step::Receive],
            json!({"edition": "2019", "conventions": conventions}),
        ),
        one(
            &[Step::Split],
            json!({"into": [
                {"number": "1-1", "from": [1], "items": item}, {"number": "1-2", "from": [2], "items": item},
            ]}),
        ),
        one(
            &[Step::SplitOff],
            json!({"items": item, "conventions": conventions}),
        ),
        one(&[Step::Absorb], json!({"edition": "2019"})),
        one(
            &[Step::AcceptReasons],
            json!({"deferral": {"number": "榕信延〔2025〕1号", "to": "2025-10-30"}}),
        ),
        one(&[Step::CloseConsultation], json!({"reason": "无法送达"})),
        one(&[Step::Refer], json!({"as_consultation": true})),
        one(
            &[Step::GiveOpinion],
            json!({"opinion": {"says": "refuse", "reason": "商业秘密"}}),
        ),
        one(&[Step::DraftReply], json!({"decisions": decisions()})),
        one(
            &[Step::AnswerOnTheSpot],
            json!({
                "decisions": decisions(),
                "legality_reviewed_by": {"id": "staff-6", "role": "legal-reviewer"},
            }),
        ),
        one(
            &[Step::ReviewSecrecy, Step::ReviewLegality],
            json!({"note": "已核对"}),
        ),
        one(&[Step::ServeNotice], json!({"notice": {"consultation": 1}})),
        one(&[Step::Send], json!({"mode": "post"})),
        one(
            &[Step::Deliver],
            json!({"mode": "direct", "application": "2025-18"}),
        ),
    ];
    let record = told.as_object_mut().unwrap();
    for more in more.into_iter().flatten() {
        record.extend(more.as_object().unwrap().clone());
    }
    told
}
