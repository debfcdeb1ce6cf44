//! Playing: each step through its machine, and what comes of it against what the file expects.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use disclosure::calendar::{DayEffect, ReckonedDay, WorkingCalendar};
use disclosure::deadline::{Breach, Deadline, Due};
use disclosure::finding::Words;
use disclosure::vocabulary::Term as _;
use disclosure::workflow::fee::{Measure, ProcessingTariff};
use disclosure::workflow::litigation::Litigation;
use disclosure::workflow::publication::Publication;
use disclosure::workflow::reconsideration::Reconsideration;
use disclosure::workflow::record_correction::RecordCorrection;
use disclosure::workflow::request::Request;
use disclosure::workflow::{EntryOf, Id, Instruction, Machine as _, MachineState as _, Refusal};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::form::Kind;
use super::machines::{Asked, Given, Paper, Told, printed};
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
struct Act {
    entries: Vec<Value>,
    /// The entries of the cases that it began.
    begun: Vec<Value>,
    papers: Vec<Paper>,
    refusal: Option<Refusal>,
    unreadable: Option<String>,
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
                    format!("refused：不应拒绝，实为 {refusal}"),
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

/// What is the case, for each thing that is asked of every machine.
fn told<M: Told>(
    case: &M,
    name: &str,
    expected: &Value,
    (asked, act): (&Asked<'_>, &Act),
) -> Option<Value> {
    let codes = |steps: Vec<M::Step>| -> Vec<&str> { steps.iter().map(|it| it.code()).collect() };
    let due = || case.deadlines(asked.calendar);
    Some(match name {
        "events" => {
            let events = act.entries.iter().filter_map(|it| it.get("event"));
            json!(events.collect::<Vec<_>>())
        }
        "warnings" => json!(warnings(act)),
        "refused" => refused(act.refusal.as_ref(), expected),
        "cites" => cited(act.refusal.as_ref(), expected),
        "unreadable" => json!(act.unreadable),
        "documents" => json!(
            act.papers
                .iter()
                .map(|it| it.kind.code())
                .collect::<Vec<_>>()
        ),
        "prints" => printed(&act.papers),
        "state" => json!(case.state().code()),
        "permitted" => json!(codes(case.permitted())),
        "permitted_to" => {
            let actors = expected.as_object().into_iter().flat_map(Map::keys);
            let told = actors.filter_map(|name| {
                let actor = super::actor_of(name).ok()?;
                Some((name.clone(), json!(codes(case.permitted_to(&actor)))))
            });
            Value::Object(told.collect())
        }
        "may" | "may_not" => {
            let open = codes(case.permitted());
            let asked = expected.as_array().into_iter().flatten();
            let wanted = name == "may";
            let is_so = |it: &&Value| it.as_str().is_some_and(|it| open.contains(&it) == wanted);
            Value::Array(asked.filter(is_so).cloned().collect())
        }
        "due" => exactly(expected, deadlines(&due(), expected, asked.calendar)),
        "due_among" => named(expected, deadlines(&due(), expected, asked.calendar)),
        "breaches" => {
            let missed = asked.on.map(|day| case.breaches(asked.calendar, day));
            breaches(&missed.unwrap_or_default(), expected)
        }
        _ => return None,
    })
}

fn warnings(act: &Act) -> Vec<&Value> {
    let kept = act.entries.iter().filter_map(|it| it.get("warnings"));
    kept.filter_map(Value::as_array).flatten().collect()
}

/// Those of the texts asked about that the refusal cites.
fn cited(refusal: Option<&Refusal>, expected: &Value) -> Value {
    let objections = refusal.into_iter().flat_map(Refusal::objections);
    let cited = objections.filter_map(|it| it.citation().map(ToString::to_string));
    let cited: BTreeSet<String> = cited.collect();
    let asked = expected.as_array().into_iter().flatten();
    let is_cited = |it: &&Value| it.as_str().is_some_and(|it| cited.contains(it));
    Value::Array(asked.filter(is_cited).cloned().collect())
}

/// Each objection in the form in which the file tells it: the reason alone, or all of it.
fn refused(refusal: Option<&Refusal>, expected: &Value) -> Value {
    let objections = refusal.into_iter().flat_map(Refusal::objections);
    let told = objections.enumerate().map(|(place, it)| {
        if !expected.get(place).is_some_and(Value::is_object) {
            return json!(it.reason());
        }
        let citation = it.citation().map(ToString::to_string);
        json!({ "reason": it.reason(), "citation": citation, "place": it.place() })
    });
    Value::Array(told.collect())
}

fn deadlines(all: &[Deadline], expected: &Value, calendar: &WorkingCalendar) -> Map<String, Value> {
    let told = keyed(all).map(|(key, deadline)| {
        let is_short = !expected.get(&key).is_some_and(Value::is_object);
        let value = if is_short {
            Value::String(line_of(deadline.due()))
        } else {
            explained(deadline, calendar)
        };
        (key, value)
    });
    told.collect()
}

/// A deadline with the count behind its date.
fn explained(deadline: &Deadline, calendar: &WorkingCalendar) -> Value {
    let mut told = json!({
        "on": line_of(deadline.due()),
        "who": deadline.who().code(),
        "from": deadline.cause().map(|it| format!("{} {}", it.event, it.on)),
        "done_on": deadline.done_on(),
        "citation": deadline.citation().map(ToString::to_string),
        "conventions": deadline.conventions(),
    });
    let (Ok(Some(reckoning)), Some(told_of)) = (deadline.reckoning(calendar), told.as_object_mut())
    else {
        return told;
    };
    let days = |wanted: &dyn Fn(&ReckonedDay) -> bool| {
        let days = reckoning.days().iter().filter(|it| wanted(it));
        json!(days.map(ReckonedDay::date).collect::<Vec<_>>())
    };
    let is_weekday = |it: &ReckonedDay| it.date().weekday().number_from_monday() < 6;
    let is_off = |it: &ReckonedDay| it.effect() == DayEffect::DayOff && is_weekday(it);
    let is_made_up =
        |it: &ReckonedDay| it.is_make_up() && matches!(it.effect(), DayEffect::Counted(_));
    let excluded = reckoning.days().iter();
    let excluded = excluded.filter(|it| it.effect() == DayEffect::Excluded);
    let notices: BTreeSet<_> = reckoning
        .days()
        .iter()
        .filter_map(|it| it.notice())
        .collect();
    told_of.extend([
        ("counted".to_owned(), json!(reckoning.counted())),
        ("make_up_days_counted".to_owned(), days(&is_made_up)),
        ("weekdays_off".to_owned(), days(&is_off)),
        ("excluded".to_owned(), json!(excluded.count())),
        ("notices".to_owned(), json!(notices)),
    ]);
    told
}

/// Each breach in the form in which the file tells it: its code, its code and day, or all of it.
fn breaches(missed: &[Breach], expected: &Value) -> Value {
    let told = missed.iter().enumerate().map(|(place, breach)| {
        let code = breach.what().code();
        match expected.get(place) {
            Some(Value::Object(_)) => json!(breach),
            Some(Value::String(it)) if !it.contains(' ') => json!(code),
            _ => json!(format!("{code} {}", breach.due())),
        }
    });
    Value::Array(told.collect())
}

/// The deadlines that are not what they were as known on `since`, with the notices to blame.
fn moved<M: Told>(
    log: &[EntryOf<M>],
    case: &M,
    expected: &Value,
    (asked, newest): (&Asked<'_>, &WorkingCalendar),
) -> Result<Value, String> {
    let since = expected.get("since").cloned().unwrap_or_default();
    let since: NaiveDate =
        serde_json::from_value(since).map_err(|error| format!("moved: `since`: {error}"))?;
    let before = newest.as_known_on(since);
    let then = M::replay_as_known_on(log, since).map_err(|it| it.to_string())?;
    let earlier = then.deadlines(&before);
    let earlier: BTreeMap<_, _> = keyed(&earlier).collect();
    let mut moved = Map::from_iter([("since".to_owned(), json!(since))]);
    for (key, now) in keyed(&case.deadlines(asked.calendar)) {
        let Some(was) = earlier.get(&key).filter(|was| was.due() != now.due()) else {
            continue;
        };
        let is_within = |day: NaiveDate| {
            now.cause().is_some_and(|it| day > it.on)
                && Some(day) <= now.due().date().max(was.due().date())
        };
        let notices: BTreeSet<_> = before
            .changed_working_days(asked.calendar)
            .filter(|(_, changed)| is_within(changed.date()))
            .filter_map(|(_, changed)| Some(changed.notice()?.source().to_owned()))
            .collect();
        let told = json!({
            "from": line_of(was.due()), "to": line_of(now.due()), "because_of": notices,
        });
        moved.insert(key, told);
    }
    Ok(exactly(expected, moved))
}

/// The most that may be charged, for each way of counting asked about.
fn fees(step: &Step, expected: &Value) -> Result<Value, String> {
    #[derive(Deserialize)]
    struct Way {
        by: Measure,
    }
    let on = step.day().ok_or("fees are asked for on a day")?;
    let ways: Vec<Way> =
        serde_json::from_value(expected.clone()).map_err(|error| format!("fees: {error}"))?;
    let told = ways.iter().map(|it| {
        let yuan = ProcessingTariff::default()
            .maximum(on, it.by)
            .map_or_else(|it| it.to_string(), |it| it.amount().to_string());
        json!({ "by": it.by, "yuan": yuan })
    });
    Ok(Value::Array(told.collect()))
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

/// Deadlines by name: what is owed, the consultation where there is one, a count where it comes again.
fn keyed(deadlines: &[Deadline]) -> impl Iterator<Item = (String, &Deadline)> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    deadlines.iter().map(move |it| {
        let name = match it.number() {
            Some(number) => format!("{} {number}", it.what().code()),
            None => it.what().code().to_owned(),
        };
        let times = seen.entry(name.clone()).or_default();
        *times = times.saturating_add(1);
        match *times {
            1 => (name, it),
            more => (format!("{name} #{more}"), it),
        }
    })
}

/// A due date in a word.
fn line_of(due: Due) -> String {
    match due {
        Due::On(day) => day.to_string(),
        Due::Provisional(day, open) => format!("{day} provisional: {}", open.code()),
        Due::Undetermined(open) => format!("undetermined: {}", open.code()),
    }
}

/// Under which what the file does not have is shown.
const MORE: &str = "(more than expected)";

/// What was found, with what was expected and is not there as null; what is there beyond it stands apart.
pub(super) fn exactly(expected: &Value, found: Map<String, Value>) -> Value {
    let names = expected.as_object().into_iter().flat_map(Map::keys);
    let names: BTreeSet<&String> = names.collect();
    let (mut told, more): (Map<_, _>, Map<_, _>) = found
        .into_iter()
        .partition(|(name, _)| names.contains(name));
    for name in names {
        told.entry(name.clone()).or_insert(Value::Null);
    }
    if !more.is_empty() {
        told.insert(MORE.to_owned(), Value::Object(more));
    }
    Value::Object(told)
}

/// What was found of the names that were expected, with what is not there as null.
pub(super) fn named(expected: &Value, mut found: Map<String, Value>) -> Value {
    let names = expected.as_object().into_iter().flat_map(Map::keys);
    let told = names.map(|it| (it.clone(), found.remove(it).unwrap_or_default()));
    Value::Object(told.collect())
}

/// Where an expectation does not hold, with what was expected and found there: records are held by the
/// names they give, everything else as it stands.
fn apart(place: String, expected: &Value, found: &Value) -> Vec<(String, Value, Value)> {
    match (expected, found) {
        (Value::Object(wanted), Value::Object(all)) => {
            let more = all
                .get(MORE)
                .map(|it| (place.clone(), json!({}), it.clone()));
            let each = wanted.iter().flat_map(|(name, it)| {
                let found = all.get(name).unwrap_or(&Value::Null);
                apart(format!("{place}.{name}"), it, found)
            });
            each.chain(more).collect()
        }
        (Value::Array(wanted), Value::Array(all)) if wanted.len() == all.len() => {
            let each = (1_usize..).zip(wanted.iter().zip(all));
            each.flat_map(|(number, (it, found))| apart(format!("{place}[{number}]"), it, found))
                .collect()
        }
        _ if expected == found => Vec::new(),
        _ => vec![(place, expected.clone(), found.clone())],
    }
}
