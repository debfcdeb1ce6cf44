use super::index_number::CatalogueIndex;

/// How well a place behind an index number is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(
    clippy::exhaustive_enums,
    reason = "a place was seen or it was reckoned"
)]
pub enum Confidence {
    /// Reckoned from the usual order of the counties; no number of the place was seen.
    Inferred,
    /// Seen on what the place itself published.
    Confirmed,
}

/// The place that an index number's prefix points to.
///
/// A lookup, never a validation: a number whose prefix is unknown, or points elsewhere than its
/// publisher, is as good as any.
///
/// ```
/// use disclosure::vocabulary::{Confidence, IndexNumber, IndexNumberStructure};
///
/// let number = IndexNumber::read("QZ05102-0200-2014-00012");
/// let IndexNumberStructure::Catalogue(index) = number.structure() else { unreachable!() };
/// let place = index.place().ok_or("unknown prefix")?;
/// assert_eq!((place.zh(), place.confidence()), ("石狮", Confidence::Inferred));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct IndexPlace {
    letters: &'static str,
    unit: &'static str,
    zh: &'static str,
    confidence: Confidence,
}

const fn place(
    letters: &'static str,
    unit: &'static str,
    zh: &'static str,
    confidence: Confidence,
) -> IndexPlace {
    IndexPlace {
        letters,
        unit,
        zh,
        confidence,
    }
}

/// The counties of Quanzhou (QZ), and Pingtan (PZ), which has no county level.
const PLACES: [IndexPlace; 12] = [
    place("PZ", "00", "平潭", Confidence::Confirmed),
    place("QZ", "01", "鲤城", Confidence::Inferred),
    place("QZ", "02", "丰泽", Confidence::Confirmed),
    place("QZ", "03", "洛江", Confidence::Inferred),
    place("QZ", "04", "泉港", Confidence::Confirmed),
    place("QZ", "05", "石狮", Confidence::Inferred),
    place("QZ", "06", "晋江", Confidence::Confirmed),
    place("QZ", "07", "南安", Confidence::Confirmed),
    place("QZ", "08", "惠安", Confidence::Inferred),
    place("QZ", "09", "安溪", Confidence::Inferred),
    place("QZ", "10", "永春", Confidence::Confirmed),
    place("QZ", "11", "德化", Confidence::Inferred),
];

impl IndexPlace {
    /// The name of the place in Chinese.
    #[must_use]
    pub const fn zh(self) -> &'static str {
        self.zh
    }

    /// How well the place is known.
    #[must_use]
    pub const fn confidence(self) -> Confidence {
        self.confidence
    }
}

impl CatalogueIndex {
    /// Looks up the place that the prefix points to.
    #[must_use]
    pub fn place(&self) -> Option<IndexPlace> {
        PLACES
            .into_iter()
            .find(|row| row.letters == self.letters() && row.unit == self.unit())
    }
}
