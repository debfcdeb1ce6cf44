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

pub(super) use particulars;
