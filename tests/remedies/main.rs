//! Remedies: the worked dates of the fact sheet, scenario S10, every step in every state, the stored
//! form of every event, and the laws of both machines.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::unwrap_used,
    reason = "helpers of tests stop at the first surprise"
)]

mod breaches;
mod deadlines;
mod entries;

use std::collections::BTreeSet;
use std::fs;
use std::sync::LazyLock;

use chrono::{Days, NaiveDate};
use disclosure::calendar::{CalendarDays, WorkingCalendar, WorkingDays};
use disclosure::vocabulary::{
    Claimant, ContestedAct, Exemption, Judgment, OrderKind, RemedyParty, RemedyPath, RemedyResult,
    ReviewBody, ReviewDecision, ReviewEnd, SuitRuling, Term,
};
use disclosure::workflow::remedy::{
    AppealResult, Contested, IllegalEvent, Litigation, Ordered, Procedure, Reconsideration,
    RemedyDeadline, RemedyEntry, RemedyRules, RemedySubject, ResultMapping, ReviewApplication,
    ReviewCommand, ReviewEvent, ReviewState, ReviewStep, Suit, SuitBasis, SuitCommand, SuitEvent,
    SuitResult, SuitState, SuitStep, TableCell, remedy_deadlines, remedy_notice,
};
use disclosure::workflow::{Due, Open, PermittedCommand};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

static CALENDAR: LazyLock<WorkingCalendar> = LazyLock::new(WorkingCalendar::mainland);

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn rules() -> RemedyRules {
    RemedyRules::default()
}

fn application(contested: Contested, filed_on: &str) -> ReviewApplication {
    ReviewApplication {
        subject: RemedySubject::Request("2024-17".to_owned()),
        claimant: Claimant::Applicant,
        contested,
        filed_on: date(filed_on),
        good_cause: false,
    }
}

fn reply(known_on: &str) -> Contested {
    Contested::new(ContestedAct::Reply, date(known_on))
}

fn withheld(ground: Exemption, known_on: &str) -> Contested {
    let mut contested = Contested::new(ContestedAct::Withheld, date(known_on));
    contested.grounds.push(ground);
    contested
}

fn suit(basis: SuitBasis, filed_on: &str) -> Suit {
    Suit {
        subject: RemedySubject::Publication("fj-2024-3".to_owned()),
        claimant: Claimant::ThirdParty,
        basis,
        filed_on: date(filed_on),
        good_cause: false,
    }
}

fn reviewed(application: ReviewApplication, commands: &[ReviewCommand]) -> Reconsideration {
    let applied = Reconsideration::apply(application, rules(), &CALENDAR).unwrap();
    let case = Reconsideration::replay([&applied]).unwrap();
    commands.iter().fold(case, |case, command| {
        let event = case.decide(command, &CALENDAR).unwrap();
        case.evolve(&event).unwrap()
    })
}

fn sued(suit: Suit, commands: &[SuitCommand]) -> Litigation {
    let filed = Litigation::sue(suit, rules(), &CALENDAR).unwrap();
    let case = Litigation::replay([&filed]).unwrap();
    commands.iter().fold(case, |case, command| {
        let event = case.decide(command, &CALENDAR).unwrap();
        case.evolve(&event).unwrap()
    })
}

/// The day, with the reason why it may move, or the reason why there is none.
fn shown(due: Due) -> String {
    match due {
        Due::On(day) => day.to_string(),
        Due::Provisional(day, open) => format!("{day} {}", open.code()),
        Due::Undetermined(open) => open.code().to_owned(),
    }
}

fn days(deadlines: Vec<RemedyDeadline>) -> Vec<(&'static str, String)> {
    deadlines
        .into_iter()
        .map(|it| (it.step, shown(it.due)))
        .collect()
}

fn cell(path: RemedyPath, result: RemedyResult) -> TableCell {
    TableCell { path, result }
}

#[test]
fn worked_date_9_review_and_direct_suit() {
    let limits = remedy_deadlines(&reply("2024-06-28"), &rules(), &CALENDAR);
    assert_eq!(limits.review_by, Due::On(date("2024-08-27")));
    assert_eq!(
        limits.suit_by,
        Some(Due::On(date("2024-12-30"))),
        "28 December is a Saturday"
    );
    assert_eq!(
        limits.review_citation.zh(),
        "《行政复议法》（2023年修订）第二十条"
    );
    assert_eq!(
        limits.suit_citation.zh(),
        "《行政诉讼法》（2017年修正）第四十六条"
    );
}

#[test]
fn worked_date_10_no_reply() {
    let silent = Contested::new(ContestedAct::NonReply, date("2024-05-22"));
    let limits = remedy_deadlines(&silent, &rules(), &CALENDAR);
    let (review_by, suit_by) = (date("2024-07-22"), date("2024-11-22"));
    assert_eq!(limits.review_by, Due::On(review_by), "21 July is a Sunday");
    assert_eq!(limits.suit_by, Some(Due::On(suit_by)));
    assert_eq!(
        limits.review_citation.zh(),
        "《行政复议法实施条例》（国务院令第499号）第十六条第一款第（一）项"
    );
    assert_eq!(
        limits.suit_citation.to_string(),
        "other//法释〔2018〕1号/art-66"
    );
    let first = RemedyRules {
        non_reply_review_first: true,
        ..rules()
    };
    assert_eq!(remedy_deadlines(&silent, &first, &CALENDAR).suit_by, None);
}

#[test]
fn untold_of_the_right_it_runs_from_learning_of_it() {
    let by = |learned: Option<&str>| {
        let mut contested = reply("2024-01-10");
        contested.told_of_right = false;
        contested.learned_of_right_on = learned.map(date);
        remedy_deadlines(&contested, &rules(), &CALENDAR).review_by
    };
    assert_eq!(by(Some("2024-06-03")), Due::On(date("2024-08-02")));
    let year = date("2025-01-10");
    assert_eq!(by(Some("2024-12-20")), Due::On(year), "at most a year");
    assert_eq!(by(None), Due::Provisional(year, Open::RightNotTold));
}

