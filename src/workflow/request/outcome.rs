use serde::{Deserialize, Serialize};

use super::{Access, Conventions, Disposition, ItemDecision, MixedRefusals};
use crate::law::{Citation, Edition, Provision, known};
use crate::vocabulary::{Exemption, Force, Outcome, Outcome2007, Term};

/// The one row in which a request is counted (办理结果), in the table of its edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::exhaustive_enums, reason = "one row for each edition")]
pub enum RequestOutcome {
    /// A row of the statistics table for Decree 492.
    #[serde(rename = "decree-492")]
    Decree492(Outcome2007),
    /// A row of table 3 for Decree 711.
    #[serde(rename = "decree-711")]
    Decree711(Outcome),
}

impl RequestOutcome {
    /// The edition whose table has the row.
    #[must_use]
    pub const fn edition(self) -> Edition {
        match self {
            Self::Decree492(_) => Edition::Decree492,
            Self::Decree711(_) => Edition::Decree711,
        }
    }

    /// The Chinese label of the row.
    #[must_use]
    pub fn zh(self) -> &'static str {
        match self {
            Self::Decree492(row) => row.zh(),
            Self::Decree711(row) => row.zh(),
        }
    }

    /// The English label of the row.
    #[must_use]
    pub fn en(self) -> &'static str {
        match self {
            Self::Decree492(row) => row.en(),
            Self::Decree711(row) => row.en(),
        }
    }

    /// The row of a withdrawal. The table for Decree 492 has none.
    pub(super) const fn withdrawn(edition: Edition) -> Option<Self> {
        match edition {
            Edition::Decree492 => None,
            Edition::Decree711 => Some(Self::Decree711(Outcome::Other)),
        }
    }

    /// The row of a request from the decisions on its items (Art. 37).
    ///
    /// Something disclosed and something not is disclosure in part, counted as that alone. Where
    /// nothing is disclosed and the items differ, a convention chooses. `None` when there is no item,
    /// or a decision has no row under the edition.
    ///
    /// ```
    /// use disclosure::law::Edition;
    /// use disclosure::vocabulary::Outcome;
    /// use disclosure::workflow::request::{Access, Conventions, Disposition, ItemDecision, RequestOutcome};
    ///
    /// let item = ItemDecision::new;
    /// let given = Disposition::disclose(Access::Provided);
    /// let row = |items: &[ItemDecision]| {
    ///     RequestOutcome::of(items, Edition::Decree711, &Conventions::default())
    /// };
    /// let mixed = [item(1, given.clone()), item(2, Disposition::DoesNotExist)];
    /// assert_eq!(row(&mixed), Some(RequestOutcome::Decree711(Outcome::Partial)));
    /// assert_eq!(row(&mixed[..1]), Some(RequestOutcome::Decree711(Outcome::Granted)));
    /// assert_eq!(row(&mixed[1..]), Some(RequestOutcome::Decree711(Outcome::NotHeld)));
    /// ```
    #[must_use]
    pub fn of(
        decisions: &[ItemDecision],
        edition: Edition,
        conventions: &Conventions,
    ) -> Option<Self> {
        let rows: Vec<Self> = decisions
            .iter()
            .map(|it| Self::of_item(&it.disposition, edition))
            .collect::<Option<_>>()?;
        let disclosed = decisions
            .iter()
            .filter(|it| it.disposition.discloses())
            .count();
        let first = rows.first().copied()?;
        if disclosed > 0 && disclosed < decisions.len() {
            return Some(Self::partial(edition));
        }
        let least = rows.iter().copied().min().unwrap_or(first);
        let most = rows.iter().copied().max().unwrap_or(first);
        if disclosed > 0 {
            // All in full, or some in part: "in part" and "granted" stand after the softer row.
            return Some(if rows.contains(&Self::partial(edition)) {
                Self::partial(edition)
            } else {
                most
            });
        }
        Some(match conventions.mixed_refusals {
            MixedRefusals::FirstRowOfTable => least,
            MixedRefusals::FirstItem => first,
        })
    }

    const fn partial(edition: Edition) -> Self {
        match edition {
            Edition::Decree492 => Self::Decree492(Outcome2007::Partial),
            Edition::Decree711 => Self::Decree711(Outcome::Partial),
        }
    }

    /// The row of one item, where the edition has one.
    pub(super) fn of_item(disposition: &Disposition, edition: Edition) -> Option<Self> {
        match edition {
            Edition::Decree492 => row_2007(disposition).map(Self::Decree492),
            Edition::Decree711 => row_2019(disposition).map(Self::Decree711),
        }
    }
}

