//! Random walks through the three machines, and the edits of their logs.
//!
//! 10,000 steps of each; `DISCLOSURE_WALK_STEPS` asks for more.

use std::env;

use chrono::{Days, NaiveDate};
use disclosure::law::Edition;
use disclosure::vocabulary::{Claimant, Role};
use disclosure::workflow::Actor;
use disclosure::workflow::litigation::{self, Litigation, SuitBasis};
use disclosure::workflow::reconsideration::{self, Reconsideration};
use disclosure::workflow::record_correction::{self, Filing, RecordCorrection};
use disclosure::workflow::{Bar, EntryOf, Instruction, Machine, Text};
use serde_json::Value;

use crate::every_step::{review_commands, suit_commands};
use crate::live::{Live, Remedy};
use crate::{CALENDAR, application, date, id, reply, suit};

/// What only the calendar says: a log that is read does not count anew.
const COUNTED: [Bar; 3] = [Bar::TooEarly, Bar::TooLate, Bar::CalendarNotPublished];

/// What closes a step to somebody, whatever the command says.
const CLOSED: [Bar; 8] = [
    Bar::State,
    Bar::Role,
    Bar::OtherApplicant,
    Bar::DoneAlready,
    Bar::NoPapers,
    Bar::NotByApplicant,
    Bar::MustTransfer,
    Bar::NotUnderEdition,
];

trait Walked: Machine {
    fn commands(on: NaiveDate) -> Vec<Self::Command>;

    fn served_on(command: &Self::Command) -> Option<NaiveDate>;

    fn written(entry: &EntryOf<Self>) -> Value;

    fn read(stored: &Value) -> Option<EntryOf<Self>>;
}

macro_rules! stored {
    () => {
        fn written(entry: &EntryOf<Self>) -> Value {
            serde_json::to_value(entry).unwrap()
        }

        fn read(stored: &Value) -> Option<EntryOf<Self>> {
            serde_json::from_value(stored.clone()).ok()
        }
    };
}

impl Walked for Reconsideration {
    fn commands(on: NaiveDate) -> Vec<reconsideration::Command> {
        let mut commands = review_commands(on);
        for claimant in [Claimant::Applicant, Claimant::ThirdParty] {
            let mut application = application(reply("2023-01-03"));
            application.claimant = claimant;
            commands.push(reconsideration::Command::Apply(Box::new(application)));
        }
        commands
    }

    fn served_on(command: &reconsideration::Command) -> Option<NaiveDate> {
        <Self as Remedy>::served_on(command)
    }

    stored!();
}

impl Walked for Litigation {
    fn commands(on: NaiveDate) -> Vec<litigation::Command> {
        let mut commands = suit_commands(on);
        for claimant in [Claimant::Applicant, Claimant::ThirdParty] {
            let mut suit = suit(SuitBasis::Direct(reply("2023-01-03")));
            suit.claimant = claimant;
            commands.push(litigation::Command::Sue(Box::new(suit)));
        }
        commands
    }

    fn served_on(command: &litigation::Command) -> Option<NaiveDate> {
        <Self as Remedy>::served_on(command)
    }

    stored!();
}

impl Walked for RecordCorrection {
    fn commands(_: NaiveDate) -> Vec<record_correction::Command> {
        use record_correction::Command;
        let text = |text| Text::new(text).unwrap();
        let file = |edition| {
            let (record, evidence) = (id("参保记录-8"), id("缴费凭证-3"));
            Command::File(Filing {
                edition,
                record,
                evidence,
            })
        };
        vec![
            file(Edition::Decree492),
            file(Edition::Decree711),
            Command::Correct(text("缴费年限少记一年")),
            Command::Reject(text("记录与原始凭证一致")),
            Command::Transfer(text("某市社保中心")),
            Command::PointOn(text("某市社保中心")),
            Command::Tell(id("回证-2")),
        ]
    }

    fn served_on(_: &record_correction::Command) -> Option<NaiveDate> {
        None
    }

    stored!();
}

/// Numbers that look like chance (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(bound).unwrap()).unwrap()
    }

    fn pick<'p, T>(&mut self, from: &'p [T]) -> Option<&'p T> {
        (!from.is_empty()).then(|| &from[self.below(from.len())])
    }
}

fn actors() -> Vec<Actor> {
    [
        ("claimant-1", Role::Applicant),
        ("claimant-2", Role::Applicant),
        ("claimant-3", Role::ThirdParty),
        ("staff-3", Role::DisclosureOffice),
        ("organ-1", Role::ReviewOrgan),
        ("court-1", Role::Court),
        ("clock", Role::System),
    ]
    .map(|(id, role)| Actor::new(id, role).unwrap())
    .to_vec()
}

fn steps() -> usize {
    env::var("DISCLOSURE_WALK_STEPS").map_or(10_000, |it| it.parse().unwrap())
}

