//! What the public is to see is what was signed.

use crate::workflow::machine::{Ask, Bar};
use crate::workflow::publication::particulars::{Approval, CatalogueElements, Release};
use crate::workflow::publication::{Publication, PublicationRule};

impl Ask<'_, Publication> {
    pub(super) fn check_approval(&mut self, it: &Approval) {
        let proactive = self.case.is_proactive();
        let required = self.case.conventions.face_in_approval;
        // Where a house asks for it, the signature stands under what the public is to see.
        self.require_at(
            !(required && proactive) || it.face.is_some() && it.summary.is_some(),
            "face",
            Bar::NoFace,
            "审批没有写明向社会公开的标题和内容概述",
            "the approval does not name what the public is to see, with its summary",
        );
        // And only of what goes out.
        self.require_at(
            proactive || it.face.is_none() && it.summary.is_none(),
            "face",
            Bar::NotProactive,
            "公开属性不是主动公开，没有向社会公开的标题和内容概述",
            "nothing of it is to be published that the public could see",
        );
    }

    pub(super) fn check_release(&mut self, release: &Release) {
        // Art. 23: it goes out by some channel.
        self.require_at(
            !release.channels.is_empty(),
            "channels",
            Bar::Blank,
            "没有公开渠道",
            "no channel is named",
        );
        let case = self.case;
        let approval = case.approval.iter();
        let (zh, en): (Vec<_>, Vec<_>) =
            approval.flat_map(|it| it.differing(&release.face)).unzip();
        self.object_to_unsigned(&zh, &en);
    }

    /// The entry has the name and the summary that were signed.
    pub(super) fn check_entry_is_signed(&mut self, entry: &CatalogueElements) {
        let public = self.case.public.as_ref();
        let approval = public.and_then(|it| it.approval.as_ref());
        if approval.is_some_and(|approval| !approval.covers(entry)) {
            self.object_to_unsigned(&["名称或者内容概述"], &["name or summary"]);
        }
    }

    /// Parts of what the public would see are not those that were signed.
    fn object_to_unsigned(&mut self, zh: &[&str], en: &[&str]) {
        if !en.is_empty() {
            let basis = PublicationRule::OneVersionSigned.basis(self.edition);
            self.object_citing(
                Bar::Face,
                format!("{}与审批的不一致，应当重新审批", zh.join("、")),
                format!(
                    "not as signed: {}; it needs an approval of its own",
                    en.join(", ")
                ),
                basis,
            );
        }
    }
}
