use ad_runtime::{Differentiable, differentiable};

#[derive(Clone, Differentiable)]
struct Layer {
    weight: f64,
    #[constant]
    mask: f64,
}

#[differentiable]
fn masked(layer: &Layer) -> f64 {
    layer.weight * layer.mask
}

fn main() {
    masked_grad(&Layer { weight: 1.0, mask: 0.5 });
}
