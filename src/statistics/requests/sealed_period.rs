use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::sealed_cases::Stored;
use super::{Flow, Grouped, RegisterError, RemedyFlow, RemedyTally, RequestTally, Seal};
use crate::sorted::SortedMap;
use crate::statistics::{Accumulate, Period, StatisticsError};

/// The cases of a period as it was sealed: how each request, and each review or suit, stands in it.
///
/// It is stored as the list of its cases, so that what was filed is kept, goes on into the next period
/// ([`Register::sealed_after`](super::Register::sealed_after)) and can be compared with what is known
/// later.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::statistics::Period;
/// use disclosure::statistics::requests::{FlowRow, RequestSummary, Seal, SealedPeriod};
/// use disclosure::vocabulary::{ApplicantClass, RequestChannel};
///
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// let case = RequestSummary::new(day(2024, 12, 30), ApplicantClass::Company, RequestChannel::Online);
/// let year = Period::year(2024)?;
/// let flow = case.in_period(year).ok_or("received in another year")?;
/// let sealed = SealedPeriod::new(Seal::new(year, day(2025, 1, 20))?, [("2024-7", flow)], [])?;
/// assert_eq!(sealed.request("2024-7").map(|it| it.exit()), Some(FlowRow::CarriedOut));
/// let stored = serde_json::to_string(&sealed)?;
/// assert_eq!(serde_json::from_str::<SealedPeriod>(&stored)?, sealed);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Stored", into = "Stored")]
pub struct SealedPeriod {
    seal: Seal,
    requests: SortedMap<String, Flow>,
    remedies: SortedMap<String, RemedyFlow>,
}

impl SealedPeriod {
    /// Joins cases that were counted elsewhere; those of a log are derived by a
    /// [`Register`](super::Register).
    ///
    /// # Errors
    /// [`RegisterError::Twice`] for two requests, or two remedies, of one key,
    /// [`RegisterError::OtherPeriod`] for a case that stands in another period.
    pub fn new<C: Into<String>>(
        seal: Seal,
        requests: impl IntoIterator<Item = (C, Flow)>,
        remedies: impl IntoIterator<Item = (C, RemedyFlow)>,
    ) -> Result<Self, RegisterError> {
        let period = seal.period();
        Ok(Self {
            seal,
            requests: each_once(period, requests, Flow::period)?,
            remedies: each_once(period, remedies, RemedyFlow::period)?,
        })
    }

    /// Joins the cases that a register has derived for the period of the seal.
    pub(super) const fn derived(
        seal: Seal,
        requests: SortedMap<String, Flow>,
        remedies: SortedMap<String, RemedyFlow>,
    ) -> Self {
        Self {
            seal,
            requests,
            remedies,
        }
    }

    /// The seal.
    #[must_use]
    pub const fn seal(&self) -> Seal {
        self.seal
    }

    /// How a request stands in the period.
    #[must_use]
    pub fn request(&self, case: &str) -> Option<&Flow> {
        self.requests.get(case)
    }

    /// The requests in the order of their keys.
    pub fn requests(&self) -> impl Iterator<Item = (&str, &Flow)> {
        self.requests
            .iter()
            .map(|(case, flow)| (case.as_str(), flow))
    }

    /// How a review or suit stands in the period.
    #[must_use]
    pub fn remedy(&self, case: &str) -> Option<&RemedyFlow> {
        self.remedies.get(case)
    }

    /// The reviews and suits in the order of their keys.
    pub fn remedies(&self) -> impl Iterator<Item = (&str, &RemedyFlow)> {
        self.remedies
            .iter()
            .map(|(case, flow)| (case.as_str(), flow))
    }

    /// The counts of requests, of this period also where it has none.
    #[must_use]
    pub fn request_tally(&self) -> RequestTally {
        let mut tally = RequestTally::of(self.seal.period(), []);
        self.requests.values().for_each(|flow| tally.count(flow));
        tally
    }

    /// The counts of reviews and suits, of this period also where it has none.
    #[must_use]
    pub fn remedy_tally(&self) -> RemedyTally {
        let mut tally = RemedyTally::of(self.seal.period(), []);
        self.remedies.values().for_each(|flow| tally.count(*flow));
        tally
    }

