//! Which clauses of a running text speak of this year, and of requests or of remedies.

/// The words of another year; 结转 beside them speaks of what is carried over, which is this year's.
const OTHER_YEARS: [&str; 4] = ["上年", "上一年", "去年", "前年"];

/// What compares this year with another: the figures behind it are of neither.
const COMPARISONS: [&str; 4] = ["同比", "比", "较", "与"];

/// The words of review and litigation.
const REMEDIES: [&str; 3] = ["行政复议", "行政诉讼", "诉讼"];

/// What a folded sentence says of this year, apart for requests and for remedies.
#[derive(Debug, Default)]
pub(super) struct Spoken {
    pub(super) requests: String,
    pub(super) remedies: String,
}

impl Spoken {
    /// Passes over what is said of another year; what follows a clause belongs with it until the
    /// sentence ends or comes back to this year.
    pub(super) fn of(sentence: &str, year: Option<i32>) -> Self {
        let mut spoken = Self::default();
        let (mut of_other_year, mut of_remedies) = (false, false);
        for clause in sentence.split_inclusive('，') {
            let kept = if let Some((kept, compares)) = other_year(clause, year) {
                of_other_year |= !compares;
                kept
            } else {
                of_other_year &= !is_this_year(clause, year);
                if of_other_year { "" } else { clause }
            };
            of_remedies |= REMEDIES.iter().any(|it| clause.contains(it));
            if of_remedies {
                spoken.remedies.push_str(kept);
            } else {
                spoken.requests.push_str(kept);
            }
        }
        spoken
    }
}

/// What stands in a clause before it turns to another year, and whether it only compares with it.
fn other_year(clause: &str, year: Option<i32>) -> Option<(&str, bool)> {
    if clause.contains("结转") {
        return None;
    }
    let words = OTHER_YEARS.iter().filter_map(|it| clause.find(it));
    let numbers = years(clause).filter(|(_, it)| year.is_some_and(|year| *it != year));
    let at = words.chain(numbers.map(|(at, _)| at)).min()?;
    let before = clause.get(..at)?;
    let compared = COMPARISONS.iter().filter_map(|it| before.find(it)).min();
    Some((before.get(..compared.unwrap_or(at))?, compared.is_some()))
}

fn is_this_year(clause: &str, year: Option<i32>) -> bool {
    ["今年", "本年"].iter().any(|it| clause.contains(it))
        || years(clause).any(|(_, it)| Some(it) == year)
}

/// The years named by number, with their places: 2023年.
fn years(clause: &str) -> impl Iterator<Item = (usize, i32)> {
    clause.match_indices('年').filter_map(|(end, _)| {
        let at = end.checked_sub(4)?;
        let year: u16 = clause.get(at..end)?.parse().ok()?;
        (1900..2200)
            .contains(&year)
            .then_some((at, i32::from(year)))
    })
}
