//! What those who were asked say about an item, and what a decision on it must make of that.

use super::super::consultation::{Consultation, Stance};
use super::super::{Consultee, Disposition, Ground, ItemDecision, ThirdPartyBasis};
use super::{Ask, Bar};
use crate::law::Edition;
use crate::vocabulary::{Override, Term};

impl Ask<'_> {
    /// Harm to a third party: it was heard, or it is said why not; and it did not agree.
    pub(super) fn check_harm(&mut self, item: u16, ground: &Ground) {
        let citation = ground.exemption.citation();
        match &ground.third_party {
            None => self.object_at(
                item,
                Bar::ThirdPartyNotHeard,
                format!("第{item}项：没有征求第三方意见，也没有说明理由"),
                format!("item {item}: the third party was not heard, and no reason is recorded"),
                citation,
            ),
            Some(basis) => {
                if let Some(consultation) = self.heard(item, basis)
                    && consultation.stance() == Stance::Agrees
                {
                    self.object_at(
                        item,
                        Bar::ThirdPartyAgrees,
                        format!("第{item}项：第三方同意公开"),
                        format!("item {item}: the third party agrees to disclosure"),
                        citation,
                    );
                }
            }
        }
    }

    /// The hearing of a third party that a basis names, if it stands and is about the item.
    fn heard(&mut self, item: u16, basis: &ThirdPartyBasis) -> Option<Consultation> {
        let citation = Consultee::ThirdParty.basis(self.edition);
        match basis {
            ThirdPartyBasis::NotConsulted(_) => {
                let reached = self.third_parties(item).any(Consultation::was_reached);
                if reached {
                    self.object_at(
                        item,
                        Bar::ThirdPartyHeard,
                        format!("第{item}项：已经征求第三方意见，不能写作未征求"),
                        format!("item {item}: a third party was asked about it"),
                        citation,
                    );
                }
                None
            }
            ThirdPartyBasis::Consulted(hearing) => {
                let consultation = hearing.consultation;
                let found = self
                    .case
                    .consultations()
                    .iter()
                    .find(|it| it.number == consultation && it.covers(item))
                    .cloned();
                match found {
                    None => self.object_to(
                        item,
                        Bar::Missing,
                        "所称的征求意见不存在",
                        "the consultation it names is not there",
                    ),
                    Some(other) if other.consultee != Consultee::ThirdParty => {
                        self.object_at(
                            item,
                            Bar::ThirdPartyNotHeard,
                            format!("第{item}项：第{consultation}号不是征求第三方意见"),
                            format!(
                                "item {item}: consultation {consultation} asked no third party"
                            ),
                            citation,
                        );
                        return None;
                    }
                    Some(_) => {}
                }
                found
            }
        }
    }

    fn third_parties(&self, item: u16) -> impl Iterator<Item = &Consultation> {
        self.case
            .consultations()
            .iter()
            .filter(move |it| it.consultee == Consultee::ThirdParty && it.covers(item))
    }

    /// What is disclosed although parties were asked about it: with the consent of each, or with a
    /// finding, or without the part that is withheld for its sake.
    pub(super) fn check_disclosed(&mut self, decision: &ItemDecision) {
        let (item, disposition) = (decision.item, &decision.disposition);
        self.check_co_makers(item, disposition);
        let in_public_interest = disposition.is_in_public_interest();
        let third_party = Consultee::ThirdParty.basis(self.edition);
        let Some(basis) = disposition.third_party() else {
            if self.third_parties(item).next().is_some() || in_public_interest {
                self.object_at(
                    item,
                    Bar::ThirdPartyNotHeard,
                    format!("第{item}项：没有写明第三方意见"),
                    format!("item {item}: how the third party was heard is not stated"),
                    third_party,
                );
            }
            return;
        };
        let Some(named) = self.heard(item, basis) else {
            if in_public_interest && basis.consultation().is_none() {
                self.object_at(
                    item,
                    Bar::ThirdPartyNotHeard,
                    format!("第{item}项：因公共利益公开，应当先征求第三方意见"),
                    format!("item {item}: an override needs a consultation before it"),
                    third_party,
                );
            }
            return;
        };
        let finding = match basis {
            ThirdPartyBasis::Consulted(hearing) => hearing.finding.is_some(),
            ThirdPartyBasis::NotConsulted(_) => false,
        };
        let old = self.is_2007();
        let open = |stance: Stance| match stance {
            Stance::Agrees | Stance::SilenceAgrees => true,
            // Under Decree 492 a refusal binds but for the public interest.
            Stance::RefusesWithReasons | Stance::RefusesWithoutReasons if old => in_public_interest,
            Stance::RefusesWithReasons | Stance::RefusesWithoutReasons | Stance::AgencyDecides => {
                in_public_interest || finding
            }
            Stance::Pending => false,
        };
        let spared = |number: u16| {
            let mut hearings = disposition
                .grounds()
                .filter_map(|it| it.third_party.as_ref());
            hearings.any(|it| it.consultation() == Some(number))
        };
        let against = self
            .third_parties(item)
            .any(|it| !open(it.stance()) && (it.number == named.number || !spared(it.number)));
        if against {
            self.object_at(
                item,
                Bar::ThirdPartyRefuses,
                format!("第{item}项：第三方没有同意公开，也没有可以公开的认定"),
                format!("item {item}: the third party does not agree, and no finding allows it"),
                third_party,
            );
        }
    }

    /// A co-maker that refuses in time does not decide, but the organ says why it discloses (Art. 34).
    fn check_co_makers(&mut self, item: u16, disposition: &Disposition) {
        if disposition.over_co_maker().is_some() {
            return;
        }
        let refuses = self
            .case
            .consultations()
            .iter()
            .filter(|it| it.consultee == Consultee::CoMaker && it.covers(item))
            .any(|it| self.refuses_in_time(it));
        if refuses && self.edition == Edition::Decree711 {
            self.object_at(
                item,
                Bar::CoMakerRefuses,
                format!("第{item}项：共同制作机关不同意公开，没有写明公开的理由"),
                format!("item {item}: a co-maker refuses, and why it is disclosed is not stated"),
                Consultee::CoMaker.basis(self.edition),
            );
        }
    }

    /// Where a log is read, whether it came in time was told when it was decided.
    fn refuses_in_time(&self, consultation: &Consultation) -> bool {
        let conventions = self.case.conventions();
        let in_time = self.calendar.is_some_and(|calendar| {
            let late = consultation.is_late(self.edition, conventions, calendar);
            !late.unwrap_or(false)
        });
        in_time && consultation.stance().refuses()
    }
}

impl Disposition {
    /// A public interest sets aside the will of a third party.
    pub(in super::super) fn is_in_public_interest(&self) -> bool {
        self.overrides()
            .iter()
            .any(|it| it.kind == Override::PublicInterest)
    }
}
