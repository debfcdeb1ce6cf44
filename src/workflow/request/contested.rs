//! The reply as the act that a remedy contests.

use chrono::NaiveDate;

use super::{Disposition, ItemDecision, RemedyOrder, Request};
use crate::vocabulary::{ContestedAct, Exemption, OrganKind};
use crate::workflow::remedy::{Contested, RemedyNotice, RemedyRules, Telling};

/// What a reply with these decisions would be contested as. Where its parts differ, a part that withholds
/// decides, then one that may be sued over.
pub(super) fn contested_reply(decisions: &[ItemDecision], made_on: NaiveDate) -> Contested {
    let grounds: Vec<Exemption> = decisions
        .iter()
        .flat_map(|it| it.disposition.grounds())
        .map(|it| it.exemption)
        .collect();
    let acts = || decisions.iter().map(|it| act_of(&it.disposition));
    let act = if grounds.is_empty() {
        let open = acts().find(|it| *it == ContestedAct::Reply);
        open.or_else(|| acts().next())
            .unwrap_or(ContestedAct::Reply)
    } else {
        ContestedAct::Withheld
    };
    Contested {
        grounds,
        ..Contested::new(act, made_on)
    }
}

/// A repeated request may have been refused before; only after a disclosure no suit lies, and that is not
/// known here.
const fn act_of(disposition: &Disposition) -> ContestedAct {
    match disposition {
        Disposition::NeedsCreation(_) => ContestedAct::CreationRefused,
        Disposition::Petition(_) => ContestedAct::PetitionReferral,
        Disposition::PublicPublication(_) => ContestedAct::PublicationReferral,
        Disposition::Disclose(_)
        | Disposition::DiscloseInPart(_)
        | Disposition::Withhold(_)
        | Disposition::DoesNotExist
        | Disposition::NotThisAgency(_)
        | Disposition::StillUnclear(_)
        | Disposition::Repeated(_)
        | Disposition::Excessive(_)
        | Disposition::Confirmation(_)
        | Disposition::NotInformation(_)
        | Disposition::AmendOrSupplement(_)
        | Disposition::OtherChannel(_) => ContestedAct::Reply,
    }
}

impl Request {
    /// The remedies that the reply must name, as it stands, if it is made on a day, with the text to
    /// print; the organ of reconsideration is named by the kind of organ that replies.
    #[must_use]
    pub fn remedy_notice(
        &self,
        made_on: NaiveDate,
        organ: Option<OrganKind>,
        rules: &RemedyRules,
    ) -> RemedyNotice {
        RemedyNotice::of(&contested_reply(self.decisions(), made_on), organ, rules)
    }

    /// The reply as a remedy contests it, with what its own notice told: for whoever applies for
    /// reconsideration or sues. None before it is delivered.
    #[must_use]
    pub fn contested(&self) -> Option<Contested> {
        let concluded = self.concluded?;
        let delivered = concluded.delivered?;
        Some(self.contested_on(concluded.on, delivered.on))
    }

    /// The same for an applicant to whom it was delivered on a day.
    pub(super) fn contested_on(&self, made_on: NaiveDate, known_on: NaiveDate) -> Contested {
        let untold = self.concluded.and_then(|it| it.remedy) == Some(RemedyOrder::Untold);
        let told = if untold {
            Telling::Untold
        } else {
            Telling::Told
        };
        Contested {
            known_on,
            review_told: told,
            suit_told: told,
            ..contested_reply(self.decisions(), made_on)
        }
    }
}
