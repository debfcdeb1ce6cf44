use super::{CommandKind, State};
use crate::workflow::diagram::machine;
use crate::workflow::transition::{arrows, go};

/// Moves of a command between states.
pub type Move = crate::workflow::Move<State>;

use State::{
    Abandoned, Archived, AwaitingCorrection, AwaitingDetermination, AwaitingFee, AwaitingReasons,
    ConsultingOrgans, ConsultingThirdParty, Delivered, Draft, InProgress, InReview, Merged, New,
    Received, Registered, Replied, ReplyApproved, ReplyDrafted, Split, Submitted, Withdrawn,
};

/// The states in which the unit works on the case.
const HANDLING: &[State] = &[
    InProgress,
    ConsultingThirdParty,
    ConsultingOrgans,
    AwaitingDetermination,
];
const CONSULTING: &[State] = &[
    ConsultingThirdParty,
    ConsultingOrgans,
    AwaitingDetermination,
];

/// The moves of each kind of command: the state diagram.
#[expect(clippy::too_many_lines, reason = "one arm for each kind")]
pub(super) const fn moves(kind: CommandKind) -> &'static [Move] {
    match kind {
        CommandKind::Dictate => const { &[go(&[New], &[Draft])] },
        CommandKind::Submit => const { &[go(&[New, Draft], &[Submitted])] },
        CommandKind::Confirm | CommandKind::Receive => const { &[go(&[Submitted], &[Received])] },
        CommandKind::Register => const { &[go(&[Received], &[Registered])] },
        CommandKind::Split => const { &[go(&[Registered], &[Split])] },
        CommandKind::Merge => const { &[go(&[Registered, InReview], &[Merged])] },
        CommandKind::Absorb => const { &[go(&[Registered, InReview, InProgress], &[])] },
        CommandKind::Screen => const { &[go(&[Registered], &[InReview])] },
        CommandKind::AnswerOnTheSpot => const { &[go(&[InReview], &[Replied])] },
        CommandKind::RequestCorrection => {
            const { &[go(&[InReview], &[AwaitingCorrection, Replied])] }
        }
        CommandKind::Correct => const { &[go(&[AwaitingCorrection], &[InReview])] },
        CommandKind::Lapse => const { &[go(&[AwaitingCorrection, AwaitingFee], &[Abandoned])] },
        CommandKind::Reopen | CommandKind::ReopenForPayment => {
            const { &[go(&[Abandoned, Archived], &[InReview])] }
        }
        CommandKind::FindUnclear => const { &[go(&[InReview], &[ReplyDrafted])] },
        CommandKind::FindExcessive => const { &[go(&[InReview, InProgress], &[])] },
        CommandKind::AskReasons => const { &[go(&[InReview], &[AwaitingReasons])] },
        CommandKind::ExplainReasons => const { &[go(&[AwaitingReasons], &[])] },
        CommandKind::AcceptReasons => const { &[go(&[AwaitingReasons], &[InProgress])] },
        CommandKind::RejectReasons => const { &[go(&[AwaitingReasons], &[ReplyDrafted])] },
        CommandKind::DemandFee => const { &[go(&[InReview, InProgress], &[AwaitingFee])] },
        CommandKind::Pay => {
            const {
                &[
                    go(&[AwaitingFee], &[InReview]),
                    go(&[Abandoned, Archived], &[]),
                ]
            }
        }
        CommandKind::Assign => const { &[go(&[InReview], &[InProgress])] },
        CommandKind::RecordSearch => const { &[go(HANDLING, &[])] },
        CommandKind::ConsultThirdParty => const { &[go(HANDLING, &[ConsultingThirdParty])] },
        CommandKind::ConsultOrgan => const { &[go(HANDLING, &[ConsultingOrgans])] },
        CommandKind::Refer => const { &[go(HANDLING, &[AwaitingDetermination])] },
        CommandKind::GiveOpinion => {
            const {
                &[
                    go(CONSULTING, HANDLING),
                    go(
                        &[InProgress, ReplyDrafted, ReplyApproved, Replied, Delivered],
                        &[],
                    ),
                ]
            }
        }
        CommandKind::CloseConsultation | CommandKind::Determine => {
            const { &[go(CONSULTING, HANDLING)] }
        }
        CommandKind::Extend => {
            const {
                &[go(
                    &[
                        Received,
                        Registered,
                        InReview,
                        AwaitingReasons,
                        InProgress,
                        ConsultingThirdParty,
                        ConsultingOrgans,
                        AwaitingDetermination,
                        ReplyDrafted,
                        ReplyApproved,
                    ],
                    &[],
                )]
            }
        }
        CommandKind::DraftReply => const { &[go(&[InProgress], &[ReplyDrafted])] },
        CommandKind::ReviewSecrecy | CommandKind::ReviewLegality => {
            const { &[go(&[ReplyDrafted], &[InProgress])] }
        }
        CommandKind::ReturnDraft => const { &[go(&[ReplyDrafted, ReplyApproved], &[InProgress])] },
        CommandKind::Approve => const { &[go(&[ReplyDrafted], &[ReplyApproved])] },
        CommandKind::Send => const { &[go(&[ReplyApproved], &[Replied])] },
        CommandKind::NotifyThirdParty => const { &[go(&[Replied, Delivered], &[])] },
        CommandKind::Convert => const { &[go(&[Replied, Delivered, Archived], &[])] },
        CommandKind::Deliver => const { &[go(&[Replied], &[Delivered])] },
        CommandKind::ServeNotice => {
            const {
                &[go(
                    &[
                        AwaitingCorrection,
                        AwaitingReasons,
                        AwaitingFee,
                        InReview,
                        InProgress,
                        ConsultingThirdParty,
                        ConsultingOrgans,
                        AwaitingDetermination,
                        ReplyDrafted,
                        ReplyApproved,
                        Replied,
                        Delivered,
                        Abandoned,
                        Withdrawn,
                    ],
                    &[],
                )]
            }
        }
        CommandKind::Archive => {
            const {
                &[go(
                    &[Delivered, Abandoned, Withdrawn, Split, Merged],
                    &[Archived],
                )]
            }
        }
        CommandKind::Withdraw => {
            const {
                &[go(
                    &[
                        Draft,
                        Submitted,
                        Received,
                        Registered,
                        InReview,
                        AwaitingCorrection,
                        AwaitingReasons,
                        AwaitingFee,
                        InProgress,
                        ConsultingThirdParty,
                        ConsultingOrgans,
                        AwaitingDetermination,
                        ReplyDrafted,
                        ReplyApproved,
                    ],
                    &[Withdrawn],
                )]
            }
        }
        CommandKind::SuggestConversion => {
            const {
                &[go(
                    &[
                        Received,
                        Registered,
                        InReview,
                        AwaitingCorrection,
                        AwaitingReasons,
                        AwaitingFee,
                        InProgress,
                        ConsultingThirdParty,
                        ConsultingOrgans,
                        AwaitingDetermination,
                        ReplyDrafted,
                        ReplyApproved,
                        Replied,
                        Delivered,
                    ],
                    &[],
                )]
            }
        }
        CommandKind::OpenRound => {
            const {
                &[go(
                    &[
                        InReview,
                        InProgress,
                        ConsultingThirdParty,
                        ConsultingOrgans,
                        AwaitingDetermination,
                        ReplyDrafted,
                        ReplyApproved,
                        Replied,
                        Delivered,
                        Abandoned,
                        Archived,
                    ],
                    HANDLING,
                )]
            }
        }
    }
}

/// Draws the state diagram in the form of Mermaid, from the table the machine itself runs on.
///
/// ```
/// let diagram = disclosure::workflow::request::diagram();
/// assert!(diagram.starts_with("stateDiagram-v2\n"));
/// assert!(diagram.contains("    registered --> in_review: screen\n"));
/// ```
#[must_use]
pub fn diagram() -> String {
    machine(
        State::ALL,
        |it| (it.code(), it.zh()),
        (State::New, State::Archived),
        arrows(CommandKind::moves),
    )
}
