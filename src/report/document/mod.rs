//! A report as a document: read from JSON with the place of whatever is wrong, and written to it.

mod annual_document;
mod entry;
mod narrative_document;
mod record;
mod record_keys;
mod table_document;

pub use entry::DocumentError;
pub(super) use entry::Entry;
pub use record::{PrintedRecord, RecordError};
