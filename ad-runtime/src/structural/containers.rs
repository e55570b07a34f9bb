//! Arrays, `Vec` and `Box`, element by element.
//!
//! An empty `Vec` is the zero of every length: what it is added to, or added to it, decides.

#[cfg(feature = "alloc")]
use alloc::{boxed::Box, vec::Vec};

use super::{Linear, Move, Of, Shape, Sum};

// ---- slices: what arrays and vectors share ----

fn dot<K, T: Linear<K>>(a: &[T], b: &[T]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a.dot(b)).sum()
}
fn advance<K, T: Move<K>>(values: &mut [T], tangents: &[T::Tangent], step: f64) {
    for (x, t) in values.iter_mut().zip(tangents) {
        x.advance(t, step);
    }
}

// ---- arrays ----

impl<K, T: Shape<K>, const N: usize> Shape<Of<K>> for [T; N] {
    type Tangent = [T::Tangent; N];
    #[inline]
    fn zero(&self) -> Self::Tangent {
        core::array::from_fn(|i| self[i].zero())
    }
}
impl<K, T: Sum<K>, const N: usize> Sum<Of<K>> for [T; N] {
    #[inline]
    fn add(&mut self, other: &Self) {
        self.iter_mut().zip(other).for_each(|(a, b)| a.add(b));
    }
}
impl<K, T: Linear<K>, const N: usize> Linear<Of<K>> for [T; N] {
    #[inline]
    fn scale(&mut self, factor: f64) {
        self.iter_mut().for_each(|a| a.scale(factor));
    }
    #[inline]
    fn add_scaled(&mut self, factor: f64, other: &Self) {
        self.iter_mut().zip(other).for_each(|(a, b)| a.add_scaled(factor, b));
    }
    #[inline]
    fn dot(&self, other: &Self) -> f64 {
        dot(self, other)
    }
    #[inline]
    fn zip_apply(&mut self, other: &Self, f: &mut dyn FnMut(f64, f64) -> f64) {
        self.iter_mut().zip(other).for_each(|(a, b)| a.zip_apply(b, f));
    }
}
impl<K, T: Move<K>, const N: usize> Move<Of<K>> for [T; N] {
    #[inline]
    fn advance(&mut self, tangent: &Self::Tangent, step: f64) {
        advance(self, tangent, step);
    }
}

// ---- vectors ----

#[cfg(feature = "alloc")]
impl<K, T: Shape<K>> Shape<Of<K>> for Vec<T> {
    type Tangent = Vec<T::Tangent>;
    #[inline]
    fn zero(&self) -> Self::Tangent {
        self.iter().map(T::zero).collect()
    }
}
#[cfg(feature = "alloc")]
impl<K, T: Sum<K>> Sum<Of<K>> for Vec<T> {
    #[inline]
    fn add(&mut self, other: &Self) {
        let common = self.len().min(other.len());
        self.iter_mut().zip(other).for_each(|(a, b)| a.add(b));
        self.extend_from_slice(&other[common..]);
    }
}
#[cfg(feature = "alloc")]
impl<K, T: Linear<K>> Linear<Of<K>> for Vec<T> {
    #[inline]
    fn scale(&mut self, factor: f64) {
        self.iter_mut().for_each(|a| a.scale(factor));
    }
    #[inline]
    fn add_scaled(&mut self, factor: f64, other: &Self) {
        pad(self, other);
        self.iter_mut().zip(other).for_each(|(a, b)| a.add_scaled(factor, b));
    }
    #[inline]
    fn dot(&self, other: &Self) -> f64 {
        dot(self, other)
    }
    #[inline]
    fn zip_apply(&mut self, other: &Self, f: &mut dyn FnMut(f64, f64) -> f64) {
        pad(self, other);
        self.iter_mut().zip(other).for_each(|(a, b)| a.zip_apply(b, f));
        for a in self.iter_mut().skip(other.len()) {
            let zero = a.zero();
            a.zip_apply(&zero, f);
        }
    }
}
#[cfg(feature = "alloc")]
impl<K, T: Move<K>> Move<Of<K>> for Vec<T> {
    #[inline]
    fn advance(&mut self, tangent: &Self::Tangent, step: f64) {
        advance(self, tangent, step);
    }
}

/// Zeros for the elements that `other` has beyond those of `a`.
#[cfg(feature = "alloc")]
fn pad<K, T: Linear<K>>(a: &mut Vec<T>, other: &[T]) {
    let common = a.len().min(other.len());
    a.extend(other[common..].iter().map(T::zero));
}

// ---- boxes ----

#[cfg(feature = "alloc")]
impl<K, T: Shape<K>> Shape<Of<K>> for Box<T> {
    type Tangent = Box<T::Tangent>;
    #[inline]
    fn zero(&self) -> Self::Tangent {
        Box::new((**self).zero())
    }
}
#[cfg(feature = "alloc")]
impl<K, T: Sum<K>> Sum<Of<K>> for Box<T> {
    #[inline]
    fn add(&mut self, other: &Self) {
        (**self).add(other);
    }
}
#[cfg(feature = "alloc")]
impl<K, T: Linear<K>> Linear<Of<K>> for Box<T> {
    #[inline]
    fn scale(&mut self, factor: f64) {
        (**self).scale(factor);
    }
    #[inline]
    fn add_scaled(&mut self, factor: f64, other: &Self) {
        (**self).add_scaled(factor, other);
    }
    #[inline]
    fn dot(&self, other: &Self) -> f64 {
        (**self).dot(other)
    }
    #[inline]
    fn zip_apply(&mut self, other: &Self, f: &mut dyn FnMut(f64, f64) -> f64) {
        (**self).zip_apply(other, f);
    }
}
#[cfg(feature = "alloc")]
impl<K, T: Move<K>> Move<Of<K>> for Box<T> {
    #[inline]
    fn advance(&mut self, tangent: &Self::Tangent, step: f64) {
        (**self).advance(tangent, step);
    }
}
