//! What changes with the day: on the day before, and on the day itself.

use disclosure::calendar::WorkingDays;
use disclosure::deadline::{Due, Open};
use disclosure::vocabulary::{
    ContestedAct, Exemption, Judgment, OrderKind, RemedyPath, ServiceEvent, Term as _,
};
use disclosure::workflow::litigation::{Command, SuitBasis};
use disclosure::workflow::reconsideration::Application;
use disclosure::workflow::remedy::{
    Contested, DismissedSuit, HandlingOrder, Ordered, RemedyRules, Served, SilenceDay, Telling,
};
use disclosure::workflow::{Bar, Machine as _, Refusal};

use crate::live::{refused_review, refused_suit, sued};
use crate::{CALENDAR, application, date, id, reply, rules, shown, suit, withheld};

fn sue(contested: Contested, on: &str) -> Option<Refusal> {
    refused_suit(suit(SuitBasis::Direct(contested)), on)
}

/// The text by which the first objection of a refusal stands; a dash where nothing is refused.
fn text(refusal: Option<Refusal>) -> String {
    let text = |it: Refusal| it.objections()[0].citation().unwrap().to_string();
    refusal.map_or("-".to_owned(), text)
}

fn silent(last_day: &str) -> Contested {
    Contested::new(ContestedAct::NonReply, date(last_day))
}

// Decree 836 Art. 30.
#[test]
fn silence_goes_to_review_first_from_july_2026() {
    assert_eq!(sue(silent("2026-06-30"), "2026-07-06"), None);
    let rule = "other/行政复议法实施条例/国务院令第836号/art-30/para-1";
    assert_eq!(text(sue(silent("2026-07-01"), "2026-07-06")), rule);
    let first = sue(silent("2026-07-01"), "2026-07-06").unwrap();
    assert!(first.has(Bar::ReviewFirst));
    // An express refusal is an answer.
    let refused = |on| Contested::new(ContestedAct::ExpressRefusal, date(on));
    assert_eq!(sue(refused("2026-07-01"), "2026-07-06"), None);

    let by_filing = |rules: RemedyRules, last_day, on| {
        let mut suit = suit(SuitBasis::Direct(silent(last_day)));
        suit.rules = rules;
        refused_suit(suit, on)
    };
    let filing = || RemedyRules {
        silence_review_first_by: SilenceDay::Filing,
        ..rules()
    };
    assert_eq!(by_filing(filing(), "2026-06-25", "2026-06-30"), None);
    assert_eq!(text(by_filing(filing(), "2026-06-25", "2026-07-01")), rule);
    let from_2024 = || RemedyRules {
        silence_review_first_from_2024: true,
        ..rules()
    };
    assert_eq!(by_filing(from_2024(), "2023-12-31", "2024-01-05"), None);
    assert_eq!(
        text(by_filing(from_2024(), "2024-01-01", "2024-01-05")),
        "other/行政复议法/2023年修订/art-23/para-1/item-3"
    );
    assert_eq!(
        by_filing(rules(), "2024-01-01", "2024-01-05"),
        None,
        "the default"
    );
}

