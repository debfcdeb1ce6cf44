//! Items, the ledger, its import and the time limit, on the items of one government site and on
//! cases worked by hand.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::unwrap_used,
    reason = "helpers of tests stop at the first surprise"
)]

use chrono::NaiveDate;
use disclosure::calendar::WorkingCalendar;
use disclosure::finding::Level;
use disclosure::ledger::{
    DisclosureItem, ImportErrors, ImportProblem, ItemError, Ledger, LedgerError, Promptness,
    Timeliness, Unmeasurable,
};
use disclosure::vocabulary::{
    Attribute, CategoryScheme, Classified, Genre, InformationKind, PublicationChannel, Term,
    Validity,
};
use proptest::prelude::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn fujian() -> Ledger {
    Ledger::new(CategoryScheme::fujian())
}

fn pingtan() -> Ledger {
    let mut reader = csv::Reader::from_path("tests/data/items-pingtan.csv").unwrap();
    let header: Vec<String> = reader
        .headers()
        .unwrap()
        .iter()
        .map(str::to_owned)
        .collect();
    let rows: Vec<(u64, Vec<String>)> = reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            let line = record.position().unwrap().line();
            (line, record.iter().map(str::to_owned).collect())
        })
        .collect();
    let mut ledger = fujian();
    assert_eq!(ledger.import(header, rows), Ok(162));
    ledger
}

fn texts(errors: &ImportErrors) -> Vec<String> {
    errors.iter().map(ToString::to_string).collect()
}

fn refused(header: &[&str], rows: &[(u64, &[&str])]) -> Vec<String> {
    let mut ledger = fujian();
    let rows = rows.iter().map(|&(line, row)| (line, row));
    let errors = ledger.import(header, rows).unwrap_err();
    assert!(ledger.is_empty(), "nothing is half loaded");
    texts(&errors)
}

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
        item.channels().iter().copied().collect::<Vec<_>>(),
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

#[test]
fn an_index_number_stands_once() {
    let numbered = |text: &str| {
        DisclosureItem::builder("a")
            .index_number(text)
            .build()
            .unwrap()
    };
    let mut ledger = fujian();
    ledger
        .push(DisclosureItem::builder("a").build().unwrap())
        .unwrap();
    ledger.push(numbered("QZ05102-0200-2014-00012")).unwrap();
    let again = ledger.push(numbered("QZ05102－0200－2014－00012 "));
    assert_eq!(
        again,
        Err(LedgerError::DuplicateIndexNumber {
            number: "QZ05102－0200－2014－00012 ".to_owned(),
            position: 1
        })
    );
    assert_eq!(
        again.unwrap_err().to_string(),
        "index number `QZ05102－0200－2014－00012 ` is that of item 2 already"
    );
    ledger.push(numbered("")).unwrap();
    ledger.push(numbered("")).unwrap();
    assert_eq!(ledger.len(), 4);
    assert_eq!(ledger.position_of("QZ05102-0200-2014-00012"), Some(1));
}

#[test]
fn the_odd_is_kept_and_found() {
    let mut ledger = fujian();
    let item = |title: &str| DisclosureItem::builder(title);
    for builder in [
        item("a")
            .formed_on(date("2014-07-02"))
            .published_on(date("2014-07-01"))
            .index_number("X-1"),
        item("b").category("政务动态"),
        item("c").category("规划、计划类信息"),
        item("d").category("政务动态"),
        item("e")
            .formed_on(date("2014-07-02"))
            .published_on(date("2014-07-02")),
    ] {
        ledger.push(builder.build().unwrap()).unwrap();
    }
    assert_eq!(ledger.len(), 5);
    let findings = ledger.findings();
    assert_eq!(
        findings.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [
            "warning published-before-formed at item 1 (X-1): published on 2014-07-01, before it was formed on 2014-07-02",
            "warning unlisted-category at item 2, item 4: `政务动态` is no category of scheme `fujian`: items 2",
        ]
    );
    assert_eq!(
        findings[0].message().zh,
        "发布日期2014-07-01早于成文日期2014-07-02"
    );
    assert_eq!(
        findings[1].message().zh,
        "“政务动态”不在分类“fujian”中，2条"
    );
    assert!(findings.iter().all(|it| it.level() == Level::Warning));
    let categories: Vec<_> = ledger
        .view()
        .entries()
        .map(|entry| match entry.category() {
            Some(Classified::Known(category)) => category.code(),
            Some(Classified::Unknown(label)) => label,
            None => "-",
        })
        .collect();
    assert_eq!(categories, ["-", "政务动态", "3", "政务动态", "-"]);
}

