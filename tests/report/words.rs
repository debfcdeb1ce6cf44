//! Every rule, broken in every cell of every form, tells in words where it breaks and by how much.

use std::collections::BTreeSet;

use disclosure::finding::Words;
use disclosure::report::{
    AnnualReport, Cell, Consolidation, Discrepancy, Head, Narrative, ReportForm, ReportRule, Table,
    TableForm,
};
use disclosure::statistics::Period;

use super::{fill, vector_1, vector_1_in_2019};

/// A report in which every cell is zero.
fn zeros(agency: &str, year: i32, form: ReportForm) -> AnnualReport {
    let tables = form.tables().iter().map(|form| {
        let mut table = Table::blank(form);
        for (code, ..) in form.cells() {
            table.set(code.row, code.column, Cell::from(0)).unwrap();
        }
        table
    });
    AnnualReport::new(agency, year, tables.collect()).unwrap()
}

fn with_cell(
    report: &AnnualReport,
    table: &str,
    row: &str,
    column: &str,
    printed: &str,
) -> AnnualReport {
    let mut report = report.clone();
    let table = report.table_mut(table).unwrap();
    table.set(row, column, Cell::read(printed)).unwrap();
    report
}

/// What is found in a report, against the year before and as a summary of its units.
fn found(report: &AnnualReport, before: &AnnualReport, units: &Consolidation) -> Vec<Discrepancy> {
    let mut found = report.reconcile();
    found.extend(report.reconcile_with(before).unwrap());
    found.extend(units.compare(report).unwrap());
    found
}

/// The codes that could be mistaken for nothing else: those in capitals.
fn codes() -> BTreeSet<&'static str> {
    let heads = TableForm::ALL.iter().flat_map(|form| form.blocks());
    let heads = heads.flat_map(|it| it.rows().iter().chain(it.columns()));
    let tables = TableForm::ALL.iter().map(|form| form.code());
    heads
        .map(Head::code)
        .chain(tables)
        .filter(|it| it.starts_with(|sign: char| sign.is_ascii_uppercase()))
        .collect()
}

/// Says no code but behind the label it belongs to, and none at all in Chinese.
fn says_no_bare_code(words: &Words, codes: &BTreeSet<&str>) {
    let (mut chinese, mut english) = (words.zh.clone(), words.en.clone());
    for form in TableForm::ALL {
        chinese = chinese.replace(&format!("（{}）", form.id()), "");
        english = english.replace(&format!("({})", form.id()), "");
        for head in form
            .blocks()
            .iter()
            .flat_map(|it| it.rows().iter().chain(it.columns()))
        {
            english = english.replace(&format!("{} ({})", head.en(), head.code()), "");
        }
    }
    for (text, whole) in [(&english, &words.en), (&chinese, &words.zh)] {
        let mut tokens = text.split(|sign: char| !sign.is_ascii_alphanumeric());
        assert!(tokens.all(|it| !codes.contains(it)), "{whole}");
    }
}

/// Names table, row and column of every cell, both values and their difference.
fn says_all(discrepancy: &Discrepancy, report: &AnnualReport) {
    let finding = discrepancy.finding();
    let Words { zh, en } = finding.message();
    for place in finding.places() {
        // The cell of another period's report is named by what that report carries out.
        let (place, year) = place.split_once('@').unwrap_or((place, "y-1"));
        if year != "y-1" {
            continue;
        }
        let code: Vec<_> = place.split('/').collect();
        let [table, row, column] = code[..] else {
            continue;
        };
        let form = report.table(table).unwrap().form();
        assert!(
            zh.contains(form.short_zh()) && en.contains(form.short_en()),
            "{zh} {en}"
        );
        let (_, row, column) = form
            .cells()
            .find(|(code, ..)| code.row == row && code.column == column)
            .unwrap();
        for head in [row, column] {
            let in_all = finding.rule() == "T3-TT" && en.contains("blank in all");
            // A long run of rows is named by its ends.
            let is_row = head.code() == row.code();
            let in_all = in_all || (is_row && en.contains(" rows from ") && zh.contains("行之和"));
            let label = format!("{} ({})", head.en(), head.code());
            assert!(zh.contains(head.title()) || in_all, "{place}: {zh}");
            assert!(en.contains(&label) || in_all, "{place}: {en}");
        }
    }
    if let Some((left, right)) = discrepancy.values() {
        let gap = (left - right).normalize();
        for value in [left, right] {
            assert!(zh.contains(&value.to_string()), "{value}: {zh}");
            assert!(en.contains(&value.to_string()), "{value}: {en}");
        }
        assert!(zh.contains(&format!("相差{gap}")), "{gap}: {zh}");
        assert!(en.contains(&format!("difference {gap}")), "{gap}: {en}");
    }
}

