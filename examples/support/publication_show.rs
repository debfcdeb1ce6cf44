//! Three items on their way through the publication machine, with the refusal a careless clerk meets.

use std::error::Error;

use chrono::NaiveDate;
use disclosure::calendar::WorkingCalendar;
use disclosure::vocabulary::{
    Attribute, Exemption, ExemptionKind, Genre, InformationKind, PublicationChannel, Role,
    Term as _,
};
use disclosure::workflow::Actor;
use disclosure::workflow::publication::particulars::{
    CatalogueElements, InformationItem, Proposal, PublicFace, Release, SecrecyConclusion,
    SecrecyReview, VersionContent, WithholdingGround,
};
use disclosure::workflow::publication::{
    Command, Confidential, ContentDigest, Conventions, PersonalField, PublicList, Publication, Step,
};
use disclosure::workflow::{Entry, Id, Instruction, Machine as _, MachineState as _, Text};

use crate::support::{BadInput, Day, say};

/// Shows all three.
pub(crate) fn show() -> Result<(), BadInput> {
    let shown = document().and_then(|()| list()).and_then(|()| withheld());
    shown.map_err(|error| BadInput(error.to_string()))
}

/// A desk with one item on it.
struct Desk {
    publication: Publication,
    calendar: WorkingCalendar,
}

impl Desk {
    fn open(title: &str) -> Self {
        say(format_args!("\n{title}"));
        Self {
            publication: Publication::default(),
            calendar: WorkingCalendar::mainland(),
        }
    }

    /// Gives a command and says what came of it.
    fn give(&mut self, who: (&str, Role), on: &str, what: Command) -> Result<(), Box<dyn Error>> {
        let step = what.step();
        let actor = Actor::new(who.0, who.1)?;
        let (case, version) = (Id::new("item-1")?, self.publication.version());
        let instruction = Instruction::new(case, version, what, actor, day(on)?);
        let (label, role) = (step.zh(), who.1.zh());
        match self.publication.handle(&instruction, &self.calendar) {
            Ok(entries) => {
                for rule in entries.iter().flat_map(Entry::warnings) {
                    let words = rule.words();
                    say(format_args!("      warning {rule}: {}", words.en));
                }
                let state = self.publication.state();
                say(format_args!(
                    "  {on}  {label}（{role}）: {state} {}",
                    state.zh()
                ));
            }
            Err(refusal) => {
                let words = refusal.words();
                say(format_args!("  {on}  {label}（{role}）: {}", words.zh));
                say(format_args!("      {}", words.en));
            }
        }
        Ok(())
    }

    /// From the draft to the signature.
    fn approve(
        &mut self,
        proposal: Proposal,
        reason: Option<Confidential>,
    ) -> Result<(), Box<dyn Error>> {
        let digest = proposal.digest.clone();
        let conclusion = if proposal.attribute == Attribute::Withheld {
            SecrecyConclusion::NotForPublication
        } else {
            SecrecyConclusion::Cleared
        };
        self.give(DRAFTER, "2025-09-16", Command::ProposeAttribute(proposal))?;
        self.give(REVIEWER, "2025-09-16", Command::agree_to_attribute(&digest))?;
        let secrecy = SecrecyReview {
            digest: digest.clone(),
            conclusion,
            reason,
        };
        self.give(SECRECY, "2025-09-17", Command::ReviewSecrecy(secrecy))?;
        let open = self.publication.permitted();
        if open.contains(&Step::ReviewWithholding) {
            self.give(OFFICE, "2025-09-17", Command::agree_to_withhold(&digest))?;
        }
        if open.contains(&Step::ReviewRights) {
            self.give(OFFICE, "2025-09-17", Command::agree_as_to_rights(&digest))?;
        }
        self.give(LEADER, "2025-09-18", Command::approve(&digest))
    }

