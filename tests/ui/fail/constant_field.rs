use ad_runtime::{Differentiable, differentiable};

#[derive(Clone, Differentiable)]
struct Layer {
    weight: f64,
    #[constant]
    mask: f64,
}

#[differentiable]
fn masked(x: f64) -> f64 {
    let layer = Layer { weight: x, mask: x * x };
    layer.weight * layer.mask
}

fn main() {
    masked_grad(1.0);
}
