//! The words that a figure may stand with, and what each of them says.

use super::record::CategoryFigures;
use crate::report::PrintedCount;
use crate::report::text::lexer;

/// What a known word says of the figure beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// The agency that reports: 我局, 全局.
    Own,
    /// Another body, or a wider or narrower one: 全县, 各单位.
    OtherBody,
    /// A whole year: 2014年, or without a number 本年.
    Year(Option<u16>),
    /// The end of a year: 截至2014年12月31日, 年底.
    YearEnd(Option<u16>),
    /// The year before: 上年, 去年.
    LastYear,
    /// A quarter, a month, or any other span: 上半年, 3月.
    OtherTime,
    /// Announces a day: 截至.
    Until,
    /// A total of the years, or a running total of one: 累计.
    Cumulative,
    /// A total of all years: 历年累计.
    Ever,
    /// From then on: 以来.
    Since,
    /// 施行: with 以来, from the day the Regulation came into force.
    InForce,
    /// 主动公开.
    Proactive,
    /// Disclosed, no word of how: 公开.
    Open,
    /// 政府信息, and what else is counted in 条.
    Information,
    /// 新增.
    New,
    /// 收到, 受理.
    Receive,
    /// 申请, of whatever.
    Request,
    /// 政府信息公开申请.
    DisclosureRequest,
    /// 依申请公开.
    OnRequest,
    /// 答复.
    Reply,
    /// 产生, 制作.
    Produce,
    /// 不予公开.
    Withheld,
    /// A channel for requests, by its place in [`CHANNELS`](super::channels::CHANNELS), and
    /// whether it cannot also be a way of publishing.
    Channel(usize, bool),
    /// A line of the record's tables, by its place in [`Lexicon::lines`].
    Line(usize),
    /// 正文.
    Narrative,
    /// 附表.
    Appendix,
    /// A report, in English.
    Report,
    /// Before a year, in English.
    In,
    /// 由, 从.
    From,
    /// To, in English.
    To,
    /// 增至, 降至.
    Change,
    /// 比, 增加: the figure is a difference.
    Compare,
    /// 其中.
    Part,
    /// 占.
    Share,
    /// 共.
    Sum,
    /// 约, 左右.
    About,
    /// Says nothing of its own.
    Filler,
}

/// A line of a table that the text may name.
pub(super) struct Line<'r> {
    pub(super) printed: &'r PrintedCount,
    /// The name of its table in the record.
    pub(super) table: &'static str,
    names: Vec<String>,
}

/// The words known to one record: those of the trade, the agency's name, its lines.
pub(super) struct Lexicon<'r> {
    pub(super) lines: Vec<Line<'r>>,
    agency: String,
    /// The agency is the government of an area, so that 全县 is its own.
    of_area: bool,
}

/// Bodies that 我, 本 and 全 make into one's own, and areas that belong to their governments.
const BODIES: [&str; 19] = [
    "机关",
    "单位",
    "部门",
    "中心",
    "街道",
    "办事处",
    "局",
    "委",
    "厅",
    "办",
    "校",
    "院",
    "所",
    "会",
    "处",
    "站",
    "署",
    "队",
    "馆",
];
const AREAS: [&str; 6] = ["县", "市", "区", "省", "镇", "乡"];