#[test]
fn a_view_takes_any_days() {
    let mut ledger = fujian();
    for day in ["1949-01-01", "2014-07-01", "2199-12-31"] {
        let item = DisclosureItem::builder(day).published_on(date(day));
        ledger.push(item.build().unwrap()).unwrap();
    }
    let taken = |from: NaiveDate, through: NaiveDate| {
        let view = ledger.view().published_between(from, through);
        view.entries()
            .map(disclosure::ledger::Entry::position)
            .collect::<Vec<_>>()
    };
    assert_eq!(taken(NaiveDate::MIN, NaiveDate::MAX), [0, 1, 2]);
    assert_eq!(taken(date("1948-06-01"), date("2014-07-01")), [0, 1]);
    assert_eq!(taken(date("1940-01-01"), date("1948-12-31")), [0_usize; 0]);
    assert_eq!(taken(date("2199-12-31"), date("3000-01-01")), [2]);
    assert_eq!(taken(date("2014-07-02"), date("2014-07-01")), [0_usize; 0]);
}

#[test]
fn the_items_of_a_site_are_taken_in_whole() {
    let ledger = pingtan();
    let numbered = ledger
        .items()
        .iter()
        .filter(|it| it.index_number().is_some());
    assert_eq!(numbered.count(), 22);
    let formed = ledger.items().iter().filter(|it| it.formed_on().is_some());
    assert_eq!(formed.count(), 35);
    let none = ledger
        .items()
        .iter()
        .filter(|it| it.document_number().is_printed_none());
    assert_eq!(none.count(), 3);
    assert_eq!(ledger.findings(), []);
    let first = &ledger.items()[0];
    assert_eq!(first.site_column(), Some("zwgk/gsgg"));
    assert_eq!(
        first.address(),
        Some("https://www.pingtan.gov.cn/zwgk/gsgg/201011/t20101109_805.htm")
    );
    assert_eq!(first.published_on(), Some(date("2010-11-09")));
    let columns: std::collections::BTreeSet<_> = ledger
        .items()
        .iter()
        .filter_map(DisclosureItem::site_column)
        .collect();
    assert_eq!(columns.len(), 33);
}

#[test]
fn every_column_is_read() {
    let mut ledger = fujian();
    let header = [
        "\u{feff}title",
        "section",
        "attribute",
        "kind",
        "genre",
        "formed_on",
        "changed_on",
        "channels",
        "full_text",
        "validity",
        "summary",
        "keywords",
    ];
    let coded = [
        "a",
        "办公室",
        "proactive",
        "document",
        "notice",
        "2014-07-01",
        "2014-07-02",
        "website;gazette",
        "yes",
        "in-force",
        "s",
        "x;y、z",
    ];
    let printed = [
        "a",
        "办公室",
        "主动公开",
        "公文类",
        "通知",
        "2014-07-01",
        "2014-07-02",
        "政府网站；政府公报",
        "是",
        "有效",
        "s",
        "x，y；z",
    ];
    assert_eq!(ledger.import(header, [(2, coded), (3, printed)]), Ok(2));
    let [one, other] = ledger.items() else {
        panic!()
    };
    assert_eq!(one, other);
    let expected = DisclosureItem::builder("a")
        .section("办公室")
        .attribute(Attribute::Proactive)
        .kind(InformationKind::Document)
        .genre(Genre::Notice)
        .formed_on(date("2014-07-01"))
        .changed_on(date("2014-07-02"))
        .channel(PublicationChannel::Gazette)
        .channel(PublicationChannel::Website)
        .full_text_electronic(true)
        .validity(Validity::InForce)
        .summary("s")
        .keyword("x")
        .keyword("y")
        .keyword("z");
    assert_eq!(one, &expected.build().unwrap());
}

