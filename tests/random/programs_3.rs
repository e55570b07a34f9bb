//! Random programs in both renderings. Written by the generator: `AD_BLESS=1 cargo test --test random`.

mod p75 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Differentiable)]
    pub struct State { pub pos: f64, pub vel: f64, pub bias: [f64; 2] }

    #[differentiable(order = 2)]
    pub fn h0(x: &State, k: f64) -> f64 {
        if k > -1.9 {
        } else if !(k > 1.7) {
        } else {
        }
        k - k
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64]) -> f64 {
        for a in (1..3).rev() {
        }
        (x0[1] + x0[2]).cos() + x0.iter().take(2).map(|e| e - x0[0]).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p75",
        point: &[-1.191, 0.342, -0.07],
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

mod d75 {
    use crate::dual::{D2 as T, Num};

    #[derive(Clone, Copy)]
    pub struct State { pub pos: T, pub vel: T, pub bias: [T; 2] }

    pub fn h0(x: &State, k: T) -> T {
        if k > -T::c(1.9) {
        } else if !(k > T::c(1.7)) {
        } else {
        }
        k - k
    }

    pub fn f(x0: &[T]) -> T {
        for a in (1..3).rev() {
        }
        (x0[1] + x0[2]).cos() + x0.iter().take(2).map(|e| e - x0[0]).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3])
    }
}

mod p76 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn h0(x: &[f64], y: &[f64], k: f64) -> f64 {
        (k.cos()) + 0.5 * (x.iter().take(2).map(|e| e - x[x.len() - 1]).sum::<f64>())
    }

    #[differentiable(order = 2)]
    pub fn f(x0: [f64; 3]) -> f64 {
        let mut a: f64 = 0.0;
        let b = [[(a.cos().powi(3)) / (1.0 + (a.cos().powi(3)) * (a.cos().powi(3))), a], [(a * a).sin(), a]];
        let mut c: [f64; 4] = [0.0; 4];
        let d = x0[x0.len() - 1];
        {
            let g = 0.55 * (d - 1.15);
            a -= ((if !(a > (g * g).ln_1p()) { g } else { a })).atan();
        }
        h0(&x0, &c, (1.5 + b[0][1] * b[0][1]).recip()) - d - c.iter().take(2).map(|e| e - 0.4).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p76",
        point: &[-1.036, -1.087, 0.766],
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

mod d76 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &[T], y: &[T], k: T) -> T {
        (k.cos()) + T::c(0.5) * (x.iter().take(2).map(|e| e - x[x.len() - 1]).sum::<T>())
    }

    pub fn f(x0: [T; 3]) -> T {
        let mut a: T = T::c(0.0);
        let b = [[(a.cos().powi(3)) / (T::c(1.0) + (a.cos().powi(3)) * (a.cos().powi(3))), a], [(a * a).sin(), a]];
        let mut c: [T; 4] = [T::c(0.0); 4];
        let d = x0[x0.len() - 1];
        {
            let g = T::c(0.55) * (d - T::c(1.15));
            { let operand = ((if !(a > (g * g).ln_1p()) { g } else { a })).atan(); a -= operand; }
        }
        h0(&x0, &c, (T::c(1.5) + b[0][1] * b[0][1]).recip()) - d - c.iter().take(2).map(|e| e - T::c(0.4)).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f([p[0], p[1], p[2]])
    }
}

mod p77 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

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
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Differentiable)]
    pub struct State { pub pos: f64, pub vel: f64, pub bias: [f64; 2] }

    #[differentiable(order = 2)]
    pub fn h0(x: &State, k: f64) -> f64 {
        (if k > -0.4 { k.abs() } else { x.bias[0].sin() })
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut a: f64 = x0[0].tanh();
        let mut b: [f64; 4] = [0.0; 4];
        let c = (b[2].max(x0[x0.len() - 1])).min(a);
        { let mut d = 0; while d < 4 && (!(b[2] > c.hypot(1.0 + a.abs()))) { d += 1; {
            b.copy_from_slice(&x0[..4]);
            a = c / (1.0 + c * c);
        } } }
        (b[0] - c) + 0.5 * (b.iter().map(|e| e * e).sum::<f64>()) + a - x0.windows(2).map(|p| p[0] * p[1]).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p78",
        point: &[0.468, 0.498, 1.46, 1.12, -0.628],
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

mod d78 {
    use crate::dual::{D2 as T, Num};

    #[derive(Clone, Copy)]
    pub struct State { pub pos: T, pub vel: T, pub bias: [T; 2] }

    pub fn h0(x: &State, k: T) -> T {
        (if k > -T::c(0.4) { k.abs() } else { x.bias[0].sin() })
    }

    pub fn f(x0: &[T]) -> T {
        let mut a: T = x0[0].tanh();
        let mut b: [T; 4] = [T::c(0.0); 4];
        let c = (b[2].max(x0[x0.len() - 1])).min(a);
        { let mut d = 0; while d < 4 && (!(b[2] > c.hypot(T::c(1.0) + a.abs()))) { d += 1; {
            b.copy_from_slice(&x0[..4]);
            a = c / (T::c(1.0) + c * c);
        } } }
        (b[0] - c) + T::c(0.5) * (b.iter().map(|e| e * e).sum::<T>()) + a - x0.windows(2).map(|p| p[0] * p[1]).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..5])
    }
}

