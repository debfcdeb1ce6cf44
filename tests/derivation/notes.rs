//! What a derivation says beside its figures.

use chrono::{Days, NaiveDate};
use disclosure::finding::Finding;
use disclosure::report::{Derivation, DerivationRules, RowMapping};
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

/// Replies of the other edition stand in a row that is not their own, as does what ended without a row.
#[test]
fn what_stands_in_a_row_of_others_is_told() {
    let ended = |on, year: i32| {
        let received = NaiveDate::from_ymd_opt(year, 3, 1).unwrap();
        let case = RequestSummary::new(received, ApplicantClass::Company, RequestChannel::Online);
        case.concluded(received + Days::new(9), on).unwrap()
    };
    let outcomes = [
        Some(Outcome2007::OtherChannel),
        Some(Outcome2007::AmendOrSupplement),
        Some(Outcome2007::RefusedNotGovernmentInformation),
        Some(Outcome2007::Granted),
        None,
    ];
    let notes = |year, rows: RowMapping| {
        let ended = outcomes.map(|it| ended(it.map(RequestOutcome::Decree492), year));
        let (requests, none) = (tally(year, &ended), RemedyTally::default());
        let mut rules = DerivationRules::default();
        rules.rows = rows;
        let derivation = Derivation::new(year, &requests, &none).with_rules(rules);
        derivation.notes()
    };
    let in_2019 = notes(2019, RowMapping::default());
    assert_eq!(
        texts(&in_2019),
        [
            "note row-of-others at T3/O/TT: 3 concluded under Decree 492 stand by the parameter \
             `without_row` in table 3, row other (O), not a row of their own",
            "note row-of-others at T3/O/TT: 1 ended without a reply (withdrawn or the like) stands by the \
             parameter `without_row` in table 3, row other (O), not a row of its own",
        ]
    );
    assert_eq!(
        in_2019[0].message().zh,
        "3件按国务院令第492号办结，按参数without_row计入表三“三、本年度办理结果 （六）其他处理”行，\
         该行并非其自身的行"
    );
    let rows = RowMapping::default()
        .with_2007(Outcome2007::AmendOrSupplement, Outcome::StillUnclear)
        .with_2007(Outcome2007::Granted, Outcome::Granted);
    let places = |notes: &[Finding]| -> Vec<String> {
        let told = notes.iter().map(|it| {
            let en = &it.message().en;
            let parameter = en.split('`').nth(1).unwrap();
            format!(
                "{} {parameter} {}",
                it.places()[0],
                en.split_once(' ').unwrap().0
            )
        });
        told.collect()
    };
    assert_eq!(
        places(&notes(2021, rows)),
        [
            "T3/O3/TT without_row 2",
            "T3/O3/TT without_row 1",
            "T3/U3/TT of_2007 1"
        ]
    );
    assert_eq!(
        notes(2016, RowMapping::default()).len(),
        2,
        "each has its own row there"
    );
}
