//! Random programs in both renderings. Written by the generator: `AD_BLESS=1 cargo test --test random`.

mod p25 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: &[f64]) -> f64 {
        let mut a: f64 = ((if x1[3] > 1.4 { x1[0] } else { x1[0] })).sin();
        let mut b: Vec<f64> = vec![0.0; x0.len()];
        let (c, mut d) = ((a.cos().powi(3)).atan(), (x1[1].sin().exp()).tanh());
        d -= (({ let (gl, gr) = (b[1], x0[3]); gl - gr * b[3] })).sin();
        { let mut m = 0; 'q: while m < 4 { m += 1; {
            let s = &x1[3..4];
            b[m - 1] = (d.clamp(-1.25, 1.25)).sin();
        } } }
        (((1.0 + c * c).ln() - d) + 0.5 * a) + 0.5 * (x1.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>()) + x0.windows(2).map(|p| p[0] * p[1]).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p25",
        point: &[-1.164, -0.411, 0.332, 0.062, 0.747, -0.052, 0.468, -1.09, -1.014],
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

mod d25 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: &[T], x1: &[T]) -> T {
        let mut a: T = ((if x1[3] > T::c(1.4) { x1[0] } else { x1[0] })).sin();
        let mut b: Vec<T> = vec![T::c(0.0); x0.len()];
        let (c, mut d) = ((a.cos().powi(3)).atan(), (x1[1].sin().exp()).tanh());
        { let operand = (({ let (gl, gr) = (b[1], x0[3]); gl - gr * b[3] })).sin(); d -= operand; }
        { let mut m = 0; 'q: while m < 4 { m += 1; {
            let s = &x1[3..4];
            b[m - 1] = (d.clamp(-T::c(1.25), T::c(1.25))).sin();
        } } }
        (((T::c(1.0) + c * c).ln() - d) + T::c(0.5) * a) + T::c(0.5) * (x1.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>()) + x0.windows(2).map(|p| p[0] * p[1]).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..5], &p[5..9])
    }
}

mod p26 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: &[f64], x2: &[f64]) -> f64 {
        let mut a: f64 = 0.0;
        let mut b = x1.iter().skip(1).map(|e| ((1.0 + (*e) * (*e)).ln()) / (1.0 + ((1.0 + (*e) * (*e)).ln()) * ((1.0 + (*e) * (*e)).ln()))).collect::<Vec<f64>>();
        b[1] += (0.5 * (x1.iter().sum::<f64>())).cos();
        for c in 1..x2.len() {
            let mut d = (((b[(c + 1) % 2]).atan()).atan(), (b[0].min(b[(c + 1) % 2])) / (1.0 + (b[0].min(b[(c + 1) % 2])) * (b[0].min(b[(c + 1) % 2]))));
            d.1 += (x1[c].hypot(1.0 + (b[(c + 1) % 2]).abs())).tanh();
        }
        (((a.min(b[1])).hypot(1.0 + (0.15 * x2[0]).abs()) - b.iter().sum::<f64>()) + 0.5 * a) + 0.5 * (x1.iter().copied().fold(0.3, |l: f64, r: f64| l.max(r * 0.5))) + x0.iter().enumerate().map(|(j, e)| ((j + 1) as f64) * e.sin()).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p26",
        point: &[-1.303, 1.476, -1.334, 1.284, 1.152, 0.895, -1.313, -1.253, 0.694, -0.272],
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

mod d26 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: &[T], x1: &[T], x2: &[T]) -> T {
        let mut a: T = T::c(0.0);
        let mut b = x1.iter().skip(1).map(|e| ((T::c(1.0) + (*e) * (*e)).ln()) / (T::c(1.0) + ((T::c(1.0) + (*e) * (*e)).ln()) * ((T::c(1.0) + (*e) * (*e)).ln()))).collect::<Vec<T>>();
        { let operand = (T::c(0.5) * (x1.iter().sum::<T>())).cos(); b[1] += operand; }
        for c in 1..x2.len() {
            let mut d = (((b[(c + 1) % 2]).atan()).atan(), (b[0].min(b[(c + 1) % 2])) / (T::c(1.0) + (b[0].min(b[(c + 1) % 2])) * (b[0].min(b[(c + 1) % 2]))));
            { let operand = (x1[c].hypot(T::c(1.0) + (b[(c + 1) % 2]).abs())).tanh(); d.1 += operand; }
        }
        (((a.min(b[1])).hypot(T::c(1.0) + (T::c(0.15) * x2[0]).abs()) - b.iter().sum::<T>()) + T::c(0.5) * a) + T::c(0.5) * (x1.iter().copied().fold(T::c(0.3), |l: T, r: T| l.max(r * T::c(0.5)))) + x0.iter().enumerate().map(|(j, e)| T::c((j + 1) as f64) * e.sin()).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4], &p[4..7], &p[7..10])
    }
}

mod p27 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: [f64; 3]) -> f64 {
        let mut a: f64 = 0.0;
        let mut b = vec![(a * x1[2]).sin(), (0.5 * (x1[2] * x0[0])).cos()];
        let mut c = [((0.15) / (2.5 + b[0].sin())).tanh(), (0.5 * (x1[x1.len() - 1])).cos()];
        let d = (if a < 0.0 || (if c[0] > -0.1 { x0[3] } else { b[0] }) > 1.45 { c[1] } else { b[1] }) + b.iter().enumerate().map(|(j, e)| ((j + 1) as f64) * e.sin()).sum::<f64>();
        ((((if b[0] > 0.1 && x1[1] < 0.1 { d + d } else { b.iter().enumerate().map(|(j, e)| ((j + 1) as f64) * e.sin()).sum::<f64>() }) + c.iter().copied().fold(0.3, |l: f64, r: f64| l.max(r * 0.5))) + 0.5 * (b.iter().copied().fold(0.3, |l: f64, r: f64| l.max(r * 0.5)))) + 0.5 * a + x1.iter().map(|e| e * e).sum::<f64>()) + 0.5 * (x0.iter().map(|e| (e * d).cos()).product::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p27",
        point: &[-0.877, -1.287, 0.639, 0.586, -0.346, 0.27, 0.921],
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

mod d27 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: &[T], x1: [T; 3]) -> T {
        let mut a: T = T::c(0.0);
        let mut b = vec![(a * x1[2]).sin(), (T::c(0.5) * (x1[2] * x0[0])).cos()];
        let mut c = [((T::c(0.15)) / (T::c(2.5) + b[0].sin())).tanh(), (T::c(0.5) * (x1[x1.len() - 1])).cos()];
        let d = (if a < T::c(0.0) || (if c[0] > -T::c(0.1) { x0[3] } else { b[0] }) > T::c(1.45) { c[1] } else { b[1] }) + b.iter().enumerate().map(|(j, e)| T::c((j + 1) as f64) * e.sin()).sum::<T>();
        ((((if b[0] > T::c(0.1) && x1[1] < T::c(0.1) { d + d } else { b.iter().enumerate().map(|(j, e)| T::c((j + 1) as f64) * e.sin()).sum::<T>() }) + c.iter().copied().fold(T::c(0.3), |l: T, r: T| l.max(r * T::c(0.5)))) + T::c(0.5) * (b.iter().copied().fold(T::c(0.3), |l: T, r: T| l.max(r * T::c(0.5))))) + T::c(0.5) * a + x1.iter().map(|e| e * e).sum::<T>()) + T::c(0.5) * (x0.iter().map(|e| (e * d).cos()).product::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4], [p[4], p[5], p[6]])
    }
}

