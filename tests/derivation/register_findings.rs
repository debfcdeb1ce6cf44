//! What a register says of its logs when they are held against one another: each rule by a known answer, with
//! the report that is made all the same.

use chrono::NaiveDate;
use disclosure::report::AgencyYear;
use disclosure::statistics::requests::Register;
use disclosure::vocabulary::{
    ApplicantClass, Claimant, ContestedAct, Outcome, RemedyPath, RemedyResult,
};
use disclosure::workflow::Id;
use disclosure::workflow::litigation::{self, Suit, SuitBasis};
use disclosure::workflow::reconsideration::{self, Application};
use disclosure::workflow::remedy::{Contested, RemedySubject, Telling};

use crate::log::{Log, day};
use crate::penalties;
use crate::remedy_log::{Review, Suits, log};
use crate::scenarios::{CALENDAR, cases, filled, seals};

const PERSON: ApplicantClass = ApplicantClass::NaturalPerson;

fn march() -> NaiveDate {
    day("2024-03-04")
}

/// The one that is in order: answered on 20 March 2024.
fn good() -> Log {
    let mut log = Log::received("good", march(), march(), ApplicantClass::Company);
    log.answer(day("2024-03-20"), day("2024-03-20"), Outcome::Granted);
    log
}

fn registered(id: &str) -> Log {
    Log::registered(id, march(), march(), PERSON)
}

fn merged(id: &str, into: &str) -> Log {
    let mut log = registered(id);
    log.merge(day("2024-03-06"), day("2024-03-06"), into);
    log
}

/// Answered as repeated, after it took in others.
fn absorbing(id: &str, others: &[(&str, NaiveDate)]) -> Log {
    let mut log = Log::received(id, march(), march(), PERSON);
    let on = day("2024-03-06");
    for (number, received) in others {
        log.absorb((on, on), number, *received);
    }
    log.answer(day("2024-03-21"), day("2024-03-21"), Outcome::Repeated);
    log
}

/// What is said at the seal of 2024: each rule with its cases; and the cells of the report that are not empty.
fn told(register: &Register<'_>) -> (Vec<String>, Vec<String>) {
    let chain = seals(&[2023, 2024]);
    let named = register.findings(*chain.last().unwrap(), &CALENDAR);
    let named = named
        .iter()
        .map(|it| format!("{} {}", it.rule(), it.places().join(" ")));
    let year = AgencyYear::sealed("某县某局", register, &chain, &CALENDAR).unwrap();
    let report = year.with_own(penalties()).report().unwrap();
    (named.collect(), filled(&report))
}

fn told_of(logs: &[Log]) -> (Vec<String>, Vec<String>) {
    told(&cases(logs))
}

/// The counts, beside those of the good one.
fn counts(own: &[&str]) -> Vec<String> {
    own.iter().map(|it| (*it).to_owned()).collect()
}

#[test]
fn a_circle_of_merges_is_named_and_stays_open() {
    let (named, cells) = told_of(&[good(), merged("a", "b"), merged("b", "a")]);
    assert_eq!(named, ["merge-circle a", "merge-circle b"]);
    let open = counts(&["N/NP=2", "N/CO=1", "G/CO=1", "T/CO=1", "C/NP=2"]);
    assert_eq!(cells, open);
}

#[test]
fn whoever_leads_into_a_circle_is_named_too() {
    let mut first = Log::received("a", march(), march(), PERSON);
    let on = day("2024-03-05");
    first.absorb((on, on), "c", march());
    first.merge(day("2024-03-06"), day("2024-03-06"), "b");
    let (named, cells) = told_of(&[good(), first, merged("b", "a"), merged("c", "a")]);
    let circle = ["merge-circle a", "merge-circle b", "merge-circle c"];
    assert_eq!(named, circle);
    assert_eq!(
        cells,
        ["N/NP=3", "N/CO=1", "G/CO=1", "T/CO=1", "C/NP=3"].map(str::to_owned)
    );
}

/// Numbers begin anew every year: `5` of 2024 is not `5` of 2023.
#[test]
fn a_number_of_another_year_makes_no_circle() {
    let before = day("2023-12-20");
    let on = day("2024-01-10");
    let mut old = Log::registered("5", before, before, PERSON);
    old.merge(on, on, "6");
    let mut next = Log::received("6", day("2024-01-04"), day("2024-01-04"), PERSON);
    next.absorb((on, on), "5", before);
    next.merge(day("2024-01-12"), day("2024-01-12"), "5");
    let mut last = Log::received("5", day("2024-01-08"), day("2024-01-08"), PERSON);
    last.absorb(
        (day("2024-01-12"), day("2024-01-12")),
        "6",
        day("2024-01-04"),
    );
    last.answer(day("2024-01-22"), day("2024-01-22"), Outcome::Repeated);
    "2024/5".clone_into(&mut last.id);
    let (named, cells) = told_of(&[old, next, last]);
    assert_eq!(named, Vec::<String>::new());
    assert_eq!(cells, counts(&["N/NP=2", "P/NP=1", "X2/NP=3", "T/NP=3"]));
}

