use std::sync::LazyLock;

use disclosure::calendar::WorkingCalendar;
use disclosure::finding::Level;
use disclosure::report::{AnnualReport, Cell, CellCode, Derivation};
use disclosure::statistics::Period;
use disclosure::statistics::requests::{
    Register, RegisterError, RemedySummary, RemedyTally, RequestSummary, RequestTally, Restatement,
    RestatementKind, Seal, SealedPeriod,
};
use disclosure::vocabulary::{ApplicantClass, Outcome, RemedyPath, RemedyResult};
use disclosure::workflow::Machine as _;
use disclosure::workflow::request::{Request, RequestOutcome};

use crate::log::{Log, day};
use crate::penalties;

pub(crate) static CALENDAR: LazyLock<WorkingCalendar> = LazyLock::new(WorkingCalendar::mainland);

pub(crate) fn seals(years: &[i32]) -> Vec<Seal> {
    let sealed_on = |year: i32| day(&format!("{}-01-20", year + 1));
    let seal = |&year: &i32| Seal::new(Period::year(year).unwrap(), sealed_on(year)).unwrap();
    years.iter().map(seal).collect()
}

pub(crate) fn cases(logs: &[Log]) -> Register<'_> {
    let mut register = Register::default();
    for log in logs {
        register.add_request(&log.id, &log.events).unwrap();
    }
    register
}

pub(crate) fn report(sealed: &SealedPeriod) -> AnnualReport {
    let year = sealed.seal().period().through();
    let year = chrono::Datelike::year(&year);
    let (tally, none) = (sealed.request_tally(), RemedyTally::default());
    let derivation = Derivation::new(year, &tally, &none).with_own(penalties());
    derivation.report("某局").unwrap()
}

fn cell(report: &AnnualReport, row: &str, column: &str) -> u64 {
    let table = report.table("T3").unwrap();
    table.cell(row, column).unwrap().count().unwrap()
}

/// The cells of table 3 that are not zero.
pub(crate) fn filled(report: &AnnualReport) -> Vec<String> {
    let table = report.table("T3").unwrap();
    let cells = table.form().cells().map(|(code, ..)| code);
    let count = |code: &CellCode| table.cell(code.row, code.column).unwrap().count().unwrap();
    cells
        .filter(|code| count(code) > 0 && code.column != "TT")
        .map(|code| format!("{}/{}={}", code.row, code.column, count(&code)))
        .collect()
}

pub(crate) fn lines(lines: &[Restatement], year: i32) -> Vec<String> {
    let (requests, remedies) = Default::default();
    let derivation = Derivation::new(year, &requests, &remedies);
    let lines = derivation.restated(lines).into_iter().map(|finding| {
        assert_eq!(finding.level(), Level::Note);
        format!("{} {}", finding.rule(), finding.places().join(" "))
    });
    lines.collect()
}

const PERSON: ApplicantClass = ApplicantClass::NaturalPerson;

#[test]
fn s9_one_request_with_four_answers_is_one_row() {
    let mut log = Log::received("2025-1", day("2025-03-03"), day("2025-03-03"), PERSON);
    log.answer(day("2025-03-20"), day("2025-03-20"), Outcome::Partial);
    let sealed = cases(&[log]).sealed(&seals(&[2025]), &CALENDAR).unwrap();
    let report = report(&sealed[0]);
    assert_eq!(filled(&report), ["N/NP=1", "PG/NP=1", "T/NP=1"]);
    assert_eq!(report.reconcile(), []);
}

#[test]
fn s9_a_split_counts_each_child_and_a_merge_each_application() {
    let on = day("2025-03-03");
    let mut parent = Log::registered("1", on, on, PERSON);
    parent.split(on, on, ["1-1", "1-2"]);
    let mut first = Log::split_off("1-1", "1", on, on, on, PERSON);
    first.answer(day("2025-03-20"), day("2025-03-20"), Outcome::Granted);
    let second = Log::split_off("1-2", "1", on, on, on, PERSON);
    let mut merged = Log::registered("2", on, on, ApplicantClass::Company);
    merged.merge(on, on, "3");
    let mut whole = Log::received("3", on, on, PERSON);
    whole.absorb((on, on), "2", on);
    whole.answer(day("2025-03-21"), day("2025-03-21"), Outcome::Repeated);
    let logs = [parent, first, second, merged, whole];
    let sealed = cases(&logs).sealed(&seals(&[2025]), &CALENDAR).unwrap();
    let report = report(&sealed[0]);
    let counted = [
        "N/NP=3", "N/CO=1", "G/NP=1", "X2/NP=1", "X2/CO=1", "T/NP=2", "T/CO=1", "C/NP=1",
    ];
    assert_eq!(filled(&report), counted);
    let (tally, none) = (sealed[0].request_tally(), RemedyTally::default());
    let derivation = Derivation::new(2025, &tally, &none);
    let behind = |row, column| {
        let cell = CellCode {
            table: "T3",
            row,
            column,
        };
        derivation
            .behind(cell, &sealed[0])
            .into_iter()
            .collect::<Vec<_>>()
    };
    assert_eq!(behind("N", "TT"), ["1-1", "1-2", "2", "3"]);
    assert_eq!(behind("T", "NP"), ["1-1", "3"]);
    assert_eq!(behind("C", "NP"), ["1-2"]);
    assert!(behind("C", "CO").is_empty(), "the merged one has its row");
}

