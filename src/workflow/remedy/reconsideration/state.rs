use chrono::NaiveDate;
use serde::Serialize;

use super::{Procedure, ReviewApplication, ReviewEvent, ReviewStep};
use crate::calendar::CalendarDays;
use crate::vocabulary::{RemedyPath, RemedyResult, ReviewDecision, ReviewEnd, Role};
use crate::workflow::PermittedCommand;
use crate::workflow::remedy::entry::{Recorded as _, known_on};
use crate::workflow::remedy::step::states;
use crate::workflow::remedy::{
    HandlingOrder, IllegalEvent, Ordered, RemedyEntry, RemedyRules, ResultMapping, TableCell,
};

states! {
    /// Where a reconsideration stands.
    ///
    /// ```text
    /// filed <-> awaiting-correction -> given-up
    /// filed -> accepted -> summary | ordinary -> decided
    /// filed -> not-accepted;  any open state -> ended
    /// ```
    ReviewState {
        /// Filed, and not yet accepted.
        Filed = "filed";
        /// The claimant is to correct the application.
        AwaitingCorrection = "awaiting-correction";
        /// Accepted, with no procedure chosen.
        Accepted = "accepted";
        /// In summary procedure.
        Summary = "summary";
        /// In ordinary procedure.
        Ordinary = "ordinary";
        /// Decided.
        Decided = "decided";
        /// Not accepted.
        NotAccepted = "not-accepted";
        /// Given up.
        GivenUp = "given-up";
        /// Ended without a decision.
        Ended = "ended";
    }
}

impl ReviewState {
    /// Something can still happen.
    #[must_use]
    pub const fn is_open(self) -> bool {
        match self {
            Self::Filed
            | Self::AwaitingCorrection
            | Self::Accepted
            | Self::Summary
            | Self::Ordinary => true,
            Self::Decided | Self::NotAccepted | Self::GivenUp | Self::Ended => false,
        }
    }
}

/// How it ended, and when it counts: the day of service, or of the end without a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Conclusion {
    Decided {
        decision: ReviewDecision,
        on: NaiveDate,
        served_on: NaiveDate,
        ordered: Option<Ordered>,
    },
    Ended {
        end: ReviewEnd,
        on: NaiveDate,
    },
}

/// A reconsideration (行政复议), as its log makes it.
///
/// Basis: 《行政复议法》（2023年修订）. Its steps are those of the review body and the parties; the agency
/// keeps the record.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::calendar::WorkingCalendar;
/// use disclosure::vocabulary::{Claimant, ContestedAct};
/// use disclosure::workflow::remedy::{
///     Contested, Reconsideration, RemedyRules, RemedySubject, ReviewApplication, ReviewCommand,
/// };
///
/// let day = |m, d| NaiveDate::from_ymd_opt(2024, m, d).unwrap();
/// let calendar = WorkingCalendar::mainland();
/// let application = ReviewApplication {
///     subject: RemedySubject::Request("2024-17".into()),
///     claimant: Claimant::Applicant,
///     contested: Contested::new(ContestedAct::Reply, day(6, 28)),
///     filed_on: day(8, 27),
///     good_cause: false,
/// };
/// let applied = Reconsideration::apply(application, RemedyRules::default(), &calendar)?;
/// let case = Reconsideration::replay([&applied])?;
/// let accepted = case.decide(&ReviewCommand::Accept { on: day(8, 30) }, &calendar)?;
/// let case = case.evolve(&accepted)?;
/// assert_eq!(case.state().code(), "accepted");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reconsideration {
    application: ReviewApplication,
    rules: RemedyRules,
    state: ReviewState,
    version: u64,
    recorded_on: NaiveDate,
    last_on: NaiveDate,
    correction_asked_on: Option<NaiveDate>,
    corrected_on: Option<NaiveDate>,
    accepted_on: Option<NaiveDate>,
    accepted_by_silence: bool,
    procedure: Option<Procedure>,
    papers_sent_on: Option<NaiveDate>,
    answered_on: Option<NaiveDate>,
    extension: CalendarDays,
    conclusion: Option<Conclusion>,
}

