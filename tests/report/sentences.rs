//! Sentences of reports beside the cells: sound ones are passed in silence, wrong ones told.

use disclosure::finding::Level;
use disclosure::report::{AnnualReport, Cell, Narrative, ReportForm};

use super::{fill, grave};

/// A report of 2023: 120 received, 8 carried in, 118 answered, 10 carried over, 5 reconsiderations,
/// 3 suits.
fn report() -> AnnualReport {
    let mut report = AnnualReport::blank("某局", 2023, ReportForm::Annual2021).unwrap();
    let row = |count: u64| [count, 0, 0, 0, 0, 0, count];
    let rows = [
        ("N", row(120)),
        ("P", row(8)),
        ("G", row(60)),
        ("PG", row(15)),
        ("D4", row(6)),
        ("D5", row(4)),
        ("U1", row(18)),
        ("U2", row(2)),
        ("X1", row(5)),
        ("X2", row(3)),
        ("O1", row(2)),
        ("O3", row(3)),
        ("T", row(118)),
        ("C", row(10)),
    ];
    fill(&mut report, "T3", &rows);
    let remedies = [
        ("RV", [3, 1, 1, 0, 5]),
        ("LD", [2, 0, 0, 0, 2]),
        ("LR", [1, 0, 0, 0, 1]),
    ];
    fill(&mut report, "T4", &remedies);
    report
}

/// The rules of the text that a sentence breaks, notes left out.
fn told(report: AnnualReport, text: &str) -> Vec<String> {
    let narrative = Narrative::read_of_year(text, report.year());
    let mut found = grave(&report.with_narrative(narrative).reconcile());
    found.retain(|rule| rule.starts_with("TX"));
    found
}

