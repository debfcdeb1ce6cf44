//! Reading a file: each record against the form, each name against those there are.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{DateTime, FixedOffset, NaiveDate};
use disclosure::calendar::{Day, HolidayNotice, WorkingCalendar};
use disclosure::deadline::Obligation;
use disclosure::finding::Words;
use disclosure::vocabulary::{Outcome, Outcome2007, Role, Term};
use disclosure::workflow::fee::Measure;
use disclosure::workflow::{Actor, Id};
use serde::de::DeserializeOwned;

use super::form::{self, FILE, Field, Form, Kind, MOVED, STEP, THEN, WORDS};
use super::machines::{self, Given};
use super::reading::{self, Mistake, Node};
use super::{Does, Expectation, Scenario, Step};

/// Reads a file, and keeps what is wrong in it.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) mistakes: Vec<Mistake>,
}

impl Reader {
    fn take<T>(&mut self, read: Result<T, Mistake>) -> Option<T> {
        read.map_err(|it| self.mistakes.push(it)).ok()
    }

    fn value<T: DeserializeOwned>(&mut self, node: Node<'_>) -> Option<T> {
        self.take(node.value())
    }

    fn wrong(&mut self, node: Node<'_>, zh: impl Into<String>, en: impl Into<String>) {
        self.mistakes.push(node.mistake(zh, en));
    }

    pub(super) fn file(&mut self, text: &str, path: &Path, files: u8) -> Option<Scenario> {
        let root = self.take(Node::of_file(text))?;
        let fields = self.record(root, FILE, &["title", "sources", "steps"]);
        let find = |name: &str| fields.iter().find(|(it, _)| it.name == name).map(|it| it.1);
        let kind = find("machine").map_or(Some(Kind::Request), |it| self.machine(it))?;
        let (mut calendar, mut sealed, mut steps) = match find("continues") {
            None => (WorkingCalendar::mainland(), BTreeMap::new(), Vec::new()),
            Some(node) => self.earlier(node, path, files)?,
        };
        if let Some(node) = find("notices") {
            for notice in self.value::<Vec<HolidayNotice>>(node)? {
                let with = calendar.with(notice);
                calendar = self.take(with.map_err(|it| {
                    node.mistake(format!("放假通知不能加入：{it}"), format!("notices: {it}"))
                }))?;
            }
        }
        if let Some(node) = find("sealed") {
            sealed.extend(self.value::<BTreeMap<i32, NaiveDate>>(node)?);
        }
        let title = find("title").and_then(|it| self.words(it));
        let sources = find("sources").and_then(|it| self.value(it));
        let told = find("steps").and_then(|it| self.take(it.list()));
        for node in told.into_iter().flatten() {
            steps.extend(self.step(node, kind));
        }
        Some(Scenario {
            title: title?,
            sources: sources?,
            calendar,
            sealed,
            steps,
        })
    }

