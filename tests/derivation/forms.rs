use chrono::Days;
use disclosure::report::{
    AnnualReport, Cell, CellCode, Derivation, DerivationRules, OwnFigure, ReportForm, RowMapping,
};
use disclosure::statistics::Period;
use disclosure::statistics::requests::{
    RemedySummary, RemedyTally, ReplyTime, RequestSummary, RequestTally, Seal, SealedPeriod,
};
use disclosure::vocabulary::{
    ApplicantClass, Outcome, Outcome2007, RemedyPath, RemedyResult, RequestChannel, Term,
};
use disclosure::workflow::request::RequestOutcome;

use crate::log::day;
use crate::penalties;

/// A request with every outcome of an edition, received one a day from a day on.
fn all<T: Term>(from: &str, of: fn(T) -> RequestOutcome) -> Vec<RequestSummary> {
    let one = |(place, outcome): (u64, &T)| {
        let received = day(from) + Days::new(place);
        let channels = RequestChannel::ALL.iter().cycle();
        let channel = channels.clone().nth(place.try_into().unwrap()).unwrap();
        let summary = RequestSummary::new(received, ApplicantClass::NaturalPerson, *channel);
        let summary = summary.concluded(received + Days::new(9), Some(of(*outcome)));
        let reply = ReplyTime {
            working_days: Some(6),
            extended: place == 0,
            overdue: place == 1,
        };
        summary.unwrap().replied(reply).unwrap()
    };
    (0..).zip(T::ALL).map(one).collect()
}

pub(crate) fn tally(year: i32, summaries: &[RequestSummary]) -> RequestTally {
    RequestTally::of(Period::year(year).unwrap(), summaries)
}

pub(crate) fn values(report: &AnnualReport, table: &str, column: &str) -> Vec<String> {
    let table = report.table(table).unwrap();
    let cells = table.form().cells().map(|(code, ..)| code);
    let cells = cells.filter(|code| code.column == column);
    cells
        .filter_map(|code| {
            let cell = table.cell(code.row, code.column)?;
            let shown = cell != Cell::Blank && cell != Cell::from(0);
            shown.then(|| format!("{}={cell}", code.row))
        })
        .collect()
}

#[test]
fn every_outcome_has_its_row_in_both_formats() {
    let none = RemedyTally::default();
    for (year, others) in [
        (2020, ["O=3", "T=21"].as_slice()),
        (2022, &["O1=1", "O2=1", "O3=1", "T=21"]),
    ] {
        let tally = tally(
            year,
            &all(&format!("{year}-03-02"), RequestOutcome::Decree711),
        );
        let report = Derivation::new(year, &tally, &none).with_own(penalties());
        let report = report.report("某局").unwrap();
        let mut expected = vec!["N=21".to_owned()];
        let single = Outcome::ALL
            .iter()
            .map(|it| it.row())
            .filter(|it| !it.starts_with('O'));
        expected.extend(single.map(|row| format!("{row}=1")));
        expected.extend(others.iter().map(|&it| it.to_owned()));
        assert_eq!(values(&report, "T3", "NP"), expected);
        assert_eq!(values(&report, "T3", "TT"), expected);
        assert_eq!(report.reconcile(), []);
        let table = report.table("T3").unwrap();
        let blank = table
            .form()
            .cells()
            .filter(|(code, ..)| table.cell(code.row, code.column) == Some(Cell::Blank));
        assert_eq!(blank.count(), 0, "no cell of table 3 is blank");
    }
}

#[test]
fn outcomes_under_decree_492_stand_in_table_3_by_the_mapping() {
    let tally = tally(2019, &all("2019-03-04", RequestOutcome::Decree492));
    let none = RemedyTally::default();
    let report = Derivation::new(2019, &tally, &none).with_own(penalties());
    let report = report.report("某局").unwrap();
    let expected = [
        "N=13", "G=2", "PG=1", "D1=1", "D3=1", "D4=2", "U1=2", "O=4", "T=13",
    ];
    assert_eq!(values(&report, "T3", "NP"), expected);
    assert_eq!(report.reconcile(), []);
    let mut rules = DerivationRules::default();
    rules.rows = RowMapping::default()
        .with_2007(Outcome2007::OtherChannel, Outcome::Petition)
        .with_default(Outcome::StillUnclear);
    let report = Derivation::new(2019, &tally, &none)
        .with_rules(rules)
        .report("某局")
        .unwrap();
    let expected = [
        "N=13", "G=2", "PG=1", "D1=1", "D3=1", "D4=2", "U1=2", "U3=3", "X1=1", "T=13",
    ];
    assert_eq!(values(&report, "T3", "NP"), expected);
}

