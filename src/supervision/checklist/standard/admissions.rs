use super::super::{Checklist, RequiredElement};
use super::{article, decree_492, decree_711, element};
use crate::finding::Words;
use crate::law::Evidence::{self, Inference, Local, Unconfirmed};

impl Checklist {
    /// Admissions (招生信息): one case a school and year.
    ///
    /// The plan and the policy stand in several counties' tables; result, specialty pupils, bonus points
    /// and independent admission are named by a bureau's report of 2014 and confirmed nowhere. What a
    /// school does not have is stated with [`without`](super::super::ChecklistCase::without).
    #[must_use]
    pub fn admissions() -> Self {
        let rows: [(&str, &str, &str, Evidence); 13] = [
            (
                "plan",
                "招生计划（专业、班级及名额）",
                "admission plan with quotas",
                Local,
            ),
            ("policy", "招生政策", "admission policy", Local),
            ("range", "招生范围（学区）", "school districts", Local),
            (
                "school-introduction",
                "学校性质、地址、规模、条件和联系方式",
                "nature, place, size, conditions and contact of the school",
                Local,
            ),
            (
                "procedure",
                "报名条件、程序和时间安排",
                "eligibility, procedure and timetable",
                Inference,
            ),
            (
                "result",
                "招生结果、录取情况",
                "admission results",
                Unconfirmed,
            ),
            (
                "specialty-method",
                "特长生、特色班招生办法",
                "method for specialty pupils and classes",
                Unconfirmed,
            ),
            (
                "specialty-result",
                "特长生、特色班录取结果",
                "results for specialty pupils and classes",
                Unconfirmed,
            ),
            (
                "bonus-points",
                "中考、高考加分公示",
                "bonus points in entrance examinations",
                Unconfirmed,
            ),
            (
                "independent-method",
                "普通高中自主招生办法",
                "method of independent admission of senior high schools",
                Unconfirmed,
            ),
            (
                "independent-result",
                "普通高中自主招生结果",
                "results of independent admission of senior high schools",
                Unconfirmed,
            ),
            (
                "notice-period",
                "公示期",
                "period of public notice",
                Inference,
            ),
            (
                "complaint-phone",
                "监督投诉电话",
                "telephone for complaints",
                Inference,
            ),
        ];
        let elements = rows
            .into_iter()
            .map(|(code, zh, en, evidence)| on_education(element(code, zh, en, evidence)))
            .collect();
        let name = Words::new("招生信息", "admissions");
        Self::built_in("admissions", "1", name, elements)
    }
}

/// Education policies, measures and their implementation.
fn on_education(element: RequiredElement) -> RequiredElement {
    element
        .on(decree_711(article(20).item(11)))
        .on(decree_492(article(10).item(9)))
}
