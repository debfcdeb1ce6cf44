use super::super::{
    Choice, Effect, FactName, Facts, Interest, Occasion, Readings, Rule, Stated, ThirdPartyOpinion,
};
use super::{ground, special_access};
use crate::finding::Words;
use crate::law::{Citation, Edition};
use crate::vocabulary::{Exemption, Override, Term as _};

/// Protects the lawful rights of third parties (第三方合法权益): 711 Arts. 15, 32; 492 Arts. 14(4), 23.
///
/// The third party's consent sets it aside, and so does the public interest: always since 2019; under
/// Decree 492 on request, while for publication the organ may choose. Before a reply the third party is
/// asked in writing first, whatever the public interest. Since 2019 the ground is harm,
/// found by the organ or shown by a refusal with reasonable grounds; under Decree 492 it is the
/// commercial secret or the privacy itself.
#[derive(Debug, Clone)]
pub(super) struct ThirdPartyRights {
    unreasoned_refusal_binds: bool,
    consultation_before_publication: bool,
}

impl ThirdPartyRights {
    pub(super) const fn new(readings: Readings) -> Self {
        Self {
            unreasoned_refusal_binds: readings.unreasoned_refusal_binds,
            consultation_before_publication: readings.consultation_before_publication,
        }
    }

    /// The third party is to be asked before the organ decides.
    #[inline]
    const fn asks_first(&self, facts: &Facts) -> bool {
        match facts.occasion() {
            Occasion::Request => true,
            Occasion::Publication => self.consultation_before_publication,
        }
    }

    /// The third party must be asked, and has not been.
    #[inline]
    fn must_ask_first(&self, facts: &Facts) -> bool {
        facts.opinion() == Some(ThirdPartyOpinion::NotAsked) && self.asks_first(facts)
    }

    /// Harm to the third party since 2019; `Err` names the fact that is missing to tell.
    #[inline]
    fn harm(&self, facts: &Facts) -> Result<bool, FactName> {
        match facts.opinion() {
            None => Err(FactName::Opinion),
            Some(ThirdPartyOpinion::Agreed) => Ok(false),
            Some(ThirdPartyOpinion::RefusedWithReasons) => Ok(true),
            Some(ThirdPartyOpinion::RefusedWithoutReasons) if self.unreasoned_refusal_binds => {
                Ok(true)
            }
            Some(
                ThirdPartyOpinion::RefusedWithoutReasons
                | ThirdPartyOpinion::Silent
                | ThirdPartyOpinion::NotAsked,
            ) => facts.third_party_harm().ok_or(FactName::ThirdPartyHarm),
        }
    }

    #[inline]
    fn since_2019(&self, facts: &Facts) -> Effect {
        let may_be_unasked = matches!(facts.opinion(), None | Some(ThirdPartyOpinion::NotAsked));
        match (facts.public_interest(), self.harm(facts)) {
            (_, Ok(false)) => Effect::NotApplicable,
            (_, Ok(true)) if self.must_ask_first(facts) => Effect::missing(FactName::Opinion),
            (Some(true), Err(missing)) if may_be_unasked && self.asks_first(facts) => {
                Effect::missing(missing)
            }
            (Some(true), _) => Effect::Overridden(Override::PublicInterest),
            (_, Err(missing)) => Effect::missing(missing),
            (None, Ok(true)) => Effect::missing(FactName::PublicInterest),
            (Some(false), Ok(true)) => ground::withheld(facts),
        }
    }

    #[inline]
    fn of_2007(&self, facts: &Facts) -> Effect {
        let may_be_unasked = matches!(facts.opinion(), None | Some(ThirdPartyOpinion::NotAsked));
        match (facts.public_interest(), facts.occasion(), facts.choice()) {
            _ if may_be_unasked && self.asks_first(facts) => Effect::missing(FactName::Opinion),
            (Some(true), Occasion::Request, _)
            | (Some(true), Occasion::Publication, Some(Choice::Disclose)) => {
                Effect::Overridden(Override::PublicInterest)
            }
            (Some(true), Occasion::Publication, None) => Effect::missing(FactName::Choice),
            _ if facts.opinion().is_none() => Effect::missing(FactName::Opinion),
            (None, _, _) => Effect::missing(FactName::PublicInterest),
            (Some(true), Occasion::Publication, Some(Choice::Withhold)) | (Some(false), _, _) => {
                ground::withheld(facts)
            }
        }
    }
}

