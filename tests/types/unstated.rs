//! What a function does not say of the types that it uses, and its text tells nevertheless: which method modifies, what is
//! memory, what a default or a constructor makes.

use crate::harness::{Program, program};

/// A filter whose method modifies it and returns the output; filters inside a filter, and in an array.
mod filter {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Differentiable)]
    struct Biquad {
        z: f64,
        gain: f64,
    }
    #[differentiable(order = 2)]
    impl Biquad {
        fn process(&mut self, x: f64) -> f64 {
            let y = self.z * 0.5 + x * self.gain;
            self.z = y + 0.1 * x * x;
            y
        }
        fn level(&self) -> f64 {
            self.z * self.z
        }
    }
    #[derive(Clone, Copy, Differentiable)]
    struct Chain {
        first: Biquad,
        second: Biquad,
        decay: f64,
    }
    #[differentiable(order = 2)]
    impl Chain {
        fn tick(&mut self, x: f64) -> f64 {
            self.decay *= 0.9;
            let inner = self.first.process(x);
            let outer = self.second.process(inner) * self.decay;
            outer
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let mut chain = Chain {
            first: Biquad { z: x[0], gain: 0.7 },
            second: Biquad { z: 0.2, gain: x[1] },
            decay: x[2],
        };
        let mut sum = 0.0;
        for i in 0..3 {
            let y = chain.tick(0.1 + i as f64);
            sum += y * y;
        }
        let mut bank = [Biquad { z: x[0], gain: 0.3 }, Biquad { z: x[1], gain: x[2] }];
        for b in bank.iter_mut() {
            sum += b.process(sum);
        }
        for i in 0..2 {
            sum += bank[i].process(x[i]) + bank[i].level();
        }
        sum
    }
}

/// A constant generator that a call modifies: its state is nobody's derivative.
mod noise {
    use ad_runtime::differentiable;

    struct Lcg {
        state: u64,
    }
    impl Lcg {
        fn next(&mut self) -> f64 {
            self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (self.state >> 40) as f64 / (1u64 << 24) as f64
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let mut rng = Lcg { state: 7 };
        let mut sum = 0.0;
        for _ in 0..4 {
            let u = rng.next();
            sum += (x[0] * u).sin() * x[1] * rng.next();
        }
        sum
    }
}

/// Generic over the float: a method's result in a literal, a float's method on a field.
mod generic {
    use ad_runtime::{Differentiable, differentiable};
    use num_traits::Float;

    #[derive(Clone, Copy, Differentiable)]
    struct Complex<T> {
        re: T,
        im: T,
    }
    #[differentiable(order = 2)]
    impl<T: Float> Complex<T> {
        fn new(re: T, im: T) -> Self {
            Complex { re, im }
        }
        fn norm(self) -> T {
            (self.re * self.re + self.im * self.im).sqrt()
        }
    }
    #[differentiable(order = 2)]
    fn wave<T: Float>(c: Complex<T>) -> Complex<T> {
        Complex { re: c.re.sin(), im: c.im.exp() }
    }
    #[differentiable(order = 2)]
    fn radius<T: Float>(c: Complex<T>) -> T {
        let z: Complex<T> = Complex { re: c.norm(), im: c.im };
        z.norm()
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let c: Complex<f64> = Complex::new(x[0], x[1]);
        let w: Complex<f64> = wave(c);
        radius(w) + radius(c)
    }
}

/// Fields that a pattern binds or that are cloned, and are indexed then; an update of the default.
mod fields {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Default, Differentiable)]
    struct Model {
        weights: [f64; 2],
        bias: f64,
    }
    #[differentiable(order = 2)]
    impl Model {
        fn with_bias(bias: f64) -> Self {
            Model { bias, ..Default::default() }
        }
    }
    #[differentiable(order = 2)]
    fn taken_apart(m: Model, k: f64) -> f64 {
        let Model { weights: w, bias } = m;
        if w[0] > 0.0 { w[1] * k + bias } else { bias * bias }
    }
    #[differentiable(order = 2)]
    fn cloned(m: &Model, k: f64) -> f64 {
        let w = m.weights.clone();
        w[0] * w[1] * k
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let m = Model { weights: [x[0], x[1]], bias: 0.3 };
        let d = Model::with_bias(x[1] * x[2]);
        taken_apart(m, x[2]) * cloned(&m, x[2]) + taken_apart(d, x[0]) + taken_apart(m, cloned(&m, x[1]))
    }
}

/// An alias that only variables have, and the result of a call that is a number by its uses.
mod numbers {
    use ad_runtime::differentiable;

    type Real = f64;

    #[differentiable(order = 2)]
    fn half(x: f64, y: f64) -> f64 {
        0.5 * x * y.cos()
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let mut s: Real = 0.0;
        for v in x {
            s += v * v;
        }
        let mut h = half(s, x[0]);
        {
            let t = &mut h;
            *t = *t - x[1];
        }
        let mut g = half(x[1], h);
        std::mem::swap(&mut s, &mut g);
        let low: Real = -(0.25);
        x[0].mul_add(h, s) + g * low.abs()
    }
}

