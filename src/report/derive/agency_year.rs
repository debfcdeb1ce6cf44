use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::{Derivation, DerivationRules, OwnFigure};
use crate::calendar::WorkingCalendar;
use crate::finding::{Finding, Level, Words};
use crate::ledger::{DisclosureItem, Ledger, LedgerError};
use crate::report::form::{CellCode, ReportForm};
use crate::report::render::ReportPage;
use crate::report::{Amount, AnnualReport, Discrepancy, Narrative, ReportError};
use crate::statistics::requests::{
    Grouped, Register, RegisterError, RemedyTally, RequestTally, Seal, SealedPeriod,
};
use crate::statistics::{Normative, Period, PublicationTally, StatisticsError};
use crate::vocabulary::CategoryScheme;
use crate::workflow::publication::Publication;

/// An agency's year, or a part of it, from its logs and its ledger to the report and what is to be said of
/// it (年度报告的编制).
///
/// A year is told by the [`Register`] of the agency and the chain of [`Seal`]s that ends with it: what
/// earlier years were filed with decides what is carried in. Whatever neither log nor ledger holds is
/// added ([`with_own`](Self::with_own), [`with_fee_income`](Self::with_fee_income),
/// [`with_text`](Self::with_text)). Every case is read once a seal; nothing below reads it again but the
/// comparisons with what is known later.
///
/// ```
/// use chrono::NaiveDate;
/// use disclosure::calendar::WorkingCalendar;
/// use disclosure::report::{AgencyYear, Amount, CellCode, OwnFigure};
/// use disclosure::statistics::Period;
/// use disclosure::statistics::requests::{Register, Seal};
///
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// let log = serde_json::from_str::<Vec<_>>(r#"[
///     {"event": "applied", "case": "1", "version": 1, "actor": {"id": "a-1", "role": "applicant"},
///      "on": "2024-11-04", "entered_on": "2024-11-04", "rules_version": 1,
///      "subject": {"request": "2024-17"}, "claimant": "applicant",
///      "contested": {"act": "reply", "made_on": "2024-10-20", "known_on": "2024-10-20"}},
///     {"event": "not-accepted", "case": "1", "version": 2, "actor": {"id": "o-1", "role": "review-organ"},
///      "on": "2024-11-08", "entered_on": "2025-02-10", "rules_version": 1}]"#)?;
/// let mut register = Register::default();
/// register.add_review("review-1", log)?;
///
/// let calendar = WorkingCalendar::mainland();
/// let seal = |year| Seal::new(Period::year(year).unwrap(), day(year + 1, 1, 20)).unwrap();
/// let year = AgencyYear::sealed("某县某局", &register, &[seal(2023), seal(2024)], &calendar)?
///     .with_own([OwnFigure::new("T2", "B", "decisions", 12_u64)]);
/// assert_eq!(year.findings()?, []);
/// let pending = CellCode { table: "T4", row: "RV", column: "pend" };
/// assert!(year.behind(pending).contains("review-1"), "so it was known when 2024 was sealed");
/// assert_eq!(year.restatements(day(2025, 3, 31))?[0].rule(), "concluded-late");
///
/// let running = AgencyYear::to_date("某县某局", &register, &[seal(2024)], day(2025, 3, 31), &calendar)?;
/// assert_eq!(running.period().to_string(), "2025-Q1");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct AgencyYear<'r> {
    agency: String,
    register: &'r Register<'r>,
    calendar: &'r WorkingCalendar,
    /// The period before in the chain.
    before: Option<SealedPeriod>,
    now: SealedPeriod,
    /// The first day of the chain; none where it goes on from a period that was kept.
    chain_from: Option<NaiveDate>,
    requests: RequestTally,
    remedies: RemedyTally,
    publications: Option<PublicationTally>,
    form: Option<ReportForm>,
    rules: DerivationRules,
    own: Vec<OwnFigure>,
    fee_income: Option<Amount>,
    texts: Vec<(usize, String)>,
    report_before: Option<AnnualReport>,
}

impl<'r> AgencyYear<'r> {
    /// Derives the last period of a chain of seals, which begins with the first year that the log holds
    /// or the first that was filed.
    ///
    /// # Errors
    /// [`ReportError::NoSeal`] without one, [`ReportError::Register`] as of
    /// [`Register::sealed`].
    pub fn sealed(
        agency: impl Into<String>,
        register: &'r Register<'r>,
        seals: &[Seal],
        calendar: &'r WorkingCalendar,
    ) -> Result<Self, ReportError> {
        let chain = register.sealed(seals, calendar)?;
        let from = seals.first().map(|it| it.period().from());
        Self::last_of(agency.into(), (register, calendar), None, chain, from)
    }

