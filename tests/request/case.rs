//! Tells a case as a clerk would: who does what on which day.

use std::sync::LazyLock;

use chrono::NaiveDate;
use disclosure::calendar::WorkingCalendar;
use disclosure::deadline::{Breach, Deadline, Due, Obligation};
use disclosure::vocabulary::Role;
use disclosure::workflow::request::{Command, Request};
use disclosure::workflow::{Actor, Refusal};
use disclosure::workflow::{EntryOf, Id, Instruction, Machine as _};
use serde_json::{Value, json};

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().expect(text)
}

static CALENDAR: LazyLock<WorkingCalendar> = LazyLock::new(WorkingCalendar::mainland);

/// An entry of the log of a request.
pub(crate) type Entry = EntryOf<Request>;

/// A case as a clerk tells it: who does what on which day.
#[derive(Clone)]
pub(crate) struct Case {
    pub(crate) calendar: WorkingCalendar,
    pub(crate) request: Request,
    pub(crate) log: Vec<Entry>,
}

impl Case {
    pub(crate) fn new() -> Self {
        Self {
            calendar: CALENDAR.clone(),
            request: Request::default(),
            log: Vec::new(),
        }
    }

    pub(crate) fn order(&self, who: &str, on: &str, command: Value) -> Instruction<Command> {
        let (id, role) = who.split_once(':').unwrap_or((who, who));
        let role: Role = role.parse().expect(role);
        let command = serde_json::from_value(command).expect("a command");
        let actor = Actor::new(id, role).unwrap();
        let case = Id::new("case-1").unwrap();
        let last = self.log.last();
        Instruction::new(case, self.request.version(), command, actor, day(on))
            .entered_on(last.map_or(day(on), |it| it.entered_on().max(day(on))))
    }

    pub(crate) fn gives(&mut self, order: &Instruction<Command>) -> Result<(), Refusal> {
        let entries = self.request.decide(order, &self.calendar)?;
        let mut taken = self.request.clone();
        for entry in &entries {
            taken = taken.evolve(entry).unwrap();
        }
        assert_eq!(self.request.handle(order, &self.calendar)?, entries);
        assert_eq!(self.request, taken, "handling is deciding and taking");
        self.log.extend(entries);
        Ok(())
    }

    pub(crate) fn does(&mut self, who: &str, on: &str, command: Value) -> &mut Self {
        let order = self.order(who, on, command);
        if let Err(refusal) = self.gives(&order) {
            panic!("{refusal}");
        }
        self
    }

    /// A fact entered long after it happened.
    pub(crate) fn enters(&mut self, who: &str, on: NaiveDate, command: Value) {
        let order = self
            .order(who, &on.to_string(), command)
            .entered_on(day("2025-12-31"));
        if let Err(refusal) = self.gives(&order) {
            panic!("{refusal}");
        }
    }

    /// The first reason of the refusal, as `reason (citation)`.
    pub(crate) fn refuses(&self, who: &str, on: &str, command: Value) -> String {
        let order = self.order(who, on, command);
        let refusal = self
            .request
            .decide(&order, &self.calendar)
            .expect_err("a refusal");
        let reasons: Vec<_> = refusal
            .objections()
            .iter()
            .map(|it| match it.citation() {
                Some(citation) => format!("{} ({citation})", it.reason()),
                None => it.reason().to_string(),
            })
            .collect();
        reasons.join(", ")
    }

    pub(crate) fn due(&self) -> Due {
        self.request.reply_due(&self.calendar)
    }

    pub(crate) fn due_on(&self) -> NaiveDate {
        match self.due() {
            Due::On(date) => date,
            other @ (Due::Provisional(..) | Due::Undetermined(_)) => panic!("{other:?}"),
        }
    }

    pub(crate) fn obligation(&self, what: Obligation) -> Deadline {
        self.request
            .deadlines(&self.calendar)
            .into_iter()
            .find(|it| it.what() == what)
            .unwrap_or_else(|| panic!("no obligation {what:?}"))
    }

    pub(crate) fn obliged_on(&self, what: Obligation) -> NaiveDate {
        match self.obligation(what).due() {
            Due::On(date) => date,
            other @ (Due::Provisional(..) | Due::Undetermined(_)) => panic!("{other:?}"),
        }
    }

    pub(crate) fn breaches(&self, on: &str) -> Vec<Obligation> {
        self.request
            .breaches(&self.calendar, day(on))
            .iter()
            .map(Breach::what)
            .collect()
    }

    pub(crate) fn submitted(channel: &str, on: &str, items: u16) -> Self {
        let mut case = Self::new();
        let items: Vec<_> = (1..=items)
            .map(|number| json!({"number": number, "description": format!("第{number}项信息")}))
            .collect();
        case.does(
            "applicant-1:applicant",
            on,
            json!({
                "command": "submit", "channel": channel, "form": "电子邮件", "items": items,
                "applicant": {
                    "name": {"reference": "vault/1"},
                    "identity": {"reference": "vault/2"},
                    "contact": {"reference": "vault/3"},
                },
            }),
        );
        case
    }

    pub(crate) fn handed_in(on: &str) -> Self {
        Self::handed_in_with(on, 1)
    }

