//! Control flow: what a reversed loop or branch must remember, and what it must not run again.

use crate::{all_close, close};
use ad_runtime::differentiable;

#[differentiable(order = 2)]
fn logs_until_nan(xs: &[f64]) -> f64 {
    let mut sum = 0.0;
    for &x in xs {
        let l = x.ln();
        if !(l > -1e9) {
            break;
        }
        sum += l;
    }
    sum
}

#[test]
fn the_iteration_that_broke_contributes_nothing() {
    let xs = [2.0, 3.0, -1.0, 4.0];
    assert_eq!(logs_until_nan_grad(&xs), [0.5, 1.0 / 3.0, 0.0, 0.0]);
    all_close(&logs_until_nan_hvp(&xs, &[1.0; 4]), &[-0.25, -1.0 / 9.0, 0.0, 0.0]);
    all_close(&logs_until_nan_grad_vjp(&xs, &[1.0; 4]).1, &[-0.25, -1.0 / 9.0, 0.0, 0.0]);
}

#[differentiable(order = 2)]
fn reset_in_each_trip(x: f64) -> f64 {
    let mut s = x * 1e3;
    for i in 0..3 {
        s = 0.0;
        s += x * i as f64;
    }
    s
}

#[test]
fn an_accumulator_that_is_reset_forgets_its_cotangent() {
    assert_eq!(reset_in_each_trip_grad(1.3), 2.0);
    assert_eq!(reset_in_each_trip_hvp(1.3, 1.0), 0.0);
}

#[differentiable(order = 2)]
fn exchanged(x: f64, y: f64, n: usize) -> f64 {
    let (mut a, mut b) = (x, y);
    for _ in 0..n {
        (a, b) = (b, a * b);
    }
    b
}

#[test]
fn loop_carried_values_change_at_once() {
    // (x, y) becomes (y, xy), (xy, xy²), (xy², x²y³).
    let (x, y) = (1.3, 0.7);
    close(exchanged(x, y, 3), x.powi(2) * y.powi(3));
    let (dx, dy) = exchanged_grad(x, y, 3);
    close(dx, 2.0 * x * y.powi(3));
    close(dy, 3.0 * x.powi(2) * y.powi(2));
    let h = exchanged_hessian(x, y, 3);
    all_close(&h[0], &[2.0 * y.powi(3), 6.0 * x * y * y]);
    all_close(&h[1], &[6.0 * x * y * y, 6.0 * x * x * y]);
}

#[test]
fn a_loop_without_a_trip_passes_everything_through() {
    assert_eq!(exchanged_grad(1.3, 0.7, 0), (0.0, 1.0));
    assert_eq!(exchanged_hessian(1.3, 0.7, 0), [[0.0; 2]; 2]);
    assert_eq!(logs_until_nan_grad(&[]), Vec::<f64>::new());
    assert_eq!(logs_until_nan_grad(&[-1.0]), [0.0]);
}

#[differentiable(order = 2)]
#[expect(unused_assignments, reason = "the bound that changes after its use is the case")]
fn bound_changes_after_use(x: f64) -> f64 {
    let mut n = 3;
    let mut p = 1.0;
    for i in 0..n {
        p *= x;
        n = i;
    }
    n = 100;
    p
}

#[differentiable(order = 2)]
fn index_changes_after_use(x: &[f64]) -> f64 {
    let mut i = 0;
    let mut sum = 0.0;
    while i < x.len() {
        let j = x.len() - 1 - i;
        sum += x[i] * x[i] * x[j];
        i += 1;
    }
    i = 0;
    sum * x[i]
}

#[differentiable(order = 2)]
fn condition_is_overwritten(x: f64) -> f64 {
    let mut y = x;
    if y > 1.0 {
        y = y * y;
        y -= 10.0;
    } else {
        y = 5.0 * y;
    }
    y
}

#[test]
fn what_a_decision_used_may_change_afterwards() {
    close(bound_changes_after_use_grad(1.5), 3.0 * 1.5 * 1.5);
    close(bound_changes_after_use_hvp(1.5, 1.0), 6.0 * 1.5);
    // x0 (x0² x2 + x1³ + x2² x0)
    let x: [f64; 3] = [1.1, 0.6, -0.8];
    let expected = [
        3.0 * x[0] * x[0] * x[2] + x[1].powi(3) + 2.0 * x[0] * x[2] * x[2],
        3.0 * x[0] * x[1] * x[1],
        x[0].powi(3) + 2.0 * x[0] * x[0] * x[2],
    ];
    all_close(&index_changes_after_use_grad(&x), &expected);
    close(index_changes_after_use_hvp(&x, &[0.0, 1.0, 0.0])[1], 6.0 * x[0] * x[1]);
    assert_eq!((condition_is_overwritten_grad(2.0), condition_is_overwritten_grad(0.5)), (4.0, 5.0));
    assert_eq!((condition_is_overwritten_hvp(2.0, 1.0), condition_is_overwritten_hvp(0.5, 1.0)), (2.0, 0.0));
}

