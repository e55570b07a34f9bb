//! Functions that are generic over a differentiable trait.

use crate::harness::{Program, program};

/// A trait with a required method, and a function that is generic over it.
mod bounded {
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub trait Kernel {
        fn value(&self, r: f64) -> f64;
    }

    #[derive(Clone, Debug, Differentiable)]
    pub struct Gaussian {
        pub width: f64,
    }

    #[derive(Clone, Debug, Differentiable)]
    pub struct Matern {
        pub length: f64,
        pub amplitude: f64,
    }

    #[differentiable(order = 2)]
    impl Kernel for Gaussian {
        fn value(&self, r: f64) -> f64 {
            (-r * r / (2.0 * self.width * self.width)).exp()
        }
    }

    #[differentiable(order = 2)]
    impl Kernel for Matern {
        fn value(&self, r: f64) -> f64 {
            let s = 3.0_f64.sqrt() * r / self.length;
            self.amplitude * (1.0 + s) * (-s).exp()
        }
    }

    #[differentiable(order = 2)]
    fn total<K: Kernel + Differentiable>(kernel: &K, points: &[f64]) -> f64 {
        let mut sum = 0.0;
        for i in 0..points.len() {
            for j in 0..i {
                let r: f64 = points[i] - points[j];
                sum += kernel.value(r.abs());
            }
        }
        sum
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let gaussian = Gaussian { width: x[0] };
        let matern = Matern { length: x[1], amplitude: x[2] };
        total(&gaussian, &x[3..]) * total(&matern, &x[3..])
    }
}

/// Const parameters that change places, of another instance's methods, and of a method's own.
mod sized {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Differentiable)]
    struct Mat<const R: usize, const C: usize> {
        d: [[f64; C]; R],
    }
    #[differentiable(order = 2)]
    impl<const R: usize, const C: usize> Mat<R, C> {
        fn transposed(&self) -> Mat<C, R> {
            let mut d = [[0.0; R]; C];
            for i in 0..R {
                for j in 0..C {
                    d[j][i] = self.d[i][j];
                }
            }
            Mat { d }
        }
        fn times<const K: usize>(&self, other: &Mat<C, K>) -> Mat<R, K> {
            let mut d = [[0.0; K]; R];
            for i in 0..R {
                for j in 0..K {
                    for k in 0..C {
                        d[i][j] += self.d[i][k] * other.d[k][j];
                    }
                }
            }
            Mat { d }
        }
        fn first(&self) -> [f64; C] {
            self.d[0]
        }
        fn gram(&self) -> f64 {
            let t: Mat<C, R> = self.transposed();
            let g: Mat<R, R> = self.times(&t);
            let column = t.first();
            g.d[0][0] * g.d[R - 1][0] + column[R - 1].sin()
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let m: Mat<2, 3> = Mat { d: [[x[0], x[1], x[2]], [x[1], x[2] * x[0], x[0]]] };
        m.gram()
    }
}

pub fn programs() -> Vec<Program> {
    vec![
        program!(bounded, [0.8, 1.3, 0.9, 0.1, 0.7, 2.0, 2.4], 5.6315030511792745),
        program!(sized, [0.7, 1.1, -0.4], 1.2297273600614356),
    ]
}
