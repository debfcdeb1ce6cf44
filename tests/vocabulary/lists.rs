use std::collections::BTreeSet;
use std::str::FromStr;

use chrono::NaiveDate;
use disclosure::law::{Citation, Edition};
use disclosure::vocabulary::{
    ApplicantClass, Attribute, Claimant, CodeList, CodeRow, ContestedAct, Exemption,
    ExemptionFromFee, ExemptionKind, FeeMethod, FeePeriod, Force, Genre, GovernmentLevel,
    InformationKind, Judgment, LocalOutcome, MandatoryItem, NotCounted, OrderKind, OrganKind,
    Outcome, Outcome2007, Outcome2019, Override, Power, PublicationChannel, RemedyPath,
    RemedyResult, RequestChannel, ReviewBody, ReviewDecision, ReviewEnd, Role, ServiceEvent,
    SuitRuling, SuspensionGround, Term, Validity, VocabularyError,
};
use disclosure::workflow::{litigation, publication, reconsideration, record_correction, request};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Checks one list and says its name.
fn check<T>() -> &'static str
where
    T: Term + FromStr<Err = VocabularyError> + Serialize + DeserializeOwned,
{
    for (place, &row) in T::ALL.iter().enumerate() {
        assert_eq!(row.ordinal(), place);
        assert_eq!(row.to_string(), row.code());
        assert_eq!(row.code().parse::<T>().as_ref(), Ok(&row));
        let json = serde_json::to_string(&row).unwrap();
        assert_eq!(json, format!("\"{}\"", row.code()));
        assert_eq!(serde_json::from_str::<T>(&json).unwrap(), row);
        assert_eq!(T::from_zh(row.zh()).map(Term::zh), Some(row.zh()));
    }
    assert!(serde_json::from_str::<T>("\"no-such-code\"").is_err());
    T::LIST
}

#[test]
fn every_list_reads_what_it_writes() {
    let checked = [
        check::<Attribute>(),
        check::<InformationKind>(),
        check::<Validity>(),
        check::<GovernmentLevel>(),
        check::<Genre>(),
        check::<PublicationChannel>(),
        check::<RequestChannel>(),
        check::<ApplicantClass>(),
        check::<Exemption>(),
        check::<ExemptionKind>(),
        check::<Override>(),
        check::<MandatoryItem>(),
        check::<Outcome>(),
        check::<Outcome2019>(),
        check::<Outcome2007>(),
        check::<LocalOutcome>(),
        check::<Role>(),
        check::<Power>(),
        check::<FeePeriod>(),
        check::<FeeMethod>(),
        check::<ExemptionFromFee>(),
        check::<Claimant>(),
        check::<ContestedAct>(),
        check::<Judgment>(),
        check::<OrderKind>(),
        check::<RemedyPath>(),
        check::<RemedyResult>(),
        check::<ReviewBody>(),
        check::<ReviewDecision>(),
        check::<ReviewEnd>(),
        check::<OrganKind>(),
        check::<ServiceEvent>(),
        check::<SuspensionGround>(),
        check::<NotCounted>(),
        check::<SuitRuling>(),
    ];
    let registered: Vec<_> = CodeList::all().iter().map(|list| list.name()).collect();
    assert_eq!(registered, checked);
}

#[test]
fn every_list_of_the_machines_reads_what_it_writes() {
    let checked = [
        check::<request::Step>(),
        check::<request::DocumentKind>(),
        check::<publication::Step>(),
        check::<publication::PersonalField>(),
        check::<publication::particulars::RevocationCause>(),
        check::<publication::PublicationRule>(),
        check::<reconsideration::Step>(),
        check::<litigation::Step>(),
        check::<record_correction::Step>(),
    ];
    let registered: Vec<_> = CodeList::of_machines()
        .iter()
        .map(|list| list.name())
        .collect();
    assert_eq!(registered, checked);
}

/// The lists of the vocabulary and of the machines.
fn every_list() -> impl Iterator<Item = &'static CodeList> {
    CodeList::all().iter().chain(CodeList::of_machines())
}

#[test]
fn every_row_is_well_formed() {
    let names: BTreeSet<_> = every_list().map(|list| list.name()).collect();
    assert_eq!(names.len(), every_list().count(), "one name, one list");
    for list in every_list() {
        let rows = list.rows();
        let codes: BTreeSet<_> = rows.iter().map(CodeRow::code).collect();
        assert_eq!(codes.len(), rows.len(), "{}", list.name());
        assert!(!list.name_zh().is_empty());
        for row in rows {
            let code = row.code();
            assert!(
                code.split('-').all(|word| !word.is_empty()
                    && word
                        .bytes()
                        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())),
                "{code}"
            );
            assert!(!row.zh().is_empty() && !row.en().is_empty(), "{code}");
            assert_eq!(list.row(code).as_ref(), Ok(&row));
        }
    }
}

