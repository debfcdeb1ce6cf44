//! An agency's year from its register to the report and what is said of it.

use chrono::NaiveDate;
use disclosure::finding::{Finding, Level};
use disclosure::ledger::{DisclosureItem, Ledger};
use disclosure::report::{AgencyYear, Cell, CellCode, Discrepancy, ReportError, ReportForm};
use disclosure::statistics::requests::{FlowRow, Register, RequestTally, Seal};
use disclosure::statistics::{Normative, Period, RollUp};
use disclosure::vocabulary::{ApplicantClass, CategoryScheme, Outcome};
use disclosure::workflow::reconsideration::Fact;

use crate::log::{Log, day};
use crate::penalties;
use crate::remedy_log::log;
use crate::scenarios::{CALENDAR, cases, filled, seals};

const PERSON: ApplicantClass = ApplicantClass::NaturalPerson;
const AGENCY: &str = "某县某局";

/// Of 2023: answered in January 2024. Of 2024: answered, answered after the seal was set, still open.
fn logs() -> [Log; 4] {
    let received = |id, on| Log::received(id, day(on), day(on), PERSON);
    let mut carried = received("2023-9", "2023-12-20");
    carried.answer(day("2024-01-10"), day("2024-01-10"), Outcome::Granted);
    let mut answered = received("2024-1", "2024-03-04");
    answered.answer(day("2024-03-20"), day("2024-03-20"), Outcome::Partial);
    let mut late = received("2024-2", "2024-12-02");
    late.answer(day("2024-12-20"), day("2025-02-10"), Outcome::NotHeld);
    [carried, answered, late, received("2024-3", "2024-12-30")]
}

fn year<'r>(register: &'r Register<'r>, seals: &[Seal]) -> AgencyYear<'r> {
    let year = AgencyYear::sealed(AGENCY, register, seals, &CALENDAR).unwrap();
    year.with_own(penalties())
}

fn rules(found: &[Discrepancy]) -> Vec<&str> {
    found.iter().map(|it| it.finding().rule()).collect()
}

fn places(found: &[Finding]) -> Vec<String> {
    let told = found
        .iter()
        .map(|it| format!("{} {}", it.rule(), it.places().join(" ")));
    told.collect()
}

fn cell(row: &'static str) -> CellCode {
    CellCode {
        table: "T3",
        row,
        column: "TT",
    }
}

#[test]
fn a_year_gives_its_report_its_findings_its_cases_and_what_is_known_later() {
    let logs = logs();
    let register = cases(&logs);
    let year = year(&register, &seals(&[2023, 2024]));
    assert_eq!(year.period(), Period::year(2024).unwrap());
    assert_eq!(
        filled(&year.report().unwrap()),
        ["N/NP=3", "P/NP=1", "G/NP=1", "PG/NP=1", "T/NP=2", "C/NP=2"]
    );
    assert_eq!(year.findings().unwrap(), []);
    assert_eq!(year.notes(), []);
    let behind = |row| year.behind(cell(row)).into_iter().collect::<Vec<_>>();
    assert_eq!(behind("P"), ["2023-9"]);
    assert_eq!(behind("C"), ["2024-2", "2024-3"]);
    assert_eq!(
        places(&year.restatements(day("2025-06-30")).unwrap()),
        ["concluded-late T3/C/NP T3/U1/NP case 2024-2"]
    );
    assert!(year.restatements(day("2025-01-19")).is_err());
    assert_eq!(year.requests(), &year.sealed_period().request_tally());
    assert_eq!(year.remedies().period(), Some(year.period()));
}

/// What was sealed once is kept as text, and the year after goes on from it.
#[test]
fn a_year_follows_one_that_was_kept() {
    let logs = logs();
    let register = cases(&logs);
    let chain = seals(&[2022, 2023, 2024, 2025]);
    for kept in 1..chain.len() {
        let filed = year(&register, &chain[..kept]);
        let filed = serde_json::to_string(filed.sealed_period()).unwrap();
        let filed = serde_json::from_str(&filed).unwrap();
        let rest = &chain[kept..];
        let next = AgencyYear::following(AGENCY, &register, filed, rest, &CALENDAR).unwrap();
        let next = next.with_own(penalties());
        let whole = year(&register, &chain);
        assert_eq!(next.sealed_period(), whole.sealed_period());
        assert_eq!(next.report().unwrap(), whole.report().unwrap());
        assert_eq!(next.findings().unwrap(), whole.findings().unwrap());
    }
}

