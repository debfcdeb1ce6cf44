//! What the review body, the agency and the courts missed, where the law sets them a term.

use chrono::{Days, NaiveDate};
use disclosure::calendar::CalendarDays;
use disclosure::vocabulary::{Judgment, RemedyParty, ReviewDecision, ReviewEnd, SuitRuling};
use disclosure::workflow::Due;
use disclosure::workflow::remedy::{
    AppealResult, Litigation, Procedure, Reconsideration, RemedyBreach, RemedyDeadline,
    ReviewEvent, SuitBasis, SuitEvent,
};
use proptest::prelude::*;

use crate::{
    CALENDAR, application, date, reply, review_commands, review_walk, rules, suit, suit_commands,
};

/// A review filed on 2024-09-12, whose time to accept ends on 2024-09-20, with what its log says.
fn review(events: &[ReviewEvent]) -> Reconsideration {
    let filed = application(reply("2024-08-20"), "2024-09-12");
    let applied = Reconsideration::apply(filed, rules(), &CALENDAR).unwrap();
    let case = Reconsideration::replay([&applied]).unwrap();
    let mut events = events.iter().cloned();
    events
        .try_fold(case, |case, it| case.evolve(&it.into()))
        .unwrap()
}

/// A suit filed on 2025-03-03 with what its log says.
fn case(events: &[SuitEvent]) -> Litigation {
    let filed = suit(SuitBasis::Direct(reply("2025-02-14")), "2025-03-03");
    let filed = Litigation::sue(filed, rules(), &CALENDAR).unwrap();
    let case = Litigation::replay([&filed]).unwrap();
    let mut events = events.iter().cloned();
    events
        .try_fold(case, |case, it| case.evolve(&it.into()))
        .unwrap()
}

fn accepted(on: &str, deemed: bool) -> ReviewEvent {
    let on = date(on);
    ReviewEvent::Accepted { on, deemed }
}

fn chosen(procedure: Procedure) -> ReviewEvent {
    let on = date("2024-09-20");
    ReviewEvent::ProcedureChosen { on, procedure }
}

fn decided(on: &str, served_on: &str) -> ReviewEvent {
    ReviewEvent::Decided {
        on: date(on),
        served_on: date(served_on),
        decision: ReviewDecision::Maintained,
        ordered: None,
    }
}

fn told(breaches: Vec<RemedyBreach>) -> Vec<String> {
    let told = |it: RemedyBreach| {
        let (step, by, due) = (it.step, it.by, it.due);
        match it.done_on {
            Some(done) => format!("{step} {by} {due} {done}"),
            None => format!("{step} {by} {due}"),
        }
    };
    breaches.into_iter().map(told).collect()
}

fn review_by(events: &[ReviewEvent], on: &str) -> Vec<String> {
    told(review(events).breaches(&CALENDAR, date(on)))
}

fn suit_by(events: &[SuitEvent], on: &str) -> Vec<String> {
    told(case(events).breaches(&CALENDAR, date(on)))
}

const NONE: [&str; 0] = [];

#[test]
fn the_review_body_accepts_in_five_working_days() {
    assert_eq!(
        review_by(&[], "2024-09-20"),
        NONE,
        "the last day is in time"
    );
    let late = ["accept review-body 2024-09-20"];
    assert_eq!(review_by(&[], "2024-09-21"), late);
    let breach = review(&[])
        .breaches(&CALENDAR, date("2024-09-21"))
        .remove(0);
    assert_eq!(breach.citation.zh(), "《行政复议法》（2023年修订）第三十条");
    let silent = [accepted("2024-09-20", true), chosen(Procedure::Summary)];
    assert_eq!(review_by(&silent, "2024-09-20"), NONE);
    assert_eq!(
        review_by(&silent, "2024-10-08"),
        late,
        "silence accepts it and is no act"
    );
    let in_time = [accepted("2024-09-20", false)];
    assert_eq!(review_by(&in_time, "2024-10-08"), NONE);
    let rejected = |on| [ReviewEvent::NotAccepted { on: date(on) }];
    assert_eq!(review_by(&rejected("2024-09-20"), "2024-10-08"), NONE);
    assert_eq!(
        review_by(&rejected("2024-09-23"), "2024-10-08"),
        ["accept review-body 2024-09-20 2024-09-23"]
    );
    let end = ReviewEnd::Withdrawn;
    let withdrawn = |on| [ReviewEvent::Ended { on: date(on), end }];
    assert_eq!(review_by(&withdrawn("2024-09-20"), "2024-10-08"), NONE);
    assert_eq!(review_by(&withdrawn("2024-09-24"), "2024-10-08"), late);
}