fn row_2019(disposition: &Disposition) -> Option<Outcome> {
    Some(match disposition {
        Disposition::Disclose(_) => Outcome::Granted,
        Disposition::DiscloseInPart(_) => Outcome::Partial,
        Disposition::Withhold(it) => {
            // No row names archives; their law of access is special as that of registries is (Art. 36(7)).
            let ground = it.first()?.exemption;
            let principal = if ground == Exemption::ArchiveAccess2019 {
                Exemption::SpecialAccess2019
            } else {
                ground
            };
            return Outcome::ALL
                .iter()
                .copied()
                .find(|row| row.exemption() == Some(principal));
        }
        Disposition::DoesNotExist | Disposition::NotThisAgency(_) => Outcome::NotHeld,
        Disposition::NeedsCreation(_) => Outcome::NeedsCreation,
        Disposition::StillUnclear(_) => Outcome::StillUnclear,
        Disposition::Petition(_) => Outcome::Petition,
        Disposition::Repeated(_) => Outcome::Repeated,
        Disposition::PublicPublication(_) => Outcome::PublicPublication,
        Disposition::Excessive(_) => Outcome::Excessive,
        Disposition::Confirmation(_) => Outcome::Confirmation,
        Disposition::NotInformation(_) => Outcome::Other,
        Disposition::AmendOrSupplement(_) | Disposition::OtherChannel(_) => return None,
    })
}

fn row_2007(disposition: &Disposition) -> Option<Outcome2007> {
    Some(match disposition {
        Disposition::Disclose(it) if matches!(it.access, Access::AlreadyPublic(_)) => {
            Outcome2007::AlreadyPublic
        }
        Disposition::Disclose(_) => Outcome2007::Granted,
        Disposition::DiscloseInPart(_) => Outcome2007::Partial,
        Disposition::Withhold(it) => match it.first()?.exemption {
            Exemption::StateSecret2007 => Outcome2007::RefusedStateSecret,
            Exemption::CommercialSecret2007 => Outcome2007::RefusedCommercialSecret,
            Exemption::PersonalPrivacy2007 => Outcome2007::RefusedPersonalPrivacy,
            Exemption::SecurityAndStability2007 => Outcome2007::RefusedSecurityAndStability,
            Exemption::NoSpecialNeed2007 => Outcome2007::RefusedOtherByLaw,
            Exemption::StateSecret2019
            | Exemption::ProhibitedByLaw2019
            | Exemption::SecurityAndStability2019
            | Exemption::ThirdPartyRights2019
            | Exemption::InternalAffairs2019
            | Exemption::DeliberativeProcess2019
            | Exemption::EnforcementFile2019
            | Exemption::SpecialAccess2019
            | Exemption::ArchiveAccess2019 => return None,
        },
        Disposition::DoesNotExist => Outcome2007::DoesNotExist,
        Disposition::NotThisAgency(_) => Outcome2007::NotThisAgency,
        Disposition::NotInformation(_) => Outcome2007::RefusedNotGovernmentInformation,
        Disposition::AmendOrSupplement(_) => Outcome2007::AmendOrSupplement,
        Disposition::OtherChannel(_) => Outcome2007::OtherChannel,
        Disposition::NeedsCreation(_)
        | Disposition::StillUnclear(_)
        | Disposition::Petition(_)
        | Disposition::Repeated(_)
        | Disposition::PublicPublication(_)
        | Disposition::Excessive(_)
        | Disposition::Confirmation(_) => return None,
    })
}

/// The provisions a decision rests on, finer than its row.
pub(super) fn bases(disposition: &Disposition, edition: Edition) -> Vec<Citation> {
    let old = edition == Edition::Decree492;
    let article = Provision::article;
    let of_2007 = |place| Citation::regulation(Edition::Decree492, place);
    let of_2019 = |place| Citation::regulation(Edition::Decree711, place);
    let mut bases = match disposition {
        Disposition::Disclose(it) if !old && matches!(it.access, Access::AlreadyPublic(_)) => {
            vec![of_2019(article(36).item(1))]
        }
        Disposition::Disclose(_) if !old => vec![of_2019(article(36).item(2))],
        Disposition::Disclose(_) => vec![of_2007(article(21).item(1))],
        Disposition::DiscloseInPart(_) if old => vec![of_2007(article(22))],
        Disposition::DiscloseInPart(_) => vec![of_2019(article(37))],
        Disposition::Withhold(_) if old => vec![of_2007(article(21).item(2))],
        Disposition::Withhold(it)
            if it
                .iter()
                .all(|it| it.exemption.force() == Force::OtherProcedure) =>
        {
            Vec::new()
        }
        Disposition::Withhold(_) => vec![of_2019(article(36).item(3))],
        Disposition::DoesNotExist | Disposition::NotThisAgency(_) if old => {
            vec![of_2007(article(21).item(3))]
        }
        Disposition::DoesNotExist => vec![of_2019(article(36).item(4))],
        Disposition::NotThisAgency(_) => vec![of_2019(article(36).item(5))],
        Disposition::NotInformation(_) if old => vec![of_2007(article(2))],
        Disposition::NotInformation(_) => vec![of_2019(article(2))],
        Disposition::AmendOrSupplement(_) => {
            vec![of_2007(article(21).item(4))]
        }
        Disposition::OtherChannel(_) => vec![Citation::whole(known::STATISTICS_2014)],
        Disposition::NeedsCreation(_)
        | Disposition::StillUnclear(_)
        | Disposition::Petition(_)
        | Disposition::Repeated(_)
        | Disposition::PublicPublication(_)
        | Disposition::Excessive(_)
        | Disposition::Confirmation(_) => row_2019(disposition)
            .map(Outcome::bases)
            .unwrap_or_default(),
    };
    bases.extend(disposition.grounds().map(|it| it.exemption.citation()));
    bases
}
