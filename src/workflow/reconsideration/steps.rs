//! The table of reconsideration: a row a step.

use chrono::NaiveDate;

use super::{Application, ExcludedTime, Procedure, State};
use crate::calendar::{CalendarDays, WorkingDays};
use crate::law::{Citation, Provision, known};
use crate::vocabulary::{Power, ReviewDecision, ReviewEnd, Role, SuspensionGround};
use crate::workflow::machine::{go, steps};
use crate::workflow::remedy::Served;

use State::{
    Accepted, AwaitingCorrection, Decided, Ended, Filed, GivenUp, New, NotAccepted, Ordinary,
    Rejected, Summary, Suspended,
};

const fn law(article: u16) -> Citation {
    Citation::known(known::RECONSIDERATION_LAW_2023, Provision::article(article))
}

/// The states in which it is heard.
const HEARD: &[State] = &[Summary, Ordinary];
/// The states in which it is accepted and its times run.
const RUNNING: &[State] = &[Accepted, Summary, Ordinary];
/// The states in which something can still happen.
pub(super) const OPEN: &[State] = &[
    Filed,
    AwaitingCorrection,
    Accepted,
    Summary,
    Ordinary,
    Suspended,
];

/// Whoever holds the power of a step may take it, and no court does. What the time does, the office
/// that keeps the record enters as well as the review organ, which did nothing.
fn is_open_to(step: Step, role: Role) -> bool {
    use crate::workflow::ProcedureStep as _;
    let by_time = matches!(
        step,
        Step::LapseCorrection | Step::DeemAccepted | Step::ReceiveCorrectionNotice
    );
    let holds = role.may(step.power()) || (by_time && role.may(Power::AnswerRemedy));
    holds && role != Role::Court
}

