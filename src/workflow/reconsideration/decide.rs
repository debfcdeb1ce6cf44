//! The law of reconsideration.

use chrono::{Days, NaiveDate};

use super::{Application, Command, ExcludedTime, Fact, Procedure, Reconsideration};
use crate::calendar::{CalendarDays, Length};
use crate::finding::Words;
use crate::law::parameters;
use crate::vocabulary::ReviewEnd;
use crate::workflow::machine::{Ask, Bar, Objection};
use crate::workflow::remedy::Served;

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
            Command::AskCorrection(within) => {
                // Art. 31: within five working days of receiving it.
                let basis = self.basis();
                self.require_in_time(case.limit_to_ask(), basis);
                // The time to correct is the law's where the law has one.
                let of_law = case
                    .filed_on()
                    .and_then(|day| parameters::REVIEW_CORRECTION.length_on(day));
                self.require(
                    within.is_none() || of_law.is_none(),
                    Bar::SetByLaw,
                    "补正期限由法律规定，补正通知不另定期限",
                    "the law sets the time to correct, and no notice does",
                );
                self.happens(Fact::CorrectionAsked(*within));
            }
            Command::ReceiveCorrectionNotice => self.happens(Fact::CorrectionNoticeReceived),
            Command::Correct(good_cause) => {
                self.check_correction(*good_cause);
                self.happens(Fact::Corrected(*good_cause));
            }
            Command::LapseCorrection => {
                self.check_lapse();
                self.happens(Fact::GivenUp);
            }
            Command::Accept => {
                self.check_acceptance();
                self.happens(Fact::Accepted);
            }
            Command::DeemAccepted => self.deem_accepted(),
            Command::Reject(served_on) => {
                self.check_acceptance();
                self.check_told(*served_on);
                self.happens(Fact::NotAccepted(*served_on));
            }
            Command::RejectApplication(served_on) => {
                self.check_told(*served_on);
                self.happens(Fact::ApplicationRejected(*served_on));
            }
            Command::ChooseProcedure(procedure) => {
                // The law before 2024 knew no summary procedure.
                self.require(
                    *procedure == Procedure::Ordinary || case.is_under_2023(),
                    Bar::UnknownToLaw,
                    "申请之日施行的法律没有简易程序",
                    "the law of the day of filing has no summary procedure",
                );
                self.happens(Fact::ProcedureChosen(*procedure));
            }
            Command::Convert => {
                // Art. 55 sets no day; a time that is over is not prolonged.
                self.require_time_to_decide(Procedure::Summary);
                self.happens(Fact::Converted);
            }
            Command::Elevate => {
                // A time that is over does not run anew.
                self.require_time_to_decide(case.procedure());
                self.happens(Fact::Elevated);
            }
            Command::Suspend(ground) => self.happens(Fact::Suspended(*ground)),
            Command::Resume => self.happens(Fact::Resumed),
            Command::ExcludeTime(time) => {
                self.check_excluded(*time);
                self.happens(Fact::TimeExcluded(*time));
            }
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
                self.check_end(*end);
                self.happens(Fact::Ended(*end));
            }
        }
    }

    fn check_application(&mut self, application: &Application) {
        let (contested, on) = (&application.contested, self.on());
        let citation = contested.review_citation(on);
        self.require_side(application.claimant);
        if let Some(objection) = contested.bars_review(on) {
            self.objections.push(objection);
        }
        if contested.is_lapse_of_time() {
            // Silence, like a fee unpaid, is an act only once its time is over.
            self.require_after(contested.known_on, citation);
        } else {
            // Nobody contests what he does not know of yet.
            self.require_following(Some(contested.known_on), citation);
        }
        // Who comes late needs a good cause; after five years (Art. 21) nothing helps.
        let limits = if application.good_cause {
            contested.review_outer(on).into_iter().collect()
        } else {
            contested.review_limits(on)
        };
        self.require_in_earliest(limits);
    }

    fn check_correction(&mut self, good_cause: bool) {
        let case = self.case;
        // Art. 31: whoever was asked corrects.
        self.require(
            case.is_claimant(self.instruction.actor()),
            Bar::OtherApplicant,
            "不是提出复议申请的人",
            "another has applied for reconsideration",
        );
        // Within ten working days of receiving the notice, or with a good cause.
        if !good_cause {
            let basis = self.basis();
            self.require_in_time(case.limit_to_correct(), basis);
        }
    }

    /// Art. 31: given up only once the time to correct is over, which runs from receipt of the notice.
    fn check_lapse(&mut self) {
        let case = self.case;
        self.require(
            case.correction_received_on.is_some(),
            Bar::NotServed,
            "补正通知尚未送达，补正期限没有起算",
            "the notice was not received, and the time to correct does not run",
        );
        self.require(
            case.correction_received_on.is_none() || case.limit_to_correct().is_some(),
            Bar::Term,
            "补正通知没有写明补正期限",
            "the notice states no time to correct",
        );
        if let Some(last_day) = self.last_day(case.limit_to_correct()) {
            let basis = self.basis();
            self.require_after(last_day, basis);
        }
    }

    /// The time to decide is not over.
    fn require_time_to_decide(&mut self, procedure: Procedure) {
        let basis = self.basis();
        let limit = self
            .calendar
            .and_then(|it| self.case.limit_to_decide(procedure, it));
        self.require_in_time(limit, basis);
    }

    fn check_excluded(&mut self, time: ExcludedTime) {
        let filed_on = self.case.filed_on().unwrap_or_else(|| self.on());
        // Arts. 40, 45 and 46, each from the day its text is in force.
        if time.reason.rule(filed_on).is_none() {
            let basis = self.basis();
            let words = Words::new(
                "申请之日施行的法律没有规定该时间不计入期限",
                "the law of the day of filing does not take this time out",
            );
            let objection = Objection::new(Bar::UnknownToLaw, words.zh, words.en).citing(basis);
            self.objections.push(objection.at("reason"));
        }
        // What does not count lies in the time that runs.
        let runs = self
            .case
            .accepted_on
            .is_none_or(|accepted| time.since >= accepted);
        if !runs || time.since > self.on() {
            let words = Words::new(
                "不计入的时间应当在受理以后、记录之日以前",
                "the time lies before the acceptance, or after the day of the entry",
            );
            let basis = self.basis();
            self.objections.push(
                Objection::new(Bar::DateOrder, words.zh, words.en)
                    .citing(basis)
                    .at("since"),
            );
        }
    }

    fn check_end(&mut self, end: ReviewEnd) {
        let case = self.case;
        // Not accepting, rejecting and giving up have steps and days of their own.
        self.require(
            !matches!(
                end,
                ReviewEnd::NotAccepted | ReviewEnd::GivenUp | ReviewEnd::ApplicationRejected
            ),
            Bar::End,
            "不予受理、驳回申请、视为放弃各有其步骤",
            "not accepting, rejecting and giving up are steps of their own",
        );
        if end != ReviewEnd::SuspendedTooLong {
            return;
        }
        // Art. 41(5): sixty days of a suspension for want of a claimant.
        let Some(since) = self.lasting_suspension() else {
            self.object(
                Bar::NotSuspended,
                "没有因申请人死亡、丧失行为能力或者终止而中止",
                "it is not suspended for want of a claimant",
            );
            return;
        };
        let filed_on = case.filed_on().unwrap_or(since);
        let full_on = match parameters::REVIEW_SUSPENSION_ENDS.length_on(filed_on) {
            Some(Length::CalendarDays(days, _)) => since.checked_add_days(Days::new(days.0.into())),
            _ => None,
        };
        if let Some(full_on) = full_on.filter(|full_on| self.on() < *full_on) {
            self.object(
                Bar::TooEarly,
                format!("中止至{full_on}方满期限"),
                format!("the suspension is not full before {full_on}"),
            );
        }
    }

    /// The first day of a suspension that may end the case.
    fn lasting_suspension(&self) -> Option<NaiveDate> {
        let suspension = self.case.suspension.filter(|it| it.ground.terminates());
        suspension.map(|it| it.since)
    }

    /// The day the applicant was told, where it is another than that of the decision.
    fn check_told(&mut self, served_on: Option<NaiveDate>) {
        let day = served_on.unwrap_or_else(|| self.on());
        self.check_served(&Served::new((), day), false);
    }

    /// Art. 30: within five working days; afterwards it is accepted by silence.
    fn check_acceptance(&mut self) {
        let basis = self.basis();
        self.require_in_time(self.case.limit_to_accept(), basis);
    }

    /// Art. 30: accepted on the last day of the time to accept, which is over when that is recorded; before
    /// 2024 on the day it was received.
    fn deem_accepted(&mut self) {
        let basis = self.basis();
        let accepted_on = if self.calendar.is_some() {
            let last_day = self.last_day(self.case.limit_to_accept());
            if let Some(last_day) = last_day {
                self.require_after(last_day, basis);
            }
            let received = self.case.limit_to_accept().map(|(from, _)| from);
            let by_older_law = received.filter(|_| !self.case.is_under_2023());
            by_older_law.or(last_day).unwrap_or_else(|| self.on())
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
        // Art. 62: at most thirty days in all.
        let (_, most) = case.times_to_decide();
        let sum = case.extension.0.saturating_add(days.0);
        if days.0 == 0 || sum > most.0 {
            self.object(
                Bar::Cap,
                format!("延长期限合计不得超过{}日", most.0),
                format!("the extension is one to {most} in all"),
            );
        }
        // What is over cannot be extended.
        self.require_time_to_decide(Procedure::Ordinary);
    }
}
