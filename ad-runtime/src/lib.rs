//! Derivatives of plain Rust functions, generated at compile time: no tape, no number type, any order, stable Rust.
//!
//! ```
//! use ad_runtime::differentiable;
//!
//! #[differentiable]
//! fn rosenbrock(x: &[f64]) -> f64 {
//!     let mut sum = 0.0;
//!     for i in 0..x.len() - 1 {
//!         let t = x[i + 1] - x[i] * x[i];
//!         sum += 100.0 * t * t + (1.0 - x[i]) * (1.0 - x[i]);
//!     }
//!     sum
//! }
//!
//! let g: Vec<f64> = rosenbrock_grad(&[-1.2, 1.0]);
//! assert!((g[0] + 215.6).abs() < 1e-9 && (g[1] + 88.0).abs() < 1e-9);
//! ```
//!
//! The crate holds what generated code refers to ([`Differentiable`], [`Reverse`], the argument slots) and
//! [`check`], which compares a gradient with differences.

#![no_std]
#![forbid(unsafe_code)]

#[cfg(feature = "alloc")]
extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod absent;
mod bounds;
#[cfg(feature = "alloc")]
mod boxed;
#[cfg(feature = "alloc")]
pub mod check;
mod constants;
mod differentiable;
#[cfg(feature = "alloc")]
mod order;
mod parts;
mod payload;
mod protocol;
#[cfg(feature = "alloc")]
mod slices;
mod slots;
#[doc(hidden)]
pub mod structural;
mod vector;

#[doc(hidden)]
pub use absent::{Accumulates, Component, Fits, Gain, absent, component, fit};
#[doc = include_str!("derive.md")]
#[doc(inline)]
pub use ad_macros::Differentiable;
pub use ad_macros::differentiable;
pub use bounds::{Keeps, Pass};
pub use differentiable::{Differentiable, Tangent};
pub use num_traits;
#[cfg(feature = "alloc")]
pub use order::{order_by, order_by_key};
#[doc(hidden)]
pub use payload::{Fallible, PayloadOr};
pub use protocol::{
    Field, Method, Nested, Operator, Payload, Reverse, Scalar, SliceLike, Unknown, float, name, scalar,
};
#[cfg(feature = "alloc")]
pub use slices::zero_slice;
pub use slots::{AccumulatorArg, ConstantArg, DefaultTangent, Opened, TangentArg, Target, Zero};
pub use vector::{Advance, VectorSpace};

/// The identity, with derivative zero at every order.
///
/// Inside a differentiable function it is the only way to drop a derivative: what goes through it is a constant
/// for every derivative of the function.
#[inline(always)]
pub fn stop_gradient<T>(x: T) -> T {
    x
}

/// The sum of two tangents.
#[doc(hidden)]
#[inline(always)]
pub fn sum<T: Tangent>(mut a: T, b: T) -> T {
    a.add(&b);
    a
}

/// A number of a formula in a type parameter.
///
/// # Panics
/// When the type does not hold the number: no type that is as wide as `f32` does that.
#[doc(hidden)]
#[inline(always)]
pub fn literal<T: num_traits::NumCast>(x: f64) -> T {
    T::from(x).expect("a float type holds the constants of its derivatives")
}
