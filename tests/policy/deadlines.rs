//! By when: dates worked by hand, and the figures of their sources.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveDateTime};
use disclosure::calendar::{
    AnnualDate, CalendarDays, Hours, Length, Roll, WorkingCalendar, WorkingDays,
};
use disclosure::deadline::Deadline;
use disclosure::law::Evidence;
use disclosure::policy::{Limit, Limits, PolicyError, PublicationDeadline};
use disclosure::vocabulary::Term;

use super::day;

/// Known answers: deadline, day or moment of the event, what is due and by which text, or why the
/// deadline does not hold. Working days are counted on the notices, day by day; a draft has an earliest
/// end instead.
const KNOWN: &str = "
general-2007 | 2008-04-30 | not before 2008-05-01
general-2007 | 2008-05-01 | 2008-05-29 | decree-492/art-18
general-2007 | 2018-09-20 | 2018-10-24 | decree-492/art-18
general-2007 | 2019-05-14 | 2019-06-12 | decree-492/art-18
general-2007 | 2019-05-15 | not after 2019-05-14
general-2019 | 2019-05-14 | not before 2019-05-15
general-2019 | 2019-05-15 | 2019-06-13 | decree-711/art-26
general-2019 | 2024-09-20 | 2024-10-23 | decree-711/art-26
general-2019 | 2025-09-15 | 2025-10-17 | decree-711/art-26
government-budget | 2014-12-31 | not before 2015-01-01
government-budget | 2015-01-01 | 2015-01-21 | other/预算法/2014年修正/art-14/para-1
government-budget | 2018-12-28 | 2019-01-17 | other/预算法/2014年修正/art-14/para-1
government-budget | 2018-12-29 | 2019-01-18 | other/预算法/2018年修正/art-14/para-1
government-budget | 2024-01-20 | 2024-02-09 | other/预算法/2018年修正/art-14/para-1
department-budget | 2014-12-31 | not before 2015-01-01
department-budget | 2018-12-28 | 2019-01-17 | other/预算法/2014年修正/art-14/para-2
department-budget | 2024-02-28 | 2024-03-19 | other/预算法/2018年修正/art-14/para-2
unit-budget | 2020-09-30 | not before 2020-10-01
unit-budget | 2020-10-01 | 2020-10-21 | other/预算法实施条例/国务院令第729号/art-6/para-4
procurement-result | 2015-02-28 | not before 2015-03-01
procurement-result | 2015-03-01 | 2015-03-03 | other/政府采购法实施条例/国务院令第658号/art-43/para-2
procurement-result | 2024-09-27 | 2024-09-30 | other/政府采购法实施条例/国务院令第658号/art-43/para-2
procurement-contract | 2015-02-28 | not before 2015-03-01
procurement-contract | 2024-09-27 | 2024-09-30 | other/政府采购法实施条例/国务院令第658号/art-50
contract-signing | 2014-08-30 | 2014-09-29 | other/政府采购法/2002年通过/art-46/para-1
contract-signing | 2014-08-31 | 2014-09-30 | other/政府采购法/2014年修正/art-46/para-1
contract-filing | 2014-08-29 | 2014-09-10 | other/政府采购法/2002年通过/art-47
contract-filing | 2024-09-27 | 2024-10-12 | other/政府采购法/2014年修正/art-47
procurement-intention | 2024-03-01 | 2024-01-31 | other//财库〔2020〕10号
project-licences | 2017-12-03 | not before 2017-12-04
project-licences | 2017-12-04 | 2017-12-13 | other//国办发〔2017〕94号
penalty-withdrawal | 2021-07-14 | not before 2021-07-15
penalty-withdrawal | 2021-07-15 | 2021-07-20 | other/行政处罚法/2021年修订/art-48/para-2
penalty-withdrawal | 2024-09-30 | 2024-10-10 | other/行政处罚法/2021年修订/art-48/para-2
draft-comment | 2019-08-31 | not before 2019-09-01
draft-comment | 2019-09-01 | 2019-10-01
draft-comment | 2024-05-01 | 2024-05-31
education-standard | 2019-05-14 | not before 2019-05-15
education-standard | 2024-09-20 | 2024-10-23 | decree-711/art-26
department-report | 2018-12-31 | not before 2019-05-15
department-report | 2019-12-31 | 2020-01-31 | decree-711/art-49/para-1
department-report | 2024-12-31 | 2025-01-31 | decree-711/art-49/para-1
government-report | 2018-12-31 | not before 2019-05-15
government-report | 2024-12-31 | 2025-03-31 | decree-711/art-49/para-2
annual-report-2007 | 2018-12-31 | 2019-03-31 | decree-492/art-31
annual-report-2007 | 2019-12-31 | not after 2019-05-14
university-report | 2024-08-31 | 2024-10-31 | other//教办函〔2014〕23号
interpretation | 2016-11-09 | not before 2016-11-10
interpretation | 2024-09-27 | 2024-10-08 | other//国办发〔2016〕80号
first-response | 2016-11-09 23:00 | not before 2016-11-10
first-response | 2016-11-10 00:00 | 2016-11-10 05:00 | other//国办发〔2016〕80号
first-response | 2024-10-01 22:30 | 2024-10-02 03:30 | other//国办发〔2016〕80号
press-conference | 2016-07-29 23:00 | not before 2016-07-30
press-conference | 2016-07-30 00:00 | 2016-07-31 00:00 | other//国办发〔2016〕61号
press-conference | 2024-10-01 22:30 | 2024-10-02 22:30 | other//国办发〔2016〕61号
other-response | 2016-07-29 23:00 | not before 2016-07-30
other-response | 2016-07-30 00:00 | 2016-08-01 00:00 | other//国办发〔2016〕61号
other-response | 2024-10-01 22:30 | 2024-10-03 22:30 | other//国办发〔2016〕61号
";

