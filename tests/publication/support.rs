//! A desk: the log of one item, and the machine that decides on it.

use std::fmt;
use std::sync::Arc;

use chrono::NaiveDate;
use disclosure::calendar::WorkingCalendar;
use disclosure::vocabulary::Role;
use disclosure::workflow::publication::{Command, Confidential, ContentDigest, Publication};
use disclosure::workflow::{Actor, Refusal};
use disclosure::workflow::{EntryOf, Id, Instruction, Machine as _, ProcedureStep as _, Text};
use serde_json::{Value, json};

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The digest of a version: `v1`, `v2`, …
pub(crate) fn digest(version: u8) -> String {
    format!("{version:064x}")
}

/// Writes `v1` and the like as digests, wherever they stand.
pub(crate) fn expand(mut value: Value) -> Value {
    match &mut value {
        Value::Object(fields) => {
            for (name, field) in fields {
                let version = field.as_str().and_then(|it| it.strip_prefix('v'));
                *field = match (name.as_str(), version) {
                    ("digest", Some(number)) => json!(digest(number.parse().unwrap())),
                    _ => expand(field.take()),
                };
            }
        }
        Value::Array(items) => {
            for item in items {
                *item = expand(item.take());
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    value
}

pub(crate) fn command(value: Value) -> Command {
    let text = value.to_string();
    serde_json::from_value(expand(value)).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// A command as a test tells it: by its type, or as it is stored.
pub(crate) trait Told {
    fn told(self) -> Command;
}

impl Told for Command {
    fn told(self) -> Command {
        self
    }
}

impl Told for Value {
    fn told(self) -> Command {
        command(self)
    }
}

/// The same digest, of a version by its number.
pub(crate) fn v(version: u8) -> ContentDigest {
    digest(version).parse().unwrap()
}

/// A text of the file.
pub(crate) fn inside(text: &str) -> Confidential {
    text.parse().unwrap()
}

/// A text that the public reads.
pub(crate) fn said(text: &str) -> Text {
    Text::new(text).unwrap()
}

pub(crate) fn actor(id: &str, role: Role) -> Actor {
    Actor::new(id, role).unwrap()
}

/// An entry of the log.
pub(crate) type Entry = EntryOf<Publication>;

/// The case of every desk.
pub(crate) fn case() -> Id {
    Id::new("item-1").unwrap()
}

#[derive(Clone)]
pub(crate) struct Desk {
    pub(crate) calendar: Arc<WorkingCalendar>,
    pub(crate) log: Vec<Entry>,
    pub(crate) publication: Publication,
}

impl fmt::Debug for Desk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let codes = self.log.iter().map(|entry| entry.fact().code());
        f.debug_list().entries(codes).finish()
    }
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self {
            calendar: Arc::new(WorkingCalendar::mainland()),
            log: Vec::new(),
            publication: Publication::default(),
        }
    }

    pub(crate) fn order(
        &self,
        id: &str,
        role: Role,
        on: &str,
        what: impl Told,
    ) -> Instruction<Command> {
        let version = self.publication.version();
        Instruction::new(case(), version, what.told(), actor(id, role), day(on))
    }

    pub(crate) fn try_give(&mut self, order: &Instruction<Command>) -> Result<Vec<Entry>, Refusal> {
        let entries = self.publication.decide(order, &self.calendar)?;
        self.go_on(entries.clone());
        Ok(entries)
    }

    /// Takes what was decided.
    pub(crate) fn go_on(&mut self, entries: Vec<Entry>) {
        for entry in &entries {
            self.publication = self.publication.clone().evolve(entry).unwrap();
        }
        self.log.extend(entries);
    }

    /// Gives a command as the first role that holds its power, each role a person of its own.
    pub(crate) fn give(&mut self, on: &str, what: impl Told) -> Vec<Entry> {
        let order = self.by_its_role(on, what);
        self.try_give(&order)
            .unwrap_or_else(|refusal| panic!("{refusal}"))
    }

    pub(crate) fn refused(&mut self, on: &str, what: impl Told) -> Refusal {
        let order = self.by_its_role(on, what);
        self.try_give(&order).unwrap_err()
    }

    pub(crate) fn by_its_role(&self, on: &str, what: impl Told) -> Instruction<Command> {
        let command = what.told();
        let role = if let Command::Withdraw(it) = &command {
            it.approver.role()
        } else if let Command::Draft(it) = &command {
            match it.conventions {
                Some(_) => Role::HeadOfDisclosureOffice,
                None => Role::DraftingUnit,
            }
        } else {
            command.step().roles().next().unwrap()
        };
        let id = if let Command::Withdraw(it) = &command {
            it.approver.id().to_string()
        } else if let Command::ConfirmCoordination(it) = &command {
            it.organ.expose().to_owned()
        } else {
            format!("person-{role}")
        };
        self.order(&id, role, on, command)
    }

    /// Drafted as v1, with changes to item and content.
    pub(crate) fn drafted(item: Value, content: Value) -> Self {
        let mut desk = Self::new();
        desk.give("2025-09-15", draft(item, content));
        desk
    }

    /// The attribute is proposed and reviewed, and secrecy is cleared.
    pub(crate) fn reviewed(mut self, proposal: Value) -> Self {
        self.give("2025-09-16", propose(proposal));
        self.give("2025-09-16", Command::agree_to_attribute(&v(1)));
        self.give("2025-09-17", Command::clear_secrecy(&v(1)));
        self
    }

    pub(crate) fn approved(mut self) -> Self {
        self.give("2025-09-18", Command::approve(&v(1)));
        self
    }

    /// A plain notice, approved for publication.
    pub(crate) fn notice() -> Self {
        Self::drafted(json!({}), json!({}))
            .reviewed(json!({"attribute": "proactive"}))
            .approved()
    }

    pub(crate) fn published(mut self) -> Self {
        self.give("2025-09-19", release(json!({})));
        self
    }
}

fn with(mut base: Value, changes: Value) -> Value {
    let (Value::Object(fields), Value::Object(changes)) = (&mut base, changes) else {
        panic!("not an object")
    };
    fields.extend(changes);
    base
}

pub(crate) fn draft(item: Value, content: Value) -> Value {
    let base = json!({"kind": "document", "genre": "notice", "responsible": "bureau-1",
        "formed_on": "2025-09-15"});
    let version = json!({"digest": "v1", "title": "内部标题"});
    json!({"command": "draft", "item": with(base, item), "content": with(version, content)})
}

pub(crate) fn propose(changes: Value) -> Value {
    with(
        json!({"command": "propose-attribute", "digest": "v1"}),
        changes,
    )
}

pub(crate) fn release(changes: Value) -> Value {
    let base = json!({"command": "publish", "digest": "v1", "organ": "bureau-1",
        "channels": ["website"], "face": {"title": "关于做好秋季招生工作的通知"}});
    with(base, changes)
}

pub(crate) fn process_ground() -> Value {
    json!({"exemption": "deliberative-process-2019", "kind": "request-or-report",
        "reason": "请示上级的内部意见", "duty_check": "经查无规定"})
}

pub(crate) fn withheld() -> Value {
    json!({"attribute": "withheld", "reason": "属于过程性信息", "grounds": [process_ground()]})
}

pub(crate) fn entry() -> Value {
    json!({"command": "catalogue", "index_number": "QZ07101-0200-2025-00012",
        "name": "关于做好秋季招生工作的通知", "summary": "秋季招生安排", "generated_on": "2025-09-15"})
}