mod p28 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut a: f64 = 0.0;
        let mut b = [[(a.mul_add(1.25, 0.95)).atan(), a], [(0.5 * (a.abs())).cos(), a]];
        for c in (1..2).rev() {
            let d = ((b[c][c - 1]).atan2(1.5 + x0[c].abs())).min((1.0 + a * a).sqrt());
            let g = |m: f64| (0.5 * x0[c]).cos();
            if d > 1.7 {
                a = ((x0.iter().fold(0.0, |acc, e| 0.5 * acc + e * d)).cos().powi(3)).atan();
            }
            a *= ((1.0 + x0[c] * x0[c]).sqrt()).tanh();
        }
        (x0[4].atan2(1.5 + b[1][1].abs())).tanh() + b[0][1] + a - x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p28",
        point: &[-0.636, 1.251, -1.19, -0.838, 1.039],
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

mod d28 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: &[T]) -> T {
        let mut a: T = T::c(0.0);
        let mut b = [[(a.mul_add(T::c(1.25), T::c(0.95))).atan(), a], [(T::c(0.5) * (a.abs())).cos(), a]];
        for c in (1..2).rev() {
            let d = ((b[c][c - 1]).atan2(T::c(1.5) + x0[c].abs())).min((T::c(1.0) + a * a).sqrt());
            let g = |m: T| (T::c(0.5) * x0[c]).cos();
            if d > T::c(1.7) {
                a = ((x0.iter().fold(T::c(0.0), |acc, e| T::c(0.5) * acc + e * d)).cos().powi(3)).atan();
            }
            { let operand = ((T::c(1.0) + x0[c] * x0[c]).sqrt()).tanh(); a *= operand; }
        }
        (x0[4].atan2(T::c(1.5) + b[1][1].abs())).tanh() + b[0][1] + a - x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..5])
    }
}

mod p29 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: [f64; 3]) -> f64 {
        x0[4] * x1[1]
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p29",
        point: &[0.863, 1.191, -1.112, -1.102, -1.432, -1.456, 0.619, -1.055],
        value: |p| f(&p[0..5], [p[5], p[6], p[7]]),
        grad: |p| flat(f_grad(&p[0..5], [p[5], p[6], p[7]])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..5], [p[5], p[6], p[7]])),
        vjp: |p, ct| valued(f_vjp(&p[0..5], [p[5], p[6], p[7]], ct)),
        jvp: |p, v| f_jvp(&p[0..5], [p[5], p[6], p[7]], &v[0..5], [v[5], v[6], v[7]]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..5], [p[5], p[6], p[7]], &v[0..5], [v[5], v[6], v[7]])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..5], [p[5], p[6], p[7]], &(v[0..5].to_vec(), [v[5], v[6], v[7]]))),
        hvp: |p, v| flat(f_hvp(&p[0..5], [p[5], p[6], p[7]], &v[0..5], [v[5], v[6], v[7]])),
        third: None,
    };
}

mod d29 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: &[T], x1: [T; 3]) -> T {
        x0[4] * x1[1]
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..5], [p[5], p[6], p[7]])
    }
}

mod p30 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: [f64; 3], x1: [f64; 3], x2: usize) -> f64 {
        for a in 0..x0.len() {
        }
        x0[x2] + x1.iter().take(2).map(|e| e - x1[x1.len() - 1]).sum::<f64>() - x0.iter().map(|e| e * e).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p30",
        point: &[-1.105, 0.933, 0.457, 0.935, -0.357, 1.177],
        value: |p| f([p[0], p[1], p[2]], [p[3], p[4], p[5]], 2),
        grad: |p| flat(f_grad([p[0], p[1], p[2]], [p[3], p[4], p[5]], 2)),
        value_and_grad: |p| valued(f_value_and_grad([p[0], p[1], p[2]], [p[3], p[4], p[5]], 2)),
        vjp: |p, ct| valued(f_vjp([p[0], p[1], p[2]], [p[3], p[4], p[5]], 2, ct)),
        jvp: |p, v| f_jvp([p[0], p[1], p[2]], [p[3], p[4], p[5]], 2, [v[0], v[1], v[2]], [v[3], v[4], v[5]]),
        grad_jvp: |p, v| two(f_grad_jvp([p[0], p[1], p[2]], [p[3], p[4], p[5]], 2, [v[0], v[1], v[2]], [v[3], v[4], v[5]])),
        grad_vjp: |p, v| two(f_grad_vjp([p[0], p[1], p[2]], [p[3], p[4], p[5]], 2, ([v[0], v[1], v[2]], [v[3], v[4], v[5]]))),
        hvp: |p, v| flat(f_hvp([p[0], p[1], p[2]], [p[3], p[4], p[5]], 2, [v[0], v[1], v[2]], [v[3], v[4], v[5]])),
        third: None,
    };
}

mod d30 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: [T; 3], x1: [T; 3], x2: usize) -> T {
        for a in 0..x0.len() {
        }
        x0[x2] + x1.iter().take(2).map(|e| e - x1[x1.len() - 1]).sum::<T>() - x0.iter().map(|e| e * e).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f([p[0], p[1], p[2]], [p[3], p[4], p[5]], 2)
    }
}

mod p31 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: &mut [f64], k: f64) {
        x[0] *= (({ let (al, ar) = (1.0, k); al * ar + x[1] })).sin();
    }

    #[differentiable(order = 2)]
    pub fn f(x0: [f64; 3]) -> f64 {
        x0[x0.len() - 1] + x0.iter().zip(x0.iter()).map(|(l, r)| l * r).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p31",
        point: &[-0.025, -0.812, -0.55],
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

mod d31 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &mut [T], k: T) {
        { let operand = (({ let (al, ar) = (T::c(1.0), k); al * ar + x[1] })).sin(); x[0] *= operand; }
    }

    pub fn f(x0: [T; 3]) -> T {
        x0[x0.len() - 1] + x0.iter().zip(x0.iter()).map(|(l, r)| l * r).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f([p[0], p[1], p[2]])
    }
}

