//! Memory: overwritten places, and parameters that are changed in place.

use crate::{all_close, close};
use ad_runtime::differentiable;

/// One explicit step of `q'' = -q`, in place.
#[differentiable(order = 2)]
fn step(state: &mut [f64], dt: f64) {
    let q = state[0];
    state[0] += dt * state[1];
    state[1] -= dt * q;
}

#[test]
fn the_cotangent_of_a_changed_parameter_is_in_and_out() {
    let (dt, mut state, mut bar) = (0.1, [1.0, 2.0], [3.0, 5.0]);
    let ((), dt_bar) = step_vjp(&mut state, dt, &mut bar);
    all_close(&state, &[1.2, 1.9]);
    // The step is linear in the state: its transpose takes the cotangent back.
    all_close(&bar, &[3.0 - 0.1 * 5.0, 5.0 + 0.1 * 3.0]);
    close(dt_bar, 3.0 * 2.0 - 5.0 * 1.0);
}

#[test]
fn the_tangent_of_a_changed_parameter_is_in_and_out() {
    let (dt, mut state, mut dot) = (0.1, [1.0, 2.0], [0.5, -1.0]);
    let _ = step_jvp(&mut state, dt, &mut dot, 2.0);
    all_close(&state, &[1.2, 1.9]);
    all_close(&dot, &[0.5 - 0.1 * 1.0 + 2.0 * 2.0, -1.0 - 0.1 * 0.5 - 2.0 * 1.0]);
}

#[differentiable(order = 2)]
fn scale(x: &mut f64, by: f64) {
    *x *= by;
}

#[differentiable(order = 2)]
fn element_to_a_callee(x: &[f64]) -> f64 {
    let mut a = x.to_vec();
    for i in 0..a.len() {
        scale(&mut a[i], x[0]);
    }
    scale(&mut a[1], x[1]);
    a[0] + a[1]
}

#[test]
fn a_mutable_element_may_be_lent_to_a_callee() {
    // x0² + x0 x1²
    let x = [1.5, 0.5, 2.0];
    all_close(&element_to_a_callee_grad(&x), &[3.0 + 0.25, 1.5, 0.0]);
    all_close(&element_to_a_callee_hvp(&x, &[1.0, 0.0, 0.0]), &[2.0, 1.0, 0.0]);
    all_close(&element_to_a_callee_grad_vjp(&x, &[0.0, 1.0, 0.0]).1, &[1.0, 3.0, 0.0]);
}

#[differentiable(order = 2)]
fn overwritten_operand(x: f64, y: f64) -> f64 {
    let mut a = [x, y];
    let p = a[0] * a[1];
    a[0] = 7.0;
    let q = a[0] * p;
    a[1] = q;
    a[0] * a[1]
}

#[test]
fn a_product_remembers_operands_that_are_overwritten_later() {
    assert_eq!(overwritten_operand_grad(2.0, 3.0), (147.0, 98.0));
    assert_eq!(overwritten_operand_hessian(2.0, 3.0), [[0.0, 49.0], [49.0, 0.0]]);
}

#[differentiable(order = 2)]
fn fresh_buffer(x: &[f64], trips: usize) -> f64 {
    let mut total = 0.0;
    for t in 0..trips {
        let mut buffer = vec![0.0; x.len()];
        for i in 0..x.len() {
            buffer[i] += x[i] * (t + 1) as f64;
        }
        for i in 0..x.len() {
            total += buffer[i] * buffer[i];
        }
    }
    total
}

#[test]
fn a_buffer_made_in_the_loop_does_not_leak_between_trips() {
    // Σ (t+1)² = 14 for three trips.
    let x = [0.5, -1.5];
    all_close(&fresh_buffer_grad(&x, 3), &[14.0, -42.0]);
    all_close(&fresh_buffer_hvp(&x, 3, &[1.0, 0.0]), &[28.0, 0.0]);
    assert_eq!(fresh_buffer_grad(&x, 0), [0.0, 0.0]);
}

#[differentiable(order = 2)]
fn through_helpers(x: &[f64]) -> f64 {
    let mut a = vec![1.0; x.len()];
    a.copy_from_slice(x);
    a.swap(0, 2);
    let b = a.clone();
    a.fill(0.5);
    a[1] = b[0] * b[0] * b[1];
    let mut sum = 0.0;
    for v in a.iter_mut() {
        *v *= b[2];
        sum += *v;
    }
    sum
}

