use chrono::NaiveDate;

use crate::law::{Citation, Edition, Provision};
use crate::policy::Verdict;
use crate::vocabulary::Attribute;
use crate::workflow::machine::{Ask, Bar};
use crate::workflow::publication::particulars::{Proposal, WithholdingGround};
use crate::workflow::publication::{Publication, PublicationRule};

impl Ask<'_, Publication> {
    /// Who decides a disagreement says why.
    pub(super) fn check_settlement(&mut self, proposal: &Proposal) {
        self.require_reason_unless(false, proposal.reason.as_ref());
        self.check_proposal(proposal);
    }

    /// The grounds are of the edition and available, and no decision of the rules stands against it.
    pub(super) fn check_proposal(&mut self, proposal: &Proposal) {
        let case = self.case;
        let content = case.content.as_ref();
        let of_parts = content.into_iter().flat_map(|it| &it.parts);
        let of_parts = of_parts.flat_map(|part| &part.grounds);
        let mut grounds = proposal.grounds.iter().chain(of_parts.clone());
        self.require_at(
            grounds.all(|it| it.exemption.edition() == self.edition),
            "grounds",
            Bar::GroundOfOtherEdition,
            "适用的条例未规定以此为由不予公开",
            "a ground is of the other edition than the one that governs the item",
        );
        // Local: what is forwarded was decided upon by who made it.
        let forwarded = case.item.as_ref().and_then(|it| it.forwarded_attribute);
        let follows = forwarded.is_none_or(|attribute| attribute == proposal.attribute);
        self.require_at(
            !case.conventions.forwarded_attribute || follows,
            "attribute",
            Bar::Forwarded,
            "转发文件的公开属性应当与被转发文件一致",
            "a forwarded document keeps the attribute of what it forwards",
        );
        self.check_level(&proposal.grounds);
        // Art. 16(2): process and enforcement files yield to a text that requires the disclosure.
        let required = content.is_some_and(|it| it.required_by.is_some());
        let withheld = proposal.attribute == Attribute::Withheld;
        let mut whole = proposal.grounds.iter();
        let yielding = required && withheld && whole.any(WithholdingGround::yields_to_duty);
        let mut all = proposal.grounds.iter().chain(of_parts);
        if yielding || all.any(|it| it.yields_to_duty() && it.duty_found.is_some()) {
            let basis = PublicationRule::DutyChecked.basis(self.edition);
            self.object_citing(
                Bar::Duty,
                "法律、法规、规章规定应当公开，不能以此为由不予公开",
                "a law, regulation or rule requires the disclosure, and the ground gives way to it",
                basis,
            );
        }
        self.check_decision(proposal);
    }

    /// A decision of the rules that is relied on bears out the plan.
    fn check_decision(&mut self, proposal: &Proposal) {
        let Some(decision) = &proposal.decision else {
            return;
        };
        let edition = self.edition;
        match (proposal.attribute, decision.verdict) {
            (Attribute::Proactive, Verdict::Withhold) => self.object_citing(
                Bar::AgainstDecision,
                "规则判定不予公开，不能定为主动公开",
                "the rules withhold what is to be published",
                PublicationRule::SecrecyReviewedFirst.basis(edition),
            ),
            (Attribute::Withheld, Verdict::Disclose | Verdict::DiscloseInPart) => self
                .object_citing(
                    Bar::AgainstDecision,
                    "规则没有判定整体不予公开",
                    "the rules do not withhold the whole of it",
                    PublicationRule::WithholdingReasoned.basis(edition),
                ),
            (Attribute::Proactive | Attribute::Withheld, Verdict::Refer) => {
                let determination = match edition {
                    Edition::Decree492 => Citation::regulation(
                        Edition::Decree492,
                        Provision::article(14).paragraph(3),
                    ),
                    Edition::Decree711 => Citation::regulation(
                        Edition::Decree711,
                        Provision::article(17).paragraph(3),
                    ),
                };
                self.object_citing(
                    Bar::Doubt,
                    "能否公开尚未确定，应当报请确定",
                    "whether it may be disclosed is not determined",
                    determination,
                );
            }
            (Attribute::Proactive, Verdict::Disclose | Verdict::DiscloseInPart)
            | (Attribute::OnRequest, _)
            | (Attribute::Withheld, Verdict::Withhold) => {}
        }
    }

    /// What is kept as a state secret, in whole or in part, has a secrecy level that stands on the day.
    pub(super) fn check_level(&mut self, grounds: &[WithholdingGround]) {
        if self.case.lacks_level(grounds, self.on()) {
            let basis = PublicationRule::SecretKept.basis(self.edition);
            self.object_citing(
                Bar::NoLevel,
                "没有定密或者已经解密，不能以国家秘密为由",
                "without a secrecy level that stands it is no state secret",
                basis,
            );
        }
    }
}

impl Publication {
    /// A ground of the whole or of a part is a state secret, and no level stands on the day.
    pub(in crate::workflow::publication) fn lacks_level(
        &self,
        whole: &[WithholdingGround],
        on: NaiveDate,
    ) -> bool {
        let parts = self.content.iter().flat_map(|content| &content.parts);
        let of_parts = parts.flat_map(|part| &part.grounds);
        let mut grounds = whole.iter().chain(of_parts);
        !self.is_classified(on) && grounds.any(WithholdingGround::needs_level)
    }
}
