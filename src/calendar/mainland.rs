//! The national holiday notices (放假通知) for 2008 to 2026, as each was issued.
//!
//! One block a notice, so that it can be held against the text of the notice. A day that a later
//! notice changed stands in both; what prevails is decided where the calendar is built.

use chrono::{Days, NaiveDate};

use super::notice::{HolidayNotice, NoticeDay};

/// A date as year, month, day.
type Ymd = (i32, u32, u32);

/// A notice as issued: its number, the year it arranges, the day it was issued.
struct Published {
    number: &'static str,
    /// The year whose holidays it lays down; `None` when it changes a year already laid down.
    arranges: Option<i32>,
    issued: Ymd,
    /// False where only the month is known; `issued` is then its last day.
    issue_date_exact: bool,
    holidays: &'static [Holiday],
}

/// A holiday with its days off, as first day and number of days, and its make-up working days.
struct Holiday {
    name: &'static str,
    off: &'static [(Ymd, u64)],
    work: &'static [Ymd],
}

/// The notices in the order in which they were issued.
pub(super) fn notices() -> impl Iterator<Item = HolidayNotice> {
    PUBLISHED.iter().filter_map(|published| {
        let (number, issued_on) = (published.number, date(published.issued)?);
        let days = published.holidays.iter().flat_map(Holiday::days).collect();
        let notice = match published.arranges {
            Some(year) => HolidayNotice::of_year(year, number, issued_on, days),
            None => HolidayNotice::change(number, issued_on, days),
        };
        let notice = notice.ok()?;
        Some(if published.issue_date_exact {
            notice
        } else {
            notice.dated_by_month()
        })
    })
}

impl Holiday {
    fn days(&self) -> impl Iterator<Item = NoticeDay> {
        let off = self.off.iter().flat_map(|&(first, length)| {
            (0..length).filter_map(move |more| date(first)?.checked_add_days(Days::new(more)))
        });
        let work = self.work.iter().copied().filter_map(date);
        off.map(|on| NoticeDay::off(on, self.name))
            .chain(work.map(|on| NoticeDay::worked(on, self.name)))
    }
}

fn date((year, month, day): Ymd) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

