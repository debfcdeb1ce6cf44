//! Government information disclosure (政府信息公开): the nouns, the law, the clocks and the figures.

pub mod calendar;
pub mod finding;
pub mod law;
pub mod report;
pub mod vocabulary;
pub mod workflow;
