use disclosure::finding::Level;
use disclosure::report::{AnnualReport, Cell, Discrepancy, Narrative, ReportForm};

use super::{PRINTED, fill, grave, read, vector_1, vector_1_in_2019};

const NARRATIVES: &str = include_str!("../data/narrative-balances.jsonl");

fn reports() -> Vec<AnnualReport> {
    PRINTED.lines().map(read).collect()
}

fn english(found: &[Discrepancy]) -> Vec<String> {
    found.iter().map(|it| it.finding().to_string()).collect()
}

#[test]
fn the_vectors_hold() {
    assert_eq!(vector_1().reconcile(), []);
    assert_eq!(vector_1_in_2019().reconcile(), []);
    let mut second = AnnualReport::blank("乙市", 2025, ReportForm::Annual2021).unwrap();
    let remedies = [
        ("RV", [119, 25, 91, 24, 259]),
        ("LD", [7, 0, 15, 6, 28]),
        ("LR", [21, 1, 7, 9, 38]),
    ];
    fill(&mut second, "T4", &remedies);
    fill(
        &mut second,
        "T2",
        &[("A1", [3, 0, 15]), ("A2", [61, 59, 422])],
    );
    fill(&mut second, "T3", &[("N", [3746, 63, 0, 0, 19, 2, 3830])]);
    fill(&mut second, "T3", &[("C", [3746, 63, 0, 0, 19, 2, 3830])]);
    let second = second.with_fee_income("380元".parse().unwrap());
    assert_eq!(second.reconcile(), []);
}

#[test]
fn the_seven_reports_have_the_mistakes_they_have() {
    let found: Vec<_> = reports().iter().map(|it| grave(&it.reconcile())).collect();
    assert_eq!(found[0], [""; 0], "Pingtan 2019");
    assert_eq!(found[1], ["T3-SUM", "T3-SUM"], "Pingtan 2020");
    assert_eq!(found[2], [""; 0], "Pingtan 2021");
    assert_eq!(found[3], [""; 0], "Pingtan 2022");
    assert_eq!(found[4], [""; 0], "Suqian 2023");
    let of_the_text = ["TX-SUM", "TX-SHARE", "TX-SHARE", "TX-1", "TX-1"];
    assert_eq!(found[5], of_the_text, "Shanghai 2019");
    assert_eq!(found[6], ["T4-SUM", "T4-SUM", "FORM"], "Hongze 2023");
    let notes = |it: &AnnualReport| {
        let found = it.reconcile().into_iter();
        found
            .filter(|it| it.finding().level() == Level::Note)
            .count()
    };
    assert_eq!(
        reports().iter().map(notes).collect::<Vec<_>>(),
        [1, 1, 0, 0, 0, 2, 0]
    );
}

#[test]
fn consecutive_years_agree() {
    let reports = reports();
    for pair in reports[..4].windows(2) {
        assert_eq!(pair[1].reconcile_with(&pair[0]).unwrap(), []);
    }
    assert_eq!(
        reports[2]
            .reconcile_with(&reports[0])
            .unwrap_err()
            .to_string(),
        "the report of `平潭综合实验区` for 2021 does not follow that of `平潭综合实验区` for 2019"
    );
}

#[test]
fn a_sum_too_large_is_told_word_for_word() {
    let found = reports()[1].reconcile();
    assert_eq!(
        found[0].finding().message().en,
        "table 3, column natural person (NP): total of results (T) = 20, the sum of the 19 rows from \
         granted (G) to other (O) = 26, difference -6 (the total of results equals the sum of the \
         result rows)"
    );
    assert_eq!(
        found[0].finding().message().zh,
        "表三“申请人情况 自然人”列：（七）总计 = 20，“（一）予以公开”至“（六）其他处理”共19行之和 = 26，\
         相差-6（总计应等于各项办理结果之和）"
    );
    assert_eq!(found[0].finding().places().len(), 20, "every cell is named");
    assert_eq!(found[0].values(), Some((20.into(), 26.into())));
    assert_eq!(
        found[1].suggestion().unwrap().en,
        "no single cell mends it; a whole row may be wrong: granted (G), granted in part (PG)"
    );
    assert_eq!(
        found[1].suggestion().unwrap().zh,
        "没有单独一个单元格可使合计成立；可能整行有误：\
         （一）予以公开、（二）部分公开（区分处理的，只计这一情形，不计其他情形）"
    );
}

