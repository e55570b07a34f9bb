//! Models: simulations, networks and likelihoods as people write them.

use crate::harness::{Case, case};

pub fn cases() -> Vec<Case> {
    vec![
        case!(n_body(&[[f64; 7]; 3]), no_hessian),
        case!(lstm(&[f64; 16], &[f64; 3]), no_hessian),
        case!(gaussian_mixture(&[f64; 2], &[[f64; 2]; 2], &[[f64; 3]; 2]), no_hessian),
        case!(heston(f64, f64, f64, f64, f64, f64)),
        case!(quaternion([f64; 4], [f64; 3]), no_hessian),
        case!(kalman(f64, f64, [f64; 2], &[f64]), no_hessian),
        case!(perceptron(&[[f64; 2]; 3], &[f64; 3], &[f64; 3], f64), no_hessian),
        case!(hidden_markov(&[f64; 4], &[f64; 2]), no_hessian),
    ]
}

/// Three bodies under softened gravity for three steps, then their energy. A body is its position, velocity and mass.
mod n_body {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn accelerations(bodies: &[[f64; 7]], out: &mut [[f64; 3]]) {
        for a in out.iter_mut() {
            *a = [0.0; 3];
        }
        for i in 0..bodies.len() {
            for j in 0..bodies.len() {
                if i == j {
                    continue;
                }
                let mut d = [0.0; 3];
                let mut r2 = 0.01;
                for k in 0..3 {
                    d[k] = bodies[j][k] - bodies[i][k];
                    r2 += d[k] * d[k];
                }
                let pull = bodies[j][6] / (r2 * r2.sqrt());
                for k in 0..3 {
                    out[i][k] += pull * d[k];
                }
            }
        }
    }

    #[differentiable(order = 2)]
    pub fn f(start: &[[f64; 7]; 3]) -> f64 {
        let mut bodies = start.to_vec();
        let n = bodies.len();
        let mut acceleration = vec![[0.0; 3]; n];
        let dt = 0.05;
        for _ in 0..3 {
            accelerations(&bodies, &mut acceleration);
            for i in 0..n {
                for k in 0..3 {
                    bodies[i][3 + k] += dt * acceleration[i][k];
                    bodies[i][k] += dt * bodies[i][3 + k];
                }
            }
        }
        let mut energy = 0.0;
        for i in 0..n {
            let mut v2 = 0.0;
            for k in 3..6 {
                v2 += bodies[i][k] * bodies[i][k];
            }
            energy += 0.5 * bodies[i][6] * v2;
            for j in i + 1..n {
                let mut r2 = 0.0;
                for k in 0..3 {
                    let d = bodies[i][k] - bodies[j][k];
                    r2 += d * d;
                }
                energy -= bodies[i][6] * bodies[j][6] / r2.sqrt();
            }
        }
        energy
    }
}

/// Two long short-term memory units that exchange their outputs after each of three inputs.
mod lstm {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn sigmoid(x: f64) -> f64 {
        1.0 / (1.0 + (-x).exp())
    }

    #[differentiable(order = 2)]
    fn gate(w: &[f64], input: f64, previous: f64) -> f64 {
        w[0] * input + w[1] * previous
    }

    #[differentiable(order = 2)]
    pub fn f(w: &[f64; 16], inputs: &[f64; 3]) -> f64 {
        let mut hidden = [0.1, -0.2];
        let mut cell = [0.3, 0.05];
        for &x in inputs {
            let previous = hidden;
            for u in 0..2 {
                let base = 8 * u;
                let forget = sigmoid(gate(&w[base..base + 2], x, previous[u]));
                let input = sigmoid(gate(&w[base + 2..base + 4], x, previous[u]));
                let output = sigmoid(gate(&w[base + 4..base + 6], x, previous[u]));
                let change = gate(&w[base + 6..base + 8], x, previous[u]).tanh();
                cell[u] = forget * cell[u] + input * change;
                hidden[u] = output * cell[u].tanh();
            }
            hidden.swap(0, 1);
        }
        (hidden[0] - 0.5).powi(2) + (hidden[1] + 0.25).powi(2) + cell[0] * cell[1]
    }
}