#[test]
fn a_bad_header_is_refused_with_all_its_errors() {
    assert_eq!(
        refused(&["index_number", "colour", "index_number"], &[]),
        [
            "header: unknown column `colour`",
            "header: column `index_number` stands twice",
            "header: column `title` is missing",
        ]
    );
}

#[test]
fn every_error_of_every_row_is_told_with_its_place() {
    let header = [
        "title",
        "index_number",
        "formed_on",
        "changed_on",
        "genre",
        "full_text",
        "channels",
    ];
    let rows: &[(u64, &[&str])] = &[
        (
            2,
            &["a", "X-1", "2014-07-01", "", "notice", "yes", "website"],
        ),
        (
            3,
            &[
                "",
                "X-1",
                "2014-7-1",
                "2014-02-30",
                "memo",
                "maybe",
                "website;pigeon",
            ],
        ),
        (4, &["a", "X-1", "2014-07-01"]),
        (7, &["a", "Ｘ－1", "2014-07-02", "2014-07-01", "", "", ""]),
        (8, &["a", "", "1948-01-01", "", "", "", "", "more"]),
        (9, &["a", "", "1948-01-01", "", "", "", ""]),
    ];
    assert_eq!(
        refused(&header, rows),
        [
            "line 3, column `formed_on`: `2014-7-1` is not a date of the form YYYY-MM-DD",
            "line 3, column `changed_on`: `2014-02-30` is not a date of the form YYYY-MM-DD",
            "line 3, column `genre`: unknown genre `memo`",
            "line 3, column `full_text`: `maybe` is neither `yes` nor `no`",
            "line 3, column `channels`: unknown publication channel `pigeon`",
            "line 3, column `index_number`: index number `X-1` stands in line 2 already",
            "line 3, column `title`: an item needs a title",
            "line 4: the header has 7 columns, the row 3",
            "line 7, column `index_number`: index number `Ｘ－1` stands in line 2 already",
            "line 7, column `changed_on`: an item formed on 2014-07-02 cannot have changed on 2014-07-01",
            "line 8: the header has 7 columns, the row 8",
            "line 9, column `formed_on`: formed_on cannot be 1948-01-01: the years are 1949 to 2199",
        ]
    );
}

#[test]
fn an_import_is_compared_with_what_stands() {
    let mut ledger = fujian();
    let header = ["title", "index_number"];
    assert_eq!(ledger.import(header, [(2, ["a", "X-1"])]), Ok(1));
    let errors = ledger
        .import(
            header,
            [(2, ["b", "X-2"]), (3, ["c", "X-1"]), (4, ["", "X-3"])],
        )
        .unwrap_err();
    assert_eq!(
        errors.to_string(),
        "line 3, column `index_number`: index number `X-1` is that of item 1 already (and 1 more error)"
    );
    let last = errors.iter().last().unwrap();
    assert_eq!((last.line(), last.column()), (Some(4), Some("title")));
    assert_eq!(last.problem(), &ImportProblem::Item(ItemError::NoTitle));
    assert_eq!(ledger.len(), 1);
    assert_eq!(ledger.position_of("X-2"), None);
}

fn measured(formed: &str, changed: &str, published: &str) -> Promptness {
    measured_as(None, formed, changed, published)
}

