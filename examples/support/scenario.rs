//! Scenarios: a case told step by step in a JSON file, played through the machine and compared with
//! what the file expects.
//!
//! A file has a `title`, its `sources`, `notices` (holiday notices beside those of the crate), and
//! `steps`; with `continues` it takes up another file after one of its steps. A step says in two
//! languages what happens (`says`); it names who acts (`actor`: role and number), the day (`on`: a date
//! or an instant, which is read as a day of China standard time), the day of entry where that is
//! another (`entered_on`), the day whose knowledge of facts and holidays is asked for (`as_known_on`),
//! and the command (`does`) or the step of a review (`review`). A step without either asks only.
//! What must come of it stands under `then`; see [`Played::actual`] for what can be asked.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate};
use disclosure::calendar::{Day, DayEffect, HolidayNotice, WorkingCalendar};
use disclosure::deadline::{Breach, Deadline, Due};
use disclosure::finding::Words;
use disclosure::law::Edition;
use disclosure::vocabulary::Term as _;
use disclosure::workflow::fee::{Measure, ProcessingTariff};
use disclosure::workflow::reconsideration::{self, Reconsideration, State};
use disclosure::workflow::remedy::ResultMapping;
use disclosure::workflow::request::{
    Command, DocumentKind, Request, RequestOutcome, Step as RequestStep,
};
use disclosure::workflow::{
    Actor, EntryOf, Id, Instruction, Machine as _, MachineState as _, Refusal,
};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value, json};

/// A file as it is read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    title: Words,
    sources: Vec<String>,
    #[serde(default)]
    continues: Option<Continues>,
    #[serde(default)]
    notices: Vec<HolidayNotice>,
    steps: Vec<Step>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Continues {
    file: String,
    after: String,
}

/// A scenario, with the steps that it takes over from another in front of its own.
pub(crate) struct Scenario {
    pub(crate) title: Words,
    pub(crate) sources: Vec<String>,
    calendar: WorkingCalendar,
    pub(crate) steps: Vec<Step>,
}

/// One step.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Step {
    #[serde(default)]
    id: Option<String>,
    pub(crate) says: Words,
    #[serde(default = "first_case")]
    case: String,
    #[serde(default, deserialize_with = "actor")]
    pub(crate) actor: Option<Actor>,
    #[serde(default, deserialize_with = "china_day")]
    pub(crate) on: Option<NaiveDate>,
    #[serde(default)]
    entered_on: Option<NaiveDate>,
    #[serde(default)]
    as_known_on: Option<NaiveDate>,
    /// The number of events the giver had seen, where that is not the last.
    #[serde(default)]
    seen: Option<u64>,
    #[serde(default)]
    does: Option<Command>,
    #[serde(default)]
    review: Option<reconsideration::Command>,
    #[serde(default)]
    then: Map<String, Value>,
}

fn first_case() -> String {
    "1".to_owned()
}

/// `role number`; the number may be left out where there is one holder of the role.
fn actor<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Actor>, D::Error> {
    let text = String::deserialize(deserializer)?;
    let (role, number) = text.split_once(' ').unwrap_or((&text, &text));
    let role = role.parse().map_err(serde::de::Error::custom)?;
    Actor::new(number, role)
        .map(Some)
        .map_err(serde::de::Error::custom)
}

fn china_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
    let text = String::deserialize(deserializer)?;
    let day =
        match text.parse::<NaiveDate>() {
            Ok(day) => day,
            Err(_) => Day::in_china(&text.parse::<DateTime<FixedOffset>>().map_err(|_| {
                serde::de::Error::custom(format!("`{text}` is no date or instant"))
            })?),
        };
    Ok(Some(day))
}

impl Scenario {
    /// Reads a file, and the one it continues, which lies beside it.
    ///
    /// # Errors
    /// What is wrong, with file, line and column.
    pub(crate) fn read(path: &Path) -> Result<Self, String> {
        Self::read_within(path, 8)
    }

    fn read_within(path: &Path, files: u8) -> Result<Self, String> {
        let name = path.display();
        let text = std::fs::read_to_string(path).map_err(|error| format!("{name}: {error}"))?;
        Self::from_text(&text, path, files)
    }

