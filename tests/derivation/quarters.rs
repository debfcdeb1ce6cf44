//! Quarters as they were sealed, beside the year as it was sealed.

use chrono::{Months, NaiveDate};
use disclosure::statistics::requests::{
    Case, ClassCorrection, FlowRow, Register, RequestTally, Restatement, RestatementKind, Seal,
    SealedPeriod,
};
use disclosure::statistics::{Period, RollUp};
use disclosure::vocabulary::{ApplicantClass, Outcome};

use crate::log::{Log, day};
use crate::scenarios::{CALENDAR, cases, lines};

const PERSON: ApplicantClass = ApplicantClass::NaturalPerson;

fn year() -> Period {
    Period::year(2024).unwrap()
}

/// Sealed on this day of the month after the period.
fn sealed(register: &Register<'_>, periods: &[Period], day: u32) -> Vec<SealedPeriod> {
    let seal = |period: &Period| {
        let next = chrono::Datelike::with_day(&period.through(), 1).unwrap() + Months::new(1);
        let on = chrono::Datelike::with_day(&next, day).unwrap();
        Seal::new(*period, on).unwrap()
    };
    let seals: Vec<_> = periods.iter().map(seal).collect();
    register.sealed(&seals, &CALENDAR).unwrap()
}

struct Sealed {
    quarters: Vec<SealedPeriod>,
    year: SealedPeriod,
    lines: Vec<Restatement>,
}

fn both(register: &Register<'_>) -> Sealed {
    let quarters: Vec<_> = year().quarters().collect();
    let quarters = sealed(register, &quarters, 8);
    let year = sealed(register, &[year()], 20).remove(0);
    let lines = register
        .reconcile_parts(&quarters, &year, &CALENDAR)
        .unwrap();
    Sealed {
        quarters,
        year,
        lines,
    }
}

/// The rows that hold something.
fn rows(tally: &RequestTally) -> Vec<(FlowRow, u64)> {
    let rows = FlowRow::all().map(|row| (row, tally.row(row)));
    rows.filter(|(_, count)| *count > 0).collect()
}

fn concluded(outcome: Outcome) -> FlowRow {
    FlowRow::Concluded(disclosure::workflow::request::RequestOutcome::Decree711(
        outcome,
    ))
}

fn reopened() -> Log {
    let mut log = Log::received("2024-7", day("2024-04-08"), day("2024-04-08"), PERSON);
    log.lapse(day("2024-04-10"), day("2024-05-20"), day("2024-05-20"));
    log.reopen(day("2024-08-05"), day("2024-08-05"));
    log.answer(day("2024-10-15"), day("2024-10-15"), Outcome::Granted);
    log
}

#[test]
fn a_case_lapsed_reopened_and_answered_is_told_beside_the_year() {
    let logs = [reopened()];
    let register = cases(&logs);
    let Sealed {
        quarters,
        year,
        lines: told,
    } = both(&register);
    let tallies: Vec<_> = quarters.iter().map(|it| it.tally().unwrap()).collect();
    let lapsed = concluded(Outcome::CorrectionOverdue);
    assert_eq!(rows(&tallies[0]), []);
    assert_eq!(rows(&tallies[1]), [(FlowRow::New, 1), (lapsed, 1)]);
    assert_eq!(
        rows(&tallies[2]),
        [],
        "a quarter that was filed is not rewritten"
    );
    assert_eq!(rows(&tallies[3]), []);
    let rolled_up = RequestTally::roll_up(year.seal().period(), &tallies).unwrap();
    assert_eq!(rows(&rolled_up), [(FlowRow::New, 1), (lapsed, 1)]);
    let granted = concluded(Outcome::Granted);
    assert_eq!(
        rows(&year.tally().unwrap()),
        [(FlowRow::New, 1), (granted, 1)]
    );
    assert_eq!(
        lines(&told, 2024),
        ["reopened T3/O1/NP T3/G/NP case 2024-7"]
    );
    assert_eq!(told[0].kind(), RestatementKind::Reopened);
    assert!(told[0].is_of_parts());
    let (requests, remedies) = Default::default();
    let derivation = disclosure::report::Derivation::new(2024, &requests, &remedies);
    let words = derivation.restated(&told[0]);
    assert_eq!(
        words.message().en,
        "the parts of 2024 have 1 in T3/O1/NP, the whole as sealed in T3/G/NP: reopened after the \
         seal; the figures of the parts stand (2024-7)"
    );
    assert_eq!(
        words.message().zh,
        "2024各期合计有1件计入T3/O1/NP，全期封账计入T3/G/NP：封账后恢复办理；各期原数不改（2024-7）"
    );
}

/// Between the seal of the last quarter (8 January) and that of the year (20 January).
const BETWEEN: &str = "2025-01-15";

