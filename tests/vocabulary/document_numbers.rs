//! Document numbers, on those that a real site printed.

use disclosure::vocabulary::{DocumentNumber, DocumentNumberField, Numbering};

use super::{parsed, printed, split};

fn holds_nothing(field: &DocumentNumberField) -> bool {
    field.numbers().next().is_none() && field.unrecognized().next().is_none()
}

#[test]
fn every_printed_document_number() {
    let rows = printed("document_number");
    let fields: Vec<_> = rows
        .iter()
        .copied()
        .map(DocumentNumberField::read)
        .collect();
    assert_eq!(rows.len(), 120);
    assert!(
        fields
            .iter()
            .zip(&rows)
            .all(|(field, raw)| field.raw() == *raw)
    );

    let none: Vec<_> = fields.iter().filter(|it| it.is_printed_none()).collect();
    assert_eq!(none.len(), 1);
    assert!(none.iter().all(|it| holds_nothing(it) && !it.is_empty()));

    let unrecognized: Vec<_> = fields
        .iter()
        .flat_map(DocumentNumberField::unrecognized)
        .collect();
    assert_eq!(
        unrecognized,
        [
            "建标167—2014",
            "地字第350128201600033-350128201600035号",
            "选字第350128201600025-350128201600035",
        ]
    );
    let numbers: Vec<_> = fields
        .iter()
        .flat_map(DocumentNumberField::numbers)
        .collect();
    assert_eq!(numbers.len(), 118);

    let bracketed = numbers
        .iter()
        .filter(|it| matches!(it.numbering(), Numbering::BracketedYear(_)))
        .count();
    let orders: Vec<_> = numbers.iter().filter(|it| it.year().is_none()).collect();
    assert_eq!(bracketed, 115);
    assert_eq!(
        orders.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["省政府令第177号", "国务院令第493号"]
    );
}

/// A printed row in the plain form is, letter for letter, the canonical form.
#[test]
fn plain_rows_are_canonical() {
    let odd =
        |raw: &str| raw.contains([' ', '[', '【', '［', '、', '—', '无']) || raw.contains("字第");
    let plain: Vec<_> = printed("document_number")
        .into_iter()
        .filter(|raw| !odd(raw))
        .collect();
    assert_eq!(plain.len(), 108);
    for raw in plain {
        assert_eq!(parsed(raw).to_string(), raw);
        let (issuer, rest) = raw.split_at(parsed(raw).issuer().len());
        assert!(rest.starts_with('〔') || issuer.ends_with('令'), "{raw}");
    }
}

#[test]
fn each_shape_of_the_printed_numbers() {
    use Numbering::{BracketedYear, Continuous, PlainYear};
    for (raw, issuer, numbering, serial) in [
        (
            "岚市监综〔2024〕96号",
            "岚市监综",
            BracketedYear(2024),
            "96",
        ),
        (
            "岚综管综【2017】256号",
            "岚综管综",
            BracketedYear(2017),
            "256",
        ),
        (
            "岚综管综［2019］194号",
            "岚综管综",
            BracketedYear(2019),
            "194",
        ),
        ("闽政办[2014]103号", "闽政办", BracketedYear(2014), "103"),
        (
            "岚综管综〔2020〕105 号",
            "岚综管综",
            BracketedYear(2020),
            "105",
        ),
        (
            "闽岚综实管综〔2014〕114 号",
            "闽岚综实管综",
            BracketedYear(2014),
            "114",
        ),
        (
            "榕（岚）综实管〔2010〕2号",
            "榕（岚）综实管",
            BracketedYear(2010),
            "2",
        ),
        (
            "岚征预公告〔2024〕11号",
            "岚征预公告",
            BracketedYear(2024),
            "11",
        ),
        (
            "岚卫公罚〔2025〕2-8号",
            "岚卫公罚",
            BracketedYear(2025),
            "2-8",
        ),
        (
            "安委明电〔2015〕29号",
            "安委明电",
            BracketedYear(2015),
            "29",
        ),
        (
            "闽政地〔2019〕1157号",
            "闽政地",
            BracketedYear(2019),
            "1157",
        ),
        ("国务院令第493号", "国务院令", Continuous, "493"),
        ("省政府令第177号", "省政府令", Continuous, "177"),
        (
            "财政部 税务总局公告2019年第77号",
            "财政部 税务总局公告",
            PlainYear(2019),
            "77",
        ),
    ] {
        let number = parsed(raw);
        assert_eq!(
            (number.issuer(), number.numbering(), number.serial()),
            (issuer, numbering, serial),
            "{raw}"
        );
    }
    assert_eq!(
        split("岚卫水罚〔2025〕1号、岚卫公罚〔2025〕10号、岚卫医罚〔2025〕4-8号").0,
        [
            "岚卫水罚〔2025〕1号",
            "岚卫公罚〔2025〕10号",
            "岚卫医罚〔2025〕4-8号"
        ]
    );
    assert_eq!(parsed("岚卫公罚〔2025〕2-8号").serial_number(), None);
    assert_eq!(parsed("岚卫公罚〔2025〕28号").serial_number(), Some(28));
}

