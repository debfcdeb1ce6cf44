use std::fmt::Debug;

use super::{Effect, Facts};
use crate::finding::Words;
use crate::law::Citation;
use crate::vocabulary::Exemption;

/// One rule of disclosure: a value that is asked what it makes of the facts.
///
/// A rule looks at the facts only, never at other rules, so their order cannot matter. A caller's
/// own rule can make a verdict stricter and not milder, whatever it answers.
///
/// ```
/// use disclosure::finding::Words;
/// use disclosure::law::{Citation, Edition, Instrument, Provision};
/// use disclosure::policy::{Effect, Facts, Rule, RuleSet, Verdict};
/// # use disclosure::policy::{FactName, Occasion, Origin};
/// # use chrono::NaiveDate;
///
/// /// A province refers every enforcement file to the government, whatever the organ chooses.
/// #[derive(Debug)]
/// struct ProvincialFiles(Citation);
///
/// impl Rule for ProvincialFiles {
///     fn id(&self) -> &str {
///         "provincial-enforcement-files"
///     }
///     fn title(&self) -> Words {
///         Words::new("执法案卷报省政府确定", "enforcement files are referred to the province")
///     }
///     fn basis(&self, _: &Facts) -> Citation {
///         self.0.clone()
///     }
///     fn assess(&self, facts: &Facts) -> Effect {
///         match facts.enforcement_file() {
///             Some(true) => Effect::Applies(Verdict::Refer),
///             Some(false) => Effect::NotApplicable,
///             None => Effect::missing(FactName::EnforcementFile),
///         }
///     }
///     fn explain(&self, _: &Facts, _: Effect) -> Words {
///         Words::new("省规定执法案卷报请确定", "the province wants these referred")
///     }
/// }
///
/// let basis = Citation::new(Instrument::titled("某省政府信息公开办法", "省令第1号")?, Provision::article(9))?;
/// let rules = RuleSet::standard().with(ProvincialFiles(basis))?;
/// # let on = NaiveDate::from_ymd_opt(2024, 5, 6).unwrap();
/// let facts = Facts::new(Edition::Decree711, Occasion::Request, on)
///     .with_origin(Origin::Made)
///     .with_enforcement_file(true)
///     .with_choice(disclosure::policy::Choice::Disclose)
///     .nothing_else();
/// assert_eq!(RuleSet::standard().verdict(&facts), Verdict::Disclose);
/// assert_eq!(rules.verdict(&facts), Verdict::Refer);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait Rule: Debug + Send + Sync {
    /// The stable id: lower-case ASCII letters, digits and hyphens.
    fn id(&self) -> &str;

    /// What the rule says, in a line.
    fn title(&self) -> Words;

    /// The text that the rule stands on, in the edition of the facts.
    fn basis(&self, facts: &Facts) -> Citation;

    /// What the rule makes of the facts. The same facts must have the same effect each time.
    fn assess(&self, facts: &Facts) -> Effect;

    /// Why it made that of them. Not asked for an undetermined effect, whose missing facts say it.
    fn explain(&self, facts: &Facts, effect: Effect) -> Words;

    /// The ground for withholding that the rule protects, if it is one.
    fn exemption(&self, facts: &Facts) -> Option<Exemption> {
        let _ = facts;
        None
    }
}
