//! Government information disclosure (政府信息公开): the nouns, the law, the clocks and the figures.
//!
//! The crate serves agencies under the Regulation on Open Government Information
//! (《政府信息公开条例》) in both its editions. It is pure: the caller brings the day, stores what
//! happened and prints the result.
//!
//! ```
//! use chrono::NaiveDate;
//! use disclosure::calendar::{Clock, WorkingCalendar};
//! use disclosure::law::Edition;
//! use disclosure::workflow::ReplyTerm;
//!
//! let received = NaiveDate::from_ymd_opt(2025, 1, 16).unwrap();
//! let term = ReplyTerm::of(Edition::in_force_on(received)?);
//! let reckoning = Clock::new(received, term.limit()).reckon(&WorkingCalendar::mainland())?;
//! println!("{}：{}", term.basis().zh(), reckoning.words().zh);
//! assert_eq!(reckoning.end(), NaiveDate::from_ymd_opt(2025, 2, 19).unwrap());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The map
//!
//! The data flows one way; a module uses only those before it.
//!
//! 1. [`law`]: editions, instruments, citations
//! 2. [`finding`]: what a check found, in two languages
//! 3. [`vocabulary`]: code lists, categories, document and index numbers
//! 4. [`calendar`]: working days, lengths of time, clocks, reckonings
//! 5. [`deadline`]: what is owed by when, whatever it springs from
//! 6. [`ledger`]: disclosed items
//! 7. [`policy`]: whether to disclose, who does, what must be, and by when
//! 8. [`workflow`]: what may happen next
//! 9. [`supervision`]: what is missing, late or stale, inspections, catalogue and guide
//! 10. [`statistics`]: counts and shares
//! 11. [`report`]: the annual report, and what is printed checked
//!
//! Beside them stands the [`guide`] (使用指南): for disclosure officers and their IT staff, in Chinese and
//! English. Start there from a task: [a day to be counted](guide::counting_days),
//! [a request](guide::requests), [a publication](guide::publication),
//! [the annual report](guide::annual_report), [a figure of the law](guide::parameters), [what is stored](guide::data), or
//! [a word](guide::glossary).
//!
//! [`Error`] joins the error of every module for callers who only want `?`; counts and other short lists by key are a
//! [`SortedMap`].
//!
//! # Features
//!
//! None. The law in force: Decree 711 (2019), and Decree 492 (2007) for what was received before
//! 2019-05-15; holiday notices of 2008 to 2026.

pub mod calendar;
pub mod deadline;
mod error;
pub mod finding;
pub mod guide;
pub mod law;
pub mod ledger;
pub mod policy;
pub mod report;
mod sorted;
pub mod statistics;
pub mod supervision;
pub mod vocabulary;
pub mod workflow;

pub use error::Error;
pub use sorted::SortedMap;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
