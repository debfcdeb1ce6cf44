//! The full procedure of reconsideration: suspended, resumed, turned, rejected, ended; by the law of the
//! day of filing.

use disclosure::calendar::WorkingDays;
use disclosure::vocabulary::{
    ContestedAct, Exemption, NotCounted, RemedyPath, RemedyResult, ReviewDecision, ReviewEnd,
    SuspensionGround,
};
use disclosure::workflow::Bar;
use disclosure::workflow::Machine as _;
use disclosure::workflow::reconsideration::{
    Command, ExcludedTime, Procedure, Reconsideration, State, Step,
};
use disclosure::workflow::remedy::{Contested, ResultMapping, Served, Telling};

use crate::live::{Live, applied};
use crate::{CALENDAR, application, cell, date, days, reply, withheld};

/// Accepted on 18 September 2024: 60 days end on Monday 18 November.
fn heard(procedure: Procedure) -> Live<Reconsideration> {
    applied(application(reply("2024-08-20")), "2024-09-12")
        .take(Command::Accept, "2024-09-18")
        .take(Command::ChooseProcedure(procedure), "2024-09-18")
        .take(Command::SendPapers, "2024-09-20")
        .take(Command::Answer, "2024-09-23")
}

fn due(case: &Live<Reconsideration>) -> Vec<(&'static str, String)> {
    days(&case.deadlines(&CALENDAR))
}

