//! Categories are data: a scheme of ordered classes, found by the labels that reports print.

mod article_20;
mod fujian;
mod key;
mod scheme;
mod subjects;

pub use scheme::{Category, CategoryScheme};
