use ad_runtime::differentiable;

#[derive(Clone)]
struct Config {
    k: f64,
}

fn config(k: f64) -> Config {
    Config { k }
}

#[differentiable]
fn samples(x: f64, n: usize) -> Vec<f64> {
    vec![x; n]
}

#[differentiable]
fn unknown_memory(x: f64, n: u32) -> f64 {
    let v = if n > 0 { samples(x, 2) } else { samples(2.0 * x, 3) };
    x * v[0]
}

#[differentiable]
fn unknown_constant(x: f64, n: u32) -> f64 {
    let c;
    if n > 0 {
        c = config(1.0);
    } else {
        c = config(2.0);
    }
    x * c.k
}

fn main() {
    let _: f64 = unknown_memory_grad(1.0, 0) + unknown_constant_grad(1.0, 0);
}
