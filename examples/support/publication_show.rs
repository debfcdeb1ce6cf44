//! Three items on their way through the publication machine, with the refusal a careless clerk meets.

#![expect(
    clippy::indexing_slicing,
    reason = "a field of a JSON object is set by its name"
)]

use std::error::Error;

use chrono::NaiveDate;
use disclosure::calendar::WorkingCalendar;
use disclosure::vocabulary::{Role, Term};
use disclosure::workflow::publication::{
    Command, Confidential, ListBasis, Masking, Order, PersonalField, PersonalList, Publication,
};
use disclosure::workflow::{Actor, PermittedCommand};
use serde_json::{Value, json};

use crate::support::{BadInput, Day, say};

/// Shows all three.
pub(crate) fn show() -> Result<(), BadInput> {
    let shown = document().and_then(|()| list()).and_then(|()| withheld());
    shown.map_err(|error| BadInput(error.to_string()))
}

/// A desk with one item on it.
struct Desk {
    publication: Publication,
    calendar: WorkingCalendar,
}

impl Desk {
    fn open(title: &str) -> Self {
        say(format_args!("\n{title}"));
        Self {
            publication: Publication::default(),
            calendar: WorkingCalendar::mainland(),
        }
    }

    /// Gives a command and says what came of it.
    fn give(&mut self, who: (&str, Role), on: &str, what: Value) -> Result<(), Box<dyn Error>> {
        let command: Command = serde_json::from_value(what)?;
        let kind = command.kind();
        let actor = Actor::new(who.0, who.1)?;
        let order = Order::new(command, actor, day(on)?, self.publication.version());
        let (label, role) = (kind.zh(), who.1.zh());
        match self.publication.decide(&order, &self.calendar) {
            Ok(events) => {
                for event in &events {
                    self.publication = self.publication.clone().evolve(event)?;
                    for rule in event.warnings() {
                        let words = rule.words();
                        say(format_args!("      warning {rule}: {}", words.en));
                    }
                }
                let state = self.publication.state();
                say(format_args!(
                    "  {on}  {label}（{role}）: {state} {}",
                    state.zh()
                ));
            }
            Err(refusal) => {
                say(format_args!("  {on}  {label}（{role}）: refused 不予办理"));
                for objection in refusal.objections() {
                    let words = objection.message();
                    say(format_args!("      {}: {}", objection.reason(), words.en));
                    say(format_args!(
                        "      {}：{}",
                        objection.citation().zh(),
                        words.zh
                    ));
                }
                let open: Vec<_> = refusal
                    .permitted()
                    .iter()
                    .map(PermittedCommand::command)
                    .collect();
                say(format_args!("      open instead: {}", open.join(", ")));
            }
        }
        Ok(())
    }

    /// From the draft to the signature.
    fn approve(
        &mut self,
        digest: &str,
        proposal: Value,
        reason: &str,
    ) -> Result<(), Box<dyn Error>> {
        let mut proposal = proposal;
        let withheld = proposal["attribute"] == "withheld";
        proposal["command"] = json!("propose-attribute");
        proposal["digest"] = json!(digest);
        self.give(DRAFTER, "2025-09-16", proposal)?;
        let agree = |kind: &str| json!({"command": kind, "digest": digest, "agrees": true});
        self.give(REVIEWER, "2025-09-16", agree("review-attribute"))?;
        let conclusion = if withheld {
            "not-for-publication"
        } else {
            "cleared"
        };
        let secrecy = json!({"command": "review-secrecy", "digest": digest,
            "conclusion": conclusion, "reason": reason});
        self.give(SECRECY, "2025-09-17", secrecy)?;
        for needed in ["review-withholding", "review-rights"] {
            if self
                .publication
                .permitted()
                .any(|kind| kind.code() == needed)
            {
                self.give(OFFICE, "2025-09-17", agree(needed))?;
            }
        }
        self.give(
            LEADER,
            "2025-09-18",
            json!({"command": "approve", "digest": digest}),
        )
    }

    fn say_public(&self, on: &str) -> Result<(), Box<dyn Error>> {
        match self.publication.public_on(day(on)?) {
            Some(item) => say(format_args!(
                "  the public sees on {on}: {}",
                item.feed_line()
            )),
            None => say(format_args!("  the public sees on {on}: nothing")),
        }
        Ok(())
    }

    fn say_due(&self) {
        for deadline in self.publication.deadlines(&self.calendar) {
            if let Ok(day) = deadline.due() {
                let kind = deadline.kind();
                say(format_args!(
                    "  due {day}  {}，{}",
                    kind.zh(),
                    deadline.citation().zh()
                ));
            }
        }
    }
}

const DRAFTER: (&str, Role) = ("staff-1", Role::DraftingUnit);
const REVIEWER: (&str, Role) = ("staff-2", Role::AttributeReviewer);
const SECRECY: (&str, Role) = ("staff-3", Role::SecrecyReviewer);
const LEADER: (&str, Role) = ("leader-1", Role::Approver);
const PUBLISHER: (&str, Role) = ("staff-4", Role::Publisher);
const OFFICE: (&str, Role) = ("office-1", Role::DisclosureOffice);

fn day(text: &str) -> Result<NaiveDate, String> {
    Day::try_from(text.to_owned()).map(|Day(date)| date)
}

/// The digest of a version; a service would hash the file.
fn digest(version: u8) -> String {
    format!("{version:064x}")
}

fn draft(item: &Value, content: &Value) -> Value {
    json!({"command": "draft", "item": item, "content": content})
}

