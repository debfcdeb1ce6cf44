//! By when: dates worked by hand, and the figures of their sources.

use chrono::NaiveDate;
use disclosure::calendar::{
    AnnualDate, CalendarDays, Hours, Length, Roll, WorkingCalendar, WorkingDays,
};
use disclosure::deadline::Due;
use disclosure::law::Evidence;
use disclosure::policy::{Limit, Limits, PublicationDeadline};
use disclosure::vocabulary::Term;

use super::day;

#[test]
fn a_deadline_holds_from_the_first_day_of_its_text() {
    let (limits, calendar) = (Limits::default(), WorkingCalendar::mainland());
    let withdrawal =
        |start| limits.deadline(PublicationDeadline::PenaltyWithdrawal, start, &calendar);
    assert_eq!(
        withdrawal(day(2021, 7, 14)).unwrap_err().to_string(),
        "the deadline `penalty-withdrawal` holds for events from 2021-07-15 on, not for one on 2021-07-14"
    );
    assert_eq!(
        withdrawal(day(2021, 7, 15)).unwrap().due(),
        Due::On(day(2021, 7, 20))
    );
    for (deadline, first) in [
        (PublicationDeadline::FirstResponse, day(2016, 11, 10)),
        (PublicationDeadline::PressConference, day(2016, 7, 30)),
        (PublicationDeadline::OtherResponse, day(2016, 7, 30)),
    ] {
        let at = |day: NaiveDate| limits.deadline_at(deadline, day.and_hms_opt(23, 0, 0).unwrap());
        assert!(at(first).is_ok(), "{deadline}");
        assert!(at(first.pred_opt().unwrap()).is_err(), "{deadline}");
    }
}

#[test]
fn deadlines_fall_on_the_known_days() {
    let calendar = WorkingCalendar::mainland();
    let limits = Limits::default();
    for (deadline, start, on) in [
        (
            PublicationDeadline::General2019,
            day(2024, 9, 20),
            day(2024, 10, 23),
        ),
        (
            PublicationDeadline::General2019,
            day(2025, 9, 15),
            day(2025, 10, 17),
        ),
        (
            PublicationDeadline::ProcurementContract,
            day(2024, 9, 27),
            day(2024, 9, 30),
        ),
        (
            PublicationDeadline::GovernmentBudget,
            day(2024, 1, 20),
            day(2024, 2, 9),
        ),
        (
            PublicationDeadline::PenaltyWithdrawal,
            day(2024, 9, 30),
            day(2024, 10, 10),
        ),
        (
            PublicationDeadline::ProcurementIntention,
            day(2024, 3, 1),
            day(2024, 1, 31),
        ),
        (
            PublicationDeadline::DepartmentReport,
            day(2024, 12, 31),
            day(2025, 1, 31),
        ),
        (
            PublicationDeadline::GovernmentReport,
            day(2024, 12, 31),
            day(2025, 3, 31),
        ),
        (
            PublicationDeadline::UniversityReport,
            day(2024, 8, 31),
            day(2024, 10, 31),
        ),
    ] {
        let owed = limits.deadline(deadline, start, &calendar).unwrap();
        assert_eq!(owed.due(), Due::On(on), "{deadline}");
        assert_eq!(
            (owed.row(), owed.from()),
            (Some(deadline.code()), Some(start))
        );
        let event = owed.cause().unwrap();
        assert_eq!((event.event, event.on), (deadline.start().code(), start));
        assert_eq!(owed.citation(), Some(&deadline.citation()));
        if let Some(reckoning) = owed.reckoning(&calendar).unwrap() {
            assert_eq!(reckoning.end(), on);
        }
    }
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
        (D::UnitBudget, Limit::Within(days(20)), "department-reply", "other/预算法实施条例/国务院令第729号/art-6", Evidence::FullText),
        (D::ProcurementResult, working(2), "winner-determined", "other/政府采购法实施条例/国务院令第658号/art-43", Evidence::FullText),
        (D::ProcurementContract, working(2), "contract-signed", "other/政府采购法实施条例/国务院令第658号/art-50", Evidence::FullText),
        (D::ContractSigning, Limit::Within(days(30)), "award-notice", "other/政府采购法/2014年修正/art-46", Evidence::FullText),
        (D::ContractFiling, working(7), "contract-signed", "other/政府采购法/2014年修正/art-47", Evidence::FullText),
        (D::ProcurementIntention, Limit::Before(CalendarDays(30)), "procurement-start", "other//财库〔2020〕10号", Evidence::Unconfirmed),
        (D::ProjectLicences, working(7), "decision", "other//国办发〔2017〕94号", Evidence::Local),
        (D::PenaltyWithdrawal, working(3), "revocation", "other/行政处罚法/2021年修订/art-48", Evidence::FullText),
        (D::DraftComment, Limit::AtLeast(days(30)), "draft-published", "other/重大行政决策程序暂行条例/国务院令第713号/art-15", Evidence::FullText),
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
