//! The table of the correction of a record: a row a step.

use super::State;
use crate::law::{Citation, Edition, Provision};
use crate::vocabulary::Role;
use crate::workflow::machine::{go, particulars, steps};
use crate::workflow::{Id, Text};

use State::{Filed, New, Settled, Told};

const DECREE_711: Citation = Citation::regulation(Edition::Decree711, Provision::article(41));
const DECREE_492: Citation =
    Citation::regulation(Edition::Decree492, Provision::article(25).paragraph(2));

particulars! {
    /// What is asked for, with the evidence that the record is inaccurate.
    Filing {
        /// The edition in force on that day, or the one the caller chooses.
        edition: Edition,
        /// The caller's key of the record.
        record: Id,
        /// The caller's key of the evidence.
        evidence: Id,
    }
}

/// Whoever holds the power of a step may take it.
fn is_open_to(step: Step, role: Role) -> bool {
    use crate::workflow::ProcedureStep as _;
    role.may(step.power())
}

steps! {
    state State;
    open to is_open_to;
    document none;
    /// A step of the correction of a record.
    step Step = "record correction step", "更正信息环节";
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

    /// Asks for the correction of a record about oneself.
    File(Filing) = "file", "申请更正", "file" {
        power Submit;
        basis DECREE_711, under 492 Basis492::Text(DECREE_492);
        moves [go(&[New], &[Filed])];
        /// It was asked for.
        fact Filed(Filing) = "filed";
    }
    /// Corrects the record after checking it, with what was found.
    Correct[finding: Text] = "correct", "更正", "correct" {
        power Screen;
        basis DECREE_711, under 492 Basis492::Text(DECREE_492);
        moves [go(&[Filed], &[Settled])];
        /// The record was corrected.
        fact Corrected[finding: Text] = "corrected";
    }
    /// Finds the record accurate, or the evidence wanting.
    Reject[finding: Text] = "reject", "不予更正", "reject" {
        power Screen;
        basis DECREE_711, under 492 Basis492::Text(DECREE_492);
        moves [go(&[Filed], &[Settled])];
        /// The record was found accurate, or the evidence wanting.
        fact Rejected[finding: Text] = "rejected";
    }
    /// Hands it to the organ that has the power.
    Transfer[organ: Text] = "transfer", "转送", "transfer" {
        power Screen;
        basis DECREE_711, under 492 Basis492::Text(DECREE_492);
        moves [go(&[Filed], &[Settled])];
        /// It was handed to that organ.
        fact Transferred[organ: Text] = "transferred";
    }
    /// Finds that another organ has the power, which the applicant will be told to ask.
    PointOn[organ: Text] = "point-on", "告知向有权机关提出", "point on" {
        power Screen;
        basis DECREE_711, under 492 Basis492::Text(DECREE_492);
        moves [go(&[Filed], &[Settled])];
        /// Another organ was found to have the power.
        fact PointedOn[organ: Text] = "pointed-on";
    }
    /// Tells the applicant what became of it, with the caller's key of the paper that proves it.
    Tell[proof: Id] = "tell", "告知结果", "tell" {
        power Send;
        basis DECREE_711, under 492 Basis492::Text(DECREE_492);
        moves [go(&[Settled], &[Told])];
        /// The applicant was told.
        fact Told[proof: Id] = "told";
    }
}
