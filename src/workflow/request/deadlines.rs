use chrono::NaiveDate;

use super::consultation::Consultation;
use super::obligation::{Count, Obligation, ObligationKind, counted, uncounted};
use super::reply_period::ReplyPeriod;
use super::{Consultee, Request, State, ThirdPartyBasis};
use crate::calendar::{Clock, WorkingCalendar, WorkingDays};
use crate::law::{Citation, Edition, Provision, known, parameters};
use crate::vocabulary::{ContestedAct, Exemption, RequestChannel, Role};
use crate::workflow::ReplyTerm;
use crate::workflow::due::{self, Due, Open};
use crate::workflow::fee::PaymentTerm;
use crate::workflow::remedy::{Contested, RemedyRules};

/// The working days in which the applicant is told what to correct (Art. 30).
pub(super) const CORRECTION_NOTICE: WorkingDays = parameters::CORRECTION_NOTICE.latest().value;

impl Request {
    /// Every open obligation of the case, with its date as the facts and the calendar stand.
    ///
    /// Nothing of this is stored. What was known on an earlier day is had from a
    /// [replay](Self::replay_as_known_on) of what had been entered by then, with the calendar
    /// [as known on](WorkingCalendar::as_known_on) that day. The order in which facts were entered does
    /// not matter.
    #[must_use]
    pub fn deadlines(&self, calendar: &WorkingCalendar) -> Vec<Obligation> {
        let mut open = Vec::with_capacity(4);
        let state = self.state();
        let edition = self.edition.unwrap_or(Edition::Decree711);
        if let (State::Submitted, Some(submitted)) = (state, self.submitted_on) {
            self.confirmations(submitted, &mut open);
        }
        if state.is_open() {
            self.applicants_turn(state, edition, calendar, &mut open);
            for consultation in self.consultations.iter().filter(|it| it.is_open()) {
                open.push(self.opinion(consultation, edition, calendar));
            }
        }
        if self.owes_reply() {
            self.replies(state, calendar, &mut open);
        }
        self.afterwards(state, edition, calendar, &mut open);
        open
    }

    /// What was handed in, signed for or left in the letter box is taken in on the same day; anything
    /// else waits for each side that has not confirmed, and no day can be told.
    fn confirmations(&self, submitted: NaiveDate, open: &mut Vec<Obligation>) {
        let same_day = matches!(
            self.channel,
            Some(
                RequestChannel::OrdinaryPost
                    | RequestChannel::InPerson
                    | RequestChannel::SignedPost
            )
        );
        let sides = [
            (Role::DisclosureOffice, self.office_confirmed_on.is_none()),
            (
                Role::Applicant,
                !same_day && self.applicant_confirmed_on.is_none(),
            ),
        ];
        for (side, _) in sides.into_iter().filter(|(_, waits)| *waits) {
            let mut confirmation = uncounted(
                ObligationKind::Confirmation,
                side,
                ("submitted", submitted),
                receipt_rule(submitted),
                Open::Unconfirmed,
            );
            if same_day {
                confirmation.due = Due::On(submitted);
                confirmation.conventions = &["c2"];
            }
            open.push(confirmation);
        }
    }

    /// The first notice of a correction, and what the applicant has been asked for.
    fn applicants_turn(
        &self,
        state: State,
        edition: Edition,
        calendar: &WorkingCalendar,
        open: &mut Vec<Obligation>,
    ) {
        let early = matches!(state, State::Received | State::Registered | State::InReview);
        if let (true, Edition::Decree711, None, None, Some(received)) = (
            early,
            edition,
            &self.correction,
            &self.round,
            self.received_on,
        ) {
            open.push(counted(
                ObligationKind::CorrectionNotice,
                Role::DisclosureOffice,
                ("received", received),
                regulation(edition, Provision::article(30)),
                Clock::new(self.counted_from(received, true), CORRECTION_NOTICE),
                &["c1", "c2"],
                calendar,
            ));
        }
        let asked = match (state, &self.correction, &self.reasons, &self.fee) {
            (State::AwaitingCorrection, Some(it), ..) => Some((
                ObligationKind::Correction,
                ("correction-requested", it.sent_on),
                it.served_on.map(|day| Clock::new(day, it.term)),
                regulation(edition, Provision::article(30)),
            )),
            (State::AwaitingReasons, _, Some(it), _) if it.explained_on.is_none() => Some((
                ObligationKind::Reasons,
                ("reasons-asked", it.asked_on),
                it.served_on.map(|day| Clock::new(day, it.term)),
                regulation(edition, Provision::article(35)),
            )),
            (State::AwaitingFee, _, _, Some(it)) => Some((
                ObligationKind::Payment,
                ("fee-demanded", it.sent_on),
                it.served_on.map(|day| PaymentTerm::default().clock(day)),
                PaymentTerm::default().citation(),
            )),
            _ => None,
        };
        if let Some((kind, cause, clock, citation)) = asked {
            open.push(match clock {
                Some(clock) => counted(
                    kind,
                    Role::Applicant,
                    cause,
                    citation,
                    clock,
                    &["c2"],
                    calendar,
                ),
                None => uncounted(kind, Role::Applicant, cause, citation, Open::NotServed),
            });
        }
    }

