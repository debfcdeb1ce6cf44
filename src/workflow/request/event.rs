use super::particulars::{
    Absorption, Acceptance, AmendReply, Applicant, Assignment, ConsultationClosing, Conversion,
    CorrectedRequest, CorrectionNotice, Determination, Dictation, Division, Draft, Explanation,
    Extension, FeeDemand, FeeReceipt, FileContents, Finding, Lapse, Merger, Opinion, OpinionLetter,
    OrganLetter, Proof, ReasonsNotice, Receipt, Reception, Referral, Registration, Reply,
    RequestedItem, Review, RoundOrder, Search, Service, SplitOff, SpotReply, Submission,
    ThirdPartyLetter, ThirdPartyNotice, Withdrawal,
};
use super::{CommandKind, State};
use crate::workflow::Personal;
use crate::workflow::event::facts;

facts! {
    /// What happened to a request.
    Fact from CommandKind {
        /// Somebody applied orally.
        Dictated(Dictation) = "dictated" by Dictate;
        /// The request was submitted.
        Submitted(Submission) = "submitted" by Submit;
        /// One side confirmed that it came in; the office with its choice of what is to govern.
        Confirmed(Receipt) = "confirmed" by Confirm;
        /// It was received: the clock runs from this day.
        Received(Reception) = "received" by Confirm;
        /// It was registered.
        Registered(Registration) = "registered" by Register;
        /// It was split.
        Split(Division) = "split" by Split;
        /// It came from a split; the first event of its log.
        SplitOff(SplitOff) = "split-off" by Submit;
        /// It was merged into another.
        Merged(Merger) = "merged" by Merge;
        /// Another was merged into it.
        Absorbed(Absorption) = "absorbed" by Absorb;
        /// It was taken under review.
        Screened = "screened" by Screen;
        /// It was answered at once.
        AnsweredOnTheSpot(SpotReply) = "answered-on-the-spot" by AnswerOnTheSpot;
        /// The applicant was told what to correct.
        CorrectionRequested(CorrectionNotice) = "correction-requested" by RequestCorrection;
        /// The applicant was told to amend or supplement, which ended the request under Decree 492.
        ToldToAmend(AmendReply) = "told-to-amend" by RequestCorrection;
        /// The corrected request arrived.
        Corrected(CorrectedRequest) = "corrected" by Correct;
        /// It lapsed.
        Lapsed(Lapse) = "lapsed" by Lapse;
        /// It was reopened for a correction out of time.
        Reopened(CorrectedRequest) = "reopened" by Reopen;
        /// It was reopened for a fee that was paid in time.
        ReopenedForPayment(FeeReceipt) = "reopened-for-payment" by ReopenForPayment;
        /// It was found unclear after its correction.
        FoundUnclear(Finding) = "found-unclear" by FindUnclear;
        /// Number or frequency were found excessive.
        FoundExcessive(Finding) = "found-excessive" by FindExcessive;
        /// The applicant was asked for reasons.
        ReasonsAsked(ReasonsNotice) = "reasons-asked" by AskReasons;
        /// The applicant gave reasons.
        ReasonsExplained(Explanation) = "reasons-explained" by ExplainReasons;
        /// The reasons were found reasonable.
        ReasonsAccepted(Acceptance) = "reasons-accepted" by AcceptReasons;
        /// The reasons were found unreasonable.
        ReasonsRejected(Finding) = "reasons-rejected" by RejectReasons;
        /// The processing fee was demanded.
        FeeDemanded(FeeDemand) = "fee-demanded" by DemandFee;
        /// The processing fee was paid.
        FeePaid(FeeReceipt) = "fee-paid" by Pay;
        /// It was assigned to a unit.
        Assigned(Assignment) = "assigned" by Assign;
        /// A search was made.
        Searched(Search) = "searched" by RecordSearch;
        /// A third party was asked.
        ThirdPartyConsulted(ThirdPartyLetter) = "third-party-consulted" by ConsultThirdParty;
        /// An organ was asked.
        OrganConsulted(OrganLetter) = "organ-consulted" by ConsultOrgan;
        /// A consulted party answered.
        OpinionGiven(OpinionLetter) = "opinion-given" by GiveOpinion;
        /// A consultation was waited for no longer.
        ConsultationClosed(ConsultationClosing) = "consultation-closed" by CloseConsultation;
        /// A doubtful case was referred.
        Referred(Referral) = "referred" by Refer;
        /// The doubtful case was determined.
        Determined(Determination) = "determined" by Determine;
        /// The time limit was extended.
        Extended(Extension) = "extended" by Extend;
        /// A reply was drafted.
        ReplyDrafted(Draft) = "reply-drafted" by DraftReply;
        /// The draft was reviewed for secrecy.
        SecrecyReviewed(Review) = "secrecy-reviewed" by ReviewSecrecy;
        /// The draft was reviewed for legality.
        LegalityReviewed(Review) = "legality-reviewed" by ReviewLegality;
        /// The draft was sent back.
        DraftReturned(Finding) = "draft-returned" by ReturnDraft;
        /// The reply was approved.
        ReplyApproved = "reply-approved" by Approve;
        /// The reply was sent.
        ReplySent(Reply) = "reply-sent" by Send;
        /// The third party was told what is disclosed.
        ThirdPartyNotified(ThirdPartyNotice) = "third-party-notified" by NotifyThirdParty;
        /// The reply was delivered.
        Delivered(Proof) = "delivered" by Deliver;
        /// A notice was served.
        NoticeServed(Service) = "notice-served" by ServeNotice;
        /// The file was archived.
        Archived(FileContents) = "archived" by Archive;
        /// The request was withdrawn.
        Withdrawn(Withdrawal) = "withdrawn" by Withdraw;
        /// One of several applicants withdrew; it goes on for the others.
        PartlyWithdrawn(Proof) = "partly-withdrawn" by Withdraw;
        /// Somebody suggested that the information be published.
        ConversionSuggested(Explanation) = "conversion-suggested" by SuggestConversion;
        /// The information was taken into proactive disclosure.
        Converted(Conversion) = "converted" by Convert;
        /// A new round was opened.
        RoundOpened(RoundOrder) = "round-opened" by OpenRound;
    }
}

