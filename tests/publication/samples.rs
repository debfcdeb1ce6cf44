//! Well-formed commands of every kind, for walks and laws.

use chrono::NaiveDate;
use disclosure::workflow::publication::{Command, Publication};
use disclosure::workflow::{Instruction, Machine as _, ProcedureStep as _};
use serde_json::{Value, json};

use super::support::{
    actor, case, command, draft, entry, process_ground, propose, release, withheld,
};

/// Well-formed commands of every kind, for a walk through all that can happen.
pub(crate) fn samples() -> Vec<Command> {
    let review = |kind: &str, agrees: bool| json!({"command": kind, "digest": "v1", "agrees": agrees, "reason": "理由"});
    let part = json!({"number": 1, "part": "附表", "separated": true,
        "grounds": [process_ground()]});
    let content = json!({"digest": "v1", "title": "内部标题", "third_party": true, "parts": [part],
        "approval_required_by": "decree-711/art-11/para-2"});
    let first = draft(json!({"policy_document": true}), content.clone());
    let mut plain = content.clone();
    plain["third_party"] = json!(false);
    plain["approval_required_by"] = Value::Null;
    let mut correction = release(json!({}));
    correction.as_object_mut().unwrap().remove("command");
    let samples = vec![
        first,
        json!({"command": "revise", "content": plain, "reason": "修改", "changed_on": "2025-09-20"}),
        json!({"command": "revise", "content": content, "reason": "修改"}),
        json!({"command": "drop-revision", "reason": "无需修改"}),
        propose(json!({"attribute": "proactive"})),
        propose(withheld()),
        propose(json!({"attribute": "on-request"})),
        review("review-attribute", true),
        review("review-attribute", false),
        {
            let mut settle = propose(json!({"attribute": "proactive", "reason": "应当公开"}));
            settle["command"] = json!("settle-attribute");
            settle
        },
        review("review-withholding", true),
        review("review-withholding", false),
        json!({"command": "review-secrecy", "digest": "v1", "conclusion": "cleared"}),
        json!({"command": "review-secrecy", "digest": "v1", "conclusion": "doubtful", "reason": "不明"}),
        json!({"command": "review-secrecy", "digest": "v1", "conclusion": "not-for-publication",
            "reason": "涉密"}),
        review("review-rights", true),
        review("review-rights", false),
        json!({"command": "refer", "organ": "保密局", "letter": "1", "matter": "能否公开"}),
        json!({"command": "determine", "organ": "保密局", "letter": "2", "agrees": true}),
        json!({"command": "determine", "organ": "保密局", "letter": "2", "agrees": false, "reason": "不得公开"}),
        json!({"command": "coordinate", "organ": "bureau-2", "matter": "请确认"}),
        json!({"command": "confirm-coordination", "organ": "bureau-2", "agrees": true}),
        json!({"command": "obtain-approval", "authority": "市政府", "number": "7"}),
        json!({"command": "set-limit", "length": {"working-days": 20}, "from": "2025-09-15",
            "citation": "decree-711/art-26"}),
        json!({"command": "return", "reason": "退回"}),
        json!({"command": "approve", "digest": "v1"}),
        json!({"command": "approve", "digest": "v1", "summary": "秋季招生安排",
            "face": {"title": "关于做好秋季招生工作的通知"}}),
        release(json!({})),
        entry(),
        json!({"command": "supply", "places": ["library"]}),
        json!({"command": "interpret", "title": "解读"}),
        json!({"command": "withhold"}),
        json!({"command": "reevaluate"}),
        json!({"command": "keep-withheld", "reason": "情形未变"}),
        json!({"command": "evaluate-part", "part": 1, "keep": true, "reason": "情形未变"}),
        json!({"command": "record-revocation", "cause": "revoked"}),
        json!({"command": "correct", "release": correction, "reason": "更正"}),
        json!({"command": "approve-clarification", "digest": "v9"}),
        json!({"command": "clarify", "digest": "v9", "statement": "情况说明"}),
        json!({"command": "withdraw", "reason": "撤下", "ground": "decree-711/art-6",
            "approver": {"id": "leader-0", "role": "principal-leader"}}),
        json!({"command": "supersede", "successor": "QZ07101-0200-2025-00013", "reason": "修订"}),
    ];
    samples.into_iter().map(command).collect()
}

/// The command as given by somebody who did nothing before.
pub(crate) fn order(
    publication: &Publication,
    command: &Command,
    on: NaiveDate,
) -> Instruction<Command> {
    let role = command.step().roles().next().unwrap();
    let id = if let Command::ConfirmCoordination(it) = command {
        it.organ.expose().to_owned()
    } else {
        format!("{role}-{}", publication.version())
    };
    let actor = if let Command::Withdraw(it) = command {
        it.approver.clone()
    } else {
        actor(&id, role)
    };
    Instruction::new(case(), publication.version(), command.clone(), actor, on)
}
