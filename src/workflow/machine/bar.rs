//! The one list of what bars a step, for all machines.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use crate::finding::Words;
use crate::vocabulary::VocabularyError;

/// Declares the list: code, what bars the step and the way on, each in Chinese and English.
macro_rules! bars {
    (
        $(#[$meta:meta])*
        $name:ident {
            $($row:ident = $code:literal, $zh:literal, $en:literal, then $way_zh:literal, $way_en:literal;)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $(
                #[doc = concat!($en, " (", $zh, ").")]
                $row,
            )+
        }

        impl $name {
            /// Every row, in the order of the list.
            pub const ALL: &'static [Self] = &[$(Self::$row),+];

            /// The stable code, which is also what `Display`, `FromStr` and serde use.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$row => $code,)+ }
            }

            /// What bars the step, whatever the case.
            #[must_use]
            pub fn words(self) -> Words {
                match self { $(Self::$row => Words::new($zh, $en),)+ }
            }

            /// What may be done instead.
            #[must_use]
            pub fn way_on(self) -> Words {
                match self { $(Self::$row => Words::new($way_zh, $way_en),)+ }
            }
        }
    };
}

bars! {
    /// What bars a step (不能办理的事由): one list for all machines, each row with the way on.
    ///
    /// ```
    /// use disclosure::workflow::Bar;
    ///
    /// assert_eq!("too-late".parse(), Ok(Bar::TooLate));
    /// assert_eq!(Bar::StaleVersion.words().zh, "案件已有新记录");
    /// assert_eq!(Bar::Role.way_on().en, "let somebody who has the power take the step");
    /// # Ok::<(), disclosure::vocabulary::VocabularyError>(())
    /// ```
    Bar {
        State = "state", "案件现在的状态没有此项操作", "the state of the case has no such step",
            then "办理列出的可办事项", "take one of the steps that are open";
        NotUnderEdition = "not-under-edition", "适用的条例没有此项程序或者处理决定",
            "the edition that governs the case knows no such step or decision",
            then "按适用的条例办理", "use what that edition provides";
        StaleVersion = "stale-version", "案件已有新记录", "the case has gone on in the meantime",
            then "刷新案件，看过新记录后重新办理", "load the case again, read what is new, and give the command anew";
        OtherCase = "other-case", "所写的是另一案件", "it names another case",
            then "到所写的案件中办理，或者改正案号", "give it in that case, or mend the number of the case";
        Role = "role", "操作人没有此项职权", "who acts has no power to do it",
            then "由有此项职权的人办理", "let somebody who has the power take the step";
        NotYet = "not-yet", "所填日期尚未到来", "the day has not come yet",
            then "改正日期，或者到该日以后再录入", "mend the day, or enter it when the day has come";
        EntryOrder = "entry-order", "录入日期早于上一条记录的录入日期", "it is entered before the last entry of the log",
            then "改正录入日期；补录较早的事实，录入日期仍填录入当日", "mend the day of entry; an earlier fact is entered on the day it is typed in";
        DateOrder = "date-order", "日期早于它所依据的事实", "the day lies before what it follows on",
            then "核对两个日期，改正填错的一个", "check both days and mend the wrong one";
        CalendarNotPublished = "calendar-not-published", "所涉年份的放假安排尚未公布，不能推算期限",
            "the holidays of a year concerned are not published, so that no day can be told",
            then "放假安排公布后，更新日历再办理", "add the notice of holidays to the calendar when it is out";
        TooEarly = "too-early", "期限尚未届满", "the term is not over",
            then "期限届满后办理", "do it after the last day";
        TooLate = "too-late", "期限已经届满", "the term is over",
            then "不能再办理；法律允许以正当理由补办的，写明理由", "it cannot be done any more; where a good cause excuses the delay, state it";
        Blank = "blank", "没有写明应当写明的内容", "what has to be stated is not stated",
            then "写明后重新办理", "state it";
        Term = "term", "没有给出天数", "no number of days is given",
            then "写明大于零的天数", "give a number of days above zero";
        Cap = "cap", "延长超过上限", "the extension goes beyond its cap",
            then "在上限之内延长；已经用尽的，在期限内办结", "extend within the cap; where it is used up, finish in time";
        NumberTaken = "number-taken", "编号已经使用", "the number is taken",
            then "另填没有使用过的编号", "give a number that is not in use";
        DoneAlready = "done-already", "该事项已经办理", "it was done already",
            then "无需再办，办理列出的可办事项", "nothing more is needed; take one of the steps that are open";
        Missing = "missing", "所指的内容不存在", "what it speaks of is not there",
            then "核对编号；尚未发出的，先发出", "check the number; what was not sent is sent first";
        NobodyAsked = "nobody-asked", "没有待答复的征求意见、协商或者报请", "nobody was asked who has yet to answer",
            then "需要意见的，先征求意见、协商或者报请", "ask first, where an answer is needed";
        NotAsked = "not-asked", "答复人不是被征求意见的一方", "who answers is not the one who was asked",
            then "由被征求意见的一方答复", "let the one who was asked answer";
        NotOpen = "not-open", "该征求意见或者报请已经结束", "the consultation or referral is over",
            then "无需再办；还需要意见的，另行征求", "nothing more is needed; ask anew where another answer is wanted";
        SamePerson = "same-person", "拟稿人、前一级审核人不得审查、审批同一事项",
            "who drafted it, or reviewed it on a level before, cannot review or approve it",
            then "由另一人审查、审批", "let another person do it";
        OtherApplicant = "other-applicant", "操作人不是本案的申请人或者原告", "who acts is not the applicant or claimant of the case",
            then "由本案的申请人或者原告提出", "let the applicant or claimant of the case do it";
        Conventions = "conventions", "适用的条例和办理口径不由操作人确定", "edition and readings are not for the one who acts to set",
            then "不填这两项，由政府信息公开工作机构确定", "leave both out; the disclosure office sets them";
        NoEdition = "no-edition", "该日《条例》尚未施行", "no edition of the Regulation was in force on that day",
            then "核对日期；施行以前的，不适用本程序", "check the day; what lies before the Regulation has no such procedure";

        WithdrawnAlready = "withdrawn-already", "操作人已经撤回申请", "who acts has withdrawn the request",
            then "仍需要信息的，另行申请", "apply anew, where the information is still wanted";
        OfficeConfirms = "office-confirms", "平常信函由政府信息公开工作机构与申请人确认",
            "an ordinary letter is confirmed by the office with the applicant",
            then "由工作机构于收到当日与申请人确认后录入", "let the office confirm it with the applicant on the day it comes in";
        ReceiptDay = "receipt-day", "收到申请之日由提交方式确定，不能另填", "the day of receipt follows from the way of submission",
            then "填提交、签收或者邮件系统收到之日", "give the day of submission, of the signature or of the arrival of the mail";
        ByConfirmation = "by-confirmation", "以确认之日为收到申请之日", "it is received on the day of confirmation",
            then "由双方确认收到", "let both sides confirm the receipt";
        WithoutConfirmation = "without-confirmation", "以提交、签收之日为收到申请之日，无需确认",
            "what is handed in or signed for is received without confirmation",
            then "直接接收", "take it in as received";
        NotDivided = "not-divided", "拆分应当形成两件以上申请", "a split makes two requests or more",
            then "写明拆分后的各件申请", "name each of the requests it is split into";
        ItemsOfParent = "items-of-parent", "每一事项应当归入且只归入一件拆分后的申请",
            "every item goes to exactly one of the requests it is split into",
            then "逐项写明归入哪一件", "say of each item where it goes";
        ItemNumbers = "item-numbers", "事项没有从1起连续编号", "the items are not numbered from 1 without a gap",
            then "从1起连续编号", "number them from 1 without a gap";
        NotOnTheSpot = "not-on-the-spot", "不属于当场答复", "it is no answer on the spot",
            then "按一般程序办理", "handle it by the usual steps";
        NotServed = "not-served", "没有送达的证明", "there is no proof of service",
            then "先录入送达，期限自送达起计算", "record the service first: the term runs from it";
        NotCorrected = "not-corrected", "尚未经过补正", "it has not been corrected",
            then "先告知补正，收到补正材料后再认定", "ask for a correction first, and judge what comes in";
        NotLapsed = "not-lapsed", "申请没有因此视为放弃", "the request was not closed for that",
            then "只有因逾期不补正、不缴费视为放弃的，可以恢复", "only what was closed for want of a correction or payment is reopened";
        NoFinding = "no-finding", "没有认定数量、频次明显超过合理范围",
            "it was not found that number or frequency clearly exceeds a reasonable range",
            then "先作出认定", "find that first";
        NotExplained = "not-explained", "申请人尚未说明理由", "the applicant has given no reasons",
            then "收到理由后再认定；逾期不说明的，认定理由不合理", "wait for the reasons; where none come in time, reject them";
        NoLaterDate = "no-later-date", "延迟答复的日期不晚于答复期限", "the later date is no later than the limit",
            then "填答复期限以后的日期，或者不延迟", "give a day after the limit, or put nothing off";
        Fee = "fee", "收费不符合规定", "the charge is not as the rules allow",
            then "按收费标准重新核定", "reckon it anew by the tariff";
        Amount = "amount", "缴费数额不符", "the amount paid is not right",
            then "按收费通知的数额填写", "give what was paid, as the fee notice has it";
        Reopens = "reopens", "费用已经缴清，应当恢复办理", "the fee is paid in full, and the request is to be reopened",
            then "由政府信息公开工作机构因按期缴费恢复办理", "let the office reopen the request for the payment";
        Round = "round", "重新作出答复的，不再收费，也不能自行延长期限", "a new round has no fee, and its term is set by the order",
            then "按决定、判决的期限答复", "reply within the term of the order";
        Deferred = "deferred", "已经确定延迟答复的日期", "a later date has taken the place of the limit",
            then "在延迟答复的日期之前答复", "reply by that date";
        Items = "items", "没有对每一事项作出一个处理决定", "not every item is decided once",
            then "逐项作出决定，不遗漏、不重复", "decide every item, and each once";
        NoGround = "no-ground", "不予公开没有法定理由或者没有写明不公开的部分", "something is withheld without a ground, or nothing is",
            then "写明不公开的部分和法定理由，或者予以公开", "name what is withheld and the ground, or disclose it";
        GroundOfOtherEdition = "ground-of-other-edition", "适用的条例没有此项不予公开的理由", "the edition that governs has no such ground",
            then "改用适用的条例规定的理由", "take a ground of the edition that governs";
        Kind = "kind", "没有写明是哪一种内部事务信息或者过程性信息", "the kind of internal or process information is not stated or does not fit",
            then "写明种类", "state the kind";
        NoSearch = "no-search", "没有检索记录", "there is no record of a search",
            then "先检索并记录", "search first, and record it";
        Found = "found", "检索到了信息", "a search found the information",
            then "就检索到的信息作出决定", "decide on what was found";
        RepeatsItself = "repeats-itself", "不能以本申请为已答复的申请", "a request does not repeat itself",
            then "填先前已答复的申请的登记编号", "name the earlier request that was answered";
        ReasonsNotWeighed = "reasons-not-weighed", "没有经过要求说明理由的程序", "the reasons of the applicant were not asked for and weighed",
            then "先要求申请人说明理由，并作出认定", "ask for the reasons first, and weigh them";
        ThirdPartyNotHeard = "third-party-not-heard", "没有征求第三方意见，也没有写明理由",
            "the third party was not heard, and no reason is stated",
            then "先征求第三方意见，或者写明不征求的理由", "hear the third party first, or state why not";
        ThirdPartyHeard = "third-party-heard", "已经征求第三方意见，不能写作未征求", "a third party was asked, which is not to be denied",
            then "写明是哪一号征求意见", "name the consultation";
        ThirdPartyAgrees = "third-party-agrees", "第三方同意公开，不能以其权益为由不公开", "the third party agrees, so that its rights are no ground",
            then "予以公开，或者改用其他法定理由", "disclose, or take another ground";
        ThirdPartyRefuses = "third-party-refuses", "第三方没有同意公开，也没有可以公开的认定",
            "the third party does not agree, and nothing allows the disclosure",
            then "不公开其部分，或者写明可以公开的认定", "withhold its part, or state the finding that allows it";
        CoMakerRefuses = "co-maker-refuses", "共同制作机关不同意公开，没有写明公开的理由", "a co-maker refuses, and why it is disclosed is not stated",
            then "写明公开的理由，或者不予公开", "state the reason, or withhold it";
        SecrecyReview = "secrecy-review", "拟公开的信息未经保密审查", "what is to be disclosed has not passed the review of secrecy",
            then "先通过保密审查", "have it pass that review first";
        LegalityReview = "legality-review", "未经合法性审核", "it has not passed the review of legality",
            then "先通过合法性审核", "have it pass that review first";
        RemedyNotice = "remedy-notice", "救济途径告知有误", "the notice of remedies is wrong",
            then "按所列途径和期限告知", "name the remedies and terms as shown";
        NothingOverridden = "nothing-overridden", "没有因公共利益公开而待告知的第三方",
            "no third party waits to be told of a disclosure in the public interest",
            then "无需告知；核对征求意见的编号", "nobody need be told; check the number of the consultation";
        ThirdPartyUntold = "third-party-untold", "因公共利益公开的，尚未书面告知第三方",
            "a third party has not been told of a disclosure in the public interest",
            then "先书面告知第三方", "tell it in writing first";
        NothingUnserved = "nothing-unserved", "没有待送达的通知", "no notice waits to be served",
            then "无需录入；尚未发出的，先发出通知", "nothing need be recorded; send the notice first, where none was sent";
        Incomplete = "incomplete", "案卷不齐", "the file is not complete",
            then "补齐所列文书后归档", "add the papers named, then archive";
        NotDisclosed = "not-disclosed", "没有予以公开的信息，不能转为主动公开", "what was not disclosed cannot be published",
            then "只转已经公开的事项", "take only items that were disclosed";
        NoDecision = "no-decision", "没有可以撤销或者责令重作的处理决定", "there is no decision that could be set aside",
            then "未答复的，逾期后按决定、判决办理", "on silence, act on an order once the period is over";

        AfterReply = "after-reply", "作出处理决定以后不能撤回", "what was decided is not withdrawn afterwards",
            then "决定之前已经撤回的，填撤回的日期；仍不需要的，另行说明", "give the day of a withdrawal that came before the decision";
        NotThen = "not-then", "该日案件的状态没有此项操作", "the state in which the case stood on that day has no such step",
            then "核对日期；确在办理期间发生的，填发生的日期", "check the day; what was done while the case was handled counts by its day";
        OfficeCloses = "office-closes", "2007年条例没有规定第三方答复的期限，征求意见不自行结束",
            "Decree 492 gives the third party no term, so that nothing ends by itself",
            then "由政府信息公开工作机构说明理由，或者凭送达证明结束", "let the office close it with a reason or proof of service";
        NoTerm = "no-term", "告知作出更改、补充即为答复，没有补正期限", "to tell the applicant to amend is the reply: there is no term",
            then "不填期限", "leave the term out";
        NobodyWaits = "nobody-waits", "没有待送达该答复的申请", "no such application waits for the reply",
            then "核对登记编号；已经送达的，无需再办", "check the registration number; what was delivered needs no more";
        NothingOverpaid = "nothing-overpaid", "没有应当退还的费用", "nothing was paid that is not owed",
            then "核对缴费记录", "check what was paid";
        NothingToTakeBack = "nothing-to-take-back", "没有可以撤销的通知", "there is no notice that could be taken back",
            then "核对记录；所填内容有误的，更正记录", "check the log; where a value is wrong, rectify it";
        NoNotice = "no-notice", "该记录不是可以撤销的通知", "the entry is no notice that could be taken back",
            then "所填内容有误的，更正记录", "where a value is wrong, rectify it";
        ActedOn = "acted-on", "已经据此办理，不能撤销", "it was acted on already",
            then "按现有进度继续办理", "go on from where the case stands";
        ReliedOn = "relied-on", "答复以该征求意见为依据", "the reply rests on that consultation",
            then "先退回答复重拟", "return the draft first";
        NoSuchValue = "no-such-value", "该记录没有此项内容，内容不成形式，或者已是该内容",
            "the entry holds no such value, the value has not its form, or the entry says so already",
            then "核对记录的序号和内容", "check the version of the entry and the value";
        OtherEdition = "other-edition", "该日适用另一版本的条例", "another edition was in force on that day",
            then "按该版本重新登记", "enter the request anew under that edition";
        CannotFollow = "cannot-follow", "其他记录与更正后的内容不符", "other entries could not follow then",
            then "先更正所指的记录", "rectify the entry that it names first";

        MustTransfer = "must-transfer", "无权更正的应当转送", "an organ without the power has to transfer it",
            then "转送有权更正的机关", "transfer it to the organ that has the power";
        Claimant = "claimant", "提出人与所填的申请人、原告不符", "who acts is not the claimant that it names",
            then "改正提出人的身份", "mend who the claimant is";
        Grounds = "grounds", "不予公开的理由与所选的行为不符", "the grounds do not go with the kind of act",
            then "写明不予公开的理由，作为不予公开决定提出", "state the grounds and contest it as a decision to withhold";
        NotContestable = "not-contestable", "对该行为不能申请复议或者起诉", "no such remedy lies against an act of this kind",
            then "对答复或者终止办理不服的，就该行为提出", "contest the reply or the end of the handling";
        NotUnderLaw = "not-under-law", "申请、起诉之日施行的法律没有此项程序", "the law of the day of filing has no such step",
            then "按该日施行的法律办理", "proceed by the law of that day";
        UnknownToLaw = "unknown-to-law", "当日施行的法律没有这一种程序、事由或者判决", "the law of the day knows no such procedure, reason or judgment",
            then "改用该法律规定的种类", "choose a kind that the law of that day has";
        SetByLaw = "set-by-law", "期限由法律规定，不另定", "the law sets the term, and no notice does",
            then "不填期限", "leave the term out";
        NotSuspended = "not-suspended", "没有因申请人死亡、丧失行为能力或者终止而中止", "the case is not suspended for want of a claimant",
            then "继续审理，或者按其他情形终结", "go on, or end it for another reason";
        NotSimplified = "not-simplified", "没有适用简易程序", "it is not heard in simplified procedure",
            then "继续审理", "go on with the suit";
        Remanded = "remanded", "发回重审的案件不适用简易程序", "a case that was remanded is not heard in simplified procedure",
            then "适用普通程序", "hear it in ordinary procedure";
        ReviewFirst = "review-first", "应当先申请行政复议", "reconsideration comes before a suit",
            then "先申请行政复议，对复议决定不服再起诉", "apply for reconsideration, then sue over its decision";
        RequestFirst = "request-first", "应当先申请公开", "the information is to be requested first",
            then "先向行政机关申请，对答复不服再起诉", "request the information, then contest the reply";
        NoPapers = "no-papers", "被申请人尚未收到复议申请材料", "the agency has not received the papers of reconsideration",
            then "先录入材料的送达", "record first that the papers were sent";
        End = "end", "不予受理、驳回申请、视为放弃不是终结的方式", "not accepting, rejecting and giving up are steps of their own",
            then "按其各自的步骤办理", "take the step that is meant";
        Ruling = "ruling", "裁定与诉讼阶段不符", "the ruling does not go with the stage of the suit",
            then "立案前不予立案，立案后驳回起诉或者终结诉讼", "refuse to docket before the docket, reject or terminate after it";
        Order = "order", "未支持请求的决定、裁判不能责令履行", "what does not go against the agency orders nothing",
            then "改正结果，或者删去责令的内容", "mend the result, or leave the order out";
        NotByApplicant = "not-by-applicant", "第三方起诉的，方可裁定暂停公开", "a disclosure is suspended for a third party, not for the applicant",
            then "申请人起诉的，继续审理", "go on with the suit";

        UnlawfulConventions = "unlawful-conventions", "办理口径超出法律允许的范围", "the readings go beyond what the law leaves open",
            then "改用法律允许的口径，或者用默认值", "take readings that the law allows, or the defaults";
        NotInForce = "not-in-force", "该时限的规定尚未施行", "the text that sets the time limit is not yet in force",
            then "施行之后再设定，或者用法定时限", "set it when the text is in force, or keep the time limit by law";
        Forwarded = "forwarded", "转发文件的公开属性应当与被转发文件一致", "a forwarded document keeps the attribute of what it forwards",
            then "改为与被转发文件一致", "take that attribute";
        Duty = "duty", "法律、法规、规章规定应当公开，不能以此为由不公开",
            "a law, regulation or rule requires the disclosure, and the ground gives way to it",
            then "予以公开，或者改用其他法定理由", "publish it, or take another ground";
        AgainstDecision = "against-decision", "拟定的公开属性与规则判定不符", "the attribute goes against the decision of the rules",
            then "按规则判定拟定，或者补充事实后重新判定", "follow the decision, or add facts and have it made anew";
        Doubt = "doubt", "能否公开不能确定", "whether it may be disclosed is in doubt",
            then "先报请有关主管部门或者保密行政管理部门确定", "refer it first to the body that determines";
        Determined = "determined", "有关部门已经确定不得公开", "the determining body has found that it must not be disclosed",
            then "不予公开；已经公开的，撤回", "withhold it; what is public is withdrawn";
        NoLevel = "no-level", "没有定密或者已经解密，不能以国家秘密为由", "without a secrecy level that stands it is no state secret",
            then "依法定密，或者改用其他法定理由", "have it classified by law, or take another ground";
        NoDisagreement = "no-disagreement", "对公开属性没有不同意见", "nobody disagrees over the attribute",
            then "无需裁定，继续审查", "nothing need be settled; go on with the reviews";
        NotNeeded = "not-needed", "无需此项审查或者批准", "no such review or approval is needed",
            then "办理列出的可办事项", "take one of the steps that are open";
        Coordination = "coordination", "涉及的其他机关尚未确认", "another organ concerned has not agreed",
            then "先向该机关协商，待其答复", "ask that organ and wait for its answer";
        RightsReview = "rights-review", "涉及第三方权益或者个人信息，未经审查", "third parties or persons are concerned, and their rights are not reviewed",
            then "先审查第三方权益和个人信息", "have the rights reviewed first";
        NoFace = "no-face", "审批没有写明向社会公开的标题和内容概述", "the approval does not name what the public is to see, with its summary",
            then "补充标题和内容概述后审批", "add both, then approve";
        NotProactive = "not-proactive", "公开属性不是主动公开", "the attribute is not proactive disclosure",
            then "应当公开的，先改定公开属性", "set the attribute anew, where it is to be published";
        ToBePublished = "to-be-published", "公开属性为主动公开，不能留存不公开", "the attribute is proactive disclosure, so that nothing is withheld",
            then "予以发布，或者先改定公开属性", "publish it, or set the attribute anew";
        Face = "face", "拟公开的内容与审批的不一致", "what the public would see is not as signed",
            then "改为审批的内容，或者重新审批", "show what was signed, or have it signed anew";
        NotPublic = "not-public", "尚未公开", "nothing of it is public",
            then "先发布", "publish it first";
        PublicAlready = "public-already", "已经公开", "it is public already",
            then "内容有变动的，作为更正发布；不应公开的，撤回", "correct what has changed; withdraw what must not be public";
        FoundAgainst = "found-against", "已公开的版本经审查或者审批不得公开", "a review or the signature is against what is public",
            then "更正或者撤回", "correct or withdraw it";
        NotApproved = "not-approved", "所称批准人没有作出批准", "who is said to have approved it has not",
            then "由批准人本人作出", "let the approver give the order";
        GeneratedOn = "generated-on", "生成日期与形成日期不一致", "the date of generation is not the day of formation",
            then "改为形成日期", "give the day of formation";
        IndexNumber = "index-number", "索引号不符合编码形式", "the index number has not the form of a code",
            then "按索引号的编码形式填写", "give a code in the form of an index number";
        ClarificationApproval = "clarification-approval", "澄清未经主要负责人批准，或者批准的是另一份", "this clarification is not approved by the principal leader",
            then "报主要负责人批准这一份", "have this version approved";
        GovernmentApproval = "government-approval", "重要、敏感的澄清未经本级政府批准",
            "an important or sensitive clarification is not approved by the government",
            then "报本级政府批准，写明批准机关和文号", "have the government approve it, and name it with the number of its paper";
        NextReview = "next-review", "下次评估日期已过", "the next evaluation lies in the past",
            then "填以后的日期", "give a later day";

        SecrecyReviewedFirst = "p01", "没有发布之前通过的保密审查，或者其后认定不得公开",
            "no secrecy review was passed before the publication, or it was found since that it must not be public",
            then "先通过保密审查；认定不得公开的，不予发布", "have it pass that review first; what must not be public is not published";
        OneVersionSigned = "p02", "审查、审批所针对的不是这一版本", "reviews and approval are of another version, or there are none",
            then "就这一版本重新审查、审批", "have this version reviewed and approved";
        AttributeSet = "p03", "审批之前没有确定公开属性", "no attribute was set before the approval",
            then "先拟定公开属性", "propose the attribute first";
        WithholdingReasoned = "p04", "不予公开没有法定依据和书面理由", "withholding needs a ground by law and a written reason",
            then "写明法定依据和理由", "state ground and reason";
        WithholdingReviewed = "p05", "政策性文件拟不公开，未经政务公开工作机构审核", "the disclosure office has not agreed to withhold the policy document",
            then "先送政务公开工作机构审核", "have the disclosure office review it first";
        PublisherEntitled = "p06", "发布机关不是负责公开的机关，也未经其确认", "the publisher is not the organ responsible and has no confirmation from it",
            then "由负责公开的机关发布，或者先取得其确认", "let the organ responsible publish it, or get its confirmation";
        ApprovalObtained = "p07", "依法需要批准而未经批准", "the approval that a law requires is missing",
            then "先依法报批", "get the approval first";
        ApproverSeparate = "p08", "审批人起草或者审查过同一事项", "the approver has drafted or reviewed the item",
            then "由另一人审批", "let another person approve";
        Catalogued = "p10", "公开目录缺少索引号、名称、内容概述或者生成日期", "the catalogue lacks index number, name, summary or date of generation",
            then "补齐目录要素", "add what is missing";
        SecretKept = "p11", "国家秘密或者其他不得公开的内容没有区分处理", "a state secret, or what else must not be disclosed, is not kept apart",
            then "先作区分处理，或者不予公开", "separate it first, or withhold the whole";
        NotOverclassified = "p12", "法律规定应当公开的事项不得定密", "what a law requires to be public has a secrecy level",
            then "依法解密，或者核对应当公开的依据", "have it declassified, or check the text that requires it";
        ThirdPartyRecorded = "p14", "没有征求第三方意见、第三方同意或者公共利益认定的记录", "no record of the third party's hearing or consent or of a public interest",
            then "先征求第三方意见并记录", "hear the third party and record it";
        PersonalMinimal = "p17", "公开的个人信息超出必要范围", "more personal information is shown than necessary",
            then "删去或者遮盖超出的部分", "leave it out or mask it";
        EarlierVersionsKept = "p18", "更正、撤回缺少原因、日期或者批准人", "a withdrawal or correction needs its reason, day and approver",
            then "补齐原因、日期和批准人", "add what is missing";
    }
}

impl fmt::Display for Bar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl FromStr for Bar {
    type Err = VocabularyError;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        let row = Self::ALL.iter().find(|it| it.code() == code);
        row.copied().ok_or_else(|| {
            VocabularyError::unknown("bar", code, Self::ALL.iter().map(|it| it.code()))
        })
    }
}

impl Serialize for Bar {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}
