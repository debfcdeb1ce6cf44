//! What each machine brings of its own to a scenario: a few lines each.

use chrono::NaiveDate;
use disclosure::calendar::WorkingCalendar;
use disclosure::finding::{Finding, Words};
use disclosure::law::Edition;
use disclosure::vocabulary::Term as _;
use disclosure::workflow::litigation::{self, Litigation};
use disclosure::workflow::publication::{self, Publication};
use disclosure::workflow::reconsideration::{self, Reconsideration};
use disclosure::workflow::record_correction::{self, RecordCorrection};
use disclosure::workflow::remedy::{HandlingOrder, RemedyRules, ResultMapping, TableCell};
use disclosure::workflow::request::{self, DocumentKind, Request, RequestOutcome};
use disclosure::workflow::{EntryOf, Instruction, Machine, ProcedureStep};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use super::form::Kind;
use super::reading::{Mistake, Node};

/// A machine as a scenario drives it.
pub(super) trait Told: Machine<Command: DeserializeOwned, Warning: Serialize> {
    /// What is asked of it alone; none for what it does not know.
    fn told(&self, _name: &str, _asked: &Asked<'_>) -> Option<Value> {
        None
    }

    /// The paper that an entry issues.
    fn issued(_entry: &EntryOf<Self>) -> Option<Paper> {
        None
    }

    /// What begins the cases that an entry makes.
    fn begun(&self, _entry: &EntryOf<Self>) -> Vec<Instruction<Self::Command>> {
        Vec::new()
    }
}

/// A paper that a step issues.
pub(crate) struct Paper {
    pub(crate) kind: DocumentKind,
    pub(crate) number: Option<String>,
}

/// On which day, by which calendar.
pub(super) struct Asked<'a> {
    pub(super) on: Option<NaiveDate>,
    pub(super) calendar: &'a WorkingCalendar,
}

impl Told for Request {
    fn told(&self, name: &str, asked: &Asked<'_>) -> Option<Value> {
        Some(match name {
            "edition" => json!(self.edition()),
            "received_on" => json!(self.received_on()),
            "year" => json!(self.year()),
            "counted" => json!(self.is_counted()),
            "class" => json!(self.class()),
            "row" => json!(row(self.outcome())),
            "latest_row" => json!(row(self.latest_outcome())),
            "lineage" => json!(self.lineage()),
            "bases" => {
                let bases = self.legal_bases();
                let bases = bases
                    .iter()
                    .map(|(item, citation)| format!("{item}: {citation}"));
                json!(bases.collect::<Vec<_>>())
            }
            "consultations" => consultations(self, asked.calendar),
            "remedy_text" => remedy_text(self),
            _ => return None,
        })
    }

    fn issued(entry: &EntryOf<Self>) -> Option<Paper> {
        entry.document().map(|kind| Paper {
            kind,
            number: entry.document_number().map(ToString::to_string),
        })
    }

    fn begun(&self, entry: &EntryOf<Self>) -> Vec<Instruction<Self::Command>> {
        self.offspring(entry)
    }
}

impl Told for Publication {
    fn told(&self, name: &str, asked: &Asked<'_>) -> Option<Value> {
        let public = || asked.on.and_then(|on| self.public_on(on));
        Some(match name {
            "edition" => json!(self.edition()),
            "findings" => {
                let found = asked.on.map(|on| self.findings(on, asked.calendar));
                let found = found.unwrap_or_default();
                json!(found.iter().map(rule).collect::<Vec<_>>())
            }
            "feed" => json!(public().map(|it| it.feed_line())),
            "title" => json!(public().as_ref().and_then(|it| it.title())),
            "list_shown" => json!(public().is_some_and(|it| it.list().is_some())),
            "earlier" => json!(self.earlier_versions().len()),
            _ => return None,
        })
    }
}

/// The rule of a finding, which rests on a text.
fn rule(finding: &Finding) -> String {
    match finding.citation() {
        Some(_) => finding.rule().to_owned(),
        None => format!("{} without a text", finding.rule()),
    }
}

impl Told for RecordCorrection {}

impl Told for Reconsideration {
    fn told(&self, name: &str, asked: &Asked<'_>) -> Option<Value> {
        let column = |year| self.cell_in(year, &ResultMapping::default());
        remedy(name, asked, column, self.handling_order())
    }
}

impl Told for Litigation {
    fn told(&self, name: &str, asked: &Asked<'_>) -> Option<Value> {
        let column = |year| self.cell_in(year, &ResultMapping::default());
        remedy(name, asked, column, self.handling_order())
    }
}

