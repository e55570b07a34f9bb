//! Random programs in both renderings. Written by the generator: `AD_BLESS=1 cargo test --test random`.

mod p50 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

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
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Differentiable)]
    pub struct State { pub pos: f64, pub vel: f64, pub bias: [f64; 2] }

    #[differentiable(order = 2)]
    pub fn h0(x: State, k: f64) -> State {
        State { pos: ((0.1) * k).sin(), ..x }
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut a: [f64; 4] = [0.0; 4];
        let mut b = vec![(x0[x0.len() - 1]).tanh(), (x0[1].sin().powi(2)).atan(), ((1.0 + x0[0] * x0[0]).sqrt()).tanh(), (0.5 * (a[3].max(x0[x0.len() - 1]))).cos()];
        b[3] + 0.5 * (a.iter().take(2).map(|e| e - b[b.len() - 1]).sum::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p51",
        point: &[0.451, -0.738, 1.33],
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

mod d51 {
    use crate::dual::{D2 as T, Num};

    #[derive(Clone, Copy)]
    pub struct State { pub pos: T, pub vel: T, pub bias: [T; 2] }

    pub fn h0(x: State, k: T) -> State {
        State { pos: ((T::c(0.1)) * k).sin(), ..x }
    }

    pub fn f(x0: &[T]) -> T {
        let mut a: [T; 4] = [T::c(0.0); 4];
        let mut b = vec![(x0[x0.len() - 1]).tanh(), (x0[1].sin().powi(2)).atan(), ((T::c(1.0) + x0[0] * x0[0]).sqrt()).tanh(), (T::c(0.5) * (a[3].max(x0[x0.len() - 1]))).cos()];
        b[3] + T::c(0.5) * (a.iter().take(2).map(|e| e - b[b.len() - 1]).sum::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3])
    }
}

mod p52 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Differentiable)]
    pub struct State { pub pos: f64, pub vel: f64, pub bias: [f64; 2] }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: f64, x2: f64) -> f64 {
        let mut a: f64 = 0.0;
        let mut b = vec![(x2 * a).atan(), (0.5 * ((0.3 * x2).sin())).cos(), (a.hypot(1.0 + x2.abs())).atan(), (x2.min(0.3)) / (1.0 + (x2.min(0.3)) * (x2.min(0.3)))];
        let mut c = State { pos: b[0].tanh(), vel: b[1].hypot(1.0 + a.abs()), bias: [((if b[2] > -1.55 { a } else { b[3] })).sin(), b[0]] };
        for d in (1..4).rev() {
            a = ((if c.bias[1] < 0.25 { (b[d - 1]) * c.bias[1] } else { (0.3 * x1).sin() })).sin();
            let mut g = 0.75 + a;
            g += (0.5 * (a.sin())).cos();
        }
        (b[0].max(1.7)) * (c.vel / (1.0 + c.vel.abs())) + c.vel - b.iter().zip(b.iter()).map(|(l, r)| l * r).sum::<f64>() - a - x2 + x0.iter().enumerate().map(|(j, e)| ((j + 1) as f64) * e.sin()).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p52",
        point: &[0.772, -0.645, -1.394, 0.711, -0.454, -1.474],
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

    #[derive(Clone, Copy)]
    pub struct State { pub pos: T, pub vel: T, pub bias: [T; 2] }

    pub fn f(x0: &[T], x1: T, x2: T) -> T {
        let mut a: T = T::c(0.0);
        let mut b = vec![(x2 * a).atan(), (T::c(0.5) * ((T::c(0.3) * x2).sin())).cos(), (a.hypot(T::c(1.0) + x2.abs())).atan(), (x2.min(T::c(0.3))) / (T::c(1.0) + (x2.min(T::c(0.3))) * (x2.min(T::c(0.3))))];
        let mut c = State { pos: b[0].tanh(), vel: b[1].hypot(T::c(1.0) + a.abs()), bias: [((if b[2] > -T::c(1.55) { a } else { b[3] })).sin(), b[0]] };
        for d in (1..4).rev() {
            a = ((if c.bias[1] < T::c(0.25) { (b[d - 1]) * c.bias[1] } else { (T::c(0.3) * x1).sin() })).sin();
            let mut g = T::c(0.75) + a;
            { let operand = (T::c(0.5) * (a.sin())).cos(); g += operand; }
        }
        (b[0].max(T::c(1.7))) * (c.vel / (T::c(1.0) + c.vel.abs())) + c.vel - b.iter().zip(b.iter()).map(|(l, r)| l * r).sum::<T>() - a - x2 + x0.iter().enumerate().map(|(j, e)| T::c((j + 1) as f64) * e.sin()).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4], p[4], p[5])
    }
}

