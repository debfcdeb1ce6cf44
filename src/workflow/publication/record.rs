use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::accompanying::Accompanying;
use super::approval::Approval;
use super::content::{Content, Item};
use super::objector::Objector;
use super::particulars::{
    Clarification, Coordination, Entry, Interpretation, PartReview, Permission, Proposal, Release,
    RevocationCause, SecrecyConclusion, Supersession, Supply, Withdrawal,
};
use super::parts::FreedPart;
use super::{ContentDigest, Conventions, Signature, Signatures, State};
use crate::law::Edition;
use crate::vocabulary::Attribute;
use crate::workflow::Actor;
use crate::workflow::log::Log;

/// A piece of information on its way to the public, as its log tells it (主动公开事项).
///
/// It is made by replaying events and changes by no other way. What it holds belongs to the organ's
/// file; the public sees nothing but [`public_on`](Self::public_on).
///
/// ```
/// use disclosure::calendar::WorkingCalendar;
/// use disclosure::vocabulary::Role;
/// use disclosure::workflow::Actor;
/// use disclosure::workflow::publication::{Command, Order, Publication, State};
///
/// let calendar = WorkingCalendar::mainland();
/// let day = chrono::NaiveDate::from_ymd_opt(2025, 9, 16).unwrap();
/// let drafting = serde_json::from_str(r#"{
///     "item": {"kind": "document", "genre": "notice", "responsible": "bureau-1",
///              "formed_on": "2025-09-15"},
///     "content": {"title": "关于做好秋季招生工作的通知",
///                 "digest": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}}"#)?;
/// let drafter = Actor::new("staff-1", Role::DraftingUnit)?;
///
/// let mut publication = Publication::default();
/// let order = Order::new(Command::Draft(drafting), drafter, day, 0);
/// for event in publication.decide(&order, &calendar)? {
///     publication = publication.evolve(&event)?;
/// }
/// assert_eq!(publication.state(), State::Drafted);
/// let due = publication.deadlines(&calendar).remove(0);
/// assert_eq!(due.due(), Ok(chrono::NaiveDate::from_ymd_opt(2025, 10, 17).unwrap()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Publication {
    pub(super) log: Log,
    pub(super) stage: State,
    pub(super) edition: Option<Edition>,
    pub(super) conventions: Conventions,
    pub(super) item: Option<Item>,
    pub(super) content: Option<Content>,
    pub(super) changed_on: Option<NaiveDate>,
    /// The day its re-evaluation found that it is to be published after all.
    pub(super) freed_on: Option<NaiveDate>,
    pub(super) signatures: Signatures,
    pub(super) plan: Option<Proposal>,
    pub(super) disagreement: bool,
    pub(super) secrecy: Option<SecrecyConclusion>,
    pub(super) determined: Option<bool>,
    /// What was signed of the version that is worked on.
    pub(super) approval: Option<Approval>,
    /// The versions that were found not to be public, and by whom.
    pub(super) against: BTreeSet<(ContentDigest, Objector)>,
    /// The day of the last step of the procedure.
    pub(super) stepped_on: Option<NaiveDate>,
    pub(super) coordinations: Vec<CoordinationRecord>,
    pub(super) permissions: Vec<PermissionRecord>,
    pub(super) public: Option<PublicVersion>,
    /// The withheld parts that are to be brought out.
    pub(super) freed_parts: Vec<FreedPart>,
    /// How it stood as published, while a revision is worked on.
    pub(super) as_published: Option<Box<AsPublished>>,
    pub(super) earlier: Vec<EarlierVersion>,
    /// The entries of the catalogue; the one that stands describes the version that is public.
    pub(super) entries: Accompanying<Entry>,
    pub(super) supplied: Option<Supply>,
    /// The interpretations; the one that stands is of the version that is public.
    pub(super) interpretations: Accompanying<Interpretation>,
    pub(super) withheld: Option<WithheldRecord>,
    pub(super) revoked: Option<(NaiveDate, RevocationCause)>,
    pub(super) clarification_approved: Option<Signature>,
    pub(super) clarification: Option<(NaiveDate, Clarification)>,
    pub(super) withdrawal: Option<(Signature, Withdrawal)>,
    pub(super) supersession: Option<(NaiveDate, Supersession)>,
}

/// Another organ that was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CoordinationRecord {
    pub(super) asked: Coordination,
    pub(super) asked_on: NaiveDate,
    /// The version it was asked about.
    pub(super) digest: ContentDigest,
    pub(super) answer: Option<(NaiveDate, bool)>,
    /// That version was given up; what was said of it holds for the same content alone.
    pub(super) dropped: bool,
}

impl CoordinationRecord {
    /// The organ has yet to answer.
    pub(super) const fn is_open(&self) -> bool {
        self.answer.is_none() && !self.dropped
    }
}

/// The approval that a law requires, and for which version it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PermissionRecord {
    pub(super) given: Permission,
    pub(super) on: NaiveDate,
    pub(super) digest: ContentDigest,
}

/// What the public has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PublicVersion {
    pub(super) release: Release,
    /// What the version holds; what is worked on meanwhile may be another.
    pub(super) content: Content,
    pub(super) on: NaiveDate,
    pub(super) signatures: Signatures,
    /// The day it was formed or last changed.
    pub(super) counted_from: Option<NaiveDate>,
    /// What was signed of it.
    pub(super) approval: Option<Approval>,
    /// The secrecy review cleared it, or the determining body did.
    pub(super) cleared: bool,
    pub(super) parts: Vec<PartReview>,
}

