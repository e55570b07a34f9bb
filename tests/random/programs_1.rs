//! Random programs in both renderings. Written by the generator: `AD_BLESS=1 cargo test --test random`.

mod p25 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: &[f64]) -> f64 {
        let mut a: f64 = ((if x1[3] > 1.4 { x1[0] } else { x1[0] })).sin();
        let mut b: Vec<f64> = vec![0.0; x0.len()];
        let (c, mut d) = ((a.cos().powi(3)).atan(), (x1[1].sin().exp()).tanh());
        d += (b[1].sin().exp()).atan();
        if x0[1] < d / (2.5 + a.sin()) {
            let mut g: Vec<f64> = x0.iter().map(|e| (c / (2.5 + d.sin())).sin()).collect();
            b.fill(x1[1].atan());
        }
        ((x0[0] + d + c + b.iter().copied().fold(0.3, |l: f64, r: f64| l.max(r * 0.5))) + 0.5 * a) + 0.5 * (x1.iter().enumerate().map(|(j, e)| ((j + 1) as f64) * e.sin()).sum::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p25",
        point: &[0.178, 0.626, -0.311, -0.758, 1.411, -0.922, 0.603, -1.306, 0.915],
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
        { let operand = (b[1].sin().exp()).atan(); d += operand; }
        if x0[1] < d / (T::c(2.5) + a.sin()) {
            let mut g: Vec<T> = x0.iter().map(|e| (c / (T::c(2.5) + d.sin())).sin()).collect();
            b.fill(x1[1].atan());
        }
        ((x0[0] + d + c + b.iter().copied().fold(T::c(0.3), |l: T, r: T| l.max(r * T::c(0.5)))) + T::c(0.5) * a) + T::c(0.5) * (x1.iter().enumerate().map(|(j, e)| T::c((j + 1) as f64) * e.sin()).sum::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..5], &p[5..9])
    }
}

mod p26 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

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
    use ad_runtime::{Differentiable, differentiable};

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
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut a: f64 = 0.0;
        let mut b = [[(a.mul_add(1.25, 0.95)).atan(), a], [(0.5 * (a.abs())).cos(), a]];
        for c in (1..2).rev() {
            let d = ((b[c][c - 1]).atan2(1.5 + x0[c].abs())).min((1.0 + a * a).sqrt());
            let g = |m: f64| (0.5 * x0[c]).cos();
            if d > 1.7 {
                a += (0.5 * (d.cos().powi(3))).cos();
            }
            a = (0.5 * (d.max(a) - a + d)).cos();
        }
        ((b[1][0].atan()) * (b[0][0] * a)) + 0.5 * b[1][1] - a
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p28",
        point: &[1.039, 0.955, 0.648, 0.513, -0.044],
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
                { let operand = (T::c(0.5) * (d.cos().powi(3))).cos(); a += operand; }
            }
            a = (T::c(0.5) * (d.max(a) - a + d)).cos();
        }
        ((b[1][0].atan()) * (b[0][0] * a)) + T::c(0.5) * b[1][1] - a
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..5])
    }
}

mod p29 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

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
    use ad_runtime::{Differentiable, differentiable};

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
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn h0(x: &[f64], k: f64) -> Vec<f64> {
        x.iter().map(|e| (x.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>()).sin()).collect::<Vec<f64>>()
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut a = x0[0];
        (x0.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>()) + 0.5 * a + x0.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p31",
        point: &[-0.55, 0.852, 1.068],
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

mod d31 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &[T], k: T) -> Vec<T> {
        x.iter().map(|e| (x.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>()).sin()).collect::<Vec<T>>()
    }

    pub fn f(x0: &[T]) -> T {
        let mut a = x0[0];
        (x0.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>()) + T::c(0.5) * a + x0.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3])
    }
}