mod p79 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: &[f64]) -> f64 {
        let mut a: f64 = (x1[2] / (2.5 + x1[0].sin())).sin();
        let b = vec![(0.5 * (x0.cos())).cos(), a / (1.0 + a * a)];
        for c in 1..x1.len() {
            a += a.tanh();
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
            { let operand = a.tanh(); a += operand; }
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
    use ad_runtime::{Differentiable, differentiable};

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
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn h0(x: &mut [f64], y: &[f64]) -> f64 {
        x.swap(0, 0);
        y.iter().take(2).map(|e| e - y[1]).sum::<f64>() + x.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>()
    }

    #[differentiable(order = 2)]
    pub fn f(x0: [f64; 3], x1: &[f64], x2: [f64; 3]) -> f64 {
        let mut a: f64 = (0.5 * (1.05 - x2[1])).cos();
        let mut b: Vec<f64> = x2.iter().map(|e| (*e).atan()).collect();
        { let mut c = 0; while c < 4 && (!(a > a.max(x1[2]))) { c += 1; {
            for d in 0..c {
                for g in 0..x0.len() {
                    b.swap(c % 3, d % 3);
                }
                b.swap((c + 1) % 3, c % 3);
            }
            a = a / (1.0 + a * a);
        } } }
        (0.75 * (({ let (ml, mr) = (b[b.len() - 1], x0[0]); ml * mr + b[0] })) + b.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>() - a) + 0.5 * (x1.iter().enumerate().map(|(j, e)| ((j + 1) as f64) * e.sin()).sum::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p81",
        point: &[1.401, -1.337, 1.236, -1.327, 0.086, -1.199, -0.092, -0.383, 0.814],
        value: |p| f([p[0], p[1], p[2]], &p[3..6], [p[6], p[7], p[8]]),
        grad: |p| flat(f_grad([p[0], p[1], p[2]], &p[3..6], [p[6], p[7], p[8]])),
        value_and_grad: |p| valued(f_value_and_grad([p[0], p[1], p[2]], &p[3..6], [p[6], p[7], p[8]])),
        vjp: |p, ct| valued(f_vjp([p[0], p[1], p[2]], &p[3..6], [p[6], p[7], p[8]], ct)),
        jvp: |p, v| f_jvp([p[0], p[1], p[2]], &p[3..6], [p[6], p[7], p[8]], [v[0], v[1], v[2]], &v[3..6], [v[6], v[7], v[8]]),
        grad_jvp: |p, v| two(f_grad_jvp([p[0], p[1], p[2]], &p[3..6], [p[6], p[7], p[8]], [v[0], v[1], v[2]], &v[3..6], [v[6], v[7], v[8]])),
        grad_vjp: |p, v| two(f_grad_vjp([p[0], p[1], p[2]], &p[3..6], [p[6], p[7], p[8]], &([v[0], v[1], v[2]], v[3..6].to_vec(), [v[6], v[7], v[8]]))),
        hvp: |p, v| flat(f_hvp([p[0], p[1], p[2]], &p[3..6], [p[6], p[7], p[8]], [v[0], v[1], v[2]], &v[3..6], [v[6], v[7], v[8]])),
        third: None,
    };
}

mod d81 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &mut [T], y: &[T]) -> T {
        x.swap(0, 0);
        y.iter().take(2).map(|e| e - y[1]).sum::<T>() + x.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>()
    }

