//! The arithmetic of tangents that an optimiser needs, and the step along one.
//!
//! In: tangents as the generated functions return them. Out: their multiples, sums and products, and the value
//! moved. Numbers are `f64` whatever the floats of the type are: a struct may mix `f32` and `f64`. Sums over
//! components run in their order, so that results are bitwise reproducible.
//!
//! Invariant: `Default::default()` of a tangent, where it exists, is a zero that can be added to.
//!
//! Deliberately absent: operators (`+`, `*`), which would take copies, and metrics other than the components' own.

#[cfg(feature = "alloc")]
use alloc::{boxed::Box, vec::Vec};

use crate::structural::{Float, Move, Of, Own, Shape, Sum};
use crate::{Differentiable, Tangent};

/// Tangents as vectors. `#[derive(Differentiable)]` implements it for the tangent types that it writes.
///
/// Gradient descent with momentum, on any differentiable type:
///
/// ```
/// use ad_runtime::{Advance, Differentiable, VectorSpace};
///
/// fn descend<S>(x: &mut S, gradient: impl Fn(&S) -> S::Tangent)
/// where
///     S: Advance + Differentiable<Tangent: VectorSpace>,
/// {
///     let mut velocity = x.zero_tangent();
///     for _ in 0..200 {
///         velocity.scale(0.8);
///         velocity.add_scaled(-0.1, &gradient(x));
///         x.advance(&velocity, 1.0);
///     }
/// }
///
/// // The minimum of (a - 1)² + (b + 2)².
/// let mut x = (0.0_f64, vec![0.0_f64]);
/// descend(&mut x, |(a, b)| (2.0 * (a - 1.0), vec![2.0 * (b[0] + 2.0)]));
/// assert!((x.0 - 1.0).abs() < 1e-6 && (x.1[0] + 2.0).abs() < 1e-6);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no vector arithmetic",
    note = "tangents of types with `#[derive(Differentiable)]` have it; a hand-written tangent implements `VectorSpace`"
)]
pub trait VectorSpace: Tangent {
    /// `self *= factor`.
    fn scale(&mut self, factor: f64);
    /// `self += factor * other` (axpy).
    fn add_scaled(&mut self, factor: f64, other: &Self);
    /// The sum of the products of the components of two tangents of one shape.
    fn dot(&self, other: &Self) -> f64;
    /// Replaces each component `a` of `self` by `f(a, b)`, where `b` is that component of `other`: what methods with a step
    /// size of its own for each component are written with.
    ///
    /// ```
    /// use ad_runtime::VectorSpace;
    /// let (mut mean_square, gradient) = ([1.0, 4.0], [3.0, -1.0]);
    /// mean_square.zip_apply(&gradient, &mut |v, g| 0.5 * v + 0.5 * g * g);
    /// assert_eq!(mean_square, [5.0, 2.5]);
    /// ```
    fn zip_apply(&mut self, other: &Self, f: &mut dyn FnMut(f64, f64) -> f64);
    /// The sum of the squares of the components.
    fn norm_squared(&self) -> f64 {
        self.dot(self)
    }
}

/// Values that can be moved along a tangent.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be moved along a tangent",
    note = "types with `#[derive(Differentiable)]` can; a hand-written `Differentiable` type implements `Advance`"
)]
pub trait Advance: Differentiable {
    /// `self += step * tangent`; what is constant stays.
    ///
    /// ```
    /// use ad_runtime::Advance;
    /// let mut x = vec![1.0_f32, 2.0];
    /// x.advance(&vec![10.0, 20.0], 0.5);
    /// assert_eq!(x, [6.0, 12.0]);
    /// ```
    fn advance(&mut self, tangent: &Self::Tangent, step: f64);
}

/// The four public traits of a type from the structural ones with this marker.
macro_rules! delegate {
    ([$($T:ident)*] [$($n:tt)*] $Type:ty, $K:ty) => {
        impl<$($T: $crate::Differentiable,)* $($n)*> $crate::Differentiable for $Type {
            type Tangent = <$Type as $crate::structural::Shape<$K>>::Tangent;
            #[inline]
            fn zero_tangent(&self) -> Self::Tangent {
                $crate::structural::Shape::<$K>::zero(self)
            }
        }
        impl<$($T: $crate::Tangent,)* $($n)*> $crate::Tangent for $Type {
            #[inline]
            fn add(&mut self, other: &Self) {
                $crate::structural::Sum::<$K>::add(self, other);
            }
        }
        $crate::vector::delegate!(@vector [$($T)*] [$($n)*] $Type, $K);
        impl<$($T: $crate::Advance,)* $($n)*> $crate::Advance for $Type {
            #[inline]
            fn advance(&mut self, tangent: &Self::Tangent, step: f64) {
                $crate::structural::Move::<$K>::advance(self, tangent, step);
            }
        }
    };
    (@vector [$($T:ident)*] [$($n:tt)*] $Type:ty, $K:ty) => {
        impl<$($T: $crate::VectorSpace,)* $($n)*> $crate::VectorSpace for $Type {
            #[inline]
            fn scale(&mut self, factor: f64) {
                $crate::structural::Linear::<$K>::scale(self, factor);
            }
            #[inline]
            fn add_scaled(&mut self, factor: f64, other: &Self) {
                $crate::structural::Linear::<$K>::add_scaled(self, factor, other);
            }
            #[inline]
            fn dot(&self, other: &Self) -> f64 {
                $crate::structural::Linear::<$K>::dot(self, other)
            }
            #[inline]
            fn zip_apply(&mut self, other: &Self, f: &mut dyn FnMut(f64, f64) -> f64) {
                $crate::structural::Linear::<$K>::zip_apply(self, other, f);
            }
        }
    };
}
pub(crate) use delegate;

delegate!([] [] f32, Float);
delegate!([] [] f64, Float);
delegate!([T] [const N: usize] [T; N], Of<Own>);
delegate!([T] [] Option<T>, Of<Own>);
#[cfg(feature = "alloc")]
delegate!([T] [] Vec<T>, Of<Own>);
#[cfg(feature = "alloc")]
delegate!([T] [] Box<T>, Of<Own>);

// The error is a further parameter, which is `()` in the tangent: not the pattern of the others.
impl<T: Differentiable, E: Clone> Differentiable for Result<T, E> {
    type Tangent = Result<T::Tangent, ()>;
    #[inline]
    fn zero_tangent(&self) -> Self::Tangent {
        Shape::<Of<Own>>::zero(self)
    }
}
impl<T: Tangent> Tangent for Result<T, ()> {
    #[inline]
    fn add(&mut self, other: &Self) {
        Sum::<Of<Own>>::add(self, other);
    }
}
delegate!(@vector [T] [] Result<T, ()>, Of<Own>);
impl<T: Advance, E: Clone> Advance for Result<T, E> {
    #[inline]
    fn advance(&mut self, tangent: &Self::Tangent, step: f64) {
        Move::<Of<Own>>::advance(self, tangent, step);
    }
}
