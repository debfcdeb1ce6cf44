use chrono::NaiveDate;

use super::{Procedure, Reconsideration, State};
use crate::calendar::{CalendarDays, Length, Roll, WorkingCalendar, WorkingDays};
use crate::deadline::{Breach, Deadline, Due, Obligation, Open};
use crate::finding::Words;
use crate::law::{Citation, Provision, known, parameters};
use crate::vocabulary::{Role, Term as _};
use crate::workflow::machine::machine::Law as _;
use crate::workflow::remedy::{Limit, Stop, Telling, earliest, role_of, stretched, times_to_sue};

impl Reconsideration {
    /// Everything owed so far, done or not, in the order of the procedure. Until a procedure is chosen
    /// the decision is due as in the ordinary one, and provisionally.
    pub(super) fn owes(&self, calendar: &WorkingCalendar) -> Vec<Deadline> {
        let (Some(application), Some(filed_on)) = (self.application(), self.filed_on()) else {
            return Vec::new();
        };
        let claimant = role_of(application.claimant);
        let over = self.concluded_on();
        // The law of the day of filing; the obligation itself names that of 2023.
        let of_its_law = |it: Deadline, rule: &Citation| {
            if self.is_under_2023() {
                it
            } else {
                it.citing(Some(rule.clone()))
            }
        };
        let owe = |what, who, (from, within): Limit, event, done| {
            Deadline::within(what, who, from, within, calendar)
                .because(event, from)
                .done(done)
        };
        let mut owed = Vec::new();

        // Nobody must ask; whoever does asks in time.
        let asked = self.correction_asked_on;
        if let Some(limit) = self.limit_to_ask()
            && (asked.is_some() || self.stage() == State::Filed)
        {
            let what = Obligation::ReviewCorrectionNotice;
            let rule = parameters::REVIEW_CORRECTION_NOTICE.text_on(filed_on);
            let ask = owe(what, Role::ReviewOrgan, limit, "applied", asked);
            owed.push(of_its_law(ask, rule));
        }
        if let Some(asked) = asked {
            let (what, done) = (Obligation::ReviewCorrection, self.corrected_on());
            // Art. 31: from receipt of the notice, whenever it was sent.
            let correct = match (self.limit_to_correct(), self.correction_received_on) {
                (Some(limit), _) => owe(what, claimant, limit, "correction-notice-received", done),
                (None, received) => {
                    let open = received.map_or(Open::NotServed, |_| Open::NoFigure);
                    let cause = received.map(|day| ("correction-notice-received", day));
                    let (event, on) = cause.unwrap_or(("correction-asked", asked));
                    Deadline::set(what, claimant, Due::Undetermined(open))
                        .because(event, on)
                        .done(done)
                }
            };
            let rule = parameters::REVIEW_CORRECTION.text_on(filed_on);
            owed.push(of_its_law(correct.ended(over), rule));
        }
        // Nothing is to be accepted while the claimant is to correct.
        if let Some(limit) = self.limit_to_accept() {
            let rejected = over.filter(|_| self.stage() == State::NotAccepted);
            let silent = self.accepted_on.filter(|_| self.is_accepted_by_silence);
            let done = self.accepted_on.filter(|_| silent.is_none()).or(rejected);
            let event = if limit.0 == filed_on {
                "applied"
            } else {
                "corrected"
            };
            let what = Obligation::ReviewAcceptance;
            // What silence accepts was not accepted in time, and never will be.
            let ended = silent.and_then(|day| day.succ_opt()).or(over);
            let accept = owe(what, Role::ReviewOrgan, limit, event, done).ended(ended);
            let rule = parameters::REVIEW_ACCEPTANCE.text_on(filed_on);
            owed.push(of_its_law(accept, rule));
        }
        self.hearing(calendar, &mut owed);
        owed.extend(self.suit(calendar));
        owed
    }

