use std::sync::Arc;

use super::rules::BuiltIn;
use super::{Decision, Facts, PolicyError, Readings, Rule, Verdict};

/// The rules to be consulted: all built-in ones, and the caller's own beside them.
///
/// The built-in rules cannot be taken out, and the strictest verdict wins; so a rule of the caller
/// can only add to what stands in the way of disclosure. In which order rules were added makes no
/// difference to any decision.
///
/// ```
/// use disclosure::policy::RuleSet;
///
/// let rules = RuleSet::standard();
/// let ids: Vec<_> = rules.iter().map(|rule| rule.id().to_owned()).collect();
/// assert_eq!(ids.len(), 18);
/// assert_eq!(rules.rule("state-secret").map(|rule| rule.title().zh).as_deref(), Some("国家秘密"));
/// ```
#[derive(Debug, Clone)]
pub struct RuleSet {
    built_in: BuiltIn,
    /// In the order of their ids.
    added: Vec<Arc<dyn Rule>>,
}

impl RuleSet {
    /// The built-in rules, read as the crate reads them by default.
    #[must_use]
    pub fn standard() -> Self {
        Self::reading(Readings::default())
    }

    /// The built-in rules under other readings of what the law leaves open.
    #[must_use]
    pub const fn reading(readings: Readings) -> Self {
        Self {
            built_in: BuiltIn::new(readings),
            added: Vec::new(),
        }
    }

    /// The same rules and one more.
    ///
    /// # Errors
    /// [`PolicyError`] when the id is not one, or another rule has it.
    pub fn with(mut self, rule: impl Rule + 'static) -> Result<Self, PolicyError> {
        let id = rule.id().to_owned();
        let belongs =
            |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
        if id.is_empty() || !id.chars().all(belongs) {
            return Err(PolicyError::NoId { id });
        }
        if self.rule(&id).is_some() {
            return Err(PolicyError::KnownAlready { id });
        }
        let place = self.added.partition_point(|known| known.id() < id.as_str());
        self.added.insert(place, Arc::new(rule));
        Ok(self)
    }

    /// Every rule: the built-in ones, then the caller's by id.
    pub fn iter(&self) -> impl Iterator<Item = &dyn Rule> {
        self.built_in
            .rules()
            .into_iter()
            .chain(self.added.iter().map(AsRef::as_ref))
    }

    /// The rule with this id.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&dyn Rule> {
        self.iter().find(|rule| rule.id() == id)
    }

    /// The verdict alone, for when nobody needs the reasons yet.
    #[must_use]
    #[inline]
    pub fn verdict(&self, facts: &Facts) -> Verdict {
        let verdict = self.built_in.verdict(facts);
        if self.added.is_empty() {
            verdict
        } else {
            self.added
                .iter()
                .map(|rule| rule.assess(facts).verdict())
                .fold(verdict, Ord::max)
        }
    }

    /// The verdict with the assessment of every rule.
    #[inline]
    pub fn decide(&self, facts: &Facts) -> Decision<'_> {
        let built_in = self.built_in.assess(facts);
        let added = self.added.iter().map(|rule| rule.assess(facts)).collect();
        Decision::new(self, *facts, built_in, added)
    }
}

impl Default for RuleSet {
    fn default() -> Self {
        Self::standard()
    }
}
