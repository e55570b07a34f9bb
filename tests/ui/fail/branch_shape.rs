use ad_runtime::differentiable;

struct Config {
    k: f64,
}

fn config(k: f64) -> Config {
    Config { k }
}

#[differentiable]
fn made_in_a_branch(x: f64, n: u32) -> f64 {
    let c = if n > 0 { Config { k: x } } else { Config { k: 2.0 * x } };
    c.k * x
}

fn main() {
    let _ = config(1.0);
    let _: f64 = made_in_a_branch_grad(1.0, 0);
}