fn walk<M: Walked + PartialEq + std::fmt::Debug>() {
    let (actors, mut chance) = (actors(), Chance(0x9E37_79B9_7F4A_7C15));
    let (mut steps, mut taken, mut over) = (steps(), 0_usize, 0_usize);
    while steps > 0 {
        let mut live = Live::<M>::default();
        let mut on = date("2023-01-09");
        for _ in 0..30 {
            steps = steps.saturating_sub(1);
            on = on + Days::new(u64::try_from(chance.below(18)).unwrap());
            let mut actor = chance.pick(&actors).unwrap().clone();
            if chance.below(8) > 0 {
                let able = |it: &&Actor| !live.permitted_to(it).is_empty();
                let able: Vec<_> = actors.iter().filter(able).collect();
                let Some(one) = chance.pick(&able) else { break };
                actor = (**one).clone();
            }
            let open = live.permitted_to(&actor);
            let mut commands = M::commands(on);
            // Mostly what may succeed, and sometimes anything.
            if chance.below(8) > 0 {
                commands.retain(|it| open.contains(&M::step_of(it)));
            }
            let Some(command) = chance.pick(&commands).cloned() else {
                continue;
            };
            let step = M::step_of(&command);
            let last = live.log.last().map_or(on, EntryOf::<M>::entered_on);
            let entered_on = on.max(last).max(M::served_on(&command).unwrap_or(on));
            let entered_on = entered_on + Days::new(u64::try_from(chance.below(3)).unwrap());
            let instruction = Instruction::new(id("case-1"), live.version(), command, actor, on)
                .entered_on(entered_on);
            match live.case.decide(&instruction, &CALENDAR) {
                Ok(entries) => {
                    assert!(open.contains(&step), "{step} was not offered");
                    for entry in entries {
                        live.case = live.case.evolve(&entry).unwrap();
                        live.log.push(entry);
                    }
                    taken += 1;
                }
                Err(refusal) => {
                    let closed = CLOSED.iter().any(|reason| refusal.has(*reason));
                    assert!(!(closed && open.contains(&step)), "{refusal}");
                }
            }
        }
        over += usize::from(live.permitted().is_empty());
        let stored: Vec<Value> = live.log.iter().map(M::written).collect();
        let read: Vec<EntryOf<M>> = stored.iter().map(|it| M::read(it).unwrap()).collect();
        assert_eq!(M::replay(&read).unwrap(), live.case);
        for _ in 0..8 {
            edit::<M>(&live.log, &stored, &actors, &mut chance);
        }
    }
    assert!(
        taken > 1000 && over > 100,
        "{taken} steps, {over} to the end"
    );
}

/// Edits one entry of a log: it is refused, or it is what could have been given.
fn edit<M: Walked>(
    log: &[EntryOf<M>],
    stored: &[Value],
    actors: &[Actor],
    chance: &mut Chance,
) -> Option<()> {
    let place = chance.below(log.len().max(1));
    let mut edited = stored.get(place)?.clone();
    let fields = edited.as_object_mut()?;
    let move_day = |fields: &mut serde_json::Map<String, Value>, field: &str, days: usize| {
        let day: NaiveDate = fields[field].as_str().unwrap().parse().unwrap();
        let day = day + Days::new(20) - Days::new(u64::try_from(days).unwrap());
        fields.insert(field.to_owned(), day.to_string().into());
    };
    match chance.below(4) {
        0 => {
            let other = chance.pick(stored)?.as_object()?.clone();
            let keys: Vec<_> = other.keys().cloned().collect();
            let key = chance.pick(&keys)?;
            fields.insert(key.clone(), other[key].clone());
        }
        1 => {
            let actor = chance.pick(actors)?;
            fields.insert("actor".to_owned(), serde_json::to_value(actor).unwrap());
        }
        2 => move_day(fields, "on", chance.below(40)),
        _ => {
            let field = if fields.contains_key("served_on") {
                "served_on"
            } else {
                "entered_on"
            };
            move_day(fields, field, chance.below(40));
        }
    }
    let entry = M::read(&edited)?;
    let before = M::replay(&log[..place]).unwrap();
    let after = before.clone().evolve(&entry).ok()?;
    assert_eq!(after.version(), before.version() + 1);
    let command = M::command_behind(entry.fact()).unwrap();
    let instruction = Instruction::new(
        entry.case().clone(),
        before.version(),
        command,
        entry.actor().clone(),
        entry.on(),
    );
    match before.decide(&instruction.entered_on(entry.entered_on()), &CALENDAR) {
        Ok(entries) => assert!(entries[0].fact() == entry.fact()),
        Err(refusal) => {
            for objection in refusal.objections() {
                assert!(COUNTED.contains(&objection.reason()), "{refusal}");
            }
        }
    }
    Some(())
}

#[test]
fn a_walk_through_reconsideration() {
    walk::<Reconsideration>();
}

#[test]
fn a_walk_through_litigation() {
    walk::<Litigation>();
}

#[test]
fn a_walk_through_the_correction_of_a_record() {
    walk::<RecordCorrection>();
}
