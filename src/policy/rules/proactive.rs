use super::super::{Effect, Facts, Rule, Stated, Verdict};
use super::ground;
use crate::finding::Words;
use crate::law::{Citation, Edition};
use crate::vocabulary::Term as _;

/// Names the duty to publish (主动公开), if there is one: 711 Arts. 19-21, 492 Arts. 9-12.
///
/// It asks for disclosure, the mildest verdict, and so sets nothing aside. Information on no list is
/// disclosed as well unless a ground stands against it (711 Art. 13), so not knowing the list leaves
/// nothing undetermined.
#[derive(Debug, Clone)]
pub(super) struct ProactiveDisclosure;

impl Rule for ProactiveDisclosure {
    fn id(&self) -> &'static str {
        "proactive-disclosure"
    }

    fn title(&self) -> Words {
        Words::new("应当主动公开", "duty to publish")
    }

    fn basis(&self, facts: &Facts) -> Citation {
        match (facts.mandatory_item(), facts.edition()) {
            (Stated::Present(item), edition) if item.edition() == edition => item.citation(),
            (_, Edition::Decree492) => ground::article(Edition::Decree492, 9),
            (_, Edition::Decree711) => ground::article(Edition::Decree711, 13),
        }
    }

    #[inline]
    fn assess(&self, facts: &Facts) -> Effect {
        match facts.mandatory_item() {
            Stated::Present(item) if item.edition() == facts.edition() => {
                Effect::Applies(Verdict::Disclose)
            }
            Stated::Present(_) | Stated::Absent | Stated::Unknown => Effect::NotApplicable,
        }
    }

    fn explain(&self, facts: &Facts, effect: Effect) -> Words {
        let item = match facts.mandatory_item() {
            Stated::Present(item) => (item.zh(), item.en()),
            Stated::Absent | Stated::Unknown => ("", ""),
        };
        let otherwise = match facts.mandatory_item() {
            Stated::Present(_) => (
                "所列主动公开内容属于另一版条例",
                "the field named belongs to the other edition",
            ),
            Stated::Absent => (
                "不属于法定主动公开内容；没有不予公开的理由的，仍应当公开",
                "on no list of publication; still disclosed unless a ground stands against it",
            ),
            Stated::Unknown => (
                "是否属于法定主动公开内容未查明，不影响结论",
                "whether it is on a list of publication is not known and does not matter",
            ),
        };
        ground::words(
            effect,
            (
                &format!("属于法定主动公开内容：{}", item.0),
                &format!("on the list of publication: {}", item.1),
            ),
            otherwise,
        )
    }
}
