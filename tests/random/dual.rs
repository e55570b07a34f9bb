//! Nested dual numbers: the independent evaluator.
//!
//! `Dual<T>` is `v + d e` with `e² = 0` over the numbers `T`, so `Dual<Dual<f64>>` carries two first derivatives and the
//! mixed second one, and one more level the third. Nothing here is shared with the compiler: the rules are the textbook's,
//! written once over [`Num`]. Kinks follow the documented conventions (`abs` at 0 has slope 0, a tie goes to the first).

use std::ops::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Neg, Sub, SubAssign};

/// A number that elementary functions are defined on.
pub trait Num:
    Copy + Add<Output = Self> + Sub<Output = Self> + Mul<Output = Self> + Div<Output = Self> + Neg<Output = Self>
{
    /// A constant.
    fn c(x: f64) -> Self;
    /// The innermost value, which decides branches.
    fn re(self) -> f64;
    /// The functions that a program may call, besides those that [`Dual`] derives from them.
    fn sin(self) -> Self;
    /// Cosine.
    fn cos(self) -> Self;
    /// Exponential.
    fn exp(self) -> Self;
    /// Natural logarithm.
    fn ln(self) -> Self;
    /// `ln(1 + x)`
    fn ln_1p(self) -> Self;
    /// Square root.
    fn sqrt(self) -> Self;
    /// Hyperbolic tangent.
    fn tanh(self) -> Self;
    /// Arc tangent.
    fn atan(self) -> Self;
    /// `atan2(self, x)`
    fn atan2(self, x: Self) -> Self;
    /// `sqrt(self² + y²)`
    fn hypot(self, y: Self) -> Self;
    /// Integer power.
    fn powi(self, n: i32) -> Self;
    /// `self * a + b`
    fn mul_add(self, a: Self, b: Self) -> Self;
    /// Absolute value.
    fn abs(self) -> Self {
        if self.re() > 0.0 {
            self
        } else if self.re() < 0.0 {
            -self
        } else {
            Self::c(0.0)
        }
    }
    /// The greater one.
    fn max(self, y: Self) -> Self {
        if self.re() >= y.re() { self } else { y }
    }
    /// The lesser one.
    fn min(self, y: Self) -> Self {
        if self.re() <= y.re() { self } else { y }
    }
    /// Within bounds.
    fn clamp(self, lo: Self, hi: Self) -> Self {
        if self.re() < lo.re() {
            lo
        } else if self.re() > hi.re() {
            hi
        } else {
            self
        }
    }
    /// `1 / self`
    fn recip(self) -> Self {
        Self::c(1.0) / self
    }
}

/// Forwards to the inherent methods of `f64`.
macro_rules! inherent {
    ($($f:ident($($a:ident),*);)*) => { $(fn $f(self $(, $a: f64)*) -> f64 { f64::$f(self $(, $a)*) })* };
}

impl Num for f64 {
    fn c(x: f64) -> f64 {
        x
    }
    fn re(self) -> f64 {
        self
    }
    fn powi(self, n: i32) -> f64 {
        f64::powi(self, n)
    }
    inherent! { sin(); cos(); exp(); ln(); ln_1p(); sqrt(); tanh(); atan(); atan2(x); hypot(y); mul_add(a, b); }
}

/// `v + d e`
#[derive(Clone, Copy, Debug)]
pub struct Dual<T> {
    /// The value.
    pub v: T,
    /// The derivative.
    pub d: T,
}

/// Value, two directions and the mixed second derivative.
pub type D2 = Dual<Dual<f64>>;
/// One order more.
pub type D3 = Dual<D2>;

