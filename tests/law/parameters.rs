//! Every figure of the law on every day, and what the texts say of it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use disclosure::law::{
    Edition, Evidence, Figure, Instrument, LawError, Parameter, Selector, Value,
};

use crate::day;

/// The first day of the first edition, from which every figure is known.
fn first() -> NaiveDate {
    day(2008, 5, 1)
}

#[test]
fn the_rows_of_a_figure_are_sorted_and_leave_no_gap() {
    for parameter in Parameter::ALL {
        let figures = parameter.figures();
        assert_eq!(figures[0].from(), first(), "{parameter}");
        assert_eq!(figures.last().unwrap().until(), None, "{parameter}");
        for pair in figures.windows(2) {
            assert!(pair[0].from() < pair[1].from(), "{parameter}");
            let next = pair[0].until().and_then(|it| it.succ_opt());
            assert_eq!(next, Some(pair[1].from()), "{parameter}");
        }
    }
}

#[test]
fn every_figure_has_one_row_on_every_day() {
    for parameter in Parameter::ALL {
        let figures = parameter.figures();
        let holds = |it: &&Figure, day| it.from() <= day && it.until().is_none_or(|end| day <= end);
        for day in first()
            .iter_days()
            .take_while(|it| *it <= parameter.checked_until())
        {
            assert_eq!(
                figures.iter().filter(|it| holds(it, day)).count(),
                1,
                "{parameter} on {day}"
            );
        }
        // Asking is dearer than looking: once a month, and around each change.
        let months = (0..).map_while(|it| first().checked_add_months(chrono::Months::new(it)));
        let months = months.take_while(|it| *it <= parameter.checked_until());
        let changes = figures
            .iter()
            .flat_map(|it| [Some(it.from()), it.until()])
            .flatten();
        let changes = changes.filter(|it| *it <= parameter.checked_until());
        for day in months.chain(changes) {
            let asked = parameter.on(day).unwrap();
            assert_eq!(
                figures.iter().find(|it| holds(it, day)),
                Some(&asked),
                "{parameter} on {day}"
            );
        }
    }
}

#[test]
fn a_day_before_the_first_row_has_no_figure() {
    for parameter in Parameter::ALL {
        let error = parameter.on(day(2008, 4, 30)).unwrap_err();
        let expected = format!("no figure of `{parameter}` is known on 2008-04-30");
        assert_eq!(error.to_string(), expected);
        let (parameter, day) = (*parameter, day(2008, 4, 30));
        assert_eq!(error, LawError::NotCovered { parameter, day });
        assert!(parameter.on(NaiveDate::MIN).is_err());
    }
}

#[test]
fn an_answer_beyond_what_was_read_is_provisional_and_says_so() {
    for parameter in Parameter::ALL {
        let last = parameter.checked_until();
        assert!(!parameter.on(last).unwrap().is_provisional());
        let after = parameter.on(last.succ_opt().unwrap()).unwrap();
        assert!(after.is_provisional());
        assert!(
            after
                .to_string()
                .ends_with(&format!(", provisional: checked until {last})"))
        );
        assert!(after.zh().ends_with(&format!("，暂定：核对至{last}）")));
        assert!(parameter.on(NaiveDate::MAX).unwrap().is_provisional());
    }
}

#[test]
fn codes_and_names_are_told_apart() {
    let apart =
        |names: Vec<&str>| assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
    apart(Parameter::ALL.iter().map(|it| it.code()).collect());
    apart(Parameter::ALL.iter().map(|it| it.zh()).collect());
    apart(Parameter::ALL.iter().map(|it| it.en()).collect());
}

