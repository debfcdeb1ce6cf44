//! Table 4 as it was sealed: scenario S10 with its reviews, and what is entered late.

use chrono::{Datelike, Days};
use disclosure::finding::Level;
use disclosure::report::{
    AnnualReport, CellCode, Derivation, DerivationRules, Discrepancy, ReportForm,
};
use disclosure::statistics::requests::{
    Register, RegisterError, RemedyTally, RequestTally, Restatement, Seal, SealedPeriod,
};
use disclosure::statistics::{ByPeriod, Period};
use disclosure::vocabulary::{OrderKind, RemedyPath, RemedyResult, ReviewDecision, SuitRuling};
use disclosure::workflow::Id;
use disclosure::workflow::litigation::{Fact as SuitFact, SuitBasis};
use disclosure::workflow::reconsideration::{Fact, Procedure};
use disclosure::workflow::remedy::{Ordered, ResultMapping, Served, TableCell, Telling};

use crate::log::day;
use crate::penalties;
use crate::remedy_log::{Review, Suits, applied, direct, late, log, sued};
use crate::scenarios::CALENDAR;

/// Accepted, in summary procedure, decided and served.
fn decided(filed_on: &str, decided_on: &str, served_on: &str, decision: ReviewDecision) -> Review {
    let on = day(filed_on);
    let ordered = (decision == ReviewDecision::Annulled).then_some(Ordered {
        order: OrderKind::AnswerAnew,
        within: None,
    });
    let decision = Served {
        ordered,
        ..Served::new(decision, day(served_on))
    };
    log(vec![
        applied(on),
        (Fact::Accepted, on),
        (Fact::ProcedureChosen(Procedure::Ordinary), on),
        (Fact::Decided(decision), day(decided_on)),
    ])
}

/// A review or a suit by its key.
pub(crate) enum Lent<'l> {
    Review(&'l str, &'l Review),
    Suit(&'l str, &'l Suits),
}

fn review<'l>(id: &'l str, log: &'l Review) -> Lent<'l> {
    Lent::Review(id, log)
}

fn suit<'l>(id: &'l str, log: &'l Suits) -> Lent<'l> {
    Lent::Suit(id, log)
}

pub(crate) fn register<'l>(cases: impl IntoIterator<Item = Lent<'l>>) -> Register<'l> {
    let mut register = Register::default();
    for case in cases {
        match case {
            Lent::Review(id, log) => register.add_review(id, log),
            Lent::Suit(id, log) => register.add_suit(id, log),
        }
        .unwrap();
    }
    register
}

fn seals(years: std::ops::RangeInclusive<i32>) -> Vec<Seal> {
    let sealed_on = |year: i32| day(&format!("{}-01-20", year + 1));
    let seal = |year| Seal::new(Period::year(year).unwrap(), sealed_on(year)).unwrap();
    years.map(seal).collect()
}

pub(crate) fn report(sealed: &SealedPeriod) -> AnnualReport {
    let year = sealed.seal().period().from().year();
    let (requests, remedies) = (RequestTally::default(), sealed.remedy_tally());
    let derivation = Derivation::new(year, &requests, &remedies);
    derivation.with_own(penalties()).report("某局").unwrap()
}

/// The cells of table 4 that are not zero.
fn filled(sealed: &SealedPeriod) -> Vec<String> {
    let report = report(sealed);
    assert_eq!(report.reconcile(), []);
    let table = report.table("T4").unwrap();
    let cells = table.form().cells().map(|(code, ..)| code);
    let count = |code: &CellCode| table.cell(code.row, code.column).unwrap().count().unwrap();
    cells
        .filter(|code| count(code) > 0 && code.column != "tot")
        .map(|code| format!("{}/{}={}", code.row, code.column, count(&code)))
        .collect()
}

fn lines(lines: &[Restatement], year: i32) -> Vec<String> {
    let (requests, remedies) = Default::default();
    let derivation = Derivation::new(year, &requests, &remedies);
    let lines = derivation.restated(lines).into_iter().map(|finding| {
        assert_eq!(finding.level(), Level::Note);
        format!("{} {}", finding.rule(), finding.places().join(" "))
    });
    lines.collect()
}