mod p32 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn h0(x: (f64, f64), k: f64) -> f64 {
        { let mut a = 0; while a < 5 { a += 1; {
        } } }
        ((1.0 - 1.05) / (2.5 + (0.2 + k).sin())) + 0.5 * k
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut b: f64 = 0.0;
        let mut c: Vec<f64> = Vec::with_capacity(4);
        for d in 0..4 {
            c.push(((0.15) * (b + b)).atan());
        }
        b = 0.5 * b + 0.8 * (0.5 * (b.max(b))).cos();
        if b > 0.85 {
            for e in &mut c[1..] { *e = *e - (h0((x0[1], b), b)).atan(); }
            let mut g: [f64; 2] = [0.0; 2];
            b = 0.5 * b + 1.9 * (g[g.len() - 1]).sin();
        }
        1.0 / (1.5 + (c[3].min(c[2])) * (c[3].min(c[2]))) - c.iter().copied().fold(0.3, |l: f64, r: f64| l.max(r * 0.5)) - x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p32",
        point: &[1.348, 0.107, -0.733],
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

mod d32 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: (T, T), k: T) -> T {
        { let mut a = 0; while a < 5 { a += 1; {
        } } }
        ((T::c(1.0) - T::c(1.05)) / (T::c(2.5) + (T::c(0.2) + k).sin())) + T::c(0.5) * k
    }

    pub fn f(x0: &[T]) -> T {
        let mut b: T = T::c(0.0);
        let mut c: Vec<T> = Vec::with_capacity(4);
        for d in 0..4 {
            c.push(((T::c(0.15)) * (b + b)).atan());
        }
        b = T::c(0.5) * b + T::c(0.8) * (T::c(0.5) * (b.max(b))).cos();
        if b > T::c(0.85) {
            for e in &mut c[1..] { *e = *e - (h0((x0[1], b), b)).atan(); }
            let mut g: [T; 2] = [T::c(0.0); 2];
            b = T::c(0.5) * b + T::c(1.9) * (g[g.len() - 1]).sin();
        }
        T::c(1.0) / (T::c(1.5) + (c[3].min(c[2])) * (c[3].min(c[2]))) - c.iter().copied().fold(T::c(0.3), |l: T, r: T| l.max(r * T::c(0.5))) - x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3])
    }
}

mod p33 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Differentiable)]
    pub struct State { pub pos: f64, pub vel: f64, pub bias: [f64; 2] }

    #[differentiable(order = 2)]
    pub fn h0(x: &mut State, k: f64) {
        x.bias[1] -= (0.5 * k).cos();
        x.pos = x.pos * x.bias[0] + (({ let (al, ar) = (k, k); al * ar + k }) + (0.3 * k).sin()).sin();
    }

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: usize) -> f64 {
        let mut b: [f64; 4] = [0.0; 4];
        0.3 - x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p33",
        point: &[-1.037],
        value: |p| f(p[0], 5),
        grad: |p| flat(f_grad(p[0], 5)),
        value_and_grad: |p| valued(f_value_and_grad(p[0], 5)),
        vjp: |p, ct| valued(f_vjp(p[0], 5, ct)),
        jvp: |p, v| f_jvp(p[0], 5, v[0]),
        grad_jvp: |p, v| two(f_grad_jvp(p[0], 5, v[0])),
        grad_vjp: |p, v| two(f_grad_vjp(p[0], 5, v[0])),
        hvp: |p, v| flat(f_hvp(p[0], 5, v[0])),
        third: None,
    };
}

mod d33 {
    use crate::dual::{D2 as T, Num};

    #[derive(Clone, Copy)]
    pub struct State { pub pos: T, pub vel: T, pub bias: [T; 2] }

    pub fn h0(x: &mut State, k: T) {
        { let operand = (T::c(0.5) * k).cos(); x.bias[1] -= operand; }
        x.pos = x.pos * x.bias[0] + (({ let (al, ar) = (k, k); al * ar + k }) + (T::c(0.3) * k).sin()).sin();
    }

    pub fn f(x0: T, x1: usize) -> T {
        let mut b: [T; 4] = [T::c(0.0); 4];
        T::c(0.3) - x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], 5)
    }
}

