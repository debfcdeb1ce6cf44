use super::Objection;
use crate::finding::Words;
use crate::law::Citation;

/// Why a kind of command is closed as the case stands, whatever it would say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bar {
    reason: &'static str,
    zh: &'static str,
    en: &'static str,
}

impl Bar {
    /// No move of the command starts in the state.
    pub(super) const STATE: Self = Self::new(
        "state",
        "当前状态不能进行此项操作",
        "the state does not have this step",
    );

    pub(super) const fn new(reason: &'static str, zh: &'static str, en: &'static str) -> Self {
        Self { reason, zh, en }
    }

    pub(super) const fn en(self) -> &'static str {
        self.en
    }

    pub(super) fn objection(self, citation: Citation) -> Objection {
        Objection::new(self.reason, Words::new(self.zh, self.en), citation)
    }
}
