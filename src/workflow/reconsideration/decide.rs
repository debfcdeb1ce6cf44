//! The law of reconsideration.

use super::{Application, Command, Correction, Fact, Procedure, Reconsideration};
use crate::calendar::CalendarDays;
use crate::vocabulary::{ContestedAct, ReviewEnd};
use crate::workflow::machine::{Ask, Bar};

impl Ask<'_, Reconsideration> {
    /// Weighs a command: what stands against it, and the fact it leads to.
    pub(super) fn decide(&mut self) {
        let (case, instruction) = (self.case, self.instruction);
        // The steps of a procedure follow each other, the service of a decision included.
        let basis = self.basis();
        self.require_following(case.last_on, basis);
        match instruction.command() {
            Command::Apply(application) => {
                self.check_application(application);
                self.happens(Fact::Applied(application.clone()));
            }
            Command::AskCorrection => {
                // Art. 31: within five working days of receiving it.
                let basis = self.basis();
                self.require_in_time(case.limit_to_ask(), basis);
                self.happens(Fact::CorrectionAsked);
            }
            Command::Correct(correction) => {
                self.check_correction(*correction);
                self.happens(Fact::Corrected(*correction));
            }
            Command::LapseCorrection => {
                // Art. 31: given up only once the time to correct is over.
                if let Some(last_day) = self.last_day(case.limit_to_correct()) {
                    let basis = self.basis();
                    self.require_after(last_day, basis);
                }
                self.happens(Fact::GivenUp);
            }
            Command::Accept => {
                self.check_acceptance();
                self.happens(Fact::Accepted);
            }
            Command::DeemAccepted => self.deem_accepted(),
            Command::Reject => {
                self.check_acceptance();
                self.happens(Fact::NotAccepted);
            }
            Command::ChooseProcedure(procedure) => self.happens(Fact::ProcedureChosen(*procedure)),
            Command::SendPapers => self.happens(Fact::PapersSent),
            Command::Answer => {
                // Art. 48: the agency answers the papers that it has received.
                self.require(
                    case.papers_sent_on.is_some(),
                    Bar::NoPapers,
                    "尚未收到复议申请材料",
                    "no papers have come",
                );
                self.happens(Fact::Answered);
            }
            Command::Extend(days) => {
                self.check_extension(*days);
                self.happens(Fact::Extended(*days));
            }
            Command::Decide(decision) => {
                self.check_served(decision, decision.result.is_against_agency());
                self.happens(Fact::Decided(*decision));
            }
            Command::End(end) => {
                // Not accepting and giving up have steps and days of their own.
                self.require(
                    !matches!(end, ReviewEnd::NotAccepted | ReviewEnd::GivenUp),
                    Bar::End,
                    "不予受理、视为放弃各有其步骤",
                    "not accepting and giving up are steps of their own",
                );
                self.happens(Fact::Ended(*end));
            }
        }
    }

    fn check_application(&mut self, application: &Application) {
        let (contested, rules) = (&application.contested, &application.rules);
        let citation = contested.review_citation(rules);
        self.require_side(application.claimant);
        if let Some(objection) = contested.bars_review() {
            self.objections.push(objection);
        }
        if contested.act == ContestedAct::NonReply {
            // Silence is an act only once the time to reply is over.
            self.require_after(contested.known_on, citation.clone());
        } else {
            // Nobody contests what he does not know of yet.
            self.require_following(Some(contested.known_on), citation.clone());
        }
        // Who comes late needs a good cause.
        if !application.good_cause {
            let limit = self.calendar.map(|it| contested.review_limit(rules, it));
            self.require_in_time(limit, citation);
        }
    }

    fn check_correction(&mut self, correction: Correction) {
        let case = self.case;
        // Art. 31: whoever was asked corrects.
        self.require(
            case.is_claimant(self.instruction.actor()),
            Bar::OtherApplicant,
            "不是提出复议申请的人",
            "another has applied for reconsideration",
        );
        // Within ten working days, or with a good cause.
        if !correction.good_cause {
            let basis = self.basis();
            self.require_in_time(case.limit_to_correct(), basis);
        }
    }

    /// Art. 30: within five working days; afterwards it is accepted by silence.
    fn check_acceptance(&mut self) {
        let basis = self.basis();
        self.require_in_time(self.case.limit_to_accept(), basis);
    }

    /// Art. 30: accepted on the last day of the time to accept, which is over when that is recorded.
    fn deem_accepted(&mut self) {
        let basis = self.basis();
        let accepted_on = if self.calendar.is_some() {
            let last_day = self.last_day(self.case.limit_to_accept());
            if let Some(last_day) = last_day {
                self.require_after(last_day, basis);
            }
            last_day.unwrap_or_else(|| self.on())
        } else {
            // A log holds the last day itself.
            self.require(
                self.on() < self.instruction.entered_day(),
                Bar::TooEarly,
                "期限尚未届满",
                "the term was not over when it was entered",
            );
            self.on()
        };
        self.facts.push((accepted_on, Fact::DeemedAccepted));
    }

    fn check_extension(&mut self, days: CalendarDays) {
        let case = self.case;
        let Some(rules) = case.rules() else { return };
        // Art. 62: at most thirty days in all.
        let (sum, most) = (
            case.extension.0.saturating_add(days.0),
            rules.decide_extension,
        );
        if days.0 == 0 || sum > most.0 {
            self.object(
                Bar::Cap,
                format!("延长期限合计不得超过{}日", most.0),
                format!("the extension is one to {most} in all"),
            );
        }
        // What is over cannot be extended.
        let basis = self.basis();
        self.require_in_time(case.limit_to_decide(Procedure::Ordinary), basis);
    }
}
