//! The table of primitives: one entry for each floating-point operation of std and `num_traits::Float`.
//!
//! In: nothing. Out: [`TABLE`], a constant for each entry (`ADD`, `SIN`, …), and the entry's look-up by the way Rust
//! writes it. Everything else that depends on a primitive (tangents, activity, cost, documentation, tests) is derived.
//!
//! A formula may use the arguments `a`, `b`, `c` or the integer `n`, the result `r`, literals, the names of
//! [`super::formula`], and the primitives of this table: it is closed under differentiation, so that an order costs nothing to write.
//!
//! Architecture invariant: a partial is written so that *its* partials are right too. `1 - r * r` and not
//! `(1 - r) * (1 + r)` for `tanh`, since the latter's derivative, `-(1 + r) + (1 - r)`, loses a tiny `r`; and a special value
//! at an isolated point is a lazy `if` around a point at which the other factors have no derivative either.
//!
//! Deliberately absent: reverse rules. The transpose of a chain of factors is the chain backwards.

use super::{Class, Factor, Partial, Point, Prim, Rule, Write};
use Class::{Kinked, Smooth, Step};
use Factor::{Neg, Scale, Unscale, When};
use Partial::{Chain, Zero};
use Write::{Infix, Method, Prefix};

/// Derivative one.
const ONE: Partial = Chain(&[]);

/// Where an argument may be anything.
const ANY: (f64, f64) = (-3.0, 3.0);
const POSITIVE: (f64, f64) = (0.2, 4.0);
const UNIT: (f64, f64) = (-0.9, 0.9);
const ABOVE_ONE: (f64, f64) = (1.1, 4.0);

const INF: f64 = f64::INFINITY;
const NAN: f64 = f64::NAN;

/// Writes the table and the constants that name its entries, so that the two cannot drift apart.
///
/// `NAME: spelling, argument kinds, [partials], class, cost in ns, [domains];`, where what is stated at
/// single points may follow the domains: `(at) => (first derivatives), (second derivatives)`, see [`Point`].
macro_rules! table {
    ($($name:ident: $write:expr, $args:literal, [$($partial:expr),* $(,)?], $class:expr, $cost:literal,
        [$($domain:expr),*] $(, [$(($($at:expr),*) => ($($first:expr),*), ($($second:expr),*));* $(;)?])?;)*) => {
        #[allow(clippy::upper_case_acronyms, non_camel_case_types)]
        enum Index { $($name),* }
        $(
            #[doc = concat!("The primitive `", stringify!($name), "`.")]
            #[allow(dead_code, reason = "one constant for each entry; not every pass has something to say about each")]
            pub const $name: Prim = Prim(Index::$name as u16);
        )*
        /// The primitives; a [`Prim`] is an index into this.
        pub static TABLE: &[Rule] = &[$(Rule {
            name: stringify!($name),
            write: $write,
            args: $args,
            partials: &[$($partial),*],
            class: $class,
            cost: $cost,
            domain: &[$($domain),*],
            points: &[$($(Point { at: &[$($at),*], first: &[$($first),*], second: &[$($second),*] }),*)?],
        }),*];
    };
}

