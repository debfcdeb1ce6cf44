//! A case of twelve events: replaying it with its deadlines, and one decision on it, beside reading the
//! same log from JSON in the same run, as events and as a bare value (the ratio is the figure); and one more event on each of a
//! thousand to a million live cases, whose cost for each event should be flat.
#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    reason = "a bench"
)]

use std::hint::black_box;
use std::mem;
use std::time::Duration;

use chrono::{Days, NaiveDate};
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use disclosure::calendar::WorkingCalendar;
use disclosure::vocabulary::Role;
use disclosure::workflow::machine::Actor;
use disclosure::workflow::request::{Command, Request};
use disclosure::workflow::{EntryOf, Id, Instruction, Machine as _};
use serde_json::{Value, json};

fn order(request: &Request, on: NaiveDate, (role, command): (Role, Value)) -> Instruction<Command> {
    let actor = Actor::new(role.to_string(), role).unwrap();
    let command = serde_json::from_value(command).unwrap();
    let case = Id::new("2025-17").unwrap();
    Instruction::new(case, request.version(), command, actor, on)
}

/// From submission to approval; each step with the days since receipt.
fn steps() -> Vec<(u64, Role, Value)> {
    let office = Role::DisclosureOffice;
    vec![
        (
            0,
            Role::Applicant,
            json!({
                "command": "submit", "channel": "in-person", "form": "纸质复制件",
                "applicant": {"name": {"reference": "vault/17/name"}, "identity": {"reference": "vault/17/identity"},
                              "contact": {"reference": "vault/17/contact"}},
                "items": [{"number": 1, "description": "某污水处理厂2024年度运营服务协议"}],
            }),
        ),
        (0, office, json!({"command": "receive"})),
        (
            0,
            office,
            json!({"command": "register", "number": "2025-17", "class": "natural-person"}),
        ),
        (1, office, json!({"command": "screen"})),
        (
            1,
            office,
            json!({"command": "assign", "unit": "handling-unit-7"}),
        ),
        (
            7,
            office,
            json!({
                "command": "consult-third-party", "consultation": 1, "number": "示公开征〔2025〕1号",
                "party": {"reference": "vault/operator"}, "items": [1],
            }),
        ),
        (
            9,
            office,
            json!({"command": "serve-notice", "notice": {"consultation": 1}, "proof": "送达回证-2"}),
        ),
        (
            20,
            Role::ThirdParty,
            json!({
                "command": "give-opinion", "consultation": 1,
                "opinion": {"says": "refuse", "reason": "服务单价构成为商业秘密"},
            }),
        ),
        (
            22,
            Role::HeadOfDisclosureOffice,
            json!({
                "command": "extend", "number": "示公开延〔2025〕1号", "days": 8, "reason": "需要核对分期支付明细",
                "told_on": received() + Days::new(22),
            }),
        ),
        (
            30,
            Role::HandlingUnit,
            json!({"command": "draft-reply", "decisions": [{"item": 1, "disposition": {
                "kind": "disclose-in-part",
                "withheld": [{"part": "附件三 服务单价构成", "grounds": [{
                    "exemption": "third-party-rights-2019", "reason": "属于运营单位商业秘密，公开将损害其合法权益",
                    "third_party": {"basis": "consulted", "consultation": 1},
                }]}],
                "third_party": {"basis": "consulted", "consultation": 1, "finding": "其余条款已在招标文件中公布"},
            }}]}),
        ),
        (
            31,
            Role::SecrecyReviewer,
            json!({"command": "review-secrecy", "passed": true}),
        ),
        (32, Role::Approver, json!({"command": "approve"})),
    ]
}

fn received() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 3, 3).unwrap()
}

/// The log of the case.
fn log(calendar: &WorkingCalendar) -> Vec<EntryOf<Request>> {
    let mut request = Request::default();
    let mut log = Vec::new();
    for (days, role, command) in steps() {
        let order = order(&request, received() + Days::new(days), (role, command));
        log.extend(request.handle(&order, calendar).unwrap());
    }
    assert_eq!(log.len(), 12);
    log
}

fn one_case(criterion: &mut Criterion) {
    let calendar = WorkingCalendar::mainland();
    let log = log(&calendar);
    let text = serde_json::to_string(&log).unwrap();
    let request = Request::replay(&log).unwrap();
    assert_eq!(request.deadlines(&calendar).len(), 1);
    let send =
        json!({"command": "send", "number": "示公开复〔2025〕3号", "remedy": "review-first"});
    let on = received() + Days::new(35);
    let send = order(&request, on, (Role::DisclosureOffice, send));
    assert_eq!(request.decide(&send, &calendar).unwrap().len(), 1);

    let mut group = criterion.benchmark_group("case of 12 events");
    group.bench_function("read from JSON", |bench| {
        bench.iter(|| serde_json::from_str::<Vec<EntryOf<Request>>>(black_box(&text)).unwrap());
    });
    group.bench_function("read from JSON as a bare value", |bench| {
        bench.iter(|| serde_json::from_str::<Value>(black_box(&text)).unwrap());
    });
    group.bench_function("replay with deadlines", |bench| {
        bench.iter(|| {
            let request = Request::replay(black_box(&log)).unwrap();
            request.deadlines(&calendar)
        });
    });
    group.bench_function("decide", |bench| {
        bench.iter(|| request.decide(black_box(&send), &calendar).unwrap());
    });
    group.finish();
}

fn many_cases(criterion: &mut Criterion) {
    let small = std::env::args().any(|it| it == "--test");
    let calendar = WorkingCalendar::mainland();
    let log = log(&calendar);
    let (last, before) = log.split_last().unwrap();
    let mut group = criterion.benchmark_group("an event on each of");
    group
        .sample_size(10)
        .warm_up_time(Duration::from_millis(500));
    for cases in [1_000, 31_623, 1_000_000] {
        let live = if small { cases / 1_000 } else { cases };
        group.throughput(Throughput::Elements(live));
        let before = Request::replay(before).unwrap();
        group.bench_function(format!("{cases} cases"), |bench| {
            bench.iter_batched_ref(
                || (0..live).map(|_| before.clone()).collect::<Vec<_>>(),
                |live| {
                    for request in live {
                        *request = mem::take(request).evolve(black_box(last)).unwrap();
                        black_box(request.deadlines(&calendar));
                    }
                },
                BatchSize::PerIteration,
            );
        });
    }
    group.finish();
}

criterion_group!(benches, one_case, many_cases);
criterion_main!(benches);
