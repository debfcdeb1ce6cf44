use std::collections::BTreeSet;

use super::super::particulars::{Clarification, CorrectionOrder, SecrecyConclusion};
use super::super::record::CoordinationRecord;
use super::super::{Command, CommandKind, Confidential, Content, Order, Publication, Separation};
use super::consequences::beginning;
use crate::finding::Words;
use crate::vocabulary::IndexNumber;
use crate::workflow::Objection;

impl Publication {
    /// The entry fits the log: version, days.
    pub(super) fn object_to_entry(&self, order: &Order, found: &mut Vec<Objection>) {
        let kind = order.command().kind();
        let mut object = |reason, zh: &str, en: &str| {
            found.push(self.objection(kind, reason, Words::new(zh, en)));
        };
        if order.version() != self.version() {
            object(
                "version",
                "该事项已有更新的记录",
                "the log has gone on since it was read",
            );
        }
        if order.recorded_day() < order.on() {
            object(
                "day",
                "登记日期早于发生日期",
                "it is entered before it happens",
            );
        }
        if !self.log.takes_entry_of(order.recorded_day()) {
            object(
                "day",
                "登记日期早于上一条记录",
                "it is entered before what precedes it in the log",
            );
        }
    }

    /// The actor may do it, and is not the one who must not.
    pub(super) fn object_to_actor(&self, order: &Order, found: &mut Vec<Objection>) {
        let kind = order.command().kind();
        let actor = order.actor();
        if !kind.is_open_to(actor.role()) {
            found.push(self.objection(
                kind,
                "role",
                Words::new(
                    "该角色没有此项职权",
                    "the role does not hold the power for it",
                ),
            ));
        }
        let signatures = &self.signatures;
        let mut drafted = signatures.drafted.iter().chain(&signatures.proposed);
        let same_drafter = drafted.any(|it| it.by().is_same_person(actor));
        let mut levels = signatures.attribute_reviewed.iter();
        let on_two_levels =
            kind == CommandKind::ReviewAttribute && levels.any(|it| it.by().is_same_person(actor));
        let own_draft = kind == CommandKind::ReviewSecrecy
            && self.conventions.secrecy_reviewer == Separation::Refuses
            && same_drafter;
        let reviews_own = matches!(
            kind,
            CommandKind::ReviewAttribute
                | CommandKind::ReviewWithholding
                | CommandKind::ReviewRights
                | CommandKind::Approve
        ) && self.conventions.drafter == Separation::Refuses
            && same_drafter;
        if on_two_levels || own_draft || reviews_own {
            found.push(self.objection(
                kind,
                "separation",
                Words::new(
                    "起草人、前一级审核人不得审查、审批同一事项",
                    "who drafted it or reviewed it on a level before cannot review or approve it",
                ),
            ));
        }
    }

    /// What the command says is complete and fits the item.
    pub(super) fn object_to_content(&self, order: &Order, found: &mut Vec<Objection>) {
        let kind = order.command().kind();
        if lacks_reason(order.command()) {
            let words = Words::new("没有书面理由", "a written reason is needed");
            found.push(self.objection(kind, "no-reason", words));
        }
        let flaws = self.flaws_of(order.command(), order).into_iter().flatten();
        found
            .extend(flaws.map(|(reason, zh, en)| self.objection(kind, reason, Words::new(zh, en))));
        if let Command::ProposeAttribute(proposal) | Command::SettleAttribute(proposal) =
            order.command()
        {
            self.object_to_proposal(kind, proposal, order.on(), found);
        }
        if let (CommandKind::Withhold | CommandKind::KeepWithheld, Some(plan)) = (kind, &self.plan)
        {
            self.object_to_level(plan, order.on(), found);
        }
        if let Command::Publish(release) | Command::Correct(CorrectionOrder { release, .. }) =
            order.command()
        {
            self.object_to_release(kind, release, found);
        }
        if let Command::Catalogue(entry) = order.command() {
            self.object_to_catalogue(entry, found);
        }
    }

