//! Special functions: series, continued fractions, recurrences, rational approximations.

use crate::harness::{Program, program};

/// The error function by its Maclaurin series.
mod erf_series {
    use ad_runtime::differentiable;

    #[differentiable(order = 3)]
    fn erf(x: f64) -> f64 {
        let mut term = x;
        let mut sum = x;
        let mut n = 0;
        while term.abs() > 1e-17 * sum.abs() {
            n += 1;
            term *= -x * x / n as f64;
            sum += term / (2 * n + 1) as f64;
        }
        sum * std::f64::consts::FRAC_2_SQRT_PI
    }

    #[differentiable(order = 3)]
    pub fn f(x: &[f64]) -> f64 {
        erf(x[0]) * erf(x[1])
    }
}

/// The gamma function by Lanczos' approximation, with the reflection formula.
mod lanczos {
    use ad_runtime::differentiable;
    use std::f64::consts::PI;

    const G: f64 = 7.0;
    const COEFFICIENTS: [f64; 9] = [
        0.999_999_999_999_809_9,
        676.520_368_121_885_1,
        -1_259.139_216_722_402_8,
        771.323_428_777_653_1,
        -176.615_029_162_140_6,
        12.507_343_278_686_905,
        -0.138_571_095_265_720_12,
        9.984_369_578_019_572e-6,
        1.505_632_735_149_311_6e-7,
    ];

    #[differentiable(order = 2)]
    pub fn gamma(z: f64) -> f64 {
        if z < 0.5 {
            return PI / ((PI * z).sin() * gamma(1.0 - z));
        }
        let z = z - 1.0;
        let mut x = COEFFICIENTS[0];
        for (i, c) in COEFFICIENTS.iter().enumerate().skip(1) {
            x += c / (z + i as f64);
        }
        let t = z + G + 0.5;
        (2.0 * PI).sqrt() * t.powf(z + 0.5) * (-t).exp() * x
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        gamma(x[0]) / gamma(x[1])
    }
}

/// The regularised incomplete gamma function: series or continued fraction.
mod incomplete_gamma {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn ln_gamma(x: f64) -> f64 {
        let cof = [
            76.18009172947146,
            -86.50532032941677,
            24.01409824083091,
            -1.231739572450155,
            0.1208650973866179e-2,
            -0.5395239384953e-5,
        ];
        let mut y = x;
        let mut tmp = x + 5.5;
        tmp -= (x + 0.5) * tmp.ln();
        let mut ser = 1.000000000190015;
        for c in cof {
            y += 1.0;
            ser += c / y;
        }
        -tmp + (2.5066282746310005 * ser / x).ln()
    }

    #[differentiable(order = 2)]
    fn gamma_p(a: f64, x: f64) -> f64 {
        let prefix = (-x + a * x.ln() - ln_gamma(a)).exp();
        if x < a + 1.0 {
            let mut ap = a;
            let mut del = 1.0 / a;
            let mut sum = del;
            for _ in 0..200 {
                ap += 1.0;
                del *= x / ap;
                sum += del;
                if del.abs() < sum.abs() * 1e-16 {
                    break;
                }
            }
            sum * prefix
        } else {
            let mut b = x + 1.0 - a;
            let mut c = 1e300;
            let mut d = 1.0 / b;
            let mut h = d;
            for i in 1..200 {
                let an = -(i as f64) * (i as f64 - a);
                b += 2.0;
                d = 1.0 / (an * d + b);
                c = b + an / c;
                let del = d * c;
                h *= del;
                if (del - 1.0).abs() < 1e-16 {
                    break;
                }
            }
            1.0 - prefix * h
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        gamma_p(x[0], x[1]) + gamma_p(x[0], x[2])
    }
}

/// Bessel functions of integer order by the series.
mod bessel {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn bessel_j(n: u32, x: f64) -> f64 {
        let half = x / 2.0;
        let factorial: f64 = (1..=n).map(|k| k as f64).product();
        let mut term = half.powi(n as i32) / factorial;
        let mut sum = term;
        for k in 1..30 {
            term *= -half * half / (k as f64 * (k + n) as f64);
            sum += term;
        }
        sum
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        (0..3).map(|n| bessel_j(n, x[0]) * x[1].powi(n as i32)).sum()
    }
}

/// Legendre polynomials by Bonnet's recurrence, summed with coefficients.
mod legendre {
    use ad_runtime::differentiable;

    #[differentiable(order = 3)]
    pub fn f(x: &[f64]) -> f64 {
        let (t, coefficients) = x.split_first().unwrap();
        let (mut p0, mut p1) = (1.0, *t);
        let mut sum = 0.0;
        for (n, c) in coefficients.iter().enumerate() {
            sum += c * p0;
            let n = n as f64 + 1.0;
            let p2 = ((2.0 * n + 1.0) * t * p1 - n * p0) / (n + 1.0);
            p0 = p1;
            p1 = p2;
        }
        sum
    }
}

/// Clenshaw's algorithm for a Chebyshev series.
mod clenshaw {
    use ad_runtime::differentiable;

