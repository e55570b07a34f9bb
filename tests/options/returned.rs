//! Memory that is returned and kept for the backward pass: at the next level it is owed both cotangents.

use ad_runtime::differentiable;

use crate::{close, difference};

#[differentiable(order = 2)]
fn exponentials(xs: &[f64]) -> Vec<f64> {
    let mut out = vec![0.0; xs.len()];
    let mut last = 1.0;
    for i in 0..xs.len() {
        out[i] = (xs[i] * last).exp();
        last = out[i] * xs[i];
    }
    out
}

#[differentiable(order = 2)]
fn total(xs: &[f64]) -> f64 {
    let e = exponentials(xs);
    let mut sum = 0.0;
    for i in 0..e.len() {
        sum += e[i] * xs[i] * xs[i];
    }
    sum
}

#[test]
fn a_vector_returned_and_kept() {
    let xs = [0.3, 0.5, -0.2];
    for k in 0..3 {
        let mut v = [0.0; 3];
        v[k] = 1.0;
        let at = |x: f64| {
            let mut at = xs;
            at[k] = x;
            at
        };
        let (_, h) = total_grad_vjp(&xs, &v);
        let f = total_hvp(&xs, &v);
        for j in 0..3 {
            let d = difference(|x| total_grad(&at(x))[j], xs[k]);
            close(f[j], d);
            close(h[j], d);
        }
    }
}
