use crate::finding::Words;
use crate::law::Evidence;

impl Evidence {
    /// How well a duty is known, as findings say it.
    pub(super) fn words(self) -> Words {
        match self {
            Self::FullText | Self::Excerpt => Words::new("有全国性依据", "confirmed"),
            Self::Local => Words::new("地方做法", "local"),
            Self::Inference => Words::new("本库理解", "inferred"),
            Self::Unconfirmed => Words::new("未证实", "unconfirmed"),
        }
    }
}
