//! Scenarios of the domain sheets about clocks.

use disclosure::deadline::{Due, Obligation, Open};
use disclosure::law::Edition;
use disclosure::vocabulary::{Outcome, Role};
use disclosure::workflow::request::{RequestOutcome, Stance, State};
use disclosure::workflow::{Bar, Machine as _};
use serde_json::{Value, json};

use crate::case::{
    APPLICANT, Case, HEAD, OFFICE, correction, correction_notice, day, extension, opinion,
    organ_letter, serve, third_party_letter,
};

#[test]
fn s1_spring_festival() {
    let case = Case::handed_in("2025-01-16");
    assert_eq!(case.due_on(), day("2025-02-19"));
    assert_eq!(case.breaches("2025-02-19"), []);
    assert_eq!(case.breaches("2025-02-20"), [Obligation::Reply]);
    let reply = case.obligation(Obligation::Reply);
    assert_eq!(reply.who(), Role::DisclosureOffice);
    assert_eq!(
        reply.citation().unwrap().to_string(),
        "decree-711/art-33/para-2"
    );
    assert!(reply.conventions().contains(&"c1"));
    let words = reply.reckoning(&case.calendar).unwrap().unwrap().words();
    assert!(
        words.zh.contains("2025-01-26") && words.zh.contains("2025-02-08"),
        "{words:?}"
    );
    assert!(words.zh.contains("不计放假的周一至周五6天"), "{words:?}");
}

#[test]
fn s2_channel_and_confirmation() {
    let mut case = Case::submitted("online", "2025-09-28", 1);
    assert_eq!(case.due(), Due::Undetermined(Open::Unconfirmed));
    assert_eq!(
        case.obligation(Obligation::Confirmation)
            .due()
            .open()
            .unwrap()
            .words()
            .en,
        "unconfirmed: there is no day of receipt and no clock"
    );
    assert_eq!(
        case.refuses(OFFICE, "2025-09-28", json!({"command": "receive"})),
        "by-confirmation (decree-711/art-31)"
    );
    case.does(OFFICE, "2025-09-28", json!({"command": "confirm"}));
    assert_eq!(case.request.state(), State::Submitted);
    assert_eq!(
        case.obligation(Obligation::Confirmation).who(),
        Role::Applicant
    );
    case.does(APPLICANT, "2025-09-29", json!({"command": "confirm"}));
    assert_eq!(case.request.received_on(), Some(day("2025-09-29")));
    assert_eq!(case.due_on(), day("2025-11-03"));
    assert_eq!(
        case.obliged_on(Obligation::CorrectionNotice),
        day("2025-10-15")
    );
    case.replays();

    let mut letter = Case::submitted("ordinary-post", "2025-09-26", 1);
    assert_eq!(letter.breaches("2025-09-26"), []);
    assert_eq!(letter.breaches("2025-09-28"), [Obligation::Confirmation]);
    letter.does(OFFICE, "2025-09-29", json!({"command": "confirm"}));
    assert_eq!(letter.request.received_on(), Some(day("2025-09-29")));
    assert_eq!(letter.breaches("2025-09-29"), [Obligation::Confirmation]);

    let mut signed = Case::submitted("signed-post", "2025-09-26", 1);
    signed.does(OFFICE, "2025-09-26", json!({"command": "receive"}));
    assert_eq!(signed.request.received_on(), Some(day("2025-09-26")));
    assert_eq!(signed.breaches("2025-09-30"), []);

    let mut new_year = Case::submitted("online", "2024-12-31", 1);
    new_year
        .does(APPLICANT, "2024-12-31", json!({"command": "confirm"}))
        .does(OFFICE, "2025-01-02", json!({"command": "confirm"}));
    assert_eq!(new_year.request.year(), Some(2025));
}

#[test]
fn s3_correction_restarts_once() {
    let mut case = Case::reviewed("2024-04-26", 1);
    assert_eq!(
        case.obliged_on(Obligation::CorrectionNotice),
        day("2024-05-09")
    );
    case.does(OFFICE, "2024-05-09", correction_notice(10)).does(
        OFFICE,
        "2024-05-09",
        serve(&json!("correction")),
    );
    assert_eq!(case.obliged_on(Obligation::Correction), day("2024-05-22"));
    assert_eq!(case.due(), Due::Undetermined(Open::ApplicantToAct));
    assert_eq!(case.breaches("2024-08-01"), []);
    case.does(APPLICANT, "2024-05-20", correction());
    assert_eq!(case.due_on(), day("2024-06-18"));
    assert_eq!(
        case.refuses(OFFICE, "2024-05-21", correction_notice(10)),
        "done-already (decree-711/art-30)"
    );
    case.replays();

    let mut late = Case::reviewed("2024-04-26", 1);
    late.does(OFFICE, "2024-05-10", correction_notice(10));
    assert_eq!(late.breaches("2024-05-10"), [Obligation::CorrectionNotice]);
    late.does(APPLICANT, "2024-05-20", correction());
    assert_eq!(late.due_on(), day("2024-06-18"));
    assert_eq!(late.breaches("2024-06-18"), [Obligation::CorrectionNotice]);
}

