//! Do the figures of printed annual reports agree? Reports, one a line, and what is wrong with each.
//!
//! ```text
//! cargo run --example reconcile                          seven printed reports that come with the crate
//! cargo run --example reconcile -- FILE.jsonl            for people; exit code 1 when there is an error
//! cargo run --example reconcile -- FILE.jsonl --json     one line of JSON a report
//! ```
//!
//! With `--json` a line is
//!
//! ```text
//! {"agency": …, "year": …, "period": …, "findings": [{"rule": …, "level": "error|warning|note", "cells": […],
//!     "message": …, "message_en": …, "suggestion": …, "suggestion_en": …}]}
//! ```
//!
//! where `period` is there only for a report of a part of the year, as 2023-Q2; `suggestion` is null when no cell can be told; `cells` are codes as T3/N/NP, a table, or another
//! place of the report, and those of the year before end with `@y-1`.
//!
//! A line of the file is a report as transcriptions give it (`examples/data/annual-tables.jsonl`) or in the JSON of
//! the crate. Consecutive years of one agency in the file are checked against each other. A line that
//! cannot be read is named with its place; the others are checked all the same, and the exit code is 2.

mod support;

use std::process::ExitCode;

use disclosure::finding::Level;
use support::printed::{self, PRINTED};
use support::{BadInput, say};

fn main() -> ExitCode {
    support::exit(run())
}

fn run() -> Result<ExitCode, BadInput> {
    let mut file = None;
    let mut as_json = false;
    for argument in std::env::args().skip(1) {
        match argument.as_str() {
            "--json" => as_json = true,
            flag if flag.starts_with("--") => {
                return Err(BadInput(format!("unknown option `{flag}`")));
            }
            _ if file.is_none() => file = Some(argument),
            _ => {
                return Err(BadInput(format!(
                    "one file at a time, not also `{argument}`"
                )));
            }
        }
    }
    let bytes = match &file {
        Some(file) => support::read_file(file)?,
        None => PRINTED.as_bytes().to_vec(),
    };
    let (reports, is_readable) = printed::read(&bytes);
    if reports.is_empty() && is_readable {
        say_nothing(as_json);
    }
    let mut has_errors = false;
    for (report, found) in printed::check(&reports) {
        has_errors |= found.iter().any(|it| it.finding().level() == Level::Error);
        if as_json {
            say(printed::line(report, &found)?);
        } else {
            printed::tell(report, &found);
        }
    }
    Ok(match (is_readable, file, has_errors) {
        (false, ..) => ExitCode::from(2),
        // The reports that come with the crate are known to have mistakes.
        (true, Some(_), true) => ExitCode::from(1),
        (true, ..) => ExitCode::SUCCESS,
    })
}

/// Says of a file without a line that nothing was checked; apart from the lines for programs.
fn say_nothing(as_json: bool) {
    if !as_json {
        say("文件中没有报告，未核对任何数据（the file holds no report: nothing was checked）");
    }
}