mod p53 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn h0(n: usize, x: f64, y: &[f64]) -> f64 {
        if n == 0 { return (y.windows(2).map(|p| p[0] * p[1]).sum::<f64>()) / (2.5 + ((y[(n + 1) % 2]).tanh()).sin()); }
        let a: f64 = 0.7 + y[1] * (1.7);
        h0(n - 1, ((if y[(n + 1) % 2] > 0.1 && a < 1.6 { x.abs() } else { (0.2 * (n as f64)) / (2.5 + a.sin()) })).sin(), y) * (a.max(0.15)).tanh()
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: f64) -> f64 {
        let mut b: f64 = 0.0;
        let mut c: Vec<f64> = vec![0.0; x0.len()];
        c[0] += (c[2].max(b)).atan();
        let mut d = |l: f64| { b = (b + l * (c[2] + x1) / (1.0 + (c[2] + x1) * (c[2] + x1))).sin(); }; d((c[1].cos().powi(3)).tanh()); d((c[2] + x0[0]) / (1.0 + (c[2] + x0[0]) * (c[2] + x0[0])));
        let mut g = [(c[2].sin().powi(2)) / (1.0 + (c[2].sin().powi(2)) * (c[2].sin().powi(2))), ((0.3 * b).sin()).sin(), (c[2].max(c[2])).tanh(), (0.5 * (x1.min(0.65))).cos()];
        g[0] = ((1.0 / (1.5 + b * b)).hypot(1.0 + (b - c[1]).abs())).sin();
        (((1.0 + b * b).ln()) / (2.5 + ((if b > 0.7 { c[1] } else { g[3] })).sin())) + 0.5 * (g.windows(2).map(|p| p[0] * p[1]).sum::<f64>()) + c.iter().sum::<f64>() - b + x0.iter().take(2).map(|e| e - x1).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p53",
        point: &[-1.308, -0.187, -0.575, -0.256],
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

mod d53 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(n: usize, x: T, y: &[T]) -> T {
        if n == 0 { return (y.windows(2).map(|p| p[0] * p[1]).sum::<T>()) / (T::c(2.5) + ((y[(n + 1) % 2]).tanh()).sin()); }
        let a: T = T::c(0.7) + y[1] * (T::c(1.7));
        h0(n - 1, ((if y[(n + 1) % 2] > T::c(0.1) && a < T::c(1.6) { x.abs() } else { (T::c(0.2) * T::c(n as f64)) / (T::c(2.5) + a.sin()) })).sin(), y) * (a.max(T::c(0.15))).tanh()
    }

    pub fn f(x0: &[T], x1: T) -> T {
        let mut b: T = T::c(0.0);
        let mut c: Vec<T> = vec![T::c(0.0); x0.len()];
        { let operand = (c[2].max(b)).atan(); c[0] += operand; }
        let mut d = |l: T| { b = (b + l * (c[2] + x1) / (T::c(1.0) + (c[2] + x1) * (c[2] + x1))).sin(); }; d((c[1].cos().powi(3)).tanh()); d((c[2] + x0[0]) / (T::c(1.0) + (c[2] + x0[0]) * (c[2] + x0[0])));
        let mut g = [(c[2].sin().powi(2)) / (T::c(1.0) + (c[2].sin().powi(2)) * (c[2].sin().powi(2))), ((T::c(0.3) * b).sin()).sin(), (c[2].max(c[2])).tanh(), (T::c(0.5) * (x1.min(T::c(0.65)))).cos()];
        g[0] = ((T::c(1.0) / (T::c(1.5) + b * b)).hypot(T::c(1.0) + (b - c[1]).abs())).sin();
        (((T::c(1.0) + b * b).ln()) / (T::c(2.5) + ((if b > T::c(0.7) { c[1] } else { g[3] })).sin())) + T::c(0.5) * (g.windows(2).map(|p| p[0] * p[1]).sum::<T>()) + c.iter().sum::<T>() - b + x0.iter().take(2).map(|e| e - x1).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3], p[3])
    }
}

mod p54 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64]) -> f64 {
        for a in 0..4 {
            let (b, mut c) = (((x0[a % 3]) / (2.5 + (x0[a % 3]).sin())).atan(), ((x0[a % 3]).sin()) / (1.0 + ((x0[a % 3]).sin()) * ((x0[a % 3]).sin())));
            c *= c.tanh();
        }
        ((x0[0] * x0[0]).ln_1p()).sin() - x0.iter().zip(x0.iter()).map(|(l, r)| l * r).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p54",
        point: &[-0.109, -0.056, 0.654],
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
            { let operand = c.tanh(); c *= operand; }
        }
        ((x0[0] * x0[0]).ln_1p()).sin() - x0.iter().zip(x0.iter()).map(|(l, r)| l * r).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3])
    }
}

mod p55 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: &[f64], x2: f64) -> f64 {
        let mut a: f64 = (0.5 * (0.9 * x0[1])).cos();
        let b = [[(0.5 * (x2.sin())).cos(), x2], [(a.clamp(-1.25, 1.25)).tanh(), x2]];
        for c in 0..3 {
            let mut a = ((b[0][c % 2]).sin()) / (2.5 + (x1[c].tanh()).sin());
            a -= a.sin();
        }
        a -= (b[1][1] * x1[4]) / (1.0 + (b[1][1] * x1[4]) * (b[1][1] * x1[4]));
        (0.6) + 0.5 * b[1][0] - a + x0.windows(2).map(|p| p[0] * p[1]).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p55",
        point: &[-0.843, -0.385, 1.037, 0.065, -0.299, 1.195, 1.062, 0.103, -1.215, -0.555],
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
            { let operand = a.sin(); a -= operand; }
        }
        { let operand = (b[1][1] * x1[4]) / (T::c(1.0) + (b[1][1] * x1[4]) * (b[1][1] * x1[4])); a -= operand; }
        (T::c(0.6)) + T::c(0.5) * b[1][0] - a + x0.windows(2).map(|p| p[0] * p[1]).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4], &p[4..9], p[9])
    }
}

mod p56 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Differentiable)]
    pub struct State { pub pos: f64, pub vel: f64, pub bias: [f64; 2] }

    #[differentiable(order = 2)]
    pub fn h0(x: &mut State, k: f64) {
        let a = 1.15 * (k.cos().powi(3));
        x.pos = x.pos * x.bias[0] + a.sin();
    }

    #[differentiable(order = 2)]
    pub fn f(x0: [f64; 3], x1: [f64; 3]) -> f64 {
        let mut b: f64 = (x0[2] / (1.0 + x0[2].abs())).tanh();
        let mut c: Vec<f64> = Vec::with_capacity(4);
        for d in 0..3 {
            c.push((({ let (gl, gr) = (x0[1] * b, b); gl * gr + x0[0] })).sin());
        }
        { let m = &mut b; *m = *m - c[1] / (1.0 + c[1] * c[1]); }
        c[1] = (b.atan2(1.5 + (c[c.len() - 1]).abs())) / (1.0 + (b.atan2(1.5 + (c[c.len() - 1]).abs())) * (b.atan2(1.5 + (c[c.len() - 1]).abs())));
        for q in &c {
            b = 0.5 * b + 0.4 * ((*q).clamp(-1.25, 1.25)) / (1.0 + ((*q).clamp(-1.25, 1.25)) * ((*q).clamp(-1.25, 1.25)));
            b *= (x1[2].min(x1[0])).atan();
        }
        c[0] - c.iter().sum::<f64>() - x1.iter().copied().fold(0.3, |l: f64, r: f64| l.max(r * 0.5))
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p56",
        point: &[0.457, -0.876, -0.432, 0.979, 0.176, 0.479],
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

mod d56 {
    use crate::dual::{D2 as T, Num};

    #[derive(Clone, Copy)]
    pub struct State { pub pos: T, pub vel: T, pub bias: [T; 2] }

    pub fn h0(x: &mut State, k: T) {
        let a = T::c(1.15) * (k.cos().powi(3));
        x.pos = x.pos * x.bias[0] + a.sin();
    }

    pub fn f(x0: [T; 3], x1: [T; 3]) -> T {
        let mut b: T = (x0[2] / (T::c(1.0) + x0[2].abs())).tanh();
        let mut c: Vec<T> = Vec::with_capacity(4);
        for d in 0..3 {
            c.push((({ let (gl, gr) = (x0[1] * b, b); gl * gr + x0[0] })).sin());
        }
        { let m = &mut b; *m = *m - c[1] / (T::c(1.0) + c[1] * c[1]); }
        c[1] = (b.atan2(T::c(1.5) + (c[c.len() - 1]).abs())) / (T::c(1.0) + (b.atan2(T::c(1.5) + (c[c.len() - 1]).abs())) * (b.atan2(T::c(1.5) + (c[c.len() - 1]).abs())));
        for q in &c {
            b = T::c(0.5) * b + T::c(0.4) * ((*q).clamp(-T::c(1.25), T::c(1.25))) / (T::c(1.0) + ((*q).clamp(-T::c(1.25), T::c(1.25))) * ((*q).clamp(-T::c(1.25), T::c(1.25))));
            { let operand = (x1[2].min(x1[0])).atan(); b *= operand; }
        }
        c[0] - c.iter().sum::<T>() - x1.iter().copied().fold(T::c(0.3), |l: T, r: T| l.max(r * T::c(0.5)))
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f([p[0], p[1], p[2]], [p[3], p[4], p[5]])
    }
}

mod p57 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn h0(x: &[f64], k: f64) -> Vec<f64> {
        x.iter().map(|e| (0.5 * (0.8 + *e)).cos()).collect::<Vec<f64>>()
    }

    #[differentiable(order = 2)]
    pub fn f(x0: f64) -> f64 {
        { let mut a = 0; 'b: while a < 2 && (x0 > 0.1 && x0.max(x0) < 2.0) { a += 1; {
        } } }
        x0 - x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p57",
        point: &[0.056],
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

