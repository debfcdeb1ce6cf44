use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::PublicList;
use crate::law::Citation;
use crate::ledger::{DisclosureItem, LedgerError};
use crate::vocabulary::{Attribute, Genre, IndexNumber, InformationKind, PublicationChannel, Term};
use crate::workflow::machine::Text;
use crate::workflow::publication::Publication;
use crate::workflow::publication::particulars::{
    CatalogueElements, Interpretation, PublicFace, Supersession,
};

/// What the public may see of an item on a day (公开信息).
///
/// It is the only type from which a title, a catalogue entry, a line of a feed, the name of a file, a
/// row of an export or of a drill-down can be had, and it is made by
/// [`Publication::public_on`] alone. It is built from what was written for the public; the draft, its
/// reasons, grounds and parts have no way into it. A withdrawn item shows its tombstone and nothing
/// else; a list of persons is gone after the last day of its notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicItem {
    publisher: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    index_number: Option<String>,
    #[serde(flatten)]
    shown: Shown,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Shown {
    Current(Box<Current>),
    Tombstone(PublicRemark),
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Current {
    kind: InformationKind,
    genre: Option<Genre>,
    formed_on: NaiveDate,
    face: PublicFace,
    channels: BTreeSet<PublicationChannel>,
    published_on: NaiveDate,
    entry: Option<CatalogueElements>,
    corrected: Option<PublicRemark>,
    clarified: Option<PublicRemark>,
    interpretation: Option<Interpretation>,
    superseded: Option<Supersession>,
}

/// A word of the organ to the public about an item: on which day, and what. Of a withdrawn item it is
/// all that stands in its place (撤下说明), without the title, since that may be what had to go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicRemark {
    on: NaiveDate,
    text: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    ground: Option<Citation>,
}

impl PublicRemark {
    /// The day.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        self.text.as_str()
    }

    /// The text of the law that asks for it; of a withdrawal alone.
    #[must_use]
    pub const fn ground(&self) -> Option<&Citation> {
        self.ground.as_ref()
    }
}

impl Publication {
    /// What the public may see of it on a day; `None` when it sees nothing.
    #[must_use]
    pub fn public_on(&self, on: NaiveDate) -> Option<PublicItem> {
        let item = self.item.as_ref()?;
        // Beside what it no longer describes, an entry leaves its number and no words.
        let withdrawn = self.withdrawal.as_ref().filter(|(it, _)| it.on() <= on);
        let described = withdrawn.is_none() && self.entries.on(on).is_some();
        let index_number = self
            .entries
            .entered_by(on)
            .and_then(|entry| entry.index_number.as_ref())
            .map(|number| number.as_str().trim())
            .filter(|it| described || IndexNumber::read(*it).is_code())
            .map(ToOwned::to_owned);
        if let Some((signature, withdrawal)) = withdrawn {
            return Some(PublicItem {
                publisher: self.earlier.last()?.was.release.organ.clone(),
                index_number,
                shown: Shown::Tombstone(PublicRemark {
                    on: signature.on(),
                    text: withdrawal.reason.clone(),
                    ground: Some(withdrawal.ground.clone()),
                }),
            });
        }
        let current = self.public.as_ref().filter(|version| version.on <= on);
        let mut earlier = self.earlier.iter().rev();
        let replaced = earlier.find(|it| it.was.on <= on && on < it.until);
        let version = current.or(replaced.map(|it| &it.was))?;
        let mut face = version.release.face.clone();
        face.list
            .take_if(|list| list.shown_through.is_none_or(|last| on > last));
        let mut before = self.earlier.iter().rev();
        let corrected = before
            .find(|it| it.until <= on)
            .map(|earlier| PublicRemark {
                on: earlier.until,
                text: earlier.reason.clone(),
                ground: None,
            });
        let clarification = self.clarification.as_ref().filter(|(day, _)| *day <= on);
        let clarified = clarification.map(|(day, it)| PublicRemark {
            on: *day,
            text: it.statement.clone(),
            ground: None,
        });
        let superseded = self.supersession.as_ref().filter(|(day, _)| *day <= on);
        Some(PublicItem {
            publisher: version.release.organ.clone(),
            index_number,
            shown: Shown::Current(Box::new(Current {
                kind: item.kind,
                genre: item.genre,
                formed_on: item.formed_on,
                face,
                channels: version.release.channels.clone(),
                published_on: version.on,
                entry: self.entries.on(on).cloned(),
                corrected,
                clarified,
                interpretation: self.interpretations.on(on).cloned(),
                superseded: superseded.map(|(_, it)| it.clone()),
            })),
        })
    }
}

impl PublicItem {
    const fn current(&self) -> Option<&Current> {
        match &self.shown {
            Shown::Current(current) => Some(current),
            Shown::Tombstone(_) => None,
        }
    }

    /// What stands in its place, if it was withdrawn.
    #[must_use]
    pub const fn tombstone(&self) -> Option<&PublicRemark> {
        match &self.shown {
            Shown::Current(_) => None,
            Shown::Tombstone(tombstone) => Some(tombstone),
        }
    }

    /// The organ that published it.
    #[must_use]
    pub fn publisher(&self) -> &str {
        self.publisher.as_str()
    }

    /// The index number.
    #[must_use]
    pub fn index_number(&self) -> Option<&str> {
        self.index_number.as_deref()
    }