// SPC-2025 Art. 10 in place of SPC-2011 Art. 2.
#[test]
fn ten_bars_of_a_suit_from_june_2025() {
    let known = |act| Contested::new(act, date("2025-05-20"));
    let of_2025 = |item: u8| format!("other//法释〔2025〕8号/art-10/para-2/item-{item}");
    let of_2011 = |item: u8| format!("other//法释〔2011〕17号/art-2/item-{item}");
    let none = || "-".to_owned();
    let fee = "other/政府信息公开信息处理费管理办法/国办函〔2020〕109号/art-7".to_owned();
    let general = "other//法释〔2018〕1号/art-1/para-2/item-10".to_owned();
    for (act, before, after) in [
        (ContestedAct::CorrectionNotice, of_2011(1), of_2025(2)),
        (ContestedAct::ProceduralNotice, none(), of_2025(2)),
        (ContestedAct::FeeNotice, fee, of_2025(3)),
        (ContestedAct::RepeatOfDisclosed, none(), of_2025(4)),
        (ContestedAct::RegistryReferral, none(), of_2025(5)),
        (ContestedAct::CreationRefused, of_2011(3), of_2025(6)),
        (ContestedAct::PetitionReferral, none(), of_2025(7)),
        (ContestedAct::PublicationReferral, of_2011(2), of_2025(8)),
        (ContestedAct::PublicInstitution, none(), of_2025(9)),
        (ContestedAct::NoEffect, general, of_2025(10)),
        (ContestedAct::CaseFileReferral, of_2011(4), none()),
        (ContestedAct::Reply, none(), none()),
        (ContestedAct::FormOrChannel, none(), none()),
    ] {
        assert_eq!(text(sue(known(act), "2025-05-31")), before, "{act}");
        assert_eq!(text(sue(known(act), "2025-06-01")), after, "{act}");
    }
    // What is withheld by special rules of access alone is such a referral (5).
    let special = || withheld(Exemption::SpecialAccess2019, "2025-05-20");
    assert_eq!(sue(special(), "2025-05-31"), None);
    assert_eq!(text(sue(special(), "2025-06-01")), of_2025(5));
    // (1): review first, skipped.
    let internal = withheld(Exemption::InternalAffairs2019, "2025-05-20");
    assert!(sue(internal, "2025-06-01").unwrap().has(Bar::ReviewFirst));
    let unpublished = || known(ContestedAct::NotPublished);
    assert_eq!(
        text(sue(unpublished(), "2025-05-31")),
        "other//法释〔2011〕17号/art-3"
    );
    assert_eq!(
        text(sue(unpublished(), "2025-06-01")),
        "other//法释〔2025〕8号/art-2/para-1"
    );
}

// 国办函〔2021〕132号 Arts. 3 and 4; the fee measures, Art. 7.
#[test]
fn bars_of_a_review_from_december_2021() {
    let apply = |act, on| {
        let contested = Contested::new(act, date("2021-12-10"));
        text(refused_review(application(contested), on))
    };
    let guidance = |place| format!("other//国办函〔2021〕132号/{place}");
    for (act, after) in [
        (ContestedAct::CorrectionNotice, "art-3/item-1"),
        (ContestedAct::ProceduralNotice, "art-3/item-1"),
        (ContestedAct::FormOrChannel, "art-3/item-2"),
        (ContestedAct::NotPublished, "art-4"),
    ] {
        assert_eq!(apply(act, "2021-12-21"), "-", "{act}");
        assert_eq!(apply(act, "2021-12-22"), guidance(after), "{act}");
    }
    let fee = |on| {
        let contested = Contested::new(ContestedAct::FeeNotice, date("2020-12-10"));
        text(refused_review(application(contested), on))
    };
    assert_eq!(fee("2020-12-31"), "-");
    let measures = "other/政府信息公开信息处理费管理办法/国办函〔2020〕109号/art-7";
    assert_eq!(fee("2021-01-01"), measures);
    // Once the time to pay is over, the end of the processing is contested.
    let unpaid = || Contested::new(ContestedAct::FeeUnpaid, date("2026-03-16"));
    let early = refused_review(application(unpaid()), "2026-03-16").unwrap();
    assert!(early.has(Bar::TooEarly));
    assert_eq!(refused_review(application(unpaid()), "2026-03-17"), None);
    assert_eq!(sue(unpaid(), "2026-03-17"), None);
}

// ARL-2023 Art. 21; APL Art. 46(2).
#[test]
fn after_five_years_nothing_helps() {
    let old = |made_on, known_on| Contested {
        made_on: date(made_on),
        ..reply(known_on)
    };
    let excused = |contested, on| {
        let application = Application {
            good_cause: true,
            ..application(contested)
        };
        text(refused_review(application, on))
    };
    let outer = "other/行政复议法/2023年修订/art-21";
    assert_eq!(excused(old("2019-01-10", "2024-01-02"), "2024-01-10"), "-");
    assert_eq!(
        excused(old("2019-01-10", "2024-01-02"), "2024-01-11"),
        outer
    );
    assert_eq!(
        excused(old("2018-01-02", "2023-12-20"), "2023-12-29"),
        "-",
        "no such bar"
    );
    assert_eq!(
        excused(old("2018-01-02", "2023-12-20"), "2024-01-02"),
        outer
    );
    let land = Contested {
        over_real_estate: true,
        ..old("2018-01-02", "2023-12-20")
    };
    assert_eq!(excused(land.clone(), "2024-01-02"), "-", "twenty years");
    let late = |contested, on| {
        let mut suit = suit(SuitBasis::Direct(contested));
        suit.good_cause = true;
        text(refused_suit(suit, on))
    };
    let outer = "other/行政诉讼法/2017年修正/art-46/para-2";
    assert_eq!(late(old("2019-01-10", "2024-01-02"), "2024-01-10"), "-");
    assert_eq!(late(old("2019-01-10", "2024-01-02"), "2024-01-11"), outer);
    assert_eq!(late(land, "2024-01-11"), "-");
}

