//! All law is here: what a command leads to, or why it is refused.

mod consequences;
mod days;
mod drafting;
mod face;
mod objections;
mod proposal;

use super::{CommandKind, Event, Order, Publication, Rule, RuleId};
use crate::calendar::WorkingCalendar;
use crate::finding::{Level, Words};
use crate::law::Edition;
use crate::vocabulary::Term;
use crate::workflow::{Objection, Refusal};

impl Publication {
    /// Says what would happen. All law is here; nothing changes.
    ///
    /// The rules of [`RuleId`] are asked about the publication as it would be afterwards, also when the
    /// state alone forbids the command, so that a refusal says everything that is wrong.
    ///
    /// # Errors
    /// [`Refusal`] with every objection, its citation, and what is open instead.
    pub fn decide(&self, order: &Order, calendar: &WorkingCalendar) -> Result<Vec<Event>, Refusal> {
        let kind = order.command().kind();
        let mut objections = Vec::new();
        let barred = self.bar(kind);
        if let Some(bar) = barred {
            objections.push(bar.objection(kind.basis(self.pinned_edition())));
        }
        self.object_to_entry(order, &mut objections);
        self.object_to_day(order, &mut objections);
        self.object_to_actor(order, &mut objections);
        if barred.is_none() {
            self.object_to_entered(order, &mut objections);
            self.object_to_content(order, &mut objections);
        }
        let mut events = self.events_of(order, calendar);
        let broken = self.broken_by(kind, &events, order, calendar);
        let edition = self.pinned_edition();
        objections.extend(
            broken
                .iter()
                .filter(|(_, level)| *level == Level::Error)
                .map(|(id, _)| {
                    Objection::new(id.code(), id.words(), id.basis_on(edition, order.on()))
                }),
        );
        Refusal::unless_clear(self.stage.code(), kind.code(), objections, || {
            self.permitted_commands()
        })?;
        let warnings: Vec<RuleId> = broken.into_iter().map(|(id, _)| id).collect();
        if let Some(first) = events.first_mut() {
            first.warn(warnings);
        }
        Ok(events)
    }

    /// The rules enforced at a command that would be broken after it.
    fn broken_by(
        &self,
        kind: CommandKind,
        events: &[Event],
        order: &Order,
        calendar: &WorkingCalendar,
    ) -> Vec<(RuleId, Level)> {
        let mut after = self.clone();
        for event in events {
            // What speaks of something that is not there has been objected to by the bar already.
            if after.take(event).is_err() {
                return Vec::new();
            }
        }
        Rule::all()
            .filter(|rule| rule.gates().contains(&kind))
            .filter(|rule| rule.id().is_in_force_on(order.on()))
            .filter(|rule| !rule.is_kept(&after, order.on(), calendar))
            .filter_map(|rule| Some((rule.id(), rule.severity_under(&after.conventions)?)))
            .collect()
    }

    fn objection(&self, kind: CommandKind, reason: &'static str, words: Words) -> Objection {
        Objection::new(reason, words, kind.basis(self.pinned_edition()))
    }

    /// The edition that governs it; before the first draft, the one in force now.
    fn pinned_edition(&self) -> Edition {
        self.edition.unwrap_or(Edition::Decree711)
    }
}
