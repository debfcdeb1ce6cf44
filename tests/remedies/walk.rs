//! Random walks through the three machines, and the edits of their logs.

use chrono::NaiveDate;
use disclosure::law::Edition;
use disclosure::vocabulary::{Claimant, ContestedAct, Role};
use disclosure::workflow::Actor;
use disclosure::workflow::litigation::{self, Litigation, SuitBasis};
use disclosure::workflow::reconsideration::{self, Reconsideration};
use disclosure::workflow::record_correction::{self, Filing, RecordCorrection};
use disclosure::workflow::remedy::Contested;
use disclosure::workflow::{Bar, EntryOf, Instruction, Machine, Text};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::chance::{Chance, steps};
use crate::edits::Edits;
use crate::every_step::{review_commands, suit_commands};
use crate::live::{Live, Remedy};
use crate::{CALENDAR, application, date, id, suit};

/// What only the calendar says: a log that is read does not count anew.
const COUNTED: [Bar; 3] = [Bar::TooEarly, Bar::TooLate, Bar::CalendarNotPublished];

/// What closes a step to somebody, whatever the command says.
const CLOSED: [Bar; 11] = [
    Bar::State,
    Bar::Role,
    Bar::OtherApplicant,
    Bar::DoneAlready,
    Bar::NoPapers,
    Bar::NotByApplicant,
    Bar::MustTransfer,
    Bar::NotUnderEdition,
    Bar::NotUnderLaw,
    Bar::NotServed,
    Bar::NotSimplified,
];

/// Days on which a case begins: under the law before 2024, that of 2023, and the rules of 2026.
const FIRST_DAYS: [&str; 3] = ["2023-01-09", "2025-05-12", "2026-06-29"];

trait Walked: Machine {
    /// Every command on a day, in a case that began on another.
    fn commands(on: NaiveDate, first: NaiveDate) -> Vec<Self::Command>;

    fn served_on(command: &Self::Command) -> Option<NaiveDate>;
}

impl Walked for Reconsideration {
    fn commands(on: NaiveDate, first: NaiveDate) -> Vec<reconsideration::Command> {
        let mut commands = review_commands(on);
        for claimant in [Claimant::Applicant, Claimant::ThirdParty] {
            let mut application = application(Contested::new(ContestedAct::Reply, first));
            application.claimant = claimant;
            commands.push(reconsideration::Command::Apply(Box::new(application)));
        }
        commands
    }

    fn served_on(command: &reconsideration::Command) -> Option<NaiveDate> {
        <Self as Remedy>::served_on(command)
    }
}

impl Walked for Litigation {
    fn commands(on: NaiveDate, first: NaiveDate) -> Vec<litigation::Command> {
        let mut commands = suit_commands(on);
        for claimant in [Claimant::Applicant, Claimant::ThirdParty] {
            let mut suit = suit(SuitBasis::Direct(Contested::new(
                ContestedAct::Reply,
                first,
            )));
            suit.claimant = claimant;
            commands.push(litigation::Command::Sue(Box::new(suit)));
        }
        commands
    }

    fn served_on(command: &litigation::Command) -> Option<NaiveDate> {
        <Self as Remedy>::served_on(command)
    }
}

impl Walked for RecordCorrection {
    fn commands(_: NaiveDate, _: NaiveDate) -> Vec<record_correction::Command> {
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

fn walk<M>()
where
    M: Walked + PartialEq + std::fmt::Debug,
    EntryOf<M>: Serialize + DeserializeOwned,
{
    let (actors, mut chance, mut edits) = (actors(), Chance::new(), Edits::default());
    let (mut steps, mut taken, mut over) = (steps(), 0_usize, 0_usize);
    while steps > 0 {
        let mut live = Live::<M>::default();
        let first = date(chance.pick(&FIRST_DAYS).unwrap());
        let mut on = first;
        for _ in 0..30 {
            steps = steps.saturating_sub(1);
            on = on + chance.days(18);
            let mut actor = chance.pick(&actors).unwrap().clone();
            if chance.below(8) > 0 {
                let able = |it: &&Actor| !live.permitted_to(it).is_empty();
                let able: Vec<_> = actors.iter().filter(able).collect();
                let Some(one) = chance.pick(&able) else { break };
                actor = (**one).clone();
            }
            let open = live.permitted_to(&actor);
            let mut commands = M::commands(on, first);
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
            let entered_on = entered_on + chance.days(3);
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
        let stored = serde_json::to_string(&live.log).unwrap();
        let read: Vec<EntryOf<M>> = serde_json::from_str(&stored).unwrap();
        assert_eq!(M::replay(&read).unwrap(), live.case);
        for _ in 0..if live.log.is_empty() { 0 } else { 8 } {
            edits.try_one::<M>(&live.log, &actors, &CALENDAR, &COUNTED, &mut chance);
        }
    }
    assert!(
        taken > 1000 && over > 100 && edits.refused > edits.read,
        "{taken} steps, {over} to the end, {} edited logs read, {} refused",
        edits.read,
        edits.refused
    );
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
