use super::super::{Effect, FactName, Facts, Rule, Stated};
use super::ground;
use crate::finding::Words;
use crate::law::{Citation, Edition};
use crate::vocabulary::{Exemption, Term as _};

/// Lets an organ withhold process information (过程性信息) of four kinds: 711 Art. 16 para. 2. A
/// discretion that a duty to disclose in law, regulation or rule sets aside; Decree 492 has none.
#[derive(Debug, Clone)]
pub(super) struct DeliberativeProcess;

impl Rule for DeliberativeProcess {
    fn id(&self) -> &'static str {
        "deliberative-process"
    }

    fn title(&self) -> Words {
        Words::new("过程性信息", "deliberative process")
    }

    fn basis(&self, facts: &Facts) -> Citation {
        match facts.edition() {
            Edition::Decree492 => Citation::whole(Edition::Decree492),
            Edition::Decree711 => ground::paragraph(Edition::Decree711, 16, 2),
        }
    }

    #[inline]
    fn assess(&self, facts: &Facts) -> Effect {
        match (facts.edition(), facts.process()) {
            (Edition::Decree492, _) | (_, Stated::Absent) => Effect::NotApplicable,
            (_, Stated::Unknown) => Effect::missing(FactName::Process),
            (_, Stated::Present(_)) => ground::discretion_unless_required(facts),
        }
    }

    fn explain(&self, facts: &Facts, effect: Effect) -> Words {
        let kind = match facts.process() {
            Stated::Present(kind) => (kind.zh(), kind.en()),
            Stated::Absent | Stated::Unknown => ("", ""),
        };
        let stands = match effect {
            Effect::Overridden(_) => (
                format!("属于过程性信息（{}）", kind.0),
                format!("process information ({})", kind.1),
            ),
            Effect::Applies(_) | Effect::NotApplicable | Effect::Undetermined { .. } => (
                format!("属于过程性信息（{}），机关决定不予公开", kind.0),
                format!(
                    "process information ({}), which the organ chooses to withhold",
                    kind.1
                ),
            ),
        };
        ground::discretion_words(
            facts,
            effect,
            (&stands.0, &stands.1),
            ("不属于过程性信息", "not process information"),
        )
    }

    fn exemption(&self, facts: &Facts) -> Option<Exemption> {
        match facts.edition() {
            Edition::Decree492 => None,
            Edition::Decree711 => Some(Exemption::DeliberativeProcess2019),
        }
    }
}
