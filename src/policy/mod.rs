//! The policy: whether information may be disclosed, who discloses it, what must be, and by when.
//!
//! Takes [`Facts`] about one piece of information, of which any may be unknown, and gives a
//! [`Decision`]: a [`Verdict`], and for every [`Rule`] consulted its [`Effect`], its citation and an
//! explanation in Chinese and English. The rules are values in a [`RuleSet`], to which a caller adds
//! its own; their order does not matter, and the strictest verdict wins, so that no added rule can
//! weaken a prohibition.
//!
//! - A prohibition (不予公开、不得公开) applies by itself; a discretion (可以不予公开) counts only with
//!   the organ's stated [`Choice`].
//! - What sets a ground aside (consent, public interest, a duty to disclose) is part of the rule it
//!   overrides, and its assessment says so.
//! - A missing fact leaves the rule undetermined, and the verdict at best [`Verdict::Refer`].
//!
//! The disclosure attribute (公开属性) is no fact and not read here: it is a publishing plan, held by
//! a [`PublishingPlan`] and checked against the decision on publication. A later request is decided
//! from the facts of its own day, whatever the plan was.
//!
//! Beside the rules stand [`Responsible`] (who discloses) and [`PublicationDeadline`] (by when); what must
//! be disclosed is told by [`MandatoryItem`](crate::vocabulary::MandatoryItem). Nothing is published here, and nobody is asked: that is the
//! business of the machines downstream.

mod deadline;
mod decision;
mod effect;
mod error;
mod fact;
mod facts;
mod limits;
mod plan;
mod readings;
mod responsibility;
mod rule;
mod rule_set;
mod rules;
mod secrecy;
mod stated;
mod verdict;

pub use deadline::{PublicationDeadline, StartEvent};
pub use decision::{Assessment, Decision};
pub use effect::{Effect, FactSet};
pub use error::PolicyError;
pub use fact::{
    Choice, Interest, LegalRank, Nonexistence, Occasion, Reorganization, ThirdPartyOpinion,
};
pub use facts::{FactName, Facts};
pub use limits::{Limit, Limits};
pub use plan::PublishingPlan;
pub use readings::Readings;
pub use responsibility::{Origin, Responsible};
pub use rule::Rule;
pub use rule_set::RuleSet;
pub use secrecy::{Secrecy, SecrecyLevel};
pub use stated::Stated;
pub use verdict::Verdict;
