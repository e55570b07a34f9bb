//! Closure parameters: the callee sees only the bound, the caller only the callee's name.

use ad_runtime::differentiable;

use crate::{all_near, gradient, near, slope};

mod quadrature {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn integrate<F: Fn(f64) -> f64>(f: F, a: f64, b: f64) -> f64 {
        let h = (b - a) / 4.0;
        let mut s = 0.0;
        for i in 0..4 {
            s += f(a + h * (i as f64 + 0.5)) * h;
        }
        s
    }

    /// By reference, in a `where` clause, of several arguments.
    #[differentiable(order = 2)]
    pub fn fixed_point<G>(g: &G, start: f64, p: &[f64]) -> f64
    where
        G: Fn(f64, &[f64]) -> f64,
    {
        let mut x = start;
        for _ in 0..5 {
            x = g(x, p);
        }
        x
    }
}
use quadrature::{fixed_point, integrate};

#[differentiable(order = 2)]
fn square(x: f64) -> f64 {
    x * x * (1.0 + x).ln()
}

/// A literal that captures numbers and memory, a function's name, and a local closure.
#[differentiable(order = 2)]
fn caller(k: f64, b: f64, v: &[f64]) -> f64 {
    let shift = k * k;
    let g = |u: f64| (u * shift).sin();
    let by_literal = integrate(|u| k * square(u) + v[0] * u * v[1], 0.1, b);
    by_literal + integrate(square, 0.2, k) * integrate(g, b, 1.5)
}

#[test]
fn literals_names_and_local_closures() {
    let (k, b, v) = (0.8, 1.3, [0.7, -0.4]);
    let (dk, db, dv) = caller_grad(k, b, &v);
    near(dk, slope(|k| caller(k, b, &v), k));
    near(db, slope(|b| caller(k, b, &v), b));
    all_near(&dv, &gradient(|v| caller(k, b, v), &v));
    let (value, tangent) = caller_jvp(k, b, &v, 1.0, 0.5, &[0.2, 0.1]);
    near(value, caller(k, b, &v));
    near(tangent, dk + 0.5 * db + 0.2 * dv[0] + 0.1 * dv[1]);
}

#[test]
fn second_order_in_both_nestings() {
    let (k, b, v) = (0.8, 1.3, [0.7, -0.4]);
    let (hk, hb, hv) = caller_hvp(k, b, &v, 1.0, 0.0, &[0.0, 0.0]);
    near(hk, slope(|k| caller_grad(k, b, &v).0, k));
    near(hb, slope(|k| caller_grad(k, b, &v).1, k));
    let (_, (rk, rb, rv)) = caller_grad_vjp(k, b, &v, &(1.0, 0.0, vec![0.0, 0.0]));
    near(rk, hk);
    near(rb, hb);
    all_near(&rv, &hv);
    for i in 0..2 {
        near(hv[i], slope(|k| caller_grad(k, b, &v).2[i], k));
    }
}

/// By reference, and with a parameter that needs its type.
#[differentiable(order = 2)]
fn newton(k: f64, p: &[f64]) -> f64 {
    fixed_point(&|x: f64, p: &[f64]| (k * x + p[0]).cos() * p[1], k, p)
}

#[test]
fn by_reference() {
    let (k, p) = (0.6, [0.3, 0.9]);
    let (dk, dp) = newton_grad(k, &p);
    near(dk, slope(|k| newton(k, &p), k));
    all_near(&dp, &gradient(|p| newton(k, p), &p));
    let (hk, hp) = newton_hvp(k, &p, 1.0, &[0.0, 0.0]);
    near(hk, slope(|k| newton_grad(k, &p).0, k));
    near(hp[1], slope(|k| newton_grad(k, &p).1[1], k));
}

/// A closure parameter that is passed on, and captured.
#[differentiable]
fn passed_on<F: Fn(f64) -> f64 + Clone>(f: F, x: f64) -> f64 {
    integrate(|u| f(u) * x, 0.0, x) + integrate(f.clone(), 0.0, 1.0)
}

#[differentiable]
fn outermost(k: f64, x: f64) -> f64 {
    // The last one is a constant.
    passed_on(|u| (k * u).exp(), x) + x * integrate(|u| u * u, 0.0, 1.0)
}

#[test]
fn passed_on_and_constant() {
    let (k, x) = (0.6, 0.9);
    let (dk, dx) = outermost_grad(k, x);
    near(dk, slope(|k| outermost(k, x), k));
    near(dx, slope(|x| outermost(k, x), x));
}