mod p32 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: &mut [f64], y: &[f64]) -> f64 {
        { let mut a = 0; while a < 5 { a += 1; {
            x[(a + 1) % 2] += x[0].sin();
        } } }
        ((0.5 * y[1].tanh()).exp()) / (2.5 + (y[y.len() - 1]).sin()) - y.iter().filter(|e| **e > 0.1).map(|e| *e * *e).sum::<f64>()
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut b: f64 = ((1.0 + x0[3] * x0[3]).ln()).tanh();
        let mut c = [((x0[x0.len() - 1]).sin().exp()).atan(); 3];
        b -= (({
            for d in 1..c.len() {
                if c[d - 1] > 0.85 {
                    let mut g = h0(&mut c, x0);
                    g = b.tanh();
                } else if x0[1] > -2.0 {
                    b = (0.1 - (0.2 * (d as f64))) / (1.0 + (0.1 - (0.2 * (d as f64))) * (0.1 - (0.2 * (d as f64))));
                } else {
                    for e in c.iter_mut() { *e = (*e * (b.abs()) / (1.0 + (b.abs()) * (b.abs()))).sin(); }
                }
                c.swap(d - 1, d - 1);
            }
            b
        })).sin();
        (({ let (ml, mr) = (1.7, b); ml * mr + c[c.len() - 1] })).tanh() + c.windows(2).map(|p| p[0] * p[1]).sum::<f64>() - x0.iter().copied().fold(0.3, |l: f64, r: f64| l.max(r * 0.5))
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p32",
        point: &[0.448, 0.983, 0.264, 0.787],
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

mod d32 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &mut [T], y: &[T]) -> T {
        { let mut a = 0; while a < 5 { a += 1; {
            { let operand = x[0].sin(); x[(a + 1) % 2] += operand; }
        } } }
        ((T::c(0.5) * y[1].tanh()).exp()) / (T::c(2.5) + (y[y.len() - 1]).sin()) - y.iter().filter(|e| **e > T::c(0.1)).map(|e| *e * *e).sum::<T>()
    }

    pub fn f(x0: &[T]) -> T {
        let mut b: T = ((T::c(1.0) + x0[3] * x0[3]).ln()).tanh();
        let mut c = [((x0[x0.len() - 1]).sin().exp()).atan(); 3];
        { let operand = (({
            for d in 1..c.len() {
                if c[d - 1] > T::c(0.85) {
                    let mut g = h0(&mut c, x0);
                    g = b.tanh();
                } else if x0[1] > -T::c(2.0) {
                    b = (T::c(0.1) - (T::c(0.2) * T::c(d as f64))) / (T::c(1.0) + (T::c(0.1) - (T::c(0.2) * T::c(d as f64))) * (T::c(0.1) - (T::c(0.2) * T::c(d as f64))));
                } else {
                    for e in c.iter_mut() { *e = (*e * (b.abs()) / (T::c(1.0) + (b.abs()) * (b.abs()))).sin(); }
                }
                c.swap(d - 1, d - 1);
            }
            b
        })).sin(); b -= operand; }
        (({ let (ml, mr) = (T::c(1.7), b); ml * mr + c[c.len() - 1] })).tanh() + c.windows(2).map(|p| p[0] * p[1]).sum::<T>() - x0.iter().copied().fold(T::c(0.3), |l: T, r: T| l.max(r * T::c(0.5)))
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4])
    }
}

mod p33 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: &mut [f64], k: f64) {
        let a = x[0]; x[0] = a * 0.5 + (x[1] - k) / (1.0 + (x[1] - k) * (x[1] - k));
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: f64, x2: &[f64]) -> f64 {
        let mut b: f64 = 0.0;
        let mut c = [(x0[1].min(b)).sin(); 3];
        let d = c[1]; c[1] = d * 0.5 + (x2[3].max(c[2])) / (1.0 + (x2[3].max(c[2])) * (x2[3].max(c[2])));
        for (m, g) in c.iter_mut().enumerate() {
            *g = *g * 0.5 + (-b).sin();
            b -= (0.5 * b).cos();
        }
        ((d + 0.5 * d - c.iter().map(|e| e * e).sum::<f64>() + b - x2.iter().take(2).map(|e| e - c[1]).sum::<f64>()) + 0.5 * x1) + 0.5 * (x0.iter().map(|e| (e * b).cos()).product::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p33",
        point: &[0.903, 1.047, -1.185, -0.618, -1.187, 1.396, 1.431, -0.66, -0.829],
        value: |p| f(&p[0..3], p[3], &p[4..9]),
        grad: |p| flat(f_grad(&p[0..3], p[3], &p[4..9])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..3], p[3], &p[4..9])),
        vjp: |p, ct| valued(f_vjp(&p[0..3], p[3], &p[4..9], ct)),
        jvp: |p, v| f_jvp(&p[0..3], p[3], &p[4..9], &v[0..3], v[3], &v[4..9]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..3], p[3], &p[4..9], &v[0..3], v[3], &v[4..9])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..3], p[3], &p[4..9], &(v[0..3].to_vec(), v[3], v[4..9].to_vec()))),
        hvp: |p, v| flat(f_hvp(&p[0..3], p[3], &p[4..9], &v[0..3], v[3], &v[4..9])),
        third: None,
    };
}

mod d33 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &mut [T], k: T) {
        let a = x[0]; x[0] = a * T::c(0.5) + (x[1] - k) / (T::c(1.0) + (x[1] - k) * (x[1] - k));
    }

    pub fn f(x0: &[T], x1: T, x2: &[T]) -> T {
        let mut b: T = T::c(0.0);
        let mut c = [(x0[1].min(b)).sin(); 3];
        let d = c[1]; c[1] = d * T::c(0.5) + (x2[3].max(c[2])) / (T::c(1.0) + (x2[3].max(c[2])) * (x2[3].max(c[2])));
        for (m, g) in c.iter_mut().enumerate() {
            *g = *g * T::c(0.5) + (-b).sin();
            { let operand = (T::c(0.5) * b).cos(); b -= operand; }
        }
        ((d + T::c(0.5) * d - c.iter().map(|e| e * e).sum::<T>() + b - x2.iter().take(2).map(|e| e - c[1]).sum::<T>()) + T::c(0.5) * x1) + T::c(0.5) * (x0.iter().map(|e| (e * b).cos()).product::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3], p[3], &p[4..9])
    }
}

mod p34 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: &[f64], y: &[f64], k: f64) -> f64 {
        let mut a = y[0];
        ((((a.atan2(1.5 + k.abs())).mul_add(k, y[0])) + 0.5 * a) + 0.5 * k) + 0.5 * (y.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>()) - x.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>()
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: &[f64], x2: [f64; 3]) -> f64 {
        let mut b = (x2[2] / (1.0 + x2[2] * x2[2]), (0.5 * (1.05 + x1[3])).cos());
        (({ let (cl, cr) = (b.0, x2[0]); cl * cr + x1[1] })).hypot(1.0 + ((if b.1 > 0.1 && 0.55 * (x2[x2.len() - 1]) < 0.85 { x1[1] } else { x2[0] })).abs()) - x2.iter().map(|e| (e * 0.75).cos()).product::<f64>() + x0.iter().enumerate().map(|(j, e)| ((j + 1) as f64) * e.sin()).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p34",
        point: &[0.047, 1.223, 1.448, -1.481, -0.309, -0.854, 1.49, 1.41, 0.494, 0.703, -0.388, 1.28],
        value: |p| f(&p[0..5], &p[5..9], [p[9], p[10], p[11]]),
        grad: |p| flat(f_grad(&p[0..5], &p[5..9], [p[9], p[10], p[11]])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..5], &p[5..9], [p[9], p[10], p[11]])),
        vjp: |p, ct| valued(f_vjp(&p[0..5], &p[5..9], [p[9], p[10], p[11]], ct)),
        jvp: |p, v| f_jvp(&p[0..5], &p[5..9], [p[9], p[10], p[11]], &v[0..5], &v[5..9], [v[9], v[10], v[11]]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..5], &p[5..9], [p[9], p[10], p[11]], &v[0..5], &v[5..9], [v[9], v[10], v[11]])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..5], &p[5..9], [p[9], p[10], p[11]], &(v[0..5].to_vec(), v[5..9].to_vec(), [v[9], v[10], v[11]]))),
        hvp: |p, v| flat(f_hvp(&p[0..5], &p[5..9], [p[9], p[10], p[11]], &v[0..5], &v[5..9], [v[9], v[10], v[11]])),
        third: None,
    };
}

