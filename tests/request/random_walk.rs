//! Random walks through a request under each edition: what `decide` gives `evolve` takes, nothing is
//! offered that is refused for state or person, and no edited log is read that nobody could have ordered.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use disclosure::law::Edition;
use disclosure::vocabulary::{Role, Term as _};
use disclosure::workflow::request::{Command, Request, State, Step};
use disclosure::workflow::{
    Actor, Bar, Instruction, Machine as _, MachineState as _, ProcedureStep as _,
};
use serde_json::{Value, json};

use crate::case::{
    Case, Entry, day, disclosed, dispatch, extension, id, opinion, organ_letter, serve,
    third_party_letter, withheld,
};
use crate::chance::{Chance, steps};
use crate::edits::Edits;
use crate::walk::sample;

/// What is told of the case as it stands or of the person, whatever the command says.
const CLOSED: [Bar; 6] = [
    Bar::State,
    Bar::Role,
    Bar::OtherApplicant,
    Bar::NotUnderEdition,
    Bar::NotLapsed,
    Bar::NothingUnserved,
];

/// What only the calendar says: a log that is read does not count anew.
const COUNTED: [Bar; 4] = [
    Bar::TooEarly,
    Bar::TooLate,
    Bar::Term,
    Bar::CalendarNotPublished,
];

/// Steps after which little can follow; taken often, nothing would come to its reply.
const RARE: [Step; 9] = [
    Step::AttemptContact,
    Step::Refund,
    Step::Rectify,
    Step::TakeBack,
    Step::Withdraw,
    Step::Merge,
    Step::SplitOff,
    Step::ReturnDraft,
    Step::RejectReasons,
];

/// One or two of every role, and some who hold two.
fn persons() -> Vec<Actor> {
    let of = |id: &str, role| Actor::new(id, role).unwrap();
    let mut persons: Vec<_> = Role::ALL
        .iter()
        .map(|role| of(&format!("person-{}", role.code()), *role))
        .collect();
    persons.push(of("applicant-2", Role::Applicant));
    for role in [
        Role::Approver,
        Role::SecrecyReviewer,
        Role::LegalReviewer,
        Role::DisclosureOffice,
    ] {
        persons.push(of("person-handling-unit", role));
    }
    persons
}

/// Commands of every step that could be right somewhere.
fn commands(edition: Edition) -> Vec<Command> {
    let written = |step: &Step| serde_json::to_value(sample(*step)).unwrap();
    let mut commands: Vec<Value> = Step::ALL.iter().map(written).collect();
    let told = |field: &str, value: Value| {
        let mut submit = written(&Step::Submit);
        submit[field] = value;
        submit
    };
    for channel in ["online", "ordinary-post", "signed-post"] {
        commands.push(told("channel", json!(channel)));
    }
    let item = |number: u16| json!({"number": number, "description": "决算"});
    commands.push(told("items", json!([item(1), item(2)])));
    let child =
        |from: u16| json!({"number": format!("1-{from}"), "from": [from], "items": [item(1)]});
    commands.push(json!({"command": "split", "into": [child(1), child(2)]}));
    for number in 1..=3 {
        commands.push(third_party_letter(number));
        commands.push(organ_letter(number, number == 1));
        commands.push(opinion(number, "agree"));
        commands.push(json!({
            "command": "close-consultation", "consultation": number, "reason": "期满未复",
        }));
        commands.push(json!({
            "command": "notify-third-party", "consultation": number, "number": "榕信告〔2025〕1号",
            "content": "决定公开",
        }));
        commands.push(serve(&json!({"consultation": number})));
    }
    for notice in ["correction", "reasons", "fee"] {
        commands.push(serve(&json!(notice)));
    }
    let ground = match edition {
        Edition::Decree711 => "security-and-stability-2019",
        Edition::Decree492 => "state-secret-2007",
    };
    let absent = json!({"item": 1, "disposition": {"kind": "does-not-exist"}});
    for first in [disclosed(1), withheld(1, ground), absent] {
        for decisions in [vec![first.clone()], vec![first, disclosed(2)]] {
            commands.push(json!({"command": "draft-reply", "decisions": decisions}));
        }
    }
    commands.push(json!({
        "command": "record-search", "items": [1], "scope": "档案室", "found": false,
    }));
    // Under Decree 492 there is no term to correct.
    for _ in 0..2 {
        let mut told = written(&Step::RequestCorrection);
        told["term"] = json!(0);
        commands.push(told);
    }
    // Few requests are excessive, and much follows from it.
    for _ in 0..4 {
        commands.push(written(&Step::FindExcessive));
    }
    for remedy in ["review-first", "review-or-suit"] {
        commands.push(dispatch(remedy));
    }
    commands.push(json!({"command": "correct", "items": [item(1)]}));
    let read = |it| serde_json::from_value(it).unwrap();
    commands.into_iter().map(read).collect()
}

