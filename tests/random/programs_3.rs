//! Random programs in both renderings. Written by the generator: `AD_BLESS=1 cargo test --test random`.

mod p75 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: &mut [f64], k: f64) {
        x[1] += (x[1].clamp(-1.25, 1.25)).sin();
        x.fill((0.5 * k).cos());
    }

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: [f64; 3]) -> f64 {
        if x1[0] > 1.3 { return (x0 * x1[1]) * (0.55 * x1[1]); }
        x1[0] + 0.5 * (x1.iter().zip(x1.iter()).map(|(l, r)| l * r).sum::<f64>()) - x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p75",
        point: &[0.215, -0.366, -1.195, 1.327],
        value: |p| f(p[0], [p[1], p[2], p[3]]),
        grad: |p| flat(f_grad(p[0], [p[1], p[2], p[3]])),
        value_and_grad: |p| valued(f_value_and_grad(p[0], [p[1], p[2], p[3]])),
        vjp: |p, ct| valued(f_vjp(p[0], [p[1], p[2], p[3]], ct)),
        jvp: |p, v| f_jvp(p[0], [p[1], p[2], p[3]], v[0], [v[1], v[2], v[3]]),
        grad_jvp: |p, v| two(f_grad_jvp(p[0], [p[1], p[2], p[3]], v[0], [v[1], v[2], v[3]])),
        grad_vjp: |p, v| two(f_grad_vjp(p[0], [p[1], p[2], p[3]], (v[0], [v[1], v[2], v[3]]))),
        hvp: |p, v| flat(f_hvp(p[0], [p[1], p[2], p[3]], v[0], [v[1], v[2], v[3]])),
        third: None,
    };
}

mod d75 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &mut [T], k: T) {
        { let operand = (x[1].clamp(-T::c(1.25), T::c(1.25))).sin(); x[1] += operand; }
        x.fill((T::c(0.5) * k).cos());
    }

    pub fn f(x0: T, x1: [T; 3]) -> T {
        if x1[0] > T::c(1.3) { return (x0 * x1[1]) * (T::c(0.55) * x1[1]); }
        x1[0] + T::c(0.5) * (x1.iter().zip(x1.iter()).map(|(l, r)| l * r).sum::<T>()) - x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], [p[1], p[2], p[3]])
    }
}

mod p76 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: &mut [f64], y: &[f64]) -> f64 {
        x.fill((({ let (al, ar) = (y[1], y[0]); al - ar * y[1] })).sin());
        y[0] - y.iter().fold(0.0, |acc, e| 0.5 * acc + e * x[1])
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut b: f64 = (x0[1] + x0[x0.len() - 1]).sin();
        let mut c = [[(0.5 * (b * b)).cos(), b], [x0[1].atan(), b]];
        for (d, g) in x0.iter().zip(x0.iter()) {
            b = ((if *d > -0.45 { (1.5 + (*d) * (*d)).recip() } else { (*d).atan2(1.5 + (*d).abs()) })).sin();
            b = 0.5 * b + 0.3 * (*d).tanh();
        }
        let q = (1.5 - b).atan2(1.5 + c[0][0].abs());
        ((((c[1][1].min(0.8)).hypot(1.0 + (c[1][0].min(q)).abs())) + 0.5 * q) + 0.5 * c[1][0]) + 0.5 * (x0.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p76",
        point: &[0.82, -0.012, 0.382, -1.425],
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

mod d76 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &mut [T], y: &[T]) -> T {
        x.fill((({ let (al, ar) = (y[1], y[0]); al - ar * y[1] })).sin());
        y[0] - y.iter().fold(T::c(0.0), |acc, e| T::c(0.5) * acc + e * x[1])
    }

    pub fn f(x0: &[T]) -> T {
        let mut b: T = (x0[1] + x0[x0.len() - 1]).sin();
        let mut c = [[(T::c(0.5) * (b * b)).cos(), b], [x0[1].atan(), b]];
        for (d, g) in x0.iter().zip(x0.iter()) {
            b = ((if *d > -T::c(0.45) { (T::c(1.5) + (*d) * (*d)).recip() } else { (*d).atan2(T::c(1.5) + (*d).abs()) })).sin();
            b = T::c(0.5) * b + T::c(0.3) * (*d).tanh();
        }
        let q = (T::c(1.5) - b).atan2(T::c(1.5) + c[0][0].abs());
        ((((c[1][1].min(T::c(0.8))).hypot(T::c(1.0) + (c[1][0].min(q)).abs())) + T::c(0.5) * q) + T::c(0.5) * c[1][0]) + T::c(0.5) * (x0.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4])
    }
}

mod p77 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: f64) -> f64 {
        (x1.clamp(-1.25, 1.25)) / (2.5 + (x1.atan()).sin()) + x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p77",
        point: &[1.452, -0.766, 0.687, -0.291],
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

mod d77 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: &[T], x1: T) -> T {
        (x1.clamp(-T::c(1.25), T::c(1.25))) / (T::c(2.5) + (x1.atan()).sin()) + x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3], p[3])
    }
}

mod p78 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: f64, y: f64) -> (f64, f64) {
        ((-y) / (2.5 + ((if y > 0.1 && y * y < 1.6 { x } else { 0.15 })).sin()), x.atan())
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: &[f64]) -> f64 {
        if x0[1] < x0[3] {
            'b: for a in 0..3 {
            }
        } else if x1[2] > 0.1 && (if x1[4] > 1.45 { x1[4] } else { 0.4 }) < 0.65 {
        } else {
        }
        (x1[2] * x1[3]) * (1.4 - x1[1]) - x1.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>() + x0.windows(2).map(|p| p[0] * p[1]).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p78",
        point: &[0.999, -0.298, -1.395, 0.714, 1.371, -1.445, -0.613, -1.21, 1.165, 0.432],
        value: |p| f(&p[0..5], &p[5..10]),
        grad: |p| flat(f_grad(&p[0..5], &p[5..10])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..5], &p[5..10])),
        vjp: |p, ct| valued(f_vjp(&p[0..5], &p[5..10], ct)),
        jvp: |p, v| f_jvp(&p[0..5], &p[5..10], &v[0..5], &v[5..10]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..5], &p[5..10], &v[0..5], &v[5..10])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..5], &p[5..10], &(v[0..5].to_vec(), v[5..10].to_vec()))),
        hvp: |p, v| flat(f_hvp(&p[0..5], &p[5..10], &v[0..5], &v[5..10])),
        third: None,
    };
}

mod d78 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: T, y: T) -> (T, T) {
        ((-y) / (T::c(2.5) + ((if y > T::c(0.1) && y * y < T::c(1.6) { x } else { T::c(0.15) })).sin()), x.atan())
    }

    pub fn f(x0: &[T], x1: &[T]) -> T {
        if x0[1] < x0[3] {
            'b: for a in 0..3 {
            }
        } else if x1[2] > T::c(0.1) && (if x1[4] > T::c(1.45) { x1[4] } else { T::c(0.4) }) < T::c(0.65) {
        } else {
        }
        (x1[2] * x1[3]) * (T::c(1.4) - x1[1]) - x1.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>() + x0.windows(2).map(|p| p[0] * p[1]).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..5], &p[5..10])
    }
}

