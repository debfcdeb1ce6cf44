//! What is odd in the logs of a register when they are held against one another: nothing of it stops a
//! figure, and nothing vanishes.

use std::collections::BTreeMap;
use std::iter::successors;

use chrono::{Datelike as _, NaiveDate};

use super::known::{Known, Numbers, Odd, by_number, survivor};
use super::remedy_case::{Filing, RemedyCase};
use crate::finding::{Finding, Level, Words};
use crate::vocabulary::ContestedAct;
use crate::workflow::remedy::RemedySubject;
use crate::workflow::request::{Fact, Request};
use crate::workflow::{EntryOf, Id};

fn error(rule: &'static str, zh: impl Into<String>, en: impl Into<String>) -> Finding {
    Finding::new(rule, Level::Error, Words::new(zh, en))
}

/// Why a case is in no figure.
pub(super) fn not_counted(why: &Odd) -> Finding {
    match why {
        Odd::Log(source) => error(
            "register-log",
            format!("日志不能成立，未计入：{source}"),
            format!("its log cannot be, so that it is not counted: {source}"),
        ),
        Odd::NoClass(received_on) => error(
            "register-class",
            format!("{received_on}收到，申请人类别未登记，表中无列可计；补录类别后计入"),
            format!(
                "received on {received_on} and the class of its applicant is not registered: it has no \
                 column and is not counted until its class is entered"
            ),
        ),
        Odd::Twin(number) => error(
            "register-twin",
            format!("同一申请拆分出两件“{number}”，均未计入"),
            format!("two requests were split off one request as `{number}`: neither is counted"),
        ),
    }
}

/// Merges and splits of those that count in a period against the logs of all that are known by its seal, later
/// ones too.
pub(super) fn of_lineage(
    counted: &[Option<Known>],
    known: &[Option<Known>],
    odd: &[(usize, Odd)],
    id: &impl Fn(usize) -> String,
) -> Vec<Finding> {
    let numbers = by_number(known);
    // A part that two claim is not counted, and is there.
    let is_twin = |child: &Id| {
        odd.iter()
            .any(|(_, why)| matches!(why, Odd::Twin(number) if number == child))
    };
    let mut found = Vec::new();
    for (place, (one, counts)) in known.iter().zip(counted).enumerate() {
        let (Some(one), Some(_)) = (one, counts) else {
            continue;
        };
        let odd = [merge(one, known, &numbers), parent(one, known, &numbers)];
        let odd = odd
            .into_iter()
            .flatten()
            .chain(absorptions(one, known, &numbers))
            .chain(children(one, known, &numbers, is_twin));
        found.extend(odd.map(|it| it.at(id(place))));
    }
    found
}

fn of<'k>(
    number: &Id,
    known: &'k [Option<Known>],
    numbers: &Numbers<'_>,
) -> impl Iterator<Item = &'k Known> {
    let places = numbers.get(number).cloned().unwrap_or_default();
    places
        .into_iter()
        .filter_map(|place| known.get(place).and_then(Option::as_ref))
}

fn merge(one: &Known, known: &[Option<Known>], numbers: &Numbers<'_>) -> Option<Finding> {
    let into = one.merged_into.as_ref()?;
    let Some(next) = survivor(one, known, numbers) else {
        return Some(error(
            "merge-nowhere",
            format!("并入“{into}”，台账没有这一编号；按未办结计"),
            format!("merged into `{into}`, which no request has: it counts as not concluded"),
        ));
    };
    // As many steps as there are cases: whoever is not through then goes round.
    let chain = successors(Some(next), |it| survivor(it, known, numbers));
    if chain.take(known.len().saturating_add(1)).count() > known.len() {
        return Some(error(
            "merge-circle",
            format!("并入“{into}”，辗转成圈，没有承办的一件；按未办结计"),
            format!(
                "merged into `{into}`, in a circle that nobody answers: it counts as not concluded"
            ),
        ));
    }
    let own = one.summary.received_on();
    match one.absorption(next) {
        None => Some(error(
            "merge-untold",
            format!("并入“{into}”，而该件没有并入的记载"),
            format!("merged into `{into}`, whose log does not tell it"),
        )),
        Some(told) if told.received_on() != own => {
            let other = told.received_on();
            Some(error(
                "merge-received",
                format!("{own}收到，“{into}”记为{other}收到"),
                format!("received on {own}, on {other} by the log of `{into}`"),
            ))
        }
        Some(_) => None,
    }
}

fn absorptions(one: &Known, known: &[Option<Known>], numbers: &Numbers<'_>) -> Vec<Finding> {
    let untold = one.absorbed.iter().filter(|absorbed| {
        let mut others = of(absorbed.number(), known, numbers);
        !others.any(|it| it.merged_into == one.number)
    });
    untold
        .map(|absorbed| {
            let number = absorbed.number();
            error(
                "absorbed-nowhere",
                format!("记有“{number}”并入，台账没有这样一件并入的申请"),
                format!(
                    "says that `{number}` was merged into it, and the register has no such request"
                ),
            )
        })
        .collect()
}

fn children(
    one: &Known,
    known: &[Option<Known>],
    numbers: &Numbers<'_>,
    is_twin: impl Fn(&Id) -> bool,
) -> Vec<Finding> {
    let missing = one.children.iter().filter(|child| {
        let mut parts = of(child, known, numbers);
        !is_twin(child) && !parts.any(|it| it.parent == one.number)
    });
    missing
        .map(|child| {
            error(
                "split-nowhere",
                format!("拆分出“{child}”，台账没有这一件，未计入"),
                format!("split into `{child}`, which the register has not: it is not counted"),
            )
        })
        .collect()
}

