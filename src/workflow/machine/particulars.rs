//! The forms of what commands and events carry.

/// Declares records that a command or an event carries.
macro_rules! particulars {
    ($($(#[$meta:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident: $kind:ty,)+ })+) => {
        $($(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[expect(
            clippy::exhaustive_structs,
            reason = "whoever gives a command writes out what it says"
        )]
        pub struct $name { $($(#[$field_meta])* pub $field: $kind,)+ })+
    };
}

/// Declares choices between a few words, in a record or in conventions.
macro_rules! choices {
    ($($(#[$meta:meta])* $name:ident { $($(#[$row_meta:meta])* $row:ident,)+ })+) => {
        $($(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "kebab-case")]
        #[non_exhaustive]
        pub enum $name { $($(#[$row_meta])* $row,)+ })+
    };
}

pub(in crate::workflow) use {choices, particulars};
