use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::bars::{request_before_review, request_before_suit, review_bar, suit_bar};
use super::limits::{CitedLimit, earliest};
use super::{RemedyRules, SilenceDay};
use crate::calendar::{CalendarDays, Length, WorkingCalendar};
use crate::deadline::{Deadline, Due, Obligation, Open};
use crate::finding::Words;
use crate::law::known::since;
use crate::law::{Citation, Edition, Provision, Value, known, parameters};
use crate::vocabulary::{ContestedAct, Exemption, Force, Role, ServiceEvent, Term as _};
use crate::workflow::machine::{Bar, Objection};

/// Whether a notice told of something that it should tell (告知).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::exhaustive_enums, reason = "told, or not, or known later")]
pub enum Telling {
    /// The notice told it.
    #[default]
    Told,
    /// It did not, and the claimant is not known to have learned of it.
    Untold,
    /// It did not; the claimant learned of it on this day.
    LearnedOn(NaiveDate),
}

/// A suit that was dismissed because reconsideration comes first, which nobody had told the claimant
/// (《行政复议法实施条例》2026年修订 第二十六条).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[expect(clippy::exhaustive_structs, reason = "two days")]
pub struct DismissedSuit {
    /// The day it was filed.
    pub filed_on: NaiveDate,
    /// The day the dismissal was served.
    pub served_on: NaiveDate,
}

/// The act contested and the facts that its time limits hang on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::exhaustive_structs, reason = "facts that the caller hands in")]
pub struct Contested {
    /// The kind of act.
    pub act: ContestedAct,
    /// The grounds on which it withholds anything. Where the order of remedies hangs on them, a direct
    /// suit needs them; what withholds on a ground other than special access is no mere reply.
    #[serde(default)]
    pub grounds: Vec<Exemption>,
    /// The day of the act; for a non-reply the last day of the time to reply, for what is not processed
    /// any more the last day of the time to pay.
    pub made_on: NaiveDate,
    /// The day the claimant knew of it, as far as that is proved; usually its delivery. For a non-reply
    /// the last day of the time to reply.
    pub known_on: NaiveDate,
    /// The events of its service and their days, where they are recorded. One of them starts the time to
    /// apply, unless the claimant is proved to have known earlier.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub service: BTreeMap<ServiceEvent, NaiveDate>,
    /// It told the right to reconsideration, the organ and the time.
    #[serde(default)]
    pub review_told: Telling,
    /// It told the time to sue.
    #[serde(default)]
    pub suit_told: Telling,
    /// The suit that was brought because it did not tell that reconsideration comes first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dismissed_suit: Option<DismissedSuit>,
    /// The case is brought over real estate (因不动产).
    #[serde(default)]
    pub over_real_estate: bool,
}

impl Contested {
    /// An act of which the claimant knew on its day, and which told of the remedies.
    #[must_use]
    pub const fn new(act: ContestedAct, known_on: NaiveDate) -> Self {
        Self {
            act,
            grounds: Vec::new(),
            made_on: known_on,
            known_on,
            service: BTreeMap::new(),
            review_told: Telling::Told,
            suit_told: Telling::Told,
            dismissed_suit: None,
            over_real_estate: false,
        }
    }

    /// The text by which reconsideration comes before a suit that is filed on a day (复议前置); none where
    /// the claimant may choose.
    #[must_use]
    pub fn review_first(&self, rules: &RemedyRules, filed_on: NaiveDate) -> Option<Citation> {
        if self.act == ContestedAct::Withheld {
            // Arts. 14 to 16 of Decree 711, wholly or in part; Art. 36(7) by reading.
            let counts = |it: &Exemption| {
                it.edition() == Edition::Decree711
                    && (it.force() != Force::OtherProcedure || rules.special_access_review_first)
            };
            let is_first = self.is_review_first_day() && self.grounds.iter().any(counts);
            return is_first.then(review_first_rule);
        }
        // An express refusal is an answer, and not within it (Art. 30, second paragraph).
        if self.act != ContestedAct::NonReply {
            return None;
        }
        let day = match rules.silence_review_first_by {
            SilenceDay::Expiry => self.made_on,
            SilenceDay::Filing => filed_on,
        };
        let table = &parameters::SILENCE_REVIEW_FIRST;
        let by_reading =
            rules.silence_review_first_from_2024 && day >= since::RECONSIDERATION_LAW_2023;
        let is_first = table.value_on(day) == Value::Flag(true) || by_reading;
        is_first.then(|| table.text_on(day).clone())
    }

    /// What is withheld goes to reconsideration first by the law of the day it was made.
    fn is_review_first_day(&self) -> bool {
        parameters::WITHHELD_REVIEW_FIRST.value_on(self.made_on) == Value::Flag(true)
    }

