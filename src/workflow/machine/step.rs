//! The one table of a machine: a row a step.

use crate::law::{Citation, Edition};
use crate::vocabulary::{Power, Role, Term};

use super::Move;

/// A step of a procedure: the row of its table (办理环节).
///
/// A row says the code, the Chinese and the English term, the power it takes, the text it stands on under
/// each edition, its moves between the states, what the command carries, the facts it leads to and the
/// document each of them issues. Diagram, permitted list and guide come from it.
pub trait ProcedureStep: Term {
    /// The states of the machine.
    type State: 'static;

    /// The power it takes.
    fn power(self) -> Power;

    /// The role may take it.
    fn is_open_to(self, role: Role) -> bool;

    /// The edition knows it.
    fn exists_under(self, edition: Edition) -> bool;

    /// The text it stands on under an edition; the whole of the edition where that has no article on it.
    fn basis(self, edition: Edition) -> Citation;

    /// Its moves, as the state diagram shows them.
    fn moves(self) -> &'static [Move<Self::State>];

    /// The roles that may take it.
    fn roles(self) -> impl Iterator<Item = Role> {
        Role::ALL
            .iter()
            .copied()
            .filter(move |role| self.is_open_to(*role))
    }

    /// Some move of it starts in the state.
    fn starts_in(self, state: Self::State) -> bool
    where
        Self::State: PartialEq,
    {
        self.moves().iter().any(|it| it.from().contains(&state))
    }
}

/// What a step stands on under Decree 492.
#[derive(Clone)]
pub(in crate::workflow) enum Basis492 {
    /// The decree does not know the step.
    Unknown,
    /// The decree as a whole: no article speaks of it.
    Whole,
    /// The same text under both.
    Same,
    /// A text of its own.
    Text(Citation),
}

