//! Where a chain of seals begins, and what is handed on within it.

use disclosure::report::{CellCode, Derivation};
use disclosure::statistics::requests::{Flow, FlowRow, Register, RequestTally, Seal, SealedPeriod};
use disclosure::statistics::{ByPeriod, Period};
use disclosure::vocabulary::{ApplicantClass, Outcome};
use disclosure::workflow::reconsideration::Fact;
use disclosure::workflow::request::RequestOutcome;

use crate::log::{Log, day};
use crate::remedy_log::{applied, entered};
use crate::scenarios::{CALENDAR, cases, filled, lines, report, seals};

const PERSON: ApplicantClass = ApplicantClass::NaturalPerson;

fn years(sealed: &[SealedPeriod]) -> Vec<Vec<String>> {
    let filled = sealed.iter().map(|it| filled(&report(it)));
    filled.collect()
}

/// Received in 2023, of a class that is corrected in 2024, and answered in 2025.
fn corrected() -> Log {
    let on = day("2023-12-20");
    let mut log = Log::received("a1", on, on, PERSON);
    log.answer(day("2025-02-10"), day("2025-02-10"), Outcome::Granted);
    log
}

/// Lapsed in 2023, reopened in 2024 and answered in 2025.
fn reopened() -> Log {
    let mut log = Log::received("a2", day("2023-05-04"), day("2023-05-04"), PERSON);
    log.lapse(day("2023-05-04"), day("2023-06-05"), day("2023-06-05"));
    log.reopen(day("2024-03-01"), day("2024-03-01"));
    log.answer(day("2025-02-10"), day("2025-02-10"), Outcome::Granted);
    log
}

#[test]
fn a_chain_cut_short_gives_other_figures_unless_it_goes_on_from_a_sealed_year() {
    let logs = [corrected(), reopened()];
    let mut register = cases(&logs);
    register
        .correct_class("a1", ApplicantClass::Company, day("2024-06-01"))
        .unwrap();
    let all = seals(&[2022, 2023, 2024, 2025]);
    let whole = register.sealed(&all, &CALENDAR).unwrap();
    assert_eq!(
        years(&whole),
        [
            &[][..],
            &["N/NP=2", "O1/NP=1", "T/NP=1", "C/NP=1"],
            &["P/NP=1", "C/NP=1"],
            &["P/NP=1", "G/NP=1", "T/NP=1"],
        ]
    );
    let from_2024 = register.sealed(&all[2..], &CALENDAR).unwrap();
    assert_eq!(
        years(&from_2024),
        [
            ["P/NP=1", "P/CO=1", "C/NP=1", "C/CO=1"].to_vec(),
            ["P/NP=1", "P/CO=1", "G/NP=1", "G/CO=1", "T/NP=1", "T/CO=1"].to_vec(),
        ],
        "what 2023 was filed with is not known to this chain"
    );
    for cut in 0..whole.len() {
        let (before, rest) = (&whole[cut], cut + 1);
        let after = register.sealed_after(before, &all[rest..], &CALENDAR);
        assert_eq!(after.unwrap(), whole[rest..]);
    }
    let gap = register.sealed_after(&whole[1], &all[3..], &CALENDAR);
    assert_eq!(
        gap.unwrap_err().to_string(),
        "the seal of 2025 does not follow that of 2023"
    );
}

#[test]
fn a_chain_of_remedies_goes_on_from_a_sealed_year_too() {
    let (application, filed_on) = applied(day("2023-12-04"));
    let log = entered(vec![
        (application, filed_on, filed_on),
        (
            Fact::NotAccepted(Some(day("2023-12-08"))),
            day("2023-12-08"),
            day("2024-02-10"),
        ),
    ]);
    let mut register = Register::default();
    register.add_review("1", log).unwrap();
    let all = seals(&[2023, 2024, 2025]);
    let whole = register.sealed(&all, &CALENDAR).unwrap();
    let counted = |sealed: &[SealedPeriod]| -> Vec<usize> {
        sealed.iter().map(|it| it.remedies().count()).collect()
    };
    assert_eq!(counted(&whole), [1, 1, 0]);
    assert_eq!(
        counted(&register.sealed(&all[1..], &CALENDAR).unwrap()),
        [0, 0],
        "a chain that starts in 2024 takes it as over before"
    );
    assert_eq!(
        register
            .sealed_after(&whole[0], &all[1..], &CALENDAR)
            .unwrap(),
        whole[1..]
    );
    assert_eq!(
        register
            .sealed_after(&whole[1], &all[2..], &CALENDAR)
            .unwrap(),
        whole[2..]
    );
    let early = Seal::new(Period::year(2024).unwrap(), day("2024-12-31")).unwrap();
    let early = register
        .sealed_after(&whole[1], &[early], &CALENDAR)
        .unwrap_err();
    assert_eq!(
        early.to_string(),
        "the seal of 2024 does not follow that of 2024"
    );
}