steps! {
    state State;
    open to is_open_to;
    /// A step of reconsideration.
    step Step = "reconsideration step", "行政复议环节";
    /// What somebody wants to do.
    ///
    /// Form, a contract: `{"command": "…", …}` with the particulars; an unknown field is refused at every
    /// depth, and so is an unknown command, by its name.
    command Command;
    /// What happened.
    ///
    /// Stored form, a contract: `{"event": "…", …}` with the particulars, inside an
    /// [`Entry`](crate::workflow::Entry); unknown fields are passed over, an unknown event is an error that
    /// names it.
    fact Fact;

    /// Applies.
    Apply(Box<Application>) = "apply", "申请行政复议", "apply" {
        power SeekRemedy;
        basis law(20), under 492 Basis492::Same;
        moves [go(&[New], &[Filed])];
        /// The application was filed, under these rules.
        fact Applied(Box<Application>) = "applied";
    }
    /// Asks the claimant for correction, once; within the ten days of the law or, before 2024, a term of
    /// the organ's own.
    AskCorrection[within: Option<WorkingDays>] = "ask-correction", "通知补正", "ask for correction" {
        power Adjudicate;
        basis law(31), under 492 Basis492::Same;
        moves [go(&[Filed], &[AwaitingCorrection])];
        /// The claimant was asked for correction.
        fact CorrectionAsked[within: Option<WorkingDays>] = "correction-asked";
    }
    /// Records that the claimant received the notice, on the day of the entry: the time to correct runs
    /// from then.
    ReceiveCorrectionNotice = "receive-correction-notice", "补正通知送达", "record receipt of the correction notice" {
        power Adjudicate;
        basis law(31), under 492 Basis492::Same;
        moves [go(&[AwaitingCorrection], &[])];
        /// The claimant received the notice.
        fact CorrectionNoticeReceived = "correction-notice-received";
    }
    /// Corrects the application, late only with a good cause.
    Correct[good_cause: bool] = "correct", "补正", "correct" {
        power SeekRemedy;
        basis law(31), under 492 Basis492::Same;
        moves [go(&[AwaitingCorrection], &[Filed])];
        /// The correction was received.
        fact Corrected[good_cause: bool] = "corrected";
    }
    /// Records that the correction did not come: the application is given up.
    LapseCorrection = "lapse-correction", "逾期未补正", "record that no correction came" {
        power Adjudicate;
        basis law(31), under 492 Basis492::Same;
        moves [go(&[AwaitingCorrection], &[GivenUp])];
        /// No correction came: given up.
        fact GivenUp = "given-up";
    }
    /// Accepts.
    Accept = "accept", "受理", "accept" {
        power Adjudicate;
        basis law(30), under 492 Basis492::Same;
        moves [go(&[Filed], &[Accepted])];
        /// Accepted.
        fact Accepted = "accepted";
    }
    /// Records that the time to accept ran out, which accepts.
    DeemAccepted = "deem-accepted", "视为受理", "record acceptance by silence" {
        power Adjudicate;
        basis law(30), under 492 Basis492::Same;
        moves [go(&[Filed], &[Accepted])];
        /// Accepted by silence, on the last day of the time to accept, whenever it is recorded.
        fact DeemedAccepted = "deemed-accepted";
    }
    /// Does not accept, by a decision served on a day.
    Reject[served_on: Option<NaiveDate>] = "reject", "不予受理", "not accept" {
        power Adjudicate;
        basis law(30), under 492 Basis492::Same;
        moves [go(&[Filed], &[NotAccepted])];
        /// Not accepted.
        fact NotAccepted[served_on: Option<NaiveDate>] = "not-accepted";
    }
    /// Rejects the application after its acceptance, which it should not have had, by a decision served on
    /// a day.
    RejectApplication[served_on: Option<NaiveDate>] = "reject-application", "驳回申请", "reject the application" {
        power Adjudicate;
        basis law(33), under 492 Basis492::Same;
        moves [go(RUNNING, &[Rejected])];
        /// The application was rejected.
        fact ApplicationRejected[served_on: Option<NaiveDate>] = "application-rejected";
    }
    /// Chooses the procedure; cases of disclosure may be summary.
    ChooseProcedure[procedure: Procedure] = "choose-procedure", "确定审理程序", "choose the procedure" {
        power Adjudicate;
        basis law(53), under 492 Basis492::Same;
        moves [go(&[Accepted], HEARD)];
        /// The procedure was chosen.
        fact ProcedureChosen[procedure: Procedure] = "procedure-chosen";
    }
    /// Turns a summary procedure into an ordinary one.
    Convert = "convert", "转为普通程序", "turn into an ordinary procedure" {
        power Adjudicate;
        basis law(55), under 492 Basis492::Same;
        moves [go(&[Summary], &[Ordinary])];
        /// It turned into an ordinary procedure.
        fact Converted = "converted";
    }
    /// A higher organ takes the case over, and receives the papers on the day of the entry: the time to
    /// decide runs anew.
    Elevate = "elevate", "提级审理", "take over to a higher organ" {
        power Adjudicate;
        basis Citation::known(known::RECONSIDERATION_RULES_2026, Provision::article(40).paragraph(3)),
            under 492 Basis492::Same;
        moves [go(RUNNING, &[])];
        /// A higher organ took it over.
        fact Elevated = "elevated";
    }
    /// Suspends the case; its times stand still.
    Suspend[ground: SuspensionGround] = "suspend", "中止", "suspend" {
        power Adjudicate;
        basis law(39), under 492 Basis492::Same;
        moves [go(RUNNING, &[Suspended])];
        /// It was suspended.
        fact Suspended[ground: SuspensionGround] = "suspended";
    }
    /// Goes on with a case that was suspended.
    Resume = "resume", "恢复审理", "resume" {
        power Adjudicate;
        basis Citation::known(known::RECONSIDERATION_LAW_2023, Provision::article(39).paragraph(2)),
            under 492 Basis492::Same;
        moves [go(&[Suspended], RUNNING)];
        /// It was resumed.
        fact Resumed = "resumed";
    }
    /// Records days that do not count in the time to decide; the day of the entry is the last.
    ExcludeTime(ExcludedTime) = "exclude-time", "记录不计入审理期限的时间", "record time that does not count" {
        power Adjudicate;
        basis Citation::known(known::RECONSIDERATION_RULES_2026, Provision::article(45)),
            under 492 Basis492::Same;
        moves [go(RUNNING, &[])];
        /// Days were taken out of the time to decide.
        fact TimeExcluded(ExcludedTime) = "time-excluded";
    }
    /// Sends the papers to the agency, which receives them on the day of the entry.
    SendPapers = "send-papers", "发送申请材料", "send the papers" {
        power Adjudicate;
        basis law(48), under 492 Basis492::Same;
        moves [go(HEARD, &[])];
        /// The agency received the papers.
        fact PapersSent = "papers-sent";
    }
    /// Answers with the file.
    Answer = "answer", "提交答复", "answer" {
        power AnswerRemedy;
        basis law(48), under 492 Basis492::Same;
        moves [go(HEARD, &[])];
        /// The agency answered.
        fact Answered = "answered";
    }
    /// Extends the time to decide by so many days; the parties are told on the day of the entry.
    Extend[days: CalendarDays] = "extend", "延长审理期限", "extend" {
        power Adjudicate;
        basis law(62), under 492 Basis492::Same;
        moves [go(&[Ordinary], &[])];
        /// The time to decide was extended.
        fact Extended[days: CalendarDays] = "extended";
    }
    /// Decides.
    Decide(Served<ReviewDecision>) = "decide", "作出复议决定", "decide" {
        power Adjudicate;
        basis law(62), under 492 Basis492::Same;
        moves [go(HEARD, &[Decided])];
        /// Decided.
        fact Decided(Served<ReviewDecision>) = "decided";
    }
    /// Ends without a decision: withdrawn, mediated, settled, terminated.
    End[end: ReviewEnd] = "end", "终结", "end" {
        power Adjudicate;
        basis law(41), under 492 Basis492::Same;
        moves [go(OPEN, &[Ended])];
        /// Ended without a decision.
        fact Ended[end: ReviewEnd] = "ended";
    }
}