/// Declares the table of a machine: its steps, its commands and its facts.
///
/// `document none` where the steps issue none that the crate knows. A row carries nothing, a record `(Record)`, or one value by the name of its field `[field: Type]`.
macro_rules! steps {
    (
        state $State:ident;
        open to $open_to:path;
        document $Document:ident;
        $(#[$step_meta:meta])* step $Step:ident = $list:literal, $list_zh:literal;
        $(#[$command_meta:meta])* command $Command:ident;
        $(#[$fact_meta:meta])* fact $Fact:ident;
        $(
            $(#[$row_meta:meta])*
            $row:ident $(($carried:ty))? $([$one:ident: $value:ty])? = $code:literal, $zh:literal, $en:literal {
                power $power:ident;
                basis $b711:expr, under 492 $b492:expr;
                moves [$($move:expr),* $(,)?];
                $(
                    $(#[$fact_row_meta:meta])*
                    fact $fact:ident $(($fact_carried:ty))? $([$fact_one:ident: $fact_value:ty])? = $fact_code:literal
                        $(, issues $document:expr)?;
                )*
            }
        )+
    ) => {
        $crate::vocabulary::vocabulary! {
            $(#[$step_meta])*
            $Step, $list, $list_zh {
                $($(#[$row_meta])* $row = $code, $zh, $en, $b711;)+
            }
        }

        impl $crate::workflow::ProcedureStep for $Step {
            type State = $State;

            fn power(self) -> $crate::vocabulary::Power {
                match self { $(Self::$row => $crate::vocabulary::Power::$power,)+ }
            }

            fn is_open_to(self, role: $crate::vocabulary::Role) -> bool {
                $open_to(self, role)
            }

            fn exists_under(self, edition: $crate::law::Edition) -> bool {
                use $crate::workflow::machine::Basis492;
                edition == $crate::law::Edition::Decree711
                    || !matches!(match self { $(Self::$row => $b492,)+ }, Basis492::Unknown)
            }

            fn basis(self, edition: $crate::law::Edition) -> $crate::law::Citation {
                use $crate::workflow::machine::Basis492;
                let cited = $crate::vocabulary::Term::citation(self);
                if edition == $crate::law::Edition::Decree711 {
                    return cited;
                }
                match match self { $(Self::$row => $b492,)+ } {
                    Basis492::Same => cited,
                    Basis492::Text(citation) => citation,
                    Basis492::Whole | Basis492::Unknown => $crate::law::Citation::whole(edition),
                }
            }

            fn moves(self) -> &'static [$crate::workflow::machine::Move<$State>] {
                match self { $(Self::$row => const { &[$($move),*] },)+ }
            }
        }

        $(#[$command_meta])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum $Command {
            $($(#[$row_meta])* $row $(($carried))? $(($value))?,)+
        }

        impl $Command {
            /// The step it takes.
            #[must_use]
            pub const fn step(&self) -> $Step {
                match self { $(Self::$row { .. } => $Step::$row,)+ }
            }
        }

        $crate::workflow::machine::tagged! {
            $Command, "command", strict {
                $($row $(($carried))? $([$one: $value])? = $code;)+
            }
        }

        $(#[$fact_meta])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum $Fact {
            $($($(#[$fact_row_meta])* $fact $(($fact_carried))? $(($fact_value))?,)*)+
        }

        impl $Fact {
            /// The codes of all kinds of fact, in the order of the table.
            pub const CODES: &'static [&'static str] = &[$($($fact_code,)*)+];

            /// The stable code of the kind.
            #[must_use]
            pub const fn code(&self) -> &'static str {
                match self { $($(Self::$fact { .. } => $fact_code,)*)+ }
            }

            /// The step that leads to it; it may happen in the states in which the step starts.
            #[must_use]
            pub const fn step(&self) -> $Step {
                match self { $($(Self::$fact { .. } => $Step::$row,)*)+ }
            }
        }

        $crate::workflow::machine::steps! {
            @documents $Document, $Fact, $($($fact, [$($document)?];)*)+
        }

        $crate::workflow::machine::tagged! {
            $Fact, "event", tolerant {
                $($($fact $(($fact_carried))? $([$fact_one: $fact_value])? = $fact_code;)*)+
            }
        }
    };
    (@documents none, $($rest:tt)*) => {};
    (@documents $Document:ident, $Fact:ident, $($fact:ident, [$($document:expr)?];)+) => {
        impl $Fact {
            /// The document that the kind of fact issues or puts in the file.
            pub(in crate::workflow) const fn issues(&self) -> Option<$Document> {
                match self {
                    $(Self::$fact { .. } => $crate::workflow::machine::steps!(@issues $($document)?),)+
                }
            }
        }
    };
    (@issues) => { None };
    (@issues $document:expr) => { Some($document) };
}

/// Declares how one of several kinds is read and written: by its tag, with its particulars beside it.
/// Strictly, tolerantly, or where it stands inside a record as that record is read.
macro_rules! tagged {
    ($name:ident, $tag:literal, $how:ident {
        $($kind:ident $(($carried:ty))? $([$one:ident: $value:ty])? = $code:literal;)+
    }) => {
        impl $crate::workflow::machine::Tagged for $name {
            const TAG: &'static str = $tag;
            const CODES: &'static [&'static str] = &[$($code),+];
            const STRICT: bool = $crate::workflow::machine::tagged!(@ $how);

            fn code(&self) -> &'static str {
                match self { $(Self::$kind { .. } => $code,)+ }
            }

            fn read<'de, D: serde::Deserializer<'de>>(code: &str, from: D) -> Result<Self, D::Error> {
                match code {
                    $($code => $crate::workflow::machine::tagged!(
                        @read $kind $(($carried))? $([$one: $value])? from
                    ),)+
                    _ => Err($crate::workflow::machine::tagged!(@unknown $how)($tag, code, Self::CODES)),
                }
            }

            fn write<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                match self {
                    $($crate::workflow::machine::tagged!(
                        @pattern $kind particulars $(($carried))? $([$one: $value])?
                    ) => $crate::workflow::machine::tagged!(
                        @write particulars $(($carried))? $([$one: $value])? to
                    ),)+
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::workflow::machine::write_bare(self, serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                $crate::workflow::machine::tagged!(@how $how from)
            }
        }
    };
    (@ strict) => { true };
    (@ tolerant) => { false };
    (@ inner) => { false };
    (@unknown strict) => { $crate::workflow::machine::unknown_kind };
    (@unknown tolerant) => { $crate::workflow::machine::unknown_kind };
    (@unknown inner) => { $crate::workflow::machine::unknown_choice };
    (@how strict $from:ident) => { $crate::workflow::machine::read_bare($from) };
    (@how tolerant $from:ident) => { $crate::workflow::machine::read_bare($from) };
    (@how inner $from:ident) => { $crate::workflow::machine::read_inner($from) };
    (@read $kind:ident $from:ident) => {
        <$crate::workflow::machine::Nothing as serde::Deserialize>::deserialize($from)
            .map(|_| Self::$kind)
    };
    (@read $kind:ident ($carried:ty) $from:ident) => {
        <$carried as serde::Deserialize>::deserialize($from).map(Self::$kind)
    };
    (@read $kind:ident [$one:ident: $value:ty] $from:ident) => {{
        #[derive(serde::Deserialize)]
        struct One {
            $one: $value,
        }
        <One as serde::Deserialize>::deserialize($from).map(|it| Self::$kind(it.$one))
    }};
    (@pattern $kind:ident $particulars:ident) => { Self::$kind };
    (@pattern $kind:ident $particulars:ident ($carried:ty)) => { Self::$kind($particulars) };
    (@pattern $kind:ident $particulars:ident [$one:ident: $value:ty]) => { Self::$kind($particulars) };
    (@write $particulars:ident $to:ident) => {
        serde::Serialize::serialize(&$crate::workflow::machine::Nothing {}, $to)
    };
    (@write $particulars:ident ($carried:ty) $to:ident) => {
        serde::Serialize::serialize($particulars, $to)
    };
    (@write $particulars:ident [$one:ident: $value:ty] $to:ident) => {{
        #[derive(serde::Serialize)]
        struct One<'o> {
            $one: &'o $value,
        }
        serde::Serialize::serialize(&One { $one: $particulars }, $to)
    }};
}

pub(in crate::workflow) use {steps, tagged};
