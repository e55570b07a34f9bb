//! Derivatives where a formula that is right on paper overflows, cancels or underflows: next to a border of the domain, far
//! out, close to zero. The expected numbers are the exact derivatives, computed with 60 digits or more and rounded once.
//!
//! In: `method` functions of `generated.rs`, at `f64`. Out: the first number that is wrong, relative to itself.
//!
//! Deliberately absent: second derivatives of functions of two arguments, where a tiny one stands beside a large one and is
//! right to the precision of the large one only (`hypot`).

use crate::generated;

/// A function of one argument at a point: its first and its second derivative.
struct Row {
    what: &'static str,
    got: [f64; 3],
    expected: [f64; 2],
}

macro_rules! row {
    ($f:ident, $x:expr, $first:expr, $second:expr) => {{
        use generated::$f::method::{f_grad, f_grad_grad, f_hvp};
        Row {
            what: concat!(stringify!($f), " at ", stringify!($x)),
            got: [f_grad($x), f_hvp($x, 1.0), f_grad_grad($x)],
            expected: [$first, $second],
        }
    }};
}

/// The derivatives by the two arguments.
struct Pair {
    what: &'static str,
    got: (f64, f64),
    expected: (f64, f64),
}

macro_rules! pair {
    ($f:ident, $a:expr, $b:expr, $first:expr, $second:expr) => {
        Pair {
            what: concat!(stringify!($f), " at ", stringify!($a), ", ", stringify!($b)),
            got: generated::$f::method::f_grad($a, $b),
            expected: ($first, $second),
        }
    };
}

/// Relative to the expected number; where that is subnormal, to the least normal one.
#[track_caller]
fn right(got: f64, expected: f64, what: &str) {
    let error = (got - expected).abs() / expected.abs().max(f64::MIN_POSITIVE);
    assert!(got == expected || error <= 2e-13, "{what}: {got:e}, expected {expected:e}, error {error:e}");
}