/// Carried out of 2023, split in February 2024 and again in March: three requests in all.
fn split_twice() -> [Log; 5] {
    let on = day("2023-12-20");
    let (first, second) = (day("2024-02-01"), day("2024-03-01"));
    let mut parent = Log::registered("p", on, on, PERSON);
    parent.split(first, first, ["A", "B"]);
    let mut child = Log::split_off("A", "p", on, first, first, PERSON);
    child.events.truncate(1);
    child.split(second, second, ["A1", "A2"]);
    let answered = |id: &str, parent: &str, when| {
        let mut log = Log::split_off(id, parent, on, when, when, PERSON);
        log.answer(day("2024-04-01"), day("2024-04-01"), Outcome::Granted);
        log
    };
    [
        answered("A1", "A", second),
        child,
        parent,
        answered("B", "p", first),
        answered("A2", "A", second),
    ]
}

#[test]
fn a_place_goes_on_to_the_child_of_a_child() {
    let mut logs = split_twice();
    for _ in 0..2 {
        let register = cases(&logs);
        let sealed = register.sealed(&seals(&[2023, 2024]), &CALENDAR).unwrap();
        assert_eq!(years(&sealed[..1]), [["N/NP=1", "C/NP=1"]]);
        assert_eq!(
            years(&sealed[1..]),
            [["N/NP=2", "P/NP=1", "G/NP=3", "T/NP=3"]]
        );
        let entry = |case| sealed[1].request(case).map(Flow::entry);
        assert_eq!(entry("A1"), Some(FlowRow::CarriedIn));
        assert_eq!([entry("p"), entry("A")], [None, None]);
        logs.reverse();
    }
    let register = cases(&logs);
    let sealed = register.sealed(&seals(&[2023, 2024]), &CALENDAR).unwrap();
    let found = register.restatements(&sealed[1], day("2025-01-20"), &CALENDAR);
    assert_eq!(
        lines(&found.unwrap(), 2024),
        ["split T3/N/NP T3/P/NP case A2 case B"]
    );
}

#[test]
fn a_child_that_is_not_in_the_register_ends_the_handing_on() {
    let [_, child, parent, other, second] = split_twice();
    let logs = [child, parent, other, second];
    let sealed = cases(&logs).sealed(&seals(&[2023, 2024]), &CALENDAR);
    let sealed = sealed.unwrap();
    assert_eq!(
        years(&sealed[1..]),
        [["N/NP=2", "P/NP=1", "G/NP=2", "O3/NP=1", "T/NP=3"]],
        "A is concluded without a row of its own"
    );
    assert_eq!(
        sealed[1].request("A").map(Flow::entry),
        Some(FlowRow::CarriedIn)
    );
}

#[test]
fn a_number_given_again_takes_no_place_and_two_equal_children_are_named() {
    let [_, _, _, other, _] = split_twice();
    let (on, when) = (day("2023-12-20"), day("2024-02-01"));
    let mut parent = Log::registered("p", on, on, PERSON);
    parent.split(when, when, ["A", "B"]);
    let child = Log::split_off("A", "p", on, when, when, PERSON);
    // Registered as `A` in the year after, where numbers begin anew.
    let later = day("2024-05-06");
    let mut again = Log::received("A", later, later, ApplicantClass::Company);
    "2024/A".clone_into(&mut again.id);
    let logs = [again, parent, child.clone(), other.clone()];
    let all = seals(&[2023, 2024]);
    let sealed = cases(&logs).sealed(&all, &CALENDAR).unwrap();
    assert_eq!(
        years(&sealed[1..]),
        [[
            "N/NP=1", "N/CO=1", "P/NP=1", "G/NP=1", "T/NP=1", "C/NP=1", "C/CO=1"
        ]]
    );
    let mut same = child.clone();
    "2024/A".clone_into(&mut same.id);
    let logs = [child, same, other];
    let register = cases(&logs);
    assert!(register.sealed(&all, &CALENDAR).is_ok());
    let named = register.findings(all[1], &CALENDAR);
    let twins = named.iter().filter(|it| it.rule() == "register-twin");
    let twins: Vec<_> = twins
        .flat_map(disclosure::finding::Finding::places)
        .collect();
    assert_eq!(twins, ["A", "2024/A"]);
}

#[test]
fn on_the_day_of_the_seal_no_line_tells_of_a_later_entry() {
    let on = day("2023-12-20");
    let mut merged = Log::registered("m", on, on, PERSON);
    merged.merge(day("2024-02-01"), day("2024-02-01"), "n");
    let logs = [reopened(), merged];
    let register = cases(&logs);
    let sealed = register.sealed(&seals(&[2023, 2024]), &CALENDAR).unwrap();
    assert_eq!(
        years(&sealed),
        [
            &["N/NP=2", "O1/NP=1", "T/NP=1", "C/NP=1"][..],
            &["P/NP=1", "C/NP=1"]
        ]
    );
    let told =
        |place: usize, known_on| register.restatements(&sealed[place], day(known_on), &CALENDAR);
    let by_2024 = [
        "earlier-seal T3/P/NP case a2",
        "earlier-seal T3/C/NP case a2",
    ];
    let at_seal = told(1, "2025-01-20").unwrap();
    assert_eq!(lines(&at_seal, 2024), by_2024);
    let words = at_seal[0].kind().words();
    assert_eq!(words.zh, "以前期间已按当时所知封账");
    assert_eq!(told(0, "2024-01-20").unwrap(), []);
    assert_eq!(
        lines(&told(0, "2024-03-01").unwrap(), 2023),
        ["reopened T3/O1/NP T3/C/NP case a2",]
    );
    assert_eq!(
        told(1, "2025-01-19").unwrap_err().to_string(),
        "2024 was sealed on 2025-01-20 and cannot be restated by what was known on 2025-01-19"
    );
}

