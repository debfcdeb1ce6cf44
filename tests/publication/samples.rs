//! Well-formed commands of every kind, for walks and laws.

use chrono::NaiveDate;
use disclosure::calendar::{Length, WorkingDays};
use disclosure::law::Citation;
use disclosure::vocabulary::{
    Attribute, Exemption, ExemptionKind, Genre, InformationKind, PublicationChannel, Role,
};
use disclosure::workflow::publication::particulars::{
    Answer, Approval, CatalogueElements, Clarification, Drafting, InformationItem, Inquiry,
    Interpretation, Keeping, KeptPart, PartEvaluation, Permission, Proposal, PublicFace, Release,
    Revision, RevocationCause, SecrecyConclusion, SecrecyReview, SpecialLimit, Supersession,
    VersionContent, VersionReview, Withdrawal, WithholdingGround,
};
use disclosure::workflow::publication::{Command, Publication};
use disclosure::workflow::{Instruction, Machine as _, ProcedureStep as _};

use super::support::{actor, case, day, inside, said, v};

fn cited(place: &str) -> Citation {
    place.parse().unwrap()
}

fn item() -> InformationItem {
    InformationItem {
        genre: Some(Genre::Notice),
        policy_document: true,
        ..InformationItem::new(
            InformationKind::Document,
            said("bureau-1"),
            day("2025-09-15"),
        )
    }
}

fn ground() -> WithholdingGround {
    WithholdingGround {
        kind: Some(ExemptionKind::RequestOrReport),
        duty_check: Some(inside("经查无规定")),
        ..WithholdingGround::new(
            Exemption::DeliberativeProcess2019,
            inside("请示上级的内部意见"),
        )
    }
}

fn plain() -> VersionContent {
    let part = KeptPart {
        number: 1,
        part: inside("附表"),
        grounds: vec![ground()],
        separated: true,
        next_review_on: None,
    };
    VersionContent {
        parts: vec![part],
        ..VersionContent::new(v(1), inside("内部标题"))
    }
}

fn content() -> VersionContent {
    VersionContent {
        third_party: true,
        approval_required_by: Some(cited("decree-711/art-11/para-2")),
        ..plain()
    }
}

fn face() -> PublicFace {
    PublicFace::titled(said("关于做好秋季招生工作的通知"))
}

fn published() -> Release {
    let website = [PublicationChannel::Website];
    Release::new(v(1), said("bureau-1"), website, face())
}

/// The three attributes, proposed.
fn plans() -> Vec<Command> {
    let withheld = Proposal {
        attribute: Attribute::Withheld,
        reason: Some(inside("属于过程性信息")),
        grounds: vec![ground()],
        ..Proposal::to_publish(v(1))
    };
    let on_request = Proposal {
        attribute: Attribute::OnRequest,
        ..Proposal::to_publish(v(1))
    };
    let settled = Proposal {
        reason: Some(inside("应当公开")),
        ..Proposal::to_publish(v(1))
    };
    vec![
        Command::propose_to_publish(&v(1)),
        Command::ProposeAttribute(withheld),
        Command::ProposeAttribute(on_request),
        Command::SettleAttribute(settled),
    ]
}

/// Each review that agrees and each that does not.
fn reviews() -> Vec<Command> {
    let against = || VersionReview {
        agrees: false,
        reason: Some(inside("理由")),
        ..VersionReview::agreeing(v(1))
    };
    let secrecy = |conclusion| {
        Command::ReviewSecrecy(SecrecyReview {
            conclusion,
            reason: Some(inside("涉密")),
            ..SecrecyReview::clearing(v(1))
        })
    };
    vec![
        Command::agree_to_attribute(&v(1)),
        Command::ReviewAttribute(against()),
        Command::agree_to_withhold(&v(1)),
        Command::ReviewWithholding(against()),
        Command::clear_secrecy(&v(1)),
        secrecy(SecrecyConclusion::Doubtful),
        secrecy(SecrecyConclusion::NotForPublication),
        Command::agree_as_to_rights(&v(1)),
        Command::ReviewRights(against()),
    ]
}

