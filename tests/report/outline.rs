//! The frame of an annual report against a bureau's report of 2014, and against both editions.

use disclosure::finding::Level;
use disclosure::law::Edition;
use disclosure::report::{OutlineSection, ReportOutline, ReportPart};

const REPORT_2014: &str = include_str!("../../examples/data/nanan-2014-outline.json");

fn report_2014() -> ReportOutline {
    serde_json::from_str(REPORT_2014).unwrap()
}

/// A report that lacks nothing, of a year of either edition.
fn whole(year: i32, edition: Edition) -> ReportOutline {
    let mut outline = report_2014();
    outline.year = year;
    outline.sections = vec![OutlineSection {
        number: "一".to_owned(),
        title: String::new(),
        parts: ReportPart::required_by(edition).collect(),
    }];
    outline.announcement = disclosure::report::Announcement::default();
    outline.figures_from = format!("{year}-01-01").parse().unwrap();
    outline.figures_through = format!("{year}-12-31").parse().unwrap();
    outline.previous_cumulative = Some(453);
    outline
}

/// What section 3 of the sheet on the report says it lacks.
#[test]
fn the_report_of_2014_lacks_what_it_lacks() {
    let findings = report_2014().check().unwrap();
    let found: Vec<_> = findings
        .iter()
        .map(|it| {
            (
                it.rule(),
                it.level(),
                it.message().en.as_str(),
                it.citation().map(ToString::to_string),
            )
        })
        .collect();
    let part = |text, item| {
        (
            "required-part",
            Level::Error,
            text,
            Some(format!("decree-492/art-32/item-{item}")),
        )
    };
    assert_eq!(
        found,
        [
            part(
                "the part on disclosure on request and refusals is missing",
                2
            ),
            part("the part on fees and reductions is missing", 3),
            part("the part on reconsideration and litigation is missing", 4),
            (
                "section-numbering",
                Level::Warning,
                "section numbers jump from 二 to 四",
                None
            ),
            (
                "announced-classes",
                Level::Warning,
                "9 classes are announced and 7 counted",
                None
            ),
            (
                "announced-classes",
                Level::Warning,
                "a class is announced without a count",
                None
            ),
            (
                "announced-classes",
                Level::Warning,
                "a class is counted without being announced",
                None
            ),
            (
                "period-covered",
                Level::Warning,
                "figures cover 2014-01-01 to 2014-12-01, not the whole of 2014-01-01 to 2014-12-31",
                Some("decree-492/art-31".to_owned())
            ),
            (
                "cumulative",
                Level::Warning,
                "no figure of last year: 573 cannot be checked (it implies 453)",
                None
            ),
        ]
    );
}

#[test]
fn a_whole_report_is_silent_under_either_edition() {
    for (year, edition) in [
        (2014, Edition::Decree492),
        (2018, Edition::Decree492),
        (2019, Edition::Decree711),
        (2025, Edition::Decree711),
    ] {
        assert_eq!(whole(year, edition).check().unwrap(), [], "{year}");
    }
    let old = whole(2019, Edition::Decree492).check().unwrap();
    assert_eq!(old.len(), 4, "the parts of 2007 are not those of 2019");
}

#[test]
fn the_first_year_begins_with_the_regulation() {
    let mut outline = whole(2008, Edition::Decree492);
    outline.figures_from = "2008-05-01".parse().unwrap();
    assert_eq!(outline.check().unwrap(), []);
    assert!(whole(2007, Edition::Decree492).check().is_err());
}

#[test]
fn a_cumulative_figure_must_follow() {
    let mut outline = whole(2014, Edition::Decree492);
    let rules = |outline: &ReportOutline| {
        outline
            .check()
            .unwrap()
            .iter()
            .map(|it| (it.rule(), it.level(), it.message().en.clone()))
            .collect::<Vec<_>>()
    };
    outline.previous_cumulative = Some(454);
    let text = "cumulative 573 is not last year's 454 plus 120".to_owned();
    assert_eq!(rules(&outline), [("cumulative", Level::Error, text)]);
    outline.previous_cumulative = None;
    outline.cumulative = Some(119);
    let text = "cumulative 119 is below this year's 120".to_owned();
    assert_eq!(rules(&outline), [("cumulative", Level::Error, text)]);
    outline.cumulative = None;
    outline.electronic = Some(121);
    let text = "121 items in electronic form are more than the total of 120".to_owned();
    assert_eq!(rules(&outline), [("electronic", Level::Error, text)]);
}