// 2018 interpretation, Art. 64; before it two years.
#[test]
fn untold_of_the_time_to_sue_it_runs_from_learning_of_it() {
    let told = |suit_told| {
        let contested = Contested {
            suit_told,
            ..reply("2024-01-10")
        };
        let [_, suit] = contested.deadlines(&rules(), &CALENDAR);
        (shown(suit.due()), suit.citation().unwrap().to_string())
    };
    let rule = "other//法释〔2018〕1号/art-64/para-1".to_owned();
    assert_eq!(
        told(Telling::Untold),
        ("2025-01-10 right-not-told".to_owned(), rule.clone())
    );
    let learned = |day| told(Telling::LearnedOn(date(day)));
    assert_eq!(learned("2024-06-03").0, "2024-12-03");
    assert_eq!(
        learned("2024-12-20"),
        ("2025-01-10".to_owned(), rule),
        "a year at most"
    );
    let untold = || Contested {
        suit_told: Telling::Untold,
        ..reply("2017-01-10")
    };
    assert_eq!(sue(untold(), "2018-02-07"), None);
    assert!(sue(untold(), "2018-02-08").unwrap().has(Bar::TooLate));

    let after = |told, on| {
        let (review, served_on) = (id("review-9"), date("2025-02-17"));
        refused_suit(
            suit(SuitBasis::AfterReview {
                review,
                served_on,
                told,
            }),
            on,
        )
    };
    assert!(
        after(Telling::Told, "2025-03-05")
            .unwrap()
            .has(Bar::TooLate)
    );
    assert_eq!(after(Telling::Untold, "2025-12-31"), None);
    let learned = Telling::LearnedOn(date("2025-06-02"));
    assert_eq!(after(learned, "2025-06-17"), None);
    assert!(after(learned, "2025-06-18").unwrap().has(Bar::TooLate));
}

// Decree 836 Art. 23, Decree 499 Art. 15.
#[test]
fn the_sixty_days_start_by_the_mode_of_service() {
    use ServiceEvent::{
        ElectronicArrival, MailReceipt, OnTheSpot, PostRecord, PublicNotice, ReturnReceipt,
        SignatureRefused, Signed, ToldLater,
    };
    let by = |events: &[(ServiceEvent, &str)], known_on| {
        let service = events
            .iter()
            .map(|(event, on)| (*event, date(on)))
            .collect();
        let contested = Contested {
            service,
            ..reply(known_on)
        };
        let [review, _] = contested.deadlines(&rules(), &CALENDAR);
        let place = review.citation().unwrap().to_string();
        (
            shown(review.due()),
            place
                .rsplit_once("号/")
                .map_or(String::new(), |it| it.1.to_owned()),
        )
    };
    let on = |day: &str, place: &str| (day.to_owned(), place.to_owned());
    // Refused on 30 June it does not start the time, on 1 July it does; 30 August is a Sunday.
    assert_eq!(
        by(&[(SignatureRefused, "2026-06-30")], "2026-07-10"),
        on("2026-09-08", "")
    );
    assert_eq!(
        by(&[(SignatureRefused, "2026-07-01")], "2026-07-11"),
        on("2026-08-31", "art-23/para-1/item-2")
    );
    let post = [(PostRecord, "2026-07-03"), (MailReceipt, "2026-07-06")];
    assert_eq!(
        by(&post, "2026-07-20"),
        on("2026-09-04", "art-23/para-1/item-3")
    );
    let post = [(PostRecord, "2026-07-03"), (ReturnReceipt, "2026-07-07")];
    assert_eq!(
        by(&post, "2026-07-20").0,
        "2026-09-07",
        "5 September is a Saturday"
    );
    assert_eq!(
        by(&[(PostRecord, "2026-07-03")], "2026-07-20").0,
        "2026-09-01"
    );
    assert_eq!(
        by(&[(PostRecord, "2026-06-30")], "2026-07-20").0,
        "2026-09-18",
        "not named then"
    );
    assert_eq!(
        by(&[(ElectronicArrival, "2026-06-30")], "2026-07-20").0,
        "2026-09-18"
    );
    assert_eq!(
        by(&[(ElectronicArrival, "2026-07-01")], "2026-07-20"),
        on("2026-08-31", "art-23/para-1/item-4")
    );
    assert_eq!(
        by(&[(PublicNotice, "2026-06-30")], "2026-07-20"),
        on("2026-08-31", "art-15/para-1/item-4"),
        "29 August is a Saturday"
    );
    assert_eq!(
        by(&[(ToldLater, "2026-07-01")], "2026-07-20").1,
        "art-23/para-1/item-6"
    );
    assert_eq!(
        by(&[(OnTheSpot, "2026-07-01")], "2026-07-01").1,
        "art-23/para-1/item-1"
    );
    // The agency proves that it was known before it was signed for.
    assert_eq!(
        by(&[(Signed, "2026-07-06")], "2026-07-02"),
        on("2026-08-31", "")
    );
}

