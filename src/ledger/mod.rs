//! The ledger: what was made, changed and published, item by item (主动公开台账).
//!
//! Takes code lists, identifiers and the calendar from upstream. Gives [`DisclosureItem`], which can
//! only be built whole and with dates that can be; [`Ledger`], which holds items under a scheme of
//! categories, refuses a second item of one index number and takes in rows all or none; its views
//! ([`LedgerView`], [`PlacedItem`]) for those who count; and [`Timeliness`], the rule of 20 working days.
//!
//! It counts nothing and repairs nothing: what is odd is kept and found ([`Ledger::findings`]). It
//! reads no file: the caller brings a header and rows of text.

mod book;
mod error;
mod import;
mod import_error;
mod item;
mod item_builder;
mod key;
mod timeliness;
mod view;

pub use book::Ledger;
pub use error::LedgerError;
pub use import_error::ImportError;
pub use item::DisclosureItem;
pub use item_builder::DisclosureItemBuilder;
pub use timeliness::{Promptness, Timeliness, Unmeasurable};
pub use view::{LedgerView, PlacedItem};

pub(crate) use book::place;
pub(crate) use key::ItemKey;
