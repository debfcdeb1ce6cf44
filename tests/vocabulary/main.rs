//! The code lists, the outcomes and the categories, from outside.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails by panicking")]

mod categories;
mod lists;
mod outcomes;
mod roles;
