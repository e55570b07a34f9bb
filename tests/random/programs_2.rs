//! Random programs in both renderings. Written by the generator: `AD_BLESS=1 cargo test --test random`.

mod p50 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: &[f64]) -> f64 {
        { let mut a = 0; 'b: loop { a += 1; if a > 2 { break; } {
            if a == 2 {
            } else if x0[0] > -0.7 {
            } else {
            }
        } if x1[0] > 1.45 { break; } } }
        (x0.iter().zip(x1.iter()).map(|(l, r)| l * r).sum::<f64>()).atan2(1.5 + (x0[1] * (x0[x0.len() - 1])).abs()) + x0.iter().map(|e| e * e).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p50",
        point: &[0.891, -0.452, 0.785, 0.594, -0.054, -0.952, 1.173, -1.357],
        value: |p| f(&p[0..4], &p[4..8]),
        grad: |p| flat(f_grad(&p[0..4], &p[4..8])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..4], &p[4..8])),
        vjp: |p, ct| valued(f_vjp(&p[0..4], &p[4..8], ct)),
        jvp: |p, v| f_jvp(&p[0..4], &p[4..8], &v[0..4], &v[4..8]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..4], &p[4..8], &v[0..4], &v[4..8])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..4], &p[4..8], &(v[0..4].to_vec(), v[4..8].to_vec()))),
        hvp: |p, v| flat(f_hvp(&p[0..4], &p[4..8], &v[0..4], &v[4..8])),
        third: None,
    };
}

mod d50 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: &[T], x1: &[T]) -> T {
        { let mut a = 0; 'b: loop { a += 1; if a > 2 { break; } {
            if a == 2 {
            } else if x0[0] > -T::c(0.7) {
            } else {
            }
        } if x1[0] > T::c(1.45) { break; } } }
        (x0.iter().zip(x1.iter()).map(|(l, r)| l * r).sum::<T>()).atan2(T::c(1.5) + (x0[1] * (x0[x0.len() - 1])).abs()) + x0.iter().map(|e| e * e).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4], &p[4..8])
    }
}

mod p51 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: [f64; 3]) -> [f64; 3] {
        [(x[1] / (1.0 + x[1].abs())).atan2(1.5 + ((1.0 + x[0] * x[0]).sqrt()).abs()), (1.8 + x[x.len() - 1] - x[2]).sin(), (0.5 * x[0]).cos()]
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: f64, x2: f64) -> f64 {
        let mut a: Vec<f64> = vec![0.0; x0.len()];
        (x2 - x1) + 0.5 * (x0.iter().map(|e| (e * x0[0]).cos()).product::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p51",
        point: &[0.527, 0.832, -0.129, 0.934, -1.059],
        value: |p| f(&p[0..3], p[3], p[4]),
        grad: |p| flat(f_grad(&p[0..3], p[3], p[4])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..3], p[3], p[4])),
        vjp: |p, ct| valued(f_vjp(&p[0..3], p[3], p[4], ct)),
        jvp: |p, v| f_jvp(&p[0..3], p[3], p[4], &v[0..3], v[3], v[4]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..3], p[3], p[4], &v[0..3], v[3], v[4])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..3], p[3], p[4], &(v[0..3].to_vec(), v[3], v[4]))),
        hvp: |p, v| flat(f_hvp(&p[0..3], p[3], p[4], &v[0..3], v[3], v[4])),
        third: None,
    };
}

mod d51 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: [T; 3]) -> [T; 3] {
        [(x[1] / (T::c(1.0) + x[1].abs())).atan2(T::c(1.5) + ((T::c(1.0) + x[0] * x[0]).sqrt()).abs()), (T::c(1.8) + x[x.len() - 1] - x[2]).sin(), (T::c(0.5) * x[0]).cos()]
    }

    pub fn f(x0: &[T], x1: T, x2: T) -> T {
        let mut a: Vec<T> = vec![T::c(0.0); x0.len()];
        (x2 - x1) + T::c(0.5) * (x0.iter().map(|e| (e * x0[0]).cos()).product::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3], p[3], p[4])
    }
}

mod p52 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: f64, x2: f64) -> f64 {
        let mut a: f64 = 0.0;
        let mut b = vec![(x2 * a).atan(), (0.5 * ((0.3 * x2).sin())).cos(), (a.hypot(1.0 + x2.abs())).atan(), (x2.min(0.3)) / (1.0 + (x2.min(0.3)) * (x2.min(0.3)))];
        let mut c = (b[1].sin(), (b[1].hypot(1.0 + x0[2].abs())) / (1.0 + (b[1].hypot(1.0 + x0[2].abs())) * (b[1].hypot(1.0 + x0[2].abs()))));
        { let mut d = 0; loop { d += 1; if d > 4 { break; } {
            a = (((1.5 + a * a).recip()) * (b[(d + 1) % 4])).sin();
            let g = |m: f64, q: f64| (0.5 * ((x2 / (2.5 + q.sin())).sin())).cos();
            c.0 -= b[3].sin();
        } if a < (-(c.1 * c.1)).exp() { break; } } }
        b.iter().take(2).map(|e| e - 1.6).sum::<f64>() + b.iter().sum::<f64>() + a + x2 + x0.iter().take(2).map(|e| e - 0.6).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p52",
        point: &[-1.216, -0.618, 1.185, -0.158, 0.617, 1.255],
        value: |p| f(&p[0..4], p[4], p[5]),
        grad: |p| flat(f_grad(&p[0..4], p[4], p[5])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..4], p[4], p[5])),
        vjp: |p, ct| valued(f_vjp(&p[0..4], p[4], p[5], ct)),
        jvp: |p, v| f_jvp(&p[0..4], p[4], p[5], &v[0..4], v[4], v[5]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..4], p[4], p[5], &v[0..4], v[4], v[5])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..4], p[4], p[5], &(v[0..4].to_vec(), v[4], v[5]))),
        hvp: |p, v| flat(f_hvp(&p[0..4], p[4], p[5], &v[0..4], v[4], v[5])),
        third: None,
    };
}

mod d52 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: &[T], x1: T, x2: T) -> T {
        let mut a: T = T::c(0.0);
        let mut b = vec![(x2 * a).atan(), (T::c(0.5) * ((T::c(0.3) * x2).sin())).cos(), (a.hypot(T::c(1.0) + x2.abs())).atan(), (x2.min(T::c(0.3))) / (T::c(1.0) + (x2.min(T::c(0.3))) * (x2.min(T::c(0.3))))];
        let mut c = (b[1].sin(), (b[1].hypot(T::c(1.0) + x0[2].abs())) / (T::c(1.0) + (b[1].hypot(T::c(1.0) + x0[2].abs())) * (b[1].hypot(T::c(1.0) + x0[2].abs()))));
        { let mut d = 0; loop { d += 1; if d > 4 { break; } {
            a = (((T::c(1.5) + a * a).recip()) * (b[(d + 1) % 4])).sin();
            let g = |m: T, q: T| (T::c(0.5) * ((x2 / (T::c(2.5) + q.sin())).sin())).cos();
            { let operand = b[3].sin(); c.0 -= operand; }
        } if a < (-(c.1 * c.1)).exp() { break; } } }
        b.iter().take(2).map(|e| e - T::c(1.6)).sum::<T>() + b.iter().sum::<T>() + a + x2 + x0.iter().take(2).map(|e| e - T::c(0.6)).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4], p[4], p[5])
    }
}

mod p53 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: &mut [f64], y: &[f64]) -> f64 {
        let mut a: Vec<f64> = Vec::with_capacity(4);
        for b in 0..3 {
            a.push((0.5 * (y[b % 2])).cos());
        }
        (0.2 + y[1]).sin() + a.iter().map(|e| e * e).sum::<f64>() + x.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>()
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: &[f64], x2: &[f64]) -> f64 {
        let mut c: f64 = 0.0;
        let mut d: Vec<f64> = vec![0.0; x0.len()];
        let mut q = d[3].mul_add(1.8, d[1]) - ({
            let mut g: f64 = d.iter().fold(0.0, |acc, e| 0.5 * acc + e * x1[4]);
            { let mut m = 0; loop { m += 1; if m > 5 { break; } {
                g -= (0.5 * (c.atan2(1.5 + g.abs()))).cos();
            } if !(g > g.atan2(1.5 + x2[3].abs())) { break; } } }
            d[d.len() - 1]
        });
        (q * q).min(x1[2].sin().powi(2)) + c - x2.iter().zip(x1.iter()).map(|(l, r)| l * r).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p53",
        point: &[-0.955, 1.0, 1.145, -0.235, -0.873, -0.333, 1.373, -0.959, -0.378, 0.09, 1.239, 1.391, -0.111, 0.439],
        value: |p| f(&p[0..5], &p[5..10], &p[10..14]),
        grad: |p| flat(f_grad(&p[0..5], &p[5..10], &p[10..14])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..5], &p[5..10], &p[10..14])),
        vjp: |p, ct| valued(f_vjp(&p[0..5], &p[5..10], &p[10..14], ct)),
        jvp: |p, v| f_jvp(&p[0..5], &p[5..10], &p[10..14], &v[0..5], &v[5..10], &v[10..14]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..5], &p[5..10], &p[10..14], &v[0..5], &v[5..10], &v[10..14])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..5], &p[5..10], &p[10..14], &(v[0..5].to_vec(), v[5..10].to_vec(), v[10..14].to_vec()))),
        hvp: |p, v| flat(f_hvp(&p[0..5], &p[5..10], &p[10..14], &v[0..5], &v[5..10], &v[10..14])),
        third: None,
    };
}