impl Rule for ThirdPartyRights {
    fn id(&self) -> &'static str {
        "third-party-rights"
    }

    fn title(&self) -> Words {
        Words::new("第三方合法权益", "third party's rights")
    }

    fn basis(&self, facts: &Facts) -> Citation {
        match (facts.edition(), facts.occasion()) {
            (Edition::Decree492, Occasion::Publication) => {
                ground::paragraph(Edition::Decree492, 14, 4)
            }
            (Edition::Decree492, Occasion::Request) => ground::article(Edition::Decree492, 23),
            (Edition::Decree711, _) => ground::article(Edition::Decree711, 15),
        }
    }

    #[inline]
    fn assess(&self, facts: &Facts) -> Effect {
        match (facts.third_party(), facts.edition()) {
            (Stated::Unknown, _) => Effect::missing(FactName::ThirdParty),
            (Stated::Absent, _) | (Stated::Present(Interest::Other), Edition::Decree492) => {
                Effect::NotApplicable
            }
            (Stated::Present(_), _) if facts.opinion() == Some(ThirdPartyOpinion::Agreed) => {
                Effect::Overridden(Override::ThirdPartyConsent)
            }
            (Stated::Present(_), Edition::Decree492) => self.of_2007(facts),
            (Stated::Present(_), Edition::Decree711) => match special_access::leads(facts) {
                Some(true) => Effect::NotApplicable,
                Some(false) => self.since_2019(facts),
                // The other procedure, if there is one, would lead instead of the ground.
                None => match self.since_2019(facts) {
                    Effect::Applies(_) => Effect::missing(FactName::SpecialAccess),
                    effect @ (Effect::Overridden(_)
                    | Effect::NotApplicable
                    | Effect::Undetermined { .. }) => effect,
                },
            },
        }
    }

    fn explain(&self, facts: &Facts, effect: Effect) -> Words {
        let Stated::Present(interest) = facts.third_party() else {
            return Words::new(
                "不涉及第三方合法权益",
                "no third party's interest is touched",
            );
        };
        let opinion = facts
            .opinion()
            .map_or(("意见不明", "opinion unknown"), |it| (it.zh(), it.en()));
        let otherwise = match facts.edition() {
            Edition::Decree492 => (
                "本版条例只保护商业秘密和个人隐私",
                "this edition protects commercial secrets and privacy only",
            ),
            Edition::Decree711 if special_access::leads(facts) == Some(true) => (
                "查询有专门规定，依照该规定办理，不在此认定",
                "special rules govern access and lead; not decided here",
            ),
            Edition::Decree711 => (
                "机关认定公开不会损害第三方合法权益",
                "the organ finds no harm to the third party",
            ),
        };
        let words = ground::words(
            effect,
            (
                &format!("涉及第三方{}（第三方：{}）", interest.zh(), opinion.0),
                &format!(
                    "touches a third party's {} (third party: {})",
                    interest.en(),
                    opinion.1
                ),
            ),
            otherwise,
        );
        let must_notify = effect == Effect::Overridden(Override::PublicInterest)
            && facts.occasion() == Occasion::Request;
        if must_notify {
            Words::new(
                format!("{}；须将决定公开的内容和理由书面告知第三方", words.zh),
                format!(
                    "{}; the third party is told in writing what is disclosed and why",
                    words.en
                ),
            )
        } else {
            words
        }
    }

    fn exemption(&self, facts: &Facts) -> Option<Exemption> {
        match (facts.edition(), facts.third_party()) {
            (Edition::Decree711, _) => Some(Exemption::ThirdPartyRights2019),
            (Edition::Decree492, Stated::Present(Interest::CommercialSecret)) => {
                Some(Exemption::CommercialSecret2007)
            }
            (Edition::Decree492, Stated::Present(Interest::PersonalPrivacy)) => {
                Some(Exemption::PersonalPrivacy2007)
            }
            (
                Edition::Decree492,
                Stated::Present(Interest::Other) | Stated::Absent | Stated::Unknown,
            ) => None,
        }
    }
}
