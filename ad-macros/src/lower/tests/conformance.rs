//! Programs in the style of numeric code: solvers, filters, statistics.

use super::program;

program! { adaptive: f(1.7, 1.5);
    fn f(a: f64, t_end: f64) -> f64 {
        let mut y = 1.0;
        let mut t = 0.0;
        let mut h = 0.2;
        let mut guard = 0;
        while t < t_end {
            guard += 1;
            if guard > 500 {
                break;
            }
            if t + h > t_end {
                h = t_end - t;
            }
            let k1 = -a * y + t.sin();
            let k2 = -a * (y + h * k1) + (t + h).sin();
            let err = (0.5 * h * (k2 - k1)).abs();
            if err > 2e-2 {
                h *= 0.5;
                continue;
            }
            y += 0.5 * h * (k1 + k2);
            t += h;
            if err < 1e-3 {
                h *= 1.5;
            }
        }
        y
    }
}

program! { kalman: f(0.1, 0.4, [0.2, 0.7], &[0.5, 0.9, 1.4]);
    fn f(q: f64, r: f64, x0: [f64; 2], zs: &[f64]) -> f64 {
        let mut x = x0;
        let mut p = [[1.0, 0.0], [0.0, 1.0]];
        let dt = 0.5;
        let mut ll = 0.0;
        for &z in zs {
            x = [x[0] + dt * x[1], x[1]];
            let p00 = p[0][0] + dt * (p[1][0] + p[0][1]) + dt * dt * p[1][1] + q * dt;
            let p01 = p[0][1] + dt * p[1][1];
            let p10 = p[1][0] + dt * p[1][1];
            let p11 = p[1][1] + q;
            let s = p00 + r;
            let innov = z - x[0];
            let k = [p00 / s, p10 / s];
            x[0] += k[0] * innov;
            x[1] += k[1] * innov;
            p = [[(1.0 - k[0]) * p00, (1.0 - k[0]) * p01], [p10 - k[1] * p00, p11 - k[1] * p01]];
            ll -= 0.5 * ((2.0 * std::f64::consts::PI * s).ln() + innov * innov / s);
        }
        ll
    }
}

program! { hidden_markov: f(&[0.2, -0.1, 0.4, 0.3], &[0.1, 0.8]);
    fn f(logits: &[f64; 4], emis: &[f64; 2]) -> f64 {
        const OBS: [f64; 4] = [0.2, 0.9, 1.1, -0.3];
        let row = |a: f64, b: f64| {
            let m = a.max(b);
            let (ea, eb) = ((a - m).exp(), (b - m).exp());
            [ea / (ea + eb), eb / (ea + eb)]
        };
        let trans = [row(logits[0], logits[1]), row(logits[2], logits[3])];
        let mut alpha = [0.5, 0.5];
        let mut ll = 0.0;
        for &o in OBS.iter() {
            let mut next = [0.0; 2];
            for j in 0..2 {
                for i in 0..2 {
                    next[j] += alpha[i] * trans[i][j];
                }
                let z = o - emis[j];
                next[j] *= (-0.5 * z * z).exp();
            }
            let norm = next[0] + next[1];
            ll += norm.ln();
            alpha = [next[0] / norm, next[1] / norm];
        }
        ll
    }
}

program! { mixture: f(&[0.2, -0.3], &[[0.5, 0.1], [-0.4, 0.6]]);
    fn logsumexp(xs: &[f64]) -> f64 {
        let mut m = xs[0];
        for &x in &xs[1..] {
            if x > m {
                m = x;
            }
        }
        let mut s = 0.0;
        for &x in xs {
            s += (x - m).exp();
        }
        m + s.ln()
    }
    fn f(alpha: &[f64; 2], mu: &[[f64; 2]; 2]) -> f64 {
        const X: [[f64; 2]; 3] = [[0.1, -0.4], [1.2, 0.3], [-0.7, 0.9]];
        let mut ll = 0.0;
        for x in X.iter() {
            let mut terms = [0.0; 2];
            for k in 0..2 {
                let d = [x[0] - mu[k][0], x[1] - mu[k][1]];
                terms[k] = alpha[k] - 0.5 * (d[0] * d[0] + d[1] * d[1]);
            }
            ll += logsumexp(&terms);
        }
        ll - 3.0 * logsumexp(alpha)
    }
}

