use std::borrow::Cow;

use chrono::NaiveDate;

use super::{Edition, LawError};

/// A legal text that can be cited: an edition of the Regulation, or any other decree, notice or
/// statute.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Instrument {
    /// The Regulation on Open Government Information (《政府信息公开条例》), in one of its editions.
    Regulation(Edition),
    /// Any other instrument, known by its number.
    Other(OtherInstrument),
}

impl Instrument {
    /// Names an instrument by its document number (文号) alone, as notices are cited:
    /// 国办函〔2020〕109号.
    ///
    /// # Errors
    /// [`LawError`] when the number is empty or could not be read back.
    pub fn numbered(number: &str) -> Result<Self, LawError> {
        Self::named("", number)
    }

    /// Names an instrument by title and number, as statutes and decrees are cited. Where a statute is
    /// known by its revision and not by a number, the revision stands in its place: 2023年修订.
    ///
    /// # Errors
    /// [`LawError`] when the number is empty or either could not be read back.
    pub fn titled(title: &str, number: &str) -> Result<Self, LawError> {
        Self::named(title, number)
    }

    /// The Regulation by whatever name is an edition of it, or is refused; anything else is another
    /// instrument.
    fn named(title: &str, number: &str) -> Result<Self, LawError> {
        let bare = |text: &str| text.replace("中华人民共和国", "");
        let edition = Edition::ALL
            .into_iter()
            .find(|it| it.number() == bare(number));
        let regulation = bare(title).starts_with(REGULATION);
        match edition {
            Some(edition) if regulation || title.is_empty() => Ok(Self::Regulation(edition)),
            _ if regulation => Err(LawError::NoEdition),
            _ => OtherInstrument::new(title, number).map(Self::Other),
        }
    }

    /// The form in which Chinese texts cite it: 《政府信息公开条例》（国务院令第711号）.
    #[must_use]
    pub fn zh(&self) -> String {
        match self {
            Self::Regulation(edition) => format!("《{REGULATION}》（{}）", edition.number()),
            Self::Other(other) if other.title.is_empty() => other.number.to_string(),
            Self::Other(other) => format!("《{}》（{}）", other.title, other.number),
        }
    }

    /// The first day in force (施行日), where the crate knows it.
    ///
    /// ```
    /// use disclosure::law::{Citation, Edition};
    ///
    /// let penalties = Citation::from_zh("《行政处罚法》（2021年修订）第四十八条").unwrap();
    /// let first = penalties.instrument().in_force_from().unwrap();
    /// assert_eq!(first.to_string(), "2021-07-15");
    /// ```
    #[must_use]
    pub fn in_force_from(&self) -> Option<NaiveDate> {
        match self {
            Self::Regulation(edition) => Some(edition.in_force_from()),
            Self::Other(_) => Self::dated()
                .find(|(instrument, _)| *instrument == self)
                .map(|(_, first)| first),
        }
    }

    /// The last day in force, where the crate knows the text that replaced it.
    #[must_use]
    pub fn in_force_through(&self) -> Option<NaiveDate> {
        match self {
            Self::Regulation(edition) => edition.in_force_through(),
            Self::Other(_) => known::REPLACED
                .iter()
                .find(|(instrument, _)| instrument == self)
                .and_then(|(_, next)| next.pred_opt()),
        }
    }

    /// It is in force on a day; `None` where the crate knows neither a first nor a last day that
    /// tells.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::law::Instrument;
    ///
    /// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    /// let older = Instrument::titled("行政复议法", "2017年修正")?;
    /// let newer = Instrument::titled("行政复议法", "2023年修订")?;
    /// assert_eq!(older.in_force_on(day(2023, 12, 31)), Some(true));
    /// assert_eq!(newer.in_force_on(day(2023, 12, 31)), Some(false));
    /// assert_eq!(older.in_force_on(day(2024, 1, 1)), Some(false));
    /// assert_eq!(Instrument::numbered("国办发〔2014〕32号")?.in_force_on(day(2024, 1, 1)), None);
    /// # Ok::<(), disclosure::law::LawError>(())
    /// ```
    #[must_use]
    pub fn in_force_on(&self, day: NaiveDate) -> Option<bool> {
        if self.in_force_through().is_some_and(|last| last < day) {
            return Some(false);
        }
        self.in_force_from().map(|first| first <= day)
    }

