use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Id, TextError};
use crate::vocabulary::{Power, Role};

/// Who acts, and in which role (行为人).
///
/// The id is the caller's own key for a person or an organ, such as a staff number. It stays in the
/// log for good and is not masked, so it must not be a name or an identity number; those belong in
/// the personal data of the applicant.
///
/// Two actors are one person when their ids are equal, whatever their roles: that is how a drafter is
/// told from the reviewer of the same reply.
///
/// ```
/// use disclosure::vocabulary::{Power, Role};
/// use disclosure::workflow::Actor;
///
/// let drafter = Actor::new("staff-7", Role::HandlingUnit)?;
/// assert!(drafter.may(Power::DraftReply) && !drafter.may(Power::Extend));
/// assert!(drafter.is_same_person(&Actor::new("Staff-7", Role::SecrecyReviewer)?));
/// assert_eq!(Actor::new(" ", Role::System).unwrap_err().to_string(), "an id is blank");
/// # Ok::<(), disclosure::workflow::TextError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Actor {
    id: Id,
    role: Role,
}

impl Actor {
    /// Names an actor.
    ///
    /// # Errors
    /// [`TextError`] when the id cannot be one.
    pub fn new(id: impl AsRef<str>, role: Role) -> Result<Self, TextError> {
        Ok(Self {
            id: Id::new(id)?,
            role,
        })
    }

    /// The caller's key for the person or organ.
    #[must_use]
    pub const fn id(&self) -> &Id {
        &self.id
    }

    /// The role.
    #[must_use]
    pub const fn role(&self) -> Role {
        self.role
    }

    /// The role holds the power.
    #[must_use]
    pub fn may(&self, power: Power) -> bool {
        self.role.may(power)
    }

    /// Both ids are the same.
    #[must_use]
    pub fn is_same_person(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.id, self.role)
    }
}
