use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::RemedyRules;
use super::notice::review_first_rule;
use super::step::{Guarded, object};
use crate::calendar::{CalendarError, Length, WorkingCalendar};
use crate::finding::Words;
use crate::law::{Citation, Provision, known};
use crate::vocabulary::{ContestedAct, Exemption, Force};
use crate::workflow::{Due, Open};

/// What a remedy is about, by the caller's own key.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum RemedySubject {
    /// A request.
    Request(String),
    /// A publication.
    Publication(String),
}

/// The act contested and the days that its time limits run from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::exhaustive_structs, reason = "facts that the caller hands in")]
pub struct Contested {
    /// The kind of act.
    pub act: ContestedAct,
    /// The grounds on which it withholds anything. Where the order of remedies hangs on them, a direct
    /// suit needs them; what withholds on a ground other than special access is no mere reply.
    #[serde(default)]
    pub grounds: Vec<Exemption>,
    /// The day of the act; for a non-reply the last day of the time to reply.
    pub made_on: NaiveDate,
    /// The day the claimant knew of it, usually its delivery; for a non-reply the last day of the time
    /// to reply.
    pub known_on: NaiveDate,
    /// The reply named the right to reconsideration.
    #[serde(default = "told")]
    pub told_of_right: bool,
    /// Where it did not: the day the claimant learned of the right, if that has come.
    #[serde(default)]
    pub learned_of_right_on: Option<NaiveDate>,
}

const fn told() -> bool {
    true
}

impl Contested {
    /// An act of which the claimant knew on its day, and whose reply named the right.
    #[must_use]
    pub const fn new(act: ContestedAct, known_on: NaiveDate) -> Self {
        Self {
            act,
            grounds: Vec::new(),
            made_on: known_on,
            known_on,
            told_of_right: true,
            learned_of_right_on: None,
        }
    }

    /// Reconsideration comes before the court.
    #[must_use]
    pub fn is_review_first(&self, rules: &RemedyRules) -> bool {
        match self.act {
            ContestedAct::Withheld => rules.is_review_first(&self.grounds, self.made_on),
            ContestedAct::NonReply => {
                rules.non_reply_review_first && self.made_on >= rules.review_first_from
            }
            ContestedAct::Reply
            | ContestedAct::Disclosure
            | ContestedAct::NotPublished
            | ContestedAct::FeeNotice => false,
        }
    }

    /// Objects to a reply that withholds on a ground.
    fn guard_name(&self) -> Guarded<()> {
        let withholds = |it: &Exemption| it.force() != Force::OtherProcedure;
        if self.act == ContestedAct::Reply && self.grounds.iter().any(withholds) {
            let words = Words::new(
                "以法定理由不予公开的，应当作为不予公开决定提出",
                "what withholds on a ground is contested as `withheld`, not as `reply`",
            );
            return object("grounds", words, review_first_rule());
        }
        Ok(())
    }

    /// Objects where no reconsideration lies, whatever the day.
    pub(super) fn guard_review(&self) -> Guarded<()> {
        if self.act == ContestedAct::FeeNotice {
            return not_by_itself("收费决定不能单独申请行政复议");
        }
        self.guard_name()
    }

    /// Objects where no suit lies by itself, or not before reconsideration, if filed on this day.
    pub(super) fn guard_suit(&self, rules: &RemedyRules, filed_on: NaiveDate) -> Guarded<()> {
        if self.act == ContestedAct::FeeNotice {
            return not_by_itself("收费决定不能单独提起行政诉讼");
        }
        if self.act == ContestedAct::NotPublished {
            let words = Words::new(
                "应当先向行政机关申请获取，对答复不服的再起诉",
                "request the information first, then contest the reply",
            );
            return object("request-first", words, request_first_rule(filed_on));
        }
        self.guard_name()?;
        let unstated = self.act == ContestedAct::Withheld && self.grounds.is_empty();
        if unstated && self.made_on >= rules.review_first_from {
            let words = Words::new(
                "没有写明不予公开的理由",
                "the grounds of the decision to withhold are not stated",
            );
            return object("grounds", words, review_first_rule());
        }
        if self.is_review_first(rules) {
            let words = Words::new("应当先申请行政复议", "reconsideration comes before a suit");
            return object("review-first", words, review_first_rule());
        }
        Ok(())
    }

    /// The last day to apply for reconsideration.
    pub(super) fn review_by(
        &self,
        rules: &RemedyRules,
        calendar: &WorkingCalendar,
    ) -> Result<NaiveDate, CalendarError> {
        if self.told_of_right {
            return rules.review_within.ends(self.known_on, calendar);
        }
        let longest = rules.review_untold_within.ends(self.known_on, calendar)?;
        match self.learned_of_right_on {
            None => Ok(longest),
            Some(learned_on) => {
                let from = learned_on.max(self.known_on);
                Ok(rules.review_within.ends(from, calendar)?.min(longest))
            }
        }
    }

    /// The last day to sue directly.
    pub(super) fn suit_by(
        &self,
        rules: &RemedyRules,
        calendar: &WorkingCalendar,
    ) -> Result<NaiveDate, CalendarError> {
        let usual = rules.suit_within.ends(self.known_on, calendar)?;
        match outer(rules.suit_outer, self.made_on, calendar) {
            Some(outer) => Ok(usual.min(outer?)),
            None => Ok(usual),
        }
    }

