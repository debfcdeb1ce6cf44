//! State diagrams in the form of Mermaid.

use std::fmt::Write as _;

/// Where a diagram begins and ends.
const OUTSIDE: &str = "[*]";

/// Draws the states by code and Chinese label, from the one a machine begins in to those after which
/// nothing happens, and the moves between them. Moves between the same two states share an arrow.
pub(super) fn mermaid(
    states: &[(&str, &str)],
    first: &str,
    last: &[&str],
    moves: &[(&'static str, &'static str, &'static str)],
) -> String {
    let mut text = String::from("stateDiagram-v2\n");
    // Writing to a String cannot fail; the results are dropped for that reason.
    for (code, zh) in states {
        let _ = writeln!(text, "    state \"{zh} {code}\" as {}", id(code));
    }
    let mut arrows: Vec<(&str, &str, Vec<&str>)> = vec![(OUTSIDE, first, Vec::new())];
    for (from, to, by) in moves {
        match arrows.iter_mut().find(|it| it.0 == *from && it.1 == *to) {
            Some((.., steps)) => steps.push(by),
            None => arrows.push((from, to, vec![by])),
        }
    }
    arrows.extend(last.iter().map(|it| (*it, OUTSIDE, Vec::new())));
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
