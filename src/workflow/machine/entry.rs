use std::marker::PhantomData;

use chrono::{NaiveDate, NaiveTime};
use serde::de::{Error, MapAccess};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::flat::{self, Envelope, Fields, Tagged};
use super::reading::Reading;
use super::{Actor, Id, Instruction};

/// The version of the rules of this release, by which new entries are judged (规则版本).
const RULES: u16 = 1;

/// An entry of the log of a case (办理记录): what happened, on which day, when it was entered, who did it,
/// who typed it in, and which rules judged it. All machines store this one form.
///
/// Each machine has its own facts `F`, and the publication machine warnings `W` beside them.
///
/// # Stored form
/// A contract: one flat object, `{"event": "…", "case": "…", "version": 1, "actor": {"id": "…", "role":
/// "…"}, "on": "…", "entered_on": "…", "rules_version": 1, …}` with the particulars of the fact.
/// `entered_by`, `entered_at` and `warnings` are left out where there are none. It is read without holding
/// anything back when `event` comes first, and in any order otherwise. Unknown fields come from a later
/// release and are passed over.
///
/// What is written here is also the **canonical form**: the fields in the order above, then the
/// particulars in the order of their record, then the warnings; nothing that is left out; as JSON without
/// blanks between the signs, in UTF-8.
///
/// # Upcasting
/// An entry of an older version reads by the same door: fields are only added, with a default that says
/// what their absence meant, and codes are never renamed. Golden files keep one entry of every kind of
/// every release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<F, W = Unwarned> {
    case: Id,
    version: u64,
    actor: Actor,
    entered_by: Option<Actor>,
    on: NaiveDate,
    entered_on: NaiveDate,
    entered_at: Option<NaiveTime>,
    rules_version: u16,
    pub(in crate::workflow) fact: F,
    warnings: Vec<W>,
}

/// No warning: most machines refuse or allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::exhaustive_enums, reason = "there is none")]
pub enum Unwarned {}

impl<F, W> Entry<F, W> {
    /// The entry that an instruction leads to, as the next of so many, for the day of its fact.
    pub(super) fn of<C>(
        instruction: &Instruction<C>,
        version: u64,
        (on, fact): (NaiveDate, F),
        warnings: Vec<W>,
    ) -> Self {
        Self {
            case: instruction.case().clone(),
            version,
            actor: instruction.actor().clone(),
            entered_by: instruction.typist().cloned(),
            on,
            entered_on: instruction.entered_day(),
            entered_at: instruction.entered_time(),
            rules_version: RULES,
            fact,
            warnings,
        }
    }

    /// The instruction that would lead to it, given the command.
    pub(in crate::workflow) fn instruction<C>(&self, command: C) -> Instruction<C> {
        let seen = self.version.saturating_sub(1);
        let instruction = Instruction::new(
            self.case.clone(),
            seen,
            command,
            self.actor.clone(),
            self.on,
        );
        instruction.entered_on(self.entered_on)
    }

    /// The entry that an instruction would lead to, without warnings.
    pub(in crate::workflow) fn about<C>(
        instruction: &Instruction<C>,
        version: u64,
        dated: (NaiveDate, F),
    ) -> Self {
        Self::of(instruction, version, dated, Vec::new())
    }

    /// The same on another day.
    pub(in crate::workflow) const fn moved_to(mut self, day: NaiveDate) -> Self {
        self.on = day;
        self
    }

    /// The case.
    #[must_use]
    pub const fn case(&self) -> &Id {
        &self.case
    }

    /// Its place in the log, from 1.
    #[must_use]
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// Who did it.
    #[must_use]
    pub const fn actor(&self) -> &Actor {
        &self.actor
    }

    /// Who typed it in, where that was another.
    #[must_use]
    pub const fn entered_by(&self) -> Option<&Actor> {
        self.entered_by.as_ref()
    }

    /// The day it happened.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The day it was entered.
    #[must_use]
    pub const fn entered_on(&self) -> NaiveDate {
        self.entered_on
    }

    /// The time of that day, where it is kept.
    #[must_use]
    pub const fn entered_at(&self) -> Option<NaiveTime> {
        self.entered_at
    }

