//! Methods: `self` in its three forms, associated functions and constants, methods that call methods.

use self::derived::curved;
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

/// A filter with state: `&mut self` that returns a value, called in a loop.
mod biquad {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Debug, Differentiable)]
    pub struct Biquad {
        b: [f64; 3],
        a: [f64; 2],
        z1: f64,
        z2: f64,
    }

    #[differentiable(order = 2)]
    impl Biquad {
        const SAMPLE_RATE: f64 = 48_000.0;

        /// The low pass of the audio cookbook.
        pub fn low_pass(frequency: f64, q: f64) -> Self {
            let w = 2.0 * std::f64::consts::PI * frequency / Self::SAMPLE_RATE;
            let (sin, cos) = w.sin_cos();
            let alpha = sin / (2.0 * q);
            let a0 = 1.0 + alpha;
            let b1 = (1.0 - cos) / a0;
            Self { b: [0.5 * b1, b1, 0.5 * b1], a: [-2.0 * cos / a0, (1.0 - alpha) / a0], z1: 0.0, z2: 0.0 }
        }

        pub fn process(&mut self, x: f64) -> f64 {
            let y = self.b[0] * x + self.z1;
            self.z1 = self.b[1] * x - self.a[0] * y + self.z2;
            self.z2 = self.b[2] * x - self.a[1] * y;
            y
        }

        pub fn reset(&mut self) {
            self.z1 = 0.0;
            self.z2 = 0.0;
        }

        pub fn run(&mut self, block: &mut [f64]) {
            for s in block.iter_mut() {
                *s = self.process(*s);
            }
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let mut filter = Biquad::low_pass(x[0] * 1000.0, x[1]);
        let mut block = x[2..].to_vec();
        filter.run(&mut block);
        let first: f64 = block.iter().map(|y| y * y).sum();
        filter.reset();
        filter.run(&mut block);
        first + block[block.len() - 1]
    }
}

/// A struct of vectors with methods that iterate over them.
mod network {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Debug, Differentiable)]
    pub struct Dense {
        pub weights: Vec<Vec<f64>>,
        pub biases: Vec<f64>,
    }

    #[derive(Clone, Debug, Differentiable)]
    pub struct Network {
        pub layers: Vec<Dense>,
    }

    #[differentiable(order = 2)]
    impl Dense {
        fn forward(&self, input: &[f64]) -> Vec<f64> {
            self.weights
                .iter()
                .zip(&self.biases)
                .map(|(row, b)| row.iter().zip(input).map(|(w, x)| w * x).sum::<f64>() + b)
                .collect()
        }

        fn from_slice(x: &[f64], rows: usize, columns: usize) -> Self {
            let weights = (0..rows).map(|r| x[r * columns..(r + 1) * columns].to_vec()).collect();
            Dense { weights, biases: x[rows * columns..rows * (columns + 1)].to_vec() }
        }

        #[constant]
        fn len(&self) -> usize {
            self.biases.len()
        }
    }

    #[differentiable(order = 2)]
    impl Network {
        fn forward(&self, input: &[f64]) -> Vec<f64> {
            let mut x = input.to_vec();
            for (i, layer) in self.layers.iter().enumerate() {
                x = layer.forward(&x);
                if i + 1 < self.layers.len() {
                    for v in &mut x {
                        *v = v.tanh();
                    }
                }
            }
            x
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let network =
            Network { layers: vec![Dense::from_slice(&x[..6], 2, 2), Dense::from_slice(&x[6..], 1, 2)] };
        let mut loss = 0.0;
        for (input, target) in [([0.0, 1.0], 1.0), ([1.0, 1.0], 0.0), ([1.0, 0.0], 1.0)] {
            let y = network.forward(&input)[0] - target;
            loss += y * y;
        }
        loss
    }
}

/// A stateful estimator: fields of several kinds, a method that gives a tuple.
mod running {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Debug, Default, Differentiable)]
    pub struct Moments {
        n: usize,
        mean: f64,
        m2: f64,
        history: Vec<f64>,
    }

    #[differentiable(order = 2)]
    impl Moments {
        fn new() -> Self {
            Self { n: 0, mean: 0.0, m2: 0.0, history: Vec::new() }
        }

        fn push(&mut self, x: f64) {
            self.n += 1;
            let delta = x - self.mean;
            self.mean += delta / self.n as f64;
            self.m2 += delta * (x - self.mean);
            self.history.push(self.mean);
        }

        fn finish(&self) -> (f64, f64) {
            (self.mean, self.m2 / (self.n - 1) as f64)
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let mut moments = Moments::new();
        for &v in x {
            moments.push(v);
        }
        let (mean, variance) = moments.finish();
        mean / variance.sqrt() + moments.history[1] * moments.history[2]
    }
}

