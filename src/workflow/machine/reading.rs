//! How stored forms are read: strictly where somebody gives a command, tolerantly where a log is read,
//! and in both cases without repeating in an error what stood there.

use std::borrow::Cow;
use std::fmt;

use crate::vocabulary::neighbor::{listed, unknown_field};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};

/// The name under which a choice inside a record asks how the record is read: it is visited as something
/// that is there where unknown fields are refused, and as itself where they are passed over.
pub(super) const AS_AROUND: &str = "a choice, read as what is around";

/// The names of the fields of a record.
type Fields = &'static [&'static str];

/// A deserializer that looks at the fields of every record on the way.
///
/// An unknown field of a command would lose its legal effect in silence, so that it is refused at every
/// depth; an unknown field of an entry comes from a later version and is passed over. What stands where
/// something else is expected is never repeated: it may be a name or an identity number.
pub(crate) struct Reading<D> {
    inner: D,
    strict: bool,
    /// The names of the fields that stand around the record, for the text of an error.
    around: Fields,
}

impl<D> Reading<D> {
    /// Refuses unknown fields at every depth.
    pub(crate) const fn strict(inner: D) -> Self {
        Self::of(inner, true)
    }

    /// Refuses unknown fields at every depth of a record that other fields stand around.
    pub(super) const fn strict_within(inner: D, around: Fields) -> Self {
        Self {
            inner,
            strict: true,
            around,
        }
    }

    /// Passes unknown fields over.
    pub(crate) const fn tolerant(inner: D) -> Self {
        Self::of(inner, false)
    }

    const fn of(inner: D, strict: bool) -> Self {
        Self {
            inner,
            strict,
            around: &[],
        }
    }

    fn watch<V>(&self, visitor: V, shape: Shape) -> Watched<V> {
        Watched {
            visitor,
            shape,
            strict: self.strict,
            around: self.around,
        }
    }
}

/// What is expected at a place, for the text of an error.
#[derive(Clone, Copy)]
enum Shape {
    Anything,
    Number,
    Truth,
    Text,
    List,
    Map,
    Record(Fields),
    Choice,
}

impl Shape {
    const fn name(self) -> &'static str {
        match self {
            Self::Anything => "another form",
            Self::Number => "a whole number",
            Self::Truth => "true or false",
            Self::Text => "a text",
            Self::List => "a list",
            Self::Map | Self::Record(_) => "a record",
            Self::Choice => "a code",
        }
    }
}

/// A visitor that is asked through [`Reading`].
struct Watched<V> {
    visitor: V,
    shape: Shape,
    strict: bool,
    around: Fields,
}

impl<V> Watched<V> {
    fn unfit<E: Error, T>(&self, found: &str) -> Result<T, E> {
        let fields = match self.shape {
            Shape::Record(fields) if !fields.is_empty() => {
                format!(" with the fields {}", listed(fields))
            }
            Shape::Record(_)
            | Shape::Anything
            | Shape::Number
            | Shape::Truth
            | Shape::Text
            | Shape::List
            | Shape::Map
            | Shape::Choice => String::new(),
        };
        let expected = self.shape.name();
        Err(E::custom(format_args!(
            "found {found} where {expected}{fields} is expected"
        )))
    }
}