mod p79 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: &[f64]) -> f64 {
        let mut a: f64 = (x1[2] / (2.5 + x1[0].sin())).sin();
        let b = vec![(0.5 * (x0.cos())).cos(), a / (1.0 + a * a)];
        for c in 1..x1.len() {
            a = a.tanh();
        }
        ((b[1] * b[0]).min((-(b[1] * b[1])).exp())) + 0.5 * (b.iter().zip(b.iter()).map(|(l, r)| l * r).sum::<f64>()) + a
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p79",
        point: &[-0.86, 0.493, -0.294, -1.382, 1.097],
        value: |p| f(p[0], &p[1..5]),
        grad: |p| flat(f_grad(p[0], &p[1..5])),
        value_and_grad: |p| valued(f_value_and_grad(p[0], &p[1..5])),
        vjp: |p, ct| valued(f_vjp(p[0], &p[1..5], ct)),
        jvp: |p, v| f_jvp(p[0], &p[1..5], v[0], &v[1..5]),
        grad_jvp: |p, v| two(f_grad_jvp(p[0], &p[1..5], v[0], &v[1..5])),
        grad_vjp: |p, v| two(f_grad_vjp(p[0], &p[1..5], &(v[0], v[1..5].to_vec()))),
        hvp: |p, v| flat(f_hvp(p[0], &p[1..5], v[0], &v[1..5])),
        third: None,
    };
}

mod d79 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: T, x1: &[T]) -> T {
        let mut a: T = (x1[2] / (T::c(2.5) + x1[0].sin())).sin();
        let b = vec![(T::c(0.5) * (x0.cos())).cos(), a / (T::c(1.0) + a * a)];
        for c in 1..x1.len() {
            a = a.tanh();
        }
        ((b[1] * b[0]).min((-(b[1] * b[1])).exp())) + T::c(0.5) * (b.iter().zip(b.iter()).map(|(l, r)| l * r).sum::<T>()) + a
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], &p[1..5])
    }
}

mod p80 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: [f64; 3]) -> f64 {
        let mut a: f64 = 0.0;
        let b: [f64; 3] = [0.0; 3];
        let mut c = a;
        (b[2].atan()) + 0.5 * (b.iter().filter(|e| **e > 0.1).map(|e| *e * *e).sum::<f64>()) - a - x1.iter().map(|e| e * e).sum::<f64>() + x0.iter().zip(x1.iter()).map(|(l, r)| l * r).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p80",
        point: &[1.382, 0.103, -1.294, -0.535, 0.659, -0.066, -0.033],
        value: |p| f(&p[0..4], [p[4], p[5], p[6]]),
        grad: |p| flat(f_grad(&p[0..4], [p[4], p[5], p[6]])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..4], [p[4], p[5], p[6]])),
        vjp: |p, ct| valued(f_vjp(&p[0..4], [p[4], p[5], p[6]], ct)),
        jvp: |p, v| f_jvp(&p[0..4], [p[4], p[5], p[6]], &v[0..4], [v[4], v[5], v[6]]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..4], [p[4], p[5], p[6]], &v[0..4], [v[4], v[5], v[6]])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..4], [p[4], p[5], p[6]], &(v[0..4].to_vec(), [v[4], v[5], v[6]]))),
        hvp: |p, v| flat(f_hvp(&p[0..4], [p[4], p[5], p[6]], &v[0..4], [v[4], v[5], v[6]])),
        third: None,
    };
}

mod d80 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: &[T], x1: [T; 3]) -> T {
        let mut a: T = T::c(0.0);
        let b: [T; 3] = [T::c(0.0); 3];
        let mut c = a;
        (b[2].atan()) + T::c(0.5) * (b.iter().filter(|e| **e > T::c(0.1)).map(|e| *e * *e).sum::<T>()) - a - x1.iter().map(|e| e * e).sum::<T>() + x0.iter().zip(x1.iter()).map(|(l, r)| l * r).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4], [p[4], p[5], p[6]])
    }
}

mod p81 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: [f64; 3]) -> [f64; 3] {
        [(((0.3 * x[0]).sin()) * x[2]) + 0.5 * (x.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>()), ((1.65 * x[0]).sin()).sin(), (x[0].hypot(1.0 + (x[x.len() - 1]).abs())).sin()]
    }

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: &[f64], x2: f64) -> f64 {
        (x1.iter().fold(0.0, |acc, e| 0.5 * acc + e * x2)) + 0.5 * x2 - x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p81",
        point: &[1.331, -0.051, 1.108, 0.466, 1.222, 0.777, 0.592],
        value: |p| f(p[0], &p[1..6], p[6]),
        grad: |p| flat(f_grad(p[0], &p[1..6], p[6])),
        value_and_grad: |p| valued(f_value_and_grad(p[0], &p[1..6], p[6])),
        vjp: |p, ct| valued(f_vjp(p[0], &p[1..6], p[6], ct)),
        jvp: |p, v| f_jvp(p[0], &p[1..6], p[6], v[0], &v[1..6], v[6]),
        grad_jvp: |p, v| two(f_grad_jvp(p[0], &p[1..6], p[6], v[0], &v[1..6], v[6])),
        grad_vjp: |p, v| two(f_grad_vjp(p[0], &p[1..6], p[6], &(v[0], v[1..6].to_vec(), v[6]))),
        hvp: |p, v| flat(f_hvp(p[0], &p[1..6], p[6], v[0], &v[1..6], v[6])),
        third: None,
    };
}

mod d81 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: [T; 3]) -> [T; 3] {
        [(((T::c(0.3) * x[0]).sin()) * x[2]) + T::c(0.5) * (x.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>()), ((T::c(1.65) * x[0]).sin()).sin(), (x[0].hypot(T::c(1.0) + (x[x.len() - 1]).abs())).sin()]
    }

    pub fn f(x0: T, x1: &[T], x2: T) -> T {
        (x1.iter().fold(T::c(0.0), |acc, e| T::c(0.5) * acc + e * x2)) + T::c(0.5) * x2 - x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], &p[1..6], p[6])
    }
}

mod p82 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: f64) -> f64 {
        let mut a: f64 = (x0.hypot(1.0 + x0.abs())).sin();
        let mut b: Vec<f64> = Vec::with_capacity(4);
        for c in 0..3 {
            b.push((0.5 * ((x0.clamp(-1.25, 1.25)).atan2(1.5 + ((1.5 + a * a).recip()).abs()))).cos());
        }
        { let mut d = 0; loop { d += 1; if d > 5 { break; } {
            let mut g = |l: f64| { a = (a + l * ((1.5 + b[1] * b[1]).recip()) / (1.0 + ((1.5 + b[1] * b[1]).recip()) * ((1.5 + b[1] * b[1]).recip()))).sin(); }; g((({ let (ml, mr) = (b[d % 3], b[d % 3]); ml * mr + b[(d + 1) % 3] })).sin()); g(((b[(d + 1) % 3]) / (2.5 + x0.sin())) / (1.0 + ((b[(d + 1) % 3]) / (2.5 + x0.sin())) * ((b[(d + 1) % 3]) / (2.5 + x0.sin()))));
            let x0: f64 = (a.tanh()).min((0.5 * x0.tanh()).exp());
            a = 0.5 * a + 1.65 * ((0.2 * (d as f64)).atan2(1.5 + (b[(d + 1) % 3]).abs())).atan();
        } if a < (0.25) / (2.5 + b[1].sin()) { break; } } }
        if b[0] < 0.0 || b.windows(2).map(|p| p[0] * p[1]).sum::<f64>() > 0.55 {
            a -= a.atan();
        }
        b[1].mul_add(a, b[1]) - b[1] + b.iter().map(|e| (e * 0.25).cos()).product::<f64>() - a - x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p82",
        point: &[-1.339],
        value: |p| f(p[0]),
        grad: |p| flat(f_grad(p[0])),
        value_and_grad: |p| valued(f_value_and_grad(p[0])),
        vjp: |p, ct| valued(f_vjp(p[0], ct)),
        jvp: |p, v| f_jvp(p[0], v[0]),
        grad_jvp: |p, v| two(f_grad_jvp(p[0], v[0])),
        grad_vjp: |p, v| two(f_grad_vjp(p[0], v[0])),
        hvp: |p, v| flat(f_hvp(p[0], v[0])),
        third: None,
    };
}

