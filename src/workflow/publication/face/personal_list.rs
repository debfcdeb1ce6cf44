use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::law::{Citation, Provision, known};
use crate::vocabulary::{glyph, vocabulary};
use crate::workflow::publication::Conventions;

const fn protection(article: u16) -> Citation {
    Citation::known(
        known::PERSONAL_INFORMATION_2021,
        Provision::article(article),
    )
}

vocabulary! {
    /// What a column of a list says of a person (个人信息字段).
    PersonalField, "personal field", "个人信息字段" {
        /// The name.
        Name = "name", "姓名", "name", protection(34);
        /// The identity number.
        IdentityNumber = "identity-number", "身份证件号码", "identity number", protection(28);
        /// A telephone number.
        Phone = "phone", "电话号码", "telephone number", protection(34);
        /// A home address.
        Address = "address", "住址", "home address", protection(34);
        /// A bank account.
        BankAccount = "bank-account", "银行账号", "bank account", protection(28);
        /// The date of birth.
        BirthDate = "birth-date", "出生日期", "date of birth", protection(34);
        /// Parents or guardians.
        Guardian = "guardian", "监护人", "guardian", protection(31);
        /// The means of the family.
        FamilyFinance = "family-finance", "家庭经济状况", "family finance", protection(28);
        /// Health.
        Health = "health", "健康状况", "health", protection(28);
        /// The number of an application or an examination.
        Reference = "reference", "报名号、准考证号", "application number", protection(34);
        /// School or unit.
        Institution = "institution", "学校或者单位", "school or unit", protection(34);
        /// What was decided: admitted, aided, points given.
        Result = "result", "结果", "result", protection(34);
    }
}

/// What becomes of a field before a list is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Treatment {
    /// It is shown as it is.
    Show,
    /// So many first and last signs are shown, an asterisk stands for every other. A value that is
    /// not longer than that is masked whole.
    Mask {
        /// First signs shown.
        first: u8,
        /// Last signs shown.
        last: u8,
    },
    /// The column is left out.
    Omit,
}

const MASK: char = '*';

impl Treatment {
    /// The value as it may be shown; `None` when it is left out.
    ///
    /// ```
    /// use disclosure::workflow::publication::Treatment;
    ///
    /// let phone = Treatment::Mask { first: 3, last: 2 };
    /// assert_eq!(phone.apply("13800000017").as_deref(), Some("138******17"));
    /// assert_eq!(phone.apply("12345").as_deref(), Some("*****"));
    /// assert_eq!(Treatment::Omit.apply("x"), None);
    /// ```
    #[must_use]
    pub fn apply(self, value: &str) -> Option<String> {
        match self {
            Self::Show => Some(value.to_owned()),
            Self::Omit => None,
            Self::Mask { first, last } => {
                let (first, last) = (usize::from(first), usize::from(last));
                let length = value.chars().count();
                let whole = length <= first.saturating_add(last);
                let from = length.saturating_sub(last);
                let masked = (0..).zip(value.chars()).map(|(place, sign)| {
                    let shown = !whole && (place < first || place >= from);
                    if shown { sign } else { MASK }
                });
                Some(masked.collect())
            }
        }
    }

    /// The value could have come out of [`apply`](Self::apply).
    #[must_use]
    pub fn is_met_by(self, shown: &str) -> bool {
        self.apply(shown).is_some_and(|again| again == shown)
    }
}

impl PersonalField {
    /// What becomes of it where an organ has set nothing else.
    ///
    /// The law says "the necessary scope" (个人信息保护法第三十四条) and names no signs; the table is an
    /// inference and a [convention](super::super::Conventions::masking). Names, application numbers,
    /// schools and results are shown; identity numbers, telephones and bank accounts are masked;
    /// addresses, births, guardians, means and health are left out.
    ///
    /// ```
    /// use disclosure::workflow::publication::{Conventions, PersonalField, Treatment};
    ///
    /// let house: Conventions =
    ///     serde_json::from_str(r#"{"masking": {"name": {"mask": {"first": 1, "last": 0}}}}"#)?;
    /// assert_eq!(house.treatment(PersonalField::Name).apply("某某某").as_deref(), Some("某**"));
    /// assert_eq!(house.treatment(PersonalField::Health), Treatment::Omit);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub const fn treatment_by_default(self) -> Treatment {
        match self {
            Self::Name | Self::Reference | Self::Institution | Self::Result => Treatment::Show,
            Self::IdentityNumber => Treatment::Mask { first: 2, last: 2 },
            Self::Phone => Treatment::Mask { first: 3, last: 2 },
            Self::BankAccount => Treatment::Mask { first: 0, last: 4 },
            Self::Address
            | Self::BirthDate
            | Self::Guardian
            | Self::FamilyFinance
            | Self::Health => Treatment::Omit,
        }
    }

    /// The text holds the digits of an identity number (15 or 18), a mobile or fixed telephone, or a bank
    /// card (16 to 19), unbroken or in groups with one blank or hyphen between them.
    ///
    /// A fixed telephone counts as such where its area code stands apart; a card in groups has four digits
    /// in each but the last.
    ///
    /// ```
    /// use disclosure::workflow::publication::PersonalField;
    ///
    /// assert!(PersonalField::reveals_number("联系电话：１３８００００００１７"));
    /// assert!(PersonalField::reveals_number("138-0000-0017"));
    /// assert!(!PersonalField::reveals_number("南教〔2014〕123号，QZ07101-0200-2014-00012"));
    /// ```
    #[must_use]
    pub fn reveals_number(text: &str) -> bool {
        let narrow: String = text.chars().map(glyph::narrow).collect();
        chains(&narrow).iter().any(|chain| {
            (0..chain.len()).any(|start| {
                let mut joined = String::new();
                let mut in_fours = true;
                chain.iter().skip(start).enumerate().any(|(place, group)| {
                    joined.push_str(group);
                    let found = is_mobile(&joined)
                        || is_identity(&joined)
                        || (place == 0 || in_fours) && is_card(&joined)
                        || place == 1 && is_fixed_line(&joined, group);
                    in_fours = in_fours && group.len() == 4;
                    found
                })
            })
        })
    }
}

