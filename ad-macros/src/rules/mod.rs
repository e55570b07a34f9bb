//! The floating-point primitives: one entry each in [`scalar`], everything else derived from it.

#[cfg(test)]
mod derived;
pub mod formula;
mod instantiate;
pub mod scalar;

pub use instantiate::{condition, instantiate};

/// A primitive: an index into [`scalar::TABLE`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Prim(pub u16);

impl std::ops::Deref for Prim {
    type Target = Rule;
    fn deref(&self) -> &'static Rule {
        &scalar::TABLE[self.0 as usize]
    }
}

/// How Rust writes an application.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Write {
    /// `a + b`
    Infix(&'static str),
    /// `-a`
    Prefix(&'static str),
    /// `a.sin()`, `a.powf(b)`; also `f64::sin(a)`, `Float::sin(a)`.
    Method(&'static str),
}

/// One step of a partial derivative, applied to the tangent of the argument; the steps of a partial are
/// applied from the first to the last, and reversed for the cotangent.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Factor {
    Neg,
    /// Multiply by this expression: of the arguments `a`, `b`, `c`, the integer `n`, the result `r`.
    Scale(&'static str),
    /// Divide by it.
    Unscale(&'static str),
    /// Pass where this condition holds; elsewhere structurally zero, never `0 * inf`.
    When(&'static str),
}

/// The partial derivative by one argument.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Partial {
    /// Structurally zero (integers; piecewise constant functions).
    Zero,
    /// The product of the factors; `Chain(&[])` is one.
    Chain(&'static [Factor]),
}

#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Class {
    Smooth,
    /// With a stated convention at the kink.
    Kinked(&'static str),
    /// Piecewise constant: derivative zero everywhere.
    Step,
}

/// What is stated at one point, where sampling cannot see it: a kink, a border of the domain, infinity.
#[derive(Debug)]
#[cfg_attr(not(test), allow(dead_code, reason = "read by the tests and the page that come from the table"))]
pub struct Point {
    /// The arguments, the integer among them.
    pub at: &'static [f64],
    /// The derivative by each float argument.
    pub first: &'static [f64],
    /// The second derivatives, row by row: the derivatives of `first[0]`, then those of `first[1]`.
    pub second: &'static [f64],
}

/// A primitive's entry.
#[derive(Debug)]
#[cfg_attr(not(test), allow(dead_code, reason = "read by the tests and the page that come from the table"))]
pub struct Rule {
    pub name: &'static str,
    pub write: Write,
    /// The kinds of the arguments: `f` a float, `n` an `i32`. The first is the receiver.
    pub args: &'static str,
    pub partials: &'static [Partial],
    pub class: Class,
    /// Nanoseconds in a loop (measured, see the performance notes): what recomputing costs.
    pub cost: f32,
    /// Intervals to sample for the tests, one for each float argument.
    pub domain: &'static [(f64, f64)],
    /// What holds at single points, in every mode and nesting.
    pub points: &'static [Point],
}