    pub fn f(x0: [T; 3], x1: &[T], x2: [T; 3]) -> T {
        let mut a: T = (T::c(0.5) * (T::c(1.05) - x2[1])).cos();
        let mut b: Vec<T> = x2.iter().map(|e| (*e).atan()).collect();
        { let mut c = 0; while c < 4 && (!(a > a.max(x1[2]))) { c += 1; {
            for d in 0..c {
                for g in 0..x0.len() {
                    b.swap(c % 3, d % 3);
                }
                b.swap((c + 1) % 3, c % 3);
            }
            a = a / (T::c(1.0) + a * a);
        } } }
        (T::c(0.75) * (({ let (ml, mr) = (b[b.len() - 1], x0[0]); ml * mr + b[0] })) + b.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>() - a) + T::c(0.5) * (x1.iter().enumerate().map(|(j, e)| T::c((j + 1) as f64) * e.sin()).sum::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f([p[0], p[1], p[2]], &p[3..6], [p[6], p[7], p[8]])
    }
}

mod p82 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

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
            a = (({
                b[2] = (({ let (ql, qr) = (x0.max(x0), 0.2 * (d as f64)); ql * qr + b[(d + 1) % 3] })).sin();
                ({ let (sl, sr) = (x0, x0); sl * sr + x0 })
            })).sin();
        } if x0 > 1.0 { break; } } }
        ((1.0 + (b[2].atan2(1.5 + b[1].abs())) * (b[2].atan2(1.5 + b[1].abs()))).ln() - b.iter().copied().fold(0.3, |l: f64, r: f64| l.max(r * 0.5))) + 0.5 * a - x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p82",
        point: &[-0.661],
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
            a = (({
                b[2] = (({ let (ql, qr) = (x0.max(x0), T::c(0.2) * T::c(d as f64)); ql * qr + b[(d + 1) % 3] })).sin();
                ({ let (sl, sr) = (x0, x0); sl * sr + x0 })
            })).sin();
        } if x0 > T::c(1.0) { break; } } }
        ((T::c(1.0) + (b[2].atan2(T::c(1.5) + b[1].abs())) * (b[2].atan2(T::c(1.5) + b[1].abs()))).ln() - b.iter().copied().fold(T::c(0.3), |l: T, r: T| l.max(r * T::c(0.5)))) + T::c(0.5) * a - x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0])
    }
}

mod p83 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Differentiable)]
    pub struct State { pub pos: f64, pub vel: f64, pub bias: [f64; 2] }

    #[differentiable(order = 2)]
    pub fn h0(x: f64, y: f64) -> (f64, f64) {
        (x + y + x, ((0.8 / (1.5 + x.cos())).max(x.cos().powi(3))).sin())
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: &[f64], x2: f64) -> f64 {
        let mut a: f64 = (x2 * x1[2]).tanh();
        let b = [a.atan(); 4];
        let mut c = State { pos: x2.atan(), vel: b[0] + x2, bias: [(x2 + x2).atan(), x1[2]] };
        let mut d = vec![];
        for g in 0..2 {
            d.push((x1[g].clamp(-1.25, 1.25)).tanh());
        }
        d.swap(0, 0);
        ((a - d.iter().map(|e| (e * 0.65).cos()).product::<f64>() + c.pos - b.iter().take(2).map(|e| e - x2).sum::<f64>()) + 0.5 * a) + 0.5 * x2 - x1.iter().take(2).map(|e| e - b[3]).sum::<f64>() - x0.iter().filter(|e| **e > 0.1).map(|e| *e * *e).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p83",
        point: &[-0.722, 0.943, -1.161, 0.061, 0.504, -0.142, 1.031, -0.692, -0.284, 0.307],
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

mod d83 {
    use crate::dual::{D2 as T, Num};

    #[derive(Clone, Copy)]
    pub struct State { pub pos: T, pub vel: T, pub bias: [T; 2] }

    pub fn h0(x: T, y: T) -> (T, T) {
        (x + y + x, ((T::c(0.8) / (T::c(1.5) + x.cos())).max(x.cos().powi(3))).sin())
    }

    pub fn f(x0: &[T], x1: &[T], x2: T) -> T {
        let mut a: T = (x2 * x1[2]).tanh();
        let b = [a.atan(); 4];
        let mut c = State { pos: x2.atan(), vel: b[0] + x2, bias: [(x2 + x2).atan(), x1[2]] };
        let mut d = vec![];
        for g in 0..2 {
            d.push((x1[g].clamp(-T::c(1.25), T::c(1.25))).tanh());
        }
        d.swap(0, 0);
        ((a - d.iter().map(|e| (e * T::c(0.65)).cos()).product::<T>() + c.pos - b.iter().take(2).map(|e| e - x2).sum::<T>()) + T::c(0.5) * a) + T::c(0.5) * x2 - x1.iter().take(2).map(|e| e - b[3]).sum::<T>() - x0.iter().filter(|e| **e > T::c(0.1)).map(|e| *e * *e).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4], &p[4..9], p[9])
    }
}

