use serde::Serialize;

use super::{Contested, RemedyRules};
use crate::calendar::Length;
use crate::finding::Words;
use crate::law::{Citation, Provision, known, parameters};
use crate::vocabulary::{ContestedAct, OrganKind, ReviewBody};

/// The remedies that a reply must name (救济途径告知), for its day, its kind and its organ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RemedyNotice {
    /// Reconsideration comes before the court (复议前置), and the reply must say so.
    pub review_first: bool,
    /// The time to apply for reconsideration, from receipt; none where it does not lie.
    pub review_within: Option<Length>,
    /// Where to apply; undetermined where the kind of organ is not known.
    pub review_body: Option<ReviewBody>,
    /// The time to sue: directly from receipt or, where review comes first, from receipt of its decision;
    /// none where no suit lies.
    pub suit_within: Option<Length>,
    /// The texts: of the time to apply and the organ, of the order of remedies, of the time to sue, or
    /// of what bars one of them.
    pub citations: Vec<Citation>,
    is_decision: bool,
}

impl RemedyNotice {
    /// Chooses the remedies that a reply must name, by what it does, its day and the kind of organ that
    /// gives it.
    ///
    /// From 2024-01-01 a decision on the grounds of Arts. 14 to 16 of Decree 711 goes to reconsideration
    /// first, also when it withholds a part. No suit is named that is barred, and no organ is guessed.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::vocabulary::{ContestedAct, Exemption, OrganKind};
    /// use disclosure::workflow::remedy::{Contested, RemedyNotice, RemedyRules};
    ///
    /// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    /// let (rules, organ) = (RemedyRules::default(), Some(OrganKind::Department));
    /// let reply = Contested::new(ContestedAct::Reply, day(2026, 3, 2));
    /// assert_eq!(
    ///     RemedyNotice::of(&reply, organ, &rules).words().zh,
    ///     "自收到本答复之日起60日内向××人民政府申请行政复议，或者自收到之日起6个月内向××人民法院提起行政诉讼",
    /// );
    /// let mut withheld = Contested::new(ContestedAct::Withheld, day(2024, 1, 1));
    /// withheld.grounds.push(Exemption::InternalAffairs2019);
    /// assert!(RemedyNotice::of(&withheld, organ, &rules).review_first);
    /// withheld.made_on = day(2023, 12, 31);
    /// assert!(!RemedyNotice::of(&withheld, organ, &rules).review_first);
    /// ```
    #[must_use]
    pub fn of(contested: &Contested, organ: Option<OrganKind>, rules: &RemedyRules) -> Self {
        let made_on = contested.made_on;
        let mut citations = Vec::with_capacity(4);
        let mut review_within = None;
        if let Some(bar) = contested.bars_review(made_on) {
            citations.extend(bar.citation().cloned());
        } else {
            review_within = parameters::REVIEW.length_on(made_on);
            citations.push(contested.review_citation(made_on));
        }
        let body = organ.map(|it| it.review_body(made_on));
        let body = body.filter(|_| review_within.is_some());
        let suit =
            |article| Citation::known(known::LITIGATION_LAW_2017, Provision::article(article));
        let first = contested.review_first(rules, made_on);
        let suit_within = if let Some(rule) = &first {
            citations.extend([rule.clone(), suit(45)]);
            parameters::SUIT_AFTER_REVIEW.length_on(made_on)
        } else if let Some(bar) = contested.bars_suit(rules, made_on) {
            citations.extend(bar.citation().cloned());
            None
        } else {
            citations.extend([suit(44), suit(46)]);
            parameters::SUIT.length_on(made_on)
        };
        citations.extend(body.iter().map(|(_, rule)| rule.clone()));
        Self {
            review_first: first.is_some(),
            review_within,
            review_body: body.map(|(body, _)| body),
            suit_within,
            citations,
            is_decision: contested.act == ContestedAct::Withheld,
        }
    }

    /// The text for people, with blanks (××) for the names of organ and court.
    #[must_use]
    pub fn words(&self) -> Words {
        let organ = self.review_body.map_or_else(
            || {
                Words::new(
                    "××（行政复议机关待定）",
                    "×× (organ of reconsideration undetermined)",
                )
            },
            blank,
        );
        self.text(&organ, &Words::new("××人民法院", "the ×× people's court"))
    }

