//! The local forms of 2008-2013, to the cell.

use chrono::{Days, NaiveDate};
use disclosure::ledger::{DisclosureItem, DisclosureItemBuilder, Ledger};
use disclosure::report::render::ReportPage;
use disclosure::report::{
    AnnualReport, Cell, CellCode, Derivation, DerivationRules, OwnFigure, ReportForm, RowMapping,
};
use disclosure::statistics::requests::{
    RemedySummary, RemedyTally, ReplyTime, RequestSummary, RequestTally, Restatement, Seal,
    SealedPeriod,
};
use disclosure::statistics::{Accumulate, Normative, Period, PublicationTally};
use disclosure::vocabulary::{
    ApplicantClass, CategoryScheme, LocalOutcome, Outcome, Outcome2007, PublicationChannel,
    RemedyPath, RemedyResult, RequestChannel, Term,
};
use disclosure::workflow::request::RequestOutcome;

use crate::forms::values;
use crate::log::day;

const FUJIAN: ReportForm = ReportForm::Fujian2009;
const LONG: ReportForm = ReportForm::Long2008;

fn year() -> Period {
    Period::year(2009).unwrap()
}

/// A small register of 2009: number, received, by which way, ended, and how.
const REGISTER: &str = "\
    08-9   2008-12-24  in-person      2009-01-09  granted
    09-1   2009-02-03  in-person      2009-02-10  granted
    09-2   2009-02-05  e-mail         2009-02-20  already-public
    09-3   2009-03-02  online         2009-03-20  partial
    09-4   2009-04-01  signed-post    2009-04-14  refused-state-secret
    09-5   2009-04-02  ordinary-post  2009-04-14  not-this-agency
    09-6   2009-05-04  other          2009-05-12  does-not-exist
    09-7   2009-05-05  fax            2009-05-12  amend-or-supplement
    09-8   2009-06-01  online         2009-06-12  other-channel
    09-9   2009-07-01  online         2009-07-06  withdrawn
    09-10  2009-12-28  online         open        -";

fn register() -> Vec<(&'static str, RequestSummary)> {
    let person = ApplicantClass::NaturalPerson;
    let read = |line: &'static str| {
        let mut words = line.split_whitespace();
        let mut word = || words.next().unwrap();
        let (id, received, channel, ended, how) = (word(), word(), word(), word(), word());
        let case = RequestSummary::new(day(received), person, channel.parse().unwrap());
        let case = match how {
            "-" => case,
            "withdrawn" => case.concluded(day(ended), None).unwrap(),
            outcome => {
                let outcome = RequestOutcome::Decree492(outcome.parse().unwrap());
                let reply = ReplyTime {
                    working_days: Some(9),
                    extended: false,
                    overdue: false,
                };
                let case = case.concluded(day(ended), Some(outcome)).unwrap();
                case.replied(reply).unwrap()
            }
        };
        (id, case)
    };
    REGISTER.lines().map(read).collect()
}

fn requests() -> RequestTally {
    let register = register();
    RequestTally::of(year(), register.iter().map(|(_, it)| it))
}

/// All of them as they stand in a period.
fn sealed(period: Period) -> SealedPeriod {
    let register = register();
    let requests = register.iter();
    let requests = requests.filter_map(|(id, it)| Some((*id, it.in_period(period)?)));
    let summaries = remedies();
    let disputes = ["r1", "r2", "s1", "s2"].into_iter().zip(&summaries);
    let disputes = disputes.filter_map(|(id, it)| Some((id, it.in_period(period)?)));
    let seal = Seal::new(period, period.through()).unwrap();
    SealedPeriod::new(seal, requests, disputes).unwrap()
}

fn remedy(path: RemedyPath, filed: &str, ended: Option<&str>) -> RemedySummary {
    RemedySummary {
        path,
        filed_on: day(filed),
        ended: ended.map(|on| (day(on), RemedyResult::Upheld)),
    }
}

