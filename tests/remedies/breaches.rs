//! What the review body, the agency and the courts missed, where the law sets them a term.

use chrono::Days;
use disclosure::calendar::CalendarDays;
use disclosure::deadline::{Breach, Deadline, Obligation};
use disclosure::vocabulary::{Judgment, ReviewDecision, ReviewEnd, Role, SuitRuling};
use disclosure::workflow::Machine as _;
use disclosure::workflow::litigation::{AppealResult, Fact as SuitFact, Litigation, SuitBasis};
use disclosure::workflow::reconsideration::{Fact, Procedure, Reconsideration};
use disclosure::workflow::remedy::Served;
use proptest::prelude::*;

use crate::every_step::{review_commands, suit_commands};
use crate::live::{Live, applied, sued};
use crate::{CALENDAR, application, date, reply, suit};

/// What happened on a day.
type On<F> = (F, &'static str);

/// A review filed on 2024-09-12, whose time to accept ends on 2024-09-20, with what its log says.
fn review(events: &[On<Fact>]) -> Live<Reconsideration> {
    let case = applied(application(reply("2024-08-20")), "2024-09-12");
    events
        .iter()
        .fold(case, |case, (fact, on)| case.told(fact, on))
}

/// A suit filed on 2025-03-03 with what its log says.
fn case(events: &[On<SuitFact>]) -> Live<Litigation> {
    let case = sued(suit(SuitBasis::Direct(reply("2025-02-14"))), "2025-03-03");
    events
        .iter()
        .fold(case, |case, (fact, on)| case.told(fact, on))
}

fn accepted(on: &'static str, deemed: bool) -> On<Fact> {
    let fact = if deemed {
        Fact::DeemedAccepted
    } else {
        Fact::Accepted
    };
    (fact, on)
}

fn chosen(procedure: Procedure) -> On<Fact> {
    (Fact::ProcedureChosen(procedure), "2024-09-20")
}

fn decided(on: &'static str, served_on: &str) -> On<Fact> {
    let decision = Served::new(ReviewDecision::Maintained, date(served_on));
    (Fact::Decided(decision), on)
}

fn told(breaches: Vec<Breach>) -> Vec<String> {
    let told = |it: Breach| {
        let (what, who, due) = (it.what(), it.who(), it.due());
        match it.done_on() {
            Some(done) => format!("{what} {who} {due} {done}"),
            None => format!("{what} {who} {due}"),
        }
    };
    breaches.into_iter().map(told).collect()
}

fn review_by(events: &[On<Fact>], on: &str) -> Vec<String> {
    told(review(events).breaches(&CALENDAR, date(on)))
}

fn suit_by(events: &[On<SuitFact>], on: &str) -> Vec<String> {
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
    let late = ["review-acceptance review-organ 2024-09-20"];
    assert_eq!(review_by(&[], "2024-09-21"), late);
    let breach = review(&[])
        .breaches(&CALENDAR, date("2024-09-21"))
        .remove(0);
    assert_eq!(
        breach.citation().unwrap().zh(),
        "《行政复议法》（2023年修订）第三十条"
    );
    let silent = [accepted("2024-09-20", true), chosen(Procedure::Summary)];
    assert_eq!(review_by(&silent, "2024-09-20"), NONE);
    assert_eq!(
        review_by(&silent, "2024-10-08"),
        late,
        "silence accepts it and is no act"
    );
    let in_time = [accepted("2024-09-20", false)];
    assert_eq!(review_by(&in_time, "2024-10-08"), NONE);
    let rejected = |on| [(Fact::NotAccepted(Some(date(on))), on)];
    assert_eq!(review_by(&rejected("2024-09-20"), "2024-10-08"), NONE);
    assert_eq!(
        review_by(&rejected("2024-09-23"), "2024-10-08"),
        ["review-acceptance review-organ 2024-09-20 2024-09-23"]
    );
    let end = ReviewEnd::Withdrawn;
    let withdrawn = |on| [(Fact::Ended(end), on)];
    assert_eq!(review_by(&withdrawn("2024-09-20"), "2024-10-08"), NONE);
    assert_eq!(review_by(&withdrawn("2024-09-24"), "2024-10-08"), late);
}

#[test]
fn nothing_is_owed_while_the_claimant_corrects() {
    let asked = |on| (Fact::CorrectionAsked(None), on);
    let received = (Fact::CorrectionNoticeReceived, "2024-09-19");
    assert_eq!(review_by(&[asked("2024-09-18")], "2025-09-18"), NONE);
    let on = "2024-10-10";
    let given_up = [asked("2024-09-18"), received, (Fact::GivenUp, on)];
    assert_eq!(review_by(&given_up, "2025-09-18"), NONE);
    let end = ReviewEnd::Withdrawn;
    let withdrawn = [asked("2024-09-18"), (Fact::Ended(end), on)];
    assert_eq!(review_by(&withdrawn, "2025-09-18"), NONE);
    let correction = Fact::Corrected(false);
    let corrected = [asked("2024-09-18"), (correction, "2024-09-25")];
    assert_eq!(review_by(&corrected, "2024-10-08"), NONE);
    assert_eq!(
        review_by(&corrected, "2024-10-09"),
        ["review-acceptance review-organ 2024-10-08"],
        "the time to accept runs from the correction"
    );
    assert_eq!(
        review_by(&[asked("2024-09-23")], "2024-10-30"),
        ["review-correction-notice review-organ 2024-09-20 2024-09-23"]
    );
}

#[test]
fn each_procedure_has_its_time_to_decide() {
    let summary = |last: &[On<Fact>]| {
        let first = [accepted("2024-09-18", false), chosen(Procedure::Summary)];
        [&first, last].concat()
    };
    let open = summary(&[]);
    assert_eq!(review_by(&open, "2024-10-18"), NONE);
    assert_eq!(
        review_by(&open, "2024-10-19"),
        ["review-decision review-organ 2024-10-18"]
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
        ["review-decision review-organ 2024-10-18 2024-10-21"]
    );
    assert_eq!(
        review_by(&late, "2024-10-20"),
        ["review-decision review-organ 2024-10-18"],
        "as it stood on that day"
    );
    assert_eq!(review_by(&late, "2024-10-18"), NONE);
    let breach = review(&late)
        .breaches(&CALENDAR, date("2024-10-22"))
        .remove(0);
    assert_eq!(
        breach.citation().unwrap().zh(),
        "《行政复议法》（2023年修订）第六十二条"
    );
    let ended = |on| (Fact::Ended(ReviewEnd::Settled), on);
    assert_eq!(
        review_by(&summary(&[ended("2024-10-18")]), "2025-10-22"),
        NONE
    );
    assert_eq!(
        review_by(&summary(&[ended("2024-10-21")]), "2025-10-22"),
        ["review-decision review-organ 2024-10-18"]
    );
    let without = [accepted("2024-09-18", false)];
    assert_eq!(review_by(&without, "2024-11-18"), NONE);
    assert_eq!(
        review_by(&without, "2024-11-19"),
        ["review-decision review-organ 2024-11-18"],
        "ordinary until a procedure is chosen"
    );
    let extended = [
        accepted("2024-09-18", false),
        chosen(Procedure::Ordinary),
        (Fact::Extended(CalendarDays(30)), "2024-11-18"),
    ];
    assert_eq!(review_by(&extended, "2024-12-17"), NONE);
    assert_eq!(
        review_by(&extended, "2024-12-18"),
        ["review-decision review-organ 2024-12-17"]
    );
}

#[test]
fn the_agency_answers_in_its_time() {
    let answered = |procedure, last: &[On<Fact>]| {
        let first = [
            accepted("2024-09-18", false),
            chosen(procedure),
            (Fact::PapersSent, "2024-09-27"),
        ];
        [&first, last].concat()
    };
    let answer = |on| (Fact::Answered, on);
    let ordinary = |last: &[On<Fact>]| answered(Procedure::Ordinary, last);
    assert_eq!(review_by(&ordinary(&[]), "2024-10-16"), NONE);
    assert_eq!(
        review_by(&ordinary(&[]), "2024-10-17"),
        ["review-answer disclosure-office 2024-10-16"]
    );
    let in_time = ordinary(&[answer("2024-10-16")]);
    assert_eq!(review_by(&in_time, "2024-10-17"), NONE);
    let late = ordinary(&[answer("2024-10-17")]);
    assert_eq!(
        review_by(&late, "2024-10-17"),
        ["review-answer disclosure-office 2024-10-16 2024-10-17"]
    );
    let never = ordinary(&[decided("2024-10-17", "2024-10-17")]);
    assert_eq!(
        review_by(&never, "2025-10-17"),
        ["review-answer disclosure-office 2024-10-16"],
        "decided without it"
    );
    let summary = answered(Procedure::Summary, &[]);
    assert_eq!(
        review_by(&summary, "2024-10-11"),
        ["review-answer disclosure-office 2024-10-10"],
        "29 September is a Sunday that was worked"
    );
    let article = |events: &[On<Fact>]| {
        let breach = review(events).breaches(&CALENDAR, date("2024-10-17"));
        breach.first().unwrap().citation().unwrap().to_string()
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
    let docketed = (SuitFact::Docketed, "2025-03-05");
    let judged = |on, served_on| {
        let judgment = Served::new(Judgment::ClaimDismissed, date(served_on));
        (SuitFact::Judged(judgment), on)
    };
    let open = [docketed.clone()];
    assert_eq!(suit_by(&open, "2025-09-05"), NONE);
    assert_eq!(
        suit_by(&open, "2025-09-06"),
        ["first-instance court 2025-09-05"]
    );
    let in_time = [docketed.clone(), judged("2025-09-05", "2025-09-12")];
    assert_eq!(suit_by(&in_time, "2026-09-05"), NONE);
    let ruled = Served::new(SuitRuling::ActionRejected, date("2025-09-09"));
    let ruled = (SuitFact::Ruled(ruled), "2025-09-08");
    assert_eq!(
        suit_by(&[docketed.clone(), ruled], "2026-09-05"),
        ["first-instance court 2025-09-05 2025-09-08"]
    );
    let refused = Served::new(SuitRuling::NotDocketed, date("2025-03-28"));
    let refused = (SuitFact::Ruled(refused), "2025-03-28");
    assert_eq!(suit_by(&[refused], "2026-09-05"), NONE);
    let appealed = |on| (SuitFact::Appealed, on);
    let late = judged("2025-09-08", "2025-09-12");
    let remanded = Served::new(AppealResult::Remanded, date("2025-12-26"));
    let remanded = (SuitFact::AppealDecided(remanded), "2025-12-23");
    let log = [docketed, late, appealed("2025-09-22"), remanded];
    assert_eq!(
        suit_by(&log, "2026-06-26"),
        [
            "first-instance court 2025-09-05 2025-09-08",
            "second-instance court 2025-12-22 2025-12-23",
        ],
        "what was missed stays missed after the remand"
    );
    assert_eq!(
        suit_by(&log, "2026-06-27"),
        [
            "first-instance court 2025-09-05 2025-09-08",
            "second-instance court 2025-12-22 2025-12-23",
            "first-instance court 2026-06-26",
        ],
        "the new first instance runs from the service of the remand"
    );
    assert_eq!(
        suit_by(&log, "2025-12-22"),
        ["first-instance court 2025-09-05 2025-09-08"]
    );
    let texts: Vec<_> = case(&log)
        .breaches(&CALENDAR, date("2026-06-26"))
        .iter()
        .map(|it| it.citation().unwrap().to_string())
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
    let case = applied(application(reply("2026-11-20")), "2026-12-30");
    assert_eq!(case.breaches(&CALENDAR, date("2027-06-30")), []);
    let breach = serde_json::to_value(review(&[]).breaches(&CALENDAR, date("2024-09-21")));
    assert_eq!(
        breach.unwrap(),
        serde_json::json!([{
            "what": "review-acceptance", "who": "review-organ", "due": "2024-09-20",
            "citation": "other/行政复议法/2023年修订/art-30"
        }])
    );
}

/// What has passed by a day, is still owed, and is not the claimant's.
fn passed(deadlines: &[Deadline], on: chrono::NaiveDate) -> Vec<&Deadline> {
    let owed = |it: &&Deadline| {
        !matches!(
            it.what(),
            Obligation::ReviewCorrectionNotice
                | Obligation::ReviewCorrection
                | Obligation::ReviewPapers
                | Obligation::Suit
                | Obligation::Appeal
        )
    };
    let open = deadlines.iter().filter(|it| it.is_open()).filter(owed);
    open.filter(|it| it.due().date().is_some_and(|due| due < on))
        .collect()
}

/// How often something is missed and still not done.
fn count(missed: &[Breach], deadline: &Deadline) -> usize {
    let due = deadline.due().date();
    let open = missed.iter().filter(|it| {
        it.what() == deadline.what() && Some(it.due()) == due && it.done_on().is_none()
    });
    open.count()
}

proptest! {
    #[test]
    fn what_is_overdue_in_a_review_is_a_breach_and_stays_one(
        choices in prop::collection::vec((0_usize..22, 0_u64..25), 0..16),
        after in 0_u64..200,
        later in 0_u64..200,
    ) {
        let mut case = applied(application(reply("2024-01-03")), "2024-01-09");
        let mut on = date("2024-01-09");
        for (choice, wait) in choices {
            let day = on + Days::new(wait);
            if let Ok(entry) = case.decide_on(review_commands(day).swap_remove(choice), day) {
                on = entry.on();
                case = case.with(entry);
            }
        }
        let on = on + Days::new(after);
        let missed = case.breaches(&CALENDAR, on);
        prop_assert!(missed.iter().all(|it| it.who() != Role::Applicant));
        prop_assert!(missed.iter().all(|it| it.due() < on && it.done_on().is_none_or(|day| day > it.due())));
        for deadline in passed(&case.deadlines(&CALENDAR), on) {
            prop_assert_eq!(count(&missed, deadline), 1, "{:?}", deadline);
        }
        let still = case.breaches(&CALENDAR, on + Days::new(later));
        for breach in &missed {
            prop_assert!(still.iter().any(|it| (it.what(), it.due()) == (breach.what(), breach.due())));
        }
    }

    #[test]
    fn what_is_overdue_in_a_suit_is_a_breach_and_stays_one(
        choices in prop::collection::vec((0_usize..12, 0_u64..120), 0..12),
        after in 0_u64..300,
        later in 0_u64..200,
    ) {
        let mut case = sued(suit(SuitBasis::Direct(reply("2019-01-03"))), "2019-01-09");
        let mut on = date("2019-01-09");
        for (choice, wait) in choices {
            let day = on + Days::new(wait);
            if let Ok(entry) = case.decide_on(suit_commands(day).swap_remove(choice), day) {
                on = entry.on();
                case = case.with(entry);
            }
        }
        let on = on + Days::new(after);
        let missed = case.breaches(&CALENDAR, on);
        prop_assert!(missed.iter().all(|it| it.who() == Role::Court && it.due() < on));
        for deadline in passed(&case.deadlines(&CALENDAR), on) {
            prop_assert_eq!(count(&missed, deadline), 1, "{:?}", deadline);
        }
        let still = case.breaches(&CALENDAR, on + Days::new(later));
        prop_assert!(still.len() >= missed.len());
    }
}
