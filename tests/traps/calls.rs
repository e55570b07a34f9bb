//! Calls: cotangents that meet in one accumulator, arguments that overlap, residuals that are used again.

use crate::{all_close, close};
use ad_runtime::differentiable;

#[differentiable(order = 3)]
fn dot(x: &[f64], y: &[f64]) -> f64 {
    let mut sum = 0.0;
    for i in 0..x.len() {
        sum += x[i] * y[i];
    }
    sum
}

#[differentiable(order = 3)]
fn squared_norm(x: &[f64]) -> f64 {
    dot(x, x)
}

#[test]
fn one_slice_in_two_slots_adds_both_cotangents() {
    let x = [1.0, 2.0];
    assert_eq!(dot_grad(&x, &x), (vec![1.0, 2.0], vec![1.0, 2.0]));
    assert_eq!(squared_norm_grad(&x), [2.0, 4.0]);
    assert_eq!(squared_norm_jvp(&x, &[1.0, 1.0]).1, 6.0);
    assert_eq!(squared_norm_hessian(&x), [[2.0, 0.0], [0.0, 2.0]]);
    assert_eq!(squared_norm_grad_vjp(&x, &[3.0, 5.0]).1, [6.0, 10.0]);
    assert_eq!(squared_norm_grad_vjp_vjp(&x, &[3.0, 5.0], &(vec![0.0; 2], vec![1.0; 2])).1.0, [0.0, 0.0]);
}

#[differentiable(order = 2)]
fn overlapping_windows(x: &[f64]) -> f64 {
    let n = x.len();
    let lag = dot(&x[..n - 1], &x[1..]);
    lag * dot(&x[0..2], &x[1..3]) + x[1]
}

#[test]
fn windows_that_overlap_add_to_the_elements_they_share() {
    // Both products are x0 x1 + x1 x2 = x1 (x0 + x2) here, the first with x2 x3 besides.
    let x: [f64; 4] = [1.0, 2.0, -0.5, 3.0];
    let (lag, near) = (x[0] * x[1] + x[1] * x[2] + x[2] * x[3], x[0] * x[1] + x[1] * x[2]);
    let d_lag = [x[1], x[0] + x[2], x[1] + x[3], x[2]];
    let d_near = [x[1], x[0] + x[2], x[1], 0.0];
    let mut expected: Vec<f64> = (0..4).map(|i| d_lag[i] * near + lag * d_near[i]).collect();
    expected[1] += 1.0;
    all_close(&overlapping_windows_grad(&x), &expected);
    let v = [0.3, -0.2, 0.5, 0.1];
    let forward = overlapping_windows_hvp(&x, &v);
    all_close(&overlapping_windows_grad_vjp(&x, &v).1, &forward);
    let h = 1e-6;
    let at = |t: f64| {
        let moved: Vec<f64> = x.iter().zip(&v).map(|(x, v)| x + t * v).collect();
        overlapping_windows_grad(&moved)
    };
    for ((above, below), exact) in at(h).iter().zip(at(-h)).zip(&forward) {
        assert!(((above - below) / (2.0 * h) - exact).abs() < 1e-8);
    }
}

#[differentiable(order = 2)]
fn element_and_callee(x: &[f64]) -> f64 {
    let first = x[0];
    let norm = squared_norm(x);
    let again = x[0];
    first * norm + again * again
}

#[test]
fn what_a_callee_adds_to_an_accumulator_is_not_lost() {
    // x0 (x0² + x1²) + x0²
    let x = [2.0, 3.0];
    assert_eq!(element_and_callee_grad(&x), [3.0 * 4.0 + 9.0 + 4.0, 12.0]);
    assert_eq!(element_and_callee_hessian(&x), [[14.0, 6.0], [6.0, 4.0]]);
    assert_eq!(element_and_callee_grad_vjp(&x, &[1.0, 0.0]).1, [14.0, 6.0]);
}

#[differentiable(order = 2)]
fn normalise(x: &mut [f64], by: f64) {
    for i in 0..x.len() {
        x[i] /= by;
    }
}

#[differentiable(order = 2)]
fn changed_between_calls(x: &[f64]) -> f64 {
    let mut a = x.to_vec();
    let before = squared_norm(&a);
    normalise(&mut a, before);
    let after = squared_norm(&a);
    normalise(&mut a, after);
    before + after + a[0]
}

#[test]
fn a_callee_is_lent_what_it_saw() {
    // With n = |x|²: after = 1/n, and a0 = x0 / n / (1/n) = x0.
    let x = [1.5, -0.5, 2.0];
    let n: f64 = x.iter().map(|x| x * x).sum();
    let expected: Vec<f64> =
        x.iter().enumerate().map(|(i, x)| 2.0 * x * (1.0 - 1.0 / (n * n)) + f64::from(i == 0)).collect();
    all_close(&changed_between_calls_grad(&x), &expected);
    let v = [1.0, 0.0, 0.0];
    let column: Vec<f64> =
        (0..3).map(|i| 2.0 * v[i] * (1.0 - 1.0 / (n * n)) + 8.0 * x[i] * x[0] / n.powi(3)).collect();
    all_close(&changed_between_calls_hvp(&x, &v), &column);
    all_close(&changed_between_calls_grad_vjp(&x, &v).1, &column);
}