#[test]
fn s10_an_annulment_after_the_seal_moves_no_cell() {
    let mut log = Log::received("2024-17", day("2024-12-02"), day("2024-12-02"), PERSON);
    log.answer(
        day("2024-12-20"),
        day("2024-12-20"),
        Outcome::RefusedDeliberativeProcess,
    );
    let before = cases(&[log.clone()])
        .sealed(&seals(&[2024]), &CALENDAR)
        .unwrap();
    let counted = ["N/NP=1", "D6/NP=1", "T/NP=1"];
    assert_eq!(filled(&report(&before[0])), counted);

    let mut open = log.clone();
    open.decide_anew(day("2025-02-14"), None);
    let opened = [open];
    let reopened = cases(&opened);
    let known = |day_of: &str| {
        reopened
            .restatements(&before[0], day(day_of), &CALENDAR)
            .unwrap()
    };
    assert_eq!(known("2025-02-13"), []);
    assert_eq!(
        lines(&known("2025-02-14"), 2024),
        ["decided-anew T3/D6/NP case 2024-17"],
        "the new decision is still open"
    );

    log.decide_anew(
        day("2025-02-14"),
        Some((day("2025-03-10"), Outcome::Granted)),
    );
    let logs = [log];
    let register = cases(&logs);
    let after = register.sealed(&seals(&[2024, 2025]), &CALENDAR).unwrap();
    assert_eq!(after[0], before[0], "the sealed year is the same");
    assert_eq!(filled(&report(&after[1])), Vec::<String>::new());
    let found = register
        .restatements(&after[0], day("2026-06-01"), &CALENDAR)
        .unwrap();
    assert_eq!(
        lines(&found, 2024),
        ["decided-anew T3/D6/NP case 2024-17"],
        "the sealed figure stands, and the new decision is in no cell"
    );
    assert_eq!(found[0].kind(), RestatementKind::DecidedAnew);
    assert_eq!(found[0].cases(), ["2024-17"]);
    let granted = RequestOutcome::Decree711(Outcome::Granted);
    let decided = Some((day("2025-03-10"), granted));
    assert_eq!((found[0].known(), found[0].decided()), (None, decided));
    let own = register
        .restatements(&after[1], after[1].seal().on(), &CALENDAR)
        .unwrap();
    assert_eq!(
        lines(&own, 2025),
        ["decided-anew case 2024-17"],
        "listed in the year in which the new decision falls"
    );
    assert_eq!((own[0].counted(), own[0].known()), (None, None));
    assert_eq!(own[0].decided(), decided);
    let (requests, none) = Default::default();
    let derivation = Derivation::new(2024, &requests, &none);
    let said = |line: &Restatement| {
        let words = derivation.restated(std::slice::from_ref(line))[0]
            .message()
            .clone();
        [words.zh, words.en]
    };
    assert_eq!(
        said(&found[0]),
        [
            "2024年已封账，1件计入表三“三、本年度办理结果 （三）不予公开 6.属于四类过程性信息”行\
             “申请人情况 自然人”列，原数不改；复议或者诉讼后重新处理，2025-03-10作出的结果为\
             “予以公开”，按办理口径不计入任何一行（2024-17）",
            "2024 is sealed with 1 in table 3, row refused: deliberative process (D6), column \
             natural person (NP), and the figure stands; decided anew after a review or judgment, on 2025-03-10 with \
             the result `granted`, counted in no row by convention c8 (2024-17)"
        ]
    );
    assert_eq!(
        said(&own[0]),
        [
            "2025年1件复议或者诉讼后重新处理，2025-03-10作出的结果为“予以公开”，\
             按办理口径不计入任何一行（2024-17）",
            "1 in 2025 decided anew after a review or judgment, on 2025-03-10 with the result \
             `granted`, counted in no row by convention c8 (2024-17)"
        ]
    );
    assert_eq!(
        said(&known("2025-02-14")[0]),
        [
            "2024年已封账，1件计入表三“三、本年度办理结果 （三）不予公开 6.属于四类过程性信息”行\
             “申请人情况 自然人”列，原数不改；复议或者诉讼后重新处理，尚未作出新的决定，\
             按办理口径不计入任何一行（2024-17）",
            "2024 is sealed with 1 in table 3, row refused: deliberative process (D6), column \
             natural person (NP), and the figure stands; decided anew after a review or judgment, no new decision \
             yet, counted in no row by convention c8 (2024-17)"
        ]
    );
}

