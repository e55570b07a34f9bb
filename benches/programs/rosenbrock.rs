//! Rosenbrock's function in `n` dimensions: a reduction whose iterations are independent.

use ad_runtime::differentiable;

/// The sum over `i` of `100 (x[i+1] - x[i]²)² + (1 - x[i])²`.
#[differentiable(order = 2)]
pub fn rosenbrock(x: &[f64]) -> f64 {
    let mut sum = 0.0;
    for i in 0..x.len() - 1 {
        let t = x[i + 1] - x[i] * x[i];
        let u = 1.0 - x[i];
        sum += 100.0 * t * t + u * u;
    }
    sum
}

/// One loop. What an iteration owes to its right neighbour is carried in a scalar, so each element is written once.
pub fn by_hand(x: &[f64]) -> Vec<f64> {
    let n = x.len();
    let mut g = vec![0.0; n];
    let mut owed = 0.0;
    let (left, right) = (&x[..n - 1], &x[1..n]);
    let out = &mut g[..n - 1];
    for i in 0..n - 1 {
        let t = 200.0 * (right[i] - left[i] * left[i]);
        out[i] = owed - 2.0 * left[i] * t - 2.0 * (1.0 - left[i]);
        owed = t;
    }
    g[n - 1] = owed;
    g
}
