//! Rows taken in all or none.

use chrono::NaiveDate;
use disclosure::ledger::{DisclosureItem, ImportError, LedgerError};
use disclosure::vocabulary::{Attribute, Genre, InformationKind, PublicationChannel, Validity};
use proptest::prelude::*;

use super::{date, fujian, pingtan};

fn texts(errors: &ImportError) -> Vec<String> {
    errors.messages().collect()
}

fn refused(header: &[&str], rows: &[(u64, &[&str])]) -> Vec<String> {
    let mut ledger = fujian();
    let rows = rows.iter().map(|&(line, row)| (line, row));
    let errors = ledger.import(header, rows).unwrap_err();
    assert!(ledger.is_empty(), "nothing is half loaded");
    texts(&errors)
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
            "line 3, column `changed_on`: `2014-02-30` is no day of the calendar",
            "line 3, column `genre`: unknown genre `memo`; known: `resolution`, `decision`, `order`, \
             `communique`, `announcement`, `public-notice`, `opinion`, `notice`, `circular`, `report`, \
             `instruction-request`, `official-reply`, `bill`, `letter`, `minutes`, `meeting-minutes`",
            "line 3, column `full_text`: `maybe` is neither `yes` nor `no`",
            "line 3, column `channels`: unknown publication channel `pigeon`; known: `gazette`, \
             `website`, `weibo`, `wechat`, `online-media`, `press-conference`, `newspaper`, `radio`, \
             `television`, `archive`, `library`, `service-hall`, `other`",
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
    assert_eq!(
        errors.faults().last(),
        Some((Some(4), Some("title"), &LedgerError::NoTitle))
    );
    assert_eq!(ledger.len(), 1);
    assert_eq!(ledger.position_of("X-2"), None);
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
                prop_assert!(errors.faults().count() >= 1);
                prop_assert!(errors.faults().all(|(line, ..)| (2..8).contains(&line.unwrap_or(2))));
                prop_assert!(errors.messages().all(|it| !it.is_empty()));
            }
        }
    }

    #[test]
    fn a_date_is_taken_only_with_its_whole_year(text in "[0-9]{1,5}-[0-9]{1,2}-[0-9]{1,2}") {
        let mut ledger = fujian();
        let taken = ledger.import(["title", "formed_on"], [(2, ["a", text.as_str()])]).is_ok();
        let sound = text.find('-') == Some(4)
            && NaiveDate::parse_from_str(&text, "%Y-%m-%d").is_ok_and(|it| {
                (date("1949-01-01")..=date("2199-12-31")).contains(&it)
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
