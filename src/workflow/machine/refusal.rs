use std::fmt;

use serde::{Serialize, Serializer};

use super::{Bar, MachineState, ProcedureStep};
use crate::finding::Words;
use crate::law::{Citation, Edition, Instrument};
use crate::vocabulary::{Role, Term as _};

/// One thing that bars a step: which bar of the list, in words of the case, with the place that it speaks of
/// and the text it stands on, where there are such.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objection {
    reason: Bar,
    message: Words,
    place: Option<String>,
    citation: Option<Citation>,
}

impl Objection {
    /// States a bar in words of the case.
    #[must_use]
    pub(in crate::workflow) fn new(
        reason: Bar,
        zh: impl Into<String>,
        en: impl Into<String>,
    ) -> Self {
        Self {
            reason,
            message: Words::new(zh, en),
            place: None,
            citation: None,
        }
    }

    /// States a bar in the words of the list, where they say all.
    #[must_use]
    pub(in crate::workflow) fn of(reason: Bar) -> Self {
        let words = reason.words();
        Self::new(reason, words.zh, words.en)
    }

    /// Names the text it stands on.
    #[must_use]
    pub(in crate::workflow) fn citing(mut self, citation: Citation) -> Self {
        self.citation = Some(citation);
        self
    }

    /// Says which field or item it speaks of.
    #[must_use]
    pub(in crate::workflow) fn at(mut self, place: impl Into<String>) -> Self {
        self.place = Some(place.into());
        self
    }

    /// Which bar of the list.
    #[must_use]
    pub const fn reason(&self) -> Bar {
        self.reason
    }

    /// What bars the step, in Chinese and English.
    #[must_use]
    pub const fn message(&self) -> &Words {
        &self.message
    }

    /// The field or item of the command that it speaks of.
    #[must_use]
    pub fn place(&self) -> Option<&str> {
        self.place.as_deref()
    }

    /// The text it stands on; a record that has gone on in the meantime needs none.
    #[must_use]
    pub const fn citation(&self) -> Option<&Citation> {
        self.citation.as_ref()
    }

    /// What bars the step, on which text, and the way on.
    fn told(&self) -> Words {
        let (message, way) = (&self.message, self.reason.way_on());
        let (zh, en) = match &self.citation {
            Some(citation) => (
                format!("（{}）", citation.zh()),
                format!(" ({})", english(citation)),
            ),
            None => (String::new(), String::new()),
        };
        Words::new(
            format!("{}{zh}。{}。", message.zh, way.zh),
            format!("{}{en}: {}. ", capital(&message.en), way.en),
        )
    }
}

/// A sentence begins with a capital.
fn capital(text: &str) -> String {
    let mut signs = text.chars();
    let first = signs.next().map(|it| it.to_ascii_uppercase());
    first.into_iter().chain(signs).collect()
}

/// A citation in English words; titles stay as the law has them.
fn english(citation: &Citation) -> String {
    let instrument = match citation.instrument() {
        Instrument::Regulation(Edition::Decree492) => "Decree 492".to_owned(),
        Instrument::Regulation(Edition::Decree711) => "Decree 711".to_owned(),
        Instrument::Other(other) => Instrument::Other(other.clone()).zh(),
    };
    match citation.provision() {
        Some(provision) => format!("{instrument}, {}", provision.en()),
        None => instrument,
    }
}

impl Serialize for Objection {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Form<'o> {
            reason: Bar,
            message: &'o Words,
            way_on: Words,
            #[serde(skip_serializing_if = "Option::is_none")]
            place: Option<&'o str>,
            #[serde(skip_serializing_if = "Option::is_none")]
            citation: Option<&'o Citation>,
        }
        let form = Form {
            reason: self.reason,
            message: &self.message,
            way_on: self.reason.way_on(),
            place: self.place(),
            citation: self.citation(),
        };
        form.serialize(serializer)
    }
}

/// A code with its words, as refusals show states and steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Label {
    code: &'static str,
    #[serde(flatten)]
    words: Words,
}

impl Label {
    pub(super) fn of_state<S: MachineState>(state: S) -> Self {
        Self {
            code: state.code(),
            words: state.words(),
        }
    }

    pub(super) fn of_step<S: ProcedureStep>(step: S) -> Self {
        Self {
            code: step.code(),
            words: Words::new(step.zh(), step.en()),
        }
    }

    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// In Chinese and English.
    #[must_use]
    pub const fn words(&self) -> &Words {
        &self.words
    }
}

/// A step that is open now, and who may take it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PermittedStep {
    #[serde(flatten)]
    label: Label,
    roles: Vec<Role>,
}

impl PermittedStep {
    /// A step with its words and the roles whose power covers it, as a form or a list shows it.
    pub fn of<S: ProcedureStep>(step: S) -> Self {
        Self {
            label: Label::of_step(step),
            roles: step.roles().collect(),
        }
    }