#[differentiable(order = 2)]
fn blend(x: &[f64], w: f64) -> f64 {
    let mut s = 0.5;
    for i in 0..x.len() {
        s = (s * x[i]).sin() + w * s;
    }
    s
}

#[test]
fn one_forward_pass_serves_any_number_of_backward_passes() {
    let x = [0.3, 0.9, -0.4];
    let (value, (dx, dw)) = blend_value_and_grad(&x, 0.8);
    let (again, residuals) = blend_fwd(&x, 0.8);
    assert_eq!(value, again);
    let mut accumulated = [0.0; 3];
    let first = blend_bwd(&x, &residuals, &1.0, &mut accumulated);
    all_close(&accumulated, &dx);
    close(first, dw);
    let second = blend_bwd(&x, &residuals, &-3.0, &mut accumulated);
    all_close(&accumulated, &dx.iter().map(|d| -2.0 * d).collect::<Vec<_>>());
    close(second, -3.0 * dw);
}

#[differentiable(order = 2)]
fn partly_constant(x: f64, #[constant] data: &[f64]) -> f64 {
    dot(data, data) * x * x
}

#[test]
fn a_constant_argument_costs_and_contributes_nothing() {
    assert_eq!(partly_constant_grad(3.0, &[1.0, 2.0]), 30.0);
    assert_eq!(partly_constant_hessian(3.0, &[1.0, 2.0]), 10.0);
}

mod elsewhere {
    /// A function that callers import by name.
    #[ad_runtime::differentiable(order = 2)]
    pub fn cubed(x: f64) -> f64 {
        x * x * x
    }
}

#[differentiable(order = 2)]
fn by_path(x: f64) -> f64 {
    elsewhere::cubed(x) + self::elsewhere::cubed(2.0 * x)
}

#[differentiable(order = 2)]
fn by_import(x: f64) -> f64 {
    use elsewhere::cubed;
    cubed(x) + cubed(2.0 * x)
}

#[test]
fn a_callee_is_found_by_path_and_by_import() {
    assert_eq!((by_path_grad(2.0), by_import_grad(2.0)), (108.0, 108.0));
    assert_eq!((by_path_hvp(2.0, 1.0), by_import_hvp(2.0, 1.0)), (108.0, 108.0));
}

#[differentiable(order = 3)]
fn weighted(c: &[f64], q: f64) -> f64 {
    c[0] * q * q
}

#[differentiable(order = 2)]
fn one_part_of_a_gradient(c: &[f64], q: f64) -> f64 {
    let (_, g) = weighted_grad(c, q);
    g
}

#[test]
fn an_unused_part_of_a_result_has_a_zero_of_its_shape() {
    let (c, q) = ([1.2, 0.7], 0.4);
    assert_eq!(one_part_of_a_gradient_grad(&c, q), (vec![2.0 * q, 0.0], 2.0 * c[0]));
    let v = (vec![1.0, 0.0], 0.5);
    assert_eq!(one_part_of_a_gradient_grad_vjp(&c, q, &v).1, (vec![1.0, 0.0], 2.0));
    assert_eq!(one_part_of_a_gradient_hvp(&c, q, &v.0, v.1), (vec![1.0, 0.0], 2.0));
}

#[differentiable(order = 2)]
fn turned(a: &mut f64, b: &mut f64, c: f64) {
    let t = *a * c;
    *b = *a * *b * c;
    *a = t;
}

#[differentiable(order = 2)]
fn turned_parts(m: &mut [[f64; 2]; 2], pair: &mut (f64, f64), c: f64) {
    for row in m.iter_mut() {
        let [a, b] = row;
        turned(a, b, c);
    }
    let (p, q) = pair;
    turned(p, q, c);
}

#[differentiable(order = 2)]
fn turned_product(x: f64, y: f64, c: f64) -> f64 {
    let mut m = [[x, y], [y, x]];
    let mut pair = (x, y);
    turned_parts(&mut m, &mut pair, c);
    m[0][0] * m[0][1] + m[1][0] * m[1][1] + pair.0 * pair.1
}

#[test]
fn disjoint_parts_of_one_memory_are_both_changed() {
    // (x, y) becomes (xc, xyc): the products are x²yc², y²xc² and x²yc².
    let (x, y, c) = (0.3, 0.9, 1.4);
    let (value, (dx, dy, dc)) = turned_product_value_and_grad(x, y, c);
    close(value, c * c * (2.0 * x * x * y + y * y * x));
    close(dx, c * c * (4.0 * x * y + y * y));
    close(dy, c * c * (2.0 * x * x + 2.0 * x * y));
    close(dc, 2.0 * c * (2.0 * x * x * y + y * y * x));
    let (xx, xy, xc) = turned_product_hvp(x, y, c, 1.0, 0.0, 0.0);
    close(xx, c * c * 4.0 * y);
    close(xy, c * c * (4.0 * x + 2.0 * y));
    close(xc, 2.0 * c * (4.0 * x * y + y * y));
}
