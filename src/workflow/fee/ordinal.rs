use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::FeeError;
use crate::vocabulary::FeeMethod;

/// The places that one request takes in its applicant's calendar month: one, or several when the
/// agency counts the units of a split request (一事一申请).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Places", into = "Places")]
pub struct Ordinals {
    first: u64,
    last: u64,
}

#[derive(Serialize, Deserialize)]
struct Places {
    first: u64,
    last: u64,
}

impl Ordinals {
    /// Takes the places from one through another.
    ///
    /// # Errors
    /// [`FeeError::NoOrdinals`] when the first is zero or comes after the last.
    pub const fn new(first: u64, last: u64) -> Result<Self, FeeError> {
        if first == 0 || last < first {
            Err(FeeError::NoOrdinals { first, last })
        } else {
            Ok(Self { first, last })
        }
    }

    /// Takes one place.
    ///
    /// # Errors
    /// [`FeeError::NoOrdinals`] for zero.
    pub const fn single(ordinal: u64) -> Result<Self, FeeError> {
        Self::new(ordinal, ordinal)
    }

    /// The first place.
    #[must_use]
    pub const fn first(&self) -> u64 {
        self.first
    }

    /// The last place.
    #[must_use]
    pub const fn last(&self) -> u64 {
        self.last
    }
}

impl TryFrom<Places> for Ordinals {
    type Error = FeeError;

    fn try_from(places: Places) -> Result<Self, FeeError> {
        Self::new(places.first, places.last)
    }
}

impl From<Ordinals> for Places {
    fn from(places: Ordinals) -> Self {
        Self {
            first: places.first,
            last: places.last,
        }
    }
}

/// Which day of a request chooses its month.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(
    clippy::exhaustive_enums,
    reason = "the two days a request has at its start"
)]
pub enum CountingMonth {
    /// The day of receipt (收到申请之日, 第三十一条).
    #[default]
    Receipt,
    /// The day the applicant submitted it.
    Submission,
}

/// The points of counting that the text leaves open (convention c10 and inference).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(
    clippy::exhaustive_structs,
    reason = "built from its default with `..`, one field an open point"
)]
pub struct OrdinalRules {
    /// The day that chooses the month: the day of receipt.
    pub month: CountingMonth,
    /// Requests are counted for each agency by itself, not across agencies.
    pub per_agency: bool,
    /// A request charged by page takes a place in the month too.
    pub by_page_counts: bool,
    /// A request that was withdrawn or deemed abandoned keeps its place.
    pub ended_counts: bool,
}

impl Default for OrdinalRules {
    fn default() -> Self {
        Self {
            month: CountingMonth::Receipt,
            per_agency: true,
            by_page_counts: true,
            ended_counts: true,
        }
    }
}

/// A request as counting sees it. `A` names the agency and `P` the applicant, by keys of the
/// caller's: nobody's name is needed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::exhaustive_structs, reason = "facts that the caller hands in")]
pub struct Filed<A, P> {
    /// The agency asked.
    pub agency: A,
    /// The applicant.
    pub applicant: P,
    /// The day of receipt.
    pub received_on: NaiveDate,
    /// The day of submission.
    pub submitted_on: NaiveDate,
    /// The order among requests of one day: the registration serial.
    pub serial: u64,
    /// The units it is split into, 1 if it is not split. Splitting is the agency's choice.
    pub units: u64,
    /// By what it is charged, also where nothing is; none where it was withdrawn or deemed abandoned.
    pub method: Option<FeeMethod>,
}

impl OrdinalRules {
    /// Gives each request its places in the month, in the order of day and serial, whatever the order in
    /// which they are handed in. `None` where the rules do not count a request.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::vocabulary::FeeMethod;
    /// use disclosure::workflow::fee::{Filed, OrdinalRules, Ordinals};
    ///
    /// let filed = |month, day, serial, units| {
    ///     let received_on = NaiveDate::from_ymd_opt(2025, month, day).unwrap();
    ///     let method = Some(FeeMethod::PerItem);
    ///     let (agency, applicant, submitted_on) = ("a", "p", received_on);
    ///     Filed { agency, applicant, received_on, submitted_on, serial, units, method }
    /// };
    /// let places = OrdinalRules::default()
    ///     .places(&[filed(2, 1, 3, 1), filed(1, 31, 2, 3), filed(1, 31, 1, 1)])?;
    /// assert_eq!(places, [
    ///     Some(Ordinals::single(1)?),
    ///     Some(Ordinals::new(2, 4)?),
    ///     Some(Ordinals::single(1)?),
    /// ]);
    /// # Ok::<(), disclosure::workflow::fee::FeeError>(())
    /// ```
    ///
    /// # Errors
    /// [`FeeError::NoOrdinals`] for a request of no units, [`FeeError::TooLarge`] when a month overflows.
    pub fn places<A: Ord, P: Ord>(
        self,
        filed: &[Filed<A, P>],
    ) -> Result<Vec<Option<Ordinals>>, FeeError> {
        let counts = |request: &Filed<A, P>| match request.method {
            Some(FeeMethod::PerItem) => true,
            Some(FeeMethod::PerPage) => self.by_page_counts,
            None => self.ended_counts,
        };
        let counting_day = |request: &Filed<A, P>| match self.month {
            CountingMonth::Receipt => request.received_on,
            CountingMonth::Submission => request.submitted_on,
        };
        let mut order: Vec<(usize, &Filed<A, P>)> = filed.iter().enumerate().collect();
        order.sort_by_key(|(_, request)| (counting_day(request), request.serial));
        let mut months: BTreeMap<_, u64> = BTreeMap::new();
        let mut assigned: Vec<(usize, Option<Ordinals>)> = Vec::with_capacity(filed.len());
        for (place, request) in order {
            if !counts(request) {
                assigned.push((place, None));
                continue;
            }
            let day = counting_day(request);
            let agency = self.per_agency.then_some(&request.agency);
            let taken = months
                .entry((agency, &request.applicant, day.year(), day.month()))
                .or_default();
            let first = taken.checked_add(1).ok_or(FeeError::TooLarge)?;
            let last = taken.checked_add(request.units).ok_or(FeeError::TooLarge)?;
            assigned.push((place, Some(Ordinals::new(first, last)?)));
            *taken = last;
        }
        assigned.sort_by_key(|&(place, _)| place);
        Ok(assigned.into_iter().map(|(_, places)| places).collect())
    }
}