program! { series: f(1.23);
    fn f(x: f64) -> f64 {
        let mut sum = 0.0;
        let mut fact: u64 = 1;
        for i in 0..=15u64 {
            if i > 0 {
                fact *= i;
            }
            if i % 2 == 0 {
                continue;
            }
            let sign = if i % 4 == 1 { 1.0 } else { -1.0 };
            sum += sign * x.powi(i as i32) / (fact as f64);
        }
        sum
    }
}

program! { ackley: f(&[0.3, -0.5, 0.8]);
    fn f(x: &[f64]) -> f64 {
        let n = (x.len() as f64);
        let (mut sq, mut cs) = (0.0, 0.0);
        for &v in x {
            cs += (2.0 * std::f64::consts::PI * v).cos();
            sq += v * v;
        }
        -20.0 * (-0.2 * (sq / n).sqrt()).exp() - (cs / n).exp() + 20.0 + (1.0_f64).exp()
    }
}

program! { sphere_trace: f(-2.0, 0.1, 0.9);
    fn f(ox: f64, oy: f64, radius: f64) -> f64 {
        let mut t = 0.0;
        let mut steps = 0;
        let dir = [0.6, 0.0, 0.8];
        let mut d = 1.0;
        while d > 1e-3 && steps < 64 {
            let p = [ox + t * dir[0], oy + t * dir[1], -3.0 + t * dir[2]];
            let sphere = (p[0] * p[0] + p[1] * p[1] + p[2] * p[2]).sqrt() - radius;
            let plane = p[1] + 2.0;
            d = sphere.min(plane);
            t += d;
            steps += 1;
        }
        t
    }
}

program! { unknown_constants: f(0.5);
    fn f(x: f64) -> f64 {
        let mut s = crate::lower::tests::conformance::SCALE * x;
        for k in 0..crate::lower::tests::conformance::TABLE.len() {
            s += crate::lower::tests::conformance::TABLE[k] * x;
        }
        s
    }
}
pub const SCALE: f64 = 2.5;
pub const TABLE: [f64; 3] = [0.5, 1.5, 2.5];

program! { simpson: f(2.0, 10), f(1.0, 5);
    fn f(b: f64, n: usize) -> f64 {
        let n = if n % 2 == 1 { n + 1 } else { n };
        let h = b / n as f64;
        let g = |t: f64| (t * t).exp() * t.cos();
        let odd: f64 = (1..n).step_by(2).map(|i| g(i as f64 * h)).sum();
        let even: f64 = (2..n).step_by(2).map(|i| g(i as f64 * h)).sum();
        h / 3.0 * (g(0.0) + 4.0 * odd + 2.0 * even + g(b))
    }
}

program! { bisection: f(1.5);
    fn f(p: f64) -> f64 {
        let g = |x: f64| x * x * x - p * x - 1.0;
        let mut lo = 1.0;
        let mut hi = 3.0;
        for _ in 0..20 {
            let mid = 0.5 * (lo + hi);
            if g(mid) > 0.0 {
                hi = mid;
            } else {
                lo = mid;
            }
        }
        let x0 = 0.5 * (lo + hi);
        x0 - g(x0) / (3.0 * x0 * x0 - p)
    }
}

program! { matrix_product: f(&[1.0, 2.0, 3.0, 4.0], 2);
    fn f(m: &[f64], n: usize) -> f64 {
        let mut acc = vec![vec![0.0; n]; n];
        for (i, row) in acc.iter_mut().enumerate() {
            for (j, out) in row.iter_mut().enumerate() {
                *out = (0..n).map(|k| m[i * n + k] * m[k * n + j]).sum();
            }
        }
        let trace: f64 = (0..n).map(|i| acc[i][i]).sum();
        acc.iter().map(|r| r.iter().sum::<f64>()).fold(trace, |a, b| a + b)
    }
}
