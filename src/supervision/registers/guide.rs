use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::catalogue::basis;
use crate::finding::{Finding, Level, Words};
use crate::law::{Citation, Edition, Provision};
use crate::ledger::LedgerView;
use crate::sorted::{SortedMap, SortedSet};
use crate::vocabulary::{
    Attribute, IndexNumberStructure, PublicationChannel, RequestChannel, Term, glyph, vocabulary,
};

const GUIDE: Citation = Citation::regulation(Edition::Decree711, Provision::article(12));

vocabulary! {
    /// What a guide must tell (指南要素).
    GuideElement, "element of a guide", "公开指南要素" {
        /// How information is classified (分类).
        Classification = "classification", "政府信息的分类", "classification", GUIDE;
        /// How it is arranged (编排体系).
        Arrangement = "arrangement", "编排体系", "arrangement", GUIDE;
        /// How it can be had (获取方式).
        WaysToObtain = "ways-to-obtain", "获取方式", "ways to obtain", GUIDE;
        /// The name of the disclosure office (工作机构名称).
        OfficeName = "office-name", "工作机构名称", "name of the disclosure office", GUIDE;
        /// Its address (办公地址).
        OfficeAddress = "office-address", "办公地址", "office address", GUIDE;
        /// Its hours (办公时间).
        OfficeHours = "office-hours", "办公时间", "office hours", GUIDE;
        /// Its telephone (联系电话).
        Telephone = "telephone", "联系电话", "telephone", GUIDE;
        /// Its fax (传真号码).
        Fax = "fax", "传真号码", "fax", GUIDE;
        /// Its internet contact (互联网联系方式); under Decree 492 an e-mail address (电子邮箱).
        InternetContact = "internet-contact", "互联网联系方式", "internet contact", GUIDE;
    }
}

/// The guide to government information (政府信息公开指南): its elements, each with its text.
///
/// Basis: Decree 492 Art. 19, Decree 711 Art. 12; the list of elements of the former is unconfirmed.
/// What concerns the office is the agency's to give; classification, arrangement and ways to obtain
/// can be drawn from the ledger.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::law::Edition;
/// use disclosure::ledger::{DisclosureItem, Ledger};
/// use disclosure::supervision::{DisclosureGuide, GuideElement};
/// use disclosure::vocabulary::{Attribute, CategoryScheme};
///
/// let day = NaiveDate::from_ymd_opt(2024, 3, 4).unwrap();
/// let mut ledger = Ledger::new(CategoryScheme::fujian());
/// let item = DisclosureItem::builder("规划").category("规划计划类").attribute(Attribute::Proactive);
/// ledger.push(item.published_on(day).build()?)?;
/// let mut guide = DisclosureGuide::draft(ledger.view(), &[], day);
/// assert_eq!(guide.text(GuideElement::Classification), Some("规划计划类"));
/// guide.set(GuideElement::Telephone, "0595-0000000");
/// let lacking = guide.check(Edition::Decree711);
/// assert_eq!(lacking[0].to_string(), "error guide-element at arrangement: the guide lacks: arrangement");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DisclosureGuide {
    texts: SortedMap<GuideElement, String>,
}

impl DisclosureGuide {
    /// Drafts what can be drawn from a ledger on a day, out of items marked for proactive disclosure
    /// and published by then: the categories in use, the forms of index number in use, and the
    /// channels of publication in use, with the channels for requests that the agency opens.
    #[must_use]
    pub fn draft(ledger: LedgerView<'_>, requests: &[RequestChannel], as_of: NaiveDate) -> Self {
        let mut categories = SortedSet::new();
        let mut forms = SortedSet::new();
        let mut channels: SortedSet<PublicationChannel> = SortedSet::new();
        for entry in ledger.entries() {
            let item = entry.item();
            let is_public = item.attribute() == Some(Attribute::Proactive)
                && item.published_on().is_some_and(|on| on <= as_of);
            if !is_public {
                continue;
            }
            if let Some(found) = item
                .category()
                .and_then(|label| ledger.scheme().find(label))
            {
                categories.insert(found.position());
            }
            if let Some(number) = item.index_number() {
                forms.insert(arrangement(number.structure()));
            }
            for &channel in item.channels() {
                channels.insert(channel);
            }
        }
        let scheme = ledger.scheme();
        let labels = categories
            .into_iter()
            .filter_map(|at| Some(scheme.at(at)?.label()));
        let ways: Vec<String> = channels
            .into_iter()
            .map(|channel| channel.zh().to_owned())
            .chain(
                requests
                    .iter()
                    .map(|channel| format!("申请（{}）", channel.zh())),
            )
            .collect();
        let mut guide = Self::default();
        guide.set(GuideElement::Classification, &joined(labels));
        guide.set(
            GuideElement::Arrangement,
            &joined(forms.into_iter().flatten()),
        );
        guide.set(
            GuideElement::WaysToObtain,
            &joined(ways.iter().map(String::as_str)),
        );
        guide
    }

