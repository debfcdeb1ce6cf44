use chrono::{Datelike, NaiveDate};

use super::DisclosureItem;
use crate::vocabulary::{DocumentNumber, Term};

/// What counting needs of an item, in 16 bytes beside the hundreds that its texts take: a tally is
/// bound by how much memory it reads.
///
/// Each slot of a code list is the row's ordinal, or the length of the list when nothing is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ItemKey {
    /// The place of the section in the ledger's list; [`Self::NO_SECTION`] when none is given.
    pub(crate) section: u32,
    published: u32,
    /// The category's position in the scheme, the scheme's length when none is given, or
    /// [`Self::UNLISTED`].
    pub(crate) category: u16,
    /// One bit a channel, by ordinal.
    pub(crate) channels: u16,
    pub(crate) attribute: u8,
    pub(crate) kind: u8,
    pub(crate) genre: u8,
    /// 0 for no, 1 for yes, 2 when the source does not say.
    pub(crate) full_text: u8,
}

impl ItemKey {
    /// The category is not told by the key: ask the item.
    pub(crate) const UNLISTED: u16 = u16::MAX;
    pub(crate) const NO_SECTION: u32 = u32::MAX;
    pub(crate) const NO_CELL: u32 = u32::MAX;
    /// The slots of the attribute: its rows and one for none given.
    pub(crate) const ATTRIBUTES: u32 = 4;
    /// Above every day, so that one comparison takes in the undated.
    pub(crate) const UNPUBLISHED: u32 = u32::MAX;

    pub(super) fn new(item: &DisclosureItem, category: u16, section: u32) -> Self {
        Self {
            section,
            published: item.published_on().map_or(Self::UNPUBLISHED, day_number),
            category,
            channels: item
                .channels()
                .iter()
                .fold(0, |bits, &channel| bits | channel_bit(channel.ordinal())),
            attribute: slot(item.attribute()),
            kind: slot(item.kind()),
            genre: slot(item.genre()),
            full_text: item.full_text_electronic().map_or(2, u8::from),
        }
    }

    /// The number of the day of publication, as [`day_number`] gives it.
    pub(crate) const fn published(self) -> u32 {
        self.published
    }

    /// The number of the item's cell in a table by month, attribute and category, of which a row has
    /// `width` cells: the block before the first month is for items without one. A label that is not
    /// listed is [`Self::NO_CELL`].
    pub(super) fn cell(self, width: u32) -> u32 {
        if self.category == Self::UNLISTED {
            return Self::NO_CELL;
        }
        self.month()
            .map_or(0, |month| month.saturating_add(1))
            .saturating_mul(Self::ATTRIBUTES)
            .saturating_add(u32::from(self.attribute))
            .saturating_mul(width)
            .saturating_add(u32::from(self.category))
    }

    /// The number of the month of publication: months since January 1949.
    pub(crate) const fn month(self) -> Option<u32> {
        if self.published == Self::UNPUBLISHED {
            None
        } else {
            Some(self.published >> DAY_BITS)
        }
    }
}

const DAY_BITS: u32 = 5;

/// Numbers days so that they compare as dates do, with the month in the upper bits; 0 before the first
/// plausible year.
pub(super) fn day_number(date: NaiveDate) -> u32 {
    let years = date
        .year()
        .checked_sub(i32::from(*DocumentNumber::PLAUSIBLE_YEARS.start()));
    years
        .and_then(|years| u32::try_from(years).ok())
        .map_or(0, |years| {
            let month = years.saturating_mul(12).saturating_add(date.month0());
            month.saturating_mul(1 << DAY_BITS) | date.day()
        })
}

fn channel_bit(ordinal: usize) -> u16 {
    u32::try_from(ordinal)
        .ok()
        .and_then(|ordinal| 1_u16.checked_shl(ordinal))
        .unwrap_or(0)
}

fn slot<T: Term>(term: Option<T>) -> u8 {
    u8::try_from(term.map_or(T::ALL.len(), Term::ordinal)).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::{ItemKey, channel_bit};
    use crate::vocabulary::{Attribute, Genre, InformationKind, PublicationChannel, Term};

    #[test]
    fn a_key_takes_sixteen_bytes_and_every_list_fits_its_slot() {
        assert_eq!(size_of::<ItemKey>(), 16);
        assert_eq!(
            usize::try_from(ItemKey::ATTRIBUTES),
            Ok(Attribute::ALL.len() + 1)
        );
        for &channel in PublicationChannel::ALL {
            assert_eq!(channel_bit(channel.ordinal()).count_ones(), 1);
        }
        for length in [
            Attribute::ALL.len(),
            InformationKind::ALL.len(),
            Genre::ALL.len(),
        ] {
            assert!(length < usize::from(u8::MAX));
        }
    }
}