mod d34 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &[T], y: &[T], k: T) -> T {
        let mut a = y[0];
        ((((a.atan2(T::c(1.5) + k.abs())).mul_add(k, y[0])) + T::c(0.5) * a) + T::c(0.5) * k) + T::c(0.5) * (y.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>()) - x.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>()
    }

    pub fn f(x0: &[T], x1: &[T], x2: [T; 3]) -> T {
        let mut b = (x2[2] / (T::c(1.0) + x2[2] * x2[2]), (T::c(0.5) * (T::c(1.05) + x1[3])).cos());
        (({ let (cl, cr) = (b.0, x2[0]); cl * cr + x1[1] })).hypot(T::c(1.0) + ((if b.1 > T::c(0.1) && T::c(0.55) * (x2[x2.len() - 1]) < T::c(0.85) { x1[1] } else { x2[0] })).abs()) - x2.iter().map(|e| (e * T::c(0.75)).cos()).product::<T>() + x0.iter().enumerate().map(|(j, e)| T::c((j + 1) as f64) * e.sin()).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..5], &p[5..9], [p[9], p[10], p[11]])
    }
}

mod p35 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut a: f64 = 0.0;
        let mut b = vec![];
        for c in 0..4 {
            b.push((a + a + (-(x0[2] * x0[2])).exp()).sin());
        }
        for d in 1..=2 {
            b.swap(d - 1, d + 1);
            b[d - 1] += (b[d] * (1.0)).sin();
            b[d] = ((a.tanh()) * (b[d] - b[d + 1])).sin();
        }
        b[3] - b.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>() - a - x0.iter().take(2).map(|e| e - 2.0).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p35",
        point: &[0.277, -0.132, 0.252, 0.189, -0.454],
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

mod d35 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: &[T]) -> T {
        let mut a: T = T::c(0.0);
        let mut b = vec![];
        for c in 0..4 {
            b.push((a + a + (-(x0[2] * x0[2])).exp()).sin());
        }
        for d in 1..=2 {
            b.swap(d - 1, d + 1);
            { let operand = (b[d] * (T::c(1.0))).sin(); b[d - 1] += operand; }
            b[d] = ((a.tanh()) * (b[d] - b[d + 1])).sin();
        }
        b[3] - b.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>() - a - x0.iter().take(2).map(|e| e - T::c(2.0)).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..5])
    }
}

mod p36 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: usize, x2: &[f64]) -> f64 {
        let mut a: f64 = (x2[(x1 + 1) % 3]).tanh();
        let b = x0.to_vec();
        { let mut c = 0; loop { c += 1; if c > 3 { break; } {
            let (d, mut g) = (((0.3 * a).sin()).tanh(), a.sin());
            a += (0.5 * ((1.5 + g * g).recip())).cos();
        } if x1 % 2 == 0 { break; } } }
        { let mut m = 0; loop { m += 1; if m > 5 { break; } {
            a *= (0.5 * a).cos();
        } if b[x1 % 3] < x2.iter().map(|e| (e * x2[(x1 + 1) % 3]).cos()).product::<f64>() { break; } } }
        ((0.5 * ((x0[(x1 + 1) % 3]) / (2.5 + (b[(x1 + 1) % 3]).sin())).tanh()).exp() - a) + 0.5 * (x2.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>()) - x0.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p36",
        point: &[-0.033, -1.256, -0.894, -0.045, -1.391, 1.418],
        value: |p| f(&p[0..3], 4, &p[3..6]),
        grad: |p| flat(f_grad(&p[0..3], 4, &p[3..6])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..3], 4, &p[3..6])),
        vjp: |p, ct| valued(f_vjp(&p[0..3], 4, &p[3..6], ct)),
        jvp: |p, v| f_jvp(&p[0..3], 4, &p[3..6], &v[0..3], &v[3..6]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..3], 4, &p[3..6], &v[0..3], &v[3..6])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..3], 4, &p[3..6], &(v[0..3].to_vec(), v[3..6].to_vec()))),
        hvp: |p, v| flat(f_hvp(&p[0..3], 4, &p[3..6], &v[0..3], &v[3..6])),
        third: None,
    };
}

mod d36 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: &[T], x1: usize, x2: &[T]) -> T {
        let mut a: T = (x2[(x1 + 1) % 3]).tanh();
        let b = x0.to_vec();
        { let mut c = 0; loop { c += 1; if c > 3 { break; } {
            let (d, mut g) = (((T::c(0.3) * a).sin()).tanh(), a.sin());
            { let operand = (T::c(0.5) * ((T::c(1.5) + g * g).recip())).cos(); a += operand; }
        } if x1 % 2 == 0 { break; } } }
        { let mut m = 0; loop { m += 1; if m > 5 { break; } {
            { let operand = (T::c(0.5) * a).cos(); a *= operand; }
        } if b[x1 % 3] < x2.iter().map(|e| (e * x2[(x1 + 1) % 3]).cos()).product::<T>() { break; } } }
        ((T::c(0.5) * ((x0[(x1 + 1) % 3]) / (T::c(2.5) + (b[(x1 + 1) % 3]).sin())).tanh()).exp() - a) + T::c(0.5) * (x2.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>()) - x0.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3], 4, &p[3..6])
    }
}

mod p37 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: [f64; 3], x1: usize, x2: [f64; 3]) -> f64 {
        let mut a: f64 = (({ let (bl, br) = (x2[x1 % 3], x2[(x1 + 1) % 3]); bl - br * x2[2] })).sin();
        let mut c = x2.iter().skip(1).map(|e| ((x2[(x1 + 1) % 3]).hypot(1.0 + (*e).abs())) / (1.0 + ((x2[(x1 + 1) % 3]).hypot(1.0 + (*e).abs())) * ((x2[(x1 + 1) % 3]).hypot(1.0 + (*e).abs())))).collect::<Vec<f64>>();
        for d in c.windows(2) {
            let mut q = vec![((1.0 + a * a).sqrt()) / (1.0 + ((1.0 + a * a).sqrt()) * ((1.0 + a * a).sqrt())), (d[1].hypot(1.0 + (d[x1 % 2]).abs())).atan()];
            if q.len() > 2 { let last = q.pop().unwrap(); q[0] = last * (({
                { let mut s = 0; loop { s += 1; if s > 2 { break; } {
                    a += (c[(s + 1) % 2]).sin();
                } if !(c[x1 % 2] > d[1]) { break; } } }
                c[x1 % 2]
            })).sin(); }
        }
        ((a / (1.0 + a.abs()) + 0.3) + 0.5 * (c.windows(2).map(|p| p[0] * p[1]).sum::<f64>()) - x2.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>()) + 0.5 * (x0.iter().map(|e| e * e).sum::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p37",
        point: &[0.624, 0.069, -0.669, 1.388, 0.435, -0.067],
        value: |p| f([p[0], p[1], p[2]], 4, [p[3], p[4], p[5]]),
        grad: |p| flat(f_grad([p[0], p[1], p[2]], 4, [p[3], p[4], p[5]])),
        value_and_grad: |p| valued(f_value_and_grad([p[0], p[1], p[2]], 4, [p[3], p[4], p[5]])),
        vjp: |p, ct| valued(f_vjp([p[0], p[1], p[2]], 4, [p[3], p[4], p[5]], ct)),
        jvp: |p, v| f_jvp([p[0], p[1], p[2]], 4, [p[3], p[4], p[5]], [v[0], v[1], v[2]], [v[3], v[4], v[5]]),
        grad_jvp: |p, v| two(f_grad_jvp([p[0], p[1], p[2]], 4, [p[3], p[4], p[5]], [v[0], v[1], v[2]], [v[3], v[4], v[5]])),
        grad_vjp: |p, v| two(f_grad_vjp([p[0], p[1], p[2]], 4, [p[3], p[4], p[5]], ([v[0], v[1], v[2]], [v[3], v[4], v[5]]))),
        hvp: |p, v| flat(f_hvp([p[0], p[1], p[2]], 4, [p[3], p[4], p[5]], [v[0], v[1], v[2]], [v[3], v[4], v[5]])),
        third: None,
    };
}