mod d82 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: T) -> T {
        let mut a: T = (x0.hypot(T::c(1.0) + x0.abs())).sin();
        let mut b: Vec<T> = Vec::with_capacity(4);
        for c in 0..3 {
            b.push((T::c(0.5) * ((x0.clamp(-T::c(1.25), T::c(1.25))).atan2(T::c(1.5) + ((T::c(1.5) + a * a).recip()).abs()))).cos());
        }
        { let mut d = 0; loop { d += 1; if d > 5 { break; } {
            let mut g = |l: T| { a = (a + l * ((T::c(1.5) + b[1] * b[1]).recip()) / (T::c(1.0) + ((T::c(1.5) + b[1] * b[1]).recip()) * ((T::c(1.5) + b[1] * b[1]).recip()))).sin(); }; g((({ let (ml, mr) = (b[d % 3], b[d % 3]); ml * mr + b[(d + 1) % 3] })).sin()); g(((b[(d + 1) % 3]) / (T::c(2.5) + x0.sin())) / (T::c(1.0) + ((b[(d + 1) % 3]) / (T::c(2.5) + x0.sin())) * ((b[(d + 1) % 3]) / (T::c(2.5) + x0.sin()))));
            let x0: T = (a.tanh()).min((T::c(0.5) * x0.tanh()).exp());
            a = T::c(0.5) * a + T::c(1.65) * ((T::c(0.2) * T::c(d as f64)).atan2(T::c(1.5) + (b[(d + 1) % 3]).abs())).atan();
        } if a < (T::c(0.25)) / (T::c(2.5) + b[1].sin()) { break; } } }
        if b[0] < T::c(0.0) || b.windows(2).map(|p| p[0] * p[1]).sum::<T>() > T::c(0.55) {
            { let operand = a.atan(); a -= operand; }
        }
        b[1].mul_add(a, b[1]) - b[1] + b.iter().map(|e| (e * T::c(0.25)).cos()).product::<T>() - a - x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0])
    }
}

mod p83 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: &mut f64, k: f64) {
        *x = (*x * 0.8 + k / (1.0 + k * k)).sin();
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut a: f64 = (0.8 - x0[4]).atan();
        let b = [(a.max(x0[1])).sin(); 4];
        let a = 1.0 / (1.5 + ((a * a).ln_1p()) * ((a * a).ln_1p()));
        let c: f64 = 0.05;
        (b[0] * c).hypot(1.0 + (a.cos().powi(3)).abs()) - c - a + x0.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p83",
        point: &[0.402, 0.654, -1.294, 1.019, -0.691],
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

mod d83 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &mut T, k: T) {
        *x = (*x * T::c(0.8) + k / (T::c(1.0) + k * k)).sin();
    }

    pub fn f(x0: &[T]) -> T {
        let mut a: T = (T::c(0.8) - x0[4]).atan();
        let b = [(a.max(x0[1])).sin(); 4];
        let a = T::c(1.0) / (T::c(1.5) + ((a * a).ln_1p()) * ((a * a).ln_1p()));
        let c: T = T::c(0.05);
        (b[0] * c).hypot(T::c(1.0) + (a.cos().powi(3)).abs()) - c - a + x0.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..5])
    }
}

mod p84 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: &[f64]) -> f64 {
        let mut a: f64 = 0.0;
        let mut b: Vec<f64> = Vec::with_capacity(4);
        for c in 0..4 {
            b.push(((x1.iter().fold(0.0, |acc, e| 0.5 * acc + e * a)).mul_add(a, x1[3 - c])).tanh());
        }
        a = 0.5 * a + 0.95 * (x0 / (2.5 + a.sin())).atan();
        { let d = &mut a; *d = *d - b[1].sin(); }
        (x1[2] + b.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>() - x1.iter().sum::<f64>()) + 0.5 * x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p84",
        point: &[-0.937, 1.202, 0.376, -0.026, -0.037],
        value: |p| f(p[0], &p[1..5]),
        grad: |p| flat(f_grad(p[0], &p[1..5])),
        value_and_grad: |p| valued(f_value_and_grad(p[0], &p[1..5])),
        vjp: |p, ct| valued(f_vjp(p[0], &p[1..5], ct)),
        jvp: |p, v| f_jvp(p[0], &p[1..5], v[0], &v[1..5]),
        grad_jvp: |p, v| two(f_grad_jvp(p[0], &p[1..5], v[0], &v[1..5])),
        grad_vjp: |p, v| two(f_grad_vjp(p[0], &p[1..5], &(v[0], v[1..5].to_vec()))),
        hvp: |p, v| flat(f_hvp(p[0], &p[1..5], v[0], &v[1..5])),
        third: None,
    };
}

mod d84 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: T, x1: &[T]) -> T {
        let mut a: T = T::c(0.0);
        let mut b: Vec<T> = Vec::with_capacity(4);
        for c in 0..4 {
            b.push(((x1.iter().fold(T::c(0.0), |acc, e| T::c(0.5) * acc + e * a)).mul_add(a, x1[3 - c])).tanh());
        }
        a = T::c(0.5) * a + T::c(0.95) * (x0 / (T::c(2.5) + a.sin())).atan();
        { let d = &mut a; *d = *d - b[1].sin(); }
        (x1[2] + b.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>() - x1.iter().sum::<T>()) + T::c(0.5) * x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], &p[1..5])
    }
}

mod p85 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: f64) -> f64 {
        let mut a: f64 = (x0.min(x0)) / (1.0 + (x0.min(x0)) * (x0.min(x0)));
        let b = [[(a.atan()).atan(), x0], [(0.5 * a).cos(), a]];
        { let mut c = 0; while c < 3 { c += 1; {
            match c { 0 => {
                for d in 1..=4 {
                    a = (0.9 - (({ let (gl, gr) = (0.3, b[0][d % 2]); gl * gr + a }))).sin();
                }
                a *= a.sin();
            } 1 | 3 => {
                a -= (0.35 + b[(c + 1) % 2][(c + 1) % 2]).sin();
            } _ => {
                a += ((b[c % 2][c % 2]).mul_add(a, b[c % 2][(c + 1) % 2])).sin();
            } }
            a -= ((b[(c + 1) % 2][0]) / (1.0 + (b[(c + 1) % 2][0]).abs())).sin();
        } } }
        x0 - a + x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p85",
        point: &[-1.3],
        value: |p| f(p[0]),
        grad: |p| flat(f_grad(p[0])),
        value_and_grad: |p| valued(f_value_and_grad(p[0])),
        vjp: |p, ct| valued(f_vjp(p[0], ct)),
        jvp: |p, v| f_jvp(p[0], v[0]),
        grad_jvp: |p, v| two(f_grad_jvp(p[0], v[0])),
        grad_vjp: |p, v| two(f_grad_vjp(p[0], v[0])),
        hvp: |p, v| flat(f_hvp(p[0], v[0])),
        third: None,
    };
}

