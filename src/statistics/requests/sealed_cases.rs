//! The form in which a sealed period is stored: its cases, each without the period, which all share.

use serde::{Deserialize, Serialize};

use super::{Flow, FlowRow, RegisterError, RemedyFlow, ReplyTime, Seal, SealedPeriod};
use crate::statistics::Period;
use crate::vocabulary::{ApplicantClass, RemedyPath, RemedyResult, RequestChannel};
use crate::workflow::remedy::TableCell;

/// A sealed period, before it was looked at.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Stored {
    seal: Seal,
    requests: Vec<StoredRequest>,
    remedies: Vec<StoredRemedy>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredRequest {
    case: String,
    class: ApplicantClass,
    channel: RequestChannel,
    entry: FlowRow,
    exit: FlowRow,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reply: Option<ReplyTime>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredRemedy {
    case: String,
    path: RemedyPath,
    result: RemedyResult,
    /// It was filed within the period.
    filed: bool,
}

impl StoredRequest {
    fn in_period(self, period: Period) -> Result<(String, Flow), RegisterError> {
        let odd = if !self.entry.is_entry() || self.exit.is_entry() {
            Some(RegisterError::NoFlow {
                entry: self.entry,
                exit: self.exit,
            })
        } else {
            // A request that is carried out has no reply yet.
            let is_early = self.reply.is_some() && self.exit == FlowRow::CarriedOut;
            is_early.then_some(RegisterError::NotConcluded)
        };
        if let Some(source) = odd {
            return Err(RegisterError::Stored {
                case: self.case,
                source: Box::new(source),
            });
        }
        let flow = Flow {
            period,
            class: self.class,
            entry: self.entry,
            exit: self.exit,
            channel: self.channel,
            reply: self.reply,
        };
        Ok((self.case, flow))
    }
}

impl TryFrom<Stored> for SealedPeriod {
    type Error = RegisterError;

    fn try_from(stored: Stored) -> Result<Self, RegisterError> {
        let period = stored.seal.period();
        let requests = stored.requests.into_iter().map(|it| it.in_period(period));
        let remedies = stored.remedies.into_iter().map(|it| {
            let cell = TableCell {
                path: it.path,
                result: it.result,
            };
            let flow = RemedyFlow {
                period,
                cell,
                filed: it.filed,
            };
            (it.case, flow)
        });
        let requests: Vec<_> = requests.collect::<Result<_, _>>()?;
        Self::new(stored.seal, requests, remedies)
    }
}

impl From<SealedPeriod> for Stored {
    fn from(sealed: SealedPeriod) -> Self {
        let requests = sealed.requests().map(|(case, flow)| StoredRequest {
            case: case.to_owned(),
            class: flow.class,
            channel: flow.channel,
            entry: flow.entry,
            exit: flow.exit,
            reply: flow.reply,
        });
        let remedies = sealed.remedies().map(|(case, flow)| StoredRemedy {
            case: case.to_owned(),
            path: flow.cell.path,
            result: flow.cell.result,
            filed: flow.filed,
        });
        Self {
            seal: sealed.seal(),
            requests: requests.collect(),
            remedies: remedies.collect(),
        }
    }
}
