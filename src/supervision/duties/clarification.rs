use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::finding::{Finding, Level, Words};
use crate::law::{Citation, Edition, Provision};

/// A false or incomplete information in public and what was published against it (澄清记录).
///
/// That accurate information must be published is the Regulation's; who approves it is local.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "plain facts of the record")]
pub struct Clarification {
    /// The caller's key.
    pub id: String,
    /// The day it was found.
    pub found_on: Option<NaiveDate>,
    /// It touches another organ's duty.
    pub touches_another_organ: bool,
    /// The day that organ consented.
    pub organ_consented_on: Option<NaiveDate>,
    /// It is important or sensitive.
    pub is_important: bool,
    /// The day the government approved.
    pub government_approved_on: Option<NaiveDate>,
    /// The day the organ's principal leader approved.
    pub leader_approved_on: Option<NaiveDate>,
    /// The day the accurate information was published.
    pub published_on: Option<NaiveDate>,
}

impl Clarification {
    /// Reports a clarification that was not published (`clarification-missing`) and, of one that was,
    /// each approval that is not on record by that day (`clarification-approval`).
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::law::Edition;
    /// use disclosure::supervision::Clarification;
    ///
    /// let day = NaiveDate::from_ymd_opt(2024, 6, 3);
    /// let record = Clarification {
    ///     id: "2024-1".to_owned(),
    ///     touches_another_organ: true,
    ///     leader_approved_on: day,
    ///     published_on: day,
    ///     ..Clarification::default()
    /// };
    /// assert_eq!(
    ///     record.check(Edition::Decree711)[0].to_string(),
    ///     "warning clarification-approval at 2024-1: published without the consent of the other organ",
    /// );
    /// ```
    #[must_use]
    pub fn check(&self, edition: Edition) -> Vec<Finding> {
        let place = match edition {
            Edition::Decree492 => Provision::article(6),
            Edition::Decree711 => Provision::article(6).paragraph(2),
        };
        let finding = |rule, words| {
            Finding::new(rule, Level::Warning, words)
                .at(self.id.clone())
                .citing(Citation::regulation(edition, place))
        };
        let Some(published) = self.published_on else {
            let words = Words::new(
                "未发布准确信息予以澄清",
                "no accurate information was published",
            );
            return vec![finding("clarification-missing", words)];
        };
        let approvals = [
            (
                true,
                self.leader_approved_on,
                "本机关主要负责人批准",
                "approval of the principal leader",
            ),
            (
                self.touches_another_organ,
                self.organ_consented_on,
                "有关机关同意",
                "consent of the other organ",
            ),
            (
                self.is_important,
                self.government_approved_on,
                "本级政府批准",
                "approval of the government",
            ),
        ];
        approvals
            .into_iter()
            .filter(|(needed, on, ..)| *needed && on.is_none_or(|on| on > published))
            .map(|(_, _, zh, en)| {
                let words = Words::new(
                    format!("发布前未经{zh}"),
                    format!("published without the {en}"),
                );
                finding("clarification-approval", words)
            })
            .collect()
    }
}