    fn opinion(
        &self,
        consultation: &Consultation,
        edition: Edition,
        calendar: &WorkingCalendar,
    ) -> Obligation {
        let (kind, actor, event) = match consultation.consultee {
            Consultee::ThirdParty => (
                ObligationKind::ThirdPartyOpinion,
                Role::ThirdParty,
                "third-party-consulted",
            ),
            Consultee::CoMaker => (
                ObligationKind::CoMakerOpinion,
                Role::CoMaker,
                "organ-consulted",
            ),
            Consultee::OtherOrgan => (
                ObligationKind::OrganOpinion,
                Role::OtherOrgan,
                "organ-consulted",
            ),
            Consultee::DeterminingBody | Consultee::DeterminingBodyByLetter => (
                ObligationKind::Determination,
                Role::DeterminingBody,
                "referred",
            ),
        };
        let cause = (event, consultation.issued_on);
        let citation = consultation.consultee.basis(edition);
        let term = consultation.consultee.term(edition, &self.conventions);
        let mut obligation = match (term, consultation.served_on) {
            (Some(term), Some(served)) => counted(
                kind,
                actor,
                cause,
                citation,
                Clock::new(served, term),
                &["c2"],
                calendar,
            ),
            (Some(_), None) => uncounted(kind, actor, cause, citation, Open::NotServed),
            (None, _) => uncounted(kind, actor, cause, citation, Open::NoFigure),
        };
        obligation.consultation = Some(consultation.number);
        obligation
    }

    /// The reply, to this applicant and to those whose requests were merged into this one.
    fn replies(&self, state: State, calendar: &WorkingCalendar, open: &mut Vec<Obligation>) {
        for period in self.periods() {
            let period = self.lengthened_in_time(&period, calendar);
            let mut obligation = uncounted(
                ObligationKind::Reply,
                Role::DisclosureOffice,
                (period.event, period.start),
                reply_basis(&period),
                Open::ApplicantToAct,
            );
            obligation.conventions = match period.event {
                "round-opened" => &["c2", "c3", "c4", "c8", "c9"],
                "corrected" => &["c2", "c3", "c4", "c5", "c6", "c7", "c9"],
                _ => &["c1", "c2", "c3", "c4", "c5", "c7", "c9"],
            };
            if let Some(deferral) = period.deferral {
                obligation.due = Due::On(deferral.to);
                obligation.conventions = &["c2", "c4"];
            } else if !matches!(state, State::AwaitingCorrection | State::AwaitingFee) {
                match self.clock_of(&period, period.extended(), calendar) {
                    Ok(reply) => {
                        obligation.due = due::of_clock(&reply.clock, calendar, reply.may_move);
                        obligation.count = Count::Clock(reply.clock);
                    }
                    Err(why) => obligation.due = Due::Undetermined(why),
                }
            }
            open.push(obligation);
        }
    }

