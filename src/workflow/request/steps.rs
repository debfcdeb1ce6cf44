//! The table of a request: a row a step.

use super::particulars::{
    Absorption, Acceptance, ConsultationClosing, Conversion, CorrectedRequest, Correction,
    CorrectionNotice, Delivery, Determination, Extension, FeeDemand, FeePayment, Offspring,
    OpinionLetter, OrganLetter, ReasonsNotice, Receipt, Reception, Rectification, Referral,
    Registration, Reply, Review, RoundOrder, Search, Service, SplitOff, SpotAnswer, Submission,
    TakeBack, ThirdPartyLetter, ThirdPartyNotice,
};
use super::{DocumentKind, ItemDecision, State};
use crate::law::{Citation, Edition, Provision, known};
use crate::vocabulary::Role;
use crate::workflow::machine::{Id, Personal, Text, go, steps};

use State::{
    Abandoned, Archived, AwaitingCorrection, AwaitingDetermination, AwaitingFee, AwaitingReasons,
    ConsultingOrgans, ConsultingThirdParty, Delivered, InProgress, InReview, Merged, New, Received,
    Registered, Replied, ReplyApproved, ReplyDrafted, Split, Submitted, Withdrawn,
};

const fn place(number: u16) -> Provision {
    Provision::article(number)
}

const fn decree_711(place: Provision) -> Citation {
    Citation::regulation(Edition::Decree711, place)
}

const fn decree_492(place: Provision) -> Citation {
    Citation::regulation(Edition::Decree492, place)
}

const FEE: Citation = Citation::known(known::PROCESSING_FEE_2020, Provision::article(6));

/// The states in which the unit works on the case.
pub(super) const HANDLING: &[State] = &[
    InProgress,
    ConsultingThirdParty,
    ConsultingOrgans,
    AwaitingDetermination,
];
const CONSULTING: &[State] = &[
    ConsultingThirdParty,
    ConsultingOrgans,
    AwaitingDetermination,
];

/// The states in which one reply for several requests is still possible.
const MERGING: &[State] = &[
    Registered,
    InReview,
    InProgress,
    ConsultingThirdParty,
    ConsultingOrgans,
    AwaitingDetermination,
    ReplyDrafted,
    ReplyApproved,
];
/// The states in which a reply is under way.
const DRAFTED: &[State] = &[ReplyDrafted, ReplyApproved];
/// The states in which a fact may still be entered that happened before the reply or the close.
const CLOSED: &[State] = &[Replied, Delivered, Archived, Withdrawn];
/// The states of a case that is there.
const ENTERED: &[State] = &[
    State::Draft,
    Submitted,
    Received,
    Registered,
    InReview,
    AwaitingCorrection,
    AwaitingReasons,
    AwaitingFee,
    InProgress,
    ConsultingThirdParty,
    ConsultingOrgans,
    AwaitingDetermination,
    ReplyDrafted,
    ReplyApproved,
    Replied,
    Delivered,
    Abandoned,
    Withdrawn,
    Split,
    Merged,
    Archived,
];
/// The states in which time for the reply may be added.
pub(super) const EXTENDING: &[State] = &[
    Received,
    Registered,
    InReview,
    AwaitingReasons,
    InProgress,
    ConsultingThirdParty,
    ConsultingOrgans,
    AwaitingDetermination,
    ReplyDrafted,
    ReplyApproved,
];

/// Whoever holds the power of a step may take it.
fn is_open_to(step: Step, role: Role) -> bool {
    use crate::workflow::ProcedureStep as _;
    role.may(step.power())
}

