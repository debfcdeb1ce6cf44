//! The forms themselves: nothing but codes, titles and units.

mod local;
mod proactive;
mod remedies;
mod requests;
mod statistics;

use super::TableForm;

pub(super) const FUJIAN_2009: &[&TableForm] = &[&local::FUJIAN];
pub(super) const LONG_2008: &[&TableForm] = &[&local::LONG];
pub(super) const STATISTICS_2014: &[&TableForm] = &[&statistics::STATISTICS];
pub(super) const ANNUAL_2019: &[&TableForm] = &[
    &proactive::PROACTIVE_2019,
    &requests::REQUESTS_2019,
    &remedies::REMEDIES_2019,
];
pub(super) const ANNUAL_2021: &[&TableForm] = &[
    &proactive::PROACTIVE_2021,
    &requests::REQUESTS_2021,
    &remedies::REMEDIES_2019,
];
impl TableForm {
    /// Every form of a table.
    pub const ALL: &'static [&'static Self] = &[
        &local::FUJIAN,
        &local::LONG,
        &statistics::STATISTICS,
        &proactive::PROACTIVE_2019,
        &proactive::PROACTIVE_2021,
        &requests::REQUESTS_2019,
        &requests::REQUESTS_2021,
        &remedies::REMEDIES_2019,
    ];

    /// Finds a form by its id: T3-2021.
    #[must_use]
    pub fn of_id(id: &str) -> Option<&'static Self> {
        Self::ALL.iter().copied().find(|form| form.id == id)
    }
}
