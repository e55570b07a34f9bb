//! At order 2, an enum by value that is constant in the caller: nothing shows which variant its tangent has.

use ad_runtime::{Differentiable, differentiable};

#[derive(Clone, Copy, Differentiable)]
enum Act {
    Linear,
    Leaky(f64),
}

#[differentiable(order = 2)]
fn apply(act: Act, x: f64) -> f64 {
    match act {
        Act::Linear => x,
        Act::Leaky(k) => k * x,
    }
}

#[differentiable(order = 2)]
fn both(x: f64) -> f64 {
    apply(Act::Linear, x)
}

fn main() {
    apply(Act::Leaky(0.1), both_grad(1.0));
}