mod p34 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn h0(x: &mut [f64], y: &[f64]) -> f64 {
        let mut a = y[0];
        ((a.atan2(1.5 + x[0].abs())).mul_add(x[0], x[0]) + a) + 0.5 * (y.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>())
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: [f64; 3]) -> f64 {
        let mut b: f64 = 0.0;
        let mut c: Vec<f64> = vec![0.0; x1.len()];
        c.iter_mut().for_each(|e| *e = *e * x1[0].sin());
        let d = x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>();
        for g in 0..3 {
            let mut m = c[g];
            b = (x1.iter().zip(x0.iter()).map(|(l, r)| l * r).sum::<f64>()).sin();
        }
        (d - b - d - d) + 0.5 * (c.iter().fold(0.0, |acc, e| 0.5 * acc + e * c[c.len() - 1])) - x1.iter().take(2).map(|e| e - 1.05).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p34",
        point: &[-0.388, 1.28, -0.537, -0.249, 1.321, -1.262, 0.508, -0.233],
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

mod d34 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &mut [T], y: &[T]) -> T {
        let mut a = y[0];
        ((a.atan2(T::c(1.5) + x[0].abs())).mul_add(x[0], x[0]) + a) + T::c(0.5) * (y.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>())
    }

    pub fn f(x0: &[T], x1: [T; 3]) -> T {
        let mut b: T = T::c(0.0);
        let mut c: Vec<T> = vec![T::c(0.0); x1.len()];
        c.iter_mut().for_each(|e| *e = *e * x1[0].sin());
        let d = x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>();
        for g in 0..3 {
            let mut m = c[g];
            b = (x1.iter().zip(x0.iter()).map(|(l, r)| l * r).sum::<T>()).sin();
        }
        (d - b - d - d) + T::c(0.5) * (c.iter().fold(T::c(0.0), |acc, e| T::c(0.5) * acc + e * c[c.len() - 1])) - x1.iter().take(2).map(|e| e - T::c(1.05)).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..5], [p[5], p[6], p[7]])
    }
}

