//! Derivatives of programs that call generated functions, in every mix of modes.

use crate::{all_close, close};
use ad_runtime::differentiable;

#[differentiable(order = 3)]
fn sum(x: f64, y: f64) -> f64 {
    x + y
}

#[differentiable(order = 3)]
fn product(x: f64, y: f64) -> f64 {
    x * y
}

#[differentiable(order = 2)]
fn sum_inner_reverse(x: f64) -> f64 {
    let (_, dy) = sum_grad(x, 1.0);
    x * dy
}

#[differentiable(order = 2)]
fn sum_inner_forward(x: f64) -> f64 {
    let (_, dy) = sum_jvp(x, 1.0, 0.0, 1.0);
    x * dy
}

#[differentiable(order = 2)]
fn product_inner_reverse(x: f64, at: f64) -> f64 {
    let (_, dy) = product_grad(x, at);
    x * dy
}

#[differentiable(order = 2)]
fn product_inner_forward(x: f64, at: f64) -> f64 {
    let (_, dy) = product_jvp(x, at, 0.0, 1.0);
    x * dy
}

#[test]
fn perturbations_of_two_levels_are_not_confused() {
    assert_eq!([sum_inner_reverse_grad(1.0), sum_inner_forward_grad(1.0)], [1.0; 2]);
    assert_eq!([sum_inner_reverse_jvp(1.0, 1.0).1, sum_inner_forward_jvp(1.0, 1.0).1], [1.0; 2]);
    for (x, at, expected) in [(1.0, 2.0, 2.0), (5.0, 3.0, 10.0)] {
        assert_eq!(product_inner_reverse_grad(x, at), (expected, 0.0));
        assert_eq!(product_inner_forward_grad(x, at), (expected, 0.0));
        assert_eq!(product_inner_reverse_jvp(x, at, 1.0, 0.0).1, expected);
        assert_eq!(product_inner_forward_jvp(x, at, 1.0, 0.0).1, expected);
        assert_eq!(product_inner_reverse_hessian(x, at), [[2.0, 0.0], [0.0, 0.0]]);
        assert_eq!(product_inner_forward_hessian(x, at), [[2.0, 0.0], [0.0, 0.0]]);
    }
}

/// `(a - b)²` in four spellings, differentiated by `a` and then by `b`.
mod squared_difference {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn by_product(a: f64, b: f64) -> f64 {
        (a - b) * (a - b)
    }

    #[differentiable(order = 2)]
    fn by_powi(a: f64, b: f64) -> f64 {
        (a - b).powi(2)
    }

    #[differentiable(order = 2)]
    fn by_powf(a: f64, b: f64) -> f64 {
        (b - a).powf(2.0)
    }

    #[differentiable(order = 2)]
    fn by_variable(a: f64, b: f64) -> f64 {
        let d = a - b;
        d * d
    }

    #[differentiable]
    fn slopes(b: f64) -> [f64; 4] {
        let (p, _) = by_product_grad(1.0, b);
        let (i, _) = by_powi_grad(1.0, b);
        let (f, _) = by_powf_grad(1.0, b);
        let (_, v) = by_variable_jvp(1.0, b, 1.0, 0.0);
        [p, i, f, v]
    }

    #[test]
    fn every_spelling_of_a_square_has_the_same_mixed_derivative() {
        assert_eq!(slopes(5.0), [-8.0; 4]);
        assert_eq!(slopes_jvp(5.0, 1.0).1, [-2.0; 4]);
        assert_eq!(slopes_jacobian(5.0), [-2.0; 4]);
        assert_eq!(slopes_vjp(5.0, [1.0, 2.0, 4.0, 8.0]).1, -30.0);
    }
}

#[differentiable(order = 3)]
fn parabola(p: f64, x: f64) -> f64 {
    p * x * x
}

#[differentiable]
fn curvature(p: f64) -> f64 {
    let (_, dxx) = parabola_hvp(p, 3.0, 0.0, 1.0);
    dxx
}

#[test]
fn a_parameter_of_a_second_derivative() {
    assert_eq!(curvature(7.0), 14.0);
    assert_eq!(curvature_grad(7.0), 2.0);
}

