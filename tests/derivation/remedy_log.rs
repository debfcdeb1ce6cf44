//! Logs of reviews and suits, whether or not a calendar would let each step in.

use chrono::NaiveDate;
use disclosure::vocabulary::{Claimant, ContestedAct, Role};
use disclosure::workflow::litigation::{self, Litigation, Suit, SuitBasis};
use disclosure::workflow::reconsideration::{self, Application, Reconsideration};
use disclosure::workflow::remedy::{Contested, RemedySubject};
use disclosure::workflow::{Entry, EntryOf, Id};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::log::day;

pub(crate) type Review = Vec<EntryOf<Reconsideration>>;
pub(crate) type Suits = Vec<EntryOf<Litigation>>;

fn subject() -> RemedySubject {
    RemedySubject::Request(Id::new("2024-17").unwrap())
}

pub(crate) fn applied(filed_on: NaiveDate) -> (reconsideration::Fact, NaiveDate) {
    let contested = Contested::new(ContestedAct::Withheld, filed_on);
    let application = Application::new(subject(), Claimant::Applicant, contested);
    let applied = reconsideration::Fact::Applied(Box::new(application));
    (applied, filed_on)
}

pub(crate) fn sued(filed_on: NaiveDate, basis: SuitBasis) -> (litigation::Fact, NaiveDate) {
    let suit = Suit::new(subject(), Claimant::Applicant, basis);
    (litigation::Fact::Sued(Box::new(suit)), filed_on)
}

pub(crate) fn direct(filed_on: NaiveDate) -> (litigation::Fact, NaiveDate) {
    let contested = Contested::new(ContestedAct::Reply, filed_on);
    sued(filed_on, SuitBasis::Direct(contested))
}

/// The code of an event.
fn kind(stored: &Value) -> &str {
    stored.get("event").and_then(Value::as_str).unwrap()
}

/// Enters what happened on a day as soon as all it tells of has happened.
pub(crate) fn log<F: Serialize>(facts: Vec<(F, NaiveDate)>) -> Vec<Entry<F>>
where
    Entry<F>: DeserializeOwned,
{
    let known = |(fact, on): (F, NaiveDate)| (fact, on, on);
    entered(facts.into_iter().map(known).collect())
}

/// Enters what happened on a day on another, if not earlier than all it tells of.
pub(crate) fn entered<F: Serialize>(facts: Vec<(F, NaiveDate, NaiveDate)>) -> Vec<Entry<F>>
where
    Entry<F>: DeserializeOwned,
{
    let mut last = NaiveDate::MIN;
    let mut log = Vec::new();
    let is_suit = |fact: &F| kind(&serde_json::to_value(fact).unwrap()) == "sued";
    let organ = if facts.first().is_some_and(|it| is_suit(&it.0)) {
        Role::Court
    } else {
        Role::ReviewOrgan
    };
    for (version, (fact, on, entered_on)) in (1..).zip(facts) {
        let mut stored = serde_json::to_value(fact).unwrap();
        let role = match kind(&stored) {
            "applied" | "sued" | "appealed" => Role::Applicant,
            "answered" => Role::DisclosureOffice,
            _ => organ,
        };
        let served_on = stored
            .get("served_on")
            .and_then(Value::as_str)
            .map_or(on, day);
        last = last.max(entered_on).max(served_on);
        let around = json!({
            "case": "remedy-1", "version": version, "actor": {"id": role.to_string(), "role": role},
            "on": on, "entered_on": last, "rules_version": 1,
        });
        let fields = stored.as_object_mut().unwrap();
        fields.extend(around.as_object().unwrap().clone());
        log.push(serde_json::from_value(stored).unwrap());
    }
    log
}

/// The entries from a place on were made on a day.
pub(crate) fn late<F>(log: &[Entry<F>], from: usize, on: &str) -> Vec<Entry<F>>
where
    Entry<F>: Serialize + DeserializeOwned,
{
    let entered = |(place, entry): (usize, &Entry<F>)| {
        let mut stored: Value = serde_json::to_value(entry).unwrap();
        if place >= from {
            let fields = stored.as_object_mut().unwrap();
            fields.insert("entered_on".to_owned(), on.into());
        }
        serde_json::from_value(stored).unwrap()
    };
    log.iter().enumerate().map(entered).collect()
}
