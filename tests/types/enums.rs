//! Enums with payload: models that are chosen at run time, in slices and in structs.

use crate::harness::{Program, program};

/// Guards that depend on the payload, and an enum that a branch makes.
mod regimes {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Debug, Differentiable)]
    pub enum Flow {
        Laminar { reynolds: f64 },
        Turbulent { reynolds: f64, roughness: f64 },
    }

    #[differentiable(order = 3)]
    fn regime(reynolds: f64, roughness: f64) -> Flow {
        if reynolds < 2300.0 { Flow::Laminar { reynolds } } else { Flow::Turbulent { reynolds, roughness } }
    }

    #[differentiable(order = 3)]
    fn friction(flow: &Flow) -> f64 {
        match flow {
            Flow::Laminar { reynolds } => 64.0 / reynolds,
            Flow::Turbulent { reynolds, .. } if *reynolds > 1e7 => 0.01,
            Flow::Turbulent { reynolds, roughness } => {
                let term = (roughness / 3.7).powf(1.11) + 6.9 / reynolds;
                (1.8 * term.log10()).powi(-2)
            }
        }
    }

    #[differentiable(order = 3)]
    pub fn f(x: &[f64]) -> f64 {
        let mut drop = 0.0;
        for velocity in [0.01, 0.7] {
            let (diameter, roughness) = (0.1 * x[0], 1e-3 * x[2]);
            let reynolds = velocity * diameter * x[1] * 1e6;
            drop += friction(&regime(reynolds, roughness)) * x[3] / diameter * 0.5 * velocity * velocity;
        }
        drop
    }
}

/// An expression tree: enums in boxes, recursion.
mod trees {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Debug, Differentiable)]
    pub enum Instruction {
        Push(f64),
        Load(usize),
        Add,
        Multiply,
        Sine,
    }

    #[differentiable(order = 2)]
    fn run(program: &[Instruction], variables: &[f64]) -> f64 {
        let mut stack: Vec<f64> = Vec::new();
        for instruction in program {
            match instruction {
                Instruction::Push(c) => stack.push(*c),
                Instruction::Load(i) => stack.push(variables[*i]),
                Instruction::Add => {
                    let (a, b) = (stack.pop().unwrap(), stack.pop().unwrap());
                    stack.push(a + b);
                }
                Instruction::Multiply => {
                    let (a, b) = (stack.pop().unwrap(), stack.pop().unwrap());
                    stack.push(a * b);
                }
                Instruction::Sine => {
                    let top = stack.last_mut().unwrap();
                    *top = top.sin();
                }
            }
        }
        stack[0]
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let program = [
            Instruction::Load(0),
            Instruction::Load(1),
            Instruction::Multiply,
            Instruction::Sine,
            Instruction::Push(x[2]),
            Instruction::Multiply,
            Instruction::Load(0),
            Instruction::Add,
        ];
        run(&program, &x[..2])
    }
}

/// Shapes, by reference and by value, in a slice.
mod shapes {
    use ad_runtime::{Differentiable, differentiable};
    use std::f64::consts::PI;

    #[derive(Clone, Debug, Differentiable)]
    pub enum Shape {
        Circle { r: f64 },
        Rectangle(f64, f64),
        Triangle { a: f64, b: f64, c: f64 },
        Point,
    }

    #[differentiable(order = 2)]
    fn area(shape: &Shape) -> f64 {
        match shape {
            Shape::Circle { r } => PI * r * r,
            Shape::Rectangle(w, h) => w * h,
            Shape::Triangle { a, b, c } => {
                let s = 0.5 * (a + b + c);
                (s * (s - a) * (s - b) * (s - c)).sqrt()
            }
            Shape::Point => 0.0,
        }
    }

    #[differentiable(order = 2)]
    fn perimeter(shape: Shape) -> f64 {
        match shape {
            Shape::Circle { r } => 2.0 * PI * r,
            Shape::Rectangle(w, h) => 2.0 * (w + h),
            Shape::Triangle { a, b, c } => a + b + c,
            Shape::Point => 0.0,
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let shapes = vec![
            Shape::Circle { r: x[0] },
            Shape::Rectangle(x[1], x[2]),
            Shape::Triangle { a: x[1], b: x[2], c: x[3] },
            Shape::Point,
        ];
        let mut quotient = 0.0;
        for shape in &shapes {
            let p = perimeter(shape.clone());
            if p > 0.0 {
                quotient += 4.0 * PI * area(shape) / (p * p);
            }
        }
        quotient * x[0]
    }
}

/// An enum in a struct, changed through `&mut`.
mod machines {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Debug, Differentiable)]
    pub enum Phase {
        Heating { power: f64 },
        Melting { power: f64, fraction: f64 },
        Done,
    }

    #[derive(Clone, Debug, Differentiable)]
    pub struct Sample {
        pub temperature: f64,
        pub phase: Phase,
    }

    #[differentiable(order = 2)]
    fn step(sample: &mut Sample, capacity: f64, latent: f64) {
        match &mut sample.phase {
            Phase::Heating { power } => {
                sample.temperature += *power / capacity;
                *power *= 0.9;
                if sample.temperature >= 1.0 {
                    sample.phase = Phase::Melting {
                        power: *power,
                        fraction: (sample.temperature - 1.0) * capacity / latent,
                    };
                }
            }
            Phase::Melting { power, fraction } => {
                *fraction += *power / latent;
                if *fraction > 1.0 {
                    sample.temperature += (*fraction - 1.0) * latent / capacity;
                    sample.phase = Phase::Done;
                }
            }
            Phase::Done => {}
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let mut sample = Sample { temperature: x[0], phase: Phase::Heating { power: x[1] } };
        let mut sum = 0.0;
        for _ in 0..6 {
            step(&mut sample, x[2], x[3]);
            sum += sample.temperature;
        }
        if let Phase::Melting { fraction, .. } = &sample.phase {
            sum += fraction * fraction;
        }
        sum
    }
}