    /// Derives the last period of seals that follow one that was filed and kept: the same as
    /// [`sealed`](Self::sealed) gives for the whole chain.
    ///
    /// # Errors
    /// As [`sealed`](Self::sealed).
    pub fn following(
        agency: impl Into<String>,
        register: &'r Register<'r>,
        filed: SealedPeriod,
        seals: &[Seal],
        calendar: &'r WorkingCalendar,
    ) -> Result<Self, ReportError> {
        let chain = register.sealed_after(&filed, seals, calendar)?;
        Self::last_of(
            agency.into(),
            (register, calendar),
            Some(filed),
            chain,
            None,
        )
    }

    /// Derives the running year through a day by what has been entered by then, after the seals of the
    /// years before it. No later figure is bound by it.
    ///
    /// # Errors
    /// As [`sealed`](Self::sealed); [`ReportError::Counts`] for a year that no period can be of.
    pub fn to_date(
        agency: impl Into<String>,
        register: &'r Register<'r>,
        seals: &[Seal],
        day: NaiveDate,
        calendar: &'r WorkingCalendar,
    ) -> Result<Self, ReportError> {
        let so_far = Period::spanning(Period::year(day.year())?.from(), day)?;
        let mut seals = seals.to_vec();
        seals.push(Seal::new(so_far, day)?);
        Self::sealed(agency, register, &seals, calendar)
    }

    fn last_of(
        agency: String,
        (register, calendar): (&'r Register<'r>, &'r WorkingCalendar),
        filed: Option<SealedPeriod>,
        mut chain: Vec<SealedPeriod>,
        chain_from: Option<NaiveDate>,
    ) -> Result<Self, ReportError> {
        let now = chain.pop().ok_or(ReportError::NoSeal)?;
        Ok(Self {
            agency,
            register,
            calendar,
            before: chain.pop().or(filed),
            chain_from,
            requests: now.request_tally(),
            remedies: now.remedy_tally(),
            now,
            publications: None,
            form: None,
            rules: DerivationRules::default(),
            own: Vec::new(),
            fee_income: None,
            texts: Vec::new(),
            report_before: None,
        })
    }

    /// Chooses the form, which a year before 2014 needs; as of [`Derivation::in_form`].
    #[must_use]
    pub const fn in_form(mut self, form: ReportForm) -> Self {
        self.form = Some(form);
        self
    }

    /// Replaces the readings.
    #[must_use]
    pub fn with_rules(mut self, rules: DerivationRules) -> Self {
        self.rules = rules;
        self
    }

    /// Adds the items of the ledger, by what the caller says of each.
    #[must_use]
    pub fn with_ledger(
        mut self,
        ledger: &Ledger,
        normative: impl FnMut(&DisclosureItem) -> Normative,
    ) -> Self {
        let tally = PublicationTally::of(ledger.view(), self.period(), normative);
        self.publications = Some(tally);
        self
    }

    /// Adds the items that publications show on the last day of the period, as with
    /// [`with_ledger`](Self::with_ledger); what was taken down by then is not counted.
    ///
    /// # Errors
    /// [`LedgerError`] for an item that no ledger holds, or two of one index number.
    pub fn with_publications<'p>(
        self,
        publications: impl IntoIterator<Item = &'p Publication>,
        scheme: CategoryScheme,
        normative: impl FnMut(&DisclosureItem) -> Normative,
    ) -> Result<Self, LedgerError> {
        let mut ledger = Ledger::new(scheme);
        let through = self.period().through();
        let shown = publications.into_iter();
        for item in shown.filter_map(|it| it.public_on(through)) {
            if let Some(item) = item.ledger_item()? {
                ledger.push(item)?;
            }
        }
        Ok(self.with_ledger(&ledger, normative))
    }

    /// Adds figures that only the caller knows, for cells that nothing here derives.
    #[must_use]
    pub fn with_own(mut self, figures: impl IntoIterator<Item = OwnFigure>) -> Self {
        self.own.extend(figures);
        self
    }

    /// Adds the fee income of section 6.
    #[must_use]
    pub const fn with_fee_income(mut self, income: Amount) -> Self {
        self.fee_income = Some(income);
        self
    }

