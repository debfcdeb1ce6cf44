//! The catalogue of the rules, and what the scenarios do not show of them.

use disclosure::finding::Level;
use disclosure::law::{Citation, Edition};
use disclosure::vocabulary::{PublicationChannel, Role, Term};
use disclosure::workflow::publication::particulars::{CorrectedRelease, PublicFace, Release};
use disclosure::workflow::publication::{
    Command, ContentDigest, Conventions, EarlierVersion, PersonalField, PublicRemark,
    PublicationRule, Signature, Step, Treatment,
};
use disclosure::workflow::{Bar, Machine as _, MachineState as _};
use serde_json::json;

use super::support::{Desk, day, digest, draft, expand, propose, release, said, v};

/// The severities of the sheet.
#[test]
fn the_rules_are_those_of_the_sheet() {
    let warnings = ["p08", "p09", "p13", "p15", "p16", "p19", "p20"];
    let rules = PublicationRule::ALL;
    assert_eq!(rules.len(), 20);
    for (number, rule) in (1..).zip(rules) {
        let id = rule.to_string();
        assert_eq!(id, format!("p{number:02}"));
        let warns = warnings.contains(&id.as_str());
        let level = if warns { Level::Warning } else { Level::Error };
        assert_eq!(rule.severity(), level, "{id}");
        assert!(!rule.gates().is_empty(), "{id}");
        for edition in Edition::ALL {
            let basis = rule.basis(edition);
            assert_eq!(basis.to_string().parse::<Citation>(), Ok(basis.clone()));
            assert_eq!(Citation::from_zh(&basis.zh()), Ok(basis));
        }
    }
}

#[test]
fn the_rules_cite_the_articles_of_each_edition() {
    let zh = |id: PublicationRule, edition| id.basis(edition).zh();
    let of = |article: &str, number: &str| {
        format!("《政府信息公开条例》（国务院令第{number}号）{article}")
    };
    for (id, later, earlier) in [
        (
            PublicationRule::SecrecyReviewedFirst,
            "第十七条第二款",
            "第十四条第二款",
        ),
        (PublicationRule::PublisherEntitled, "第十条", "第十七条"),
        (PublicationRule::PublishedInTime, "第二十六条", "第十八条"),
        (PublicationRule::Catalogued, "第十二条", "第十九条"),
    ] {
        assert_eq!(zh(id, Edition::Decree711), of(later, "711"));
        assert_eq!(zh(id, Edition::Decree492), of(earlier, "492"));
    }
    assert_eq!(
        zh(PublicationRule::NotOverclassified, Edition::Decree492),
        "《保守国家秘密法实施条例》（国务院令第646号）第五条"
    );
}

#[test]
fn an_item_of_the_older_edition_is_refused_with_its_articles() {
    let mut desk = Desk::new();
    desk.give(
        "2014-09-16",
        draft(json!({"formed_on": "2014-09-15"}), json!({})),
    );
    assert_eq!(desk.publication.edition(), Some(Edition::Decree492));
    let later = desk.refused(
        "2014-09-16",
        propose(
            json!({"attribute": "withheld", "reason": "内部", "grounds": [
            {"exemption": "internal-affairs-2019", "kind": "personnel", "reason": "人事"}]}),
        ),
    );
    assert_eq!(
        later.to_string(),
        "`propose-attribute` is refused in state `drafted`: a ground is of the other edition than \
         the one that governs the item (other//国办发〔2016〕80号)"
    );
    desk.give("2014-09-16", Command::propose_to_publish(&v(1)));
    desk.give("2014-09-16", Command::agree_to_attribute(&v(1)));
    let refusal = desk.refused("2014-09-17", release(json!({})));
    let cited: Vec<_> = refusal
        .objections()
        .iter()
        .map(|it| it.citation().unwrap().to_string())
        .collect();
    assert_eq!(
        cited,
        [
            "decree-492/art-15",
            "decree-492/art-14/para-2",
            "decree-492/art-14/para-2"
        ]
    );
}

#[test]
fn parts_are_told_apart_by_number() {
    let part = json!({"number": 1, "part": "附表", "grounds": [], "separated": true});
    let mut desk = Desk::new();
    let refusal = desk.refused(
        "2025-09-15",
        draft(json!({}), json!({"parts": [part, part]})),
    );
    assert!(refusal.has(Bar::NumberTaken), "{refusal}");
}

