use chrono::NaiveDate;

use super::{
    AppealResult, Litigation, Suit, SuitBasis, SuitCommand, SuitEvent, SuitResult, SuitState,
    SuitStep,
};
use crate::calendar::{Length, WorkingCalendar};
use crate::finding::Words;
use crate::law::{Citation, Provision, known};
use crate::vocabulary::{ContestedAct, RemedyParty, SuitRuling};
use crate::workflow::Refusal;
use crate::workflow::remedy::step::{Guarded, after_term, in_order, in_time, not_here, object};
use crate::workflow::remedy::{Ordered, RemedyEntry, RemedyRules};

impl Litigation {
    /// Says what filing a suit would record.
    ///
    /// # Errors
    /// [`Refusal`] when reconsideration comes first, the grounds on which that hangs are not stated, the
    /// act cannot be sued upon, or the suit comes before it or too late without good cause.
    pub fn sue(
        suit: Suit,
        rules: RemedyRules,
        calendar: &WorkingCalendar,
    ) -> Result<RemedyEntry<SuitEvent>, Refusal> {
        guard_suit(&suit, &rules, calendar)
            .map_err(|objection| Refusal::new("none", SuitStep::Sue.code(), *objection))?;
        let rules = Box::new(rules);
        Ok(SuitEvent::Sued { suit, rules }.into())
    }

    /// Says what a step would record, as entered on the day of the command. Nothing changes.
    ///
    /// # Errors
    /// [`Refusal`] with the state, the reason and its text, and what is open instead.
    pub fn decide(
        &self,
        command: &SuitCommand,
        calendar: &WorkingCalendar,
    ) -> Result<RemedyEntry<SuitEvent>, Refusal> {
        match self.try_decide(command, calendar) {
            Ok(event) => Ok(RemedyEntry::by_command_on(
                event,
                command.on(),
                self.recorded_on(),
            )),
            Err(objection) => {
                Err(
                    Refusal::new(self.state().code(), command.step().code(), *objection)
                        .permitting(self.permitted()),
                )
            }
        }
    }

    fn try_decide(&self, command: &SuitCommand, calendar: &WorkingCalendar) -> Guarded<SuitEvent> {
        let basis = command.step().citation();
        if !self.allows(command.step()) {
            return not_here(basis);
        }
        in_order(command.on(), self.last_on(), basis.clone())?;
        match *command {
            SuitCommand::Docket { on } => Ok(SuitEvent::Docketed { on }),
            SuitCommand::Judge {
                on,
                served_on,
                judgment,
                ordered,
            } => {
                in_order(served_on, on, basis.clone())?;
                orderly(ordered, SuitResult::Judgment(judgment), basis)?;
                Ok(SuitEvent::Judged {
                    on,
                    served_on,
                    judgment,
                    ordered,
                })
            }
            SuitCommand::Rule {
                on,
                served_on,
                ruling,
            } => {
                in_order(served_on, on, basis)?;
                self.guard_ruling(ruling)?;
                Ok(SuitEvent::Ruled {
                    on,
                    served_on,
                    ruling,
                })
            }
            SuitCommand::SuspendDisclosure { on } => Ok(SuitEvent::DisclosureSuspended { on }),
            SuitCommand::Appeal { on, by } => {
                if !matches!(by, RemedyParty::Claimant | RemedyParty::Respondent) {
                    let words = Words::new("上诉由当事人提起", "only a party appeals");
                    return object("party", words, basis);
                }
                if let Some((from, within)) = self.appeal_term() {
                    in_time(on, within.ends(from, calendar), basis)?;
                }
                Ok(SuitEvent::Appealed { on, by })
            }
            SuitCommand::DecideAppeal {
                on,
                served_on,
                result,
                ordered,
            } => {
                in_order(served_on, on, basis.clone())?;
                match result {
                    AppealResult::Changed(result) => orderly(ordered, result, basis)?,
                    AppealResult::Upheld | AppealResult::Remanded => {
                        if ordered.is_some() {
                            no_order(basis)?;
                        }
                    }
                }
                Ok(SuitEvent::AppealDecided {
                    on,
                    served_on,
                    result,
                    ordered,
                })
            }
            SuitCommand::BecomeFinal { on } => {
                let mut final_on = on;
                if let Some((from, within)) = self.appeal_term() {
                    let last_day = after_term(on, within.ends(from, calendar), basis)?;
                    final_on = last_day.succ_opt().unwrap_or(on);
                }
                Ok(SuitEvent::BecameFinal { on: final_on })
            }
        }
    }

    fn guard_ruling(&self, ruling: SuitRuling) -> Guarded<()> {
        use crate::vocabulary::Term as _;
        let filed = self.state() == SuitState::Filed;
        let fits = match ruling {
            SuitRuling::NotDocketed => filed,
            SuitRuling::ActionRejected | SuitRuling::Terminated => !filed,
            SuitRuling::WithdrawalAllowed => true,
        };
        if fits {
            return Ok(());
        }
        let words = Words::new(
            "不予立案在立案之前，驳回起诉和终结诉讼在立案之后",
            "a suit is refused before it is docketed, and rejected or terminated after",
        );
        object("ruling", words, ruling.citation())
    }

    /// The term to appeal what was decided in first instance.
    pub(super) fn appeal_term(&self) -> Option<(NaiveDate, Length)> {
        self.result().map(|(result, served_on)| {
            let within = match result {
                SuitResult::Judgment(_) => self.rules().appeal_judgment,
                SuitResult::Ruling(_) => self.rules().appeal_ruling,
            };
            (served_on, within)
        })
    }
}

fn orderly(ordered: Option<Ordered>, result: SuitResult, basis: Citation) -> Guarded<()> {
    if ordered.is_some() && !result.is_against_agency() {
        no_order(basis)
    } else {
        Ok(())
    }
}

fn no_order(basis: Citation) -> Guarded<()> {
    let words = Words::new(
        "不改变行政行为的裁判不能责令被告履行",
        "what does not go against the agency orders nothing",
    );
    object("order", words, basis)
}

fn guard_suit(suit: &Suit, rules: &RemedyRules, calendar: &WorkingCalendar) -> Guarded<()> {
    let on = suit.filed_on;
    let after_review = || Citation::known(known::LITIGATION_LAW_2017, Provision::article(45));
    match &suit.basis {
        SuitBasis::Direct(contested) => {
            let basis = contested.suit_limit();
            contested.guard_suit(rules, on)?;
            if contested.act == ContestedAct::NonReply {
                after_term(on, Ok(contested.known_on), basis.clone())?;
            } else {
                in_order(on, contested.known_on, basis.clone())?;
            }
            if !suit.good_cause {
                in_time(on, contested.suit_by(rules, calendar), basis)?;
            }
        }
        SuitBasis::AfterReview { served_on, .. } => {
            in_order(on, *served_on, after_review())?;
            if !suit.good_cause {
                let last_day = rules.suit_after_review.ends(*served_on, calendar);
                in_time(on, last_day, after_review())?;
            }
        }
        SuitBasis::ReviewOverdue { expired_on, .. } => {
            after_term(on, Ok(*expired_on), after_review())?;
            if !suit.good_cause {
                let last_day = rules.suit_after_review.ends(*expired_on, calendar);
                in_time(on, last_day, after_review())?;
            }
        }
    }
    Ok(())
}