#[test]
fn the_statistics_table_of_2014() {
    let summaries = all("2016-03-01", RequestOutcome::Decree492);
    let requests = tally(2016, &summaries);
    let remedy = |path, result| RemedySummary {
        path,
        filed_on: day("2016-05-03"),
        ended: Some((day("2016-08-01"), result)),
    };
    let pending = RemedySummary {
        ended: None,
        ..remedy(RemedyPath::Reconsideration, RemedyResult::Other)
    };
    let remedies = [
        remedy(RemedyPath::Reconsideration, RemedyResult::Upheld),
        pending,
        remedy(RemedyPath::DirectSuit, RemedyResult::Corrected),
        remedy(RemedyPath::SuitAfterReview, RemedyResult::Other),
    ];
    let remedies = RemedyTally::of(Period::year(2016).unwrap(), &remedies);
    let derivation = Derivation::new(2016, &requests, &remedies)
        .with_own([OwnFigure::new("S", "9.2", "value", 4_u64)]);
    let report = derivation.report("某局").unwrap();
    let expected = [
        "3.1=13", "3.1.1=2", "3.1.2=2", "3.1.3=5", "3.1.4=4", "3.2=13", "3.2.1=11", "3.2.2=2",
        "3.3=13", "3.3.1=1", "3.3.2=1", "3.3.3=1", "3.3.4=6", "3.3.4a=1", "3.3.4b=1", "3.3.4c=1",
        "3.3.4d=1", "3.3.4e=1", "3.3.4f=1", "3.3.5=1", "3.3.6=1", "3.3.7=1", "3.3.8=1", "4=2",
        "4.1=1", "4.3=1", "5=2", "5.2=1", "5.3=1", "9.2=4",
    ];
    assert_eq!(values(&report, "S", "value"), expected);
    assert_eq!(report.reconcile(), []);
    let table = report.table("S").unwrap();
    assert_eq!(
        table.cell("6", "value"),
        Some(Cell::Blank),
        "complaints are not known"
    );
    assert_eq!(table.cell("4.2", "value"), Some(Cell::from(0)));
    let year = Period::year(2016).unwrap();
    let flows = (0..)
        .zip(&summaries)
        .filter_map(|(place, it): (u32, _)| Some((place.to_string(), it.in_period(year)?)));
    let seal = Seal::new(year, year.through()).unwrap();
    let sealed = SealedPeriod::new(seal, flows, []).unwrap();
    for (row, count) in [
        ("3.1", 13),
        ("3.1.1", 2),
        ("3.1.3", 5),
        ("3.2", 13),
        ("3.2.1", 11),
        ("3.2.2", 2),
        ("3.3", 13),
        ("3.3.4", 6),
        ("3.3.4b", 1),
        ("1.1", 0),
    ] {
        let cell = CellCode {
            table: "S",
            row,
            column: "value",
        };
        assert_eq!(derivation.behind(cell, &sealed).len(), count, "{row}");
    }
    let mut rules = DerivationRules::default();
    rules.pending_is_other = false;
    rules.overdue_is_extended = false;
    rules.other_channel = RequestChannel::InPerson;
    let derivation = derivation.with_rules(rules);
    let report = derivation.report("某局").unwrap();
    let value = |row| {
        report
            .table("S")
            .unwrap()
            .cell(row, "value")
            .unwrap()
            .count()
    };
    assert_eq!(
        ["4", "4.3", "3.2", "3.2.1", "3.2.2", "3.1.1", "3.1.3"].map(value),
        [1, 0, 13, 11, 1, 3, 4].map(Some)
    );
    let found: Vec<_> = report
        .reconcile()
        .iter()
        .map(|it| it.finding().rule())
        .collect();
    assert_eq!(found, ["S-DONE"], "the late reply is in neither line");
}

#[test]
fn what_cannot_be_derived() {
    let (requests, remedies) = (
        tally(2024, &all("2024-03-04", RequestOutcome::Decree711)),
        RemedyTally::default(),
    );
    let refused = |year, own: Option<OwnFigure>| {
        let derivation = Derivation::new(year, &requests, &remedies).with_own(own);
        derivation.report("某局").unwrap_err().to_string()
    };
    assert_eq!(
        refused(2023, None),
        "counts of 2024 cannot fill the report of 2023"
    );
    let none = RequestTally::default();
    assert_eq!(
        Derivation::new(2012, &none, &remedies)
            .report("某局")
            .unwrap_err()
            .to_string(),
        "no national form for the report year 2012: choose fujian2009 or long2008"
    );
    let form_of_other_year = |form| {
        let derivation = Derivation::new(2024, &requests, &remedies).in_form(form);
        derivation.report("某局").unwrap_err().to_string()
    };
    assert_eq!(
        form_of_other_year(ReportForm::Fujian2009),
        "a report of 2024 cannot have the form fujian2009, only annual2021"
    );
    let national = Derivation::new(2012, &none, &remedies).in_form(ReportForm::Statistics2014);
    assert_eq!(
        national.report("某局").unwrap_err().to_string(),
        "a report of 2012 cannot have the form statistics2014, only fujian2009 or long2008"
    );
    let own = |table, row, column| Some(OwnFigure::new(table, row, column, 1_u64));
    assert_eq!(
        refused(2024, own("T3", "N", "NP")),
        "table 3, row 一、本年新收政府信息公开申请数量 (N), column 自然人 (NP), is derived and cannot be \
         given"
    );
    assert_eq!(
        refused(2024, own("S", "6", "value")),
        "the report of 2024 has no table `S`"
    );
    assert_eq!(
        refused(2024, own("T2", "E", "amount")),
        "table 2 (T2-2021) has no cell `E/amount`"
    );
    let report = Derivation::new(2024, &requests, &remedies)
        .report("某局")
        .unwrap();
    assert_eq!(
        values(&report, "T2", "made"),
        Vec::<String>::new(),
        "without a ledger nothing is known"
    );
}

#[test]
fn years_before_the_regulation_are_told_from_years_of_local_forms() {
    let error = |year| {
        let requests = RequestTally::of(Period::year(year).unwrap(), []);
        let error = Derivation::new(year, &requests, &RemedyTally::default()).report("某局");
        error.unwrap_err().to_string()
    };
    assert_eq!(
        error(2007),
        "no annual report of 2007: the Regulation is in force since 2008"
    );
    assert_eq!(
        error(2010),
        "no national form for the report year 2010: choose fujian2009 or long2008"
    );
}