// The order of the factors: a `Neg` comes first, which makes it the last step of the transpose, where it becomes a
// subtraction; an `Unscale` by the same value comes last in each partial, so that the transpose divides once for all of them.
table! {
    ADD: Infix("+"), "ff", [ONE, ONE], Smooth, 0.3, [ANY, ANY];
    SUB: Infix("-"), "ff", [ONE, Chain(&[Neg])], Smooth, 0.3, [ANY, ANY];
    MUL: Infix("*"), "ff", [Chain(&[Scale("b")]), Chain(&[Scale("a")])], Smooth, 0.3, [ANY, ANY];
    DIV: Infix("/"), "ff", [Chain(&[Unscale("b")]), Chain(&[Neg, Scale("r"), Unscale("b")])],
        Smooth, 1.4, [ANY, POSITIVE],
        [(1.0, 0.0) => (INF, -INF), (0.0, NAN, NAN, INF);
         (0.0, 2.0) => (0.5, 0.0), (0.0, -0.25, -0.25, 0.0)];
    // The quotient from `a - r`, which is a multiple of `b`: `a / b` itself may round up to an integer
    // that the exact quotient has not reached (`0.9 % 0.1`).
    REM: Infix("%"), "ff", [ONE, Chain(&[Neg, Scale("((a - r) / b).round()")])],
        Kinked("where `a / b` is an integer: that of the quotient taken"), 8.0, [(2.1, 2.9), (0.8, 1.0)],
        [(3.0, 1.5) => (1.0, -2.0), (0.0, 0.0, 0.0, 0.0);
         (-3.0, 2.0) => (1.0, 1.0), (0.0, 0.0, 0.0, 0.0)];
    NEG: Prefix("-"), "f", [Chain(&[Neg])], Smooth, 0.3, [ANY];

    MUL_ADD: Method("mul_add"), "fff", [Chain(&[Scale("b")]), Chain(&[Scale("a")]), ONE],
        Smooth, 4.0, [ANY, ANY, ANY];
    RECIP: Method("recip"), "f", [Chain(&[Neg, Scale("r"), Scale("r")])], Smooth, 1.4, [POSITIVE],
        [(0.0) => (-INF), (INF)];

    // The exponents 0, 1, 2 at zero: the polynomial's, never `0 * inf`.
    POWI: Method("powi"), "fn", [Chain(&[Scale("if n == 0 { 0.0 } else { float(n) * a.powi(n.saturating_sub(1)) }")]), Zero],
        Smooth, 4.0, [POSITIVE],
        [(0.0, 0.0) => (0.0), (0.0);
         (0.0, 1.0) => (1.0), (0.0);
         (0.0, 2.0) => (0.0), (2.0);
         (0.0, 3.0) => (0.0), (0.0);
         (0.0, -1.0) => (-INF), (INF);
         (-2.0, -1.0) => (-0.25), (-0.25);
         (-2.0, 3.0) => (12.0), (-12.0)];
    // From the result where that is neither zero nor rounded to a subnormal; a small literal exponent needs no
    // branch. The zero stands only where `a` is zero too: elsewhere `b` has a say in it.
    POWF: Method("powf"), "ff", [
            Chain(&[Scale("if small(b) { if b == 0.0 { 0.0 } else { b * a.powf(b - 1.0) } } \
                else if a != 0.0 && r.is_normal() { b * (r / a) } \
                else if b != 0.0 { b * a.powf(b - 1.0) } else { 0.0 }")]),
            Chain(&[Scale("if a == 0.0 || r == 0.0 { 0.0 } else { r * a.ln() }")]),
        ], Kinked("by the exponent, at a zero base: 0"), 20.0, [POSITIVE, ANY],
        [(0.0, 0.0) => (0.0, 0.0), (0.0, 0.0, 0.0, 0.0);
         (0.0, 1.0) => (1.0, 0.0), (0.0, 1.0, 0.0, 0.0);
         (0.0, 2.0) => (0.0, 0.0), (2.0, 0.0, 0.0, 0.0);
         (0.0, 3.0) => (0.0, 0.0), (0.0, 0.0, 0.0, 0.0);
         (0.0, 0.5) => (INF, 0.0), (-INF, INF, 0.0, 0.0);
         (0.0, -1.0) => (-INF, 0.0), (INF, NAN, 0.0, 0.0);
         (-2.0, 2.0) => (-4.0, NAN), (2.0, NAN, NAN, NAN)];
    SQRT: Method("sqrt"), "f", [Chain(&[Unscale("2.0 * r")])],
        Kinked("at 0: infinity (at -0: minus infinity)"), 2.0, [POSITIVE],
        [(0.0) => (INF), (-INF);
         (-0.0) => (-INF), (INF);
         (INF) => (0.0), (0.0)];
    CBRT: Method("cbrt"), "f", [Chain(&[Unscale("3.0 * (r * r)")])], Kinked("at 0: infinity"), 12.0, [POSITIVE],
        [(0.0) => (INF), (NAN)];
    HYPOT: Method("hypot"), "ff", [
            Chain(&[Scale("if r == 0.0 { 0.0 } else { a / r }")]),
            Chain(&[Scale("if r == 0.0 { 0.0 } else { b / r }")]),
        ], Kinked("at the origin: 0"), 4.0, [ANY, POSITIVE],
        [(0.0, 0.0) => (0.0, 0.0), (0.0, 0.0, 0.0, 0.0);
         (0.0, 2.0) => (0.0, 1.0), (0.5, 0.0, 0.0, 0.0)];

    EXP: Method("exp"), "f", [Chain(&[Scale("r")])], Smooth, 5.0, [ANY],
        [(-800.0) => (0.0), (0.0);
         (800.0) => (INF), (INF);
         (-INF) => (0.0), (0.0)];
    EXP2: Method("exp2"), "f", [Chain(&[Scale("LN_2 * r")])], Smooth, 5.0, [ANY],
        [(-1200.0) => (0.0), (0.0)];
    // `r + 1` has no digits left where the exponential is small: there it is computed.
    EXP_M1: Method("exp_m1"), "f", [Chain(&[Scale("if r > -0.5 { r + 1.0 } else { a.exp() }")])],
        Smooth, 9.0, [ANY],
        [(-800.0) => (0.0), (0.0);
         (0.0) => (1.0), (1.0)];
    LN: Method("ln"), "f", [Chain(&[Unscale("a")])], Smooth, 5.0, [POSITIVE],
        [(0.0) => (INF), (-INF);
         (INF) => (0.0), (0.0)];
    LOG: Method("log"), "ff", [
            Chain(&[Unscale("a"), Unscale("b.ln()")]),
            Chain(&[Neg, Scale("r"), Unscale("b"), Unscale("b.ln()")]),
        ], Smooth, 12.0, [POSITIVE, ABOVE_ONE];
    LOG2: Method("log2"), "f", [Chain(&[Scale("LOG2_E"), Unscale("a")])], Smooth, 6.0, [POSITIVE];
    LOG10: Method("log10"), "f", [Chain(&[Scale("LOG10_E"), Unscale("a")])], Smooth, 8.0, [POSITIVE];
    LN_1P: Method("ln_1p"), "f", [Chain(&[Unscale("1.0 + a")])], Smooth, 8.0, [UNIT],
        [(-1.0) => (INF), (-INF);
         (0.0) => (1.0), (-1.0)];

    SIN: Method("sin"), "f", [Chain(&[Scale("a.cos()")])], Smooth, 8.0, [ANY];
    COS: Method("cos"), "f", [Chain(&[Neg, Scale("a.sin()")])], Smooth, 8.0, [ANY];
    TAN: Method("tan"), "f", [Chain(&[Scale("1.0 + r * r")])], Smooth, 12.0, [(-1.2, 1.2)];
    // `1 - a * a` rounded once: it does not cancel near one, and no factor is zero at one, which the cotangent of
    // another one, infinite there, would meet in the second derivative.
    ASIN: Method("asin"), "f", [Chain(&[Unscale("(-a).mul_add(a, 1.0).sqrt()")])],
        Kinked("at -1, 1: infinity"), 8.0, [UNIT],
        [(1.0) => (INF), (INF);
         (-1.0) => (INF), (-INF)];
    ACOS: Method("acos"), "f", [Chain(&[Neg, Unscale("(-a).mul_add(a, 1.0).sqrt()")])],
        Kinked("at -1, 1: minus infinity"), 8.0, [UNIT],
        [(1.0) => (-INF), (-INF);
         (-1.0) => (-INF), (INF)];
    ATAN: Method("atan"), "f", [Chain(&[Unscale("1.0 + a * a")])], Smooth, 8.0, [ANY];
    // The sum of squares where it neither overflows nor loses digits to underflow.
    ATAN2: Method("atan2"), "ff", [
            Chain(&[Scale("{ let d = a * a + b * b; if d.is_normal() { b / d } else if a == 0.0 && b == 0.0 { 0.0 } \
                else { let h = a.hypot(b); b / h / h } }")]),
            Chain(&[Neg, Scale("{ let d = a * a + b * b; if d.is_normal() { a / d } else if a == 0.0 && b == 0.0 { 0.0 } \
                else { let h = a.hypot(b); a / h / h } }")]),
        ], Kinked("at the origin: 0"), 20.0, [ANY, POSITIVE],
        [(0.0, 0.0) => (0.0, 0.0), (0.0, 0.0, 0.0, 0.0);
         (0.0, 1.0) => (1.0, 0.0), (0.0, -1.0, -1.0, 0.0)];

    SINH: Method("sinh"), "f", [Chain(&[Scale("a.cosh()")])], Smooth, 12.0, [ANY],
        [(0.0) => (1.0), (0.0)];
    COSH: Method("cosh"), "f", [Chain(&[Scale("a.sinh()")])], Smooth, 10.0, [ANY];
    // From the result, but where that has rounded towards one and knows nothing of the argument any more:
    // there 4 e / (1 + e)², e = exp(-2 |a|), which is 1 / cosh² without its overflow.
    TANH: Method("tanh"), "f", [Chain(&[Scale("if -0.999 < r && r < 0.999 { 1.0 - r * r } \
            else { let e = (-2.0 * (r.signum() * a)).exp(); let s = 1.0 + e; 4.0 * e / (s * s) }")])],
        Smooth, 12.0, [ANY],
        [(0.0) => (1.0), (0.0);
         (400.0) => (0.0), (0.0);
         (-400.0) => (0.0), (0.0);
         (INF) => (0.0), (0.0);
         (-INF) => (0.0), (0.0)];
    ASINH: Method("asinh"), "f", [Chain(&[Unscale("a.hypot(1.0)")])], Smooth, 14.0, [ANY],
        [(0.0) => (1.0), (0.0)];
    // Two roots do not overflow, and are NaN where the function is; apart, so that the zero of one never meets the
    // infinite cotangent of the other.
    ACOSH: Method("acosh"), "f", [Chain(&[Unscale("(a - 1.0).sqrt()"), Unscale("(a + 1.0).sqrt()")])],
        Kinked("at 1: infinity"), 14.0, [ABOVE_ONE],
        [(1.0) => (INF), (-INF)];
    ATANH: Method("atanh"), "f", [Chain(&[Unscale("(-a).mul_add(a, 1.0)")])], Smooth, 10.0, [UNIT],
        [(1.0) => (INF), (INF);
         (-1.0) => (INF), (-INF)];

    ABS: Method("abs"), "f", [Chain(&[Scale("a.signum()"), When("a != 0.0")])], Kinked("at 0: 0"), 0.3, [ANY],
        [(0.0) => (0.0), (0.0);
         (-0.0) => (0.0), (0.0);
         (-INF) => (-1.0), (0.0)];
    COPYSIGN: Method("copysign"), "ff", [Chain(&[Scale("a.signum() * r.signum()"), When("a != 0.0")]), Zero],
        Kinked("at 0: 0; by the sign's argument: 0"), 0.5, [ANY, POSITIVE],
        [(0.0, -1.0) => (0.0, 0.0), (0.0, 0.0, 0.0, 0.0);
         (2.0, -0.0) => (-1.0, 0.0), (0.0, 0.0, 0.0, 0.0)];
    // The result is one of the arguments; a NaN beside a number is not, as in std.
    MAX: Method("max"), "ff", [Chain(&[When("r == a")]), Chain(&[When("r != a")])],
        Kinked("at a tie: that of the first argument"), 0.6, [ANY, ANY],
        [(1.0, 1.0) => (1.0, 0.0), (0.0, 0.0, 0.0, 0.0);
         (-0.0, 0.0) => (1.0, 0.0), (0.0, 0.0, 0.0, 0.0);
         (NAN, 1.0) => (0.0, 1.0), (0.0, 0.0, 0.0, 0.0);
         (1.0, NAN) => (1.0, 0.0), (0.0, 0.0, 0.0, 0.0)];
    MIN: Method("min"), "ff", [Chain(&[When("r == a")]), Chain(&[When("r != a")])],
        Kinked("at a tie: that of the first argument"), 0.6, [ANY, ANY],
        [(1.0, 1.0) => (1.0, 0.0), (0.0, 0.0, 0.0, 0.0);
         (-0.0, 0.0) => (1.0, 0.0), (0.0, 0.0, 0.0, 0.0);
         (NAN, 1.0) => (0.0, 1.0), (0.0, 0.0, 0.0, 0.0);
         (1.0, NAN) => (1.0, 0.0), (0.0, 0.0, 0.0, 0.0)];
    CLAMP: Method("clamp"), "fff", [Chain(&[When("!(a < b || a > c)")]), Chain(&[When("a < b")]), Chain(&[When("a > c")])],
        Kinked("at a bound: that of the value"), 0.8, [ANY, (-2.0, -0.5), (0.5, 2.0)],
        [(-1.0, -1.0, 1.0) => (1.0, 0.0, 0.0), (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
         (1.0, -1.0, 1.0) => (1.0, 0.0, 0.0), (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
         (2.0, -1.0, 1.0) => (0.0, 0.0, 1.0), (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
         (-2.0, -1.0, 1.0) => (0.0, 1.0, 0.0), (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)];
    ABS_SUB: Method("abs_sub"), "ff", [Chain(&[When("!(a <= b)")]), Chain(&[Neg, When("!(a <= b)")])],
        Kinked("where the arguments are equal: 0"), 0.8, [ANY, ANY],
        [(1.0, 1.0) => (0.0, 0.0), (0.0, 0.0, 0.0, 0.0)];
    MIDPOINT: Method("midpoint"), "ff", [Chain(&[Scale("0.5")]), Chain(&[Scale("0.5")])],
        Smooth, 0.8, [ANY, ANY];

    FLOOR: Method("floor"), "f", [Zero], Step, 1.5, [ANY],
        [(0.0) => (0.0), (0.0);
         (2.0) => (0.0), (0.0)];
    CEIL: Method("ceil"), "f", [Zero], Step, 1.5, [ANY],
        [(0.0) => (0.0), (0.0);
         (2.0) => (0.0), (0.0)];
    ROUND: Method("round"), "f", [Zero], Step, 2.0, [ANY],
        [(0.0) => (0.0), (0.0);
         (2.0) => (0.0), (0.0)];
    ROUND_TIES_EVEN: Method("round_ties_even"), "f", [Zero], Step, 2.0, [ANY];
    TRUNC: Method("trunc"), "f", [Zero], Step, 1.5, [ANY],
        [(0.0) => (0.0), (0.0);
         (2.0) => (0.0), (0.0)];
    SIGNUM: Method("signum"), "f", [Zero], Step, 0.5, [ANY],
        [(0.0) => (0.0), (0.0);
         (-0.0) => (0.0), (0.0)];
    FRACT: Method("fract"), "f", [ONE], Kinked("at an integer: 1"), 2.0, [(0.1, 0.9)],
        [(2.0) => (1.0), (0.0)];
    DIV_EUCLID: Method("div_euclid"), "ff", [Zero, Zero], Step, 10.0, [(2.1, 2.9), (0.8, 1.0)],
        [(3.0, 1.5) => (0.0, 0.0), (0.0, 0.0, 0.0, 0.0)];
    REM_EUCLID: Method("rem_euclid"), "ff", [ONE, Chain(&[Neg, Scale("((a - r) / b).round()")])],
        Kinked("where `a / b` is an integer: that of the quotient taken"), 8.0, [(-2.9, -2.1), (0.8, 1.0)],
        [(3.0, 1.5) => (1.0, -2.0), (0.0, 0.0, 0.0, 0.0);
         (-3.0, 2.0) => (1.0, 2.0), (0.0, 0.0, 0.0, 0.0)];
    TO_DEGREES: Method("to_degrees"), "f", [Chain(&[Scale("57.29577951308232")])], Smooth, 0.3, [ANY];
    TO_RADIANS: Method("to_radians"), "f", [Chain(&[Scale("0.017453292519943295")])], Smooth, 0.3, [ANY];
    NEXT_UP: Method("next_up"), "f", [ONE], Smooth, 1.0, [ANY];
    NEXT_DOWN: Method("next_down"), "f", [ONE], Smooth, 1.0, [ANY];
}

/// The binary operator that is written so between floats.
///
/// Defined on `+`, `-`, `*`, `/`, `%`: the operators that floats have, which is what the caller has to know before.
pub fn infix(op: &str) -> Prim {
    match op {
        "+" => ADD,
        "-" => SUB,
        "*" => MUL,
        "/" => DIV,
        "%" => REM,
        _ => unreachable!("floats have no operator `{op}`"),
    }
}

/// The unary operator; floats have `-` alone.
pub fn prefix(op: &str) -> Prim {
    match op {
        "-" => NEG,
        _ => unreachable!("floats have no prefix operator `{op}`"),
    }
}

/// The method with this name and this number of arguments after the receiver.
pub fn method(name: &str, args_after_receiver: usize) -> Option<Prim> {
    let lookup = TABLE.iter().position(|rule| matches!(rule.write, Method(m) if m == name))?;
    (TABLE[lookup].args.len() == args_after_receiver + 1).then_some(Prim(lookup as u16))
}