#[differentiable(order = 2)]
fn broken_in_the_middle(x: &[f64], limit: f64) -> f64 {
    let mut kept = 1.0;
    let mut last = 0.0;
    for i in 0..x.len() {
        kept *= x[i];
        if kept > limit {
            break;
        }
        last = kept * x[i];
    }
    kept + last
}

#[test]
fn a_break_in_mid_iteration_skips_the_overwrite() {
    // kept = x0 x1 x2 breaks in the third trip, last = x0 x1² from the second.
    let x = [2.0, 3.0, 4.0, 5.0];
    assert_eq!(broken_in_the_middle(&x, 10.0), 24.0 + 18.0);
    let (dx, limit) = broken_in_the_middle_grad(&x, 10.0);
    all_close(&dx, &[12.0 + 9.0, 8.0 + 12.0, 6.0, 0.0]);
    assert_eq!(limit, 0.0);
    let (hv, _) = broken_in_the_middle_hvp(&x, 10.0, &[0.0, 1.0, 0.0, 0.0], 0.0);
    all_close(&hv, &[4.0 + 6.0, 4.0, 2.0, 0.0]);
}

#[differentiable(order = 2)]
fn active_counter(x: f64, step: f64) -> f64 {
    let mut t = x;
    let mut sum = 0.0;
    while t < 2.0 {
        sum += t * t;
        t += step;
    }
    sum
}

#[test]
fn a_loop_counter_may_be_active() {
    // Trips at x, x + s, x + 2s, x + 3s.
    let (x, s) = (1.1, 0.25);
    let (dx, ds) = active_counter_grad(x, s);
    close(dx, 2.0 * (4.0 * x + 6.0 * s));
    close(ds, 2.0 * (6.0 * x + 14.0 * s));
    let h = active_counter_hessian(x, s);
    all_close(&[h[0][0], h[0][1], h[1][1]], &[8.0, 12.0, 28.0]);
}

#[differentiable(order = 2)]
fn sum_of_halves(x: &[f64]) -> f64 {
    let n = x.len();
    if n == 1 {
        return x[0] * x[0];
    }
    let mut scaled = vec![0.0; n];
    for i in 0..n {
        scaled[i] = 2.0 * x[i];
    }
    sum_of_halves(&scaled[..n / 2]) + sum_of_halves(&scaled[n / 2..])
}

#[test]
fn recursion_with_buffers_is_not_silently_zero() {
    // Each of the four elements is doubled twice, then squared.
    let x = [1.0, -2.0, 0.5, 3.0];
    all_close(&sum_of_halves_grad(&x), &x.map(|x| 32.0 * x));
    all_close(&sum_of_halves_hvp(&x, &[1.0, 0.0, 0.0, 2.0]), &[32.0, 0.0, 0.0, 64.0]);
}

#[differentiable(order = 2)]
fn narrow(x: f64, y: f32) -> f64 {
    let z = x as f32 * y;
    let w = z as f64;
    w * w * x
}

#[test]
fn a_cast_between_floats_sends_the_cotangent_back_in_the_narrow_type() {
    // All numbers here are exact in f32: x³ y².
    let (dx, dy): (f64, f32) = narrow_grad(1.5, 0.5);
    assert_eq!((dx, dy), (3.0 * 2.25 * 0.25, 3.375));
    let (dx, dy): (f64, f32) = narrow_hvp(1.5, 0.5, 1.0, 0.0);
    assert_eq!((dx, dy), (6.0 * 1.5 * 0.25, 6.75));
}

#[differentiable]
fn guarded(x: f64) -> f64 {
    if x > 0.0 {
        x.ln()
    } else if x == 0.0 {
        panic!("the logarithm of zero")
    } else {
        return -x;
    }
}

#[test]
fn arms_may_diverge() {
    assert_eq!((guarded_grad(2.0), guarded_grad(-2.0)), (0.5, -1.0));
    assert!(std::panic::catch_unwind(|| guarded_grad(0.0)).is_err());
}

#[differentiable(order = 3)]
fn start_is_used_inside(x: f64) -> f64 {
    let mut t = x;
    for _ in 0..3 {
        t = t * x;
    }
    t
}

#[test]
fn the_initial_value_of_a_loop_may_be_used_in_its_body() {
    let x: f64 = 1.3;
    close(start_is_used_inside_grad(x), 4.0 * x.powi(3));
    close(start_is_used_inside_hessian(x), 12.0 * x.powi(2));
    close(start_is_used_inside_grad_vjp(x, 1.0).1, 12.0 * x.powi(2));
    close(start_is_used_inside_grad_grad_grad(x), 24.0 * x);
}

