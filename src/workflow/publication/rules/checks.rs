//! The checks of P01 to P20. Each holds where it has nothing to look at.

use chrono::{Months, NaiveDate};

use crate::calendar::{Length, Roll, WorkingCalendar};
use crate::deadline::Obligation;
use crate::vocabulary::{Attribute, Power};
use crate::workflow::machine::Text;
use crate::workflow::publication::file::{Objector, PublicVersion};
use crate::workflow::publication::particulars::{
    CatalogueElements, KeptPart, ThirdPartyRecord, WithholdingGround,
};
use crate::workflow::publication::{PersonalField, Publication, Signature};

/// P01. What was found against what is public since counts until that is corrected or withdrawn.
pub(super) fn secrecy_reviewed(it: &Publication) -> bool {
    let reviewed = versions(it).all(|version| {
        let review = version.signatures.secrecy_reviewed.as_ref();
        version.cleared && review.is_some_and(|review| review.on() <= version.on)
    });
    reviewed && it.public_found_against().all(|by| by == Objector::Doubt)
}

/// P02.
pub(super) fn same_version(it: &Publication) -> bool {
    let current = it.content.as_ref().is_none_or(|content| {
        let mut signed = it.signatures.before_publication();
        signed.all(|signature| *signature.digest() == content.digest)
    });
    let published = versions(it).all(|version| {
        let digest = &version.release.digest;
        let signatures = &version.signatures;
        let covers = |signature: Option<&Signature>| {
            signature.is_some_and(|signature| signature.digest() == digest)
        };
        covers(signatures.secrecy_reviewed.as_ref())
            && covers(signatures.approved.as_ref())
            && signatures
                .before_publication()
                .all(|signature| covers(Some(signature)))
            && face_is_signed(version)
    });
    current && published && entry_is_signed(it)
}

/// The public sees of the version what was signed, as far as the approval names it.
fn face_is_signed(version: &PublicVersion) -> bool {
    let mut approval = version.approval.iter();
    approval.all(|it| it.differing(&version.release.face).next().is_none())
}

/// So does the catalogue entry of the version that is public.
fn entry_is_signed(it: &Publication) -> bool {
    let approval = it.public.as_ref().and_then(|it| it.approval.as_ref());
    let mut described = approval.zip(it.entries.standing()).into_iter();
    described.all(|(approval, entry)| approval.covers(entry))
}

/// P03.
pub(super) fn attribute_set(it: &Publication) -> bool {
    let signatures = &it.signatures;
    let set_before = |approved: &Signature| {
        let set = signatures.settled.as_ref().or(signatures.proposed.as_ref());
        it.plan.is_some() && set.is_some_and(|set| set.on() <= approved.on())
    };
    match (&signatures.approved, &signatures.published) {
        (Some(approved), _) => set_before(approved),
        (None, Some(_)) => it.plan.is_some(),
        (None, None) => true,
    }
}

/// P04.
pub(super) fn withholding_reasoned(it: &Publication) -> bool {
    let whole = it.plan.as_ref().is_none_or(|plan| {
        plan.attribute != Attribute::Withheld
            || (plan.reason.is_some() && WithholdingGround::are_reasons(&plan.grounds))
    });
    let parts = it
        .content
        .as_ref()
        .map_or(&[][..], |content| &content.parts);
    whole && parts.iter().all(KeptPart::is_reasoned)
}

/// P05.
pub(super) fn withholding_reviewed(it: &Publication) -> bool {
    let Some(approved) = &it.signatures.approved else {
        return true;
    };
    let review = it.signatures.withholding_reviewed.as_ref();
    !it.needs_withholding_review() || review.is_some_and(|review| review.on() <= approved.on())
}

/// P06.
pub(super) fn publisher_entitled(it: &Publication) -> bool {
    match (&it.public, &it.item) {
        (Some(version), Some(item)) => {
            version.release.organ == item.responsible
                || it.has_agreed_to(item.responsible.as_str(), &version.release.digest)
        }
        (Some(_), None) | (None, _) => true,
    }
}

