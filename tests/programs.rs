//! Programs in the styles that people write, checked against differences: first and second derivatives in both nestings, third for two of them.

#![allow(missing_docs)]

use ad_runtime::{differentiable, stop_gradient};
#[differentiable(order = 2)]
fn table(x: f64) -> f64 {
    let i = stop_gradient(x) as i64;
    x * x * i as f64
}
#[differentiable(order = 3)]
fn filtered_sum(x: &[f64], k: f64) -> f64 {
    let mut acc = Vec::new();
    for (i, v) in x.iter().enumerate() {
        if *v > 0.0 {
            acc.push(v * k);
        } else {
            acc.push(k.exp() * i as f64);
        }
    }
    acc.iter().map(|a| a * a).sum::<f64>()
}
#[differentiable(order = 3)]
fn newton_root(a: f64, b: f64) -> f64 {
    let mut x = a;
    let mut n = 0;
    while n < 6 {
        let f = x * x * x - b * x - 1.0;
        x -= f / (3.0 * x * x - b);
        n += 1;
        if f.abs() < 1e-14 {
            break;
        }
    }
    x * a
}
#[differentiable(order = 3)]
fn power_iteration(m: &[[f64; 2]; 2], v: [f64; 2]) -> f64 {
    let mut w = v;
    for _ in 0..3 {
        let mut z = [0.0; 2];
        for i in 0..2 {
            for j in 0..2 {
                z[i] += m[i][j] * w[j];
            }
        }
        let n = (z[0] * z[0] + z[1] * z[1]).sqrt();
        for i in 0..2 {
            w[i] = z[i] / n;
        }
    }
    w[0] * m[0][1] + w[1]
}
#[differentiable(order = 3)]
fn leave_best_out(x: &[f64]) -> f64 {
    let mut best = 0;
    for i in 1..x.len() {
        if x[i] > x[best] {
            best = i;
        }
    }
    let mut p = 1.0;
    for i in (0..x.len()).rev() {
        if i == best {
            continue;
        }
        p *= x[i] + x[best];
    }
    p
}
#[differentiable(order = 3)]
fn step_in_place(t: &mut [f64], k: f64) -> f64 {
    let s = t[0] * k;
    t[0] = s.sin();
    t[1] += s * t[0];
    s
}
#[differentiable(order = 3)]
fn branchy_calls(x: &[f64]) -> f64 {
    let mut t = vec![x[0], x[1]];
    let mut s = 0.0;
    for i in 0..3 {
        if x[i] > 0.5 {
            s += step_in_place(&mut t, x[i] * 0.7) * t[1];
        } else {
            s -= t[0] * t[1];
        }
    }
    s + t[1]
}
fn check(name: &str, f: &dyn Fn(&[f64]) -> f64, g: &dyn Fn(&[f64]) -> Vec<f64>, x: &[f64]) {
    let r = ad_runtime::check::gradient(|x| f(x), &g(x), x);
    assert!(r.error < 1e-7, "{name} {:?}", r.components);
}
#[test]
fn derivatives_agree_with_differences() {
    let x = [0.7, 1.2, -0.4];
    check("table", &|x| table(x[0]), &|x| vec![table_grad(x[0])], &[3.4]);
    check(
        "filtered_sum",
        &|x| filtered_sum(&x[..2], x[2]),
        &|x| {
            let (a, b) = filtered_sum_grad(&x[..2], x[2]);
            vec![a[0], a[1], b]
        },
        &x,
    );
    check(
        "filtered_sum''",
        &|x| filtered_sum_grad(&x[..2], x[2]).1,
        &|x| {
            let (a, b) = filtered_sum_hvp(&x[..2], x[2], &[0.0, 0.0], 1.0);
            vec![a[0], a[1], b]
        },
        &x,
    );
    check(
        "filtered_sum'' rr",
        &|x| filtered_sum_grad(&x[..2], x[2]).1,
        &|x| {
            let (a, b) = filtered_sum_grad_vjp(&x[..2], x[2], &(vec![0.0, 0.0], 1.0)).1;
            vec![a[0], a[1], b]
        },
        &x,
    );
    check(
        "newton_root",
        &|x| newton_root(x[0], x[1]),
        &|x| {
            let (a, b) = newton_root_grad(x[0], x[1]);
            vec![a, b]
        },
        &[2.0, 1.5],
    );
    check(
        "newton_root''",
        &|x| newton_root_grad(x[0], x[1]).1,
        &|x| newton_root_hessian(x[0], x[1])[1].to_vec(),
        &[2.0, 1.5],
    );
    check(
        "newton_root'' rr",
        &|x| newton_root_grad(x[0], x[1]).1,
        &|x| {
            let (a, b) = newton_root_grad_vjp(x[0], x[1], (0.0, 1.0)).1;
            vec![a, b]
        },
        &[2.0, 1.5],
    );
    check(
        "newton_root'''",
        &|x| newton_root_grad_vjp(x[0], x[1], (0.0, 1.0)).1.1,
        &|x| {
            let (a, b) = newton_root_grad_vjp_jvp(x[0], x[1], (0.0, 1.0), 1.0, 0.0, (0.0, 0.0)).1.1;
            let (c, e) = newton_root_grad_vjp_jvp(x[0], x[1], (0.0, 1.0), 0.0, 1.0, (0.0, 0.0)).1.1;
            let _ = (a, c);
            vec![b, e]
        },
        &[2.0, 1.5],
    );
    let m = |x: &[f64]| [[x[0], x[1]], [x[2], x[3]]];
    let y = [1.1, 0.3, 0.4, 0.9, 0.6, 0.8];
    let flat = |(a, b): ([[f64; 2]; 2], [f64; 2])| vec![a[0][0], a[0][1], a[1][0], a[1][1], b[0], b[1]];
    check(
        "power_iteration",
        &|x| power_iteration(&m(x), [x[4], x[5]]),
        &|x| flat(power_iteration_grad(&m(x), [x[4], x[5]])),
        &y,
    );
    check(
        "power_iteration''",
        &|x| power_iteration_grad(&m(x), [x[4], x[5]]).0[0][1],
        &|x| flat(power_iteration_hvp(&m(x), [x[4], x[5]], &[[0.0, 1.0], [0.0, 0.0]], [0.0; 2])),
        &y,
    );
    check(
        "power_iteration'' rr",
        &|x| power_iteration_grad(&m(x), [x[4], x[5]]).0[0][1],
        &|x| flat(power_iteration_grad_vjp(&m(x), [x[4], x[5]], ([[0.0, 1.0], [0.0, 0.0]], [0.0; 2])).1),
        &y,
    );
    check("leave_best_out", &|x| leave_best_out(x), &|x| leave_best_out_grad(x), &x);
    check(
        "leave_best_out''",
        &|x| leave_best_out_grad(x)[1],
        &|x| leave_best_out_hvp(x, &[0.0, 1.0, 0.0]),
        &x,
    );
    check(
        "leave_best_out'' rr",
        &|x| leave_best_out_grad(x)[1],
        &|x| leave_best_out_grad_vjp(x, &[0.0, 1.0, 0.0]).1,
        &x,
    );
    check("branchy_calls", &|x| branchy_calls(x), &|x| branchy_calls_grad(x), &x);
    check("branchy_calls''", &|x| branchy_calls_grad(x)[0], &|x| branchy_calls_hvp(x, &[1.0, 0.0, 0.0]), &x);
    check(
        "branchy_calls'' rr",
        &|x| branchy_calls_grad(x)[0],
        &|x| branchy_calls_grad_vjp(x, &[1.0, 0.0, 0.0]).1,
        &x,
    );
    check(
        "branchy_calls'''",
        &|x| branchy_calls_hvp(x, &[1.0, 0.0, 0.0])[0],
        &|x| branchy_calls_grad_vjp_vjp(x, &[1.0, 0.0, 0.0], &(vec![0.0; 3], vec![1.0, 0.0, 0.0])).1.0,
        &x,
    );
}