    /// The version of the rules that judged it (规则版本), the first of which is 1.
    ///
    /// A guard that comes later does not undo what was lawful: an entry is held against the rules of the
    /// version that it names.
    #[must_use]
    pub const fn rules_version(&self) -> u16 {
        self.rules_version
    }

    /// This release knows the rules that judged it.
    pub(super) const fn is_by_known_rules(&self) -> bool {
        self.rules_version >= 1 && self.rules_version <= RULES
    }

    /// What happened.
    #[must_use]
    pub const fn fact(&self) -> &F {
        &self.fact
    }

    /// The rules it breaks that do not forbid it.
    #[must_use]
    pub fn warnings(&self) -> &[W] {
        &self.warnings
    }
}

struct Around<W> {
    case: Option<Id>,
    version: Option<u64>,
    actor: Option<Actor>,
    entered_by: Option<Actor>,
    on: Option<NaiveDate>,
    entered_on: Option<NaiveDate>,
    entered_at: Option<NaiveTime>,
    rules_version: Option<u16>,
    warnings: Option<Vec<W>>,
}

impl<W> Default for Around<W> {
    fn default() -> Self {
        Self {
            case: None,
            version: None,
            actor: None,
            entered_by: None,
            on: None,
            entered_on: None,
            entered_at: None,
            rules_version: None,
            warnings: None,
        }
    }
}

impl<W: for<'w> Deserialize<'w>> Envelope for Around<W> {
    const FIELDS: &'static [&'static str] = &[
        "case",
        "version",
        "actor",
        "entered_by",
        "on",
        "entered_on",
        "entered_at",
        "rules_version",
        "warnings",
    ];

    fn take<'de, A: MapAccess<'de>>(&mut self, field: &str, map: &mut A) -> Result<(), A::Error> {
        const fn loosely<T>() -> Reading<PhantomData<T>> {
            Reading::tolerant(PhantomData)
        }
        match field {
            "case" => flat::once(&mut self.case, "case", loosely(), map),
            "version" => flat::once(&mut self.version, "version", loosely(), map),
            "actor" => flat::once(&mut self.actor, "actor", loosely(), map),
            "entered_by" => flat::once(&mut self.entered_by, "entered_by", loosely(), map),
            "on" => flat::once(&mut self.on, "on", loosely(), map),
            "entered_on" => flat::once(&mut self.entered_on, "entered_on", loosely(), map),
            "entered_at" => flat::once(&mut self.entered_at, "entered_at", loosely(), map),
            "rules_version" => flat::once(&mut self.rules_version, "rules_version", loosely(), map),
            _ => flat::once(&mut self.warnings, "warnings", loosely(), map),
        }
    }
}

impl<'de, F: Tagged, W: for<'w> Deserialize<'w>> Deserialize<'de> for Entry<F, W> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let (fact, around) = flat::read::<F, Around<W>, D>(from)?;
        let missing = D::Error::missing_field;
        Ok(Self {
            case: around.case.ok_or_else(|| missing("case"))?,
            version: around.version.ok_or_else(|| missing("version"))?,
            actor: around.actor.ok_or_else(|| missing("actor"))?,
            entered_by: around.entered_by,
            on: around.on.ok_or_else(|| missing("on"))?,
            entered_on: around.entered_on.ok_or_else(|| missing("entered_on"))?,
            entered_at: around.entered_at,
            rules_version: around
                .rules_version
                .ok_or_else(|| missing("rules_version"))?,
            fact,
            warnings: around.warnings.unwrap_or_default(),
        })
    }
}

impl<F: Tagged, W: Serialize> Serialize for Entry<F, W> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry(F::TAG, self.fact.code())?;
        map.serialize_entry("case", &self.case)?;
        map.serialize_entry("version", &self.version)?;
        map.serialize_entry("actor", &self.actor)?;
        if let Some(actor) = &self.entered_by {
            map.serialize_entry("entered_by", actor)?;
        }
        map.serialize_entry("on", &self.on)?;
        map.serialize_entry("entered_on", &self.entered_on)?;
        if let Some(time) = self.entered_at {
            map.serialize_entry("entered_at", &time)?;
        }
        map.serialize_entry("rules_version", &self.rules_version)?;
        self.fact.write(Fields(&mut map))?;
        if !self.warnings.is_empty() {
            map.serialize_entry("warnings", &self.warnings)?;
        }
        map.end()
    }
}
