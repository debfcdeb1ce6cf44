//! Government information disclosure (政府信息公开): the nouns, the law, the clocks and the figures.

pub mod finding;
pub mod law;
pub mod statistics;
pub mod vocabulary;