#[test]
fn s10_the_year_of_the_review_stays_and_the_result_counts_in_its_own() {
    let whole = decided(
        "2024-12-30",
        "2025-02-12",
        "2025-02-14",
        ReviewDecision::Annulled,
    );
    let then = whole[..1].to_vec();
    let before = register([review("review-1", &then)]);
    let before = before.sealed(&seals(2024..=2024), &CALENDAR).unwrap();
    assert_eq!(filled(&before[0]), ["RV/pend=1"]);

    let register = register([review("review-1", &whole)]);
    let after = register.sealed(&seals(2024..=2026), &CALENDAR).unwrap();
    assert_eq!(after[0], before[0], "the sealed year is the same");
    assert_eq!(filled(&after[1]), ["RV/fix=1"], "served on 2025-02-14");
    assert_eq!(filled(&after[2]), Vec::<String>::new());
    let found = register
        .restatements(&after[0], day("2026-06-01"), &CALENDAR)
        .unwrap();
    assert_eq!(found, [], "pending is what it was at the end of 2024");
}

#[test]
fn s10_a_review_entered_after_the_seal_is_in_no_cell_of_its_year() {
    let whole = decided(
        "2024-12-30",
        "2025-02-12",
        "2025-02-14",
        ReviewDecision::Annulled,
    );
    let entered = late(&whole, 0, "2025-02-17");
    let register = register([review("review-1", &entered)]);
    let sealed = register.sealed(&seals(2024..=2025), &CALENDAR).unwrap();
    assert_eq!(filled(&sealed[0]), Vec::<String>::new());
    assert_eq!(filled(&sealed[1]), ["RV/fix=1"]);
    let known = |on| {
        register
            .restatements(&sealed[0], day(on), &CALENDAR)
            .unwrap()
    };
    assert_eq!(known("2025-02-16"), []);
    let found = known("2025-02-17");
    assert_eq!(
        lines(&found, 2024),
        ["entered-late T4/RV/pend case review-1"]
    );
    assert_eq!(found[0].period(), Period::year(2024).unwrap());
    let pending = TableCell {
        path: RemedyPath::Reconsideration,
        result: RemedyResult::Pending,
    };
    assert_eq!(
        (found[0].counted(), found[0].known()),
        (None, Some(pending.into()))
    );
    let (requests, remedies) = Default::default();
    let words = &Derivation::new(2024, &requests, &remedies).restated(&found)[0];
    assert_eq!(
        words.message().zh,
        "2024年已封账，1件原未计入，按现知情况计入表四“行政复议”行“尚未审结”列：封账后补录；原数不改（review-1）"
    );
    let own = register.restatements(&sealed[1], day("2026-06-01"), &CALENDAR);
    assert_eq!(own.unwrap(), []);
}

#[test]
fn what_is_entered_late_counts_in_the_first_open_year() {
    use ReviewDecision::{Annulled, Maintained};
    let in_2024 = |decision| decided("2024-10-08", "2024-11-05", "2024-11-07", decision);
    let in_time = in_2024(Maintained);
    let decision_late = late(&in_2024(Annulled), 3, "2025-02-03");
    let all_late = late(&in_2024(Annulled), 0, "2025-02-03");
    let very_late = late(&in_2024(Maintained), 3, "2026-02-02");
    let corrected = in_2024(Maintained);
    let undone = in_2024(Maintained);
    let pending: Suits = log(vec![direct(day("2024-11-20"))]);
    let refused = Served::new(SuitRuling::NotDocketed, day("2023-11-27"));
    let over: Suits = log(vec![
        direct(day("2023-11-20")),
        (SuitFact::Ruled(refused), day("2023-11-24")),
        (SuitFact::BecameFinal, day("2023-12-08")),
    ]);
    let annulled = Some((day("2024-11-07"), RemedyResult::Corrected));
    let cases = [
        review("a", &in_time),
        review("b", &decision_late),
        review("c", &all_late),
        review("d", &very_late),
        review("e", &corrected),
        review("f", &undone),
        suit("g", &pending),
        suit("h", &over),
    ];
    let mut register = register(cases);
    for (case, ended) in [("e", annulled), ("f", None)] {
        register
            .correct_result(case, ended, day("2025-03-05"))
            .unwrap();
    }
    let sealed = register.sealed(&seals(2024..=2026), &CALENDAR).unwrap();
    assert_eq!(
        filled(&sealed[0]),
        ["RV/keep=3", "RV/pend=2", "LD/pend=1"],
        "a, e and f were known as upheld, b and d as open; h was over before the first year"
    );
    assert_eq!(
        filled(&sealed[1]),
        ["RV/fix=2", "RV/pend=1", "LD/pend=1"],
        "b and c count in the year that learns of them, d is still open for all that is known"
    );
    assert_eq!(filled(&sealed[2]), ["RV/keep=1", "LD/pend=1"], "d");
    let found = |place: usize, on| {
        register
            .restatements(&sealed[place], day(on), &CALENDAR)
            .unwrap()
    };
    assert_eq!(
        lines(&found(0, "2026-12-31"), 2024),
        [
            "entered-late T4/RV/fix case c",
            "concluded-late T4/RV/pend T4/RV/keep case d",
            "concluded-late T4/RV/pend T4/RV/fix case b",
            "result-corrected T4/RV/keep T4/RV/fix case e",
            "result-corrected T4/RV/keep T4/RV/pend case f",
        ]
    );
    let before = register.restatements(&sealed[0], day("2025-01-19"), &CALENDAR);
    assert_eq!(
        before.unwrap_err().to_string(),
        "2024 was sealed on 2025-01-20 and cannot be restated by what was known on 2025-01-19"
    );
    assert_eq!(
        lines(&found(0, "2025-02-02"), 2024),
        Vec::<String>::new(),
        "nothing more was known before"
    );
    assert_eq!(
        lines(&found(1, "2026-12-31"), 2025),
        [
            "concluded-late T4/RV/pend case d",
            "result-corrected T4/RV/pend case f",
            "other-period T4/RV/fix case b case c",
        ]
    );
    assert_eq!(
        lines(&found(2, "2027-01-31"), 2026),
        [
            "result-corrected T4/RV/pend case f",
            "other-period T4/RV/keep case d"
        ]
    );
}