mod d85 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: T) -> T {
        let mut a: T = (x0.min(x0)) / (T::c(1.0) + (x0.min(x0)) * (x0.min(x0)));
        let b = [[(a.atan()).atan(), x0], [(T::c(0.5) * a).cos(), a]];
        { let mut c = 0; while c < 3 { c += 1; {
            match c { 0 => {
                for d in 1..=4 {
                    a = (T::c(0.9) - (({ let (gl, gr) = (T::c(0.3), b[0][d % 2]); gl * gr + a }))).sin();
                }
                { let operand = a.sin(); a *= operand; }
            } 1 | 3 => {
                { let operand = (T::c(0.35) + b[(c + 1) % 2][(c + 1) % 2]).sin(); a -= operand; }
            } _ => {
                { let operand = ((b[c % 2][c % 2]).mul_add(a, b[c % 2][(c + 1) % 2])).sin(); a += operand; }
            } }
            { let operand = ((b[(c + 1) % 2][0]) / (T::c(1.0) + (b[(c + 1) % 2][0]).abs())).sin(); a -= operand; }
        } } }
        x0 - a + x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0])
    }
}

mod p86 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: [f64; 3], x1: &[f64], x2: [f64; 3]) -> f64 {
        let mut a: f64 = (0.5 * ((x1[x1.len() - 1]).sin().powi(2))).cos();
        let mut b = [((0.1) * x1[0]).sin(); 4];
        b[2] = (0.5 * ((b[2].max(b[2])).cos())).cos();
        if x1[3] < x2[2] / (1.0 + x2[2].abs()) {
            if a < x1.iter().fold(0.0, |acc, e| 0.5 * acc + e * a) {
                a = (x1[2] / (1.0 + x1[2].abs())) / (1.0 + (x1[2] / (1.0 + x1[2].abs())) * (x1[2] / (1.0 + x1[2].abs())));
            } else if a > -0.55 {
                b[3] = x1[3].tanh();
            } else {
                a = (0.4 - (x2[2].max(x2[x2.len() - 1]))).sin();
            }
            b[3] /= 1.5 + ((x0[x0.len() - 1]) * a).sin();
        } else {
            a += ((if b[0] > -0.8 { a } else { b[3] })).sin();
        }
        (1.25 - b.iter().zip(x1.iter()).map(|(l, r)| l * r).sum::<f64>() - a) + 0.5 * (x2.iter().enumerate().map(|(j, e)| ((j + 1) as f64) * e.sin()).sum::<f64>()) - x1.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>() - x0.iter().copied().fold(0.3, |l: f64, r: f64| l.max(r * 0.5))
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p86",
        point: &[0.555, -1.367, -1.44, 1.388, -0.711, -0.459, 0.442, -0.767, 0.914, -0.927, 0.742],
        value: |p| f([p[0], p[1], p[2]], &p[3..8], [p[8], p[9], p[10]]),
        grad: |p| flat(f_grad([p[0], p[1], p[2]], &p[3..8], [p[8], p[9], p[10]])),
        value_and_grad: |p| valued(f_value_and_grad([p[0], p[1], p[2]], &p[3..8], [p[8], p[9], p[10]])),
        vjp: |p, ct| valued(f_vjp([p[0], p[1], p[2]], &p[3..8], [p[8], p[9], p[10]], ct)),
        jvp: |p, v| f_jvp([p[0], p[1], p[2]], &p[3..8], [p[8], p[9], p[10]], [v[0], v[1], v[2]], &v[3..8], [v[8], v[9], v[10]]),
        grad_jvp: |p, v| two(f_grad_jvp([p[0], p[1], p[2]], &p[3..8], [p[8], p[9], p[10]], [v[0], v[1], v[2]], &v[3..8], [v[8], v[9], v[10]])),
        grad_vjp: |p, v| two(f_grad_vjp([p[0], p[1], p[2]], &p[3..8], [p[8], p[9], p[10]], &([v[0], v[1], v[2]], v[3..8].to_vec(), [v[8], v[9], v[10]]))),
        hvp: |p, v| flat(f_hvp([p[0], p[1], p[2]], &p[3..8], [p[8], p[9], p[10]], [v[0], v[1], v[2]], &v[3..8], [v[8], v[9], v[10]])),
        third: None,
    };
}

mod d86 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: [T; 3], x1: &[T], x2: [T; 3]) -> T {
        let mut a: T = (T::c(0.5) * ((x1[x1.len() - 1]).sin().powi(2))).cos();
        let mut b = [((T::c(0.1)) * x1[0]).sin(); 4];
        b[2] = (T::c(0.5) * ((b[2].max(b[2])).cos())).cos();
        if x1[3] < x2[2] / (T::c(1.0) + x2[2].abs()) {
            if a < x1.iter().fold(T::c(0.0), |acc, e| T::c(0.5) * acc + e * a) {
                a = (x1[2] / (T::c(1.0) + x1[2].abs())) / (T::c(1.0) + (x1[2] / (T::c(1.0) + x1[2].abs())) * (x1[2] / (T::c(1.0) + x1[2].abs())));
            } else if a > -T::c(0.55) {
                b[3] = x1[3].tanh();
            } else {
                a = (T::c(0.4) - (x2[2].max(x2[x2.len() - 1]))).sin();
            }
            { let operand = T::c(1.5) + ((x0[x0.len() - 1]) * a).sin(); b[3] /= operand; }
        } else {
            { let operand = ((if b[0] > -T::c(0.8) { a } else { b[3] })).sin(); a += operand; }
        }
        (T::c(1.25) - b.iter().zip(x1.iter()).map(|(l, r)| l * r).sum::<T>() - a) + T::c(0.5) * (x2.iter().enumerate().map(|(j, e)| T::c((j + 1) as f64) * e.sin()).sum::<T>()) - x1.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>() - x0.iter().copied().fold(T::c(0.3), |l: T, r: T| l.max(r * T::c(0.5)))
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f([p[0], p[1], p[2]], &p[3..8], [p[8], p[9], p[10]])
    }
}

mod p87 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(n: usize, x: f64, y: &[f64]) -> f64 {
        if n == 0 { return ((y[y.len() - 1]).max(y[1])) / (2.5 + (y[n % 2]).sin()); }
        for a in 1..y.len() {
        }
        h0(n - 1, ((-((1.45 * y[0]) * (1.45 * y[0]))).exp()).sin(), y) * (x.max(y[(n + 1) % 2])).atan()
    }

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: &[f64]) -> f64 {
        let mut b: f64 = (x1.iter().zip(x1.iter()).map(|(l, r)| l * r).sum::<f64>()) / (1.0 + (x1.iter().zip(x1.iter()).map(|(l, r)| l * r).sum::<f64>()) * (x1.iter().zip(x1.iter()).map(|(l, r)| l * r).sum::<f64>()));
        let c: Vec<f64> = x1.iter().map(|e| (b.cos().powi(3)).tanh()).collect();
        { let mut d = c.to_vec(); while let Some(g) = d.pop() { b = (b + g * 0.7).sin(); } }
        b *= ((x1[x1.len() - 1]).atan()).tanh();
        ((c[c.len() - 1]).atan2(1.5 + (0.25 - b).abs()) + b) + 0.5 * (x1.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p87",
        point: &[-0.482, 1.201, -0.43, -0.114, -0.055],
        value: |p| f(p[0], &p[1..5]),
        grad: |p| flat(f_grad(p[0], &p[1..5])),
        value_and_grad: |p| valued(f_value_and_grad(p[0], &p[1..5])),
        vjp: |p, ct| valued(f_vjp(p[0], &p[1..5], ct)),
        jvp: |p, v| f_jvp(p[0], &p[1..5], v[0], &v[1..5]),
        grad_jvp: |p, v| two(f_grad_jvp(p[0], &p[1..5], v[0], &v[1..5])),
        grad_vjp: |p, v| two(f_grad_vjp(p[0], &p[1..5], &(v[0], v[1..5].to_vec()))),
        hvp: |p, v| flat(f_hvp(p[0], &p[1..5], v[0], &v[1..5])),
        third: None,
    };
}