#[test]
fn every_decision_anew_is_listed_in_its_year_and_an_answer_to_an_order_on_silence_counts() {
    let on = day("2024-12-02");
    let mut twice = Log::received("2", on, on, PERSON);
    twice.answer(day("2024-12-20"), day("2024-12-20"), Outcome::NotHeld);
    twice.decide_anew(
        day("2025-02-14"),
        Some((day("2025-03-10"), Outcome::Partial)),
    );
    twice.decide_anew(day("2026-02-02"), None);
    let mut silence = Log::received("1", on, on, PERSON);
    silence.decide_anew(
        day("2025-04-01"),
        Some((day("2025-04-10"), Outcome::Granted)),
    );
    let logs = [twice, silence];
    let register = cases(&logs);
    let sealed = register.sealed(&seals(&[2024, 2025]), &CALENDAR).unwrap();
    assert_eq!(
        years(&sealed),
        [
            &["N/NP=2", "U1/NP=1", "T/NP=1", "C/NP=1"][..],
            &["P/NP=1", "G/NP=1", "T/NP=1"]
        ]
    );
    let found = |place: usize| {
        let found = register.restatements(&sealed[place], day("2026-06-01"), &CALENDAR);
        found.unwrap()
    };
    let (first, second) = (found(0), found(1));
    assert_eq!(lines(&first, 2024), ["decided-anew T3/U1/NP case 2"]);
    assert_eq!(first[0].decided(), None, "the latest round is open");
    let (requests, remedies) = Default::default();
    let derivation = Derivation::new(2024, &requests, &remedies);
    let cell = CellCode {
        table: "T3",
        row: "U1",
        column: "NP",
    };
    assert_eq!(derivation.moved(cell, &first), 0, "the figure stands");
    assert_eq!(lines(&second, 2025), ["decided-anew case 2"]);
    let partial = RequestOutcome::Decree711(Outcome::Partial);
    assert_eq!(second[0].decided(), Some((day("2025-03-10"), partial)));
}

#[test]
fn months_of_a_clerk_roll_up_also_where_there_is_no_case() {
    let on = day("2024-02-05");
    let mut one = Log::received("a", on, on, PERSON);
    one.answer(day("2024-04-02"), day("2024-04-02"), Outcome::Granted);
    let mut moved = Log::registered("b", on, on, PERSON);
    let split = day("2024-03-04");
    moved.split(split, split, ["b-1", "b-2"]);
    let children = ["b-1", "b-2"].map(|id| Log::split_off(id, "b", on, split, split, PERSON));
    let [first, second] = children;
    let logs = [one, moved, first, second];
    let year = Period::year(2024).unwrap();
    let seal = |it: Period| Seal::new(it, it.through()).unwrap();
    let months: Vec<_> = year.months().map(seal).collect();
    let sealed = cases(&logs).sealed(&months, &CALENDAR).unwrap();
    let clerks = ["clerk-1", "clerk-2", "clerk-3"];
    let clerk = |case: &str| match case {
        "a" => "clerk-1",
        "b" => "clerk-2",
        _ => "clerk-3",
    };
    let of = |name: &str| {
        let mut own = ByPeriod::<RequestTally>::default();
        for month in &sealed {
            let groups = month.requests_among(clerks, clerk).unwrap();
            assert_eq!(groups.groups().count(), 3);
            assert_eq!(groups.total().unwrap(), month.request_tally());
            own.add(groups.group(name).unwrap()).unwrap();
        }
        own.roll_up(year)
    };
    let own = of("clerk-1").unwrap();
    assert_eq!((own.row(FlowRow::New), own.requests()), (1, 1));
    assert_eq!(
        of("clerk-2").unwrap_err().to_string(),
        "2024-02 carries out 1 of class `natural-person`, and 2024-03 carries in 0",
        "split to another clerk"
    );
    let unnamed = sealed[0]
        .requests_among(["clerk-1"], |_| "clerk-9")
        .unwrap();
    assert_eq!(unnamed.group("clerk-9"), None, "no case in January");
    let unnamed = sealed[1]
        .requests_among(["clerk-1"], |_| "clerk-9")
        .unwrap();
    assert!(unnamed.group("clerk-9").is_some(), "no case is left out");
    assert_eq!(sealed[0].requests_by(clerk).unwrap().groups().count(), 0);
}
