//! The table of a publication: a row a step.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::law::{Citation, Edition, Provision, known};
use crate::vocabulary::{PublicationChannel, Role};
use crate::workflow::machine::{go, steps};
use crate::workflow::publication::particulars::{
    Answer, Approval, CatalogueElements, Clarification, CorrectedRelease, Drafting, Inquiry,
    Interpretation, Keeping, PartEvaluation, Permission, Proposal, Release, Revision,
    RevocationCause, SecrecyReview, SpecialLimit, Supersession, VersionReview, Withdrawal,
};
use crate::workflow::publication::{Confidential, ContentDigest, State};

use State::{
    Approved, AttributeProposed, AttributeReviewed, AwaitingDetermination, Catalogued, Clarified,
    Corrected, Drafted, NeitherClassifiedNorPublic, New, Published, Returned, SecrecyReviewed,
    Superseded, UnderReevaluation, Withdrawn, Withheld,
};

const fn place(number: u16) -> Provision {
    Provision::article(number)
}

const fn decree_711(article: u16) -> Citation {
    Citation::regulation(Edition::Decree711, place(article))
}

const fn decree_492(place: Provision) -> Citation {
    Citation::regulation(Edition::Decree492, place)
}

/// The states of a version that is on its way.
const ON_ITS_WAY: &[State] = &[
    Drafted,
    AttributeProposed,
    AttributeReviewed,
    SecrecyReviewed,
    AwaitingDetermination,
    Returned,
    Approved,
];
/// The states in which something public may be behind; what is superseded is still public.
const MAY_BE_PUBLIC: &[State] = &[
    Drafted,
    AttributeProposed,
    AttributeReviewed,
    SecrecyReviewed,
    AwaitingDetermination,
    Returned,
    Approved,
    Published,
    Catalogued,
    Corrected,
    Clarified,
    Superseded,
];
/// The states after publication.
const PUBLIC: &[State] = &[Published, Catalogued, Corrected, Clarified];
/// The states to which a revision can lead back.
const AS_PUBLISHED: &[State] = &[Published, Catalogued, Corrected, Clarified, Superseded];
const UNDER_REVIEW: &[State] = &[AttributeProposed, AttributeReviewed, SecrecyReviewed];
const KEPT: &[State] = &[Withheld, NeitherClassifiedNorPublic];

/// Whoever holds the power of a step may take it; an organ that is asked answers for itself and asks nobody.
fn is_open_to(step: Step, role: Role) -> bool {
    use crate::workflow::ProcedureStep as _;
    let speaks_as_organ = matches!(role, Role::CoMaker | Role::OtherOrgan);
    let asks = matches!(step, Step::Coordinate | Step::ObtainApproval);
    let answers = step == Step::ConfirmCoordination;
    let right_side = if speaks_as_organ { !asks } else { !answers };
    let governs = step == Step::Draft && Step::sets_conventions(role);
    (role.may(step.power()) || governs) && right_side
}

impl Step {
    /// The role may say under which conventions and edition an item stands, in a draft that it enters:
    /// the principal leader and the disclosure office with its head, and no drafter.
    #[must_use]
    pub const fn sets_conventions(role: Role) -> bool {
        matches!(
            role,
            Role::DisclosureOffice | Role::HeadOfDisclosureOffice | Role::PrincipalLeader
        )
    }
}

