//! Logs with the day of entry: what was known on a day, and what no log can be.

use disclosure::vocabulary::{ReviewDecision, SuitRuling};
use disclosure::workflow::litigation::{self, Litigation, SuitBasis};
use disclosure::workflow::reconsideration::{Fact, Procedure, Reconsideration, State};
use disclosure::workflow::remedy::Served;
use disclosure::workflow::{EntryOf, Machine as _};

use crate::live::{Live, applied, sued};
use crate::{application, date, reply, suit};

fn filed() -> Live<Reconsideration> {
    applied(application(reply("2024-08-20")), "2024-09-12")
}

const SUMMARY: Fact = Fact::ProcedureChosen(Procedure::Summary);

fn decided() -> Fact {
    Fact::Decided(Served::new(ReviewDecision::Maintained, date("2024-10-14")))
}

/// The state that was known on a day.
fn known(log: &[EntryOf<Reconsideration>], day: &str) -> State {
    let case = Reconsideration::replay_as_known_on(log, date(day)).unwrap();
    case.state()
}

#[test]
fn a_decision_is_known_from_its_service() {
    let case = filed()
        .told(&Fact::Accepted, "2024-09-18")
        .told(&SUMMARY, "2024-09-18")
        .told(&decided(), "2024-10-10");
    assert_eq!(known(&case.log, "2024-09-11"), State::New);
    assert_eq!(known(&case.log, "2024-09-12"), State::Filed);
    assert_eq!(known(&case.log, "2024-10-13"), State::Summary);
    assert_eq!(known(&case.log, "2024-10-14"), State::Decided);
}

#[test]
fn what_is_entered_late_is_known_late() {
    let case = filed();
    let accepted = case.entry(&Fact::Accepted, "2024-09-18", "2024-11-04");
    let case = case.with(accepted).told(&SUMMARY, "2024-09-18");
    let decided = case.entry(&decided(), "2024-10-10", "2025-02-03");
    let case = case.with(decided);
    assert_eq!(known(&case.log, "2024-11-03"), State::Filed);
    assert_eq!(
        known(&case.log, "2024-11-04"),
        State::Summary,
        "the procedure was entered with the acceptance"
    );
    assert_eq!(known(&case.log, "2025-02-02"), State::Summary);
    assert_eq!(known(&case.log, "2025-02-03"), State::Decided);

    let case = sued(suit(SuitBasis::Direct(reply("2024-08-20"))), "2024-09-12");
    let refused = Served::new(SuitRuling::NotDocketed, date("2024-09-20"));
    let refused = litigation::Fact::Ruled(refused);
    let entry = case.entry(&refused, "2024-09-18", "2024-11-04");
    let case = case.with(entry);
    let state = |day| {
        let case = Litigation::replay_as_known_on(&case.log, date(day)).unwrap();
        case.state()
    };
    assert_eq!(state("2024-09-11"), litigation::State::New);
    assert_eq!(state("2024-11-03"), litigation::State::Filed);
    assert_eq!(state("2024-11-04"), litigation::State::Judged);
}

#[test]
fn entries_follow_each_other_and_what_they_tell_of() {
    let told = |case: &Live<Reconsideration>, entry: &EntryOf<Reconsideration>| {
        case.case.clone().evolve(entry).unwrap_err().to_string()
    };
    let empty = Live::<Reconsideration>::default();
    let apply = filed().log[0].fact().clone();
    let late = empty.entry(&apply, "2024-09-12", "2024-09-20");
    let case = empty.clone().with(late);
    let second = case.entry(&Fact::Accepted, "2024-09-18", "2024-09-19");
    assert_eq!(
        told(&case, &second),
        "entry 2 (`accepted`) cannot follow in state `filed`: it was entered before the entry that \
         precedes it"
    );
    let known = Reconsideration::replay_as_known_on([&case.log[0], &second], date("2024-09-19"));
    assert_eq!(
        known.unwrap(),
        Reconsideration::default(),
        "what was entered later is not looked at, and nothing was entered before"
    );
    let case = filed()
        .told(&Fact::Accepted, "2024-09-18")
        .told(&SUMMARY, "2024-09-18");
    let early = case.entry(&decided(), "2024-10-10", "2024-10-13");
    assert_eq!(
        told(&case, &early),
        "entry 4 (`decided`) cannot follow in state `summary`: the service lies after the day it is \
         entered",
        "it tells of a service on 14 October"
    );
    let early = empty.entry(&apply, "2024-09-12", "2024-09-11");
    assert_eq!(
        told(&empty, &early),
        "entry 1 (`applied`) cannot follow in state `new`: 2024-09-12 lies after 2024-09-11, the day it is entered"
    );
}
