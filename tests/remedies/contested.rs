//! The last days to seek a remedy, the notice that a reply makes of them, and the columns of results.

use disclosure::deadline::{Due, Open};
use disclosure::vocabulary::{
    ContestedAct, Exemption, Judgment, RemedyPath, RemedyResult, ReviewDecision, ReviewEnd,
    SuitRuling, Term,
};
use disclosure::workflow::litigation::SuitBasis;
use disclosure::workflow::remedy::{Contested, RemedyRules, ResultMapping, SuitResult, Telling};

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
        silence_review_first_from_2024: true,
        ..rules()
    };
    let [_, suit] = silent.deadlines(&first, &CALENDAR);
    assert_eq!(shown(suit.due()), "no-clock");
}

#[test]
fn untold_of_the_right_it_runs_from_learning_of_it() {
    let by = |learned: Option<&str>| {
        let mut contested = reply("2024-01-10");
        contested.review_told = learned.map_or(Telling::Untold, |it| Telling::LearnedOn(date(it)));
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