#[test]
fn every_citation_reads_back_in_both_forms() {
    for list in every_list() {
        for row in list.rows() {
            let citation = row.citation();
            assert_eq!(citation.to_string().parse().as_ref(), Ok(citation));
            assert_eq!(Citation::from_zh(&citation.zh()).as_ref(), Ok(citation));
        }
    }
    for outcome in Outcome::ALL {
        for basis in outcome.bases() {
            assert_eq!(Citation::from_zh(&basis.zh()), Ok(basis));
        }
    }
}

#[test]
fn lists_have_the_rows_of_their_sources() {
    let counts: Vec<_> = CodeList::all()
        .iter()
        .map(|list| (list.name(), list.rows().len()))
        .collect();
    assert_eq!(
        counts,
        [
            ("disclosure attribute", 3),
            ("information kind", 2),
            ("validity", 3),
            ("government level", 5),
            ("genre", 16),
            ("publication channel", 13),
            ("request channel", 7),
            ("applicant class", 6),
            ("exemption", 14),
            ("exemption kind", 7),
            ("override", 3),
            ("mandatory item", 60),
            ("outcome", 21),
            ("outcome of 2019", 19),
            ("outcome of 2007", 13),
            ("local outcome", 13),
            ("role", 20),
            ("power", 57),
            ("fee period", 4),
            ("fee method", 2),
            ("exemption from fee", 3),
            ("claimant", 3),
            ("contested act", 19),
            ("judgment", 9),
            ("order", 6),
            ("remedy path", 3),
            ("remedy result", 4),
            ("review body", 12),
            ("review decision", 8),
            ("review end", 8),
            ("organ kind", 12),
            ("service event", 9),
            ("suspension ground", 10),
            ("time not counted", 3),
            ("suit ruling", 4),
        ]
    );
}

#[test]
fn a_wrong_code_is_named() {
    let error = "Proactive".parse::<Attribute>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "unknown disclosure attribute `Proactive`: `proactive`?"
    );
    assert!(matches!(error, VocabularyError::UnknownTerm { code, .. } if code == "Proactive"));
    let error = CodeList::of::<Genre>().row("memo").unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("unknown genre `memo`; known: `")
    );
    let error = serde_json::from_str::<Validity>("\"有效\"").unwrap_err();
    assert_eq!(
        error.to_string(),
        "unknown validity `有效`; known: `in-force`, `expired`, `repealed`"
    );
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn genres_change_on_the_first_of_july_2012() {
    let names = |on| -> Option<Vec<_>> {
        Some(Genre::list_on(on)?.iter().map(|genre| genre.zh()).collect())
    };
    let first = "命令（令） 决定 公告 通告 通知 通报 议案 报告 请示 批复 意见 函 会议纪要";
    let second = "决议 决定 命令（令） 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要";
    assert_eq!(names(day(2012, 6, 30)).unwrap().join(" "), first);
    assert_eq!(names(day(2012, 7, 1)).unwrap().join(" "), second);
    assert_eq!(names(day(2001, 1, 1)).unwrap().len(), 13);
    assert_eq!(names(day(2000, 12, 31)), None);
    assert_eq!(names(NaiveDate::MIN), None);
    assert_eq!(names(NaiveDate::MAX).unwrap().len(), 15);
    for &genre in Genre::ALL {
        let in_use = [day(2012, 6, 30), day(2012, 7, 1)].map(|on| genre.in_use_on(on));
        let expected = match genre.zh() {
            "决议" | "公报" | "纪要" => [false, true],
            "会议纪要" => [true, false],
            _ => [true, true],
        };
        assert_eq!(in_use, expected, "{genre}");
    }
}

