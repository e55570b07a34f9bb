use ad_runtime::{Differentiable, differentiable};

#[derive(Clone, Copy, Differentiable)]
struct Pair<const N: usize> {
    parts: [f64; N],
}

#[differentiable]
impl<const N: usize> Pair<N> {
    fn first(&self) -> f64 {
        self.parts[0]
    }
}

#[differentiable]
fn square(x: f64) -> f64 {
    let pair = Pair { parts: [x, x] };
    pair.first() * pair.parts[1]
}

fn main() {
    let _: f64 = square_grad(1.0);
}