#[test]
fn one_argument() {
    let rows = [
        row!(tanh, 0.1, 0.9900662908474398, -0.19735584350906515),
        row!(tanh, 1.0, 0.4199743416140261, -0.6397000084492245),
        row!(tanh, 3.8, 0.001999803623728163, -0.003995606031510204),
        row!(tanh, 3.9, 0.0016375976788936628, -0.0032725125328323967),
        row!(tanh, 10.0, 8.244614455767397e-09, -1.6489228843561127e-08),
        row!(tanh, 20.0, 1.6993417021166355e-17, -3.398683404233271e-17),
        row!(tanh, -30.0, 3.502604305078608e-26, 7.005208610157216e-26),
        row!(tanh, 300.0, 1.0601586212017243e-260, -2.1203172424034486e-260),
        row!(exp_m1, -700.0, 9.85967654375977e-305, 9.85967654375977e-305),
        row!(exp_m1, -40.0, 4.248354255291589e-18, 4.248354255291589e-18),
        row!(exp_m1, -1.0, 0.36787944117144233, 0.36787944117144233),
        row!(exp_m1, 1e-10, 1.0000000001, 1.0000000001),
        row!(exp_m1, 700.0, 1.0142320547350045e+304, 1.0142320547350045e+304),
        row!(exp, -700.0, 9.85967654375977e-305, 9.85967654375977e-305),
        row!(exp, 700.0, 1.0142320547350045e+304, 1.0142320547350045e+304),
        row!(exp2, -1000.0, 6.468890458846786e-302, 4.4838931829007806e-302),
        row!(exp2, 1000.0, 7.427131700168751e+300, 5.1480953976193634e+300),
        row!(ln_1p, -0.9999999999990905, 1099511627776.0, -1.2089258196146292e+24),
        row!(ln_1p, -0.999, 999.9999999999991, -999999.9999999983),
        row!(ln_1p, 1e-10, 0.9999999999, -0.9999999998),
        row!(ln_1p, 10000000000.0, 9.999999999e-11, -9.999999998e-21),
        row!(ln, 1e-300, 9.999999999999999e+299, -f64::INFINITY),
        row!(ln, 1e+300, 1e-300, -0.0),
        row!(log2, 1e-300, 1.4426950408889632e+300, -f64::INFINITY),
        row!(log2, 1e+300, 1.4426950408889634e-300, -0.0),
        row!(log10, 1e-300, 4.342944819032518e+299, -f64::INFINITY),
        row!(log10, 1e+300, 4.342944819032518e-301, -0.0),
        row!(asin, 0.9999999999990905, 741455.2001896339, 4.0761930704155674e+17),
        row!(asin, -0.9999999999990905, 741455.2001896339, -4.0761930704155674e+17),
        row!(asin, 1e-10, 1.0, 1e-10),
        row!(asin, 0.9, 2.294157338705618, 10.867061078079246),
        row!(acos, 0.9999999999990905, -741455.2001896339, -4.0761930704155674e+17),
        row!(acos, -0.9999999999990905, -741455.2001896339, 4.0761930704155674e+17),
        row!(acos, 1e-10, -1.0, -1e-10),
        row!(acosh, 1.0000000000009095, 741455.2001892966, -4.0761930704174214e+17),
        row!(acosh, 1.5, 0.8944271909999159, -1.0733126291998991),
        row!(acosh, 100000000.0, 1e-08, -1.0000000000000001e-16),
        row!(acosh, 1e+200, 1e-200, -0.0),
        row!(atanh, 0.9999999999990905, 549755813888.25, 6.044629098073146e+23),
        row!(atanh, -0.9999999999990905, 549755813888.25, -6.044629098073146e+23),
        row!(atanh, 1e-10, 1.0, 2e-10),
        row!(atan, 1e-10, 1.0, -2e-10),
        row!(atan, 1.0, 0.5, -0.5),
        row!(atan, 100000000.0, 9.999999999999999e-17, -1.9999999999999995e-24),
        row!(atan, 1e+60, 1e-120, -2e-180),
        row!(asinh, 1e-10, 1.0, -1e-10),
        row!(asinh, 1.0, 0.7071067811865476, -0.3535533905932738),
        row!(asinh, 100000000.0, 1e-08, -9.999999999999999e-17),
        row!(asinh, 1e+100, 1e-100, -1e-200),
        row!(asinh, -1e+200, 1e-200, 0.0),
        row!(sinh, 1e-10, 1.0, 1e-10),
        row!(sinh, -20.0, 242582597.70489514, -242582597.70489514),
        row!(sinh, 700.0, 5.0711602736750225e+303, 5.0711602736750225e+303),
        row!(cosh, 1e-10, 1e-10, 1.0),
        row!(cosh, -20.0, -242582597.70489514, 242582597.70489514),
        row!(cosh, 700.0, 5.0711602736750225e+303, 5.0711602736750225e+303),
        row!(sqrt, 1e-200, 5e+99, -2.5e+299),
        row!(sqrt, 1e+200, 5e-101, -2.5e-301),
        row!(cbrt, -8.0, 0.08333333333333333, 0.006944444444444444),
        row!(cbrt, -1e-90, 3.3333333333333335e+59, 2.222222222222222e+149),
        row!(cbrt, 1e+90, 3.3333333333333335e-61, -2.2222222222222225e-151),
        row!(recip, 1e-100, -1e+200, 1.9999999999999998e+300),
        row!(recip, -3.0, -0.1111111111111111, -0.07407407407407407),
        row!(recip, 1e+100, -1e-200, 2e-300),
        row!(tan, 1.5, 199.85004452649247, 5636.338808658074),
        row!(tan, -1.57, 1576948.220797328, -3960554630.511349),
        row!(sin, 100000.0, -0.9993608074382124, -0.03574879797201651),
        row!(cos, 100000.0, -0.03574879797201651, 0.9993608074382124),
    ];
    for r in rows {
        right(r.got[0], r.expected[0], &format!("grad of {}", r.what));
        right(r.got[1], r.expected[1], &format!("hvp of {}", r.what));
        right(r.got[2], r.expected[1], &format!("grad_grad of {}", r.what));
    }
}

