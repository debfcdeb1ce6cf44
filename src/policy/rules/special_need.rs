use super::super::{Choice, Effect, Fact, Facts, Occasion, Rule, Verdict};
use super::ground;
use crate::finding::Words;
use crate::law::{Citation, Edition};
use crate::vocabulary::Exemption;

/// Lets an organ decline what has nothing to do with the applicant's own production, life or research
/// (特殊需要): 492 Art. 13. A discretion; under Decree 711 no request is ever declined for want of need
/// (Art. 27).
#[derive(Debug, Clone)]
pub(super) struct SpecialNeed;

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
            (_, _, None) => Effect::missing(Fact::SpecialNeed),
            (_, _, Some(false)) => match facts.choice() {
                None => Effect::missing(Fact::Choice),
                Some(Choice::Disclose) => Effect::NotApplicable,
                Some(Choice::Withhold) => Effect::Applies(Verdict::Withhold),
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
