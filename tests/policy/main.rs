//! The policy from outside: known answers of the law first, then what holds for any facts.
//!
//! Articles and forces are those of the two decrees; each case names the provision it is taken from.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "helpers of tests stop at the first surprise"
)]

mod answers;
mod deadlines;
mod duties;
mod facts;
mod in_force;
mod laws;
mod rules;

use chrono::NaiveDate;
use disclosure::finding::Words;
use disclosure::law::{Citation, Instrument};
use disclosure::policy::{Effect, Facts, Rule};
use serde_json::{Map, Value, json};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// Facts of an edition and occasion: those named; else made by the organ, related to the applicant's
/// need, and nothing else found.
fn facts(edition: &str, occasion: &str, named: &str) -> Facts {
    let on = if edition == "2007" {
        "2018-05-07"
    } else {
        "2024-05-06"
    };
    let mut object: Map<String, Value> = serde_json::from_str(named).unwrap();
    object.insert("edition".to_owned(), json!(edition));
    object.insert("occasion".to_owned(), json!(occasion));
    object.entry("on").or_insert(json!(on));
    object.entry("origin").or_insert(json!("made"));
    object.entry("special-need").or_insert(json!(true));
    object.entry("nothing-else").or_insert(json!(true));
    serde_json::from_value(Value::Object(object)).unwrap()
}

fn json_of(value: &impl serde::Serialize) -> Value {
    serde_json::to_value(value).unwrap()
}

const SECRET: &str = r#"{"secrecy":{"level":"secret","determined-on":"2015-01-05","term":{"years":20}},"separable":false}"#;

/// A rule of a caller's, with whatever effect.
#[derive(Debug)]
struct Own {
    id: String,
    effect: Effect,
}

impl Own {
    fn new(id: &str, effect: Effect) -> Self {
        Self {
            id: id.to_owned(),
            effect,
        }
    }
}

impl Rule for Own {
    fn id(&self) -> &str {
        &self.id
    }
    fn title(&self) -> Words {
        Words::new("本省规定", "a rule of the province")
    }
    fn basis(&self, _: &Facts) -> Citation {
        Citation::whole(Instrument::numbered("省令第1号").unwrap())
    }
    fn assess(&self, _: &Facts) -> Effect {
        self.effect
    }
    fn explain(&self, _: &Facts, _: Effect) -> Words {
        self.title()
    }
}