    fn say_public(&self, on: &str) -> Result<(), Box<dyn Error>> {
        match self.publication.public_on(day(on)?) {
            Some(item) => say(format_args!(
                "  the public sees on {on}: {}",
                item.feed_line()
            )),
            None => say(format_args!("  the public sees on {on}: nothing")),
        }
        Ok(())
    }

    fn say_due(&self) {
        for deadline in self.publication.deadlines(&self.calendar) {
            if let Some(day) = deadline.due().date() {
                let basis = deadline.citation().map(|it| format!("，{}", it.zh()));
                say(format_args!(
                    "  due {day}  {}{}",
                    deadline.what().zh(),
                    basis.unwrap_or_default()
                ));
            }
        }
    }
}

const DRAFTER: (&str, Role) = ("staff-1", Role::DraftingUnit);
const REVIEWER: (&str, Role) = ("staff-2", Role::AttributeReviewer);
const SECRECY: (&str, Role) = ("staff-3", Role::SecrecyReviewer);
const LEADER: (&str, Role) = ("leader-1", Role::Approver);
const PUBLISHER: (&str, Role) = ("staff-4", Role::Publisher);
const OFFICE: (&str, Role) = ("office-1", Role::DisclosureOffice);

fn day(text: &str) -> Result<NaiveDate, String> {
    Day::try_from(text.to_owned()).map(|Day(date)| date)
}

/// The digest of a version; a service would hash the file.
fn digest(version: u8) -> Result<ContentDigest, Box<dyn Error>> {
    Ok(format!("{version:064x}").parse()?)
}

const ORGAN: &str = "教育局";

/// What the education bureau formed on 2025-09-15.
fn formed(kind: InformationKind, genre: Option<Genre>) -> Result<InformationItem, Box<dyn Error>> {
    Ok(InformationItem {
        genre,
        ..InformationItem::new(kind, Text::new(ORGAN)?, day("2025-09-15")?)
    })
}

fn publish(
    digest: ContentDigest,
    title: &str,
    list: Option<PublicList>,
) -> Result<Command, Box<dyn Error>> {
    let face = PublicFace {
        list,
        ..PublicFace::titled(Text::new(title)?)
    };
    let website = [PublicationChannel::Website];
    let release = Release::new(digest, Text::new(ORGAN)?, website, face);
    Ok(Command::Publish(release))
}

fn document() -> Result<(), Box<dyn Error>> {
    let mut desk = Desk::open("A notice on admissions: edited after it was signed");
    let (v1, v2) = (digest(1)?, digest(2)?);
    let item = formed(InformationKind::Document, Some(Genre::Notice))?;
    let content = VersionContent::new(v1.clone(), "送审稿".parse()?);
    desk.give(DRAFTER, "2025-09-15", Command::draft(item, content))?;
    desk.approve(Proposal::to_publish(v1.clone()), None)?;
    let title = "关于做好秋季招生工作的通知";
    say(format_args!(
        "  the clerk corrects a date in the file and puts that version online:"
    ));
    desk.give(PUBLISHER, "2025-09-19", publish(v2, title, None)?)?;
    say(format_args!("  the version that was signed may go out:"));
    desk.give(PUBLISHER, "2025-09-19", publish(v1, title, None)?)?;
    let entry = CatalogueElements {
        index_number: Some(Text::new("QZ07101-0200-2025-00012")?),
        name: Some(Text::new(title)?),
        summary: Some(Text::new("秋季招生安排")?),
        generated_on: Some(day("2025-09-15")?),
    };
    desk.give(OFFICE, "2025-09-19", Command::Catalogue(entry))?;
    desk.say_due();
    desk.say_public("2025-09-19")
}