steps! {
    state State;
    open to is_open_to;
    documents DocumentKind;
    /// A step of a request.
    step Step = "request step", "办理环节";
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

    /// Applies orally; the office fills in the form.
    Dictate[reason: Personal] = "dictate", "口头申请", "apply orally" {
        power Dictate;
        basis decree_711(place(29).paragraph(1)), under 492 Basis492::Text(decree_492(place(20)));
        moves [go(&[New], &[State::Draft])];
        /// Somebody applied orally.
        fact Dictated[reason: Personal] = "dictated";
    }
    /// Submits the request.
    Submit(Submission) = "submit", "提交申请", "submit" {
        power Submit;
        basis decree_711(place(29).paragraph(2)), under 492 Basis492::Text(decree_492(place(20)));
        moves [go(&[New, State::Draft], &[Submitted])];
        /// The request was submitted.
        fact Submitted(Submission) = "submitted", issues DocumentKind::ApplicationForm;
    }
    /// Confirms that it came in: one side at a time, by the role of the actor.
    Confirm(Receipt) = "confirm", "确认收到", "confirm receipt" {
        power Confirm;
        basis decree_711(place(31)), under 492 Basis492::Text(Citation::whole(known::TIME_LIMITS_2015));
        moves [go(&[Submitted], &[Received])];
        /// One side confirmed that it came in; the office with its choice of what is to govern.
        fact Confirmed(Receipt) = "confirmed";
        /// It was received: the clock runs from this day.
        fact Received(Reception) = "received", issues DocumentKind::ReceiptProof;
    }
    /// Receives what was handed in or signed for.
    Receive(Receipt) = "receive", "接收", "receive" {
        power Receive;
        basis decree_711(place(31)), under 492 Basis492::Text(Citation::whole(known::TIME_LIMITS_2015));
        moves [go(&[Submitted], &[Received])];
    }
    /// Registers it.
    Register(Registration) = "register", "登记", "register" {
        power Register;
        basis decree_711(place(45)), under 492 Basis492::Whole;
        moves [go(&[Received], &[Registered])];
        /// It was registered.
        fact Registered(Registration) = "registered", issues DocumentKind::RegistrationSheet;
    }
    /// Splits it into requests of their own.
    Split[into: Vec<Offspring>] = "split", "拆分", "split" {
        power Split;
        basis Citation::known(known::PROCESSING_FEE_2020, Provision::article(4)), under 492 Basis492::Whole;
        moves [go(&[Registered], &[Split])];
        /// It was split.
        fact Split[into: Vec<Offspring>] = "split";
    }
    /// Begins as one of the requests that another was split into.
    SplitOff(SplitOff) = "split-off", "拆分形成", "split off" {
        power Split;
        basis Citation::known(known::PROCESSING_FEE_2020, Provision::article(4)), under 492 Basis492::Whole;
        moves [go(&[New], &[Registered])];
        /// It came from a split; the first entry of its log.
        fact SplitOff(SplitOff) = "split-off", issues DocumentKind::ApplicationForm;
    }
    /// Merges it into another request.
    Merge[into: Id] = "merge", "合并", "merge" {
        power Split;
        basis decree_711(place(45)), under 492 Basis492::Whole;
        moves [go(MERGING, &[Merged])];
        /// It was merged into another.
        fact Merged[into: Id] = "merged";
    }
    /// Takes another request into this one.
    Absorb(Absorption) = "absorb", "并入", "absorb" {
        power Split;
        basis decree_711(place(45)), under 492 Basis492::Whole;
        moves [go(MERGING, &[])];
        /// Another was merged into it.
        fact Absorbed(Absorption) = "absorbed";
    }
    /// Takes it under review.
    Screen = "screen", "审核", "screen" {
        power Screen;
        basis decree_711(place(45)), under 492 Basis492::Whole;
        moves [go(&[Registered], &[InReview])];
        /// It was taken under review.
        fact Screened = "screened";
    }
    /// Answers at once.
    AnswerOnTheSpot(SpotAnswer) = "answer-on-the-spot", "当场答复", "answer on the spot" {
        power AnswerOnTheSpot;
        basis decree_711(place(33).paragraph(1)), under 492 Basis492::Text(decree_492(place(24)));
        moves [go(&[InReview], &[Replied])];
        /// It was answered at once.
        fact AnsweredOnTheSpot(SpotAnswer) = "answered-on-the-spot", issues DocumentKind::Reply;
    }
    /// Tells the applicant what to correct.
    RequestCorrection(CorrectionNotice) = "request-correction", "告知补正", "request a correction" {
        power RequestCorrection;
        basis decree_711(place(30)), under 492 Basis492::Text(decree_492(place(21).item(4)));
        moves [go(&[InReview], &[AwaitingCorrection, Replied])];
        /// The applicant was told what to correct.
        fact CorrectionRequested(CorrectionNotice) = "correction-requested", issues DocumentKind::CorrectionNotice;
        /// The applicant was told to amend or supplement, which ended the request under Decree 492.
        fact ToldToAmend(CorrectionNotice) = "told-to-amend", issues DocumentKind::Reply;
    }
    /// Corrects it.
    Correct(Correction) = "correct", "补正", "correct" {
        power Correct;
        basis decree_711(place(30)), under 492 Basis492::Unknown;
        moves [go(&[AwaitingCorrection], &[InReview])];
        /// The corrected request arrived.
        fact Corrected(CorrectedRequest) = "corrected", issues DocumentKind::ApplicationForm;
    }
    /// Closes what the applicant let lapse.
    Lapse = "lapse", "视为放弃", "close as abandoned" {
        power Lapse;
        basis decree_711(place(30)), under 492 Basis492::Unknown;
        moves [go(&[AwaitingCorrection, AwaitingFee], &[Abandoned])];
        /// It lapsed.
        fact Lapsed = "lapsed", issues DocumentKind::ClosingNotice;
    }
    /// Reopens it for a correction out of time with good cause.
    Reopen(Correction) = "reopen", "恢复办理", "reopen" {
        power Screen;
        basis decree_711(place(30)), under 492 Basis492::Unknown;
        moves [go(&[Abandoned, Archived], &[InReview])];
        /// It was reopened for a correction out of time.
        fact Reopened(CorrectedRequest) = "reopened", issues DocumentKind::ApplicationForm;
    }
    /// Reopens it for a fee that was paid in time and entered after the lapse.
    ReopenForPayment(FeePayment) = "reopen-for-payment", "因按期缴费恢复办理", "reopen for a payment" {
        power Screen;
        basis FEE, under 492 Basis492::Unknown;
        moves [go(&[Abandoned, Archived], &[InReview])];
        /// It was reopened for a fee that was paid in time.
        fact ReopenedForPayment(FeePayment) = "reopened-for-payment", issues DocumentKind::FeeReceipt;
    }
    /// Finds it still unclear after its correction.
    FindUnclear[reason: Text] = "find-unclear", "认定补正后仍不明确", "find still unclear" {
        power FindUnclear;
        basis decree_711(place(30)), under 492 Basis492::Unknown;
        moves [go(&[InReview], &[ReplyDrafted])];
        /// It was found unclear after its correction.
        fact FoundUnclear[reason: Text] = "found-unclear";
    }
    /// Finds its number or frequency clearly beyond a reasonable range.
    FindExcessive[reason: Text] = "find-excessive", "认定明显超过合理范围", "find excessive" {
        power AskReasons;
        basis decree_711(place(35)), under 492 Basis492::Unknown;
        moves [go(&[InReview, InProgress], &[])];
        /// Number or frequency were found excessive.
        fact FoundExcessive[reason: Text] = "found-excessive";
    }
    /// Asks for the reasons of an excessive request.
    AskReasons(ReasonsNotice) = "ask-reasons", "要求说明理由", "ask for reasons" {
        power AskReasons;
        basis decree_711(place(35)), under 492 Basis492::Unknown;
        moves [go(&[InReview], &[AwaitingReasons])];
        /// The applicant was asked for reasons.
        fact ReasonsAsked(ReasonsNotice) = "reasons-asked", issues DocumentKind::ReasonsNotice;
    }
    /// Explains the reasons.
    ExplainReasons[reason: Personal] = "explain-reasons", "说明理由", "explain reasons" {
        power ExplainReasons;
        basis decree_711(place(35)), under 492 Basis492::Unknown;
        moves [go(&[AwaitingReasons], &[])];
        /// The applicant gave reasons.
        fact ReasonsExplained[reason: Personal] = "reasons-explained";
    }
    /// Finds the reasons reasonable.
    AcceptReasons(Acceptance) = "accept-reasons", "认定理由合理", "accept the reasons" {
        power WeighReasons;
        basis decree_711(place(35)), under 492 Basis492::Unknown;
        moves [go(&[AwaitingReasons], &[InProgress])];
        /// The reasons were found reasonable.
        fact ReasonsAccepted(Acceptance) = "reasons-accepted", issues DocumentKind::DeferralNotice;
    }
    /// Finds the reasons unreasonable, or none given in time.
    RejectReasons[reason: Text] = "reject-reasons", "认定理由不合理", "reject the reasons" {
        power WeighReasons;
        basis decree_711(place(35)), under 492 Basis492::Unknown;
        moves [go(&[AwaitingReasons], &[ReplyDrafted])];
        /// The reasons were found unreasonable.
        fact ReasonsRejected[reason: Text] = "reasons-rejected";
    }
    /// Demands the processing fee.
    DemandFee(FeeDemand) = "demand-fee", "收费通知", "demand the fee" {
        power DemandFee;
        basis decree_711(place(42).paragraph(1)), under 492 Basis492::Unknown;
        moves [go(&[InReview, InProgress], &[AwaitingFee])];
        /// The processing fee was demanded.
        fact FeeDemanded(FeeDemand) = "fee-demanded", issues DocumentKind::FeeNotice;
    }
    /// Pays the processing fee.
    Pay(FeePayment) = "pay", "缴费", "pay" {
        power Pay;
        basis FEE, under 492 Basis492::Unknown;
        moves [go(&[AwaitingFee], &[InReview]), go(&[Abandoned, Archived], &[])];
        /// The processing fee was paid.
        fact FeePaid(FeePayment) = "fee-paid", issues DocumentKind::FeeReceipt;
    }
    /// Assigns it to the unit that handles it.
    Assign[unit: Text] = "assign", "交办", "assign" {
        power Assign;
        basis decree_711(place(45)), under 492 Basis492::Whole;
        moves [go(&[InReview], &[InProgress])];
        /// It was assigned to a unit.
        fact Assigned[unit: Text] = "assigned", issues DocumentKind::AssistanceLetter;
    }
    /// Records a search.
    RecordSearch(Search) = "record-search", "记录检索", "record a search" {
        power Search;
        basis decree_711(place(36).item(4)), under 492 Basis492::Text(decree_492(place(21).item(3)));
        moves [go(HANDLING, &[])];
        /// A search was made.
        fact Searched(Search) = "searched", issues DocumentKind::SearchRecord;
    }
    /// Asks a third party.
    ConsultThirdParty(ThirdPartyLetter) = "consult-third-party", "征求第三方意见", "consult a third party" {
        power ConsultThirdParty;
        basis decree_711(place(32)), under 492 Basis492::Text(decree_492(place(23)));
        moves [go(HANDLING, &[ConsultingThirdParty]), go(DRAFTED, &[]), go(CLOSED, &[])];
        /// A third party was asked.
        fact ThirdPartyConsulted(ThirdPartyLetter) = "third-party-consulted", issues DocumentKind::ThirdPartyLetter;
    }
    /// Asks a co-maker or another organ.
    ConsultOrgan(OrganLetter) = "consult-organ", "征求机关意见", "consult an organ" {
        power ConsultOrgans;
        basis decree_711(place(34)), under 492 Basis492::Whole;
        moves [go(HANDLING, &[ConsultingOrgans]), go(DRAFTED, &[]), go(CLOSED, &[])];
        /// An organ was asked.
        fact OrganConsulted(OrganLetter) = "organ-consulted", issues DocumentKind::OrganLetter;
    }
    /// Answers a consultation.
    GiveOpinion(OpinionLetter) = "give-opinion", "提出意见", "give an opinion" {
        power GiveOpinion;
        basis decree_711(place(32)), under 492 Basis492::Text(decree_492(place(23)));
        moves [go(CONSULTING, HANDLING), go(&[InProgress], &[]), go(DRAFTED, &[]), go(CLOSED, &[])];
        /// A consulted party answered.
        fact OpinionGiven(OpinionLetter) = "opinion-given", issues DocumentKind::OpinionConfirmation;
    }
    /// Waits for a consultation no longer.
    CloseConsultation(ConsultationClosing) = "close-consultation", "结束征求意见", "close a consultation" {
        power Lapse;
        basis decree_711(place(32)), under 492 Basis492::Text(decree_492(place(23)));
        moves [go(CONSULTING, HANDLING), go(DRAFTED, &[]), go(CLOSED, &[])];
        /// A consultation was waited for no longer.
        fact ConsultationClosed(ConsultationClosing) = "consultation-closed";
    }
    /// Refers a doubtful case.
    Refer(Referral) = "refer", "报请确定", "refer" {
        power Refer;
        basis decree_711(place(17).paragraph(3)), under 492 Basis492::Text(decree_492(place(14).paragraph(3)));
        moves [go(HANDLING, &[AwaitingDetermination]), go(DRAFTED, &[]), go(CLOSED, &[])];
        /// A doubtful case was referred.
        fact Referred(Referral) = "referred", issues DocumentKind::ReferralLetter;
    }
    /// Determines a doubtful case.
    Determine(Determination) = "determine", "确定", "determine" {
        power Determine;
        basis decree_711(place(17).paragraph(3)), under 492 Basis492::Text(decree_492(place(14).paragraph(3)));
        moves [go(CONSULTING, HANDLING), go(DRAFTED, &[]), go(CLOSED, &[])];
        /// The doubtful case was determined.
        fact Determined(Determination) = "determined", issues DocumentKind::DeterminationLetter;
    }
    /// Extends the time limit for the reply.
    Extend(Extension) = "extend", "延长答复期限", "extend" {
        power Extend;
        basis decree_711(place(33).paragraph(2)), under 492 Basis492::Text(decree_492(place(24)));
        moves [go(EXTENDING, &[]), go(CLOSED, &[])];
        /// The time limit was extended.
        fact Extended(Extension) = "extended", issues DocumentKind::ExtensionNotice;
    }
    /// Drafts the reply.
    DraftReply[decisions: Vec<ItemDecision>] = "draft-reply", "拟制答复", "draft the reply" {
        power DraftReply;
        basis decree_711(place(36)), under 492 Basis492::Text(decree_492(place(21)));
        moves [go(&[InProgress], &[ReplyDrafted])];
        /// A reply was drafted.
        fact ReplyDrafted[decisions: Vec<ItemDecision>] = "reply-drafted";
    }
    /// Reviews the secrecy of the draft.
    ReviewSecrecy(Review) = "review-secrecy", "保密审查", "review secrecy" {
        power ReviewSecrecy;
        basis decree_711(place(17).paragraph(2)), under 492 Basis492::Text(decree_492(place(14).paragraph(2)));
        moves [go(&[ReplyDrafted], &[InProgress])];
        /// The draft was reviewed for secrecy.
        fact SecrecyReviewed(Review) = "secrecy-reviewed", issues DocumentKind::ApprovalSheet;
    }
    /// Reviews the legality of the draft.
    ReviewLegality(Review) = "review-legality", "合法性审核", "review legality" {
        power ReviewLegality;
        basis decree_711(place(45)), under 492 Basis492::Whole;
        moves [go(&[ReplyDrafted], &[InProgress])];
        /// The draft was reviewed for legality.
        fact LegalityReviewed(Review) = "legality-reviewed", issues DocumentKind::ApprovalSheet;
    }
    /// Sends the draft back.
    ReturnDraft[reason: Text] = "return-draft", "退回", "return the draft" {
        power Approve;
        basis decree_711(place(45)), under 492 Basis492::Whole;
        moves [go(&[ReplyDrafted, ReplyApproved], &[InProgress])];
        /// The draft was sent back.
        fact DraftReturned[reason: Text] = "draft-returned";
    }
    /// Approves the reply.
    Approve = "approve", "审批", "approve" {
        power Approve;
        basis decree_711(place(45)), under 492 Basis492::Whole;
        moves [go(&[ReplyDrafted], &[ReplyApproved])];
        /// The reply was approved.
        fact ReplyApproved = "reply-approved", issues DocumentKind::ApprovalSheet;
    }
    /// Sends the reply.
    Send(Reply) = "send", "发出答复", "send the reply" {
        power Send;
        basis decree_711(place(36)), under 492 Basis492::Text(decree_492(place(21)));
        moves [go(&[ReplyApproved], &[Replied])];
        /// The reply was sent.
        fact ReplySent(Reply) = "reply-sent", issues DocumentKind::Reply;
    }
    /// Tells the third party what is disclosed in the public interest.
    NotifyThirdParty(ThirdPartyNotice) = "notify-third-party", "告知第三方", "notify the third party" {
        power NotifyThirdParty;
        basis decree_711(place(32)), under 492 Basis492::Text(decree_492(place(23)));
        moves [go(&[Replied, Delivered], &[])];
        /// The third party was told what is disclosed.
        fact ThirdPartyNotified(ThirdPartyNotice) = "third-party-notified", issues DocumentKind::ThirdPartyNotice;
    }
    /// Records the delivery of the reply.
    Deliver(Delivery) = "deliver", "送达", "deliver" {
        power Deliver;
        basis decree_711(place(40)), under 492 Basis492::Text(decree_492(place(26)));
        moves [go(&[Replied], &[Delivered])];
        /// The reply was delivered.
        fact Delivered(Delivery) = "delivered", issues DocumentKind::ServiceProof;
    }
    /// Records the service of a notice.
    ServeNotice(Service) = "serve-notice", "送达通知", "serve a notice" {
        power Deliver;
        basis decree_711(place(45)), under 492 Basis492::Whole;
        moves [go(&[AwaitingCorrection, AwaitingReasons, AwaitingFee, InReview, InProgress, ConsultingThirdParty, ConsultingOrgans, AwaitingDetermination, ReplyDrafted, ReplyApproved, Replied, Delivered, Abandoned, Withdrawn, Archived], &[])];
        /// A notice was served.
        fact NoticeServed(Service) = "notice-served", issues DocumentKind::ServiceProof;
    }
    /// Archives the file.
    Archive[contents: Vec<DocumentKind>] = "archive", "归档", "archive" {
        power Archive;
        basis decree_711(place(45)), under 492 Basis492::Whole;
        moves [go(&[Delivered, Abandoned, Withdrawn, Split, Merged], &[Archived])];
        /// The file was archived.
        fact Archived[contents: Vec<DocumentKind>] = "archived", issues DocumentKind::FileIndex;
    }
    /// Withdraws the request.
    Withdraw[proof: Id] = "withdraw", "撤回申请", "withdraw" {
        power WithdrawRequest;
        basis decree_711(place(27)), under 492 Basis492::Whole;
        moves [go(&[State::Draft, Submitted, Received, Registered, InReview, AwaitingCorrection, AwaitingReasons, AwaitingFee, InProgress, ConsultingThirdParty, ConsultingOrgans, AwaitingDetermination, ReplyDrafted, ReplyApproved, Replied, Delivered], &[Withdrawn]), go(&[Archived], &[])];
        /// The request was withdrawn.
        fact Withdrawn[proof: Id] = "withdrawn", issues DocumentKind::WithdrawalLetter;
        /// One of several applicants withdrew; it goes on for the others.
        fact PartlyWithdrawn[proof: Id] = "partly-withdrawn", issues DocumentKind::WithdrawalLetter;
    }
    /// Suggests that the information be published.
    SuggestConversion[reason: Personal] = "suggest-conversion", "建议转为主动公开", "suggest publication" {
        power SuggestConversion;
        basis decree_711(place(44).paragraph(2)), under 492 Basis492::Unknown;
        moves [go(&[Received, Registered, InReview, AwaitingCorrection, AwaitingReasons, AwaitingFee, InProgress, ConsultingThirdParty, ConsultingOrgans, AwaitingDetermination, ReplyDrafted, ReplyApproved, Replied, Delivered], &[])];
        /// Somebody suggested that the information be published.
        fact ConversionSuggested[reason: Personal] = "conversion-suggested";
    }
    /// Takes the information into proactive disclosure.
    Convert(Conversion) = "convert", "转为主动公开", "convert to proactive disclosure" {
        power Convert;
        basis decree_711(place(44).paragraph(1)), under 492 Basis492::Unknown;
        moves [go(&[Replied, Delivered, Archived], &[])];
        /// The information was taken into proactive disclosure.
        fact Converted(Conversion) = "converted";
    }
    /// Opens a new round on an order to decide anew.
    OpenRound(RoundOrder) = "open-round", "重新作出答复", "open a new round" {
        power Register;
        basis decree_711(place(51)), under 492 Basis492::Text(decree_492(place(33).paragraph(2)));
        moves [go(&[InReview, InProgress, ConsultingThirdParty, ConsultingOrgans, AwaitingDetermination, ReplyDrafted, ReplyApproved, Replied, Delivered, Abandoned, Archived], HANDLING)];
        /// A new round was opened.
        fact RoundOpened(RoundOrder) = "round-opened", issues DocumentKind::RemedyPaper;
    }
    /// Notes that the applicant could not be reached.
    AttemptContact[note: Text] = "attempt-contact", "联系申请人未果", "note that nobody was reached" {
        power Confirm;
        basis decree_711(place(31)), under 492 Basis492::Text(Citation::whole(known::TIME_LIMITS_2015));
        moves [go(&[Submitted], &[]), go(EXTENDING, &[]), go(CLOSED, &[])];
        /// The applicant could not be reached.
        fact ContactAttempted[note: Text] = "contact-attempted";
    }
    /// Gives back what was paid and is not owed.
    Refund(FeePayment) = "refund", "退费", "refund" {
        power DemandFee;
        basis FEE, under 492 Basis492::Unknown;
        moves [go(ENTERED, &[])];
        /// What was paid and is not owed was given back.
        fact Refunded(FeePayment) = "refunded";
    }
    /// Corrects what was entered wrongly.
    Rectify(Rectification) = "rectify", "更正记录", "rectify an entry" {
        power Register;
        basis decree_711(place(45)), under 492 Basis492::Whole;
        moves [go(ENTERED, &[])];
        /// An entry should have said something else.
        fact Rectified(Rectification) = "rectified";
    }
    /// Takes back a notice that was issued by mistake.
    TakeBack(TakeBack) = "take-back", "撤销通知", "take back a notice" {
        power Register;
        basis decree_711(place(45)), under 492 Basis492::Whole;
        moves [
            go(&[AwaitingCorrection, AwaitingReasons], &[InReview]),
            go(&[AwaitingFee, Abandoned, Archived], &[InReview, InProgress, ConsultingThirdParty, ConsultingOrgans, AwaitingDetermination]),
            go(CONSULTING, HANDLING),
            go(&[Merged], MERGING),
            go(&[Received, Registered, InReview, InProgress, ReplyDrafted, ReplyApproved, Replied, Delivered, Withdrawn], &[]),
        ];
        /// A notice counts no more.
        fact TakenBack(TakeBack) = "taken-back";
    }
}