#[test]
fn copies_swaps_and_fills_move_cotangents() {
    // b = (x2, x1, x0): x0 (1 + x2² x1)
    let x = [2.0, 3.0, 0.5];
    close(through_helpers(&x), 2.0 * (1.0 + 0.75));
    all_close(&through_helpers_grad(&x), &[1.75, 0.5, 6.0]);
    all_close(&through_helpers_hvp(&x, &[1.0, 0.0, 0.0]), &[0.0, 0.25, 3.0]);
    all_close(&through_helpers_grad_vjp(&x, &[0.0, 0.0, 1.0]).1, &[3.0, 2.0, 12.0]);
}

#[differentiable(order = 2)]
fn squares(x: &[f64], k: f64) -> Vec<f64> {
    let mut out = Vec::with_capacity(x.len());
    for i in 0..x.len() {
        out.push(k * x[i] * x[i]);
    }
    out
}

#[test]
fn a_vector_result_has_a_vjp_a_jvp_and_a_jacobian() {
    let x = [1.0, -2.0];
    let (y, (dx, dk)) = squares_vjp(&x, 3.0, &[1.0, 10.0]);
    all_close(&y, &[3.0, 12.0]);
    all_close(&dx, &[6.0, -120.0]);
    close(dk, 1.0 + 40.0);
    let (_, dy) = squares_jvp(&x, 3.0, &[1.0, 0.5], 1.0);
    all_close(&dy, &[6.0 + 1.0, -6.0 + 4.0]);
    let jacobian = squares_jacobian(&x, 3.0);
    assert_eq!(jacobian.len(), 2);
    all_close(&jacobian[0].0, &[6.0, 0.0]);
    all_close(&jacobian[1].0, &[0.0, -12.0]);
    all_close(&[jacobian[0].1, jacobian[1].1], &[1.0, 4.0]);
}

#[differentiable(order = 2)]
fn reordered(x: f64) -> f64 {
    let mut v = vec![x, 2.0 * x, 3.0 * x, 4.0 * x];
    let a = v.remove(1);
    v.insert(0, x * x);
    let b = v.swap_remove(1);
    v.insert(3, x);
    // [x², 4x, 3x, x]
    a * b + v[0] * v[1] + v[2] * v[3]
}

#[test]
fn elements_move_where_one_is_removed_or_inserted() {
    let x: f64 = 0.7;
    close(reordered_value_and_grad(x).0, reordered(x));
    close(reordered_grad(x), 10.0 * x + 12.0 * x * x);
    close(reordered_hessian(x), 10.0 + 24.0 * x);
    close(reordered_grad_vjp(x, 1.0).1, 10.0 + 24.0 * x);
}

#[differentiable(order = 2)]
fn taken_by_mem(x: f64) -> f64 {
    let mut o: Option<f64> = Some(x * x);
    let a = std::mem::take(&mut o);
    a.unwrap() * o.unwrap_or(x)
}

#[test]
fn an_option_is_empty_after_mem_take() {
    let x: f64 = 0.7;
    close(taken_by_mem_grad(x), 3.0 * x * x);
    close(taken_by_mem_hessian(x), 6.0 * x);
}

#[differentiable(order = 3)]
fn worked_off(x: f64) -> f64 {
    let mut work: Vec<(f64, u32)> = vec![(x, 0)];
    let mut sum = 0.0;
    while let Some((y, depth)) = work.pop() {
        sum += y * y * (1.0 + depth as f64);
        if depth < 2 {
            work.push((2.0 * y, depth + 1));
            work.push((y * y, depth + 2));
        }
    }
    sum
}

#[test]
fn what_is_popped_has_constant_parts() {
    // x at depth 0; 2x, x² at 1 and 2; 4x, 4x² at 2 and 3.
    let x: f64 = 0.7;
    close(worked_off(x), 57.0 * x.powi(2) + 67.0 * x.powi(4));
    close(worked_off_grad(x), 114.0 * x + 268.0 * x.powi(3));
    close(worked_off_jvp(x, 1.0).1, 114.0 * x + 268.0 * x.powi(3));
    close(worked_off_hessian(x), 114.0 + 804.0 * x * x);
    close(worked_off_grad_grad_grad(x), 1608.0 * x);
}

#[differentiable(order = 2)]
fn appended_twice(x: f64, y: f64) -> f64 {
    let mut v = vec![x];
    let mut w = vec![y, x];
    v.append(&mut w);
    v.append(&mut w);
    v.iter().map(|a| a * a).sum::<f64>() + w.len() as f64
}

#[test]
fn what_is_appended_is_gone() {
    // 2 x² + y²
    assert_eq!(appended_twice_value_and_grad(1.5, 0.5), (4.75, (6.0, 1.0)));
    assert_eq!(appended_twice_hvp(1.5, 0.5, 1.0, 0.0), (4.0, 0.0));
}
