use ad_runtime::differentiable;

#[differentiable]
fn stored(x: f64) -> f64 {
    let table = [|y: f64| y * 2.0, |y: f64| y * 3.0];
    table[0](x)
}

#[differentiable]
fn boxed(x: f64) -> f64 {
    let g: Box<dyn Fn(f64) -> f64> = Box::new(|y| 2.0 * y);
    g(x)
}

fn main() {
    let _: f64 = stored_grad(1.0) + boxed_grad(1.0);
}
