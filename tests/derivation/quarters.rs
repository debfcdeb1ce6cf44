//! Quarters as they were sealed, beside the year as it was sealed.

use chrono::{Months, NaiveDate};
use disclosure::finding::Level;
use disclosure::report::{AnnualReport, Cell, Derivation, Head, ReportForm};
use disclosure::statistics::requests::{
    FlowCell, FlowRow, Register, RemedyTally, RequestSummary, RequestTally, Restatement,
    RestatementKind, Seal, SealedPeriod,
};
use disclosure::statistics::{Period, RollUp};
use disclosure::vocabulary::{ApplicantClass, Outcome, Outcome2007, RequestChannel};
use disclosure::workflow::request::RequestOutcome;

use crate::log::{Log, day};
use crate::scenarios::{CALENDAR, cases, filled, lines};

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
    both_of(register, year())
}

fn both_of(register: &Register<'_>, year: Period) -> Sealed {
    let quarters: Vec<_> = year.quarters().collect();
    let quarters = sealed(register, &quarters, 8);
    let year = sealed(register, &[year], 20).remove(0);
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
    FlowRow::Concluded(RequestOutcome::Decree711(outcome))
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
    let tallies: Vec<_> = quarters.iter().map(SealedPeriod::request_tally).collect();
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
        rows(&year.request_tally()),
        [(FlowRow::New, 1), (granted, 1)]
    );
    assert_eq!(
        lines(&told, 2024),
        ["reopened T3/O1/NP T3/G/NP case 2024-7"]
    );
    assert_eq!(told[0].kind(), RestatementKind::Reopened);
    assert!(told[0].is_of_parts());
    let (requests, remedies) = Default::default();
    let derivation = Derivation::new(2024, &requests, &remedies);
    let words = &derivation.restated(&told)[0];
    assert_eq!(
        words.message().en,
        "the parts of 2024 have 1 in table 3, row other: correction overdue (O1), column natural \
         person (NP), the whole as sealed in table 3, row granted (G), column natural person (NP): \
         reopened after the seal; the figures of the parts stand (2024-7)"
    );
    assert_eq!(
        words.message().zh,
        "2024年各期合计有1件计入表三“三、本年度办理结果 （六）其他处理 \
         1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请”行“申请人情况 自然人”列，\
         全期封账计入表三“三、本年度办理结果 （一）予以公开”行“申请人情况 自然人”列：\
         封账后恢复办理；各期原数不改（2024-7）"
    );
}

#[test]
fn quarterly_reports_are_derived_and_checked_by_the_year() {
    let logs = [reopened()];
    let register = cases(&logs);
    let Sealed {
        quarters,
        year,
        lines,
    } = both(&register);
    let derived = |sealed: &SealedPeriod| {
        let period = sealed.seal().period();
        let (requests, remedies) = (sealed.request_tally(), RemedyTally::of(period, []));
        let derivation = Derivation::new(2024, &requests, &remedies);
        derivation.for_part(period).report("某局").unwrap()
    };
    let reports: Vec<_> = quarters.iter().map(derived).collect();
    let of_year = derived(&year);
    assert_eq!(of_year.part(), None, "all of the year is the year");
    let filled: Vec<_> = reports.iter().map(filled).collect();
    let second = ["N/NP=1", "O1/NP=1", "T/NP=1"];
    assert_eq!(filled, [&[][..], &second, &[], &[]]);
    assert_eq!(
        reports[1].table("T2").unwrap().cell("A2", "inforce"),
        Some(Cell::Blank),
        "what no ledger tells stays blank"
    );
    let (requests, remedies) = Default::default();
    let derivation = Derivation::new(2024, &requests, &remedies);
    let found = |lines: &[Restatement]| {
        let found = of_year.reconcile_parts(&reports, |code| derivation.moved(code, lines));
        let found = found.unwrap().into_iter();
        let told = found.map(|it| (it.finding().level(), it.finding().places().join(" ")));
        told.collect::<Vec<_>>()
    };
    let cells = ["T3/G/NP", "T3/G/TT", "T3/O1/NP", "T3/O1/TT"];
    let all = |level| cells.map(|it| (level, it.to_owned()));
    assert_eq!(found(&[]), all(Level::Warning));
    assert_eq!(found(&lines), all(Level::Note));
}

