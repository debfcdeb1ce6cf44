use std::marker::PhantomData;

use chrono::{NaiveDate, NaiveTime};
use serde::de::{Error, MapAccess};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::flat::{self, Envelope, Fields, Tagged};
use super::reading::Reading;
use super::{Actor, Id};

/// A command with its case, who gives it, for which day, and on the strength of which version of the log
/// (操作指令).
///
/// Form, a contract: one flat object, the tag `command` best first: `{"command": "screen", "case": "…",
/// "version": 3, "actor": {"id": "…", "role": "…"}, "on": "2025-03-05", …}` with the particulars of the
/// command. `entered_by`, `entered_on` and `entered_at` may be left out. An unknown field is refused at
/// every depth, with the name of the one that was meant where that can be told: what it was to say would
/// be lost otherwise.
///
/// ```
/// use disclosure::vocabulary::Role;
/// use disclosure::workflow::request::Command;
/// use disclosure::workflow::{Actor, Id, Instruction};
///
/// let day = |d| chrono::NaiveDate::from_ymd_opt(2025, 3, d).unwrap();
/// let office = Actor::new("office-1", Role::DisclosureOffice)?;
/// let late = Instruction::new(Id::new("2025-17")?, 4, Command::Screen, office, day(5)).entered_on(day(7));
/// assert_eq!((late.on(), late.entered_day()), (day(5), day(7)));
///
/// let slip = serde_json::to_string(&late)?.replace("entered_on", "entred_on");
/// let refused = serde_json::from_str::<Instruction<Command>>(&slip).unwrap_err();
/// assert!(refused.to_string().starts_with("unknown field `entred_on`: `entered_on`?"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instruction<C> {
    case: Id,
    version: u64,
    actor: Actor,
    entered_by: Option<Actor>,
    on: NaiveDate,
    entered_on: Option<NaiveDate>,
    entered_at: Option<NaiveTime>,
    command: C,
}

impl<C> Instruction<C> {
    /// Gives a command in a case of which so many entries were seen, for the day on which its fact
    /// happens.
    #[must_use]
    pub const fn new(case: Id, version: u64, command: C, actor: Actor, on: NaiveDate) -> Self {
        Self {
            case,
            version,
            actor,
            entered_by: None,
            on,
            entered_on: None,
            entered_at: None,
            command,
        }
    }

    /// Says that the fact is entered later than it happened.
    #[must_use]
    pub const fn entered_on(mut self, day: NaiveDate) -> Self {
        self.entered_on = Some(day);
        self
    }

    /// Says at which time of that day it is entered.
    #[must_use]
    pub const fn entered_at(mut self, time: NaiveTime) -> Self {
        self.entered_at = Some(time);
        self
    }

    /// Says who types it in for the one who acts.
    #[must_use]
    pub fn entered_by(mut self, actor: Actor) -> Self {
        self.entered_by = Some(actor);
        self
    }

    /// The case.
    #[must_use]
    pub const fn case(&self) -> &Id {
        &self.case
    }

    /// How many entries of the log its giver had seen.
    #[must_use]
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// Who acts.
    #[must_use]
    pub const fn actor(&self) -> &Actor {
        &self.actor
    }

    /// Who types it in, where that is another.
    #[must_use]
    pub const fn typist(&self) -> Option<&Actor> {
        self.entered_by.as_ref()
    }

    /// The day of the fact.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The day it is entered; the day of the fact unless said otherwise.
    #[must_use]
    pub fn entered_day(&self) -> NaiveDate {
        self.entered_on.unwrap_or(self.on)
    }

    /// The time of that day, where it is kept.
    #[must_use]
    pub const fn entered_time(&self) -> Option<NaiveTime> {
        self.entered_at
    }

    /// The command.
    #[must_use]
    pub const fn command(&self) -> &C {
        &self.command
    }
}

#[derive(Default)]
struct Around {
    case: Option<Id>,
    version: Option<u64>,
    actor: Option<Actor>,
    entered_by: Option<Actor>,
    on: Option<NaiveDate>,
    entered_on: Option<NaiveDate>,
    entered_at: Option<NaiveTime>,
}

impl Envelope for Around {
    const FIELDS: &'static [&'static str] = &[
        "case",
        "version",
        "actor",
        "entered_by",
        "on",
        "entered_on",
        "entered_at",
    ];

    fn take<'de, A: MapAccess<'de>>(&mut self, field: &str, map: &mut A) -> Result<(), A::Error> {
        const fn strictly<T>() -> Reading<PhantomData<T>> {
            Reading::strict(PhantomData)
        }
        match field {
            "case" => flat::once(&mut self.case, "case", strictly(), map),
            "version" => flat::once(&mut self.version, "version", strictly(), map),
            "actor" => flat::once(&mut self.actor, "actor", strictly(), map),
            "entered_by" => flat::once(&mut self.entered_by, "entered_by", strictly(), map),
            "on" => flat::once(&mut self.on, "on", strictly(), map),
            "entered_on" => flat::once(&mut self.entered_on, "entered_on", strictly(), map),
            _ => flat::once(&mut self.entered_at, "entered_at", strictly(), map),
        }
    }
}

impl<'de, C: Tagged> Deserialize<'de> for Instruction<C> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let (command, around) = flat::read::<C, Around, D>(from)?;
        let missing = D::Error::missing_field;
        Ok(Self {
            case: around.case.ok_or_else(|| missing("case"))?,
            version: around.version.ok_or_else(|| missing("version"))?,
            actor: around.actor.ok_or_else(|| missing("actor"))?,
            entered_by: around.entered_by,
            on: around.on.ok_or_else(|| missing("on"))?,
            entered_on: around.entered_on,
            entered_at: around.entered_at,
            command,
        })
    }
}

impl<C: Tagged> Serialize for Instruction<C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry(C::TAG, self.command.code())?;
        map.serialize_entry("case", &self.case)?;
        map.serialize_entry("version", &self.version)?;
        map.serialize_entry("actor", &self.actor)?;
        if let Some(actor) = &self.entered_by {
            map.serialize_entry("entered_by", actor)?;
        }
        map.serialize_entry("on", &self.on)?;
        if let Some(day) = self.entered_on {
            map.serialize_entry("entered_on", &day)?;
        }
        if let Some(time) = self.entered_at {
            map.serialize_entry("entered_at", &time)?;
        }
        self.command.write(Fields(&mut map))?;
        map.end()
    }
}
