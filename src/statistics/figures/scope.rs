//! What a sentence has said before a figure, and so holds for it too.

use super::claim::{Measure, Speaker};
use super::lexicon::Word;
use super::phrase::{Phrase, Unit};
use super::said::{Said, Time};

/// Words that begin a clause of grounds, and words of work done: such a clause narrows nothing.
const GROUNDS: [&str; 8] = ["根据", "按照", "依据", "依照", "遵照", "按", "随着", "为"];
const WORK: [&str; 24] = [
    "重视", "加强", "推进", "落实", "贯彻", "开展", "坚持", "完善", "做好", "深化", "组织", "严格",
    "强化", "健全", "执行", "实行", "建立", "领导", "指导", "部署", "要求", "召开", "成立", "编制",
];
/// Words of a field, a unit or a place of publishing, with which a clause narrows what follows.
const NARROWING: [&str; 20] = [
    "领域", "方面", "系统", "科", "股", "处", "窗口", "中心", "栏", "平台", "网", "微博", "微信",
    "学校", "乡", "镇", "街道", "专题", "分", "类",
];

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
    /// Words that are not known have narrowed the sentence.
    pub(super) narrowed: bool,
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
        let harmless = GROUNDS.iter().any(|it| text.starts_with(it)) || holds(&WORK);
        if phrase.unknown && (!harmless || holds(&NARROWING)) {
            self.narrowed = true;
        }
        if said.cumulative() && matches!(said.time, None | Some(Time::Year)) {
            self.time = Some(Time::Ever);
        }
        if !phrase.unknown && said.says_any(&[Word::Request, Word::OnRequest]) {
            self.requests = true;
        }
    }
}