    /// The kind of act on which its bars hang: who only withholds what special rules open refers to them.
    fn kind(&self) -> ContestedAct {
        let names_ground = matches!(self.act, ContestedAct::Withheld | ContestedAct::Reply);
        let refers = |it: &Exemption| it.force() == Force::OtherProcedure;
        if names_ground && !self.grounds.is_empty() && self.grounds.iter().all(refers) {
            ContestedAct::RegistryReferral
        } else {
            self.act
        }
    }

    /// Nothing was said, so nothing could be told: it is an act once a time is over.
    pub(in crate::workflow) const fn is_lapse_of_time(&self) -> bool {
        matches!(self.act, ContestedAct::NonReply | ContestedAct::FeeUnpaid)
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

    /// The objection where no reconsideration lies, if filed on this day.
    pub(in crate::workflow) fn bars_review(&self, filed_on: NaiveDate) -> Option<Objection> {
        // What is not published is asked for first; the reply is what is contested.
        if self.act == ContestedAct::NotPublished
            && let Some(rule) = request_before_review(filed_on)
        {
            return Some(request_first(
                "应当先向行政机关申请获取，对答复不服的再申请行政复议",
                rule,
            ));
        }
        // Procedure, form and fee have their remedy in what follows on them.
        if let Some(rule) = review_bar(self.act, filed_on) {
            let zh = if self.act == ContestedAct::FeeNotice {
                "不得就收费决定单独申请行政复议；缴费期限届满不再处理的，可以对不再处理申请行政复议"
                    .to_owned()
            } else {
                format!("对“{}”不能申请行政复议", self.act.zh())
            };
            return Some(not_contestable(zh, self.act, "reconsidered", rule));
        }
        self.misnamed()
    }

    /// The objection where no suit lies by itself, or not before reconsideration, if filed on this day.
    pub(in crate::workflow) fn bars_suit(
        &self,
        rules: &RemedyRules,
        filed_on: NaiveDate,
    ) -> Option<Objection> {
        // Nobody sues over what was not published before asking for it.
        if self.act == ContestedAct::NotPublished
            && let Some(rule) = request_before_suit(filed_on)
        {
            return Some(request_first(
                "应当先向行政机关申请获取，对答复不服的再起诉",
                rule,
            ));
        }
        // SPC-2025 Art. 10: what only prepares, refers elsewhere or changes nobody's rights.
        let kind = self.kind();
        if let Some(rule) = suit_bar(kind, filed_on) {
            let zh = if kind == ContestedAct::FeeNotice {
                "不得就收费决定单独提起行政诉讼；缴费期限届满不再处理的，可以对不再处理起诉"
                    .to_owned()
            } else {
                format!("对“{}”不能提起行政诉讼", kind.zh())
            };
            return Some(not_contestable(zh, kind, "sued over", rule));
        }
        if let Some(objection) = self.misnamed() {
            return Some(objection);
        }
        // The order of remedies hangs on the grounds.
        let unstated = self.act == ContestedAct::Withheld && self.grounds.is_empty();
        if unstated && self.is_review_first_day() {
            let words = Words::new(
                "没有写明不予公开的理由",
                "the grounds of the decision to withhold are not stated",
            );
            let objection =
                Objection::new(Bar::Grounds, words.zh, words.en).citing(review_first_rule());
            return Some(objection.at("contested.grounds"));
        }
        // Reconsideration comes before the court (复议前置).
        self.review_first(rules, filed_on).map(|rule| {
            let words = Words::new("应当先申请行政复议", "reconsideration comes before a suit");
            Objection::new(Bar::ReviewFirst, words.zh, words.en).citing(rule)
        })
    }

    /// The day from which the time to apply runs, with the text by which an event of service starts it.
    fn review_start(&self) -> (NaiveDate, Option<Citation>) {
        let starts = |event: ServiceEvent| {
            let on = *self.service.get(&event)?;
            Some((on, Some(event.starts_on(on)?)))
        };
        // By post the mail receipt decides; the others stand in for it.
        let by_post = [
            ServiceEvent::MailReceipt,
            ServiceEvent::ReturnReceipt,
            ServiceEvent::PostRecord,
        ];
        let by_post = by_post.into_iter().find_map(starts);
        let others = [
            ServiceEvent::OnTheSpot,
            ServiceEvent::Signed,
            ServiceEvent::SignatureRefused,
            ServiceEvent::ElectronicArrival,
            ServiceEvent::PublicNotice,
            ServiceEvent::ToldLater,
        ];
        let others = others.into_iter().filter_map(starts);
        let first = others.chain(by_post).min_by_key(|(on, _)| *on);
        // Whoever is proved to have known earlier has the time from then.
        first
            .filter(|(on, _)| *on <= self.known_on)
            .unwrap_or((self.known_on, None))
    }

    /// The first day on which it can be contested, as far as the facts go: its law governs what no
    /// filing selects.
    fn first_day(&self) -> NaiveDate {
        let (start, _) = self.review_start();
        self.dismissed_suit
            .map_or(start, |suit| suit.served_on.max(start))
    }

    /// The times to apply for reconsideration on a day, the usual one first.
    pub(in crate::workflow) fn review_limits(&self, filed_on: NaiveDate) -> Vec<CitedLimit> {
        let (start, by_service) = self.review_start();
        let citation = by_service.unwrap_or_else(|| self.review_citation(filed_on));
        let within = parameters::REVIEW.length_on(filed_on);
        let within = within.map(|within| self.without_dismissed_suit(start, within, filed_on));
        let longest = parameters::REVIEW_UNTOLD.length_on(filed_on).map(|it| {
            let rule = parameters::REVIEW_UNTOLD.text_on(filed_on);
            ((start, it), rule.clone())
        });
        let usual = |from| within.map(|it| ((from, it), citation.clone()));
        let mut limits: Vec<_> = match self.review_told {
            _ if self.is_lapse_of_time() => usual(start).into_iter().collect(),
            Telling::Told => usual(start).into_iter().collect(),
            // Untold of the right, it runs from learning of it, and a year at most.
            Telling::LearnedOn(day) => usual(day.max(start)).into_iter().chain(longest).collect(),
            Telling::Untold => longest.into_iter().collect(),
        };
        limits.extend(self.review_outer(filed_on));
        limits
    }

    /// Art. 21: no reconsideration so many years after the act, whoever learns of it when.
    pub(in crate::workflow) fn review_outer(&self, filed_on: NaiveDate) -> Option<CitedLimit> {
        let table = if self.over_real_estate {
            &parameters::REVIEW_OUTER_REAL_ESTATE
        } else {
            &parameters::REVIEW_OUTER
        };
        let within = table.length_on(filed_on)?;
        Some(((self.made_on, within), table.text_on(filed_on).clone()))
    }

    /// Art. 26 of the rules of 2026: the time of a suit that was brought because nobody told that
    /// reconsideration comes first does not count.
    fn without_dismissed_suit(
        &self,
        start: NaiveDate,
        within: Length,
        filed_on: NaiveDate,
    ) -> Length {
        let (Some(suit), Length::CalendarDays(CalendarDays(days), roll)) =
            (self.dismissed_suit, within)
        else {
            return within;
        };
        if filed_on < since::RECONSIDERATION_RULES_2026 || suit.filed_on < start {
            return within;
        }
        let spent = suit.served_on.signed_duration_since(suit.filed_on);
        let spent = u32::try_from(spent.num_days().saturating_add(1)).unwrap_or(0);
        Length::CalendarDays(CalendarDays(days.saturating_add(spent)), roll)
    }

    /// The times to sue directly on a day, the usual one first.
    pub(in crate::workflow) fn suit_limits(&self, filed_on: NaiveDate) -> Vec<CitedLimit> {
        let citation = self.suit_citation(filed_on);
        let told = if self.is_lapse_of_time() {
            Telling::Told
        } else {
            self.suit_told
        };
        let usual = parameters::SUIT.length_on(filed_on);
        let mut limits = times_to_sue(told, self.known_on, usual, citation, filed_on);
        limits.extend(self.suit_outer(filed_on));
        limits
    }

    /// Art. 46(2): no suit so many years after the act, whoever learns of it when.
    pub(in crate::workflow) fn suit_outer(&self, filed_on: NaiveDate) -> Option<CitedLimit> {
        let table = if self.over_real_estate {
            &parameters::SUIT_OUTER_REAL_ESTATE
        } else {
            &parameters::SUIT_OUTER
        };
        let within = table.length_on(filed_on)?;
        Some(((self.made_on, within), table.text_on(filed_on).clone()))
    }

    /// The last days to seek a remedy: to apply for reconsideration, and to sue directly, by the law of
    /// the first day on which that can be done.
    ///
    /// There is a day where the claimant is let in. Where none lies, or a suit only after
    /// reconsideration, there is no day ([`Open::NoClock`]), and the text is the one by which that is
    /// so. A day that runs into a year without a published calendar is undetermined, and the other
    /// stands. A day is provisional where the notice did not tell it and the claimant is not known to
    /// have learned of it.
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
        let barred = |what, objection: &Objection| {
            Deadline::set(what, Role::Applicant, Due::Undetermined(Open::NoClock))
                .citing(objection.citation().cloned())
        };
        let owed = |what, limits, told| {
            let untold = told == Telling::Untold && !self.is_lapse_of_time();
            let Some(((from, within), citation)) = earliest(limits, calendar) else {
                return Deadline::set(what, Role::Applicant, Due::Undetermined(Open::RightNotTold));
            };
            let deadline = Deadline::within(what, Role::Applicant, from, within, calendar)
                .citing(Some(citation));
            if untold {
                deadline.provisional(Open::RightNotTold)
            } else {
                deadline
            }
        };
        let first = self.first_day();
        // Older law set no longest time where the right was untold; what is filed now has one.
        let review_law = if self.review_told == Telling::Told {
            first
        } else {
            first.max(since::RECONSIDERATION_LAW_2023)
        };
        let review = self.bars_review(first).map_or_else(
            || {
                let limits = self.review_limits(review_law);
                owed(Obligation::Review, limits, self.review_told)
            },
            |it| barred(Obligation::Review, &it),
        );
        let suit = self.bars_suit(rules, self.known_on).map_or_else(
            || {
                let limits = self.suit_limits(self.known_on);
                owed(Obligation::Suit, limits, self.suit_told)
            },
            |it| barred(Obligation::Suit, &it),
        );
        [review, suit]
    }

