use super::{CatalogueElements, PublicFace};
use crate::workflow::machine::{Text, particulars};
use crate::workflow::publication::ContentDigest;

particulars! {
    /// A signature under a version, and under what the public is to see of it.
    ///
    /// What it names binds the release (P02): another title, document number, category, list or, where
    /// the signed face has one, address, or a catalogue entry with another name or summary, needs a
    /// signature of its own. What was signed of a public version binds its corrections as well, until
    /// another face or summary is signed. An approval without a face, as older logs have it, binds the
    /// version alone; see [`Conventions::face_in_approval`].
    ///
    /// No signature covers what else the public reads:
    ///
    /// - organ and channels of the release (P06 judges the organ), and the address where the signed
    ///   face has none, since it may be known only when the version is put up;
    /// - index number and date of generation of the catalogue entry: the number must have the form of a
    ///   code ([`IndexNumber::is_code`]), the date is that of the formation;
    /// - title and address of an interpretation;
    /// - successor and reason of a supersession: the successor is an index number of that form too;
    /// - the reasons of a correction and of a withdrawal, the latter given by who approves it;
    /// - the statement of a clarification, of which the digest is signed and not the words.
    ///
    /// Of all these, as of the title, P17 refuses what reveals a number of a person.
    ///
    /// [`IndexNumber::is_code`]: crate::vocabulary::IndexNumber::is_code
    /// [`Conventions::face_in_approval`]: crate::workflow::publication::Conventions::face_in_approval
    Approval {
        /// The version.
        digest: ContentDigest,
        /// What the public is to see.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        face: Option<PublicFace>,
        /// The summary of the catalogue entry.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        summary: Option<Text>,
    }
}

impl Approval {
    /// A signature under the version alone.
    #[must_use]
    pub const fn of(digest: ContentDigest) -> Self {
        Self {
            digest,
            face: None,
            summary: None,
        }
    }

    /// What it does not name is as signed before of what is public.
    pub(in crate::workflow::publication) fn or_as_before(&self, before: Option<&Self>) -> Self {
        let face = || before.and_then(|it| it.face.clone());
        let summary = || before.and_then(|it| it.summary.clone());
        Self {
            digest: self.digest.clone(),
            face: self.face.clone().or_else(face),
            summary: self.summary.clone().or_else(summary),
        }
    }

    /// The name, in Chinese and English, of each part of the face that is not as signed.
    pub(in crate::workflow::publication) fn differing(
        &self,
        face: &PublicFace,
    ) -> impl Iterator<Item = (&str, &str)> {
        let parts = self.face.as_ref().map(|signed| {
            [
                (signed.title != face.title, "标题", "title"),
                (
                    signed.document_number != face.document_number,
                    "文号",
                    "document number",
                ),
                (signed.category != face.category, "类别", "category"),
                (signed.list != face.list, "名单", "list"),
                (
                    signed.address.is_some() && signed.address != face.address,
                    "网址",
                    "address",
                ),
            ]
        });
        let differs = parts.into_iter().flatten().filter(|(differs, ..)| *differs);
        differs.map(|(_, zh, en)| (zh, en))
    }

    /// The entry has the name and the summary that were signed, as far as they were.
    pub(in crate::workflow::publication) fn covers(&self, entry: &CatalogueElements) -> bool {
        let name = self.face.as_ref().map(|it| &it.title);
        let named = name.is_none_or(|it| Some(it) == entry.name.as_ref());
        let summed = self.summary.as_ref();
        named && summed.is_none_or(|it| Some(it) == entry.summary.as_ref())
    }
}
