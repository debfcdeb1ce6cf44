//! Litigation: what it follows on, its instances, and what it orders.

use disclosure::calendar::WorkingDays;
use disclosure::vocabulary::{
    Claimant, ContestedAct, Exemption, Judgment, OrderKind, RemedyPath, RemedyResult, Role,
    SuitRuling,
};
use disclosure::workflow::Actor;
use disclosure::workflow::litigation::{
    AppealResult, Command, Fact, Litigation, State, Suit, SuitBasis,
};
use disclosure::workflow::remedy::{
    Contested, Ordered, ResultMapping, Served, SuitResult, Telling,
};
use disclosure::workflow::{Bar, Instruction, Machine as _};

use crate::live::{Live, office, refused_review, refused_suit, sued};
use crate::{CALENDAR, application, cell, date, days, id, reply, suit, withheld};

// ARL-2023 Art. 23(1)(4): a decision not to disclose, however the act is called.
#[test]
fn nobody_sues_past_reconsideration_by_leaving_the_grounds_out() {
    let grounded = |act, ground, known_on: &str| {
        let mut contested = Contested::new(act, date(known_on));
        contested.grounds.extend(ground);
        contested
    };
    let sue = |contested| refused_suit(suit(SuitBasis::Direct(contested)), "2024-07-08");
    let bare = grounded(ContestedAct::Withheld, None, "2024-06-28");
    assert_eq!(
        sue(bare.clone()).unwrap().to_string(),
        "`sue` is refused in state `new`: the grounds of the decision to withhold are not stated \
         (other/行政复议法/2023年修订/art-23/para-1/item-4)"
    );
    // The decision may have named none: that bars no reconsideration, nor a suit where the order of
    // remedies was free.
    assert_eq!(refused_review(application(bare), "2024-07-08"), None);
    let older = grounded(ContestedAct::Withheld, None, "2023-12-29");
    let older = suit(SuitBasis::Direct(older));
    assert_eq!(refused_suit(older, "2024-01-08"), None);

    for ground in [
        Exemption::DeliberativeProcess2019,
        Exemption::PersonalPrivacy2007,
    ] {
        let misnamed = grounded(ContestedAct::Reply, Some(ground), "2024-06-28");
        assert_eq!(
            sue(misnamed.clone()).unwrap().to_string(),
            "`sue` is refused in state `new`: what withholds on a ground is contested as a decision to withhold, not as a reply (other/行政复议法/2023年修订/art-23/para-1/item-4)"
        );
        let refused = refused_review(application(misnamed), "2024-07-08");
        assert!(refused.unwrap().has(Bar::Grounds));
    }
    let special = Some(Exemption::SpecialAccess2019);
    assert_eq!(
        sue(grounded(ContestedAct::Reply, special, "2024-06-28")),
        None
    );
}

#[test]
fn a_suit_waits_for_reconsideration_where_that_comes_first() {
    let refuse = |contested| refused_suit(suit(SuitBasis::Direct(contested)), "2024-07-08");
    let refusal = refuse(withheld(Exemption::InternalAffairs2019, "2024-06-28")).unwrap();
    assert_eq!(
        refusal.to_string(),
        "`sue` is refused in state `new`: reconsideration comes before a suit \
         (other/行政复议法/2023年修订/art-23/para-1/item-4)"
    );
    let special = withheld(Exemption::SpecialAccess2019, "2024-06-28");
    assert_eq!(refuse(special), None);
    let older = withheld(Exemption::InternalAffairs2019, "2023-12-29");
    let older = suit(SuitBasis::Direct(older));
    assert_eq!(refused_suit(older, "2024-01-08"), None);

    let unpublished = Contested::new(ContestedAct::NotPublished, date("2024-06-28"));
    let refusal = refuse(unpublished).unwrap();
    let citation = refusal.objections().first().unwrap().citation().unwrap();
    assert_eq!(citation.to_string(), "other//法释〔2011〕17号/art-3");
    let fee = Contested::new(ContestedAct::FeeNotice, date("2024-06-28"));
    assert!(refuse(fee).unwrap().has(Bar::NotContestable));
    assert!(refuse(reply("2024-07-09")).unwrap().has(Bar::DateOrder));
    let late = suit(SuitBasis::Direct(reply("2024-06-28")));
    assert!(refused_suit(late, "2024-12-31").unwrap().has(Bar::TooLate));
}

#[test]
fn a_suit_after_review_has_fifteen_days() {
    let after = |filed_on| {
        let (review, served_on) = (id("review-9"), date("2025-02-14"));
        let told = Telling::Told;
        let basis = SuitBasis::AfterReview {
            review,
            served_on,
            told,
        };
        refused_suit(suit(basis), filed_on)
    };
    assert_eq!(after("2025-03-03"), None);
    assert!(after("2025-03-04").unwrap().has(Bar::TooLate));
    let overdue = |filed_on| {
        let (review, expired_on) = (id("review-9"), date("2024-12-17"));
        refused_suit(
            suit(SuitBasis::ReviewOverdue { review, expired_on }),
            filed_on,
        )
    };
    assert!(overdue("2024-12-17").unwrap().has(Bar::TooEarly));
    assert_eq!(overdue("2025-01-02"), None);
    assert!(overdue("2025-01-03").unwrap().has(Bar::TooLate));
}

