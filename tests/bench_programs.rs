//! The programs that the benches time: generated gradients and Hessians against the hand-written gradients.

// Each test uses a part of the programs.
#[allow(dead_code)]
#[path = "../benches/programs/mod.rs"]
mod programs;

use programs::{chain, lotka_volterra, network, numbers, rosenbrock};

/// Each component within `1e-9` of the hand-written one, relative to the largest.
#[track_caller]
fn close(got: &[f64], expected: &[f64]) {
    close_to(got, expected, 1e-9);
}

#[track_caller]
fn close_to(got: &[f64], expected: &[f64], relative: f64) {
    assert_eq!(got.len(), expected.len());
    let largest = expected.iter().fold(0.0_f64, |m, x| m.max(x.abs()));
    for (i, (g, e)) in got.iter().zip(expected).enumerate() {
        assert!((g - e).abs() <= relative * largest, "component {i} is {g:e}, not {e:e}");
    }
}

/// The derivative of a gradient along `v`, by differences of the gradient itself.
fn along(gradient: impl Fn(&[f64]) -> Vec<f64>, x: &[f64], v: &[f64]) -> Vec<f64> {
    let h = 1e-5;
    let at = |t: f64| gradient(&x.iter().zip(v).map(|(x, v)| x + t * v).collect::<Vec<_>>());
    at(h).iter().zip(at(-h)).map(|(a, b)| (a - b) / (2.0 * h)).collect()
}

#[test]
fn rosenbrock() {
    for n in [2, 3, 10, 100] {
        let (x, v) = (numbers(n, 0.4), numbers(n, 1.4));
        close(&rosenbrock::rosenbrock_grad(&x), &rosenbrock::by_hand(&x));
        let expected = along(rosenbrock::by_hand, &x, &v);
        close_to(&rosenbrock::rosenbrock_hvp(&x, &v), &expected, 1e-7);
        close_to(&rosenbrock::rosenbrock_grad_vjp(&x, &v).1, &expected, 1e-7);
    }
}

#[test]
fn chain() {
    for steps in [0, 1, 2, 20] {
        close(&[chain::chain_grad(0.7, steps)], &[chain::by_hand(0.7, steps)]);
        let expected = along(|x| vec![chain::by_hand(x[0], steps)], &[0.7], &[1.0]);
        close_to(&[chain::chain_hessian(0.7, steps)], &expected, 1e-7);
    }
}

#[test]
fn network() {
    let (w1, b1, w2, b2) = (numbers(12, 0.1), numbers(4, 0.2), numbers(4, 0.3), 0.1);
    let (x, y) = (numbers(15, 0.4), numbers(5, 0.5));
    let (g1, g2, g3, g4) = network::network_grad(&w1, &b1, &w2, b2, &x, &y);
    let (h1, h2, h3, h4) = network::by_hand(&w1, &b1, &w2, b2, &x, &y);
    close(&g1, &h1);
    close(&g2, &h2);
    close(&g3, &h3);
    close(&[g4], &[h4]);
    // Along a direction in the first layer's weights.
    let v = numbers(12, 2.1);
    let expected = along(|w1| network::by_hand(w1, &b1, &w2, b2, &x, &y).0, &w1, &v);
    let hv = network::network_hvp(&w1, &b1, &w2, b2, &x, &y, &v, &[0.0; 4], &[0.0; 4], 0.0);
    close_to(&hv.0, &expected, 1e-7);
}

#[test]
fn lotka_volterra() {
    let p = [1.5, 1.0, 1.0, 3.0];
    for steps in [0, 1, 50] {
        let by_hand = |p: &[f64]| lotka_volterra::by_hand(&[p[0], p[1], p[2], p[3]], 0.01, steps).to_vec();
        close(&lotka_volterra::populations_grad(&p, 0.01, steps), &by_hand(&p));
        let v = [0.3, -0.2, 0.5, 0.1];
        let expected = along(by_hand, &p, &v);
        close_to(&lotka_volterra::populations_hvp(&p, 0.01, steps, &v), &expected, 1e-7);
    }
}
