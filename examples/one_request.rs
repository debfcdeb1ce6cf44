//! One request from receipt to reply, and a step that the law refuses: `cargo run --example one_request`.
#![expect(clippy::print_stdout, reason = "examples print for people")]

use chrono::NaiveDate;
use disclosure::vocabulary::{ApplicantClass, RequestChannel, Role, Term};
use disclosure::workflow::Personal;
use disclosure::workflow::request::{
    Applicant, Command, Receipt, Registration, Request, Submission,
};
use disclosure::{Actor, Id, Instruction, Machine as _, WorkingCalendar};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (calendar, case) = (WorkingCalendar::mainland(), Id::new("2025-17")?);
    let on = NaiveDate::from_ymd_opt(2025, 3, 3).ok_or("no such day")?;
    let applicant = Actor::new("applicant-17", Role::Applicant)?;
    let office = Actor::new("office-1", Role::DisclosureOffice)?;
    // Who applies is kept by reference: nothing personal need be in the log.
    let kept = Personal::reference_to;
    let person = Applicant::new(kept("vault/17/name")?, kept("vault/17/contact")?)
        .identified_by(kept("vault/17/identity")?);
    let form = Personal::new("纸质复制件")?;
    let asks = Submission::new(RequestChannel::InPerson, person, form)
        .asking_for(Personal::new("2024年度污水处理费征收标准")?);
    let (number, class) = (case.clone(), ApplicantClass::NaturalPerson);
    let mut request = Request::default();
    let mut log = Vec::new();
    for (who, command) in [
        (&applicant, Command::Submit(asks)),
        (&office, Command::Receive(Receipt::default())),
        (&office, Command::Register(Registration { number, class })),
        (&office, Command::Approve),
        (&office, Command::Screen),
    ] {
        let version = request.version();
        let instruction = Instruction::new(case.clone(), version, command, who.clone(), on);
        match request.handle(&instruction, &calendar) {
            Ok(entries) => log.extend(entries),
            Err(refusal) => println!("refused: {refusal}"),
        }
    }
    for deadline in request.deadlines(&calendar) {
        println!("{} {}", deadline.who().zh(), deadline.words(&calendar).zh);
    }
    for step in request.permitted_to(&office) {
        println!("可以 open to the office: {}", step.zh());
    }
    // The log is the whole of it.
    assert_eq!(Request::replay(&log)?, request);
    Ok(())
}