#[test]
fn nothing_is_owed_while_the_claimant_corrects() {
    let asked = |on| ReviewEvent::CorrectionAsked { on: date(on) };
    assert_eq!(review_by(&[asked("2024-09-18")], "2025-09-18"), NONE);
    let on = date("2024-10-10");
    let given_up = [asked("2024-09-18"), ReviewEvent::GivenUp { on }];
    assert_eq!(review_by(&given_up, "2025-09-18"), NONE);
    let end = ReviewEnd::Withdrawn;
    let withdrawn = [asked("2024-09-18"), ReviewEvent::Ended { on, end }];
    assert_eq!(review_by(&withdrawn, "2025-09-18"), NONE);
    let on = date("2024-09-25");
    let corrected = [asked("2024-09-18"), ReviewEvent::Corrected { on }];
    assert_eq!(review_by(&corrected, "2024-10-08"), NONE);
    assert_eq!(
        review_by(&corrected, "2024-10-09"),
        ["accept review-body 2024-10-08"],
        "the time to accept runs from the correction"
    );
    assert_eq!(
        review_by(&[asked("2024-09-23")], "2024-10-30"),
        ["ask-correction review-body 2024-09-20 2024-09-23"]
    );
}

#[test]
fn each_procedure_has_its_time_to_decide() {
    let summary = |last: &[ReviewEvent]| {
        let first = [accepted("2024-09-18", false), chosen(Procedure::Summary)];
        [&first, last].concat()
    };
    let open = summary(&[]);
    assert_eq!(review_by(&open, "2024-10-18"), NONE);
    assert_eq!(
        review_by(&open, "2024-10-19"),
        ["decide review-body 2024-10-18"]
    );
    let in_time = summary(&[decided("2024-10-18", "2024-10-22")]);
    assert_eq!(
        review_by(&in_time, "2025-10-22"),
        NONE,
        "the day of the decision counts, not that of its service"
    );
    let late = summary(&[decided("2024-10-21", "2024-10-22")]);
    assert_eq!(
        review_by(&late, "2025-10-22"),
        ["decide review-body 2024-10-18 2024-10-21"]
    );
    assert_eq!(
        review_by(&late, "2024-10-20"),
        ["decide review-body 2024-10-18"],
        "as it stood on that day"
    );
    assert_eq!(review_by(&late, "2024-10-18"), NONE);
    let breach = review(&late)
        .breaches(&CALENDAR, date("2024-10-22"))
        .remove(0);
    assert_eq!(
        breach.citation.zh(),
        "《行政复议法》（2023年修订）第六十二条"
    );
    let ended = |on| ReviewEvent::Ended {
        on: date(on),
        end: ReviewEnd::Settled,
    };
    assert_eq!(
        review_by(&summary(&[ended("2024-10-18")]), "2025-10-22"),
        NONE
    );
    assert_eq!(
        review_by(&summary(&[ended("2024-10-21")]), "2025-10-22"),
        ["decide review-body 2024-10-18"]
    );
    let without = [accepted("2024-09-18", false)];
    assert_eq!(review_by(&without, "2024-11-18"), NONE);
    assert_eq!(
        review_by(&without, "2024-11-19"),
        ["decide review-body 2024-11-18"],
        "ordinary until a procedure is chosen"
    );
    let extended = [
        accepted("2024-09-18", false),
        chosen(Procedure::Ordinary),
        ReviewEvent::Extended {
            on: date("2024-11-18"),
            days: CalendarDays(30),
        },
    ];
    assert_eq!(review_by(&extended, "2024-12-17"), NONE);
    assert_eq!(
        review_by(&extended, "2024-12-18"),
        ["decide review-body 2024-12-17"]
    );
}