#[test]
fn five_years_cut_a_direct_suit_short() {
    let mut late = reply("2024-01-08");
    late.made_on = date("2019-01-10");
    let limits = remedy_deadlines(&late, &rules(), &CALENDAR);
    assert_eq!(limits.suit_by, Some(Due::On(date("2024-01-10"))));
}

#[test]
fn review_first_from_2024_for_articles_14_to_16() {
    let first = |ground, on| remedy_notice(&[ground], date(on), &rules()).review_first;
    for ground in Exemption::ALL {
        let listed = matches!(
            ground,
            Exemption::StateSecret2019
                | Exemption::ProhibitedByLaw2019
                | Exemption::SecurityAndStability2019
                | Exemption::ThirdPartyRights2019
                | Exemption::InternalAffairs2019
                | Exemption::DeliberativeProcess2019
                | Exemption::EnforcementFile2019
        );
        assert_eq!(first(*ground, "2024-01-01"), listed, "{ground}");
        assert!(!first(*ground, "2023-12-31"), "{ground}");
    }
    let notice = remedy_notice(&[Exemption::StateSecret2019], date("2024-06-28"), &rules());
    assert_eq!(notice.review_body, ReviewBody::SameLevelGovernment);
    let texts: Vec<_> = notice.citations.iter().map(ToString::to_string).collect();
    assert_eq!(
        texts,
        [
            "other/行政复议法/2023年修订/art-20",
            "other/行政复议法/2023年修订/art-23/para-1/item-4",
            "other/行政诉讼法/2017年修正/art-45",
        ]
    );
    assert_eq!(
        notice.words().zh,
        "自知道之日起60日内向本级人民政府申请行政复议；对复议决定不服的，自收到之日起15日内提起行政诉讼"
    );
    let before = remedy_notice(&[Exemption::StateSecret2019], date("2023-06-28"), &rules());
    assert_eq!(before.review_body, ReviewBody::Choice);
    assert_eq!(
        before.words().zh,
        "自知道之日起60日内向本级人民政府或者上一级主管部门申请行政复议，或者在6个月内提起行政诉讼"
    );
    assert!(!remedy_notice(&[], date("2024-06-28"), &rules()).review_first);
}

#[test]
fn review_steps_are_counted_in_working_days() {
    let case = reviewed(application(reply("2024-06-28"), "2024-08-27"), &[]);
    let open = days(case.deadlines(&CALENDAR));
    assert_eq!(
        open,
        [
            ("ask-correction", "2024-09-03".to_owned()),
            ("accept", "2024-09-03".to_owned()),
        ]
    );
    let correction = [ReviewCommand::AskCorrection {
        on: date("2024-08-29"),
    }];
    let case = reviewed(application(reply("2024-06-28"), "2024-08-27"), &correction);
    assert_eq!(
        days(case.deadlines(&CALENDAR)),
        [("correct", "2024-09-12".to_owned())]
    );
    let late = ReviewCommand::Correct {
        on: date("2024-09-13"),
        good_cause: false,
    };
    let refusal = case.decide(&late, &CALENDAR).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "`correct` is refused in state `awaiting-correction`: the term ended on 2024-09-12 \
         (other/行政复议法/2023年修订/art-31)"
    );
    let open: Vec<_> = refusal
        .permitted()
        .iter()
        .map(PermittedCommand::command)
        .collect();
    assert_eq!(open, ["correct", "lapse-correction", "end"]);
    let early = ReviewCommand::LapseCorrection {
        on: date("2024-09-12"),
    };
    assert!(case.decide(&early, &CALENDAR).unwrap_err().has("too-early"));
    let lapse = ReviewCommand::LapseCorrection {
        on: date("2024-09-13"),
    };
    let event = case.decide(&lapse, &CALENDAR).unwrap();
    assert_eq!(
        case.clone().evolve(&event).unwrap().state(),
        ReviewState::GivenUp
    );

    let corrected = ReviewCommand::Correct {
        on: date("2024-09-10"),
        good_cause: false,
    };
    let event = case.decide(&corrected, &CALENDAR).unwrap();
    let case = case.evolve(&event).unwrap();
    assert_eq!(
        days(case.deadlines(&CALENDAR)),
        [("accept", "2024-09-18".to_owned())]
    );
    let reject = ReviewCommand::Reject {
        on: date("2024-09-19"),
    };
    assert!(
        case.decide(&reject, &CALENDAR).unwrap_err().has("too-late"),
        "silence accepted it"
    );
    let deemed = case.decide(
        &ReviewCommand::DeemAccepted {
            on: date("2024-09-19"),
        },
        &CALENDAR,
    );
    assert_eq!(
        deemed,
        Ok(RemedyEntry::new(ReviewEvent::Accepted {
            on: date("2024-09-18"),
            deemed: true
        })
        .recorded_on(date("2024-09-19")))
    );
}

fn accepted_on_18_september(procedure: Procedure) -> Reconsideration {
    reviewed(
        application(reply("2024-08-20"), "2024-09-12"),
        &[
            ReviewCommand::Accept {
                on: date("2024-09-18"),
            },
            ReviewCommand::ChooseProcedure {
                on: date("2024-09-18"),
                procedure,
            },
        ],
    )
}

