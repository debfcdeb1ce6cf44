use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ReportPart;
use crate::finding::{Finding, Level, Words};
use crate::law::{Citation, Edition, LawError, Provision, numeral};
use crate::vocabulary::Term;

/// A section of a report as printed: its number, its title, and the required parts it deals with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::exhaustive_structs, reason = "plain facts read off a page")]
pub struct OutlineSection {
    /// The number as printed, without its punctuation: 二.
    pub number: String,
    /// The title as printed; empty where it is not on record.
    #[serde(default)]
    pub title: String,
    /// The parts it deals with, as the reader found them.
    pub parts: Vec<ReportPart>,
}

/// What a report says of its classes of information before it counts them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::exhaustive_structs, reason = "plain facts read off a page")]
pub struct Announcement {
    /// How many classes it announces: 9 in "9大类".
    pub number: Option<u64>,
    /// How many classes it counts.
    pub counted: Option<u64>,
    /// Classes named in the announcement that get no count.
    pub without_count: Vec<String>,
    /// Classes counted that the announcement does not name.
    pub without_announcement: Vec<String>,
}

/// The frame of an annual report as printed: its sections, the days its figures cover, and what is
/// needed to check its cumulative figure.
///
/// ```
/// use disclosure::report::ReportOutline;
///
/// let outline: ReportOutline = serde_json::from_str(
///     r#"{"year": 2014, "sections": [{"number": "一", "parts": ["proactive-2007"]}],
///         "figures_from": "2014-01-01", "figures_through": "2014-12-31",
///         "total": 120, "cumulative": 573, "previous_cumulative": 453}"#,
/// ).unwrap();
/// let missing: Vec<_> = outline.check()?.iter().map(|it| it.rule()).collect();
/// assert_eq!(missing, ["required-part"; 4]);
/// # Ok::<(), disclosure::law::LawError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::exhaustive_structs, reason = "plain facts read off a page")]
pub struct ReportOutline {
    /// The year reported on.
    pub year: i32,
    /// The sections in the order printed.
    pub sections: Vec<OutlineSection>,
    /// What it says of its classes.
    #[serde(default)]
    pub announcement: Announcement,
    /// The first day its figures cover.
    pub figures_from: NaiveDate,
    /// The last day its figures cover.
    pub figures_through: NaiveDate,
    /// Items proactively disclosed in the period (条).
    pub total: u64,
    /// Of these with the full text in electronic form (全文电子化), if known.
    #[serde(default)]
    pub electronic: Option<u64>,
    /// Items since the Regulation took effect or since counting began (历年累计), if printed.
    #[serde(default)]
    pub cumulative: Option<u64>,
    /// The same at the end of the year before, if the report prints it.
    #[serde(default)]
    pub previous_cumulative: Option<u64>,
}

impl ReportOutline {
    /// Names what the report lacks: required parts (`required-part`), numbers skipped
    /// (`section-numbering`), classes announced and counted that do not agree (`announced-classes`),
    /// days not covered (`period-covered`), more items in electronic form than items (`electronic`),
    /// and a cumulative figure that does not follow or cannot be checked (`cumulative`).
    ///
    /// The parts are those of the edition in force at the end of the year reported on.
    ///
    /// # Errors
    /// [`LawError::NoEditionInForce`] for a year before 2008.
    pub fn check(&self) -> Result<Vec<Finding>, LawError> {
        let last_day = NaiveDate::from_ymd_opt(self.year, 12, 31).unwrap_or(NaiveDate::MIN);
        let edition = Edition::in_force_on(last_day)?;
        let mut findings = self.parts_missing(edition);
        findings.extend(self.numbers_skipped());
        findings.extend(self.classes_apart());
        findings.extend(self.days_missing(edition, last_day));
        findings.extend(self.electronic_above_total());
        findings.extend(self.cumulative_gap());
        Ok(findings)
    }

    fn parts_missing(&self, edition: Edition) -> Vec<Finding> {
        let there: Vec<ReportPart> = self
            .sections
            .iter()
            .flat_map(|section| section.parts.iter().copied())
            .collect();
        ReportPart::required_by(edition)
            .filter(|part| !there.contains(part))
            .map(|part| {
                let words = Words::new(
                    format!("缺少“{}”部分", part.zh()),
                    format!("the part on {} is missing", part.en()),
                );
                Finding::new("required-part", Level::Error, words).citing(part.citation())
            })
            .collect()
    }