    #[expect(clippy::too_many_lines, reason = "one arm a kind of command")]
    fn flaws_of(&self, command: &Command, order: &Order) -> [Option<Flaw>; 4] {
        let blank = |text: &str| text.trim().is_empty();
        match command {
            Command::Draft(drafting) => [
                beginning(drafting).is_none().then_some((
                    "no-edition",
                    "形成之日没有施行的条例",
                    "no edition was in force on the day of formation",
                )),
                (drafting.item.formed_on > order.recorded_day()).then_some((
                    "not-formed",
                    "形成日期尚未到来",
                    "it is formed after it is entered",
                )),
                blank(&drafting.item.responsible).then_some((
                    "no-organ",
                    "没有负责公开的机关",
                    "the organ responsible for disclosing it is not named",
                )),
                numbered_twice(&drafting.content).then_some(NUMBERED_TWICE),
            ],
            Command::Revise(it) => one(numbered_twice(&it.content), NUMBERED_TWICE),
            Command::Refer(it) => one(
                it.body.is_blank() || it.question.is_blank(),
                (
                    "no-question",
                    "没有写明报请的机关和事项",
                    "body and question of the referral are needed",
                ),
            ),
            Command::Coordinate(it) => one(
                it.organ.is_blank(),
                ("no-organ", "没有写明机关", "the organ is not named"),
            ),
            Command::ConfirmCoordination(it) => {
                let mut asked = self.coordinations.iter();
                let open = asked.find(|record| record.asked.organ == it.organ && record.is_open());
                let answers = |record: &CoordinationRecord| {
                    let named = record.asked.answers_as.as_deref();
                    order.actor().id() == named.unwrap_or(it.organ.expose())
                };
                [
                    open.is_none().then_some((
                        "nobody-asked",
                        "没有向该机关协商",
                        "this organ was not asked",
                    )),
                    open.is_some_and(|record| !answers(record)).then_some((
                        "not-the-organ-asked",
                        "答复人不是被协商的机关",
                        "who answers is not the organ that was asked",
                    )),
                    None,
                    None,
                ]
            }
            Command::SetLimit(limit) => one(
                limit.in_force_from.is_some_and(|from| order.on() < from),
                (
                    "not-in-force",
                    "该时限的规定尚未施行",
                    "the text that sets the time limit is not yet in force",
                ),
            ),
            Command::Approve(it) => self.flaws_of_approval(it),
            Command::Withhold(it) => {
                let past = it.next_review_on.is_some_and(|next| next <= order.on());
                one(
                    past,
                    (
                        "day",
                        "下次评估日期已过",
                        "the next evaluation lies in the past",
                    ),
                )
            }
            Command::EvaluatePart(it) => one(
                !self.part_reviews().iter().any(|part| part.part == it.part),
                ("no-such-part", "没有该部分", "no part has this number"),
            ),
            Command::ReviewSecrecy(it) => one(
                it.conclusion == SecrecyConclusion::Cleared && self.is_forbidden(),
                (
                    "determined",
                    "有关部门已经确定不得公开",
                    "the determining body has found that it must not be disclosed",
                ),
            ),
            Command::Catalogue(it) => {
                let formed = self.item.as_ref().map(|it| it.formed_on);
                [
                    (it.generated_on.is_some() && it.generated_on != formed).then_some((
                        "generated-on",
                        "生成日期与形成日期不一致",
                        "the date of generation is not the day of formation",
                    )),
                    is_no_code(&it.index_number).then_some(NO_CODE),
                    None,
                    None,
                ]
            }
            Command::Clarify(it) => self.flaws_of_clarification(it),
            Command::Supersede(it) => [
                blank(&it.successor).then_some((
                    "no-successor",
                    "没有写明取代它的信息",
                    "the index number of the later item is needed",
                )),
                is_no_code(&it.successor).then_some(NO_CODE),
                None,
                None,
            ],
            Command::ProposeAttribute(_)
            | Command::ReviewAttribute(_)
            | Command::SettleAttribute(_)
            | Command::ReviewWithholding(_)
            | Command::ReviewRights(_)
            | Command::Determine(_)
            | Command::ObtainApproval(_)
            | Command::DropRevision(_)
            | Command::Return(_)
            | Command::Publish(_)
            | Command::Supply(_)
            | Command::Interpret(_)
            | Command::Reevaluate
            | Command::KeepWithheld(_)
            | Command::RecordRevocation(_)
            | Command::Correct(_)
            | Command::ApproveClarification(_)
            | Command::Withdraw(_) => [None; 4],
        }
    }

