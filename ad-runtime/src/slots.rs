//! Arguments of companions that a caller may not have.
//!
//! A caller does not know which parameters of a function are constant, and a function does not know which
//! arguments are constant in the caller. So each argument has a slot for its tangent or accumulator, in which a caller
//! that has none puts [`Zero`]. A function takes nothing but `Zero` for a parameter that is constant in it:
//! no derivative is ever dropped silently.

use core::borrow::{Borrow, BorrowMut};

/// "This argument is constant here", and what a constant field is in a tangent.
///
/// Not a [`VectorSpace`](crate::VectorSpace): the slots below tell by that what is none.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Zero;

/// A tangent type as it is lent: itself, or a slice, which is owned as a `Vec`.
pub trait Target {
    /// The owned form.
    type Owned: BorrowMut<Self>;
}
impl<A> Target for A {
    type Owned = A;
}
#[cfg(feature = "alloc")]
impl<T> Target for [T] {
    type Owned = alloc::vec::Vec<T>;
}

/// A slot for an accumulator of type `A`: `&mut` to one, or [`Zero`].
#[diagnostic::on_unimplemented(
    message = "this argument has a derivative, and the parameter it is passed to is constant or of another type",
    note = "if no derivative is meant, pass `stop_gradient(..)` of it"
)]
pub trait AccumulatorArg<A: ?Sized + Target>: Sized {
    /// The caller's accumulator, if there is one.
    fn lent(&mut self) -> Option<&mut A>;

    /// Makes a scratch accumulator where the caller has none.
    #[inline(always)]
    fn open(mut self, zero: impl FnOnce() -> A::Owned) -> Opened<Self, A> {
        let scratch = if self.lent().is_none() { Some(zero()) } else { None };
        Opened { slot: self, scratch }
    }
}

/// A slot with something in it.
pub struct Opened<S, A: ?Sized + Target> {
    slot: S,
    scratch: Option<A::Owned>,
}

impl<S: AccumulatorArg<A>, A: ?Sized + Target> Opened<S, A> {
    /// The accumulator.
    #[inline(always)]
    pub fn get(&mut self) -> &mut A {
        match &mut self.scratch {
            Some(scratch) => scratch.borrow_mut(),
            None => self.slot.lent().expect("a slot without scratch has been lent an accumulator"),
        }
    }
}

impl<A: ?Sized + Target> AccumulatorArg<A> for &mut A {
    #[inline(always)]
    fn lent(&mut self) -> Option<&mut A> {
        Some(self)
    }
}
#[cfg(feature = "alloc")]
impl<T> AccumulatorArg<[T]> for &mut alloc::vec::Vec<T> {
    #[inline(always)]
    fn lent(&mut self) -> Option<&mut [T]> {
        Some(self)
    }
}
#[cfg(feature = "alloc")]
impl<A: ?Sized + Target> AccumulatorArg<A> for &mut alloc::boxed::Box<A> {
    #[inline(always)]
    fn lent(&mut self) -> Option<&mut A> {
        Some(self)
    }
}
impl<T, const N: usize> AccumulatorArg<[T]> for &mut [T; N]
where
    [T]: Target,
{
    #[inline(always)]
    fn lent(&mut self) -> Option<&mut [T]> {
        Some(&mut self[..])
    }
}
impl<A: ?Sized + Target> AccumulatorArg<A> for Zero {
    #[inline(always)]
    fn lent(&mut self) -> Option<&mut A> {
        None
    }
}
// Constant fields, which the caller did not know to be constant.
impl<A: crate::VectorSpace> AccumulatorArg<A> for &mut Zero {
    #[inline(always)]
    fn lent(&mut self) -> Option<&mut A> {
        None
    }
}
#[cfg(feature = "alloc")]
impl<T> AccumulatorArg<[T]> for &mut Zero {
    #[inline(always)]
    fn lent(&mut self) -> Option<&mut [T]> {
        None
    }
}

