//! What commands carry, written in Rust, and the form in which it is stored.

use chrono::NaiveDate;
use disclosure::calendar::WorkingDays;
use disclosure::vocabulary::{
    ApplicantClass, DocumentNumber, Exemption, ExemptionKind, Override, RequestChannel,
};
use disclosure::workflow::fee::Measure;
use disclosure::workflow::request::{
    Absorbed, Absorption, Acceptance, Access, Command, ConsultationClosing, Content, Conventions,
    CorrectedRequest, Correction, CorrectionNotice, Deferral, Delivery, Disclosure, Disposition,
    DocumentKind, Extension, Fact, FeeDemand, FeePayment, Ground, Hearing, ItemDecision, Lineage,
    MixedRefusals, NamedOrgan, Notice, Offspring, OnTheSpot, Opinion, OpinionLetter,
    OpposingOpinion, OrganLetter, OtherAgency, OverdueFrom, OverrideFinding, PartialDisclosure,
    ReasonsNotice, Reception, Rectification, Referral, ReferralTime, Registration, ReplyAct,
    Request, RequestedItem, ResponsibleOrgan, Round, Service, ServiceMode, SplitOff, TakeBack,
    ThirdPartyBasis, ThirdPartyLetter, TrueValue, WithheldPart,
};
use disclosure::workflow::{Id, Personal, Text};
use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::case::day;

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn text(words: &str) -> Text {
    Text::new(words).unwrap()
}

fn told(words: &str) -> Personal {
    Personal::new(words).unwrap()
}

fn number(text: &str) -> DocumentNumber {
    text.parse().unwrap()
}

fn item(number: u16, words: &str) -> RequestedItem {
    RequestedItem::new(number, told(words))
}

/// Each is written as it is told, and read back as it was.
fn stored_as(pairs: Vec<(Command, Value)>) {
    for (command, form) in pairs {
        assert_eq!(serde_json::to_value(&command).unwrap(), form);
        let read: Command = serde_json::from_value(form).unwrap();
        assert_eq!(read, command);
    }
}

#[test]
fn the_intake_is_stored_as_written_here() {
    let received: NaiveDate = day("2025-03-03");
    let items = vec![item(1, "甲")];
    let asked = json!([{"number": 1, "description": "甲"}]);
    let registration = Registration {
        number: id("2025-2"),
        class: ApplicantClass::NaturalPerson,
    };
    stored_as(vec![
        (
            Command::Dictate(told("视力残疾")),
            json!({"command": "dictate", "reason": "视力残疾"}),
        ),
        (
            Command::Split(vec![Offspring {
                number: id("2025-2"),
                from: vec![1],
                items: items.clone(),
            }]),
            json!({"command": "split",
                "into": [{"number": "2025-2", "from": [1], "items": asked}]}),
        ),
        (
            Command::SplitOff(SplitOff {
                parent: id("2025-1"),
                submitted_on: received,
                channel: RequestChannel::InPerson,
                applicant: id("a-1"),
                received_on: received,
                edition: disclosure::law::Edition::Decree711,
                conventions: Conventions::default(),
                registration,
                items: items.clone(),
            }),
            json!({"command": "split-off", "parent": "2025-1", "submitted_on": "2025-03-03",
                "channel": "in-person", "applicant": "a-1", "received_on": "2025-03-03",
                "edition": "2019", "conventions": Conventions::default(),
                "registration": {"number": "2025-2", "class": "natural-person"}, "items": asked}),
        ),
        (
            Command::Merge(id("2025-9")),
            json!({"command": "merge", "into": "2025-9"}),
        ),
        (
            Command::Absorb(Absorption {
                number: id("2025-8"),
                applicant: id("a-8"),
                received_on: received,
                edition: None,
            }),
            json!({"command": "absorb", "number": "2025-8", "applicant": "a-8",
                "received_on": "2025-03-03"}),
        ),
        (
            Command::Correct(Correction {
                items,
                good_cause: Some(told("住院")),
                applicant: None,
                form: None,
            }),
            json!({"command": "correct", "items": asked, "good_cause": "住院"}),
        ),
        (
            Command::RequestCorrection(CorrectionNotice {
                number: number("示公开补〔2025〕1号"),
                what: vec![text("年份")],
                term: WorkingDays(10),
            }),
            json!({"command": "request-correction", "number": "示公开补〔2025〕1号",
                "what": ["年份"], "term": 10}),
        ),
    ]);
}