    /// The text as a reply prints it, naming the organ of reconsideration and the court.
    ///
    /// ```
    /// use disclosure::vocabulary::ContestedAct;
    /// use disclosure::workflow::remedy::{Contested, RemedyNotice, RemedyRules};
    ///
    /// let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
    /// let made = Contested::new(ContestedAct::CreationRefused, day);
    /// let notice = RemedyNotice::of(&made, None, &RemedyRules::default());
    /// assert_eq!(notice.naming("甲市人民政府", "甲区人民法院").zh,
    ///     "自收到本答复之日起60日内向甲市人民政府申请行政复议");
    /// ```
    #[must_use]
    pub fn naming(&self, organ: &str, court: &str) -> Words {
        self.text(&Words::new(organ, organ), &Words::new(court, court))
    }

    fn text(&self, organ: &Words, court: &Words) -> Words {
        let (paper_zh, paper_en) = if self.is_decision {
            ("本决定", "this decision")
        } else {
            ("本答复", "this reply")
        };
        let apply = self.review_within.map(|within| {
            let first = if self.review_first { "应当先" } else { "" };
            Words::new(
                format!(
                    "{first}自收到{paper_zh}之日起{}内向{}申请行政复议",
                    zh(within),
                    organ.zh
                ),
                format!(
                    "apply to {} for reconsideration within {within} of receiving {paper_en}",
                    organ.en
                ),
            )
        });
        match (apply, self.suit_within) {
            (Some(apply), Some(within)) if self.review_first => Words::new(
                format!(
                    "{}；对复议决定不服的，自收到复议决定书之日起{}内向{}起诉",
                    apply.zh,
                    zh(within),
                    court.zh
                ),
                format!(
                    "first {}; then sue in {} within {within} of receiving its decision",
                    apply.en, court.en
                ),
            ),
            (Some(apply), Some(within)) => Words::new(
                format!(
                    "{}，或者自收到之日起{}内向{}提起行政诉讼",
                    apply.zh,
                    zh(within),
                    court.zh
                ),
                format!("{}, or sue in {} within {within} of it", apply.en, court.en),
            ),
            (Some(apply), None) => apply,
            (None, Some(within)) => Words::new(
                format!(
                    "自收到{paper_zh}之日起{}内向{}提起行政诉讼",
                    zh(within),
                    court.zh
                ),
                format!(
                    "sue in {} within {within} of receiving {paper_en}",
                    court.en
                ),
            ),
            (None, None) => Words::new(
                "不能单独申请行政复议或者提起行政诉讼，不告知救济途径",
                "no remedy lies against it by itself, and none is named",
            ),
        }
    }
}

/// The organ with a blank for its name.
fn blank(body: ReviewBody) -> Words {
    let (zh, en) = match body {
        ReviewBody::SameLevelGovernment
        | ReviewBody::GovernmentAbove
        | ReviewBody::FoundingGovernment
        | ReviewBody::ManagingGovernment => ("××人民政府", "the ×× people's government"),
        ReviewBody::Choice => (
            "××人民政府或者××（上一级主管部门）",
            "the ×× people's government or ×× (the department above)",
        ),
        ReviewBody::Itself => ("本机关××", "×× itself"),
        ReviewBody::ManagingOrgan => (
            "××（直接管理的人民政府或者工作部门）",
            "×× (the government or department that manages it)",
        ),
        ReviewBody::FounderOrItsGovernment => (
            "××（设立的部门）或者××人民政府",
            "×× (the department that set it up) or the ×× people's government",
        ),
        ReviewBody::SameLevelOrLocalGovernment => (
            "××人民政府或者××（所在地）人民政府",
            "the ×× people's government or that of the place, ××",
        ),
        ReviewBody::ParentDepartment => {
            ("××（国务院部门）", "×× (department of the State Council)")
        }
        ReviewBody::DepartmentAbove => ("××（上一级主管部门）", "×× (the department above)"),
        ReviewBody::GovernmentOrJusticeAbove => (
            "××人民政府或者××（上一级司法行政部门）",
            "the ×× people's government or ×× (the department of justice above)",
        ),
    };
    Words::new(zh, en)
}

fn zh(length: Length) -> String {
    match length {
        Length::WorkingDays(days) => format!("{}个工作日", days.0),
        Length::CalendarDays(days, _) => format!("{}日", days.0),
        Length::Months(months, _) => format!("{}个月", months.0),
        Length::Through(date) => format!("至{date}"),
    }
}
