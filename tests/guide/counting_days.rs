//! Counting days: the terms, the worked example and the notices.

use chrono::{Datelike, NaiveDate, Weekday};
use disclosure::calendar::{
    Clock, DayKind, Length, ReckonedDay, Window, WorkingCalendar, WorkingDays,
};
use disclosure::deadline::{Deadline, Obligation};
use disclosure::law::{Citation, Edition};
use disclosure::ledger::Timeliness;
use disclosure::policy::{Limit, Limits, PublicationDeadline};
use disclosure::vocabulary::Role;
use disclosure::workflow::Actor;
use disclosure::workflow::fee::FeeNotice;
use disclosure::workflow::request::{self, Command, Consultee, Conventions, Request};
use disclosure::workflow::{Id, Instruction, Machine as _, ProcedureStep as _, ReplyTerm};

use crate::{assert_stands, table};

const PAGE: &str = include_str!("../../src/guide/counting-days.md");

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// What is open after a request came in over the counter.
fn open_after_receipt(received: NaiveDate) -> Vec<Deadline> {
    let calendar = WorkingCalendar::mainland();
    let submission = serde_json::json!({
        "channel": "in-person", "form": "纸质复制件",
        "applicant": {"name": {"reference": "1"}, "identity": {"reference": "2"},
            "contact": {"reference": "3"}},
        "items": [{"number": 1, "description": "收费标准"}]});
    let submit = Command::Submit(serde_json::from_value(submission).unwrap());
    let receive = Command::Receive(serde_json::from_str("{}").unwrap());
    let mut request = Request::default();
    for (command, role) in [(submit, Role::Applicant), (receive, Role::DisclosureOffice)] {
        let actor = Actor::new("person-1", role).unwrap();
        let case = Id::new("1").unwrap();
        let instruction = Instruction::new(case, request.version(), command, actor, received);
        request.handle(&instruction, &calendar).unwrap();
    }
    request.deadlines(&calendar)
}

/// A term under an edition, with the text that sets it; none where the edition has none.
type Term = Option<(WorkingDays, Citation)>;

fn correction_notice(edition: Edition) -> Term {
    let received = match edition {
        Edition::Decree492 => day("2018-09-10"),
        Edition::Decree711 => day("2025-09-15"),
    };
    let open = open_after_receipt(received);
    let notice = open
        .iter()
        .find(|it| it.what() == Obligation::CorrectionNotice)?;
    let reckoning = notice.reckoning(&WorkingCalendar::mainland()).unwrap();
    Some((
        reckoning.unwrap().counted(),
        notice.citation().unwrap().clone(),
    ))
}

fn third_party(edition: Edition) -> Term {
    let days = Consultee::ThirdParty.term(edition, &Conventions::default())?;
    Some((days, request::Step::ConsultThirdParty.basis(edition)))
}

fn co_maker(edition: Edition) -> Term {
    let days = Consultee::CoMaker.term(edition, &Conventions::default())?;
    Some((days, request::Step::ConsultOrgan.basis(edition)))
}

fn payment(edition: Edition) -> Term {
    let days = FeeNotice::clock(day("2025-09-15")).total();
    request::Step::DemandFee
        .exists_under(edition)
        .then(|| (days, FeeNotice::basis_of_clock()))
}

fn publication(edition: Edition) -> Term {
    let limit = Limits::default().limit(PublicationDeadline::general(edition));
    let Limit::Within(Length::WorkingDays(days)) = limit else {
        return None;
    };
    Some((days, Timeliness::basis(edition.in_force_from())?))
}