fn decision(day: &str) -> [(&'static str, String); 1] {
    [("review-decision", day.to_owned())]
}

// Art. 39.
#[test]
fn a_suspended_review_stands_still() {
    let case = heard(Procedure::Ordinary);
    assert_eq!(due(&case), decision("2024-11-18"));
    let case = case.take(Command::Suspend(SuspensionGround::OtherCase), "2024-10-08");
    assert_eq!(case.state(), State::Suspended);
    assert_eq!(due(&case), decision("suspended"));
    assert_eq!(case.breaches(&CALENDAR, date("2025-09-30")), []);
    assert_eq!(case.permitted(), [Step::Resume, Step::End]);
    // 14 days from 8 October through the 21st; 74 days end on Sunday 1 December.
    let case = case.take(Command::Resume, "2024-10-22");
    assert_eq!(case.state(), State::Ordinary);
    assert_eq!(due(&case), decision("2024-12-02"));
    let owed = case.deadlines(&CALENDAR);
    assert_eq!(
        owed.last().unwrap().words(&CALENDAR).zh,
        "复议决定：自2024-09-18起60日，当日不计，其间14日不计入，至2024-12-02。"
    );
    // What was late before it stays late.
    let late = heard(Procedure::Ordinary)
        .take(Command::Suspend(SuspensionGround::OtherCase), "2024-11-19");
    assert_eq!(late.breaches(&CALENDAR, date("2025-09-30")).len(), 1);
}

#[test]
fn the_answer_stands_still_too() {
    let case = applied(application(reply("2024-08-20")), "2024-09-12")
        .take(Command::Accept, "2024-09-18")
        .take(Command::ChooseProcedure(Procedure::Ordinary), "2024-09-18")
        .take(Command::SendPapers, "2024-09-27");
    let open = case
        .clone()
        .take(Command::Suspend(SuspensionGround::Mediation), "2024-10-10");
    assert_eq!(
        due(&open),
        [
            ("review-answer", "suspended".to_owned()),
            ("review-decision", "suspended".to_owned()),
        ]
    );
    // 10 and 11 October and the worked Saturday of the 12th do not count: from the 16th to the 21st.
    let case = open.take(Command::Resume, "2024-10-14");
    assert_eq!(due(&case)[0], ("review-answer", "2024-10-21".to_owned()));
}

// Decree 836 Arts. 45 and 46, Decree 499 Arts. 34 and 37; a referral upward only from 2026-07-01.
#[test]
fn inspections_and_opinions_do_not_count() {
    let exclude = |reason, since| {
        Command::ExcludeTime(ExcludedTime {
            reason,
            since: date(since),
        })
    };
    let case = heard(Procedure::Ordinary);
    let inspected = case.take(exclude(NotCounted::Inspection, "2024-10-14"), "2024-10-16");
    assert_eq!(due(&inspected), decision("2024-11-20"), "three days");
    // Days of two causes count once: 15 to 20 October, of which two are taken out already.
    let case = inspected.take(
        exclude(NotCounted::ExpertOpinion, "2024-10-15"),
        "2024-10-20",
    );
    assert_eq!(
        due(&case),
        decision("2024-11-25"),
        "seven days; 24 November is a Sunday"
    );
    let wrong = case.refuse(exclude(NotCounted::Inspection, "2024-09-17"), "2024-10-22");
    assert!(wrong.has(Bar::DateOrder), "before the acceptance");

    let filed = |on, accepted_on| {
        let case = applied(application(reply("2026-06-15")), on).take(Command::Accept, accepted_on);
        let referred = case.decide(exclude(NotCounted::Referral, "2026-07-06"), "2026-07-08");
        (referred.is_ok(), case.permitted().contains(&Step::Elevate))
    };
    assert_eq!(filed("2026-06-30", "2026-07-02"), (false, false));
    assert_eq!(filed("2026-07-01", "2026-07-02"), (true, true));
}

// Decree 836 Art. 40(3).
#[test]
fn a_higher_organ_has_its_own_time() {
    let case = applied(application(reply("2026-06-15")), "2026-07-01")
        .take(Command::Accept, "2026-07-02")
        .take(Command::ChooseProcedure(Procedure::Summary), "2026-07-02")
        .take(Command::SendPapers, "2026-07-03")
        .take(Command::Answer, "2026-07-06");
    assert_eq!(due(&case), decision("2026-08-03"), "1 August is a Saturday");
    assert!(
        case.refuse(Command::Elevate, "2026-08-04")
            .has(Bar::TooLate)
    );
    let case = case.take(Command::Elevate, "2026-07-20");
    assert_eq!(due(&case), decision("2026-08-19"));
}

// Art. 55.
#[test]
fn a_summary_review_turns_into_an_ordinary_one_in_time() {
    let case = heard(Procedure::Summary);
    assert_eq!(due(&case), decision("2024-10-18"));
    assert!(
        case.refuse(Command::Convert, "2024-10-19")
            .has(Bar::TooLate)
    );
    let case = case.take(Command::Convert, "2024-10-18");
    assert_eq!(
        (case.state(), due(&case)),
        (State::Ordinary, decision("2024-11-18").into())
    );
    assert!(case.refuse(Command::Convert, "2024-10-18").has(Bar::State));
}

// Arts. 33 and 34.
#[test]
fn an_application_is_rejected_after_its_acceptance() {
    let reject = Command::RejectApplication(Some(date("2024-10-14")));
    let case = heard(Procedure::Summary).take(reject.clone(), "2024-10-10");
    assert_eq!(case.state(), State::Rejected);
    assert_eq!(
        case.cell_in(2024, &ResultMapping::default()),
        Some(cell(RemedyPath::Reconsideration, RemedyResult::Other))
    );
    assert_eq!(due(&case), [], "the claimant could have sued directly");
    let first = |act: Command, on| {
        let contested = withheld(Exemption::InternalAffairs2019, "2024-09-10");
        let case = applied(application(contested), "2024-09-12");
        let case = if matches!(act, Command::Reject(_)) {
            case
        } else {
            case.take(Command::Accept, "2024-09-18")
        };
        let case = case.take(act, on);
        let owed = case.deadlines(&CALENDAR);
        let suit = owed.last().unwrap();
        (days(&owed), suit.citation().unwrap().to_string())
    };
    let by = |day: &str| {
        let rule = "other/行政复议法/2023年修订/art-34".to_owned();
        (vec![("suit", day.to_owned())], rule)
    };
    assert_eq!(first(reject, "2024-10-10"), by("2024-10-29"));
    let not_accepted = Command::Reject(Some(date("2024-09-19")));
    assert_eq!(
        first(not_accepted, "2024-09-18"),
        by("2024-10-08"),
        "4 October is a holiday"
    );
    let early = Command::RejectApplication(Some(date("2024-10-09")));
    assert!(
        heard(Procedure::Summary)
            .refuse(early, "2024-10-10")
            .has(Bar::DateOrder)
    );
}

// Art. 41, first paragraph, item 5.
#[test]
fn sixty_days_without_a_claimant_end_the_review() {
    let end = |ground, on| {
        let case = heard(Procedure::Ordinary).take(Command::Suspend(ground), "2024-10-08");
        case.decide(Command::End(ReviewEnd::SuspendedTooLong), on)
    };
    let too_early = end(SuspensionGround::ClaimantDied, "2024-12-06").unwrap_err();
    assert!(too_early.has(Bar::TooEarly), "{too_early}");
    assert!(end(SuspensionGround::ClaimantDied, "2024-12-07").is_ok());
    let other = end(SuspensionGround::OtherCase, "2024-12-07").unwrap_err();
    assert!(other.has(Bar::NotSuspended));
    let case = heard(Procedure::Ordinary);
    let running = case.refuse(Command::End(ReviewEnd::SuspendedTooLong), "2024-12-07");
    assert!(running.has(Bar::NotSuspended));
    for end in [
        ReviewEnd::NotAccepted,
        ReviewEnd::GivenUp,
        ReviewEnd::ApplicationRejected,
    ] {
        assert!(case.refuse(Command::End(end), "2024-10-08").has(Bar::End));
    }
    let mediated = case.take(Command::End(ReviewEnd::Mediated), "2024-10-08");
    assert_eq!(
        mediated.cell_in(2024, &ResultMapping::default()),
        Some(cell(RemedyPath::Reconsideration, RemedyResult::Other))
    );
}

#[test]
fn the_law_of_the_day_of_filing_governs_the_procedure() {
    let filed = |on| applied(application(reply("2023-12-15")), on);
    let (before, after) = (filed("2023-12-29"), filed("2024-01-02"));
    // Decree 499 Art. 29: the organ states the time to correct.
    let asked = |case: &Live<Reconsideration>, within: Option<u32>| {
        case.decide(
            Command::AskCorrection(within.map(WorkingDays)),
            "2024-01-04",
        )
    };
    assert!(asked(&before, Some(5)).is_ok());
    assert!(asked(&after, Some(5)).unwrap_err().has(Bar::SetByLaw));
    let case = before
        .clone()
        .take(Command::AskCorrection(Some(WorkingDays(5))), "2024-01-04");
    let case = case.take(Command::ReceiveCorrectionNotice, "2024-01-08");
    let owed = case.deadlines(&CALENDAR);
    assert_eq!(
        days(&owed),
        [("review-correction", "2024-01-15".to_owned())]
    );
    assert_eq!(
        owed.last().unwrap().citation().unwrap().to_string(),
        "other/行政复议法实施条例/国务院令第499号/art-29"
    );
    let unstated = before
        .clone()
        .take(Command::AskCorrection(None), "2024-01-04");
    let unstated = unstated.take(Command::ReceiveCorrectionNotice, "2024-01-08");
    assert_eq!(
        due(&unstated),
        [("review-correction", "no-figure".to_owned())]
    );
    assert!(
        unstated
            .refuse(Command::LapseCorrection, "2024-03-04")
            .has(Bar::Term)
    );

    // Art. 17 of the older law: accepted on receipt; of the newer: when the time to refuse is over.
    let deemed = |case: &Live<Reconsideration>| {
        let entry = case.decide(Command::DeemAccepted, "2024-01-15").unwrap();
        entry.on().to_string()
    };
    assert_eq!(deemed(&before), "2023-12-29");
    assert_eq!(deemed(&after), "2024-01-09");
    let summary = Command::ChooseProcedure(Procedure::Summary);
    let accepted = |case: Live<Reconsideration>| case.take(Command::Accept, "2024-01-04");
    assert!(
        accepted(before.clone())
            .refuse(summary.clone(), "2024-01-05")
            .has(Bar::UnknownToLaw)
    );
    accepted(after).take(summary, "2024-01-05");
    let heard = accepted(before)
        .take(Command::ChooseProcedure(Procedure::Ordinary), "2024-01-05")
        .take(Command::SendPapers, "2024-01-05");
    // Ten days of the older law are calendar days.
    assert_eq!(due(&heard)[0], ("review-answer", "2024-01-15".to_owned()));
    let late = heard.refuse(
        Command::Extend(disclosure::calendar::CalendarDays(31)),
        "2024-01-08",
    );
    assert!(late.to_string().contains("2017年修正/art-31"), "{late}");
}

// 2018 interpretation, Art. 64(2).
#[test]
fn a_decision_that_tells_no_time_to_sue_leaves_a_year() {
    let decide = |told| {
        let decision = Served {
            told,
            ..Served::new(ReviewDecision::Maintained, date("2024-10-14"))
        };
        let case = heard(Procedure::Summary).take(Command::Decide(decision), "2024-10-10");
        due(&case)
    };
    assert_eq!(decide(Telling::Told), [("suit", "2024-10-29".to_owned())]);
    assert_eq!(
        decide(Telling::Untold),
        [("suit", "2025-10-14 right-not-told".to_owned())]
    );
    let silent = Contested::new(ContestedAct::NonReply, date("2024-05-22"));
    assert!(silent.service.is_empty());
}
