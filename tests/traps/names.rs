//! Names: the user's are kept, whatever they are, and never mixed up with generated ones.

use crate::{all_close, close};
use ad_runtime::differentiable;

#[differentiable(order = 2)]
fn like_generated(x: f64, x_b1: f64, x_t1: f64) -> f64 {
    let y_b1 = x * x_b1;
    let y_b1_b2 = y_b1 * x_t1;
    let ct = y_b1_b2 + x;
    let r = ct * y_b1;
    r + x_b1
}

#[test]
fn a_variable_may_be_called_like_a_generated_one() {
    // (x b t + x) x b + b
    let (x, b, t) = (1.5, 0.5, 2.0);
    let (dx, db, dt) = like_generated_grad(x, b, t);
    all_close(
        &[dx, db, dt],
        &[2.0 * x * b * (b * t + 1.0), x * x * (2.0 * b * t + 1.0) + 1.0, x * x * b * b],
    );
    let h = like_generated_hessian(x, b, t);
    close(h[0][1], 2.0 * x * (2.0 * b * t + 1.0));
    close(h[1][2], 2.0 * x * x * b);
}

#[differentiable(order = 2)]
#[expect(clippy::just_underscores_and_digits, reason = "odd names are the case")]
fn odd_names(r#type: f64, __1: f64) -> f64 {
    let r#match = r#type * __1;
    r#match * r#type
}

#[test]
fn raw_and_odd_identifiers() {
    assert_eq!(odd_names_grad(2.0, 3.0), (12.0, 4.0));
    assert_eq!(odd_names_hessian(2.0, 3.0), [[6.0, 4.0], [4.0, 0.0]]);
}

#[differentiable(order = 2)]
fn double(x: f64) -> f64 {
    2.0 * x
}

#[differentiable(order = 2)]
fn variable_named_as_a_function(x: f64) -> f64 {
    let double = double(x);
    let x = double * double;
    let double = x + double;
    double * x
}

#[test]
fn a_variable_may_shadow_a_function() {
    // (4x² + 2x) 4x² = 16x⁴ + 8x³
    close(variable_named_as_a_function_grad(1.5), 64.0 * 3.375 + 24.0 * 2.25);
    close(variable_named_as_a_function_hvp(1.5, 1.0), 192.0 * 2.25 + 48.0 * 1.5);
}

#[differentiable(order = 2, name = slope)]
fn renamed(x: f64) -> f64 {
    x * x
}

#[test]
fn generated_names_may_begin_otherwise() {
    assert_eq!((slope_grad(3.0), slope_hvp(3.0, 1.0)), (6.0, 2.0));
    assert_eq!(renamed(3.0), 9.0);
}

#[differentiable]
fn active_in_the_first(x: f64, #[constant] y: f64) -> f64 {
    x * y
}

#[differentiable]
fn active_in_the_second(#[constant] x: f64, y: f64) -> f64 {
    x * y
}

#[differentiable]
fn both_sets(x: f64, y: f64) -> f64 {
    let (a, b) = (active_in_the_first(x, 2.0), active_in_the_second(3.0, y));
    a * b
}

#[test]
fn sets_of_active_parameters_do_not_collide() {
    assert_eq!(active_in_the_first_grad(2.0, 5.0), 5.0);
    assert_eq!(active_in_the_second_grad(2.0, 5.0), 2.0);
    // 6xy
    assert_eq!(both_sets_grad(2.0, 5.0), (30.0, 12.0));
}
