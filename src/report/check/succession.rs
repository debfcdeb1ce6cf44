//! What is carried over when an agency has no report of the year after, or takes over from others.

use crate::finding::{Finding, Level, Words};
use crate::report::{AnnualReport, Discrepancy};

/// The columns of table 3, the total last.
const COLUMNS: [&str; 7] = ["NP", "CO", "RI", "PW", "LS", "OT", "TT"];

fn count(report: &AnnualReport, row: &str, column: &str) -> Option<u64> {
    report.table("T3")?.cell(row, column)?.count()
}

/// A report of a year that nobody has stands between this one and the next.
pub(super) fn missing_year(report: &AnnualReport, later: i32) -> Discrepancy {
    let (agency, year) = (report.agency(), report.year());
    let words = Words::new(
        format!("“{agency}”{year}年之后只有{later}年的报告，结转未核对"),
        format!(
            "the next report of `{agency}` after {year} is that of {later}: what was carried over is not checked"
        ),
    );
    Discrepancy::new(Finding::new("XY-GAP", Level::Note, words).at("year"))
}

/// Open requests that no report of the year after carries in.
pub(super) fn lost(report: &AnnualReport) -> Option<Discrepancy> {
    let open = count(report, "C", "TT").filter(|it| *it > 0)?;
    let (agency, year) = (report.agency(), report.year());
    let words = Words::new(
        format!(
            "“{agency}”{year}年结转下年{open}件，下一年没有报告结转进来；机构改革的，由承继机关列明"
        ),
        format!(
            "`{agency}` carries {open} out of {year}, and no report of the year after carries them in: after a \
             reorganisation the successor names it"
        ),
    );
    Some(Discrepancy::new(
        Finding::new("XY-LOST", Level::Warning, words).at("T3/C/TT"),
    ))
}

/// What an agency and its predecessors carried out against what it carries in, column by column.
pub(super) fn claimed(report: &AnnualReport, before: &[&AnnualReport]) -> Vec<Discrepancy> {
    let names = report.predecessors().join("、");
    let missing = report.predecessors().len() > before.len();
    if before.is_empty() || missing {
        let words = Words::new(
            format!("承继“{names}”，上一年的报告不全，结转未核对"),
            format!(
                "succeeds `{names}`, whose reports of the year before are not all here: not checked"
            ),
        );
        return vec![Discrepancy::new(
            Finding::new("XY-CLAIM", Level::Note, words).at("T3/P"),
        )];
    }
    let odd = COLUMNS.into_iter().filter_map(|column| {
        let carried_in = count(report, "P", column)?;
        let mut out = 0_u64;
        for one in before {
            out = out.saturating_add(count(one, "C", column)?);
        }
        (carried_in != out).then(|| {
            let words = Words::new(
                format!("上年结转{carried_in}件，本机关和“{names}”上年共结转下年{out}件"),
                format!("carries {carried_in} in, and with `{names}` {out} were carried out of the year before"),
            );
            let finding = Finding::new("XY-CLAIM", Level::Error, words);
            Discrepancy::new(finding.at(format!("T3/P/{column}")))
        })
    });
    odd.collect()
}