fn list() -> Result<(), Box<dyn Error>> {
    let mut desk = Desk::open("A list of pupils admitted: identity numbers in full");
    let v1 = digest(3)?;
    let content = VersionContent {
        personal: true,
        ..VersionContent::new(v1.clone(), "录取名单".parse()?)
    };
    let item = formed(InformationKind::Other, None)?;
    desk.give(DRAFTER, "2025-09-15", Command::draft(item, content))?;
    desk.approve(Proposal::to_publish(v1.clone()), None)?;
    let columns = [
        PersonalField::Name,
        PersonalField::IdentityNumber,
        PersonalField::Address,
        PersonalField::Result,
    ];
    let rows = [
        ["考生甲", "350583201209010017", "某路1号", "录取"],
        ["考生乙", "350583201303020025", "某路2号", "录取"],
    ];
    let title = "2025年秋季录取名单";
    say(format_args!(
        "  the clerk puts the table of the office online as it is:"
    ));
    let careless = PublicList {
        columns: columns.to_vec(),
        rows: rows.map(|row| row.map(ToOwned::to_owned).to_vec()).to_vec(),
        citation: Some("decree-711/art-20/item-11".parse()?),
        shown_through: Some(day("2025-09-26")?),
        under_14: true,
        guardians_agree: true,
    };
    let masked = Conventions::default().mask(&columns, &rows);
    let shown = PublicList {
        columns: masked.columns,
        rows: masked.rows,
        ..careless.clone()
    };
    let careless = publish(v1.clone(), title, Some(careless))?;
    desk.give(PUBLISHER, "2025-09-19", careless)?;
    say(format_args!("  masked to the minimum it may go out:"));
    let masked = publish(v1, title, Some(shown.clone()))?;
    desk.give(PUBLISHER, "2025-09-19", masked)?;
    for row in &shown.rows {
        say(format_args!("      {}", row.join("  ")));
    }
    desk.say_due();
    for on in ["2025-09-26", "2025-09-27"] {
        let item = desk.publication.public_on(day(on)?);
        let there = item.is_some_and(|item| item.list().is_some());
        let word = if there { "shown" } else { "gone" };
        say(format_args!("  the list on {on}: {word}"));
    }
    Ok(())
}

fn withheld() -> Result<(), Box<dyn Error>> {
    let mut desk = Desk::open("A request for instructions, neither classified nor public");
    let v1 = digest(4)?;
    let item = formed(InformationKind::Document, Some(Genre::InstructionRequest))?;
    let content = VersionContent::new(v1.clone(), "请示".parse()?);
    desk.give(DRAFTER, "2025-09-15", Command::draft(item, content))?;
    say(format_args!(
        "  the clerk marks it as internal and gives no ground:"
    ));
    let bare = Proposal {
        attribute: Attribute::Withheld,
        reason: Some("内部文件".parse()?),
        ..Proposal::to_publish(v1.clone())
    };
    desk.give(DRAFTER, "2025-09-16", Command::ProposeAttribute(bare))?;
    say(format_args!(
        "  with ground, kind and reason, and the check that no rule requires disclosure:"
    ));
    let ground = WithholdingGround {
        kind: Some(ExemptionKind::RequestOrReport),
        duty_check: Some("经查法律、法规、规章没有应当公开的规定".parse()?),
        ..WithholdingGround::new(
            Exemption::DeliberativeProcess2019,
            "请示事项尚未批复".parse()?,
        )
    };
    let proposal = Proposal {
        attribute: Attribute::Withheld,
        reason: Some("属于请示报告".parse()?),
        grounds: vec![ground],
        ..Proposal::to_publish(v1.clone())
    };
    desk.approve(proposal, Some("请示事项尚未批复".parse()?))?;
    desk.give(OFFICE, "2025-09-19", Command::Withhold(None))?;
    desk.say_due();
    say(format_args!(
        "  a year on, the matter is settled and the reason is gone:"
    ));
    desk.give(OFFICE, "2026-09-18", Command::Reevaluate)?;
    let release = Proposal {
        reason: Some("事项已经批复".parse()?),
        ..Proposal::to_publish(v1)
    };
    desk.give(DRAFTER, "2026-09-18", Command::ProposeAttribute(release))?;
    desk.say_public("2026-09-18")
}
