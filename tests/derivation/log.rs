//! Logs as a caller stores them, written entry by entry: such as the machine gives out, but for the days,
//! which are those of the test.

use chrono::{Datelike, NaiveDate};
use disclosure::vocabulary::{ApplicantClass, Outcome, RequestChannel, Term as _};
use disclosure::workflow::EntryOf;
use disclosure::workflow::request::Request;
use serde_json::{Value, json};

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The log of one case; each step is entered on its own day or later.
#[derive(Debug, Clone, Default)]
pub(crate) struct Log {
    pub(crate) id: String,
    pub(crate) events: Vec<EntryOf<Request>>,
    entered: Option<NaiveDate>,
    corrected: bool,
}

const OFFICE: &str = "disclosure-office";

/// What lets an answer be one on the spot on any day, as long as nothing else was done.
fn conventions() -> Value {
    json!({"on_the_spot": "before-other-handling"})
}

fn edition(received: NaiveDate) -> (&'static str, bool) {
    if received < day("2019-05-15") {
        ("2007", true)
    } else {
        ("2019", false)
    }
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
        Self::received_by(RequestChannel::InPerson, id, on, entered, class)
    }

    /// As it came in by a channel.
    pub(crate) fn received_by(
        channel: RequestChannel,
        id: &str,
        on: NaiveDate,
        entered: NaiveDate,
        class: ApplicantClass,
    ) -> Self {
        let mut log = Self::registered_by(channel, id, on, entered, class);
        log.add(on, entered, OFFICE, json!({"event": "screened"}));
        log
    }

    pub(crate) fn registered(
        id: &str,
        on: NaiveDate,
        entered: NaiveDate,
        class: ApplicantClass,
    ) -> Self {
        Self::registered_by(RequestChannel::InPerson, id, on, entered, class)
    }

    pub(crate) fn registered_by(
        channel: RequestChannel,
        id: &str,
        on: NaiveDate,
        entered: NaiveDate,
        class: ApplicantClass,
    ) -> Self {
        let (edition, old) = edition(on);
        let mut log = Self::empty(id);
        log.add(
            on,
            entered,
            "applicant",
            json!({
                "event": "submitted", "channel": channel.code(), "form": "电子邮件",
                "applicant": {
                    "name": {"reference": "1"}, "identity": {"reference": "3"},
                    "contact": {"reference": "2"},
                },
                "items": [{"number": 1, "description": "信息"}],
            }),
        );
        let by_both = matches!(channel, RequestChannel::Fax | RequestChannel::Other)
            || (matches!(channel, RequestChannel::Online | RequestChannel::Email) && !old);
        if by_both {
            log.add(on, entered, "applicant", json!({"event": "confirmed"}));
        }
        if by_both || channel == RequestChannel::OrdinaryPost {
            let confirmed = json!({"event": "confirmed", "conventions": conventions()});
            log.add(on, entered, OFFICE, confirmed);
        }
        log.add(
            on,
            entered,
            OFFICE,
            json!({"event": "received", "edition": edition, "conventions": conventions()}),
        );
        log.add(
            on,
            entered,
            OFFICE,
            json!({"event": "registered", "number": id, "class": class}),
        );
        log
    }

    /// A child of a split, with the first entry of its log.
    pub(crate) fn split_off(
        id: &str,
        parent: &str,
        received: NaiveDate,
        on: NaiveDate,
        entered: NaiveDate,
        class: ApplicantClass,
    ) -> Self {
        let (edition, _) = edition(received);
        let mut log = Self::empty(id);
        log.add(
            on,
            entered,
            OFFICE,
            json!({
                "event": "split-off", "edition": edition, "parent": parent, "channel": "in-person",
                "submitted_on": received, "received_on": received, "applicant": "applicant-1",
                "registration": {"number": id, "class": class}, "conventions": conventions(),
                "items": [{"number": 1, "description": "信息"}],
            }),
        );
        log.add(on, entered, OFFICE, json!({"event": "screened"}));
        log
    }

    pub(crate) fn add(&mut self, on: NaiveDate, entered: NaiveDate, role: &str, fact: Value) {
        let entered = self.entered.map_or(entered, |before| entered.max(before));
        let mut event = fact;
        let fields = event.as_object_mut().unwrap();
        let version = self.events.len() + 1;
        fields.insert("case".into(), json!(self.id));
        fields.insert("rules_version".into(), json!(1));
        fields.insert("version".into(), json!(version));
        fields.insert("on".into(), json!(on));
        fields.insert("entered_on".into(), json!(entered));
        fields.insert(
            "actor".into(),
            json!({"id": format!("{role}-1"), "role": role}),
        );
        self.events.push(serde_json::from_value(event).unwrap());
        self.entered = Some(entered);
    }

    /// Answered, in a row; in another where this case cannot come to that one any more.
    pub(crate) fn answer(&mut self, on: NaiveDate, entered: NaiveDate, outcome: Outcome) {
        let lapses = [Outcome::CorrectionOverdue, Outcome::FeeUnpaid];
        if outcome == Outcome::CorrectionOverdue && !self.corrected {
            self.lapse(on, on, entered);
        } else if outcome == Outcome::FeeUnpaid && on >= day("2021-01-01") {
            self.leave_unpaid(on, entered);
        } else if outcome == Outcome::StillUnclear {
            self.find_unclear(on, entered);
        } else if outcome == Outcome::Excessive {
            self.find_excessive(on, entered);
        } else if lapses.contains(&outcome) {
            self.answer_as(on, entered, &json!({"decree-711": "other"}));
        } else {
            self.answer_as(on, entered, &json!({ "decree-711": outcome }));
        }
    }

    pub(crate) fn answer_as(&mut self, on: NaiveDate, entered: NaiveDate, outcome: &Value) {
        let decision = json!({"item": 1, "disposition": disposition(outcome)});
        if self.corrected || outcome == &json!({"decree-492": "does-not-exist"}) {
            self.add(
                on,
                entered,
                OFFICE,
                json!({"event": "assigned", "unit": "承办科"}),
            );
            self.draft_and_send(on, entered, &decision, outcome);
            return;
        }
        let number = format!("榕信复〔{}〕{}号", on.year(), self.serial());
        let fact = json!({
            "event": "answered-on-the-spot", "number": number, "decisions": [decision],
            "remedy": remedy(outcome, on),
            "secrecy_reviewed_by": {"id": "reviewer-1", "role": "secrecy-reviewer"},
        });
        self.add(on, entered, OFFICE, fact);
    }

    fn draft_and_send(&mut self, on: NaiveDate, entered: NaiveDate, decision: &Value, row: &Value) {
        if decision.pointer("/disposition/kind") == Some(&json!("does-not-exist")) {
            let search =
                json!({"event": "searched", "items": [1], "scope": "档案室", "found": false});
            self.add(on, entered, "handling-unit", search);
        }
        let draft = json!({"event": "reply-drafted", "decisions": [decision]});
        self.add(on, entered, "handling-unit", draft);
        let review = json!({"event": "secrecy-reviewed", "passed": true});
        self.add(on, entered, "secrecy-reviewer", review);
        self.approve_and_send(on, entered, row);
    }

    /// A serial of its own for every reply: the signs of the case and the place of the entry.
    fn serial(&self) -> u64 {
        let signs = self
            .id
            .bytes()
            .fold(7_u64, |sum, sign| (sum * 131 + u64::from(sign)) % 1_000_003);
        signs * 100 + u64::try_from(self.events.len()).unwrap()
    }

    fn approve_and_send(&mut self, on: NaiveDate, entered: NaiveDate, row: &Value) {
        self.add(on, entered, "approver", json!({"event": "reply-approved"}));
        let number = format!("榕信复〔{}〕{}号", on.year(), self.serial());
        let sent = json!({
            "event": "reply-sent", "number": number, "remedy": remedy(row, on),
        });
        self.add(on, entered, OFFICE, sent);
    }

    fn find_unclear(&mut self, on: NaiveDate, entered: NaiveDate) {
        if !self.corrected {
            let number = format!("榕信补〔{}〕1号", on.year());
            let notice = json!({
                "event": "correction-requested", "number": number, "what": ["年份"], "term": 10,
            });
            self.add(on, entered, OFFICE, notice);
            let corrected = json!({
                "event": "corrected", "restarts": true,
                "items": [{"number": 1, "description": "信息"}],
            });
            self.add(on, entered, "applicant", corrected);
        }
        let found = json!({"event": "found-unclear", "reason": "年份不明"});
        self.add(on, entered, OFFICE, found);
        self.approve_and_send(on, entered, &json!({"decree-711": Outcome::StillUnclear}));
    }

    fn find_excessive(&mut self, on: NaiveDate, entered: NaiveDate) {
        self.add(
            on,
            entered,
            OFFICE,
            json!({"event": "found-excessive", "reason": "数量过多"}),
        );
        let number = format!("榕信理〔{}〕1号", on.year());
        for (role, fact) in [
            (
                OFFICE,
                json!({"event": "reasons-asked", "number": number, "term": 5}),
            ),
            (
                "applicant",
                json!({"event": "reasons-explained", "reason": "需要"}),
            ),
            (
                OFFICE,
                json!({"event": "reasons-rejected", "reason": "理由不成立"}),
            ),
        ] {
            self.add(on, entered, role, fact);
        }
        self.approve_and_send(on, entered, &json!({"decree-711": Outcome::Excessive}));
    }

    fn leave_unpaid(&mut self, on: NaiveDate, entered: NaiveDate) {
        self.add(
            on,
            entered,
            OFFICE,
            json!({"event": "found-excessive", "reason": "数量过多"}),
        );
        let number = format!("榕信费〔{}〕1号", on.year());
        for fact in [
            json!({
                "event": "fee-demanded", "number": number, "measure": {"pages": 100},
                "amount": "700", "way_to_pay": "转账",
            }),
            json!({"event": "notice-served", "notice": "fee", "proof": "回证"}),
            json!({"event": "lapsed"}),
        ] {
            self.add(on, entered, OFFICE, fact);
        }
    }

    pub(crate) fn lapse(&mut self, asked: NaiveDate, on: NaiveDate, entered: NaiveDate) {
        let number = format!("榕信补〔{}〕1号", asked.year());
        self.add(
            asked,
            asked,
            OFFICE,
            json!({
                "event": "correction-requested", "number": number, "what": ["年份"], "term": 10,
            }),
        );
        self.add(
            asked,
            asked,
            OFFICE,
            json!({"event": "notice-served", "notice": "correction", "proof": "回证"}),
        );
        self.add(on, entered, OFFICE, json!({"event": "lapsed"}));
    }

    pub(crate) fn reopen(&mut self, on: NaiveDate, entered: NaiveDate) {
        self.add(
            on,
            entered,
            OFFICE,
            json!({
                "event": "reopened", "good_cause": "住院", "restarts": true,
                "items": [{"number": 1, "description": "信息"}],
            }),
        );
        self.corrected = true;
    }

    /// A new round on an order, decided again in a row.
    pub(crate) fn decide_anew(&mut self, on: NaiveDate, again: Option<(NaiveDate, Outcome)>) {
        self.add(
            on,
            on,
            OFFICE,
            json!({
                "event": "round-opened", "source": "review-decision", "reference": "1", "term": 20,
            }),
        );
        let Some((on, outcome)) = again else { return };
        // These stand at the end of steps that a new round does not have.
        let elsewhere = [
            Outcome::CorrectionOverdue,
            Outcome::FeeUnpaid,
            Outcome::StillUnclear,
            Outcome::Excessive,
        ];
        let outcome = if elsewhere.contains(&outcome) {
            Outcome::Other
        } else {
            outcome
        };
        let row = json!({ "decree-711": outcome });
        let decision = json!({"item": 1, "disposition": disposition(&row)});
        self.draft_and_send(on, on, &decision, &row);
    }

    pub(crate) fn withdraw(&mut self, on: NaiveDate, entered: NaiveDate) {
        self.add(
            on,
            entered,
            "applicant",
            json!({"event": "withdrawn", "proof": "1"}),
        );
    }

    /// Takes in another request, which keeps its own count.
    pub(crate) fn absorb(
        &mut self,
        (on, entered): (NaiveDate, NaiveDate),
        number: &str,
        received: NaiveDate,
    ) {
        let fact = json!({
            "event": "absorbed", "number": number, "applicant": format!("applicant-{number}"),
            "received_on": received,
        });
        self.add(on, entered, OFFICE, fact);
    }

    pub(crate) fn split(&mut self, on: NaiveDate, entered: NaiveDate, into: [&str; 2]) {
        let into = into.map(
            |number| json!({"number": number, "items": [{"number": 1, "description": "信息"}]}),
        );
        self.add(on, entered, OFFICE, json!({"event": "split", "into": into}));
    }

    pub(crate) fn merge(&mut self, on: NaiveDate, entered: NaiveDate, into: &str) {
        self.add(
            on,
            entered,
            OFFICE,
            json!({"event": "merged", "into": into}),
        );
    }
}

