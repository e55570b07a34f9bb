//! The arithmetic of tangents, as optimisers use it.

use ad_runtime::{Advance, Differentiable, Tangent, VectorSpace, differentiable};

#[derive(Clone, Debug, PartialEq, Differentiable)]
struct Net {
    w: [[f64; 2]; 2],
    b: Vec<f64>,
    gain: f32,
    layers: usize,
}

fn net() -> Net {
    Net { w: [[0.0, 1.0], [2.0, 3.0]], b: vec![4.0, 5.0], gain: 6.0, layers: 1 }
}

/// The gradient of `½ |net - target|²`, where the target is 1 everywhere.
fn gradient(n: &Net) -> NetTangent {
    NetTangent {
        w: n.w.map(|r| r.map(|w| w - 1.0)),
        b: n.b.iter().map(|b| b - 1.0).collect(),
        gain: n.gain - 1.0,
    }
}

#[test]
fn adam() {
    let mut x = net();
    let (mut mean, mut square) = (x.zero_tangent(), x.zero_tangent());
    for t in 1..=2000 {
        let g = gradient(&x);
        mean.scale(0.9);
        mean.add_scaled(0.1, &g);
        square.zip_apply(&g, &mut |v, g| 0.99 * v + 0.01 * g * g);
        let (m, v) = (1.0 - 0.9_f64.powi(t), 1.0 - 0.99_f64.powi(t));
        let mut step = mean.clone();
        step.zip_apply(&square, &mut |a, b| a / m / ((b / v).sqrt() + 1e-8));
        x.advance(&step, -0.02);
    }
    assert!(gradient(&x).norm_squared() < 1e-4, "{x:?}");
    assert_eq!(x.layers, 1);
}

#[test]
fn conjugate_gradients_in_one_step_on_a_sphere() {
    let mut x = net();
    let g = gradient(&x);
    let alpha = g.norm_squared() / g.dot(&g);
    x.advance(&g, -alpha);
    assert_eq!(gradient(&x), x.zero_tangent());
}

#[test]
fn sums_are_those_of_the_components() {
    let mut a = gradient(&net());
    assert_eq!(a.norm_squared(), 1.0 + 0.0 + 1.0 + 4.0 + 9.0 + 16.0 + 25.0);
    let b = a.clone();
    a.add(&b);
    a.add_scaled(-2.0, &b);
    assert_eq!(a, b.zero_tangent());
}

#[test]
fn f32_steps_are_rounded_once_converted() {
    let mut x = 1.0_f32;
    x.advance(&3.0, 0.1);
    assert_eq!(x, 1.0 + 3.0 * 0.1_f32);
}

#[test]
fn shapes_that_are_zeros_of_every_shape() {
    let some = vec![Some(2.0), None];
    let mut sum: Vec<Option<f64>> = Vec::new();
    sum.add_scaled(0.5, &some);
    sum.add(&some);
    assert_eq!(sum, vec![Some(3.0), None]);
    let mut empty: Vec<f64> = Vec::new();
    empty.zip_apply(&vec![1.0, 2.0], &mut |a, b| a + 10.0 * b);
    empty.zip_apply(&vec![1.0], &mut |a, b| a + b + 1.0);
    assert_eq!(empty, vec![12.0, 21.0]);
    assert_eq!(vec![1.0, 2.0].dot(&Vec::new()), 0.0);
    let mut failed: Result<f64, ()> = Err(());
    failed.add(&Ok(1.0));
    assert_eq!(failed, Err(()));
    assert_eq!(Err::<f64, _>("reason").zero_tangent(), Err(()));
}

#[differentiable]
fn energy(k: f64, q: &[f64]) -> f64 {
    let mut e = 0.0;
    for i in 0..q.len() {
        e += 0.5 * k * q[i] * q[i];
    }
    e
}

#[derive(Clone, Debug, Differentiable)]
struct State {
    k: f64,
    q: Vec<f64>,
}

#[test]
fn generated_gradients_move_derived_structs() {
    let mut s = State { k: 1.0, q: vec![1.0, -2.0] };
    let before = energy(s.k, &s.q);
    let (k, q) = energy_grad(s.k, &s.q);
    let g = StateTangent { k, q };
    s.advance(&g, -1e-3);
    let after = energy(s.k, &s.q);
    // First order: the energy falls by the step times the square of the gradient.
    assert!((before - after - 1e-3 * g.norm_squared()).abs() < 1e-4);
}