fn measured_as(
    attribute: Option<Attribute>,
    formed: &str,
    changed: &str,
    published: &str,
) -> Promptness {
    let mut builder = DisclosureItem::builder("a");
    if !formed.is_empty() {
        builder = builder.formed_on(date(formed));
    }
    if !changed.is_empty() {
        builder = builder.changed_on(date(changed));
    }
    if !published.is_empty() {
        builder = builder.published_on(date(published));
    }
    if let Some(attribute) = attribute {
        builder = builder.attribute(attribute);
    }
    Timeliness::default().measure(&builder.build().unwrap(), &WorkingCalendar::mainland())
}

/// The due dates are those of the sheet on publishing (2024-09-20) and a count by hand over the
/// table of holidays.
#[test]
fn twenty_working_days_from_formation_or_change() {
    let on_time = |due: &str| Promptness::OnTime { due: date(due) };
    let late = |due: &str, by: u32| Promptness::Late {
        due: date(due),
        by: disclosure::calendar::WorkingDays(by),
    };
    assert_eq!(
        measured("2024-09-20", "", "2024-10-23"),
        on_time("2024-10-23")
    );
    assert_eq!(
        measured("2024-09-20", "", "2024-10-24"),
        late("2024-10-23", 1)
    );
    assert_eq!(
        measured("2024-01-01", "2024-09-20", "2024-09-20"),
        on_time("2024-10-23")
    );
    assert_eq!(
        measured("", "2024-09-20", "2024-10-25"),
        late("2024-10-23", 2)
    );
    // Due on a Friday, published on the Saturday after: late, by no working day.
    assert_eq!(
        measured("2024-11-01", "", "2024-11-30"),
        late("2024-11-29", 0)
    );
}

#[test]
fn what_the_dates_do_not_allow_is_not_measured() {
    let not = |reason| Promptness::NotMeasurable { reason };
    assert_eq!(
        measured("", "", "2024-01-01"),
        not(Unmeasurable::NoFormationDate)
    );
    assert_eq!(
        measured("2024-01-01", "", ""),
        not(Unmeasurable::NotPublished)
    );
    assert_eq!(
        measured("2024-01-02", "", "2024-01-01"),
        not(Unmeasurable::PublishedBeforeFormed)
    );
    assert_eq!(
        measured("2024-01-02", "2024-03-01", "2024-02-01"),
        not(Unmeasurable::ChangedAfterPublished)
    );
    assert_eq!(
        measured("2008-04-30", "", "2008-05-05"),
        not(Unmeasurable::BeforeRegulation)
    );
    assert_eq!(
        measured("2026-12-20", "", "2026-12-21"),
        not(Unmeasurable::BeyondCalendar)
    );
    assert_eq!(
        measured("2026-10-20", "", "2027-01-05"),
        not(Unmeasurable::BeyondCalendar)
    );
    for attribute in [Attribute::OnRequest, Attribute::Withheld] {
        assert_eq!(
            measured_as(Some(attribute), "2024-01-02", "", "2024-01-03"),
            not(Unmeasurable::NotProactive)
        );
    }
    let strict = Timeliness {
        unmarked: None,
        ..Timeliness::default()
    };
    let item = DisclosureItem::builder("a")
        .formed_on(date("2024-01-02"))
        .published_on(date("2024-01-03"));
    assert_eq!(
        strict.measure(&item.build().unwrap(), &WorkingCalendar::mainland()),
        not(Unmeasurable::NotProactive)
    );
    assert_eq!(Unmeasurable::NotProactive.zh(), "非主动公开");
}

#[test]
fn the_edition_is_that_of_the_day_counted_from() {
    let basis = |day: &str| Timeliness::basis(date(day)).map(|it| it.to_string());
    assert_eq!(basis("2008-04-30"), None);
    assert_eq!(basis("2019-05-14").as_deref(), Some("decree-492/art-18"));
    assert_eq!(basis("2019-05-15").as_deref(), Some("decree-711/art-26"));
}