#[test]
fn grounds_have_the_force_and_the_overrides_of_the_law() {
    use Force::{OtherProcedure, Permits, Prohibits};
    let third_party: &[Override] = &[Override::ThirdPartyConsent, Override::PublicInterest];
    let required: &[Override] = &[Override::DisclosureRequired];
    let table: [(&str, &str, Force, &[Override]); 14] = [
        (
            "state-secret-2007",
            "decree-492/art-14/para-4",
            Prohibits,
            &[],
        ),
        (
            "commercial-secret-2007",
            "decree-492/art-14/para-4",
            Prohibits,
            third_party,
        ),
        (
            "personal-privacy-2007",
            "decree-492/art-14/para-4",
            Prohibits,
            third_party,
        ),
        (
            "security-and-stability-2007",
            "decree-492/art-8",
            Prohibits,
            &[],
        ),
        ("no-special-need-2007", "decree-492/art-13", Permits, &[]),
        ("state-secret-2019", "decree-711/art-14", Prohibits, &[]),
        (
            "prohibited-by-law-2019",
            "decree-711/art-14",
            Prohibits,
            &[],
        ),
        (
            "security-and-stability-2019",
            "decree-711/art-14",
            Prohibits,
            &[],
        ),
        (
            "third-party-rights-2019",
            "decree-711/art-15",
            Prohibits,
            third_party,
        ),
        (
            "internal-affairs-2019",
            "decree-711/art-16/para-1",
            Permits,
            &[],
        ),
        (
            "deliberative-process-2019",
            "decree-711/art-16/para-2",
            Permits,
            required,
        ),
        (
            "enforcement-file-2019",
            "decree-711/art-16/para-2",
            Permits,
            required,
        ),
        (
            "special-access-2019",
            "decree-711/art-36/item-7",
            OtherProcedure,
            &[],
        ),
        (
            "archive-access-2019",
            "decree-711/art-36/item-7",
            OtherProcedure,
            &[],
        ),
    ];
    assert_eq!(table.len(), Exemption::ALL.len());
    for ((code, citation, force, overrides), &ground) in table.into_iter().zip(Exemption::ALL) {
        assert_eq!(ground.code(), code);
        assert_eq!(ground.citation().to_string(), citation);
        assert_eq!(
            (ground.force(), ground.overrides()),
            (force, overrides),
            "{code}"
        );
        assert_eq!(*ground.citation().instrument(), ground.edition().into());
        assert!(code.ends_with(ground.edition().code()));
    }
    assert_eq!(Exemption::of(Edition::Decree492).count(), 5);
    assert_eq!(Exemption::of(Edition::Decree711).count(), 9);
    assert_eq!(
        serde_json::to_string(&OtherProcedure).unwrap(),
        "\"other-procedure\""
    );
}

#[test]
fn kinds_of_a_ground_share_its_article() {
    for kind in ExemptionKind::ALL {
        assert_eq!(kind.citation(), kind.exemption().citation());
    }
    let internal = |kind: &&ExemptionKind| kind.exemption() == Exemption::InternalAffairs2019;
    assert_eq!(ExemptionKind::ALL.iter().filter(internal).count(), 3);
}

#[test]
fn mandatory_lists_bind_by_level() {
    use Edition::{Decree492, Decree711};
    let table = [
        (GovernmentLevel::National, 4 + 11, 3 + 15),
        (GovernmentLevel::Provincial, 4 + 11, 3 + 15),
        (GovernmentLevel::City, 4 + 11 + 4, 3 + 15 + 7),
        (GovernmentLevel::County, 4 + 11 + 4, 3 + 15 + 7),
        (GovernmentLevel::Township, 4 + 8, 3 + 15 + 8),
    ];
    for (level, old, new) in table {
        assert_eq!(MandatoryItem::of(Decree492, level).count(), old, "{level}");
        assert_eq!(MandatoryItem::of(Decree711, level).count(), new, "{level}");
    }
    for item in MandatoryItem::ALL {
        assert_eq!(*item.citation().instrument(), item.edition().into());
        let article = item.citation().provision().unwrap().article_number();
        let prefix = format!("{}-{article}-", item.edition());
        assert!(item.code().starts_with(&prefix), "{item}");
        let number = item.citation().provision().unwrap().item_number();
        assert_eq!(
            item.code().strip_prefix(&prefix).unwrap().parse().ok(),
            number
        );
    }
    let procurement: Vec<_> = MandatoryItem::ALL
        .iter()
        .filter(|item| item.zh() == "政府集中采购")
        .map(|item| item.citation().zh())
        .collect();
    assert_eq!(
        procurement,
        [
            "《政府信息公开条例》（国务院令第492号）第十条第（六）项",
            "《政府信息公开条例》（国务院令第711号）第二十条第（九）项",
        ]
    );
}

#[test]
fn a_request_is_received_by_channel() {
    let places: Vec<_> = RequestChannel::ALL
        .iter()
        .map(|channel| channel.citation().to_string())
        .collect();
    assert_eq!(
        places,
        [
            "decree-711/art-31/item-1",
            "decree-711/art-31/item-2",
            "decree-711/art-31/item-2",
            "decree-711/art-31/item-3",
            "decree-711/art-31/item-3",
            "other//国办公开办函〔2015〕207号",
            "other//国办公开办函〔2015〕207号",
        ]
    );
}

proptest! {
    #[test]
    fn no_text_breaks_a_list(text in any::<String>()) {
        for list in every_list() {
            match list.row(&text) {
                Ok(row) => prop_assert_eq!(row.code(), text.as_str()),
                Err(VocabularyError::UnknownTerm { code, .. }) => prop_assert_eq!(code, text.as_str()),
                Err(other) => prop_assert!(false, "{other}"),
            }
        }
    }
}