fn parent(one: &Known, known: &[Option<Known>], numbers: &Numbers<'_>) -> Option<Finding> {
    let (parent, number) = (one.parent.as_ref()?, one.number.as_ref()?);
    let is_told = of(parent, known, numbers).any(|it| it.children.contains(number));
    (!is_told).then(|| {
        error(
            "split-untold",
            format!("由“{parent}”拆分而来，而该件没有拆分的记载"),
            format!("split off `{parent}`, whose log does not tell it"),
        )
    })
}

/// Registration numbers that two requests of one year have.
pub(super) fn of_numbers(known: &[Option<Known>], id: &impl Fn(usize) -> String) -> Vec<Finding> {
    let mut taken: BTreeMap<(&Id, i32), Vec<usize>> = BTreeMap::new();
    for (place, one) in known.iter().enumerate() {
        if let Some(one) = one
            && let Some(number) = &one.number
        {
            let year = one.summary.received_on().year();
            taken.entry((number, year)).or_default().push(place);
        }
    }
    let twice = taken.into_iter().filter(|(_, places)| places.len() > 1);
    twice
        .map(|((number, year), places)| {
            let finding = error(
                "number-twice",
                format!("{year}年登记编号“{number}”有{}件", places.len()),
                format!(
                    "{} requests of {year} have the number `{number}`",
                    places.len()
                ),
            );
            places
                .into_iter()
                .fold(finding, |it, place| it.at(id(place)))
        })
        .collect()
}

/// Reply numbers that two replies have.
pub(super) fn of_replies<'e, L: Iterator<Item = &'e EntryOf<Request>>>(
    logs: impl Iterator<Item = (&'e str, L)>,
) -> Vec<Finding> {
    let mut taken: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (case, log) in logs {
        for entry in log {
            let number = if let Fact::ReplySent(reply) = entry.fact() {
                &reply.number
            } else if let Fact::AnsweredOnTheSpot(answer) = entry.fact() {
                &answer.number
            } else {
                continue;
            };
            taken.entry(number.to_string()).or_default().push(case);
        }
    }
    let twice = taken.into_iter().filter(|(_, cases)| cases.len() > 1);
    twice
        .map(|(number, cases)| {
            let finding = error(
                "reply-number-twice",
                format!("答复文号“{number}”用了{}次", cases.len()),
                format!("{} replies have the number `{number}`", cases.len()),
            );
            cases.into_iter().fold(finding, Finding::at)
        })
        .collect()
}

/// Reviews and suits against the requests and against one another.
pub(super) fn of_remedies(
    cases: &[RemedyCase<'_>],
    known: &[Option<Known>],
    day: NaiveDate,
) -> Vec<Finding> {
    let numbers = by_number(known);
    let filings: Vec<(&RemedyCase<'_>, Filing)> = cases
        .iter()
        .filter_map(|case| Some((case, case.filing_on(day)?)))
        .collect();
    let mut found: Vec<Finding> = cases
        .iter()
        .filter_map(|case| Some(not_counted(&Odd::Log(case.fault_on(day)?)).at(case.id.as_ref())))
        .collect();
    let has_reviews = filings.iter().any(|(_, it)| !it.is_suit);
    for (case, filing) in &filings {
        let odd = [
            subject(filing, known, &numbers),
            filing
                .review
                .as_ref()
                .filter(|review| {
                    has_reviews && !cases.iter().any(|it| it.id.as_ref() == review.as_str())
                })
                .map(|review| {
                    error(
                        "review-nowhere",
                        format!("不服复议“{review}”起诉，台账没有这一复议"),
                        format!("follows the review `{review}`, which the register has not"),
                    )
                }),
        ];
        found.extend(odd.into_iter().flatten().map(|it| it.at(case.id.as_ref())));
    }
    for (place, (case, filing)) in filings.iter().enumerate() {
        let before = filings.iter().take(place).find(|(_, it)| it == filing);
        if let Some((first, _)) = before {
            found.push(
                error(
                    "remedy-twice",
                    "同一复议或者诉讼记了两次",
                    "one review or suit is told under two keys",
                )
                .at(first.id.as_ref())
                .at(case.id.as_ref()),
            );
        }
    }
    found
}

fn subject(filing: &Filing, known: &[Option<Known>], numbers: &Numbers<'_>) -> Option<Finding> {
    let RemedySubject::Request(number) = &filing.subject else {
        return None;
    };
    if known.iter().all(Option::is_none) {
        return None;
    }
    let mut requests = of(number, known, numbers).peekable();
    if requests.peek().is_none() {
        return Some(error(
            "remedy-nowhere",
            format!("针对申请“{number}”，台账没有这一编号"),
            format!("is about the request `{number}`, which the register has not"),
        ));
    }
    let act = filing.contested.as_ref()?.act;
    let is_reply = matches!(
        act,
        ContestedAct::Reply | ContestedAct::Withheld | ContestedAct::Disclosure
    );
    let filed_on = filing.filed_on;
    let was_answered = requests.any(|it| it.decided_by(filed_on));
    (is_reply && !was_answered).then(|| {
        error(
            "remedy-early",
            format!("{filed_on}提起，而申请“{number}”此前没有答复"),
            format!("filed on {filed_on}, before any reply to the request `{number}`"),
        )
    })
}
