use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::accompanying::Accompanying;
use super::objector::Objector;
use super::parts::FreedPart;
use super::{ContentDigest, Signature, Signatures};
use crate::law::Edition;
use crate::sorted::SortedSet;
use crate::vocabulary::{Attribute, PublicationChannel};
use crate::workflow::machine::{Actor, Log, Text};
use crate::workflow::publication::particulars::{
    Approval, CatalogueElements, Clarification, InformationItem, Inquiry, Interpretation, KeptPart,
    Permission, Proposal, Release, RevocationCause, SecrecyConclusion, Supersession,
    VersionContent, Withdrawal,
};
use crate::workflow::publication::{Conventions, Fact, PublicationRule, State, Step};

/// A piece of information on its way to the public, as its log tells it (主动公开事项).
///
/// It is made by replaying its entries and changes by no other way. What it holds belongs to the organ's
/// file; the public sees nothing but [`public_on`](Self::public_on).
///
/// ```
/// use disclosure::calendar::WorkingCalendar;
/// use disclosure::deadline::Due;
/// use disclosure::vocabulary::{InformationKind, Role};
/// use disclosure::workflow::Actor;
/// use disclosure::workflow::publication::particulars::{InformationItem, VersionContent};
/// use disclosure::workflow::publication::{Command, Publication, State};
/// use disclosure::workflow::{Id, Instruction, Machine, Text};
///
/// let calendar = WorkingCalendar::mainland();
/// let day = |m, d| chrono::NaiveDate::from_ymd_opt(2025, m, d).unwrap();
/// let digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855".parse()?;
/// let item = InformationItem::new(InformationKind::Document, Text::new("bureau-1")?, day(9, 15));
/// let content = VersionContent::new(digest, "关于做好秋季招生工作的通知".parse()?);
/// let draft = Command::draft(item, content);
/// let drafter = Actor::new("staff-1", Role::DraftingUnit)?;
///
/// let mut publication = Publication::default();
/// let instruction = Instruction::new(Id::new("item-1")?, 0, draft, drafter, day(9, 16));
/// let stored = publication.handle(&instruction, &calendar)?;
/// assert_eq!(publication.state(), State::Drafted);
/// assert_eq!(publication.deadlines(&calendar)[0].due(), Due::On(day(10, 17)));
/// assert_eq!(Publication::replay(&stored)?, publication);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Publication {
    pub(in super::super) log: Log<Fact, PublicationRule>,
    pub(in super::super) stage: State,
    pub(in super::super) edition: Option<Edition>,
    pub(in super::super) conventions: Conventions,
    pub(in super::super) item: Option<InformationItem>,
    pub(in super::super) content: Option<VersionContent>,
    pub(in super::super) changed_on: Option<NaiveDate>,
    /// The day its re-evaluation found that it is to be published after all.
    pub(in super::super) freed_on: Option<NaiveDate>,
    pub(in super::super) signatures: Signatures,
    pub(in super::super) plan: Option<Proposal>,
    pub(in super::super) disagreement: bool,
    pub(in super::super) secrecy: Option<SecrecyConclusion>,
    /// The question of doubt that was put last.
    pub(in super::super) referral: Option<Inquiry>,
    pub(in super::super) determined: Option<bool>,
    /// What was signed of the version that is worked on.
    pub(in super::super) approval: Option<Approval>,
    /// The versions that were found not to be public, and by whom.
    pub(in super::super) against: SortedSet<(ContentDigest, Objector)>,
    /// The day of the last step of the procedure.
    pub(in super::super) stepped_on: Option<NaiveDate>,
    pub(in super::super) coordinations: Vec<CoordinationRecord>,
    pub(in super::super) permissions: Vec<PermissionRecord>,
    pub(in super::super) public: Option<PublicVersion>,
    /// The withheld parts that are to be brought out.
    pub(in super::super) freed_parts: Vec<FreedPart>,
    /// How it stood as published, while a revision is worked on.
    pub(in super::super) as_published: Option<Box<AsPublished>>,
    pub(in super::super) earlier: Vec<EarlierVersion>,
    /// The entries of the catalogue; the one that stands describes the version that is public.
    pub(in super::super) entries: Accompanying<CatalogueElements>,
    pub(in super::super) supplied: BTreeSet<PublicationChannel>,
    /// The interpretations; the one that stands is of the version that is public.
    pub(in super::super) interpretations: Accompanying<Interpretation>,
    pub(in super::super) withheld: Option<WithheldRecord>,
    pub(in super::super) revoked: Option<(NaiveDate, RevocationCause)>,
    pub(in super::super) clarification_approved: Option<Signature>,
    pub(in super::super) clarification: Option<(NaiveDate, Clarification)>,
    pub(in super::super) withdrawal: Option<(Signature, Withdrawal)>,
    pub(in super::super) supersession: Option<(NaiveDate, Supersession)>,
}

/// Another organ that was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct CoordinationRecord {
    pub(in super::super) asked: Inquiry,
    pub(in super::super) asked_on: NaiveDate,
    /// The version it was asked about.
    pub(in super::super) digest: ContentDigest,
    pub(in super::super) answer: Option<(NaiveDate, bool)>,
    /// That version was given up; what was said of it holds for the same content alone.
    pub(in super::super) dropped: bool,
}

impl CoordinationRecord {
    /// The organ has yet to answer.
    pub(in super::super) const fn is_open(&self) -> bool {
        self.answer.is_none() && !self.dropped
    }

    /// Who acts speaks for the organ: by the id it was asked to answer under, or by its name.
    pub(in super::super) fn is_answered_by(&self, actor: &Actor) -> bool {
        match &self.asked.answers_as {
            Some(id) => actor.id() == id,
            None => *actor.id() == *self.asked.organ.expose(),
        }
    }
}

