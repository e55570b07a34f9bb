//! Splines and interpolation, quadrature, root finding.

use crate::harness::{Program, program};

/// A natural cubic spline: second derivatives by Thomas' algorithm, evaluation by search.
mod cubic_spline {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn second_derivatives(x: &[f64], y: &[f64]) -> Vec<f64> {
        let n = x.len();
        let mut m = vec![0.0; n];
        let mut u = vec![0.0; n];
        for i in 1..n - 1 {
            let sig = (x[i] - x[i - 1]) / (x[i + 1] - x[i - 1]);
            let p = sig * m[i - 1] + 2.0;
            m[i] = (sig - 1.0) / p;
            let slope = (y[i + 1] - y[i]) / (x[i + 1] - x[i]) - (y[i] - y[i - 1]) / (x[i] - x[i - 1]);
            u[i] = (6.0 * slope / (x[i + 1] - x[i - 1]) - sig * u[i - 1]) / p;
        }
        for k in (0..n - 1).rev() {
            m[k] = m[k] * m[k + 1] + u[k];
        }
        m
    }

    #[differentiable(order = 2)]
    fn evaluate(xs: &[f64], ys: &[f64], m: &[f64], x: f64) -> f64 {
        let (mut lo, mut hi) = (0, xs.len() - 1);
        while hi - lo > 1 {
            let mid = (lo + hi) / 2;
            if xs[mid] > x {
                hi = mid;
            } else {
                lo = mid;
            }
        }
        let h = xs[hi] - xs[lo];
        let a = (xs[hi] - x) / h;
        let b = (x - xs[lo]) / h;
        a * ys[lo] + b * ys[hi] + ((a.powi(3) - a) * m[lo] + (b.powi(3) - b) * m[hi]) * h * h / 6.0
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let knots = &x[..4];
        let values = &x[4..8];
        let m = second_derivatives(knots, values);
        evaluate(knots, values, &m, 0.7) * evaluate(knots, values, &m, x[8])
    }
}

/// Catmull and Rom's curve through points, sampled.
mod catmull_rom {
    use ad_runtime::differentiable;

    #[differentiable(order = 3)]
    fn catmull_rom(p: [f64; 4], t: f64) -> f64 {
        let [p0, p1, p2, p3] = p;
        0.5 * (2.0 * p1
            + (p2 - p0) * t
            + (2.0 * p0 - 5.0 * p1 + 4.0 * p2 - p3) * t.powi(2)
            + (3.0 * (p1 - p2) + p3 - p0) * t.powi(3))
    }

    #[differentiable(order = 3)]
    pub fn f(x: &[f64]) -> f64 {
        let mut sum = 0.0;
        for w in x[1..].windows(4) {
            let p = catmull_rom([w[0], w[1], w[2], w[3]], x[0]);
            sum += p * p * p;
        }
        sum
    }
}

/// De Boor's algorithm on a clamped knot vector.
mod de_boor {
    use ad_runtime::differentiable;

    const KNOTS: [f64; 9] = [0.0, 0.0, 0.0, 0.0, 0.5, 1.0, 1.0, 1.0, 1.0];

    #[differentiable(order = 2)]
    fn de_boor(control: &[f64], t: f64, degree: usize) -> f64 {
        let mut k = degree;
        while k + 1 < control.len() && t >= KNOTS[k + 1] {
            k += 1;
        }
        let mut d: Vec<f64> = (0..=degree).map(|j| control[j + k - degree]).collect();
        for r in 1..=degree {
            for j in (r..=degree).rev() {
                let left = KNOTS[j + k - degree];
                let right = KNOTS[j + 1 + k - r];
                let alpha = (t - left) / (right - left);
                d[j] = (1.0 - alpha) * d[j - 1] + alpha * d[j];
            }
        }
        d[degree]
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let control = &x[1..];
        [0.1, 0.45, 0.8].iter().map(|t| de_boor(control, t * x[0], 3).powi(2)).sum::<f64>()
    }
}

/// Lagrange's interpolation in barycentric form.
mod barycentric {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let n = 5;
        let t = x[0];
        let values = &x[1..=n];
        let nodes: Vec<f64> =
            (0..n).map(|i| (i as f64 * std::f64::consts::PI / (n - 1) as f64).cos()).collect();
        let mut numerator = 0.0;
        let mut denominator = 0.0;
        for (i, (node, y)) in nodes.iter().zip(values).enumerate() {
            if t == *node {
                return *y;
            }
            let sign = if i % 2 == 0 { 1.0 } else { -1.0 };
            let end = if i == 0 || i == n - 1 { 0.5 } else { 1.0 };
            let w = sign * end / (t - node);
            numerator += w * y;
            denominator += w;
        }
        numerator / denominator
    }
}

