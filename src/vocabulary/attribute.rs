use super::term::vocabulary;
use crate::law::{Citation, known};

vocabulary! {
    /// The disclosure attribute of a piece of information (公开属性).
    ///
    /// It is a publishing plan and decides nothing about a later request: an item marked
    /// [`OnRequest`](Self::OnRequest) is not exempt, and one marked [`Withheld`](Self::Withheld)
    /// still gets a reply with a ground of its own.
    Attribute, "disclosure attribute", "公开属性" {
        /// To be published without being asked for (主动公开).
        Proactive = "proactive", "主动公开", "proactive disclosure",
            Citation::whole(known::OPENNESS_RULES_2016);
        /// To be given to those who ask (依申请公开).
        OnRequest = "on-request", "依申请公开", "disclosure on request",
            Citation::whole(known::OPENNESS_RULES_2016);
        /// Not to be disclosed (不予公开), with a reason by law.
        Withheld = "withheld", "不予公开", "withheld",
            Citation::whole(known::OPENNESS_RULES_2016);
    }
}
