//! Sums and figures of texts, in Chinese and English.

use proptest::prelude::*;
use serde_json::json;

use super::{plain, right, with_notes};

#[test]
fn texts_that_agree() {
    for notes in [
        "2014年本局产生政府信息166条，其中主动公开120条，依申请公开46条，不予公开0条。累计公开573条，上年累计453条。",
        "主动公开政府信息120条，其中机构职能类信息18条，占15%；规划计划类信息102条，占85%。",
        "通过网站公开100条，通过公报公开30条，主动公开120条。通过网站主动公开100条。",
        "收到政府信息公开申请7件，其中网站3件，信函4件。",
        "正文：网上申请3件、信函4件；附表：网上3件，信函4件。",
        "主动公开120条，比上年增加20条；截至2013年底累计公开453条。",
        "各乡镇15个，网站点击1.5万次；2013年主动公开100条。",
        "甲科18件、乙科102件，合计120件。",
        "produced 166 = 120 active + 46 on-request; website 100/418, gazette 7/7",
        "cumulative rose from 453 to 573 (2014 report)",
        "现场1600 占32.65%, 电话3200 占65.31%, 网上100 2.04%, total 约4900",
        "重大建设项目信息121条",
        "573 - 120 = 453",
        "cumulative 573, cumulative requests 28; cumulative 453 in 2013",
        "cumulative from 2008 to 2014 is 573",
        "about 2 × 3 + 4 = 10, 约100 + 20 = 121, 1.5 + 2 = 4, 418/1509 + 7/7 = 425/1516",
        "20 meetings, 30 documents, total 425",
        "120 items, including 18 on 300 days",
        "interactive 20 times, 3 fax machines bought",
        "办理机构职能类190件",
        "cumulative 573; in the 2013 report, total 100",
    ] {
        assert_eq!(with_notes(plain(), notes), [], "{notes}");
    }
}

/// A text beside the figures of [`plain`], and what is wrong with it.
const WRONG_TEXTS: &[(&str, &str, &str)] = &[
    (
        "产生政府信息167条，其中主动公开120条，依申请公开46条，不予公开0条。",
        "text-total",
        "in the text 120 + 46 + 0 = 166, the total printed is 167 (difference -1)",
    ),
    (
        "303＋122＝426",
        "text-sum",
        "in the text 303 + 122 = 425, the total printed is 426 (difference -1)",
    ),
    (
        "（公报 303 + 网站 122 = 425，不是 524）",
        "text-total",
        "in the text 303 + 122 = 425, the total printed is 524 (difference -99)",
    ),
    (
        "甲科91件，乙科7件，丙科19件，合计118件。",
        "text-total",
        "in the text 91 + 7 + 19 = 117, the total printed is 118 (difference -1)",
    ),
    (
        "受理117件，其中甲科91件，乙科7件，丙科19件，办结171件。",
        "text-transposed",
        "in the text 91 + 7 + 19 = 117, and 171 stands beside it (difference 54): maybe two digits are swapped",
    ),
    (
        "受理117件，其中甲科191件。",
        "text-total",
        "in the text 191 = 191, the total printed is 117 (difference +74)",
    ),
    (
        "收到政府信息公开申请7件，其中电子邮件3件，信函4件。",
        "text-contradicts",
        "the narrative and the record differ: email 3 / 0 (+3)",
    ),
    (
        "正文：网上申请3件、信函4件；附表：网站4件，信函3件。",
        "text-contradicts",
        "the appendix and the record differ: online 4 / 3 (+1), letter 3 / 4 (-1)",
    ),
    (
        "收到政府信息公开申请8件。",
        "text-contradicts",
        "requests/received: the text says 8, the table 7 (difference +1)",
    ),
    (
        "全年主动公开政府信息121条",
        "text-contradicts",
        "total_this_year: the text says 121, the table 120 (difference +1)",
    ),
    (
        "累计公开政府信息537条",
        "text-contradicts",
        "total_cumulative: the text says 537, the table 573 (difference -36)",
    ),
    (
        "机构职能类信息81条，占15%",
        "text-contradicts",
        "机构职能类信息: the text says 81, the table 18 (difference +63)",
    ),
    (
        "上年累计公开853条",
        "cumulative-fell",
        "the cumulative figure is 573, last year's cumulative figure in the text was 853 (difference -280): it cannot fall",
    ),
    (
        "累计由853条降至573条",
        "cumulative-fell",
        "the cumulative figure is 573, last year's cumulative figure in the text was 853 (difference -280): it cannot fall",
    ),
    (
        "cumulative 573, 2013 report printed 853",
        "cumulative-fell",
        "the cumulative figure is 573, last year's cumulative figure in the text was 853 (difference -280): it cannot fall",
    ),
    (
        "受理事项117件，办结171件，其中甲科91件、乙科7件、丙科19件",
        "text-transposed",
        "in the text 91 + 7 + 19 = 117, and 171 stands beside it (difference 54): maybe two digits are swapped",
    ),
    (
        "accepted 117, concluded 171; parts 91 + 7 + 19 = 117",
        "text-transposed",
        "in the text 91 + 7 + 19 = 117, and 171 stands beside it (difference 54): maybe two digits are swapped",
    ),
    (
        "the text says 537 cumulative",
        "text-contradicts",
        "total_cumulative: the text says 537, the table 573 (difference -36)",
    ),
    (
        "文字称网站3件、信函4件；附表为电子邮件3件、网站4件",
        "text-contradicts",
        "the narrative and the appendix differ: online 3 / 4 (-1), letter 4 / 0 (+4)",
    ),
    (
        "narrative: 3 online and 4 letters; appendix: 3 email and 4 online",
        "text-contradicts",
        "the narrative and the appendix differ: online 3 / 4 (-1), letter 4 / 0 (+4)",
    ),
    (
        "cumulative dropped from 853 to 573",
        "cumulative-fell",
        "the cumulative figure is 573, last year's cumulative figure in the text was 853 (difference -280): it cannot fall",
    ),
    (
        "截至2013年底累计公开450条",
        "cumulative-mismatch",
        "last year's cumulative figure in the text 450 and this year's 120 make 570, the cumulative figure printed is 573 (difference +3)",
    ),
];

