use ad_runtime::differentiable;

struct Config {
    k: f64,
    n: usize,
}

#[differentiable]
fn base(x: f64, #[constant] config: Config) -> f64 {
    let c = Config { k: x, ..config };
    c.k
}

#[differentiable]
fn hole(x: f64) -> f64 {
    let y = _;
    x
}

#[differentiable]
fn computed(x: f64, n: u32) -> f64 {
    (if n > 0 { f64::sin } else { f64::cos })(x)
}

#[differentiable]
fn odd_vec(x: f64) -> f64 {
    let v = vec![x => 2];
    v[0]
}

#[differentiable]
fn odd_matches(x: f64) -> f64 {
    if matches!(x) { x } else { 0.0 }
}

fn main() {
    let _: f64 = base_grad(1.0, Config { k: 1.0, n: 1 }) + hole_grad(1.0) + computed_grad(1.0, 0);
    let _: f64 = odd_vec_grad(1.0) + odd_matches_grad(1.0);
}