mod d37 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: [T; 3], x1: usize, x2: [T; 3]) -> T {
        let mut a: T = (({ let (bl, br) = (x2[x1 % 3], x2[(x1 + 1) % 3]); bl - br * x2[2] })).sin();
        let mut c = x2.iter().skip(1).map(|e| ((x2[(x1 + 1) % 3]).hypot(T::c(1.0) + (*e).abs())) / (T::c(1.0) + ((x2[(x1 + 1) % 3]).hypot(T::c(1.0) + (*e).abs())) * ((x2[(x1 + 1) % 3]).hypot(T::c(1.0) + (*e).abs())))).collect::<Vec<T>>();
        for d in c.windows(2) {
            let mut q = vec![((T::c(1.0) + a * a).sqrt()) / (T::c(1.0) + ((T::c(1.0) + a * a).sqrt()) * ((T::c(1.0) + a * a).sqrt())), (d[1].hypot(T::c(1.0) + (d[x1 % 2]).abs())).atan()];
            if q.len() > 2 { let last = q.pop().unwrap(); q[0] = last * (({
                { let mut s = 0; loop { s += 1; if s > 2 { break; } {
                    { let operand = (c[(s + 1) % 2]).sin(); a += operand; }
                } if !(c[x1 % 2] > d[1]) { break; } } }
                c[x1 % 2]
            })).sin(); }
        }
        ((a / (T::c(1.0) + a.abs()) + T::c(0.3)) + T::c(0.5) * (c.windows(2).map(|p| p[0] * p[1]).sum::<T>()) - x2.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>()) + T::c(0.5) * (x0.iter().map(|e| e * e).sum::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f([p[0], p[1], p[2]], 4, [p[3], p[4], p[5]])
    }
}

mod p38 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: f64, y: f64) -> f64 {
        let mut a: f64 = (1.45) * (1.1) + y;
        a + y - x
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: &[f64]) -> f64 {
        let mut b: f64 = 0.0;
        let mut c = [((x0[x0.len() - 1]).hypot(1.0 + b.abs())).tanh(); 2];
        let d = &x0[0..1];
        let mut g = |l: f64| { b = (b + l * (0.5 * (d[0].sin())).cos()).sin(); }; g((x0.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>()).sin()); g(d[0].sin());
        ((c[1].mul_add(d[0], b)).cos().powi(3)) + 0.5 * (d.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>()) - c.iter().copied().fold(0.3, |l: f64, r: f64| l.max(r * 0.5)) - x0.iter().map(|e| (e * d[0]).cos()).product::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p38",
        point: &[-0.426, 1.415, 0.692, 0.318, -0.237, 0.698, 0.823, -0.564],
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

mod d38 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: T, y: T) -> T {
        let mut a: T = (T::c(1.45)) * (T::c(1.1)) + y;
        a + y - x
    }

    pub fn f(x0: &[T], x1: &[T]) -> T {
        let mut b: T = T::c(0.0);
        let mut c = [((x0[x0.len() - 1]).hypot(T::c(1.0) + b.abs())).tanh(); 2];
        let d = &x0[0..1];
        let mut g = |l: T| { b = (b + l * (T::c(0.5) * (d[0].sin())).cos()).sin(); }; g((x0.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>()).sin()); g(d[0].sin());
        ((c[1].mul_add(d[0], b)).cos().powi(3)) + T::c(0.5) * (d.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>()) - c.iter().copied().fold(T::c(0.3), |l: T, r: T| l.max(r * T::c(0.5))) - x0.iter().map(|e| (e * d[0]).cos()).product::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4], &p[4..8])
    }
}

mod p39 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: &[f64]) -> f64 {
        0.75 - x[1] + x.iter().map(|e| e * e).sum::<f64>()
    }

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: &[f64]) -> f64 {
        let mut a: f64 = 0.0;
        let b = [[(x1[1].abs()) / (1.0 + (x1[1].abs()) * (x1[1].abs())), a], [(x1[1] - 0.5) / (1.0 + (x1[1] - 0.5) * (x1[1] - 0.5)), a]];
        let mut a: f64 = (if b[0][1] > 0.1 && -b[1][1] < 0.75 { (if b[1][1] > -1.8 { b[1][0] } else { b[0][1] }) } else { h0(x1) });
        let mut c = |l: f64| { a = (a + l * ((if !(b[0][0] > x1.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>()) { b[0][0] } else { x1[1] })).sin()).sin(); }; c((x1[1].min(x0)).tanh()); c((0.15 / (1.5 + x0.cos())).sin());
        0.7 - (a * b[1][1]) + a + b[1][0] - x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p39",
        point: &[-0.065, 1.284, -0.057, -1.436, -0.087],
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

mod d39 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &[T]) -> T {
        T::c(0.75) - x[1] + x.iter().map(|e| e * e).sum::<T>()
    }

    pub fn f(x0: T, x1: &[T]) -> T {
        let mut a: T = T::c(0.0);
        let b = [[(x1[1].abs()) / (T::c(1.0) + (x1[1].abs()) * (x1[1].abs())), a], [(x1[1] - T::c(0.5)) / (T::c(1.0) + (x1[1] - T::c(0.5)) * (x1[1] - T::c(0.5))), a]];
        let mut a: T = (if b[0][1] > T::c(0.1) && -b[1][1] < T::c(0.75) { (if b[1][1] > -T::c(1.8) { b[1][0] } else { b[0][1] }) } else { h0(x1) });
        let mut c = |l: T| { a = (a + l * ((if !(b[0][0] > x1.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>()) { b[0][0] } else { x1[1] })).sin()).sin(); }; c((x1[1].min(x0)).tanh()); c((T::c(0.15) / (T::c(1.5) + x0.cos())).sin());
        T::c(0.7) - (a * b[1][1]) + a + b[1][0] - x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], &p[1..5])
    }
}

mod p40 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: f64) -> f64 {
        { let mut a = 0; loop { a += 1; if a > 4 { break; } {
            for b in (1..2).rev() {
            }
        } if x1 < x1 { break; } } }
        (x1.min(x1)).hypot(1.0 + x0[1].abs()) + x1 + x0.iter().filter(|e| **e > 0.1).map(|e| *e * *e).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p40",
        point: &[-0.871, 1.454, 0.139, -1.322],
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

mod d40 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: &[T], x1: T) -> T {
        { let mut a = 0; loop { a += 1; if a > 4 { break; } {
            for b in (1..2).rev() {
            }
        } if x1 < x1 { break; } } }
        (x1.min(x1)).hypot(T::c(1.0) + x0[1].abs()) + x1 + x0.iter().filter(|e| **e > T::c(0.1)).map(|e| *e * *e).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3], p[3])
    }
}

