use crate::law::{Citation, Edition, Provision};
use crate::vocabulary::vocabulary;

const fn decree_711(article: u16) -> Citation {
    Citation::regulation(Edition::Decree711, Provision::article(article))
}

vocabulary! {
    /// What kind of body owes the disclosure (公开主体类型).
    ///
    /// A school is an [`Institution`](Self::Institution), its bureau a
    /// [`Department`](Self::Department): the Regulation binds the one directly and the other only
    /// through Decree 492 Art. 37 or Decree 711 Art. 55.
    OrganKind, "kind of organ", "公开主体类型" {
        /// A people's government.
        Government = "government", "人民政府", "government", decree_711(4);
        /// A department of a government, such as an education bureau.
        Department = "department", "政府部门", "department", decree_711(4);
        /// A public institution or enterprise, such as a school.
        Institution = "institution", "公共企事业单位", "public institution", decree_711(55);
    }
}

impl OrganKind {
    /// The article through which the Regulation reaches the body, where it does not bind it directly.
    pub(in crate::supervision) const fn reached_through(
        self,
        edition: Edition,
    ) -> Option<Citation> {
        match (self, edition) {
            (Self::Government | Self::Department, _) => None,
            (Self::Institution, Edition::Decree492) => Some(Citation::regulation(
                Edition::Decree492,
                Provision::article(37),
            )),
            (Self::Institution, Edition::Decree711) => Some(decree_711(55)),
        }
    }
}