const SOUND: &[&str] = &[
    "2023年，我局共收到政府信息公开申请120件，上年结转8件，办结118件，结转下年度继续办理10件。",
    "全年共收到政府信息公开申请128件（含上年结转8件），已办结118件，结转下年度10件。",
    "全年共受理政府信息公开申请128件，其中上年结转8件，本年新收120件，办结118件，结转下年10件。",
    "本年度新收政府信息公开申请120件，按时办结113件，延期办结5件。",
    "全年收到申请120件，其中通过网络收到申请90件，通过信函收到申请30件。",
    "通过网络收到申请90件，通过信函收到申请30件，合计收到申请120件。",
    "自然人收到申请110件，法人10件。",
    "上半年收到申请50件，下半年收到申请70件。",
    "第一季度收到申请30件，第二季度收到申请30件，第三季度收到申请30件，第四季度收到申请30件。",
    "市本级收到政府信息公开申请40件，各县区收到政府信息公开申请80件。",
    "2023年收到申请120件，同比增长20%，较2022年（收到申请100件）增加20件。",
    "2023年收到申请120件（2022年为100件）。",
    "全年收到申请120件，比上年多20件，办结118件。",
    "在办结的118件申请中，予以公开60件，部分公开15件，不予公开10件，无法提供20件，不予处理8件，其他处理5件。",
    "予以公开60件，占50.8%；部分公开15件，占12.7%；不予公开10件，占8.5%；无法提供20件，占16.9%；不予处理8件，占6.8%；其他处理5件，占4.2%。答复118件。",
    "予以公开和部分公开75件，占63.6%，答复118件。",
    "答复118件，其中予以公开或部分公开75件，占63.56%。",
    "主动予以公开行政许可信息2293条，收到申请120件。",
    "全年予以公开政府信息3500条，其中规范性文件30件。收到政府信息公开申请120件。",
    "依法不予公开的政府信息35件已列入负面清单。",
    "建议提案答复230件，均予以公开。",
    "办结人大代表建议56件、政协提案80件。",
    "全年共答复网民留言1200件，办结群众来信300件。",
    "办结12345热线工单5230件。收到政府信息公开申请120件。",
    "全年受理行政复议案件356件，审结340件；收到政府信息公开申请120件。",
    "因政府信息公开被申请行政复议5件，其中维持3件、纠正1件、其他1件；被提起行政诉讼3件。",
    "因政府信息公开引起的行政诉讼：未经复议直接起诉2件，复议后起诉1件。",
    "未经复议直接提起行政诉讼2件，复议后提起行政诉讼1件。",
    "发生行政复议5起、行政诉讼3起。",
    "上年结转行政复议2件，新收行政复议3件，共计5件。",
    "公开行政复议决定书56份，行政诉讼判决书12份。",
    "全年新收政府信息公开申请120件，同比上升20%；答复118件，同比上升18%；结转下年10件。",
    "全年共收到政府信息公开申请一百二十件。",
    "全年收到政府信息公开申请120余件。",
    "全年收到政府信息公开申请约130件次。",
    "累计收到政府信息公开申请1500件（2008年以来）。",
    "自2008年以来累计收到政府信息公开申请1500件。",
    "全市共收到政府信息公开申请1500件，其中本机关收到政府信息公开申请120件。",
    "按期答复率100%，答复118件。",
    "本年度收到申请120件，其中属于我局职责的100件，转交其他单位20件。",
    "2023年度答复118件（其中：延期答复5件）。",
    "延期答复5件，按时答复113件，共答复118件。",
    "当年答复110件，答复上年结转8件。",
    "予以公开60件（含部分公开0件）。",
    "无法提供20件（本机关不掌握18件，没有现成信息2件）。",
    "不予公开10件，其中第三方合法权益6件，内部事务4件。",
    "部分公开15件、予以公开60件。",
    "收到申请120件，涉及不予公开事项10件。",
    "2022年度结转8件，2023年新收120件。",
    "结转下年度继续办理的10件均已在2024年1月办结8件。",
    "截至2024年1月31日，结转下年度10件已全部办结10件。",
    "收到政府信息公开申请 120 件，答复 118 件。",
    "收到政府信息公开申请１２０件，答复１１８件。",
    "收到政府信息公开申请120件;答复118件;上年结转8件;结转下年度10件",
    "全年收到申请1,200份材料。",
    "我局代市政府收到政府信息公开申请20件，本局收到政府信息公开申请100件。",
    "行政复议0件、行政诉讼0件（因公开内容错误引起）。因政府信息公开申请行政复议5件、行政诉讼3件。",
    "按时办结113件，延期办结5件。",
    "通过网络收到申请60件，通过信函收到申请60件。",
    "一科收到申请60件，二科收到申请60件。",
    "上半年，收到申请50件；下半年，收到申请70件。",
    "予以公开政府信息3500条。",
    "未经复议直接提起行政诉讼2件，复议后提起行政诉讼2件。",
    "予以公开或部分公开75件。",
    "予以公开、部分公开75件。",
    "予以公开和部分公开75件，其中予以公开60件、部分公开15件。答复118件。",
    "予以公开75件（含部分公开15件），答复118件。",
    "收到申请120件，办结118件，结转下年度10件。",
    "收到申请128件，办结118件，结转下年度10件。",
    "收到申请128件，上年结转8件，办结118件，结转下年度10件。",
    "2022年结转8件，新收政府信息公开申请120件，办结118件，结转2024年继续办理10件。",
    "办理政府信息公开申请128件。",
    "办结118件，其中上年结转7件。",
    "尚未办结10件，当场答复5件。",
    "收到申请120件，办结118件，不予公开10件（占8.3%）。",
    "答复118件，不予公开10件（8.5%）。",
    "2023年1月1日至12月31日，共收到申请120件。",
    "1月至6月收到申请50件。",
    "收到复议申请5件，办结4件。",
    "收到申请120件，建议提案方面，办结56件。",
    "予以公开60件、不存在20件、其他38件，合计118件。",
    "收到申请120件，不予处理8件（其中信访举报投诉类申请5件，重复申请3件），其他处理5件。",
    "上半年收到申请50件，办结48件；下半年收到申请70件，办结70件。",
    "市本级收到申请40件，答复38件；各县区收到申请80件，答复80件。",
    "通过网络收到申请90件，办结88件。",
    "收到申请1500件（2008年以来）。",
    "近三年收到申请350件，答复340件。",
    "结转下年度10件（均已办结10件）。",
    "答复公开60件，答复不予公开10件。",
    "其中3件行政复议维持。",
    "延期12件，其中3件办结。",
    "办结政务服务事项5230件。",
    "平均每月收到申请10件。",
    "上年结转8件已全部答复8件。",
    "2023年，我局收到申请120件；截至2023年6月30日收到申请55件。",
    "全市共收到政府信息公开申请120件，办结118件。",
    "答复118件（其中予以公开60件、部分公开15件、不予公开10件）。",
    "行政应诉方面，全年发生行政诉讼30件。",
    "上年结转8件，其中答复7件。",
    "办理行政诉讼案件30件，其中涉及政府信息公开行政诉讼3件。",
];

