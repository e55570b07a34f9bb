//! Functions that call differentiable functions, in loops, in both directions, in place: the Hessian by forward over reverse, by reverse over
//! reverse, and by differences of the gradient, which agree.

#![allow(missing_docs)]

use ad_runtime::differentiable;

#[differentiable(order = 2)]
fn gate(w: &[f64], input: f64) -> f64 {
    w[0] * input + w[1] * input * input
}
#[differentiable(order = 2)]
fn sig(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}
#[differentiable(order = 2)]
fn a(x: &[f64]) -> f64 {
    gate(&x[0..2], x[2]) * x[0]
}
#[differentiable(order = 2)]
fn b(x: &[f64]) -> f64 {
    let mut s = 0.0;
    for i in 0..2 {
        s += gate(&x[i..i + 2], x[i]) * x[0];
    }
    s
}
#[differentiable(order = 2)]
fn c(x: &[f64]) -> f64 {
    let mut s = x[0];
    for i in 0..3 {
        s = sig(s * x[i]);
    }
    s
}
#[differentiable(order = 2)]
fn d(x: &[f64]) -> f64 {
    let mut s = x[0];
    for i in 0..2 {
        s = gate(&x[i..i + 2], s);
    }
    s
}
#[differentiable(order = 2)]
fn e(x: &[f64]) -> f64 {
    let mut h = [x[0], x[1]];
    for i in 0..2 {
        let p = h;
        for u in 0..2 {
            h[u] = (p[u] * x[i] * h[0]).tanh();
        }
    }
    h[0] * h[1]
}
#[differentiable(order = 2)]
fn g(x: &[f64]) -> f64 {
    let mut h = [x[0], x[1]];
    for i in 0..2 {
        for u in 0..2 {
            h[u] = sig(h[u] * x[i]);
        }
        h.swap(0, 1);
    }
    h[0] * h[1] * h[0]
}
#[differentiable(order = 2)]
fn h(x: &[f64]) -> f64 {
    let mut t = [0.0; 2];
    for k in 0..2 {
        t[k] = x[k] * x[2];
    }
    gate(&t, x[0])
}
#[differentiable(order = 2)]
fn k(x: &[f64]) -> f64 {
    let mut s = 0.0;
    for i in 0..2 {
        let mut t = [0.0; 2];
        for k in 0..2 {
            t[k] = x[k] * x[i];
        }
        s += gate(&t, x[0]);
    }
    s
}
#[differentiable(order = 2)]
fn m(x: &[f64]) -> f64 {
    let mut s = 0.0;
    for i in 0..2 {
        for j in 0..2 {
            s += gate(&x[j..j + 2], sig(x[i]));
        }
    }
    s
}
#[differentiable(order = 2)]
fn scale(x: &mut [f64], f: f64) {
    for i in 0..x.len() {
        x[i] = x[i] * x[i] * f;
    }
}
#[differentiable(order = 2)]
fn n(x: &[f64]) -> f64 {
    let mut t = x.to_vec();
    for i in 0..2 {
        scale(&mut t, x[i]);
    }
    t[0] + t[1] * t[2]
}
#[differentiable(order = 2)]
fn into(x: &[f64], out: &mut [f64]) {
    for i in 0..x.len() {
        out[i] = x[i] * x[i];
    }
}
#[differentiable(order = 2)]
fn o(x: &[f64]) -> f64 {
    let mut t = x.to_vec();
    let mut q = vec![0.0; 3];
    for _ in 0..2 {
        into(&t, &mut q);
        for i in 0..3 {
            t[i] += 0.1 * q[i] * t[0];
        }
    }
    t[0] + t[1] * t[2]
}
#[differentiable(order = 2)]
fn p(x: &[f64]) -> f64 {
    gate(x, x[2]) - 3.0 * gate(&x[1..], x[0])
}
#[differentiable(order = 2)]
fn q(x: &[f64]) -> f64 {
    let mut s = x[0];
    for i in (0..3).rev() {
        for j in (1..3).rev() {
            s = sig(s * x[i] + x[j]);
        }
    }
    s
}
#[differentiable(order = 2)]
fn scaled(x: &[f64], k: f64) -> Vec<f64> {
    x.iter().map(|e| e * e * k).collect()
}
/// Methods on what a call returns.
#[differentiable(order = 2)]
fn r(x: &[f64]) -> f64 {
    let n = scaled(x, 0.5).len() as f64;
    let products = scaled(x, x[1]).iter().zip(scaled(x, 0.2).iter()).map(|(a, b)| a * b).sum::<f64>();
    n * scaled(x, x[0]).iter().map(|e| e * x[0]).sum::<f64>() + scaled(x, 0.7).to_vec()[0] + products
}
/// Memory whose type only literals tell, read where a method needs to know it.
#[differentiable(order = 2)]
fn literals(x: &[f64]) -> f64 {
    let (zero, zeros): (f64, [f64; 3]) = (0.0, [0.0; 3]);
    let mut sum: Vec<f64> = vec![0.0, 0.5];
    sum[1] += (0.5 * sum[x.len() % 2]).cos();
    (zero * zeros[2] + 0.25).max(x[0] * x[1]) + sum[1] * (-sum[0] + sum[1]).sin() * x[2]
}
#[differentiable(order = 2)]
fn energy(x: &[f64]) -> f64 {
    x[0] * x[1]
}
#[differentiable(order = 2)]
fn weighted(k: f64, x: &[f64]) -> f64 {
    k * x[0]
}
/// A `&mut` that is only read by what it is handed to, by its bare name and explicitly.
#[differentiable(order = 2)]
fn damp(x: &mut [f64], y: &[f64]) -> f64 {
    let a = weighted(y[0], x) + weighted(y[2], &*x) + weighted(y[1], &x[1..]);
    x[0] *= a.sin();
    weighted(y[1], x) * energy(&x[..])
}
#[differentiable(order = 2)]
fn double(x: &mut [f64]) -> f64 {
    x[1] *= x[0];
    x[0]
}
/// A `&mut` that nothing else here changes.
#[differentiable(order = 2)]
fn doubled(x: &mut [f64]) -> f64 {
    let s = double(x);
    s.sin()
}
/// Calls for their effect: statements, and ends of blocks that have no value.
#[differentiable(order = 2)]
fn effects(x: &mut [f64], n: usize) -> f64 {
    if n > 1 {
        scale(x, 0.5)
    }
    for _ in 0..n {
        scale(x, x[0]);
    }
    energy(x)
}
#[differentiable(order = 2)]
fn square(x: &f64) -> f64 {
    *x * *x
}
#[differentiable(order = 2)]
fn grown(x: &mut f64, k: f64) -> f64 {
    *x *= k;
    square(x)
}
#[differentiable(order = 2)]
fn lent(x: &[f64]) -> f64 {
    let (mut v, mut w, mut t) = (x.to_vec(), [x[0], x[1]], x[0]);
    let sum = damp(&mut v, x) + doubled(&mut w) + effects(&mut v, 2) + grown(&mut t, x[2]);
    sum + v[0] * w[1] * t
}