mod p35 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

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
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Differentiable)]
    pub struct State { pub pos: f64, pub vel: f64, pub bias: [f64; 2] }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: usize, x2: &[f64]) -> f64 {
        let mut a: f64 = (x2[(x1 + 1) % 3]).tanh();
        let b = x0.to_vec();
        { let mut c = 0; loop { c += 1; if c > 3 { break; } {
            let mut d = [State { pos: a.tanh(), vel: 0.75, bias: [((1.5 + x2[2] * x2[2]).recip()) / (1.0 + ((1.5 + x2[2] * x2[2]).recip()) * ((1.5 + x2[2] * x2[2]).recip())), a] }, State { pos: (a.hypot(1.0 + (x0[(x1 + 1) % 3]).abs())).atan(), vel: a.cos().powi(3), bias: [((if b[c % 3] < x2.iter().map(|e| (e * x2[(c + 1) % 3]).cos()).product::<f64>() { x2[(x1 + 1) % 3] } else { a })).sin(), x2[x1 % 3]] }];
            a = d[1].bias[0].sin();
        } if a > -1.35 { break; } } }
        { let mut g = 0; while g < 5 && (b[(x1 + 1) % 3] > -0.55) { g += 1; {
            a = (((match x1 { 0 => a, 1..=2 => 0.2 * (g as f64), _ => a })).max(a)).tanh();
        } } }
        ((((x2[x1 % 3]).atan2(1.5 + (0.2 * (x1 as f64)).abs())) / (2.5 + (x0[(x1 + 1) % 3] + b[x1 % 3]).sin())) + 0.5 * (b.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>())) + 0.5 * a - x2.iter().map(|e| (e * b[2]).cos()).product::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p36",
        point: &[-1.125, 1.489, -1.407, -0.387, -0.135, 0.588],
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

    #[derive(Clone, Copy)]
    pub struct State { pub pos: T, pub vel: T, pub bias: [T; 2] }

    pub fn f(x0: &[T], x1: usize, x2: &[T]) -> T {
        let mut a: T = (x2[(x1 + 1) % 3]).tanh();
        let b = x0.to_vec();
        { let mut c = 0; loop { c += 1; if c > 3 { break; } {
            let mut d = [State { pos: a.tanh(), vel: T::c(0.75), bias: [((T::c(1.5) + x2[2] * x2[2]).recip()) / (T::c(1.0) + ((T::c(1.5) + x2[2] * x2[2]).recip()) * ((T::c(1.5) + x2[2] * x2[2]).recip())), a] }, State { pos: (a.hypot(T::c(1.0) + (x0[(x1 + 1) % 3]).abs())).atan(), vel: a.cos().powi(3), bias: [((if b[c % 3] < x2.iter().map(|e| (e * x2[(c + 1) % 3]).cos()).product::<T>() { x2[(x1 + 1) % 3] } else { a })).sin(), x2[x1 % 3]] }];
            a = d[1].bias[0].sin();
        } if a > -T::c(1.35) { break; } } }
        { let mut g = 0; while g < 5 && (b[(x1 + 1) % 3] > -T::c(0.55)) { g += 1; {
            a = (((match x1 { 0 => a, 1..=2 => T::c(0.2) * T::c(g as f64), _ => a })).max(a)).tanh();
        } } }
        ((((x2[x1 % 3]).atan2(T::c(1.5) + (T::c(0.2) * T::c(x1 as f64)).abs())) / (T::c(2.5) + (x0[(x1 + 1) % 3] + b[x1 % 3]).sin())) + T::c(0.5) * (b.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>())) + T::c(0.5) * a - x2.iter().map(|e| (e * b[2]).cos()).product::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3], 4, &p[3..6])
    }
}

mod p37 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: [f64; 3], x1: usize, x2: [f64; 3]) -> f64 {
        let mut a: f64 = (({ let (bl, br) = (x2[x1 % 3], x2[(x1 + 1) % 3]); bl - br * x2[2] })).sin();
        let mut c = x2.iter().skip(1).map(|e| ((x2[(x1 + 1) % 3]).hypot(1.0 + (*e).abs())) / (1.0 + ((x2[(x1 + 1) % 3]).hypot(1.0 + (*e).abs())) * ((x2[(x1 + 1) % 3]).hypot(1.0 + (*e).abs())))).collect::<Vec<f64>>();
        for d in c.windows(2) {
            let mut q = vec![((1.0 + a * a).sqrt()) / (1.0 + ((1.0 + a * a).sqrt()) * ((1.0 + a * a).sqrt())), (d[1].hypot(1.0 + (d[x1 % 2]).abs())).atan()];
            if q.len() > 2 { let last = q.pop().unwrap(); q[0] = last * (({
                { let mut s = 0; loop { s += 1; if s > 2 { break; } {
                    a = 0.5 * a + 0.35 * ((1.7) * (d[(x1 + 1) % 2])).tanh();
                } if a < 0.0 || d[1] * a > 0.6 { break; } } }
                a
            })).sin(); }
        }
        (x0.iter().copied().fold(0.3, |l: f64, r: f64| l.max(r * 0.5)) + a) + 0.5 * (x2.windows(2).map(|p| p[0] * p[1]).sum::<f64>()) - x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p37",
        point: &[-0.817, 1.056, -0.594, 1.16, 0.872, 0.118],
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
                    a = T::c(0.5) * a + T::c(0.35) * ((T::c(1.7)) * (d[(x1 + 1) % 2])).tanh();
                } if a < T::c(0.0) || d[1] * a > T::c(0.6) { break; } } }
                a
            })).sin(); }
        }
        (x0.iter().copied().fold(T::c(0.3), |l: T, r: T| l.max(r * T::c(0.5))) + a) + T::c(0.5) * (x2.windows(2).map(|p| p[0] * p[1]).sum::<T>()) - x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f([p[0], p[1], p[2]], 4, [p[3], p[4], p[5]])
    }
}

