//! JSON with its lines: a record is held against the fields it may have, and what is wrong is told in both
//! languages with the line where it stands.

use std::collections::BTreeSet;
use std::fmt;

use disclosure::finding::Words;
use disclosure::vocabulary::CodeList;
use serde::de::{DeserializeOwned, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::form::Field;

/// What is wrong in a file, and where.
#[derive(Debug)]
pub(crate) struct Mistake {
    pub(crate) line: usize,
    pub(crate) words: Words,
}

/// A value of a file, not read yet.
#[derive(Clone, Copy)]
pub(super) struct Node<'t> {
    file: &'t str,
    text: &'t str,
}

impl<'t> Node<'t> {
    /// The whole of a file.
    pub(super) fn of_file(file: &'t str) -> Result<Self, Mistake> {
        // A file is read to its end once, so that what is no JSON at all is told first.
        match serde_json::from_str::<&RawValue>(file) {
            Ok(raw) => Ok(Self {
                file,
                text: raw.get(),
            }),
            Err(error) => Err(Mistake {
                line: error.line(),
                words: in_both(&plain(&error)),
            }),
        }
    }

    /// The line on which it begins.
    pub(super) fn line(self) -> usize {
        let start = self
            .text
            .as_ptr()
            .addr()
            .saturating_sub(self.file.as_ptr().addr());
        let before = self.file.get(..start).unwrap_or_default();
        before.matches('\n').count().saturating_add(1)
    }

    pub(super) const fn text(self) -> &'t str {
        self.text
    }

    pub(super) fn mistake(self, zh: impl Into<String>, en: impl Into<String>) -> Mistake {
        Mistake {
            line: self.line(),
            words: Words::new(zh, en),
        }
    }

    /// Reads it.
    pub(super) fn value<T: DeserializeOwned>(self) -> Result<T, Mistake> {
        self.value_of(self.text)
    }

    /// Reads a text that stands in its place, line by line.
    pub(super) fn value_of<T: DeserializeOwned>(self, text: &str) -> Result<T, Mistake> {
        serde_json::from_str(text).map_err(|error| {
            let within = error.line().saturating_sub(1);
            Mistake {
                line: self.line().saturating_add(within),
                words: in_both(&plain(&error)),
            }
        })
    }

    /// Its fields, whatever they are called; of two with one name the first. What is wrong is added to the
    /// mistakes.
    pub(super) fn entries(self, mistakes: &mut Vec<Mistake>) -> Vec<(String, Self)> {
        let Ok(Pairs(pairs)) = serde_json::from_str::<Pairs<'t>>(self.text) else {
            mistakes.push(self.mistake("此处应为一组字段", "a record is expected here"));
            return Vec::new();
        };
        let mut seen = BTreeSet::new();
        let mut entries = Vec::new();
        for (name, raw) in pairs {
            let node = self.child(raw);
            if seen.insert(name.clone()) {
                entries.push((name, node));
            } else {
                mistakes.push(node.mistake(
                    format!("字段 `{name}` 出现两次"),
                    format!("the field `{name}` stands twice"),
                ));
            }
        }
        entries
    }

    /// Its fields, held against those it may have. What is wrong is added to the mistakes.
    pub(super) fn record(
        self,
        fields: &'static [Field],
        mistakes: &mut Vec<Mistake>,
    ) -> Vec<(&'static Field, Self)> {
        let mut known = Vec::new();
        for (name, node) in self.entries(mistakes) {
            match fields.iter().find(|it| it.name == name) {
                Some(field) => known.push((field, node)),
                None => mistakes.push(node.unknown_field(&name, fields.iter().map(|it| it.name))),
            }
        }
        known
    }

    /// The items of a list.
    pub(super) fn list(self) -> Result<Vec<Self>, Mistake> {
        match serde_json::from_str::<Vec<&'t RawValue>>(self.text) {
            Ok(items) => Ok(items.into_iter().map(|it| self.child(it)).collect()),
            Err(_) => Err(self.mistake("此处应为一个列表", "a list is expected here")),
        }
    }

    pub(super) fn is_record(self) -> bool {
        self.text.starts_with('{')
    }

    pub(super) fn unknown_field(
        self,
        name: &str,
        known: impl Iterator<Item = &'static str>,
    ) -> Mistake {
        let known: Vec<&str> = known.collect();
        let (near_zh, near_en) = meant(name, &known);
        self.mistake(
            format!("没有字段 `{name}`{near_zh}"),
            format!("unknown field `{name}`{near_en}"),
        )
    }

    pub(super) fn unknown_code(self, zh: &str, en: &str, code: &str, known: &[&str]) -> Mistake {
        let (near_zh, near_en) = meant(code, known);
        self.mistake(
            format!("没有{zh} `{code}`{near_zh}"),
            format!("unknown {en} `{code}`{near_en}"),
        )
    }

    fn child(self, raw: &'t RawValue) -> Self {
        Self {
            file: self.file,
            text: raw.get(),
        }
    }
}

