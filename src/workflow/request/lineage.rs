use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;

use super::particulars::SplitOff;
use super::record::{Conclusion, Ending, GivenUp, Served};
use super::reply_period::{ExtensionPart, LaterDate};
use super::{Command, Entry, Fact, Registration, Request, RequestOutcome, State};
use crate::law::Edition;
use crate::workflow::machine::{Flaw, Id, Instruction};

/// Where a request came from and what became of it, when it was split or merged.
///
/// A split is a recorded act and changes what is counted: the children stand for the parent. A merge
/// changes only how it is handled: one handling and one reply, while each application keeps its count,
/// its class, its row, its delivery and the time against the reply. It is handled for the applicants of
/// both: each may correct it, give reasons, pay and suggest publication for all, since a notice goes to all
/// and sets one clock; each withdraws alone. Counting the units of a request for the
/// fee alone is no split and leaves no trace here.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Lineage {
    pub(super) parent: Option<Id>,
    pub(super) children: Vec<Id>,
    pub(super) merged_into: Option<Id>,
    pub(super) absorbed: Vec<Absorbed>,
    /// Its own applicant withdrew, and it goes on for those merged into it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) withdrawn_on: Option<NaiveDate>,
}

/// A request that was merged into another, with its own day of receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Absorbed {
    pub(super) number: Id,
    pub(super) applicant: Id,
    pub(super) received_on: NaiveDate,
    pub(super) edition: Edition,
    /// The last start of its clock, which a correction or a payment of the whole begins anew.
    #[serde(skip)]
    pub(super) clock_start: NaiveDate,
    /// Absorbed on this day.
    #[serde(skip)]
    pub(super) merged_on: NaiveDate,
    /// What lengthens its count, all of it since the merge.
    #[serde(skip)]
    pub(super) extensions: Vec<ExtensionPart>,
    #[serde(skip)]
    pub(super) deferral: Option<LaterDate>,
    /// Absorbed in this round of handling, counted from zero.
    #[serde(skip)]
    pub(super) round: usize,
    /// The reply was delivered to its applicant.
    #[serde(skip)]
    pub(super) delivered: Option<Served>,
    /// Its applicant withdrew, and the request it was merged into goes on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) withdrawn_on: Option<NaiveDate>,
}

impl Absorbed {
    /// Its registration number.
    #[must_use]
    pub const fn number(&self) -> &Id {
        &self.number
    }

    /// The caller's key of its applicant.
    #[must_use]
    pub const fn applicant(&self) -> &Id {
        &self.applicant
    }

    /// Its day of receipt.
    #[must_use]
    pub const fn received_on(&self) -> NaiveDate {
        self.received_on
    }

    /// The edition that governs it, pinned at its own receipt (c7).
    #[must_use]
    pub const fn edition(&self) -> Edition {
        self.edition
    }

    /// The day the reply was delivered to its applicant, from which the time against it runs.
    #[must_use]
    pub fn delivered_on(&self) -> Option<NaiveDate> {
        self.delivered.map(|it| it.on)
    }

    /// The day its applicant withdrew, while the request it was merged into went on.
    #[must_use]
    pub const fn withdrawn_on(&self) -> Option<NaiveDate> {
        self.withdrawn_on
    }
}

impl Lineage {
    /// The registration number of the request it was split from.
    #[must_use]
    pub const fn parent(&self) -> Option<&Id> {
        self.parent.as_ref()
    }

    /// The registration numbers of the requests it was split into.
    #[must_use]
    pub fn children(&self) -> &[Id] {
        &self.children
    }

    /// The registration number of the request it was merged into.
    #[must_use]
    pub const fn merged_into(&self) -> Option<&Id> {
        self.merged_into.as_ref()
    }

    /// The requests merged into it.
    #[must_use]
    pub fn absorbed(&self) -> &[Absorbed] {
        &self.absorbed
    }

