use super::super::head::Head;
use super::super::label::Label::{Channel, Own, Replied};
use super::super::measure::{Measure, Unit};
use super::super::table_form::{Block, TableForm};
use crate::vocabulary::{Outcome2007, RequestChannel};

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
            Head::new("year", Own("in the year"), &["年度"]),
            Head::new("cumulative", Own("in all years"), &["历年累计"]),
        ],
        rows: &[
            Head::of("1", Own("items disclosed"), &["主动公开信息数"], ITEM),
            Head::of(
                "1.1",
                Own("disclosed on the government website"),
                &["其中：1.政府网站公开数"],
                ITEM,
            ),
            Head::of(
                "1.2",
                Own("disclosed in the government gazette"),
                &["2.政府公报公开数"],
                ITEM,
            ),
            Head::of(
                "2",
                Own("requests received"),
                &["受理依申请公开信息总数"],
                PIECE,
            ),
            Head::of(
                "2.1",
                Channel(RequestChannel::InPerson),
                &["其中：1.当面申请数"],
                PIECE,
            ),
            Head::of(
                "2.2",
                Channel(RequestChannel::Fax),
                &["2.传真申请数"],
                PIECE,
            ),
            Head::of(
                "2.3",
                Channel(RequestChannel::Email),
                &["3.电子邮件申请数"],
                PIECE,
            ),
            Head::of(
                "2.4",
                Channel(RequestChannel::Online),
                &["4.网上申请数"],
                PIECE,
            ),
            Head::of("2.5", Own("by letter"), &["5.信函申请数"], PIECE),
            Head::of(
                "2.6",
                Channel(RequestChannel::Other),
                &["6.其它形式申请数"],
                PIECE,
            ),
            Head::of("3", Own("replies"), &["本年度对申请的答复总数"], PIECE),
            Head::of(
                "3.1",
                Replied(Outcome2007::Granted),
                &["其中：1.同意公开答复数"],
                PIECE,
            ),
            Head::of(
                "3.2",
                Replied(Outcome2007::Partial),
                &["2.同意部分公开答复数"],
                PIECE,
            ),
            Head::of("3.3", Own("refused"), &["3.否决公开答复数"], PIECE),
            Head::of("4", Own("reconsiderations"), &["行政复议数"], PIECE),
            Head::of("5", Own("suits"), &["行政诉讼数"], PIECE),
            Head::of("6", Own("administrative appeals"), &["行政申诉数"], PIECE),
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
            Head::new("period", Own("in the period"), &["本期实际"]),
            Head::new("cumulative", Own("in the year so far"), &["本年累计"]),
        ],
        rows: &[
            Head::of("01", Own("items disclosed"), &["主动公开信息数"], ITEM),
            Head::of(
                "02",
                Own("items disclosed in full electronic text"),
                &["其中：全文电子化的主动公开信息数"],
                ITEM,
            ),
            Head::of(
                "03",
                Own("new normative documents"),
                &["新增的行政规范性文件数"],
                ITEM,
            ),
            Head::of("04", Own("items on services"), &["提供服务类信息数"], ITEM),
            Head::of(
                "05",
                Own("visits to the web pages"),
                &["网站专栏页面访问量"],
                ATTENDANCE,
            ),
            Head::of(
                "06",
                Own("visitors received"),
                &["现场接待人数"],
                ATTENDANCE,
            ),
            Head::of("07", Own("inquiries online"), &["网上咨询数"], ATTENDANCE),
            Head::of(
                "08",
                Own("inquiries by telephone"),
                &["咨询电话接听数"],
                ATTENDANCE,
            ),
            Head::of(
                "09",
                Own("entries of the catalogue on request"),
                &["依申请公开信息目录数"],
                ITEM,
            ),
            Head::of("10", Own("requests received"), &["申请总数"], ITEM),
            Head::of(
                "11",
                Channel(RequestChannel::InPerson),
                &["1.当面申请数"],
                ITEM,
            ),
            Head::of("12", Channel(RequestChannel::Fax), &["2.传真申请数"], ITEM),
            Head::of(
                "13",
                Channel(RequestChannel::Email),
                &["3.电子邮件申请数"],
                ITEM,
            ),
            Head::of(
                "14",
                Channel(RequestChannel::Online),
                &["4.网上申请数"],
                ITEM,
            ),
            Head::of("15", Own("by letter"), &["5.信函申请数"], ITEM),
            Head::of(
                "16",
                Channel(RequestChannel::Other),
                &["6.其他形式申请数"],
                ITEM,
            ),
            Head::of("17", Own("replies"), &["对申请的答复总数"], ITEM),
            Head::of(
                "18",
                Replied(Outcome2007::Granted),
                &["1.同意公开答复数"],
                ITEM,
            ),
            Head::of(
                "19",
                Replied(Outcome2007::Partial),
                &["2.同意部分公开答复数"],
                ITEM,
            ),
            Head::of("20", Own("refused"), &["3.否决公开答复总数"], ITEM),
            Head::of(
                "21",
                Replied(Outcome2007::RefusedNotGovernmentInformation),
                &["（1）非《规定》所指政府信息"],
                ITEM,
            ),
            Head::of(
                "22",
                Replied(Outcome2007::DoesNotExist),
                &["（2）信息不存在"],
                ITEM,
            ),
            Head::of(
                "23",
                Own("not held by this department"),
                &["（3）非本部门掌握"],
                ITEM,
            ),
            Head::of("24", Own("request unclear"), &["（4）申请内容不明确"], ITEM),
            Head::of("25", Own("exempt: scope 1"), &["（5）免予公开范围1"], ITEM),
            Head::of("26", Own("exempt: scope 2"), &["（6）免予公开范围2"], ITEM),
            Head::of("27", Own("exempt: scope 3"), &["（7）免予公开范围3"], ITEM),
            Head::of("28", Own("exempt: scope 4"), &["（8）免予公开范围4"], ITEM),
            Head::of("29", Own("exempt: scope 5"), &["（9）免予公开范围5"], ITEM),
            Head::of("30", Own("exempt: scope 6"), &["（10）免予公开范围6"], ITEM),
            Head::of("31", Own("other reasons"), &["（11）其它原因"], ITEM),
            Head::of("32", Own("reconsiderations"), &["行政复议数"], PIECE),
            Head::of("33", Own("suits"), &["行政诉讼数"], PIECE),
            Head::of("34", Own("administrative appeals"), &["行政申诉数"], PIECE),
            Head::of(
                "35",
                Own("appeals against the first handling"),
                &["其中：对首次处理不满意的"],
                PIECE,
            ),
        ],
    }],
};
