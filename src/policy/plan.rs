use serde::{Deserialize, Serialize};

use super::{Decision, Occasion, PolicyError, Verdict};
use crate::finding::{Finding, Level, Words};
use crate::law::{Citation, Edition, Provision, known};
use crate::vocabulary::Attribute;

/// The disclosure attribute of a piece of information with its reason: a plan for publishing it
/// (公开属性).
///
/// The plan is kept apart from the decision on a request. It is no fact of
/// [`Facts`](super::Facts), so no rule can read it: what was marked for disclosure on request
/// (依申请公开) is neither exempt nor restricted to some people, and what was marked as not to be
/// disclosed (不予公开) still gets a reply with a ground of its own day (Decree 711 Arts. 13, 27).
///
/// ```
/// use disclosure::policy::PublishingPlan;
/// use disclosure::vocabulary::Attribute;
///
/// let plan = PublishingPlan::new(Attribute::Withheld, "过程性信息")?;
/// assert_eq!(plan.attribute(), Attribute::Withheld);
/// assert_eq!(
///     PublishingPlan::new(Attribute::Withheld, " ").unwrap_err().to_string(),
///     "the attribute `withheld` needs a reason by law",
/// );
/// # Ok::<(), disclosure::policy::PolicyError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Stored")]
pub struct PublishingPlan {
    attribute: Attribute,
    reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    attribute: Attribute,
    #[serde(default)]
    reason: String,
}

impl PublishingPlan {
    /// Plans with an attribute and a reason; the reason may be empty unless it is to be withheld.
    ///
    /// # Errors
    /// [`PolicyError`] when the attribute is withheld and no reason is given (国办发〔2016〕80号).
    pub fn new(attribute: Attribute, reason: impl Into<String>) -> Result<Self, PolicyError> {
        let reason = reason.into();
        if attribute == Attribute::Withheld && reason.trim().is_empty() {
            Err(PolicyError::NoReason { attribute })
        } else {
            Ok(Self { attribute, reason })
        }
    }

    /// The attribute.
    #[must_use]
    pub const fn attribute(&self) -> Attribute {
        self.attribute
    }

    /// The reason as it was given.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// What stands against the plan in a decision on publication.
    ///
    /// A decision on a request says nothing about a plan, nor a plan about it: it yields no finding.
    #[must_use]
    pub fn against(&self, decision: &Decision<'_>) -> Option<Finding> {
        if decision.facts().occasion() == Occasion::Request {
            return None;
        }
        let finding = |rule, level, zh: &str, en: &str| {
            Some(Finding::new(rule, level, Words::new(zh, en)).at("attribute"))
        };
        match (self.attribute, decision.verdict()) {
            (Attribute::Proactive, Verdict::Withhold) => finding(
                "plan-against-ground",
                Level::Error,
                "拟主动公开，但有不予公开的理由",
                "planned for publication against a ground for withholding",
            ),
            (Attribute::Proactive | Attribute::Withheld, Verdict::Refer) => finding(
                "plan-before-determination",
                Level::Error,
                "能否公开尚未确定，不能定公开属性",
                "planned before it is determined whether it may be disclosed",
            ),
            (Attribute::Proactive, Verdict::DiscloseInPart) => finding(
                "plan-without-severance",
                Level::Warning,
                "拟主动公开的信息含有不予公开的内容，应当先区分处理",
                "planned for publication with content that is to be separated first",
            ),
            (Attribute::Withheld, Verdict::Disclose | Verdict::DiscloseInPart) => finding(
                "plan-without-ground",
                Level::Error,
                "拟不予公开，但没有对整体适用的理由",
                "planned to be withheld without a ground that covers the whole",
            ),
            (Attribute::Proactive, Verdict::Disclose)
            | (Attribute::OnRequest, _)
            | (Attribute::Withheld, Verdict::Withhold) => None,
        }
        .map(|found| found.citing(self.basis(decision)))
    }

    fn basis(&self, decision: &Decision<'_>) -> Citation {
        match (self.attribute, decision.facts().edition()) {
            (Attribute::Proactive | Attribute::OnRequest, Edition::Decree711) => {
                Citation::regulation(Edition::Decree711, Provision::article(17))
            }
            (Attribute::Proactive | Attribute::OnRequest, Edition::Decree492) => {
                Citation::regulation(Edition::Decree492, Provision::article(14))
            }
            (Attribute::Withheld, _) => Citation::whole(known::OPENNESS_RULES_2016),
        }
    }
}

impl TryFrom<Stored> for PublishingPlan {
    type Error = PolicyError;

    fn try_from(stored: Stored) -> Result<Self, PolicyError> {
        Self::new(stored.attribute, stored.reason)
    }
}
