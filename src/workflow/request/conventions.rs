use serde::{Deserialize, Serialize};

use crate::calendar::WorkingDays;
use crate::workflow::fee::{CountingMonth, FeeNoticeRules};
use crate::workflow::machine::choices;

/// What the Regulation leaves open, decided by name (办理口径), c1 to c10 and a few more.
///
/// The value is pinned when a request is received and stays in its log, so that a later change of
/// house rules never moves a deadline of an old case. Fields left out in a file take the default.
///
/// ```
/// use disclosure::workflow::request::{Conventions, Exclusion};
///
/// let house: Conventions = serde_json::from_str(r#"{"exclusion": "after-service"}"#)?;
/// assert_eq!(house.exclusion, Exclusion::AfterService);
/// assert!(house.extension_in_parts, "c5 is as by default");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each answers an open question by yes or no"
)]
#[non_exhaustive]
pub struct Conventions {
    /// c1: the day of receipt is day 1. Default: no, it is day 0.
    pub receipt_day_counts: bool,
    /// c2: from when a period that ended is overdue.
    pub overdue_from: OverdueFrom,
    /// c3: from when a consultation is excluded.
    pub exclusion: Exclusion,
    /// c4: which act stops the clock of the reply.
    pub reply_act: ReplyAct,
    /// c5: an extension may come in parts, whose sum is capped. Default: yes.
    pub extension_in_parts: bool,
    /// c6: a correction notice sent after its limit restarts the clock all the same when the
    /// correction arrives. Default: yes, and a breach is recorded.
    pub late_notice_restarts: bool,
    /// c8: a new decision after a review or judgment is counted as a second result. Default: no.
    pub rounds_counted: bool,
    /// c9: whether the time of a referral to the determining body counts.
    pub referral: ReferralTime,
    /// c10: in which month a request counts for the processing fee.
    pub fee_month: CountingMonth,
    /// What the fee notice needs, and whether part payments add up.
    pub fee_notice: FeeNoticeRules,
    /// The time in which an applicant is asked for reasons does not count. The Regulation is silent;
    /// default: it counts.
    pub reasons_stop_clock: bool,
    /// Drafter and approver of one reply must be two persons. Default: yes.
    pub approver_not_drafter: bool,
    /// A reply needs the review of legality before approval. Default: no.
    pub legality_review: bool,
    /// Until when an answer is one on the spot (Art. 33(1)), which spares the steps of the handling.
    pub on_the_spot: OnTheSpot,
    /// The term in which information taken into proactive disclosure is published. The Regulation
    /// says "in good time"; default: no figure.
    pub conversion_term: Option<WorkingDays>,
    /// The term a third party has under Decree 492, which names none. Default: no figure.
    pub third_party_term_2007: Option<WorkingDays>,
    /// Which row counts when nothing is disclosed and the items differ.
    pub mixed_refusals: MixedRefusals,
}

impl Default for Conventions {
    fn default() -> Self {
        Self {
            receipt_day_counts: false,
            overdue_from: OverdueFrom::NextCalendarDay,
            exclusion: Exclusion::AfterIssue,
            reply_act: ReplyAct::Sent,
            extension_in_parts: true,
            late_notice_restarts: true,
            rounds_counted: false,
            referral: ReferralTime::CountsUnlessConsultation,
            fee_month: CountingMonth::Receipt,
            fee_notice: FeeNoticeRules::default(),
            reasons_stop_clock: false,
            approver_not_drafter: true,
            legality_review: false,
            on_the_spot: OnTheSpot::DayOfReceipt,
            conversion_term: None,
            third_party_term_2007: None,
            mixed_refusals: MixedRefusals::FirstRowOfTable,
        }
    }
}

choices! {
    /// c2: the day from which a period that has ended is overdue. A period lasts to the end of its last
    /// day in China standard time.
    OverdueFrom {
        /// The next calendar day.
        NextCalendarDay,
        /// The next working day.
        NextWorkingDay,
    }

    /// c3: the first working day a consultation excludes.
    Exclusion {
        /// The working day after the letter was issued.
        AfterIssue,
        /// The working day after the letter was served.
        AfterService,
        /// The day of issue itself.
        FromIssue,
    }

    /// c4: the act that stops the clock of the reply. All three days are kept.
    ReplyAct {
        /// The reply is sent: posted, handed over or transmitted.
        Sent,
        /// The reply is approved and signed.
        Signed,
        /// The reply is delivered.
        Delivered,
    }

    /// c9: whether the time of referring a doubtful case counts.
    ReferralTime {
        /// It counts, unless sent as a letter of consultation.
        CountsUnlessConsultation,
        /// It counts in any case.
        Counts,
        /// It does not count.
        Excluded,
    }

    /// Until when an answer is one on the spot.
    OnTheSpot {
        /// On the day of receipt.
        DayOfReceipt,
        /// As long as nothing else was done to handle the request.
        BeforeOtherHandling,
    }

    /// The row of a request with several items of which none is disclosed.
    MixedRefusals {
        /// The row that comes first in the table.
        FirstRowOfTable,
        /// The row of the first item.
        FirstItem,
    }
}
