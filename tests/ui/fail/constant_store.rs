use ad_runtime::differentiable;

#[differentiable]
fn workspace(x: &[f64], #[constant] work: &mut [f64]) -> f64 {
    for i in 0..x.len() {
        work[i] = x[i] * x[i];
    }
    work[0]
}

fn main() {
    let _ = workspace(&[1.0], &mut [0.0]);
}