#[test]
fn a_running_year_counts_what_is_entered_by_a_day() {
    let logs = logs();
    let register = cases(&logs);
    let to_date = |on| {
        let before = seals(&[2023]);
        AgencyYear::to_date(AGENCY, &register, &before, day(on), &CALENDAR).unwrap()
    };
    let march = to_date("2024-03-10");
    assert_eq!(march.period().to_string(), "2024-01-01/2024-03-10");
    let row = |year: &AgencyYear<'_>, row| year.requests().row(row);
    assert_eq!(row(&march, FlowRow::New), 1);
    assert_eq!(row(&march, FlowRow::CarriedOut), 1, "received on 4 March");
    let report = march.report().unwrap();
    assert_eq!(report.part(), Some(march.period()));
    let half = to_date("2024-06-30");
    assert_eq!(half.period(), Period::half_year(2024, 1).unwrap());
    assert_eq!(row(&half, FlowRow::CarriedOut), 0);
    assert_eq!(rules(&half.findings().unwrap()), ["T2-GIVEN"]);
    let first = AgencyYear::to_date(AGENCY, &register, &[], day("2024-06-30"), &CALENDAR);
    assert_eq!(
        rules(&first.unwrap().findings().unwrap()),
        ["T2-GIVEN", "SEALS-BEGIN"],
        "no year before was sealed, and the log knows of one"
    );
}

#[test]
fn a_chain_that_begins_after_the_log_is_told() {
    let logs = logs();
    let register = cases(&logs);
    let found = year(&register, &seals(&[2024])).findings().unwrap();
    assert_eq!(rules(&found), ["SEALS-BEGIN"]);
    let told = found[0].finding();
    assert_eq!(told.level(), Level::Note);
    assert_eq!(
        told.message().en,
        "the log begins on 2023-12-20 and the first sealed period on 2024-01-01: what was before is \
         taken as its first seal knew it, and not as it was filed"
    );
}

/// The report as it was filed stands against this one, whatever the chain knows of that year.
#[test]
fn the_year_before_is_compared_as_it_was_filed() {
    let logs = logs();
    let register = cases(&logs);
    let chain = seals(&[2023, 2024]);
    let mut filed = year(&register, &chain[..1]).report().unwrap();
    let (person, total) = (
        CellCode {
            column: "NP",
            ..cell("C")
        },
        cell("C"),
    );
    for code in [person, total] {
        let table = filed.table_mut("T3").unwrap();
        table.set(code.row, code.column, Cell::from(4)).unwrap();
    }
    let now = year(&register, &chain).with_before(filed.clone());
    let found = now.findings().unwrap();
    assert!(!found.is_empty() && rules(&found).iter().all(|it| *it == "XY-CARRY"));
    let other = AgencyYear::sealed("另一局", &register, &chain, &CALENDAR).unwrap();
    let error = other.with_before(filed).findings().unwrap_err();
    assert!(
        matches!(error, ReportError::NotConsecutive { .. }),
        "{error}"
    );
}

#[test]
fn parts_make_the_year_and_what_they_did_not_know_is_told() {
    let mut logs = logs().to_vec();
    // Answered in June and entered in July, after the quarter was filed.
    let mut june = Log::received("2024-4", day("2024-06-03"), day("2024-06-03"), PERSON);
    june.answer(day("2024-06-20"), day("2024-07-15"), Outcome::Granted);
    logs.push(june);
    let mut register = cases(&logs);
    // Corrected between the seals of the last quarter and of the year.
    let company = ApplicantClass::Company;
    register
        .correct_class("2024-3", company, day("2025-01-15"))
        .unwrap();
    let year = year(&register, &seals(&[2023, 2024]));
    let seal = |period: Period, after| {
        Seal::new(period, period.through() + chrono::Days::new(after)).unwrap()
    };
    let quarters: Vec<_> = year.period().quarters().map(|it| seal(it, 8)).collect();
    let quarters = year.parts(&quarters).unwrap();
    let quarters: Vec<_> = quarters
        .into_iter()
        .map(|it| it.with_own(penalties()))
        .collect();
    for quarter in &quarters {
        assert_eq!(quarter.findings().unwrap(), [], "{}", quarter.period());
    }
    let counts = quarters.iter().map(AgencyYear::requests);
    let rolled_up = RequestTally::roll_up(year.period(), counts).unwrap();
    assert_eq!(rolled_up.row(FlowRow::CarriedIn), 1);
    let told = year.compare_parts(&quarters).unwrap();
    let reclassified =
        ["N", "C"].map(|row| format!("reclassified T3/{row}/NP T3/{row}/CO case 2024-3"));
    assert_eq!(places(&told)[..2], reclassified);
    assert!(told.iter().all(|it| it.level() == Level::Note), "{told:?}");
    let error = year.compare_parts(&quarters[1..]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "no counts of 2024-01-01 through 2024-03-31, which are part of 2024"
    );
}

