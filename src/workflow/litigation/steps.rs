//! The table of litigation: a row a step.

use super::{AppealResult, State, Suit};
use crate::law::{Citation, Provision, known};
use crate::vocabulary::{Judgment, Power, Role, SuitRuling};
use crate::workflow::machine::{go, steps};
use crate::workflow::remedy::Served;

use State::{Appealed, Docketed, Filed, Final, Judged, New};

const fn law(article: u16) -> Citation {
    Citation::known(known::LITIGATION_LAW_2017, Provision::article(article))
}

/// Whoever holds the power of a step may take it, and no organ of reconsideration does. The agency may
/// appeal too. What the time does, the office that keeps the record enters as well as the court, which
/// did nothing.
fn is_open_to(step: Step, role: Role) -> bool {
    use crate::workflow::ProcedureStep as _;
    let by_agency = matches!(step, Step::Appeal | Step::BecomeFinal);
    let holds = role.may(step.power()) || (by_agency && role.may(Power::AnswerRemedy));
    holds && role != Role::ReviewOrgan
}

steps! {
    state State;
    open to is_open_to;
    /// A step of litigation.
    step Step = "litigation step", "行政诉讼环节";
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

    /// Sues.
    Sue(Box<Suit>) = "sue", "起诉", "sue" {
        power SeekRemedy;
        basis law(46), under 492 Basis492::Same;
        moves [go(&[New], &[Filed])];
        /// The suit was filed, under these rules.
        fact Sued(Box<Suit>) = "sued";
    }
    /// Dockets the suit.
    Docket = "docket", "立案", "docket" {
        power Adjudicate;
        basis law(51), under 492 Basis492::Same;
        moves [go(&[Filed], &[Docketed])];
        /// Docketed.
        fact Docketed = "docketed";
    }
    /// Hears the first instance in simplified procedure, by one judge.
    Simplify = "simplify", "适用简易程序", "hear in simplified procedure" {
        power Adjudicate;
        basis Citation::known(known::LITIGATION_LAW_2017, Provision::article(82).paragraph(1).item(3)),
            under 492 Basis492::Same;
        moves [go(&[Docketed], &[])];
        /// It is heard in simplified procedure.
        fact Simplified = "simplified";
    }
    /// Turns a simplified procedure into an ordinary one; the time runs from docketing all the same.
    Convert = "convert", "转为普通程序", "turn into an ordinary procedure" {
        power Adjudicate;
        basis law(84), under 492 Basis492::Same;
        moves [go(&[Docketed], &[])];
        /// It turned into an ordinary procedure.
        fact Converted = "converted";
    }
    /// Gives judgment in first instance.
    Judge(Served<Judgment>) = "judge", "一审判决", "judge" {
        power Adjudicate;
        basis law(81), under 492 Basis492::Same;
        moves [go(&[Docketed], &[Judged])];
        /// Judgment was given.
        fact Judged(Served<Judgment>) = "judged";
    }
    /// Ends the first instance by a ruling.
    Rule(Served<SuitRuling>) = "rule", "一审裁定", "rule" {
        power Adjudicate;
        basis Citation::whole(known::LITIGATION_RULES_2018), under 492 Basis492::Same;
        moves [go(&[Filed, Docketed], &[Judged, Final])];
        /// A ruling was given.
        fact Ruled(Served<SuitRuling>) = "ruled";
    }
    /// Suspends a disclosure for the time of the suit, as a third party asked.
    SuspendDisclosure = "suspend-disclosure", "裁定暂停公开", "suspend the disclosure" {
        power Adjudicate;
        basis Citation::known(known::DISCLOSURE_SUITS_2025, Provision::article(13).paragraph(2)),
            under 492 Basis492::Same;
        moves [go(&[Docketed, Appealed], &[])];
        /// A disclosure was suspended.
        fact DisclosureSuspended = "disclosure-suspended";
    }
    /// Appeals, as the claimant or the agency.
    Appeal = "appeal", "上诉", "appeal" {
        power SeekRemedy;
        basis law(85), under 492 Basis492::Same;
        moves [go(&[Judged], &[Appealed])];
        /// One side appealed.
        fact Appealed = "appealed";
    }
    /// Decides the appeal.
    DecideAppeal(Served<AppealResult>) = "decide-appeal", "二审裁判", "decide the appeal" {
        power Adjudicate;
        basis law(88), under 492 Basis492::Same;
        moves [go(&[Appealed], &[Final, Docketed])];
        /// The appeal was decided.
        fact AppealDecided(Served<AppealResult>) = "appeal-decided";
    }
    /// Records that nobody appealed in time.
    BecomeFinal = "become-final", "裁判生效", "record that nobody appealed" {
        power Adjudicate;
        basis law(85), under 492 Basis492::Same;
        moves [go(&[Judged], &[Final])];
        /// Nobody appealed, by the first day on which nobody could any more, whenever it is recorded.
        fact BecameFinal = "became-final";
    }
}