/// A generic enum whose payload is a struct.
mod payloads {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Debug, Differentiable)]
    pub struct Normal {
        pub mean: f64,
        pub deviation: f64,
    }

    #[derive(Clone, Copy, Debug, Differentiable)]
    pub enum Prior {
        Flat,
        Gaussian(Normal),
        Mixture([Normal; 2], f64),
    }

    #[differentiable(order = 2)]
    fn density(n: Normal, x: f64) -> f64 {
        let z = (x - n.mean) / n.deviation;
        (-0.5 * z * z).exp() / n.deviation
    }

    #[differentiable(order = 2)]
    fn log_prior(p: Prior, x: f64) -> f64 {
        match p {
            Prior::Flat => 0.0,
            Prior::Gaussian(n) => density(n, x).ln(),
            Prior::Mixture([a, b], w) => (w * density(a, x) + (1.0 - w) * density(b, x)).ln(),
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let a = Normal { mean: x[0], deviation: x[1] };
        let b = Normal { mean: x[2], deviation: x[3] };
        let priors = [Prior::Flat, Prior::Gaussian(a), Prior::Mixture([a, b], x[4])];
        priors.iter().map(|p| log_prior(*p, x[5])).sum()
    }
}

/// Variants that are called like those of `Option` and `Result`, beside those.
mod named_like_std {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Differentiable)]
    enum Term {
        Some(f64),
        Ok,
        Err(f64),
        None { scale: f64 },
    }

    #[differentiable(order = 2)]
    fn value(t: &Term, x: f64) -> f64 {
        match t {
            Term::Some(a) => a * a * x,
            Term::Ok => x * x,
            Term::Err(a) => a * x * x,
            Term::None { scale } => scale * scale * scale,
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let mut sum = 0.0;
        for t in [Term::Some(x[0]), Term::Ok, Term::Err(x[1]), Term::None { scale: x[1] }] {
            sum += value(&t, x[0] * x[1]);
            if let Some(Term::Err(a)) = Some(t) {
                sum += a.cos();
            }
            if matches!(t, Term::Ok) {
                sum *= x[0];
            }
        }
        let last: Option<f64> = if x[0] > 0.0 { Option::Some(sum) } else { Option::None };
        match last {
            Option::Some(s) => s * x[1],
            Option::None => 0.0,
        }
    }
}

/// An enum without payload and without `==`, which only the patterns name: in closures, behind references, in conditions.
mod modes {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Differentiable)]
    enum Mode {
        Smooth,
        Hinge,
        Square,
    }
    #[derive(Clone, Differentiable)]
    struct Layer {
        weights: Vec<f64>,
        mode: Mode,
    }

    #[differentiable(order = 2)]
    fn forward(layer: &Layer, x: f64) -> f64 {
        let act = |z: f64| match layer.mode {
            Mode::Smooth => z.tanh(),
            Mode::Hinge => z.max(0.0),
            Mode::Square => z * z,
        };
        let mode = &layer.mode;
        let scale = match mode {
            Mode::Smooth | Mode::Hinge => layer.weights[0],
            Mode::Square => 0.5,
        };
        let sum: f64 = layer.weights.iter().map(|w| act(w * x)).sum();
        if let Mode::Hinge = layer.mode { sum } else { scale * sum }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let mut y = x[2];
        for mode in [Mode::Smooth, Mode::Hinge, Mode::Square] {
            let layer = Layer { weights: vec![x[0], x[1]], mode };
            y += forward(&layer, y);
        }
        y
    }
}

/// An enum that is made in place and lent: constant in the caller, active in the callee.
mod lent {
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Differentiable)]
    enum Act {
        Linear,
        Leaky(f64),
    }

    #[differentiable(order = 3)]
    fn apply(act: &Act, x: f64) -> f64 {
        match act {
            Act::Linear => x * x,
            Act::Leaky(k) => k * k * x,
        }
    }

    #[differentiable(order = 3)]
    pub fn f(x: &[f64]) -> f64 {
        apply(&Act::Linear, x[0])
            + apply(&Act::Leaky(x[0]), 2.0 * x[1])
            + apply(&Act::Leaky(0.1), x[0] * x[1])
    }
}

pub fn programs() -> Vec<Program> {
    vec![
        program!(regimes, [0.5, 1.1, 2.0, 3.0], 0.39715105137646, third),
        program!(trees, [0.8, 1.3, 2.1], 2.6110488772110108),
        program!(shapes, [0.7, 1.2, 1.5, 0.9], 1.6095104657614892),
        program!(machines, [0.2, 0.5, 1.2, 0.9], 7.298333333333333),
        program!(payloads, [0.1, 0.9, 1.4, 0.5, 0.3, 0.6], -0.4421247695673637),
        program!(named_like_std, [0.7, 1.2], 4.4629413053720075),
        program!(modes, [0.8, 1.3, 0.4], 15.064331689703241),
        program!(lent, [0.7, 1.2], 1.6743999999999997, third),
    ]
}
