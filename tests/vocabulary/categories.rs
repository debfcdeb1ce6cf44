use disclosure::vocabulary::{Category, CategoryScheme, MandatoryItem, Term, VocabularyError};
use proptest::prelude::*;

fn built_in() -> [CategoryScheme; 3] {
    [
        CategoryScheme::fujian(),
        CategoryScheme::state_council_subjects(),
        CategoryScheme::decree_711_article_20(),
    ]
}

#[test]
fn built_in_schemes_pass_the_public_door() {
    for (scheme, top, all) in built_in()
        .iter()
        .zip([10, 22, 15])
        .zip([10, 143, 15])
        .map(|((scheme, top), all)| (scheme, top, all))
    {
        let json = serde_json::to_string(scheme).unwrap();
        assert_eq!(
            &serde_json::from_str::<CategoryScheme>(&json).unwrap(),
            scheme
        );
        assert_eq!(scheme.categories().len(), all, "{}", scheme.id());
        let count = scheme
            .categories()
            .iter()
            .filter(|it| it.parent().is_none())
            .count();
        assert_eq!(count, top, "{}", scheme.id());
        for (position, category) in (0..).zip(scheme.categories()) {
            assert_eq!(category.position(), position);
            assert_eq!(scheme.at(position), Some(category));
            assert_eq!(scheme.by_code(category.code()), Some(category));
            let path = match category.parent() {
                Some(parent) => {
                    format!(
                        "{}\\{}",
                        scheme.by_code(parent).unwrap().label(),
                        category.label()
                    )
                }
                None => category.label().to_owned(),
            };
            assert_eq!(scheme.find(&path), Some(category), "{path}");
            for alias in category.aliases() {
                assert_eq!(scheme.find(alias), Some(category), "{alias}");
            }
        }
    }
}

/// Labels as reports of Fujian print them, 2008-2025, with the class they name.
const FUJIAN_LABELS: [(&str, Option<&str>); 48] = [
    ("机构职能、主要职能、办事程序信息", Some("1")),
    ("机构职能类信息", Some("1")),
    ("机构职能类", Some("1")),
    ("政策、规范性文件类信息", Some("2")),
    ("政策、规范性文件类", Some("2")),
    ("规划计划类信息", Some("3")),
    ("规划计划类", Some("3")),
    ("规划计划方案意见类", Some("3")),
    ("行政许可类信息", Some("4")),
    ("办理行政许可类", Some("4")),
    ("重大建设项目、为民办实事类信息", Some("5")),
    ("重大建设项目、为民办实事类", Some("5")),
    ("民政扶贫救灾社会社保就业类信息", Some("6")),
    ("民政扶贫救灾社会保障就业类信息", Some("6")),
    ("民政扶贫社会保障救助类", Some("6")),
    ("国土资源城乡建设环保能源类信息", Some("7")),
    ("国土资源、城乡建设、环保能类", Some("7")),
    ("国土资源城乡建设类", Some("7")),
    ("科教文体卫生类信息", Some("8")),
    ("科教文体卫生类", Some("8")),
    ("安全生产、应急管理类信息", Some("9")),
    ("安全生产应急管理类", Some("9")),
    ("其他应主动公开的信息", Some("other")),
    ("其他应主动公开政府信息", Some("other")),
    ("其他应主动公开的政府信息", Some("other")),
    ("其他信息", Some("other")),
    ("其他类信息", Some("other")),
    ("其它类信息", Some("other")),
    ("重大建设项目", None),
    ("重大建设项目信息", None),
    ("为民办实事类信息", None),
    ("应急管理类信息", None),
    ("财政预决算类信息", None),
    ("行政事业性收费信息", None),
    ("政府集中采购项目类信息", None),
    ("扶贫、教育、医疗、社会保障、促进就业类信息", None),
    ("环保、公共卫生、安全生产、食品药品、产品质量类信息", None),
    ("城乡建设和管理的重大事项类信息", None),
    ("社会公益事业建设类信息", None),
    ("征收或征用土地类信息", None),
    ("政策法规及业务类", None),
    ("财政资金类", None),
    ("法规文件类信息", None),
    ("业务动态类信息", None),
    ("政务动态类信息", None),
    ("主动公开", None),
    ("信息", None),
    ("", None),
];