macro_rules! scalars {
    ($($visit:ident($kind:ty) as $found:literal if $shape:path;)+) => {
        $(fn $visit<E: Error>(self, value: $kind) -> Result<V::Value, E> {
            if matches!(self.shape, Shape::Anything | $shape) {
                self.visitor.$visit(value)
            } else {
                self.unfit($found)
            }
        })+
    };
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Watched<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    scalars! {
        visit_bool(bool) as "true or false" if Shape::Truth;
        visit_i64(i64) as "a number" if Shape::Number;
        visit_u64(u64) as "a number" if Shape::Number;
        visit_i128(i128) as "a number" if Shape::Number;
        visit_u128(u128) as "a number" if Shape::Number;
        visit_f64(f64) as "a number" if Shape::Number;
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<V::Value, E> {
        match self.shape {
            Shape::Anything | Shape::Text => self.visitor.visit_str(text),
            Shape::Choice => self.visitor.visit_enum(text.into_deserializer()),
            Shape::Number | Shape::Truth | Shape::List | Shape::Map | Shape::Record(_) => {
                self.unfit("a text")
            }
        }
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<V::Value, E> {
        match self.shape {
            Shape::Anything | Shape::Text => self.visitor.visit_borrowed_str(text),
            Shape::Choice
            | Shape::Number
            | Shape::Truth
            | Shape::List
            | Shape::Map
            | Shape::Record(_) => self.visit_str(text),
        }
    }

    fn visit_string<E: Error>(self, text: String) -> Result<V::Value, E> {
        match self.shape {
            Shape::Anything | Shape::Text => self.visitor.visit_string(text),
            Shape::Choice
            | Shape::Number
            | Shape::Truth
            | Shape::List
            | Shape::Map
            | Shape::Record(_) => self.visit_str(&text),
        }
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_none()
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        match self.shape {
            Shape::Anything => self.visitor.visit_unit(),
            Shape::Number
            | Shape::Truth
            | Shape::Text
            | Shape::List
            | Shape::Map
            | Shape::Record(_)
            | Shape::Choice => self.unfit("nothing"),
        }
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.visitor.visit_some(Reading::of(inner, self.strict))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.visitor
            .visit_newtype_struct(Reading::of(inner, self.strict))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        match self.shape {
            Shape::Anything | Shape::List => {
                self.visitor.visit_seq(Reading::of(inner, self.strict))
            }
            Shape::Number
            | Shape::Truth
            | Shape::Text
            | Shape::Map
            | Shape::Record(_)
            | Shape::Choice => self.unfit("a list"),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        let fields = match self.shape {
            Shape::Record(fields) => self.strict.then_some(fields),
            Shape::Anything | Shape::Map => None,
            Shape::Choice => {
                let strict = self.strict;
                return self.visitor.visit_enum(Choice { inner, strict });
            }
            Shape::Number | Shape::Truth | Shape::Text | Shape::List => {
                return self.unfit("a record");
            }
        };
        self.visitor.visit_map(Entries {
            inner,
            fields,
            strict: self.strict,
            around: self.around,
        })
    }
}

macro_rules! asks {
    ($($method:ident => $shape:expr;)+) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            let visitor = self.watch(visitor, $shape);
            self.inner.deserialize_any(visitor)
        })+
    };
}

