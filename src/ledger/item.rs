use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize, Serializer};

use super::{DisclosureItemBuilder, LedgerError};
use crate::sorted::SortedSet;
use crate::vocabulary::{
    Attribute, DocumentNumber, DocumentNumberField, Genre, IndexNumber, InformationKind,
    PublicationChannel, Validity, glyph,
};

/// The dates of an item, as errors and columns name them.
pub(super) const FORMED_ON: &str = "formed_on";
pub(super) const CHANGED_ON: &str = "changed_on";
pub(super) const PUBLISHED_ON: &str = "published_on";

/// A piece of government information as a catalogue lists it (政府信息条目).
///
/// Only the title is required; what a source does not give stays absent. Texts are kept as printed,
/// and a blank one is the same as none. `Debug` leaves out the title unless the item is marked for
/// proactive disclosure, since a log is a publication too; serde writes everything, for storage.
///
/// Basis: 《政府信息公开条例》第十二条 (what a catalogue holds).
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::ledger::DisclosureItem;
/// use disclosure::vocabulary::Attribute;
///
/// let day = |m, d| NaiveDate::from_ymd_opt(2014, m, d).unwrap();
/// let item = DisclosureItem::builder("关于做好2014年秋季招生工作的通知")
///     .index_number("QZ07101-0200-2014-00012")
///     .attribute(Attribute::Proactive)
///     .formed_on(day(7, 1))
///     .published_on(day(7, 4))
///     .build()?;
/// assert_eq!(item.published_on(), Some(day(7, 4)));
///
/// let refused = DisclosureItem::builder("清单").formed_on(day(7, 1)).changed_on(day(6, 30)).build();
/// assert_eq!(
///     refused.unwrap_err().to_string(),
///     "an item formed on 2014-07-01 cannot have changed on 2014-06-30",
/// );
/// # Ok::<(), disclosure::ledger::LedgerError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "DisclosureItemBuilder")]
pub struct DisclosureItem {
    fields: Fields,
}

/// What an item and its builder hold, and the form in which items are stored.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Fields {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) index_number: Option<IndexNumber>,
    pub(super) title: String,
    #[serde(skip_serializing_if = "DocumentNumberField::is_empty")]
    pub(super) document_number: DocumentNumberField,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) publisher: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) section: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) category: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) attribute: Option<Attribute>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) kind: Option<InformationKind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) genre: Option<Genre>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) formed_on: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) changed_on: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) published_on: Option<NaiveDate>,
    #[serde(skip_serializing_if = "SortedSet::is_empty")]
    pub(super) channels: SortedSet<PublicationChannel>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) site_column: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) address: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) full_text_electronic: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) validity: Option<Validity>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) summary: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) keywords: Vec<String>,
}

impl DisclosureItem {
    /// Starts an item with its title (名称).
    pub fn builder(title: impl Into<String>) -> DisclosureItemBuilder {
        DisclosureItemBuilder::titled(title.into())
    }

    /// The one door: every item comes through here.
    pub(super) fn checked(mut fields: Fields) -> Result<Self, LedgerError> {
        if is_blank(&fields.title) {
            return Err(LedgerError::NoTitle);
        }
        for (date, on) in [
            (FORMED_ON, fields.formed_on),
            (CHANGED_ON, fields.changed_on),
            (PUBLISHED_ON, fields.published_on),
        ] {
            on.map_or(Ok(()), |on| check_year(date, on))?;
        }
        if let (Some(formed_on), Some(changed_on)) = (fields.formed_on, fields.changed_on)
            && changed_on < formed_on
        {
            return Err(LedgerError::ChangedBeforeFormed {
                formed_on,
                changed_on,
            });
        }
        fields
            .index_number
            .take_if(|number| number.normalized().is_empty());
        for text in [
            &mut fields.publisher,
            &mut fields.section,
            &mut fields.category,
            &mut fields.site_column,
            &mut fields.address,
            &mut fields.summary,
        ] {
            text.take_if(|text| is_blank(text));
        }
        fields.keywords.retain(|word| !is_blank(word));
        Ok(Self { fields })
    }

    /// The index number (索引号).
    #[must_use]
    pub const fn index_number(&self) -> Option<&IndexNumber> {
        self.fields.index_number.as_ref()
    }