#[test]
fn the_cases_behind_a_cell_and_the_counts_by_clerk() {
    let maintained = decided(
        "2024-10-08",
        "2024-11-05",
        "2024-11-07",
        ReviewDecision::Maintained,
    );
    let open = maintained[..2].to_vec();
    let review_key = SuitBasis::AfterReview {
        review: Id::new("a").unwrap(),
        served_on: day("2024-11-07"),
        told: Telling::Told,
    };
    let after: Suits = log(vec![sued(day("2024-11-20"), review_key)]);
    let cases = [
        review("b", &open),
        review("a", &maintained),
        suit("s", &after),
    ];
    let register = register(cases);
    let sealed = register.sealed(&seals(2024..=2024), &CALENDAR).unwrap();
    let (requests, remedies) = (RequestTally::default(), sealed[0].remedy_tally());
    let derivation = Derivation::new(2024, &requests, &remedies);
    let behind = |row, column| {
        let table = "T4";
        let cell = CellCode { table, row, column };
        let cases = derivation.behind(cell, &sealed[0]);
        cases.into_iter().collect::<Vec<_>>()
    };
    assert_eq!(behind("RV", "keep"), ["a"]);
    assert_eq!(behind("RV", "tot"), ["a", "b"]);
    assert_eq!(behind("LR", "pend"), ["s"]);
    assert!(behind("LD", "tot").is_empty());
    let by_clerk = sealed[0].remedies_by(|case| if case == "a" { "1" } else { "2" });
    let by_clerk = by_clerk.unwrap();
    assert_eq!(by_clerk.total().unwrap(), remedies);
    let flow = sealed[0].remedy("a").unwrap();
    assert_eq!(flow.cell().result, RemedyResult::Upheld);
}

#[test]
fn the_statistics_table_before_2019_has_lines_for_them_too() {
    let maintained = decided(
        "2017-10-09",
        "2017-11-06",
        "2017-11-08",
        ReviewDecision::Maintained,
    );
    let entered = late(&maintained, 3, "2018-02-05");
    let suits: Suits = log(vec![direct(day("2017-11-20"))]);
    let cases = [review("a", &entered), suit("b", &suits)];
    let register = register(cases);
    let sealed = register.sealed(&seals(2017..=2017), &CALENDAR).unwrap();
    let (requests, remedies) = (RequestTally::default(), sealed[0].remedy_tally());
    let derivation = Derivation::new(2017, &requests, &remedies);
    let report = derivation.report("某局").unwrap();
    let cell = |row| report.table("S").unwrap().cell(row, "value");
    let counts = ["4", "4.1", "4.3", "5", "5.3"].map(|row| cell(row).unwrap().count());
    assert_eq!(counts, [Some(1), Some(0), Some(1), Some(1), Some(1)]);
    let found = register
        .restatements(&sealed[0], day("2018-12-31"), &CALENDAR)
        .unwrap();
    assert_eq!(
        lines(&found, 2017),
        ["concluded-late S/4.3/value S/4.1/value case a"]
    );
    let behind = |row| {
        let (table, column) = ("S", "value");
        let cell = CellCode { table, row, column };
        let cases = derivation.behind(cell, &sealed[0]);
        cases.into_iter().collect::<Vec<_>>()
    };
    assert_eq!((behind("4"), behind("4.3")), (vec!["a"], vec!["a"]));
    assert_eq!((behind("5"), behind("5.1")), (vec!["b"], vec![]));
}

