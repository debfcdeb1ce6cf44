//! One item: what it holds, refuses and stores.

use disclosure::ledger::DisclosureItem;
use disclosure::vocabulary::{Attribute, Genre, InformationKind, PublicationChannel, Validity};

use super::date;

#[test]
fn an_item_gives_back_what_was_set() {
    let item = DisclosureItem::builder("关于招生工作的通知")
        .index_number("QZ07101-0200-2014-00012")
        .document_number("南教〔2014〕1号")
        .publisher("南安市教育局")
        .section("办公室")
        .category("科教文体卫生类")
        .attribute(Attribute::Proactive)
        .kind(InformationKind::Document)
        .genre(Genre::Notice)
        .formed_on(date("2014-07-01"))
        .changed_on(date("2014-07-02"))
        .published_on(date("2014-07-04"))
        .channel(PublicationChannel::Website)
        .channel(PublicationChannel::Gazette)
        .channel(PublicationChannel::Website)
        .site_column("zwgk/tzgg")
        .address("https://example.org/1")
        .full_text_electronic(true)
        .validity(Validity::InForce)
        .summary("招生")
        .keyword("招生")
        .keyword(" ")
        .build()
        .unwrap();
    assert_eq!(item.title(), "关于招生工作的通知");
    assert_eq!(
        item.index_number().map(ToString::to_string).as_deref(),
        Some("QZ07101-0200-2014-00012")
    );
    assert_eq!(item.document_number().raw(), "南教〔2014〕1号");
    assert_eq!(item.publisher(), Some("南安市教育局"));
    assert_eq!(item.section(), Some("办公室"));
    assert_eq!(item.category(), Some("科教文体卫生类"));
    assert_eq!(item.attribute(), Some(Attribute::Proactive));
    assert_eq!(item.kind(), Some(InformationKind::Document));
    assert_eq!(item.genre(), Some(Genre::Notice));
    assert_eq!(item.formed_on(), Some(date("2014-07-01")));
    assert_eq!(item.changed_on(), Some(date("2014-07-02")));
    assert_eq!(item.published_on(), Some(date("2014-07-04")));
    assert_eq!(
        item.channels(),
        [PublicationChannel::Gazette, PublicationChannel::Website]
    );
    assert_eq!(item.site_column(), Some("zwgk/tzgg"));
    assert_eq!(item.address(), Some("https://example.org/1"));
    assert_eq!(item.full_text_electronic(), Some(true));
    assert_eq!(item.validity(), Some(Validity::InForce));
    assert_eq!(item.summary(), Some("招生"));
    assert_eq!(item.keywords(), ["招生"]);

    let stored = serde_json::to_string(&item).unwrap();
    assert_eq!(
        serde_json::from_str::<DisclosureItem>(&stored).unwrap(),
        item
    );
}

#[test]
fn what_is_blank_is_not_given() {
    let item = DisclosureItem::builder("通知")
        .index_number(" \u{3000}")
        .publisher("")
        .section(" ")
        .category("\u{3000}")
        .summary("")
        .build()
        .unwrap();
    assert_eq!(item, DisclosureItem::builder("通知").build().unwrap());
    assert_eq!(item.index_number(), None);
    assert_eq!(item.category(), None);
    assert_eq!(serde_json::to_string(&item).unwrap(), r#"{"title":"通知"}"#);
}

#[test]
fn items_that_cannot_be_are_refused() {
    let refused = |builder: disclosure::ledger::DisclosureItemBuilder| {
        builder.build().unwrap_err().to_string()
    };
    let item = || DisclosureItem::builder("a");
    assert_eq!(
        refused(DisclosureItem::builder(" \u{3000}")),
        "an item needs a title"
    );
    assert_eq!(
        refused(item().published_on(date("1948-12-31"))),
        "published_on cannot be 1948-12-31: the years are 1949 to 2199"
    );
    assert_eq!(
        refused(item().formed_on(date("2200-01-01"))),
        "formed_on cannot be 2200-01-01: the years are 1949 to 2199"
    );
    assert_eq!(
        refused(
            item()
                .formed_on(date("2014-07-02"))
                .changed_on(date("2014-07-01"))
        ),
        "an item formed on 2014-07-02 cannot have changed on 2014-07-01"
    );
    for day in ["1949-01-01", "2199-12-31"] {
        assert!(item().formed_on(date(day)).build().is_ok());
    }
}

#[test]
fn storage_goes_through_the_same_door() {
    let error = |text: &str| {
        serde_json::from_str::<DisclosureItem>(text)
            .unwrap_err()
            .to_string()
    };
    assert_eq!(error("{}"), "an item needs a title");
    assert_eq!(
        error(r#"{"title":"a","formed_on":"2014-07-02","changed_on":"2014-07-01"}"#),
        "an item formed on 2014-07-02 cannot have changed on 2014-07-01"
    );
    assert!(error(r#"{"title":"a","colour":"red"}"#).starts_with("unknown field `colour`"));
}

#[test]
fn debug_keeps_what_is_not_public() {
    for (attribute, shown) in [
        (Some(Attribute::Proactive), true),
        (Some(Attribute::OnRequest), false),
        (Some(Attribute::Withheld), false),
        (None, false),
    ] {
        let builder = DisclosureItem::builder("标题甲")
            .summary("概述乙")
            .keyword("词丙");
        let builder = match attribute {
            Some(attribute) => builder.attribute(attribute),
            None => builder,
        };
        let item = builder.clone().build().unwrap();
        for text in [format!("{item:?}"), format!("{builder:?}")] {
            assert_eq!(text.contains("标题甲"), shown, "{text}");
            assert!(!text.contains("概述乙") && !text.contains("词丙"), "{text}");
        }
    }
}
