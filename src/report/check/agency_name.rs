use std::borrow::Cow;
use std::hash::{Hash, Hasher};

use serde::{Deserialize, Serialize};

use crate::vocabulary::glyph;

/// The name of an agency as printed, equal to the same name printed with other blanks or signs of
/// another width.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct AgencyName(Box<str>);

impl AgencyName {
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// The name without its blanks and with half-width signs: pages leave blanks in names and print
    /// brackets of either width, and neither tells two agencies apart.
    pub(super) fn key(name: &str) -> Cow<'_, str> {
        let stays = |sign: char| !glyph::is_blank(sign) && glyph::narrow(sign) == sign;
        if name.chars().all(stays) {
            return Cow::Borrowed(name);
        }
        let signs = name.chars().filter(|sign| !glyph::is_blank(*sign));
        Cow::Owned(signs.map(glyph::narrow).collect())
    }
}

impl From<&str> for AgencyName {
    fn from(name: &str) -> Self {
        Self(name.into())
    }
}

impl PartialEq for AgencyName {
    fn eq(&self, other: &Self) -> bool {
        Self::key(&self.0) == Self::key(&other.0)
    }
}

impl Eq for AgencyName {}

impl Hash for AgencyName {
    fn hash<H: Hasher>(&self, state: &mut H) {
        Self::key(&self.0).hash(state);
    }
}
