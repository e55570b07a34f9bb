use ad_runtime::differentiable;

#[differentiable]
fn lookup(x: f64) -> Option<f64> {
    Some(x)
}

#[differentiable]
fn zipped(x: f64) -> f64 {
    let a = Some(x);
    a.zip(Some(2.0)).map_or(0.0, |(a, b)| a * b)
}

#[differentiable]
fn made_in_a_branch(x: f64) -> f64 {
    if (if x > 1.0 { lookup(x) } else { lookup(-x) }).is_some() { x } else { 0.0 }
}

fn main() {
    let _: f64 = zipped_grad(1.0) + made_in_a_branch_grad(1.0);
}
