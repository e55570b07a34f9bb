//! Models: simulations, networks and likelihoods as people write them.

use crate::harness::{Case, case};

pub fn cases() -> Vec<Case> {
    vec![case!(heston(f64, f64, f64, f64, f64, f64))]
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
