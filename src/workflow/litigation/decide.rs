//! The law of litigation.

use super::{Command, Fact, Litigation, State, Suit, SuitBasis};
use crate::finding::Words;
use crate::law::{Citation, Provision, known, parameters};
use crate::vocabulary::{Judgment, SuitRuling, Term as _};
use crate::workflow::machine::machine::Law as _;
use crate::workflow::machine::{Ask, Bar, Objection};
use crate::workflow::remedy::{Contested, times_to_sue};

impl Ask<'_, Litigation> {
    /// Weighs a command: what stands against it, and the fact it leads to.
    pub(super) fn decide(&mut self) {
        let (case, instruction) = (self.case, self.instruction);
        // The steps of a procedure follow each other, services included.
        let basis = self.basis();
        self.require_following(case.last_on, basis);
        match instruction.command() {
            Command::Sue(suit) => {
                self.check_suit(suit);
                self.happens(Fact::Sued(suit.clone()));
            }
            Command::Docket => self.happens(Fact::Docketed),
            Command::Simplify => {
                // What could not end in time any more is not simplified.
                let basis = self.basis();
                self.require_in_time(case.limit_of_simplified(), basis);
                self.happens(Fact::Simplified);
            }
            Command::Convert => {
                // 2018 interpretation, Art. 105: before the time of the simplified procedure is over.
                let rule = Citation::known(
                    known::LITIGATION_RULES_2018,
                    Provision::article(105).paragraph(1),
                );
                self.require_in_time(case.limit_of_simplified(), rule);
                self.happens(Fact::Converted);
            }
            Command::Judge(judgment) => {
                self.check_kind(judgment.result);
                self.check_served(judgment, judgment.result.is_against_agency());
                self.happens(Fact::Judged(*judgment));
            }
            Command::Rule(ruling) => {
                self.check_served(ruling, false);
                self.check_ruling(ruling.result);
                self.happens(Fact::Ruled(*ruling));
            }
            Command::SuspendDisclosure => self.happens(Fact::DisclosureSuspended),
            Command::Appeal => {
                // Whoever sued appeals, or the agency.
                self.require(
                    case.is_turn_of(instruction.actor(), self.step),
                    Bar::OtherApplicant,
                    "不是提起诉讼的人",
                    "another has sued",
                );
                // Art. 85: within fifteen days of a judgment, ten of a ruling.
                let basis = self.basis();
                self.require_in_time(case.limit_to_appeal(), basis);
                self.happens(Fact::Appealed);
            }
            Command::DecideAppeal(decision) => {
                if let Some(judgment) = decision.result.judgment() {
                    self.check_kind(judgment);
                }
                self.check_served(decision, decision.result.is_against_agency());
                self.happens(Fact::AppealDecided(*decision));
            }
            Command::BecomeFinal => self.become_final(),
        }
    }

    /// The law of the day on which it is given knows the kind of judgment.
    fn check_kind(&mut self, judgment: Judgment) {
        if judgment.basis(self.on()).is_none() {
            let words = Words::new(
                format!("作出判决之日的司法解释没有“{}”", judgment.zh()),
                format!(
                    "no `{}` was known on the day of the judgment",
                    judgment.en()
                ),
            );
            let objection =
                Objection::new(Bar::UnknownToLaw, words.zh, words.en).citing(judgment.citation());
            self.objections.push(objection.at("result"));
        }
    }

    fn check_suit(&mut self, suit: &Suit) {
        self.require_side(suit.claimant);
        let on = self.on();
        // Art. 45: fifteen days from the decision in reconsideration, or from the end of its time.
        let after_review = Citation::known(known::LITIGATION_LAW_2017, Provision::article(45));
        let within = parameters::SUIT_AFTER_REVIEW.length_on(on);
        let (limits, outer) = match &suit.basis {
            SuitBasis::Direct(contested) => {
                self.check_direct_suit(suit, contested);
                let outer = contested.suit_outer(on).into_iter().collect();
                (contested.suit_limits(on), outer)
            }
            SuitBasis::AfterReview {
                served_on, told, ..
            } => {
                self.require_following(Some(*served_on), after_review.clone());
                let limits = times_to_sue(*told, *served_on, within, after_review, on);
                (limits, Vec::new())
            }
            SuitBasis::ReviewOverdue { expired_on, .. } => {
                self.require_after(*expired_on, after_review.clone());
                let limit = within.map(|within| ((*expired_on, within), after_review));
                (limit.into_iter().collect(), Vec::new())
            }
        };
        // Who comes late needs a good cause; after five years (Art. 46) nothing helps.
        self.require_in_earliest(if suit.good_cause { outer } else { limits });
    }

    fn check_direct_suit(&mut self, suit: &Suit, contested: &Contested) {
        let on = self.on();
        if let Some(objection) = contested.bars_suit(&suit.rules, on) {
            self.objections.push(objection);
        }
        let citation = contested.suit_citation(on);
        if contested.is_lapse_of_time() {
            // Silence, like a fee unpaid, is an act only once its time is over.
            self.require_after(contested.known_on, citation);
        } else {
            // Nobody contests what he does not know of yet.
            self.require_following(Some(contested.known_on), citation);
        }
    }

    /// A suit is refused before it is docketed, and rejected or terminated after.
    fn check_ruling(&mut self, ruling: SuitRuling) {
        let filed = self.case.stage() == State::Filed;
        let fits = match ruling {
            SuitRuling::NotDocketed => filed,
            SuitRuling::ActionRejected | SuitRuling::Terminated => !filed,
            SuitRuling::WithdrawalAllowed => true,
        };
        if !fits {
            self.object_citing(
                Bar::Ruling,
                "不予立案在立案之前，驳回起诉和终结诉讼在立案之后",
                "a suit is refused before it is docketed, and rejected or terminated after",
                ruling.citation(),
            );
        }
    }

    /// Art. 85: final on the day after the last on which one could appeal.
    fn become_final(&mut self) {
        let last_day = self.last_day(self.case.limit_to_appeal());
        if let Some(last_day) = last_day {
            let basis = self.basis();
            self.require_after(last_day, basis);
        }
        // A log holds the first final day itself.
        let final_on = last_day.and_then(|day| day.succ_opt());
        let final_on = final_on.unwrap_or_else(|| self.on());
        self.facts.push((final_on, Fact::BecameFinal));
    }
}
