//! State diagrams in the form of Mermaid.

use std::fmt::Write as _;

use crate::vocabulary::Term;

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

/// Draws a machine of commands: its states by code and Chinese label, from the one it begins in to the
/// one after which nothing happens, and the moves of its table.
pub(super) fn machine<S: Copy, K: Term>(
    states: &[S],
    named: impl Fn(S) -> (&'static str, &'static str),
    (first, last): (S, S),
    arrows: Vec<(S, S, K)>,
) -> String {
    let code = |state| named(state).0;
    let labels: Vec<_> = states
        .iter()
        .map(|state| named(*state))
        .map(|(code, zh)| (code, format!("{zh} {code}")))
        .collect();
    let mut edges = vec![(OUTSIDE, code(first), "")];
    let arrows = arrows.into_iter();
    edges.extend(arrows.map(|(from, to, kind)| (code(from), code(to), kind.code())));
    edges.push((code(last), OUTSIDE, ""));
    mermaid(&labels, &edges)
}

/// A hyphen would end the name of a state.
fn id(code: &str) -> String {
    code.replace('-', "_")
}
