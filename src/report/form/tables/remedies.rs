use super::super::head::Head;
use super::super::label::Label::{Ended, Own, Path};
use super::super::measure::{Measure, Unit};
use super::super::table_form::{Block, TableForm};
use crate::vocabulary::{RemedyPath, RemedyResult};

const PIECE: Measure = Measure::Count(Unit::Piece);

/// The same in the formats of 2019 and 2021.
pub(super) static REMEDIES_2019: TableForm = TableForm {
    code: "T4",
    id: "T4-2019",
    zh: "政府信息公开行政复议、行政诉讼情况",
    en: "reconsideration and litigation",
    blocks: &[Block {
        side_by_side: true,
        columns: &[
            Head::of("keep", Ended(RemedyResult::Upheld), &["结果维持"], PIECE),
            Head::of("fix", Ended(RemedyResult::Corrected), &["结果纠正"], PIECE),
            Head::of("oth", Ended(RemedyResult::Other), &["其他结果"], PIECE),
            Head::of("pend", Ended(RemedyResult::Pending), &["尚未审结"], PIECE),
            Head::of("tot", Own("total"), &["总计"], PIECE),
        ],
        rows: &[
            Head::new("RV", Path(RemedyPath::Reconsideration), &["行政复议"]),
            Head::new(
                "LD",
                Path(RemedyPath::DirectSuit),
                &["行政诉讼", "未经复议直接起诉"],
            ),
            Head::new(
                "LR",
                Path(RemedyPath::SuitAfterReview),
                &["行政诉讼", "复议后起诉"],
            ),
        ],
    }],
};