    /// The day its own applicant withdrew, while it went on for those merged into it.
    #[must_use]
    pub const fn withdrawn_on(&self) -> Option<NaiveDate> {
        self.withdrawn_on
    }

    /// Others are counted in its place.
    #[must_use]
    pub const fn is_replaced(&self) -> bool {
        !self.children.is_empty()
    }
}

impl Request {
    /// The requests merged into it whose applicants have not withdrawn.
    fn merged_in(&self) -> impl Iterator<Item = &Absorbed> {
        let absorbed = self.lineage.absorbed.iter();
        absorbed.filter(|it| it.withdrawn_on.is_none())
    }

    /// Those of them that were merged in this round, each with a count of its own. What ended an
    /// earlier round has ended the counts of the others.
    pub(super) fn merged_now(&self) -> impl Iterator<Item = &Absorbed> {
        let round = self.round_number();
        self.merged_in().filter(move |it| it.round == round)
    }

    /// Its own applicant, unless withdrawn.
    fn own_party(&self) -> Option<&Id> {
        let stays = self.lineage.withdrawn_on.is_none();
        self.applicant().filter(|_| stays)
    }

    /// The applicants for whom it is handled, without those who have withdrawn. An order that opens a
    /// new round opens it for the same.
    pub(super) fn parties(&self) -> impl Iterator<Item = &Id> {
        let own = self.own_party().into_iter();
        own.chain(self.merged_in().map(Absorbed::applicant))
    }

    /// Its own count runs: that of its applicant, in a new round that of all who were in it before.
    pub(super) fn counts_itself(&self) -> bool {
        let round = self.round_number();
        self.own_party().is_some() || self.merged_in().any(|it| it.round < round)
    }

    /// An applicant for whom it was handled has withdrawn.
    pub(super) fn has_withdrawn(&self, applicant: &Id) -> bool {
        let own = self.lineage.withdrawn_on.is_some() && self.applicant() == Some(applicant);
        let absorbed = self.lineage.absorbed.iter();
        let mut merged = absorbed.filter(|it| it.applicant == *applicant);
        own || merged.any(|it| it.withdrawn_on.is_some())
    }

    /// The day from which there are others than this applicant in it, who may then withdraw alone.
    pub(super) fn shared_from(&self, applicant: &Id) -> Option<NaiveDate> {
        let absorbed = || self.lineage.absorbed.iter();
        let merged =
            absorbed().filter(|it| it.applicant == *applicant && it.withdrawn_on.is_none());
        let joined = merged.map(|it| it.merged_on).max();
        joined.or_else(|| absorbed().map(|it| it.merged_on).min())
    }

    /// How the first round ended for its own applicant: on which day, and in which row.
    pub(super) fn own_conclusion(&self) -> Option<(Option<NaiveDate>, Option<RequestOutcome>)> {
        let edition = self.edition.unwrap_or(Edition::Decree711);
        if let Some(on) = self.lineage.withdrawn_on {
            return Some((Some(on), RequestOutcome::withdrawn(edition)));
        }
        let ended = self.concluded?;
        let on = ended.stopped_on(ended.delivered, self.conventions);
        Some((on, ended.outcome))
    }

    /// How an application that was merged into this one ended, by its registration number: on which day, and
    /// in which row of its own edition. None while it has not ended, or is not among them.
    #[must_use]
    pub fn conclusion_of(&self, application: &Id) -> Option<(NaiveDate, Option<RequestOutcome>)> {
        let first = self.first_for(application)?;
        let merged = first.absorbed_as(application)?;
        if let Some(on) = merged.withdrawn_on {
            return Some((on, RequestOutcome::withdrawn(merged.edition)));
        }
        let ended = first.concluded?;
        let on = ended.stopped_on(merged.delivered, first.conventions)?;
        Some((on, first.row_under(merged.edition, &ended)))
    }