#[test]
fn the_statistics_table_of_a_quarter() {
    let tally = |period| {
        let case = RequestSummary::new(day("2016-02-01"), PERSON, RequestChannel::Fax);
        let refused = RequestOutcome::Decree492(Outcome2007::RefusedCommercialSecret);
        let case = case.concluded(day("2016-04-05"), Some(refused)).unwrap();
        RequestTally::of(period, [&case])
    };
    let year = Period::year(2016).unwrap();
    let report = |period| {
        let (requests, remedies) = (tally(period), RemedyTally::of(period, []));
        let derivation = Derivation::new(2016, &requests, &remedies);
        derivation.for_part(period).report("某局").unwrap()
    };
    let quarters: Vec<_> = year.quarters().map(report).collect();
    let cell = |place: usize, row| quarters[place].table("S").unwrap().cell(row, "value");
    assert_eq!(
        (cell(0, "3.1"), cell(0, "3.2")),
        (Some(Cell::from(1)), Some(Cell::from(0)))
    );
    assert_eq!(
        (cell(1, "3.1"), cell(1, "3.3.4b")),
        (Some(Cell::from(0)), Some(Cell::from(1)))
    );
    assert_eq!(cell(1, "8.1"), Some(Cell::Blank));
    let whole = report(year);
    assert_eq!(whole.reconcile_parts(&quarters, |_| 0).unwrap(), []);
}

/// Answered in December and entered between the seals of the last quarter and of the year.
#[test]
fn the_statistics_table_with_lines() {
    let on = day("2016-12-05");
    let mut log = Log::received("1", on, on, PERSON);
    let outcome = serde_json::json!({"decree-492": "refused-commercial-secret"});
    log.answer_as(day("2016-12-09"), day("2017-01-13"), &outcome);
    let logs = [log];
    let sealed = both_of(&cases(&logs), Period::year(2016).unwrap());
    assert_eq!(
        lines(&sealed.lines, 2016),
        ["concluded-late S/3.3.4b/value case 1"]
    );
    let derived = |sealed: &SealedPeriod| {
        let period = sealed.seal().period();
        let (requests, remedies) = (sealed.request_tally(), RemedyTally::of(period, []));
        let derivation = Derivation::new(2016, &requests, &remedies);
        derivation.for_part(period).report("某局").unwrap()
    };
    let quarters: Vec<_> = sealed.quarters.iter().map(derived).collect();
    let (requests, remedies) = Default::default();
    let derivation = Derivation::new(2016, &requests, &remedies);
    let moved = |code| derivation.moved(code, &sealed.lines);
    let found = derived(&sealed.year).reconcile_parts(&quarters, moved);
    let found = found.unwrap();
    let told = |level| -> Vec<&str> {
        let found = found.iter().filter(|it| it.finding().level() == level);
        found.map(|it| it.finding().places()[0].as_str()).collect()
    };
    assert_eq!(
        told(Level::Note),
        [
            "S/3.2/value",
            "S/3.3/value",
            "S/3.3.4/value",
            "S/3.3.4b/value"
        ]
    );
    assert_eq!(
        told(Level::Warning),
        ["S/3.2.1/value"],
        "lines do not say whether it was in time"
    );
}

