//! Laws that hold for any input.

use std::collections::BTreeSet;

use disclosure::calendar::WorkingDays;
use disclosure::deadline::{Deadline, Docket, Due, Obligation};
use disclosure::supervision::{Sample, Tag};
use disclosure::vocabulary::Role;
use proptest::prelude::*;

use super::{calendar, date, schools};

proptest! {
    #[test]
    fn a_sample_is_a_part_and_the_order_given_does_not_matter(
        ids in prop::collection::btree_set("[a-z]{1,4}", 0..40),
        percent in 0_u32..=100,
        seed: u64,
    ) {
        let sample = Sample::draw_percent(ids.iter().cloned(), percent, seed).unwrap();
        let backwards = Sample::draw_percent(ids.iter().rev().cloned(), percent, seed).unwrap();
        prop_assert_eq!(&sample, &backwards);
        let drawn: BTreeSet<String> = sample.ids().iter().cloned().collect();
        prop_assert_eq!(drawn.len(), sample.ids().len(), "none twice");
        prop_assert!(drawn.is_subset(&ids));
        let needed = u64::try_from(ids.len()).unwrap() * u64::from(percent);
        let got = u64::try_from(drawn.len()).unwrap() * 100;
        prop_assert!(needed <= got && got < needed + 100);
    }

    #[test]
    fn a_longer_sample_begins_with_the_shorter(size in 0_u64..20, seed: u64) {
        let short = Sample::draw(schools(), size, seed).unwrap();
        let long = Sample::draw(schools(), size + 1, seed).unwrap();
        prop_assert!(long.ids().starts_with(short.ids()));
    }

    #[test]
    fn tags_read_back(checklist in "[a-z0-9-]{1,8}", element in "[a-z0-9-]{1,8}", case in "[@/校a-z0-9]{0,8}") {
        let text = if case.is_empty() {
            format!("{checklist}/{element}")
        } else {
            format!("{checklist}/{element}@{case}")
        };
        prop_assert_eq!(text.parse::<Tag>().unwrap().to_string(), text);
    }

    #[test]
    fn what_is_not_done_is_in_one_list_at_most(
        days in prop::collection::vec((0_u64..400, prop::option::of(0_u64..400)), 0..30),
        as_of in 0_u64..400,
        ahead in 0_u32..30,
    ) {
        let day = |offset| date("2024-01-01") + chrono::Days::new(offset);
        let all = days.iter().enumerate().map(|(number, (due, done))| {
            let due = Due::On(day(*due));
            let owed = Deadline::set(Obligation::Other, Role::DisclosureOffice, due);
            (number, owed.done(done.map(day)))
        });
        let docket = Docket::of(all, day(as_of), &calendar());
        let open = |it: &&(u64, Option<u64>)| it.1.is_none_or(|done| done > as_of);
        let overdue = days.iter().filter(open).filter(|it| it.0 < as_of).count();
        prop_assert_eq!(docket.overdue().count(), overdue);
        let close = calendar();
        let at_risk = days.iter().filter(open).filter(|it| {
            it.0 >= as_of && close.count(day(as_of), day(it.0)).unwrap().0 <= ahead
        });
        prop_assert_eq!(docket.at_risk(WorkingDays(ahead)).count(), at_risk.count());
    }
}