mod p38 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn h0(x: &mut [f64], y: &[f64]) -> f64 {
        let mut a = (1.45) * (1.1) + x.windows(2).map(|p| p[0] * p[1]).sum::<f64>();
        ((a.max(a) + a) + 0.5 * (y.iter().take(2).map(|e| e - x[x.len() - 1]).sum::<f64>())) + 0.5 * (x.iter().sum::<f64>())
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: usize) -> f64 {
        x0.iter().take(2).map(|e| e - x0[x1]).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p38",
        point: &[1.448, -0.32, -0.537, 0.916, -0.164],
        value: |p| f(&p[0..5], 3),
        grad: |p| flat(f_grad(&p[0..5], 3)),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..5], 3)),
        vjp: |p, ct| valued(f_vjp(&p[0..5], 3, ct)),
        jvp: |p, v| f_jvp(&p[0..5], 3, &v[0..5]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..5], 3, &v[0..5])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..5], 3, &v[0..5])),
        hvp: |p, v| flat(f_hvp(&p[0..5], 3, &v[0..5])),
        third: None,
    };
}

mod d38 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &mut [T], y: &[T]) -> T {
        let mut a = (T::c(1.45)) * (T::c(1.1)) + x.windows(2).map(|p| p[0] * p[1]).sum::<T>();
        ((a.max(a) + a) + T::c(0.5) * (y.iter().take(2).map(|e| e - x[x.len() - 1]).sum::<T>())) + T::c(0.5) * (x.iter().sum::<T>())
    }

    pub fn f(x0: &[T], x1: usize) -> T {
        x0.iter().take(2).map(|e| e - x0[x1]).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..5], 3)
    }
}

mod p39 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn h0(x: f64, y: f64) -> (f64, f64) {
        'b: for a in (0..2).step_by(2) {
        }
        (y + 0.5 * y + x, x.atan())
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut c: f64 = 0.0;
        let d = [[(c.abs()).tanh(), x0[2]], [(c - x0[0]) / (1.0 + (c - x0[0]) * (c - x0[0])), c]];
        let mut g = (((0.3 * c).sin()).atan(), (c.sin().powi(2)) / (1.0 + (c.sin().powi(2)) * (c.sin().powi(2))));
        let m = &x0[0..2];
        ((m[1] - m.iter().sum::<f64>() - g.0 * g.1) + 0.5 * d[0][1]) + 0.5 * c + x0.iter().fold(0.0, |acc, e| 0.5 * acc + e * m[0])
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p39",
        point: &[-1.412, -0.579, -0.237, 0.071],
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

mod d39 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: T, y: T) -> (T, T) {
        'b: for a in (0..2).step_by(2) {
        }
        (y + T::c(0.5) * y + x, x.atan())
    }

    pub fn f(x0: &[T]) -> T {
        let mut c: T = T::c(0.0);
        let d = [[(c.abs()).tanh(), x0[2]], [(c - x0[0]) / (T::c(1.0) + (c - x0[0]) * (c - x0[0])), c]];
        let mut g = (((T::c(0.3) * c).sin()).atan(), (c.sin().powi(2)) / (T::c(1.0) + (c.sin().powi(2)) * (c.sin().powi(2))));
        let m = &x0[0..2];
        ((m[1] - m.iter().sum::<T>() - g.0 * g.1) + T::c(0.5) * d[0][1]) + T::c(0.5) * c + x0.iter().fold(T::c(0.0), |acc, e| T::c(0.5) * acc + e * m[0])
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4])
    }
}

