use super::CategoryFigures;
use crate::statistics::{Rounding, Share};

impl CategoryFigures {
    /// Writes the counts and shares as reports print them, computed from the counts:
    /// 主动公开的信息中，机构职能类信息18条，占15%；… .
    ///
    /// A category without a count is left out, a share of nothing is not written. Shares are rounded
    /// half up to so many places, trailing zeros dropped.
    ///
    /// ```
    /// use disclosure::report::{PrintedCount, CategoryFigures};
    ///
    /// let mut report = CategoryFigures::new("某局", 2014);
    /// report.total_this_year = Some(120);
    /// report.categories = vec![PrintedCount::new("行政许可类", 4, "3.33%")];
    /// assert_eq!(report.paragraph(2), "主动公开的信息中，行政许可类信息4条，占3.33%。");
    /// ```
    #[must_use]
    pub fn paragraph(&self, places: u32) -> String {
        let parts: Vec<String> = self
            .categories
            .iter()
            .filter_map(|category| {
                let count = category.count?;
                let name = category.name.trim_end_matches("信息");
                let share = self
                    .total_this_year
                    .and_then(|total| Share::of(count, total));
                let share = share.map(|it| format!("，占{}", it.printed(places, Rounding::HalfUp)));
                Some(format!("{name}信息{count}条{}", share.unwrap_or_default()))
            })
            .collect();
        format!("主动公开的信息中，{}。", parts.join("；"))
    }
}
