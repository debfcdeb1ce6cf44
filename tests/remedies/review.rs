//! Reconsideration: its terms, its guards and what it orders.

use disclosure::calendar::{CalendarDays, WorkingDays};
use disclosure::deadline::Due;
use disclosure::vocabulary::{
    Claimant, ContestedAct, Exemption, OrderKind, RemedyPath, RemedyResult, ReviewDecision, Role,
};
use disclosure::workflow::reconsideration::{
    Application, Command, Fact, Procedure, Reconsideration, State, Step,
};
use disclosure::workflow::remedy::{Contested, Ordered, ResultMapping, Served};
use disclosure::workflow::{Actor, Bar, Objection};
use disclosure::workflow::{Instruction, Machine as _};

use crate::live::{Live, applied, refused_review};
use crate::{CALENDAR, application, cell, date, days, id, reply, withheld};

const CORRECTED: Command = Command::Correct(false);

#[test]
fn review_steps_are_counted_in_working_days() {
    let case = applied(application(reply("2024-06-28")), "2024-08-27");
    assert_eq!(
        days(&case.deadlines(&CALENDAR)),
        [
            ("review-correction-notice", "2024-09-03".to_owned()),
            ("review-acceptance", "2024-09-03".to_owned()),
        ]
    );
    let case = case.take(Command::AskCorrection(None), "2024-08-29");
    assert_eq!(
        days(&case.deadlines(&CALENDAR)),
        [("review-correction", "not-served".to_owned())]
    );
    assert!(!case.permitted().contains(&Step::LapseCorrection));
    let lapse = case.refuse(Command::LapseCorrection, "2024-09-30");
    assert!(lapse.has(Bar::NotServed));
    let case = case.take(Command::ReceiveCorrectionNotice, "2024-08-30");
    assert_eq!(
        days(&case.deadlines(&CALENDAR)),
        [("review-correction", "2024-09-13".to_owned())],
        "from its receipt, not from the asking"
    );
    let refusal = case.refuse(CORRECTED, "2024-09-14");
    assert_eq!(
        refusal.to_string(),
        "`correct` is refused in state `awaiting-correction`: the term ended on 2024-09-13 \
         (other/行政复议法/2023年修订/art-31)"
    );
    let open: Vec<_> = refusal
        .permitted()
        .iter()
        .map(|it| it.step().code())
        .collect();
    assert_eq!(open, ["correct", "lapse-correction", "end"]);
    assert!(
        case.refuse(Command::LapseCorrection, "2024-09-13")
            .has(Bar::TooEarly)
    );
    let lapsed = case.clone().take(Command::LapseCorrection, "2024-09-14");
    assert_eq!(lapsed.state(), State::GivenUp);

    let case = case.take(CORRECTED, "2024-09-10");
    assert_eq!(
        days(&case.deadlines(&CALENDAR)),
        [("review-acceptance", "2024-09-18".to_owned())]
    );
    assert!(
        case.refuse(Command::Reject(Some(date("2024-09-19"))), "2024-09-19")
            .has(Bar::TooLate),
        "silence accepted it"
    );
    let deemed = case.decide(Command::DeemAccepted, "2024-09-19").unwrap();
    assert_eq!(deemed.fact(), &Fact::DeemedAccepted);
    assert_eq!(
        (deemed.on(), deemed.entered_on()),
        (date("2024-09-18"), date("2024-09-19"))
    );
    assert!(
        case.refuse(Command::DeemAccepted, "2024-09-18")
            .has(Bar::TooEarly)
    );
}

fn accepted_on_18_september(procedure: Procedure) -> Live<Reconsideration> {
    applied(application(reply("2024-08-20")), "2024-09-12")
        .take(Command::Accept, "2024-09-18")
        .take(Command::ChooseProcedure(procedure), "2024-09-18")
}

#[test]
fn each_procedure_has_its_limits() {
    let case = accepted_on_18_september(Procedure::Summary);
    assert_eq!(
        days(&case.deadlines(&CALENDAR)),
        [
            ("review-papers", "2024-09-23".to_owned()),
            ("review-decision", "2024-10-18".to_owned()),
        ]
    );
    let extend = |days| Command::Extend(CalendarDays(days));
    assert!(case.refuse(extend(30), "2024-10-10").has(Bar::State));

    let case = accepted_on_18_september(Procedure::Ordinary);
    assert_eq!(
        days(&case.deadlines(&CALENDAR)),
        [
            ("review-papers", "2024-09-27".to_owned()),
            ("review-decision", "2024-11-18".to_owned()),
        ]
    );
    let case = case.take(Command::SendPapers, "2024-09-27");
    assert_eq!(
        days(&case.deadlines(&CALENDAR)),
        [
            ("review-answer", "2024-10-16".to_owned()),
            ("review-decision", "2024-11-18".to_owned()),
        ]
    );
    let refusal = case.refuse(extend(31), "2024-11-18");
    assert!(
        refusal
            .to_string()
            .contains("the extension is one to 30 days in all"),
        "{refusal}"
    );
    assert!(case.refuse(extend(30), "2024-11-19").has(Bar::TooLate));
    let case = case.take(extend(30), "2024-11-18");
    assert_eq!(
        case.decision_due(&CALENDAR),
        Some(Due::On(date("2024-12-17")))
    );
    assert!(
        !case.permitted().contains(&Step::Extend),
        "the cap is reached"
    );
}

