//! What a derivation says beside its figures.

use chrono::Days;
use disclosure::finding::Finding;
use disclosure::report::{Derivation, DerivationRules};
use disclosure::statistics::requests::{RemedyTally, ReplyTime, RequestSummary};
use disclosure::vocabulary::{ApplicantClass, Outcome, Outcome2007, RequestChannel};
use disclosure::workflow::request::RequestOutcome;

use crate::forms::{tally, values};
use crate::log::day;

const GRANTED: RequestOutcome = RequestOutcome::Decree492(Outcome2007::Granted);

fn request(place: u64) -> RequestSummary {
    let received = day("2016-03-01") + Days::new(place);
    RequestSummary::new(
        received,
        ApplicantClass::NaturalPerson,
        RequestChannel::Online,
    )
}

fn replied(place: u64, extended: bool, overdue: bool) -> RequestSummary {
    let summary = request(place);
    let on = summary.received_on() + Days::new(40);
    let time = ReplyTime {
        working_days: Some(28),
        extended,
        overdue,
    };
    summary
        .concluded(on, Some(GRANTED))
        .unwrap()
        .replied(time)
        .unwrap()
}

/// The lines of the conclusions of 2016 by their time, and the notes.
fn told(summaries: &[RequestSummary], overdue_is_extended: bool) -> (Vec<String>, Vec<Finding>) {
    let (requests, none) = (tally(2016, summaries), RemedyTally::default());
    let mut rules = DerivationRules::default();
    rules.overdue_is_extended = overdue_is_extended;
    let derivation = Derivation::new(2016, &requests, &none).with_rules(rules);
    let mut lines = values(&derivation.report("某局").unwrap(), "S", "value");
    lines.retain(|it| it.starts_with("3.2"));
    (lines, derivation.notes())
}

fn texts(notes: &[Finding]) -> Vec<String> {
    notes.iter().map(ToString::to_string).collect()
}

/// A reply that came late is never called in time, whatever the rules.
#[test]
fn late_replies_are_told() {
    let summaries = [
        replied(0, false, false),
        replied(1, true, false),
        replied(2, true, true),
        replied(3, false, true),
        replied(4, false, true),
    ];
    let of_extended = "note overdue-replies at S/3.2.2/value: 1 reply overdue after an extension is \
                       counted as extended";
    let (lines, notes) = told(&summaries, true);
    assert_eq!(lines, ["3.2=5", "3.2.1=1", "3.2.2=4"]);
    assert_eq!(
        texts(&notes),
        [
            of_extended,
            "note overdue-replies at S/3.2.2/value: 2 replies overdue without an extension are counted \
             as extended"
        ]
    );
    let (lines, notes) = told(&summaries, false);
    assert_eq!(lines, ["3.2=5", "3.2.1=1", "3.2.2=2"]);
    assert_eq!(
        texts(&notes),
        [
            of_extended,
            "note overdue-replies at S/3.2/value: 2 replies overdue without an extension are in the \
             total alone, neither in time nor extended"
        ]
    );
    let zh: Vec<_> = notes.iter().map(|it| it.message().zh.as_str()).collect();
    assert_eq!(
        zh,
        [
            "1件延期后仍逾期的答复计入“延期办结数”",
            "2件未经延期而逾期的答复只计入“申请办结数”，不属按时，也不属延期",
        ]
    );
    assert_eq!(told(&summaries[..2], false).1, []);
}

#[test]
fn what_has_no_line_of_its_own_is_told() {
    let on = day("2016-05-09");
    let later = RequestOutcome::Decree711(Outcome::Petition);
    let ended = [Some(GRANTED), None, Some(later)];
    let summaries = ended.map(|outcome| request(0).concluded(on, outcome).unwrap());
    let (_, notes) = told(&summaries, true);
    assert_eq!(
        texts(&notes),
        [
            "note unmeasured-replies at S/3.2.1/value: 2 concluded without a measured time are \
             counted as in time unless marked as extended or overdue",
            "note ended-without-reply at S/3.3/value: 1 ended without a reply (withdrawn or the like) \
             and is not among the replies",
            "warning rows-of-decree-711: 1 concluded in rows of Decree 711, which this year cannot have",
        ]
    );
}
