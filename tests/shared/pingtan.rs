//! The 162 items that one government site published, as a ledger.

use disclosure::ledger::Ledger;
use disclosure::vocabulary::CategoryScheme;

/// Takes in the list of the site whole.
pub(crate) fn pingtan() -> Ledger {
    let mut reader = csv::Reader::from_path("tests/data/items-pingtan.csv").unwrap();
    let header = reader.headers().unwrap().clone();
    let rows: Vec<_> = reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            (record.position().unwrap().line(), record)
        })
        .collect();
    let mut ledger = Ledger::new(CategoryScheme::fujian());
    let rows = rows.iter().map(|(line, row)| (*line, row));
    assert_eq!(ledger.import(&header, rows), Ok(162));
    ledger
}
