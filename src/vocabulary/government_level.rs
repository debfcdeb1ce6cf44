use super::basis::{article, decree_711};
use super::term::vocabulary;

vocabulary! {
    /// The level of government an organ belongs to (政府层级): a government or one of its departments.
    ///
    /// Lists of mandatory disclosure bind by level; see [`MandatoryItem::binds`](super::MandatoryItem::binds).
    GovernmentLevel, "government level", "政府层级" {
        /// The State Council and its departments.
        National = "national", "国家级", "national", decree_711(article(3));
        /// Provinces, autonomous regions and municipalities under the central government.
        Provincial = "provincial", "省级", "provincial", decree_711(article(3));
        /// Cities with districts (设区的市) and what ranks with them.
        City = "city", "设区的市级", "city with districts", decree_711(article(21));
        /// Counties, county-level cities and city districts.
        County = "county", "县级", "county", decree_711(article(21));
        /// Townships and towns.
        Township = "township", "乡镇级", "township", decree_711(article(21));
    }
}
