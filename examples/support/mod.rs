//! What the examples share: files read whole, lines of JSON, and one way to fail.
#![expect(clippy::print_stderr, reason = "examples talk to people")]

use std::fs;
use std::process::ExitCode;

use serde::de::DeserializeOwned;

/// A problem with the input: what is wrong and where. The example ends with exit code 2.
#[derive(Debug)]
pub(crate) struct BadInput(pub(crate) String);

impl From<String> for BadInput {
    fn from(text: String) -> Self {
        Self(text)
    }
}

/// Reads a file as text.
pub(crate) fn read_file(path: &str) -> Result<String, BadInput> {
    let bytes = fs::read(path).map_err(|error| BadInput(format!("{path}: {error}")))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        BadInput(format!(
            "{path}: not UTF-8 after byte {}",
            error.utf8_error().valid_up_to()
        ))
    })?;
    Ok(text
        .strip_prefix('\u{feff}')
        .map(str::to_owned)
        .unwrap_or(text))
}

/// Reads one JSON value; the error names line and column, the line being that of the file.
pub(crate) fn read_line<T: DeserializeOwned>(number: usize, line: &str) -> Result<T, BadInput> {
    serde_json::from_str(line).map_err(|error| {
        // serde_json counts lines from the start of what it was given, which is one line.
        let text = error.to_string();
        let what = text
            .rsplit_once(" at line ")
            .map_or(text.as_str(), |(what, _)| what);
        BadInput(format!("line {number} column {}: {what}", error.column()))
    })
}

/// The lines of a file that hold something, with their numbers.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..)
        .zip(text.lines())
        .filter(|(_, line)| !line.trim().is_empty())
}

/// Turns the result of an example into its exit code: 2 for input that cannot be read.
pub(crate) fn exit(result: Result<ExitCode, BadInput>) -> ExitCode {
    result.unwrap_or_else(|BadInput(text)| {
        eprintln!("error: {text}");
        ExitCode::from(2)
    })
}
