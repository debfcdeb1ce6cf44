//! The policy beside what a service would write instead: a chain of ifs that yields the verdict and
//! no reason. Every candidate judges the same varied facts in the same run; the ratio is the figure.
#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "a bench"
)]

use std::hint::black_box;

use chrono::{Days, NaiveDate};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use disclosure::law::Edition;
use disclosure::policy::{
    Choice, Facts, Interest, LegalRank, Occasion, Origin, RuleSet, Secrecy, SecrecyLevel, Stated,
    ThirdPartyOpinion, Verdict,
};
use disclosure::vocabulary::{ExemptionKind, InformationKind, MandatoryItem, Term};

/// Enough that a branch predictor cannot learn the answers by heart.
const ITEMS: usize = 1 << 16;
const MANY: usize = 1_000_000;

/// The verdict by hand: the same law, standard readings, no findings.
#[expect(clippy::too_many_lines, reason = "a chain of ifs is long")]
fn chain(facts: &Facts) -> Verdict {
    let is_new = facts.edition() == Edition::Decree711;
    let asked = facts.occasion() == Occasion::Request;
    let mut verdict = Verdict::Disclose;
    macro_rules! at_least {
        ($least:ident) => {
            verdict = verdict.max(Verdict::$least)
        };
    }
    macro_rules! withhold {
        () => {
            match facts.separable() {
                Some(false) => return Verdict::Withhold,
                Some(true) => at_least!(DiscloseInPart),
                None => at_least!(Refer),
            }
        };
    }
    macro_rules! choose {
        () => {
            match facts.choice() {
                None => at_least!(Refer),
                Some(Choice::Withhold) => {
                    if !asked
                        && facts.kind() != Some(InformationKind::Other)
                        && facts.policy_document() != Some(false)
                        && (facts.policy_document().is_none()
                            || facts.office_review() != Some(true))
                    {
                        at_least!(Refer);
                    } else {
                        withhold!();
                    }
                }
                Some(_) => {}
            }
        };
    }
    macro_rules! choose_unless_required {
        () => {
            if facts.choice() != Some(Choice::Disclose) {
                match facts.required() {
                    Stated::Unknown => at_least!(Refer),
                    Stated::Present(rank) if rank != LegalRank::NormativeDocument => {}
                    Stated::Present(_) | Stated::Absent => choose!(),
                }
            }
        };
    }
    match facts.secrecy() {
        Stated::Unknown => at_least!(Refer),
        Stated::Present(secrecy) => match secrecy.in_force_on(facts.on()) {
            Some(false) => {}
            None => at_least!(Refer),
            Some(true) => withhold!(),
        },
        Stated::Absent => {}
    }
    match facts.forbidden() {
        Stated::Unknown => at_least!(Refer),
        Stated::Present(LegalRank::Law | LegalRank::AdministrativeRegulation) => {
            if is_new {
                withhold!();
            } else {
                at_least!(Refer);
            }
        }
        Stated::Present(_) | Stated::Absent => {}
    }
    match facts.stability_harm() {
        None => at_least!(Refer),
        Some(true) => withhold!(),
        Some(false) => {}
    }
    match facts.third_party() {
        Stated::Unknown => at_least!(Refer),
        Stated::Absent => {}
        Stated::Present(Interest::Other) if !is_new => {}
        Stated::Present(_) if facts.opinion() == Some(ThirdPartyOpinion::Agreed) => {}
        Stated::Present(_)
            if is_new
                && asked
                && matches!(
                    facts.special_access(),
                    Stated::Present(LegalRank::Law | LegalRank::AdministrativeRegulation)
                ) => {}
        Stated::Present(_) if is_new => {
            let harm = match facts.opinion() {
                None => None,
                Some(ThirdPartyOpinion::RefusedWithReasons) => Some(true),
                Some(_) => facts.third_party_harm(),
            };
            let unasked =
                asked && matches!(facts.opinion(), None | Some(ThirdPartyOpinion::NotAsked));
            match (harm, facts.public_interest()) {
                (Some(false), _) => {}
                _ if unasked => at_least!(Refer),
                (_, Some(true)) => {}
                (None, _) | (_, None) => at_least!(Refer),
                (Some(true), Some(false)) => {
                    if asked && facts.special_access().is_unknown() {
                        at_least!(Refer);
                    } else {
                        withhold!();
                    }
                }
            }
        }
        Stated::Present(_) => {
            let found = facts.public_interest() == Some(true);
            let unasked = matches!(facts.opinion(), None | Some(ThirdPartyOpinion::NotAsked));
            if asked && unasked {
                at_least!(Refer);
            } else if found && (asked || facts.choice() == Some(Choice::Disclose)) {
            } else if (found && facts.choice().is_none())
                || facts.opinion().is_none()
                || facts.public_interest().is_none()
            {
                at_least!(Refer);
            } else {
                withhold!();
            }
        }
    }
    if is_new {
        match facts.internal_affairs() {
            Stated::Unknown => at_least!(Refer),
            Stated::Present(_) => choose!(),
            Stated::Absent => {}
        }
        match facts.process() {
            Stated::Unknown => at_least!(Refer),
            Stated::Present(_) => choose_unless_required!(),
            Stated::Absent => {}
        }
        match facts.enforcement_file() {
            None => at_least!(Refer),
            Some(true) => choose_unless_required!(),
            Some(false) => {}
        }
        if asked {
            match facts.special_access() {
                Stated::Unknown
                | Stated::Present(LegalRank::Law | LegalRank::AdministrativeRegulation) => {
                    at_least!(Refer);
                }
                Stated::Present(_) | Stated::Absent => {}
            }
        }
        match (facts.foreign_part(), facts.separable()) {
            (Some(false), _) => {}
            (Some(true), Some(true)) => at_least!(DiscloseInPart),
            _ => at_least!(Refer),
        }
    } else if asked && facts.special_need() != Some(true) {
        match (facts.special_need(), facts.choice()) {
            (None, _) | (_, None) => at_least!(Refer),
            (_, Some(Choice::Withhold)) => match facts.mandatory_item() {
                Stated::Unknown => at_least!(Refer),
                Stated::Present(item) if item.edition() == facts.edition() => {}
                Stated::Present(_) | Stated::Absent => return Verdict::Withhold,
            },
            (_, Some(_)) => {}
        }
    }
    match facts.origin() {
        Some(Origin::Made | Origin::FromPerson) => {}
        Some(Origin::MadeJointlyInLead) if is_new => {}
        _ => at_least!(Refer),
    }
    if facts.doubt() != Some(false) {
        at_least!(Refer);
    }
    verdict
}

struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    fn one_of<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    /// Present in one of eight, unknown in one of forty.
    fn stated<T: Copy>(&mut self, of: &[T]) -> Stated<T> {
        match self.below(40) {
            0 => Stated::Unknown,
            1..=5 => Stated::Present(self.one_of(of)),
            _ => Stated::Absent,
        }
    }

    fn answer(&mut self) -> Option<bool> {
        match self.stated(&[()]) {
            Stated::Unknown => None,
            Stated::Absent => Some(false),
            Stated::Present(()) => Some(true),
        }
    }

    /// Any of the values, unknown in one of forty.
    fn known<T: Copy>(&mut self, of: &[T]) -> Option<T> {
        (self.below(40) > 0).then(|| self.one_of(of))
    }

    fn facts(&mut self) -> Facts {
        let on = NaiveDate::from_ymd_opt(2018, 1, 1).unwrap()
            + Days::new(self.below(3_000).try_into().unwrap());
        let classified = |level| Secrecy::new(level, NaiveDate::from_ymd_opt(2016, 5, 1).unwrap());
        let secrets = [
            classified(self.one_of(SecrecyLevel::ALL)),
            classified(self.one_of(SecrecyLevel::ALL)).without_end(),
            classified(self.one_of(SecrecyLevel::ALL))
                .for_years(1)
                .unwrap(),
            classified(self.one_of(SecrecyLevel::ALL))
                .for_years(10)
                .unwrap(),
        ];
        let kinds = ExemptionKind::ALL;
        let interest = self.stated(Interest::ALL);
        // Who is absent was neither harmed nor asked.
        let (harms, opinions) = match interest {
            Stated::Absent => (&[false][..], &[ThirdPartyOpinion::NotAsked][..]),
            Stated::Present(_) | Stated::Unknown => (&[true, false][..], ThirdPartyOpinion::ALL),
        };
        Facts::new(self.one_of(&Edition::ALL), self.one_of(Occasion::ALL), on)
            .with_kind(self.known(InformationKind::ALL))
            .with_policy_document(self.answer())
            .with_origin(if self.below(8) > 0 {
                Some(Origin::Made)
            } else {
                self.known(Origin::ALL)
            })
            .with_secrecy(self.stated(&secrets))
            .unwrap()
            .with_forbidden(self.stated(LegalRank::ALL))
            .with_required(self.stated(LegalRank::ALL))
            .with_stability_harm(self.answer())
            .with_third_party(interest)
            .unwrap()
            .with_third_party_harm(self.known(harms))
            .unwrap()
            .with_opinion(self.known(opinions))
            .unwrap()
            .with_public_interest(self.answer())
            .with_internal_affairs(self.stated(&kinds[..3]))
            .unwrap()
            .with_process(self.stated(&kinds[3..]))
            .unwrap()
            .with_enforcement_file(self.answer())
            .with_choice(self.known(Choice::ALL))
            .with_office_review(self.known(&[true, false]))
            .with_special_access(self.stated(LegalRank::ALL))
            .with_special_need(self.known(&[true, true, false]))
            .with_foreign_part(self.answer())
            .with_separable(self.known(&[true, false]))
            .with_work_secret(self.answer())
            .with_doubt(self.answer())
            .with_mandatory_item(self.stated(MandatoryItem::ALL))
            // The chain does not know these: none of them applies.
            .with_reorganization(Stated::Absent)
            .with_shared(Some(false))
            .with_nonexistence(Stated::Absent)
            .with_state_archive(Some(false))
            .with_formed_before_decision(Some(true))
    }
}

