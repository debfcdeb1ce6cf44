//! Supervision, on the worked dates of the rules, on the items of one government site, and on cases
//! made by hand.
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests stop at the first surprise"
)]

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveDateTime};
use disclosure::calendar::{Hours, Length, Months, Roll, WorkingCalendar, WorkingDays};
use disclosure::finding::{Finding, Level, Words};
use disclosure::law::Edition;
use disclosure::ledger::{DisclosureItem, DisclosureItemBuilder, Ledger, Timeliness};
use disclosure::supervision::{
    ApprovalAction, ApprovalChange, Checklist, ChecklistCase, ChecklistForm, ChecklistReport,
    ChecklistRule, Circular, Clarification, ColumnKind, Complaint, ComplaintRule, Criterion,
    DisclosureCatalogue, DisclosureGuide, ElementStatus, Evidence, Freshness, GuideElement,
    InspectionFinding, InspectionKind, InspectionPlan, Interpretation, InterpretationRule,
    MatchRule, MatchTable, Matcher, Obligation, OpinionKind, OrganKind, Outstanding, PublicOpinion,
    Rectification, RectificationStatus, RequiredElement, RequiredSystem, ResponseRule,
    ResponseStart, ResponseStep, Sample, SampleSize, Session, SessionCount, SessionKind,
    SiteColumn, StalenessRule, SystemDocument, SystemRegister, Tag, TagMatcher, WatchList,
    admissions, budget, construction_project, final_accounts, licence, procurement, service_item,
    standard_checklists,
};
use disclosure::vocabulary::{Attribute, CategoryScheme, RequestChannel, Term};
use proptest::prelude::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn moment(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

fn calendar() -> WorkingCalendar {
    WorkingCalendar::mainland()
}

fn ledger(items: impl IntoIterator<Item = DisclosureItemBuilder>) -> Ledger {
    let mut ledger = Ledger::new(CategoryScheme::fujian());
    for item in items {
        ledger.push(item.build().unwrap()).unwrap();
    }
    ledger
}

fn tagged(tag: &str, published: &str) -> DisclosureItemBuilder {
    DisclosureItem::builder("公告")
        .keyword(tag)
        .published_on(date(published))
}

fn check(list: &Checklist, case: &ChecklistCase, ledger: &Ledger, as_of: &str) -> ChecklistReport {
    ChecklistRule::default()
        .check(
            list,
            case,
            ledger.view(),
            &TagMatcher,
            date(as_of),
            &calendar(),
        )
        .unwrap()
}

fn texts(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(ToString::to_string).collect()
}

fn rules(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(Finding::rule).collect()
}

fn elements(report: &ChecklistReport) -> Vec<&str> {
    report.results().iter().map(|it| it.element()).collect()
}

fn citation(report: &ChecklistReport, element: &str) -> String {
    let result = report.of(element).unwrap();
    result
        .citation()
        .map(ToString::to_string)
        .unwrap_or_default()
}

// Checklists as data

#[test]
fn the_lists_of_the_crate_pass_the_public_door() {
    for list in standard_checklists() {
        let stored = serde_json::to_string(&list).unwrap();
        assert_eq!(serde_json::from_str::<Checklist>(&stored).unwrap(), list);
        for element in list.elements() {
            for basis in element.bases() {
                let code = basis.citation().to_string();
                assert_eq!(
                    &code.parse::<disclosure::law::Citation>().unwrap(),
                    basis.citation()
                );
            }
        }
    }
}

#[test]
fn the_lists_hold_what_the_rules_name() {
    let codes = |list: Checklist| -> Vec<String> {
        list.elements()
            .iter()
            .map(|it| it.code().to_owned())
            .collect()
    };
    assert_eq!(
        codes(procurement()),
        ["budget", "process", "result", "contract", "acceptance"]
    );
    assert_eq!(procurement().form(), ChecklistForm::Chain);
    assert_eq!(codes(construction_project()).len(), 8);
    for (code, zh) in [
        ("materials", "申请材料目录"),
        ("application-form", "申请书示范文本"),
    ] {
        let list = licence();
        let found = list.elements().iter().find(|it| it.code() == code).unwrap();
        assert_eq!(found.name().zh, zh);
    }
    let admissions = codes(admissions());
    for named in [
        "plan",
        "policy",
        "result",
        "specialty-method",
        "specialty-result",
        "bonus-points",
        "independent-method",
        "independent-result",
    ] {
        assert!(admissions.iter().any(|it| it == named), "{named}");
    }
    assert_eq!(
        codes(service_item()),
        [
            "basis",
            "conditions",
            "procedure",
            "time-limit",
            "supervision-channel",
            "result"
        ]
    );
}

#[test]
fn what_is_no_checklist_is_refused_with_its_place() {
    let words = || Words::new("要素", "element");
    let element = |code: &str| RequiredElement::new(code, words(), Evidence::Local);
    let refused = |id: &str, version: &str, elements: Vec<RequiredElement>| {
        Checklist::new(id, version, words(), ChecklistForm::Set, elements)
            .unwrap_err()
            .to_string()
    };
    assert_eq!(
        refused("招生", "1", vec![element("a")]),
        "`招生` is no code: use lower-case letters, digits and hyphens"
    );
    assert_eq!(
        refused("a", "　", vec![element("a")]),
        "checklist `a` needs a version"
    );
    assert_eq!(refused("a", "1", vec![]), "checklist `a` has no element");
    assert_eq!(
        refused("a", "1", vec![element("a b")]),
        "`a b` is no code: use lower-case letters, digits and hyphens"
    );
    assert_eq!(
        refused("a", "1", vec![element("x"), element("y"), element("x")]),
        "element 3: code `x` is that of element 1 already"
    );
    assert_eq!(
        refused(
            "a",
            "1",
            vec![RequiredElement::new(
                "x",
                Words::new("", "x"),
                Evidence::Local
            )]
        ),
        "element 1: `x` needs a name in Chinese and English"
    );
    assert_eq!(
        refused(
            "a",
            "1",
            vec![RequiredElement::new("x", words(), Evidence::Confirmed)]
        ),
        "element 1: `x` is marked confirmed and cites nothing"
    );
    assert_eq!(
        procurement()
            .extended("1", [element("x")])
            .unwrap_err()
            .to_string(),
        "an extended checklist needs a version other than `1`"
    );
    let stored =
        r#"{"id":"a","version":"1","name":{"zh":"a","en":"a"},"form":"set","elements":[]}"#;
    assert_eq!(
        serde_json::from_str::<Checklist>(stored)
            .unwrap_err()
            .to_string(),
        "checklist `a` has no element"
    );
}

#[test]
fn what_is_no_tag_is_refused() {
    for text in [
        "",
        "plan",
        "admissions/",
        "/plan",
        "Admissions/plan",
        "admissions/plan@",
        "a/b/c",
    ] {
        assert_eq!(
            text.parse::<Tag>().unwrap_err().to_string(),
            format!("`{text}` is not the tag of an element")
        );
    }
}

// What a ledger has

#[test]
fn admissions_are_asked_of_each_school_and_year() {
    let ledger = ledger([
        tagged("admissions/plan@school-3/2014", "2014-06-20"),
        tagged("admissions/result@school-3/2013", "2013-08-20"),
        tagged("admissions/result@school-4/2014", "2014-08-20"),
        DisclosureItem::builder("2014年招生结果").published_on(date("2014-08-25")),
    ]);
    let case = ChecklistCase::new(OrganKind::Institution, date("2014-06-01"))
        .keyed("school-3/2014")
        .without("independent-method", "初级中学")
        .without("independent-result", "初级中学");
    let report = check(&admissions(), &case, &ledger, "2014-12-01");
    let status = |element| report.of(element).unwrap().status().clone();
    assert_eq!(status("plan"), ElementStatus::Unmeasured { items: vec![0] });
    assert_eq!(
        status("result"),
        ElementStatus::Missing { due: None },
        "another school's, another year's and a mere title do not count"
    );
    assert_eq!(
        status("independent-result"),
        ElementStatus::NotApplicable {
            reason: "初级中学".to_owned()
        }
    );
    assert_eq!(
        texts(&report.findings())[..2],
        [
            "note checklist-unmeasured at admissions/plan@school-3/2014: `admission plan with quotas` \
             is published; whether in time cannot be told (local)",
            "warning checklist-missing at admissions/policy@school-3/2014: `admission policy` is not \
             published (local)",
        ]
    );
    assert_eq!(report.findings().len(), 13 - 2);
    assert_eq!(report.missing_links().count(), 0, "a set has no links");
}

#[test]
fn the_text_cited_is_that_of_edition_and_organ() {
    let empty = ledger([]);
    let cited = |organ, on: &str| {
        let case = ChecklistCase::new(organ, date(on));
        citation(&check(&admissions(), &case, &empty, "2026-01-05"), "plan")
    };
    assert_eq!(
        cited(OrganKind::Department, "2014-06-01"),
        "decree-492/art-10/item-9"
    );
    assert_eq!(
        cited(OrganKind::Institution, "2014-06-01"),
        "decree-492/art-37"
    );
    assert_eq!(
        cited(OrganKind::Department, "2019-05-15"),
        "decree-711/art-20/item-11"
    );
    assert_eq!(
        cited(OrganKind::Institution, "2019-05-15"),
        "decree-711/art-55"
    );
    let early = ChecklistCase::new(OrganKind::Department, date("2008-04-30"));
    let refused = ChecklistRule::default().check(
        &admissions(),
        &early,
        empty.view(),
        &TagMatcher,
        date("2014-01-01"),
        &calendar(),
    );
    assert_eq!(
        refused.unwrap_err().to_string(),
        "no edition of the Regulation is in force on 2008-04-30: the first took effect on 2008-05-01"
    );
}

/// Approved on Saturday 2024-01-20: 20 days end on 2024-02-09.
#[test]
fn a_budget_counts_twenty_days_from_the_event_of_its_body() {
    for (organ, element, event) in [
        (
            OrganKind::Government,
            "government-budget",
            "congress-approval",
        ),
        (OrganKind::Department, "department-budget", "finance-reply"),
        (OrganKind::Institution, "unit-budget", "department-reply"),
    ] {
        let case = ChecklistCase::new(organ, date("2024-01-20"))
            .keyed("2024")
            .event(event, date("2024-01-20"));
        let on = |published| {
            let ledger = ledger([tagged(&format!("budget/{element}@2024"), published)]);
            let report = check(&budget(), &case, &ledger, "2024-03-01");
            report.of(element).unwrap().status().clone()
        };
        assert_eq!(on("2024-02-09"), ElementStatus::Present { items: vec![0] });
        assert_eq!(
            on("2024-02-10"),
            ElementStatus::Late {
                items: vec![0],
                due: date("2024-02-09"),
                published_on: date("2024-02-10"),
            }
        );
        let none = ledger([]);
        let as_of = |day| {
            let report = check(&budget(), &case, &none, day);
            report.of(element).unwrap().status().clone()
        };
        let due = date("2024-02-09");
        assert_eq!(as_of("2024-02-09"), ElementStatus::NotYetDue { due });
        assert_eq!(
            as_of("2024-02-10"),
            ElementStatus::Missing { due: Some(due) }
        );
    }
    let of = |organ, on| {
        let case = ChecklistCase::new(organ, date(on));
        check(&final_accounts(), &case, &ledger([]), "2026-01-05")
    };
    assert!(elements(&of(OrganKind::Government, "2024-06-01")).contains(&"debt"));
    assert!(!elements(&of(OrganKind::Department, "2024-06-01")).contains(&"debt"));
    let old = of(OrganKind::Department, "2014-06-01");
    assert_eq!(
        elements(&old),
        ["department-accounts", "three-public-expenses"]
    );
    assert_eq!(
        citation(&old, "department-accounts"),
        "decree-492/art-10/item-4"
    );
    let recent = of(OrganKind::Department, "2015-01-01");
    assert_eq!(
        citation(&recent, "department-accounts"),
        "other/预算法/2018年修正/art-14/para-2"
    );
}

/// Signed on Friday 2024-09-27: 2 working days end on Monday the 30th, Sunday the 29th being worked.
#[test]
fn a_procurement_chain_names_its_missing_links() {
    let case = ChecklistCase::new(OrganKind::Department, date("2024-09-01"))
        .keyed("2024-7")
        .event("winner-determined", date("2024-09-10"))
        .event("contract-signed", date("2024-09-27"));
    let links = |links: &[(&str, &str)]| {
        let items = links
            .iter()
            .map(|(link, on)| tagged(&format!("procurement/{link}@2024-7"), on));
        check(&procurement(), &case, &ledger(items), "2024-12-31")
    };
    let broken = links(&[("process", "2024-08-20"), ("contract", "2024-10-08")]);
    assert_eq!(
        broken.missing_links().collect::<Vec<_>>(),
        ["budget", "result"]
    );
    assert_eq!(
        texts(&broken.findings()),
        [
            "warning chain-broken at procurement/budget@2024-7: the link `budget of the procurement` \
             is missing although a later one is published (inferred)",
            "note checklist-unmeasured at procurement/process@2024-7: `notice and documents of the \
             procurement` is published; whether in time cannot be told (confirmed)",
            "warning chain-broken at procurement/result@2024-7: the link `winning bid or deal` is \
             missing although a later one is published (confirmed)",
            "warning checklist-late at procurement/contract@2024-7: `contract` was published on \
             2024-10-08, after 2024-09-30 (confirmed)",
            "warning checklist-missing at procurement/acceptance@2024-7: `result of acceptance` is \
             not published (confirmed)",
        ]
    );
    assert_eq!(
        citation(&broken, "contract"),
        "other/政府采购法实施条例/国务院令第658号/art-50"
    );
    let in_time = links(&[("result", "2024-09-12"), ("contract", "2024-09-30")]);
    for link in ["result", "contract"] {
        let status = in_time.of(link).unwrap().status();
        assert!(
            matches!(status, ElementStatus::Present { .. }),
            "{link}: {status:?}"
        );
    }
    assert_eq!(
        links(&[]).missing_links().count(),
        0,
        "a chain not begun is not broken"
    );
    let old = ChecklistCase::new(OrganKind::Department, date("2014-09-01"));
    let old = check(&procurement(), &old, &ledger([]), "2014-12-31");
    assert_eq!(
        citation(&old, "contract"),
        "other/政府采购法/2014年修正/art-11"
    );
}

#[test]
fn only_what_is_open_and_out_counts() {
    let case = ChecklistCase::new(OrganKind::Department, date("2024-03-01"));
    let tag = "service-item/basis";
    let withheld = tagged(tag, "2024-03-04").attribute(Attribute::Withheld);
    let on_request = tagged(tag, "2024-03-04").attribute(Attribute::OnRequest);
    let later = tagged(tag, "2024-05-02").attribute(Attribute::Proactive);
    let early = tagged(tag, "2024-03-04").formed_on(date("2024-03-01"));
    let ledger = ledger([withheld, on_request, later, early]);
    let report = check(&service_item(), &case, &ledger, "2024-04-01");
    assert_eq!(
        report.of("basis").unwrap().status(),
        &ElementStatus::Present { items: vec![3] }
    );
    assert_eq!(
        check(&service_item(), &case, &ledger, "2024-06-03")
            .of("basis")
            .unwrap()
            .status(),
        &ElementStatus::Present { items: vec![2, 3] },
        "the first publication counts for time"
    );
}

#[test]
fn the_general_time_for_institutions_is_a_parameter() {
    let case = ChecklistCase::new(OrganKind::Institution, date("2024-03-01"));
    let late = tagged("service-item/basis", "2024-05-06").formed_on(date("2024-03-01"));
    let ledger = ledger([late]);
    let status = |general_time_for_institutions| {
        let rule = ChecklistRule {
            general_time_for_institutions,
            ..ChecklistRule::default()
        };
        let (view, as_of) = (ledger.view(), date("2024-06-03"));
        let report = rule.check(
            &service_item(),
            &case,
            view,
            &TagMatcher,
            as_of,
            &calendar(),
        );
        report.unwrap().of("basis").unwrap().status().clone()
    };
    assert!(matches!(status(true), ElementStatus::Late { .. }));
    assert!(matches!(status(false), ElementStatus::Unmeasured { .. }));
}

#[test]
fn a_table_matches_what_all_its_criteria_say() {
    let item = DisclosureItem::builder("2023年度单位决算")
        .site_column("dwjsgk")
        .category("财政类")
        .publisher("敖东镇中心小学")
        .section("财务室")
        .keyword("决算")
        .index_number("QZ07101－0200－2014－00012")
        .build()
        .unwrap();
    let wanted: Tag = "final-accounts/unit-accounts@school-1".parse().unwrap();
    let table = |case: Option<&str>, when: Vec<Criterion>| MatchTable {
        rules: vec![MatchRule {
            checklist: "final-accounts".to_owned(),
            element: "unit-accounts".to_owned(),
            case: case.map(str::to_owned),
            when,
        }],
    };
    for criterion in [
        Criterion::SiteColumn("dwjsgk".to_owned()),
        Criterion::Category("财政".to_owned()),
        Criterion::Publisher("敖东镇中心小学".to_owned()),
        Criterion::Section("财务室".to_owned()),
        Criterion::Keyword("决算".to_owned()),
        Criterion::IndexNumber("QZ07101-0200-2014-00012".to_owned()),
        Criterion::TitleContains("2023年度".to_owned()),
    ] {
        let other = Criterion::Keyword("预算".to_owned());
        assert!(
            table(None, vec![criterion.clone()]).matches(&item, &wanted),
            "{criterion:?}"
        );
        assert!(!table(None, vec![criterion, other]).matches(&item, &wanted));
    }
    let by_title = vec![Criterion::TitleContains("决算".to_owned())];
    assert!(table(Some("school-1"), by_title.clone()).matches(&item, &wanted));
    assert!(!table(Some("school-2"), by_title.clone()).matches(&item, &wanted));
    assert!(
        !table(None, vec![]).matches(&item, &wanted),
        "nothing asked matches nothing"
    );
    let other: Tag = "budget/unit-accounts@school-1".parse().unwrap();
    assert!(!table(None, by_title).matches(&item, &other));
    let closure =
        |item: &DisclosureItem, tag: &Tag| item.title().contains("决算") && tag == &wanted;
    assert!(closure.matches(&item, &wanted));
}

/// A change of Friday 2024-09-20: 20 working days end on 2024-10-23.
#[test]
fn changes_of_the_approval_list_have_twenty_days() {
    let change = |effective: Option<&str>, published: Option<&str>| ApprovalChange {
        item: "item-4".to_owned(),
        action: ApprovalAction::Delegated,
        ordered_by: effective.map(|_| "document-1".to_owned()),
        effective_on: effective.map(date),
        published_on: published.map(date),
    };
    let found = |change: ApprovalChange, as_of| {
        let findings = change
            .check(Timeliness::default(), date(as_of), &calendar())
            .unwrap();
        texts(&findings)
    };
    let on = Some("2024-09-20");
    assert!(found(change(on, Some("2024-10-23")), "2024-12-01").is_empty());
    assert!(found(change(on, None), "2024-10-23").is_empty());
    assert_eq!(
        found(change(on, None), "2024-10-24"),
        ["warning change-unpublished at item-4: not published, due on 2024-10-23"]
    );
    assert_eq!(
        found(change(None, None), "2024-10-24"),
        [
            "warning change-order at item-4: no document is named for what was delegated",
            "warning change-day at item-4: no day of effect is on record",
        ]
    );
    let late = change(Some("2014-09-19"), Some("2014-10-23"));
    let findings = late
        .check(Timeliness::default(), date("2014-12-01"), &calendar())
        .unwrap();
    assert_eq!(
        texts(&findings),
        ["warning change-late at item-4: published on 2014-10-23, due on 2014-10-22"]
    );
    assert_eq!(
        findings[0].citation().unwrap().to_string(),
        "decree-492/art-18"
    );
}

// Duties

/// Public on Friday 2024-09-27: working days are the 29th, the 30th and 8 October.
#[test]
fn interpretation_has_three_working_days_unless_set_otherwise() {
    let record = |interpreted: Option<&str>| Interpretation {
        document: "2024-17".to_owned(),
        published_on: date("2024-09-27"),
        planned: false,
        interpreted_on: interpreted.map(date),
    };
    let rule = InterpretationRule::default();
    let found = |rule: InterpretationRule, interpreted, as_of| {
        texts(
            &rule
                .check(&record(interpreted), date(as_of), &calendar())
                .unwrap(),
        )
    };
    let plan = "warning interpretation-plan at 2024-17: no plan went up with the document";
    assert_eq!(found(rule, None, "2024-10-08"), [plan]);
    assert_eq!(found(rule, Some("2024-10-08"), "2024-12-01"), [plan]);
    assert_eq!(
        found(rule, Some("2024-10-09"), "2024-12-01"),
        [
            plan,
            "warning interpretation-late at 2024-17: interpreted on 2024-10-09, due on 2024-10-08"
        ]
    );
    let local = InterpretationRule {
        within: WorkingDays(1),
        needs_plan: false,
    };
    assert_eq!(
        found(local, None, "2024-09-30"),
        ["warning interpretation-missing at 2024-17: not interpreted, due on 2024-09-29"]
    );
}

fn opinion(kind: OpinionKind) -> PublicOpinion {
    PublicOpinion {
        id: "2024-3".to_owned(),
        kind,
        occurred_at: Some(moment("2024-09-30T16:00:00")),
        detected_at: Some(moment("2024-09-30T22:30:00")),
        steps: BTreeMap::new(),
    }
}

#[test]
fn both_texts_on_public_opinion_apply_in_elapsed_hours() {
    let rule = ResponseRule::default();
    assert_eq!(
        rule.due(&opinion(OpinionKind::MajorEmergency)).unwrap(),
        [
            (ResponseStep::FirstRelease, moment("2024-10-01T03:30:00")),
            (ResponseStep::PressConference, moment("2024-10-01T22:30:00")),
        ]
    );
    let other = opinion(OpinionKind::Other);
    assert_eq!(
        rule.due(&other).unwrap(),
        [(ResponseStep::Response, moment("2024-10-02T22:30:00"))]
    );
    let from_occurrence = ResponseRule {
        start: ResponseStart::Occurrence,
        response: Hours(24),
        ..rule
    };
    assert_eq!(
        from_occurrence.due(&other).unwrap(),
        [(ResponseStep::Response, moment("2024-10-01T16:00:00"))]
    );
    let unknown = PublicOpinion {
        detected_at: None,
        ..other
    };
    assert_eq!(
        rule.due(&unknown).unwrap_err().to_string(),
        "public opinion `2024-3` has no moment of detection to count from"
    );
}

#[test]
fn a_late_or_missing_response_is_found() {
    let mut case = opinion(OpinionKind::MajorEmergency);
    let rule = ResponseRule::default();
    let found = |case: &PublicOpinion, at| texts(&rule.check(case, moment(at)).unwrap());
    assert!(found(&case, "2024-10-01T03:30:00").is_empty());
    assert_eq!(
        found(&case, "2024-10-01T03:31:00"),
        ["warning response-missing at 2024-3: no first release, due at 2024-10-01 03:30:00"]
    );
    case.steps
        .insert(ResponseStep::FirstRelease, moment("2024-10-01T04:00:00"));
    case.steps
        .insert(ResponseStep::PressConference, moment("2024-10-01T22:30:00"));
    assert_eq!(
        found(&case, "2024-10-05T00:00:00"),
        [
            "warning response-late at 2024-3: first release at 2024-10-01 04:00:00, due at \
             2024-10-01 03:30:00"
        ]
    );
    let finding = &rule.check(&case, moment("2024-10-05T00:00:00")).unwrap()[0];
    assert_eq!(finding.citation().unwrap().zh(), "国办发〔2016〕80号");
}

#[test]
fn a_clarification_needs_its_approvals_before_it_is_out() {
    let record = Clarification {
        id: "2024-1".to_owned(),
        touches_another_organ: true,
        organ_consented_on: Some(date("2024-06-04")),
        is_important: true,
        leader_approved_on: Some(date("2024-06-03")),
        published_on: Some(date("2024-06-03")),
        ..Clarification::default()
    };
    assert_eq!(
        texts(&record.check(Edition::Decree711)),
        [
            "warning clarification-approval at 2024-1: published without the consent of the other \
             organ",
            "warning clarification-approval at 2024-1: published without the approval of the \
             government",
        ]
    );
    let missing = Clarification {
        id: "2014-2".to_owned(),
        ..Clarification::default()
    };
    let findings = missing.check(Edition::Decree492);
    assert_eq!(
        texts(&findings),
        ["warning clarification-missing at 2014-2: no accurate information was published"]
    );
    assert_eq!(
        findings[0].citation().unwrap().to_string(),
        "decree-492/art-6"
    );
}

/// Received on 2024-09-20; counted by Python over the table of holidays: 5 working days end on
/// 2024-09-27, 15 on 2024-10-16, 25 on 2024-10-30.
#[test]
fn complaints_run_on_local_limits() {
    let complaint = |more: &str| -> Complaint {
        let text = r#"{"id":"c-1","kind":"not-disclosed","received_on":"2024-09-20""#;
        serde_json::from_str(&format!("{text}{more}}}")).unwrap()
    };
    let rule = ComplaintRule::default();
    let due = |complaint: &Complaint| rule.due(complaint, &calendar()).unwrap();
    assert_eq!(due(&complaint("")), date("2024-10-16"));
    assert_eq!(due(&complaint(r#","extended":true"#)), date("2024-10-30"));
    let found = |more: &str, as_of| {
        texts(
            &rule
                .check(&complaint(more), date(as_of), &calendar())
                .unwrap(),
        )
    };
    assert!(found("", "2024-09-27").is_empty());
    assert_eq!(
        found("", "2024-10-17"),
        [
            "warning complaint-facts at c-1: the facts were not established by 2024-09-27",
            "warning complaint-overdue at c-1: not closed, due on 2024-10-16",
        ]
    );
    assert_eq!(
        found(
            r#","facts_found_on":"2024-09-27","investigators":1,"closed_on":"2024-10-17""#,
            "2024-12-01"
        ),
        [
            "warning complaint-investigators at c-1: persons who looked into the facts: 1, not 2",
            "warning complaint-late at c-1: closed on 2024-10-17, due on 2024-10-16",
            "warning complaint-result at c-1: closed without a result",
        ]
    );
    let named = complaint(r#","from":{"plain":"someone@example.org"}"#);
    assert!(!format!("{named:?}").contains("someone"));
}

#[test]
fn sessions_are_counted_by_kind_and_days() {
    let session = |kind, on: &str, persons| Session {
        kind,
        held_on: date(on),
        subject: "信息公开".to_owned(),
        persons,
    };
    let held = [
        session(SessionKind::Training, "2014-07-28", 86),
        session(SessionKind::Training, "2014-10-08", 12),
        session(SessionKind::Meeting, "2014-07-30", 9),
    ];
    let quarter = date("2014-07-01")..=date("2014-09-30");
    let count = SessionCount::of(&held, SessionKind::Training, quarter).unwrap();
    assert_eq!((count.sessions, count.persons), (1, 86));
    let year = date("2014-01-01")..=date("2014-12-31");
    let count = SessionCount::of(&held, SessionKind::Training, year.clone()).unwrap();
    assert_eq!((count.sessions, count.persons), (2, 98));
    let many = [
        session(SessionKind::Meeting, "2014-07-28", u64::MAX),
        session(SessionKind::Meeting, "2014-07-29", 1),
    ];
    assert_eq!(
        SessionCount::of(&many, SessionKind::Meeting, year)
            .unwrap_err()
            .to_string(),
        "the persons of these sessions are too many to count"
    );
}

#[test]
fn the_nine_systems_are_in_force_or_missing() {
    assert_eq!(
        RequiredSystem::ALL
            .iter()
            .map(|it| it.zh())
            .collect::<Vec<_>>(),
        [
            "主动公开制度",
            "依申请公开制度",
            "责任追究制度",
            "社会评议制度",
            "保密审查制度",
            "工作季报制度",
            "举报调查制度",
            "考核制度",
            "澄清制度",
        ]
    );
    let mut register = SystemRegister::default();
    for system in RequiredSystem::ALL {
        register.enter(
            *system,
            SystemDocument {
                document: "document-1".to_owned(),
                since: date("2009-01-01"),
                through: (*system == RequiredSystem::QuarterlyReport).then(|| date("2014-06-30")),
            },
        );
    }
    assert!(
        register
            .check(Edition::Decree492, date("2014-06-30"))
            .is_empty()
    );
    let findings = register.check(Edition::Decree492, date("2014-07-01"));
    assert_eq!(
        texts(&findings),
        [
            "warning system-missing at quarterly-report: no system of quarterly report is in force (local)"
        ]
    );
    assert!(
        findings[0].citation().is_none(),
        "no national text asks for it"
    );
    let none = SystemRegister::default().check(Edition::Decree711, date("2024-01-02"));
    assert_eq!(none.len(), 9);
    let basis = |system: RequiredSystem, edition| system.basis(edition).map(|it| it.to_string());
    let review = RequiredSystem::ConfidentialityReview;
    assert_eq!(
        basis(review, Edition::Decree492).unwrap(),
        "decree-492/art-14"
    );
    assert_eq!(
        basis(review, Edition::Decree711).unwrap(),
        "decree-711/art-17"
    );
    assert_eq!(
        basis(RequiredSystem::QuarterlyReport, Edition::Decree711),
        None
    );
}

// Inspection

fn schools() -> Vec<String> {
    (1..=20)
        .map(|number| format!("school-{number:02}"))
        .collect()
}

/// Drawn outside the crate: ten lines of Python after the documented algorithm, whose generator gives
/// the published vector of `SplitMix64`.
#[test]
fn a_sample_can_be_drawn_again_by_anyone() {
    let sample = Sample::draw(schools(), SampleSize::Count(5), 2014).unwrap();
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
    let all = Sample::draw(schools(), SampleSize::Percent(100), 7).unwrap();
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
        Sample::draw(["a", "b", "a"], SampleSize::Count(1), 0)
            .unwrap_err()
            .to_string(),
        "id `a` stands twice in what is drawn from"
    );
    assert_eq!(
        Sample::draw(["a"], SampleSize::Count(2), 0)
            .unwrap_err()
            .to_string(),
        "a sample of 2 cannot be drawn from 1"
    );
    assert!(
        Sample::draw(Vec::<String>::new(), SampleSize::Percent(50), 0)
            .unwrap()
            .ids()
            .is_empty()
    );
    assert_eq!(SampleSize::Percent(50).of(5), 3, "at least half");
}

#[test]
fn a_plan_keeps_its_day_of_the_month() {
    let plan = |id, every| {
        InspectionPlan::new(
            id,
            InspectionKind::Periodic,
            date("2014-01-31"),
            Months(every),
        )
    };
    assert_eq!(
        plan("p", 1).unwrap().rounds(date("2014-04-30")),
        ["2014-01-31", "2014-02-28", "2014-03-31", "2014-04-30"].map(date)
    );
    assert_eq!(
        plan("p", 0).unwrap_err().to_string(),
        "plan `p` needs a cycle of at least one month"
    );
    assert_eq!(plan(" ", 1).unwrap_err().to_string(), "a plan needs an id");
    let drawing = plan("p", 3).unwrap().drawing(SampleSize::Count(5), 2013);
    let second = drawing.sample(1, schools()).unwrap();
    assert_eq!(
        second,
        Sample::draw(schools(), SampleSize::Count(5), 2014).unwrap()
    );
    let whole = plan("p", 3).unwrap().sample(0, schools()).unwrap();
    assert_eq!(whole.ids().len(), 20, "without a size a round takes all");
    let stored = serde_json::to_string(&drawing).unwrap();
    assert_eq!(
        serde_json::from_str::<InspectionPlan>(&stored).unwrap(),
        drawing
    );
    let broken = stored.replace("\"every\":3", "\"every\":0");
    assert!(serde_json::from_str::<InspectionPlan>(&broken).is_err());
}

fn order(object: &str, due: &str, done: Option<&str>, proof: Option<&str>) -> Rectification {
    Rectification {
        finding: InspectionFinding {
            rule: "checklist-missing".to_owned(),
            object: object.to_owned(),
            evidence: "admissions/result".to_owned(),
            level: Level::Warning,
            found_on: date("2014-11-03"),
        },
        section: Some("section-2".to_owned()),
        answerable: Some("staff-7".to_owned()),
        due_on: date(due),
        done_on: done.map(date),
        proof: proof.map(str::to_owned),
    }
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
    let circular = Circular {
        plan: "schools-2014".to_owned(),
        issued_on: date("2014-12-01"),
        inspected: schools(),
        orders: vec![
            order("school-03", "2014-11-14", Some("2014-11-12"), Some("page")),
            order("school-07", "2014-11-14", None, None),
            order("school-14", "2014-12-12", None, None),
        ],
    };
    let Words { zh, en } = circular.words();
    assert_eq!(
        en,
        "As of 2014-12-01, `schools-2014` inspected 20: found 3, put right 1, overdue 1, open 1.\n\
         school-07: checklist-missing, due on 2014-11-14.\n\
         school-14: checklist-missing, due on 2014-12-12."
    );
    assert!(zh.starts_with("截至2014-12-01，“schools-2014”检查20个对象，发现问题3个，已整改1个，"));
}

// Staleness

fn column(kind: ColumnKind, updated: &str) -> SiteColumn {
    SiteColumn {
        name: kind.code().to_owned(),
        kind,
        updated_on: Some(date(updated)),
    }
}

#[test]
fn two_weeks_for_home_page_and_news_six_months_for_notices_and_documents() {
    let freshness = |kind, updated: &str, as_of: &str| {
        let report = StalenessRule::default()
            .check([column(kind, updated)], date(as_of), &calendar())
            .unwrap();
        report.columns()[0].freshness()
    };
    for kind in [ColumnKind::HomePage, ColumnKind::News] {
        let last = date("2024-03-15");
        assert_eq!(
            freshness(kind, "2024-03-01", "2024-03-15"),
            Freshness::Fresh { through: last }
        );
        assert_eq!(
            freshness(kind, "2024-03-01", "2024-03-16"),
            Freshness::Stale { since: last }
        );
    }
    for kind in [ColumnKind::Notices, ColumnKind::PolicyDocuments] {
        let last = date("2024-02-29");
        assert_eq!(
            freshness(kind, "2023-08-31", "2024-02-29"),
            Freshness::Fresh { through: last }
        );
        assert_eq!(
            freshness(kind, "2023-08-31", "2024-03-01"),
            Freshness::Stale { since: last }
        );
    }
    assert_eq!(
        freshness(ColumnKind::Other, "2010-01-01", "2024-03-01"),
        Freshness::NotJudged
    );
}

#[test]
fn a_site_fails_by_each_indicator_alone() {
    let found = |rule: StalenessRule, columns: Vec<SiteColumn>| {
        let report = rule
            .check(columns, date("2024-03-16"), &calendar())
            .unwrap();
        let errors = report
            .findings()
            .iter()
            .filter(|it| it.level() == Level::Error);
        errors.map(ToString::to_string).collect::<Vec<_>>()
    };
    let rule = StalenessRule::default();
    let stale = column(ColumnKind::News, "2024-03-01");
    let empty = SiteColumn {
        updated_on: None,
        ..stale.clone()
    };
    assert!(found(rule, vec![stale.clone(); 4]).is_empty());
    assert_eq!(
        found(rule, vec![stale.clone(); 5]),
        ["error columns-stale: the site fails: columns not updated 5, failing at 5"]
    );
    assert!(found(rule, vec![empty.clone(); 4]).is_empty());
    assert_eq!(
        found(rule, vec![empty; 5]),
        ["error columns-empty: the site fails: empty columns 5, failing at 5"]
    );
    assert_eq!(
        found(rule, vec![column(ColumnKind::HomePage, "2024-03-01")]),
        ["error home-page-stale: the site fails: home page not updated 1, failing at 1"]
    );
    let old = column(ColumnKind::Other, "2022-01-01");
    assert!(
        found(rule, vec![old.clone(); 10]).is_empty(),
        "no term is set"
    );
    let local = StalenessRule {
        other: Some(Length::Months(Months(12), Roll::Stay)),
        ..rule
    };
    assert_eq!(
        found(local, vec![old; 10]),
        ["error columns-out-of-date: the site fails: columns long out of date 10, failing at 10"]
    );
    let report = rule
        .check([stale], date("2024-03-16"), &calendar())
        .unwrap();
    let finding = &report.findings()[0];
    assert_eq!(
        finding.to_string(),
        "warning column-stale at news: news not updated by 2024-03-15"
    );
    assert_eq!(finding.citation().unwrap().zh(), "国办秘函〔2019〕19号");
}

fn pingtan() -> Ledger {
    let mut reader = csv::Reader::from_path("tests/data/items-pingtan.csv").unwrap();
    let header = reader.headers().unwrap().clone();
    let rows: Vec<_> = reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            (record.position().unwrap().line(), record)
        })
        .collect();
    let mut ledger = Ledger::new(CategoryScheme::fujian());
    ledger
        .import(&header, rows.iter().map(|(line, row)| (*line, row)))
        .unwrap();
    ledger
}

/// Newest dates by column and the terms were computed outside the crate: Python over the file, days
/// and months added with `datetime`.
#[test]
fn columns_of_a_real_site_are_stale() {
    let columns = BTreeMap::from(
        [
            ("zwgk/gsgg", ColumnKind::Notices),
            ("zwgk/nowhere", ColumnKind::Notices),
            ("zwgk/zfxxgk/gwhwj/gzdt", ColumnKind::News),
            ("zwgk/zfxxgk/gwhwj/hzgfxwj", ColumnKind::PolicyDocuments),
            ("zwgk/zxwj/bmwj", ColumnKind::PolicyDocuments),
            ("zwgk/zxwj/qgwhbgswj", ColumnKind::PolicyDocuments),
        ]
        .map(|(name, kind)| (name.to_owned(), kind)),
    );
    let ledger = pingtan();
    let as_of = date("2026-09-07");
    let seen = SiteColumn::observe(&columns, ledger.view(), as_of);
    let report = StalenessRule::default()
        .check(seen, as_of, &calendar())
        .unwrap();
    let states: Vec<_> = report.columns().iter().map(|it| it.freshness()).collect();
    assert_eq!(
        states,
        [
            Freshness::Fresh {
                through: date("2027-03-07")
            },
            Freshness::Empty,
            Freshness::Stale {
                since: date("2026-05-28")
            },
            Freshness::Stale {
                since: date("2018-10-08")
            },
            Freshness::Stale {
                since: date("2023-07-20")
            },
            Freshness::Stale {
                since: date("2016-09-21")
            },
        ]
    );
    assert_eq!(report.stale().count(), 4);
    let earlier = SiteColumn::observe(&columns, ledger.view(), date("2017-01-25"));
    assert_eq!(
        earlier[2].updated_on,
        Some(date("2017-01-25")),
        "what came later is not seen"
    );
}

// Overdue and at risk

/// The 20 working days after 2014-09-19 end on 2014-10-22 (Python over the table of holidays).
#[test]
fn the_watch_list_spans_ledger_requests_and_orders() {
    let item = |section: &str| {
        DisclosureItem::builder("公告")
            .formed_on(date("2014-09-19"))
            .section(section)
    };
    let ledger = ledger([
        item("section-1"),
        item("section-1").published_on(date("2014-10-30")),
        item("section-1").attribute(Attribute::Withheld),
        DisclosureItem::builder("无日期"),
    ]);
    let publishing = ledger
        .view()
        .entries()
        .filter_map(|entry| Obligation::to_publish(entry, Timeliness::default(), &calendar()));
    let publishing: Vec<Obligation> = publishing.collect();
    assert_eq!(publishing.len(), 2);
    let first = &publishing[0];
    assert_eq!(
        (first.id.as_str(), first.due_on),
        ("item 1", date("2014-10-22"))
    );
    assert_eq!(
        first.citation.as_ref().unwrap().to_string(),
        "decree-492/art-18"
    );
    let request = Obligation {
        id: "request-9".to_owned(),
        duty: Words::new("答复申请", "reply"),
        due_on: date("2014-11-05"),
        done_on: None,
        section: Some("section-2".to_owned()),
        answerable: Some("staff-7".to_owned()),
        citation: None,
    };
    let rectified = order("school-07", "2014-10-31", None, None).obligation();
    let all = publishing.into_iter().chain([request, rectified]);
    let list = WatchList::of(all, date("2014-11-03"), WorkingDays(5), &calendar()).unwrap();
    let ids = |them: &[Outstanding]| -> Vec<(String, u32)> {
        them.iter()
            .map(|it| (it.obligation().id.clone(), it.days().0))
            .collect()
    };
    assert_eq!(
        ids(list.overdue()),
        [
            ("item 1".to_owned(), 8),
            ("checklist-missing school-07".to_owned(), 1)
        ],
        "what was published late is no longer owed"
    );
    assert_eq!(ids(list.at_risk()), [("request-9".to_owned(), 2)]);
    let sections = list.by_section();
    let sizes = |key| {
        sections
            .get(&Some(key))
            .map(|(over, risk)| (over.len(), risk.len()))
    };
    assert_eq!(sizes("section-1"), Some((1, 0)));
    assert_eq!(sizes("section-2"), Some((1, 1)));
    let persons = list.by_person();
    assert_eq!(
        persons.keys().copied().collect::<Vec<_>>(),
        [None, Some("staff-7")]
    );
}

// Catalogue and guide

const TOKEN: &str = "不可见";

fn mixed() -> Ledger {
    let full = DisclosureItem::builder("招生计划")
        .index_number("QZ07101-0200-2014-00012")
        .category("科教文体卫生类")
        .summary("各校名额")
        .attribute(Attribute::Proactive)
        .formed_on(date("2014-07-01"))
        .channel(disclosure::vocabulary::PublicationChannel::Website);
    let bare = DisclosureItem::builder("通知").attribute(Attribute::Proactive);
    let hidden = |it: DisclosureItemBuilder| it.summary(TOKEN).category("规划计划类");
    ledger([
        full.published_on(date("2014-07-04")),
        bare.published_on(date("2014-07-04")),
        hidden(DisclosureItem::builder(TOKEN).attribute(Attribute::Withheld))
            .published_on(date("2014-07-04")),
        hidden(DisclosureItem::builder(TOKEN).attribute(Attribute::OnRequest)),
        hidden(DisclosureItem::builder(TOKEN)).published_on(date("2014-07-04")),
        hidden(DisclosureItem::builder(TOKEN).attribute(Attribute::Proactive))
            .published_on(date("2015-01-05")),
    ])
}

#[test]
fn the_catalogue_lists_what_is_proactive_and_out() {
    let catalogue = DisclosureCatalogue::of(mixed().view(), Edition::Decree492, date("2014-12-01"));
    let entry = &catalogue.entries()[0];
    assert_eq!(
        (
            entry.index.as_deref(),
            entry.name.as_str(),
            entry.summary.as_deref(),
            entry.generated_on
        ),
        (
            Some("QZ07101-0200-2014-00012"),
            "招生计划",
            Some("各校名额"),
            Some(date("2014-07-01"))
        )
    );
    assert_eq!(catalogue.entries().len(), 2);
    assert_eq!(
        texts(catalogue.findings()),
        [
            "error catalogue-entry at item 2: the catalogue entry lacks: index, summary, generation \
             date",
            "warning catalogue-attribute at item 5: no disclosure attribute: not in the catalogue",
            "warning catalogue-unpublished at item 6: not published: not in the catalogue",
        ]
    );
    assert_eq!(
        catalogue.findings()[0].citation().unwrap().to_string(),
        "decree-492/art-19"
    );
    let shown = format!("{catalogue:?}") + &serde_json::to_string(&catalogue).unwrap();
    assert!(!shown.contains(TOKEN));
    let unmarked =
        DisclosureCatalogue::of(pingtan().view(), Edition::Decree711, date("2026-09-07"));
    assert!(
        unmarked.entries().is_empty(),
        "the site does not say what is proactive"
    );
    assert_eq!(unmarked.findings().len(), 162);
}

#[test]
fn the_guide_is_drawn_from_what_is_out_and_checked() {
    let channels = [RequestChannel::Online];
    let mut guide = DisclosureGuide::draft(mixed().view(), &channels, date("2014-12-01"));
    assert_eq!(
        guide.text(GuideElement::Classification),
        Some("科教文体卫生类")
    );
    assert_eq!(
        guide.text(GuideElement::Arrangement),
        Some("机构代码—信息类别—生成年度—流水号")
    );
    assert_eq!(
        guide.text(GuideElement::WaysToObtain),
        Some("政府网站；申请（网络）")
    );
    for element in [
        GuideElement::OfficeName,
        GuideElement::OfficeAddress,
        GuideElement::OfficeHours,
    ] {
        guide.set(element, "某");
    }
    guide.set(GuideElement::Telephone, "0595-0000000");
    let findings = guide.check(Edition::Decree711);
    assert_eq!(
        texts(&findings),
        [
            "error guide-element at fax: the guide lacks: fax",
            "error guide-element at internet-contact: the guide lacks: internet contact",
        ]
    );
    assert_eq!(
        findings[0].citation().unwrap().to_string(),
        "decree-711/art-12"
    );
    assert_eq!(
        guide.check(Edition::Decree492)[0].to_string(),
        "warning guide-element at fax: the guide lacks: fax (inferred)"
    );
    let later = DisclosureGuide::draft(mixed().view(), &channels, date("2015-01-05"));
    assert_eq!(
        texts(&guide.outdated(&later, Edition::Decree711)),
        [
            "warning guide-outdated at classification: the guide does not say under classification: \
             规划计划类"
        ]
    );
    guide.set(GuideElement::Telephone, " ");
    assert_eq!(guide.text(GuideElement::Telephone), None);
    assert_eq!(
        rules(&guide.check(Edition::Decree711)),
        ["guide-element"; 3]
    );
}

// Laws

proptest! {
    #[test]
    fn a_sample_is_a_part_and_the_order_given_does_not_matter(
        ids in prop::collection::btree_set("[a-z]{1,4}", 0..40),
        percent in 0_u32..=100,
        seed: u64,
    ) {
        let size = SampleSize::Percent(percent);
        let sample = Sample::draw(ids.iter().cloned(), size, seed).unwrap();
        let backwards = Sample::draw(ids.iter().rev().cloned(), size, seed).unwrap();
        prop_assert_eq!(&sample, &backwards);
        let drawn: BTreeSet<String> = sample.ids().iter().cloned().collect();
        prop_assert_eq!(drawn.len(), sample.ids().len(), "none twice");
        prop_assert!(drawn.is_subset(&ids));
        let needed = u64::try_from(ids.len()).unwrap() * u64::from(percent);
        let got = u64::try_from(drawn.len()).unwrap() * 100;
        prop_assert!(needed <= got && got < needed + 100);
    }

    #[test]
    fn a_longer_sample_begins_with_the_shorter(size in 0_u64..20, seed: u64) {
        let short = Sample::draw(schools(), SampleSize::Count(size), seed).unwrap();
        let long = Sample::draw(schools(), SampleSize::Count(size + 1), seed).unwrap();
        prop_assert!(long.ids().starts_with(short.ids()));
    }

    #[test]
    fn tags_read_back(checklist in "[a-z0-9-]{1,8}", element in "[a-z0-9-]{1,8}", case in "[@/校a-z0-9]{0,8}") {
        let text = if case.is_empty() {
            format!("{checklist}/{element}")
        } else {
            format!("{checklist}/{element}@{case}")
        };
        prop_assert_eq!(text.parse::<Tag>().unwrap().to_string(), text);
    }

    #[test]
    fn what_is_not_done_is_in_one_list_at_most(
        days in prop::collection::vec((0_u64..400, prop::option::of(0_u64..400)), 0..30),
        as_of in 0_u64..400,
        ahead in 0_u32..30,
    ) {
        let day = |offset| date("2024-01-01") + chrono::Days::new(offset);
        let all = days.iter().enumerate().map(|(number, (due, done))| Obligation {
            id: number.to_string(),
            duty: Words::new("事", "duty"),
            due_on: day(*due),
            done_on: done.map(day),
            section: None,
            answerable: None,
            citation: None,
        });
        let list = WatchList::of(all, day(as_of), WorkingDays(ahead), &calendar()).unwrap();
        let open = |it: &&(u64, Option<u64>)| it.1.is_none_or(|done| done > as_of);
        let overdue = days.iter().filter(open).filter(|it| it.0 < as_of).count();
        prop_assert_eq!(list.overdue().len(), overdue);
        let close = calendar();
        let at_risk = days.iter().filter(open).filter(|it| {
            it.0 >= as_of && close.count(day(as_of), day(it.0)).unwrap().0 <= ahead
        });
        prop_assert_eq!(list.at_risk().len(), at_risk.count());
    }
}
