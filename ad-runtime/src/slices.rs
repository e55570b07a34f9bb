//! Tangents of slices, which are owned as vectors.

use alloc::vec::Vec;

use crate::Differentiable;

/// Zero, in the shape of the slice.
#[inline]
pub fn zero_slice<T: Differentiable>(x: &[T]) -> Vec<T::Tangent> {
    x.iter().map(T::zero_tangent).collect()
}