mod p41 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: f64, y: f64) -> f64 {
        'b: for a in (1..3).rev() {
        }
        y - (y * y).ln_1p() + y - x
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: &[f64]) -> f64 {
        { let mut c = 0; loop { c += 1; if c > 4 { break; } {
            let mut d: Vec<f64> = x1.iter().map(|e| ((*e) * (1.65)).tanh()).collect();
            let g = d[c % 3]; d[c % 3] = g * 0.5 + ((d[c % 3]).min(d[(c + 1) % 3])).sin();
        } if x0[0] < 0.0 || x1[x1.len() - 1] > 0.2 { break; } } }
        (x1[2].mul_add(1.35, x1[x1.len() - 1])).cos() - x1.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p41",
        point: &[0.046, -0.825, 0.146, 1.236, -0.647, -0.745, -0.979, 1.188],
        value: |p| f(&p[0..5], &p[5..8]),
        grad: |p| flat(f_grad(&p[0..5], &p[5..8])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..5], &p[5..8])),
        vjp: |p, ct| valued(f_vjp(&p[0..5], &p[5..8], ct)),
        jvp: |p, v| f_jvp(&p[0..5], &p[5..8], &v[0..5], &v[5..8]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..5], &p[5..8], &v[0..5], &v[5..8])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..5], &p[5..8], &(v[0..5].to_vec(), v[5..8].to_vec()))),
        hvp: |p, v| flat(f_hvp(&p[0..5], &p[5..8], &v[0..5], &v[5..8])),
        third: None,
    };
}

mod d41 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: T, y: T) -> T {
        'b: for a in (1..3).rev() {
        }
        y - (y * y).ln_1p() + y - x
    }

    pub fn f(x0: &[T], x1: &[T]) -> T {
        { let mut c = 0; loop { c += 1; if c > 4 { break; } {
            let mut d: Vec<T> = x1.iter().map(|e| ((*e) * (T::c(1.65))).tanh()).collect();
            let g = d[c % 3]; d[c % 3] = g * T::c(0.5) + ((d[c % 3]).min(d[(c + 1) % 3])).sin();
        } if x0[0] < T::c(0.0) || x1[x1.len() - 1] > T::c(0.2) { break; } } }
        (x1[2].mul_add(T::c(1.35), x1[x1.len() - 1])).cos() - x1.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..5], &p[5..8])
    }
}

mod p42 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: [f64; 3], x1: f64, x2: f64) -> f64 {
        let mut a: f64 = 0.0;
        let mut b: Vec<f64> = vec![0.0; x0.len()];
        let mut c = (((if x2 > -0.95 { a } else { a })).tanh(), (x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>()) / (1.0 + (x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>()) * (x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>())));
        for d in 0..2 {
            for g in (1..2).rev() {
                b[d] = (((1.5 + (b[g + 1]) * (b[g + 1])).recip()) / (2.5 + c.0.sin())).sin();
            }
            c.0 -= c.0.tanh();
        }
        ((a.max(0.4) - x2.atan() - b.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>()) + 0.5 * a) + 0.5 * x2 - x1 - x0.iter().filter(|e| **e > 0.1).map(|e| *e * *e).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p42",
        point: &[-0.668, -0.067, -0.055, 1.096, 1.0],
        value: |p| f([p[0], p[1], p[2]], p[3], p[4]),
        grad: |p| flat(f_grad([p[0], p[1], p[2]], p[3], p[4])),
        value_and_grad: |p| valued(f_value_and_grad([p[0], p[1], p[2]], p[3], p[4])),
        vjp: |p, ct| valued(f_vjp([p[0], p[1], p[2]], p[3], p[4], ct)),
        jvp: |p, v| f_jvp([p[0], p[1], p[2]], p[3], p[4], [v[0], v[1], v[2]], v[3], v[4]),
        grad_jvp: |p, v| two(f_grad_jvp([p[0], p[1], p[2]], p[3], p[4], [v[0], v[1], v[2]], v[3], v[4])),
        grad_vjp: |p, v| two(f_grad_vjp([p[0], p[1], p[2]], p[3], p[4], ([v[0], v[1], v[2]], v[3], v[4]))),
        hvp: |p, v| flat(f_hvp([p[0], p[1], p[2]], p[3], p[4], [v[0], v[1], v[2]], v[3], v[4])),
        third: None,
    };
}

mod d42 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: [T; 3], x1: T, x2: T) -> T {
        let mut a: T = T::c(0.0);
        let mut b: Vec<T> = vec![T::c(0.0); x0.len()];
        let mut c = (((if x2 > -T::c(0.95) { a } else { a })).tanh(), (x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>()) / (T::c(1.0) + (x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>()) * (x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>())));
        for d in 0..2 {
            for g in (1..2).rev() {
                b[d] = (((T::c(1.5) + (b[g + 1]) * (b[g + 1])).recip()) / (T::c(2.5) + c.0.sin())).sin();
            }
            { let operand = c.0.tanh(); c.0 -= operand; }
        }
        ((a.max(T::c(0.4)) - x2.atan() - b.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>()) + T::c(0.5) * a) + T::c(0.5) * x2 - x1 - x0.iter().filter(|e| **e > T::c(0.1)).map(|e| *e * *e).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f([p[0], p[1], p[2]], p[3], p[4])
    }
}

mod p43 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: &mut [f64], k: f64) {
        let a = x[1]; x[1] = a * 0.5 + (k.min(x[x.len() - 1])).tanh();
    }

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: [f64; 3], x2: &[f64]) -> f64 {
        let mut b: f64 = (x1[2].sin()).atan();
        let c = x2.iter().skip(1).map(|e| (x2[4] * x1[2]) / (1.0 + (x2[4] * x1[2]) * (x2[4] * x1[2]))).collect::<Vec<f64>>();
        {
            b += (c[1].sin().exp()).sin();
            b -= (0.5 * (0.5 + x2[2])).cos();
        }
        if b > 0.1 && x2[x2.len() - 1] < 1.05 {
            b *= (0.5 * ((1.0 + x1[1] * x1[1]).ln())).cos();
        } else if x1[1] > -1.55 {
            b *= (b.min(c[0])).sin();
        } else {
            b = (1.05 + b + x0) / (1.0 + (1.05 + b + x0) * (1.05 + b + x0));
        }
        ({ let (dl, dr) = (c[3], c[3]); dl * dr + b }) - c.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>() + x2.iter().enumerate().map(|(j, e)| ((j + 1) as f64) * e.sin()).sum::<f64>() + x1.iter().enumerate().map(|(j, e)| ((j + 1) as f64) * e.sin()).sum::<f64>() + x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p43",
        point: &[-1.37, -1.45, -0.42, 0.988, -0.371, -0.92, -0.907, -0.112, 0.247],
        value: |p| f(p[0], [p[1], p[2], p[3]], &p[4..9]),
        grad: |p| flat(f_grad(p[0], [p[1], p[2], p[3]], &p[4..9])),
        value_and_grad: |p| valued(f_value_and_grad(p[0], [p[1], p[2], p[3]], &p[4..9])),
        vjp: |p, ct| valued(f_vjp(p[0], [p[1], p[2], p[3]], &p[4..9], ct)),
        jvp: |p, v| f_jvp(p[0], [p[1], p[2], p[3]], &p[4..9], v[0], [v[1], v[2], v[3]], &v[4..9]),
        grad_jvp: |p, v| two(f_grad_jvp(p[0], [p[1], p[2], p[3]], &p[4..9], v[0], [v[1], v[2], v[3]], &v[4..9])),
        grad_vjp: |p, v| two(f_grad_vjp(p[0], [p[1], p[2], p[3]], &p[4..9], &(v[0], [v[1], v[2], v[3]], v[4..9].to_vec()))),
        hvp: |p, v| flat(f_hvp(p[0], [p[1], p[2], p[3]], &p[4..9], v[0], [v[1], v[2], v[3]], &v[4..9])),
        third: None,
    };
}