mod p84 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: &[f64]) -> f64 {
        let mut a: f64 = 0.0;
        let mut b: Vec<f64> = Vec::with_capacity(4);
        for c in 0..4 {
            b.push(((x1.iter().fold(0.0, |acc, e| 0.5 * acc + e * a)).mul_add(a, x1[3 - c])).tanh());
        }
        a = 0.5 * a + 1.0 * ((if a > 1.5 { b[b.len() - 1] } else { x1[2] })).sin();
        if b[3] > 0.4 { return a; }
        ((a.sin().exp()).sin()) + 0.5 * x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p84",
        point: &[-0.749, 1.013, -0.537, 0.207, 1.146],
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
        a = T::c(0.5) * a + T::c(1.0) * ((if a > T::c(1.5) { b[b.len() - 1] } else { x1[2] })).sin();
        if b[3] > T::c(0.4) { return a; }
        ((a.sin().exp()).sin()) + T::c(0.5) * x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], &p[1..5])
    }
}

mod p85 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: f64) -> f64 {
        let mut a: f64 = (x0.min(x0)) / (1.0 + (x0.min(x0)) * (x0.min(x0)));
        let b = [[(a.atan()).atan(), x0], [(0.5 * a).cos(), a]];
        { let mut c = 0; while c < 3 { c += 1; {
            match c { 0 => {
                for d in 1..=4 {
                    a -= (0.9 - (b[c % 2][0])).atan();
                }
                a -= ((b[c % 2][c % 2]).min(a)).sin();
            } 1 | 3 => {
                a *= (0.5 * ((b[(c + 1) % 2][(c + 1) % 2]).hypot(1.0 + (0.2 * (c as f64)).abs()))).cos();
            } _ => {
                a += ((b[c % 2][c % 2]) * (b[c % 2][c % 2])).sin();
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
                    { let operand = (T::c(0.9) - (b[c % 2][0])).atan(); a -= operand; }
                }
                { let operand = ((b[c % 2][c % 2]).min(a)).sin(); a -= operand; }
            } 1 | 3 => {
                { let operand = (T::c(0.5) * ((b[(c + 1) % 2][(c + 1) % 2]).hypot(T::c(1.0) + (T::c(0.2) * T::c(c as f64)).abs()))).cos(); a *= operand; }
            } _ => {
                { let operand = ((b[c % 2][c % 2]) * (b[c % 2][c % 2])).sin(); a += operand; }
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
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: [f64; 3], x1: &[f64], x2: [f64; 3]) -> f64 {
        let mut a: f64 = (0.5 * ((x1[x1.len() - 1]).sin().powi(2))).cos();
        let mut b = [((0.1) * x1[0]).sin(); 4];
        b[2] = (0.5 * ((b[2].max(b[2])).cos())).cos();
        if x1[3] < x2[2] / (1.0 + x2[2].abs()) {
            if a < x1.iter().fold(0.0, |acc, e| 0.5 * acc + e * a) {
                a += (x0[1] / (1.0 + x0[1].abs())).atan();
            } else if x1[1] < 0.0 || b[2].max(a) > 1.8 {
                b.fill((x2[2] / (2.5 + a.sin())).atan());
            } else {
                a = ((x0[x0.len() - 1]).hypot(1.0 + x2[1].abs())).atan();
            }
            a -= (a.sin().powi(2)).atan();
        } else if !(b[2] > (x1[x1.len() - 1]).mul_add(b[b.len() - 1], b[b.len() - 1])) {
            b[2] = x1[0].tanh();
        } else {
            b.copy_from_slice(&x1[..4]);
        }
        (a + 0.5 * (b.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>())) + 0.5 * (x2.iter().take(2).map(|e| e - b[1]).sum::<f64>()) - x0.iter().sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p86",
        point: &[0.147, -1.353, -0.737, 0.529, 0.459, -0.412, 1.284, -1.447, 1.403, 0.641, -0.664],
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
                { let operand = (x0[1] / (T::c(1.0) + x0[1].abs())).atan(); a += operand; }
            } else if x1[1] < T::c(0.0) || b[2].max(a) > T::c(1.8) {
                b.fill((x2[2] / (T::c(2.5) + a.sin())).atan());
            } else {
                a = ((x0[x0.len() - 1]).hypot(T::c(1.0) + x2[1].abs())).atan();
            }
            { let operand = (a.sin().powi(2)).atan(); a -= operand; }
        } else if !(b[2] > (x1[x1.len() - 1]).mul_add(b[b.len() - 1], b[b.len() - 1])) {
            b[2] = x1[0].tanh();
        } else {
            b.copy_from_slice(&x1[..4]);
        }
        (a + T::c(0.5) * (b.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>())) + T::c(0.5) * (x2.iter().take(2).map(|e| e - b[1]).sum::<T>()) - x0.iter().sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f([p[0], p[1], p[2]], &p[3..8], [p[8], p[9], p[10]])
    }
}

mod p87 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Differentiable)]
    pub struct State { pub pos: f64, pub vel: f64, pub bias: [f64; 2] }

    #[differentiable(order = 2)]
    pub fn h0(x: State, k: f64) -> State {
        State { pos: k.sin(), vel: k - k, bias: [(({ let (al, ar) = (k, k); al * ar + k })) / (1.0 + (({ let (al, ar) = (k, k); al * ar + k })) * (({ let (al, ar) = (k, k); al * ar + k }))), k] }
    }

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: &[f64], x2: &[f64]) -> f64 {
        let mut b: f64 = 0.0;
        let mut c: [f64; 2] = [0.0; 2];
        for d in (0..4).rev() {
            for g in 0..x1.len() {
                { let m = &mut c[(g + 1) % 2]; *m = *m - (b / (2.5 + b.sin())) / (1.0 + (b / (2.5 + b.sin())) * (b / (2.5 + b.sin()))); }
                b += (2.0 + x2[g + 1]).sin();
            }
            c[(d + 1) % 2] = x0 / (1.0 + x0 * x0);
        }
        ((c.windows(2).map(|p| p[0] * p[1]).sum::<f64>() - c.windows(2).map(|p| p[0] * p[1]).sum::<f64>() - b) + 0.5 * (x2.iter().take(2).map(|e| e - c[1]).sum::<f64>()) + x1.iter().sum::<f64>()) + 0.5 * x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p87",
        point: &[-0.737, -0.26, 1.287, 0.858, -1.126, -1.149, 0.219, 0.368, 0.716, -0.897],
        value: |p| f(p[0], &p[1..5], &p[5..10]),
        grad: |p| flat(f_grad(p[0], &p[1..5], &p[5..10])),
        value_and_grad: |p| valued(f_value_and_grad(p[0], &p[1..5], &p[5..10])),
        vjp: |p, ct| valued(f_vjp(p[0], &p[1..5], &p[5..10], ct)),
        jvp: |p, v| f_jvp(p[0], &p[1..5], &p[5..10], v[0], &v[1..5], &v[5..10]),
        grad_jvp: |p, v| two(f_grad_jvp(p[0], &p[1..5], &p[5..10], v[0], &v[1..5], &v[5..10])),
        grad_vjp: |p, v| two(f_grad_vjp(p[0], &p[1..5], &p[5..10], &(v[0], v[1..5].to_vec(), v[5..10].to_vec()))),
        hvp: |p, v| flat(f_hvp(p[0], &p[1..5], &p[5..10], v[0], &v[1..5], &v[5..10])),
        third: None,
    };
}

