//! A scalar recurrence through a transcendental function: nothing but latency.

use ad_runtime::differentiable;

/// `x = 1.1 sin(x) + 0.1`, `steps` times.
#[differentiable(order = 2)]
pub fn chain(x: f64, steps: usize) -> f64 {
    let mut x = x;
    for _ in 0..steps {
        x = x.sin() * 1.1 + 0.1;
    }
    x
}

/// The derivative of a chain of scalars is a product, which needs no second pass.
pub fn by_hand(x: f64, steps: usize) -> f64 {
    let (mut x, mut d) = (x, 1.0);
    for _ in 0..steps {
        let (sin, cos) = x.sin_cos();
        d *= 1.1 * cos;
        x = sin * 1.1 + 0.1;
    }
    d
}
