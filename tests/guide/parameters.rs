//! The parameters: every figure of the law with its days and its text, and what no text decides.

use disclosure::law::{Instrument, Parameter, Reading, Selector};

use crate::{assert_stands, table};

const PAGE: &str = include_str!("../../src/guide/parameters.md");

/// The figures that one kind of day selects.
fn figures(selectors: &[Selector]) -> String {
    let chosen = Parameter::ALL
        .iter()
        .filter(|it| selectors.contains(&it.selected_by()));
    let rows = chosen.flat_map(|parameter| {
        let names = format!("{} {}", parameter.zh(), parameter.en());
        let mut head = Some((names, parameter.to_string()));
        parameter.figures().into_iter().map(move |figure| {
            let (names, code) = head.take().unwrap_or_default();
            let until = figure.until();
            [
                names,
                if code.is_empty() {
                    code
                } else {
                    format!("`{code}`")
                },
                figure.from().to_string(),
                until.map_or_else(|| "–".to_owned(), |it| it.to_string()),
                format!("{} {}", figure.value().zh(), figure.value()),
                figure.citation().zh(),
                figure.evidence().zh().to_owned(),
            ]
        })
    });
    let head = [
        "参数 parameter",
        "代码 code",
        "自 from",
        "至 until",
        "数值 value",
        "依据 text",
        "所见 read",
    ];
    table(head, rows)
}

#[test]
fn the_figures_by_the_day_that_selects_them() {
    let groups: [&[Selector]; 4] = [
        &[Selector::ReceivedOn],
        &[Selector::MadeOn, Selector::ReportYear],
        &[Selector::FormedOn, Selector::Event],
        &[Selector::FiledOn],
    ];
    let mut told = 0;
    for group in groups {
        assert_stands(PAGE, &figures(group));
        told += Parameter::ALL
            .iter()
            .filter(|it| group.contains(&it.selected_by()))
            .count();
    }
    assert_eq!(told, Parameter::ALL.len(), "every figure is told once");
}

#[test]
fn the_days_that_select() {
    let mut seen = Vec::new();
    for parameter in Parameter::ALL {
        if !seen.contains(&parameter.selected_by()) {
            seen.push(parameter.selected_by());
        }
    }
    let rows = seen.into_iter().map(|selector| {
        let chosen = Parameter::ALL
            .iter()
            .filter(|it| it.selected_by() == selector);
        let codes: Vec<_> = chosen.map(|it| format!("`{it}`")).collect();
        [format!("{} {selector}", selector.zh()), codes.join(" ")]
    });
    assert_stands(PAGE, &table(["适用日 the day", "参数 parameters"], rows));
}

#[test]
fn the_day_through_which_the_texts_were_read() {
    for parameter in Parameter::ALL {
        let day = parameter.checked_until().to_string();
        assert!(PAGE.contains(&day), "{parameter} was checked until {day}");
    }
}

#[test]
fn the_first_days_of_the_texts() {
    let mut dated: Vec<_> = Instrument::dated().collect();
    dated.sort_by_key(|(_, first)| *first);
    let rows = dated
        .into_iter()
        .map(|(instrument, first)| [first.to_string(), instrument.zh()]);
    assert_stands(PAGE, &table(["自 from", "文件 text"], rows));
}

#[test]
fn the_readings_with_default_and_source() {
    let rows = Reading::ALL.iter().map(|reading| {
        let text = reading.citation().map(|it| it.zh());
        let convention = reading.convention();
        [
            format!("{} {}", reading.zh(), reading.en()),
            convention.map_or_else(|| format!("`{reading}`"), |it| format!("`{reading}` {it}")),
            match (reading.default().zh(), reading.default().to_string()) {
                (zh, en) if zh == en => format!("`{zh}`"),
                (zh, en) => format!("{zh} {en}"),
            },
            text.map_or_else(
                || reading.evidence().zh().to_owned(),
                |it| format!("{}：{it}", reading.evidence().zh()),
            ),
            format!("`{}`", reading.setting()),
        ]
    });
    let head = [
        "问题 question",
        "代码 code",
        "默认 default",
        "来源 source",
        "设在 set in",
    ];
    assert_stands(PAGE, &table(head, rows));
}