mod d87 {
    use crate::dual::{D2 as T, Num};

    #[derive(Clone, Copy)]
    pub struct State { pub pos: T, pub vel: T, pub bias: [T; 2] }

    pub fn h0(x: State, k: T) -> State {
        State { pos: k.sin(), vel: k - k, bias: [(({ let (al, ar) = (k, k); al * ar + k })) / (T::c(1.0) + (({ let (al, ar) = (k, k); al * ar + k })) * (({ let (al, ar) = (k, k); al * ar + k }))), k] }
    }

    pub fn f(x0: T, x1: &[T], x2: &[T]) -> T {
        let mut b: T = T::c(0.0);
        let mut c: [T; 2] = [T::c(0.0); 2];
        for d in (0..4).rev() {
            for g in 0..x1.len() {
                { let m = &mut c[(g + 1) % 2]; *m = *m - (b / (T::c(2.5) + b.sin())) / (T::c(1.0) + (b / (T::c(2.5) + b.sin())) * (b / (T::c(2.5) + b.sin()))); }
                { let operand = (T::c(2.0) + x2[g + 1]).sin(); b += operand; }
            }
            c[(d + 1) % 2] = x0 / (T::c(1.0) + x0 * x0);
        }
        ((c.windows(2).map(|p| p[0] * p[1]).sum::<T>() - c.windows(2).map(|p| p[0] * p[1]).sum::<T>() - b) + T::c(0.5) * (x2.iter().take(2).map(|e| e - c[1]).sum::<T>()) + x1.iter().sum::<T>()) + T::c(0.5) * x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], &p[1..5], &p[5..10])
    }
}

