use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

use super::consultation::Consultation;
use super::issued::DocumentSet;
use super::record::{
    Conclusion, CorrectionRecord, DraftRecord, Ending, FeeRecord, GivenUp, ReasonsRecord, Round,
    SearchRecord,
};
use super::reply_period::{ExtensionPart, LaterDate};
use super::{
    Conventions, DocumentKind, Entry, Fact, ItemDecision, Lineage, Missing, Receipt,
    RequestOutcome, State, Warning, outcome,
};
use crate::calendar::WorkingDays;
use crate::law::{Citation, Edition};
use crate::vocabulary::{ApplicantClass, RequestChannel};
use crate::workflow::machine::{Id, Log};

/// A request for information as its log tells it (政府信息公开申请).
///
/// It is made by replaying entries and changes by no other way. It keeps no name and no contact, only
/// the caller's keys, so it stays the same when personal data in the log is erased.
///
/// ```
/// use disclosure::calendar::WorkingCalendar;
/// use disclosure::vocabulary::{RequestChannel, Role};
/// use disclosure::workflow::{Actor, Personal};
/// use disclosure::workflow::request::{Applicant, Command, Receipt, Request, State, Submission};
/// use disclosure::workflow::{Id, Instruction, Machine};
///
/// let calendar = WorkingCalendar::mainland();
/// let day = chrono::NaiveDate::from_ymd_opt(2025, 1, 16).unwrap();
/// let applicant = Applicant::new(
///     Personal::reference_to("vault/17")?,
///     Personal::reference_to("vault/19")?,
/// )
/// .identified_by(Personal::reference_to("vault/18")?);
/// let submission = Submission::new(RequestChannel::InPerson, applicant, Personal::new("纸质复制件")?)
///     .asking_for(Personal::new("2024年度污水处理费征收标准")?);
/// let case = Id::new("2025-17")?;
/// let applicant = Actor::new("applicant-17", Role::Applicant)?;
/// let office = Actor::new("office-1", Role::DisclosureOffice)?;
///
/// let mut request = Request::default();
/// let submit = Instruction::new(case.clone(), 0, Command::Submit(submission), applicant, day);
/// let receive = Instruction::new(case, 1, Command::Receive(Receipt::default()), office, day);
/// let mut log = request.handle(&submit, &calendar)?;
/// log.extend(request.handle(&receive, &calendar)?);
/// assert_eq!(request.state(), State::Received);
/// assert_eq!(Request::replay(&log)?, request);
/// let due = request.reply_due(&calendar);
/// assert_eq!(due.date(), chrono::NaiveDate::from_ymd_opt(2025, 2, 19));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Request {
    pub(super) log: Log<Fact, Warning>,
    /// As they were made, without personal data.
    pub(super) entries: Vec<Arc<Entry>>,
    /// The day of the last of them as they count.
    pub(super) latest: Option<NaiveDate>,
    pub(super) stage: State,
    pub(super) edition: Option<Edition>,
    pub(super) conventions: Conventions,
    pub(super) channel: Option<RequestChannel>,
    pub(super) applicant: Option<Id>,
    pub(super) submitted_on: Option<NaiveDate>,
    pub(super) office_confirmed_on: Option<NaiveDate>,
    pub(super) office_choice: Receipt,
    pub(super) applicant_confirmed_on: Option<NaiveDate>,
    /// Nobody was reached on this day first.
    pub(super) attempted_on: Option<NaiveDate>,
    pub(super) received_on: Option<NaiveDate>,
    pub(super) missing: Vec<Missing>,
    pub(super) number: Option<Id>,
    pub(super) class: Option<ApplicantClass>,
    pub(super) items: u16,
    pub(super) clock_start: Option<NaiveDate>,
    pub(super) given_up: Vec<GivenUp>,
    pub(super) extensions: Vec<ExtensionPart>,
    pub(super) deferral: Option<LaterDate>,
    pub(super) correction: Option<CorrectionRecord>,
    pub(super) excessive: bool,
    pub(super) reasons: Option<ReasonsRecord>,
    pub(super) fee: Option<FeeRecord>,
    /// Paid on a notice that was taken back.
    pub(super) unowed: Decimal,
    pub(super) refunded: Decimal,
    pub(super) consultations: Vec<Consultation>,
    pub(super) searches: Vec<SearchRecord>,
    pub(super) draft: Option<DraftRecord>,
    pub(super) concluded: Option<Conclusion>,
    pub(super) notified: Vec<u16>,
    pub(super) suggested_on: Option<NaiveDate>,
    pub(super) converted_on: Option<NaiveDate>,
    pub(super) documents: DocumentSet,
    pub(super) lineage: Lineage,
    pub(super) round: Option<Box<Round>>,
}

impl Request {
    /// The edition that governs it, pinned at receipt (c7).
    #[must_use]
    pub const fn edition(&self) -> Option<Edition> {
        self.edition
    }

    /// The conventions pinned at receipt.
    #[must_use]
    pub const fn conventions(&self) -> &Conventions {
        &self.conventions
    }

    /// The caller's key of the applicant.
    #[must_use]
    pub const fn applicant(&self) -> Option<&Id> {
        self.applicant.as_ref()
    }

    /// The way it came in.
    #[must_use]
    pub const fn channel(&self) -> Option<RequestChannel> {
        self.channel
    }

    /// The day it was submitted or, by post, reached the office.
    #[must_use]
    pub const fn submitted_on(&self) -> Option<NaiveDate> {
        self.submitted_on
    }

