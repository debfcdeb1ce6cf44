use super::Measure;
use super::label::Label;

/// The head of a row or a column: its code and its printed titles, the enclosing ones first.
///
/// Titles that neighbours share are one merged cell on the form; its [layout](super::TableForm::layout)
/// has them merged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    code: &'static str,
    label: Label,
    titles: &'static [&'static str],
    measure: Option<Measure>,
}

impl Head {
    pub(super) const fn new(
        code: &'static str,
        label: Label,
        titles: &'static [&'static str],
    ) -> Self {
        Self {
            code,
            label,
            titles,
            measure: None,
        }
    }

    pub(super) const fn of(
        code: &'static str,
        label: Label,
        titles: &'static [&'static str],
        measure: Measure,
    ) -> Self {
        Self {
            code,
            label,
            titles,
            measure: Some(measure),
        }
    }

    /// The code of the row or column: D1, NP, 3.3.4a.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// The English label, for messages: refused: state secret. Where the row or column stands for a
    /// vocabulary term, it is that of the term.
    #[must_use]
    pub fn en(&self) -> &'static str {
        self.label.en()
    }

    /// The titles as printed, the enclosing ones first.
    #[must_use]
    pub const fn titles(&self) -> &'static [&'static str] {
        self.titles
    }

    /// The innermost title.
    #[must_use]
    pub fn title(&self) -> &'static str {
        self.titles.last().copied().unwrap_or_default()
    }

    /// What its cells measure, where that is said on this side of the table.
    #[must_use]
    pub const fn measure(&self) -> Option<Measure> {
        self.measure
    }

    /// The titles joined, for messages: （三）不予公开 1.属于国家秘密.
    #[must_use]
    pub fn full_title(&self) -> String {
        self.titles.join(" ")
    }
}

/// A title that one merged cell prints for several neighbouring heads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) struct HeadSpan {
    /// The title.
    pub(in crate::report) title: &'static str,
    /// How deep it stands: 0 is the outermost.
    pub(in crate::report) depth: usize,
    /// The first head under it, counted from 0 within its block.
    pub(in crate::report) first: usize,
    /// How many heads it spans.
    pub(in crate::report) count: usize,
}

/// Merges the titles that neighbours share.
pub(super) fn spans(heads: &'static [Head]) -> Vec<HeadSpan> {
    let mut found: Vec<HeadSpan> = Vec::new();
    let mut before: &[&str] = &[];
    for (first, head) in heads.iter().enumerate() {
        let titles = head.titles;
        let shared = titles
            .iter()
            .zip(before)
            .take_while(|(a, b)| a == b)
            .count();
        for (depth, title) in titles.iter().copied().enumerate() {
            let open = found.iter_mut().rev().find(|span| span.depth == depth);
            match open {
                // The innermost title is the head's own, even where a neighbour prints the same.
                Some(span) if depth < shared && depth.saturating_add(1) < titles.len() => {
                    span.count = span.count.saturating_add(1);
                }
                Some(_) | None => found.push(HeadSpan {
                    title,
                    depth,
                    first,
                    count: 1,
                }),
            }
        }
        before = titles;
    }
    found
}
