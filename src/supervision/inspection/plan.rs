use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Rectification, RectificationStatus, Sample, SampleSize};
use crate::calendar::{CalendarDays, Months};
use crate::finding::Words;
use crate::law::{Citation, Edition, Provision, known};
use crate::supervision::SupervisionError;
use crate::vocabulary::{glyph, vocabulary};

vocabulary! {
    /// A kind of inspection (检查类型).
    InspectionKind, "kind of inspection", "检查类型" {
        /// At regular times, of everything in scope (定期检查).
        Periodic = "periodic", "定期检查", "periodic inspection",
            Citation::regulation(Edition::Decree711, Provision::article(47).paragraph(1));
        /// Of a sample (个别抽查).
        SpotCheck = "spot-check", "抽查", "spot check",
            Citation::regulation(Edition::Decree711, Provision::article(47).paragraph(1));
        /// Of the website, every day (网站巡检).
        SiteCheck = "site-check", "网站巡检", "site check",
            Citation::whole(known::SITE_INDICATORS_2019);
    }
}

/// How often (检查周期).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Cycle {
    /// Every so many days; a site is checked every day.
    Days(CalendarDays),
    /// Every so many months.
    Months(Months),
}

/// What is inspected, how often and how much of it (检查计划).
///
/// The sheet of rules gives no cycle for an agency's own inspections: it is the plan's. The national
/// office spot-checks sites every half year; one province asks cities for half of the sites a month.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::calendar::Months;
/// use disclosure::supervision::{InspectionKind, InspectionPlan};
///
/// let day = |m, d| NaiveDate::from_ymd_opt(2014, m, d).unwrap();
/// let quarter = Months(3);
/// let plan = InspectionPlan::monthly("schools-2014", InspectionKind::SpotCheck, day(1, 31), quarter)?
///     .covering("各校招生信息")
///     .drawing_percent(50, 2014);
/// assert_eq!(plan.rounds(day(12, 31)), [day(1, 31), day(4, 30), day(7, 31), day(10, 31)]);
/// let (first, second) = (plan.sample(0, ["s1", "s2", "s3"])?, plan.sample(1, ["s1", "s2", "s3"])?);
/// assert_eq!((first.ids().len(), second.seed()), (2, first.seed() + 1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct InspectionPlan {
    written: Written,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    kind: InspectionKind,
    first_on: NaiveDate,
    every: Cycle,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    scope: Option<String>,
    size: SampleSize,
    seed: u64,
}

impl InspectionPlan {
    /// Plans rounds from a first day on, every so many months, of everything in scope.
    ///
    /// # Errors
    /// [`SupervisionError`] for a blank id or a cycle of no months.
    pub fn monthly(
        id: &str,
        kind: InspectionKind,
        first_on: NaiveDate,
        every: Months,
    ) -> Result<Self, SupervisionError> {
        Self::every(id, kind, first_on, Cycle::Months(every))
    }

    /// Plans rounds every so many days; a site is checked every day.
    ///
    /// # Errors
    /// [`SupervisionError`] for a blank id or a cycle of no days.
    pub fn daily(
        id: &str,
        kind: InspectionKind,
        first_on: NaiveDate,
        every: CalendarDays,
    ) -> Result<Self, SupervisionError> {
        Self::every(id, kind, first_on, Cycle::Days(every))
    }

    fn every(
        id: &str,
        kind: InspectionKind,
        first_on: NaiveDate,
        every: Cycle,
    ) -> Result<Self, SupervisionError> {
        Self::try_from(Written {
            id: id.to_owned(),
            kind,
            first_on,
            every,
            scope: None,
            size: SampleSize::Percent(100),
            seed: 0,
        })
    }

    /// Says what is inspected and, for a spot check, why.
    #[must_use]
    pub fn covering(mut self, scope: &str) -> Self {
        self.written.scope = Some(scope.to_owned());
        self
    }

    /// Draws so many each round. The seed of round `n` is this seed plus `n`, modulo 2⁶⁴.
    #[must_use]
    pub const fn drawing(self, count: u64, seed: u64) -> Self {
        self.sized(SampleSize::Count(count), seed)
    }