#[test]
fn the_terms_of_both_editions() {
    let told = |term: Term| match term {
        Some((days, citation)) => format!("{}，{}", days.0, citation.zh()),
        None => "—".to_owned(),
    };
    let row = |name: &str, from: &str, term: fn(Edition) -> Term| {
        let [old, new] = Edition::ALL.map(|edition| told(term(edition)));
        [name.to_owned(), from.to_owned(), old, new]
    };
    let [old, new] = Edition::ALL.map(|edition| {
        let last = edition.in_force_through();
        let last = last.map_or("—".to_owned(), |it| it.to_string());
        format!("{} – {last}", edition.in_force_from())
    });
    let receipt = "收到申请、补正、缴清费用 receipt, correction, payment";
    let letter = "征求意见书送达 service of the letter";
    let rows = [
        ["施行 in force".to_owned(), "—".to_owned(), old, new],
        row(
            "告知补正 correction notice",
            "收到申请 receipt",
            correction_notice,
        ),
        row("答复 reply", receipt, |it| {
            let term = ReplyTerm::of(it);
            Some((term.limit(), term.basis()))
        }),
        row(
            "延长至多 extension at most",
            "答复期限届满 the end of the limit",
            |it| {
                let term = ReplyTerm::of(it);
                Some((term.extension(), term.basis()))
            },
        ),
        row("第三方意见 third party", letter, third_party),
        row("共同制作机关意见 co-maker", letter, co_maker),
        row(
            "缴费 payment",
            "收到收费通知 receipt of the notice",
            payment,
        ),
        row(
            "主动公开 publication",
            "形成或者变更 formation or change",
            publication,
        ),
    ];
    let head = [
        "期限（工作日） term in working days",
        "起算 from",
        "2007年条例 Decree 492",
        "2019年条例 Decree 711",
    ];
    assert_stands(PAGE, &table(head, rows));
}

fn why(step: &ReckonedDay) -> String {
    let named = step.holiday().zip(step.notice());
    let named = named.map_or(String::new(), |(holiday, notice)| {
        format!("：{holiday}，{notice}")
    });
    if step.is_excluded() {
        return "征求意见，不计入 consultation, excluded".to_owned();
    }
    match step.kind() {
        DayKind::MakeUpWorkday => format!("调休上班 make-up day{named}"),
        DayKind::Weekday => named,
        DayKind::Weekend => "周末 weekend".to_owned(),
        DayKind::DayOff => format!("放假 day off{named}"),
    }
}

const fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "一 Mon",
        Weekday::Tue => "二 Tue",
        Weekday::Wed => "三 Wed",
        Weekday::Thu => "四 Thu",
        Weekday::Fri => "五 Fri",
        Weekday::Sat => "六 Sat",
        Weekday::Sun => "日 Sun",
    }
}

#[test]
fn the_worked_example_day_by_day() {
    let clock = Clock::new(day("2025-09-15"), WorkingDays(20))
        .excluding(Window::new(day("2025-09-22"), day("2025-09-26")).unwrap())
        .extended_by(WorkingDays(5));
    let reckoning = clock.reckon(&WorkingCalendar::mainland()).unwrap();
    let rows = reckoning.days().iter().map(|step| {
        let counted = step.number().map_or("—".to_owned(), |it| it.to_string());
        let week = weekday(step.date().weekday()).to_owned();
        [step.date().to_string(), week, counted, why(step)]
    });
    let head = ["日期 day", "星期", "第几个工作日 working day", "说明 why"];
    assert_stands(PAGE, &table(head, rows));
    let words = reckoning.words();
    assert_stands(PAGE, &format!("> {}\n>\n> {}\n", words.zh, words.en));
}

#[test]
fn every_notice_is_listed() {
    let calendar = WorkingCalendar::mainland();
    let rows = calendar.notices().iter().map(|notice| {
        assert_eq!(notice.region(), None);
        let count = |worked| {
            notice
                .days()
                .iter()
                .filter(|it| it.is_worked() == worked)
                .count()
                .to_string()
        };
        let year = notice.arranges().map_or_else(
            || {
                let year = notice.days().first().unwrap().date.year();
                format!("{year} 补充 supplement")
            },
            |year| year.to_string(),
        );
        let star = if notice.is_issue_date_exact() {
            ""
        } else {
            " *"
        };
        let issued = format!("{}{star}", notice.issued_on());
        [
            year,
            notice.source().to_owned(),
            issued,
            count(false),
            count(true),
        ]
    });
    let head = [
        "年度 year",
        "文号 number",
        "发布 issued",
        "放假 days off",
        "上班 days worked",
    ];
    assert_stands(PAGE, &table(head, rows));
}
