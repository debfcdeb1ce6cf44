//! What each figure of a text is bound to, and what is passed over.

use serde_json::{Value, json};

use super::{report, with_notes};

fn base() -> Value {
    json!({"agency": "某局", "year": 2014, "total_this_year": 120, "total_cumulative": 573,
        "categories": [
            {"name": "机构职能类信息", "count": 18, "percent_as_printed": "15%"},
            {"name": "政策、规范性文件类信息", "count": 19, "percent_as_printed": "15.83%"},
            {"name": "其他信息", "count": 83, "percent_as_printed": "69.17%"},
        ],
        "requests": {"received": 21, "in_person": 18, "fax": 0, "email": 3, "online": 0, "letter": 0, "other": 0,
            "replies": 21, "granted": 17, "partial": 2, "refused": 2, "review": 0, "litigation": 0}})
}

/// Sentences of sound reports, which speak of the same things in other scopes, or of other things.
const SOUND: &[&str] = &[
    "全年制发公文300件，其中主动公开36件、依申请公开200件、不予公开64件。",
    "印发文件120份，其中主动公开36份。",
    "第一季度共主动公开政府信息30条。",
    "2014年12月，共主动公开政府信息12条。",
    "财政领域，共主动公开信息20条。",
    "全县主动公开政府信息12000条，我局主动公开120条。",
    "全市累计公开信息20000条，我局累计公开573条。",
    "本年度主动公开60条政务动态信息、60条政策信息。",
    "答复申请21件，其中已主动公开的3件；主动公开3件，部分公开2件。",
    "网站上年累计访问量12345人次。",
    "去年累计投入经费1200元。",
    "累计访问量由10000次增加到20000次。",
    "2013年累计公开财政信息20条。",
    "共办理建议12件，其中主办5件，另办理提案23件。",
    "主动公开政府信息120条，其中网站120条，微博800条（含转发）。",
    "上半年60条，下半年60条，其中重点领域20条，合计120条。",
    "公开机构18条、政策19条、其他83条，比上年增加12条，合计120条。",
    "制作500份宣传册。主动公开120条，依申请公开21件，不予公开2件。",
    "受理高考报名申请1200件，其中网上1100件，现场100件。",
    "受理学校食堂许可申请12件，其中网上12件。",
    "受理残疾人补贴申请200件，其中窗口150件、网上50件。",
    "收到举报投诉2件，其中网上1件、信函1件，与申请公开有关。",
    "行政服务中心窗口全年受理申请3500件。",
    "上半年公开机构职能类信息9条，下半年公开机构职能类信息9条。",
    "新增机构职能类信息2条。",
    "机构职能类信息12条通过网站公开，6条通过公报公开。",
    "机构职能类信息：1.机构设置；2.领导分工。",
    "机构职能类信息：1、机构设置；2、领导分工。",
    "收到申请18件+3件=21件。受理信访12件。",
    "当面18件，电子邮件3件，合计21件。受理信访12件。",
    "根据《条例》第9条、第12条和第130条，2014年主动公开政府信息120条，同比增长12.5%，联系电话0595-86382020。",
    "1月至6月主动公开政府信息60条，7月至12月主动公开政府信息60条。",
    "2014年1月1日至6月30日，主动公开政府信息60条，历年累计513条。",
    "截至2014年6月30日，历年累计公开政府信息513条。",
    "2012年至2014年共主动公开政府信息323条。",
    "今年以来累计公开政府信息120条。累计公开120条（本年）。",
    "自2012年以来，累计公开政府信息323条。",
    "自《条例》施行以来，共公开政府信息573条。",
    "历年累计公开573条，公开机构职能类信息90条。",
    "历年累计公开573条，其中机构职能类信息90条；其中2014年主动公开120条。",
    "全年公开信息141条，其中主动公开120条、依申请公开21条。",
    "教育股公开机构职能类信息9条，其他信息10条。",
    "全县共收到政府信息公开申请300件。其中网上100件，信函200件。",
    "机构职能、其他信息共101条。",
    "机构职能类信息18条，其中网上公开占51%。",
    "机构职能类信息18条，约占16%，比上年提高2%。",
    "主动公开政府信息130余条，1.3万条次，约130条。",
    "答复申请21件，其中主动公开3件，同意公开14件。",
    "主动公开政府信息120条，其中通过网站主动公开政府信息110条。",
    "上年结转申请2件，新收申请21件，答复23件。",
    "第一季度，主动公开政府信息30条。其中机构职能类信息9条。",
    "累计公开由2008年的12条增加到573条。",
    "发布微博120条，其中原创100条、转发20条，评论300条。",
    "本年主动公开5份规范性文件、115条其他信息。",
    "教育股主动公开130条其中教学60条。",
    "全年共召开会议3次，发布信息300条。",
    "办理建议、提案31件，全年答复31件。",
    "受理行政复议申请2件，其中当面2件。",
    "开展教师年度考核工作，受理申请332件。",
    "组织高考报名，受理申请1200件，其中网上1100件。",
    "加强财政预决算信息公开，共主动公开政府信息20条。",
    "主动公开政府信息120条，比上年增加12条，其中机构职能类信息3条。",
    "我局共向县政府信息网报送信息300条。",
    "应主动公开政府信息130条，实际主动公开120条。",
];