#[differentiable(order = 2)]
fn scaled(s: f64, x: f64) -> f64 {
    s * x
}

#[differentiable(order = 2)]
fn loop_in_an_arm(x: f64) -> f64 {
    let mut s = 1.0;
    for i in 0..3 {
        if i != 1 {
            for _ in 0..2 {
                s = scaled(s, x);
            }
        }
    }
    s
}

#[test]
fn a_loop_that_an_arm_skips_keeps_nothing() {
    let x: f64 = 1.3;
    close(loop_in_an_arm_grad(x), 4.0 * x.powi(3));
    close(loop_in_an_arm_hessian(x), 12.0 * x.powi(2));
    close(loop_in_an_arm_grad_vjp(x, 1.0).1, 12.0 * x.powi(2));
}

#[differentiable(order = 2)]
fn powers(x: &[f64], k: f64) -> Vec<f64> {
    x.iter().map(|e| e * k).collect()
}

#[differentiable(order = 2)]
fn unused_results(x: f64, y: f64) -> f64 {
    let b = [x, y];
    let mut a = 1.0;
    for _ in 0..2 {
        let _unused = powers(&b, x);
        a *= y;
    }
    a + powers(&b, x)[1]
}

#[test]
fn a_call_whose_result_is_not_used_contributes_nothing() {
    let (x, y) = (0.7, 1.9);
    assert_eq!(unused_results_grad(x, y), (y, 2.0 * y + x));
    assert_eq!(unused_results_hessian(x, y), [[0.0, 1.0], [1.0, 2.0]]);
    assert_eq!(unused_results_grad_vjp(x, y, (0.0, 1.0)).1, (1.0, 2.0));
}

#[differentiable(order = 2)]
fn taken(x: f64) -> f64 {
    let mut o: Option<f64> = Some(x);
    let mut product = 1.0;
    let mut n = 0;
    while let Some(p) = o.take() {
        product *= p;
        n += 1;
        if n < 3 {
            o = Some(p * x);
        }
    }
    if let Some(p) = o {
        product += 10.0 * p;
    }
    product
}

#[test]
fn an_option_is_empty_after_take() {
    let x: f64 = 1.1;
    assert_eq!(taken_value_and_grad(x).0, taken(x));
    close(taken_grad(x), 6.0 * x.powi(5));
    close(taken_hessian(x), 30.0 * x.powi(4));
    close(taken_grad_vjp(x, 1.0).1, 30.0 * x.powi(4));
}

#[differentiable(order = 2)]
fn counted_after_a_loop(x: [f64; 3]) -> f64 {
    let mut b = vec![];
    for _ in 0..3 {
        b.push(x[0].sin());
    }
    b[0] = x[1];
    let last = x[b.len() - 1];
    b[2] * last + x.iter().enumerate().map(|(j, e)| (j + 1) as f64 * e * e).sum::<f64>()
}

#[test]
fn a_loop_that_moves_into_another_takes_its_bounds_along() {
    // sin(x0) x2 + x0² + 2 x1² + 3 x2²
    let x = [0.3f64, -0.7, 1.2];
    let g = counted_after_a_loop_grad(x);
    all_close(&g, &[x[0].cos() * x[2] + 2.0 * x[0], 4.0 * x[1], x[0].sin() + 6.0 * x[2]]);
    let h = counted_after_a_loop_hvp(x, [1.0, 0.0, 0.0]);
    all_close(&h, &[2.0 - x[0].sin() * x[2], 0.0, x[0].cos()]);
    let (_, dot) = counted_after_a_loop_jvp(x, [0.0, 1.0, 1.0]);
    close(dot, g[1] + g[2]);
}

#[differentiable(order = 2)]
fn last_pieces(x: &[f64]) -> f64 {
    let none = &x[x.len()..];
    let chunk = none.chunks(2).last().map_or(x[2], |c| c[0]);
    let window = none.windows(2).last().map_or(x[1], |w| w[0] * w[1]);
    let exact = x.chunks_exact(2).last().map_or(0.0, |c| c[0] * c[1]);
    chunk * window * exact
}

#[test]
fn an_empty_sequence_has_no_last_piece() {
    // x2 x1 (x0 x1)
    let x = [0.3, 0.9, 1.4];
    all_close(&last_pieces_grad(&x), &[x[2] * x[1] * x[1], 2.0 * x[0] * x[1] * x[2], x[0] * x[1] * x[1]]);
    all_close(&last_pieces_hvp(&x, &[1.0, 0.0, 0.0]), &[0.0, 2.0 * x[1] * x[2], x[1] * x[1]]);
}