    fn numbers_skipped(&self) -> impl Iterator<Item = Finding> {
        self.sections.windows(2).filter_map(|pair| {
            let [one, two] = pair else { return None };
            let next = numeral::read(&one.number)?.checked_add(1)?;
            (numeral::read(&two.number)? != next).then(|| {
                let words = Words::new(
                    format!("章节序号由“{}”跳至“{}”", one.number, two.number),
                    format!("section numbers jump from {} to {}", one.number, two.number),
                );
                Finding::new("section-numbering", Level::Warning, words).at(two.number.clone())
            })
        })
    }

    fn classes_apart(&self) -> Vec<Finding> {
        let Announcement {
            number,
            counted,
            without_count,
            without_announcement,
        } = &self.announcement;
        let mut findings = Vec::new();
        let mut found = |zh: String, en: String, place: Option<&String>| {
            let finding = Finding::new("announced-classes", Level::Warning, Words::new(zh, en));
            findings.push(place.into_iter().fold(finding, Finding::at));
        };
        if let (Some(number), Some(counted)) = (number, counted)
            && number != counted
        {
            found(
                format!("称{number}大类，实际列数{counted}类"),
                format!("{number} classes are announced and {counted} counted"),
                None,
            );
        }
        for class in without_count {
            found(
                format!("“{class}”已列名而无数字"),
                "a class is announced without a count".to_owned(),
                Some(class),
            );
        }
        for class in without_announcement {
            found(
                format!("“{class}”有数字而未列名"),
                "a class is counted without being announced".to_owned(),
                Some(class),
            );
        }
        findings
    }

    fn days_missing(&self, edition: Edition, last_day: NaiveDate) -> Option<Finding> {
        let first_day = NaiveDate::from_ymd_opt(self.year, 1, 1)?.max(edition_start(edition));
        if self.figures_from <= first_day && last_day <= self.figures_through {
            return None;
        }
        let text = match edition {
            Edition::Decree492 => Citation::regulation(Edition::Decree492, Provision::article(31)),
            Edition::Decree711 => Citation::regulation(Edition::Decree711, Provision::article(50)),
        };
        let (from, through) = (self.figures_from, self.figures_through);
        let words = Words::new(
            format!("数据截至{from}至{through}，未覆盖{first_day}至{last_day}全年"),
            format!(
                "figures cover {from} to {through}, not the whole of {first_day} to {last_day}"
            ),
        );
        let finding = Finding::new("period-covered", Level::Warning, words);
        Some(finding.citing(text))
    }

    fn electronic_above_total(&self) -> Option<Finding> {
        let (electronic, total) = (self.electronic?, self.total);
        (electronic > total).then(|| {
            let words = Words::new(
                format!("全文电子化{electronic}条，多于主动公开总数{total}条"),
                format!("{electronic} items in electronic form are more than the total of {total}"),
            );
            Finding::new("electronic", Level::Error, words)
        })
    }

    fn cumulative_gap(&self) -> Option<Finding> {
        let (cumulative, total) = (self.cumulative?, self.total);
        let words = match (self.previous_cumulative, cumulative.checked_sub(total)) {
            (Some(previous), Some(implied)) if previous == implied => return None,
            (Some(previous), _) => Words::new(
                format!("历年累计{cumulative}，上年累计{previous}加本年{total}不等"),
                format!("cumulative {cumulative} is not last year's {previous} plus {total}"),
            ),
            (None, Some(implied)) => {
                let words = Words::new(
                    format!("未载上年累计数，{cumulative}无从核对（推算上年为{implied}）"),
                    format!(
                        "no figure of last year: {cumulative} cannot be checked (it implies {implied})"
                    ),
                );
                return Some(Finding::new("cumulative", Level::Warning, words));
            }
            (None, None) => Words::new(
                format!("历年累计{cumulative}小于本年{total}"),
                format!("cumulative {cumulative} is below this year's {total}"),
            ),
        };
        Some(Finding::new("cumulative", Level::Error, words))
    }
}

/// A report of the first year starts with the Regulation, not with the year.
fn edition_start(edition: Edition) -> NaiveDate {
    match edition {
        Edition::Decree492 => edition.in_force_from(),
        // Decree 711 follows Decree 492 without a gap, so its first year is whole.
        Edition::Decree711 => NaiveDate::MIN,
    }
}
