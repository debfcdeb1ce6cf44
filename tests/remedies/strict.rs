//! Commands are read strictly at every depth: what an unknown field was to say would be lost.

use disclosure::calendar::{CalendarDays, WorkingDays};
use disclosure::law::Edition;
use disclosure::vocabulary::{
    Judgment, NotCounted, OrderKind, ReviewDecision, ReviewEnd, Role, SuitRuling, SuspensionGround,
};
use disclosure::workflow::Actor;
use disclosure::workflow::litigation::{self, AppealResult, SuitBasis};
use disclosure::workflow::reconsideration::{self, ExcludedTime, Procedure};
use disclosure::workflow::record_correction::{self, Filing};
use disclosure::workflow::remedy::{Ordered, Served, SuitResult, Telling};
use disclosure::workflow::{Instruction, Text};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::{application, date, id, reply, suit};

/// The keys of the choices that are written as an object with one key: they name a kind, no field.
const KINDS: [&str; 9] = [
    "request",
    "publication",
    "direct",
    "after-review",
    "review-overdue",
    "learned-on",
    "changed",
    "judgment",
    "ruling",
];

fn served<R>(result: R) -> Served<R> {
    Served::new(result, date("2025-02-14")).ordering(Ordered {
        order: OrderKind::AnswerAnew,
        within: Some(WorkingDays(20)),
    })
}

fn instructed<C: Serialize>(command: C) -> Value
where
    Instruction<C>: Serialize,
{
    let office = Actor::new("staff-3", Role::DisclosureOffice).unwrap();
    let organ = Actor::new("organ-1", Role::ReviewOrgan).unwrap();
    let instruction = Instruction::new(id("case-1"), 3, command, organ, date("2025-02-12"))
        .entered_by(office)
        .entered_on(date("2025-02-14"));
    serde_json::to_value(instruction).unwrap()
}

fn review_commands() -> Vec<Value> {
    use reconsideration::Command;
    [
        Command::Apply(Box::new(application(reply("2025-01-10")))),
        Command::AskCorrection(None),
        Command::Correct(true),
        Command::Reject(Some(date("2025-02-14"))),
        Command::Suspend(SuspensionGround::Mediation),
        Command::ExcludeTime(ExcludedTime {
            reason: NotCounted::ExpertOpinion,
            since: date("2025-02-03"),
        }),
        Command::ChooseProcedure(Procedure::Summary),
        Command::Extend(CalendarDays(30)),
        Command::Decide(served(ReviewDecision::Annulled)),
        Command::End(ReviewEnd::Settled),
    ]
    .map(instructed)
    .to_vec()
}

fn suit_commands() -> Vec<Value> {
    use litigation::Command;
    let (review, day) = (|| id("review-9"), date("2025-02-14"));
    let sue = |basis| Command::Sue(Box::new(suit(basis)));
    let changed = AppealResult::Changed(SuitResult::Judgment(Judgment::FoundUnlawful));
    [
        sue(SuitBasis::Direct(reply("2025-01-10"))),
        sue(SuitBasis::AfterReview {
            review: review(),
            served_on: day,
            told: Telling::LearnedOn(day),
        }),
        sue(SuitBasis::ReviewOverdue {
            review: review(),
            expired_on: day,
        }),
        Command::Docket,
        Command::Judge(served(Judgment::OrderedToDisclose)),
        Command::Rule(served(SuitRuling::NotDocketed)),
        Command::DecideAppeal(served(changed)),
    ]
    .map(instructed)
    .to_vec()
}

fn record_commands() -> Vec<Value> {
    use record_correction::Command;
    [
        Command::File(Filing {
            edition: Edition::Decree711,
            record: id("参保记录-8"),
            evidence: id("缴费凭证-3"),
        }),
        Command::Correct(Text::new("缴费年限少记一年").unwrap()),
        Command::Tell(id("回证-2")),
    ]
    .map(instructed)
    .to_vec()
}

/// The places of all objects in a value.
fn objects(value: &Value, place: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            found.push(place.to_owned());
            for (key, value) in fields {
                objects(value, &format!("{place}/{key}"), found);
            }
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                objects(item, &format!("{place}/{at}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn check<C: DeserializeOwned>(stored: &Value)
where
    Instruction<C>: DeserializeOwned,
{
    let read = |value: &Value| {
        let text = value.to_string();
        serde_json::from_str::<Instruction<C>>(&text).map_err(|it| it.to_string())
    };
    read(stored).unwrap();
    let mut places = Vec::new();
    objects(stored, "", &mut places);
    for place in places {
        let keys: Vec<String> = {
            let fields = stored.pointer(&place).unwrap().as_object().unwrap();
            fields.keys().cloned().collect()
        };
        let is_choice = keys.len() == 1 && KINDS.contains(&keys[0].as_str());
        let with = |change: &dyn Fn(&mut serde_json::Map<String, Value>)| {
            let mut changed = stored.clone();
            change(
                changed
                    .pointer_mut(&place)
                    .unwrap()
                    .as_object_mut()
                    .unwrap(),
            );
            read(&changed).map(drop).unwrap_err()
        };
        let error = with(&|fields| drop(fields.insert("xyzzy".to_owned(), json!(1))));
        assert!(is_choice || error.contains("xyzzy"), "{place}: {error}");
        for key in keys {
            let slip = format!("{key}x");
            let error = with(&|fields| {
                let value = fields.remove(&key).unwrap();
                fields.insert(slip.clone(), value);
            });
            // Without its tag an object says of no field what it belongs to.
            let is_named = error.contains(&format!("`{slip}`: `{key}`?"));
            assert!(
                is_choice || is_named || key == "command",
                "{place}: {error}"
            );
        }
    }
}

#[test]
fn unknown_fields_of_commands_are_refused_at_every_depth() {
    for stored in review_commands() {
        check::<reconsideration::Command>(&stored);
    }
    for stored in suit_commands() {
        check::<litigation::Command>(&stored);
    }
    for stored in record_commands() {
        check::<record_correction::Command>(&stored);
    }
}