fn remedies() -> [RemedySummary; 4] {
    [
        remedy(
            RemedyPath::Reconsideration,
            "2008-11-03",
            Some("2009-01-05"),
        ),
        remedy(
            RemedyPath::Reconsideration,
            "2009-03-02",
            Some("2009-05-04"),
        ),
        remedy(RemedyPath::DirectSuit, "2009-06-01", Some("2009-09-01")),
        remedy(RemedyPath::SuitAfterReview, "2009-12-01", None),
    ]
}

fn items() -> PublicationTally {
    let mut ledger = Ledger::new(CategoryScheme::fujian());
    for (title, formed, channels) in [
        (
            "办法",
            "2009-02-02",
            [PublicationChannel::Website, PublicationChannel::Gazette],
        ),
        (
            "通知",
            "2008-12-30",
            [PublicationChannel::Website, PublicationChannel::Radio],
        ),
        (
            "计划",
            "2009-03-02",
            [PublicationChannel::Library, PublicationChannel::Radio],
        ),
    ] {
        let item = DisclosureItem::builder(title)
            .formed_on(day(formed))
            .published_on(day("2009-03-10"));
        let item = channels
            .into_iter()
            .fold(item, DisclosureItemBuilder::channel);
        ledger.push(item.build().unwrap()).unwrap();
    }
    let is_document = |item: &DisclosureItem| match item.title() {
        "计划" => Normative::No,
        _ => Normative::Document,
    };
    PublicationTally::of(ledger.view(), year(), is_document)
}

const LINES_OF_FUJIAN: [&str; 15] = [
    "1=3", "1.1=2", "1.2=1", "2=10", "2.1=1", "2.2=1", "2.3=1", "2.4=4", "2.5=2", "2.6=1", "3=9",
    "3.1=3", "3.2=1", "3.3=5", "4=1",
];

#[test]
fn a_year_in_the_appendix_of_fujian() {
    let (requests, items) = (requests(), items());
    let remedies = RemedyTally::of(year(), &remedies());
    let derivation = Derivation::new(2009, &requests, &remedies)
        .in_form(FUJIAN)
        .with_publications(&items);
    let report = derivation.report("某市某局").unwrap();
    let mut expected = LINES_OF_FUJIAN.map(str::to_owned).to_vec();
    expected.push("5=2".to_owned());
    assert_eq!(values(&report, "FJ", "year"), expected);
    assert_eq!(values(&report, "FJ", "cumulative"), Vec::<String>::new());
    let cell = |row| report.table("FJ").unwrap().cell(row, "year").unwrap();
    assert_eq!(cell("6"), Cell::Blank, "no log tells of complaints");
    assert_eq!(report.reconcile(), []);
    let notes: Vec<_> = derivation.notes().iter().map(ToString::to_string).collect();
    assert_eq!(
        notes,
        [
            "note row-of-others at FJ/3.3/year: 1 concluded under Decree 492 stands by the parameter \
             `without_local_row` in the appendix, row refused (3.3), not a row of its own",
            "note ended-without-reply at FJ/3/year: 1 ended without a reply (withdrawn or the like) \
             and is not among the replies"
        ]
    );
}

