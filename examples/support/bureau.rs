//! A bureau that does not exist: its requests, handled step by step under the law of the crate, and its
//! ledger. Drawn by a small generator, so that every run gives the same figures.

use chrono::{Datelike, Days, NaiveDate};
use disclosure::calendar::{CalendarError, WorkingCalendar, WorkingDays};
use disclosure::ledger::{DisclosureItem, Ledger};
use disclosure::vocabulary::{
    ApplicantClass, Attribute, CategoryScheme, PublicationChannel, Role, Term,
};
use disclosure::workflow::machine::Actor;
use disclosure::workflow::request::{Command, Request};
use disclosure::workflow::{EntryOf, Id, Instruction, Machine as _};
use serde_json::{Value, json};

use super::BadInput;

/// A case of the bureau: its number, the unit that handled it, its log.
pub(crate) struct Handled {
    pub(crate) number: String,
    pub(crate) unit: &'static str,
    pub(crate) log: Vec<EntryOf<Request>>,
}

/// The units that handle requests.
const UNITS: [&str; 3] = ["办公室", "综合科", "业务科"];

struct Draw(u64);

impl Draw {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33).checked_rem(bound).unwrap_or_default()
    }

    fn of<T: Copy>(&mut self, list: &[T], otherwise: T) -> T {
        let place = self.below(u64::try_from(list.len()).unwrap_or(1));
        let place = usize::try_from(place).unwrap_or_default();
        list.get(place).copied().unwrap_or(otherwise)
    }
}

/// The requests received from a day on, one every few days, so many in all.
pub(crate) fn requests(first: NaiveDate, count: usize) -> Result<Vec<Handled>, BadInput> {
    let mut draw = Draw(2024);
    let calendar = WorkingCalendar::mainland();
    let unknown = |error: CalendarError| BadInput(error.to_string());
    let mut day = calendar.on_or_after(first).map_err(unknown)?;
    let mut handled = Vec::new();
    for number in 1..=count {
        let number = format!("{}-{number:03}", day.year());
        let class = if draw.below(4) > 0 {
            ApplicantClass::NaturalPerson
        } else {
            draw.of(ApplicantClass::ALL, ApplicantClass::Company)
        };
        let unit = draw.of(&UNITS, "办公室");
        let mut desk = Desk::open(&calendar, number, unit);
        desk.handle(day, class, &mut draw)
            .map_err(|why| BadInput(format!("{}: {why}", desk.handled.number)))?;
        handled.push(desk.handled);
        day = calendar
            .on_or_after(later(day, draw.below(9)))
            .map_err(unknown)?;
    }
    Ok(handled)
}

fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

struct Desk<'c> {
    calendar: &'c WorkingCalendar,
    request: Request,
    handled: Handled,
}

impl<'c> Desk<'c> {
    fn open(calendar: &'c WorkingCalendar, number: String, unit: &'static str) -> Self {
        Self {
            calendar,
            request: Request::default(),
            handled: Handled {
                number,
                unit,
                log: Vec::new(),
            },
        }
    }

    /// Gives an instruction as a service would, and stores the entries.
    fn does(
        &mut self,
        who: (&str, Role),
        on: NaiveDate,
        command: Value,
    ) -> Result<(), Box<dyn std::error::Error>> {
        let command: Command = serde_json::from_value(command)?;
        let actor = Actor::new(who.0, who.1)?;
        let case = Id::new(&self.handled.number)?;
        let instruction = Instruction::new(case, self.request.version(), command, actor, on);
        let entries = self.request.handle(&instruction, self.calendar)?;
        self.handled.log.extend(entries);
        Ok(())
    }

