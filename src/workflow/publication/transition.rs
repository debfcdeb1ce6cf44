use super::{CommandKind, State};
use crate::workflow::diagram::machine;
use crate::workflow::transition::{arrows, go};

/// Moves of a command between states.
pub type Move = crate::workflow::Move<State>;

use State::{
    Approved, AttributeProposed, AttributeReviewed, AwaitingDetermination, Catalogued, Clarified,
    Corrected, Drafted, NeitherClassifiedNorPublic, New, Published, Returned, SecrecyReviewed,
    Superseded, UnderReevaluation, Withdrawn, Withheld,
};

/// The states of a version that is on its way.
const ON_ITS_WAY: &[State] = &[
    Drafted,
    AttributeProposed,
    AttributeReviewed,
    SecrecyReviewed,
    AwaitingDetermination,
    Returned,
    Approved,
];
/// The states in which something public may be behind; what is superseded is still public.
const MAY_BE_PUBLIC: &[State] = &[
    Drafted,
    AttributeProposed,
    AttributeReviewed,
    SecrecyReviewed,
    AwaitingDetermination,
    Returned,
    Approved,
    Published,
    Catalogued,
    Corrected,
    Clarified,
    Superseded,
];
/// The states after publication.
const PUBLIC: &[State] = &[Published, Catalogued, Corrected, Clarified];
/// The states to which a revision can lead back.
const AS_PUBLISHED: &[State] = &[Published, Catalogued, Corrected, Clarified, Superseded];
const UNDER_REVIEW: &[State] = &[AttributeProposed, AttributeReviewed, SecrecyReviewed];
const KEPT: &[State] = &[Withheld, NeitherClassifiedNorPublic];

/// The moves of each kind of command: the state diagram.
pub(super) const fn moves(kind: CommandKind) -> &'static [Move] {
    match kind {
        CommandKind::Draft => const { &[go(&[New], &[Drafted])] },
        CommandKind::Revise => const { &[go(MAY_BE_PUBLIC, &[Drafted]), go(KEPT, &[Drafted])] },
        CommandKind::DropRevision => const { &[go(ON_ITS_WAY, AS_PUBLISHED)] },
        CommandKind::ProposeAttribute => {
            const {
                &[go(
                    &[Drafted, Returned, UnderReevaluation],
                    &[AttributeProposed],
                )]
            }
        }
        CommandKind::ReviewAttribute | CommandKind::SettleAttribute => {
            const { &[go(&[AttributeProposed], &[AttributeReviewed])] }
        }
        CommandKind::ReviewWithholding | CommandKind::ReviewRights => {
            const { &[go(UNDER_REVIEW, &[Returned])] }
        }
        CommandKind::ReviewSecrecy => {
            const { &[go(&[AttributeReviewed], &[SecrecyReviewed, Returned])] }
        }
        CommandKind::Refer => const { &[go(&[SecrecyReviewed], &[AwaitingDetermination])] },
        CommandKind::Determine => {
            const { &[go(&[AwaitingDetermination], &[SecrecyReviewed, Returned])] }
        }
        CommandKind::Coordinate
        | CommandKind::ConfirmCoordination
        | CommandKind::ObtainApproval
        | CommandKind::SetLimit => const { &[go(ON_ITS_WAY, &[])] },
        CommandKind::Return => {
            const {
                &[go(
                    &[
                        Drafted,
                        AttributeProposed,
                        AttributeReviewed,
                        SecrecyReviewed,
                        Approved,
                    ],
                    &[Returned],
                )]
            }
        }
        CommandKind::Approve => const { &[go(&[SecrecyReviewed], &[Approved])] },
        CommandKind::Publish => const { &[go(&[Approved], &[Published])] },
        CommandKind::Catalogue => {
            const {
                &[
                    go(&[Published], &[Catalogued]),
                    go(&[Catalogued, Corrected, Clarified, Superseded], &[]),
                ]
            }
        }
        CommandKind::Supply => const { &[go(PUBLIC, &[])] },
        // What falls due for the version that is public does so under revision and superseded as well.
        CommandKind::Interpret
        | CommandKind::EvaluatePart
        | CommandKind::ApproveClarification
        | CommandKind::RecordRevocation => const { &[go(MAY_BE_PUBLIC, &[])] },
        CommandKind::Withhold => const { &[go(&[Approved], KEPT)] },
        CommandKind::Reevaluate => const { &[go(KEPT, &[UnderReevaluation])] },
        CommandKind::KeepWithheld => const { &[go(&[UnderReevaluation], KEPT)] },
        CommandKind::Correct => const { &[go(&[Approved], &[Corrected, Superseded])] },
        CommandKind::Clarify => {
            const {
                &[
                    go(PUBLIC, &[Clarified]),
                    go(&[Superseded], &[]),
                    go(ON_ITS_WAY, &[]),
                ]
            }
        }
        CommandKind::Withdraw => const { &[go(MAY_BE_PUBLIC, &[Withdrawn])] },
        CommandKind::Supersede => const { &[go(PUBLIC, &[Superseded])] },
    }
}

/// Draws the state diagram in the form of Mermaid, from the table the machine itself runs on.
///
/// ```
/// let diagram = disclosure::workflow::publication::diagram();
/// assert!(diagram.starts_with("stateDiagram-v2\n"));
/// assert!(diagram.contains("    attribute_reviewed --> secrecy_reviewed: review-secrecy\n"));
/// ```
#[must_use]
pub fn diagram() -> String {
    machine(
        State::ALL,
        |it| (it.code(), it.zh()),
        (State::New, State::Withdrawn),
        arrows(CommandKind::moves),
    )
}
