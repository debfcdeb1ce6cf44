use super::{Move, State};
use crate::law::{Citation, Edition, Provision, known};
use crate::vocabulary::{Power, Role, Term, vocabulary};

const fn place(number: u16) -> Provision {
    Provision::article(number)
}

const fn decree_711(place: Provision) -> Citation {
    Citation::regulation(Edition::Decree711, place)
}

const FEE: Citation = Citation::known(known::PROCESSING_FEE_2020, Provision::article(6));

vocabulary! {
    /// The kind of a [`Command`](super::Command) (办理操作).
    ///
    /// The citation of a row is that under Decree 711; [`basis`](Self::basis) gives the one under an
    /// edition.
    CommandKind, "request command", "办理操作" {
        /// Applies orally.
        Dictate = "dictate", "口头申请", "apply orally", decree_711(place(29).paragraph(1));
        /// Submits the request.
        Submit = "submit", "提交申请", "submit", decree_711(place(29).paragraph(2));
        /// Confirms that it came in.
        Confirm = "confirm", "确认收到", "confirm receipt", decree_711(place(31));
        /// Receives what was handed in or signed for.
        Receive = "receive", "接收", "receive", decree_711(place(31));
        /// Registers it.
        Register = "register", "登记", "register", decree_711(place(45));
        /// Splits it.
        Split = "split", "拆分", "split",
            Citation::known(known::PROCESSING_FEE_2020, Provision::article(4));
        /// Merges it into another.
        Merge = "merge", "合并", "merge", decree_711(place(45));
        /// Takes another into this one.
        Absorb = "absorb", "并入", "absorb", decree_711(place(45));
        /// Takes it under review.
        Screen = "screen", "审核", "screen", decree_711(place(45));
        /// Answers at once.
        AnswerOnTheSpot = "answer-on-the-spot", "当场答复", "answer on the spot",
            decree_711(place(33).paragraph(1));
        /// Tells the applicant what to correct.
        RequestCorrection = "request-correction", "告知补正", "request a correction",
            decree_711(place(30));
        /// Corrects it.
        Correct = "correct", "补正", "correct", decree_711(place(30));
        /// Closes what the applicant let lapse.
        Lapse = "lapse", "视为放弃", "close as abandoned", decree_711(place(30));
        /// Reopens it.
        Reopen = "reopen", "恢复办理", "reopen", decree_711(place(30));
        /// Reopens it for a payment in time.
        ReopenForPayment = "reopen-for-payment", "因按期缴费恢复办理", "reopen for a payment", FEE;
        /// Finds it still unclear.
        FindUnclear = "find-unclear", "认定补正后仍不明确", "find still unclear",
            decree_711(place(30));
        /// Finds it excessive.
        FindExcessive = "find-excessive", "认定明显超过合理范围", "find excessive",
            decree_711(place(35));
        /// Asks for reasons.
        AskReasons = "ask-reasons", "要求说明理由", "ask for reasons", decree_711(place(35));
        /// Explains the reasons.
        ExplainReasons = "explain-reasons", "说明理由", "explain reasons", decree_711(place(35));
        /// Finds the reasons reasonable.
        AcceptReasons = "accept-reasons", "认定理由合理", "accept the reasons",
            decree_711(place(35));
        /// Finds the reasons unreasonable.
        RejectReasons = "reject-reasons", "认定理由不合理", "reject the reasons",
            decree_711(place(35));
        /// Demands the processing fee.
        DemandFee = "demand-fee", "收费通知", "demand the fee",
            decree_711(place(42).paragraph(2));
        /// Pays it.
        Pay = "pay", "缴费", "pay", FEE;
        /// Assigns it.
        Assign = "assign", "交办", "assign", decree_711(place(45));
        /// Records a search.
        RecordSearch = "record-search", "记录检索", "record a search",
            decree_711(place(36).item(4));
        /// Asks a third party.
        ConsultThirdParty = "consult-third-party", "征求第三方意见", "consult a third party",
            decree_711(place(32));
        /// Asks an organ.
        ConsultOrgan = "consult-organ", "征求机关意见", "consult an organ", decree_711(place(34));
        /// Answers a consultation.
        GiveOpinion = "give-opinion", "提出意见", "give an opinion", decree_711(place(32));
        /// Waits for a consultation no longer.
        CloseConsultation = "close-consultation", "结束征求意见", "close a consultation",
            decree_711(place(32));
        /// Refers a doubtful case.
        Refer = "refer", "报请确定", "refer", decree_711(place(17).paragraph(3));
        /// Determines it.
        Determine = "determine", "确定", "determine", decree_711(place(17).paragraph(3));
        /// Extends the time limit.
        Extend = "extend", "延长答复期限", "extend", decree_711(place(33).paragraph(2));
        /// Drafts the reply.
        DraftReply = "draft-reply", "拟制答复", "draft the reply", decree_711(place(36));
        /// Reviews secrecy.
        ReviewSecrecy = "review-secrecy", "保密审查", "review secrecy",
            decree_711(place(17).paragraph(2));
        /// Reviews legality.
        ReviewLegality = "review-legality", "合法性审核", "review legality", decree_711(place(45));
        /// Sends the draft back.
        ReturnDraft = "return-draft", "退回", "return the draft", decree_711(place(45));
        /// Approves the reply.
        Approve = "approve", "审批", "approve", decree_711(place(45));
        /// Sends it.
        Send = "send", "发出答复", "send the reply", decree_711(place(36));
        /// Tells the third party.
        NotifyThirdParty = "notify-third-party", "告知第三方", "notify the third party",
            decree_711(place(32));
        /// Delivers it.
        Deliver = "deliver", "送达", "deliver", decree_711(place(40));
        /// Records the service of a notice.
        ServeNotice = "serve-notice", "送达通知", "serve a notice", decree_711(place(45));
        /// Archives the file.
        Archive = "archive", "归档", "archive", decree_711(place(45));
        /// Withdraws the request.
        Withdraw = "withdraw", "撤回申请", "withdraw", decree_711(place(27));
        /// Suggests publication.
        SuggestConversion = "suggest-conversion", "建议转为主动公开", "suggest publication",
            decree_711(place(44).paragraph(2));
        /// Takes it into proactive disclosure.
        Convert = "convert", "转为主动公开", "convert to proactive disclosure",
            decree_711(place(44).paragraph(1));
        /// Opens a new round.
        OpenRound = "open-round", "重新作出答复", "open a new round", decree_711(place(51));
    }
}

