//! Any text is kept; what was built is read back.

use disclosure::vocabulary::{DocumentNumber, DocumentNumberField, IndexNumber};
use proptest::prelude::*;

use super::parsed;

#[test]
fn stored_as_text() {
    let field = DocumentNumberField::read("闽政(2014)1 号、有");
    let stored = serde_json::to_string(&field).unwrap();
    assert_eq!(stored, "\"闽政(2014)1 号、有\"");
    assert_eq!(
        serde_json::from_str::<DocumentNumberField>(&stored).unwrap(),
        field
    );

    let number = IndexNumber::read(" QZ05102－0200-2014-00012");
    let stored = serde_json::to_string(&number).unwrap();
    assert_eq!(stored, "\" QZ05102－0200-2014-00012\"");
    assert_eq!(
        serde_json::from_str::<IndexNumber>(&stored).unwrap().raw(),
        number.raw()
    );

    assert_eq!(
        serde_json::to_string(&parsed("闽政(2014)1号")).unwrap(),
        "\"闽政〔2014〕1号\""
    );
    let error = serde_json::from_str::<DocumentNumber>("\"有\"").unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("`有` is not in the form of a document number")
    );
}

/// Texts made of the signs that the readers look at.
fn near_miss() -> impl Strategy<Value = String> {
    proptest::collection::vec(
        proptest::sample::select(vec![
            "闽政",
            "部",
            "令",
            "公告",
            "第",
            "号",
            "年",
            "〔",
            "〕",
            "(",
            "）",
            "2014",
            "２０１９",
            "5",
            "-",
            "—",
            "、",
            "，",
            " ",
            "\n",
            "/",
            "和",
            "无",
            "QZ05102",
            "0200",
            "00012",
            "十",
            "之一",
        ]),
        0..12,
    )
    .prop_map(|words| words.concat())
}

proptest! {
    #[test]
    fn any_text_is_kept(text in prop_oneof![any::<String>(), near_miss()]) {
        let field = DocumentNumberField::read(text.as_str());
        prop_assert_eq!(field.raw(), &text);
        let says_something = text.chars().any(char::is_alphanumeric) && !field.is_printed_none();
        prop_assert!(!says_something || field.numbers().count() > 0 || field.unrecognized().count() > 0);
        for number in field.numbers() {
            prop_assert_eq!(&number.to_string().parse::<DocumentNumber>().unwrap(), number);
        }
        let number = IndexNumber::read(text.as_str());
        prop_assert_eq!(number.raw(), &text);
        prop_assert_eq!(IndexNumber::read(number.normalized()), number);
    }

    #[test]
    fn constructed_numbers_read_back(
        issuer in prop_oneof![
            "[一-龥]{1,6}", "[一-龥]{1,3}（[一-龥]{1,2}）[一-龥]{1,3}", "[一-龥 部局]{1,8}公告", "[一-龥]{2}、[一-龥]{2}令",
        ],
        year in 1940_u16..2210,
        serial in prop_oneof!["[0-9]{1,5}", "[0-9]{1,3}-[0-9]{1,3}"],
    ) {
        for number in [
            DocumentNumber::bracketed(&issuer, year, &serial),
            DocumentNumber::announcement(&issuer, year, &serial),
            DocumentNumber::order(&issuer, &serial),
        ].into_iter().flatten() {
            let text = number.to_string();
            prop_assert_eq!(text.parse::<DocumentNumber>(), Ok(number.clone()));
            let field = DocumentNumberField::from(number.clone());
            prop_assert_eq!(field.numbers().collect::<Vec<_>>(), vec![&number]);
        }
    }

    #[test]
    fn plain_issuers_are_accepted(issuer in "[闽政办发财综管规]{1,6}", year in 1949_u16..2200, serial in 1_u64..100_000) {
        let serial = serial.to_string();
        prop_assert!(DocumentNumber::bracketed(&issuer, year, &serial).is_ok());
        let named = format!("{issuer}令");
        prop_assert!(DocumentNumber::order(&named, &serial).is_ok());
        prop_assert!(DocumentNumber::announcement(&named, year, &serial).is_ok());
    }
}
