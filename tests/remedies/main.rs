//! Remedies and the correction of one's own record: the worked dates of the fact sheet, scenario S10,
//! every step in every state, the stored form of every event, and the laws of the three machines.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "helpers of tests stop at the first surprise"
)]

mod breaches;
#[path = "../shared/chance.rs"]
mod chance;
mod contested;
mod deadlines;
#[path = "../shared/edits.rs"]
mod edits;
mod entries;
mod every_step;
mod law_of_the_day;
mod live;
mod logs;
mod notice;
mod procedure;
mod record_correction;
mod review;
mod strict;
mod suits;
mod walk;

use std::sync::LazyLock;

use chrono::NaiveDate;
use disclosure::calendar::WorkingCalendar;
use disclosure::deadline::{Deadline, Due};
use disclosure::vocabulary::{
    Claimant, ContestedAct, Exemption, RemedyPath, RemedyResult, Term as _,
};
use disclosure::workflow::Id;
use disclosure::workflow::litigation::{Suit, SuitBasis};
use disclosure::workflow::reconsideration::Application;
use disclosure::workflow::remedy::{Contested, RemedyRules, RemedySubject, TableCell};

static CALENDAR: LazyLock<WorkingCalendar> = LazyLock::new(WorkingCalendar::mainland);

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn rules() -> RemedyRules {
    RemedyRules::default()
}

fn application(contested: Contested) -> Application {
    let subject = RemedySubject::Request(id("2024-17"));
    Application::new(subject, Claimant::Applicant, contested)
}

fn reply(known_on: &str) -> Contested {
    Contested::new(ContestedAct::Reply, date(known_on))
}

fn withheld(ground: Exemption, known_on: &str) -> Contested {
    let mut contested = Contested::new(ContestedAct::Withheld, date(known_on));
    contested.grounds.push(ground);
    contested
}

fn suit(basis: SuitBasis) -> Suit {
    let subject = RemedySubject::Publication(id("fj-2024-3"));
    Suit::new(subject, Claimant::ThirdParty, basis)
}

/// The day, with the reason why it may move, or the reason why there is none.
fn shown(due: Due) -> String {
    match due {
        Due::On(day) => day.to_string(),
        Due::Provisional(day, open) => format!("{day} {}", open.code()),
        Due::Undetermined(open) => open.code().to_owned(),
    }
}

/// What is still owed, with its day.
fn days(deadlines: &[Deadline]) -> Vec<(&'static str, String)> {
    let open = deadlines.iter().filter(|it| it.is_open());
    open.map(|it| (it.what().code(), shown(it.due()))).collect()
}

fn cell(path: RemedyPath, result: RemedyResult) -> TableCell {
    TableCell { path, result }
}
