//! Recursive data: what is behind a `Box` is read, called on and differentiated like what is not.

use ad_runtime::{Differentiable, differentiable};

#[derive(Clone, Differentiable)]
enum Expr {
    Constant(f64),
    Variable(usize),
    Sin(Box<Expr>),
    Sum(Box<Expr>, Box<Expr>),
    Product { left: Box<Expr>, right: Box<Expr> },
}

#[differentiable(order = 2, boxed)]
fn value(e: &Expr, x: &[f64]) -> f64 {
    match e {
        Expr::Constant(c) => *c,
        Expr::Variable(i) => x[*i],
        Expr::Sin(a) => value(a, x).sin(),
        Expr::Sum(a, b) => value(&**a, x) + value(b.as_ref(), x),
        Expr::Product { left, right } => value(left, x) * value(right, x),
    }
}

/// sin(x0) (x1 + 2 x0)
fn tree() -> Expr {
    let boxed = |e: Expr| Box::new(e);
    let double = Expr::Product { left: boxed(Expr::Constant(2.0)), right: boxed(Expr::Variable(0)) };
    Expr::Product {
        left: boxed(Expr::Sin(boxed(Expr::Variable(0)))),
        right: boxed(Expr::Sum(boxed(Expr::Variable(1)), boxed(double))),
    }
}

#[test]
fn expression_trees() {
    let (e, x) = (tree(), [0.3f64, 0.9]);
    let (sin, cos) = x[0].sin_cos();
    let inner = x[1] + 2.0 * x[0];
    let (y, (_, g)) = value_value_and_grad(&e, &x);
    assert!((y - sin * inner).abs() < 1e-15);
    assert!((g[0] - (cos * inner + 2.0 * sin)).abs() < 1e-15 && (g[1] - sin).abs() < 1e-15, "{g:?}");
    let zero = e.zero_tangent();
    let (_, h) = value_hvp(&e, &x, &zero, &[1.0, 0.0]);
    let expected = [-sin * inner + 4.0 * cos, cos];
    let (_, (_, r)) = value_grad_vjp(&e, &x, &(zero, vec![1.0, 0.0]));
    for k in 0..2 {
        assert!((h[k] - expected[k]).abs() < 1e-14 && (r[k] - expected[k]).abs() < 1e-14, "{h:?} {r:?}");
    }
}

#[derive(Clone, Differentiable)]
struct Node {
    mass: f64,
    next: Option<Box<Node>>,
}

#[differentiable(order = 2)]
impl Node {
    fn weight(&self, q: f64) -> f64 {
        self.mass * q * q
    }
}

#[differentiable(order = 2, boxed)]
fn total(n: &Node, x: f64) -> f64 {
    let rest = match &n.next {
        Some(next) => total(next, x) + next.weight(x),
        None => 0.0,
    };
    n.mass * x + rest * x
}

#[test]
fn linked_lists() {
    let last = Node { mass: 0.5, next: None };
    let list = Node { mass: 1.0, next: Some(Box::new(last)) };
    // m0 x + (m1 x + m1 x²) x
    let (x, m) = (0.7f64, [1.0, 0.5]);
    let (tangent, dx) = total_grad(&list, x);
    assert!((dx - (m[0] + 2.0 * m[1] * x + 3.0 * m[1] * x * x)).abs() < 1e-15, "{dx}");
    let inner = tangent.next.expect("the list has a second node");
    assert!((tangent.mass - x).abs() < 1e-15 && (inner.mass - (x * x + x.powi(3))).abs() < 1e-15);
    let (_, second) = total_hvp(&list, x, &list.zero_tangent(), 1.0);
    assert!((second - (2.0 * m[1] + 6.0 * m[1] * x)).abs() < 1e-14, "{second}");
}
