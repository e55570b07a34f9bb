//! Types without a derivative: their tangent is `()`.
//!
//! In: integers, `bool`, `char`, strings, ranges, markers. Out: `Differentiable` for them, so that a tuple or struct that
//! mixes them with floats is differentiable.
//!
//! Deliberately absent: `&T` and `&[T]`. What they point to belongs to another value, and whether it is constant is for
//! the user to say.

#[cfg(feature = "alloc")]
use alloc::{boxed::Box, string::String, vec::Vec};
use core::marker::PhantomData;
use core::ops::{Range, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};

use crate::structural::Constant;
use crate::{Advance, Differentiable, Tangent, VectorSpace};

macro_rules! constant {
    ([$($generics:tt)*] $t:ty) => {
        impl<$($generics)*> Differentiable for $t {
            type Tangent = ();
            #[inline]
            fn zero_tangent(&self) {}
        }
        impl<$($generics)*> Advance for $t {
            #[inline]
            fn advance(&mut self, _: &(), _: f64) {}
        }
        impl<$($generics)*> Constant for $t {}
    };
    ($($t:ty)*) => { $(constant!([] $t);)* };
}
constant!(() bool char u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize);
constant!(core::cmp::Ordering core::time::Duration RangeFull);
constant!([T: ?Sized] PhantomData<T>);
constant!([T: Clone] Range<T>);
constant!([T: Clone] RangeInclusive<T>);
constant!([T: Clone] RangeFrom<T>);
constant!([T: Clone] RangeTo<T>);
constant!([T: Clone] RangeToInclusive<T>);
#[cfg(feature = "alloc")]
constant!(String);

// Their tangents would be containers of `()`; a derive leaves them out.
impl<T: Constant, const N: usize> Constant for [T; N] {}
impl<T: Constant> Constant for Option<T> {}
#[cfg(feature = "alloc")]
impl<T: Constant> Constant for Vec<T> {}
#[cfg(feature = "alloc")]
impl<T: Constant + ?Sized> Constant for Box<T> {}
impl Constant for str {}
impl<T: Constant> Constant for [T] {}
impl<T: Constant + ?Sized> Constant for &T {}

impl Differentiable for &str {
    type Tangent = ();
    #[inline]
    fn zero_tangent(&self) {}
}
impl Advance for &str {
    #[inline]
    fn advance(&mut self, _: &(), _: f64) {}
}

impl Tangent for () {
    #[inline]
    fn add(&mut self, _: &()) {}
}
impl VectorSpace for () {
    #[inline]
    fn scale(&mut self, _: f64) {}
    #[inline]
    fn add_scaled(&mut self, _: f64, _: &()) {}
    #[inline]
    fn dot(&self, _: &()) -> f64 {
        0.0
    }
    #[inline]
    fn zip_apply(&mut self, _: &(), _: &mut dyn FnMut(f64, f64) -> f64) {}
}