mod p88 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Differentiable)]
    pub struct State { pub pos: f64, pub vel: f64, pub bias: [f64; 2] }

    #[differentiable(order = 2)]
    pub fn h0(x: &mut f64, k: f64) {
        { let mut a = 0; while a < 3 { a += 1; {
        } } }
        *x = (*x * 0.8 + ((if k < 0.0 || k > 1.85 { k.cos().powi(3) } else { 1.0 / (1.5 + k * k) })).sin()).sin();
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: f64, x2: f64) -> f64 {
        let mut b: f64 = (-x2).tanh();
        let mut c: Vec<f64> = x0.iter().map(|e| b.sin()).collect();
        let mut d = State { pos: (c[1].hypot(1.0 + x1.abs())).tanh(), vel: (0.3 * x2).sin(), bias: [(b.cos()).sin(), c[0]] };
        let mut g: Vec<f64> = vec![0.0; x0.len()];
        for m in 0..4 {
            {
                c[m + 1] += ((0.7) * g[m]).atan();
            }
            d.vel = 0.5 * d.vel + 1.45 * (g.windows(2).map(|p| p[0] * p[1]).sum::<f64>()).atan();
        }
        ((b.max(c[2].abs())) + 0.5 * (g.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>())) + 0.5 * d.bias[0] - b + x1
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p88",
        point: &[1.344, 0.471, -0.828, -0.961, -0.508, -0.566, -0.739],
        value: |p| f(&p[0..5], p[5], p[6]),
        grad: |p| flat(f_grad(&p[0..5], p[5], p[6])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..5], p[5], p[6])),
        vjp: |p, ct| valued(f_vjp(&p[0..5], p[5], p[6], ct)),
        jvp: |p, v| f_jvp(&p[0..5], p[5], p[6], &v[0..5], v[5], v[6]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..5], p[5], p[6], &v[0..5], v[5], v[6])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..5], p[5], p[6], &(v[0..5].to_vec(), v[5], v[6]))),
        hvp: |p, v| flat(f_hvp(&p[0..5], p[5], p[6], &v[0..5], v[5], v[6])),
        third: None,
    };
}

mod d88 {
    use crate::dual::{D2 as T, Num};

    #[derive(Clone, Copy)]
    pub struct State { pub pos: T, pub vel: T, pub bias: [T; 2] }

    pub fn h0(x: &mut T, k: T) {
        { let mut a = 0; while a < 3 { a += 1; {
        } } }
        *x = (*x * T::c(0.8) + ((if k < T::c(0.0) || k > T::c(1.85) { k.cos().powi(3) } else { T::c(1.0) / (T::c(1.5) + k * k) })).sin()).sin();
    }

    pub fn f(x0: &[T], x1: T, x2: T) -> T {
        let mut b: T = (-x2).tanh();
        let mut c: Vec<T> = x0.iter().map(|e| b.sin()).collect();
        let mut d = State { pos: (c[1].hypot(T::c(1.0) + x1.abs())).tanh(), vel: (T::c(0.3) * x2).sin(), bias: [(b.cos()).sin(), c[0]] };
        let mut g: Vec<T> = vec![T::c(0.0); x0.len()];
        for m in 0..4 {
            {
                { let operand = ((T::c(0.7)) * g[m]).atan(); c[m + 1] += operand; }
            }
            d.vel = T::c(0.5) * d.vel + T::c(1.45) * (g.windows(2).map(|p| p[0] * p[1]).sum::<T>()).atan();
        }
        ((b.max(c[2].abs())) + T::c(0.5) * (g.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>())) + T::c(0.5) * d.bias[0] - b + x1
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..5], p[5], p[6])
    }
}

mod p89 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Differentiable)]
    pub struct State { pub pos: f64, pub vel: f64, pub bias: [f64; 2] }

    #[differentiable(order = 2)]
    pub fn h0(x: State, k: f64) -> State {
        if k > -1.6 {
        } else if !(x.bias[1] > k + k) {
        } else {
        }
        x
    }

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: &[f64]) -> f64 {
        let mut a: f64 = x1[3].atan();
        let mut b = [(a.hypot(1.0 + (x1[x1.len() - 1]).abs())).tanh(); 2];
        let mut d = ({
            ({ let (cl, cr) = (a, x0); cl - cr * b[0] })
        });
        { let g = &mut b[0]; *g = *g - (h0(State { pos: (0.5 * (d / (2.5 + d.sin()))).cos(), vel: x0.tanh(), bias: [(a / (1.0 + a.abs())).sin(), x1[4]] }, d).pos).sin(); }
        0.5 - b[0] - b.iter().take(2).map(|e| e - d).sum::<f64>() - x1.iter().zip(b.iter()).map(|(l, r)| l * r).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p89",
        point: &[-1.313, -1.166, -0.417, -0.76, -1.311, 1.265],
        value: |p| f(p[0], &p[1..6]),
        grad: |p| flat(f_grad(p[0], &p[1..6])),
        value_and_grad: |p| valued(f_value_and_grad(p[0], &p[1..6])),
        vjp: |p, ct| valued(f_vjp(p[0], &p[1..6], ct)),
        jvp: |p, v| f_jvp(p[0], &p[1..6], v[0], &v[1..6]),
        grad_jvp: |p, v| two(f_grad_jvp(p[0], &p[1..6], v[0], &v[1..6])),
        grad_vjp: |p, v| two(f_grad_vjp(p[0], &p[1..6], &(v[0], v[1..6].to_vec()))),
        hvp: |p, v| flat(f_hvp(p[0], &p[1..6], v[0], &v[1..6])),
        third: None,
    };
}