mod d53 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &mut [T], y: &[T]) -> T {
        let mut a: Vec<T> = Vec::with_capacity(4);
        for b in 0..3 {
            a.push((T::c(0.5) * (y[b % 2])).cos());
        }
        (T::c(0.2) + y[1]).sin() + a.iter().map(|e| e * e).sum::<T>() + x.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>()
    }

    pub fn f(x0: &[T], x1: &[T], x2: &[T]) -> T {
        let mut c: T = T::c(0.0);
        let mut d: Vec<T> = vec![T::c(0.0); x0.len()];
        let mut q = d[3].mul_add(T::c(1.8), d[1]) - ({
            let mut g: T = d.iter().fold(T::c(0.0), |acc, e| T::c(0.5) * acc + e * x1[4]);
            { let mut m = 0; loop { m += 1; if m > 5 { break; } {
                { let operand = (T::c(0.5) * (c.atan2(T::c(1.5) + g.abs()))).cos(); g -= operand; }
            } if !(g > g.atan2(T::c(1.5) + x2[3].abs())) { break; } } }
            d[d.len() - 1]
        });
        (q * q).min(x1[2].sin().powi(2)) + c - x2.iter().zip(x1.iter()).map(|(l, r)| l * r).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..5], &p[5..10], &p[10..14])
    }
}

mod p54 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64]) -> f64 {
        for a in 0..4 {
            let (b, mut c) = (((x0[a % 3]) / (2.5 + (x0[a % 3]).sin())).atan(), ((x0[a % 3]).sin()) / (1.0 + ((x0[a % 3]).sin()) * ((x0[a % 3]).sin())));
            c -= c.sin();
        }
        x0[1].hypot(1.0 + ((1.0 + x0[0] * x0[0]).ln()).abs()) + x0.windows(2).map(|p| p[0] * p[1]).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p54",
        point: &[-0.454, -0.005, -1.047],
        value: |p| f(&p[0..3]),
        grad: |p| flat(f_grad(&p[0..3])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..3])),
        vjp: |p, ct| valued(f_vjp(&p[0..3], ct)),
        jvp: |p, v| f_jvp(&p[0..3], &v[0..3]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..3], &v[0..3])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..3], &v[0..3])),
        hvp: |p, v| flat(f_hvp(&p[0..3], &v[0..3])),
        third: None,
    };
}

mod d54 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: &[T]) -> T {
        for a in 0..4 {
            let (b, mut c) = (((x0[a % 3]) / (T::c(2.5) + (x0[a % 3]).sin())).atan(), ((x0[a % 3]).sin()) / (T::c(1.0) + ((x0[a % 3]).sin()) * ((x0[a % 3]).sin())));
            { let operand = c.sin(); c -= operand; }
        }
        x0[1].hypot(T::c(1.0) + ((T::c(1.0) + x0[0] * x0[0]).ln()).abs()) + x0.windows(2).map(|p| p[0] * p[1]).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3])
    }
}

mod p55 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: &[f64], x2: f64) -> f64 {
        let mut a: f64 = (0.5 * (0.9 * x0[1])).cos();
        let b = [[(0.5 * (x2.sin())).cos(), x2], [(a.clamp(-1.25, 1.25)).tanh(), x2]];
        for c in 0..3 {
            let mut a = ((b[0][c % 2]).sin()) / (2.5 + (x1[c].tanh()).sin());
            a = (a / (2.5 + x1[c].sin())) / (1.0 + (a / (2.5 + x1[c].sin())) * (a / (2.5 + x1[c].sin())));
        }
        ((x1[1].tanh()).atan2(1.5 + b[1][0].abs()) + x1.windows(2).map(|p| p[0] * p[1]).sum::<f64>()) + 0.5 * (x0.iter().filter(|e| **e > 0.1).map(|e| *e * *e).sum::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p55",
        point: &[-0.555, -1.241, -0.897, 0.268, 0.255, 1.278, -0.133, 0.234, 1.266, -0.818],
        value: |p| f(&p[0..4], &p[4..9], p[9]),
        grad: |p| flat(f_grad(&p[0..4], &p[4..9], p[9])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..4], &p[4..9], p[9])),
        vjp: |p, ct| valued(f_vjp(&p[0..4], &p[4..9], p[9], ct)),
        jvp: |p, v| f_jvp(&p[0..4], &p[4..9], p[9], &v[0..4], &v[4..9], v[9]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..4], &p[4..9], p[9], &v[0..4], &v[4..9], v[9])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..4], &p[4..9], p[9], &(v[0..4].to_vec(), v[4..9].to_vec(), v[9]))),
        hvp: |p, v| flat(f_hvp(&p[0..4], &p[4..9], p[9], &v[0..4], &v[4..9], v[9])),
        third: None,
    };
}

mod d55 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: &[T], x1: &[T], x2: T) -> T {
        let mut a: T = (T::c(0.5) * (T::c(0.9) * x0[1])).cos();
        let b = [[(T::c(0.5) * (x2.sin())).cos(), x2], [(a.clamp(-T::c(1.25), T::c(1.25))).tanh(), x2]];
        for c in 0..3 {
            let mut a = ((b[0][c % 2]).sin()) / (T::c(2.5) + (x1[c].tanh()).sin());
            a = (a / (T::c(2.5) + x1[c].sin())) / (T::c(1.0) + (a / (T::c(2.5) + x1[c].sin())) * (a / (T::c(2.5) + x1[c].sin())));
        }
        ((x1[1].tanh()).atan2(T::c(1.5) + b[1][0].abs()) + x1.windows(2).map(|p| p[0] * p[1]).sum::<T>()) + T::c(0.5) * (x0.iter().filter(|e| **e > T::c(0.1)).map(|e| *e * *e).sum::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4], &p[4..9], p[9])
    }
}

mod p56 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: f64, y: f64) -> (f64, f64) {
        let a = 1.15 * (y.cos().powi(3));
        ((a - a) + 0.5 * y + x, ((1.0 / (1.5 + y * y)).sin()).sin())
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: f64) -> f64 {
        let mut b: f64 = ((x0[x0.len() - 1]) * x1) / (1.0 + ((x0[x0.len() - 1]) * x1) * ((x0[x0.len() - 1]) * x1));
        let mut c = vec![];
        for d in 0..4 {
            c.push((((1.0 + b * b).sqrt()).clamp(-1.25, 1.25)).atan());
        }
        let mut g = h0(-c[1], b.atan2(1.5 + b.abs())).1;
        g -= (c[1] - b) / (1.0 + (c[1] - b) * (c[1] - b));
        if g > 0.1 && g * x0[1] < 2.0 {
            c[0] = (0.5 * b).cos();
        }
        g * (c[3].atan2(1.5 + g.abs())) + g - c.iter().filter(|e| **e > 0.1).map(|e| *e * *e).sum::<f64>() + b - x1
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p56",
        point: &[-0.665, 0.104, -0.921, 0.409],
        value: |p| f(&p[0..3], p[3]),
        grad: |p| flat(f_grad(&p[0..3], p[3])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..3], p[3])),
        vjp: |p, ct| valued(f_vjp(&p[0..3], p[3], ct)),
        jvp: |p, v| f_jvp(&p[0..3], p[3], &v[0..3], v[3]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..3], p[3], &v[0..3], v[3])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..3], p[3], &(v[0..3].to_vec(), v[3]))),
        hvp: |p, v| flat(f_hvp(&p[0..3], p[3], &v[0..3], v[3])),
        third: None,
    };
}

mod d56 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: T, y: T) -> (T, T) {
        let a = T::c(1.15) * (y.cos().powi(3));
        ((a - a) + T::c(0.5) * y + x, ((T::c(1.0) / (T::c(1.5) + y * y)).sin()).sin())
    }

    pub fn f(x0: &[T], x1: T) -> T {
        let mut b: T = ((x0[x0.len() - 1]) * x1) / (T::c(1.0) + ((x0[x0.len() - 1]) * x1) * ((x0[x0.len() - 1]) * x1));
        let mut c = vec![];
        for d in 0..4 {
            c.push((((T::c(1.0) + b * b).sqrt()).clamp(-T::c(1.25), T::c(1.25))).atan());
        }
        let mut g = h0(-c[1], b.atan2(T::c(1.5) + b.abs())).1;
        { let operand = (c[1] - b) / (T::c(1.0) + (c[1] - b) * (c[1] - b)); g -= operand; }
        if g > T::c(0.1) && g * x0[1] < T::c(2.0) {
            c[0] = (T::c(0.5) * b).cos();
        }
        g * (c[3].atan2(T::c(1.5) + g.abs())) + g - c.iter().filter(|e| **e > T::c(0.1)).map(|e| *e * *e).sum::<T>() + b - x1
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3], p[3])
    }
}

