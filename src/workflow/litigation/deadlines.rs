use chrono::NaiveDate;

use super::{Litigation, State};
use crate::calendar::WorkingCalendar;
use crate::deadline::{Breach, Deadline, Obligation};
use crate::vocabulary::Role;
use crate::workflow::machine::machine::Law as _;
use crate::workflow::remedy::{Limit, SuitResult, role_of};

impl Litigation {
    /// The times to decide of the courts, instance by instance, done or not, and the time to appeal
    /// while it runs. Either party may appeal.
    pub(super) fn owes(&self, calendar: &WorkingCalendar) -> Vec<Deadline> {
        let Some(suit) = self.suit() else {
            return Vec::new();
        };
        let mut owed: Vec<_> = self
            .instances
            .iter()
            .map(|it| {
                let (what, within) = if it.is_second {
                    (Obligation::SecondInstance, suit.rules.second_instance)
                } else {
                    (Obligation::FirstInstance, suit.rules.first_instance)
                };
                Deadline::within(what, Role::Court, it.from, within, calendar)
                    .because(it.event, it.from)
                    .done(it.decided_on)
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
        let (standing, rules) = (self.result()?, self.rules()?);
        let within = match standing.result {
            SuitResult::Judgment(_) => rules.appeal_judgment,
            SuitResult::Ruling(_) => rules.appeal_ruling,
        };
        Some((standing.served_on, within))
    }
}