mod d57 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &[T], k: T) -> Vec<T> {
        x.iter().map(|e| (T::c(0.5) * (T::c(0.8) + *e)).cos()).collect::<Vec<T>>()
    }

    pub fn f(x0: T) -> T {
        { let mut a = 0; 'b: while a < 2 && (x0 > T::c(0.1) && x0.max(x0) < T::c(2.0)) { a += 1; {
        } } }
        x0 - x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0])
    }
}

mod p58 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: [f64; 3], x1: &[f64]) -> f64 {
        let mut a: f64 = x1[0].atan();
        let b = [[a.sin(), a], [(0.9 + a).atan(), 0.7]];
        (x1[0] + 0.5 * b[1][0]) + 0.5 * a + x1.iter().map(|e| e * e).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p58",
        point: &[-0.586, -0.921, 0.534, 0.938, -1.231, 0.842],
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
        let b = [[a.sin(), a], [(T::c(0.9) + a).atan(), T::c(0.7)]];
        (x1[0] + T::c(0.5) * b[1][0]) + T::c(0.5) * a + x1.iter().map(|e| e * e).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f([p[0], p[1], p[2]], &p[3..6])
    }
}

mod p59 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Differentiable)]
    pub struct State { pub pos: f64, pub vel: f64, pub bias: [f64; 2] }

    #[differentiable(order = 2)]
    pub fn h0(x: &State, k: f64) -> f64 {
        {
        }
        (k - k) + 0.5 * x.vel
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: &[f64]) -> f64 {
        let mut a: f64 = (x0[4] * x1[3]).atan();
        let mut b = x0.iter().skip(1).map(|e| (1.0 / (1.5 + a * a)) / (1.0 + (1.0 / (1.5 + a * a)) * (1.0 / (1.5 + a * a)))).collect::<Vec<f64>>();
        b.swap(1, 2);
        let a = b.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>();
        let (c, mut d) = ((a.clamp(-1.25, 1.25)).sin(), (0.5 * (a / (2.5 + x1[3].sin()))).cos());
        (((1.0 + (c.atan2(1.5 + a.abs())) * (c.atan2(1.5 + a.abs()))).ln()) + 0.5 * d + a + b.windows(2).map(|p| p[0] * p[1]).sum::<f64>()) + 0.5 * (x1.windows(2).map(|p| p[0] * p[1]).sum::<f64>()) - x0.windows(2).map(|p| p[0] * p[1]).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p59",
        point: &[0.308, 0.957, -0.765, -0.171, -1.432, 1.294, -0.346, -1.309, 0.597],
        value: |p| f(&p[0..5], &p[5..9]),
        grad: |p| flat(f_grad(&p[0..5], &p[5..9])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..5], &p[5..9])),
        vjp: |p, ct| valued(f_vjp(&p[0..5], &p[5..9], ct)),
        jvp: |p, v| f_jvp(&p[0..5], &p[5..9], &v[0..5], &v[5..9]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..5], &p[5..9], &v[0..5], &v[5..9])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..5], &p[5..9], &(v[0..5].to_vec(), v[5..9].to_vec()))),
        hvp: |p, v| flat(f_hvp(&p[0..5], &p[5..9], &v[0..5], &v[5..9])),
        third: None,
    };
}

mod d59 {
    use crate::dual::{D2 as T, Num};

    #[derive(Clone, Copy)]
    pub struct State { pub pos: T, pub vel: T, pub bias: [T; 2] }

    pub fn h0(x: &State, k: T) -> T {
        {
        }
        (k - k) + T::c(0.5) * x.vel
    }

    pub fn f(x0: &[T], x1: &[T]) -> T {
        let mut a: T = (x0[4] * x1[3]).atan();
        let mut b = x0.iter().skip(1).map(|e| (T::c(1.0) / (T::c(1.5) + a * a)) / (T::c(1.0) + (T::c(1.0) / (T::c(1.5) + a * a)) * (T::c(1.0) / (T::c(1.5) + a * a)))).collect::<Vec<T>>();
        b.swap(1, 2);
        let a = b.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>();
        let (c, mut d) = ((a.clamp(-T::c(1.25), T::c(1.25))).sin(), (T::c(0.5) * (a / (T::c(2.5) + x1[3].sin()))).cos());
        (((T::c(1.0) + (c.atan2(T::c(1.5) + a.abs())) * (c.atan2(T::c(1.5) + a.abs()))).ln()) + T::c(0.5) * d + a + b.windows(2).map(|p| p[0] * p[1]).sum::<T>()) + T::c(0.5) * (x1.windows(2).map(|p| p[0] * p[1]).sum::<T>()) - x0.windows(2).map(|p| p[0] * p[1]).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..5], &p[5..9])
    }
}

