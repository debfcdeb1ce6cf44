//! What a sentence has said before a figure, and so holds for it too.

use super::claim::{Measure, Speaker};
use super::phrase::{Phrase, Unit};
use super::said::{Said, Time};

/// Words that begin a clause of grounds, which narrows nothing, and words of work done.
const GROUNDS: [&str; 8] = ["根据", "按照", "依据", "依照", "遵照", "按", "随着", "为"];
const WORK: [&str; 24] = [
    "重视", "加强", "推进", "落实", "贯彻", "开展", "坚持", "完善", "做好", "深化", "组织", "严格",
    "强化", "健全", "执行", "实行", "建立", "领导", "指导", "部署", "要求", "召开", "成立", "编制",
];
/// Words of a field, a unit or a place of publishing, with which a clause narrows what follows.
const NARROWING: [&str; 44] = [
    "领域", "方面", "系统", "科", "股", "处", "窗口", "中心", "栏", "平台", "网", "微博", "微信",
    "学校", "乡", "镇", "街道", "专题", "分", "类", "财政", "预算", "决算", "价格", "收费", "项目",
    "采购", "征地", "食品", "药品", "环境", "环保", "招生", "许可", "审批", "补贴", "报名", "资格",
    "举报", "投诉", "信访", "招聘", "扶贫", "救助",
];

/// How far words that are not known have narrowed a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Narrowing {
    #[default]
    No,
    /// To some work done: what is counted must be named in full.
    Work,
    /// To a field, a unit, or what is not understood: nothing is read.
    Field,
}

/// Whether the figures are parts of one before them (其中).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Part {
    /// They stand alone.
    #[default]
    No,
    /// They are parts of a figure that is not bound.
    OfUnbound,
    Of(Measure),
}

/// What a sentence has said before a figure.
#[derive(Debug, Default)]
pub(super) struct Scope {
    pub(super) own: Option<bool>,
    pub(super) time: Option<Time>,
    pub(super) narrowing: Narrowing,
    /// The unit of a figure that could not be bound, or is of all years: the next of that unit may go
    /// on with it.
    pub(super) shadow: Option<Unit>,
    pub(super) part: Part,
    /// The sentence is about requests for disclosure.
    pub(super) requests: bool,
    pub(super) speaker: Option<Speaker>,
    /// A figure has been given.
    pub(super) told: bool,
}

impl Scope {
    /// What holds for the next sentence: when figures were given of another body or another time,
    /// it may go on with them.
    pub(super) fn carried_on(&self) -> Self {
        Self {
            own: self.own.filter(|own| self.told && !own),
            time: self.time.filter(|it| self.told && *it == Time::Other),
            ..Self::default()
        }
    }

    /// Reads a clause without a figure, which says what the next ones are about.
    pub(super) fn clause(&mut self, phrase: &Phrase, said: &Said) {
        let text = phrase.text.as_str();
        let holds = |words: &[&str]| words.iter().any(|it| text.contains(it));
        let grounds = GROUNDS.iter().any(|it| text.starts_with(it));
        let narrowing = match (phrase.unknown, holds(&WORK), holds(&NARROWING)) {
            (false, _, _) => Narrowing::No,
            (true, _, false) if grounds => Narrowing::No,
            (true, true, false) => Narrowing::Work,
            (true, _, _) => Narrowing::Field,
        };
        self.narrowing = self.narrowing.max(narrowing);
        if said.cumulative() && matches!(said.time, None | Some(Time::Year)) {
            self.time = Some(Time::Ever);
        }
        if !phrase.unknown && said.names_requests() {
            self.requests = true;
        }
    }
}