impl Inquiry {
    /// Who acts speaks for the determining body: by the id it was asked to answer under, or by its role.
    pub(in super::super) fn is_determined_by(&self, actor: &Actor) -> bool {
        let id = self.answers_as.as_ref();
        id.is_none_or(|id| actor.id() == id)
    }
}

/// The approval that a law requires, and for which version it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct PermissionRecord {
    pub(in super::super) given: Permission,
    pub(in super::super) on: NaiveDate,
    pub(in super::super) digest: ContentDigest,
}

impl PermissionRecord {
    /// It was given for the version.
    pub(in super::super) fn is_for(&self, digest: &ContentDigest) -> bool {
        self.digest == *digest
    }
}

/// What the public has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct PublicVersion {
    pub(in super::super) release: Release,
    /// What the version holds; what is worked on meanwhile may be another.
    pub(in super::super) content: VersionContent,
    pub(in super::super) on: NaiveDate,
    pub(in super::super) signatures: Signatures,
    /// The day it was formed or last changed.
    pub(in super::super) counted_from: Option<NaiveDate>,
    /// What was signed of it.
    pub(in super::super) approval: Option<Approval>,
    /// The secrecy review cleared it, or the determining body did.
    pub(in super::super) cleared: bool,
    /// Its withheld parts, each with the day of its next evaluation.
    pub(in super::super) parts: Vec<KeptPart>,
}

/// How a publication stood before a revision of what is public was entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct AsPublished {
    pub(in super::super) stage: State,
    pub(in super::super) plan: Option<Proposal>,
    pub(in super::super) secrecy: Option<SecrecyConclusion>,
    pub(in super::super) determined: Option<bool>,
    /// How many questions to other organs there were.
    pub(in super::super) asked: usize,
}

/// A version that the public had, and why it has it no longer (旧版本).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierVersion {
    pub(in super::super) was: PublicVersion,
    pub(in super::super) until: NaiveDate,
    pub(in super::super) reason: Text,
    pub(in super::super) approver: Option<Actor>,
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
        self.reason.as_str()
    }

    /// Who approved that.
    #[must_use]
    pub const fn approver(&self) -> Option<&Actor> {
        self.approver.as_ref()
    }

    /// Who was answerable for the version.
    pub fn signatures(&self) -> impl Iterator<Item = &Signature> {
        self.was.signatures.all()
    }
}

/// What is kept from the public and when that is looked at again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct WithheldRecord {
    pub(in super::super) last_reviewed_on: NaiveDate,
    pub(in super::super) next_review_on: Option<NaiveDate>,
    pub(in super::super) neither: bool,
}

impl Publication {
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
    pub const fn item(&self) -> Option<&InformationItem> {
        self.item.as_ref()
    }

    /// The version that is worked on.
    #[must_use]
    pub const fn content(&self) -> Option<&VersionContent> {
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

    /// Who is answerable for the version that is worked on: who drafted, proposed, reviewed, approved and
    /// published it (谁公开、谁审查、谁负责). A changed digest empties all but the first.
    pub fn signatures(&self) -> impl Iterator<Item = &Signature> {
        self.signatures.all()
    }

    /// Who took a step with the version that is worked on, the last of several.
    #[must_use]
    pub fn signature(&self, step: Step) -> Option<&Signature> {
        self.signatures().filter(|it| it.step() == step).last()
    }

    /// What was signed of the version that is worked on; what its approval does not name is as signed
    /// of the version that is public.
    #[must_use]
    pub const fn approval(&self) -> Option<&Approval> {
        self.approval.as_ref()
    }

    /// Who is answerable for the version that is public.
    pub fn public_signatures(&self) -> impl Iterator<Item = &Signature> {
        self.public.iter().flat_map(|it| it.signatures.all())
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

    /// The withheld parts of what is public, each with the day on which it is evaluated next; none of
    /// these where the calendar of dates ends before.
    #[must_use]
    pub fn withheld_parts(&self) -> &[KeptPart] {
        self.public.as_ref().map_or(&[], |it| &it.parts)
    }

    /// Where it was supplied for reading.
    #[must_use]
    pub const fn supply(&self) -> &BTreeSet<PublicationChannel> {
        &self.supplied
    }

    /// A secrecy level stands on a day; one whose term is not known does.
    pub(in super::super) fn is_classified(&self, on: NaiveDate) -> bool {
        let classification = self.content.as_ref().and_then(|it| it.classification);
        classification.is_some_and(|it| it.in_force_on(on) != Some(false))
    }

    /// The organ was asked about the version that is worked on, and has agreed.
    pub(in super::super) fn has_agreed(&self, organ: &str) -> bool {
        let digest = self.content.as_ref().map(|it| &it.digest);
        digest.is_some_and(|digest| self.has_agreed_to(organ, digest))
    }

    /// What the organ said last about a version is that it agrees.
    pub(in super::super) fn has_agreed_to(&self, organ: &str, digest: &ContentDigest) -> bool {
        let mut asked = self.coordinations.iter().rev();
        let last = asked.find(|it| it.asked.organ.expose() == organ && it.digest == *digest);
        last.is_some_and(|it| it.answer.is_some_and(|(_, agrees)| agrees))
    }

    /// Every organ that was ever asked has agreed to the version that is worked on; an organ that was
    /// asked about a version since given up, where it has the same content.
    pub(in super::super) fn is_coordinated(&self) -> bool {
        let digest = self.content.as_ref().map(|it| &it.digest);
        self.coordinations
            .iter()
            .filter(|it| !it.dropped || digest == Some(&it.digest))
            .all(|it| self.has_agreed(it.asked.organ.expose()))
    }
}
