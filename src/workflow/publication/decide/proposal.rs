use chrono::NaiveDate;

use super::super::particulars::Proposal;
use super::super::{CommandKind, Ground, Publication, RuleId};
use crate::finding::Words;
use crate::law::{Citation, Edition, Provision};
use crate::policy::Verdict;
use crate::vocabulary::Attribute;
use crate::workflow::Objection;

impl Publication {
    /// The grounds are of the edition and available, and no decision of the rules stands against it.
    pub(super) fn object_to_proposal(
        &self,
        kind: CommandKind,
        proposal: &Proposal,
        on: NaiveDate,
        found: &mut Vec<Objection>,
    ) {
        let edition = self.pinned_edition();
        let parts = self.content.iter().flat_map(|content| &content.parts);
        let of_parts = parts.flat_map(|part| &part.grounds);
        let mut grounds = proposal.grounds.iter().chain(of_parts.clone());
        if grounds.any(|it| it.exemption.edition() != edition) {
            let words = Words::new(
                "不是适用版本条例的理由",
                "a ground is of the other edition than the one that governs the item",
            );
            found.push(self.objection(kind, "edition", words));
        }
        let forwarded = self.item.as_ref().and_then(|it| it.forwarded_attribute);
        let follows = forwarded.is_none_or(|attribute| attribute == proposal.attribute);
        if self.conventions.forwarded_attribute && !follows {
            let words = Words::new(
                "转发文件的公开属性应当与被转发文件一致",
                "a forwarded document keeps the attribute of what it forwards",
            );
            found.push(self.objection(kind, "forwarded", words));
        }
        self.object_to_level(proposal, on, found);
        let required = self
            .content
            .as_ref()
            .is_some_and(|it| it.required_by.is_some());
        let whole = proposal.grounds.iter();
        let mut yielding = whole.filter(|it| {
            required && proposal.attribute == Attribute::Withheld && it.yields_to_duty()
        });
        let mut all = proposal.grounds.iter().chain(of_parts);
        let against_duty = |it: &Ground| it.yields_to_duty() && it.duty_found.is_some();
        if yielding.next().is_some() || all.any(against_duty) {
            let words = Words::new(
                "法律、法规、规章规定应当公开，不能以此为由不予公开",
                "a law, regulation or rule requires the disclosure, and the ground gives way to it",
            );
            found.push(Objection::new("duty", words, RuleId::P15.basis(edition)));
        }
        let Some(decision) = &proposal.decision else {
            return;
        };
        let determination = match edition {
            Edition::Decree492 => Provision::article(14).paragraph(3),
            Edition::Decree711 => Provision::article(17).paragraph(3),
        };
        let (reason, words, basis) = match (proposal.attribute, decision.verdict) {
            (Attribute::Proactive, Verdict::Withhold) => (
                "against-decision",
                Words::new(
                    "规则判定不予公开，不能定为主动公开",
                    "the rules withhold what is to be published",
                ),
                RuleId::P01.basis(edition),
            ),
            (Attribute::Withheld, Verdict::Disclose | Verdict::DiscloseInPart) => (
                "against-decision",
                Words::new(
                    "规则没有判定整体不予公开",
                    "the rules do not withhold the whole of it",
                ),
                RuleId::P04.basis(edition),
            ),
            (Attribute::Proactive | Attribute::Withheld, Verdict::Refer) => (
                "undetermined",
                Words::new(
                    "能否公开尚未确定，应当报请确定",
                    "whether it may be disclosed is not determined",
                ),
                Citation::regulation(edition, determination),
            ),
            (Attribute::Proactive, Verdict::Disclose | Verdict::DiscloseInPart)
            | (Attribute::OnRequest, _)
            | (Attribute::Withheld, Verdict::Withhold) => return,
        };
        found.push(Objection::new(reason, words, basis));
    }

    /// What is kept as a state secret, in whole or in part, has a secrecy level that stands on the day.
    pub(super) fn object_to_level(
        &self,
        plan: &Proposal,
        on: NaiveDate,
        found: &mut Vec<Objection>,
    ) {
        let parts = self.content.iter().flat_map(|content| &content.parts);
        let of_parts = parts.flat_map(|part| &part.grounds);
        let mut grounds = plan.grounds.iter().chain(of_parts);
        if !self.is_classified(on) && grounds.any(Ground::needs_level) {
            let words = Words::new(
                "没有定密或者已经解密，不能以国家秘密为由",
                "without a secrecy level that stands it is no state secret",
            );
            let basis = RuleId::P11.basis(self.pinned_edition());
            found.push(Objection::new("no-level", words, basis));
        }
    }
}
