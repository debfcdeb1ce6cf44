//! Two years of requests, entered in time, and the same facts entered late in another order: the dates, the
//! breaches and, with the lines of restatement, the figures are the same.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use disclosure::statistics::Period;
use disclosure::statistics::requests::{CountedCell, FlowCell, Register, Seal};
use disclosure::vocabulary::{ApplicantClass, Term as _};
use disclosure::workflow::Machine as _;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use crate::case::{
    APPLICANT, APPROVER, Case, Entry, OFFICE, REVIEWER, UNIT, day, disclosed, dispatch, serve,
};
use crate::late::{Done, done, rectify};

/// How a request ends, days after it was assigned.
#[derive(Debug, Clone)]
enum End {
    Open,
    /// Sent, and perhaps served so many days later.
    Replied {
        after: u64,
        is_information: bool,
        served: Option<u64>,
    },
    /// Withdrawn, and perhaps entered when a reply had been sent.
    Withdrawn {
        after: u64,
        crossed: Option<u64>,
    },
}

/// A request: what is true of it, and how late and wrong it is entered.
#[derive(Debug, Clone)]
struct Story {
    received: u64,
    class: ApplicantClass,
    /// The days between the letter of the fee and the two payments, and the proof that it was served.
    fee: Option<[u64; 3]>,
    done: Vec<Done>,
    end: End,
    /// How many days late the receipt, the reply and the rest are entered.
    lags: [u64; 3],
    order: [usize; 16],
    wrong_class: Option<ApplicantClass>,
    /// Its receipt was first entered so many days later than it was.
    slip: u64,
}

fn end() -> impl Strategy<Value = End> {
    let replied = (38..60_u64, any::<bool>(), prop::option::of(0..20_u64));
    let withdrawn = (1..60_u64, prop::option::of(1..20_u64));
    prop_oneof![
        1 => Just(End::Open),
        4 => replied.prop_map(|(after, is_information, served)| End::Replied {
            after, is_information, served,
        }),
        2 => withdrawn.prop_map(|(after, crossed)| End::Withdrawn { after, crossed }),
    ]
}

fn lag() -> impl Strategy<Value = u64> {
    prop_oneof![2 => Just(0_u64), 1 => 0..40_u64, 1 => 0..400_u64]
}

fn story() -> impl Strategy<Value = Story> {
    let class = || select(ApplicantClass::ALL);
    let truth = (
        0..640_u64,
        class(),
        prop::option::of([0..4_u64, 0..4, 0..4]),
        done(),
        end(),
    );
    let entered = (
        [lag(), lag(), lag()],
        any::<[usize; 16]>(),
        prop::option::of(class()),
        prop_oneof![2 => Just(0_u64), 1 => 1..6_u64],
    );
    (truth, entered).prop_map(|(truth, entered)| {
        let (received, class, fee, done, end) = truth;
        let (lags, order, wrong_class, slip) = entered;
        Story {
            received,
            class,
            fee,
            done,
            end,
            lags,
            order,
            wrong_class,
            slip,
        }
    })
}

