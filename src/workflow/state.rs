//! The form of the states of a machine.

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

        impl $name {
            /// Every state, in the order of the procedure.
            pub const ALL: &'static [Self] = &[$(Self::$state),+];

            /// The stable code, which is also what `Display` and serde write.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$state => $code,)+ }
            }

            /// The Chinese label.
            #[must_use]
            pub const fn zh(self) -> &'static str {
                match self { $(Self::$state => $zh,)+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.code())
            }
        }
    };
}

pub(super) use states;
