//! Playing: each step through its machine.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use disclosure::calendar::WorkingCalendar;
use disclosure::deadline::{Breach, Deadline};
use disclosure::finding::Words;
use disclosure::workflow::litigation::Litigation;
use disclosure::workflow::publication::Publication;
use disclosure::workflow::reconsideration::Reconsideration;
use disclosure::workflow::record_correction::RecordCorrection;
use disclosure::workflow::request::Request;
use disclosure::workflow::{EntryOf, Id, Instruction, Machine as _, Refusal};
use serde_json::{Map, Value, json};

use super::form::Kind;
use super::machines::{Asked, Given, Paper, Told};
use super::told::{apart, fees, moved, told};
use super::{Does, Expectation, Scenario, Step};

/// What came of a step.
pub(crate) struct Played<'s> {
    pub(crate) number: usize,
    pub(crate) step: &'s Step,
    /// The calendar that was asked.
    pub(crate) calendar: WorkingCalendar,
    /// The entries that were made, as they are stored.
    entries: Vec<Value>,
    pub(crate) papers: Vec<Paper>,
    pub(crate) refusal: Option<Refusal>,
    pub(crate) deadlines: Vec<Deadline>,
    pub(crate) breaches: Vec<Breach>,
    /// Where it differs from what the file expects.
    pub(crate) differences: Vec<Difference>,
}

/// What is not as the file expects, and on which line it does.
pub(crate) struct Difference {
    pub(crate) line: usize,
    pub(crate) words: Words,
}

/// What a command led to.
#[derive(Default)]
pub(super) struct Act {
    pub(super) entries: Vec<Value>,
    /// The entries of the cases that it began.
    begun: Vec<Value>,
    pub(super) papers: Vec<Paper>,
    pub(super) refusal: Option<Refusal>,
    pub(super) unreadable: Option<String>,
}

/// The logs of the cases of a machine, by name.
pub(super) struct Logs<M: Told>(BTreeMap<String, Vec<EntryOf<M>>>);

impl<M: Told> Logs<M> {
    const fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// The log of a case, empty where it has not begun.
    fn of(&self, case: &str) -> &[EntryOf<M>] {
        self.0.get(case).map_or(&[], Vec::as_slice)
    }

    /// The case of a step, as it was known on the day that the step asks for.
    fn case(&self, step: &Step) -> Result<M, String> {
        let day = step.as_known_on.unwrap_or(NaiveDate::MAX);
        M::replay_as_known_on(self.of(&step.case), day).map_err(|it| it.to_string())
    }

    /// Every log with the name of its case.
    pub(super) fn all(&self) -> impl Iterator<Item = (&str, &[EntryOf<M>])> {
        self.0
            .iter()
            .map(|(name, log)| (name.as_str(), log.as_slice()))
    }
}

/// What lies on the table while a scenario is played.
pub(super) struct Table<'s> {
    pub(super) calendar: &'s WorkingCalendar,
    pub(super) sealed: &'s BTreeMap<i32, NaiveDate>,
    pub(super) requests: Logs<Request>,
    publications: Logs<Publication>,
    record_corrections: Logs<RecordCorrection>,
    pub(super) reviews: Logs<Reconsideration>,
    pub(super) suits: Logs<Litigation>,
}

/// Does the same with the logs of whichever machine it is.
macro_rules! with_logs {
    ($table:expr, $kind:expr, $logs:ident => $do:expr) => {
        match $kind {
            Kind::Request => {
                let $logs = &$table.requests;
                $do
            }
            Kind::Publication => {
                let $logs = &$table.publications;
                $do
            }
            Kind::RecordCorrection => {
                let $logs = &$table.record_corrections;
                $do
            }
            Kind::Reconsideration => {
                let $logs = &$table.reviews;
                $do
            }
            Kind::Litigation => {
                let $logs = &$table.suits;
                $do
            }
        }
    };
}

