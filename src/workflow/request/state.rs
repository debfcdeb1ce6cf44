use crate::workflow::machine::states;

states! {
    /// Where a request stands (办理状态).
    ///
    /// Overdue is no state: an overdue request must still be answered. While several consultations
    /// are open the state is that of the third party first, then of organs, then of the determining
    /// body.
    ///
    /// ```
    /// use disclosure::workflow::Machine;
    /// use disclosure::workflow::request::{Request, State};
    ///
    /// assert_eq!(Request::default().state(), State::New);
    /// assert_eq!(State::InReview.to_string(), "in-review");
    /// assert!(State::ConsultingThirdParty.is_running() && !State::Delivered.is_running());
    /// ```
    State {
        /// Nothing has happened yet.
        #[default]
        New = "new", "未提出";
        /// The office is writing down an oral request.
        Draft = "draft", "口头申请待填";
        /// Submitted, and not yet received in the sense of Art. 31.
        Submitted = "submitted", "已提交";
        /// Received: the clock runs.
        Received = "received", "已收到";
        /// Registered, with number and class of applicant.
        Registered = "registered", "已登记";
        /// Under review.
        InReview = "in-review", "审核中";
        /// The applicant has been told to correct the request.
        AwaitingCorrection = "awaiting-correction", "待补正";
        /// The applicant has been asked for reasons.
        AwaitingReasons = "awaiting-reasons", "待说明理由";
        /// The applicant has been told to pay the processing fee.
        AwaitingFee = "awaiting-fee", "待缴费";
        /// Being handled.
        InProgress = "in-progress", "办理中";
        /// Being handled, a third party is consulted.
        ConsultingThirdParty = "consulting-third-party", "征求第三方意见";
        /// Being handled, a co-maker or another organ is consulted.
        ConsultingOrgans = "consulting-organs", "征求机关意见";
        /// Being handled, the determining body has the case.
        AwaitingDetermination = "awaiting-determination", "待确定";
        /// A reply is drafted and under its reviews.
        ReplyDrafted = "reply-drafted", "答复已拟";
        /// The reply is approved.
        ReplyApproved = "reply-approved", "答复已批";
        /// The reply is sent.
        Replied = "replied", "已答复";
        /// The reply is delivered.
        Delivered = "delivered", "已送达";
        /// Deemed abandoned: not corrected or not paid in time.
        Abandoned = "abandoned", "视为放弃";
        /// Withdrawn by the applicant.
        Withdrawn = "withdrawn", "已撤回";
        /// Divided into requests of their own.
        Split = "split", "已拆分";
        /// Taken into another request.
        Merged = "merged", "已合并";
        /// The file is archived.
        Archived = "archived", "已归档";
    }
}

impl State {
    /// The organ has the case and owes a reply.
    #[must_use]
    pub const fn is_running(self) -> bool {
        match self {
            Self::Received
            | Self::Registered
            | Self::InReview
            | Self::InProgress
            | Self::ConsultingThirdParty
            | Self::ConsultingOrgans
            | Self::AwaitingDetermination
            | Self::ReplyDrafted
            | Self::ReplyApproved => true,
            Self::New
            | Self::Draft
            | Self::Submitted
            | Self::AwaitingCorrection
            | Self::AwaitingReasons
            | Self::AwaitingFee
            | Self::Replied
            | Self::Delivered
            | Self::Abandoned
            | Self::Withdrawn
            | Self::Split
            | Self::Merged
            | Self::Archived => false,
        }
    }

    /// The applicant is to act, and nothing is overdue until that is done.
    #[must_use]
    pub const fn awaits_applicant(self) -> bool {
        matches!(
            self,
            Self::AwaitingCorrection | Self::AwaitingReasons | Self::AwaitingFee
        )
    }

    /// Received and not yet concluded.
    #[must_use]
    pub const fn is_open(self) -> bool {
        self.is_running() || self.awaits_applicant()
    }
}
