//! What was meant by a name that is not known.

use serde::de::Error;

/// Refuses a field by its name, with the one that was meant where that can be told.
pub(crate) fn unknown_field<E: Error>(key: &str, fields: &[&str], around: &[&str]) -> E {
    match neighbor(key, fields).or_else(|| neighbor(key, around)) {
        Some(near) => E::custom(format_args!("unknown field `{key}`: `{near}`?")),
        None if fields.is_empty() => {
            E::custom(format_args!("unknown field `{key}`: none is expected"))
        }
        None => E::custom(format_args!(
            "unknown field `{key}`; expected: {}",
            listed(fields)
        )),
    }
}

/// The nearest name within two slips of the pen, fewer for a short one.
pub(crate) fn neighbor<'n>(key: &str, names: &[&'n str]) -> Option<&'n str> {
    let most = if key.chars().count() < 4 { 1 } else { 2 };
    names
        .iter()
        .map(|name| (slips(key, name), *name))
        .filter(|(slips, _)| *slips <= most)
        .min()
        .map(|(_, name)| name)
}

/// How many signs must be put in, taken out or replaced; a long key is not measured.
fn slips(one: &str, two: &str) -> usize {
    if one.len() > 64 {
        return usize::MAX;
    }
    let two: Vec<char> = two.chars().collect();
    let mut row: Vec<usize> = (0..=two.len()).collect();
    for (taken, sign) in (1_usize..).zip(one.chars()) {
        let mut next = Vec::with_capacity(row.len());
        next.push(taken);
        for ((other, above), pair) in two.iter().zip(row.iter().skip(1)).zip(row.iter()) {
            let replaced = pair.saturating_add(usize::from(sign != *other));
            let left = next.last().copied().unwrap_or(taken);
            next.push(
                replaced
                    .min(above.saturating_add(1))
                    .min(left.saturating_add(1)),
            );
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

/// The names in back ticks, separated by commas.
pub(crate) fn listed(names: &[&str]) -> String {
    let ticked: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    ticked.join(", ")
}