    /// The day of receipt (收到申请之日); none while unconfirmed.
    #[must_use]
    pub const fn received_on(&self) -> Option<NaiveDate> {
        self.received_on
    }

    /// The registration number.
    #[must_use]
    pub const fn number(&self) -> Option<&Id> {
        self.number.as_ref()
    }

    /// The class of the applicant.
    #[must_use]
    pub const fn class(&self) -> Option<ApplicantClass> {
        self.class
    }

    /// How many items it asks for.
    #[must_use]
    pub const fn items(&self) -> u16 {
        self.items
    }

    /// The consultations, in the order they were entered.
    #[must_use]
    pub fn consultations(&self) -> &[Consultation] {
        &self.consultations
    }

    /// The decisions on its items, as drafted or sent last.
    #[must_use]
    pub fn decisions(&self) -> &[ItemDecision] {
        self.draft.as_ref().map_or(&[], |it| &it.decisions)
    }

    /// What the decisions rest on, item by item: finer than the row, which may join two provisions.
    #[must_use]
    pub fn legal_bases(&self) -> Vec<(u16, Citation)> {
        let edition = self.edition.unwrap_or(Edition::Decree711);
        self.decisions()
            .iter()
            .flat_map(|it| {
                let bases = outcome::bases(&it.disposition, edition).into_iter();
                bases.map(|citation| (it.item, citation))
            })
            .collect()
    }

    /// The request of the first round with a decision, which alone is counted: an order on silence
    /// sets nothing aside, and what answers it is the one result.
    fn first(&self) -> &Self {
        let (mut first, mut request) = (self, self);
        while let Some(round) = &request.round {
            request = &round.before;
            if request.concluded.is_some() {
                first = request;
            }
        }
        first
    }

    /// The row in which it is counted: that of the first round, whatever later rounds decide (c8).
    #[must_use]
    pub fn outcome(&self) -> Option<RequestOutcome> {
        self.first().own_conclusion()?.1
    }

    /// The row of the latest round.
    #[must_use]
    pub fn latest_outcome(&self) -> Option<RequestOutcome> {
        self.concluded.and_then(|it| it.outcome)
    }

    /// The day on which the first round was concluded: by the act of convention c4, by lapse or by
    /// withdrawal.
    #[must_use]
    pub fn concluded_on(&self) -> Option<NaiveDate> {
        self.first().own_conclusion()?.0
    }

    /// The day on which the latest round was concluded, by the same acts.
    #[must_use]
    pub fn latest_concluded_on(&self) -> Option<NaiveDate> {
        let ended = self.concluded?;
        ended.stopped_on(ended.delivered, self.conventions)
    }

    /// The year in which it is counted as newly received: that of the day of receipt.
    #[must_use]
    pub fn year(&self) -> Option<i32> {
        self.received_on.map(|day| day.year())
    }

    /// It is counted: received, and not split into others that count instead. One that was merged keeps
    /// its own count, class, channel and year; how it ended is what the request that took it in
    /// [says of it](Self::conclusion_of).
    #[must_use]
    pub fn is_counted(&self) -> bool {
        self.received_on.is_some() && !self.lineage.is_replaced()
    }

    /// The latest round, if an order opened one.
    #[must_use]
    pub fn round(&self) -> Option<&Round> {
        self.round.as_deref()
    }

    /// Where it came from and what became of it.
    #[must_use]
    pub const fn lineage(&self) -> &Lineage {
        &self.lineage
    }

    /// The day its information was taken into proactive disclosure.
    #[must_use]
    pub const fn converted_on(&self) -> Option<NaiveDate> {
        self.converted_on
    }

    /// The kinds of document its file must hold.
    pub fn documents(&self) -> impl Iterator<Item = DocumentKind> {
        self.documents.kinds()
    }

    /// It ended by a lapse, whether or not its file is archived.
    pub(super) fn lapsed(&self) -> bool {
        self.concluded.is_some_and(|it| it.how == Ending::Lapse)
    }

    /// It ended by withdrawal.
    pub(super) fn is_withdrawn(&self) -> bool {
        self.concluded
            .is_some_and(|it| it.how == Ending::Withdrawal)
    }

    pub(super) fn round_number(&self) -> usize {
        self.round.as_ref().map_or(0, |it| it.number)
    }

    /// The day of the notice by which the applicant is to act now.
    pub(super) fn applicant_asked_on(&self) -> Option<NaiveDate> {
        match self.stage {
            State::AwaitingCorrection => self.correction.map(|it| it.sent_on),
            State::AwaitingReasons => self
                .reasons
                .filter(|it| it.explained_on.is_none())
                .map(|it| it.asked_on),
            State::AwaitingFee => self.fee.as_ref().map(|it| it.sent_on),
            State::New
            | State::Draft
            | State::Submitted
            | State::Received
            | State::Registered
            | State::InReview
            | State::InProgress
            | State::ConsultingThirdParty
            | State::ConsultingOrgans
            | State::AwaitingDetermination
            | State::ReplyDrafted
            | State::ReplyApproved
            | State::Replied
            | State::Delivered
            | State::Abandoned
            | State::Withdrawn
            | State::Split
            | State::Merged
            | State::Archived => None,
        }
    }

    pub(super) fn extended(&self) -> WorkingDays {
        WorkingDays(
            self.extensions
                .iter()
                .fold(0_u32, |sum, part| sum.saturating_add(part.days.0)),
        )
    }
}
