//! Finance: closed forms, trees, implied quantities by root finding, simulation with a fixed generator.

use crate::harness::{Program, program};

/// The formula of Black and Scholes for calls and puts.
mod black_scholes {
    use ad_runtime::differentiable;

    #[derive(Clone, Copy, PartialEq)]
    pub enum Kind {
        Call,
        Put,
    }

    /// Abramowitz and Stegun 26.2.17.
    #[differentiable(order = 2)]
    fn norm_cdf(x: f64) -> f64 {
        const A: [f64; 5] = [0.319381530, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
        if x < 0.0 {
            return 1.0 - norm_cdf(-x);
        }
        let k = 1.0 / (1.0 + 0.2316419 * x);
        let poly = k * (A[0] + k * (A[1] + k * (A[2] + k * (A[3] + k * A[4]))));
        1.0 - (-0.5 * x * x).exp() / (2.0 * std::f64::consts::PI).sqrt() * poly
    }

    #[differentiable(order = 2)]
    fn price(s: f64, k: f64, r: f64, sigma: f64, t: f64, #[constant] kind: Kind) -> f64 {
        let d1 = ((s / k).ln() + (r + sigma * sigma / 2.0) * t) / (sigma * t.sqrt());
        let d2 = d1 - sigma * t.sqrt();
        match kind {
            Kind::Call => s * norm_cdf(d1) - k * (-r * t).exp() * norm_cdf(d2),
            Kind::Put => k * (-r * t).exp() * norm_cdf(-d2) - s * norm_cdf(-d1),
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        price(x[0], x[1], x[2], x[3], x[4], Kind::Call) + 2.0 * price(x[0], x[1], x[2], x[3], x[4], Kind::Put)
    }
}

/// An American put on the tree of Cox, Ross and Rubinstein.
mod binomial_tree {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn american_put(s: f64, k: f64, r: f64, sigma: f64, t: f64, steps: usize) -> f64 {
        let dt = t / steps as f64;
        let u = (sigma * dt.sqrt()).exp();
        let d = 1.0 / u;
        let q = ((r * dt).exp() - d) / (u - d);
        let discount = (-r * dt).exp();
        let mut values: Vec<f64> =
            (0..=steps).map(|i| (k - s * u.powi(i as i32) * d.powi((steps - i) as i32)).max(0.0)).collect();
        for step in (0..steps).rev() {
            for i in 0..=step {
                let hold = discount * (q * values[i + 1] + (1.0 - q) * values[i]);
                let spot = s * u.powi(2 * i as i32 - step as i32);
                values[i] = hold.max(k - spot);
            }
        }
        values[0]
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        american_put(x[0], x[1], x[2], x[3], x[4], 6)
    }
}

/// Hagan's formula for the implied volatility of the SABR model.
mod sabr {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn sabr_vol(f: f64, k: f64, t: f64, alpha: f64, beta: f64, rho: f64, nu: f64) -> f64 {
        let fk = (f * k).powf((1.0 - beta) / 2.0);
        let log = (f / k).ln();
        let b2 = (1.0 - beta).powi(2);
        let correction = 1.0
            + t * (b2 * alpha.powi(2) / (24.0 * fk * fk)
                + rho * beta * nu * alpha / (4.0 * fk)
                + (2.0 - 3.0 * rho * rho) * nu * nu / 24.0);
        if log.abs() < 1e-8 {
            return alpha / fk * correction;
        }
        let z = nu / alpha * fk * log;
        let x = (((1.0 - 2.0 * rho * z + z * z).sqrt() + z - rho) / (1.0 - rho)).ln();
        let denominator = fk * (1.0 + b2 * log.powi(2) / 24.0 + b2 * b2 * log.powi(4) / 1920.0);
        alpha / denominator * z / x * correction
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let mut error = 0.0;
        for (strike, quote) in [(0.02, 0.24), (0.03, 0.21), (0.04, 0.2)] {
            error += (sabr_vol(x[0], strike, 1.5, x[1], 0.5, x[2], x[3]) - quote).powi(2);
        }
        error * 100.0
    }
}

/// The yield of a bond from its price, by Newton's iteration over the cash flows.
mod bond_yield {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn yield_to_maturity(price: f64, flows: &[(f64, f64)]) -> f64 {
        let mut y = 0.05;
        for _ in 0..50 {
            let (mut value, mut slope) = (0.0, 0.0);
            for (t, c) in flows {
                let df = (-y * t).exp();
                value += c * df;
                slope -= t * c * df;
            }
            let step = (value - price) / slope;
            y -= step;
            if step.abs() < 1e-14 {
                break;
            }
        }
        y
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let coupon = x[1];
        let mut flows = Vec::new();
        for year in 1..=4 {
            let principal = if year == 4 { 1.0 } else { 0.0 };
            flows.push((year as f64, coupon + principal));
        }
        yield_to_maturity(x[0], &flows)
    }
}

/// An Asian option by Monte Carlo with a linear congruential generator and Box and Muller's transform.
mod monte_carlo {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (spot, strike, rate, vol) = (x[0], x[1], x[2], x[3]);
        let mut seed: u64 = 42;
        let mut uniform = || {
            seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            ((seed >> 11) as f64 + 0.5) / (1u64 << 53) as f64
        };
        let (paths, steps) = (20, 4);
        let dt = 0.25;
        let mut payoff = 0.0;
        for _ in 0..paths {
            let mut s = spot;
            let mut average = 0.0;
            for _ in 0..steps {
                let (u1, u2) = (uniform(), uniform());
                let z = (-2.0 * u1.ln()).sqrt() * (2.0 * std::f64::consts::PI * u2).cos();
                s *= ((rate - 0.5 * vol * vol) * dt + vol * dt.sqrt() * z).exp();
                average += s / steps as f64;
            }
            payoff += (average - strike).max(0.0);
        }
        (-rate).exp() * payoff / paths as f64
    }
}

/// Portfolio risk: covariance, weights by softmax, value at risk.
mod portfolio {
    use ad_runtime::differentiable;

