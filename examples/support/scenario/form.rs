//! The form of a scenario file: every field with its words. The reader takes no other, and the page of the
//! guide is printed from here.

/// A field of a record of the form.
#[derive(Clone, Copy)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) zh: &'static str,
    pub(crate) en: &'static str,
    /// What may stand there.
    pub(super) form: Form,
    /// The machines of whose cases it is asked; none for all.
    pub(super) of: &'static [Kind],
}

/// What may stand in a field, as far as names can be misspelled in it.
#[derive(Clone, Copy)]
pub(super) enum Form {
    /// A value that is compared, or read by another.
    Value,
    /// A record.
    Record(&'static [Field]),
    /// A list of records, or of one word each.
    List(&'static [Field]),
    /// Deadlines by name, each a day or a record.
    Deadlines(&'static [Field]),
    /// Records by a number.
    Numbered(&'static [Field]),
    /// Records by a year.
    Years(&'static [Field]),
    /// A way of counting for a fee.
    Measure,
    /// Figures by the row of a result.
    Rows,
    /// Steps of the machine.
    Steps,
    /// Steps of the machine, by who acts.
    StepsOf,
    /// What is asked of the case of this name in another machine.
    Case(Kind),
}

/// The machines.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Request,
    Publication,
    RecordCorrection,
    Reconsideration,
    Litigation,
}

impl Kind {
    pub(crate) const ALL: [Self; 5] = [
        Self::Request,
        Self::Publication,
        Self::RecordCorrection,
        Self::Reconsideration,
        Self::Litigation,
    ];

    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Publication => "publication",
            Self::RecordCorrection => "record-correction",
            Self::Reconsideration => "reconsideration",
            Self::Litigation => "litigation",
        }
    }

    pub(crate) const fn zh(self) -> &'static str {
        match self {
            Self::Request => "依申请公开",
            Self::Publication => "主动公开",
            Self::RecordCorrection => "更正自身信息",
            Self::Reconsideration => "行政复议",
            Self::Litigation => "行政诉讼",
        }
    }
}

const fn field(
    name: &'static str,
    form: Form,
    of: &'static [Kind],
    zh: &'static str,
    en: &'static str,
) -> Field {
    Field {
        name,
        zh,
        en,
        form,
        of,
    }
}

macro_rules! fields {
    ($(#[$meta:meta])* $NAME:ident { $($name:literal $(: $form:expr)? $(; $($of:ident)+)?, $zh:literal, $en:literal;)+ }) => {
        $(#[$meta])*
        pub(crate) const $NAME: &[Field] = &[$(
            field($name, fields!(@form $($form)?), &[$($(Kind::$of),+)?], $zh, $en),
        )+];
    };
    (@form) => { Form::Value };
    (@form $form:expr) => { $form };
}

fields! {
    /// The file.
    FILE {
        "title": Form::Record(WORDS), "标题", "what it is about";
        "sources", "依据：条文、口径、日期的算法", "what it rests on: texts, conventions, how the days were counted";
        "machine", "步骤属于哪一程序，缺省为 `request`；步骤可另写", "the machine of its steps, `request` if left out; a step may name another";
        "continues": Form::Record(CONTINUES), "接续另一文件的某一步骤之后", "goes on from a step of another file";
        "notices", "本库之外的放假通知", "holiday notices beside those of the crate";
        "sealed", "各年封账之日；未写的以提问之日为准", "the day each year was sealed; left out, the day that asks";
        "steps", "步骤，依次进行", "the steps, one after the other";
    }
}

fields! {
    /// Words.
    WORDS {
        "zh", "中文", "Chinese";
        "en", "英文", "English";
    }
}

fields! {
    /// The file that is continued.
    CONTINUES {
        "file", "同一文件夹中的文件名", "the name of a file beside this one";
        "after", "该文件中步骤的 `id`", "the `id` of a step of that file";
    }
}

fields! {
    /// A step.
    STEP {
        "id", "供其他文件接续的名称", "a name by which another file goes on from it";
        "says": Form::Record(WORDS), "所发生的事；可缺，缺则以操作名称代替", "what happens; left out, the name of the command speaks";
        "machine", "属于哪一程序，缺省与文件相同", "the machine, that of the file if left out";
        "case", "案件名称，缺省为 `1`；一个文件可有多个案件", "the name of the case, `1` if left out; a file may hold several";
        "actor", "行为人：角色、空格、编号；该角色只有一人的可不写编号", "who acts: the role, a blank, the number; the number may be left out where one holds the role";
        "entered_by", "代为录入的人，写法同上", "who types it in for another, in the same form";
        "on", "事实发生之日，或者带时区的时刻（按北京时间取日）", "the day of the fact, or an instant with its zone, read as a day of China standard time";
        "entered_on", "录入之日，缺省与 `on` 相同", "the day of entry, `on` if left out";
        "as_known_on", "按该日已录入的事实和已公布的放假通知回答", "answers as the entries and the holiday notices stood on that day";
        "seen", "行为人所见记录的版本，缺省为最新", "how many entries the giver had seen, all if left out";
        "does", "操作：`command` 和该操作的字段；不写则只提问", "the command: `command` with its fields; a step without one only asks";
        "review", "对同名案件的行政复议作出的操作", "a command of the reconsideration of this name";
        "suit", "对同名案件的行政诉讼作出的操作", "a command of the litigation of this name";
        "then": Form::Record(THEN), "应有的结果，必填；`{}` 表示不作要求", "what must come of it, never left out; `{}` expects nothing";
    }
}

fields! {
    /// What can be expected.
    THEN {
        "events", "发生的事实，全部，依次", "the facts that happened, all, in order";
        "refused": Form::List(REFUSED), "不能办理的事由，全部，依次；只写代码，或者写明依据；未写而不能办理的，即为不一致", "the reasons of a refusal, all, in order, each the code alone or a record; a refusal that is not expected is a difference";
        "cites", "不能办理的依据中的几项", "some of the texts that a refusal cites";
        "unreadable", "操作不能读出，原因如此", "the command cannot be read, for this reason";
        "warnings", "随事实记录的提示，全部，依次", "the warnings kept with the facts, all, in order";
        "documents", "所出具的文书，全部，依次", "the papers issued, all, in order";
        "prints", "每份文书必须载明的内容", "what each paper that is issued must say";
        "state", "所处状态", "the state";
        "may": Form::Steps, "此时可以进行的步骤", "steps that are open now";
        "may_not": Form::Steps, "此时不可进行的步骤", "steps that are not open now";
        "permitted": Form::Steps, "此时可以进行的步骤，全部，依次", "the steps that are open now, all, in order";
        "permitted_to": Form::StepsOf, "某人此时可以进行的步骤，全部，依次", "the steps open now to one who acts, all, in order";
        "due": Form::Deadlines(DUE), "各项期限，全部；没有的写 `null`", "the deadlines, all of them; `null` for one that is not there";
        "due_among": Form::Deadlines(DUE), "各项期限中的几项", "some of the deadlines";
        "breaches": Form::List(BREACH), "至该日为止的逾期，全部，依次", "what was missed by the day, all, in order";
        "moved": Form::Deadlines(MOVED), "自 `since` 以来变动的期限，全部，及所因的放假通知", "the deadlines that moved since the day `since`, all, and the holiday notices to blame";
        "edition"; Request Publication, "适用的条例：`2007`、`2019`", "the edition that governs it: `2007`, `2019`";
        "received_on"; Request, "收到之日", "the day of receipt";
        "year"; Request, "计入哪一年的新收", "the year that counts it as new";
        "counted"; Request, "是否计件", "it is counted";
        "class"; Request, "申请人类别", "the class of the applicant";
        "row"; Request, "计入的办理结果，没有为 `none`", "the row that counts it, or `none`";
        "latest_row"; Request, "最近一轮的办理结果", "the row of the latest round";
        "bases"; Request, "各项决定的依据，全部", "what the decisions rest on, all";
        "lineage": Form::Record(LINEAGE); Request, "拆分与合并", "splits and merges";
        "consultations": Form::Numbered(CONSULTATION); Request, "征求意见，全部", "the consultations, all";
        "remedy_text": Form::Record(REMEDY_TEXT); Request, "答复必须载明的救济途径", "the remedies that the reply must print";
        "findings"; Publication, "公开规则在该日的问题，全部", "the rules of publication that it breaks on the day, all";
        "feed"; Publication, "对外的一行", "the line the public reads";
        "title"; Publication, "对外的标题", "the title the public reads";
        "list_shown"; Publication, "是否公布名单", "a list of persons is shown";
        "earlier"; Publication, "先前公开过的版本数", "how many earlier versions were public";
        "YYYY"; Reconsideration Litigation, "该年表四所在的列，不在其中为 `null`", "its column of table 4 in that year, or `null`";
        "to_be_answered_anew_by"; Reconsideration Litigation, "责令重新答复的期限", "the last day to answer anew as ordered";
        "review": Form::Case(Kind::Reconsideration), "同名案件的行政复议，字段同 `then`", "the reconsideration of this name, with the fields of `then`";
        "suit": Form::Case(Kind::Litigation), "同名案件的行政诉讼，字段同 `then`", "the litigation of this name, with the fields of `then`";
        "fees": Form::List(FEES), "该日最多可收的信息处理费", "the most that may be charged on the day";
        "report": Form::Years(REPORT), "文件中全部案件的年度数字", "the figures of a year over all cases of the file";
    }
}

fields! {
    /// A reason of a refusal.
    REFUSED {
        "reason", "理由代码", "the code of the reason";
        "citation", "依据，没有为 `null`", "the text it rests on, or `null`";
        "place", "在操作的何处", "where in the command";
    }
}

fields! {
    /// A deadline told in full.
    DUE {
        "on", "期限之日；或 `日期 provisional: 原因`、`undetermined: 原因`", "the day; or `DAY provisional: WHY`, `undetermined: WHY`";
        "who", "由谁", "who owes it";
        "from", "起算的事实和日期", "the fact and the day it is counted from";
        "done_on", "完成之日", "the day it was done";
        "citation", "依据", "the text it rests on";
        "conventions", "所用口径", "the conventions used";
        "counted", "计入的工作日数", "how many working days were counted";
        "make_up_days_counted", "计入的调休上班日", "the days made up for that were counted";
        "weekdays_off", "不计的放假工作日", "the weekdays that were off";
        "excluded", "扣除的日数", "how many days were excluded";
        "notices", "所据放假通知", "the holiday notices it rests on";
    }
}

fields! {
    /// A breach told in full.
    BREACH {
        "what", "应办事项", "what was to be done";
        "number", "第几次征求意见", "the number of the consultation";
        "who", "由谁", "who was to do it";
        "due", "期限之日", "the last day";
        "due_at", "期限时刻", "the last moment, where it has one";
        "done_on", "完成之日", "the day it was done";
        "done_at", "完成时刻", "the moment it was done";
        "citation", "依据", "the text it rests on";
    }
}

fields! {
    /// A deadline that moved.
    MOVED {
        "from", "原为", "what it was";
        "to", "现为", "what it is";
        "because_of", "所因的放假通知", "the holiday notices to blame";
    }
}

fields! {
    /// Where a request comes from and goes.
    LINEAGE {
        "parent", "由何号拆出", "the request it was split from";
        "children", "拆成何号", "the requests it was split into";
        "absorbed", "并入本件的申请", "the requests merged into it";
        "merged_into", "并入何号", "the request it was merged into";
    }
}

fields! {
    /// A consultation.
    CONSULTATION {
        "stance", "意见", "the opinion";
        "limit", "期限", "the last day to answer";
        "late", "意见是否迟到", "the opinion came late";
    }
}

fields! {
    /// The remedies of a reply.
    REMEDY_TEXT {
        "zh", "中文", "in Chinese";
        "en", "英文", "in English";
        "review_first", "是否复议前置", "reconsideration comes before the court";
        "citations", "依据", "the texts";
    }
}

fields! {
    /// An amount.
    FEES {
        "by": Form::Measure, "计算方式：`{\"items\": {\"first\": 1, \"last\": 40}}` 或 `{\"pages\": 40}`", "the way of counting: `{\"items\": {\"first\": 1, \"last\": 40}}` or `{\"pages\": 40}`";
        "yuan", "金额（元），或者不能收取的原因", "the amount in yuan, or why there is none";
    }
}

fields! {
    /// The figures of a year.
    REPORT {
        "received", "新收", "new";
        "carried_in", "上年结转", "carried in";
        "rows": Form::Rows, "办理结果中的几项，没有的写 0；`{}` 表示没有任何结果", "some of the results by row, 0 for one that has none; `{}` for no result at all";
        "carried_out", "结转下年度", "carried out";
        "new_rounds", "当年开始的重新办理", "new rounds opened in the year";
        "cells", "表中几格：`T3/G/NP`", "some cells of the tables: `T3/G/NP`";
        "table_3", "表三各列中不为零的格，全部：`G/NP`", "the cells of table 3 that are not zero, all, without the totals of the rows: `G/NP`";
        "table_4", "表四中不为零的格，全部：`RV/fix`", "the cells of table 4 that are not zero, all, without the totals: `RV/fix`";
        "findings", "核对中发现的问题：规则和位置，全部", "what the checks find: the rule and its places, all";
        "restated", "封账后变动的说明：种类、位置和案件，全部", "the lines of restatement on the day: kind, places and cases, all";
        "not_counted", "不能计入的案件", "the cases that cannot be counted";
    }
}

/// Every record of the form with its headings, in the order of the guide.
pub(crate) const RECORDS: [(&str, &str, &[Field]); 14] = [
    ("文件", "The file", FILE),
    ("`title`、`says`", "`title`, `says`", WORDS),
    ("`continues`", "`continues`", CONTINUES),
    ("`steps` 中的一步", "A step of `steps`", STEP),
    ("`then`", "`then`", THEN),
    ("`refused` 中的一项", "One of `refused`", REFUSED),
    (
        "`due`、`due_among` 中的一项",
        "One of `due`, `due_among`",
        DUE,
    ),
    ("`breaches` 中的一项", "One of `breaches`", BREACH),
    ("`moved` 中的一项", "One of `moved`", MOVED),
    ("`lineage`", "`lineage`", LINEAGE),
    (
        "`consultations` 中的一项",
        "One of `consultations`",
        CONSULTATION,
    ),
    ("`remedy_text`", "`remedy_text`", REMEDY_TEXT),
    ("`fees` 中的一项", "One of `fees`", FEES),
    ("`report` 中的一年", "A year of `report`", REPORT),
];

/// The form as tables for the guide: each record with its fields.
pub(crate) fn tables() -> String {
    let mut lines = Vec::new();
    for (zh, en, fields) in RECORDS {
        lines.push(format!("### {zh} · {en}\n"));
        lines.push("| 字段 field | 说明 | meaning |\n| --- | --- | --- |".to_owned());
        lines.extend(fields.iter().map(row));
        lines.push(String::new());
    }
    lines.join("\n")
}

fn row(field: &Field) -> String {
    let (mut zh, mut en) = (String::new(), String::new());
    if !field.of.is_empty() {
        let named: Vec<_> = field.of.iter().map(|it| it.zh()).collect();
        zh = format!("（{}）", named.join("、"));
        let named = field.of.iter().map(|it| format!("`{}`", it.code()));
        en = format!("({}) ", named.collect::<Vec<_>>().join(", "));
    }
    format!("| `{}` | {zh}{} | {en}{} |", field.name, field.zh, field.en)
}
