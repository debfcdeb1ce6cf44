use super::super::{Effect, FactName, Facts, Rule, Stated};
use super::ground;
use crate::finding::Words;
use crate::law::{Citation, Edition};
use crate::vocabulary::{Exemption, Term as _};

/// Protects state secrets (国家秘密): 711 Art. 14, 492 Art. 14(4). Nothing sets it aside.
///
/// An expired term removes the ground; it does not make the information public.
#[derive(Debug, Clone)]
pub(super) struct StateSecret;

impl Rule for StateSecret {
    fn id(&self) -> &'static str {
        "state-secret"
    }

    fn title(&self) -> Words {
        Words::new("国家秘密", "state secret")
    }

    fn basis(&self, facts: &Facts) -> Citation {
        match facts.edition() {
            Edition::Decree492 => ground::paragraph(Edition::Decree492, 14, 4),
            Edition::Decree711 => ground::article(Edition::Decree711, 14),
        }
    }

    #[inline]
    fn assess(&self, facts: &Facts) -> Effect {
        match facts.secrecy() {
            Stated::Unknown => Effect::missing(FactName::Secrecy),
            Stated::Absent => Effect::NotApplicable,
            Stated::Present(secrecy) => match secrecy.in_force_on(facts.on()) {
                Some(true) => ground::withheld(facts),
                Some(false) => Effect::NotApplicable,
                None => Effect::missing(FactName::Secrecy),
            },
        }
    }

    fn explain(&self, facts: &Facts, effect: Effect) -> Words {
        let Stated::Present(secrecy) = facts.secrecy() else {
            return Words::new("未定密，不是国家秘密", "not classified, so no state secret");
        };
        let (level, determined_on) = (secrecy.level(), secrecy.determined_on());
        let through = secrecy.until().map(|day| day.to_string());
        let through = through.as_deref();
        ground::words(
            effect,
            (
                &format!(
                    "{determined_on}定为{}，保密期限至{}",
                    level.zh(),
                    through.unwrap_or("解密条件成就")
                ),
                &format!(
                    "classified {} on {determined_on}, through {}",
                    level.en(),
                    through.unwrap_or("the condition of its release")
                ),
            ),
            (
                &format!(
                    "保密期限已于{}届满，自行解密；这本身不等于可以公开",
                    through.unwrap_or("以前")
                ),
                &format!(
                    "the secrecy term ran out on {}; that alone makes nothing public",
                    through.unwrap_or("an earlier day")
                ),
            ),
        )
    }

    fn exemption(&self, facts: &Facts) -> Option<Exemption> {
        Some(match facts.edition() {
            Edition::Decree492 => Exemption::StateSecret2007,
            Edition::Decree711 => Exemption::StateSecret2019,
        })
    }
}