/// A list of persons as it is shown to the public (公示名单).
///
/// `Debug` counts its rows and shows none: before the rules have looked at it a list may hold more than
/// it should.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(
    clippy::exhaustive_structs,
    reason = "whoever publishes a list writes out what it says"
)]
pub struct PublicList {
    /// What each column says.
    pub columns: Vec<PersonalField>,
    /// The rows, cell by cell.
    pub rows: Vec<Vec<String>>,
    /// The law that lets it be published; without one it must not be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citation: Option<Citation>,
    /// The last day of the notice (公示期), after which it is taken down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown_through: Option<NaiveDate>,
    /// Persons under 14 are on it.
    #[serde(default)]
    pub under_14: bool,
    /// The guardians of those under 14 agree.
    #[serde(default)]
    pub guardians_agree: bool,
}

impl fmt::Debug for PublicList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PublicList")
            .field("columns", &self.columns)
            .field("rows", &self.rows.len())
            .field("citation", &self.citation)
            .field("shown_through", &self.shown_through)
            .field("under_14", &self.under_14)
            .field("guardians_agree", &self.guardians_agree)
            .finish()
    }
}

impl PublicList {
    /// Every column may be shown and every cell is masked as the table says.
    #[must_use]
    pub fn is_minimal(&self, conventions: &Conventions) -> bool {
        let cell_is_met = |field: &PersonalField, cell: &str| {
            let treatment = conventions.treatment(*field);
            treatment.is_met_by(cell)
                && (treatment != Treatment::Show || !PersonalField::reveals_number(cell))
        };
        let row_is_met = |row: &Vec<String>| {
            row.len() == self.columns.len()
                && self
                    .columns
                    .iter()
                    .zip(row)
                    .all(|(field, cell)| cell_is_met(field, cell))
        };
        let shown = |field: &PersonalField| conventions.treatment(*field) != Treatment::Omit;
        self.columns.iter().all(shown) && self.rows.iter().all(row_is_met)
    }
}

/// Groups of digits, with a last X, that only one blank or hyphen keeps apart.
fn chains(text: &str) -> Vec<Vec<String>> {
    let mut chains = vec![Vec::new()];
    let mut group = String::new();
    let mut apart = false;
    // The last sign ends what stands before it.
    for sign in text.chars().chain(['\n', '\n']) {
        if sign.is_ascii_digit() || (matches!(sign, 'X' | 'x') && !group.is_empty()) {
            group.push(sign);
            apart = false;
            continue;
        }
        let joins = matches!(sign, ' ' | '-' | '\u{2013}' | '\u{2014}') && !apart;
        if let Some(chain) = chains.last_mut()
            && !group.is_empty()
        {
            chain.push(std::mem::take(&mut group));
        }
        apart = true;
        if !joins {
            chains.push(Vec::new());
        }
    }
    chains
}

fn is_numeric(digits: &str) -> bool {
    digits.bytes().all(|sign| sign.is_ascii_digit())
}

fn is_mobile(digits: &str) -> bool {
    let second = digits
        .strip_prefix('1')
        .and_then(|rest| rest.chars().next());
    digits.len() == 11 && is_numeric(digits) && second.is_some_and(|it| ('3'..='9').contains(&it))
}

fn is_card(digits: &str) -> bool {
    (16..=19).contains(&digits.len()) && is_numeric(digits)
}

/// An area code of three or four digits with a nought, then seven or eight.
fn is_fixed_line(digits: &str, local: &str) -> bool {
    let area = digits.len().saturating_sub(local.len());
    digits.starts_with('0')
        && is_numeric(digits)
        && (3..=4).contains(&area)
        && (7..=8).contains(&local.len())
}

/// Eighteen signs with a date of birth, the last of which may be X, or fifteen with a short one.
fn is_identity(run: &str) -> bool {
    let date = |from: usize, to: usize, format: &str| {
        let birth = run.get(from..to);
        birth.is_some_and(|it| NaiveDate::parse_from_str(it, format).is_ok())
    };
    let digits = run.strip_suffix(['X', 'x']).unwrap_or(run);
    let numbered = is_numeric(digits) && !run.starts_with('0');
    match run.len() {
        18 => numbered && date(6, 14, "%Y%m%d"),
        15 => numbered && digits.len() == 15 && date(6, 12, "%y%m%d"),
        _ => false,
    }
}
