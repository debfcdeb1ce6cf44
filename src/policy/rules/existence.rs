use super::super::{Effect, FactName, Facts, Nonexistence, Occasion, Rule, Stated, Verdict};
use super::ground;
use crate::finding::Words;
use crate::law::known::{self, since};
use crate::law::{Citation, Edition, Provision};
use crate::vocabulary::Term as _;

/// Asks that "does not exist" (政府信息不存在) rests on a full and reasonable search: 711 Art. 36(4), 492
/// Art. 21(3), guiding case 101; from 2025-06-01 a reasonable explanation suffices as well (SPC-2025
/// Art. 5(6)).
///
/// A search that falls short leaves undetermined whether the information is there. It is no ground for
/// withholding, and no matter of publication.
#[derive(Debug, Clone)]
pub(super) struct Existence;

impl Rule for Existence {
    fn id(&self) -> &'static str {
        "existence"
    }

    fn title(&self) -> Words {
        Words::new("信息是否存在", "whether it exists")
    }

    fn basis(&self, facts: &Facts) -> Citation {
        if facts.on() >= since::DISCLOSURE_SUITS_2025 {
            return Citation::known(
                known::DISCLOSURE_SUITS_2025,
                Provision::article(5).paragraph(2).item(6),
            );
        }
        match facts.edition() {
            Edition::Decree492 if facts.on() >= since::GUIDING_CASE_101 => {
                Citation::whole(known::GUIDING_CASE_101)
            }
            Edition::Decree492 => ground::item(Edition::Decree492, 21, 3),
            Edition::Decree711 => ground::item(Edition::Decree711, 36, 4),
        }
    }

    #[inline]
    fn assess(&self, facts: &Facts) -> Effect {
        let explains = facts.on() >= since::DISCLOSURE_SUITS_2025;
        match (facts.occasion(), facts.nonexistence()) {
            (Occasion::Publication, _) | (_, Stated::Absent) => Effect::NotApplicable,
            (_, Stated::Present(Nonexistence::ReasonableSearch)) => Effect::Applies(Verdict::Refer),
            (_, Stated::Present(Nonexistence::ReasonableExplanation)) if explains => {
                Effect::Applies(Verdict::Refer)
            }
            (_, Stated::Unknown | Stated::Present(_)) => Effect::missing(FactName::Nonexistence),
        }
    }

    fn explain(&self, facts: &Facts, effect: Effect) -> Words {
        let rests = match facts.nonexistence() {
            Stated::Present(rests) => (rests.zh(), rests.en()),
            Stated::Absent | Stated::Unknown => ("", ""),
        };
        let otherwise = match facts.occasion() {
            Occasion::Publication => ("只适用于依申请公开", "a matter of requests only"),
            Occasion::Request => ("信息存在", "the information is there"),
        };
        ground::words(
            effect,
            (
                &format!("{}，告知申请人该政府信息不存在", rests.0),
                &format!("{}: tell the applicant that it does not exist", rests.1),
            ),
            otherwise,
        )
    }
}