#[test]
fn each_procedure_has_its_limits() {
    let case = accepted_on_18_september(Procedure::Summary);
    assert_eq!(
        days(case.deadlines(&CALENDAR)),
        [
            ("send-papers", "2024-09-23".to_owned()),
            ("decide", "2024-10-18".to_owned()),
        ]
    );
    let extend = |on, days| ReviewCommand::Extend {
        on: date(on),
        days: CalendarDays(days),
    };
    assert!(
        case.decide(&extend("2024-10-10", 30), &CALENDAR)
            .unwrap_err()
            .has("state")
    );

    let case = accepted_on_18_september(Procedure::Ordinary);
    assert_eq!(
        days(case.deadlines(&CALENDAR)),
        [
            ("send-papers", "2024-09-27".to_owned()),
            ("decide", "2024-11-18".to_owned()),
        ]
    );
    let event = case
        .decide(
            &ReviewCommand::SendPapers {
                on: date("2024-09-27"),
            },
            &CALENDAR,
        )
        .unwrap();
    let case = case.evolve(&event).unwrap();
    assert_eq!(
        days(case.deadlines(&CALENDAR)),
        [
            ("answer", "2024-10-16".to_owned()),
            ("decide", "2024-11-18".to_owned()),
        ]
    );
    let refusal = case
        .decide(&extend("2024-11-18", 31), &CALENDAR)
        .unwrap_err();
    assert!(
        refusal
            .to_string()
            .contains("the extension is one to 30 days in all"),
        "{refusal}"
    );
    assert!(
        case.decide(&extend("2024-11-19", 30), &CALENDAR)
            .unwrap_err()
            .has("too-late")
    );
    let event = case.decide(&extend("2024-11-18", 30), &CALENDAR).unwrap();
    let case = case.evolve(&event).unwrap();
    assert_eq!(
        case.decision_due(&CALENDAR),
        Some(Due::On(date("2024-12-17")))
    );
    assert!(!case.allows(ReviewStep::Extend), "the cap is reached");
}

#[test]
fn late_applications_need_good_cause() {
    let late = application(reply("2024-06-28"), "2024-08-28");
    let refusal = Reconsideration::apply(late.clone(), rules(), &CALENDAR).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "`apply` is refused in state `none`: the term ended on 2024-08-27 (other/行政复议法/2023年修订/art-20)"
    );
    let excused = ReviewApplication {
        good_cause: true,
        ..late
    };
    Reconsideration::apply(excused, rules(), &CALENDAR).unwrap();
    let silent = Contested::new(ContestedAct::NonReply, date("2024-05-22"));
    let early = application(silent, "2024-05-22");
    assert!(
        Reconsideration::apply(early, rules(), &CALENDAR)
            .unwrap_err()
            .has("too-early")
    );
    let fee = Contested::new(ContestedAct::FeeNotice, date("2024-05-22"));
    let fee = application(fee, "2024-05-23");
    assert!(
        Reconsideration::apply(fee, rules(), &CALENDAR)
            .unwrap_err()
            .has("not-contestable")
    );
    let unknown = application(reply("2026-12-20"), "2027-02-01");
    let refusal = Reconsideration::apply(unknown, rules(), &CALENDAR).unwrap_err();
    assert!(
        refusal
            .to_string()
            .contains("no holiday notice for 2027 is known"),
        "{refusal}"
    );
}

#[test]
fn scenario_s10_an_order_opens_a_round_and_leaves_the_sealed_year() {
    let ordered = Ordered {
        order: OrderKind::AnswerAnew,
        within: Some(WorkingDays(20)),
    };
    let case = reviewed(
        application(
            withheld(Exemption::DeliberativeProcess2019, "2024-12-20"),
            "2024-12-30",
        ),
        &[
            ReviewCommand::Accept {
                on: date("2025-01-03"),
            },
            ReviewCommand::ChooseProcedure {
                on: date("2025-01-06"),
                procedure: Procedure::Ordinary,
            },
            ReviewCommand::Decide {
                on: date("2025-02-12"),
                served_on: date("2025-02-14"),
                decision: ReviewDecision::Annulled,
                ordered: Some(ordered),
            },
        ],
    );
    let order = case.handling_order().unwrap();
    assert_eq!(
        (order.path(), order.order()),
        (RemedyPath::Reconsideration, OrderKind::AnswerAnew)
    );
    assert_eq!(order.due(&CALENDAR), Ok(date("2025-03-14")));
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
        days(case.deadlines(&CALENDAR)),
        [("sue", "2025-03-03".to_owned())],
        "1 March is a Saturday"
    );
    assert_eq!(
        case.decision(),
        Some((ReviewDecision::Annulled, date("2025-02-14")))
    );
}

#[test]
fn an_order_without_a_term_gets_that_of_the_rules() {
    let case = accepted_on_18_september(Procedure::Summary);
    let decide = |decision, ordered| ReviewCommand::Decide {
        on: date("2024-10-10"),
        served_on: date("2024-10-14"),
        decision,
        ordered,
    };
    let ordered = Some(Ordered {
        order: OrderKind::Disclose,
        within: None,
    });
    let refusal = case
        .decide(&decide(ReviewDecision::Maintained, ordered), &CALENDAR)
        .unwrap_err();
    assert!(refusal.has("order"));
    let event = case
        .decide(
            &decide(ReviewDecision::OrderedToPerform, ordered),
            &CALENDAR,
        )
        .unwrap();
    let order = case.evolve(&event).unwrap().handling_order().unwrap();
    assert_eq!(order.within(), WorkingDays(20));
}

