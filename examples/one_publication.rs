//! One item from draft to what the public sees: `cargo run --example one_publication`.
#![expect(clippy::print_stdout, reason = "examples print for people")]

use chrono::NaiveDate;
use disclosure::vocabulary::{InformationKind, PublicationChannel, Role};
use disclosure::workflow::Text;
use disclosure::workflow::publication::particulars::{
    InformationItem, PublicFace, Release, VersionContent,
};
use disclosure::workflow::publication::{Command, ContentDigest, Publication};
use disclosure::{Actor, Id, Instruction, Machine as _, WorkingCalendar};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (calendar, case) = (WorkingCalendar::mainland(), Id::new("item-1")?);
    let on = NaiveDate::from_ymd_opt(2025, 9, 15).ok_or("no such day")?;
    let organ = Text::new("教育局")?;
    let item = InformationItem::new(InformationKind::Document, organ.clone(), on);
    // Every review is bound to the version it saw: a service hashes the file.
    let digest: ContentDigest = format!("{:064x}", 1).parse()?;
    let content = VersionContent::new(digest.clone(), "送审稿".parse()?);
    // What the public is to see is written for the public; the draft and its reasons stay inside.
    let face = PublicFace::titled(Text::new("关于做好秋季招生工作的通知")?);
    let release = Release::new(digest.clone(), organ, [PublicationChannel::Website], face);
    let mut publication = Publication::default();
    for (role, command) in [
        (Role::DraftingUnit, Command::draft(item, content)),
        (Role::DraftingUnit, Command::propose_to_publish(&digest)),
        (
            Role::AttributeReviewer,
            Command::agree_to_attribute(&digest),
        ),
        (Role::SecrecyReviewer, Command::clear_secrecy(&digest)),
        (Role::Approver, Command::approve(&digest)),
        (Role::Publisher, Command::Publish(release)),
    ] {
        let actor = Actor::new(format!("{role}-1"), role)?;
        let version = publication.version();
        let instruction = Instruction::new(case.clone(), version, command, actor, on);
        publication.handle(&instruction, &calendar)?;
    }
    let public = publication.public_on(on).ok_or("nothing is public")?;
    println!("{}", public.feed_line());
    Ok(())
}
