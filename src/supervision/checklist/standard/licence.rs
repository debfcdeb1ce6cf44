use super::super::{Basis, Checklist};
use super::{article, decree_492, decree_711, element, known};
use crate::finding::Words;
use crate::law::Evidence::FullText;
use crate::law::known as instruments;

impl Checklist {
    /// An administrative licence (行政许可): one case a licence.
    ///
    /// The elements are those displayed by the licensing law, the results and the handling status.
    #[must_use]
    pub fn licence() -> Self {
        let displayed = [
            ("matter", "许可事项", "matter"),
            ("basis", "设定依据", "legal basis"),
            ("conditions", "申请条件", "conditions"),
            ("quantity", "数量", "quantity"),
            ("procedure", "办理程序", "procedure"),
            ("time-limit", "办理期限", "time limit"),
            ("materials", "申请材料目录", "list of materials"),
            (
                "application-form",
                "申请书示范文本",
                "model application form",
            ),
        ];
        let mut elements: Vec<_> = displayed
            .into_iter()
            .map(|(code, zh, en)| {
                element(code, zh, en, FullText)
                    .on(law_2019(30))
                    .on(law_2003(30))
            })
            .collect();
        elements.push(
            element("result", "许可决定（结果）", "result", FullText)
                .on(law_2019(40))
                .on(law_2003(40)),
        );
        elements.push(
            element("handling-status", "办理情况", "handling status", FullText)
                .on(decree_711(article(20).item(5)))
                .on(decree_492(article(10).item(7))),
        );
        let name = Words::new("行政许可", "administrative licence");
        Self::built_in("licence", "1", name, elements)
    }
}

fn law_2019(number: u16) -> Basis {
    known(instruments::LICENSING_LAW_2019, article(number))
        .since(instruments::since::LICENSING_LAW_2019)
}

fn law_2003(number: u16) -> Basis {
    known(instruments::LICENSING_LAW_2003, article(number))
}
