use super::{Applicant, Correction, Request, Submission};
use crate::law::{Citation, Edition, Provision};
use crate::vocabulary::vocabulary;

const fn article_29() -> Citation {
    Citation::regulation(Edition::Decree711, Provision::article(29).paragraph(2))
}

vocabulary! {
    /// What a request lacks when it comes in (缺项). It is received all the same, and corrected.
    Missing, "missing particular", "申请缺项" {
        /// The name of the applicant.
        Name = "name", "申请人姓名或者名称", "the name of the applicant", article_29();
        /// The proof of identity, needed under Decree 711.
        Identity = "identity", "申请人身份证明", "the proof of identity", article_29();
        /// The way to reach the applicant.
        Contact = "contact", "申请人联系方式", "the way to reach the applicant", article_29();
        /// What is asked for.
        Description = "description", "申请公开的政府信息的名称、文号或者其他特征",
            "the name or other features of the information", article_29();
        /// The form in which it is wanted.
        Form = "form", "申请公开的政府信息的形式要求", "the form in which it is wanted", article_29();
    }
}

impl Request {
    /// What it still lacks, and the applicant may be told to correct.
    #[must_use]
    pub fn missing(&self) -> &[Missing] {
        &self.missing
    }

    pub(super) fn note_missing(&mut self, submission: &Submission, edition: Edition) {
        let Submission {
            applicant,
            form,
            items,
            channel: _,
        } = submission;
        self.missing = lacks(applicant, edition);
        let more = [
            (items.is_empty(), Missing::Description),
            (form.is_none(), Missing::Form),
        ];
        let more = more.into_iter().filter(|(lacks, _)| *lacks);
        self.missing.extend(more.map(|(_, what)| what));
    }

    /// A correction brings what it brings.
    pub(super) fn supply(&mut self, correction: &Correction) {
        let edition = self.edition.unwrap_or(Edition::Decree711);
        let who = correction.applicant.as_ref().map(|it| lacks(it, edition));
        self.missing.retain(|what| match what {
            Missing::Name | Missing::Identity | Missing::Contact => {
                who.as_ref().is_none_or(|lacks| lacks.contains(what))
            }
            Missing::Description => false,
            Missing::Form => correction.form.is_none(),
        });
    }
}

fn lacks(applicant: &Applicant, edition: Edition) -> Vec<Missing> {
    let needs_identity = edition == Edition::Decree711;
    let lacks = [
        (applicant.name.is_none(), Missing::Name),
        (
            needs_identity && applicant.identity.is_none(),
            Missing::Identity,
        ),
        (applicant.contact.is_none(), Missing::Contact),
    ];
    let lacks = lacks.into_iter().filter(|(lacks, _)| *lacks);
    lacks.map(|(_, what)| what).collect()
}