impl Reconsideration {
    /// Makes the case from its log.
    ///
    /// # Errors
    /// [`IllegalEvent`] with the place of the first event that cannot be.
    pub fn replay<'e>(
        log: impl IntoIterator<Item = &'e RemedyEntry<ReviewEvent>>,
    ) -> Result<Self, IllegalEvent> {
        Self::replay_as_known_on(log, NaiveDate::MAX)?.ok_or(IllegalEvent::Empty)
    }

    /// Makes the case from what had been entered by a day (as known on that day); `None` where nothing
    /// had been.
    ///
    /// # Errors
    /// As [`replay`](Self::replay); what was entered later is not looked at.
    pub fn replay_as_known_on<'e>(
        log: impl IntoIterator<Item = &'e RemedyEntry<ReviewEvent>>,
        day: NaiveDate,
    ) -> Result<Option<Self>, IllegalEvent> {
        known_on(log, day, |it| it.recorded_on, Self::opened_by, Self::evolve)
    }

    fn opened_by(first: &RemedyEntry<ReviewEvent>) -> Result<Self, IllegalEvent> {
        let ReviewEvent::Applied { application, rules } = first.event() else {
            return Err(IllegalEvent::NotHere {
                position: 1,
                event: first.event().code(),
                state: "none",
            });
        };
        Ok(Self {
            state: ReviewState::Filed,
            version: 1,
            recorded_on: first.checked_day_after(None, 1)?,
            last_on: application.filed_on,
            application: application.clone(),
            rules: (**rules).clone(),
            correction_asked_on: None,
            corrected_on: None,
            accepted_on: None,
            accepted_by_silence: false,
            procedure: None,
            papers_sent_on: None,
            answered_on: None,
            extension: CalendarDays(0),
            conclusion: None,
        })
    }

    /// Records what happened.
    ///
    /// # Errors
    /// [`IllegalEvent`] when it cannot follow here.
    pub fn evolve(mut self, entry: &RemedyEntry<ReviewEvent>) -> Result<Self, IllegalEvent> {
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
            ReviewEvent::Applied { .. } => {}
            ReviewEvent::CorrectionAsked { .. } => {
                self.state = ReviewState::AwaitingCorrection;
                self.correction_asked_on = Some(on);
            }
            ReviewEvent::Corrected { .. } => {
                self.state = ReviewState::Filed;
                self.corrected_on = Some(on);
            }
            ReviewEvent::GivenUp { .. } => {
                self.conclude(ReviewState::GivenUp, ReviewEnd::GivenUp, on);
            }
            ReviewEvent::Accepted { deemed, .. } => {
                self.state = ReviewState::Accepted;
                self.accepted_on = Some(on);
                self.accepted_by_silence = deemed;
            }
            ReviewEvent::NotAccepted { .. } => {
                self.conclude(ReviewState::NotAccepted, ReviewEnd::NotAccepted, on);
            }
            ReviewEvent::ProcedureChosen { procedure, .. } => {
                self.procedure = Some(procedure);
                self.state = match procedure {
                    Procedure::Summary => ReviewState::Summary,
                    Procedure::Ordinary => ReviewState::Ordinary,
                };
            }
            ReviewEvent::PapersSent { .. } => self.papers_sent_on = Some(on),
            ReviewEvent::Answered { .. } => self.answered_on = Some(on),
            ReviewEvent::Extended { days, .. } => {
                self.extension = CalendarDays(self.extension.0.saturating_add(days.0));
            }
            ReviewEvent::Decided {
                served_on,
                decision,
                ordered,
                ..
            } => {
                self.state = ReviewState::Decided;
                self.conclusion = Some(Conclusion::Decided {
                    decision,
                    on,
                    served_on,
                    ordered,
                });
            }
            ReviewEvent::Ended { end, .. } => self.conclude(ReviewState::Ended, end, on),
        }
        Ok(self)
    }

    fn conclude(&mut self, state: ReviewState, end: ReviewEnd, on: NaiveDate) {
        self.state = state;
        self.conclusion = Some(Conclusion::Ended { end, on });
    }

    /// The step is open in this state, whatever the day.
    #[must_use]
    pub fn allows(&self, step: ReviewStep) -> bool {
        let deciding = matches!(self.state, ReviewState::Summary | ReviewState::Ordinary);
        match step {
            ReviewStep::Apply => false,
            ReviewStep::AskCorrection => {
                self.state == ReviewState::Filed && self.correction_asked_on.is_none()
            }
            ReviewStep::Correct | ReviewStep::LapseCorrection => {
                self.state == ReviewState::AwaitingCorrection
            }
            ReviewStep::Accept | ReviewStep::DeemAccepted | ReviewStep::Reject => {
                self.state == ReviewState::Filed
            }
            ReviewStep::ChooseProcedure => self.state == ReviewState::Accepted,
            ReviewStep::SendPapers => deciding && self.papers_sent_on.is_none(),
            ReviewStep::Answer => {
                self.papers_sent_on.is_some() && deciding && self.answered_on.is_none()
            }
            ReviewStep::Extend => {
                self.state == ReviewState::Ordinary && self.extension < self.rules.decide_extension
            }
            ReviewStep::Decide => deciding,
            ReviewStep::End => self.state.is_open(),
        }
    }

    /// The steps that are open now, by their codes; the agency's office keeps the record of each.
    #[must_use]
    pub fn permitted(&self) -> Vec<PermittedCommand> {
        ReviewStep::ALL
            .iter()
            .filter(|step| self.allows(**step))
            .map(|step| PermittedCommand::new(step.code(), vec![Role::DisclosureOffice]))
            .collect()
    }

    /// The application.
    #[must_use]
    pub const fn application(&self) -> &ReviewApplication {
        &self.application
    }

    /// The limits and readings that govern the case.
    #[must_use]
    pub const fn rules(&self) -> &RemedyRules {
        &self.rules
    }

    /// Where it stands.
    #[must_use]
    pub const fn state(&self) -> ReviewState {
        self.state
    }

    /// How many events made it.
    #[must_use]
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// The day of the last entry.
    #[must_use]
    pub const fn recorded_on(&self) -> NaiveDate {
        self.recorded_on
    }

    pub(super) const fn last_on(&self) -> NaiveDate {
        self.last_on
    }

    /// The day from which the review body's time to accept runs.
    pub(super) fn complete_on(&self) -> NaiveDate {
        self.corrected_on.unwrap_or(self.application.filed_on)
    }

    /// A correction was asked for and has not come, so that nothing is to be accepted.
    pub(super) const fn is_incomplete(&self) -> bool {
        self.correction_asked_on.is_some() && self.corrected_on.is_none()
    }

    pub(super) const fn correction_asked_on(&self) -> Option<NaiveDate> {
        self.correction_asked_on
    }

    pub(super) const fn accepted_on(&self) -> Option<NaiveDate> {
        self.accepted_on
    }

    pub(super) const fn is_accepted_by_silence(&self) -> bool {
        self.accepted_by_silence
    }

    /// The procedure in which it runs, or ran; ordinary until one is chosen.
    pub(super) fn procedure(&self) -> Procedure {
        self.procedure.unwrap_or(Procedure::Ordinary)
    }

    pub(super) const fn answered_on(&self) -> Option<NaiveDate> {
        self.answered_on
    }

    /// The day of the decision, or of the end without one.
    pub(super) fn concluded_on(&self) -> Option<NaiveDate> {
        self.conclusion.map(|conclusion| match conclusion {
            Conclusion::Decided { on, .. } | Conclusion::Ended { on, .. } => on,
        })
    }

    pub(super) const fn papers_sent_on(&self) -> Option<NaiveDate> {
        self.papers_sent_on
    }

    pub(super) const fn extension(&self) -> CalendarDays {
        self.extension
    }

    /// The decision and the day of its service.
    #[must_use]
    pub const fn decision(&self) -> Option<(ReviewDecision, NaiveDate)> {
        match self.conclusion {
            Some(Conclusion::Decided {
                decision,
                served_on,
                ..
            }) => Some((decision, served_on)),
            Some(Conclusion::Ended { .. }) | None => None,
        }
    }

    /// The order that opens a new round on the request, if the decision carries one.
    #[must_use]
    pub fn handling_order(&self) -> Option<HandlingOrder> {
        match self.conclusion {
            Some(Conclusion::Decided {
                served_on,
                ordered: Some(ordered),
                ..
            }) => Some(HandlingOrder::new(
                RemedyPath::Reconsideration,
                ordered.order,
                served_on,
                ordered.within.unwrap_or(self.rules.order_within),
            )),
            Some(_) | None => None,
        }
    }

    /// The cell of the remedy table of a year that the case falls in: its result in the year of its
    /// service, pending at the end of the years before, none in others.
    #[must_use]
    pub fn cell_in(&self, year: i32, mapping: &ResultMapping) -> Option<TableCell> {
        let filed_on = self.application.filed_on;
        let ended = self.result(mapping);
        TableCell::in_year(year, RemedyPath::Reconsideration, filed_on, ended)
    }

    /// The day it ended, that of the service of a decision, and the column of its result.
    #[must_use]
    pub fn result(&self, mapping: &ResultMapping) -> Option<(NaiveDate, RemedyResult)> {
        self.conclusion.map(|conclusion| match conclusion {
            Conclusion::Decided {
                decision,
                served_on,
                ..
            } => (served_on, mapping.of_decision(decision)),
            Conclusion::Ended { end, on } => (on, mapping.of_end(end)),
        })
    }
}