    /// Adds a paragraph to a section, 1 to 6: the overview, whose figures are compared with the tables,
    /// the problems and improvements of section 5.
    #[must_use]
    pub fn with_text(mut self, section: usize, text: impl Into<String>) -> Self {
        self.texts.push((section, text.into()));
        self
    }

    /// Adds the report of the period before as it was filed, which is compared with this one instead of
    /// what the chain knows of that period, and to which cumulative figures are added.
    #[must_use]
    pub fn with_before(mut self, filed: AnnualReport) -> Self {
        self.report_before = Some(filed);
        self
    }

    /// The year, or the part of it.
    #[must_use]
    pub const fn period(&self) -> Period {
        self.now.seal().period()
    }

    /// Every case as it stands in the period; this is what is kept once the report is filed.
    #[must_use]
    pub const fn sealed_period(&self) -> &SealedPeriod {
        &self.now
    }

    /// The counts of requests.
    #[must_use]
    pub const fn requests(&self) -> &RequestTally {
        &self.requests
    }

    /// The counts of reviews and suits.
    #[must_use]
    pub const fn remedies(&self) -> &RemedyTally {
        &self.remedies
    }

    /// The counts of requests by the units that the register has [assigned](Register::assign) them to; the
    /// rest under no name.
    ///
    /// # Errors
    /// [`StatisticsError::TooMany`], which no memory can reach.
    pub fn requests_by_unit(&self) -> Result<Grouped<RequestTally>, StatisticsError> {
        self.now
            .requests_by(|case| self.register.unit(case).unwrap_or_default())
    }

