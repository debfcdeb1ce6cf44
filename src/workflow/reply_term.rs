use crate::calendar::WorkingDays;
use crate::law::{Citation, Edition, parameters};

/// How long an agency has to reply to a request (答复期限), and how far that can be extended.
///
/// Decree 492 Art. 24: 15 working days, at most 15 more. Decree 711 Art. 33: 20, at most 20 more.
/// The extensions of one request, however many, add up to the cap (convention c5).
///
/// ```
/// use disclosure::calendar::WorkingDays;
/// use disclosure::law::Edition;
/// use disclosure::workflow::ReplyTerm;
///
/// let term = ReplyTerm::of(Edition::Decree711);
/// assert_eq!((term.limit(), term.extension()), (WorkingDays(20), WorkingDays(20)));
/// assert_eq!(term.basis().zh(), "《政府信息公开条例》（国务院令第711号）第三十三条第二款");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ReplyTerm {
    edition: Edition,
}

impl ReplyTerm {
    /// The term under an edition.
    #[must_use]
    pub const fn of(edition: Edition) -> Self {
        Self { edition }
    }

    /// The working days for the reply.
    #[must_use]
    pub const fn limit(self) -> WorkingDays {
        parameters::REPLY.under(self.edition).value
    }

    /// The most working days of extension, all its parts together.
    #[must_use]
    pub const fn extension(self) -> WorkingDays {
        parameters::REPLY_EXTENSION.under(self.edition).value
    }

    /// The text that sets both.
    #[must_use]
    pub fn basis(self) -> Citation {
        parameters::REPLY.under(self.edition).citation.clone()
    }
}