/// Names that other forms of a scenario have for the same.
const FORMER: [(&str, &str); 6] = [
    ("by", "actor"),
    ("recorded_on", "entered_on"),
    ("order", "does"),
    ("note", "says"),
    ("missed", "breaches"),
    ("source", "sources"),
];

/// The nearest known name, and all of them.
fn meant(name: &str, known: &[&str]) -> (String, String) {
    let all = known.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>();
    let near = known
        .iter()
        .map(|it| (slips(name, it), *it))
        .min()
        .filter(|(slips, it)| *slips <= 1.max(it.chars().count() / 2))
        .map(|it| it.1);
    let former = FORMER.iter().find(|it| it.0 == name).map(|it| it.1);
    let near = former.filter(|it| known.contains(it)).or(near);
    let (all_zh, all_en) = (all.join("、"), all.join(", "));
    match near {
        Some(near) => (
            format!("，最接近的是 `{near}`；已知：{all_zh}"),
            format!("; the nearest is `{near}`; known: {all_en}"),
        ),
        None => (format!("；已知：{all_zh}"), format!("; known: {all_en}")),
    }
}

/// How many signs must be put in, taken out or replaced.
fn slips(one: &str, two: &str) -> usize {
    let two: Vec<char> = two.chars().collect();
    let mut row: Vec<usize> = (0..=two.len()).collect();
    for (taken, sign) in (1_usize..).zip(one.chars()) {
        let mut next = vec![taken];
        for (other, pair) in two.iter().zip(row.windows(2)) {
            let [left, above] = pair else { continue };
            let before = next.last().copied().unwrap_or(taken);
            let replaced = left.saturating_add(usize::from(sign != *other));
            let moved = above.min(&before).saturating_add(1);
            next.push(replaced.min(moved));
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

/// What a reader says, without its place, which is that of a part.
fn plain(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    text.strip_suffix(&place).unwrap_or(&text).to_owned()
}

/// The message of a reader in both languages. A code that stands in no list is told with the list.
pub(super) fn in_both(message: &str) -> Words {
    let lists = CodeList::all()
        .iter()
        .chain(disclosure::vocabulary::CodeList::of_machines());
    for list in lists {
        let code = message
            .strip_prefix("unknown ")
            .and_then(|it| it.strip_prefix(list.name()))
            .and_then(|it| it.strip_prefix(" `"))
            .and_then(|it| it.split('`').next());
        let Some(code) = code else { continue };
        let rows = list.rows();
        let zh: Vec<_> = rows
            .iter()
            .map(|it| format!("`{}`（{}）", it.code(), it.zh()))
            .collect();
        let en: Vec<_> = rows
            .iter()
            .map(|it| format!("`{}` ({})", it.code(), it.en()))
            .collect();
        return Words::new(
            format!("{}中没有 `{code}`；已知：{}", list.name_zh(), zh.join("、")),
            format!("unknown {} `{code}`; known: {}", list.name(), en.join(", ")),
        );
    }
    Words::new(chinese(message), message)
}

/// The messages of the strict reader and of the format in Chinese; names stay as they are.
fn chinese(message: &str) -> String {
    const WORDS: [(&str, &str); 33] = [
        ("unknown field ", "没有字段 "),
        ("unknown variant ", "没有选项 "),
        ("unknown command ", "没有操作 "),
        ("missing field ", "缺少字段 "),
        ("duplicate field ", "字段重复 "),
        ("unknown ", "没有 "),
        ("invalid type: ", "类型不对："),
        ("invalid value: ", "值不对："),
        ("; expected: ", "；应为其一："),
        (", expected one of ", "，应为其一："),
        (", expected ", "，应为："),
        (": none is expected", "：此处不应有字段"),
        ("found ", "此处为"),
        (" where ", "，应为"),
        (" is expected", ""),
        (" with the fields ", "，字段有 "),
        ("a whole number", "整数"),
        ("true or false", "true 或 false"),
        ("a text is blank", "文字为空"),
        ("an id is blank", "编号为空"),
        ("input contains invalid characters", "日期不合格式"),
        ("input is out of range", "没有这一天"),
        ("premature end of input", "日期不完整"),
        ("trailing input", "日期后有多余的字符"),
        ("EOF while parsing", "文件不完整："),
        ("trailing comma", "多余的逗号"),
        ("trailing characters", "文件末尾有多余的字符"),
        ("expected value", "此处应有一个值"),
        ("a record", "一组字段"),
        ("a number", "数字"),
        ("a list", "列表"),
        ("a text", "文字"),
        ("a code", "代码"),
    ];
    let mut text = message.to_owned();
    for (en, zh) in WORDS {
        text = text.replace(en, zh);
    }
    if text == message {
        text = format!("读不出：{message}");
    }
    text
}

/// The fields of a record, not read yet.
struct Pairs<'t>(Vec<(String, &'t RawValue)>);

impl<'de: 't, 't> Deserialize<'de> for Pairs<'t> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(TakesPairs).map(Self)
    }
}

struct TakesPairs;

impl<'de> Visitor<'de> for TakesPairs {
    type Value = Vec<(String, &'de RawValue)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a record")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(pairs)
    }
}
