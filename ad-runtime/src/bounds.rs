//! The derivatives of a trait's methods, as the trait asks them of its implementors.
//!
//! `#[differentiable]` on a trait makes these traits its supertraits, one [`Pass`] for each generated function of each
//! method; `#[differentiable]` on an `impl` block implements them. So a bound on the user's trait is all that generic code
//! needs. `NAME` is [`name`](crate::name) of the method and the function: `energy`, `energy_fwd`, `energy_fwd_bwd`.

/// A generated function of a trait's method.
#[diagnostic::on_unimplemented(
    message = "`{Self}` lacks a derivative of a method that the trait asks for",
    label = "a derivative of a method of this implementation is missing",
    note = "put `#[differentiable]` on the `impl` block of the trait for `{Self}`, with the order that the trait has"
)]
pub trait Pass<const NAME: u128> {
    /// Its signature: a function pointer's.
    type Fn;
    /// The function.
    const FN: Self::Fn;
}

/// The types that belong to a trait's method, or to a generated function of it.
#[diagnostic::on_unimplemented(
    message = "a method of `{Self}` is not differentiable",
    label = "it has no derivative",
    note = "put `#[differentiable]` on the `impl` block of the trait for `{Self}`, with the order that the trait has"
)]
pub trait Keeps<const NAME: u128> {
    /// The result.
    type Output;
    /// What its forward pass keeps for its backward pass.
    type Residuals;
}