    fn handle(
        &mut self,
        day: NaiveDate,
        class: ApplicantClass,
        draw: &mut Draw,
    ) -> Result<(), Box<dyn std::error::Error>> {
        let applicant = ("applicant-1", Role::Applicant);
        let office = ("staff-1", Role::DisclosureOffice);
        let unit = ("staff-3", Role::HandlingUnit);
        let number = self.handled.number.clone();
        let channel = draw.of(&["in-person", "signed-post"], "in-person");
        let vault = json!({"reference": number});
        self.does(
            applicant,
            day,
            json!({
                "command": "submit", "channel": channel, "form": "电子邮件",
                "applicant": {"name": vault, "identity": vault, "contact": vault},
                "items": [{"number": 1, "description": "所需政府信息"}],
            }),
        )?;
        self.does(office, day, json!({"command": "receive"}))?;
        let registration = json!({"command": "register", "number": number, "class": class});
        self.does(office, day, registration)?;
        self.does(office, day, json!({"command": "screen"}))?;
        let replied = self.calendar.on_or_after(later(day, draw.below(34)))?;
        if draw.below(15) == 0 {
            let withdrawal = json!({"command": "withdraw", "proof": "撤回申请书"});
            return self.does(applicant, replied, withdrawal);
        }
        self.does(
            office,
            day,
            json!({"command": "assign", "unit": self.handled.unit}),
        )?;
        let serial = number
            .rsplit('-')
            .next()
            .unwrap_or("1")
            .trim_start_matches('0');
        let told_on = self.calendar.add(day, WorkingDays(18))?;
        // Most of those that take longer are extended in time; some are late.
        if replied > self.calendar.add(day, WorkingDays(20))? && draw.below(4) > 0 {
            let document = format!("某信延〔{}〕{serial}号", told_on.year());
            let extension = json!({
                "command": "extend", "number": document, "days": 20,
                "reason": "需要向其他机关核实", "told_on": told_on,
            });
            self.does(
                ("staff-6", Role::HeadOfDisclosureOffice),
                told_on,
                extension,
            )?;
        }
        let (disposition, remedy) = disposition(draw, replied);
        if disposition.get("kind") == Some(&json!("does-not-exist")) {
            let search = json!({
                "command": "record-search", "items": [1], "scope": "档案室、业务系统", "found": false,
            });
            self.does(unit, replied, search)?;
        }
        let decisions = json!([{"item": 1, "disposition": disposition}]);
        self.does(
            unit,
            replied,
            json!({"command": "draft-reply", "decisions": decisions}),
        )?;
        let review = json!({"command": "review-secrecy", "passed": true});
        self.does(("staff-4", Role::SecrecyReviewer), replied, review)?;
        self.does(
            ("staff-5", Role::Approver),
            replied,
            json!({"command": "approve"}),
        )?;
        let document = format!("某信复〔{}〕{serial}号", replied.year());
        self.does(
            office,
            replied,
            json!({"command": "send", "number": document, "remedy": remedy}),
        )
    }
}

/// A decision that a bureau may come to, and the remedies that go with it.
fn disposition(draw: &mut Draw, on: NaiveDate) -> (Value, &'static str) {
    let either = "review-or-suit";
    // Since 2024 a refusal is reviewed before it goes to court.
    let refused = if on.year() < 2024 {
        either
    } else {
        "review-first"
    };
    let withhold = |exemption: &str, kind: &str| {
        let reason = "经审查属于该情形，公开会影响工作";
        let ground = json!({"exemption": exemption, "kind": kind, "reason": reason});
        json!({"kind": "withhold", "grounds": [ground]})
    };
    match draw.below(12) {
        0 => (withhold("internal-affairs-2019", "logistics"), refused),
        1 => (withhold("deliberative-process-2019", "draft"), refused),
        2..=4 => (json!({"kind": "does-not-exist"}), either),
        5 => {
            let responsible = json!({"known": "named", "name": "某局", "contact": "0000-0000000"});
            let reason = "不属于本机关职责";
            (
                json!({"kind": "not-this-agency", "reason": reason, "responsible": responsible}),
                either,
            )
        }
        6 => (json!({"kind": "petition", "reason": "实质为投诉"}), either),
        _ => (
            json!({"kind": "disclose", "access": {"by": "provided"}}),
            either,
        ),
    }
}

/// A year of the bureau's ledger.
pub(crate) fn ledger(year: i32, count: usize) -> Result<Ledger, BadInput> {
    let bad = |error: &dyn std::fmt::Display| BadInput(error.to_string());
    let mut draw = Draw(2025);
    let scheme = CategoryScheme::fujian();
    let labels: Vec<String> = scheme
        .categories()
        .iter()
        .map(|it| it.label().to_owned())
        .collect();
    let mut ledger = Ledger::new(scheme);
    let first = NaiveDate::from_ymd_opt(year, 1, 2).unwrap_or_default();
    for number in 1..=count {
        let formed = later(first, draw.below(330));
        let label = labels
            .iter()
            .cycle()
            .nth(usize::try_from(draw.below(97)).unwrap_or_default());
        let item = DisclosureItem::builder(format!("第{number}号信息"))
            .category(label.map(String::as_str).unwrap_or_default())
            .attribute(Attribute::Proactive)
            .channel(draw.of(
                &[PublicationChannel::Website, PublicationChannel::Wechat],
                PublicationChannel::Website,
            ))
            .formed_on(formed)
            .published_on(later(formed, draw.below(20)))
            .build()
            .map_err(|error| bad(&error))?;
        ledger.push(item).map_err(|error| bad(&error))?;
    }
    Ok(ledger)
}
