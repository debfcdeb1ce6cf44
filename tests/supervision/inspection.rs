//! Plans, samples, rectification, circulars, visits to a site.

use chrono::NaiveDate;
use disclosure::calendar::{CalendarDays, Months};
use disclosure::finding::Words;
use disclosure::ledger::DisclosureItem;
use disclosure::supervision::{
    InspectionKind, InspectionPlan, RectificationStatus, Sample, SiteProbe, SupervisionRules,
};

use super::{date, order, pingtan, schools, texts};

/// Drawn outside the crate: ten lines of Python after the documented algorithm, whose generator gives
/// the published vector of `SplitMix64`.
#[test]
fn a_sample_can_be_drawn_again_by_anyone() {
    let sample = Sample::draw(schools(), 5, 2014).unwrap();
    assert_eq!(
        sample.ids(),
        [
            "school-17",
            "school-07",
            "school-20",
            "school-03",
            "school-14"
        ]
    );
    assert_eq!((sample.seed(), sample.population()), (2014, 20));
    let all = Sample::draw_percent(schools(), 100, 7).unwrap();
    assert_eq!(
        all.ids()[..6],
        [
            "school-08",
            "school-16",
            "school-03",
            "school-15",
            "school-04",
            "school-06"
        ]
    );
    assert_eq!(
        Sample::draw(["a", "b", "a"], 1, 0).unwrap_err().to_string(),
        "id `a` stands twice in what is drawn from"
    );
    assert_eq!(
        Sample::draw(["a"], 2, 0).unwrap_err().to_string(),
        "a sample of 2 cannot be drawn from 1"
    );
    assert!(
        Sample::draw_percent(Vec::<String>::new(), 50, 0)
            .unwrap()
            .ids()
            .is_empty()
    );
    let half = Sample::draw_percent(["a", "b", "c", "d", "e"], 50, 0).unwrap();
    assert_eq!(half.ids().len(), 3, "at least half");
}

/// The same ten lines of Python over the addresses of the file, whose rows are counted from 0.
#[test]
fn a_sample_of_real_items_is_the_one_drawn_outside() {
    let ledger = pingtan();
    let addresses: Vec<&str> = ledger
        .items()
        .iter()
        .filter_map(DisclosureItem::address)
        .collect();
    let sample = Sample::draw(addresses.clone(), 5, 20_260_907).unwrap();
    let drawn: Vec<_> = sample
        .ids()
        .iter()
        .map(|id| addresses.iter().position(|it| it == id).unwrap())
        .collect();
    assert_eq!(
        (sample.population(), drawn),
        (162, vec![120, 33, 107, 136, 14])
    );
}

