use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::finding::Words;
use crate::law::{Citation, Edition, Provision};
use crate::vocabulary::{Power, Role, Term};
use crate::workflow::diagram::{OUTSIDE, mermaid, walk};
use crate::workflow::{Actor, Objection, PermittedCommand, Refusal};

macro_rules! steps {
    ($($(#[$meta:meta])* $step:ident $({ $($(#[$field_meta:meta])* $field:ident: $kind:ty,)+ })?
        = $code:literal needs $power:ident;)+) => {
        /// A step of a [`RecordCorrection`], as a command and, once taken, as the fact.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "step")]
        #[non_exhaustive]
        pub enum RecordStep {
            $($(#[$meta])* #[serde(rename = $code)] $step $({ $($(#[$field_meta])* $field: $kind,)+ })?,)+
        }

        impl RecordStep {
            const POWERS: &'static [(&'static str, Power)] = &[$(($code, Power::$power)),+];

            /// The stable code.
            #[must_use]
            pub const fn code(&self) -> &'static str {
                match self { $(Self::$step { .. } => $code,)+ }
            }

            /// One of each, with nothing in it.
            fn each() -> Vec<Self> {
                vec![$(Self::$step $({ $($field: steps!(@blank $field),)+ })?),+]
            }

            const fn power(&self) -> Power {
                match self { $(Self::$step { .. } => Power::$power,)+ }
            }
        }
    };
    (@blank edition) => { Edition::Decree711 };
    (@blank $text:ident) => { String::new() };
}

steps! {
    /// Asks for the correction of a record about oneself, with evidence that it is inaccurate.
    File {
        /// The edition in force on that day, or the one the caller chooses.
        edition: Edition,
        /// The caller's key of the record.
        record: String,
        /// The caller's key of the evidence.
        evidence: String,
    } = "file" needs Submit;
    /// Corrects the record after checking it.
    Correct {
        /// What was found.
        finding: String,
    } = "correct" needs Screen;
    /// Finds the record accurate, or the evidence wanting.
    Reject {
        /// What was found.
        finding: String,
    } = "reject" needs Screen;
    /// Hands it to the organ that has the power.
    Transfer {
        /// That organ.
        organ: String,
    } = "transfer" needs Screen;
    /// Finds that another organ has the power, which the applicant will be told to ask.
    PointOn {
        /// That organ.
        organ: String,
    } = "point-on" needs Screen;
    /// Tells the applicant what became of it.
    Tell {
        /// What proves it: the caller's key of the paper.
        proof: String,
    } = "tell" needs Send;
}

/// Where a [`RecordCorrection`] stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::exhaustive_enums, reason = "a caller must meet every state")]
pub enum RecordState {
    /// Nothing has happened yet.
    New,
    /// Asked for.
    Filed,
    /// Decided in one way or another; the applicant is still to be told.
    Settled,
    /// Told: over.
    Told,
}

impl RecordState {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Filed => "filed",
            Self::Settled => "settled",
            Self::Told => "told",
        }
    }
}

impl fmt::Display for RecordState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

/// A step that was taken: when, by whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordEvent {
    version: u64,
    on: NaiveDate,
    by: Actor,
    #[serde(flatten)]
    step: RecordStep,
}

impl RecordEvent {
    /// The step.
    #[must_use]
    pub const fn step(&self) -> &RecordStep {
        &self.step
    }

    /// The day.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }
}