#[test]
fn labels_of_printed_reports_find_their_class() {
    let fujian = CategoryScheme::fujian();
    for (label, code) in FUJIAN_LABELS {
        assert_eq!(fujian.find(label).map(Category::code), code, "{label}");
    }
    let labels = FUJIAN_LABELS.map(|(label, _)| label);
    let unknown = fujian
        .classify(labels)
        .zip(FUJIAN_LABELS)
        .filter(|&(found, (label, _))| found == Err(label))
        .count();
    assert_eq!(unknown, 20);
    let remainders: Vec<_> = fujian
        .categories()
        .iter()
        .filter(|it| it.is_remainder())
        .collect();
    assert_eq!(remainders, [fujian.by_code("other").unwrap()]);
}

#[test]
fn subjects_are_found_by_path_and_by_an_unambiguous_name() {
    let subjects = CategoryScheme::state_council_subjects();
    let code = |label| subjects.find(label).map(Category::code);
    assert_eq!(code("综合政务\\其他"), Some("2-9"));
    assert_eq!(code("综合政务＼政务公开"), Some("2-1"));
    assert_eq!(code("民族、宗教\\宗教事务"), Some("18-2"));
    assert_eq!(code("货币(含外汇)"), Some("4-4"));
    assert_eq!(code("信息产业（含电信）"), Some("7-6"));
    assert_eq!(code("其他"), Some("22"));
    assert_eq!(code("综合政务\\教育"), None);
    assert_eq!(code("科技、教育\\教育\\教育"), None);
    assert_eq!(code("民政、乡村振兴、救灾"), None);
    assert_eq!(code("\\"), None);
    let of_17: Vec<_> = subjects
        .categories()
        .iter()
        .filter(|it| it.parent() == Some("17"))
        .map(Category::label)
        .collect();
    assert_eq!(
        of_17.join("; "),
        "减灾救灾; 优抚安置; 社会福利; 行政区划与地名; 社团管理; 扶贫; 其他"
    );
}

#[test]
fn article_20_is_the_mandatory_list() {
    let scheme = CategoryScheme::decree_711_article_20();
    let budget = scheme.by_code("7").unwrap();
    assert_eq!(budget.label(), MandatoryItem::Budget2019.zh());
    assert_eq!(
        budget.citation(),
        Some(&MandatoryItem::Budget2019.citation())
    );
    assert_eq!(
        scheme
            .find("第二十条第(十五)项")
            .map(Category::is_remainder),
        Some(true)
    );
    assert_eq!(scheme.find("第二十条第（七）项"), Some(budget));
}

#[test]
fn a_name_that_several_classes_have_is_found_by_path_only() {
    let scheme = CategoryScheme::new(
        "test",
        "1",
        vec![
            Category::new("a", "甲"),
            Category::new("a1", "同名").under("a"),
            Category::new("b", "乙"),
            Category::new("b1", "同名").under("b"),
            Category::new("b2", "独有").alias("独有类").under("b"),
        ],
    )
    .unwrap();
    assert_eq!(scheme.find("同名"), None);
    assert_eq!(scheme.find("乙\\同名").map(Category::code), Some("b1"));
    assert_eq!(scheme.find("独有").map(Category::code), Some("b2"));
}

fn error(entries: Vec<Category>) -> String {
    CategoryScheme::new("test", "1", entries)
        .unwrap_err()
        .to_string()
}

#[test]
fn a_scheme_that_is_wrong_names_the_place() {
    let one = || Category::new("1", "规划计划类");
    let two = |code, label| vec![one(), Category::new(code, label)];
    assert_eq!(error(vec![]), "category scheme `test` has no categories");
    assert_eq!(
        error(two("1", "其他")),
        "category 2: code `1` is that of category 1"
    );
    assert_eq!(error(two(" ", "其他")), "category 2 has no code");
    assert_eq!(
        error(two("2", "规划、计划信息")),
        "category 2: label `规划、计划信息` is matched as category 1 already"
    );
    assert_eq!(
        error(vec![Category::new("0", "其他").alias("规划计划"), one()]),
        "category 2: label `规划计划类` is matched as category 1 already"
    );
    assert_eq!(
        error(two("2", "类")),
        "category 2: label `类` cannot be matched"
    );
    assert_eq!(
        error(two("2", "甲\\乙")),
        "category 2: label `甲\\乙` cannot be matched"
    );
    assert_eq!(
        error(vec![one(), Category::new("2", "其他").under("3")]),
        "category 2: no category `3` stands before it"
    );
    assert_eq!(
        error(vec![Category::new("2", "其他").under("2")]),
        "category 1: no category `2` stands before it"
    );
    let unnamed = CategoryScheme::new(" ", "1", vec![one()]).unwrap_err();
    assert_eq!(unnamed.to_string(), "a category scheme needs an id");
    let unnamed = CategoryScheme::new("test", "", vec![one()]).unwrap_err();
    assert_eq!(
        unnamed.to_string(),
        "a category scheme needs an identifier of its version"
    );
}

