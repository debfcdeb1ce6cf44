use super::super::{MandatoryItem, Term};
use super::{Category, CategoryScheme};
use crate::law::{Edition, Provision};

impl CategoryScheme {
    /// Builds the fifteen items of Decree 711 Art. 20; each is also found by its place,
    /// 第二十条第（一）项, as tables of the annual report head their rows.
    ///
    /// ```
    /// use disclosure::vocabulary::CategoryScheme;
    ///
    /// let scheme = CategoryScheme::decree_711_article_20();
    /// let found = scheme.find("第二十条第(八)项").map(|item| item.label());
    /// assert_eq!(found, Some("行政事业性收费"));
    /// ```
    #[must_use]
    pub fn decree_711_article_20() -> Self {
        let items = MandatoryItem::ALL.iter().filter_map(|&item| {
            let place = item.citation().provision()?;
            let number = place.item_number()?;
            let listed = item.edition() == Edition::Decree711
                && place == Provision::article(20).item(number);
            let entry = Category::new(&number.to_string(), item.zh())
                .alias(&place.zh())
                .citing(item.citation());
            listed.then(|| {
                if item == MandatoryItem::RequiredByLaw2019 {
                    entry.remainder()
                } else {
                    entry
                }
            })
        });
        Self::built_in("decree-711-article-20", "2019", items.collect())
    }
}
