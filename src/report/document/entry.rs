//! A JSON document as it stands, before its values are known to be what they ought to be: what cannot
//! be read is told by its place, what is due there, and what stands there.

use std::collections::BTreeSet;
use std::fmt;

use rust_decimal::prelude::ToPrimitive as _;
use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::report::table::{Printed, TOO_LARGE, is_inexact};
use crate::report::{Amount, Cell, ReportError};
use crate::statistics::Period;

/// A value of a document.
#[derive(Debug, Clone)]
pub(super) enum Entry {
    Null,
    Mark(bool),
    /// A number, as a cell reads it.
    Number(Cell),
    /// A number whose digits are lost.
    TooLarge,
    Text(String),
    List(Vec<Self>),
    /// The keys with their values, also those that stand there twice.
    Object(Vec<(String, Self)>),
}

/// How many cells most rows have.
const ROW: usize = 8;

/// What a cell may be.
const CELL: &str = "a number, a printed text or null";

/// How much of a text an error repeats.
const SHOWN: usize = 40;

impl Entry {
    /// The value as a cell of a table.
    pub(super) fn cell(&self, place: impl FnOnce() -> String) -> Result<Cell, ReportError> {
        match self {
            Self::Null => Ok(Cell::Blank),
            Self::Number(cell) => Ok(cell.clone()),
            Self::Text(text) => Ok(Cell::read(text)),
            Self::TooLarge | Self::Mark(_) | Self::List(_) | Self::Object(_) => {
                Err(ReportError::kind(place(), CELL, self))
            }
        }
    }

    /// The value as a list.
    pub(super) fn list(
        &self,
        expected: &'static str,
        place: impl FnOnce() -> String,
    ) -> Result<&[Self], ReportError> {
        let Self::List(values) = self else {
            return Err(ReportError::kind(place(), expected, self));
        };
        Ok(values)
    }

    /// The value as a text.
    pub(super) fn text(&self) -> Option<&str> {
        let Self::Text(text) = self else {
            return None;
        };
        Some(text)
    }

    /// The value as a yes or no.
    pub(super) const fn mark(&self) -> Option<bool> {
        let Self::Mark(mark) = self else {
            return None;
        };
        Some(*mark)
    }

    /// The value as a number.
    pub(super) fn number(&self) -> Option<&Cell> {
        let Self::Number(number) = self else {
            return None;
        };
        Some(number)
    }

    pub(super) const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// What the value is, for errors.
    fn described(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Mark(mark) => format!("`{mark}`"),
            Self::Number(number) => format!("the number `{}`", shown(&number.to_string())),
            Self::Text(text) => format!("the text `{}`", shown(text)),
            Self::TooLarge => TOO_LARGE.to_owned(),
            Self::List(_) => "a list".to_owned(),
            Self::Object(_) => "an object".to_owned(),
        }
    }
}

fn shown(text: &str) -> String {
    let mut signs = text.chars();
    let mut shown: String = signs.by_ref().take(SHOWN).collect();
    if signs.next().is_some() {
        shown.push('…');
    }
    shown
}

/// An object of a document, none of whose keys stands there twice.
#[derive(Debug, Clone)]
pub(super) struct Object<'d> {
    path: String,
    entries: &'d [(String, Entry)],
}

impl<'d> Object<'d> {
    /// The whole of a document.
    pub(super) fn whole(entry: &'d Entry) -> Result<Self, ReportError> {
        Self::at(String::new(), entry)
    }

    /// An object at a path.
    pub(super) fn at(path: String, entry: &'d Entry) -> Result<Self, ReportError> {
        let Entry::Object(entries) = entry else {
            let place = if path.is_empty() {
                "the document".to_owned()
            } else {
                quoted(&path)
            };
            return Err(ReportError::kind(place, "an object", entry));
        };
        let mut seen = BTreeSet::new();
        let object = Self { path, entries };
        match entries.iter().find(|(key, _)| !seen.insert(key.as_str())) {
            Some((key, _)) => Err(ReportError::Twice {
                place: quoted(&object.path(key)),
            }),
            None => Ok(object),
        }
    }

