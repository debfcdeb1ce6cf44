//! The plan, who discloses, and what must be disclosed.

use disclosure::finding::Level;
use disclosure::law::{Citation, Edition, Provision};
use disclosure::policy::{
    FactName, Occasion, Origin, PublicationDeadline, PublishingPlan, Responsible, RuleSet,
    SecrecyLevel, Verdict,
};
use disclosure::vocabulary::{Attribute, GovernmentLevel, MandatoryItem, Term};

use super::{facts, json_of};

#[test]
fn the_attribute_is_a_plan_and_no_ground() {
    let rules = RuleSet::standard();
    let plan = |attribute| PublishingPlan::new(attribute, "理由").unwrap();
    let against = |attribute, occasion, named| {
        let facts = facts("2019", occasion, named);
        let decision = rules.decide(&facts);
        plan(attribute).against(&decision).map(|it| {
            (
                it.rule(),
                it.level(),
                it.citation().map(ToString::to_string).unwrap(),
            )
        })
    };
    let draft =
        r#"{"process":"draft","choice":"withhold","policy-document":false,"separable":false}"#;
    let part =
        r#"{"process":"draft","choice":"withhold","policy-document":false,"separable":true}"#;
    let error = |rule, citation: &str| Some((rule, Level::Error, citation.to_owned()));
    for attribute in Attribute::ALL {
        // Marked or not, a request is decided from its own facts, and the plan says nothing about it.
        for named in ["{}", draft, part] {
            assert_eq!(against(*attribute, "request", named), None);
        }
    }
    assert_eq!(against(Attribute::Proactive, "publication", "{}"), None);
    assert_eq!(
        against(Attribute::Proactive, "publication", draft),
        error("plan-against-ground", "decree-711/art-17")
    );
    assert_eq!(
        against(Attribute::Proactive, "publication", part),
        Some((
            "plan-without-severance",
            Level::Warning,
            "decree-711/art-17".to_owned()
        ))
    );
    assert_eq!(
        against(Attribute::Proactive, "publication", r#"{"doubt":true}"#),
        error("plan-before-determination", "decree-711/art-17")
    );
    assert_eq!(against(Attribute::Withheld, "publication", draft), None);
    assert_eq!(
        against(Attribute::Withheld, "publication", "{}"),
        error("plan-without-ground", "other//国办发〔2016〕80号")
    );
    assert_eq!(against(Attribute::OnRequest, "publication", draft), None);
    assert!(serde_json::from_str::<PublishingPlan>(r#"{"attribute":"withheld"}"#).is_err());
    let stored = json_of(&plan(Attribute::Withheld));
    assert_eq!(
        serde_json::from_value::<PublishingPlan>(stored).unwrap(),
        plan(Attribute::Withheld)
    );
}

#[test]
fn who_discloses() {
    use Origin::{FromOrgan, FromPerson, Made, MadeJointly, MadeJointlyInLead, OtherAuthority};
    use Responsible::{
        AsOtherwiseProvided, LeadMaker, MakerOrFirstObtainer, NotAddressed, ThisOrgan,
    };
    for (origin, old, new) in [
        (Made, ThisOrgan, ThisOrgan),
        (FromPerson, ThisOrgan, ThisOrgan),
        (FromOrgan, NotAddressed, MakerOrFirstObtainer),
        (MadeJointlyInLead, NotAddressed, ThisOrgan),
        (MadeJointly, NotAddressed, LeadMaker),
        (OtherAuthority, AsOtherwiseProvided, AsOtherwiseProvided),
    ] {
        assert_eq!(Responsible::of(Edition::Decree492, origin), old, "{origin}");
        assert_eq!(Responsible::of(Edition::Decree711, origin), new, "{origin}");
    }
    assert_eq!(
        Responsible::basis(Edition::Decree492).to_string(),
        "decree-492/art-17"
    );
    assert_eq!(
        Responsible::basis(Edition::Decree711).to_string(),
        "decree-711/art-10"
    );
}

#[test]
fn duties_bind_by_level() {
    let count = |edition, level, wanted: fn(&MandatoryItem) -> bool| {
        MandatoryItem::of(edition, level).filter(wanted).count()
    };
    let kinds: [fn(&MandatoryItem) -> bool; 3] = [
        |it| it.is_general_test(),
        |it| !it.is_general_test() && !it.is_by_local_circumstances(),
        |it| it.is_by_local_circumstances(),
    ];
    for (edition, level, general, listed, local) in [
        (Edition::Decree492, GovernmentLevel::Provincial, 4, 11, 0),
        (Edition::Decree492, GovernmentLevel::County, 4, 15, 0),
        (Edition::Decree492, GovernmentLevel::Township, 4, 8, 0),
        (Edition::Decree711, GovernmentLevel::National, 3, 15, 0),
        (Edition::Decree711, GovernmentLevel::City, 3, 15, 7),
        (Edition::Decree711, GovernmentLevel::Township, 3, 15, 8),
    ] {
        let counts = kinds.map(|kind| count(edition, level, kind));
        assert_eq!(counts, [general, listed, local], "{edition} {level}");
    }
    let first = MandatoryItem::of(Edition::Decree711, GovernmentLevel::City)
        .next()
        .unwrap();
    assert_eq!(first, MandatoryItem::PublicInterests2019);
    assert_eq!(
        PublicationDeadline::general(first.edition()),
        PublicationDeadline::General2019
    );
}

#[test]
fn code_lists_of_the_policy_read_back() {
    fn reads_back<T: Term + std::str::FromStr>()
    where
        T::Err: std::fmt::Debug,
    {
        for row in T::ALL {
            assert_eq!(row.to_string().parse::<T>().unwrap(), *row);
            assert!(!row.zh().is_empty() && !row.en().is_empty());
            let citation = row.citation();
            assert_eq!(Citation::from_zh(&citation.zh()).unwrap(), citation);
            assert_eq!(citation.to_string().parse::<Citation>().unwrap(), citation);
            if let Some(place) = citation.provision() {
                Citation::new(citation.instrument().clone(), place).unwrap();
            }
        }
    }
    reads_back::<FactName>();
    reads_back::<Occasion>();
    reads_back::<Origin>();
    reads_back::<SecrecyLevel>();
    reads_back::<PublicationDeadline>();
    reads_back::<disclosure::policy::StartEvent>();
    reads_back::<disclosure::policy::LegalRank>();
    reads_back::<disclosure::policy::Interest>();
    reads_back::<disclosure::policy::ThirdPartyOpinion>();
    reads_back::<disclosure::policy::Choice>();
    reads_back::<disclosure::policy::Reorganization>();
    reads_back::<disclosure::policy::Nonexistence>();
    for verdict in Verdict::ALL {
        assert_eq!(json_of(&verdict), verdict.code());
        assert!(!verdict.words().zh.is_empty());
    }
    assert!(Verdict::ALL.is_sorted());
    let article = Provision::article(14);
    assert!(Citation::new(Edition::Decree711, article).is_ok());
}
