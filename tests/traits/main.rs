//! Calls through a bound: methods of a trait in generic functions, and closure parameters.
//!
//! Every derivative is compared with differences of the function, and second derivatives in both nestings.

mod closures;
mod methods;

/// Agreement of a derivative with central differences.
#[track_caller]
fn near(got: f64, expected: f64) {
    assert!(
        (got - expected).abs() <= 2e-6 * expected.abs().max(1.0),
        "{got:e}, differences give {expected:e}"
    );
}

/// [`near`] for each component.
#[track_caller]
fn all_near(got: &[f64], expected: &[f64]) {
    assert_eq!(got.len(), expected.len());
    for (g, e) in got.iter().zip(expected) {
        near(*g, *e);
    }
}

/// The derivative of `f` at `x` by central differences.
fn slope(f: impl Fn(f64) -> f64, x: f64) -> f64 {
    let h = 1e-5 * x.abs().max(1.0);
    (f(x + h) - f(x - h)) / (2.0 * h)
}

/// The gradient of `f` at `x` by central differences.
fn gradient(f: impl Fn(&[f64]) -> f64, x: &[f64]) -> Vec<f64> {
    let at = |i: usize, v: f64| {
        let mut y = x.to_vec();
        y[i] = v;
        f(&y)
    };
    (0..x.len()).map(|i| slope(|v| at(i, v), x[i])).collect()
}
