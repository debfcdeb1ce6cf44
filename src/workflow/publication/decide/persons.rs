use crate::workflow::machine::{Ask, Bar};
use crate::workflow::publication::Publication;

impl Ask<'_, Publication> {
    pub(super) fn check_persons(&mut self) {
        // To review is to look at what another did. An inference from the word, and a convention.
        let actor = self.instruction.actor();
        self.require_at(
            !self.case.judges_own(actor, self.step),
            "actor",
            Bar::SamePerson,
            "起草人、前一级审核人不得审查、审批同一事项",
            "who drafted it or reviewed it on a level before cannot review or approve it",
        );
    }
}