/// Refused, entered late and reclassified, between the seals of the last quarter and of the year: by quarter
/// in a local form, what the lines tell of is noted, in the sums and the cumulative column too.
#[test]
fn local_forms_with_lines() {
    let year = Period::year(2012).unwrap();
    let outcome = serde_json::json!({"decree-492": "refused-commercial-secret"});
    let log = |id, entered, answered| {
        let on = day("2012-12-05");
        let online = RequestChannel::Online;
        let mut log = Log::received_by(online, id, on, day(entered), PERSON);
        log.answer_as(day("2012-12-12"), day(answered), &outcome);
        log
    };
    let logs = [
        log("a-in-time", "2012-12-05", "2012-12-12"),
        log("b-answered", "2012-12-05", "2013-01-14"),
        log("c-entered", "2013-01-14", "2013-01-14"),
    ];
    let mut register = cases(&logs);
    register
        .correct_class("a-in-time", ApplicantClass::Company, day("2013-01-14"))
        .unwrap();
    let sealed = both_of(&register, year);
    for (form, received, places) in [
        (ReportForm::Fujian2009, "FJ/2", &["FJ/3", "FJ/3.3"][..]),
        (ReportForm::Long2008, "LF/10", &["LF/17", "LF/20", "LF/26"]),
    ] {
        let mut before = AnnualReport::blank("某局", 2011, form).unwrap();
        if form == ReportForm::Fujian2009 {
            let table = before.table_mut("FJ").unwrap();
            let rows: Vec<_> = table.form().blocks()[0]
                .rows()
                .iter()
                .map(Head::code)
                .collect();
            for row in rows {
                table.set(row, "cumulative", Cell::from(9)).unwrap();
            }
        }
        let derived = |sealed: &SealedPeriod, before: &AnnualReport| {
            let period = sealed.seal().period();
            let (requests, remedies) = (sealed.request_tally(), RemedyTally::of(period, []));
            let derivation = Derivation::new(2012, &requests, &remedies).in_form(form);
            let derivation = derivation.for_part(period).with_before(before);
            derivation.report("某局").unwrap()
        };
        let of_year = derived(&sealed.year, &before);
        let mut quarters: Vec<AnnualReport> = Vec::new();
        for quarter in &sealed.quarters {
            let last = quarters.last().unwrap_or(&before);
            quarters.push(derived(quarter, last));
        }
        let (requests, remedies) = Default::default();
        let derivation = Derivation::new(2012, &requests, &remedies).in_form(form);
        let moved = |code| derivation.moved(code, &sealed.lines);
        let found = of_year.reconcile_parts(&quarters, moved).unwrap();
        let told = |level| {
            let found = found.iter().filter(|it| it.finding().level() == level);
            let places = found.map(|it| it.finding().places()[0].clone());
            places.collect::<Vec<_>>()
        };
        let (table, _) = received.split_once('/').unwrap();
        let columns = of_year.table(table).unwrap().form().blocks()[0].columns();
        let in_columns = |rows: &mut dyn Iterator<Item = &&str>| -> Vec<String> {
            let cells = rows.flat_map(|row| columns.iter().map(move |it| (row, it.code())));
            cells
                .map(|(row, column)| format!("{row}/{column}"))
                .collect()
        };
        assert_eq!(
            told(Level::Note),
            in_columns(&mut [received].iter().chain(places))
        );
        let channel = if table == "FJ" { "FJ/2.4" } else { "LF/14" };
        assert_eq!(
            told(Level::Warning),
            in_columns(&mut [channel].iter()),
            "lines do not say how it came in"
        );
        let stated = derivation.restated(&sealed.lines);
        let stated: Vec<_> = stated.iter().map(|it| it.places().join(" ")).collect();
        let (row, column) = (places.last().unwrap(), columns[0].code());
        assert_eq!(
            stated,
            [
                format!("{received}/{column} case c-entered"),
                format!("{row}/{column} case c-entered"),
                format!("{row}/{column} case b-answered"),
            ]
        );
    }
}

