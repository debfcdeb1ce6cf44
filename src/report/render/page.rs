use super::Chart;
use crate::report::{AnnualReport, ReportError, Table};

/// A report made ready for people: its tables in their sections, the text of the caller, charts, and
/// what does not agree.
///
/// The sums are checked when the page is made and the result is printed with it: a report that does not
/// reconcile never looks as if it did.
///
/// ```
/// use disclosure::report::render::ReportPage;
/// use disclosure::report::{AnnualReport, ReportForm};
///
/// let report = AnnualReport::blank("某县人民政府", 2024, ReportForm::Annual2021)?;
/// let page = ReportPage::new(&report).with_text(1, "全年新收申请0件。")?;
/// let mut text = String::new();
/// page.write_text(&mut text)?;
/// assert!(text.starts_with("某县人民政府2024年政府信息公开工作年度报告"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct ReportPage<'r> {
    report: &'r AnnualReport,
    /// How the titles of the form are to be read for a part of a year.
    note: Option<String>,
    texts: Vec<(usize, String)>,
    charts: Vec<Chart>,
}

/// The sections of the formats of 2019 and 2021.
const SECTIONS: [&str; 6] = [
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
];

/// A section of a page.
pub(super) struct Section<'p> {
    pub(super) title: &'static str,
    pub(super) paragraphs: Vec<&'p str>,
    pub(super) tables: Vec<&'p Table>,
}

impl<'r> ReportPage<'r> {
    /// Makes a page of a report, with a chart of its outcomes where it has some.
    #[must_use]
    pub fn new(report: &'r AnnualReport) -> Self {
        let charts = report.tables().iter().filter_map(Chart::outcomes);
        let note = report.part().map(|part| {
            let period = part.zh();
            format!("本报告为{period}数据，沿用年度报告格式；表中“本年（度）”“上年”“下年度”分别指本期、上期、下期。")
        });
        Self {
            report,
            charts: match report.part() {
                Some(_) => charts.map(|it| it.titled("本期办理结果（件）")).collect(),
                None => charts.collect(),
            },
            note,
            texts: Vec::new(),
        }
    }

    /// Adds a paragraph to a section, 1 to 6; in other forms than those of 2019 and 2021 all stand
    /// before the tables.
    ///
    /// # Errors
    /// [`ReportError::NoSuchSection`] for any other number.
    pub fn with_text(
        mut self,
        section: usize,
        paragraph: impl Into<String>,
    ) -> Result<Self, ReportError> {
        if !(1..=SECTIONS.len()).contains(&section) {
            return Err(ReportError::NoSuchSection { section });
        }
        self.texts.push((section, paragraph.into()));
        Ok(self)
    }

    /// Adds a chart.
    #[must_use]
    pub fn with_chart(mut self, chart: Chart) -> Self {
        self.charts.push(chart);
        self
    }

    /// The title of the report.
    pub(super) fn title(&self) -> String {
        let (agency, year) = (self.report.agency(), self.report.year());
        match self.report.part() {
            Some(part) => format!("{agency}{}政府信息公开工作报告", part.zh()),
            None => format!("{agency}{year}年政府信息公开工作年度报告"),
        }
    }

    pub(super) fn charts(&self) -> &[Chart] {
        &self.charts
    }

    pub(super) fn sections(&self) -> Vec<Section<'_>> {
        let has_sections = self
            .report
            .tables()
            .iter()
            .any(|table| matches!(table.form().code(), "T2" | "T3" | "T4"));
        if !has_sections {
            return vec![Section {
                title: "",
                paragraphs: self.paragraphs(|_| true),
                tables: self.report.tables().iter().collect(),
            }];
        }
        let section = |(number, title): (usize, &'static str)| {
            let codes = ["", "T2", "T3", "T4"];
            let code = number.checked_sub(1).and_then(|it| codes.get(it));
            Section {
                title,
                paragraphs: self.paragraphs(|of| of == number),
                tables: code
                    .and_then(|it| self.report.table(it))
                    .into_iter()
                    .collect(),
            }
        };
        (1..).zip(SECTIONS).map(section).collect()
    }

    /// The paragraphs of a section; the note stands before those of the first.
    fn paragraphs(&self, is_in: impl Fn(usize) -> bool) -> Vec<&str> {
        let note = self.note.as_deref().filter(|_| is_in(1));
        let texts = self.texts.iter().filter(|(section, _)| is_in(*section));
        note.into_iter()
            .chain(texts.map(|(_, text)| text.as_str()))
            .collect()
    }

    /// The fee income of section 6, which is stated even when it is zero.
    pub(super) fn fee_income(&self) -> Option<String> {
        let income = self.report.fee_income()?;
        Some(format!("收取信息处理费：{income}。"))
    }

    /// What the check of the sums says, line by line.
    pub(super) fn check(&self) -> Vec<String> {
        let found = self.report.reconcile();
        if found.is_empty() {
            return vec!["勾稽相符。".to_owned()];
        }
        let words = |it: &crate::report::Discrepancy| {
            let finding = it.finding();
            format!("{}（{}）", finding.message().zh, finding.rule())
        };
        found.iter().map(words).collect()
    }
}
