//! Laws of a request: a small model of one case, kept apart from the machine and counting day by day,
//! lives beside it; logs that were damaged are errors with their place.

use std::sync::LazyLock;

use crate::case::Entry;
use crate::case::of_role;
use chrono::{Days, NaiveDate};
use disclosure::calendar::WorkingCalendar;
use disclosure::deadline::Due;
use disclosure::vocabulary::Role;
use disclosure::workflow::Id;
use disclosure::workflow::request::{Request, State};
use disclosure::workflow::{Instruction, Machine as _};
use proptest::prelude::*;
use proptest_state_machine::{ReferenceStateMachine, StateMachineTest, prop_state_machine};
use serde_json::{Value, json};

pub(crate) static CALENDAR: LazyLock<WorkingCalendar> = LazyLock::new(WorkingCalendar::mainland);

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day + Days::new(days)
}

/// The n-th day that counts after a start, found by looking at every day.
pub(crate) fn slow(start: NaiveDate, days: u32, counts: impl Fn(NaiveDate) -> bool) -> NaiveDate {
    let mut left = days;
    let mut day = start;
    while left > 0 {
        day = later(day, 1);
        if counts(day) {
            left -= 1;
        }
    }
    day
}

pub(crate) fn works(day: NaiveDate) -> bool {
    CALENDAR.is_working(day).unwrap()
}

/// A request with the log that made it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Case {
    pub(crate) request: Request,
    pub(crate) log: Vec<Entry>,
}

impl Case {
    /// Gives a command; says whether it was taken.
    pub(crate) fn does(&mut self, role: Role, on: NaiveDate, command: Value) -> bool {
        let entered = self.log.last().map_or(on, |last| last.entered_on().max(on));
        let order = Instruction::new(
            Id::new("case-1").unwrap(),
            self.request.version(),
            serde_json::from_value(command).unwrap(),
            of_role(role),
            on,
        );
        let events = self.request.decide(&order.entered_on(entered), &CALENDAR);
        for event in events.iter().flatten() {
            self.request = self.request.clone().evolve(event).unwrap();
            self.log.push(event.clone());
        }
        events.is_ok()
    }

    pub(crate) fn received(on: NaiveDate) -> Self {
        let mut case = Self::default();
        let submit = json!({
            "command": "submit", "channel": "in-person", "form": "纸质",
            "applicant": {"name": "erased", "identity": "erased", "contact": "erased"},
            "items": [{"number": 1, "description": "年度决算"}],
        });
        assert!(case.does(Role::Applicant, on, submit));
        assert!(case.does(OFFICE, on, json!({"command": "receive"})));
        case
    }

    pub(crate) fn assigned(on: NaiveDate) -> Self {
        let mut case = Self::received(on);
        for act in [Act::Register, Act::Screen, Act::Assign] {
            let (role, command) = act.command(&Book::new(on));
            assert!(case.does(role, on, command));
        }
        case
    }
}

pub(crate) const OFFICE: Role = Role::DisclosureOffice;

/// What may be tried at any moment, right or wrong.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Act {
    Register,
    Screen,
    TellToCorrect,
    ServeNotice,
    Correct,
    Lapse,
    Assign,
    Consult,
    ServeLetter,
    Answer,
    Close,
    Extend(u32),
    Draft,
    Review,
    Approve,
    Send,
    Deliver,
    Archive,
    Withdraw,
}