    /// The papers, the answer and the decision: times that stand still while the case does.
    fn hearing(&self, calendar: &WorkingCalendar, owed: &mut Vec<Deadline>) {
        let over = self.concluded_on();
        let suspended = sorted(self.suspended.clone());
        let all = sorted([&self.suspended[..], &self.excluded[..]].concat());
        let owe = |what: Obligation, who, base: Limit, stops: &[Stop], event, done: Option<_>| {
            let limit = stretched(base, stops, calendar);
            let end = limit.1.ends(limit.0, calendar);
            let stands = self
                .suspension
                .filter(|it| done.is_none() && !end.as_ref().is_ok_and(|end| *end < it.since));
            if stands.is_some() {
                return Deadline::set(what, who, Due::Undetermined(Open::Suspended))
                    .because(event, limit.0);
            }
            let deadline = Deadline::within(what, who, limit.0, limit.1, calendar)
                .because(event, limit.0)
                .done(done);
            match end {
                Ok(end) if limit != base => deadline.explained(stopped(what, base, limit, end)),
                _ => deadline,
            }
        };
        let Some(accepted_on) = self.accepted_on else {
            return;
        };
        let accepted = if self.is_accepted_by_silence {
            "deemed-accepted"
        } else {
            "accepted"
        };
        let (papers, answer, citation) = self.procedure_terms();
        if let (Some(within), Some(_)) = (papers, self.papers_procedure) {
            let (what, done) = (Obligation::ReviewPapers, self.papers_sent_on);
            let limit = (accepted_on, within);
            let sent = owe(what, Role::ReviewOrgan, limit, &suspended, accepted, done);
            owed.push(sent.ended(over).citing(Some(citation.clone())));
        }
        if let (Some(within), Some(from)) = (answer, self.papers_sent_on) {
            let (what, done) = (Obligation::ReviewAnswer, self.answered_on);
            let who = Role::DisclosureOffice;
            let answered = owe(what, who, (from, within), &suspended, "papers-sent", done);
            owed.push(answered.ended(over).citing(Some(citation)));
        }
        if let (Some(limit), Some((event, _))) =
            (self.time_to_decide(self.procedure()), self.deciding_from)
        {
            let done = over.filter(|_| self.stage() == State::Decided);
            let what = Obligation::ReviewDecision;
            let decided = owe(what, Role::ReviewOrgan, limit, &all, event, done).ended(over);
            let decided = if self.is_under_2023() {
                decided
            } else {
                let filed_on = self.filed_on().unwrap_or(accepted_on);
                let rule = parameters::REVIEW_DECISION_ORDINARY.text_on(filed_on);
                decided.citing(Some(rule.clone()))
            };
            // Under the older law there is one procedure only.
            let open = self.stage() == State::Accepted && self.is_under_2023();
            owed.push(if open {
                decided.provisional(Open::NoProcedure)
            } else {
                decided
            });
        }
    }

    /// To sue on: over the decision; and where reconsideration comes first, also over a decision not to
    /// hear the case.
    fn suit(&self, calendar: &WorkingCalendar) -> Option<Deadline> {
        let application = self.application()?;
        let (event, served_on, told, citation) = match (self.decision(), self.refused_on()) {
            (Some(decision), _) => {
                let rule = Citation::known(known::LITIGATION_LAW_2017, Provision::article(45));
                ("decided", decision.served_on, decision.told, rule)
            }
            (None, Some(served_on)) => {
                let filed_on = self.filed_on()?;
                let contested = &application.contested;
                contested.review_first(&application.rules, filed_on)?;
                let event = if self.stage() == State::Rejected {
                    "application-rejected"
                } else {
                    "not-accepted"
                };
                let rule = Citation::known(known::RECONSIDERATION_LAW_2023, Provision::article(34));
                (event, served_on, Telling::Told, rule)
            }
            (None, None) => return None,
        };
        let usual = parameters::SUIT_AFTER_REVIEW.length_on(served_on);
        let limits = times_to_sue(told, served_on, usual, citation, served_on);
        let ((from, within), citation) = earliest(limits, calendar)?;
        let who = role_of(application.claimant);
        let suit = Deadline::within(Obligation::Suit, who, from, within, calendar)
            .because(event, served_on)
            .citing(Some(citation));
        Some(if told == Telling::Untold {
            suit.provisional(Open::RightNotTold)
        } else {
            suit
        })
    }

    /// What the review organ and the agency have missed by the end of a day.
    ///
    /// No term is the claimant's: one who is late loses the right. Nobody must ask for a correction. The
    /// sending of the papers is not among them, since the record has the day they arrived and not the
    /// day they were sent.
    pub(super) fn misses(&self, calendar: &WorkingCalendar, on: NaiveDate) -> Vec<Breach> {
        let asked = |it: &Deadline| {
            it.what() == Obligation::ReviewCorrectionNotice && it.done_on().is_some()
        };
        let of_others = [
            Obligation::ReviewAcceptance,
            Obligation::ReviewAnswer,
            Obligation::ReviewDecision,
        ];
        let counts = |it: &Deadline| asked(it) || of_others.contains(&it.what());
        let owed = self.owes(calendar);
        owed.iter()
            .filter(|it| counts(it))
            .filter_map(|it| it.breach(on))
            .collect()
    }

    /// To ask for a correction, from the filing.
    pub(super) fn limit_to_ask(&self) -> Option<Limit> {
        let filed_on = self.filed_on()?;
        let within = parameters::REVIEW_CORRECTION_NOTICE.length_on(filed_on)?;
        Some((filed_on, within))
    }