/// A slot for a tangent of type `A`: `&` to one, or [`Zero`].
#[diagnostic::on_unimplemented(
    message = "this argument has a derivative, and the parameter it is passed to is constant or of another type",
    note = "if no derivative is meant, pass `stop_gradient(..)` of it"
)]
pub trait TangentArg<A: ?Sized + Target>: Sized {
    /// The caller's tangent, if there is one.
    fn lent(&self) -> Option<&A>;

    /// The tangent, by value.
    #[inline(always)]
    fn value(self, zero: impl FnOnce() -> A) -> A
    where
        A: Clone,
    {
        self.lent().cloned().unwrap_or_else(zero)
    }

    /// The tangent, by reference: `scratch` holds the zero that is made where the caller has none.
    #[inline(always)]
    fn lend<'s>(&'s self, scratch: &'s mut Option<A::Owned>, zero: impl FnOnce() -> A::Owned) -> &'s A {
        match self.lent() {
            Some(tangent) => tangent,
            None => (*scratch.insert(zero())).borrow(),
        }
    }
}

impl<A: ?Sized + Target> TangentArg<A> for &A {
    #[inline(always)]
    fn lent(&self) -> Option<&A> {
        Some(self)
    }
}
#[cfg(feature = "alloc")]
impl<T> TangentArg<[T]> for &alloc::vec::Vec<T> {
    #[inline(always)]
    fn lent(&self) -> Option<&[T]> {
        Some(self)
    }
}
#[cfg(feature = "alloc")]
impl<A: ?Sized + Target> TangentArg<A> for &alloc::boxed::Box<A> {
    #[inline(always)]
    fn lent(&self) -> Option<&A> {
        Some(self)
    }
}
impl<T, const N: usize> TangentArg<[T]> for &[T; N]
where
    [T]: Target,
{
    #[inline(always)]
    fn lent(&self) -> Option<&[T]> {
        Some(&self[..])
    }
}
impl<A: ?Sized + Target> TangentArg<A> for Zero {
    #[inline(always)]
    fn lent(&self) -> Option<&A> {
        None
    }
}
impl<A: crate::VectorSpace> TangentArg<A> for &Zero {
    #[inline(always)]
    fn lent(&self) -> Option<&A> {
        None
    }
}
#[cfg(feature = "alloc")]
impl<T> TangentArg<[T]> for &Zero {
    #[inline(always)]
    fn lent(&self) -> Option<&[T]> {
        None
    }
}

/// The slot of a constant parameter: the caller has no tangent for it, or that of a constant field.
#[diagnostic::on_unimplemented(
    message = "an argument with a derivative is passed to a `#[constant]` parameter",
    label = "expected `Zero`, found `{Self}`",
    note = "if no derivative is meant, pass `stop_gradient(..)` of it"
)]
pub trait ConstantArg {}
impl ConstantArg for Zero {}
impl ConstantArg for &Zero {}
impl ConstantArg for &mut Zero {}

/// A slot for a tangent whose zero no value is at hand to shape: where the caller has no tangent, the type has a default
/// one.
#[diagnostic::on_unimplemented(
    message = "this argument is constant here, and a zero of its tangent's type `{A}` cannot be made without a value",
    note = "take the argument by reference: `fn act(kind: &Kind, x: f64)`, called with `&Kind::Linear`"
)]
pub trait DefaultTangent<A> {
    /// The caller's tangent, or the default.
    fn or_default(&self) -> A;
}
impl<A: Clone> DefaultTangent<A> for &A {
    #[inline(always)]
    fn or_default(&self) -> A {
        (*self).clone()
    }
}
#[diagnostic::do_not_recommend]
impl<A: Default> DefaultTangent<A> for Zero {
    #[inline(always)]
    fn or_default(&self) -> A {
        A::default()
    }
}
#[diagnostic::do_not_recommend]
impl<A: Default + crate::VectorSpace> DefaultTangent<A> for &Zero {
    #[inline(always)]
    fn or_default(&self) -> A {
        A::default()
    }
}