mod p40 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

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
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn h0(n: usize, x: f64, y: &[f64]) -> f64 {
        if n == 0 { return -(({
            { let mut a = 0; loop { a += 1; if a > 2 { break; } {
            } if y[(n + 1) % 2] > 1.45 { break; } } }
            y[n % 2]
        })); }
        h0(n - 1, (y[(n + 1) % 2]) / (1.0 + (y[(n + 1) % 2]) * (y[(n + 1) % 2])), y) * ((0.2 * (n as f64)).clamp(-1.25, 1.25)).tanh()
    }

    #[differentiable(order = 2)]
    pub fn f(x0: [f64; 3], x1: f64, x2: f64) -> f64 {
        let mut b: f64 = (x0[1] / (1.0 + x0[1].abs())) / (1.0 + (x0[1] / (1.0 + x0[1].abs())) * (x0[1] / (1.0 + x0[1].abs())));
        let mut c: Vec<f64> = x0.iter().map(|e| ((*e) * (0.65)).sin()).collect();
        let mut d: [f64; 3] = [0.0; 3];
        b = (c.windows(2).map(|p| p[0] * p[1]).sum::<f64>()).atan();
        c[2] *= (c[0].atan2(1.5 + (x0[x0.len() - 1]).abs())).sin();
        let g = ((d[d.len() - 1]).max(0.1)).sin();
        ((c[0] * x2).hypot(1.0 + (g.atan2(1.5 + x2.abs())).abs()) - d.iter().take(2).map(|e| e - g).sum::<f64>()) + 0.5 * (c.iter().filter(|e| **e > 0.1).map(|e| *e * *e).sum::<f64>()) + b + x0.iter().sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p41",
        point: &[0.691, 0.788, 0.995, 0.816, 0.225],
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

mod d41 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(n: usize, x: T, y: &[T]) -> T {
        if n == 0 { return -(({
            { let mut a = 0; loop { a += 1; if a > 2 { break; } {
            } if y[(n + 1) % 2] > T::c(1.45) { break; } } }
            y[n % 2]
        })); }
        h0(n - 1, (y[(n + 1) % 2]) / (T::c(1.0) + (y[(n + 1) % 2]) * (y[(n + 1) % 2])), y) * ((T::c(0.2) * T::c(n as f64)).clamp(-T::c(1.25), T::c(1.25))).tanh()
    }

    pub fn f(x0: [T; 3], x1: T, x2: T) -> T {
        let mut b: T = (x0[1] / (T::c(1.0) + x0[1].abs())) / (T::c(1.0) + (x0[1] / (T::c(1.0) + x0[1].abs())) * (x0[1] / (T::c(1.0) + x0[1].abs())));
        let mut c: Vec<T> = x0.iter().map(|e| ((*e) * (T::c(0.65))).sin()).collect();
        let mut d: [T; 3] = [T::c(0.0); 3];
        b = (c.windows(2).map(|p| p[0] * p[1]).sum::<T>()).atan();
        { let operand = (c[0].atan2(T::c(1.5) + (x0[x0.len() - 1]).abs())).sin(); c[2] *= operand; }
        let g = ((d[d.len() - 1]).max(T::c(0.1))).sin();
        ((c[0] * x2).hypot(T::c(1.0) + (g.atan2(T::c(1.5) + x2.abs())).abs()) - d.iter().take(2).map(|e| e - g).sum::<T>()) + T::c(0.5) * (c.iter().filter(|e| **e > T::c(0.1)).map(|e| *e * *e).sum::<T>()) + b + x0.iter().sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f([p[0], p[1], p[2]], p[3], p[4])
    }
}

