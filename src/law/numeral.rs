//! Numbers as Chinese legal texts write them: 第三十六条, 第一百零五条.

const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// The largest number that is written and read here.
pub(super) const LARGEST: u16 = 9_999;

/// Writes 1 to 9999 in Chinese numerals: 10 is 十, 15 十五, 105 一百零五, 110 一百一十.
pub(super) fn write(number: u16) -> String {
    let mut text = String::new();
    let mut rest = number;
    let mut gap = false;
    for (unit, sign) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = rest.checked_div(unit).unwrap_or(0);
        rest = rest.checked_rem(unit).unwrap_or(0);
        if digit == 0 {
            gap = !text.is_empty();
            continue;
        }
        if gap {
            text.push('零');
            gap = false;
        }
        let leading_ten = unit == 10 && digit == 1 && text.is_empty();
        if !leading_ten {
            text.extend(DIGITS.get(usize::from(digit)));
        }
        text.push_str(sign);
    }
    text
}

/// Reads what [`write`] writes, and nothing else: one number has one spelling.
pub(crate) fn read(text: &str) -> Option<u16> {
    let mut total: u16 = 0;
    let mut digit: Option<u16> = None;
    for sign in text.chars() {
        let unit = match sign {
            '千' => 1_000,
            '百' => 100,
            '十' => 10,
            _ => {
                let value = DIGITS.iter().position(|&known| known == sign)?;
                digit = u16::try_from(value).ok();
                continue;
            }
        };
        total = digit
            .unwrap_or(1)
            .checked_mul(unit)
            .and_then(|part| total.checked_add(part))?;
        digit = None;
    }
    total = total.checked_add(digit.unwrap_or(0))?;
    (total > 0 && write(total) == text).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::{LARGEST, read, write};

    #[test]
    fn known_spellings() {
        for (number, text) in [
            (1, "一"),
            (10, "十"),
            (15, "十五"),
            (20, "二十"),
            (36, "三十六"),
            (100, "一百"),
            (105, "一百零五"),
            (110, "一百一十"),
            (115, "一百一十五"),
            (201, "二百零一"),
            (1_005, "一千零五"),
            (1_050, "一千零五十"),
            (1_260, "一千二百六十"),
        ] {
            assert_eq!(write(number), text);
            assert_eq!(read(text), Some(number), "{text}");
        }
    }

    #[test]
    fn every_number_reads_back() {
        for number in 1..=LARGEST {
            assert_eq!(read(&write(number)), Some(number));
        }
    }

    #[test]
    fn other_spellings_are_refused() {
        for text in [
            "",
            "零",
            "一十五",
            "一百十",
            "十百",
            "三六",
            "36",
            "一百零",
            "二",
        ] {
            assert_eq!(read(text).is_some(), text == "二", "{text}");
        }
    }
}
