use std::fmt;

use super::Measure;
use super::head::{self, Head, HeadSpan};
use crate::vocabulary::glyph;

/// A part of a table whose rows have the same columns.
#[derive(Debug, PartialEq, Eq)]
pub struct Block {
    pub(super) columns: &'static [Head],
    pub(super) rows: &'static [Head],
    pub(super) side_by_side: bool,
}

impl Block {
    /// The columns, from left to right.
    #[must_use]
    pub const fn columns(&self) -> &'static [Head] {
        self.columns
    }

    /// The rows, from top to bottom.
    #[must_use]
    pub const fn rows(&self) -> &'static [Head] {
        self.rows
    }

    /// The form prints the rows beside one another in one line, each with its columns (table 4).
    #[must_use]
    pub const fn is_side_by_side(&self) -> bool {
        self.side_by_side
    }
}

/// The official form of one table: rows, columns, their titles and units, as data.
///
/// ```
/// use disclosure::report::TableForm;
///
/// let form = TableForm::of_id("T3-2021").ok_or("no such table")?;
/// assert_eq!(form.len(), 175);
/// assert_eq!(form.blocks()[0].rows()[2].titles()[0], "三、本年度办理结果");
/// # Ok::<(), &str>(())
/// ```
pub struct TableForm {
    pub(super) code: &'static str,
    pub(super) id: &'static str,
    pub(super) zh: &'static str,
    pub(super) en: &'static str,
    pub(super) blocks: &'static [Block],
}

impl fmt::Debug for TableForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TableForm({})", self.id)
    }
}

impl PartialEq for TableForm {
    fn eq(&self, other: &Self) -> bool {
        // There is one of each form, so the ids need hardly ever be compared.
        std::ptr::eq(self, other) || self.id == other.id
    }
}

impl Eq for TableForm {}

/// The code of a cell: table, row and column, printed `T3/D1/NP`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(clippy::exhaustive_structs, reason = "three codes are the whole of it")]
pub struct CellCode {
    /// The table: T2, T3, T4, S, FJ, LF.
    pub table: &'static str,
    /// The row.
    pub row: &'static str,
    /// The column.
    pub column: &'static str,
}

impl fmt::Display for CellCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{}", self.table, self.row, self.column)
    }
}

