use super::super::head::Head;
use super::super::label::Label::Own;
use super::super::measure::{Measure, MoneyUnit, Unit};
use super::super::table_form::{Block, TableForm};

const PIECE: Measure = Measure::Count(Unit::Piece);
const PROJECT: Measure = Measure::Count(Unit::Project);
const CHANGE: Measure = Measure::Change(Unit::Project);
const TEN_THOUSAND: Measure = Measure::Money(MoneyUnit::TenThousandYuan);

/// The rows of Art. 20(1)(6), and those of fees, in both formats.
const PENALTIES: &[Head] = &[
    Head::new(
        "C1",
        Own("administrative penalties"),
        &["第二十条第（六）项", "行政处罚"],
    ),
    Head::new(
        "C2",
        Own("administrative coercion"),
        &["第二十条第（六）项", "行政强制"],
    ),
];
const FEES: &[Head] = &[Head::new(
    "D",
    Own("administrative fees"),
    &["第二十条第（八）项", "行政事业性收费"],
)];

/// The columns of licences and penalties in each format.
const DECISIONS_2019: &[Head] = &[
    Head::of(
        "previous",
        Own("items in the year before"),
        &["上一年项目数量"],
        PROJECT,
    ),
    Head::of("change", Own("change in the year"), &["本年增/减"], CHANGE),
    Head::of("decisions", Own("decisions"), &["处理决定数量"], PIECE),
];
const DECISIONS_2021: &[Head] = &[Head::of(
    "decisions",
    Own("decisions in the year"),
    &["本年处理决定数量"],
    PIECE,
)];

const fn table(id: &'static str, blocks: &'static [Block]) -> TableForm {
    TableForm {
        code: "T2",
        id,
        zh: "主动公开政府信息情况",
        en: "proactive disclosure",
        blocks,
    }
}

const fn block(columns: &'static [Head], rows: &'static [Head]) -> Block {
    Block {
        columns,
        rows,
        side_by_side: false,
    }
}

pub(super) static PROACTIVE_2019: TableForm = table(
    "T2-2019",
    &[
        block(
            &[
                Head::of("made", Own("made in the year"), &["本年新制作数量"], PIECE),
                Head::of(
                    "public",
                    Own("newly published in the year"),
                    &["本年新公开数量"],
                    PIECE,
                ),
                Head::of(
                    "available",
                    Own("published in all"),
                    &["对外公开总数量"],
                    PIECE,
                ),
            ],
            &[
                Head::new("A1", Own("rules"), &["第二十条第（一）项", "规章"]),
                Head::new(
                    "A2",
                    Own("normative documents"),
                    &["第二十条第（一）项", "规范性文件"],
                ),
            ],
        ),
        block(
            DECISIONS_2019,
            &[
                Head::new(
                    "B1",
                    Own("administrative licensing"),
                    &["第二十条第（五）项", "行政许可"],
                ),
                Head::new(
                    "B2",
                    Own("other administrative services"),
                    &["第二十条第（五）项", "其他对外管理服务事项"],
                ),
            ],
        ),
        block(DECISIONS_2019, PENALTIES),
        block(
            &[
                Head::of(
                    "previous",
                    Own("items in the year before"),
                    &["上一年项目数量"],
                    PROJECT,
                ),
                Head::of("change", Own("change in the year"), &["本年增/减"], CHANGE),
            ],
            FEES,
        ),
        block(
            &[
                Head::of(
                    "projects",
                    Own("procurement projects"),
                    &["采购项目数量"],
                    PROJECT,
                ),
                Head::of(
                    "amount",
                    Own("amount of procurement"),
                    &["采购总金额"],
                    Measure::MoneyWithUnit,
                ),
            ],
            &[Head::new(
                "E",
                Own("centralized government procurement"),
                &["第二十条第（九）项", "政府集中采购"],
            )],
        ),
    ],
);

pub(super) static PROACTIVE_2021: TableForm = table(
    "T2-2021",
    &[
        block(
            &[
                Head::of("made", Own("made in the year"), &["本年制发件数"], PIECE),
                Head::of(
                    "repealed",
                    Own("repealed in the year"),
                    &["本年废止件数"],
                    PIECE,
                ),
                Head::of("inforce", Own("in force"), &["现行有效件数"], PIECE),
            ],
            &[
                Head::new("A1", Own("rules"), &["第二十条第（一）项", "规章"]),
                Head::new(
                    "A2",
                    Own("administrative normative documents"),
                    &["第二十条第（一）项", "行政规范性文件"],
                ),
            ],
        ),
        block(
            DECISIONS_2021,
            &[Head::new(
                "B",
                Own("administrative licensing"),
                &["第二十条第（五）项", "行政许可"],
            )],
        ),
        block(DECISIONS_2021, PENALTIES),
        block(
            &[Head::of(
                "amount",
                Own("charged in the year, in 10,000 yuan"),
                &["本年收费金额（单位：万元）"],
                TEN_THOUSAND,
            )],
            FEES,
        ),
    ],
);