    /// The fields of a record; one that is needed and not there is a mistake, unless another was found
    /// that it may stand behind.
    fn record<'t>(
        &mut self,
        node: Node<'t>,
        fields: &'static [Field],
        needed: &[&str],
    ) -> Vec<(&'static Field, Node<'t>)> {
        let before = self.mistakes.len();
        let found = node.record(fields, &mut self.mistakes);
        let is_missing = |it: &&&str| !found.iter().any(|(field, _)| field.name == **it);
        if self.mistakes.len() == before {
            for name in needed.iter().filter(is_missing) {
                self.wrong(
                    node,
                    format!("缺少字段 `{name}`"),
                    format!("missing field `{name}`"),
                );
            }
        }
        found
    }

    fn words(&mut self, node: Node<'_>) -> Option<Words> {
        let fields = self.record(node, WORDS, &["zh", "en"]);
        let mut said = ["zh", "en"].map(|name| {
            let found = fields.iter().find(|(it, _)| it.name == name);
            found.and_then(|(_, it)| self.value::<String>(*it))
        });
        Some(Words::new(said[0].take()?, said[1].take()?))
    }

    fn earlier(
        &mut self,
        node: Node<'_>,
        path: &Path,
        files: u8,
    ) -> Option<(WorkingCalendar, BTreeMap<i32, NaiveDate>, Vec<Step>)> {
        let fields = self.record(node, form::CONTINUES, &["file", "after"]);
        let mut named = ["file", "after"].map(|name| {
            let found = fields.iter().find(|(it, _)| it.name == name);
            found.and_then(|(_, it)| self.value::<String>(*it))
        });
        let (file, after) = (named[0].take()?, named[1].take()?);
        let Some(left) = files.checked_sub(1) else {
            self.wrong(
                node,
                "文件互相接续，成了一圈",
                "the files continue each other in a circle",
            );
            return None;
        };
        let earlier = match Scenario::read_within(&path.with_file_name(&file), left) {
            Ok(earlier) => earlier,
            Err(unreadable) => {
                for it in unreadable.mistakes {
                    let (zh, en) = (it.words.zh, it.words.en);
                    self.wrong(
                        node,
                        format!("{file} 第{}行：{zh}", it.line),
                        format!("{file} line {}: {en}", it.line),
                    );
                }
                return None;
            }
        };
        let last = earlier
            .steps
            .iter()
            .position(|step| step.id.as_ref() == Some(&after));
        let Some(last) = last else {
            self.wrong(
                node,
                format!("{file} 没有步骤 `{after}`"),
                format!("{file} has no step `{after}`"),
            );
            return None;
        };
        let kept = earlier.steps.into_iter().take(last.saturating_add(1));
        Some((earlier.calendar, earlier.sealed, kept.collect()))
    }

    fn machine(&mut self, node: Node<'_>) -> Option<Kind> {
        let code: String = self.value(node)?;
        let found = Kind::ALL.into_iter().find(|it| it.code() == code);
        if found.is_none() {
            let known = Kind::ALL.map(Kind::code);
            self.mistakes
                .push(node.unknown_code("程序", "machine", &code, &known));
        }
        found
    }

    fn step(&mut self, node: Node<'_>, of_file: Kind) -> Option<Step> {
        let before = self.mistakes.len();
        let fields = self.record(node, STEP, &[]);
        let is_whole = self.mistakes.len() == before;
        let find = |name: &str| fields.iter().find(|(it, _)| it.name == name).map(|it| it.1);
        let named = find("machine").map(|it| self.machine(it));
        let acts = [
            ("does", None),
            ("review", Some(Kind::Reconsideration)),
            ("suit", Some(Kind::Litigation)),
        ];
        let mut acts = acts
            .into_iter()
            .filter_map(|(name, kind)| Some((find(name)?, kind)));
        let act = acts.next();
        if let Some((more, _)) = acts.next() {
            self.wrong(more, "一步只能有一项操作", "a step has one command only");
        }
        let kind = match (act, named) {
            (Some((node, Some(kind))), Some(named)) if named.is_some_and(|it| it != kind) => {
                let (zh, code) = (kind.zh(), kind.code());
                self.wrong(
                    node,
                    format!("此项操作属于“{zh}”，与 `machine` 不符"),
                    format!("a command of the machine `{code}`, which is not the one named"),
                );
                kind
            }
            (Some((_, Some(kind))), _) => kind,
            (_, Some(named)) => named?,
            (_, None) => of_file,
        };
        let case = find("case").map_or_else(|| Some("1".to_owned()), |it| self.value(it))?;
        if let Err(error) = Id::new(&case) {
            self.wrong(
                find("case").unwrap_or(node),
                format!("案件名称不能如此：{error}"),
                error.to_string(),
            );
        }
        let Some(then) = find("then") else {
            if is_whole {
                self.wrong(
                    node,
                    "步骤没有 `then`：不作要求的写 `{}`",
                    "a step without `then`: `{}` says that nothing is expected",
                );
            }
            return None;
        };
        let then = self.expectations(then, kind);
        let on = find("on").and_then(|it| self.day(it));
        let is_unreadable = then.iter().any(|it| it.name == "unreadable");
        let mut wrong = Vec::new();
        let mut actors = ["actor", "entered_by"].map(|name| {
            let read = find(name).map(actor)?;
            read.map_err(|it| wrong.push(it)).ok()
        });
        let given = act.and_then(|(node, _)| {
            let read = Given::read(kind, node);
            read.map_err(|it| wrong.push(it)).ok()
        });
        let is_given = find("actor").is_some() && find("on").is_some();
        if act.is_some() && is_whole && !is_given {
            self.wrong(
                node,
                "操作应有 `actor` 和 `on`",
                "a command needs `actor` and `on`",
            );
        }
        let does = match given {
            _ if is_unreadable && !wrong.is_empty() => {
                let first = wrong.first().map(|it| it.words.en.clone());
                Does::Unreadable(first.unwrap_or_default())
            }
            Some(given) => Does::Command(Box::new(given)),
            None => Does::Nothing,
        };
        if !is_unreadable {
            self.mistakes.extend(wrong);
        }
        let step = Step {
            line: node.line(),
            id: find("id").and_then(|it| self.value(it)),
            says: find("says").and_then(|it| self.words(it)),
            kind,
            case,
            actor: actors[0].take(),
            entered_by: actors[1].take(),
            on,
            entered_on: find("entered_on").and_then(|it| self.value(it)),
            as_known_on: find("as_known_on").and_then(|it| self.value(it)),
            seen: find("seen").and_then(|it| self.value(it)),
            does,
            then,
        };
        self.check_day(&step, node);
        Some(step)
    }

    /// What is asked of a day needs one.
    fn check_day(&mut self, step: &Step, node: Node<'_>) {
        let asks = |it: &&Expectation| {
            [
                "breaches",
                "findings",
                "fees",
                "report",
                "feed",
                "title",
                "list_shown",
            ]
            .contains(&it.name.as_str())
        };
        let within = step.then.iter().filter_map(|it| it.within.as_ref());
        let mut all = step.then.iter().chain(within.flat_map(|it| &it.1));
        let asked = all.find(asks).filter(|_| step.day().is_none());
        if let Some(it) = asked {
            self.wrong(
                node,
                format!("`{}` 须有日期：写明 `on`", it.name),
                format!("`{}` is asked of a day: say `on`", it.name),
            );
        }
    }

    fn day(&mut self, node: Node<'_>) -> Option<NaiveDate> {
        let text: String = self.value(node)?;
        if let Ok(day) = text.parse() {
            return Some(day);
        }
        if let Ok(instant) = text.parse::<DateTime<FixedOffset>>() {
            return Some(Day::in_china(&instant));
        }
        self.wrong(
            node,
            format!("`{text}` 不是日期，也不是带时区的时刻"),
            format!("`{text}` is no date and no instant with its zone"),
        );
        None
    }

    fn expectations(&mut self, node: Node<'_>, kind: Kind) -> Vec<Expectation> {
        let mut read = Vec::new();
        for (name, node) in node.entries(&mut self.mistakes) {
            let is_year = name.len() == 4 && name.parse::<u16>().is_ok();
            let known = if is_year { "YYYY" } else { name.as_str() };
            let field = THEN.iter().find(|it| it.name == known);
            let Some(field) = field.filter(|it| it.name == name || is_year) else {
                let known = THEN.iter().filter(|it| is_asked_of(it, kind));
                self.mistakes
                    .push(node.unknown_field(&name, known.map(|it| it.name)));
                continue;
            };
            if !is_asked_of(field, kind) {
                let (zh, code) = (kind.zh(), kind.code());
                self.wrong(
                    node,
                    format!("“{zh}”没有 `{name}` 可问"),
                    format!("`{name}` is not asked of the machine `{code}`"),
                );
            }
            let other = if let Form::Case(other) = field.form {
                Some(other).filter(|_| node.is_record())
            } else {
                self.check(node, field.form, kind);
                None
            };
            let within = other.map(|other| (other, self.expectations(node, other)));
            read.push(Expectation {
                line: node.line(),
                name,
                expected: self.value(node).unwrap_or_default(),
                within,
            });
        }
        read
    }

    /// Holds the names in an expectation against those there are: one that is misspelled would pass, or
    /// never.
    fn check(&mut self, node: Node<'_>, form: Form, kind: Kind) {
        match form {
            Form::Value | Form::Case(_) => {}
            Form::Record(_) if node.text() == "null" => {}
            Form::Record(fields) => {
                for (field, node) in node.record(fields, &mut self.mistakes) {
                    self.check(node, field.form, kind);
                }
            }
            Form::List(fields) => {
                for item in self.take(node.list()).unwrap_or_default() {
                    if item.is_record() {
                        self.check(item, Form::Record(fields), kind);
                    }
                }
            }
            Form::Deadlines(fields) => {
                for (name, node) in node.entries(&mut self.mistakes) {
                    let is_since = name == "since" && std::ptr::eq(fields, MOVED);
                    if is_since {
                        self.value::<NaiveDate>(node);
                    } else {
                        self.check_deadline(&name, node);
                    }
                    if node.is_record() {
                        self.check(node, Form::Record(fields), kind);
                    }
                }
            }
            Form::Numbered(fields) | Form::Years(fields) => {
                for (name, node) in node.entries(&mut self.mistakes) {
                    if name.parse::<u16>().is_err() {
                        self.wrong(
                            node,
                            format!("`{name}` 不是数字"),
                            format!("`{name}` is no number"),
                        );
                    }
                    self.check(node, Form::Record(fields), kind);
                }
            }
            Form::Measure => {
                self.value::<Measure>(node);
            }
            Form::Rows => {
                let mut known: Vec<&str> = codes::<Outcome>();
                known.extend(codes::<Outcome2007>());
                known.push("none");
                for (name, node) in node.entries(&mut self.mistakes) {
                    self.check_code(node, ("办理结果", "row"), &name, &known);
                }
            }
            Form::Steps => self.check_steps(node, kind),
            Form::StepsOf => {
                for (name, node) in node.entries(&mut self.mistakes) {
                    if let Err((zh, en)) = actor_of(&name) {
                        self.wrong(node, zh, en);
                    }
                    self.check_steps(node, kind);
                }
            }
        }
    }

    fn check_steps(&mut self, node: Node<'_>, kind: Kind) {
        let known = machines::step_codes(kind);
        for item in self.take(node.list()).unwrap_or_default() {
            if let Some(code) = self.value::<String>(item) {
                self.check_code(item, ("环节", "step"), &code, &known);
            }
        }
    }

    /// `reply`, `reply #2`, `third-party-opinion 1`.
    fn check_deadline(&mut self, name: &str, node: Node<'_>) {
        let code = name.split(' ').next().unwrap_or_default();
        self.check_code(
            node,
            ("应办事项", "obligation"),
            code,
            &codes::<Obligation>(),
        );
    }

    fn check_code(&mut self, node: Node<'_>, list: (&str, &str), code: &str, known: &[&str]) {
        if !known.contains(&code) {
            self.mistakes
                .push(node.unknown_code(list.0, list.1, code, known));
        }
    }
}

fn codes<T: Term>() -> Vec<&'static str> {
    T::ALL.iter().map(|it| it.code()).collect()
}

fn is_asked_of(field: &Field, kind: Kind) -> bool {
    field.of.is_empty() || field.of.contains(&kind)
}

fn actor(node: Node<'_>) -> Result<Actor, Mistake> {
    let text: String = node.value()?;
    actor_of(&text).map_err(|(zh, en)| node.mistake(zh, en))
}

/// `role number`; the number may be left out where there is one holder of the role.
pub(super) fn actor_of(text: &str) -> Result<Actor, (String, String)> {
    let (role, number) = text.split_once(' ').unwrap_or((text, text));
    let role: Role = role.parse().map_err(|error| {
        let words = reading::in_both(&format!("{error}"));
        (words.zh, words.en)
    })?;
    Actor::new(number, role)
        .map_err(|error| (format!("行为人的编号不能如此：{error}"), error.to_string()))
}