#[test]
fn s10_the_review_is_pending_in_its_year_and_ends_in_the_next() {
    let review = RemedySummary {
        path: RemedyPath::Reconsideration,
        filed_on: day("2024-12-30"),
        ended: Some((day("2025-02-14"), RemedyResult::Corrected)),
    };
    let remedies = |year| RemedyTally::of(Period::year(year).unwrap(), [&review]);
    let table = |year| {
        let remedies = remedies(year);
        let derivation = Derivation::new(year, &RequestTally::default(), &remedies).report("某局");
        derivation.unwrap().table("T4").unwrap().clone()
    };
    assert_eq!(table(2024).cell("RV", "pend"), Some(Cell::from(1)));
    assert_eq!(table(2025).cell("RV", "fix"), Some(Cell::from(1)));
    assert_eq!(table(2025).cell("RV", "tot"), Some(Cell::from(1)));
    assert_eq!(table(2025).cell("LD", "tot"), Some(Cell::from(0)));
    assert_eq!(table(2026).cell("RV", "tot"), Some(Cell::from(0)));
}

#[test]
fn s11_the_year_boundary_and_a_corrected_class() {
    let mut log = Log::received("2024-99", day("2024-12-30"), day("2024-12-30"), PERSON);
    log.answer(day("2025-01-24"), day("2025-01-24"), Outcome::Granted);
    let logs = [log];
    let mut register = cases(&logs);
    register
        .correct_class("2024-99", ApplicantClass::Company, day("2025-01-22"))
        .unwrap();
    let sealed = register
        .sealed(&seals(&[2024, 2025, 2026]), &CALENDAR)
        .unwrap();
    let reports: Vec<_> = sealed.iter().map(report).collect();
    assert_eq!(filled(&reports[0]), ["N/NP=1", "C/NP=1"]);
    assert_eq!(filled(&reports[1]), ["P/NP=1", "G/NP=1", "T/NP=1"]);
    assert_eq!(filled(&reports[2]), Vec::<String>::new());
    assert_eq!(cell(&reports[1], "G", "TT"), 1);
    assert_eq!(reports[1].reconcile_with(&reports[0]).unwrap(), []);
    assert!(reports.iter().all(|it| it.reconcile().is_empty()));
    let later = day("2026-06-01");
    let found = |place: usize| {
        register
            .restatements(&sealed[place], later, &CALENDAR)
            .unwrap()
    };
    assert_eq!(
        lines(&found(0), 2024),
        [
            "reclassified T3/N/NP T3/N/CO case 2024-99",
            "reclassified T3/C/NP T3/C/CO case 2024-99",
        ]
    );
    assert_eq!(
        lines(&found(1), 2025),
        [
            "reclassified T3/P/NP T3/P/CO case 2024-99",
            "reclassified T3/G/NP T3/G/CO case 2024-99",
        ]
    );
    let (requests, remedies) = Default::default();
    let words = &Derivation::new(2024, &requests, &remedies).restated(&found(0))[0];
    assert_eq!(
        words.message().en,
        "2024 is sealed with 1 in table 3, row received in the year (N), column natural person (NP), \
         by what is known now in table 3, row received in the year (N), column commercial enterprise \
         (CO): the class of the applicant was corrected; the figure stands (2024-99)"
    );
    assert_eq!(
        words.message().zh,
        "2024年已封账，1件原计入表三“一、本年新收政府信息公开申请数量”行“申请人情况 自然人”列，\
         按现知情况计入表三“一、本年新收政府信息公开申请数量”行“申请人情况 法人或其他组织 商业企业”列：\
         申请人类别更正；原数不改（2024-99）"
    );
}