/// The correction of a record that an organ keeps about the applicant (更正), Art. 41 of Decree 711 and
/// Art. 25(2) of Decree 492.
///
/// It is a procedure of its own: no request for information, no outcome of one, and no number of days in
/// the law. Under Decree 492 an organ without the power must transfer it; under Decree 711 it may, or
/// tell the applicant whom to ask.
///
/// ```
/// use disclosure::law::Edition;
/// use disclosure::vocabulary::Role;
/// use disclosure::workflow::Actor;
/// use disclosure::workflow::request::{RecordCorrection, RecordState, RecordStep};
///
/// let day = |d| chrono::NaiveDate::from_ymd_opt(2025, 3, d).unwrap();
/// let applicant = Actor::new("applicant-1", Role::Applicant)?;
/// let office = Actor::new("staff-1", Role::DisclosureOffice)?;
/// let file = RecordStep::File {
///     edition: Edition::Decree711, record: "参保记录-8".into(), evidence: "缴费凭证-3".into(),
/// };
/// let mut case = RecordCorrection::default();
/// let filed = case.decide(&file, &applicant, day(3), 0)?;
/// case = case.evolve(&filed)?;
/// let point_on = RecordStep::PointOn { organ: "某市社保中心".into() };
/// let pointed = case.decide(&point_on, &office, day(5), 1)?;
/// case = case.evolve(&pointed)?;
/// assert_eq!(case.state(), RecordState::Settled);
/// let refusal = case.decide(&file, &applicant, day(6), 2).unwrap_err();
/// assert_eq!(
///     refusal.to_string(),
///     "`file` is refused in state `settled`: the state does not have this step (decree-711/art-41)",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordCorrection {
    version: u64,
    state: RecordState,
    edition: Edition,
    last_on: Option<NaiveDate>,
}

impl Default for RecordCorrection {
    fn default() -> Self {
        Self {
            version: 0,
            state: RecordState::New,
            edition: Edition::Decree711,
            last_on: None,
        }
    }
}

impl RecordCorrection {
    /// Where it stands.
    #[must_use]
    pub const fn state(&self) -> RecordState {
        self.state
    }

    /// How many events it has lived through.
    #[must_use]
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// The codes of the steps open now, with the roles that may take them.
    #[must_use]
    pub fn permitted(&self) -> Vec<PermittedCommand> {
        RecordStep::POWERS
            .iter()
            .filter(|(code, _)| self.bar(code).is_none())
            .map(|(code, power)| {
                let roles = Role::ALL.iter().copied().filter(|role| role.may(*power));
                PermittedCommand::new(code, roles.collect())
            })
            .collect()
    }

    fn bar(&self, code: &str) -> Option<(&'static str, Words)> {
        let fits = match self.state {
            RecordState::New => code == "file",
            RecordState::Filed => !matches!(code, "file" | "tell"),
            RecordState::Settled => code == "tell",
            RecordState::Told => false,
        };
        if !fits {
            let words = Words::new(
                "当前状态不能进行此项操作",
                "the state does not have this step",
            );
            Some(("state", words))
        } else if code == "point-on" && self.edition == Edition::Decree492 {
            let words = Words::new(
                "无权更正的应当转送",
                "an organ without the power transfers it",
            );
            Some(("must-transfer", words))
        } else {
            None
        }
    }