mod p57 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: &[f64]) -> f64 {
        (if !(x[0] > x[0]) { (if !(x[1] > x[0]) { x[0] } else { x[1] }) } else { x[1].sin() })
    }

    #[differentiable(order = 2)]
    pub fn f(x0: [f64; 3], x1: [f64; 3]) -> f64 {
        let mut a: f64 = 0.0;
        let mut b = vec![(a.atan2(1.5 + a.abs())).tanh(), ((x1[x1.len() - 1]).atan2(1.5 + a.abs())).sin(), ((x1[x1.len() - 1]).cos()).atan()];
        { let mut c = 0; loop { c += 1; if c > 3 { break; } {
            'q: for d in &x1 {
                b.fill(a / (1.0 + a * a));
            }
            b[c % 3] = (h0(&x1[1..])).atan();
        } if b[2] < (1.0 + b[1] * b[1]).ln() { break; } } }
        (1.9 - b.iter().fold(0.0, |acc, e| 0.5 * acc + e * x1[0])) + 0.5 * (x1.iter().filter(|e| **e > 0.1).map(|e| *e * *e).sum::<f64>()) + x0.iter().map(|e| (e * b[0]).cos()).product::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p57",
        point: &[-1.418, -0.805, -1.153, -1.166, 0.004, 1.25],
        value: |p| f([p[0], p[1], p[2]], [p[3], p[4], p[5]]),
        grad: |p| flat(f_grad([p[0], p[1], p[2]], [p[3], p[4], p[5]])),
        value_and_grad: |p| valued(f_value_and_grad([p[0], p[1], p[2]], [p[3], p[4], p[5]])),
        vjp: |p, ct| valued(f_vjp([p[0], p[1], p[2]], [p[3], p[4], p[5]], ct)),
        jvp: |p, v| f_jvp([p[0], p[1], p[2]], [p[3], p[4], p[5]], [v[0], v[1], v[2]], [v[3], v[4], v[5]]),
        grad_jvp: |p, v| two(f_grad_jvp([p[0], p[1], p[2]], [p[3], p[4], p[5]], [v[0], v[1], v[2]], [v[3], v[4], v[5]])),
        grad_vjp: |p, v| two(f_grad_vjp([p[0], p[1], p[2]], [p[3], p[4], p[5]], ([v[0], v[1], v[2]], [v[3], v[4], v[5]]))),
        hvp: |p, v| flat(f_hvp([p[0], p[1], p[2]], [p[3], p[4], p[5]], [v[0], v[1], v[2]], [v[3], v[4], v[5]])),
        third: None,
    };
}

mod d57 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &[T]) -> T {
        (if !(x[0] > x[0]) { (if !(x[1] > x[0]) { x[0] } else { x[1] }) } else { x[1].sin() })
    }

    pub fn f(x0: [T; 3], x1: [T; 3]) -> T {
        let mut a: T = T::c(0.0);
        let mut b = vec![(a.atan2(T::c(1.5) + a.abs())).tanh(), ((x1[x1.len() - 1]).atan2(T::c(1.5) + a.abs())).sin(), ((x1[x1.len() - 1]).cos()).atan()];
        { let mut c = 0; loop { c += 1; if c > 3 { break; } {
            'q: for d in &x1 {
                b.fill(a / (T::c(1.0) + a * a));
            }
            b[c % 3] = (h0(&x1[1..])).atan();
        } if b[2] < (T::c(1.0) + b[1] * b[1]).ln() { break; } } }
        (T::c(1.9) - b.iter().fold(T::c(0.0), |acc, e| T::c(0.5) * acc + e * x1[0])) + T::c(0.5) * (x1.iter().filter(|e| **e > T::c(0.1)).map(|e| *e * *e).sum::<T>()) + x0.iter().map(|e| (e * b[0]).cos()).product::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f([p[0], p[1], p[2]], [p[3], p[4], p[5]])
    }
}

mod p58 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: [f64; 3], x1: &[f64]) -> f64 {
        let mut a: f64 = x1[0].atan();
        let b = [[(({
            { let mut c = 0; 'd: while c < 3 { c += 1; {
                if c == 2 {
                    let g = |m: f64| (0.5 * ((1.0 + m * m).ln())).cos();
                    a += (a / (1.0 + a.abs())) / (1.0 + (a / (1.0 + a.abs())) * (a / (1.0 + a.abs())));
                } else {
                    a = 0.5 * a + 0.55 * (0.5 * ((x0[x0.len() - 1]).abs())).cos();
                }
                let q = x1[(c + 1) % 3];
                a = ((x0.windows(2).map(|p| p[0] * p[1]).sum::<f64>()) * q) / (1.0 + ((x0.windows(2).map(|p| p[0] * p[1]).sum::<f64>()) * q) * ((x0.windows(2).map(|p| p[0] * p[1]).sum::<f64>()) * q));
            } } }
            x0[2]
        })).sin(), a], [a / (1.0 + a * a), a]];
        ((x1[x1.len() - 1]) * b[1][0]).sin().powi(2) - a + x1.iter().map(|e| e * e).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p58",
        point: &[-0.434, -1.335, 0.059, -0.734, 0.934, -1.47],
        value: |p| f([p[0], p[1], p[2]], &p[3..6]),
        grad: |p| flat(f_grad([p[0], p[1], p[2]], &p[3..6])),
        value_and_grad: |p| valued(f_value_and_grad([p[0], p[1], p[2]], &p[3..6])),
        vjp: |p, ct| valued(f_vjp([p[0], p[1], p[2]], &p[3..6], ct)),
        jvp: |p, v| f_jvp([p[0], p[1], p[2]], &p[3..6], [v[0], v[1], v[2]], &v[3..6]),
        grad_jvp: |p, v| two(f_grad_jvp([p[0], p[1], p[2]], &p[3..6], [v[0], v[1], v[2]], &v[3..6])),
        grad_vjp: |p, v| two(f_grad_vjp([p[0], p[1], p[2]], &p[3..6], &([v[0], v[1], v[2]], v[3..6].to_vec()))),
        hvp: |p, v| flat(f_hvp([p[0], p[1], p[2]], &p[3..6], [v[0], v[1], v[2]], &v[3..6])),
        third: None,
    };
}

mod d58 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: [T; 3], x1: &[T]) -> T {
        let mut a: T = x1[0].atan();
        let b = [[(({
            { let mut c = 0; 'd: while c < 3 { c += 1; {
                if c == 2 {
                    let g = |m: T| (T::c(0.5) * ((T::c(1.0) + m * m).ln())).cos();
                    { let operand = (a / (T::c(1.0) + a.abs())) / (T::c(1.0) + (a / (T::c(1.0) + a.abs())) * (a / (T::c(1.0) + a.abs()))); a += operand; }
                } else {
                    a = T::c(0.5) * a + T::c(0.55) * (T::c(0.5) * ((x0[x0.len() - 1]).abs())).cos();
                }
                let q = x1[(c + 1) % 3];
                a = ((x0.windows(2).map(|p| p[0] * p[1]).sum::<T>()) * q) / (T::c(1.0) + ((x0.windows(2).map(|p| p[0] * p[1]).sum::<T>()) * q) * ((x0.windows(2).map(|p| p[0] * p[1]).sum::<T>()) * q));
            } } }
            x0[2]
        })).sin(), a], [a / (T::c(1.0) + a * a), a]];
        ((x1[x1.len() - 1]) * b[1][0]).sin().powi(2) - a + x1.iter().map(|e| e * e).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f([p[0], p[1], p[2]], &p[3..6])
    }
}

mod p59 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: &mut f64, k: f64) {
        *x = (*x * 0.8 + (({ let (al, ar) = ((if k < k { k } else { 1.95 }), k); al * ar + k })).sin()).sin();
    }

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: f64, x2: [f64; 3]) -> f64 {
        let mut b: f64 = 0.0;
        let mut c = x2.to_vec();
        c[2] += (({
            b *= (({
                let d = |g: f64, m: f64| (0.5 * (g.hypot(1.0 + (m.sin().exp()).abs()))).cos();
                if b > 0.1 && c[2] * b < 0.5 {
                    c[2] += b.sin();
                }
                b
            })).sin();
            c[0]
        })).sin();
        ((c[c.len() - 1]).min(c[1])) / (2.5 + ((1.0 + c[2] * c[2]).sqrt()).sin()) + c.iter().fold(0.0, |acc, e| 0.5 * acc + e * b) - b + x2.iter().map(|e| e * e).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p59",
        point: &[-0.682, -0.39, 0.364, -1.215, 0.151],
        value: |p| f(p[0], p[1], [p[2], p[3], p[4]]),
        grad: |p| flat(f_grad(p[0], p[1], [p[2], p[3], p[4]])),
        value_and_grad: |p| valued(f_value_and_grad(p[0], p[1], [p[2], p[3], p[4]])),
        vjp: |p, ct| valued(f_vjp(p[0], p[1], [p[2], p[3], p[4]], ct)),
        jvp: |p, v| f_jvp(p[0], p[1], [p[2], p[3], p[4]], v[0], v[1], [v[2], v[3], v[4]]),
        grad_jvp: |p, v| two(f_grad_jvp(p[0], p[1], [p[2], p[3], p[4]], v[0], v[1], [v[2], v[3], v[4]])),
        grad_vjp: |p, v| two(f_grad_vjp(p[0], p[1], [p[2], p[3], p[4]], (v[0], v[1], [v[2], v[3], v[4]]))),
        hvp: |p, v| flat(f_hvp(p[0], p[1], [p[2], p[3], p[4]], v[0], v[1], [v[2], v[3], v[4]])),
        third: None,
    };
}

