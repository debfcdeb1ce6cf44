//! The figures of the text as a document has them.

use serde::de::{Deserialize, Deserializer, Error as _};

use super::entry::{Entry, Object};
use crate::report::{Narrative, PrintedCount, ReportError};

impl<'de> Deserialize<'de> for Narrative {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let document = Entry::deserialize(deserializer)?;
        let object = Object::whole(&document).map_err(D::Error::custom)?;
        Self::of_document(&object).map_err(D::Error::custom)
    }
}

impl Narrative {
    /// Reads the figures that stand among the keys of an object.
    pub(super) fn of_document(object: &Object<'_>) -> Result<Self, ReportError> {
        let parts = object.list("parts")?.into_iter();
        let parts = parts.map(|(path, entry)| PrintedCount::of_document(&Object::at(path, entry)?));
        Ok(Self {
            received: object.count("received")?,
            includes_carried_in: object.mark("includes_carried_in")?.unwrap_or_default(),
            carried_in: object.count("carried_in")?,
            answered: object.count("answered")?,
            carried_out: object.count("carried_out")?,
            reconsiderations: object.count("reconsiderations")?,
            suits: object.count("suits")?,
            parts: parts.collect::<Result<_, _>>()?,
            parts_base: object.count("parts_base")?,
        })
    }
}

impl PrintedCount {
    fn of_document(object: &Object<'_>) -> Result<Self, ReportError> {
        let share = object.text("percent_as_printed")?;
        Ok(Self {
            name: object.required("name", "a text", Entry::text)?.to_owned(),
            count: object.count("count")?,
            percent_as_printed: share.map(str::to_owned),
        })
    }
}
