//! The flat form: one object with a tag, what surrounds it, and the particulars of what the tag names.
//!
//! Read without holding anything back when the tag comes first, and in any order otherwise.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::vec::IntoIter;

use serde::de::value::MapAccessDeserializer;
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess,
    Visitor,
};
use serde::ser::{Error as _, Impossible, Serialize, SerializeMap, SerializeStruct, Serializer};

use super::reading::{AS_AROUND, Key, KeyOf, Reading};
use crate::vocabulary::neighbor::{listed, neighbor};

/// One of several kinds, told by a tag: a command or a fact.
pub trait Tagged: Sized {
    /// The name of the field that tells the kind.
    const TAG: &'static str;
    /// The codes of all kinds.
    const CODES: &'static [&'static str];
    /// An unknown field is refused, at every depth.
    const STRICT: bool;

    /// The code of the kind.
    fn code(&self) -> &'static str;

    /// Reads the particulars of a kind.
    ///
    /// # Errors
    /// What the particulars lack, and a code that stands for no kind.
    fn read<'de, D: Deserializer<'de>>(code: &str, particulars: D) -> Result<Self, D::Error>;

    /// Writes the particulars.
    ///
    /// # Errors
    /// Those of the format.
    fn write<S: Serializer>(&self, particulars: S) -> Result<S::Ok, S::Error>;
}

/// What surrounds the particulars.
pub(super) trait Envelope: Default {
    /// The names of its fields.
    const FIELDS: &'static [&'static str];

    /// Takes the value of one of its fields.
    fn take<'de, A: MapAccess<'de>>(&mut self, field: &str, map: &mut A) -> Result<(), A::Error>;
}

/// Nothing around it.
#[derive(Default)]
pub(super) struct Bare;

impl Envelope for Bare {
    const FIELDS: &'static [&'static str] = &[];

    fn take<'de, A: MapAccess<'de>>(&mut self, _: &str, _: &mut A) -> Result<(), A::Error> {
        Ok(())
    }
}

/// Puts a value where none is yet.
pub(super) fn once<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
    slot: &mut Option<T>,
    field: &'static str,
    seed: Reading<PhantomData<T>>,
    map: &mut A,
) -> Result<(), A::Error> {
    if slot.is_some() {
        return Err(A::Error::duplicate_field(field));
    }
    *slot = Some(map.next_value_seed(seed)?);
    Ok(())
}

/// Reads an object of the flat form.
pub(super) fn read<'de, T: Tagged, E: Envelope, D: Deserializer<'de>>(
    from: D,
) -> Result<(T, E), D::Error> {
    from.deserialize_any(Flat::<T, E>::new(T::STRICT))
}

struct Flat<T, E> {
    strict: bool,
    value: PhantomData<(T, E)>,
}

impl<T, E> Flat<T, E> {
    const fn new(strict: bool) -> Self {
        Self {
            strict,
            value: PhantomData,
        }
    }
}

macro_rules! no_record {
    ($($method:ident($kind:ty) found $found:literal;)+) => {
        $(fn $method<X: Error>(self, _: $kind) -> Result<Self::Value, X> {
            Err(X::custom(format_args!("found {} where {} is expected", $found, Expected(self))))
        })+
    };
}

struct Expected<V>(V);

impl<'de, V: Visitor<'de>> fmt::Display for Expected<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }
}

impl<'de, T: Tagged, E: Envelope> Visitor<'de> for Flat<T, E> {
    type Value = (T, E);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object with the field `{}`", T::TAG)
    }

    // What stands there may be a name: the error says of which form it is and no more.
    no_record! {
        visit_bool(bool) found "true or false";
        visit_i64(i64) found "a number";
        visit_u64(u64) found "a number";
        visit_f64(f64) found "a number";
        visit_str(&str) found "a text";
    }

    fn visit_unit<X: Error>(self) -> Result<Self::Value, X> {
        Err(X::custom(format_args!(
            "found nothing where {} is expected",
            Expected(self)
        )))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(T, E), A::Error> {
        let mut envelope = E::default();
        let mut held = Vec::new();
        let code: Cow<'de, str> = loop {
            match map.next_key_seed(Key)? {
                None => return Err(A::Error::missing_field(T::TAG)),
                Some(key) if key == T::TAG => break map.next_value_seed(Key)?,
                Some(key) if E::FIELDS.contains(&key.as_ref()) => envelope.take(&key, &mut map)?,
                Some(key) => held.push((key, map.next_value::<Held>()?)),
            }
        };
        let rest = Rest {
            map,
            held: held.into_iter(),
            envelope: &mut envelope,
            value: None,
            tag: T::TAG,
        };
        let particulars = MapAccessDeserializer::new(rest);
        let value = if self.strict {
            T::read(&code, Reading::strict_within(particulars, E::FIELDS))?
        } else {
            T::read(&code, Reading::tolerant(particulars))?
        };
        Ok((value, envelope))
    }
}