#[test]
fn what_is_asked_of_others_is_stored_as_written_here() {
    stored_as(vec![
        (
            Command::ConsultThirdParty(ThirdPartyLetter {
                consultation: 1,
                number: number("示公开征〔2025〕1号"),
                party: Personal::reference_to("vault/9").unwrap(),
                items: vec![1],
            }),
            json!({"command": "consult-third-party", "consultation": 1, "items": [1],
                "number": "示公开征〔2025〕1号", "party": {"reference": "vault/9"}}),
        ),
        (
            Command::ConsultOrgan(OrganLetter {
                consultation: 2,
                number: number("示公开征〔2025〕2号"),
                organ: text("某局"),
                co_maker: true,
                items: vec![1],
            }),
            json!({"command": "consult-organ", "consultation": 2, "items": [1],
                "number": "示公开征〔2025〕2号", "organ": "某局", "co_maker": true}),
        ),
        (
            Command::Refer(Referral {
                consultation: 3,
                number: number("示公开请〔2025〕3号"),
                body: text("保密行政管理部门"),
                as_consultation: false,
            }),
            json!({"command": "refer", "consultation": 3, "number": "示公开请〔2025〕3号",
                "body": "保密行政管理部门", "as_consultation": false}),
        ),
        (
            Command::GiveOpinion(OpinionLetter {
                consultation: 1,
                opinion: Opinion::Refuse(OpposingOpinion {
                    reason: Some(told("商业秘密")),
                }),
            }),
            json!({"command": "give-opinion", "consultation": 1,
                "opinion": {"says": "refuse", "reason": "商业秘密"}}),
        ),
        (
            Command::CloseConsultation(ConsultationClosing {
                consultation: 1,
                reason: Some(text("无法送达")),
            }),
            json!({"command": "close-consultation", "consultation": 1, "reason": "无法送达"}),
        ),
        (
            Command::ServeNotice(Service {
                notice: Notice::Consultation(1),
                proof: id("回证-1"),
            }),
            json!({"command": "serve-notice", "notice": {"consultation": 1}, "proof": "回证-1"}),
        ),
        (
            Command::Extend(Extension {
                number: number("示公开延〔2025〕1号"),
                days: WorkingDays(10),
                reason: text("需要汇总"),
                told_on: day("2025-03-28"),
            }),
            json!({"command": "extend", "number": "示公开延〔2025〕1号", "days": 10,
                "reason": "需要汇总", "told_on": "2025-03-28"}),
        ),
    ]);
}

#[test]
fn reasons_and_fees_are_stored_as_written_here() {
    stored_as(vec![
        (
            Command::FindExcessive(text("数量过多")),
            json!({"command": "find-excessive", "reason": "数量过多"}),
        ),
        (
            Command::AskReasons(ReasonsNotice {
                number: number("示公开理〔2025〕1号"),
                term: WorkingDays(10),
            }),
            json!({"command": "ask-reasons", "number": "示公开理〔2025〕1号", "term": 10}),
        ),
        (
            Command::AcceptReasons(Acceptance {
                reason: text("合理"),
                deferral: Some(Deferral {
                    number: number("示公开延〔2025〕2号"),
                    to: day("2025-06-10"),
                }),
            }),
            json!({"command": "accept-reasons", "reason": "合理",
                "deferral": {"number": "示公开延〔2025〕2号", "to": "2025-06-10"}}),
        ),
        (
            Command::DemandFee(FeeDemand {
                number: number("示公开费〔2025〕1号"),
                measure: Measure::Pages(100),
                amount: Decimal::from(700),
                way_to_pay: text("转账"),
            }),
            json!({"command": "demand-fee", "number": "示公开费〔2025〕1号",
                "measure": {"pages": 100}, "amount": "700", "way_to_pay": "转账"}),
        ),
        (
            Command::Pay(FeePayment {
                amount: Decimal::from(700),
            }),
            json!({"command": "pay", "amount": "700"}),
        ),
    ]);
}

#[test]
fn what_is_said_about_the_log_is_stored_as_written_here() {
    let rectify = |entry, to| {
        Command::Rectify(Rectification {
            entry,
            to,
            reason: text("录入有误"),
        })
    };
    let said = |entry: u64, to: Value| json!({"command": "rectify", "entry": entry, "to": to, "reason": "录入有误"});
    stored_as(vec![
        (
            rectify(4, TrueValue::Day(day("2025-03-04"))),
            said(4, json!({"day": "2025-03-04"})),
        ),
        (
            rectify(3, TrueValue::Number(text("2025-18"))),
            said(3, json!({"number": "2025-18"})),
        ),
        (
            rectify(3, TrueValue::Class(ApplicantClass::NaturalPerson)),
            said(3, json!({"class": "natural-person"})),
        ),
        (
            rectify(9, TrueValue::Mode(ServiceMode::Direct)),
            said(9, json!({"mode": "direct"})),
        ),
        (
            Command::TakeBack(TakeBack {
                entry: 6,
                reason: text("误发"),
            }),
            json!({"command": "take-back", "entry": 6, "reason": "误发"}),
        ),
        (
            Command::AttemptContact(text("电话无人接听")),
            json!({"command": "attempt-contact", "note": "电话无人接听"}),
        ),
        (
            Command::Refund(FeePayment {
                amount: Decimal::from(5),
            }),
            json!({"command": "refund", "amount": "5"}),
        ),
        (
            Command::Deliver(Delivery {
                proof: id("回证-1"),
                mode: Some(ServiceMode::Refused),
                application: Some(id("2025-8")),
            }),
            json!({"command": "deliver", "proof": "回证-1", "mode": "refused",
                "application": "2025-8"}),
        ),
    ]);
}