    /// Reads a text that lies, or might lie, at a path, and up to so many files that it continues.
    ///
    /// # Errors
    /// As [`read`](Self::read).
    pub(crate) fn from_text(text: &str, path: &Path, files: u8) -> Result<Self, String> {
        let name = path.display();
        let file: File = serde_json::from_str(text).map_err(|error| format!("{name}: {error}"))?;
        let (mut calendar, mut steps) = match &file.continues {
            None => (WorkingCalendar::mainland(), Vec::new()),
            Some(earlier) => {
                let left = files
                    .checked_sub(1)
                    .ok_or_else(|| format!("{name}: the files continue each other in a circle"))?;
                let Self {
                    calendar, steps, ..
                } = Self::read_within(&path.with_file_name(&earlier.file), left)?;
                let last = steps
                    .iter()
                    .position(|step| step.id.as_ref() == Some(&earlier.after))
                    .ok_or_else(|| {
                        format!("{name}: {} has no step `{}`", earlier.file, earlier.after)
                    })?;
                (
                    calendar,
                    steps.into_iter().take(last.saturating_add(1)).collect(),
                )
            }
        };
        for notice in file.notices {
            calendar = calendar
                .with(notice)
                .map_err(|error| format!("{name}: notices: {error}"))?;
        }
        steps.extend(file.steps);
        Ok(Self {
            title: file.title,
            sources: file.sources,
            calendar,
            steps,
        })
    }

    /// Plays every step.
    ///
    /// # Errors
    /// A step that cannot be played because it says too little or asks for what is not known.
    pub(crate) fn play(&self) -> Result<Vec<Played<'_>>, String> {
        let mut table = Table {
            calendar: &self.calendar,
            cases: BTreeMap::new(),
            reviews: BTreeMap::new(),
        };
        (1..)
            .zip(&self.steps)
            .map(|(number, step)| {
                table
                    .play(number, step)
                    .map_err(|error| format!("step {number} ({}): {error}", step.says.en))
            })
            .collect()
    }
}

/// What lies on the table while a scenario is played.
struct Table<'s> {
    calendar: &'s WorkingCalendar,
    cases: BTreeMap<String, Vec<EntryOf<Request>>>,
    reviews: BTreeMap<String, Vec<EntryOf<Reconsideration>>>,
}

/// What came of a step.
pub(crate) struct Played<'s> {
    pub(crate) number: usize,
    pub(crate) step: &'s Step,
    /// The calendar that was asked.
    pub(crate) calendar: WorkingCalendar,
    pub(crate) events: Vec<EntryOf<Request>>,
    /// The first events of the cases that a split made.
    children: Vec<EntryOf<Request>>,
    review_events: Vec<EntryOf<Reconsideration>>,
    pub(crate) refusal: Option<Refusal>,
    pub(crate) request: Request,
    pub(crate) deadlines: Vec<Deadline>,
    pub(crate) breaches: Vec<Breach>,
    /// Where it differs from what the file expects.
    pub(crate) differences: Vec<String>,
    review: Option<Reconsideration>,
    everything: Vec<Request>,
    log: Vec<EntryOf<Request>>,
}

impl<'s> Table<'s> {
    /// Takes a step of a review.
    fn review(
        &mut self,
        step: &Step,
        command: &reconsideration::Command,
        calendar: &WorkingCalendar,
    ) -> Result<Result<Vec<EntryOf<Reconsideration>>, Refusal>, String> {
        let (Some(actor), Some(on)) = (&step.actor, step.on) else {
            return Err("a command needs `actor` and `on`".to_owned());
        };
        let log = self.reviews.entry(step.case.clone()).or_default();
        let mut case = Reconsideration::replay(log.iter()).map_err(|it| it.to_string())?;
        let id = Id::new(&step.case).map_err(|it| it.to_string())?;
        let instruction = Instruction::new(id, case.version(), command.clone(), actor.clone(), on)
            .entered_on(step.entered_on.unwrap_or(on));
        let answer = case.handle(&instruction, calendar);
        log.extend(answer.iter().flatten().cloned());
        Ok(answer)
    }