#[test]
fn a_form_that_counts_filings_counts_each_once() {
    let open = log(vec![applied(day("2009-10-12"))]);
    let late_entry = late(&open, 0, "2010-02-08");
    let cases = [review("a", &open), review("b", &late_entry)];
    let register = register(cases);
    let sealed = register.sealed(&seals(2009..=2011), &CALENDAR).unwrap();
    let filed = |place: usize| {
        let tally = sealed[place].remedy_tally();
        tally.filed(RemedyPath::Reconsideration)
    };
    assert_eq!([0, 1, 2].map(filed), [Some(1), Some(1), Some(0)]);
    let (requests, remedies) = (RequestTally::default(), sealed[0].remedy_tally());
    let derivation = Derivation::new(2009, &requests, &remedies).in_form(ReportForm::Fujian2009);
    let report = derivation.report("某局").unwrap();
    let reviews = report.table("FJ").unwrap().cell("4", "year").unwrap();
    assert_eq!(reviews.count(), Some(1));
    let found = register
        .restatements(&sealed[0], day("2010-12-31"), &CALENDAR)
        .unwrap();
    let told = derivation.restated(&found);
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].places(), ["FJ/4/year", "case b"]);
}

/// What ended between two seals was filed as before, and a form that counts filings has nothing to tell.
#[test]
fn a_form_that_counts_filings_says_nothing_of_results() {
    let maintained = decided(
        "2009-10-12",
        "2009-11-09",
        "2009-11-11",
        ReviewDecision::Maintained,
    );
    let entered = late(&maintained, 3, "2010-02-08");
    let register = register([review("a", &entered)]);
    let sealed = register.sealed(&seals(2009..=2009), &CALENDAR).unwrap();
    let found = register
        .restatements(&sealed[0], day("2010-12-31"), &CALENDAR)
        .unwrap();
    assert_eq!(found.len(), 1, "pending, now upheld");
    let (requests, remedies) = Default::default();
    let derivation = Derivation::new(2009, &requests, &remedies).in_form(ReportForm::Long2008);
    let mut rules = DerivationRules::default();
    let moved = |derivation: &Derivation<'_>, column| {
        let (table, row) = ("LF", "32");
        derivation.moved(CellCode { table, row, column }, &found)
    };
    assert_eq!(derivation.restated(&found), []);
    assert_eq!(moved(&derivation, "period"), 0);
    rules.local_remedies_are_filed = false;
    let standing = derivation.clone().with_rules(rules.clone());
    assert_eq!(standing.restated(&found), [], "in the row before and after");
    rules.pending_is_other = false;
    let ended = derivation.with_rules(rules);
    let told = ended.restated(&found);
    assert_eq!(told[0].places(), ["LF/32/period", "case a"]);
    assert_eq!(
        told[0].message().zh,
        "2009年已封账，1件原未计入，按现知情况计入统计表“行政复议数”行“本期实际”列：\
         办结情况封账后补录；原数不改（a）"
    );
    assert_eq!(moved(&ended, "period"), 1);
    assert_eq!(moved(&ended, "cumulative"), 1);
}

