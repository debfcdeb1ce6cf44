//! The form in which a tally of requests is stored: the cells that hold something.

use serde::{Deserialize, Serialize};

use super::flow_cell;
use super::{FlowCell, FlowRow, ReplyTimes, RequestTally};
use crate::sorted::SortedMap;
use crate::statistics::accumulate::sum;
use crate::statistics::{Period, StatisticsError};
use crate::vocabulary::{ApplicantClass, RequestChannel, Term};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Stored {
    period: Option<Period>,
    #[serde(default)]
    cells: Vec<StoredCell>,
    #[serde(default)]
    channels: SortedMap<RequestChannel, u64>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredCell {
    row: FlowRow,
    class: ApplicantClass,
    count: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    times: Option<ReplyTimes>,
}

impl From<RequestTally> for Stored {
    fn from(tally: RequestTally) -> Self {
        let times = |cell: FlowCell| {
            let place = flow_cell::at(cell.row.conclusion()?, cell.class);
            let times = tally.times.get(place)?;
            (times.replies() > 0).then(|| times.clone())
        };
        let cells = tally.cells().map(|(cell, count)| StoredCell {
            row: cell.row,
            class: cell.class,
            count,
            times: times(cell),
        });
        let channels = RequestChannel::ALL.iter();
        Self {
            period: tally.period,
            cells: cells.collect(),
            channels: channels
                .map(|&it| (it, tally.received_by(it)))
                .filter(|&(_, count)| count > 0)
                .collect(),
        }
    }
}

impl TryFrom<Stored> for RequestTally {
    type Error = StatisticsError;

    fn try_from(stored: Stored) -> Result<Self, StatisticsError> {
        let mut tally = Self::default();
        for cell in stored.cells {
            let place = FlowCell {
                row: cell.row,
                class: cell.class,
            };
            if let Some(count) = tally.cells.get_mut(place.place()) {
                *count = count
                    .checked_add(cell.count)
                    .ok_or(StatisticsError::TooMany)?;
            }
            let Some(times) = cell.times else { continue };
            let conclusion = cell.row.conclusion();
            if times.replies() > cell.count || conclusion.is_none() {
                return Err(StatisticsError::Unbalanced {
                    of: "reply times",
                    total: cell.count,
                });
            }
            let at = conclusion.map(|row| flow_cell::at(row, cell.class));
            if let Some(place) = at.and_then(|at| tally.times.get_mut(at)) {
                place.add(&times);
            }
        }
        for (channel, count) in stored.channels {
            if let Some(place) = tally.channels.get_mut(channel.ordinal()) {
                *place = count;
            }
        }
        let mut all = Vec::new();
        for &class in ApplicantClass::ALL {
            let (mut entries, mut exits) = (Vec::new(), Vec::new());
            for row in FlowRow::all() {
                let count = tally.cell(FlowCell { row, class });
                match row {
                    FlowRow::New | FlowRow::CarriedIn => entries.push(count),
                    FlowRow::CarriedOut | FlowRow::Concluded(_) | FlowRow::ConcludedWithoutRow => {
                        exits.push(count);
                    }
                }
            }
            let total = sum(&entries)?;
            if sum(&exits)? != total {
                let of = "entries and exits";
                return Err(StatisticsError::Unbalanced { of, total });
            }
            all.push(total);
        }
        let total = sum(&all)?;
        if sum(&tally.channels)? != tally.row(FlowRow::New) {
            let of = "channels";
            return Err(StatisticsError::Unbalanced { of, total });
        }
        tally.period = stored.period;
        if tally.period.is_none() && total > 0 {
            let rule = "period";
            return Err(StatisticsError::NoRule { rule, total });
        }
        Ok(tally)
    }
}