/// The likelihood of a mixture of two Gaussians in the plane, by logarithms of diagonals and one off-diagonal entry.
mod gaussian_mixture {
    use crate::functions::log_sum_exp::f as log_sum_exp;
    use ad_runtime::differentiable;

    const POINTS: [[f64; 2]; 3] = [[0.1, -0.4], [1.2, 0.3], [-0.7, 0.9]];

    #[differentiable(order = 2)]
    pub fn f(alpha: &[f64; 2], mean: &[[f64; 2]; 2], factor: &[[f64; 3]; 2]) -> f64 {
        let mut likelihood = 0.0;
        for p in 0..3 {
            let mut terms = [0.0; 2];
            for k in 0..2 {
                let q = [factor[k][0].exp(), factor[k][1].exp()];
                let d = [POINTS[p][0] - mean[k][0], POINTS[p][1] - mean[k][1]];
                let y0 = d[0] * q[0];
                let y1 = d[0] * factor[k][2] + d[1] * q[1];
                terms[k] = alpha[k] + factor[k][0] + factor[k][1] - 0.5 * (y0 * y0 + y1 * y1);
            }
            likelihood += log_sum_exp(&terms);
        }
        let mut prior = 0.0;
        for k in 0..2 {
            let squares =
                factor[k][0].exp().powi(2) + factor[k][1].exp().powi(2) + factor[k][2] * factor[k][2];
            prior += 0.5 * squares - (factor[k][0] + factor[k][1]);
        }
        likelihood - 3.0 * log_sum_exp(alpha) - prior
    }
}

/// One path of Heston's model with given noise, variance cut off at zero, and the payoff of a call.
mod heston {
    use ad_runtime::differentiable;

    const Z1: [f64; 5] = [0.3, -1.1, 0.7, 0.2, -0.4];
    const Z2: [f64; 5] = [-0.6, 0.5, 1.3, -0.9, 0.1];

    #[differentiable(order = 2)]
    pub fn f(s0: f64, v0: f64, kappa: f64, theta: f64, xi: f64, rho: f64) -> f64 {
        let dt = 0.2;
        let mut log_s = s0.ln();
        let mut v = v0;
        for i in 0..5 {
            let positive = v.max(0.0);
            let w = rho * Z1[i] + (1.0 - rho * rho).sqrt() * Z2[i];
            let deviation = (positive * dt).sqrt();
            log_s += deviation * Z1[i] - 0.5 * positive * dt;
            v += kappa * (theta - positive) * dt + xi * deviation * w;
        }
        0.97 * (log_s.exp() - 95.0).max(0.0)
    }
}

/// A rotation integrated from an angular rate, then applied to a vector. A quaternion has its real part first.
mod quaternion {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn product(a: &[f64; 4], b: &[f64; 4]) -> [f64; 4] {
        [
            a[0] * b[0] - (a[1] * b[1] + a[2] * b[2] + a[3] * b[3]),
            a[0] * b[1] + b[0] * a[1] + (a[2] * b[3] - a[3] * b[2]),
            a[0] * b[2] + b[0] * a[2] + (a[3] * b[1] - a[1] * b[3]),
            a[0] * b[3] + b[0] * a[3] + (a[1] * b[2] - a[2] * b[1]),
        ]
    }

    #[differentiable(order = 2)]
    fn normalised(q: [f64; 4]) -> [f64; 4] {
        let n = (q[0] * q[0] + (q[1] * q[1] + q[2] * q[2] + q[3] * q[3])).sqrt();
        let mut unit = q;
        for part in unit.iter_mut() {
            *part /= n;
        }
        unit
    }

    #[differentiable(order = 2)]
    pub fn f(start: [f64; 4], rate: [f64; 3]) -> f64 {
        let mut q = normalised(start);
        let omega = [0.0, rate[0], rate[1], rate[2]];
        for _ in 0..3 {
            let dq = product(&q, &omega);
            for i in 0..4 {
                q[i] += 0.05 * dq[i];
            }
            q = normalised(q);
        }
        let point = [0.0, 1.0, -2.0, 0.5];
        let conjugate = [q[0], -q[1], -q[2], -q[3]];
        let r = product(&product(&q, &point), &conjugate);
        r[1] + r[2] * r[2] - r[3] * r[1]
    }
}

