//! What an event must satisfy to follow the ones before it, besides the state.

use super::{CommandKind, Event, Fact, Publication};
use crate::vocabulary::{Power, Role};
use crate::workflow::log::Flaw;

impl Publication {
    /// Refuses an event that no order could have led to, as far as role and days can tell.
    pub(super) fn check(&self, event: &Event) -> Result<(), Flaw> {
        let kind = event.fact().command();
        if !may_lead_to(event.fact(), event.by().role()) {
            return Err(Flaw::Power);
        }
        if event.on() > event.recorded_on() {
            return Err(Flaw::NotYet);
        }
        if self.rests_on(kind).is_some_and(|day| event.on() < day) {
            return Err(Flaw::DateOrder);
        }
        Ok(())
    }
}

/// The role may give a command that leads to the event.
fn may_lead_to(fact: &Fact, role: Role) -> bool {
    // A review or determination that is not passed sends it back as well.
    const SEND_BACK: [CommandKind; 5] = [
        CommandKind::Return,
        CommandKind::ReviewWithholding,
        CommandKind::ReviewSecrecy,
        CommandKind::ReviewRights,
        CommandKind::Determine,
    ];
    let sends_back =
        matches!(fact, Fact::Returned(_)) && SEND_BACK.iter().any(|kind| kind.is_open_to(role));
    // In older logs another than the approver ordered it; P18 says so.
    let takes_down = matches!(fact, Fact::Withdrawn(_)) && role.may(Power::WithdrawPublication);
    fact.command().is_open_to(role) || sends_back || takes_down
}
