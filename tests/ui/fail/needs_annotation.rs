use ad_runtime::differentiable;

#[differentiable]
fn named(x: f64) -> f64 {
    let name = String::from("linear");
    let y = x * x;
    y * name.len() as f64
}

fn main() {
    let _: f64 = named_grad(1.0);
}
