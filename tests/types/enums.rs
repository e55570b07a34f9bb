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

pub fn programs() -> Vec<Program> {
    vec![
        program!(regimes, [0.5, 1.1, 2.0, 3.0], 0.39715105137646, third),
        program!(trees, [0.8, 1.3, 2.1], 2.6110488772110108),
    ]
}
