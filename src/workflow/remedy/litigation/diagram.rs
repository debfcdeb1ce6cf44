use chrono::NaiveDate;

use super::{
    AppealResult, Litigation, Suit, SuitBasis, SuitEvent, SuitResult, SuitState, SuitStep,
};
use crate::vocabulary::{Claimant, ContestedAct, Judgment, RemedyParty, SuitRuling, Term as _};
use crate::workflow::diagram::{OUTSIDE, mermaid, walk};
use crate::workflow::remedy::{Contested, RemedyEntry, RemedyRules, RemedySubject};

impl Litigation {
    /// Draws the state diagram in the form of Mermaid, found by taking every step.
    ///
    /// ```
    /// let diagram = disclosure::workflow::remedy::Litigation::diagram();
    /// assert!(diagram.contains("    judged --> appealed: appeal\n"));
    /// ```
    #[must_use]
    pub fn diagram() -> String {
        let on = NaiveDate::default();
        let suit = Suit {
            subject: RemedySubject::Request(String::new()),
            claimant: Claimant::ThirdParty,
            basis: SuitBasis::Direct(Contested::new(ContestedAct::Reply, on)),
            filed_on: on,
            good_cause: false,
        };
        let rules = Box::new(RemedyRules::default());
        let sued = SuitEvent::Sued { suit, rules };
        let events: Vec<RemedyEntry<_>> = every_event(on).into_iter().map(Into::into).collect();
        let steps = |case: &Self| {
            let taken = events.iter().filter_map(|entry| {
                let next = case.clone().evolve(entry).ok()?;
                Some((entry.event().step(), next))
            });
            taken.collect()
        };
        let start = Self::replay([&sued.into()]).ok();
        let moves = start.map(|start| walk(start, Self::state, steps));
        let first = (OUTSIDE, SuitState::Filed.code(), SuitStep::Sue.code());
        let mut edges = vec![first];
        for (from, step, to) in moves.into_iter().flatten().filter(|it| it.0 != it.2) {
            edges.push((from.code(), to.code(), step.code()));
        }
        edges.push((SuitState::Final.code(), OUTSIDE, ""));
        let states = SuitState::ALL.iter();
        let states: Vec<_> = states.map(|it| (it.code(), it.code().to_owned())).collect();
        mermaid(&states, &edges)
    }
}

/// One event for each step and each way it can lead on.
fn every_event(on: NaiveDate) -> Vec<SuitEvent> {
    let served_on = on;
    let appeal = |result| SuitEvent::AppealDecided {
        on,
        served_on,
        result,
        ordered: None,
    };
    let judgment = Judgment::ClaimDismissed;
    let mut events = vec![
        SuitEvent::Docketed { on },
        SuitEvent::Judged {
            on,
            served_on,
            judgment,
            ordered: None,
        },
        SuitEvent::DisclosureSuspended { on },
        SuitEvent::Appealed {
            on,
            by: RemedyParty::Claimant,
        },
        appeal(AppealResult::Upheld),
        appeal(AppealResult::Changed(SuitResult::Judgment(judgment))),
        appeal(AppealResult::Remanded),
        SuitEvent::BecameFinal { on },
    ];
    events.extend(SuitRuling::ALL.iter().map(|ruling| SuitEvent::Ruled {
        on,
        served_on,
        ruling: *ruling,
    }));
    events
}
