use ad_runtime::{Differentiable, differentiable};

#[differentiable]
trait Provided {
    fn energy(&self, x: f64) -> f64;
    fn twice(&self, x: f64) -> f64 {
        2.0 * self.energy(x)
    }
}

#[differentiable]
trait Generic {
    fn energy<const N: usize>(&self, x: [f64; N]) -> f64;
}

#[differentiable]
trait Constant {
    fn size() -> usize;
}

fn main() {
    let _ = (<f64 as Differentiable>::zero_tangent(&1.0), <u8 as Constant>::size());
}

impl Constant for u8 {
    fn size() -> usize {
        1
    }
}