#[test]
fn every_rule_broken_in_every_cell_is_told_in_words() {
    let codes = codes();
    let mut met = BTreeSet::new();
    let mut tell = |found: Vec<Discrepancy>, report: &AnnualReport| {
        for discrepancy in found {
            says_all(&discrepancy, report);
            says_no_bare_code(discrepancy.finding().message(), &codes);
            if let Some(suggestion) = discrepancy.suggestion() {
                says_no_bare_code(suggestion, &codes);
            }
            met.insert(discrepancy.finding().rule());
        }
    };
    let forms = [
        (2010, ReportForm::Fujian2009, ReportForm::Fujian2009),
        (2010, ReportForm::Long2008, ReportForm::Long2008),
        (2018, ReportForm::Statistics2014, ReportForm::Statistics2014),
        (2020, ReportForm::Annual2019, ReportForm::Annual2019),
        (2020, ReportForm::Annual2021, ReportForm::Annual2019),
        (2021, ReportForm::Annual2021, ReportForm::Annual2019),
        (2022, ReportForm::Annual2021, ReportForm::Annual2021),
    ];
    for (year, form, form_before) in forms {
        let sound = zeros("某市", year, form).with_power_to_make_rules(false);
        let before = zeros("某市", year - 1, form_before);
        let unit = zeros("某局", year, form);
        let mut units = Consolidation::default();
        units.add(&unit).unwrap();
        let own = found(&sound, &before, &units);
        assert!(
            own.iter().all(|it| it.finding().rule() == "FORM"),
            "{form:?}"
        );
        tell(own, &sound);
        for form in form.tables() {
            for (code, ..) in form.cells() {
                for printed in ["7919", "五件"] {
                    let broken = with_cell(&sound, code.table, code.row, code.column, printed);
                    let found = found(&broken, &before, &units);
                    assert!(!found.is_empty(), "{code} {printed}");
                    tell(found, &broken);
                }
                let words = with_cell(&unit, code.table, code.row, code.column, "五件");
                let sum = Consolidation::of(&[words]).unwrap();
                tell(sum.gaps(["某局"]), &sound);
            }
        }
        let quarters = Period::year(year).unwrap().quarters();
        let quarters: Vec<_> = quarters
            .map(|it| sound.clone().for_part(it).unwrap())
            .collect();
        for (code, ..) in form.tables().iter().flat_map(|it| it.cells()) {
            let broken = |report| with_cell(report, code.table, code.row, code.column, "7919");
            let whole = broken(&sound);
            tell(whole.reconcile_parts(&quarters, |_| 0).unwrap(), &whole);
            let second = broken(&quarters[1]);
            tell(second.reconcile_with(&quarters[0]).unwrap(), &second);
        }
        let blank = AnnualReport::blank("某市", year, form).unwrap();
        tell(blank.reconcile(), &blank);
        let none = AnnualReport::new("某市", year, Vec::new()).unwrap();
        tell(none.reconcile(), &none);
        let twice = AnnualReport::reconcile_all(&[sound.clone(), sound.clone()]);
        tell(twice[1].clone(), &sound);
    }
    let blank_total = with_cell(&vector_1(), "T3", "D1", "TT", "");
    tell(blank_total.reconcile(), &blank_total);
    let text = "收到申请90件，上年结转3件，答复80件，结转下年度5件。被申请行政复议7件，行政诉讼8件。\
        予以公开及部分公开41件，占50%，不予公开9件，占10.1%，合计81件。";
    let told = vector_1().with_narrative(Narrative::read(text));
    tell(told.reconcile(), &told);
    let all: BTreeSet<_> = ReportRule::all().map(ReportRule::id).collect();
    assert_eq!(met, all, "every rule was broken");
}

/// The message of the one finding of a rule.
fn message(found: &[Discrepancy], rule: &str) -> Words {
    let found = found.iter().find(|it| it.finding().rule() == rule);
    found.unwrap().finding().message().clone()
}