mod p60 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Differentiable)]
    pub struct State { pub pos: f64, pub vel: f64, pub bias: [f64; 2] }

    #[differentiable(order = 2)]
    pub fn h0(x: &mut State, k: f64) {
        x.bias[1] -= (0.5 * k).cos();
        x.pos = x.pos * x.bias[0] + k.sin();
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: [f64; 3]) -> f64 {
        let mut a: f64 = x0[2].sin();
        let mut b = [(0.5 * a).cos(); 2];
        for c in (0..2).step_by(2) {
            a = 0.5 * a + 0.35 * (b[1] + b[0]) / (1.0 + (b[1] + b[0]) * (b[1] + b[0]));
            a = 0.5 * a + 1.85 * ((match c { 0 => a, 1..=2 => x1[0], _ => a })).sin();
        }
        a = ((if a < ({ let (dl, dr) = (b[1], a); dl - dr * b[b.len() - 1] }) { b[0] } else { 0.95 - a })).sin();
        b[0] - b.iter().take(2).map(|e| e - x1[0]).sum::<f64>() + a + x0.iter().map(|e| (e * b[1]).cos()).product::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p60",
        point: &[0.899, 1.178, -0.774, -1.276, -0.864, 0.673],
        value: |p| f(&p[0..3], [p[3], p[4], p[5]]),
        grad: |p| flat(f_grad(&p[0..3], [p[3], p[4], p[5]])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..3], [p[3], p[4], p[5]])),
        vjp: |p, ct| valued(f_vjp(&p[0..3], [p[3], p[4], p[5]], ct)),
        jvp: |p, v| f_jvp(&p[0..3], [p[3], p[4], p[5]], &v[0..3], [v[3], v[4], v[5]]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..3], [p[3], p[4], p[5]], &v[0..3], [v[3], v[4], v[5]])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..3], [p[3], p[4], p[5]], &(v[0..3].to_vec(), [v[3], v[4], v[5]]))),
        hvp: |p, v| flat(f_hvp(&p[0..3], [p[3], p[4], p[5]], &v[0..3], [v[3], v[4], v[5]])),
        third: None,
    };
}

mod d60 {
    use crate::dual::{D2 as T, Num};

    #[derive(Clone, Copy)]
    pub struct State { pub pos: T, pub vel: T, pub bias: [T; 2] }

    pub fn h0(x: &mut State, k: T) {
        { let operand = (T::c(0.5) * k).cos(); x.bias[1] -= operand; }
        x.pos = x.pos * x.bias[0] + k.sin();
    }

    pub fn f(x0: &[T], x1: [T; 3]) -> T {
        let mut a: T = x0[2].sin();
        let mut b = [(T::c(0.5) * a).cos(); 2];
        for c in (0..2).step_by(2) {
            a = T::c(0.5) * a + T::c(0.35) * (b[1] + b[0]) / (T::c(1.0) + (b[1] + b[0]) * (b[1] + b[0]));
            a = T::c(0.5) * a + T::c(1.85) * ((match c { 0 => a, 1..=2 => x1[0], _ => a })).sin();
        }
        a = ((if a < ({ let (dl, dr) = (b[1], a); dl - dr * b[b.len() - 1] }) { b[0] } else { T::c(0.95) - a })).sin();
        b[0] - b.iter().take(2).map(|e| e - x1[0]).sum::<T>() + a + x0.iter().map(|e| (e * b[1]).cos()).product::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3], [p[3], p[4], p[5]])
    }
}

mod p61 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn h0(x: (f64, f64), k: f64) -> f64 {
        (if k < (0.25) / (2.5 + k.sin()) { (k * k).ln_1p() } else { x.0.min(k) }) - k + x.0 * x.1
    }

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: &[f64]) -> f64 {
        let mut b = h0((x0.cos(), x1[0]), x1[1].mul_add(x0, 0.75));
        (x1[3] - b) + 0.5 * (x1.iter().zip(x1.iter()).map(|(l, r)| l * r).sum::<f64>()) - x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p61",
        point: &[1.113, -0.03, -1.356, -1.111, -0.982],
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

mod d61 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: (T, T), k: T) -> T {
        (if k < (T::c(0.25)) / (T::c(2.5) + k.sin()) { (k * k).ln_1p() } else { x.0.min(k) }) - k + x.0 * x.1
    }

    pub fn f(x0: T, x1: &[T]) -> T {
        let mut b = h0((x0.cos(), x1[0]), x1[1].mul_add(x0, T::c(0.75)));
        (x1[3] - b) + T::c(0.5) * (x1.iter().zip(x1.iter()).map(|(l, r)| l * r).sum::<T>()) - x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], &p[1..5])
    }
}

mod p62 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Differentiable)]
    pub struct State { pub pos: f64, pub vel: f64, pub bias: [f64; 2] }

    #[differentiable(order = 2)]
    pub fn h0(x: State, k: f64) -> State {
        x
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut a: f64 = 0.0;
        let mut b = [(x0.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>()).atan(), (x0.iter().take(2).map(|e| e - a).sum::<f64>()).sin()];
        let mut c = (h0(State { pos: x0[1].tanh(), vel: (0.3 * b[1]).sin(), bias: [(0.5 * b[0]).cos(), b[1]] }, x0[1]).pos).sin().exp();
        'm: for (g, d) in b.iter_mut().enumerate() {
            c = (h0(State { pos: ((*d).max(0.55)).atan(), vel: (*d) * c, bias: [(c * (0.15)).sin(), a] }, (*d).abs()).pos).sin();
            *d = *d * 0.5 + ((c * c).ln_1p()).sin();
        }
        's: for q in 0..3 {
            c *= (((b[q % 2]) * (b[q % 2])).ln_1p()) / (1.0 + (((b[q % 2]) * (b[q % 2])).ln_1p()) * (((b[q % 2]) * (b[q % 2])).ln_1p()));
        }
        ((h0(State { pos: (b.iter().sum::<f64>()).atan(), vel: c / (2.5 + c.sin()), bias: [a.atan(), b[0]] }, c).pos).clamp(-1.25, 1.25)) + 0.5 * c - a - x0.iter().sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p62",
        point: &[1.39, -0.208, -0.739],
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

