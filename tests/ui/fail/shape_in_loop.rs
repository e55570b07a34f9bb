use ad_runtime::differentiable;

#[differentiable]
fn reference(x: &[f64], y: &[f64]) -> f64 {
    let mut row = x;
    let mut sum = 0.0;
    for _ in 0..3 {
        sum += row[0];
        row = y;
    }
    sum
}

#[differentiable]
fn option(x: f64) -> f64 {
    let mut last = None;
    for k in 0..3 {
        last = Some([x, k as f64]);
    }
    if last.is_some() { x } else { 0.0 }
}

fn main() {
    let _: (Vec<f64>, Vec<f64>) = reference_grad(&[1.0], &[1.0]);
    let _: f64 = option_grad(1.0);
}