const WRONG: &[(&str, &[&str])] = &[
    (
        "2023年，我局共收到政府信息公开申请121件，上年结转8件，办结118件，结转下年度继续办理10件。",
        &["TX-BAL", "TX-1"],
    ),
    ("全年共收到依申请公开件121件。", &["TX-1"]),
    ("共收到政府信息公开申请121件。", &["TX-1"]),
    ("受理政府信息公开申请121件。", &["TX-1"]),
    ("本年新收政府信息公开申请121件。", &["TX-1"]),
    ("收到公民、法人和其他组织政府信息公开申请121件。", &["TX-1"]),
    ("共收到依申请公开121件", &["TX-1"]),
    ("全年受理依申请公开121件", &["TX-1"]),
    ("收到信息公开申请121件", &["TX-1"]),
    ("收到申请121宗", &["TX-1"]),
    ("共接收政府信息公开申请121件", &["TX-1"]),
    ("全部办结，共答复119件。", &["TX-1"]),
    ("均已答复，答复率100%，共答复119件。", &["TX-1"]),
    ("已答复119件", &["TX-1"]),
    ("办理答复119件", &["TX-1"]),
    ("作出答复119件", &["TX-1"]),
    ("办理完毕119件", &["TX-1"]),
    ("年度内办结119件", &["TX-1"]),
    ("结转至下一年度11件。", &["TX-1"]),
    ("转入下年度11件", &["TX-1"]),
    ("结转2024年继续办理11件。", &["TX-1"]),
    ("结转下年度继续办理11件。", &["TX-1"]),
    ("结转下年11件", &["TX-1"]),
    ("其余11件结转下年度办理", &["TX-1"]),
    ("上年结转9件", &["TX-1"]),
    ("2022年结转9件", &["TX-1"]),
    ("上一年结转9件", &["TX-1"]),
    ("上年度结转9件", &["TX-1"]),
    ("上年结转政府信息公开申请9件", &["TX-1"]),
    ("上年结转申请数9件", &["TX-1"]),
    ("予以公开61件，部分公开16件", &["TX-1", "TX-1"]),
    ("“予以公开”61件", &["TX-1"]),
    ("不予公开11件（占9.3%）。答复118件", &["TX-1"]),
    ("不予公开的11件", &["TX-1"]),
    ("无法提供的21件", &["TX-1"]),
    ("不予处理9件", &["TX-1"]),
    ("其他处理6件", &["TX-1"]),
    ("其他处理情形6件", &["TX-1"]),
    ("作出不予公开决定11件", &["TX-1"]),
    ("行政复议6件，行政诉讼4件", &["TX-1", "TX-1"]),
    ("被申请行政复议6件，被提起行政诉讼4件", &["TX-1", "TX-1"]),
    ("行政复议案件6起；行政诉讼案件4起", &["TX-1", "TX-1"]),
    (
        "因政府信息公开引发的行政复议6件、行政诉讼4件",
        &["TX-1", "TX-1"],
    ),
    (
        "予以公开及部分公开60件，占33.9%。不予公开10件，占8.47%。答复118件。",
        &["TX-SHARE", "TX-1"],
    ),
    (
        "答复118件，其中予以公开60件，占50.8%；部分公开15件，占13.7%",
        &["TX-SHARE"],
    ),
    (
        "办结率100%，予以公开60件（占比52.8%），共答复118件",
        &["TX-SHARE"],
    ),
    ("收到申请１２１件", &["TX-1"]),
    ("收到申请 121 件", &["TX-1"]),
    (
        "全年共收到政府信息公开申请129件（含上年结转8件）。",
        &["TX-1"],
    ),
    (
        "全年共收到政府信息公开申请128件（含上年结转9件），已办结118件，结转下年度10件。",
        &["TX-1"],
    ),
    (
        "全年共收到政府信息公开申请128件（含上年结转8件），已办结118件，结转下年度11件。",
        &["TX-BAL", "TX-1"],
    ),
    (
        "全年共受理政府信息公开申请128件，其中上年结转8件，本年新收121件。",
        &["TX-1"],
    ),
    (
        "收到申请121件，办结118件，结转下年度10件。",
        &["TX-BAL", "TX-1"],
    ),
    (
        "全年收到申请121件，其中通过网络收到申请90件，通过信函收到申请31件。",
        &["TX-1"],
    ),
    ("延期答复5件，按时答复114件，共答复119件。", &["TX-1"]),
    ("予以公开或部分公开76件。", &["TX-1"]),
    ("答复118件，不予公开10件（占9.3%）。", &["TX-SHARE"]),
    ("结转到下一年度11件。", &["TX-1"]),
    ("转入下年度11件。", &["TX-1"]),
    (
        "未经复议直接提起行政诉讼2件，复议后提起行政诉讼1件，行政诉讼共4件。",
        &["TX-1"],
    ),
    (
        "全市共收到政府信息公开申请121件，办结119件。",
        &["TX-1", "TX-1"],
    ),
    (
        "收到申请121件，其中自然人110件，法人11件，办结119件。",
        &["TX-1", "TX-1"],
    ),
    (
        "通过网络收到申请90件，通过信函收到申请31件，共收到申请121件，办结119件。",
        &["TX-1", "TX-1"],
    ),
    ("2023年1月1日至12月31日，共收到申请121件。", &["TX-1"]),
    ("2023年累计收到申请121件。", &["TX-1"]),
    (
        "答复118件（其中予以公开61件、部分公开15件、不予公开10件）。",
        &["TX-1"],
    ),
];