    fn flaws_of_clarification(&self, it: &Clarification) -> [Option<Flaw>; 4] {
        let approved = self.clarification_approved.as_ref();
        let other_version = approved.is_some_and(|approved| *approved.digest() != it.digest);
        let concerned = it.concerns.as_ref();
        [
            other_version.then_some((
                "clarification-approval",
                "批准的是另一份澄清",
                "another version of the clarification was approved",
            )),
            concerned
                .is_some_and(|organ| !self.has_agreed(organ.expose()))
                .then_some((
                    "coordination",
                    "涉及其他机关职责，未征得其同意",
                    "the other organ whose duty it touches has not agreed",
                )),
            it.statement.trim().is_empty().then_some((
                "no-statement",
                "没有澄清内容",
                "the statement is blank",
            )),
            None,
        ]
    }
}

/// A reason, in Chinese and English.
pub(super) type Flaw = (&'static str, &'static str, &'static str);

fn one(there: bool, flaw: Flaw) -> [Option<Flaw>; 4] {
    [there.then_some(flaw), None, None, None]
}

const NUMBERED_TWICE: Flaw = (
    "part-number",
    "不公开部分的编号重复",
    "two withheld parts have the same number",
);

const NO_CODE: Flaw = (
    "index-number",
    "索引号不符合编码形式",
    "the index number has not the form of a code",
);

/// It is there, and is words: no signature covers it, so that none go out in its place.
fn is_no_code(index_number: &str) -> bool {
    !index_number.trim().is_empty() && !IndexNumber::read(index_number).is_code()
}

fn numbered_twice(content: &Content) -> bool {
    let numbers: BTreeSet<u16> = content.parts.iter().map(|part| part.number).collect();
    numbers.len() < content.parts.len()
}

/// The command must say why and does not.
fn lacks_reason(command: &Command) -> bool {
    let unreasoned = |agrees: bool, reason: &Confidential| !agrees && reason.is_blank();
    match command {
        Command::Revise(it) => it.reason.is_blank(),
        Command::DropRevision(it) => it.reason.is_blank(),
        Command::SettleAttribute(it) => it.reason.is_blank(),
        Command::Return(it) => it.reason.is_blank(),
        Command::KeepWithheld(it) => it.reason.is_blank(),
        Command::EvaluatePart(it) => it.reason.is_blank(),
        Command::Supersede(it) => it.reason.trim().is_empty(),
        Command::ReviewAttribute(it)
        | Command::ReviewWithholding(it)
        | Command::ReviewRights(it) => unreasoned(it.agrees, &it.reason),
        Command::ReviewSecrecy(it) => {
            unreasoned(it.conclusion == SecrecyConclusion::Cleared, &it.reason)
        }
        Command::Determine(it) => unreasoned(it.disclose, &it.reason),
        Command::ConfirmCoordination(it) => unreasoned(it.agrees, &it.reason),
        // P04 asks for the reason of a proposal, P18 for that of a correction or withdrawal.
        Command::ProposeAttribute(_)
        | Command::Correct(_)
        | Command::Withdraw(_)
        | Command::Draft(_)
        | Command::Refer(_)
        | Command::Coordinate(_)
        | Command::ObtainApproval(_)
        | Command::SetLimit(_)
        | Command::Approve(_)
        | Command::Publish(_)
        | Command::Catalogue(_)
        | Command::Supply(_)
        | Command::Interpret(_)
        | Command::Withhold(_)
        | Command::Reevaluate
        | Command::RecordRevocation(_)
        | Command::ApproveClarification(_)
        | Command::Clarify(_) => false,
    }
}