/// Decided in December and entered between the seals of the last quarter and of the year.
#[test]
fn table_4_of_a_year_beside_its_quarters() {
    let maintained = decided(
        "2024-11-04",
        "2024-12-02",
        "2024-12-04",
        ReviewDecision::Maintained,
    );
    let entered = late(&maintained, 3, "2025-01-13");
    let unknown = late(&log(vec![applied(day("2024-12-16"))]), 0, "2025-01-15");
    let cases = [review("a", &entered), review("b", &unknown)];
    let register = register(cases);
    let year = Period::year(2024).unwrap();
    let on =
        |period: Period, after| Seal::new(period, period.through() + Days::new(after)).unwrap();
    let quarters: Vec<_> = year.quarters().map(|it| on(it, 8)).collect();
    let quarters = register.sealed(&quarters, &CALENDAR).unwrap();
    let whole = register
        .sealed(&[on(year, 20)], &CALENDAR)
        .unwrap()
        .remove(0);
    // What the last quarter does not know is what the sum of the quarters does not know.
    let lines = register
        .restatements(&quarters[3], whole.seal().on(), &CALENDAR)
        .unwrap();
    let derived = |sealed: &SealedPeriod| {
        let period = sealed.seal().period();
        let (requests, remedies) = (RequestTally::of(period, []), sealed.remedy_tally());
        let derivation = Derivation::new(2024, &requests, &remedies).for_part(period);
        derivation.report("某局").unwrap()
    };
    let quarters: Vec<_> = quarters.iter().map(derived).collect();
    let (requests, remedies) = Default::default();
    let derivation = Derivation::new(2024, &requests, &remedies);
    let found = |lines: &[Restatement]| {
        let moved = |code| derivation.moved(code, lines);
        let found = derived(&whole).reconcile_parts(&quarters, moved).unwrap();
        let found = found.iter().map(Discrepancy::finding);
        let told = found.map(|it| (it.level(), it.places().join(" ")));
        told.collect::<Vec<_>>()
    };
    // b is pending where a was, so that the count of what is pending is the same.
    let cells = |level| vec![(level, "T4/RV/keep".to_owned())];
    assert_eq!(found(&[]), cells(Level::Warning));
    assert_eq!(found(&lines), cells(Level::Note));
    let moved = |row, column| {
        let table = "T4";
        derivation.moved(CellCode { table, row, column }, &lines)
    };
    assert_eq!(
        ["keep", "fix", "oth", "pend", "tot"].map(|column| moved("RV", column)),
        [1, 0, 0, 0, 1]
    );
    assert_eq!(moved("LD", "keep"), 0);
    let moved = |year, form, table, row| {
        let derivation = Derivation::new(year, &requests, &remedies).in_form(form);
        let column = if table == "S" { "value" } else { "year" };
        derivation.moved(CellCode { table, row, column }, &lines)
    };
    let in_2016 = |row| moved(2016, ReportForm::Statistics2014, "S", row);
    assert_eq!(
        ["4", "4.1", "4.2", "4.3", "5"].map(in_2016),
        [1, 1, 0, 0, 0]
    );
    let in_fujian = |row| moved(2012, ReportForm::Fujian2009, "FJ", row);
    assert_eq!(["4", "5"].map(in_fujian), [1, 0], "one was filed");
}

#[test]
fn another_mapping_moves_the_result() {
    let varied = decided(
        "2024-10-08",
        "2024-11-05",
        "2024-11-07",
        ReviewDecision::Varied,
    );
    let mapping =
        ResultMapping::default().with_decision(ReviewDecision::Varied, RemedyResult::Other);
    let register = register([review("a", &varied)]);
    let sealed = register
        .with_mapping(mapping)
        .sealed(&seals(2024..=2024), &CALENDAR);
    assert_eq!(filled(&sealed.unwrap()[0]), ["RV/oth=1"]);
}

