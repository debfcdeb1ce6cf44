use super::basis::{article, decree_711};
use super::term::vocabulary;
use crate::law::{Citation, known};

vocabulary! {
    /// Whether a piece of information is an official document or something else (公文类、非公文类).
    ///
    /// The attribute of a document is fixed while it is drafted and approved together with it; that of
    /// other information when it is made or obtained.
    InformationKind, "information kind", "信息类别" {
        /// An official document of one of the genres (公文种类).
        Document = "document", "公文类", "official document",
            Citation::whole(known::OPENNESS_RULES_2016);
        /// Statistics, lists, results, web text, data, pictures and the like.
        Other = "other", "非公文类", "other information", decree_711(article(2));
    }
}
