use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::{CalendarError, Clock, WorkingCalendar};
use crate::deadline::{Deadline, Obligation};
use crate::finding::{Finding, Level, Words};
use crate::law::{Citation, Edition, Provision};
use crate::supervision::SupervisionRules;
use crate::vocabulary::{Role, Term, vocabulary};
use crate::workflow::Personal;

const fn decree_711(place: Provision) -> Citation {
    Citation::regulation(Edition::Decree711, place)
}

vocabulary! {
    /// What a complaint or report is about (投诉举报事项).
    ComplaintKind, "subject of a complaint", "投诉举报事项" {
        /// Information that should be public is not (不依法履行主动公开义务).
        NotDisclosed = "not-disclosed", "未主动公开", "not disclosed",
            decree_711(Provision::article(47).paragraph(2));
        /// A request was handled unlawfully (不依法办理公开申请).
        UnlawfulHandling = "unlawful-handling", "未依法办理公开申请", "request handled unlawfully",
            decree_711(Provision::article(47).paragraph(2));
        /// Rights were infringed (侵犯合法权益).
        RightsInfringed = "rights-infringed", "侵犯合法权益", "rights infringed",
            decree_711(Provision::article(51));
        /// A school or other public institution did not disclose (公共企事业单位, 申诉).
        Institution = "institution", "公共企事业单位未公开", "public institution did not disclose",
            decree_711(Provision::article(55).paragraph(2));
    }
}

vocabulary! {
    /// How a complaint ended (投诉举报处理结果).
    ComplaintResult, "result of a complaint", "投诉举报处理结果" {
        /// Verified, and correction ordered (督促整改).
        CorrectionOrdered = "correction-ordered", "属实，督促整改", "verified, correction ordered",
            decree_711(Provision::article(47).paragraph(2));
        /// Verified, and criticized in a circular (通报批评).
        Criticized = "criticized", "属实，通报批评", "verified, criticized",
            decree_711(Provision::article(47).paragraph(2));
        /// Not verified (不属实).
        NotVerified = "not-verified", "不属实", "not verified",
            decree_711(Provision::article(47).paragraph(2));
    }
}

/// A complaint or report about disclosure (举报投诉记录).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "plain facts of the record")]
pub struct Complaint {
    /// The caller's key.
    pub id: String,
    /// What it is about.
    pub kind: ComplaintKind,
    /// Who complains, if that is known; nothing prints it by accident.
    #[serde(default)]
    pub from: Option<Personal>,
    /// The day it came in.
    pub received_on: NaiveDate,
    /// How many persons looked into the facts.
    #[serde(default)]
    pub investigators: u32,
    /// The day the facts were established.
    #[serde(default)]
    pub facts_found_on: Option<NaiveDate>,
    /// More time was approved.
    #[serde(default)]
    pub extended: bool,
    /// How it ended.
    #[serde(default)]
    pub result: Option<ComplaintResult>,
    /// The day it was closed and the result told.
    #[serde(default)]
    pub closed_on: Option<NaiveDate>,
}

impl Complaint {
    /// What is owed of a complaint: its facts established, and the whole handled, with the extension where
    /// one was approved.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::calendar::WorkingCalendar;
    /// use disclosure::supervision::{Complaint, ComplaintKind, SupervisionRules};
    ///
    /// let day = |m, d| NaiveDate::from_ymd_opt(2024, m, d).unwrap();
    /// let complaint: Complaint = serde_json::from_str(
    ///     r#"{"id": "1", "kind": "not-disclosed", "received_on": "2024-09-20"}"#,
    /// ).unwrap();
    /// let owed = complaint.deadlines(&SupervisionRules::default(), &WorkingCalendar::mainland());
    /// assert_eq!(owed.map(|it| it.due().date()), [Some(day(9, 27)), Some(day(10, 16))]);
    /// ```
    #[must_use]
    pub fn deadlines(&self, rules: &SupervisionRules, calendar: &WorkingCalendar) -> [Deadline; 2] {
        let from = Clock::new(self.received_on, rules.complaint_handling);
        let handling = if self.extended {
            from.extended_by(rules.complaint_extension)
        } else {
            from
        };
        let facts = Clock::new(self.received_on, rules.complaint_facts);
        [
            (Obligation::ComplaintFacts, facts, self.facts_found_on),
            (Obligation::ComplaintResponse, handling, self.closed_on),
        ]
        .map(|(what, clock, done)| {
            Deadline::by_clock(what, Role::CompetentDepartment, clock, calendar)
                .because("complaint-received", self.received_on)
                .citing(Some(self.kind.citation()))
                .done(done)
        })
    }

    /// Reports facts not established in time (`complaint-facts`) or by too few persons
    /// (`complaint-investigators`), a complaint closed late (`complaint-late`) or overdue
    /// (`complaint-overdue`), and one closed without a result (`complaint-result`).
    ///
    /// # Errors
    /// [`CalendarError`] when the days run into a year that is not covered.
    pub fn check(
        &self,
        rules: &SupervisionRules,
        as_of: NaiveDate,
        calendar: &WorkingCalendar,
    ) -> Result<Vec<Finding>, CalendarError> {
        let mut found = Vec::new();
        let [facts, handling] = self.deadlines(rules, calendar);
        let (facts, handling) = (facts.counted()?, handling.counted()?);
        if let Some(facts_due) = facts.breach(as_of).map(|it| it.due()) {
            found.push((
                "complaint-facts",
                Words::new(
                    format!("未在{facts_due}前查明事实"),
                    format!("the facts were not established by {facts_due}"),
                ),
            ));
        }
        let (number, needed) = (self.investigators, rules.complaint_investigators);
        if self.facts_found_on.is_some() && number < needed {
            found.push((
                "complaint-investigators",
                Words::new(
                    format!("调查人员{number}人，应不少于{needed}人"),
                    format!("persons who looked into the facts: {number}, not {needed}"),
                ),
            ));
        }
        if let Some(late) = handling.breach(as_of) {
            let due = late.due();
            found.push(match late.done_on() {
                Some(on) => (
                    "complaint-late",
                    Words::new(
                        format!("于{on}办结，期限为{due}"),
                        format!("closed on {on}, due on {due}"),
                    ),
                ),
                None => (
                    "complaint-overdue",
                    Words::new(
                        format!("未办结，期限为{due}"),
                        format!("not closed, due on {due}"),
                    ),
                ),
            });
        }
        if self.closed_on.is_some() && self.result.is_none() {
            found.push((
                "complaint-result",
                Words::new("已办结而无处理结果", "closed without a result"),
            ));
        }
        Ok(found
            .into_iter()
            .map(|(rule, words)| {
                Finding::new(rule, Level::Warning, words)
                    .at(self.id.clone())
                    .citing(self.kind.citation())
            })
            .collect())
    }
}