#[test]
fn the_agency_answers_in_its_time() {
    let answered = |procedure, last: &[ReviewEvent]| {
        let on = date("2024-09-27");
        let first = [
            accepted("2024-09-18", false),
            chosen(procedure),
            ReviewEvent::PapersSent { on },
        ];
        [&first, last].concat()
    };
    let answer = |on| ReviewEvent::Answered { on: date(on) };
    let ordinary = |last: &[ReviewEvent]| answered(Procedure::Ordinary, last);
    assert_eq!(review_by(&ordinary(&[]), "2024-10-16"), NONE);
    assert_eq!(
        review_by(&ordinary(&[]), "2024-10-17"),
        ["answer respondent 2024-10-16"]
    );
    let in_time = ordinary(&[answer("2024-10-16")]);
    assert_eq!(review_by(&in_time, "2024-10-17"), NONE);
    let late = ordinary(&[answer("2024-10-17")]);
    assert_eq!(
        review_by(&late, "2024-10-17"),
        ["answer respondent 2024-10-16 2024-10-17"]
    );
    let never = ordinary(&[decided("2024-10-17", "2024-10-17")]);
    assert_eq!(
        review_by(&never, "2025-10-17"),
        ["answer respondent 2024-10-16"],
        "decided without it"
    );
    let summary = answered(Procedure::Summary, &[]);
    assert_eq!(
        review_by(&summary, "2024-10-11"),
        ["answer respondent 2024-10-10"],
        "29 September is a Sunday that was worked"
    );
    let article = |events: &[ReviewEvent]| {
        let breach = review(events).breaches(&CALENDAR, date("2024-10-17"));
        breach.first().unwrap().citation.to_string()
    };
    assert_eq!(
        article(&ordinary(&[])),
        "other/行政复议法/2023年修订/art-48"
    );
    assert_eq!(article(&summary), "other/行政复议法/2023年修订/art-54");
    let papers_late = [accepted("2024-09-18", false), chosen(Procedure::Ordinary)];
    assert_eq!(
        review_by(&papers_late, "2024-10-30"),
        NONE,
        "the record does not have the day they were sent"
    );
}

#[test]
fn each_instance_has_its_time() {
    assert_eq!(
        suit_by(&[], "2026-09-05"),
        NONE,
        "no term to docket was read"
    );
    let on = date("2025-03-05");
    let docketed = SuitEvent::Docketed { on };
    let judged = |on, served_on| SuitEvent::Judged {
        on: date(on),
        served_on: date(served_on),
        judgment: Judgment::ClaimDismissed,
        ordered: None,
    };
    let open = [docketed.clone()];
    assert_eq!(suit_by(&open, "2025-09-05"), NONE);
    assert_eq!(suit_by(&open, "2025-09-06"), ["judge court 2025-09-05"]);
    let in_time = [docketed.clone(), judged("2025-09-05", "2025-09-12")];
    assert_eq!(suit_by(&in_time, "2026-09-05"), NONE);
    let ruled = SuitEvent::Ruled {
        on: date("2025-09-08"),
        served_on: date("2025-09-09"),
        ruling: SuitRuling::ActionRejected,
    };
    assert_eq!(
        suit_by(&[docketed.clone(), ruled], "2026-09-05"),
        ["judge court 2025-09-05 2025-09-08"]
    );
    let refused = SuitEvent::Ruled {
        on: date("2025-03-28"),
        served_on: date("2025-03-28"),
        ruling: SuitRuling::NotDocketed,
    };
    assert_eq!(suit_by(&[refused], "2026-09-05"), NONE);
    let appealed = |on| SuitEvent::Appealed {
        on: date(on),
        by: RemedyParty::Claimant,
    };
    let late = judged("2025-09-08", "2025-09-12");
    let remanded = SuitEvent::AppealDecided {
        on: date("2025-12-23"),
        served_on: date("2025-12-26"),
        result: AppealResult::Remanded,
        ordered: None,
    };
    let log = [docketed, late, appealed("2025-09-22"), remanded];
    assert_eq!(
        suit_by(&log, "2026-06-26"),
        [
            "judge court 2025-09-05 2025-09-08",
            "decide-appeal court 2025-12-22 2025-12-23",
        ],
        "what was missed stays missed after the remand"
    );
    assert_eq!(
        suit_by(&log, "2026-06-27"),
        [
            "judge court 2025-09-05 2025-09-08",
            "decide-appeal court 2025-12-22 2025-12-23",
            "judge court 2026-06-26",
        ],
        "the new first instance runs from the service of the remand"
    );
    assert_eq!(
        suit_by(&log, "2025-12-22"),
        ["judge court 2025-09-05 2025-09-08"]
    );
    let texts: Vec<_> = case(&log)
        .breaches(&CALENDAR, date("2026-06-26"))
        .iter()
        .map(|it| it.citation.to_string())
        .collect();
    assert_eq!(
        texts,
        [
            "other/行政诉讼法/2017年修正/art-81",
            "other/行政诉讼法/2017年修正/art-88"
        ]
    );
}

