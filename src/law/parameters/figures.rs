use std::fmt;

use chrono::NaiveDate;

use super::table::{Figure, Selector};
use crate::law::LawError;
use crate::law::edition::const_day;
use crate::law::{Citation, Edition, Evidence, Instrument, Provision, known};

/// Through which day the texts were read (核对至): the state of the collection they were read in.
const CHECKED: NaiveDate = const_day(2026, 6, 3);

const DECREE_492: NaiveDate = Edition::Decree492.in_force_from();
const DECREE_711: NaiveDate = Edition::Decree711.in_force_from();

const fn article(number: u16) -> Provision {
    Provision::article(number)
}

const fn of_2007(place: Provision) -> Citation {
    Citation::regulation(Edition::Decree492, place)
}

const fn of_2019(place: Provision) -> Citation {
    Citation::regulation(Edition::Decree711, place)
}

const fn known(instrument: Instrument, place: Provision) -> Citation {
    Citation::known(instrument, place)
}

/// Declares the figures: first `T` and what came before it, the rows in the order of their days, each
/// through the day before the next, the last one `now`.
macro_rules! parameters {
    ($(
        $variant:ident $name:ident: $kind:ty $(, before $earlier:ty)?;
        $code:literal, $zh:literal, $en:literal, $selector:ident {
            $(from $from:expr => $value:expr, $citation:expr, $evidence:ident;)*
            now $latest:expr => $latest_value:expr, $latest_citation:expr, $latest_evidence:ident;
        }
    )+) => {
        /// A figure of the law: days, an amount, a date (法定参数), with all that it ever was since
        /// 2008-05-01.
        ///
        /// A text is cited in the version in force; one that was not read, and is believed to say the
        /// same as the version that was, is marked as unconfirmed.
        ///
        /// ```
        /// use chrono::NaiveDate;
        /// use disclosure::law::Parameter;
        ///
        /// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        /// let figure = Parameter::Reply.on(day(2019, 5, 14))?;
        /// assert_eq!(figure.to_string(), "15 working days (decree-492/art-24/para-2)");
        /// let figure = Parameter::Reply.on(day(2026, 12, 1))?;
        /// assert!(figure.is_provisional(), "nobody read the law of that day");
        /// assert!(Parameter::Reply.on(day(2008, 4, 30)).is_err());
        /// # Ok::<(), disclosure::law::LawError>(())
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Parameter {
            $(
                #[doc = concat!("The ", $en, " (", $zh, ").")]
                $variant,
            )+
        }

        impl Parameter {
            /// Every figure.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// The Chinese name.
            #[must_use]
            pub const fn zh(self) -> &'static str {
                match self { $(Self::$variant => $zh,)+ }
            }

            /// The English name.
            #[must_use]
            pub const fn en(self) -> &'static str {
                match self { $(Self::$variant => $en,)+ }
            }

            /// The day that selects the row.
            #[must_use]
            pub const fn selected_by(self) -> Selector {
                match self { $(Self::$variant => Selector::$selector,)+ }
            }

            /// Every row, in the order of their days.
            #[must_use]
            pub fn figures(self) -> Vec<Figure> {
                match self { $(Self::$variant => tables::$name.figures(),)+ }
            }
        }

        /// The figures as the rest of the crate reads them, each in its type.
        pub(crate) mod tables {
            use super::super::table::{Row, Table};
            use super::super::value::Rates;
            use super::*;
            use crate::law::known::since;
            use crate::law::length::*;

            /// Calendar days whose last one rolls forward, as in reviews and suits.
            const fn days(days: u32) -> Length {
                Length::CalendarDays(CalendarDays(days), Roll::Forward)
            }

            /// Months whose last day rolls forward, as in reviews and suits.
            const fn months(months: u32) -> Length {
                Length::Months(Months(months), Roll::Forward)
            }

            /// Years of secrets and archives, whose last day stays.
            const fn years(years: u32) -> Length {
                Length::Months(Months(years.saturating_mul(12)), Roll::Stay)
            }

            $(
                #[doc = concat!("The ", $en, " (", $zh, ").")]
                pub(crate) static $name: Table<$kind $(, $earlier)?> = Table {
                    parameter: Parameter::$variant,
                    earlier: &[$(Row {
                        from: $from,
                        value: $value,
                        citation: $citation,
                        evidence: Evidence::$evidence,
                    }),*],
                    latest: Row {
                        from: $latest,
                        value: $latest_value,
                        citation: $latest_citation,
                        evidence: Evidence::$latest_evidence,
                    },
                };
            )+
        }
    };
}

impl Parameter {
    /// Through which day the texts were checked; an answer for a later day is provisional.
    #[must_use]
    pub const fn checked_until(self) -> NaiveDate {
        CHECKED
    }

