use chrono::NaiveDate;

use super::{Procedure, Reconsideration, ReviewState, ReviewStep};
use crate::calendar::{Length, WorkingCalendar, WorkingDays};
use crate::law::{Citation, Provision, known};
use crate::vocabulary::RemedyParty;
use crate::workflow::remedy::RemedyDeadline;
use crate::workflow::{Due, Open};

impl Reconsideration {
    /// Every open term of the case, derived anew from its facts. Until a procedure is chosen those that
    /// rest on it are those of the ordinary one, and provisional.
    #[must_use]
    pub fn deadlines(&self, calendar: &WorkingCalendar) -> Vec<RemedyDeadline> {
        let terms = self.rules().steps;
        let mut open = Vec::new();
        let mut push = |step: ReviewStep, term: (NaiveDate, Length), citation: Citation| {
            let (code, by) = (step.code(), step.by());
            open.push(RemedyDeadline::new(code, by, term, citation, calendar));
        };
        let working = |from: NaiveDate, days: WorkingDays| (from, Length::WorkingDays(days));
        match self.state() {
            ReviewState::Filed => {
                if self.allows(ReviewStep::AskCorrection) {
                    let step = ReviewStep::AskCorrection;
                    let term = working(self.complete_on(), terms.ask_correction);
                    push(step, term, step.citation());
                }
                let term = working(self.complete_on(), terms.accept);
                push(ReviewStep::Accept, term, ReviewStep::Accept.citation());
            }
            ReviewState::AwaitingCorrection => {
                if let Some(asked_on) = self.correction_asked_on() {
                    let term = working(asked_on, terms.correct);
                    push(ReviewStep::Correct, term, ReviewStep::Correct.citation());
                }
            }
            ReviewState::Accepted | ReviewState::Summary | ReviewState::Ordinary => {
                let (papers, answer, basis) = self.procedure_terms();
                if let (true, Some(from)) =
                    (self.allows(ReviewStep::SendPapers), self.accepted_on())
                {
                    push(ReviewStep::SendPapers, working(from, papers), basis.clone());
                }
                if let (true, Some(from)) = (self.allows(ReviewStep::Answer), self.papers_sent_on())
                {
                    push(ReviewStep::Answer, working(from, answer), basis);
                }
                if let Some(term) = self.decision_term(self.procedure()) {
                    push(ReviewStep::Decide, term, ReviewStep::Decide.citation());
                }
                if self.state() == ReviewState::Accepted {
                    let open = open.into_iter();
                    return open.map(|it| it.provisional(Open::NoProcedure)).collect();
                }
            }
            ReviewState::Decided => {
                if let Some((_, served_on)) = self.decision() {
                    let sue = Citation::known(known::LITIGATION_LAW_2017, Provision::article(45));
                    let term = (served_on, self.rules().suit_after_review);
                    let by = RemedyParty::Claimant;
                    open.push(RemedyDeadline::new("sue", by, term, sue, calendar));
                }
            }
            ReviewState::NotAccepted | ReviewState::GivenUp | ReviewState::Ended => {}
        }
        open
    }

    /// The terms to send the papers and to answer them, with their text.
    pub(super) fn procedure_terms(&self) -> (WorkingDays, WorkingDays, Citation) {
        let terms = self.rules().steps;
        let (papers, answer, article) = match self.procedure() {
            Procedure::Summary => (terms.papers_summary, terms.answer_summary, 54),
            Procedure::Ordinary => (terms.papers_ordinary, terms.answer_ordinary, 48),
        };
        let article = Provision::article(article);
        let basis = Citation::known(known::RECONSIDERATION_LAW_2023, article);
        (papers, answer, basis)
    }

    /// The last day to decide, from which a claimant left without a decision may sue; `None` while
    /// nothing is accepted.
    #[must_use]
    pub fn decision_due(&self, calendar: &WorkingCalendar) -> Option<Due> {
        let (from, within) = self.decision_term(self.procedure())?;
        let due = Due::from(within.ends(from, calendar));
        Some(if self.state() == ReviewState::Accepted {
            due.provisional(Open::NoProcedure)
        } else {
            due
        })
    }
}