/// What each figure was and is, as the sheets and the statutes give it: from when, how much, by which
/// text. Art. 40 of the older law of reconsideration makes working days of its five and seven days, and
/// not of its ten.
const KNOWN: &str = "
reply | 2008-05-01 | 15个工作日 | 《政府信息公开条例》（国务院令第492号）第二十四条第二款
reply | 2019-05-15 | 20个工作日 | 《政府信息公开条例》（国务院令第711号）第三十三条第二款
reply-extension | 2008-05-01 | 15个工作日 | 《政府信息公开条例》（国务院令第492号）第二十四条第二款
reply-extension | 2019-05-15 | 20个工作日 | 《政府信息公开条例》（国务院令第711号）第三十三条第二款
correction-notice | 2008-05-01 | 无 | 《政府信息公开条例》（国务院令第492号）第二十一条第（四）项
correction-notice | 2019-05-15 | 7个工作日 | 《政府信息公开条例》（国务院令第711号）第三十条
third-party-opinion | 2008-05-01 | 无 | 《政府信息公开条例》（国务院令第492号）第二十三条
third-party-opinion | 2019-05-15 | 15个工作日 | 《政府信息公开条例》（国务院令第711号）第三十二条
co-maker-opinion | 2008-05-01 | 无 | 《政府信息公开条例》（国务院令第492号）第七条
co-maker-opinion | 2019-05-15 | 15个工作日 | 《政府信息公开条例》（国务院令第711号）第三十四条
processing-fee-items | 2008-05-01 | 无 | 《政府信息公开条例》（国务院令第492号）第二十七条
processing-fee-items | 2017-04-01 | 无 | 财税〔2017〕20号
processing-fee-items | 2019-05-15 | 无 | 《政府信息公开条例》（国务院令第711号）第四十二条第一款
processing-fee-items | 2021-01-01 | 第1起0元；第11起100元；第31起每10为一档，每档增加100元 | 《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第四条
processing-fee-pages | 2008-05-01 | 无 | 《政府信息公开条例》（国务院令第492号）第二十七条
processing-fee-pages | 2017-04-01 | 无 | 财税〔2017〕20号
processing-fee-pages | 2019-05-15 | 无 | 《政府信息公开条例》（国务院令第711号）第四十二条第一款
processing-fee-pages | 2021-01-01 | 第1起0元；第31起10元；第101起20元；第201起40元 | 《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第五条
payment | 2008-05-01 | 无 | 《政府信息公开条例》（国务院令第492号）第二十七条
payment | 2017-04-01 | 无 | 财税〔2017〕20号
payment | 2019-05-15 | 无 | 《政府信息公开条例》（国务院令第711号）第四十二条第一款
payment | 2021-01-01 | 20个工作日 | 《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第六条
publication | 2008-05-01 | 20个工作日 | 《政府信息公开条例》（国务院令第492号）第十八条
publication | 2019-05-15 | 20个工作日 | 《政府信息公开条例》（国务院令第711号）第二十六条
government-budget | 2008-05-01 | 无 | 《政府信息公开条例》（国务院令第492号）第十八条
government-budget | 2015-01-01 | 20日 | 《预算法》（2014年修正）第十四条第一款
government-budget | 2018-12-29 | 20日 | 《预算法》（2018年修正）第十四条第一款
department-budget | 2008-05-01 | 无 | 《政府信息公开条例》（国务院令第492号）第十八条
department-budget | 2015-01-01 | 20日 | 《预算法》（2014年修正）第十四条第二款
department-budget | 2018-12-29 | 20日 | 《预算法》（2018年修正）第十四条第二款
unit-budget | 2008-05-01 | 无 | 《政府信息公开条例》（国务院令第492号）第十八条
unit-budget | 2019-05-15 | 无 | 《政府信息公开条例》（国务院令第711号）第二十六条
unit-budget | 2020-10-01 | 20日 | 《预算法实施条例》（国务院令第729号）第六条第四款
procurement-result | 2008-05-01 | 无 | 《政府信息公开条例》（国务院令第492号）第十八条
procurement-result | 2015-03-01 | 2个工作日 | 《政府采购法实施条例》（国务院令第658号）第四十三条第二款
procurement-contract | 2008-05-01 | 无 | 《政府信息公开条例》（国务院令第492号）第十八条
procurement-contract | 2015-03-01 | 2个工作日 | 《政府采购法实施条例》（国务院令第658号）第五十条
contract-signing | 2008-05-01 | 30日 | 《政府采购法》（2002年通过）第四十六条第一款
contract-signing | 2014-08-31 | 30日 | 《政府采购法》（2014年修正）第四十六条第一款
contract-filing | 2008-05-01 | 7个工作日 | 《政府采购法》（2002年通过）第四十七条
contract-filing | 2014-08-31 | 7个工作日 | 《政府采购法》（2014年修正）第四十七条
penalty-withdrawal | 2008-05-01 | 无 | 《行政处罚法》（2021年修订）第八十六条
penalty-withdrawal | 2021-07-15 | 3个工作日 | 《行政处罚法》（2021年修订）第四十八条第二款
draft-comment | 2008-05-01 | 无 | 《重大行政决策程序暂行条例》（国务院令第713号）第四十四条
draft-comment | 2019-09-01 | 30日 | 《重大行政决策程序暂行条例》（国务院令第713号）第十五条第一款
first-response | 2008-05-01 | 无 | 国办发〔2016〕80号
first-response | 2016-11-10 | 5小时 | 国办发〔2016〕80号
press-conference | 2008-05-01 | 无 | 国办发〔2016〕61号
press-conference | 2016-07-30 | 24小时 | 国办发〔2016〕61号
other-response | 2008-05-01 | 无 | 国办发〔2016〕61号
other-response | 2016-07-30 | 48小时 | 国办发〔2016〕61号
top-secret | 2008-05-01 | 无 | 《保守国家秘密法》（2010年修订）第五十三条
top-secret | 2010-10-01 | 30年 | 《保守国家秘密法》（2010年修订）第十五条第二款
top-secret | 2024-05-01 | 30年 | 《保守国家秘密法》（2024年修订）第二十条第二款
highly-secret | 2008-05-01 | 无 | 《保守国家秘密法》（2010年修订）第五十三条
highly-secret | 2010-10-01 | 20年 | 《保守国家秘密法》（2010年修订）第十五条第二款
highly-secret | 2024-05-01 | 20年 | 《保守国家秘密法》（2024年修订）第二十条第二款
secret | 2008-05-01 | 无 | 《保守国家秘密法》（2010年修订）第五十三条
secret | 2010-10-01 | 10年 | 《保守国家秘密法》（2010年修订）第十五条第二款
secret | 2024-05-01 | 10年 | 《保守国家秘密法》（2024年修订）第二十条第二款
archive-transfer | 2008-05-01 | 20年 | 《档案法实施办法》（1999年修订）第十三条
archive-transfer | 2017-03-01 | 20年 | 《档案法实施办法》（2017年修订）第十三条
archive-transfer | 2024-03-01 | 20年 | 《档案法实施条例》（国务院令第772号）第二十条第二款
county-archive-transfer | 2008-05-01 | 10年 | 《档案法实施办法》（1999年修订）第十三条
county-archive-transfer | 2017-03-01 | 10年 | 《档案法实施办法》（2017年修订）第十三条
county-archive-transfer | 2024-03-01 | 10年 | 《档案法实施条例》（国务院令第772号）第二十条第二款
archive-opening | 2008-05-01 | 30年 | 《档案法》（1996年修正）第十九条
archive-opening | 2016-11-07 | 30年 | 《档案法》（2016年修正）第十九条
archive-opening | 2021-01-01 | 25年 | 《档案法》（2020年修订）第二十七条
department-report | 2008-05-01 | 3月31日前 | 《政府信息公开条例》（国务院令第492号）第三十一条
department-report | 2019-05-15 | 1月31日前 | 《政府信息公开条例》（国务院令第711号）第四十九条第一款
government-report | 2008-05-01 | 3月31日前 | 《政府信息公开条例》（国务院令第492号）第三十一条
government-report | 2019-05-15 | 3月31日前 | 《政府信息公开条例》（国务院令第711号）第四十九条第二款
review | 2008-05-01 | 60日，末日逢假顺延 | 《行政复议法》（1999年通过）第九条第一款
review | 2009-08-27 | 60日，末日逢假顺延 | 《行政复议法》（2009年修正）第九条第一款
review | 2018-01-01 | 60日，末日逢假顺延 | 《行政复议法》（2017年修正）第九条第一款
review | 2024-01-01 | 60日，末日逢假顺延 | 《行政复议法》（2023年修订）第二十条第一款
review-untold | 2008-05-01 | 无 | 《行政复议法实施条例》（国务院令第499号）第十七条
review-untold | 2024-01-01 | 1年，末日逢假顺延 | 《行政复议法》（2023年修订）第二十条第三款
review-outer | 2008-05-01 | 无 | 《行政复议法》（2023年修订）第九十条
review-outer | 2024-01-01 | 5年，末日逢假顺延 | 《行政复议法》（2023年修订）第二十一条
review-outer-real-estate | 2008-05-01 | 无 | 《行政复议法》（2023年修订）第九十条
review-outer-real-estate | 2024-01-01 | 20年，末日逢假顺延 | 《行政复议法》（2023年修订）第二十一条
withheld-review-first | 2008-05-01 | 否 | 《行政复议法》（2023年修订）第九十条
withheld-review-first | 2024-01-01 | 是 | 《行政复议法》（2023年修订）第二十三条第一款第（四）项
silence-review-first | 2008-05-01 | 否 | 《行政复议法》（2023年修订）第九十条
silence-review-first | 2024-01-01 | 否 | 《行政复议法》（2023年修订）第二十三条第一款第（三）项
silence-review-first | 2026-07-01 | 是 | 《行政复议法实施条例》（国务院令第836号）第三十条第一款
review-correction-notice | 2008-05-01 | 5个工作日 | 《行政复议法实施条例》（国务院令第499号）第二十九条
review-correction-notice | 2024-01-01 | 5个工作日 | 《行政复议法》（2023年修订）第三十一条第一款
review-correction | 2008-05-01 | 无 | 《行政复议法实施条例》（国务院令第499号）第二十九条
review-correction | 2024-01-01 | 10个工作日 | 《行政复议法》（2023年修订）第三十一条第二款
review-acceptance | 2008-05-01 | 5个工作日 | 《行政复议法》（1999年通过）第十七条第一款
review-acceptance | 2009-08-27 | 5个工作日 | 《行政复议法》（2009年修正）第十七条第一款
review-acceptance | 2018-01-01 | 5个工作日 | 《行政复议法》（2017年修正）第十七条第一款
review-acceptance | 2024-01-01 | 5个工作日 | 《行政复议法》（2023年修订）第三十条第一款
review-papers-summary | 2008-05-01 | 无 | 《行政复议法》（2023年修订）第九十条
review-papers-summary | 2024-01-01 | 3个工作日 | 《行政复议法》（2023年修订）第五十四条第一款
review-answer-summary | 2008-05-01 | 无 | 《行政复议法》（2023年修订）第九十条
review-answer-summary | 2024-01-01 | 5个工作日 | 《行政复议法》（2023年修订）第五十四条第一款
review-papers-ordinary | 2008-05-01 | 7个工作日 | 《行政复议法》（1999年通过）第二十三条第一款
review-papers-ordinary | 2009-08-27 | 7个工作日 | 《行政复议法》（2009年修正）第二十三条第一款
review-papers-ordinary | 2018-01-01 | 7个工作日 | 《行政复议法》（2017年修正）第二十三条第一款
review-papers-ordinary | 2024-01-01 | 7个工作日 | 《行政复议法》（2023年修订）第四十八条
review-answer-ordinary | 2008-05-01 | 10日，末日逢假顺延 | 《行政复议法》（1999年通过）第二十三条第一款
review-answer-ordinary | 2009-08-27 | 10日，末日逢假顺延 | 《行政复议法》（2009年修正）第二十三条第一款
review-answer-ordinary | 2018-01-01 | 10日，末日逢假顺延 | 《行政复议法》（2017年修正）第二十三条第一款
review-answer-ordinary | 2024-01-01 | 10个工作日 | 《行政复议法》（2023年修订）第四十八条
review-decision-summary | 2008-05-01 | 无 | 《行政复议法》（2023年修订）第九十条
review-decision-summary | 2024-01-01 | 30日，末日逢假顺延 | 《行政复议法》（2023年修订）第六十二条第二款
review-decision-ordinary | 2008-05-01 | 60日 | 《行政复议法》（1999年通过）第三十一条第一款
review-decision-ordinary | 2009-08-27 | 60日 | 《行政复议法》（2009年修正）第三十一条第一款
review-decision-ordinary | 2018-01-01 | 60日 | 《行政复议法》（2017年修正）第三十一条第一款
review-decision-ordinary | 2024-01-01 | 60日 | 《行政复议法》（2023年修订）第六十二条第一款
review-decision-extension | 2008-05-01 | 30日 | 《行政复议法》（1999年通过）第三十一条第一款
review-decision-extension | 2009-08-27 | 30日 | 《行政复议法》（2009年修正）第三十一条第一款
review-decision-extension | 2018-01-01 | 30日 | 《行政复议法》（2017年修正）第三十一条第一款
review-decision-extension | 2024-01-01 | 30日 | 《行政复议法》（2023年修订）第六十二条第一款
review-suspension-ends | 2008-05-01 | 60日 | 《行政复议法实施条例》（国务院令第499号）第四十二条第二款
review-suspension-ends | 2024-01-01 | 60日 | 《行政复议法》（2023年修订）第四十一条第（五）项
review-order | 2008-05-01 | 15个工作日 | 《行政复议法实施条例》（国务院令第499号）第四十九条第一款
review-order | 2019-05-15 | 20个工作日 | 《行政复议法实施条例》（国务院令第499号）第四十九条第一款
review-order | 2026-07-01 | 20个工作日 | 《行政复议法实施条例》（国务院令第836号）第五十八条第一款
suit | 2008-05-01 | 3个月，末日逢假顺延 | 《行政诉讼法》（1989年通过）第三十九条
suit | 2015-05-01 | 6个月，末日逢假顺延 | 《行政诉讼法》（2014年修正）第四十六条第一款
suit | 2017-07-01 | 6个月，末日逢假顺延 | 《行政诉讼法》（2017年修正）第四十六条第一款
suit-untold | 2008-05-01 | 2年，末日逢假顺延 | 法释〔2000〕8号第四十一条第一款
suit-untold | 2018-02-08 | 1年，末日逢假顺延 | 法释〔2018〕1号第六十四条第一款
suit-outer | 2008-05-01 | 5年，末日逢假顺延 | 法释〔2000〕8号第四十二条
suit-outer | 2015-05-01 | 5年，末日逢假顺延 | 《行政诉讼法》（2014年修正）第四十六条第二款
suit-outer | 2017-07-01 | 5年，末日逢假顺延 | 《行政诉讼法》（2017年修正）第四十六条第二款
suit-outer-real-estate | 2008-05-01 | 20年，末日逢假顺延 | 法释〔2000〕8号第四十二条
suit-outer-real-estate | 2015-05-01 | 20年，末日逢假顺延 | 《行政诉讼法》（2014年修正）第四十六条第二款
suit-outer-real-estate | 2017-07-01 | 20年，末日逢假顺延 | 《行政诉讼法》（2017年修正）第四十六条第二款
suit-after-review | 2008-05-01 | 15日，末日逢假顺延 | 《行政诉讼法》（1989年通过）第三十八条第二款
suit-after-review | 2015-05-01 | 15日，末日逢假顺延 | 《行政诉讼法》（2014年修正）第四十五条
suit-after-review | 2017-07-01 | 15日，末日逢假顺延 | 《行政诉讼法》（2017年修正）第四十五条
first-instance | 2008-05-01 | 3个月，末日逢假顺延 | 《行政诉讼法》（1989年通过）第五十七条
first-instance | 2015-05-01 | 6个月，末日逢假顺延 | 《行政诉讼法》（2014年修正）第八十一条
first-instance | 2017-07-01 | 6个月，末日逢假顺延 | 《行政诉讼法》（2017年修正）第八十一条
first-instance-summary | 2008-05-01 | 无 | 《行政诉讼法》（1989年通过）
first-instance-summary | 2015-05-01 | 45日，末日逢假顺延 | 《行政诉讼法》（2014年修正）第八十三条
first-instance-summary | 2017-07-01 | 45日，末日逢假顺延 | 《行政诉讼法》（2017年修正）第八十三条
appeal-of-judgment | 2008-05-01 | 15日，末日逢假顺延 | 《行政诉讼法》（1989年通过）第五十八条
appeal-of-judgment | 2015-05-01 | 15日，末日逢假顺延 | 《行政诉讼法》（2014年修正）第八十五条
appeal-of-judgment | 2017-07-01 | 15日，末日逢假顺延 | 《行政诉讼法》（2017年修正）第八十五条
appeal-of-ruling | 2008-05-01 | 10日，末日逢假顺延 | 《行政诉讼法》（1989年通过）第五十八条
appeal-of-ruling | 2015-05-01 | 10日，末日逢假顺延 | 《行政诉讼法》（2014年修正）第八十五条
appeal-of-ruling | 2017-07-01 | 10日，末日逢假顺延 | 《行政诉讼法》（2017年修正）第八十五条
second-instance | 2008-05-01 | 2个月，末日逢假顺延 | 《行政诉讼法》（1989年通过）第六十条
second-instance | 2015-05-01 | 3个月，末日逢假顺延 | 《行政诉讼法》（2014年修正）第八十八条
second-instance | 2017-07-01 | 3个月，末日逢假顺延 | 《行政诉讼法》（2017年修正）第八十八条
judgment-order | 2008-05-01 | 无 | 法释〔2025〕8号第十五条
judgment-order | 2025-06-01 | 20个工作日 | 法释〔2025〕8号第十一条
";