    /// The request as it stood in the first round that decided with this application in it.
    fn first_for(&self, application: &Id) -> Option<&Self> {
        let (mut found, mut request) = (None, Some(self));
        while let Some(it) = request {
            if let Some(merged) = it.absorbed_as(application)
                && (it.concluded.is_some() || merged.withdrawn_on.is_some() || found.is_none())
            {
                found = Some(it);
            }
            request = it.round.as_ref().map(|round| &round.before);
        }
        found
    }

    fn absorbed_as(&self, application: &Id) -> Option<&Absorbed> {
        let mut absorbed = self.lineage.absorbed.iter();
        absorbed.find(|it| it.number == *application)
    }

    /// The row of one reply under the edition of an application, whose rows may be others.
    fn row_under(&self, edition: Edition, ended: &Conclusion) -> Option<RequestOutcome> {
        if ended.outcome.is_some_and(|it| it.edition() == edition) {
            return ended.outcome;
        }
        match ended.how {
            Ending::Reply => RequestOutcome::of(self.decisions(), edition, &self.conventions),
            Ending::Withdrawal => RequestOutcome::withdrawn(edition),
            Ending::Lapse => None,
        }
    }

    /// The reply was delivered, to one or to all who still wait for it.
    pub(super) fn deliver(&mut self, served: Served, application: Option<&Id>) -> Result<(), Flaw> {
        let named = |number: Option<&Id>| application.is_none_or(|it| number == Some(it));
        let own = self.own_party().is_some() || self.lineage.absorbed.is_empty();
        if own && named(self.number.as_ref()) {
            let concluded = self.concluded.as_mut().ok_or(Flaw::Missing)?;
            concluded.delivered.get_or_insert(served);
        }
        for it in &mut self.lineage.absorbed {
            if it.withdrawn_on.is_none() && named(Some(&it.number)) {
                it.delivered.get_or_insert(served);
            }
        }
        if !self.awaits_delivery(None) {
            self.stage = State::Delivered;
        }
        Ok(())
    }

    /// Somebody still waits for the reply; or this one does.
    pub(super) fn awaits_delivery(&self, application: Option<&Id>) -> bool {
        let named = |number: Option<&Id>| application.is_none_or(|it| number == Some(it));
        let own = self.own_party().is_some() || self.lineage.absorbed.is_empty();
        let undelivered = self.concluded.is_some_and(|it| it.delivered.is_none());
        (own && undelivered && named(self.number.as_ref()))
            || self
                .merged_in()
                .any(|it| it.delivered.is_none() && named(Some(&it.number)))
    }

    /// The deliveries there were, the one to its own applicant first.
    pub(super) fn deliveries(&self) -> impl Iterator<Item = Served> {
        let own = self.concluded.and_then(|it| it.delivered);
        own.into_iter()
            .chain(self.merged_in().filter_map(|it| it.delivered))
    }

    /// It ends with the last of those for whom it is handled; until then it goes on for the others. A
    /// request that was received is counted, one that never was is not.
    pub(super) fn withdraw(&mut self, applicant: &Id, on: NaiveDate) {
        if self.parties().any(|it| it != applicant) {
            self.withdraw_part(applicant, on);
            return;
        }
        let edition = self.edition.filter(|_| self.received_on.is_some());
        let row = edition.and_then(RequestOutcome::withdrawn);
        self.conclude(Ending::Withdrawal, on, row);
        self.stage = State::Withdrawn;
    }

    /// It goes on for the others. The counts of the one who goes end, and what had run out of them
    /// stays so.
    pub(super) fn withdraw_part(&mut self, applicant: &Id, on: NaiveDate) {
        let asked_on = self.applicant_asked_on().unwrap_or(on);
        let before = self.periods();
        if self.applicant() == Some(applicant) {
            self.lineage.withdrawn_on.get_or_insert(on);
        }
        let merged = self.lineage.absorbed.iter_mut();
        for it in merged.filter(|it| it.applicant == *applicant) {
            it.withdrawn_on.get_or_insert(on);
        }
        let mut after = self.periods();
        for period in before {
            match after.iter().position(|it| *it == period) {
                Some(place) => drop(after.swap_remove(place)),
                None => self.given_up.push(GivenUp { period, asked_on }),
            }
        }
    }