#[test]
fn late_applications_need_good_cause() {
    let late = application(reply("2024-06-28"));
    let refusal = refused_review(late.clone(), "2024-08-28").unwrap();
    assert_eq!(
        refusal.to_string(),
        "`apply` is refused in state `new`: the term ended on 2024-08-27 (other/行政复议法/2023年修订/art-20)"
    );
    let excused = Application {
        good_cause: true,
        ..late
    };
    assert_eq!(refused_review(excused, "2024-08-28"), None);
    let silent = Contested::new(ContestedAct::NonReply, date("2024-05-22"));
    let early = refused_review(application(silent), "2024-05-22").unwrap();
    assert!(early.has(Bar::TooEarly));
    let fee = Contested::new(ContestedAct::FeeNotice, date("2024-05-22"));
    let refusal = refused_review(application(fee), "2024-05-23").unwrap();
    assert!(refusal.has(Bar::NotContestable));
    let refusal = refused_review(application(reply("2026-12-20")), "2027-02-01").unwrap();
    assert!(
        refusal
            .to_string()
            .contains("no holiday notice for 2027 is known"),
        "{refusal}"
    );
}

#[test]
fn every_objection_is_told() {
    let fee = Contested::new(ContestedAct::FeeNotice, date("2024-01-03"));
    let refusal = refused_review(application(fee), "2024-08-28").unwrap();
    assert!(refusal.has(Bar::NotContestable) && refusal.has(Bar::TooLate));

    let case = accepted_on_18_september(Procedure::Ordinary);
    let mut decision = Served::new(ReviewDecision::Maintained, date("2024-09-16"));
    decision.ordered = Some(Ordered {
        order: OrderKind::Disclose,
        within: None,
    });
    let applicant = Actor::new("claimant-1", Role::Applicant).unwrap();
    let early = Instruction::new(
        id("remedy-2"),
        1,
        Command::Decide(decision),
        applicant,
        date("2024-09-17"),
    );
    let refusal = case.case.decide(&early, &CALENDAR).unwrap_err();
    let reasons: Vec<_> = refusal.objections().iter().map(Objection::reason).collect();
    assert_eq!(
        reasons,
        [
            Bar::StaleVersion,
            Bar::OtherCase,
            Bar::Role,
            Bar::EntryOrder,
            Bar::DateOrder,
            Bar::DateOrder,
            Bar::Order,
        ]
    );
    let places: Vec<_> = refusal
        .objections()
        .iter()
        .filter_map(Objection::place)
        .collect();
    assert_eq!(places, ["case", "entered_on", "served_on", "ordered"]);
}

#[test]
fn a_service_is_entered_once_it_is_known() {
    let case = accepted_on_18_september(Procedure::Summary);
    let decision = Served::new(ReviewDecision::Maintained, date("2024-10-14"));
    let decide = Command::Decide(decision);
    let organ = case.actor(&decide);
    let too_soon = Instruction::new(id("remedy-1"), 3, decide, organ, date("2024-10-10"));
    let refusal = case.case.decide(&too_soon, &CALENDAR).unwrap_err();
    assert!(refusal.has(Bar::NotYet));
    let later = too_soon.entered_on(date("2024-10-14"));
    assert!(case.case.decide(&later, &CALENDAR).is_ok());
}