#[test]
fn a_year_in_the_long_form() {
    let (requests, items) = (requests(), items());
    let remedies = RemedyTally::of(year(), &remedies());
    let own = |row, count: u64| OwnFigure::new("LF", row, "period", count);
    let derivation = Derivation::new(2009, &requests, &remedies)
        .in_form(LONG)
        .with_publications(&items)
        .with_own([own("02", 3), own("05", 1200), own("34", 1), own("35", 1)]);
    let report = derivation.report("某市某局").unwrap();
    let expected = [
        "01=3", "02=3", "03=2", "05=1200", "10=10", "11=1", "12=1", "13=1", "14=4", "15=2", "16=1",
        "17=9", "18=3", "19=1", "20=5", "22=1", "23=1", "24=1", "25=1", "31=1", "32=1", "33=2",
        "34=1", "35=1",
    ];
    assert_eq!(values(&report, "LF", "period"), expected);
    assert_eq!(
        values(&report, "LF", "cumulative"),
        expected,
        "a whole year is the year to date"
    );
    let table = report.table("LF").unwrap();
    for row in ["04", "06", "07", "08", "09"] {
        assert_eq!(table.cell(row, "period"), Some(Cell::Blank), "{row}");
        assert_eq!(table.cell(row, "cumulative"), Some(Cell::Blank), "{row}");
    }
    for row in ["21", "26", "27", "28", "29", "30"] {
        assert_eq!(table.cell(row, "period"), Some(Cell::from(0)), "{row}");
    }
    assert_eq!(report.reconcile(), []);
}

/// Every cell of requests and remedies has as many cases behind it as it counts.
#[test]
fn the_cases_behind_the_cells() {
    let sealed_year = sealed(year());
    let (requests, remedies) = (requests(), sealed_year.remedy_tally());
    assert_eq!(sealed_year.request_tally(), requests);
    for (form, table, column) in [(FUJIAN, "FJ", "year"), (LONG, "LF", "cumulative")] {
        let derivation = Derivation::new(2009, &requests, &remedies).in_form(form);
        let report = derivation.report("某局").unwrap();
        let cells = report.table(table).unwrap().form().cells();
        for (code, ..) in cells.filter(|(code, ..)| code.column == column) {
            let behind = derivation.behind(code, &sealed_year).len();
            let cell = report.table(table).unwrap().cell(code.row, code.column);
            let count = cell.unwrap().count().unwrap_or_default();
            assert_eq!(count, u64::try_from(behind).unwrap(), "{code}");
        }
        let cell = |row, column| CellCode { table, row, column };
        let (refused, suits) = if form == FUJIAN {
            ("3.3", "5")
        } else {
            ("20", "33")
        };
        let behind = derivation.behind(cell(refused, column), &sealed_year);
        let behind: Vec<_> = behind.into_iter().collect();
        assert_eq!(behind, ["09-4", "09-5", "09-6", "09-7", "09-8"]);
        let behind = derivation.behind(cell(suits, column), &sealed_year);
        assert_eq!(behind.into_iter().collect::<Vec<_>>(), ["s1", "s2"]);
    }
    let derivation = Derivation::new(2009, &requests, &remedies).in_form(FUJIAN);
    let cumulative = CellCode {
        table: "FJ",
        row: "2",
        column: "cumulative",
    };
    assert!(derivation.behind(cumulative, &sealed_year).is_empty());
    let received = CellCode {
        column: "year",
        ..cumulative
    };
    let before = sealed(Period::year(2008).unwrap());
    assert!(derivation.behind(received, &before).is_empty());
    let other = CellCode {
        table: "LF",
        row: "10",
        column: "period",
    };
    assert!(
        derivation.behind(other, &sealed_year).is_empty(),
        "not the form chosen"
    );
}

#[test]
fn the_readings_of_the_local_forms_can_be_set() {
    let (requests, items) = (requests(), items());
    let remedies = RemedyTally::of(year(), &remedies());
    let mut rules = DerivationRules::default();
    rules.local_remedies_are_filed = false;
    rules.new_documents_are_published = false;
    rules.rows = RowMapping::default()
        .with_local(Outcome2007::AlreadyPublic, LocalOutcome::OtherReason)
        .with_local_default(LocalOutcome::NotHeld);
    let stored = serde_json::to_string(&rules).unwrap();
    assert_eq!(
        serde_json::from_str::<DerivationRules>(&stored).unwrap(),
        rules
    );
    let values_of = |rules: &DerivationRules| {
        let derivation = Derivation::new(2009, &requests, &remedies)
            .in_form(LONG)
            .with_publications(&items)
            .with_rules(rules.clone());
        let report = derivation.report("某局").unwrap();
        assert_eq!(report.reconcile(), []);
        let wanted = ["03=", "18=", "20=", "23=", "31=", "32=", "33="];
        let mut values = values(&report, "LF", "period");
        values.retain(|it| wanted.iter().any(|row| it.starts_with(row)));
        values
    };
    assert_eq!(
        values_of(&rules),
        ["03=1", "18=2", "20=6", "23=2", "31=1", "32=2", "33=2"]
    );
    rules.pending_is_other = false;
    assert!(values_of(&rules).contains(&"33=1".to_owned()));
}

