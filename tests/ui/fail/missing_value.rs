use ad_runtime::differentiable;

#[differentiable]
fn variable(x: f64) -> f64 {
    let y: f64;
    x * y
}

fn main() {
    let _: f64 = variable_grad(1.0);
}
