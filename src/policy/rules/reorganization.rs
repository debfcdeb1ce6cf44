use super::super::{Effect, FactName, Facts, Occasion, Reorganization, Rule, Stated, Verdict};
use super::ground;
use crate::finding::Words;
use crate::law::{Citation, Edition, known};

/// Says who handles a request after a reorganization (机构改革): 国办公开办函〔2019〕14号.
///
/// The organ that took a function over handles it and cannot plead that nothing was handed over. The
/// one that gave it up may handle it, after asking the other, or refer the applicant there. What went to
/// an organ of the Party is handled under an agency's name, if it bears one. No text of the time of
/// Decree 492 was read: then it is referred.
#[derive(Debug, Clone)]
pub(super) struct Reorganized;

impl Rule for Reorganized {
    fn id(&self) -> &'static str {
        "reorganization"
    }

    fn title(&self) -> Words {
        Words::new(
            "机构改革后的办理主体",
            "who handles it after a reorganization",
        )
    }

    fn basis(&self, facts: &Facts) -> Citation {
        match facts.edition() {
            Edition::Decree492 => Citation::whole(Edition::Decree492),
            Edition::Decree711 => Citation::whole(known::REORGANIZATION_2019),
        }
    }

    #[inline]
    fn assess(&self, facts: &Facts) -> Effect {
        match (facts.occasion(), facts.edition(), facts.reorganization()) {
            (Occasion::Publication, _, _) | (_, _, Stated::Absent) => Effect::NotApplicable,
            (_, _, Stated::Unknown) => Effect::missing(FactName::Reorganization),
            (_, Edition::Decree492, Stated::Present(_)) => Effect::Applies(Verdict::Refer),
            (_, Edition::Decree711, Stated::Present(touched)) => match touched {
                Reorganization::NewOrgan | Reorganization::PartyOrganAsAgency => {
                    Effect::NotApplicable
                }
                Reorganization::PartyOrgan => Effect::Applies(Verdict::Refer),
                Reorganization::OldOrgan => match facts.refers_on() {
                    None => Effect::missing(FactName::RefersOn),
                    Some(true) => Effect::Applies(Verdict::Refer),
                    Some(false) => Effect::NotApplicable,
                },
            },
        }
    }

    fn explain(&self, facts: &Facts, effect: Effect) -> Words {
        let touched = match facts.reorganization() {
            Stated::Present(touched) => Some(touched),
            Stated::Absent | Stated::Unknown => None,
        };
        let stands = match (facts.edition(), touched) {
            (Edition::Decree492, _) => (
                "职能因机构改革变动，未见当时的规定，报请确定",
                "a reorganization moved the function, and no text of the time was read: refer",
            ),
            (Edition::Decree711, Some(Reorganization::PartyOrgan)) => (
                "职能已划入党的机关，告知申请人按照党务公开的有关规定办理",
                "the function went to a Party organ: tell the applicant to follow the Party's rules",
            ),
            (Edition::Decree711, _) => (
                "职能已划出，告知申请人向承接职能的机关提出",
                "the function went to another organ: tell the applicant to ask that one",
            ),
        };
        let otherwise = match (facts.occasion(), touched) {
            (Occasion::Publication, _) => ("只适用于依申请公开", "a matter of requests only"),
            (Occasion::Request, Some(Reorganization::NewOrgan)) => (
                "职能已划入，由本机关办理，尚未移交不是理由",
                "the function came to this organ, which handles it: that nothing was handed over is no \
                 ground",
            ),
            (Occasion::Request, Some(Reorganization::PartyOrganAsAgency)) => {
                ("以行政机关名义办理", "handled under the agency's name")
            }
            (Occasion::Request, Some(_)) => (
                "职能已划出，由本机关征求承接机关意见后办理",
                "the function went to another organ, which this one consults and handles it",
            ),
            (Occasion::Request, None) => ("不涉及机构改革", "no reorganization touches it"),
        };
        ground::words(effect, stands, otherwise)
    }
}
