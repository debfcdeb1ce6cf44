//! Chance that is the same everywhere, and how far a random walk goes.

use std::env;

use chrono::Days;

/// 10,000 steps; `DISCLOSURE_WALK_STEPS` asks for more.
pub(crate) fn steps() -> usize {
    env::var("DISCLOSURE_WALK_STEPS").map_or(10_000, |it| it.parse().unwrap())
}

/// Numbers that look like chance (xorshift).
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new() -> Self {
        Self(0x9E37_79B9_7F4A_7C15)
    }

    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(bound).unwrap()).unwrap()
    }

    pub(crate) fn days(&mut self, bound: usize) -> Days {
        Days::new(u64::try_from(self.below(bound)).unwrap())
    }

    pub(crate) fn pick<'p, T>(&mut self, from: &'p [T]) -> Option<&'p T> {
        (!from.is_empty()).then(|| &from[self.below(from.len())])
    }
}
