//! The states of a machine.

use std::fmt::Display;
use std::hash::Hash;

use crate::finding::Words;

/// Where a case of a machine stands (办理状态).
pub trait MachineState: Copy + Eq + Ord + Hash + Default + Display + 'static {
    /// Every state, in the order of the procedure.
    const ALL: &'static [Self];

    /// The stable code, which is also what `Display` and serde write.
    fn code(self) -> &'static str;

    /// The Chinese label.
    fn zh(self) -> &'static str;

    /// The English label.
    fn en(self) -> String {
        self.code().replace('-', " ")
    }

    /// Both labels.
    fn words(self) -> Words {
        Words::new(self.zh(), self.en())
    }
}

/// Declares the states of a machine, one row a state: its stable code and its Chinese label. The one in
/// which it begins is marked as the default.
macro_rules! states {
    ($(#[$meta:meta])* $name:ident {
        $($(#[$state_meta:meta])* $state:ident = $code:literal, $zh:literal;)+
    }) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize,
        )]
        #[serde(rename_all = "kebab-case")]
        #[expect(clippy::exhaustive_enums, reason = "a caller must meet every state")]
        pub enum $name {
            $($(#[$state_meta])* $state,)+
        }

        impl $crate::workflow::MachineState for $name {
            const ALL: &'static [Self] = &[$(Self::$state),+];

            fn code(self) -> &'static str {
                match self { $(Self::$state => $code,)+ }
            }

            fn zh(self) -> &'static str {
                match self { $(Self::$state => $zh,)+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad($crate::workflow::MachineState::code(*self))
            }
        }
    };
}

pub(in crate::workflow) use states;