impl Act {
    pub(crate) fn command(self, book: &Book) -> (Role, Value) {
        let letter = book.letters.len();
        let number = |kind: &str| format!("示公开{kind}〔2025〕{}号", letter + 1);
        match self {
            Self::Register => (
                OFFICE,
                json!({"command": "register", "number": "2025-1", "class": "company"}),
            ),
            Self::Screen => (OFFICE, json!({"command": "screen"})),
            Self::TellToCorrect => (
                OFFICE,
                json!({"command": "request-correction", "number": number("补"), "what": ["年度"], "term": 10}),
            ),
            Self::ServeNotice => (
                OFFICE,
                json!({"command": "serve-notice", "notice": "correction", "proof": "1"}),
            ),
            Self::Correct => (
                Role::Applicant,
                json!({"command": "correct", "items": [{"number": 1, "description": "2023年度决算"}]}),
            ),
            Self::Lapse => (Role::System, json!({"command": "lapse"})),
            Self::Assign => (OFFICE, json!({"command": "assign", "unit": "7"})),
            Self::Consult => (
                OFFICE,
                json!({
                    "command": "consult-third-party", "consultation": letter + 1,
                    "number": number("征"), "party": "erased", "items": [1],
                }),
            ),
            Self::ServeLetter => (
                OFFICE,
                json!({"command": "serve-notice", "notice": {"consultation": letter}, "proof": "1"}),
            ),
            Self::Answer => (
                Role::ThirdParty,
                json!({"command": "give-opinion", "consultation": letter, "opinion": {"says": "agree"}}),
            ),
            Self::Close => (
                Role::System,
                json!({"command": "close-consultation", "consultation": letter}),
            ),
            Self::Extend(days) => (
                Role::HeadOfDisclosureOffice,
                json!({
                    "command": "extend", "number": number("延"), "days": days, "reason": "核实",
                    "told_on": book.today,
                }),
            ),
            Self::Draft => (
                Role::HandlingUnit,
                json!({"command": "draft-reply", "decisions": [{"item": 1, "disposition": {
                    "kind": "withhold",
                    "grounds": [{"exemption": "state-secret-2019", "reason": "密级鉴定"}],
                }}]}),
            ),
            Self::Review => (
                Role::SecrecyReviewer,
                json!({"command": "review-secrecy", "passed": true}),
            ),
            Self::Approve => (Role::Approver, json!({"command": "approve"})),
            Self::Send => (
                OFFICE,
                json!({"command": "send", "number": number("告"), "remedy": "review-first"}),
            ),
            Self::Deliver => (OFFICE, json!({"command": "deliver", "proof": "1"})),
            Self::Archive => (
                OFFICE,
                json!({"command": "archive", "contents": [
                    "application-form", "receipt-proof", "registration-sheet", "correction-notice",
                    "assistance-letter", "third-party-letter", "opinion-confirmation",
                    "extension-notice", "approval-sheet", "reply", "closing-notice", "service-proof",
                    "withdrawal-letter",
                ]}),
            ),
            Self::Withdraw => (
                Role::Applicant,
                json!({"command": "withdraw", "proof": "1"}),
            ),
        }
    }
}

/// A letter to a third party.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Letter {
    pub(crate) issued: NaiveDate,
    pub(crate) served: Option<NaiveDate>,
    pub(crate) answered: Option<NaiveDate>,
    pub(crate) closed: bool,
}

impl Letter {
    fn is_open(&self) -> bool {
        self.answered.is_none() && !self.closed
    }

    fn limit(&self) -> Option<NaiveDate> {
        self.served.map(|served| slow(served, 15, works))
    }

    /// The last day taken out of the reply period; none while nobody can tell.
    fn ended(&self) -> Option<NaiveDate> {
        match (self.answered, self.limit()) {
            (Some(answered), Some(limit)) => Some(answered.min(limit)),
            (answered, limit) => answered.or(limit),
        }
    }
}

/// What a clerk with a pencil would know of the case.
#[derive(Debug, Clone)]
pub(crate) struct Book {
    pub(crate) today: NaiveDate,
    /// Where it stood when the day began.
    pub(crate) morning: Option<State>,
    pub(crate) state: State,
    pub(crate) start: NaiveDate,
    /// The correction notice was sent, and served on.
    pub(crate) told: bool,
    pub(crate) told_served: Option<NaiveDate>,
    pub(crate) extended: u32,
    pub(crate) letters: Vec<Letter>,
    /// The draft has passed its review.
    pub(crate) reviewed: bool,
    /// The reply was sent on.
    pub(crate) sent: Option<NaiveDate>,
    /// The last act was taken.
    pub(crate) taken: bool,
}

impl Book {
    pub(crate) const fn new(on: NaiveDate) -> Self {
        Self {
            today: on,
            morning: None,
            state: State::Received,
            start: on,
            told: false,
            told_served: None,
            extended: 0,
            letters: Vec::new(),
            reviewed: false,
            sent: None,
            taken: true,
        }
    }

    pub(crate) fn consulting(&self) -> bool {
        self.state == State::InProgress && self.letters.iter().any(Letter::is_open)
    }

    pub(crate) fn due(&self) -> Option<NaiveDate> {
        let ended = self.letters.iter();
        let windows: Vec<_> = ended
            .filter_map(|it| Some((it.issued, it.ended()?)))
            .collect();
        let counts = |day: NaiveDate| {
            works(day) && !windows.iter().any(|(from, to)| *from < day && day <= *to)
        };
        let due = slow(self.start, 20 + self.extended, counts);
        // A letter without an end hides the day, unless it was issued when the period was over.
        let mut open = self.letters.iter().filter(|it| it.ended().is_none());
        open.all(|it| it.issued >= due).then_some(due)
    }

