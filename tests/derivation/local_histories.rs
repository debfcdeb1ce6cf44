//! The laws of the local forms over random histories under Decree 492.

use std::sync::LazyLock;

use chrono::Days;
use disclosure::calendar::WorkingCalendar;

use disclosure::report::{AnnualReport, Derivation, OwnFigure, ReportForm};
use disclosure::statistics::Period;
use disclosure::statistics::requests::{
    RemedyFlow, RemedySummary, RemedyTally, Seal, SealedPeriod,
};
use disclosure::vocabulary::{
    ApplicantClass, Outcome2007, RemedyPath, RemedyResult, RequestChannel, Term,
};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::json;

use crate::histories::histories;
use crate::log::{Log, day};
use crate::scenarios::cases;

static CALENDAR: LazyLock<WorkingCalendar> = LazyLock::new(WorkingCalendar::mainland);

#[derive(Debug, Clone)]
enum Fate {
    Open,
    Answered(Outcome2007),
    Withdrawn,
    Split(Outcome2007),
    Merged,
    DecidedAnew(Outcome2007),
}

#[derive(Debug, Clone)]
struct Story {
    received: u64,
    class: ApplicantClass,
    channel: RequestChannel,
    fate: Fate,
    after: u64,
    lag: u64,
}

fn outcome() -> impl Strategy<Value = Outcome2007> {
    select(Outcome2007::ALL)
}

fn story() -> impl Strategy<Value = Story> {
    let fate = prop_oneof![
        1 => Just(Fate::Open),
        5 => outcome().prop_map(Fate::Answered),
        1 => Just(Fate::Withdrawn),
        1 => outcome().prop_map(Fate::Split),
        1 => Just(Fate::Merged),
        1 => outcome().prop_map(Fate::DecidedAnew),
    ];
    let lag = prop_oneof![3 => Just(0_u64), 1 => 0_u64..200];
    (
        0_u64..2400,
        select(ApplicantClass::ALL),
        select(RequestChannel::ALL),
        fate,
        0_u64..300,
        lag,
    )
        .prop_map(|(received, class, channel, fate, after, lag)| Story {
            received,
            class,
            channel,
            fate,
            after,
            lag,
        })
}

fn logs(number: usize, story: &Story) -> Vec<Log> {
    let id = format!("case-{number}");
    let on = day("2008-05-04") + Days::new(story.received);
    let entered = on + Days::new(story.lag);
    let then = on + Days::new(story.after);
    let late = then + Days::new(story.lag);
    let class = story.class;
    let channel = story.channel;
    let fresh = || Log::received_by(channel, &id, on, entered, class);
    let row = |outcome: Outcome2007| json!({ "decree-492": outcome });
    match story.fate {
        Fate::Open => vec![fresh()],
        Fate::Answered(outcome) => {
            let mut log = fresh();
            log.answer_as(then, late, &row(outcome));
            vec![log]
        }
        Fate::Withdrawn => {
            let mut log = fresh();
            log.withdraw(then, late);
            vec![log]
        }
        Fate::Split(outcome) => {
            let children = [format!("{id}-1"), format!("{id}-2")];
            let mut parent = Log::registered_by(channel, &id, on, entered, class);
            parent.split(then, late, [&children[0], &children[1]]);
            let mut logs = vec![parent];
            for child in &children {
                let mut log = Log::split_off(child, &id, on, then, late.max(entered), class);
                let again = (then + Days::new(30), late + Days::new(30));
                log.answer_as(again.0, again.1, &row(outcome));
                logs.push(log);
            }
            logs
        }
        Fate::Merged => {
            let mut log = Log::registered_by(channel, &id, on, entered, class);
            log.merge(then, late, "another");
            vec![log]
        }
        Fate::DecidedAnew(outcome) => {
            let mut log = fresh();
            log.answer_as(then, late, &row(outcome));
            log.decide_anew(late + Days::new(90), None);
            vec![log]
        }
    }
}

fn remedies() -> impl Strategy<Value = Vec<RemedySummary>> {
    let ended = prop::option::of((0_u64..500, select(RemedyResult::ALL)));
    let one = (select(RemedyPath::ALL), 0_u64..2200, ended).prop_map(|(path, filed, ended)| {
        let filed_on = day("2008-05-04") + Days::new(filed);
        let ended = ended.map(|(after, result)| (filed_on + Days::new(after), result));
        RemedySummary {
            path,
            filed_on,
            ended,
        }
    });
    prop::collection::vec(one, 0..8)
}

