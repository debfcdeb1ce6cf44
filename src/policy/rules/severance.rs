use super::super::{Effect, FactName, Facts, Rule, Verdict};
use super::ground;
use crate::finding::Words;
use crate::law::{Citation, Edition};

/// Severs what is not government information from the rest (区分处理): 711 Art. 37.
///
/// Severance for the sake of a ground is part of that ground, whose finding says so: this rule could
/// not soften it. Whether parts that are no government information can stay where they cannot be
/// separated is not written; such information is referred.
#[derive(Debug, Clone)]
pub(super) struct Severance;

impl Rule for Severance {
    fn id(&self) -> &'static str {
        "severance"
    }

    fn title(&self) -> Words {
        Words::new("区分处理", "severance")
    }

    fn basis(&self, facts: &Facts) -> Citation {
        match facts.edition() {
            Edition::Decree492 => ground::article(Edition::Decree492, 22),
            Edition::Decree711 => ground::article(Edition::Decree711, 37),
        }
    }

    #[inline]
    fn assess(&self, facts: &Facts) -> Effect {
        match (facts.edition(), facts.foreign_part(), facts.separable()) {
            (Edition::Decree492, _, _) | (_, Some(false), _) => Effect::NotApplicable,
            (_, None, _) => Effect::missing(FactName::ForeignPart),
            (_, Some(true), None) => Effect::missing(FactName::Separable),
            (_, Some(true), Some(true)) => Effect::Applies(Verdict::DiscloseInPart),
            (_, Some(true), Some(false)) => Effect::Applies(Verdict::Refer),
        }
    }

    fn explain(&self, facts: &Facts, effect: Effect) -> Words {
        let otherwise = match facts.edition() {
            Edition::Decree492 => (
                "国务院令第492号的区分处理只对不应当公开的内容，见各项理由",
                "Decree 492 severs only what is not to be disclosed: see the grounds",
            ),
            Edition::Decree711 => (
                "没有不属于政府信息的内容；不应当公开的内容见各项理由",
                "no parts that are not government information; for others see the grounds",
            ),
        };
        let stands = match facts.separable() {
            Some(false) => (
                "含有不属于政府信息的内容且不能区分，报请确定",
                "parts are not government information and cannot be separated: refer",
            ),
            Some(true) | None => (
                "含有不属于政府信息的内容",
                "parts are not government information",
            ),
        };
        ground::words(effect, stands, otherwise)
    }
}