fn remedy(
    name: &str,
    asked: &Asked<'_>,
    column: impl Fn(i32) -> Option<TableCell>,
    order: Option<HandlingOrder>,
) -> Option<Value> {
    if let Ok(year) = name.parse() {
        return Some(json!(column(year).map(|it| it.result.code())));
    }
    let due = order.and_then(|it| it.due(asked.calendar).date());
    (name == "to_be_answered_anew_by").then(|| json!(due))
}

/// The code of a row, or `none`.
pub(super) fn row(outcome: Option<RequestOutcome>) -> &'static str {
    match outcome {
        Some(RequestOutcome::Decree492(row)) => row.code(),
        Some(RequestOutcome::Decree711(row)) => row.code(),
        None => "none",
    }
}

fn consultations(request: &Request, calendar: &WorkingCalendar) -> Value {
    let edition = request.edition().unwrap_or(Edition::Decree711);
    let conventions = request.conventions();
    let told = request.consultations().iter().map(|it| {
        let limit = it.limit(edition, conventions, calendar).ok().flatten();
        let late = it.is_late(edition, conventions, calendar).ok();
        let value = json!({ "stance": it.stance(), "limit": limit, "late": late });
        (it.number().to_string(), value)
    });
    Value::Object(told.collect())
}

/// The remedies that the reply must print, for its day and what it does.
fn remedy_text(request: &Request) -> Value {
    let Some(made_on) = request.latest_concluded_on() else {
        return Value::Null;
    };
    let notice = request.remedy_notice(made_on, None, &RemedyRules::default());
    let words = notice.words();
    json!({
        "zh": words.zh,
        "en": words.en,
        "review_first": notice.review_first,
        "citations": notice.citations,
    })
}

/// What each paper must say, by its kind.
pub(super) fn printed(papers: &[Paper]) -> Value {
    let told = papers.iter().map(|it| {
        let contents = it.kind.contents().iter().map(|it| it.id);
        (
            it.kind.code().to_owned(),
            json!(contents.collect::<Vec<_>>()),
        )
    });
    Value::Object(told.collect::<Map<_, _>>())
}

macro_rules! machines {
    ($($Kind:ident($Machine:ty, $commands:path);)+) => {
        /// A command of some machine.
        pub(super) enum Given {
            $($Kind($commands),)+
        }

        impl Given {
            /// Reads a command of a machine.
            ///
            /// # Errors
            /// What is wrong with it, and on which line.
            pub(super) fn read(kind: Kind, node: Node<'_>) -> Result<Self, Mistake> {
                let text = with_digests(node.text());
                match kind {
                    $(Kind::$Kind => node.value_of(&text).map(Self::$Kind),)+
                }
            }

            /// The name of its step.
            pub(super) fn label(&self) -> Words {
                match self {
                    $(Self::$Kind(command) => {
                        let step = command.step();
                        Words::new(step.zh(), step.en())
                    })+
                }
            }
        }

        /// The codes of the steps of a machine.
        pub(super) fn step_codes(kind: Kind) -> Vec<&'static str> {
            match kind {
                $(Kind::$Kind => codes_of::<$Machine>(),)+
            }
        }
    };
}

machines! {
    Request(Request, request::Command);
    Publication(Publication, publication::Command);
    RecordCorrection(RecordCorrection, record_correction::Command);
    Reconsideration(Reconsideration, reconsideration::Command);
    Litigation(Litigation, litigation::Command);
}

fn codes_of<M: Machine>() -> Vec<&'static str> {
    fn all<S: ProcedureStep>() -> Vec<&'static str> {
        S::ALL.iter().map(|it| it.code()).collect()
    }
    all::<M::Step>()
}

/// Writes `"digest": "v1"` and the like as digests of 64 signs, so that a file need not.
fn with_digests(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut parts = text.split("\"digest\"");
    written.push_str(parts.next().unwrap_or_default());
    for part in parts {
        written.push_str("\"digest\"");
        let value = part.trim_start_matches([' ', '\n', '\t', '\r', ':']);
        let short = value
            .strip_prefix("\"v")
            .and_then(|it| it.split_once('"'))
            .and_then(|(number, rest)| Some((number.parse::<u64>().ok()?, rest)));
        match short {
            Some((number, rest)) => {
                let blanks = part.len().saturating_sub(value.len());
                written.push_str(part.get(..blanks).unwrap_or(":"));
                let digest = format!("\"{number:064x}\"");
                written.extend([digest.as_str(), rest]);
            }
            None => written.push_str(part),
        }
    }
    written
}
