use chrono::NaiveDate;

use super::term::vocabulary;
use crate::law::{Citation, known};

vocabulary! {
    /// The genre of an official document (公文种类), of both periods.
    ///
    /// Thirteen kinds were in use from 2001-01-01 to 2012-06-30, fifteen have been since 2012-07-01. What
    /// was 会议纪要 in the first list is 纪要 in the second: two rows, each in its time.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::vocabulary::Genre;
    ///
    /// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    /// assert!(Genre::MeetingMinutes.in_use_on(day(2012, 6, 30)));
    /// assert!(!Genre::MeetingMinutes.in_use_on(day(2012, 7, 1)));
    /// assert_eq!(Genre::list_on(day(2014, 12, 1)).map(<[_]>::len), Some(15));
    /// assert_eq!(Genre::list_on(day(2000, 12, 31)), None);
    /// ```
    Genre, "genre", "公文种类" {
        /// A resolution; second list only.
        Resolution = "resolution", "决议", "resolution", Citation::whole(known::GENRES_2012);
        /// A decision.
        Decision = "decision", "决定", "decision", Citation::whole(known::GENRES_2012);
        /// An order, also printed 令.
        Order = "order", "命令（令）", "order", Citation::whole(known::GENRES_2012);
        /// A communiqué; second list only.
        Communique = "communique", "公报", "communiqué", Citation::whole(known::GENRES_2012);
        /// An announcement to the country or abroad.
        Announcement = "announcement", "公告", "announcement", Citation::whole(known::GENRES_2012);
        /// A public notice within an area.
        PublicNotice = "public-notice", "通告", "public notice", Citation::whole(known::GENRES_2012);
        /// An opinion.
        Opinion = "opinion", "意见", "opinion", Citation::whole(known::GENRES_2012);
        /// A notice to subordinate bodies.
        Notice = "notice", "通知", "notice", Citation::whole(known::GENRES_2012);
        /// A circular of praise, criticism or information.
        Circular = "circular", "通报", "circular", Citation::whole(known::GENRES_2012);
        /// A report to a superior.
        Report = "report", "报告", "report", Citation::whole(known::GENRES_2012);
        /// A request for instructions.
        InstructionRequest = "instruction-request", "请示", "request for instructions",
            Citation::whole(known::GENRES_2012);
        /// A reply to a request for instructions.
        OfficialReply = "official-reply", "批复", "official reply",
            Citation::whole(known::GENRES_2012);
        /// A bill put to a congress or its standing committee.
        Bill = "bill", "议案", "bill", Citation::whole(known::GENRES_2012);
        /// A letter between bodies not subordinate to each other.
        Letter = "letter", "函", "letter", Citation::whole(known::GENRES_2012);
        /// Minutes; second list only.
        Minutes = "minutes", "纪要", "minutes", Citation::whole(known::GENRES_2012);
        /// Minutes of a meeting; first list only.
        MeetingMinutes = "meeting-minutes", "会议纪要", "minutes of a meeting",
            Citation::whole(known::GENRES_2000);
    }
}

/// The first list, in its own order.
const LIST_2000: &[Genre] = &[
    Genre::Order,
    Genre::Decision,
    Genre::Announcement,
    Genre::PublicNotice,
    Genre::Notice,
    Genre::Circular,
    Genre::Bill,
    Genre::Report,
    Genre::InstructionRequest,
    Genre::OfficialReply,
    Genre::Opinion,
    Genre::Letter,
    Genre::MeetingMinutes,
];

/// The second list, in its own order.
const LIST_2012: &[Genre] = &[
    Genre::Resolution,
    Genre::Decision,
    Genre::Order,
    Genre::Communique,
    Genre::Announcement,
    Genre::PublicNotice,
    Genre::Opinion,
    Genre::Notice,
    Genre::Circular,
    Genre::Report,
    Genre::InstructionRequest,
    Genre::OfficialReply,
    Genre::Bill,
    Genre::Letter,
    Genre::Minutes,
];

impl Genre {
    /// Lists the kinds in use on a day, in the order of the text then in force; `None` before
    /// 2001-01-01, for which this crate has no list.
    #[must_use]
    pub fn list_on(day: NaiveDate) -> Option<&'static [Self]> {
        let lists = [
            (known::since::GENRES_2012, LIST_2012),
            (known::since::GENRES_2000, LIST_2000),
        ];
        let list = lists.into_iter().find(|(from, _)| *from <= day);
        list.map(|(_, list)| list)
    }

    /// Stands in the list of that day; before the first list nothing does, so ask
    /// [`list_on`](Self::list_on) where older documents occur.
    #[must_use]
    pub fn in_use_on(self, day: NaiveDate) -> bool {
        Self::list_on(day).is_some_and(|list| list.contains(&self))
    }
}
