use std::fmt;

use chrono::NaiveDate;
use serde::Deserialize;

use super::item::Fields;
use super::{DisclosureItem, LedgerError};
use crate::vocabulary::{
    Attribute, DocumentNumberField, Genre, IndexNumber, InformationKind, PublicationChannel,
    Validity,
};

/// The fields of a [`DisclosureItem`] before they are checked together.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
#[must_use]
pub struct DisclosureItemBuilder {
    fields: Fields,
}

macro_rules! text_setters {
    ($($(#[$meta:meta])* $name:ident)+) => {
        $(
            $(#[$meta])*
            pub fn $name(mut self, text: impl Into<String>) -> Self {
                self.fields.$name = Some(text.into());
                self
            }
        )+
    };
}

macro_rules! value_setters {
    ($($(#[$meta:meta])* $name:ident: $type:ty)+) => {
        $(
            $(#[$meta])*
            pub const fn $name(mut self, value: $type) -> Self {
                self.fields.$name = Some(value);
                self
            }
        )+
    };
}

impl DisclosureItemBuilder {
    pub(super) fn titled(title: String) -> Self {
        Self {
            fields: Fields {
                title,
                ..Fields::default()
            },
        }
    }

    /// Checks the fields together.
    ///
    /// # Errors
    /// [`LedgerError`] when the title is blank, a year lies outside
    /// [`PLAUSIBLE_YEARS`](crate::vocabulary::DocumentNumber::PLAUSIBLE_YEARS), or the change lies before the
    /// formation.
    pub fn build(self) -> Result<DisclosureItem, LedgerError> {
        DisclosureItem::checked(self.fields)
    }

    /// Sets the index number (索引号); any text is one, and a blank one is none.
    pub fn index_number(mut self, text: impl Into<String>) -> Self {
        self.fields.index_number = Some(IndexNumber::read(text));
        self
    }

    /// Sets the field for the document number (文号).
    pub fn document_number(mut self, text: impl Into<String>) -> Self {
        self.fields.document_number = DocumentNumberField::read(text);
        self
    }

    text_setters! {
        /// Sets the publishing body (发布机构).
        publisher
        /// Sets the responsible section (责任科室).
        section
        /// Sets the label of the category (信息分类), as printed.
        category
        /// Sets the column of the website (栏目).
        site_column
        /// Sets the address it is found at (在线链接地址).
        address
        /// Sets the summary (内容概述).
        summary
    }

    value_setters! {
        /// Sets the disclosure attribute (公开属性).
        attribute: Attribute
        /// Sets document or other information (公文类、非公文类).
        kind: InformationKind
        /// Sets the genre (公文种类).
        genre: Genre
        /// Sets the day of formation (成文日期).
        formed_on: NaiveDate
        /// Sets the day of the last change (变更之日).
        changed_on: NaiveDate
        /// Sets the day of publication (发布日期).
        published_on: NaiveDate
        /// Says whether the full text can be had electronically (全文电子化).
        full_text_electronic: bool
        /// Sets in force or not (有效性).
        validity: Validity
    }

    /// Adds a channel it was published through (公开渠道); twice the same is once.
    pub fn channel(mut self, channel: PublicationChannel) -> Self {
        self.fields.channels.insert(channel);
        self
    }

    /// Adds a keyword (关键词).
    pub fn keyword(mut self, word: impl Into<String>) -> Self {
        self.fields.keywords.push(word.into());
        self
    }
}

impl fmt::Debug for DisclosureItemBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.fields.debug("DisclosureItemBuilder", f)
    }
}

impl TryFrom<DisclosureItemBuilder> for DisclosureItem {
    type Error = LedgerError;

    fn try_from(builder: DisclosureItemBuilder) -> Result<Self, LedgerError> {
        builder.build()
    }
}
