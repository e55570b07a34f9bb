//! Models: simulations, networks and likelihoods as people write them.

use crate::harness::{Case, case};

pub fn cases() -> Vec<Case> {
    vec![
        case!(n_body(&[[f64; 7]; 3]), no_hessian),
        case!(lstm(&[f64; 16], &[f64; 3]), no_hessian),
        case!(gaussian_mixture(&[f64; 2], &[[f64; 2]; 2], &[[f64; 3]; 2]), no_hessian),
        case!(heston(f64, f64, f64, f64, f64, f64)),
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
