use crate::law::{Citation, Edition, Provision, known};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// What an entry is told with that the law does not forbid (提示).
    Warning, "request warning", "办理提示" {
        /// The term to give reasons is longer than the time left for the reply, which goes on running.
        ReasonsTermBeyondLimit = "reasons-term-beyond-limit",
            "说明理由的期限晚于答复期限届满之日", "the term for reasons outlasts the time for the reply",
            Citation::regulation(Edition::Decree711, Provision::article(35));
        /// More was paid than the fee; the rest is to be refunded.
        Overpaid = "overpaid", "缴费数额超过应缴数额，多缴部分应当退还",
            "more was paid than is owed: the rest is to be refunded",
            Citation::known(known::PROCESSING_FEE_2020, Provision::article(6));
        /// The payments do not reach the fee yet, be it by a trifle.
        PaidInPart = "paid-in-part", "尚未缴清费用", "the fee is not paid in full yet",
            Citation::known(known::PROCESSING_FEE_2020, Provision::article(6));
    }
}
