use std::collections::HashMap;
use std::collections::hash_map::Entry as Slot;
use std::str::FromStr;

use chrono::NaiveDate;

use super::import_error::Fault;
use super::item::{CHANGED_ON, FORMED_ON, Fields, PUBLISHED_ON, check_year, is_blank};
use super::{DisclosureItem, ImportError, Ledger, LedgerError};
use crate::calendar::DateReader;
use crate::vocabulary::{DocumentNumberField, IndexNumber, Term, VocabularyError};

macro_rules! columns {
    ($($column:ident = $name:literal,)+) => {
        /// A column of an import: one for each field of an item.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        enum Column {
            $($column,)+
        }

        impl Column {
            const ALL: &'static [Self] = &[$(Self::$column),+];

            const fn name(self) -> &'static str {
                match self {
                    $(Self::$column => $name,)+
                }
            }
        }
    };
}

columns! {
    IndexNumber = "index_number",
    Title = "title",
    DocumentNumber = "document_number",
    Publisher = "publisher",
    Section = "section",
    Category = "category",
    Attribute = "attribute",
    Kind = "kind",
    Genre = "genre",
    FormedOn = "formed_on",
    ChangedOn = "changed_on",
    PublishedOn = "published_on",
    Channels = "channels",
    Site = "channel",
    Address = "url",
    FullText = "full_text",
    Validity = "validity",
    Summary = "summary",
    Keywords = "keywords",
}

impl Ledger {
    /// Takes in rows of text, all of them or none, and says how many there were.
    ///
    /// The caller reads the file and numbers the rows: `header` names the columns, each row comes with
    /// its line. Known columns, in any order: `index_number`, `title` (required), `document_number`,
    /// `publisher`, `section`, `category`, `attribute`, `kind`, `genre`, `formed_on`, `changed_on`,
    /// `published_on`, `channels` (several parted by `;` or `；`), `channel` (the column of the website,
    /// 栏目), `url`, `full_text` (`yes`, `no`, 是, 否), `validity`, `summary`, `keywords` (parted by
    /// `;`, `；`, `，` or `、`). Any other column is an error, so that nothing is lost unseen. An empty
    /// cell gives nothing. Dates are read by a [`DateReader`], without an epoch; terms by their code or in
    /// Chinese. A byte order mark before the first name is passed over.
    ///
    /// ```
    /// use disclosure::ledger::Ledger;
    /// use disclosure::vocabulary::CategoryScheme;
    ///
    /// let mut ledger = Ledger::new(CategoryScheme::fujian());
    /// let header = ["title", "category", "published_on"];
    /// let rows = [(2, ["通知", "规划计划类", "2014-07-01"]), (3, ["", "规划计划类", "2014/2/29"])];
    /// let errors = ledger.import(header, rows).unwrap_err();
    /// assert_eq!(
    ///     errors.messages().collect::<Vec<_>>(),
    ///     [
    ///         "line 3, column `published_on`: `2014/2/29` is no day of the calendar",
    ///         "line 3, column `title`: an item needs a title",
    ///     ],
    /// );
    /// assert!(ledger.is_empty());
    /// ```
    ///
    /// # Errors
    /// [`ImportError`] with every error of every row, by line and column, among them an index number
    /// that the ledger or an earlier row has; of a header that is wrong, the errors of the header. The
    /// ledger stays as it was.
    pub fn import<R>(
        &mut self,
        header: impl IntoIterator<Item: AsRef<str>>,
        rows: impl IntoIterator<Item = (u64, R)>,
    ) -> Result<usize, ImportError>
    where
        R: IntoIterator<Item: AsRef<str>>,
    {
        self.import_dated(header, rows, DateReader::default())
    }

    /// As [`import`](Self::import), with the dates of a workbook of which the caller names the epoch.
    ///
    /// # Errors
    /// As [`import`](Self::import).
    pub fn import_dated<R>(
        &mut self,
        header: impl IntoIterator<Item: AsRef<str>>,
        rows: impl IntoIterator<Item = (u64, R)>,
        dates: DateReader,
    ) -> Result<usize, ImportError>
    where
        R: IntoIterator<Item: AsRef<str>>,
    {
        let columns = columns(header)?;
        let mut errors = Vec::new();
        let mut items = Vec::new();
        let mut lines: HashMap<String, u64> = HashMap::new();
        for (line, row) in rows {
            let Some(fields) = read_row((&columns, dates), line, row, &mut errors) else {
                continue;
            };
            if let Some(number) = &fields.index_number
                && !number.is_printed_none()
                && let Err(problem) = self.check_number(number, line, &mut lines)
            {
                let column = Column::IndexNumber.name();
                errors.push(Fault::cell(line, column, problem));
            }
            match DisclosureItem::checked(fields) {
                Ok(item) => items.push((line, item)),
                Err(error) => errors.push(at_fault(line, error)),
            }
        }
        if let Some(errors) = ImportError::gather(errors) {
            return Err(errors);
        }
        let count = items.len();
        self.reserve(count);
        for (line, item) in items {
            // Nothing is left for the ledger to refuse: the numbers were compared above.
            if let Err(refused) = self.push(item) {
                let error = Fault::row(line, refused);
                return ImportError::gather(vec![error]).map_or(Ok(count), Err);
            }
        }
        Ok(count)
    }

