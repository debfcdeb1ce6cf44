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
pub(super) const ALL: &[&TableForm] = &[
    &local::FUJIAN,
    &local::LONG,
    &statistics::STATISTICS,
    &proactive::PROACTIVE_2019,
    &proactive::PROACTIVE_2021,
    &requests::REQUESTS_2019,
    &requests::REQUESTS_2021,
    &remedies::REMEDIES_2019,
];