/// What is due, in the words of the table.
fn answer(deadline: PublicationDeadline, event: &str) -> String {
    let (limits, calendar) = (Limits::default(), WorkingCalendar::mainland());
    let refused = |error: PolicyError| {
        if let PolicyError::NotYetInForce { from, .. } = error {
            format!("not before {from}")
        } else if let PolicyError::NoLongerInForce { through, .. } = error {
            format!("not after {through}")
        } else {
            error.to_string()
        }
    };
    let cited = |owed: &Deadline| owed.citation().unwrap().to_string();
    if let Ok(at) = NaiveDateTime::parse_from_str(event, "%Y-%m-%d %H:%M") {
        return match limits.deadline_at(deadline, at) {
            Ok(owed) => {
                let due = owed.due_at().unwrap().format("%Y-%m-%d %H:%M");
                format!("{due} | {}", cited(&owed))
            }
            Err(error) => refused(error),
        };
    }
    let start: NaiveDate = event.parse().unwrap();
    if deadline == PublicationDeadline::DraftComment {
        let end = limits.earliest_end(deadline, start, &calendar);
        return end.map_or_else(refused, |end| end.to_string());
    }
    match limits.deadline(deadline, start, &calendar) {
        Ok(owed) => {
            let due = owed.due().date().unwrap();
            assert_eq!(
                (owed.row(), owed.from()),
                (Some(deadline.code()), Some(start))
            );
            assert_eq!(owed.cause(), Some((deadline.start().code(), start)));
            if let Some(reckoning) = owed.reckoning(&calendar).unwrap() {
                assert_eq!(reckoning.end(), due);
            }
            format!("{due} | {}", cited(&owed))
        }
        Err(error) => refused(error),
    }
}

#[test]
fn deadlines_fall_on_the_known_days() {
    let mut told = BTreeSet::new();
    for row in KNOWN.lines().filter(|row| !row.is_empty()) {
        let (deadline, rest) = row.split_once(" | ").unwrap();
        let (event, expected) = rest.split_once(" | ").unwrap();
        let deadline: PublicationDeadline = deadline.parse().unwrap();
        assert_eq!(answer(deadline, event), expected, "{deadline} {event}");
        told.insert(deadline);
    }
    assert_eq!(
        told.len(),
        PublicationDeadline::ALL.len(),
        "one row at the least"
    );
}

