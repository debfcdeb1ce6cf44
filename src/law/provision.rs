use super::numeral;

/// A place in a text: an article (条), a paragraph (款) of it, an item (项) of either.
///
/// Zero is no place: [`Citation::new`](super::Citation::new) refuses it.
///
/// ```
/// use disclosure::law::Provision;
///
/// assert_eq!(Provision::article(36).item(4).zh(), "第三十六条第（四）项");
/// assert_eq!(Provision::article(33).paragraph(2).zh(), "第三十三条第二款");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Provision {
    article: u16,
    paragraph: Option<u16>,
    item: Option<u16>,
}

impl Provision {
    /// Names an article (条).
    #[must_use]
    pub const fn article(number: u16) -> Self {
        Self {
            article: number,
            paragraph: None,
            item: None,
        }
    }

    /// Names a paragraph (款) of the article.
    #[must_use]
    pub const fn paragraph(self, number: u16) -> Self {
        Self {
            paragraph: Some(number),
            ..self
        }
    }

    /// Names an item (项) of the article or of its paragraph.
    #[must_use]
    pub const fn item(self, number: u16) -> Self {
        Self {
            item: Some(number),
            ..self
        }
    }

    /// The number of the article.
    #[must_use]
    pub const fn article_number(self) -> u16 {
        self.article
    }

    /// The number of the paragraph, if one is named.
    #[must_use]
    pub const fn paragraph_number(self) -> Option<u16> {
        self.paragraph
    }

    /// The number of the item, if one is named.
    #[must_use]
    pub const fn item_number(self) -> Option<u16> {
        self.item
    }

    /// The Chinese legal form: 第三十六条第（四）项.
    #[must_use]
    pub fn zh(self) -> String {
        let paragraph = self
            .paragraph
            .map(|number| format!("第{}款", numeral::write(number)));
        let item = self
            .item
            .map(|number| format!("第（{}）项", numeral::write(number)));
        format!("第{}条", numeral::write(self.article))
            + &paragraph.unwrap_or_default()
            + &item.unwrap_or_default()
    }

    /// The English form: Art. 36(4), Art. 33 para. 2.
    #[must_use]
    pub fn en(self) -> String {
        let paragraph = self.paragraph.map(|number| format!(" para. {number}"));
        let item = self.item.map(|number| format!("({number})"));
        format!("Art. {}", self.article)
            + &paragraph.unwrap_or_default()
            + &item.unwrap_or_default()
    }

    /// Every number named lies in 1..=9999.
    pub(super) fn is_printable(self) -> bool {
        [Some(self.article), self.paragraph, self.item]
            .into_iter()
            .flatten()
            .all(|number| (1..=numeral::LARGEST).contains(&number))
    }

    /// Reads the Chinese form; the whole text must be one provision.
    pub(super) fn from_zh(text: &str) -> Option<Self> {
        let (article, mut rest) = text.strip_prefix('第')?.split_once('条')?;
        let mut provision = Self::article(number(article)?);
        if let Some((paragraph, after)) = rest.strip_prefix('第').and_then(|it| it.split_once('款'))
        {
            provision = provision.paragraph(number(paragraph)?);
            rest = after;
        }
        if let Some(item) = rest.strip_prefix('第').and_then(|it| it.strip_suffix('项')) {
            let bracketed = item
                .strip_prefix(['（', '('])
                .and_then(|it| it.strip_suffix(['）', ')']));
            provision = provision.item(number(bracketed.unwrap_or(item))?);
            rest = "";
        }
        rest.is_empty().then_some(provision)
    }

    /// The part of the stable code: `art-36/item-4`.
    pub(super) fn code(self) -> String {
        let paragraph = self.paragraph.map(|number| format!("/para-{number}"));
        let item = self.item.map(|number| format!("/item-{number}"));
        format!("art-{}", self.article) + &paragraph.unwrap_or_default() + &item.unwrap_or_default()
    }

    /// Reads what [`code`](Self::code) writes, and nothing else.
    pub(super) fn from_code(text: &str) -> Option<Self> {
        let mut provision: Option<Self> = None;
        for part in text.split('/') {
            let (name, number) = part.split_once('-')?;
            let number = number.parse().ok()?;
            provision = match (name, provision) {
                ("art", None) => Some(Self::article(number)),
                ("para", Some(so_far)) => Some(so_far.paragraph(number)),
                ("item", Some(so_far)) => Some(so_far.item(number)),
                _ => return None,
            };
        }
        provision.filter(|read| read.code() == text)
    }
}

/// A number in Chinese or Arabic numerals.
fn number(text: &str) -> Option<u16> {
    let arabic = text.bytes().all(|it| it.is_ascii_digit());
    if arabic {
        text.parse().ok()
    } else {
        numeral::read(text)
    }
}
