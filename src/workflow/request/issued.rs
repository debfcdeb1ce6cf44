use super::{DocumentKind, Entry, Fact};
use crate::vocabulary::{DocumentNumber, Term};

impl Entry {
    /// The document that this step issues or puts in the file, where there is one.
    #[must_use]
    pub fn document(&self) -> Option<DocumentKind> {
        document_of(self.fact())
    }

    /// The number of that document, 〔year〕serial, where it has one.
    #[must_use]
    pub const fn document_number(&self) -> Option<&DocumentNumber> {
        number_of(self.fact())
    }
}

/// The document a fact puts in the file: reasons that are accepted only with a later date.
pub(super) const fn document_of(fact: &Fact) -> Option<DocumentKind> {
    if let Fact::ReasonsAccepted(accepted) = fact
        && accepted.deferral.is_none()
    {
        return None;
    }
    fact.issues()
}

const fn number_of(fact: &Fact) -> Option<&DocumentNumber> {
    match fact {
        Fact::CorrectionRequested(notice) | Fact::ToldToAmend(notice) => Some(&notice.number),
        Fact::ReasonsAsked(notice) => Some(&notice.number),
        Fact::ReasonsAccepted(accepted) => match &accepted.deferral {
            Some(deferral) => Some(&deferral.number),
            None => None,
        },
        Fact::FeeDemanded(demand) => Some(&demand.number),
        Fact::ThirdPartyConsulted(letter) => Some(&letter.number),
        Fact::OrganConsulted(letter) => Some(&letter.number),
        Fact::Referred(referral) => Some(&referral.number),
        Fact::Extended(extension) => Some(&extension.number),
        Fact::ReplySent(reply) => Some(&reply.number),
        Fact::AnsweredOnTheSpot(answer) => Some(&answer.number),
        Fact::ThirdPartyNotified(notice) => Some(&notice.number),
        Fact::Dictated(_)
        | Fact::Submitted(_)
        | Fact::Confirmed(_)
        | Fact::Received(_)
        | Fact::Registered(_)
        | Fact::Split(_)
        | Fact::SplitOff(_)
        | Fact::Merged(_)
        | Fact::Absorbed(_)
        | Fact::Screened
        | Fact::Corrected(_)
        | Fact::Lapsed
        | Fact::Reopened(_)
        | Fact::FoundUnclear(_)
        | Fact::FoundExcessive(_)
        | Fact::ReasonsExplained(_)
        | Fact::ReasonsRejected(_)
        | Fact::FeePaid(_)
        | Fact::ReopenedForPayment(_)
        | Fact::Assigned(_)
        | Fact::Searched(_)
        | Fact::OpinionGiven(_)
        | Fact::ConsultationClosed(_)
        | Fact::Determined(_)
        | Fact::ReplyDrafted(_)
        | Fact::SecrecyReviewed(_)
        | Fact::LegalityReviewed(_)
        | Fact::DraftReturned(_)
        | Fact::ReplyApproved
        | Fact::Delivered(_)
        | Fact::NoticeServed(_)
        | Fact::Archived(_)
        | Fact::Withdrawn(_)
        | Fact::PartlyWithdrawn(_)
        | Fact::ConversionSuggested(_)
        | Fact::Converted(_)
        | Fact::RoundOpened(_)
        | Fact::ContactAttempted(_)
        | Fact::Refunded(_)
        | Fact::Rectified(_)
        | Fact::TakenBack(_) => None,
    }
}

/// Which kinds of document a file holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct DocumentSet(u32);

impl DocumentSet {
    pub(super) fn insert(&mut self, kind: DocumentKind) {
        self.0 |= Self::bit(kind);
    }

    pub(super) fn kinds(self) -> impl Iterator<Item = DocumentKind> {
        DocumentKind::ALL
            .iter()
            .copied()
            .filter(move |kind| self.0 & Self::bit(*kind) != 0)
    }

    fn bit(kind: DocumentKind) -> u32 {
        u32::try_from(kind.ordinal())
            .ok()
            .and_then(|place| 1_u32.checked_shl(place))
            .unwrap_or_default()
    }
}