steps! {
    state State;
    open to is_open_to;
    /// A step of a publication.
    step Step = "publication step", "公开环节";
    /// What somebody wants to do.
    ///
    /// Form, a contract: `{"command": "…", …}` with the particulars; an unknown field is refused at every
    /// depth, and so is an unknown command, by its name.
    command Command;
    /// What happened.
    ///
    /// Stored form, a contract: `{"event": "…", …}` with the particulars, inside an
    /// [`Entry`](crate::workflow::Entry); unknown fields are passed over, an unknown event is an error that
    /// names it.
    fact Fact;

    /// Enters a first draft.
    Draft(Box<Drafting>) = "draft", "起草", "draft" {
        power ProposeAttribute;
        basis Citation::whole(known::OPENNESS_RULES_2016), under 492 Basis492::Same;
        moves [go(&[New], &[Drafted])];
        /// A first draft was entered.
        fact Drafted(Box<Drafting>) = "drafted";
    }
    /// Enters another version.
    Revise(Box<Revision>) = "revise", "修改", "revise" {
        power ProposeAttribute;
        basis decree_711(17), under 492 Basis492::Text(decree_492(place(14)));
        moves [go(MAY_BE_PUBLIC, &[Drafted]), go(KEPT, &[Drafted])];
        /// Another version was entered; what was signed before is void.
        fact Revised(Box<Revision>) = "revised";
    }
    /// Gives up a revision of what is public.
    DropRevision[reason: Confidential] = "drop-revision", "放弃修改稿", "drop the revision" {
        power ProposeAttribute;
        basis decree_711(17), under 492 Basis492::Text(decree_492(place(14)));
        moves [go(ON_ITS_WAY, AS_PUBLISHED)];
        /// The revision was given up; what is public stands as it was published.
        fact RevisionDropped[reason: Confidential] = "revision-dropped";
    }
    /// Proposes the attribute with its reason.
    ProposeAttribute(Proposal) = "propose-attribute", "提出公开属性", "propose the attribute" {
        power ProposeAttribute;
        basis Citation::whole(known::OPENNESS_RULES_2016), under 492 Basis492::Same;
        moves [go(&[Drafted, Returned, UnderReevaluation], &[AttributeProposed])];
        /// The attribute was proposed.
        fact AttributeProposed(Proposal) = "attribute-proposed";
    }
    /// Reviews the attribute.
    ReviewAttribute(VersionReview) = "review-attribute", "属性审核", "review the attribute" {
        power ReviewAttribute;
        basis Citation::whole(known::OPENNESS_RULES_2016), under 492 Basis492::Same;
        moves [go(&[AttributeProposed], &[AttributeReviewed])];
        /// The attribute was reviewed.
        fact AttributeReviewed(VersionReview) = "attribute-reviewed";
    }
    /// Decides a disagreement over the attribute, as the signing leader.
    SettleAttribute(Proposal) = "settle-attribute", "裁定公开属性", "settle the attribute" {
        power Approve;
        basis Citation::whole(known::OPENNESS_RULES_2016), under 492 Basis492::Same;
        moves [go(&[AttributeProposed], &[AttributeReviewed])];
        /// The signing leader decided a disagreement over the attribute.
        fact AttributeSettled(Proposal) = "attribute-settled";
    }
    /// Reviews a policy document that is to be withheld.
    ReviewWithholding(VersionReview) = "review-withholding", "审核拟不公开的政策性文件", "review the withholding" {
        power ReviewWithholding;
        basis Citation::whole(known::OPENNESS_RULES_2016), under 492 Basis492::Same;
        moves [go(UNDER_REVIEW, &[Returned])];
        /// The withholding of a policy document was reviewed.
        fact WithholdingReviewed(VersionReview) = "withholding-reviewed";
    }
    /// Reviews secrecy.
    ReviewSecrecy(SecrecyReview) = "review-secrecy", "保密审查", "review secrecy" {
        power ReviewSecrecy;
        basis decree_711(17), under 492 Basis492::Text(decree_492(place(14)));
        moves [go(&[AttributeReviewed], &[SecrecyReviewed, Returned])];
        /// Secrecy was reviewed.
        fact SecrecyReviewed(SecrecyReview) = "secrecy-reviewed";
    }
    /// Reviews the rights of third parties and personal information.
    ReviewRights(VersionReview) = "review-rights", "第三方权益与个人信息审查", "review rights of others" {
        power ReviewRights;
        basis decree_711(15), under 492 Basis492::Text(decree_492(place(14)));
        moves [go(UNDER_REVIEW, &[Returned])];
        /// The rights of third parties and personal information were reviewed.
        fact RightsReviewed(VersionReview) = "rights-reviewed";
    }
    /// Refers a case of doubt.
    Refer(Inquiry) = "refer", "报请确定", "refer" {
        power Refer;
        basis decree_711(17), under 492 Basis492::Text(decree_492(place(14)));
        moves [go(&[SecrecyReviewed], &[AwaitingDetermination])];
        /// A case of doubt was referred.
        fact Referred(Inquiry) = "referred";
    }
    /// Determines a case of doubt.
    Determine(Answer) = "determine", "确定", "determine" {
        power Determine;
        basis decree_711(17), under 492 Basis492::Text(decree_492(place(14)));
        moves [go(&[AwaitingDetermination], &[SecrecyReviewed, Returned])];
        /// The case of doubt was determined.
        fact Determined(Answer) = "determined";
    }
    /// Asks another organ that the information concerns.
    Coordinate(Inquiry) = "coordinate", "协商、确认", "coordinate" {
        power Coordinate;
        basis decree_711(11), under 492 Basis492::Text(decree_492(place(7)));
        moves [go(ON_ITS_WAY, &[])];
        /// Another organ was asked.
        fact Coordinated(Inquiry) = "coordinated";
    }
    /// Answers as that organ.
    ConfirmCoordination(Answer) = "confirm-coordination", "答复协商", "confirm" {
        power GiveOpinion;
        basis decree_711(11), under 492 Basis492::Text(decree_492(place(7)));
        moves [go(ON_ITS_WAY, &[])];
        /// The other organ answered.
        fact CoordinationConfirmed(Answer) = "coordination-confirmed";
    }
    /// Records the approval that a law requires.
    ObtainApproval(Permission) = "obtain-approval", "取得批准", "obtain an approval" {
        power Coordinate;
        basis decree_711(11), under 492 Basis492::Text(decree_492(place(7)));
        moves [go(ON_ITS_WAY, &[])];
        /// The approval that a law requires was given.
        fact ApprovalObtained(Permission) = "approval-obtained";
    }
    /// Sets a special time limit, or a new one.
    SetLimit(SpecialLimit) = "set-limit", "设定公开时限", "set the time limit" {
        power Catalogue;
        basis decree_711(26), under 492 Basis492::Text(decree_492(place(18)));
        moves [go(ON_ITS_WAY, &[])];
        /// A special time limit was set.
        fact LimitSet(SpecialLimit) = "limit-set";
    }
    /// Sends a draft back.
    Return[reason: Confidential] = "return", "退文", "return" {
        power ReturnDocument;
        basis Citation::whole(known::OPENNESS_RULES_2016), under 492 Basis492::Same;
        moves [go(&[Drafted, AttributeProposed, AttributeReviewed, SecrecyReviewed, Approved], &[Returned])];
        /// It was sent back.
        fact Returned[reason: Confidential] = "returned";
    }
    /// Signs, which fixes the attribute.
    Approve(Approval) = "approve", "审批", "approve" {
        power Approve;
        basis Citation::whole(known::OPENNESS_RULES_2016), under 492 Basis492::Same;
        moves [go(&[SecrecyReviewed], &[Approved])];
        /// It was signed.
        fact Approved(Approval) = "approved";
    }
    /// Publishes.
    Publish(Release) = "publish", "公开", "publish" {
        power Publish;
        basis decree_711(23), under 492 Basis492::Text(decree_492(place(15)));
        moves [go(&[Approved], &[Published])];
        /// It was published.
        fact Published(Release) = "published";
    }
    /// Enters it in the catalogue.
    Catalogue(CatalogueElements) = "catalogue", "编目", "catalogue" {
        power Catalogue;
        basis decree_711(12), under 492 Basis492::Text(decree_492(place(19)));
        moves [go(&[Published], &[Catalogued]), go(&[Catalogued, Corrected, Clarified, Superseded], &[])];
        /// It was entered in the catalogue.
        fact Catalogued(CatalogueElements) = "catalogued";
    }
    /// Supplies it to archives, libraries and service halls.
    Supply[places: BTreeSet<PublicationChannel>] = "supply", "向查阅场所提供", "supply" {
        power Supply;
        basis decree_711(25), under 492 Basis492::Text(decree_492(place(16)));
        moves [go(PUBLIC, &[])];
        /// It was supplied for reading.
        fact Supplied[places: BTreeSet<PublicationChannel>] = "supplied";
    }
    /// Publishes its interpretation.
    Interpret(Interpretation) = "interpret", "解读", "interpret" {
        power Interpret;
        basis Citation::whole(known::OPENNESS_RULES_2016), under 492 Basis492::Same;
        moves [go(MAY_BE_PUBLIC, &[])];
        /// Its interpretation was published.
        fact Interpreted(Interpretation) = "interpreted";
    }
    /// Keeps it from the public, as planned.
    Withhold[next_review_on: Option<NaiveDate>] = "withhold", "不主动公开", "withhold" {
        power Reevaluate;
        basis decree_711(13), under 492 Basis492::Text(decree_492(place(14)));
        moves [go(&[Approved], KEPT)];
        /// It was kept from the public, as planned.
        fact Withheld[next_review_on: Option<NaiveDate>] = "withheld";
    }
    /// Begins to evaluate what is withheld.
    Reevaluate = "reevaluate", "定期评估审查", "re-evaluate" {
        power Reevaluate;
        basis decree_711(18), under 492 Basis492::Whole;
        moves [go(KEPT, &[UnderReevaluation])];
        /// Its evaluation began.
        fact ReevaluationStarted = "reevaluation-started";
    }
    /// Ends the evaluation without a change.
    KeepWithheld(Keeping) = "keep-withheld", "维持不公开", "keep withheld" {
        power Reevaluate;
        basis decree_711(18), under 492 Basis492::Whole;
        moves [go(&[UnderReevaluation], KEPT)];
        /// Its evaluation ended without a change.
        fact WithheldAnew(Keeping) = "withheld-anew";
    }
    /// Evaluates a withheld part of what is published.
    EvaluatePart(PartEvaluation) = "evaluate-part", "评估不公开部分", "evaluate a part" {
        power Reevaluate;
        basis decree_711(18), under 492 Basis492::Whole;
        moves [go(MAY_BE_PUBLIC, &[])];
        /// A withheld part was evaluated.
        fact PartEvaluated(PartEvaluation) = "part-evaluated";
    }
    /// Records that a published penalty decision was changed or revoked.
    RecordRevocation[cause: RevocationCause] = "record-revocation", "记录处罚决定变动", "record a revocation" {
        power WithdrawPublication;
        basis Citation::known(known::PENALTIES_2021, Provision::article(48).paragraph(2)), under 492 Basis492::Same;
        moves [go(MAY_BE_PUBLIC, &[])];
        /// The published penalty decision was changed or revoked.
        fact RevocationRecorded[cause: RevocationCause] = "revocation-recorded";
    }
    /// Puts a corrected version in place of the published one.
    Correct(CorrectedRelease) = "correct", "更正", "correct" {
        power CorrectPublication;
        basis decree_711(6), under 492 Basis492::Text(decree_492(place(6)));
        moves [go(&[Approved], &[Corrected, Superseded])];
        /// A corrected version took the place of the published one.
        fact Corrected(CorrectedRelease) = "corrected";
    }
    /// Approves a clarification.
    ApproveClarification[digest: ContentDigest] = "approve-clarification", "批准澄清", "approve a clarification" {
        power ApproveClarification;
        basis decree_711(6), under 492 Basis492::Text(decree_492(place(6)));
        moves [go(MAY_BE_PUBLIC, &[])];
        /// A clarification was approved.
        fact ClarificationApproved[digest: ContentDigest] = "clarification-approved";
    }
    /// Publishes a clarification.
    Clarify(Clarification) = "clarify", "澄清", "clarify" {
        power Clarify;
        basis decree_711(6), under 492 Basis492::Text(decree_492(place(6)));
        moves [go(PUBLIC, &[Clarified]), go(&[Superseded], &[]), go(ON_ITS_WAY, &[])];
        /// A clarification was published.
        fact Clarified(Clarification) = "clarified";
    }
    /// Takes it down with reason and ground.
    Withdraw(Withdrawal) = "withdraw", "撤下", "withdraw" {
        power Approve;
        basis decree_711(6), under 492 Basis492::Text(decree_492(place(6)));
        moves [go(MAY_BE_PUBLIC, &[Withdrawn])];
        /// It was taken down.
        fact Withdrawn(Withdrawal) = "withdrawn";
    }
    /// Puts a later item in its place.
    Supersede(Supersession) = "supersede", "取代", "supersede" {
        power WithdrawPublication;
        basis decree_711(6), under 492 Basis492::Text(decree_492(place(6)));
        moves [go(PUBLIC, &[Superseded])];
        /// A later item took its place.
        fact Superseded(Supersession) = "superseded";
    }
}
