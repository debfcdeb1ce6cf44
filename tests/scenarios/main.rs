//! Scenarios: every file comes out as it says, of whichever machine; a mistake in a file is told with its
//! line; the page of the guide is the form that the runner reads.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests stop at the first surprise"
)]

#[path = "../../examples/support/scenario/mod.rs"]
mod scenario;

mod comparing;
mod files;
mod guide;
mod mistakes;
mod refusals;