/// How a publication stood before a revision of what is public was entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AsPublished {
    pub(super) stage: State,
    pub(super) plan: Option<Proposal>,
    pub(super) secrecy: Option<SecrecyConclusion>,
    pub(super) determined: Option<bool>,
    /// How many questions to other organs there were.
    pub(super) asked: usize,
}

/// A version that the public had, and why it has it no longer (旧版本).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierVersion {
    pub(super) was: PublicVersion,
    pub(super) until: NaiveDate,
    pub(super) reason: String,
    pub(super) approver: Option<Actor>,
}

impl EarlierVersion {
    /// The version, with what was published.
    #[must_use]
    pub const fn release(&self) -> &Release {
        &self.was.release
    }

    /// The day it was published.
    #[must_use]
    pub const fn published_on(&self) -> NaiveDate {
        self.was.on
    }

    /// The day it was replaced or taken down.
    #[must_use]
    pub const fn until(&self) -> NaiveDate {
        self.until
    }

    /// Why.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// Who approved that.
    #[must_use]
    pub const fn approver(&self) -> Option<&Actor> {
        self.approver.as_ref()
    }

    /// Who was answerable for the version.
    #[must_use]
    pub const fn signatures(&self) -> &Signatures {
        &self.was.signatures
    }
}

/// What is kept from the public and when that is looked at again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct WithheldRecord {
    pub(super) since: NaiveDate,
    pub(super) last_reviewed_on: NaiveDate,
    pub(super) next_review_on: Option<NaiveDate>,
    pub(super) neither: bool,
}

impl Publication {
    /// How many events it has lived through; the next command must name this number.
    #[must_use]
    pub const fn version(&self) -> u64 {
        self.log.version()
    }

    /// Where it stands.
    #[must_use]
    pub const fn state(&self) -> State {
        self.stage
    }

    /// Where it stands as published, while a revision of it is worked on: the state to which dropping
    /// the revision leads back.
    #[must_use]
    pub fn state_as_published(&self) -> Option<State> {
        self.as_published.as_ref().map(|it| it.stage)
    }

    /// The edition that governs it, pinned with the first draft (c7).
    #[must_use]
    pub const fn edition(&self) -> Option<Edition> {
        self.edition
    }

    /// The conventions pinned with the first draft.
    #[must_use]
    pub const fn conventions(&self) -> &Conventions {
        &self.conventions
    }

    /// What it is.
    #[must_use]
    pub const fn item(&self) -> Option<&Item> {
        self.item.as_ref()
    }

    /// The version that is worked on.
    #[must_use]
    pub const fn content(&self) -> Option<&Content> {
        self.content.as_ref()
    }

    /// The attribute as planned, with reason and grounds. It decides nothing about a later request.
    #[must_use]
    pub const fn plan(&self) -> Option<&Proposal> {
        self.plan.as_ref()
    }

    /// The attribute as planned.
    #[must_use]
    pub fn attribute(&self) -> Option<Attribute> {
        self.plan.as_ref().map(|it| it.attribute)
    }

    /// Who is answerable for the version that is worked on.
    #[must_use]
    pub const fn signatures(&self) -> &Signatures {
        &self.signatures
    }

    /// What was signed of the version that is worked on; what its approval does not name is as signed
    /// of the version that is public.
    #[must_use]
    pub const fn approval(&self) -> Option<&Approval> {
        self.approval.as_ref()
    }

    /// Who is answerable for the version that is public.
    #[must_use]
    pub fn public_signatures(&self) -> Option<&Signatures> {
        self.public.as_ref().map(|it| &it.signatures)
    }

    /// The versions that were public before, the oldest first. None is ever deleted.
    #[must_use]
    pub fn earlier_versions(&self) -> &[EarlierVersion] {
        &self.earlier
    }

    /// The day on which what is withheld is evaluated next.
    #[must_use]
    pub fn next_review_on(&self) -> Option<NaiveDate> {
        self.withheld.as_ref()?.next_review_on
    }

    /// The days on which the withheld parts of what is public are evaluated next.
    #[must_use]
    pub fn part_reviews(&self) -> &[PartReview] {
        self.public.as_ref().map_or(&[], |it| &it.parts)
    }

    /// Where it was supplied for reading.
    #[must_use]
    pub const fn supply(&self) -> Option<&Supply> {
        self.supplied.as_ref()
    }

    /// A secrecy level stands on a day; one whose term is not known does.
    pub(super) fn is_classified(&self, on: NaiveDate) -> bool {
        let classification = self.content.as_ref().and_then(|it| it.classification);
        classification.is_some_and(|it| it.in_force_on(on) != Some(false))
    }

    /// The organ was asked about the version that is worked on, and has agreed.
    pub(super) fn has_agreed(&self, organ: &str) -> bool {
        let digest = self.content.as_ref().map(|it| &it.digest);
        digest.is_some_and(|digest| self.has_agreed_to(organ, digest))
    }

    /// What the organ said last about a version is that it agrees.
    pub(super) fn has_agreed_to(&self, organ: &str, digest: &ContentDigest) -> bool {
        let mut asked = self.coordinations.iter().rev();
        let last = asked.find(|it| it.asked.organ.expose() == organ && it.digest == *digest);
        last.is_some_and(|it| it.answer.is_some_and(|(_, agrees)| agrees))
    }

    /// Every organ that was ever asked has agreed to the version that is worked on; an organ that was
    /// asked about a version since given up, where it has the same content.
    pub(super) fn is_coordinated(&self) -> bool {
        let digest = self.content.as_ref().map(|it| &it.digest);
        self.coordinations
            .iter()
            .filter(|it| !it.dropped || digest == Some(&it.digest))
            .all(|it| self.has_agreed(it.asked.organ.expose()))
    }
}
