use ad_runtime::differentiable;

#[differentiable]
fn weighted(x: &[f64], #[constant] w: &[f64]) -> f64 {
    x[0] * w[0]
}

#[differentiable]
fn by_reference(x: &[f64]) -> f64 {
    weighted(&[2.0], x)
}

fn main() {
    let _: Vec<f64> = by_reference_grad(&[1.0]);
}
