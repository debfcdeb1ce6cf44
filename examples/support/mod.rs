//! What the examples share: input read line by line with its place, and output that ends quietly
//! when nobody reads on.
#![expect(clippy::print_stderr, reason = "examples talk to people")]
#![expect(dead_code, reason = "each example uses its part")]

pub(crate) mod bureau;
pub(crate) mod items;
pub(crate) mod printed;

use std::fmt::Display;
use std::io::Write as _;
use std::process::ExitCode;
use std::{fs, io, process};

use chrono::NaiveDate;
use disclosure::calendar::DateReader;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A problem with the input: what is wrong and where. The example ends with exit code 2.
#[derive(Debug)]
pub(crate) struct BadInput(pub(crate) String);

/// A date as the files give it, in any form that registers have.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Day(pub(crate) NaiveDate);

impl TryFrom<String> for Day {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let date = DateReader::default().read(&text);
        date.map(Self).map_err(|error| error.to_string())
    }
}

/// Reads a file.
pub(crate) fn read_file(path: &str) -> Result<Vec<u8>, BadInput> {
    fs::read(path).map_err(|error| BadInput(format!("{path}: {error}")))
}

/// Takes a whole file as text; a byte order mark is passed over.
pub(crate) fn text(bytes: &[u8]) -> Result<&str, BadInput> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.split_at(error.valid_up_to()).0;
        let line = before.split(|byte| *byte == b'\n').count();
        BadInput(format!("line {line}: not UTF-8"))
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// The lines of a file that hold something, with their numbers; one that is not UTF-8 is bad alone.
pub(crate) fn lines(bytes: &[u8]) -> impl Iterator<Item = (usize, Result<&str, BadInput>)> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    (1..)
        .zip(bytes.split(|byte| *byte == b'\n'))
        .filter_map(|(number, line)| match std::str::from_utf8(line) {
            Ok(line) if line.trim().is_empty() => None,
            Ok(line) => Some((number, Ok(line))),
            Err(error) => {
                let column = error.valid_up_to().saturating_add(1);
                Some((
                    number,
                    Err(BadInput(format!(
                        "line {number} column {column}: not UTF-8"
                    ))),
                ))
            }
        })
}

/// Reads one JSON value; the error names line and column, the line being that of the file.
pub(crate) fn read_line<T: DeserializeOwned>(number: usize, line: &str) -> Result<T, BadInput> {
    serde_json::from_str(line).map_err(|error| {
        // serde_json counts lines from the start of what it was given, which is one line.
        let text = error.to_string();
        let what = text
            .rsplit_once(" at line ")
            .map_or(text.as_str(), |(what, _)| what);
        // What is wrong with the value as a whole has no column, and names its field instead.
        match error.column() {
            0 => BadInput(format!("line {number}: {what}")),
            column => BadInput(format!("line {number} column {column}: {what}")),
        }
    })
}

/// Prints a line. When the reader has gone, as `head` does, the example ends quietly.
pub(crate) fn say(line: impl Display) {
    if writeln!(io::stdout(), "{line}").is_err() {
        process::exit(0);
    }
}

/// Tells of a problem that does not end the run.
pub(crate) fn warn(BadInput(text): &BadInput) {
    for line in text.lines() {
        eprintln!("error: {}", printable(line));
    }
}

/// A text of the input without signs that steer a terminal.
pub(crate) fn printable(text: &str) -> String {
    text.replace(|sign: char| sign.is_control(), " ")
}

/// Turns the result of an example into its exit code: 2 for input that cannot be read.
pub(crate) fn exit(result: Result<ExitCode, BadInput>) -> ExitCode {
    result.unwrap_or_else(|problem| {
        warn(&problem);
        ExitCode::from(2)
    })
}
