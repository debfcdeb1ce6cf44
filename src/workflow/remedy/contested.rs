use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::notice::review_first_rule;
use super::{Limit, RemedyRules};
use crate::calendar::WorkingCalendar;
use crate::deadline::{Deadline, Due, Obligation, Open};
use crate::finding::Words;
use crate::law::{Citation, Provision, known};
use crate::vocabulary::{ContestedAct, Exemption, Force, Role};
use crate::workflow::machine::{Bar, Objection};

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

    /// The objection to a reply that withholds on a ground.
    fn misnamed(&self) -> Option<Objection> {
        let withholds = |it: &Exemption| it.force() != Force::OtherProcedure;
        let is_misnamed = self.act == ContestedAct::Reply && self.grounds.iter().any(withholds);
        is_misnamed.then(|| {
            let words = Words::new(
                "以法定理由不予公开的，应当作为不予公开决定提出",
                "what withholds on a ground is contested as a decision to withhold, not as a reply",
            );
            Objection::new(Bar::Grounds, words.zh, words.en)
                .citing(review_first_rule())
                .at("contested.act")
        })
    }

    /// The objection where no reconsideration lies, whatever the day.
    pub(in crate::workflow) fn bars_review(&self) -> Option<Objection> {
        // What a fee is demanded for has its remedy in the reply.
        if self.act == ContestedAct::FeeNotice {
            return Some(not_by_itself("不得就收费决定单独申请行政复议"));
        }
        self.misnamed()
    }

    /// The objection where no suit lies by itself, or not before reconsideration, if filed on this day.
    pub(in crate::workflow) fn bars_suit(
        &self,
        rules: &RemedyRules,
        filed_on: NaiveDate,
    ) -> Option<Objection> {
        // What a fee is demanded for has its remedy in the reply.
        if self.act == ContestedAct::FeeNotice {
            return Some(not_by_itself("不得就收费决定单独提起行政诉讼"));
        }
        // Nobody sues over what was not published before asking for it.
        if self.act == ContestedAct::NotPublished {
            let words = Words::new(
                "应当先向行政机关申请获取，对答复不服的再起诉",
                "request the information first, then contest the reply",
            );
            let rule = request_first_rule(filed_on);
            return Some(Objection::new(Bar::RequestFirst, words.zh, words.en).citing(rule));
        }
        if let Some(objection) = self.misnamed() {
            return Some(objection);
        }
        // The order of remedies hangs on the grounds.
        let unstated = self.act == ContestedAct::Withheld && self.grounds.is_empty();
        if unstated && self.made_on >= rules.review_first_from {
            let words = Words::new(
                "没有写明不予公开的理由",
                "the grounds of the decision to withhold are not stated",
            );
            let objection =
                Objection::new(Bar::Grounds, words.zh, words.en).citing(review_first_rule());
            return Some(objection.at("contested.grounds"));
        }
        // Reconsideration comes before the court (复议前置).
        self.is_review_first(rules).then(|| {
            let words = Words::new("应当先申请行政复议", "reconsideration comes before a suit");
            Objection::new(Bar::ReviewFirst, words.zh, words.en).citing(review_first_rule())
        })
    }

    /// The time to apply for reconsideration that ends first, with the day it runs from.
    pub(in crate::workflow) fn review_limit(
        &self,
        rules: &RemedyRules,
        calendar: &WorkingCalendar,
    ) -> Limit {
        let longest = (self.known_on, rules.review_untold_within);
        if self.told_of_right {
            return (self.known_on, rules.review_within);
        }
        match self.learned_of_right_on {
            None => longest,
            Some(learned_on) => {
                let usual = (learned_on.max(self.known_on), rules.review_within);
                earlier(usual, longest, calendar)
            }
        }
    }

    /// The time to sue directly that ends first, with the day it runs from. Only a claimant who learns
    /// of the act years later meets the outer limit, so its far end is not asked of the calendar
    /// otherwise.
    pub(in crate::workflow) fn suit_limit(
        &self,
        rules: &RemedyRules,
        calendar: &WorkingCalendar,
    ) -> Limit {
        let usual = (self.known_on, rules.suit_within);
        earlier(usual, (self.made_on, rules.suit_outer), calendar)
    }

    /// The last days to seek a remedy: to apply for reconsideration, and to sue directly.
    ///
    /// There is a day where the claimant is let in. Where none lies, or a suit only after
    /// reconsideration, there is no day ([`Open::NoClock`]), and the text is the one by which that is
    /// so. A day that runs into a year without a published calendar is undetermined, and the other
    /// stands. The day to apply is provisional where the right was not told and is not known yet.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::calendar::WorkingCalendar;
    /// use disclosure::deadline::Due;
    /// use disclosure::vocabulary::ContestedAct;
    /// use disclosure::workflow::remedy::{Contested, RemedyRules};
    ///
    /// let day = |m, d| NaiveDate::from_ymd_opt(2024, m, d).unwrap();
    /// let delivered = Contested::new(ContestedAct::Reply, day(6, 28));
    /// let [review, suit] = delivered.deadlines(&RemedyRules::default(), &WorkingCalendar::mainland());
    /// assert_eq!(review.due(), Due::On(day(8, 27)));
    /// assert_eq!(suit.due(), Due::On(day(12, 30)));
    /// ```
    #[must_use]
    pub fn deadlines(&self, rules: &RemedyRules, calendar: &WorkingCalendar) -> [Deadline; 2] {
        let owed = |what, (from, within): Limit, citation| {
            Deadline::within(what, Role::Applicant, from, within, calendar).citing(Some(citation))
        };
        let barred = |what, objection: &Objection| {
            Deadline::set(what, Role::Applicant, Due::Undetermined(Open::NoClock))
                .citing(objection.citation().cloned())
        };
        let is_told = self.told_of_right || self.learned_of_right_on.is_some();
        let to_apply = || {
            let limit = self.review_limit(rules, calendar);
            let review = owed(Obligation::Review, limit, self.review_citation(rules));
            if is_told {
                review
            } else {
                review.provisional(Open::RightNotTold)
            }
        };
        let to_sue = || {
            let limit = self.suit_limit(rules, calendar);
            owed(Obligation::Suit, limit, self.suit_citation())
        };
        [
            self.bars_review()
                .map_or_else(to_apply, |it| barred(Obligation::Review, &it)),
            self.bars_suit(rules, self.known_on)
                .map_or_else(to_sue, |it| barred(Obligation::Suit, &it)),
        ]
    }

    pub(in crate::workflow) fn review_citation(&self, rules: &RemedyRules) -> Citation {
        if self.act == ContestedAct::NonReply {
            Citation::known(
                known::RECONSIDERATION_RULES_2007,
                Provision::article(16).paragraph(1).item(1),
            )
        } else if self.made_on >= rules.review_first_from {
            Citation::known(known::RECONSIDERATION_LAW_2023, Provision::article(20))
        } else {
            Citation::known(known::RECONSIDERATION_LAW_2017, Provision::article(9))
        }
    }

    pub(in crate::workflow) const fn suit_citation(&self) -> Citation {
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

fn not_by_itself(zh: &str) -> Objection {
    let en = "a fee notice cannot be contested by itself";
    Objection::new(Bar::NotContestable, zh, en).citing(Citation::whole(known::PROCESSING_FEE_2020))
}

/// The text that sends the claimant to a request before a suit about what is not published.
fn request_first_rule(filed_on: NaiveDate) -> Citation {
    if filed_on >= known::since::DISCLOSURE_SUITS_2025 {
        Citation::known(known::DISCLOSURE_SUITS_2025, Provision::article(2))
    } else {
        Citation::known(known::DISCLOSURE_SUITS_2011, Provision::article(3))
    }
}

/// The limit that ends first; the first of them where the calendar does not know both ends.
fn earlier(one: Limit, other: Limit, calendar: &WorkingCalendar) -> Limit {
    let end = |(from, within): Limit| within.ends(from, calendar);
    match (end(one), end(other)) {
        (Ok(first), Ok(second)) if second < first => other,
        _ => one,
    }
}
