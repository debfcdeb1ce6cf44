//! Short forms of the citations that the tables repeat.

use crate::law::{Citation, Edition, Provision};

/// Cites Decree 492.
pub(super) const fn decree_492(place: Provision) -> Citation {
    Citation::regulation(Edition::Decree492, place)
}

/// Cites Decree 711.
pub(super) const fn decree_711(place: Provision) -> Citation {
    Citation::regulation(Edition::Decree711, place)
}

/// Names an article.
pub(super) const fn article(number: u16) -> Provision {
    Provision::article(number)
}