#[test]
fn a_total_left_at_zero_is_located_as_far_as_it_can_be() {
    let found = reports()[6].reconcile();
    let review = found[0].located().unwrap();
    assert_eq!(
        (review.cell.as_str(), review.value),
        ("T4/RV/tot", 11.into())
    );
    let suits = found[1].suggestion().unwrap();
    assert_eq!(found[1].located(), None);
    assert_eq!(
        suits.en,
        "the sums cannot tell which one is wrong: \
         table 4, row suit after reconsideration (LR), column upheld (keep): 5 → 0; \
         table 4, row suit after reconsideration (LR), column total (tot): 0 → 5"
    );
    assert_eq!(
        suits.zh,
        "仅凭合计不能判定是哪一个单元格有误：\
         表四“行政诉讼 复议后起诉”行“结果维持”列：5 → 0；\
         表四“行政诉讼 复议后起诉”行“总计”列：0 → 5"
    );
    assert_eq!(
        found[2].finding().to_string(),
        "warning FORM at T3: table 3 is in the format of 2019 (T3-2019), \
         due for 2023 is the format of 2021 (T3-2021)"
    );
    assert_eq!(
        found[2].finding().message().zh,
        "表三为2019年格式（T3-2019），2023年度应为2021年格式（T3-2021）"
    );
}

#[test]
fn the_text_is_compared_with_the_cells() {
    let found = reports()[5].reconcile();
    assert_eq!(
        english(&found)[2..],
        [
            "warning TX-SUM at narrative: text: `予以公开及部分公开` (granted, in whole or in part) 258 + \
             `不予公开` (refused) 35 + `无法提供` (unavailable) 265 + `不予处理` (not processed) 158 + \
             `其他处理` (other) 0 = 716, the base is 805, difference -89",
            "warning TX-SHARE at 予以公开及部分公开: text: `予以公开及部分公开` (granted, in whole or in part) \
             258 is given as 33.9%, and 258/805 is 32.05%, difference 1.85 points",
            "warning TX-SHARE at 不予公开: text: `不予公开` (refused) 35 is given as 4.34%, and 35/805 is \
             4.35%, difference -0.01 points (cut off, not rounded)",
            "warning TX-1 at T3/G/TT, T3/PG/TT: the text gives `予以公开及部分公开` (granted, in whole or in \
             part) as 258, table 3, column total (TT): granted (G) + granted in part (PG) = 275 (the total \
             is blank: the other columns added up), difference -17",
            "warning TX-1 at T3/U1/TT, T3/U2/TT, T3/U3/TT: the text gives `无法提供` (unavailable) as 265, \
             table 3, column total (TT): unavailable: not held (U1) + unavailable: would have to be made \
             (U2) + unavailable: unclear after correction (U3) = 337 (the total is blank: the other columns \
             added up), difference -72",
        ]
    );
    let chinese = |place: usize| found[place].finding().message().zh.as_str();
    assert_eq!(
        chinese(0),
        "表三“申请人情况 总计”列：办理结果19行全部空白，相关合计未核对"
    );
    assert_eq!(
        chinese(2),
        "正文：予以公开及部分公开258 + 不予公开35 + 无法提供265 + 不予处理158 + 其他处理0 = 716，\
         总数为805，相差-89"
    );
    assert_eq!(
        chinese(3),
        "正文：“予以公开及部分公开”258件占33.9%，258/805应为32.05%，相差1.85个百分点"
    );
    assert_eq!(
        chinese(6),
        "正文“无法提供”为265，表三“申请人情况 总计”列：1.本机关不掌握相关政府信息 + \
         2.没有现成信息需要另行制作 + 3.补正后申请内容仍不明确 = 337（总计空白，按各列相加），相差-72"
    );
    assert!(english(&found)[0].starts_with("note T3-TT at T3/G/TT, T3/PG/TT, "));
}

#[test]
fn the_same_is_read_out_of_running_text() {
    let text = "全年答复805件。予以公开及部分公开258件，占33.9%；不予公开35件，占4.34%；\
        无法提供265件；不予处理158件；其他处理0件。";
    let narrative = Narrative::read(text);
    let report = reports().remove(5).with_narrative(narrative);
    let of_the_text = ["TX-SUM", "TX-SHARE", "TX-SHARE", "TX-1", "TX-1"];
    assert_eq!(grave(&report.reconcile()), of_the_text);
}

#[test]
fn reviews_and_suits_in_the_text_are_those_of_table_4() {
    let said = |text: &str| grave(&vector_1().with_narrative(Narrative::read(text)).reconcile());
    assert_eq!(said("被申请行政复议790件，行政诉讼212件。"), [""; 0]);
    assert_eq!(said("被申请行政复议790件，行政诉讼56件。"), ["TX-1"]);
    assert_eq!(
        said("被申请行政复议791件，行政诉讼213件。"),
        ["TX-1", "TX-1"]
    );
}