    fn play(&mut self, number: usize, step: &'s Step) -> Result<Played<'s>, String> {
        let calendar = match step.as_known_on {
            Some(day) => self.calendar.as_known_on(day),
            None => self.calendar.clone(),
        };
        let mut events = Vec::new();
        let mut children = Vec::new();
        let mut review_events = Vec::new();
        let mut refusal = None;
        if let Some(command) = &step.does {
            match self.decide(step, command, &calendar)? {
                Ok(happened) => {
                    children = self.record(&step.case, &happened)?;
                    events = happened;
                }
                Err(refused) => refusal = Some(refused),
            }
        } else if let Some(command) = &step.review {
            match self.review(step, command, &calendar)? {
                Ok(happened) => review_events = happened,
                Err(refused) => refusal = Some(refused),
            }
        }
        let log = self.cases.get(&step.case).cloned().unwrap_or_default();
        let request = match step.as_known_on {
            Some(day) => Request::replay_as_known_on(&log, day),
            None => Request::replay(&log),
        }
        .map_err(|error| error.to_string())?;
        let review = self.reviews.get(&step.case).map(|log| {
            let day = step.as_known_on.unwrap_or(NaiveDate::MAX);
            Reconsideration::replay_as_known_on(log, day).map_err(|error| error.to_string())
        });
        let review = review.transpose()?;
        let review = review.filter(|it| it.state() != State::New);
        let everything = self
            .cases
            .values()
            .map(|log| Request::replay(log).map_err(|error| error.to_string()))
            .collect::<Result<_, _>>()?;
        let day = step.entered_on.or(step.on);
        let mut played = Played {
            number,
            step,
            deadlines: request.deadlines(&calendar),
            breaches: day.map_or_else(Vec::new, |day| request.breaches(&calendar, day)),
            calendar,
            events,
            children,
            review_events,
            refusal,
            request,
            differences: Vec::new(),
            review,
            everything,
            log,
        };
        played.compare(self.calendar)?;
        Ok(played)
    }

    fn decide(
        &self,
        step: &Step,
        command: &Command,
        calendar: &WorkingCalendar,
    ) -> Result<Result<Vec<EntryOf<Request>>, Refusal>, String> {
        let (Some(actor), Some(on)) = (&step.actor, step.on) else {
            return Err("a command needs `actor` and `on`".to_owned());
        };
        let log = self.cases.get(&step.case);
        let request = Request::replay(log.into_iter().flatten()).map_err(|it| it.to_string())?;
        let seen = step.seen.unwrap_or_else(|| request.version());
        let case = Id::new(&step.case).map_err(|error| error.to_string())?;
        let mut instruction = Instruction::new(case, seen, command.clone(), actor.clone(), on);
        if let Some(day) = step.entered_on {
            instruction = instruction.entered_on(day);
        }
        Ok(request.decide(&instruction, calendar))
    }

    /// Keeps the events; a split opens the cases of its parts, named by their registration numbers.
    fn record(
        &mut self,
        case: &str,
        events: &[EntryOf<Request>],
    ) -> Result<Vec<EntryOf<Request>>, String> {
        let log = self.cases.entry(case.to_owned()).or_default();
        let before = Request::replay(log.iter()).map_err(|error| error.to_string())?;
        log.extend_from_slice(events);
        let mut children = Vec::new();
        for begin in events.iter().flat_map(|it| before.offspring(it)) {
            let mut child = Request::default();
            let log = child.handle(&begin, self.calendar);
            let log = log.map_err(|refusal| refusal.to_string())?;
            children.extend_from_slice(&log);
            self.cases.insert(begin.case().to_string(), log);
        }
        Ok(children)
    }
}

impl Played<'_> {
    fn compare(&mut self, newest: &WorkingCalendar) -> Result<(), String> {
        let mut differences = Vec::new();
        if let Some(refusal) = &self.refusal
            && !self.step.then.contains_key("refused")
        {
            differences.push(format!("refused: {refusal}"));
        }
        for (field, expected) in &self.step.then {
            let actual = self
                .actual(field, expected, newest)?
                .ok_or_else(|| format!("then: unknown field `{field}`"))?;
            if !agrees(expected, &actual) {
                differences.push(format!("{field}: expected {expected}, found {actual}"));
            }
        }
        self.differences = differences;
        Ok(())
    }

