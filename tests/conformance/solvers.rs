//! Solvers: fixed points, bisection, adaptive steps, factorisations, sphere tracing, tables.

use crate::harness::{Case, case};

pub fn cases() -> Vec<Case> {
    vec![
        case!(kepler(f64, f64)),
        case!(bisection(f64)),
        case!(adaptive_heun(f64, f64)),
        case!(cholesky(&[f64; 6], &[f64; 3]), no_hessian),
        case!(pivoted_lu(&[[f64; 3]; 3], &[f64; 3]), no_hessian),
        case!(ackley(&[f64])),
        case!(sphere_tracing(f64, f64, f64)),
        case!(table(f64, f64)),
    ]
}

/// Kepler's equation by fixed-point iteration until it no longer moves, then one step of Newton's method.
mod kepler {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(m: f64, e: f64) -> f64 {
        let mut u = m;
        let mut trips = 0;
        while trips < 200 {
            let next = m + e * u.sin();
            let moved = (next - u).abs();
            u = next;
            trips += 1;
            if moved < 1e-15 {
                break;
            }
        }
        u - (u - e * u.sin() - m) / (1.0 - e * u.cos())
    }
}

/// Bisection, whose decisions depend on the parameter, then one step of Newton's method, which makes the result depend
/// on it. What is differentiated is the program as it branched.
mod bisection {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn cubic(x: f64, p: f64) -> f64 {
        x * x * x - p * x - 1.0
    }

    #[differentiable(order = 2)]
    pub fn f(p: f64) -> f64 {
        let mut low = 1.0;
        let mut high = 3.0;
        for _ in 0..20 {
            let middle = 0.5 * (low + high);
            if cubic(middle, p) > 0.0 {
                high = middle;
            } else {
                low = middle;
            }
        }
        let x = 0.5 * (low + high);
        x - cubic(x, p) / (3.0 * x * x - p)
    }
}

/// Heun's method with an active step that is halved where the error is too large and grows where it is small.
mod adaptive_heun {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(a: f64, end: f64) -> f64 {
        let mut y = 1.0;
        let mut t = 0.0;
        let mut h = 0.2;
        let mut trips = 0;
        while t < end {
            trips += 1;
            if trips > 500 {
                break;
            }
            if t + h > end {
                h = end - t;
            }
            let k1 = t.sin() - a * y;
            let k2 = (t + h).sin() - a * (y + h * k1);
            let error = (0.5 * h * (k2 - k1)).abs();
            if error > 2e-2 {
                h *= 0.5;
                continue;
            }
            y += 0.5 * h * (k1 + k2);
            t += h;
            if error < 1e-3 {
                h *= 1.5;
            }
        }
        y
    }
}

/// A positive definite matrix is built from a triangle, factored in place and used to solve.
mod cholesky {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn factor(a: &mut [[f64; 3]; 3]) {
        for j in 0..3 {
            for k in 0..j {
                a[j][j] -= a[j][k] * a[j][k];
            }
            a[j][j] = a[j][j].sqrt();
            for i in j + 1..3 {
                for k in 0..j {
                    a[i][j] -= a[i][k] * a[j][k];
                }
                a[i][j] /= a[j][j];
            }
        }
    }

    #[differentiable(order = 2)]
    pub fn f(l: &[f64; 6], b: &[f64; 3]) -> f64 {
        let m = [[l[0], 0.0, 0.0], [l[1], l[2], 0.0], [l[3], l[4], l[5]]];
        let mut a = [[0.0; 3]; 3];
        for i in 0..3 {
            for j in 0..3 {
                for k in 0..3 {
                    a[i][j] += m[i][k] * m[j][k];
                }
            }
            a[i][i] += 1.0;
        }
        factor(&mut a);
        let mut y = *b;
        for i in 0..3 {
            for k in 0..i {
                y[i] -= a[i][k] * y[k];
            }
            y[i] /= a[i][i];
        }
        for i in (0..3).rev() {
            for k in i + 1..3 {
                y[i] -= a[k][i] * y[k];
            }
            y[i] /= a[i][i];
        }
        let log_determinant = 2.0 * (a[0][0].ln() + a[1][1].ln() + a[2][2].ln());
        log_determinant + y[0] * b[0] + y[1] * b[1] + y[2] * b[2]
    }
}

/// Gaussian elimination with partial pivoting: which rows change places depends on the active entries.
mod pivoted_lu {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(entries: &[[f64; 3]; 3], right: &[f64; 3]) -> f64 {
        let n = right.len();
        let mut a: Vec<Vec<f64>> = Vec::with_capacity(n);
        for row in entries.iter() {
            a.push(row.to_vec());
        }
        let mut x = right.to_vec();
        let mut determinant = 1.0;
        for c in 0..n {
            let mut pivot = c;
            for r in c + 1..n {
                if a[r][c].abs() > a[pivot][c].abs() {
                    pivot = r;
                }
            }
            if pivot != c {
                a.swap(pivot, c);
                x.swap(pivot, c);
                determinant = -determinant;
            }
            determinant *= a[c][c];
            for r in c + 1..n {
                let factor = a[r][c] / a[c][c];
                for k in c..n {
                    let t = factor * a[c][k];
                    a[r][k] -= t;
                }
                x[r] = x[r] - factor * x[c];
            }
        }
        for r in (0..n).rev() {
            for k in r + 1..n {
                x[r] = x[r] - a[r][k] * x[k];
            }
            x[r] /= a[r][r];
        }
        let mut squares = 0.0;
        for v in &x {
            squares += v * v;
        }
        squares + 0.1 * determinant
    }
}

/// Ackley's function.
mod ackley {
    use ad_runtime::differentiable;
    use std::f64::consts::{E, PI};

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let n = x.len() as f64;
        let (mut squares, mut cosines) = (0.0, 0.0);
        for &v in x {
            squares += v * v;
            cosines += (2.0 * PI * v).cos();
        }
        20.0 + E - 20.0 * (-0.2 * (squares / n).sqrt()).exp() - (cosines / n).exp()
    }
}

/// A ray marches towards a sphere above a plane, as far as the nearer of the two allows.
mod sphere_tracing {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(ox: f64, oy: f64, radius: f64) -> f64 {
        let direction = [0.6, 0.0, 0.8];
        let mut travelled = 0.0;
        let mut distance = 1.0;
        let mut trips = 0;
        while distance > 1e-3 && trips < 64 {
            let p = [
                ox + travelled * direction[0],
                oy + travelled * direction[1],
                travelled * direction[2] - 3.0,
            ];
            let sphere = (p[0] * p[0] + p[1] * p[1] + p[2] * p[2]).sqrt() - radius;
            let plane = 2.0 + p[1];
            distance = sphere.min(plane);
            travelled += distance;
            trips += 1;
        }
        travelled
    }
}

/// Linear interpolation in a table: the index comes from an active value and says so, the weight is differentiated.
mod table {
    use ad_runtime::{differentiable, stop_gradient};

    const SQUARES: [f64; 6] = [0.0, 1.0, 4.0, 9.0, 16.0, 25.0];

    #[differentiable(order = 2)]
    pub fn f(x: f64, scale: f64) -> f64 {
        let position = x * scale;
        let i = (stop_gradient(position).floor() as usize).min(4);
        let weight = position - i as f64;
        (1.0 - weight) * SQUARES[i] + weight * SQUARES[i + 1] * scale
    }
}
