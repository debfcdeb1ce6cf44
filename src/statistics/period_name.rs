use chrono::Datelike as _;

use super::Period;

impl Period {
    /// How it is called in Chinese: 2024年, 2024年上半年, 2024年第三季度, 2024年7月, 2024年1月至9月.
    ///
    /// ```
    /// use disclosure::statistics::Period;
    ///
    /// assert_eq!(Period::quarter(2024, 3)?.zh(), "2024年第三季度");
    /// let days: Period = "2014-01-01/2014-12-01".parse()?;
    /// assert_eq!(days.zh(), "2014年1月1日至12月1日");
    /// # Ok::<(), disclosure::statistics::StatisticsError>(())
    /// ```
    #[must_use]
    pub fn zh(self) -> String {
        let (from, through) = (self.from(), self.through());
        let (year, first, last) = (from.year(), from.month(), through.month());
        let are_months = from.day() == 1 && !self.ends_within_a_month();
        match (from.year() == through.year(), are_months, first, last) {
            (true, true, 1, 12) => format!("{year}年"),
            (true, true, 1, 6) => format!("{year}年上半年"),
            (true, true, 7, 12) => format!("{year}年下半年"),
            (true, true, 1, 3) => format!("{year}年第一季度"),
            (true, true, 4, 6) => format!("{year}年第二季度"),
            (true, true, 7, 9) => format!("{year}年第三季度"),
            (true, true, 10, 12) => format!("{year}年第四季度"),
            (true, true, first, last) if first == last => format!("{year}年{first}月"),
            (true, true, first, last) => format!("{year}年{first}月至{last}月"),
            (true, false, ..) => format!(
                "{year}年{first}月{}日至{last}月{}日",
                from.day(),
                through.day()
            ),
            (false, ..) => format!(
                "{year}年{first}月{}日至{}年{last}月{}日",
                from.day(),
                through.year(),
                through.day()
            ),
        }
    }

    fn ends_within_a_month(self) -> bool {
        let through = self.through();
        through
            .succ_opt()
            .is_some_and(|next| next.month() == through.month())
    }
}