#[differentiable(order = 4)]
fn quintic(x: f64) -> f64 {
    x * x * x * x * x + 2.0 * x
}

#[differentiable]
#[differentiable]
#[differentiable]
#[differentiable]
fn quintic_stacked(x: f64) -> f64 {
    x.powi(5) + 2.0 * x
}

#[test]
fn the_fourth_derivative() {
    assert_eq!(quintic_grad(-3.0), 407.0);
    assert_eq!(quintic_grad_grad(-3.0), -540.0);
    assert_eq!(quintic_grad_grad_grad(-3.0), 540.0);
    assert_eq!(quintic_grad_grad_grad_grad(-3.0), -360.0);
    close(quintic_stacked_grad_grad_grad_grad(-3.0), -360.0);
}

#[differentiable(order = 3)]
fn piecewise(x: f64) -> f64 {
    if x < 0.0 { x * x } else { x * x * x }
}

#[test]
fn the_second_derivative_through_a_branch() {
    assert_eq!([piecewise_grad_grad(-1.0), piecewise_grad_grad(1.0)], [2.0, 6.0]);
    assert_eq!([piecewise_hvp(-1.0, 1.0), piecewise_hvp(1.0, 1.0)], [2.0, 6.0]);
    assert_eq!([piecewise_grad_grad_grad(-1.0), piecewise_grad_grad_grad(1.0)], [0.0, 6.0]);
}

#[differentiable(order = 3)]
fn bell(x: &[f64]) -> f64 {
    let mut squares = 0.0;
    for i in 0..x.len() {
        squares += x[i] * x[i];
    }
    (0.5 * squares).exp()
}

#[differentiable]
fn slope_along(x: &[f64], #[constant] v: &[f64]) -> f64 {
    let (_, d) = bell_jvp(x, v);
    d
}

#[differentiable]
fn slope_dotted(x: &[f64], #[constant] v: &[f64]) -> f64 {
    let g = bell_grad(x);
    let mut d = 0.0;
    for i in 0..g.len() {
        d += g[i] * v[i];
    }
    d
}

#[test]
fn a_hessian_vector_product_in_five_ways() {
    let (x, v) = ([0.1, 0.2, 0.3], [0.2, 0.3, 0.4]);
    // exp(½|x|²) (v + x <x, v>)
    let (e, xv) = ((0.5 * 0.14_f64).exp(), 0.2);
    let expected: Vec<f64> = (0..3).map(|i| e * (v[i] + x[i] * xv)).collect();
    for (known, exact) in [0.235_952, 0.364_653, 0.493_354].iter().zip(&expected) {
        assert!((known - exact).abs() < 1e-6);
    }
    all_close(&bell_hvp(&x, &v), &expected);
    all_close(&bell_grad_jvp(&x, &v).1, &expected);
    all_close(&bell_grad_vjp(&x, &v).1, &expected);
    all_close(&slope_along_grad(&x, &v), &expected);
    all_close(&slope_dotted_grad(&x, &v), &expected);
}

#[differentiable(order = 2)]
fn squared_slope(x: &[f64]) -> f64 {
    let g = bell_grad(x);
    let mut sum = 0.0;
    for v in &g {
        sum += v * v;
    }
    sum
}

#[test]
fn the_gradient_of_a_squared_gradient_is_not_zero() {
    // |∇f|² = |x|² exp(|x|²), whose gradient is 2 x (1 + |x|²) exp(|x|²).
    let x = [0.1, 0.2, 0.3];
    let n: f64 = 0.14;
    close(squared_slope(&x), n * n.exp());
    all_close(&squared_slope_grad(&x), &x.map(|x| 2.0 * x * (1.0 + n) * n.exp()));
    // Of order 2 itself: the Hessian is 2 exp(n) ((1 + n) I + 2 (2 + n) x xᵀ).
    let column: Vec<f64> = (0..3)
        .map(|i| 2.0 * n.exp() * ((1.0 + n) * f64::from(i == 0) + 2.0 * (2.0 + n) * x[i] * x[0]))
        .collect();
    all_close(&squared_slope_hvp(&x, &[1.0, 0.0, 0.0]), &column);
}

