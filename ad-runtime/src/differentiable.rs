//! Types with a tangent space.
//!
//! The impls for the types of the standard library stand in `vector.rs` and `constants.rs`, over the loops of
//! `structural/`; those of the user's types are written by `#[derive(Differentiable)]`.

/// A type whose values can be differentiated.
///
/// The tangent of a float is that float; of an array, tuple, `Vec`, `Box`, `Option`, struct the same shape of tangents; of
/// `Result<T, E>` it is `Result<_, ()>`; of anything constant (integers, `bool`, strings, ranges) it is `()`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no tangent type, so it cannot be differentiated",
    label = "a value of type `{Self}` is active here",
    note = "mark the parameter or field `#[constant]` if no derivative with respect to it is meant, or put `#[derive(Differentiable)]` on its type"
)]
pub trait Differentiable: Clone {
    /// The type of derivatives with respect to `Self`, and of derivatives of `Self`.
    type Tangent: Tangent;
    /// Zero, in the shape of this value (the length of a `Vec` is known from a value only).
    fn zero_tangent(&self) -> Self::Tangent;
}

/// A vector space: its own tangent.
///
/// What optimisers need beyond the sum is in [`VectorSpace`](crate::VectorSpace).
pub trait Tangent: Differentiable<Tangent = Self> {
    /// `self += other`. Both have the same shape, or one is the zero of every shape: an empty `Vec`, `None`.
    fn add(&mut self, other: &Self);
}
