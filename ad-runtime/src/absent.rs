//! What the constant fields of a struct are in its tangent: [`Zero`], reached through `Deref`.
//!
//! `LayerTangent` leaves the constant fields of `Layer` out, and a differentiated function does not see which those are.
//! So the derive lets `LayerTangent` dereference to a struct without size whose fields are the constant ones, each of
//! type [`Zero`]: `layer_t.weight` is the tangent's own field, `layer_t.mask` is a `Zero`. To read one gives a zero, to
//! add to one does nothing.
//!
//! Invariant: nothing active is ever stored there. A store is an assignment, which `Zero` takes from no float.

use core::ops::{AddAssign, Index, IndexMut, SubAssign};

use crate::{Differentiable, Tangent, VectorSpace, Zero};

impl<I> Index<I> for Zero {
    type Output = Zero;
    #[inline(always)]
    fn index(&self, _: I) -> &Zero {
        self
    }
}
impl<I> IndexMut<I> for Zero {
    #[inline(always)]
    fn index_mut(&mut self, _: I) -> &mut Zero {
        self
    }
}
// The cotangent of what is constant is nobody's.
impl<T> AddAssign<T> for Zero {
    #[inline(always)]
    fn add_assign(&mut self, _: T) {}
}
impl<T> SubAssign<T> for Zero {
    #[inline(always)]
    fn sub_assign(&mut self, _: T) {}
}
impl Zero {
    /// No element has a derivative.
    #[inline(always)]
    pub fn len(&self) -> usize {
        0
    }
    /// No element has a derivative.
    #[inline(always)]
    pub fn is_empty(&self) -> bool {
        true
    }
}

// Its own tangent; not a `VectorSpace`, by which impls tell it from what has components.
impl Differentiable for Zero {
    type Tangent = Zero;
    #[inline(always)]
    fn zero_tangent(&self) -> Zero {
        Zero
    }
}
impl Tangent for Zero {
    #[inline(always)]
    fn add(&mut self, _: &Zero) {}
}

/// A scalar in the tangent of a struct: a float of its own, or the zero of a constant field.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no `{T}`",
    label = "a field of the tangent is taken for a scalar here"
)]
pub trait Component<T> {
    /// The float.
    fn get(self) -> T;
    /// What is left of it after a zero was stored.
    fn clear(&mut self, zero: T);
}
impl<T: num_traits::Num> Component<T> for T {
    #[inline(always)]
    fn get(self) -> T {
        self
    }
    #[inline(always)]
    fn clear(&mut self, zero: T) {
        *self = zero;
    }
}
impl<T: num_traits::Num> Component<T> for Zero {
    #[inline(always)]
    fn get(self) -> T {
        T::zero()
    }
    #[inline(always)]
    fn clear(&mut self, _: T) {}
}

/// The scalar in a field of a tangent.
#[inline(always)]
pub fn component<T, C: Component<T>>(field: C) -> T {
    field.get()
}

/// A cotangent in the place of one of type `T`, which only the function it is passed to knows.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no `{T}`",
    label = "the cotangent of an argument of another type"
)]
pub trait Fits<T> {
    /// The cotangent.
    fn fit(self) -> T;
}
impl<T> Fits<T> for T {
    #[inline(always)]
    fn fit(self) -> T {
        self
    }
}
impl<T: VectorSpace + Default> Fits<T> for Zero {
    #[inline(always)]
    fn fit(self) -> T {
        T::default()
    }
}

/// The cotangent of an argument, in the type that its function has for it.
#[inline(always)]
pub fn fit<T, C: Fits<T>>(cotangent: C) -> T {
    cotangent.fit()
}

/// A scalar that another is added to, where either may be that of a constant field.
pub trait Gain<X> {
    /// `self += x`.
    fn gain(&mut self, x: X);
}
impl<T: num_traits::Num> Gain<T> for T {
    #[inline(always)]
    fn gain(&mut self, x: T) {
        // Some floats have no compound assignment.
        let old = core::mem::replace(self, T::zero());
        *self = old + x;
    }
}
impl<T: num_traits::Num> Gain<Zero> for T {
    #[inline(always)]
    fn gain(&mut self, _: Zero) {}
}
impl<X> Gain<X> for Zero {
    #[inline(always)]
    fn gain(&mut self, _: X) {}
}

/// A whole tangent that another is added to, where either may be that of a constant field.
#[diagnostic::on_unimplemented(
    message = "`{T}` cannot be added to `{Self}`",
    label = "the cotangent of a field of another type"
)]
pub trait Accumulates<T: ?Sized> {
    /// `self += other`.
    fn accumulate(&mut self, other: &T);
}
impl<T: Tangent> Accumulates<T> for T {
    #[inline(always)]
    fn accumulate(&mut self, other: &T) {
        self.add(other);
    }
}
impl<T: VectorSpace> Accumulates<T> for Zero {
    #[inline(always)]
    fn accumulate(&mut self, _: &T) {}
}
impl<T> Accumulates<[T]> for Zero {
    #[inline(always)]
    fn accumulate(&mut self, _: &[T]) {}
}
impl<T: VectorSpace> Accumulates<Zero> for T {
    #[inline(always)]
    fn accumulate(&mut self, _: &Zero) {}
}
#[cfg(feature = "alloc")]
impl<T: Tangent> Accumulates<[T]> for alloc::vec::Vec<T> {
    #[inline(always)]
    fn accumulate(&mut self, other: &[T]) {
        self.add(&other.to_vec());
    }
}

/// The constant fields of a tangent where they are modified: a value without size needs no memory.
#[cfg(feature = "alloc")]
#[inline(always)]
pub fn absent<T>(fields: T) -> &'static mut T {
    const { assert!(size_of::<T>() == 0) };
    alloc::boxed::Box::leak(alloc::boxed::Box::new(fields))
}
/// The constant fields of a tangent where they are modified: only a box gives a reference to them.
#[cfg(not(feature = "alloc"))]
pub fn absent<T>(_: T) -> &'static mut T {
    const { panic!("a constant field in a differentiated function needs the feature `alloc` of ad-runtime") }
}