mod d87 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(n: usize, x: T, y: &[T]) -> T {
        if n == 0 { return ((y[y.len() - 1]).max(y[1])) / (T::c(2.5) + (y[n % 2]).sin()); }
        for a in 1..y.len() {
        }
        h0(n - 1, ((-((T::c(1.45) * y[0]) * (T::c(1.45) * y[0]))).exp()).sin(), y) * (x.max(y[(n + 1) % 2])).atan()
    }

    pub fn f(x0: T, x1: &[T]) -> T {
        let mut b: T = (x1.iter().zip(x1.iter()).map(|(l, r)| l * r).sum::<T>()) / (T::c(1.0) + (x1.iter().zip(x1.iter()).map(|(l, r)| l * r).sum::<T>()) * (x1.iter().zip(x1.iter()).map(|(l, r)| l * r).sum::<T>()));
        let c: Vec<T> = x1.iter().map(|e| (b.cos().powi(3)).tanh()).collect();
        { let mut d = c.to_vec(); while let Some(g) = d.pop() { b = (b + g * T::c(0.7)).sin(); } }
        { let operand = ((x1[x1.len() - 1]).atan()).tanh(); b *= operand; }
        ((c[c.len() - 1]).atan2(T::c(1.5) + (T::c(0.25) - b).abs()) + b) + T::c(0.5) * (x1.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], &p[1..5])
    }
}

mod p88 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: &[f64]) -> f64 {
        let a = &x[1..2];
        (0.45 * ((if !(x[x.len() - 1] > (if !(x[1] > a[0].cos().powi(3)) { x[1] } else { 0.25 })) { 0.95 } else { a[a.len() - 1] }))) + 0.5 * (a.iter().map(|e| e * e).sum::<f64>()) + x.windows(2).map(|p| p[0] * p[1]).sum::<f64>()
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: &[f64], x2: f64) -> f64 {
        let mut b: f64 = x1[1].sin();
        let mut c: [f64; 4] = [0.0; 4];
        c[2] -= (b.atan()) / (1.0 + (b.atan()) * (b.atan()));
        'g: for d in 0..4 {
            if x2 > 1.75 { break 'g; }
            for m in 0..d {
                c.fill((x2.atan()).sin());
            }
            c[d] = (h0(&c)) / (1.0 + (h0(&c)) * (h0(&c)));
        }
        (-((b.mul_add(x2, 0.9)) * (b.mul_add(x2, 0.9)))).exp() + b + x1.iter().map(|e| (e * 0.45).cos()).product::<f64>() + x0.iter().filter(|e| **e > 0.1).map(|e| *e * *e).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p88",
        point: &[0.307, 0.726, -0.155, 1.038, 1.194, 1.372, 0.844, -1.121, 0.342],
        value: |p| f(&p[0..3], &p[3..8], p[8]),
        grad: |p| flat(f_grad(&p[0..3], &p[3..8], p[8])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..3], &p[3..8], p[8])),
        vjp: |p, ct| valued(f_vjp(&p[0..3], &p[3..8], p[8], ct)),
        jvp: |p, v| f_jvp(&p[0..3], &p[3..8], p[8], &v[0..3], &v[3..8], v[8]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..3], &p[3..8], p[8], &v[0..3], &v[3..8], v[8])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..3], &p[3..8], p[8], &(v[0..3].to_vec(), v[3..8].to_vec(), v[8]))),
        hvp: |p, v| flat(f_hvp(&p[0..3], &p[3..8], p[8], &v[0..3], &v[3..8], v[8])),
        third: None,
    };
}

mod d88 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &[T]) -> T {
        let a = &x[1..2];
        (T::c(0.45) * ((if !(x[x.len() - 1] > (if !(x[1] > a[0].cos().powi(3)) { x[1] } else { T::c(0.25) })) { T::c(0.95) } else { a[a.len() - 1] }))) + T::c(0.5) * (a.iter().map(|e| e * e).sum::<T>()) + x.windows(2).map(|p| p[0] * p[1]).sum::<T>()
    }

    pub fn f(x0: &[T], x1: &[T], x2: T) -> T {
        let mut b: T = x1[1].sin();
        let mut c: [T; 4] = [T::c(0.0); 4];
        { let operand = (b.atan()) / (T::c(1.0) + (b.atan()) * (b.atan())); c[2] -= operand; }
        'g: for d in 0..4 {
            if x2 > T::c(1.75) { break 'g; }
            for m in 0..d {
                c.fill((x2.atan()).sin());
            }
            c[d] = (h0(&c)) / (T::c(1.0) + (h0(&c)) * (h0(&c)));
        }
        (-((b.mul_add(x2, T::c(0.9))) * (b.mul_add(x2, T::c(0.9))))).exp() + b + x1.iter().map(|e| (e * T::c(0.45)).cos()).product::<T>() + x0.iter().filter(|e| **e > T::c(0.1)).map(|e| *e * *e).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3], &p[3..8], p[8])
    }
}

mod p89 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: &[f64], y: &[f64], k: f64) -> f64 {
        for a in (0..2).rev() {
        }
        (y.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>()) + 0.5 * k - y.iter().sum::<f64>() + x.iter().map(|e| e * e).sum::<f64>()
    }

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: f64) -> f64 {
        for b in 1..=4 {
        }
        (x1.atan2(1.5 + x1.abs())).min((if x0 > -1.85 { x1 } else { x1 })) + x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p89",
        point: &[-0.112, -0.756],
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

mod d89 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &[T], y: &[T], k: T) -> T {
        for a in (0..2).rev() {
        }
        (y.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>()) + T::c(0.5) * k - y.iter().sum::<T>() + x.iter().map(|e| e * e).sum::<T>()
    }

    pub fn f(x0: T, x1: T) -> T {
        for b in 1..=4 {
        }
        (x1.atan2(T::c(1.5) + x1.abs())).min((if x0 > -T::c(1.85) { x1 } else { x1 })) + x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], p[1])
    }
}

mod p90 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 3)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut a: f64 = (0.5 * x0[1]).cos();
        let mut b: Vec<f64> = Vec::with_capacity(4);
        for c in 0..4 {
            b.push((a * a).tanh());
        }
        let mut d = ((b[b.len() - 1]).atan(), (b[3] * b[0]).sin());
        d.1 -= (0.5 * a).cos();
        if d.1 > 0.1 && x0.windows(2).map(|p| p[0] * p[1]).sum::<f64>() < 0.3 {
            a = 0.5 * a + 0.55 * d.0.atan();
        }
        b[1] - x0.iter().enumerate().map(|(j, e)| ((j + 1) as f64) * e.sin()).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p90",
        point: &[0.727, -0.441, 0.85, 1.007],
        value: |p| f(&p[0..4]),
        grad: |p| flat(f_grad(&p[0..4])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..4])),
        vjp: |p, ct| valued(f_vjp(&p[0..4], ct)),
        jvp: |p, v| f_jvp(&p[0..4], &v[0..4]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..4], &v[0..4])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..4], &v[0..4])),
        hvp: |p, v| flat(f_hvp(&p[0..4], &v[0..4])),
        third: Some(Third {
            jvp_jvp: |p, v, u| { let z = vec![0.0; p.len()]; flat(f_grad_jvp_jvp(&p[0..4], &v[0..4], &u[0..4], &z[0..4]).1.1) },
            vjp_vjp: |p, v, u| { let z = vec![0.0; p.len()]; first(p.len(), f_grad_vjp_vjp(&p[0..4], &v[0..4], &(z[0..4].to_vec(), u[0..4].to_vec())).1) },
        }),
    };
}