#[rustfmt::skip]
const PUBLISHED: &[Published] = &[
    Published {
        number: "国办发明电〔2007〕52号",
        arranges: Some(2008),
        issued: (2007, 12, 31),
        issue_date_exact: false,
        holidays: &[
            Holiday { name: "元旦", off: &[((2008, 1, 1), 1)], work: &[] },
            Holiday { name: "春节", off: &[((2008, 2, 6), 7)], work: &[(2008, 2, 2), (2008, 2, 3)] },
            Holiday { name: "清明节", off: &[((2008, 4, 4), 3)], work: &[] },
            Holiday { name: "劳动节", off: &[((2008, 5, 1), 3)], work: &[(2008, 5, 4)] },
            Holiday { name: "端午节", off: &[((2008, 6, 7), 3)], work: &[] },
            Holiday { name: "中秋节", off: &[((2008, 9, 13), 3)], work: &[] },
            Holiday { name: "国庆节", off: &[((2008, 9, 29), 7)], work: &[(2008, 9, 27), (2008, 9, 28)] },
        ],
    },
    Published {
        number: "国办发明电〔2008〕42号",
        arranges: Some(2009),
        issued: (2008, 12, 31),
        issue_date_exact: false,
        holidays: &[
            Holiday { name: "元旦", off: &[((2009, 1, 1), 3)], work: &[(2009, 1, 4)] },
            Holiday { name: "春节", off: &[((2009, 1, 25), 7)], work: &[(2009, 1, 24), (2009, 2, 1)] },
            Holiday { name: "清明节", off: &[((2009, 4, 4), 3)], work: &[] },
            Holiday { name: "劳动节", off: &[((2009, 5, 1), 3)], work: &[] },
            Holiday { name: "端午节", off: &[((2009, 5, 28), 3)], work: &[(2009, 5, 31)] },
            Holiday { name: "国庆节、中秋节", off: &[((2009, 10, 1), 8)], work: &[(2009, 9, 27), (2009, 10, 10)] },
        ],
    },
    Published {
        number: "国办发明电〔2009〕27号",
        arranges: Some(2010),
        issued: (2009, 12, 7),
        issue_date_exact: true,
        holidays: &[
            Holiday { name: "元旦", off: &[((2010, 1, 1), 3)], work: &[] },
            Holiday { name: "春节", off: &[((2010, 2, 13), 7)], work: &[(2010, 2, 20), (2010, 2, 21)] },
            Holiday { name: "清明节", off: &[((2010, 4, 3), 3)], work: &[] },
            Holiday { name: "劳动节", off: &[((2010, 5, 1), 3)], work: &[] },
            Holiday { name: "端午节", off: &[((2010, 6, 14), 3)], work: &[(2010, 6, 12), (2010, 6, 13)] },
            Holiday { name: "中秋节", off: &[((2010, 9, 22), 3)], work: &[(2010, 9, 19), (2010, 9, 25)] },
            Holiday { name: "国庆节", off: &[((2010, 10, 1), 7)], work: &[(2010, 9, 26), (2010, 10, 9)] },
        ],
    },
    Published {
        number: "国办发明电〔2010〕40号",
        arranges: Some(2011),
        issued: (2010, 12, 9),
        issue_date_exact: true,
        holidays: &[
            Holiday { name: "元旦", off: &[((2011, 1, 1), 3)], work: &[] },
            Holiday { name: "春节", off: &[((2011, 2, 2), 7)], work: &[(2011, 1, 30), (2011, 2, 12)] },
            Holiday { name: "清明节", off: &[((2011, 4, 3), 3)], work: &[(2011, 4, 2)] },
            Holiday { name: "劳动节", off: &[((2011, 4, 30), 3)], work: &[] },
            Holiday { name: "端午节", off: &[((2011, 6, 4), 3)], work: &[] },
            Holiday { name: "中秋节", off: &[((2011, 9, 10), 3)], work: &[] },
            Holiday { name: "国庆节", off: &[((2011, 10, 1), 7)], work: &[(2011, 10, 8), (2011, 10, 9)] },
        ],
    },
    Published {
        number: "国办发明电〔2011〕45号",
        arranges: Some(2012),
        issued: (2011, 12, 5),
        issue_date_exact: true,
        holidays: &[
            Holiday { name: "元旦", off: &[((2012, 1, 1), 3)], work: &[(2011, 12, 31)] },
            Holiday { name: "春节", off: &[((2012, 1, 22), 7)], work: &[(2012, 1, 21), (2012, 1, 29)] },
            Holiday { name: "清明节", off: &[((2012, 4, 2), 3)], work: &[(2012, 3, 31), (2012, 4, 1)] },
            Holiday { name: "劳动节", off: &[((2012, 4, 29), 3)], work: &[(2012, 4, 28)] },
            Holiday { name: "端午节", off: &[((2012, 6, 22), 3)], work: &[] },
            Holiday { name: "中秋节、国庆节", off: &[((2012, 9, 30), 8)], work: &[(2012, 9, 29)] },
        ],
    },
    Published {
        number: "国办发明电〔2012〕33号",
        arranges: Some(2013),
        issued: (2012, 12, 8),
        issue_date_exact: true,
        holidays: &[
            Holiday { name: "元旦", off: &[((2013, 1, 1), 3)], work: &[(2013, 1, 5), (2013, 1, 6)] },
            Holiday { name: "春节", off: &[((2013, 2, 9), 7)], work: &[(2013, 2, 16), (2013, 2, 17)] },
            Holiday { name: "清明节", off: &[((2013, 4, 4), 3)], work: &[(2013, 4, 7)] },
            Holiday { name: "劳动节", off: &[((2013, 4, 29), 3)], work: &[(2013, 4, 27), (2013, 4, 28)] },
            Holiday { name: "端午节", off: &[((2013, 6, 10), 3)], work: &[(2013, 6, 8), (2013, 6, 9)] },
            Holiday { name: "中秋节", off: &[((2013, 9, 19), 3)], work: &[(2013, 9, 22)] },
            Holiday { name: "国庆节", off: &[((2013, 10, 1), 7)], work: &[(2013, 9, 29), (2013, 10, 12)] },
        ],
    },
    Published {
        number: "国办发明电〔2013〕28号",
        arranges: Some(2014),
        issued: (2013, 12, 11),
        issue_date_exact: true,
        holidays: &[
            Holiday { name: "元旦", off: &[((2014, 1, 1), 1)], work: &[] },
            Holiday { name: "春节", off: &[((2014, 1, 31), 7)], work: &[(2014, 1, 26), (2014, 2, 8)] },
            Holiday { name: "清明节", off: &[((2014, 4, 5), 1), ((2014, 4, 7), 1)], work: &[] },
            Holiday { name: "劳动节", off: &[((2014, 5, 1), 3)], work: &[(2014, 5, 4)] },
            Holiday { name: "端午节", off: &[((2014, 6, 2), 1)], work: &[] },
            Holiday { name: "中秋节", off: &[((2014, 9, 8), 1)], work: &[] },
            Holiday { name: "国庆节", off: &[((2014, 10, 1), 7)], work: &[(2014, 9, 28), (2014, 10, 11)] },
        ],
    },
    Published {
        number: "国办发明电〔2014〕28号",
        arranges: Some(2015),
        issued: (2014, 12, 16),
        issue_date_exact: true,
        holidays: &[
            Holiday { name: "元旦", off: &[((2015, 1, 1), 3)], work: &[(2015, 1, 4)] },
            Holiday { name: "春节", off: &[((2015, 2, 18), 7)], work: &[(2015, 2, 15), (2015, 2, 28)] },
            Holiday { name: "清明节", off: &[((2015, 4, 5), 2)], work: &[] },
            Holiday { name: "劳动节", off: &[((2015, 5, 1), 1)], work: &[] },
            Holiday { name: "端午节", off: &[((2015, 6, 20), 1), ((2015, 6, 22), 1)], work: &[] },
            Holiday { name: "中秋节", off: &[((2015, 9, 27), 1)], work: &[] },
            Holiday { name: "国庆节", off: &[((2015, 10, 1), 7)], work: &[(2015, 10, 10)] },
        ],
    },
    Published {
        number: "国发明电〔2015〕1号",
        arranges: None,
        issued: (2015, 5, 13),
        issue_date_exact: true,
        holidays: &[Holiday { name: "抗战胜利70周年纪念日", off: &[((2015, 9, 3), 3)], work: &[(2015, 9, 6)] }] },
    Published {
        number: "国办发明电〔2015〕18号",
        arranges: Some(2016),
        issued: (2015, 12, 10),
        issue_date_exact: true,
        holidays: &[
            Holiday { name: "元旦", off: &[((2016, 1, 1), 1)], work: &[] },
            Holiday { name: "春节", off: &[((2016, 2, 7), 7)], work: &[(2016, 2, 6), (2016, 2, 14)] },
            Holiday { name: "清明节", off: &[((2016, 4, 4), 1)], work: &[] },
            Holiday { name: "劳动节", off: &[((2016, 5, 1), 2)], work: &[] },
            Holiday { name: "端午节", off: &[((2016, 6, 9), 3)], work: &[(2016, 6, 12)] },
            Holiday { name: "中秋节", off: &[((2016, 9, 15), 3)], work: &[(2016, 9, 18)] },
            Holiday { name: "国庆节", off: &[((2016, 10, 1), 7)], work: &[(2016, 10, 8), (2016, 10, 9)] },
        ],
    },
    Published {
        number: "国办发明电〔2016〕17号",
        arranges: Some(2017),
        issued: (2016, 12, 1),
        issue_date_exact: true,
        holidays: &[
            Holiday { name: "元旦", off: &[((2017, 1, 1), 2)], work: &[] },
            Holiday { name: "春节", off: &[((2017, 1, 27), 7)], work: &[(2017, 1, 22), (2017, 2, 4)] },
            Holiday { name: "清明节", off: &[((2017, 4, 2), 3)], work: &[(2017, 4, 1)] },
            Holiday { name: "劳动节", off: &[((2017, 5, 1), 1)], work: &[] },
            Holiday { name: "端午节", off: &[((2017, 5, 28), 3)], work: &[(2017, 5, 27)] },
            Holiday { name: "中秋节、国庆节", off: &[((2017, 10, 1), 8)], work: &[(2017, 9, 30)] },
        ],
    },
    Published {
        number: "国办发明电〔2017〕12号",
        arranges: Some(2018),
        issued: (2017, 11, 30),
        issue_date_exact: true,
        holidays: &[
            Holiday { name: "元旦", off: &[((2018, 1, 1), 1)], work: &[] },
            Holiday { name: "春节", off: &[((2018, 2, 15), 7)], work: &[(2018, 2, 11), (2018, 2, 24)] },
            Holiday { name: "清明节", off: &[((2018, 4, 5), 3)], work: &[(2018, 4, 8)] },
            Holiday { name: "劳动节", off: &[((2018, 4, 29), 3)], work: &[(2018, 4, 28)] },
            Holiday { name: "端午节", off: &[((2018, 6, 18), 1)], work: &[] },
            Holiday { name: "中秋节", off: &[((2018, 9, 24), 1)], work: &[] },
            Holiday { name: "国庆节", off: &[((2018, 10, 1), 7)], work: &[(2018, 9, 29), (2018, 9, 30)] },
        ],
    },
    Published {
        number: "国办发明电〔2018〕15号",
        arranges: Some(2019),
        issued: (2018, 12, 4),
        issue_date_exact: true,
        holidays: &[
            Holiday { name: "元旦", off: &[((2018, 12, 30), 3)], work: &[(2018, 12, 29)] },
            Holiday { name: "春节", off: &[((2019, 2, 4), 7)], work: &[(2019, 2, 2), (2019, 2, 3)] },
            Holiday { name: "清明节", off: &[((2019, 4, 5), 1)], work: &[] },
            Holiday { name: "劳动节", off: &[((2019, 5, 1), 1)], work: &[] },
            Holiday { name: "端午节", off: &[((2019, 6, 7), 1)], work: &[] },
            Holiday { name: "中秋节", off: &[((2019, 9, 13), 1)], work: &[] },
            Holiday { name: "国庆节", off: &[((2019, 10, 1), 7)], work: &[(2019, 9, 29), (2019, 10, 12)] },
        ],
    },
    Published {
        number: "国办发明电〔2019〕3号",
        arranges: None,
        issued: (2019, 3, 22),
        issue_date_exact: true,
        holidays: &[Holiday { name: "劳动节", off: &[((2019, 5, 1), 4)], work: &[(2019, 4, 28), (2019, 5, 5)] }] },
    Published {
        number: "国办发明电〔2019〕16号",
        arranges: Some(2020),
        issued: (2019, 11, 21),
        issue_date_exact: true,
        holidays: &[
            Holiday { name: "元旦", off: &[((2020, 1, 1), 1)], work: &[] },
            Holiday { name: "春节", off: &[((2020, 1, 24), 7)], work: &[(2020, 1, 19), (2020, 2, 1)] },
            Holiday { name: "清明节", off: &[((2020, 4, 4), 3)], work: &[] },
            Holiday { name: "劳动节", off: &[((2020, 5, 1), 5)], work: &[(2020, 4, 26), (2020, 5, 9)] },
            Holiday { name: "端午节", off: &[((2020, 6, 25), 3)], work: &[(2020, 6, 28)] },
            Holiday { name: "国庆节、中秋节", off: &[((2020, 10, 1), 8)], work: &[(2020, 9, 27), (2020, 10, 10)] },
        ],
    },
    Published {
        number: "国办发明电〔2020〕1号",
        arranges: None,
        issued: (2020, 1, 26),
        issue_date_exact: true,
        holidays: &[Holiday { name: "春节", off: &[((2020, 1, 31), 3)], work: &[] }] },
    Published {
        number: "国办发明电〔2020〕27号",
        arranges: Some(2021),
        issued: (2020, 11, 25),
        issue_date_exact: true,
        holidays: &[
            Holiday { name: "元旦", off: &[((2021, 1, 1), 3)], work: &[] },
            Holiday { name: "春节", off: &[((2021, 2, 11), 7)], work: &[(2021, 2, 7), (2021, 2, 20)] },
            Holiday { name: "清明节", off: &[((2021, 4, 3), 3)], work: &[] },
            Holiday { name: "劳动节", off: &[((2021, 5, 1), 5)], work: &[(2021, 4, 25), (2021, 5, 8)] },
            Holiday { name: "端午节", off: &[((2021, 6, 12), 3)], work: &[] },
            Holiday { name: "中秋节", off: &[((2021, 9, 19), 3)], work: &[(2021, 9, 18)] },
            Holiday { name: "国庆节", off: &[((2021, 10, 1), 7)], work: &[(2021, 9, 26), (2021, 10, 9)] },
        ],
    },
    Published {
        number: "国办发明电〔2021〕11号",
        arranges: Some(2022),
        issued: (2021, 10, 25),
        issue_date_exact: true,
        holidays: &[
            Holiday { name: "元旦", off: &[((2022, 1, 1), 3)], work: &[] },
            Holiday { name: "春节", off: &[((2022, 1, 31), 7)], work: &[(2022, 1, 29), (2022, 1, 30)] },
            Holiday { name: "清明节", off: &[((2022, 4, 3), 3)], work: &[(2022, 4, 2)] },
            Holiday { name: "劳动节", off: &[((2022, 4, 30), 5)], work: &[(2022, 4, 24), (2022, 5, 7)] },
            Holiday { name: "端午节", off: &[((2022, 6, 3), 3)], work: &[] },
            Holiday { name: "中秋节", off: &[((2022, 9, 10), 3)], work: &[] },
            Holiday { name: "国庆节", off: &[((2022, 10, 1), 7)], work: &[(2022, 10, 8), (2022, 10, 9)] },
        ],
    },
    Published {
        number: "国办发明电〔2022〕16号",
        arranges: Some(2023),
        issued: (2022, 12, 8),
        issue_date_exact: true,
        holidays: &[
            Holiday { name: "元旦", off: &[((2022, 12, 31), 3)], work: &[] },
            Holiday { name: "春节", off: &[((2023, 1, 21), 7)], work: &[(2023, 1, 28), (2023, 1, 29)] },
            Holiday { name: "清明节", off: &[((2023, 4, 5), 1)], work: &[] },
            Holiday { name: "劳动节", off: &[((2023, 4, 29), 5)], work: &[(2023, 4, 23), (2023, 5, 6)] },
            Holiday { name: "端午节", off: &[((2023, 6, 22), 3)], work: &[(2023, 6, 25)] },
            Holiday { name: "中秋节、国庆节", off: &[((2023, 9, 29), 8)], work: &[(2023, 10, 7), (2023, 10, 8)] },
        ],
    },
    Published {
        number: "国办发明电〔2023〕7号",
        arranges: Some(2024),
        issued: (2023, 10, 25),
        issue_date_exact: true,
        holidays: &[
            Holiday { name: "元旦", off: &[((2024, 1, 1), 1)], work: &[] },
            Holiday { name: "春节", off: &[((2024, 2, 10), 8)], work: &[(2024, 2, 4), (2024, 2, 18)] },
            Holiday { name: "清明节", off: &[((2024, 4, 4), 3)], work: &[(2024, 4, 7)] },
            Holiday { name: "劳动节", off: &[((2024, 5, 1), 5)], work: &[(2024, 4, 28), (2024, 5, 11)] },
            Holiday { name: "端午节", off: &[((2024, 6, 10), 1)], work: &[] },
            Holiday { name: "中秋节", off: &[((2024, 9, 15), 3)], work: &[(2024, 9, 14)] },
            Holiday { name: "国庆节", off: &[((2024, 10, 1), 7)], work: &[(2024, 9, 29), (2024, 10, 12)] },
        ],
    },
    Published {
        number: "国办发明电〔2024〕12号",
        arranges: Some(2025),
        issued: (2024, 11, 12),
        issue_date_exact: true,
        holidays: &[
            Holiday { name: "元旦", off: &[((2025, 1, 1), 1)], work: &[] },
            Holiday { name: "春节", off: &[((2025, 1, 28), 8)], work: &[(2025, 1, 26), (2025, 2, 8)] },
            Holiday { name: "清明节", off: &[((2025, 4, 4), 3)], work: &[] },
            Holiday { name: "劳动节", off: &[((2025, 5, 1), 5)], work: &[(2025, 4, 27)] },
            Holiday { name: "端午节", off: &[((2025, 5, 31), 3)], work: &[] },
            Holiday { name: "国庆节、中秋节", off: &[((2025, 10, 1), 8)], work: &[(2025, 9, 28), (2025, 10, 11)] },
        ],
    },
    Published {
        number: "国办发明电〔2025〕7号",
        arranges: Some(2026),
        issued: (2025, 11, 4),
        issue_date_exact: true,
        holidays: &[
            Holiday { name: "元旦", off: &[((2026, 1, 1), 3)], work: &[(2026, 1, 4)] },
            Holiday { name: "春节", off: &[((2026, 2, 15), 9)], work: &[(2026, 2, 14), (2026, 2, 28)] },
            Holiday { name: "清明节", off: &[((2026, 4, 4), 3)], work: &[] },
            Holiday { name: "劳动节", off: &[((2026, 5, 1), 5)], work: &[(2026, 5, 9)] },
            Holiday { name: "端午节", off: &[((2026, 6, 19), 3)], work: &[] },
            Holiday { name: "国庆节", off: &[((2026, 10, 1), 7)], work: &[(2026, 9, 20), (2026, 10, 10)] },
            Holiday { name: "中秋节", off: &[((2026, 9, 25), 3)], work: &[] },
        ],
    },
];
