use super::steps::OPEN;
use crate::workflow::machine::states;

states! {
    /// Where a reconsideration stands.
    State {
        /// Nothing has happened yet.
        #[default]
        New = "new", "未申请";
        /// Filed, and not yet accepted.
        Filed = "filed", "已申请";
        /// The claimant is to correct the application.
        AwaitingCorrection = "awaiting-correction", "待补正";
        /// Accepted, with no procedure chosen.
        Accepted = "accepted", "已受理";
        /// In summary procedure.
        Summary = "summary", "简易程序审理";
        /// In ordinary procedure.
        Ordinary = "ordinary", "普通程序审理";
        /// Suspended; it goes on where it stood.
        Suspended = "suspended", "已中止";
        /// Decided.
        Decided = "decided", "已决定";
        /// Not accepted.
        NotAccepted = "not-accepted", "不予受理";
        /// Rejected after its acceptance.
        Rejected = "rejected", "已驳回申请";
        /// Given up.
        GivenUp = "given-up", "视为放弃";
        /// Ended without a decision.
        Ended = "ended", "已终结";
    }
}

impl State {
    /// Filed, and something can still happen.
    #[must_use]
    pub fn is_open(self) -> bool {
        OPEN.contains(&self)
    }
}
