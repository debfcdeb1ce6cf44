use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{TableForm, tables};
use crate::vocabulary::VocabularyError;

/// The form of a report as a whole: the tables it consists of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ReportForm {
    /// The short appendix of Fujian, report years 2008-2013.
    Fujian2009,
    /// The long statistics form of the Shanghai model, report years 2008-2013.
    Long2008,
    /// The national statistics table (政府信息公开情况统计表), report years 2014-2018.
    Statistics2014,
    /// The trial format (试行) with tables 2-4, report years 2019 and 2020.
    Annual2019,
    /// The format with tables 2-4 in use since the report year 2021.
    Annual2021,
}

impl ReportForm {
    /// Every form, the oldest first.
    pub const ALL: &'static [Self] = &[
        Self::Fujian2009,
        Self::Long2008,
        Self::Statistics2014,
        Self::Annual2019,
        Self::Annual2021,
    ];

    /// The stable code, which is also what serde writes.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fujian2009 => "fujian2009",
            Self::Long2008 => "long2008",
            Self::Statistics2014 => "statistics2014",
            Self::Annual2019 => "annual2019",
            Self::Annual2021 => "annual2021",
        }
    }

    /// The national form of a report year; none before 2014, when forms were local.
    ///
    /// ```
    /// use disclosure::report::ReportForm;
    ///
    /// assert_eq!(ReportForm::of_year(2020), Some(ReportForm::Annual2019));
    /// assert_eq!(ReportForm::of_year(2021), Some(ReportForm::Annual2021));
    /// assert_eq!(ReportForm::of_year(2009), None);
    /// ```
    #[must_use]
    pub const fn of_year(year: i32) -> Option<Self> {
        match year {
            2014..=2018 => Some(Self::Statistics2014),
            2019 | 2020 => Some(Self::Annual2019),
            2021.. => Some(Self::Annual2021),
            _ => None,
        }
    }

    /// The forms that a report of this year may have.
    #[must_use]
    pub const fn possible_in(year: i32) -> &'static [Self] {
        match year {
            2008..=2013 => &[Self::Fujian2009, Self::Long2008],
            2014..=2018 => &[Self::Statistics2014],
            2019 | 2020 => &[Self::Annual2019],
            2021.. => &[Self::Annual2021],
            _ => &[],
        }
    }

    /// Its tables in their order.
    #[must_use]
    pub const fn tables(self) -> &'static [&'static TableForm] {
        match self {
            Self::Fujian2009 => tables::FUJIAN_2009,
            Self::Long2008 => tables::LONG_2008,
            Self::Statistics2014 => tables::STATISTICS_2014,
            Self::Annual2019 => tables::ANNUAL_2019,
            Self::Annual2021 => tables::ANNUAL_2021,
        }
    }
}

impl fmt::Display for ReportForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl FromStr for ReportForm {
    type Err = VocabularyError;

    fn from_str(code: &str) -> Result<Self, VocabularyError> {
        let found = Self::ALL.iter().copied().find(|it| it.code() == code);
        found.ok_or_else(|| {
            VocabularyError::unknown("report form", code, Self::ALL.iter().map(|it| it.code()))
        })
    }
}