#[test]
fn a_plan_keeps_its_day_of_the_month() {
    let plan = |id, every| {
        let (kind, first) = (InspectionKind::Periodic, date("2014-01-31"));
        InspectionPlan::monthly(id, kind, first, Months(every))
    };
    assert_eq!(
        plan("p", 1).unwrap().rounds(date("2014-04-30")),
        ["2014-01-31", "2014-02-28", "2014-03-31", "2014-04-30"].map(date)
    );
    assert_eq!(
        plan("p", 0).unwrap_err().to_string(),
        "plan `p` needs a cycle of at least one day"
    );
    assert_eq!(plan(" ", 1).unwrap_err().to_string(), "a plan needs an id");
    let drawing = plan("p", 3).unwrap().drawing(5, 2013);
    let second = drawing.sample(1, schools()).unwrap();
    assert_eq!(second, Sample::draw(schools(), 5, 2014).unwrap());
    let whole = plan("p", 3).unwrap().sample(0, schools()).unwrap();
    assert_eq!(whole.ids().len(), 20, "without a size a round takes all");
    let stored = serde_json::to_string(&drawing).unwrap();
    assert_eq!(
        serde_json::from_str::<InspectionPlan>(&stored).unwrap(),
        drawing
    );
    let broken = stored.replace(r#""months":3"#, r#""months":0"#);
    assert!(serde_json::from_str::<InspectionPlan>(&broken).is_err());
}

#[test]
fn rectification_has_a_last_day_and_needs_proof() {
    let status = |done, proof, as_of| order("s", "2014-11-14", done, proof).status(date(as_of));
    assert_eq!(status(None, None, "2014-11-14"), RectificationStatus::Open);
    assert_eq!(
        status(None, None, "2014-11-15"),
        RectificationStatus::Overdue
    );
    let (done, late, proof) = (Some("2014-11-14"), Some("2014-11-17"), Some("page"));
    assert_eq!(status(done, proof, "2014-12-01"), RectificationStatus::Done);
    assert_eq!(
        status(late, proof, "2014-12-01"),
        RectificationStatus::DoneLate
    );
    assert_eq!(
        status(done, None, "2014-12-01"),
        RectificationStatus::Unproven
    );
    assert_eq!(
        status(late, proof, "2014-11-16"),
        RectificationStatus::Overdue
    );
}

#[test]
fn a_circular_tells_what_became_of_each_finding() {
    let plan = InspectionPlan::monthly(
        "schools-2014",
        InspectionKind::SpotCheck,
        date("2014-11-03"),
        Months(3),
    )
    .unwrap();
    let orders = [
        order("school-03", "2014-11-14", Some("2014-11-12"), Some("page")),
        order("school-07", "2014-11-14", None, None),
        order("school-14", "2014-12-12", None, None),
    ];
    let Words { zh, en } = plan.circular(date("2014-12-01"), &schools(), &orders);
    assert_eq!(
        en,
        "As of 2014-12-01, `schools-2014` inspected 20: found 3, put right 1, overdue 1, open 1.\n\
         school-07: checklist-missing, due on 2014-11-14.\n\
         school-14: checklist-missing, due on 2014-12-12."
    );
    assert!(zh.starts_with("截至2014-12-01，“schools-2014”检查20个对象，发现问题3个，已整改1个，"));
}

#[test]
fn a_site_can_be_checked_every_day() {
    let (kind, first) = (InspectionKind::SiteCheck, date("2024-02-28"));
    let plan = InspectionPlan::daily("site", kind, first, CalendarDays(1))
        .unwrap()
        .covering("门户网站");
    assert_eq!(plan.scope(), Some("门户网站"));
    assert_eq!(
        plan.rounds(date("2024-03-01")),
        ["2024-02-28", "2024-02-29", "2024-03-01"].map(date)
    );
}

#[test]
fn a_site_that_does_not_open_fails() {
    let probe = |day: u32, visits, failed| SiteProbe {
        on: NaiveDate::from_ymd_opt(2024, 3, day).unwrap(),
        visits,
        failed,
    };
    let week = |failed| {
        (1..=7)
            .map(|day| probe(day, 20, failed))
            .collect::<Vec<_>>()
    };
    let rules = SupervisionRules::default();
    let on = date("2024-03-07");
    let mut almost = week(0);
    almost[0].failed = 6;
    assert!(
        SiteProbe::check(&almost, &rules, on).unwrap().is_empty(),
        "6 of 140 are under 5 in a hundred"
    );
    almost[1].failed = 1;
    assert_eq!(
        texts(&SiteProbe::check(&almost, &rules, on).unwrap()),
        [
            "error site-unreachable: the site fails: 7 of 140 visits failed, failing at 5 in a hundred"
        ]
    );
    assert_eq!(
        texts(&SiteProbe::check(&[probe(1, 19, 0)], &rules, on).unwrap()),
        ["warning site-probes: days checked 1, not 7; with fewer than 20 visits: 1"]
    );
    assert_eq!(
        SiteProbe::check(&[probe(1, 19, 20)], &rules, on)
            .unwrap_err()
            .to_string(),
        "on 2024-03-01 more visits failed than were made"
    );
    assert_eq!(
        SiteProbe::check(&[probe(1, 20, 0), probe(1, 20, 0)], &rules, on)
            .unwrap_err()
            .to_string(),
        "the visits of 2024-03-01 stand twice"
    );
}

/// Four good weeks do not hide a week in which one visit in ten failed.
#[test]
fn reachability_is_judged_by_the_last_days() {
    let probes: Vec<_> = (1..=28)
        .map(|day| SiteProbe {
            on: NaiveDate::from_ymd_opt(2024, 3, day).unwrap(),
            visits: 20,
            failed: if day > 21 { 2 } else { 0 },
        })
        .collect();
    let rules = SupervisionRules::default();
    assert!(
        SiteProbe::check(&probes, &rules, date("2024-03-21"))
            .unwrap()
            .is_empty()
    );
    assert_eq!(
        texts(&SiteProbe::check(&probes, &rules, date("2024-03-28")).unwrap()),
        [
            "error site-unreachable: the site fails: 14 of 140 visits failed, failing at 5 in a hundred"
        ]
    );
    let month = SupervisionRules {
        probe_days: 28,
        probe_failing: 3,
        ..rules
    };
    assert!(
        SiteProbe::check(&probes, &month, date("2024-03-28"))
            .unwrap()
            .is_empty(),
        "14 of 560"
    );
    assert_eq!(
        super::rules(&SiteProbe::check(&probes, &rules, date("2024-04-03")).unwrap()),
        ["site-probes", "site-unreachable"],
        "one day is left in the window"
    );
}
