use super::super::head::Head;
use super::super::measure::{Measure, Unit};
use super::super::table_form::{Block, TableForm};

const ITEM: Measure = Measure::Count(Unit::Item);
const PIECE: Measure = Measure::Count(Unit::Piece);
const ATTENDANCE: Measure = Measure::Count(Unit::Attendance);

/// Printed with reports of Fujian, seen for the year 2009.
pub(super) static FUJIAN: TableForm = TableForm {
    code: "FJ",
    id: "FJ-2009",
    zh: "政府信息公开情况附表",
    en: "appendix of figures on information disclosure",
    blocks: &[Block {
        side_by_side: false,
        columns: &[
            Head::new("year", &["年度"]),
            Head::new("cumulative", &["历年累计"]),
        ],
        rows: &[
            Head::of("1", &["主动公开信息数"], ITEM),
            Head::of("1.1", &["其中：1.政府网站公开数"], ITEM),
            Head::of("1.2", &["2.政府公报公开数"], ITEM),
            Head::of("2", &["受理依申请公开信息总数"], PIECE),
            Head::of("2.1", &["其中：1.当面申请数"], PIECE),
            Head::of("2.2", &["2.传真申请数"], PIECE),
            Head::of("2.3", &["3.电子邮件申请数"], PIECE),
            Head::of("2.4", &["4.网上申请数"], PIECE),
            Head::of("2.5", &["5.信函申请数"], PIECE),
            Head::of("2.6", &["6.其它形式申请数"], PIECE),
            Head::of("3", &["本年度对申请的答复总数"], PIECE),
            Head::of("3.1", &["其中：1.同意公开答复数"], PIECE),
            Head::of("3.2", &["2.同意部分公开答复数"], PIECE),
            Head::of("3.3", &["3.否决公开答复数"], PIECE),
            Head::of("4", &["行政复议数"], PIECE),
            Head::of("5", &["行政诉讼数"], PIECE),
            Head::of("6", &["行政申诉数"], PIECE),
        ],
    }],
};

/// The form of Shanghai, copied elsewhere; rows after 35 were not seen.
pub(super) static LONG: TableForm = TableForm {
    code: "LF",
    id: "LF-2008",
    zh: "政府信息公开情况统计表（长表）",
    en: "long statistics form",
    blocks: &[Block {
        side_by_side: false,
        columns: &[
            Head::new("period", &["本期实际"]),
            Head::new("cumulative", &["本年累计"]),
        ],
        rows: &[
            Head::of("01", &["主动公开信息数"], ITEM),
            Head::of("02", &["其中：全文电子化的主动公开信息数"], ITEM),
            Head::of("03", &["新增的行政规范性文件数"], ITEM),
            Head::of("04", &["提供服务类信息数"], ITEM),
            Head::of("05", &["网站专栏页面访问量"], ATTENDANCE),
            Head::of("06", &["现场接待人数"], ATTENDANCE),
            Head::of("07", &["网上咨询数"], ATTENDANCE),
            Head::of("08", &["咨询电话接听数"], ATTENDANCE),
            Head::of("09", &["依申请公开信息目录数"], ITEM),
            Head::of("10", &["申请总数"], ITEM),
            Head::of("11", &["1.当面申请数"], ITEM),
            Head::of("12", &["2.传真申请数"], ITEM),
            Head::of("13", &["3.电子邮件申请数"], ITEM),
            Head::of("14", &["4.网上申请数"], ITEM),
            Head::of("15", &["5.信函申请数"], ITEM),
            Head::of("16", &["6.其他形式申请数"], ITEM),
            Head::of("17", &["对申请的答复总数"], ITEM),
            Head::of("18", &["1.同意公开答复数"], ITEM),
            Head::of("19", &["2.同意部分公开答复数"], ITEM),
            Head::of("20", &["3.否决公开答复总数"], ITEM),
            Head::of("21", &["（1）非《规定》所指政府信息"], ITEM),
            Head::of("22", &["（2）信息不存在"], ITEM),
            Head::of("23", &["（3）非本部门掌握"], ITEM),
            Head::of("24", &["（4）申请内容不明确"], ITEM),
            Head::of("25", &["（5）免予公开范围1"], ITEM),
            Head::of("26", &["（6）免予公开范围2"], ITEM),
            Head::of("27", &["（7）免予公开范围3"], ITEM),
            Head::of("28", &["（8）免予公开范围4"], ITEM),
            Head::of("29", &["（9）免予公开范围5"], ITEM),
            Head::of("30", &["（10）免予公开范围6"], ITEM),
            Head::of("31", &["（11）其它原因"], ITEM),
            Head::of("32", &["行政复议数"], PIECE),
            Head::of("33", &["行政诉讼数"], PIECE),
            Head::of("34", &["行政申诉数"], PIECE),
            Head::of("35", &["其中：对首次处理不满意的"], PIECE),
        ],
    }],
};
