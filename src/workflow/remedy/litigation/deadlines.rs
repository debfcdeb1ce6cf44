use super::{Litigation, SuitState, SuitStep};
use crate::calendar::WorkingCalendar;
use crate::workflow::remedy::RemedyDeadline;

impl Litigation {
    /// The open term of the case, derived anew from its facts. Either party may appeal.
    #[must_use]
    pub fn deadlines(&self, calendar: &WorkingCalendar) -> Vec<RemedyDeadline> {
        let open = match self.state() {
            SuitState::Filed | SuitState::Final => None,
            SuitState::Docketed | SuitState::Appealed => {
                let instance = self.instances().last();
                instance.map(|it| (it.step(), it.term(self.rules())))
            }
            SuitState::Judged => self.appeal_term().map(|term| (SuitStep::Appeal, term)),
        };
        open.into_iter()
            .map(|(step, term)| {
                RemedyDeadline::new(step.code(), step.by(), term, step.citation(), calendar)
            })
            .collect()
    }
}
