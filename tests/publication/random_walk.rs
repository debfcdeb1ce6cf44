//! Ten thousand random steps: what `decide` gives `evolve` takes, and no edited log is read that nobody
//! could have ordered.

use chrono::{Days, NaiveDate};
use disclosure::vocabulary::{Role, Term as _};
use disclosure::workflow::publication::{Command, Conventions, Fact, Publication, Step};
use disclosure::workflow::{Actor, Bar, Objection};
use disclosure::workflow::{EntryOf, Instruction, Machine as _, ProcedureStep as _};
use serde_json::{Value, json};

use super::samples::samples;
use super::support::{Desk, Entry, actor, case, day, digest, v};
use crate::chance::{Chance, steps};

/// Persons, some of whom hold more than one office.
fn persons() -> Vec<Actor> {
    [
        ("staff-1", Role::DraftingUnit),
        ("staff-2", Role::DraftingUnit),
        ("staff-1", Role::AttributeReviewer),
        ("staff-3", Role::AttributeReviewer),
        ("staff-4", Role::SecrecyReviewer),
        ("staff-1", Role::SecrecyReviewer),
        ("staff-4", Role::Approver),
        ("leader-0", Role::PrincipalLeader),
        ("leader-1", Role::Approver),
        ("office-1", Role::DisclosureOffice),
        ("staff-2", Role::DisclosureOffice),
        ("staff-5", Role::Publisher),
        ("bureau-2", Role::OtherOrgan),
        ("body-1", Role::DeterminingBody),
        ("anyone", Role::Applicant),
    ]
    .map(|(id, role)| actor(id, role))
    .to_vec()
}

/// The samples under an edition, for the first and the second version.
fn commands(of_2007: bool) -> Vec<Command> {
    let of_version = |number: u8| {
        samples().into_iter().map(move |command| {
            let mut text = serde_json::to_string(&command).unwrap();
            text = text.replace(&digest(1), &digest(number));
            if of_2007 {
                text = text.replace("2025-", "2015-").replace(
                    "\"exemption\":\"deliberative-process-2019\",\"kind\":\"request-or-report\"",
                    "\"exemption\":\"commercial-secret-2007\",\"third_party\":{\"not-asked\":\
                     {\"reason\":\"理由\"}}",
                );
            }
            serde_json::from_str(&text).unwrap()
        })
    };
    of_version(1).chain(of_version(2)).collect()
}

/// What is told of a person and not of the case.
const OF_PERSONS: [Bar; 5] = [
    Bar::State,
    Bar::Role,
    Bar::SamePerson,
    Bar::NotAsked,
    Bar::ApproverSeparate,
];

/// Steps that end or begin anew what is going on; taken often, nothing would come to its end.
const RARE: [Step; 5] = [
    Step::Return,
    Step::Revise,
    Step::DropRevision,
    Step::Withdraw,
    Step::Supersede,
];

/// The command says yes, and of the version that is worked on.
fn goes_on(publication: &Publication, command: &Command) -> bool {
    let fields = serde_json::to_value(command).unwrap();
    let digest = publication.content().map(|it| json!(it.digest));
    let of_version = ["/digest", "/release/digest"]
        .iter()
        .filter_map(|it| fields.pointer(it))
        .all(|it| digest.as_ref() == Some(it) || fields["command"] == "clarify");
    let agrees = fields.get("agrees") != Some(&json!(false));
    let clears = fields.get("conclusion").is_none_or(|it| it == "cleared");
    of_version && agrees && clears && !RARE.contains(&command.step())
}

