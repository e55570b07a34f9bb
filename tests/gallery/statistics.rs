//! Statistics: likelihoods, mixtures, regressions, densities, hidden states.

use crate::harness::{Program, program};

/// Logistic regression with a stable logarithm and a penalty.
mod logistic {
    use ad_runtime::differentiable;

    const DATA: [([f64; 2], bool); 5] = [
        ([0.5, 1.2], true),
        ([-0.3, 0.8], false),
        ([1.4, -0.6], true),
        ([0.1, 0.1], false),
        ([-1.0, 2.0], true),
    ];

    #[differentiable(order = 3)]
    fn softplus(z: f64) -> f64 {
        if z > 0.0 { z + (-z).exp().ln_1p() } else { z.exp().ln_1p() }
    }

    #[differentiable(order = 3)]
    pub fn f(x: &[f64]) -> f64 {
        let (bias, weights) = x.split_last().unwrap();
        let mut nll = 0.0;
        for (row, label) in DATA.iter() {
            let z: f64 = bias + row.iter().zip(weights).map(|(r, w)| r * w).sum::<f64>();
            nll += softplus(if *label { -z } else { z });
        }
        nll / DATA.len() as f64 + 0.05 * weights.iter().map(|w| w * w).sum::<f64>()
    }
}

/// A mixture of normals by log-sum-exp.
mod mixture {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn log_sum_exp(x: &[f64]) -> f64 {
        let max = x.iter().fold(f64::NEG_INFINITY, |m, v| m.max(*v));
        max + x.iter().map(|v| (v - max).exp()).sum::<f64>().ln()
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let data = [-1.1, 0.3, 0.4, 1.9, 2.2, 2.3];
        let k = x.len() / 3;
        let (logits, rest) = x.split_at(k);
        let (means, log_sds) = rest.split_at(k);
        let norm = log_sum_exp(logits);
        data.iter()
            .map(|d| {
                let terms: Vec<f64> = (0..k)
                    .map(|j| {
                        logits[j] - norm - log_sds[j] - 0.5 * ((d - means[j]) / log_sds[j].exp()).powi(2)
                    })
                    .collect();
                log_sum_exp(&terms)
            })
            .sum()
    }
}

/// Linear regression by the normal equations and Cholesky's factor.
mod normal_equations {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn cholesky_solve(a: &[Vec<f64>], b: &[f64]) -> Vec<f64> {
        let n = b.len();
        let mut l = vec![vec![0.0; n]; n];
        for i in 0..n {
            for j in 0..=i {
                let s: f64 = (0..j).map(|k| l[i][k] * l[j][k]).sum();
                l[i][j] = if i == j { (a[i][i] - s).sqrt() } else { (a[i][j] - s) / l[j][j] };
            }
        }
        let mut y = vec![0.0; n];
        for i in 0..n {
            let s: f64 = l[i][..i].iter().zip(&y[..i]).map(|(l, y)| l * y).sum();
            y[i] = (b[i] - s) / l[i][i];
        }
        let mut x = vec![0.0; n];
        for i in (0..n).rev() {
            let mut s = y[i];
            for j in i + 1..n {
                s -= l[j][i] * x[j];
            }
            x[i] = s / l[i][i];
        }
        x
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (ts, ys) = x.split_at(x.len() / 2);
        let design: Vec<Vec<f64>> = ts.iter().map(|&t| vec![1.0, t, t * t]).collect();
        let mut gram = vec![vec![0.0; 3]; 3];
        let mut moment = vec![0.0; 3];
        for (row, y) in design.iter().zip(ys) {
            for i in 0..3 {
                moment[i] += row[i] * y;
                for j in 0..3 {
                    gram[i][j] += row[i] * row[j];
                }
            }
        }
        let beta = cholesky_solve(&gram, &moment);
        beta[0] + beta[1] * beta[2]
    }
}

/// A kernel density estimate, its bandwidth scored by leaving one out.
mod kernel_density {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (h, data) = (x[0].exp(), &x[1..]);
        let kernel = |u: f64| (-0.5 * u * u).exp() / (2.0 * std::f64::consts::PI).sqrt();
        let n = data.len();
        let score: f64 = data
            .iter()
            .enumerate()
            .map(|(i, a)| {
                let density: f64 = data
                    .iter()
                    .enumerate()
                    .filter(|(j, _)| *j != i)
                    .map(|(_, b)| kernel((a - b) / h))
                    .sum::<f64>()
                    / ((n - 1) as f64 * h);
                density.ln()
            })
            .sum();
        score / n as f64
    }
}

/// A Gaussian process: covariance, Cholesky's factor, marginal likelihood.
mod gaussian_process {
    use ad_runtime::differentiable;

