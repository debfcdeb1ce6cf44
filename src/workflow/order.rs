use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Actor, Event};

/// A command with who gives it, for which day, and on the strength of which version of the log
/// (操作指令).
///
/// Each machine has its own commands `C`. Stored form, a contract: one flat object with the
/// particulars of the command.
///
/// ```
/// use disclosure::vocabulary::Role;
/// use disclosure::workflow::Actor;
/// use disclosure::workflow::request::{Command, Order};
///
/// let day = |d| chrono::NaiveDate::from_ymd_opt(2025, 3, d).unwrap();
/// let office = Actor::new("office-1", Role::DisclosureOffice)?;
/// let late_entry = Order::new(Command::Screen, office, day(5), 4).recorded_on(day(7));
/// assert_eq!((late_entry.on(), late_entry.recorded_day()), (day(5), day(7)));
/// # Ok::<(), disclosure::workflow::ActorError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order<C> {
    actor: Actor,
    on: NaiveDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    recorded_on: Option<NaiveDate>,
    version: u64,
    #[serde(flatten)]
    command: C,
}

impl<C> Order<C> {
    /// Orders a command for the day on which its fact happens, having seen this many events.
    #[must_use]
    pub const fn new(command: C, actor: Actor, on: NaiveDate, version: u64) -> Self {
        Self {
            actor,
            on,
            recorded_on: None,
            version,
            command,
        }
    }

    /// Says that the fact is entered later than it happened.
    #[must_use]
    pub const fn recorded_on(mut self, day: NaiveDate) -> Self {
        self.recorded_on = Some(day);
        self
    }

    /// Who gives it.
    #[must_use]
    pub const fn actor(&self) -> &Actor {
        &self.actor
    }

    /// The day of the fact.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The day it is entered; the day of the fact unless said otherwise.
    #[must_use]
    pub fn recorded_day(&self) -> NaiveDate {
        self.recorded_on.unwrap_or(self.on)
    }

    /// How many events its giver had seen.
    #[must_use]
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// The command.
    #[must_use]
    pub const fn command(&self) -> &C {
        &self.command
    }

    /// The events it leads to, after so many others: these facts, each on its day.
    pub(super) fn events<F, N: Default>(
        &self,
        after: u64,
        facts: impl IntoIterator<Item = (NaiveDate, F)>,
    ) -> Vec<Event<F, N>> {
        (1_u64..)
            .zip(facts)
            .map(|(more, (on, fact))| {
                let version = after.saturating_add(more);
                Event::new(version, on, self.recorded_day(), self.actor.clone(), fact)
            })
            .collect()
    }
}

/// Declares the commands of a machine, one row a kind, with what each carries.
macro_rules! commands {
    ($(#[$meta:meta])* $name:ident of $kind:ident {
        $($(#[$command_meta:meta])* $command:ident $(($carried:ty))?,)+
    }) => {
        $(#[$meta])*
        ///
        /// Stored form, a contract: `{"command": "…", …}`; unknown fields are passed over, an unknown
        /// command is an error that names it.
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(tag = "command", rename_all = "kebab-case")]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$command_meta])* $command $(($carried))?,)+
        }

        impl $name {
            /// The kind, by which the machine says what is permitted.
            #[must_use]
            pub const fn kind(&self) -> $kind {
                match self { $(Self::$command { .. } => $kind::$command,)+ }
            }
        }
    };
}

pub(super) use commands;
