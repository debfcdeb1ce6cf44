//! What changes in the law between two days: texts that come into force, figures, and what follows for
//! remedies, from the parameters and rules of the library, each with its citation.
//!
//! ```text
//! cargo run --example law                             2026-06-30 and 2026-07-01
//! cargo run --example law -- 2023-12-31 2024-01-01    any two days, the earlier one first
//! cargo run --example law -- 2023-12-31 2024-01-01 --json    one object a line
//! ```
//!
//! Remedies are asked for an act that was made and known on the day itself. A day that cannot be read,
//! days in the wrong order, or a day before 2008-05-01 end with exit code 2.

mod support;

use std::process::ExitCode;

use chrono::NaiveDate;
use disclosure::calendar::WorkingCalendar;
use disclosure::deadline::{Due, Open};
use disclosure::finding::Words;
use disclosure::law::{Citation, Instrument, Parameter};
use disclosure::vocabulary::{
    ContestedAct, Exemption, Judgment, NotCounted, OrganKind, ServiceEvent, Term,
};
use disclosure::workflow::remedy::{Contested, RemedyRules};
use serde_json::{Value, json};
use support::{BadInput, Day, say};

/// What holds of something on a day: in both languages, and by which text.
#[derive(PartialEq)]
struct Holds {
    words: Words,
    citation: Option<Citation>,
}

impl Holds {
    fn new(zh: impl Into<String>, en: impl Into<String>, citation: Option<Citation>) -> Self {
        Self {
            words: Words::new(zh, en),
            citation,
        }
    }

    fn json(&self) -> Value {
        json!({"zh": self.words.zh, "en": self.words.en, "citation": self.citation})
    }

    fn line(&self) -> String {
        let text = self.citation.as_ref().map_or_else(
            || "无明文 no text".to_owned(),
            |it| format!("{} · {it}", it.zh()),
        );
        format!("{} · {}（{text}）", self.words.zh, self.words.en)
    }
}

/// Something that may change, with what holds of it on the two days.
struct Row {
    code: String,
    name: Words,
    holds: [Holds; 2],
}

impl Row {
    /// A row for each term of a list.
    fn each<T: Term>(days: [NaiveDate; 2], holds: impl Fn(T, NaiveDate) -> Holds) -> Vec<Self> {
        let row = |term: &T| Self {
            code: term.code().to_owned(),
            name: Words::new(term.zh(), term.en()),
            holds: days.map(|day| holds(*term, day)),
        };
        T::ALL.iter().map(row).collect()
    }

    fn changes(&self) -> bool {
        let [before, after] = &self.holds;
        before != after
    }
}

fn main() -> ExitCode {
    support::exit(run())
}

fn run() -> Result<ExitCode, BadInput> {
    let (options, days): (Vec<_>, Vec<_>) = std::env::args()
        .skip(1)
        .partition(|argument| argument.starts_with("--"));
    if let Some(unknown) = options.iter().find(|it| *it != "--json") {
        return Err(BadInput(format!("unknown option `{unknown}`")));
    }
    let read = |text: &str| {
        Day::try_from(text.to_owned())
            .map(|day| day.0)
            .map_err(BadInput)
    };
    let days = match days.as_slice() {
        [] => [read("2026-06-30")?, read("2026-07-01")?],
        [before, after] => [read(before)?, read(after)?],
        _ => return Err(BadInput("two days, the earlier one first".to_owned())),
    };
    let [before, after] = days;
    if after < before {
        return Err(BadInput(format!("{before} lies after {after}")));
    }
    let as_json = !options.is_empty();
    if !as_json {
        say(format_args!("{before} → {after}"));
    }
    texts(days, as_json);
    let calendar = WorkingCalendar::mainland();
    let mut changed = 0_usize;
    for (kind, zh, en, rows) in [
        ("parameter", "参数", "figures", figures(days)?),
        (
            "review",
            "申请行政复议",
            "reconsideration",
            remedies(days, 0, &calendar),
        ),
        (
            "suit",
            "直接起诉",
            "direct suits",
            remedies(days, 1, &calendar),
        ),
        ("organ", "复议机关", "organ of review", organs(days)),
        (
            "service",
            "复议申请期限的起算",
            "start of the time to apply",
            Row::each(days, |it: ServiceEvent, day| yes_or_no(it.starts_on(day))),
        ),
        (
            "not-counted",
            "不计入复议审理期限",
            "not counted in a review",
            Row::each(days, |it: NotCounted, day| yes_or_no(it.rule(day))),
        ),
        (
            "judgment",
            "判决的依据",
            "basis of a judgment",
            Row::each(days, |it: Judgment, day| yes_or_no(it.basis(day))),
        ),
    ] {
        changed = changed.saturating_add(show(kind, (zh, en), &rows, days, as_json));
    }
    if as_json {
        say(json!({"changed": changed}));
    } else {
        say(format_args!("共{changed}项变化 · {changed} changes"));
    }
    Ok(ExitCode::SUCCESS)
}

