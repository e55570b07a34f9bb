//! Kinks, domains and masked infinities: one documented value, the same in every mode and nesting.

use crate::{close, same};
use ad_runtime::{differentiable, stop_gradient};

#[differentiable(order = 3)]
fn absolute(x: f64) -> f64 {
    x.abs()
}

#[test]
fn abs_at_zero_has_derivative_zero_in_every_nesting() {
    for x in [0.0, -0.0] {
        assert_eq!(absolute_grad(x), 0.0);
        assert_eq!(absolute_jvp(x, 1.0).1, 0.0);
        assert_eq!(absolute_hvp(x, 1.0), 0.0);
        assert_eq!(absolute_grad_vjp(x, 1.0), (0.0, 0.0));
        assert_eq!(absolute_grad_jvp(x, 1.0), (0.0, 0.0));
        assert_eq!(absolute_grad_grad_grad(x), 0.0);
    }
    assert_eq!(absolute_grad(-2.0), -1.0);
}

#[differentiable(order = 2)]
fn larger(x: f64, y: f64) -> f64 {
    x.max(y)
}

#[differentiable(order = 2)]
fn smaller(x: f64, y: f64) -> f64 {
    x.min(y)
}

#[test]
fn a_tie_belongs_to_the_first_argument() {
    assert_eq!(larger_grad(1.0, 1.0), (1.0, 0.0));
    assert_eq!(smaller_grad(1.0, 1.0), (1.0, 0.0));
    assert_eq!(larger_jvp(1.0, 1.0, 3.0, 5.0).1, 3.0);
    assert_eq!(smaller_jvp(1.0, 1.0, 3.0, 5.0).1, 3.0);
    assert_eq!(larger_hessian(1.0, 1.0), [[0.0; 2]; 2]);
    assert_eq!(larger_grad(1.0, 2.0), (0.0, 1.0));
}

#[differentiable(order = 2)]
fn clamped(x: f64) -> f64 {
    x.clamp(-1.0, 2.0)
}

#[test]
fn clamp_at_a_bound_has_the_derivative_of_the_value() {
    for (x, d) in [(-1.5, 0.0), (-1.0, 1.0), (0.5, 1.0), (2.0, 1.0), (2.5, 0.0)] {
        assert_eq!(clamped_grad(x), d, "at {x}");
        assert_eq!(clamped_jvp(x, 1.0).1, d, "at {x}");
        assert_eq!(clamped_hvp(x, 1.0), 0.0, "at {x}");
    }
}

#[differentiable(order = 2)]
fn relu_by_max(x: f64) -> f64 {
    x.max(0.0)
}

#[differentiable(order = 2)]
fn relu_by_branch(x: f64) -> f64 {
    if x > 0.0 { x } else { 0.0 }
}

#[test]
fn relu_at_zero_is_the_tie_of_max_or_the_branch_taken() {
    assert_eq!((relu_by_max_grad(0.0), relu_by_max_jvp(0.0, 1.0).1), (1.0, 1.0));
    assert_eq!((relu_by_branch_grad(0.0), relu_by_branch_jvp(0.0, 1.0).1), (0.0, 0.0));
}

#[differentiable(order = 3)]
fn integer_powers(x: f64) -> f64 {
    x.powi(2) + x.powi(1) + x.powi(0)
}

#[differentiable(order = 3)]
fn float_powers(x: f64) -> f64 {
    x.powf(2.0) + x.powf(1.0) + x.powf(3.0)
}

#[differentiable(order = 3)]
fn cube(x: f64) -> f64 {
    x.powi(3)
}

#[test]
fn powers_at_zero_are_those_of_the_polynomial() {
    assert_eq!(integer_powers_grad(0.0), 1.0);
    assert_eq!(integer_powers_grad_grad(0.0), 2.0);
    assert_eq!(integer_powers_grad_vjp(0.0, 1.0).1, 2.0);
    assert_eq!(integer_powers_hvp(0.0, 1.0), 2.0);
    assert_eq!(integer_powers_grad_grad_grad(0.0), 0.0);
    assert_eq!(float_powers_grad(0.0), 1.0);
    assert_eq!(float_powers_hvp(0.0, 1.0), 2.0);
    assert_eq!(float_powers_grad_grad(0.0), 2.0);
    assert_eq!(float_powers_grad_grad_grad(0.0), 6.0);
    assert_eq!(cube_grad_grad_grad(0.0), 6.0);
}

#[differentiable(order = 2)]
fn exponent_at_zero_base(b: f64) -> f64 {
    0.0_f64.powf(b) + b
}

#[differentiable(order = 2)]
fn power(a: f64, b: f64) -> f64 {
    a.powf(b)
}

#[test]
fn the_exponent_of_a_zero_base_contributes_nothing() {
    assert_eq!(exponent_at_zero_base_grad(2.0), 1.0);
    assert_eq!(exponent_at_zero_base_hvp(2.0, 1.0), 0.0);
    assert_eq!(exponent_at_zero_base_grad_grad(2.0), 0.0);
    assert_eq!(power_grad(0.0, 2.0), (0.0, 0.0));
    assert_eq!(power_grad(0.0, 1.0), (1.0, 0.0));
}

#[differentiable(order = 2)]
fn root(x: f64) -> f64 {
    x.sqrt()
}

