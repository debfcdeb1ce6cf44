use super::{litigation, publication, reconsideration, record_correction, request};
use crate::vocabulary::CodeList;

impl CodeList {
    /// Every code list of the machines, beside [those of the vocabulary](Self::all).
    ///
    /// ```
    /// use disclosure::vocabulary::CodeList;
    ///
    /// let papers = CodeList::of_machines().iter().find(|list| list.name() == "document kind").copied();
    /// let form = papers.ok_or("no such list")?.row("application-form")?;
    /// assert_eq!(form.zh(), "申请表");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn of_machines() -> &'static [Self] {
        LISTS
    }
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