/// A decision that is counted in a row.
fn disposition(outcome: &Value) -> Value {
    let (edition, row) = outcome.as_object().unwrap().iter().next().unwrap();
    let old = edition == "decree-492";
    let withhold = |exemption: &str, kind: &Value| {
        json!({"kind": "withhold", "grounds": [{
            "exemption": exemption, "kind": kind, "reason": "经审查属于该情形",
            "third_party": {"basis": "not-consulted", "reason": "无从联系"},
        }]})
    };
    match row.as_str().unwrap() {
        "granted" => json!({"kind": "disclose", "access": {"by": "provided"}}),
        "already-public" => {
            json!({"kind": "disclose", "access": {"by": "already-public", "way": "门户网站"}})
        }
        "partial" => json!({"kind": "disclose-in-part",
            "withheld": [{"part": "附件", "not_information": "内部便签"}]}),
        "refused-state-secret" if old => withhold("state-secret-2007", &Value::Null),
        "refused-commercial-secret" => withhold("commercial-secret-2007", &Value::Null),
        "refused-personal-privacy" => withhold("personal-privacy-2007", &Value::Null),
        "refused-security-and-stability" if old => {
            withhold("security-and-stability-2007", &Value::Null)
        }
        "refused-other-by-law" => withhold("no-special-need-2007", &Value::Null),
        "refused-state-secret" => withhold("state-secret-2019", &Value::Null),
        "refused-prohibited-by-law" => withhold("prohibited-by-law-2019", &Value::Null),
        "refused-security-and-stability" => withhold("security-and-stability-2019", &Value::Null),
        "refused-third-party-rights" => withhold("third-party-rights-2019", &Value::Null),
        "refused-internal-affairs" => withhold("internal-affairs-2019", &json!("logistics")),
        "refused-deliberative-process" => withhold("deliberative-process-2019", &json!("draft")),
        "refused-enforcement-file" => withhold("enforcement-file-2019", &Value::Null),
        "refused-administrative-query" => withhold("special-access-2019", &Value::Null),
        "unavailable-not-held" | "not-this-agency" => json!({"kind": "not-this-agency",
            "reason": "不属于本机关职责", "responsible": {"known": "undeterminable"}}),
        "not-processed-repeated" => json!({"kind": "repeated", "earlier": "0-1"}),
        "not-processed-publication" => json!({"kind": "public-publication", "way": "书店"}),
        "refused-not-government-information" | "other" => {
            json!({"kind": "not-information", "reason": "不是政府信息"})
        }
        "does-not-exist" => json!({"kind": "does-not-exist"}),
        other => {
            let kind = other
                .trim_start_matches("unavailable-")
                .trim_start_matches("not-processed-");
            json!({"kind": kind, "reason": "经审查属于该情形"})
        }
    }
}

/// What the reply says about remedies: since 2024 review comes first against what is withheld on Arts. 14
/// to 16, of which the rules of a registry (Art. 36(7)) are none.
fn remedy(outcome: &Value, on: NaiveDate) -> &'static str {
    let decided = disposition(outcome);
    let registry = decided.pointer("/grounds/0/exemption") == Some(&json!("special-access-2019"));
    let withheld = decided.get("kind") == Some(&json!("withhold")) && !registry;
    if withheld && on >= day("2024-01-01") {
        "review-first"
    } else {
        "review-or-suit"
    }
}
