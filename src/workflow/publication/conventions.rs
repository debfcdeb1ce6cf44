use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{PersonalField, PublicList, Treatment};
use crate::calendar::{Months, WorkingDays};
use crate::law::parameters::defaults;

/// What the law leaves open for publication, decided by name (公开口径).
///
/// The value is pinned with the first draft and stays in the log, so that a later change of house
/// rules moves no date and voids no review of an old item. Fields left out in a file take the default.
///
/// ```
/// use disclosure::calendar::Months;
/// use disclosure::workflow::publication::{Conventions, PersonalField, Separation};
///
/// let house: Conventions = serde_json::from_str(r#"{"approver": "refuses"}"#)?;
/// assert_eq!(house.approver, Separation::Refuses);
/// assert_eq!(house.reevaluation_interval, Months(12));
/// let list = house.mask(
///     &[PersonalField::Name, PersonalField::Phone, PersonalField::Health],
///     &[["考生甲", "13800000017", "健康"]],
/// );
/// assert_eq!(list.rows, [["考生甲", "138******17"]]);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each answers an open question by yes or no"
)]
#[non_exhaustive]
pub struct Conventions {
    /// P08: the approver has neither drafted nor reviewed. Default: a breach is a warning. Inference.
    pub approver: Separation,
    /// The secrecy reviewer has not drafted. Default: a breach is refused. Inference from "review".
    pub secrecy_reviewer: Separation,
    /// How many persons must agree to the attribute one after another: 1 by default, 2 or 3 where
    /// first, second and final review (初审、复审、终审) are the local rule.
    pub attribute_levels: u8,
    /// A forwarded document takes the attribute of what it forwards; where that has none it is assessed
    /// anew. Local; default: no.
    pub forwarded_attribute: bool,
    /// What concerns third parties or persons needs a review of their rights before approval. Default:
    /// yes.
    pub rights_review: bool,
    /// The longest time between two evaluations of what is withheld. Art. 18 says "periodically"; one
    /// city says every year. Default: 12 months.
    pub reevaluation_interval: Months,
    /// The time in which secrecy is reviewed. Local: 7 in one prefecture, 15 in another; default: no
    /// figure.
    pub secrecy_review_term: Option<WorkingDays>,
    /// The time in which a policy document is interpreted after it is public. Local: 3, the default.
    pub interpretation_term: Option<WorkingDays>,
    /// P17: a list with persons under 14 needs the consent of their guardians even where a law lets it
    /// be published (个人信息保护法第三十一条). Default: yes. Inference.
    pub guardians_agree: bool,
    /// P17: the longest time for which a list of persons may be announced to be shown. Default: 12
    /// months. Inference.
    #[serde(skip_serializing_if = "is_a_year")]
    pub list_shown_at_most: Months,
    /// Who drafted the version also reviews its attribute, its withholding or the rights of others, or
    /// approves it. Default: a breach is refused; otherwise it is allowed, and P08 looks at the
    /// approver. Inference from "review".
    #[serde(skip_serializing_if = "refuses")]
    pub drafter: Separation,
    /// An approval for publication must name what the public is to see, with the summary for the
    /// catalogue. Where it does so, it binds the release in any case (P02). Default: it may.
    /// Inference: the law has the item reviewed and says nothing of its title apart from that.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub face_in_approval: bool,
    /// P17: how each field of a person is shown (脱敏规则). A field that is left out is treated
    /// [as by default](PersonalField::treatment_by_default).
    pub masking: BTreeMap<PersonalField, Treatment>,
}

impl Conventions {
    /// The longest interval between two evaluations that an organ may set (inference: one city says
    /// every year, and Art. 18 "periodically").
    pub const LONGEST_INTERVAL: Months = defaults::REEVALUATION_INTERVAL;

    /// They stay within the law: evaluation at least once in [`LONGEST_INTERVAL`](Self::LONGEST_INTERVAL),
    /// the consent of guardians asked for, and a table of masks that keeps back what no list may show.
    #[must_use]
    pub fn are_lawful(&self) -> bool {
        let interval = (1..=Self::LONGEST_INTERVAL.0).contains(&self.reevaluation_interval.0);
        interval && self.guardians_agree && self.keep_back_what_no_list_shows()
    }

    /// The most signs that a mask may show of a field that is never shown (inference).
    pub const SHOWN_AT_MOST: u8 = 6;

    /// Identity number, home address, bank account, means of the family and health are never shown, and
    /// a mask shows at most [`SHOWN_AT_MOST`](Self::SHOWN_AT_MOST) signs of them.
    fn keep_back_what_no_list_shows(&self) -> bool {
        let kept = [
            PersonalField::IdentityNumber,
            PersonalField::Address,
            PersonalField::BankAccount,
            PersonalField::FamilyFinance,
            PersonalField::Health,
        ];
        kept.into_iter().all(|field| match self.treatment(field) {
            Treatment::Show => false,
            Treatment::Mask { first, last } => first.saturating_add(last) <= Self::SHOWN_AT_MOST,
            Treatment::Omit => true,
        })
    }

    /// How a field of a person is shown.
    #[must_use]
    pub fn treatment(&self, field: PersonalField) -> Treatment {
        let own = self.masking.get(&field).copied();
        own.unwrap_or_else(|| field.treatment_by_default())
    }

    /// Of a list of persons as the organ holds it, row by row and cell by cell, what the public may see:
    /// every column shown, masked or left out as the table says. It has yet to say on what it stands.
    #[must_use]
    pub fn mask<R: AsRef<[C]>, C: AsRef<str>>(
        &self,
        columns: &[PersonalField],
        rows: &[R],
    ) -> PublicList {
        let kept = |field: &PersonalField| self.treatment(*field) != Treatment::Omit;
        let shown = |row: &R| {
            let cells = columns.iter().zip(row.as_ref());
            cells
                .filter_map(|(field, cell)| self.treatment(*field).apply(cell.as_ref()))
                .collect()
        };
        PublicList {
            columns: columns.iter().copied().filter(kept).collect(),
            rows: rows.iter().map(shown).collect(),
            citation: None,
            shown_through: None,
            under_14: false,
            guardians_agree: false,
        }
    }
}

impl Default for Conventions {
    fn default() -> Self {
        Self {
            approver: Separation::Warns,
            secrecy_reviewer: Separation::Refuses,
            attribute_levels: defaults::ATTRIBUTE_LEVELS,
            forwarded_attribute: false,
            rights_review: true,
            reevaluation_interval: defaults::REEVALUATION_INTERVAL,
            secrecy_review_term: None,
            interpretation_term: Some(defaults::INTERPRETATION),
            guardians_agree: true,
            list_shown_at_most: defaults::LIST_SHOWN,
            drafter: Separation::Refuses,
            face_in_approval: false,
            masking: BTreeMap::new(),
        }
    }
}

/// A field that did not always exist is stored where it differs from its default.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
fn is_a_year(months: &Months) -> bool {
    *months == Conventions::default().list_shown_at_most
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
fn refuses(separation: &Separation) -> bool {
    *separation == Conventions::default().drafter
}

/// What follows when one person does two acts on one item that two should do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::exhaustive_enums, reason = "nothing, a warning or a refusal")]
pub enum Separation {
    /// Nothing.
    Off,
    /// A warning on the event.
    Warns,
    /// The command is refused.
    Refuses,
}
