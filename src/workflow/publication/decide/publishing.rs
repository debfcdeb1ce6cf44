use crate::vocabulary::IndexNumber;
use crate::workflow::machine::{Ask, Bar, Text};
use crate::workflow::publication::Publication;
use crate::workflow::publication::particulars::{CatalogueElements, Clarification, Withdrawal};

impl Ask<'_, Publication> {
    pub(super) fn check_catalogue(&mut self, entry: &CatalogueElements) {
        let formed = self.case.item.as_ref().map(|it| it.formed_on);
        self.require_at(
            entry.generated_on.is_none() || entry.generated_on == formed,
            "generated_on",
            Bar::GeneratedOn,
            "生成日期与形成日期不一致",
            "the date of generation is not the day of formation",
        );
        self.check_index_number(entry.index_number.as_ref());
        self.check_entry_is_signed(entry);
    }

    /// No signature covers an index number, so that no words go out in its place.
    pub(super) fn check_index_number(&mut self, number: Option<&Text>) {
        self.require_at(
            number.is_none_or(|it| IndexNumber::read(it.as_str()).is_code()),
            "index_number",
            Bar::IndexNumber,
            "索引号不符合编码形式",
            "the index number has not the form of a code",
        );
    }

    pub(super) fn check_clarification(&mut self, it: &Clarification) {
        // The principal leader signed one version of the statement.
        let approved = self.case.clarification_approved.as_ref();
        self.require_at(
            approved.is_none_or(|approved| *approved.digest() == it.digest),
            "digest",
            Bar::ClarificationApproval,
            "批准的是另一份澄清",
            "another version of the clarification was approved",
        );
        // Art. 11: nobody speaks for the duty of another organ without it.
        let concerned = it.concerns.as_ref();
        self.require_at(
            concerned.is_none_or(|organ| self.case.has_agreed(organ.expose())),
            "concerns",
            Bar::Coordination,
            "涉及其他机关职责，未征得其同意",
            "the other organ whose duty it touches has not agreed",
        );
        // Local rules of several cities and one province, under Art. 6(2).
        self.require(
            !it.important || it.government.is_some(),
            Bar::GovernmentApproval,
            "重要、敏感的澄清，未经本级政府批准",
            "an important or sensitive clarification needs the approval of the government",
        );
    }

    pub(super) fn check_withdrawal(&mut self, it: &Withdrawal) {
        // Who approves it says so by giving the order. That somebody signed the publication once says
        // nothing of its withdrawal.
        self.require_at(
            it.approver == *self.instruction.actor(),
            "approver",
            Bar::NotApproved,
            "所称批准人没有作出批准",
            "who is said to have approved it has not",
        );
    }
}
