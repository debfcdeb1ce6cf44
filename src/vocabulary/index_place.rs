use super::{IndexNumber, IndexNumberStructure};

/// By letters, unit and name, with whether it was seen: the counties of Quanzhou (QZ), and Pingtan (PZ), which has no county level.
const PLACES: [(&str, &str, &str, bool); 12] = [
    ("PZ", "00", "平潭", true),
    ("QZ", "01", "鲤城", false),
    ("QZ", "02", "丰泽", true),
    ("QZ", "03", "洛江", false),
    ("QZ", "04", "泉港", true),
    ("QZ", "05", "石狮", false),
    ("QZ", "06", "晋江", true),
    ("QZ", "07", "南安", true),
    ("QZ", "08", "惠安", false),
    ("QZ", "09", "安溪", false),
    ("QZ", "10", "永春", true),
    ("QZ", "11", "德化", false),
];

impl IndexNumber {
    /// Looks up the place that the prefix of a number of Fujian's form points to: its name in Chinese, and
    /// whether the prefix was seen on what the place itself published; else it was reckoned from the usual
    /// order of the counties.
    ///
    /// A lookup, never a validation: a number whose prefix is unknown, or points elsewhere than its
    /// publisher, is as good as any.
    ///
    /// ```
    /// use disclosure::vocabulary::IndexNumber;
    ///
    /// assert_eq!(IndexNumber::read("QZ05102-0200-2014-00012").place(), Some(("石狮", false)));
    /// ```
    #[must_use]
    pub fn place(&self) -> Option<(&'static str, bool)> {
        let IndexNumberStructure::Catalogue { letters, unit, .. } = self.structure() else {
            return None;
        };
        PLACES
            .into_iter()
            .find(|row| (row.0, row.1) == (letters.as_str(), unit.as_str()))
            .map(|(.., name, is_seen)| (name, is_seen))
    }
}
