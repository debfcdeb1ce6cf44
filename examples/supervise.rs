//! What a supervisor of disclosure wants to know of a ledger: what was late, what is due, which
//! columns are stale, what a spot check would draw, and what is missing.
//!
//! ```text
//! cargo run --example supervise                                       real items of one site
//! cargo run --example supervise -- items FILE.csv SETUP.json [DATE]   any ledger
//! ```
//!
//! The setup names the columns and what they hold, the cases to go through and how an item is matched
//! to an element, the agency's own limit, and size and seed of the sample: see
//! `examples/data/pingtan-supervision.json`. All is seen as of the date; without one, as of the day of
//! the newest publication. `--json` prints one JSON object a line. Input that cannot be read ends with
//! its place and exit code 2.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::process::ExitCode;

use chrono::NaiveDate;
use disclosure::calendar::{WorkingCalendar, WorkingDays};
use disclosure::deadline::{Docket, Owed};
use disclosure::finding::{Finding, Level};
use disclosure::law::Edition;
use disclosure::ledger::{DisclosureItem, Ledger, PlacedItem, Promptness, Timeliness};
use disclosure::supervision::{
    Checklist, ChecklistCase, ColumnKind, DisclosureCatalogue, MatchRow, Sample, SiteColumn,
    SupervisionRules,
};
use disclosure::vocabulary::Term;
use serde::Deserialize;
use serde_json::json;
use support::items::{json_finding, print_finding, read_ledger};
use support::{BadInput, Day, say};

const ITEMS: &str = include_str!("data/items-pingtan.csv");
const SETUP: &str = include_str!("data/pingtan-supervision.json");

/// What the supervisor brings.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Setup {
    /// The agency's own limit, shorter than the law's.
    house_limit: WorkingDays,
    at_risk_within: WorkingDays,
    /// How many items a spot check draws.
    sample: u64,
    seed: u64,
    columns: BTreeMap<String, ColumnKind>,
    cases: Vec<Planned>,
    matches: Vec<MatchRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Planned {
    checklist: String,
    case: ChecklistCase,
}

/// A ledger seen as of a day.
struct Look {
    ledger: Ledger,
    setup: Setup,
    calendar: WorkingCalendar,
    as_of: NaiveDate,
    json: bool,
}

fn main() -> ExitCode {
    support::exit(run())
}

