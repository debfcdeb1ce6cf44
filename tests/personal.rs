//! Personal data: masked, erasable, and kept out of every error text.

use disclosure::workflow::{Personal, PersonalError};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};

const SECRET: &str = "350128199001010017";

/// An event as a log holds it: tagged, so that serde buffers the field before it is read.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
enum Logged {
    Submitted { identity: Personal },
}

#[test]
fn the_stored_forms_are_a_contract() {
    for text in [
        r#"{"plain":"申请人甲"}"#,
        r#"{"reference":"vault/17"}"#,
        r#""erased""#,
    ] {
        let read: Personal = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), text);
    }
    let newer = r#"{"plain":"申请人甲","checked":true}"#;
    let read: Personal = serde_json::from_str(newer).unwrap();
    assert_eq!(read.expose_plain(), Some("申请人甲"));
}

#[test]
fn nothing_prints_the_text() {
    let plain = Personal::new(SECRET).unwrap();
    assert_eq!(
        format!("{plain}|{plain:?}|{plain:#?}"),
        "***|Personal(***)|Personal(***)"
    );
    let key = Personal::reference_to("vault/17").unwrap();
    assert_eq!(format!("{key}|{key:?}"), "reference|Personal(reference)");
    let none = Personal::erased();
    assert_eq!(format!("{none}|{none:?}"), "erased|Personal(erased)");
    assert!(none.is_erased());
}

#[test]
fn errors_do_not_repeat_what_they_could_not_read() {
    let form = "personal data is stored as `plain`, `reference` or `erased`";
    for text in [
        format!(r#""{SECRET}""#),
        SECRET.to_owned(),
        format!(r#"{{"plain":{SECRET}}}"#),
        format!(r#"{{"plain":["{SECRET}"]}}"#),
        format!(r#"{{"{SECRET}":"x"}}"#),
        format!(r#"{{"plain":"{SECRET}","reference":"{SECRET}"}}"#),
        format!(r#"["{SECRET}"]"#),
        "{}".to_owned(),
        "null".to_owned(),
    ] {
        let error = serde_json::from_str::<Personal>(&text).unwrap_err();
        assert!(error.to_string().starts_with(form), "{error}");
        let event = format!(r#"{{"event":"submitted","identity":{text}}}"#);
        let error = serde_json::from_str::<Logged>(&event).unwrap_err();
        assert!(error.to_string().starts_with(form), "{error}");
    }
    let blank = serde_json::from_str::<Personal>(r#"{"plain":" \u0000"}"#).unwrap_err();
    assert!(
        blank.to_string().starts_with("personal data is blank"),
        "{blank}"
    );
    assert_eq!(Personal::reference_to("\t"), Err(PersonalError::Blank));
}

#[test]
fn a_log_survives_erasure_and_reference() {
    let stored = format!(r#"{{"event":"submitted","identity":{{"plain":"{SECRET}"}}}}"#);
    let Logged::Submitted { mut identity } = serde_json::from_str(&stored).unwrap();
    identity.refer_to(" ").unwrap_err();
    assert_eq!(
        identity.expose_plain(),
        Some(SECRET),
        "a refused reference changes nothing"
    );
    identity.refer_to("vault/17").unwrap();
    assert_eq!(identity.reference(), Some("vault/17"));
    assert_eq!(identity.expose_plain(), None);
    identity.erase();
    let event = Logged::Submitted { identity };
    let stored = serde_json::to_string(&event).unwrap();
    assert_eq!(stored, r#"{"event":"submitted","identity":"erased"}"#);
    assert_eq!(serde_json::from_str::<Logged>(&stored).unwrap(), event);
}

proptest! {
    #[test]
    fn what_is_written_is_read_back_and_never_shown(text in "[a-z0-9]{1,12}QX[^\u{0}]{0,12}") {
        let plain = Personal::new(text.clone()).unwrap();
        let stored = serde_json::to_string(&plain).unwrap();
        let read: Personal = serde_json::from_str(&stored).unwrap();
        prop_assert_eq!(read.expose_plain(), Some(text.as_str()));
        let shown = format!("{read} {read:?}");
        prop_assert!(!shown.contains("QX"));
    }
}
