//! Every step in every state.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use disclosure::calendar::CalendarDays;
use disclosure::vocabulary::{
    Judgment, NotCounted, OrderKind, Power, ReviewDecision, ReviewEnd, Role, SuitRuling,
    SuspensionGround, Term as _,
};
use disclosure::workflow::litigation::{self, AppealResult, Litigation, SuitBasis};
use disclosure::workflow::reconsideration::{self, ExcludedTime, Procedure, Reconsideration};
use disclosure::workflow::remedy::{Ordered, Served};
use disclosure::workflow::{
    Bar, EntryOf, Machine, MachineState as _, Objection, ProcedureStep as _,
};

use crate::live::{Live, Remedy, applied, sued};
use crate::{application, reply, suit};

/// Commands of every step but the first, told of on a day, each in every variety that leads elsewhere.
pub(crate) fn review_commands(on: NaiveDate) -> Vec<reconsideration::Command> {
    use reconsideration::Command;
    let ordered = Ordered {
        order: OrderKind::AnswerAnew,
        within: None,
    };
    vec![
        Command::AskCorrection(None),
        Command::ReceiveCorrectionNotice,
        Command::Correct(true),
        Command::LapseCorrection,
        Command::Accept,
        Command::DeemAccepted,
        Command::Reject(Some(on)),
        Command::RejectApplication(Some(on)),
        Command::ChooseProcedure(Procedure::Summary),
        Command::ChooseProcedure(Procedure::Ordinary),
        Command::Convert,
        Command::Elevate,
        Command::Suspend(SuspensionGround::ClaimantDied),
        Command::Suspend(SuspensionGround::OtherCase),
        Command::Resume,
        Command::ExcludeTime(ExcludedTime {
            reason: NotCounted::Inspection,
            since: on,
        }),
        Command::SendPapers,
        Command::Answer,
        Command::Extend(CalendarDays(30)),
        Command::Decide(Served::new(ReviewDecision::Annulled, on).ordering(ordered)),
        Command::End(ReviewEnd::Withdrawn),
        Command::End(ReviewEnd::SuspendedTooLong),
    ]
}

pub(crate) fn suit_commands(on: NaiveDate) -> Vec<litigation::Command> {
    use litigation::Command;
    let rule = |ruling| Command::Rule(Served::new(ruling, on));
    let decide = |result| Command::DecideAppeal(Served::new(result, on));
    vec![
        Command::Docket,
        Command::Simplify,
        Command::Convert,
        Command::Judge(Served::new(Judgment::ClaimDismissed, on)),
        rule(SuitRuling::NotDocketed),
        rule(SuitRuling::ActionRejected),
        rule(SuitRuling::WithdrawalAllowed),
        Command::SuspendDisclosure,
        Command::Appeal,
        decide(AppealResult::Upheld),
        decide(AppealResult::Remanded),
        Command::BecomeFinal,
    ]
}

/// Takes every command in every state that can be reached, and gives the states.
fn every_step<M: Remedy>(
    first: Live<M>,
    commands: fn(NaiveDate) -> Vec<M::Command>,
    is_over: fn(M::State) -> bool,
) -> BTreeSet<M::State> {
    let mut todo = vec![first];
    let mut seen = BTreeSet::new();
    let mut states = BTreeSet::new();
    while let Some(case) = todo.pop() {
        let open = case.permitted();
        if !seen.insert((case.state(), open.clone())) {
            continue;
        }
        states.insert(case.state());
        assert_eq!(
            open.is_empty(),
            is_over(case.state()),
            "no dead end before the end"
        );
        let mut possible = BTreeSet::new();
        // A day within every open term, and one after.
        let last = case
            .log
            .last()
            .map_or_else(NaiveDate::default, EntryOf::<M>::on);
        for on in [last, last + Days::new(20)] {
            for command in commands(on) {
                let step = M::step_of(&command);
                match case.decide_on(command, on) {
                    Ok(entry) => {
                        possible.insert(step);
                        todo.push(case.clone().with(entry));
                    }
                    Err(refusal) => {
                        assert_eq!(refusal.state().code(), case.state().code());
                        let closed = refusal.has(Bar::State) || refusal.has(Bar::Role);
                        assert!(!(closed && open.contains(&step)), "{refusal}");
                        // Open, were it not for the day.
                        let late = |it: &Objection| it.reason() == Bar::TooLate;
                        if refusal.objections().iter().all(late) {
                            possible.insert(step);
                        }
                    }
                }
            }
        }
        assert_eq!(
            possible,
            open.into_iter().collect(),
            "{}",
            case.state().code()
        );
    }
    states
}

#[test]
fn every_step_in_every_state_of_reconsideration() {
    use reconsideration::State;
    let first = applied(application(reply("2026-07-06")), "2026-07-08");
    let states = every_step(first, review_commands, |it| !it.is_open());
    assert_eq!(states, State::ALL.iter().skip(1).copied().collect());
    assert_eq!(
        Reconsideration::default().permitted(),
        [reconsideration::Step::Apply]
    );
}

#[test]
fn every_step_in_every_state_of_litigation() {
    use litigation::State;
    let first = sued(suit(SuitBasis::Direct(reply("2024-01-03"))), "2024-01-08");
    let states = every_step(first, suit_commands, |it| it == State::Final);
    assert_eq!(states, State::ALL.iter().skip(1).copied().collect());
    assert_eq!(Litigation::default().permitted(), [litigation::Step::Sue]);
}

#[test]
fn steps_name_their_text_and_who_takes_them() {
    for step in reconsideration::Step::ALL {
        assert!(
            step.citation().to_string().starts_with("other/行政复议法"),
            "{step:?}"
        );
    }
    let texts: Vec<_> = litigation::Step::ALL
        .iter()
        .map(|it| it.citation().to_string())
        .collect();
    assert_eq!(
        texts,
        [
            "other/行政诉讼法/2017年修正/art-46",
            "other/行政诉讼法/2017年修正/art-51",
            "other/行政诉讼法/2017年修正/art-82/para-1/item-3",
            "other/行政诉讼法/2017年修正/art-84",
            "other/行政诉讼法/2017年修正/art-81",
            "other//法释〔2018〕1号",
            "other//法释〔2025〕8号/art-13/para-2",
            "other/行政诉讼法/2017年修正/art-85",
            "other/行政诉讼法/2017年修正/art-88",
            "other/行政诉讼法/2017年修正/art-85",
        ]
    );
    let answer = reconsideration::Step::Answer;
    assert_eq!(answer.power(), Power::AnswerRemedy);
    let roles: Vec<_> = answer.roles().collect();
    assert_eq!(roles, [Role::DisclosureOffice]);
    let roles: Vec<_> = litigation::Step::Appeal.roles().collect();
    assert_eq!(
        roles,
        [Role::Applicant, Role::DisclosureOffice, Role::ThirdParty]
    );
}

#[test]
fn the_diagrams_are_those_of_the_tables() {
    let review = Reconsideration::diagram();
    for line in [
        "    new --> filed: apply\n",
        "    filed --> accepted: accept / deem-accepted\n",
        "    decided --> [*]\n",
        "    given_up --> [*]\n",
    ] {
        assert!(review.contains(line), "{line}{review}");
    }
    let suit = Litigation::diagram();
    assert!(suit.contains("    judged --> appealed: appeal\n"), "{suit}");
}
