use super::super::{Effect, FactName, Facts, Rule, Stated, Verdict};
use super::ground;
use crate::finding::Words;
use crate::law::{Citation, Edition};
use crate::vocabulary::{Exemption, Term as _};

/// Protects what law or administrative regulation forbids to disclose (法律、行政法规禁止公开): 711
/// Art. 14. A text below them does not suffice, and nothing sets the ground aside.
///
/// Decree 492 has no such ground of its own, but reviews information under other law before
/// disclosure (Art. 14(2)); what a law forbids is referred (Art. 14(3)).
#[derive(Debug, Clone)]
pub(super) struct ProhibitedByLaw;

impl Rule for ProhibitedByLaw {
    fn id(&self) -> &'static str {
        "prohibited-by-law"
    }

    fn title(&self) -> Words {
        Words::new(
            "法律、行政法规禁止公开",
            "prohibited by law or administrative regulation",
        )
    }

    fn basis(&self, facts: &Facts) -> Citation {
        match facts.edition() {
            Edition::Decree492 => ground::paragraph(Edition::Decree492, 14, 3),
            Edition::Decree711 => ground::article(Edition::Decree711, 14),
        }
    }

    #[inline]
    fn assess(&self, facts: &Facts) -> Effect {
        match (facts.forbidden(), facts.edition()) {
            (Stated::Unknown, _) => Effect::missing(FactName::Forbidden),
            (Stated::Present(rank), edition) if rank.can_forbid() => match edition {
                Edition::Decree492 => Effect::Applies(Verdict::Refer),
                Edition::Decree711 => ground::withheld(facts),
            },
            (Stated::Absent | Stated::Present(_), _) => Effect::NotApplicable,
        }
    }

    fn explain(&self, facts: &Facts, effect: Effect) -> Words {
        let Stated::Present(rank) = facts.forbidden() else {
            return Words::new("没有禁止公开的规定", "no text forbids the disclosure");
        };
        let stands = match facts.edition() {
            Edition::Decree492 => (
                format!("有{}禁止公开；本版条例未列此理由，报请确定", rank.zh()),
                format!(
                    "a text of the rank {} forbids it; this edition lists no such ground: refer",
                    rank.en()
                ),
            ),
            Edition::Decree711 => (
                format!("有{}禁止公开", rank.zh()),
                format!("a text of the rank {} forbids it", rank.en()),
            ),
        };
        ground::words(
            effect,
            (&stands.0, &stands.1),
            (
                &format!("{}不能作为禁止公开的依据，须是法律或者行政法规", rank.zh()),
                &format!(
                    "a text of the rank {} cannot forbid it: law or administrative regulation can",
                    rank.en()
                ),
            ),
        )
    }

    fn exemption(&self, facts: &Facts) -> Option<Exemption> {
        match facts.edition() {
            Edition::Decree492 => None,
            Edition::Decree711 => Some(Exemption::ProhibitedByLaw2019),
        }
    }
}