// ARL-2023 Art. 23(1)(4): a decision not to disclose, however the act is called.
#[test]
fn nobody_sues_past_reconsideration_by_leaving_the_grounds_out() {
    let grounded = |act, ground, known_on: &str| {
        let mut contested = Contested::new(act, date(known_on));
        contested.grounds.extend(ground);
        contested
    };
    let sue = |contested| {
        let direct = suit(SuitBasis::Direct(contested), "2024-07-08");
        Litigation::sue(direct, rules(), &CALENDAR)
    };
    let bare = grounded(ContestedAct::Withheld, None, "2024-06-28");
    assert_eq!(
        sue(bare.clone()).unwrap_err().to_string(),
        "`sue` is refused in state `none`: the grounds of the decision to withhold are not stated \
         (other/行政复议法/2023年修订/art-23/para-1/item-4)"
    );
    // The decision may have named none: that bars no reconsideration, nor a suit where the order of
    // remedies was free.
    Reconsideration::apply(application(bare, "2024-07-08"), rules(), &CALENDAR).unwrap();
    let older = suit(
        SuitBasis::Direct(grounded(ContestedAct::Withheld, None, "2023-12-29")),
        "2024-01-08",
    );
    Litigation::sue(older, rules(), &CALENDAR).unwrap();

    for ground in [
        Exemption::DeliberativeProcess2019,
        Exemption::PersonalPrivacy2007,
    ] {
        let misnamed = grounded(ContestedAct::Reply, Some(ground), "2024-06-28");
        assert_eq!(
            sue(misnamed.clone()).unwrap_err().to_string(),
            "`sue` is refused in state `none`: what withholds on a ground is contested as \
             `withheld`, not as `reply` (other/行政复议法/2023年修订/art-23/para-1/item-4)"
        );
        let applied =
            Reconsideration::apply(application(misnamed, "2024-07-08"), rules(), &CALENDAR);
        assert!(applied.unwrap_err().has("grounds"));
    }
    let special = Some(Exemption::SpecialAccess2019);
    sue(grounded(ContestedAct::Reply, special, "2024-06-28")).unwrap();
}

// What `apply` and `sue` refuse whatever the day has no last day.
#[test]
fn there_is_a_last_day_only_for_the_remedy_that_lies() {
    let known_on = "2024-06-28";
    let acts = [
        Contested::new(ContestedAct::Withheld, date(known_on)),
        withheld(Exemption::InternalAffairs2019, known_on),
        withheld(Exemption::SpecialAccess2019, known_on),
        Contested::new(ContestedAct::Reply, date(known_on)),
        Contested {
            act: ContestedAct::Reply,
            ..withheld(Exemption::InternalAffairs2019, known_on)
        },
        Contested::new(ContestedAct::Disclosure, date(known_on)),
        Contested::new(ContestedAct::NonReply, date(known_on)),
        Contested::new(ContestedAct::NotPublished, date(known_on)),
        Contested::new(ContestedAct::FeeNotice, date(known_on)),
    ];
    for contested in acts {
        let limits = remedy_deadlines(&contested, &rules(), &CALENDAR);
        let direct = suit(SuitBasis::Direct(contested.clone()), "2024-07-08");
        let sued = Litigation::sue(direct, rules(), &CALENDAR);
        let applied = Reconsideration::apply(
            application(contested.clone(), "2024-07-08"),
            rules(),
            &CALENDAR,
        );
        assert_eq!(limits.suit_by.is_some(), sued.is_ok(), "{contested:?}");
        let lies = limits.review_by.date().is_some();
        assert_eq!(lies, applied.is_ok(), "{contested:?}");
        for (refused, citation) in [
            (sued.err(), limits.suit_citation),
            (applied.err(), limits.review_citation),
        ] {
            if let Some(refusal) = refused {
                assert_eq!(refusal.objections()[0].citation(), &citation);
            }
        }
    }
    let fee = Contested::new(ContestedAct::FeeNotice, date(known_on));
    let limits = remedy_deadlines(&fee, &rules(), &CALENDAR);
    assert_eq!(shown(limits.review_by), "no-clock");
}

#[test]
fn a_suit_waits_for_reconsideration_where_that_comes_first() {
    let direct = |contested| suit(SuitBasis::Direct(contested), "2024-07-08");
    let refuse = |contested| Litigation::sue(direct(contested), rules(), &CALENDAR).unwrap_err();
    let refusal = refuse(withheld(Exemption::InternalAffairs2019, "2024-06-28"));
    assert_eq!(
        refusal.to_string(),
        "`sue` is refused in state `none`: reconsideration comes before a suit \
         (other/行政复议法/2023年修订/art-23/para-1/item-4)"
    );
    let special = withheld(Exemption::SpecialAccess2019, "2024-06-28");
    Litigation::sue(direct(special), rules(), &CALENDAR).unwrap();
    let older = withheld(Exemption::InternalAffairs2019, "2023-12-29");
    let older = suit(SuitBasis::Direct(older), "2024-01-08");
    Litigation::sue(older, rules(), &CALENDAR).unwrap();

    let refusal = refuse(Contested::new(
        ContestedAct::NotPublished,
        date("2024-06-28"),
    ));
    assert_eq!(
        refusal.objections().first().unwrap().citation().to_string(),
        "other//法释〔2011〕17号/art-3"
    );
    assert!(
        refuse(Contested::new(ContestedAct::FeeNotice, date("2024-06-28"))).has("not-contestable")
    );
    assert!(refuse(reply("2024-07-09")).has("date-order"));
    let late = suit(SuitBasis::Direct(reply("2024-06-28")), "2024-12-31");
    assert!(
        Litigation::sue(late, rules(), &CALENDAR)
            .unwrap_err()
            .has("too-late")
    );
}

