//! Chemistry, climate, biology, queues, economics: models as their authors publish them.

use crate::harness::{Program, program};

/// The pH of a weak acid by bisection in logarithmic space, then Newton.
mod acid {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn charge(ph: f64, pka: f64, concentration: f64) -> f64 {
        let h = 10f64.powf(-ph);
        h - 1e-14 / h - concentration * 10f64.powf(-pka) / (10f64.powf(-pka) + h)
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (pka, concentration) = (x[0], x[1]);
        let mut low = 0.0;
        let mut high = 14.0;
        for _ in 0..10 {
            let mid = 0.5 * (low + high);
            if charge(mid, pka, concentration) > 0.0 {
                low = mid;
            } else {
                high = mid;
            }
        }
        let mut ph: f64 = 0.5 * (low + high);
        for _ in 0..8 {
            let h = 10f64.powf(-ph);
            let k = 10f64.powf(-pka);
            let slope = -std::f64::consts::LN_10 * (h + 1e-14 / h + concentration * k * h / (k + h).powi(2));
            ph -= charge(ph, pka, concentration) / slope;
        }
        ph
    }
}

/// A chain of reactions with Arrhenius rates, concentrations in a vector, reactions in a table.
mod kinetics {
    use ad_runtime::differentiable;

    struct Reaction {
        from: usize,
        to: usize,
        barrier: f64,
    }

    const REACTIONS: [Reaction; 3] = [
        Reaction { from: 0, to: 1, barrier: 1.0 },
        Reaction { from: 1, to: 2, barrier: 1.4 },
        Reaction { from: 1, to: 0, barrier: 2.0 },
    ];

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (temperature, prefactor) = (x[0], x[1]);
        let mut c = vec![x[2], 0.1, 0.0];
        for _ in 0..8 {
            let mut rates = vec![0.0; c.len()];
            for r in &REACTIONS {
                let k = prefactor * (-r.barrier / temperature).exp();
                let flux = k * c[r.from];
                rates[r.from] -= flux;
                rates[r.to] += flux;
            }
            for (c, r) in c.iter_mut().zip(rates) {
                *c += 0.1 * r;
            }
        }
        c[2] / c[0]
    }
}

/// An energy balance of the earth with ice-albedo feedback by latitude bands.
mod energy_balance {
    use ad_runtime::differentiable;

    const SOLAR: f64 = 1361.0;

    #[differentiable(order = 2)]
    fn albedo(t: f64) -> f64 {
        0.47 - 0.15 * ((t + 10.0) / 8.0).tanh()
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (a, b, diffusion) = (x[0] * 100.0, x[1], x[2]);
        const BANDS: usize = 5;
        let mut t = [20.0; BANDS];
        for _ in 0..5 {
            let mut tendency = [0.0; BANDS];
            for i in 0..BANDS {
                let sine = (i as f64 + 0.5) / BANDS as f64;
                let insolation = SOLAR / 4.0 * (1.0 - 0.241 * (3.0 * sine * sine - 1.0));
                tendency[i] = insolation * (1.0 - albedo(t[i])) - a - b * t[i];
                if i > 0 {
                    tendency[i] += diffusion * (t[i - 1] - t[i]);
                }
                if i + 1 < BANDS {
                    tendency[i] += diffusion * (t[i + 1] - t[i]);
                }
            }
            for (t, d) in t.iter_mut().zip(tendency.iter()) {
                *t += 0.05 * d;
            }
        }
        t.iter().sum::<f64>() / BANDS as f64
    }
}

/// An epidemic with an intervention that starts when a threshold is passed.
mod epidemic {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (beta, gamma, effect) = (x[0], x[1], x[2]);
        let (mut s, mut i, mut r) = (0.99, 0.01, 0.0);
        let mut peak = 0.0;
        let mut locked = false;
        for day in 0..20 {
            if i > 0.05 && !locked {
                locked = true;
            }
            let rate = if locked { beta * effect } else { beta };
            let infected = rate * s * i;
            let recovered = gamma * i;
            s -= infected;
            i += infected - recovered;
            r += recovered;
            if i > peak {
                peak = i;
            }
            if day > 15 && i < 1e-4 {
                break;
            }
        }
        peak + 0.1 * r
    }
}

