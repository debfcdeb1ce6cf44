use super::super::head::Head;
use super::super::measure::{Measure, MoneyUnit, Unit};
use super::super::table_form::{Block, TableForm};

const ITEM: Measure = Measure::Count(Unit::Item);
const PIECE: Measure = Measure::Count(Unit::Piece);
const TIME: Measure = Measure::Count(Unit::Time);
const ARTICLE: Measure = Measure::Count(Unit::Article);
const BODY: Measure = Measure::Count(Unit::Body);
const PERSON: Measure = Measure::Count(Unit::Person);
const ATTENDANCE: Measure = Measure::Count(Unit::Attendance);
const MONEY: Measure = Measure::Money(MoneyUnit::TenThousandYuan);

/// Row titles are those of the reports that used the table; the form itself was not seen.
pub(super) static STATISTICS: TableForm = TableForm {
    code: "S",
    id: "S-2014",
    zh: "政府信息公开情况统计表",
    en: "statistics of information disclosure",
    blocks: &[Block {
        side_by_side: false,
        columns: &[Head::new("value", &["统计数"])],
        rows: &[
            Head::of(
                "1.1",
                &[
                    "一、主动公开情况",
                    "（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）",
                ],
                ITEM,
            ),
            Head::of(
                "1.1a",
                &["一、主动公开情况", "其中：主动公开规范性文件数"],
                ITEM,
            ),
            Head::of("1.1b", &["一、主动公开情况", "制发规范性文件总数"], PIECE),
            Head::of(
                "1.2.1",
                &[
                    "一、主动公开情况",
                    "（二）通过不同渠道和方式公开政府信息的情况",
                    "1.政府公报公开政府信息数",
                ],
                ITEM,
            ),
            Head::of(
                "1.2.2",
                &[
                    "一、主动公开情况",
                    "（二）通过不同渠道和方式公开政府信息的情况",
                    "2.政府网站公开政府信息数",
                ],
                ITEM,
            ),
            Head::of(
                "1.2.3",
                &[
                    "一、主动公开情况",
                    "（二）通过不同渠道和方式公开政府信息的情况",
                    "3.政务微博公开政府信息数",
                ],
                ITEM,
            ),
            Head::of(
                "1.2.4",
                &[
                    "一、主动公开情况",
                    "（二）通过不同渠道和方式公开政府信息的情况",
                    "4.政务微信公开政府信息数",
                ],
                ITEM,
            ),
            Head::of(
                "1.2.5",
                &[
                    "一、主动公开情况",
                    "（二）通过不同渠道和方式公开政府信息的情况",
                    "5.其他方式公开政府信息数",
                ],
                ITEM,
            ),
            Head::of(
                "2.1",
                &[
                    "二、回应解读情况",
                    "（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）",
                ],
                TIME,
            ),
            Head::of(
                "2.2.1",
                &[
                    "二、回应解读情况",
                    "（二）通过不同渠道和方式回应解读的情况",
                    "1.参加或举办新闻发布会总次数",
                ],
                TIME,
            ),
            Head::of(
                "2.2.1a",
                &[
                    "二、回应解读情况",
                    "（二）通过不同渠道和方式回应解读的情况",
                    "其中：主要负责同志参加新闻发布会次数",
                ],
                TIME,
            ),
            Head::of(
                "2.2.2",
                &[
                    "二、回应解读情况",
                    "（二）通过不同渠道和方式回应解读的情况",
                    "2.政府网站在线访谈次数",
                ],
                TIME,
            ),
            Head::of(
                "2.2.2a",
                &[
                    "二、回应解读情况",
                    "（二）通过不同渠道和方式回应解读的情况",
                    "其中：主要负责同志参加政府网站在线访谈次数",
                ],
                TIME,
            ),
            Head::of(
                "2.2.3",
                &[
                    "二、回应解读情况",
                    "（二）通过不同渠道和方式回应解读的情况",
                    "3.政策解读稿件发布数",
                ],
                ARTICLE,
            ),
            Head::of(
                "2.2.4",
                &[
                    "二、回应解读情况",
                    "（二）通过不同渠道和方式回应解读的情况",
                    "4.微博微信回应事件数",
                ],
                TIME,
            ),
            Head::of(
                "2.2.5",
                &[
                    "二、回应解读情况",
                    "（二）通过不同渠道和方式回应解读的情况",
                    "5.其他方式回应事件数",
                ],
                TIME,
            ),
            Head::of("3.1", &["三、依申请公开情况", "（一）收到申请数"], PIECE),
            Head::of("3.1.1", &["三、依申请公开情况", "1.当面申请数"], PIECE),
            Head::of("3.1.2", &["三、依申请公开情况", "2.传真申请数"], PIECE),
            Head::of("3.1.3", &["三、依申请公开情况", "3.网络申请数"], PIECE),
            Head::of("3.1.4", &["三、依申请公开情况", "4.信函申请数"], PIECE),
            Head::of("3.2", &["三、依申请公开情况", "（二）申请办结数"], PIECE),
            Head::of("3.2.1", &["三、依申请公开情况", "1.按时办结数"], PIECE),
            Head::of("3.2.2", &["三、依申请公开情况", "2.延期办结数"], PIECE),
            Head::of("3.3", &["三、依申请公开情况", "（三）申请答复数"], PIECE),
            Head::of(
                "3.3.1",
                &["三、依申请公开情况", "1.属于已主动公开范围数"],
                PIECE,
            ),
            Head::of("3.3.2", &["三、依申请公开情况", "2.同意公开答复数"], PIECE),
            Head::of(
                "3.3.3",
                &["三、依申请公开情况", "3.同意部分公开答复数"],
                PIECE,
            ),
            Head::of(
                "3.3.4",
                &["三、依申请公开情况", "4.不同意公开答复数"],
                PIECE,
            ),
            Head::of(
                "3.3.4a",
                &["三、依申请公开情况", "其中：涉及国家秘密"],
                PIECE,
            ),
            Head::of("3.3.4b", &["三、依申请公开情况", "涉及商业秘密"], PIECE),
            Head::of("3.3.4c", &["三、依申请公开情况", "涉及个人隐私"], PIECE),
            Head::of(
                "3.3.4d",
                &[
                    "三、依申请公开情况",
                    "危及国家安全、公共安全、经济安全和社会稳定",
                ],
                PIECE,
            ),
            Head::of(
                "3.3.4e",
                &["三、依申请公开情况", "不是《条例》所指政府信息"],
                PIECE,
            ),
            Head::of(
                "3.3.4f",
                &["三、依申请公开情况", "法律法规规定的其他情形"],
                PIECE,
            ),
            Head::of(
                "3.3.5",
                &["三、依申请公开情况", "5.不属于本行政机关公开数"],
                PIECE,
            ),
            Head::of(
                "3.3.6",
                &["三、依申请公开情况", "6.申请信息不存在数"],
                PIECE,
            ),
            Head::of(
                "3.3.7",
                &["三、依申请公开情况", "7.告知作出更改补充数"],
                PIECE,
            ),
            Head::of(
                "3.3.8",
                &["三、依申请公开情况", "8.告知通过其他途径办理数"],
                PIECE,
            ),
            Head::of("4", &["四、行政复议数量"], PIECE),
            Head::of("4.1", &["（一）维持具体行政行为数"], PIECE),
            Head::of("4.2", &["（二）被依法纠错数"], PIECE),
            Head::of("4.3", &["（三）其他情形数"], PIECE),
            Head::of("5", &["五、行政诉讼数量"], PIECE),
            Head::of(
                "5.1",
                &["（一）维持具体行政行为或者驳回原告诉讼请求数"],
                PIECE,
            ),
            Head::of("5.2", &["（二）被依法纠错数"], PIECE),
            Head::of("5.3", &["（三）其他情形数"], PIECE),
            Head::of("6", &["六、举报投诉数量"], PIECE),
            Head::of("7", &["七、依申请公开信息收取的费用"], MONEY),
            Head::of(
                "8.1",
                &[
                    "八、机构建设和保障经费情况",
                    "（一）政府信息公开工作专门机构数",
                ],
                BODY,
            ),
            Head::of(
                "8.2",
                &[
                    "八、机构建设和保障经费情况",
                    "（二）设置政府信息公开查阅点数",
                ],
                BODY,
            ),
            Head::of(
                "8.3",
                &[
                    "八、机构建设和保障经费情况",
                    "（三）从事政府信息公开工作人员数",
                ],
                PERSON,
            ),
            Head::of(
                "8.3.1",
                &[
                    "八、机构建设和保障经费情况",
                    "1.专职人员数（不包括政府公报及政府网站工作人员数）",
                ],
                PERSON,
            ),
            Head::of(
                "8.3.2",
                &["八、机构建设和保障经费情况", "2.兼职人员数"],
                PERSON,
            ),
            Head::of(
                "8.4",
                &[
                    "八、机构建设和保障经费情况",
                    "（四）政府信息公开专项经费（不包括公报编辑管理及网站建设维护等经费）",
                ],
                MONEY,
            ),
            Head::of(
                "9.1",
                &[
                    "九、政府信息公开会议和培训情况",
                    "（一）召开政府信息公开工作会议或专题会议数",
                ],
                TIME,
            ),
            Head::of(
                "9.2",
                &["九、政府信息公开会议和培训情况", "（二）举办各类培训班数"],
                TIME,
            ),
            Head::of(
                "9.3",
                &["九、政府信息公开会议和培训情况", "（三）接受培训人员数"],
                ATTENDANCE,
            ),
        ],
    }],
};