fn document() -> Result<(), Box<dyn Error>> {
    let mut desk = Desk::open("A notice on admissions: edited after it was signed");
    let (v1, v2) = (digest(1), digest(2));
    let item = json!({"kind": "document", "genre": "notice", "responsible": "教育局",
        "formed_on": "2025-09-15"});
    desk.give(
        DRAFTER,
        "2025-09-15",
        draft(&item, &json!({"digest": v1, "title": "送审稿"})),
    )?;
    desk.approve(&v1, json!({"attribute": "proactive"}), "")?;
    let publish = |digest: &str| {
        json!({"command": "publish", "digest": digest, "organ": "教育局", "channels": ["website"],
            "face": {"title": "关于做好秋季招生工作的通知"}})
    };
    say(format_args!(
        "  the clerk corrects a date in the file and puts that version online:"
    ));
    desk.give(PUBLISHER, "2025-09-19", publish(&v2))?;
    say(format_args!("  the version that was signed may go out:"));
    desk.give(PUBLISHER, "2025-09-19", publish(&v1))?;
    let entry = json!({"command": "catalogue", "index_number": "QZ07101-0200-2025-00012",
        "name": "关于做好秋季招生工作的通知", "summary": "秋季招生安排",
        "generated_on": "2025-09-15"});
    desk.give(OFFICE, "2025-09-19", entry)?;
    desk.say_due();
    desk.say_public("2025-09-19")
}

fn list() -> Result<(), Box<dyn Error>> {
    let mut desk = Desk::open("A list of pupils admitted: identity numbers in full");
    let v1 = digest(3);
    let item = json!({"kind": "other", "responsible": "教育局", "formed_on": "2025-09-15"});
    let content = json!({"digest": v1, "title": "录取名单", "personal": true});
    desk.give(DRAFTER, "2025-09-15", draft(&item, &content))?;
    desk.approve(&v1, json!({"attribute": "proactive"}), "")?;
    let pupil = |name: &str, identity: &str, address: &str| {
        [name, identity, address, "录取"]
            .map(Confidential::from)
            .to_vec()
    };
    let held = PersonalList {
        columns: vec![
            PersonalField::Name,
            PersonalField::IdentityNumber,
            PersonalField::Address,
            PersonalField::Result,
        ],
        rows: vec![
            pupil("考生甲", "350583201209010017", "某路1号"),
            pupil("考生乙", "350583201303020025", "某路2号"),
        ],
        basis: ListBasis {
            citation: Some("decree-711/art-20/item-11".parse()?),
            shown_through: Some(day("2025-09-26")?),
            under_14: true,
            guardians_agree: true,
        },
    };
    let publish = |list: Value| {
        json!({"command": "publish", "digest": v1, "organ": "教育局", "channels": ["website"],
            "face": {"title": "2025年秋季录取名单", "list": list}})
    };
    say(format_args!(
        "  the clerk puts the table of the office online as it is:"
    ));
    desk.give(
        PUBLISHER,
        "2025-09-19",
        publish(serde_json::to_value(&held)?),
    )?;
    say(format_args!("  masked to the minimum it may go out:"));
    let shown = held.masked(&Masking::default());
    desk.give(
        PUBLISHER,
        "2025-09-19",
        publish(serde_json::to_value(&shown)?),
    )?;
    for row in &shown.rows {
        say(format_args!("      {}", row.join("  ")));
    }
    desk.say_due();
    for on in ["2025-09-26", "2025-09-27"] {
        let item = desk.publication.public_on(day(on)?);
        let there = item.is_some_and(|item| item.list().is_some());
        let word = if there { "shown" } else { "gone" };
        say(format_args!("  the list on {on}: {word}"));
    }
    Ok(())
}

fn withheld() -> Result<(), Box<dyn Error>> {
    let mut desk = Desk::open("A request for instructions, neither classified nor public");
    let v1 = digest(4);
    let item = json!({"kind": "document", "genre": "instruction-request", "responsible": "教育局",
        "formed_on": "2025-09-15"});
    desk.give(
        DRAFTER,
        "2025-09-15",
        draft(&item, &json!({"digest": v1, "title": "请示"})),
    )?;
    say(format_args!(
        "  the clerk marks it as internal and gives no ground:"
    ));
    let bare = json!({"command": "propose-attribute", "digest": v1, "attribute": "withheld",
        "reason": "内部文件"});
    desk.give(DRAFTER, "2025-09-16", bare)?;
    say(format_args!(
        "  with ground, kind and reason, and the check that no rule requires disclosure:"
    ));
    let grounds = json!([{"exemption": "deliberative-process-2019", "kind": "request-or-report",
        "reason": "请示事项尚未批复", "duty_check": "经查法律、法规、规章没有应当公开的规定"}]);
    let proposal = json!({"attribute": "withheld", "reason": "属于请示报告", "grounds": grounds});
    desk.approve(&v1, proposal, "请示事项尚未批复")?;
    desk.give(OFFICE, "2025-09-19", json!({"command": "withhold"}))?;
    desk.say_due();
    say(format_args!(
        "  a year on, the matter is settled and the reason is gone:"
    ));
    desk.give(OFFICE, "2026-09-18", json!({"command": "reevaluate"}))?;
    let release = json!({"command": "propose-attribute", "digest": v1, "attribute": "proactive",
        "reason": "事项已经批复"});
    desk.give(DRAFTER, "2026-09-18", release)?;
    desk.say_public("2026-09-18")
}
