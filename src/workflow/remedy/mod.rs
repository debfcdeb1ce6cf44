//! Remedies (救济): reconsideration (行政复议) and litigation (行政诉讼) against what an agency did with
//! a request or a publication.
//!
//! Takes facts and commands with their dates. Gives two machines, [`Reconsideration`] and
//! [`Litigation`], with what is due in them and what was missed ([`RemedyBreach`]), the remedies that a reply must name ([`remedy_notice`]), the last days to seek them
//! ([`remedy_deadlines`]), the cell of the annual report that a case falls in ([`ResultMapping`]), and
//! the order that opens a new round on a request ([`HandlingOrder`]).
//!
//! A remedy is a case of its own: it names the request or the publication and changes neither. Its log
//! holds each event with the day it was entered ([`RemedyEntry`]), so that it can be replayed as known
//! on any day.

mod breach;
mod contested;
mod deadline;
mod entry;
mod illegal;
mod litigation;
mod mapping;
mod notice;
mod order;
mod reconsideration;
mod rules;
mod step;

pub use breach::RemedyBreach;
pub use contested::{Contested, RemedyDeadlines, RemedySubject, remedy_deadlines};
pub use deadline::RemedyDeadline;
pub use entry::RemedyEntry;
pub use illegal::IllegalEvent;
pub use litigation::{
    AppealResult, Litigation, Suit, SuitBasis, SuitCommand, SuitEvent, SuitResult, SuitState,
    SuitStep,
};
pub use mapping::{ResultMapping, TableCell};
pub use notice::{RemedyNotice, remedy_notice};
pub use order::{HandlingOrder, Ordered};
pub use reconsideration::{
    Procedure, Reconsideration, ReviewApplication, ReviewCommand, ReviewEvent, ReviewState,
    ReviewStep,
};
pub use rules::{RemedyRules, StepTerms};
