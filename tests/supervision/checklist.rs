//! Checklists as data: what is accepted, what is refused.

use disclosure::finding::Words;
use disclosure::law::Evidence;
use disclosure::supervision::{Checklist, RequiredElement, Tag};

#[test]
fn the_lists_of_the_crate_pass_the_public_door() {
    for list in Checklist::standard() {
        let stored = serde_json::to_string(&list).unwrap();
        assert_eq!(serde_json::from_str::<Checklist>(&stored).unwrap(), list);
        for element in list.elements() {
            for basis in element.bases() {
                let code = basis.citation().to_string();
                assert_eq!(
                    &code.parse::<disclosure::law::Citation>().unwrap(),
                    basis.citation()
                );
            }
        }
    }
}

#[test]
fn the_lists_hold_what_the_rules_name() {
    let codes = |list: Checklist| -> Vec<String> {
        list.elements()
            .iter()
            .map(|it| it.code().to_owned())
            .collect()
    };
    assert_eq!(
        codes(Checklist::procurement()),
        ["budget", "process", "result", "contract", "acceptance"]
    );
    assert!(Checklist::procurement().is_chain());
    assert_eq!(codes(Checklist::construction_project()).len(), 8);
    for (code, zh) in [
        ("materials", "申请材料目录"),
        ("application-form", "申请书示范文本"),
    ] {
        let list = Checklist::licence();
        let found = list.elements().iter().find(|it| it.code() == code).unwrap();
        assert_eq!(found.name().zh, zh);
    }
    let admissions = codes(Checklist::admissions());
    for named in [
        "plan",
        "policy",
        "result",
        "specialty-method",
        "specialty-result",
        "bonus-points",
        "independent-method",
        "independent-result",
    ] {
        assert!(admissions.iter().any(|it| it == named), "{named}");
    }
    assert_eq!(
        codes(Checklist::service_item()),
        [
            "basis",
            "conditions",
            "procedure",
            "time-limit",
            "supervision-channel",
            "result"
        ]
    );
}

#[test]
fn what_is_no_checklist_is_refused_with_its_place() {
    let words = || Words::new("要素", "element");
    let element = |code: &str| RequiredElement::new(code, words(), Evidence::Local);
    let refused = |id: &str, version: &str, elements: Vec<RequiredElement>| {
        Checklist::new(id, version, words(), elements)
            .unwrap_err()
            .to_string()
    };
    assert_eq!(
        refused("招生", "1", vec![element("a")]),
        "`招生` is no code: use lower-case letters, digits and hyphens"
    );
    assert_eq!(
        refused("a", "　", vec![element("a")]),
        "checklist `a` needs a version"
    );
    assert_eq!(refused("a", "1", vec![]), "checklist `a` has no element");
    assert_eq!(
        refused("a", "1", vec![element("a b")]),
        "`a b` is no code: use lower-case letters, digits and hyphens"
    );
    assert_eq!(
        refused("a", "1", vec![element("x"), element("y"), element("x")]),
        "element 3: code `x` is that of element 1 already"
    );
    assert_eq!(
        refused(
            "a",
            "1",
            vec![RequiredElement::new(
                "x",
                Words::new("", "x"),
                Evidence::Local
            )]
        ),
        "element 1: `x` needs a name in Chinese and English"
    );
    assert_eq!(
        refused(
            "a",
            "1",
            vec![RequiredElement::new("x", words(), Evidence::FullText)]
        ),
        "element 1: `x` is marked confirmed and cites nothing"
    );
    assert_eq!(
        Checklist::procurement()
            .extended("1", [element("x")])
            .unwrap_err()
            .to_string(),
        "an extended checklist needs a version other than `1`"
    );
    let stored =
        r#"{"id":"a","version":"1","name":{"zh":"a","en":"a"},"form":"set","elements":[]}"#;
    assert_eq!(
        serde_json::from_str::<Checklist>(stored)
            .unwrap_err()
            .to_string(),
        "checklist `a` has no element"
    );
}

#[test]
fn what_is_no_tag_is_refused() {
    for text in [
        "",
        "plan",
        "admissions/",
        "/plan",
        "Admissions/plan",
        "admissions/plan@",
        "a/b/c",
    ] {
        assert_eq!(
            text.parse::<Tag>().unwrap_err().to_string(),
            format!("`{text}` is not the tag of an element")
        );
    }
}