fn policy(criterion: &mut Criterion) {
    let rules = RuleSet::standard();
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    let many: Vec<_> = (0..MANY).map(|_| dice.facts()).collect();
    let mut verdicts = [0_u32; 4];
    for facts in &many {
        let verdict = chain(facts);
        assert_eq!(rules.verdict(facts), verdict, "{facts:?}");
        assert_eq!(rules.decide(facts).verdict(), verdict, "{facts:?}");
        let place = Verdict::ALL.iter().position(|it| *it == verdict).unwrap();
        verdicts[place] += 1;
    }
    assert!(verdicts.iter().all(|&count| count > 50_000), "{verdicts:?}");

    for (name, items) in [("65k", &many[..ITEMS]), ("1m", &many[..])] {
        let mut group = criterion.benchmark_group(name);
        group.sample_size(20);
        group.throughput(Throughput::Elements(items.len().try_into().unwrap()));
        group.bench_function("chain of ifs", |bench| {
            bench.iter(|| {
                for facts in items {
                    black_box(chain(black_box(facts)));
                }
            });
        });
        group.bench_function("verdict", |bench| {
            bench.iter(|| {
                for facts in items {
                    black_box(rules.verdict(black_box(facts)));
                }
            });
        });
        group.bench_function("decision with findings", |bench| {
            bench.iter(|| {
                for facts in items {
                    drop(black_box(rules.decide(black_box(facts))));
                }
            });
        });
        group.bench_function("decision, every finding read", |bench| {
            bench.iter(|| {
                for facts in items {
                    for finding in rules.decide(black_box(facts)).assessments() {
                        black_box(finding.effect());
                    }
                }
            });
        });
        group.finish();
    }
}

criterion_group!(benches, policy);
criterion_main!(benches);