    /// What is left to do once the reply is out.
    fn afterwards(
        &self,
        state: State,
        edition: Edition,
        calendar: &WorkingCalendar,
        open: &mut Vec<Obligation>,
    ) {
        let sent = self.concluded.map(|it| it.on);
        for (sent, consultation) in sent.into_iter().cycle().zip(self.third_parties_untold()) {
            let mut notice = uncounted(
                ObligationKind::ThirdPartyNotice,
                Role::DisclosureOffice,
                ("reply-sent", sent),
                Consultee::ThirdParty.basis(edition),
                Open::NoFigure,
            );
            notice.consultation = Some(consultation);
            open.push(notice);
        }
        if let Some(converted) = self.converted_on {
            let citation = regulation(Edition::Decree711, Provision::article(44));
            let cause = ("converted", converted);
            open.push(match self.conventions.conversion_term {
                Some(term) => counted(
                    ObligationKind::Conversion,
                    Role::Publisher,
                    cause,
                    citation,
                    Clock::new(converted, term),
                    &["c2"],
                    calendar,
                ),
                None => uncounted(
                    ObligationKind::Conversion,
                    Role::Publisher,
                    cause,
                    citation,
                    Open::NoFigure,
                ),
            });
        }
        if matches!(state, State::Delivered | State::Archived) {
            self.remedies(calendar, open);
        }
    }

    /// The time the applicant has against the reply, from its delivery.
    fn remedies(&self, calendar: &WorkingCalendar, open: &mut Vec<Obligation>) {
        let Some((sent, delivered)) = self
            .concluded
            .and_then(|it| Some((it.on, it.delivered_on?)))
        else {
            return;
        };
        let grounds = self.grounds();
        let act = if grounds.is_empty() {
            ContestedAct::Reply
        } else {
            ContestedAct::Withheld
        };
        let contested = Contested {
            grounds,
            made_on: sent,
            ..Contested::new(act, delivered)
        };
        let rules = RemedyRules::default();
        let review = (
            ObligationKind::Review,
            contested.review_limit(&rules, calendar),
            contested.review_citation(&rules),
        );
        let suit = (!contested.is_review_first(&rules)).then(|| {
            (
                ObligationKind::Suit,
                contested.suit_limit(&rules, calendar),
                contested.suit_citation(),
            )
        });
        let cause = ("delivered", delivered);
        for (kind, (from, within), citation) in std::iter::once(review).chain(suit) {
            let mut remedy = uncounted(kind, Role::Applicant, cause, citation, Open::NoFigure);
            remedy.due = within.ends(from, calendar).into();
            open.push(remedy);
        }
    }

    /// Every ground on which something is withheld.
    pub(super) fn grounds(&self) -> Vec<Exemption> {
        self.decisions()
            .iter()
            .flat_map(|it| it.disposition.grounds())
            .map(|it| it.exemption)
            .collect()
    }

    /// The consultations of third parties still to be told of a disclosure against their will: the one
    /// the decision names and every other that refuses.
    pub(super) fn third_parties_untold(&self) -> impl Iterator<Item = u16> + '_ {
        let sent = self.concluded.is_some();
        self.consultations
            .iter()
            .filter(move |it| sent && it.consultee == Consultee::ThirdParty)
            .filter(|it| {
                self.decisions()
                    .iter()
                    .filter(|decision| decision.disposition.is_in_public_interest())
                    .any(|decision| {
                        let named = decision.disposition.third_party();
                        named.and_then(ThirdPartyBasis::consultation) == Some(it.number)
                            || it.covers(decision.item) && it.stance().refuses()
                    })
            })
            .map(|it| it.number)
            .filter(|consultation| !self.notified.contains(consultation))
    }
}

/// The text on the day of receipt of what was submitted on a day.
fn receipt_rule(submitted: NaiveDate) -> Citation {
    match Edition::in_force_on(submitted) {
        Ok(Edition::Decree492) => Citation::whole(known::TIME_LIMITS_2015),
        Ok(Edition::Decree711) | Err(_) => regulation(Edition::Decree711, Provision::article(31)),
    }
}

/// The text that sets a period for the reply.
pub(super) fn reply_basis(period: &ReplyPeriod) -> Citation {
    match (period.event, period.deferral, period.edition) {
        ("round-opened", _, Edition::Decree711) => {
            regulation(period.edition, Provision::article(51))
        }
        ("round-opened", _, Edition::Decree492) => {
            regulation(period.edition, Provision::article(33).paragraph(2))
        }
        (_, Some(_), _) => regulation(Edition::Decree711, Provision::article(35)),
        (_, None, edition) => ReplyTerm::of(edition).basis(),
    }
}

fn regulation(edition: Edition, place: Provision) -> Citation {
    Citation::regulation(edition, place)
}
