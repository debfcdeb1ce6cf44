//! Editions and citations, from outside.

use chrono::NaiveDate;
use disclosure::law::{Citation, Edition, Instrument, LawError, OtherInstrument, Provision};
use proptest::prelude::*;

use crate::day;

#[test]
fn editions_change_on_the_day_of_the_decrees() {
    let on = |day| Edition::in_force_on(day).ok();
    assert_eq!(on(day(2008, 4, 30)), None);
    assert_eq!(on(day(2008, 5, 1)), Some(Edition::Decree492));
    assert_eq!(on(day(2019, 5, 14)), Some(Edition::Decree492));
    assert_eq!(on(day(2019, 5, 15)), Some(Edition::Decree711));
    assert_eq!(on(NaiveDate::MAX), Some(Edition::Decree711));
    assert_eq!(on(NaiveDate::MIN), None);
    assert_eq!(Edition::Decree492.in_force_from(), day(2008, 5, 1));
    assert_eq!(
        Edition::Decree492.in_force_through(),
        Some(day(2019, 5, 14))
    );
    assert_eq!(Edition::Decree711.in_force_from(), day(2019, 5, 15));
    assert_eq!(Edition::Decree711.in_force_through(), None);
    assert_eq!(Edition::ALL.map(Edition::articles), [38, 56]);
    let error = Edition::in_force_on(day(2008, 4, 30)).unwrap_err();
    let asked = day(2008, 4, 30);
    assert_eq!(error, LawError::NoEditionInForce { day: asked });
    assert_eq!(
        error.to_string(),
        "no edition of the Regulation is in force on 2008-04-30: the first took effect on 2008-05-01"
    );
}

#[test]
fn an_edition_is_stored_as_its_year() {
    for (edition, code) in Edition::ALL.into_iter().zip(["2007", "2019"]) {
        assert_eq!(edition.to_string(), code);
        assert_eq!(code.parse(), Ok(edition));
        assert_eq!(
            serde_json::to_string(&edition).unwrap(),
            format!("\"{code}\"")
        );
        assert_eq!(
            serde_json::from_str::<Edition>(&format!("\"{code}\"")).unwrap(),
            edition
        );
    }
    let error: LawError = "2008".parse::<Edition>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "unknown edition `2008`: the editions are `2007` and `2019`"
    );
}

/// A citation as it is printed in Chinese, and its stable code.
const KNOWN: [(&str, &str); 12] = [
    (
        "《政府信息公开条例》（国务院令第711号）第三十六条第（四）项",
        "decree-711/art-36/item-4",
    ),
    (
        "《政府信息公开条例》（国务院令第711号）第三十三条第二款",
        "decree-711/art-33/para-2",
    ),
    (
        "《政府信息公开条例》（国务院令第711号）第二十条第（十五）项",
        "decree-711/art-20/item-15",
    ),
    (
        "《政府信息公开条例》（国务院令第711号）第二十九条第二款第（一）项",
        "decree-711/art-29/para-2/item-1",
    ),
    (
        "《政府信息公开条例》（国务院令第492号）第十四条第四款",
        "decree-492/art-14/para-4",
    ),
    (
        "《政府信息公开条例》（国务院令第492号）第三十八条",
        "decree-492/art-38",
    ),
    ("《政府信息公开条例》（国务院令第492号）", "decree-492"),
    (
        "《行政复议法》（2023年修订）第二十三条第一款第（四）项",
        "other/行政复议法/2023年修订/art-23/para-1/item-4",
    ),
    (
        "《民法典》（2020年）第一千二百六十条",
        "other/民法典/2020年/art-1260",
    ),
    (
        "《民法典》（2020年）第二百零一条",
        "other/民法典/2020年/art-201",
    ),
    (
        "国办函〔2020〕109号第六条",
        "other//国办函〔2020〕109号/art-6",
    ),
    (
        "国办公开办函〔2021〕30号",
        "other//国办公开办函〔2021〕30号",
    ),
];

#[test]
fn known_citations_read_and_print_in_both_forms() {
    for (zh, code) in KNOWN {
        let citation = Citation::from_zh(zh).unwrap();
        assert_eq!(citation.zh(), zh);
        assert_eq!(citation.to_string(), code);
        assert_eq!(code.parse().as_ref(), Ok(&citation));
        let json = serde_json::to_string(&citation).unwrap();
        assert_eq!(json, format!("\"{code}\""));
        assert_eq!(serde_json::from_str::<Citation>(&json).unwrap(), citation);
    }
}

