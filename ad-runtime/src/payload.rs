//! `Option` and `Result` as enums that generated code reaches into without knowing which of the two it has.
//!
//! In: a value and the name of a payload, `some.0` (of `Ok` too) or `error.0`. Out: the payload, by reference.
//!
//! Deliberately absent: names of their own for `Some` and `Ok`. What `?` and `unwrap` reach into would have two names.

use crate::{Field, Payload, name};

impl<T> Field<{ name("some.0") }> for Option<T> {
    type Type = T;
}
impl<T, E> Field<{ name("some.0") }> for Result<T, E> {
    type Type = T;
}
impl<T, E> Field<{ name("error.0") }> for Result<T, E> {
    type Type = E;
}

impl<T> Payload<{ name("some.0") }> for Option<T> {
    #[inline]
    fn payload(&self) -> &T {
        self.as_ref().expect("the derivative of a `Some` has a value")
    }
    #[inline]
    fn payload_mut(&mut self) -> &mut T {
        self.as_mut().expect("the derivative of a `Some` has a value")
    }
}
impl<T, E> Payload<{ name("some.0") }> for Result<T, E> {
    #[inline]
    fn payload(&self) -> &T {
        self.as_ref().ok().expect("the derivative of an `Ok` has a value")
    }
    #[inline]
    fn payload_mut(&mut self) -> &mut T {
        self.as_mut().ok().expect("the derivative of an `Ok` has a value")
    }
}
impl<T, E> Payload<{ name("error.0") }> for Result<T, E> {
    #[inline]
    fn payload(&self) -> &E {
        self.as_ref().err().expect("an `Err` has an error")
    }
    #[inline]
    fn payload_mut(&mut self) -> &mut E {
        self.as_mut().err().expect("an `Err` has an error")
    }
}

/// What is either `Option` or `Result`.
#[doc(hidden)]
pub trait Fallible {
    /// It is `Some` or `Ok`.
    fn holds(&self) -> bool;
}
impl<T> Fallible for Option<T> {
    #[inline(always)]
    fn holds(&self) -> bool {
        self.is_some()
    }
}
impl<T, E> Fallible for Result<T, E> {
    #[inline(always)]
    fn holds(&self) -> bool {
        self.is_ok()
    }
}

/// The payload of an `Option` or `Result` that stands for zero where it has none.
///
/// Only tangents lack one: `None` is the zero of every shape.
#[doc(hidden)]
pub trait PayloadOr<T> {
    /// The payload, or zero.
    fn value_or(&self, zero: T) -> T
    where
        T: Copy;
    /// The payload, which is made where there is none.
    fn payload_or(&mut self, zero: T) -> &mut T;
}
impl<T> PayloadOr<T> for Option<T> {
    #[inline(always)]
    fn value_or(&self, zero: T) -> T
    where
        T: Copy,
    {
        self.unwrap_or(zero)
    }
    #[inline(always)]
    fn payload_or(&mut self, zero: T) -> &mut T {
        self.get_or_insert(zero)
    }
}
impl<T, E> PayloadOr<T> for Result<T, E> {
    #[inline(always)]
    fn value_or(&self, zero: T) -> T
    where
        T: Copy,
    {
        *self.as_ref().unwrap_or(&zero)
    }
    #[inline(always)]
    fn payload_or(&mut self, zero: T) -> &mut T {
        if self.is_err() {
            *self = Ok(zero);
        }
        Payload::<{ name("some.0") }>::payload_mut(self)
    }
}
