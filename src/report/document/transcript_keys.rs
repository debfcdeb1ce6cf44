//! The keys of a record and the rows and columns they stand for.

pub(super) const CLASSES: &[(&str, &str)] = &[
    ("natural", "NP"),
    ("commercial", "CO"),
    ("research", "RI"),
    ("public_interest", "PW"),
    ("legal", "LS"),
    ("other", "OT"),
    ("total", "TT"),
];

pub(super) const RESULTS: &[(&str, &str)] = &[
    ("new", "N"),
    ("carried_in", "P"),
    ("granted", "G"),
    ("partial", "PG"),
    ("refused.state_secret", "D1"),
    ("refused.law_forbids", "D2"),
    ("refused.three_security_one_stability", "D3"),
    ("refused.third_party", "D4"),
    ("refused.internal", "D5"),
    ("refused.process", "D6"),
    ("refused.enforcement_file", "D7"),
    ("refused.admin_query", "D8"),
    ("unavailable.not_held", "U1"),
    ("unavailable.needs_creation", "U2"),
    ("unavailable.correction_unclear", "U3"),
    ("not_processed.petition", "X1"),
    ("not_processed.repeat", "X2"),
    ("not_processed.publication", "X3"),
    ("not_processed.excessive", "X4"),
    ("not_processed.confirm_again", "X5"),
    ("other.correction_overdue", "O1"),
    ("other.fee_overdue", "O2"),
    ("other.misc", "O3"),
    ("results_total", "T"),
    ("carried_out", "C"),
];

/// The groups of table 4 and their rows.
pub(super) const REMEDIES: &[(&str, &str)] = &[
    ("review", "RV"),
    ("litigation_direct", "LD"),
    ("litigation_after_review", "LR"),
];

pub(super) const ENDINGS: &[(&str, &str)] = &[
    ("upheld", "keep"),
    ("corrected", "fix"),
    ("other", "oth"),
    ("pending", "pend"),
    ("total", "tot"),
];

/// Format, key, row and column. A key without a column of its own gives the figure that reports print
/// most: the decisions, and for fees the items of the year before.
pub(super) const PROACTIVE: &[(&str, &str, &str, &str)] = &[
    ("2021", "rules.made", "A1", "made"),
    ("2021", "rules.repealed", "A1", "repealed"),
    ("2021", "rules.valid", "A1", "inforce"),
    ("2021", "normative.made", "A2", "made"),
    ("2021", "normative.repealed", "A2", "repealed"),
    ("2021", "normative.valid", "A2", "inforce"),
    ("2021", "licensing", "B", "decisions"),
    ("2021", "penalty", "C1", "decisions"),
    ("2021", "coercion", "C2", "decisions"),
    ("2021", "fee_10k_yuan", "D", "amount"),
    ("2019", "rules.made", "A1", "made"),
    ("2019", "rules.newly_public", "A1", "public"),
    ("2019", "rules.total_public", "A1", "available"),
    ("2019", "normative.made", "A2", "made"),
    ("2019", "normative.newly_public", "A2", "public"),
    ("2019", "normative.total_public", "A2", "available"),
    ("2019", "licensing", "B1", "decisions"),
    ("2019", "licensing.previous", "B1", "previous"),
    ("2019", "licensing.change", "B1", "change"),
    ("2019", "licensing.decisions", "B1", "decisions"),
    ("2019", "other_services", "B2", "decisions"),
    ("2019", "other_services.previous", "B2", "previous"),
    ("2019", "other_services.change", "B2", "change"),
    ("2019", "other_services.decisions", "B2", "decisions"),
    ("2019", "penalty", "C1", "decisions"),
    ("2019", "penalty.previous", "C1", "previous"),
    ("2019", "penalty.change", "C1", "change"),
    ("2019", "penalty.decisions", "C1", "decisions"),
    ("2019", "coercion", "C2", "decisions"),
    ("2019", "coercion.previous", "C2", "previous"),
    ("2019", "coercion.change", "C2", "change"),
    ("2019", "coercion.decisions", "C2", "decisions"),
    ("2019", "fee_items", "D", "previous"),
    ("2019", "fee_items.previous", "D", "previous"),
    ("2019", "fee_items.change", "D", "change"),
    ("2019", "procurement.projects", "E", "projects"),
    ("2019", "procurement.amount", "E", "amount"),
];
