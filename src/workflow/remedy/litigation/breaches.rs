use chrono::NaiveDate;

use super::Litigation;
use crate::calendar::WorkingCalendar;
use crate::workflow::remedy::RemedyBreach;
use crate::workflow::remedy::breach::Duty;

impl Litigation {
    /// The times to decide that the courts have missed by the end of a day, instance by instance; one
    /// that was missed stays so after a remand.
    ///
    /// No text that was read gives the court a number of days to docket, and no term to sue or appeal is
    /// anybody's duty.
    #[must_use]
    pub fn breaches(&self, calendar: &WorkingCalendar, on: NaiveDate) -> Vec<RemedyBreach> {
        let duties = self.instances().iter().map(|instance| Duty {
            step: instance.step().code(),
            by: instance.step().by(),
            term: instance.term(self.rules()),
            done_on: instance.decided_on,
            ended_on: None,
            citation: instance.step().citation(),
        });
        duties.filter_map(|it| it.breach(calendar, on)).collect()
    }
}