/// One step: who, on which day, what.
type Step = (&'static str, NaiveDate, Value);

fn enters(case: &mut Case, (who, on, command): &Step, entered: NaiveDate) -> bool {
    let order = case.order(who, &on.to_string(), command.clone());
    let last = case.log.last().map_or(*on, Entry::entered_on);
    let entered = entered.max(last).max(*on);
    case.gives(&order.entered_on(entered)).is_ok()
}

/// Enters steps in an order of its own; one that another must precede waits for it.
fn enter_all(case: &mut Case, steps: Vec<Step>, order: &[usize], entered: NaiveDate) {
    let mut waiting: Vec<_> = order.iter().cycle().zip(steps).collect();
    waiting.sort_by_key(|it| it.0);
    while !waiting.is_empty() {
        let before = waiting.len();
        waiting.retain(|(_, it)| !enters(case, it, entered));
        assert!(waiting.len() < before, "{waiting:?}");
    }
}

/// A request as it was entered in time, and late.
struct Pair {
    in_time: Case,
    late: Case,
}

impl Story {
    fn received_on(&self) -> NaiveDate {
        day("2024-01-02") + Days::new(self.received)
    }

    /// The day it was registered, which is true in both.
    fn registered_on(&self) -> NaiveDate {
        self.received_on() + Days::new(self.slip)
    }

    fn assigned_on(&self) -> NaiveDate {
        let fee = self.fee.map_or(0, |it| it.iter().sum());
        self.registered_on() + Days::new(fee)
    }

    fn registered(&self, number: usize, wrong: bool) -> Vec<Step> {
        let true_day = self.received_on();
        let received = if wrong {
            self.registered_on()
        } else {
            true_day
        };
        let wrong_class = self.wrong_class.filter(|_| wrong);
        let class = wrong_class.unwrap_or(self.class).code();
        let on = self.registered_on();
        let submit = json!({
            "command": "submit", "channel": "in-person", "form": "电子邮件",
            "items": [{"number": 1, "description": "信息"}],
            "applicant": {
                "name": {"reference": "1"}, "identity": {"reference": "2"},
                "contact": {"reference": "3"},
            },
        });
        let registered =
            json!({"command": "register", "number": format!("2024-{number}"), "class": class});
        vec![
            (APPLICANT, received, submit),
            (OFFICE, received, json!({"command": "receive"})),
            (OFFICE, on, registered),
            (OFFICE, on, json!({"command": "screen"})),
        ]
    }

    /// The demand of a fee, and what is told of it afterwards, in the order of its days.
    fn fee(&self) -> Option<([Step; 2], Vec<Step>)> {
        let fee = self.fee?;
        let on = self.registered_on();
        let mut days = fee.iter().scan(on, |on, after| {
            *on = *on + Days::new(*after);
            Some(*on)
        });
        let mut next = || days.next().unwrap();
        let pay = |amount: &str| json!({"command": "pay", "amount": amount});
        let demand = json!({
            "command": "demand-fee", "number": "榕信费〔2025〕1号", "measure": {"pages": 100},
            "amount": "700", "way_to_pay": "缴款码",
        });
        let found = json!({"command": "find-excessive", "reason": "月内第40件"});
        Some((
            [(OFFICE, on, found), (OFFICE, on, demand)],
            vec![
                (OFFICE, next(), serve(&json!("fee"))),
                (APPLICANT, next(), pay("300")),
                (APPLICANT, next(), pay("400")),
            ],
        ))
    }

    fn reply(&self, after: u64, is_information: bool) -> Vec<Step> {
        let on = self.assigned_on() + Days::new(after);
        let decision = if is_information {
            disclosed(1)
        } else {
            json!({"item": 1, "disposition": {"kind": "not-information", "reason": "不是政府信息"}})
        };
        vec![
            (
                UNIT,
                on,
                json!({"command": "draft-reply", "decisions": [decision]}),
            ),
            (
                REVIEWER,
                on,
                json!({"command": "review-secrecy", "passed": true}),
            ),
            (APPROVER, on, json!({"command": "approve"})),
            (OFFICE, on, dispatch("review-or-suit")),
        ]
    }

    /// What ends it beside a reply.
    fn after_all(&self) -> Option<Step> {
        match self.end {
            End::Open => None,
            End::Replied { after, served, .. } => {
                let on = self.assigned_on() + Days::new(after + served?);
                let command = json!({"command": "deliver", "proof": "回证", "mode": "direct"});
                Some((OFFICE, on, command))
            }
            End::Withdrawn { after, .. } => {
                let on = self.assigned_on() + Days::new(after);
                Some((
                    APPLICANT,
                    on,
                    json!({"command": "withdraw", "proof": "撤回书"}),
                ))
            }
        }
    }

    fn told(&self, number: usize) -> Pair {
        let none = NaiveDate::MIN;
        let assign = (
            OFFICE,
            self.assigned_on(),
            json!({"command": "assign", "unit": "unit-3"}),
        );
        let must = |case: &mut Case, step: &Step, entered| {
            assert!(enters(case, step, entered), "{step:?}");
        };
        // In time, by their days; what the law refuses is in neither log.
        let mut in_time = Case::new();
        for step in &self.registered(number, false) {
            must(&mut in_time, step, none);
        }
        let fee = self.fee();
        let (demand, paid) =
            fee.map_or_else(Default::default, |(demand, paid)| (demand.to_vec(), paid));
        for step in demand.iter().chain(&paid).chain([&assign]) {
            must(&mut in_time, step, none);
        }
        let mut done: Vec<Step> = self
            .done
            .iter()
            .map(|(who, after, command)| {
                let on = self.assigned_on() + Days::new(*after);
                let mut command = command.clone();
                if let Some(told) = command.get_mut("told_on") {
                    *told = json!(on);
                }
                (*who, on, command)
            })
            .collect();
        done.sort_by_key(|it| it.1);
        let ends = self.after_all();
        if let (End::Withdrawn { .. }, Some((_, on, _))) = (&self.end, &ends) {
            done.retain(|it| it.1 < *on);
        }
        done.retain(|it| enters(&mut in_time, it, none));
        if let End::Replied {
            after,
            is_information,
            ..
        } = self.end
        {
            for step in &self.reply(after, is_information) {
                must(&mut in_time, step, none);
            }
        }
        if let Some(step) = &ends {
            must(&mut in_time, step, none);
        }

        let [receipt, reply, rest] = self.lags.map(Days::new);
        let mut late = Case::new();
        let entered = self.registered_on() + receipt;
        for step in self.registered(number, true).iter().chain(&demand) {
            must(&mut late, step, entered);
        }
        enter_all(&mut late, paid, &self.order, entered);
        must(&mut late, &assign, entered);
        let sent = match self.end {
            End::Open => None,
            End::Replied {
                after,
                is_information,
                ..
            } => Some((after, is_information)),
            End::Withdrawn { after, crossed } => crossed.map(|later| (after.max(38) + later, true)),
        };
        if let Some((after, is_information)) = sent {
            let entered = self.assigned_on() + Days::new(after) + reply;
            for step in &self.reply(after, is_information) {
                must(&mut late, step, entered);
            }
        }
        let entered = late.log.last().unwrap().entered_on() + rest;
        // A withdrawal closes the file: it is entered after all that went before it.
        let (last, all): (Vec<Step>, Vec<Step>) = done
            .into_iter()
            .chain(ends)
            .partition(|(.., command)| command["command"] == "withdraw");
        enter_all(&mut late, all, &self.order, entered);
        enter_all(&mut late, last, &self.order, entered);
        let mut mend = |code: &str, to: Value| {
            let place = late.log.iter().position(|it| it.fact().code() == code);
            let today = late.log.last().unwrap().entered_on();
            let step = (OFFICE, today, rectify(place.unwrap() + 1, &to));
            must(&mut late, &step, none);
        };
        if self.wrong_class.is_some_and(|it| it != self.class) {
            mend("registered", json!({"class": self.class.code()}));
        }
        if self.slip > 0 {
            mend("submitted", json!({"day": self.received_on()}));
        }
        Pair { in_time, late }
    }
}

/// As many as `DISCLOSURE_HISTORIES` says.
fn histories() -> ProptestConfig {
    let asked = std::env::var("DISCLOSURE_HISTORIES").ok();
    // Anything but a number stops the tests here.
    ProptestConfig::with_cases(asked.map_or(200, |it| it.parse().unwrap()))
}

fn register(cases: &[Pair], of: fn(&Pair) -> &Case) -> Register<'_> {
    let mut register = Register::default();
    for (number, pair) in cases.iter().enumerate() {
        let log = of(pair).log.as_slice();
        register.add_request(format!("case-{number}"), log).unwrap();
    }
    register
}