mod d90 {
    use crate::dual::{D3 as T, Num};

    pub fn f(x0: &[T]) -> T {
        let mut a: T = (T::c(0.5) * x0[1]).cos();
        let mut b: Vec<T> = Vec::with_capacity(4);
        for c in 0..4 {
            b.push((a * a).tanh());
        }
        let mut d = ((b[b.len() - 1]).atan(), (b[3] * b[0]).sin());
        { let operand = (T::c(0.5) * a).cos(); d.1 -= operand; }
        if d.1 > T::c(0.1) && x0.windows(2).map(|p| p[0] * p[1]).sum::<T>() < T::c(0.3) {
            a = T::c(0.5) * a + T::c(0.55) * d.0.atan();
        }
        b[1] - x0.iter().enumerate().map(|(j, e)| T::c((j + 1) as f64) * e.sin()).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4])
    }
}

mod p91 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 3)]
    pub fn f(x0: &[f64]) -> f64 {
        1.0 / (1.5 + (x0.iter().filter(|e| **e > 0.1).map(|e| *e * *e).sum::<f64>()) * (x0.iter().filter(|e| **e > 0.1).map(|e| *e * *e).sum::<f64>())) - x0.iter().sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p91",
        point: &[-0.533, -0.851, 0.527, 0.58, -0.544],
        value: |p| f(&p[0..5]),
        grad: |p| flat(f_grad(&p[0..5])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..5])),
        vjp: |p, ct| valued(f_vjp(&p[0..5], ct)),
        jvp: |p, v| f_jvp(&p[0..5], &v[0..5]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..5], &v[0..5])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..5], &v[0..5])),
        hvp: |p, v| flat(f_hvp(&p[0..5], &v[0..5])),
        third: Some(Third {
            jvp_jvp: |p, v, u| { let z = vec![0.0; p.len()]; flat(f_grad_jvp_jvp(&p[0..5], &v[0..5], &u[0..5], &z[0..5]).1.1) },
            vjp_vjp: |p, v, u| { let z = vec![0.0; p.len()]; first(p.len(), f_grad_vjp_vjp(&p[0..5], &v[0..5], &(z[0..5].to_vec(), u[0..5].to_vec())).1) },
        }),
    };
}

mod d91 {
    use crate::dual::{D3 as T, Num};

    pub fn f(x0: &[T]) -> T {
        T::c(1.0) / (T::c(1.5) + (x0.iter().filter(|e| **e > T::c(0.1)).map(|e| *e * *e).sum::<T>()) * (x0.iter().filter(|e| **e > T::c(0.1)).map(|e| *e * *e).sum::<T>())) - x0.iter().sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..5])
    }
}

mod p92 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 3)]
    pub fn f(x0: f64) -> f64 {
        let mut a: f64 = 0.0;
        let mut b = [(1.55 / (1.5 + x0.cos())).sin(), (0.5 * (a + x0)).cos(), (1.3 * x0).tanh(), ((0.45) * a).atan()];
        for e in &mut b[1..] { *e = *e - (0.5 * ((if a < 0.0 || a > 0.55 { a } else { a }))).cos(); }
        a *= (a * (b[b.len() - 1])) / (1.0 + (a * (b[b.len() - 1])) * (a * (b[b.len() - 1])));
        a -= a.tanh();
        ((0.55) + 0.5 * (b.iter().map(|e| (e * b[0]).cos()).product::<f64>())) + 0.5 * a - x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p92",
        point: &[-1.478],
        value: |p| f(p[0]),
        grad: |p| flat(f_grad(p[0])),
        value_and_grad: |p| valued(f_value_and_grad(p[0])),
        vjp: |p, ct| valued(f_vjp(p[0], ct)),
        jvp: |p, v| f_jvp(p[0], v[0]),
        grad_jvp: |p, v| two(f_grad_jvp(p[0], v[0])),
        grad_vjp: |p, v| two(f_grad_vjp(p[0], v[0])),
        hvp: |p, v| flat(f_hvp(p[0], v[0])),
        third: Some(Third {
            jvp_jvp: |p, v, u| { let z = vec![0.0; p.len()]; flat(f_grad_jvp_jvp(p[0], v[0], u[0], z[0]).1.1) },
            vjp_vjp: |p, v, u| { let z = vec![0.0; p.len()]; first(p.len(), f_grad_vjp_vjp(p[0], v[0], (z[0], u[0])).1) },
        }),
    };
}

mod d92 {
    use crate::dual::{D3 as T, Num};

    pub fn f(x0: T) -> T {
        let mut a: T = T::c(0.0);
        let mut b = [(T::c(1.55) / (T::c(1.5) + x0.cos())).sin(), (T::c(0.5) * (a + x0)).cos(), (T::c(1.3) * x0).tanh(), ((T::c(0.45)) * a).atan()];
        for e in &mut b[1..] { *e = *e - (T::c(0.5) * ((if a < T::c(0.0) || a > T::c(0.55) { a } else { a }))).cos(); }
        { let operand = (a * (b[b.len() - 1])) / (T::c(1.0) + (a * (b[b.len() - 1])) * (a * (b[b.len() - 1]))); a *= operand; }
        { let operand = a.tanh(); a -= operand; }
        ((T::c(0.55)) + T::c(0.5) * (b.iter().map(|e| (e * b[0]).cos()).product::<T>())) + T::c(0.5) * a - x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0])
    }
}

mod p93 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 3)]
    pub fn f(x0: &[f64]) -> f64 {
        let a = &x0[2..3];
        (a[0].max(a[0])).clamp(-1.25, 1.25) + a.iter().filter(|e| **e > 0.1).map(|e| *e * *e).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p93",
        point: &[-0.334, 0.051, -1.41],
        value: |p| f(&p[0..3]),
        grad: |p| flat(f_grad(&p[0..3])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..3])),
        vjp: |p, ct| valued(f_vjp(&p[0..3], ct)),
        jvp: |p, v| f_jvp(&p[0..3], &v[0..3]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..3], &v[0..3])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..3], &v[0..3])),
        hvp: |p, v| flat(f_hvp(&p[0..3], &v[0..3])),
        third: Some(Third {
            jvp_jvp: |p, v, u| { let z = vec![0.0; p.len()]; flat(f_grad_jvp_jvp(&p[0..3], &v[0..3], &u[0..3], &z[0..3]).1.1) },
            vjp_vjp: |p, v, u| { let z = vec![0.0; p.len()]; first(p.len(), f_grad_vjp_vjp(&p[0..3], &v[0..3], &(z[0..3].to_vec(), u[0..3].to_vec())).1) },
        }),
    };
}

mod d93 {
    use crate::dual::{D3 as T, Num};

    pub fn f(x0: &[T]) -> T {
        let a = &x0[2..3];
        (a[0].max(a[0])).clamp(-T::c(1.25), T::c(1.25)) + a.iter().filter(|e| **e > T::c(0.1)).map(|e| *e * *e).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3])
    }
}

