use ad_runtime::differentiable;

#[differentiable]
fn two_vectors(x: f64, n: u32) -> f64 {
    let (mut a, mut b) = (vec![x; 2], vec![1.0; 2]);
    let target = if n > 0 { &mut a } else { &mut b };
    target[0] = 2.0 * x;
    a[0] + b[0]
}

#[differentiable]
fn two_variables(x: f64, n: u32) -> f64 {
    let (mut a, mut b) = (x, 1.0);
    let target = if n > 0 { &mut a } else { &mut b };
    *target += x;
    a * b
}

fn main() {
    let _: f64 = two_vectors_grad(1.0, 0) + two_variables_grad(1.0, 0);
}