/// Quarters sealed on the 8th, the year on the 20th.
#[test]
fn quarters_of_table_4_are_told_beside_the_year() {
    use ReviewDecision::{Annulled, Maintained};
    let in_june = |decision| decided("2024-05-06", "2024-06-03", "2024-06-05", decision);
    let in_december = decided("2024-11-18", "2024-12-16", "2024-12-18", Maintained);
    let in_time = in_june(Maintained);
    let between_seals = late(&in_december, 3, "2025-01-13");
    let entered_between = late(&in_december, 0, "2025-01-14");
    let corrected = in_june(Maintained);
    let before = decided("2023-11-20", "2023-12-18", "2023-12-20", Annulled);
    let known_to_2023 = late(&before, 3, "2024-01-12");
    let open: Suits = log(vec![direct(day("2024-02-20"))]);
    let cases = [
        review("a", &in_time),
        review("b", &between_seals),
        review("c", &entered_between),
        review("d", &corrected),
        review("e", &known_to_2023),
        suit("f", &open),
    ];
    let mut register = register(cases);
    let ended = (day("2024-06-05"), RemedyResult::Corrected);
    register
        .correct_result("d", Some(ended), day("2024-08-05"))
        .unwrap();
    let all = [2023, 2024].map(|it| Period::year(it).unwrap());
    let quarters: Vec<_> = all.iter().flat_map(|it| it.quarters()).collect();
    let quarters = register
        .sealed(&monthly_seals(&quarters, 8), &CALENDAR)
        .unwrap();
    let years = register
        .sealed(&monthly_seals(&all, 20), &CALENDAR)
        .unwrap();
    let (parts, year) = (&quarters[4..], &years[1]);
    let told = register.reconcile_parts(parts, year, &CALENDAR).unwrap();
    assert!(told.iter().all(Restatement::is_of_parts));
    assert_eq!(
        lines(&told, 2024),
        [
            "entered-late T4/RV/keep case c",
            "concluded-late T4/RV/pend T4/RV/keep case b",
            "result-corrected T4/RV/keep T4/RV/fix case d",
            "other-period T4/RV/fix case e",
        ]
    );
    assert_eq!(
        filled(year),
        ["RV/keep=3", "RV/fix=1", "LD/pend=1"],
        "f is pending at the end of every quarter and once in the year"
    );
    let (requests, remedies) = Default::default();
    let words = &Derivation::new(2024, &requests, &remedies).restated(&told)[1];
    assert_eq!(
        words.message().zh,
        "2024年各期合计有1件计入表四“行政复议”行“尚未审结”列，全期封账计入表四“行政复议”行“结果维持”列：\
         办结情况封账后补录；各期原数不改（b）"
    );
    assert_eq!(
        lines(
            &register
                .reconcile_parts(&quarters[..4], &years[0], &CALENDAR)
                .unwrap(),
            2023
        ),
        ["concluded-late T4/RV/pend T4/RV/fix case e"]
    );
    let error = register
        .reconcile_parts(&parts[1..], year, &CALENDAR)
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "no counts of 2024-01-01 through 2024-03-31, which are part of 2024"
    );
}

/// Sealed on this day of the month after each period.
fn monthly_seals(periods: &[Period], on: u32) -> Vec<Seal> {
    let seal = |period: &Period| {
        let next = period.through() + Days::new(1);
        Seal::new(*period, next.with_day(on).unwrap()).unwrap()
    };
    periods.iter().map(seal).collect()
}

#[test]
fn clerks_without_a_case_have_counts_that_roll_up() {
    let ended = decided(
        "2024-05-06",
        "2024-06-03",
        "2024-06-05",
        ReviewDecision::Maintained,
    );
    let register = register([review("a", &ended)]);
    let year = Period::year(2024).unwrap();
    let quarters: Vec<_> = year.quarters().collect();
    let quarters = register
        .sealed(&monthly_seals(&quarters, 8), &CALENDAR)
        .unwrap();
    let mut own = ByPeriod::<RemedyTally>::default();
    for quarter in &quarters {
        let by_clerk = quarter.remedies_among(["1", "2"], |_| "1").unwrap();
        assert_eq!(by_clerk.groups().count(), 2);
        own.add(by_clerk.group("1").unwrap()).unwrap();
    }
    let rolled_up = own.roll_up(year).unwrap();
    let upheld = rolled_up.cell(RemedyPath::Reconsideration, RemedyResult::Upheld);
    assert_eq!(upheld, 1);
}

#[test]
fn what_no_table_4_can_be_derived_from() {
    let open = log(vec![applied(day("2024-10-08"))]);
    let twice = register([review("1", &open)])
        .add_suit("1", &[][..])
        .unwrap_err();
    assert_eq!(twice, RegisterError::Twice { case: "1".into() });
    let on = day("2024-10-10");
    let broken = log(vec![applied(day("2024-10-08")), (Fact::Answered, on)]);
    let register = register([review("2", &broken)]);
    let year = seals(2024..=2024);
    let found = register.findings(year[0], &CALENDAR);
    assert_eq!(
        found[0].to_string(),
        "error register-log at 2: its log cannot be, so that it is not counted: entry 2 (`answered`) cannot follow \
         in state `filed`: a case that is “filed” has no step to answer; no papers have come"
    );
    let sealed = register.sealed(&seals(2023..=2023), &CALENDAR).unwrap();
    assert_eq!(
        sealed[0].remedy_tally().path(RemedyPath::Reconsideration),
        0
    );
    assert_eq!(
        register.restatements(&sealed[0], on, &CALENDAR),
        Ok(Vec::new())
    );
    let [one, _, other] = seals(2021..=2023).try_into().unwrap();
    let gap = register.sealed(&[one, other], &CALENDAR).unwrap_err();
    assert_eq!(
        gap.to_string(),
        "the seal of 2023 does not follow that of 2021"
    );
}
