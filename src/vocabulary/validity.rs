use super::term::vocabulary;
use crate::law::{Citation, known};

vocabulary! {
    /// Whether a published document is still in force (有效性).
    Validity, "validity", "有效性" {
        /// In force (现行有效).
        InForce = "in-force", "有效", "in force", Citation::whole(known::REPORT_FORMAT_2021);
        /// Out of force without an act of repeal: its term or its subject has ended.
        Expired = "expired", "失效", "expired", Citation::whole(known::REPORT_FORMAT_2021);
        /// Repealed by an act.
        Repealed = "repealed", "废止", "repealed", Citation::whole(known::REPORT_FORMAT_2021);
    }
}