#[test]
fn a_suit_after_review_has_fifteen_days() {
    let review = || "review-9".to_owned();
    let after = |filed_on| {
        let served_on = date("2025-02-14");
        suit(
            SuitBasis::AfterReview {
                review: review(),
                served_on,
            },
            filed_on,
        )
    };
    Litigation::sue(after("2025-03-03"), rules(), &CALENDAR).unwrap();
    assert!(
        Litigation::sue(after("2025-03-04"), rules(), &CALENDAR)
            .unwrap_err()
            .has("too-late")
    );
    let overdue = |filed_on| {
        let expired_on = date("2024-12-17");
        suit(
            SuitBasis::ReviewOverdue {
                review: review(),
                expired_on,
            },
            filed_on,
        )
    };
    assert!(
        Litigation::sue(overdue("2024-12-17"), rules(), &CALENDAR)
            .unwrap_err()
            .has("too-early")
    );
    Litigation::sue(overdue("2025-01-02"), rules(), &CALENDAR).unwrap();
    assert!(
        Litigation::sue(overdue("2025-01-03"), rules(), &CALENDAR)
            .unwrap_err()
            .has("too-late")
    );
}

fn judged(ordered: Option<Ordered>, judgment: Judgment) -> Litigation {
    sued(
        suit(SuitBasis::Direct(reply("2025-02-14")), "2025-03-03"),
        &[
            SuitCommand::Docket {
                on: date("2025-03-05"),
            },
            SuitCommand::Judge {
                on: date("2025-06-10"),
                served_on: date("2025-06-13"),
                judgment,
                ordered,
            },
        ],
    )
}

#[test]
fn instances_and_appeals_have_their_limits() {
    let docketed = sued(
        suit(SuitBasis::Direct(reply("2025-02-14")), "2025-03-03"),
        &[SuitCommand::Docket {
            on: date("2025-03-05"),
        }],
    );
    assert_eq!(
        days(docketed.deadlines(&CALENDAR)),
        [("judge", "2025-09-05".to_owned())]
    );
    let case = judged(None, Judgment::ClaimDismissed);
    assert_eq!(
        days(case.deadlines(&CALENDAR)),
        [("appeal", "2025-06-30".to_owned())],
        "28 June is a Saturday"
    );
    let final_ = |on| SuitCommand::BecomeFinal { on: date(on) };
    assert!(
        case.decide(&final_("2025-06-30"), &CALENDAR)
            .unwrap_err()
            .has("too-early")
    );
    let recorded = case.decide(&final_("2026-02-02"), &CALENDAR);
    let on = date("2025-07-01");
    assert_eq!(
        recorded,
        Ok(RemedyEntry::new(SuitEvent::BecameFinal { on }).recorded_on(date("2026-02-02"))),
        "whenever it is recorded"
    );
    let appeal = |on, by| SuitCommand::Appeal { on: date(on), by };
    let refused = |command| case.decide(&command, &CALENDAR).unwrap_err();
    assert!(refused(appeal("2025-07-01", RemedyParty::Claimant)).has("too-late"));
    assert!(refused(appeal("2025-06-30", RemedyParty::Court)).has("party"));
    let event = case
        .decide(&appeal("2025-06-30", RemedyParty::Respondent), &CALENDAR)
        .unwrap();
    let case = case.evolve(&event).unwrap();
    assert_eq!(
        days(case.deadlines(&CALENDAR)),
        [("decide-appeal", "2025-09-30".to_owned())]
    );

    let ruling = |ruling| SuitCommand::Rule {
        on: date("2025-06-10"),
        served_on: date("2025-06-13"),
        ruling,
    };
    assert!(
        docketed
            .decide(&ruling(SuitRuling::NotDocketed), &CALENDAR)
            .unwrap_err()
            .has("ruling")
    );
    let event = docketed
        .decide(&ruling(SuitRuling::ActionRejected), &CALENDAR)
        .unwrap();
    let rejected = docketed.clone().evolve(&event).unwrap();
    assert_eq!(
        days(rejected.deadlines(&CALENDAR)),
        [("appeal", "2025-06-23".to_owned())]
    );
    let event = docketed
        .decide(&ruling(SuitRuling::WithdrawalAllowed), &CALENDAR)
        .unwrap();
    let withdrawn = docketed.evolve(&event).unwrap();
    assert_eq!(withdrawn.state(), SuitState::Final);
    assert_eq!(
        withdrawn.cell_in(2025, &ResultMapping::default()),
        Some(cell(RemedyPath::DirectSuit, RemedyResult::Other))
    );
}

#[test]
fn a_judgment_orders_once_it_is_final() {
    let ordered = Ordered {
        order: OrderKind::AnswerAnew,
        within: Some(WorkingDays(15)),
    };
    let case = judged(Some(ordered), Judgment::OrderedToAnswerAnew);
    assert_eq!(case.handling_order(), None, "open to appeal");
    let appeal = SuitCommand::Appeal {
        on: date("2025-06-20"),
        by: RemedyParty::Respondent,
    };
    let appealed = case.decide(&appeal, &CALENDAR).unwrap();
    let decided = |result, ordered| SuitCommand::DecideAppeal {
        on: date("2026-01-08"),
        served_on: date("2026-01-12"),
        result,
        ordered,
    };
    let case = case.evolve(&appealed).unwrap();
    let after = |result, ordered| {
        let event = case.decide(&decided(result, ordered), &CALENDAR).unwrap();
        case.clone().evolve(&event).unwrap()
    };
    let mapping = ResultMapping::default();
    let upheld = after(AppealResult::Upheld, None);
    let order = upheld.handling_order().unwrap();
    assert_eq!(
        (order.served_on(), order.within()),
        (date("2026-01-12"), WorkingDays(15))
    );
    assert_eq!(
        upheld.cell_in(2025, &mapping),
        Some(cell(RemedyPath::DirectSuit, RemedyResult::Pending))
    );
    assert_eq!(
        upheld.cell_in(2026, &mapping),
        Some(cell(RemedyPath::DirectSuit, RemedyResult::Corrected))
    );

    let dismissed = SuitResult::Judgment(Judgment::ClaimDismissed);
    let changed = after(AppealResult::Changed(dismissed), None);
    assert_eq!(changed.handling_order(), None);
    assert_eq!(
        changed.cell_in(2026, &mapping),
        Some(cell(RemedyPath::DirectSuit, RemedyResult::Upheld))
    );
    let remanded = after(AppealResult::Remanded, None);
    assert_eq!(
        (remanded.state(), remanded.result()),
        (SuitState::Docketed, None)
    );
    assert_eq!(
        remanded.cell_in(2026, &mapping),
        Some(cell(RemedyPath::DirectSuit, RemedyResult::Pending))
    );
    for result in [AppealResult::Upheld, AppealResult::Changed(dismissed)] {
        let command = decided(result, Some(ordered));
        assert!(case.decide(&command, &CALENDAR).unwrap_err().has("order"));
    }
}