    pub(crate) fn handed_in_with(on: &str, items: u16) -> Self {
        let mut case = Self::submitted("in-person", on, items);
        case.does(OFFICE, on, json!({"command": "receive"}));
        case
    }

    /// Registered and under review.
    pub(crate) fn reviewed(on: &str, items: u16) -> Self {
        let mut case = Self::handed_in_with(on, items);
        case.registers(on);
        case
    }

    pub(crate) fn registers(&mut self, on: &str) -> &mut Self {
        self.does(
            OFFICE,
            on,
            json!({"command": "register", "number": "2025-17", "class": "natural-person"}),
        )
        .does(OFFICE, on, json!({"command": "screen"}))
    }

    /// Assigned to the handling unit.
    pub(crate) fn assigned(on: &str, items: u16) -> Self {
        let mut case = Self::reviewed(on, items);
        case.does(OFFICE, on, json!({"command": "assign", "unit": "unit-3"}));
        case
    }

    pub(crate) fn replies(&mut self, on: &str, decisions: &Value, remedy: &str) -> &mut Self {
        self.does(
            UNIT,
            on,
            json!({"command": "draft-reply", "decisions": decisions}),
        )
        .does(
            REVIEWER,
            on,
            json!({"command": "review-secrecy", "passed": true}),
        )
        .does(APPROVER, on, json!({"command": "approve"}))
        .does(OFFICE, on, dispatch(remedy))
    }

    pub(crate) fn archives(&mut self, on: &str) -> &mut Self {
        let papers: Vec<_> = self.request.documents().collect();
        self.does(
            OFFICE,
            on,
            json!({"command": "archive", "contents": papers}),
        )
    }

    /// The log says the same as the case that lived it.
    pub(crate) fn replays(&self) {
        let json = serde_json::to_string(&self.log).unwrap();
        let log: Vec<Entry> = serde_json::from_str(&json).unwrap();
        assert_eq!(log, self.log);
        assert_eq!(Request::replay(&log).unwrap(), self.request);
    }
}

pub(crate) const OFFICE: &str = "staff-1:disclosure-office";
pub(crate) const HEAD: &str = "staff-2:head-of-disclosure-office";
pub(crate) const UNIT: &str = "staff-3:handling-unit";
pub(crate) const REVIEWER: &str = "staff-4:secrecy-reviewer";
pub(crate) const APPROVER: &str = "staff-5:approver";
pub(crate) const APPLICANT: &str = "applicant-1:applicant";

pub(crate) fn dispatch(remedy: &str) -> Value {
    json!({"command": "send", "number": "榕信复〔2025〕17号", "remedy": remedy})
}

pub(crate) fn correction_notice(term: u32) -> Value {
    json!({
        "command": "request-correction", "number": "榕信补〔2024〕3号",
        "what": ["所需信息的年份"], "term": term,
    })
}

pub(crate) fn correction() -> Value {
    json!({"command": "correct", "items": [{"number": 1, "description": "2023年度决算"}]})
}

pub(crate) fn serve(notice: &Value) -> Value {
    json!({"command": "serve-notice", "notice": notice, "proof": "回证-1"})
}

pub(crate) fn extension(days: u32, told_on: &str) -> Value {
    json!({
        "command": "extend", "number": "榕信延〔2025〕4号", "days": days,
        "reason": "需查阅历年档案", "told_on": told_on,
    })
}

pub(crate) fn third_party_letter(consultation: u16) -> Value {
    json!({
        "command": "consult-third-party", "consultation": consultation, "items": [1],
        "number": format!("榕信征〔2025〕{consultation}号"), "party": {"reference": "vault/9"},
    })
}

pub(crate) fn organ_letter(consultation: u16, co_maker: bool) -> Value {
    json!({
        "command": "consult-organ", "consultation": consultation, "items": [1],
        "number": format!("榕信征〔2025〕{consultation}号"), "organ": "某局", "co_maker": co_maker,
    })
}

pub(crate) fn opinion(consultation: u16, says: &str) -> Value {
    json!({
        "command": "give-opinion", "consultation": consultation,
        "opinion": {"says": says},
    })
}

pub(crate) fn disclosed(item: u16) -> Value {
    json!({"item": item, "disposition": {"kind": "disclose", "access": {"by": "provided"}}})
}

pub(crate) fn withheld(item: u16, exemption: &str) -> Value {
    json!({"item": item, "disposition": {
        "kind": "withhold", "grounds": [{"exemption": exemption, "reason": "依据密级鉴定"}],
    }})
}

/// When the reply is due to each for whom the case is handled.
pub(crate) fn replies(case: &Case) -> Vec<Due> {
    case.request
        .deadlines(&case.calendar)
        .iter()
        .filter(|it| it.what() == Obligation::Reply)
        .map(Deadline::due)
        .collect()
}

/// Why a command cannot be read.
pub(crate) fn unreadable(command: Value) -> String {
    let error = serde_json::from_value::<Command>(command);
    error.unwrap_err().to_string()
}

pub(crate) fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

/// Somebody of a role.
pub(crate) fn of_role(role: Role) -> Actor {
    Actor::new(role.to_string(), role).unwrap()
}

pub(crate) fn on(text: &str) -> Due {
    Due::On(day(text))
}
