//! Data: the codes of events, the parameters with their defaults, and the code lists.

use std::fmt::Debug;

use disclosure::deadline::Obligation;
use disclosure::ledger::Timeliness;
use disclosure::policy::{Limits, Readings};
use disclosure::report::DerivationRules;
use disclosure::statistics::requests::{Grouped, RemedyTally, ReplyTimes, RequestTally};
use disclosure::statistics::{
    Accumulate, ByPeriod, ItemTable, ItemTally, PublicationTally, Punctuality,
};
use disclosure::supervision::SupervisionRules;
use disclosure::vocabulary::{self, CodeList};
use disclosure::workflow::fee::{FeeNoticeRules, OrdinalRules};
use disclosure::workflow::remedy::RemedyRules;
use disclosure::workflow::{litigation, reconsideration, record_correction};
use disclosure::workflow::{publication, request};
use serde::Serialize;

use crate::{assert_stands, table};

const PAGE: &str = include_str!("../../src/guide/data.md");

#[test]
fn the_codes_of_all_events() {
    let row = |log: &str, codes: &[&str]| {
        let listed: Vec<_> = codes.iter().map(|code| format!("`{code}`")).collect();
        [log.to_owned(), codes.len().to_string(), listed.join(" ")]
    };
    let rows = [
        row("申请 request", request::Fact::CODES),
        row("主动公开 publication", publication::Fact::CODES),
        row("行政复议 reconsideration", reconsideration::Fact::CODES),
        row("行政诉讼 litigation", litigation::Fact::CODES),
        row("更正信息 record correction", record_correction::Fact::CODES),
    ];
    assert_stands(PAGE, &table(["日志 log", "种类 kinds", "代码 codes"], rows));
}

fn written(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap()
}

/// The names of the fields, in their order, as a struct prints itself.
fn fields(value: &impl Debug) -> Vec<String> {
    let text = format!("{value:#?}");
    let at_the_top = text.lines().filter_map(|line| line.strip_prefix("    "));
    at_the_top
        .filter(|line| line.starts_with(|it: char| it.is_ascii_lowercase()))
        .filter_map(|line| Some(line.split_once(": ")?.0.to_owned()))
        .collect()
}

/// The section of a struct tells each of its fields with the value a file would hold.
fn assert_told(path: &str, value: &impl Debug, defaults: &[(&str, String)]) {
    let names: Vec<_> = defaults
        .iter()
        .map(|(name, _)| (*name).to_owned())
        .collect();
    assert_eq!(names, fields(value), "the test names every field of {path}");
    let head = format!("### [`{path}`]\n");
    let section = PAGE.split_once(&head).unwrap().1;
    let section = section.split("\n#").next().unwrap();
    let told: Vec<String> = section
        .lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| line.split(" | ").take(2).collect::<Vec<_>>().join(" | "))
        .collect();
    let expected: Vec<String> = defaults
        .iter()
        .map(|(name, default)| format!("| `{name}` | `{default}`"))
        .collect();
    assert_eq!(told, expected, "{path} has\n{}", expected.join("\n"));
}

/// Checks a struct whose fields are written as JSON.
macro_rules! told {
    ($path:literal, $value:expr; $($field:ident)+) => {{
        let value = $value;
        let defaults = [$((stringify!($field), written(&value.$field))),+];
        assert_told($path, &value, &defaults);
    }};
}

#[test]
fn the_conventions_and_their_defaults() {
    told!("crate::workflow::request::Conventions", request::Conventions::default();
        receipt_day_counts overdue_from exclusion reply_act extension_in_parts late_notice_restarts
        rounds_counted referral fee_month fee_notice reasons_stop_clock approver_not_drafter
        legality_review on_the_spot conversion_term third_party_term_2007 mixed_refusals);
    told!("crate::workflow::publication::Conventions", publication::Conventions::default();
        approver secrecy_reviewer attribute_levels forwarded_attribute rights_review
        reevaluation_interval secrecy_review_term interpretation_term guardians_agree
        list_shown_at_most drafter face_in_approval masking);
}

#[test]
fn the_rules_of_fees_and_remedies_and_their_defaults() {
    told!("crate::workflow::fee::FeeNoticeRules", FeeNoticeRules::default();
        excess_finding_required instalments_add_up);
    told!("crate::workflow::fee::OrdinalRules", OrdinalRules::default();
        month per_agency by_page_counts ended_counts);
    told!("crate::workflow::remedy::RemedyRules", RemedyRules::default();
        silence_review_first_by silence_review_first_from_2024 special_access_review_first);
}

#[test]
fn the_readings_of_policy_and_their_defaults() {
    told!("crate::ledger::Timeliness", Timeliness::default(); limit unmarked);
    told!("crate::policy::Readings", Readings::default();
        requirement_reaches_internal_affairs unreasoned_refusal_binds
        consultation_before_publication special_need_reaches_proactive);
    told!("crate::policy::Limits", Limits::default();
        budget contract_signing procurement_intention project_licences education_standard
        interpretation);
}

#[test]
fn the_rules_of_supervision_and_their_defaults() {
    let rules = SupervisionRules::default();
    assert_eq!(rules.limits, Limits::default());
    macro_rules! defaults {
        ($($field:ident)+) => {
            [("timeliness", written(&rules.timeliness)), ("limits", "Limits::default()".to_owned()),
                $((stringify!($field), written(&rules.$field))),+]
        };
    }
    let defaults = defaults!(general_time_for_institutions response_from_detection
        complaint_handling complaint_extension complaint_facts complaint_investigators
        stale_home_page stale_news stale_notices stale_policy_documents stale_other failing_stale
        failing_out_of_date failing_empty probe_days probe_visits probe_failing);
    assert_told("crate::supervision::SupervisionRules", &rules, &defaults);
}

#[test]
fn the_rules_of_derivation_and_their_defaults() {
    told!("crate::report::DerivationRules", DerivationRules::default();
        rows other_channel overdue_is_extended pending_is_other local_remedies_are_filed
        new_documents_are_published);
}

/// The page links the type among those that merge.
fn assert_merges<A: Accumulate>() {
    let name = std::any::type_name::<A>().split('<').next().unwrap();
    let name = name.rsplit("::").next().unwrap();
    let line = PAGE.lines().find(|line| line.starts_with("可以合并的："));
    assert!(line.unwrap().contains(&format!("::{name}`]")), "{name}");
}

#[test]
fn the_types_that_merge() {
    assert_merges::<ItemTally>();
    assert_merges::<ItemTable>();
    assert_merges::<Punctuality>();
    assert_merges::<PublicationTally>();
    assert_merges::<ByPeriod<RequestTally>>();
    assert_merges::<RequestTally>();
    assert_merges::<RemedyTally>();
    assert_merges::<ReplyTimes>();
    assert_merges::<Grouped<RequestTally>>();
}

#[test]
fn the_code_lists() {
    let lists = vocabulary::CodeList::all()
        .iter()
        .chain(CodeList::of_machines())
        .copied()
        .chain([CodeList::of::<Obligation>()]);
    let rows = lists.map(|list: CodeList| {
        [
            list.name_zh().to_owned(),
            list.name().to_owned(),
            list.rows().len().to_string(),
        ]
    });
    assert_stands(PAGE, &table(["清单", "list", "项 rows"], rows));
}
