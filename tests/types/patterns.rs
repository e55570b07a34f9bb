//! Patterns on the user's types: `if let`, `while let`, `let else`, `matches!`, nesting, alternatives, bindings.

use crate::harness::{Program, program};

/// `let else` and early return.
mod let_else {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Debug, Differentiable)]
    pub enum Reading {
        Valid { value: f64, sigma: f64 },
        Missing,
    }

    #[differentiable(order = 2)]
    fn weight(reading: &Reading) -> f64 {
        let Reading::Valid { value, sigma } = reading else {
            return 0.0;
        };
        value / (sigma * sigma)
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let readings = [
            Reading::Valid { value: x[0], sigma: x[1] },
            Reading::Missing,
            Reading::Valid { value: x[2], sigma: x[3] },
        ];
        let mut sum = 0.0;
        for r in &readings {
            sum += weight(r);
        }
        sum * sum
    }
}

/// A struct pattern in a parameter and in a closure's.
mod parameters {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Debug, Differentiable)]
    pub struct Sample {
        pub t: f64,
        pub y: f64,
    }

    #[differentiable(order = 2)]
    fn residual(Sample { t, y }: Sample, [a, b]: [f64; 2]) -> f64 {
        y - a * (-b * t).exp()
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let [a, b, ..] = x else { return 0.0 };
        let samples: Vec<Sample> =
            x[2..].iter().enumerate().map(|(i, y)| Sample { t: i as f64, y: *y }).collect();
        let squares: f64 = samples.iter().map(|s| residual(*s, [*a, *b]).powi(2)).sum();
        let mean: f64 = samples.iter().map(|&Sample { y, .. }| y).sum::<f64>() / samples.len() as f64;
        squares / mean
    }
}

pub fn programs() -> Vec<Program> {
    vec![
        program!(let_else, [0.5, 1.2, 0.8, 0.6], 6.602044753086421),
        program!(parameters, [1.1, 0.4, 1.0, 0.8, 0.45, 0.3], 0.02645399447016845),
    ]
}