    pub(in crate::workflow) fn review_citation(&self, filed_on: NaiveDate) -> Citation {
        if self.act == ContestedAct::NonReply {
            if filed_on >= since::RECONSIDERATION_RULES_2026 {
                Citation::known(
                    known::RECONSIDERATION_RULES_2026,
                    Provision::article(24).paragraph(1).item(1),
                )
            } else {
                Citation::known(
                    known::RECONSIDERATION_RULES_2007,
                    Provision::article(16).paragraph(1).item(1),
                )
            }
        } else if filed_on >= since::RECONSIDERATION_LAW_2023 {
            Citation::known(known::RECONSIDERATION_LAW_2023, Provision::article(20))
        } else {
            parameters::REVIEW.text_on(filed_on).clone()
        }
    }

    pub(in crate::workflow) fn suit_citation(&self, filed_on: NaiveDate) -> Citation {
        if filed_on < since::LITIGATION_LAW_2014 {
            parameters::SUIT.text_on(filed_on).clone()
        } else if self.act == ContestedAct::NonReply && filed_on >= since::LITIGATION_RULES_2018 {
            Citation::known(known::LITIGATION_RULES_2018, Provision::article(66))
        } else {
            Citation::known(known::LITIGATION_LAW_2017, Provision::article(46))
        }
    }
}

