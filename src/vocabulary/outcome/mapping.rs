//! What a row of one table is in another.
//!
//! `Ok` means that every request counted in the one row would be counted in the other, which may be
//! wider; `Err` says why no row of the other table holds these requests and can be told. A row without
//! counterpart is not 0 in the other table.

use super::super::Term;
use super::{Outcome, Outcome2007, Outcome2019};
use crate::finding::Words;

impl Outcome {
    /// Finds the row in the trial format of 2019; every row of 2021 has one.
    ///
    /// ```
    /// use disclosure::vocabulary::{Outcome, Outcome2019};
    ///
    /// assert_eq!(Outcome::FeeUnpaid.in_2019_format(), Outcome2019::Other);
    /// assert_eq!(Outcome2019::Other.in_2021_format().ok(), None);
    /// ```
    #[must_use]
    pub const fn in_2019_format(self) -> Outcome2019 {
        match self {
            Self::Granted => Outcome2019::Granted,
            Self::Partial => Outcome2019::Partial,
            Self::RefusedStateSecret => Outcome2019::RefusedStateSecret,
            Self::RefusedProhibitedByLaw => Outcome2019::RefusedProhibitedByLaw,
            Self::RefusedSecurityAndStability => Outcome2019::RefusedSecurityAndStability,
            Self::RefusedThirdPartyRights => Outcome2019::RefusedThirdPartyRights,
            Self::RefusedInternalAffairs => Outcome2019::RefusedInternalAffairs,
            Self::RefusedDeliberativeProcess => Outcome2019::RefusedDeliberativeProcess,
            Self::RefusedEnforcementFile => Outcome2019::RefusedEnforcementFile,
            Self::RefusedAdministrativeQuery => Outcome2019::RefusedAdministrativeQuery,
            Self::NotHeld => Outcome2019::NotHeld,
            Self::NeedsCreation => Outcome2019::NeedsCreation,
            Self::StillUnclear => Outcome2019::StillUnclear,
            Self::Petition => Outcome2019::Petition,
            Self::Repeated => Outcome2019::Repeated,
            Self::PublicPublication => Outcome2019::PublicPublication,
            Self::Excessive => Outcome2019::Excessive,
            Self::Confirmation => Outcome2019::Confirmation,
            Self::CorrectionOverdue | Self::FeeUnpaid | Self::Other => Outcome2019::Other,
        }
    }

    /// Finds the row in the statistics table of 2014.
    ///
    /// # Errors
    /// Why no row of the other table can be told.
    pub fn in_2014_table(self) -> Result<Outcome2007, Words> {
        reverse(self, Outcome2007::in_2021_format, Outcome2007::row)
    }
}

impl Outcome2019 {
    /// Finds the row in the format of 2021; the one row of other handling was split in three there.
    ///
    /// # Errors
    /// Why no row of the other table can be told.
    pub fn in_2021_format(self) -> Result<Outcome, Words> {
        reverse(self, |row: Outcome| Ok(row.in_2019_format()), Outcome::row)
    }

    /// Finds the row in the statistics table of 2014.
    ///
    /// # Errors
    /// Why no row of the other table can be told.
    pub fn in_2014_table(self) -> Result<Outcome2007, Words> {
        reverse(self, Outcome2007::in_2019_format, Outcome2007::row)
    }
}

impl Outcome2007 {
    /// Finds the row in the format of 2021.
    ///
    /// ```
    /// use disclosure::vocabulary::{Outcome, Outcome2007};
    ///
    /// let told_where = Outcome2007::AlreadyPublic;
    /// assert_eq!(told_where.in_2021_format(), Ok(Outcome::Granted));
    /// assert_eq!(Outcome::Granted.in_2014_table().ok(), None);
    /// ```
    ///
    /// # Errors
    /// Why no row of the other table can be told.
    pub fn in_2021_format(self) -> Result<Outcome, Words> {
        Ok(match self {
            Self::AlreadyPublic | Self::Granted => Outcome::Granted,
            Self::Partial => Outcome::Partial,
            Self::RefusedStateSecret => Outcome::RefusedStateSecret,
            Self::RefusedCommercialSecret | Self::RefusedPersonalPrivacy => {
                Outcome::RefusedThirdPartyRights
            }
            Self::RefusedSecurityAndStability => Outcome::RefusedSecurityAndStability,
            Self::NotThisAgency | Self::DoesNotExist => Outcome::NotHeld,
            Self::RefusedNotGovernmentInformation => {
                return Err(Words::new(
                    "不是政府信息的申请以后分散计入X1、X3和O3行",
                    "what was not government information is spread over rows X1, X3 and O3",
                ));
            }
            Self::RefusedOtherByLaw => {
                return Err(Words::new(
                    "“其他情形”是兜底行，后来的各行都比它窄",
                    "the row is a catch-all, and every later row is narrower",
                ));
            }
            Self::AmendOrSupplement => {
                return Err(Words::new(
                    "补正后来是程序步骤，不再是办理结果",
                    "a correction is a step of the procedure since then and no outcome",
                ));
            }
            Self::OtherChannel => {
                return Err(Words::new(
                    "其他途径未说明是哪一种，后来分列数行",
                    "the row does not tell which channel, and later rows do",
                ));
            }
        })
    }

    /// Finds the row in the trial format of 2019.
    ///
    /// # Errors
    /// Why no row of the other table can be told.
    pub fn in_2019_format(self) -> Result<Outcome2019, Words> {
        self.in_2021_format().map(Outcome::in_2019_format)
    }
}

/// Reads a mapping backwards: a row that several rows lead to cannot be divided among them.
fn reverse<S: Term, T: Term>(
    row: T,
    forward: fn(S) -> Result<T, Words>,
    name: fn(S) -> &'static str,
) -> Result<S, Words> {
    let sources: Vec<S> = S::ALL
        .iter()
        .copied()
        .filter(|&source| forward(source) == Ok(row))
        .collect();
    match sources.as_slice() {
        [only] => Ok(*only),
        [] => Err(Words::new(
            "另一张表没有对应的行",
            "the other table has no such row",
        )),
        several => {
            let names: Vec<_> = several.iter().map(|&source| name(source)).collect();
            Err(Words::new(
                format!("在另一张表分列{}行", names.join("、")),
                format!("divided over rows {} in the other table", names.join(", ")),
            ))
        }
    }
}