    /// Sets the text of an element; a blank one takes it away.
    pub fn set(&mut self, element: GuideElement, text: &str) {
        if text.chars().all(glyph::is_blank) {
            self.texts.remove(&element);
        } else {
            self.texts.insert(element, text.to_owned());
        }
    }

    /// The text of an element.
    #[must_use]
    pub fn text(&self, element: GuideElement) -> Option<&str> {
        let text = self.texts.get(&element)?;
        (!text.chars().all(glyph::is_blank)).then_some(text)
    }

    /// One finding (`guide-element`) for each element that is missing: an error under Decree 711, a
    /// warning under Decree 492, whose list is unconfirmed.
    #[must_use]
    pub fn check(&self, edition: Edition) -> Vec<Finding> {
        let (level, tag) = match edition {
            Edition::Decree492 => (Level::Warning, " (unconfirmed)"),
            Edition::Decree711 => (Level::Error, ""),
        };
        GuideElement::ALL
            .iter()
            .filter(|element| self.text(**element).is_none())
            .map(|element| {
                let words = Words::new(
                    format!("指南缺少：{}", element.zh()),
                    format!("the guide lacks: {}{tag}", element.en()),
                );
                Finding::new("guide-element", level, words)
                    .at(element.code())
                    .citing(basis(edition))
            })
            .collect()
    }

    /// Warns (`guide-outdated`) of each category, arrangement or channel in use that a fresh draft has
    /// and this guide does not say.
    #[must_use]
    pub fn outdated(&self, fresh: &Self, edition: Edition) -> Vec<Finding> {
        let drawn = [
            GuideElement::Classification,
            GuideElement::Arrangement,
            GuideElement::WaysToObtain,
        ];
        drawn
            .into_iter()
            .flat_map(|element| {
                let own = self.text(element).unwrap_or_default();
                let new = fresh.text(element).unwrap_or_default().split(SEPARATOR);
                new.filter(|part| !part.is_empty() && !own.contains(*part))
                    .map(move |part| (element, part))
                    .collect::<Vec<_>>()
            })
            .map(|(element, part)| {
                let words = Words::new(
                    format!("指南“{}”未写明：{part}", element.zh()),
                    format!("the guide does not say under {}: {part}", element.en()),
                );
                Finding::new("guide-outdated", Level::Warning, words)
                    .at(element.code())
                    .citing(basis(edition))
            })
            .collect()
    }
}

/// Labels of categories hold the sign 、 themselves.
const SEPARATOR: char = '；';

fn joined<'t>(parts: impl Iterator<Item = &'t str>) -> String {
    let parts: Vec<&str> = parts.collect();
    parts.join(&SEPARATOR.to_string())
}

/// The segments of an index number, as a guide explains them; `None` for a form that is not known.
const fn arrangement(structure: &IndexNumberStructure) -> Option<&'static str> {
    match structure {
        IndexNumberStructure::Catalogue { .. } => Some("机构代码—信息类别—生成年度—流水号"),
        IndexNumberStructure::Organisation { .. } => Some("组织机构代码／年度—流水号"),
        IndexNumberStructure::Slash { .. } => Some("前缀／编号"),
        IndexNumberStructure::CreditCode { .. } => Some("统一社会信用代码／年月—流水号"),
        IndexNumberStructure::Shortened => Some("年度—流水号"),
        IndexNumberStructure::Unrecognized => None,
    }
}
