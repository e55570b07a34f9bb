use ad_runtime::differentiable;

#[differentiable]
fn computed(x: f64, n: u32) -> f64 {
    (if n > 0 { f64::sin } else { f64::cos })(x)
}

#[differentiable]
fn hole(x: f64) -> f64 {
    let y = _;
    x
}

fn main() {
    let _: f64 = computed_grad(1.0, 0) + hole_grad(1.0);
}
