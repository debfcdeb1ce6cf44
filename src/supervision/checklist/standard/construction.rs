use super::super::{Basis, Checklist};
use super::{article, decree_492, decree_711, element};
use crate::finding::Words;
use crate::law::Evidence::Excerpt;
use crate::law::{Citation, known as instruments};

impl Checklist {
    /// A major construction project (重大建设项目) in its eight classes: one case a project.
    #[must_use]
    pub fn construction_project() -> Self {
        let classes = [
            (
                "approval-service",
                "批准服务信息",
                "approval service information",
            ),
            ("approval-result", "批准结果信息", "approval results"),
            ("bidding", "招标投标信息", "bidding"),
            ("land-expropriation", "征收土地信息", "land expropriation"),
            ("design-changes", "重大设计变更信息", "major design changes"),
            ("construction", "施工有关信息", "construction"),
            (
                "quality-and-safety",
                "质量安全监督信息",
                "quality and safety supervision",
            ),
            ("completion", "竣工有关信息", "completion"),
        ];
        let elements = classes
            .into_iter()
            .map(|(code, zh, en)| {
                element(code, zh, en, Excerpt)
                    .on(
                        Basis::new(Citation::whole(instruments::MAJOR_PROJECTS_2017))
                            .since(instruments::since::MAJOR_PROJECTS_2017),
                    )
                    .on(decree_711(article(20).item(10)))
                    .on(decree_492(article(10).item(8)))
            })
            .collect();
        let name = Words::new("重大建设项目", "major construction project");
        Self::built_in("construction-project", "1", name, elements)
    }
}
