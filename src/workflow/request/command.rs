use super::CommandKind;
use super::particulars::{
    Absorption, Acceptance, Assignment, ConsultationClosing, Conversion, Correction,
    CorrectionNotice, Determination, Dictation, Dispatch, Division, Draft, Explanation, Extension,
    FeeDemand, FeePayment, FileContents, Finding, Merger, OpinionLetter, OrganLetter, Proof,
    ReasonsNotice, Receipt, Referral, Registration, Review, RoundOrder, Search, Service,
    SpotAnswer, Submission, ThirdPartyLetter, ThirdPartyNotice,
};
use crate::workflow::order::commands;

commands! {
    /// What somebody wants to do to a request.
    Command of CommandKind {
        /// Applies orally; the office fills in the form.
        Dictate(Dictation),
        /// Submits the request.
        Submit(Submission),
        /// Confirms that it came in: one side at a time, by the role of the actor.
        Confirm(Receipt),
        /// Receives what was handed in or signed for.
        Receive(Receipt),
        /// Registers it.
        Register(Registration),
        /// Splits it into requests of their own.
        Split(Division),
        /// Merges it into another request.
        Merge(Merger),
        /// Takes another request into this one.
        Absorb(Absorption),
        /// Takes it under review.
        Screen,
        /// Answers at once.
        AnswerOnTheSpot(SpotAnswer),
        /// Tells the applicant what to correct.
        RequestCorrection(CorrectionNotice),
        /// Corrects it.
        Correct(Correction),
        /// Closes what the applicant let lapse.
        Lapse,
        /// Reopens it for a correction out of time with good cause.
        Reopen(Correction),
        /// Reopens it for a fee that was paid in time and entered after the lapse.
        ReopenForPayment(FeePayment),
        /// Finds it still unclear after its correction.
        FindUnclear(Finding),
        /// Finds its number or frequency clearly beyond a reasonable range.
        FindExcessive(Finding),
        /// Asks for the reasons of an excessive request.
        AskReasons(ReasonsNotice),
        /// Explains the reasons.
        ExplainReasons(Explanation),
        /// Finds the reasons reasonable.
        AcceptReasons(Acceptance),
        /// Finds the reasons unreasonable, or none given in time.
        RejectReasons(Finding),
        /// Demands the processing fee.
        DemandFee(FeeDemand),
        /// Pays the processing fee.
        Pay(FeePayment),
        /// Assigns it to the unit that handles it.
        Assign(Assignment),
        /// Records a search.
        RecordSearch(Search),
        /// Asks a third party.
        ConsultThirdParty(ThirdPartyLetter),
        /// Asks a co-maker or another organ.
        ConsultOrgan(OrganLetter),
        /// Answers a consultation.
        GiveOpinion(OpinionLetter),
        /// Waits for a consultation no longer.
        CloseConsultation(ConsultationClosing),
        /// Refers a doubtful case.
        Refer(Referral),
        /// Determines a doubtful case.
        Determine(Determination),
        /// Extends the time limit for the reply.
        Extend(Extension),
        /// Drafts the reply.
        DraftReply(Draft),
        /// Reviews the secrecy of the draft.
        ReviewSecrecy(Review),
        /// Reviews the legality of the draft.
        ReviewLegality(Review),
        /// Sends the draft back.
        ReturnDraft(Finding),
        /// Approves the reply.
        Approve,
        /// Sends the reply.
        Send(Dispatch),
        /// Tells the third party what is disclosed in the public interest.
        NotifyThirdParty(ThirdPartyNotice),
        /// Records the delivery of the reply.
        Deliver(Proof),
        /// Records the service of a notice.
        ServeNotice(Service),
        /// Archives the file.
        Archive(FileContents),
        /// Withdraws the request.
        Withdraw(Proof),
        /// Suggests that the information be published.
        SuggestConversion(Explanation),
        /// Takes the information into proactive disclosure.
        Convert(Conversion),
        /// Opens a new round on an order to decide anew.
        OpenRound(RoundOrder),
    }
}

/// A command with who gives it, for which day, and on the strength of which version of the log.
pub type Order = crate::workflow::Order<Command>;
