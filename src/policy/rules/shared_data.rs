use super::super::{Effect, FactName, Facts, Responsible, Rule, Verdict};
use super::ground;
use crate::finding::Words;
use crate::law::known::{self, since};
use crate::law::{Citation, Provision};

/// Keeps shared government data (共享的政务数据) from third parties without the provider's consent:
/// 政务数据共享条例 Art. 25, from 2025-08-01.
///
/// Without consent it is the provider's to decide: it is referred, and no ground for withholding.
#[derive(Debug, Clone)]
pub(super) struct SharedData;

impl Rule for SharedData {
    fn id(&self) -> &'static str {
        "shared-data"
    }

    fn title(&self) -> Words {
        Words::new("共享获得的政务数据", "shared government data")
    }

    fn basis(&self, facts: &Facts) -> Citation {
        if facts.on() < since::SHARED_DATA_2025 {
            Responsible::basis(facts.edition())
        } else {
            Citation::known(known::SHARED_DATA_2025, Provision::article(25).paragraph(1))
        }
    }

    #[inline]
    fn assess(&self, facts: &Facts) -> Effect {
        match (facts.shared(), facts.provider_consent()) {
            _ if facts.on() < since::SHARED_DATA_2025 => Effect::NotApplicable,
            (None, _) => Effect::missing(FactName::Shared),
            (Some(false), _) | (Some(true), Some(true)) => Effect::NotApplicable,
            (Some(true), None) => Effect::missing(FactName::ProviderConsent),
            (Some(true), Some(false)) => Effect::Applies(Verdict::Refer),
        }
    }

    fn explain(&self, facts: &Facts, effect: Effect) -> Words {
        let otherwise = if facts.on() < since::SHARED_DATA_2025 {
            (
                "该日《政务数据共享条例》尚未施行，依公开主体的规定",
                "the regulation on shared data is not yet in force: see who discloses",
            )
        } else if facts.shared() == Some(true) {
            (
                "政务数据提供部门同意提供",
                "the provider of the data agrees",
            )
        } else {
            ("不是通过共享获得", "not got by sharing")
        };
        ground::words(
            effect,
            (
                "通过共享获得，未经政务数据提供部门同意，不得提供给第三方，由提供部门决定",
                "got by sharing: without the provider's consent it goes to no third party, and the \
                 provider decides",
            ),
            otherwise,
        )
    }
}
