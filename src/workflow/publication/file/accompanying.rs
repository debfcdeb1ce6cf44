//! Texts that stand beside what is public: entries of the catalogue, interpretations.

use chrono::NaiveDate;

/// Every text of its kind, as it was entered one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Accompanying<T>(Vec<Period<T>>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Period<T> {
    text: T,
    from: NaiveDate,
    until: Option<NaiveDate>,
}

impl<T> Default for Accompanying<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Accompanying<T> {
    /// Puts a text in place of the one before.
    pub(in super::super) fn enter(&mut self, from: NaiveDate, text: T) {
        self.end(from);
        self.0.push(Period {
            text,
            from,
            until: None,
        });
    }

    /// What it stands beside is there no longer.
    pub(in super::super) fn end(&mut self, until: NaiveDate) {
        if let Some(last) = self.0.last_mut() {
            last.until.get_or_insert(until);
        }
    }

    /// The text that stands.
    pub(in super::super) fn standing(&self) -> Option<&T> {
        let last = self.0.last().filter(|it| it.until.is_none());
        last.map(|it| &it.text)
    }

    /// The text that stood on a day.
    pub(in super::super) fn on(&self, day: NaiveDate) -> Option<&T> {
        let mut all = self.0.iter().rev();
        let stood = all.find(|it| it.from <= day && it.until.is_none_or(|until| day < until));
        stood.map(|it| &it.text)
    }

    /// The last text entered by a day, whether or not it still stands.
    pub(in super::super) fn entered_by(&self, day: NaiveDate) -> Option<&T> {
        let mut all = self.0.iter().rev();
        all.find(|it| it.from <= day).map(|it| &it.text)
    }

    /// The day of the first.
    pub(in super::super) fn first_on(&self) -> Option<NaiveDate> {
        self.0.first().map(|it| it.from)
    }
}