mod d89 {
    use crate::dual::{D2 as T, Num};

    #[derive(Clone, Copy)]
    pub struct State { pub pos: T, pub vel: T, pub bias: [T; 2] }

    pub fn h0(x: State, k: T) -> State {
        if k > -T::c(1.6) {
        } else if !(x.bias[1] > k + k) {
        } else {
        }
        x
    }

    pub fn f(x0: T, x1: &[T]) -> T {
        let mut a: T = x1[3].atan();
        let mut b = [(a.hypot(T::c(1.0) + (x1[x1.len() - 1]).abs())).tanh(); 2];
        let mut d = ({
            ({ let (cl, cr) = (a, x0); cl - cr * b[0] })
        });
        { let g = &mut b[0]; *g = *g - (h0(State { pos: (T::c(0.5) * (d / (T::c(2.5) + d.sin()))).cos(), vel: x0.tanh(), bias: [(a / (T::c(1.0) + a.abs())).sin(), x1[4]] }, d).pos).sin(); }
        T::c(0.5) - b[0] - b.iter().take(2).map(|e| e - d).sum::<T>() - x1.iter().zip(b.iter()).map(|(l, r)| l * r).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], &p[1..6])
    }
}

mod p90 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Differentiable)]
    pub struct State { pub pos: f64, pub vel: f64, pub bias: [f64; 2] }

    #[differentiable(order = 3)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut a: f64 = (0.5 * x0[1]).cos();
        let mut b: Vec<f64> = Vec::with_capacity(4);
        for c in 0..4 {
            b.push((a * a).tanh());
        }
        let mut d = ((b[b.len() - 1]).atan(), (b[3] * b[0]).sin());
        let mut g = State { pos: (0.5 * (b[2] * d.0)).cos(), vel: x0.windows(2).map(|p| p[0] * p[1]).sum::<f64>(), bias: [b[3].sin(), b[0]] };
        b[1] /= 1.5 + d.0.sin();
        (d.0 - d.0 * d.1 + b.iter().filter(|e| **e > 0.1).map(|e| *e * *e).sum::<f64>() + a) + 0.5 * (x0.iter().filter(|e| **e > 0.1).map(|e| *e * *e).sum::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p90",
        point: &[0.359, -0.56, -1.151, 0.002],
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

    #[derive(Clone, Copy)]
    pub struct State { pub pos: T, pub vel: T, pub bias: [T; 2] }

    pub fn f(x0: &[T]) -> T {
        let mut a: T = (T::c(0.5) * x0[1]).cos();
        let mut b: Vec<T> = Vec::with_capacity(4);
        for c in 0..4 {
            b.push((a * a).tanh());
        }
        let mut d = ((b[b.len() - 1]).atan(), (b[3] * b[0]).sin());
        let mut g = State { pos: (T::c(0.5) * (b[2] * d.0)).cos(), vel: x0.windows(2).map(|p| p[0] * p[1]).sum::<T>(), bias: [b[3].sin(), b[0]] };
        { let operand = T::c(1.5) + d.0.sin(); b[1] /= operand; }
        (d.0 - d.0 * d.1 + b.iter().filter(|e| **e > T::c(0.1)).map(|e| *e * *e).sum::<T>() + a) + T::c(0.5) * (x0.iter().filter(|e| **e > T::c(0.1)).map(|e| *e * *e).sum::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4])
    }
}