mod p42 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

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
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn h0(x: &mut f64, k: f64) {
        *x = (*x * 0.8 + (0.5 * (((0.3 * k).sin()) * (k.max(1.1)))).cos()).sin();
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: &[f64]) -> f64 {
        let mut c = (({ let (al, ar) = (x1[1], x1[0]); al * ar + x0[4] })) / (2.5 + (({ let (bl, br) = (x1[2], x1[1]); bl - br * x1[x1.len() - 1] })).sin());
        (-((c.tanh()) * (c.tanh()))).exp() - c + x1.windows(2).map(|p| p[0] * p[1]).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p43",
        point: &[-0.271, 0.95, -1.013, 0.67, -0.97, 1.017, -1.198, -1.412],
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

mod d43 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &mut T, k: T) {
        *x = (*x * T::c(0.8) + (T::c(0.5) * (((T::c(0.3) * k).sin()) * (k.max(T::c(1.1))))).cos()).sin();
    }

    pub fn f(x0: &[T], x1: &[T]) -> T {
        let mut c = (({ let (al, ar) = (x1[1], x1[0]); al * ar + x0[4] })) / (T::c(2.5) + (({ let (bl, br) = (x1[2], x1[1]); bl - br * x1[x1.len() - 1] })).sin());
        (-((c.tanh()) * (c.tanh()))).exp() - c + x1.windows(2).map(|p| p[0] * p[1]).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..5], &p[5..8])
    }
}

mod p44 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn h0(x: &mut [f64], k: f64) {
        let a = x[0]; x[0] = a * 0.5 + (k.sin().exp()) / (1.0 + (k.sin().exp()) * (k.sin().exp()));
        x[0] = k.tanh();
    }

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: f64) -> f64 {
        x1 + 0.5 * x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p44",
        point: &[0.078, 0.915],
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

mod d44 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &mut [T], k: T) {
        let a = x[0]; x[0] = a * T::c(0.5) + (k.sin().exp()) / (T::c(1.0) + (k.sin().exp()) * (k.sin().exp()));
        x[0] = k.tanh();
    }

    pub fn f(x0: T, x1: T) -> T {
        x1 + T::c(0.5) * x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], p[1])
    }
}

mod p45 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn h0(x: &mut [f64], k: f64) {
        let (a, mut b) = (x[0].sin(), (1.7 * k).sin());
        x[1] = ((a.max(0.55)).mul_add(b, a)).sin();
    }

    #[differentiable(order = 2)]
    pub fn f(x0: [f64; 3], x1: &[f64], x2: f64) -> f64 {
        let c = move |d: f64| (({ let (gl, gr) = (x2, d); gl * gr + d })) / (1.0 + (({ let (gl, gr) = (x2, d); gl * gr + d })) * (({ let (gl, gr) = (x2, d); gl * gr + d })));
        for m in 0..4 {
        }
        (x1[2] + x2 + x1.iter().copied().fold(0.3, |l: f64, r: f64| l.max(r * 0.5))) + 0.5 * (x0.iter().map(|e| e * e).sum::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p45",
        point: &[-0.927, 0.449, -0.231, -0.512, 0.515, 0.991, 0.284, 1.211],
        value: |p| f([p[0], p[1], p[2]], &p[3..7], p[7]),
        grad: |p| flat(f_grad([p[0], p[1], p[2]], &p[3..7], p[7])),
        value_and_grad: |p| valued(f_value_and_grad([p[0], p[1], p[2]], &p[3..7], p[7])),
        vjp: |p, ct| valued(f_vjp([p[0], p[1], p[2]], &p[3..7], p[7], ct)),
        jvp: |p, v| f_jvp([p[0], p[1], p[2]], &p[3..7], p[7], [v[0], v[1], v[2]], &v[3..7], v[7]),
        grad_jvp: |p, v| two(f_grad_jvp([p[0], p[1], p[2]], &p[3..7], p[7], [v[0], v[1], v[2]], &v[3..7], v[7])),
        grad_vjp: |p, v| two(f_grad_vjp([p[0], p[1], p[2]], &p[3..7], p[7], &([v[0], v[1], v[2]], v[3..7].to_vec(), v[7]))),
        hvp: |p, v| flat(f_hvp([p[0], p[1], p[2]], &p[3..7], p[7], [v[0], v[1], v[2]], &v[3..7], v[7])),
        third: None,
    };
}