#[test]
fn other_scopes_are_passed_over() {
    for notes in SOUND {
        assert_eq!(with_notes(base(), notes), [], "{notes}");
    }
    assert_eq!(with_notes(base(), &SOUND.concat()), []);
}

/// Sentences that contradict the record, and all that is said of each.
const WRONG: &[(&str, &[(&str, &str)])] = &[
    (
        "截至2014年12月1日，2014年主动公开政府信息121条，历年累计574条，全文电子化率100%。",
        &[
            (
                "text-contradicts",
                "total_this_year: the text says 121, the table 120 (difference +1)",
            ),
            (
                "text-contradicts",
                "total_cumulative: the text says 574, the table 573 (difference +1)",
            ),
        ],
    ),
    (
        "2014年，我局主动公开政府信息121条，历年累计600条。",
        &[
            (
                "text-contradicts",
                "total_this_year: the text says 121, the table 120 (difference +1)",
            ),
            (
                "text-contradicts",
                "total_cumulative: the text says 600, the table 573 (difference +27)",
            ),
        ],
    ),
    (
        "我局2014年主动公开政府信息130条",
        &[(
            "text-contradicts",
            "total_this_year: the text says 130, the table 120 (difference +10)",
        )],
    ),
    (
        "本年度共公开政府信息130条",
        &[(
            "text-contradicts",
            "total_this_year: the text says 130, the table 120 (difference +10)",
        )],
    ),
    (
        "历年累计600条",
        &[(
            "text-contradicts",
            "total_cumulative: the text says 600, the table 573 (difference +27)",
        )],
    ),
    (
        "共收到信息公开申请31件",
        &[(
            "text-contradicts",
            "requests/received: the text says 31, the table 21 (difference +10)",
        )],
    ),
    (
        "机构职能类信息18条，占51%",
        &[(
            "share-off",
            "机构职能类信息: 18/120 printed 51%, should be 15% (36 points off): right of no total on record",
        )],
    ),
    (
        "政策、规范性文件类信息19条，占16.83%",
        &[(
            "share-off",
            "政策、规范性文件类信息: 19/120 printed 16.83%, should be 15.83% (1 points off): right of no total on record",
        )],
    ),
    (
        "机构职能类信息28条，占15%",
        &[(
            "text-contradicts",
            "机构职能类信息: the text says 28, the table 18 (difference +10)",
        )],
    ),
    (
        "其他信息93条",
        &[(
            "text-contradicts",
            "其他信息: the text says 93, the table 83 (difference +10)",
        )],
    ),
    (
        "2014年全局主动公开政府信息120条，其中机构职能类20条，政策类30条，其他60条，共计120条。",
        &[
            (
                "text-total",
                "in the text 20 + 30 + 60 = 110, the total printed is 120 (difference -10)",
            ),
            (
                "text-contradicts",
                "机构职能类信息: the text says 20, the table 18 (difference +2)",
            ),
        ],
    ),
    (
        "我局高度重视政府信息公开工作，按照要求，2014年主动公开政府信息 130 条。",
        &[(
            "text-contradicts",
            "total_this_year: the text says 130, the table 120 (difference +10)",
        )],
    ),
    (
        "2014年1月1日至12月31日，共主动公开政府信息１３０条。",
        &[(
            "text-contradicts",
            "total_this_year: the text says 130, the table 120 (difference +10)",
        )],
    ),
    (
        "1.全年公开130条政府信息；2.本年答复31件。",
        &[
            (
                "text-contradicts",
                "total_this_year: the text says 130, the table 120 (difference +10)",
            ),
            (
                "text-contradicts",
                "requests/replies: the text says 31, the table 21 (difference +10)",
            ),
        ],
    ),
    (
        "自2008年以来，累计主动公开政府信息600条，其中2014年主动公开130条。",
        &[
            (
                "text-contradicts",
                "total_cumulative: the text says 600, the table 573 (difference +27)",
            ),
            (
                "text-contradicts",
                "total_this_year: the text says 130, the table 120 (difference +10)",
            ),
        ],
    ),
    (
        "截至年底，累计公开政府信息600条。",
        &[(
            "text-contradicts",
            "total_cumulative: the text says 600, the table 573 (difference +27)",
        )],
    ),
    (
        "累计由453条增至600条。",
        &[(
            "text-contradicts",
            "total_cumulative: the text says 600, the table 573 (difference +27)",
        )],
    ),
    (
        "上年累计主动公开460条。",
        &[(
            "cumulative-mismatch",
            "last year's cumulative figure in the text 460 and this year's 120 make 580, the cumulative figure printed is 573 (difference -7)",
        )],
    ),
    (
        "收到公民、法人和其他组织政府信息公开申请31件，其中当面28件、电子邮件3件。",
        &[
            (
                "text-contradicts",
                "the narrative and the record differ: in person 28 / 18 (+10)",
            ),
            (
                "text-contradicts",
                "requests/received: the text says 31, the table 21 (difference +10)",
            ),
        ],
    ),
    (
        "依申请公开：网上1件、当面18件。",
        &[(
            "text-contradicts",
            "the narrative and the record differ: online 1 / 0 (+1)",
        )],
    ),
    (
        "召开会议3次，第一季度主动公开政府信息30条，全年主动公开政府信息130条。",
        &[(
            "text-contradicts",
            "total_this_year: the text says 130, the table 120 (difference +10)",
        )],
    ),
    (
        "政策规范性文件类29条，其他类信息83条（占70%）。",
        &[
            (
                "text-contradicts",
                "政策、规范性文件类信息: the text says 29, the table 19 (difference +10)",
            ),
            (
                "share-off",
                "其他信息: 83/120 printed 70%, should be 69% (1 points off): right of no total on record",
            ),
        ],
    ),
    (
        "机构职能类占比25%，其他类占约71%。",
        &[
            (
                "share-off",
                "机构职能类信息: 18/120 printed 25%, should be 15% (10 points off): right of no total on record",
            ),
            (
                "share-off",
                "其他信息: 83/120 printed 约71%, should be 69% (2 points off): right of no total on record",
            ),
        ],
    ),
    (
        "主动公开政府信息120条。其中：机构职能类信息28条。",
        &[(
            "text-contradicts",
            "机构职能类信息: the text says 28, the table 18 (difference +10)",
        )],
    ),
    (
        "产生政府信息200条，其中主动公开120条，依申请公开30条，不予公开40条。",
        &[(
            "text-total",
            "in the text 120 + 30 + 40 = 190, the total printed is 200 (difference -10)",
        )],
    ),
];