#[test]
fn s4_lapse_and_good_cause() {
    let mut case = Case::reviewed("2024-04-26", 1);
    case.does(OFFICE, "2024-05-09", correction_notice(10));
    let lapse = json!({"command": "lapse"});
    assert_eq!(
        case.refuses(OFFICE, "2024-05-23", lapse.clone()),
        "not-served (decree-711/art-30)"
    );
    case.does(OFFICE, "2024-05-09", serve(&json!("correction")));
    assert_eq!(
        case.refuses(OFFICE, "2024-05-22", lapse.clone()),
        "too-early (decree-711/art-30)"
    );
    let late = json!({
        "command": "correct", "good_cause": "住院治疗",
        "items": [{"number": 1, "description": "2023年度决算"}],
    });
    assert_eq!(
        case.refuses(APPLICANT, "2024-05-24", correction()),
        "too-late (decree-711/art-30)"
    );
    let mut corrected = case.clone();
    corrected.does(APPLICANT, "2024-05-24", late);
    assert_eq!(corrected.request.state(), State::InReview);
    assert_eq!(corrected.due_on(), day("2024-06-24"));

    case.does(OFFICE, "2024-05-23", lapse);
    let row = Some(RequestOutcome::Decree711(Outcome::CorrectionOverdue));
    assert_eq!(case.request.outcome(), row);
    assert_eq!(case.breaches("2024-12-31"), []);
    let reopen = json!({
        "command": "reopen", "good_cause": "住院治疗",
        "items": [{"number": 1, "description": "2023年度决算"}],
    });
    case.does(OFFICE, "2024-05-24", reopen);
    assert_eq!(case.log.last().unwrap().fact().code(), "reopened");
    assert_eq!(case.request.outcome(), None);
    assert!(case.request.is_counted());
    assert_eq!(case.due_on(), day("2024-06-24"));
    case.replays();
}

fn s5() -> Case {
    let mut case = Case::assigned("2025-03-03", 1);
    assert_eq!(case.due_on(), day("2025-03-31"));
    case.does(OFFICE, "2025-03-10", third_party_letter(1))
        .does(OFFICE, "2025-03-12", serve(&json!({"consultation": 1})))
        .does(OFFICE, "2025-03-17", organ_letter(2, true))
        .does(OFFICE, "2025-03-18", serve(&json!({"consultation": 2})));
    case
}

#[test]
fn s5_two_consultations_overlap() {
    let mut case = s5();
    assert_eq!(
        case.obliged_on(Obligation::ThirdPartyOpinion),
        day("2025-04-02")
    );
    assert_eq!(
        case.obliged_on(Obligation::CoMakerOpinion),
        day("2025-04-09")
    );
    assert_eq!(
        case.due(),
        Due::Provisional(day("2025-04-29"), Open::Consultation)
    );
    assert_eq!(case.request.state(), State::ConsultingThirdParty);
    case.does("party-9:third-party", "2025-03-28", opinion(1, "agree"));
    assert_eq!(case.request.state(), State::ConsultingOrgans);
    assert_eq!(
        case.refuses(
            OFFICE,
            "2025-04-09",
            json!({"command": "close-consultation", "consultation": 2})
        ),
        "too-early (decree-711/art-34)"
    );
    case.does(
        OFFICE,
        "2025-04-10",
        json!({"command": "close-consultation", "consultation": 2}),
    );
    assert_eq!(case.request.state(), State::InProgress);
    assert_eq!(case.due_on(), day("2025-04-29"));
    assert_eq!(
        case.request.consultations()[1].stance(),
        Stance::SilenceAgrees
    );
    let reply = case.obligation(Obligation::Reply);
    let reckoning = reply.reckoning(&case.calendar).unwrap().unwrap();
    assert!(
        reckoning
            .words()
            .en
            .contains("Working days excluded (21): after 2025-03-10"),
        "{}",
        reckoning.words().en
    );

    // The answer is entered on 20 April, with the day on which it came.
    let mut late_entry = s5();
    late_entry.does(
        OFFICE,
        "2025-04-10",
        json!({"command": "close-consultation", "consultation": 2}),
    );
    let order = late_entry
        .order("party-9:third-party", "2025-03-28", opinion(1, "agree"))
        .entered_on(day("2025-04-20"));
    late_entry.gives(&order).unwrap();
    assert_eq!(late_entry.due(), case.due());
    late_entry.replays();

    // A third party's silence is no consent, and what comes late excludes no further day.
    let mut silent = s5();
    for (number, on) in [(1, "2025-04-03"), (2, "2025-04-10")] {
        silent.does(
            OFFICE,
            on,
            json!({"command": "close-consultation", "consultation": number}),
        );
    }
    assert_eq!(
        silent.request.consultations()[0].stance(),
        Stance::AgencyDecides
    );
    let due = silent.due_on();
    silent.does("party-9:third-party", "2025-04-15", opinion(1, "agree"));
    assert_eq!(silent.due_on(), due);
    let first = &silent.request.consultations()[0];
    assert!(
        first
            .is_late(
                Edition::Decree711,
                silent.request.conventions(),
                &silent.calendar
            )
            .unwrap()
    );
}