/// Those that speak of the day or of the papers on file.
fn commands_of_the_day(case: &Case, today: NaiveDate) -> [Command; 5] {
    let papers: Vec<_> = case.request.documents().collect();
    [
        extension(1, &today.to_string()),
        extension(20, &today.to_string()),
        json!({"command": "accept-reasons", "reason": "属实", "deferral": {
            "number": "榕信缓〔2025〕1号", "to": today + Days::new(90),
        }}),
        json!({
            "command": "absorb", "number": "2025-19", "applicant": "applicant-2",
            "received_on": today,
        }),
        json!({"command": "archive", "contents": papers}),
    ]
    .map(|it| serde_json::from_value(it).unwrap())
}

/// A life of some fifty instructions; the states it saw.
fn life(
    edition: Edition,
    persons: &[Actor],
    fixed: &[Command],
    chance: &mut Chance,
    edits: &mut Edits,
) -> BTreeSet<State> {
    let begins = match edition {
        Edition::Decree492 => "2018-03-05",
        Edition::Decree711 => "2025-03-03",
    };
    let (mut case, mut on, mut seen) = (Case::new(), day(begins), BTreeSet::new());
    if chance.below(2) == 0 {
        case = Case::assigned(begins, 1 + u16::try_from(chance.below(2)).unwrap());
    }
    let applicant = Actor::new("applicant-1", Role::Applicant).unwrap();
    let persons: Vec<_> = persons.iter().chain([&applicant]).collect();
    // Some never answer: their requests lapse.
    let is_silent = chance.below(3) == 0;
    for _ in 0..50 {
        on = on + chance.days(4);
        let dated = commands_of_the_day(&case, on);
        let commands: Vec<_> = fixed.iter().chain(&dated).collect();
        let mut fitting: Vec<(&Actor, &Command)> = Vec::new();
        for actor in &persons {
            let open = case.request.permitted_to(actor);
            let of = |it: &&&Command| open.contains(&it.step());
            fitting.extend(commands.iter().filter(of).map(|it| (*actor, *it)));
        }
        if is_silent && !case.log.is_empty() {
            fitting.retain(|(actor, _)| actor.role() != Role::Applicant);
        }
        if chance.below(16) > 0 {
            fitting.retain(|(_, it)| !RARE.contains(&it.step()));
        }
        let moves = |it: &Command| it.step().moves().iter().any(|it| !it.to().is_empty());
        if chance.below(3) > 0 && fitting.iter().any(|(_, it)| moves(it)) {
            fitting.retain(|(_, it)| moves(it));
        }
        let any = fitting.is_empty() || chance.below(8) == 0;
        let (actor, command) = if any {
            (
                *chance.pick(&persons).unwrap(),
                *chance.pick(&commands).unwrap(),
            )
        } else {
            *chance.pick(&fitting).unwrap()
        };
        let last = case.log.last().map_or(on, Entry::entered_on);
        let fact_on = on - chance.days(8).min(chance.days(30));
        let entered_on = on.max(last);
        let instruction = Instruction::new(
            id("case-1"),
            case.request.version(),
            command.clone(),
            actor.clone(),
            fact_on,
        )
        .entered_on(entered_on);
        let open = case.request.permitted_to(actor);
        let step = command.step();
        if let Err(refusal) = case.gives(&instruction) {
            let of_one = matches!(step, Step::GiveOpinion | Step::ServeNotice);
            let closed = CLOSED.iter().any(|reason| refusal.has(*reason))
                || (refusal.has(Bar::DoneAlready) && !of_one);
            assert!(!(closed && open.contains(&step)), "{refusal}");
        } else {
            assert!(open.contains(&step), "{step} was not offered");
        }
        seen.insert(case.request.state());
    }
    case.replays();
    if !case.log.is_empty() {
        let persons: Vec<_> = persons.into_iter().cloned().collect();
        for _ in 0..8 {
            edits.try_one::<Request>(&case.log, &persons, &case.calendar, &COUNTED, chance);
        }
    }
    seen
}

#[test]
fn what_is_decided_is_taken_and_what_is_edited_is_not() {
    let (persons, mut chance) = (persons(), Chance::new());
    for edition in Edition::ALL {
        let (mut seen, mut edits) = (BTreeSet::new(), Edits::default());
        let fixed = commands(edition);
        for _ in 0..steps() / 50 {
            seen.extend(life(edition, &persons, &fixed, &mut chance, &mut edits));
        }
        let unseen: Vec<_> = State::ALL.iter().filter(|it| !seen.contains(it)).collect();
        let waiting = [
            State::AwaitingCorrection,
            State::AwaitingReasons,
            State::AwaitingFee,
            State::Abandoned,
        ];
        let never: &[State] = match edition {
            Edition::Decree492 => &waiting,
            Edition::Decree711 => &[],
        };
        assert_eq!(unseen, never.iter().collect::<Vec<_>>(), "{edition}");
        let (read, refused) = (edits.read, edits.refused);
        assert!(
            refused > read && read > 0,
            "{read} edited logs read, {refused} refused"
        );
    }
}
