use chrono::NaiveDate;
use serde::Serialize;

use super::{Checklist, RequiredElement};
use crate::finding::{Finding, Level, Words};
use crate::law::Citation;
use crate::law::Evidence;

/// What became of an element. Items are given by their positions in the ledger, from 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "status")]
#[expect(clippy::exhaustive_enums, reason = "a caller must meet every outcome")]
pub enum ElementStatus {
    /// Published in time.
    Present {
        /// The items that stand for it.
        items: Vec<usize>,
    },
    /// Published, but the days do not tell whether in time.
    Unmeasured {
        /// The items that stand for it.
        items: Vec<usize>,
    },
    /// Published after the last day.
    Late {
        /// The items that stand for it.
        items: Vec<usize>,
        /// The last day.
        due: NaiveDate,
        /// The day of the first publication.
        published_on: NaiveDate,
    },
    /// Not published, and the last day has passed or is not known.
    Missing {
        /// The last day, if it is known.
        due: Option<NaiveDate>,
    },
    /// Not published, and there is still time.
    NotYetDue {
        /// The last day.
        due: NaiveDate,
    },
    /// The caller states that it cannot arise.
    NotApplicable {
        /// Why.
        reason: String,
    },
}

impl ElementStatus {
    /// Published, whenever that was.
    #[must_use]
    pub const fn is_published(&self) -> bool {
        match self {
            Self::Present { .. } | Self::Unmeasured { .. } | Self::Late { .. } => true,
            Self::Missing { .. } | Self::NotYetDue { .. } | Self::NotApplicable { .. } => false,
        }
    }

    /// Owed and not there; there may still be time.
    #[must_use]
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Missing { .. } | Self::NotYetDue { .. })
    }
}

/// One element that is owed, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(into = "Written")]
pub(super) struct ElementResult {
    element: RequiredElement,
    citation: Option<Citation>,
    status: ElementStatus,
}

/// The form in which a result is written.
#[derive(Serialize)]
struct Written {
    element: String,
    name: Words,
    evidence: Evidence,
    #[serde(skip_serializing_if = "Option::is_none")]
    citation: Option<Citation>,
    #[serde(flatten)]
    status: ElementStatus,
}

impl ElementResult {
    pub(super) const fn new(
        element: RequiredElement,
        citation: Option<Citation>,
        status: ElementStatus,
    ) -> Self {
        Self {
            element,
            citation,
            status,
        }
    }
}

impl From<ElementResult> for Written {
    fn from(result: ElementResult) -> Self {
        Self {
            element: result.element.code().to_owned(),
            name: result.element.name().clone(),
            evidence: result.element.evidence(),
            citation: result.citation,
            status: result.status,
        }
    }
}

/// What a checklist found of one case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChecklistReport {
    checklist: String,
    version: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    case: Option<String>,
    chain: bool,
    results: Vec<ElementResult>,
}

impl ChecklistReport {
    pub(super) fn new(
        checklist: &Checklist,
        case: Option<&str>,
        results: Vec<ElementResult>,
    ) -> Self {
        Self {
            checklist: checklist.id().to_owned(),
            version: checklist.version().to_owned(),
            case: case.map(str::to_owned),
            chain: checklist.is_chain(),
            results,
        }
    }

    /// The id of the checklist.
    #[must_use]
    pub fn checklist(&self) -> &str {
        &self.checklist
    }

    /// Its version.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The key of the case.
    #[must_use]
    pub fn case(&self) -> Option<&str> {
        self.case.as_deref()
    }

    /// The elements that are owed, in the order of the list, each with what became of it.
    #[must_use]
    pub fn results(&self) -> impl ExactSizeIterator<Item = (&RequiredElement, &ElementStatus)> {
        self.results.iter().map(|it| (&it.element, &it.status))
    }

    /// What became of an element; `None` where it is not owed.
    #[must_use]
    pub fn of(&self, element: &str) -> Option<&ElementStatus> {
        self.result(element).map(|it| &it.status)
    }

    /// The text in force that asks for an element of the case; `None` where no text is known.
    #[must_use]
    pub fn citation(&self, element: &str) -> Option<&Citation> {
        self.result(element)?.citation.as_ref()
    }

    fn result(&self, element: &str) -> Option<&ElementResult> {
        self.results.iter().find(|it| it.element.code() == element)
    }

    /// Of a chain, the links that are absent although a later one is there; of a set, none.
    pub fn missing_links(&self) -> impl Iterator<Item = &str> {
        let last = self
            .results
            .iter()
            .rposition(|it| it.status.is_published())
            .filter(|_| self.chain);
        self.results
            .iter()
            .take(last.unwrap_or_default())
            .filter(|it| it.status.is_absent())
            .map(|it| it.element.code())
    }

    /// One finding for each element that is missing (`checklist-missing`), late (`checklist-late`) or
    /// cannot be measured (`checklist-unmeasured`), and for each link that breaks a chain
    /// (`chain-broken`, in place of `checklist-missing`).
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        let broken: Vec<&str> = self.missing_links().collect();
        self.results
            .iter()
            .filter_map(|result| {
                let is_link = broken.contains(&result.element.code());
                let finding = result
                    .finding(is_link)?
                    .at(self.place(result.element.code()));
                Some(match result.citation.clone() {
                    Some(citation) => finding.citing(citation),
                    None => finding,
                })
            })
            .collect()
    }

    fn place(&self, element: &str) -> String {
        super::Tag::of(&self.checklist, element, self.case()).to_string()
    }
}

impl ElementResult {
    fn finding(&self, breaks_chain: bool) -> Option<Finding> {
        let Words { zh, en } = self.element.name();
        let known = |zh: String, en: String| {
            let tag = self.element.evidence().words();
            Words::new(format!("{zh}（{}）", tag.zh), format!("{en} ({})", tag.en))
        };
        let warn = |rule, zh, en| Some(Finding::new(rule, Level::Warning, known(zh, en)));
        if breaks_chain {
            return warn(
                "chain-broken",
                format!("链条缺少“{zh}”，而其后环节已公开"),
                format!("the link `{en}` is missing although a later one is published"),
            );
        }
        match &self.status {
            ElementStatus::Missing { due: Some(due) } => warn(
                "checklist-missing",
                format!("未公开“{zh}”，期限为{due}"),
                format!("`{en}` is not published; it was due on {due}"),
            ),
            ElementStatus::Missing { due: None } => warn(
                "checklist-missing",
                format!("未公开“{zh}”"),
                format!("`{en}` is not published"),
            ),
            ElementStatus::Late {
                due, published_on, ..
            } => warn(
                "checklist-late",
                format!("“{zh}”于{published_on}公开，逾期（期限为{due}）"),
                format!("`{en}` was published on {published_on}, after {due}"),
            ),
            ElementStatus::Unmeasured { .. } => Some(Finding::new(
                "checklist-unmeasured",
                Level::Note,
                known(
                    format!("“{zh}”已公开，无法判断是否按时"),
                    format!("`{en}` is published; whether in time cannot be told"),
                ),
            )),
            ElementStatus::Present { .. }
            | ElementStatus::NotYetDue { .. }
            | ElementStatus::NotApplicable { .. } => None,
        }
    }
}