#[test]
fn the_separation_of_persons_is_configured() {
    let approve = |approver: Option<&str>| {
        let mut drafting = draft(json!({}), json!({}));
        if let Some(approver) = approver {
            drafting["conventions"] = json!({"approver": approver});
        }
        let mut desk = Desk::new();
        desk.give("2025-09-15", drafting);
        let mut desk = desk.reviewed(json!({"attribute": "proactive"}));
        let what = Command::approve(&v(1));
        // The person who reviewed secrecy, now in the role of the leader.
        let order = desk.order(
            "person-secrecy-reviewer",
            Role::Approver,
            "2025-09-18",
            what,
        );
        desk.try_give(&order)
    };
    assert_eq!(
        approve(None).unwrap()[0].warnings(),
        [PublicationRule::ApproverSeparate]
    );
    assert!(approve(Some("off")).unwrap()[0].warnings().is_empty());
    assert_eq!(
        approve(Some("refuses")).unwrap_err().to_string(),
        "`approve` is refused in state `secrecy-reviewed`: the approver has drafted or reviewed the \
         item (decree-711/art-17/para-1)"
    );
}

#[test]
fn a_forwarded_document_keeps_its_attribute_where_that_is_the_rule() {
    let propose_for = |conventions| {
        let mut drafting = draft(json!({"forwarded_attribute": "proactive"}), json!({}));
        drafting["conventions"] = conventions;
        let mut desk = Desk::new();
        desk.give("2025-09-15", drafting);
        let order = desk.by_its_role("2025-09-16", propose(json!({"attribute": "on-request"})));
        desk.try_give(&order)
    };
    assert!(propose_for(json!({})).is_ok());
    assert!(
        propose_for(json!({"forwarded_attribute": true}))
            .unwrap_err()
            .has(Bar::Forwarded)
    );
}

#[test]
fn a_list_after_its_notice_hinders_no_other_step() {
    let mut desk = Desk::notice();
    let list = json!({"columns": ["name"], "rows": [["考生甲"]],
        "citation": "decree-711/art-20/item-11", "shown_through": "2025-09-26"});
    let late = release(json!({"face": {"title": "录取名单", "list": list}}));
    assert!(
        desk.refused("2025-09-27", late.clone())
            .has(Bar::PersonalMinimal),
        "the notice is over"
    );
    desk.give("2025-09-19", late);
    desk.give("2025-10-10", super::support::entry());
}

#[test]
fn the_drafter_does_not_review_secrecy_and_levels_are_persons() {
    let mut drafting = draft(json!({}), json!({}));
    drafting["conventions"] = json!({"attribute_levels": 2});
    let mut desk = Desk::new();
    desk.give("2025-09-15", drafting);
    desk.give("2025-09-16", Command::propose_to_publish(&v(1)));
    let agree = Command::agree_to_attribute(&v(1));
    desk.give("2025-09-16", agree.clone());
    assert_eq!(desk.publication.state().code(), "attribute-proposed");
    let again = desk.refused("2025-09-16", agree.clone());
    assert!(again.has(Bar::SamePerson), "{again}");
    let second = desk.order("office-2", Role::AttributeReviewer, "2025-09-16", agree);
    desk.try_give(&second).unwrap();
    assert_eq!(desk.publication.state().code(), "attribute-reviewed");

    let review = Command::clear_secrecy(&v(1));
    let own = desk.order(
        "person-drafting-unit",
        Role::SecrecyReviewer,
        "2025-09-17",
        review,
    );
    assert!(desk.try_give(&own).unwrap_err().has(Bar::SamePerson));
}

#[test]
fn a_disagreement_is_settled_by_the_signing_leader() {
    let mut desk = Desk::drafted(json!({}), json!({}));
    desk.give("2025-09-16", propose(json!({"attribute": "on-request"})));
    let mut settle = propose(json!({"attribute": "proactive", "reason": "涉及公众利益"}));
    settle["command"] = json!("settle-attribute");
    assert!(
        desk.refused("2025-09-16", settle.clone())
            .has(Bar::NoDisagreement)
    );
    desk.give(
        "2025-09-16",
        json!({"command": "review-attribute", "digest": "v1", "agrees": false, "reason": "应当公开"}),
    );
    assert_eq!(desk.publication.state().code(), "attribute-proposed");
    desk.give("2025-09-17", settle);
    assert_eq!(desk.publication.state().code(), "attribute-reviewed");
    assert_eq!(desk.publication.attribute().unwrap().code(), "proactive");
    let settled = desk.publication.signature(Step::SettleAttribute).unwrap();
    assert_eq!(
        (settled.by().role(), settled.on()),
        (Role::Approver, day("2025-09-17"))
    );
}

