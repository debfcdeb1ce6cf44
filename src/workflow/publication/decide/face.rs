//! What the public is to see is what was signed.

use super::super::particulars::{Entry, Release};
use super::super::{Approval, CommandKind, FaceInApproval, Publication, RuleId};
use super::objections::Flaw;
use crate::finding::Words;
use crate::workflow::Objection;

impl Publication {
    /// What the public is to see is named where it has to be, and only of what goes out.
    pub(super) fn flaws_of_approval(&self, it: &Approval) -> [Option<Flaw>; 4] {
        let named = it.face.is_some() && it.summary.is_some();
        let required = self.conventions.face_in_approval == FaceInApproval::Required;
        let blank = |text: &str| text.trim().is_empty();
        let title = it.face.as_ref().map(|face| face.title.as_str());
        let mut texts = title.into_iter().chain(it.summary.as_deref());
        [
            (required && self.is_proactive() && !named).then_some((
                "no-face",
                "审批没有写明向社会公开的标题和内容概述",
                "the approval does not name what the public is to see, with its summary",
            )),
            ((it.face.is_some() || it.summary.is_some()) && !self.is_proactive()).then_some((
                "not-proactive",
                "公开属性不是主动公开，没有向社会公开的标题和内容概述",
                "nothing of it is to be published that the public could see",
            )),
            texts.any(blank).then_some((
                "blank-face",
                "向社会公开的标题或者内容概述为空",
                "the title or the summary for the public is blank",
            )),
            None,
        ]
    }

    pub(super) fn object_to_release(
        &self,
        kind: CommandKind,
        release: &Release,
        found: &mut Vec<Objection>,
    ) {
        if release.face.title.trim().is_empty() {
            let words = Words::new("没有标题", "the title for the public is blank");
            found.push(self.objection(kind, "no-title", words));
        }
        if release.channels.is_empty() {
            let words = Words::new("没有公开渠道", "no channel is named");
            found.push(self.objection(kind, "no-channel", words));
        }
        let approval = self.approval.iter();
        let (zh, en): (Vec<_>, Vec<_>) =
            approval.flat_map(|it| it.differing(&release.face)).unzip();
        self.object_to_unsigned(&zh, &en, found);
    }

    /// The entry has the name and the summary that were signed.
    pub(super) fn object_to_catalogue(&self, entry: &Entry, found: &mut Vec<Objection>) {
        let approval = self.public.as_ref().and_then(|it| it.approval.as_ref());
        if approval.is_some_and(|approval| !approval.covers(entry)) {
            self.object_to_unsigned(&["名称或者内容概述"], &["name or summary"], found);
        }
    }

    /// Parts of what the public would see are not those that were signed.
    fn object_to_unsigned(&self, zh: &[&str], en: &[&str], found: &mut Vec<Objection>) {
        if !en.is_empty() {
            let words = Words::new(
                format!("{}与审批的不一致，应当重新审批", zh.join("、")),
                format!(
                    "not as signed: {}; it needs an approval of its own",
                    en.join(", ")
                ),
            );
            let basis = RuleId::P02.basis(self.pinned_edition());
            found.push(Objection::new("face", words, basis));
        }
    }
}
