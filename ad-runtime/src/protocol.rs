//! How generated code finds the derivatives of a function of which it knows nothing but the path.

/// Names the types that belong to a differentiable function; implemented by its companion type.
///
/// `K` is `fn(A, B, …)`: the argument types as the caller knows them, without references.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be differentiated for these argument types",
    label = "called with `{K}` here",
    note = "annotate the arguments' types (`let z: T = …`) where one of them reads `Unknown`"
)]
pub trait Reverse<K> {
    /// The function's result.
    type Output;
    /// What its forward pass keeps for its backward pass.
    type Residuals;
}

/// The companions of a function's own generated functions: one more derivative.
#[diagnostic::on_unimplemented(
    message = "this asks for one derivative of `{Self}` more than it offers",
    label = "a further derivative of `{Self}` is needed here",
    note = "raise its order: `#[differentiable(order = 2)]`, or put the attribute on once more"
)]
pub trait Nested {
    /// Of the forward pass.
    type Fwd;
    /// Of the backward pass.
    type Bwd;
    /// Of forward mode.
    type Jvp;
    /// Of the forward pass.
    const FWD: Self::Fwd;
    /// Of the backward pass.
    const BWD: Self::Bwd;
    /// Of forward mode.
    const JVP: Self::Jvp;
}

/// Says where the derivatives of a method are: that whose [`name`] is `NAME`.
#[diagnostic::on_unimplemented(
    message = "this method of `{Self}` is not differentiable",
    label = "an active value goes through this call",
    note = "put `#[differentiable]` on the `impl` block of `{Self}` that defines it"
)]
pub trait Method<const NAME: u128> {
    /// As that of a function: its [`Reverse`] and [`Nested`] implementations, and the derivatives.
    type Companion;
}

/// Says where the derivatives of an operator are: that whose trait's [`name`] is `NAME`, with `Rhs` on the right (`()` for
/// a prefix operator).
#[diagnostic::on_unimplemented(
    message = "an operator between `{Self}` and `{Rhs}` is not differentiable",
    label = "an active value goes through this operator",
    note = "put `#[differentiable]` on the `impl` of the operator for `{Self}`"
)]
pub trait Operator<const NAME: u128, Rhs> {
    /// As that of a function.
    type Companion;
}

/// The type of the field whose [`name`] is `NAME`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not tell the type of this field",
    note = "a private field of a `pub` item tells it only where it is made of std's types: make the field as visible as the item",
    note = "or annotate it where it is used: `let z: T = …`"
)]
pub trait Field<const NAME: u128> {
    /// The field's type.
    type Type;
}

/// What a variant of an enum holds: the payload whose [`name`] is `NAME`, `Circle.r` or `Circle.0`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no such payload",
    note = "put `#[derive(Differentiable)]` on the enum; the pattern names the variant as `Shape::Circle`"
)]
pub trait Payload<const NAME: u128>: Field<NAME> {
    /// The payload; panics where the value is of another variant.
    fn payload(&self) -> &Self::Type;
    /// The payload; panics where the value is of another variant.
    fn payload_mut(&mut self) -> &mut Self::Type;
}

/// The type of an argument that the macro could not name; only generic functions mind.
#[derive(Clone, Copy, Debug)]
pub struct Unknown;

/// A name as a number, for const generics: the 128-bit FNV-1a hash of its bytes.
pub const fn name(s: &str) -> u128 {
    let bytes = s.as_bytes();
    let mut hash: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    let mut i = 0;
    while i < bytes.len() {
        hash ^= bytes[i] as u128;
        hash = hash.wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
        i += 1;
    }
    hash
}

/// What a value is that generated code takes for a float without knowing its type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a float",
    label = "taken for a float here",
    note = "name its type, so that its own derivative is used: `let z: {Self} = …`"
)]
pub trait Scalar: Copy {}
#[diagnostic::do_not_recommend]
impl<T: num_traits::Float> Scalar for T {}

/// Checks, at no cost, that something is a float.
#[inline(always)]
pub const fn scalar<T: Scalar>(_: &T) {}

/// The same of a type.
#[inline(always)]
pub const fn float<T: Scalar>() {}

/// What coerces to `&[T]` in a call.
pub trait SliceLike {
    /// The type of the elements.
    type Elem;
}
impl<T> SliceLike for [T] {
    type Elem = T;
}
#[cfg(feature = "alloc")]
impl<T> SliceLike for alloc::vec::Vec<T> {
    type Elem = T;
}
impl<T, const N: usize> SliceLike for [T; N] {
    type Elem = T;
}
