//! Physics: pair potentials, lattices, springs, particles, waves, optics, thermodynamics.

use crate::harness::{Program, program};

/// Lennard-Jones with a cutoff and the minimum image.
mod lennard_jones {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let side = 4.0;
        let n = x.len() / 3;
        let mut energy = 0.0;
        for i in 0..n {
            for j in i + 1..n {
                let mut r2 = 0.0;
                for k in 0..3 {
                    let mut d = x[3 * i + k] - x[3 * j + k];
                    d -= side * (d / side).round();
                    r2 += d * d;
                }
                if r2 > 6.25 {
                    continue;
                }
                let inv6 = 1.0 / (r2 * r2 * r2);
                energy += 4.0 * inv6 * (inv6 - 1.0);
            }
        }
        energy
    }
}

/// A lattice of continuous spins with neighbours by wrapping.
mod xy_model {
    use ad_runtime::differentiable;

    const L: usize = 3;

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let angle = |i: usize, j: usize| x[(i % L) * L + j % L];
        let coupling = x[L * L];
        let mut energy = 0.0;
        for i in 0..L {
            for j in 0..L {
                let s = angle(i, j);
                energy -= coupling * ((s - angle(i + 1, j)).cos() + (s - angle(i, j + 1)).cos());
            }
        }
        energy
    }
}

/// A net of springs given by a list of edges, relaxed by gradient steps written by hand.
mod spring_net {
    use ad_runtime::differentiable;

    const EDGES: &[(usize, usize, f64)] = &[(0, 1, 1.0), (1, 2, 1.0), (2, 3, 0.8), (3, 0, 0.8), (0, 2, 1.3)];

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let k = x[0];
        let mut points: Vec<[f64; 2]> = x[1..].chunks(2).map(|c| [c[0], c[1]]).collect();
        for _ in 0..3 {
            let mut forces = vec![[0.0; 2]; points.len()];
            for &(a, b, rest) in EDGES {
                let dx = points[b][0] - points[a][0];
                let dy = points[b][1] - points[a][1];
                let length = dx.hypot(dy);
                let pull = k * (length - rest) / length;
                forces[a][0] += pull * dx;
                forces[a][1] += pull * dy;
                forces[b][0] -= pull * dx;
                forces[b][1] -= pull * dy;
            }
            for (p, force) in points.iter_mut().zip(&forces).skip(1) {
                p[0] += 0.1 * force[0];
                p[1] += 0.1 * force[1];
            }
        }
        EDGES
            .iter()
            .map(|&(a, b, rest)| {
                let d = (points[a][0] - points[b][0]).hypot(points[a][1] - points[b][1]) - rest;
                0.5 * k * d * d
            })
            .sum()
    }
}

/// Smoothed particle hydrodynamics: the cubic spline kernel, density and pressure.
mod sph {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn cubic_spline(r: f64, h: f64) -> f64 {
        let q = r / h;
        let norm = 2.0 / (3.0 * h);
        norm * match q {
            q if q < 1.0 => 1.0 - 1.5 * q * q * (1.0 - q / 2.0),
            q if q < 2.0 => 0.25 * (2.0 - q).powi(3),
            _ => 0.0,
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (h, positions) = (x[0], &x[1..]);
        let densities: Vec<f64> = positions
            .iter()
            .map(|a| positions.iter().map(|b| 0.2 * cubic_spline((a - b).abs(), h)).sum())
            .collect();
        densities.iter().map(|rho| 0.3 * (rho.powf(1.4) - 1.0)).sum()
    }
}

/// The wave equation in one dimension with two buffers that are swapped.
mod wave {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let c2 = x[0] * x[0];
        let mut now = x[1..].to_vec();
        let n = now.len();
        let mut before = now.clone();
        for _ in 0..5 {
            let mut next = vec![0.0; n];
            for i in 1..n - 1 {
                next[i] = 2.0 * now[i] - before[i] + c2 * (now[i + 1] - 2.0 * now[i] + now[i - 1]);
            }
            before = now;
            now = next;
        }
        now.iter().zip(before.iter()).map(|(a, b)| (a - b).powi(2)).sum()
    }
}

