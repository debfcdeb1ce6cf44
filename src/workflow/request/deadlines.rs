use chrono::NaiveDate;

use super::consultation::Consultation;
use super::reply_period::ReplyPeriod;
use super::{Consultee, Request, State, ThirdPartyBasis};
use crate::calendar::{Clock, WorkingCalendar, WorkingDays};
use crate::deadline::{Deadline, Due, Obligation, Open};
use crate::law::{Citation, Edition, Provision, known, parameters};
use crate::vocabulary::{RequestChannel, Role};
use crate::workflow::ReplyTerm;
use crate::workflow::fee::FeeNotice;
use crate::workflow::machine::machine::Law as _;
use crate::workflow::remedy::RemedyRules;

/// The working days in which the applicant is told what to correct (Art. 30).
pub(super) const CORRECTION_NOTICE: WorkingDays = parameters::CORRECTION_NOTICE.latest().value;

impl Request {
    /// What is owed and open, with its date as the facts and the calendar stand; the order in which facts
    /// were entered does not matter.
    pub(super) fn open_deadlines(&self, calendar: &WorkingCalendar) -> Vec<Deadline> {
        let mut open = Vec::with_capacity(4);
        let state = self.stage();
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
        self.replies(state, calendar, &mut open);
        self.afterwards(edition, calendar, &mut open);
        open
    }