/// What is left for the particulars; what surrounds them is taken out on the way.
struct Rest<'e, 'de, A, E> {
    map: A,
    held: IntoIter<(Cow<'de, str>, Held)>,
    envelope: &'e mut E,
    value: Option<Held>,
    tag: &'static str,
}

impl<'de, A: MapAccess<'de>, E: Envelope> MapAccess<'de> for Rest<'_, 'de, A, E> {
    type Error = A::Error;

    fn next_key_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, A::Error> {
        if let Some((key, value)) = self.held.next() {
            self.value = Some(value);
            return seed.deserialize(KeyOf::new(key)).map(Some);
        }
        loop {
            match self.map.next_key_seed(Key)? {
                None => return Ok(None),
                Some(key) if key == self.tag => return Err(A::Error::duplicate_field(self.tag)),
                Some(key) if E::FIELDS.contains(&key.as_ref()) => {
                    self.envelope.take(&key, &mut self.map)?;
                }
                Some(key) => return seed.deserialize(KeyOf::new(key)).map(Some),
            }
        }
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, A::Error> {
        match self.value.take() {
            Some(held) => seed.deserialize(HeldValue(held, PhantomData)),
            None => self.map.next_value_seed(seed),
        }
    }
}

/// The particulars of a kind that carries none.
#[derive(serde::Serialize, serde::Deserialize)]
pub(in crate::workflow) struct Nothing {}

/// Refuses a code that stands for no kind, with the one that was meant where that can be told.
pub(in crate::workflow) fn unknown_kind<E: Error>(tag: &str, code: &str, codes: &[&str]) -> E {
    match neighbor(code, codes) {
        Some(near) => E::custom(format_args!("unknown {tag} `{code}`: `{near}`?")),
        None => E::custom(format_args!(
            "unknown {tag} `{code}`; expected: {}",
            listed(codes)
        )),
    }
}

/// Refuses a code that stands for no choice inside a record. It may be a name, and is not repeated.
pub(in crate::workflow) fn unknown_choice<E: Error>(tag: &str, code: &str, codes: &[&str]) -> E {
    match neighbor(code, codes) {
        Some(near) => E::custom(format_args!("unknown `{tag}`: `{near}`?")),
        None => E::custom(format_args!("unknown `{tag}`; expected: {}", listed(codes))),
    }
}

/// A value that came before the tag, held until it is known what it belongs to.
enum Held {
    Nothing,
    Truth(bool),
    Whole(u64),
    Negative(i64),
    Decimal(f64),
    Text(String),
    List(Vec<Held>),
    Record(Vec<(String, Held)>),
}

impl<'de> Deserialize<'de> for Held {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Holds)
    }
}

struct Holds;

