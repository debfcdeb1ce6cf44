use chrono::NaiveDate;

use super::{Litigation, State};
use crate::calendar::WorkingCalendar;
use crate::deadline::{Breach, Deadline, Obligation};
use crate::law::parameters;
use crate::vocabulary::Role;
use crate::workflow::machine::machine::Law as _;
use crate::workflow::remedy::{Limit, SuitResult, role_of};

impl Litigation {
    /// The times to decide of the courts, instance by instance, done or not, and the time to appeal
    /// while it runs. Either party may appeal.
    pub(super) fn owes(&self, calendar: &WorkingCalendar) -> Vec<Deadline> {
        let (Some(suit), Some(filed_on)) = (self.suit(), self.filed_on()) else {
            return Vec::new();
        };
        let mut owed: Vec<_> = self
            .instances
            .iter()
            .filter_map(|it| {
                let ordinary = &parameters::FIRST_INSTANCE;
                let (what, within, rule) = match (it.is_second, it.is_simplified) {
                    (true, _) => {
                        let table = &parameters::SECOND_INSTANCE;
                        let within = table.length_on(filed_on);
                        (Obligation::SecondInstance, within, table.text_on(filed_on))
                    }
                    (false, true) => {
                        let table = &parameters::FIRST_INSTANCE_SUMMARY;
                        let within = table.length_on(filed_on);
                        (Obligation::FirstInstance, within, table.text_on(filed_on))
                    }
                    (false, false) => {
                        let within = ordinary.length_on(filed_on);
                        (
                            Obligation::FirstInstance,
                            within,
                            ordinary.text_on(filed_on),
                        )
                    }
                };
                Some(
                    Deadline::within(what, Role::Court, it.from, within?, calendar)
                        .because(it.event, it.from)
                        .citing(Some(rule.clone()))
                        .done(it.decided_on),
                )
            })
            .collect();
        if let Some((from, within)) = self.limit_to_appeal()
            && self.stage() == State::Judged
        {
            let (what, who) = (Obligation::Appeal, role_of(suit.claimant));
            owed.push(Deadline::within(what, who, from, within, calendar));
        }
        owed
    }

    /// The times to decide that the courts have missed by the end of a day; one that was missed stays so
    /// after a remand.
    ///
    /// No text that was read gives the court a number of days to docket, and no term to sue or appeal is
    /// anybody's duty.
    pub(super) fn misses(&self, calendar: &WorkingCalendar, on: NaiveDate) -> Vec<Breach> {
        let owed = self.owes(calendar);
        owed.iter()
            .filter(|it| it.what() != Obligation::Appeal)
            .filter_map(|it| it.breach(on))
            .collect()
    }

    /// To appeal what was decided in first instance, from its service.
    pub(super) fn limit_to_appeal(&self) -> Option<Limit> {
        let (standing, filed_on) = (self.result()?, self.filed_on()?);
        let within = match standing.result {
            SuitResult::Judgment(_) => parameters::APPEAL_OF_JUDGMENT.length_on(filed_on),
            SuitResult::Ruling(_) => parameters::APPEAL_OF_RULING.length_on(filed_on),
        };
        Some((standing.served_on, within?))
    }

    /// To decide in simplified procedure, from docketing.
    pub(super) fn limit_of_simplified(&self) -> Option<Limit> {
        let from = self.instances.last()?.from;
        let within = parameters::FIRST_INSTANCE_SUMMARY.length_on(self.filed_on()?)?;
        Some((from, within))
    }
}