mod p91 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Differentiable)]
    pub struct State { pub pos: f64, pub vel: f64, pub bias: [f64; 2] }

    #[differentiable(order = 3)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut a = State { pos: (0.5 * (x0.iter().filter(|e| **e > 0.1).map(|e| *e * *e).sum::<f64>())).cos(), vel: x0.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>(), bias: [x0[0].tanh(), x0[4]] };
        a.bias[1] * a.bias[0] + a.bias[0]
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p91",
        point: &[0.252, -0.263, -1.484, -0.822, 1.185],
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

    #[derive(Clone, Copy)]
    pub struct State { pub pos: T, pub vel: T, pub bias: [T; 2] }

    pub fn f(x0: &[T]) -> T {
        let mut a = State { pos: (T::c(0.5) * (x0.iter().filter(|e| **e > T::c(0.1)).map(|e| *e * *e).sum::<T>())).cos(), vel: x0.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>(), bias: [x0[0].tanh(), x0[4]] };
        a.bias[1] * a.bias[0] + a.bias[0]
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..5])
    }
}

mod p92 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 3)]
    pub fn f(x0: f64) -> f64 {
        let mut a: f64 = 0.0;
        let mut b = [(1.55 / (1.5 + x0.cos())).sin(), (0.5 * (a + x0)).cos(), (1.3 * x0).tanh(), ((0.45) * a).atan()];
        for e in &mut b[1..] { *e = *e - (0.5 * ((if a < 0.0 || a > 0.55 { a } else { a }))).cos(); }
        a = 0.5 * a + 1.35 * ((1.0 + (b[b.len() - 1]) * (b[b.len() - 1])).sqrt()) / (1.0 + ((1.0 + (b[b.len() - 1]) * (b[b.len() - 1])).sqrt()) * ((1.0 + (b[b.len() - 1]) * (b[b.len() - 1])).sqrt()));
        for c in &b {
            a += ((*c).atan()).tanh();
        }
        ((1.5 + b[0] * b[0]).recip()) * (1.45 * a) + a
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p92",
        point: &[0.377],
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
        a = T::c(0.5) * a + T::c(1.35) * ((T::c(1.0) + (b[b.len() - 1]) * (b[b.len() - 1])).sqrt()) / (T::c(1.0) + ((T::c(1.0) + (b[b.len() - 1]) * (b[b.len() - 1])).sqrt()) * ((T::c(1.0) + (b[b.len() - 1]) * (b[b.len() - 1])).sqrt()));
        for c in &b {
            { let operand = ((*c).atan()).tanh(); a += operand; }
        }
        ((T::c(1.5) + b[0] * b[0]).recip()) * (T::c(1.45) * a) + a
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0])
    }
}

mod p93 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

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
    use ad_runtime::{Differentiable, differentiable};

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
    use ad_runtime::{Differentiable, differentiable};

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
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 3)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut a: f64 = ((if x0[2] < 0.0 || x0[4].clamp(-1.25, 1.25) > 1.75 { 1.3 } else { x0[3] })).sin();
        let mut b: Vec<f64> = x0.iter().map(|e| (({ let (cl, cr) = (a, a); cl * cr + *e })).sin()).collect();
        a -= (0.5 * (a.clamp(-1.25, 1.25))).cos();
        a += x0[0].sin();
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
        { let operand = (T::c(0.5) * (a.clamp(-T::c(1.25), T::c(1.25)))).cos(); a -= operand; }
        { let operand = x0[0].sin(); a += operand; }
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
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 3)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut a: f64 = 0.0;
        let mut b: Vec<f64> = vec![0.0; x0.len()];
        { let mut c = 0; loop { c += 1; if c > 2 { break; } {
            let mut d = (if a < 0.0 || b.iter().filter(|e| **e > 0.1).map(|e| *e * *e).sum::<f64>() > 0.05 { b[c - 1] - b[c] } else { (b[c] * b[c]).ln_1p() });
            if d > 0.1 && (0.2 * (c as f64)).min(b[2 - c]) < 2.0 { break; }
            a *= (0.5 * ((1.0 + (b[c - 1]) * (b[c - 1])).ln())).cos();
        } if a < x0[1] - 1.25 { break; } } }
        0.2 / (1.5 + (b[1].max(b[1])).cos()) - b.iter().map(|e| e * e).sum::<f64>() + x0.iter().map(|e| e * e).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p97",
        point: &[0.022, 0.527, 1.322],
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
            { let operand = (T::c(0.5) * ((T::c(1.0) + (b[c - 1]) * (b[c - 1])).ln())).cos(); a *= operand; }
        } if a < x0[1] - T::c(1.25) { break; } } }
        T::c(0.2) / (T::c(1.5) + (b[1].max(b[1])).cos()) - b.iter().map(|e| e * e).sum::<T>() + x0.iter().map(|e| e * e).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3])
    }
}

mod p98 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

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
    use ad_runtime::{Differentiable, differentiable};

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