#[test]
fn a_third_party_may_have_a_disclosure_suspended() {
    let suspend = SuitCommand::SuspendDisclosure {
        on: date("2025-03-06"),
    };
    let docket = SuitCommand::Docket {
        on: date("2025-03-05"),
    };
    let third = suit(SuitBasis::Direct(reply("2025-02-14")), "2025-03-03");
    let applicant = Suit {
        claimant: Claimant::Applicant,
        ..third.clone()
    };
    let case = sued(third, &[docket.clone(), suspend.clone()]);
    assert_eq!(case.disclosure_suspended_on(), Some(date("2025-03-06")));
    let case = sued(applicant, &[docket]);
    assert!(case.decide(&suspend, &CALENDAR).unwrap_err().has("state"));
}

#[test]
fn every_kind_of_result_has_a_column() {
    use RemedyResult::{Corrected, Other, Upheld};
    let mapping = ResultMapping::default();
    for decision in ReviewDecision::ALL {
        let upheld = matches!(
            decision,
            ReviewDecision::Maintained | ReviewDecision::ClaimRejected
        );
        assert_eq!(
            mapping.of_decision(*decision),
            if upheld { Upheld } else { Corrected }
        );
    }
    for end in ReviewEnd::ALL {
        assert_eq!(mapping.of_end(*end), Other);
    }
    for judgment in Judgment::ALL {
        let upheld = *judgment == Judgment::ClaimDismissed;
        let expected = if upheld { Upheld } else { Corrected };
        assert_eq!(mapping.of_suit(SuitResult::Judgment(*judgment)), expected);
    }
    for ruling in SuitRuling::ALL {
        assert_eq!(mapping.of_suit(SuitResult::Ruling(*ruling)), Other);
    }
    let own = mapping
        .with_decision(ReviewDecision::FoundUnlawful, Other)
        .with_end(ReviewEnd::Settled, Corrected)
        .with_judgment(Judgment::FoundUnlawful, Other)
        .with_ruling(SuitRuling::ActionRejected, Upheld);
    let stored = serde_json::to_string(&own).unwrap();
    assert_eq!(
        stored,
        r#"{"decisions":{"found-unlawful":"other"},"ends":{"settled":"corrected"},"judgments":{"found-unlawful":"other"},"rulings":{"action-rejected":"upheld"}}"#
    );
    let read: ResultMapping = serde_json::from_str(&stored).unwrap();
    assert_eq!(read.of_decision(ReviewDecision::FoundUnlawful), Other);
    assert_eq!(read.of_end(ReviewEnd::Settled), Corrected);
    assert_eq!(
        read.of_suit(SuitResult::Judgment(Judgment::FoundUnlawful)),
        Other
    );
    assert_eq!(
        read.of_suit(SuitResult::Ruling(SuitRuling::ActionRejected)),
        Upheld
    );
    assert_eq!(
        RemedyPath::ALL
            .iter()
            .map(|it| it.group())
            .collect::<Vec<_>>(),
        ["RV", "LD", "LR"]
    );
}

/// Commands of every step on a day, each in every variety that leads elsewhere.
fn review_commands(on: NaiveDate) -> Vec<ReviewCommand> {
    vec![
        ReviewCommand::AskCorrection { on },
        ReviewCommand::Correct {
            on,
            good_cause: true,
        },
        ReviewCommand::LapseCorrection { on },
        ReviewCommand::Accept { on },
        ReviewCommand::DeemAccepted { on },
        ReviewCommand::Reject { on },
        ReviewCommand::ChooseProcedure {
            on,
            procedure: Procedure::Summary,
        },
        ReviewCommand::ChooseProcedure {
            on,
            procedure: Procedure::Ordinary,
        },
        ReviewCommand::SendPapers { on },
        ReviewCommand::Answer { on },
        ReviewCommand::Extend {
            on,
            days: CalendarDays(30),
        },
        ReviewCommand::Decide {
            on,
            served_on: on,
            decision: ReviewDecision::Annulled,
            ordered: Some(Ordered {
                order: OrderKind::AnswerAnew,
                within: None,
            }),
        },
        ReviewCommand::End {
            on,
            end: ReviewEnd::Withdrawn,
        },
    ]
}

fn suit_commands(on: NaiveDate) -> Vec<SuitCommand> {
    let rule = |ruling| SuitCommand::Rule {
        on,
        served_on: on,
        ruling,
    };
    let decide = |result| SuitCommand::DecideAppeal {
        on,
        served_on: on,
        result,
        ordered: None,
    };
    vec![
        SuitCommand::Docket { on },
        SuitCommand::Judge {
            on,
            served_on: on,
            judgment: Judgment::ClaimDismissed,
            ordered: None,
        },
        rule(SuitRuling::NotDocketed),
        rule(SuitRuling::ActionRejected),
        rule(SuitRuling::WithdrawalAllowed),
        SuitCommand::SuspendDisclosure { on },
        SuitCommand::Appeal {
            on,
            by: RemedyParty::Claimant,
        },
        decide(AppealResult::Upheld),
        decide(AppealResult::Remanded),
        SuitCommand::BecomeFinal { on },
    ]
}

