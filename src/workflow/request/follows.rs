//! What an event must satisfy to follow the ones before it, besides the state.

use chrono::NaiveDate;

use super::{CommandKind, Disposition, Event, Fact, Request, RequestOutcome, State};
use crate::law::Edition;
use crate::vocabulary::Power;
use crate::workflow::ReplyTerm;
use crate::workflow::log::Flaw;

impl Request {
    /// Refuses an event that no order could have led to, as far as the state can tell.
    pub(super) fn check(&self, event: &Event) -> Result<(), Flaw> {
        let (fact, role) = (event.fact(), event.by().role());
        let received = matches!(fact, Fact::Received(_)) && role.may(Power::Receive);
        let kind = if received && self.bar(CommandKind::Receive).is_none() {
            CommandKind::Receive
        } else {
            fact.command()
        };
        let split_off = matches!(fact, Fact::SplitOff(_));
        let power = if split_off {
            Power::Split
        } else {
            kind.power()
        };
        if !role.may(power) {
            return Err(Flaw::Power);
        }
        if event.on() > event.recorded_on() {
            return Err(Flaw::NotYet);
        }
        let withdraws = matches!(fact, Fact::Withdrawn(_) | Fact::PartlyWithdrawn(_));
        let shared = self.shared_from(event.by().id()).filter(|_| withdraws);
        if self
            .earliest(fact)
            .max(shared)
            .is_some_and(|day| event.on() < day)
        {
            return Err(Flaw::DateOrder);
        }
        self.check_edition(fact, kind)?;
        self.check_ground(fact)?;
        if let (Some(bar), false) = (self.bar(kind), split_off) {
            return Err(Flaw::Closed { why: bar.en() });
        }
        if matches!(fact, Fact::PartlyWithdrawn(_)) && !self.goes_on_without(event.by().id()) {
            return Err(Flaw::Missing);
        }
        if self.is_idle(kind) {
            return Err(Flaw::Missing);
        }
        Ok(())
    }

    /// The edition pinned at receipt has the step, the kind of event and the row.
    fn check_edition(&self, fact: &Fact, kind: CommandKind) -> Result<(), Flaw> {
        let Some(edition) = self.edition else {
            return Ok(());
        };
        let other = (matches!(fact, Fact::CorrectionRequested(_)) && edition == Edition::Decree492)
            || (matches!(fact, Fact::ToldToAmend(_)) && edition == Edition::Decree711)
            || !kind.exists_under(edition);
        let row = row_of(fact).map(RequestOutcome::edition);
        if other || row.is_some_and(|row| row != edition) {
            return Err(Flaw::Edition);
        }
        Ok(())
    }

    /// What an extension or a reply that says "does not exist" rests on.
    fn check_ground(&self, fact: &Fact) -> Result<(), Flaw> {
        if let Fact::Extended(extension) = fact {
            let cap = ReplyTerm::of(self.edition.unwrap_or(Edition::Decree711)).extension();
            let days = self.extended().0.saturating_add(extension.days.0);
            if extension.days.0 == 0 || days > cap.0 {
                return Err(Flaw::Extension { cap: cap.0 });
            }
        }
        // Only the office reopens what lapsed.
        if let Fact::FeePaid(receipt) = fact
            && self.state() != State::AwaitingFee
            && receipt.completed_on.is_some()
        {
            return Err(Flaw::State);
        }
        if let Fact::ReplyDrafted(draft) = fact {
            let searched = |item| self.searches.iter().any(|it| it.items.contains(&item));
            let mut missing = draft.decisions.iter();
            let missing =
                missing.any(|it| it.disposition == Disposition::DoesNotExist && !searched(it.item));
            if missing {
                return Err(Flaw::Missing);
            }
        }
        Ok(())
    }

    /// The applicant is one of several, and another is left.
    fn goes_on_without(&self, applicant: &str) -> bool {
        let (is_one, is_other): (Vec<&str>, Vec<&str>) =
            self.parties().partition(|it| *it == applicant);
        !is_one.is_empty() && !is_other.is_empty()
    }

    /// The day before which it cannot have happened.
    fn earliest(&self, fact: &Fact) -> Option<NaiveDate> {
        let draft = self.draft.as_ref();
        let sent = self.concluded.map(|it| it.on);
        let ended = self.concluded.map(|it| it.delivered_on.unwrap_or(it.on));
        let asked = self.correction.map(|it| it.sent_on);
        let steps = [
            (CommandKind::Archive, ended),
            (CommandKind::Deliver, sent),
            (CommandKind::OpenRound, sent),
            (CommandKind::Correct, asked),
            (CommandKind::Reopen, asked),
            (
                CommandKind::ExplainReasons,
                self.reasons.map(|it| it.asked_on),
            ),
            (
                CommandKind::AcceptReasons,
                self.reasons.and_then(|it| it.explained_on),
            ),
            (CommandKind::Pay, self.fee.as_ref().map(|it| it.sent_on)),
            (CommandKind::Approve, draft.map(|it| it.drafted_on)),
            (CommandKind::Send, draft.and_then(|it| it.approved_on)),
        ];
        let kind = fact.command();
        let step = steps.iter().find(|(of, _)| *of == kind);
        let merged = if let Fact::Absorbed(other) = fact {
            Some(other.received_on)
        } else if let Fact::SplitOff(part) = fact {
            Some(part.received_on)
        } else {
            None
        };
        let first = self.received_on.or(self.submitted_on);
        step.and_then(|(_, day)| *day).max(merged).max(first)
    }
}

/// The row that an event gives out.
fn row_of(fact: &Fact) -> Option<RequestOutcome> {
    if let Fact::AnsweredOnTheSpot(reply) = fact {
        Some(reply.outcome)
    } else if let Fact::ToldToAmend(reply) = fact {
        Some(reply.outcome)
    } else if let Fact::ReplySent(reply) = fact {
        Some(reply.outcome)
    } else if let Fact::Lapsed(lapse) = fact {
        Some(lapse.outcome)
    } else if let Fact::Withdrawn(withdrawal) = fact {
        withdrawal.outcome
    } else {
        None
    }
}