    const RETURNS: [[f64; 3]; 5] = [
        [0.01, 0.03, -0.02],
        [0.02, -0.01, 0.01],
        [-0.01, 0.02, 0.03],
        [0.03, 0.01, 0.0],
        [0.0, -0.02, 0.02],
    ];

    #[differentiable(order = 2)]
    fn softmax(x: &[f64]) -> Vec<f64> {
        let max = x.iter().cloned().fold(f64::NEG_INFINITY, f64::max);
        let exps: Vec<f64> = x.iter().map(|v| (v - max).exp()).collect();
        let sum: f64 = exps.iter().sum();
        exps.into_iter().map(|e| e / sum).collect()
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let w = softmax(x);
        let n = RETURNS.len() as f64;
        let mean: Vec<f64> = (0..3).map(|j| RETURNS.iter().map(|r| r[j]).sum::<f64>() / n).collect();
        let mut variance = 0.0;
        for i in 0..3 {
            for j in 0..3 {
                let cov: f64 =
                    RETURNS.iter().map(|r| (r[i] - mean[i]) * (r[j] - mean[j])).sum::<f64>() / (n - 1.0);
                variance += w[i] * w[j] * cov;
            }
        }
        let expected: f64 = w.iter().zip(&mean).map(|(w, m)| w * m).sum();
        100.0 * (1.645 * variance.sqrt() - expected)
    }
}

/// Implied volatility by Brent-like bisection with a bracket, on Bachelier's formula.
mod implied_vol {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn logistic_cdf(x: f64) -> f64 {
        1.0 / (1.0 + (-1.702 * x).exp())
    }

    #[differentiable(order = 2)]
    fn bachelier(f: f64, k: f64, sigma: f64) -> f64 {
        let d = (f - k) / sigma;
        (f - k) * logistic_cdf(d) + sigma * (-0.5 * d * d).exp() * 0.3989422804014327
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (forward, strike, price) = (x[0], x[1], x[2]);
        let mut a = 0.01;
        let mut b = 5.0;
        let mut fa = bachelier(forward, strike, a) - price;
        let mut fb = bachelier(forward, strike, b) - price;
        let mut root = b;
        for _ in 0..60 {
            // The Illinois variant of false position.
            root = (a * fb - b * fa) / (fb - fa);
            let fr = bachelier(forward, strike, root) - price;
            if fr.abs() < 1e-13 {
                break;
            }
            if fr * fb < 0.0 {
                a = b;
                fa = fb;
            } else {
                fa *= 0.5;
            }
            b = root;
            fb = fr;
        }
        root
    }
}

pub fn programs() -> Vec<Program> {
    vec![
        program!(black_scholes, [1.05, 1.0, 0.03, 0.25, 1.5], 0.33601403456930734),
        program!(binomial_tree, [1.0, 1.07, 0.04, 0.3, 1.0], 0.1448829226729204),
        program!(sabr, [0.033, 0.04, -0.3, 0.5], 0.6557539168203339),
        program!(bond_yield, [0.97, 0.035], 0.0424171881429344),
        program!(monte_carlo, [1.0, 0.98, 0.02, 0.3], 0.10820792858655506),
        program!(portfolio, [0.2, -0.3, 0.5], 0.09889166753779699),
        program!(implied_vol, [1.2, 1.0, 0.5], 0.9797415086652492),
    ]
}
