//! Ordinary differential equations: explicit, adaptive, implicit and symplectic schemes.

use crate::harness::{Program, program};

/// Lotka and Volterra by Euler's method.
mod euler {
    use ad_runtime::differentiable;

    #[differentiable(order = 3)]
    pub fn f(x: &[f64]) -> f64 {
        let (alpha, beta, gamma, delta) = (x[0], x[1], x[2], x[3]);
        let mut prey = 1.0;
        let mut predator = 0.5;
        let dt = 0.05;
        for _ in 0..8 {
            let dprey = alpha * prey - beta * prey * predator;
            let dpredator = delta * prey * predator - gamma * predator;
            prey += dt * dprey;
            predator += dt * dpredator;
        }
        prey * predator
    }
}

/// Lorenz's system by the classical Runge-Kutta method, with a right-hand side that returns an array.
mod lorenz {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn rhs(s: [f64; 3], p: [f64; 3]) -> [f64; 3] {
        let [x, y, z] = s;
        let [sigma, rho, beta] = p;
        [sigma * (y - x), x * (rho - z) - y, x * y - beta * z]
    }

    #[differentiable(order = 2)]
    fn axpy(a: f64, x: [f64; 3], y: [f64; 3]) -> [f64; 3] {
        [a * x[0] + y[0], a * x[1] + y[1], a * x[2] + y[2]]
    }

    #[differentiable(order = 2)]
    fn rk4(s: [f64; 3], p: [f64; 3], h: f64) -> [f64; 3] {
        let k1 = rhs(s, p);
        let k2 = rhs(axpy(h / 2.0, k1, s), p);
        let k3 = rhs(axpy(h / 2.0, k2, s), p);
        let k4 = rhs(axpy(h, k3, s), p);
        let mut out = s;
        for i in 0..3 {
            out[i] += h / 6.0 * (k1[i] + 2.0 * k2[i] + 2.0 * k3[i] + k4[i]);
        }
        out
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let p = [x[0], x[1], x[2]];
        let mut s = [x[3], 1.0, 1.05];
        for _ in 0..5 {
            s = rk4(s, p, 0.02);
        }
        s[0] * s[1] + s[2]
    }
}

/// An adaptive pair of orders 2 and 3 (Bogacki and Shampine) with step control.
mod adaptive {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn decay(t: f64, y: f64, k: f64) -> f64 {
        -k * y + t.cos()
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let k = x[0];
        let mut y = x[1];
        let mut t: f64 = 0.0;
        let mut h: f64 = 0.1;
        let end = 1.0;
        while t < end {
            if t + h > end {
                h = end - t;
            }
            let k1 = decay(t, y, k);
            let k2 = decay(t + 0.5 * h, y + 0.5 * h * k1, k);
            let k3 = decay(t + 0.75 * h, y + 0.75 * h * k2, k);
            let next = y + h * (2.0 / 9.0 * k1 + k2 / 3.0 + 4.0 / 9.0 * k3);
            let k4 = decay(t + h, next, k);
            let error = (h * (-5.0 / 72.0 * k1 + k2 / 12.0 + k3 / 9.0 - k4 / 8.0)).abs();
            if error <= 1e-5 {
                t += h;
                y = next;
            }
            h *= (0.9 * (1e-5 / error.max(1e-12)).cbrt()).clamp(0.2, 3.0);
        }
        y
    }
}

/// Fehlberg's pair with its tableau as constants and a vector of stages.
mod fehlberg {
    use ad_runtime::differentiable;

    const A: [[f64; 5]; 6] = [
        [0.0, 0.0, 0.0, 0.0, 0.0],
        [0.25, 0.0, 0.0, 0.0, 0.0],
        [3.0 / 32.0, 9.0 / 32.0, 0.0, 0.0, 0.0],
        [1932.0 / 2197.0, -7200.0 / 2197.0, 7296.0 / 2197.0, 0.0, 0.0],
        [439.0 / 216.0, -8.0, 3680.0 / 513.0, -845.0 / 4104.0, 0.0],
        [-8.0 / 27.0, 2.0, -3544.0 / 2565.0, 1859.0 / 4104.0, -11.0 / 40.0],
    ];
    const B: [f64; 6] = [16.0 / 135.0, 0.0, 6656.0 / 12825.0, 28561.0 / 56430.0, -9.0 / 50.0, 2.0 / 55.0];

    #[differentiable(order = 2)]
    fn van_der_pol(y: &[f64], mu: f64, out: &mut [f64]) {
        out[0] = y[1];
        out[1] = mu * (1.0 - y[0] * y[0]) * y[1] - y[0];
    }

