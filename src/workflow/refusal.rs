use std::fmt;

use serde::Serialize;

use crate::finding::Words;
use crate::law::Citation;
use crate::vocabulary::Role;

/// One reason why a command is refused, with the text it stands on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Objection {
    reason: &'static str,
    message: Words,
    citation: Citation,
}

impl Objection {
    /// States a reason by its stable id: lower-case ASCII with hyphens.
    #[must_use]
    pub const fn new(reason: &'static str, message: Words, citation: Citation) -> Self {
        Self {
            reason,
            message,
            citation,
        }
    }

    /// The stable id of the reason.
    #[must_use]
    pub const fn reason(&self) -> &'static str {
        self.reason
    }

    /// The reason in Chinese and English.
    #[must_use]
    pub const fn message(&self) -> &Words {
        &self.message
    }

    /// The text it stands on.
    #[must_use]
    pub const fn citation(&self) -> &Citation {
        &self.citation
    }
}

/// A command that is open now, and who may give it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PermittedCommand {
    command: &'static str,
    roles: Vec<Role>,
}

impl PermittedCommand {
    /// Names a command by its stable code, with the roles that hold its power.
    #[must_use]
    pub const fn new(command: &'static str, roles: Vec<Role>) -> Self {
        Self { command, roles }
    }

    /// The stable code of the command.
    #[must_use]
    pub const fn command(&self) -> &'static str {
        self.command
    }

    /// Who may give it.
    #[must_use]
    pub fn roles(&self) -> &[Role] {
        &self.roles
    }
}

/// What a machine answers to a command that the law does not allow here and now (不予受理该操作).
///
/// It is no error of the program: it says in which state which command met which objections, and what
/// is open instead and to whom. Nothing of the command has been applied.
///
/// ```
/// use disclosure::finding::Words;
/// use disclosure::law::{Citation, Edition, Provision};
/// use disclosure::vocabulary::Role;
/// use disclosure::workflow::{Objection, PermittedCommand, Refusal};
///
/// let basis = Citation::new(Edition::Decree711, Provision::article(33).paragraph(2))?;
/// let words = Words::new("延长期限须经负责人同意", "an extension needs the consent of the head");
/// let refusal = Refusal::new("in-progress", "extend", Objection::new("role", words, basis))
///     .permitting([PermittedCommand::new("extend", vec![Role::HeadOfDisclosureOffice])]);
/// assert_eq!(
///     refusal.to_string(),
///     "`extend` is refused in state `in-progress`: an extension needs the consent of the head \
///      (decree-711/art-33/para-2)",
/// );
/// assert!(refusal.has("role"));
/// # Ok::<(), disclosure::law::CitationError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refusal {
    state: &'static str,
    command: &'static str,
    objections: Vec<Objection>,
    permitted: Vec<PermittedCommand>,
}

impl Refusal {
    /// Refuses a command in a state, both by their stable codes, for a first reason.
    #[must_use]
    pub fn new(state: &'static str, command: &'static str, objection: Objection) -> Self {
        Self {
            state,
            command,
            objections: vec![objection],
            permitted: Vec::new(),
        }
    }

    /// Adds further reasons.
    #[must_use]
    pub fn and(mut self, objections: impl IntoIterator<Item = Objection>) -> Self {
        self.objections.extend(objections);
        self
    }

    /// Says what is open instead.
    #[must_use]
    pub fn permitting(mut self, commands: impl IntoIterator<Item = PermittedCommand>) -> Self {
        self.permitted.extend(commands);
        self
    }

    /// Refuses a command that met objections and says what is open instead; without any it passes.
    pub(super) fn unless_clear(
        state: &'static str,
        command: &'static str,
        objections: Vec<Objection>,
        permitted: impl FnOnce() -> Vec<PermittedCommand>,
    ) -> Result<(), Self> {
        let mut objections = objections.into_iter();
        match objections.next() {
            Some(first) => Err(Self::new(state, command, first)
                .and(objections)
                .permitting(permitted())),
            None => Ok(()),
        }
    }

    /// The stable code of the state the case is in.
    #[must_use]
    pub const fn state(&self) -> &'static str {
        self.state
    }

    /// The stable code of the command refused.
    #[must_use]
    pub const fn command(&self) -> &'static str {
        self.command
    }

    /// Every reason, at least one.
    #[must_use]
    pub fn objections(&self) -> &[Objection] {
        &self.objections
    }

    /// A reason with this stable id is among them.
    #[must_use]
    pub fn has(&self, reason: &str) -> bool {
        self.objections.iter().any(|it| it.reason == reason)
    }

    /// What is open now, and to whom.
    #[must_use]
    pub fn permitted(&self) -> &[PermittedCommand] {
        &self.permitted
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` is refused in state `{}`: ",
            self.command, self.state
        )?;
        for (place, objection) in self.objections.iter().enumerate() {
            if place > 0 {
                f.write_str("; ")?;
            }
            write!(f, "{} ({})", objection.message.en, objection.citation)?;
        }
        Ok(())
    }
}

impl std::error::Error for Refusal {}
