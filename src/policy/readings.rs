/// How the law is read where its text is silent: named parameters of a [`RuleSet`](super::RuleSet).
///
/// Each default is an inference, not a source.
///
/// ```
/// use disclosure::policy::Readings;
///
/// let mut local = Readings::default();
/// assert!(!local.requirement_reaches_internal_affairs);
/// local.requirement_reaches_internal_affairs = true;
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a question of its own, answered yes or no"
)]
pub struct Readings {
    /// Whether a law, regulation or rule that requires disclosure also sets aside internal affairs.
    ///
    /// The sentence stands in para. 2 of Decree 711 Art. 16 only; by default it does not reach
    /// para. 1.
    pub requirement_reaches_internal_affairs: bool,
    /// Whether a third party's refusal binds the organ even without reasonable grounds.
    ///
    /// Decree 711 Art. 32 names only a refusal with reasonable grounds; by default another one leaves
    /// the question to the harm that the organ finds.
    pub unreasoned_refusal_binds: bool,
    /// Whether the third party must be asked before publication as before a reply.
    ///
    /// The duty to consult is written for requests (Decree 711 Art. 32, 492 Art. 23); by default
    /// information harmful to a third party that was not asked is withheld from publication, without
    /// need to ask.
    pub consultation_before_publication: bool,
    /// Whether a request under Decree 492 can be declined for want of special need although the
    /// information is on the lists of mandatory publication.
    ///
    /// Art. 13 opens what is to be asked for beside (除) the items of Arts. 9 to 12; by default the test
    /// of need does not reach these.
    pub special_need_reaches_proactive: bool,
}
