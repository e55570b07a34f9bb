use ad_runtime::differentiable;

fn integrate(g: impl Fn(f64) -> f64) -> f64 {
    g(0.5)
}

#[differentiable]
fn captures(x: f64) -> f64 {
    integrate(|t| t * x)
}

fn main() {
    let _: f64 = captures_grad(1.0);
}
