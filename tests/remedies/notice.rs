//! The text that a reply must print: its remedies, its organ, and no suit that is barred.

use disclosure::vocabulary::{ContestedAct, Exemption, OrganKind, ReviewBody, Term as _};
use disclosure::workflow::remedy::{Contested, RemedyNotice};

use crate::{date, reply, rules, withheld};

fn notice(contested: &Contested, organ: Option<OrganKind>) -> RemedyNotice {
    RemedyNotice::of(contested, organ, &rules())
}

#[test]
fn review_first_from_2024_for_articles_14_to_16() {
    let first = |ground, on| notice(&withheld(ground, on), None).review_first;
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
    let secret = |on| withheld(Exemption::StateSecret2019, on);
    let told = notice(&secret("2024-06-28"), Some(OrganKind::Department));
    let texts: Vec<_> = told.citations.iter().map(ToString::to_string).collect();
    assert_eq!(
        texts,
        [
            "other/行政复议法/2023年修订/art-20",
            "other/行政复议法/2023年修订/art-23/para-1/item-4",
            "other/行政诉讼法/2017年修正/art-45",
            "other/行政复议法/2023年修订/art-24/para-1/item-1",
        ]
    );
    assert_eq!(
        told.words().zh,
        "应当先自收到本决定之日起60日内向××人民政府申请行政复议；对复议决定不服的，自收到复议决定书之日起15日内向××人民法院起诉"
    );
    let before = notice(&secret("2023-06-28"), Some(OrganKind::Department));
    assert_eq!(before.review_body, Some(ReviewBody::Choice));
    assert_eq!(
        before.words().zh,
        "自收到本决定之日起60日内向××人民政府或者××（上一级主管部门）申请行政复议，或者自收到之日起6个月内向××人民法院提起行政诉讼"
    );
    assert!(!notice(&reply("2024-06-28"), None).review_first);
}

// ARL-2023 Arts. 24, 25, 27, 28; ARL-2017 Arts. 12 to 15.
#[test]
fn the_organ_of_review_goes_by_the_kind_of_organ() {
    let expected = [
        ("department", "choice 12 1", "same-level-government 24 1 1"),
        (
            "local-government",
            "government-above 13 1",
            "government-above 24 1 2",
        ),
        ("provincial-government", "itself 14", "itself 24 2"),
        (
            "government-outpost",
            "founding-government 15 1 1",
            "founding-government 24 1 3",
        ),
        (
            "department-outpost",
            "founder-or-its-government 15 1 2",
            "same-level-government 24 4",
        ),
        (
            "district-outpost",
            "founder-or-its-government 15 1 2",
            "same-level-or-local-government 24 4",
        ),
        (
            "authorized-organization",
            "managing-organ 15 1 3",
            "managing-government 24 1 4",
        ),
        ("state-council-department", "itself 14", "itself 25 1"),
        (
            "state-council-outpost",
            "parent-department 15 1 2",
            "parent-department 25 2",
        ),
        (
            "state-council-organization",
            "parent-department 15 1 3",
            "parent-department 25 3",
        ),
        (
            "vertical-organ",
            "department-above 12 2",
            "department-above 27",
        ),
        (
            "justice-department",
            "choice 12 1",
            "government-or-justice-above 28",
        ),
    ];
    let shown = |kind: OrganKind, on| {
        let (body, text) = kind.review_body(date(on));
        let place = text.to_string();
        let year = if on < "2024-01-01" {
            "2017年修正"
        } else {
            "2023年修订"
        };
        let place = place
            .strip_prefix(&format!("other/行政复议法/{year}/art-"))
            .unwrap();
        let place = place.replace("/para-", " ").replace("/item-", " ");
        format!("{} {place}", body.code())
    };
    assert_eq!(expected.len(), OrganKind::ALL.len());
    for (code, before, after) in expected {
        let kind: OrganKind = code.parse().unwrap();
        assert_eq!(shown(kind, "2023-12-31"), before, "{code}");
        assert_eq!(shown(kind, "2024-01-01"), after, "{code}");
    }
}

#[test]
fn the_organ_is_named_or_left_open_and_never_guessed() {
    let replied = reply("2026-03-02");
    let open = notice(&replied, None);
    assert_eq!(open.review_body, None);
    assert!(
        open.words().zh.contains("××（行政复议机关待定）"),
        "{open:?}"
    );
    assert!(open.words().en.contains("undetermined"));
    let taxes = notice(&replied, Some(OrganKind::VerticalOrgan));
    assert_eq!(
        taxes.words().zh,
        "自收到本答复之日起60日内向××（上一级主管部门）申请行政复议，或者自收到之日起6个月内向××人民法院提起行政诉讼"
    );
    let named = taxes.naming("甲市税务局", "甲市中级人民法院");
    assert_eq!(
        named.zh,
        "自收到本答复之日起60日内向甲市税务局申请行政复议，或者自收到之日起6个月内向甲市中级人民法院提起行政诉讼"
    );
    assert_eq!(
        taxes.words().en,
        "apply to ×× (the department above) for reconsideration within 60 days of receiving this reply, \
         or sue in the ×× people's court within 6 months of it"
    );
}

#[test]
fn no_suit_is_named_that_is_barred() {
    let of = |act, on| notice(&Contested::new(act, date(on)), Some(OrganKind::Department));
    let made = |on| of(ContestedAct::PetitionReferral, on);
    assert!(made("2025-05-31").suit_within.is_some());
    let barred = made("2025-06-01");
    assert_eq!(barred.suit_within, None);
    assert_eq!(
        barred.words().zh,
        "自收到本答复之日起60日内向××人民政府申请行政复议"
    );
    assert_eq!(
        barred.citations[1].to_string(),
        "other//法释〔2025〕8号/art-10/para-2/item-7"
    );
    let procedural = of(ContestedAct::ProceduralNotice, "2025-06-01");
    assert_eq!(
        (procedural.review_within, procedural.suit_within),
        (None, None)
    );
    assert!(procedural.words().zh.contains("不告知救济途径"));
    let form = of(ContestedAct::FormOrChannel, "2025-06-02");
    assert_eq!(
        form.words().zh,
        "自收到本答复之日起6个月内向××人民法院提起行政诉讼"
    );
    for act in ContestedAct::ALL {
        let contested = Contested::new(*act, date("2026-07-01"));
        let told = notice(&contested, None);
        let [_, suit] = contested.deadlines(&rules(), &crate::CALENDAR);
        let lies = suit.due()
            != disclosure::deadline::Due::Undetermined(disclosure::deadline::Open::NoClock);
        assert_eq!(
            told.suit_within.is_some() && !told.review_first,
            lies,
            "{act}"
        );
    }
}