mod d45 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &mut [T], k: T) {
        let (a, mut b) = (x[0].sin(), (T::c(1.7) * k).sin());
        x[1] = ((a.max(T::c(0.55))).mul_add(b, a)).sin();
    }

    pub fn f(x0: [T; 3], x1: &[T], x2: T) -> T {
        let c = move |d: T| (({ let (gl, gr) = (x2, d); gl * gr + d })) / (T::c(1.0) + (({ let (gl, gr) = (x2, d); gl * gr + d })) * (({ let (gl, gr) = (x2, d); gl * gr + d })));
        for m in 0..4 {
        }
        (x1[2] + x2 + x1.iter().copied().fold(T::c(0.3), |l: T, r: T| l.max(r * T::c(0.5)))) + T::c(0.5) * (x0.iter().map(|e| e * e).sum::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f([p[0], p[1], p[2]], &p[3..7], p[7])
    }
}

mod p46 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: f64) -> f64 {
        let mut a: f64 = {
            x1
        }.sin();
        let mut b = [[(a - a).sin(), a], [(x1.cos()) / (1.0 + (x1.cos()) * (x1.cos())), a]];
        a = (a / (1.0 + a.abs())).tanh();
        (((1.3) + 0.5 * a) + 0.5 * x1) + 0.5 * (x0.windows(2).map(|p| p[0] * p[1]).sum::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p46",
        point: &[1.205, 1.445, -1.224, -0.689],
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
        a = (a / (T::c(1.0) + a.abs())).tanh();
        (((T::c(1.3)) + T::c(0.5) * a) + T::c(0.5) * x1) + T::c(0.5) * (x0.windows(2).map(|p| p[0] * p[1]).sum::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3], p[3])
    }
}

mod p47 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn h0(x: f64, y: f64) -> (f64, f64) {
        (y - y, (0.8 + y.hypot(1.0 + y.abs())).tanh())
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut a: f64 = 0.0;
        let mut b: [f64; 4] = [0.0; 4];
        { let c = &mut b[1]; *c = *c - (1.85 - a).atan(); }
        b.fill((a + x0[0]) / (1.0 + (a + x0[0]) * (a + x0[0])));
        b.fill(x0[2].tanh());
        (if x0[1] > -1.8 { b[2].tanh() } else { b[b.len() - 1] }) + x0.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p47",
        point: &[0.15, 0.975, -1.278, 0.465, -1.045],
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

mod d47 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: T, y: T) -> (T, T) {
        (y - y, (T::c(0.8) + y.hypot(T::c(1.0) + y.abs())).tanh())
    }

    pub fn f(x0: &[T]) -> T {
        let mut a: T = T::c(0.0);
        let mut b: [T; 4] = [T::c(0.0); 4];
        { let c = &mut b[1]; *c = *c - (T::c(1.85) - a).atan(); }
        b.fill((a + x0[0]) / (T::c(1.0) + (a + x0[0]) * (a + x0[0])));
        b.fill(x0[2].tanh());
        (if x0[1] > -T::c(1.8) { b[2].tanh() } else { b[b.len() - 1] }) + x0.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..5])
    }
}

mod p48 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

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
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: f64) -> f64 {
        let mut a: f64 = x0.sin();
        let mut b: Vec<f64> = Vec::with_capacity(4);
        for c in 0..3 {
            b.push((1.15 * a).sin());
        }
        a += (a + x0).sin();
        b.iter_mut().for_each(|e| *e = *e * (x0.min(a)).tanh());
        let mut d = b.to_vec();
        ((d[2].cos()).sin()) + 0.5 * (d.iter().zip(b.iter()).map(|(l, r)| l * r).sum::<f64>()) + a + x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p49",
        point: &[-1.067],
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
        { let operand = (a + x0).sin(); a += operand; }
        b.iter_mut().for_each(|e| *e = *e * (x0.min(a)).tanh());
        let mut d = b.to_vec();
        ((d[2].cos()).sin()) + T::c(0.5) * (d.iter().zip(b.iter()).map(|(l, r)| l * r).sum::<T>()) + a + x0
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
