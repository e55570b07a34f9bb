use ad_runtime::{Differentiable, differentiable};

#[differentiable]
trait Potential {
    fn energy(&self, x: f64) -> f64;
}

#[derive(Clone, Differentiable)]
struct Flat {
    k: f64,
}

impl Potential for Flat {
    fn energy(&self, x: f64) -> f64 {
        self.k * x
    }
}

fn main() {
    let _ = Flat { k: 1.0 };
}