#[test]
fn the_figures_are_those_of_the_texts() {
    let told = Parameter::ALL.iter().flat_map(|parameter| {
        let figures = parameter.figures().into_iter();
        figures.map(move |it| {
            let (from, value, text) = (it.from(), it.value().zh(), it.citation().zh());
            format!("{parameter} | {from} | {value} | {text}")
        })
    });
    let told: Vec<_> = told.collect();
    let known: Vec<_> = KNOWN.lines().filter(|it| !it.is_empty()).collect();
    assert_eq!(told, known);
}

#[test]
fn a_figure_that_nobody_read_is_marked() {
    let unread = Parameter::ALL.iter().flat_map(|it| it.figures());
    let unread = unread.filter(|it| !it.evidence().is_confirmed() && it.value() != Value::Nothing);
    for figure in unread {
        let in_force = figure.until().is_none_or(|until| until >= day(2026, 1, 1));
        assert!(!in_force, "{figure}: what is in force was read");
    }
    let suit = &Parameter::Suit.figures()[0];
    assert_eq!(suit.evidence(), Evidence::Excerpt);
}

#[test]
fn what_the_regulation_sets_changes_with_its_editions() {
    let received = Parameter::ALL
        .iter()
        .filter(|it| it.selected_by() == Selector::ReceivedOn);
    for parameter in received {
        for edition in Edition::ALL {
            let figure = parameter.on(edition.in_force_from()).unwrap();
            assert_eq!(
                *figure.citation().instrument(),
                Instrument::from(edition),
                "{parameter}"
            );
            assert_eq!(figure.from(), edition.in_force_from());
            assert_eq!(figure.until(), edition.in_force_through());
        }
    }
}