impl CommandKind {
    /// The power it takes.
    #[must_use]
    pub const fn power(self) -> Power {
        match self {
            Self::Dictate => Power::Dictate,
            Self::Submit => Power::Submit,
            Self::Confirm => Power::Confirm,
            Self::Receive => Power::Receive,
            Self::Register | Self::OpenRound => Power::Register,
            Self::Split | Self::Merge | Self::Absorb => Power::Split,
            Self::Screen | Self::Reopen | Self::ReopenForPayment => Power::Screen,
            Self::AnswerOnTheSpot => Power::AnswerOnTheSpot,
            Self::RequestCorrection => Power::RequestCorrection,
            Self::Correct => Power::Correct,
            Self::Lapse | Self::CloseConsultation => Power::Lapse,
            Self::FindUnclear => Power::FindUnclear,
            Self::FindExcessive | Self::AskReasons => Power::AskReasons,
            Self::ExplainReasons => Power::ExplainReasons,
            Self::AcceptReasons | Self::RejectReasons => Power::WeighReasons,
            Self::DemandFee => Power::DemandFee,
            Self::Pay => Power::Pay,
            Self::Assign => Power::Assign,
            Self::RecordSearch => Power::Search,
            Self::ConsultThirdParty => Power::ConsultThirdParty,
            Self::ConsultOrgan => Power::ConsultOrgans,
            Self::GiveOpinion => Power::GiveOpinion,
            Self::Refer => Power::Refer,
            Self::Determine => Power::Determine,
            Self::Extend => Power::Extend,
            Self::DraftReply => Power::DraftReply,
            Self::ReviewSecrecy => Power::ReviewSecrecy,
            Self::ReviewLegality => Power::ReviewLegality,
            Self::ReturnDraft | Self::Approve => Power::Approve,
            Self::Send => Power::Send,
            Self::NotifyThirdParty => Power::NotifyThirdParty,
            Self::Deliver | Self::ServeNotice => Power::Deliver,
            Self::Archive => Power::Archive,
            Self::Withdraw => Power::WithdrawRequest,
            Self::SuggestConversion => Power::SuggestConversion,
            Self::Convert => Power::Convert,
        }
    }

