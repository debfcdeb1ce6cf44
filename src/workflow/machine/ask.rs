use chrono::NaiveDate;

use super::machine::{EntryOf, Law, bar_of};
use super::{Entry, Id, Instruction, Objection, ProcedureStep};
use crate::calendar::{CalendarError, WorkingCalendar};
use crate::finding::Words;
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
    pub(super) fn new(
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
        if let Some(bar) = bar_of(self.case, self.step) {
            self.objections.push(bar.objection(self.basis()));
        }
        let (log, instruction) = (self.case.log(), self.instruction);
        // What one screen shows may have been overtaken by another.
        let (seen, now) = (instruction.version(), log.version());
        if seen != now {
            self.objections.push(Objection::plain(
                "stale-version",
                Words::new(
                    format!("依据的是第{seen}版记录，现为第{now}版，请刷新后重新办理"),
                    format!("it was given on version {seen} of the log, which is at {now}"),
                ),
            ));
        }
        if !log.is_of(instruction.case()) {
            let words = Words::new("不是本案的操作", "it is given for another case");
            self.objections.push(Objection::plain("other-case", words));
        }
        // Who acts needs the power for it (职权).
        let role = instruction.actor().role();
        if !self.step.is_open_to(role) {
            let power = self.step.power();
            self.object(
                "role",
                format!("{}没有“{}”的职权", role.zh(), power.zh()),
                format!("the {} has no power to {}", role.en(), power.en()),
            );
        }
        let (on, entered) = (instruction.on(), instruction.entered_day());
        if on > entered {
            let words = Words::new(
                "事实发生日期晚于录入日期",
                "the fact lies after the day it is entered",
            );
            self.objections.push(Objection::plain("not-yet", words));
        }
        if !log.takes_entry_of(entered) {
            let words = Words::new(
                "录入日期早于上一条记录",
                "it is entered before the last entry of the log",
            );
            self.objections.push(Objection::plain("entry-order", words));
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
        reason: &'static str,
        zh: impl Into<String>,
        en: impl Into<String>,
    ) {
        let basis = self.basis();
        self.object_citing(reason, zh, en, basis);
    }

    /// Objects, citing another text.
    pub(in crate::workflow) fn object_citing(
        &mut self,
        reason: &'static str,
        zh: impl Into<String>,
        en: impl Into<String>,
        citation: Citation,
    ) {
        self.objections
            .push(Objection::new(reason, Words::new(zh, en), citation));
    }

    /// Objects unless something holds.
    pub(in crate::workflow) fn require(
        &mut self,
        holds: bool,
        reason: &'static str,
        zh: &str,
        en: &str,
    ) {
        if !holds {
            self.object(reason, zh, en);
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
                "date-order",
                format!("{on}早于{zh}（{day}）"),
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
        match count(self.calendar?) {
            Ok(day) => Some(day),
            Err(error) => {
                self.objections.push(Objection::plain(
                    "calendar-not-published",
                    Words::new("所涉年份的放假安排未公布，不能推算期限", error.to_string()),
                ));
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
        if !self.objections.is_empty() {
            return Err(self.objections);
        }
        let seen = self.case.log().version();
        let mut warnings = Some(self.warnings);
        Ok((1_u64..)
            .zip(self.facts)
            .map(|(more, fact)| {
                let warnings = warnings.take().unwrap_or_default();
                Entry::of(self.instruction, seen.saturating_add(more), fact, warnings)
            })
            .collect())
    }
}
