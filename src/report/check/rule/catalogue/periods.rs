//! Identities between the reports of parts of a year, and between them and the year.
//!
//! No official text prints them. They follow from the identities of the year (本库理解), and what is sealed
//! later may rightly differ, so all but the carry-over are warnings.

use super::super::ReportRule;
use super::super::formula::Formula;
use super::rule;
use crate::finding::Level;

pub(super) const RULES: &[ReportRule] = &[
    rule(
        "XP-CARRY",
        "T3",
        Level::Error,
        Formula::AcrossPeriods("P = C(p-1)"),
        [
            "上期结转应等于上期报告的结转下期",
            "carried in equals what the report of the period before carried out",
        ],
    ),
    rule(
        "XP-STOCK",
        "T2",
        Level::Warning,
        Formula::AcrossPeriods("inforce = inforce(p-1) + made - repealed"),
        [
            "现行有效件数宜等于上期加本期制发减本期废止",
            "in force is that of the period before with those made and without those repealed",
        ],
    ),
    rule(
        "XP-SUM",
        "",
        Level::Warning,
        Formula::AcrossPeriods("whole = Σ parts"),
        [
            "全期数字宜等于各期之和，封账后的变动由更正说明列明",
            "the parts add to the whole, but for what lines of restatement tell",
        ],
    ),
    rule(
        "XP-ENDS",
        "",
        Level::Warning,
        Formula::AcrossPeriods("whole = first part, or last"),
        [
            "期初数宜等于首期的期初数，期末数宜等于末期的期末数",
            "what is carried in is that of the first part, what stands at the end that of the last",
        ],
    ),
];
