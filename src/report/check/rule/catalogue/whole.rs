//! Rules of the whole report, of its text and of a consolidation.

use super::super::ReportRule;
use super::super::formula::Formula;
use super::rule;
use crate::finding::Level;

pub(super) const RULES: &[ReportRule] = &[
    rule(
        "FORM",
        "",
        Level::Warning,
        Formula::FormOfYear,
        [
            "应使用报告年度的格式",
            "the tables are those of the report year",
        ],
    ),
    rule(
        "TX-1",
        "",
        Level::Warning,
        Formula::TextEqualsCells,
        [
            "正文数字应与表格一致",
            "the figures of the text are those of the table",
        ],
    ),
    rule(
        "TX-BAL",
        "",
        Level::Error,
        Formula::TextAgrees,
        [
            "正文：新收加结转应等于办结加结转下年",
            "in the text received and carried in equal answered and carried out",
        ],
    ),
    rule(
        "TX-SUM",
        "",
        Level::Warning,
        Formula::TextAgrees,
        [
            "正文：各部分之和应等于总数",
            "in the text the parts add to their base",
        ],
    ),
    rule(
        "TX-SHARE",
        "",
        Level::Warning,
        Formula::TextAgrees,
        [
            "正文：占比应与件数一致",
            "in the text the shares are those of the counts",
        ],
    ),
    rule(
        "RECORD-TWICE",
        "",
        Level::Warning,
        Formula::OncePerYear,
        [
            "同一机关同一年度应只有一份报告",
            "an agency has one report a year",
        ],
    ),
    rule(
        "AG-1",
        "",
        Level::Error,
        Formula::SumOfUnits,
        [
            "汇总报告应等于所属单位之和",
            "a summary is the sum of the reports of its units",
        ],
    ),
    rule(
        "AG-UNIT",
        "",
        Level::Error,
        Formula::AllUnits,
        ["所属单位应全部报送", "every unit has reported"],
    ),
];