mod d43 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &mut [T], k: T) {
        let a = x[1]; x[1] = a * T::c(0.5) + (k.min(x[x.len() - 1])).tanh();
    }

    pub fn f(x0: T, x1: [T; 3], x2: &[T]) -> T {
        let mut b: T = (x1[2].sin()).atan();
        let c = x2.iter().skip(1).map(|e| (x2[4] * x1[2]) / (T::c(1.0) + (x2[4] * x1[2]) * (x2[4] * x1[2]))).collect::<Vec<T>>();
        {
            { let operand = (c[1].sin().exp()).sin(); b += operand; }
            { let operand = (T::c(0.5) * (T::c(0.5) + x2[2])).cos(); b -= operand; }
        }
        if b > T::c(0.1) && x2[x2.len() - 1] < T::c(1.05) {
            { let operand = (T::c(0.5) * ((T::c(1.0) + x1[1] * x1[1]).ln())).cos(); b *= operand; }
        } else if x1[1] > -T::c(1.55) {
            { let operand = (b.min(c[0])).sin(); b *= operand; }
        } else {
            b = (T::c(1.05) + b + x0) / (T::c(1.0) + (T::c(1.05) + b + x0) * (T::c(1.05) + b + x0));
        }
        ({ let (dl, dr) = (c[3], c[3]); dl * dr + b }) - c.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>() + x2.iter().enumerate().map(|(j, e)| T::c((j + 1) as f64) * e.sin()).sum::<T>() + x1.iter().enumerate().map(|(j, e)| T::c((j + 1) as f64) * e.sin()).sum::<T>() + x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], [p[1], p[2], p[3]], &p[4..9])
    }
}

mod p44 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: &[f64]) -> f64 {
        { let mut a = 0; 'b: while a < 5 && (x[1] > 1.0) { a += 1; {
        } } }
        ({ let (cl, cr) = (x[1].max(0.8), 1.95); cl * cr + x[1] })
    }

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: f64, x2: &[f64]) -> f64 {
        { let mut d = 0; loop { d += 1; if d > 4 { break; } {
            let mut g = (if x2[(d + 1) % 3] < 0.0 || (x2[(d + 1) % 3]).max(x2[d % 3]) > 1.55 { x2[(d + 1) % 3] + 1.25 } else { (if d > 1 { x1 } else { x2[(d + 1) % 3] }) });
            g = 0.5 * g + 1.6 * (({ let (ml, mr) = (g, g); ml - mr * g })) / (1.0 + (({ let (ml, mr) = (g, g); ml - mr * g })) * (({ let (ml, mr) = (g, g); ml - mr * g })));
        } if x1 < 0.0 || x1 - x2[2] > 0.25 { break; } } }
        (0.5 * x1.tanh()).exp() + x2.iter().fold(0.0, |acc, e| 0.5 * acc + e * x1) + x1
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p44",
        point: &[-0.128, 1.308, -0.316, -0.044, -0.027],
        value: |p| f(p[0], p[1], &p[2..5]),
        grad: |p| flat(f_grad(p[0], p[1], &p[2..5])),
        value_and_grad: |p| valued(f_value_and_grad(p[0], p[1], &p[2..5])),
        vjp: |p, ct| valued(f_vjp(p[0], p[1], &p[2..5], ct)),
        jvp: |p, v| f_jvp(p[0], p[1], &p[2..5], v[0], v[1], &v[2..5]),
        grad_jvp: |p, v| two(f_grad_jvp(p[0], p[1], &p[2..5], v[0], v[1], &v[2..5])),
        grad_vjp: |p, v| two(f_grad_vjp(p[0], p[1], &p[2..5], &(v[0], v[1], v[2..5].to_vec()))),
        hvp: |p, v| flat(f_hvp(p[0], p[1], &p[2..5], v[0], v[1], &v[2..5])),
        third: None,
    };
}

mod d44 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &[T]) -> T {
        { let mut a = 0; 'b: while a < 5 && (x[1] > T::c(1.0)) { a += 1; {
        } } }
        ({ let (cl, cr) = (x[1].max(T::c(0.8)), T::c(1.95)); cl * cr + x[1] })
    }

    pub fn f(x0: T, x1: T, x2: &[T]) -> T {
        { let mut d = 0; loop { d += 1; if d > 4 { break; } {
            let mut g = (if x2[(d + 1) % 3] < T::c(0.0) || (x2[(d + 1) % 3]).max(x2[d % 3]) > T::c(1.55) { x2[(d + 1) % 3] + T::c(1.25) } else { (if d > 1 { x1 } else { x2[(d + 1) % 3] }) });
            g = T::c(0.5) * g + T::c(1.6) * (({ let (ml, mr) = (g, g); ml - mr * g })) / (T::c(1.0) + (({ let (ml, mr) = (g, g); ml - mr * g })) * (({ let (ml, mr) = (g, g); ml - mr * g })));
        } if x1 < T::c(0.0) || x1 - x2[2] > T::c(0.25) { break; } } }
        (T::c(0.5) * x1.tanh()).exp() + x2.iter().fold(T::c(0.0), |acc, e| T::c(0.5) * acc + e * x1) + x1
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], p[1], &p[2..5])
    }
}

mod p45 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: &mut f64, k: f64) {
        let mut a = (k.sin(), ((0.3 * k).sin()).atan());
        *x = (*x * 0.8 + (0.5 * (1.05 / (1.5 + a.1.cos()))).cos()).sin();
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: usize) -> f64 {
        let mut b: f64 = (({ let (cl, cr) = (x0[x1 % 3], x0[x1 % 3]); cl * cr + x0[x1 % 3] })).sin();
        let mut d: Vec<f64> = x0.iter().map(|e| ((*e).hypot(1.0 + (*e).abs())).atan()).collect();
        's: for &g in x0.iter().rev() {
            if x1 % 2 == 0 {
                let mut t: f64 = (b + g).sin();
                d.swap((x1 + 1) % 3, x1 % 3);
            }
            d.fill((b * g) / (1.0 + (b * g) * (b * g)));
        }
        (0.3 * (x0.iter().sum::<f64>())).sin() - d.windows(2).map(|p| p[0] * p[1]).sum::<f64>() - x0.iter().map(|e| e * e).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p45",
        point: &[-1.018, 0.852, 0.956],
        value: |p| f(&p[0..3], 3),
        grad: |p| flat(f_grad(&p[0..3], 3)),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..3], 3)),
        vjp: |p, ct| valued(f_vjp(&p[0..3], 3, ct)),
        jvp: |p, v| f_jvp(&p[0..3], 3, &v[0..3]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..3], 3, &v[0..3])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..3], 3, &v[0..3])),
        hvp: |p, v| flat(f_hvp(&p[0..3], 3, &v[0..3])),
        third: None,
    };
}

