//! Filters: Kalman, recursive and finite impulse responses, smoothing, robust averages.

use crate::harness::{Program, program};

/// A scalar Kalman filter that returns the log-likelihood.
mod kalman_scalar {
    use ad_runtime::differentiable;

    const OBSERVATIONS: [f64; 6] = [0.9, 1.2, 0.7, 1.4, 1.1, 1.6];

    #[differentiable(order = 3)]
    pub fn f(x: &[f64]) -> f64 {
        let (q, r) = (x[0].exp(), x[1].exp());
        let (mut mean, mut variance) = (x[2], 1.0);
        let mut log_likelihood = 0.0;
        for z in OBSERVATIONS {
            variance += q;
            let s = variance + r;
            let innovation = z - mean;
            let gain = variance / s;
            mean += gain * innovation;
            variance *= 1.0 - gain;
            log_likelihood -= 0.5 * ((2.0 * std::f64::consts::PI * s).ln() + innovation * innovation / s);
        }
        log_likelihood
    }
}

/// A cascade of second-order sections in transposed form.
mod sections {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn section(signal: &mut [f64], b: &[f64; 3], a: &[f64; 2]) {
        let (mut z1, mut z2) = (0.0, 0.0);
        for s in signal.iter_mut() {
            let input = *s;
            let output = b[0] * input + z1;
            z1 = b[1] * input - a[0] * output + z2;
            z2 = b[2] * input - a[1] * output;
            *s = output;
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let mut signal: Vec<f64> =
            (0..12).map(|i| (0.7 * i as f64).sin() + 0.3 * (2.1 * i as f64).cos()).collect();
        section(&mut signal, &[x[0], x[1], x[0]], &[x[2], x[3]]);
        section(&mut signal, &[1.0, x[1], 0.5], &[0.1, x[3]]);
        signal.iter().skip(2).step_by(3).map(|s| s * s).sum()
    }
}

/// Holt's double exponential smoothing and its one-step forecast error.
mod exponential_smoothing {
    use ad_runtime::differentiable;

    #[differentiable(order = 3)]
    fn forecast_error(series: &[f64], alpha: f64, beta: f64) -> f64 {
        let mut level = series[0];
        let mut trend = series[1] - series[0];
        let mut error = 0.0;
        for y in &series[1..] {
            let forecast = level + trend;
            error += (y - forecast).powi(2);
            let previous = level;
            level = alpha * y + (1.0 - alpha) * forecast;
            trend = beta * (level - previous) + (1.0 - beta) * trend;
        }
        error / (series.len() - 1) as f64
    }

    #[differentiable(order = 3)]
    pub fn f(x: &[f64]) -> f64 {
        forecast_error(&x[2..], x[0], x[1])
    }
}

/// A finite impulse response: windowed sinc designed on the fly, then convolution.
mod fir {
    use ad_runtime::differentiable;
    use std::f64::consts::PI;

    #[differentiable(order = 2)]
    fn design(cutoff: f64, taps: usize) -> Vec<f64> {
        let m = (taps - 1) as f64 / 2.0;
        let mut h: Vec<f64> = (0..taps)
            .map(|i| {
                let t = i as f64 - m;
                let sinc = if t == 0.0 { 2.0 * cutoff } else { (2.0 * PI * cutoff * t).sin() / (PI * t) };
                let window = 0.54 - 0.46 * (2.0 * PI * i as f64 / (taps - 1) as f64).cos();
                sinc * window
            })
            .collect();
        let sum: f64 = h.iter().sum();
        h.iter_mut().for_each(|v| *v /= sum);
        h
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let h = design(x[0], 5);
        let signal = &x[1..];
        let filtered: Vec<f64> =
            signal.windows(h.len()).map(|w| w.iter().zip(h.iter().rev()).map(|(a, b)| a * b).sum()).collect();
        filtered.iter().map(|y| y.powi(2)).sum::<f64>() / filtered.len() as f64
    }
}

/// The median by counting ranks, without sorting.
mod median {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn median(window: &[f64]) -> f64 {
        let n = window.len();
        for &candidate in window {
            let below = window.iter().filter(|v| **v < candidate).count();
            if below == n / 2 {
                return candidate;
            }
        }
        window[0]
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let smooth: Vec<f64> = x.windows(3).map(|w| median(w)).collect();
        let deviation: Vec<f64> = smooth.iter().map(|v| (v - median(&smooth)).abs()).collect();
        median(&smooth).powi(2) * (1.0 + deviation.iter().product::<f64>()) + median(&deviation)
    }
}

/// The alpha-beta filter over a gap in the data, with an option for missing samples.
mod alpha_beta {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let samples = [Some(x[2]), None, Some(x[3]), Some(x[2] * x[3]), None];
        let (alpha, beta, dt) = (x[0], x[1], 0.5);
        let mut position = 0.0;
        let mut velocity = 0.1;
        for sample in samples {
            position += velocity * dt;
            if let Some(measured) = sample {
                let residual = measured - position;
                position += alpha * residual;
                velocity += beta * residual / dt;
            }
        }
        position * velocity
    }
}

/// Savitzky and Golay's smoothing with reflection at the borders.
mod savitzky_golay {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        const KERNEL: [f64; 5] = [-3.0, 12.0, 17.0, 12.0, -3.0];
        let n = x.len() as isize;
        let mut roughness = 0.0;
        let mut last = None;
        for i in 0..n {
            let mut acc = 0.0;
            for (offset, weight) in (-2..=2).zip(KERNEL) {
                let mut j: isize = i + offset;
                if j < 0 {
                    j = -j;
                }
                if j >= n {
                    j = 2 * n - 2 - j;
                }
                acc += weight * x[j as usize] * x[j as usize];
            }
            let smooth = acc / 35.0;
            if let Some(previous) = last {
                let step: f64 = smooth - previous;
                roughness += step.powi(2);
            }
            last = Some(smooth);
        }
        roughness
    }
}

pub fn programs() -> Vec<Program> {
    vec![
        program!(kalman_scalar, [-1.0, -0.5, 0.8], -6.839142033230288, third),
        program!(sections, [0.4, 0.7, -0.5, 0.3], 16.609483346809597),
        program!(exponential_smoothing, [0.6, 0.3, 1.0, 1.4, 1.2, 2.1, 1.9], 0.1660944704, third),
        program!(fir, [0.2, 0.3, 1.2, -0.4, 0.9, 0.1, -0.8, 0.5], 0.08267877657958438),
        program!(median, [0.3, 1.2, -0.4, 0.9, 0.1, -0.8, 0.5], 0.09),
        program!(alpha_beta, [0.6, 0.2, 1.1, 1.4], 1.0542079999999996),
        program!(savitzky_golay, [0.3, 1.2, -0.4, 0.9, 0.1, -0.8], 0.6935826122448978),
    ]
}
