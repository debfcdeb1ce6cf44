use super::super::{Effect, FactName, Facts, Rule};
use super::ground;
use crate::finding::Words;
use crate::law::{Citation, Edition};
use crate::vocabulary::Exemption;

/// Lets an organ withhold files of administrative enforcement (行政执法案卷信息): 711 Art. 16 para. 2.
/// A discretion that a duty to disclose in law, regulation or rule sets aside; Decree 492 has none.
#[derive(Debug, Clone)]
pub(super) struct EnforcementFile;

impl Rule for EnforcementFile {
    fn id(&self) -> &'static str {
        "enforcement-file"
    }

    fn title(&self) -> Words {
        Words::new("行政执法案卷信息", "enforcement file")
    }

    fn basis(&self, facts: &Facts) -> Citation {
        match facts.edition() {
            Edition::Decree492 => Citation::whole(Edition::Decree492),
            Edition::Decree711 => ground::paragraph(Edition::Decree711, 16, 2),
        }
    }

    #[inline]
    fn assess(&self, facts: &Facts) -> Effect {
        match (facts.edition(), facts.enforcement_file()) {
            (Edition::Decree492, _) | (_, Some(false)) => Effect::NotApplicable,
            (_, None) => Effect::missing(FactName::EnforcementFile),
            (_, Some(true)) => ground::discretion_unless_required(facts),
        }
    }

    fn explain(&self, facts: &Facts, effect: Effect) -> Words {
        ground::discretion_words(
            facts,
            effect,
            ("属于行政执法案卷信息", "of an enforcement file"),
            ("不属于行政执法案卷信息", "not of an enforcement file"),
        )
    }

    fn exemption(&self, facts: &Facts) -> Option<Exemption> {
        match facts.edition() {
            Edition::Decree492 => None,
            Edition::Decree711 => Some(Exemption::EnforcementFile2019),
        }
    }
}
