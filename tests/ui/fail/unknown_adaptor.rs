use ad_runtime::differentiable;

#[differentiable]
fn reversed(x: &[f64], y: &[f64]) -> f64 {
    let both = x.iter().filter(|v| **v > 0.0).chain(y.iter());
    both.rev().fold(0.0, |s, v| 0.5 * s + v)
}

#[differentiable]
fn two_filters(x: &[f64], y: &[f64]) -> f64 {
    let a = x.iter().filter(|v| **v > 0.0);
    let b = y.iter().filter(|v| **v > 0.0);
    a.zip(b).map(|(a, b)| a * b).sum()
}

#[differentiable]
fn cycle(x: &[f64]) -> f64 {
    x.iter().cycle().take(7).sum()
}

#[differentiable]
fn largest(x: &[f64]) -> f64 {
    *x.iter().max_by(|a, b| a.total_cmp(b)).unwrap()
}

fn main() {
    let _: (Vec<f64>, Vec<f64>) = reversed_grad(&[1.0], &[1.0]);
    let _: (Vec<f64>, Vec<f64>) = two_filters_grad(&[1.0], &[1.0]);
    let _: Vec<f64> = cycle_grad(&[1.0]);
    let _: Vec<f64> = largest_grad(&[1.0]);
}
