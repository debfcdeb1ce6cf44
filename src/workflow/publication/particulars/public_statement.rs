//! What the organ says to the public of an item.

use super::Permission;
use crate::law::Citation;
use crate::workflow::machine::{Actor, Text, particulars};
use crate::workflow::publication::{Confidential, ContentDigest};

particulars! {
    /// An interpretation that is public (解读).
    Interpretation {
        /// Its title.
        title: Text,
        /// The address at which it is found.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        address: Option<Text>,
    }

    /// Accurate information against false or incomplete one (澄清). The public reads the statement.
    Clarification {
        /// The version of the statement that was approved.
        digest: ContentDigest,
        /// The statement.
        statement: Text,
        /// Another organ whose duty it touches, and whose consent it needs.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        concerns: Option<Confidential>,
        /// It is important or sensitive, so that the government approves it as well.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        important: bool,
        /// That approval.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        government: Option<Permission>,
    }

    /// Taking a published item down, with a tombstone in its place (撤下).
    Withdrawal {
        /// Why; the public reads it.
        reason: Text,
        /// The text that asks for it.
        ground: Citation,
        /// Who approves it, by giving the order.
        approver: Actor,
    }

    /// Another item takes its place.
    Supersession {
        /// The index number of the later item.
        successor: Text,
        /// Why; the public reads it.
        reason: Text,
    }
}

impl Clarification {
    /// A statement that touches no other organ's duty and is not important.
    #[must_use]
    pub const fn new(digest: ContentDigest, statement: Text) -> Self {
        Self {
            digest,
            statement,
            concerns: None,
            important: false,
            government: None,
        }
    }
}
