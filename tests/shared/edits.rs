//! The edits of a log that was lived: what nobody could have ordered is not read.

use chrono::{Days, NaiveDate};
use disclosure::calendar::WorkingCalendar;
use disclosure::workflow::{Actor, Bar, EntryOf, Instruction, Machine};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::chance::Chance;

/// How many edited logs could still be read, and how many not.
#[derive(Default)]
pub(crate) struct Edits {
    pub(crate) read: usize,
    pub(crate) refused: usize,
}

impl Edits {
    /// Edits one entry of a log: it is refused, or it is what could have been given; `counted` are the
    /// reasons that only the calendar says, since a log that is read does not count anew.
    pub(crate) fn try_one<M>(
        &mut self,
        log: &[EntryOf<M>],
        actors: &[Actor],
        calendar: &WorkingCalendar,
        counted: &[Bar],
        chance: &mut Chance,
    ) where
        M: Machine,
        EntryOf<M>: Serialize + DeserializeOwned,
    {
        let place = chance.below(log.len());
        let Some(entry) = edited::<M>(log, place, actors, chance) else {
            return;
        };
        let before = M::replay(&log[..place]).or_else(|_| M::replay(&log[..place - 1]));
        let (before, is_alone) = match before {
            Ok(before) if before.version() == u64::try_from(place).unwrap() => (before, true),
            Ok(before) => (before, false),
            // In the midst of an instruction that led to several entries.
            Err(_) => return,
        };
        if !is_alone {
            let first = before.evolve(&log[place - 1]).unwrap();
            assert!(
                first.evolve(&entry).is_err(),
                "what follows by itself was edited and read"
            );
            self.refused += 1;
            return;
        }
        let Ok(after) = before.clone().evolve(&entry) else {
            self.refused += 1;
            return;
        };
        self.read += 1;
        assert_eq!(after.version(), before.version() + 1);
        let command = M::command_behind(entry.fact()).unwrap();
        let instruction = Instruction::new(
            entry.case().clone(),
            before.version(),
            command,
            entry.actor().clone(),
            entry.on(),
        );
        match before.decide(&instruction.entered_on(entry.entered_on()), calendar) {
            Ok(entries) => assert!(M::agrees(entries[0].fact(), entry.fact())),
            Err(refusal) => {
                for objection in refusal.objections() {
                    assert!(counted.contains(&objection.reason()), "{refusal}");
                }
            }
        }
    }
}

fn edited<M>(
    log: &[EntryOf<M>],
    place: usize,
    actors: &[Actor],
    chance: &mut Chance,
) -> Option<EntryOf<M>>
where
    M: Machine,
    EntryOf<M>: Serialize + DeserializeOwned,
{
    let stored = |place: usize| serde_json::to_value(&log[place]).unwrap();
    let mut edited = stored(place);
    let fields = edited.as_object_mut()?;
    match chance.below(5) {
        0 => {
            let other = stored(chance.below(log.len())).as_object()?.clone();
            let keys: Vec<_> = other.keys().cloned().collect();
            let key = chance.pick(&keys)?;
            fields.insert(key.clone(), other[key].clone());
        }
        1 => {
            let actor = chance.pick(actors)?;
            fields.insert("actor".to_owned(), serde_json::to_value(actor).unwrap());
        }
        2 => moved(fields, "on", chance),
        3 => {
            let keys: Vec<_> = fields.keys().cloned().collect();
            let key = chance.pick(&keys)?;
            let was = fields.get(key).and_then(Value::as_bool);
            match was {
                Some(was) => fields.insert(key.clone(), Value::Bool(!was)),
                None => fields.remove(key),
            };
        }
        _ => {
            let day = ["served_on", "told_on"]
                .into_iter()
                .find(|it| fields.get(*it).is_some_and(Value::is_string));
            moved(fields, day.unwrap_or("entered_on"), chance);
        }
    }
    let entry = serde_json::from_value(edited).ok()?;
    (entry != log[place]).then_some(entry)
}

/// Within twenty days of what it was.
fn moved(fields: &mut Map<String, Value>, field: &str, chance: &mut Chance) {
    let day: NaiveDate = fields[field].as_str().unwrap().parse().unwrap();
    let day = day + Days::new(20) - chance.days(40);
    fields.insert(field.to_owned(), day.to_string().into());
}