fn step(dice: &mut Chance, desk: &mut Desk, today: &mut NaiveDate, commands: &[Command]) {
    let persons = persons();
    let of = |actor: &Actor| desk.publication.permitted_to(actor);
    let open: Vec<(&Actor, Step)> = persons
        .iter()
        .flat_map(|actor| of(actor).into_iter().map(move |step| (actor, step)))
        .collect();
    let mut fitting: Vec<(&Actor, &Command)> = Vec::new();
    for (actor, step) in &open {
        let of_step = commands.iter().filter(|it| it.step() == *step);
        fitting.extend(of_step.map(|it| (*actor, it)));
    }
    if dice.below(8) > 0 {
        fitting.retain(|(_, it)| goes_on(&desk.publication, it));
    }
    let moves = |it: &Command| it.step().moves().iter().any(|it| !it.to().is_empty());
    if dice.below(4) > 0 && fitting.iter().any(|(_, it)| moves(it)) {
        fitting.retain(|(_, it)| moves(it) && it.step() != Step::Refer);
    }
    let (actor, command) = if fitting.is_empty() || dice.below(8) == 0 {
        (dice.pick(&persons).unwrap(), dice.pick(commands).unwrap())
    } else {
        *dice.pick(&fitting).unwrap()
    };
    let actor = actor.clone();
    let open = of(&actor);
    if dice.below(4) == 0 {
        *today = today.checked_add_days(Days::new(1)).unwrap();
    }
    let back = if dice.below(3) == 0 {
        dice.days(3)
    } else {
        Days::new(0)
    };
    let on = today.checked_sub_days(back).unwrap();
    let version = desk.publication.version();
    let instruction =
        Instruction::new(case(), version, command.clone(), actor, on).entered_on(*today);
    let from = desk.publication.state();
    match desk.try_give(&instruction) {
        Ok(_) => assert!(command.step().starts_in(from)),
        Err(refusal) if open.contains(&command.step()) => {
            for reason in OF_PERSONS {
                assert!(!refusal.has(reason), "{refusal}");
            }
        }
        Err(_) => {}
    }
}

/// Gives every entry of a log again as an instruction; the entries that follow by themselves are those of
/// the log.
fn could_be_ordered(desk: &Desk, log: &[Entry]) -> bool {
    let mut publication = Publication::default();
    let mut rest = log.iter();
    let default = serde_json::to_value(Conventions::default()).unwrap();
    while let Some(entry) = rest.next() {
        let mut fields = serde_json::to_value(entry.fact()).unwrap();
        let fields = fields.as_object_mut().unwrap();
        fields.remove("event");
        fields.insert("command".to_owned(), json!(entry.fact().step().code()));
        if let Fact::Drafted(_) = entry.fact() {
            fields.remove("edition");
            if fields.get("conventions") == Some(&default) {
                fields.remove("conventions");
            }
        }
        let command = serde_json::from_value(Value::Object(fields.clone())).unwrap();
        let version = publication.version();
        let actor = entry.actor().clone();
        let instruction = Instruction::new(case(), version, command, actor, entry.on())
            .entered_on(entry.entered_on());
        let Ok(given) = publication.handle(&instruction, &desk.calendar) else {
            return false;
        };
        let stored = std::iter::once(entry).chain(rest.by_ref().take(given.len() - 1));
        let same = |one: &Entry, two: &Entry| {
            one.fact() == two.fact() && one.on() == two.on() && one.actor() == two.actor()
        };
        let stored: Vec<_> = stored.collect();
        if given.len() != stored.len() || !given.iter().zip(stored).all(|(a, b)| same(a, b)) {
            return false;
        }
    }
    true
}

/// The log with one field of one entry replaced by that of another, or a day moved.
fn edited(dice: &mut Chance, log: &[Entry]) -> Option<Vec<Entry>> {
    let mut stored = serde_json::to_value(log).unwrap();
    let (here, there) = (dice.below(log.len()), dice.below(log.len()));
    let other = stored[there].clone();
    let names: Vec<String> = stored[here].as_object().unwrap().keys().cloned().collect();
    let name = dice.pick(&names).unwrap().as_str();
    match (name, dice.below(3)) {
        ("case" | "version" | "rules_version" | "event", _) => return None,
        ("on" | "entered_on", 0) => {
            let moved = log[here].on().checked_sub_days(Days::new(1)).unwrap();
            stored[here][name] = json!(moved);
        }
        ("agrees" | "keep", _) => {
            let was = stored[here][name].as_bool().unwrap();
            stored[here][name] = json!(!was);
        }
        ("attribute", _) => stored[here][name] = json!("withheld"),
        ("digest", 0) => stored[here][name] = json!(digest(7)),
        ("conventions", _) => stored[here][name]["drafter"] = json!("off"),
        _ => match other.get(name) {
            Some(value) => stored[here][name] = value.clone(),
            None => {
                stored[here].as_object_mut().unwrap().remove(name);
            }
        },
    }
    serde_json::from_value(stored).ok()
}

