//! Which acts no remedy lies against, by the kind of act and the law of the day.

use chrono::NaiveDate;

use crate::law::known::since;
use crate::law::{Citation, Provision, known};
use crate::vocabulary::ContestedAct;

/// The text that bars a suit over an act of this kind, whatever was done before, on the day it is filed.
pub(super) fn suit_bar(act: ContestedAct, filed_on: NaiveDate) -> Option<Citation> {
    let by_2025 = filed_on >= since::DISCLOSURE_SUITS_2025;
    let by_2011 = !by_2025 && filed_on >= since::DISCLOSURE_SUITS_2011;
    let of_2025 = |item| {
        let place = Provision::article(10).paragraph(2).item(item);
        by_2025.then(|| Citation::known(known::DISCLOSURE_SUITS_2025, place))
    };
    let of_2011 = |item| {
        let place = Provision::article(2).item(item);
        by_2011.then(|| Citation::known(known::DISCLOSURE_SUITS_2011, place))
    };
    match act {
        ContestedAct::CorrectionNotice => of_2025(2).or_else(|| of_2011(1)),
        ContestedAct::ProceduralNotice => of_2025(2),
        ContestedAct::FeeNotice => of_2025(3).or_else(|| fee_bar(filed_on)),
        ContestedAct::RepeatOfDisclosed => of_2025(4),
        ContestedAct::RegistryReferral => of_2025(5),
        ContestedAct::CaseFileReferral => of_2011(4),
        ContestedAct::CreationRefused => of_2025(6).or_else(|| of_2011(3)),
        ContestedAct::PetitionReferral => of_2025(7),
        ContestedAct::PublicationReferral => of_2025(8).or_else(|| of_2011(2)),
        ContestedAct::PublicInstitution => of_2025(9),
        ContestedAct::NoEffect => of_2025(10).or_else(|| {
            let place = Provision::article(1).paragraph(2).item(10);
            let general = Citation::known(known::LITIGATION_RULES_2018, place);
            (filed_on >= since::LITIGATION_RULES_2018).then_some(general)
        }),
        ContestedAct::Withheld
        | ContestedAct::Reply
        | ContestedAct::NonReply
        | ContestedAct::ExpressRefusal
        | ContestedAct::Disclosure
        | ContestedAct::NotPublished
        | ContestedAct::FeeUnpaid
        | ContestedAct::FormOrChannel => None,
    }
}

/// The text that bars reconsideration of an act of this kind on the day it is filed.
pub(super) fn review_bar(act: ContestedAct, filed_on: NaiveDate) -> Option<Citation> {
    let of_2021 = |item| {
        let place = Provision::article(3).item(item);
        let guidance = Citation::known(known::REVIEW_GUIDANCE_2021, place);
        (filed_on >= since::REVIEW_GUIDANCE_2021).then_some(guidance)
    };
    match act {
        ContestedAct::CorrectionNotice | ContestedAct::ProceduralNotice => of_2021(1),
        ContestedAct::FormOrChannel => of_2021(2),
        ContestedAct::FeeNotice => of_2021(3).or_else(|| fee_bar(filed_on)),
        ContestedAct::Withheld
        | ContestedAct::Reply
        | ContestedAct::NonReply
        | ContestedAct::ExpressRefusal
        | ContestedAct::Disclosure
        | ContestedAct::NotPublished
        | ContestedAct::FeeUnpaid
        | ContestedAct::RepeatOfDisclosed
        | ContestedAct::RegistryReferral
        | ContestedAct::CaseFileReferral
        | ContestedAct::CreationRefused
        | ContestedAct::PetitionReferral
        | ContestedAct::PublicationReferral
        | ContestedAct::PublicInstitution
        | ContestedAct::NoEffect => None,
    }
}

/// Since there is such a fee, its notice is not contested by itself.
fn fee_bar(filed_on: NaiveDate) -> Option<Citation> {
    let rule = Citation::known(known::PROCESSING_FEE_2020, Provision::article(7));
    (filed_on >= since::PROCESSING_FEE_2020).then_some(rule)
}

/// The text that sends the claimant to a request before a suit about what is not published.
pub(super) fn request_before_suit(filed_on: NaiveDate) -> Option<Citation> {
    if filed_on >= since::DISCLOSURE_SUITS_2025 {
        let place = Provision::article(2).paragraph(1);
        Some(Citation::known(known::DISCLOSURE_SUITS_2025, place))
    } else if filed_on >= since::DISCLOSURE_SUITS_2011 {
        Some(Citation::known(
            known::DISCLOSURE_SUITS_2011,
            Provision::article(3),
        ))
    } else {
        None
    }
}

/// The text that does so before reconsideration.
pub(super) fn request_before_review(filed_on: NaiveDate) -> Option<Citation> {
    let rule = Citation::known(known::REVIEW_GUIDANCE_2021, Provision::article(4));
    (filed_on >= since::REVIEW_GUIDANCE_2021).then_some(rule)
}
