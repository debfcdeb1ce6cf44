use std::fmt::{self, Write};

use super::escape::Escaped;
use crate::report::Table;
use crate::statistics::{Rounding, Share};

/// A bar chart (条形图) as inline SVG: no script, each bar with its label, number and share, told apart by
/// pattern and not by colour.
///
/// ```
/// use disclosure::report::render::Chart;
///
/// let chart = Chart::new("主动公开信息分类", [("规划计划类", 19), ("其他类", 1)]);
/// let mut svg = String::new();
/// chart.write_svg("categories", &mut svg)?;
/// assert!(svg.contains("规划计划类") && svg.contains("19（95%）"));
/// # Ok::<(), std::fmt::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    title: String,
    bars: Vec<(String, u64)>,
}

/// The width of the drawing, that of a small phone, so that its letters are read there at full size.
const WIDTH: u64 = 340;
/// The longest bar, with its outline within the drawing.
const BAR: u64 = WIDTH - 1;
const LINE: u64 = 36;
const TOP: u64 = 8;

impl Chart {
    /// Makes a chart of counts.
    pub fn new<L: Into<String>>(
        title: impl Into<String>,
        bars: impl IntoIterator<Item = (L, u64)>,
    ) -> Self {
        let bars = bars.into_iter();
        Self {
            title: title.into(),
            bars: bars.map(|(label, count)| (label.into(), count)).collect(),
        }
    }

    /// Makes the chart of the outcomes in table 3 or of the replies in the statistics table; `None` for
    /// other tables.
    #[must_use]
    pub fn outcomes(table: &Table) -> Option<Self> {
        let (groups, column): (&[(&str, &[&str])], &str) = match table.form().code() {
            "T3" => (T3, "TT"),
            "S" => (S, "value"),
            _ => return None,
        };
        let count = |row: &str| table.cell(row, column).and_then(|it| it.count());
        let bars = groups.iter().map(|(label, rows)| {
            let counts = rows.iter().filter_map(|row| count(row));
            (*label, counts.fold(0, u64::saturating_add))
        });
        Some(Self::new("本年度办理结果（件）", bars))
    }

    /// Calls it otherwise.
    pub(super) fn titled(mut self, title: &str) -> Self {
        title.clone_into(&mut self.title);
        self
    }

    /// The title.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The bars.
    #[must_use]
    pub fn bars(&self) -> &[(String, u64)] {
        &self.bars
    }

    /// Writes the drawing; the id tells its patterns from those of other charts on the page.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write_svg(&self, id: &str, out: &mut impl Write) -> fmt::Result {
        let id = Escaped(id);
        let counts = self.bars.iter().map(|(_, count)| *count);
        let total = counts.clone().fold(0, u64::saturating_add);
        let most = counts.max().unwrap_or_default().max(1);
        let lines = u64::try_from(self.bars.len()).unwrap_or_default();
        let height = lines.saturating_mul(LINE).saturating_add(TOP);
        let title = Escaped(&self.title);
        write!(
            out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" \
             aria-label=\"{title}\"><title>{title}</title><defs>"
        )?;
        for (number, drawing) in PATTERNS.iter().enumerate() {
            write!(
                out,
                "<pattern id=\"{id}-{number}\" width=\"6\" height=\"6\" \
                 patternUnits=\"userSpaceOnUse\"><rect width=\"6\" height=\"6\" fill=\"#fff\"/>\
                 {drawing}</pattern>"
            )?;
        }
        out.write_str("</defs>")?;
        let mut top = TOP;
        for (number, (label, count)) in (0..PATTERNS.len()).cycle().zip(&self.bars) {
            let share = Share::of(*count, total);
            let share = share.map(|it| format!("（{}）", it.printed(1, Rounding::HalfUp)));
            let wide = u128::from(*count).saturating_mul(u128::from(BAR));
            let wide = wide.checked_div(u128::from(most)).unwrap_or_default();
            let (text, bar) = (top.saturating_add(11), top.saturating_add(16));
            write!(
                out,
                "<text x=\"0\" y=\"{text}\" font-size=\"12\">{}</text>\
                 <text x=\"{WIDTH}\" y=\"{text}\" font-size=\"12\" text-anchor=\"end\">{count}{}</text>\
                 <rect x=\"0.5\" y=\"{bar}.5\" width=\"{wide}\" height=\"12\" \
                 fill=\"url(#{id}-{number})\" stroke=\"#222\"/>",
                Escaped(label),
                share.unwrap_or_default(),
            )?;
            top = top.saturating_add(LINE);
        }
        out.write_str("</svg>")
    }
}

const PATTERNS: [&str; 5] = [
    "<rect width=\"6\" height=\"6\" fill=\"#555\"/>",
    "<path d=\"M0 6L6 0\" stroke=\"#222\" stroke-width=\"1.2\"/>",
    "<circle cx=\"3\" cy=\"3\" r=\"1.2\" fill=\"#222\"/>",
    "<path d=\"M0 3H6\" stroke=\"#222\" stroke-width=\"1.2\"/>",
    "<path d=\"M3 0V6M0 3H6\" stroke=\"#222\" stroke-width=\".7\"/>",
];

const T3: &[(&str, &[&str])] = &[
    ("予以公开", &["G"]),
    ("部分公开", &["PG"]),
    (
        "不予公开",
        &["D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8"],
    ),
    ("无法提供", &["U1", "U2", "U3"]),
    ("不予处理", &["X1", "X2", "X3", "X4", "X5"]),
    ("其他处理", &["O", "O1", "O2", "O3"]),
];

const S: &[(&str, &[&str])] = &[
    ("属于已主动公开范围", &["3.3.1"]),
    ("同意公开答复", &["3.3.2"]),
    ("同意部分公开答复", &["3.3.3"]),
    ("不同意公开答复", &["3.3.4"]),
    ("不属于本行政机关公开", &["3.3.5"]),
    ("申请信息不存在", &["3.3.6"]),
    ("告知作出更改补充", &["3.3.7"]),
    ("告知通过其他途径办理", &["3.3.8"]),
];