mod p94 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 3)]
    pub fn f(x0: f64) -> f64 {
        ((if x0 < 0.0 || x0 > 1.95 { x0.atan2(1.5 + x0.abs()) } else { x0 })) + 0.5 * x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p94",
        point: &[0.323],
        value: |p| f(p[0]),
        grad: |p| flat(f_grad(p[0])),
        value_and_grad: |p| valued(f_value_and_grad(p[0])),
        vjp: |p, ct| valued(f_vjp(p[0], ct)),
        jvp: |p, v| f_jvp(p[0], v[0]),
        grad_jvp: |p, v| two(f_grad_jvp(p[0], v[0])),
        grad_vjp: |p, v| two(f_grad_vjp(p[0], v[0])),
        hvp: |p, v| flat(f_hvp(p[0], v[0])),
        third: Some(Third {
            jvp_jvp: |p, v, u| { let z = vec![0.0; p.len()]; flat(f_grad_jvp_jvp(p[0], v[0], u[0], z[0]).1.1) },
            vjp_vjp: |p, v, u| { let z = vec![0.0; p.len()]; first(p.len(), f_grad_vjp_vjp(p[0], v[0], (z[0], u[0])).1) },
        }),
    };
}

mod d94 {
    use crate::dual::{D3 as T, Num};

    pub fn f(x0: T) -> T {
        ((if x0 < T::c(0.0) || x0 > T::c(1.95) { x0.atan2(T::c(1.5) + x0.abs()) } else { x0 })) + T::c(0.5) * x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0])
    }
}

mod p95 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 3)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut a: Vec<f64> = x0.iter().map(|e| (0.9 - (*e)).atan()).collect();
        (1.0 + (x0[1] - x0[1]) * (x0[1] - x0[1])).sqrt() + a.iter().map(|e| e * e).sum::<f64>() + x0.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p95",
        point: &[-0.569, 0.759, 0.433, 0.421],
        value: |p| f(&p[0..4]),
        grad: |p| flat(f_grad(&p[0..4])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..4])),
        vjp: |p, ct| valued(f_vjp(&p[0..4], ct)),
        jvp: |p, v| f_jvp(&p[0..4], &v[0..4]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..4], &v[0..4])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..4], &v[0..4])),
        hvp: |p, v| flat(f_hvp(&p[0..4], &v[0..4])),
        third: Some(Third {
            jvp_jvp: |p, v, u| { let z = vec![0.0; p.len()]; flat(f_grad_jvp_jvp(&p[0..4], &v[0..4], &u[0..4], &z[0..4]).1.1) },
            vjp_vjp: |p, v, u| { let z = vec![0.0; p.len()]; first(p.len(), f_grad_vjp_vjp(&p[0..4], &v[0..4], &(z[0..4].to_vec(), u[0..4].to_vec())).1) },
        }),
    };
}

mod d95 {
    use crate::dual::{D3 as T, Num};

    pub fn f(x0: &[T]) -> T {
        let mut a: Vec<T> = x0.iter().map(|e| (T::c(0.9) - (*e)).atan()).collect();
        (T::c(1.0) + (x0[1] - x0[1]) * (x0[1] - x0[1])).sqrt() + a.iter().map(|e| e * e).sum::<T>() + x0.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4])
    }
}

mod p96 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 3)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut a: f64 = ((if x0[2] < 0.0 || x0[4].clamp(-1.25, 1.25) > 1.75 { 1.3 } else { x0[3] })).sin();
        let mut b: Vec<f64> = x0.iter().map(|e| (({ let (cl, cr) = (a, a); cl * cr + *e })).sin()).collect();
        a += (0.5 * a).cos();
        a = x0[0].sin();
        b[4] *= ((if a > 0.1 && (if b[b.len() - 1] > 0.1 && b[2].min(b[4]) < 1.85 { 1.65 } else { 0.65 }) < 0.2 { b[1] } else { a })).sin();
        ((a.abs()) + 0.5 * (b.windows(2).map(|p| p[0] * p[1]).sum::<f64>())) + 0.5 * (x0.iter().copied().fold(0.3, |l: f64, r: f64| l.max(r * 0.5)))
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p96",
        point: &[-0.06, -0.46, 1.273, 1.414, 1.008],
        value: |p| f(&p[0..5]),
        grad: |p| flat(f_grad(&p[0..5])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..5])),
        vjp: |p, ct| valued(f_vjp(&p[0..5], ct)),
        jvp: |p, v| f_jvp(&p[0..5], &v[0..5]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..5], &v[0..5])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..5], &v[0..5])),
        hvp: |p, v| flat(f_hvp(&p[0..5], &v[0..5])),
        third: Some(Third {
            jvp_jvp: |p, v, u| { let z = vec![0.0; p.len()]; flat(f_grad_jvp_jvp(&p[0..5], &v[0..5], &u[0..5], &z[0..5]).1.1) },
            vjp_vjp: |p, v, u| { let z = vec![0.0; p.len()]; first(p.len(), f_grad_vjp_vjp(&p[0..5], &v[0..5], &(z[0..5].to_vec(), u[0..5].to_vec())).1) },
        }),
    };
}

mod d96 {
    use crate::dual::{D3 as T, Num};

    pub fn f(x0: &[T]) -> T {
        let mut a: T = ((if x0[2] < T::c(0.0) || x0[4].clamp(-T::c(1.25), T::c(1.25)) > T::c(1.75) { T::c(1.3) } else { x0[3] })).sin();
        let mut b: Vec<T> = x0.iter().map(|e| (({ let (cl, cr) = (a, a); cl * cr + *e })).sin()).collect();
        { let operand = (T::c(0.5) * a).cos(); a += operand; }
        a = x0[0].sin();
        { let operand = ((if a > T::c(0.1) && (if b[b.len() - 1] > T::c(0.1) && b[2].min(b[4]) < T::c(1.85) { T::c(1.65) } else { T::c(0.65) }) < T::c(0.2) { b[1] } else { a })).sin(); b[4] *= operand; }
        ((a.abs()) + T::c(0.5) * (b.windows(2).map(|p| p[0] * p[1]).sum::<T>())) + T::c(0.5) * (x0.iter().copied().fold(T::c(0.3), |l: T, r: T| l.max(r * T::c(0.5))))
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..5])
    }
}

mod p97 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 3)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut a: f64 = 0.0;
        let mut b: Vec<f64> = vec![0.0; x0.len()];
        { let mut c = 0; loop { c += 1; if c > 2 { break; } {
            let mut d = (if a < 0.0 || b.iter().filter(|e| **e > 0.1).map(|e| *e * *e).sum::<f64>() > 0.05 { b[c - 1] - b[c] } else { (b[c] * b[c]).ln_1p() });
            if d > 0.1 && (0.2 * (c as f64)).min(b[2 - c]) < 2.0 { break; }
            a += (0.5 * a).cos();
        } if a < 0.0 || 0.35 - a > 1.7 { break; } } }
        (a + 0.5 * (b.iter().take(2).map(|e| e - 1.8).sum::<f64>())) + 0.5 * a + x0.iter().enumerate().map(|(j, e)| ((j + 1) as f64) * e.sin()).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p97",
        point: &[-1.099, -0.647, -0.691],
        value: |p| f(&p[0..3]),
        grad: |p| flat(f_grad(&p[0..3])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..3])),
        vjp: |p, ct| valued(f_vjp(&p[0..3], ct)),
        jvp: |p, v| f_jvp(&p[0..3], &v[0..3]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..3], &v[0..3])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..3], &v[0..3])),
        hvp: |p, v| flat(f_hvp(&p[0..3], &v[0..3])),
        third: Some(Third {
            jvp_jvp: |p, v, u| { let z = vec![0.0; p.len()]; flat(f_grad_jvp_jvp(&p[0..3], &v[0..3], &u[0..3], &z[0..3]).1.1) },
            vjp_vjp: |p, v, u| { let z = vec![0.0; p.len()]; first(p.len(), f_grad_vjp_vjp(&p[0..3], &v[0..3], &(z[0..3].to_vec(), u[0..3].to_vec())).1) },
        }),
    };
}