#[test]
fn a_merge_that_the_other_does_not_tell_is_named_and_shares_the_reply() {
    let (named, cells) = told_of(&[good(), merged("a", "b"), absorbing("b", &[])]);
    assert_eq!(named, ["merge-untold a"]);
    let shared = counts(&["N/NP=2", "N/CO=1", "G/CO=1", "X2/NP=2", "T/NP=2", "T/CO=1"]);
    assert_eq!(cells, shared);
}

#[test]
fn two_days_of_receipt_of_a_merged_request_are_named() {
    let told_day = day("2024-03-05");
    let logs = [good(), merged("a", "b"), absorbing("b", &[("a", told_day)])];
    let (named, cells) = told_of(&logs);
    assert_eq!(named, ["merge-received a"]);
    let shared = counts(&["N/NP=2", "N/CO=1", "G/CO=1", "X2/NP=2", "T/NP=2", "T/CO=1"]);
    assert_eq!(cells, shared);
}

#[test]
fn an_absorption_of_what_is_not_there_is_named() {
    let (named, cells) = told_of(&[good(), absorbing("b", &[("nowhere", march())])]);
    assert_eq!(named, ["absorbed-nowhere b"]);
    let one = counts(&["N/NP=1", "N/CO=1", "G/CO=1", "X2/NP=1", "T/NP=1", "T/CO=1"]);
    assert_eq!(cells, one);
    // One that is there and tells no merge is no such request either.
    let (named, cells) = told_of(&[registered("a"), absorbing("b", &[("a", march())])]);
    assert_eq!(named, ["absorbed-nowhere b"]);
    assert_eq!(cells, counts(&["N/NP=2", "X2/NP=1", "T/NP=1", "C/NP=1"]));
}

fn child(id: &str, parent: &str) -> Log {
    let on = day("2024-03-07");
    let mut log = Log::split_off(id, parent, march(), on, on, PERSON);
    log.answer(day("2024-03-21"), day("2024-03-21"), Outcome::Repeated);
    log
}

#[test]
fn a_part_that_is_not_there_is_named() {
    let mut parent = registered("p");
    parent.split(day("2024-03-07"), day("2024-03-07"), ["p-1", "p-2"]);
    let (named, cells) = told_of(&[good(), parent, child("p-1", "p")]);
    assert_eq!(named, ["split-nowhere p"]);
    let one = counts(&["N/NP=1", "N/CO=1", "G/CO=1", "X2/NP=1", "T/NP=1", "T/CO=1"]);
    assert_eq!(cells, one);
}

#[test]
fn a_part_of_what_was_not_split_is_named() {
    let (named, cells) = told_of(&[good(), registered("p"), child("p-1", "p")]);
    assert_eq!(named, ["split-untold p-1"]);
    let both = counts(&[
        "N/NP=2", "N/CO=1", "G/CO=1", "X2/NP=1", "T/NP=1", "T/CO=1", "C/NP=1",
    ]);
    assert_eq!(cells, both);
}

#[test]
fn a_log_that_cannot_be_is_in_no_figure_and_named() {
    let mut broken = registered("broken");
    broken.events.remove(0);
    let (named, cells) = told_of(&[good(), broken]);
    assert_eq!(named, ["register-log broken"]);
    assert_eq!(cells, counts(&["N/CO=1", "G/CO=1", "T/CO=1"]));
}

#[test]
fn a_request_without_a_class_is_in_no_column_and_named() {
    let mut unregistered = registered("a");
    unregistered.events.truncate(2);
    let (named, cells) = told_of(&[good(), unregistered]);
    assert_eq!(named, ["register-class a"]);
    assert_eq!(cells, counts(&["N/CO=1", "G/CO=1", "T/CO=1"]));
}

#[test]
fn two_parts_of_one_number_are_named_and_neither_counts() {
    let mut parent = registered("p");
    parent.split(day("2024-03-07"), day("2024-03-07"), ["p-1", "p-2"]);
    let mut twin = child("p-1", "p");
    "twin".clone_into(&mut twin.id);
    let logs = [good(), parent, child("p-1", "p"), twin, child("p-2", "p")];
    let (named, cells) = told_of(&logs);
    assert_eq!(
        named,
        [
            "register-twin p-1",
            "register-twin twin",
            "reply-number-twice p-1 twin",
        ]
    );
    let one = counts(&["N/NP=1", "N/CO=1", "G/CO=1", "X2/NP=1", "T/NP=1", "T/CO=1"]);
    assert_eq!(cells, one);
}

