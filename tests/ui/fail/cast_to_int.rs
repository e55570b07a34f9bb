use ad_runtime::differentiable;

#[differentiable]
fn direct(x: f64) -> f64 {
    (x as i64) as f64
}

#[differentiable]
fn through_a_variable(x: f64) -> f64 {
    let y = 2.0 * x;
    let n = (y + 0.5) as usize;
    n as f64
}

#[differentiable]
fn element(x: &[f64]) -> f64 {
    let k = x[0] as usize;
    x[k]
}

#[differentiable]
fn scratch(x: f64, n: usize) -> f64 {
    let mut v = vec![0.0; n];
    v[0] = x;
    let k = v[1] as usize;
    v[k]
}

fn main() {
    let _: f64 = direct_grad(1.0) + through_a_variable_grad(1.0) + scratch_grad(1.0, 2);
    let _: Vec<f64> = element_grad(&[1.0]);
}