    /// The role may give it: it holds its power.
    #[must_use]
    pub fn is_open_to(self, role: Role) -> bool {
        role.may(self.power())
    }

    /// The roles that may give it.
    pub fn roles(self) -> impl Iterator<Item = Role> {
        Role::ALL
            .iter()
            .copied()
            .filter(move |role| self.is_open_to(*role))
    }

    /// The edition knows it. Decree 492 has no lapse, no correction as a step, no excessive requests,
    /// no processing fee and no conversion.
    #[must_use]
    pub const fn exists_under(self, edition: Edition) -> bool {
        match edition {
            Edition::Decree711 => true,
            Edition::Decree492 => !matches!(
                self,
                Self::Correct
                    | Self::Lapse
                    | Self::Reopen
                    | Self::ReopenForPayment
                    | Self::FindUnclear
                    | Self::FindExcessive
                    | Self::AskReasons
                    | Self::ExplainReasons
                    | Self::AcceptReasons
                    | Self::RejectReasons
                    | Self::DemandFee
                    | Self::Pay
                    | Self::SuggestConversion
                    | Self::Convert
            ),
        }
    }

    /// The text it stands on under an edition; the whole of Decree 492 where that has no article on it.
    #[must_use]
    pub fn basis(self, edition: Edition) -> Citation {
        match edition {
            Edition::Decree711 => self.citation(),
            Edition::Decree492 => {
                let article = match self {
                    Self::Dictate | Self::Submit => place(20),
                    Self::Extend | Self::AnswerOnTheSpot => place(24),
                    Self::RequestCorrection => place(21).item(4),
                    Self::RecordSearch => place(21).item(3),
                    Self::ConsultThirdParty
                    | Self::GiveOpinion
                    | Self::CloseConsultation
                    | Self::NotifyThirdParty => place(23),
                    Self::Refer | Self::Determine => place(14).paragraph(3),
                    Self::ReviewSecrecy => place(14).paragraph(2),
                    Self::DraftReply | Self::Send => place(21),
                    Self::Deliver => place(26),
                    Self::OpenRound => place(33).paragraph(2),
                    Self::Confirm | Self::Receive => {
                        return Citation::whole(known::TIME_LIMITS_2015);
                    }
                    Self::Register
                    | Self::Split
                    | Self::Merge
                    | Self::Absorb
                    | Self::Screen
                    | Self::Correct
                    | Self::Lapse
                    | Self::Reopen
                    | Self::ReopenForPayment
                    | Self::FindUnclear
                    | Self::FindExcessive
                    | Self::AskReasons
                    | Self::ExplainReasons
                    | Self::AcceptReasons
                    | Self::RejectReasons
                    | Self::DemandFee
                    | Self::Pay
                    | Self::Assign
                    | Self::ConsultOrgan
                    | Self::ReviewLegality
                    | Self::ReturnDraft
                    | Self::Approve
                    | Self::ServeNotice
                    | Self::Archive
                    | Self::Withdraw
                    | Self::SuggestConversion
                    | Self::Convert => return Citation::whole(edition),
                };
                Citation::regulation(edition, article)
            }
        }
    }

    /// The moves it can make, as the state diagram shows them.
    #[must_use]
    pub const fn moves(self) -> &'static [Move] {
        super::transition::moves(self)
    }

    /// Some move of it starts in the state.
    #[must_use]
    pub fn starts_in(self, state: State) -> bool {
        self.moves().iter().any(|it| it.from().contains(&state))
    }
}
