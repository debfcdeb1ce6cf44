//! Every citation of a text that was read, against the text: that the place exists, and what it says.
//!
//! `data/structures.tsv` tells of each text how many articles it has, and for each article how many items
//! its paragraphs have (`5,0`: two paragraphs, the first with five items; `?`: not read). `data/citations.tsv`
//! tells of each citation and room what it is used for, whether it holds, and what the text says.

use std::collections::{BTreeMap, BTreeSet};

use disclosure::law::{Citation, Edition, Instrument};

use crate::cited;

const STRUCTURES: &str = include_str!("data/structures.tsv");
const CITATIONS: &str = include_str!("data/citations.tsv");

/// Texts that are cited and were not there to be read.
const UNREAD: [&str; 31] = [
    "other//国办公开办函〔2015〕207号",
    "other//国办公开办函〔2019〕14号",
    "other//国办公开办函〔2019〕60号",
    "other//国办公开办函〔2021〕30号",
    "other//国办函〔2021〕132号",
    "other//国办发〔2014〕32号",
    "other//国办发〔2016〕61号",
    "other//国办发〔2016〕80号",
    "other//国办发〔2017〕94号",
    "other//国办秘函〔2019〕19号",
    "other//定政办发〔2008〕46号",
    "other//指导案例101号",
    "other//教办函〔2014〕23号",
    "other//法释〔2000〕8号",
    "other//财库〔2020〕10号",
    "other//财税〔2017〕20号",
    "other//财综〔2008〕44号",
    "other/党政机关公文处理工作条例/中办发〔2012〕14号",
    "other/国家行政机关公文处理办法/国发〔2000〕23号",
    "other/政府信息公开信息处理费管理办法/国办函〔2020〕109号",
    "other/政府采购法/2002年通过",
    "other/档案法/1996年修正",
    "other/档案法/2016年修正",
    "other/档案法实施办法/1999年修订",
    "other/档案法实施办法/2017年修订",
    "other/行政复议法/1999年通过",
    "other/行政复议法/2009年修正",
    "other/行政许可法/2003年通过",
    "other/行政诉讼法/1989年通过",
    "other/行政诉讼法/2014年修正",
    "other/预算法/2014年修正",
];

/// The items of each paragraph; `None` where the article was not read.
type Article = Option<Vec<u16>>;

fn structures() -> BTreeMap<&'static str, Vec<Article>> {
    let article =
        |text: &str| (text != "?").then(|| text.split(',').map(|it| it.parse().unwrap()).collect());
    let row = |line: &'static str| {
        let (instrument, articles) = line.split_once('\t').unwrap();
        (instrument, articles.split(' ').map(article).collect())
    };
    STRUCTURES.lines().map(row).collect()
}

fn instrument(code: &str) -> &str {
    code.split_once("/art-").map_or(code, |it| it.0)
}

/// What is wrong with the place that a citation names.
fn fault(citation: &Citation, articles: &[Article]) -> Option<&'static str> {
    let place = citation.provision()?;
    let Some(article) = articles.get(usize::from(place.article_number()) - 1) else {
        return Some("no such article");
    };
    let (paragraph, item) = (place.paragraph_number(), place.item_number());
    let Some(paragraphs) = article else {
        return (paragraph.is_some() || item.is_some()).then_some("the article was not read");
    };
    let items = match paragraph {
        Some(_) if paragraphs.len() == 1 => return Some("the article has one paragraph"),
        Some(number) => match paragraphs.get(usize::from(number) - 1) {
            Some(items) => *items,
            None => return Some("no such paragraph"),
        },
        None if item.is_some() && paragraphs.len() > 1 => {
            return Some("an item of an article of several paragraphs");
        }
        None => paragraphs[0],
    };
    (item > Some(items)).then_some("no such item")
}

#[test]
fn every_citation_can_be_followed() {
    let (cited, unread) = cited::citations();
    assert!(
        unread.is_empty(),
        "write the citation out with its text, so that it can be checked: {unread:#?}"
    );
    assert!(cited.len() > 1000, "{}", cited.len());
}

#[test]
fn every_text_that_is_cited_was_read_or_is_known_not_to_be_there() {
    let structures = structures();
    let (cited, _) = cited::citations();
    let unread: BTreeSet<_> = cited
        .iter()
        .map(|it| instrument(&it.code))
        .filter(|it| !structures.contains_key(it))
        .collect();
    assert_eq!(unread, BTreeSet::from(UNREAD));
}

