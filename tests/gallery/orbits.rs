//! Orbital mechanics: Kepler's equation, elements and states, transfers, perturbations.

use crate::harness::{Program, program};

/// Kepler's equation by Newton's iteration with a tolerance.
mod kepler {
    use ad_runtime::differentiable;

    #[differentiable(order = 3)]
    fn eccentric_anomaly(m: f64, e: f64) -> f64 {
        let mut ea = if e < 0.8 { m } else { std::f64::consts::PI };
        let mut delta = 1.0_f64;
        let mut i = 0;
        while delta.abs() > 1e-13 && i < 50 {
            delta = (ea - e * ea.sin() - m) / (1.0 - e * ea.cos());
            ea -= delta;
            i += 1;
        }
        ea
    }

    #[differentiable(order = 3)]
    pub fn f(x: &[f64]) -> f64 {
        let ea = eccentric_anomaly(x[0], x[1]);
        let beta = x[1] / (1.0 + (1.0 - x[1] * x[1]).sqrt());
        ea + 2.0 * (beta * ea.sin() / (1.0 - beta * ea.cos())).atan()
    }
}

/// Classical elements to position and velocity through two rotations.
mod elements_to_state {
    use ad_runtime::differentiable;

    const MU: f64 = 1.0;

    #[differentiable(order = 2)]
    fn state(a: f64, e: f64, i: f64, raan: f64, argp: f64, nu: f64) -> ([f64; 3], [f64; 3]) {
        let p = a * (1.0 - e * e);
        let r = p / (1.0 + e * nu.cos());
        let speed = (MU / p).sqrt();
        let perifocal_r = [r * nu.cos(), r * nu.sin()];
        let perifocal_v = [-speed * nu.sin(), speed * (e + nu.cos())];
        let (so, co) = raan.sin_cos();
        let (sw, cw) = argp.sin_cos();
        let (si, ci) = i.sin_cos();
        let rotation = [
            [co * cw - so * sw * ci, -co * sw - so * cw * ci],
            [so * cw + co * sw * ci, -so * sw + co * cw * ci],
            [sw * si, cw * si],
        ];
        let mut position = [0.0; 3];
        let mut velocity = [0.0; 3];
        for k in 0..3 {
            position[k] = rotation[k][0] * perifocal_r[0] + rotation[k][1] * perifocal_r[1];
            velocity[k] = rotation[k][0] * perifocal_v[0] + rotation[k][1] * perifocal_v[1];
        }
        (position, velocity)
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (r, v) = state(x[0], x[1], x[2], x[3], x[4], x[5]);
        r[0] * v[1] + r[2] * v[0] + r[1]
    }
}

/// The way back: energy, angular momentum and eccentricity vector from a state.
mod state_to_elements {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn cross(a: &[f64; 3], b: &[f64; 3]) -> [f64; 3] {
        [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
    }

    #[differentiable(order = 2)]
    fn norm(a: &[f64]) -> f64 {
        a.iter().map(|v| v.powi(2)).sum::<f64>().sqrt()
    }

    #[differentiable(order = 2)]
    fn dot(a: &[f64], b: &[f64]) -> f64 {
        a.iter().zip(b.iter()).map(|(p, q)| p * q).sum()
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let r = [x[0], x[1], x[2]];
        let v = [x[3], x[4], x[5]];
        let h = cross(&r, &v);
        let distance = norm(&r);
        let vxh = cross(&v, &h);
        let mut e = [0.0; 3];
        for i in 0..3 {
            e[i] = vxh[i] - r[i] / distance;
        }
        let energy = dot(&v, &v) / 2.0 - 1.0 / distance;
        let a = -0.5 / energy;
        let inclination = (h[2] / norm(&h)).acos();
        let mut nu = (dot(&e, &r) / (norm(&e) * distance)).clamp(-1.0, 1.0).acos();
        if dot(&r, &v) < 0.0 {
            nu = 2.0 * std::f64::consts::PI - nu;
        }
        a * norm(&e) + inclination * nu
    }
}

/// Two-body motion with the oblateness term, by a leapfrog on arrays.
mod oblate {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn acceleration(r: [f64; 3], j2: f64) -> [f64; 3] {
        let r2 = r.iter().map(|c| c * c).sum::<f64>();
        let r1 = r2.sqrt();
        let factor = 1.5 * j2 / (r2 * r2 * r1);
        let z2 = 5.0 * r[2] * r[2] / r2;
        let mut a = [0.0; 3];
        for (k, out) in a.iter_mut().enumerate() {
            let shift = if k == 2 { 3.0 } else { 1.0 };
            *out = -r[k] / (r2 * r1) + factor * r[k] * (z2 - shift);
        }
        a
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let mut r = [x[0], x[1], x[2]];
        let mut v = [x[3], x[4], x[5]];
        let h = 0.1;
        for _ in 0..4 {
            let a = acceleration(r, x[6]);
            for k in 0..3 {
                v[k] += h * a[k];
                r[k] += h * v[k];
            }
        }
        r[0] * v[1] - r[1] * v[0] + r[2]
    }
}

/// Hohmann's transfer: total impulse of a list of circular orbits visited in turn.
mod hohmann {
    use ad_runtime::differentiable;

    #[differentiable(order = 3)]
    fn transfer(r1: f64, r2: f64) -> (f64, f64) {
        let mean = 0.5 * (r1 + r2);
        let first = (1.0 / r1).sqrt() * ((r2 / mean).sqrt() - 1.0);
        let second = (1.0 / r2).sqrt() * (1.0 - (r1 / mean).sqrt());
        (first.abs(), second.abs())
    }

