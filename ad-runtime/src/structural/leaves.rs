//! The leaves: floats that are type parameters, and types that answer for themselves.

use super::{Float, Linear, Move, Own, Shape, Sum};
use crate::{Advance, Differentiable, Tangent, VectorSpace};

/// A NaN where the type cannot hold the number: never a silent zero.
fn from_f64<T: num_traits::Float>(x: f64) -> T {
    <T as num_traits::NumCast>::from(x).unwrap_or_else(T::nan)
}
fn to_f64<T: num_traits::Float>(x: T) -> f64 {
    x.to_f64().unwrap_or(f64::NAN)
}

impl<T: num_traits::Float> Shape<Float> for T {
    type Tangent = T;
    #[inline]
    fn zero(&self) -> T {
        T::zero()
    }
}
impl<T: num_traits::Float> Sum<Float> for T {
    #[inline]
    fn add(&mut self, other: &T) {
        *self = *self + *other;
    }
}
impl<T: num_traits::Float> Linear<Float> for T {
    #[inline]
    fn scale(&mut self, factor: f64) {
        *self = *self * from_f64(factor);
    }
    #[inline]
    fn add_scaled(&mut self, factor: f64, other: &T) {
        *self = *self + *other * from_f64(factor);
    }
    #[inline]
    fn dot(&self, other: &T) -> f64 {
        to_f64(*self) * to_f64(*other)
    }
    #[inline]
    fn zip_apply(&mut self, other: &T, f: &mut dyn FnMut(f64, f64) -> f64) {
        *self = from_f64(f(to_f64(*self), to_f64(*other)));
    }
}
impl<T: num_traits::Float> Move<Float> for T {
    #[inline]
    fn advance(&mut self, tangent: &T, step: f64) {
        Linear::<Float>::add_scaled(self, step, tangent);
    }
}

impl<T: Differentiable> Shape<Own> for T {
    type Tangent = T::Tangent;
    #[inline]
    fn zero(&self) -> T::Tangent {
        self.zero_tangent()
    }
}
impl<T: Tangent> Sum<Own> for T {
    #[inline]
    fn add(&mut self, other: &T) {
        Tangent::add(self, other);
    }
}
impl<T: VectorSpace> Linear<Own> for T {
    #[inline]
    fn scale(&mut self, factor: f64) {
        VectorSpace::scale(self, factor);
    }
    #[inline]
    fn add_scaled(&mut self, factor: f64, other: &T) {
        VectorSpace::add_scaled(self, factor, other);
    }
    #[inline]
    fn dot(&self, other: &T) -> f64 {
        VectorSpace::dot(self, other)
    }
    #[inline]
    fn zip_apply(&mut self, other: &T, f: &mut dyn FnMut(f64, f64) -> f64) {
        VectorSpace::zip_apply(self, other, f);
    }
}
impl<T: Advance> Move<Own> for T {
    #[inline]
    fn advance(&mut self, tangent: &T::Tangent, step: f64) {
        Advance::advance(self, tangent, step);
    }
}