/// A row of Decree 711 has no line of replies in the statistics table, and is among those closed.
#[test]
fn a_line_names_the_sum_where_there_is_no_row() {
    let (requests, remedies) = Default::default();
    let derivation = Derivation::new(2016, &requests, &remedies);
    let cell = |row| {
        let cell = FlowCell { row, class: PERSON };
        derivation.cell_of(cell).map(|it| it.to_string())
    };
    let old = |outcome| FlowRow::Concluded(RequestOutcome::Decree492(outcome));
    for (row, place) in [
        (FlowRow::New, Some("S/3.1/value")),
        (FlowRow::CarriedIn, None),
        (concluded(Outcome::Petition), Some("S/3.2/value")),
        (old(Outcome2007::Granted), Some("S/3.3.2/value")),
        (
            old(Outcome2007::RefusedCommercialSecret),
            Some("S/3.3.4b/value"),
        ),
        (FlowRow::ConcludedWithoutRow, None),
    ] {
        assert_eq!(cell(row).as_deref(), place, "{row:?}");
    }
}

#[test]
fn what_cannot_be_derived_of_a_part() {
    let second = Period::quarter(2024, 2).unwrap();
    let (requests, remedies) = (RequestTally::of(second, []), RemedyTally::default());
    let derivation = Derivation::new(2024, &requests, &remedies);
    let error = |derivation: &Derivation<'_>| derivation.report("某局").unwrap_err().to_string();
    assert_eq!(
        error(&derivation),
        "counts of 2024-Q2 cannot fill the report of 2024"
    );
    let third = Period::quarter(2024, 3).unwrap();
    assert_eq!(
        error(&derivation.clone().for_part(third)),
        "counts of 2024-Q2 cannot fill the report of 2024-Q3"
    );
    let other = Derivation::new(2023, &requests, &remedies).for_part(second);
    assert_eq!(error(&other), "2024-Q2 is no part of the year 2023");
    let to_date = third.year_to_date().unwrap();
    let (requests, remedies) = (RequestTally::of(to_date, []), RemedyTally::of(to_date, []));
    let report = Derivation::new(2024, &requests, &remedies).for_part(to_date);
    let report = report.report("某局").unwrap();
    assert_eq!(report.part().unwrap().zh(), "2024年1月至9月");
    let quarters = to_date.quarters().map(|period| {
        let (requests, remedies) = (RequestTally::of(period, []), RemedyTally::of(period, []));
        let derivation = Derivation::new(2024, &requests, &remedies);
        derivation.for_part(period).report("某局").unwrap()
    });
    let quarters: Vec<_> = quarters.collect();
    assert_eq!(report.reconcile_parts(&quarters, |_| 0).unwrap(), []);
}

/// Between the seal of the last quarter (8 January) and that of the year (20 January).
const BETWEEN: &str = "2025-01-15";

#[test]
fn what_the_year_knows_and_the_quarters_did_not() {
    let on = day("2024-12-16");
    let mut late = Log::received("a-late", on, day(BETWEEN), PERSON);
    late.answer(day("2024-12-20"), day(BETWEEN), Outcome::Granted);
    let mut closed = Log::received("b-closed", on, on, PERSON);
    closed.absorb((day("2024-12-18"), day(BETWEEN)), "e-merged", on);
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
    merged.merge(day("2024-12-18"), day(BETWEEN), "b-closed");
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
    let mut register = cases(&logs);
    register
        .correct_class("c-corrected", ApplicantClass::Company, day(BETWEEN))
        .unwrap();
    let told = both(&register);
    assert_eq!(
        lines(&told.lines, 2024),
        [
            "entered-late T3/N/NP case a-late",
            "entered-late T3/G/NP case a-late",
            "concluded-late T3/C/NP T3/U1/NP case b-closed case e-merged",
            "reclassified T3/N/NP T3/N/CO case c-corrected",
            "reclassified T3/C/NP T3/C/CO case c-corrected",
            "split T3/N/NP case d-1",
            "split T3/N/NP case d",
        ],
        "the first child took the place of its parent; what came in late for its quarter is in the \
         next, and the year is the same"
    );
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
    let restated = register.restatements(&quarters[4], day("2024-04-30"), &CALENDAR);
    assert_eq!(
        lines(&restated.unwrap(), 2024),
        ["earlier-seal T3/P/NP case g", "earlier-seal T3/G/NP case g"],
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