fn s6() -> Case {
    let mut case = s5();
    case.does("party-9:third-party", "2025-03-28", opinion(1, "agree"))
        .does(
            OFFICE,
            "2025-04-10",
            json!({"command": "close-consultation", "consultation": 2}),
        );
    case
}

#[test]
fn s6_extension_on_a_shifted_deadline() {
    let mut case = s6();
    assert_eq!(
        case.refuses(OFFICE, "2025-04-29", extension(20, "2025-04-29")),
        "role (decree-711/art-33/para-2)"
    );
    assert_eq!(
        case.refuses(HEAD, "2025-04-29", extension(21, "2025-04-29")),
        "cap (decree-711/art-33/para-2)"
    );
    let mut told_late = case.order(HEAD, "2025-04-29", extension(20, "2025-04-30"));
    told_late = told_late.entered_on(day("2025-04-30"));
    let refusal = case.request.decide(&told_late, &case.calendar).unwrap_err();
    assert!(refusal.has(Bar::TooLate));
    assert_eq!(
        refusal.to_string(),
        "`extend` is refused in state `in-progress`: the time to reply had already ended on 2025-04-29 when the applicant was told (decree-711/art-33/para-2)"
    );

    let mut whole = case.clone();
    whole.does(HEAD, "2025-04-29", extension(20, "2025-04-29"));
    assert_eq!(whole.due_on(), day("2025-05-30"));

    case.does(HEAD, "2025-04-29", extension(12, "2025-04-29"));
    assert_eq!(case.due_on(), day("2025-05-20"));
    case.does(HEAD, "2025-05-20", extension(8, "2025-05-20"));
    assert_eq!(case.due_on(), day("2025-05-30"));
    assert_eq!(
        case.refuses(HEAD, "2025-05-30", extension(1, "2025-05-30")),
        "cap (decree-711/art-33/para-2)"
    );
    // A consultation opened during the extension still suspends.
    case.does(OFFICE, "2025-05-26", third_party_letter(3)).does(
        "party-9:third-party",
        "2025-05-28",
        opinion(3, "agree"),
    );
    assert_eq!(case.due_on(), day("2025-06-04"));
    case.replays();

    let mut closed = whole;
    closed.replies("2025-05-09", &json!([with_consent(1)]), "review-or-suit");
    assert_eq!(
        closed.refuses(HEAD, "2025-05-10", extension(1, "2025-05-10")),
        "cap (decree-711/art-33/para-2)"
    );
}

fn with_consent(item: u16) -> Value {
    json!({"item": item, "information": "费用标准-2024", "disposition": {
        "kind": "disclose", "access": {"by": "provided"},
        "third_party": {"basis": "consulted", "consultation": 1},
    }})
}

#[test]
fn s8_the_calendar_changes_under_a_running_request() {
    let case = Case::handed_in("2020-01-13");
    assert_eq!(case.due_on(), day("2020-02-17"));
    let then = case.calendar.as_known_on(day("2020-01-20"));
    assert_eq!(case.request.reply_due(&then), Due::On(day("2020-02-13")));

    let open = Case::handed_in("2026-12-20");
    let Due::Undetermined(why) = open.due() else {
        panic!("{:?}", open.due())
    };
    assert_eq!(
        why.words().en,
        "no holiday notice for 2027 is known: the calendar covers 2008 to 2026"
    );
}