/// A day within every open term, and one after.
fn two_days(last: NaiveDate) -> [NaiveDate; 2] {
    [last, last + Days::new(20)]
}

#[test]
fn every_step_in_every_state_of_reconsideration() {
    let applied = Reconsideration::apply(
        application(reply("2024-01-03"), "2024-01-08"),
        rules(),
        &CALENDAR,
    );
    let mut todo = vec![vec![applied.unwrap()]];
    let mut seen = BTreeSet::new();
    let mut states = BTreeSet::new();
    while let Some(log) = todo.pop() {
        let case = Reconsideration::replay(&log).unwrap();
        let open: Vec<_> = case
            .permitted()
            .iter()
            .map(PermittedCommand::command)
            .collect();
        if !seen.insert((case.state(), open.clone())) {
            continue;
        }
        states.insert(case.state());
        assert_eq!(
            open.is_empty(),
            !case.state().is_open(),
            "no dead end before the end"
        );
        let mut possible = BTreeSet::new();
        for on in two_days(log.last().unwrap().event().on()) {
            for command in review_commands(on) {
                match case.decide(&command, &CALENDAR) {
                    Ok(event) => {
                        possible.insert(command.step());
                        assert_eq!(event.event().step(), command.step());
                        let mut log = log.clone();
                        log.push(event);
                        todo.push(log);
                    }
                    Err(refusal) => {
                        assert_eq!(refusal.state(), case.state().code());
                        assert_eq!(refusal.has("state"), !case.allows(command.step()));
                    }
                }
            }
        }
        let allowed: BTreeSet<_> = ReviewStep::ALL
            .iter()
            .copied()
            .filter(|step| case.allows(*step))
            .collect();
        assert_eq!(possible, allowed, "{:?}", case.state());
    }
    assert_eq!(states, ReviewState::ALL.iter().copied().collect());
}

#[test]
fn every_step_in_every_state_of_litigation() {
    let filed = suit(SuitBasis::Direct(reply("2024-01-03")), "2024-01-08");
    let mut todo = vec![vec![Litigation::sue(filed, rules(), &CALENDAR).unwrap()]];
    let mut seen = BTreeSet::new();
    let mut states = BTreeSet::new();
    while let Some(log) = todo.pop() {
        let case = Litigation::replay(&log).unwrap();
        let open: Vec<_> = case
            .permitted()
            .iter()
            .map(PermittedCommand::command)
            .collect();
        if !seen.insert((case.state(), open.clone())) {
            continue;
        }
        states.insert(case.state());
        assert_eq!(open.is_empty(), case.state() == SuitState::Final);
        let mut possible = BTreeSet::new();
        for on in two_days(log.last().unwrap().event().on()) {
            for command in suit_commands(on) {
                match case.decide(&command, &CALENDAR) {
                    Ok(event) => {
                        possible.insert(command.step());
                        let mut log = log.clone();
                        log.push(event);
                        todo.push(log);
                    }
                    Err(refusal) => {
                        assert_eq!(refusal.state(), case.state().code());
                        assert_eq!(refusal.has("state"), !case.allows(command.step()));
                    }
                }
            }
        }
        let allowed: BTreeSet<_> = SuitStep::ALL
            .iter()
            .copied()
            .filter(|step| case.allows(*step))
            .collect();
        assert_eq!(possible, allowed, "{:?}", case.state());
    }
    assert_eq!(states, SuitState::ALL.iter().copied().collect());
}

#[test]
fn steps_name_their_text_and_party() {
    for step in ReviewStep::ALL {
        assert!(
            step.citation().to_string().starts_with("other/行政复议法/"),
            "{step:?}"
        );
    }
    let texts: Vec<_> = SuitStep::ALL
        .iter()
        .map(|it| it.citation().to_string())
        .collect();
    assert_eq!(
        texts,
        [
            "other/行政诉讼法/2017年修正/art-46",
            "other/行政诉讼法/2017年修正/art-51",
            "other/行政诉讼法/2017年修正/art-81",
            "other//法释〔2018〕1号",
            "other//法释〔2011〕17号/art-11/para-2",
            "other/行政诉讼法/2017年修正/art-85",
            "other/行政诉讼法/2017年修正/art-88",
            "other/行政诉讼法/2017年修正/art-85",
        ]
    );
    assert_eq!(ReviewStep::Answer.by(), RemedyParty::Respondent);
}

#[test]
fn a_damaged_log_is_an_error_with_its_place() {
    assert_eq!(
        Reconsideration::replay([]).unwrap_err().to_string(),
        "the log is empty"
    );
    let on = date("2024-09-20");
    let accepted = ReviewEvent::Accepted { on, deemed: false }.into();
    assert_eq!(
        Reconsideration::replay([&accepted])
            .unwrap_err()
            .to_string(),
        "event 1 `accepted` cannot follow in state `none`"
    );
    let applied = Reconsideration::apply(
        application(reply("2024-08-20"), "2024-09-12"),
        rules(),
        &CALENDAR,
    )
    .unwrap();
    assert_eq!(
        Reconsideration::replay([&applied, &accepted, &accepted])
            .unwrap_err()
            .to_string(),
        "event 3 `accepted` cannot follow in state `accepted`"
    );
    assert_eq!(
        Reconsideration::replay([&applied, &applied])
            .unwrap_err()
            .to_string(),
        "event 2 `applied` cannot follow in state `filed`"
    );
    let earlier = ReviewEvent::Accepted {
        on: date("2024-09-11"),
        deemed: false,
    }
    .into();
    assert_eq!(
        Reconsideration::replay([&applied, &earlier])
            .unwrap_err()
            .to_string(),
        "event 2 `accepted` is dated before the event it follows"
    );
    let before_service = SuitEvent::Ruled {
        on,
        served_on: date("2024-09-19"),
        ruling: SuitRuling::NotDocketed,
    }
    .into();
    let filed = suit(SuitBasis::Direct(reply("2024-08-20")), "2024-09-12");
    let filed = Litigation::sue(filed, rules(), &CALENDAR).unwrap();
    assert_eq!(
        Litigation::replay([&filed, &before_service])
            .unwrap_err()
            .to_string(),
        "event 2 `ruled` is dated before the event it follows"
    );
    let docketed = SuitEvent::Docketed { on }.into();
    assert_eq!(
        Litigation::replay([&docketed]),
        Err(IllegalEvent::NotHere {
            position: 1,
            event: "docketed",
            state: "none"
        })
    );
}

