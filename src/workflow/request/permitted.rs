use rust_decimal::Decimal;

use super::consultation::Consultee;
use super::record::{Ending, ReasonsRecord};
use super::{OnTheSpot, Request, RequestOutcome, State, Step};
use crate::law::Edition;
use crate::vocabulary::{Outcome, RequestChannel, Role};
use crate::workflow::ReplyTerm;
use crate::workflow::machine::machine::Law as _;
use crate::workflow::machine::{Actor, Bar, Objection};

impl Request {
    /// It can only be refused as long as something else has not come.
    pub(super) fn waits(&self, step: Step) -> bool {
        let unserved = if self.stage == State::AwaitingFee {
            self.fee.as_ref().is_none_or(|it| it.served_on.is_none())
        } else {
            self.correction.is_none_or(|it| it.served_on.is_none())
        };
        let unexplained = |it: ReasonsRecord| it.explained_on.is_none();
        let unheard = |it: ReasonsRecord| unexplained(it) && it.served_on.is_none();
        // The notice is served before its term ends.
        (step == Step::Lapse && unserved)
            || (step == Step::AcceptReasons && self.reasons.is_none_or(unexplained))
            || (step == Step::RejectReasons && self.reasons.is_none_or(unheard))
            // The third parties are told before the file is closed.
            || (step == Step::Archive && self.third_parties_untold().next().is_some())
    }

    /// Among those with the power it is for this one: an applicant for whom it is handled, a side that
    /// has not confirmed yet, a party that was asked, another person than the drafter.
    pub(super) fn is_for(&self, actor: &Actor, step: Step) -> bool {
        let role = actor.role();
        let confirms = if role == Role::Applicant {
            self.applicant_confirmed_on.is_none()
                && self.channel != Some(RequestChannel::OrdinaryPost)
        } else {
            self.office_confirmed_on.is_none()
        };
        let asked = || self.waits_for(|it| it.answered_on.is_none() && it.consultee.role() == role);
        let reviews = matches!(step, Step::ReviewSecrecy | Step::ReviewLegality)
            || (step == Step::Approve && self.conventions.approver_not_drafter);
        let closes =
            step != Step::CloseConsultation || role != Role::System || self.waits_for_term();
        self.is_handled_for(actor)
            && closes
            && (step != Step::AttemptContact || role != Role::Applicant)
            && (step != Step::Confirm || confirms)
            && (step != Step::GiveOpinion || asked())
            && !(reviews && self.is_drafter(actor))
    }

    /// A consultation is open that ends by itself: Decree 492 gives a third party no term.
    fn waits_for_term(&self) -> bool {
        let old = self.edition == Some(Edition::Decree492);
        let open = self.consultations.iter().filter(|it| it.is_open());
        let mut ending = open.filter(|it| !(old && it.consultee == Consultee::ThirdParty));
        ending.next().is_some()
    }

    fn is_drafter(&self, actor: &Actor) -> bool {
        let draft = self.draft.as_ref();
        draft.is_some_and(|it| it.drafter.is_same_person(actor))
    }

    /// An applicant who acts is one of those for whom it is handled; nobody is known yet before it is
    /// submitted.
    pub(super) fn is_handled_for(&self, actor: &Actor) -> bool {
        actor.role() != Role::Applicant
            || self.applicant.is_none()
            || self.parties().any(|it| it == actor.id())
    }