fn docketed() -> Live<Litigation> {
    sued(suit(SuitBasis::Direct(reply("2025-02-14"))), "2025-03-03")
        .take(Command::Docket, "2025-03-05")
}

fn judged(ordered: Option<Ordered>, judgment: Judgment) -> Live<Litigation> {
    let judgment = Served {
        ordered,
        ..Served::new(judgment, date("2025-06-13"))
    };
    docketed().take(Command::Judge(judgment), "2025-06-10")
}

#[test]
fn instances_and_appeals_have_their_limits() {
    let docketed = docketed();
    assert_eq!(
        days(&docketed.deadlines(&CALENDAR)),
        [("first-instance", "2025-09-05".to_owned())]
    );
    let case = judged(None, Judgment::ClaimDismissed);
    assert_eq!(
        days(&case.deadlines(&CALENDAR)),
        [("appeal", "2025-06-30".to_owned())],
        "28 June is a Saturday"
    );
    assert!(
        case.refuse(Command::BecomeFinal, "2025-06-30")
            .has(Bar::TooEarly)
    );
    let recorded = case.decide(Command::BecomeFinal, "2026-02-02").unwrap();
    assert_eq!(recorded.fact(), &Fact::BecameFinal);
    assert_eq!(
        (recorded.on(), recorded.entered_on()),
        (date("2025-07-01"), date("2026-02-02")),
        "whenever it is recorded"
    );
    assert!(case.refuse(Command::Appeal, "2025-07-01").has(Bar::TooLate));
    let appeal = |actor, on| Instruction::new(id("remedy-1"), 3, Command::Appeal, actor, date(on));
    let court = Actor::new("organ-1", Role::Court).unwrap();
    let refusal = case.case.decide(&appeal(court, "2025-06-30"), &CALENDAR);
    assert!(refusal.unwrap_err().has(Bar::Role), "only a party appeals");
    let another = Actor::new("claimant-2", Role::ThirdParty).unwrap();
    let refusal = case.case.decide(&appeal(another, "2025-06-30"), &CALENDAR);
    assert!(refusal.unwrap_err().has(Bar::OtherApplicant));
    let by_agency = case.case.decide(&appeal(office(), "2025-06-30"), &CALENDAR);
    let case = case.clone().with(by_agency.unwrap().remove(0));
    assert_eq!(
        days(&case.deadlines(&CALENDAR)),
        [("second-instance", "2025-09-30".to_owned())]
    );

    let rule = |ruling| Command::Rule(Served::new(ruling, date("2025-06-13")));
    let refusal = docketed.refuse(rule(SuitRuling::NotDocketed), "2025-06-10");
    assert!(refusal.has(Bar::Ruling));
    let rejected = docketed
        .clone()
        .take(rule(SuitRuling::ActionRejected), "2025-06-10");
    assert_eq!(
        days(&rejected.deadlines(&CALENDAR)),
        [("appeal", "2025-06-23".to_owned())]
    );
    let withdrawn = docketed.take(rule(SuitRuling::WithdrawalAllowed), "2025-06-10");
    assert_eq!(withdrawn.state(), State::Final);
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
    let case = case.take(Command::Appeal, "2025-06-20");
    let decide = |result, ordered| {
        Command::DecideAppeal(Served {
            ordered,
            ..Served::new(result, date("2026-01-12"))
        })
    };
    let after = |result| case.clone().take(decide(result, None), "2026-01-08");
    let mapping = ResultMapping::default();
    let upheld = after(AppealResult::Upheld);
    let order = upheld.handling_order().unwrap();
    assert_eq!(
        (order.served_on(), order.within()),
        (date("2026-01-12"), Some(WorkingDays(15)))
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
    let changed = after(AppealResult::Changed(dismissed));
    assert_eq!(changed.handling_order(), None);
    assert_eq!(
        changed.cell_in(2026, &mapping),
        Some(cell(RemedyPath::DirectSuit, RemedyResult::Upheld))
    );
    let remanded = after(AppealResult::Remanded);
    assert_eq!(
        (remanded.state(), remanded.result()),
        (State::Docketed, None)
    );
    assert_eq!(
        remanded.cell_in(2026, &mapping),
        Some(cell(RemedyPath::DirectSuit, RemedyResult::Pending))
    );
    for result in [AppealResult::Upheld, AppealResult::Changed(dismissed)] {
        let command = decide(result, Some(ordered));
        assert!(case.refuse(command, "2026-01-08").has(Bar::Order));
    }
}

#[test]
fn a_third_party_may_have_a_disclosure_suspended() {
    let third = suit(SuitBasis::Direct(reply("2025-02-14")));
    let applicant = Suit {
        claimant: Claimant::Applicant,
        ..third.clone()
    };
    let docketed = |suit| sued(suit, "2025-03-03").take(Command::Docket, "2025-03-05");
    let case = docketed(third).take(Command::SuspendDisclosure, "2025-03-06");
    assert_eq!(case.disclosure_suspended_on(), Some(date("2025-03-06")));
    assert!(
        case.refuse(Command::SuspendDisclosure, "2025-03-07")
            .has(Bar::DoneAlready)
    );
    assert!(
        docketed(applicant)
            .refuse(Command::SuspendDisclosure, "2025-03-06")
            .has(Bar::NotByApplicant)
    );
}