    /// What is the case, for each thing that `then` can ask; `None` for one it cannot.
    ///
    /// An object expects what it names and leaves the rest open, but `due`, `consultations` and `moved`
    /// name everything there is. A deadline or a breach is one line of text, or an object for more.
    fn actual(
        &self,
        field: &str,
        expected: &Value,
        newest: &WorkingCalendar,
    ) -> Result<Option<Value>, String> {
        Ok(Some(match field {
            "events" => {
                let events = self.events.iter().map(|it| it.fact().code());
                let reviews = self.review_events.iter().map(|it| it.fact().code());
                json!(events.chain(reviews).collect::<Vec<_>>())
            }
            "refused" => self.refused(),
            "state" => json!(self.request.state().code()),
            "documents" => {
                let documents = self.events.iter().filter_map(EntryOf::<Request>::document);
                json!(documents.map(DocumentKind::code).collect::<Vec<_>>())
            }
            "edition" => json!(self.request.edition()),
            "received_on" => json!(self.request.received_on()),
            "year" => json!(self.request.year()),
            "counted" => json!(self.request.is_counted()),
            "row" => row(self.request.outcome()),
            "latest_row" => row(self.request.latest_outcome()),
            "lineage" => json!(self.request.lineage()),
            "bases" => {
                let bases = self.request.legal_bases();
                json!(
                    bases
                        .iter()
                        .map(|(item, citation)| format!("{item}: {citation}"))
                        .collect::<Vec<_>>()
                )
            }
            "may" | "may_not" => {
                let open: Vec<&str> = self
                    .request
                    .permitted()
                    .into_iter()
                    .map(RequestStep::code)
                    .collect();
                let asked = expected.as_array().into_iter().flatten();
                let wanted = field == "may";
                let found = asked.filter(|it| {
                    it.as_str()
                        .is_some_and(|code| open.contains(&code) == wanted)
                });
                Value::Array(found.cloned().collect())
            }
            "due" => self.due(expected),
            "breaches" => self.breaches(expected),
            "consultations" => self.consultations(),
            "moved" => self.moved(expected, newest)?,
            "fees" => self.fees(expected)?,
            "report" => self.report(expected)?,
            "review" => self.review(expected),
            _ => return Ok(None),
        }))
    }

    fn refused(&self) -> Value {
        let objections = self.refusal.iter().flat_map(Refusal::objections);
        json!(
            objections
                .map(|it| {
                    let citation = it.citation().map(ToString::to_string);
                    json!({ "reason": it.reason(), "citation": citation })
                })
                .collect::<Vec<_>>()
        )
    }

    fn due(&self, expected: &Value) -> Value {
        let mut found = Map::new();
        for (key, deadline) in keyed(&self.deadlines) {
            let short = expected.get(&key).is_none_or(Value::is_string);
            let value = if short {
                Value::String(line_of(deadline.due()))
            } else {
                self.explained(deadline)
            };
            found.insert(key, value);
        }
        exactly(expected, found)
    }

    /// A deadline with the count behind its date.
    fn explained(&self, deadline: &Deadline) -> Value {
        let mut told = json!({
            "on": line_of(deadline.due()),
            "who": deadline.who().code(),
            "from": deadline.cause().map(|it| format!("{} {}", it.event, it.on)),
            "citation": deadline.citation().map(ToString::to_string),
            "conventions": deadline.conventions(),
        });
        if let (Ok(Some(reckoning)), Some(told)) =
            (deadline.reckoning(&self.calendar), told.as_object_mut())
        {
            let days = |wanted: &dyn Fn(&disclosure::calendar::ReckonedDay) -> bool| {
                let steps = reckoning.days().iter().filter(|it| wanted(it));
                json!(
                    steps
                        .map(disclosure::calendar::ReckonedDay::date)
                        .collect::<Vec<_>>()
                )
            };
            let weekday = |it: &disclosure::calendar::ReckonedDay| {
                it.date().weekday().number_from_monday() < 6
            };
            told.insert("counted".into(), json!(reckoning.counted()));
            told.insert(
                "make_up_days_counted".into(),
                days(&|it| it.is_make_up() && matches!(it.effect(), DayEffect::Counted(_))),
            );
            told.insert(
                "weekdays_off".into(),
                days(&|it| it.effect() == DayEffect::DayOff && weekday(it)),
            );
            let excluded = reckoning.days().iter();
            let excluded = excluded.filter(|it| it.effect() == DayEffect::Excluded);
            told.insert("excluded".into(), json!(excluded.count()));
            let notices: BTreeSet<_> = reckoning
                .days()
                .iter()
                .filter_map(|it| it.notice())
                .collect();
            told.insert("notices".into(), json!(notices));
        }
        told
    }