/// The requests of a sealed period, with disputes that have no log.
fn with_disputes(
    sealed: &SealedPeriod,
    disputes: impl Iterator<Item = (String, RemedyFlow)>,
) -> SealedPeriod {
    let requests = sealed.requests();
    let requests = requests.map(|(case, flow)| (case.to_owned(), *flow));
    SealedPeriod::new(sealed.seal(), requests, disputes).unwrap()
}

/// A cell of a report of one year, in a column that counts that year alone, has its cases.
fn every_cell_has_its_cases(
    report: &AnnualReport,
    derivation: &Derivation<'_>,
    sealed: &SealedPeriod,
) -> Result<(), TestCaseError> {
    for table in report.tables() {
        for (code, ..) in table.form().cells() {
            if (code.table, code.column) == ("FJ", "cumulative") {
                continue;
            }
            let cell = table.cell(code.row, code.column).unwrap();
            let behind = derivation.behind(code, sealed).len();
            prop_assert_eq!(
                cell.count().unwrap_or_default(),
                u64::try_from(behind).unwrap(),
                "{}",
                code
            );
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(histories(1))]

    #[test]
    fn local_reports_reconcile_and_every_cell_has_its_cases(
        stories in prop::collection::vec(story(), 0..10),
        summaries in remedies(),
        lag in 0_u64..90,
        place in 0_usize..7,
    ) {
        let logs: Vec<_> = stories
            .iter()
            .enumerate()
            .flat_map(|(number, story)| logs(number, story))
            .collect();
        let register = cases(&logs);
        let seals: Vec<_> = (2008..=2014)
            .map(|year| {
                let period = Period::year(year).unwrap();
                Seal::new(period, period.through() + Days::new(lag)).unwrap()
            })
            .collect();
        let sealed = register.sealed(&seals, &CALENDAR).unwrap();
        let mut before: Option<AnnualReport> = None;
        for (at, (year, sealed)) in (2008..).zip(&sealed).enumerate() {
            let period = Period::year(year).unwrap();
            let requests = sealed.request_tally();
            let remedies = RemedyTally::of(period, &summaries);
            for &form in ReportForm::possible_in(year) {
                let mut derivation = Derivation::new(year, &requests, &remedies).in_form(form);
                let last = before.take_if(|_| form == ReportForm::Fujian2009);
                if let Some(last) = &last {
                    derivation = derivation.with_before(last);
                }
                let mut report = derivation.report("某局").unwrap();
                if year == 2008 && form == ReportForm::Fujian2009 {
                    // The first year is cumulative from itself.
                    let own = report.table("FJ").unwrap().form().cells();
                    let own = own.filter(|(code, ..)| code.column == "year").map(|(code, ..)| {
                        let cell = report.table("FJ").unwrap().cell(code.row, code.column);
                        OwnFigure::new("FJ", code.row, "cumulative", cell.unwrap())
                    });
                    derivation = derivation.with_own(own.collect::<Vec<_>>());
                    report = derivation.report("某局").unwrap();
                }
                prop_assert_eq!(report.reconcile(), []);
                if let Some(last) = &last {
                    prop_assert_eq!(report.reconcile_with(last).unwrap(), []);
                }
                if at == place {
                    let disputes = (0..).zip(&summaries).filter_map(|(number, it): (u32, _)| {
                        Some((format!("remedy-{number}"), it.in_period(period)?))
                    });
                    let both = with_disputes(sealed, disputes);
                    every_cell_has_its_cases(&report, &derivation, &both)?;
                    let mut csv = String::new();
                    report.write_csv(&mut csv).unwrap();
                    prop_assert_eq!(&AnnualReport::read_csv(&csv).unwrap(), &report);
                }
                if form == ReportForm::Fujian2009 {
                    let all = report.table("FJ").unwrap().cell("2", "cumulative");
                    prop_assert!(all.unwrap().count().is_some());
                    before = Some(report);
                }
            }
        }
    }
}
