//! Every state and every kind of command: what the table, `permitted` and `decide` say is the same.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fs;

use disclosure::vocabulary::{Role, Term};
use disclosure::workflow::Move;
use disclosure::workflow::publication::{Publication, State, Step};
use disclosure::workflow::{Bar, Machine as _, MachineState as _, ProcedureStep as _};
use serde_json::json;

use super::samples::{order, samples};
use super::support::{Desk, day, release};

/// What tells cases apart for the walk: the state, the one behind a revision, what is open in it, the plan and who has signed.
pub(crate) fn shape(publication: &Publication) -> String {
    let signed = [
        Step::SettleAttribute,
        Step::ReviewWithholding,
        Step::ReviewRights,
        Step::ReviewSecrecy,
    ]
    .map(|step| publication.signature(step).is_some());
    let open = publication.permitted();
    format!(
        "{} {:?} {:?} {signed:?} {open:?}",
        publication.state(),
        publication.state_as_published(),
        publication.attribute()
    )
}

#[test]
fn every_state_is_reached_and_every_command_agrees_with_what_is_permitted() {
    let commands = samples();
    let mut accepted: BTreeMap<Step, BTreeSet<(State, State)>> = BTreeMap::new();
    let mut states = BTreeSet::new();
    // Every shape that the samples lead to is looked at once.
    let mut seen = BTreeSet::new();
    let mut queue = VecDeque::from([Desk::new()]);
    while let Some(desk) = queue.pop_front() {
        let publication = &desk.publication;
        if !seen.insert(shape(publication)) {
            continue;
        }
        let (from, open) = (publication.state(), publication.permitted());
        states.insert(from);
        let codes: Vec<_> = open.iter().map(|kind| kind.code()).collect();
        for command in &commands {
            let kind = command.step();
            let order = order(publication, command, day("2025-09-22"));
            match publication.decide(&order, &desk.calendar) {
                Ok(entries) => {
                    assert!(open.contains(&kind), "{kind} is closed in {from}");
                    assert!(kind.starts_in(from));
                    let mut next = desk.clone();
                    next.go_on(entries);
                    let to = next.publication.state();
                    accepted.entry(kind).or_default().insert((from, to));
                    queue.push_back(next);
                }
                Err(refusal) => {
                    assert_eq!(refusal.has(Bar::State), !kind.starts_in(from), "{refusal}");
                    let listed = refusal.permitted().iter().map(|it| it.step().code());
                    assert_eq!(listed.collect::<Vec<_>>(), codes);
                }
            }
        }
    }
    assert_eq!(states.len(), State::ALL.len(), "{states:?}");
    // Every move of the table happens, and nothing else does.
    for kind in Step::ALL {
        let seen = accepted.remove(kind).unwrap_or_default();
        for (from, to) in &seen {
            let drawn = |step: &&Move<State>| {
                step.from().contains(from) && (from == to || step.to().contains(to))
            };
            assert!(
                kind.moves().iter().any(|it| drawn(&it)),
                "{kind}: {from} to {to}"
            );
        }
        for step in kind.moves() {
            for from in step.from() {
                assert!(
                    seen.iter().any(|(start, _)| start == from),
                    "{kind} from {from}"
                );
            }
            for to in step.to() {
                assert!(seen.iter().any(|(_, end)| end == to), "{kind} to {to}");
            }
        }
    }
}

#[test]
fn open_to_a_role_is_what_its_powers_allow() {
    let desk = Desk::notice();
    let open = |role: Role| -> Vec<Step> {
        {
            let mut open = desk.publication.permitted();
            open.retain(|step| step.is_open_to(role));
            open
        }
    };
    assert_eq!(open(Role::Publisher), [Step::Publish]);
    assert_eq!(open(Role::DraftingUnit), [Step::Revise]);
    assert_eq!(
        open(Role::DisclosureOffice),
        [Step::Coordinate, Step::SetLimit, Step::Return]
    );
    assert_eq!(open(Role::Applicant), []);
    let answers = Step::ConfirmCoordination;
    assert!(answers.is_open_to(Role::CoMaker) && !answers.is_open_to(Role::ThirdParty));
    assert!(!Step::Coordinate.is_open_to(Role::OtherOrgan));
}

#[test]
fn the_wrong_role_is_refused() {
    let mut desk = Desk::notice();
    let order = desk.order(
        "staff-9",
        Role::DraftingUnit,
        "2025-09-19",
        release(json!({})),
    );
    let refusal = desk.try_give(&order).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "`publish` is refused in state `approved`: the drafting unit has no power to publish \
         (decree-711/art-23)"
    );
    assert_eq!(
        refusal.permitted().len(),
        desk.publication.permitted().len()
    );
}

#[test]
fn the_diagram_in_the_documentation_is_that_of_the_table() {
    let kept = fs::read_to_string("src/workflow/publication/diagram.mmd").unwrap();
    assert_eq!(kept, Publication::diagram());
}

// As `workflow/machine/diagram.rs` says: a hyphen would end the name of a state.
#[test]
fn every_state_is_drawn_under_a_plain_name() {
    let drawn = Publication::diagram();
    let (labels, moves): (Vec<&str>, Vec<&str>) = drawn
        .lines()
        .skip(1)
        .partition(|line| line.starts_with("    state \""));
    let names: BTreeSet<&str> = labels
        .iter()
        .map(|line| line.rsplit(' ').next().unwrap())
        .collect();
    assert_eq!(names.len(), State::ALL.len());
    for line in moves {
        let arrow = line.split(": ").next().unwrap().trim();
        let (from, to) = arrow.split_once(" --> ").unwrap();
        for end in [from, to] {
            assert!(end == "[*]" || names.contains(end), "{line}");
            assert!(!end.contains('-'), "{line}");
        }
    }
}