#[test]
fn a_deadline_outside_its_text_says_so() {
    let (limits, calendar) = (Limits::default(), WorkingCalendar::mainland());
    let refused = |deadline, start| {
        let refused = limits.deadline(deadline, start, &calendar);
        refused.unwrap_err().to_string()
    };
    assert_eq!(
        refused(PublicationDeadline::PenaltyWithdrawal, day(2021, 7, 14)),
        "the deadline `penalty-withdrawal` holds for events from 2021-07-15 on, not for one on 2021-07-14"
    );
    assert_eq!(
        refused(PublicationDeadline::General2007, day(2019, 5, 15)),
        "the deadline `general-2007` holds for events through 2019-05-14, not for one on 2019-05-15"
    );
}

#[test]
fn deadlines_are_told_in_words() {
    let (limits, calendar) = (Limits::default(), WorkingCalendar::mainland());
    let words = |deadline, start| {
        let owed = limits.deadline(deadline, start, &calendar).unwrap();
        owed.words(&calendar)
    };
    let signed = words(PublicationDeadline::ProcurementContract, day(2024, 9, 27));
    assert!(
        signed.zh.starts_with(
            "政府采购合同公告，自合同签订起：自2024-09-27起算，当日不计，第2个工作日为2024-09-30。"
        ),
        "{}",
        signed.zh
    );
    assert!(
        signed.zh.contains("调休上班日1天：2024-09-29"),
        "{}",
        signed.zh
    );
    let budget = words(PublicationDeadline::GovernmentBudget, day(2024, 1, 20));
    assert_eq!(
        budget.en,
        "budget and final accounts of a government, from approval by the people's congress: 20 days from 2024-01-20, that day excluded, through 2024-02-09."
    );
    let intention = words(PublicationDeadline::ProcurementIntention, day(2024, 3, 1));
    assert_eq!(
        intention.zh,
        "采购意向，自采购活动开始起：在2024-03-01之前30日，即不迟于2024-01-31。"
    );
    let at = |d, h| day(2024, 10, d).and_hms_opt(h, 0, 0).unwrap();
    let first = limits
        .deadline_at(PublicationDeadline::FirstResponse, at(1, 22))
        .unwrap();
    assert_eq!(first.due_at(), Some(at(2, 3)));
    assert_eq!(
        first.words(&calendar).en,
        "first word on a major emergency, from occurrence or detection: 5 hours elapsed from 2024-10-01 22:00:00, nights and holidays included: 2024-10-02 03:00:00."
    );
}

/// A draft is open for comment for 30 days at the least: whoever asks longer is not late.
#[test]
fn a_least_time_has_an_earliest_end_and_no_deadline() {
    let (limits, calendar) = (Limits::default(), WorkingCalendar::mainland());
    let (comment, general) = (
        PublicationDeadline::DraftComment,
        PublicationDeadline::General2019,
    );
    let end = limits.earliest_end(comment, day(2024, 5, 1), &calendar);
    assert_eq!(end, Ok(day(2024, 5, 31)));
    let refused = limits.deadline(comment, day(2024, 5, 1), &calendar);
    assert_eq!(
        refused.unwrap_err().to_string(),
        "the deadline `draft-comment` is a least time: ask for its earliest end"
    );
    let refused = limits.earliest_end(general, day(2024, 5, 1), &calendar);
    assert_eq!(
        refused.unwrap_err().to_string(),
        "the deadline `general-2019` is no least time"
    );
}