/// The texts whose first day lies after one day, through another.
fn texts([before, after]: [NaiveDate; 2], as_json: bool) {
    for (instrument, first) in Instrument::dated() {
        if before < first && first <= after {
            if as_json {
                say(json!({"in_force": instrument.zh(), "from": first}));
            } else {
                let zh = instrument.zh();
                say(format_args!("{zh}自{first}施行 · in force from {first}"));
            }
        }
    }
}

fn show(
    kind: &str,
    (zh, en): (&str, &str),
    rows: &[Row],
    days: [NaiveDate; 2],
    as_json: bool,
) -> usize {
    let changed = rows.iter().filter(|row| row.changes());
    let mut number = 0_usize;
    for row in changed {
        if number == 0 && !as_json {
            say(format_args!("\n{zh} · {en}"));
        }
        number = number.saturating_add(1);
        let [before, after] = &row.holds;
        if as_json {
            let (before, after) = (before.json(), after.json());
            say(json!({"kind": kind, "code": row.code, "before": before, "after": after}));
        } else {
            say(format_args!(
                "  {} · {}（{}）",
                row.name.zh, row.name.en, row.code
            ));
            for (day, holds) in days.iter().zip(&row.holds) {
                say(format_args!("    {day}  {}", holds.line()));
            }
        }
    }
    number
}

fn figures([before, after]: [NaiveDate; 2]) -> Result<Vec<Row>, BadInput> {
    let figure = |parameter: Parameter, day| {
        let figure = parameter
            .on(day)
            .map_err(|error| BadInput(error.to_string()))?;
        let value = figure.value();
        let citation = Some(figure.citation().clone());
        Ok(Holds::new(value.zh(), value.to_string(), citation))
    };
    let row = |parameter: &Parameter| {
        Ok(Row {
            code: parameter.code().to_owned(),
            name: Words::new(parameter.zh(), parameter.en()),
            holds: [figure(*parameter, before)?, figure(*parameter, after)?],
        })
    };
    Parameter::ALL.iter().map(row).collect()
}

/// Whether a remedy lies against each kind of act: 0 for reconsideration, 1 for a direct suit.
fn remedies(days: [NaiveDate; 2], which: usize, calendar: &WorkingCalendar) -> Vec<Row> {
    let holds = |act: ContestedAct, day: NaiveDate| {
        let mut contested = Contested::new(act, day);
        if act == ContestedAct::Withheld {
            contested.grounds.push(Exemption::InternalAffairs2019);
        }
        let deadlines = contested.deadlines(&RemedyRules::default(), calendar);
        let deadline = deadlines.get(which);
        let citation = deadline.and_then(|it| it.citation().cloned());
        if deadline.is_some_and(|it| it.due() == Due::Undetermined(Open::NoClock)) {
            Holds::new("不能", "no", citation)
        } else {
            Holds::new("可以", "yes", citation)
        }
    };
    Row::each(days, holds)
}

fn organs(days: [NaiveDate; 2]) -> Vec<Row> {
    Row::each(days, |kind: OrganKind, day| {
        let (body, citation) = kind.review_body(day);
        Holds::new(body.zh(), body.en(), Some(citation))
    })
}

fn yes_or_no(citation: Option<Citation>) -> Holds {
    let (zh, en) = if citation.is_some() {
        ("是", "yes")
    } else {
        ("否", "no")
    };
    Holds::new(zh, en, citation)
}
