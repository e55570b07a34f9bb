use ad_runtime::differentiable;

#[differentiable]
fn lookup(x: f64) -> Option<f64> {
    Some(x)
}

#[differentiable]
fn unzipped(x: f64) -> f64 {
    let both = Some((x, 2.0));
    let (a, b) = both.unzip();
    a.map_or(0.0, |a| a * b.unwrap())
}

#[differentiable]
fn made_in_a_branch(x: f64) -> f64 {
    if (if x > 1.0 { lookup(x) } else { lookup(-x) }).is_some() { x } else { 0.0 }
}

fn main() {
    let _: f64 = unzipped_grad(1.0) + made_in_a_branch_grad(1.0);
}
