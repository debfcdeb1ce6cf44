use chrono::NaiveDate;
use serde::Serialize;

use super::instance::Instance;
use super::{AppealResult, Suit, SuitEvent, SuitResult, SuitStep};
use crate::vocabulary::{Claimant, RemedyResult, Role};
use crate::workflow::PermittedCommand;
use crate::workflow::remedy::entry::{Recorded as _, known_on};
use crate::workflow::remedy::step::states;
use crate::workflow::remedy::{
    HandlingOrder, IllegalEvent, Ordered, RemedyEntry, RemedyRules, ResultMapping, TableCell,
};

states! {
    /// Where a suit stands.
    ///
    /// ```text
    /// filed -> docketed -> judged -> final
    /// filed -> judged (not docketed);  judged -> appealed -> final
    /// appealed -> docketed (remanded);  filed | docketed -> final (withdrawn, terminated)
    /// ```
    SuitState {
        /// Filed, and not yet docketed.
        Filed = "filed";
        /// In first instance.
        Docketed = "docketed";
        /// Decided in first instance, open to appeal.
        Judged = "judged";
        /// In second instance.
        Appealed = "appealed";
        /// Final.
        Final = "final";
    }
}

/// The result that stands so far, with the day of the service that made it so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
struct Standing {
    result: SuitResult,
    served_on: NaiveDate,
    ordered: Option<Ordered>,
}

/// A suit about disclosure (政府信息公开行政诉讼), as its log makes it.
///
/// Basis: 《行政诉讼法》, 法释〔2011〕17号, 法释〔2025〕8号.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::calendar::WorkingCalendar;
/// use disclosure::vocabulary::{Claimant, ContestedAct, Exemption};
/// use disclosure::workflow::remedy::{
///     Contested, Litigation, RemedyRules, RemedySubject, Suit, SuitBasis,
/// };
///
/// let day = |m, d| NaiveDate::from_ymd_opt(2024, m, d).unwrap();
/// let mut contested = Contested::new(ContestedAct::Withheld, day(6, 28));
/// contested.grounds.push(Exemption::DeliberativeProcess2019);
/// let suit = Suit {
///     subject: RemedySubject::Request("2024-17".into()),
///     claimant: Claimant::Applicant,
///     basis: SuitBasis::Direct(contested),
///     filed_on: day(7, 8),
///     good_cause: false,
/// };
/// let calendar = WorkingCalendar::mainland();
/// let refusal = Litigation::sue(suit, RemedyRules::default(), &calendar).unwrap_err();
/// assert!(refusal.has("review-first"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Litigation {
    suit: Suit,
    rules: RemedyRules,
    state: SuitState,
    version: u64,
    recorded_on: NaiveDate,
    last_on: NaiveDate,
    /// In the order in which they began; the last one is open until it is decided.
    instances: Vec<Instance>,
    suspended_on: Option<NaiveDate>,
    standing: Option<Standing>,
    final_on: Option<NaiveDate>,
}