mod d59 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &mut T, k: T) {
        *x = (*x * T::c(0.8) + (({ let (al, ar) = ((if k < k { k } else { T::c(1.95) }), k); al * ar + k })).sin()).sin();
    }

    pub fn f(x0: T, x1: T, x2: [T; 3]) -> T {
        let mut b: T = T::c(0.0);
        let mut c = x2.to_vec();
        { let operand = (({
            { let operand = (({
                let d = |g: T, m: T| (T::c(0.5) * (g.hypot(T::c(1.0) + (m.sin().exp()).abs()))).cos();
                if b > T::c(0.1) && c[2] * b < T::c(0.5) {
                    { let operand = b.sin(); c[2] += operand; }
                }
                b
            })).sin(); b *= operand; }
            c[0]
        })).sin(); c[2] += operand; }
        ((c[c.len() - 1]).min(c[1])) / (T::c(2.5) + ((T::c(1.0) + c[2] * c[2]).sqrt()).sin()) + c.iter().fold(T::c(0.0), |acc, e| T::c(0.5) * acc + e * b) - b + x2.iter().map(|e| e * e).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], p[1], [p[2], p[3], p[4]])
    }
}

mod p60 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: &mut f64, k: f64) {
        *x = (*x * 0.8 + k.atan()).sin();
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: &[f64], x2: &[f64]) -> f64 {
        let mut a: f64 = (0.5 * x1[2]).cos();
        let mut b = [(a.hypot(1.0 + (x2[x2.len() - 1]).abs())).sin(), (x1[x1.len() - 1]) / (1.0 + (x1[x1.len() - 1]) * (x1[x1.len() - 1])), x2[1] / (1.0 + x2[1] * x2[1]), x1[2].sin()];
        let c: f64 = (x2[0] * x2[0]).ln_1p();
        let d = b[2].min(x2.iter().zip(x1.iter()).map(|(l, r)| l * r).sum::<f64>());
        let g = &x0[1..3];
        b[2] = (0.5 * (x0.iter().copied().fold(0.3, |l: f64, r: f64| l.max(r * 0.5)))).cos();
        ((a.min(0.95)) + 0.5 * (g.iter().sum::<f64>()) + d - c - b.iter().take(2).map(|e| e - b[1]).sum::<f64>() + a + x1.iter().map(|e| e * e).sum::<f64>()) + 0.5 * (x0.iter().filter(|e| **e > 0.1).map(|e| *e * *e).sum::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p60",
        point: &[-0.864, 0.673, -1.012, -0.38, 1.016, -0.828, -1.168, 0.691, 0.213, -0.995],
        value: |p| f(&p[0..4], &p[4..7], &p[7..10]),
        grad: |p| flat(f_grad(&p[0..4], &p[4..7], &p[7..10])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..4], &p[4..7], &p[7..10])),
        vjp: |p, ct| valued(f_vjp(&p[0..4], &p[4..7], &p[7..10], ct)),
        jvp: |p, v| f_jvp(&p[0..4], &p[4..7], &p[7..10], &v[0..4], &v[4..7], &v[7..10]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..4], &p[4..7], &p[7..10], &v[0..4], &v[4..7], &v[7..10])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..4], &p[4..7], &p[7..10], &(v[0..4].to_vec(), v[4..7].to_vec(), v[7..10].to_vec()))),
        hvp: |p, v| flat(f_hvp(&p[0..4], &p[4..7], &p[7..10], &v[0..4], &v[4..7], &v[7..10])),
        third: None,
    };
}

mod d60 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &mut T, k: T) {
        *x = (*x * T::c(0.8) + k.atan()).sin();
    }

    pub fn f(x0: &[T], x1: &[T], x2: &[T]) -> T {
        let mut a: T = (T::c(0.5) * x1[2]).cos();
        let mut b = [(a.hypot(T::c(1.0) + (x2[x2.len() - 1]).abs())).sin(), (x1[x1.len() - 1]) / (T::c(1.0) + (x1[x1.len() - 1]) * (x1[x1.len() - 1])), x2[1] / (T::c(1.0) + x2[1] * x2[1]), x1[2].sin()];
        let c: T = (x2[0] * x2[0]).ln_1p();
        let d = b[2].min(x2.iter().zip(x1.iter()).map(|(l, r)| l * r).sum::<T>());
        let g = &x0[1..3];
        b[2] = (T::c(0.5) * (x0.iter().copied().fold(T::c(0.3), |l: T, r: T| l.max(r * T::c(0.5))))).cos();
        ((a.min(T::c(0.95))) + T::c(0.5) * (g.iter().sum::<T>()) + d - c - b.iter().take(2).map(|e| e - b[1]).sum::<T>() + a + x1.iter().map(|e| e * e).sum::<T>()) + T::c(0.5) * (x0.iter().filter(|e| **e > T::c(0.1)).map(|e| *e * *e).sum::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4], &p[4..7], &p[7..10])
    }
}

mod p61 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: &[f64], y: &[f64], k: f64) -> f64 {
        (if y[1] > 0.1 && k < 1.9 { y[1].atan2(1.5 + y[0].abs()) } else { k }) + k - y.iter().copied().fold(0.3, |l: f64, r: f64| l.max(r * 0.5))
    }

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: usize) -> f64 {
        let mut b: f64 = (x0.max(x0)) / (1.0 + (x0.max(x0)) * (x0.max(x0)));
        let mut c: [f64; 4] = [0.0; 4];
        let d: f64 = (1.5 + b * b).recip();
        b += (d + d).sin();
        if d < c[(x1 + 1) % 4] {
            c.fill(((0.3 * d).sin()) / (1.0 + ((0.3 * d).sin()) * ((0.3 * d).sin())));
        } else {
            c[(x1 + 1) % 4] *= (0.5 * d).cos();
        }
        (((h0(&c[1..], &c, c[0].mul_add(d, 1.75)) + d) + 0.5 * (c.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>())) + 0.5 * b) + 0.5 * x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p61",
        point: &[1.127],
        value: |p| f(p[0], 4),
        grad: |p| flat(f_grad(p[0], 4)),
        value_and_grad: |p| valued(f_value_and_grad(p[0], 4)),
        vjp: |p, ct| valued(f_vjp(p[0], 4, ct)),
        jvp: |p, v| f_jvp(p[0], 4, v[0]),
        grad_jvp: |p, v| two(f_grad_jvp(p[0], 4, v[0])),
        grad_vjp: |p, v| two(f_grad_vjp(p[0], 4, v[0])),
        hvp: |p, v| flat(f_hvp(p[0], 4, v[0])),
        third: None,
    };
}

mod d61 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &[T], y: &[T], k: T) -> T {
        (if y[1] > T::c(0.1) && k < T::c(1.9) { y[1].atan2(T::c(1.5) + y[0].abs()) } else { k }) + k - y.iter().copied().fold(T::c(0.3), |l: T, r: T| l.max(r * T::c(0.5)))
    }

    pub fn f(x0: T, x1: usize) -> T {
        let mut b: T = (x0.max(x0)) / (T::c(1.0) + (x0.max(x0)) * (x0.max(x0)));
        let mut c: [T; 4] = [T::c(0.0); 4];
        let d: T = (T::c(1.5) + b * b).recip();
        { let operand = (d + d).sin(); b += operand; }
        if d < c[(x1 + 1) % 4] {
            c.fill(((T::c(0.3) * d).sin()) / (T::c(1.0) + ((T::c(0.3) * d).sin()) * ((T::c(0.3) * d).sin())));
        } else {
            { let operand = (T::c(0.5) * d).cos(); c[(x1 + 1) % 4] *= operand; }
        }
        (((h0(&c[1..], &c, c[0].mul_add(d, T::c(1.75))) + d) + T::c(0.5) * (c.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>())) + T::c(0.5) * b) + T::c(0.5) * x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], 4)
    }
}

