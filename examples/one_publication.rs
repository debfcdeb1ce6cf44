//! One item from draft to catalogue, and what the public sees: `cargo run --example one_publication`.
#![expect(clippy::print_stdout, reason = "examples print for people")]

use chrono::NaiveDate;
use disclosure::vocabulary::{Genre, InformationKind, PublicationChannel, Role};
use disclosure::workflow::Text;
use disclosure::workflow::publication::particulars::{
    Approval, Drafting, InformationItem, Proposal, PublicFace, Release, SecrecyConclusion,
    SecrecyReview, VersionContent, VersionReview,
};
use disclosure::workflow::publication::{Command, ContentDigest, Publication};
use disclosure::{Actor, Id, Instruction, Machine as _, WorkingCalendar};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (calendar, case) = (WorkingCalendar::mainland(), Id::new("item-1")?);
    let on = NaiveDate::from_ymd_opt(2025, 9, 15).ok_or("no such day")?;
    let (organ, title) = (
        Text::new("教育局")?,
        Text::new("关于做好秋季招生工作的通知")?,
    );
    // Every review is bound to the version it saw: a service hashes the file.
    let digest: ContentDigest = format!("{:064x}", 1).parse()?;
    let mut item = InformationItem::new(InformationKind::Document, organ.clone(), on);
    item.genre = Some(Genre::Notice);
    let draft = Drafting::new(item, VersionContent::new(digest.clone(), "送审稿".into()));
    let face = PublicFace::titled(title);
    let channels = [PublicationChannel::Website].into();
    let cleared = SecrecyReview {
        digest: digest.clone(),
        conclusion: SecrecyConclusion::Cleared,
        reason: "".into(),
    };
    let mut publication = Publication::default();
    for (role, command) in [
        (Role::DraftingUnit, Command::Draft(Box::new(draft))),
        (
            Role::DraftingUnit,
            Command::ProposeAttribute(Proposal::to_publish(digest.clone())),
        ),
        (
            Role::AttributeReviewer,
            Command::ReviewAttribute(VersionReview::agreeing(digest.clone())),
        ),
        (Role::SecrecyReviewer, Command::ReviewSecrecy(cleared)),
        (
            Role::Approver,
            Command::Approve(Approval::of(digest.clone())),
        ),
        (
            Role::Publisher,
            Command::Publish(Release {
                digest,
                organ,
                channels,
                face,
            }),
        ),
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