    /// The step.
    #[must_use]
    pub const fn step(&self) -> &Label {
        &self.label
    }

    /// Who may take it.
    #[must_use]
    pub fn roles(&self) -> &[Role] {
        &self.roles
    }

    /// The step and who may take it.
    fn told(&self) -> Words {
        let Words { zh, en } = &self.label.words;
        let roles_zh: Vec<_> = self.roles.iter().map(|it| it.zh()).collect();
        let roles_en: Vec<_> = self.roles.iter().map(|it| it.en()).collect();
        Words::new(
            format!("{zh}（{}）", roles_zh.join("、")),
            format!("{en} ({})", roles_en.join(", ")),
        )
    }
}

/// What a machine answers to a command that the law does not allow here and now (不能办理).
///
/// It is no error of the program: it says in which state which command met which objections, and what
/// is open instead and to whom. Nothing of the command has been applied.
///
/// ```
/// use disclosure::calendar::WorkingCalendar;
/// use disclosure::vocabulary::Role;
/// use disclosure::workflow::request::{Command, Request};
/// use disclosure::workflow::{Actor, Bar, Id, Instruction, Machine};
///
/// let day = chrono::NaiveDate::from_ymd_opt(2025, 3, 3).unwrap();
/// let unit = Actor::new("staff-7", Role::HandlingUnit)?;
/// let screen = Instruction::new(Id::new("2025-17")?, 0, Command::Screen, unit, day);
/// let refusal = Request::default().decide(&screen, &WorkingCalendar::mainland()).unwrap_err();
/// assert!(refusal.has(Bar::State) && refusal.has(Bar::Role));
/// let open: Vec<_> = refusal.permitted().iter().map(|it| it.step().code()).collect();
/// assert_eq!(open, ["dictate", "submit", "split-off"]);
/// # Ok::<(), disclosure::workflow::TextError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Refusal(Box<Refused>);

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Refused {
    state: Label,
    step: Label,
    objections: Vec<Objection>,
    permitted: Vec<PermittedStep>,
}

impl Refusal {
    pub(super) fn new(
        state: Label,
        step: Label,
        objections: Vec<Objection>,
        permitted: Vec<PermittedStep>,
    ) -> Self {
        Self(Box::new(Refused {
            state,
            step,
            objections,
            permitted,
        }))
    }

    /// The state the case is in.
    #[must_use]
    pub const fn state(&self) -> &Label {
        &self.0.state
    }

    /// The step refused.
    #[must_use]
    pub const fn step(&self) -> &Label {
        &self.0.step
    }

    /// Every reason, at least one.
    #[must_use]
    pub fn objections(&self) -> &[Objection] {
        &self.0.objections
    }

    /// This bar is among them.
    #[must_use]
    pub fn has(&self, reason: Bar) -> bool {
        self.0.objections.iter().any(|it| it.reason == reason)
    }

    /// What is open now, and to whom.
    #[must_use]
    pub fn permitted(&self) -> &[PermittedStep] {
        &self.0.permitted
    }

    /// All of it for people: the step and the state, what bars it and the way on, and what is open instead.
    #[must_use]
    pub fn words(&self) -> Words {
        let (step, state) = (&self.0.step.words, &self.0.state.words);
        let (zh, en) = if self.has(Bar::State) {
            (String::new(), String::new())
        } else {
            (
                format!("（现为“{}”）", state.zh),
                format!(" (the case is “{}”)", state.en),
            )
        };
        let mut words = Words::new(
            format!("不能办理“{}”{zh}：", step.zh),
            format!("It is not possible to {}{en}. ", step.en),
        );
        for objection in &self.0.objections {
            let told = objection.told();
            words.zh.push_str(&told.zh);
            words.en.push_str(&told.en);
        }
        let open = self.0.permitted.iter().map(PermittedStep::told);
        let (zh, en): (Vec<_>, Vec<_>) = open.map(|it| (it.zh, it.en)).unzip();
        if zh.is_empty() {
            words.zh.push_str("现在没有可以办理的事项。");
            words.en.push_str("Nothing is open now.");
        } else {
            words.zh += &["可以办理：", &zh.join("、"), "。"].concat();
            words.en += &["Open now: ", &en.join("; "), "."].concat();
        }
        words
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (step, state) = (self.0.step.code, self.0.state.code);
        write!(f, "`{step}` is refused in state `{state}`: ")?;
        for (place, objection) in self.0.objections.iter().enumerate() {
            if place > 0 {
                f.write_str("; ")?;
            }
            f.write_str(&objection.message.en)?;
            if let Some(citation) = &objection.citation {
                write!(f, " ({citation})")?;
            }
        }
        Ok(())
    }
}

impl std::error::Error for Refusal {}
