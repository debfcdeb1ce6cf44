//! The guide (使用指南): the crate told from the work of a disclosure office, in Chinese and English.
//!
//! It is for disclosure officers and their IT staff, and holds no code. Its tables, diagrams and worked
//! dates are generated from the crate, and a test keeps them equal; its snippets of Rust are run.
//!
//! | 页 page | 回答 answers |
//! | --- | --- |
//! | [`counting_days`] | 到哪一天为止 · by which day, and counted how |
//! | [`requests`] | 申请到了哪一步，谁可以做什么 · where a request stands, who may do what |
//! | [`publication`] | 该不该公开，怎样公开，怎样监督 · whether to disclose, how, and under which supervision |
//! | [`annual_report`] | 年度报告、季报怎样得出、核对、报送 · how the report of a year or quarter is made, checked and filed |
//! | [`refusals`] | 为什么不能办理，怎样办 · why a step is barred, and the way on |
//! | [`parameters`] | 法律的每个数字：何时起、多少、依据；没有写明的怎样定 · every figure of the law, and what no text decides |
//! | [`data`] | 保存什么，怎样配置 · what is stored, and what can be set |
//! | [`scenarios`] | 怎样写一个案例并核对 · how to tell a case and check what comes of it |
//! | [`glossary`] | 术语 · Chinese term, English term, type |
//!
//! Where a page says 本库理解 (inference), no text that was read settles the point. What can be set stands
//! with its default under [`data`].

/// Counts days (期限计算): which day starts, which days count, and what nobody can know yet.
///
#[doc = include_str!("counting-days.md")]
pub mod counting_days {}

/// Handles a request (依申请公开): states, commands, clocks, and what the Regulation leaves open.
///
#[doc = include_str!("workflow.md")]
pub mod requests {}

/// Decides, publishes and supervises (主动公开): policy, machine, rules, duties.
///
#[doc = include_str!("publication.md")]
pub mod publication {}

/// Makes, checks and files the report of a year or quarter (年度报告、工作季报).
///
#[doc = include_str!("annual-report.md")]
pub mod annual_report {}

/// Tells what bars a step, and what may be done instead (不能办理的事由).
///
#[doc = include_str!("refusals.md")]
pub mod refusals {}

/// Lists every figure of the law with its days and its text, and every reading (参数与口径).
///
#[doc = include_str!("parameters.md")]
pub mod parameters {}

/// Tells what is stored and what can be set (数据与参数).
///
#[doc = include_str!("data.md")]
pub mod data {}

/// Tells how cases are written down and checked (案例语言).
///
#[doc = include_str!("scenarios.md")]
pub mod scenarios {}

/// Lists the nouns in both languages with their types (术语表).
///
#[doc = include_str!("glossary.md")]
pub mod glossary {}
