use crate::vocabulary::Term;

/// Moves of a step between states `S`: from each of some to one of others, or staying where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move<S: 'static> {
    from: &'static [S],
    to: &'static [S],
}

impl<S> Move<S> {
    /// The states it starts in.
    #[must_use]
    pub const fn from(&self) -> &'static [S] {
        self.from
    }

    /// The states it may lead to, besides staying; none when it always stays.
    #[must_use]
    pub const fn to(&self) -> &'static [S] {
        self.to
    }
}

/// Writes a row of a table of moves.
pub(in crate::workflow) const fn go<S>(from: &'static [S], to: &'static [S]) -> Move<S> {
    Move { from, to }
}

/// The arrows of a state diagram: every way from one state to another, in the order of the table.
pub(super) fn arrows<K: Term, S: Copy + Eq + 'static>(
    moves: impl Fn(K) -> &'static [Move<S>],
) -> Vec<(S, S, K)> {
    let mut found = Vec::new();
    for kind in K::ALL {
        for step in moves(*kind) {
            for from in step.from {
                let away = step.to.iter().filter(|to| *to != from);
                found.extend(away.map(|to| (*from, *to, *kind)));
            }
        }
    }
    found
}
