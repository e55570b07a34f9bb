//! Operators of the user's types: vectors, quaternions, complex and dual numbers.

use crate::harness::{Program, program};

/// Summing a vector of the user's type.
mod sums {
    use ad_runtime::{Differentiable, differentiable};
    use std::ops::{Add, Mul};

    #[derive(Clone, Copy, Debug, Differentiable)]
    pub struct V2(pub f64, pub f64);

    #[differentiable(order = 2)]
    impl Add for V2 {
        type Output = V2;
        fn add(self, o: V2) -> V2 {
            V2(self.0 + o.0, self.1 + o.1)
        }
    }

    #[differentiable(order = 2)]
    impl Mul<f64> for V2 {
        type Output = V2;
        fn mul(self, s: f64) -> V2 {
            V2(self.0 * s, self.1 * s)
        }
    }

    /// A Bézier curve by de Casteljau's algorithm.
    #[differentiable(order = 2)]
    fn bezier(points: &[V2], t: f64) -> V2 {
        let mut p = points.to_vec();
        let n = p.len();
        for k in 1..n {
            for i in 0..n - k {
                p[i] = p[i] * (1.0 - t) + p[i + 1] * t;
            }
        }
        p[0]
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let points = [V2(0.0, x[0]), V2(x[1], 1.0), V2(x[2], x[3]), V2(2.0, 0.0)];
        let sum = points.iter().fold(V2(0.0, 0.0), |a, p| a + *p * 0.5);
        let p = bezier(&points, x[4]);
        p.0 * p.1 + sum.0 * sum.1
    }
}

pub fn programs() -> Vec<Program> {
    vec![program!(sums, [0.2, 0.7, 1.5, 1.1, 0.35], 2.9894864125)]
}