/// Every outcome under Decree 492 has a row in both forms.
#[test]
fn the_rows_of_all_outcomes() {
    let rows = |form| {
        let form = disclosure::report::TableForm::of_id(form).unwrap();
        let row = |it: &Outcome2007| {
            let row = RequestOutcome::Decree492(*it);
            let row = disclosure::statistics::requests::FlowRow::Concluded(row);
            RowMapping::default().row_in(row, form).unwrap()
        };
        Outcome2007::ALL
            .iter()
            .map(row)
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(rows("LF-2008"), "18 18 19 25 26 27 30 21 30 23 22 24 31");
    assert_eq!(
        rows("FJ-2009"),
        "3.1 3.1 3.2 3.3 3.3 3.3 3.3 3.3 3.3 3.3 3.3 3.3 3.3"
    );
}

/// Rows of Decree 711 cannot be there before it, and where they are, none gets lost.
#[test]
fn rows_of_the_later_decree_do_not_vanish() {
    let one = |(place, outcome): (u64, &Outcome)| {
        let received = day("2010-03-01") + Days::new(place);
        let summary = RequestSummary::new(received, ApplicantClass::Company, RequestChannel::Fax);
        let ended = RequestOutcome::Decree711(*outcome);
        summary
            .concluded(received + Days::new(9), Some(ended))
            .unwrap()
    };
    let summaries: Vec<_> = (0..).zip(Outcome::ALL).map(one).collect();
    let requests = RequestTally::of(Period::year(2010).unwrap(), &summaries);
    let none = RemedyTally::default();
    let derivation = Derivation::new(2010, &requests, &none).in_form(LONG);
    let report = derivation.report("某局").unwrap();
    let expected = [
        "10=21", "12=21", "17=21", "18=1", "19=1", "20=19", "25=1", "30=1", "31=17",
    ];
    assert_eq!(values(&report, "LF", "period"), expected);
    assert_eq!(report.reconcile(), []);
    let notes: Vec<_> = derivation.notes().iter().map(ToString::to_string).collect();
    assert_eq!(
        notes,
        [
            "warning rows-of-decree-711 at LF/18/period, LF/19/period, LF/25/period, LF/30/period, \
             LF/31/period: 21 concluded in rows of Decree 711, which this year cannot have"
        ]
    );
}

/// The figures of a bureau: 120 items in the year, 573 in all, which implies 453 before.
fn bureau(cumulative: impl Into<Cell>) -> AnnualReport {
    let mut before = AnnualReport::blank("南安市教育局", 2012, FUJIAN).unwrap();
    let table = before.table_mut("FJ").unwrap();
    table.set("1", "cumulative", cumulative.into()).unwrap();
    table.set("2.6", "cumulative", Cell::NotApplicable).unwrap();
    before
}

/// So many items, all published on the website.
fn published(count: u32, year: i32) -> PublicationTally {
    let mut ledger = Ledger::new(CategoryScheme::fujian());
    for number in 0..count {
        let item = DisclosureItem::builder(format!("第{number}号"))
            .published_on(NaiveDate::from_yo_opt(year, number + 1).unwrap())
            .channel(PublicationChannel::Website);
        ledger.push(item.build().unwrap()).unwrap();
    }
    let year = Period::year(year).unwrap();
    PublicationTally::of(ledger.view(), year, |_| Normative::Unknown)
}

#[test]
fn years_add_up_in_the_appendix_of_fujian() {
    let (requests, remedies) = (RequestTally::default(), RemedyTally::default());
    let own = |row, column, count: u64| OwnFigure::new("FJ", row, column, count);
    let before = bureau(453);
    let items = published(120, 2013);
    let derivation = Derivation::new(2013, &requests, &remedies)
        .in_form(FUJIAN)
        .with_publications(&items)
        .with_own([own("4", "cumulative", 2)]);
    let alone = derivation.report("南安市教育局").unwrap();
    assert_eq!(values(&alone, "FJ", "cumulative"), ["4=2"]);
    let derivation = derivation.with_before(&before);
    let report = derivation.report("南安市教育局").unwrap();
    assert_eq!(values(&report, "FJ", "cumulative"), ["1=573", "4=2"]);
    assert_eq!(values(&report, "FJ", "year"), ["1=120", "1.1=120"]);
    let cumulative = |row| report.table("FJ").unwrap().cell(row, "cumulative").unwrap();
    assert_eq!(cumulative("2.6"), Cell::from(0), "/ counts as zero");
    assert_eq!(cumulative("2.5"), Cell::Blank, "last year's is not known");
    assert_eq!(report.reconcile(), []);
    assert_eq!(report.reconcile_with(&before).unwrap(), []);
    let unread = bureau(Cell::read("四百五十三"));
    let unread = derivation.clone().with_before(&unread);
    let unread = unread.report("南安市教育局").unwrap();
    assert_eq!(values(&unread, "FJ", "cumulative"), ["4=2"]);
    let refused = |derivation: Derivation<'_>, agency: &str| {
        derivation.report(agency).unwrap_err().to_string()
    };
    assert_eq!(
        refused(
            derivation.clone().with_own([own("1", "cumulative", 573)]),
            "南安市教育局"
        ),
        "the appendix, row 主动公开信息数 (1), column 历年累计 (cumulative), is derived and cannot be given"
    );
    assert_eq!(
        refused(derivation, "石狮市教育局"),
        "the report of `石狮市教育局` for 2013 does not follow that of `南安市教育局` for 2012"
    );
    let long = AnnualReport::blank("某局", 2012, LONG).unwrap();
    let derivation = Derivation::new(2013, &requests, &remedies).in_form(FUJIAN);
    assert_eq!(
        refused(derivation.with_before(&long), "某局"),
        "the report of 2012 has no table `FJ`"
    );
}

