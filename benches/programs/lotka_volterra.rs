//! Predators and prey by the classical Runge–Kutta method, with a function of its own for the right-hand side.

use ad_runtime::differentiable;

/// The change of prey `u[0]` and predators `u[1]` under the four rates `p`.
#[differentiable(order = 2)]
pub fn rates(u: [f64; 2], p: &[f64; 4]) -> [f64; 2] {
    [u[0] * (p[0] - p[1] * u[1]), u[1] * (p[2] * u[0] - p[3])]
}

/// The sum of the populations after `steps` steps of `h` from `(1, 1)`.
#[differentiable(order = 2)]
pub fn populations(p: &[f64; 4], #[constant] h: f64, steps: usize) -> f64 {
    let mut u = [1.0, 1.0];
    for _ in 0..steps {
        let k1 = rates(u, p);
        let k2 = rates([u[0] + 0.5 * h * k1[0], u[1] + 0.5 * h * k1[1]], p);
        let k3 = rates([u[0] + 0.5 * h * k2[0], u[1] + 0.5 * h * k2[1]], p);
        let k4 = rates([u[0] + h * k3[0], u[1] + h * k3[1]], p);
        u[0] += h / 6.0 * (k1[0] + 2.0 * k2[0] + 2.0 * k3[0] + k4[0]);
        u[1] += h / 6.0 * (k1[1] + 2.0 * k2[1] + 2.0 * k3[1] + k4[1]);
    }
    u[0] + u[1]
}

/// The state at each step is kept, its stages are computed again; the four cotangents of the rates are local.
pub fn by_hand(p: &[f64; 4], h: f64, steps: usize) -> [f64; 4] {
    let mut states = vec![[0.0; 2]; steps];
    let mut u = [1.0, 1.0];
    for state in &mut states {
        *state = u;
        let [_, _, _, last] = stages(u, p, h);
        u = last;
    }
    let mut p_b = [0.0; 4];
    let mut u_b = [1.0, 1.0];
    for &u in states.iter().rev() {
        let [u2, u3, u4, _] = stages(u, p, h);
        let sixth = [h / 6.0 * u_b[0], h / 6.0 * u_b[1]];
        let a4 = rates_b(u4, p, sixth, &mut p_b);
        let a3 = rates_b(u3, p, [2.0 * sixth[0] + h * a4[0], 2.0 * sixth[1] + h * a4[1]], &mut p_b);
        let half = 0.5 * h;
        let a2 = rates_b(u2, p, [2.0 * sixth[0] + half * a3[0], 2.0 * sixth[1] + half * a3[1]], &mut p_b);
        let a1 = rates_b(u, p, [sixth[0] + half * a2[0], sixth[1] + half * a2[1]], &mut p_b);
        u_b[0] += a1[0] + a2[0] + a3[0] + a4[0];
        u_b[1] += a1[1] + a2[1] + a3[1] + a4[1];
    }
    p_b
}

/// The arguments of the second to fourth stage, and the next state.
#[inline]
fn stages(u: [f64; 2], p: &[f64; 4], h: f64) -> [[f64; 2]; 4] {
    let k1 = rates(u, p);
    let u2 = [u[0] + 0.5 * h * k1[0], u[1] + 0.5 * h * k1[1]];
    let k2 = rates(u2, p);
    let u3 = [u[0] + 0.5 * h * k2[0], u[1] + 0.5 * h * k2[1]];
    let k3 = rates(u3, p);
    let u4 = [u[0] + h * k3[0], u[1] + h * k3[1]];
    let k4 = rates(u4, p);
    let next = |i: usize| u[i] + h / 6.0 * (k1[i] + 2.0 * k2[i] + 2.0 * k3[i] + k4[i]);
    [u2, u3, u4, [next(0), next(1)]]
}

/// The cotangent of `u` in `rates`; those of the parameters are added to `p_b`.
#[inline]
fn rates_b(u: [f64; 2], p: &[f64; 4], k_b: [f64; 2], p_b: &mut [f64; 4]) -> [f64; 2] {
    let (prey, predators) = (u[0] * k_b[0], u[1] * k_b[1]);
    p_b[0] += prey;
    p_b[1] -= prey * u[1];
    p_b[2] += predators * u[0];
    p_b[3] -= predators;
    [k_b[0] * (p[0] - p[1] * u[1]) + predators * p[2], k_b[1] * (p[2] * u[0] - p[3]) - prey * p[1]]
}