mod d62 {
    use crate::dual::{D2 as T, Num};

    #[derive(Clone, Copy)]
    pub struct State { pub pos: T, pub vel: T, pub bias: [T; 2] }

    pub fn h0(x: State, k: T) -> State {
        x
    }

    pub fn f(x0: &[T]) -> T {
        let mut a: T = T::c(0.0);
        let mut b = [(x0.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>()).atan(), (x0.iter().take(2).map(|e| e - a).sum::<T>()).sin()];
        let mut c = (h0(State { pos: x0[1].tanh(), vel: (T::c(0.3) * b[1]).sin(), bias: [(T::c(0.5) * b[0]).cos(), b[1]] }, x0[1]).pos).sin().exp();
        'm: for (g, d) in b.iter_mut().enumerate() {
            c = (h0(State { pos: ((*d).max(T::c(0.55))).atan(), vel: (*d) * c, bias: [(c * (T::c(0.15))).sin(), a] }, (*d).abs()).pos).sin();
            *d = *d * T::c(0.5) + ((c * c).ln_1p()).sin();
        }
        's: for q in 0..3 {
            { let operand = (((b[q % 2]) * (b[q % 2])).ln_1p()) / (T::c(1.0) + (((b[q % 2]) * (b[q % 2])).ln_1p()) * (((b[q % 2]) * (b[q % 2])).ln_1p())); c *= operand; }
        }
        ((h0(State { pos: (b.iter().sum::<T>()).atan(), vel: c / (T::c(2.5) + c.sin()), bias: [a.atan(), b[0]] }, c).pos).clamp(-T::c(1.25), T::c(1.25))) + T::c(0.5) * c - a - x0.iter().sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3])
    }
}

mod p63 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: [f64; 3]) -> f64 {
        let mut a: f64 = x0[2].atan();
        let mut b = x0.to_vec();
        'm: for c in &x0 {
            for q in (0..3).rev() {
                a = (*c).tanh();
            }
            a = 0.5 * a + 1.5 * (*c).sin();
        }
        ((if a < (b[b.len() - 1]).hypot(1.0 + a.abs()) { a } else { b[b.len() - 1] }) - b[1].hypot(1.0 + (b[b.len() - 1]).abs())) + 0.5 * a + x0.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p63",
        point: &[0.839, 1.489, -0.426],
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
                a = (*c).tanh();
            }
            a = T::c(0.5) * a + T::c(1.5) * (*c).sin();
        }
        ((if a < (b[b.len() - 1]).hypot(T::c(1.0) + a.abs()) { a } else { b[b.len() - 1] }) - b[1].hypot(T::c(1.0) + (b[b.len() - 1]).abs())) + T::c(0.5) * a + x0.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f([p[0], p[1], p[2]])
    }
}

mod p64 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: &[f64]) -> f64 {
        let mut a: f64 = (({ let (bl, br) = (x1[4], 0.75); bl - br * x1[4] })).sin();
        let mut c: Vec<f64> = x1.iter().map(|e| (0.5 * (*e)).cos()).collect();
        if a < c[4] {
            a *= (x0.iter().sum::<f64>()).sin();
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
            { let operand = (x0.iter().sum::<T>()).sin(); a *= operand; }
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
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn h0(x: (f64, f64), k: f64) -> f64 {
        x.1 - k
    }

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: f64) -> f64 {
        let mut a: f64 = (x1.min(x1)) / (1.0 + (x1.min(x1)) * (x1.min(x1)));
        let mut b: Vec<f64> = Vec::new();
        for c in 0..2 {
            b.push(x1.tanh());
        }
        'q: for &d in b.iter().rev() {
            let s = &b[0..1];
            a = ((x1.max(b[1])) / (2.5 + (s[0].hypot(1.0 + d.abs())).sin())).sin();
        }
        (((-(a * a)).exp()).min(x1 * a)) + 0.5 * (b.iter().filter(|e| **e > 0.1).map(|e| *e * *e).sum::<f64>()) + x1 + x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p65",
        point: &[0.131, 1.21],
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

mod d65 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: (T, T), k: T) -> T {
        x.1 - k
    }

    pub fn f(x0: T, x1: T) -> T {
        let mut a: T = (x1.min(x1)) / (T::c(1.0) + (x1.min(x1)) * (x1.min(x1)));
        let mut b: Vec<T> = Vec::new();
        for c in 0..2 {
            b.push(x1.tanh());
        }
        'q: for &d in b.iter().rev() {
            let s = &b[0..1];
            a = ((x1.max(b[1])) / (T::c(2.5) + (s[0].hypot(T::c(1.0) + d.abs())).sin())).sin();
        }
        (((-(a * a)).exp()).min(x1 * a)) + T::c(0.5) * (b.iter().filter(|e| **e > T::c(0.1)).map(|e| *e * *e).sum::<T>()) + x1 + x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], p[1])
    }
}

mod p66 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn h0(x: &mut [f64], y: &[f64]) -> f64 {
        let mut a: Vec<f64> = Vec::new();
        for b in 0..2 {
            a.push((0.5 * (-y[b])).cos());
        }
        (if y[0] > 0.1 && y[0] + a[0] < 1.55 { a.windows(2).map(|p| p[0] * p[1]).sum::<f64>() } else { (1.5 + x[0] * x[0]).recip() }) - a.iter().map(|e| (e * a[1]).cos()).product::<f64>()
    }

    #[differentiable(order = 2)]
    pub fn f(x0: [f64; 3], x1: [f64; 3], x2: f64) -> f64 {
        'd: for c in 0..3 {
        }
        (x1.iter().enumerate().map(|(j, e)| ((j + 1) as f64) * e.sin()).sum::<f64>()).mul_add(x1[0], x1[2]) - x2 + x0.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p66",
        point: &[0.34, 0.934, -0.058, 0.588, -1.022, 0.785, 1.202],
        value: |p| f([p[0], p[1], p[2]], [p[3], p[4], p[5]], p[6]),
        grad: |p| flat(f_grad([p[0], p[1], p[2]], [p[3], p[4], p[5]], p[6])),
        value_and_grad: |p| valued(f_value_and_grad([p[0], p[1], p[2]], [p[3], p[4], p[5]], p[6])),
        vjp: |p, ct| valued(f_vjp([p[0], p[1], p[2]], [p[3], p[4], p[5]], p[6], ct)),
        jvp: |p, v| f_jvp([p[0], p[1], p[2]], [p[3], p[4], p[5]], p[6], [v[0], v[1], v[2]], [v[3], v[4], v[5]], v[6]),
        grad_jvp: |p, v| two(f_grad_jvp([p[0], p[1], p[2]], [p[3], p[4], p[5]], p[6], [v[0], v[1], v[2]], [v[3], v[4], v[5]], v[6])),
        grad_vjp: |p, v| two(f_grad_vjp([p[0], p[1], p[2]], [p[3], p[4], p[5]], p[6], ([v[0], v[1], v[2]], [v[3], v[4], v[5]], v[6]))),
        hvp: |p, v| flat(f_hvp([p[0], p[1], p[2]], [p[3], p[4], p[5]], p[6], [v[0], v[1], v[2]], [v[3], v[4], v[5]], v[6])),
        third: None,
    };
}