    #[differentiable(order = 2)]
    fn step(y: &mut Vec<f64>, mu: f64, h: f64) {
        let n = y.len();
        let mut k = vec![vec![0.0; n]; 6];
        for stage in 0..6 {
            let mut z = y.clone();
            for (j, kj) in k.iter().take(stage).enumerate() {
                for i in 0..n {
                    z[i] += h * A[stage][j] * kj[i];
                }
            }
            van_der_pol(&z, mu, &mut k[stage]);
        }
        for (stage, b) in B.iter().enumerate() {
            for i in 0..n {
                y[i] += h * b * k[stage][i];
            }
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let mut y = vec![x[1], x[2]];
        for _ in 0..4 {
            step(&mut y, x[0], 0.2);
        }
        y[0] + y[1] * y[1]
    }
}

/// A ring of masses by the velocity form of Verlet's method, in place on slices.
mod verlet {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn forces(q: &[f64], k: f64, out: &mut [f64]) {
        let n = q.len();
        for i in 0..n {
            let left = q[(i + n - 1) % n];
            let right = q[(i + 1) % n];
            out[i] = k * (left - 2.0 * q[i] + right) - 0.1 * q[i].powi(3);
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let k = x[0];
        let mut q = x[1..4].to_vec();
        let mut v = x[4..7].to_vec();
        let mut a = vec![0.0; 3];
        forces(&q, k, &mut a);
        let dt = 0.1;
        for _ in 0..5 {
            for ((q, v), a) in q.iter_mut().zip(v.iter_mut()).zip(&a) {
                *v += 0.5 * dt * a;
                *q += dt * *v;
            }
            forces(&q, k, &mut a);
            for (v, a) in v.iter_mut().zip(&a) {
                *v += 0.5 * dt * a;
            }
        }
        v.iter().map(|v| 0.5 * v * v).sum::<f64>() + q[0] * q[1]
    }
}

/// A stiff equation by the backward Euler method, solved by Newton's iteration.
mod implicit {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn backward_euler(y: f64, k: f64, h: f64) -> f64 {
        let mut z = y;
        for _ in 0..30 {
            let g = z - y + h * k * z * z * z;
            let dg = 1.0 + 3.0 * h * k * z * z;
            let dz = g / dg;
            z -= dz;
            if dz.abs() <= 1e-15 * z.abs() {
                return z;
            }
        }
        z
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let mut y = x[0];
        for _ in 0..6 {
            y = backward_euler(y, x[1], 0.5);
        }
        y
    }
}

/// Adams and Bashforth's three-step method with a history that is shifted.
mod multistep {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn logistic(y: f64, r: f64, capacity: f64) -> f64 {
        r * y * (1.0 - y / capacity)
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let [r, capacity, start] = [x[0], x[1], x[2]];
        let h = 0.1;
        let mut history = Vec::with_capacity(3);
        let mut y = start;
        for step in 0..10 {
            let slope = logistic(y, r, capacity);
            history.push(slope);
            let n = history.len();
            let increment = match n {
                1 => slope,
                2 => 1.5 * history[1] - 0.5 * history[0],
                _ => (23.0 * history[n - 1] - 16.0 * history[n - 2] + 5.0 * history[n - 3]) / 12.0,
            };
            y += h * increment;
            if step % 5 == 4 {
                y *= 0.9;
            }
        }
        y
    }
}

/// The heat equation by Crank and Nicolson's scheme, with the tridiagonal system solved on the way.
mod crank_nicolson {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn tridiagonal(a: f64, b: f64, c: f64, d: &mut [f64]) {
        let n = d.len();
        let mut w = vec![0.0; n];
        w[0] = c / b;
        d[0] /= b;
        for i in 1..n {
            let m = b - a * w[i - 1];
            w[i] = c / m;
            d[i] = (d[i] - a * d[i - 1]) / m;
        }
        for i in (0..n - 1).rev() {
            d[i] -= w[i] * d[i + 1];
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let r = x[0] * 0.5;
        let mut u: Vec<f64> = x[1..].to_vec();
        for _ in 0..3 {
            let n = u.len();
            let mut d: Vec<f64> = (0..n)
                .map(|i| {
                    let left = if i == 0 { 0.0 } else { u[i - 1] };
                    let right = if i == n - 1 { 0.0 } else { u[i + 1] };
                    r * left + (1.0 - 2.0 * r) * u[i] + r * right
                })
                .collect();
            tridiagonal(-r, 1.0 + 2.0 * r, -r, &mut d);
            u = d;
        }
        u.iter().zip(u.iter().skip(1)).map(|(a, b)| (a - b).powi(2)).sum()
    }
}

/// Shooting: the free slope of a boundary value problem by the secant method around an integrator.
mod shooting {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn end(slope: f64, k: f64) -> f64 {
        let (mut y, mut v) = (0.0_f64, slope);
        let h = 0.1;
        for _ in 0..10 {
            v += h * (-k * y.sin());
            y += h * v;
        }
        y
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (k, target) = (x[0], x[1]);
        let (mut s0, mut s1) = (0.5, 1.5);
        let mut r0 = end(s0, k) - target;
        let mut r1 = end(s1, k) - target;
        let mut iterations = 0;
        while r1.abs() > 1e-9 && iterations < 20 {
            let s2 = s1 - r1 * (s1 - s0) / (r1 - r0);
            s0 = s1;
            r0 = r1;
            s1 = s2;
            r1 = end(s1, k) - target;
            iterations += 1;
        }
        s1
    }
}

pub fn programs() -> Vec<Program> {
    vec![
        program!(euler, [1.1, 0.4, 0.5, 0.3], 0.6715324993050994, third),
        program!(lorenz, [10.0, 28.0, 2.667, 1.0], 10.66235841917906),
        program!(adaptive, [1.3, 0.5], 0.5785466395781378),
        program!(fehlberg, [1.5, 0.8, 0.2], 0.9510924505941348),
        program!(verlet, [1.2, 0.3, -0.1, 0.4, 0.0, 0.5, -0.2], 0.46014453707908337),
        program!(implicit, [1.4, 2.0], 0.33102491414413154),
        program!(multistep, [1.5, 2.0, 0.3], 0.7272538813688773),
        program!(crank_nicolson, [0.8, 0.1, 0.7, 1.3, 0.4], 0.03214117009544342),
        program!(shooting, [1.2, 0.8], 0.9756648265593955),
    ]
}