mod p62 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: &mut [f64], y: &[f64]) -> f64 {
        x[1] /= 1.5 + (y[1].clamp(-1.25, 1.25)).sin();
        (0.65 * x[1]).atan2(1.5 + (y.iter().map(|e| e * e).sum::<f64>()).abs())
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: usize) -> f64 {
        let mut a: f64 = 0.0;
        let mut b = [((x0[(x1 + 1) % 3]).atan()).tanh(); 3];
        let mut c = |l: f64| { a = (a + l * (b[2] * (x0[x1 % 3])).atan()).sin(); }; c((0.5 * (({
            b[x1 % 3]
        }))).cos()); c(((b[x1 % 3]).abs()).atan());
        match x1 { 0 => {
            b.swap(x1 % 3, 1);
        } 1 | 3 => {
            a += (b[(x1 + 1) % 3] - b[x1 % 3]) / (1.0 + (b[(x1 + 1) % 3] - b[x1 % 3]) * (b[(x1 + 1) % 3] - b[x1 % 3]));
        } _ => {
            a = (0.5 * ((b[x1 % 3]).atan2(1.5 + (b[x1 % 3]).abs()))).cos();
        } }
        (((b.iter().take(2).map(|e| e - 0.2 * (x1 as f64)).sum::<f64>()).hypot(1.0 + (b[0] * x0[0]).abs()) - b.iter().enumerate().map(|(j, e)| ((j + 1) as f64) * e.sin()).sum::<f64>()) + 0.5 * a) + 0.5 * (x0.iter().zip(x0.iter()).map(|(l, r)| l * r).sum::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p62",
        point: &[-0.961, 0.521, 1.452],
        value: |p| f(&p[0..3], 4),
        grad: |p| flat(f_grad(&p[0..3], 4)),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..3], 4)),
        vjp: |p, ct| valued(f_vjp(&p[0..3], 4, ct)),
        jvp: |p, v| f_jvp(&p[0..3], 4, &v[0..3]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..3], 4, &v[0..3])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..3], 4, &v[0..3])),
        hvp: |p, v| flat(f_hvp(&p[0..3], 4, &v[0..3])),
        third: None,
    };
}

mod d62 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &mut [T], y: &[T]) -> T {
        { let operand = T::c(1.5) + (y[1].clamp(-T::c(1.25), T::c(1.25))).sin(); x[1] /= operand; }
        (T::c(0.65) * x[1]).atan2(T::c(1.5) + (y.iter().map(|e| e * e).sum::<T>()).abs())
    }

    pub fn f(x0: &[T], x1: usize) -> T {
        let mut a: T = T::c(0.0);
        let mut b = [((x0[(x1 + 1) % 3]).atan()).tanh(); 3];
        let mut c = |l: T| { a = (a + l * (b[2] * (x0[x1 % 3])).atan()).sin(); }; c((T::c(0.5) * (({
            b[x1 % 3]
        }))).cos()); c(((b[x1 % 3]).abs()).atan());
        match x1 { 0 => {
            b.swap(x1 % 3, 1);
        } 1 | 3 => {
            { let operand = (b[(x1 + 1) % 3] - b[x1 % 3]) / (T::c(1.0) + (b[(x1 + 1) % 3] - b[x1 % 3]) * (b[(x1 + 1) % 3] - b[x1 % 3])); a += operand; }
        } _ => {
            a = (T::c(0.5) * ((b[x1 % 3]).atan2(T::c(1.5) + (b[x1 % 3]).abs()))).cos();
        } }
        (((b.iter().take(2).map(|e| e - T::c(0.2) * T::c(x1 as f64)).sum::<T>()).hypot(T::c(1.0) + (b[0] * x0[0]).abs()) - b.iter().enumerate().map(|(j, e)| T::c((j + 1) as f64) * e.sin()).sum::<T>()) + T::c(0.5) * a) + T::c(0.5) * (x0.iter().zip(x0.iter()).map(|(l, r)| l * r).sum::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3], 4)
    }
}

mod p63 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: [f64; 3]) -> f64 {
        let mut a: f64 = x0[2].atan();
        let mut b = x0.to_vec();
        'm: for c in &x0 {
            for q in (0..3).rev() {
                a = (x0[q].clamp(-1.25, 1.25)).sin();
            }
            a *= (*c - *c).atan();
        }
        (b[b.len() - 1]) + 0.5 * (b.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>()) + a
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p63",
        point: &[-1.091, -0.497, -0.143],
        value: |p| f([p[0], p[1], p[2]]),
        grad: |p| flat(f_grad([p[0], p[1], p[2]])),
        value_and_grad: |p| valued(f_value_and_grad([p[0], p[1], p[2]])),
        vjp: |p, ct| valued(f_vjp([p[0], p[1], p[2]], ct)),
        jvp: |p, v| f_jvp([p[0], p[1], p[2]], [v[0], v[1], v[2]]),
        grad_jvp: |p, v| two(f_grad_jvp([p[0], p[1], p[2]], [v[0], v[1], v[2]])),
        grad_vjp: |p, v| two(f_grad_vjp([p[0], p[1], p[2]], [v[0], v[1], v[2]])),
        hvp: |p, v| flat(f_hvp([p[0], p[1], p[2]], [v[0], v[1], v[2]])),
        third: None,
    };
}

mod d63 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: [T; 3]) -> T {
        let mut a: T = x0[2].atan();
        let mut b = x0.to_vec();
        'm: for c in &x0 {
            for q in (0..3).rev() {
                a = (x0[q].clamp(-T::c(1.25), T::c(1.25))).sin();
            }
            { let operand = (*c - *c).atan(); a *= operand; }
        }
        (b[b.len() - 1]) + T::c(0.5) * (b.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>()) + a
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f([p[0], p[1], p[2]])
    }
}

mod p64 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: &[f64]) -> f64 {
        let mut a: f64 = (({ let (bl, br) = (x1[4], 0.75); bl - br * x1[4] })).sin();
        let mut c: Vec<f64> = x1.iter().map(|e| (0.5 * (*e)).cos()).collect();
        if a < c[4] {
            a += c[4].sin();
        } else {
            if !(a > (0.3 * c[4]).sin()) { return ((1.5 + c[1] * c[1]).recip()).mul_add(c[3], c[2]); }
            c.fill((a * (0.2)).tanh());
        }
        (if !(a > (0.5 * c[0].tanh()).exp()) { c.iter().zip(x1.iter()).map(|(l, r)| l * r).sum::<f64>() } else { -c[2] }) - c.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>() + x1.iter().filter(|e| **e > 0.1).map(|e| *e * *e).sum::<f64>() - x0.windows(2).map(|p| p[0] * p[1]).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p64",
        point: &[-0.424, -0.067, 1.008, 0.642, -1.461, 1.117, -0.196, -0.86, -0.432],
        value: |p| f(&p[0..4], &p[4..9]),
        grad: |p| flat(f_grad(&p[0..4], &p[4..9])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..4], &p[4..9])),
        vjp: |p, ct| valued(f_vjp(&p[0..4], &p[4..9], ct)),
        jvp: |p, v| f_jvp(&p[0..4], &p[4..9], &v[0..4], &v[4..9]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..4], &p[4..9], &v[0..4], &v[4..9])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..4], &p[4..9], &(v[0..4].to_vec(), v[4..9].to_vec()))),
        hvp: |p, v| flat(f_hvp(&p[0..4], &p[4..9], &v[0..4], &v[4..9])),
        third: None,
    };
}

mod d64 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: &[T], x1: &[T]) -> T {
        let mut a: T = (({ let (bl, br) = (x1[4], T::c(0.75)); bl - br * x1[4] })).sin();
        let mut c: Vec<T> = x1.iter().map(|e| (T::c(0.5) * (*e)).cos()).collect();
        if a < c[4] {
            { let operand = c[4].sin(); a += operand; }
        } else {
            if !(a > (T::c(0.3) * c[4]).sin()) { return ((T::c(1.5) + c[1] * c[1]).recip()).mul_add(c[3], c[2]); }
            c.fill((a * (T::c(0.2))).tanh());
        }
        (if !(a > (T::c(0.5) * c[0].tanh()).exp()) { c.iter().zip(x1.iter()).map(|(l, r)| l * r).sum::<T>() } else { -c[2] }) - c.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>() + x1.iter().filter(|e| **e > T::c(0.1)).map(|e| *e * *e).sum::<T>() - x0.windows(2).map(|p| p[0] * p[1]).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4], &p[4..9])
    }
}

mod p65 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: [f64; 3]) -> [f64; 3] {
        [1.0 / (1.5 + x[2] * x[2]), (0.5 * x[0]).cos(), (({ let (al, ar) = (x[2], x[2]); al - ar * x[1] })).sin()]
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut b: f64 = 0.0;
        let mut c = x0.iter().skip(1).map(|e| ((1.5 + (*e) * (*e)).recip()).atan()).collect::<Vec<f64>>();
        { let mut d = 0; while d < 2 { d += 1; {
            let mut g: Vec<f64> = x0.iter().map(|e| (0.5 * (h0([*e, b, b])[1])).cos()).collect();
            for m in (0..4).step_by(2) {
                let mut q = (g[2].cos()) * (g[m % 3]);
                c[(m + 1) % 2] += ((g[(m + 1) % 3]) * (c[(m + 1) % 2])).tanh();
            }
            c[1] = g[1].sin();
        } } }
        ((h0([c[1], c[0], b])[2]) + 0.5 * (c.iter().zip(x0.iter()).map(|(l, r)| l * r).sum::<f64>()) - b) + 0.5 * (x0.iter().filter(|e| **e > 0.1).map(|e| *e * *e).sum::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p65",
        point: &[1.404, -0.816, 1.255],
        value: |p| f(&p[0..3]),
        grad: |p| flat(f_grad(&p[0..3])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..3])),
        vjp: |p, ct| valued(f_vjp(&p[0..3], ct)),
        jvp: |p, v| f_jvp(&p[0..3], &v[0..3]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..3], &v[0..3])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..3], &v[0..3])),
        hvp: |p, v| flat(f_hvp(&p[0..3], &v[0..3])),
        third: None,
    };
}

