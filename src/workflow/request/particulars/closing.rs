//! What commands and events of the end carry.

use serde::{Deserialize, Serialize};

use crate::calendar::WorkingDays;
use crate::vocabulary::RemedyPath;
use crate::workflow::machine::{Id, Text, choices, particulars};
use crate::workflow::remedy::HandlingOrder;

particulars! {
    /// Proof that a notice was served.
    Service {
        /// Which notice.
        notice: Notice,
        /// What proves it: the caller's key of the paper.
        proof: Id,
    }

    /// Information taken into proactive disclosure (Art. 44).
    Conversion {
        /// The items.
        items: Vec<u16>,
        /// Why.
        reason: Text,
    }

    /// An order to decide anew, which opens a new round of handling (convention c8).
    RoundOrder {
        /// Who ordered it.
        source: RoundSource,
        /// The caller's key of the decision or judgment.
        reference: Id,
        /// The term it sets, counted from its service.
        term: WorkingDays,
    }
}

choices! {
    /// Who orders a new decision.
    RoundSource {
        /// A review decision (行政复议决定).
        ReviewDecision,
        /// A judgment (行政判决).
        Judgment,
        /// The organ itself, correcting its reply.
        OwnMotion,
    }
}

/// A notice whose service starts a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Notice {
    /// The correction notice.
    Correction,
    /// The question for reasons.
    Reasons,
    /// The fee notice.
    Fee,
    /// The letter of the consultation with this number.
    Consultation(u16),
}

impl RoundOrder {
    /// The round that an order of a remedy opens; the day of the command is that of its service. None
    /// where its term cannot be told: whoever gives the command states one.
    ///
    /// ```
    /// use disclosure::calendar::WorkingDays;
    /// use disclosure::vocabulary::{OrderKind, RemedyPath};
    /// use disclosure::workflow::Id;
    /// use disclosure::workflow::remedy::{HandlingOrder, Ordered};
    /// use disclosure::workflow::request::{RoundOrder, RoundSource};
    ///
    /// let day = chrono::NaiveDate::from_ymd_opt(2025, 2, 14).unwrap();
    /// let anew = Ordered { order: OrderKind::AnswerAnew, within: Some(WorkingDays(20)) };
    /// let order = HandlingOrder::new(RemedyPath::Reconsideration, anew, day, day);
    /// let round = RoundOrder::of(&order, Id::new("榕府复决〔2025〕3号")?).unwrap();
    /// assert_eq!((round.source, round.term), (RoundSource::ReviewDecision, WorkingDays(20)));
    /// # Ok::<(), disclosure::workflow::TextError>(())
    /// ```
    #[must_use]
    pub fn of(order: &HandlingOrder, reference: Id) -> Option<Self> {
        Some(Self {
            source: match order.path() {
                RemedyPath::Reconsideration => RoundSource::ReviewDecision,
                RemedyPath::DirectSuit | RemedyPath::SuitAfterReview => RoundSource::Judgment,
            },
            reference,
            term: order.within()?,
        })
    }
}