/// The words of the trade, with a stroke between them. The longest that fits is read.
const WORDS: &[(Word, &str)] = &[
    (
        Word::OtherBody,
        "各单位|各部门|各乡镇|各镇|各县|各校|各学校|各科室|各股室|各有关单位",
    ),
    (
        Word::OtherBody,
        "各级各部门|下属单位|下属学校|直属单位|市本级|县本级|区本级|县直各单位",
    ),
    (Word::OtherBody, "县直各部门|市直各单位|市直各部门"),
    (
        Word::Year(None),
        "本年|本年度|全年|全年度|今年|年度|一年来|this year",
    ),
    (
        Word::YearEnd(None),
        "年底|年末|本年底|本年末|今年底|本年度末|年终",
    ),
    (
        Word::LastYear,
        "上年|上年度|上一年|上一年度|去年|last year|previous",
    ),
    (
        Word::OtherTime,
        "第一季度|第二季度|第三季度|第四季度|一季度|二季度|三季度|四季度",
    ),
    (
        Word::OtherTime,
        "前三季度|本季度|每季度|上半年|下半年|半年|每月|每年|本月|当月|上月",
    ),
    (Word::OtherTime, "目前|近年来|前年|同期"),
    (Word::Until, "截至|截止|截至到|截止到|截止至"),
    (Word::Cumulative, "累计|累积|累计数|cumulative"),
    (Word::Ever, "历年累计|历年|历年共|历年来"),
    (Word::Since, "以来|至今"),
    (Word::InForce, "施行|实施|颁布|公布"),
    (
        Word::Proactive,
        "主动公开|主动向社会公开|active|proactive|proactively",
    ),
    (Word::Open, "公开|disclosed"),
    (
        Word::Information,
        "政府信息|信息|政府信息总数|信息总数|信息数|政府信息数|信息数量",
    ),
    (
        Word::Information,
        "政府信息数量|信息总量|政府信息总量|各类信息|各类政府信息|item",
    ),
    (Word::New, "新增"),
    (Word::Receive, "收到|受理|接到|接收|新收|新收到|received"),
    (Word::Request, "申请|申请总数|request"),
    (
        Word::DisclosureRequest,
        "信息公开申请|政府信息公开申请|依申请公开申请|依申请公开信息申请",
    ),
    (
        Word::DisclosureRequest,
        "依申请公开政府信息申请|信息公开的申请|政府信息公开的申请",
    ),
    (Word::DisclosureRequest, "申请公开政府信息"),
    (Word::OnRequest, "依申请公开|依申请|on-request|on request"),
    (Word::Reply, "答复|回复|replies|reply"),
    (Word::Produce, "产生|制作|生成|produced"),
    (Word::Withheld, "不予公开|不公开|not public|withheld"),
    (Word::Channel(0, true), "网上|网络|互联网|online"),
    (Word::Channel(0, false), "网站|website"),
    (Word::Channel(1, true), "信函|信件|letter"),
    (Word::Channel(2, true), "电子邮件|电邮|email|e-mail"),
    (Word::Channel(3, true), "传真|fax"),
    (Word::Channel(4, true), "当面|现场|窗口|in person|in-person"),
    (Word::Narrative, "正文|文字|文中|narrative|text"),
    (Word::Appendix, "附表|附录|附件|统计表|appendix|annex"),
    (Word::Report, "report"),
    (Word::In, "in|since|until|by"),
    (Word::From, "由|从|from"),
    (Word::To, "to"),
    (
        Word::Change,
        "增至|降至|减至|升至|增加到|减少到|增长到|下降到|上升到|下降至|增加至",
    ),
    (Word::Change, "减少至|增长至|上升至|变为|fell|rose|dropped"),
    (
        Word::Compare,
        "比|较|与上年相比|与去年相比|相比|同比|环比|增加|减少|增长|下降|上升|提高",
    ),
    (Word::Compare, "多|increase|decrease"),
    (Word::Part, "其中|包括|including"),
    (
        Word::Share,
        "占|占比|占比为|所占比例|所占比例为|占总数|占总数的|占总量的|占全部",
    ),
    (Word::Sum, "共|共计|合计|总计|总共|一共"),
    (Word::About, "约|大约|近|左右|以上|余|about|超过|超"),
    (
        Word::Filler,
        "了|为|是|有|达|达到|计|的|中|已|均|向社会|总数|数量|总量|条数|件数|方式",
    ),
    (
        Word::Filler,
        "形式|渠道|各种|多种|各类|提交|提出|类|事项|分别|情况|情况如下|方面|如下|通过|公民|法人",
    ),
    (
        Word::Filler,
        "在|其他组织|或者|和|及|与|自|起|称|所列|全部|比例|the|of|was",
    ),
    (Word::Filler, "is|are|says|said|say|and|printed"),
];

