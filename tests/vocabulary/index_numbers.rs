//! Index numbers, on those that a real site printed.

use disclosure::vocabulary::{IndexNumber, IndexNumberStructure};

use super::printed;

fn catalogue(raw: &str) -> (String, String, String, String, u16, String) {
    let number = IndexNumber::read(raw);
    let IndexNumberStructure::Catalogue {
        letters,
        unit,
        body,
        category,
        ..
    } = number.structure()
    else {
        return Default::default();
    };
    (
        letters.to_owned(),
        unit.to_owned(),
        body.to_owned(),
        category.to_owned(),
        number.year().unwrap(),
        number.serial().unwrap().to_owned(),
    )
}

#[test]
fn every_printed_index_number() {
    let rows = printed("index_number");
    assert_eq!(rows.len(), 22);
    for raw in &rows {
        let (letters, unit, body, category, year, serial) = catalogue(raw);
        assert_eq!(
            format!("{letters}{unit}{body}-{category}-{year}-{serial}"),
            *raw
        );
        let number = IndexNumber::read(*raw);
        assert_eq!((number.raw(), number.normalized()), (*raw, *raw));
    }
}

#[test]
fn index_numbers_of_fujian() {
    for (raw, unit, body, category, year, serial, place) in [
        (
            "QZ05102-0200-2014-00012",
            "05",
            "102",
            "0200",
            2014,
            "00012",
            Some(("石狮", false)),
        ),
        (
            "QZ07101-10000-2011-06676",
            "07",
            "101",
            "10000",
            2011,
            "06676",
            Some(("南安", true)),
        ),
        (
            "QZ10112-2500-2009-00023",
            "10",
            "112",
            "2500",
            2009,
            "00023",
            Some(("永春", true)),
        ),
        (
            "ＱＺ０６１２１－２５１０－２０２６－１０００２",
            "06",
            "121",
            "2510",
            2026,
            "10002",
            Some(("晋江", true)),
        ),
        (
            "QZ02101 – 9000 — 2014 - 00118",
            "02",
            "101",
            "9000",
            2014,
            "00118",
            Some(("丰泽", true)),
        ),
        (
            "QZ99101-9000-2014-00118",
            "99",
            "101",
            "9000",
            2014,
            "00118",
            None,
        ),
    ] {
        let read = catalogue(raw);
        assert_eq!(
            read,
            (
                "QZ".into(),
                unit.into(),
                body.into(),
                category.into(),
                year,
                serial.into()
            )
        );
        let number = IndexNumber::read(raw);
        assert_eq!(number.raw(), raw);
        assert_eq!(number.place(), place);
    }
}

#[test]
fn index_numbers_with_a_slash() {
    for (raw, form, prefix, year, month, serial) in [
        (
            "000014349/2015-00200",
            "organisation",
            "000014349",
            2015,
            None,
            "00200",
        ),
        (
            "014416330/2018-04736",
            "organisation",
            "014416330",
            2018,
            None,
            "04736",
        ),
        (
            "035210000/2025-00016",
            "organisation",
            "035210000",
            2025,
            None,
            "00016",
        ),
        (
            "１１３４１７０２４８６３４４５１５Ｈ／２０２１１０－０００１３",
            "credit",
            "11341702486344515H",
            2021,
            Some(10),
            "00013",
        ),
        (
            "11341702486344515H/202110-00013",
            "credit",
            "11341702486344515H",
            2021,
            Some(10),
            "00013",
        ),
        (
            "003110926/201510-00216",
            "slash",
            "003110926",
            2015,
            Some(10),
            "00216",
        ),
        (
            "3212000002/2018-354983",
            "slash",
            "3212000002",
            2018,
            None,
            "354983",
        ),
        ("2015-00200", "short", "", 2015, None, "00200"),
    ] {
        let number = IndexNumber::read(raw);
        let (found, code) = match number.structure() {
            IndexNumberStructure::Organisation { code, .. } => ("organisation", code.as_str()),
            IndexNumberStructure::CreditCode { code, .. } => ("credit", code.as_str()),
            IndexNumberStructure::Slash { prefix, .. } => ("slash", prefix.as_str()),
            IndexNumberStructure::Shortened => ("short", ""),
            IndexNumberStructure::Catalogue { .. } | IndexNumberStructure::Unrecognized | _ => {
                panic!("{raw}: {number:?}")
            }
        };
        assert_eq!((found, code), (form, prefix), "{raw}");
        assert_eq!(
            (number.year(), number.month(), number.serial()),
            (Some(year), month, Some(serial))
        );
    }
    let number = IndexNumber::read("11341702/202113-00013");
    let IndexNumberStructure::Slash { prefix, rest, .. } = number.structure() else {
        panic!("{number:?}")
    };
    assert_eq!(
        (prefix.as_str(), rest.as_str(), number.serial()),
        ("11341702", "202113-00013", None)
    );
}

#[test]
fn other_index_numbers_say_that_they_are_not_recognised() {
    for raw in [
        "",
        "无",
        "QZ05102-0200-2014-0012",
        "QZ05102-0200-3014-00012",
        "QZ05102-020-2014-00012",
        "Q105102-0200-2014-00012",
        "QZ05102-0200-2014-00012-1",
        "/2015-00200",
        "000014349/",
        "a/b/c",
        "某局/2015-00200",
    ] {
        let number = IndexNumber::read(raw);
        assert_eq!(
            number.structure(),
            &IndexNumberStructure::Unrecognized,
            "{raw}"
        );
        assert_eq!(number.to_string(), raw);
    }
}
