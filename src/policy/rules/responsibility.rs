use super::super::{Effect, FactName, Facts, Occasion, Responsible, Rule, Verdict};
use super::ground;
use crate::finding::Words;
use crate::law::{Citation, Edition};

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
            None => Effect::missing(FactName::Origin),
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
        let Some(origin) = facts.origin() else {
            return self.title();
        };
        let responsible = Responsible::of(facts.edition(), origin);
        let words = responsible.words();
        let article = match facts.edition() {
            Edition::Decree492 => ground::item(Edition::Decree492, 21, 3),
            Edition::Decree711 => ground::item(Edition::Decree711, 36, 5),
        };
        match (facts.occasion(), responsible) {
            (
                Occasion::Request,
                Responsible::LeadMaker
                | Responsible::MakerOrFirstObtainer
                | Responsible::AsOtherwiseProvided,
            ) => Words::new(
                format!(
                    "{}；告知申请人并说明理由，能够确定的，告知该机关的名称、联系方式（{}）",
                    words.zh,
                    article.zh()
                ),
                format!(
                    "{}; tell the applicant so with the reason, and name that organ and how to \
                     reach it where it can be determined ({article})",
                    words.en
                ),
            ),
            (Occasion::Request, Responsible::ThisOrgan | Responsible::NotAddressed)
            | (Occasion::Publication, _) => words,
        }
    }
}
