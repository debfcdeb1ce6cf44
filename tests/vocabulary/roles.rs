use std::collections::BTreeSet;

use disclosure::vocabulary::{Power, Role, Term};

/// The request workflow, transition by transition: number, power, actors.
const REQUEST: [(u8, Power, &[Role]); 36] = [
    (1, Power::Dictate, &[Role::Applicant]),
    (2, Power::Submit, &[Role::Applicant]),
    (3, Power::Receive, &[Role::DisclosureOffice]),
    (
        4,
        Power::Confirm,
        &[Role::DisclosureOffice, Role::Applicant],
    ),
    (5, Power::Register, &[Role::DisclosureOffice]),
    (6, Power::Split, &[Role::DisclosureOffice]),
    (7, Power::Screen, &[Role::DisclosureOffice]),
    (8, Power::AnswerOnTheSpot, &[Role::DisclosureOffice]),
    (9, Power::RequestCorrection, &[Role::DisclosureOffice]),
    (10, Power::Correct, &[Role::Applicant]),
    (11, Power::Lapse, &[Role::System, Role::DisclosureOffice]),
    (12, Power::FindUnclear, &[Role::DisclosureOffice]),
    (13, Power::AskReasons, &[Role::DisclosureOffice]),
    (14, Power::WeighReasons, &[Role::DisclosureOffice]),
    (15, Power::WeighReasons, &[Role::DisclosureOffice]),
    (16, Power::DemandFee, &[Role::DisclosureOffice]),
    (17, Power::Pay, &[Role::Applicant]),
    (18, Power::Lapse, &[Role::System]),
    (19, Power::Assign, &[Role::DisclosureOffice]),
    (20, Power::Search, &[Role::HandlingUnit]),
    (21, Power::ConsultThirdParty, &[Role::DisclosureOffice]),
    (22, Power::GiveOpinion, &[Role::ThirdParty]),
    (23, Power::Lapse, &[Role::System]),
    (24, Power::ConsultOrgans, &[Role::DisclosureOffice]),
    (25, Power::GiveOpinion, &[Role::CoMaker]),
    (26, Power::Refer, &[Role::DisclosureOffice]),
    (27, Power::Extend, &[Role::HeadOfDisclosureOffice]),
    (28, Power::DraftReply, &[Role::HandlingUnit]),
    (29, Power::ReviewSecrecy, &[Role::SecrecyReviewer]),
    (30, Power::Approve, &[Role::Approver]),
    (31, Power::Send, &[Role::DisclosureOffice]),
    (32, Power::NotifyThirdParty, &[Role::DisclosureOffice]),
    (33, Power::Deliver, &[Role::DisclosureOffice]),
    (34, Power::Archive, &[Role::DisclosureOffice]),
    (35, Power::WithdrawRequest, &[Role::Applicant]),
    (36, Power::Convert, &[Role::DisclosureOffice]),
];

/// The publication workflow, step by step.
const PUBLICATION: [(&str, Power, &[Role]); 18] = [
    ("1", Power::ProposeAttribute, &[Role::DraftingUnit]),
    ("1b", Power::ReviewWithholding, &[Role::DisclosureOffice]),
    ("1c", Power::ReturnDocument, &[Role::AttributeReviewer]),
    (
        "2",
        Power::ReviewAttribute,
        &[Role::AttributeReviewer, Role::DisclosureOffice],
    ),
    ("3", Power::ReviewSecrecy, &[Role::SecrecyReviewer]),
    ("3b", Power::ReviewRights, &[Role::DisclosureOffice]),
    ("3c", Power::Refer, &[Role::SecrecyReviewer]),
    ("3c", Power::Determine, &[Role::DeterminingBody]),
    (
        "4",
        Power::Coordinate,
        &[Role::DisclosureOffice, Role::CoMaker, Role::OtherOrgan],
    ),
    (
        "5",
        Power::Approve,
        &[Role::Approver, Role::PrincipalLeader],
    ),
    ("6", Power::Publish, &[Role::Publisher]),
    ("7", Power::Catalogue, &[Role::DisclosureOffice]),
    ("8", Power::Supply, &[Role::DisclosureOffice]),
    ("9", Power::Interpret, &[Role::DraftingUnit]),
    (
        "10",
        Power::Reevaluate,
        &[Role::DisclosureOffice, Role::DraftingUnit],
    ),
    ("11", Power::CorrectPublication, &[Role::DraftingUnit]),
    ("11", Power::Clarify, &[Role::DraftingUnit]),
    ("11", Power::WithdrawPublication, &[Role::DraftingUnit]),
];

#[test]
fn every_transition_of_a_request_has_its_actor() {
    for (number, (listed, power, actors)) in (1..).zip(REQUEST) {
        assert_eq!(listed, number);
        for actor in actors {
            assert!(actor.may(power), "{number}: {actor} {power}");
        }
    }
}

#[test]
fn every_step_of_a_publication_has_its_actor() {
    for (step, power, actors) in PUBLICATION {
        for actor in actors {
            assert!(actor.may(power), "{step}: {actor} {power}");
        }
    }
}

#[test]
fn no_power_is_idle_and_none_is_listed_twice() {
    for &power in Power::ALL {
        assert!(Role::ALL.iter().any(|role| role.may(power)), "{power}");
    }
    for role in Role::ALL {
        let powers: BTreeSet<_> = role.powers().iter().collect();
        assert!(!powers.is_empty());
        assert_eq!(powers.len(), role.powers().len(), "{role}");
    }
}

#[test]
fn powers_of_one_role_alone() {
    for (power, only) in [
        (Power::Extend, Role::HeadOfDisclosureOffice),
        (Power::ReviewSecrecy, Role::SecrecyReviewer),
        (Power::Determine, Role::DeterminingBody),
        (Power::Publish, Role::Publisher),
        (Power::ApproveClarification, Role::PrincipalLeader),
        (Power::Supervise, Role::CompetentDepartment),
        (Power::InspectSite, Role::SiteKeeper),
        (Power::ReviewLegality, Role::LegalReviewer),
    ] {
        let holders: Vec<_> = Role::ALL.iter().filter(|role| role.may(power)).collect();
        assert_eq!(holders, [&only], "{power}");
    }
    assert_eq!(Role::HeadOfDisclosureOffice.powers(), [Power::Extend]);
    assert!(!Role::Approver.may(Power::Extend));
}