#[test]
fn sound_sentences_are_passed_in_silence() {
    let accused = SOUND.iter().map(|text| (text, told(report(), text)));
    let accused: Vec<_> = accused.filter(|(_, rules)| !rules.is_empty()).collect();
    assert_eq!(accused, []);
}

#[test]
fn wrong_sentences_are_told() {
    let missed = WRONG
        .iter()
        .map(|(text, rules)| (text, rules, told(report(), text)));
    let missed: Vec<_> = missed.filter(|(_, rules, told)| told != *rules).collect();
    assert_eq!(missed, []);
}

/// A report of one table, in which some rows of one column hold figures.
fn early(year: i32, form: ReportForm, column: &str, rows: &[(&str, u64)]) -> AnnualReport {
    let mut report = AnnualReport::blank("某局", year, form).unwrap();
    let table = form.tables()[0].code();
    let table = report.table_mut(table).unwrap();
    for (row, count) in rows {
        table.set(row, column, Cell::from(*count)).unwrap();
    }
    report
}

#[test]
fn earlier_forms_are_compared_with_their_text() {
    let sound = "收到申请12件，答复11件。被申请行政复议3件，行政诉讼2件。";
    let wrong = "收到申请13件，答复12件。被申请行政复议4件，行政诉讼1件。";
    let forms = [
        (
            2016,
            ReportForm::Statistics2014,
            "value",
            ["3.1", "3.3", "4", "5"],
        ),
        (2009, ReportForm::Fujian2009, "year", ["2", "3", "4", "5"]),
        (
            2010,
            ReportForm::Long2008,
            "cumulative",
            ["10", "17", "32", "33"],
        ),
        (
            2010,
            ReportForm::Long2008,
            "period",
            ["10", "17", "32", "33"],
        ),
    ];
    for (year, form, column, codes) in forms {
        let cells: Vec<_> = codes.into_iter().zip([12, 11, 3, 2]).collect();
        let report = early(year, form, column, &cells);
        assert_eq!(told(report.clone(), sound), [""; 0], "{form}");
        assert_eq!(told(report, wrong), ["TX-1"; 4], "{form}");
        let blank = early(year, form, column, &[]);
        assert_eq!(told(blank, wrong), [""; 0], "{form}");
    }
    let closed = [("3.2", 11), ("3.3", 14)];
    let closed = early(2016, ReportForm::Statistics2014, "value", &closed);
    assert_eq!(told(closed.clone(), "办结11件。"), [""; 0]);
    let text = Narrative::read("办结12件。");
    let found = closed.with_narrative(text).reconcile();
    let found = found.iter().find(|it| it.finding().rule() == "TX-1");
    assert_eq!(
        found.unwrap().finding().to_string(),
        "warning TX-1 at S/3.3/value: the text gives requests answered as 12, the statistics table, \
         column figure (value): replies (3.3) = 14, difference -2"
    );
}