#[test]
fn a_citation_has_its_parts() {
    let citation = Citation::from_zh(KNOWN[3].0).unwrap();
    assert_eq!(
        *citation.instrument(),
        Instrument::Regulation(Edition::Decree711)
    );
    let place = citation.provision().unwrap();
    assert_eq!(
        (
            place.article_number(),
            place.paragraph_number(),
            place.item_number()
        ),
        (29, Some(2), Some(1))
    );
    assert_eq!(place.en(), "Art. 29 para. 2(1)");
    assert_eq!(place.zh(), "第二十九条第二款第（一）项");
    assert_eq!(Citation::from_zh(KNOWN[6].0).unwrap().provision(), None);
    let Instrument::Other(other) = Instrument::titled("行政复议法", "2023年修订").unwrap()
    else {
        panic!("not the Regulation");
    };
    let other: OtherInstrument = other;
    assert_eq!(
        (other.title(), other.number()),
        ("行政复议法", "2023年修订")
    );
}

#[test]
fn a_text_that_is_no_citation_is_refused_with_a_reason() {
    let no_edition =
        "the Regulation is cited without its edition: name 国务院令第492号 or 国务院令第711号";
    for (text, message) in [
        ("《政府信息公开条例》第十四条", no_edition),
        ("《政府信息公开条例》", no_edition),
        (
            "《政府信息公开条例》（国务院令第492号）第三十九条",
            "no such provision: Art. 39",
        ),
        (
            "《政府信息公开条例》（国务院令第711号）第五十七条第二款",
            "no such provision: Art. 57 para. 2",
        ),
        (
            "《政府信息公开条例》（国务院令第1号）第一条",
            "the Regulation is cited without its edition: name 国务院令第492号 or 国务院令第711号",
        ),
        ("第三十六条", "an instrument needs a document number"),
        ("", "an instrument needs a document number"),
        ("《民法典》第一条", "an instrument needs a document number"),
        ("《民法典", "`《民法典` is not the name of an instrument"),
    ] {
        let error = Citation::from_zh(text).unwrap_err();
        assert_eq!(error.to_string(), message, "{text}");
    }
    for (code, message) in [
        ("decree-711/art-57", "no such provision: Art. 57"),
        ("decree-711/art-0", "no such provision: Art. 0"),
        ("decree-711/art-36/item-0", "no such provision: Art. 36(0)"),
        (
            "decree-500/art-1",
            "`decree-500/art-1` is not the code of a citation",
        ),
        ("decree-711/", "`decree-711/` is not the code of a citation"),
        (
            "decree-711/art-036",
            "`decree-711/art-036` is not the code of a citation",
        ),
        (
            "decree-711/item-1",
            "`decree-711/item-1` is not the code of a citation",
        ),
        (
            "decree-711/art-1/item-1/para-1",
            "`decree-711/art-1/item-1/para-1` is not the code of a citation",
        ),
        ("other/甲", "`other/甲` is not the code of a citation"),
        ("other//", "an instrument needs a document number"),
        ("other/政府信息公开条例/2019年", no_edition),
        ("", "`` is not the code of a citation"),
    ] {
        assert_eq!(
            code.parse::<Citation>().unwrap_err().to_string(),
            message,
            "{code}"
        );
        assert!(serde_json::from_str::<Citation>(&format!("\"{code}\"")).is_err());
    }
}

#[test]
fn a_citation_cannot_be_built_wrong() {
    let beyond = Citation::new(Edition::Decree492, Provision::article(39));
    assert!(matches!(beyond, Err(LawError::NoSuchProvision { .. })));
    assert!(Citation::new(Edition::Decree711, Provision::article(56)).is_ok());
    assert!(Citation::new(Edition::Decree711, Provision::article(1).paragraph(0)).is_err());
    assert_eq!(Instrument::numbered(""), Err(LawError::NoNumber));
    for text in ["a/b", "《甲》", "甲 乙", "甲\n", "某某令第一条"] {
        let error = Instrument::numbered(text).unwrap_err();
        assert_eq!(
            error.to_string(),
            format!("`{text}` is not the name of an instrument")
        );
    }
}

fn provisions() -> impl Strategy<Value = Provision> {
    let number = || proptest::option::of(1_u16..=120);
    (1_u16..=1_300, number(), number()).prop_map(|(article, paragraph, item)| {
        let place = Provision::article(article);
        let place = paragraph.map_or(place, |number| place.paragraph(number));
        item.map_or(place, |number| place.item(number))
    })
}

fn instruments() -> impl Strategy<Value = Instrument> {
    let number = "[国闽办发函令]{1,4}〔20[0-2][0-9]〕[1-9][0-9]{0,2}号|20[0-2][0-9]年修[正订]|国务院令第[1-9]{3}号";
    let title = "[\\p{Han}、（）]{0,8}";
    prop_oneof![
        Just(Instrument::Regulation(Edition::Decree492)),
        Just(Instrument::Regulation(Edition::Decree711)),
        (title, number).prop_filter_map("a revision has a title", |(title, number)| {
            (number.contains('号') || !title.is_empty())
                .then(|| Instrument::titled(&title, &number).unwrap())
        }),
    ]
}

