//! The frame that all machines stand on, through its public interface.

#![expect(
    clippy::unwrap_used,
    reason = "the helpers stop a test at the first surprise"
)]

use chrono::NaiveDate;
use disclosure::calendar::WorkingCalendar;
use disclosure::deadline::Obligation;
use disclosure::vocabulary::{RequestChannel, Role};
use disclosure::workflow::request::Warning;
use disclosure::workflow::request::{
    Applicant, Command, Fact, Receipt, Request, State, Submission,
};
use disclosure::workflow::{
    Actor, Bar, Entry, EntryOf, Id, IllegalEntry, Instruction, Label, Machine as _, PermittedStep,
    Personal, Text, TextError, Unwarned,
};

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 3, day).unwrap()
}

fn submission() -> Submission {
    let kept = |key| Personal::reference_to(key).unwrap();
    let applicant = Applicant::new(kept("vault/1"), kept("vault/2")).identified_by(kept("vault/3"));
    Submission::new(
        RequestChannel::InPerson,
        applicant,
        Personal::new("纸质").unwrap(),
    )
    .asking_for(Personal::new("收费标准").unwrap())
}

fn submit(case: &str, version: u64) -> Instruction<Command> {
    let actor = Actor::new("applicant-1", Role::Applicant).unwrap();
    let command = Command::Submit(submission());
    Instruction::new(Id::new(case).unwrap(), version, command, actor, day(3))
}

fn log() -> Vec<EntryOf<Request>> {
    let calendar = WorkingCalendar::mainland();
    let mut request = Request::default();
    let mut log = request.handle(&submit("r-1", 0), &calendar).unwrap();
    let office = Actor::new("office-1", Role::DisclosureOffice).unwrap();
    let receive = Command::Receive(Receipt::default());
    let receive = Instruction::new(Id::new("r-1").unwrap(), 1, receive, office, day(3));
    log.extend(request.handle(&receive, &calendar).unwrap());
    assert_eq!(request.state(), State::Received);
    log
}

fn edited(entry: &EntryOf<Request>, from: &str, to: &str) -> EntryOf<Request> {
    let stored = serde_json::to_string(entry).unwrap();
    assert!(stored.contains(from), "{stored}");
    serde_json::from_str(&stored.replace(from, to)).unwrap()
}

#[test]
fn ids_that_a_clerk_cannot_tell_apart_are_one_or_none() {
    assert_eq!(Id::new("Staff-7").unwrap(), Id::new("staff-7").unwrap());
    let refused = [
        ("", TextError::BlankId),
        ("　", TextError::BlankId),
        (" a", TextError::Ends),
        ("a\u{A0}", TextError::Ends),
        ("a\u{200B}b", TextError::Invisible { place: 2 }),
        ("a\u{202E}b", TextError::Invisible { place: 2 }),
        (
            "ａb",
            TextError::Width {
                usual: 'a',
                place: 1,
            },
        ),
        (
            "7７",
            TextError::Width {
                usual: '7',
                place: 2,
            },
        ),
    ];
    for (id, why) in refused {
        assert_eq!(Id::new(id).unwrap_err(), why, "{id:?}");
    }
    assert_eq!(
        Id::new("x".repeat(121)).unwrap_err(),
        TextError::Long { most: 120 }
    );
    assert!(Id::new("示教公开（2025）17号").is_ok());
    assert!(Text::new("第一行\n第二行").is_ok());
    assert_eq!(
        Text::new("a\u{202E}b").unwrap_err(),
        TextError::Invisible { place: 2 }
    );
}