    /// The instruments other than the Regulation whose first day the crate knows, with that day.
    pub fn dated() -> impl Iterator<Item = (&'static Self, NaiveDate)> {
        known::DATED
            .iter()
            .map(|(instrument, first)| (instrument, *first))
    }

    /// The part of a citation's stable code that names the instrument.
    pub(super) fn code(&self) -> String {
        match self {
            Self::Regulation(Edition::Decree492) => "decree-492".to_owned(),
            Self::Regulation(Edition::Decree711) => "decree-711".to_owned(),
            Self::Other(other) => format!("other/{}/{}", other.title, other.number),
        }
    }

    /// Reads the form of [`zh`](Self::zh) at the start of a text; gives what follows it.
    pub(super) fn at_start_of(text: &str) -> Result<(Self, &str), LawError> {
        let unreadable = || unreadable(text);
        let rest = text.strip_prefix('《').ok_or_else(unreadable)?;
        let (title, rest) = rest.split_once('》').ok_or_else(unreadable)?;
        let (number, rest) = bracketed(rest).unwrap_or(("", rest));
        Ok((Self::titled(title, number)?, rest))
    }
}

/// Splits what stands in （） at the start of a text, brackets within it included, from the rest.
fn bracketed(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_prefix('（')?;
    let mut depth = 1_u32;
    for (at, sign) in inner.char_indices() {
        match sign {
            '（' => depth = depth.saturating_add(1),
            '）' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            let (number, rest) = inner.split_at_checked(at)?;
            return Some((number, rest.strip_prefix('）')?));
        }
    }
    None
}

impl From<Edition> for Instrument {
    fn from(edition: Edition) -> Self {
        Self::Regulation(edition)
    }
}

/// The title that both editions share.
const REGULATION: &str = "政府信息公开条例";

/// An instrument other than the Regulation: its number, and its title where it is cited by one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OtherInstrument {
    title: Cow<'static, str>,
    number: Cow<'static, str>,
}

impl OtherInstrument {
    fn new(title: &str, number: &str) -> Result<Self, LawError> {
        if number.is_empty() {
            return Err(LawError::NoNumber);
        }
        let unprintable = |it: char| {
            matches!(it, '/' | '《' | '》' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}')
                || matches!(it, '\u{2060}'..='\u{2064}' | '\u{FEFF}')
                || it.is_control()
                || it.is_whitespace()
        };
        // A number says 号 or the year of a revision; a provision belongs behind it.
        let is_number = number.contains('号') || (!title.is_empty() && number.contains('年'));
        if !is_number || number.contains(['条', '款', '项']) {
            return Err(unreadable(number));
        }
        if let Some(part) = [number, title]
            .into_iter()
            .find(|it| it.contains(unprintable))
        {
            return Err(unreadable(part));
        }
        Ok(Self {
            title: Cow::Owned(title.to_owned()),
            number: Cow::Owned(number.to_owned()),
        })
    }

    const fn fixed(title: &'static str, number: &'static str) -> Instrument {
        Instrument::Other(Self {
            title: Cow::Borrowed(title),
            number: Cow::Borrowed(number),
        })
    }

    /// The title without 《》; empty for a notice cited by its number alone.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The document number (文号), or the revision of a statute.
    #[must_use]
    pub fn number(&self) -> &str {
        &self.number
    }
}

fn unreadable(text: &str) -> LawError {
    LawError::NotAnInstrument {
        text: text.to_owned(),
    }
}

/// The instruments that the crate itself cites, each version once.
pub(crate) mod known {
    use chrono::NaiveDate;

    use super::super::edition::const_day;
    use super::{Instrument, OtherInstrument};

    macro_rules! first_day {
        ($name:ident, $year:literal) => {
            ($name, since::$name)
        };
    }