mod d65 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: [T; 3]) -> [T; 3] {
        [T::c(1.0) / (T::c(1.5) + x[2] * x[2]), (T::c(0.5) * x[0]).cos(), (({ let (al, ar) = (x[2], x[2]); al - ar * x[1] })).sin()]
    }

    pub fn f(x0: &[T]) -> T {
        let mut b: T = T::c(0.0);
        let mut c = x0.iter().skip(1).map(|e| ((T::c(1.5) + (*e) * (*e)).recip()).atan()).collect::<Vec<T>>();
        { let mut d = 0; while d < 2 { d += 1; {
            let mut g: Vec<T> = x0.iter().map(|e| (T::c(0.5) * (h0([*e, b, b])[1])).cos()).collect();
            for m in (0..4).step_by(2) {
                let mut q = (g[2].cos()) * (g[m % 3]);
                { let operand = ((g[(m + 1) % 3]) * (c[(m + 1) % 2])).tanh(); c[(m + 1) % 2] += operand; }
            }
            c[1] = g[1].sin();
        } } }
        ((h0([c[1], c[0], b])[2]) + T::c(0.5) * (c.iter().zip(x0.iter()).map(|(l, r)| l * r).sum::<T>()) - b) + T::c(0.5) * (x0.iter().filter(|e| **e > T::c(0.1)).map(|e| *e * *e).sum::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3])
    }
}

mod p66 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(n: usize, x: f64, y: &[f64]) -> f64 {
        if n == 0 { return y[n % 2] - x - (0.5 * x.tanh()).exp(); }
        h0(n - 1, ((y[(n + 1) % 2] + 0.2 * (n as f64)) / (2.5 + ((if n == 2 { y[n % 2] } else { 0.2 * (n as f64) })).sin())).sin(), y) * x / (1.0 + x * x)
    }

    #[differentiable(order = 2)]
    pub fn f(x0: [f64; 3]) -> f64 {
        let mut a: f64 = 0.0;
        let mut b = vec![];
        for c in 0..3 {
            b.push((h0(2, a.clamp(-1.25, 1.25), &x0)).atan());
        }
        let d: f64 = (a.hypot(1.0 + a.abs())).atan();
        (b[0] + d - b.iter().map(|e| e * e).sum::<f64>()) + 0.5 * a
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p66",
        point: &[0.468, -0.859, 1.276],
        value: |p| f([p[0], p[1], p[2]]),
        grad: |p| flat(f_grad([p[0], p[1], p[2]])),
        value_and_grad: |p| valued(f_value_and_grad([p[0], p[1], p[2]])),
        vjp: |p, ct| valued(f_vjp([p[0], p[1], p[2]], ct)),
        jvp: |p, v| f_jvp([p[0], p[1], p[2]], [v[0], v[1], v[2]]),
        grad_jvp: |p, v| two(f_grad_jvp([p[0], p[1], p[2]], [v[0], v[1], v[2]])),
        grad_vjp: |p, v| two(f_grad_vjp([p[0], p[1], p[2]], [v[0], v[1], v[2]])),
        hvp: |p, v| flat(f_hvp([p[0], p[1], p[2]], [v[0], v[1], v[2]])),
        third: None,
    };
}

mod d66 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(n: usize, x: T, y: &[T]) -> T {
        if n == 0 { return y[n % 2] - x - (T::c(0.5) * x.tanh()).exp(); }
        h0(n - 1, ((y[(n + 1) % 2] + T::c(0.2) * T::c(n as f64)) / (T::c(2.5) + ((if n == 2 { y[n % 2] } else { T::c(0.2) * T::c(n as f64) })).sin())).sin(), y) * x / (T::c(1.0) + x * x)
    }

    pub fn f(x0: [T; 3]) -> T {
        let mut a: T = T::c(0.0);
        let mut b = vec![];
        for c in 0..3 {
            b.push((h0(2, a.clamp(-T::c(1.25), T::c(1.25)), &x0)).atan());
        }
        let d: T = (a.hypot(T::c(1.0) + a.abs())).atan();
        (b[0] + d - b.iter().map(|e| e * e).sum::<T>()) + T::c(0.5) * a
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f([p[0], p[1], p[2]])
    }
}

mod p67 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: &[f64]) -> f64 {
        for a in 0..x1.len() {
            if x0[3 - a] < x0[2] { return x0[a]; }
        }
        ((1.0 + (x1[0].atan2(1.5 + x0[0].abs())) * (x1[0].atan2(1.5 + x0[0].abs()))).ln() + x1.iter().zip(x0.iter()).map(|(l, r)| l * r).sum::<f64>()) + 0.5 * (x0.iter().sum::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p67",
        point: &[-0.555, -0.399, -0.229, 1.164, 0.629, 1.169, 1.156, -0.518],
        value: |p| f(&p[0..4], &p[4..8]),
        grad: |p| flat(f_grad(&p[0..4], &p[4..8])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..4], &p[4..8])),
        vjp: |p, ct| valued(f_vjp(&p[0..4], &p[4..8], ct)),
        jvp: |p, v| f_jvp(&p[0..4], &p[4..8], &v[0..4], &v[4..8]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..4], &p[4..8], &v[0..4], &v[4..8])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..4], &p[4..8], &(v[0..4].to_vec(), v[4..8].to_vec()))),
        hvp: |p, v| flat(f_hvp(&p[0..4], &p[4..8], &v[0..4], &v[4..8])),
        third: None,
    };
}

mod d67 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: &[T], x1: &[T]) -> T {
        for a in 0..x1.len() {
            if x0[3 - a] < x0[2] { return x0[a]; }
        }
        ((T::c(1.0) + (x1[0].atan2(T::c(1.5) + x0[0].abs())) * (x1[0].atan2(T::c(1.5) + x0[0].abs()))).ln() + x1.iter().zip(x0.iter()).map(|(l, r)| l * r).sum::<T>()) + T::c(0.5) * (x0.iter().sum::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4], &p[4..8])
    }
}

mod p68 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: f64, y: f64) -> (f64, f64) {
        let mut a = y.cos().powi(3);
        ((a.abs()) / (2.5 + ((if x > 0.3 { y } else { a })).sin()) - a - y, a / (1.0 + a * a))
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut b: f64 = (x0.iter().filter(|e| **e > 0.1).map(|e| *e * *e).sum::<f64>()).tanh();
        let mut c = x0.iter().skip(1).map(|e| (*e) / (1.0 + (*e) * (*e))).collect::<Vec<f64>>();
        b += (1.85 - c[2]) / (1.0 + (1.85 - c[2]) * (1.85 - c[2]));
        c.swap(1, 2);
        let d = b;
        let g = x0.iter().skip(1).map(|e| (d.atan2(1.5 + (*e).abs())).atan()).collect::<Vec<f64>>();
        (1.35 - g.iter().copied().fold(0.3, |l: f64, r: f64| l.max(r * 0.5)) - d + c.iter().filter(|e| **e > 0.1).map(|e| *e * *e).sum::<f64>()) + 0.5 * b - x0.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p68",
        point: &[0.043, -0.155, -1.344, 1.49],
        value: |p| f(&p[0..4]),
        grad: |p| flat(f_grad(&p[0..4])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..4])),
        vjp: |p, ct| valued(f_vjp(&p[0..4], ct)),
        jvp: |p, v| f_jvp(&p[0..4], &v[0..4]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..4], &v[0..4])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..4], &v[0..4])),
        hvp: |p, v| flat(f_hvp(&p[0..4], &v[0..4])),
        third: None,
    };
}

mod d68 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: T, y: T) -> (T, T) {
        let mut a = y.cos().powi(3);
        ((a.abs()) / (T::c(2.5) + ((if x > T::c(0.3) { y } else { a })).sin()) - a - y, a / (T::c(1.0) + a * a))
    }

    pub fn f(x0: &[T]) -> T {
        let mut b: T = (x0.iter().filter(|e| **e > T::c(0.1)).map(|e| *e * *e).sum::<T>()).tanh();
        let mut c = x0.iter().skip(1).map(|e| (*e) / (T::c(1.0) + (*e) * (*e))).collect::<Vec<T>>();
        { let operand = (T::c(1.85) - c[2]) / (T::c(1.0) + (T::c(1.85) - c[2]) * (T::c(1.85) - c[2])); b += operand; }
        c.swap(1, 2);
        let d = b;
        let g = x0.iter().skip(1).map(|e| (d.atan2(T::c(1.5) + (*e).abs())).atan()).collect::<Vec<T>>();
        (T::c(1.35) - g.iter().copied().fold(T::c(0.3), |l: T, r: T| l.max(r * T::c(0.5))) - d + c.iter().filter(|e| **e > T::c(0.1)).map(|e| *e * *e).sum::<T>()) + T::c(0.5) * b - x0.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4])
    }
}

