use crate::finding::Words;
use crate::law::Evidence;

/// How well a duty is known, as findings say it.
pub(super) fn said(evidence: Evidence) -> Words {
    match evidence {
        Evidence::FullText | Evidence::Excerpt => Words::new("有全国性依据", "confirmed"),
        Evidence::Local => Words::new("地方做法", "local"),
        Evidence::Inference => Words::new("推定", "inferred"),
        Evidence::Unconfirmed => Words::new("未证实", "unconfirmed"),
    }
}
