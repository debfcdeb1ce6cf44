use std::iter::Zip;
use std::ops::RangeFrom;
use std::vec::IntoIter;

use chrono::NaiveDate;

use super::machine::{EntryOf, Law, bar_of};
use super::{Bar, Entry, Id, Instruction, Objection, ProcedureStep};
use crate::calendar::{CalendarError, WorkingCalendar};
use crate::finding::zh_day;
use crate::law::{Citation, Edition};
use crate::vocabulary::{Role, Term};

/// An instruction under examination: the objections to it, and the facts it leads to.
pub struct Ask<'a, M: Law> {
    pub(in crate::workflow) case: &'a M,
    pub(in crate::workflow) instruction: &'a Instruction<M::Command>,
    /// None where a log is read: what was counted then is not counted anew.
    pub(in crate::workflow) calendar: Option<&'a WorkingCalendar>,
    pub(in crate::workflow) step: M::Step,
    pub(in crate::workflow) edition: Edition,
    pub(in crate::workflow) objections: Vec<Objection>,
    pub(in crate::workflow) facts: Vec<(NaiveDate, M::Fact)>,
    pub(in crate::workflow) warnings: Vec<M::Warning>,
}

impl<'a, M: Law> Ask<'a, M> {
    pub(in crate::workflow) fn new(
        case: &'a M,
        instruction: &'a Instruction<M::Command>,
        calendar: Option<&'a WorkingCalendar>,
    ) -> Self {
        Self {
            case,
            instruction,
            calendar,
            step: M::step_of(instruction.command()),
            edition: case.edition_for(instruction),
            objections: Vec::new(),
            facts: Vec::with_capacity(2),
            warnings: Vec::new(),
        }
    }

    /// Weighs the whole of it.
    pub(super) fn weigh(&mut self) {
        self.check_envelope();
        self.case.weigh(self);
    }

    /// What every instruction must satisfy, whatever it says.
    fn check_envelope(&mut self) {
        if let Some(objection) = bar_of(self.case, self.step) {
            self.objections.push(objection.citing(self.basis()));
        }
        let (log, instruction) = (self.case.log(), self.instruction);
        // What one screen shows may have been overtaken by another.
        let (seen, now) = (instruction.version(), log.version());
        if seen != now {
            self.objections.push(Objection::new(
                Bar::StaleVersion,
                format!("操作时看到第{seen}条记录，案件已记到第{now}条"),
                format!("it was given after {seen} entries of the log, which has {now} by now"),
            ));
        }
        if !log.is_of(instruction.case()) {
            self.objections
                .push(Objection::of(Bar::OtherCase).at("case"));
        }
        // Who acts needs the power for it (职权).
        let role = instruction.actor().role();
        if !self.step.is_open_to(role) {
            let power = self.step.power();
            self.object(
                Bar::Role,
                format!("{}没有“{}”的职权", role.zh(), power.zh()),
                format!("the {} has no power to {}", role.en(), power.en()),
            );
        }
        let (on, entered) = (instruction.on(), instruction.entered_day());
        if on > entered {
            self.objections.push(
                Objection::new(
                    Bar::NotYet,
                    format!("发生日期{}晚于录入日期{}", zh_day(on), zh_day(entered)),
                    format!("{on} lies after {entered}, the day it is entered"),
                )
                .at("on"),
            );
        }
        if !log.takes_entry_of(entered) {
            self.objections
                .push(Objection::of(Bar::EntryOrder).at("entered_on"));
        }
    }

    /// Nothing stands against it so far.
    pub(in crate::workflow) const fn is_clear(&self) -> bool {
        self.objections.is_empty()
    }

    /// Somebody gives the instruction now; otherwise a log is read, in which it was weighed before.
    pub(in crate::workflow) const fn is_given(&self) -> bool {
        self.calendar.is_some()
    }

    /// Something is said; what is erased in a log was said when it was entered.
    pub(in crate::workflow) fn is_said(&self, text: &super::Personal) -> bool {
        !self.is_given() || text.is_stated()
    }

    /// The day of the fact.
    pub(in crate::workflow) const fn on(&self) -> NaiveDate {
        self.instruction.on()
    }

    /// The text the step stands on.
    pub(in crate::workflow) fn basis(&self) -> Citation {
        self.case.basis_of(self.step, self.edition, self.on())
    }

