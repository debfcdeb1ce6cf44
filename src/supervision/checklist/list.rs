use serde::{Deserialize, Serialize};

use super::RequiredElement;
use super::tag::is_code;
use crate::finding::Words;
use crate::supervision::SupervisionError;
use crate::vocabulary::glyph;

/// How the elements of a list hang together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Form {
    /// Each by itself.
    Set,
    /// Links in their order: one that is missing before one that is there breaks the chain.
    Chain,
}

/// What must be published about one kind of matter (完整性清单): data, with an id and a version.
///
/// Several are built in ([`standard`](Self::standard)); others are loaded with
/// serde or made here, through the same checks.
///
/// ```
/// use disclosure::finding::Words;
/// use disclosure::law::Evidence;
/// use disclosure::supervision::{Checklist, RequiredElement};
///
/// let phone = RequiredElement::new("phone", Words::new("咨询电话", "telephone"), Evidence::Local);
/// let county = Checklist::service_item().extended("county-2024", [phone.clone()])?;
/// assert_eq!(county.elements().len(), Checklist::service_item().elements().len() + 1);
/// assert_eq!(
///     county.extended("county-2025", [phone]).unwrap_err().to_string(),
///     "element 8: code `phone` is that of element 7 already",
/// );
/// # Ok::<(), disclosure::supervision::SupervisionError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct Checklist {
    id: String,
    version: String,
    name: Words,
    form: Form,
    elements: Vec<RequiredElement>,
}

/// The form in which a list is stored.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    version: String,
    name: Words,
    form: Form,
    elements: Vec<RequiredElement>,
}

impl Checklist {
    /// Checks a list of elements.
    ///
    /// # Errors
    /// [`SupervisionError`] names the first place that is wrong.
    pub fn new(
        id: &str,
        version: &str,
        name: Words,
        elements: Vec<RequiredElement>,
    ) -> Result<Self, SupervisionError> {
        let list = Self::built_in(id, version, name, elements);
        list.check_frame()?;
        list.check_elements()?;
        Ok(list)
    }

    /// Takes one of the crate's own lists, which a test sends through [`new`](Self::new).
    pub(super) fn built_in(
        id: &str,
        version: &str,
        name: Words,
        elements: Vec<RequiredElement>,
    ) -> Self {
        Self {
            id: id.to_owned(),
            version: version.to_owned(),
            name,
            form: Form::Set,
            elements,
        }
    }

    /// The elements are links in their order (链条): one that is missing before one that is there breaks the
    /// chain.
    #[must_use]
    pub const fn chained(mut self) -> Self {
        self.form = Form::Chain;
        self
    }

    fn check_frame(&self) -> Result<(), SupervisionError> {
        if !is_code(&self.id) {
            return Err(SupervisionError::BadCode {
                code: self.id.clone(),
            });
        }
        if self.version.chars().all(glyph::is_blank) {
            return Err(SupervisionError::NoVersion {
                checklist: self.id.clone(),
            });
        }
        if self.elements.is_empty() {
            return Err(SupervisionError::Empty {
                checklist: self.id.clone(),
            });
        }
        Ok(())
    }

    fn check_elements(&self) -> Result<(), SupervisionError> {
        for (place, element) in (1_usize..).zip(&self.elements) {
            let code = element.code().to_owned();
            if !is_code(&code) {
                return Err(SupervisionError::BadCode { code });
            }
            let before = (1_usize..)
                .zip(&self.elements)
                .take_while(|(earlier, _)| *earlier < place);
            for (first, earlier) in before {
                if earlier.code() == code {
                    return Err(SupervisionError::DuplicateElement { place, code, first });
                }
            }
            let name = element.name();
            if [&name.zh, &name.en]
                .into_iter()
                .any(|text| text.chars().all(glyph::is_blank))
            {
                return Err(SupervisionError::NoName { place, code });
            }
            if element.evidence().is_confirmed() && element.bases().is_empty() {
                return Err(SupervisionError::NoBasis { place, code });
            }
        }
        Ok(())
    }

    /// The same list under a new version, with more elements at its end.
    ///
    /// # Errors
    /// [`SupervisionError::SameVersion`], and what [`new`](Self::new) refuses.
    pub fn extended(
        &self,
        version: &str,
        elements: impl IntoIterator<Item = RequiredElement>,
    ) -> Result<Self, SupervisionError> {
        if version == self.version {
            return Err(SupervisionError::SameVersion {
                version: version.to_owned(),
            });
        }
        let elements = self.elements.iter().cloned().chain(elements).collect();
        let list = Self::new(&self.id, version, self.name.clone(), elements)?;
        Ok(Self {
            form: self.form,
            ..list
        })
    }

    /// The id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The version.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The name.
    #[must_use]
    pub const fn name(&self) -> &Words {
        &self.name
    }

    /// The elements are links of a chain, and not each by itself.
    #[must_use]
    pub const fn is_chain(&self) -> bool {
        matches!(self.form, Form::Chain)
    }

    /// The elements, in order.
    #[must_use]
    pub fn elements(&self) -> &[RequiredElement] {
        &self.elements
    }
}

impl TryFrom<Written> for Checklist {
    type Error = SupervisionError;

    fn try_from(written: Written) -> Result<Self, SupervisionError> {
        let list = Self::new(
            &written.id,
            &written.version,
            written.name,
            written.elements,
        )?;
        Ok(Self {
            form: written.form,
            ..list
        })
    }
}

impl From<Checklist> for Written {
    fn from(list: Checklist) -> Self {
        Self {
            id: list.id,
            version: list.version,
            name: list.name,
            form: list.form,
            elements: list.elements,
        }
    }
}