mod p69 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: f64, y: f64) -> f64 {
        let mut a = y;
        (y - a) + 0.5 * y - x
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: [f64; 3], x2: &[f64]) -> f64 {
        let mut b: f64 = 0.0;
        let mut c = x1.iter().skip(1).map(|e| (({ let (dl, dr) = (b, *e); dl - dr * *e })).sin()).collect::<Vec<f64>>();
        for g in (0..2).rev() {
            let m = (0.5 * (0.65 * (x1[g + 1])).tanh()).exp();
            c[1 - g] += (h0(m, c[g])).atan();
        }
        ((((x2.iter().enumerate().map(|(j, e)| ((j + 1) as f64) * e.sin()).sum::<f64>() - c.iter().zip(c.iter()).map(|(l, r)| l * r).sum::<f64>()) + 0.5 * b) + 0.5 * (x2.iter().filter(|e| **e > 0.1).map(|e| *e * *e).sum::<f64>())) + 0.5 * (x1.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>())) + 0.5 * (x0.iter().enumerate().map(|(j, e)| ((j + 1) as f64) * e.sin()).sum::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p69",
        point: &[-0.518, 1.182, 1.131, -1.372, 1.216, -0.9, -0.983, -0.802, -1.254, 0.691],
        value: |p| f(&p[0..4], [p[4], p[5], p[6]], &p[7..10]),
        grad: |p| flat(f_grad(&p[0..4], [p[4], p[5], p[6]], &p[7..10])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..4], [p[4], p[5], p[6]], &p[7..10])),
        vjp: |p, ct| valued(f_vjp(&p[0..4], [p[4], p[5], p[6]], &p[7..10], ct)),
        jvp: |p, v| f_jvp(&p[0..4], [p[4], p[5], p[6]], &p[7..10], &v[0..4], [v[4], v[5], v[6]], &v[7..10]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..4], [p[4], p[5], p[6]], &p[7..10], &v[0..4], [v[4], v[5], v[6]], &v[7..10])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..4], [p[4], p[5], p[6]], &p[7..10], &(v[0..4].to_vec(), [v[4], v[5], v[6]], v[7..10].to_vec()))),
        hvp: |p, v| flat(f_hvp(&p[0..4], [p[4], p[5], p[6]], &p[7..10], &v[0..4], [v[4], v[5], v[6]], &v[7..10])),
        third: None,
    };
}

mod d69 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: T, y: T) -> T {
        let mut a = y;
        (y - a) + T::c(0.5) * y - x
    }

    pub fn f(x0: &[T], x1: [T; 3], x2: &[T]) -> T {
        let mut b: T = T::c(0.0);
        let mut c = x1.iter().skip(1).map(|e| (({ let (dl, dr) = (b, *e); dl - dr * *e })).sin()).collect::<Vec<T>>();
        for g in (0..2).rev() {
            let m = (T::c(0.5) * (T::c(0.65) * (x1[g + 1])).tanh()).exp();
            { let operand = (h0(m, c[g])).atan(); c[1 - g] += operand; }
        }
        ((((x2.iter().enumerate().map(|(j, e)| T::c((j + 1) as f64) * e.sin()).sum::<T>() - c.iter().zip(c.iter()).map(|(l, r)| l * r).sum::<T>()) + T::c(0.5) * b) + T::c(0.5) * (x2.iter().filter(|e| **e > T::c(0.1)).map(|e| *e * *e).sum::<T>())) + T::c(0.5) * (x1.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>())) + T::c(0.5) * (x0.iter().enumerate().map(|(j, e)| T::c((j + 1) as f64) * e.sin()).sum::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4], [p[4], p[5], p[6]], &p[7..10])
    }
}

mod p70 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: f64) -> f64 {
        let mut a: f64 = 0.0;
        let mut b = [((if a < 0.0 || a > 1.55 { a } else { x1 })).sin(), ((0.05) * a).sin(), (x0.sin().powi(2)).sin(), (a.mul_add(x1, x0)).tanh()];
        a = 0.5 * a + 1.05 * a.tanh();
        {
            b[2] = ((1.5 + (a.sin().powi(2)) * (a.sin().powi(2))).recip()).sin();
        }
        { let mut c = 0; while c < 2 { c += 1; {
            b[3] = (0.5 * (b[c - 1])).cos();
        } } }
        (((0.3 * (({ let (dl, dr) = (1.05, a); dl * dr + a }))).sin() + b.iter().copied().fold(0.3, |l: f64, r: f64| l.max(r * 0.5))) + 0.5 * a) + 0.5 * x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p70",
        point: &[0.846, 0.468],
        value: |p| f(p[0], p[1]),
        grad: |p| flat(f_grad(p[0], p[1])),
        value_and_grad: |p| valued(f_value_and_grad(p[0], p[1])),
        vjp: |p, ct| valued(f_vjp(p[0], p[1], ct)),
        jvp: |p, v| f_jvp(p[0], p[1], v[0], v[1]),
        grad_jvp: |p, v| two(f_grad_jvp(p[0], p[1], v[0], v[1])),
        grad_vjp: |p, v| two(f_grad_vjp(p[0], p[1], (v[0], v[1]))),
        hvp: |p, v| flat(f_hvp(p[0], p[1], v[0], v[1])),
        third: None,
    };
}

mod d70 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: T, x1: T) -> T {
        let mut a: T = T::c(0.0);
        let mut b = [((if a < T::c(0.0) || a > T::c(1.55) { a } else { x1 })).sin(), ((T::c(0.05)) * a).sin(), (x0.sin().powi(2)).sin(), (a.mul_add(x1, x0)).tanh()];
        a = T::c(0.5) * a + T::c(1.05) * a.tanh();
        {
            b[2] = ((T::c(1.5) + (a.sin().powi(2)) * (a.sin().powi(2))).recip()).sin();
        }
        { let mut c = 0; while c < 2 { c += 1; {
            b[3] = (T::c(0.5) * (b[c - 1])).cos();
        } } }
        (((T::c(0.3) * (({ let (dl, dr) = (T::c(1.05), a); dl * dr + a }))).sin() + b.iter().copied().fold(T::c(0.3), |l: T, r: T| l.max(r * T::c(0.5)))) + T::c(0.5) * a) + T::c(0.5) * x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], p[1])
    }
}

mod p71 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: &[f64], x2: &[f64]) -> f64 {
        let mut a: f64 = ((x2[x2.len() - 1]) * x2[2]).tanh();
        let mut b: Vec<f64> = x0.iter().map(|e| (x2[0] + a) / (1.0 + (x2[0] + a) * (x2[0] + a))).collect();
        b.swap(2, 1);
        {
            let d = (({ let (cl, cr) = (x1[x1.len() - 1], a); cl - cr * x1[0] })).mul_add(a, b[2]);
            a -= (0.5 * (x2[0].atan2(1.5 + (b[b.len() - 1]).abs()))).cos();
        }
        ((b[3].min(0.45)).min(b[2].tanh())) + 0.5 * a + x2.iter().zip(x0.iter()).map(|(l, r)| l * r).sum::<f64>() + x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p71",
        point: &[-0.304, 0.914, 0.011, -0.163, 1.15, -0.716, -1.383, 1.206, 1.466, -1.335, -0.188, 0.149, -0.947, 1.357],
        value: |p| f(&p[0..4], &p[4..9], &p[9..14]),
        grad: |p| flat(f_grad(&p[0..4], &p[4..9], &p[9..14])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..4], &p[4..9], &p[9..14])),
        vjp: |p, ct| valued(f_vjp(&p[0..4], &p[4..9], &p[9..14], ct)),
        jvp: |p, v| f_jvp(&p[0..4], &p[4..9], &p[9..14], &v[0..4], &v[4..9], &v[9..14]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..4], &p[4..9], &p[9..14], &v[0..4], &v[4..9], &v[9..14])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..4], &p[4..9], &p[9..14], &(v[0..4].to_vec(), v[4..9].to_vec(), v[9..14].to_vec()))),
        hvp: |p, v| flat(f_hvp(&p[0..4], &p[4..9], &p[9..14], &v[0..4], &v[4..9], &v[9..14])),
        third: None,
    };
}

mod d71 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: &[T], x1: &[T], x2: &[T]) -> T {
        let mut a: T = ((x2[x2.len() - 1]) * x2[2]).tanh();
        let mut b: Vec<T> = x0.iter().map(|e| (x2[0] + a) / (T::c(1.0) + (x2[0] + a) * (x2[0] + a))).collect();
        b.swap(2, 1);
        {
            let d = (({ let (cl, cr) = (x1[x1.len() - 1], a); cl - cr * x1[0] })).mul_add(a, b[2]);
            { let operand = (T::c(0.5) * (x2[0].atan2(T::c(1.5) + (b[b.len() - 1]).abs()))).cos(); a -= operand; }
        }
        ((b[3].min(T::c(0.45))).min(b[2].tanh())) + T::c(0.5) * a + x2.iter().zip(x0.iter()).map(|(l, r)| l * r).sum::<T>() + x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4], &p[4..9], &p[9..14])
    }
}

