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

/// `while let` over a stack of structs.
mod while_let {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Debug, Differentiable)]
    pub struct Task {
        pub lo: f64,
        pub hi: f64,
        pub depth: usize,
    }

    #[differentiable(order = 2)]
    fn integrand(x: f64, a: f64) -> f64 {
        (a * x).sin() / (1.0 + x * x)
    }

    /// Adaptive quadrature by Simpson's rule without recursion.
    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let mut stack = vec![Task { lo: x[0], hi: x[1], depth: 0 }];
        let mut sum = 0.0;
        while let Some(task) = stack.pop() {
            let mid = 0.5 * (task.lo + task.hi);
            if task.depth < 3 && task.hi > 0.9 {
                stack.push(Task { hi: mid, depth: task.depth + 1, ..task });
                stack.push(Task { lo: mid, depth: task.depth + 1, ..task });
            } else {
                let ends = integrand(task.lo, x[2]) + integrand(task.hi, x[2]);
                sum += (task.hi - task.lo) / 6.0 * (ends + 4.0 * integrand(mid, x[2]));
            }
        }
        sum
    }
}

/// Nested patterns, alternatives, bindings with `@`, and `matches!`.
mod nested {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Debug, Differentiable)]
    pub enum Spin {
        Up(f64),
        Down(f64),
        Mixed { up: f64, down: f64, level: u8 },
    }

    #[differentiable(order = 2)]
    fn coupling(a: &Spin, b: &Spin) -> f64 {
        match (a, b) {
            (Spin::Up(p), Spin::Up(q)) | (Spin::Down(p), Spin::Down(q)) => p * q,
            (Spin::Up(p), Spin::Down(q)) | (Spin::Down(q), Spin::Up(p)) => -p * q,
            (Spin::Mixed { up, down, level: level @ 0..=3 }, _) => (up - down) * f64::from(*level),
            (Spin::Mixed { up, .. }, Spin::Up(q)) => up * q,
            (_, Spin::Mixed { up, down, .. }) => up * down,
            (Spin::Mixed { down, .. }, Spin::Down(_)) => *down,
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let spins = vec![
            Spin::Up(x[0]),
            Spin::Down(x[1]),
            Spin::Mixed { up: x[2], down: x[3], level: 2 },
            Spin::Mixed { up: x[0] * x[1], down: x[3].exp(), level: 7 },
            Spin::Up(x[2]),
            Spin::Up(x[3]),
        ];
        let mut energy = 0.0;
        for pair in spins.windows(2) {
            energy += coupling(&pair[0], &pair[1]);
            if matches!(pair[0], Spin::Up(_)) {
                energy *= 1.5;
            }
        }
        energy
    }
}

/// `if let` with `else if let`, and a match whose arms bind by reference and by value.
mod if_let {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Debug, Differentiable)]
    pub enum Boundary {
        Dirichlet(f64),
        Neumann(f64),
        Periodic,
    }

    #[differentiable(order = 2)]
    fn ghost(kind: Boundary, inner: f64, other: f64, h: f64) -> f64 {
        if let Boundary::Dirichlet(value) = kind {
            2.0 * value - inner
        } else if let Boundary::Neumann(slope) = kind {
            inner + h * slope
        } else {
            other
        }
    }

    #[differentiable(order = 2)]
    fn diffuse(u: &[f64], left: Boundary, right: Boundary, k: f64) -> Vec<f64> {
        let n = u.len();
        let h = 1.0 / n as f64;
        let mut out = Vec::with_capacity(n);
        for i in 0..n {
            let l = if i > 0 { u[i - 1] } else { ghost(left, u[0], u[n - 1], h) };
            let r = if i + 1 < n { u[i + 1] } else { ghost(right, u[n - 1], u[0], h) };
            out.push(u[i] + k * (l - 2.0 * u[i] + r));
        }
        out
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let mut u = x[3..].to_vec();
        for step in 0..4 {
            let right = if step % 2 == 0 { Boundary::Neumann(x[1]) } else { Boundary::Periodic };
            u = diffuse(&u, Boundary::Dirichlet(x[0]), right, x[2]);
        }
        u.iter().map(|u| u * u).sum::<f64>().sqrt()
    }
}

pub fn programs() -> Vec<Program> {
    vec![
        program!(let_else, [0.5, 1.2, 0.8, 0.6], 6.602044753086421),
        program!(parameters, [1.1, 0.4, 1.0, 0.8, 0.45, 0.3], 0.02645399447016845),
        program!(while_let, [0.2, 1.9, 1.4], 0.655032557801195),
        program!(nested, [0.5, 0.7, 1.1, -0.4], 2.9699999999999998),
        program!(if_let, [0.3, -0.5, 0.2, 0.1, 0.9, 0.4, 0.6, 0.2], 0.9860791951968157),
    ]
}
