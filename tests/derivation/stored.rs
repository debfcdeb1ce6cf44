//! Seals and sealed periods as they are stored.

use std::fs;

use disclosure::statistics::Period;
use disclosure::statistics::requests::{Seal, SealedPeriod};
use disclosure::vocabulary::{ApplicantClass, Outcome, RequestChannel};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::histories::{self, histories};
use crate::log::{Log, day};
use crate::remedy_histories;
use crate::remedy_log::{applied, log};
use crate::scenarios::{CALENDAR, cases};

fn golden() -> Value {
    let text = fs::read_to_string("tests/compatibility/sealed-period/quarter.json").unwrap();
    serde_json::from_str(&text).unwrap()
}

/// The first quarter of 2024: a request carried in and answered, one new and open; a review that is
/// pending.
#[test]
fn a_sealed_period_is_stored_as_it_always_was() {
    let online = RequestChannel::Online;
    let received = |id, on, class| Log::received_by(online, id, day(on), day(on), class);
    let mut carried = received("2023-9", "2023-12-20", ApplicantClass::NaturalPerson);
    carried.answer(day("2024-01-10"), day("2024-01-10"), Outcome::Partial);
    let open = received("2024-1", "2024-03-25", ApplicantClass::Company);
    let logs = [open, carried];
    let mut register = cases(&logs);
    let review = log(vec![applied(day("2024-02-05"))]);
    register.add_review("复议1", review).unwrap();
    let seals = [(2023, 4, "2024-01-08"), (2024, 1, "2024-04-08")];
    let seals = seals.map(|(year, number, on)| {
        let quarter = Period::quarter(year, number).unwrap();
        Seal::new(quarter, day(on)).unwrap()
    });
    let sealed = register.sealed(&seals, &CALENDAR).unwrap().remove(1);
    assert_eq!(serde_json::to_value(&sealed).unwrap(), golden());
    let read: SealedPeriod = serde_json::from_value(golden()).unwrap();
    assert_eq!(read, sealed);
    assert_eq!(read.request_tally(), sealed.request_tally());
}

/// What a register could not have sealed is not read either.
#[test]
fn what_cannot_be_a_sealed_period_is_refused() {
    let refused = |change: &dyn Fn(&mut Value)| {
        let mut stored = golden();
        change(&mut stored);
        serde_json::from_value::<SealedPeriod>(stored)
            .unwrap_err()
            .to_string()
    };
    assert_eq!(
        refused(&|it| it["seal"]["on"] = json!("2024-03-30")),
        "2024-Q1 cannot be sealed on 2024-03-30, before it ends"
    );
    assert_eq!(
        refused(&|it| it["requests"][0]["case"] = it["requests"][1]["case"].clone()),
        "case `2024-1` is in the register twice"
    );
    assert_eq!(
        refused(&|it| it["requests"][1]["reply"] = it["requests"][0]["reply"].clone()),
        "case `2024-1`: a request that is not concluded has no outcome and no reply"
    );
    for (field, row) in [("entry", "carried-out"), ("exit", "new")] {
        let said = refused(&|it| it["requests"][1][field] = json!(row));
        assert!(
            said.starts_with("case `2024-1`: a request cannot come in as "),
            "{said}"
        );
    }
    let said = refused(&|it| it["remedies"][0]["path_"] = json!(1));
    assert!(said.starts_with("unknown field `path_`"), "{said}");
    let said = refused(&|it| {
        it.as_object_mut().unwrap().remove("remedies");
    });
    assert!(said.starts_with("missing field `remedies`"), "{said}");
    let seal = serde_json::from_str::<Seal>(r#"{"period": "2024", "on": "2024-12-30"}"#);
    let said = seal.unwrap_err().to_string();
    assert!(
        said.starts_with("2024 cannot be sealed on 2024-12-30"),
        "{said}"
    );
}

proptest! {
    #![proptest_config(histories(1))]

    #[test]
    fn every_sealed_period_is_read_back(
        stories in prop::collection::vec(histories::story(), 0..8),
        disputes in prop::collection::vec(remedy_histories::story(), 0..5),
        lag in 0_u64..90,
    ) {
        let (told, kept) = (histories::told(&stories), remedy_histories::kept(&disputes));
        let seals = histories::seals(lag);
        let requests = histories::register(&told).sealed(&seals, &CALENDAR).unwrap();
        let remedies = remedy_histories::register(&kept).sealed(&seals, &CALENDAR).unwrap();
        for (requests, remedies) in requests.iter().zip(&remedies) {
            let flows = requests.requests().map(|(case, flow)| (case, *flow));
            let disputes = remedies.remedies().map(|(case, flow)| (case, *flow));
            let sealed = SealedPeriod::new(requests.seal(), flows, disputes).unwrap();
            let stored = serde_json::to_string(&sealed).unwrap();
            prop_assert_eq!(&serde_json::from_str::<SealedPeriod>(&stored).unwrap(), &sealed);
            let seal = serde_json::to_string(&sealed.seal()).unwrap();
            prop_assert_eq!(serde_json::from_str::<Seal>(&seal).unwrap(), sealed.seal());
        }
    }
}
