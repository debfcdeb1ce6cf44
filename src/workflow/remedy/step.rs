//! What both machines share: guards, and the macros that name steps and states.

use chrono::{Datelike as _, NaiveDate};

use crate::calendar::CalendarError;
use crate::finding::Words;
use crate::law::Citation;
use crate::workflow::Objection;

/// What a guard lets pass, or its objection.
pub(super) type Guarded<T> = Result<T, Box<Objection>>;

/// Objects.
pub(super) fn object<T>(reason: &'static str, words: Words, citation: Citation) -> Guarded<T> {
    Err(Box::new(Objection::new(reason, words, citation)))
}

/// Objects to a step that the state does not allow.
pub(super) fn not_here<T>(citation: Citation) -> Guarded<T> {
    let words = Words::new(
        "当前状态不能进行该步骤",
        "the step is not open in this state",
    );
    object("state", words, citation)
}

/// Objects to a step dated before the one it follows.
pub(super) fn in_order(on: NaiveDate, last: NaiveDate, citation: Citation) -> Guarded<()> {
    if on < last {
        let words = Words::new(
            format!("日期早于上一步骤（{last}）"),
            format!("{on} lies before the step it follows, of {last}"),
        );
        object("date-order", words, citation)
    } else {
        Ok(())
    }
}

/// Objects to a step after the last day of its term. What is done before the first year in which that
/// day may lie is in time, whether or not the calendar of that year is published.
pub(super) fn in_time(
    on: NaiveDate,
    last_day: Result<NaiveDate, CalendarError>,
    citation: Citation,
) -> Guarded<()> {
    if let Err(CalendarError::NotPublished { year, .. }) = last_day
        && on.year() < year
    {
        return Ok(());
    }
    let last_day = known(last_day, &citation)?;
    if on > last_day {
        let words = Words::new(
            format!("已超过期限（{last_day}）"),
            format!("the term ended on {last_day}"),
        );
        object("too-late", words, citation)
    } else {
        Ok(())
    }
}

/// Objects to a step that must wait until a term is over; gives its last day.
pub(super) fn after_term(
    on: NaiveDate,
    last_day: Result<NaiveDate, CalendarError>,
    citation: Citation,
) -> Guarded<NaiveDate> {
    let last_day = known(last_day, &citation)?;
    if on <= last_day {
        let words = Words::new(
            format!("期限尚未届满（{last_day}）"),
            format!("the term runs through {last_day}"),
        );
        object("too-early", words, citation)
    } else {
        Ok(last_day)
    }
}

/// Objects where the calendar does not know the year that a term runs into.
fn known(last_day: Result<NaiveDate, CalendarError>, citation: &Citation) -> Guarded<NaiveDate> {
    last_day.or_else(|error| {
        let words = Words::new(format!("无法计算期限：{error}"), error.to_string());
        object("calendar", words, citation.clone())
    })
}

/// Declares the steps of a machine: their stable codes, who takes them, and the text they stand on.
macro_rules! steps {
    (
        $(#[$meta:meta])*
        $name:ident {
            $($(#[$step_meta:meta])* $step:ident = $code:literal by $party:ident, $citation:expr;)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$step_meta])* $step,)+
        }

        impl $name {
            /// Every step, in the order of the procedure.
            pub const ALL: &'static [Self] = &[$(Self::$step),+];

            /// The stable code, which is also that of the command.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$step => $code,)+ }
            }

            /// Who takes it.
            #[must_use]
            pub const fn by(self) -> $crate::vocabulary::RemedyParty {
                match self { $(Self::$step => $crate::vocabulary::RemedyParty::$party,)+ }
            }

            /// The text it stands on.
            #[must_use]
            pub fn citation(self) -> $crate::law::Citation {
                match self { $(Self::$step => $citation,)+ }
            }
        }
    };
}

/// Declares the states of a machine by their stable codes.
macro_rules! states {
    ($(#[$meta:meta])* $name:ident {
        $($(#[$state_meta:meta])* $state:ident = $code:literal;)+
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        #[serde(rename_all = "kebab-case")]
        #[expect(clippy::exhaustive_enums, reason = "a caller must meet every state")]
        pub enum $name {
            $($(#[$state_meta])* $state,)+
        }

        impl $name {
            /// Every state, in the order of the procedure.
            pub const ALL: &'static [Self] = &[$(Self::$state),+];

            /// The stable code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$state => $code,)+ }
            }
        }
    };
}

pub(super) use {states, steps};
