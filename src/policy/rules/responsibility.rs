use super::super::{Effect, Fact, Facts, Responsible, Rule, Verdict};
use crate::finding::Words;
use crate::law::Citation;

/// Leaves the disclosure to the organ that is responsible for it (公开主体): 711 Art. 10, 492 Art. 17.
///
/// Information that another organ discloses is not published, and a request for it is answered with
/// that organ's name; neither is decided here. Where Decree 492 does not say who is responsible, it
/// is referred.
#[derive(Debug, Clone)]
pub(super) struct Responsibility;

impl Rule for Responsibility {
    fn id(&self) -> &'static str {
        "responsibility"
    }

    fn title(&self) -> Words {
        Words::new("公开主体", "who discloses")
    }

    fn basis(&self, facts: &Facts) -> Citation {
        Responsible::basis(facts.edition())
    }

    #[inline]
    fn assess(&self, facts: &Facts) -> Effect {
        match facts
            .origin()
            .map(|origin| Responsible::of(facts.edition(), origin))
        {
            None => Effect::missing(Fact::Origin),
            Some(Responsible::ThisOrgan) => Effect::NotApplicable,
            Some(
                Responsible::LeadMaker
                | Responsible::MakerOrFirstObtainer
                | Responsible::AsOtherwiseProvided
                | Responsible::NotAddressed,
            ) => Effect::Applies(Verdict::Refer),
        }
    }

    fn explain(&self, facts: &Facts, _: Effect) -> Words {
        facts.origin().map_or_else(
            || self.title(),
            |origin| Responsible::of(facts.edition(), origin).words(),
        )
    }
}