    /// How the counts fill the form, also for what is asked of a single cell.
    #[must_use]
    pub fn derivation(&self) -> Derivation<'_> {
        let mut derivation = self
            .of_period(self.period(), &self.requests, &self.remedies)
            .with_own(self.own.iter().cloned());
        if let Some(form) = self.form {
            derivation = derivation.in_form(form);
        }
        if let Some(tally) = &self.publications {
            derivation = derivation.with_publications(tally);
        }
        if let Some(income) = self.fee_income {
            derivation = derivation.with_fee_income(income);
        }
        if let Some(before) = &self.report_before {
            derivation = derivation.with_before(before);
        }
        derivation
    }

    fn of_period<'t>(
        &self,
        period: Period,
        requests: &'t RequestTally,
        remedies: &'t RemedyTally,
    ) -> Derivation<'t> {
        let derivation = Derivation::new(period.from().year(), requests, remedies);
        derivation.for_part(period).with_rules(self.rules.clone())
    }

    /// Fills the form.
    ///
    /// # Errors
    /// As [`Derivation::report`].
    pub fn report(&self) -> Result<AnnualReport, ReportError> {
        let report = self.derivation().report(&self.agency)?;
        let overview = self.texts.iter().filter(|(section, _)| *section == 1);
        let overview: Vec<&str> = overview.map(|(_, text)| text.as_str()).collect();
        if overview.is_empty() {
            return Ok(report);
        }
        let year = report.year();
        Ok(report.with_narrative(Narrative::read_of_year(&overview.join("\n"), year)))
    }

    /// The report as a page, with the texts.
    ///
    /// # Errors
    /// [`ReportError::NoSuchSection`] for a text of a section that no report has.
    pub fn page<'p>(&self, report: &'p AnnualReport) -> Result<ReportPage<'p>, ReportError> {
        let mut texts = self.texts.iter();
        texts.try_fold(ReportPage::new(report), |page, (section, text)| {
            page.with_text(*section, text)
        })
    }

    /// Checks the report against itself and its texts, against that of the period before, and the chain
    /// of seals against the log: a chain that begins later than the log does not know what the years
    /// before were filed with (SEALS-BEGIN). Last come the cases that stand in no figure, and what else is odd
    /// in the logs, as of [`Register::findings`].
    ///
    /// The period before is compared as it was [filed](Self::with_before), else as the chain knows it,
    /// where it has a form.
    ///
    /// # Errors
    /// As [`report`](Self::report).
    pub fn findings(&self) -> Result<Vec<Discrepancy>, ReportError> {
        let report = self.report()?;
        let mut found = report.reconcile();
        if let Some(before) = &self.report_before {
            found.extend(report.reconcile_with(before)?);
        } else if let Some(before) = self.derived_before()? {
            found.extend(report.reconcile_with(&before)?);
        }
        found.extend(self.begins_late().map(Discrepancy::new));
        let odd = self.register.findings(self.now.seal(), self.calendar);
        found.extend(odd.into_iter().map(Discrepancy::new));
        Ok(found)
    }

    /// The report of the period before as the chain knows it, where that has a form.
    fn derived_before(&self) -> Result<Option<AnnualReport>, ReportError> {
        let Some(before) = &self.before else {
            return Ok(None);
        };
        let period = before.seal().period();
        let year = period.from().year();
        let form = self.form.or(ReportForm::of_year(year));
        let Some(form) = form.filter(|it| ReportForm::possible_in(year).contains(it)) else {
            return Ok(None);
        };
        let (requests, remedies) = (before.request_tally(), before.remedy_tally());
        let derivation = self.of_period(period, &requests, &remedies).in_form(form);
        derivation.report(&self.agency).map(Some)
    }

    fn begins_late(&self) -> Option<Finding> {
        let (from, first) = self.chain_from.zip(self.register.first_day())?;
        let words = Words::new(
            format!(
                "台账自{first}起，封账自{from}起：此前各期按首次封账时所知计入，未按当时上报的数字结转"
            ),
            format!(
                "the log begins on {first} and the first sealed period on {from}: what was before is \
                 taken as its first seal knew it, and not as it was filed"
            ),
        );
        (first < from).then(|| Finding::new("SEALS-BEGIN", Level::Note, words))
    }

    /// Says what the figures alone do not tell, as of [`Derivation::notes`].
    #[must_use]
    pub fn notes(&self) -> Vec<Finding> {
        self.derivation().notes()
    }

    /// The cases behind a cell, as of [`Derivation::behind`].
    #[must_use]
    pub fn behind(&self, cell: CellCode) -> BTreeSet<&str> {
        self.derivation().behind(cell, &self.now)
    }

    /// Says what the figures would be by what has been entered through a later day; they stay as they
    /// are. As of [`Register::restatements`], in the cells of the form.
    ///
    /// # Errors
    /// [`RegisterError::KnownBefore`] for a day before that of the seal.
    pub fn restatements(&self, known_on: NaiveDate) -> Result<Vec<Finding>, RegisterError> {
        let lines = self
            .register
            .restatements(&self.now, known_on, self.calendar)?;
        Ok(self.derivation().restated(&lines))
    }

    /// Derives parts of the period by seals of their own, its quarters, each after the one before it. They
    /// take over the form and the readings; own figures are added to each.
    ///
    /// # Errors
    /// As [`sealed`](Self::sealed).
    pub fn parts(&self, seals: &[Seal]) -> Result<Vec<Self>, ReportError> {
        let (register, calendar) = (self.register, self.calendar);
        let sealed = match &self.before {
            Some(before) => register.sealed_after(before, seals, calendar)?,
            None => register.sealed(seals, calendar)?,
        };
        let mut before = self.before.clone();
        let mut parts = Vec::with_capacity(sealed.len());
        for part in sealed {
            let next = Some(part.clone());
            let (agency, both) = (self.agency.clone(), (register, calendar));
            let part = Self::last_of(agency, both, before, vec![part], self.chain_from)?;
            parts.push(Self {
                form: self.form,
                rules: self.rules.clone(),
                ..part
            });
            before = next;
        }
        Ok(parts)
    }

    /// Says what differs between the [parts](Self::parts) as they were sealed and filed and this period,
    /// which was sealed later and knows more: the cases counted otherwise, what the reports of the parts
    /// say against themselves and one another, and the cells that do not add up.
    ///
    /// # Errors
    /// [`ReportError::Register`] or [`ReportError::Counts`] unless the parts make up the period;
    /// else as [`report`](Self::report).
    pub fn compare_parts(&self, parts: &[Self]) -> Result<Vec<Finding>, ReportError> {
        let sealed: Vec<SealedPeriod> = parts.iter().map(|it| it.now.clone()).collect();
        let lines = self
            .register
            .reconcile_parts(&sealed, &self.now, self.calendar)?;
        let derivation = self.derivation();
        let mut findings = derivation.restated(&lines);
        let reports: Result<Vec<_>, _> = parts.iter().map(Self::report).collect();
        let reports = reports?;
        let of_parts = AnnualReport::reconcile_all(&reports).into_iter().flatten();
        let report = self.report()?;
        let sums = report.reconcile_parts(&reports, |code| derivation.moved(code, &lines))?;
        let found = of_parts.chain(sums).map(|it| it.finding().clone());
        findings.extend(found);
        Ok(findings)
    }
}