#[test]
fn what_is_entered_late_goes_into_the_first_open_year() {
    let mut late = Log::received("a", day("2024-11-04"), day("2025-02-03"), PERSON);
    late.answer(day("2024-11-20"), day("2025-02-03"), Outcome::Granted);
    let mut closed = Log::received("b", day("2024-11-04"), day("2024-11-04"), PERSON);
    closed.answer(day("2024-12-20"), day("2025-02-10"), Outcome::NotHeld);
    let mut reopened = Log::received("c", day("2024-06-03"), day("2024-06-03"), PERSON);
    reopened.lapse(day("2024-06-05"), day("2024-07-01"), day("2024-07-01"));
    reopened.reopen(day("2025-03-03"), day("2025-03-03"));
    reopened.answer(day("2025-03-20"), day("2025-03-20"), Outcome::Granted);
    let on = day("2024-12-25");
    let mut parent = Log::registered("d", on, on, PERSON);
    parent.split(day("2025-02-05"), day("2025-02-05"), ["d-1", "d-2"]);
    let [first, second] = ["d-1", "d-2"].map(|id| {
        let split = day("2025-02-05");
        let mut log = Log::split_off(id, "d", on, split, split, PERSON);
        if id == "d-1" {
            let merged = day("2025-02-06");
            log.absorb((merged, merged), "e", on);
        }
        log.answer(day("2025-02-20"), day("2025-02-20"), Outcome::Granted);
        log
    });
    let mut merged = Log::registered("e", on, on, PERSON);
    merged.merge(day("2025-02-06"), day("2025-02-06"), "d-1");
    let logs = [late, closed, reopened, parent, first, second, merged];
    let register = cases(&logs);
    let sealed = register.sealed(&seals(&[2024, 2025]), &CALENDAR).unwrap();
    let reports: Vec<_> = sealed.iter().map(report).collect();
    assert_eq!(
        filled(&reports[0]),
        ["N/NP=4", "O1/NP=1", "T/NP=1", "C/NP=3"]
    );
    assert_eq!(
        filled(&reports[1]),
        ["N/NP=2", "P/NP=3", "G/NP=4", "U1/NP=1", "T/NP=5"],
        "a and the second child are new; b, the first child and e were carried in; e was merged and \
         keeps its row"
    );
    assert_eq!(reports[1].reconcile_with(&reports[0]).unwrap(), []);
    let found = register
        .restatements(&sealed[0], day("2025-12-31"), &CALENDAR)
        .unwrap();
    assert_eq!(
        lines(&found, 2024),
        [
            "entered-late T3/N/NP case a case d-1 case d-2",
            "entered-late T3/C/NP case d-1 case d-2",
            "entered-late T3/G/NP case a",
            "concluded-late T3/C/NP T3/U1/NP case b",
            "reopened T3/O1/NP T3/C/NP case c",
            "split T3/N/NP case d",
            "split T3/C/NP case d",
        ]
    );
}

#[test]
fn what_no_figures_can_be_derived_from() {
    let on = day("2024-03-04");
    let mut log = Log::registered("1", on, on, PERSON);
    log.events.truncate(2);
    let request = Request::replay(&log.events).unwrap();
    assert_eq!(
        RequestSummary::of(&request, &CALENDAR)
            .unwrap_err()
            .to_string(),
        "a request received on 2024-03-04 is not registered: its applicant has no class"
    );
    let logs = [log];
    let register = cases(&logs);
    let found = register.findings(seals(&[2024])[0], &CALENDAR);
    assert_eq!(
        found[0].to_string(),
        "error register-class at 1: received on 2024-03-04 and the class of its applicant is not registered: \
         it has no column and is not counted until its class is entered"
    );
    assert!(register.sealed(&seals(&[2023]), &CALENDAR).is_ok());
    let gap = register
        .sealed(&seals(&[2021, 2023]), &CALENDAR)
        .unwrap_err();
    assert_eq!(
        gap.to_string(),
        "the seal of 2023 does not follow that of 2021"
    );
    let mut twice = cases(&logs);
    let twice = twice.add_request("1", &logs[0].events).unwrap_err();
    assert_eq!(twice, RegisterError::Twice { case: "1".into() });
    assert_eq!(twice.to_string(), "case `1` is in the register twice");
    let mut broken = Log::registered("2", on, on, PERSON);
    broken.events.remove(0);
    let logs = [broken];
    let found = cases(&logs).findings(seals(&[2024])[0], &CALENDAR);
    assert_eq!(
        (found[0].rule(), found[0].places()),
        ("register-log", &["2".to_owned()][..])
    );
}