proptest! {
    #[test]
    fn every_citation_reads_back(instrument in instruments(), place in proptest::option::of(provisions())) {
        let citation = match place {
            None => Citation::whole(instrument),
            Some(place) => {
                let built = Citation::new(instrument.clone(), place);
                let exists = match &instrument {
                    Instrument::Regulation(edition) => place.article_number() <= edition.articles(),
                    Instrument::Other(_) | _ => true,
                };
                prop_assert_eq!(built.is_ok(), exists);
                let Ok(citation) = built else { return Ok(()) };
                citation
            }
        };
        prop_assert_eq!(citation.to_string().parse::<Citation>(), Ok(citation.clone()));
        prop_assert_eq!(Citation::from_zh(&citation.zh()), Ok(citation));
    }

    #[test]
    fn what_is_read_prints_as_it_was(
        text in "\\PC{0,24}|[《》（）第条款项一二十百千零政府信息公开条例国务院令711号〔〕/]{0,24}|(decree-(492|711)|other/[a甲]?/[a甲]?)(/(art|para|item)-[0-9]{0,5}){0,4}"
    ) {
        if let Ok(citation) = text.parse::<Citation>() {
            prop_assert_eq!(citation.to_string(), text.as_str());
        }
        if let Ok(citation) = Citation::from_zh(&text) {
            prop_assert_eq!(citation.zh(), text);
        }
    }

    #[test]
    fn any_day_is_in_one_edition_or_before_the_first(days in any::<i32>()) {
        if let Some(day) = NaiveDate::from_num_days_from_ce_opt(days) {
            match Edition::in_force_on(day) {
                Ok(edition) => {
                    prop_assert!(edition.in_force_from() <= day);
                    prop_assert!(edition.in_force_through().is_none_or(|last| day <= last));
                }
                Err(error) => prop_assert_eq!(error, LawError::NoEditionInForce { day }),
            }
        }
    }
}

#[test]
fn the_regulation_is_itself_by_any_name() {
    let basis = Citation::new(Edition::Decree711, Provision::article(36)).unwrap();
    for text in [
        "《政府信息公开条例》（国务院令第711号）第三十六条",
        "《中华人民共和国政府信息公开条例》（国务院令第711号）第三十六条",
        "《中华人民共和国政府信息公开条例》（中华人民共和国国务院令第711号）第36条",
        "国务院令第711号第三十六条",
    ] {
        assert_eq!(Citation::from_zh(text).as_ref(), Ok(&basis), "{text}");
    }
    assert_eq!("other//国务院令第711号/art-36".parse(), Ok(basis));
    for text in [
        "《中华人民共和国政府信息公开条例》（2019年修订）第十四条",
        "《政府信息公开条例（修订）》（2019年修订）第十四条",
        "《政府信息公开条例》第十四条",
    ] {
        assert_eq!(Citation::from_zh(text), Err(LawError::NoEdition), "{text}");
    }
    for text in ["国务院令第711号第九十九条", "国务院令第492号第五十六条"] {
        assert!(matches!(
            Citation::from_zh(text),
            Err(LawError::NoSuchProvision { .. })
        ));
    }
}

#[test]
fn items_are_read_in_every_spelling() {
    let basis = Citation::new(Edition::Decree711, Provision::article(36).item(4)).unwrap();
    for item in [
        "第三十六条第（四）项",
        "第三十六条第四项",
        "第36条第(4)项",
        "第三十六条第(四)项",
    ] {
        let text = format!("《政府信息公开条例》（国务院令第711号）{item}");
        assert_eq!(Citation::from_zh(&text).as_ref(), Ok(&basis), "{text}");
    }
    assert_eq!(
        Citation::from_zh("《刑法》（2020年修正）第二百八十七条之一")
            .unwrap_err()
            .to_string(),
        "no such provision: 第二百八十七条之一"
    );
}

#[test]
fn what_is_no_number_names_no_instrument() {
    for text in [
        "依据",
        "前述办法",
        "行政复议法",
        "第一",
        "art-1",
        "国办函〔2020〕109号第（二）项",
        "国办函〔2020〕\u{200B}109号",
        "国办函〔2020〕109\u{202E}号",
    ] {
        assert!(Instrument::numbered(text).is_err(), "{text}");
    }
    assert!(Instrument::titled("行政复议法", "2023年修订").is_ok());
    assert!(Instrument::titled("行政复议法", "新").is_err());
}
