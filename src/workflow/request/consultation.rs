use chrono::NaiveDate;
use serde::Serialize;

use super::{Conventions, Exclusion, ReferralTime, State};
use crate::calendar::{CalendarError, Window, WorkingCalendar, WorkingDays};
use crate::law::{Citation, Edition, Provision, parameters};
use crate::vocabulary::Role;

/// Whom a consultation asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::exhaustive_enums, reason = "each has its own term and silence")]
pub enum Consultee {
    /// A third party (第三方), Art. 32.
    ThirdParty,
    /// A co-maker (共同制作机关), Art. 34.
    CoMaker,
    /// Any other organ (其他机关), Art. 33(3).
    OtherOrgan,
    /// The determining body, by a referral (Art. 17(3)).
    DeterminingBody,
    /// The determining body, by a letter of consultation.
    DeterminingBodyByLetter,
}

impl Consultee {
    /// The term the law gives, counted from service of the letter.
    #[must_use]
    pub const fn term(self, edition: Edition, conventions: &Conventions) -> Option<WorkingDays> {
        match (self, edition) {
            (Self::ThirdParty, Edition::Decree711) => {
                Some(parameters::THIRD_PARTY_OPINION.latest().value)
            }
            (Self::CoMaker, Edition::Decree711) => {
                Some(parameters::CO_MAKER_OPINION.latest().value)
            }
            (Self::ThirdParty, Edition::Decree492) => conventions.third_party_term_2007,
            (Self::CoMaker, Edition::Decree492)
            | (Self::OtherOrgan | Self::DeterminingBody | Self::DeterminingBodyByLetter, _) => None,
        }
    }

    /// The time of it is taken out of the reply period. Under Decree 492 only that of a third party.
    #[must_use]
    pub const fn is_excluded(self, edition: Edition, conventions: &Conventions) -> bool {
        match (self, edition) {
            (Self::ThirdParty, _) | (Self::CoMaker | Self::OtherOrgan, Edition::Decree711) => true,
            (_, Edition::Decree492) => false,
            (Self::DeterminingBody, Edition::Decree711) => {
                matches!(conventions.referral, ReferralTime::Excluded)
            }
            (Self::DeterminingBodyByLetter, Edition::Decree711) => {
                !matches!(conventions.referral, ReferralTime::Counts)
            }
        }
    }

    /// The role that answers.
    #[must_use]
    pub const fn role(self) -> Role {
        match self {
            Self::ThirdParty => Role::ThirdParty,
            Self::CoMaker => Role::CoMaker,
            Self::OtherOrgan => Role::OtherOrgan,
            Self::DeterminingBody | Self::DeterminingBodyByLetter => Role::DeterminingBody,
        }
    }

    /// The state of being handled while it is waited for.
    pub(super) const fn state(self) -> State {
        match self {
            Self::ThirdParty => State::ConsultingThirdParty,
            Self::CoMaker | Self::OtherOrgan => State::ConsultingOrgans,
            Self::DeterminingBody | Self::DeterminingBodyByLetter => State::AwaitingDetermination,
        }
    }

    /// It is the determining body.
    #[must_use]
    pub const fn determines(self) -> bool {
        matches!(self, Self::DeterminingBody | Self::DeterminingBodyByLetter)
    }

    /// The text on asking it.
    #[must_use]
    pub const fn basis(self, edition: Edition) -> Citation {
        match (edition, self) {
            (Edition::Decree711, Self::ThirdParty) => decree_711(Provision::article(32)),
            (Edition::Decree711, Self::CoMaker) => decree_711(Provision::article(34)),
            (Edition::Decree711, Self::OtherOrgan) => {
                decree_711(Provision::article(33).paragraph(3))
            }
            (Edition::Decree711, Self::DeterminingBody | Self::DeterminingBodyByLetter) => {
                decree_711(Provision::article(17).paragraph(3))
            }
            (Edition::Decree492, Self::ThirdParty) => decree_492(Provision::article(23)),
            (Edition::Decree492, Self::CoMaker | Self::OtherOrgan) => {
                decree_492(Provision::article(7))
            }
            (Edition::Decree492, Self::DeterminingBody | Self::DeterminingBodyByLetter) => {
                decree_492(Provision::article(14).paragraph(3))
            }
        }
    }
}

const fn decree_492(place: Provision) -> Citation {
    Citation::regulation(Edition::Decree492, place)
}

const fn decree_711(place: Provision) -> Citation {
    Citation::regulation(Edition::Decree711, place)
}

/// Where a consulted party stands in law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::exhaustive_enums, reason = "a reply must meet every stance")]
pub enum Stance {
    /// Not answered, and still waited for.
    Pending,
    /// Agrees to disclosure.
    Agrees,
    /// Refuses with reasons.
    RefusesWithReasons,
    /// Refuses without reasons, which binds nobody.
    RefusesWithoutReasons,
    /// A co-maker was silent: taken as consent (Art. 34).
    SilenceAgrees,
    /// The party was silent: the organ decides by itself (Art. 32).
    AgencyDecides,
}

impl Stance {
    /// It does not agree, with reasons or without.
    pub(super) const fn refuses(self) -> bool {
        matches!(self, Self::RefusesWithReasons | Self::RefusesWithoutReasons)
    }
}