// Decree 836 Art. 26.
#[test]
fn a_suit_that_nobody_warned_of_does_not_use_up_the_time() {
    let dismissed = |known_on, filed_on, served_on| Contested {
        dismissed_suit: Some(DismissedSuit {
            filed_on: date(filed_on),
            served_on: date(served_on),
        }),
        ..withheld(Exemption::InternalAffairs2019, known_on)
    };
    let due = |contested: &Contested| {
        let [review, _] = contested.deadlines(&rules(), &CALENDAR);
        shown(review.due())
    };
    // 60 days and the 42 from 10 July through 20 August; 11 October is a Sunday.
    assert_eq!(
        due(&dismissed("2026-07-01", "2026-07-10", "2026-08-20")),
        "2026-10-12"
    );
    let straddling = dismissed("2026-05-06", "2026-05-11", "2026-06-30");
    assert_eq!(due(&straddling), "2026-07-06", "5 July is a Sunday");
    let apply = |on| refused_review(application(straddling.clone()), on);
    assert_eq!(apply("2026-06-30"), None);
    assert_eq!(apply("2026-08-25"), None, "by the law of the day of filing");
    assert!(apply("2026-08-26").unwrap().has(Bar::TooLate));
}

// SPC-2025 Arts. 11 to 14 in place of SPC-2011 Arts. 9 to 12.
#[test]
fn judgments_go_by_the_law_of_their_day() {
    let texts = |on| {
        let text = |it: &Judgment| it.basis(date(on)).map(|it| it.to_string());
        Judgment::ALL.iter().map(text).collect::<Vec<_>>()
    };
    let of_2011 = |place: &str| Some(format!("other//法释〔2011〕17号/{place}"));
    let of_2025 = |place: &str| Some(format!("other//法释〔2025〕8号/{place}"));
    let general = |place: &str| Some(format!("other/行政诉讼法/2017年修正/{place}"));
    assert_eq!(
        texts("2025-05-31"),
        [
            of_2011("art-9/para-1"),
            None,
            of_2011("art-9/para-1"),
            of_2011("art-9/para-2"),
            of_2011("art-9/para-3"),
            of_2011("art-9/para-4"),
            of_2011("art-11/para-1"),
            of_2011("art-11/para-1"),
            of_2011("art-12"),
        ]
    );
    assert_eq!(
        texts("2025-06-01"),
        [
            of_2025("art-11"),
            of_2025("art-11/item-4"),
            general("art-70"),
            general("art-72"),
            of_2025("art-11/item-3"),
            general("art-72"),
            of_2025("art-12"),
            of_2025("art-13/para-1"),
            of_2025("art-14"),
        ]
    );
    let docketed = sued(suit(SuitBasis::Direct(reply("2025-02-14"))), "2025-03-03")
        .take(Command::Docket, "2025-03-05");
    let consented = |on| Command::Judge(Served::new(Judgment::OrderedAsConsented, date(on)));
    assert!(
        docketed
            .refuse(consented("2025-05-31"), "2025-05-31")
            .has(Bar::UnknownToLaw)
    );
    docketed.take(consented("2025-06-01"), "2025-06-01");
}