#[test]
fn texts_that_do_not() {
    for &(notes, rule, message) in WRONG_TEXTS {
        let found = with_notes(plain(), notes);
        assert!(
            found.contains(&(rule, message.to_owned())),
            "{notes}: {found:?}"
        );
    }
}

/// What an agency would write about these counts, in Chinese and English.
fn told(counts: &[u64], total: u64) -> String {
    let lines: Vec<_> = counts
        .iter()
        .enumerate()
        .map(|(at, count)| format!("第{at}类信息{count}条"))
        .collect();
    let sum: Vec<_> = counts.iter().map(ToString::to_string).collect();
    format!(
        "2014年，全局主动公开政府信息{total}条，其中{}。{}，合计{total}条。{} = {total}; produced {total}",
        lines.join("，"),
        lines.join("、"),
        sum.join(" + "),
    )
}

#[test]
fn a_split_by_kind_is_not_a_total_of_proactive_items() {
    let record = json!({"agency": "某省", "year": 2008, "total_this_year": 10, "categories": [
        {"name": "主动公开", "count": 6, "percent_as_printed": "60%"},
        {"name": "依申请公开", "count": 4, "percent_as_printed": "40%"},
    ]});
    assert_eq!(with_notes(record.clone(), "主动公开6条，依申请公开4条"), []);
    assert_eq!(
        with_notes(record, "主动公开7条")[0].1,
        "主动公开: the text says 7, the table 6 (difference +1)"
    );
}

proptest! {
    #[test]
    fn right_texts_are_silent_and_wrong_ones_are_not(
        counts in proptest::collection::vec(1..3000_u64, 2..10), by in 1..40_u64,
    ) {
        let total: u64 = counts.iter().sum();
        let record = right(&counts, &[2], false);
        let swapped = |it: &(&str, String)| it.0 == "text-transposed";
        let found = with_notes(record.clone(), &told(&counts, total));
        prop_assert!(found.iter().all(swapped), "{:?}", found);
        let found = with_notes(record, &told(&counts, total + by));
        let has = |rule: &str| found.iter().any(|it| it.0 == rule);
        prop_assert!(has("text-sum") && has("text-total") && has("text-contradicts"), "{:?}", found);
    }

    #[test]
    fn any_text_is_read_without_harm(notes in prop_oneof![any::<String>(), proptest::collection::vec(proptest::sample::select(vec![
        "120", "7", "573", "18446744073709551616", "18446744073709551615", "+", "-", "=", "，", ",", "(", ")", "）", "。", ". ", "累计", "上年", "其中", "合计",
        "from ", "to ", "not ", "active ", "主动公开", "网站", "信函", "申请", "正文", "附表", "条", "%", "1.5", "/", "约",
    ]), 0..20).prop_map(|it| it.concat())], percent: String) {
        let mut record = plain();
        record["categories"][0]["percent_as_printed"] = json!(percent);
        for finding in with_notes(record, &notes) {
            prop_assert!(!finding.1.is_empty());
        }
    }
}