    /// It leads to a fact on the day of the instruction.
    pub(in crate::workflow) fn happens(&mut self, fact: M::Fact) {
        self.facts.push((self.instruction.on(), fact));
    }

    /// Objects, citing the text the step stands on.
    pub(in crate::workflow) fn object(
        &mut self,
        bar: Bar,
        zh: impl Into<String>,
        en: impl Into<String>,
    ) {
        let basis = self.basis();
        self.object_citing(bar, zh, en, basis);
    }

    /// Objects, citing another text.
    pub(in crate::workflow) fn object_citing(
        &mut self,
        bar: Bar,
        zh: impl Into<String>,
        en: impl Into<String>,
        citation: Citation,
    ) {
        self.objections
            .push(Objection::new(bar, zh, en).citing(citation));
    }

    /// Objects unless something holds.
    pub(in crate::workflow) fn require(&mut self, holds: bool, bar: Bar, zh: &str, en: &str) {
        if !holds {
            self.object(bar, zh, en);
        }
    }

    /// Objects to a field unless something holds.
    pub(in crate::workflow) fn require_at(
        &mut self,
        holds: bool,
        place: &str,
        bar: Bar,
        zh: &str,
        en: &str,
    ) {
        if !holds {
            let objection = Objection::new(bar, zh, en).citing(self.basis());
            self.objections.push(objection.at(place));
        }
    }

    /// Objects where the fact lies before another.
    pub(in crate::workflow) fn require_not_before(
        &mut self,
        earlier: Option<NaiveDate>,
        zh: &str,
        en: &str,
    ) {
        let on = self.on();
        if let Some(day) = earlier.filter(|day| on < *day) {
            self.object(
                Bar::DateOrder,
                format!("{}早于{zh}之日{}", zh_day(on), zh_day(day)),
                format!("{on} lies before {en} on {day}"),
            );
        }
    }

    /// A day that the calendar counts, or an objection that it does not reach so far. None, and no
    /// objection, where a log is read.
    pub(in crate::workflow) fn counted(
        &mut self,
        count: impl FnOnce(&WorkingCalendar) -> Result<NaiveDate, CalendarError>,
    ) -> Option<NaiveDate> {
        self.counted_under(None, count)
    }

    /// The day of a reckoning, under the text that sets its term.
    pub(in crate::workflow) fn counted_under(
        &mut self,
        text: Option<Citation>,
        count: impl FnOnce(&WorkingCalendar) -> Result<NaiveDate, CalendarError>,
    ) -> Option<NaiveDate> {
        match count(self.calendar?) {
            Ok(day) => Some(day),
            Err(error) => {
                let bar = Bar::CalendarNotPublished;
                let objection = Objection::new(bar, bar.words().zh, error.to_string());
                self.objections.push(match text {
                    Some(text) => objection.citing(text),
                    None => objection,
                });
                None
            }
        }
    }

    /// Who acts is the person with this id.
    pub(in crate::workflow) fn is_person(&self, id: &Id) -> bool {
        self.instruction.actor().id() == id
    }

    /// Who acts is the applicant.
    pub(in crate::workflow) fn is_applicant(&self) -> bool {
        self.instruction.actor().role() == Role::Applicant
    }

    /// The entries it leads to, or the objections.
    pub(super) fn answer(self) -> Result<Vec<EntryOf<M>>, Vec<Objection>> {
        let answer = self.led_to()?;
        let mut warnings = Some(answer.warnings);
        let entry = |(version, fact)| {
            let warnings = warnings.take().unwrap_or_default();
            Entry::of(answer.instruction, version, fact, warnings)
        };
        Ok(answer.facts.map(entry).collect())
    }

    /// The facts it leads to, with the version of the entry of each, or the objections.
    pub(super) fn led_to(self) -> Result<LedTo<'a, M>, Vec<Objection>> {
        if !self.objections.is_empty() {
            return Err(self.objections);
        }
        let first = self.case.log().version().saturating_add(1);
        Ok(LedTo {
            instruction: self.instruction,
            facts: (first..).zip(self.facts),
            warnings: self.warnings,
        })
    }
}

/// What an instruction leads to.
pub(super) struct LedTo<'a, M: Law> {
    pub(super) instruction: &'a Instruction<M::Command>,
    pub(super) facts: Zip<RangeFrom<u64>, IntoIter<(NaiveDate, M::Fact)>>,
    pub(super) warnings: Vec<M::Warning>,
}
