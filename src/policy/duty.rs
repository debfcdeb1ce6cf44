use super::PublicationDeadline;
use crate::law::{Edition, Provision};
use crate::vocabulary::{GovernmentLevel, MandatoryItem, Term as _};

/// One thing an organ must publish without being asked (主动公开义务): Decree 711 Arts. 19-21, 492
/// Arts. 9-12.
///
/// What exactly is published under it is fixed by each organ (Decree 711 Art. 22), so a duty is not
/// yet a list of documents.
///
/// ```
/// use disclosure::law::Edition;
/// use disclosure::policy::{Duty, DutyNature};
/// use disclosure::vocabulary::GovernmentLevel;
///
/// let county: Vec<_> = Duty::of(Edition::Decree711, GovernmentLevel::County).collect();
/// assert_eq!(county.len(), 3 + 15 + 7);
/// assert_eq!(county.iter().filter(|it| it.nature() == DutyNature::ByLocalCircumstances).count(), 7);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Duty {
    item: MandatoryItem,
}

/// How firmly a [`Duty`] binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(
    clippy::exhaustive_enums,
    reason = "a checklist must treat each in its own way"
)]
pub enum DutyNature {
    /// A general test that information meets or not: 711 Art. 19, 492 Art. 9.
    GeneralTest,
    /// A listed field: 711 Art. 20, 492 Arts. 10-12.
    Listed,
    /// A field whose content the organ fixes by local circumstances (根据本地方的具体情况): 711 Art. 21.
    ByLocalCircumstances,
}

impl Duty {
    /// The duties of a government of this level or, above the township, its departments.
    pub fn of(edition: Edition, level: GovernmentLevel) -> impl Iterator<Item = Self> {
        MandatoryItem::of(edition, level).map(|item| Self { item })
    }

    /// The field.
    #[must_use]
    pub const fn item(self) -> MandatoryItem {
        self.item
    }

    /// How firmly it binds.
    #[must_use]
    pub fn nature(self) -> DutyNature {
        let article = self
            .item
            .citation()
            .provision()
            .map(Provision::article_number);
        match (self.item.edition(), article) {
            (Edition::Decree492, Some(9)) | (Edition::Decree711, Some(19)) => {
                DutyNature::GeneralTest
            }
            (Edition::Decree711, Some(21)) => DutyNature::ByLocalCircumstances,
            (Edition::Decree492 | Edition::Decree711, _) => DutyNature::Listed,
        }
    }

    /// The deadline that holds unless a special one does: formation or change and 20 working days.
    ///
    /// Budgets and procurement have special ones, by the event they start from; see
    /// [`PublicationDeadline`].
    #[must_use]
    pub const fn general_deadline(self) -> PublicationDeadline {
        PublicationDeadline::general(self.item.edition())
    }
}
