//! Government information disclosure (政府信息公开): the nouns, the law, the clocks and the figures.
//!
//! The crate serves agencies under the Regulation on Open Government Information
//! (《政府信息公开条例》) in both its editions. It is pure: the caller brings the day, stores what
//! happened and prints the result.
//!
//! ```
//! use disclosure::vocabulary::{ApplicantClass, RequestChannel, Role};
//! use disclosure::workflow::{Personal, request::*};
//! use disclosure::{Actor, AgencyYear, Id, Instruction, Machine, Period, Register, Seal, WorkingCalendar};
//!
//! # let day = |y, m, d| chrono::NaiveDate::from_ymd_opt(y, m, d).unwrap();
//! let (calendar, case) = (WorkingCalendar::mainland(), Id::new("2025-17")?);
//! let (applicant, office) = (Actor::new("a-17", Role::Applicant)?, Actor::new("o-1", Role::DisclosureOffice)?);
//! let person = Applicant::new(Personal::reference_to("vault/17")?, Personal::reference_to("vault/18")?)
//!     .identified_by(Personal::reference_to("vault/19")?);
//! let asks = Submission::new(RequestChannel::InPerson, person, Personal::new("纸质复制件")?)
//!     .asking_for(Personal::new("2024年度污水处理费征收标准")?);
//! let answer = SpotAnswer {
//!     number: "示教公开答〔2025〕17号".parse()?,
//!     decisions: vec![ItemDecision::new(1, Disposition::disclose(Access::Provided))],
//!     secrecy_reviewed_by: Some(Actor::new("s-2", Role::SecrecyReviewer)?),
//!     legality_reviewed_by: None,
//!     remedy: RemedyOrder::ReviewOrSuit,
//! };
//! let registered = Registration { number: case.clone(), class: ApplicantClass::NaturalPerson };
//! let (mut request, mut log) = (Request::default(), Vec::new());
//! for (who, command) in [
//!     (&applicant, Command::Submit(asks)),
//!     (&office, Command::Receive(Receipt::default())),
//!     (&office, Command::Register(registered)),
//!     (&office, Command::Screen),
//!     (&office, Command::AnswerOnTheSpot(answer)),
//! ] {
//!     let instruction = Instruction::new(case.clone(), request.version(), command, who.clone(), day(2025, 3, 3));
//!     log.extend(request.handle(&instruction, &calendar)?); // decided, done, and to be stored
//! }
//! let mut register = Register::default();
//! register.add_request("2025-17", log)?;
//! let seal = Seal::new(Period::year(2025)?, day(2026, 1, 20))?;
//! let year = AgencyYear::sealed("某县某局", &register, &[seal], &calendar)?;
//! let disclosed = year.report()?.table("T3").and_then(|it| it.cell("G", "NP")).and_then(|it| it.count());
//! assert_eq!(disclosed, Some(1), "table 3, disclosed, natural persons");
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
//! Each room has its own errors, and every one of them is a `std::error::Error`. Counts and other short
//! lists by key are a [`SortedMap`].
//!
//! # Features
//!
//! None. The law in force: Decree 711 (2019), and Decree 492 (2007) for what was received before
//! 2019-05-15; holiday notices of 2008 to 2026.

pub mod calendar;
pub mod deadline;
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

pub use calendar::WorkingCalendar;
pub use deadline::{Deadline, Docket};
pub use report::AgencyYear;
pub use sorted::SortedMap;
pub use statistics::Period;
pub use statistics::requests::{Register, Seal};
pub use workflow::{Actor, Entry, Id, Instruction, Machine, Refusal};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
