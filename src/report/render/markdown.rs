use std::fmt::{self, Write};

use super::{ReportPage, lines};
use crate::report::Table;
use crate::vocabulary::glyph;

impl ReportPage<'_> {
    /// Writes a report as Markdown with pipe tables; titles that the form merges stand on lines of their own,
    /// and each row is set in under them; a column under a merged title has both in its head. Signs that Markdown would read are escaped.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write_markdown(&self, out: &mut impl Write) -> fmt::Result {
        writeln!(out, "# {}\n", escaped(&self.title()))?;
        for section in self.sections() {
            if !section.title.is_empty() {
                writeln!(out, "## {}\n", section.title)?;
            }
            let fees = self
                .fee_income()
                .filter(|_| section.title.starts_with('六') || section.title.is_empty());
            for paragraph in section.paragraphs.iter().copied().chain(fees.as_deref()) {
                writeln!(out, "{}\n", escaped(paragraph))?;
            }
            for table in &section.tables {
                write_table(table, out)?;
            }
        }
        for chart in self.charts() {
            writeln!(
                out,
                "### {}\n\n| 项目 | 件数 |\n| --- | ---: |",
                escaped(chart.title())
            )?;
            for (label, count) in chart.bars() {
                writeln!(out, "| {} | {count} |", escaped(label))?;
            }
            out.write_char('\n')?;
        }
        out.write_str("## 勾稽核对\n\n")?;
        for line in self.check() {
            writeln!(out, "- {}", escaped(&line))?;
        }
        Ok(())
    }
}

fn write_table(table: &Table, out: &mut impl Write) -> fmt::Result {
    writeln!(out, "**{}**\n", lines::caption(table.form()))?;
    for (columns, lines) in lines::of(table) {
        let units = lines.iter().any(|line| !line.unit.is_empty());
        let unit = |text: &str| {
            if units {
                format!(" {text} |")
            } else {
                String::new()
            }
        };
        write!(out, "| 项目 |{}", unit("单位"))?;
        for path in lines::paths(columns) {
            write!(out, " {} |", path.join("·"))?;
        }
        write!(out, "\n| --- |{}", unit("---"))?;
        for _ in columns {
            out.write_str(" ---: |")?;
        }
        out.write_char('\n')?;
        for line in lines {
            let inset = "　".repeat(line.depth);
            write!(out, "| {inset}{} |{}", escaped(line.title), unit(line.unit))?;
            let cells = line
                .cells
                .unwrap_or_else(|| vec![String::new(); columns.len()]);
            for cell in cells {
                write!(out, " {} |", escaped(&cell))?;
            }
            out.write_char('\n')?;
        }
        out.write_char('\n')?;
    }
    Ok(())
}

/// A text on one line in which Markdown and HTML read nothing.
fn escaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            _ if sign.is_control() => plain.push(' '),
            '&' => plain.push_str("&amp;"),
            '<' => plain.push_str("&lt;"),
            '>' => plain.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '!' | '~' => {
                plain.push('\\');
                plain.push(sign);
            }
            '-' | '+' | '=' if plain.chars().all(glyph::is_blank) && text.chars().count() > 1 => {
                plain.push('\\');
                plain.push(sign);
            }
            _ => plain.push(sign),
        }
    }
    plain
}