mod d97 {
    use crate::dual::{D3 as T, Num};

    pub fn f(x0: &[T]) -> T {
        let mut a: T = T::c(0.0);
        let mut b: Vec<T> = vec![T::c(0.0); x0.len()];
        { let mut c = 0; loop { c += 1; if c > 2 { break; } {
            let mut d = (if a < T::c(0.0) || b.iter().filter(|e| **e > T::c(0.1)).map(|e| *e * *e).sum::<T>() > T::c(0.05) { b[c - 1] - b[c] } else { (b[c] * b[c]).ln_1p() });
            if d > T::c(0.1) && (T::c(0.2) * T::c(c as f64)).min(b[2 - c]) < T::c(2.0) { break; }
            { let operand = (T::c(0.5) * a).cos(); a += operand; }
        } if a < T::c(0.0) || T::c(0.35) - a > T::c(1.7) { break; } } }
        (a + T::c(0.5) * (b.iter().take(2).map(|e| e - T::c(1.8)).sum::<T>())) + T::c(0.5) * a + x0.iter().enumerate().map(|(j, e)| T::c((j + 1) as f64) * e.sin()).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3])
    }
}

mod p98 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 3)]
    pub fn f(x0: f64) -> f64 {
        let mut a = [[(x0 - x0).tanh(), x0], [x0.atan(), x0]];
        x0.atan2(1.5 + a[0][0].abs()) + x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p98",
        point: &[1.195],
        value: |p| f(p[0]),
        grad: |p| flat(f_grad(p[0])),
        value_and_grad: |p| valued(f_value_and_grad(p[0])),
        vjp: |p, ct| valued(f_vjp(p[0], ct)),
        jvp: |p, v| f_jvp(p[0], v[0]),
        grad_jvp: |p, v| two(f_grad_jvp(p[0], v[0])),
        grad_vjp: |p, v| two(f_grad_vjp(p[0], v[0])),
        hvp: |p, v| flat(f_hvp(p[0], v[0])),
        third: Some(Third {
            jvp_jvp: |p, v, u| { let z = vec![0.0; p.len()]; flat(f_grad_jvp_jvp(p[0], v[0], u[0], z[0]).1.1) },
            vjp_vjp: |p, v, u| { let z = vec![0.0; p.len()]; first(p.len(), f_grad_vjp_vjp(p[0], v[0], (z[0], u[0])).1) },
        }),
    };
}

mod d98 {
    use crate::dual::{D3 as T, Num};

    pub fn f(x0: T) -> T {
        let mut a = [[(x0 - x0).tanh(), x0], [x0.atan(), x0]];
        x0.atan2(T::c(1.5) + a[0][0].abs()) + x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0])
    }
}

mod p99 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 3)]
    pub fn f(x0: &[f64]) -> f64 {
        let a = |b: f64, c: f64| ((0.5 * ((x0[x0.len() - 1]).max(b)).tanh()).exp()) / (1.0 + ((0.5 * ((x0[x0.len() - 1]).max(b)).tanh()).exp()) * ((0.5 * ((x0[x0.len() - 1]).max(b)).tanh()).exp()));
        let mut d = vec![(x0[0] - x0[1]).atan(), (0.5 * (x0[1] * (x0[x0.len() - 1]))).cos()];
        1.55 - d.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>() - x0.iter().map(|e| (e * d[1]).cos()).product::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p99",
        point: &[0.92, 0.527, 0.192, -1.444, -0.648],
        value: |p| f(&p[0..5]),
        grad: |p| flat(f_grad(&p[0..5])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..5])),
        vjp: |p, ct| valued(f_vjp(&p[0..5], ct)),
        jvp: |p, v| f_jvp(&p[0..5], &v[0..5]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..5], &v[0..5])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..5], &v[0..5])),
        hvp: |p, v| flat(f_hvp(&p[0..5], &v[0..5])),
        third: Some(Third {
            jvp_jvp: |p, v, u| { let z = vec![0.0; p.len()]; flat(f_grad_jvp_jvp(&p[0..5], &v[0..5], &u[0..5], &z[0..5]).1.1) },
            vjp_vjp: |p, v, u| { let z = vec![0.0; p.len()]; first(p.len(), f_grad_vjp_vjp(&p[0..5], &v[0..5], &(z[0..5].to_vec(), u[0..5].to_vec())).1) },
        }),
    };
}

mod d99 {
    use crate::dual::{D3 as T, Num};

    pub fn f(x0: &[T]) -> T {
        let a = |b: T, c: T| ((T::c(0.5) * ((x0[x0.len() - 1]).max(b)).tanh()).exp()) / (T::c(1.0) + ((T::c(0.5) * ((x0[x0.len() - 1]).max(b)).tanh()).exp()) * ((T::c(0.5) * ((x0[x0.len() - 1]).max(b)).tanh()).exp()));
        let mut d = vec![(x0[0] - x0[1]).atan(), (T::c(0.5) * (x0[1] * (x0[x0.len() - 1]))).cos()];
        T::c(1.55) - d.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>() - x0.iter().map(|e| (e * d[1]).cos()).product::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..5])
    }
}

use crate::compare::{Case, Oracle};

/// The programs of this file.
pub const CASES: &[(Case, Oracle)] = &[
    (p75::CASE, Oracle::Two(d75::oracle)),
    (p76::CASE, Oracle::Two(d76::oracle)),
    (p77::CASE, Oracle::Two(d77::oracle)),
    (p78::CASE, Oracle::Two(d78::oracle)),
    (p79::CASE, Oracle::Two(d79::oracle)),
    (p80::CASE, Oracle::Two(d80::oracle)),
    (p81::CASE, Oracle::Two(d81::oracle)),
    (p82::CASE, Oracle::Two(d82::oracle)),
    (p83::CASE, Oracle::Two(d83::oracle)),
    (p84::CASE, Oracle::Two(d84::oracle)),
    (p85::CASE, Oracle::Two(d85::oracle)),
    (p86::CASE, Oracle::Two(d86::oracle)),
    (p87::CASE, Oracle::Two(d87::oracle)),
    (p88::CASE, Oracle::Two(d88::oracle)),
    (p89::CASE, Oracle::Two(d89::oracle)),
    (p90::CASE, Oracle::Three(d90::oracle)),
    (p91::CASE, Oracle::Three(d91::oracle)),
    (p92::CASE, Oracle::Three(d92::oracle)),
    (p93::CASE, Oracle::Three(d93::oracle)),
    (p94::CASE, Oracle::Three(d94::oracle)),
    (p95::CASE, Oracle::Three(d95::oracle)),
    (p96::CASE, Oracle::Three(d96::oracle)),
    (p97::CASE, Oracle::Three(d97::oracle)),
    (p98::CASE, Oracle::Three(d98::oracle)),
    (p99::CASE, Oracle::Three(d99::oracle)),
];
