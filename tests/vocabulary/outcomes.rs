use disclosure::law::{Citation, Edition};
use disclosure::vocabulary::{Exemption, LocalOutcome, Outcome, Outcome2007, Outcome2019, Term};

fn by_row<T: Term>(row: fn(T) -> &'static str, name: &str) -> T {
    T::ALL.iter().copied().find(|&it| row(it) == name).unwrap()
}

fn names<T: Term>(row: fn(T) -> &'static str) -> String {
    T::ALL
        .iter()
        .map(|&it| row(it))
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn rows_stand_in_the_order_of_the_tables() {
    assert_eq!(
        names(Outcome::row),
        "G PG D1 D2 D3 D4 D5 D6 D7 D8 U1 U2 U3 X1 X2 X3 X4 X5 O1 O2 O3"
    );
    assert_eq!(
        names(Outcome2019::row),
        "G PG D1 D2 D3 D4 D5 D6 D7 D8 U1 U2 U3 X1 X2 X3 X4 X5 O"
    );
    assert_eq!(
        names(Outcome2007::row),
        "3.3.1 3.3.2 3.3.3 3.3.4a 3.3.4b 3.3.4c 3.3.4d 3.3.4e 3.3.4f 3.3.5 3.3.6 3.3.7 3.3.8"
    );
    assert_eq!(
        names(LocalOutcome::row),
        "18 19 21 22 23 24 25 26 27 28 29 30 31"
    );
}

#[test]
fn rows_rest_on_the_articles_of_the_format() {
    let table = [
        ("G", "36/item-1 36/item-2"),
        ("PG", "37"),
        ("D1", "14"),
        ("D2", "14"),
        ("D3", "14"),
        ("D4", "15 32"),
        ("D5", "16/para-1"),
        ("D6", "16/para-2"),
        ("D7", "16/para-2"),
        ("D8", "36/item-7"),
        ("U1", "36/item-4 36/item-5"),
        ("U2", "38"),
        ("U3", "30"),
        ("X1", "39/para-1"),
        ("X2", "36/item-6"),
        ("X3", "39/para-2"),
        ("X4", "35"),
        ("X5", ""),
        ("O1", "30"),
        ("O3", ""),
    ];
    for (row, articles) in table {
        let bases = by_row(Outcome::row, row).bases();
        let bases: Vec<_> = bases.iter().map(ToString::to_string).collect();
        let expected: Vec<_> = articles
            .split_whitespace()
            .map(|article| format!("decree-711/art-{article}"))
            .collect();
        assert_eq!(bases, expected, "{row}");
    }
    let fee: Vec<_> = Outcome::FeeUnpaid
        .bases()
        .iter()
        .map(Citation::zh)
        .collect();
    assert_eq!(
        fee,
        ["《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第六条"]
    );
}

#[test]
fn refusals_carry_their_ground() {
    let grounds: Vec<_> = Outcome::ALL
        .iter()
        .filter_map(|row| row.exemption())
        .collect();
    // Archives have no row of their own: they count with the registries.
    let with_row = |it: &Exemption| *it != Exemption::ArchiveAccess2019;
    assert_eq!(
        grounds,
        Exemption::of(Edition::Decree711)
            .filter(with_row)
            .collect::<Vec<_>>()
    );
    for outcome in Outcome::ALL {
        assert_eq!(
            outcome.exemption().is_some(),
            outcome.row().starts_with('D')
        );
        if let Some(ground) = outcome.exemption() {
            assert!(outcome.bases().contains(&ground.citation()), "{outcome}");
        }
    }
}

#[test]
fn the_formats_of_2019_and_2021_differ_in_one_row() {
    for &outcome in Outcome::ALL {
        let earlier = outcome.in_2019_format();
        if outcome.row().starts_with('O') {
            assert_eq!(earlier, Outcome2019::Other);
        } else {
            assert_eq!(earlier.row(), outcome.row());
            assert_eq!(earlier.code(), outcome.code());
            assert_eq!(earlier.zh(), outcome.zh());
            assert_eq!(earlier.in_2021_format(), Ok(outcome));
        }
    }
    let Err(why) = Outcome2019::Other.in_2021_format() else {
        panic!("one row was split in three");
    };
    assert_eq!(why.zh, "在另一张表分列O1、O2、O3行");
    assert_eq!(why.en, "divided over rows O1, O2, O3 in the other table");
}

#[test]
fn the_table_of_2014_leads_to_later_rows() {
    let table = [
        ("3.3.1", Some("G")),
        ("3.3.2", Some("G")),
        ("3.3.3", Some("PG")),
        ("3.3.4a", Some("D1")),
        ("3.3.4b", Some("D4")),
        ("3.3.4c", Some("D4")),
        ("3.3.4d", Some("D3")),
        ("3.3.4e", None),
        ("3.3.4f", None),
        ("3.3.5", Some("U1")),
        ("3.3.6", Some("U1")),
        ("3.3.7", None),
        ("3.3.8", None),
    ];
    assert_eq!(table.len(), Outcome2007::ALL.len());
    for (row, later) in table {
        let outcome = by_row(Outcome2007::row, row);
        assert_eq!(
            outcome.in_2021_format().ok().map(Outcome::row),
            later,
            "{row}"
        );
        assert_eq!(
            outcome.in_2019_format().ok().map(Outcome2019::row),
            later,
            "{row}"
        );
    }
    let Err(why) = Outcome2007::AmendOrSupplement.in_2021_format() else {
        panic!("a correction is no outcome");
    };
    assert_eq!(
        why.en,
        "a correction is a step of the procedure since then and no outcome"
    );
    assert_eq!(Outcome2007::AmendOrSupplement.in_2019_format(), Err(why));
}

#[test]
fn later_rows_lead_back_only_where_one_row_led_to_them() {
    let one_to_one = [("PG", "3.3.3"), ("D1", "3.3.4a"), ("D3", "3.3.4d")];
    for &outcome in Outcome::ALL {
        let expected = one_to_one
            .iter()
            .find(|(later, _)| *later == outcome.row())
            .map(|&(_, earlier)| earlier);
        let found = outcome.in_2014_table();
        assert_eq!(
            found.clone().ok().map(Outcome2007::row),
            expected,
            "{outcome}"
        );
        let reason = match found {
            Ok(row) => {
                assert_eq!(row.in_2021_format(), Ok(outcome));
                continue;
            }
            Err(why) => why.en,
        };
        let expected = match outcome.row() {
            "G" => "divided over rows 3.3.1, 3.3.2 in the other table",
            "D4" => "divided over rows 3.3.4b, 3.3.4c in the other table",
            "U1" => "divided over rows 3.3.5, 3.3.6 in the other table",
            _ => "the other table has no such row",
        };
        assert_eq!(reason, expected, "{outcome}");
    }
    for &outcome in Outcome2019::ALL {
        let later = outcome.in_2021_format().ok();
        let expected = later.and_then(|row| row.in_2014_table().ok());
        assert_eq!(outcome.in_2014_table().ok(), expected, "{outcome}");
    }
}

#[test]
fn a_row_without_counterpart_says_why() {
    assert_eq!(Outcome::FeeUnpaid.in_2019_format().code(), "other");
    let none = Outcome::Petition.in_2014_table().unwrap_err();
    assert_eq!(none.zh, "另一张表没有对应的行");
    assert_eq!(none.en, "the other table has no such row");
}
