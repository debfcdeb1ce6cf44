use chrono::NaiveDate;

use super::{Reconsideration, ReviewState, ReviewStep};
use crate::calendar::{Length, WorkingCalendar};
use crate::workflow::remedy::RemedyBreach;
use crate::workflow::remedy::breach::Duty;

impl Reconsideration {
    /// The terms that the review body and the agency have missed by the end of a day, in the order of
    /// the procedure: to ask for correction, to accept, to answer, to decide.
    ///
    /// An application that the law takes as accepted by silence was not accepted in time, and never
    /// will be. Nothing is owed while the claimant is to correct, and no term is the claimant's: one
    /// who is late loses the right. The sending of the papers is not among them, since the record has
    /// the day they arrived and not the day they were sent.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use disclosure::calendar::WorkingCalendar;
    /// use disclosure::vocabulary::RemedyParty;
    /// use disclosure::workflow::remedy::Reconsideration;
    ///
    /// let day = |m, d| NaiveDate::from_ymd_opt(2025, m, d).unwrap();
    /// let log = serde_json::from_str::<Vec<_>>(r#"[
    ///     {"event": "applied", "application": {"subject": {"request": "2025-17"},
    ///      "claimant": "applicant", "filed_on": "2025-03-03",
    ///      "contested": {"act": "reply", "made_on": "2025-02-24", "known_on": "2025-02-24"}}},
    ///     {"event": "accepted", "on": "2025-03-07"},
    ///     {"event": "procedure-chosen", "on": "2025-03-07", "procedure": "summary"}]"#)?;
    /// let case = Reconsideration::replay(&log)?;
    /// let calendar = WorkingCalendar::mainland();
    /// assert_eq!(case.breaches(&calendar, day(4, 7)), []);
    /// let breach = case.breaches(&calendar, day(4, 8)).remove(0);
    /// assert_eq!((breach.step, breach.by), ("decide", RemedyParty::ReviewBody));
    /// assert_eq!(breach.due, day(4, 7), "30 days end on a Sunday");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn breaches(&self, calendar: &WorkingCalendar, on: NaiveDate) -> Vec<RemedyBreach> {
        let duties = [
            self.to_ask_correction(),
            self.to_accept(),
            self.to_answer(),
            self.to_decide(),
        ];
        let duties = duties.into_iter().flatten();
        duties.filter_map(|it| it.breach(calendar, on)).collect()
    }

    /// Nobody must ask; who does, asks in time.
    fn to_ask_correction(&self) -> Option<Duty> {
        let step = ReviewStep::AskCorrection;
        let within = Length::WorkingDays(self.rules().steps.ask_correction);
        Some(Duty {
            step: step.code(),
            by: step.by(),
            term: (self.application().filed_on, within),
            done_on: Some(self.correction_asked_on()?),
            ended_on: None,
            citation: step.citation(),
        })
    }

    /// From the filing, or from the correction that made it complete.
    fn to_accept(&self) -> Option<Duty> {
        let step = ReviewStep::Accept;
        let within = Length::WorkingDays(self.rules().steps.accept);
        let over = self.concluded_on();
        let rejected = over.filter(|_| self.state() == ReviewState::NotAccepted);
        let accepted = self.accepted_on();
        let accepted = accepted.filter(|_| !self.is_accepted_by_silence());
        (!self.is_incomplete()).then(|| Duty {
            step: step.code(),
            by: step.by(),
            term: (self.complete_on(), within),
            done_on: accepted.or(rejected),
            ended_on: over,
            citation: step.citation(),
        })
    }

    fn to_answer(&self) -> Option<Duty> {
        let step = ReviewStep::Answer;
        let (_, within, citation) = self.procedure_terms();
        Some(Duty {
            step: step.code(),
            by: step.by(),
            term: (self.papers_sent_on()?, Length::WorkingDays(within)),
            done_on: self.answered_on(),
            ended_on: self.concluded_on(),
            citation,
        })
    }

    fn to_decide(&self) -> Option<Duty> {
        let step = ReviewStep::Decide;
        let over = self.concluded_on();
        Some(Duty {
            step: step.code(),
            by: step.by(),
            term: self.decision_term(self.procedure())?,
            done_on: over.filter(|_| self.state() == ReviewState::Decided),
            ended_on: over,
            citation: step.citation(),
        })
    }
}