#[test]
fn deadlines_have_the_figures_of_their_sources() {
    use PublicationDeadline as D;
    let limits = Limits::default();
    let working = |n| Limit::Within(Length::WorkingDays(WorkingDays(n)));
    let days = |n| Length::CalendarDays(CalendarDays(n), Roll::Stay);
    let date = |m, d| Limit::Within(Length::Through(AnnualDate::new(m, d).unwrap()));
    let hours = |n| Limit::WithinHours(Hours(n));
    #[rustfmt::skip]
    let rows = [
        (D::General2007, working(20), "formation-or-change", "decree-492/art-18", Evidence::Excerpt),
        (D::General2019, working(20), "formation-or-change", "decree-711/art-26", Evidence::FullText),
        (D::GovernmentBudget, Limit::Within(days(20)), "congress-approval", "other/预算法/2018年修正/art-14/para-1", Evidence::FullText),
        (D::DepartmentBudget, Limit::Within(days(20)), "finance-reply", "other/预算法/2018年修正/art-14/para-2", Evidence::FullText),
        (D::UnitBudget, Limit::Within(days(20)), "department-reply", "other/预算法实施条例/国务院令第729号/art-6/para-4", Evidence::FullText),
        (D::ProcurementResult, working(2), "winner-determined", "other/政府采购法实施条例/国务院令第658号/art-43/para-2", Evidence::FullText),
        (D::ProcurementContract, working(2), "contract-signed", "other/政府采购法实施条例/国务院令第658号/art-50", Evidence::FullText),
        (D::ContractSigning, Limit::Within(days(30)), "award-notice", "other/政府采购法/2014年修正/art-46/para-1", Evidence::FullText),
        (D::ContractFiling, working(7), "contract-signed", "other/政府采购法/2014年修正/art-47", Evidence::FullText),
        (D::ProcurementIntention, Limit::Before(CalendarDays(30)), "procurement-start", "other//财库〔2020〕10号", Evidence::Unconfirmed),
        (D::ProjectLicences, working(7), "decision", "other//国办发〔2017〕94号", Evidence::Local),
        (D::PenaltyWithdrawal, working(3), "revocation", "other/行政处罚法/2021年修订/art-48/para-2", Evidence::FullText),
        (D::DraftComment, Limit::AtLeast(days(30)), "draft-published", "other/重大行政决策程序暂行条例/国务院令第713号/art-15/para-1", Evidence::FullText),
        (D::EducationStandard, working(20), "formation-or-change", "decree-711/art-26", Evidence::Local),
        (D::DepartmentReport, date(1, 31), "year-end", "decree-711/art-49/para-1", Evidence::FullText),
        (D::GovernmentReport, date(3, 31), "year-end", "decree-711/art-49/para-2", Evidence::FullText),
        (D::AnnualReport2007, date(3, 31), "year-end", "decree-492/art-31", Evidence::Excerpt),
        (D::UniversityReport, date(10, 31), "academic-year-end", "other//教办函〔2014〕23号", Evidence::Excerpt),
        (D::Interpretation, working(3), "document-published", "other//国办发〔2016〕80号", Evidence::Local),
        (D::FirstResponse, hours(5), "occurrence-or-detection", "other//国办发〔2016〕80号", Evidence::Excerpt),
        (D::PressConference, hours(24), "occurrence-or-detection", "other//国办发〔2016〕61号", Evidence::Excerpt),
        (D::OtherResponse, hours(48), "occurrence-or-detection", "other//国办发〔2016〕61号", Evidence::Excerpt),
    ];
    assert_eq!(rows.map(|row| row.0), D::ALL);
    for (deadline, limit, start, citation, evidence) in rows {
        assert_eq!(limits.limit(deadline), limit, "{deadline}");
        assert_eq!(deadline.start().code(), start, "{deadline}");
        assert_eq!(deadline.citation().to_string(), citation);
        assert_eq!(deadline.evidence(), evidence, "{deadline}");
    }
    // What is not confirmed can be replaced.
    let mut limits = limits;
    limits.budget = Length::WorkingDays(WorkingDays(20));
    limits.procurement_intention = CalendarDays(60);
    assert_eq!(limits.limit(D::UnitBudget), working(20));
    assert_eq!(
        limits.limit(D::ProcurementIntention),
        Limit::Before(CalendarDays(60))
    );
}