/// Three requests came in by the end of March 2009, five more by the end of June.
#[test]
fn the_long_form_adds_up_the_year_to_date() {
    let register = register();
    let remedies = RemedyTally::default();
    let quarter = |number| {
        let period = Period::quarter(2009, number).unwrap();
        RequestTally::of(period, register.iter().map(|(_, it)| it))
    };
    let (first, second) = (quarter(1), quarter(2));
    let report = |tally: &RequestTally, before: Option<&AnnualReport>| {
        let derivation = Derivation::new(2009, tally, &remedies).in_form(LONG);
        let derivation = derivation.for_part(tally.period().unwrap());
        let derivation = match before {
            Some(before) => derivation.with_before(before),
            None => derivation,
        };
        derivation.report("某局")
    };
    let received = |report: &AnnualReport, column| report.table("LF").unwrap().cell("10", column);
    let first = report(&first, None).unwrap();
    assert_eq!(received(&first, "period"), Some(Cell::from(3)));
    assert_eq!(received(&first, "cumulative"), Some(Cell::from(3)));
    let to_date = report(&second, Some(&first)).unwrap();
    assert_eq!(received(&to_date, "period"), Some(Cell::from(5)));
    assert_eq!(received(&to_date, "cumulative"), Some(Cell::from(8)));
    assert_eq!(to_date.reconcile(), []);
    assert_eq!(to_date.reconcile_with(&first).unwrap(), []);
    let alone = report(&second, None).unwrap();
    assert_eq!(
        received(&alone, "cumulative"),
        Some(Cell::Blank),
        "not known"
    );
    let refused = report(&quarter(3), Some(&first)).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "the report of `某局` for 2009-Q3 does not follow that of `某局` for 2009-Q1"
    );
}