/// Snell's law through layers, with total reflection as an early return.
mod snell {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn path(angle: f64, layers: &[(f64, f64)]) -> f64 {
        let mut sin = angle.sin();
        let mut n = 1.0;
        let mut travelled = 0.0;
        for &(index, thickness) in layers {
            sin *= n / index;
            n = index;
            if sin >= 1.0 {
                return travelled - 1.0;
            }
            travelled += thickness * index / (1.0 - sin * sin).sqrt();
        }
        travelled
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        path(x[0], &[(x[1], 0.5), (x[2], x[3])]) + path(1.2, &[(x[1], 0.2), (0.6, 1.0), (x[2], 2.0)])
    }
}

/// Van der Waals' gas: the volume at a pressure by Newton's iteration, then its entropy.
mod van_der_waals {
    use ad_runtime::differentiable;

    const R: f64 = 8.314;

    #[differentiable(order = 2)]
    fn pressure(v: f64, t: f64, a: f64, b: f64) -> f64 {
        R * t / (v - b) - a / (v * v)
    }

    #[differentiable(order = 2)]
    fn volume(p: f64, t: f64, a: f64, b: f64) -> f64 {
        let mut v = R * t / p;
        let mut step = f64::MAX;
        while step.abs() > 1e-14 * v {
            let slope = -R * t / (v - b).powi(2) + 2.0 * a / v.powi(3);
            step = (pressure(v, t, a, b) - p) / slope;
            v -= step;
        }
        v
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (p, t) = (x[0] * 1e5, x[1] * 100.0);
        let v = volume(p, t, x[2], 4e-5);
        1.5 * t.ln() + (v - 4e-5).ln()
    }
}

/// Quantum mechanics: the ground state of a well by Numerov's method and matching.
mod numerov {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (energy, depth) = (x[0], x[1]);
        let h: f64 = 0.2;
        let k2 = |r: f64| 2.0 * (energy + depth * (-r * r).exp());
        let mut psi = [0.0, h];
        let mut r = h;
        for _ in 0..12 {
            let w = h * h / 12.0;
            let next = (2.0 * (1.0 - 5.0 * w * k2(r)) * psi[1] - (1.0 + w * k2(r - h)) * psi[0])
                / (1.0 + w * k2(r + h));
            psi = [psi[1], next];
            r += h;
        }
        psi[1] / psi[0]
    }
}

/// Ewald-like screened sums over images, with labelled loops.
mod screened {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let charges = [1.0, -1.0, 0.5];
        let kappa = x[3];
        let mut total = 0.0;
        'pairs: for i in 0..3 {
            for j in 0..3 {
                for image in -2i32..=2 {
                    if image == 0 && i == j {
                        continue;
                    }
                    let r = (x[i] - x[j] + 3.0 * image as f64).abs();
                    let term = 0.5 * charges[i] * charges[j] * (-kappa * r).exp() / r;
                    if term.abs() < 1e-12 {
                        continue 'pairs;
                    }
                    total += term;
                }
            }
        }
        total
    }
}

pub fn programs() -> Vec<Program> {
    vec![
        program!(
            lennard_jones,
            [0.0, 0.1, 0.2, 1.1, 0.2, 0.0, 0.3, 1.2, 0.1, 3.5, 3.6, 3.4],
            -3.7457544680551127
        ),
        program!(xy_model, [0.1, 0.7, 1.3, 2.0, -0.4, 0.9, 0.3, 1.1, -1.2, 0.8], -2.9490369729395733),
        program!(spring_net, [2.0, 0.0, 0.0, 1.1, 0.1, 1.0, 0.9, 0.1, 1.0], 0.019153420553117192),
        program!(sph, [0.5, 0.0, 0.3, 0.7, 1.25], -0.8188713190218622),
        program!(wave, [0.6, 0.0, 0.3, 1.0, 0.4, 0.0], 0.17367222860637946),
        program!(snell, [0.5, 1.5, 1.3, 0.8], 1.2932675709694839),
        program!(van_der_waals, [10.0, 3.5, 0.36], 2.9031184294838086),
        program!(numerov, [-0.4, 1.8], 1.162499261479719),
        program!(screened, [0.1, 1.1, 1.9, 0.7], -0.6939537281340569),
    ]
}
