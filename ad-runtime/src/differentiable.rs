//! Types with a tangent space.

#[cfg(feature = "alloc")]
use alloc::{boxed::Box, vec::Vec};

/// A type whose values can be differentiated.
///
/// The tangent of a float is that float; of an array, tuple, `Vec`, struct the same shape of tangents; of
/// anything constant (integers, `bool`) it is `()`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no tangent type, so it cannot be differentiated",
    label = "a value of type `{Self}` is active here",
    note = "mark the parameter `#[constant]` if no derivative with respect to it is meant"
)]
pub trait Differentiable: Clone {
    /// The type of derivatives with respect to `Self`, and of derivatives of `Self`.
    type Tangent: Tangent;
    /// Zero, in the shape of this value (the length of a `Vec` is known from a value only).
    fn zero_tangent(&self) -> Self::Tangent;
}

/// A vector space: its own tangent.
pub trait Tangent: Differentiable<Tangent = Self> {
    /// `self += other`. Both have the same shape.
    fn add(&mut self, other: &Self);
}

macro_rules! floats {
    ($($t:ty)*) => {$(
        impl Differentiable for $t {
            type Tangent = $t;
            #[inline]
            fn zero_tangent(&self) -> $t {
                0.0
            }
        }
        impl Tangent for $t {
            #[inline]
            fn add(&mut self, other: &$t) {
                *self += *other;
            }
        }
    )*};
}
floats!(f32 f64);

macro_rules! constants {
    ($($t:ty)*) => {$(
        impl Differentiable for $t {
            type Tangent = ();
            #[inline]
            fn zero_tangent(&self) {}
        }
    )*};
}
constants!(bool char u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize);

impl Differentiable for () {
    type Tangent = ();
    #[inline]
    fn zero_tangent(&self) {}
}
impl Tangent for () {
    #[inline]
    fn add(&mut self, _: &()) {}
}

impl<T: Differentiable, const N: usize> Differentiable for [T; N] {
    type Tangent = [T::Tangent; N];
    #[inline]
    fn zero_tangent(&self) -> Self::Tangent {
        core::array::from_fn(|i| self[i].zero_tangent())
    }
}
impl<T: Tangent, const N: usize> Tangent for [T; N] {
    #[inline]
    fn add(&mut self, other: &Self) {
        self.iter_mut().zip(other).for_each(|(a, b)| a.add(b));
    }
}

#[cfg(feature = "alloc")]
impl<T: Differentiable> Differentiable for Vec<T> {
    type Tangent = Vec<T::Tangent>;
    #[inline]
    fn zero_tangent(&self) -> Self::Tangent {
        self.iter().map(T::zero_tangent).collect()
    }
}
#[cfg(feature = "alloc")]
impl<T: Tangent> Tangent for Vec<T> {
    #[inline]
    fn add(&mut self, other: &Self) {
        self.iter_mut().zip(other).for_each(|(a, b)| a.add(b));
    }
}

#[cfg(feature = "alloc")]
impl<T: Differentiable> Differentiable for Box<T> {
    type Tangent = Box<T::Tangent>;
    #[inline]
    fn zero_tangent(&self) -> Self::Tangent {
        Box::new((**self).zero_tangent())
    }
}
#[cfg(feature = "alloc")]
impl<T: Tangent> Tangent for Box<T> {
    #[inline]
    fn add(&mut self, other: &Self) {
        (**self).add(other);
    }
}

impl<T: Differentiable> Differentiable for Option<T> {
    type Tangent = Option<T::Tangent>;
    #[inline]
    fn zero_tangent(&self) -> Self::Tangent {
        self.as_ref().map(T::zero_tangent)
    }
}
/// `None` beside `Some` contributes nothing.
impl<T: Tangent> Tangent for Option<T> {
    #[inline]
    fn add(&mut self, other: &Self) {
        if let (Some(a), Some(b)) = (self, other) {
            a.add(b);
        }
    }
}

macro_rules! tuples {
    ($($T:ident $i:tt),*) => {
        impl<$($T: Differentiable),*> Differentiable for ($($T,)*) {
            type Tangent = ($($T::Tangent,)*);
            #[inline]
            fn zero_tangent(&self) -> Self::Tangent {
                ($(self.$i.zero_tangent(),)*)
            }
        }
        impl<$($T: Tangent),*> Tangent for ($($T,)*) {
            #[inline]
            fn add(&mut self, other: &Self) {
                $(self.$i.add(&other.$i);)*
            }
        }
    };
}
tuples!(A 0);
tuples!(A 0, B 1);
tuples!(A 0, B 1, C 2);
tuples!(A 0, B 1, C 2, D 3);
tuples!(A 0, B 1, C 2, D 3, E 4);
tuples!(A 0, B 1, C 2, D 3, E 4, F 5);
tuples!(A 0, B 1, C 2, D 3, E 4, F 5, G 6);
tuples!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7);
tuples!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8);
tuples!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9);
tuples!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10);
tuples!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11);
