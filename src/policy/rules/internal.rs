use super::super::{Effect, FactName, Facts, Readings, Rule, Stated};
use super::ground;
use crate::finding::Words;
use crate::law::{Citation, Edition};
use crate::vocabulary::{Exemption, Term as _};

/// Lets an organ withhold internal affairs (内部事务信息) of three kinds: 711 Art. 16 para. 1. A
/// discretion; Decree 492 has none.
#[derive(Debug, Clone)]
pub(super) struct InternalAffairs {
    requirement_reaches: bool,
}

impl InternalAffairs {
    pub(super) const fn new(readings: Readings) -> Self {
        Self {
            requirement_reaches: readings.requirement_reaches_internal_affairs,
        }
    }
}

impl Rule for InternalAffairs {
    fn id(&self) -> &'static str {
        "internal-affairs"
    }

    fn title(&self) -> Words {
        Words::new("内部事务信息", "internal affairs")
    }

    fn basis(&self, facts: &Facts) -> Citation {
        match facts.edition() {
            Edition::Decree492 => Citation::whole(Edition::Decree492),
            Edition::Decree711 => ground::paragraph(Edition::Decree711, 16, 1),
        }
    }

    #[inline]
    fn assess(&self, facts: &Facts) -> Effect {
        match (facts.edition(), facts.internal_affairs()) {
            (Edition::Decree492, _) | (_, Stated::Absent) => Effect::NotApplicable,
            (_, Stated::Unknown) => Effect::missing(FactName::InternalAffairs),
            (_, Stated::Present(_)) if self.requirement_reaches => {
                ground::discretion_unless_required(facts)
            }
            (_, Stated::Present(_)) => ground::discretion(facts),
        }
    }

    fn explain(&self, facts: &Facts, effect: Effect) -> Words {
        let kind = match facts.internal_affairs() {
            Stated::Present(kind) => (kind.zh(), kind.en()),
            Stated::Absent | Stated::Unknown => ("", ""),
        };
        ground::discretion_words(
            facts,
            effect,
            (
                &format!("属于内部事务信息（{}），机关决定不予公开", kind.0),
                &format!(
                    "internal affairs ({}), which the organ chooses to withhold",
                    kind.1
                ),
            ),
            ("不属于内部事务信息", "not internal affairs"),
        )
    }

    fn exemption(&self, facts: &Facts) -> Option<Exemption> {
        match facts.edition() {
            Edition::Decree492 => None,
            Edition::Decree711 => Some(Exemption::InternalAffairs2019),
        }
    }
}