#[test]
fn variants_have_one_canonical_form() {
    for (canonical, variants) in [
        (
            "国办发明电〔2015〕12号",
            &[
                "国办发明电（2015）12号",
                "国办发明电(2015)第12号",
                "国办发明电〈2015〉12 号",
                " 国办发明电 〔２０１５〕 １２ 号 ",
                "国办发明电﹝2015﹞12",
                "国办发明电〔2015年〕12号",
                "国办发明电〔2015)12号",
            ][..],
        ),
        (
            "闽建〔2015〕105-107号",
            &[
                "闽建〔2015〕105－107号",
                "闽建[2015]105—107号",
                "闽建(2015)第105–107号",
            ],
        ),
        (
            "榕（岚）综实管〔2010〕2号",
            &["榕(岚)综实管(2010)2号", "榕〔岚〕综实管【2010】2号"],
        ),
        (
            "国务院令第493号",
            &[
                "国务院令（第493号）",
                "国务院令 第 493 号",
                "国务院第493号令",
                "国务院令493号",
                "国务院令第四百九十三号",
            ],
        ),
        (
            "中华人民共和国主席令第29号",
            &[
                "中华人民共和国主席令第二十九号",
                "中华人民共和国主席令（第二十九号）",
            ],
        ),
        (
            "财政部 税务总局公告2019年第77号",
            &[
                "财政部　税务总局公告2019年第77号",
                "财政部  税务总局 公告 ２０１９年 第77号",
                "财政部 税务总局2019年第77号公告",
                "财政部 税务总局公告（2019年第77号）",
            ],
        ),
        (
            "财政部、税务总局公告2019年第77号",
            &["财政部、税务总局公告2019年77号"],
        ),
        ("公告第5号", &["公告 第5号", "公告第五号"]),
        ("交通运输部令2019年第20号", &["交通运输部2019年第20号令"]),
        (
            "中国人民银行公告〔2019〕5号",
            &["中国人民银行公告〔2019〕第5号"],
        ),
    ] {
        assert_eq!(parsed(canonical).to_string(), canonical);
        for variant in variants {
            assert_eq!(parsed(variant), parsed(canonical), "{variant}");
        }
    }
}

#[test]
fn what_is_not_a_number_is_kept_as_it_stands() {
    for raw in [
        "闽政〔2014〕号",
        "闽政〔2014〕X号",
        "闽政〔2014〕0号",
        "〔2014〕5号",
        "闽政〔14〕5号",
        "闽政〔1948〕5号",
        "闽政2014-5号",
        "闽政〔2014〕1号之一",
        "闽政〔2014〕5号文件",
        "文号：国发〔2014〕5号",
        "关于印发办法的通知〔2014〕5号",
        "（2014）京01民初5号",
        "地字第350128201600033号",
        "建标167—2014",
        "闽政〔2014〕105至107号",
        "（闽政〔2014〕5号",
        "2014",
        "号",
    ] {
        let (numbers, rest) = split(raw);
        assert!(numbers.is_empty(), "{raw}: {numbers:?}");
        assert_eq!(rest, [raw]);
    }
}

