//! Robotics and mechanics: chains of transforms, Jacobians, inverse kinematics, rigid bodies, control.

use crate::harness::{Program, program};

/// Forward kinematics of an arm with Denavit and Hartenberg's parameters and 4x4 matrices.
mod denavit_hartenberg {
    use ad_runtime::differentiable;

    type Mat4 = [[f64; 4]; 4];

    #[differentiable(order = 2)]
    fn link(theta: f64, d: f64, a: f64, alpha: f64) -> Mat4 {
        let (st, ct) = theta.sin_cos();
        let (sa, ca) = alpha.sin_cos();
        [
            [ct, -st * ca, st * sa, a * ct],
            [st, ct * ca, -ct * sa, a * st],
            [0.0, sa, ca, d],
            [0.0, 0.0, 0.0, 1.0],
        ]
    }

    #[differentiable(order = 2)]
    fn mul(a: &Mat4, b: &Mat4) -> Mat4 {
        let mut c = [[0.0; 4]; 4];
        for i in 0..4 {
            for j in 0..4 {
                for k in 0..4 {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        c
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let table = [(0.3, 0.0, 1.57), (0.0, 0.6, 0.0), (0.1, 0.4, -1.57)];
        let mut pose = [[0.0; 4]; 4];
        for i in 0..4 {
            pose[i][i] = 1.0;
        }
        for (q, (d, a, alpha)) in x.iter().zip(table) {
            pose = mul(&pose, &link(*q, d, a, alpha));
        }
        let target = [0.5, 0.4, 0.7];
        (0..3).map(|i| (pose[i][3] - target[i]).powi(2)).sum::<f64>() + pose[0][0]
    }
}

/// A planar arm with any number of joints: end point by a running angle.
mod planar_arm {
    use ad_runtime::differentiable;

    #[differentiable(order = 3)]
    pub fn f(x: &[f64]) -> f64 {
        let (angles, lengths) = x.split_at(x.len() / 2);
        let mut angle = 0.0;
        let (mut px, mut py) = (0.0, 0.0);
        for (q, l) in angles.iter().zip(lengths) {
            angle += q;
            px += l * f64::cos(angle);
            py += l * f64::sin(angle);
        }
        px * px + 2.0 * py
    }
}

/// The manipulability of an arm: determinant of a Jacobian that is written out.
mod manipulability {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn jacobian(q: &[f64], l: &[f64]) -> Vec<[f64; 2]> {
        let n = q.len();
        let mut cumulative = vec![0.0; n];
        let mut total = 0.0;
        for i in 0..n {
            total += q[i];
            cumulative[i] = total;
        }
        (0..n)
            .map(|j| {
                let dx: f64 = (j..n).map(|i| -l[i] * cumulative[i].sin()).sum();
                let dy: f64 = (j..n).map(|i| l[i] * cumulative[i].cos()).sum();
                [dx, dy]
            })
            .collect()
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let j = jacobian(&x[..3], &x[3..]);
        let mut gram = [[0.0; 2]; 2];
        for column in &j {
            for a in 0..2 {
                for b in 0..2 {
                    gram[a][b] += column[a] * column[b];
                }
            }
        }
        (gram[0][0] * gram[1][1] - gram[0][1] * gram[1][0]).sqrt()
    }
}

/// Inverse kinematics of two links by damped least squares.
mod inverse_kinematics {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let target = (x[0], x[1]);
        let (l1, l2) = (x[2], x[3]);
        let mut q = (0.4, 0.8);
        for _ in 0..6 {
            let s1 = f64::sin(q.0);
            let c1 = f64::cos(q.0);
            let s12 = f64::sin(q.0 + q.1);
            let c12 = f64::cos(q.0 + q.1);
            let e = (target.0 - l1 * c1 - l2 * c12, target.1 - l1 * s1 - l2 * s12);
            if e.0 * e.0 + e.1 * e.1 < 1e-20 {
                break;
            }
            let j = [[-l1 * s1 - l2 * s12, -l2 * s12], [l1 * c1 + l2 * c12, l2 * c12]];
            let a = j[0][0] * j[0][0] + j[1][0] * j[1][0] + 1e-3;
            let b = j[0][0] * j[0][1] + j[1][0] * j[1][1];
            let d = j[0][1] * j[0][1] + j[1][1] * j[1][1] + 1e-3;
            let g = (j[0][0] * e.0 + j[1][0] * e.1, j[0][1] * e.0 + j[1][1] * e.1);
            let det = a * d - b * b;
            q.0 += (d * g.0 - b * g.1) / det;
            q.1 += (a * g.1 - b * g.0) / det;
        }
        q.0 + 2.0 * q.1
    }
}

/// A free rigid body by Euler's equations, with a loop over cyclic indices.
mod rigid_body {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let inertia = [x[0], x[1], x[2]];
        let mut w = [x[3], x[4], x[5]];
        let dt = 0.05;
        for _ in 0..6 {
            let mut rate = [0.0; 3];
            for i in 0..3 {
                let (j, k) = ((i + 1) % 3, (i + 2) % 3);
                rate[i] = (inertia[j] - inertia[k]) * w[j] * w[k] / inertia[i];
            }
            for (w, r) in w.iter_mut().zip(rate.iter()) {
                *w += dt * r;
            }
        }
        let energy: f64 = inertia.iter().zip(w).map(|(i, w)| 0.5 * i * w * w).sum();
        energy + w[0] * w[1] * w[2]
    }
}

/// A controller with integral windup protection on a plant with a saturating input.
mod pid {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn simulate(kp: f64, ki: f64, kd: f64, setpoint: f64) -> f64 {
        let mut position = 0.0;
        let mut velocity = 0.0;
        let mut integral = 0.0;
        let mut previous = setpoint;
        let dt = 0.1;
        let mut cost = 0.0;
        for _ in 0..15 {
            let error = setpoint - position;
            let derivative = (error - previous) / dt;
            previous = error;
            let command = kp * error + ki * integral + kd * derivative;
            let saturated = command.max(-2.0).min(2.0);
            if command == saturated {
                integral += error * dt;
            }
            velocity += dt * (saturated - 0.3 * velocity);
            position += dt * velocity;
            cost += dt * (error * error + 0.01 * saturated * saturated);
        }
        cost
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        simulate(x[0], x[1], x[2], x[3])
    }
}

/// The discrete Riccati recursion of a linear regulator, two states, written with arrays and closures.
mod riccati {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (dt, q, r) = (x[0], x[1], x[2]);
        let mut p = [q, 0.0, 1.0];
        let mut gain = [0.0, 0.0];
        for _ in 0..8 {
            let [p11, p12, p22] = p;
            let denominator = r + dt * dt * p22;
            gain = [dt * p12 / denominator, dt * (dt * p12 + p22) / denominator];
            let quadratic =
                |a: f64, b: f64, c: f64, d: f64| a * c * p11 + (a * d + b * c) * p12 + b * d * p22;
            p = [
                q + quadratic(1.0, 0.0, 1.0, 0.0) - denominator * gain[0] * gain[0],
                quadratic(1.0, 0.0, dt, 1.0) - denominator * gain[0] * gain[1],
                1.0 + quadratic(dt, 1.0, dt, 1.0) - denominator * gain[1] * gain[1],
            ];
        }
        gain[0] * gain[1] + p[0]
    }
}