mod d66 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &mut [T], y: &[T]) -> T {
        let mut a: Vec<T> = Vec::new();
        for b in 0..2 {
            a.push((T::c(0.5) * (-y[b])).cos());
        }
        (if y[0] > T::c(0.1) && y[0] + a[0] < T::c(1.55) { a.windows(2).map(|p| p[0] * p[1]).sum::<T>() } else { (T::c(1.5) + x[0] * x[0]).recip() }) - a.iter().map(|e| (e * a[1]).cos()).product::<T>()
    }

    pub fn f(x0: [T; 3], x1: [T; 3], x2: T) -> T {
        'd: for c in 0..3 {
        }
        (x1.iter().enumerate().map(|(j, e)| T::c((j + 1) as f64) * e.sin()).sum::<T>()).mul_add(x1[0], x1[2]) - x2 + x0.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f([p[0], p[1], p[2]], [p[3], p[4], p[5]], p[6])
    }
}

mod p67 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

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
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn h0(x: &mut [f64], k: f64) {
        let mut a = k.cos().powi(3);
        x[1] = ((-(a * a)).exp()) / (1.0 + ((-(a * a)).exp()) * ((-(a * a)).exp()));
    }

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: &[f64], x2: &[f64]) -> f64 {
        let mut b: f64 = (x1[0].hypot(1.0 + x2[0].abs())).atan();
        let mut c = x1.to_vec();
        let mut d = [(x2[2].clamp(-1.25, 1.25)).tanh(), (0.6 * b).atan(), c[1].tanh()];
        { let g = b.tanh(); h0(&mut d[1..3], g); }
        { let mut m = 0; 'q: while m < 3 { m += 1; {
            let mut s = vec![((if x1[(m + 1) % 3] < 0.0 || x1[(m + 1) % 3] > 1.85 { 0.2 * (m as f64) } else { 0.2 * (m as f64) })).sin(), d[1].atan(), ((if d[m % 3] < (d[m % 3]).sin().exp() { x1[m % 3] } else { x1[m % 3] })).sin(), ((d[(m + 1) % 3]).abs()) / (1.0 + ((d[(m + 1) % 3]).abs()) * ((d[(m + 1) % 3]).abs()))];
            d.fill((x2[2] + b) / (1.0 + (x2[2] + b) * (x2[2] + b)));
        } } }
        ((0.3 * c[1]).sin()).cos().powi(3) + d.iter().fold(0.0, |acc, e| 0.5 * acc + e * c[0]) + c.iter().sum::<f64>() - x1.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p68",
        point: &[-0.321, 0.657, -0.382, 0.042, -0.78, 0.616, 1.219],
        value: |p| f(p[0], &p[1..4], &p[4..7]),
        grad: |p| flat(f_grad(p[0], &p[1..4], &p[4..7])),
        value_and_grad: |p| valued(f_value_and_grad(p[0], &p[1..4], &p[4..7])),
        vjp: |p, ct| valued(f_vjp(p[0], &p[1..4], &p[4..7], ct)),
        jvp: |p, v| f_jvp(p[0], &p[1..4], &p[4..7], v[0], &v[1..4], &v[4..7]),
        grad_jvp: |p, v| two(f_grad_jvp(p[0], &p[1..4], &p[4..7], v[0], &v[1..4], &v[4..7])),
        grad_vjp: |p, v| two(f_grad_vjp(p[0], &p[1..4], &p[4..7], &(v[0], v[1..4].to_vec(), v[4..7].to_vec()))),
        hvp: |p, v| flat(f_hvp(p[0], &p[1..4], &p[4..7], v[0], &v[1..4], &v[4..7])),
        third: None,
    };
}

mod d68 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &mut [T], k: T) {
        let mut a = k.cos().powi(3);
        x[1] = ((-(a * a)).exp()) / (T::c(1.0) + ((-(a * a)).exp()) * ((-(a * a)).exp()));
    }

    pub fn f(x0: T, x1: &[T], x2: &[T]) -> T {
        let mut b: T = (x1[0].hypot(T::c(1.0) + x2[0].abs())).atan();
        let mut c = x1.to_vec();
        let mut d = [(x2[2].clamp(-T::c(1.25), T::c(1.25))).tanh(), (T::c(0.6) * b).atan(), c[1].tanh()];
        { let g = b.tanh(); h0(&mut d[1..3], g); }
        { let mut m = 0; 'q: while m < 3 { m += 1; {
            let mut s = vec![((if x1[(m + 1) % 3] < T::c(0.0) || x1[(m + 1) % 3] > T::c(1.85) { T::c(0.2) * T::c(m as f64) } else { T::c(0.2) * T::c(m as f64) })).sin(), d[1].atan(), ((if d[m % 3] < (d[m % 3]).sin().exp() { x1[m % 3] } else { x1[m % 3] })).sin(), ((d[(m + 1) % 3]).abs()) / (T::c(1.0) + ((d[(m + 1) % 3]).abs()) * ((d[(m + 1) % 3]).abs()))];
            d.fill((x2[2] + b) / (T::c(1.0) + (x2[2] + b) * (x2[2] + b)));
        } } }
        ((T::c(0.3) * c[1]).sin()).cos().powi(3) + d.iter().fold(T::c(0.0), |acc, e| T::c(0.5) * acc + e * c[0]) + c.iter().sum::<T>() - x1.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], &p[1..4], &p[4..7])
    }
}

