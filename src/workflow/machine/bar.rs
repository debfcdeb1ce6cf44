use super::Objection;
use crate::finding::Words;
use crate::law::Citation;

/// Why a step is closed as the case stands, whatever the command would say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    reason: &'static str,
    zh: &'static str,
    en: &'static str,
}

impl Bar {
    pub(in crate::workflow) const fn new(
        reason: &'static str,
        zh: &'static str,
        en: &'static str,
    ) -> Self {
        Self { reason, zh, en }
    }

    pub(super) fn objection(self, citation: Citation) -> Objection {
        Objection::new(self.reason, Words::new(self.zh, self.en), citation)
    }
}
