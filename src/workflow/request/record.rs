//! What the state of a request keeps of its steps.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::reply_period::ReplyPeriod;
use super::{
    Conventions, ItemDecision, RemedyOrder, ReplyAct, Request, RequestOutcome, RoundOrder,
    ServiceMode,
};
use crate::calendar::WorkingDays;
use crate::workflow::machine::Actor;

/// A count that a correction or a payment put an end to, and the day the applicant was asked for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct GivenUp {
    pub(super) period: ReplyPeriod,
    pub(super) asked_on: NaiveDate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct CorrectionRecord {
    pub(super) sent_on: NaiveDate,
    pub(super) served_on: Option<NaiveDate>,
    pub(super) term: WorkingDays,
    pub(super) corrected_on: Option<NaiveDate>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ReasonsRecord {
    pub(super) asked_on: NaiveDate,
    pub(super) served_on: Option<NaiveDate>,
    pub(super) term: WorkingDays,
    pub(super) explained_on: Option<NaiveDate>,
    pub(super) weighed_on: Option<NaiveDate>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FeeRecord {
    pub(super) sent_on: NaiveDate,
    pub(super) served_on: Option<NaiveDate>,
    pub(super) amount: Decimal,
    pub(super) paid: Vec<(NaiveDate, Decimal)>,
    pub(super) completed_on: Option<NaiveDate>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SearchRecord {
    pub(super) items: Vec<u16>,
    pub(super) on: NaiveDate,
    pub(super) found: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DraftRecord {
    pub(super) decisions: Vec<ItemDecision>,
    pub(super) drafter: Actor,
    pub(super) drafted_on: NaiveDate,
    pub(super) secrecy_passed: bool,
    pub(super) legality_passed: bool,
    pub(super) reviewed_on: Option<NaiveDate>,
    pub(super) approved_on: Option<NaiveDate>,
}

/// How a request, or a round of it, ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Conclusion {
    pub(super) how: Ending,
    /// The day the applicant had been asked for an act that was owed then, in place of the reply.
    pub(super) asked_on: Option<NaiveDate>,
    /// Sent, lapsed or withdrawn on.
    pub(super) on: NaiveDate,
    pub(super) signed_on: Option<NaiveDate>,
    /// How it was sent.
    pub(super) mode: Option<ServiceMode>,
    pub(super) delivered: Option<Served>,
    pub(super) outcome: Option<RequestOutcome>,
    /// What the reply said about remedies, where it is one that says it.
    pub(super) remedy: Option<RemedyOrder>,
}

/// The delivery of a reply to an applicant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Served {
    pub(super) on: NaiveDate,
    /// Where it is not as it was sent.
    pub(super) mode: Option<ServiceMode>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    Reply,
    Lapse,
    Withdrawal,
}

/// A new round of handling on an order (c8).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    pub(super) number: usize,
    pub(super) order: RoundOrder,
    pub(super) served_on: NaiveDate,
    /// The request as it stood when the round was opened.
    pub(super) before: Request,
}

impl Round {
    /// Its number, from 2: the first round is that of the request itself.
    #[must_use]
    pub const fn number(&self) -> usize {
        self.number.saturating_add(1)
    }

    /// The order that opened it.
    #[must_use]
    pub const fn order(&self) -> &RoundOrder {
        &self.order
    }

    /// The day the order was served: its clock runs from then.
    #[must_use]
    pub const fn served_on(&self) -> NaiveDate {
        self.served_on
    }

    /// The request as it stood before.
    #[must_use]
    pub const fn before(&self) -> &Request {
        &self.before
    }
}

impl Conclusion {
    /// The day of the act that stops the clock (c4), towards an applicant to whom it was delivered so.
    pub(super) fn stopped_on(
        &self,
        delivered: Option<Served>,
        conventions: Conventions,
    ) -> Option<NaiveDate> {
        let served_on = delivered.map(|it| it.on);
        match (self.how, conventions.reply_act) {
            (Ending::Reply, ReplyAct::Delivered) => served_on,
            (Ending::Reply, ReplyAct::Signed) => Some(self.signed_on.unwrap_or(self.on)),
            (Ending::Reply, ReplyAct::Sent) => {
                let mode = delivered.and_then(|it| it.mode).or(self.mode);
                match mode {
                    // What is handed over is made when it is signed for, or refused; what is posted or
                    // transmitted, when it is sent (国办公开办函〔2016〕235号).
                    Some(ServiceMode::Direct | ServiceMode::Entrusted | ServiceMode::Refused) => {
                        served_on
                    }
                    Some(ServiceMode::Post | ServiceMode::Electronic) | None => Some(self.on),
                }
            }
            (Ending::Lapse | Ending::Withdrawal, _) => Some(self.on),
        }
    }
}
