use ad_runtime::{Differentiable, differentiable};

#[derive(Clone, Differentiable)]
enum Expr {
    Constant(f64),
    Sin(Box<Expr>),
}

#[differentiable]
fn wrapped(x: f64) -> Expr {
    Expr::Sin(Box::new(Expr::Constant(x)))
}

fn main() {
    let _ = wrapped_vjp(1.0, &Expr::Constant(0.0).zero_tangent());
}
