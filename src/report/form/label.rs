use crate::vocabulary::{
    ApplicantClass, Outcome, Outcome2007, Outcome2019, RemedyPath, RemedyResult, RequestChannel,
    Term as _,
};

/// The English label of a row or a column: that of the vocabulary term it stands for, or its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    Own(&'static str),
    Class(ApplicantClass),
    Handled(Outcome),
    HandledIn2019(Outcome2019),
    Replied(Outcome2007),
    Path(RemedyPath),
    Ended(RemedyResult),
    Channel(RequestChannel),
}

impl Label {
    pub(super) fn en(self) -> &'static str {
        match self {
            Self::Own(label) => label,
            Self::Class(class) => class.en(),
            Self::Handled(outcome) => outcome.en(),
            Self::HandledIn2019(outcome) => outcome.en(),
            Self::Replied(outcome) => outcome.en(),
            Self::Path(path) => path.en(),
            Self::Ended(result) => result.en(),
            Self::Channel(channel) => channel.en(),
        }
    }
}
