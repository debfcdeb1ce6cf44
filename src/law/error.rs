use chrono::NaiveDate;

use super::Parameter;

/// A text or a pair that is no citation, a name that is no instrument or edition that can be cited, or a day of
/// which the texts say nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LawError {
    /// The instrument has no such article, or a number is zero.
    #[error("no such provision: {text}")]
    NoSuchProvision {
        /// The provision in English form.
        text: String,
    },
    /// The text is not in the form of a stable code.
    #[error("`{text}` is not the code of a citation")]
    Unreadable {
        /// The text as it was given.
        text: String,
    },
    /// An instrument without a number cannot be told from others of its title.
    #[error("an instrument needs a document number")]
    NoNumber,
    /// The Regulation was named without the decree that makes it one edition or the other.
    #[error("the Regulation is cited without its edition: name 国务院令第492号 or 国务院令第711号")]
    NoEdition,
    /// The name holds signs that a citation uses itself, or is not in the form of one.
    #[error("`{text}` is not the name of an instrument")]
    NotAnInstrument {
        /// The text as it was given.
        text: String,
    },
    /// The text names neither edition of the Regulation.
    #[error("unknown edition `{text}`: the editions are `2007` and `2019`")]
    UnknownEdition {
        /// The text as it was given.
        text: String,
    },
    /// No edition of the Regulation was in force on the day asked about.
    #[error(
        "no edition of the Regulation is in force on {day}: the first took effect on 2008-05-01"
    )]
    NoEditionInForce {
        /// The day asked about.
        day: NaiveDate,
    },
    /// Nothing is known of a figure on the day asked about; the nearest row is no answer.
    #[error("no figure of `{parameter}` is known on {day}")]
    NotCovered {
        /// The figure asked for.
        parameter: Parameter,
        /// The day asked about.
        day: NaiveDate,
    },
}
