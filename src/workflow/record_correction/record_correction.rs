use chrono::NaiveDate;

use super::{Command, Fact, Step};
use crate::calendar::WorkingCalendar;
use crate::deadline::{Breach, Deadline};
use crate::law::Edition;
use crate::workflow::Instruction;
use crate::workflow::machine::machine::Law;
use crate::workflow::machine::{Ask, Bar, Entry, Flaw, Log, Objection, Unwarned, states};

states! {
    /// Where the correction of a record stands.
    State {
        /// Nothing has happened yet.
        #[default]
        New = "new", "未申请";
        /// Asked for.
        Filed = "filed", "已申请";
        /// Decided in one way or another; the applicant is still to be told.
        Settled = "settled", "已处理";
        /// Told: over.
        Told = "told", "已告知";
    }
}

/// The correction of a record that an organ keeps about the applicant (更正), Art. 41 of Decree 711 and
/// Art. 25(2) of Decree 492.
///
/// Under Decree 492 an organ without the power must transfer it; under Decree 711 it may, or tell the
/// applicant whom to ask.
///
/// ```
/// use disclosure::calendar::WorkingCalendar;
/// use disclosure::law::Edition;
/// use disclosure::vocabulary::Role;
/// use disclosure::workflow::{Actor, Id, Instruction, Machine, Text};
/// use disclosure::workflow::record_correction::{Command, Filing, RecordCorrection, State};
///
/// let calendar = WorkingCalendar::mainland();
/// let day = |d| chrono::NaiveDate::from_ymd_opt(2025, 3, d).unwrap();
/// let applicant = Actor::new("applicant-1", Role::Applicant)?;
/// let office = Actor::new("staff-1", Role::DisclosureOffice)?;
/// let file = Command::File(Filing {
///     edition: Edition::Decree711,
///     record: Id::new("参保记录-8")?,
///     evidence: Id::new("缴费凭证-3")?,
/// });
/// let mut case = RecordCorrection::default();
/// let give = |version, command: &Command, actor: &Actor, on| {
///     Instruction::new(Id::new("更正-1").unwrap(), version, command.clone(), actor.clone(), on)
/// };
/// case.handle(&give(0, &file, &applicant, day(3)), &calendar)?;
/// let point_on = Command::PointOn(Text::new("某市社保中心")?);
/// case.handle(&give(1, &point_on, &office, day(5)), &calendar)?;
/// assert_eq!(case.state(), State::Settled);
/// let refusal = case.decide(&give(2, &file, &applicant, day(6)), &calendar).unwrap_err();
/// assert_eq!(
///     refusal.to_string(),
///     "`file` is refused in state `settled`: a case that is “settled” has no step to file (decree-711/art-41)",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RecordCorrection {
    log: Log<Fact, Unwarned>,
    state: State,
    edition: Option<Edition>,
    last_on: Option<NaiveDate>,
}

impl Law for RecordCorrection {
    type Step = Step;
    type Command = Command;
    type Fact = Fact;
    type State = State;
    type Warning = Unwarned;

    const MACHINE: &'static str = "record-correction";
    const LAST: State = State::Told;

    fn step_of(command: &Command) -> Step {
        command.step()
    }

    fn command_behind(fact: &Fact) -> Option<Command> {
        Some(match fact.clone() {
            Fact::Filed(filing) => Command::File(filing),
            Fact::Corrected(finding) => Command::Correct(finding),
            Fact::Rejected(finding) => Command::Reject(finding),
            Fact::Transferred(organ) => Command::Transfer(organ),
            Fact::PointedOn(organ) => Command::PointOn(organ),
            Fact::Told(proof) => Command::Tell(proof),
        })
    }

    fn log(&self) -> &Log<Fact, Unwarned> {
        &self.log
    }

    fn log_mut(&mut self) -> &mut Log<Fact, Unwarned> {
        &mut self.log
    }

    fn stage(&self) -> State {
        self.state
    }

    fn pinned(&self) -> Option<Edition> {
        self.edition
    }

    /// The one it chooses governs a filing.
    fn edition_for(&self, instruction: &Instruction<Command>) -> Edition {
        match (self.edition, instruction.command()) {
            (Some(edition), _) => edition,
            (None, Command::File(filing)) => filing.edition,
            (None, _) => Edition::in_force_on(instruction.on()).unwrap_or(Edition::Decree711),
        }
    }

    fn bar(&self, step: Step) -> Option<Objection> {
        // Decree 492, Art. 25(2): an organ without the power transfers it (有权更正的行政机关).
        (step == Step::PointOn && self.edition == Some(Edition::Decree492)).then(|| {
            Objection::new(
                Bar::MustTransfer,
                "无权更正的应当转送",
                "an organ without the power transfers it",
            )
        })
    }

    fn weigh(&self, ask: &mut Ask<'_, Self>) {
        // What follows does not come before what it follows.
        ask.require_not_before(self.last_on, "上一步骤", "the step that precedes it,");
        ask.happens(match ask.instruction.command().clone() {
            Command::File(filing) => Fact::Filed(filing),
            Command::Correct(finding) => Fact::Corrected(finding),
            Command::Reject(finding) => Fact::Rejected(finding),
            Command::Transfer(organ) => Fact::Transferred(organ),
            Command::PointOn(organ) => Fact::PointedOn(organ),
            Command::Tell(proof) => Fact::Told(proof),
        });
    }

    fn take(&mut self, entry: &Entry<Fact, Unwarned>) -> Result<(), Flaw> {
        self.state = match entry.fact() {
            Fact::Filed(filing) => {
                self.edition = Some(filing.edition);
                State::Filed
            }
            Fact::Corrected(_) | Fact::Rejected(_) | Fact::Transferred(_) | Fact::PointedOn(_) => {
                State::Settled
            }
            Fact::Told(_) => State::Told,
        };
        self.last_on = Some(entry.on());
        Ok(())
    }

    /// The law gives no number of days.
    fn owed(&self, _: &WorkingCalendar) -> Vec<Deadline> {
        Vec::new()
    }

    fn missed(&self, _: &WorkingCalendar, _: NaiveDate) -> Vec<Breach> {
        Vec::new()
    }
}