#[test]
fn each_side_takes_its_own_steps() {
    let by = |actor: &Actor, claimant| {
        let mut application = application(reply("2024-08-20"));
        application.claimant = claimant;
        let apply = Command::Apply(Box::new(application));
        let instruction =
            Instruction::new(id("remedy-1"), 0, apply, actor.clone(), date("2024-09-12"));
        Reconsideration::default().decide(&instruction, &CALENDAR)
    };
    let third = Actor::new("third-1", Role::ThirdParty).unwrap();
    assert!(
        by(&third, Claimant::Applicant)
            .unwrap_err()
            .has(Bar::Claimant)
    );
    assert!(by(&third, Claimant::ThirdParty).is_ok());
    assert!(by(&third, Claimant::OtherPerson).is_ok());
    let office = crate::live::office();
    assert!(by(&office, Claimant::Applicant).unwrap_err().has(Bar::Role));

    let case = applied(application(reply("2024-08-20")), "2024-09-12");
    let case = case.take(Command::AskCorrection(None), "2024-09-13");
    let another = Actor::new("claimant-2", Role::Applicant).unwrap();
    let instruction = Instruction::new(
        id("remedy-1"),
        2,
        CORRECTED,
        another.clone(),
        date("2024-09-16"),
    );
    let refusal = case.case.decide(&instruction, &CALENDAR).unwrap_err();
    assert!(refusal.has(Bar::OtherApplicant));
    assert_eq!(case.permitted_to(&another), []);
    let own = case.actor(&CORRECTED);
    assert_eq!(case.permitted_to(&own), [Step::Correct]);
    let organ = Actor::new("organ-1", Role::ReviewOrgan).unwrap();
    assert_eq!(
        case.permitted_to(&organ),
        [Step::ReceiveCorrectionNotice, Step::End]
    );
    assert_eq!(case.permitted_to(&office), [Step::ReceiveCorrectionNotice]);
    let case = case.take(Command::ReceiveCorrectionNotice, "2024-09-14");
    assert_eq!(
        case.permitted_to(&organ),
        [Step::LapseCorrection, Step::End]
    );
    assert_eq!(case.permitted_to(&office), [Step::LapseCorrection]);
    let court = Actor::new("court-1", Role::Court).unwrap();
    assert_eq!(case.permitted_to(&court), []);
}

#[test]
fn nothing_is_asked_sent_or_answered_twice() {
    let asked = applied(application(reply("2024-08-20")), "2024-09-12")
        .take(Command::AskCorrection(None), "2024-09-13")
        .take(CORRECTED, "2024-09-14");
    assert!(
        asked
            .refuse(Command::AskCorrection(None), "2024-09-18")
            .has(Bar::DoneAlready)
    );
    let case = accepted_on_18_september(Procedure::Ordinary);
    assert!(!case.permitted().contains(&Step::Answer));
    assert!(
        case.refuse(Command::Answer, "2024-09-20")
            .has(Bar::NoPapers)
    );
    let case = case.take(Command::SendPapers, "2024-09-20");
    assert!(
        case.refuse(Command::SendPapers, "2024-09-20")
            .has(Bar::DoneAlready)
    );
    let case = case.take(Command::Answer, "2024-09-23");
    assert!(
        case.refuse(Command::Answer, "2024-09-23")
            .has(Bar::DoneAlready)
    );
}

#[test]
fn scenario_s10_an_order_opens_a_round_and_leaves_the_sealed_year() {
    let ordered = Ordered {
        order: OrderKind::AnswerAnew,
        within: Some(WorkingDays(20)),
    };
    let decision = Served::new(ReviewDecision::Annulled, date("2025-02-14")).ordering(ordered);
    let contested = withheld(Exemption::DeliberativeProcess2019, "2024-12-20");
    let case = applied(application(contested), "2024-12-30")
        .take(Command::Accept, "2025-01-03")
        .take(Command::ChooseProcedure(Procedure::Ordinary), "2025-01-06")
        .take(Command::Decide(decision), "2025-02-12");
    let order = case.handling_order().unwrap();
    assert_eq!(
        (order.path(), order.order()),
        (RemedyPath::Reconsideration, OrderKind::AnswerAnew)
    );
    assert_eq!(order.due(&CALENDAR), Due::On(date("2025-03-14")));
    let mapping = ResultMapping::default();
    let in_year = |year| case.cell_in(year, &mapping);
    assert_eq!(in_year(2023), None);
    assert_eq!(
        in_year(2024),
        Some(cell(RemedyPath::Reconsideration, RemedyResult::Pending))
    );
    assert_eq!(
        in_year(2025),
        Some(cell(RemedyPath::Reconsideration, RemedyResult::Corrected))
    );
    assert_eq!(in_year(2026), None);
    assert_eq!(
        days(&case.deadlines(&CALENDAR)),
        [("suit", "2025-03-03".to_owned())],
        "1 March is a Saturday"
    );
    assert_eq!(case.decision(), Some(decision));
}

#[test]
fn an_order_without_a_term_gets_that_of_the_rules() {
    let case = accepted_on_18_september(Procedure::Summary);
    let decide = |decision| {
        let ordered = Ordered {
            order: OrderKind::Disclose,
            within: None,
        };
        Command::Decide(Served::new(decision, date("2024-10-14")).ordering(ordered))
    };
    let upheld = decide(ReviewDecision::Maintained);
    assert!(case.refuse(upheld, "2024-10-10").has(Bar::Order));
    let case = case.take(decide(ReviewDecision::OrderedToPerform), "2024-10-10");
    let order = case.handling_order().unwrap();
    assert_eq!(order.within(), Some(WorkingDays(20)));
}
