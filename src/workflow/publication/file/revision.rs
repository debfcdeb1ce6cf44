//! The way back from a revision of what is public.

use chrono::NaiveDate;

use super::Publication;
use super::record::AsPublished;
use crate::workflow::machine::Flaw;

impl Publication {
    /// Keeps how it stands, when a revision of what is public begins.
    pub(in super::super) fn keep_as_published(&mut self) {
        if self.public.is_some() && self.as_published.is_none() {
            self.as_published = Some(Box::new(AsPublished {
                stage: self.stage,
                plan: self.plan.clone(),
                secrecy: self.secrecy,
                determined: self.determined,
                asked: self.coordinations.len(),
            }));
        }
    }

    /// The day of change that counts when a revision says one or none. A correction of what is public
    /// starts no time limit unless the matter itself changed; once it has, its limit runs from the
    /// first day, however often the revision is drafted anew.
    pub(in super::super) fn change_after(&self, said: Option<NaiveDate>) -> Option<NaiveDate> {
        match (&self.public, &self.as_published) {
            (None, _) => said.or(self.changed_on),
            (Some(_), None) => said,
            (Some(_), Some(_)) => said.into_iter().chain(self.changed_on).min(),
        }
    }

    /// Goes back to what is public. What was asked about the revision binds no other content. A day of
    /// change stays: that the matter changed is no matter of the draft.
    pub(in super::super) fn drop_revision(&mut self) -> Result<(), Flaw> {
        let public = self.public.as_ref().ok_or(Flaw::Missing)?;
        let before = self.as_published.take().ok_or(Flaw::Missing)?;
        let digest = &public.content.digest;
        let later = self.coordinations.iter_mut().skip(before.asked);
        for it in later.filter(|it| it.digest != *digest) {
            it.dropped = true;
        }
        self.content = Some(public.content.clone());
        self.signatures = public.signatures.clone();
        self.approval.clone_from(&public.approval);
        self.plan = before.plan;
        self.secrecy = before.secrecy;
        self.determined = before.determined;
        self.disagreement = false;
        self.stage = before.stage;
        Ok(())
    }
}