impl<T: Num> Num for Dual<T> {
    fn c(x: f64) -> Self {
        Dual { v: T::c(x), d: T::c(0.0) }
    }
    fn re(self) -> f64 {
        self.v.re()
    }
    fn sin(self) -> Self {
        Dual { v: self.v.sin(), d: self.d * self.v.cos() }
    }
    fn cos(self) -> Self {
        Dual { v: self.v.cos(), d: -(self.d * self.v.sin()) }
    }
    fn exp(self) -> Self {
        let e = self.v.exp();
        Dual { v: e, d: self.d * e }
    }
    fn ln(self) -> Self {
        Dual { v: self.v.ln(), d: self.d / self.v }
    }
    fn ln_1p(self) -> Self {
        Dual { v: self.v.ln_1p(), d: self.d / (T::c(1.0) + self.v) }
    }
    fn sqrt(self) -> Self {
        let r = self.v.sqrt();
        Dual { v: r, d: self.d / (T::c(2.0) * r) }
    }
    fn tanh(self) -> Self {
        let t = self.v.tanh();
        Dual { v: t, d: self.d * (T::c(1.0) - t * t) }
    }
    fn atan(self) -> Self {
        Dual { v: self.v.atan(), d: self.d / (T::c(1.0) + self.v * self.v) }
    }
    fn atan2(self, x: Self) -> Self {
        let r = self.v * self.v + x.v * x.v;
        Dual { v: self.v.atan2(x.v), d: (self.d * x.v - x.d * self.v) / r }
    }
    fn hypot(self, y: Self) -> Self {
        let r = self.v.hypot(y.v);
        Dual { v: r, d: (self.d * self.v + y.d * y.v) / r }
    }
    fn powi(self, n: i32) -> Self {
        // A constant has no slope: `0 * x⁻¹` would be NaN at 0.
        if n == 0 {
            return Self::c(1.0);
        }
        Dual { v: self.v.powi(n), d: self.d * T::c(f64::from(n)) * self.v.powi(n - 1) }
    }
    fn mul_add(self, a: Self, b: Self) -> Self {
        Dual { v: self.v.mul_add(a.v, b.v), d: self.d * a.v + self.v * a.d + b.d }
    }
}

impl<T: Num> Add for Dual<T> {
    type Output = Self;
    fn add(self, y: Self) -> Self {
        Dual { v: self.v + y.v, d: self.d + y.d }
    }
}

impl<T: Num> Sub for Dual<T> {
    type Output = Self;
    fn sub(self, y: Self) -> Self {
        Dual { v: self.v - y.v, d: self.d - y.d }
    }
}

impl<T: Num> Mul for Dual<T> {
    type Output = Self;
    fn mul(self, y: Self) -> Self {
        Dual { v: self.v * y.v, d: self.d * y.v + self.v * y.d }
    }
}

impl<T: Num> Div for Dual<T> {
    type Output = Self;
    fn div(self, y: Self) -> Self {
        let q = self.v / y.v;
        Dual { v: q, d: (self.d - q * y.d) / y.v }
    }
}

impl<T: Num> Neg for Dual<T> {
    type Output = Self;
    fn neg(self) -> Self {
        Dual { v: -self.v, d: -self.d }
    }
}

/// The operators on references and in place, as `f64` has them.
macro_rules! variants {
    ($($op:ident $f:ident $assign:ident $g:ident;)*) => { $(
        impl<T: Num> $op<&Dual<T>> for Dual<T> {
            type Output = Dual<T>;
            fn $f(self, y: &Dual<T>) -> Dual<T> { $op::$f(self, *y) }
        }
        impl<T: Num> $op<Dual<T>> for &Dual<T> {
            type Output = Dual<T>;
            fn $f(self, y: Dual<T>) -> Dual<T> { $op::$f(*self, y) }
        }
        impl<T: Num> $op<&Dual<T>> for &Dual<T> {
            type Output = Dual<T>;
            fn $f(self, y: &Dual<T>) -> Dual<T> { $op::$f(*self, *y) }
        }
        impl<T: Num> $assign for Dual<T> {
            fn $g(&mut self, y: Dual<T>) { *self = $op::$f(*self, y); }
        }
        impl<T: Num> $assign<&Dual<T>> for Dual<T> {
            fn $g(&mut self, y: &Dual<T>) { *self = $op::$f(*self, *y); }
        }
    )* };
}

variants! { Add add AddAssign add_assign; Sub sub SubAssign sub_assign; Mul mul MulAssign mul_assign; Div div DivAssign div_assign; }

impl<T: Num> PartialEq for Dual<T> {
    fn eq(&self, y: &Self) -> bool {
        self.re() == y.re()
    }
}

impl<T: Num> PartialOrd for Dual<T> {
    fn partial_cmp(&self, y: &Self) -> Option<std::cmp::Ordering> {
        self.re().partial_cmp(&y.re())
    }
}

impl<T: Num> std::iter::Sum for Dual<T> {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::c(0.0), |a, b| a + b)
    }
}

impl<'a, T: Num> std::iter::Sum<&'a Dual<T>> for Dual<T> {
    fn sum<I: Iterator<Item = &'a Self>>(iter: I) -> Self {
        iter.fold(Self::c(0.0), |a, b| a + *b)
    }
}

impl<T: Num> std::iter::Product for Dual<T> {
    fn product<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::c(1.0), |a, b| a * b)
    }
}
