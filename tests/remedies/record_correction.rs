//! The correction of a record about the applicant.

use disclosure::law::Edition;
use disclosure::vocabulary::Role;
use disclosure::workflow::record_correction::{Command, Filing, RecordCorrection, State, Step};
use disclosure::workflow::{Actor, Bar, Refusal};
use disclosure::workflow::{EntryOf, Instruction, Machine as _, Text};

use crate::{CALENDAR, date, id};

fn applicant() -> Actor {
    Actor::new("applicant-1", Role::Applicant).unwrap()
}

fn office() -> Actor {
    Actor::new("staff-1", Role::DisclosureOffice).unwrap()
}

fn text(text: &str) -> Text {
    Text::new(text).unwrap()
}

fn give(version: u64, command: Command, actor: Actor, on: &str) -> Instruction<Command> {
    Instruction::new(id("更正-1"), version, command, actor, date(on))
}

type Taken = Result<Vec<EntryOf<RecordCorrection>>, Refusal>;

fn take(case: &mut RecordCorrection, command: Command, actor: Actor, on: &str) -> Taken {
    let instruction = give(case.version(), command, actor, on);
    case.handle(&instruction, &CALENDAR)
}

fn filed(edition: Edition) -> (RecordCorrection, Vec<EntryOf<RecordCorrection>>) {
    let mut case = RecordCorrection::default();
    let file = Command::File(Filing {
        edition,
        record: id("参保记录-8"),
        evidence: id("缴费凭证-3"),
    });
    let log = take(&mut case, file, applicant(), "2018-03-05").unwrap();
    (case, log)
}

#[test]
fn an_organ_without_the_power_transfers_or_points_on() {
    let point_on = Command::PointOn(text("某市社保中心"));
    let (mut old, _) = filed(Edition::Decree492);
    assert_eq!(
        take(&mut old, point_on.clone(), office(), "2018-03-06")
            .unwrap_err()
            .to_string(),
        "`point-on` is refused in state `filed`: an organ without the power transfers it \
         (decree-492/art-25/para-2)"
    );
    let (mut case, mut log) = filed(Edition::Decree711);
    log.extend(take(&mut case, point_on, office(), "2018-03-06").unwrap());
    let tell = Command::Tell(id("回证-2"));
    log.extend(take(&mut case, tell, office(), "2018-03-07").unwrap());
    assert_eq!(case.state(), State::Told);
    assert_eq!(case.permitted(), []);
    assert_eq!(case.deadlines(&CALENDAR), []);
    assert_eq!(RecordCorrection::replay(&log).unwrap(), case);
    assert_eq!(
        RecordCorrection::replay(&log[1..]).unwrap_err().to_string(),
        "entry 1 (`pointed-on`) cannot follow in state `new`: the entry says it is number 2"
    );
}

#[test]
fn every_objection_is_told() {
    let (case, _) = filed(Edition::Decree711);
    let correct = Command::Correct(text("缴费年限少记一年"));
    let early = give(0, correct, applicant(), "2018-03-01");
    let refusal = case.decide(&early, &CALENDAR).unwrap_err();
    for reason in [
        Bar::StaleVersion,
        Bar::Role,
        Bar::DateOrder,
        Bar::EntryOrder,
    ] {
        assert!(refusal.has(reason), "{reason}");
    }
    let open: Vec<_> = refusal
        .permitted()
        .iter()
        .map(|it| (it.step().code(), it.roles()))
        .collect();
    let office: &[Role] = &[Role::DisclosureOffice];
    assert_eq!(
        open,
        [
            ("correct", office),
            ("reject", office),
            ("transfer", office),
            ("point-on", office)
        ]
    );
    assert_eq!(case.permitted_to(&applicant()), []);
    assert_eq!(RecordCorrection::default().permitted(), [Step::File]);
}

#[test]
fn nothing_is_left_blank() {
    let blank = serde_json::from_str::<Command>(r#"{"command": "correct", "finding": " "}"#);
    assert!(
        blank
            .unwrap_err()
            .to_string()
            .starts_with("a text is blank")
    );
    let unknown = serde_json::from_str::<Command>(r#"{"command": "publish"}"#);
    assert_eq!(
        unknown.unwrap_err().to_string().split(" at line").next(),
        Some(
            "unknown command `publish`; expected: `file`, `correct`, `reject`, `transfer`, `point-on`, \
             `tell`"
        )
    );
}

#[test]
fn the_diagram_is_that_of_the_table() {
    let diagram = RecordCorrection::diagram();
    assert!(
        diagram.contains("    filed --> settled: correct / reject / transfer / point-on\n"),
        "{diagram}"
    );
}