#[test]
fn a_decision_of_the_rules_stands_against_the_plan() {
    let mut desk = Desk::drafted(json!({}), json!({}));
    for (verdict, attribute, reason, basis) in [
        (
            "withhold",
            "proactive",
            Bar::AgainstDecision,
            "decree-711/art-17/para-2",
        ),
        ("refer", "proactive", Bar::Doubt, "decree-711/art-17/para-3"),
        (
            "disclose",
            "withheld",
            Bar::AgainstDecision,
            "other//国办发〔2016〕80号",
        ),
    ] {
        let proposal = json!({"attribute": attribute, "reason": "理由",
            "grounds": [super::support::process_ground()],
            "decision": {"verdict": verdict, "rules": ["deliberative-process"]}});
        let refusal = desk.refused("2025-09-16", propose(proposal));
        let objection = &refusal.objections()[0];
        assert_eq!(
            (
                objection.reason(),
                objection.citation().unwrap().to_string().as_str()
            ),
            (reason, basis)
        );
    }
    let agreed = json!({"attribute": "on-request",
        "decision": {"verdict": "withhold", "rules": ["deliberative-process"]}});
    desk.give("2025-09-16", propose(agreed));
    let kept = desk.publication.plan().unwrap().decision.clone().unwrap();
    assert_eq!(kept.rules, ["deliberative-process"]);
}

#[test]
fn doubt_is_referred_and_nothing_is_approved_meanwhile() {
    let mut desk = Desk::drafted(json!({}), json!({}));
    desk.give("2025-09-16", Command::propose_to_publish(&v(1)));
    desk.give("2025-09-16", Command::agree_to_attribute(&v(1)));
    desk.give(
        "2025-09-17",
        json!({"command": "review-secrecy", "digest": "v1", "conclusion": "doubtful", "reason": "不明"}),
    );
    let approve = Command::approve(&v(1));
    assert!(desk.refused("2025-09-18", approve.clone()).has(Bar::Doubt));
    desk.give(
        "2025-09-18",
        json!({"command": "refer", "organ": "市保密局", "letter": "3", "matter": "能否公开"}),
    );
    assert!(desk.refused("2025-09-18", approve.clone()).has(Bar::State));
    desk.give(
        "2025-09-25",
        json!({"command": "determine", "organ": "市保密局", "letter": "8", "agrees": true}),
    );
    desk.give("2025-09-26", approve);
    desk.give("2025-09-26", release(json!({})));
}

#[test]
fn what_is_forbidden_to_disclose_goes_back() {
    let mut desk = Desk::drafted(json!({}), json!({}));
    desk.give("2025-09-16", Command::propose_to_publish(&v(1)));
    desk.give("2025-09-16", Command::agree_to_attribute(&v(1)));
    let events = desk.give(
        "2025-09-17",
        json!({"command": "review-secrecy", "digest": "v1", "conclusion": "not-for-publication",
            "reason": "涉密"}),
    );
    let codes: Vec<_> = events.iter().map(|it| it.fact().code()).collect();
    assert_eq!(codes, ["secrecy-reviewed", "returned"]);
    assert_eq!(desk.publication.state().code(), "returned");
    let reviewed = desk.publication.signature(Step::ReviewSecrecy);
    assert_eq!(reviewed, None);
}