#[test]
fn the_balance_takes_what_the_text_does_not_say_from_the_table() {
    let found = |text: &str| {
        let narrative = Narrative::read(text);
        let found = report().with_narrative(narrative).reconcile().into_iter();
        let mut found = found.filter(|it| it.finding().rule() == "TX-BAL");
        found
            .next()
            .map(|it| (it.finding().level(), it.finding().message().clone()))
    };
    assert_eq!(found("收到申请120件，办结118件，结转下年度10件。"), None);
    let (level, words) = found("收到申请121件，办结118件，结转下年度10件。").unwrap();
    assert_eq!(level, Level::Warning);
    assert_eq!(
        words.zh,
        "正文：新收121 + 表三上年结转8 = 129，办结118 + 结转下年10 = 128，相差1"
    );
    assert_eq!(
        words.en,
        "text: received 121 + carried in 8 (table 3) = 129, answered 118 + carried over 10 = 128, \
         difference 1"
    );
    let contained = "收到申请128件，上年结转8件，办结118件，结转下年度10件。";
    assert_eq!(found(contained).unwrap().0, Level::Note);
    let (level, words) =
        found("收到申请128件（含上年结转8件），办结118件，结转下年度9件。").unwrap();
    assert_eq!(level, Level::Error);
    assert_eq!(
        words.zh,
        "正文：收到128（含上年结转），办结118 + 结转下年9 = 127，相差1"
    );
}

#[test]
fn what_the_figure_received_contains_is_kept() {
    let read = Narrative::read("收到申请128件（含上年结转8件）。");
    assert_eq!((read.received, read.carried_in), (Some(128), Some(8)));
    assert!(read.includes_carried_in);
    let json = serde_json::to_string(&read).unwrap();
    assert_eq!(
        json,
        r#"{"received":128,"includes_carried_in":true,"carried_in":8}"#
    );
    assert_eq!(serde_json::from_str::<Narrative>(&json).unwrap(), read);
    let new = Narrative::read("收到申请128件，其中上年结转8件，本年新收120件。");
    assert_eq!((new.received, new.includes_carried_in), (Some(120), false));
}
