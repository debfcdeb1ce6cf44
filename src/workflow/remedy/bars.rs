//! Which acts no remedy lies against, by the kind of act and the law of the day.

use chrono::NaiveDate;

use crate::law::known::since;
use crate::law::{Citation, Provision, known};
use crate::vocabulary::ContestedAct;

const fn suits_2025(item: u16) -> Citation {
    Citation::known(
        known::DISCLOSURE_SUITS_2025,
        Provision::article(10).paragraph(2).item(item),
    )
}

const fn suits_2011(item: u16) -> Citation {
    Citation::known(
        known::DISCLOSURE_SUITS_2011,
        Provision::article(2).item(item),
    )
}

const fn guidance(item: u16) -> Citation {
    Citation::known(
        known::REVIEW_GUIDANCE_2021,
        Provision::article(3).item(item),
    )
}

/// The text that bars a suit over an act of this kind, whatever was done before, on the day it is filed.
pub(super) fn suit_bar(act: ContestedAct, filed_on: NaiveDate) -> Option<Citation> {
    let by_2025 = filed_on >= since::DISCLOSURE_SUITS_2025;
    let by_2011 = !by_2025 && filed_on >= since::DISCLOSURE_SUITS_2011;
    let now = |rule: Citation| by_2025.then_some(rule);
    let then = |rule: Citation| by_2011.then_some(rule);
    match act {
        ContestedAct::CorrectionNotice => now(suits_2025(2)).or_else(|| then(suits_2011(1))),
        ContestedAct::ProceduralNotice => now(suits_2025(2)),
        ContestedAct::FeeNotice => now(suits_2025(3)).or_else(|| fee_bar(filed_on)),
        ContestedAct::RepeatOfDisclosed => now(suits_2025(4)),
        ContestedAct::RegistryReferral => now(suits_2025(5)),
        ContestedAct::CaseFileReferral => then(suits_2011(4)),
        ContestedAct::CreationRefused => now(suits_2025(6)).or_else(|| then(suits_2011(3))),
        ContestedAct::PetitionReferral => now(suits_2025(7)),
        ContestedAct::PublicationReferral => now(suits_2025(8)).or_else(|| then(suits_2011(2))),
        ContestedAct::PublicInstitution => now(suits_2025(9)),
        ContestedAct::NoEffect => now(suits_2025(10)).or_else(|| {
            let general = Citation::known(
                known::LITIGATION_RULES_2018,
                Provision::article(1).paragraph(2).item(10),
            );
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
    let now = |rule: Citation| (filed_on >= since::REVIEW_GUIDANCE_2021).then_some(rule);
    match act {
        ContestedAct::CorrectionNotice | ContestedAct::ProceduralNotice => now(guidance(1)),
        ContestedAct::FormOrChannel => now(guidance(2)),
        ContestedAct::FeeNotice => now(guidance(3)).or_else(|| fee_bar(filed_on)),
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
        Some(Citation::known(
            known::DISCLOSURE_SUITS_2025,
            Provision::article(2).paragraph(1),
        ))
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
