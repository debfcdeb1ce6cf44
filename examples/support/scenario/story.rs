//! A scenario told for people: each step, what it issues, why it is refused, what is owed from then on.

use disclosure::deadline::{Deadline, Due};
use disclosure::law::{Citation, Reading};
use disclosure::vocabulary::Term as _;

use super::{Played, Scenario};

/// Tells a scenario as it was played.
pub(crate) fn story(scenario: &Scenario, played: &[Played<'_>]) -> String {
    let mut lines = vec![scenario.title.zh.clone(), scenario.title.en.clone()];
    lines.extend(scenario.sources.iter().map(|it| format!("  · {it}")));
    let mut known: Vec<Deadline> = Vec::new();
    for it in played {
        step(it, &mut lines);
        for owed in &it.deadlines {
            if !known.contains(owed) {
                deadline(owed, it, &mut lines);
            }
        }
        known.clone_from(&it.deadlines);
    }
    lines.join("\n")
}

fn step(played: &Played<'_>, lines: &mut Vec<String>) {
    let step = played.step;
    let day = step.on.map(|it| it.to_string()).unwrap_or_default();
    let who = step.actor.as_ref();
    let who = who.map(|it| format!("{} / {} {}", it.role().zh(), it.role().en(), it.id()));
    lines.push(format!(
        "\n{:>3}  {day}  {}",
        played.number,
        who.unwrap_or_default()
    ));
    let says = step.says();
    lines.extend([format!("     {}", says.zh), format!("     {}", says.en)]);
    for paper in &played.papers {
        let number = paper.number.as_ref().map(|it| format!(" {it}"));
        let (kind, number) = (paper.kind, number.unwrap_or_default());
        lines.push(format!("     [{}{number} / {}]", kind.zh(), kind.en()));
    }
    if let Some(refusal) = &played.refusal {
        let words = refusal.words();
        lines.extend([
            format!("     ✗ {}", words.zh),
            format!("       {}", words.en),
        ]);
    }
    for breach in &played.breaches {
        let words = breach.words();
        lines.push(format!("     ! {} / {}", words.zh, words.en));
    }
    for difference in &played.differences {
        let (line, words) = (difference.line, &difference.words);
        lines.push(format!("     ≠ 第{line}行 {}", words.zh));
        lines.push(format!("       line {line}: {}", words.en));
    }
}

fn deadline(owed: &Deadline, played: &Played<'_>, lines: &mut Vec<String>) {
    let (what, due) = (owed.what(), owed.due());
    let day = match due {
        Due::On(day) => day.to_string(),
        Due::Provisional(day, _) => format!("{day}?"),
        Due::Undetermined(_) => "—".to_owned(),
    };
    lines.push(format!(
        "     → {}（{}）{day}  {} / {}, by the {}",
        what.zh(),
        owed.who().zh(),
        owed.citation().map(Citation::zh).unwrap_or_default(),
        what.code(),
        owed.who().en(),
    ));
    if let Some(open) = due.open() {
        let words = open.words();
        lines.push(format!("         {} / {}", words.zh, words.en));
    }
    if let Ok(Some(reckoning)) = owed.reckoning(&played.calendar) {
        let words = reckoning.words();
        let points = |words: fn(Reading) -> &'static str, between| {
            let points = Reading::behind(owed.conventions()).map(words);
            points.collect::<Vec<_>>().join(between)
        };
        let (mut zh, mut en) = (words.zh, words.en);
        if !owed.conventions().is_empty() {
            zh = format!("{zh}（依办理口径：{}）", points(Reading::zh, "、"));
            en = format!("{en} (by convention: {})", points(Reading::en, " "));
        }
        lines.extend([zh, en].map(|it| format!("         {it}")));
    }
}
