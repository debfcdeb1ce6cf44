use super::super::{Effect, FactName, Facts, Rule};
use super::ground;
use crate::finding::Words;
use crate::law::{Citation, Edition};
use crate::vocabulary::Exemption;

/// Protects the three securities and social stability (三安全一稳定): 711 Art. 14, 492 Art. 8. It
/// needs the organ's finding; nothing sets it aside.
#[derive(Debug, Clone)]
pub(super) struct SecurityAndStability;

impl Rule for SecurityAndStability {
    fn id(&self) -> &'static str {
        "security-and-stability"
    }

    fn title(&self) -> Words {
        Words::new("三安全一稳定", "security and stability")
    }

    fn basis(&self, facts: &Facts) -> Citation {
        match facts.edition() {
            Edition::Decree492 => ground::article(Edition::Decree492, 8),
            Edition::Decree711 => ground::article(Edition::Decree711, 14),
        }
    }

    #[inline]
    fn assess(&self, facts: &Facts) -> Effect {
        match facts.stability_harm() {
            None => Effect::missing(FactName::StabilityHarm),
            Some(false) => Effect::NotApplicable,
            Some(true) => ground::withheld(facts),
        }
    }

    fn explain(&self, _: &Facts, effect: Effect) -> Words {
        ground::words(
            effect,
            (
                "机关认定公开后可能危及国家安全、公共安全、经济安全、社会稳定",
                "the organ finds that disclosure may endanger security or stability",
            ),
            (
                "机关认定公开不会危及国家安全、公共安全、经济安全、社会稳定",
                "the organ finds no danger to security or stability",
            ),
        )
    }

    fn exemption(&self, facts: &Facts) -> Option<Exemption> {
        Some(match facts.edition() {
            Edition::Decree492 => Exemption::SecurityAndStability2007,
            Edition::Decree711 => Exemption::SecurityAndStability2019,
        })
    }
}