/// The likelihood of measurements under a Kalman filter with two states.
mod kalman {
    use ad_runtime::differentiable;
    use std::f64::consts::PI;

    #[differentiable(order = 2)]
    pub fn f(q: f64, r: f64, start: [f64; 2], measured: &[f64]) -> f64 {
        let mut x = start;
        let mut p = [[1.0, 0.0], [0.0, 1.0]];
        let dt = 0.5;
        let mut likelihood = 0.0;
        for &z in measured {
            x = [x[0] + dt * x[1], x[1]];
            let p00 = p[0][0] + dt * (p[0][1] + p[1][0]) + dt * dt * p[1][1] + dt * q;
            let p01 = p[0][1] + dt * p[1][1];
            let p10 = p[1][0] + dt * p[1][1];
            let p11 = q + p[1][1];
            let s = r + p00;
            let innovation = z - x[0];
            let gain = [p00 / s, p10 / s];
            x[0] += innovation * gain[0];
            x[1] += innovation * gain[1];
            p = [[(1.0 - gain[0]) * p00, (1.0 - gain[0]) * p01], [p10 - gain[1] * p00, p11 - gain[1] * p01]];
            likelihood -= 0.5 * ((2.0 * PI * s).ln() + innovation * innovation / s);
        }
        likelihood
    }
}

/// Cross entropy of a 2-3-1 perceptron with leaky exponential units on four samples.
mod perceptron {
    use super::lstm::sigmoid;
    use ad_runtime::differentiable;

    const INPUTS: [[f64; 2]; 4] = [[0.1, 0.2], [0.1, 0.9], [0.8, 0.2], [0.9, 0.7]];
    const LABELS: [f64; 4] = [0.0, 1.0, 1.0, 0.0];

    #[differentiable(order = 2)]
    fn predict(w1: &[[f64; 2]; 3], b1: &[f64; 3], w2: &[f64; 3], b2: f64, #[constant] x: &[f64; 2]) -> f64 {
        let mut out = b2;
        for j in 0..3 {
            let mut z = b1[j];
            for i in 0..2 {
                z += x[i] * w1[j][i];
            }
            let a = if z > 0.0 { z } else { 0.1 * (z.exp() - 1.0) };
            out += a * w2[j];
        }
        sigmoid(out)
    }

    #[differentiable(order = 2)]
    pub fn f(w1: &[[f64; 2]; 3], b1: &[f64; 3], w2: &[f64; 3], b2: f64) -> f64 {
        let mut loss = 0.0;
        for n in 0..4 {
            let y = LABELS[n];
            let p = predict(w1, b1, w2, b2, &INPUTS[n]);
            loss -= y * p.ln() + (1.0 - y) * (1.0 - p).ln();
        }
        loss / 4.0
    }
}

/// The forward algorithm of a hidden Markov model with two states, normalised at each observation.
mod hidden_markov {
    use ad_runtime::differentiable;

    const OBSERVED: [f64; 4] = [0.2, 0.9, 1.1, -0.3];

    #[differentiable(order = 2)]
    fn softmax(a: f64, b: f64) -> [f64; 2] {
        let largest = a.max(b);
        let (ea, eb) = ((a - largest).exp(), (b - largest).exp());
        [ea / (ea + eb), eb / (ea + eb)]
    }

    #[differentiable(order = 2)]
    pub fn f(logits: &[f64; 4], emission: &[f64; 2]) -> f64 {
        let transition = [softmax(logits[0], logits[1]), softmax(logits[2], logits[3])];
        let mut alpha = [0.5, 0.5];
        let mut likelihood = 0.0;
        for &o in OBSERVED.iter() {
            let mut next = [0.0; 2];
            for j in 0..2 {
                for i in 0..2 {
                    next[j] += transition[i][j] * alpha[i];
                }
                let z = o - emission[j];
                next[j] *= (-0.5 * z * z).exp();
            }
            let norm = next[0] + next[1];
            likelihood += norm.ln();
            alpha = [next[0] / norm, next[1] / norm];
        }
        likelihood
    }
}