impl<'de> Visitor<'de> for Holds {
    type Value = Held;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Held, E> {
        Ok(Held::Truth(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Held, E> {
        Ok(Held::Whole(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Held, E> {
        Ok(Held::Negative(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Held, E> {
        Ok(Held::Decimal(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Held, E> {
        Ok(Held::Text(value.to_owned()))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Held, E> {
        Ok(Held::Text(value))
    }

    fn visit_unit<E: Error>(self) -> Result<Held, E> {
        Ok(Held::Nothing)
    }

    fn visit_none<E: Error>(self) -> Result<Held, E> {
        Ok(Held::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Held, D::Error> {
        Held::deserialize(from)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Held, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = from.next_element()? {
            list.push(value);
        }
        Ok(Held::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Held, A::Error> {
        let mut record = Vec::new();
        while let Some(entry) = from.next_entry()? {
            record.push(entry);
        }
        Ok(Held::Record(record))
    }
}

struct HeldValue<E>(Held, PhantomData<E>);

impl<E: Error> IntoDeserializer<'_, E> for Held {
    type Deserializer = HeldValue<E>;

    fn into_deserializer(self) -> HeldValue<E> {
        HeldValue(self, PhantomData)
    }
}

impl<'de, E: Error> Deserializer<'de> for HeldValue<E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        use serde::de::value::{MapDeserializer, SeqDeserializer};
        match self.0 {
            Held::Nothing => visitor.visit_unit(),
            Held::Truth(value) => visitor.visit_bool(value),
            Held::Whole(value) => visitor.visit_u64(value),
            Held::Negative(value) => visitor.visit_i64(value),
            Held::Decimal(value) => visitor.visit_f64(value),
            Held::Text(value) => visitor.visit_string(value),
            Held::List(list) => visitor.visit_seq(SeqDeserializer::new(list.into_iter())),
            Held::Record(record) => visitor.visit_map(MapDeserializer::new(record.into_iter())),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.0 {
            Held::Nothing => visitor.visit_none(),
            Held::Truth(_)
            | Held::Whole(_)
            | Held::Negative(_)
            | Held::Decimal(_)
            | Held::Text(_)
            | Held::List(_)
            | Held::Record(_) => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, E> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        use serde::de::value::MapDeserializer;
        match self.0 {
            Held::Text(code) => visitor.visit_enum(code.into_deserializer()),
            Held::Record(record) if record.len() > 1 => {
                let names: Vec<&str> = record.iter().map(|(name, _)| name.as_str()).collect();
                Err(E::custom(format_args!(
                    "one of {} is expected",
                    listed(&names)
                )))
            }
            Held::Record(record) => {
                let map: MapDeserializer<'_, _, E> = MapDeserializer::new(record.into_iter());
                MapAccessDeserializer::new(map).deserialize_enum(name, variants, visitor)
            }
            Held::Nothing
            | Held::Truth(_)
            | Held::Whole(_)
            | Held::Negative(_)
            | Held::Decimal(_)
            | Held::List(_) => self.deserialize_any(visitor),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

/// Writes the fields of a record into an object that is open already.
pub(super) struct Fields<'m, M>(pub(super) &'m mut M);

impl<M: SerializeMap> SerializeStruct for Fields<'_, M> {
    type Ok = ();
    type Error = M::Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        field: &'static str,
        value: &T,
    ) -> Result<(), M::Error> {
        self.0.serialize_entry(field, value)
    }

    fn end(self) -> Result<(), M::Error> {
        Ok(())
    }
}

macro_rules! only_records {
    ($($method:ident($($kind:ty),*) -> $ok:ty;)+) => {
        $(fn $method(self, $(_: $kind),*) -> Result<$ok, M::Error> {
            Err(M::Error::custom("particulars are a record"))
        })+
    };
}

impl<M: SerializeMap> Serializer for Fields<'_, M> {
    type Ok = ();
    type Error = M::Error;
    type SerializeSeq = Impossible<(), M::Error>;
    type SerializeTuple = Impossible<(), M::Error>;
    type SerializeTupleStruct = Impossible<(), M::Error>;
    type SerializeTupleVariant = Impossible<(), M::Error>;
    type SerializeMap = Impossible<(), M::Error>;
    type SerializeStruct = Self;
    type SerializeStructVariant = Impossible<(), M::Error>;

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, M::Error> {
        Ok(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), M::Error> {
        value.serialize(self)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), M::Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), M::Error> {
        Err(M::Error::custom("particulars are a record"))
    }

    only_records! {
        serialize_bool(bool) -> ();
        serialize_i8(i8) -> ();
        serialize_i16(i16) -> ();
        serialize_i32(i32) -> ();
        serialize_i64(i64) -> ();
        serialize_u8(u8) -> ();
        serialize_u16(u16) -> ();
        serialize_u32(u32) -> ();
        serialize_u64(u64) -> ();
        serialize_f32(f32) -> ();
        serialize_f64(f64) -> ();
        serialize_char(char) -> ();
        serialize_str(&str) -> ();
        serialize_bytes(&[u8]) -> ();
        serialize_none() -> ();
        serialize_unit() -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_unit_variant(&'static str, u32, &'static str) -> ();
        serialize_seq(Option<usize>) -> Self::SerializeSeq;
        serialize_tuple(usize) -> Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_map(Option<usize>) -> Self::SerializeMap;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }
}

/// Writes one of several kinds as an object of its own.
///
/// # Errors
/// Those of the format.
pub(in crate::workflow) fn write_bare<T: Tagged, S: Serializer>(
    value: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    map.serialize_entry(T::TAG, value.code())?;
    value.write(Fields(&mut map))?;
    map.end()
}

/// Reads one of several kinds from an object of its own.
///
/// # Errors
/// What the object lacks, and an unknown kind.
pub(in crate::workflow) fn read_bare<'de, T: Tagged, D: Deserializer<'de>>(
    from: D,
) -> Result<T, D::Error> {
    read::<T, Bare, D>(from).map(|(value, _)| value)
}

/// Reads one of several kinds from an object inside a record, as strictly as the record.
///
/// # Errors
/// What the object lacks, and an unknown kind.
pub(in crate::workflow) fn read_inner<'de, T: Tagged, D: Deserializer<'de>>(
    from: D,
) -> Result<T, D::Error> {
    from.deserialize_newtype_struct(AS_AROUND, Inner(PhantomData))
}

struct Inner<T>(PhantomData<T>);

impl<'de, T: Tagged> Visitor<'de> for Inner<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object with the field `{}`", T::TAG)
    }

    /// What is around is read tolerantly, or nothing is around.
    fn visit_newtype_struct<D: Deserializer<'de>>(self, from: D) -> Result<T, D::Error> {
        let (value, Bare) = from.deserialize_any(Flat::new(false))?;
        Ok(value)
    }

    /// What is around is read strictly.
    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<T, D::Error> {
        let (value, Bare) = from.deserialize_any(Flat::new(true))?;
        Ok(value)
    }
}
