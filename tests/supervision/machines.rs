//! What the machines owe, in the supervisor's docket.

use disclosure::calendar::WorkingDays;
use disclosure::deadline::{Docket, Due, Obligation, Open, Owed};
use disclosure::vocabulary::Role;
use disclosure::workflow::publication::{self, Publication};
use disclosure::workflow::request::Request;
use disclosure::workflow::{Id, Instruction, Machine as _, ProcedureStep as _, machine};
use serde_json::{Value, json};

use super::{calendar, date};

/// Gives a command as the drafting unit where it may, else as the first role that holds its power, each
/// role a person of its own.
pub(crate) fn give(publication: Publication, on: &str, what: Value) -> Publication {
    let command: publication::Command = serde_json::from_value(what).unwrap();
    let kind = command.step();
    let drafting = kind.roles().find(|role| *role == Role::DraftingUnit);
    let role = drafting.or_else(|| kind.roles().next()).unwrap();
    let actor = machine::Actor::new(format!("person-{role}"), role).unwrap();
    let case = Id::new("item-1").unwrap();
    let order = Instruction::new(case, publication.version(), command, actor, date(on));
    let events = publication.decide(&order, &calendar()).unwrap();
    events
        .iter()
        .fold(publication, |it, event| it.evolve(event).unwrap())
}

fn drafted() -> Publication {
    let digest = format!("{:064x}", 1);
    give(
        Publication::default(),
        "2025-09-15",
        json!({"command": "draft",
            "item": {"kind": "document", "genre": "notice", "responsible": "bureau-1",
                "formed_on": "2025-09-15"},
            "content": {"digest": digest, "title": "内部标题"}}),
    )
}

/// A notice, published and not yet in the catalogue.
pub(crate) fn published() -> Publication {
    let digest = format!("{:064x}", 1);
    [
        json!({"command": "propose-attribute", "digest": digest, "attribute": "proactive"}),
        json!({"command": "review-attribute", "digest": digest, "agrees": true}),
        json!({"command": "review-secrecy", "digest": digest, "conclusion": "cleared"}),
        json!({"command": "approve", "digest": digest}),
        json!({"command": "publish", "digest": digest, "organ": "bureau-1",
            "channels": ["website"], "face": {"title": "公开标题"}}),
    ]
    .into_iter()
    .fold(drafted(), |it, what| give(it, "2025-09-19", what))
}

/// Handed in on 2025-01-16: the reply is due on 2025-02-19 (the worked date of the rules).
fn handed_in() -> Request {
    let mut request = Request::default();
    for (id, role, what) in [
        (
            "applicant-1",
            Role::Applicant,
            json!({"command": "submit", "channel": "in-person", "form": "电子邮件",
                "items": [{"number": 1, "description": "第1项信息"}],
                "applicant": {"name": {"reference": "vault/1"},
                    "identity": {"reference": "vault/2"}, "contact": {"reference": "vault/3"}}}),
        ),
        (
            "office-1",
            Role::DisclosureOffice,
            json!({"command": "receive"}),
        ),
    ] {
        let command = serde_json::from_value(what).unwrap();
        let actor = machine::Actor::new(id, role).unwrap();
        let (case, seen) = (Id::new("1").unwrap(), request.version());
        let instruction = Instruction::new(case, seen, command, actor, date("2025-01-16"));
        request.handle(&instruction, &calendar()).unwrap();
    }
    request
}

/// Formed on 2025-09-15: 20 working days end on 2025-10-17.
#[test]
fn requests_and_publications_stand_in_one_docket() {
    let open = handed_in().deadlines(&calendar());
    let reply = open
        .iter()
        .find(|it| it.what() == Obligation::Reply)
        .unwrap();
    let reply = Owed {
        case: "request-9",
        section: Some("section-2".to_owned()),
        answerable: Some("staff-7".to_owned()),
        deadline: reply.clone(),
    };
    assert_eq!(reply.deadline.due(), Due::On(date("2025-02-19")));
    assert_eq!(
        reply.deadline.citation().unwrap().to_string(),
        "decree-711/art-33/para-2"
    );
    let of_publication = |publication: &Publication| {
        let deadlines = publication.deadlines(&calendar());
        let deadline = deadlines
            .iter()
            .find(|it| it.what() == Obligation::Publication)
            .unwrap();
        Owed {
            case: "item-1",
            section: Some("section-1".to_owned()),
            answerable: Some("staff-3".to_owned()),
            deadline: deadline.clone(),
        }
    };
    let publishing = of_publication(&drafted());
    assert_eq!(publishing.deadline.due(), Due::On(date("2025-10-17")));
    assert!(publishing.deadline.is_open());
    let done = of_publication(&published()).deadline.done_on();
    assert_eq!(done, Some(date("2025-09-19")));

    let all = [reply, publishing];
    let docket = Docket::of(all, date("2025-10-15"), &calendar()).pressing(WorkingDays(5));
    let persons: Vec<_> = docket
        .by_person()
        .into_iter()
        .map(|(person, lines)| (person, lines.iter().map(|it| it.is_overdue()).collect()))
        .collect();
    assert_eq!(
        persons,
        [
            (Some("staff-3"), vec![false]),
            (Some("staff-7"), vec![true])
        ],
        "each answers for its own"
    );
}

/// A request that nobody confirmed has no clock, and so no last day to watch.
#[test]
fn what_has_no_last_day_is_neither_overdue_nor_at_risk() {
    let mut request = Request::default();
    let command = serde_json::from_value(
        json!({"command": "submit", "channel": "online", "form": "电子邮件",
            "items": [{"number": 1, "description": "第1项信息"}],
            "applicant": {"name": {"reference": "vault/1"},
                "identity": {"reference": "vault/2"}, "contact": {"reference": "vault/3"}}}),
    )
    .unwrap();
    let actor = machine::Actor::new("applicant-1", Role::Applicant).unwrap();
    let case = Id::new("9").unwrap();
    let instruction = Instruction::new(case, 0, command, actor, date("2025-09-28"));
    request.handle(&instruction, &calendar()).unwrap();
    let open = request.deadlines(&calendar());
    let confirmation = open
        .iter()
        .find(|it| it.what() == Obligation::Confirmation)
        .unwrap();
    assert_eq!(confirmation.due().date(), None);
    assert_eq!(confirmation.due(), Due::Undetermined(Open::Unconfirmed));
    let docket = Docket::of(
        [("request-9", confirmation.clone())],
        date("2026-12-01"),
        &calendar(),
    );
    assert_eq!(docket.lines()[0].days_left(), None);
    assert!(docket.pressing(WorkingDays(250)).lines().is_empty());
}
