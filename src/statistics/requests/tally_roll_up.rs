use super::{Flow, FlowCell, FlowRow, RequestTally};
use crate::statistics::accumulate::sum;
use crate::statistics::roll_up::{counts_in_order, neighbours};
use crate::statistics::{Period, RollUp, StatisticsError};
use crate::vocabulary::{ApplicantClass, Term};

impl RollUp for RequestTally {
    fn period(&self) -> Option<Period> {
        self.period
    }

    fn period_of(flow: &Flow) -> Period {
        flow.period
    }

    fn roll_up<'t>(
        whole: Period,
        parts: impl IntoIterator<Item = &'t Self>,
    ) -> Result<Self, StatisticsError> {
        let parts = counts_in_order(whole, parts)?;
        sum(parts.iter().flat_map(|(_, part)| part.entries()))?;
        let mut tally = Self::of(whole, []);
        for (_, part) in &parts {
            tally.add(part);
        }
        for &class in ApplicantClass::ALL {
            let [carried_in, carried_out] =
                [FlowRow::CarriedIn, FlowRow::CarriedOut].map(|row| FlowCell { row, class });
            for (&(before, one), &(after, other)) in neighbours(&parts) {
                let handed = (one.cell(carried_out), other.cell(carried_in));
                if handed.0 != handed.1 {
                    return Err(StatisticsError::NotHandedOn {
                        before,
                        after,
                        class,
                        carried_out: handed.0,
                        carried_in: handed.1,
                    });
                }
            }
            // What goes over from part to part stays within the whole.
            for (end, cell) in [(parts.first(), carried_in), (parts.last(), carried_out)] {
                if let (Some((_, part)), Some(count)) = (end, tally.cells.get_mut(cell.place())) {
                    *count = part.cell(cell);
                }
            }
        }
        Ok(tally)
    }
}
