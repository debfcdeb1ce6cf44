use super::{
    Procedure, Reconsideration, ReviewApplication, ReviewCommand, ReviewEvent, ReviewStep,
};
use crate::calendar::{Length, WorkingCalendar};
use crate::finding::Words;
use crate::vocabulary::{ContestedAct, ReviewEnd};
use crate::workflow::Refusal;
use crate::workflow::remedy::step::{Guarded, after_term, in_order, in_time, not_here, object};
use crate::workflow::remedy::{RemedyEntry, RemedyRules};

impl Reconsideration {
    /// Says what filing an application would record.
    ///
    /// # Errors
    /// [`Refusal`] when it comes too late without good cause, before the act, against a fee notice by
    /// itself, or against a reply that withholds on a ground.
    pub fn apply(
        application: ReviewApplication,
        rules: RemedyRules,
        calendar: &WorkingCalendar,
    ) -> Result<RemedyEntry<ReviewEvent>, Refusal> {
        guard_application(&application, &rules, calendar)
            .map_err(|objection| Refusal::new("none", ReviewStep::Apply.code(), *objection))?;
        let rules = Box::new(rules);
        Ok(ReviewEvent::Applied { application, rules }.into())
    }

    /// Says what a step would record, as entered on the day of the command. Nothing changes.
    ///
    /// # Errors
    /// [`Refusal`] with the state, the reason and its text, and what is open instead.
    pub fn decide(
        &self,
        command: &ReviewCommand,
        calendar: &WorkingCalendar,
    ) -> Result<RemedyEntry<ReviewEvent>, Refusal> {
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

    fn try_decide(
        &self,
        command: &ReviewCommand,
        calendar: &WorkingCalendar,
    ) -> Guarded<ReviewEvent> {
        let basis = command.step().citation();
        if !self.allows(command.step()) {
            return not_here(basis);
        }
        in_order(command.on(), self.last_on(), basis.clone())?;
        let terms = self.rules().steps;
        let accept_by = || calendar.add(self.complete_on(), terms.accept);
        let correct_by = || {
            let asked_on = self.correction_asked_on().unwrap_or(self.complete_on());
            calendar.add(asked_on, terms.correct)
        };
        match *command {
            ReviewCommand::AskCorrection { on } => {
                let last_day = calendar.add(self.complete_on(), terms.ask_correction);
                in_time(on, last_day, basis)?;
                Ok(ReviewEvent::CorrectionAsked { on })
            }
            ReviewCommand::Correct { on, good_cause } => {
                if !good_cause {
                    in_time(on, correct_by(), basis)?;
                }
                Ok(ReviewEvent::Corrected { on })
            }
            ReviewCommand::LapseCorrection { on } => {
                after_term(on, correct_by(), basis)?;
                Ok(ReviewEvent::GivenUp { on })
            }
            ReviewCommand::Accept { on } => {
                in_time(on, accept_by(), basis)?;
                Ok(ReviewEvent::Accepted { on, deemed: false })
            }
            ReviewCommand::DeemAccepted { on } => {
                let on = after_term(on, accept_by(), basis)?;
                Ok(ReviewEvent::Accepted { on, deemed: true })
            }
            ReviewCommand::Reject { on } => {
                in_time(on, accept_by(), basis)?;
                Ok(ReviewEvent::NotAccepted { on })
            }
            ReviewCommand::ChooseProcedure { on, procedure } => {
                Ok(ReviewEvent::ProcedureChosen { on, procedure })
            }
            ReviewCommand::SendPapers { on } => Ok(ReviewEvent::PapersSent { on }),
            ReviewCommand::Answer { on } => Ok(ReviewEvent::Answered { on }),
            ReviewCommand::Extend { on, days } => {
                let sum = self.extension().0.saturating_add(days.0);
                let most = self.rules().decide_extension;
                if days.0 == 0 || sum > most.0 {
                    let words = Words::new(
                        format!("延长期限合计不得超过{}日", most.0),
                        format!("the extension is one to {most} in all"),
                    );
                    return object("extension", words, basis);
                }
                if let Some((from, within)) = self.decision_term(Procedure::Ordinary) {
                    in_time(on, within.ends(from, calendar), basis)?;
                }
                Ok(ReviewEvent::Extended { on, days })
            }
            ReviewCommand::Decide {
                on,
                served_on,
                decision,
                ordered,
            } => {
                in_order(served_on, on, basis.clone())?;
                if ordered.is_some() && !decision.is_against_agency() {
                    let words = Words::new(
                        "维持或者驳回的决定不能责令被申请人履行",
                        "a decision that upholds the act orders nothing",
                    );
                    return object("order", words, basis);
                }
                Ok(ReviewEvent::Decided {
                    on,
                    served_on,
                    decision,
                    ordered,
                })
            }
            ReviewCommand::End { on, end } => {
                let own_step = matches!(end, ReviewEnd::NotAccepted | ReviewEnd::GivenUp);
                if own_step {
                    let words = Words::new(
                        "不予受理、视为放弃各有其步骤",
                        "not accepting and giving up are steps of their own",
                    );
                    return object("end", words, basis);
                }
                Ok(ReviewEvent::Ended { on, end })
            }
        }
    }

    /// The term to decide under a procedure, with extension, from acceptance.
    pub(super) fn decision_term(
        &self,
        procedure: Procedure,
    ) -> Option<(chrono::NaiveDate, Length)> {
        let rules = self.rules();
        let within = match procedure {
            Procedure::Summary => rules.decide_summary,
            Procedure::Ordinary => rules.decide_ordinary_with(self.extension()),
        };
        self.accepted_on().map(|from| (from, within))
    }
}

fn guard_application(
    application: &ReviewApplication,
    rules: &RemedyRules,
    calendar: &WorkingCalendar,
) -> Guarded<()> {
    let contested = &application.contested;
    let basis = contested.review_limit(rules);
    contested.guard_review()?;
    if contested.act == ContestedAct::NonReply {
        after_term(application.filed_on, Ok(contested.known_on), basis.clone())?;
    } else {
        in_order(application.filed_on, contested.known_on, basis.clone())?;
    }
    if !application.good_cause {
        in_time(
            application.filed_on,
            contested.review_by(rules, calendar),
            basis,
        )?;
    }
    Ok(())
}
