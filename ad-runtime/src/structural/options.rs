//! `Option` and `Result`: one component, or none.
//!
//! `None` is the zero of every shape. `Err` is not: a result that failed has no derivative, and what is added to it is left out.

use super::{Linear, Move, Of, Shape, Sum};

impl<K, T: Shape<K>> Shape<Of<K>> for Option<T> {
    type Tangent = Option<T::Tangent>;
    #[inline]
    fn zero(&self) -> Self::Tangent {
        self.as_ref().map(T::zero)
    }
}
impl<K, T: Sum<K>> Sum<Of<K>> for Option<T> {
    #[inline]
    fn add(&mut self, other: &Self) {
        match (self, other) {
            (Some(a), Some(b)) => a.add(b),
            (a @ None, b) => *a = b.clone(),
            (Some(_), None) => {}
        }
    }
}
impl<K, T: Linear<K>> Linear<Of<K>> for Option<T> {
    #[inline]
    fn scale(&mut self, factor: f64) {
        if let Some(a) = self {
            a.scale(factor);
        }
    }
    #[inline]
    fn add_scaled(&mut self, factor: f64, other: &Self) {
        if let Some(b) = other {
            self.get_or_insert_with(|| b.zero()).add_scaled(factor, b);
        }
    }
    #[inline]
    fn dot(&self, other: &Self) -> f64 {
        if let (Some(a), Some(b)) = (self, other) { a.dot(b) } else { 0.0 }
    }
    #[inline]
    fn zip_apply(&mut self, other: &Self, f: &mut dyn FnMut(f64, f64) -> f64) {
        match (self, other) {
            (Some(a), Some(b)) => a.zip_apply(b, f),
            (Some(a), None) => {
                let zero = a.zero();
                a.zip_apply(&zero, f);
            }
            (a @ None, Some(b)) => a.insert(b.zero()).zip_apply(b, f),
            (None, None) => {}
        }
    }
}
impl<K, T: Move<K>> Move<Of<K>> for Option<T> {
    #[inline]
    fn advance(&mut self, tangent: &Self::Tangent, step: f64) {
        if let (Some(x), Some(t)) = (self, tangent) {
            x.advance(t, step);
        }
    }
}

/// The error is constant.
impl<K, T: Shape<K>, E> Shape<Of<K>> for Result<T, E> {
    type Tangent = Result<T::Tangent, ()>;
    #[inline]
    fn zero(&self) -> Self::Tangent {
        self.as_ref().map(T::zero).map_err(|_| ())
    }
}
/// `Err` beside `Ok` contributes nothing.
impl<K, T: Sum<K>> Sum<Of<K>> for Result<T, ()> {
    #[inline]
    fn add(&mut self, other: &Self) {
        if let (Ok(a), Ok(b)) = (self, other) {
            a.add(b);
        }
    }
}
impl<K, T: Linear<K>> Linear<Of<K>> for Result<T, ()> {
    #[inline]
    fn scale(&mut self, factor: f64) {
        if let Ok(a) = self {
            a.scale(factor);
        }
    }
    #[inline]
    fn add_scaled(&mut self, factor: f64, other: &Self) {
        if let (Ok(a), Ok(b)) = (self, other) {
            a.add_scaled(factor, b);
        }
    }
    #[inline]
    fn dot(&self, other: &Self) -> f64 {
        if let (Ok(a), Ok(b)) = (self, other) { a.dot(b) } else { 0.0 }
    }
    #[inline]
    fn zip_apply(&mut self, other: &Self, f: &mut dyn FnMut(f64, f64) -> f64) {
        if let (Ok(a), Ok(b)) = (self, other) {
            a.zip_apply(b, f);
        }
    }
}
impl<K, T: Move<K>, E> Move<Of<K>> for Result<T, E> {
    #[inline]
    fn advance(&mut self, tangent: &Self::Tangent, step: f64) {
        if let (Ok(x), Ok(t)) = (self, tangent) {
            x.advance(t, step);
        }
    }
}