    /// To correct, from receipt of the notice: the time of the law or, where that had none, of the notice.
    pub(super) fn limit_to_correct(&self) -> Option<Limit> {
        let stated = self.correction_within.map(Length::WorkingDays);
        let of_law = parameters::REVIEW_CORRECTION.length_on(self.filed_on()?);
        Some((self.correction_received_on?, of_law.or(stated)?))
    }

    /// To accept, from the filing or from the correction that made it complete.
    pub(super) fn limit_to_accept(&self) -> Option<Limit> {
        let within = parameters::REVIEW_ACCEPTANCE.length_on(self.filed_on()?)?;
        let is_incomplete = self.correction_asked_on.is_some() && self.corrected_on().is_none();
        let from = self.corrected_on().or(self.filed_on())?;
        (!is_incomplete).then_some((from, within))
    }

    /// The days to decide in ordinary procedure, and the most that they are extended.
    pub(super) fn times_to_decide(&self) -> (CalendarDays, CalendarDays) {
        let day = self.filed_on().unwrap_or_default();
        let days = |length| match length {
            Some(Length::CalendarDays(days, _)) => days,
            _ => CalendarDays(0),
        };
        (
            days(parameters::REVIEW_DECISION_ORDINARY.length_on(day)),
            days(parameters::REVIEW_DECISION_EXTENSION.length_on(day)),
        )
    }

    /// To decide under a procedure, with extension, as if it never stood still.
    fn time_to_decide(&self, procedure: Procedure) -> Option<Limit> {
        let within = match procedure {
            Procedure::Summary => {
                parameters::REVIEW_DECISION_SUMMARY.length_on(self.filed_on()?)?
            }
            Procedure::Ordinary => {
                let days = self.times_to_decide().0.0.saturating_add(self.extension.0);
                Length::CalendarDays(CalendarDays(days), Roll::Forward)
            }
        };
        Some((self.deciding_from?.1, within))
    }

    /// To decide under a procedure, without what does not count.
    pub(super) fn limit_to_decide(
        &self,
        procedure: Procedure,
        calendar: &WorkingCalendar,
    ) -> Option<Limit> {
        let stops = sorted([&self.suspended[..], &self.excluded[..]].concat());
        let limit = self.time_to_decide(procedure)?;
        Some(stretched(limit, &stops, calendar))
    }

    /// The times to send the papers and to answer them, with their text.
    fn procedure_terms(&self) -> (Option<Length>, Option<Length>, Citation) {
        let filed_on = self.filed_on().unwrap_or_default();
        match self.papers_procedure.unwrap_or(Procedure::Ordinary) {
            Procedure::Summary => {
                let rule = Citation::known(known::RECONSIDERATION_LAW_2023, Provision::article(54));
                let papers = parameters::REVIEW_PAPERS_SUMMARY.length_on(filed_on);
                let answer = parameters::REVIEW_ANSWER_SUMMARY.length_on(filed_on);
                (papers, answer, rule)
            }
            Procedure::Ordinary => {
                let rule = parameters::REVIEW_PAPERS_ORDINARY.text_on(filed_on);
                let papers = parameters::REVIEW_PAPERS_ORDINARY.length_on(filed_on);
                let answer = parameters::REVIEW_ANSWER_ORDINARY.length_on(filed_on);
                (papers, answer, rule.clone())
            }
        }
    }

    /// The last day to decide, from which a claimant left without a decision may sue; `None` while
    /// nothing is accepted.
    #[must_use]
    pub fn decision_due(&self, calendar: &WorkingCalendar) -> Option<Due> {
        let owed = self.owes(calendar);
        let decision = owed
            .iter()
            .find(|it| it.what() == Obligation::ReviewDecision);
        decision.map(Deadline::due)
    }
}

/// In the order of their first days.
fn sorted(mut stops: Vec<Stop>) -> Vec<Stop> {
    stops.sort_unstable();
    stops
}

/// How a day was found in a time that stood still.
fn stopped(what: Obligation, base: Limit, limit: Limit, end: NaiveDate) -> Words {
    let days = |length| match length {
        Length::CalendarDays(CalendarDays(days), _) | Length::WorkingDays(WorkingDays(days)) => {
            days
        }
        Length::Months(..) | Length::Through(_) => 0,
    };
    let still = days(limit.1).saturating_sub(days(base.1));
    let unit = if matches!(limit.1, Length::WorkingDays(_)) {
        ("个工作日", "working days")
    } else {
        ("日", "days")
    };
    let (zh, en, from) = (what.zh(), what.en(), base.0);
    Words::new(
        format!(
            "{zh}：自{from}起{}，当日不计，其间{still}{}不计入，至{end}。",
            base.1.zh(),
            unit.0
        ),
        format!(
            "{en}: {} from {from}, that day not counted, {still} {} of it not counted, through {end}.",
            base.1, unit.1
        ),
    )
}