    #[differentiable(order = 3)]
    pub fn f(x: &[f64]) -> f64 {
        let mut total = 0.0;
        for leg in x.windows(2) {
            let (dv1, dv2) = transfer(leg[0], leg[1]);
            total += dv1 + dv2;
        }
        total
    }
}

/// Universal variables with Stumpff's functions, each with its branches.
mod universal {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn stumpff(z: f64) -> (f64, f64) {
        if z > 1e-3 {
            let s = z.sqrt();
            ((1.0 - s.cos()) / z, (s - s.sin()) / (s * z))
        } else if z < -1e-3 {
            let s = (-z).sqrt();
            ((1.0 - s.cosh()) / z, (s.sinh() - s) / (s * -z))
        } else {
            (0.5 - z / 24.0 + z * z / 720.0, 1.0 / 6.0 - z / 120.0 + z * z / 5040.0)
        }
    }

    #[differentiable(order = 2)]
    fn propagate(r0: f64, vr: f64, alpha: f64, dt: f64) -> f64 {
        let mut chi = alpha.abs() * dt;
        for _ in 0..40 {
            let z = alpha * chi * chi;
            let (c, s) = stumpff(z);
            let value = r0 * vr * chi * chi * c + (1.0 - alpha * r0) * chi.powi(3) * s + r0 * chi - dt;
            let slope = r0 * vr * chi * (1.0 - z * s) + (1.0 - alpha * r0) * chi * chi * c + r0;
            let ratio = value / slope;
            chi -= ratio;
            if ratio.abs() < 1e-13 {
                break;
            }
        }
        chi
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let ellipse = propagate(x[0], x[1], 0.8, x[2]);
        let hyperbola = propagate(x[0], x[1], -0.3, x[2]);
        ellipse * hyperbola
    }
}

/// Ground station passes: azimuth and elevation of a satellite, with unit conversion by method.
mod look_angles {
    use ad_runtime::differentiable;

    const RADIUS: f64 = 6378.137;
    const FLATTENING: f64 = 1.0 / 298.257223563;

    #[differentiable(order = 2)]
    fn geodetic_to_ecef(lat: f64, lon: f64, h: f64) -> (f64, f64, f64) {
        let e2 = FLATTENING * (2.0 - FLATTENING);
        let n = RADIUS / (1.0 - e2 * lat.sin().powi(2)).sqrt();
        ((n + h) * lat.cos() * lon.cos(), (n + h) * lat.cos() * lon.sin(), (n * (1.0 - e2) + h) * lat.sin())
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (lat, lon) = (x[0].to_radians(), x[1].to_radians());
        let (sx, sy, sz) = geodetic_to_ecef(lat, lon, 0.2);
        let (dx, dy, dz) = (x[2] * 1e3 - sx, x[3] * 1e3 - sy, x[4] * 1e3 - sz);
        let east = -lon.sin() * dx + lon.cos() * dy;
        let north = -lat.sin() * lon.cos() * dx - lat.sin() * lon.sin() * dy + lat.cos() * dz;
        let up = lat.cos() * lon.cos() * dx + lat.cos() * lon.sin() * dy + lat.sin() * dz;
        let azimuth = east.atan2(north).to_degrees().rem_euclid(360.0);
        let elevation = up.atan2(east.hypot(north)).to_degrees();
        azimuth / 100.0 + elevation / 10.0
    }
}

/// The restricted problem of three bodies: collinear equilibrium by bisection, then Newton's polish.
mod libration {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn pull(x: f64, mu: f64) -> f64 {
        let (r1, r2) = (x + mu, x - 1.0 + mu);
        x - (1.0 - mu) * r1 / r1.abs().powi(3) - mu * r2 / r2.abs().powi(3)
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let mu = x[0];
        let (mut lo, mut hi) = (0.5, 1.0 - mu - 1e-3);
        for _ in 0..12 {
            let mid = (lo + hi) / 2.0;
            if pull(mid, mu) > 0.0 {
                hi = mid;
            } else {
                lo = mid;
            }
        }
        let mut point = 0.5 * (lo + hi);
        for _ in 0..5 {
            let (r1, r2) = (point + mu, point - 1.0 + mu);
            let slope = 1.0 + 2.0 * (1.0 - mu) / r1.abs().powi(3) + 2.0 * mu / r2.abs().powi(3);
            point -= pull(point, mu) / slope;
        }
        point * x[1]
    }
}

pub fn programs() -> Vec<Program> {
    vec![
        program!(kepler, [0.9, 0.3], 1.4761162306827327, third),
        program!(elements_to_state, [1.3, 0.2, 0.5, 0.9, 1.7, 2.1], -1.6110329564438872),
        program!(state_to_elements, [1.0, 0.2, 0.1, -0.1, 0.9, 0.3], 0.8508179111414043),
        program!(oblate, [1.0, 0.1, 0.3, -0.2, 0.9, 0.2, 0.05], 1.2667919196374584),
        program!(hohmann, [1.0, 1.6, 2.3, 1.2], 0.5837429738741428, third),
        program!(universal, [1.1, 0.2, 0.9], 0.5283473295686365),
        program!(look_angles, [48.0, 11.0, 5.0, 1.3, 6.0], 8.187383913412551),
        program!(libration, [0.012, 1.5], 1.2564879972054332),
    ]
}