/// P07.
pub(super) fn approval_obtained(it: &Publication) -> bool {
    let given_to = |version: &PublicVersion| {
        let digest = &version.release.digest;
        let mut given = it.permissions.iter();
        given.any(|record| record.is_for(digest) && record.on <= version.on)
    };
    it.public
        .as_ref()
        .is_none_or(|version| version.content.approval_required_by.is_none() || given_to(version))
}

/// P08.
pub(super) fn approver_separate(it: &Publication) -> bool {
    let approved = it.signatures.approved.as_ref();
    approved.is_none_or(|approved| !it.has_handled(approved.by()))
}

/// P09. Where the calendar does not cover the year, nothing is said to be late.
pub(super) fn in_time(it: &Publication, on: NaiveDate, calendar: Option<&WorkingCalendar>) -> bool {
    let Some(calendar) = calendar else {
        return true;
    };
    let withdrawn = it.public.is_none() && it.stage.is_final();
    let mut deadlines = it.all_deadlines(calendar).into_iter();
    withdrawn
        || !deadlines.any(|it| it.what() == Obligation::Publication && it.breach(on).is_some())
}

/// P10.
pub(super) fn catalogued(it: &Publication) -> bool {
    it.public.is_none()
        || it
            .entries
            .standing()
            .is_some_and(CatalogueElements::is_complete)
}

/// P11.
pub(super) fn secret_kept(it: &Publication, on: NaiveDate) -> bool {
    let parts = it
        .content
        .as_ref()
        .map_or(&[][..], |content| &content.parts);
    let secret = |part: &KeptPart| part.grounds.iter().any(WithholdingGround::needs_level);
    let mut secrets = parts.iter().filter(|part| secret(part)).peekable();
    let secrets_apart = secrets.peek().is_some() && secrets.all(|part| part.separated);
    let all_apart = parts
        .iter()
        .all(|part| part.separated || !part.grounds.iter().any(WithholdingGround::prohibits));
    let kept_apart = !it.is_classified(on) || secrets_apart;
    match it.attribute() {
        Some(Attribute::Proactive) => kept_apart && all_apart,
        Some(Attribute::OnRequest) => kept_apart,
        Some(Attribute::Withheld) | None => true,
    }
}

/// P12.
pub(super) fn not_overclassified(it: &Publication, on: NaiveDate) -> bool {
    let required = it
        .content
        .as_ref()
        .is_some_and(|content| content.required_by.is_some());
    !(required && it.is_classified(on))
}

/// P13.
pub(super) fn separated(it: &Publication) -> bool {
    let parts = it
        .content
        .as_ref()
        .map_or(&[][..], |content| &content.parts);
    let left_in =
        |part: &KeptPart| !part.separated && !part.grounds.iter().any(WithholdingGround::prohibits);
    !it.is_proactive() || !parts.iter().any(left_in)
}

/// P14.
pub(in super::super) fn third_party_heard(it: &Publication) -> bool {
    let parts = it.content.iter().flat_map(|content| &content.parts);
    let mut of_parts = parts.flat_map(|part| &part.grounds);
    let mut of_whole = it.plan.iter().flat_map(|plan| &plan.grounds);
    let withheld = it.attribute() == Some(Attribute::Withheld);
    let met = |ground: &WithholdingGround, withheld: bool| {
        let record = ground.third_party.as_ref();
        let holds = |record: &ThirdPartyRecord| !withheld || record.supports_withholding();
        !ground.protects_third_party() || record.is_some_and(holds)
    };
    of_parts.all(|ground| met(ground, true)) && of_whole.all(|ground| met(ground, withheld))
}

/// P15.
pub(super) fn duty_checked(it: &Publication) -> bool {
    grounds(it).all(|ground| !ground.yields_to_duty() || ground.duty_check.is_some())
}

/// P16.
pub(super) fn review_dated(it: &Publication, on: NaiveDate) -> bool {
    let interval = Length::Months(it.conventions.reevaluation_interval, Roll::Stay);
    let whole = it.withheld.as_ref().is_none_or(|withheld| {
        let latest = interval.plain_end(withheld.last_reviewed_on);
        withheld
            .next_review_on
            .is_some_and(|next| on <= next && latest.is_some_and(|latest| next <= latest))
    });
    let latest = interval.plain_end(on);
    whole
        && it.withheld_parts().iter().all(|part| {
            part.next_review_on
                .is_some_and(|next| on <= next && latest.is_some_and(|latest| next <= latest))
        })
}