/// What is derived is written and read back as it is.
#[test]
fn local_reports_go_through_the_writers() {
    let (requests, items) = (requests(), items());
    let remedies = RemedyTally::of(year(), &remedies());
    for form in [FUJIAN, LONG] {
        let derivation = Derivation::new(2009, &requests, &remedies)
            .in_form(form)
            .with_publications(&items);
        let report = derivation.report("某市某局").unwrap();
        let mut csv = String::new();
        report.write_csv(&mut csv).unwrap();
        assert_eq!(AnnualReport::read_csv(&csv).unwrap(), report);
        let json = serde_json::to_string(&report).unwrap();
        assert_eq!(serde_json::from_str::<AnnualReport>(&json).unwrap(), report);
        let page = ReportPage::new(&report);
        let (mut html, mut text) = (String::new(), String::new());
        page.write_html(&mut html).unwrap();
        page.write_text(&mut text).unwrap();
        for written in [&html, &text] {
            assert!(written.contains("同意部分公开答复数"), "{written}");
        }
    }
}

/// A line on a sealed figure names the cells of the form chosen.
#[test]
fn restatements_name_the_cells_of_the_form_chosen() {
    let mut log = crate::log::Log::received(
        "1",
        day("2009-11-30"),
        day("2009-11-30"),
        ApplicantClass::Company,
    );
    log.answer_as(
        day("2009-12-10"),
        day("2010-03-01"),
        &serde_json::json!({"decree-492": "partial"}),
    );
    let found = restatements(&log, day("2010-04-01"));
    let (requests, remedies) = Default::default();
    let derivation = Derivation::new(2009, &requests, &remedies);
    let places = |derivation: Derivation<'_>| {
        let lines = derivation.restated(&found).into_iter();
        lines.map(|it| it.places().join(" ")).collect::<Vec<_>>()
    };
    assert_eq!(
        places(derivation.clone().in_form(FUJIAN)),
        ["FJ/3.2/year case 1"]
    );
    assert_eq!(
        places(derivation.clone().in_form(LONG)),
        ["LF/19/period case 1"]
    );
    assert_eq!(places(derivation), [""; 0], "no form is chosen");
}

/// The year to date has cases of the quarters before, which the counts of this one do not know.
#[test]
fn the_cases_behind_the_year_to_date() {
    let year = Period::year(2009).unwrap();
    let quarters: Vec<_> = year.quarters().collect();
    let behind = |period: Period, column| {
        let (requests, none) = (RequestTally::of(period, []), RemedyTally::of(period, []));
        let derivation = Derivation::new(2009, &requests, &none).in_form(LONG);
        let derivation = derivation.for_part(period);
        let cell = |row| CellCode {
            table: "LF",
            row,
            column,
        };
        let sealed = sealed(period);
        ["10", "32"].map(|row| derivation.behind(cell(row), &sealed).len())
    };
    let (first, second) = (quarters[0], quarters[1]);
    assert_eq!(behind(first, "period"), [3, 1]);
    assert_eq!(behind(first, "cumulative"), [3, 1], "it begins the year");
    assert_eq!(behind(second, "period"), [5, 0]);
    assert_eq!(behind(second, "cumulative"), [0, 0]);
}

