use super::{Category, CategoryScheme};

impl CategoryScheme {
    /// Builds the nine classes by which reports in Fujian count, and the remainder.
    ///
    /// The order is that of a county's report of 2011; the official list and its source were not
    /// found, so the scheme carries no citation. Labels that name only a part of a class
    /// (重大建设项目 alone) stay unknown.
    ///
    /// ```
    /// use disclosure::vocabulary::CategoryScheme;
    ///
    /// let fujian = CategoryScheme::fujian();
    /// let found = fujian.find("安全生产应急管理类信息");
    /// assert_eq!(found.map(|class| class.label()), Some("安全生产、应急管理类"));
    /// assert!(fujian.find("重大建设项目").is_none());
    /// ```
    #[must_use]
    pub fn fujian() -> Self {
        Self::built_in(
            "fujian",
            "2011",
            vec![
                Category::new("1", "机构职能类").alias("机构职能、主要职能、办事程序信息"),
                Category::new("2", "政策、规范性文件类"),
                Category::new("3", "规划计划类").alias("规划计划方案意见类"),
                Category::new("4", "行政许可类").alias("办理行政许可类"),
                Category::new("5", "重大建设项目、为民办实事类"),
                Category::new("6", "民政扶贫救灾社会社保就业类")
                    .alias("民政扶贫救灾社会保障就业类")
                    .alias("民政扶贫社会保障救助类"),
                Category::new("7", "国土资源城乡建设环保能源类")
                    .alias("国土资源、城乡建设、环保能类")
                    .alias("国土资源城乡建设类"),
                Category::new("8", "科教文体卫生类"),
                Category::new("9", "安全生产、应急管理类"),
                Category::new("other", "其他类")
                    .alias("其它类")
                    .alias("其他应主动公开的政府信息")
                    .alias("其他应主动公开政府信息")
                    .alias("其他应主动公开的信息")
                    .remainder(),
            ],
        )
    }
}
