use std::fmt::{self, Write};

use super::{ReportPage, lines, width};
use crate::report::Table;

/// The most columns the title of a row takes; longer ones go on in the next line.
const TITLE: usize = 44;

impl ReportPage<'_> {
    /// Writes a report as plain text for a terminal, columns set by the width that Chinese characters take
    /// there.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write_text(&self, out: &mut impl Write) -> fmt::Result {
        writeln!(out, "{}\n", printable(&self.title()))?;
        for section in self.sections() {
            if !section.title.is_empty() {
                writeln!(out, "{}", section.title)?;
            }
            let fees = self
                .fee_income()
                .filter(|_| section.title.starts_with('六') || section.title.is_empty());
            for paragraph in section.paragraphs.iter().copied().chain(fees.as_deref()) {
                writeln!(out, "    {}", printable(paragraph))?;
            }
            for table in &section.tables {
                write_table(table, out)?;
            }
            out.write_char('\n')?;
        }
        writeln!(out, "勾稽核对")?;
        for line in self.check() {
            writeln!(out, "    {}", printable(&line))?;
        }
        Ok(())
    }
}

fn write_table(table: &Table, out: &mut impl Write) -> fmt::Result {
    writeln!(out, "  {}", lines::caption(table.form()))?;
    for (columns, lines) in lines::of(table) {
        let paths = lines::paths(columns);
        let widest = |path: &&[&str]| path.iter().map(|it| width::of(it)).max();
        let mut widths: Vec<usize> = paths
            .iter()
            .map(|it| widest(it).unwrap_or_default())
            .collect();
        for line in &lines {
            for (wide, cell) in widths.iter_mut().zip(line.cells.iter().flatten()) {
                *wide = (*wide).max(width::of(&printable(cell)));
            }
        }
        let title = lines.iter().map(|line| {
            let inset = line.depth.saturating_mul(2);
            width::of(line.title).saturating_add(inset)
        });
        let title = title.max().unwrap_or_default().min(TITLE);
        // The innermost titles stand on the line above the cells, those around them on lines above.
        let depth = paths.iter().map(|it| it.len()).max().unwrap_or_default();
        for above in (0..depth).rev() {
            let head = |path: &&[&str]| path.iter().rev().nth(above).map(ToString::to_string);
            let heads: Vec<String> = paths
                .iter()
                .map(|it| head(it).unwrap_or_default())
                .collect();
            row(&[String::new()], title, "", &heads, &widths, out)?;
        }
        for line in lines {
            let inset = line.depth.saturating_mul(2);
            let wrapped = width::wrapped(line.title, title.saturating_sub(inset).max(2));
            let titles: Vec<String> = wrapped
                .into_iter()
                .map(|it| format!("{:inset$}{it}", ""))
                .collect();
            let cells: Vec<String> = line
                .cells
                .iter()
                .flatten()
                .map(|it| printable(it))
                .collect();
            row(&titles, title, line.unit, &cells, &widths, out)?;
        }
    }
    Ok(())
}

/// Writes a row; its cells stand on the last line of its title.
fn row(
    titles: &[String],
    title: usize,
    unit: &str,
    cells: &[String],
    widths: &[usize],
    out: &mut impl Write,
) -> fmt::Result {
    let last = titles.len().saturating_sub(1);
    for (number, line) in titles.iter().enumerate() {
        write!(out, "  {line}")?;
        if number == last && !cells.is_empty() {
            let gap = title.saturating_sub(width::of(line));
            write!(out, "{:gap$}", "")?;
            for (cell, wide) in cells.iter().zip(widths) {
                let gap = wide.saturating_sub(width::of(cell)).saturating_add(2);
                write!(out, "{:gap$}{cell}", "")?;
            }
            if !unit.is_empty() {
                write!(out, " {unit}")?;
            }
        }
        out.write_char('\n')?;
    }
    Ok(())
}

/// A text without signs that steer a terminal.
fn printable(text: &str) -> String {
    let plain = |sign: char| if sign.is_control() { ' ' } else { sign };
    text.chars().map(plain).collect()
}