    /// The counts of requests by a key that the caller gives each: its clerk, its section, its township.
    /// Keys without a case are not there; to roll them up over several periods, use
    /// [`requests_among`](Self::requests_among).
    ///
    /// # Errors
    /// [`StatisticsError::TooMany`], which no memory can reach.
    pub fn requests_by<'k>(
        &self,
        key: impl FnMut(&str) -> &'k str,
    ) -> Result<Grouped<RequestTally>, StatisticsError> {
        grouped(Grouped::default(), self.requests(), key)
    }

    /// The counts of requests by a key that the caller gives each, of every one of these keys also
    /// where it has no case, so that those of consecutive periods [roll up](crate::statistics::RollUp).
    ///
    /// They roll up as long as a case keeps its key. One that is given to another section, or split
    /// with its first child going to another, is carried out by the one and in by the other, and
    /// neither's own periods hand on: only the total of all does.
    ///
    /// ```
    /// use disclosure::calendar::WorkingCalendar;
    /// use disclosure::statistics::requests::{Register, Seal};
    /// use disclosure::statistics::{ByPeriod, Period};
    ///
    /// let year = Period::year(2024)?;
    /// let seal = |it: Period| Seal::new(it, it.through()).unwrap();
    /// let seals: Vec<_> = year.quarters().map(seal).collect();
    /// let sealed = Register::default().sealed(&seals, &WorkingCalendar::mainland())?;
    /// let mut own = ByPeriod::default();
    /// for quarter in &sealed {
    ///     let by_clerk = quarter.requests_among(["clerk-1", "clerk-2"], |_| "clerk-1")?;
    ///     own.add(by_clerk.group("clerk-2").ok_or("no such clerk")?)?;
    /// }
    /// assert!(own.roll_up(year).is_ok(), "a clerk without a case has counts of zero");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// As [`requests_by`](Self::requests_by).
    pub fn requests_among<'g, 'k>(
        &self,
        keys: impl IntoIterator<Item = &'g str>,
        key: impl FnMut(&str) -> &'k str,
    ) -> Result<Grouped<RequestTally>, StatisticsError> {
        let none = RequestTally::of(self.seal.period(), []);
        grouped(Grouped::among(keys, &none), self.requests(), key)
    }

    /// The counts of reviews and suits by a key, as with [`requests_by`](Self::requests_by).
    ///
    /// # Errors
    /// As [`requests_by`](Self::requests_by).
    pub fn remedies_by<'k>(
        &self,
        key: impl FnMut(&str) -> &'k str,
    ) -> Result<Grouped<RemedyTally>, StatisticsError> {
        grouped(Grouped::default(), self.remedies(), key)
    }

    /// The counts of reviews and suits of every one of these keys, as with
    /// [`requests_among`](Self::requests_among).
    ///
    /// # Errors
    /// As [`requests_by`](Self::requests_by).
    pub fn remedies_among<'g, 'k>(
        &self,
        keys: impl IntoIterator<Item = &'g str>,
        key: impl FnMut(&str) -> &'k str,
    ) -> Result<Grouped<RemedyTally>, StatisticsError> {
        let none = RemedyTally::of(self.seal.period(), []);
        grouped(Grouped::among(keys, &none), self.remedies(), key)
    }
}

/// Cases by their keys, all of one period.
fn each_once<C: Into<String>, F>(
    period: Period,
    cases: impl IntoIterator<Item = (C, F)>,
    of: fn(&F) -> Period,
) -> Result<SortedMap<String, F>, RegisterError> {
    let mut all = Vec::new();
    let mut keys = BTreeSet::new();
    for (case, flow) in cases {
        let (case, found) = (case.into(), of(&flow));
        if found != period {
            return Err(RegisterError::OtherPeriod {
                case,
                period,
                found,
            });
        }
        if !keys.insert(case.clone()) {
            return Err(RegisterError::Twice { case });
        }
        all.push((case, flow));
    }
    Ok(SortedMap::from(all))
}

/// Adds each case to the count of its key.
fn grouped<'c, 'k, A, F>(
    mut groups: Grouped<A>,
    cases: impl Iterator<Item = (&'c str, &'c F)>,
    mut key: impl FnMut(&str) -> &'k str,
) -> Result<Grouped<A>, StatisticsError>
where
    A: for<'i> Accumulate<Input<'i> = F>,
    F: Copy + 'c,
{
    for (case, flow) in cases {
        groups.record((key(case), *flow))?;
    }
    Ok(groups)
}
