use super::super::Checklist;
use super::{article, decree_492, decree_711, element};
use crate::finding::Words;
use crate::law::Evidence::{self, FullText, Local};

impl Checklist {
    /// A service item (办事事项): one case an item.
    ///
    /// Time limit and supervision channel are what a bureau's report of 2014 says it publishes.
    #[must_use]
    pub fn service_item() -> Self {
        let rows: [(&str, &str, &str, Evidence); 6] = [
            ("basis", "办事依据", "basis", FullText),
            ("conditions", "办理条件", "conditions", FullText),
            ("procedure", "办事程序", "procedure", FullText),
            ("time-limit", "办理时限", "time limit", Local),
            (
                "supervision-channel",
                "监督渠道",
                "supervision channel",
                Local,
            ),
            ("result", "办理结果", "result", FullText),
        ];
        let elements = rows
            .into_iter()
            .map(|(code, zh, en, evidence)| {
                element(code, zh, en, evidence)
                    .on(decree_711(article(20).item(5)))
                    .on(decree_492(article(9).item(3)))
            })
            .collect();
        let name = Words::new("办事事项", "service item");
        Self::built_in("service-item", "1", name, elements)
    }
}