#[test]
fn a_scheme_has_at_most_65535_categories() {
    let entries = |count: u32| -> Vec<_> {
        (0..count)
            .map(|number| Category::new(&number.to_string(), &format!("第{number}")))
            .collect()
    };
    assert!(CategoryScheme::new("test", "1", entries(65_535)).is_ok());
    let error = CategoryScheme::new("test", "1", entries(65_536)).unwrap_err();
    assert!(matches!(
        error,
        VocabularyError::TooMany { count: 65_536, .. }
    ));
    assert_eq!(
        error.to_string(),
        "category scheme `test` has 65536 categories: at most 65535 are allowed"
    );
}

#[test]
fn a_scheme_is_loaded_through_the_same_checks() {
    let json = r#"{"id":"town","version":"2025","categories":[
        {"code":"1","label":"党建","aliases":["党务"]},
        {"code":"2","label":"其他","remainder":true,"citation":"decree-711/art-20/item-15"}]}"#;
    let scheme: CategoryScheme = serde_json::from_str(json).unwrap();
    assert_eq!((scheme.id(), scheme.version()), ("town", "2025"));
    assert_eq!(scheme.find("党务类").map(Category::label), Some("党建"));
    assert!(scheme.find("其他").unwrap().citation().is_some());
    for (from, to, message) in [
        (
            r#""code":"2""#,
            r#""code":"1""#,
            "category 2: code `1` is that of category 1",
        ),
        ("aliases", "alias", "unknown field `alias`"),
        ("item-15", "item-0", "no such provision: Art. 20(0)"),
    ] {
        let error = serde_json::from_str::<CategoryScheme>(&json.replace(from, to)).unwrap_err();
        assert!(error.to_string().starts_with(message), "{error}");
    }
}

proptest! {
    #[test]
    fn a_key_is_its_own_key(label in "[类信息、，\\\\＼ａA其他（）\u{3000} ]{0,12}|\\PC{0,20}") {
        let key = CategoryScheme::key(&label);
        prop_assert_eq!(CategoryScheme::key(&key), key);
    }

    #[test]
    fn no_label_is_lost(labels in proptest::collection::vec(any::<String>(), 0..4)) {
        for scheme in built_in() {
            let classified: Vec<_> = scheme.classify(labels.iter().map(String::as_str)).collect();
            prop_assert_eq!(classified.len(), labels.len());
            for (found, label) in classified.into_iter().zip(&labels) {
                match found {
                    Ok(category) => {
                        prop_assert_eq!(scheme.find(label), Some(category));
                    }
                    Err(kept) => prop_assert_eq!(kept, label),
                }
            }
        }
    }

    #[test]
    fn punctuation_and_width_do_not_matter(number in 0_u16..10, spread in 0_usize..4) {
        let fujian = CategoryScheme::fujian();
        let class = fujian.at(number).unwrap();
        let mut text: String = class.label().chars().flat_map(|sign| [sign, '\u{3000}']).collect();
        text.extend(std::iter::repeat_n('，', spread));
        prop_assert_eq!(fujian.find(&(text + "信 息")), Some(class));
    }

    #[test]
    fn any_list_is_a_scheme_or_an_error(
        rows in proptest::collection::vec(("[ab]?", "[甲乙类\\\\]{0,3}", proptest::option::of("[ab]")), 0..5)
    ) {
        let entries: Vec<_> = rows
            .iter()
            .map(|(code, label, parent)| {
                let entry = Category::new(code, label);
                parent.iter().fold(entry, |entry, parent| entry.under(parent))
            })
            .collect();
        if let Ok(scheme) = CategoryScheme::new("test", "1", entries) {
            prop_assert_eq!(scheme.categories().len(), rows.len());
        }
    }
}
