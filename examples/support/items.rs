//! What the examples on a ledger share: a table read, findings shown.

use disclosure::finding::Finding;
use disclosure::ledger::Ledger;
use disclosure::vocabulary::CategoryScheme;
use serde_json::json;

use super::{BadInput, say};

/// Reads a table of items into a ledger; every error of the table is named.
pub(crate) fn read_ledger(text: &str) -> Result<Ledger, BadInput> {
    if let Some(line) = stray_quote(text) {
        return Err(BadInput(format!(
            "line {line}: a quotation mark is not closed, or out of place"
        )));
    }
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .from_reader(text.as_bytes());
    let header = reader
        .headers()
        .map_err(|error| BadInput(error.to_string()))?
        .clone();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| BadInput(error.to_string()))?;
        rows.push((record.position().map_or(0, csv::Position::line), record));
    }
    let mut ledger = Ledger::new(CategoryScheme::fujian());
    ledger
        .import(&header, rows.iter().map(|(line, record)| (*line, record)))
        .map_err(|errors| {
            let lines: Vec<String> = errors.messages().collect();
            BadInput(lines.join("\n"))
        })?;
    Ok(ledger)
}

/// The line on which a quotation begins that does not end with its field: the reader takes what follows, to
/// the next mark or the end of the file, for one cell.
fn stray_quote(text: &str) -> Option<usize> {
    let (mut line, mut began) = (1_usize, None);
    let mut is_start = true;
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match (began, sign) {
            (Some(_), '"') if signs.peek() == Some(&'"') => {
                signs.next();
            }
            (Some(from), '"') => {
                if !matches!(signs.peek(), None | Some(',' | '\r' | '\n')) {
                    return Some(from);
                }
                began = None;
            }
            (None, '"') if is_start => began = Some(line),
            _ => {}
        }
        is_start = began.is_none() && matches!(sign, ',' | '\n');
        line = line.saturating_add(usize::from(sign == '\n'));
    }
    began
}

/// Prints a finding for people, in both languages.
pub(crate) fn print_finding(finding: &Finding) {
    let basis = finding
        .citation()
        .map(|it| format!("　依据：{}", it.zh()))
        .unwrap_or_default();
    say(format_args!(
        "  [{}] {}：{}{basis}",
        finding.level(),
        finding.rule(),
        finding.message().zh
    ));
    say(format_args!("      {}", finding.message().en));
}

/// A finding as one JSON object.
pub(crate) fn json_finding(finding: &Finding) -> serde_json::Value {
    json!({
        "rule": finding.rule(),
        "level": finding.level(),
        "places": finding.places(),
        "message": finding.message().zh,
        "message_en": finding.message().en,
        "citation": finding.citation(),
    })
}
