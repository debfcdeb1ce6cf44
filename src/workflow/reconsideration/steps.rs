//! The table of reconsideration: a row a step.

use super::{Application, Correction, Procedure, State};
use crate::calendar::CalendarDays;
use crate::law::{Citation, Provision, known};
use crate::vocabulary::{Power, ReviewDecision, ReviewEnd, Role};
use crate::workflow::machine::{go, steps};
use crate::workflow::remedy::Served;

use State::{
    Accepted, AwaitingCorrection, Decided, Ended, Filed, GivenUp, New, NotAccepted, Ordinary,
    Summary,
};

const fn law(article: u16) -> Citation {
    Citation::known(known::RECONSIDERATION_LAW_2023, Provision::article(article))
}

/// The states in which it is heard.
const HEARD: &[State] = &[Summary, Ordinary];
/// The states in which something can still happen.
pub(super) const OPEN: &[State] = &[Filed, AwaitingCorrection, Accepted, Summary, Ordinary];

/// Whoever holds the power of a step may take it, and no court does. What the time does, the office
/// that keeps the record enters as well as the review organ, which did nothing.
fn is_open_to(step: Step, role: Role) -> bool {
    use crate::workflow::ProcedureStep as _;
    let by_time = matches!(step, Step::LapseCorrection | Step::DeemAccepted);
    let holds = role.may(step.power()) || (by_time && role.may(Power::AnswerRemedy));
    holds && role != Role::Court
}

steps! {
    state State;
    open to is_open_to;
    document none;
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
    /// Asks the claimant for correction, once.
    AskCorrection = "ask-correction", "通知补正", "ask for correction" {
        power Adjudicate;
        basis law(31), under 492 Basis492::Same;
        moves [go(&[Filed], &[AwaitingCorrection])];
        /// The claimant was asked for correction.
        fact CorrectionAsked = "correction-asked";
    }
    /// Corrects the application.
    Correct(Correction) = "correct", "补正", "correct" {
        power SeekRemedy;
        basis law(31), under 492 Basis492::Same;
        moves [go(&[AwaitingCorrection], &[Filed])];
        /// The correction was received.
        fact Corrected(Correction) = "corrected";
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
    /// Does not accept.
    Reject = "reject", "不予受理", "not accept" {
        power Adjudicate;
        basis law(30), under 492 Basis492::Same;
        moves [go(&[Filed], &[NotAccepted])];
        /// Not accepted.
        fact NotAccepted = "not-accepted";
    }
    /// Chooses the procedure; cases of disclosure may be summary.
    ChooseProcedure[procedure: Procedure] = "choose-procedure", "确定审理程序", "choose the procedure" {
        power Adjudicate;
        basis law(53), under 492 Basis492::Same;
        moves [go(&[Accepted], HEARD)];
        /// The procedure was chosen.
        fact ProcedureChosen[procedure: Procedure] = "procedure-chosen";
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
    /// Ends without a decision: withdrawn, settled, terminated.
    End[end: ReviewEnd] = "end", "终结", "end" {
        power Adjudicate;
        basis Citation::whole(known::RECONSIDERATION_LAW_2023), under 492 Basis492::Same;
        moves [go(OPEN, &[Ended])];
        /// Ended without a decision.
        fact Ended[end: ReviewEnd] = "ended";
    }
}
