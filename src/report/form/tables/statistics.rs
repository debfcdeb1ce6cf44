use super::super::head::Head;
use super::super::label::Label::{Channel, Own, Replied};
use super::super::measure::{Measure, MoneyUnit, Unit};
use super::super::table_form::{Block, TableForm};
use crate::vocabulary::{Outcome2007, RequestChannel};

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
        columns: &[Head::new("value", Own("figure"), &["统计数"])],
        rows: &[
            Head::of(
                "1.1",
                Own("items disclosed"),
                &[
                    "一、主动公开情况",
                    "（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）",
                ],
                ITEM,
            ),
            Head::of(
                "1.1a",
                Own("normative documents disclosed"),
                &["一、主动公开情况", "其中：主动公开规范性文件数"],
                ITEM,
            ),
            Head::of(
                "1.1b",
                Own("normative documents made"),
                &["一、主动公开情况", "制发规范性文件总数"],
                PIECE,
            ),
            Head::of(
                "1.2.1",
                Own("items in the government gazette"),
                &[
                    "一、主动公开情况",
                    "（二）通过不同渠道和方式公开政府信息的情况",
                    "1.政府公报公开政府信息数",
                ],
                ITEM,
            ),
            Head::of(
                "1.2.2",
                Own("items on the government website"),
                &[
                    "一、主动公开情况",
                    "（二）通过不同渠道和方式公开政府信息的情况",
                    "2.政府网站公开政府信息数",
                ],
                ITEM,
            ),
            Head::of(
                "1.2.3",
                Own("items on the government microblog"),
                &[
                    "一、主动公开情况",
                    "（二）通过不同渠道和方式公开政府信息的情况",
                    "3.政务微博公开政府信息数",
                ],
                ITEM,
            ),
            Head::of(
                "1.2.4",
                Own("items on the government WeChat account"),
                &[
                    "一、主动公开情况",
                    "（二）通过不同渠道和方式公开政府信息的情况",
                    "4.政务微信公开政府信息数",
                ],
                ITEM,
            ),
            Head::of(
                "1.2.5",
                Own("items in other ways"),
                &[
                    "一、主动公开情况",
                    "（二）通过不同渠道和方式公开政府信息的情况",
                    "5.其他方式公开政府信息数",
                ],
                ITEM,
            ),
            Head::of(
                "2.1",
                Own("matters of public concern responded to"),
                &[
                    "二、回应解读情况",
                    "（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）",
                ],
                TIME,
            ),
            Head::of(
                "2.2.1",
                Own("press conferences"),
                &[
                    "二、回应解读情况",
                    "（二）通过不同渠道和方式回应解读的情况",
                    "1.参加或举办新闻发布会总次数",
                ],
                TIME,
            ),
            Head::of(
                "2.2.1a",
                Own("press conferences with a leader"),
                &[
                    "二、回应解读情况",
                    "（二）通过不同渠道和方式回应解读的情况",
                    "其中：主要负责同志参加新闻发布会次数",
                ],
                TIME,
            ),
            Head::of(
                "2.2.2",
                Own("online interviews"),
                &[
                    "二、回应解读情况",
                    "（二）通过不同渠道和方式回应解读的情况",
                    "2.政府网站在线访谈次数",
                ],
                TIME,
            ),
            Head::of(
                "2.2.2a",
                Own("online interviews with a leader"),
                &[
                    "二、回应解读情况",
                    "（二）通过不同渠道和方式回应解读的情况",
                    "其中：主要负责同志参加政府网站在线访谈次数",
                ],
                TIME,
            ),
            Head::of(
                "2.2.3",
                Own("policy explanations published"),
                &[
                    "二、回应解读情况",
                    "（二）通过不同渠道和方式回应解读的情况",
                    "3.政策解读稿件发布数",
                ],
                ARTICLE,
            ),
            Head::of(
                "2.2.4",
                Own("responses on microblog and WeChat"),
                &[
                    "二、回应解读情况",
                    "（二）通过不同渠道和方式回应解读的情况",
                    "4.微博微信回应事件数",
                ],
                TIME,
            ),
            Head::of(
                "2.2.5",
                Own("responses in other ways"),
                &[
                    "二、回应解读情况",
                    "（二）通过不同渠道和方式回应解读的情况",
                    "5.其他方式回应事件数",
                ],
                TIME,
            ),
            Head::of(
                "3.1",
                Own("requests received"),
                &["三、依申请公开情况", "（一）收到申请数"],
                PIECE,
            ),
            Head::of(
                "3.1.1",
                Channel(RequestChannel::InPerson),
                &["三、依申请公开情况", "1.当面申请数"],
                PIECE,
            ),
            Head::of(
                "3.1.2",
                Channel(RequestChannel::Fax),
                &["三、依申请公开情况", "2.传真申请数"],
                PIECE,
            ),
            Head::of(
                "3.1.3",
                Channel(RequestChannel::Online),
                &["三、依申请公开情况", "3.网络申请数"],
                PIECE,
            ),
            Head::of(
                "3.1.4",
                Own("by letter"),
                &["三、依申请公开情况", "4.信函申请数"],
                PIECE,
            ),
            Head::of(
                "3.2",
                Own("requests closed"),
                &["三、依申请公开情况", "（二）申请办结数"],
                PIECE,
            ),
            Head::of(
                "3.2.1",
                Own("closed in time"),
                &["三、依申请公开情况", "1.按时办结数"],
                PIECE,
            ),
            Head::of(
                "3.2.2",
                Own("closed after extension"),
                &["三、依申请公开情况", "2.延期办结数"],
                PIECE,
            ),
            Head::of(
                "3.3",
                Own("replies"),
                &["三、依申请公开情况", "（三）申请答复数"],
                PIECE,
            ),
            Head::of(
                "3.3.1",
                Replied(Outcome2007::AlreadyPublic),
                &["三、依申请公开情况", "1.属于已主动公开范围数"],
                PIECE,
            ),
            Head::of(
                "3.3.2",
                Replied(Outcome2007::Granted),
                &["三、依申请公开情况", "2.同意公开答复数"],
                PIECE,
            ),
            Head::of(
                "3.3.3",
                Replied(Outcome2007::Partial),
                &["三、依申请公开情况", "3.同意部分公开答复数"],
                PIECE,
            ),
            Head::of(
                "3.3.4",
                Own("refused"),
                &["三、依申请公开情况", "4.不同意公开答复数"],
                PIECE,
            ),
            Head::of(
                "3.3.4a",
                Replied(Outcome2007::RefusedStateSecret),
                &["三、依申请公开情况", "其中：涉及国家秘密"],
                PIECE,
            ),
            Head::of(
                "3.3.4b",
                Replied(Outcome2007::RefusedCommercialSecret),
                &["三、依申请公开情况", "涉及商业秘密"],
                PIECE,
            ),
            Head::of(
                "3.3.4c",
                Replied(Outcome2007::RefusedPersonalPrivacy),
                &["三、依申请公开情况", "涉及个人隐私"],
                PIECE,
            ),
            Head::of(
                "3.3.4d",
                Replied(Outcome2007::RefusedSecurityAndStability),
                &[
                    "三、依申请公开情况",
                    "危及国家安全、公共安全、经济安全和社会稳定",
                ],
                PIECE,
            ),
            Head::of(
                "3.3.4e",
                Replied(Outcome2007::RefusedNotGovernmentInformation),
                &["三、依申请公开情况", "不是《条例》所指政府信息"],
                PIECE,
            ),
            Head::of(
                "3.3.4f",
                Replied(Outcome2007::RefusedOtherByLaw),
                &["三、依申请公开情况", "法律法规规定的其他情形"],
                PIECE,
            ),
            Head::of(
                "3.3.5",
                Replied(Outcome2007::NotThisAgency),
                &["三、依申请公开情况", "5.不属于本行政机关公开数"],
                PIECE,
            ),
            Head::of(
                "3.3.6",
                Replied(Outcome2007::DoesNotExist),
                &["三、依申请公开情况", "6.申请信息不存在数"],
                PIECE,
            ),
            Head::of(
                "3.3.7",
                Replied(Outcome2007::AmendOrSupplement),
                &["三、依申请公开情况", "7.告知作出更改补充数"],
                PIECE,
            ),
            Head::of(
                "3.3.8",
                Replied(Outcome2007::OtherChannel),
                &["三、依申请公开情况", "8.告知通过其他途径办理数"],
                PIECE,
            ),
            Head::of("4", Own("reconsiderations"), &["四、行政复议数量"], PIECE),
            Head::of(
                "4.1",
                Own("reconsiderations: upheld"),
                &["（一）维持具体行政行为数"],
                PIECE,
            ),
            Head::of(
                "4.2",
                Own("reconsiderations: corrected"),
                &["（二）被依法纠错数"],
                PIECE,
            ),
            Head::of(
                "4.3",
                Own("reconsiderations: other result"),
                &["（三）其他情形数"],
                PIECE,
            ),
            Head::of("5", Own("suits"), &["五、行政诉讼数量"], PIECE),
            Head::of(
                "5.1",
                Own("suits: upheld or dismissed"),
                &["（一）维持具体行政行为或者驳回原告诉讼请求数"],
                PIECE,
            ),
            Head::of(
                "5.2",
                Own("suits: corrected"),
                &["（二）被依法纠错数"],
                PIECE,
            ),
            Head::of(
                "5.3",
                Own("suits: other result"),
                &["（三）其他情形数"],
                PIECE,
            ),
            Head::of(
                "6",
                Own("reports and complaints"),
                &["六、举报投诉数量"],
                PIECE,
            ),
            Head::of(
                "7",
                Own("fees charged for information on request"),
                &["七、依申请公开信息收取的费用"],
                MONEY,
            ),
            Head::of(
                "8.1",
                Own("bodies for disclosure work"),
                &[
                    "八、机构建设和保障经费情况",
                    "（一）政府信息公开工作专门机构数",
                ],
                BODY,
            ),
            Head::of(
                "8.2",
                Own("reading places"),
                &[
                    "八、机构建设和保障经费情况",
                    "（二）设置政府信息公开查阅点数",
                ],
                BODY,
            ),
            Head::of(
                "8.3",
                Own("staff"),
                &[
                    "八、机构建设和保障经费情况",
                    "（三）从事政府信息公开工作人员数",
                ],
                PERSON,
            ),
            Head::of(
                "8.3.1",
                Own("full-time staff"),
                &[
                    "八、机构建设和保障经费情况",
                    "1.专职人员数（不包括政府公报及政府网站工作人员数）",
                ],
                PERSON,
            ),
            Head::of(
                "8.3.2",
                Own("part-time staff"),
                &["八、机构建设和保障经费情况", "2.兼职人员数"],
                PERSON,
            ),
            Head::of(
                "8.4",
                Own("budget for disclosure"),
                &[
                    "八、机构建设和保障经费情况",
                    "（四）政府信息公开专项经费（不包括公报编辑管理及网站建设维护等经费）",
                ],
                MONEY,
            ),
            Head::of(
                "9.1",
                Own("meetings"),
                &[
                    "九、政府信息公开会议和培训情况",
                    "（一）召开政府信息公开工作会议或专题会议数",
                ],
                TIME,
            ),
            Head::of(
                "9.2",
                Own("training courses"),
                &["九、政府信息公开会议和培训情况", "（二）举办各类培训班数"],
                TIME,
            ),
            Head::of(
                "9.3",
                Own("attendances at training"),
                &["九、政府信息公开会议和培训情况", "（三）接受培训人员数"],
                ATTENDANCE,
            ),
        ],
    }],
};
