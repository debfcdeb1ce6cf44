//! The personal data in the log of a request.

use super::{Applicant, Entry, Fact, Opinion, RequestedItem, Submission};
use crate::workflow::machine::Personal;

impl Entry {
    /// Visits the personal data in it, to be erased or replaced by a reference: who people are, and what
    /// applicants and those consulted write in their own words. No rule looks inside, so the log replays
    /// to the same case afterwards.
    ///
    /// What the organ says, its findings, grounds and notices, is its own act and is not among them.
    pub fn for_each_personal(&mut self, mut visit: impl FnMut(&mut Personal)) {
        match &mut self.fact {
            Fact::Dictated(reason)
            | Fact::ReasonsExplained(reason)
            | Fact::ConversionSuggested(reason) => visit(reason),
            Fact::Submitted(submission) => {
                let Submission {
                    applicant,
                    items,
                    form,
                    channel: _,
                } = submission;
                each_of_applicant(applicant, &mut visit);
                form.iter_mut().for_each(&mut visit);
                each_item_text(items, visit);
            }
            Fact::Split(into) => {
                for child in into {
                    each_item_text(&mut child.items, &mut visit);
                }
            }
            Fact::SplitOff(child) => each_item_text(&mut child.items, visit),
            Fact::Corrected(correction) | Fact::Reopened(correction) => {
                correction.good_cause.iter_mut().for_each(&mut visit);
                let applicant = correction.applicant.iter_mut();
                applicant.for_each(|it| each_of_applicant(it, &mut visit));
                correction.form.iter_mut().for_each(&mut visit);
                each_item_text(&mut correction.items, visit);
            }
            Fact::ThirdPartyConsulted(letter) => visit(&mut letter.party),
            Fact::OpinionGiven(letter) => match &mut letter.opinion {
                Opinion::Agree => {}
                Opinion::Refuse(opposing) => opposing.reason.iter_mut().for_each(visit),
            },
            Fact::Confirmed(_)
            | Fact::FoundUnclear(_)
            | Fact::FoundExcessive(_)
            | Fact::ReasonsAccepted(_)
            | Fact::ReasonsRejected(_)
            | Fact::ConsultationClosed(_)
            | Fact::DraftReturned(_)
            | Fact::Received(_)
            | Fact::Registered(_)
            | Fact::Merged(_)
            | Fact::Absorbed(_)
            | Fact::Screened
            | Fact::AnsweredOnTheSpot(_)
            | Fact::CorrectionRequested(_)
            | Fact::ToldToAmend(_)
            | Fact::Lapsed
            | Fact::ReopenedForPayment(_)
            | Fact::ReasonsAsked(_)
            | Fact::FeeDemanded(_)
            | Fact::FeePaid(_)
            | Fact::Assigned(_)
            | Fact::Searched(_)
            | Fact::OrganConsulted(_)
            | Fact::Referred(_)
            | Fact::Determined(_)
            | Fact::Extended(_)
            | Fact::ReplyDrafted(_)
            | Fact::SecrecyReviewed(_)
            | Fact::LegalityReviewed(_)
            | Fact::ReplyApproved
            | Fact::ReplySent(_)
            | Fact::ThirdPartyNotified(_)
            | Fact::Delivered(_)
            | Fact::NoticeServed(_)
            | Fact::Archived(_)
            | Fact::Withdrawn(_)
            | Fact::PartlyWithdrawn(_)
            | Fact::Converted(_)
            | Fact::RoundOpened(_)
            | Fact::ContactAttempted(_)
            | Fact::Refunded(_)
            | Fact::Rectified(_)
            | Fact::TakenBack(_) => {}
        }
    }
}

fn each_of_applicant(applicant: &mut Applicant, visit: impl FnMut(&mut Personal)) {
    let Applicant {
        name,
        identity,
        contact,
    } = applicant;
    name.iter_mut()
        .chain(identity)
        .chain(contact)
        .for_each(visit);
}

fn each_item_text(items: &mut [RequestedItem], visit: impl FnMut(&mut Personal)) {
    items
        .iter_mut()
        .flat_map(|it| std::iter::once(&mut it.description).chain(&mut it.document_number))
        .for_each(visit);
}