    /// What closes a step besides state and edition.
    #[expect(clippy::too_many_lines, reason = "one arm for each kind")]
    pub(super) fn bar_of(&self, step: Step) -> Option<Objection> {
        match step {
            Step::Confirm | Step::AttemptContact if !self.may_confirm() => Some(Objection::new(
                Bar::WithoutConfirmation,
                "该渠道以提交或者签收之日为收到之日，无需确认",
                "what is handed in or signed for is received without confirmation",
            )),
            Step::Receive if !self.may_receive() => Some(Objection::new(
                Bar::ByConfirmation,
                "该渠道以确认之日为收到之日",
                "what came this way is received by confirmation",
            )),
            Step::AnswerOnTheSpot if !self.may_be_on_the_spot() => Some(Objection::new(
                Bar::NotOnTheSpot,
                "已经另行办理过，不属于当场答复，应按一般程序办理",
                "something else was done to handle it, so that it is no answer on the spot",
            )),
            Step::RequestCorrection if self.correction.is_some() => Some(Objection::new(
                Bar::DoneAlready,
                "补正已经一次性告知，不得再次告知",
                "the applicant is told what to correct once only",
            )),
            Step::Reopen if !self.lapsed() || self.lapsed_unpaid() => Some(Objection::new(
                Bar::NotLapsed,
                "只有因逾期不补正结束的申请可以恢复",
                "only a request closed for a correction out of time is reopened",
            )),
            Step::ReopenForPayment | Step::Pay
                if self.stage != State::AwaitingFee && !self.lapsed_unpaid() =>
            {
                Some(Objection::new(
                    Bar::NotLapsed,
                    "只有因逾期不缴费结束的申请可以因缴费恢复",
                    "only a request closed for a fee unpaid is reopened for a payment",
                ))
            }
            Step::FindUnclear if self.correction.is_none_or(|it| it.corrected_on.is_none()) => {
                Some(Objection::new(
                    Bar::NotCorrected,
                    "尚未经过补正",
                    "it has not been corrected",
                ))
            }
            Step::FindExcessive if self.excessive => Some(Objection::new(
                Bar::DoneAlready,
                "已经认定数量、频次明显超过合理范围",
                "it was found excessive already",
            )),
            Step::AskReasons | Step::DemandFee
                if !self.excessive
                    && (step == Step::AskReasons
                        || self.conventions.fee_notice.excess_finding_required) =>
            {
                Some(Objection::new(
                    Bar::NoFinding,
                    "没有认定数量、频次明显超过合理范围",
                    "no finding that number or frequency clearly exceeds a reasonable range",
                ))
            }
            Step::AskReasons if self.reasons.is_some() => Some(Objection::new(
                Bar::DoneAlready,
                "已经要求说明理由",
                "reasons were asked for already",
            )),
            Step::DemandFee if self.fee.is_some() => Some(Objection::new(
                Bar::DoneAlready,
                "已经发出收费通知",
                "the fee was demanded already",
            )),
            Step::DemandFee if self.round.is_some() => Some(Objection::new(
                Bar::Round,
                "重新答复不再收费",
                "a new round of handling has no fee",
            )),
            Step::ExplainReasons if self.reasons.is_some_and(|it| it.explained_on.is_some()) => {
                Some(Objection::new(
                    Bar::DoneAlready,
                    "已经说明理由",
                    "reasons were given already",
                ))
            }
            Step::GiveOpinion if !self.waits_for(|it| it.answered_on.is_none()) => {
                Some(Objection::new(
                    Bar::NobodyAsked,
                    "没有待答复的征求意见",
                    "no consultation without an answer",
                ))
            }
            Step::CloseConsultation
                if !self
                    .consultations
                    .iter()
                    .any(super::consultation::Consultation::is_open) =>
            {
                Some(Objection::new(
                    Bar::NobodyAsked,
                    "没有未结束的征求意见",
                    "no consultation is open",
                ))
            }
            Step::Determine
                if !self
                    .consultations
                    .iter()
                    .any(|it| it.consultee.determines() && it.is_open()) =>
            {
                Some(Objection::new(
                    Bar::NobodyAsked,
                    "没有报请确定",
                    "nothing is referred",
                ))
            }
            Step::Extend => self.extension_bar(),
            Step::ReviewSecrecy if self.draft.as_ref().is_none_or(|it| it.secrecy_passed) => {
                Some(Objection::new(
                    Bar::DoneAlready,
                    "已经通过保密审查",
                    "it has passed already",
                ))
            }
            Step::ReviewLegality if self.draft.as_ref().is_none_or(|it| it.legality_passed) => {
                Some(Objection::new(
                    Bar::DoneAlready,
                    "已经通过合法性审核",
                    "it has passed already",
                ))
            }
            Step::Approve => self.approval_bar(),
            Step::NotifyThirdParty if self.third_parties_untold().next().is_none() => {
                Some(Objection::new(
                    Bar::NothingOverridden,
                    "没有因公共利益公开而待告知的第三方",
                    "no third party waits to be told of a disclosure in the public interest",
                ))
            }
            Step::ServeNotice if !self.has_unserved() => Some(Objection::new(
                Bar::NothingUnserved,
                "没有待送达的通知",
                "no notice waits to be served",
            )),
            Step::SuggestConversion if self.suggested_on.is_some() => Some(Objection::new(
                Bar::DoneAlready,
                "已经提出建议",
                "it was suggested already",
            )),
            Step::Convert if self.converted_on.is_some() => Some(Objection::new(
                Bar::DoneAlready,
                "已经转为主动公开",
                "it was converted already",
            )),
            Step::Convert if !self.decisions().iter().any(|it| it.disposition.discloses()) => {
                Some(Objection::new(
                    Bar::NotDisclosed,
                    "没有可以公开的信息",
                    "nothing was disclosed",
                ))
            }
            Step::OpenRound
                if match self.concluded {
                    Some(it) => it.how == Ending::Withdrawal,
                    None => !self.stage().is_running(),
                } =>
            {
                Some(Objection::new(
                    Bar::NoDecision,
                    "没有可以被撤销的处理决定",
                    "there is no decision that could be set aside",
                ))
            }
            // Only a reply can be crossed by a withdrawal.
            Step::Withdraw if self.concluded.is_some_and(|it| it.how != Ending::Reply) => Some(
                Objection::new(Bar::DoneAlready, "已经结束", "it has ended already"),
            ),
            Step::Refund if self.refundable() <= Decimal::ZERO => Some(Objection::new(
                Bar::NothingOverpaid,
                "没有应当退还的费用",
                "nothing was paid that is not owed",
            )),
            Step::TakeBack if !self.has_notices() => Some(Objection::new(
                Bar::NothingToTakeBack,
                "没有可以撤销的通知",
                "there is no notice that could be taken back",
            )),
            Step::Dictate
            | Step::Submit
            | Step::Confirm
            | Step::Receive
            | Step::Register
            | Step::Split
            | Step::SplitOff
            | Step::Merge
            | Step::Absorb
            | Step::Screen
            | Step::AnswerOnTheSpot
            | Step::RequestCorrection
            | Step::Correct
            | Step::Lapse
            | Step::Reopen
            | Step::ReopenForPayment
            | Step::FindUnclear
            | Step::FindExcessive
            | Step::AskReasons
            | Step::ExplainReasons
            | Step::AcceptReasons
            | Step::RejectReasons
            | Step::DemandFee
            | Step::Pay
            | Step::Assign
            | Step::RecordSearch
            | Step::ConsultThirdParty
            | Step::ConsultOrgan
            | Step::GiveOpinion
            | Step::CloseConsultation
            | Step::Refer
            | Step::Determine
            | Step::DraftReply
            | Step::ReviewSecrecy
            | Step::ReviewLegality
            | Step::ReturnDraft
            | Step::Send
            | Step::NotifyThirdParty
            | Step::Deliver
            | Step::ServeNotice
            | Step::Archive
            | Step::Withdraw
            | Step::SuggestConversion
            | Step::Convert
            | Step::OpenRound
            | Step::AttemptContact
            | Step::Refund
            | Step::Rectify
            | Step::TakeBack => None,
        }
    }

