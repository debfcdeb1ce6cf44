//! Logs as a caller stores them, written event by event.

use chrono::{Datelike, NaiveDate};
use disclosure::vocabulary::{ApplicantClass, Outcome};
use disclosure::workflow::request::Event;
use serde_json::{Value, json};

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The log of one case; each step is entered on its own day or later.
#[derive(Debug, Clone, Default)]
pub(crate) struct Log {
    pub(crate) id: String,
    pub(crate) events: Vec<Event>,
    entered: Option<NaiveDate>,
}

impl Log {
    fn empty(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            ..Self::default()
        }
    }

    /// Received, registered and under review on a day.
    pub(crate) fn received(
        id: &str,
        on: NaiveDate,
        entered: NaiveDate,
        class: ApplicantClass,
    ) -> Self {
        let mut log = Self::registered(id, on, entered, class);
        log.add(
            on,
            entered,
            "disclosure-office",
            json!({"event": "screened"}),
        );
        log
    }

    pub(crate) fn registered(
        id: &str,
        on: NaiveDate,
        entered: NaiveDate,
        class: ApplicantClass,
    ) -> Self {
        let mut log = Self::empty(id);
        let edition = if on < day("2019-05-15") {
            "2007"
        } else {
            "2019"
        };
        log.add(
            on,
            entered,
            "applicant",
            json!({
                "event": "submitted", "channel": "online", "form": "电子邮件",
                "applicant": {"name": {"reference": "1"}, "contact": {"reference": "2"}},
                "items": [{"number": 1, "description": "信息"}],
            }),
        );
        log.add(
            on,
            entered,
            "disclosure-office",
            json!({"event": "received", "edition": edition}),
        );
        log.add(
            on,
            entered,
            "disclosure-office",
            json!({"event": "registered", "number": id, "class": class}),
        );
        log
    }

    /// A child of a split, with the first event of its log.
    pub(crate) fn split_off(
        id: &str,
        parent: &str,
        received: NaiveDate,
        on: NaiveDate,
        entered: NaiveDate,
        class: ApplicantClass,
    ) -> Self {
        let mut log = Self::empty(id);
        log.add(
            on,
            entered,
            "disclosure-office",
            json!({
                "event": "split-off", "edition": "2019", "parent": parent, "channel": "online",
                "submitted_on": received, "received_on": received, "applicant": "applicant-1",
                "registration": {"number": id, "class": class},
                "items": [{"number": 1, "description": "信息"}],
            }),
        );
        log.add(
            on,
            entered,
            "disclosure-office",
            json!({"event": "screened"}),
        );
        log
    }

    pub(crate) fn add(&mut self, on: NaiveDate, entered: NaiveDate, role: &str, fact: Value) {
        let entered = self.entered.map_or(entered, |before| entered.max(before));
        let mut event = fact;
        let fields = event.as_object_mut().unwrap();
        let version = self.events.len() + 1;
        fields.insert("version".into(), json!(version));
        fields.insert("on".into(), json!(on));
        fields.insert("recorded_on".into(), json!(entered));
        fields.insert(
            "by".into(),
            json!({"id": format!("{role}-1"), "role": role}),
        );
        self.events.push(serde_json::from_value(event).unwrap());
        self.entered = Some(entered);
    }

    /// Answered at once, in a row.
    pub(crate) fn answer(&mut self, on: NaiveDate, entered: NaiveDate, outcome: Outcome) {
        self.answer_as(on, entered, &json!({ "decree-711": outcome }));
    }

    pub(crate) fn answer_as(&mut self, on: NaiveDate, entered: NaiveDate, outcome: &Value) {
        let number = format!("榕信复〔{}〕1号", on.year());
        let decision = json!({"item": 1, "disposition": {"kind": "does-not-exist"}});
        self.add(
            on,
            entered,
            "disclosure-office",
            json!({
                "event": "answered-on-the-spot", "outcome": outcome,
                "answer": {"number": number, "decisions": [decision], "remedy": "review-or-suit"},
            }),
        );
    }

    pub(crate) fn lapse(&mut self, asked: NaiveDate, on: NaiveDate, entered: NaiveDate) {
        let number = format!("榕信补〔{}〕1号", asked.year());
        self.add(
            asked,
            asked,
            "disclosure-office",
            json!({
                "event": "correction-requested", "number": number, "what": ["年份"], "term": 10,
            }),
        );
        self.add(
            asked,
            asked,
            "disclosure-office",
            json!({"event": "notice-served", "notice": "correction", "proof": "回证"}),
        );
        self.add(
            on,
            entered,
            "disclosure-office",
            json!({"event": "lapsed", "outcome": {"decree-711": "other-correction-overdue"}}),
        );
    }

    pub(crate) fn reopen(&mut self, on: NaiveDate, entered: NaiveDate) {
        self.add(
            on,
            entered,
            "disclosure-office",
            json!({
                "event": "reopened", "good_cause": "住院", "restarts": true,
                "items": [{"number": 1, "description": "信息"}],
            }),
        );
    }

    /// A new round on an order, decided again in a row.
    pub(crate) fn decide_anew(&mut self, on: NaiveDate, again: Option<(NaiveDate, Outcome)>) {
        self.add(
            on,
            on,
            "disclosure-office",
            json!({
                "event": "round-opened", "source": "review-decision", "reference": "1", "term": 20,
            }),
        );
        let Some((on, outcome)) = again else { return };
        let decision = json!({"item": 1, "disposition": {"kind": "does-not-exist"}});
        self.add(
            on,
            on,
            "handling-unit",
            json!({"event": "searched", "items": [1], "scope": "档案室", "found": false}),
        );
        self.add(
            on,
            on,
            "handling-unit",
            json!({"event": "reply-drafted", "decisions": [decision]}),
        );
        self.add(on, on, "approver", json!({"event": "reply-approved"}));
        self.add(
            on,
            on,
            "disclosure-office",
            json!({
                "event": "reply-sent", "number": format!("榕信复〔{}〕2号", on.year()),
                "remedy": "review-or-suit", "outcome": {"decree-711": outcome},
            }),
        );
    }

    pub(crate) fn withdraw(&mut self, on: NaiveDate, entered: NaiveDate) {
        self.add(
            on,
            entered,
            "applicant",
            json!({"event": "withdrawn", "proof": "1", "outcome": {"decree-711": "other"}}),
        );
    }

    pub(crate) fn split(&mut self, on: NaiveDate, entered: NaiveDate, into: [&str; 2]) {
        let into = into.map(
            |number| json!({"number": number, "items": [{"number": 1, "description": "信息"}]}),
        );
        self.add(
            on,
            entered,
            "disclosure-office",
            json!({"event": "split", "into": into}),
        );
    }

    pub(crate) fn merge(&mut self, on: NaiveDate, entered: NaiveDate, into: &str) {
        self.add(
            on,
            entered,
            "disclosure-office",
            json!({"event": "merged", "into": into}),
        );
    }
}
