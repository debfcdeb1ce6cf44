use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Actor;

/// An entry of the log (办理记录): what happened, when, when it was entered, and who did it.
///
/// Each machine has its own facts `F`, and the publication machine a note `N` beside them.
///
/// Stored form, a contract: one flat object with the particulars of fact and note; unknown fields are
/// passed over. Golden files keep one of every kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event<F, N = ()> {
    version: u64,
    on: NaiveDate,
    recorded_on: NaiveDate,
    by: Actor,
    #[serde(flatten)]
    pub(super) note: N,
    #[serde(flatten)]
    pub(super) fact: F,
}

impl<F, N: Default> Event<F, N> {
    pub(super) fn new(
        version: u64,
        on: NaiveDate,
        recorded_on: NaiveDate,
        by: Actor,
        fact: F,
    ) -> Self {
        Self {
            version,
            on,
            recorded_on,
            by,
            note: N::default(),
            fact,
        }
    }
}

impl<F, N> Event<F, N> {
    /// Its place in the log, from 1.
    #[must_use]
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// The day it happened.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The day it was entered.
    #[must_use]
    pub const fn recorded_on(&self) -> NaiveDate {
        self.recorded_on
    }

    /// Who did it.
    #[must_use]
    pub const fn by(&self) -> &Actor {
        &self.by
    }

    /// What happened.
    #[must_use]
    pub const fn fact(&self) -> &F {
        &self.fact
    }
}

/// Declares the facts of a machine, one row a kind: what it carries, its stable code, and the command
/// that leads to it.
macro_rules! facts {
    ($(#[$meta:meta])* $name:ident from $kind:ident {
        $($(#[$fact_meta:meta])* $fact:ident $(($carried:ty))? = $code:literal by $command:ident;)+
    }) => {
        $(#[$meta])*
        ///
        /// Stored form, a contract: `{"event": "…", …}`; unknown fields are passed over, an unknown
        /// event is an error that names it.
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(tag = "event")]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$fact_meta])* #[serde(rename = $code)] $fact $(($carried))?,)+
        }

        impl $name {
            /// The codes of all kinds of event, in the order of the procedure.
            pub const CODES: &'static [&'static str] = &[$($code),+];

            /// The stable code of the kind.
            #[must_use]
            pub const fn code(&self) -> &'static str {
                match self { $(Self::$fact { .. } => $code,)+ }
            }

            /// The command that leads to it; it may happen in the states that permit the command.
            #[must_use]
            pub const fn command(&self) -> $kind {
                match self { $(Self::$fact { .. } => $kind::$command,)+ }
            }
        }
    };
}

pub(super) use facts;
