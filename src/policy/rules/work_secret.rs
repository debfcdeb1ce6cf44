use super::super::{Effect, Facts, Rule};
use crate::finding::Words;
use crate::law::{Citation, Provision, known};

/// Says of work secrets (工作秘密) that they are no ground by themselves: protective measures are
/// taken under the law on state secrets (2024, Art. 64, from 2024-05-01), but neither edition lists them.
///
/// It never applies. A work secret is withheld under one of the other grounds or not at all.
#[derive(Debug, Clone)]
pub(super) struct WorkSecret;

impl Rule for WorkSecret {
    fn id(&self) -> &'static str {
        "work-secret"
    }

    fn title(&self) -> Words {
        Words::new("工作秘密", "work secret")
    }

    fn basis(&self, facts: &Facts) -> Citation {
        if facts.on() < known::since::STATE_SECRETS_2024 {
            Citation::whole(facts.edition())
        } else {
            Citation::known(known::STATE_SECRETS_2024, Provision::article(64))
        }
    }

    #[inline]
    fn assess(&self, _: &Facts) -> Effect {
        Effect::NotApplicable
    }

    fn explain(&self, facts: &Facts, _: Effect) -> Words {
        match facts.work_secret() {
            Some(true) => Words::new(
                "属于工作秘密；这本身不是不予公开的理由，须另有理由",
                "a work secret, which is no ground by itself: it needs another one",
            ),
            Some(false) => Words::new("不是工作秘密", "no work secret"),
            None => Words::new(
                "是否工作秘密未查明，不影响结论",
                "whether it is a work secret is not known and does not matter",
            ),
        }
    }
}
