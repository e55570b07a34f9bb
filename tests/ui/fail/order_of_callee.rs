use ad_runtime::differentiable;

#[differentiable]
fn cube(x: f64) -> f64 {
    x * x * x
}

#[differentiable]
fn slope(x: f64) -> f64 {
    cube_grad(x)
}

fn main() {
    let _: f64 = slope_grad(1.0);
}
