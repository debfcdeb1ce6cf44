//! Known answers of the law, and how they are told.

use disclosure::law::Edition;
use disclosure::policy::{Effect, Facts, Rule, RuleSet, Verdict};
use disclosure::vocabulary::{Exemption, Force, Term};
use serde_json::{Value, json};

use super::{SECRET, facts, json_of};

/// One known answer: provision, edition, occasion, facts, verdict, rule, its effect, its citation.
type Case = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    Verdict,
    &'static str,
    &'static str,
    &'static str,
);

#[rustfmt::skip]
const CASES: &[Case] = &[
    // State secrets: prohibited without exception; an expired term removes the ground only.
    ("X14a", "2019", "request", SECRET, Verdict::Withhold, "state-secret", r#"{"applies":"withhold"}"#, "decree-711/art-14"),
    ("X14a", "2019", "publication", SECRET, Verdict::Withhold, "state-secret", r#"{"applies":"withhold"}"#, "decree-711/art-14"),
    ("X14a", "2007", "request", SECRET, Verdict::Withhold, "state-secret", r#"{"applies":"withhold"}"#, "decree-492/art-14/para-4"),
    ("X14a, public interest does not override", "2019", "request", r#"{"secrecy":{"level":"confidential","determined-on":"2020-01-05","term":"open"},"separable":false,"public-interest":true,"required":"law"}"#, Verdict::Withhold, "state-secret", r#"{"applies":"withhold"}"#, "decree-711/art-14"),
    ("X14a, severable", "2019", "request", r#"{"secrecy":{"level":"confidential","determined-on":"2020-01-05","term":"open"},"separable":true}"#, Verdict::DiscloseInPart, "state-secret", r#"{"applies":"disclose-in-part"}"#, "decree-711/art-14"),
    ("X14a, expired", "2019", "request", r#"{"secrecy":{"level":"confidential","determined-on":"2010-01-05","term":{"years":10}}}"#, Verdict::Disclose, "state-secret", r#""not-applicable""#, "decree-711/art-14"),
    ("X14a, expired but forbidden by law", "2019", "request", r#"{"secrecy":{"level":"confidential","determined-on":"2010-01-05","term":{"years":10}},"forbidden":"law","separable":false}"#, Verdict::Withhold, "prohibited-by-law", r#"{"applies":"withhold"}"#, "decree-711/art-14"),
    ("X14a, the last day of the term belongs to it", "2019", "request", r#"{"secrecy":{"level":"confidential","determined-on":"2014-05-06","term":{"years":10}},"separable":false}"#, Verdict::Withhold, "state-secret", r#"{"applies":"withhold"}"#, "decree-711/art-14"),
    ("X14a, the day after", "2019", "request", r#"{"secrecy":{"level":"confidential","determined-on":"2014-05-05","term":{"until":"2024-05-05"}},"separable":false}"#, Verdict::Disclose, "state-secret", r#""not-applicable""#, "decree-711/art-14"),
    ("X14a, term not known", "2019", "request", r#"{"secrecy":{"level":"confidential","determined-on":"2010-01-05"}}"#, Verdict::Refer, "state-secret", r#"{"undetermined":{"missing":["secrecy"]}}"#, "decree-711/art-14"),
    // Prohibited by law or administrative regulation, not by less.
    ("X14b", "2019", "request", r#"{"forbidden":"law","separable":false}"#, Verdict::Withhold, "prohibited-by-law", r#"{"applies":"withhold"}"#, "decree-711/art-14"),
    ("X14b", "2019", "publication", r#"{"forbidden":"administrative-regulation","separable":false}"#, Verdict::Withhold, "prohibited-by-law", r#"{"applies":"withhold"}"#, "decree-711/art-14"),
    ("X14b, rule", "2019", "request", r#"{"forbidden":"rule","separable":false}"#, Verdict::Disclose, "prohibited-by-law", r#""not-applicable""#, "decree-711/art-14"),
    ("X14b, local regulation", "2019", "request", r#"{"forbidden":"local-regulation","separable":false}"#, Verdict::Disclose, "prohibited-by-law", r#""not-applicable""#, "decree-711/art-14"),
    ("492 Art. 14(2), (3)", "2007", "request", r#"{"forbidden":"law"}"#, Verdict::Refer, "prohibited-by-law", r#"{"applies":"refer"}"#, "decree-492/art-14/para-3"),
    // Three securities, one stability.
    ("X14c", "2019", "request", r#"{"stability-harm":true,"separable":false,"public-interest":true}"#, Verdict::Withhold, "security-and-stability", r#"{"applies":"withhold"}"#, "decree-711/art-14"),
    ("X14c", "2007", "publication", r#"{"stability-harm":true,"separable":false}"#, Verdict::Withhold, "security-and-stability", r#"{"applies":"withhold"}"#, "decree-492/art-8"),
    // Third parties.
    ("X15", "2019", "request", r#"{"third-party":"commercial-secret","third-party-harm":true,"opinion":"refused-with-reasons","separable":false}"#, Verdict::Withhold, "third-party-rights", r#"{"applies":"withhold"}"#, "decree-711/art-15"),
    ("X15, consent", "2019", "request", r#"{"third-party":"personal-privacy","third-party-harm":true,"opinion":"agreed","separable":false}"#, Verdict::Disclose, "third-party-rights", r#"{"overridden":"third-party-consent"}"#, "decree-711/art-15"),
    ("X15, public interest: shall", "2019", "request", r#"{"third-party":"personal-privacy","third-party-harm":true,"opinion":"refused-with-reasons","public-interest":true,"separable":false}"#, Verdict::Disclose, "third-party-rights", r#"{"overridden":"public-interest"}"#, "decree-711/art-15"),
    ("X15, public interest: shall", "2019", "publication", r#"{"third-party":"personal-privacy","third-party-harm":true,"public-interest":true,"separable":false}"#, Verdict::Disclose, "third-party-rights", r#"{"overridden":"public-interest"}"#, "decree-711/art-15"),
    ("X15 needs harm", "2019", "request", r#"{"third-party":"commercial-secret","third-party-harm":false,"opinion":"silent"}"#, Verdict::Disclose, "third-party-rights", r#""not-applicable""#, "decree-711/art-15"),
    ("711 Art. 32, silence: the organ decides", "2019", "request", r#"{"third-party":"other","third-party-harm":true,"opinion":"silent","separable":false}"#, Verdict::Withhold, "third-party-rights", r#"{"applies":"withhold"}"#, "decree-711/art-15"),
    ("711 Art. 32, refusal without reasons does not bind", "2019", "request", r#"{"third-party":"other","third-party-harm":false,"opinion":"refused-without-reasons"}"#, Verdict::Disclose, "third-party-rights", r#""not-applicable""#, "decree-711/art-15"),
    ("711 Art. 32, shall ask", "2019", "request", r#"{"third-party":"other","third-party-harm":true,"opinion":"not-asked"}"#, Verdict::Refer, "third-party-rights", r#"{"undetermined":{"missing":["opinion"]}}"#, "decree-711/art-15"),
    ("X15, not asked before publication", "2019", "publication", r#"{"third-party":"other","third-party-harm":true,"opinion":"not-asked","separable":false}"#, Verdict::Withhold, "third-party-rights", r#"{"applies":"withhold"}"#, "decree-711/art-15"),
    ("492 Art. 14(4): the label suffices", "2007", "publication", r#"{"third-party":"commercial-secret","third-party-harm":false,"separable":false}"#, Verdict::Withhold, "third-party-rights", r#"{"applies":"withhold"}"#, "decree-492/art-14/para-4"),
    ("492 Art. 14(4): may, not chosen", "2007", "publication", r#"{"third-party":"commercial-secret","public-interest":true,"separable":false}"#, Verdict::Refer, "third-party-rights", r#"{"undetermined":{"missing":["choice"]}}"#, "decree-492/art-14/para-4"),
    ("492 Art. 14(4): may, chosen", "2007", "publication", r#"{"third-party":"commercial-secret","public-interest":true,"choice":"disclose","separable":false}"#, Verdict::Disclose, "third-party-rights", r#"{"overridden":"public-interest"}"#, "decree-492/art-14/para-4"),
    ("492 Art. 14(4): may, not used", "2007", "publication", r#"{"third-party":"commercial-secret","public-interest":true,"choice":"withhold","separable":false}"#, Verdict::Withhold, "third-party-rights", r#"{"applies":"withhold"}"#, "decree-492/art-14/para-4"),
    ("492 Art. 23: shall", "2007", "request", r#"{"third-party":"personal-privacy","public-interest":true,"opinion":"refused-with-reasons","separable":false}"#, Verdict::Disclose, "third-party-rights", r#"{"overridden":"public-interest"}"#, "decree-492/art-23"),
    ("492 Art. 23: shall ask", "2007", "request", r#"{"third-party":"personal-privacy","opinion":"not-asked","separable":false}"#, Verdict::Refer, "third-party-rights", r#"{"undetermined":{"missing":["opinion"]}}"#, "decree-492/art-23"),
    ("492 Art. 23: refusal binds", "2007", "request", r#"{"third-party":"personal-privacy","opinion":"refused-without-reasons","separable":false}"#, Verdict::Withhold, "third-party-rights", r#"{"applies":"withhold"}"#, "decree-492/art-23"),
    ("711 Art. 32, asked first, also in the public interest", "2019", "request", r#"{"third-party":"personal-privacy","third-party-harm":true,"opinion":"not-asked","public-interest":true}"#, Verdict::Refer, "third-party-rights", r#"{"undetermined":{"missing":["opinion"]}}"#, "decree-711/art-15"),
    ("492 Art. 23, asked first, also in the public interest", "2007", "request", r#"{"third-party":"personal-privacy","opinion":"not-asked","public-interest":true}"#, Verdict::Refer, "third-party-rights", r#"{"undetermined":{"missing":["opinion"]}}"#, "decree-492/art-23"),
    ("492 Art. 14(4): two interests only", "2007", "request", r#"{"third-party":"other","opinion":"refused-with-reasons","special-need":true}"#, Verdict::Disclose, "third-party-rights", r#""not-applicable""#, "decree-492/art-23"),
    // Discretions: they count with the organ's choice, and a duty to disclose reaches para. 2 only.
    ("X16-1, not chosen", "2019", "request", r#"{"internal-affairs":"personnel","separable":false}"#, Verdict::Refer, "internal-affairs", r#"{"undetermined":{"missing":["choice"]}}"#, "decree-711/art-16/para-1"),
    ("X16-1, chosen", "2019", "request", r#"{"internal-affairs":"logistics","choice":"withhold","separable":false}"#, Verdict::Withhold, "internal-affairs", r#"{"applies":"withhold"}"#, "decree-711/art-16/para-1"),
    ("X16-1, waived", "2019", "request", r#"{"internal-affairs":"work-flow","choice":"disclose"}"#, Verdict::Disclose, "internal-affairs", r#""not-applicable""#, "decree-711/art-16/para-1"),
    ("X16-1, required by rule: not reached", "2019", "request", r#"{"internal-affairs":"personnel","choice":"withhold","required":"rule","separable":false}"#, Verdict::Withhold, "internal-affairs", r#"{"applies":"withhold"}"#, "decree-711/art-16/para-1"),
    ("X16-2, chosen", "2019", "request", r#"{"process":"draft","choice":"withhold","separable":false}"#, Verdict::Withhold, "deliberative-process", r#"{"applies":"withhold"}"#, "decree-711/art-16/para-2"),
    ("X16-2, severable", "2019", "request", r#"{"process":"discussion-record","choice":"withhold","separable":true}"#, Verdict::DiscloseInPart, "deliberative-process", r#"{"applies":"disclose-in-part"}"#, "decree-711/art-16/para-2"),
    ("X16-2, required by rule", "2019", "request", r#"{"process":"request-or-report","choice":"withhold","required":"rule","separable":false}"#, Verdict::Disclose, "deliberative-process", r#"{"overridden":"disclosure-required"}"#, "decree-711/art-16/para-2"),
    ("X16-2, required by less than a rule", "2019", "request", r#"{"process":"consultation-letter","choice":"withhold","required":"normative-document","separable":false}"#, Verdict::Withhold, "deliberative-process", r#"{"applies":"withhold"}"#, "decree-711/art-16/para-2"),
    ("X16-2e", "2019", "request", r#"{"enforcement-file":true,"choice":"withhold","separable":false}"#, Verdict::Withhold, "enforcement-file", r#"{"applies":"withhold"}"#, "decree-711/art-16/para-2"),
    ("X16-2e, required by local regulation", "2019", "request", r#"{"enforcement-file":true,"required":"local-regulation"}"#, Verdict::Disclose, "enforcement-file", r#"{"overridden":"disclosure-required"}"#, "decree-711/art-16/para-2"),
    ("policy document: office review before the choice counts", "2019", "publication", r#"{"process":"draft","choice":"withhold","kind":"document","policy-document":true,"office-review":false,"separable":false}"#, Verdict::Refer, "deliberative-process", r#"{"applies":"refer"}"#, "decree-711/art-16/para-2"),
    ("policy document, reviewed", "2019", "publication", r#"{"process":"draft","choice":"withhold","kind":"document","policy-document":true,"office-review":true,"separable":false}"#, Verdict::Withhold, "deliberative-process", r#"{"applies":"withhold"}"#, "decree-711/art-16/para-2"),
    ("policy document, asked for: no office review", "2019", "request", r#"{"process":"draft","choice":"withhold","kind":"document","policy-document":true,"separable":false}"#, Verdict::Withhold, "deliberative-process", r#"{"applies":"withhold"}"#, "decree-711/art-16/para-2"),
    ("other information is no policy document", "2019", "publication", r#"{"process":"draft","choice":"withhold","kind":"other","policy-document":true,"separable":false}"#, Verdict::Withhold, "deliberative-process", r#"{"applies":"withhold"}"#, "decree-711/art-16/para-2"),
    // Not grounds of 2007.
    ("no X16-1 in 492", "2007", "publication", r#"{"internal-affairs":"personnel","choice":"withhold","separable":false}"#, Verdict::Disclose, "internal-affairs", r#""not-applicable""#, "decree-492"),
    ("no X16-2 in 492", "2007", "publication", r#"{"process":"draft","choice":"withhold","separable":false}"#, Verdict::Disclose, "deliberative-process", r#""not-applicable""#, "decree-492"),
    ("no X16-2e in 492", "2007", "publication", r#"{"enforcement-file":true,"choice":"withhold","separable":false}"#, Verdict::Disclose, "enforcement-file", r#""not-applicable""#, "decree-492"),
    // Registries.
    ("XQ", "2019", "request", r#"{"special-access":"administrative-regulation"}"#, Verdict::Refer, "special-access", r#"{"applies":"refer"}"#, "decree-711/art-36/item-7"),
    ("XQ, by a rule", "2019", "request", r#"{"special-access":"rule"}"#, Verdict::Disclose, "special-access", r#""not-applicable""#, "decree-711/art-36/item-7"),
    ("XQ, publication", "2019", "publication", r#"{"special-access":"law"}"#, Verdict::Disclose, "special-access", r#""not-applicable""#, "decree-711/art-36/item-7"),
    ("XQ, and a third party's privacy: the procedure leads", "2019", "request", r#"{"special-access":"law","third-party":"personal-privacy","opinion":"refused-with-reasons","separable":false}"#, Verdict::Refer, "third-party-rights", r#""not-applicable""#, "decree-711/art-15"),
    ("XQ, and a state secret: prohibited all the same", "2019", "request", r#"{"special-access":"law","secrecy":{"level":"secret","determined-on":"2015-01-05","term":{"years":20}},"separable":false}"#, Verdict::Withhold, "special-access", r#"{"applies":"refer"}"#, "decree-711/art-36/item-7"),
    // Special need, of 2007 only.
    ("X07-N, on the lists of what must be published", "2007", "request", r#"{"special-need":false,"choice":"withhold","mandatory-item":"2007-10-4"}"#, Verdict::Disclose, "special-need", r#""not-applicable""#, "decree-492/art-13"),
    ("X07-N", "2007", "request", r#"{"special-need":false,"choice":"withhold"}"#, Verdict::Withhold, "special-need", r#"{"applies":"withhold"}"#, "decree-492/art-13"),
    ("X07-N, may", "2007", "request", r#"{"special-need":false}"#, Verdict::Refer, "special-need", r#"{"undetermined":{"missing":["choice"]}}"#, "decree-492/art-13"),
    ("X07-N, publication", "2007", "publication", r#"{"special-need":false,"choice":"withhold"}"#, Verdict::Disclose, "special-need", r#""not-applicable""#, "decree-492/art-13"),
    ("no need test in 711", "2019", "request", r#"{"special-need":false,"choice":"withhold"}"#, Verdict::Disclose, "special-need", r#""not-applicable""#, "decree-711/art-27"),
    // Severance, responsibility, doubt, work secrets, the duty to publish.
    ("711 Art. 37", "2019", "request", r#"{"foreign-part":true,"separable":true}"#, Verdict::DiscloseInPart, "severance", r#"{"applies":"disclose-in-part"}"#, "decree-711/art-37"),
    ("711 Art. 37, not separable", "2019", "request", r#"{"foreign-part":true,"separable":false}"#, Verdict::Refer, "severance", r#"{"applies":"refer"}"#, "decree-711/art-37"),
    ("711 Art. 10", "2019", "publication", r#"{"origin":"from-organ"}"#, Verdict::Refer, "responsibility", r#"{"applies":"refer"}"#, "decree-711/art-10"),
    ("711 Art. 10", "2019", "publication", r#"{"origin":"from-person"}"#, Verdict::Disclose, "responsibility", r#""not-applicable""#, "decree-711/art-10"),
    ("492 Art. 17", "2007", "publication", r#"{"origin":"from-organ"}"#, Verdict::Refer, "responsibility", r#"{"applies":"refer"}"#, "decree-492/art-17"),
    // Archives: the keeper while the statutory time of transfer runs, the law of archives afterwards.
    ("档案法 15(2), the last day of the time of transfer", "2019", "request", r#"{"state-archive":true,"transfer-due":"2024-05-06","on":"2024-05-06"}"#, Verdict::Disclose, "archive-access", r#""not-applicable""#, "other/档案法/2020年修订/art-15/para-2"),
    ("档案法 15(2), the day after", "2019", "request", r#"{"state-archive":true,"transfer-due":"2024-05-06","on":"2024-05-07"}"#, Verdict::Refer, "archive-access", r#"{"applies":"refer"}"#, "other/档案法/2020年修订/art-15/para-2"),
    ("档案法 15(2), the time of transfer not known", "2019", "request", r#"{"state-archive":true}"#, Verdict::Refer, "archive-access", r#"{"undetermined":{"missing":["transfer-due"]}}"#, "other/档案法/2020年修订/art-15/para-2"),
    ("before the law of 2020, transferred early", "2019", "request", r#"{"state-archive":true,"transfer-due":"2024-05-06","on":"2020-12-31"}"#, Verdict::Refer, "archive-access", r#"{"applies":"refer"}"#, "other//法释〔2011〕17号/art-7"),
    ("from its first day", "2019", "request", r#"{"state-archive":true,"transfer-due":"2024-05-06","on":"2021-01-01"}"#, Verdict::Disclose, "archive-access", r#""not-applicable""#, "other/档案法/2020年修订/art-15/para-2"),
    ("before SPC-2011, no text", "2007", "request", r#"{"state-archive":true,"on":"2011-08-12"}"#, Verdict::Refer, "archive-access", r#"{"applies":"refer"}"#, "decree-492"),
    ("SPC-2011 Art. 7", "2007", "request", r#"{"state-archive":true,"on":"2011-08-13"}"#, Verdict::Refer, "archive-access", r#"{"applies":"refer"}"#, "other//法释〔2011〕17号/art-7"),
    ("SPC-2011 Art. 7, the last day", "2019", "request", r#"{"state-archive":false,"on":"2025-05-31"}"#, Verdict::Disclose, "archive-access", r#""not-applicable""#, "other//法释〔2011〕17号/art-7"),
    ("SPC-2025 Art. 9", "2019", "request", r#"{"state-archive":false,"on":"2025-06-01"}"#, Verdict::Disclose, "archive-access", r#""not-applicable""#, "other//法释〔2025〕8号/art-9"),
    ("archives, publication", "2019", "publication", r#"{"state-archive":true,"transfer-due":"2020-01-01"}"#, Verdict::Disclose, "archive-access", r#""not-applicable""#, "other/档案法/2020年修订/art-15/para-2"),
    // Reorganizations, by the letter of 2019.
    ("14号, old organ, not chosen", "2019", "request", r#"{"reorganization":"old-organ"}"#, Verdict::Refer, "reorganization", r#"{"undetermined":{"missing":["refers-on"]}}"#, "other//国办公开办函〔2019〕14号"),
    ("14号, old organ refers on", "2019", "request", r#"{"reorganization":"old-organ","refers-on":true}"#, Verdict::Refer, "reorganization", r#"{"applies":"refer"}"#, "other//国办公开办函〔2019〕14号"),
    ("14号, old organ handles", "2019", "request", r#"{"reorganization":"old-organ","refers-on":false}"#, Verdict::Disclose, "reorganization", r#""not-applicable""#, "other//国办公开办函〔2019〕14号"),
    ("14号, new organ must handle", "2019", "request", r#"{"reorganization":"new-organ"}"#, Verdict::Disclose, "reorganization", r#""not-applicable""#, "other//国办公开办函〔2019〕14号"),
    ("14号, Party organ under an agency name", "2019", "request", r#"{"reorganization":"party-organ-as-agency"}"#, Verdict::Disclose, "reorganization", r#""not-applicable""#, "other//国办公开办函〔2019〕14号"),
    ("14号, Party organ", "2019", "request", r#"{"reorganization":"party-organ"}"#, Verdict::Refer, "reorganization", r#"{"applies":"refer"}"#, "other//国办公开办函〔2019〕14号"),
    ("the first day of Decree 711", "2019", "request", r#"{"reorganization":"new-organ","on":"2019-05-15"}"#, Verdict::Disclose, "reorganization", r#""not-applicable""#, "other//国办公开办函〔2019〕14号"),
    ("the last day of Decree 492, no text", "2007", "request", r#"{"reorganization":"new-organ","on":"2019-05-14"}"#, Verdict::Refer, "reorganization", r#"{"applies":"refer"}"#, "decree-492"),
    // Shared data, from 2025-08-01.
    ("Decree 809, the day before", "2019", "request", r#"{"shared":true,"on":"2025-07-31"}"#, Verdict::Disclose, "shared-data", r#""not-applicable""#, "decree-711/art-10"),
    ("Decree 809 Art. 25", "2019", "request", r#"{"shared":true,"on":"2025-08-01"}"#, Verdict::Refer, "shared-data", r#"{"applies":"refer"}"#, "other/政务数据共享条例/国务院令第809号/art-25/para-1"),
    ("Decree 809 Art. 25, published", "2019", "publication", r#"{"shared":true,"provider-consent":false,"on":"2025-08-01"}"#, Verdict::Refer, "shared-data", r#"{"applies":"refer"}"#, "other/政务数据共享条例/国务院令第809号/art-25/para-1"),
    ("Decree 809 Art. 25, consent", "2019", "request", r#"{"shared":true,"provider-consent":true,"on":"2025-08-01"}"#, Verdict::Disclose, "shared-data", r#""not-applicable""#, "other/政务数据共享条例/国务院令第809号/art-25/para-1"),
    // What does not exist, by what the organ rests it on.
    ("SPC-2025 Art. 5(6)", "2019", "request", r#"{"nonexistence":"reasonable-search","on":"2025-06-01"}"#, Verdict::Refer, "existence", r#"{"applies":"refer"}"#, "other//法释〔2025〕8号/art-5/para-2/item-6"),
    ("SPC-2025 Art. 5(6), explained", "2019", "request", r#"{"nonexistence":"reasonable-explanation","on":"2025-06-01"}"#, Verdict::Refer, "existence", r#"{"applies":"refer"}"#, "other//法释〔2025〕8号/art-5/para-2/item-6"),
    ("the day before, an explanation does not suffice", "2019", "request", r#"{"nonexistence":"reasonable-explanation","on":"2025-05-31"}"#, Verdict::Refer, "existence", r#"{"undetermined":{"missing":["nonexistence"]}}"#, "decree-711/art-36/item-4"),
    ("an inadequate search", "2019", "request", r#"{"nonexistence":"inadequate-search","on":"2025-06-01"}"#, Verdict::Refer, "existence", r#"{"undetermined":{"missing":["nonexistence"]}}"#, "other//法释〔2025〕8号/art-5/para-2/item-6"),
    ("guiding case 101, the day before", "2007", "request", r#"{"nonexistence":"inadequate-search","on":"2018-12-18"}"#, Verdict::Refer, "existence", r#"{"undetermined":{"missing":["nonexistence"]}}"#, "decree-492/art-21/item-3"),
    ("guiding case 101", "2007", "request", r#"{"nonexistence":"inadequate-search","on":"2018-12-19"}"#, Verdict::Refer, "existence", r#"{"undetermined":{"missing":["nonexistence"]}}"#, "other//指导案例101号"),
    ("it is there", "2019", "request", "{}", Verdict::Disclose, "existence", r#""not-applicable""#, "decree-711/art-36/item-4"),
    ("existence, publication", "2019", "publication", r#"{"nonexistence":"reasonable-search"}"#, Verdict::Disclose, "existence", r#""not-applicable""#, "decree-711/art-36/item-4"),
    // Process information, formed before the decision: asked from 2025-06-01.
    ("SPC-2025 Art. 5(4), the day before", "2019", "request", r#"{"process":"draft","choice":"withhold","separable":false,"formed-before-decision":false,"on":"2025-05-31"}"#, Verdict::Withhold, "deliberative-process", r#"{"applies":"withhold"}"#, "decree-711/art-16/para-2"),
    ("SPC-2025 Art. 5(4), formed after", "2019", "request", r#"{"process":"draft","choice":"withhold","separable":false,"formed-before-decision":false,"on":"2025-06-01"}"#, Verdict::Disclose, "deliberative-process", r#""not-applicable""#, "other//法释〔2025〕8号/art-5/para-2/item-4"),
    ("SPC-2025 Art. 5(4), formed before", "2019", "request", r#"{"process":"draft","choice":"withhold","separable":false,"formed-before-decision":true,"on":"2025-06-01"}"#, Verdict::Withhold, "deliberative-process", r#"{"applies":"withhold"}"#, "decree-711/art-16/para-2"),
    ("SPC-2025 Art. 5(4), not known", "2019", "request", r#"{"process":"draft","choice":"withhold","separable":false,"on":"2025-06-01"}"#, Verdict::Refer, "deliberative-process", r#"{"undetermined":{"missing":["formed-before-decision"]}}"#, "decree-711/art-16/para-2"),
    ("SPC-2025 Art. 5(4), neither known nor chosen", "2019", "request", r#"{"process":"draft","on":"2025-06-01"}"#, Verdict::Refer, "deliberative-process", r#"{"undetermined":{"missing":["formed-before-decision","choice"]}}"#, "decree-711/art-16/para-2"),
    ("711 Art. 17(3)", "2019", "publication", r#"{"doubt":true}"#, Verdict::Refer, "doubt", r#"{"applies":"refer"}"#, "decree-711/art-17/para-3"),
    ("492 Art. 14(3)", "2007", "publication", r#"{"doubt":true}"#, Verdict::Refer, "doubt", r#"{"applies":"refer"}"#, "decree-492/art-14/para-3"),
    ("work secret, no ground", "2019", "request", r#"{"work-secret":true}"#, Verdict::Disclose, "work-secret", r#""not-applicable""#, "other/保守国家秘密法/2024年修订/art-64"),
    ("work secret, before the law of 2024", "2019", "request", r#"{"work-secret":true,"on":"2024-04-30"}"#, Verdict::Disclose, "work-secret", r#""not-applicable""#, "decree-711"),
    ("work secret, from its first day", "2019", "request", r#"{"work-secret":true,"on":"2024-05-01"}"#, Verdict::Disclose, "work-secret", r#""not-applicable""#, "other/保守国家秘密法/2024年修订/art-64"),
    ("711 Art. 20(8)", "2019", "publication", r#"{"mandatory-item":"2019-20-8"}"#, Verdict::Disclose, "proactive-disclosure", r#"{"applies":"disclose"}"#, "decree-711/art-20/item-8"),
    ("711 Art. 13", "2019", "publication", "{}", Verdict::Disclose, "proactive-disclosure", r#""not-applicable""#, "decree-711/art-13"),
    ("item of the other edition", "2007", "publication", r#"{"mandatory-item":"2019-20-8"}"#, Verdict::Disclose, "proactive-disclosure", r#""not-applicable""#, "decree-492/art-9"),
];

#[test]
fn known_answers() {
    let rules = RuleSet::standard();
    for &(case, edition, occasion, named, verdict, rule, effect, citation) in CASES {
        let facts = facts(edition, occasion, named);
        let decision = rules.decide(&facts);
        let finding = decision.assessment(rule).unwrap();
        assert_eq!(decision.verdict(), verdict, "{case} {edition} {occasion}");
        assert_eq!(
            json_of(&finding.effect()),
            serde_json::from_str::<Value>(effect).unwrap(),
            "{case} {edition} {occasion}"
        );
        assert_eq!(finding.citation().to_string(), citation, "{case}");
    }
    let covered: std::collections::BTreeSet<_> = CASES.iter().map(|case| case.5).collect();
    let listed: std::collections::BTreeSet<_> = rules.iter().map(Rule::id).collect();
    assert_eq!(covered, listed, "every rule has known answers");
}

#[test]
fn explanations_are_word_for_word() {
    let rules = RuleSet::standard();
    let says = |facts: Facts, rule: &str| {
        let words = rules.decide(&facts).assessment(rule).unwrap().explanation();
        (words.zh, words.en)
    };
    let both = |zh: &str, en: &str| (zh.to_owned(), en.to_owned());
    assert_eq!(
        says(facts("2019", "request", SECRET), "state-secret"),
        both(
            "2015-01-05定为机密，保密期限至2035-01-05",
            "classified secret on 2015-01-05, through 2035-01-05"
        )
    );
    let expired =
        r#"{"secrecy":{"level":"confidential","determined-on":"2010-01-05","term":{"years":10}}}"#;
    assert_eq!(
        says(facts("2019", "request", expired), "state-secret"),
        both(
            "保密期限已于2020-01-05届满，自行解密；这本身不等于可以公开",
            "the secrecy term ran out on 2020-01-05; that alone makes nothing public"
        )
    );
    let consent =
        r#"{"third-party":"commercial-secret","third-party-harm":true,"opinion":"agreed"}"#;
    assert_eq!(
        says(facts("2019", "request", consent), "third-party-rights"),
        both(
            "涉及第三方商业秘密（第三方：同意公开）；但因第三方同意公开，不再构成不予公开的理由",
            "touches a third party's commercial secret (third party: agrees); set aside by: third party's consent"
        )
    );
    let draft = r#"{"process":"draft"}"#;
    assert_eq!(
        says(facts("2019", "request", draft), "deliberative-process"),
        both(
            "过程性信息：尚不能认定，缺少以下事实：机关对可以不予公开情形的决定",
            "deliberative process: undetermined, these facts are missing: the organ's choice where it may withhold"
        )
    );
    let part = r#"{"process":"draft","choice":"withhold","separable":true}"#;
    assert_eq!(
        says(facts("2019", "request", part), "deliberative-process"),
        both(
            "属于过程性信息（过程稿），机关决定不予公开；可以区分处理，公开其余部分",
            "process information (draft), which the organ chooses to withhold; it can be separated, and the rest is disclosed"
        )
    );
    assert_eq!(
        says(facts("2007", "publication", part), "deliberative-process"),
        both(
            "国务院令第492号没有这一不予公开的理由",
            "Decree 492 does not have this ground"
        )
    );
    assert_eq!(
        says(
            facts("2019", "request", r#"{"work-secret":true}"#),
            "work-secret"
        ),
        both(
            "属于工作秘密；这本身不是不予公开的理由，须另有理由",
            "a work secret, which is no ground by itself: it needs another one"
        )
    );
    assert_eq!(
        says(
            facts("2019", "request", r#"{"origin":"from-organ"}"#),
            "responsibility"
        ),
        both(
            "由制作或者最初获取该信息的行政机关负责公开；告知申请人并说明理由，能够确定的，告知该机关的名称、联系方式（《政府信息公开条例》（国务院令第711号）第三十六条第（五）项）",
            "the organ that made or first obtained it discloses it; tell the applicant so with the reason, and name that organ and how to reach it where it can be determined (decree-711/art-36/item-5)"
        )
    );
}

#[test]
fn explanations_name_the_duties_that_follow() {
    let rules = RuleSet::standard();
    let says = |facts: Facts, rule: &str| {
        let words = rules.decide(&facts).assessment(rule).unwrap().explanation();
        (words.zh, words.en)
    };
    let both = |zh: &str, en: &str| (zh.to_owned(), en.to_owned());
    assert_eq!(
        says(
            facts("2019", "publication", r#"{"origin":"from-organ"}"#),
            "responsibility"
        ),
        both(
            "由制作或者最初获取该信息的行政机关负责公开",
            "the organ that made or first obtained it discloses it"
        )
    );
    let public_interest = r#"{"third-party":"personal-privacy","third-party-harm":true,"opinion":"refused-with-reasons","public-interest":true}"#;
    assert_eq!(
        says(
            facts("2019", "request", public_interest),
            "third-party-rights"
        ),
        both(
            "涉及第三方个人隐私（第三方：不同意且有合理理由）；但因不公开可能对公共利益造成重大影响，不再构成不予公开的理由；须将决定公开的内容和理由书面告知第三方",
            "touches a third party's personal privacy (third party: refuses with reasonable grounds); set aside by: public interest; the third party is told in writing what is disclosed and why"
        )
    );
    let leads = r#"{"special-access":"law","third-party":"personal-privacy","opinion":"refused-with-reasons","separable":false}"#;
    assert_eq!(
        says(facts("2019", "request", leads), "third-party-rights"),
        both(
            "查询有专门规定，依照该规定办理，不在此认定",
            "special rules govern access and lead; not decided here"
        )
    );
    let unreviewed = r#"{"internal-affairs":"personnel","choice":"withhold","kind":"document","policy-document":true,"office-review":false,"separable":false}"#;
    assert_eq!(
        says(facts("2019", "publication", unreviewed), "internal-affairs"),
        both(
            "属于内部事务信息（人事管理），机关决定不予公开；但政务公开工作机构尚未审查",
            "internal affairs (personnel), which the organ chooses to withhold; but the disclosure office has not reviewed that"
        )
    );
}

#[test]
fn a_decision_is_written_with_all_its_findings() {
    let rules = RuleSet::standard();
    let written = json_of(&rules.decide(&facts("2019", "request", r#"{"doubt":true}"#)));
    assert_eq!(written["verdict"], "refer");
    let findings = written["assessments"].as_array().unwrap();
    assert_eq!(findings.len(), rules.iter().count());
    assert_eq!(
        findings[15],
        json!({
            "rule": "doubt",
            "effect": {"applies": "refer"},
            "citation": "decree-711/art-17/para-3",
            "explanation": {
                "zh": "机关不能确定，报有关主管部门或者保密行政管理部门确定",
                "en": "the organ cannot tell: report to the competent department or the secrecy administration",
            },
        })
    );
}

#[test]
fn rules_name_the_ground_they_protect() {
    let rules = RuleSet::standard();
    for edition in Edition::ALL {
        let mut protected = Vec::new();
        for interest in ["commercial-secret", "personal-privacy"] {
            let named = format!(r#"{{"third-party":"{interest}"}}"#);
            let facts = facts(edition.code(), "request", &named);
            protected.extend(rules.iter().filter_map(|rule| rule.exemption(&facts)));
        }
        protected.sort();
        protected.dedup();
        let mut grounds: Vec<_> = Exemption::of(edition).collect();
        grounds.sort();
        assert_eq!(protected, grounds);
    }
    // What is prohibited applies without a choice; what is permitted does not.
    for &(case, edition, occasion, named, ..) in CASES {
        let without = facts(edition, occasion, named).with_choice(None);
        for finding in rules.decide(&without).assessments() {
            let permitted = finding.exemption().map(Exemption::force) == Some(Force::Permits);
            let withheld = matches!(
                finding.effect(),
                Effect::Applies(Verdict::DiscloseInPart | Verdict::Withhold)
            );
            assert!(!(permitted && withheld), "{case} {}", finding.rule().id());
        }
    }
}

/// Facts that came with the law of 2025 are asked for from its first day, and not before.
#[test]
fn facts_are_asked_for_from_the_first_day_of_their_text() {
    let rules = RuleSet::standard();
    for (fact, before, from) in [
        ("formed-before-decision", "2025-05-31", "2025-06-01"),
        ("shared", "2025-07-31", "2025-08-01"),
    ] {
        let missing = |on: &str| {
            let named = format!(
                r#"{{"process":"draft","choice":"withhold","separable":false,"on":"{on}"}}"#
            );
            let mut object = json_of(&facts("2019", "request", &named));
            object.as_object_mut().unwrap().remove(fact);
            let unknown: Facts = serde_json::from_value(object).unwrap();
            let missing = rules.decide(&unknown).missing();
            missing.iter().any(|it| it.code() == fact)
        };
        assert_eq!((missing(before), missing(from)), (false, true), "{fact}");
    }
}

#[test]
fn those_who_cannot_answer_name_who_can() {
    let says = |named: &str, rule: &str| {
        let rules = RuleSet::standard();
        let facts = facts("2019", "request", named);
        let words = rules.decide(&facts).assessment(rule).unwrap().explanation();
        (words.zh, words.en)
    };
    for (named, rule, zh, en) in [
        (
            r#"{"state-archive":true,"transfer-due":"2024-05-06"}"#,
            "archive-access",
            "提前移交档案馆，移交期限2024-05-06届满前仍由原制作或者保存的机关办理",
            "transferred early: until the time of transfer ends on 2024-05-06 the maker or keeper handles the request",
        ),
        (
            r#"{"state-archive":true,"transfer-due":"2024-05-05"}"#,
            "archive-access",
            "已移交国家档案馆，告知申请人按照档案利用规定办理",
            "transferred to a state archive: tell the applicant to follow the law of archives",
        ),
        (
            r#"{"reorganization":"new-organ"}"#,
            "reorganization",
            "职能已划入，由本机关办理，尚未移交不是理由",
            "the function came to this organ, which handles it: that nothing was handed over is no ground",
        ),
        (
            r#"{"reorganization":"party-organ"}"#,
            "reorganization",
            "职能已划入党的机关，告知申请人按照党务公开的有关规定办理",
            "the function went to a Party organ: tell the applicant to follow the Party's rules",
        ),
        (
            r#"{"shared":true,"on":"2025-08-01"}"#,
            "shared-data",
            "通过共享获得，未经政务数据提供部门同意，不得提供给第三方，由提供部门决定",
            "got by sharing: without the provider's consent it goes to no third party, and the provider decides",
        ),
        (
            r#"{"nonexistence":"reasonable-search"}"#,
            "existence",
            "已尽合理检索义务，告知申请人该政府信息不存在",
            "a reasonable search found nothing: tell the applicant that it does not exist",
        ),
        (
            r#"{"nonexistence":"inadequate-search"}"#,
            "existence",
            "信息是否存在：尚不能认定，缺少以下事实：信息不存在的认定",
            "whether it exists: undetermined, these facts are missing: what its nonexistence rests on",
        ),
    ] {
        assert_eq!(says(named, rule), (zh.to_owned(), en.to_owned()), "{named}");
    }
}
