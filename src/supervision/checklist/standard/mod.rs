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

pub use admissions::admissions;
pub use budget::{budget, final_accounts};
pub use construction::construction_project;
pub use licence::licence;
pub use procurement::procurement;
pub use service::service_item;

/// Every list of the crate.
///
/// ```
/// use disclosure::supervision::standard_checklists;
///
/// let ids: Vec<String> = standard_checklists().iter().map(|list| list.id().to_owned()).collect();
/// assert_eq!(ids, [
///     "admissions", "budget", "final-accounts", "procurement", "licence",
///     "construction-project", "service-item",
/// ]);
/// ```
#[must_use]
pub fn standard_checklists() -> Vec<Checklist> {
    vec![
        admissions(),
        budget(),
        final_accounts(),
        procurement(),
        licence(),
        construction_project(),
        service_item(),
    ]
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
