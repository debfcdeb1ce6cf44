use crate::law::{Citation, Edition, Instrument, Provision};
use crate::vocabulary::{Term, vocabulary};

vocabulary! {
    /// A part that an annual report must have: Decree 492 Art. 32, Decree 711 Art. 50.
    ReportPart, "part of an annual report", "年度报告内容" {
        /// Information disclosed proactively.
        Proactive2007 = "proactive-2007", "主动公开政府信息的情况", "proactive disclosure",
            of_2007(1);
        /// Requests handled, and information not disclosed.
        Requests2007 = "requests-2007", "依申请公开政府信息和不予公开政府信息的情况",
            "disclosure on request and refusals", of_2007(2);
        /// Fees charged and reduced.
        Fees2007 = "fees-2007", "政府信息公开的收费及减免情况", "fees and reductions", of_2007(3);
        /// Reconsideration and litigation.
        Remedies2007 = "remedies-2007", "因政府信息公开申请行政复议、提起行政诉讼的情况",
            "reconsideration and litigation", of_2007(4);
        /// Problems and improvements.
        Problems2007 = "problems-2007", "存在的主要问题及改进情况", "problems and improvements",
            of_2007(5);
        /// Other matters to be reported.
        Other2007 = "other-2007", "其他需要报告的事项", "other matters", of_2007(6);
        /// Information disclosed proactively.
        Proactive2019 = "proactive-2019", "主动公开政府信息情况", "proactive disclosure", of_2019(1);
        /// Requests received and handled.
        Requests2019 = "requests-2019", "收到和处理政府信息公开申请情况",
            "requests received and handled", of_2019(2);
        /// Reconsideration and litigation.
        Remedies2019 = "remedies-2019", "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
            "reconsideration and litigation", of_2019(3);
        /// Problems and improvements; for governments also assessment and accountability.
        Problems2019 = "problems-2019", "存在的主要问题及改进情况", "problems and improvements",
            of_2019(4);
        /// Other matters to be reported.
        Other2019 = "other-2019", "其他需要报告的事项", "other matters", of_2019(5);
    }
}

impl ReportPart {
    /// The edition that requires the part.
    #[must_use]
    pub fn edition(self) -> Option<Edition> {
        match self.citation().instrument() {
            Instrument::Regulation(edition) => Some(*edition),
            Instrument::Other(_) => None,
        }
    }

    /// The parts that an edition requires in so many words; "other matters" is a place for what is
    /// left and is not missed when it is empty.
    pub fn required_by(edition: Edition) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |part| {
            part.edition() == Some(edition) && !matches!(part, Self::Other2007 | Self::Other2019)
        })
    }
}

const fn of_2007(item: u16) -> Citation {
    Citation::regulation(Edition::Decree492, Provision::article(32).item(item))
}

const fn of_2019(item: u16) -> Citation {
    Citation::regulation(
        Edition::Decree711,
        Provision::article(50).paragraph(1).item(item),
    )
}
