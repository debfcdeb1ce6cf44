use chrono::NaiveDate;

use super::Term as _;
use super::term::vocabulary;
use crate::law::{Citation, Edition, Provision, known};

vocabulary! {
    /// The four periods of fees for information given on request (收费时期), chosen by the day of the
    /// agency's act.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::vocabulary::{FeePeriod, Term};
    ///
    /// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    /// let period = FeePeriod::in_force_on(day(2017, 4, 1));
    /// assert_eq!(period, Some(FeePeriod::Cancelled));
    /// assert_eq!(FeePeriod::Cancelled.citation().to_string(), "other//财税〔2017〕20号");
    /// assert_eq!(FeePeriod::in_force_on(day(2008, 4, 30)), None);
    /// ```
    FeePeriod, "fee period", "收费时期" {
        /// Cost of searching, copying and postage, 2008-05-01 to 2017-03-31.
        CostFees = "cost-fees", "成本费用", "cost fees",
            Citation::regulation(Edition::Decree492, Provision::article(27));
        /// The cost fees cancelled or suspended, 2017-04-01 to 2019-05-14.
        Cancelled = "cancelled", "取消或停征", "cost fees cancelled",
            Citation::whole(known::FEE_CANCELLATION_2017);
        /// Free of charge, with no tariff yet for the exception, 2019-05-15 to 2020-12-31.
        Free = "free", "不收取费用", "free of charge",
            Citation::regulation(Edition::Decree711, Provision::article(42).paragraph(1));
        /// The information processing fee for requests beyond a number or frequency, from 2021-01-01.
        ProcessingFee = "processing-fee", "信息处理费", "processing fee",
            Citation::whole(known::PROCESSING_FEE_2020);
    }
}

impl FeePeriod {
    /// Chooses the period in force on a day; `None` before 2008-05-01.
    #[must_use]
    pub fn in_force_on(day: NaiveDate) -> Option<Self> {
        Self::ALL
            .iter()
            .rev()
            .copied()
            .find(|period| period.in_force_from().is_some_and(|first| first <= day))
    }

    /// The first day of the period. It is always there.
    #[must_use]
    pub const fn in_force_from(self) -> Option<NaiveDate> {
        Some(match self {
            Self::CostFees => Edition::Decree492.in_force_from(),
            Self::Cancelled => known::since::FEE_CANCELLATION_2017,
            Self::Free => Edition::Decree711.in_force_from(),
            Self::ProcessingFee => known::since::PROCESSING_FEE_2020,
        })
    }

    /// The last day of the period, if it has ended.
    #[must_use]
    pub fn in_force_through(self) -> Option<NaiveDate> {
        let next = Self::ALL.get(self.ordinal().checked_add(1)?)?;
        next.in_force_from()?.pred_opt()
    }

    /// Nothing can be charged in the period.
    #[must_use]
    pub const fn is_free_of_charge(self) -> bool {
        match self {
            Self::CostFees | Self::ProcessingFee => false,
            Self::Cancelled | Self::Free => true,
        }
    }
}

vocabulary! {
    /// The two ways to reckon the processing fee (计收标准); a request is charged by one of them,
    /// never by both.
    FeeMethod, "fee method", "计收标准" {
        /// By the number of requests of one applicant in a calendar month.
        PerItem = "per-item", "按件计收", "per item",
            Citation::known(known::PROCESSING_FEE_2020, Provision::article(4));
        /// By the pages of one request.
        PerPage = "per-page", "按量计收", "per page",
            Citation::known(known::PROCESSING_FEE_2020, Provision::article(5));
    }
}

vocabulary! {
    /// Who was exempt from the cost fees of 2008 to 2017, on proof (免收对象).
    ///
    /// None of them carries over to the processing fee, which has no exemptions.
    ExemptionFromFee, "exemption from fee", "免收对象" {
        /// A rural recipient of the five guarantees.
        FiveGuarantees = "five-guarantees", "农村五保供养对象", "five-guarantees recipient",
            Citation::whole(known::COST_FEES_2008);
        /// A recipient of the minimum living allowance, urban or rural.
        MinimumLivingAllowance = "minimum-living-allowance", "城乡低保对象",
            "minimum-living-allowance recipient", Citation::whole(known::COST_FEES_2008);
        /// A person on a state bereavement or disability pension.
        StatePension = "state-pension", "领取国家抚恤补助的优抚对象",
            "bereavement or disability pensioner", Citation::whole(known::COST_FEES_2008);
    }
}
