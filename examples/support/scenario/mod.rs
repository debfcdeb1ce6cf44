//! Scenarios: cases told step by step in a JSON file, played through the machines and compared with what
//! the file expects.
//!
//! The form is told field by field in [`form`], from which the page of the guide is printed.

mod figures;
pub(crate) mod form;
mod machines;
mod play;
mod reader;
mod reading;
mod story;
mod told;

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use chrono::NaiveDate;
use disclosure::calendar::WorkingCalendar;
use disclosure::finding::Words;
use disclosure::workflow::Actor;
use serde_json::Value;

use form::Kind;
use machines::Given;
pub(crate) use play::Played;
use reader::Reader;
pub(crate) use reading::Mistake;
pub(crate) use story::story;

/// Why a file cannot be read: all that is wrong in it.
#[derive(Debug)]
pub(crate) struct Unreadable {
    file: String,
    pub(crate) mistakes: Vec<Mistake>,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, mistake) in self.mistakes.iter().enumerate() {
            if place > 0 {
                writeln!(f)?;
            }
            let (file, words) = (&self.file, &mistake.words);
            write!(f, "{file}:{}: {} / {}", mistake.line, words.zh, words.en)?;
        }
        Ok(())
    }
}

/// A scenario, with the steps that it takes over from another in front of its own.
pub(crate) struct Scenario {
    pub(crate) title: Words,
    pub(crate) sources: Vec<String>,
    calendar: WorkingCalendar,
    /// The day each year was sealed.
    sealed: BTreeMap<i32, NaiveDate>,
    pub(crate) steps: Vec<Step>,
}

/// One step.
pub(crate) struct Step {
    line: usize,
    id: Option<String>,
    says: Option<Words>,
    pub(crate) kind: Kind,
    pub(crate) case: String,
    pub(crate) actor: Option<Actor>,
    entered_by: Option<Actor>,
    pub(crate) on: Option<NaiveDate>,
    entered_on: Option<NaiveDate>,
    as_known_on: Option<NaiveDate>,
    seen: Option<u64>,
    does: Does,
    then: Vec<Expectation>,
}

/// What a step does.
enum Does {
    /// It only asks.
    Nothing,
    Command(Box<Given>),
    /// What cannot be read, as the step expects.
    Unreadable(String),
}

/// What must come of a step.
pub(crate) struct Expectation {
    line: usize,
    name: String,
    expected: Value,
    /// What is asked of the case of this name in another machine.
    within: Option<(Kind, Vec<Self>)>,
}

impl Step {
    /// What happens, in both languages.
    pub(crate) fn says(&self) -> Words {
        match (&self.says, &self.does) {
            (Some(words), _) => words.clone(),
            (None, Does::Command(given)) => given.label(),
            (None, Does::Nothing | Does::Unreadable(_)) => Words::new("", ""),
        }
    }

    /// The day of which it asks what was missed.
    fn day(&self) -> Option<NaiveDate> {
        self.entered_on.or(self.on).or(self.as_known_on)
    }
}

impl Scenario {
    /// Reads a file, and the one it continues, which lies beside it.
    ///
    /// # Errors
    /// All that is wrong, with file and line.
    pub(crate) fn read(path: &Path) -> Result<Self, Unreadable> {
        Self::read_within(path, 8)
    }

    fn read_within(path: &Path, files: u8) -> Result<Self, Unreadable> {
        match std::fs::read_to_string(path) {
            Ok(text) => Self::from_text(&text, path, files),
            Err(error) => Err(Unreadable {
                file: path.display().to_string(),
                mistakes: vec![Mistake {
                    line: 0,
                    words: Words::new(format!("文件读不出：{error}"), error.to_string()),
                }],
            }),
        }
    }

    /// Reads a text that lies, or might lie, at a path, and up to so many files that it continues.
    ///
    /// # Errors
    /// As [`read`](Self::read).
    pub(crate) fn from_text(text: &str, path: &Path, files: u8) -> Result<Self, Unreadable> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut reader = Reader::default();
        let read = reader.file(text, path, files);
        reader.mistakes.sort_by_key(|it| it.line);
        match read {
            Some(scenario) if reader.mistakes.is_empty() => Ok(scenario),
            _ => Err(Unreadable {
                file: path.display().to_string(),
                mistakes: reader.mistakes,
            }),
        }
    }
}
