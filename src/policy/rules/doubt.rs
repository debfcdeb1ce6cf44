use super::super::{Effect, FactName, Facts, Rule, Verdict};
use super::ground;
use crate::finding::Words;
use crate::law::{Citation, Edition};

/// Refers what the organ itself cannot determine (不能确定是否可以公开): 711 Art. 17(3), 492 Art. 14(3).
#[derive(Debug, Clone)]
pub(super) struct Doubt;

impl Rule for Doubt {
    fn id(&self) -> &'static str {
        "doubt"
    }

    fn title(&self) -> Words {
        Words::new("不能确定可否公开", "doubt")
    }

    fn basis(&self, facts: &Facts) -> Citation {
        match facts.edition() {
            Edition::Decree492 => ground::paragraph(Edition::Decree492, 14, 3),
            Edition::Decree711 => ground::paragraph(Edition::Decree711, 17, 3),
        }
    }

    #[inline]
    fn assess(&self, facts: &Facts) -> Effect {
        match facts.doubt() {
            None => Effect::missing(FactName::Doubt),
            Some(false) => Effect::NotApplicable,
            Some(true) => Effect::Applies(Verdict::Refer),
        }
    }

    fn explain(&self, facts: &Facts, effect: Effect) -> Words {
        let stands = match facts.edition() {
            Edition::Decree492 => (
                "机关不能确定，报有关主管部门或者同级保密工作部门确定",
                "the organ cannot tell: report to the competent or the same-level secrecy department",
            ),
            Edition::Decree711 => (
                "机关不能确定，报有关主管部门或者保密行政管理部门确定",
                "the organ cannot tell: report to the competent department or the secrecy administration",
            ),
        };
        ground::words(
            effect,
            stands,
            ("机关没有不能确定的问题", "the organ is in no doubt"),
        )
    }
}