    macro_rules! instruments {
        ($($name:ident = $title:literal, $number:literal
            $(, since $year:literal $month:literal $day:literal)?
            $(, until $next:ident)?;)*) => {
            $(pub(crate) const $name: Instrument = OtherInstrument::fixed($title, $number);)*
            #[cfg(test)]
            pub(crate) const ALL: &[Instrument] = &[$($name),*];

            /// Those whose first day in force is known, each with that day.
            pub(super) static DATED: &[(Instrument, NaiveDate)] =
                &[$($(first_day!($name, $year),)?)*];

            /// Those that another one replaced, each with the first day of that one.
            pub(super) static REPLACED: &[(Instrument, NaiveDate)] =
                &[$($(($name, since::$next),)?)*];

            /// The first days in force (施行日), each once.
            pub(crate) mod since {
                use chrono::NaiveDate;

                use super::const_day;

                $($(pub(crate) const $name: NaiveDate = const_day($year, $month, $day);)?)*
            }
        };
    }

    // A version that another one replaced names it: it holds until the day before.
    instruments! {
        GENRES_2000 = "国家行政机关公文处理办法", "国发〔2000〕23号", since 2001 1 1, until GENRES_2012;
        GENRES_2012 = "党政机关公文处理工作条例", "中办发〔2012〕14号", since 2012 7 1;
        TIME_LIMITS_2015 = "", "国办公开办函〔2015〕207号";
        STATISTICS_2014 = "", "国办发〔2014〕32号";
        OPENNESS_RULES_2016 = "", "国办发〔2016〕80号", since 2016 11 10;
        REPORT_FORMAT_2019 = "", "国办公开办函〔2019〕60号";
        REPORT_FORMAT_2021 = "", "国办公开办函〔2021〕30号";
        PROCESSING_FEE_2020 = "政府信息公开信息处理费管理办法", "国办函〔2020〕109号", since 2021 1 1;
        LOCAL_STATISTICS_2008 = "", "定政办发〔2008〕46号";
        COST_FEES_2008 = "", "财综〔2008〕44号", until FEE_CANCELLATION_2017;
        FEE_CANCELLATION_2017 = "", "财税〔2017〕20号", since 2017 4 1;
        RECONSIDERATION_LAW_1999 = "行政复议法", "1999年通过", since 1999 10 1, until RECONSIDERATION_LAW_2009;
        RECONSIDERATION_LAW_2009 = "行政复议法", "2009年修正", since 2009 8 27, until RECONSIDERATION_LAW_2017;
        RECONSIDERATION_LAW_2017 = "行政复议法", "2017年修正", since 2018 1 1, until RECONSIDERATION_LAW_2023;
        RECONSIDERATION_LAW_2023 = "行政复议法", "2023年修订", since 2024 1 1;
        RECONSIDERATION_RULES_2007 = "行政复议法实施条例", "国务院令第499号", since 2007 8 1, until RECONSIDERATION_RULES_2026;
        RECONSIDERATION_RULES_2026 = "行政复议法实施条例", "国务院令第836号", since 2026 7 1;
        REVIEW_GUIDANCE_2021 = "", "国办函〔2021〕132号", since 2021 12 22;
        LITIGATION_LAW_1989 = "行政诉讼法", "1989年通过", since 1990 10 1, until LITIGATION_LAW_2014;
        LITIGATION_LAW_2014 = "行政诉讼法", "2014年修正", since 2015 5 1, until LITIGATION_LAW_2017;
        LITIGATION_LAW_2017 = "行政诉讼法", "2017年修正", since 2017 7 1;
        LITIGATION_RULES_2000 = "", "法释〔2000〕8号", since 2000 3 10, until LITIGATION_RULES_2018;
        LITIGATION_RULES_2018 = "", "法释〔2018〕1号", since 2018 2 8;
        DISCLOSURE_SUITS_2011 = "", "法释〔2011〕17号", since 2011 8 13, until DISCLOSURE_SUITS_2025;
        DISCLOSURE_SUITS_2025 = "", "法释〔2025〕8号", since 2025 6 1;
        STATE_SECRETS_2010 = "保守国家秘密法", "2010年修订", since 2010 10 1, until STATE_SECRETS_2024;
        STATE_SECRETS_2024 = "保守国家秘密法", "2024年修订", since 2024 5 1;
        BUDGET_LAW_2014 = "预算法", "2014年修正", since 2015 1 1, until BUDGET_LAW_2018;
        BUDGET_LAW_2018 = "预算法", "2018年修正", since 2018 12 29;
        BUDGET_RULES_2020 = "预算法实施条例", "国务院令第729号", since 2020 10 1;
        PROCUREMENT_LAW_2002 = "政府采购法", "2002年通过", since 2003 1 1, until PROCUREMENT_LAW_2014;
        PROCUREMENT_LAW_2014 = "政府采购法", "2014年修正", since 2014 8 31;
        PROCUREMENT_RULES_2015 = "政府采购法实施条例", "国务院令第658号", since 2015 3 1;
        PROCUREMENT_INTENTION_2020 = "", "财库〔2020〕10号";
        PENALTIES_2021 = "行政处罚法", "2021年修订", since 2021 7 15;
        PERSONAL_INFORMATION_2021 = "个人信息保护法", "主席令第91号", since 2021 11 1;
        SECRECY_RULES_2014 = "保守国家秘密法实施条例", "国务院令第646号", since 2014 3 1, until SECRECY_RULES_2024;
        SECRECY_RULES_2024 = "保守国家秘密法实施条例", "国务院令第786号", since 2024 9 1;
        MAJOR_DECISIONS_2019 = "重大行政决策程序暂行条例", "国务院令第713号", since 2019 9 1;
        MAJOR_PROJECTS_2017 = "", "国办发〔2017〕94号", since 2017 12 4;
        PUBLIC_OPINION_2016 = "", "国办发〔2016〕61号", since 2016 7 30;
        UNIVERSITY_LIST_2014 = "", "教办函〔2014〕23号";
        LICENSING_LAW_2003 = "行政许可法", "2003年通过", since 2004 7 1, until LICENSING_LAW_2019;
        LICENSING_LAW_2019 = "行政许可法", "2019年修正", since 2019 4 23;
        ARCHIVES_LAW_1996 = "档案法", "1996年修正", since 1996 7 5, until ARCHIVES_LAW_2016;
        ARCHIVES_LAW_2016 = "档案法", "2016年修正", since 2016 11 7, until ARCHIVES_LAW_2020;
        ARCHIVES_LAW_2020 = "档案法", "2020年修订", since 2021 1 1;
        ARCHIVES_RULES_1999 = "档案法实施办法", "1999年修订", since 1999 6 7, until ARCHIVES_RULES_2017;
        ARCHIVES_RULES_2017 = "档案法实施办法", "2017年修订", since 2017 3 1, until ARCHIVES_RULES_2024;
        ARCHIVES_RULES_2024 = "档案法实施条例", "国务院令第772号", since 2024 3 1;
        SHARED_DATA_2025 = "政务数据共享条例", "国务院令第809号", since 2025 8 1;
        REORGANIZATION_2019 = "", "国办公开办函〔2019〕14号";
        GUIDING_CASE_101 = "", "指导案例101号", since 2018 12 19;
        SITE_INDICATORS_2019 = "", "国办秘函〔2019〕19号";
    }
}

#[cfg(test)]
mod tests {
    use super::{Instrument, LawError, OtherInstrument, known};

    #[test]
    fn instruments_of_the_crate_pass_the_public_door() {
        for instrument in known::ALL {
            let Instrument::Other(other) = instrument else {
                panic!("{instrument:?}")
            };
            assert_eq!(
                OtherInstrument::new(&other.title, &other.number).as_ref(),
                Ok(other)
            );
        }
    }

    #[test]
    fn the_regulation_needs_its_edition() {
        assert_eq!(
            Instrument::at_start_of("《政府信息公开条例》"),
            Err(LawError::NoEdition)
        );
        assert_eq!(
            Instrument::titled("政府信息公开条例", "国务院令"),
            Err(LawError::NoEdition)
        );
    }
}
