//! Constructs that are refused on active values and fine on constants.
#![deny(warnings)]

use ad_runtime::differentiable;

macro_rules! four {
    () => {
        4.0
    };
}

/// Has no derivative, and needs none.
fn table(k: usize) -> Vec<f64> {
    vec![k as f64, 2.0]
}

#[differentiable]
fn casts(x: f64, h: f64, n: i32) -> f64 {
    let k = ad_runtime::stop_gradient(h) as usize;
    let m = x.round() as i64;
    let b = (x > 2.0) as u8;
    x * (k as f64 + m as f64 + f64::from(b) + n as f64)
}

#[differentiable]
fn macros(x: f64) -> f64 {
    assert!(x.is_finite(), "{x}");
    x * four!() + line!() as f64 * 0.0
}

#[differentiable]
fn calls(x: f64) -> f64 {
    let row: Vec<f64> = table(3);
    let bits = f64::from_bits(2.0f64.to_bits());
    let mut order = [1usize, 0];
    order.sort_unstable();
    x * row[order[0]] * bits
}

#[differentiable]
fn jumps(x: f64) -> f64 {
    let mut y = x;
    'outer: for i in 0..3 {
        for j in 0..3 {
            if i * j == 2 {
                break 'outer;
            }
            if j > i {
                continue 'outer;
            }
            y *= x;
        }
    }
    y
}

#[differentiable]
fn functions(x: f64, #[constant] g: &dyn Fn(f64) -> f64, #[constant] h: fn(f64) -> f64) -> f64 {
    let boxed: Box<dyn Fn(f64) -> f64> = Box::new(|y| 2.0 * y);
    boxed(x) * g(1.0) * h(4.0)
}

fn main() {
    assert_eq!(casts_grad(3.0, 1.5, 2), (7.0, 0.0));
    assert_eq!(macros_grad(3.0), 4.0);
    assert_eq!(calls_grad(1.0), 6.0);
    assert_eq!(jumps_grad(1.0), 4.0);
    assert_eq!(functions_grad(3.0, &|y| y + 1.0, f64::sqrt), 8.0);
    assert_eq!(jumps(2.0), 16.0);
}
