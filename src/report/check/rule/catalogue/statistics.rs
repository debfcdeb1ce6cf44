//! Identities of the statistics table of 2014-2018.

use super::super::ReportRule;
use super::super::formula::Formula;
use super::{at_most, each_column, equal, rule};
use crate::finding::Level;

pub(super) const RULES: &[ReportRule] = &[
    rule(
        "S-GIVEN",
        "S",
        Level::Error,
        Formula::TableGiven,
        [
            "报告应有统计表，没有的填0",
            "the report gives the statistics table, with 0 where there was nothing",
        ],
    ),
    rule(
        "S-APP",
        "S",
        Level::Error,
        each_column(&[equal(&["3.1"], &["3.1.1", "3.1.2", "3.1.3", "3.1.4"])]),
        [
            "收到申请数应等于各渠道之和",
            "requests received equal the sum of the channels",
        ],
    ),
    rule(
        "S-DONE",
        "S",
        Level::Error,
        each_column(&[equal(&["3.2"], &["3.2.1", "3.2.2"])]),
        [
            "申请办结数应等于按时与延期之和",
            "requests closed equal those in time and those extended",
        ],
    ),
    rule(
        "S-ANS",
        "S",
        Level::Error,
        each_column(&[equal(
            &["3.3"],
            &[
                "3.3.1", "3.3.2", "3.3.3", "3.3.4", "3.3.5", "3.3.6", "3.3.7", "3.3.8",
            ],
        )]),
        [
            "申请答复数应等于各类答复之和",
            "replies equal the sum of the kinds of reply",
        ],
    ),
    rule(
        "S-REF",
        "S",
        Level::Error,
        each_column(&[equal(
            &["3.3.4"],
            &["3.3.4a", "3.3.4b", "3.3.4c", "3.3.4d", "3.3.4e", "3.3.4f"],
        )]),
        [
            "不同意公开答复数应等于各项理由之和",
            "refusals equal the sum of the reasons",
        ],
    ),
    rule(
        "S-DA",
        "S",
        Level::Warning,
        each_column(&[equal(&["3.2"], &["3.3"])]),
        [
            "申请办结数宜等于申请答复数",
            "requests closed equal replies",
        ],
    ),
    rule(
        "S-REV",
        "S",
        Level::Error,
        each_column(&[equal(&["4"], &["4.1", "4.2", "4.3"])]),
        [
            "行政复议数量应等于各种结果之和",
            "reconsiderations equal the sum of the results",
        ],
    )
    .short(Level::Warning),
    rule(
        "S-LIT",
        "S",
        Level::Error,
        each_column(&[equal(&["5"], &["5.1", "5.2", "5.3"])]),
        [
            "行政诉讼数量应等于各种结果之和",
            "suits equal the sum of the results",
        ],
    )
    .short(Level::Warning),
    rule(
        "S-STAFF",
        "S",
        Level::Error,
        each_column(&[equal(&["8.3"], &["8.3.1", "8.3.2"])]),
        [
            "工作人员数应等于专职与兼职之和",
            "staff equals full-time and part-time",
        ],
    ),
    rule(
        "S-CH",
        "S",
        Level::Warning,
        each_column(&[
            at_most(&["1.2.1"], &["1.1"]),
            at_most(&["1.2.2"], &["1.1"]),
            at_most(&["1.2.3"], &["1.1"]),
            at_most(&["1.2.4"], &["1.1"]),
            at_most(&["1.2.5"], &["1.1"]),
            at_most(&["1.1"], &["1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5"]),
        ]),
        [
            "主动公开数宜不小于任一渠道、不大于各渠道之和",
            "items disclosed are not fewer than on any channel and not more than on all",
        ],
    ),
    rule(
        "S-SUB",
        "S",
        Level::Error,
        each_column(&[
            at_most(&["1.1a"], &["1.1"]),
            at_most(&["2.2.1a"], &["2.2.1"]),
            at_most(&["2.2.2a"], &["2.2.2"]),
        ]),
        ["其中数不应大于总数", "a part is not more than its whole"],
    ),
    rule(
        "S-NORM",
        "S",
        Level::Warning,
        each_column(&[at_most(&["1.1a"], &["1.1b"])]),
        [
            "主动公开规范性文件数宜不大于制发总数",
            "normative documents disclosed are not more than those made",
        ],
    ),
    rule(
        "S-FEE",
        "S",
        Level::Warning,
        Formula::NotFrom("7", 2018),
        ["2017年4月1日起不再收费", "no fees since 2017-04-01"],
    ),
    rule(
        "S-NN",
        "S",
        Level::Error,
        Formula::Figures,
        [
            "单元格应为非负数",
            "cells are numbers that are not negative",
        ],
    ),
];