#[test]
fn a_due_date_is_laid_open_on_demand() {
    let calendar = WorkingCalendar::mainland();
    let item = |formed: &str| {
        let item = DisclosureItem::builder("a").formed_on(date(formed));
        item.published_on(date("2026-12-31")).build().unwrap()
    };
    let reckoning = Timeliness::default()
        .reckoning(&item("2024-09-20"), &calendar)
        .unwrap();
    assert_eq!(
        (reckoning.end(), reckoning.counted().0),
        (date("2024-10-23"), 20)
    );
    assert_eq!(
        Timeliness::default().reckoning(&item("2008-04-30"), &calendar),
        Err(Unmeasurable::BeforeRegulation)
    );
}

/// Cells that a row may hold: mostly sound, so that some rows are taken in.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::new()),
        2 => Just("2014-07-01".to_owned()),
        2 => Just("a".to_owned()),
        1 => Just("website；notice;是".to_owned()),
        1 => any::<String>(),
    ]
}

proptest! {
    #[test]
    fn an_import_takes_all_or_nothing(
        header in prop_oneof![
            Just(vec!["title".to_owned(), "formed_on".to_owned(), "index_number".to_owned()]),
            prop::collection::vec(prop_oneof![Just("title".to_owned()), any::<String>()], 0..4),
        ],
        rows in prop::collection::vec(prop::collection::vec(cell(), 0..5), 0..6),
    ) {
        let mut ledger = fujian();
        ledger.push(DisclosureItem::builder("a").index_number("a").build().unwrap()).unwrap();
        let before = ledger.items().to_vec();
        let count = rows.len();
        match ledger.import(&header, (2_u64..).zip(&rows)) {
            Ok(taken) => {
                prop_assert_eq!(taken, count);
                prop_assert_eq!(ledger.len(), count + 1);
                prop_assert_eq!(ledger.view().entries().count(), count + 1);
            }
            Err(errors) => {
                prop_assert_eq!(ledger.items(), before);
                prop_assert!(errors.iter().count() >= 1);
                for error in errors.iter() {
                    let line = error.line().unwrap_or(2);
                    prop_assert!((2..8).contains(&line));
                    prop_assert!(!error.to_string().is_empty());
                }
            }
        }
    }

    #[test]
    fn a_date_is_taken_only_in_full(text in "[0-9]{1,5}-[0-9]{1,2}-[0-9]{1,2}") {
        let mut ledger = fujian();
        let taken = ledger.import(["title", "formed_on"], [(2, ["a", text.as_str()])]).is_ok();
        let sound = text.len() == 10
            && NaiveDate::parse_from_str(&text, "%Y-%m-%d").is_ok_and(|it| {
                it.to_string() == text && (date("1949-01-01")..=date("2199-12-31")).contains(&it)
            });
        prop_assert_eq!(taken, sound);
    }

    #[test]
    fn items_survive_storage(title in "\\PC+", label in any::<String>(), number in any::<String>()) {
        let builder = DisclosureItem::builder(title).category(label).index_number(number);
        if let Ok(item) = builder.build() {
            let stored = serde_json::to_string(&item).unwrap();
            prop_assert_eq!(serde_json::from_str::<DisclosureItem>(&stored).unwrap(), item);
        }
    }
}

#[test]
fn a_field_that_prints_none_is_no_number() {
    let mut ledger = Ledger::new(CategoryScheme::fujian());
    let rows = [
        (2, ["无", "甲"]),
        (3, ["无", "乙"]),
        (4, ["—", "丙"]),
        (5, ["—", "丁"]),
    ];
    assert_eq!(ledger.import(["index_number", "title"], rows).unwrap(), 4);
    for title in ["戊", "己"] {
        ledger
            .push(
                DisclosureItem::builder(title)
                    .index_number("/")
                    .build()
                    .unwrap(),
            )
            .unwrap();
    }
    assert_eq!(ledger.items()[0].index_number().unwrap().raw(), "无");
}
