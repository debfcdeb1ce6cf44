use std::fmt::{self, Write};

use super::ReportPage;
use super::escape::Escaped;
use super::html_table::write_table;

/// For screens of any width and for A4; wide tables scroll on a phone and shrink in print.
const STYLE: &str = "
*{box-sizing:border-box}
body{margin:0 auto;padding:12px;max-width:60em;color:#111;background:#fff;
 font:16px/1.6 'Noto Serif CJK SC','Source Han Serif SC',SimSun,serif}
h1{font-size:1.35em;line-height:1.35;text-align:center;margin:.6em 0}
h2{font-size:1.1em;margin:1.4em 0 .5em}
p{margin:.5em 0;text-indent:2em}
.wide{overflow-x:auto;margin:.6em 0}
table{border-collapse:collapse;width:100%;font-size:13px;line-height:1.35;min-width:22em}
table.T3{min-width:46em}
table.T4{min-width:44em}
caption{text-align:left;font-weight:bold;padding:.3em 0}
th,td{border:1px solid #444;padding:3px 5px}
th{font-weight:normal;background:#f2f2f2}
th.row,th.corner{text-align:left}
th.banner{font-weight:bold}
th.group{min-width:2.6em}
td{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td.unit{text-align:center}
figure{margin:1em 0;max-width:34em}
figcaption{font-weight:bold;margin-bottom:.3em}
svg{display:block;width:100%;height:auto;font-family:inherit}
.check{font-size:13px;border-top:1px solid #444;margin-top:1.5em}
.check p{text-indent:0}
@media screen and (max-width:40em){
table,table.T3,table.T4{font-size:11px;line-height:1.25;min-width:0}
th,td{padding:2px 3px}
table.T3 th.group,table.T3 th.column{width:1.8em;min-width:1.6em;padding:2px 1px}
table.T4{min-width:32em}
}
@page{size:A4;margin:14mm 12mm}
@media print{
body{max-width:none;padding:0;font-size:11pt}
.wide{overflow:visible;break-inside:avoid}
table,table.T3,table.T4{min-width:0;font-size:7.5pt}
th{background:none}
tr,figure{break-inside:avoid}
h2{break-after:avoid}
figure{max-width:110mm}
}
";

impl ReportPage<'_> {
    /// Writes a report as one HTML file that needs nothing else: the official merged titles, charts as
    /// inline SVG, no script. Every text is escaped.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write_html(&self, out: &mut impl Write) -> fmt::Result {
        let title = self.title();
        let title = Escaped(&title);
        write!(
            out,
            "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n\
             <title>{title}</title>\n<style>{STYLE}</style></head>\n<body><main>\n<h1>{title}</h1>\n"
        )?;
        let mut charts = self.charts().iter().enumerate();
        for section in self.sections() {
            if !section.title.is_empty() {
                writeln!(out, "<h2>{}</h2>", Escaped(section.title))?;
            }
            let fees = self
                .fee_income()
                .filter(|_| section.title.starts_with('六') || section.title.is_empty());
            for paragraph in section.paragraphs.iter().copied().chain(fees.as_deref()) {
                writeln!(out, "<p>{}</p>", Escaped(paragraph))?;
            }
            for table in &section.tables {
                write_table(table, out)?;
            }
        }
        charts.try_for_each(|(number, chart)| {
            let caption = Escaped(chart.title());
            writeln!(out, "<figure><figcaption>{caption}</figcaption>")?;
            chart.write_svg(&format!("chart{number}"), out)?;
            out.write_str("</figure>\n")
        })?;
        out.write_str("<section class=\"check\"><h2>勾稽核对</h2>\n")?;
        for line in self.check() {
            writeln!(out, "<p>{}</p>", Escaped(&line))?;
        }
        out.write_str("</section></main></body></html>\n")
    }
}