/// A format that is asked for a form and finds another says what it found, so that it is asked for anything
/// and the visitor says what is expected.
impl<'de, D: Deserializer<'de>> Deserializer<'de> for Reading<D> {
    type Error = D::Error;

    asks! {
        deserialize_any => Shape::Anything;
        deserialize_bool => Shape::Truth;
        deserialize_i8 => Shape::Number;
        deserialize_i16 => Shape::Number;
        deserialize_i32 => Shape::Number;
        deserialize_i64 => Shape::Number;
        deserialize_i128 => Shape::Number;
        deserialize_u8 => Shape::Number;
        deserialize_u16 => Shape::Number;
        deserialize_u32 => Shape::Number;
        deserialize_u64 => Shape::Number;
        deserialize_u128 => Shape::Number;
        deserialize_f32 => Shape::Number;
        deserialize_f64 => Shape::Number;
        deserialize_char => Shape::Text;
        deserialize_str => Shape::Text;
        deserialize_string => Shape::Text;
        deserialize_bytes => Shape::Anything;
        deserialize_byte_buf => Shape::Anything;
        deserialize_unit => Shape::Anything;
        deserialize_seq => Shape::List;
        deserialize_map => Shape::Map;
        deserialize_identifier => Shape::Text;
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        let visitor = self.watch(visitor, Shape::Anything);
        self.inner.deserialize_option(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_ignored_any(visitor)
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let visitor = self.watch(visitor, Shape::Anything);
        self.inner.deserialize_unit_struct(name, visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        if name == AS_AROUND {
            return if self.strict {
                visitor.visit_some(self.inner)
            } else {
                visitor.visit_newtype_struct(self.inner)
            };
        }
        let visitor = self.watch(visitor, Shape::Anything);
        self.inner.deserialize_newtype_struct(name, visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: Fields,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let visitor = self.watch(visitor, Shape::Record(fields));
        self.inner.deserialize_any(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: Fields,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let visitor = self.watch(visitor, Shape::Choice);
        self.inner.deserialize_any(visitor)
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Reading<S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<S::Value, D::Error> {
        self.inner.deserialize(Reading::of(inner, self.strict))
    }
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Reading<A> {
    type Error = A::Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, A::Error> {
        self.inner.next_element_seed(Reading::of(seed, self.strict))
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

/// A choice with something in it: a record of one field.
struct Choice<A> {
    inner: A,
    strict: bool,
}

impl<'de, A: MapAccess<'de>> EnumAccess<'de> for Choice<A> {
    type Error = A::Error;
    type Variant = Self;

    fn variant_seed<T: DeserializeSeed<'de>>(
        mut self,
        seed: T,
    ) -> Result<(T::Value, Self), A::Error> {
        match self.inner.next_key_seed(seed)? {
            Some(code) => Ok((code, self)),
            None => Err(A::Error::custom(
                "found an empty record where a code is expected",
            )),
        }
    }
}

impl<'de, A: MapAccess<'de>> VariantAccess<'de> for Choice<A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        self.newtype_variant_seed(std::marker::PhantomData)
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(
        mut self,
        seed: T,
    ) -> Result<T::Value, A::Error> {
        let value = self.inner.next_value_seed(Reading::of(seed, self.strict))?;
        match self.inner.next_key_seed(Key)? {
            Some(key) => Err(unknown_field(&key, &[], &[])),
            None => Ok(value),
        }
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, A::Error> {
        let shape = Shape::List;
        self.newtype_variant_seed(Content { visitor, shape })
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: Fields,
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        let shape = Shape::Record(fields);
        self.newtype_variant_seed(Content { visitor, shape })
    }
}

/// What is in a choice, where it is a list or a record.
struct Content<V> {
    visitor: V,
    shape: Shape,
}

impl<'de, V: Visitor<'de>> DeserializeSeed<'de> for Content<V> {
    type Value = V::Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<V::Value, D::Error> {
        match self.shape {
            Shape::Record(fields) => from.deserialize_struct("", fields, self.visitor),
            Shape::Anything
            | Shape::Number
            | Shape::Truth
            | Shape::Text
            | Shape::List
            | Shape::Map
            | Shape::Choice => from.deserialize_seq(self.visitor),
        }
    }
}

/// The entries of a map, whose keys are held against the fields of the record where it is strict.
struct Entries<A> {
    inner: A,
    fields: Option<Fields>,
    strict: bool,
    around: Fields,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Entries<A> {
    type Error = A::Error;

    fn next_key_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, A::Error> {
        let Some(fields) = self.fields else {
            return self.inner.next_key_seed(seed);
        };
        match self.inner.next_key_seed(Key)? {
            Some(key) if fields.contains(&key.as_ref()) => {
                seed.deserialize(KeyOf::new(key)).map(Some)
            }
            Some(key) => Err(unknown_field(&key, fields, self.around)),
            None => Ok(None),
        }
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, A::Error> {
        self.inner.next_value_seed(Reading::of(seed, self.strict))
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

/// Reads a key, borrowed where the format lends it.
pub(super) struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_identifier(self)
    }
}

impl<'de> Visitor<'de> for Key {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(key.to_owned()))
    }

    fn visit_borrowed_str<E: Error>(self, key: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(key))
    }

    fn visit_string<E: Error>(self, key: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(key))
    }
}

/// A key as serde reads it.
pub(super) struct KeyOf<'k, E> {
    key: Cow<'k, str>,
    error: std::marker::PhantomData<E>,
}

impl<'k, E> KeyOf<'k, E> {
    pub(super) const fn new(key: Cow<'k, str>) -> Self {
        Self {
            key,
            error: std::marker::PhantomData,
        }
    }
}

impl<'de, E: Error> Deserializer<'de> for KeyOf<'de, E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.key {
            Cow::Borrowed(key) => visitor.visit_borrowed_str(key),
            Cow::Owned(key) => visitor.visit_string(key),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
