use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use crate::calendar::{CalendarError, Clock, Reckoning, WorkingCalendar};
use crate::law::Citation;
use crate::vocabulary::Role;
use crate::workflow::due::{self, Due, Open};

macro_rules! obligations {
    ($($(#[$meta:meta])* $kind:ident = $code:literal, $zh:literal;)+) => {
        /// What somebody has to do by a day.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(rename_all = "kebab-case")]
        #[non_exhaustive]
        pub enum ObligationKind {
            $($(#[$meta])* $kind,)+
        }

        impl ObligationKind {
            /// The stable code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$kind => $code,)+ }
            }

            /// The Chinese label.
            #[must_use]
            pub const fn zh(self) -> &'static str {
                match self { $(Self::$kind => $zh,)+ }
            }
        }
    };
}

obligations! {
    /// Confirm what came in.
    Confirmation = "confirmation", "确认收到";
    /// Tell the applicant what to correct, where the request is unclear.
    CorrectionNotice = "correction-notice", "告知补正";
    /// Correct the request.
    Correction = "correction", "补正";
    /// Explain the reasons.
    Reasons = "reasons", "说明理由";
    /// Pay the fee.
    Payment = "payment", "缴费";
    /// Answer the letter to a third party.
    ThirdPartyOpinion = "third-party-opinion", "第三方意见";
    /// Answer the letter to a co-maker.
    CoMakerOpinion = "co-maker-opinion", "共同制作机关意见";
    /// Answer the letter to another organ.
    OrganOpinion = "organ-opinion", "其他机关意见";
    /// Determine a doubtful case.
    Determination = "determination", "确定能否公开";
    /// Reply to the applicant.
    Reply = "reply", "答复";
    /// Tell the third party what was disclosed in the public interest.
    ThirdPartyNotice = "third-party-notice", "告知第三方";
    /// Publish what was taken into proactive disclosure.
    Conversion = "conversion", "转为主动公开";
    /// Apply for review.
    Review = "review", "行政复议";
    /// Bring a suit.
    Suit = "suit", "行政诉讼";
}

/// How a due date was counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Count {
    Clock(Clock),
    Told,
}

/// The fact that an obligation springs from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Cause {
    /// The code of the event.
    pub event: &'static str,
    /// The day of it.
    pub on: NaiveDate,
}

/// An open obligation of a case: what, by when, who, why, and by which law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Obligation {
    pub(super) kind: ObligationKind,
    pub(super) due: Due,
    pub(super) actor: Role,
    pub(super) cause: Cause,
    pub(super) citation: Citation,
    pub(super) consultation: Option<u16>,
    pub(super) conventions: &'static [&'static str],
    pub(super) count: Count,
}

impl Obligation {
    /// What is to be done.
    #[must_use]
    pub const fn kind(&self) -> ObligationKind {
        self.kind
    }

    /// By when.
    #[must_use]
    pub const fn due(&self) -> Due {
        self.due
    }

    /// Who must act.
    #[must_use]
    pub const fn actor(&self) -> Role {
        self.actor
    }

    /// The fact it springs from.
    #[must_use]
    pub const fn cause(&self) -> Cause {
        self.cause
    }

    /// The text that sets it.
    #[must_use]
    pub const fn citation(&self) -> &Citation {
        &self.citation
    }

    /// The number of the consultation it belongs to.
    #[must_use]
    pub const fn consultation(&self) -> Option<u16> {
        self.consultation
    }

    /// The conventions its date rests on, by their ids: c1 to c9.
    #[must_use]
    pub const fn conventions(&self) -> &'static [&'static str] {
        self.conventions
    }

    /// The full reckoning day by day, where working days were counted.
    ///
    /// # Errors
    /// [`CalendarError`] when the count runs beyond the calendar.
    pub fn reckoning(
        &self,
        calendar: &WorkingCalendar,
    ) -> Result<Option<Reckoning>, CalendarError> {
        match &self.count {
            Count::Clock(clock) => clock.reckon(calendar).map(Some),
            Count::Told => Ok(None),
        }
    }
}

impl Serialize for Obligation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;
        let mut fields = serializer.serialize_struct("Obligation", 7)?;
        fields.serialize_field("kind", self.kind.code())?;
        fields.serialize_field("due", &self.due)?;
        fields.serialize_field("actor", &self.actor)?;
        fields.serialize_field("cause", &self.cause)?;
        fields.serialize_field("citation", &self.citation)?;
        fields.serialize_field("consultation", &self.consultation)?;
        fields.serialize_field("conventions", self.conventions)?;
        fields.end()
    }
}

pub(super) fn counted(
    kind: ObligationKind,
    actor: Role,
    (event, on): (&'static str, NaiveDate),
    citation: Citation,
    clock: Clock,
    conventions: &'static [&'static str],
    calendar: &WorkingCalendar,
) -> Obligation {
    Obligation {
        kind,
        due: due::of_clock(&clock, calendar, false),
        actor,
        cause: Cause { event, on },
        citation,
        consultation: None,
        conventions,
        count: Count::Clock(clock),
    }
}

pub(super) fn uncounted(
    kind: ObligationKind,
    actor: Role,
    (event, on): (&'static str, NaiveDate),
    citation: Citation,
    why: Open,
) -> Obligation {
    Obligation {
        kind,
        due: Due::Undetermined(why),
        actor,
        cause: Cause { event, on },
        citation,
        consultation: None,
        conventions: &[],
        count: Count::Told,
    }
}
