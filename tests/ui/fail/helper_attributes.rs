use ad_runtime::differentiable;

#[differentiable]
fn parameter(x: f64, #[constant = 2] k: f64) -> f64 {
    k * x
}

#[differentiable]
fn local(x: f64) -> f64 {
    #[constant]
    let k = 2.0 * x;
    k * x
}

#[differentiable]
fn statement(x: f64) -> f64 {
    #[checkpoint]
    let mut y = x;
    #[checkpoint(10)]
    for _ in 0..3 {
        y *= 2.0;
    }
    #[checkpoint(every = 10)]
    {
        y += 1.0;
    }
    y
}

fn main() {
    let _: f64 = parameter_grad(1.0, 2.0);
    let _: f64 = local_grad(1.0) + statement_grad(1.0);
}