/// What is asked of other bodies, and what they say.
fn questions() -> Vec<Command> {
    let forbids = Answer {
        agrees: false,
        reason: Some(inside("不得公开")),
        letter: Some(inside("2")),
        ..Answer::agreeing(inside("保密局"))
    };
    let doubt = Inquiry {
        letter: Some(inside("1")),
        ..Inquiry::new(inside("保密局"), inside("能否公开"))
    };
    let permission = Permission {
        authority: inside("市政府"),
        number: inside("7"),
    };
    vec![
        Command::Refer(doubt),
        Command::Determine(Answer::agreeing(inside("保密局"))),
        Command::Determine(forbids),
        Command::Coordinate(Inquiry::new(inside("bureau-2"), inside("请确认"))),
        Command::ConfirmCoordination(Answer::agreeing(inside("bureau-2"))),
        Command::ObtainApproval(permission),
    ]
}

/// What follows publication.
fn afterwards() -> Vec<Command> {
    let entry = CatalogueElements {
        index_number: Some(said("QZ07101-0200-2025-00012")),
        name: Some(said("关于做好秋季招生工作的通知")),
        summary: Some(said("秋季招生安排")),
        generated_on: Some(day("2025-09-15")),
    };
    let interpretation = Interpretation {
        title: said("解读"),
        address: None,
    };
    let withdrawal = Withdrawal {
        reason: said("撤下"),
        ground: cited("decree-711/art-6"),
        approver: actor("leader-0", Role::PrincipalLeader),
    };
    let supersession = Supersession {
        successor: said("QZ07101-0200-2025-00013"),
        reason: said("修订"),
    };
    vec![
        Command::Catalogue(entry),
        Command::Supply([PublicationChannel::Library].into()),
        Command::Interpret(interpretation),
        Command::RecordRevocation(RevocationCause::Revoked),
        Command::correct(published(), said("更正")),
        Command::ApproveClarification(v(9)),
        Command::Clarify(Clarification::new(v(9), said("情况说明"))),
        Command::Withdraw(withdrawal),
        Command::Supersede(supersession),
    ]
}

/// What is withheld and looked at again.
fn evaluations() -> Vec<Command> {
    let keeping = Keeping {
        reason: inside("情形未变"),
        next_review_on: None,
    };
    let of_part = PartEvaluation {
        part: 1,
        keep: true,
        reason: inside("情形未变"),
        next_review_on: None,
    };
    vec![
        Command::Withhold(None),
        Command::Reevaluate,
        Command::KeepWithheld(keeping),
        Command::EvaluatePart(of_part),
    ]
}

/// Well-formed commands of every kind, for a walk through all that can happen.
pub(crate) fn samples() -> Vec<Command> {
    let changed = Revision {
        changed_on: Some(day("2025-09-20")),
        ..Revision::new(plain(), inside("修改"))
    };
    let signed = Approval {
        face: Some(face()),
        summary: Some(said("秋季招生安排")),
        ..Approval::of(v(1))
    };
    let limit = SpecialLimit {
        length: Length::WorkingDays(WorkingDays(20)),
        from: day("2025-09-15"),
        citation: cited("decree-711/art-26"),
        in_force_from: None,
    };
    let drafts = vec![
        Command::Draft(Box::new(Drafting::new(item(), content()))),
        Command::Revise(Box::new(changed)),
        Command::revise(content(), inside("修改")),
        Command::DropRevision(inside("无需修改")),
    ];
    let signatures = vec![
        Command::SetLimit(limit),
        Command::Return(inside("退回")),
        Command::approve(&v(1)),
        Command::Approve(signed),
        Command::Publish(published()),
    ];
    [
        drafts,
        plans(),
        reviews(),
        questions(),
        signatures,
        afterwards(),
        evaluations(),
    ]
    .concat()
}

/// The command as given by somebody who did nothing before.
pub(crate) fn order(
    publication: &Publication,
    command: &Command,
    on: NaiveDate,
) -> Instruction<Command> {
    let role = command.step().roles().next().unwrap();
    let id = if let Command::ConfirmCoordination(it) = command {
        it.organ.expose().to_owned()
    } else {
        format!("{role}-{}", publication.version())
    };
    let actor = if let Command::Withdraw(it) = command {
        it.approver.clone()
    } else {
        actor(&id, role)
    };
    Instruction::new(case(), publication.version(), command.clone(), actor, on)
}