type Gradient = fn(&[f64]) -> Vec<f64>;
type Product = fn(&[f64], &[f64]) -> (Vec<f64>, Vec<f64>);

fn check(name: &str, f: fn(&[f64]) -> f64, grad: Gradient, jvp: Product, vjp: Product) {
    let x = [0.7, 0.4, 1.1];
    let report = ad_runtime::check::gradient(f, &grad(&x), &x);
    assert!(report.error < 1e-8, "{name}: {report}");
    for i in 0..3 {
        let mut v = [0.0; 3];
        v[i] = 1.0;
        let (forward, reverse) = (jvp(&x, &v).1, vjp(&x, &v).1);
        let row = ad_runtime::check::gradient(|x| grad(x)[i], &forward, &x);
        assert!(row.error < 1e-8, "{name}, row {i}: {row}");
        for (a, b) in forward.iter().zip(&reverse) {
            assert!((a - b).abs() <= 1e-12 * (1.0 + a.abs()), "{name}, row {i}: {forward:?} {reverse:?}");
        }
    }
}

#[test]
fn hessians_agree() {
    check("a", a, a_grad, a_grad_jvp, a_grad_vjp);
    check("b", b, b_grad, b_grad_jvp, b_grad_vjp);
    check("c", c, c_grad, c_grad_jvp, c_grad_vjp);
    check("d", d, d_grad, d_grad_jvp, d_grad_vjp);
    check("e", e, e_grad, e_grad_jvp, e_grad_vjp);
    check("g", g, g_grad, g_grad_jvp, g_grad_vjp);
    check("h", h, h_grad, h_grad_jvp, h_grad_vjp);
    check("k", k, k_grad, k_grad_jvp, k_grad_vjp);
    check("m", m, m_grad, m_grad_jvp, m_grad_vjp);
    check("n", n, n_grad, n_grad_jvp, n_grad_vjp);
    check("o", o, o_grad, o_grad_jvp, o_grad_vjp);
    check("p", p, p_grad, p_grad_jvp, p_grad_vjp);
    check("q", q, q_grad, q_grad_jvp, q_grad_vjp);
    check("r", r, r_grad, r_grad_jvp, r_grad_vjp);
    check("lent", lent, lent_grad, lent_grad_jvp, lent_grad_vjp);
    check("literals", literals, literals_grad, literals_grad_jvp, literals_grad_vjp);
}
