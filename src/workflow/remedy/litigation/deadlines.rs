use super::{Litigation, SuitState, SuitStep};
use crate::calendar::WorkingCalendar;
use crate::workflow::remedy::RemedyDeadline;

impl Litigation {
    /// The open term of the case, derived anew from its facts. Either party may appeal.
    #[must_use]
    pub fn deadlines(&self, calendar: &WorkingCalendar) -> Vec<RemedyDeadline> {
        let rules = self.rules();
        let open = match self.state() {
            SuitState::Filed | SuitState::Final => None,
            SuitState::Docketed => {
                let term = self.docketed_on().map(|from| (from, rules.first_instance));
                term.map(|term| (SuitStep::Judge, term))
            }
            SuitState::Judged => self.appeal_term().map(|term| (SuitStep::Appeal, term)),
            SuitState::Appealed => {
                let term = self.appealed_on().map(|from| (from, rules.second_instance));
                term.map(|term| (SuitStep::DecideAppeal, term))
            }
        };
        open.into_iter()
            .map(|(step, term)| {
                RemedyDeadline::new(step.code(), step.by(), term, step.citation(), calendar)
            })
            .collect()
    }
}