mod p69 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn h0(n: usize, x: f64, y: &[f64]) -> f64 {
        if n == 0 { return (y[n % 2]).cos().powi(3); }
        let mut a = vec![(0.5 * (y[1].mul_add(0.2 * (n as f64), x))).cos(), (0.5 * y[1]).cos()];
        h0(n - 1, (a.iter().map(|e| e * e).sum::<f64>()).atan(), y) * ((match n { 0 => x, 1..=2 => a[(n + 1) % 2], _ => a[n % 2] })).sin()
    }

    #[differentiable(order = 2)]
    pub fn f(x0: [f64; 3], x1: [f64; 3], x2: [f64; 3]) -> f64 {
        let mut b: f64 = 0.0;
        let mut c = x1.to_vec();
        let mut d = c[2];
        b += (d.atan2(1.5 + (c[c.len() - 1]).abs())) / (1.0 + (d.atan2(1.5 + (c[c.len() - 1]).abs())) * (d.atan2(1.5 + (c[c.len() - 1]).abs())));
        std::mem::swap(&mut d, &mut b);
        ((((x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>()) + 0.5 * d + c.iter().map(|e| (e * x0[1]).cos()).product::<f64>()) + 0.5 * b + x2.iter().zip(x2.iter()).map(|(l, r)| l * r).sum::<f64>()) + 0.5 * (x1.windows(2).map(|p| p[0] * p[1]).sum::<f64>())) + 0.5 * (x0.iter().take(2).map(|e| e - d).sum::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p69",
        point: &[0.161, -0.709, -1.23, 1.338, 0.812, 0.848, 1.141, -0.464, 0.836],
        value: |p| f([p[0], p[1], p[2]], [p[3], p[4], p[5]], [p[6], p[7], p[8]]),
        grad: |p| flat(f_grad([p[0], p[1], p[2]], [p[3], p[4], p[5]], [p[6], p[7], p[8]])),
        value_and_grad: |p| valued(f_value_and_grad([p[0], p[1], p[2]], [p[3], p[4], p[5]], [p[6], p[7], p[8]])),
        vjp: |p, ct| valued(f_vjp([p[0], p[1], p[2]], [p[3], p[4], p[5]], [p[6], p[7], p[8]], ct)),
        jvp: |p, v| f_jvp([p[0], p[1], p[2]], [p[3], p[4], p[5]], [p[6], p[7], p[8]], [v[0], v[1], v[2]], [v[3], v[4], v[5]], [v[6], v[7], v[8]]),
        grad_jvp: |p, v| two(f_grad_jvp([p[0], p[1], p[2]], [p[3], p[4], p[5]], [p[6], p[7], p[8]], [v[0], v[1], v[2]], [v[3], v[4], v[5]], [v[6], v[7], v[8]])),
        grad_vjp: |p, v| two(f_grad_vjp([p[0], p[1], p[2]], [p[3], p[4], p[5]], [p[6], p[7], p[8]], ([v[0], v[1], v[2]], [v[3], v[4], v[5]], [v[6], v[7], v[8]]))),
        hvp: |p, v| flat(f_hvp([p[0], p[1], p[2]], [p[3], p[4], p[5]], [p[6], p[7], p[8]], [v[0], v[1], v[2]], [v[3], v[4], v[5]], [v[6], v[7], v[8]])),
        third: None,
    };
}

mod d69 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(n: usize, x: T, y: &[T]) -> T {
        if n == 0 { return (y[n % 2]).cos().powi(3); }
        let mut a = vec![(T::c(0.5) * (y[1].mul_add(T::c(0.2) * T::c(n as f64), x))).cos(), (T::c(0.5) * y[1]).cos()];
        h0(n - 1, (a.iter().map(|e| e * e).sum::<T>()).atan(), y) * ((match n { 0 => x, 1..=2 => a[(n + 1) % 2], _ => a[n % 2] })).sin()
    }

    pub fn f(x0: [T; 3], x1: [T; 3], x2: [T; 3]) -> T {
        let mut b: T = T::c(0.0);
        let mut c = x1.to_vec();
        let mut d = c[2];
        { let operand = (d.atan2(T::c(1.5) + (c[c.len() - 1]).abs())) / (T::c(1.0) + (d.atan2(T::c(1.5) + (c[c.len() - 1]).abs())) * (d.atan2(T::c(1.5) + (c[c.len() - 1]).abs()))); b += operand; }
        std::mem::swap(&mut d, &mut b);
        ((((x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>()) + T::c(0.5) * d + c.iter().map(|e| (e * x0[1]).cos()).product::<T>()) + T::c(0.5) * b + x2.iter().zip(x2.iter()).map(|(l, r)| l * r).sum::<T>()) + T::c(0.5) * (x1.windows(2).map(|p| p[0] * p[1]).sum::<T>())) + T::c(0.5) * (x0.iter().take(2).map(|e| e - d).sum::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f([p[0], p[1], p[2]], [p[3], p[4], p[5]], [p[6], p[7], p[8]])
    }
}

mod p70 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: f64) -> f64 {
        let mut a: f64 = 0.0;
        let mut b = [((if a < 0.0 || a > 1.55 { a } else { x1 })).sin(), ((0.05) * a).sin(), (x0.sin().powi(2)).sin(), (a.mul_add(x1, x0)).tanh()];
        a = 0.5 * a + 0.7 * ((1.0 + a * a).sqrt()).tanh();
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
        a = T::c(0.5) * a + T::c(0.7) * ((T::c(1.0) + a * a).sqrt()).tanh();
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
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: &[f64], x2: &[f64]) -> f64 {
        let mut a: f64 = ((x2[x2.len() - 1]) * x2[2]).tanh();
        let mut b: Vec<f64> = x0.iter().map(|e| (x2[0] + a) / (1.0 + (x2[0] + a) * (x2[0] + a))).collect();
        b.swap(2, 1);
        {
            let d = (({ let (cl, cr) = (x1[x1.len() - 1], a); cl - cr * x1[0] })).mul_add(a, b[2]);
            a = (x2.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>()).tanh();
        }
        ((x1[4] * x1[4]).ln_1p()).cos() + b.iter().copied().fold(0.3, |l: f64, r: f64| l.max(r * 0.5)) + x2.iter().map(|e| (e * a).cos()).product::<f64>() + x1.iter().fold(0.0, |acc, e| 0.5 * acc + e * a) + x0.iter().zip(x0.iter()).map(|(l, r)| l * r).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p71",
        point: &[-0.054, -0.557, -0.304, 0.914, 0.011, -0.163, 1.15, -0.716, -1.383, 1.206, 1.466, -1.335, -0.188, 0.149],
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
            a = (x2.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>()).tanh();
        }
        ((x1[4] * x1[4]).ln_1p()).cos() + b.iter().copied().fold(T::c(0.3), |l: T, r: T| l.max(r * T::c(0.5))) + x2.iter().map(|e| (e * a).cos()).product::<T>() + x1.iter().fold(T::c(0.0), |acc, e| T::c(0.5) * acc + e * a) + x0.iter().zip(x0.iter()).map(|(l, r)| l * r).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4], &p[4..9], &p[9..14])
    }
}