    /// Refuses an index number that the ledger or an earlier row has.
    fn check_number(
        &self,
        number: &IndexNumber,
        line: u64,
        lines: &mut HashMap<String, u64>,
    ) -> Result<(), LedgerError> {
        if let Some(position) = self.position_of(number.normalized()) {
            return Err(LedgerError::DuplicateIndexNumber {
                number: number.raw().to_owned(),
                position,
            });
        }
        match lines.entry(number.normalized().to_owned()) {
            Slot::Vacant(free) => {
                free.insert(line);
                Ok(())
            }
            Slot::Occupied(taken) => Err(LedgerError::DuplicateInImport {
                number: number.raw().to_owned(),
                line: *taken.get(),
            }),
        }
    }
}

fn columns(header: impl IntoIterator<Item: AsRef<str>>) -> Result<Vec<Column>, ImportError> {
    let mut columns = Vec::new();
    let mut errors = Vec::new();
    for (place, name) in header.into_iter().enumerate() {
        let name = name.as_ref();
        let name = match place {
            0 => name.strip_prefix('\u{feff}').unwrap_or(name),
            _ => name,
        };
        match Column::ALL.iter().find(|column| column.name() == name) {
            Some(column) if columns.contains(column) => {
                errors.push(Fault::header(LedgerError::DuplicateColumn {
                    name: column.name(),
                }));
            }
            Some(&column) => columns.push(column),
            None => errors.push(Fault::header(LedgerError::UnknownColumn {
                name: name.to_owned(),
            })),
        }
    }
    if !columns.contains(&Column::Title) {
        errors.push(Fault::header(LedgerError::NoTitleColumn));
    }
    ImportError::gather(errors).map_or(Ok(columns), Err)
}

/// Reads the cells of one row and writes down what is wrong; `None` when the row does not fit the
/// header, so that no cell can be told.
fn read_row(
    (columns, dates): (&[Column], DateReader),
    line: u64,
    row: impl IntoIterator<Item: AsRef<str>>,
    errors: &mut Vec<Fault>,
) -> Option<Fields> {
    let mut wrong = Vec::new();
    let mut fields = Fields::default();
    let mut found: usize = 0;
    for (place, cell) in row.into_iter().enumerate() {
        found = place.saturating_add(1);
        if let Some(&column) = columns.get(place)
            && let Err(problem) = set(&mut fields, column, cell.as_ref(), dates)
        {
            wrong.push(Fault::cell(line, column.name(), problem));
        }
    }
    let expected = columns.len();
    if found == expected {
        errors.append(&mut wrong);
        Some(fields)
    } else {
        let problem = LedgerError::FieldCount { expected, found };
        errors.push(Fault::row(line, problem));
        None
    }
}

/// The error at the column at fault, where fields make no item.
const fn at_fault(line: u64, problem: LedgerError) -> Fault {
    let column = if let LedgerError::DateOutOfRange { date, .. } = problem {
        date
    } else if matches!(problem, LedgerError::ChangedBeforeFormed { .. }) {
        CHANGED_ON
    } else {
        Column::Title.name()
    };
    Fault::cell(line, column, problem)
}

/// Sets the field of one cell; a blank cell gives nothing.
fn set(
    fields: &mut Fields,
    column: Column,
    text: &str,
    dates: DateReader,
) -> Result<(), LedgerError> {
    if is_blank(text) {
        return Ok(());
    }
    let given = || Some(text.to_owned());
    match column {
        Column::IndexNumber => fields.index_number = Some(IndexNumber::read(text)),
        Column::Title => text.clone_into(&mut fields.title),
        Column::DocumentNumber => fields.document_number = DocumentNumberField::read(text),
        Column::Publisher => fields.publisher = given(),
        Column::Section => fields.section = given(),
        Column::Category => fields.category = given(),
        Column::Attribute => fields.attribute = Some(term(text)?),
        Column::Kind => fields.kind = Some(term(text)?),
        Column::Genre => fields.genre = Some(term(text)?),
        Column::FormedOn => fields.formed_on = Some(date(FORMED_ON, text, dates)?),
        Column::ChangedOn => fields.changed_on = Some(date(CHANGED_ON, text, dates)?),
        Column::PublishedOn => fields.published_on = Some(date(PUBLISHED_ON, text, dates)?),
        Column::Channels => {
            fields.channels = parts(text, &[';', '；'])
                .map(term)
                .collect::<Result<_, _>>()?;
        }
        Column::Site => fields.site_column = given(),
        Column::Address => fields.address = given(),
        Column::FullText => fields.full_text_electronic = Some(yes_or_no(text)?),
        Column::Validity => fields.validity = Some(term(text)?),
        Column::Summary => fields.summary = given(),
        Column::Keywords => {
            fields.keywords = parts(text, &[';', '；', '，', '、'])
                .map(str::to_owned)
                .collect();
        }
    }
    Ok(())
}

fn parts<'a>(text: &'a str, separators: &'a [char]) -> impl Iterator<Item = &'a str> {
    text.split(separators)
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// Reads a term by its code or in Chinese.
fn term<T: Term + FromStr<Err = VocabularyError>>(text: &str) -> Result<T, VocabularyError> {
    text.parse()
        .or_else(|unknown| T::from_zh(text).ok_or(unknown))
}

fn date(field: &'static str, text: &str, dates: DateReader) -> Result<NaiveDate, LedgerError> {
    let on = dates.read(text)?;
    check_year(field, on)?;
    Ok(on)
}

fn yes_or_no(text: &str) -> Result<bool, LedgerError> {
    match text {
        "yes" | "是" => Ok(true),
        "no" | "否" => Ok(false),
        _ => Err(LedgerError::YesOrNo {
            text: text.to_owned(),
        }),
    }
}