#[test]
fn what_the_year_knows_and_the_quarters_did_not() {
    let on = day("2024-12-16");
    let mut late = Log::received("a-late", on, day(BETWEEN), PERSON);
    late.answer(day("2024-12-20"), day(BETWEEN), Outcome::Granted);
    let mut closed = Log::received("b-closed", on, on, PERSON);
    closed.answer(day("2024-12-20"), day(BETWEEN), Outcome::NotHeld);
    let corrected = Log::received("c-corrected", on, on, PERSON);
    let mut parent = Log::registered("d", day("2024-05-06"), day("2024-05-06"), PERSON);
    let split = day("2024-07-22");
    parent.split(split, split, ["d-1", "d-2"]);
    let children = ["d-1", "d-2"].map(|id| {
        let mut log = Log::split_off(id, "d", day("2024-05-06"), split, split, PERSON);
        log.answer(day("2024-08-01"), day("2024-08-01"), Outcome::Granted);
        log
    });
    let mut merged = Log::registered("e-merged", on, on, PERSON);
    merged.merge(day("2024-12-30"), day(BETWEEN), "b-closed");
    let early = day("2024-02-05");
    let quarter_late = Log::received("f-in-time-for-the-year", early, day("2024-05-06"), PERSON);
    let [first, second] = children;
    let logs = [
        late,
        closed,
        corrected,
        parent,
        first,
        second,
        merged,
        quarter_late,
    ];
    let correction = [ClassCorrection {
        class: ApplicantClass::Company,
        recorded_on: day(BETWEEN),
    }];
    let case = |log| Case {
        corrections: if log_id(log).starts_with('c') {
            &correction
        } else {
            &[]
        },
        ..crate::scenarios::case(log)
    };
    let register = Register::new(logs.iter().map(case).collect()).unwrap();
    let told = both(&register);
    assert_eq!(
        lines(&told.lines, 2024),
        [
            "entered-late T3/N/NP case a-late",
            "entered-late T3/G/NP case a-late",
            "concluded-late T3/C/NP T3/U1/NP case b-closed",
            "reclassified T3/N/NP T3/N/CO case c-corrected",
            "reclassified T3/C/NP T3/C/CO case c-corrected",
            "split T3/N/NP case d-1",
            "split T3/N/NP case d",
            "merged T3/N/NP case e-merged",
            "merged T3/C/NP case e-merged",
        ],
        "the first child took the place of its parent; what came in late for its quarter is in the \
         next, and the year is the same"
    );
}

fn log_id(log: &Log) -> &str {
    &log.id
}

#[test]
fn a_year_before_and_an_order_to_decide_anew() {
    // Reopened between the seal of the last quarter of 2023 and that of 2023.
    let reopened_on = |on: NaiveDate| {
        let mut log = Log::received("g", day("2023-06-05"), day("2023-06-05"), PERSON);
        log.lapse(day("2023-06-07"), day("2023-07-10"), day("2023-07-10"));
        log.reopen(on, on);
        log.answer(day("2024-03-04"), day("2024-03-04"), Outcome::Granted);
        log
    };
    let mut anew = Log::received("h", day("2024-02-05"), day("2024-02-05"), PERSON);
    anew.answer(day("2024-02-20"), day("2024-02-20"), Outcome::NotHeld);
    anew.decide_anew(
        day("2024-05-06"),
        Some((day("2024-05-20"), Outcome::Granted)),
    );
    let logs = [reopened_on(day("2024-01-15")), anew];
    let register = cases(&logs);
    let before = Period::year(2023).unwrap();
    let quarters: Vec<_> = before.quarters().chain(year().quarters()).collect();
    let quarters = sealed(&register, &quarters, 8);
    let years = sealed(&register, &[before, year()], 20);
    let told = |place: usize, quarters| {
        let found = register.reconcile_parts(quarters, &years[place], &CALENDAR);
        lines(&found.unwrap(), 2024)
    };
    assert_eq!(
        told(0, &quarters[..4]),
        ["reopened T3/O1/NP T3/C/NP case g"]
    );
    assert_eq!(
        told(1, &quarters[4..]),
        ["reopened T3/P/NP case g", "reopened T3/G/NP case g"],
        "a new decision on an order moves no count, and so has no line"
    );
    let restated = register.restatements(&quarters[4], day("2024-06-03"), &CALENDAR);
    assert_eq!(
        lines(&restated.unwrap(), 2024),
        ["reopened T3/P/NP case g", "reopened T3/G/NP case g"],
        "it was known when the quarter was sealed, and had been concluded before it"
    );
    let error = register
        .reconcile_parts(&quarters[5..], &years[1], &CALENDAR)
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "no counts of 2024-01-01 through 2024-03-31, which are part of 2024"
    );
}