#[test]
fn the_stored_form_is_canonical_and_reads_in_any_order() {
    let entry = &log()[1];
    let stored = serde_json::to_string(entry).unwrap();
    assert!(stored.starts_with(
        r#"{"event":"received","case":"r-1","version":2,"actor":{"id":"office-1","role":"disclosure-office"},"on":"2025-03-03","entered_on":"2025-03-03","rules_version":1,"#
    ));
    // A map sorts its keys, so that the tag no longer comes first.
    let turned: serde_json::Value = serde_json::from_str(&stored).unwrap();
    let turned = turned.to_string();
    assert!(turned.starts_with(r#"{"actor""#));
    let read: Entry<Fact, Warning> = serde_json::from_str(&turned).unwrap();
    assert_eq!(&read, entry);
    assert_eq!(read.rules_version(), 1);
}

#[test]
fn entries_pass_unknown_fields_over_and_commands_refuse_them() {
    let stored = serde_json::to_string(&log()[0]).unwrap();
    let later = stored.replacen('{', r#"{"since_version_9":{"a":[1]},"#, 1);
    assert!(serde_json::from_str::<EntryOf<Request>>(&later).is_ok());

    let given = serde_json::to_string(&submit("r-1", 0)).unwrap();
    let slips = [
        (
            r#""channel""#,
            r#""chanel""#,
            "unknown field `chanel`: `channel`?",
        ),
        (
            r#""identity""#,
            r#""identty""#,
            "unknown field `identty`: `identity`?",
        ),
        (
            r#""description""#,
            r#""descripton""#,
            "unknown field `descripton`: `description`?",
        ),
        (r#""role""#, r#""rolle""#, "unknown field `rolle`: `role`?"),
        (r#""entered"#, r#""entered"#, ""),
        (
            r#""submit""#,
            r#""submitt""#,
            "unknown command `submitt`: `submit`?",
        ),
    ];
    for (is, slip, error) in slips {
        let text = given.replacen(is, slip, 1);
        match serde_json::from_str::<Instruction<Command>>(&text) {
            Ok(read) => assert_eq!((error, read), ("", submit("r-1", 0))),
            Err(found) => assert!(found.to_string().starts_with(error), "{found}"),
        }
    }
}

#[test]
fn an_error_of_reading_repeats_nothing_of_what_stood_there() {
    let given = serde_json::to_string(&submit("r-1", 0)).unwrap();
    let number = "352224199001010013";
    for form in [r#"{"reference":"vault/3"}"#, r#"[{"number":1"#] {
        let text = given.replacen(form, &format!(r#""{number}""#), 1);
        let text = text.replacen(
            &format!(r#"identity":"{number}""#),
            &format!(r#"identity":[{number}]"#),
            1,
        );
        if let Err(error) = serde_json::from_str::<Instruction<Command>>(&text) {
            assert!(!error.to_string().contains(number), "{error}");
        }
    }
}

#[test]
fn what_nobody_could_have_ordered_is_refused_with_its_place() {
    let log = log();
    assert!(Request::replay(&log).is_ok());
    let spoilt = [
        (
            r#""version":2"#,
            r#""version":3"#,
            "the entry says it is number 3",
        ),
        (
            r#""case":"r-1""#,
            r#""case":"r-2""#,
            "it is of another case",
        ),
        (
            r#""rules_version":1"#,
            r#""rules_version":2"#,
            "it was judged by rules that this release does not know",
        ),
        (
            r#""entered_on":"2025-03-03""#,
            r#""entered_on":"2025-03-02""#,
            "it was entered before the entry that precedes it",
        ),
        (
            "disclosure-office",
            "handling-unit",
            "the handling unit has no power to",
        ),
        (
            r#""on":"2025-03-03","#,
            r#""on":"2025-03-04","#,
            "2025-03-04 lies after 2025-03-03, the day it is entered",
        ),
    ];
    for (is, edit, why) in spoilt {
        let refused: Box<IllegalEntry> =
            Request::replay(&[log[0].clone(), edited(&log[1], is, edit)]).unwrap_err();
        assert_eq!((refused.position(), refused.event()), (2, "received"));
        assert!(refused.to_string().contains(why), "{refused}");
    }
}

#[test]
fn what_is_owed_names_the_fact_it_springs_from() {
    let calendar = WorkingCalendar::mainland();
    let owed = Request::replay(&log()).unwrap().deadlines(&calendar);
    let reply = owed
        .iter()
        .find(|it| it.what() == Obligation::Reply)
        .unwrap();
    assert_eq!(reply.cause(), Some(("received", day(3))));
    assert_eq!(
        reply.due().date(),
        Some(day(31)),
        "twenty working days from Monday the 3rd"
    );
}

#[test]
fn a_refusal_changes_nothing_and_speaks_in_labels() {
    let calendar = WorkingCalendar::mainland();
    let mut request = Request::replay(&log()).unwrap();
    let before = request.clone();
    let refusal = request.handle(&submit("r-1", 1), &calendar).unwrap_err();
    assert_eq!(request, before);
    assert!(refusal.has(Bar::State) && refusal.has(Bar::StaleVersion));
    let stale = refusal
        .objections()
        .iter()
        .find(|it| it.reason() == Bar::StaleVersion)
        .unwrap();
    assert_eq!(stale.citation(), None, "no text is needed for it");
    let labels: [&Label; 2] = [refusal.state(), refusal.step()];
    assert_eq!(labels.map(Label::code), ["received", "submit"]);
    assert_eq!(
        labels.map(|it| it.words().zh.as_str()),
        ["已收到", "提交申请"]
    );
    let register = |it: &&PermittedStep| it.step().code() == "register";
    let register = refusal.permitted().iter().find(register).unwrap();
    assert_eq!(register.roles(), [Role::DisclosureOffice]);
    let other = request.handle(&submit("r-2", 2), &calendar).unwrap_err();
    assert!(other.has(Bar::OtherCase));
}

#[test]
fn a_machine_that_refuses_or_allows_has_no_warning_to_read() {
    assert!(serde_json::from_str::<Unwarned>(r#""overpaid""#).is_err());
    assert!(serde_json::from_str::<Warning>(r#""overpaid""#).is_ok());
}
