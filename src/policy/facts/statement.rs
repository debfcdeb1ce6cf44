//! Statements of facts that can contradict another fact or the list they are taken from.

use super::{Facts, PolicyError};
use crate::policy::{Interest, Secrecy, Stated, ThirdPartyOpinion};
use crate::vocabulary::{Exemption, ExemptionKind};

impl Facts {
    /// States [`secrecy`](Self::secrecy).
    ///
    /// # Errors
    /// [`PolicyError::ClassifiedLater`] for a classification after the day of the decision.
    pub fn with_secrecy(mut self, known: impl Into<Stated<Secrecy>>) -> Result<Self, PolicyError> {
        self.secrecy = known.into();
        self.coherent()
    }

    /// States [`third_party`](Self::third_party).
    ///
    /// # Errors
    /// [`PolicyError::NoThirdParty`] when none is touched although its harm or opinion is stated.
    pub fn with_third_party(
        mut self,
        known: impl Into<Stated<Interest>>,
    ) -> Result<Self, PolicyError> {
        self.third_party = known.into();
        self.coherent()
    }

    /// States [`third_party_harm`](Self::third_party_harm).
    ///
    /// # Errors
    /// [`PolicyError::NoThirdParty`] for harm to a third party that is stated to be absent.
    pub fn with_third_party_harm(
        mut self,
        known: impl Into<Option<bool>>,
    ) -> Result<Self, PolicyError> {
        self.third_party_harm = known.into();
        self.coherent()
    }

    /// States [`opinion`](Self::opinion).
    ///
    /// # Errors
    /// [`PolicyError::NoThirdParty`] for the opinion of a third party that is stated to be absent.
    pub fn with_opinion(
        mut self,
        known: impl Into<Option<ThirdPartyOpinion>>,
    ) -> Result<Self, PolicyError> {
        self.opinion = known.into();
        self.coherent()
    }

    /// A third party was harmed or asked, so there is one.
    pub(super) fn speaks_of_third_party(&self) -> bool {
        self.third_party_harm == Some(true)
            || self
                .opinion
                .is_some_and(|opinion| opinion != ThirdPartyOpinion::NotAsked)
    }

    pub(super) fn coherent(self) -> Result<Self, PolicyError> {
        if self.third_party == Stated::Absent && self.speaks_of_third_party() {
            return Err(PolicyError::NoThirdParty);
        }
        if self.arose_on > self.on {
            return Err(PolicyError::AroseLater {
                arose_on: self.arose_on,
                on: self.on,
            });
        }
        match self.secrecy {
            Stated::Present(secrecy) if secrecy.determined_on() > self.on => {
                Err(PolicyError::ClassifiedLater {
                    determined_on: secrecy.determined_on(),
                    on: self.on,
                })
            }
            Stated::Present(_) | Stated::Absent | Stated::Unknown => Ok(self),
        }
    }

    /// States [`internal_affairs`](Self::internal_affairs).
    ///
    /// # Errors
    /// [`PolicyError::NotInternalAffairs`] for a kind of process information.
    pub fn with_internal_affairs(
        mut self,
        known: impl Into<Stated<ExemptionKind>>,
    ) -> Result<Self, PolicyError> {
        self.internal_affairs = known.into();
        match self.internal_affairs {
            Stated::Present(kind) if kind.exemption() != Exemption::InternalAffairs2019 => {
                Err(PolicyError::NotInternalAffairs { kind })
            }
            Stated::Present(_) | Stated::Absent | Stated::Unknown => Ok(self),
        }
    }

    /// States [`process`](Self::process).
    ///
    /// # Errors
    /// [`PolicyError::NotProcess`] for a kind of internal affairs.
    pub fn with_process(
        mut self,
        known: impl Into<Stated<ExemptionKind>>,
    ) -> Result<Self, PolicyError> {
        self.process = known.into();
        match self.process {
            Stated::Present(kind) if kind.exemption() != Exemption::DeliberativeProcess2019 => {
                Err(PolicyError::NotProcess { kind })
            }
            Stated::Present(_) | Stated::Absent | Stated::Unknown => Ok(self),
        }
    }
}
