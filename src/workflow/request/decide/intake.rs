//! From nothing to registration: submission, receipt, register, split and merge.

use chrono::NaiveDate;

use super::super::{Absorption, Fact, Offspring, Receipt, Reception, SplitOff, Submission};
use super::{Ask, Bar};
use crate::law::{Citation, Edition, Provision, known};
use crate::vocabulary::RequestChannel;
use crate::workflow::machine::{Id, Personal, Text};

impl Ask<'_> {
    pub(super) fn dictate(&mut self, reason: &Personal) {
        self.require_said(
            reason,
            "书写确有困难的情况",
            "why writing is truly difficult",
        );
        self.happens(Fact::Dictated(reason.clone()));
    }

    pub(super) fn submit(&mut self, submission: &Submission) {
        if Edition::in_force_on(self.on()).is_err() {
            self.object_citing(
                Bar::NoEdition,
                "该日《条例》尚未施行",
                "no edition of the Regulation is in force on that day",
                Edition::BEGINNING,
            );
        }
        // Nothing is turned away: what is missing is noted, and the applicant may be told to correct it
        // (国办公开办函〔2017〕19号).
        if !submission.items.is_empty() {
            self.require_items(&submission.items);
        }
        if let Some(form) = &submission.form {
            self.require_said(form, "公开的形式要求", "the form wanted");
        }
        self.happens(Fact::Submitted(submission.clone()));
    }

    /// Both sides confirm, one at a time; an ordinary letter is confirmed by the office with the
    /// applicant in one act.
    pub(super) fn confirm(&mut self, receipt: &Receipt) {
        self.require_not_before(self.case.submitted_on, "提交申请", "the submission");
        let (own, other) = if self.is_applicant() {
            (
                self.case.applicant_confirmed_on,
                self.case.office_confirmed_on,
            )
        } else {
            (
                self.case.office_confirmed_on,
                self.case.applicant_confirmed_on,
            )
        };
        self.require(
            own.is_none(),
            Bar::DoneAlready,
            "已经确认",
            "this side has confirmed already",
        );
        let by_letter = self.case.channel == Some(RequestChannel::OrdinaryPost);
        self.require(
            !(by_letter && self.is_applicant()),
            Bar::OfficeConfirms,
            "平常信函由政府信息公开工作机构与申请人确认",
            "an ordinary letter is confirmed by the office with the applicant",
        );
        self.require(
            !self.is_applicant() || *receipt == Receipt::default(),
            Bar::Conventions,
            "适用的条例版本和办理口径由政府信息公开工作机构确定",
            "the edition and the readings are pinned by the office",
        );
        self.happens(Fact::Confirmed(receipt.clone()));
        let chosen = if self.is_applicant() {
            self.case.office_choice.clone()
        } else {
            receipt.clone()
        };
        if by_letter {
            self.pin(&chosen, self.on());
        } else if let Some(other) = other {
            self.pin(&chosen, other.max(self.on()));
        }
    }

    /// Whom the office cannot reach it cannot confirm with; the time starts when contact is restored
    /// (国办公开办函〔2015〕207号).
    pub(super) fn attempt_contact(&mut self, note: &Text) {
        self.require_not_before(self.case.submitted_on, "提交申请", "the submission");
        self.require(
            self.case.received_on.is_none_or(|day| self.on() <= day),
            Bar::NotThen,
            "已经与申请人取得联系",
            "the applicant had been reached",
        );
        self.require(
            !self.is_applicant(),
            Bar::OfficeConfirms,
            "由政府信息公开工作机构联系申请人",
            "it is the office that tries to reach the applicant",
        );
        self.happens(Fact::ContactAttempted(note.clone()));
    }

    /// Received without confirmation, which fixes the day: that of the submission in person, of the
    /// signature on the letter, or of the mail that came in under Decree 492.
    pub(super) fn receive(&mut self, receipt: &Receipt) {
        let day = self.on();
        let submitted = self.case.submitted_on;
        let article =
            |item| Citation::regulation(Edition::Decree711, Provision::article(31).item(item));
        let fixed = match self.case.channel {
            Some(RequestChannel::InPerson) => Some((
                Bar::ReceiptDay,
                "当面提交的，以提交之日为收到申请之日",
                "what is handed in is received on the day of submission",
                article(1),
            )),
            Some(RequestChannel::SignedPost) => Some((
                Bar::ReceiptDay,
                "以邮寄方式提交的，以行政机关签收之日为收到申请之日",
                "what is signed for is received on the day of the signature",
                article(2),
            )),
            Some(RequestChannel::Email) => Some((
                Bar::ReceiptDay,
                "以电子邮件提交的，以邮件系统收到之日为收到申请之日",
                "a mail is received on the day the mail system got it",
                Citation::whole(known::TIME_LIMITS_2015),
            )),
            // The organ's own system confirms the submission, and internal routing is no excuse (guiding
            // case 26).
            Some(RequestChannel::Online) if self.edition == Edition::Decree492 => Some((
                Bar::ReceiptDay,
                "通过行政机关网上系统提交的，以系统确认提交之日为收到申请之日",
                "what the organ's own system took in is received on the day it confirmed the submission",
                Citation::whole(known::TIME_LIMITS_2015),
            )),
            Some(
                RequestChannel::OrdinaryPost
                | RequestChannel::Fax
                | RequestChannel::Online
                | RequestChannel::Other,
            )
            | None => None,
        };
        match fixed {
            Some((reason, zh, en, citation)) if submitted != Some(day) => {
                self.object_citing(reason, zh, en, citation);
            }
            None if Edition::in_force_on(day) == Ok(Edition::Decree711) => self.object_citing(
                Bar::ByConfirmation,
                "自2019年5月15日起，以双方确认之日为收到申请之日",
                "since 15 May 2019 it is received on the day both sides confirm",
                article(3),
            ),
            Some(_) | None => {}
        }
        self.pin(receipt, day);
    }

    /// Pins what governs the request as of the day of receipt.
    fn pin(&mut self, receipt: &Receipt, day: NaiveDate) {
        let edition = match receipt.edition {
            Some(chosen) => Some(chosen),
            None => Edition::in_force_on(day).ok(),
        };
        let Some(edition) = edition else {
            self.object_citing(
                Bar::NoEdition,
                "该日《条例》尚未施行",
                "no edition of the Regulation is in force on that day",
                Edition::BEGINNING,
            );
            return;
        };
        self.facts.push((
            day,
            Fact::Received(Reception {
                edition,
                conventions: receipt.conventions.unwrap_or_default(),
            }),
        ));
    }

    pub(super) fn split(&mut self, into: &[Offspring]) {
        self.require_at(
            into.len() > 1,
            "into",
            Bar::NotDivided,
            "拆分应当形成两件以上申请",
            "a split makes two requests or more",
        );
        let own = self.case.number();
        for (place, child) in into.iter().enumerate() {
            self.require_items(&child.items);
            let taken = own == Some(&child.number)
                || into.iter().take(place).any(|it| it.number == child.number);
            self.require(
                !taken,
                Bar::NumberTaken,
                "登记编号重复",
                "a registration number is taken",
            );
        }
        self.check_nothing_lost(into);
        self.happens(Fact::Split(into.to_vec()));
    }

    /// Every item goes to exactly one of the new requests; only the one item of a request may be
    /// divided itself.
    fn check_nothing_lost(&mut self, into: &[Offspring]) {
        let mut taken: Vec<u16> = into.iter().flat_map(|it| &it.from).copied().collect();
        taken.sort_unstable();
        let divided = self.case.items() == 1 && taken.is_empty();
        let each_has_its_own = into
            .iter()
            .all(|it| !it.from.is_empty() && it.from.len() <= it.items.len());
        let kept = each_has_its_own && taken.into_iter().eq(1..=self.case.items());
        self.require_at(
            divided || kept,
            "into.from",
            Bar::ItemsOfParent,
            "每一事项应当归入且只归入一件拆分后的申请",
            "every item goes to exactly one of the requests it is split into",
        );
    }

    /// The first entry of the log of each request that another was split into; what it inherits it says
    /// itself, since no case sees the log of another.
    pub(super) fn split_off(&mut self, part: &SplitOff) {
        self.require_items(&part.items);
        self.require(
            part.parent != part.registration.number,
            Bar::NumberTaken,
            "登记编号重复",
            "a registration number is taken",
        );
        // The parent was registered, so that it had been received.
        self.require_not_before(
            Some(part.received_on),
            "收到申请",
            "the receipt of the request",
        );
        self.require(
            part.submitted_on <= part.received_on,
            Bar::DateOrder,
            "收到申请早于提交申请",
            "it was received before it was submitted",
        );
        self.happens(Fact::SplitOff(part.clone()));
    }

    pub(super) fn merge(&mut self, into: &Id) {
        self.require_at(
            self.case.number() != Some(into),
            "into",
            Bar::NumberTaken,
            "不能并入自身",
            "a request cannot be merged into itself",
        );
        self.happens(Fact::Merged(into.clone()));
    }

    pub(super) fn absorb(&mut self, absorption: &Absorption) {
        let known = self.case.number() == Some(&absorption.number)
            || self
                .case
                .lineage()
                .absorbed()
                .iter()
                .any(|it| *it.number() == absorption.number);
        self.require(
            !known,
            Bar::NumberTaken,
            "登记编号重复",
            "a registration number is taken",
        );
        self.require_not_before(
            Some(absorption.received_on),
            "收到被并入的申请",
            "the receipt of the request merged into it",
        );
        if absorption.governed_by().is_none() {
            self.object_citing(
                Bar::NoEdition,
                "收到被并入的申请之日《条例》尚未施行",
                "no edition of the Regulation is in force on the day of its receipt",
                Edition::BEGINNING,
            );
        }
        self.happens(Fact::Absorbed(absorption.clone()));
    }
}
