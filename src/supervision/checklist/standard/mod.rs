//! The lists that come with the crate: every row with its texts and how well it is known.

mod admissions;
mod budget;
mod construction;
mod licence;
mod procurement;
mod service;

use super::{Basis, Checklist, RequiredElement};
use crate::finding::Words;
use crate::law::{Citation, Edition, Evidence, Instrument, Provision};

impl Checklist {
    /// Every list of the crate.
    ///
    /// ```
    /// use disclosure::supervision::Checklist;
    ///
    /// let ids: Vec<String> = Checklist::standard().iter().map(|list| list.id().to_owned()).collect();
    /// assert_eq!(ids, [
    ///     "admissions", "budget", "final-accounts", "procurement", "licence",
    ///     "construction-project", "service-item",
    /// ]);
    /// ```
    #[must_use]
    pub fn standard() -> Vec<Self> {
        vec![
            Self::admissions(),
            Self::budget(),
            Self::final_accounts(),
            Self::procurement(),
            Self::licence(),
            Self::construction_project(),
            Self::service_item(),
        ]
    }
}

fn element(code: &str, zh: &str, en: &str, evidence: Evidence) -> RequiredElement {
    RequiredElement::new(code, Words::new(zh, en), evidence)
}

const fn decree_492(place: Provision) -> Basis {
    Basis::new(Citation::regulation(Edition::Decree492, place))
}

const fn decree_711(place: Provision) -> Basis {
    Basis::new(Citation::regulation(Edition::Decree711, place))
}

const fn article(number: u16) -> Provision {
    Provision::article(number)
}

const fn known(instrument: Instrument, place: Provision) -> Basis {
    Basis::new(Citation::known(instrument, place))
}