/// In place, fallible without payload; the transpose of constant data by a function that has derivatives, too.
mod in_place {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn cholesky(a: &mut [[f64; 2]; 2]) -> Result<(), String> {
        for j in 0..2 {
            for k in 0..j {
                a[j][j] -= a[j][k] * a[j][k];
            }
            if a[j][j] <= 0.0 {
                return Err(format!("not positive at {j}"));
            }
            a[j][j] = a[j][j].sqrt();
            for i in j + 1..2 {
                a[i][j] /= a[j][j];
            }
        }
        Ok(())
    }
    #[differentiable(order = 2)]
    fn transposed(a: &[[f64; 2]; 2]) -> [[f64; 2]; 2] {
        [[a[0][0], a[1][0]], [a[0][1], a[1][1]]]
    }
    #[differentiable(order = 2)]
    fn product(a: &[[f64; 2]; 2], b: &[[f64; 2]; 2]) -> [[f64; 2]; 2] {
        let mut c = [[0.0; 2]; 2];
        for i in 0..2 {
            for j in 0..2 {
                for k in 0..2 {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        c
    }

    #[differentiable(order = 2)]
    fn measured(x: &[f64], #[constant] k: &[[f64; 2]; 2]) -> f64 {
        let a = [[x[0], x[1]], [x[1], x[2]]];
        let b = product(&a, &transposed(k));
        let c = product(&b, &transposed(&a));
        c[0][0] + c[0][1] * c[1][1]
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let mut a = [[x[0], 0.0], [x[1], x[2]]];
        match cholesky(&mut a) {
            Ok(()) => a[0][0] * a[1][1] + measured(x, &[[1.0, 0.5], [-0.2, 2.0]]),
            Err(_) => 0.0,
        }
    }
}

/// Integers that calls return, of every width and compared with literals only: a flag or a count is what is kept of them.
mod widths {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Differentiable)]
    struct Model {
        k: f64,
    }
    #[differentiable(order = 2)]
    impl Model {
        fn energy(&self, q: f64) -> f64 {
            self.k * q
        }
        fn dims(&self) -> usize {
            2
        }
        fn ranks(&self) -> Vec<u16> {
            vec![1, 0]
        }
        fn split(&self, q: f64) -> (f64, u8) {
            (self.k * q * q, 3)
        }
        fn level(&self, q: f64) -> Option<u32> {
            if q > 0.0 { Some(3) } else { None }
        }
    }
    fn after(n: u64) -> u64 {
        n + 1
    }

    #[differentiable(order = 2)]
    fn steps(model: &Model, q: f64, n: u64) -> f64 {
        let mut e = q;
        for _ in 0..model.dims() + 1 {
            if model.dims() > 1 {
                e += e.sin() * model.energy(q);
            }
        }
        let mut k = after(n);
        if k > 2 {
            e = e.sin() * q;
        }
        k += 1;
        if k > 4 { e * e.cos() } else { e }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let model = Model { k: x[0] };
        let (a, n) = model.split(x[1]);
        let mut sum = if n > 2 { a.sin() * x[0] } else { a };
        let ranks = model.ranks();
        if ranks[0] == 1 {
            sum += steps(&model, x[1], 3);
        }
        match model.level(x[0]) {
            Some(level) if level > 2 => sum * model.energy(x[1]).sin(),
            _ => sum,
        }
    }
}

/// What a fallible call returned, taken apart by `if let`, `while let` and `match`: what is done with it tells what it is.
mod parsed {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Differentiable)]
    struct Params {
        a: f64,
        weights: Vec<f64>,
    }
    #[differentiable(order = 2)]
    fn parse(x: f64) -> Result<Params, String> {
        if x < 0.0 {
            return Err("negative".to_string());
        }
        Ok(Params { a: x.sqrt(), weights: vec![x, x * x] })
    }
    #[differentiable(order = 2)]
    fn nth(x: f64, n: usize) -> Option<Params> {
        if n > 2 { None } else { Some(Params { a: x * n as f64, weights: vec![x * x; 2] }) }
    }
    #[differentiable(order = 2)]
    fn powers(x: f64) -> Option<Vec<f64>> {
        Some(vec![x, x * x])
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let mut sum = 0.0;
        if let Ok(p) = parse(x[0]) {
            sum += p.a * p.weights[1];
        }
        if let Ok(p) = &parse(x[0] * x[1]) {
            sum += p.a * p.weights[0];
        }
        if let Ok(Params { a, weights }) = parse(2.0 * x[1]) {
            sum += a * weights[1];
        }
        let mut n = 0;
        while let Some(p) = nth(x[1], n) {
            sum += p.a * p.weights[0];
            n += 1;
        }
        if x[0] > 0.1
            && let Some(q) = powers(x[0])
            && q[0] > 0.2
        {
            sum *= q[1];
        }
        match &parse(x[0] + 1.0) {
            Ok(Params { weights, a }) => sum * weights[1] * a,
            Err(_) => 0.0,
        }
    }
}

pub fn programs() -> Vec<Program> {
    vec![
        program!(filter, [0.3, 0.8, 1.1], 38.01085421690264),
        program!(noise, [0.9, 1.4], 1.0639552171331932),
        program!(generic, [0.7, -0.4], 2.046156340463343),
        program!(fields, [0.6, 1.2, -0.7], 2.31456),
        program!(numbers, [0.4, 1.1, -0.8], 0.9744298001997048),
        program!(in_place, [2.0, 0.4, 1.5], 13.408429954635274),
        program!(parsed, [0.7, 1.1], 22.631891136834728),
        program!(widths, [1.3, 0.7], 0.7323707579683814),
    ]
}
