use super::super::{Effect, FactName, Facts, Occasion, Rule, Stated, Verdict};
use super::ground;
use crate::finding::Words;
use crate::law::{Citation, Edition, Provision};
use crate::vocabulary::{Exemption, Term as _};

/// Sends requests for registry records and the like to the procedure that law or administrative
/// regulation sets up for them (查询另有规定): 711 Art. 36(7). It is no ground for withholding, and no
/// matter of publication.
#[derive(Debug, Clone)]
pub(super) struct SpecialAccess;

/// Whether special rules of access lead instead of the Regulation (711 Art. 36(7)); `None` where it is
/// not known.
#[inline]
pub(super) fn leads(facts: &Facts) -> Option<bool> {
    match (facts.edition(), facts.occasion(), facts.special_access()) {
        (Edition::Decree492, _, _) | (_, Occasion::Publication, _) | (_, _, Stated::Absent) => {
            Some(false)
        }
        (_, _, Stated::Unknown) => None,
        (_, _, Stated::Present(rank)) => Some(rank.can_forbid()),
    }
}

impl Rule for SpecialAccess {
    fn id(&self) -> &'static str {
        "special-access"
    }

    fn title(&self) -> Words {
        Words::new("查询另有规定", "special rules of access")
    }

    fn basis(&self, facts: &Facts) -> Citation {
        match facts.edition() {
            Edition::Decree492 => Citation::whole(Edition::Decree492),
            Edition::Decree711 => {
                Citation::regulation(Edition::Decree711, Provision::article(36).item(7))
            }
        }
    }

    #[inline]
    fn assess(&self, facts: &Facts) -> Effect {
        match leads(facts) {
            None => Effect::missing(FactName::SpecialAccess),
            Some(true) => Effect::Applies(Verdict::Refer),
            Some(false) => Effect::NotApplicable,
        }
    }

    fn explain(&self, facts: &Facts, effect: Effect) -> Words {
        let otherwise = match (facts.edition(), facts.occasion(), facts.special_access()) {
            (Edition::Decree492, _, _) => (
                "国务院令第492号没有这一规定",
                "Decree 492 has no such provision",
            ),
            (Edition::Decree711, Occasion::Publication, _) => {
                ("只适用于依申请公开", "a matter of requests only")
            }
            (Edition::Decree711, Occasion::Request, Stated::Present(_)) => (
                "须由法律、行政法规作专门规定，该规定位阶不够",
                "only law or administrative regulation can set up such rules",
            ),
            (Edition::Decree711, Occasion::Request, Stated::Absent | Stated::Unknown) => {
                ("查询没有专门规定", "no special rules of access")
            }
        };
        let rank = match facts.special_access() {
            Stated::Present(rank) => (rank.zh(), rank.en()),
            Stated::Absent | Stated::Unknown => ("", ""),
        };
        ground::words(
            effect,
            (
                &format!("{}对查询有专门规定，告知申请人按其办理", rank.0),
                &format!(
                    "a text of the rank {} governs access: tell the applicant to follow it",
                    rank.1
                ),
            ),
            otherwise,
        )
    }

    fn exemption(&self, facts: &Facts) -> Option<Exemption> {
        match facts.edition() {
            Edition::Decree492 => None,
            Edition::Decree711 => Some(Exemption::SpecialAccess2019),
        }
    }
}
