use chrono::NaiveDate;

use super::{Procedure, Reconsideration, State};
use crate::calendar::{Length, WorkingCalendar, WorkingDays};
use crate::deadline::{Breach, Deadline, Due, Obligation, Open};
use crate::law::{Citation, Provision, known};
use crate::vocabulary::Role;
use crate::workflow::machine::machine::Law as _;
use crate::workflow::remedy::{Limit, role_of};

impl Reconsideration {
    /// Everything owed so far, done or not, in the order of the procedure. Until a procedure is chosen
    /// the decision is due as in the ordinary one, and provisionally.
    pub(super) fn owes(&self, calendar: &WorkingCalendar) -> Vec<Deadline> {
        let (Some(application), Some(filed_on)) = (self.application(), self.filed_on()) else {
            return Vec::new();
        };
        let claimant = role_of(application.claimant);
        let over = self.concluded_on();
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
            owed.push(owe(what, Role::ReviewOrgan, limit, "applied", asked));
        }
        if let Some(limit) = self.limit_to_correct() {
            let (what, done) = (Obligation::ReviewCorrection, self.corrected_on());
            owed.push(owe(what, claimant, limit, "correction-asked", done).ended(over));
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
            owed.push(owe(what, Role::ReviewOrgan, limit, event, done).ended(ended));
        }
        let (papers, answer, citation) = self.procedure_terms();
        let accepted = if self.is_accepted_by_silence {
            "deemed-accepted"
        } else {
            "accepted"
        };
        if let (Some(from), Some(_)) = (self.accepted_on, self.chosen_procedure()) {
            let limit = (from, Length::WorkingDays(papers));
            let (what, done) = (Obligation::ReviewPapers, self.papers_sent_on);
            let sent = owe(what, Role::ReviewOrgan, limit, accepted, done);
            owed.push(sent.ended(over).citing(Some(citation.clone())));
        }
        if let Some(from) = self.papers_sent_on {
            let limit = (from, Length::WorkingDays(answer));
            let (what, done) = (Obligation::ReviewAnswer, self.answered_on);
            let answered = owe(what, Role::DisclosureOffice, limit, "papers-sent", done);
            owed.push(answered.ended(over).citing(Some(citation)));
        }
        if let Some(limit) = self.limit_to_decide(self.procedure()) {
            let done = over.filter(|_| self.stage() == State::Decided);
            let what = Obligation::ReviewDecision;
            let decided = owe(what, Role::ReviewOrgan, limit, accepted, done).ended(over);
            owed.push(if self.stage() == State::Accepted {
                decided.provisional(Open::NoProcedure)
            } else {
                decided
            });
        }
        if let Some(decision) = self.decision() {
            let limit = (decision.served_on, application.rules.suit_after_review);
            let suit = owe(Obligation::Suit, claimant, limit, "decided", None);
            owed.push(suit.citing(Some(Citation::known(
                known::LITIGATION_LAW_2017,
                Provision::article(45),
            ))));
        }
        owed
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
        let within = Length::WorkingDays(self.rules()?.steps.ask_correction);
        Some((self.filed_on()?, within))
    }

    /// To correct, from being asked.
    pub(super) fn limit_to_correct(&self) -> Option<Limit> {
        let within = Length::WorkingDays(self.rules()?.steps.correct);
        Some((self.correction_asked_on?, within))
    }

    /// To accept, from the filing or from the correction that made it complete.
    pub(super) fn limit_to_accept(&self) -> Option<Limit> {
        let within = Length::WorkingDays(self.rules()?.steps.accept);
        let is_incomplete = self.correction_asked_on.is_some() && self.corrected_on().is_none();
        let from = self.corrected_on().or(self.filed_on())?;
        (!is_incomplete).then_some((from, within))
    }

    /// To decide under a procedure, with extension, from acceptance.
    pub(super) fn limit_to_decide(&self, procedure: Procedure) -> Option<Limit> {
        let rules = self.rules()?;
        let within = match procedure {
            Procedure::Summary => rules.decide_summary,
            Procedure::Ordinary => rules.decide_ordinary_with(self.extension),
        };
        Some((self.accepted_on?, within))
    }

    /// The days to send the papers and to answer them, with their text.
    fn procedure_terms(&self) -> (WorkingDays, WorkingDays, Citation) {
        let terms = self.rules().map(|it| it.steps).unwrap_or_default();
        match self.procedure() {
            Procedure::Summary => (
                terms.papers_summary,
                terms.answer_summary,
                Citation::known(known::RECONSIDERATION_LAW_2023, Provision::article(54)),
            ),
            Procedure::Ordinary => (
                terms.papers_ordinary,
                terms.answer_ordinary,
                Citation::known(known::RECONSIDERATION_LAW_2023, Provision::article(48)),
            ),
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