#[test]
fn every_place_that_is_cited_exists() {
    let structures = structures();
    let (cited, _) = cited::citations();
    let faults: Vec<_> = cited
        .iter()
        .filter_map(|it| {
            let articles = structures.get(instrument(&it.code))?;
            let fault = fault(&it.code.parse().unwrap(), articles)?;
            Some(format!("{} {}: {fault}", it.place, it.code))
        })
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_citation_was_judged() {
    let structures = structures();
    let (cited, _) = cited::citations();
    let mut used: BTreeMap<(String, String), String> = BTreeMap::new();
    for it in cited {
        if structures.contains_key(instrument(&it.code)) {
            used.entry((it.code, it.room)).or_insert(it.place);
        }
    }
    let mut rows = BTreeSet::new();
    for line in CITATIONS.lines().skip(1) {
        let columns: Vec<_> = line.split('\t').collect();
        let [citation, room, purpose, judgment, says] = columns[..] else {
            panic!("five columns: {line}");
        };
        assert!(
            !purpose.is_empty() && !says.is_empty() && says != "?",
            "{line}"
        );
        assert!(
            judgment.starts_with("holds") || judgment.starts_with("mended"),
            "{line}"
        );
        let new = rows.insert((citation.to_owned(), room.to_owned()));
        assert!(new, "twice: {line}");
    }
    let missing: Vec<_> = used.iter().filter(|it| !rows.contains(it.0)).collect();
    assert!(
        missing.is_empty(),
        "read the text, and give each a row in tests/law/data/citations.tsv: {missing:#?}"
    );
    let idle: Vec<_> = rows.iter().filter(|it| !used.contains_key(it)).collect();
    assert!(idle.is_empty(), "nothing cites these any more: {idle:#?}");
}

/// A text that is checked is one of the crate's: its name reads back, and its articles are as many as
/// the crate knows.
#[test]
fn structures_are_those_of_known_texts() {
    for (code, articles) in structures() {
        let text: Citation = code.parse().unwrap();
        assert_eq!(text.to_string(), code);
        if let Instrument::Regulation(edition) = text.instrument() {
            assert_eq!(articles.len(), usize::from(edition.articles()));
        }
    }
    assert_eq!(Edition::ALL.len(), 2);
}

/// A version ends on the day before the next begins, and no day has two.
#[test]
fn versions_of_a_text_are_told_apart() {
    let day = crate::day;
    for (title, older, newer, change) in [
        ("行政复议法", "1999年通过", "2009年修正", day(2009, 8, 27)),
        ("行政复议法", "2009年修正", "2017年修正", day(2018, 1, 1)),
        ("行政复议法", "2017年修正", "2023年修订", day(2024, 1, 1)),
        (
            "行政复议法实施条例",
            "国务院令第499号",
            "国务院令第836号",
            day(2026, 7, 1),
        ),
        ("行政诉讼法", "1989年通过", "2014年修正", day(2015, 5, 1)),
        ("行政诉讼法", "2014年修正", "2017年修正", day(2017, 7, 1)),
        (
            "保守国家秘密法",
            "2010年修订",
            "2024年修订",
            day(2024, 5, 1),
        ),
        (
            "保守国家秘密法实施条例",
            "国务院令第646号",
            "国务院令第786号",
            day(2024, 9, 1),
        ),
        ("预算法", "2014年修正", "2018年修正", day(2018, 12, 29)),
        ("政府采购法", "2002年通过", "2014年修正", day(2014, 8, 31)),
        ("行政许可法", "2003年通过", "2019年修正", day(2019, 4, 23)),
        ("档案法", "2016年修正", "2020年修订", day(2021, 1, 1)),
    ] {
        let version = |number| Instrument::titled(title, number).unwrap();
        let (older, newer) = (version(older), version(newer));
        let before = change.pred_opt().unwrap();
        assert_eq!(newer.in_force_from(), Some(change), "{title}");
        assert_eq!(older.in_force_through(), Some(before), "{title}");
        let on = |day| (older.in_force_on(day), newer.in_force_on(day));
        assert_eq!(on(before), (Some(true), Some(false)), "{title}");
        assert_eq!(on(change), (Some(false), Some(true)), "{title}");
    }
    let numbered = |number| Instrument::numbered(number).unwrap();
    let suits = numbered("法释〔2011〕17号");
    assert_eq!(suits.in_force_on(day(2011, 8, 12)), Some(false));
    assert_eq!(suits.in_force_on(day(2025, 5, 31)), Some(true));
    assert_eq!(suits.in_force_on(day(2025, 6, 1)), Some(false));
    assert_eq!(
        numbered("国办发〔2014〕32号").in_force_on(day(2015, 1, 1)),
        None
    );
    assert_eq!(
        Instrument::from(Edition::Decree492).in_force_on(day(2019, 5, 15)),
        Some(false)
    );
}
