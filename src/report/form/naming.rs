//! How messages call a table, its rows, columns and cells: by their titles in Chinese, in English by
//! their labels with the code in brackets.

use super::{Block, Head, TableForm};
use crate::finding::Words;

impl TableForm {
    /// How the table is called in English messages: table 3.
    #[must_use]
    pub fn short_en(&self) -> &'static str {
        match self.code() {
            "T2" => "table 2",
            "T3" => "table 3",
            "T4" => "table 4",
            "FJ" => "the appendix",
            "LF" => "the long statistics table",
            _ => "the statistics table",
        }
    }

    /// The format of the table: 2019年格式（T3-2019）, the format of 2019 (T3-2019).
    pub(in crate::report) fn format_words(&self) -> Words {
        let id = self.id();
        let since = id.rsplit_once('-').map_or(id, |(_, since)| since);
        Words::new(
            format!("{since}年格式（{id}）"),
            format!("the format of {since} ({id})"),
        )
    }

    /// A row of the table: 表四“行政复议”行; table 4, row reconsideration (RV).
    pub(in crate::report) fn row_words(&self, row: &Head) -> Words {
        Words::new(
            format!("{}{}", self.short_zh(), self.row_zh(row)),
            format!("{}, row {}", self.short_en(), row.en_with_code()),
        )
    }

    /// A column of the table: 表四“结果维持”列; table 4, column upheld (keep).
    pub(in crate::report) fn column_words(&self, column: &Head) -> Words {
        Words::new(
            format!("{}“{}”列", self.short_zh(), column.full_title()),
            format!("{}, column {}", self.short_en(), column.en_with_code()),
        )
    }

    /// The cell at a place in the order of the form, as messages name it.
    ///
    /// ```
    /// use disclosure::report::TableForm;
    ///
    /// let form = TableForm::of_id("T4-2019").ok_or("no such table")?;
    /// let place = form.position("RV", "keep").ok_or("no such cell")?;
    /// let words = form.cell_words(place).ok_or("no such place")?;
    /// assert_eq!(words.zh, "表四“行政复议”行“结果维持”列");
    /// assert_eq!(words.en, "table 4, row reconsideration (RV), column upheld (keep)");
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn cell_words(&self, index: usize) -> Option<Words> {
        let (row, column) = self.heads_at(index)?;
        let row = self.row_words(row);
        Some(Words::new(
            format!("{}“{}”列", row.zh, column.full_title()),
            format!("{}, column {}", row.en, column.en_with_code()),
        ))
    }

    /// The table in errors: table 4 (T4-2019).
    pub(in crate::report) fn place(&self) -> String {
        format!("{} ({})", self.short_en(), self.id())
    }

    /// The row of a cell in errors, with its title as printed: table 4, row 行政复议 (RV).
    pub(in crate::report) fn row_place(&self, index: usize) -> String {
        let row = self.heads_at(index).map(|(row, _)| row.title_with_code());
        format!("{}, row {}", self.short_en(), row.unwrap_or_default())
    }

    /// A cell in errors: table 4, row 行政复议 (RV), column 总计 (tot).
    pub(in crate::report) fn cell_place(&self, index: usize) -> String {
        let column = self.heads_at(index).map(|(_, it)| it.title_with_code());
        format!(
            "{}, column {}",
            self.row_place(index),
            column.unwrap_or_default()
        )
    }

    /// The code stands beside a title that the form prints over two rows.
    fn row_zh(&self, row: &Head) -> String {
        let title = row.full_title();
        let rows = self.blocks().iter().flat_map(Block::rows);
        let twins = rows.filter(|it| it.titles() == row.titles()).count();
        if twins > 1 {
            format!("“{title}”（{}）行", row.code())
        } else {
            format!("“{title}”行")
        }
    }
}

impl Head {
    /// The label with the code behind it: natural person (NP).
    pub(in crate::report) fn en_with_code(&self) -> String {
        format!("{} ({})", self.en(), self.code())
    }

    /// The title with the code behind it: 自然人 (NP).
    fn title_with_code(&self) -> String {
        format!("{} ({})", self.title(), self.code())
    }
}