/// How many edited logs were read, and how many were not.
fn life(dice: &mut Chance, steps: usize, of_2007: bool) -> (u32, u32) {
    let commands = commands(of_2007);
    let mut desk = match dice.below(4) {
        0 if !of_2007 => Desk::notice().published(),
        1 if !of_2007 => Desk::notice(),
        _ => Desk::new(),
    };
    let mut today = day(if of_2007 { "2015-09-22" } else { "2025-09-22" });
    for _ in 0..steps {
        step(dice, &mut desk, &mut today, &commands);
    }
    let replayed = Publication::replay(&desk.log);
    assert_eq!(replayed.as_ref(), Ok(&desk.publication));
    let (mut read, mut refused) = (0, 0);
    for _ in 0..4 {
        if desk.log.is_empty() {
            break;
        }
        let Some(log) = edited(dice, &desk.log) else {
            continue;
        };
        match Publication::replay(&log) {
            Ok(_) => {
                read += 1;
                let text = serde_json::to_string(&log).unwrap();
                assert!(could_be_ordered(&desk, &log), "{text}");
            }
            Err(_) => refused += 1,
        }
    }
    (read, refused)
}

#[test]
fn what_is_decided_is_taken_and_what_is_edited_is_not() {
    let steps = steps();
    let mut dice = Chance::new();
    let (mut read, mut refused) = (0, 0);
    let lives = steps / 50;
    for number in 0..lives {
        let of_2007 = number % 2 == 1;
        let (more_read, more_refused) = life(&mut dice, 50, of_2007);
        read += more_read;
        refused += more_refused;
    }
    assert!(refused > read, "{read} read, {refused} refused");
}

/// The edits that a reader of older logs could not tell.
#[test]
fn a_log_that_says_otherwise_than_was_ordered_is_not_read() {
    let desk = Desk::notice().published();
    let reasons = |place: usize, pointer: &str, value: Value| -> Vec<Bar> {
        let mut stored = serde_json::to_value(&desk.log).unwrap();
        *stored[place].pointer_mut(pointer).unwrap() = value;
        let log: Vec<Entry> = serde_json::from_value(stored).unwrap();
        let error = Publication::replay(&log).unwrap_err();
        error.objections().iter().map(Objection::reason).collect()
    };
    let drafter = json!({"id": "person-drafting-unit", "role": "approver"});
    for (place, pointer, value, expected) in [
        (1, "/attribute", json!("withheld"), Bar::WithholdingReasoned),
        (2, "/digest", json!(digest(2)), Bar::OneVersionSigned),
        (4, "/actor", drafter, Bar::SamePerson),
        (0, "/conventions/approver", json!("off"), Bar::Conventions),
        (
            5,
            "/face/title",
            json!("联系 138 0000 0017"),
            Bar::PersonalMinimal,
        ),
    ] {
        let found = reasons(place, pointer, value);
        assert!(found.contains(&expected), "{pointer}: {found:?}");
    }
}

/// A review that disagrees may be entered after later steps; what they did is sent back, and not before.
#[test]
fn a_late_disagreement_sends_back_what_was_done_since() {
    let mut desk = Desk::drafted(json!({}), json!({"third_party": true}));
    desk.give("2025-09-16", Command::propose_to_publish(&v(1)));
    desk.give("2025-09-18", Command::agree_to_attribute(&v(1)));
    let against = json!({"command": "review-rights", "digest": "v1", "agrees": false,
        "reason": "商业秘密"});
    let late = desk
        .by_its_role("2025-09-17", against)
        .entered_on(day("2025-09-19"));
    let entries = desk.try_give(&late).unwrap();
    let told: Vec<_> = entries
        .iter()
        .map(|it: &EntryOf<Publication>| (it.fact().code(), it.on()))
        .collect();
    assert_eq!(
        told,
        [
            ("rights-reviewed", day("2025-09-17")),
            ("returned", day("2025-09-18"))
        ]
    );
    assert_eq!(Publication::replay(&desk.log), Ok(desk.publication.clone()));
    let cut = Publication::replay(desk.log.iter().take(desk.log.len() - 1));
    assert!(cut.unwrap_err().to_string().contains("in the midst"));
}
