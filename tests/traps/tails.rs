//! Saturated functions and tiny arguments: the algebraic form of a rule matters once it is differentiated again.

use ad_runtime::differentiable;

#[track_caller]
fn relative(got: f64, expected: f64) {
    assert!((got - expected).abs() <= 1e-9 * expected.abs(), "{got:e}, not {expected:e}");
}

#[differentiable(order = 3)]
fn saturated(v: f64) -> f64 {
    let u = -1e8 * v;
    u.tanh() * u * u
}

#[test]
fn the_second_derivative_of_a_saturated_tanh_survives_every_nesting() {
    relative(saturated_grad(1.0), -2e16);
    relative(saturated_hvp(1.0, 1.0), -2e16);
    relative(saturated_grad_grad(1.0), -2e16);
    relative(saturated_grad_vjp(1.0, 1.0).1, -2e16);
    relative(saturated_grad_jvp(1.0, 1.0).1, -2e16);
}

#[differentiable(order = 2)]
fn tanh(x: f64) -> f64 {
    x.tanh()
}

#[test]
fn tanh_of_a_tiny_argument_keeps_its_curvature() {
    relative(tanh_grad(1e-300), 1.0);
    relative(tanh_hvp(1e-300, 1.0), -2e-300);
    relative(tanh_grad_grad(1e-300), -2e-300);
}

#[test]
fn tanh_in_the_tail_is_exact_or_zero() {
    // A rule in terms of the result knows nothing of the argument where the result has rounded to one.
    for got in [tanh_grad(20.0), tanh_jvp(20.0, 1.0).1] {
        assert!(got == 0.0 || (got - 1.699_341_702_116_635_5e-17).abs() < 1e-25, "{got:e}");
    }
}

#[differentiable(order = 3)]
fn softplus(x: f64) -> f64 {
    if x > 0.0 { x + (-x).exp().ln_1p() } else { x.exp().ln_1p() }
}

#[test]
fn softplus_and_its_derivatives_in_both_tails() {
    // The derivatives are s, s (1 - s) and s (1 - s) (1 - 2 s) with s = 1 / (1 + exp(-x)).
    for x in [-700.0, -40.0, -1e-9, 1e-9, 40.0, 700.0_f64] {
        let (s, t) = (1.0 / (1.0 + (-x).exp()), 1.0 / (1.0 + x.exp()));
        relative(softplus_grad(x), s);
        assert!((softplus_hvp(x, 1.0) - s * t).abs() <= 1e-9 * (s * t) + 1e-16, "at {x}");
        assert!((softplus_grad_grad(x) - s * t).abs() <= 1e-9 * (s * t) + 1e-16, "at {x}");
        assert!((softplus_grad_grad_grad(x) - s * t * (t - s)).abs() <= 1e-15, "at {x}");
    }
}

#[differentiable(order = 2)]
fn cancelling(x: f64) -> f64 {
    let a = x * 1e16;
    let b = x * 1.0;
    let c = -x * 1e16;
    (a + b) + c
}

#[test]
fn the_order_of_accumulation_is_fixed() {
    let first = cancelling_grad(1.0);
    // The exact sum is 1; in floating point it depends on the order, which the program fixes.
    assert!([0.0, 1.0, 2.0].contains(&first), "{first}");
    for _ in 0..100 {
        assert_eq!(cancelling_grad(1.0).to_bits(), first.to_bits());
        assert_eq!(cancelling_vjp(1.0, 1.0).1.to_bits(), first.to_bits());
    }
}