    /// What was handed in, signed for or left in the letter box is taken in on the same day; anything
    /// else waits for each side that has not confirmed, and no day can be told.
    fn confirmations(&self, submitted: NaiveDate, open: &mut Vec<Deadline>) {
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
            let due = if same_day {
                Due::On(submitted)
            } else {
                Due::Undetermined(Open::Unconfirmed)
            };
            let confirmation = Deadline::set(Obligation::Confirmation, side, due)
                .because("submitted", submitted)
                .citing(Some(receipt_rule(submitted)));
            open.push(if same_day {
                confirmation.by_conventions(&["c2"])
            } else {
                confirmation
            });
        }
    }

    /// The first notice of a correction, and what the applicant has been asked for.
    fn applicants_turn(
        &self,
        state: State,
        edition: Edition,
        calendar: &WorkingCalendar,
        open: &mut Vec<Deadline>,
    ) {
        let early = matches!(state, State::Received | State::Registered | State::InReview);
        if let (true, Edition::Decree711, None, None, Some(received)) = (
            early,
            edition,
            &self.correction,
            &self.round,
            self.received_on,
        ) {
            let clock = Clock::new(self.counted_from(received, true), CORRECTION_NOTICE);
            let (what, office) = (Obligation::CorrectionNotice, Role::DisclosureOffice);
            open.push(
                Deadline::by_clock(what, office, clock, calendar)
                    .because("received", received)
                    .citing(Some(decree_711(Provision::article(30))))
                    .by_conventions(&["c1", "c2"]),
            );
        }
        let asked = match (state, &self.correction, &self.reasons, &self.fee) {
            (State::AwaitingCorrection, Some(it), ..) => Some((
                Obligation::Correction,
                ("correction-requested", it.sent_on),
                it.served_on.map(|day| Clock::new(day, it.term)),
                correction_basis(edition),
            )),
            (State::AwaitingReasons, _, Some(it), _) if it.explained_on.is_none() => Some((
                Obligation::Reasons,
                ("reasons-asked", it.asked_on),
                it.served_on.map(|day| Clock::new(day, it.term)),
                decree_711(Provision::article(35)),
            )),
            (State::AwaitingFee, _, _, Some(it)) => Some((
                Obligation::Payment,
                ("fee-demanded", it.sent_on),
                it.served_on.map(FeeNotice::clock),
                FeeNotice::basis_of_clock(),
            )),
            _ => None,
        };
        if let Some((what, (event, on), clock, citation)) = asked {
            let deadline = within(what, Role::Applicant, clock, Open::NotServed, calendar);
            open.push(deadline.because(event, on).citing(Some(citation)));
        }
    }

    fn opinion(
        &self,
        consultation: &Consultation,
        edition: Edition,
        calendar: &WorkingCalendar,
    ) -> Deadline {
        let (what, actor, event) = match consultation.consultee {
            Consultee::ThirdParty => (
                Obligation::ThirdPartyOpinion,
                Role::ThirdParty,
                "third-party-consulted",
            ),
            Consultee::CoMaker => (Obligation::CoMakerOpinion, Role::CoMaker, "organ-consulted"),
            Consultee::OtherOrgan => (
                Obligation::OrganOpinion,
                Role::OtherOrgan,
                "organ-consulted",
            ),
            Consultee::DeterminingBody | Consultee::DeterminingBodyByLetter => {
                (Obligation::Determination, Role::DeterminingBody, "referred")
            }
        };
        let term = consultation.consultee.term(edition, &self.conventions);
        let clock = term.zip(consultation.served_on);
        let clock = clock.map(|(term, served)| Clock::new(served, term));
        let unknown = if term.is_some() {
            Open::NotServed
        } else {
            Open::NoFigure
        };
        within(what, actor, clock, unknown, calendar)
            .because(event, consultation.issued_on)
            .citing(Some(consultation.consultee.basis(edition)))
            .about(consultation.number)
    }

    /// The reply, to this applicant and to those whose requests were merged into this one.
    fn replies(&self, state: State, calendar: &WorkingCalendar, open: &mut Vec<Deadline>) {
        let owed = |it: &ReplyPeriod| self.owes_reply(it);
        for period in self.periods().into_iter().filter(owed) {
            let period = self.lengthened_in_time(&period, calendar);
            let (what, office) = (Obligation::Reply, Role::DisclosureOffice);
            let untold = |why| Deadline::set(what, office, Due::Undetermined(why));
            let by_start: &'static [&'static str] = match period.event {
                "round-opened" => &["c2", "c3", "c4", "c8", "c9"],
                "corrected" => &["c2", "c3", "c4", "c5", "c6", "c7", "c9"],
                _ => &["c1", "c2", "c3", "c4", "c5", "c7", "c9"],
            };
            let by_deferral: &'static [&'static str] = &["c2", "c4"];
            let (deadline, conventions) = if let Some(deferral) = period.deferral {
                let deferred = Deadline::set(what, office, Due::On(deferral.to));
                (deferred, by_deferral)
            } else if matches!(state, State::AwaitingCorrection | State::AwaitingFee) {
                (untold(Open::ApplicantToAct), by_start)
            } else {
                let counted = match self.clock_of(&period, period.extended(), calendar) {
                    Ok(reply) => {
                        let deadline = Deadline::by_clock(what, office, reply.clock, calendar);
                        if reply.may_move {
                            deadline.provisional(Open::Consultation)
                        } else {
                            deadline
                        }
                    }
                    Err(why) => untold(why),
                };
                (counted, by_start)
            };
            open.push(
                deadline
                    .because(period.event, period.start)
                    .citing(Some(reply_basis(&period)))
                    .by_conventions(conventions),
            );
        }
    }

    /// What is left to do once the reply is out.
    fn afterwards(&self, edition: Edition, calendar: &WorkingCalendar, open: &mut Vec<Deadline>) {
        let sent = self.concluded.map(|it| it.on);
        for (sent, consultation) in sent.into_iter().cycle().zip(self.third_parties_untold()) {
            let unknown = Due::Undetermined(Open::NoFigure);
            open.push(
                Deadline::set(
                    Obligation::ThirdPartyNotice,
                    Role::DisclosureOffice,
                    unknown,
                )
                .because("reply-sent", sent)
                .citing(Some(Consultee::ThirdParty.basis(edition)))
                .about(consultation),
            );
        }
        if let Some(converted) = self.converted_on {
            let term = self.conventions.conversion_term;
            let clock = term.map(|term| Clock::new(converted, term));
            let citation = decree_711(Provision::article(44));
            open.push(
                within(
                    Obligation::Conversion,
                    Role::Publisher,
                    clock,
                    Open::NoFigure,
                    calendar,
                )
                .because("converted", converted)
                .citing(Some(citation)),
            );
        }
        for (sent, served) in sent.into_iter().cycle().zip(self.deliveries()) {
            self.remedies(sent, served.on, calendar, open);
        }
    }

    /// The time an applicant has against the reply, from its delivery.
    fn remedies(
        &self,
        sent: NaiveDate,
        delivered: NaiveDate,
        calendar: &WorkingCalendar,
        open: &mut Vec<Deadline>,
    ) {
        let contested = self.contested_on(sent, delivered);
        let owed = contested.deadlines(&RemedyRules::default(), calendar);
        // What does not lie, or not before review, has no time.
        let lies = |it: &Deadline| it.due() != Due::Undetermined(Open::NoClock);
        let owed = owed.into_iter().filter(lies);
        open.extend(owed.map(|it| it.because("delivered", delivered)));
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

/// By the end of a clock, on convention c2, or by a day that cannot be told for want of one.
fn within(
    what: Obligation,
    who: Role,
    clock: Option<Clock>,
    unknown: Open,
    calendar: &WorkingCalendar,
) -> Deadline {
    match clock {
        Some(clock) => Deadline::by_clock(what, who, clock, calendar).by_conventions(&["c2"]),
        None => Deadline::set(what, who, Due::Undetermined(unknown)),
    }
}

/// The text on the day of receipt of what was submitted on a day.
fn receipt_rule(submitted: NaiveDate) -> Citation {
    match Edition::in_force_on(submitted) {
        Ok(Edition::Decree492) => Citation::whole(known::TIME_LIMITS_2015),
        Ok(Edition::Decree711) | Err(_) => decree_711(Provision::article(31)),
    }
}

/// The text that sets a period for the reply.
pub(super) fn reply_basis(period: &ReplyPeriod) -> Citation {
    match (period.event, period.deferral, period.edition) {
        ("round-opened", _, Edition::Decree711) => decree_711(Provision::article(51)),
        ("round-opened", _, Edition::Decree492) => {
            Citation::regulation(Edition::Decree492, Provision::article(33).paragraph(2))
        }
        (_, Some(_), _) => decree_711(Provision::article(35)),
        (_, None, edition) => ReplyTerm::of(edition).basis(),
    }
}

/// The text on what the applicant is asked to make clear.
const fn correction_basis(edition: Edition) -> Citation {
    match edition {
        Edition::Decree492 => {
            Citation::regulation(Edition::Decree492, Provision::article(21).item(4))
        }
        Edition::Decree711 => decree_711(Provision::article(30)),
    }
}

const fn decree_711(place: Provision) -> Citation {
    Citation::regulation(Edition::Decree711, place)
}