/// The times to sue over what was known on a day. Untold of the time, it runs from learning of it, and a
/// year at most (法释〔2018〕1号 第六十四条), for an act as for a decision in reconsideration.
pub(in crate::workflow) fn times_to_sue(
    told: Telling,
    known_on: NaiveDate,
    usual: Option<Length>,
    citation: Citation,
    filed_on: NaiveDate,
) -> Vec<CitedLimit> {
    let usual = |from| usual.map(|it| ((from, it), citation));
    let longest = parameters::SUIT_UNTOLD.length_on(filed_on).map(|it| {
        let rule = parameters::SUIT_UNTOLD.text_on(filed_on);
        ((known_on, it), rule.clone())
    });
    match told {
        Telling::Told => usual(known_on).into_iter().collect(),
        Telling::LearnedOn(day) => usual(day.max(known_on))
            .into_iter()
            .chain(longest)
            .collect(),
        Telling::Untold => longest.into_iter().collect(),
    }
}

/// The text that sends a decision not to disclose to reconsideration first.
pub(super) const fn review_first_rule() -> Citation {
    Citation::known(
        known::RECONSIDERATION_LAW_2023,
        Provision::article(23).paragraph(1).item(4),
    )
}

fn not_contestable(zh: String, act: ContestedAct, how: &str, rule: Citation) -> Objection {
    let en = if act == ContestedAct::FeeNotice {
        "a fee notice cannot be contested by itself; once the time to pay is over, the end of the \
         processing can"
            .to_owned()
    } else {
        format!("`{}` cannot be {how}", act.en())
    };
    Objection::new(Bar::NotContestable, zh, en)
        .citing(rule)
        .at("contested.act")
}

fn request_first(zh: &str, rule: Citation) -> Objection {
    let words = Words::new(zh, "request the information first, then contest the reply");
    Objection::new(Bar::RequestFirst, words.zh, words.en).citing(rule)
}