/// A form without classes has one line where table 3 has two, and none where nothing moves in it.
#[test]
fn restatements_of_the_same_cells_are_one() {
    use disclosure::calendar::WorkingCalendar;
    let on = day("2009-11-30");
    let log = |id, class, entered| {
        let mut log = crate::log::Log::received(id, on, on, class);
        let outcome = serde_json::json!({"decree-492": "granted"});
        log.answer_as(day("2009-12-10"), day(entered), &outcome);
        log
    };
    let (person, company) = (ApplicantClass::NaturalPerson, ApplicantClass::Company);
    let logs = [
        log("b", person, "2010-03-01"),
        log("a", company, "2010-03-01"),
        log("c", person, "2009-12-10"),
    ];
    let mut register = crate::scenarios::cases(&logs);
    let corrected_on = day("2010-02-01");
    register.correct_class("c", company, corrected_on).unwrap();
    let calendar = WorkingCalendar::mainland();
    let seal = Seal::new(year(), day("2010-01-20")).unwrap();
    let sealed = register.sealed(&[seal], &calendar).unwrap();
    let found = register.restatements(&sealed[0], day("2010-12-31"), &calendar);
    let found = found.unwrap();
    assert_eq!(found.len(), 4, "two of c, which is of another class now");
    let (requests, remedies) = Default::default();
    let told = |form| {
        let derivation = Derivation::new(2009, &requests, &remedies).in_form(form);
        let told = derivation.restated(&found).into_iter();
        told.map(|it| it.message().zh.clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        told(FUJIAN),
        [
            "2009年已封账，2件原未计入，按现知情况计入附表“其中：1.同意公开答复数”行“年度”列：\
             办结情况封账后补录；原数不改（a、b）"
        ]
    );
    assert_eq!(told(LONG).len(), 1);
    let in_table_3 = Derivation::new(2024, &requests, &remedies);
    assert_eq!(in_table_3.restated(&found).len(), 4);
}

fn restatements(log: &crate::log::Log, known_on: NaiveDate) -> Vec<Restatement> {
    use disclosure::calendar::WorkingCalendar;
    let calendar = WorkingCalendar::mainland();
    let register = crate::scenarios::cases(std::slice::from_ref(log));
    let seal = Seal::new(year(), day("2010-01-20")).unwrap();
    let sealed = register.sealed(&[seal], &calendar).unwrap();
    let sealed = sealed.first().unwrap();
    register.restatements(sealed, known_on, &calendar).unwrap()
}

#[test]
fn flows_and_remedies_are_stored_with_what_the_forms_need() {
    let whole = sealed(year());
    let json = serde_json::to_string(&whole).unwrap();
    assert_eq!(serde_json::from_str::<SealedPeriod>(&json).unwrap(), whole);
    let tally = RemedyTally::of(year(), &remedies());
    assert_eq!(tally.filed(RemedyPath::Reconsideration), Some(1));
    let mut parts = RemedyTally::of(year(), &remedies()[..2]);
    parts
        .merge(&RemedyTally::of(year(), &remedies()[2..]))
        .unwrap();
    assert_eq!(parts, tally);
    let json = serde_json::to_string(&tally).unwrap();
    assert_eq!(serde_json::from_str::<RemedyTally>(&json).unwrap(), tally);
    let mut fields: serde_json::Value = serde_json::from_str(&json).unwrap();
    fields["filed"]["reconsideration"] = 3.into();
    let error = serde_json::from_value::<RemedyTally>(fields.clone()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "stored counts by filing do not agree with the total of 2"
    );
    fields.as_object_mut().unwrap().remove("filed");
    let untold: RemedyTally = serde_json::from_value(fields).unwrap();
    assert_eq!(untold.filed(RemedyPath::Reconsideration), None);
    let requests = requests();
    let report = Derivation::new(2009, &requests, &untold).in_form(FUJIAN);
    let report = report.report("某局").unwrap();
    let reviews = report.table("FJ").unwrap().cell("4", "year");
    assert_eq!(reviews, Some(Cell::Blank), "not known, and so not zero");
    parts.merge(&untold).unwrap();
    assert_eq!(parts.filed(RemedyPath::DirectSuit), None);
}
