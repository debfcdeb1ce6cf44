//! Catalogue and guide.

use std::collections::BTreeSet;

use disclosure::law::Edition;
use disclosure::ledger::{DisclosureItem, DisclosureItemBuilder, Ledger};
use disclosure::supervision::{CatalogueEntry, DisclosureCatalogue, DisclosureGuide, GuideElement};
use disclosure::vocabulary::{Attribute, RequestChannel};

use serde_json::json;

use super::machines::{give, published};
use super::{date, ledger, pingtan, rules, texts};

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
    let catalogue = DisclosureCatalogue::of(
        mixed().view(),
        &BTreeSet::new(),
        Edition::Decree492,
        date("2014-12-01"),
    );
    let entry: &CatalogueEntry = &catalogue.entries()[0];
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
    let unmarked = DisclosureCatalogue::of(
        pingtan().view(),
        &BTreeSet::new(),
        Edition::Decree711,
        date("2026-09-07"),
    );
    assert!(
        unmarked.entries().is_empty(),
        "the site does not say what is proactive"
    );
    assert_eq!(unmarked.findings().len(), 162);
}

#[test]
fn what_was_withdrawn_leaves_the_catalogue() {
    let withdrawn = BTreeSet::from(["QZ07101-0200-2014-00012".to_owned()]);
    let (ledger, as_of) = (mixed(), date("2014-12-01"));
    let catalogue = DisclosureCatalogue::of(ledger.view(), &withdrawn, Edition::Decree492, as_of);
    assert_eq!(catalogue.entries().len(), 1);
    let noted = catalogue.findings()[0].to_string();
    assert!(
        noted.starts_with("note catalogue-withdrawn at")
            && noted.ends_with("withdrawn: not in the catalogue"),
        "{noted}"
    );
}

#[test]
fn the_catalogue_of_publications_shows_their_public_side_only() {
    let bare = published();
    let catalogued = give(
        published(),
        "2025-09-19",
        json!({"command": "catalogue", "index_number": "QZ07101-0200-2025-00012",
            "name": "招生通知", "summary": "秋季招生安排", "generated_on": "2025-09-15"}),
    );
    let shown: Vec<_> = [&bare, &catalogued]
        .into_iter()
        .filter_map(|it| it.public_on(date("2025-12-01")))
        .collect();
    let catalogue = DisclosureCatalogue::of_public(&shown, Edition::Decree711);
    let names: Vec<_> = catalogue
        .entries()
        .iter()
        .map(|it| it.name.as_str())
        .collect();
    assert_eq!(names, ["公开标题", "招生通知"]);
    assert_eq!(
        texts(catalogue.findings()),
        [
            "error catalogue-entry at item 1: the catalogue entry lacks: index, summary, generation \
             date"
        ]
    );
    let withdrawn = give(
        catalogued,
        "2025-10-09",
        json!({"command": "withdraw", "reason": "内容有误", "ground": "decree-711/art-6",
            "approver": {"id": "person-approver", "role": "approver"}}),
    );
    let shown: Vec<_> = withdrawn
        .public_on(date("2025-12-01"))
        .into_iter()
        .collect();
    assert!(shown[0].tombstone().is_some());
    assert!(
        DisclosureCatalogue::of_public(&shown, Edition::Decree711)
            .entries()
            .is_empty()
    );
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
        "warning guide-element at fax: the guide lacks: fax (unconfirmed)"
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
