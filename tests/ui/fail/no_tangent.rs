use ad_runtime::differentiable;

#[derive(Clone)]
struct Config {
    k: f64,
}

#[differentiable]
fn result(x: f64) -> Config {
    Config { k: x }
}

fn main() {}