/// A monotone Hermite interpolant: slopes limited as by Fritsch and Carlson.
mod monotone {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn slopes(x: &[f64], y: &[f64]) -> Vec<f64> {
        let d: Vec<f64> =
            x.windows(2).zip(y.windows(2)).map(|(x, y)| (y[1] - y[0]) / (x[1] - x[0])).collect();
        let mut m = vec![d[0]];
        for pair in d.windows(2) {
            m.push(if pair[0] * pair[1] <= 0.0 {
                0.0
            } else {
                2.0 * pair[0] * pair[1] / (pair[0] + pair[1])
            });
        }
        m.push(d[d.len() - 1]);
        m
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let grid = [0.0, 1.0, 2.5, 3.0];
        let m = slopes(&grid, &x[1..]);
        let t = x[0];
        let i = grid.iter().rposition(|g| *g <= 1.7).unwrap();
        let h = grid[i + 1] - grid[i];
        let s = (t - grid[i]) / h;
        let (s2, s3) = (s * s, s * s * s);
        (2.0 * s3 - 3.0 * s2 + 1.0) * x[i + 1]
            + (s3 - 2.0 * s2 + s) * h * m[i]
            + (3.0 * s2 - 2.0 * s3) * x[i + 2]
            + (s3 - s2) * h * m[i + 1]
    }
}

/// Gauss and Legendre's nodes by Newton's iteration, then the integral of a family of functions.
mod gauss_legendre {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn integrate(a: f64, b: f64, p: f64, n: usize) -> f64 {
        let mut total = 0.0;
        for i in 0..n {
            // The nodes depend on no parameter.
            let mut z = (std::f64::consts::PI * (i as f64 + 0.75) / (n as f64 + 0.5)).cos();
            let mut slope = 0.0;
            for _ in 0..6 {
                let (mut p1, mut p2) = (1.0, 0.0);
                for j in 0..n {
                    let p3 = p2;
                    p2 = p1;
                    p1 = ((2 * j + 1) as f64 * z * p2 - j as f64 * p3) / (j + 1) as f64;
                }
                slope = n as f64 * (z * p1 - p2) / (z * z - 1.0);
                z -= p1 / slope;
            }
            let weight = 2.0 / ((1.0 - z * z) * slope * slope);
            let t = 0.5 * ((b - a) * z + a + b);
            total += 0.5 * (b - a) * weight * (t.powf(p) / (1.0 + t * t));
        }
        total
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        integrate(x[0], x[1], x[2], 5)
    }
}

/// All the roots of a polynomial at once by Durand and Kerner's iteration, on pairs.
mod durand_kerner {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn mul(a: (f64, f64), b: (f64, f64)) -> (f64, f64) {
        (a.0 * b.0 - a.1 * b.1, a.0 * b.1 + a.1 * b.0)
    }

    #[differentiable(order = 2)]
    fn div(a: (f64, f64), b: (f64, f64)) -> (f64, f64) {
        let d = b.0 * b.0 + b.1 * b.1;
        ((a.0 * b.0 + a.1 * b.1) / d, (a.1 * b.0 - a.0 * b.1) / d)
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let n = x.len();
        let mut roots = Vec::new();
        let mut seed = (1.0, 0.0);
        for _ in 0..n {
            roots.push(seed);
            seed = mul(seed, (0.4, 0.9));
        }
        for _ in 0..8 {
            for i in 0..n {
                let z = roots[i];
                let mut value = (1.0, 0.0);
                for c in x.iter().rev() {
                    value = mul(value, z);
                    value.0 += c;
                }
                let mut denominator = (1.0, 0.0);
                for j in 0..n {
                    if i != j {
                        denominator = mul(denominator, (z.0 - roots[j].0, z.1 - roots[j].1));
                    }
                }
                let step = div(value, denominator);
                roots[i] = (z.0 - step.0, z.1 - step.1);
            }
        }
        roots.iter().map(|r| r.0 * r.0 + 2.0 * r.1 * r.1).sum()
    }
}

/// Romberg's quadrature of an integrand that is passed as a closure.
mod romberg {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn romberg<F: Fn(f64) -> f64>(f: F, a: f64, b: f64) -> f64 {
        const N: usize = 4;
        let mut r = [[0.0; N]; N];
        let mut h = b - a;
        r[0][0] = 0.5 * h * (f(a) + f(b));
        for i in 1..N {
            h *= 0.5;
            let mut sum = 0.0;
            for k in 0..1 << (i - 1) {
                sum += f(a + (2 * k + 1) as f64 * h);
            }
            r[i][0] = 0.5 * r[i - 1][0] + h * sum;
            for j in 1..=i {
                let factor = 4f64.powi(j as i32);
                r[i][j] = (factor * r[i][j - 1] - r[i - 1][j - 1]) / (factor - 1.0);
            }
        }
        r[N - 1][N - 1]
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (k, w) = (x[0], x[1]);
        romberg(|t| (-k * t).exp() * (w * t).cos(), 0.0, x[2])
    }
}

pub fn programs() -> Vec<Program> {
    vec![
        program!(cubic_spline, [0.0, 0.5, 1.1, 1.8, 0.2, 0.9, 0.4, 1.3, 1.4], 0.45388186659063573),
        program!(catmull_rom, [0.3, 0.2, 0.9, 0.4, 1.3, 0.7], 0.7326269541088751, third),
        program!(de_boor, [0.9, 0.2, 0.9, 0.4, 1.3, 0.7], 1.6977536586092103),
        program!(barycentric, [0.3, 0.2, 0.9, 0.4, 1.3, 0.7], 0.532697878988858),
        program!(monotone, [1.6, 0.2, 0.9, 1.4, 2.3], 1.0925483870967743),
        program!(gauss_legendre, [0.2, 1.7, 1.4], 0.6437697344402628),
        program!(durand_kerner, [-2.0, 1.5, 0.7], 9.98492896611097),
        program!(romberg, [0.7, 2.1, 1.3], 0.26457379017212795),
    ]
}