/// The commencement articles of the statutes, the days on which amendments took effect, and the days of
/// issue of the notices in force at once.
#[test]
fn texts_begin_on_the_days_they_say() {
    let dated: BTreeSet<String> = Instrument::dated()
        .map(|(instrument, first)| format!("{first} {}", instrument.zh()))
        .collect();
    let expected = [
        "1990-10-01 《行政诉讼法》（1989年通过）",
        "1996-07-05 《档案法》（1996年修正）",
        "1999-06-07 《档案法实施办法》（1999年修订）",
        "1999-10-01 《行政复议法》（1999年通过）",
        "2000-03-10 法释〔2000〕8号",
        "2001-01-01 《国家行政机关公文处理办法》（国发〔2000〕23号）",
        "2003-01-01 《政府采购法》（2002年通过）",
        "2004-07-01 《行政许可法》（2003年通过）",
        "2007-08-01 《行政复议法实施条例》（国务院令第499号）",
        "2009-08-27 《行政复议法》（2009年修正）",
        "2010-10-01 《保守国家秘密法》（2010年修订）",
        "2011-08-13 法释〔2011〕17号",
        "2012-07-01 《党政机关公文处理工作条例》（中办发〔2012〕14号）",
        "2014-03-01 《保守国家秘密法实施条例》（国务院令第646号）",
        "2014-08-31 《政府采购法》（2014年修正）",
        "2015-01-01 《预算法》（2014年修正）",
        "2015-03-01 《政府采购法实施条例》（国务院令第658号）",
        "2015-05-01 《行政诉讼法》（2014年修正）",
        "2016-07-30 国办发〔2016〕61号",
        "2016-11-07 《档案法》（2016年修正）",
        "2016-11-10 国办发〔2016〕80号",
        "2017-03-01 《档案法实施办法》（2017年修订）",
        "2017-04-01 财税〔2017〕20号",
        "2017-07-01 《行政诉讼法》（2017年修正）",
        "2017-12-04 国办发〔2017〕94号",
        "2018-01-01 《行政复议法》（2017年修正）",
        "2018-02-08 法释〔2018〕1号",
        "2018-12-19 指导案例101号",
        "2018-12-29 《预算法》（2018年修正）",
        "2019-04-23 《行政许可法》（2019年修正）",
        "2019-09-01 《重大行政决策程序暂行条例》（国务院令第713号）",
        "2020-10-01 《预算法实施条例》（国务院令第729号）",
        "2021-01-01 《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）",
        "2021-01-01 《档案法》（2020年修订）",
        "2021-07-15 《行政处罚法》（2021年修订）",
        "2021-11-01 《个人信息保护法》（主席令第91号）",
        "2021-12-22 国办函〔2021〕132号",
        "2024-01-01 《行政复议法》（2023年修订）",
        "2024-03-01 《档案法实施条例》（国务院令第772号）",
        "2024-05-01 《保守国家秘密法》（2024年修订）",
        "2024-09-01 《保守国家秘密法实施条例》（国务院令第786号）",
        "2025-06-01 法释〔2025〕8号",
        "2025-08-01 《政务数据共享条例》（国务院令第809号）",
        "2026-07-01 《行政复议法实施条例》（国务院令第836号）",
    ];
    assert_eq!(dated, expected.map(str::to_owned).into());
}