fn run() -> Result<ExitCode, BadInput> {
    let (options, words): (Vec<_>, Vec<_>) = std::env::args()
        .skip(1)
        .partition(|argument| argument.starts_with("--"));
    if let Some(unknown) = options.iter().find(|it| *it != "--json") {
        return Err(BadInput(format!("unknown option `{unknown}`")));
    }
    let json = !options.is_empty();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] => supervise(ITEMS, SETUP, None, json)?,
        ["items", items, setup] => {
            let (items, setup) = (support::read_file(items)?, support::read_file(setup)?);
            supervise(support::text(&items)?, support::text(&setup)?, None, json)?;
        }
        ["items", items, setup, day] => {
            let (items, setup) = (support::read_file(items)?, support::read_file(setup)?);
            supervise(
                support::text(&items)?,
                support::text(&setup)?,
                Some(day),
                json,
            )?;
        }
        _ => {
            let usage = "usage: supervise [items FILE.csv SETUP.json [DATE]] [--json]";
            return Err(BadInput(usage.to_owned()));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn supervise(items: &str, setup: &str, day: Option<&str>, json: bool) -> Result<(), BadInput> {
    let ledger = read_ledger(items)?;
    let setup =
        serde_json::from_str(setup).map_err(|error| BadInput(format!("the setup: {error}")))?;
    let as_of = match day {
        Some(text) => Day::try_from(text.to_owned()).map_err(BadInput)?.0,
        None => ledger
            .items()
            .iter()
            .filter_map(DisclosureItem::published_on)
            .max()
            .ok_or_else(|| BadInput("no item has a date of publication: give a date".to_owned()))?,
    };
    let look = Look {
        ledger,
        setup,
        calendar: WorkingCalendar::mainland(),
        as_of,
        json,
    };
    look.head();
    look.late(Timeliness::default(), true, "by law", "法定期限");
    let house = Timeliness {
        limit: look.setup.house_limit,
        ..Timeliness::default()
    };
    look.late(house, false, "by the agency's own limit", "内控期限");
    look.watch();
    look.columns()?;
    look.sample()?;
    look.gaps()?;
    look.catalogue()
}

fn bad(error: &impl ToString) -> BadInput {
    BadInput(error.to_string())
}

/// An item as people find it again: its place and its address.
fn name(entry: PlacedItem<'_>) -> String {
    let ordinal = entry.position().saturating_add(1);
    let address = entry.item().address().unwrap_or("—");
    format!("item {ordinal}  {address}")
}

impl Look {
    fn head(&self) {
        if self.json {
            let count = self.ledger.len();
            say(json!({ "as_of": self.as_of, "items": count }));
        } else {
            say(format_args!(
                "As of {}（截至），items {}",
                self.as_of,
                self.ledger.len()
            ));
        }
    }

    fn title(&self, en: &str, zh: &str) {
        if !self.json {
            say(format_args!("\n{en}（{zh}）:"));
        }
    }

    /// Items published after the last day, each with its count laid open. The agency's own limit
    /// cites no law.
    fn late(&self, rule: Timeliness, is_law: bool, en: &str, zh: &str) {
        let limit = rule.limit;
        self.title(&format!("Late {en}, {limit}"), &format!("逾期，{zh}"));
        let (mut measured, mut late) = (0_u32, 0_u32);
        for entry in self
            .ledger
            .view()
            .published_between(NaiveDate::MIN, self.as_of)
            .entries()
        {
            let item = entry.item();
            let (due, by) = match rule.measure(item, &self.calendar) {
                Promptness::NotMeasurable { .. } => continue,
                Promptness::OnTime { .. } => {
                    measured = measured.saturating_add(1);
                    continue;
                }
                Promptness::Late { due, by } => (due, by),
            };
            measured = measured.saturating_add(1);
            late = late.saturating_add(1);
            // It was measured, so it can be laid open.
            let Ok(reckoning) = rule.reckoning(item, &self.calendar) else {
                continue;
            };
            let (words, start) = (reckoning.words(), reckoning.start());
            let citation = Timeliness::basis(start).filter(|_| is_law);
            if self.json {
                let late = json!({
                    "item": entry.position().saturating_add(1), "limit": limit, "limit_of": en, "due": due,
                    "published_on": item.published_on(), "by": by,
                    "reckoning": words.zh, "reckoning_en": words.en, "citation": citation,
                });
                say(json!({ "late": late }));
            } else {
                say(format_args!("  {}  due {due}, {by} late", name(entry)));
                say(format_args!("      {}", words.zh));
                say(format_args!("      {}", words.en));
            }
        }
        if !self.json {
            say(format_args!("  {late} of {measured} that can be measured"));
        }
    }

    /// What is not published yet and overdue or soon due, by section.
    fn watch(&self) {
        self.title("Overdue and at risk", "超期与临期");
        let entries = self.ledger.view().entries();
        let formed = entries.filter(|it| it.item().formed_on().is_some_and(|on| on <= self.as_of));
        let owed = formed.filter_map(|entry| {
            let item = entry.item();
            Some(Owed {
                section: item.section().map(str::to_owned),
                ..Owed::from((
                    format!("item {}", entry.position().saturating_add(1)),
                    Timeliness::default().deadline(item, &self.calendar)?,
                ))
            })
        });
        let within = self.setup.at_risk_within;
        let docket = Docket::of(owed, self.as_of, &self.calendar).pressing(within);
        if self.json {
            let (overdue, at_risk): (Vec<_>, Vec<_>) =
                docket.lines().iter().partition(|it| it.is_overdue());
            say(
                json!({ "watch": { "as_of": self.as_of, "overdue": overdue, "at_risk": at_risk } }),
            );
            return;
        }
        say(format_args!(
            "  overdue {}, at risk {}",
            docket.overdue().count(),
            docket.at_risk(within).count()
        ));
        for (section, lines) in docket.by_section() {
            say(format_args!("  {}:", section.unwrap_or("no section")));
            for it in lines {
                let due = it.deadline().due().date();
                let due = due.map_or_else(|| "—".to_owned(), |day| day.to_string());
                say(format_args!("    {}  due {due}", it.case()));
            }
        }
    }

    fn columns(&self) -> Result<(), BadInput> {
        self.title("Columns", "栏目更新");
        let note = (
            "台账只是抽样，不是整个网站，所列栏目也不是一级栏目：只看各栏目，不作网站单项否决判断",
            "the ledger is a sample and not the site, and its columns are not first-level ones: \
             columns are judged, the site is not",
        );
        if self.json {
            say(json!({ "note": note.0, "note_en": note.1 }));
        } else {
            say(format_args!("  {}\n  {}", note.0, note.1));
        }
        let seen = SiteColumn::observe(&self.setup.columns, self.ledger.view(), self.as_of);
        let rules = SupervisionRules::default();
        for column in &seen {
            let update = column.deadline(&rules, &self.calendar);
            let last = update.as_ref().and_then(|it| it.due().date());
            let is_stale = update.is_some_and(|it| it.breach(self.as_of).is_some());
            if self.json {
                say(json!({ "column": column, "last_day": last, "stale": is_stale }));
                continue;
            }
            let state = match last {
                Some(last) if is_stale => format!("STALE since {last}"),
                Some(last) => format!("fresh through {last}"),
                None if column.updated_on.is_none() => "EMPTY".to_owned(),
                None => "not judged".to_owned(),
            };
            let updated = column
                .updated_on
                .map_or_else(|| "—".to_owned(), |on| on.to_string());
            let (name, kind) = (&column.name, column.kind.zh());
            say(format_args!("  {name:<28} {updated}  {state}（{kind}）"));
        }
        // An error fails the whole site, which was not seen.
        let found = SiteColumn::check(seen, &rules, self.as_of, &self.calendar)
            .map_err(|error| bad(&error))?;
        self.show(found.iter().filter(|it| it.level() < Level::Error));
        Ok(())
    }

    fn sample(&self) -> Result<(), BadInput> {
        let Setup { sample, seed, .. } = &self.setup;
        self.title(&format!("Spot check, seed {seed}"), "抽查样本");
        let mut places: BTreeMap<&str, PlacedItem<'_>> = BTreeMap::new();
        for entry in self.ledger.view().entries() {
            if let Some(address) = entry.item().address() {
                places.insert(address, entry);
            }
        }
        let drawn =
            Sample::draw(places.keys().copied(), *sample, *seed).map_err(|error| bad(&error))?;
        if self.json {
            say(json!({ "sample": drawn }));
            return Ok(());
        }
        for id in drawn.ids() {
            if let Some(entry) = places.get(id.as_str()) {
                say(format_args!("  {}", name(*entry)));
            }
        }
        Ok(())
    }

    fn gaps(&self) -> Result<(), BadInput> {
        self.title("Checklist gaps", "清单缺项");
        let lists = Checklist::standard();
        for Planned { checklist, case } in &self.setup.cases {
            let list = lists
                .iter()
                .find(|list| list.id() == checklist)
                .ok_or_else(|| BadInput(format!("no checklist `{checklist}`")))?;
            let report = list
                .check(
                    case,
                    self.ledger.view(),
                    |tag, item| self.setup.matches.iter().any(|row| row.matches(tag, item)),
                    &SupervisionRules::default(),
                    self.as_of,
                    &self.calendar,
                )
                .map_err(|error| bad(&error))?;
            if self.json {
                say(json!({ "checklist": report }));
            } else {
                let asked = report.results().len();
                let there = report.results().filter(|(_, it)| it.is_published());
                let there = there.count();
                let key = case.key().unwrap_or("—");
                say(format_args!(
                    "  {} {key}: {there} of {asked}",
                    list.name().zh
                ));
            }
            self.show(&report.findings());
        }
        Ok(())
    }

    fn catalogue(&self) -> Result<(), BadInput> {
        self.title("Catalogue", "目录");
        let edition = Edition::in_force_on(self.as_of).map_err(|error| bad(&error))?;
        let catalogue =
            DisclosureCatalogue::of(self.ledger.view(), &BTreeSet::new(), edition, self.as_of);
        let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
        for finding in catalogue.findings() {
            let count = counts.entry(finding.rule()).or_default();
            *count = count.saturating_add(1);
        }
        let entries = catalogue.entries().len();
        if self.json {
            say(format_args!(
                "{}",
                json!({ "catalogue": { "entries": entries, "findings": counts } })
            ));
        } else {
            say(format_args!("  entries {entries}, findings {counts:?}"));
        }
        Ok(())
    }

    fn show<'a>(&self, findings: impl IntoIterator<Item = &'a Finding>) {
        for finding in findings {
            if self.json {
                say(json_finding(finding));
            } else {
                print_finding(finding);
            }
        }
    }
}
