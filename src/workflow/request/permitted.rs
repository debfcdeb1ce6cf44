use super::record::Ending;
use super::{CommandKind, Request, RequestOutcome, State};
use crate::law::Edition;
use crate::vocabulary::{Outcome, RequestChannel, Role, Term};
use crate::workflow::bar::Bar;
use crate::workflow::{PermittedCommand, ReplyTerm};

impl Request {
    /// The kinds of command open now. A command of an open kind may still be refused for what it says.
    ///
    /// ```
    /// use disclosure::workflow::request::{CommandKind, Request};
    ///
    /// let open: Vec<_> = Request::default().permitted().collect();
    /// assert_eq!(open, [CommandKind::Dictate, CommandKind::Submit]);
    /// ```
    pub fn permitted(&self) -> impl Iterator<Item = CommandKind> + '_ {
        CommandKind::ALL
            .iter()
            .copied()
            .filter(|kind| self.bar(*kind).is_none() && !self.is_idle(*kind))
    }

    /// The kinds of command open now to a role.
    pub fn permitted_for(&self, role: Role) -> impl Iterator<Item = CommandKind> + '_ {
        self.permitted()
            .filter(move |kind| kind.is_open_to(role) && self.is_turn_of(role, *kind))
    }

    /// It can only be refused as long as another step has not come: a lapse before the notice is
    /// served, the finding on reasons before any are given.
    pub(super) fn is_idle(&self, kind: CommandKind) -> bool {
        let unserved = if self.state() == State::AwaitingFee {
            self.fee.as_ref().is_none_or(|it| it.served_on.is_none())
        } else {
            self.correction.is_none_or(|it| it.served_on.is_none())
        };
        let unexplained = self.reasons.is_none_or(|it| it.explained_on.is_none());
        (kind == CommandKind::Lapse && unserved)
            || (kind == CommandKind::AcceptReasons && unexplained)
    }

    /// Among the roles with the power it is for this one: a side that has not confirmed yet, a party
    /// that was asked.
    fn is_turn_of(&self, role: Role, kind: CommandKind) -> bool {
        let confirms = if role == Role::Applicant {
            self.applicant_confirmed_on.is_none()
                && self.channel != Some(RequestChannel::OrdinaryPost)
        } else {
            self.office_confirmed_on.is_none()
        };
        let asked = self.consultations.iter().any(|it| {
            !it.consultee.determines() && it.answered_on.is_none() && it.consultee.role() == role
        });
        (kind != CommandKind::Confirm || confirms) && (kind != CommandKind::GiveOpinion || asked)
    }

    /// The kinds of command open now with the roles that may give them, as refusals list them.
    #[must_use]
    pub fn permitted_commands(&self) -> Vec<PermittedCommand> {
        self.permitted()
            .map(|kind| PermittedCommand::new(kind.code(), kind.roles().collect()))
            .collect()
    }

    /// What closes a kind of command; `None` when it is open.
    #[expect(clippy::too_many_lines, reason = "one arm for each kind")]
    pub(super) fn bar(&self, kind: CommandKind) -> Option<Bar> {
        if self
            .edition
            .is_some_and(|edition| !kind.exists_under(edition))
        {
            return Some(Bar::new(
                "not-under-edition",
                "该版本条例没有此项程序",
                "the edition that governs the request does not know this step",
            ));
        }
        if !kind.starts_in(self.state()) {
            return Some(Bar::STATE);
        }
        match kind {
            CommandKind::Confirm if !self.may_confirm() => Some(Bar::new(
                "channel",
                "该渠道以提交或者签收之日为收到之日，无需确认",
                "what is handed in or signed for is received without confirmation",
            )),
            CommandKind::Receive if !self.may_receive() => Some(Bar::new(
                "channel",
                "该渠道以确认之日为收到之日",
                "what came this way is received by confirmation",
            )),
            CommandKind::RequestCorrection if self.correction.is_some() => Some(Bar::new(
                "once",
                "补正应当一次性告知",
                "the applicant is told what to correct once only",
            )),
            CommandKind::Reopen if !self.lapsed() || self.lapsed_unpaid() => Some(Bar::new(
                "not-for-correction",
                "只有因逾期不补正结束的申请可以恢复",
                "only a request closed for a correction out of time is reopened",
            )),
            CommandKind::ReopenForPayment | CommandKind::Pay
                if self.state() != State::AwaitingFee && !self.lapsed_unpaid() =>
            {
                Some(Bar::new(
                    "not-for-payment",
                    "只有因逾期不缴费结束的申请可以因缴费恢复",
                    "only a request closed for a fee unpaid is reopened for a payment",
                ))
            }
            CommandKind::FindUnclear
                if self.correction.is_none_or(|it| it.corrected_on.is_none()) =>
            {
                Some(Bar::new(
                    "not-corrected",
                    "尚未经过补正",
                    "it has not been corrected",
                ))
            }
            CommandKind::FindExcessive if self.excessive => {
                Some(Bar::new("found-already", "已经认定", "it is found already"))
            }
            CommandKind::AskReasons | CommandKind::DemandFee
                if !self.excessive
                    && (kind == CommandKind::AskReasons
                        || self.conventions.fee_notice.excess_finding_required) =>
            {
                Some(Bar::new(
                    "no-finding",
                    "没有认定数量、频次明显超过合理范围",
                    "no finding that number or frequency clearly exceeds a reasonable range",
                ))
            }
            CommandKind::AskReasons if self.reasons.is_some() => Some(Bar::new(
                "asked-already",
                "已经要求说明理由",
                "reasons were asked for already",
            )),
            CommandKind::DemandFee if self.fee.is_some() => Some(Bar::new(
                "demanded-already",
                "已经发出收费通知",
                "the fee was demanded already",
            )),
            CommandKind::DemandFee if self.round.is_some() => Some(Bar::new(
                "round",
                "重新答复不再收费",
                "a new round of handling has no fee",
            )),
            CommandKind::ExplainReasons
                if self.reasons.is_some_and(|it| it.explained_on.is_some()) =>
            {
                Some(Bar::new(
                    "explained-already",
                    "已经说明理由",
                    "reasons were given already",
                ))
            }
            CommandKind::GiveOpinion if !self.waits_for(|it| it.answered_on.is_none()) => {
                Some(Bar::new(
                    "nobody-asked",
                    "没有待答复的征求意见",
                    "no consultation without an answer",
                ))
            }
            CommandKind::CloseConsultation
                if !self
                    .consultations
                    .iter()
                    .any(super::consultation::Consultation::is_open) =>
            {
                Some(Bar::new(
                    "nobody-asked",
                    "没有未结束的征求意见",
                    "no consultation is open",
                ))
            }
            CommandKind::Determine
                if !self
                    .consultations
                    .iter()
                    .any(|it| it.consultee.determines() && it.is_open()) =>
            {
                Some(Bar::new(
                    "not-referred",
                    "没有报请确定",
                    "nothing is referred",
                ))
            }
            CommandKind::Extend => self.extension_bar(),
            CommandKind::ReviewSecrecy
                if self.draft.as_ref().is_none_or(|it| it.secrecy_passed) =>
            {
                Some(Bar::new(
                    "reviewed-already",
                    "已经通过保密审查",
                    "it has passed already",
                ))
            }
            CommandKind::ReviewLegality
                if self.draft.as_ref().is_none_or(|it| it.legality_passed) =>
            {
                Some(Bar::new(
                    "reviewed-already",
                    "已经通过合法性审核",
                    "it has passed already",
                ))
            }
            CommandKind::Approve => self.approval_bar(),
            CommandKind::NotifyThirdParty if self.third_parties_untold().next().is_none() => {
                Some(Bar::new(
                    "nothing-overridden",
                    "没有因公共利益公开而待告知的第三方",
                    "no third party waits to be told of a disclosure in the public interest",
                ))
            }
            CommandKind::ServeNotice if !self.has_unserved() => Some(Bar::new(
                "nothing-unserved",
                "没有待送达的通知",
                "no notice waits to be served",
            )),
            CommandKind::SuggestConversion if self.suggested_on.is_some() => Some(Bar::new(
                "suggested-already",
                "已经提出建议",
                "it was suggested already",
            )),
            CommandKind::Convert if self.converted_on.is_some() => Some(Bar::new(
                "converted-already",
                "已经转为主动公开",
                "it was converted already",
            )),
            CommandKind::Convert
                if !self.decisions().iter().any(|it| it.disposition.discloses()) =>
            {
                Some(Bar::new(
                    "nothing-disclosed",
                    "没有可以公开的信息",
                    "nothing was disclosed",
                ))
            }
            CommandKind::OpenRound
                if match self.concluded {
                    Some(it) => it.how == Ending::Withdrawal,
                    None => !self.state().is_running(),
                } =>
            {
                Some(Bar::new(
                    "no-decision",
                    "没有可以被撤销的处理决定",
                    "there is no decision that could be set aside",
                ))
            }
            CommandKind::Dictate
            | CommandKind::Submit
            | CommandKind::Confirm
            | CommandKind::Receive
            | CommandKind::Register
            | CommandKind::Split
            | CommandKind::Merge
            | CommandKind::Absorb
            | CommandKind::Screen
            | CommandKind::AnswerOnTheSpot
            | CommandKind::RequestCorrection
            | CommandKind::Correct
            | CommandKind::Lapse
            | CommandKind::Reopen
            | CommandKind::ReopenForPayment
            | CommandKind::FindUnclear
            | CommandKind::FindExcessive
            | CommandKind::AskReasons
            | CommandKind::ExplainReasons
            | CommandKind::AcceptReasons
            | CommandKind::RejectReasons
            | CommandKind::DemandFee
            | CommandKind::Pay
            | CommandKind::Assign
            | CommandKind::RecordSearch
            | CommandKind::ConsultThirdParty
            | CommandKind::ConsultOrgan
            | CommandKind::GiveOpinion
            | CommandKind::CloseConsultation
            | CommandKind::Refer
            | CommandKind::Determine
            | CommandKind::DraftReply
            | CommandKind::ReviewSecrecy
            | CommandKind::ReviewLegality
            | CommandKind::ReturnDraft
            | CommandKind::Send
            | CommandKind::NotifyThirdParty
            | CommandKind::Deliver
            | CommandKind::ServeNotice
            | CommandKind::Archive
            | CommandKind::Withdraw
            | CommandKind::SuggestConversion
            | CommandKind::Convert
            | CommandKind::OpenRound => None,
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
            Some(RequestChannel::Email) => !self.submitted_under_2007(),
            Some(
                RequestChannel::OrdinaryPost
                | RequestChannel::Fax
                | RequestChannel::Online
                | RequestChannel::Other,
            )
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

    fn extension_bar(&self) -> Option<Bar> {
        let edition = self.edition.unwrap_or(Edition::Decree711);
        if self.round.is_some() {
            Some(Bar::new(
                "round",
                "重新答复的期限由决定或者判决确定，不能自行延长",
                "the order sets the term of a new round",
            ))
        } else if self.deferral.is_some() {
            Some(Bar::new(
                "deferred",
                "已经确定延迟答复的日期",
                "a later date has taken the place of the limit",
            ))
        } else if self.extended() >= ReplyTerm::of(edition).extension() {
            Some(Bar::new(
                "cap",
                "延长的工作日已达上限",
                "the extension has reached its cap",
            ))
        } else if !self.conventions.extension_in_parts && !self.extensions.is_empty() {
            Some(Bar::new(
                "once",
                "期限已经延长一次",
                "it was extended once already",
            ))
        } else {
            None
        }
    }

    fn approval_bar(&self) -> Option<Bar> {
        let draft = self.draft.as_ref()?;
        let released = draft.decisions.iter().any(|it| it.disposition.releases());
        if released && !draft.secrecy_passed {
            Some(Bar::new(
                "secrecy-review",
                "拟公开的信息未经保密审查",
                "what is to be disclosed has not passed the review of secrecy",
            ))
        } else if self.conventions.legality_review && !draft.legality_passed {
            Some(Bar::new(
                "legality-review",
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
