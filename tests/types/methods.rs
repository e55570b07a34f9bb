//! Methods: `self` in its three forms, associated functions and constants, methods that call methods.

use crate::harness::{Program, program};

/// Methods of one type that call those of another, with both borrowed at once.
mod colliding {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Debug, Differentiable)]
    pub struct Ball {
        pub m: f64,
        pub v: f64,
    }

    #[differentiable(order = 2)]
    impl Ball {
        fn momentum(&self) -> f64 {
            self.m * self.v
        }

        fn energy(&self) -> f64 {
            0.5 * self.momentum() * self.v
        }

        fn collide(&mut self, other: &mut Ball, restitution: f64) {
            let total = self.m + other.m;
            let center = (self.momentum() + other.momentum()) / total;
            let relative = self.v - other.v;
            self.v = center - restitution * relative * other.m / total;
            other.v = center + restitution * relative * self.m / total;
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let mut a = Ball { m: x[0], v: x[1] };
        let mut b = Ball { m: x[2], v: x[3] };
        for _ in 0..3 {
            a.collide(&mut b, x[4]);
            b.v = -b.v * 0.9;
        }
        a.energy() + b.energy() * b.energy()
    }
}

pub fn programs() -> Vec<Program> {
    vec![program!(colliding, [1.0, 2.0, 3.0, -0.5, 0.8], 0.768761389922077)]
}