fn subject(number: &str) -> RemedySubject {
    RemedySubject::Request(Id::new(number).unwrap())
}

fn review(number: &str, filed: &str) -> Review {
    let contested = Contested::new(ContestedAct::Reply, day(filed));
    let application = Application::new(subject(number), Claimant::Applicant, contested);
    let fact = reconsideration::Fact::Applied(Box::new(application));
    log(vec![(fact, day(filed))])
}

fn suit(number: &str, filed: &str, basis: SuitBasis) -> Suits {
    let suit = Suit::new(subject(number), Claimant::Applicant, basis);
    log(vec![(litigation::Fact::Sued(Box::new(suit)), day(filed))])
}

fn direct(number: &str, filed: &str) -> Suits {
    let contested = Contested::new(ContestedAct::Reply, day(filed));
    suit(number, filed, SuitBasis::Direct(contested))
}

/// What is said of reviews and suits beside the good request, and how many of each are pending in table 4.
fn remedies(reviews: &[(&str, Review)], suits: &[(&str, Suits)]) -> (Vec<String>, [u64; 2]) {
    let logs = [good()];
    let mut register = cases(&logs);
    for (id, log) in reviews {
        register.add_review(*id, log).unwrap();
    }
    for (id, log) in suits {
        register.add_suit(*id, log).unwrap();
    }
    let (named, cells) = told(&register);
    assert_eq!(cells, counts(&["N/CO=1", "G/CO=1", "T/CO=1"]));
    let sealed = register.sealed(&seals(&[2023, 2024]), &CALENDAR).unwrap();
    let tally = sealed.last().unwrap().remedy_tally();
    let pending = [RemedyPath::Reconsideration, RemedyPath::DirectSuit]
        .map(|path| tally.cell(path, RemedyResult::Pending));
    (named, pending)
}

#[test]
fn a_review_of_what_is_not_there_is_named() {
    let reviews = [
        ("r-1", review("nowhere", "2024-04-10")),
        ("r-2", review("good", "2024-04-10")),
    ];
    let (named, pending) = remedies(&reviews, &[]);
    assert_eq!(named, ["remedy-nowhere r-1"]);
    assert_eq!(pending, [2, 0]);
}

#[test]
fn a_suit_before_the_reply_is_named() {
    let suits = [
        ("s-1", direct("good", "2024-03-19")),
        ("s-2", direct("good", "2024-03-20")),
    ];
    let (named, pending) = remedies(&[], &suits);
    assert_eq!(named, ["remedy-early s-1"]);
    assert_eq!(pending, [0, 2]);
}

#[test]
fn a_suit_after_a_review_that_is_not_there_is_named() {
    let after = |key: &str| SuitBasis::AfterReview {
        review: Id::new(key).unwrap(),
        served_on: day("2024-06-03"),
        told: Telling::Told,
    };
    let reviews = [("r-1", review("good", "2024-04-10"))];
    let suits = [
        ("s-1", suit("good", "2024-06-10", after("r-9"))),
        ("s-2", suit("good", "2024-06-11", after("r-1"))),
    ];
    let (named, pending) = remedies(&reviews, &suits);
    assert_eq!(named, ["review-nowhere s-1"]);
    assert_eq!(pending, [1, 0]);
    // A register that keeps no reviews says nothing of them.
    let (named, _) = remedies(&[], &suits);
    assert_eq!(named, Vec::<String>::new());
}

#[test]
fn a_review_told_twice_is_named_with_both_keys() {
    let reviews = [
        ("r-1", review("good", "2024-04-10")),
        ("r-2", review("good", "2024-04-10")),
        ("r-3", review("good", "2024-04-11")),
    ];
    let (named, pending) = remedies(&reviews, &[]);
    assert_eq!(named, ["remedy-twice r-1 r-2"]);
    assert_eq!(pending, [3, 0]);
}

/// Received in January, before the year before it was sealed: in no figure of that year, and there all the same.
#[test]
fn what_came_in_before_the_seal_of_the_year_before_is_there() {
    let january = day("2025-01-02");
    let mut next = Log::received("n", january, january, PERSON);
    next.absorb((january, january), "a", day("2024-12-30"));
    next.answer(day("2025-01-08"), day("2025-01-08"), Outcome::Granted);
    let december = day("2024-12-30");
    let mut old = Log::registered("a", december, december, PERSON);
    old.merge(january, january, "n");
    let logs = [good(), old, next];
    let mut register = cases(&logs);
    register.add_suit("s-1", direct("n", "2025-01-10")).unwrap();
    let (named, cells) = told(&register);
    assert_eq!(named, Vec::<String>::new());
    let open = counts(&["N/NP=1", "N/CO=1", "G/CO=1", "T/CO=1", "C/NP=1"]);
    assert_eq!(cells, open);
}