    /// The title (名称).
    #[must_use]
    pub fn title(&self) -> &str {
        &self.fields.title
    }

    /// The field for the document number (文号).
    #[must_use]
    pub const fn document_number(&self) -> &DocumentNumberField {
        &self.fields.document_number
    }

    /// The publishing body (发布机构), as printed.
    #[must_use]
    pub fn publisher(&self) -> Option<&str> {
        self.fields.publisher.as_deref()
    }

    /// The section that is responsible (责任科室).
    #[must_use]
    pub fn section(&self) -> Option<&str> {
        self.fields.section.as_deref()
    }

    /// The label of the category (信息分类), as printed.
    #[must_use]
    pub fn category(&self) -> Option<&str> {
        self.fields.category.as_deref()
    }

    /// The disclosure attribute (公开属性).
    #[must_use]
    pub const fn attribute(&self) -> Option<Attribute> {
        self.fields.attribute
    }

    /// Official document or other information (公文类、非公文类).
    #[must_use]
    pub const fn kind(&self) -> Option<InformationKind> {
        self.fields.kind
    }

    /// The genre (公文种类).
    #[must_use]
    pub const fn genre(&self) -> Option<Genre> {
        self.fields.genre
    }

    /// The day it was formed (成文日期、生成日期).
    #[must_use]
    pub const fn formed_on(&self) -> Option<NaiveDate> {
        self.fields.formed_on
    }

    /// The day it was last changed (变更之日), never before it was formed.
    #[must_use]
    pub const fn changed_on(&self) -> Option<NaiveDate> {
        self.fields.changed_on
    }

    /// The day it was published (发布日期). Sources print dates before the formation, so this may be
    /// one: see [`Ledger::findings`](super::Ledger::findings).
    #[must_use]
    pub const fn published_on(&self) -> Option<NaiveDate> {
        self.fields.published_on
    }

    /// The channels it was published through (公开渠道).
    #[must_use]
    pub const fn channels(&self) -> &[PublicationChannel] {
        self.fields.channels.as_slice()
    }

    /// The column of the website it stands in (栏目).
    #[must_use]
    pub fn site_column(&self) -> Option<&str> {
        self.fields.site_column.as_deref()
    }

    /// The address it is found at (在线链接地址).
    #[must_use]
    pub fn address(&self) -> Option<&str> {
        self.fields.address.as_deref()
    }

    /// The full text can be had electronically (全文电子化); `None` where the source does not say.
    #[must_use]
    pub const fn full_text_electronic(&self) -> Option<bool> {
        self.fields.full_text_electronic
    }

    /// Still in force or not (有效性).
    #[must_use]
    pub const fn validity(&self) -> Option<Validity> {
        self.fields.validity
    }

    /// The summary (内容概述).
    #[must_use]
    pub fn summary(&self) -> Option<&str> {
        self.fields.summary.as_deref()
    }

    /// The keywords (关键词), in the order of the source.
    #[must_use]
    pub fn keywords(&self) -> &[String] {
        &self.fields.keywords
    }
}

impl Serialize for DisclosureItem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.fields.serialize(serializer)
    }
}

impl fmt::Debug for DisclosureItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.fields.debug("DisclosureItem", f)
    }
}

impl Fields {
    /// Prints what tells items apart, and the title only where it is public anyway.
    pub(super) fn debug(&self, name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct(name);
        shown.field(
            "index_number",
            &self.index_number.as_ref().map(IndexNumber::raw),
        );
        if self.attribute == Some(Attribute::Proactive) {
            shown.field("title", &self.title);
        }
        shown
            .field("attribute", &self.attribute)
            .field("formed_on", &self.formed_on)
            .field("published_on", &self.published_on)
            .finish_non_exhaustive()
    }
}

pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(glyph::is_blank)
}

/// Refuses a date whose year cannot be one of an item.
pub(super) fn check_year(date: &'static str, on: NaiveDate) -> Result<(), LedgerError> {
    if u16::try_from(on.year()).is_ok_and(|year| DocumentNumber::PLAUSIBLE_YEARS.contains(&year)) {
        Ok(())
    } else {
        Err(LedgerError::DateOutOfRange { date, on })
    }
}
