use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::rules::BUILT_IN;
use super::{Effect, FactSet, Facts, Rule, RuleSet, Verdict};
use crate::finding::Words;
use crate::law::Citation;
use crate::vocabulary::{Exemption, Term};

/// What all rules make of the facts: the verdict, and the assessment of every rule consulted.
///
/// The effects are kept as they were found; citations and explanations are put in words when asked
/// for. Serde writes the verdict and the assessments.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::law::Edition;
/// use disclosure::policy::{Choice, Facts, Occasion, Origin, RuleSet, Verdict};
/// use disclosure::vocabulary::ExemptionKind;
///
/// let rules = RuleSet::standard();
/// let on = NaiveDate::from_ymd_opt(2024, 5, 6).unwrap();
/// let draft = Facts::new(Edition::Decree711, Occasion::Request, on)
///     .with_origin(Origin::Made)
///     .with_process(ExemptionKind::Draft)?
///     .with_separable(false)
///     .nothing_else();
///
/// // A discretion counts only with the organ's stated choice.
/// let decision = rules.decide(&draft);
/// assert_eq!(decision.verdict(), Verdict::Refer);
/// assert_eq!(decision.missing().to_string(), "choice");
///
/// let chosen = draft.with_choice(Choice::Withhold);
/// let decision = rules.decide(&chosen);
/// let reason = decision.reasons().next().unwrap();
/// assert_eq!((decision.verdict(), reason.rule().id()), (Verdict::Withhold, "deliberative-process"));
/// assert_eq!(reason.citation().zh(), "《政府信息公开条例》（国务院令第711号）第十六条第二款");
/// # Ok::<(), disclosure::policy::PolicyError>(())
/// ```
#[derive(Debug, Clone)]
#[must_use]
pub struct Decision<'r> {
    rules: &'r RuleSet,
    facts: Facts,
    verdict: Verdict,
    built_in: [Effect; BUILT_IN],
    added: Vec<Effect>,
}

impl<'r> Decision<'r> {
    #[inline]
    pub(super) fn new(
        rules: &'r RuleSet,
        facts: Facts,
        built_in: [Effect; BUILT_IN],
        added: Vec<Effect>,
    ) -> Self {
        let verdict = built_in
            .iter()
            .chain(&added)
            .map(|effect| effect.verdict())
            .fold(Verdict::Disclose, Ord::max);
        Self {
            rules,
            facts,
            verdict,
            built_in,
            added,
        }
    }

    /// The strictest verdict of all rules.
    #[must_use]
    #[inline]
    pub const fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// The facts it was made from.
    #[must_use]
    pub const fn facts(&self) -> &Facts {
        &self.facts
    }

    /// What each rule made of the facts, also where it does not apply: built-in rules first, then the caller's by
    /// id.
    pub fn assessments(&self) -> impl Iterator<Item = Assessment<'_>> {
        let effects = self.built_in.iter().chain(&self.added);
        self.rules
            .iter()
            .zip(effects)
            .map(|(rule, effect)| Assessment {
                rule,
                facts: &self.facts,
                effect: *effect,
            })
    }

    /// What one rule made of the facts.
    #[must_use]
    pub fn assessment(&self, rule: &str) -> Option<Assessment<'_>> {
        self.assessments().find(|made| made.rule.id() == rule)
    }

    /// The assessments that the verdict rests on: all as strict as it is. For plain disclosure that is
    /// the duty to publish, if there is one.
    pub fn reasons(&self) -> impl Iterator<Item = Assessment<'_>> {
        self.assessments().filter(|made| match made.effect {
            Effect::Applies(verdict) => verdict == self.verdict,
            Effect::Undetermined { .. } => self.verdict == Verdict::Refer,
            Effect::Overridden(_) | Effect::NotApplicable => false,
        })
    }

    /// The facts that any rule lacks.
    #[must_use]
    pub fn missing(&self) -> FactSet {
        self.built_in
            .iter()
            .chain(&self.added)
            .filter_map(|effect| match effect {
                Effect::Undetermined { missing } => Some(*missing),
                Effect::Applies(_) | Effect::Overridden(_) | Effect::NotApplicable => None,
            })
            .fold(FactSet::default(), FactSet::and)
    }
}

impl Serialize for Decision<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let assessments: Vec<_> = self.assessments().collect();
        let mut decision = serializer.serialize_struct("Decision", 2)?;
        decision.serialize_field("verdict", &self.verdict)?;
        decision.serialize_field("assessments", &assessments)?;
        decision.end()
    }
}

/// What one rule made of the facts.
#[derive(Debug, Clone, Copy)]
pub struct Assessment<'d> {
    rule: &'d dyn Rule,
    facts: &'d Facts,
    effect: Effect,
}

impl<'d> Assessment<'d> {
    /// The rule.
    #[must_use]
    pub const fn rule(&self) -> &'d dyn Rule {
        self.rule
    }

    /// What it found.
    #[must_use]
    pub const fn effect(&self) -> Effect {
        self.effect
    }

    /// The text the rule stands on.
    #[must_use]
    pub fn citation(&self) -> Citation {
        self.rule.basis(self.facts)
    }

    /// The ground for withholding that the rule protects, if it is one.
    #[must_use]
    pub fn exemption(&self) -> Option<Exemption> {
        self.rule.exemption(self.facts)
    }

    /// Why it found so, in Chinese and English.
    #[must_use]
    pub fn explanation(&self) -> Words {
        let Effect::Undetermined { missing } = self.effect else {
            return self.rule.explain(self.facts, self.effect);
        };
        let title = self.rule.title();
        let zh: Vec<_> = missing.iter().map(Term::zh).collect();
        let en: Vec<_> = missing.iter().map(Term::en).collect();
        Words::new(
            format!("{}：尚不能认定，缺少以下事实：{}", title.zh, zh.join("、")),
            format!(
                "{}: undetermined, these facts are missing: {}",
                title.en,
                en.join("; ")
            ),
        )
    }
}

impl Serialize for Assessment<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut finding = serializer.serialize_struct("Assessment", 4)?;
        finding.serialize_field("rule", self.rule.id())?;
        finding.serialize_field("effect", &self.effect)?;
        finding.serialize_field("citation", &self.citation())?;
        finding.serialize_field("explanation", &self.explanation())?;
        finding.end()
    }
}
