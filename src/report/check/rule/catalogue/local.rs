//! Identities of the local forms of 2008-2013.

use super::super::ReportRule;
use super::super::formula::Formula;
use super::{at_most, each_column, each_row, equal, rule};
use crate::finding::Level;

pub(super) const RULES: &[ReportRule] = &[
    rule(
        "FJ-GIVEN",
        "FJ",
        Level::Warning,
        Formula::TableFilled,
        [
            "印出的表宜填写，没有的填0",
            "a table that is printed is filled in, with 0 where there was nothing",
        ],
    ),
    rule(
        "FJ-APP",
        "FJ",
        Level::Error,
        each_column(&[equal(&["2"], &["2.1", "2.2", "2.3", "2.4", "2.5", "2.6"])]),
        [
            "受理总数应等于各渠道之和",
            "requests equal the sum of the channels",
        ],
    ),
    rule(
        "FJ-ANS",
        "FJ",
        Level::Error,
        each_column(&[equal(&["3"], &["3.1", "3.2", "3.3"])]),
        [
            "答复总数应等于各类答复之和",
            "replies equal the sum of the kinds of reply",
        ],
    ),
    rule(
        "FJ-SUB",
        "FJ",
        Level::Error,
        each_column(&[at_most(&["1.1"], &["1"]), at_most(&["1.2"], &["1"])]),
        ["其中数不应大于总数", "a part is not more than its whole"],
    ),
    rule(
        "FJ-CUM",
        "FJ",
        Level::Error,
        each_row(&[equal(&["cumulative"], &["year"]).and_last_year(&["cumulative"])]),
        [
            "历年累计应等于上年累计加本年",
            "cumulative equals last year's and this year's",
        ],
    ),
    rule(
        "FJ-NN",
        "FJ",
        Level::Error,
        Formula::Figures,
        [
            "单元格应为非负整数",
            "cells are whole numbers that are not negative",
        ],
    ),
    rule(
        "LF-GIVEN",
        "LF",
        Level::Warning,
        Formula::TableFilled,
        [
            "印出的表宜填写，没有的填0",
            "a table that is printed is filled in, with 0 where there was nothing",
        ],
    ),
    rule(
        "LF-SUB",
        "LF",
        Level::Error,
        each_column(&[at_most(&["02"], &["01"]), at_most(&["35"], &["34"])]),
        ["其中数不应大于总数", "a part is not more than its whole"],
    ),
    rule(
        "LF-APP",
        "LF",
        Level::Error,
        each_column(&[equal(&["10"], &["11", "12", "13", "14", "15", "16"])]),
        [
            "申请总数应等于各渠道之和",
            "requests equal the sum of the channels",
        ],
    ),
    rule(
        "LF-ANS",
        "LF",
        Level::Error,
        each_column(&[equal(&["17"], &["18", "19", "20"])]),
        [
            "答复总数应等于各类答复之和",
            "replies equal the sum of the kinds of reply",
        ],
    ),
    rule(
        "LF-REF",
        "LF",
        Level::Error,
        each_column(&[equal(
            &["20"],
            &[
                "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31",
            ],
        )]),
        [
            "否决公开答复总数应等于各项理由之和",
            "refusals equal the sum of the reasons",
        ],
    ),
    rule(
        "LF-NN",
        "LF",
        Level::Error,
        Formula::Figures,
        [
            "单元格应为非负整数",
            "cells are whole numbers that are not negative",
        ],
    ),
];
