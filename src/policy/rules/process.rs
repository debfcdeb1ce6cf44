use super::super::{Effect, FactName, Facts, Rule, Stated};
use super::ground;
use crate::finding::Words;
use crate::law::known::{self, since};
use crate::law::{Citation, Edition, Provision};
use crate::vocabulary::{Exemption, Term as _};

/// Lets an organ withhold process information (过程性信息) of four kinds: 711 Art. 16 para. 2. A
/// discretion that a duty to disclose in law, regulation or rule sets aside; Decree 492 has none. From
/// 2025-06-01 it must have been formed before the administrative decision was made.
#[derive(Debug, Clone)]
pub(super) struct DeliberativeProcess;

/// The day of formation is asked for: SPC-2025 Art. 5(4).
#[inline]
fn asks_formation(facts: &Facts) -> bool {
    facts.on() >= since::DISCLOSURE_SUITS_2025
}

/// It was formed when the decision was made already, so that it belongs to no process.
#[inline]
fn formed_after(facts: &Facts) -> bool {
    asks_formation(facts)
        && matches!(facts.process(), Stated::Present(_))
        && facts.formed_before_decision() == Some(false)
}

/// The ground stands only for what was formed before the decision was made.
#[inline]
fn formed_before(facts: &Facts, effect: Effect) -> Effect {
    match (effect, facts.formed_before_decision()) {
        _ if !asks_formation(facts) => effect,
        (_, Some(false)) => Effect::NotApplicable,
        (Effect::Applies(_), None) => Effect::missing(FactName::FormedBeforeDecision),
        (Effect::Undetermined { missing }, None) => Effect::Undetermined {
            missing: missing.with(FactName::FormedBeforeDecision),
        },
        (_, Some(true)) | (Effect::Overridden(_) | Effect::NotApplicable, None) => effect,
    }
}

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
            Edition::Decree711 if formed_after(facts) => Citation::known(
                known::DISCLOSURE_SUITS_2025,
                Provision::article(5).paragraph(2).item(4),
            ),
            Edition::Decree711 => ground::paragraph(Edition::Decree711, 16, 2),
        }
    }

    #[inline]
    fn assess(&self, facts: &Facts) -> Effect {
        match (facts.edition(), facts.process()) {
            (Edition::Decree492, _) | (_, Stated::Absent) => Effect::NotApplicable,
            (_, Stated::Unknown) => Effect::missing(FactName::Process),
            (_, Stated::Present(_)) => {
                formed_before(facts, ground::discretion_unless_required(facts))
            }
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
            if formed_after(facts) {
                (
                    "在作出行政处理决定之后形成，不是过程性信息",
                    "formed after the decision was made, so no process information",
                )
            } else {
                ("不属于过程性信息", "not process information")
            },
        )
    }

    fn exemption(&self, facts: &Facts) -> Option<Exemption> {
        match facts.edition() {
            Edition::Decree492 => None,
            Edition::Decree711 => Some(Exemption::DeliberativeProcess2019),
        }
    }
}