/// Hodgkin and Huxley's neuron with rate functions as closures.
mod neuron {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (current, g_na, g_k) = (x[0], x[1], x[2]);
        let exprel = |u: f64| if u.abs() < 1e-6 { 1.0 + 0.5 * u } else { u / (1.0 - (-u).exp()) };
        let (mut v, mut m, mut h, mut n) = (-65.0, 0.05, 0.6, 0.32);
        let dt = 0.02;
        for _ in 0..10 {
            let am = exprel((v + 40.0) / 10.0);
            let bm = 4.0 * f64::exp(-(v + 65.0) / 18.0);
            let ah = 0.07 * f64::exp(-(v + 65.0) / 20.0);
            let bh = 1.0 / (1.0 + f64::exp(-(v + 35.0) / 10.0));
            let an = 0.1 * exprel((v + 55.0) / 10.0);
            let bn = 0.125 * f64::exp(-(v + 65.0) / 80.0);
            m += dt * (am * (1.0 - m) - bm * m);
            h += dt * (ah * (1.0 - h) - bh * h);
            n += dt * (an * (1.0 - n) - bn * n);
            let sodium = g_na * m.powi(3) * h * (v - 50.0);
            let potassium = g_k * f64::powi(n, 4) * (v + 77.0);
            v += dt * (current - sodium - potassium - 0.3 * (v + 54.4));
        }
        v / 10.0
    }
}

/// A growth model solved backwards by value iteration on a grid with interpolation.
mod growth {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn interpolate(grid: &[f64], values: &[f64], x: f64) -> f64 {
        let last = grid.len() - 1;
        if x <= grid[0] {
            return values[0];
        }
        if x >= grid[last] {
            return values[last];
        }
        let i = grid.iter().position(|g| *g > x).unwrap();
        let w = (x - grid[i - 1]) / (grid[i] - grid[i - 1]);
        (1.0 - w) * values[i - 1] + w * values[i]
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (beta, alpha, depreciation) = (x[0], x[1], x[2]);
        let grid: [f64; 4] = [0.5, 1.0, 1.5, 2.0];
        let mut values = vec![0.0; grid.len()];
        for _ in 0..3 {
            let mut updated = Vec::with_capacity(grid.len());
            for k in grid.iter() {
                let wealth = k.powf(alpha) + (1.0 - depreciation) * k;
                let mut best = f64::NEG_INFINITY;
                for share in 1..5 {
                    let saved = wealth * share as f64 / 5.0;
                    let value = (wealth - saved).ln() + beta * interpolate(&grid, &values, saved);
                    if value > best {
                        best = value;
                    }
                }
                updated.push(best);
            }
            values = updated;
        }
        values.iter().sum::<f64>() / values.len() as f64
    }
}

/// Photosynthesis as the smaller of two limits, coupled to a stomatal fixed point.
mod photosynthesis {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn assimilation(ci: f64, vmax: f64, light: f64) -> f64 {
        let rubisco = vmax * (ci - 40.0) / (ci + 710.0);
        let transport = light * (ci - 40.0) / (4.0 * ci + 320.0);
        // The smooth minimum of the two, with curvature 0.95.
        let theta = 0.95;
        let sum = rubisco + transport;
        (sum - (sum * sum - 4.0 * theta * rubisco * transport).sqrt()) / (2.0 * theta)
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let ca = 400.0;
        let mut ci = 0.7 * ca;
        let mut a = 0.0;
        let mut iterations = 0;
        let mut change = f64::INFINITY;
        while change > 1e-10 && iterations < 40 {
            a = assimilation(ci, x[0] * 10.0, x[1] * 100.0);
            let conductance = 0.01 + x[2] * a / ca;
            let next = ca - a / conductance;
            change = (next - ci).abs();
            ci = 0.5 * (ci + next);
            iterations += 1;
        }
        a * ci / ca
    }
}

/// Erlang's formulas for a queue with several servers.
mod queue {
    use ad_runtime::differentiable;

    #[differentiable(order = 3)]
    fn erlang_b(load: f64, servers: u32) -> f64 {
        let mut inverse = 1.0;
        for k in 1..=servers {
            inverse = 1.0 + inverse * k as f64 / load;
        }
        1.0 / inverse
    }

    #[differentiable(order = 3)]
    fn mean_wait(arrival: f64, service: f64, servers: u32) -> f64 {
        let load = arrival / service;
        let b = erlang_b(load, servers);
        let n = servers as f64;
        let c = n * b / (n - load * (1.0 - b));
        c / (n * service - arrival)
    }

    #[differentiable(order = 3)]
    pub fn f(x: &[f64]) -> f64 {
        mean_wait(x[0], x[1], 4) + erlang_b(x[0], 6)
    }
}

pub fn programs() -> Vec<Program> {
    vec![
        program!(acid, [4.76, 0.1], 2.8828625361350446),
        program!(kinetics, [0.9, 3.0, 1.2], 0.3036117286305648),
        program!(energy_balance, [2.0, 1.9, 0.6], 18.710980945001314),
        program!(epidemic, [0.6, 0.15, 0.5], 0.21102027684099792),
        program!(neuron, [10.0, 120.0, 36.0], -6.314866139940402),
        program!(growth, [0.95, 0.36, 0.1], 0.5820283506826817),
        program!(photosynthesis, [6.0, 1.5, 8.0], 14.373612026996366),
        program!(queue, [2.5, 0.9], 0.41012249490612956, third),
    ]
}
