//! State diagrams in the form of Mermaid.

use std::collections::BTreeSet;
use std::fmt::Write as _;

/// Where a diagram begins and ends.
pub(super) const OUTSIDE: &str = "[*]";

/// A move: from one state to another, by a step.
pub(super) type Edge = (&'static str, &'static str, &'static str);

/// Draws the moves between states, each with its label. Moves between the same two states share an
/// arrow.
pub(super) fn mermaid(states: &[(&'static str, String)], edges: &[Edge]) -> String {
    let mut text = String::from("stateDiagram-v2\n");
    // Writing to a String cannot fail; the results are dropped for that reason.
    for (code, label) in states {
        let _ = writeln!(text, "    state \"{label}\" as {}", id(code));
    }
    let mut arrows: Vec<(&str, &str, Vec<&str>)> = Vec::new();
    for (from, to, by) in edges {
        match arrows.iter_mut().find(|it| it.0 == *from && it.1 == *to) {
            Some((.., steps)) => steps.push(by),
            None => arrows.push((from, to, vec![by])),
        }
    }
    for (from, to, steps) in arrows {
        let steps = steps.join(" / ");
        let colon = if steps.is_empty() { "" } else { ": " };
        let _ = writeln!(text, "    {} --> {}{colon}{steps}", id(from), id(to));
    }
    text
}

/// A hyphen would end the name of a state.
fn id(code: &str) -> String {
    code.replace('-', "_")
}

/// Finds the moves of a machine by taking every step from every state it leads to; what is found
/// comes in the order of states and steps.
pub(super) fn walk<C, S: Copy + Ord, T: Ord>(
    start: C,
    state: impl Fn(&C) -> S,
    steps: impl Fn(&C) -> Vec<(T, C)>,
) -> BTreeSet<(S, T, S)> {
    let mut found = BTreeSet::new();
    let mut open = vec![start];
    while let Some(case) = open.pop() {
        for (step, next) in steps(&case) {
            if found.insert((state(&case), step, state(&next))) {
                open.push(next);
            }
        }
    }
    found
}