/// An entry of the log of a request.
pub type Event = crate::workflow::Event<Fact>;

/// An event of a request that cannot follow the ones before it.
pub type IllegalEvent = crate::workflow::IllegalEvent<State>;

impl Event {
    /// Visits the personal data in it, to be erased or replaced by a reference: who people are, and what
    /// applicants and those consulted write in their own words. No rule looks inside, so the log replays
    /// to the same case afterwards.
    ///
    /// What the organ says, its findings, grounds and notices, is its own act and is not among them.
    pub fn for_each_personal(&mut self, mut visit: impl FnMut(&mut Personal)) {
        match &mut self.fact {
            Fact::Dictated(dictation) => visit(&mut dictation.reason),
            Fact::Submitted(submission) => {
                let Submission {
                    applicant,
                    items,
                    form,
                    channel: _,
                } = submission;
                let Applicant {
                    name,
                    identity,
                    contact,
                } = applicant;
                visit(name);
                identity.iter_mut().for_each(&mut visit);
                visit(contact);
                visit(form);
                each_item_text(items, visit);
            }
            Fact::Split(division) => {
                for child in &mut division.into {
                    each_item_text(&mut child.items, &mut visit);
                }
            }
            Fact::SplitOff(child) => each_item_text(&mut child.items, visit),
            Fact::Corrected(correction) | Fact::Reopened(correction) => {
                correction.good_cause.iter_mut().for_each(&mut visit);
                each_item_text(&mut correction.items, visit);
            }
            Fact::ReasonsExplained(reasons) | Fact::ConversionSuggested(reasons) => {
                visit(&mut reasons.reason);
            }
            Fact::ThirdPartyConsulted(letter) => visit(&mut letter.party),
            Fact::OpinionGiven(letter) => match &mut letter.opinion {
                Opinion::Agree => {}
                Opinion::Refuse { reason } => reason.iter_mut().for_each(visit),
            },
            Fact::Confirmed(_)
            | Fact::FoundUnclear(_)
            | Fact::FoundExcessive(_)
            | Fact::ReasonsAccepted(_)
            | Fact::ReasonsRejected(_)
            | Fact::ConsultationClosed(_)
            | Fact::DraftReturned(_)
            | Fact::Received(_)
            | Fact::Registered(_)
            | Fact::Merged(_)
            | Fact::Absorbed(_)
            | Fact::Screened
            | Fact::AnsweredOnTheSpot(_)
            | Fact::CorrectionRequested(_)
            | Fact::ToldToAmend(_)
            | Fact::Lapsed(_)
            | Fact::ReopenedForPayment(_)
            | Fact::ReasonsAsked(_)
            | Fact::FeeDemanded(_)
            | Fact::FeePaid(_)
            | Fact::Assigned(_)
            | Fact::Searched(_)
            | Fact::OrganConsulted(_)
            | Fact::Referred(_)
            | Fact::Determined(_)
            | Fact::Extended(_)
            | Fact::ReplyDrafted(_)
            | Fact::SecrecyReviewed(_)
            | Fact::LegalityReviewed(_)
            | Fact::ReplyApproved
            | Fact::ReplySent(_)
            | Fact::ThirdPartyNotified(_)
            | Fact::Delivered(_)
            | Fact::NoticeServed(_)
            | Fact::Archived(_)
            | Fact::Withdrawn(_)
            | Fact::PartlyWithdrawn(_)
            | Fact::Converted(_)
            | Fact::RoundOpened(_) => {}
        }
    }
}

fn each_item_text(items: &mut [RequestedItem], visit: impl FnMut(&mut Personal)) {
    items
        .iter_mut()
        .flat_map(|it| std::iter::once(&mut it.description).chain(&mut it.document_number))
        .for_each(visit);
}
