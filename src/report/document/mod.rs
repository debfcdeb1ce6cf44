//! A report as a document: read from JSON with the place of whatever is wrong, and written to it.

mod annual_document;
mod entry;
mod narrative_document;
mod table_document;
mod transcript;
mod transcript_keys;