#[test]
fn several_numbers_in_one_field() {
    for (raw, numbers, rest) in [
        (
            "闽政〔2014〕1号、2号",
            &["闽政〔2014〕1号", "闽政〔2014〕2号"][..],
            &[][..],
        ),
        (
            "闽政〔2014〕1、2、3号",
            &["闽政〔2014〕1号", "闽政〔2014〕2号", "闽政〔2014〕3号"],
            &[],
        ),
        (
            "闽政〔2014〕1号、〔2015〕3号",
            &["闽政〔2014〕1号", "闽政〔2015〕3号"],
            &[],
        ),
        (
            "国务院令第492号，第493号",
            &["国务院令第492号", "国务院令第493号"],
            &[],
        ),
        (
            "税务总局公告2019年第77号、第78号、2020年第1号",
            &[
                "税务总局公告2019年第77号",
                "税务总局公告2019年第78号",
                "税务总局公告2020年第1号",
            ],
            &[],
        ),
        (
            "国发〔2014〕1号\n国办发〔2014〕2号\r\n",
            &["国发〔2014〕1号", "国办发〔2014〕2号"],
            &[],
        ),
        (
            "国发〔2014〕1号 国办发〔2014〕2号",
            &["国发〔2014〕1号", "国办发〔2014〕2号"],
            &[],
        ),
        (
            "国发〔2014〕1号/国办发〔2014〕2号",
            &["国发〔2014〕1号", "国办发〔2014〕2号"],
            &[],
        ),
        (
            "国发〔2014〕1号和国办发〔2014〕2号",
            &["国发〔2014〕1号", "国办发〔2014〕2号"],
            &[],
        ),
        (
            "财政部、税务总局公告2019年第77号；国发〔2014〕1号",
            &["财政部、税务总局公告2019年第77号", "国发〔2014〕1号"],
            &[],
        ),
        (
            "国发〔2014〕1号, 建标167—2014",
            &["国发〔2014〕1号"],
            &["建标167—2014"],
        ),
        ("国发〔2014〕1号、2", &["国发〔2014〕1号"], &["2"]),
        ("附件、国发〔2014〕1号", &["国发〔2014〕1号"], &["附件"]),
        ("国发〔2014〕1号、附件", &["国发〔2014〕1号"], &["附件"]),
        ("国发〔2014〕1号 文件", &["国发〔2014〕1号"], &["文件"]),
    ] {
        let (found, left) = split(raw);
        assert_eq!(
            (&found[..], &left[..]),
            (
                &numbers.iter().map(ToString::to_string).collect::<Vec<_>>()[..],
                &rest.iter().map(ToString::to_string).collect::<Vec<_>>()[..]
            ),
            "{raw}"
        );
    }
}

#[test]
fn none_empty_and_unreadable_differ() {
    for raw in ["无", " 无 ", "—", "——", "/", "／", "-", "暂无"] {
        let field = DocumentNumberField::read(raw);
        assert!(
            field.is_printed_none() && !field.is_empty() && holds_nothing(&field),
            "{raw}"
        );
        assert_eq!(field.raw(), raw);
    }
    for raw in ["", " ", "\u{3000}\n"] {
        let field = DocumentNumberField::read(raw);
        assert!(field.is_empty() && !field.is_printed_none() && holds_nothing(&field));
    }
    assert_eq!(split("有"), (vec![], vec!["有".to_owned()]));
}

#[test]
fn errors_word_for_word() {
    let error = |text: &str| text.parse::<DocumentNumber>().unwrap_err().to_string();
    assert_eq!(error("有"), "`有` is not in the form of a document number");
    assert_eq!(
        error("〔2014〕5号"),
        "`` is not the issuer of a document number"
    );
    assert_eq!(
        error("闽政〔2014〕号"),
        "`` is not the serial of a document number"
    );
    assert_eq!(
        error("闽政〔2014〕X号"),
        "`X` is not the serial of a document number"
    );
    assert_eq!(
        error("闽政〔1948〕5号"),
        "the year 1948 of a document number is not from 1949 to 2199"
    );
    assert_eq!(
        error("地字第350128号"),
        "`地字` does not end in 令, 公告, 通告 or 公报"
    );
    assert!(DocumentNumber::bracketed("闽政", 2200, "1").is_err());
    assert!(DocumentNumber::announcement("闽政", 2014, "1").is_err());
    assert!(DocumentNumber::order("闽政（令", "1").is_err());
}