fn golden<E: Serialize + DeserializeOwned>(machine: &str, code: &str) -> RemedyEntry<E> {
    let path = format!("tests/compatibility/remedy/{machine}-{code}.json");
    let text = fs::read_to_string(&path).unwrap();
    let stored: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        stored.get("event").and_then(Value::as_str),
        Some(code),
        "{path}"
    );
    let entry: RemedyEntry<E> = serde_json::from_str(&text).unwrap();
    assert_eq!(serde_json::to_value(&entry).unwrap(), stored, "{path}");
    let mut newer = stored;
    let fields = newer.as_object_mut().unwrap();
    fields.insert("added-later".to_owned(), Value::from(1));
    serde_json::from_value(newer).unwrap()
}

#[test]
fn events_of_every_kind_are_read_as_they_were_stored() {
    for code in ReviewEvent::CODES {
        let read = golden::<ReviewEvent>("reconsideration", code);
        assert_eq!((read.event().code(), read.recorded_day()), (*code, None));
    }
    for code in SuitEvent::CODES {
        let read = golden::<SuitEvent>("litigation", code);
        assert_eq!((read.event().code(), read.recorded_day()), (*code, None));
    }
    let error =
        serde_json::from_str::<RemedyEntry<ReviewEvent>>(r#"{"event":"vanished"}"#).unwrap_err();
    assert!(
        error.to_string().starts_with("unknown variant `vanished`"),
        "{error}"
    );
}

fn review_walk() -> impl Strategy<Value = Vec<(usize, u64)>> {
    prop::collection::vec((0_usize..13, 0_u64..25), 0..12)
}

proptest! {
    #[test]
    fn replaying_a_review_equals_living_it(choices in review_walk()) {
        let application = application(reply("2023-01-03"), "2023-01-09");
        let applied = Reconsideration::apply(application, rules(), &CALENDAR).unwrap();
        let mut live = Reconsideration::replay([&applied]).unwrap();
        let mut log = vec![applied];
        for (choice, wait) in choices {
            let on = log.last().unwrap().event().on() + Days::new(wait);
            let command = review_commands(on).swap_remove(choice);
            if let Ok(event) = live.decide(&command, &CALENDAR) {
                live = live.evolve(&event).unwrap();
                log.push(event);
            }
        }
        let stored = serde_json::to_string(&log).unwrap();
        let read: Vec<RemedyEntry<ReviewEvent>> = serde_json::from_str(&stored).unwrap();
        prop_assert_eq!(&Reconsideration::replay(&read).unwrap(), &live);
        let cells = (2023..=2026).filter_map(|year| live.cell_in(year, &ResultMapping::default()));
        let ended = cells.filter(|cell| cell.result != RemedyResult::Pending).count();
        prop_assert_eq!(ended, usize::from(!live.state().is_open()), "one result, in one year");
    }

    #[test]
    fn replaying_a_suit_equals_living_it(choices in prop::collection::vec((0_usize..10, 0_u64..25), 0..12)) {
        let filed = suit(SuitBasis::Direct(reply("2023-01-03")), "2023-01-09");
        let filed = Litigation::sue(filed, rules(), &CALENDAR).unwrap();
        let mut live = Litigation::replay([&filed]).unwrap();
        let mut log = vec![filed];
        for (choice, wait) in choices {
            let on = log.last().unwrap().event().on() + Days::new(wait);
            let command = suit_commands(on).swap_remove(choice);
            if let Ok(event) = live.decide(&command, &CALENDAR) {
                live = live.evolve(&event).unwrap();
                log.push(event);
            }
        }
        let stored = serde_json::to_string(&log).unwrap();
        let read: Vec<RemedyEntry<SuitEvent>> = serde_json::from_str(&stored).unwrap();
        prop_assert_eq!(&Litigation::replay(&read).unwrap(), &live);
    }

    #[test]
    fn any_order_of_events_replays_or_names_its_place(order in prop::collection::vec(0_usize..12, 0..10)) {
        let kinds: Vec<RemedyEntry<ReviewEvent>> = ReviewEvent::CODES
            .iter()
            .map(|code| golden("reconsideration", code))
            .collect();
        let log: Vec<_> = order.iter().filter_map(|place| kinds.get(*place)).collect();
        match Reconsideration::replay(log.iter().copied()) {
            Ok(case) => prop_assert_eq!(case.version(), u64::try_from(log.len()).unwrap()),
            Err(IllegalEvent::Empty) => prop_assert!(log.is_empty()),
            Err(error) => prop_assert!(error.to_string().starts_with("event ")),
        }
    }

    #[test]
    fn arbitrary_json_never_panics(text in r#"[{}\[\]":,a-z0-9.-]{0,60}"#) {
        let _ = serde_json::from_str::<RemedyEntry<ReviewEvent>>(&text);
        let _ = serde_json::from_str::<RemedyEntry<SuitEvent>>(&text);
        let _ = serde_json::from_str::<ReviewCommand>(&text);
        let _ = serde_json::from_str::<SuitCommand>(&text);
        let _ = serde_json::from_str::<RemedyRules>(&text);
        let _ = serde_json::from_str::<Contested>(&text);
    }
}