    /// Nothing else was done to handle it, where the convention asks for that; the day is that of the
    /// instruction.
    fn may_be_on_the_spot(&self) -> bool {
        match self.conventions.on_the_spot {
            OnTheSpot::DayOfReceipt => true,
            OnTheSpot::BeforeOtherHandling => {
                self.correction.is_none()
                    && !self.excessive
                    && self.fee.is_none()
                    && self.extensions.is_empty()
                    && self.consultations.is_empty()
            }
        }
    }

    fn lapsed_unpaid(&self) -> bool {
        self.latest_outcome() == Some(RequestOutcome::Decree711(Outcome::FeeUnpaid))
    }

    fn waits_for(&self, what: impl Fn(&super::Consultation) -> bool) -> bool {
        self.consultations
            .iter()
            .any(|it| !it.consultee.determines() && what(it))
    }

    /// Under Decree 492 an online request or a mail counts as received by itself.
    fn submitted_under_2007(&self) -> bool {
        self.submitted_on
            .is_some_and(|day| Edition::in_force_on(day) == Ok(Edition::Decree492))
    }

    pub(super) fn may_confirm(&self) -> bool {
        match self.channel {
            Some(RequestChannel::InPerson | RequestChannel::SignedPost) => false,
            Some(RequestChannel::Email | RequestChannel::Online) => !self.submitted_under_2007(),
            Some(RequestChannel::OrdinaryPost | RequestChannel::Fax | RequestChannel::Other)
            | None => true,
        }
    }

    fn may_receive(&self) -> bool {
        match self.channel {
            Some(RequestChannel::InPerson | RequestChannel::SignedPost) => true,
            Some(RequestChannel::OrdinaryPost | RequestChannel::Fax) | None => false,
            Some(RequestChannel::Online | RequestChannel::Email | RequestChannel::Other) => {
                self.submitted_under_2007()
            }
        }
    }

    fn extension_bar(&self) -> Option<Objection> {
        let edition = self.edition.unwrap_or(Edition::Decree711);
        if self.round.is_some() {
            Some(Objection::new(
                Bar::Round,
                "重新答复的期限由决定或者判决确定，不能自行延长",
                "the order sets the term of a new round",
            ))
        } else if self.deferral.is_some() {
            Some(Objection::new(
                Bar::Deferred,
                "已经确定延迟答复的日期",
                "a later date has taken the place of the limit",
            ))
        } else if self.extended() >= ReplyTerm::of(edition).extension() {
            Some(Objection::new(
                Bar::Cap,
                "延长的工作日已达上限",
                "the extension has reached its cap",
            ))
        } else if !self.conventions.extension_in_parts && !self.extensions.is_empty() {
            Some(Objection::new(
                Bar::DoneAlready,
                "期限已经延长一次",
                "it was extended once already",
            ))
        } else {
            None
        }
    }

    fn approval_bar(&self) -> Option<Objection> {
        let draft = self.draft.as_ref()?;
        let released = draft.decisions.iter().any(|it| it.disposition.releases());
        if released && !draft.secrecy_passed {
            Some(Objection::new(
                Bar::SecrecyReview,
                "拟公开的信息未经保密审查",
                "what is to be disclosed has not passed the review of secrecy",
            ))
        } else if self.conventions.legality_review && !draft.legality_passed {
            Some(Objection::new(
                Bar::LegalityReview,
                "未经合法性审核",
                "it has not passed the review of legality",
            ))
        } else {
            None
        }
    }

    fn has_unserved(&self) -> bool {
        let notices = [
            self.correction.is_some_and(|it| it.served_on.is_none()),
            self.reasons.is_some_and(|it| it.served_on.is_none()),
            self.fee.as_ref().is_some_and(|it| it.served_on.is_none()),
        ];
        notices.contains(&true) || self.consultations.iter().any(|it| it.served_on.is_none())
    }
}
