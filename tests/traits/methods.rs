//! Methods of a trait, called through `P: Potential`.

use ad_runtime::{Differentiable, differentiable};

use crate::{all_near, gradient, near};

mod physics {
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub trait Potential {
        fn energy(&self, q: &[f64]) -> f64;
        #[constant]
        fn name(&self) -> &'static str;
    }

    #[derive(Clone, Differentiable)]
    pub struct Harmonic {
        pub k: f64,
        pub q0: f64,
    }

    #[differentiable(order = 2)]
    impl Potential for Harmonic {
        fn energy(&self, q: &[f64]) -> f64 {
            let mut e = 0.0;
            for i in 0..q.len() {
                let d = q[i] - self.q0;
                e += 0.5 * self.k * d * d;
            }
            e
        }
        #[constant]
        fn name(&self) -> &'static str {
            "harmonic"
        }
    }
}

/// `Potential` is not in scope by name.
#[differentiable(order = 2)]
fn twice<P: physics::Potential>(p: &P, q: &[f64]) -> f64 {
    let mut e = 0.0;
    for _ in 0..2 {
        e = e + p.energy(q) * (1.0 + e);
    }
    e
}

use physics::Harmonic;

#[test]
fn first_order() {
    let (p, q) = (Harmonic { k: 0.7, q0: 0.1 }, [0.3, -0.4, 0.9]);
    let (dp, dq) = twice_grad(&p, &q);
    all_near(&dq, &gradient(|q| twice(&p, q), &q));
    let of_p = gradient(|v| twice(&Harmonic { k: v[0], q0: v[1] }, &q), &[0.7, 0.1]);
    all_near(&[dp.k, dp.q0], &of_p);
}
