//! What a reply must satisfy, item by item, before it may be drafted.

use super::super::{Disposition, Ground, ItemDecision, RequestOutcome, WithheldPart};
use super::{Ask, Bar};
use crate::law::{Citation, Edition, Provision};
use crate::vocabulary::{Exemption, Override, Term};

impl Ask<'_> {
    /// Every item is decided once, by a disposition the edition knows, with what that needs.
    pub(super) fn check_decisions(&mut self, decisions: &[ItemDecision]) {
        let mut decided: Vec<u16> = decisions.iter().map(|it| it.item).collect();
        decided.sort_unstable();
        self.require(
            decided.iter().copied().eq(1..=self.case.items()),
            Bar::Items,
            "答复应当对每一事项作出一个处理决定",
            "a reply decides every item once",
        );
        for decision in decisions {
            self.check_decision(decision);
        }
    }

    fn check_decision(&mut self, decision: &ItemDecision) {
        let item = decision.item;
        match &decision.disposition {
            Disposition::Disclose(_) => self.check_disclosed(decision),
            Disposition::DiscloseInPart(partial) => {
                if partial.withheld.is_empty() {
                    self.object_to(
                        item,
                        Bar::NoGround,
                        "没有写明不予公开的部分",
                        "nothing is withheld",
                    );
                }
                for part in &partial.withheld {
                    self.check_part(item, part);
                }
                self.check_disclosed(decision);
            }
            Disposition::Withhold(grounds) => {
                if grounds.is_empty() {
                    self.object_to(
                        item,
                        Bar::NoGround,
                        "不予公开没有法定理由",
                        "it is withheld without a ground",
                    );
                }
                for ground in grounds {
                    self.check_ground(item, ground);
                }
            }
            Disposition::DoesNotExist => self.check_search(item),
            // It was answered under another number.
            Disposition::Repeated(earlier) => {
                if self.case.number() == Some(earlier) {
                    self.object_to(
                        item,
                        Bar::RepeatsItself,
                        "不能以本申请为已答复的申请",
                        "a request does not repeat itself",
                    );
                }
            }
            // The applicant had the one chance to make it clear (Art. 30).
            Disposition::StillUnclear(_) => {
                let corrected = self.case.correction.and_then(|it| it.corrected_on);
                if corrected.is_none() {
                    self.object_to(
                        item,
                        Bar::NotCorrected,
                        "尚未经过补正",
                        "it was not corrected",
                    );
                }
            }
            // The applicant is heard before a request is called excessive (Art. 35).
            Disposition::Excessive(_) => {
                if self.case.reasons.and_then(|it| it.weighed_on).is_none() {
                    self.object_to(
                        item,
                        Bar::ReasonsNotWeighed,
                        "没有经过说明理由的程序",
                        "the applicant's reasons were not asked for and weighed",
                    );
                }
            }
            Disposition::NotThisAgency(_)
            | Disposition::NeedsCreation(_)
            | Disposition::Petition(_)
            | Disposition::PublicPublication(_)
            | Disposition::Confirmation(_)
            | Disposition::NotInformation(_)
            | Disposition::AmendOrSupplement(_)
            | Disposition::OtherChannel(_) => {}
        }
        self.check_row(decision);
    }

    /// The edition has such a reply; grounds of the other edition are told by themselves.
    fn check_row(&mut self, decision: &ItemDecision) {
        let item = decision.item;
        let has_row = RequestOutcome::of_item(&decision.disposition, self.edition).is_some();
        let grounds_known = decision
            .disposition
            .grounds()
            .all(|it| it.exemption.edition() == self.edition);
        let withheld_bare =
            matches!(&decision.disposition, Disposition::Withhold(it) if it.is_empty());
        if !has_row && grounds_known && !withheld_bare {
            self.object_at(
                item,
                Bar::NotUnderEdition,
                format!(
                    "第{item}项：本申请适用的条例（国务院令第{}号）没有此种处理决定",
                    self.edition.number()
                ),
                format!(
                    "item {item}: Decree {}, which governs the request, has no such reply",
                    self.edition.number()
                ),
                Citation::whole(self.edition),
            );
        }
    }

    fn check_part(&mut self, item: u16, part: &WithheldPart) {
        if part.grounds.is_empty() && part.not_information.is_none() {
            self.object_to(
                item,
                Bar::NoGround,
                "不予公开的部分没有法定理由",
                "a part is withheld without a ground",
            );
        }
        for ground in &part.grounds {
            self.check_ground(item, ground);
        }
    }

    fn check_ground(&mut self, item: u16, ground: &Ground) {
        let exemption = ground.exemption;
        if exemption.edition() != self.edition {
            self.object_at(
                item,
                Bar::GroundOfOtherEdition,
                format!(
                    "第{item}项：本申请适用的条例未规定以“{}”为由不予公开",
                    exemption.zh()
                ),
                format!(
                    "item {item}: “{}” is no ground of the edition that governs the request",
                    exemption.en()
                ),
                Citation::whole(self.edition),
            );
        }
        let closed_list = matches!(
            exemption,
            Exemption::InternalAffairs2019 | Exemption::DeliberativeProcess2019
        );
        let kind_fits = match ground.kind {
            Some(kind) => kind.exemption() == exemption,
            None => !closed_list,
        };
        if !kind_fits {
            self.object_at(
                item,
                Bar::Kind,
                format!("第{item}项：没有写明是哪一种内部事务或者过程性信息"),
                format!("item {item}: the kind of internal or process information does not fit"),
                exemption.citation(),
            );
        }
        if exemption.overrides().contains(&Override::ThirdPartyConsent) {
            self.check_harm(item, ground);
        }
    }

    /// "Does not exist" needs a search that found nothing.
    fn check_search(&mut self, item: u16) {
        let searches = || {
            self.case
                .searches
                .iter()
                .filter(|it| it.items.contains(&item))
        };
        let citation = if self.is_2007() {
            Citation::regulation(Edition::Decree492, Provision::article(21).item(3))
        } else {
            Citation::regulation(Edition::Decree711, Provision::article(36).item(4))
        };
        let first = searches().map(|it| it.on).min();
        self.require_not_before(first, "检索", "the search");
        if first.is_none() {
            self.object_at(
                item,
                Bar::NoSearch,
                format!("第{item}项：没有检索记录"),
                format!("item {item}: there is no search record"),
                citation,
            );
        } else if searches().any(|it| it.found) {
            self.object_at(
                item,
                Bar::Found,
                format!("第{item}项：检索到了信息"),
                format!("item {item}: a search found something"),
                citation,
            );
        }
    }
}