#[test]
fn two_arguments() {
    let pairs = [
        pair!(powf, 1e-160, 2.5, 2.5e-240, -0.0),
        pair!(powf, 1e-300, 1.5, 1.5e-150, -0.0),
        pair!(powf, 1e+100, 2.0, 2e+100, 2.302585092994046e+202),
        pair!(powf, 1e+100, 3.5, 3.5e+250, f64::INFINITY),
        pair!(powf, 2.0, -1000.0, -4.6663180925160944e-299, 6.468890458846786e-302),
        pair!(powf, 1.0000000009313226, 1000000000.0, 2537863469.3185506, 2.363569541368946e-09),
        pair!(atan2, 1e-300, 1e-300, 4.9999999999999995e+299, -4.9999999999999995e+299),
        pair!(atan2, 1e+200, 1e+200, 5e-201, -5e-201),
        pair!(atan2, -1e+200, 1e+100, 1e-300, 1e-200),
        pair!(atan2, 1.0, -1e-20, -1e-20, -1.0),
        pair!(atan2, 3.0, 4.0, 0.16, -0.12),
        pair!(hypot, 1e-300, 1e-300, 0.7071067811865476, 0.7071067811865476),
        pair!(hypot, 1e+300, 1e+300, 0.7071067811865476, 0.7071067811865476),
        pair!(hypot, 3.0, -4.0, 0.6, -0.8),
        pair!(hypot, 1e-20, 1.0, 1e-20, 1.0),
        pair!(log, 1e-300, 10.0, 4.342944819032518e+299, 13.028834457097554),
        pair!(log, 1e+300, 1.0000009536743164, 1.0485764999999204e-294, -759515725107248.2),
    ];
    for p in pairs {
        right(p.got.0, p.expected.0, &format!("first derivative of {}", p.what));
        right(p.got.1, p.expected.1, &format!("second argument's derivative of {}", p.what));
    }
}

#[test]
fn negative_bases_have_integer_powers() {
    use generated::{powf, powf_minus_one, powf_three, powf_two, powi};
    assert_eq!(powf_two::double::f_grad(-3.0), -6.0);
    assert_eq!(powf_three::double::f_grad_grad(-3.0), -18.0);
    assert_eq!(powf_minus_one::double::f_grad(-2.0), -0.25);
    // The exponent is active here: no derivative by it exists at a negative base, and it must not spoil the other one.
    let (by_base, by_exponent) = powf::method::f_grad(-3.0, 2.0);
    assert_eq!(by_base, -6.0);
    assert!(by_exponent.is_nan());
    assert_eq!(powi::method::f_grad(-3.0, -1), -1.0 / 9.0);
    assert_eq!(powi::method::f_grad(0.0, i32::MIN), f64::NEG_INFINITY);
    assert_eq!(powi::method::f_grad(2.0, 1000), 1000.0 * 2.0_f64.powi(999));
}

#[test]
fn infinite_arguments() {
    let inf = f64::INFINITY;
    use generated::{asinh, atan, exp, hypot, ln, sqrt, tanh};
    assert_eq!((atan::method::f_grad(inf), atan::method::f_grad(-inf)), (0.0, 0.0));
    assert_eq!(
        (asinh::method::f_grad(inf), sqrt::method::f_grad(inf), ln::method::f_grad(inf)),
        (0.0, 0.0, 0.0)
    );
    assert_eq!((tanh::method::f_grad(inf), tanh::method::f_grad(-inf)), (0.0, 0.0));
    assert_eq!((exp::method::f_grad(-inf), exp::method::f_grad(inf)), (0.0, inf));
    assert_eq!(hypot::method::f_grad(1.0, inf).0, 0.0);
}