mod d45 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &mut T, k: T) {
        let mut a = (k.sin(), ((T::c(0.3) * k).sin()).atan());
        *x = (*x * T::c(0.8) + (T::c(0.5) * (T::c(1.05) / (T::c(1.5) + a.1.cos()))).cos()).sin();
    }

    pub fn f(x0: &[T], x1: usize) -> T {
        let mut b: T = (({ let (cl, cr) = (x0[x1 % 3], x0[x1 % 3]); cl * cr + x0[x1 % 3] })).sin();
        let mut d: Vec<T> = x0.iter().map(|e| ((*e).hypot(T::c(1.0) + (*e).abs())).atan()).collect();
        's: for &g in x0.iter().rev() {
            if x1 % 2 == 0 {
                let mut t: T = (b + g).sin();
                d.swap((x1 + 1) % 3, x1 % 3);
            }
            d.fill((b * g) / (T::c(1.0) + (b * g) * (b * g)));
        }
        (T::c(0.3) * (x0.iter().sum::<T>())).sin() - d.windows(2).map(|p| p[0] * p[1]).sum::<T>() - x0.iter().map(|e| e * e).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3], 3)
    }
}

mod p46 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: f64) -> f64 {
        let mut a: f64 = {
            x1
        }.sin();
        let mut b = [[(a - a).sin(), a], [(x1.cos()) / (1.0 + (x1.cos()) * (x1.cos())), a]];
        a = 0.5 * a + 1.55 * (x1.min(a)) / (1.0 + (x1.min(a)) * (x1.min(a)));
        (b[0][1] / (2.5 + (b[0][0].cos().powi(3)).sin())) + 0.5 * (x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p46",
        point: &[-0.932, -0.727, 0.492, -0.942],
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

mod d46 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: &[T], x1: T) -> T {
        let mut a: T = {
            x1
        }.sin();
        let mut b = [[(a - a).sin(), a], [(x1.cos()) / (T::c(1.0) + (x1.cos()) * (x1.cos())), a]];
        a = T::c(0.5) * a + T::c(1.55) * (x1.min(a)) / (T::c(1.0) + (x1.min(a)) * (x1.min(a)));
        (b[0][1] / (T::c(2.5) + (b[0][0].cos().powi(3)).sin())) + T::c(0.5) * (x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3], p[3])
    }
}

mod p47 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: &[f64], k: f64) -> Vec<f64> {
        x.iter().map(|e| k / (1.0 + k * k)).collect::<Vec<f64>>()
    }

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: &[f64]) -> f64 {
        { let mut a = 0; loop { a += 1; if a > 2 { break; } {
        } if x1[2] > -0.6 { break; } } }
        ((h0(x1, x0)[1]) * ((0.05) * x1[2]) + x1.iter().filter(|e| **e > 0.1).map(|e| *e * *e).sum::<f64>()) + 0.5 * x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p47",
        point: &[0.845, 0.488, 0.001, 1.49, 1.309],
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

mod d47 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &[T], k: T) -> Vec<T> {
        x.iter().map(|e| k / (T::c(1.0) + k * k)).collect::<Vec<T>>()
    }

    pub fn f(x0: T, x1: &[T]) -> T {
        { let mut a = 0; loop { a += 1; if a > 2 { break; } {
        } if x1[2] > -T::c(0.6) { break; } } }
        ((h0(x1, x0)[1]) * ((T::c(0.05)) * x1[2]) + x1.iter().filter(|e| **e > T::c(0.1)).map(|e| *e * *e).sum::<T>()) + T::c(0.5) * x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], &p[1..5])
    }
}

mod p48 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: [f64; 3]) -> f64 {
        if x1[0] < 0.0 || x1[1] - x1[1] > 0.95 {
        } else {
        }
        x1[1] + x1.iter().map(|e| (e * x1[0]).cos()).product::<f64>() + x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p48",
        point: &[-0.955, 1.474, 1.324, -0.054],
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

mod d48 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: T, x1: [T; 3]) -> T {
        if x1[0] < T::c(0.0) || x1[1] - x1[1] > T::c(0.95) {
        } else {
        }
        x1[1] + x1.iter().map(|e| (e * x1[0]).cos()).product::<T>() + x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], [p[1], p[2], p[3]])
    }
}

mod p49 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: f64) -> f64 {
        let mut a: f64 = x0.sin();
        let mut b: Vec<f64> = Vec::with_capacity(4);
        for c in 0..3 {
            b.push((1.15 * a).sin());
        }
        a *= (b.iter().enumerate().map(|(j, e)| ((j + 1) as f64) * e.sin()).sum::<f64>()).sin();
        b.iter_mut().for_each(|e| *e = *e * (x0.min(a)).tanh());
        let mut d = b.to_vec();
        let (g, mut m) = (((1.5 + d[2] * d[2]).recip()).sin(), d[0] / (1.0 + d[0] * d[0]));
        ((b[0] + g).atan() + m + b.windows(2).map(|p| p[0] * p[1]).sum::<f64>()) + 0.5 * a + x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p49",
        point: &[0.169],
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

mod d49 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: T) -> T {
        let mut a: T = x0.sin();
        let mut b: Vec<T> = Vec::with_capacity(4);
        for c in 0..3 {
            b.push((T::c(1.15) * a).sin());
        }
        { let operand = (b.iter().enumerate().map(|(j, e)| T::c((j + 1) as f64) * e.sin()).sum::<T>()).sin(); a *= operand; }
        b.iter_mut().for_each(|e| *e = *e * (x0.min(a)).tanh());
        let mut d = b.to_vec();
        let (g, mut m) = (((T::c(1.5) + d[2] * d[2]).recip()).sin(), d[0] / (T::c(1.0) + d[0] * d[0]));
        ((b[0] + g).atan() + m + b.windows(2).map(|p| p[0] * p[1]).sum::<T>()) + T::c(0.5) * a + x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0])
    }
}

use crate::compare::{Case, Oracle};

/// The programs of this file.
pub const CASES: &[(Case, Oracle)] = &[
    (p25::CASE, Oracle::Two(d25::oracle)),
    (p26::CASE, Oracle::Two(d26::oracle)),
    (p27::CASE, Oracle::Two(d27::oracle)),
    (p28::CASE, Oracle::Two(d28::oracle)),
    (p29::CASE, Oracle::Two(d29::oracle)),
    (p30::CASE, Oracle::Two(d30::oracle)),
    (p31::CASE, Oracle::Two(d31::oracle)),
    (p32::CASE, Oracle::Two(d32::oracle)),
    (p33::CASE, Oracle::Two(d33::oracle)),
    (p34::CASE, Oracle::Two(d34::oracle)),
    (p35::CASE, Oracle::Two(d35::oracle)),
    (p36::CASE, Oracle::Two(d36::oracle)),
    (p37::CASE, Oracle::Two(d37::oracle)),
    (p38::CASE, Oracle::Two(d38::oracle)),
    (p39::CASE, Oracle::Two(d39::oracle)),
    (p40::CASE, Oracle::Two(d40::oracle)),
    (p41::CASE, Oracle::Two(d41::oracle)),
    (p42::CASE, Oracle::Two(d42::oracle)),
    (p43::CASE, Oracle::Two(d43::oracle)),
    (p44::CASE, Oracle::Two(d44::oracle)),
    (p45::CASE, Oracle::Two(d45::oracle)),
    (p46::CASE, Oracle::Two(d46::oracle)),
    (p47::CASE, Oracle::Two(d47::oracle)),
    (p48::CASE, Oracle::Two(d48::oracle)),
    (p49::CASE, Oracle::Two(d49::oracle)),
];