impl Scenario {
    /// Plays every step.
    ///
    /// # Errors
    /// A step that cannot be played.
    pub(crate) fn play(&self) -> Result<Vec<Played<'_>>, String> {
        let mut table = Table {
            calendar: &self.calendar,
            sealed: &self.sealed,
            requests: Logs::new(),
            publications: Logs::new(),
            record_corrections: Logs::new(),
            reviews: Logs::new(),
            suits: Logs::new(),
        };
        (1..)
            .zip(&self.steps)
            .map(|(number, step)| {
                let played = table.play(number, step);
                played.map_err(|error| format!("step {number} ({}): {error}", step.says().en))
            })
            .collect()
    }
}

impl<'s> Table<'s> {
    fn play(&mut self, number: usize, step: &'s Step) -> Result<Played<'s>, String> {
        let calendar = match step.as_known_on {
            Some(day) => self.calendar.as_known_on(day),
            None => self.calendar.clone(),
        };
        let act = self.act(step, &calendar)?;
        let differences = self.differences(step, &act, &calendar)?;
        let (deadlines, breaches) = with_logs!(self, step.kind, logs => {
            let case = logs.case(step)?;
            let day = step.day();
            let missed = day.map_or_else(Vec::new, |day| case.breaches(&calendar, day));
            (case.deadlines(&calendar), missed)
        });
        Ok(Played {
            number,
            step,
            calendar,
            entries: act.entries.into_iter().chain(act.begun).collect(),
            papers: act.papers,
            refusal: act.refusal,
            deadlines,
            breaches,
            differences,
        })
    }

    fn act(&mut self, step: &Step, calendar: &WorkingCalendar) -> Result<Act, String> {
        let newest = self.calendar;
        match &step.does {
            Does::Nothing => Ok(Act::default()),
            Does::Unreadable(why) => Ok(Act {
                unreadable: Some(why.clone()),
                ..Act::default()
            }),
            Does::Command(given) => match &**given {
                Given::Request(it) => give(&mut self.requests, step, it, calendar, newest),
                Given::Publication(it) => give(&mut self.publications, step, it, calendar, newest),
                Given::RecordCorrection(it) => {
                    give(&mut self.record_corrections, step, it, calendar, newest)
                }
                Given::Reconsideration(it) => give(&mut self.reviews, step, it, calendar, newest),
                Given::Litigation(it) => give(&mut self.suits, step, it, calendar, newest),
            },
        }
    }

    fn differences(
        &self,
        step: &Step,
        act: &Act,
        calendar: &WorkingCalendar,
    ) -> Result<Vec<Difference>, String> {
        let mut found = Vec::new();
        let expects = |name| step.then.iter().any(|it| it.name == name);
        if let Some(refusal) = act.refusal.as_ref().filter(|_| !expects("refused")) {
            found.push(Difference {
                line: step.line,
                words: Words::new(
                    format!("refused：不应不能办理，实为 {refusal}"),
                    format!("refused: {refusal}"),
                ),
            });
        }
        self.compare(step, step.kind, &step.then, (act, calendar), &mut found)?;
        Ok(found)
    }

    fn compare(
        &self,
        step: &Step,
        kind: Kind,
        then: &[Expectation],
        (act, calendar): (&Act, &WorkingCalendar),
        found: &mut Vec<Difference>,
    ) -> Result<(), String> {
        for it in then {
            let (name, expected) = (it.name.as_str(), &it.expected);
            if let Some((other, then)) = &it.within {
                self.compare(step, *other, then, (act, calendar), found)?;
                continue;
            }
            let told = match name {
                "review" => begun(&self.reviews, step),
                "suit" => begun(&self.suits, step),
                "fees" => fees(step, expected).unwrap_or_else(Value::String),
                "report" => self.report(step, expected).unwrap_or_else(Value::String),
                _ => with_logs!(self, kind, logs => {
                    let day = step.day();
                    let asked = Asked { on: day, calendar };
                    let case = logs.case(step)?;
                    let log = logs.of(&step.case);
                    match told(&case, name, expected, (&asked, act)) {
                        Some(told) => told,
                        None if name == "moved" => moved(log, &case, expected, (&asked, self.calendar)).unwrap_or_else(Value::String),
                        None => case.told(name, &asked).unwrap_or_default(),
                    }
                }),
            };
            for (place, expected, told) in apart(name.to_owned(), expected, &told) {
                found.push(Difference {
                    line: it.line,
                    words: Words::new(
                        format!("{place}：应为 {expected}，实为 {told}"),
                        format!("{place}: expected {expected}, found {told}"),
                    ),
                });
            }
        }
        Ok(())
    }
}

/// Null for a case that has not begun.
fn begun<M: Told>(logs: &Logs<M>, step: &Step) -> Value {
    match logs.of(&step.case) {
        [] => Value::Null,
        [..] => json!("begun"),
    }
}

/// Gives a command, and keeps what it leads to; what it begins opens cases of their own.
fn give<M: Told>(
    logs: &mut Logs<M>,
    step: &Step,
    command: &M::Command,
    calendar: &WorkingCalendar,
    newest: &WorkingCalendar,
) -> Result<Act, String> {
    let (Some(actor), Some(on)) = (&step.actor, step.on) else {
        return Err("a command needs `actor` and `on`".to_owned());
    };
    let log = logs.0.entry(step.case.clone()).or_default();
    let before = M::replay(&*log).map_err(|it| it.to_string())?;
    let seen = step.seen.unwrap_or_else(|| before.version());
    let id = Id::new(&step.case).map_err(|it| it.to_string())?;
    let mut instruction = Instruction::new(id, seen, command.clone(), actor.clone(), on);
    if let Some(day) = step.entered_on {
        instruction = instruction.entered_on(day);
    }
    if let Some(typist) = &step.entered_by {
        instruction = instruction.entered_by(typist.clone());
    }
    let entries = match before.clone().handle(&instruction, calendar) {
        Ok(entries) => entries,
        Err(refusal) => {
            return Ok(Act {
                refusal: Some(refusal),
                ..Act::default()
            });
        }
    };
    log.extend_from_slice(&entries);
    // What was stored reads back to the same case.
    M::replay(&*log).map_err(|it| it.to_string())?;
    let mut begun = Vec::new();
    for begin in entries.iter().flat_map(|it| before.begun(it)) {
        let child = M::default().handle(&begin, newest);
        let child = child.map_err(|refusal| refusal.to_string())?;
        begun.extend(child.iter().map(|it| json!(it)));
        logs.0.insert(begin.case().to_string(), child);
    }
    Ok(Act {
        entries: entries.iter().map(|it| json!(it)).collect(),
        begun,
        papers: entries.iter().filter_map(M::issued).collect(),
        refusal: None,
        unreadable: None,
    })
}

impl Played<'_> {
    /// One JSON object for each entry, refusal, deadline, breach and difference.
    pub(crate) fn lines(&self) -> Vec<Map<String, Value>> {
        let (step, machine) = (self.number, self.step.kind.code());
        let line = |what: &str, value: Value| {
            let case = value.get("case").cloned();
            let case = case.unwrap_or_else(|| json!(self.step.case));
            Map::from_iter([
                ("step".to_owned(), json!(step)),
                ("machine".to_owned(), json!(machine)),
                ("case".to_owned(), case),
                (what.to_owned(), value),
            ])
        };
        let entries = self.entries.iter().map(|it| line("event", it.clone()));
        let refusals = self.refusal.iter().map(|it| line("refusal", json!(it)));
        let deadlines = self.deadlines.iter().map(|it| line("deadline", json!(it)));
        let breaches = self.breaches.iter().map(|it| line("breach", json!(it)));
        let differences = self.differences.iter().map(|it| {
            let told = json!({ "line": it.line, "zh": it.words.zh, "en": it.words.en });
            line("difference", told)
        });
        entries
            .chain(refusals)
            .chain(deadlines)
            .chain(breaches)
            .chain(differences)
            .collect()
    }
}