/// A cart with a pendulum, in generalised coordinates, with a force at each step as control.
mod cart_pole {
    use ad_runtime::differentiable;

    #[derive(Clone, Copy)]
    struct Constants {
        cart: f64,
        pole: f64,
        length: f64,
    }

    #[differentiable(order = 2)]
    fn step(state: &mut [f64; 4], force: f64, #[constant] c: &Constants) {
        let [_, v, theta, omega] = *state;
        let (s, co) = theta.sin_cos();
        let total = c.cart + c.pole;
        let temp = (force + c.pole * c.length * omega * omega * s) / total;
        let angular = (9.8 * s - co * temp) / (c.length * (4.0 / 3.0 - c.pole * co * co / total));
        let linear = temp - c.pole * c.length * angular * co / total;
        let rates = [v, linear, omega, angular];
        state.iter_mut().zip(rates).for_each(|(s, r)| *s += 0.05 * r);
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let constants = Constants { cart: 1.0, pole: 0.1, length: 0.5 };
        let mut state = [0.0, 0.0, 0.2, 0.0];
        let mut cost = 0.0;
        for u in x {
            step(&mut state, *u, &constants);
            cost += state[2].powi(2) + 0.1 * state[0].powi(2) + 1e-3 * u * u;
        }
        cost + 10.0 * state[2] * state[2]
    }
}

pub fn programs() -> Vec<Program> {
    vec![
        program!(denavit_hartenberg, [0.3, -0.5, 0.9], 1.3639875203951863),
        program!(planar_arm, [0.3, 0.5, -0.2, 1.0, 0.8, 0.5], 6.01050097543245, third),
        program!(manipulability, [0.3, 0.5, -0.2, 1.0, 0.8, 0.5], 0.5415341411900224),
        program!(inverse_kinematics, [0.9, 0.8, 1.0, 0.7], 3.3053292590779626),
        program!(rigid_body, [1.0, 2.0, 3.0, 0.5, 0.7, -0.3], 0.6278941196189893),
        program!(pid, [1.6, 0.5, 0.4, 0.9], 0.5399155926032545),
        program!(riccati, [0.2, 1.5, 0.4], 13.119617700457628),
        program!(cart_pole, [0.5, -0.3, 0.8, 0.1], 0.7712940879685086),
    ]
}