impl TableForm {
    /// Finds the form of a printed table from the titles of its rows: the form of which every row is
    /// there, and of several the longest. Numbering and punctuation do not count.
    ///
    /// ```
    /// use disclosure::report::TableForm;
    ///
    /// let titles = TableForm::of_id("T3-2019").ok_or("no such table")?.titles();
    /// let found = TableForm::detect(&titles).map(TableForm::id);
    /// assert_eq!(found, Some("T3-2019"));
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn detect<T: AsRef<str>>(titles: &[T]) -> Option<&'static Self> {
        let printed: Vec<String> = titles.iter().map(|it| bare(it.as_ref())).collect();
        let is_there = |form: &&&Self| {
            form.titles()
                .iter()
                .all(|title| printed.contains(&bare(title)))
        };
        Self::ALL
            .iter()
            .filter(is_there)
            .max_by_key(|form| form.titles().len())
            .copied()
    }

    /// The code of the table, the same in every year: T3.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// The stable id, with the year in which the form was first used: T3-2021.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// How the table is called in messages: 表三.
    #[must_use]
    pub fn short_zh(&self) -> &'static str {
        match self.code {
            "T2" => "表二",
            "T3" => "表三",
            "T4" => "表四",
            "FJ" => "附表",
            _ => "统计表",
        }
    }

    /// The Chinese title.
    #[must_use]
    pub const fn zh(&self) -> &'static str {
        self.zh
    }

    /// The English title.
    #[must_use]
    pub const fn en(&self) -> &'static str {
        self.en
    }

    /// Its blocks, from top to bottom.
    #[must_use]
    pub const fn blocks(&self) -> &'static [Block] {
        self.blocks
    }

    /// The innermost titles of all rows, and of the columns where the table has more than one block,
    /// as a reader of a printed table meets them.
    #[must_use]
    pub fn titles(&self) -> Vec<&'static str> {
        let several = self.blocks.len() > 1;
        let rows = self.blocks.iter().flat_map(|block| block.rows);
        let columns = self.blocks.iter().flat_map(|block| block.columns);
        let columns = columns.filter(|_| several);
        rows.chain(columns).map(Head::title).collect()
    }

    /// How many cells it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.blocks.iter().map(cells).fold(0, usize::saturating_add)
    }

    /// It has no cell, which no form of the crate is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The merged row titles of a block.
    pub(in crate::report) fn row_spans(&self, block: usize) -> Vec<HeadSpan> {
        self.blocks
            .get(block)
            .map(|it| head::spans(it.rows))
            .unwrap_or_default()
    }

    /// The merged column titles of a block.
    pub(in crate::report) fn column_spans(&self, block: usize) -> Vec<HeadSpan> {
        self.blocks
            .get(block)
            .map(|it| head::spans(it.columns))
            .unwrap_or_default()
    }

    /// Every cell in the order of the form, with its heads.
    pub fn cells(&self) -> impl Iterator<Item = (CellCode, &'static Head, &'static Head)> + '_ {
        self.blocks.iter().flat_map(move |block| {
            block.rows.iter().flat_map(move |row| {
                block.columns.iter().map(move |column| {
                    let (row_code, column_code) = (row.code(), column.code());
                    (self.cell_code(row_code, column_code), row, column)
                })
            })
        })
    }

    /// The code of the cell at a place in the order of the form.
    #[must_use]
    pub fn code_at(&self, index: usize) -> Option<CellCode> {
        let (row, column) = self.heads_at(index)?;
        Some(self.cell_code(row.code(), column.code()))
    }

    const fn cell_code(&self, row: &'static str, column: &'static str) -> CellCode {
        CellCode {
            table: self.code,
            row,
            column,
        }
    }

    /// The heads of the cell at a place in the order of the form.
    pub(crate) fn heads_at(&self, mut index: usize) -> Option<(&'static Head, &'static Head)> {
        for block in self.blocks {
            if let Some(rest) = index.checked_sub(cells(block)) {
                index = rest;
                continue;
            }
            let width = block.columns.len();
            let row = block.rows.get(index.checked_div(width)?)?;
            return Some((row, block.columns.get(index.checked_rem(width)?)?));
        }
        None
    }

    /// What the cell at a place measures.
    pub(crate) fn measure_at(&self, index: usize) -> Option<Measure> {
        let (row, column) = self.heads_at(index)?;
        row.measure().or(column.measure())
    }

    /// The place of the first cell of a row, and the block the row is in.
    pub(crate) fn row_start(&self, code: &str) -> Option<(usize, &'static Block)> {
        let mut before: usize = 0;
        for block in self.blocks {
            if let Some(row) = block.rows.iter().position(|row| row.code() == code) {
                let start = row.saturating_mul(block.columns.len());
                return Some((before.saturating_add(start), block));
            }
            before = before.saturating_add(cells(block));
        }
        None
    }

    /// The place of a cell in the order of the form.
    #[must_use]
    pub fn position(&self, row: &str, column: &str) -> Option<usize> {
        let (start, block) = self.row_start(row)?;
        let offset = block.columns.iter().position(|it| it.code() == column)?;
        start.checked_add(offset)
    }

    /// The cell may be left blank though its row has figures: the total of a result row in table 3.
    pub(crate) fn is_optional_total(&self, index: usize) -> bool {
        self.code == "T3"
            && self
                .heads_at(index)
                .is_some_and(|(row, column)| column.code() == "TT" && may_lack_total(row))
    }

    /// The places of the cells that may be left blank though their rows have figures.
    pub(crate) fn optional_totals(&self) -> impl Iterator<Item = usize> + '_ {
        let block = self.blocks.first().filter(|_| self.code == "T3");
        let columns = block.map(Block::columns).unwrap_or_default();
        let total = columns.iter().position(|it| it.code() == "TT");
        let rows = block.map(Block::rows).unwrap_or_default().iter();
        rows.enumerate()
            .filter(|(_, row)| may_lack_total(row))
            .filter_map(move |(row, _)| row.checked_mul(columns.len())?.checked_add(total?))
    }
}

/// The row of table 3 is one of its results, whose totals reports leave blank.
fn may_lack_total(row: &Head) -> bool {
    !matches!(row.code(), "N" | "P" | "T" | "C")
}

const fn cells(block: &Block) -> usize {
    block.rows.len().saturating_mul(block.columns.len())
}

/// A title without numbering, punctuation and blanks.
fn bare(title: &str) -> String {
    let narrow: String = title
        .chars()
        .filter(|&sign| !glyph::is_blank(sign))
        .map(glyph::narrow)
        .collect();
    let numbering =
        |sign: char| sign.is_ascii_digit() || "().、一二三四五六七八九十".contains(sign);
    narrow
        .trim_start_matches(numbering)
        .chars()
        .filter(|sign| sign.is_alphanumeric())
        .collect()
}