    /// Draws at least so many of each hundred each round, with seeds as [`drawing`](Self::drawing).
    #[must_use]
    pub const fn drawing_percent(self, percent: u32, seed: u64) -> Self {
        self.sized(SampleSize::Percent(percent), seed)
    }

    const fn sized(mut self, size: SampleSize, seed: u64) -> Self {
        self.written.size = size;
        self.written.seed = seed;
        self
    }

    /// The id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.written.id
    }

    /// The kind.
    #[must_use]
    pub const fn kind(&self) -> InspectionKind {
        self.written.kind
    }

    /// What is inspected, if the plan says so.
    #[must_use]
    pub fn scope(&self) -> Option<&str> {
        self.written.scope.as_deref()
    }

    /// The days of the rounds through a day. Each is counted from the first, so that a month without
    /// the day does not shift those after it.
    #[must_use]
    pub fn rounds(&self, through: NaiveDate) -> Vec<NaiveDate> {
        let Written {
            first_on, every, ..
        } = &self.written;
        (0_u32..)
            .map_while(|round| match every {
                Cycle::Days(days) => {
                    let days = u64::from(days.0).checked_mul(u64::from(round))?;
                    first_on.checked_add_days(chrono::Days::new(days))
                }
                Cycle::Months(months) => {
                    let months = months.0.checked_mul(round)?;
                    first_on.checked_add_months(chrono::Months::new(months))
                }
            })
            .take_while(|day| *day <= through)
            .collect()
    }

    /// Draws the sample of a round, counted from 0.
    ///
    /// # Errors
    /// As [`Sample::draw`].
    pub fn sample(
        &self,
        round: u64,
        ids: impl IntoIterator<Item = impl Into<String>>,
    ) -> Result<Sample, SupervisionError> {
        Sample::sized(
            ids,
            self.written.size,
            self.written.seed.wrapping_add(round),
        )
    }

    /// The circular about the inspection (通报): objects inspected, findings, and of these done, open
    /// and overdue on the day of issue; then a line for each that is not done.
    #[must_use]
    pub fn circular(
        &self,
        issued_on: NaiveDate,
        inspected: &[String],
        orders: &[Rectification],
    ) -> Words {
        let count = |wanted: &[RectificationStatus]| {
            orders
                .iter()
                .filter(|order| wanted.contains(&order.status(issued_on)))
                .count()
        };
        let (plan, objects, found) = (self.id(), inspected.len(), orders.len());
        let done = count(&[RectificationStatus::Done, RectificationStatus::DoneLate]);
        let overdue = count(&[RectificationStatus::Overdue]);
        let open = found.saturating_sub(done).saturating_sub(overdue);
        let mut zh = vec![format!(
            "截至{issued_on}，“{plan}”检查{objects}个对象，发现问题{found}个，已整改{done}个，逾期未整改{overdue}个，整改中{open}个。"
        )];
        let mut en = vec![format!(
            "As of {issued_on}, `{plan}` inspected {objects}: found {found}, put right {done}, overdue {overdue}, open {open}."
        )];
        for order in orders {
            match order.status(issued_on) {
                RectificationStatus::Done | RectificationStatus::DoneLate => {}
                RectificationStatus::Open
                | RectificationStatus::Overdue
                | RectificationStatus::Unproven => {
                    let (object, rule, due) = (&order.object, &order.rule, order.due_on);
                    zh.push(format!("{object}：{rule}，限{due}前整改。"));
                    en.push(format!("{object}: {rule}, due on {due}."));
                }
            }
        }
        Words::new(zh.join("\n"), en.join("\n"))
    }
}

impl TryFrom<Written> for InspectionPlan {
    type Error = SupervisionError;

    fn try_from(written: Written) -> Result<Self, SupervisionError> {
        if written.id.chars().all(glyph::is_blank) {
            return Err(SupervisionError::NoId);
        }
        if matches!(
            written.every,
            Cycle::Days(CalendarDays(0)) | Cycle::Months(Months(0))
        ) {
            return Err(SupervisionError::NoCycle { id: written.id });
        }
        Ok(Self { written })
    }
}

impl From<InspectionPlan> for Written {
    fn from(plan: InspectionPlan) -> Self {
        plan.written
    }
}
