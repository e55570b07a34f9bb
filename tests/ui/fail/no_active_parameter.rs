use ad_runtime::differentiable;

#[differentiable]
fn counts(n: usize) -> f64 {
    n as f64
}

#[differentiable]
fn nothing() -> f64 {
    1.0
}

#[differentiable]
fn all_constant(#[constant] x: f64, name: &str) -> f64 {
    x + name.len() as f64
}

fn main() {
    let _ = counts(2) + nothing() + all_constant(1.0, "a");
}
