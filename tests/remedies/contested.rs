//! The last days to seek a remedy, the notice that a reply makes of them, and the columns of results.

use disclosure::deadline::{Due, Open};
use disclosure::vocabulary::{
    ContestedAct, Exemption, Judgment, RemedyPath, RemedyResult, ReviewBody, ReviewDecision,
    ReviewEnd, SuitRuling, Term,
};
use disclosure::workflow::litigation::SuitBasis;
use disclosure::workflow::remedy::{
    Contested, RemedyNotice, RemedyRules, ResultMapping, SuitResult,
};

use crate::live::{refused_review, refused_suit};
use crate::{CALENDAR, application, date, reply, rules, shown, suit, withheld};

#[test]
fn worked_date_9_review_and_direct_suit() {
    let [review, suit] = reply("2024-06-28").deadlines(&rules(), &CALENDAR);
    assert_eq!(review.due(), Due::On(date("2024-08-27")));
    assert_eq!(
        suit.due(),
        Due::On(date("2024-12-30")),
        "28 December is a Saturday"
    );
    assert_eq!(
        review.citation().unwrap().zh(),
        "《行政复议法》（2023年修订）第二十条"
    );
    assert_eq!(
        suit.citation().unwrap().zh(),
        "《行政诉讼法》（2017年修正）第四十六条"
    );
}

#[test]
fn worked_date_10_no_reply() {
    let silent = Contested::new(ContestedAct::NonReply, date("2024-05-22"));
    let [review, suit] = silent.deadlines(&rules(), &CALENDAR);
    let (review_by, suit_by) = (date("2024-07-22"), date("2024-11-22"));
    assert_eq!(review.due(), Due::On(review_by), "21 July is a Sunday");
    assert_eq!(suit.due(), Due::On(suit_by));
    assert_eq!(
        review.citation().unwrap().zh(),
        "《行政复议法实施条例》（国务院令第499号）第十六条第一款第（一）项"
    );
    assert_eq!(
        suit.citation().unwrap().to_string(),
        "other//法释〔2018〕1号/art-66"
    );
    let first = RemedyRules {
        non_reply_review_first: true,
        ..rules()
    };
    let [_, suit] = silent.deadlines(&first, &CALENDAR);
    assert_eq!(shown(suit.due()), "no-clock");
}

#[test]
fn untold_of_the_right_it_runs_from_learning_of_it() {
    let by = |learned: Option<&str>| {
        let mut contested = reply("2024-01-10");
        contested.told_of_right = false;
        contested.learned_of_right_on = learned.map(date);
        let [review, _] = contested.deadlines(&rules(), &CALENDAR);
        review.due()
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
    let [_, suit] = late.deadlines(&rules(), &CALENDAR);
    assert_eq!(suit.due(), Due::On(date("2024-01-10")));
}

#[test]
fn review_first_from_2024_for_articles_14_to_16() {
    let first = |ground, on| RemedyNotice::of(&[ground], date(on), &rules()).review_first;
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
    let notice = RemedyNotice::of(&[Exemption::StateSecret2019], date("2024-06-28"), &rules());
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
    let before = RemedyNotice::of(&[Exemption::StateSecret2019], date("2023-06-28"), &rules());
    assert_eq!(before.review_body, ReviewBody::Choice);
    assert_eq!(
        before.words().zh,
        "自知道之日起60日内向本级人民政府或者上一级主管部门申请行政复议，或者在6个月内提起行政诉讼"
    );
    assert!(!RemedyNotice::of(&[], date("2024-06-28"), &rules()).review_first);
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
        let [review, sue] = contested.deadlines(&rules(), &CALENDAR);
        let direct = suit(SuitBasis::Direct(contested.clone()));
        let refused = refused_suit(direct, "2024-07-08");
        assert_eq!(
            sue.due().date().is_some(),
            refused.is_none(),
            "{contested:?}"
        );
        let refused_first = refused_review(application(contested.clone()), "2024-07-08");
        let lies = review.due().date().is_some();
        assert_eq!(lies, refused_first.is_none(), "{contested:?}");
        for (refused, deadline) in [(refused, sue), (refused_first, review)] {
            if let Some(refusal) = refused {
                assert_eq!(refusal.objections()[0].citation(), deadline.citation());
            }
        }
    }
    let fee = Contested::new(ContestedAct::FeeNotice, date(known_on));
    let [review, _] = fee.deadlines(&rules(), &CALENDAR);
    assert_eq!(shown(review.due()), "no-clock");
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
