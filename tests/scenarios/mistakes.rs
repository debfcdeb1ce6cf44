//! What is wrong in a file is told with its line, in both languages, and all of it.

use std::path::Path;

use crate::comparing::{HANDED_IN, told};
use crate::scenario::Scenario;

/// The mistakes of a text, each with its line and its words.
fn mistakes(text: &str) -> Vec<(usize, String, String)> {
    let read = Scenario::from_text(text, Path::new("told.json"), 0);
    let Err(unreadable) = read else {
        return Vec::new();
    };
    let told = unreadable.mistakes.into_iter();
    told.map(|it| (it.line, it.words.zh, it.words.en)).collect()
}

/// The one mistake of a step is told in both languages with these words.
fn is_told(steps: &str, zh: &str, en: &str) {
    let found = mistakes(&told(steps));
    assert_eq!(found.len(), 1, "{steps}: {found:?}");
    assert!(found[0].1.contains(zh), "{found:?}");
    assert!(found[0].2.contains(en), "{found:?}");
}

#[test]
fn what_is_no_json_says_where() {
    let found = mistakes("{\n  \"title\": 3,\n}");
    assert_eq!(found[0].0, 3);
    let found = mistakes("{\n  \"title\": 3, \"sources\": [],\n  \"steps\": []}");
    assert_eq!(
        (found[0].0, found[0].2.as_str()),
        (2, "a record is expected here")
    );
}

#[test]
fn an_unknown_field_is_named_with_the_nearest_wherever_it_stands() {
    let file = r#"{"titel": {}, "title": {"zh": "", "en": ""}, "sources": [], "steps": []}"#;
    let found = mistakes(file);
    assert!(
        found[0]
            .1
            .starts_with("没有字段 `titel`，最接近的是 `title`"),
        "{found:?}"
    );
    assert!(
        found[0]
            .2
            .starts_with("unknown field `titel`; the nearest is `title`")
    );
    is_told(
        r#"{"entred_on": "2025-01-01", "then": {}}"#,
        "`entered_on`",
        "the nearest is `entered_on`",
    );
    let wrong = [
        (r#"{"colour": 1}"#, "unknown field `colour`"),
        (r#"{"breach": []}"#, "the nearest is `breaches`"),
        (r#"{"due": {"replly": null}}"#, "the nearest is `reply`"),
        (
            r#"{"due": {"reply": {"whom": null}}}"#,
            "the nearest is `who`",
        ),
        (
            r#"{"refused": [{"reasn": "role"}]}"#,
            "the nearest is `reason`",
        ),
        (
            r#"{"breaches": [{"done_at_": null}]}"#,
            "the nearest is `done_at`",
        ),
        (
            r#"{"report": {"2025": {"recieved": 1}}}"#,
            "the nearest is `received`",
        ),
        (
            r#"{"report": {"2025": {"rows": {"grantd": 1}}}}"#,
            "the nearest is `granted`",
        ),
        (r#"{"may_not": ["lpase"]}"#, "the nearest is `lapse`"),
        (
            r#"{"permitted_to": {"aplicant 1": []}}"#,
            "unknown role `aplicant`",
        ),
        (
            r#"{"fees": [{"by": {"page": 3}}]}"#,
            "unknown variant `page`",
        ),
        (
            r#"{"lineage": {"parents": null}}"#,
            "the nearest is `parent`",
        ),
        (r#"{"review": {"stat": null}}"#, "the nearest is `state`"),
        (
            r#"{"review": {"received_on": null}}"#,
            "`received_on` is not asked of the machine `reconsideration`",
        ),
    ];
    for (then, en) in wrong {
        is_told(
            &format!(r#"{{"on": "2025-01-17", "then": {then}}}"#),
            "`",
            en,
        );
    }
}

#[test]
fn a_command_is_read_as_strictly() {
    let slips = [
        (
            r#""items""#,
            r#""itmes""#,
            "没有字段",
            "unknown field `itmes`: `items`?",
        ),
        (
            r#""description""#,
            r#""descripton""#,
            "没有字段",
            "unknown field `descripton`: `description`?",
        ),
        (
            r#""submit""#,
            r#""submitt""#,
            "没有操作",
            "unknown command `submitt`: `submit`?",
        ),
        (
            r#""in-person""#,
            r#""by-hand""#,
            "`in-person`（当面）",
            "known: `in-person`",
        ),
        (
            r#""applicant 1""#,
            r#""clerk 1""#,
            "`applicant`（申请人）",
            "known: `applicant` (applicant)",
        ),
        (
            r#""2025-01-16""#,
            r#""16 January""#,
            "不是日期",
            "is no date",
        ),
    ];
    for (right, wrong, zh, en) in slips {
        let step = HANDED_IN.replace(right, wrong);
        assert_ne!(step, HANDED_IN);
        let step = format!(r#"{step}, "then": {{}}}}"#);
        let found = mistakes(&told(&step));
        assert!(found[0].1.contains(zh), "{found:?}");
        assert!(found[0].2.contains(en), "{found:?}");
    }
    let class = r#"{"actor": "disclosure-office 1", "on": "2025-01-16", "then": {},
        "does": {"command": "register", "number": "1", "class": "firm"}}"#;
    is_told(class, "`company`（商业企业）", "known: `natural-person`");
}

#[test]
fn a_step_without_an_expectation_is_a_mistake_with_its_line() {
    let text = told(&format!(
        "\n{HANDED_IN},\n \"then\": {{}}}},\n {HANDED_IN}}}"
    ));
    let found = mistakes(&text);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].0, 7);
    assert!(found[0].1.contains("不作要求的写 `{}`"));
    assert!(found[0].2.starts_with("a step without `then`"));
}

#[test]
fn every_mistake_of_a_file_is_told_with_its_line() {
    let text = told(
        "\n{\"on\": \"2025-01-17\", \"then\": {\n \"colour\": 1,\n \"due\": {\"x\": 1}}},\n{\"then\": {\"breaches\": []}}",
    );
    let lines: Vec<usize> = mistakes(&text).iter().map(|it| it.0).collect();
    assert_eq!(lines, [3, 4, 5]);
    is_told(r#"{"then": {}, "then": {}}"#, "出现两次", "stands twice");
    is_told(
        r#"{"then": {}, "does": {"command": "screen"}}"#,
        "`actor`",
        "needs `actor` and `on`",
    );
    is_told(
        r#"{"machine": "request", "actor": "review-organ 1", "on": "2025-01-17",
            "review": {"command": "accept"}, "then": {}}"#,
        "此项操作属于“行政复议”",
        "a command of the machine `reconsideration`",
    );
    is_told(
        r#"{"then": {"moved": {"since": "soon"}}}"#,
        "日期不合格式",
        "input contains invalid",
    );
    is_told(
        r#"{"then": {}, "machine": "requests"}"#,
        "没有程序",
        "the nearest is `request`",
    );
}

#[test]
fn files_that_continue_each_other_in_a_circle_say_so() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("circle.json");
    let text = r#"{"title": {"zh": "", "en": ""}, "sources": [], "steps": [],
        "continues": {"file": "circle.json", "after": "x"}}"#;
    std::fs::write(&path, text).unwrap();
    let error = Scenario::read(&path).err().unwrap().to_string();
    assert!(
        error.ends_with("the files continue each other in a circle"),
        "{error}"
    );
    assert!(error.contains("circle.json:2: "), "{error}");
}