#[test]
fn what_only_the_agency_knows_is_added() {
    let register = Register::default();
    let mut ledger = Ledger::new(CategoryScheme::fujian());
    let item = DisclosureItem::builder("通知1").published_on(day("2016-04-05"));
    ledger.push(item.build().unwrap()).unwrap();
    let chain = seals(&[2015, 2016]);
    let year = AgencyYear::sealed(AGENCY, &register, &chain, &CALENDAR).unwrap();
    let year = year.with_ledger(&ledger, |_| Normative::Unknown);
    let year = year.with_text(1, "2016年收到政府信息公开申请3件。");
    let report = year.report().unwrap();
    let published = report.table("S").unwrap().cell("1.1", "value").unwrap();
    assert_eq!(published.count(), Some(1));
    let mut text = String::new();
    let page = year.page(&report).unwrap();
    page.write_text(&mut text).unwrap();
    assert!(text.contains("2016年收到政府信息公开申请3件。"), "{text}");
    assert!(year.with_text(7, "无").page(&report).is_err());
    let local = AgencyYear::sealed(AGENCY, &register, &seals(&[2011]), &CALENDAR).unwrap();
    assert!(local.report().is_err(), "no form was chosen");
    let local = local.in_form(ReportForm::Long2008);
    assert!(local.report().unwrap().table("LF").is_some());
    let none = AgencyYear::sealed(AGENCY, &register, &[], &CALENDAR).unwrap_err();
    assert_eq!(none, ReportError::NoSeal);
}

#[test]
fn units_are_counted_apart() {
    let logs = logs();
    let mut register = cases(&logs);
    register.assign("2024-1", "综合科").unwrap();
    register.assign("2024-2", "业务科").unwrap();
    assert_eq!(register.unit("2024-1"), Some("综合科"));
    let year = year(&register, &seals(&[2023, 2024]));
    let groups = year.requests_by_unit().unwrap();
    let counts: Vec<_> = groups
        .groups()
        .map(|(unit, it)| (unit, it.requests()))
        .collect();
    assert_eq!(counts, [("", 2), ("业务科", 1), ("综合科", 1)]);
    assert_eq!(&groups.total().unwrap(), year.requests());
}

/// Two logs that cannot be, one request that nobody registered, and two that claim one place.
#[test]
fn one_odd_case_stops_no_other_and_is_named() {
    let on = day("2024-03-04");
    let registered = |id: &str| Log::registered(id, on, on, PERSON);
    let (mut broken, mut unregistered) = (registered("broken"), registered("unregistered"));
    broken.events.remove(0);
    unregistered.events.truncate(2);
    let twin = Log::split_off("A", "p", on, on, on, PERSON);
    let mut other = twin.clone();
    "2024/A".clone_into(&mut other.id);
    let odd = [broken, unregistered, twin, other];
    let (good, chain) = (logs(), seals(&[2023, 2024]));
    let mut register = cases(&good);
    for log in &odd {
        register.add_request(&log.id, &log.events).unwrap();
    }
    let review = log(vec![(
        Fact::NotAccepted(Some(day("2024-12-30"))),
        day("2024-12-30"),
    )]);
    register.add_review("review-1", review).unwrap();
    let seal = *chain.last().unwrap();
    let named = register.findings(seal, &CALENDAR);
    let told: Vec<_> = named
        .iter()
        .map(|it| (it.rule(), it.places()[0].as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("register-log", "broken"),
            ("register-class", "unregistered"),
            ("register-twin", "A"),
            ("register-twin", "2024/A"),
            ("register-log", "review-1"),
        ]
    );
    let without = cases(&good);
    assert_eq!(
        register.sealed(&chain, &CALENDAR).unwrap(),
        without.sealed(&chain, &CALENDAR).unwrap()
    );
    let year = year(&register, &chain);
    let found = year.findings().unwrap();
    let found = found.iter().map(|it| it.finding().rule());
    assert_eq!(found.filter(|it| it.starts_with("register-")).count(), 5);
}

#[test]
fn nothing_is_said_of_a_case_that_is_not_there() {
    let mut register = Register::default();
    let on: NaiveDate = day("2024-03-04");
    let error = register.correct_class("1", PERSON, on).unwrap_err();
    assert_eq!(error.to_string(), "no case `1` in the register");
    assert_eq!(register.correct_result("1", None, on), Err(error));
}
