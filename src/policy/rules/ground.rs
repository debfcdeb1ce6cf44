//! What the grounds for withholding share: severance, the choice of the organ, and their wording.

use super::super::{Choice, Effect, FactName, FactSet, Facts, Occasion, Stated, Verdict};
use crate::finding::Words;
use crate::law::{Citation, Edition, Provision};
use crate::vocabulary::{InformationKind, Override, Term as _};

/// Cites an article of an edition.
pub(super) const fn article(edition: Edition, number: u16) -> Citation {
    Citation::regulation(edition, Provision::article(number))
}

/// Cites a paragraph of an edition.
pub(super) const fn paragraph(edition: Edition, number: u16, paragraph: u16) -> Citation {
    Citation::regulation(edition, Provision::article(number).paragraph(paragraph))
}

/// Cites an item of an article of an edition.
pub(super) const fn item(edition: Edition, number: u16, item: u16) -> Citation {
    Citation::regulation(edition, Provision::article(number).item(item))
}

/// What follows from a ground that stands: the whole is withheld, or what can be separated.
#[inline]
pub(super) fn withheld(facts: &Facts) -> Effect {
    match facts.separable() {
        Some(true) => Effect::Applies(Verdict::DiscloseInPart),
        Some(false) => Effect::Applies(Verdict::Withhold),
        None => Effect::missing(FactName::Separable),
    }
}

/// What follows from a discretionary ground that stands: nothing before the organ has chosen.
#[inline]
pub(super) fn discretion(facts: &Facts) -> Effect {
    match facts.choice() {
        None => Effect::missing(FactName::Choice),
        Some(Choice::Disclose) => Effect::NotApplicable,
        Some(Choice::Withhold) => match missing_review(facts) {
            Some(fact) => Effect::missing(fact),
            None if is_unreviewed(facts) => Effect::Applies(Verdict::Refer),
            None => withheld(facts),
        },
    }
}

/// A discretionary ground that a duty to disclose in law, regulation or rule sets aside.
#[inline]
pub(super) fn discretion_unless_required(facts: &Facts) -> Effect {
    match (facts.required(), facts.choice()) {
        (_, Some(Choice::Disclose)) => Effect::NotApplicable,
        (Stated::Present(rank), _) if rank.can_require() => {
            Effect::Overridden(Override::DisclosureRequired)
        }
        (Stated::Unknown, None) => Effect::Undetermined {
            missing: FactSet::of(FactName::Required).with(FactName::Choice),
        },
        (Stated::Unknown, Some(Choice::Withhold)) => Effect::missing(FactName::Required),
        (Stated::Absent | Stated::Present(_), _) => discretion(facts),
    }
}

/// A policy document is planned as not to be disclosed only after the disclosure office has reviewed
/// that (国办发〔2016〕80号): what is missing to tell whether it has.
fn missing_review(facts: &Facts) -> Option<FactName> {
    match (
        is_planned(facts),
        facts.policy_document(),
        facts.office_review(),
    ) {
        (true, None, _) => Some(FactName::PolicyDocument),
        (true, Some(true), None) => Some(FactName::OfficeReview),
        // Were it no document, it would need no review.
        (true, Some(true), Some(false)) if facts.kind().is_none() => Some(FactName::Kind),
        (false, _, _) | (true, Some(false), _) | (true, Some(true), Some(_)) => None,
    }
}

/// The disclosure office should have reviewed, and has not.
fn is_unreviewed(facts: &Facts) -> bool {
    is_planned(facts)
        && facts.policy_document() == Some(true)
        && facts.office_review() == Some(false)
}

fn is_planned(facts: &Facts) -> bool {
    match facts.occasion() {
        Occasion::Publication => facts.kind() != Some(InformationKind::Other),
        Occasion::Request => false,
    }
}

/// Words for a ground by its effect: why it stands, and otherwise why not.
pub(super) fn words(effect: Effect, stands: (&str, &str), otherwise: (&str, &str)) -> Words {
    match effect {
        Effect::Applies(Verdict::DiscloseInPart) => Words::new(
            format!("{}；可以区分处理，公开其余部分", stands.0),
            format!(
                "{}; it can be separated, and the rest is disclosed",
                stands.1
            ),
        ),
        Effect::Applies(_) => Words::new(stands.0, stands.1),
        Effect::Overridden(by) => Words::new(
            format!("{}；但因{}，不再构成不予公开的理由", stands.0, by.zh()),
            format!("{}; set aside by: {}", stands.1, by.en()),
        ),
        Effect::NotApplicable | Effect::Undetermined { .. } => Words::new(otherwise.0, otherwise.1),
    }
}

/// Why a discretionary ground does not stand: not known to the edition, not there, or waived.
pub(super) fn discretion_words(
    facts: &Facts,
    effect: Effect,
    stands: (&str, &str),
    absent: (&str, &str),
) -> Words {
    let otherwise = match (facts.edition(), facts.choice()) {
        (Edition::Decree492, _) => NOT_OF_2007,
        (Edition::Decree711, Some(Choice::Disclose)) => (
            "机关决定公开，不以此为不予公开的理由",
            "the organ chooses to disclose, so the ground is not used",
        ),
        (Edition::Decree711, Some(Choice::Withhold) | None) => absent,
    };
    if effect == Effect::Applies(Verdict::Refer) {
        return Words::new(
            format!("{}；但政务公开工作机构尚未审查", stands.0),
            format!(
                "{}; but the disclosure office has not reviewed that",
                stands.1
            ),
        );
    }
    words(effect, stands, otherwise)
}

/// For a ground that came with Decree 711.
pub(super) const NOT_OF_2007: (&str, &str) = (
    "国务院令第492号没有这一不予公开的理由",
    "Decree 492 does not have this ground",
);
