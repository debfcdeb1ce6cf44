//! Logs that cannot be, and the stored form of every event.

use std::fs;

use disclosure::vocabulary::{Role, SuitRuling};
use disclosure::workflow::Actor;
use disclosure::workflow::litigation::{self, Litigation, SuitBasis};
use disclosure::workflow::reconsideration::{self, Reconsideration, State};
use disclosure::workflow::record_correction::RecordCorrection;
use disclosure::workflow::remedy::{Contested, RemedyRules, Served};
use disclosure::workflow::{EntryOf, Machine};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::live::{Live, applied, sued};
use crate::{application, date, reply, suit};

#[test]
fn a_damaged_log_is_an_error_with_its_place() {
    use litigation::Fact as SuitFact;
    use reconsideration::Fact;
    let none: [&EntryOf<Reconsideration>; 0] = [];
    let new = Reconsideration::replay(none).unwrap();
    assert_eq!((new.state(), new.version()), (State::New, 0));

    let empty = Live::<Reconsideration>::default();
    let organ = Actor::new("organ-1", Role::ReviewOrgan).unwrap();
    let first = empty.entry_by(&organ, &Fact::Accepted, "2024-09-20", "2024-09-20");
    assert_eq!(
        Reconsideration::replay([&first]).unwrap_err().to_string(),
        "entry 1 (`accepted`) cannot follow in state `new`: a case that is “new” has no step to accept"
    );
    let case = applied(application(reply("2024-08-20")), "2024-09-12");
    let told =
        |entry: &EntryOf<Reconsideration>| case.case.clone().evolve(entry).unwrap_err().to_string();
    let again = case.entry(case.log[0].fact(), "2024-09-12", "2024-09-12");
    assert_eq!(
        told(&again),
        "entry 2 (`applied`) cannot follow in state `filed`: a case that is “filed” has no step to apply"
    );
    let earlier = case.entry(&Fact::Accepted, "2024-09-11", "2024-09-12");
    assert_eq!(
        told(&earlier),
        "entry 2 (`accepted`) cannot follow in state `filed`: 2024-09-11 lies before the step it \
         follows, of 2024-09-12"
    );
    let soon = case.entry(&Fact::DeemedAccepted, "2024-09-20", "2024-09-20");
    assert_eq!(
        told(&soon),
        "entry 2 (`deemed-accepted`) cannot follow in state `filed`: the term was not over when it was \
         entered"
    );
    let by_claimant = case.entry_by(
        case.log[0].actor(),
        &Fact::Accepted,
        "2024-09-18",
        "2024-09-18",
    );
    assert!(told(&by_claimant).contains("no power"));
    let accepted = case.entry(&Fact::Accepted, "2024-09-18", "2024-09-18");
    let log = [case.log[0].clone(), accepted.clone(), accepted];
    assert_eq!(
        Reconsideration::replay(&log).unwrap_err().to_string(),
        "entry 3 (`accepted`) cannot follow in state `accepted`: the entry says it is number 2"
    );

    let case = sued(suit(SuitBasis::Direct(reply("2024-08-20"))), "2024-09-12");
    let ruled = Served::new(SuitRuling::NotDocketed, date("2024-09-19"));
    let ruled = case.entry(&SuitFact::Ruled(ruled), "2024-09-20", "2024-09-20");
    assert_eq!(
        case.case.clone().evolve(&ruled).unwrap_err().to_string(),
        "entry 2 (`ruled`) cannot follow in state `filed`: the service of 2024-09-19 lies before what \
         was served, of 2024-09-20"
    );
}

fn golden<M: Machine>(code: &str) -> EntryOf<M>
where
    EntryOf<M>: Serialize + DeserializeOwned,
{
    let path = format!("tests/compatibility/{}/{code}.json", M::MACHINE);
    let text = fs::read_to_string(&path).unwrap();
    let stored: Value = serde_json::from_str(&text).unwrap();
    let entry: EntryOf<M> = serde_json::from_str(&text).unwrap();
    assert_eq!(serde_json::to_value(&entry).unwrap(), stored, "{path}");
    let mut newer = stored;
    let fields = newer.as_object_mut().unwrap();
    fields.insert("added-later".to_owned(), Value::from(1));
    let read: EntryOf<M> = serde_json::from_value(newer).unwrap();
    assert!(read == entry, "{path}");
    entry
}

#[test]
fn events_of_every_kind_are_read_as_they_were_stored() {
    for code in reconsideration::Fact::CODES {
        assert_eq!(golden::<Reconsideration>(code).fact().code(), *code);
    }
    for code in litigation::Fact::CODES {
        assert_eq!(golden::<Litigation>(code).fact().code(), *code);
    }
    for code in disclosure::workflow::record_correction::Fact::CODES {
        assert_eq!(golden::<RecordCorrection>(code).fact().code(), *code);
    }
    let late = golden::<Reconsideration>("entered-late");
    assert_eq!(late.entered_on(), date("2025-03-20"));
    let late = golden::<Litigation>("entered-late");
    assert_eq!(late.entered_on(), date("2026-02-02"));
    let error = serde_json::from_str::<EntryOf<Reconsideration>>(r#"{"event":"vanished"}"#);
    assert!(
        error
            .unwrap_err()
            .to_string()
            .starts_with("unknown event `vanished`")
    );
}

proptest! {
    #[test]
    fn any_order_of_entries_replays_or_names_its_place(order in prop::collection::vec(0_usize..22, 0..10)) {
        let kinds: Vec<EntryOf<Reconsideration>> = reconsideration::Fact::CODES
            .iter()
            .map(|code| golden::<Reconsideration>(code))
            .collect();
        let log: Vec<_> = order.iter().filter_map(|place| kinds.get(*place)).collect();
        match Reconsideration::replay(log.iter().copied()) {
            Ok(case) => prop_assert_eq!(case.version(), u64::try_from(log.len()).unwrap()),
            Err(error) => prop_assert!(error.to_string().starts_with("entry ")),
        }
    }

    #[test]
    fn arbitrary_json_never_panics(text in r#"[{}\[\]":,a-z0-9.-]{0,60}"#) {
        let _ = serde_json::from_str::<EntryOf<Reconsideration>>(&text);
        let _ = serde_json::from_str::<EntryOf<Litigation>>(&text);
        let _ = serde_json::from_str::<EntryOf<RecordCorrection>>(&text);
        let _ = serde_json::from_str::<reconsideration::Command>(&text);
        let _ = serde_json::from_str::<litigation::Command>(&text);
        let _ = serde_json::from_str::<RemedyRules>(&text);
        let _ = serde_json::from_str::<Contested>(&text);
    }
}