    #[differentiable(order = 3)]
    fn chebyshev(c: &[f64], x: f64) -> f64 {
        let mut b1 = 0.0;
        let mut b2 = 0.0;
        for &ck in c.iter().skip(1).rev() {
            let b0 = ck + 2.0 * x * b1 - b2;
            b2 = b1;
            b1 = b0;
        }
        c[0] + x * b1 - b2
    }

    #[differentiable(order = 3)]
    pub fn f(x: &[f64]) -> f64 {
        chebyshev(&x[1..], x[0])
    }
}

/// Lambert's W by Halley's iteration.
mod lambert {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn lambert_w(x: f64) -> f64 {
        let mut w = if x < 1.0 { x } else { x.ln() };
        for _ in 0..20 {
            let e = w.exp();
            let p = w * e - x;
            let step = p / (e * (w + 1.0) - (w + 2.0) * p / (2.0 * w + 2.0));
            w -= step;
            if step.abs() < 1e-15 {
                break;
            }
        }
        w
    }

    /// The current of a diode in series with a resistor.
    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (v, r, i0) = (x[0], x[1], x[2]);
        let vt = 0.4;
        vt / r * lambert_w(i0 * r / vt * ((v + i0 * r) / vt).exp()) - i0
    }
}

/// The digamma function by recurrence and asymptotic series.
mod digamma {
    use ad_runtime::differentiable;

    const B: [f64; 5] = [1.0 / 12.0, -1.0 / 120.0, 1.0 / 252.0, -1.0 / 240.0, 1.0 / 132.0];

    #[differentiable(order = 2)]
    fn digamma(x: f64) -> f64 {
        let mut x = x;
        let mut result = 0.0;
        while x < 8.0 {
            result -= 1.0 / x;
            x += 1.0;
        }
        let inv2 = 1.0 / (x * x);
        let tail = B.iter().rev().fold(0.0, |acc, b| (acc + b) * inv2);
        result + x.ln() - 0.5 / x - tail
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        x.iter().map(|&v| digamma(v)).sum::<f64>() - digamma(x.iter().sum())
    }
}

/// The zeta function by Borwein's alternating sum, with a table of weights.
mod zeta {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        const N: usize = 12;
        // Weights of the accelerated sum: integers, computed on the way.
        let mut d = [0.0; N + 1];
        let mut term = 1.0;
        let mut sum = 0.0;
        for i in 0..=N {
            if i > 0 {
                let (n, i) = (N as f64, i as f64);
                term *= 4.0 * (n + i - 1.0) * (n - i + 1.0) / ((2.0 * i - 1.0) * (2.0 * i));
            }
            sum += term;
            d[i] = sum;
        }
        let s = x[0];
        let mut total = 0.0;
        for k in 0..N {
            let sign = if k % 2 == 0 { 1.0 } else { -1.0 };
            total += sign * (d[k] - d[N]) / ((k + 1) as f64).powf(s);
        }
        -total / (d[N] * (1.0 - 2f64.powf(1.0 - s)))
    }
}

/// The complete elliptic integral by the arithmetic-geometric mean.
mod elliptic {
    use ad_runtime::differentiable;

    #[differentiable(order = 3)]
    fn agm(a: f64, b: f64) -> f64 {
        let (mut a, mut b) = (a, b);
        loop {
            let next = 0.5 * (a + b);
            b = (a * b).sqrt();
            a = next;
            if (a - b).abs() < 1e-15 * a {
                break a;
            }
        }
    }

    #[differentiable(order = 3)]
    pub fn f(x: &[f64]) -> f64 {
        // The period of a pendulum of length x[0] and amplitude x[1].
        let k = (x[1] / 2.0).sin();
        let quarter = std::f64::consts::FRAC_PI_2 / agm(1.0, (1.0 - k * k).sqrt());
        4.0 * (x[0] / 9.81).sqrt() * quarter
    }
}

pub fn programs() -> Vec<Program> {
    vec![
        program!(erf_series, [0.5, 1.2], 0.4738183144400335, third),
        program!(lanczos, [0.3, 2.7], 1.93668440461449),
        program!(incomplete_gamma, [1.5, 0.8, 4.2], 1.302180861430128),
        program!(bessel, [1.7, 0.6], 0.8460700176105105),
        program!(legendre, [0.4, 1.0, -0.5, 0.8, 0.3], 0.4600000000000001, third),
        program!(clenshaw, [0.3, 1.0, -0.5, 0.8, 0.3], -0.04359999999999997, third),
        program!(lambert, [0.7, 1.5, 0.3], 0.28745987455846295),
        program!(digamma, [0.7, 1.4, 2.2], -2.0749674536321283),
        program!(zeta, [2.5], 1.3414872573132073),
        program!(elliptic, [1.3, 0.9], 2.4087378847530423, third),
    ]
}