#[test]
fn where_no_day_can_be_told_nothing_is_late() {
    let filed = application(reply("2026-11-20"), "2026-12-30");
    let applied = Reconsideration::apply(filed, rules(), &CALENDAR).unwrap();
    let case = Reconsideration::replay([&applied]).unwrap();
    assert_eq!(case.breaches(&CALENDAR, date("2027-06-30")), []);
    let breach = serde_json::to_value(review(&[]).breaches(&CALENDAR, date("2024-09-21")));
    assert_eq!(
        breach.unwrap(),
        serde_json::json!([{
            "step": "accept", "by": "review-body", "due": "2024-09-20",
            "citation": "other/行政复议法/2023年修订/art-30"
        }])
    );
}

/// The deadlines that have passed by a day and are not the claimant's, as breaches.
fn passed(deadlines: Vec<RemedyDeadline>, on: NaiveDate) -> Vec<(&'static str, NaiveDate)> {
    let owed = |it: &RemedyDeadline| {
        !matches!(
            it.step,
            "ask-correction" | "correct" | "send-papers" | "sue" | "appeal"
        )
    };
    let deadlines = deadlines.into_iter().filter(owed);
    let dated = deadlines.filter_map(|it| Some((it.step, Due::date(it.due)?)));
    dated.filter(|(_, due)| *due < on).collect()
}

proptest! {
    #[test]
    fn what_is_overdue_in_a_review_is_a_breach_and_stays_one(
        choices in review_walk(),
        after in 0_u64..200,
        later in 0_u64..200,
    ) {
        let first = application(reply("2023-01-03"), "2023-01-09");
        let applied = Reconsideration::apply(first, rules(), &CALENDAR).unwrap();
        let mut case = Reconsideration::replay([&applied]).unwrap();
        let mut on = date("2023-01-09");
        for (choice, wait) in choices {
            let day = on + Days::new(wait);
            if let Ok(entry) = case.decide(&review_commands(day).swap_remove(choice), &CALENDAR) {
                on = entry.event().on();
                case = case.evolve(&entry).unwrap();
            }
        }
        let on = on + Days::new(after);
        let missed = case.breaches(&CALENDAR, on);
        prop_assert!(missed.iter().all(|it| it.by != RemedyParty::Claimant));
        prop_assert!(missed.iter().all(|it| it.due < on && it.done_on.is_none_or(|day| day > it.due)));
        for (step, due) in passed(case.deadlines(&CALENDAR), on) {
            let open = |it: &&RemedyBreach| it.step == step && it.due == due && it.done_on.is_none();
            prop_assert_eq!(missed.iter().filter(open).count(), 1, "{} {}", step, due);
        }
        let still = case.breaches(&CALENDAR, on + Days::new(later));
        for breach in &missed {
            prop_assert!(still.iter().any(|it| (it.step, it.due) == (breach.step, breach.due)));
        }
    }

    #[test]
    fn what_is_overdue_in_a_suit_is_a_breach_and_stays_one(
        choices in prop::collection::vec((0_usize..10, 0_u64..120), 0..12),
        after in 0_u64..300,
        later in 0_u64..200,
    ) {
        let filed = suit(SuitBasis::Direct(reply("2019-01-03")), "2019-01-09");
        let filed = Litigation::sue(filed, rules(), &CALENDAR).unwrap();
        let mut case = Litigation::replay([&filed]).unwrap();
        let mut on = date("2019-01-09");
        for (choice, wait) in choices {
            let day = on + Days::new(wait);
            if let Ok(entry) = case.decide(&suit_commands(day).swap_remove(choice), &CALENDAR) {
                on = entry.event().on();
                case = case.evolve(&entry).unwrap();
            }
        }
        let on = on + Days::new(after);
        let missed = case.breaches(&CALENDAR, on);
        prop_assert!(missed.iter().all(|it| it.by == RemedyParty::Court && it.due < on));
        for (step, due) in passed(case.deadlines(&CALENDAR), on) {
            let open = |it: &&RemedyBreach| it.step == step && it.due == due && it.done_on.is_none();
            prop_assert_eq!(missed.iter().filter(open).count(), 1, "{} {}", step, due);
        }
        let still = case.breaches(&CALENDAR, on + Days::new(later));
        prop_assert!(still.len() >= missed.len());
    }
}