    /// The title; none of a withdrawn item.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.current().map(|it| it.face.title.as_str())
    }

    /// The day the version that is public was published.
    #[must_use]
    pub fn published_on(&self) -> Option<NaiveDate> {
        self.current().map(|it| it.published_on)
    }

    /// The list of persons, masked, while its notice lasts.
    #[must_use]
    pub fn list(&self) -> Option<&PublicList> {
        self.current()?.face.list.as_ref()
    }

    /// The correction it has gone through last.
    #[must_use]
    pub fn correction(&self) -> Option<&PublicRemark> {
        self.current()?.corrected.as_ref()
    }

    /// The clarification.
    #[must_use]
    pub fn clarification(&self) -> Option<&PublicRemark> {
        self.current()?.clarified.as_ref()
    }

    /// The interpretation.
    #[must_use]
    pub fn interpretation(&self) -> Option<&Interpretation> {
        self.current()?.interpretation.as_ref()
    }

    /// The later item in its place.
    #[must_use]
    pub fn superseded(&self) -> Option<&Supersession> {
        self.current()?.superseded.as_ref()
    }

    /// The entry of the catalogue (目录条目): index number, name, summary, date. Art. 12.
    #[must_use]
    pub fn catalogue_entry(&self) -> Option<&CatalogueElements> {
        self.current()?.entry.as_ref()
    }

    /// A line of a feed or of a list of what is new.
    #[must_use]
    pub fn feed_line(&self) -> String {
        match &self.shown {
            Shown::Current(it) => {
                let number = it
                    .face
                    .document_number
                    .as_ref()
                    .map(|it| format!("（{it}）"));
                let number = number.unwrap_or_default();
                format!(
                    "{} {}{number} {}",
                    it.published_on, it.face.title, self.publisher
                )
            }
            Shown::Tombstone(it) => format!(
                "{} 已撤下：{}（{}）{}",
                it.on,
                it.text,
                it.ground.as_ref().map(Citation::zh).unwrap_or_default(),
                self.publisher
            ),
        }
    }

    /// The name of a file with it, without an ending: index number and title, with signs that no file
    /// system forbids.
    #[must_use]
    pub fn file_name(&self) -> String {
        let parts = [self.index_number(), self.title()];
        let known: Vec<&str> = parts.into_iter().flatten().collect();
        let safe = |sign: char| {
            let forbidden = r#"/\:*?"<>|"#.contains(sign) || sign.is_control();
            if forbidden || sign.is_whitespace() {
                '_'
            } else {
                sign
            }
        };
        let name: String = known.join("_").chars().map(safe).collect();
        if name.is_empty() {
            "withdrawn".to_owned()
        } else {
            name
        }
    }

    /// A row of an export: names and values of its columns.
    #[must_use]
    pub fn export_row(&self) -> Vec<(&'static str, String)> {
        let day = |day: NaiveDate| day.to_string();
        let mut row = vec![
            (
                "index_number",
                self.index_number().unwrap_or_default().to_owned(),
            ),
            ("publisher", self.publisher.to_string()),
        ];
        match &self.shown {
            Shown::Current(it) => {
                let text = |text: Option<&Text>| text.map(Text::to_string).unwrap_or_default();
                let summary = it.entry.as_ref().and_then(|entry| entry.summary.as_ref());
                let codes: Vec<_> = it.channels.iter().map(|channel| channel.code()).collect();
                row.extend([
                    ("title", it.face.title.to_string()),
                    ("document_number", text(it.face.document_number.as_ref())),
                    ("category", text(it.face.category.as_ref())),
                    ("summary", text(summary)),
                    ("formed_on", day(it.formed_on)),
                    ("published_on", day(it.published_on)),
                    ("channels", codes.join(" ")),
                    ("address", text(it.face.address.as_ref())),
                ]);
            }
            Shown::Tombstone(it) => row.extend([
                ("withdrawn_on", day(it.on)),
                ("reason", it.text.to_string()),
                (
                    "ground",
                    it.ground
                        .as_ref()
                        .map(Citation::to_string)
                        .unwrap_or_default(),
                ),
            ]),
        }
        row
    }

    /// A row under a figure of the statistics (统计下钻): what was counted.
    #[must_use]
    pub fn drill_down(&self) -> String {
        let index = self.index_number().unwrap_or("—");
        match &self.shown {
            Shown::Current(it) => {
                let category = it.face.category.as_ref().map_or("—", Text::as_str);
                format!(
                    "{index}\t{category}\t{}\t{}",
                    it.published_on, it.face.title
                )
            }
            Shown::Tombstone(it) => format!("{index}\t已撤下\t{}\t{}", it.on, it.text),
        }
    }

    /// The item for the ledger, from which statistics count; none of a withdrawn item.
    ///
    /// # Errors
    /// [`LedgerError`] when the fields cannot stand together, such as a blank title.
    pub fn ledger_item(&self) -> Result<Option<DisclosureItem>, LedgerError> {
        let Some(it) = self.current() else {
            return Ok(None);
        };
        let mut item = DisclosureItem::builder(it.face.title.as_str())
            .publisher(self.publisher())
            .attribute(Attribute::Proactive)
            .kind(it.kind)
            .formed_on(it.formed_on)
            .published_on(it.published_on);
        for channel in &it.channels {
            item = item.channel(*channel);
        }
        if let Some(genre) = it.genre {
            item = item.genre(genre);
        }
        if let Some(number) = &self.index_number {
            item = item.index_number(number);
        }
        if let Some(number) = &it.face.document_number {
            item = item.document_number(number.as_str());
        }
        if let Some(category) = &it.face.category {
            item = item.category(category.as_str());
        }
        if let Some(address) = &it.face.address {
            item = item.address(address.as_str());
        }
        let summary = it.entry.as_ref().and_then(|entry| entry.summary.as_ref());
        if let Some(summary) = summary {
            item = item.summary(summary.as_str());
        }
        item.build().map(Some)
    }
}
