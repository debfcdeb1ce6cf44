use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};

/// The keys of a JSON object with their values, also those that stand there twice.
#[derive(Debug, Clone)]
pub(super) struct Pairs<V>(pub(super) Vec<(String, V)>);

impl<V> Pairs<V> {
    /// The first key that stands there twice.
    pub(super) fn repeated(&self) -> Option<&str> {
        let keys = || self.0.iter().map(|(key, _)| key.as_str());
        keys()
            .enumerate()
            .find(|(place, key)| keys().take(*place).any(|it| it == *key))
            .map(|(_, key)| key)
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Pairs<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Keyed(PhantomData))
    }
}

struct Keyed<V>(PhantomData<V>);

impl<'de, V: Deserialize<'de>> Visitor<'de> for Keyed<V> {
    type Value = Pairs<V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Pairs<V>, M::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(Pairs(pairs))
    }
}
