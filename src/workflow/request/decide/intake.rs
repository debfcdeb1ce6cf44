//! From nothing to registration: submission, receipt, register, split and merge.

use chrono::NaiveDate;

use super::super::{
    Absorption, Dictation, Division, Fact, Merger, Receipt, Reception, Registration, Submission,
};
use super::Ask;
use crate::law::{Citation, Edition, Provision};
use crate::vocabulary::RequestChannel;

impl Ask<'_> {
    pub(super) fn dictate(&mut self, dictation: &Dictation) {
        self.require_text(
            &dictation.reason,
            "书写确有困难的情况",
            "why writing is truly difficult",
        );
        self.happens(Fact::Dictated(dictation.clone()));
    }

    pub(super) fn submit(&mut self, submission: &Submission) {
        if Edition::in_force_on(self.on()).is_err() {
            self.object(
                "no-edition",
                "该日《条例》尚未施行",
                "no edition of the Regulation is in force on that day",
            );
        }
        self.require_items(&submission.items);
        self.require_text(&submission.form, "公开的形式要求", "the form wanted");
        self.require(
            self.edition == Edition::Decree492 || submission.applicant.identity.is_some(),
            "identity",
            "没有身份证明",
            "the proof of identity is missing",
        );
        self.happens(Fact::Submitted(submission.clone()));
    }

    /// Both sides confirm, one at a time; an ordinary letter is confirmed by the office with the
    /// applicant in one act.
    pub(super) fn confirm(&mut self, receipt: &Receipt) {
        self.require_not_before(self.request.submitted_on, "提交申请", "the submission");
        let (own, other) = if self.is_applicant() {
            (
                self.request.applicant_confirmed_on,
                self.request.office_confirmed_on,
            )
        } else {
            (
                self.request.office_confirmed_on,
                self.request.applicant_confirmed_on,
            )
        };
        self.require(
            own.is_none(),
            "confirmed-already",
            "已经确认",
            "this side has confirmed already",
        );
        let by_letter = self.request.channel == Some(RequestChannel::OrdinaryPost);
        self.require(
            !(by_letter && self.is_applicant()),
            "office-confirms",
            "平常信函由政府信息公开工作机构与申请人确认",
            "an ordinary letter is confirmed by the office with the applicant",
        );
        self.happens(Fact::Confirmed);
        if by_letter {
            self.receive(receipt, self.on());
        } else if let Some(other) = other {
            self.receive(receipt, other.max(self.on()));
        }
    }

    /// Receives the request as of a day and pins what governs it.
    pub(super) fn receive(&mut self, receipt: &Receipt, day: NaiveDate) {
        let edition = match receipt.edition {
            Some(chosen) => Some(chosen),
            None => Edition::in_force_on(day).ok(),
        };
        let Some(edition) = edition else {
            self.object(
                "no-edition",
                "该日《条例》尚未施行",
                "no edition of the Regulation is in force on that day",
            );
            return;
        };
        let handed_in = self.request.channel == Some(RequestChannel::InPerson);
        let submitted = self.request.submitted_on;
        if handed_in && submitted != Some(day) {
            self.object_citing(
                "day-of-submission",
                "当面提交的，以提交之日为收到申请之日",
                "what is handed in is received on the day of submission",
                Citation::regulation(Edition::Decree711, Provision::article(31).item(1)),
            );
        }
        self.facts.push((
            day,
            Fact::Received(Reception {
                edition,
                conventions: receipt.conventions.unwrap_or_default(),
            }),
        ));
    }

    pub(super) fn register(&mut self, registration: &Registration) {
        self.require_text(&registration.number, "登记编号", "the registration number");
        self.happens(Fact::Registered(registration.clone()));
    }

    pub(super) fn split(&mut self, division: &Division) {
        self.require(
            division.into.len() > 1,
            "not-divided",
            "拆分应当形成两件以上申请",
            "a split makes two requests or more",
        );
        let own = self.request.number().unwrap_or_default();
        for (place, child) in division.into.iter().enumerate() {
            self.require_text(&child.number, "登记编号", "the registration number");
            self.require_items(&child.items);
            let taken = child.number == own
                || division
                    .into
                    .iter()
                    .take(place)
                    .any(|it| it.number == child.number);
            self.require(
                !taken,
                "number-taken",
                "登记编号重复",
                "a registration number is taken",
            );
        }
        self.check_nothing_lost(division);
        self.happens(Fact::Split(division.clone()));
    }

    /// Every item goes to exactly one of the new requests; only the one item of a request may be
    /// divided itself.
    fn check_nothing_lost(&mut self, division: &Division) {
        let mut taken: Vec<u16> = division
            .into
            .iter()
            .flat_map(|it| &it.from)
            .copied()
            .collect();
        taken.sort_unstable();
        let divided = self.request.items() == 1 && taken.is_empty();
        let each_has_its_own = division
            .into
            .iter()
            .all(|it| !it.from.is_empty() && it.from.len() <= it.items.len());
        let kept = each_has_its_own && taken.into_iter().eq(1..=self.request.items());
        self.require(
            divided || kept,
            "items-of-parent",
            "每一事项应当归入且只归入一件拆分后的申请",
            "every item goes to exactly one of the requests it is split into",
        );
    }

    pub(super) fn merge(&mut self, merger: &Merger) {
        self.require_text(&merger.into, "登记编号", "the registration number");
        self.require(
            self.request.number() != Some(merger.into.as_str()),
            "number-taken",
            "不能并入自身",
            "a request cannot be merged into itself",
        );
        self.happens(Fact::Merged(merger.clone()));
    }

    pub(super) fn absorb(&mut self, absorption: &Absorption) {
        self.require_text(&absorption.number, "登记编号", "the registration number");
        self.require_text(&absorption.applicant, "申请人", "the applicant");
        let known = self.request.number() == Some(absorption.number.as_str())
            || self
                .request
                .lineage()
                .absorbed()
                .iter()
                .any(|it| it.number() == absorption.number);
        self.require(
            !known,
            "number-taken",
            "登记编号重复",
            "a registration number is taken",
        );
        self.require_not_before(
            Some(absorption.received_on),
            "收到被并入的申请",
            "the receipt of the request merged into it",
        );
        self.happens(Fact::Absorbed(absorption.clone()));
    }
}
