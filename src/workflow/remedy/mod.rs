//! What both remedies (救济) share, [reconsideration](super::reconsideration) (行政复议) and
//! [litigation](super::litigation) (行政诉讼) against what an agency did with a request or a publication.
//!
//! Takes facts with their dates. Gives the remedies that a reply must name ([`RemedyNotice`]), the last
//! days to seek them ([`Contested::deadlines`]), the cell of the annual report that a case falls in
//! ([`ResultMapping`]), and the order that opens a new round on a request ([`HandlingOrder`]).
//!
//! A remedy is a case of its own: it names the request or the publication and changes neither.

mod bars;
mod contested;
mod guard;
mod limits;
mod mapping;
mod notice;
mod order;
mod rules;
mod served;
mod subject;

pub(in crate::workflow) use contested::times_to_sue;
pub use contested::{Contested, DismissedSuit, Telling};
pub(in crate::workflow) use limits::{CitedLimit, Limit, Stop, earliest, stretched};
pub use mapping::{ResultMapping, SuitResult, TableCell};
pub use notice::RemedyNotice;
pub use order::{HandlingOrder, Ordered};
pub use rules::{RemedyRules, SilenceDay};
pub use served::Served;
pub use subject::RemedySubject;
pub(in crate::workflow) use subject::role_of;