mod p72 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Differentiable)]
    pub struct State { pub pos: f64, pub vel: f64, pub bias: [f64; 2] }

    #[differentiable(order = 2)]
    pub fn h0(x: f64, y: f64) -> f64 {
        for a in (0..2).step_by(2) {
        }
        x - y + x
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut b: f64 = (0.5 * (h0(x0[1], x0[x0.len() - 1]))).cos();
        let c = [[(({
            let mut g = ({ let (dl, dr) = (h0(b, x0[0]), b); dl * dr + b });
            let mut m = State { pos: b.sin(), vel: g - b, bias: [(0.5 * b).cos(), b] };
            m.vel
        })).sin(), b], [(x0.windows(2).map(|p| p[0] * p[1]).sum::<f64>()).atan(), b]];
        b *= (0.5 * (0.95 + b)).cos();
        let (q, mut s) = ((b + c[1][1]).atan(), (0.5 * (-c[1][1])).cos());
        (q.max(1.95) - c[0][0]) + 0.5 * b - x0.iter().zip(x0.iter()).map(|(l, r)| l * r).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p72",
        point: &[0.416, 1.175, -0.081, 0.719, 0.397],
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

    #[derive(Clone, Copy)]
    pub struct State { pub pos: T, pub vel: T, pub bias: [T; 2] }

    pub fn h0(x: T, y: T) -> T {
        for a in (0..2).step_by(2) {
        }
        x - y + x
    }

    pub fn f(x0: &[T]) -> T {
        let mut b: T = (T::c(0.5) * (h0(x0[1], x0[x0.len() - 1]))).cos();
        let c = [[(({
            let mut g = ({ let (dl, dr) = (h0(b, x0[0]), b); dl * dr + b });
            let mut m = State { pos: b.sin(), vel: g - b, bias: [(T::c(0.5) * b).cos(), b] };
            m.vel
        })).sin(), b], [(x0.windows(2).map(|p| p[0] * p[1]).sum::<T>()).atan(), b]];
        { let operand = (T::c(0.5) * (T::c(0.95) + b)).cos(); b *= operand; }
        let (q, mut s) = ((b + c[1][1]).atan(), (T::c(0.5) * (-c[1][1])).cos());
        (q.max(T::c(1.95)) - c[0][0]) + T::c(0.5) * b - x0.iter().zip(x0.iter()).map(|(l, r)| l * r).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..5])
    }
}

mod p73 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

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
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Differentiable)]
    pub struct State { pub pos: f64, pub vel: f64, pub bias: [f64; 2] }

    #[differentiable(order = 2)]
    pub fn h0(x: State, k: f64) -> State {
        State { pos: k.atan(), ..x }
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: &[f64]) -> f64 {
        let mut a: f64 = 0.0;
        let b = x1.iter().skip(1).map(|e| x1[1].atan()).collect::<Vec<f64>>();
        let mut c = State { pos: ((x0[x0.len() - 1]).hypot(1.0 + (b[b.len() - 1]).abs())).sin(), vel: h0(State { pos: (0.5 * (a.mul_add(a, a))).cos(), vel: a + x1[2], bias: [(0.5 * (a * a)).cos(), b[3]] }, b[b.len() - 1]).pos, bias: [(0.5 * (2.0 + b[0])).cos(), b[1]] };
        c = State { pos: (0.5 * c.bias[1]).cos(), ..c };
        { let mut d = 0; while d < 5 { d += 1; {
            c.vel = (0.5 * ((-(x1[d % 5])).sin().exp())).cos();
        } } }
        (((-((a.max(a)) * (a.max(a)))).exp()) + 0.5 * c.bias[1] + b.iter().copied().fold(0.3, |l: f64, r: f64| l.max(r * 0.5))) + 0.5 * a - x0.iter().fold(0.0, |acc, e| 0.5 * acc + e * b[0])
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p74",
        point: &[-1.376, -1.399, 0.571, -0.469, -0.952, -1.104, -1.245, -0.514, 0.725],
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

mod d74 {
    use crate::dual::{D2 as T, Num};

    #[derive(Clone, Copy)]
    pub struct State { pub pos: T, pub vel: T, pub bias: [T; 2] }

    pub fn h0(x: State, k: T) -> State {
        State { pos: k.atan(), ..x }
    }

    pub fn f(x0: &[T], x1: &[T]) -> T {
        let mut a: T = T::c(0.0);
        let b = x1.iter().skip(1).map(|e| x1[1].atan()).collect::<Vec<T>>();
        let mut c = State { pos: ((x0[x0.len() - 1]).hypot(T::c(1.0) + (b[b.len() - 1]).abs())).sin(), vel: h0(State { pos: (T::c(0.5) * (a.mul_add(a, a))).cos(), vel: a + x1[2], bias: [(T::c(0.5) * (a * a)).cos(), b[3]] }, b[b.len() - 1]).pos, bias: [(T::c(0.5) * (T::c(2.0) + b[0])).cos(), b[1]] };
        c = State { pos: (T::c(0.5) * c.bias[1]).cos(), ..c };
        { let mut d = 0; while d < 5 { d += 1; {
            c.vel = (T::c(0.5) * ((-(x1[d % 5])).sin().exp())).cos();
        } } }
        (((-((a.max(a)) * (a.max(a)))).exp()) + T::c(0.5) * c.bias[1] + b.iter().copied().fold(T::c(0.3), |l: T, r: T| l.max(r * T::c(0.5)))) + T::c(0.5) * a - x0.iter().fold(T::c(0.0), |acc, e| T::c(0.5) * acc + e * b[0])
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4], &p[4..9])
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
