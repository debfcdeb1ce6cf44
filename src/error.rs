use crate::{calendar, law, ledger, policy, report, statistics, supervision, vocabulary, workflow};

/// The error of every module in one, for callers who only want `?`.
///
/// ```
/// use disclosure::Error;
/// use disclosure::law::{Citation, Edition};
///
/// fn read(edition: &str, basis: &str) -> Result<(Edition, Citation), Error> {
///     Ok((edition.parse()?, basis.parse()?))
/// }
/// assert_eq!(read("2020", "").unwrap_err().to_string(), "unknown edition `2020`: the editions are `2007` and `2019`");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
#[non_exhaustive]
pub enum Error {
    /// From [`law`].
    Citation(#[from] law::CitationError),
    /// From [`law`].
    Instrument(#[from] law::InstrumentError),
    /// From [`law`].
    NoEditionInForce(#[from] law::NoEditionInForce),
    /// From [`law`].
    NotCovered(#[from] law::NotCovered),
    /// From [`law`].
    UnknownEdition(#[from] law::UnknownEdition),
    /// From [`vocabulary`].
    UnknownTerm(#[from] vocabulary::UnknownTerm),
    /// From [`vocabulary`].
    CategoryScheme(#[from] vocabulary::CategorySchemeError),
    /// From [`vocabulary`].
    DocumentNumber(#[from] vocabulary::DocumentNumberError),
    /// From [`calendar`].
    Calendar(#[from] calendar::CalendarError),
    /// From [`calendar`].
    Notice(#[from] calendar::NoticeError),
    /// From [`ledger`].
    Ledger(#[from] ledger::LedgerError),
    /// From [`ledger`].
    Import(#[from] ledger::ImportErrors),
    /// From [`policy`].
    Policy(#[from] policy::PolicyError),
    /// From [`policy`].
    Plan(#[from] policy::PlanError),
    /// From [`policy`].
    Deadline(#[from] policy::DeadlineError),
    /// From [`statistics`].
    Period(#[from] statistics::PeriodError),
    /// From [`statistics`].
    Merge(#[from] statistics::MergeError),
    /// From [`statistics`].
    RollUp(#[from] statistics::RollUpError),
    /// From [`statistics`].
    Summary(#[from] statistics::requests::SummaryError),
    /// From [`statistics`].
    Register(#[from] statistics::requests::RegisterError),
    /// From [`statistics`].
    Share(#[from] statistics::ShareError),
    /// From [`workflow`].
    Text(#[from] workflow::TextError),
    /// From [`workflow`].
    Personal(#[from] workflow::PersonalError),
    /// From [`report`].
    Report(#[from] report::ReportError),
    /// From [`report`].
    Join(#[from] report::JoinError),
    /// From [`report`].
    Csv(#[from] report::render::CsvError),
    /// From [`report`].
    Derivation(#[from] report::DerivationError),
    /// From [`supervision`].
    Checklist(#[from] supervision::ChecklistError),
    /// From [`supervision`].
    Inspection(#[from] supervision::InspectionError),
    /// From [`supervision`].
    Duty(#[from] supervision::DutyError),
    /// From [`workflow::publication`].
    ContentDigest(#[from] workflow::publication::ContentDigestError),
    /// From [`workflow`].
    Log(#[from] Box<workflow::IllegalEntry>),
}