#[test]
fn a_reply_is_stored_as_written_here() {
    let ground = |exemption, kind, third_party| Ground {
        exemption,
        kind,
        reason: text("理由"),
        third_party,
    };
    let heard = ThirdPartyBasis::Consulted(Hearing {
        consultation: 1,
        finding: None,
    });
    let decided = |item, disposition| ItemDecision::new(item, disposition);
    let decisions = vec![
        decided(
            1,
            Disposition::Disclose(Disclosure {
                access: Access::Told(text("窗口领取")),
                third_party: Some(heard.clone()),
                overrides: vec![OverrideFinding {
                    kind: Override::PublicInterest,
                    finding: text("公共利益"),
                }],
                over_co_maker: None,
            }),
        ),
        decided(
            2,
            Disposition::DiscloseInPart(PartialDisclosure {
                withheld: vec![WithheldPart {
                    part: text("第三页"),
                    grounds: vec![ground(
                        Exemption::InternalAffairs2019,
                        Some(ExemptionKind::Logistics),
                        None,
                    )],
                    not_information: None,
                }],
                ..PartialDisclosure::default()
            }),
        ),
        decided(
            3,
            Disposition::withhold(vec![ground(
                Exemption::ThirdPartyRights2019,
                None,
                Some(heard),
            )]),
        ),
        decided(
            4,
            Disposition::NotThisAgency(OtherAgency {
                reason: text("职责不在本机关"),
                responsible: ResponsibleOrgan::Named(NamedOrgan {
                    name: text("某局"),
                    contact: text("某路1号"),
                }),
            }),
        ),
        decided(5, Disposition::Repeated(id("2024-3"))),
        decided(6, Disposition::Petition(text("信访渠道"))),
    ];
    let consulted = json!({"basis": "consulted", "consultation": 1});
    stored_as(vec![(
        Command::DraftReply(decisions),
        json!({"command": "draft-reply", "decisions": [
            {"item": 1, "disposition": {"kind": "disclose",
                "access": {"by": "told", "way": "窗口领取"}, "third_party": consulted,
                "overrides": [{"kind": "public-interest", "finding": "公共利益"}]}},
            {"item": 2, "disposition": {"kind": "disclose-in-part", "withheld": [{"part": "第三页",
                "grounds": [{"exemption": "internal-affairs-2019", "kind": "logistics",
                    "reason": "理由"}]}]}},
            {"item": 3, "disposition": {"kind": "withhold", "grounds": [{
                "exemption": "third-party-rights-2019", "reason": "理由",
                "third_party": consulted}]}},
            {"item": 4, "disposition": {"kind": "not-this-agency", "reason": "职责不在本机关",
                "responsible": {"known": "named", "name": "某局", "contact": "某路1号"}}},
            {"item": 5, "disposition": {"kind": "repeated", "earlier": "2024-3"}},
            {"item": 6, "disposition": {"kind": "petition", "reason": "信访渠道"}},
        ]}),
    )]);
}

#[test]
fn a_correction_that_was_taken_says_that_the_count_begins_anew() {
    let taken = Fact::Corrected(CorrectedRequest {
        items: vec![item(1, "甲")],
        good_cause: None,
        applicant: None,
        form: None,
        restarts: true,
    });
    let form = json!({"event": "corrected", "items": [{"number": 1, "description": "甲"}],
        "restarts": true});
    assert_eq!(serde_json::to_value(&taken).unwrap(), form);
}

#[test]
fn the_conventions_are_stored_as_written_here() {
    let mut house = Conventions::default();
    house.overdue_from = OverdueFrom::NextWorkingDay;
    house.reply_act = ReplyAct::Signed;
    house.referral = ReferralTime::Excluded;
    house.on_the_spot = OnTheSpot::BeforeOtherHandling;
    house.mixed_refusals = MixedRefusals::FirstItem;
    let received = Fact::Received(Reception {
        edition: disclosure::law::Edition::Decree711,
        conventions: house,
    });
    assert_eq!(received.code(), "received");
    let form = serde_json::to_value(&received).unwrap();
    let conventions = form.get("conventions").unwrap();
    for (field, code) in [
        ("overdue_from", "next-working-day"),
        ("reply_act", "signed"),
        ("referral", "excluded"),
        ("on_the_spot", "before-other-handling"),
        ("mixed_refusals", "first-item"),
    ] {
        assert_eq!(conventions.get(field), Some(&json!(code)));
    }
}

#[test]
fn a_new_case_has_no_past() {
    let request = Request::default();
    let lineage: &Lineage = request.lineage();
    let absorbed: &[Absorbed] = lineage.absorbed();
    assert!(absorbed.is_empty() && !lineage.is_replaced());
    let round: Option<&Round> = request.round();
    assert!(round.is_none());
    let contents: &[Content] = DocumentKind::FileIndex.contents();
    assert_eq!(contents.len(), 1);
}
