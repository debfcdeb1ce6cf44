use std::collections::BTreeMap;

use super::Month;
use super::accumulate::SchemeName;
use super::accumulate::{add, add_to_many};
use super::item_counts::Counts;
use crate::ledger::{ItemKey, LedgerView};
use crate::sorted::SortedMap;
use crate::vocabulary::{Category, PublicationChannel, Term};

/// One counter for each slot of each side of an [`ItemKey`], so that a tally reads 16 bytes an item
/// and compares no text.
pub(super) struct KeyCounts {
    total: u64,
    category: Vec<u64>,
    attribute: [u64; SLOTS],
    kind: [u64; SLOTS],
    genre: [u64; SLOTS],
    full_text: [u64; SLOTS],
    channel: [u64; CHANNELS],
    section: Vec<u64>,
    month: Vec<u64>,
    first_month: u32,
    /// What the keys do not tell.
    rest: Counts,
}

/// A key's slot is a byte.
const SLOTS: usize = 256;
/// A key has a bit a channel.
const CHANNELS: usize = 16;

impl KeyCounts {
    pub(super) fn of(view: LedgerView<'_>) -> Self {
        let months = view.months().unwrap_or(0..=0);
        let first_month = *months.start();
        let mut counts = Self {
            total: 0,
            category: vec![0; view.scheme().categories().len().saturating_add(1)],
            attribute: [0; SLOTS],
            kind: [0; SLOTS],
            genre: [0; SLOTS],
            full_text: [0; SLOTS],
            channel: [0; CHANNELS],
            section: vec![0; view.sections().len()],
            month: vec![0; months.count()],
            first_month,
            rest: Counts::default(),
        };
        let mut rest = Counts::default();
        view.for_each_key(
            |key| key.category != ItemKey::UNLISTED && counts.add(key),
            |entry| {
                rest.total = rest.total.saturating_add(1);
                rest.add_entry(entry);
            },
        );
        counts.rest = rest;
        counts
    }

    fn add(&mut self, key: ItemKey) -> bool {
        bump(&mut self.category, usize::from(key.category));
        bump(&mut self.attribute, usize::from(key.attribute));
        bump(&mut self.kind, usize::from(key.kind));
        bump(&mut self.genre, usize::from(key.genre));
        bump(&mut self.full_text, usize::from(key.full_text));
        bump(&mut self.section, place(key.section));
        if let Some(month) = key.month() {
            bump(
                &mut self.month,
                place(month.saturating_sub(self.first_month)),
            );
        }
        let mut channels = key.channels;
        while channels != 0 {
            bump(&mut self.channel, place(channels.trailing_zeros()));
            channels &= channels.wrapping_sub(1);
        }
        self.total = self.total.saturating_add(1);
        true
    }

    /// Names the slots.
    pub(super) fn into_counts(self, view: LedgerView<'_>) -> Counts {
        let mut counts = self.rest;
        counts.total = counts.total.saturating_add(self.total);
        counts.scheme = (counts.total > 0).then(|| SchemeName::of(view.scheme()));
        let codes = view.scheme().categories().iter();
        name_texts(
            &mut counts.category,
            codes.map(Category::code),
            &self.category,
        );
        name_terms(&mut counts.attribute, &self.attribute);
        name_terms(&mut counts.kind, &self.kind);
        name_terms(&mut counts.genre, &self.genre);
        name(
            &mut counts.full_text_electronic,
            [false, true],
            &self.full_text,
        );
        name(
            &mut counts.channel,
            PublicationChannel::ALL.iter().copied(),
            &self.channel,
        );
        let sections = view.sections().iter();
        name_texts(
            &mut counts.section,
            sections.map(String::as_str),
            &self.section,
        );
        let months = (self.first_month..).map_while(Month::at);
        name(&mut counts.month, months, &self.month);
        counts
    }
}

fn place(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// Adds one to a slot, if there is one: no section is none.
fn bump(counts: &mut [u64], slot: usize) {
    if let Some(count) = counts.get_mut(slot) {
        *count = count.saturating_add(1);
    }
}

fn name_terms<T: Term>(counts: &mut SortedMap<T, u64>, slots: &[u64]) {
    name(counts, T::ALL.iter().copied(), slots);
}

/// Adds each slot that holds something to the map, under its name.
fn name<K: Ord>(counts: &mut SortedMap<K, u64>, keys: impl IntoIterator<Item = K>, slots: &[u64]) {
    for (key, &count) in keys.into_iter().zip(slots) {
        if count > 0 {
            add(counts, key, count);
        }
    }
}

/// The same for the texts of the ledger.
fn name_texts<'k>(
    counts: &mut BTreeMap<String, u64>,
    keys: impl Iterator<Item = &'k str>,
    slots: &[u64],
) {
    for (key, &count) in keys.zip(slots) {
        if count > 0 {
            add_to_many(counts, key.to_owned(), count);
        }
    }
}
