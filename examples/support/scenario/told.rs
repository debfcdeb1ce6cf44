//! What is the case, in the words of a file, against what the file expects.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use disclosure::calendar::{DayKind, ReckonedDay, WorkingCalendar};
use disclosure::deadline::{Breach, Deadline, Due};
use disclosure::vocabulary::Term as _;
use disclosure::workflow::fee::{Measure, ProcessingTariff};
use disclosure::workflow::{EntryOf, MachineState as _, Refusal};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::Step;
use super::machines::{Asked, Told, printed};
use super::play::Act;

/// What is the case, for each thing that is asked of every machine.
pub(super) fn told<M: Told>(
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
                let actor = super::reader::actor_of(name).ok()?;
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
        "from": deadline.cause().map(|(event, on)| format!("{event} {on}")),
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
    let is_off = |it: &ReckonedDay| it.kind() == DayKind::DayOff && is_weekday(it);
    let is_made_up =
        |it: &ReckonedDay| it.kind() == DayKind::MakeUpWorkday && it.number().is_some();
    let excluded = reckoning.days().iter();
    let excluded = excluded.filter(|it| it.is_excluded());
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
pub(super) fn moved<M: Told>(
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
            now.cause().is_some_and(|(_, on)| day > on)
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
pub(super) fn fees(step: &Step, expected: &Value) -> Result<Value, String> {
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
pub(super) fn apart(place: String, expected: &Value, found: &Value) -> Vec<(String, Value, Value)> {
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
