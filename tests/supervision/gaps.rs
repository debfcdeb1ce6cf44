//! What a ledger has of a checklist: present, missing, late.

use disclosure::ledger::{DisclosureItem, Timeliness};
use disclosure::policy::StartEvent;
use disclosure::supervision::{
    ApprovalAction, ApprovalChange, Checklist, ChecklistCase, Criterion, ElementStatus, MatchRow,
    OrganKind, SupervisionRules, Tag,
};
use disclosure::vocabulary::Attribute;

use super::{calendar, check, citation, date, elements, ledger, tagged, texts};

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
    let report = check(&Checklist::admissions(), &case, &ledger, "2014-12-01");
    let status = |element| report.of(element).unwrap().clone();
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
        citation(
            &check(&Checklist::admissions(), &case, &empty, "2026-01-05"),
            "plan",
        )
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
    let (rules, as_of) = (SupervisionRules::default(), date("2014-01-01"));
    let list = Checklist::admissions();
    let refused = list.check(&early, empty.view(), Tag::marks, &rules, as_of, &calendar());
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
            StartEvent::CongressApproval,
        ),
        (
            OrganKind::Department,
            "department-budget",
            StartEvent::FinanceReply,
        ),
        (
            OrganKind::Institution,
            "unit-budget",
            StartEvent::DepartmentReply,
        ),
    ] {
        let case = ChecklistCase::new(organ, date("2024-01-20"))
            .keyed("2024")
            .event(event, date("2024-01-20"));
        let on = |published| {
            let ledger = ledger([tagged(&format!("budget/{element}@2024"), published)]);
            let report = check(&Checklist::budget(), &case, &ledger, "2024-03-01");
            report.of(element).unwrap().clone()
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
            let report = check(&Checklist::budget(), &case, &none, day);
            report.of(element).unwrap().clone()
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
        check(
            &Checklist::final_accounts(),
            &case,
            &ledger([]),
            "2026-01-05",
        )
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
        .event(StartEvent::WinnerDetermined, date("2024-09-10"))
        .event(StartEvent::ContractSigned, date("2024-09-27"));
    let links = |links: &[(&str, &str)]| {
        let items = links
            .iter()
            .map(|(link, on)| tagged(&format!("procurement/{link}@2024-7"), on));
        check(
            &Checklist::procurement(),
            &case,
            &ledger(items),
            "2024-12-31",
        )
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
             is missing although a later one is published (unconfirmed)",
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
        let status = in_time.of(link).unwrap();
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
    let old = check(&Checklist::procurement(), &old, &ledger([]), "2014-12-31");
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
    let report = check(&Checklist::service_item(), &case, &ledger, "2024-04-01");
    assert_eq!(
        report.of("basis").unwrap(),
        &ElementStatus::Present { items: vec![3] }
    );
    assert_eq!(
        check(&Checklist::service_item(), &case, &ledger, "2024-06-03")
            .of("basis")
            .unwrap(),
        &ElementStatus::Present { items: vec![2, 3] },
        "the first publication counts for time"
    );
}

/// An item whose publication is not recorded is not out: not yet due, then missing.
#[test]
fn what_bears_no_date_of_publication_never_counts() {
    let case = ChecklistCase::new(OrganKind::Department, date("2024-03-01"))
        .event(StartEvent::FormationOrChange, date("2024-03-01"));
    let unpublished = DisclosureItem::builder("依据")
        .keyword("service-item/basis")
        .formed_on(date("2024-03-01"))
        .attribute(Attribute::Proactive);
    let ledger = ledger([unpublished]);
    let status = |as_of| {
        let report = check(&Checklist::service_item(), &case, &ledger, as_of);
        report.of("basis").unwrap().clone()
    };
    let due = date("2024-03-29");
    assert_eq!(status("2024-03-29"), ElementStatus::NotYetDue { due });
    assert_eq!(
        status("2024-04-01"),
        ElementStatus::Missing { due: Some(due) }
    );
}

#[test]
fn the_general_time_for_institutions_is_a_parameter() {
    let case = ChecklistCase::new(OrganKind::Institution, date("2024-03-01"));
    let late = tagged("service-item/basis", "2024-05-06").formed_on(date("2024-03-01"));
    let ledger = ledger([late]);
    let status = |general_time_for_institutions| {
        let rules = SupervisionRules {
            general_time_for_institutions,
            ..SupervisionRules::default()
        };
        let (view, as_of) = (ledger.view(), date("2024-06-03"));
        let list = Checklist::service_item();
        let report = list.check(&case, view, Tag::marks, &rules, as_of, &calendar());
        report.unwrap().of("basis").unwrap().clone()
    };
    assert!(matches!(status(true), ElementStatus::Late { .. }));
    assert!(matches!(status(false), ElementStatus::Unmeasured { .. }));
}

#[test]
fn a_row_matches_what_all_its_criteria_say() {
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
    let row = |case: Option<&str>, when: Vec<Criterion>| MatchRow {
        checklist: "final-accounts".to_owned(),
        element: "unit-accounts".to_owned(),
        case: case.map(str::to_owned),
        when,
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
            row(None, vec![criterion.clone()]).matches(&wanted, &item),
            "{criterion:?}"
        );
        assert!(!row(None, vec![criterion, other]).matches(&wanted, &item));
    }
    let by_title = vec![Criterion::TitleContains("决算".to_owned())];
    assert!(row(Some("school-1"), by_title.clone()).matches(&wanted, &item));
    assert!(!row(Some("school-2"), by_title.clone()).matches(&wanted, &item));
    assert!(
        !row(None, vec![]).matches(&wanted, &item),
        "nothing asked matches nothing"
    );
    let other: Tag = "budget/unit-accounts@school-1".parse().unwrap();
    assert!(!row(None, by_title).matches(&other, &item));
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
