//! The withheld parts of what is public: evaluated, and brought out.

use chrono::NaiveDate;

use super::Publication;
use crate::workflow::machine::Flaw;
use crate::workflow::publication::particulars::PartEvaluation;

/// A part whose evaluation found that it is to be published after all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct FreedPart {
    pub(in super::super) part: u16,
    pub(in super::super) on: NaiveDate,
    /// The day a version without it among its withheld parts went out.
    pub(in super::super) out_on: Option<NaiveDate>,
}

impl Publication {
    /// Ends an evaluation: the part is withheld until the next, or waits to be brought out from the first
    /// day that was found.
    pub(in super::super) fn evaluate(
        &mut self,
        on: NaiveDate,
        evaluation: &PartEvaluation,
    ) -> Result<(), Flaw> {
        let parts = &mut self.public.as_mut().ok_or(Flaw::Missing)?.parts;
        let part = parts.iter_mut().find(|it| it.number == evaluation.part);
        part.ok_or(Flaw::Missing)?.next_review_on = evaluation.next_review_on;
        let waits = |it: &FreedPart| it.part == evaluation.part && it.out_on.is_none();
        if evaluation.keep {
            self.freed_parts.retain(|it| !waits(it));
        } else if !self.freed_parts.iter().any(waits) {
            self.freed_parts.push(FreedPart {
                part: evaluation.part,
                on,
                out_on: None,
            });
        }
        Ok(())
    }

    /// What the version that went out no longer withholds is out.
    pub(in super::super) fn bring_out(&mut self, on: NaiveDate) {
        let parts = self.public.iter().flat_map(|it| &it.content.parts);
        let withheld: Vec<u16> = parts.map(|it| it.number).collect();
        let waiting = self.freed_parts.iter_mut();
        for it in waiting.filter(|it| it.out_on.is_none() && !withheld.contains(&it.part)) {
            it.out_on = Some(on);
        }
    }
}