    /// Says what would happen; nothing changes.
    ///
    /// # Errors
    /// [`Refusal`] with every objection found.
    pub fn decide(
        &self,
        step: &RecordStep,
        actor: &Actor,
        on: NaiveDate,
        version: u64,
    ) -> Result<RecordEvent, Refusal> {
        let edition = match step {
            RecordStep::File { edition, .. } if self.state == RecordState::New => *edition,
            RecordStep::File { .. }
            | RecordStep::Correct { .. }
            | RecordStep::Reject { .. }
            | RecordStep::Transfer { .. }
            | RecordStep::PointOn { .. }
            | RecordStep::Tell { .. } => self.edition,
        };
        let place = match edition {
            Edition::Decree711 => Provision::article(41),
            Edition::Decree492 => Provision::article(25).paragraph(2),
        };
        let basis = Citation::regulation(edition, place);
        let mut found: Vec<(&'static str, Words)> = self.bar(step.code()).into_iter().collect();
        let mut require = |holds: bool, reason, zh: &str, en: &str| {
            if !holds {
                found.push((reason, Words::new(zh, en)));
            }
        };
        require(
            version == self.version,
            "stale-version",
            "所依据的记录不是最新版本",
            "it was not given on the last version of the log",
        );
        require(
            actor.may(step.power()),
            "role",
            "没有此项职权",
            "the role has no power to do this",
        );
        require(
            self.last_on.is_none_or(|last| last <= on),
            "date-order",
            "早于上一步骤的日期",
            "it lies before the step that precedes it",
        );
        let texts: &[&String] = match step {
            RecordStep::File {
                record, evidence, ..
            } => &[record, evidence],
            RecordStep::Correct { finding } | RecordStep::Reject { finding } => &[finding],
            RecordStep::Transfer { organ } | RecordStep::PointOn { organ } => &[organ],
            RecordStep::Tell { proof } => &[proof],
        };
        require(
            texts.iter().all(|text| !text.trim().is_empty()),
            "blank",
            "内容空缺",
            "something is left blank",
        );
        let objections = found
            .into_iter()
            .map(|(reason, words)| Objection::new(reason, words, basis.clone()))
            .collect();
        Refusal::unless_clear(self.state.code(), step.code(), objections, || {
            self.permitted()
        })?;
        Ok(RecordEvent {
            version: self.version.saturating_add(1),
            on,
            by: actor.clone(),
            step: step.clone(),
        })
    }

    /// Records a step.
    ///
    /// # Errors
    /// [`IllegalRecordEvent`] when it cannot follow.
    pub fn evolve(mut self, event: &RecordEvent) -> Result<Self, IllegalRecordEvent> {
        let position = self.version.saturating_add(1);
        if event.version != position || self.bar(event.step.code()).is_some() {
            return Err(IllegalRecordEvent {
                position,
                step: event.step.code(),
                state: self.state,
            });
        }
        self.state = match &event.step {
            RecordStep::File { edition, .. } => {
                self.edition = *edition;
                RecordState::Filed
            }
            RecordStep::Correct { .. }
            | RecordStep::Reject { .. }
            | RecordStep::Transfer { .. }
            | RecordStep::PointOn { .. } => RecordState::Settled,
            RecordStep::Tell { .. } => RecordState::Told,
        };
        self.version = position;
        self.last_on = Some(event.on);
        Ok(self)
    }

    /// Draws the state diagram in the form of Mermaid, found by taking every step.
    ///
    /// ```
    /// let diagram = disclosure::workflow::request::RecordCorrection::diagram();
    /// assert!(diagram.contains("    filed --> settled: correct / "));
    /// ```
    #[must_use]
    pub fn diagram() -> String {
        let steps = |case: &Self| {
            let open = RecordStep::each().into_iter().filter_map(|step| {
                let next = case.clone().evolve(&RecordEvent {
                    version: case.version.saturating_add(1),
                    on: NaiveDate::default(),
                    by: Actor::new("-", Role::System).ok()?,
                    step: step.clone(),
                });
                Some((step.code(), next.ok()?))
            });
            open.collect()
        };
        let moves = walk(Self::default(), Self::state, steps);
        let mut edges = vec![(OUTSIDE, RecordState::New.code(), "")];
        edges.extend(
            moves
                .iter()
                .map(|(from, step, to)| (from.code(), to.code(), *step)),
        );
        edges.push((RecordState::Told.code(), OUTSIDE, ""));
        let states = [
            RecordState::New,
            RecordState::Filed,
            RecordState::Settled,
            RecordState::Told,
        ];
        mermaid(&states.map(|it| (it.code(), it.code().to_owned())), &edges)
    }

    /// Rebuilds a case from its log.
    ///
    /// # Errors
    /// [`IllegalRecordEvent`] with the position of the first event that cannot follow.
    pub fn replay<'e>(
        log: impl IntoIterator<Item = &'e RecordEvent>,
    ) -> Result<Self, IllegalRecordEvent> {
        log.into_iter().try_fold(Self::default(), Self::evolve)
    }
}

/// An event that cannot follow the ones before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("event {position} (`{step}`) cannot follow in state `{state}`")]
pub struct IllegalRecordEvent {
    position: u64,
    step: &'static str,
    state: RecordState,
}

impl IllegalRecordEvent {
    /// The place in the log, from 1.
    #[must_use]
    pub const fn position(&self) -> u64 {
        self.position
    }
}
