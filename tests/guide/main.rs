//! The guide: its tables, diagrams and worked dates are those of the code, and its pages are all there.
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests stop at the first surprise"
)]

mod annual_report;
mod counting_days;
mod data;
mod glossary;
mod pages;
mod parameters;
mod publication;
mod workflow;

/// A generated block stands in a page as it is, with a blank line before and after it; if not, it is
/// printed to be pasted.
fn assert_stands(page: &str, block: &str) {
    assert!(
        page.contains(&format!("\n\n{block}\n")),
        "paste this:\n\n{block}\n"
    );
}

/// Writes a table.
fn table<const N: usize>(head: [&str; N], rows: impl IntoIterator<Item = [String; N]>) -> String {
    let line = |cells: &[&str]| format!("| {} |\n", cells.join(" | "));
    let mut text = line(&head) + &line(&["---"; N]);
    for row in rows {
        text += &line(&row.each_ref().map(String::as_str));
    }
    text
}