#[differentiable(order = 2)]
fn potential(x: f64, k: f64) -> f64 {
    k * x * x + x.cos()
}

/// Gradient descent with a trip count that the data decide, and an early exit.
#[differentiable]
fn descend(start: f64, k: f64, rate: f64) -> f64 {
    let mut x = start;
    let mut trips = 0;
    while trips < 100 {
        let (slope, _) = potential_grad(x, k);
        if slope.abs() < 0.05 {
            return x * x;
        }
        x -= rate * slope;
        trips += 1;
    }
    x
}

#[test]
fn an_inner_gradient_in_a_loop_with_an_early_exit() {
    let point = [1.3, 0.9, 0.2];
    let (ds, dk, dr) = descend_grad(point[0], point[1], point[2]);
    let exact = [ds, dk, dr];
    assert!(exact.iter().all(|d| *d != 0.0));
    let h = 1e-6;
    for i in 0..3 {
        let at = |t: f64| {
            let mut p = point;
            p[i] += t;
            descend(p[0], p[1], p[2])
        };
        let difference = (at(h) - at(-h)) / (2.0 * h);
        assert!((difference - exact[i]).abs() < 1e-8, "{difference} {}", exact[i]);
        let v: [f64; 3] = std::array::from_fn(|j| f64::from(i == j));
        close(descend_jvp(point[0], point[1], point[2], v[0], v[1], v[2]).1, exact[i]);
    }
}

#[differentiable(order = 2)]
fn energy(q: f64, k: f64) -> f64 {
    0.5 * k * q * q
}

#[differentiable]
fn force_squared(q: f64, k: f64) -> f64 {
    let (dq, _) = energy_grad(q, k);
    dq * dq
}

#[differentiable]
fn energy_and_force(q: f64, k: f64) -> f64 {
    let (e, (dq, _)) = energy_value_and_grad(q, k);
    let (_, (scaled, _)) = energy_vjp(q, k, 3.0);
    e + dq * scaled
}

#[test]
fn a_program_may_call_generated_functions_of_one_order_more() {
    // (k q)² and ½ k q² + 3 (k q)².
    let (q, k) = (1.5, 2.0);
    assert_eq!(force_squared_grad(q, k), (2.0 * k * k * q, 2.0 * k * q * q));
    assert_eq!(energy_and_force_grad(q, k), (k * q + 6.0 * k * k * q, 0.5 * q * q + 6.0 * k * q * q));
}

#[differentiable(order = 3)]
fn mixing(x: &[f64]) -> Vec<f64> {
    let mut y = x.to_vec();
    for i in 1..y.len() {
        let s = (y[i - 1] * y[i]).sin();
        y[i] += s;
        y[0] *= s;
    }
    y
}

#[test]
fn tangents_and_cotangents_are_transposed_at_each_level() {
    let inner = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    let x = [0.7, 0.4, -1.1, 0.9];
    let (v, w, z) = ([0.3, -0.2, 0.5, 1.0], [1.0, 0.4, -0.6, 0.2], [-0.5, 0.8, 0.1, 0.3]);
    // <J v, w> = <v, Jᵀ w>
    let (_, jv) = mixing_jvp(&x, &v);
    let (_, jw) = mixing_vjp(&x, &w);
    close(inner(&jv, &w), inner(&v, &jw));
    // The same of the map x -> Jᵀ w, whose Jacobian is symmetric besides.
    let (_, (_, hz)) = mixing_vjp_jvp(&x, &w, &z, &[0.0; 4]);
    let (_, (hv, _)) = mixing_vjp_vjp(&x, &w, &(vec![0.0; 4], v.to_vec()));
    close(inner(&hz, &v), inner(&z, &hv));
    let (_, (_, back)) = mixing_vjp_vjp(&x, &w, &(vec![0.0; 4], v.to_vec()));
    // By the cotangent of w, transposing twice is the tangent again.
    all_close(&back, &jv);
}