// SPC-2025 Art. 11; Decree 836 Art. 58 with D711 Art. 33.
#[test]
fn the_term_of_an_order_goes_by_the_day_it_was_made() {
    let order = |path, within: Option<u32>, made_on| {
        let within = within.map(WorkingDays);
        let ordered = Ordered {
            order: OrderKind::Disclose,
            within,
        };
        HandlingOrder::new(path, ordered, date(made_on), date(made_on))
    };
    let court = |within, on| order(RemedyPath::DirectSuit, within, on);
    assert_eq!(court(None, "2025-05-31").within(), None);
    assert_eq!(
        court(None, "2025-05-31").due(&CALENDAR),
        Due::Undetermined(Open::NoFigure)
    );
    assert_eq!(court(None, "2025-06-01").within(), Some(WorkingDays(20)));
    assert_eq!(
        court(Some(15), "2025-05-31").within(),
        Some(WorkingDays(15))
    );
    assert_eq!(
        court(Some(15), "2025-06-01").within(),
        Some(WorkingDays(15)),
        "kept"
    );
    assert_eq!(court(Some(15), "2025-05-31").finding(), None);
    let finding = court(Some(15), "2025-06-01").finding().unwrap();
    assert_eq!(
        finding.to_string(),
        "warning order-term: the judgment gives 15 working days to disclose, and the law 20 working days"
    );
    assert_eq!(
        finding.citation().unwrap().to_string(),
        "other//法释〔2025〕8号/art-11"
    );
    assert_eq!(court(Some(20), "2025-06-01").finding(), None);
    let review = |on| order(RemedyPath::Reconsideration, None, on).within();
    assert_eq!(review("2019-05-14"), Some(WorkingDays(15)));
    assert_eq!(review("2019-05-15"), Some(WorkingDays(20)));
    assert_eq!(review("2026-07-01"), Some(WorkingDays(20)));
}

// APL Arts. 82 to 84; 2018 interpretation Art. 105.
#[test]
fn a_simplified_first_instance_has_forty_five_days() {
    let docketed = sued(suit(SuitBasis::Direct(reply("2025-02-14"))), "2025-03-03")
        .take(Command::Docket, "2025-03-05");
    assert!(
        docketed
            .refuse(Command::Convert, "2025-03-06")
            .has(Bar::NotSimplified)
    );
    let case = docketed.clone().take(Command::Simplify, "2025-03-06");
    assert_eq!(
        crate::days(&case.deadlines(&CALENDAR)),
        [("first-instance", "2025-04-21".to_owned())],
        "19 April is a Saturday"
    );
    assert!(
        case.refuse(Command::Convert, "2025-04-22")
            .has(Bar::TooLate)
    );
    let case = case.take(Command::Convert, "2025-04-21");
    assert_eq!(
        crate::days(&case.deadlines(&CALENDAR)),
        [("first-instance", "2025-09-05".to_owned())],
        "from docketing all the same"
    );
    assert!(
        case.refuse(Command::Simplify, "2025-04-21")
            .has(Bar::DoneAlready)
    );
    assert!(
        docketed
            .refuse(Command::Simplify, "2025-04-22")
            .has(Bar::TooLate)
    );

    let older = |filed_on, docketed_on| {
        let suit = suit(SuitBasis::Direct(reply("2015-04-20")));
        let case = sued(suit, filed_on).take(Command::Docket, docketed_on);
        case.decide(Command::Simplify, docketed_on).is_ok()
    };
    assert!(!older("2015-04-30", "2015-05-04"));
    assert!(older("2015-05-01", "2015-05-04"));
    assert_eq!(Judgment::OrderedToSever.zh(), "判决区分处理后公开");
}
