use chrono::NaiveDate;

use super::{Procedure, Reconsideration, ReviewApplication, ReviewEvent, ReviewState, ReviewStep};
use crate::calendar::CalendarDays;
use crate::vocabulary::{Claimant, ContestedAct, ReviewDecision, ReviewEnd};
use crate::workflow::diagram::{OUTSIDE, mermaid, walk};
use crate::workflow::remedy::{Contested, RemedyEntry, RemedyRules, RemedySubject};

impl Reconsideration {
    /// Draws the state diagram in the form of Mermaid, found by taking every step.
    ///
    /// ```
    /// let diagram = disclosure::workflow::remedy::Reconsideration::diagram();
    /// assert!(diagram.contains("    filed --> accepted: accept / deem-accepted\n"));
    /// ```
    #[must_use]
    pub fn diagram() -> String {
        let on = NaiveDate::default();
        let application = ReviewApplication {
            subject: RemedySubject::Request(String::new()),
            claimant: Claimant::Applicant,
            contested: Contested::new(ContestedAct::Reply, on),
            filed_on: on,
            good_cause: false,
        };
        let rules = Box::new(RemedyRules::default());
        let applied = ReviewEvent::Applied { application, rules };
        let events: Vec<RemedyEntry<_>> = every_event(on).into_iter().map(Into::into).collect();
        let steps = |case: &Self| {
            let taken = events.iter().filter_map(|entry| {
                let next = case.clone().evolve(entry).ok()?;
                Some((entry.event().step(), next))
            });
            taken.collect()
        };
        let start = Self::replay([&applied.into()]).ok();
        let moves = start.map(|start| walk(start, Self::state, steps));
        let first = (OUTSIDE, ReviewState::Filed.code(), ReviewStep::Apply.code());
        let mut edges = vec![first];
        for (from, step, to) in moves.into_iter().flatten().filter(|it| it.0 != it.2) {
            edges.push((from.code(), to.code(), step.code()));
        }
        let states = ReviewState::ALL.iter();
        let over = states.clone().filter(|it| !it.is_open());
        edges.extend(over.map(|it| (it.code(), OUTSIDE, "")));
        let states: Vec<_> = states.map(|it| (it.code(), it.code().to_owned())).collect();
        mermaid(&states, &edges)
    }
}

/// One event for each step and each way it can lead on.
fn every_event(on: NaiveDate) -> Vec<ReviewEvent> {
    let chosen = |procedure| ReviewEvent::ProcedureChosen { on, procedure };
    vec![
        ReviewEvent::CorrectionAsked { on },
        ReviewEvent::Corrected { on },
        ReviewEvent::GivenUp { on },
        ReviewEvent::Accepted { on, deemed: false },
        ReviewEvent::Accepted { on, deemed: true },
        ReviewEvent::NotAccepted { on },
        chosen(Procedure::Summary),
        chosen(Procedure::Ordinary),
        ReviewEvent::PapersSent { on },
        ReviewEvent::Answered { on },
        ReviewEvent::Extended {
            on,
            days: CalendarDays(1),
        },
        ReviewEvent::Decided {
            on,
            served_on: on,
            decision: ReviewDecision::Maintained,
            ordered: None,
        },
        ReviewEvent::Ended {
            on,
            end: ReviewEnd::Withdrawn,
        },
    ]
}