    /// What begins the logs of the requests that a split makes, each with its registration number as its
    /// case; they inherit channel, applicant, day of receipt, edition and conventions. A caller with other
    /// keys gives the commands in its own cases.
    ///
    /// Empty unless the entry is the split of this request.
    #[must_use]
    pub fn offspring(&self, split: &Entry) -> Vec<Instruction<Command>> {
        let Fact::Split(into) = split.fact() else {
            return Vec::new();
        };
        let inherited = (
            self.number.as_ref(),
            self.submitted_on,
            self.channel,
            self.applicant.as_ref(),
            self.received_on,
            self.edition,
            self.class,
        );
        let (
            Some(parent),
            Some(submitted_on),
            Some(channel),
            Some(applicant),
            Some(received_on),
            Some(edition),
            Some(class),
        ) = inherited
        else {
            return Vec::new();
        };
        into.iter()
            .map(|child| {
                let part = SplitOff {
                    parent: parent.clone(),
                    submitted_on,
                    channel,
                    applicant: applicant.clone(),
                    received_on,
                    edition,
                    conventions: self.conventions,
                    registration: Registration {
                        number: child.number.clone(),
                        class,
                    },
                    items: child.items.clone(),
                };
                let (case, actor) = (child.number.clone(), split.actor().clone());
                Instruction::new(case, 0, Command::SplitOff(part), actor, split.on())
                    .entered_on(split.entered_on())
            })
            .collect()
    }
}

/// Information that several applicants asked for and that can be disclosed (Art. 44(1)): it may be
/// taken into proactive disclosure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SharedInformation {
    information: Id,
    requests: Vec<Id>,
    applicants: usize,
}

impl SharedInformation {
    /// Finds the information that at least so many applicants asked for and were given, in whole or in
    /// part.
    ///
    /// "Several" has no figure in the Regulation; two is the usual reading. One applicant who asks twice is
    /// one. Applicants of merged requests count each, but for who has withdrawn.
    #[must_use]
    pub fn among<'r>(requests: impl IntoIterator<Item = &'r Request>, several: usize) -> Vec<Self> {
        let mut found: BTreeMap<&Id, (BTreeSet<&Id>, BTreeSet<&Id>)> = BTreeMap::new();
        for request in requests {
            for decision in request.decisions() {
                if let Some(information) = &decision.information
                    && decision.disposition.discloses()
                {
                    let (numbers, applicants) = found.entry(information).or_default();
                    numbers.extend(request.number());
                    let lineage = request.lineage();
                    let own = request.applicant();
                    applicants.extend(own.filter(|_| lineage.withdrawn_on.is_none()));
                    let stays = |it: &&Absorbed| it.withdrawn_on.is_none();
                    for other in lineage.absorbed().iter().filter(stays) {
                        numbers.insert(other.number());
                        applicants.insert(other.applicant());
                    }
                }
            }
        }
        found
            .into_iter()
            .filter(|(_, (_, applicants))| applicants.len() >= several)
            .map(|(information, (numbers, applicants))| Self {
                information: information.clone(),
                requests: numbers.into_iter().cloned().collect(),
                applicants: applicants.len(),
            })
            .collect()
    }

    /// The caller's key of the information.
    #[must_use]
    pub const fn information(&self) -> &Id {
        &self.information
    }

    /// The registration numbers of the requests that asked for it, ascending.
    #[must_use]
    pub fn requests(&self) -> &[Id] {
        &self.requests
    }

    /// How many applicants asked for it.
    #[must_use]
    pub const fn applicants(&self) -> usize {
        self.applicants
    }
}
