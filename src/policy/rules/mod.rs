//! The built-in rules, one a file, each a value.
//!
//! A rule answers from the facts alone. Where it depends on an edition it says so itself, so that
//! every rule is consulted, and leaves an assessment, under both.

mod archive;
mod doubt;
mod enforcement_file;
mod existence;
mod ground;
mod internal;
mod proactive;
mod process;
mod prohibited_by_law;
mod reorganization;
mod responsibility;
mod secrecy;
mod severance;
mod shared_data;
mod special_access;
mod special_need;
mod stability;
mod third_party;
mod work_secret;

use super::{Effect, Facts, Readings, Rule, Verdict};

macro_rules! built_in {
    ($readings:ident: $($field:ident: $rule:ty = $value:expr;)+) => {
        /// How many rules are built in.
        pub(super) const BUILT_IN: usize = [$(stringify!($field)),+].len();

        /// Every built-in rule, called without indirection.
        #[derive(Debug, Clone)]
        pub(super) struct BuiltIn {
            $($field: $rule,)+
        }

        impl BuiltIn {
            pub(super) const fn new($readings: Readings) -> Self {
                Self { $($field: $value,)+ }
            }

            /// The rules as values, in the order of their findings.
            pub(super) fn rules(&self) -> [&dyn Rule; BUILT_IN] {
                [$(&self.$field),+]
            }

            /// What each rule makes of the facts.
            #[inline]
            pub(super) fn assess(&self, facts: &Facts) -> [Effect; BUILT_IN] {
                [$(self.$field.assess(facts)),+]
            }

            /// The strictest verdict; looks no further once there is none stricter.
            #[inline]
            pub(super) fn verdict(&self, facts: &Facts) -> Verdict {
                let mut verdict = Verdict::Disclose;
                $(
                    verdict = verdict.max(self.$field.assess(facts).verdict());
                    if verdict == Verdict::Withhold {
                        return verdict;
                    }
                )+
                verdict
            }
        }
    };
}

built_in! {
    readings:
    secrecy: secrecy::StateSecret = secrecy::StateSecret;
    prohibited_by_law: prohibited_by_law::ProhibitedByLaw = prohibited_by_law::ProhibitedByLaw;
    stability: stability::SecurityAndStability = stability::SecurityAndStability;
    third_party: third_party::ThirdPartyRights = third_party::ThirdPartyRights::new(readings);
    internal: internal::InternalAffairs = internal::InternalAffairs::new(readings);
    process: process::DeliberativeProcess = process::DeliberativeProcess;
    enforcement_file: enforcement_file::EnforcementFile = enforcement_file::EnforcementFile;
    special_access: special_access::SpecialAccess = special_access::SpecialAccess;
    special_need: special_need::SpecialNeed = special_need::SpecialNeed::new(readings);
    archive: archive::ArchiveAccess = archive::ArchiveAccess;
    severance: severance::Severance = severance::Severance;
    responsibility: responsibility::Responsibility = responsibility::Responsibility;
    reorganization: reorganization::Reorganized = reorganization::Reorganized;
    shared_data: shared_data::SharedData = shared_data::SharedData;
    existence: existence::Existence = existence::Existence;
    doubt: doubt::Doubt = doubt::Doubt;
    work_secret: work_secret::WorkSecret = work_secret::WorkSecret;
    proactive: proactive::ProactiveDisclosure = proactive::ProactiveDisclosure;
}
