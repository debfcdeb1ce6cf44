use crate::supervision::SupervisionError;
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// How many are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum SampleSize {
    /// So many.
    Count(u64),
    /// At least so many of each hundred: the number is rounded up.
    Percent(u32),
}

impl SampleSize {
    /// The number drawn from a population.
    fn of(self, population: u64) -> u64 {
        match self {
            Self::Count(count) => count,
            Self::Percent(percent) => {
                let parts = u128::from(population).saturating_mul(u128::from(percent));
                u64::try_from(parts.div_ceil(100)).unwrap_or(u64::MAX)
            }
        }
    }
}

/// A sample that anyone can draw again from the same ids and seed (抽查样本).
///
/// The algorithm, a contract that does not change:
///
/// 1. The ids are sorted by their bytes; an id that stands twice is an error.
/// 2. Numbers come from `SplitMix64`, the seed being its first state: add `0x9E3779B97F4A7C15` to the
///    state, then mix a copy `z`: `z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9`,
///    `z = (z ^ z >> 27) * 0x94D049BB133111EB`, `z ^ z >> 31`, all modulo 2⁶⁴.
/// 3. A number below `n` is the next one modulo `n`, where a number not below the largest multiple of
///    `n` within 2⁶⁴ is passed over, so that every place is equally likely.
/// 4. For `i` from 0 the places `i` and `i` plus a number below `len - i` are swapped (partial
///    Fisher-Yates); the first `size` ids are the sample, in the order drawn.
///
/// ```
/// use disclosure::supervision::Sample;
///
/// let schools = ["s3", "s1", "s5", "s2", "s4"];
/// let sample = Sample::draw_percent(schools, 50, 2014)?;
/// assert_eq!(sample.ids().len(), 3);
/// assert_eq!(sample, Sample::draw(["s1", "s2", "s3", "s4", "s5"], 3, 2014)?);
/// assert_eq!(
///     Sample::draw(schools, 6, 2014).unwrap_err().to_string(),
///     "a sample of 6 cannot be drawn from 5",
/// );
/// # Ok::<(), disclosure::supervision::SupervisionError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sample {
    seed: u64,
    population: u64,
    ids: Vec<String>,
}

impl Sample {
    /// Draws so many.
    ///
    /// # Errors
    /// [`SupervisionError`] when an id stands twice or there are fewer ids than the sample needs.
    pub fn draw(
        ids: impl IntoIterator<Item = impl Into<String>>,
        count: u64,
        seed: u64,
    ) -> Result<Self, SupervisionError> {
        Self::sized(ids, SampleSize::Count(count), seed)
    }

    /// Draws at least so many of each hundred: the number is rounded up.
    ///
    /// # Errors
    /// As [`draw`](Self::draw).
    pub fn draw_percent(
        ids: impl IntoIterator<Item = impl Into<String>>,
        percent: u32,
        seed: u64,
    ) -> Result<Self, SupervisionError> {
        Self::sized(ids, SampleSize::Percent(percent), seed)
    }

    pub(super) fn sized(
        ids: impl IntoIterator<Item = impl Into<String>>,
        size: SampleSize,
        seed: u64,
    ) -> Result<Self, SupervisionError> {
        let mut sorted = BTreeSet::new();
        for id in ids {
            let id = id.into();
            if sorted.contains(&id) {
                return Err(SupervisionError::DuplicateId { id });
            }
            sorted.insert(id);
        }
        let mut ids: Vec<String> = sorted.into_iter().collect();
        let population = u64::try_from(ids.len()).unwrap_or(u64::MAX);
        let size = size.of(population);
        if size > population {
            return Err(SupervisionError::TooFew { size, population });
        }
        let mut numbers = SplitMix64 { state: seed };
        for place in 0..size {
            let step = numbers.below(population.saturating_sub(place));
            let other = place.saturating_add(step);
            if let (Ok(place), Ok(other)) = (usize::try_from(place), usize::try_from(other)) {
                ids.swap(place, other);
            }
        }
        ids.truncate(usize::try_from(size).unwrap_or(usize::MAX));
        Ok(Self {
            seed,
            population,
            ids,
        })
    }

    /// The seed.
    #[must_use]
    pub const fn seed(&self) -> u64 {
        self.seed
    }

    /// How many there were to draw from.
    #[must_use]
    pub const fn population(&self) -> u64 {
        self.population
    }

    /// The ids, in the order drawn.
    #[must_use]
    pub fn ids(&self) -> &[String] {
        &self.ids
    }
}

/// The generator of Steele, Lea and Flood (2014).
struct SplitMix64 {
    state: u64,
}

impl SplitMix64 {
    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.state ^ (self.state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `bound`; zero for a bound of zero, which a draw never asks for.
    fn below(&mut self, bound: u64) -> u64 {
        // 2⁶⁴ modulo the bound: how many numbers at the top of the range are passed over.
        let over = bound.wrapping_neg().checked_rem(bound).unwrap_or_default();
        loop {
            let number = self.next();
            if over == 0 || number < over.wrapping_neg() {
                return number.checked_rem(bound).unwrap_or_default();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::SplitMix64;

    #[test]
    fn the_generator_gives_the_published_numbers() {
        // The reference vector for seed 1234567, as several published implementations print it.
        let mut numbers = SplitMix64 { state: 1_234_567 };
        let first: Vec<u64> = (0..5).map(|_| numbers.next()).collect();
        assert_eq!(
            first,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423,
                4_593_380_528_125_082_431,
                16_408_922_859_458_223_821,
            ]
        );
    }

    #[test]
    fn numbers_at_the_top_of_the_range_are_passed_over() {
        // A bound of 2⁶³ + 1 leaves 2⁶³ - 1 numbers over: about every second one.
        let bound = (1 << 63) + 1;
        let mut numbers = SplitMix64 { state: 7 };
        assert!((0..64).all(|_| numbers.below(bound) < bound));
        let mut raw = SplitMix64 { state: 7 };
        let taken: Vec<u64> = std::iter::repeat_with(|| raw.next())
            .filter(|it| *it < bound)
            .take(8)
            .collect();
        let mut numbers = SplitMix64 { state: 7 };
        let drawn: Vec<u64> = (0..8).map(|_| numbers.below(bound)).collect();
        assert_eq!(drawn, taken);
    }
}
