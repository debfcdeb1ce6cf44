use std::fmt;

use crate::finding::Words;

/// A cell in a sum: its place, whether it is of the report of the year before, and whether it is taken
/// away. In a relation the place is the code of a row or column, in an equation the index of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report::check) struct Term<P> {
    pub(in crate::report::check) place: P,
    pub(in crate::report::check) last_year: bool,
    pub(in crate::report::check) negative: bool,
}

impl<P> Term<P> {
    /// The same term at another place; none where it has none there.
    pub(in crate::report::check) fn at<Q>(self, place: Option<Q>) -> Option<Term<Q>> {
        Some(Term {
            place: place?,
            last_year: self.last_year,
            negative: self.negative,
        })
    }
}

/// How the two sides of a relation must stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report::check) enum Sign {
    /// Left and right are equal.
    Equal,
    /// Left is not more than right.
    AtMost,
}

/// Two sums of cells and how they must compare.
///
/// A code that a form lacks is left out, so one relation serves the forms of several years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report::check) struct Relation {
    left: &'static [&'static str],
    sign: Sign,
    right: &'static [&'static str],
    /// What stands on the right side in the report of the year before.
    last_year: &'static [&'static str],
    /// What is taken away from the right side.
    less: &'static [&'static str],
}

impl Relation {
    pub(super) const fn equal(
        left: &'static [&'static str],
        right: &'static [&'static str],
    ) -> Self {
        Self {
            left,
            sign: Sign::Equal,
            right,
            last_year: &[],
            less: &[],
        }
    }

    pub(super) const fn at_most(
        left: &'static [&'static str],
        right: &'static [&'static str],
    ) -> Self {
        Self {
            sign: Sign::AtMost,
            ..Self::equal(left, right)
        }
    }

    pub(super) const fn and_last_year(mut self, codes: &'static [&'static str]) -> Self {
        self.last_year = codes;
        self
    }

    pub(super) const fn but_for(mut self, codes: &'static [&'static str]) -> Self {
        self.less = codes;
        self
    }

    pub(in crate::report::check) const fn sign(&self) -> Sign {
        self.sign
    }

    /// It compares this report with the one of the year before.
    pub(in crate::report::check) const fn is_across_years(&self) -> bool {
        !self.last_year.is_empty()
    }

    pub(in crate::report::check) fn left(&self) -> impl Iterator<Item = Term<&'static str>> {
        terms(self.left, false, false)
    }

    pub(in crate::report::check) fn right(&self) -> impl Iterator<Item = Term<&'static str>> {
        terms(self.last_year, true, false)
            .chain(terms(self.right, false, false))
            .chain(terms(self.less, false, true))
    }
}

fn terms(
    codes: &'static [&'static str],
    last_year: bool,
    negative: bool,
) -> impl Iterator<Item = Term<&'static str>> {
    codes.iter().map(move |place| Term {
        place: *place,
        last_year,
        negative,
    })
}

/// Whether the codes of a relation are rows or columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report::check) enum Scope {
    /// The codes are rows; the relation holds in each column.
    EachColumn,
    /// The codes are columns; the relation holds in each row.
    EachRow,
}

impl Scope {
    pub(super) fn words(self) -> Words {
        match self {
            Self::EachColumn => Words::new("每列", "each column"),
            Self::EachRow => Words::new("每行", "each row"),
        }
    }
}

/// What a rule asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report::check) enum Formula {
    /// Sums of cells compare in each row or column.
    Relations(Scope, &'static [Relation]),
    /// Every cell is a whole number that is not negative, money a number, a change a whole number.
    Figures,
    /// The table is there, and something stands in it.
    TableGiven,
    /// Something stands in the table, where it is there.
    TableFilled,
    /// Totals that may be left out are there.
    TotalsGiven,
    /// The row is zero before this report year.
    NotBefore(&'static str, i32),
    /// The row is zero from this report year on.
    NotFrom(&'static str, i32),
    /// The row is zero for bodies without power to make rules (规章).
    NeedsPower(&'static str),
    /// The tables are those of the report year.
    FormOfYear,
    /// The figures of the text are those of the cells.
    TextEqualsCells,
    /// The figures of the text agree among themselves.
    TextAgrees,
    /// Cells compare with those of the reports of other periods in this way.
    AcrossPeriods(&'static str),
    /// An agency has one report a year.
    OncePerYear,
    /// The summary is the sum of the reports of its units.
    SumOfUnits,
    /// Every unit expected has reported.
    AllUnits,
}

impl fmt::Display for Sign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Equal => "=",
            Self::AtMost => "≤",
        })
    }
}

impl fmt::Display for Relation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let coded = |term: Term<&str>| {
            let year = if term.last_year { "(y-1)" } else { "" };
            (term.negative, format!("{}{year}", term.place))
        };
        let left = side(self.left().map(coded));
        let right = side(self.right().map(coded));
        write!(f, "{left} {} {right}", self.sign)
    }
}

/// Writes the terms of one side, those taken away being marked: N + P, inforce(y-1) + made - repealed.
pub(in crate::report::check) fn side(terms: impl Iterator<Item = (bool, String)>) -> String {
    let mut text = String::new();
    for (is_negative, name) in terms {
        text.push_str(match (text.is_empty(), is_negative) {
            (true, false) => "",
            (true, true) => "-",
            (false, false) => " + ",
            (false, true) => " - ",
        });
        text.push_str(&name);
    }
    text
}

impl fmt::Display for Formula {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Relations(_, relations) => {
                let all: Vec<_> = relations.iter().map(ToString::to_string).collect();
                f.write_str(&all.join("; "))
            }
            Self::Figures => f.write_str("every cell ≥ 0"),
            Self::TableGiven => f.write_str("the table is given"),
            Self::TableFilled => f.write_str("the table is not blank"),
            Self::TotalsGiven => f.write_str("TT is given"),
            Self::NotBefore(row, year) => write!(f, "{row} > 0 only from {year}"),
            Self::NotFrom(row, year) => write!(f, "{row} > 0 only before {year}"),
            Self::NeedsPower(row) => write!(f, "{row} > 0 only with power to make rules"),
            Self::FormOfYear => f.write_str("tables of the report year"),
            Self::TextEqualsCells => f.write_str("text = cells"),
            Self::TextAgrees => f.write_str("text = text"),
            Self::AcrossPeriods(formula) => f.write_str(formula),
            Self::OncePerYear => f.write_str("one report an agency and year"),
            Self::SumOfUnits => f.write_str("summary = Σ units"),
            Self::AllUnits => f.write_str("reported = expected"),
        }
    }
}