    /// The keys and their values.
    pub(super) const fn entries(&self) -> &'d [(String, Entry)] {
        self.entries
    }

    /// Where a key stands: narrative.received.
    pub(super) fn path(&self, key: &str) -> String {
        match self.path.as_str() {
            "" => key.to_owned(),
            path => format!("{path}.{key}"),
        }
    }

    /// The value of a key, unless it is null.
    pub(super) fn get(&self, key: &str) -> Option<&'d Entry> {
        let found = self.entries.iter().find(|(known, _)| known == key);
        found.map(|(_, entry)| entry).filter(|it| !it.is_null())
    }

    /// Reads the value of a key.
    pub(super) fn read<T>(
        &self,
        key: &str,
        expected: &'static str,
        read: impl FnOnce(&'d Entry) -> Option<T>,
    ) -> Result<Option<T>, ReportError> {
        let Some(entry) = self.get(key) else {
            return Ok(None);
        };
        let wrong = || ReportError::kind(quoted(&self.path(key)), expected, entry);
        read(entry).ok_or_else(wrong).map(Some)
    }

    /// Reads the value of a key that may not be missing.
    pub(super) fn required<T>(
        &self,
        key: &str,
        expected: &'static str,
        read: impl FnOnce(&'d Entry) -> Option<T>,
    ) -> Result<T, ReportError> {
        let found = self.read(key, expected, read)?;
        found.ok_or_else(|| self.missing(key))
    }

    /// The text of a key.
    pub(super) fn text(&self, key: &str) -> Result<Option<&'d str>, ReportError> {
        self.read(key, "a text", Entry::text)
    }

    /// The count of a key.
    pub(super) fn count(&self, key: &str) -> Result<Option<u64>, ReportError> {
        let count = |entry: &Entry| entry.number()?.count();
        self.read(key, "a whole number that is not negative", count)
    }

    /// The agency and the year that every report names.
    pub(super) fn agency_and_year(&self) -> Result<(&'d str, i32), ReportError> {
        let year = |entry: &Entry| {
            let year = entry.number()?.number()?;
            year.is_integer().then(|| year.to_i32())?
        };
        Ok((
            self.required("agency", "a text", Entry::text)?,
            self.required("year", "a year such as 2024", year)?,
        ))
    }

    /// The yes or no of a key.
    pub(super) fn mark(&self, key: &str) -> Result<Option<bool>, ReportError> {
        self.read(key, "`true` or `false`", Entry::mark)
    }

    /// The amount of a key.
    pub(super) fn amount(&self, key: &str) -> Result<Option<Amount>, ReportError> {
        let amount = |entry: &Entry| entry.text()?.parse().ok();
        self.read(key, "an amount with its unit such as 380元", amount)
    }

    /// The period of a key.
    pub(super) fn period(&self, key: &str) -> Result<Option<Period>, ReportError> {
        let period = |entry: &Entry| entry.text()?.parse().ok();
        self.read(key, "a period such as 2024-Q3", period)
    }

    /// The object of a key.
    pub(super) fn object(&self, key: &str) -> Result<Option<Self>, ReportError> {
        let entry = self.get(key);
        entry.map(|it| Self::at(self.path(key), it)).transpose()
    }

    /// The object of a key that may not be missing.
    pub(super) fn required_object(&self, key: &str) -> Result<Self, ReportError> {
        self.object(key)?.ok_or_else(|| self.missing(key))
    }

    /// The values of a key's list with the path of each; none where the key is missing.
    pub(super) fn list(&self, key: &str) -> Result<Vec<(String, &'d Entry)>, ReportError> {
        let path = self.path(key);
        let list = |entry: &'d Entry| entry.list("a list", || quoted(&path));
        let values = self.get(key).map(list).transpose()?.unwrap_or_default();
        let numbered = (0_usize..).zip(values);
        Ok(numbered
            .map(|(number, entry)| (format!("{path}[{number}]"), entry))
            .collect())
    }

    /// The values of a key's list that may not be missing.
    pub(super) fn required_list(&self, key: &str) -> Result<Vec<(String, &'d Entry)>, ReportError> {
        self.get(key).ok_or_else(|| self.missing(key))?;
        self.list(key)
    }

    fn missing(&self, key: &str) -> ReportError {
        ReportError::Missing {
            place: quoted(&self.path(key)),
        }
    }
}

/// A path as errors print it.
pub(super) fn quoted(path: &str) -> String {
    format!("`{path}`")
}

impl<'de> Deserialize<'de> for Entry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Whatever)
    }
}

struct Whatever;

impl<'de> Visitor<'de> for Whatever {
    type Value = Entry;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E: de::Error>(self, mark: bool) -> Result<Entry, E> {
        Ok(Entry::Mark(mark))
    }

    fn visit_u64<E: de::Error>(self, count: u64) -> Result<Entry, E> {
        Printed.visit_u64(count).map(Entry::Number)
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Entry, E> {
        Printed.visit_i64(number).map(Entry::Number)
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Entry, E> {
        if is_inexact(number) {
            return Ok(Entry::TooLarge);
        }
        Printed.visit_f64(number).map(Entry::Number)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Entry, E> {
        Ok(Entry::Text(text.to_owned()))
    }

    fn visit_unit<E: de::Error>(self) -> Result<Entry, E> {
        Ok(Entry::Null)
    }

    fn visit_none<E: de::Error>(self) -> Result<Entry, E> {
        Ok(Entry::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<Entry, A::Error> {
        let mut list = Vec::with_capacity(ROW);
        while let Some(value) = values.next_element()? {
            list.push(value);
        }
        Ok(Entry::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut keys: A) -> Result<Entry, A::Error> {
        let mut object = Vec::new();
        while let Some(pair) = keys.next_entry()? {
            object.push(pair);
        }
        Ok(Entry::Object(object))
    }
}

impl ReportError {
    pub(super) fn no_place(path: &str, table: impl Into<String>) -> Self {
        Self::NoPlace {
            place: quoted(path),
            table: table.into(),
        }
    }

    pub(super) fn kind(place: String, expected: &'static str, found: &Entry) -> Self {
        Self::Kind {
            place,
            expected,
            found: found.described(),
        }
    }
}