    /// It stands so, or did when the day began: what is entered after the reply or its draft counts by
    /// its day.
    pub(crate) fn stands(&self, states: &[State]) -> bool {
        use State::{Archived, Delivered, Replied, ReplyApproved, ReplyDrafted};
        let is_late = matches!(
            self.state,
            ReplyDrafted | ReplyApproved | Replied | Delivered | Archived
        );
        let then = self.morning.filter(|_| is_late);
        [Some(self.state), then]
            .into_iter()
            .flatten()
            .any(|it| states.contains(&it))
    }

    /// Takes an act, or leaves everything as it is.
    pub(crate) fn take(&mut self, act: Act) -> bool {
        use State::{
            Abandoned, Archived, AwaitingCorrection, Delivered, InProgress, InReview, Received,
            Registered, Replied, ReplyApproved, ReplyDrafted, Withdrawn,
        };
        let (today, state, consulting) = (self.today, self.state, self.consulting());
        let correct_by = self.told_served.map(|served| slow(served, 10, works));
        let due = self.due();
        let early = matches!(state, Received | Registered);
        let handled = matches!(state, InReview | InProgress | ReplyDrafted | ReplyApproved);
        let fits = match act {
            Act::Register => state == Received,
            Act::Screen => state == Registered,
            Act::TellToCorrect => state == InReview && !self.told,
            Act::ServeNotice => self.told && self.told_served.is_none(),
            Act::Correct => state == AwaitingCorrection && correct_by.is_none_or(|it| today <= it),
            Act::Lapse => state == AwaitingCorrection && correct_by.is_some_and(|it| today > it),
            Act::Assign => state == InReview,
            Act::Consult => self.stands(&[InProgress]),
            Act::ServeLetter => !early && self.letters.last().is_some_and(|it| it.served.is_none()),
            Act::Answer => {
                matches!(
                    state,
                    InProgress | ReplyDrafted | ReplyApproved | Replied | Delivered | Archived
                ) && self.letters.last().is_some_and(|it| it.answered.is_none())
            }
            Act::Close => {
                let last = self.letters.last().filter(|it| it.is_open());
                let over = last.and_then(Letter::limit).is_some_and(|it| today > it);
                self.stands(&[InProgress]) && over
            }
            Act::Extend(days) => {
                let room = days > 0 && self.extended + days <= 20;
                let running = [
                    Received,
                    Registered,
                    InReview,
                    InProgress,
                    ReplyDrafted,
                    ReplyApproved,
                ];
                self.stands(&running) && room && due.is_none_or(|due| today <= due)
            }
            Act::Draft => state == InProgress && !consulting,
            Act::Review => state == ReplyDrafted && !self.reviewed,
            Act::Approve => state == ReplyDrafted,
            Act::Send => state == ReplyApproved,
            Act::Deliver => state == Replied,
            Act::Archive => matches!(state, Delivered | Abandoned | Withdrawn),
            Act::Withdraw => {
                early || handled || state == AwaitingCorrection || self.sent == Some(today)
            }
        };
        if !fits {
            return false;
        }
        match act {
            Act::Register => self.state = Registered,
            Act::Screen => self.state = InReview,
            Act::TellToCorrect => (self.told, self.state) = (true, AwaitingCorrection),
            Act::ServeNotice => self.told_served = Some(today),
            Act::Correct => (self.start, self.extended, self.state) = (today, 0, InReview),
            Act::Lapse => self.state = Abandoned,
            Act::Assign => self.state = InProgress,
            Act::Consult => self.letters.push(Letter {
                issued: today,
                served: None,
                answered: None,
                closed: false,
            }),
            Act::ServeLetter => self.letters.last_mut().unwrap().served = Some(today),
            Act::Answer => self.letters.last_mut().unwrap().answered = Some(today),
            Act::Close => self.letters.last_mut().unwrap().closed = true,
            Act::Extend(days) => self.extended += days,
            Act::Draft => self.state = ReplyDrafted,
            Act::Review => self.reviewed = true,
            Act::Approve => self.state = ReplyApproved,
            Act::Send => (self.sent, self.state) = (Some(today), Replied),
            Act::Deliver => self.state = Delivered,
            Act::Archive => self.state = Archived,
            Act::Withdraw if state == Archived => self.sent = None,
            Act::Withdraw => (self.sent, self.state) = (None, Withdrawn),
        }
        true
    }
}

impl ReferenceStateMachine for Book {
    type State = Self;
    type Transition = (Act, u64);

    fn init_state() -> BoxedStrategy<Self> {
        (0..500_u64)
            .prop_map(|days| Self::new(later(day("2024-01-02"), days)))
            .boxed()
    }