proptest! {
    #![proptest_config(histories())]

    #[test]
    fn what_is_entered_late_gives_the_figures_of_what_is_entered_in_time(
        stories in prop::collection::vec(story(), 1..5),
        sealed_after in [0..60_u64, 0..60],
    ) {
        let pairs: Vec<Pair> = (1..).zip(&stories).map(|(number, it)| it.told(number)).collect();
        for Pair { in_time, late } in &pairs {
            let of = |case: &Case| {
                let request = &case.request;
                let breaches = request.breaches(&case.calendar, day("2026-12-01"));
                let due = request.reply_due(&case.calendar);
                (request.received_on(), due, breaches, request.concluded_on(), request.outcome())
            };
            prop_assert_eq!(of(late), of(in_time));
            late.replays();
        }
        let seal = |year, on| Seal::new(Period::year(year).unwrap(), on).unwrap();
        let [first, second] = sealed_after.map(Days::new);
        let seals = [
            seal(2024, day("2024-12-31") + first),
            seal(2025, day("2025-12-31") + second),
        ];
        // Sealed when everything had happened: service in January dates a reply of December anew.
        let all_known = [seal(2024, day("2026-12-30")), seal(2025, day("2026-12-31"))];
        let calendar = Case::new().calendar;
        let [in_time, late] = [register(&pairs, |it| &it.in_time), register(&pairs, |it| &it.late)];
        let truth = in_time.sealed(&all_known, &calendar).unwrap();
        let sealed = late.sealed(&seals, &calendar).unwrap();
        for (truth, sealed) in truth.iter().zip(&sealed) {
            let mut figures = BTreeMap::<FlowCell, i64>::new();
            let mut add = |cell: FlowCell, count: i64| *figures.entry(cell).or_default() += count;
            for (cell, count) in sealed.request_tally().cells() {
                add(cell, i64::try_from(count).unwrap());
            }
            for line in late.restatements(sealed, day("2028-12-31"), &calendar).unwrap() {
                let cases = i64::try_from(line.cases().len()).unwrap();
                for (cell, sign) in [(line.counted(), -1), (line.known(), 1)] {
                    if let Some(CountedCell::Request(cell)) = cell {
                        add(cell, sign * cases);
                    }
                }
            }
            figures.retain(|_, count| *count != 0);
            let tally = truth.request_tally();
            let told = tally.cells().map(|(cell, count)| (cell, i64::try_from(count).unwrap()));
            prop_assert_eq!(figures, told.collect::<BTreeMap<_, _>>());
        }
    }
}