#[test]
fn figures_of_other_years_are_not_those_of_this_year() {
    let read = |text: &str| Narrative::read_of_year(text, 2024);
    let received = |text: &str| read(text).received;
    assert_eq!(
        received("上年同期收到申请120件；今年收到申请150件。"),
        Some(150)
    );
    assert_eq!(received("去年收到申请120件。"), None);
    assert_eq!(received("2023年收到申请120件。"), None);
    assert_eq!(
        received("2023年，收到申请120件，今年收到申请150件。"),
        Some(150)
    );
    assert_eq!(
        received("2024年收到申请150件，比2023年增加30件。"),
        Some(150)
    );
    assert_eq!(Narrative::read("2023年收到申请120件。").received, Some(120));
    let both = read(
        "去年收到申请120件，答复118件。收到申请150件，较上年增加30件，答复140件，上年结转3件，结转下年度13件。",
    );
    assert_eq!((both.received, both.answered), (Some(150), Some(140)));
    assert_eq!((both.carried_in, both.carried_out), (Some(3), Some(13)));
    let line = |text: &str| {
        super::read(&format!(
            r#"{{"agency":"某局","year":2024,"text":"{text}"}}"#
        ))
    };
    assert_eq!(line("2023年收到申请120件。").narrative().received, None);
}

#[test]
fn clauses_on_remedies_do_not_feed_table_3() {
    let read = Narrative::read(
        "收到行政复议申请3件，办结2件，予以公开1件。行政诉讼案件1件，结转下年度1件。",
    );
    assert_eq!((read.reconsiderations, read.suits), (Some(3), Some(1)));
    assert_eq!(
        (read.received, read.answered, read.carried_out),
        (None, None, None)
    );
    assert_eq!(read.parts, []);
    let both = Narrative::read("收到申请150件，办结140件，收到行政复议案件3件，办结2件。");
    assert_eq!((both.received, both.answered), (Some(150), Some(140)));
    assert_eq!(both.reconsiderations, Some(3));
}

#[test]
fn parts_that_do_not_claim_to_be_all_need_not_add_up() {
    let rules = |text: &str| grave(&Narrative::read(text).check());
    assert_eq!(
        rules("答复100件，其中予以公开60件，不予公开10件。"),
        [""; 0]
    );
    assert_eq!(
        rules("答复100件，其中予以公开60件，不予公开50件。"),
        ["TX-SUM"]
    );
    assert_eq!(
        rules("答复100件。予以公开60件、不予公开10件，合计80件。"),
        ["TX-SUM"]
    );
    assert_eq!(
        rules("答复100件。予以公开60件，占60%；不予公开39件，占40%。"),
        ["TX-SUM", "TX-SHARE"]
    );
    assert_eq!(
        rules(
            "答复100件。予以公开60件，部分公开10件，不予公开9件，无法提供8件，不予处理7件，其他处理5件。"
        ),
        ["TX-SUM"]
    );
}

#[test]
fn balances_in_the_text_hold_and_break() {
    let mut balances = 0;
    for line in NARRATIVES.lines() {
        let narrative: Narrative = serde_json::from_str(line).unwrap();
        assert_eq!(narrative.check(), [], "{line}");
        let mut broken = narrative.clone();
        if let Some(answered) = broken.answered {
            broken.answered = Some(answered + 1);
            broken.parts.clear();
            let level = if broken.carried_in.is_some() {
                Level::Error
            } else {
                Level::Warning
            };
            let found = broken.check();
            assert_eq!(found[0].finding().rule(), "TX-BAL");
            assert_eq!(found[0].finding().level(), level);
            balances += 1;
        }
        for place in 0..narrative.parts.len() {
            let mut broken = narrative.clone();
            let count = &mut broken.parts[place].count;
            *count = count.map(|it| it + 1);
            assert!(grave(&broken.check()).contains(&"TX-SUM".to_owned()));
            assert!(grave(&broken.check()).contains(&"TX-SHARE".to_owned()));
        }
    }
    assert_eq!(balances, 7);
}

#[test]
fn blank_totals_stop_only_what_needs_them() {
    let mut report = reports().remove(5).with_narrative(Narrative::default());
    let table = report.table_mut("T3").unwrap();
    table.set("U1", "NP", Cell::from(253)).unwrap();
    let found = report.reconcile();
    assert_eq!(grave(&found), ["T3-SUM"]);
    let candidates = found[0].mends();
    assert!(
        candidates
            .iter()
            .any(|it| it.cell == "T3/U1/NP" && it.value == 252.into())
    );
    assert!(candidates.iter().all(|it| it.cell.ends_with("/NP")));
}

#[test]
fn totals_of_the_four_flows_may_not_be_blank() {
    for row in ["N", "P", "T", "C"] {
        let mut report = vector_1();
        report
            .table_mut("T3")
            .unwrap()
            .set(row, "TT", Cell::Blank)
            .unwrap();
        let rules = grave(&report.reconcile());
        assert!(rules.contains(&"T3-ROW".to_owned()), "{row}");
        assert!(rules.contains(&"T3-BAL".to_owned()), "{row}");
    }
}
