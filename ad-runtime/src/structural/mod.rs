//! Arithmetic by the structure of a type, for types whose leaves are known only to a derive.
//!
//! A type parameter `T: Float` has no `Differentiable` impl to ask (it need not have one), and `Vec<T>` or
//! `[(T, f64); N]` none either. So each operation is a trait with a marker `K` that says where the leaves are: [`Float`]
//! for a type parameter, [`Own`] for a type that answers for itself, [`Of<K>`] for a container, a tuple of
//! markers for a tuple. The public impls of the containers are these with `Of<Own>`: every loop is written once.
//!
//! In: a value, its tangent, a marker. Out: zero, sum, multiples, a value moved along a tangent.
//!
//! Invariant: an empty `Vec` and `None` are the zero of every shape; adding to one takes what is added, so that a
//! `Default` accumulator loses nothing.
//!
//! Deliberately absent: anything a user calls. Generated code names this module; its contents may change.

mod containers;
mod leaves;
mod options;
mod tuples;

use core::marker::PhantomData;

/// The leaf is a float by its bound: `T: num_traits::Float`.
pub struct Float;
/// The type has impls of its own.
pub struct Own;
/// A container of what `K` says.
pub struct Of<K>(PhantomData<K>);

/// As [`Differentiable`](trait@crate::Differentiable).
pub trait Shape<K> {
    /// The type of derivatives.
    type Tangent;
    /// Zero, in the shape of this value.
    fn zero(&self) -> Self::Tangent;
}

/// As [`Tangent`](trait@crate::Tangent).
pub trait Sum<K>: Clone {
    /// `self += other`.
    fn add(&mut self, other: &Self);
}

/// As [`VectorSpace`](trait@crate::VectorSpace).
pub trait Linear<K>: Sum<K> + Shape<K, Tangent = Self> {
    /// `self *= factor`.
    fn scale(&mut self, factor: f64);
    /// `self += factor * other`.
    fn add_scaled(&mut self, factor: f64, other: &Self);
    /// The sum of the products of the components.
    fn dot(&self, other: &Self) -> f64;
    /// `a = f(a, b)` for each component `a` of `self` and `b` of `other`.
    fn zip_apply(&mut self, other: &Self, f: &mut dyn FnMut(f64, f64) -> f64);
}

/// As [`Advance`](trait@crate::Advance).
pub trait Move<K>: Shape<K> {
    /// `self += step * tangent`.
    fn advance(&mut self, tangent: &Self::Tangent, step: f64);
}

/// A type that a derive leaves out of the tangent because of its name.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has the name of a constant type of the standard library and is another type",
    label = "left out of the tangent because of this name",
    note = "mark the field `#[constant]` if that is meant; otherwise give the type another name"
)]
pub trait Constant {}

/// Checks, at no cost, that a field which is left out is constant.
pub const fn constant<T: ?Sized + Constant>() {}