#[test]
fn plain_sentences_are_compared() {
    for (notes, answers) in WRONG {
        let found = with_notes(base(), notes);
        let found: Vec<_> = found
            .iter()
            .map(|(rule, en)| (*rule, en.as_str()))
            .collect();
        assert_eq!(found, *answers, "{notes}");
    }
}

#[test]
fn whose_a_figure_is() {
    let text = "全县主动公开政府信息130条";
    assert_eq!(with_notes(base(), text), []);
    let mut county = base();
    county["agency"] = json!("某县人民政府");
    assert_eq!(
        with_notes(county, text)[0].1,
        "total_this_year: the text says 130, the table 120 (difference +10)"
    );
    let mut named = base();
    named["agency"] = json!("南安市教育局");
    assert_eq!(
        with_notes(named, "2014年，南安市教育局主动公开政府信息130条")[0].1,
        "total_this_year: the text says 130, the table 120 (difference +10)"
    );
}

#[test]
fn a_share_in_the_text_has_its_place_there() {
    let mut record = base();
    record["notes"] = json!("机构职能类信息18条，占51%");
    let findings = report(&record).check();
    assert_eq!(findings[0].places(), ["notes", "categories/机构职能类信息"]);
    assert_eq!(
        findings[0].message().zh,
        "机构职能类信息：18/120印作51%，应为15%，差36个百分点：与任何已知总数都不符"
    );
}

#[test]
fn brackets_without_end_do_no_harm() {
    assert_eq!(with_notes(base(), &"1(".repeat(100_000)), []);
    assert_eq!(with_notes(base(), &"主动公开130条(".repeat(10_000)), []);
}