/// A consultation of a case: letter, service, answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Consultation {
    pub(super) number: u16,
    pub(super) consultee: Consultee,
    pub(super) items: Vec<u16>,
    pub(super) issued_on: NaiveDate,
    pub(super) served_on: Option<NaiveDate>,
    pub(super) answered_on: Option<NaiveDate>,
    pub(super) answer: Stance,
    pub(super) closed_on: Option<NaiveDate>,
    /// Opened in this round of handling, counted from zero.
    pub(super) round: usize,
}

impl Consultation {
    /// Its number in the case.
    #[must_use]
    pub const fn number(&self) -> u16 {
        self.number
    }

    /// Whom it asks.
    #[must_use]
    pub const fn consultee(&self) -> Consultee {
        self.consultee
    }

    /// The items it is about; none when it is about the whole.
    #[must_use]
    pub fn items(&self) -> &[u16] {
        &self.items
    }

    /// The day the letter was issued.
    #[must_use]
    pub const fn issued_on(&self) -> NaiveDate {
        self.issued_on
    }

    /// The day the letter was served.
    #[must_use]
    pub const fn served_on(&self) -> Option<NaiveDate> {
        self.served_on
    }

    /// The day the answer came, in time or not.
    #[must_use]
    pub const fn answered_on(&self) -> Option<NaiveDate> {
        self.answered_on
    }

    /// The organ still waits for it.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.answered_on.is_none() && self.closed_on.is_none()
    }

    /// It is about the item.
    #[must_use]
    pub fn covers(&self, item: u16) -> bool {
        self.items.is_empty() || self.items.contains(&item)
    }

    /// The day on which it ended for the organ: answered or waited for no longer, whichever came first.
    pub(super) fn ended_on(&self) -> Option<NaiveDate> {
        self.answered_on.into_iter().chain(self.closed_on).min()
    }

    /// The party answered, or was served the letter.
    pub(super) const fn was_reached(&self) -> bool {
        self.answered_on.is_some() || self.served_on.is_some()
    }

    /// Where the party stands: the silence of a co-maker that got the letter is consent, which an
    /// opinion after the close does not undo; any other leaves the decision to the organ.
    #[must_use]
    pub fn stance(&self) -> Stance {
        let consents = self.consultee == Consultee::CoMaker && self.served_on.is_some();
        match (self.closed_on, self.answered_on) {
            (Some(closed), Some(answered)) if consents && answered >= closed => {
                Stance::SilenceAgrees
            }
            (Some(_), None) if consents => Stance::SilenceAgrees,
            (Some(_), None) => Stance::AgencyDecides,
            (_, Some(_)) | (None, None) => self.answer,
        }
    }

    /// The last day for the answer, where the law gives a term and the letter has been served.
    ///
    /// # Errors
    /// [`CalendarError`] when that lies beyond the calendar.
    pub fn limit(
        &self,
        edition: Edition,
        conventions: &Conventions,
        calendar: &WorkingCalendar,
    ) -> Result<Option<NaiveDate>, CalendarError> {
        match (self.consultee.term(edition, conventions), self.served_on) {
            (Some(term), Some(served)) => calendar.add(served, term).map(Some),
            (None, _) | (_, None) => Ok(None),
        }
    }

    /// An answer came after the term.
    ///
    /// # Errors
    /// As [`limit`](Self::limit).
    pub fn is_late(
        &self,
        edition: Edition,
        conventions: &Conventions,
        calendar: &WorkingCalendar,
    ) -> Result<bool, CalendarError> {
        let limit = self.limit(edition, conventions, calendar)?;
        Ok(matches!((limit, self.answered_on), (Some(limit), Some(answered)) if answered > limit))
    }

    /// The window it takes out of the reply period (c3), and whether that may still change.
    pub(super) fn window(
        &self,
        edition: Edition,
        conventions: &Conventions,
        calendar: &WorkingCalendar,
    ) -> Result<Excluded, CalendarError> {
        if !self.consultee.is_excluded(edition, conventions) {
            return Ok(Excluded::Nothing);
        }
        let limit = match (self.limit(edition, conventions, calendar), self.answered_on) {
            // An answer within the days that are published came in time, wherever the term ends.
            (Err(_), Some(answered)) if calendar.is_working(answered).is_ok() => None,
            (limit, _) => limit?,
        };
        let end = match (limit, self.answered_on, self.closed_on) {
            (Some(limit), Some(answered), _) => Some(answered.min(limit)),
            (Some(limit), None, _) => Some(limit),
            (None, Some(answered), Some(closed)) => Some(answered.min(closed)),
            (None, ended, None) | (None, None, ended) => ended,
        };
        let from = match conventions.exclusion {
            Exclusion::AfterIssue => Some(self.issued_on),
            Exclusion::AfterService => self.served_on,
            Exclusion::FromIssue => self.issued_on.pred_opt(),
        };
        let (from, end) = match (from, end) {
            (Some(from), Some(end)) => (from, end),
            (Some(from), None) => return Ok(Excluded::OpenEnded(from)),
            (None, _) if self.is_open() => return Ok(Excluded::NotYet),
            (None, _) => return Ok(Excluded::Nothing),
        };
        Ok(Window::new(from, end).map_or(Excluded::Nothing, |window| {
            if self.is_open() {
                Excluded::AtMost(window)
            } else {
                Excluded::Exactly(window)
            }
        }))
    }
}

/// What a consultation takes out of the reply period.
pub(super) enum Excluded {
    Nothing,
    Exactly(Window),
    /// It may still end earlier, by an answer.
    AtMost(Window),
    /// It excludes the days after this one, and its end cannot be told.
    OpenEnded(NaiveDate),
    /// It begins with the service of the letter, which is still to come (c3).
    NotYet,
}