    fn breaches(&self, expected: &Value) -> Value {
        let found = self.breaches.iter().enumerate().map(|(place, breach)| {
            let told = json!(breach);
            if expected.get(place).is_some_and(Value::is_object) {
                told
            } else {
                json!(format!("{} {}", breach.what().code(), breach.due()))
            }
        });
        Value::Array(found.collect())
    }

    fn consultations(&self) -> Value {
        let edition = self.request.edition().unwrap_or(Edition::Decree711);
        let conventions = self.request.conventions();
        let told = self.request.consultations().iter().map(|it| {
            let limit = it
                .limit(edition, conventions, &self.calendar)
                .ok()
                .flatten();
            let late = it.is_late(edition, conventions, &self.calendar).ok();
            let value = json!({ "stance": it.stance(), "limit": limit, "late": late });
            (it.number().to_string(), value)
        });
        Value::Object(told.collect())
    }

    /// The deadlines that are not what they were as known on `since`, with the notices to blame.
    fn moved(&self, expected: &Value, newest: &WorkingCalendar) -> Result<Value, String> {
        let since = expected.get("since").cloned().unwrap_or_default();
        let since: NaiveDate = serde_json::from_value(since)
            .map_err(|error| format!("then: moved: `since`: {error}"))?;
        let before = newest.as_known_on(since);
        let then = Request::replay_as_known_on(&self.log, since).map_err(|it| it.to_string())?;
        let earlier = then.deadlines(&before);
        let earlier: BTreeMap<_, _> = keyed(&earlier).collect();
        let mut moved = Map::from_iter([("since".to_owned(), json!(since))]);
        for (key, now) in keyed(&self.deadlines) {
            let Some(was) = earlier.get(&key).filter(|was| was.due() != now.due()) else {
                continue;
            };
            let within = |day: NaiveDate| {
                now.cause().is_some_and(|it| day > it.on)
                    && Some(day) <= now.due().date().max(was.due().date())
            };
            let notices: BTreeSet<_> = before
                .changed_working_days(&self.calendar)
                .filter(|(_, changed)| within(changed.date()))
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
    fn fees(&self, expected: &Value) -> Result<Value, String> {
        #[derive(Deserialize)]
        struct Asked {
            by: Measure,
        }
        let on = self.step.on.ok_or("fees are asked for on a day")?;
        let asked: Vec<Asked> = serde_json::from_value(expected.clone())
            .map_err(|error| format!("then: fees: {error}"))?;
        let told = asked.iter().map(|it| {
            let yuan = ProcessingTariff::default()
                .maximum(on, it.by)
                .map_or_else(|it| it.to_string(), |it| it.amount().to_string());
            json!({ "by": it.by, "yuan": yuan })
        });
        Ok(Value::Array(told.collect()))
    }

    /// The figures of each year asked about, over all cases of the scenario.
    fn report(&self, expected: &Value) -> Result<Value, String> {
        let years = expected.as_object().into_iter().flat_map(Map::keys);
        let mut report = Map::new();
        for name in years {
            let year: i32 = name
                .parse()
                .map_err(|_| format!("then: report: `{name}` is no year"))?;
            let counted: Vec<_> = self
                .everything
                .iter()
                .filter(|it| it.is_counted())
                .collect();
            let ended = |it: &Request| it.concluded_on().map(|day| day.year());
            let count =
                |wanted: &dyn Fn(&Request) -> bool| counted.iter().filter(|it| wanted(it)).count();
            let open_after = |it: &Request, year| {
                it.year().is_some_and(|received| received <= year)
                    && ended(it).is_none_or(|ended| ended > year)
            };
            let mut rows = BTreeMap::new();
            for ended in counted.iter().filter(|it| ended(it) == Some(year)) {
                let row = row(ended.outcome()).as_str().unwrap_or("none").to_owned();
                let count: &mut usize = rows.entry(row).or_default();
                *count = count.saturating_add(1);
            }
            let told = json!({
                "received": count(&|it| it.year() == Some(year)),
                "carried_in": count(&|it| open_after(it, year.saturating_sub(1))),
                "rows": rows,
                "carried_out": count(&|it| open_after(it, year)),
                "new_rounds": count(&|it| it.round().is_some_and(|it| it.served_on().year() == year)),
            });
            report.insert(name.clone(), told);
        }
        Ok(Value::Object(report))
    }

    /// Where the review stands, its column of table 4 in the years asked about, and what it ordered.
    fn review(&self, expected: &Value) -> Value {
        let Some(review) = &self.review else {
            return Value::Null;
        };
        let mut told = Map::from_iter([("state".to_owned(), json!(review.state()))]);
        let years = expected.as_object().into_iter().flat_map(Map::keys);
        for name in years {
            if let Ok(year) = name.parse() {
                let cell = review.cell_in(year, &ResultMapping::default());
                told.insert(name.clone(), json!(cell.map(|it| it.result.code())));
            }
        }
        let order = review.handling_order();
        let due = order.and_then(|it| it.due(&self.calendar).ok());
        told.insert("to_be_answered_anew_by".to_owned(), json!(due));
        Value::Object(told)
    }

    /// One JSON object for each event, refusal, deadline, breach and difference.
    pub(crate) fn lines(&self) -> Vec<Value> {
        let step = self.number;
        let case = &self.step.case;
        let events = self
            .events
            .iter()
            .map(|it| json!({ "step": step, "case": case, "event": it }));
        let children = self.children.iter();
        let children = children.map(|it| json!({ "step": step, "case": it.case(), "event": it }));
        let reviews = self.review_events.iter();
        let reviews = reviews.map(|it| json!({ "step": step, "case": case, "event": it }));
        let refusals = self.refusal.iter();
        let refusals = refusals.map(|it| json!({ "step": step, "case": case, "refusal": it }));
        let deadlines = self.deadlines.iter();
        let deadlines = deadlines.map(|it| json!({ "step": step, "case": case, "deadline": it }));
        let breaches = self.breaches.iter();
        let breaches = breaches.map(|it| json!({ "step": step, "case": case, "breach": it }));
        let differences = self.differences.iter();
        let differences =
            differences.map(|it| json!({ "step": step, "case": case, "difference": it }));
        events
            .chain(children)
            .chain(reviews)
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

fn row(outcome: Option<RequestOutcome>) -> Value {
    match outcome {
        Some(RequestOutcome::Decree492(row)) => json!(row.code()),
        Some(RequestOutcome::Decree711(row)) => json!(row.code()),
        None => json!("none"),
    }
}

/// What was found, with what was expected and is not there as null.
fn exactly(expected: &Value, mut found: Map<String, Value>) -> Value {
    let names = expected.as_object().into_iter().flat_map(Map::keys);
    let missing: Vec<_> = names
        .filter(|it| !found.contains_key(*it))
        .cloned()
        .collect();
    let more = found.len().saturating_add(missing.len()) > expected.as_object().map_or(0, Map::len);
    found.extend(missing.into_iter().map(|it| (it, Value::Null)));
    if more {
        found.insert("(more than expected)".to_owned(), json!(true));
    }
    Value::Object(found)
}

/// The expectation holds: objects by the names they give, everything else as it stands.
fn agrees(expected: &Value, actual: &Value) -> bool {
    match (expected, actual) {
        (Value::Object(expected), Value::Object(actual)) => {
            !actual.contains_key("(more than expected)")
                && expected
                    .iter()
                    .all(|(name, it)| actual.get(name).is_some_and(|found| agrees(it, found)))
        }
        (Value::Array(expected), Value::Array(actual)) => {
            expected.len() == actual.len()
                && expected
                    .iter()
                    .zip(actual)
                    .all(|(it, found)| agrees(it, found))
        }
        _ => expected == actual,
    }
}