    /// The last day to apply for reconsideration, as far as it can be told.
    pub(crate) fn review_due(&self, rules: &RemedyRules, calendar: &WorkingCalendar) -> Due {
        let due = Due::from(self.review_by(rules, calendar));
        if self.told_of_right || self.learned_of_right_on.is_some() {
            due
        } else {
            due.provisional(Open::RightNotTold)
        }
    }

    /// The last day to sue directly, as far as it can be told.
    pub(crate) fn suit_due(&self, rules: &RemedyRules, calendar: &WorkingCalendar) -> Due {
        self.suit_by(rules, calendar).into()
    }

    pub(crate) fn review_limit(&self, rules: &RemedyRules) -> Citation {
        if self.act == ContestedAct::NonReply {
            let first = Provision::article(16).paragraph(1).item(1);
            Citation::known(known::RECONSIDERATION_RULES_2007, first)
        } else if self.made_on >= rules.review_first_from {
            Citation::known(known::RECONSIDERATION_LAW_2023, Provision::article(20))
        } else {
            Citation::known(known::RECONSIDERATION_LAW_2017, Provision::article(9))
        }
    }

    pub(crate) const fn suit_limit(&self) -> Citation {
        match self.act {
            ContestedAct::NonReply => {
                Citation::known(known::LITIGATION_RULES_2018, Provision::article(66))
            }
            ContestedAct::Withheld
            | ContestedAct::Reply
            | ContestedAct::Disclosure
            | ContestedAct::NotPublished
            | ContestedAct::FeeNotice => {
                Citation::known(known::LITIGATION_LAW_2017, Provision::article(46))
            }
        }
    }
}

fn not_by_itself(zh: &str) -> Guarded<()> {
    let words = Words::new(zh, "a fee notice cannot be contested by itself");
    object(
        "not-contestable",
        words,
        Citation::whole(known::PROCESSING_FEE_2020),
    )
}

/// The text that sends the claimant to a request before a suit about what is not published.
fn request_first_rule(filed_on: NaiveDate) -> Citation {
    if filed_on >= known::since::DISCLOSURE_SUITS_2025 {
        Citation::known(known::DISCLOSURE_SUITS_2025, Provision::article(2))
    } else {
        Citation::known(known::DISCLOSURE_SUITS_2011, Provision::article(3))
    }
}

/// The outer limit, if it can cut the usual one short: only a claimant who learns of the act years
/// later meets it, so its far end is not asked of the calendar otherwise.
fn outer(
    length: Length,
    made_on: NaiveDate,
    calendar: &WorkingCalendar,
) -> Option<Result<NaiveDate, CalendarError>> {
    match length.ends(made_on, calendar) {
        Err(CalendarError::NotPublished { .. }) => None,
        found => Some(found),
    }
}

/// The last days to seek a remedy against an act, with the texts that set them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RemedyDeadlines {
    /// To apply for reconsideration; undetermined ([`Open::NoClock`]) where none lies.
    pub review_by: Due,
    /// The text, or the one by which none lies.
    pub review_citation: Citation,
    /// To sue directly; `None` where no suit lies, or only after reconsideration.
    pub suit_by: Option<Due>,
    /// The text, or the one that bars the suit or sends the claimant to reconsideration first.
    pub suit_citation: Citation,
}

/// Computes the last days to seek a remedy against an act.
///
/// There is a day where [`Reconsideration::apply`](super::Reconsideration::apply) and
/// [`Litigation::sue`](super::Litigation::sue) let the claimant in.
/// A day that runs into a year without a published calendar is undetermined, and the other stands. The
/// day to apply is provisional where the right was not told and is not known yet.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::calendar::WorkingCalendar;
/// use disclosure::vocabulary::ContestedAct;
/// use disclosure::workflow::Due;
/// use disclosure::workflow::remedy::{Contested, RemedyRules, remedy_deadlines};
///
/// let day = |m, d| NaiveDate::from_ymd_opt(2024, m, d).unwrap();
/// let delivered = Contested::new(ContestedAct::Reply, day(6, 28));
/// let limits = remedy_deadlines(&delivered, &RemedyRules::default(), &WorkingCalendar::mainland());
/// assert_eq!(limits.review_by, Due::On(day(8, 27)));
/// assert_eq!(limits.suit_by, Some(Due::On(day(12, 30))));
/// ```
#[must_use]
pub fn remedy_deadlines(
    contested: &Contested,
    rules: &RemedyRules,
    calendar: &WorkingCalendar,
) -> RemedyDeadlines {
    let (suit_by, suit_citation) = match contested.guard_suit(rules, contested.known_on) {
        Ok(()) => (
            Some(contested.suit_due(rules, calendar)),
            contested.suit_limit(),
        ),
        Err(objection) => (None, objection.citation().clone()),
    };
    let (review_by, review_citation) = match contested.guard_review() {
        Ok(()) => (
            contested.review_due(rules, calendar),
            contested.review_limit(rules),
        ),
        Err(objection) => (
            Due::Undetermined(Open::NoClock),
            objection.citation().clone(),
        ),
    };
    RemedyDeadlines {
        review_by,
        review_citation,
        suit_by,
        suit_citation,
    }
}
