use super::{litigation, publication, reconsideration, record_correction, request};
use crate::vocabulary::CodeList;

/// Every code list of this stage, beside [those of the vocabulary](crate::vocabulary::CodeList::all).
///
/// ```
/// use disclosure::workflow::code_lists;
///
/// let papers = code_lists().iter().find(|list| list.name() == "document kind").copied();
/// let form = papers.ok_or("no such list")?.row("application-form")?;
/// assert_eq!(form.zh(), "申请表");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub const fn code_lists() -> &'static [CodeList] {
    LISTS
}

const LISTS: &[CodeList] = &[
    CodeList::of::<request::Step>(),
    CodeList::of::<request::DocumentKind>(),
    CodeList::of::<publication::Step>(),
    CodeList::of::<publication::PersonalField>(),
    CodeList::of::<publication::particulars::RevocationCause>(),
    CodeList::of::<publication::PublicationRule>(),
    CodeList::of::<reconsideration::Step>(),
    CodeList::of::<litigation::Step>(),
    CodeList::of::<record_correction::Step>(),
];