#[test]
fn messages_word_for_word() {
    let told = |report: &AnnualReport, rule: &str| message(&report.reconcile(), rule);
    let balance = told(&with_cell(&vector_1(), "T3", "C", "OT", "4"), "T3-BAL");
    assert_eq!(
        balance.en,
        "table 3, column other organization (OT): received in the year (N) + carried in from last year \
         (P) = 32, total of results (T) + carried over to next year (C) = 33, difference -1 \
         (received and carried in equal concluded and carried out)"
    );
    assert_eq!(
        balance.zh,
        "表三“申请人情况 法人或其他组织 其他”列：一、本年新收政府信息公开申请数量 + \
         二、上年结转政府信息公开申请数量 = 32，（七）总计 + 四、结转下年度继续办理 = 33，相差-1\
         （本年新收加上年结转应等于总计加结转下年）"
    );
    let row = told(&with_cell(&vector_1(), "T3", "D4", "NP", "94"), "T3-ROW");
    assert_eq!(
        row.en,
        "table 3, row refused: rights of a third party (D4): total (TT) = 51, natural person (NP) + \
         commercial enterprise (CO) + research institution (RI) + public-welfare organization (PW) + \
         legal-service institution (LS) + other organization (OT) = 96, difference -45 \
         (the total column equals the sum of the applicant columns)"
    );
    let sign = told(&with_cell(&vector_1(), "T3", "D3", "NP", "+11"), "T3-NN");
    assert_eq!(
        sign.en,
        "table 3, row refused: danger to security and stability (D3), column natural person (NP) holds \
         `+11`: it is no number, fill in a plain count such as 12"
    );
    let rules = vector_1().with_power_to_make_rules(false);
    assert_eq!(
        told(&rules, "T2-RULES").en,
        "table 2, row rules (A1), column made in the year (made) holds 3, column repealed in the year \
         (repealed) holds 5, column in force (inforce) holds 74: a body without power to make rules has none"
    );
    assert_eq!(
        told(&rules, "T2-RULES").zh,
        "表二“第二十条第（一）项 规章”行“本年制发件数”列为3、“本年废止件数”列为5、“现行有效件数”列为74：\
         无规章制定权的机关不应有规章"
    );
    let blank = told(&with_cell(&vector_1(), "T3", "D4", "TT", ""), "T3-TT");
    assert_eq!(
        blank.en,
        "table 3, column total (TT): blank in 1 of 21 result rows, refused: rights of a third party (D4); \
         sums with them are not checked"
    );
    assert_eq!(
        blank.zh,
        "表三“申请人情况 总计”列：办理结果有1行空白（4.保护第三方合法权益），相关合计未核对"
    );
    let statistics = zeros("某县", 2015, ReportForm::Statistics2014);
    let part = with_cell(&statistics, "S", "5.2", "value", "两");
    assert_eq!(
        told(&part, "S-NN").zh,
        "统计表“（二）被依法纠错数”（5.2）行“统计数”列为“两”：不是数字，应填不带符号的整数，如12",
        "the form prints the title under reconsiderations too"
    );
    assert_eq!(
        told(&part, "S-NN").en,
        "the statistics table, row suits: corrected (5.2), column figure (value) holds `两`: \
         it is no number, fill in a plain count such as 12"
    );
    let part = with_cell(&statistics, "S", "1.1a", "value", "5");
    assert_eq!(
        told(&part, "S-SUB").en,
        "the statistics table, column figure (value): normative documents disclosed (1.1a) = 5, \
         items disclosed (1.1) = 0, difference 5 (a part is not more than its whole)"
    );
    let tables = vector_1().tables().to_vec();
    let early = AnnualReport::new("某县", 2016, tables).unwrap();
    let format = told(&early, "FORM");
    assert_eq!(
        format.en,
        "table 2 is in the format of 2021 (T2-2021), and reports on 2016 have no such table"
    );
    assert_eq!(
        format.zh,
        "表二为2021年格式（T2-2021），2016年度的报告没有此表"
    );
}

#[test]
fn messages_on_two_years_say_whose_cell_is_meant() {
    let last = vector_1_in_2019();
    let mut now = zeros("某市", 2021, ReportForm::Annual2021);
    let carried = message(&now.reconcile_with(&last).unwrap(), "XY-FMT");
    assert_eq!(
        carried.en,
        "table 3, column natural person (NP): carried in from last year (P) = 0, carried over to next \
         year (C) of last year's report = 783, difference -783 (carried in equals what last year's \
         report in the older format carried out)"
    );
    assert_eq!(
        carried.zh,
        "表三“申请人情况 自然人”列：二、上年结转政府信息公开申请数量 = 0，\
         四、结转下年度继续办理（上年报告） = 783，相差-783（上年结转应等于上年报告（旧格式）的结转下年）"
    );
    fill(&mut now, "T2", &[("A2", [10, 5, 4191])]);
    let mut before = zeros("某市", 2022, ReportForm::Annual2021);
    fill(&mut before, "T2", &[("A2", [0, 0, 4185])]);
    let after = AnnualReport::new("某市", 2023, now.tables().to_vec()).unwrap();
    assert_eq!(
        message(&after.reconcile_with(&before).unwrap(), "XY-STOCK").en,
        "table 2, row administrative normative documents (A2): in force (inforce) = 4191, in force \
         (inforce) of last year's report + made in the year (made) - repealed in the year (repealed) = \
         4190, difference 1 (in force is last year's with those made and without those repealed)"
    );
}
