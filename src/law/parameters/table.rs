use std::fmt;

use chrono::NaiveDate;

use super::{Parameter, Value};
use crate::law::length::Length;
use crate::law::{Citation, Edition, Evidence, LawError};

/// The day that selects the row of a [`Parameter`] (适用日).
///
/// Where no text says which day it is, it is an inference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Selector {
    /// The day the request was received (收到申请之日).
    ReceivedOn,
    /// The day the act was made (作出之日).
    MadeOn,
    /// The day the remedy was filed (申请、起诉之日).
    FiledOn,
    /// The day the information was formed or changed (形成或者变更之日).
    FormedOn,
    /// The day of the event that the time runs from (起算事件之日).
    Event,
    /// The last day of the year reported on (报告年度的最后一日).
    ReportYear,
}

impl Selector {
    /// The Chinese label.
    #[must_use]
    pub const fn zh(self) -> &'static str {
        match self {
            Self::ReceivedOn => "收到申请之日",
            Self::MadeOn => "作出之日",
            Self::FiledOn => "申请、起诉之日",
            Self::FormedOn => "形成或者变更之日",
            Self::Event => "起算事件之日",
            Self::ReportYear => "报告年度",
        }
    }
}

/// The English label.
impl fmt::Display for Selector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ReceivedOn => "received on",
            Self::MadeOn => "made on",
            Self::FiledOn => "filed on",
            Self::FormedOn => "formed or changed on",
            Self::Event => "day of the event",
            Self::ReportYear => "report year",
        })
    }
}

/// A row as its table states it: it holds until the next row begins.
#[derive(Debug)]
pub(crate) struct Row<T: 'static> {
    pub(super) from: NaiveDate,
    pub(crate) value: T,
    pub(crate) citation: Citation,
    pub(super) evidence: Evidence,
}

/// The rows of a figure. The last one has a type of its own, so that whoever needs the figure in force
/// need not ask whether there is one: `E` is what came before, often an `Option`.
#[derive(Debug)]
pub(crate) struct Table<T: 'static, E: 'static = T> {
    pub(super) parameter: Parameter,
    pub(super) earlier: &'static [Row<E>],
    pub(super) latest: Row<T>,
}

impl<T: Copy + Into<Value>, E: Copy + Into<Value>> Table<T, E> {
    /// The row in force now.
    pub(crate) const fn latest(&self) -> &Row<T> {
        &self.latest
    }

    /// The text of the row that holds on a day.
    pub(crate) fn citation_on(&self, day: NaiveDate) -> Option<&Citation> {
        if self.latest.from <= day {
            return Some(&self.latest.citation);
        }
        let earlier = self.earlier.iter().rev().find(|row| row.from <= day);
        earlier.map(|row| &row.citation)
    }

    pub(super) fn figures(&self) -> Vec<Figure> {
        let earlier = self.earlier.iter().map(|row| self.figure(row));
        let mut figures: Vec<Figure> = earlier.chain([self.figure(&self.latest)]).collect();
        let ends: Vec<_> = figures
            .iter()
            .skip(1)
            .map(|it| it.from.pred_opt())
            .collect();
        for (figure, end) in figures.iter_mut().zip(ends) {
            figure.until = end;
        }
        figures
    }

    /// What holds on a day; before the first row, what the first row says.
    pub(crate) fn value_on(&self, day: NaiveDate) -> Value {
        if self.latest.from <= day {
            return self.latest.value.into();
        }
        let row = self.earlier.iter().rev().find(|row| row.from <= day);
        let row = row.or_else(|| self.earlier.first());
        row.map_or_else(|| self.latest.value.into(), |row| row.value.into())
    }

    /// The length of time that holds on a day; none where the text of that day sets none.
    pub(crate) fn length_on(&self, day: NaiveDate) -> Option<Length> {
        if let Value::Length(length) = self.value_on(day) {
            Some(length)
        } else {
            None
        }
    }

    /// The text that speaks on a day.
    pub(crate) fn text_on(&self, day: NaiveDate) -> &Citation {
        if self.latest.from <= day {
            return &self.latest.citation;
        }
        let row = self.earlier.iter().rev().find(|row| row.from <= day);
        let row = row.or_else(|| self.earlier.first());
        row.map_or(&self.latest.citation, |row| &row.citation)
    }

    fn figure<V: Copy + Into<Value>>(&self, row: &Row<V>) -> Figure {
        Figure {
            parameter: self.parameter,
            from: row.from,
            until: None,
            value: row.value.into(),
            citation: row.citation.clone(),
            evidence: row.evidence,
            is_provisional: false,
        }
    }
}

impl<T> Table<T> {
    /// The row of an edition, in a table whose rows change with the edition alone.
    pub(crate) const fn under(&self, edition: Edition) -> &Row<T> {
        match (edition, self.earlier) {
            (Edition::Decree492, [first, ..]) => first,
            (Edition::Decree492, []) | (Edition::Decree711, _) => &self.latest,
        }
    }

    /// The row that holds on a day.
    pub(crate) fn row_on(&self, day: NaiveDate) -> Result<&Row<T>, LawError> {
        let rows = self.earlier.iter().chain([&self.latest]).rev();
        rows.into_iter()
            .find(|row| row.from <= day)
            .ok_or(LawError::NotCovered {
                parameter: self.parameter,
                day,
            })
    }
}

/// What the law says of a [`Parameter`] from one day until another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    parameter: Parameter,
    from: NaiveDate,
    until: Option<NaiveDate>,
    value: Value,
    citation: Citation,
    evidence: Evidence,
    is_provisional: bool,
}

impl Figure {
    /// The first day on which it holds.
    #[must_use]
    pub const fn from(&self) -> NaiveDate {
        self.from
    }

    /// The last day on which it holds; `None` while no later text is known.
    #[must_use]
    pub const fn until(&self) -> Option<NaiveDate> {
        self.until
    }

    /// How much it is.
    #[must_use]
    pub const fn value(&self) -> Value {
        self.value
    }

    /// The text that says so; of [`Value::Nothing`] the text that is silent, or that begins to speak
    /// after it.
    #[must_use]
    pub const fn citation(&self) -> &Citation {
        &self.citation
    }

    /// How well it is known.
    #[must_use]
    pub const fn evidence(&self) -> Evidence {
        self.evidence
    }

    /// The day asked about lies beyond the day through which the texts were checked.
    #[must_use]
    pub const fn is_provisional(&self) -> bool {
        self.is_provisional
    }

    /// The figure in Chinese, with its text; a provisional one says so.
    #[must_use]
    pub fn zh(&self) -> String {
        let provisional = if self.is_provisional {
            format!("，暂定：核对至{}", self.parameter.checked_until())
        } else {
            String::new()
        };
        let (value, citation) = (self.value.zh(), self.citation.zh());
        format!("{value}（{citation}{provisional}）")
    }

    pub(super) fn holds_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    pub(super) fn asked_on(self, day: NaiveDate) -> Self {
        Self {
            is_provisional: day > self.parameter.checked_until(),
            ..self
        }
    }
}

/// The figure in English, with its text; a provisional one says so.
impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}", self.value, self.citation)?;
        if self.is_provisional {
            let checked = self.parameter.checked_until();
            write!(f, ", provisional: checked until {checked}")?;
        }
        f.write_str(")")
    }
}
