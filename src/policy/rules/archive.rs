use super::super::{Effect, FactName, Facts, Occasion, Rule, Verdict};
use super::ground;
use crate::finding::Words;
use crate::law::known::{self, since};
use crate::law::{Citation, Edition, Provision};
use crate::vocabulary::Exemption;

/// Sends requests for what lies in a state archive to the law of archives (档案利用规定): SPC-2025
/// Art. 9, SPC-2011 Art. 7. What the organ's own archive unit keeps stays under the Regulation.
///
/// Since 2021 what was transferred early is handled by its maker or keeper until the statutory time of
/// transfer is over (档案法 Art. 15 para. 2). It is no ground for withholding, and no matter of
/// publication.
#[derive(Debug, Clone)]
pub(super) struct ArchiveAccess;

/// Whether the statutory time of transfer protects the applicant on the day.
#[inline]
fn knows_early_transfer(facts: &Facts) -> bool {
    facts.on() >= since::ARCHIVES_LAW_2020
}

impl Rule for ArchiveAccess {
    fn id(&self) -> &'static str {
        "archive-access"
    }

    fn title(&self) -> Words {
        Words::new("档案利用规定", "access to archives")
    }

    fn basis(&self, facts: &Facts) -> Citation {
        if facts.state_archive() == Some(true) && knows_early_transfer(facts) {
            Citation::known(
                known::ARCHIVES_LAW_2020,
                Provision::article(15).paragraph(2),
            )
        } else if facts.on() >= since::DISCLOSURE_SUITS_2025 {
            Citation::known(known::DISCLOSURE_SUITS_2025, Provision::article(9))
        } else if facts.on() >= since::DISCLOSURE_SUITS_2011 {
            Citation::known(known::DISCLOSURE_SUITS_2011, Provision::article(7))
        } else {
            Citation::whole(facts.edition())
        }
    }

    #[inline]
    fn assess(&self, facts: &Facts) -> Effect {
        match (facts.occasion(), facts.state_archive()) {
            (Occasion::Publication, _) | (_, Some(false)) => Effect::NotApplicable,
            (_, None) => Effect::missing(FactName::StateArchive),
            (_, Some(true)) => match (knows_early_transfer(facts), facts.transfer_due()) {
                (true, None) => Effect::missing(FactName::TransferDue),
                // The last day of the time of transfer still belongs to it.
                (true, Some(due)) if facts.on() <= due => Effect::NotApplicable,
                (true, Some(_)) | (false, _) => Effect::Applies(Verdict::Refer),
            },
        }
    }

    fn explain(&self, facts: &Facts, effect: Effect) -> Words {
        let otherwise = match (
            facts.occasion(),
            facts.state_archive(),
            facts.transfer_due(),
        ) {
            (Occasion::Publication, _, _) => (
                "只适用于依申请公开".to_owned(),
                "a matter of requests only".to_owned(),
            ),
            (Occasion::Request, Some(true), Some(due)) => (
                format!("提前移交档案馆，移交期限{due}届满前仍由原制作或者保存的机关办理"),
                format!(
                    "transferred early: until the time of transfer ends on {due} the maker or keeper \
                     handles the request"
                ),
            ),
            (Occasion::Request, _, _) => (
                "没有移交国家档案馆，适用《条例》".to_owned(),
                "not transferred to a state archive: the Regulation governs".to_owned(),
            ),
        };
        ground::words(
            effect,
            (
                "已移交国家档案馆，告知申请人按照档案利用规定办理",
                "transferred to a state archive: tell the applicant to follow the law of archives",
            ),
            (&otherwise.0, &otherwise.1),
        )
    }

    fn exemption(&self, facts: &Facts) -> Option<Exemption> {
        match facts.edition() {
            Edition::Decree492 => None,
            Edition::Decree711 => Some(Exemption::ArchiveAccess2019),
        }
    }
}