#[differentiable]
fn root_of_square(x: f64) -> f64 {
    (x * x).sqrt() + 2.0 * x
}

#[differentiable]
fn root_times_zero(x: f64) -> f64 {
    (x * x + 0.0 * x).sqrt() * 0.0 + x
}

#[test]
fn the_root_of_zero_is_infinitely_steep_and_never_garbage() {
    assert_eq!(root_grad(0.0), f64::INFINITY);
    assert_eq!(root_jvp(0.0, 1.0).1, f64::INFINITY);
    for (got, strong_zero) in [(root_of_square_grad(0.0), 2.0), (root_times_zero_grad(0.0), 1.0)] {
        assert!(got.is_nan() || got == strong_zero, "{got}");
    }
}

#[differentiable(order = 2)]
fn masked_root(x: f64) -> f64 {
    let r = x.sqrt();
    if x > 0.0 { r } else { x * 3.0 }
}

#[differentiable(order = 2)]
#[expect(unused_variables, reason = "the unused value is the case")]
fn unused_acos(c: f64, a: f64) -> f64 {
    let unused = (-c / a).acos();
    2.0 * c * c * a
}

#[differentiable]
fn smaller_than_infinity(x: f64) -> f64 {
    let y = 1.0 / x;
    y.min(1.0)
}

#[test]
fn what_is_masked_contributes_nothing() {
    assert_eq!(masked_root_grad(-4.0), 3.0);
    assert_eq!(masked_root_jvp(-4.0, 1.0).1, 3.0);
    assert_eq!(masked_root_grad_vjp(-4.0, 1.0), (3.0, 0.0));
    assert_eq!(masked_root_hvp(-4.0, 1.0), 0.0);
    assert_eq!(unused_acos_grad(5.0, 3.0), (60.0, 50.0));
    assert_eq!(unused_acos_hessian(5.0, 3.0), [[12.0, 20.0], [20.0, 0.0]]);
    let picked = smaller_than_infinity_grad(0.0);
    assert!(picked == 0.0 || picked.is_nan(), "{picked}");
}

#[differentiable(order = 2)]
fn special_case(x: f64) -> f64 {
    if x == 1.0 { 1.0 } else { x * x }
}

#[test]
fn a_branch_on_equality_is_differentiated_as_taken() {
    assert_eq!((special_case_grad(1.0), special_case_hvp(1.0, 1.0)), (0.0, 0.0));
    assert_eq!((special_case_grad(2.0), special_case_hvp(2.0, 1.0)), (4.0, 2.0));
}

#[differentiable(order = 2)]
fn rounded(x: f64) -> f64 {
    x.floor() + x.ceil() + x.round() + x.trunc() + x.signum() + 0.5 * x
}

#[differentiable(order = 2)]
fn fraction(x: f64) -> f64 {
    x * x.fract()
}

#[test]
fn rounding_has_derivative_zero() {
    for x in [2.5, 2.0, -0.3, 0.0] {
        assert_eq!(rounded_grad(x), 0.5, "at {x}");
        assert_eq!(rounded_hvp(x, 1.0), 0.0, "at {x}");
    }
    close(fraction_grad(2.25), 2.5);
    close(fraction_hvp(2.25, 1.0), 2.0);
}

#[differentiable(order = 2)]
fn through_an_integer(x: f64) -> f64 {
    stop_gradient(x) as usize as f64 + 2.0 * x
}

#[test]
fn a_marked_round_trip_through_an_integer_has_derivative_zero() {
    assert_eq!(through_an_integer(3.7), 10.4);
    assert_eq!(through_an_integer_grad(3.7), 2.0);
    assert_eq!(through_an_integer_hvp(3.7, 1.0), 0.0);
}

#[differentiable(order = 2)]
fn three_arms(x: f64) -> f64 {
    if x < 0.0 {
        x
    } else if x >= 0.0 {
        x * x
    } else {
        7.0
    }
}

#[test]
fn nan_takes_the_same_arm_in_every_pass() {
    assert_eq!(three_arms_value_and_grad(f64::NAN), (7.0, 0.0));
    assert_eq!(three_arms_jvp(f64::NAN, 1.0), (7.0, 0.0));
    assert_eq!(three_arms_grad_vjp(f64::NAN, 1.0), (0.0, 0.0));
    assert_eq!(three_arms_grad(0.5), 1.0);
}

#[differentiable(order = 2)]
fn at_the_origin(x: f64, y: f64) -> f64 {
    x.hypot(y) + (x * y).cbrt()
}

#[differentiable(order = 2)]
fn angle(y: f64, x: f64) -> f64 {
    y.atan2(x)
}

#[test]
fn modes_agree_at_the_origin() {
    let (dx, dy) = at_the_origin_grad(0.0, 0.0);
    same(at_the_origin_jvp(0.0, 0.0, 1.0, 0.0).1, dx);
    same(at_the_origin_jvp(0.0, 0.0, 0.0, 1.0).1, dy);
    let (dy, dx) = angle_grad(0.0, 0.0);
    same(angle_jvp(0.0, 0.0, 1.0, 0.0).1, dy);
    same(angle_jvp(0.0, 0.0, 0.0, 1.0).1, dx);
}
