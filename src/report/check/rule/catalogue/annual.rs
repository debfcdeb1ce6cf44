//! Identities of tables 2-4, within a report and across years.

use super::super::ReportRule;
use super::super::formula::Formula;
use super::{at_most, each_column, each_row, equal, rule};
use crate::finding::Level;

pub(super) const RULES: &[ReportRule] = &[
    rule(
        "T3-GIVEN",
        "T3",
        Level::Error,
        Formula::TableGiven,
        [
            "报告应有表三，无申请的填0",
            "the report gives table 3, with 0 where there was no request",
        ],
    ),
    rule(
        "T3-BAL",
        "T3",
        Level::Error,
        each_column(&[equal(&["N", "P"], &["T", "C"])]),
        [
            "本年新收加上年结转应等于总计加结转下年",
            "received and carried in equal concluded and carried out",
        ],
    ),
    rule(
        "T3-SUM",
        "T3",
        Level::Error,
        each_column(&[equal(
            &["T"],
            &[
                "G", "PG", "D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "U1", "U2", "U3", "X1",
                "X2", "X3", "X4", "X5", "O", "O1", "O2", "O3",
            ],
        )]),
        [
            "总计应等于各项办理结果之和",
            "the total of results equals the sum of the result rows",
        ],
    ),
    rule(
        "T3-ROW",
        "T3",
        Level::Error,
        each_row(&[equal(&["TT"], &["NP", "CO", "RI", "PW", "LS", "OT"])]),
        [
            "总计列应等于各类申请人之和",
            "the total column equals the sum of the applicant columns",
        ],
    ),
    rule(
        "T3-NN",
        "T3",
        Level::Error,
        Formula::Figures,
        [
            "单元格应为非负整数",
            "cells are whole numbers that are not negative",
        ],
    ),
    rule(
        "T3-TT",
        "T3",
        Level::Note,
        Formula::TotalsGiven,
        [
            "办理结果各行总计应填写",
            "the totals of the result rows are given",
        ],
    ),
    rule(
        "O2-FEE",
        "T3",
        Level::Error,
        Formula::NotBefore("O2", 2021),
        ["2021年前不收信息处理费", "no processing fee before 2021"],
    ),
    rule(
        "T4-GIVEN",
        "T4",
        Level::Error,
        Formula::TableGiven,
        [
            "报告应有表四，无复议诉讼的填0",
            "the report gives table 4, with 0 where there was no case",
        ],
    ),
    rule(
        "T4-SUM",
        "T4",
        Level::Error,
        each_row(&[equal(&["tot"], &["keep", "fix", "oth", "pend"])]),
        [
            "总计应等于四种结果之和",
            "the total equals the sum of the four results",
        ],
    ),
    rule(
        "T4-NN",
        "T4",
        Level::Error,
        Formula::Figures,
        [
            "单元格应为非负整数",
            "cells are whole numbers that are not negative",
        ],
    ),
    rule(
        "T2-GIVEN",
        "T2",
        Level::Note,
        Formula::TableGiven,
        [
            "表二未录入，未核对",
            "table 2 was not entered and is not checked",
        ],
    ),
    rule(
        "T2-NN",
        "T2",
        Level::Error,
        Formula::Figures,
        [
            "件数应为非负整数，金额应为非负数",
            "counts are whole and money a number, neither negative",
        ],
    ),
    rule(
        "T2-PUB",
        "T2",
        Level::Warning,
        each_row(&[at_most(&["public"], &["available"])]),
        [
            "本年新公开数量不应大于对外公开总数量",
            "newly published is not more than published in all",
        ],
    ),
    rule(
        "T2-RULES",
        "T2",
        Level::Warning,
        Formula::NeedsPower("A1"),
        [
            "无规章制定权的机关不应有规章",
            "a body without power to make rules has none",
        ],
    ),
    rule(
        "XY-CARRY",
        "T3",
        Level::Error,
        each_column(&[equal(&["P"], &[]).and_last_year(&["C"])]),
        [
            "上年结转应等于上年报告的结转下年",
            "carried in equals what last year's report carried out",
        ],
    ),
    rule(
        "XY-FMT",
        "T3",
        Level::Error,
        each_column(&[equal(&["P"], &[]).and_last_year(&["C"])]),
        [
            "上年结转应等于上年报告（旧格式）的结转下年",
            "carried in equals what last year's report in the older format carried out",
        ],
    ),
    rule(
        "XY-STOCK",
        "T2",
        Level::Warning,
        each_row(&[equal(&["inforce"], &["made"])
            .and_last_year(&["inforce"])
            .but_for(&["repealed"])]),
        [
            "现行有效件数宜等于上年加制发减废止",
            "in force is last year's with those made and without those repealed",
        ],
    ),
    rule(
        "XY-ITEMS",
        "T2",
        Level::Warning,
        each_row(&[equal(&["previous"], &[]).and_last_year(&["previous", "change"])]),
        [
            "上一年项目数量宜等于上年报告的数量加增减",
            "last year's number follows from last year's report",
        ],
    ),
];
