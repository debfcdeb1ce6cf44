use super::super::{Choice, Effect, FactName, Facts, Occasion, Readings, Rule, Stated, Verdict};
use super::ground;
use crate::finding::Words;
use crate::law::{Citation, Edition};
use crate::vocabulary::Exemption;

/// Lets an organ decline what has nothing to do with the applicant's own production, life or research
/// (特殊需要): 492 Art. 13. A discretion; under Decree 711 no request is ever declined for want of need
/// (Art. 27).
#[derive(Debug, Clone)]
pub(super) struct SpecialNeed {
    reaches_proactive: bool,
}

impl SpecialNeed {
    pub(super) const fn new(readings: Readings) -> Self {
        Self {
            reaches_proactive: readings.special_need_reaches_proactive,
        }
    }

    /// It must be published, so it needs no request; `None` where that is not known.
    #[inline]
    fn is_proactive(&self, facts: &Facts) -> Option<bool> {
        match facts.mandatory_item() {
            _ if self.reaches_proactive => Some(false),
            Stated::Unknown => None,
            Stated::Absent => Some(false),
            Stated::Present(item) => Some(item.edition() == facts.edition()),
        }
    }
}

impl Rule for SpecialNeed {
    fn id(&self) -> &'static str {
        "special-need"
    }

    fn title(&self) -> Words {
        Words::new("特殊需要", "special need")
    }

    fn basis(&self, facts: &Facts) -> Citation {
        match facts.edition() {
            Edition::Decree492 => ground::article(Edition::Decree492, 13),
            Edition::Decree711 => ground::article(Edition::Decree711, 27),
        }
    }

    #[inline]
    fn assess(&self, facts: &Facts) -> Effect {
        match (facts.edition(), facts.occasion(), facts.special_need()) {
            (Edition::Decree711, _, _) | (_, Occasion::Publication, _) | (_, _, Some(true)) => {
                Effect::NotApplicable
            }
            (_, _, None) => Effect::missing(FactName::SpecialNeed),
            (_, _, Some(false)) => match facts.choice() {
                None => Effect::missing(FactName::Choice),
                Some(Choice::Disclose) => Effect::NotApplicable,
                Some(Choice::Withhold) => match self.is_proactive(facts) {
                    None => Effect::missing(FactName::MandatoryItem),
                    Some(true) => Effect::NotApplicable,
                    Some(false) => Effect::Applies(Verdict::Withhold),
                },
            },
        }
    }

    fn explain(&self, facts: &Facts, effect: Effect) -> Words {
        let otherwise = match (facts.edition(), facts.occasion(), facts.special_need()) {
            (Edition::Decree711, _, _) => (
                "国务院令第711号不再要求特殊需要",
                "Decree 711 asks for no special need",
            ),
            (Edition::Decree492, Occasion::Publication, _) => {
                ("只适用于依申请公开", "a matter of requests only")
            }
            (Edition::Decree492, Occasion::Request, Some(true) | None) => (
                "与申请人自身的特殊需要有关",
                "related to the applicant's own need",
            ),
            (Edition::Decree492, Occasion::Request, Some(false))
                if facts.choice() == Some(Choice::Withhold) =>
            {
                (
                    "属于应当主动公开的信息，特殊需要的限制只及于其他信息",
                    "to be published anyway: the test of need covers other information only",
                )
            }
            (Edition::Decree492, Occasion::Request, Some(false)) => (
                "机关决定公开，不以此为不予公开的理由",
                "the organ chooses to disclose, so the ground is not used",
            ),
        };
        ground::words(
            effect,
            (
                "与申请人自身生产、生活、科研等特殊需要无关，机关决定不予提供",
                "unrelated to the applicant's own need, and the organ chooses to decline",
            ),
            otherwise,
        )
    }

    fn exemption(&self, facts: &Facts) -> Option<Exemption> {
        match facts.edition() {
            Edition::Decree492 => Some(Exemption::NoSpecialNeed2007),
            Edition::Decree711 => None,
        }
    }
}
