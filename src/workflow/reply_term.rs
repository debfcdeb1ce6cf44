use crate::calendar::WorkingDays;
use crate::law::{Citation, Edition, Provision};

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
        match self.edition {
            Edition::Decree492 => WorkingDays(15),
            Edition::Decree711 => WorkingDays(20),
        }
    }

    /// The most working days of extension, all its parts together.
    #[must_use]
    pub const fn extension(self) -> WorkingDays {
        match self.edition {
            Edition::Decree492 => WorkingDays(15),
            Edition::Decree711 => WorkingDays(20),
        }
    }

    /// The text that sets both.
    #[must_use]
    pub const fn basis(self) -> Citation {
        let place = match self.edition {
            Edition::Decree492 => Provision::article(24).paragraph(2),
            Edition::Decree711 => Provision::article(33).paragraph(2),
        };
        Citation::regulation(self.edition, place)
    }
}