/// P17. That a list is taken down after its notice is a deadline, and the projection shows it no longer.
pub(super) fn personal_minimal(it: &Publication) -> bool {
    let conventions = &it.conventions;
    let list_kept = it.public.iter().all(|version| {
        version.release.face.list.iter().all(|list| {
            list.citation.is_some()
                && list.shown_through.is_some_and(|last| {
                    let months = Months::new(conventions.list_shown_at_most.0);
                    let latest = version.on.checked_add_months(months);
                    version.on <= last && latest.is_some_and(|latest| last <= latest)
                })
                && (!list.under_14 || list.guardians_agree || !conventions.guardians_agree)
                && list.is_minimal(conventions)
        })
    });
    list_kept && !it.public_texts().any(PersonalField::reveals_number)
}

/// P18. Of a withdrawal that another than its approver ordered, as older logs may have it, nothing
/// shows that it was approved.
pub(super) fn versions_kept(it: &Publication) -> bool {
    let withdrawn = it.withdrawal.as_ref();
    let ordered = withdrawn.is_none_or(|(signature, it)| *signature.by() == it.approver);
    let kept = it.earlier.iter().all(|version| {
        let approver = version.approver.as_ref();
        version.was.on <= version.until
            && approver.is_some_and(|approver| approver.may(Power::Approve))
    });
    ordered && kept
}

/// P19.
pub(super) fn interpreted(
    it: &Publication,
    on: NaiveDate,
    calendar: Option<&WorkingCalendar>,
) -> bool {
    let owed = it.item.as_ref().is_some_and(|item| item.policy_document);
    let (true, Some(version), None) = (owed, &it.public, it.interpretations.standing()) else {
        return true;
    };
    let due = calendar.and_then(|calendar| it.interpretation_deadline(calendar));
    let overdue = due.is_some_and(|it| it.breach(on).is_some());
    version.content.interpretation_planned && !overdue
}

/// P20.
pub(super) fn complete(it: &Publication) -> bool {
    let public = it.public.as_ref().map(|version| &version.content);
    let content = public.or(it.content.as_ref());
    content.is_none_or(|content| content.checklist.values().all(|there| *there))
}

fn versions(it: &Publication) -> impl Iterator<Item = &PublicVersion> {
    it.earlier
        .iter()
        .map(|version| &version.was)
        .chain(&it.public)
}

/// The grounds of the whole and of its parts.
fn grounds(it: &Publication) -> impl Iterator<Item = &WithholdingGround> {
    let whole = it.plan.iter().flat_map(|plan| &plan.grounds);
    let parts = it.content.iter().flat_map(|content| &content.parts);
    whole.chain(parts.flat_map(|part| &part.grounds))
}

impl Publication {
    /// A policy document is to be withheld.
    pub(in super::super) fn needs_withholding_review(&self) -> bool {
        let policy = self.item.as_ref().is_some_and(|item| item.policy_document);
        policy && self.attribute() == Some(Attribute::Withheld)
    }

    /// Every text that the public reads.
    fn public_texts(&self) -> impl Iterator<Item = &str> {
        let faces = self.public.iter().flat_map(|version| {
            let face = &version.release.face;
            [
                Some(&version.release.organ),
                Some(&face.title),
                face.document_number.as_ref(),
                face.category.as_ref(),
                face.address.as_ref(),
            ]
        });
        let entry = self.entries.standing();
        let entry = entry
            .into_iter()
            .flat_map(|it| [&it.index_number, &it.name, &it.summary].map(Option::as_ref));
        let interpretation = self.interpretations.standing();
        let statements = [
            interpretation.map(|it| &it.title),
            interpretation.and_then(|it| it.address.as_ref()),
            self.clarification.as_ref().map(|(_, it)| &it.statement),
            self.withdrawal.as_ref().map(|(_, it)| &it.reason),
            self.supersession.as_ref().map(|(_, it)| &it.reason),
            self.supersession.as_ref().map(|(_, it)| &it.successor),
            self.earlier.last().map(|it| &it.reason),
        ];
        let all = faces.chain(entry).chain(statements);
        all.flatten().map(Text::as_str)
    }
}