impl<'r> Lexicon<'r> {
    pub(super) fn new(report: &'r CategoryFigures) -> Self {
        let tables = [
            ("categories", Some(&report.categories)),
            ("unit_split", report.unit_split.as_ref().map(|it| &it.parts)),
        ];
        let lines = tables.into_iter().flat_map(|(table, lines)| {
            lines.into_iter().flatten().map(move |line| Line {
                printed: line,
                table,
                names: names(&line.name),
            })
        });
        let agency = lexer::close_up(&lexer::fold(&report.agency));
        Self {
            of_area: agency.contains("人民政府") || AREAS.iter().any(|it| agency.ends_with(it)),
            agency,
            lines: lines.collect(),
        }
    }

    /// The longest known word that a text begins with, and how many bytes it takes. A line of the
    /// record goes before a word of the trade of the same length; a name that two lines bear says
    /// nothing.
    pub(super) fn word(&self, text: &str) -> Option<(Word, usize)> {
        let lines = self.lines.iter().enumerate().flat_map(|(at, line)| {
            let starts = |name: &&String| text.starts_with(name.as_str());
            line.names
                .iter()
                .filter(starts)
                .map(move |it| (at, it.len()))
        });
        let line = lines.max_by_key(|&(at, length)| (length, std::cmp::Reverse(at)));
        let trade = WORDS
            .iter()
            .flat_map(|(word, spellings)| spellings.split('|').map(|it| (*word, it)))
            .filter_map(|(word, spelling)| Some((word, length(text, spelling)?)))
            .chain(self.body(text))
            .max_by_key(|&(_, length)| length);
        match (line, trade) {
            (Some((at, length)), other) if other.is_none_or(|it| it.1 <= length) => {
                Some((Word::Line(at), length))
            }
            (_, other) => other,
        }
    }

    /// Reads 我局, 全县, and the agency's name.
    fn body(&self, text: &str) -> Option<(Word, usize)> {
        if !self.agency.is_empty() && text.starts_with(&self.agency) {
            return Some((Word::Own, self.agency.len()));
        }
        let rest = text.strip_prefix(['我', '本', '全'])?;
        let area = AREAS.iter().find(|it| rest.starts_with(**it));
        let body = BODIES.iter().find(|it| rest.starts_with(**it));
        let (word, name) = match (body, area) {
            (Some(body), _) => (Word::Own, body),
            (None, Some(area)) if self.of_area => (Word::Own, area),
            (None, Some(area)) => (Word::OtherBody, area),
            (None, None) => return None,
        };
        let sign = text.len().checked_sub(rest.len())?;
        Some((word, sign.checked_add(name.len())?))
    }
}

/// How many bytes of a text a spelling takes; an English word must end there, or with a plural s.
fn length(text: &str, spelling: &str) -> Option<usize> {
    let rest = text.strip_prefix(spelling)?;
    let rest = if spelling.is_ascii() {
        let rest = rest.strip_prefix('s').unwrap_or(rest);
        if rest.starts_with(|sign: char| sign.is_ascii_alphanumeric()) {
            return None;
        }
        rest
    } else {
        rest
    };
    text.len().checked_sub(rest.len())
}

/// The ways to write the name of a line: with 信息 or without, and without the pauses. A name of a
/// class keeps its 类, since without it the words may mean the thing itself: 行政许可4条.
fn names(printed: &str) -> Vec<String> {
    let name = lexer::close_up(&lexer::fold(printed));
    let bare = name.strip_suffix("信息").unwrap_or(&name);
    let stem = bare.strip_suffix('类').unwrap_or(bare);
    if stem.chars().count() < 2 {
        return Vec::new();
    }
    let mut names = vec![
        format!("{stem}类"),
        format!("{stem}类信息"),
        format!("{stem}类政府信息"),
    ];
    if bare == stem {
        names.push(name.clone());
    }
    if bare == stem && name.ends_with("信息") && stem.chars().count() > 2 {
        names.push(stem.to_owned());
    }
    let joined: Vec<_> = names
        .iter()
        .map(|it| it.replace('、', ""))
        .filter(|it| !names.contains(it))
        .collect();
    names.extend(joined);
    names
}