impl Litigation {
    /// Makes the case from its log.
    ///
    /// # Errors
    /// [`IllegalEvent`] with the place of the first event that cannot be.
    pub fn replay<'e>(
        log: impl IntoIterator<Item = &'e RemedyEntry<SuitEvent>>,
    ) -> Result<Self, IllegalEvent> {
        Self::replay_as_known_on(log, NaiveDate::MAX)?.ok_or(IllegalEvent::Empty)
    }

    /// Makes the case from what had been entered by a day (as known on that day); `None` where nothing
    /// had been.
    ///
    /// # Errors
    /// As [`replay`](Self::replay); what was entered later is not looked at.
    pub fn replay_as_known_on<'e>(
        log: impl IntoIterator<Item = &'e RemedyEntry<SuitEvent>>,
        day: NaiveDate,
    ) -> Result<Option<Self>, IllegalEvent> {
        known_on(log, day, |it| it.recorded_on, Self::opened_by, Self::evolve)
    }

    fn opened_by(first: &RemedyEntry<SuitEvent>) -> Result<Self, IllegalEvent> {
        let SuitEvent::Sued { suit, rules } = first.event() else {
            return Err(IllegalEvent::NotHere {
                position: 1,
                event: first.event().code(),
                state: "none",
            });
        };
        Ok(Self {
            state: SuitState::Filed,
            version: 1,
            recorded_on: first.checked_day_after(None, 1)?,
            last_on: suit.filed_on,
            suit: suit.clone(),
            rules: (**rules).clone(),
            instances: Vec::new(),
            suspended_on: None,
            standing: None,
            final_on: None,
        })
    }

    /// Records what happened.
    ///
    /// # Errors
    /// [`IllegalEvent`] when it cannot follow here.
    pub fn evolve(mut self, entry: &RemedyEntry<SuitEvent>) -> Result<Self, IllegalEvent> {
        let event = entry.event();
        let position = self.version.saturating_add(1);
        if !self.allows(event.step()) {
            return Err(IllegalEvent::NotHere {
                position,
                event: event.code(),
                state: self.state.code(),
            });
        }
        let on = event.on();
        if on < self.last_on || event.last_day() < on {
            return Err(IllegalEvent::OutOfOrder {
                position,
                event: event.code(),
            });
        }
        self.recorded_on = entry.checked_day_after(Some(self.recorded_on), position)?;
        self.version = position;
        self.last_on = event.last_day();
        match *event {
            SuitEvent::Sued { .. } => {}
            SuitEvent::Docketed { .. } => {
                self.state = SuitState::Docketed;
                self.instances.push(Instance::first(on));
            }
            SuitEvent::Judged {
                served_on,
                judgment,
                ordered,
                ..
            } => {
                self.state = SuitState::Judged;
                self.decide_instance(on);
                self.stand(SuitResult::Judgment(judgment), served_on, ordered);
            }
            SuitEvent::Ruled {
                served_on, ruling, ..
            } => {
                self.state = SuitState::Judged;
                self.decide_instance(on);
                self.stand(SuitResult::Ruling(ruling), served_on, None);
                if !ruling.is_appealable() {
                    self.close(served_on);
                }
            }
            SuitEvent::DisclosureSuspended { .. } => self.suspended_on = Some(on),
            SuitEvent::Appealed { .. } => {
                self.state = SuitState::Appealed;
                self.instances.push(Instance::second(on));
            }
            SuitEvent::AppealDecided {
                served_on,
                result,
                ordered,
                ..
            } => {
                self.decide_instance(on);
                self.decide_appeal(result, served_on, ordered);
            }
            SuitEvent::BecameFinal { .. } => self.close(on),
        }
        Ok(self)
    }

    /// Ends the instance that runs; a suit refused before it was docketed had none.
    fn decide_instance(&mut self, on: NaiveDate) {
        if let Some(instance) = self.instances.last_mut() {
            instance.decided_on = Some(on);
        }
    }

    fn decide_appeal(
        &mut self,
        result: AppealResult,
        served_on: NaiveDate,
        ordered: Option<Ordered>,
    ) {
        match result {
            AppealResult::Upheld => {
                if let Some(standing) = &mut self.standing {
                    standing.served_on = served_on;
                }
                self.close(served_on);
            }
            AppealResult::Changed(result) => {
                self.stand(result, served_on, ordered);
                self.close(served_on);
            }
            AppealResult::Remanded => {
                self.state = SuitState::Docketed;
                self.instances.push(Instance::first(served_on));
                self.standing = None;
            }
        }
    }

    fn stand(&mut self, result: SuitResult, served_on: NaiveDate, ordered: Option<Ordered>) {
        self.standing = Some(Standing {
            result,
            served_on,
            ordered,
        });
    }

    fn close(&mut self, on: NaiveDate) {
        self.state = SuitState::Final;
        self.final_on = Some(on);
    }

    /// The step is open in this state, whatever the day.
    #[must_use]
    pub fn allows(&self, step: SuitStep) -> bool {
        match step {
            SuitStep::Sue => false,
            SuitStep::Docket => self.state == SuitState::Filed,
            SuitStep::Judge => self.state == SuitState::Docketed,
            SuitStep::Rule => matches!(self.state, SuitState::Filed | SuitState::Docketed),
            SuitStep::SuspendDisclosure => {
                matches!(self.state, SuitState::Docketed | SuitState::Appealed)
                    && self.suit.claimant != Claimant::Applicant
                    && self.suspended_on.is_none()
            }
            SuitStep::Appeal | SuitStep::BecomeFinal => self.state == SuitState::Judged,
            SuitStep::DecideAppeal => self.state == SuitState::Appealed,
        }
    }

    /// The steps that are open now, by their codes; the agency's office keeps the record of each.
    #[must_use]
    pub fn permitted(&self) -> Vec<PermittedCommand> {
        SuitStep::ALL
            .iter()
            .filter(|step| self.allows(**step))
            .map(|step| PermittedCommand::new(step.code(), vec![Role::DisclosureOffice]))
            .collect()
    }

    /// The suit as it was filed.
    #[must_use]
    pub const fn suit(&self) -> &Suit {
        &self.suit
    }

    /// The limits and readings that govern the case.
    #[must_use]
    pub const fn rules(&self) -> &RemedyRules {
        &self.rules
    }

    /// Where it stands.
    #[must_use]
    pub const fn state(&self) -> SuitState {
        self.state
    }

    /// How many events made it.
    #[must_use]
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// The day a disclosure was suspended for the time of the suit.
    #[must_use]
    pub const fn disclosure_suspended_on(&self) -> Option<NaiveDate> {
        self.suspended_on
    }

    /// The day of the last entry.
    #[must_use]
    pub const fn recorded_on(&self) -> NaiveDate {
        self.recorded_on
    }

    pub(super) const fn last_on(&self) -> NaiveDate {
        self.last_on
    }

    pub(super) fn instances(&self) -> &[Instance] {
        &self.instances
    }

    /// The result that stands so far and the day of its service.
    #[must_use]
    pub fn result(&self) -> Option<(SuitResult, NaiveDate)> {
        self.standing
            .map(|standing| (standing.result, standing.served_on))
    }

    /// The order that opens a new round on the request, once the judgment that carries it is final. Its
    /// term runs from the service of the judgment, or of the one that upholds it.
    #[must_use]
    pub fn handling_order(&self) -> Option<HandlingOrder> {
        self.final_on?;
        let standing = self.standing?;
        let ordered = standing.ordered?;
        Some(HandlingOrder::new(
            self.suit.basis.path(),
            ordered.order,
            standing.served_on,
            ordered.within.unwrap_or(self.rules.order_within),
        ))
    }

    /// The cell of the remedy table of a year that the case falls in: its result in the year it became
    /// final, pending at the end of the years before, none in others.
    #[must_use]
    pub fn cell_in(&self, year: i32, mapping: &ResultMapping) -> Option<TableCell> {
        let ended = self.final_result(mapping);
        TableCell::in_year(year, self.suit.basis.path(), self.suit.filed_on, ended)
    }

    /// The day it became final and the column of its result.
    #[must_use]
    pub fn final_result(&self, mapping: &ResultMapping) -> Option<(NaiveDate, RemedyResult)> {
        self.final_on
            .zip(self.standing)
            .map(|(on, standing)| (on, mapping.of_suit(standing.result)))
    }
}