/// A trait of the user's own with several implementations.
mod traits {
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub trait Potential {
        fn energy(&self, r: f64) -> f64;
        fn cutoff(&self) -> f64;
    }

    #[derive(Clone, Debug, Differentiable)]
    pub struct LennardJones {
        pub epsilon: f64,
        pub sigma: f64,
    }

    #[derive(Clone, Debug, Differentiable)]
    pub struct Morse {
        pub depth: f64,
        pub width: f64,
        pub r0: f64,
    }

    #[differentiable(order = 2)]
    impl Potential for LennardJones {
        fn energy(&self, r: f64) -> f64 {
            let s6 = (self.sigma / r).powi(6);
            4.0 * self.epsilon * (s6 * s6 - s6)
        }

        fn cutoff(&self) -> f64 {
            2.5 * self.sigma
        }
    }

    #[differentiable(order = 2)]
    impl Potential for Morse {
        fn energy(&self, r: f64) -> f64 {
            let e = 1.0 - (-self.width * (r - self.r0)).exp();
            self.depth * e * e
        }

        fn cutoff(&self) -> f64 {
            10.0
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let lj = LennardJones { epsilon: x[0], sigma: x[1] };
        let morse = Morse { depth: x[2], width: x[3], r0: x[1] };
        let mut sum = 0.0;
        for r in &x[4..] {
            if *r < lj.cutoff() {
                sum += lj.energy(*r) - lj.energy(lj.cutoff());
            }
            sum += morse.energy(*r);
        }
        sum
    }
}

/// What is generated for a method is a method, and may be called in what is differentiated: by reference, by value, through
/// the type, and in the block itself.
mod derived {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Differentiable)]
    struct Spring {
        stiffness: Vec<f64>,
    }
    #[differentiable(order = 3)]
    impl Spring {
        fn energy(&self, q: f64) -> f64 {
            self.stiffness[0] * q * q * q + self.stiffness[1] * q * q
        }
    }
    #[differentiable(order = 2)]
    impl Spring {
        fn force(&self, q: f64) -> f64 {
            let (_, dq) = self.energy_grad(q);
            -dq
        }
    }
    #[derive(Clone, Copy, Differentiable)]
    struct Pair {
        a: f64,
        b: f64,
    }
    #[differentiable(order = 3)]
    impl Pair {
        fn product(self, q: f64) -> f64 {
            self.a * self.b * q * q
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let spring = Spring { stiffness: vec![x[0], x[1]] };
        let (e, (of_spring, dq)) = spring.energy_value_and_grad(x[2]);
        let (_, (_, pulled)) = spring.energy_vjp(x[2], x[0]);
        let (_, along) = spring.energy_jvp(x[2], &SpringTangent { stiffness: vec![0.3, x[1]] }, x[0]);
        let pair = Pair { a: x[0], b: x[1] };
        let (_, turned) = pair.product_jvp(x[2], PairTangent { a: 0.2, b: x[2] }, 1.0);
        let (of_pair, _) = pair.product_grad(x[1]);
        e * dq + of_spring.stiffness[1] * pulled + along + turned * of_pair.a + spring.force(x[1])
    }

    /// Two derivatives of three are used up.
    pub mod curved {
        use super::{Pair, PairTangent, Spring, SpringTangent};
        use ad_runtime::differentiable;

        #[differentiable]
        pub fn f(x: &[f64]) -> f64 {
            let spring = Spring { stiffness: vec![x[0], x[1]] };
            let pair = Pair { a: x[0], b: x[1] };
            let (_, bent) = spring.energy_hvp(x[2], &SpringTangent { stiffness: vec![0.3, x[1]] }, x[0]);
            let (_, second) = pair.product_hvp(x[2], PairTangent { a: 0.2, b: x[2] }, 1.0);
            bent * second
        }
    }
}

pub fn programs() -> Vec<Program> {
    vec![
        program!(colliding, [1.0, 2.0, 3.0, -0.5, 0.8], 0.768761389922077),
        program!(biquad, [3.0, 0.8, 1.0, -0.5, 0.3, 0.9, -1.2], 0.158706283322919),
        program!(network, [0.3, -0.8, 1.2, 0.5, 0.1, -0.2, 0.9, -1.1, 0.05], 7.040250302509758),
        program!(running, [1.0, 2.5, -0.3, 0.8], 2.7348652869265164),
        program!(traits, [0.7, 1.1, 0.5, 1.3, 1.0, 1.6, 3.1], 4.137972471468242),
        program!(derived, [0.7, 1.1, 0.5], -1.4230250000000009),
        program!(curved, [0.7, 1.1, 0.5], 9.14685, first),
    ]
}