    /// What holds where the [selecting](Self::selected_by) day is this one.
    ///
    /// # Errors
    /// [`LawError::NotCovered`] for a day before the first row.
    pub fn on(self, day: NaiveDate) -> Result<Figure, LawError> {
        self.figures()
            .into_iter()
            .find(|figure| figure.holds_on(day))
            .map(|figure| figure.asked_on(day))
            .ok_or(LawError::NotCovered {
                parameter: self,
                day,
            })
    }
}

impl fmt::Display for Parameter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

parameters! {
    // Requests.
    Reply REPLY: WorkingDays;
    "reply", "答复期限", "time to reply", ReceivedOn {
        from DECREE_492 => WorkingDays(15), of_2007(article(24).paragraph(2)), Excerpt;
        now DECREE_711 => WorkingDays(20), of_2019(article(33).paragraph(2)), FullText;
    }
    ReplyExtension REPLY_EXTENSION: WorkingDays;
    "reply-extension", "延长答复的最长期限", "most that the time to reply is extended", ReceivedOn {
        from DECREE_492 => WorkingDays(15), of_2007(article(24).paragraph(2)), Excerpt;
        now DECREE_711 => WorkingDays(20), of_2019(article(33).paragraph(2)), FullText;
    }
    CorrectionNotice CORRECTION_NOTICE: WorkingDays, before Option<WorkingDays>;
    "correction-notice", "告知补正的期限", "time to tell what to correct", ReceivedOn {
        from DECREE_492 => None, of_2007(article(21).item(4)), Excerpt;
        now DECREE_711 => WorkingDays(7), of_2019(article(30)), FullText;
    }
    ThirdPartyOpinion THIRD_PARTY_OPINION: WorkingDays, before Option<WorkingDays>;
    "third-party-opinion", "第三方提出意见的期限", "time of a third party for its opinion", ReceivedOn {
        from DECREE_492 => None, of_2007(article(23)), Excerpt;
        now DECREE_711 => WorkingDays(15), of_2019(article(32)), FullText;
    }
    CoMakerOpinion CO_MAKER_OPINION: WorkingDays, before Option<WorkingDays>;
    "co-maker-opinion", "共同制作机关提出意见的期限", "time of a co-maker for its opinion", ReceivedOn {
        from DECREE_492 => None, of_2007(article(7)), Unconfirmed;
        now DECREE_711 => WorkingDays(15), of_2019(article(34)), FullText;
    }

    // Fees.
    ProcessingFeeItems PROCESSING_FEE_ITEMS: Rates, before Option<Rates>;
    "processing-fee-items", "信息处理费（按件）", "processing fee per request of a month", MadeOn {
        from DECREE_492 => None, of_2007(article(27)), Excerpt;
        from since::FEE_CANCELLATION_2017 => None, Citation::known_whole(known::FEE_CANCELLATION_2017), Excerpt;
        from DECREE_711 => None, of_2019(article(42).paragraph(1)), FullText;
        now since::PROCESSING_FEE_2020 => Rates { from: &[(1, 0), (11, 100)], steps: Some((31, 10, 100)) },
            known(known::PROCESSING_FEE_2020, article(4)), FullText;
    }
    ProcessingFeePages PROCESSING_FEE_PAGES: Rates, before Option<Rates>;
    "processing-fee-pages", "信息处理费（按量）", "processing fee per page of a request", MadeOn {
        from DECREE_492 => None, of_2007(article(27)), Excerpt;
        from since::FEE_CANCELLATION_2017 => None, Citation::known_whole(known::FEE_CANCELLATION_2017), Excerpt;
        from DECREE_711 => None, of_2019(article(42).paragraph(1)), FullText;
        now since::PROCESSING_FEE_2020 => Rates { from: &[(1, 0), (31, 10), (101, 20), (201, 40)], steps: None },
            known(known::PROCESSING_FEE_2020, article(5)), Excerpt;
    }
    Payment PAYMENT: WorkingDays, before Option<WorkingDays>;
    "payment", "缴费期限", "time to pay", MadeOn {
        from DECREE_492 => None, of_2007(article(27)), Excerpt;
        from since::FEE_CANCELLATION_2017 => None, Citation::known_whole(known::FEE_CANCELLATION_2017), Excerpt;
        from DECREE_711 => None, of_2019(article(42).paragraph(1)), FullText;
        now since::PROCESSING_FEE_2020 => WorkingDays(20), known(known::PROCESSING_FEE_2020, article(6)), Excerpt;
    }

    // Publication.
    Publication PUBLICATION: WorkingDays;
    "publication", "主动公开期限", "time to publish", FormedOn {
        from DECREE_492 => WorkingDays(20), of_2007(article(18)), Excerpt;
        now DECREE_711 => WorkingDays(20), of_2019(article(26)), FullText;
    }
    GovernmentBudget GOVERNMENT_BUDGET: CalendarDays, before Option<CalendarDays>;
    "government-budget", "政府预算、决算的公开期限", "time to publish a government's budget", Event {
        from DECREE_492 => None, of_2007(article(18)), Excerpt;
        from since::BUDGET_LAW_2014 => Some(CalendarDays(20)), known(known::BUDGET_LAW_2014, article(14).paragraph(1)), Unconfirmed;
        now since::BUDGET_LAW_2018 => CalendarDays(20), known(known::BUDGET_LAW_2018, article(14).paragraph(1)), FullText;
    }
    DepartmentBudget DEPARTMENT_BUDGET: CalendarDays, before Option<CalendarDays>;
    "department-budget", "部门预算、决算的公开期限", "time to publish a department's budget", Event {
        from DECREE_492 => None, of_2007(article(18)), Excerpt;
        from since::BUDGET_LAW_2014 => Some(CalendarDays(20)), known(known::BUDGET_LAW_2014, article(14).paragraph(2)), Unconfirmed;
        now since::BUDGET_LAW_2018 => CalendarDays(20), known(known::BUDGET_LAW_2018, article(14).paragraph(2)), FullText;
    }
    UnitBudget UNIT_BUDGET: CalendarDays, before Option<CalendarDays>;
    "unit-budget", "单位预算、决算的公开期限", "time to publish a unit's budget", Event {
        from DECREE_492 => None, of_2007(article(18)), Excerpt;
        from DECREE_711 => None, of_2019(article(26)), FullText;
        now since::BUDGET_RULES_2020 => CalendarDays(20), known(known::BUDGET_RULES_2020, article(6).paragraph(4)), FullText;
    }
    ProcurementResult PROCUREMENT_RESULT: WorkingDays, before Option<WorkingDays>;
    "procurement-result", "中标、成交结果的公告期限", "time to publish a procurement result", Event {
        from DECREE_492 => None, of_2007(article(18)), Excerpt;
        now since::PROCUREMENT_RULES_2015 => WorkingDays(2), known(known::PROCUREMENT_RULES_2015, article(43).paragraph(2)), FullText;
    }
    ProcurementContract PROCUREMENT_CONTRACT: WorkingDays, before Option<WorkingDays>;
    "procurement-contract", "政府采购合同的公告期限", "time to publish a procurement contract", Event {
        from DECREE_492 => None, of_2007(article(18)), Excerpt;
        now since::PROCUREMENT_RULES_2015 => WorkingDays(2), known(known::PROCUREMENT_RULES_2015, article(50)), FullText;
    }
    ContractSigning CONTRACT_SIGNING: CalendarDays;
    "contract-signing", "政府采购合同的签订期限", "time to sign a procurement contract", Event {
        from DECREE_492 => CalendarDays(30), known(known::PROCUREMENT_LAW_2002, article(46).paragraph(1)), Unconfirmed;
        now since::PROCUREMENT_LAW_2014 => CalendarDays(30), known(known::PROCUREMENT_LAW_2014, article(46).paragraph(1)), FullText;
    }
    ContractFiling CONTRACT_FILING: WorkingDays;
    "contract-filing", "政府采购合同的备案期限", "time to file a procurement contract", Event {
        from DECREE_492 => WorkingDays(7), known(known::PROCUREMENT_LAW_2002, article(47)), Unconfirmed;
        now since::PROCUREMENT_LAW_2014 => WorkingDays(7), known(known::PROCUREMENT_LAW_2014, article(47)), FullText;
    }
    PenaltyWithdrawal PENALTY_WITHDRAWAL: WorkingDays, before Option<WorkingDays>;
    "penalty-withdrawal", "撤回处罚决定信息的期限", "time to withdraw a published penalty", Event {
        from DECREE_492 => None, known(known::PENALTIES_2021, article(86)), FullText;
        now since::PENALTIES_2021 => WorkingDays(3), known(known::PENALTIES_2021, article(48).paragraph(2)), FullText;
    }
    DraftComment DRAFT_COMMENT: CalendarDays, before Option<CalendarDays>;
    "draft-comment", "重大决策草案征求意见的最短期限", "least time to comment on a major draft", Event {
        from DECREE_492 => None, known(known::MAJOR_DECISIONS_2019, article(44)), FullText;
        now since::MAJOR_DECISIONS_2019 => CalendarDays(30), known(known::MAJOR_DECISIONS_2019, article(15).paragraph(1)), FullText;
    }
    FirstResponse FIRST_RESPONSE: Hours, before Option<Hours>;
    "first-response", "重大突发事件发布权威信息的时限", "time to the first word on a major emergency", Event {
        from DECREE_492 => None, Citation::known_whole(known::OPENNESS_RULES_2016), Excerpt;
        now since::OPENNESS_RULES_2016 => Hours(5), Citation::known_whole(known::OPENNESS_RULES_2016), Excerpt;
    }
    PressConference PRESS_CONFERENCE: Hours, before Option<Hours>;
    "press-conference", "重大突发事件新闻发布会的时限", "time to the press conference on a major emergency", Event {
        from DECREE_492 => None, Citation::known_whole(known::PUBLIC_OPINION_2016), Excerpt;
        now since::PUBLIC_OPINION_2016 => Hours(24), Citation::known_whole(known::PUBLIC_OPINION_2016), Excerpt;
    }
    OtherResponse OTHER_RESPONSE: Hours, before Option<Hours>;
    "other-response", "其他政务舆情的回应时限", "time to respond to other public opinion", Event {
        from DECREE_492 => None, Citation::known_whole(known::PUBLIC_OPINION_2016), Excerpt;
        now since::PUBLIC_OPINION_2016 => Hours(48), Citation::known_whole(known::PUBLIC_OPINION_2016), Excerpt;
    }

    // Secrets and archives.
    TopSecret TOP_SECRET: Length, before Option<Length>;
    "top-secret", "绝密级的最长保密期限", "longest term of a top secret", MadeOn {
        from DECREE_492 => None, known(known::STATE_SECRETS_2010, article(53)), FullText;
        from since::STATE_SECRETS_2010 => Some(years(30)), known(known::STATE_SECRETS_2010, article(15).paragraph(2)), FullText;
        now since::STATE_SECRETS_2024 => years(30), known(known::STATE_SECRETS_2024, article(20).paragraph(2)), FullText;
    }
    HighlySecret HIGHLY_SECRET: Length, before Option<Length>;
    "highly-secret", "机密级的最长保密期限", "longest term of a highly secret matter", MadeOn {
        from DECREE_492 => None, known(known::STATE_SECRETS_2010, article(53)), FullText;
        from since::STATE_SECRETS_2010 => Some(years(20)), known(known::STATE_SECRETS_2010, article(15).paragraph(2)), FullText;
        now since::STATE_SECRETS_2024 => years(20), known(known::STATE_SECRETS_2024, article(20).paragraph(2)), FullText;
    }
    Secret SECRET: Length, before Option<Length>;
    "secret", "秘密级的最长保密期限", "longest term of a secret", MadeOn {
        from DECREE_492 => None, known(known::STATE_SECRETS_2010, article(53)), FullText;
        from since::STATE_SECRETS_2010 => Some(years(10)), known(known::STATE_SECRETS_2010, article(15).paragraph(2)), FullText;
        now since::STATE_SECRETS_2024 => years(10), known(known::STATE_SECRETS_2024, article(20).paragraph(2)), FullText;
    }
    ArchiveTransfer ARCHIVE_TRANSFER: Length;
    "archive-transfer", "向市级以上国家档案馆移交的期限", "time to transfer to an archive above the county", FormedOn {
        from DECREE_492 => years(20), known(known::ARCHIVES_RULES_1999, article(13)), Unconfirmed;
        from since::ARCHIVES_RULES_2017 => years(20), known(known::ARCHIVES_RULES_2017, article(13)), Unconfirmed;
        now since::ARCHIVES_RULES_2024 => years(20), known(known::ARCHIVES_RULES_2024, article(20).paragraph(2)), FullText;
    }
    CountyArchiveTransfer COUNTY_ARCHIVE_TRANSFER: Length;
    "county-archive-transfer", "向县级国家档案馆移交的期限", "time to transfer to a county archive", FormedOn {
        from DECREE_492 => years(10), known(known::ARCHIVES_RULES_1999, article(13)), Unconfirmed;
        from since::ARCHIVES_RULES_2017 => years(10), known(known::ARCHIVES_RULES_2017, article(13)), Unconfirmed;
        now since::ARCHIVES_RULES_2024 => years(10), known(known::ARCHIVES_RULES_2024, article(20).paragraph(2)), FullText;
    }
    ArchiveOpening ARCHIVE_OPENING: Length;
    "archive-opening", "档案向社会开放的期限", "time until archives are open to the public", FormedOn {
        from DECREE_492 => years(30), known(known::ARCHIVES_LAW_1996, article(19)), Unconfirmed;
        from since::ARCHIVES_LAW_2016 => years(30), known(known::ARCHIVES_LAW_2016, article(19)), Unconfirmed;
        now since::ARCHIVES_LAW_2020 => years(25), known(known::ARCHIVES_LAW_2020, article(27)), FullText;
    }

    // The annual report.
    DepartmentReport DEPARTMENT_REPORT: AnnualDate;
    "department-report", "部门年度报告的公布期限", "last day for the report of a department", ReportYear {
        from DECREE_492 => AnnualDate::fixed(3, 31), of_2007(article(31)), Excerpt;
        now DECREE_711 => AnnualDate::fixed(1, 31), of_2019(article(49).paragraph(1)), FullText;
    }
    GovernmentReport GOVERNMENT_REPORT: AnnualDate;
    "government-report", "政府年度报告的公布期限", "last day for the report of a government", ReportYear {
        from DECREE_492 => AnnualDate::fixed(3, 31), of_2007(article(31)), Excerpt;
        now DECREE_711 => AnnualDate::fixed(3, 31), of_2019(article(49).paragraph(2)), FullText;
    }

    // Reconsideration.
    Review REVIEW: Length;
    "review", "申请复议的期限", "time to apply for review", FiledOn {
        from DECREE_492 => days(60), known(known::RECONSIDERATION_LAW_1999, article(9).paragraph(1)), Unconfirmed;
        from since::RECONSIDERATION_LAW_2009 => days(60), known(known::RECONSIDERATION_LAW_2009, article(9).paragraph(1)), Unconfirmed;
        from since::RECONSIDERATION_LAW_2017 => days(60), known(known::RECONSIDERATION_LAW_2017, article(9).paragraph(1)), FullText;
        now since::RECONSIDERATION_LAW_2023 => days(60), known(known::RECONSIDERATION_LAW_2023, article(20).paragraph(1)), FullText;
    }
    ReviewUntold REVIEW_UNTOLD: Length, before Option<Length>;
    "review-untold", "未告知复议权利时申请复议的最长期限", "longest time to apply for review, the right untold", FiledOn {
        from DECREE_492 => None, known(known::RECONSIDERATION_RULES_2007, article(17)), FullText;
        now since::RECONSIDERATION_LAW_2023 => months(12), known(known::RECONSIDERATION_LAW_2023, article(20).paragraph(3)), FullText;
    }
    ReviewOuter REVIEW_OUTER: Length, before Option<Length>;
    "review-outer", "自作出行为起申请复议的最长期限", "longest time to apply for review from the act", FiledOn {
        from DECREE_492 => None, known(known::RECONSIDERATION_LAW_2023, article(90)), FullText;
        now since::RECONSIDERATION_LAW_2023 => months(60), known(known::RECONSIDERATION_LAW_2023, article(21)), FullText;
    }
    ReviewOuterRealEstate REVIEW_OUTER_REAL_ESTATE: Length, before Option<Length>;
    "review-outer-real-estate", "因不动产申请复议的最长期限", "longest time to apply for review over real estate", FiledOn {
        from DECREE_492 => None, known(known::RECONSIDERATION_LAW_2023, article(90)), FullText;
        now since::RECONSIDERATION_LAW_2023 => months(240), known(known::RECONSIDERATION_LAW_2023, article(21)), FullText;
    }
    WithheldReviewFirst WITHHELD_REVIEW_FIRST: bool;
    "withheld-review-first", "不予公开决定先行复议", "review before a suit over what is withheld", MadeOn {
        from DECREE_492 => false, known(known::RECONSIDERATION_LAW_2023, article(90)), FullText;
        now since::RECONSIDERATION_LAW_2023 => true,
            known(known::RECONSIDERATION_LAW_2023, article(23).paragraph(1).item(4)), FullText;
    }
    SilenceReviewFirst SILENCE_REVIEW_FIRST: bool;
    "silence-review-first", "逾期不答复先行复议", "review before a suit over silence", Event {
        from DECREE_492 => false, known(known::RECONSIDERATION_LAW_2023, article(90)), FullText;
        from since::RECONSIDERATION_LAW_2023 => false,
            known(known::RECONSIDERATION_LAW_2023, article(23).paragraph(1).item(3)), FullText;
        now since::RECONSIDERATION_RULES_2026 => true,
            known(known::RECONSIDERATION_RULES_2026, article(30).paragraph(1)), FullText;
    }
    ReviewCorrectionNotice REVIEW_CORRECTION_NOTICE: WorkingDays;
    "review-correction-notice", "复议机关通知补正的期限", "time of the review body to ask for correction", FiledOn {
        from DECREE_492 => WorkingDays(5), known(known::RECONSIDERATION_RULES_2007, article(29)), Inference;
        now since::RECONSIDERATION_LAW_2023 => WorkingDays(5), known(known::RECONSIDERATION_LAW_2023, article(31).paragraph(1)), FullText;
    }
    ReviewCorrection REVIEW_CORRECTION: WorkingDays, before Option<WorkingDays>;
    "review-correction", "复议申请人补正的期限", "time of the claimant to correct", FiledOn {
        from DECREE_492 => None, known(known::RECONSIDERATION_RULES_2007, article(29)), FullText;
        now since::RECONSIDERATION_LAW_2023 => WorkingDays(10), known(known::RECONSIDERATION_LAW_2023, article(31).paragraph(2)), FullText;
    }
    ReviewAcceptance REVIEW_ACCEPTANCE: WorkingDays;
    "review-acceptance", "复议受理审查的期限", "time to accept an application for review", FiledOn {
        from DECREE_492 => WorkingDays(5), known(known::RECONSIDERATION_LAW_1999, article(17).paragraph(1)), Unconfirmed;
        from since::RECONSIDERATION_LAW_2009 => WorkingDays(5), known(known::RECONSIDERATION_LAW_2009, article(17).paragraph(1)), Unconfirmed;
        from since::RECONSIDERATION_LAW_2017 => WorkingDays(5), known(known::RECONSIDERATION_LAW_2017, article(17).paragraph(1)), FullText;
        now since::RECONSIDERATION_LAW_2023 => WorkingDays(5), known(known::RECONSIDERATION_LAW_2023, article(30).paragraph(1)), FullText;
    }
    ReviewPapersSummary REVIEW_PAPERS_SUMMARY: WorkingDays, before Option<WorkingDays>;
    "review-papers-summary", "复议发送副本的期限（简易程序）", "time to send the papers, summary procedure", FiledOn {
        from DECREE_492 => None, known(known::RECONSIDERATION_LAW_2023, article(90)), FullText;
        now since::RECONSIDERATION_LAW_2023 => WorkingDays(3), known(known::RECONSIDERATION_LAW_2023, article(54).paragraph(1)), FullText;
    }
    ReviewAnswerSummary REVIEW_ANSWER_SUMMARY: WorkingDays, before Option<WorkingDays>;
    "review-answer-summary", "被申请人答复的期限（简易程序）", "time of the agency to answer, summary procedure", FiledOn {
        from DECREE_492 => None, known(known::RECONSIDERATION_LAW_2023, article(90)), FullText;
        now since::RECONSIDERATION_LAW_2023 => WorkingDays(5), known(known::RECONSIDERATION_LAW_2023, article(54).paragraph(1)), FullText;
    }
    ReviewPapersOrdinary REVIEW_PAPERS_ORDINARY: WorkingDays;
    "review-papers-ordinary", "复议发送副本的期限（普通程序）", "time to send the papers, ordinary procedure", FiledOn {
        from DECREE_492 => WorkingDays(7), known(known::RECONSIDERATION_LAW_1999, article(23).paragraph(1)), Unconfirmed;
        from since::RECONSIDERATION_LAW_2009 => WorkingDays(7), known(known::RECONSIDERATION_LAW_2009, article(23).paragraph(1)), Unconfirmed;
        from since::RECONSIDERATION_LAW_2017 => WorkingDays(7), known(known::RECONSIDERATION_LAW_2017, article(23).paragraph(1)), FullText;
        now since::RECONSIDERATION_LAW_2023 => WorkingDays(7), known(known::RECONSIDERATION_LAW_2023, article(48)), FullText;
    }
    ReviewAnswerOrdinary REVIEW_ANSWER_ORDINARY: WorkingDays, before Length;
    "review-answer-ordinary", "被申请人答复的期限（普通程序）", "time of the agency to answer, ordinary procedure", FiledOn {
        from DECREE_492 => days(10), known(known::RECONSIDERATION_LAW_1999, article(23).paragraph(1)), Unconfirmed;
        from since::RECONSIDERATION_LAW_2009 => days(10), known(known::RECONSIDERATION_LAW_2009, article(23).paragraph(1)), Unconfirmed;
        from since::RECONSIDERATION_LAW_2017 => days(10), known(known::RECONSIDERATION_LAW_2017, article(23).paragraph(1)), FullText;
        now since::RECONSIDERATION_LAW_2023 => WorkingDays(10), known(known::RECONSIDERATION_LAW_2023, article(48)), FullText;
    }
    ReviewDecisionSummary REVIEW_DECISION_SUMMARY: Length, before Option<Length>;
    "review-decision-summary", "复议决定的期限（简易程序）", "time to decide a review, summary procedure", FiledOn {
        from DECREE_492 => None, known(known::RECONSIDERATION_LAW_2023, article(90)), FullText;
        now since::RECONSIDERATION_LAW_2023 => days(30), known(known::RECONSIDERATION_LAW_2023, article(62).paragraph(2)), FullText;
    }
    ReviewDecisionOrdinary REVIEW_DECISION_ORDINARY: CalendarDays;
    "review-decision-ordinary", "复议决定的期限（普通程序）", "time to decide a review, ordinary procedure", FiledOn {
        from DECREE_492 => CalendarDays(60), known(known::RECONSIDERATION_LAW_1999, article(31).paragraph(1)), Unconfirmed;
        from since::RECONSIDERATION_LAW_2009 => CalendarDays(60), known(known::RECONSIDERATION_LAW_2009, article(31).paragraph(1)), Unconfirmed;
        from since::RECONSIDERATION_LAW_2017 => CalendarDays(60), known(known::RECONSIDERATION_LAW_2017, article(31).paragraph(1)), FullText;
        now since::RECONSIDERATION_LAW_2023 => CalendarDays(60), known(known::RECONSIDERATION_LAW_2023, article(62).paragraph(1)), FullText;
    }
    ReviewDecisionExtension REVIEW_DECISION_EXTENSION: CalendarDays;
    "review-decision-extension", "延长复议决定的最长期限", "most that the time to decide a review is extended", FiledOn {
        from DECREE_492 => CalendarDays(30), known(known::RECONSIDERATION_LAW_1999, article(31).paragraph(1)), Unconfirmed;
        from since::RECONSIDERATION_LAW_2009 => CalendarDays(30), known(known::RECONSIDERATION_LAW_2009, article(31).paragraph(1)), Unconfirmed;
        from since::RECONSIDERATION_LAW_2017 => CalendarDays(30), known(known::RECONSIDERATION_LAW_2017, article(31).paragraph(1)), FullText;
        now since::RECONSIDERATION_LAW_2023 => CalendarDays(30), known(known::RECONSIDERATION_LAW_2023, article(62).paragraph(1)), FullText;
    }
    ReviewSuspensionEnds REVIEW_SUSPENSION_ENDS: CalendarDays;
    "review-suspension-ends", "复议中止多久未消除即终止", "suspension after which a review is terminated", FiledOn {
        from DECREE_492 => CalendarDays(60), known(known::RECONSIDERATION_RULES_2007, article(42).paragraph(2)), FullText;
        now since::RECONSIDERATION_LAW_2023 => CalendarDays(60), known(known::RECONSIDERATION_LAW_2023, article(41).item(5)), FullText;
    }
    ReviewOrder REVIEW_ORDER: WorkingDays;
    "review-order", "复议责令重新答复而未写明的期限", "time that a review order gives where it names none", MadeOn {
        from DECREE_492 => WorkingDays(15), known(known::RECONSIDERATION_RULES_2007, article(49).paragraph(1)), FullText;
        from DECREE_711 => WorkingDays(20), known(known::RECONSIDERATION_RULES_2007, article(49).paragraph(1)), FullText;
        now since::RECONSIDERATION_RULES_2026 => WorkingDays(20),
            known(known::RECONSIDERATION_RULES_2026, article(58).paragraph(1)), FullText;
    }

    // Suits.
    Suit SUIT: Length;
    "suit", "直接起诉的期限", "time to sue directly", FiledOn {
        from DECREE_492 => months(3), known(known::LITIGATION_LAW_1989, article(39)), Excerpt;
        from since::LITIGATION_LAW_2014 => months(6), known(known::LITIGATION_LAW_2014, article(46).paragraph(1)), Unconfirmed;
        now since::LITIGATION_LAW_2017 => months(6), known(known::LITIGATION_LAW_2017, article(46).paragraph(1)), FullText;
    }
    SuitUntold SUIT_UNTOLD: Length;
    "suit-untold", "未告知起诉期限时起诉的最长期限", "longest time to sue, the time untold", FiledOn {
        from DECREE_492 => months(24), known(known::LITIGATION_RULES_2000, article(41).paragraph(1)), Unconfirmed;
        now since::LITIGATION_RULES_2018 => months(12), known(known::LITIGATION_RULES_2018, article(64).paragraph(1)), FullText;
    }
    SuitOuter SUIT_OUTER: Length;
    "suit-outer", "自作出行为起起诉的最长期限", "longest time to sue from the act", FiledOn {
        from DECREE_492 => months(60), known(known::LITIGATION_RULES_2000, article(42)), Unconfirmed;
        from since::LITIGATION_LAW_2014 => months(60), known(known::LITIGATION_LAW_2014, article(46).paragraph(2)), Unconfirmed;
        now since::LITIGATION_LAW_2017 => months(60), known(known::LITIGATION_LAW_2017, article(46).paragraph(2)), FullText;
    }
    SuitOuterRealEstate SUIT_OUTER_REAL_ESTATE: Length;
    "suit-outer-real-estate", "因不动产起诉的最长期限", "longest time to sue over real estate", FiledOn {
        from DECREE_492 => months(240), known(known::LITIGATION_RULES_2000, article(42)), Unconfirmed;
        from since::LITIGATION_LAW_2014 => months(240), known(known::LITIGATION_LAW_2014, article(46).paragraph(2)), Unconfirmed;
        now since::LITIGATION_LAW_2017 => months(240), known(known::LITIGATION_LAW_2017, article(46).paragraph(2)), FullText;
    }
    SuitAfterReview SUIT_AFTER_REVIEW: Length;
    "suit-after-review", "复议后起诉的期限", "time to sue after a review", FiledOn {
        from DECREE_492 => days(15), known(known::LITIGATION_LAW_1989, article(38).paragraph(2)), Excerpt;
        from since::LITIGATION_LAW_2014 => days(15), known(known::LITIGATION_LAW_2014, article(45)), Unconfirmed;
        now since::LITIGATION_LAW_2017 => days(15), known(known::LITIGATION_LAW_2017, article(45)), FullText;
    }
    FirstInstance FIRST_INSTANCE: Length;
    "first-instance", "一审审理期限", "time of the first instance", FiledOn {
        from DECREE_492 => months(3), known(known::LITIGATION_LAW_1989, article(57)), Unconfirmed;
        from since::LITIGATION_LAW_2014 => months(6), known(known::LITIGATION_LAW_2014, article(81)), Unconfirmed;
        now since::LITIGATION_LAW_2017 => months(6), known(known::LITIGATION_LAW_2017, article(81)), FullText;
    }
    FirstInstanceSummary FIRST_INSTANCE_SUMMARY: Length, before Option<Length>;
    "first-instance-summary", "一审审理期限（简易程序）", "time of the first instance, simplified", FiledOn {
        from DECREE_492 => None, Citation::known_whole(known::LITIGATION_LAW_1989), Unconfirmed;
        from since::LITIGATION_LAW_2014 => Some(days(45)), known(known::LITIGATION_LAW_2014, article(83)), Unconfirmed;
        now since::LITIGATION_LAW_2017 => days(45), known(known::LITIGATION_LAW_2017, article(83)), FullText;
    }
    AppealOfJudgment APPEAL_OF_JUDGMENT: Length;
    "appeal-of-judgment", "对判决上诉的期限", "time to appeal a judgment", FiledOn {
        from DECREE_492 => days(15), known(known::LITIGATION_LAW_1989, article(58)), Unconfirmed;
        from since::LITIGATION_LAW_2014 => days(15), known(known::LITIGATION_LAW_2014, article(85)), Unconfirmed;
        now since::LITIGATION_LAW_2017 => days(15), known(known::LITIGATION_LAW_2017, article(85)), FullText;
    }
    AppealOfRuling APPEAL_OF_RULING: Length;
    "appeal-of-ruling", "对裁定上诉的期限", "time to appeal a ruling", FiledOn {
        from DECREE_492 => days(10), known(known::LITIGATION_LAW_1989, article(58)), Unconfirmed;
        from since::LITIGATION_LAW_2014 => days(10), known(known::LITIGATION_LAW_2014, article(85)), Unconfirmed;
        now since::LITIGATION_LAW_2017 => days(10), known(known::LITIGATION_LAW_2017, article(85)), FullText;
    }
    SecondInstance SECOND_INSTANCE: Length;
    "second-instance", "二审审理期限", "time of the second instance", FiledOn {
        from DECREE_492 => months(2), known(known::LITIGATION_LAW_1989, article(60)), Unconfirmed;
        from since::LITIGATION_LAW_2014 => months(3), known(known::LITIGATION_LAW_2014, article(88)), Unconfirmed;
        now since::LITIGATION_LAW_2017 => months(3), known(known::LITIGATION_LAW_2017, article(88)), FullText;
    }
    JudgmentOrder JUDGMENT_ORDER: WorkingDays, before Option<WorkingDays>;
    "judgment-order", "判决责令公开的期限", "time that a judgment gives to disclose", MadeOn {
        from DECREE_492 => None, known(known::DISCLOSURE_SUITS_2025, article(15)), FullText;
        now since::DISCLOSURE_SUITS_2025 => WorkingDays(20), known(known::DISCLOSURE_SUITS_2025, article(11)), FullText;
    }
}
