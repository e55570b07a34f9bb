use ad_runtime::differentiable;

#[differentiable]
fn stored(x: &[f64]) -> f64 {
    let pair = [x.iter().map(|v| v * 2.0)];
    pair.len() as f64 * x[0]
}

#[differentiable]
fn range(x: f64) -> f64 {
    let r = 0..3;
    x * r.start as f64
}

fn main() {
    let _: Vec<f64> = stored_grad(&[1.0]);
    let _: f64 = range_grad(1.0);
}