mod p72 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: f64, y: f64) -> f64 {
        for a in (0..2).step_by(2) {
        }
        x - y + x
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut b: f64 = (0.5 * (h0(x0[1], x0[x0.len() - 1]))).cos();
        let c = [[b.sin(), 0.95], [((if b < 0.0 || ({ let (ml, mr) = (b, b); ml - mr * b }) > 1.5 { b } else { x0[x0.len() - 1] })).sin(), b]];
        let mut q = h0(c[1][0].hypot(1.0 + b.abs()), h0(b, b));
        if q > -1.5 { return (x0[1] * b) / (2.5 + (2.0 - q).sin()); }
        (x0.iter().copied().fold(0.3, |l: f64, r: f64| l.max(r * 0.5))) / (2.5 + ((1.0 + b * b).ln()).sin()) + b
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p72",
        point: &[-0.624, -1.304, -0.872, -0.222, 0.931],
        value: |p| f(&p[0..5]),
        grad: |p| flat(f_grad(&p[0..5])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..5])),
        vjp: |p, ct| valued(f_vjp(&p[0..5], ct)),
        jvp: |p, v| f_jvp(&p[0..5], &v[0..5]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..5], &v[0..5])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..5], &v[0..5])),
        hvp: |p, v| flat(f_hvp(&p[0..5], &v[0..5])),
        third: None,
    };
}

mod d72 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: T, y: T) -> T {
        for a in (0..2).step_by(2) {
        }
        x - y + x
    }

    pub fn f(x0: &[T]) -> T {
        let mut b: T = (T::c(0.5) * (h0(x0[1], x0[x0.len() - 1]))).cos();
        let c = [[b.sin(), T::c(0.95)], [((if b < T::c(0.0) || ({ let (ml, mr) = (b, b); ml - mr * b }) > T::c(1.5) { b } else { x0[x0.len() - 1] })).sin(), b]];
        let mut q = h0(c[1][0].hypot(T::c(1.0) + b.abs()), h0(b, b));
        if q > -T::c(1.5) { return (x0[1] * b) / (T::c(2.5) + (T::c(2.0) - q).sin()); }
        (x0.iter().copied().fold(T::c(0.3), |l: T, r: T| l.max(r * T::c(0.5)))) / (T::c(2.5) + ((T::c(1.0) + b * b).ln()).sin()) + b
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..5])
    }
}

mod p73 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: [f64; 3], x1: f64) -> f64 {
        let mut a: f64 = 0.0;
        let mut b = [[a.sin(), x1], [(-x1) / (1.0 + (-x1) * (-x1)), x1]];
        let mut c: Vec<f64> = Vec::with_capacity(4);
        for d in 0..3 {
            c.push(((if d != 1 { a } else { b[d % 2][(d + 1) % 2] }) - (b[(d + 1) % 2][0]).sin()).sin());
        }
        let mut g = [(a / (2.5 + (c[c.len() - 1]).sin())).sin(), (b[1][1].atan2(1.5 + c[2].abs())).sin()];
        let mut m: Vec<f64> = vec![0.0; c.len()];
        ((c[1].max(c.iter().map(|e| (e * g[1]).cos()).product::<f64>()) + m.iter().zip(c.iter()).map(|(l, r)| l * r).sum::<f64>() + g.iter().map(|e| (e * c[1]).cos()).product::<f64>() - c.iter().enumerate().map(|(j, e)| ((j + 1) as f64) * e.sin()).sum::<f64>()) + 0.5 * b[0][1]) + 0.5 * a - x1
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p73",
        point: &[-0.836, -1.048, 1.352, 0.883],
        value: |p| f([p[0], p[1], p[2]], p[3]),
        grad: |p| flat(f_grad([p[0], p[1], p[2]], p[3])),
        value_and_grad: |p| valued(f_value_and_grad([p[0], p[1], p[2]], p[3])),
        vjp: |p, ct| valued(f_vjp([p[0], p[1], p[2]], p[3], ct)),
        jvp: |p, v| f_jvp([p[0], p[1], p[2]], p[3], [v[0], v[1], v[2]], v[3]),
        grad_jvp: |p, v| two(f_grad_jvp([p[0], p[1], p[2]], p[3], [v[0], v[1], v[2]], v[3])),
        grad_vjp: |p, v| two(f_grad_vjp([p[0], p[1], p[2]], p[3], ([v[0], v[1], v[2]], v[3]))),
        hvp: |p, v| flat(f_hvp([p[0], p[1], p[2]], p[3], [v[0], v[1], v[2]], v[3])),
        third: None,
    };
}

mod d73 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: [T; 3], x1: T) -> T {
        let mut a: T = T::c(0.0);
        let mut b = [[a.sin(), x1], [(-x1) / (T::c(1.0) + (-x1) * (-x1)), x1]];
        let mut c: Vec<T> = Vec::with_capacity(4);
        for d in 0..3 {
            c.push(((if d != 1 { a } else { b[d % 2][(d + 1) % 2] }) - (b[(d + 1) % 2][0]).sin()).sin());
        }
        let mut g = [(a / (T::c(2.5) + (c[c.len() - 1]).sin())).sin(), (b[1][1].atan2(T::c(1.5) + c[2].abs())).sin()];
        let mut m: Vec<T> = vec![T::c(0.0); c.len()];
        ((c[1].max(c.iter().map(|e| (e * g[1]).cos()).product::<T>()) + m.iter().zip(c.iter()).map(|(l, r)| l * r).sum::<T>() + g.iter().map(|e| (e * c[1]).cos()).product::<T>() - c.iter().enumerate().map(|(j, e)| T::c((j + 1) as f64) * e.sin()).sum::<T>()) + T::c(0.5) * b[0][1]) + T::c(0.5) * a - x1
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f([p[0], p[1], p[2]], p[3])
    }
}

mod p74 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: f64, y: f64) -> f64 {
        { let mut a = 0; loop { a += 1; if a > 2 { break; } {
        } if y > 0.1 && y < 0.4 { break; } } }
        y + 0.5 * x
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut b = ((0.4 + x0[1]).atan(), (x0[x0.len() - 1]) / (1.0 + (x0[x0.len() - 1]) * (x0[x0.len() - 1])));
        (1.0 / (1.5 + b.0 * b.0)) + 0.5 * (b.0 * b.1) - x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p74",
        point: &[0.821, 0.454, -0.411],
        value: |p| f(&p[0..3]),
        grad: |p| flat(f_grad(&p[0..3])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..3])),
        vjp: |p, ct| valued(f_vjp(&p[0..3], ct)),
        jvp: |p, v| f_jvp(&p[0..3], &v[0..3]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..3], &v[0..3])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..3], &v[0..3])),
        hvp: |p, v| flat(f_hvp(&p[0..3], &v[0..3])),
        third: None,
    };
}

mod d74 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: T, y: T) -> T {
        { let mut a = 0; loop { a += 1; if a > 2 { break; } {
        } if y > T::c(0.1) && y < T::c(0.4) { break; } } }
        y + T::c(0.5) * x
    }

    pub fn f(x0: &[T]) -> T {
        let mut b = ((T::c(0.4) + x0[1]).atan(), (x0[x0.len() - 1]) / (T::c(1.0) + (x0[x0.len() - 1]) * (x0[x0.len() - 1])));
        (T::c(1.0) / (T::c(1.5) + b.0 * b.0)) + T::c(0.5) * (b.0 * b.1) - x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3])
    }
}

use crate::compare::{Case, Oracle};

/// The programs of this file.
pub const CASES: &[(Case, Oracle)] = &[
    (p50::CASE, Oracle::Two(d50::oracle)),
    (p51::CASE, Oracle::Two(d51::oracle)),
    (p52::CASE, Oracle::Two(d52::oracle)),
    (p53::CASE, Oracle::Two(d53::oracle)),
    (p54::CASE, Oracle::Two(d54::oracle)),
    (p55::CASE, Oracle::Two(d55::oracle)),
    (p56::CASE, Oracle::Two(d56::oracle)),
    (p57::CASE, Oracle::Two(d57::oracle)),
    (p58::CASE, Oracle::Two(d58::oracle)),
    (p59::CASE, Oracle::Two(d59::oracle)),
    (p60::CASE, Oracle::Two(d60::oracle)),
    (p61::CASE, Oracle::Two(d61::oracle)),
    (p62::CASE, Oracle::Two(d62::oracle)),
    (p63::CASE, Oracle::Two(d63::oracle)),
    (p64::CASE, Oracle::Two(d64::oracle)),
    (p65::CASE, Oracle::Two(d65::oracle)),
    (p66::CASE, Oracle::Two(d66::oracle)),
    (p67::CASE, Oracle::Two(d67::oracle)),
    (p68::CASE, Oracle::Two(d68::oracle)),
    (p69::CASE, Oracle::Two(d69::oracle)),
    (p70::CASE, Oracle::Two(d70::oracle)),
    (p71::CASE, Oracle::Two(d71::oracle)),
    (p72::CASE, Oracle::Two(d72::oracle)),
    (p73::CASE, Oracle::Two(d73::oracle)),
    (p74::CASE, Oracle::Two(d74::oracle)),
];