#[test]
fn every_signature_is_kept_with_the_version_that_is_public() {
    let desk = Desk::notice().published();
    let signatures = desk.publication.public_signatures();
    let ids: Vec<_> = signatures
        .map(|it| (it.by().id(), it.digest().as_str().to_owned()))
        .collect();
    let by = |role: &str| (format!("person-{role}"), digest(1));
    let expected = [
        by("drafting-unit"),
        by("drafting-unit"),
        by("disclosure-office"),
        by("secrecy-reviewer"),
        by("approver"),
        by("publisher"),
    ];
    let found: Vec<_> = ids
        .into_iter()
        .map(|(id, digest)| (id.to_string(), digest))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn a_correction_keeps_the_old_version() {
    let mut desk = Desk::notice().published();
    let again = json!({"command": "revise", "reason": "更正附件",
        "content": {"digest": "v2", "title": "更正稿"}});
    desk.give("2025-09-22", again);
    desk.give("2025-09-22", Command::propose_to_publish(&v(2)));
    desk.give("2025-09-22", Command::agree_to_attribute(&v(2)));
    desk.give("2025-09-22", Command::clear_secrecy(&v(2)));
    desk.give("2025-09-22", Command::approve(&v(2)));
    assert!(
        desk.refused("2025-09-23", release(json!({"digest": "v2"})))
            .has(Bar::PublicAlready)
    );
    let mut order = release(json!({"digest": "v2"}));
    order.as_object_mut().unwrap().remove("command");
    let correct = |reason: &str| json!({"command": "correct", "release": order, "reason": reason});
    let blank = serde_json::from_value::<Command>(expand(correct(" ")));
    assert_eq!(blank.unwrap_err().to_string(), "a text is blank");
    let website = [PublicationChannel::Website];
    let face = PublicFace::titled(said("关于做好秋季招生工作的通知"));
    let corrected = CorrectedRelease {
        release: Release::new(v(2), said("bureau-1"), website, face),
        reason: said("附件有误"),
    };
    desk.give("2025-09-23", Command::Correct(corrected));
    let earlier: &EarlierVersion = &desk.publication.earlier_versions()[0];
    assert_eq!(earlier.release().digest.to_string(), digest(1));
    assert_eq!(
        (earlier.reason(), earlier.until().to_string().as_str()),
        ("附件有误", "2025-09-23")
    );
    assert_eq!(earlier.approver().unwrap().id(), "person-approver");
    let published: &Signature = earlier.signatures().last().unwrap();
    assert_eq!(
        (published.step(), published.on()),
        (Step::Publish, earlier.published_on())
    );
    let public = desk.publication.public_on(earlier.until()).unwrap();
    let remark: &PublicRemark = public.correction().unwrap();
    assert_eq!((remark.on(), remark.text()), (earlier.until(), "附件有误"));
}

#[test]
fn a_list_is_masked_to_the_minimum() {
    let columns = [
        PersonalField::Name,
        PersonalField::IdentityNumber,
        PersonalField::Phone,
        PersonalField::Address,
        PersonalField::BankAccount,
        PersonalField::Result,
    ];
    let rows = [[
        "考生甲",
        "350583201209010017",
        "13800000017",
        "某路1号",
        "6222000000000001234",
        "录取",
    ]];
    let house = Conventions::default();
    let shown = house.mask(&columns, &rows);
    assert_eq!(
        shown.rows,
        [[
            "考生甲",
            "35**************17",
            "138******17",
            "***************1234",
            "录取"
        ]]
    );
    assert!(!shown.columns.contains(&PersonalField::Address));
    assert!(shown.is_minimal(&house));
    let mut stricter = house.clone();
    let first_alone = Treatment::Mask { first: 1, last: 0 };
    stricter.masking.insert(PersonalField::Name, first_alone);
    assert!(!shown.is_minimal(&stricter));
    assert_eq!(stricter.mask(&columns, &rows).rows[0][0], "考**");
    let mut ragged = shown.clone();
    ragged.rows[0].pop();
    assert!(!ragged.is_minimal(&house));
}

#[test]
fn numbers_of_persons_are_found_in_texts() {
    for text in [
        "35058320120901001X",
        "卡号6222000000000001234",
        "１３８００００００１７",
        "电话:13800000017。",
        "138-0000-0017",
        "138 0000 0017",
        "350583 20150101 001X",
        "350583900101001",
        "6222 0000 1111 2222 333",
        "0595-86382222",
    ] {
        assert!(PersonalField::reveals_number(text), "{text}");
    }
    for text in [
        "12800000017",
        "2014年12月1日",
        "QZ07101-0200-2014-00012",
        "https://example.org/202509/t20250919_1234567.htm",
        "国办发〔2016〕80号",
    ] {
        assert!(!PersonalField::reveals_number(text), "{text}");
    }
}

#[test]
fn a_digest_has_64_digits() {
    let upper = "ABCDEF0123456789".repeat(4);
    let read: ContentDigest = upper.parse().unwrap();
    assert_eq!(read.to_string(), upper.to_ascii_lowercase());
    let error = |text: &str| text.parse::<ContentDigest>().unwrap_err().to_string();
    assert_eq!(
        error(""),
        "a content digest has 64 hexadecimal digits, not 0"
    );
    assert_eq!(error(&"g".repeat(64)), "`g` is no hexadecimal digit");
    assert!(serde_json::from_str::<ContentDigest>("\"abc\"").is_err());
}
