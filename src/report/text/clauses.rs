//! Which clauses of a running text speak of this year, and of requests or of remedies.

/// The words of another year; 结转 beside them speaks of what is carried over, which is this year's.
const OTHER_YEARS: [&str; 4] = ["上年", "上一年", "去年", "前年"];

/// What compares this year with another: the figures behind it are of neither.
const COMPARISONS: [&str; 4] = ["同比", "比", "较", "与"];

/// The words of review and litigation.
const REMEDIES: [&str; 2] = ["复议", "诉讼"];

/// The words of work other than requests for disclosure.
const FOREIGN: [&str; 17] = [
    "建议", "提案", "信访", "热线", "工单", "留言", "来信", "来电", "信件", "投诉", "举报", "咨询",
    "材料", "许可", "处罚", "审批", "应诉",
];

/// How texts call those who apply; beside 申请 it says nothing.
const APPLICANTS: [&str; 6] = [
    "公民、法人和其他组织",
    "公民、法人或其他组织",
    "公民、法人或者其他组织",
    "公民、法人及其他组织",
    "公民、法人和其它组织",
    "公民、法人或其它组织",
];

/// Writes what texts word in several ways in one: the years beside 结转 as 上年 and 下年, and no
/// applicants.
pub(super) fn plain(folded: &str, year: Option<i32>) -> String {
    let mut text = folded.replace("年度", "年");
    for (long, short) in [("上一年", "上年"), ("下一年", "下年")] {
        text = text.replace(long, short);
    }
    for applicants in APPLICANTS {
        for tail in ["提出的", "提交的", "的", ""] {
            text = text.replace(&format!("{applicants}{tail}"), "");
        }
    }
    if let Some(year) = year {
        let (before, after) = (year.saturating_sub(1), year.saturating_add(1));
        text = text.replace(&format!("{before}年结转"), "上年结转");
        for verb in ["结转", "转入", "转至", "转到"] {
            text = text.replace(&format!("{verb}{after}年"), &format!("{verb}下年"));
        }
    }
    text
}

/// What a folded sentence says of this year, apart for requests and for remedies.
#[derive(Debug, Default)]
pub(super) struct Spoken {
    pub(super) requests: String,
    pub(super) remedies: String,
}

impl Spoken {
    /// Passes over what is said of another year or of other work; what follows a clause belongs with
    /// it until the sentence ends or comes back to this year, or to requests.
    pub(super) fn of(sentence: &str, year: Option<i32>) -> Self {
        let mut spoken = Self::default();
        let (mut of_other_year, mut of_remedies, mut is_foreign) = (false, false, false);
        for clause in sentence.split_inclusive('，') {
            let kept = if let Some((kept, compares)) = other_year(clause, year) {
                of_other_year |= !compares;
                kept
            } else {
                of_other_year &= !is_this_year(clause, year);
                if of_other_year { "" } else { clause }
            };
            of_remedies |= REMEDIES.iter().any(|it| clause.contains(it));
            let other_work = FOREIGN.iter().any(|it| clause.contains(it))
                || !of_remedies && clause.contains("案件") && !clause.contains("申请");
            if other_work {
                // A class of requests (信访举报投诉类申请) does not turn to other work.
                is_foreign |= !clause.contains('类');
                continue;
            }
            is_foreign &= !clause.contains("申请");
            if is_foreign {
                continue;
            }
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