    const XS: [f64; 4] = [0.0, 0.4, 1.1, 1.9];

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (amplitude, length, noise) = (x[0].exp(), x[1].exp(), x[2].exp());
        let y = &x[3..];
        const N: usize = 4;
        let mut k = [[0.0; N]; N];
        for (i, a) in XS.iter().enumerate() {
            for (j, b) in XS.iter().enumerate() {
                let r = (a - b) / length;
                k[i][j] = amplitude * (-0.5 * r * r).exp();
            }
            k[i][i] += noise;
        }
        for j in 0..N {
            for p in 0..j {
                k[j][j] -= k[j][p] * k[j][p];
            }
            k[j][j] = k[j][j].sqrt();
            for i in j + 1..N {
                for p in 0..j {
                    k[i][j] -= k[i][p] * k[j][p];
                }
                k[i][j] /= k[j][j];
            }
        }
        let mut z = [0.0; N];
        let mut quadratic = 0.0;
        let mut log_det = 0.0;
        for i in 0..N {
            let mut s = y[i];
            for p in 0..i {
                s -= k[i][p] * z[p];
            }
            z[i] = s / k[i][i];
            quadratic += z[i] * z[i];
            log_det += k[i][i].ln();
        }
        -0.5 * quadratic - log_det
    }
}

/// Poisson regression with an offset and a negative binomial tail, by cases.
mod counts {
    use ad_runtime::differentiable;

    fn ln_factorial(n: u32) -> f64 {
        (1..=n).map(|k| (k as f64).ln()).sum()
    }

    #[differentiable(order = 2)]
    fn log_likelihood(count: u32, rate: f64, dispersion: f64) -> f64 {
        match count {
            0 => -dispersion * (1.0 + rate / dispersion).ln(),
            1..=3 => count as f64 * rate.ln() - rate - ln_factorial(count),
            n => {
                let mut value = -dispersion * (1.0 + rate / dispersion).ln()
                    + n as f64 * (rate / (rate + dispersion)).ln();
                for k in 0..n {
                    value += ((dispersion + k as f64) / (k + 1) as f64).ln();
                }
                value
            }
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let counts = [0, 2, 5, 1, 0, 7];
        let dispersion = x[2].exp();
        counts
            .into_iter()
            .enumerate()
            .map(|(i, c)| log_likelihood(c, (x[0] + x[1] * i as f64).exp(), dispersion))
            .sum()
    }
}

/// Robust location: Huber's loss, weights by iteration, then a standard error.
mod robust {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (delta, data) = (x[0], &x[1..]);
        let mut center = data.iter().sum::<f64>() / data.len() as f64;
        for _ in 0..4 {
            let (mut num, mut den) = (0.0, 0.0);
            for d in data {
                let r = (d - center).abs();
                let w = if r <= delta { 1.0 } else { delta / r };
                num += w * d;
                den += w;
            }
            center = num / den;
        }
        let loss: f64 = data
            .iter()
            .map(|d| {
                let r = (d - center).abs();
                if r <= delta { 0.5 * r * r } else { delta * (r - 0.5 * delta) }
            })
            .sum();
        center + loss.sqrt()
    }
}

/// The forward algorithm of a hidden Markov model with scaling.
mod hidden_markov {
    use ad_runtime::differentiable;

    const SYMBOLS: [usize; 6] = [0, 1, 1, 0, 2, 1];

    #[differentiable(order = 2)]
    fn normalise(row: &[f64]) -> Vec<f64> {
        let exps: Vec<f64> = row.iter().map(|v| v.exp()).collect();
        let sum: f64 = exps.iter().sum();
        exps.iter().map(|e| e / sum).collect()
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let transition: Vec<Vec<f64>> = x[..4].chunks(2).map(|r| normalise(r)).collect();
        let emission: Vec<Vec<f64>> = x[4..10].chunks(3).map(|r| normalise(r)).collect();
        let mut alpha = [0.5, 0.5];
        let mut log_likelihood = 0.0;
        for (t, &symbol) in SYMBOLS.iter().enumerate() {
            if t > 0 {
                let mut next = [0.0; 2];
                for (i, a) in alpha.iter().enumerate() {
                    for (j, n) in next.iter_mut().enumerate() {
                        *n += a * transition[i][j];
                    }
                }
                alpha = next;
            }
            for (j, a) in alpha.iter_mut().enumerate() {
                *a *= emission[j][symbol];
            }
            let scale: f64 = alpha.iter().sum();
            log_likelihood += scale.ln();
            alpha = alpha.map(|a| a / scale);
        }
        log_likelihood
    }
}

pub fn programs() -> Vec<Program> {
    vec![
        program!(logistic, [0.4, -0.7, 0.2], 0.8829866164688757, third),
        program!(mixture, [0.1, -0.2, 0.0, 2.0, -0.1, -0.6], -3.0512862048470573),
        program!(normal_equations, [0.0, 0.7, 1.3, 2.1, 0.3, 1.2, 0.9, 2.0], 0.45955041880697634),
        program!(kernel_density, [-0.4, 0.1, 0.5, 0.9, 2.0], -1.5425476671871472),
        program!(gaussian_process, [0.2, -0.1, -1.5, 0.3, 0.9, 0.4, -0.7], -0.58544183191764),
        program!(counts, [0.3, 0.2, 0.5], -11.744030215676384),
        program!(robust, [0.8, 0.1, 0.5, -0.3, 0.9, 4.0], 2.223556055475106),
        program!(hidden_markov, [0.5, -0.2, 0.1, 0.7, 0.3, -0.4, 0.9, -0.1, 0.6, 0.2], -7.109151017507164),
    ]
}