    fn transitions(book: &Self) -> BoxedStrategy<(Act, u64)> {
        // What the state has comes often, anything at all now and then.
        let likely = match book.state {
            State::Received => vec![Act::Register],
            State::Registered => vec![Act::Screen],
            State::InReview => vec![Act::Assign, Act::TellToCorrect, Act::ServeNotice],
            State::AwaitingCorrection => vec![Act::ServeNotice, Act::Correct, Act::Lapse],
            State::InProgress => vec![
                Act::Consult,
                Act::ServeLetter,
                Act::Answer,
                Act::Close,
                Act::Extend(3),
                Act::Draft,
            ],
            State::ReplyDrafted => vec![Act::Review, Act::Approve],
            State::ReplyApproved => vec![Act::Send, Act::Extend(2)],
            State::Replied | State::Delivered => vec![Act::Deliver, Act::Answer, Act::ServeLetter],
            State::Abandoned | State::Withdrawn | State::Archived => vec![Act::Archive],
            State::New
            | State::Draft
            | State::Submitted
            | State::AwaitingReasons
            | State::AwaitingFee
            | State::ConsultingThirdParty
            | State::ConsultingOrgans
            | State::AwaitingDetermination
            | State::Split
            | State::Merged => unreachable!("the model keeps no such state"),
        };
        let any = vec![
            Act::Register,
            Act::Screen,
            Act::TellToCorrect,
            Act::ServeNotice,
            Act::Correct,
            Act::Lapse,
            Act::Assign,
            Act::Consult,
            Act::ServeLetter,
            Act::Answer,
            Act::Close,
            Act::Extend(1),
            Act::Extend(12),
            Act::Extend(20),
            Act::Draft,
            Act::Review,
            Act::Approve,
            Act::Send,
            Act::Deliver,
            Act::Archive,
            Act::Withdraw,
        ];
        let acts = prop_oneof![
            4 => proptest::sample::select(likely),
            1 => proptest::sample::select(any),
        ];
        let days = prop_oneof![6 => 0..4_u64, 1 => 10..30_u64];
        (acts, days).boxed()
    }

    fn apply(mut book: Self, (act, days): &(Act, u64)) -> Self {
        if *days > 0 {
            book.morning = Some(book.state);
        }
        book.today = later(book.today, *days);
        book.taken = book.take(*act);
        book
    }
}

/// The machine, with the model as it was before the act, from which commands are made.
struct Machine {
    case: Case,
    numbering: Book,
}

impl StateMachineTest for Machine {
    type SystemUnderTest = Self;
    type Reference = Book;

    fn init_test(book: &Book) -> Self {
        Self {
            case: Case::received(book.today),
            numbering: book.clone(),
        }
    }

    fn apply(mut machine: Self, book: &Book, (act, _): (Act, u64)) -> Self {
        machine.numbering.today = book.today;
        let (role, command) = act.command(&machine.numbering);
        let before = machine.case.request.clone();
        let taken = machine.case.does(role, book.today, command);
        assert_eq!(taken, book.taken, "{act:?} on {}", book.today);
        if !taken {
            assert_eq!(machine.case.request, before, "nothing is half applied");
        }
        machine.numbering = book.clone();
        machine
    }

    fn check_invariants(machine: &Self, book: &Book) {
        let case = &machine.case;
        let state = if book.consulting() {
            State::ConsultingThirdParty
        } else {
            book.state
        };
        assert_eq!(case.request.state(), state);
        assert_eq!(Request::replay(&case.log).unwrap(), case.request);
        let due = case.request.reply_due(&CALENDAR);
        let no_clock = matches!(
            book.state,
            State::AwaitingCorrection | State::Abandoned | State::Withdrawn
        );
        match due {
            _ if book.state == State::Archived => {}
            Due::Undetermined(_) => assert!(no_clock || book.due().is_none()),
            Due::On(on) => assert_eq!(Some(on), book.due()),
            Due::Provisional(on, _) => {
                assert!(book.letters.iter().any(Letter::is_open));
                assert_eq!(Some(on), book.due());
            }
        }
        // Overdue from the day after the last, and never while the applicant is to act.
        if let (true, Some(due)) = (state.is_running(), book.due()) {
            let late = |on| !case.request.breaches(&CALENDAR, on).is_empty();
            let late_notice = late(book.start);
            assert_eq!(late(due), late_notice);
            assert!(late(later(due, 1)));
        }
        if state.awaits_applicant() {
            let missed = case.request.breaches(&CALENDAR, later(book.today, 300));
            assert!(missed.iter().all(|it| it.done_on().is_some()));
        }
    }
}

prop_state_machine! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    /// The machine takes what the model takes, refuses what it refuses, and names the same days.
    #[test]
    fn the_machine_lives_as_the_model_does(sequential 1..40 => Machine);
}
