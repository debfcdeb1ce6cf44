use std::str::FromStr;

use super::{
    ApplicantClass, Attribute, Claimant, ContestedAct, Exemption, ExemptionFromFee, ExemptionKind,
    FeeMethod, FeePeriod, Genre, GovernmentLevel, InformationKind, Judgment, LocalOutcome,
    MandatoryItem, NotCounted, OrderKind, OrganKind, Outcome, Outcome2007, Outcome2019, Override,
    Power, PublicationChannel, RemedyPath, RemedyResult, RequestChannel, ReviewBody,
    ReviewDecision, ReviewEnd, Role, ServiceEvent, SuitRuling, SuspensionGround, Term, Validity,
    VocabularyError,
};
use crate::law::Citation;

/// A code list seen from outside, whatever its type: for documentation, forms and tests.
///
/// ```
/// use disclosure::vocabulary::CodeList;
///
/// let genres = CodeList::all().iter().find(|list| list.name() == "genre").copied();
/// assert_eq!(genres.map(|list| list.rows().len()), Some(16));
/// assert_eq!(genres.map(CodeList::name_zh), Some("公文种类"));
/// ```
#[derive(Debug, Clone, Copy)]
pub struct CodeList {
    name: &'static str,
    name_zh: &'static str,
    rows: fn() -> Vec<CodeRow>,
    row: fn(&str) -> Result<CodeRow, VocabularyError>,
}

impl CodeList {
    /// Every code list of this stage.
    #[must_use]
    pub const fn all() -> &'static [Self] {
        LISTS
    }

    /// Views the list of this type.
    #[must_use]
    pub const fn of<T: Term + FromStr<Err = VocabularyError>>() -> Self {
        Self {
            name: T::LIST,
            name_zh: T::LIST_ZH,
            rows: || T::ALL.iter().copied().map(CodeRow::of).collect(),
            row: |code| code.parse::<T>().map(CodeRow::of),
        }
    }

    /// The name in English, as errors use it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// The name in Chinese.
    #[must_use]
    pub const fn name_zh(self) -> &'static str {
        self.name_zh
    }

    /// Every row, in the order of the source.
    #[must_use]
    pub fn rows(self) -> Vec<CodeRow> {
        (self.rows)()
    }

    /// Finds the row with this code.
    ///
    /// # Errors
    /// [`VocabularyError`] when no row has it.
    pub fn row(self, code: &str) -> Result<CodeRow, VocabularyError> {
        (self.row)(code)
    }
}

/// One row of a [`CodeList`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeRow {
    code: &'static str,
    zh: &'static str,
    en: &'static str,
    citation: Citation,
}

impl CodeRow {
    fn of<T: Term>(term: T) -> Self {
        Self {
            code: term.code(),
            zh: term.zh(),
            en: term.en(),
            citation: term.citation(),
        }
    }

    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// The Chinese term.
    #[must_use]
    pub const fn zh(&self) -> &'static str {
        self.zh
    }

    /// The English label.
    #[must_use]
    pub const fn en(&self) -> &'static str {
        self.en
    }

    /// The text the row stands on.
    #[must_use]
    pub const fn citation(&self) -> &Citation {
        &self.citation
    }
}

const LISTS: &[CodeList] = &[
    CodeList::of::<Attribute>(),
    CodeList::of::<InformationKind>(),
    CodeList::of::<Validity>(),
    CodeList::of::<GovernmentLevel>(),
    CodeList::of::<Genre>(),
    CodeList::of::<PublicationChannel>(),
    CodeList::of::<RequestChannel>(),
    CodeList::of::<ApplicantClass>(),
    CodeList::of::<Exemption>(),
    CodeList::of::<ExemptionKind>(),
    CodeList::of::<Override>(),
    CodeList::of::<MandatoryItem>(),
    CodeList::of::<Outcome>(),
    CodeList::of::<Outcome2019>(),
    CodeList::of::<Outcome2007>(),
    CodeList::of::<LocalOutcome>(),
    CodeList::of::<Role>(),
    CodeList::of::<Power>(),
    CodeList::of::<FeePeriod>(),
    CodeList::of::<FeeMethod>(),
    CodeList::of::<ExemptionFromFee>(),
    CodeList::of::<Claimant>(),
    CodeList::of::<ContestedAct>(),
    CodeList::of::<Judgment>(),
    CodeList::of::<OrderKind>(),
    CodeList::of::<RemedyPath>(),
    CodeList::of::<RemedyResult>(),
    CodeList::of::<ReviewBody>(),
    CodeList::of::<ReviewDecision>(),
    CodeList::of::<ReviewEnd>(),
    CodeList::of::<OrganKind>(),
    CodeList::of::<ServiceEvent>(),
    CodeList::of::<SuspensionGround>(),
    CodeList::of::<NotCounted>(),
    CodeList::of::<SuitRuling>(),
];
