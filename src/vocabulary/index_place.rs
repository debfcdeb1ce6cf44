use super::{IndexNumber, IndexNumberStructure};

/// The place that an index number's prefix points to.
///
/// A lookup, never a validation: a number whose prefix is unknown, or points elsewhere than its
/// publisher, is as good as any.
///
/// ```
/// use disclosure::vocabulary::IndexNumber;
///
/// let number = IndexNumber::read("QZ05102-0200-2014-00012");
/// let place = number.place().ok_or("unknown prefix")?;
/// assert_eq!((place.zh(), place.is_confirmed()), ("石狮", false));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct IndexPlace {
    letters: &'static str,
    unit: &'static str,
    zh: &'static str,
    is_confirmed: bool,
}

const fn place(
    letters: &'static str,
    unit: &'static str,
    zh: &'static str,
    is_confirmed: bool,
) -> IndexPlace {
    IndexPlace {
        letters,
        unit,
        zh,
        is_confirmed,
    }
}

/// By letters, unit and name, with whether it was seen: the counties of Quanzhou (QZ), and Pingtan (PZ), which has no county level.
const PLACES: [IndexPlace; 12] = [
    place("PZ", "00", "平潭", true),
    place("QZ", "01", "鲤城", false),
    place("QZ", "02", "丰泽", true),
    place("QZ", "03", "洛江", false),
    place("QZ", "04", "泉港", true),
    place("QZ", "05", "石狮", false),
    place("QZ", "06", "晋江", true),
    place("QZ", "07", "南安", true),
    place("QZ", "08", "惠安", false),
    place("QZ", "09", "安溪", false),
    place("QZ", "10", "永春", true),
    place("QZ", "11", "德化", false),
];

impl IndexPlace {
    /// The name of the place in Chinese.
    #[must_use]
    pub const fn zh(self) -> &'static str {
        self.zh
    }

    /// The prefix was seen on what the place itself published; else it was reckoned from the usual
    /// order of the counties.
    #[must_use]
    pub const fn is_confirmed(self) -> bool {
        self.is_confirmed
    }
}

impl IndexNumber {
    /// Looks up the place that the prefix of a number of Fujian's form points to.
    #[must_use]
    pub fn place(&self) -> Option<IndexPlace> {
        let IndexNumberStructure::Catalogue { letters, unit, .. } = self.structure() else {
            return None;
        };
        PLACES
            .into_iter()
            .find(|row| row.letters == letters && row.unit == unit)
    }
}
