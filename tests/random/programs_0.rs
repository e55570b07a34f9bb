//! Random programs in both renderings. Written by the generator: `AD_BLESS=1 cargo test --test random`.

mod p0 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn h0(x: &[f64], k: f64) -> Vec<f64> {
        x.iter().map(|e| ((*e).min(k)).tanh()).collect::<Vec<f64>>()
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: &[f64], x2: f64) -> f64 {
        for a in (1..3).rev() {
        }
        ((x1.iter().enumerate().map(|(j, e)| ((j + 1) as f64) * e.sin()).sum::<f64>() + x2) + 0.5 * (x1.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>())) + 0.5 * (x0.iter().take(2).map(|e| e - x1[2]).sum::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p0",
        point: &[0.889, -1.102, 0.304, -0.719, 0.856, 0.742, 0.277, 0.153, -0.776],
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

mod d0 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &[T], k: T) -> Vec<T> {
        x.iter().map(|e| ((*e).min(k)).tanh()).collect::<Vec<T>>()
    }

    pub fn f(x0: &[T], x1: &[T], x2: T) -> T {
        for a in (1..3).rev() {
        }
        ((x1.iter().enumerate().map(|(j, e)| T::c((j + 1) as f64) * e.sin()).sum::<T>() + x2) + T::c(0.5) * (x1.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>())) + T::c(0.5) * (x0.iter().take(2).map(|e| e - x1[2]).sum::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3], &p[3..8], p[8])
    }
}

mod p1 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: usize, x2: usize) -> f64 {
        let mut a: f64 = 0.0;
        let mut b: Vec<f64> = Vec::with_capacity(4);
        for c in 0..4 {
            b.push((0.5 * ((x0.tanh()).tanh())).cos());
        }
        let d = 0.2 * (x1 as f64) + b[2].sin();
        if d > 0.4 {
            a = (({
                a -= d / (1.0 + d * d);
                b.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>()
            })).sin();
        }
        { let g = &mut b[0]; *g = *g * (x0.min(d)).tanh(); }
        (d.cos()) + 0.5 * d + x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p1",
        point: &[1.313],
        value: |p| f(p[0], 4, 2),
        grad: |p| flat(f_grad(p[0], 4, 2)),
        value_and_grad: |p| valued(f_value_and_grad(p[0], 4, 2)),
        vjp: |p, ct| valued(f_vjp(p[0], 4, 2, ct)),
        jvp: |p, v| f_jvp(p[0], 4, 2, v[0]),
        grad_jvp: |p, v| two(f_grad_jvp(p[0], 4, 2, v[0])),
        grad_vjp: |p, v| two(f_grad_vjp(p[0], 4, 2, v[0])),
        hvp: |p, v| flat(f_hvp(p[0], 4, 2, v[0])),
        third: None,
    };
}

mod d1 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: T, x1: usize, x2: usize) -> T {
        let mut a: T = T::c(0.0);
        let mut b: Vec<T> = Vec::with_capacity(4);
        for c in 0..4 {
            b.push((T::c(0.5) * ((x0.tanh()).tanh())).cos());
        }
        let d = T::c(0.2) * T::c(x1 as f64) + b[2].sin();
        if d > T::c(0.4) {
            a = (({
                { let operand = d / (T::c(1.0) + d * d); a -= operand; }
                b.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>()
            })).sin();
        }
        { let g = &mut b[0]; *g = *g * (x0.min(d)).tanh(); }
        (d.cos()) + T::c(0.5) * d + x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], 4, 2)
    }
}

mod p2 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn h0(x: &mut [f64], k: f64) {
        x[0] += (0.5 * (k.sin())).cos();
        x[0] += k / (1.0 + k * k);
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: usize, x2: usize) -> f64 {
        let mut a: f64 = 0.0;
        let mut b = vec![(0.5 * (1.0 / (1.5 + (x0[x2 % 4]) * (x0[x2 % 4])))).cos(), a.atan(), (a.mul_add(x0[x2 % 4], x0[x1 - 1])).sin(), ((a * a).ln_1p()).atan()];
        let c: f64 = ((b[(x2 + 1) % 4]).clamp(-1.25, 1.25)) * b[0];
        if a > -1.5 {
            a *= ((match x2 % 3 { 0 => b[(x2 + 1) % 4], 1 => c, _ => b[x2 % 4] })).sin();
            if !(c > (x0[x2 % 4]).sin().powi(2)) { return b[(x2 + 1) % 4]; }
            b.fill((x0.iter().fold(0.0, |acc, e| 0.5 * acc + e * a)).sin());
        } else if !(c > ({ let (dl, dr) = (b[x2 % 4], a); dl * dr + c })) {
            a *= (a.hypot(1.0 + b[3].abs())).tanh();
        } else {
            b[x2 % 4] = (({ let (gl, gr) = (c.min(c), c); gl * gr + a })).sin();
        }
        (c * (b[(x2 + 1) % 4]) + c) + 0.5 * (x0.iter().map(|e| (e * a).cos()).product::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p2",
        point: &[-1.064, 0.389, 0.984, -0.051],
        value: |p| f(&p[0..4], 3, 4),
        grad: |p| flat(f_grad(&p[0..4], 3, 4)),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..4], 3, 4)),
        vjp: |p, ct| valued(f_vjp(&p[0..4], 3, 4, ct)),
        jvp: |p, v| f_jvp(&p[0..4], 3, 4, &v[0..4]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..4], 3, 4, &v[0..4])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..4], 3, 4, &v[0..4])),
        hvp: |p, v| flat(f_hvp(&p[0..4], 3, 4, &v[0..4])),
        third: None,
    };
}

mod d2 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &mut [T], k: T) {
        { let operand = (T::c(0.5) * (k.sin())).cos(); x[0] += operand; }
        { let operand = k / (T::c(1.0) + k * k); x[0] += operand; }
    }

    pub fn f(x0: &[T], x1: usize, x2: usize) -> T {
        let mut a: T = T::c(0.0);
        let mut b = vec![(T::c(0.5) * (T::c(1.0) / (T::c(1.5) + (x0[x2 % 4]) * (x0[x2 % 4])))).cos(), a.atan(), (a.mul_add(x0[x2 % 4], x0[x1 - 1])).sin(), ((a * a).ln_1p()).atan()];
        let c: T = ((b[(x2 + 1) % 4]).clamp(-T::c(1.25), T::c(1.25))) * b[0];
        if a > -T::c(1.5) {
            { let operand = ((match x2 % 3 { 0 => b[(x2 + 1) % 4], 1 => c, _ => b[x2 % 4] })).sin(); a *= operand; }
            if !(c > (x0[x2 % 4]).sin().powi(2)) { return b[(x2 + 1) % 4]; }
            b.fill((x0.iter().fold(T::c(0.0), |acc, e| T::c(0.5) * acc + e * a)).sin());
        } else if !(c > ({ let (dl, dr) = (b[x2 % 4], a); dl * dr + c })) {
            { let operand = (a.hypot(T::c(1.0) + b[3].abs())).tanh(); a *= operand; }
        } else {
            b[x2 % 4] = (({ let (gl, gr) = (c.min(c), c); gl * gr + a })).sin();
        }
        (c * (b[(x2 + 1) % 4]) + c) + T::c(0.5) * (x0.iter().map(|e| (e * a).cos()).product::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4], 3, 4)
    }
}

mod p3 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: f64) -> f64 {
        for &a in x0.iter().rev() {
            let mut d = x1;
            d = a / (1.0 + a * a);
        }
        ((x1.atan2(1.5 + x0[0].abs())).min(x1)) + 0.5 * x1 + x0.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p3",
        point: &[0.991, -1.284, 0.108, 0.367],
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

mod d3 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: &[T], x1: T) -> T {
        for &a in x0.iter().rev() {
            let mut d = x1;
            d = a / (T::c(1.0) + a * a);
        }
        ((x1.atan2(T::c(1.5) + x0[0].abs())).min(x1)) + T::c(0.5) * x1 + x0.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3], p[3])
    }
}

mod p4 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: f64) -> f64 {
        let a: Vec<f64> = vec![0.0; x0.len()];
        let mut b = (a[1] / (1.0 + a[1] * a[1]), (0.5 * (1.25 - x1)).cos());
        (a[3] + a[3] + b.0 * b.1) + 0.5 * (a.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p4",
        point: &[0.374, -0.262, 0.046, 0.337, -0.867, 0.001],
        value: |p| f(&p[0..5], p[5]),
        grad: |p| flat(f_grad(&p[0..5], p[5])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..5], p[5])),
        vjp: |p, ct| valued(f_vjp(&p[0..5], p[5], ct)),
        jvp: |p, v| f_jvp(&p[0..5], p[5], &v[0..5], v[5]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..5], p[5], &v[0..5], v[5])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..5], p[5], &(v[0..5].to_vec(), v[5]))),
        hvp: |p, v| flat(f_hvp(&p[0..5], p[5], &v[0..5], v[5])),
        third: None,
    };
}

mod d4 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: &[T], x1: T) -> T {
        let a: Vec<T> = vec![T::c(0.0); x0.len()];
        let mut b = (a[1] / (T::c(1.0) + a[1] * a[1]), (T::c(0.5) * (T::c(1.25) - x1)).cos());
        (a[3] + a[3] + b.0 * b.1) + T::c(0.5) * (a.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..5], p[5])
    }
}

mod p5 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: [f64; 3], x1: &[f64], x2: &[f64]) -> f64 {
        let mut a: f64 = 0.0;
        let mut b = x2.iter().skip(1).map(|e| (x1[2] - a).tanh()).collect::<Vec<f64>>();
        a = 0.5 * a + 1.65 * (x2[x2.len() - 1]).atan();
        b.fill((x2.iter().sum::<f64>()).tanh());
        {
            b[0] += (0.5 * (b[0].max(x1[2]))).cos();
        }
        ((a.cos().powi(3)) + 0.5 * (b.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>()) + x2.iter().map(|e| (e * a).cos()).product::<f64>()) + 0.5 * (x1.windows(2).map(|p| p[0] * p[1]).sum::<f64>()) - x0.iter().map(|e| (e * b[0]).cos()).product::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p5",
        point: &[-0.789, -0.431, 1.026, 1.223, 0.077, -0.05, -1.394, -1.214, 0.481],
        value: |p| f([p[0], p[1], p[2]], &p[3..6], &p[6..9]),
        grad: |p| flat(f_grad([p[0], p[1], p[2]], &p[3..6], &p[6..9])),
        value_and_grad: |p| valued(f_value_and_grad([p[0], p[1], p[2]], &p[3..6], &p[6..9])),
        vjp: |p, ct| valued(f_vjp([p[0], p[1], p[2]], &p[3..6], &p[6..9], ct)),
        jvp: |p, v| f_jvp([p[0], p[1], p[2]], &p[3..6], &p[6..9], [v[0], v[1], v[2]], &v[3..6], &v[6..9]),
        grad_jvp: |p, v| two(f_grad_jvp([p[0], p[1], p[2]], &p[3..6], &p[6..9], [v[0], v[1], v[2]], &v[3..6], &v[6..9])),
        grad_vjp: |p, v| two(f_grad_vjp([p[0], p[1], p[2]], &p[3..6], &p[6..9], &([v[0], v[1], v[2]], v[3..6].to_vec(), v[6..9].to_vec()))),
        hvp: |p, v| flat(f_hvp([p[0], p[1], p[2]], &p[3..6], &p[6..9], [v[0], v[1], v[2]], &v[3..6], &v[6..9])),
        third: None,
    };
}

mod d5 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: [T; 3], x1: &[T], x2: &[T]) -> T {
        let mut a: T = T::c(0.0);
        let mut b = x2.iter().skip(1).map(|e| (x1[2] - a).tanh()).collect::<Vec<T>>();
        a = T::c(0.5) * a + T::c(1.65) * (x2[x2.len() - 1]).atan();
        b.fill((x2.iter().sum::<T>()).tanh());
        {
            { let operand = (T::c(0.5) * (b[0].max(x1[2]))).cos(); b[0] += operand; }
        }
        ((a.cos().powi(3)) + T::c(0.5) * (b.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>()) + x2.iter().map(|e| (e * a).cos()).product::<T>()) + T::c(0.5) * (x1.windows(2).map(|p| p[0] * p[1]).sum::<T>()) - x0.iter().map(|e| (e * b[0]).cos()).product::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f([p[0], p[1], p[2]], &p[3..6], &p[6..9])
    }
}

mod p6 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn h0(x: (f64, f64), k: f64) -> f64 {
        for a in 1..=3 {
        }
        k + 0.5 * (x.0 * x.1)
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: f64) -> f64 {
        let mut b: f64 = 0.0;
        let mut c = x0.to_vec();
        b = ((b * (0.45)).cos().powi(3)).sin();
        let d = ((0.5 * x1.tanh()).exp()).hypot(1.0 + (x1 / (1.0 + x1.abs())).abs());
        c[1] = ((b - x1).abs()).tanh();
        ((b / (1.0 + b.abs())) + 0.5 * d + c.iter().sum::<f64>() - b + x1) + 0.5 * (x0.iter().take(2).map(|e| e - b).sum::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p6",
        point: &[-0.74, -0.347, 1.225, 0.809, 0.107],
        value: |p| f(&p[0..4], p[4]),
        grad: |p| flat(f_grad(&p[0..4], p[4])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..4], p[4])),
        vjp: |p, ct| valued(f_vjp(&p[0..4], p[4], ct)),
        jvp: |p, v| f_jvp(&p[0..4], p[4], &v[0..4], v[4]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..4], p[4], &v[0..4], v[4])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..4], p[4], &(v[0..4].to_vec(), v[4]))),
        hvp: |p, v| flat(f_hvp(&p[0..4], p[4], &v[0..4], v[4])),
        third: None,
    };
}

mod d6 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: (T, T), k: T) -> T {
        for a in 1..=3 {
        }
        k + T::c(0.5) * (x.0 * x.1)
    }

    pub fn f(x0: &[T], x1: T) -> T {
        let mut b: T = T::c(0.0);
        let mut c = x0.to_vec();
        b = ((b * (T::c(0.45))).cos().powi(3)).sin();
        let d = ((T::c(0.5) * x1.tanh()).exp()).hypot(T::c(1.0) + (x1 / (T::c(1.0) + x1.abs())).abs());
        c[1] = ((b - x1).abs()).tanh();
        ((b / (T::c(1.0) + b.abs())) + T::c(0.5) * d + c.iter().sum::<T>() - b + x1) + T::c(0.5) * (x0.iter().take(2).map(|e| e - b).sum::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4], p[4])
    }
}

mod p7 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Differentiable)]
    pub struct State { pub pos: f64, pub vel: f64, pub bias: [f64; 2] }

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: &[f64], x2: f64) -> f64 {
        let mut a: f64 = ((1.0 + x2 * x2).ln()).atan();
        let mut b: Vec<f64> = x1.iter().map(|e| (0.5 * (a.cos().powi(3))).cos()).collect();
        let mut c = State { pos: (x1.windows(2).map(|p| p[0] * p[1]).sum::<f64>()).tanh(), vel: a, bias: [((1.5 + b[1] * b[1]).recip()) / (1.0 + ((1.5 + b[1] * b[1]).recip()) * ((1.5 + b[1] * b[1]).recip())), 0.2] };
        let a = ({
            c.bias[1] = x2.tanh();
            x2 + b[3]
        });
        ((c.pos + c.bias[1] + a) + 0.5 * (b.iter().take(2).map(|e| e - a).sum::<f64>()) - x2 - x1.iter().take(2).map(|e| e - a).sum::<f64>()) + 0.5 * x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p7",
        point: &[0.482, -0.15, 1.286, -0.034, -1.102, -0.773],
        value: |p| f(p[0], &p[1..5], p[5]),
        grad: |p| flat(f_grad(p[0], &p[1..5], p[5])),
        value_and_grad: |p| valued(f_value_and_grad(p[0], &p[1..5], p[5])),
        vjp: |p, ct| valued(f_vjp(p[0], &p[1..5], p[5], ct)),
        jvp: |p, v| f_jvp(p[0], &p[1..5], p[5], v[0], &v[1..5], v[5]),
        grad_jvp: |p, v| two(f_grad_jvp(p[0], &p[1..5], p[5], v[0], &v[1..5], v[5])),
        grad_vjp: |p, v| two(f_grad_vjp(p[0], &p[1..5], p[5], &(v[0], v[1..5].to_vec(), v[5]))),
        hvp: |p, v| flat(f_hvp(p[0], &p[1..5], p[5], v[0], &v[1..5], v[5])),
        third: None,
    };
}

mod d7 {
    use crate::dual::{D2 as T, Num};

    #[derive(Clone, Copy)]
    pub struct State { pub pos: T, pub vel: T, pub bias: [T; 2] }

    pub fn f(x0: T, x1: &[T], x2: T) -> T {
        let mut a: T = ((T::c(1.0) + x2 * x2).ln()).atan();
        let mut b: Vec<T> = x1.iter().map(|e| (T::c(0.5) * (a.cos().powi(3))).cos()).collect();
        let mut c = State { pos: (x1.windows(2).map(|p| p[0] * p[1]).sum::<T>()).tanh(), vel: a, bias: [((T::c(1.5) + b[1] * b[1]).recip()) / (T::c(1.0) + ((T::c(1.5) + b[1] * b[1]).recip()) * ((T::c(1.5) + b[1] * b[1]).recip())), T::c(0.2)] };
        let a = ({
            c.bias[1] = x2.tanh();
            x2 + b[3]
        });
        ((c.pos + c.bias[1] + a) + T::c(0.5) * (b.iter().take(2).map(|e| e - a).sum::<T>()) - x2 - x1.iter().take(2).map(|e| e - a).sum::<T>()) + T::c(0.5) * x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], &p[1..5], p[5])
    }
}

mod p8 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: &[f64]) -> f64 {
        { let mut a = 0; while a < 5 && (!(x1[0] > (x1[x1.len() - 1]).sin())) { a += 1; {
        } } }
        x1[x1.len() - 1] - x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p8",
        point: &[-0.008, -1.264, 0.927, -1.277, -1.254, 0.553],
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

mod d8 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: T, x1: &[T]) -> T {
        { let mut a = 0; while a < 5 && (!(x1[0] > (x1[x1.len() - 1]).sin())) { a += 1; {
        } } }
        x1[x1.len() - 1] - x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], &p[1..6])
    }
}

mod p9 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: f64, x2: f64) -> f64 {
        let mut a: f64 = x2.atan();
        let mut b: Vec<f64> = Vec::new();
        for c in 0..3 {
            b.push((0.5 * ((x0.tanh()).abs())).cos());
        }
        b.fill((({
            let (d, mut g) = ((0.6 + x1).tanh(), (0.5 * a).cos());
            g
        })).sin());
        let (m, mut q) = ((0.2 * a).sin(), (b.iter().filter(|e| **e > 0.1).map(|e| *e * *e).sum::<f64>()).sin());
        (b.iter().fold(0.0, |acc, e| 0.5 * acc + e * q)).sin().powi(2) + q + m + b.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>() - a + x2
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p9",
        point: &[-0.511, 0.047, 1.338],
        value: |p| f(p[0], p[1], p[2]),
        grad: |p| flat(f_grad(p[0], p[1], p[2])),
        value_and_grad: |p| valued(f_value_and_grad(p[0], p[1], p[2])),
        vjp: |p, ct| valued(f_vjp(p[0], p[1], p[2], ct)),
        jvp: |p, v| f_jvp(p[0], p[1], p[2], v[0], v[1], v[2]),
        grad_jvp: |p, v| two(f_grad_jvp(p[0], p[1], p[2], v[0], v[1], v[2])),
        grad_vjp: |p, v| two(f_grad_vjp(p[0], p[1], p[2], (v[0], v[1], v[2]))),
        hvp: |p, v| flat(f_hvp(p[0], p[1], p[2], v[0], v[1], v[2])),
        third: None,
    };
}

mod d9 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: T, x1: T, x2: T) -> T {
        let mut a: T = x2.atan();
        let mut b: Vec<T> = Vec::new();
        for c in 0..3 {
            b.push((T::c(0.5) * ((x0.tanh()).abs())).cos());
        }
        b.fill((({
            let (d, mut g) = ((T::c(0.6) + x1).tanh(), (T::c(0.5) * a).cos());
            g
        })).sin());
        let (m, mut q) = ((T::c(0.2) * a).sin(), (b.iter().filter(|e| **e > T::c(0.1)).map(|e| *e * *e).sum::<T>()).sin());
        (b.iter().fold(T::c(0.0), |acc, e| T::c(0.5) * acc + e * q)).sin().powi(2) + q + m + b.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>() - a + x2
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], p[1], p[2])
    }
}

mod p10 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn h0(x: &mut [f64], k: f64) {
        for a in 0..3 {
            x[a % 2] *= (k * k).atan();
        }
        let b = x[1]; x[1] = b * 0.5 + (k.tanh()).atan();
    }

    #[differentiable(order = 2)]
    pub fn f(x0: [f64; 3]) -> f64 {
        let mut c: f64 = 0.0;
        let mut d = [(1.1 + c).sin(); 2];
        {
            let g = (c.sin().exp()).mul_add(c, c);
            if g < d[0] {
                d[0] /= 1.5 + g.sin();
            }
            c -= ((d[d.len() - 1]).sin().powi(2)).atan();
        }
        (d[1] * d[0]) * (d[1].min(d[1])) - c + x0.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p10",
        point: &[-1.319, -0.018, 0.829],
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

mod d10 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &mut [T], k: T) {
        for a in 0..3 {
            { let operand = (k * k).atan(); x[a % 2] *= operand; }
        }
        let b = x[1]; x[1] = b * T::c(0.5) + (k.tanh()).atan();
    }

    pub fn f(x0: [T; 3]) -> T {
        let mut c: T = T::c(0.0);
        let mut d = [(T::c(1.1) + c).sin(); 2];
        {
            let g = (c.sin().exp()).mul_add(c, c);
            if g < d[0] {
                { let operand = T::c(1.5) + g.sin(); d[0] /= operand; }
            }
            { let operand = ((d[d.len() - 1]).sin().powi(2)).atan(); c -= operand; }
        }
        (d[1] * d[0]) * (d[1].min(d[1])) - c + x0.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f([p[0], p[1], p[2]])
    }
}

mod p11 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[derive(Clone, Copy, Differentiable)]
    pub struct State { pub pos: f64, pub vel: f64, pub bias: [f64; 2] }

    #[differentiable(order = 2)]
    pub fn h0(x: &mut State, k: f64) {
        x.pos *= (k.max(k)).tanh();
        x.pos = x.pos * x.bias[0] + ((1.0 + (k / (1.0 + k.abs())) * (k / (1.0 + k.abs()))).sqrt()).atan();
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut a: f64 = (x0[0].mul_add(x0[2], x0[2])).sin();
        let mut b: [f64; 4] = [0.0; 4];
        if b[1] > 0.1 && b[3].min(0.25) < 1.5 {
            a = 0.5 * a + 0.1 * (0.5 * (a.mul_add(b[2], b[b.len() - 1]))).cos();
        } else {
            a += (b[1].mul_add(x0[0], x0[2])).sin();
            a += (1.0 / (1.5 + x0[1] * x0[1])).tanh();
        }
        let mut c = (if a > 0.1 && b[b.len() - 1] < 1.7 { a + b[0] } else { 1.65 - b[b.len() - 1] });
        (((if !(c > a.clamp(-1.25, 1.25)) { b[1] } else { c })).atan2(1.5 + x0[1].abs()) + c + b.iter().fold(0.0, |acc, e| 0.5 * acc + e * c) + a) + 0.5 * (x0.iter().zip(x0.iter()).map(|(l, r)| l * r).sum::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p11",
        point: &[-1.39, 0.883, 1.2],
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

mod d11 {
    use crate::dual::{D2 as T, Num};

    #[derive(Clone, Copy)]
    pub struct State { pub pos: T, pub vel: T, pub bias: [T; 2] }

    pub fn h0(x: &mut State, k: T) {
        { let operand = (k.max(k)).tanh(); x.pos *= operand; }
        x.pos = x.pos * x.bias[0] + ((T::c(1.0) + (k / (T::c(1.0) + k.abs())) * (k / (T::c(1.0) + k.abs()))).sqrt()).atan();
    }

    pub fn f(x0: &[T]) -> T {
        let mut a: T = (x0[0].mul_add(x0[2], x0[2])).sin();
        let mut b: [T; 4] = [T::c(0.0); 4];
        if b[1] > T::c(0.1) && b[3].min(T::c(0.25)) < T::c(1.5) {
            a = T::c(0.5) * a + T::c(0.1) * (T::c(0.5) * (a.mul_add(b[2], b[b.len() - 1]))).cos();
        } else {
            { let operand = (b[1].mul_add(x0[0], x0[2])).sin(); a += operand; }
            { let operand = (T::c(1.0) / (T::c(1.5) + x0[1] * x0[1])).tanh(); a += operand; }
        }
        let mut c = (if a > T::c(0.1) && b[b.len() - 1] < T::c(1.7) { a + b[0] } else { T::c(1.65) - b[b.len() - 1] });
        (((if !(c > a.clamp(-T::c(1.25), T::c(1.25))) { b[1] } else { c })).atan2(T::c(1.5) + x0[1].abs()) + c + b.iter().fold(T::c(0.0), |acc, e| T::c(0.5) * acc + e * c) + a) + T::c(0.5) * (x0.iter().zip(x0.iter()).map(|(l, r)| l * r).sum::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3])
    }
}

mod p12 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: f64) -> f64 {
        let mut a: f64 = x0.atan();
        let b = [(({ let (cl, cr) = (a, a); cl - cr * x0 })).sin(), (0.5 * (a * (0.95))).cos(), a / (1.0 + a * a), (-x0).tanh()];
        a *= ((if x0 < 0.0 || a > 1.05 { a } else { a })).sin();
        for d in &b {
            for q in &b {
                a += (b[1] / (2.5 + a.sin())).tanh();
            }
            a += (0.5 * (b[1] + *d)).cos();
        }
        ((b[0] * b[0]).ln_1p()).hypot(1.0 + x0.abs()) + a + x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p12",
        point: &[0.649],
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

mod d12 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: T) -> T {
        let mut a: T = x0.atan();
        let b = [(({ let (cl, cr) = (a, a); cl - cr * x0 })).sin(), (T::c(0.5) * (a * (T::c(0.95)))).cos(), a / (T::c(1.0) + a * a), (-x0).tanh()];
        { let operand = ((if x0 < T::c(0.0) || a > T::c(1.05) { a } else { a })).sin(); a *= operand; }
        for d in &b {
            for q in &b {
                { let operand = (b[1] / (T::c(2.5) + a.sin())).tanh(); a += operand; }
            }
            { let operand = (T::c(0.5) * (b[1] + *d)).cos(); a += operand; }
        }
        ((b[0] * b[0]).ln_1p()).hypot(T::c(1.0) + x0.abs()) + a + x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0])
    }
}

mod p13 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn h0(x: (f64, f64), k: f64) -> f64 {
        k + 0.5 * k - x.0 * x.1
    }

    #[differentiable(order = 2)]
    pub fn f(x0: f64) -> f64 {
        let mut a: f64 = 0.0;
        let b = vec![x0.sin(), (x0 - a).sin()];
        let c = (b[b.len() - 1]) / (2.5 + b[0].sin());
        let mut d: Vec<f64> = b.iter().map(|e| ((0.3 * b[0]).sin()).tanh()).collect();
        a += ((-(c * c)).exp()).atan();
        (((1.0 + (d[1] + c) * (d[1] + c)).ln() + b.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>()) + 0.5 * a) + 0.5 * x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p13",
        point: &[1.183],
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

mod d13 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: (T, T), k: T) -> T {
        k + T::c(0.5) * k - x.0 * x.1
    }

    pub fn f(x0: T) -> T {
        let mut a: T = T::c(0.0);
        let b = vec![x0.sin(), (x0 - a).sin()];
        let c = (b[b.len() - 1]) / (T::c(2.5) + b[0].sin());
        let mut d: Vec<T> = b.iter().map(|e| ((T::c(0.3) * b[0]).sin()).tanh()).collect();
        { let operand = ((-(c * c)).exp()).atan(); a += operand; }
        (((T::c(1.0) + (d[1] + c) * (d[1] + c)).ln() + b.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>()) + T::c(0.5) * a) + T::c(0.5) * x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0])
    }
}

mod p14 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn h0(x: &[f64]) -> f64 {
        x[1] + 0.5 * (x.iter().map(|e| e * e).sum::<f64>())
    }

    #[differentiable(order = 2)]
    pub fn f(x0: f64) -> f64 {
        let mut a: f64 = (x0.atan2(1.5 + x0.abs())).sin();
        let mut b = [x0.sin(), (x0.max(a)).atan()];
        if b[0] > 1.25 {
            for c in 0..4 {
                if b[(c + 1) % 2] < a.max(a) { break; }
                b[1] += (0.2 * (c as f64)).sin();
            }
            b[0] = (1.0 / (1.5 + (b[1].hypot(1.0 + (b[b.len() - 1]).abs())) * (b[1].hypot(1.0 + (b[b.len() - 1]).abs())))).sin();
        } else {
            a = ((b[b.len() - 1]).max(b[1] * x0)).sin();
        }
        (1.0 / (1.5 + (b[0].max(x0)) * (b[0].max(x0))) - a) + 0.5 * x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p14",
        point: &[0.613],
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

mod d14 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &[T]) -> T {
        x[1] + T::c(0.5) * (x.iter().map(|e| e * e).sum::<T>())
    }

    pub fn f(x0: T) -> T {
        let mut a: T = (x0.atan2(T::c(1.5) + x0.abs())).sin();
        let mut b = [x0.sin(), (x0.max(a)).atan()];
        if b[0] > T::c(1.25) {
            for c in 0..4 {
                if b[(c + 1) % 2] < a.max(a) { break; }
                { let operand = (T::c(0.2) * T::c(c as f64)).sin(); b[1] += operand; }
            }
            b[0] = (T::c(1.0) / (T::c(1.5) + (b[1].hypot(T::c(1.0) + (b[b.len() - 1]).abs())) * (b[1].hypot(T::c(1.0) + (b[b.len() - 1]).abs())))).sin();
        } else {
            a = ((b[b.len() - 1]).max(b[1] * x0)).sin();
        }
        (T::c(1.0) / (T::c(1.5) + (b[0].max(x0)) * (b[0].max(x0))) - a) + T::c(0.5) * x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0])
    }
}

mod p15 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn h0(x: f64, y: f64) -> (f64, f64) {
        let mut a: f64 = y * y + y.atan();
        (((y / (2.5 + x.sin())) / (1.0 + (y / (2.5 + x.sin())).abs()) + a) + 0.5 * y - x, ((1.0 + (y - y) * (y - y)).ln()).atan())
    }

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: [f64; 3], x2: [f64; 3]) -> f64 {
        let mut b: f64 = 0.0;
        let mut c = [(0.5 * x2[0]).cos(); 2];
        b = (x1.iter().map(|e| (e * b).cos()).product::<f64>()).tanh();
        let mut x0 = 1.0 / (1.5 + ((1.2) * x2[1]) * ((1.2) * x2[1]));
        c[0] = ((x0 / (2.5 + c[0].sin())) * (1.0 / (1.5 + x0 * x0))).sin();
        (if x0 > -1.65 { c[1].min(1.7) } else { x0.hypot(1.0 + x0.abs()) }) - b - x2.iter().enumerate().map(|(j, e)| ((j + 1) as f64) * e.sin()).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p15",
        point: &[-0.296, -0.235, -1.081, -1.235, 0.04, 1.293, 0.014],
        value: |p| f(p[0], [p[1], p[2], p[3]], [p[4], p[5], p[6]]),
        grad: |p| flat(f_grad(p[0], [p[1], p[2], p[3]], [p[4], p[5], p[6]])),
        value_and_grad: |p| valued(f_value_and_grad(p[0], [p[1], p[2], p[3]], [p[4], p[5], p[6]])),
        vjp: |p, ct| valued(f_vjp(p[0], [p[1], p[2], p[3]], [p[4], p[5], p[6]], ct)),
        jvp: |p, v| f_jvp(p[0], [p[1], p[2], p[3]], [p[4], p[5], p[6]], v[0], [v[1], v[2], v[3]], [v[4], v[5], v[6]]),
        grad_jvp: |p, v| two(f_grad_jvp(p[0], [p[1], p[2], p[3]], [p[4], p[5], p[6]], v[0], [v[1], v[2], v[3]], [v[4], v[5], v[6]])),
        grad_vjp: |p, v| two(f_grad_vjp(p[0], [p[1], p[2], p[3]], [p[4], p[5], p[6]], (v[0], [v[1], v[2], v[3]], [v[4], v[5], v[6]]))),
        hvp: |p, v| flat(f_hvp(p[0], [p[1], p[2], p[3]], [p[4], p[5], p[6]], v[0], [v[1], v[2], v[3]], [v[4], v[5], v[6]])),
        third: None,
    };
}

mod d15 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: T, y: T) -> (T, T) {
        let mut a: T = y * y + y.atan();
        (((y / (T::c(2.5) + x.sin())) / (T::c(1.0) + (y / (T::c(2.5) + x.sin())).abs()) + a) + T::c(0.5) * y - x, ((T::c(1.0) + (y - y) * (y - y)).ln()).atan())
    }

    pub fn f(x0: T, x1: [T; 3], x2: [T; 3]) -> T {
        let mut b: T = T::c(0.0);
        let mut c = [(T::c(0.5) * x2[0]).cos(); 2];
        b = (x1.iter().map(|e| (e * b).cos()).product::<T>()).tanh();
        let mut x0 = T::c(1.0) / (T::c(1.5) + ((T::c(1.2)) * x2[1]) * ((T::c(1.2)) * x2[1]));
        c[0] = ((x0 / (T::c(2.5) + c[0].sin())) * (T::c(1.0) / (T::c(1.5) + x0 * x0))).sin();
        (if x0 > -T::c(1.65) { c[1].min(T::c(1.7)) } else { x0.hypot(T::c(1.0) + x0.abs()) }) - b - x2.iter().enumerate().map(|(j, e)| T::c((j + 1) as f64) * e.sin()).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], [p[1], p[2], p[3]], [p[4], p[5], p[6]])
    }
}

mod p16 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut a = vec![x0[3].tanh(), ((if x0[3] > 0.95 { x0[1] } else { 0.8 })).sin(), ((if !(x0[1] > (x0[x0.len() - 1]).atan()) { 1.2 } else { x0[x0.len() - 1] })).sin(), x0[3] / (1.0 + x0[3] * x0[3])];
        ((1.0 + a[1] * a[1]).ln()) + 0.5 * (a.iter().zip(x0.iter()).map(|(l, r)| l * r).sum::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p16",
        point: &[1.062, -0.932, -1.008, -0.154],
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

mod d16 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: &[T]) -> T {
        let mut a = vec![x0[3].tanh(), ((if x0[3] > T::c(0.95) { x0[1] } else { T::c(0.8) })).sin(), ((if !(x0[1] > (x0[x0.len() - 1]).atan()) { T::c(1.2) } else { x0[x0.len() - 1] })).sin(), x0[3] / (T::c(1.0) + x0[3] * x0[3])];
        ((T::c(1.0) + a[1] * a[1]).ln()) + T::c(0.5) * (a.iter().zip(x0.iter()).map(|(l, r)| l * r).sum::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4])
    }
}

mod p17 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: &[f64], x2: f64) -> f64 {
        let mut a: f64 = (x2 * x2).sin().exp();
        let (b, mut c) = (((if x0 < x2.min(a) { x1[0] } else { x2 })).sin(), ((0.3 * a).sin()).atan());
        (((1.0 + b * b).ln()).hypot(1.0 + (b.max(a)).abs())) + 0.5 * b + a - x2 + x1.iter().take(2).map(|e| e - a).sum::<f64>() + x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p17",
        point: &[-0.959, 0.741, 0.32, -0.181, -0.866],
        value: |p| f(p[0], &p[1..4], p[4]),
        grad: |p| flat(f_grad(p[0], &p[1..4], p[4])),
        value_and_grad: |p| valued(f_value_and_grad(p[0], &p[1..4], p[4])),
        vjp: |p, ct| valued(f_vjp(p[0], &p[1..4], p[4], ct)),
        jvp: |p, v| f_jvp(p[0], &p[1..4], p[4], v[0], &v[1..4], v[4]),
        grad_jvp: |p, v| two(f_grad_jvp(p[0], &p[1..4], p[4], v[0], &v[1..4], v[4])),
        grad_vjp: |p, v| two(f_grad_vjp(p[0], &p[1..4], p[4], &(v[0], v[1..4].to_vec(), v[4]))),
        hvp: |p, v| flat(f_hvp(p[0], &p[1..4], p[4], v[0], &v[1..4], v[4])),
        third: None,
    };
}

mod d17 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: T, x1: &[T], x2: T) -> T {
        let mut a: T = (x2 * x2).sin().exp();
        let (b, mut c) = (((if x0 < x2.min(a) { x1[0] } else { x2 })).sin(), ((T::c(0.3) * a).sin()).atan());
        (((T::c(1.0) + b * b).ln()).hypot(T::c(1.0) + (b.max(a)).abs())) + T::c(0.5) * b + a - x2 + x1.iter().take(2).map(|e| e - a).sum::<T>() + x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], &p[1..4], p[4])
    }
}

mod p18 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: f64, x2: [f64; 3]) -> f64 {
        if x1 < x1.hypot(1.0 + x2[1].abs()) {
        } else {
        }
        if !(x1 > x2[0]) { return x0; }
        (((-((x2[2] + x1) * (x2[2] + x1))).exp()) + 0.5 * (x2.iter().enumerate().map(|(j, e)| ((j + 1) as f64) * e.sin()).sum::<f64>())) + 0.5 * x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p18",
        point: &[1.176, 0.335, 0.575, -0.689, 1.093],
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

mod d18 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: T, x1: T, x2: [T; 3]) -> T {
        if x1 < x1.hypot(T::c(1.0) + x2[1].abs()) {
        } else {
        }
        if !(x1 > x2[0]) { return x0; }
        (((-((x2[2] + x1) * (x2[2] + x1))).exp()) + T::c(0.5) * (x2.iter().enumerate().map(|(j, e)| T::c((j + 1) as f64) * e.sin()).sum::<T>())) + T::c(0.5) * x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], p[1], [p[2], p[3], p[4]])
    }
}

mod p19 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn h0(x: &[f64]) -> f64 {
        x[1] + 0.5 * (x.iter().take(2).map(|e| e - x[1]).sum::<f64>())
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: &[f64]) -> f64 {
        let mut a: f64 = 0.0;
        let mut b = [[(0.5 * (a.cos())).cos(), x1[x1.len() - 1]], [(({
            { let mut c = 0; loop { c += 1; if c > 5 { break; } {
                let d = a.sin().powi(2);
                let g: f64 = h0(x1);
                a = (1.75 - (a.max(1.5))).sin();
            } if !(x1[2] > x1[3] - x1[2]) { break; } } }
            a
        })).sin(), a]];
        a + b[1][1] + a + x0.iter().map(|e| (e * a).cos()).product::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p19",
        point: &[1.18, 0.541, 0.426, -1.234, -0.296, -0.108, 1.412, -0.881, -0.357],
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

mod d19 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &[T]) -> T {
        x[1] + T::c(0.5) * (x.iter().take(2).map(|e| e - x[1]).sum::<T>())
    }

    pub fn f(x0: &[T], x1: &[T]) -> T {
        let mut a: T = T::c(0.0);
        let mut b = [[(T::c(0.5) * (a.cos())).cos(), x1[x1.len() - 1]], [(({
            { let mut c = 0; loop { c += 1; if c > 5 { break; } {
                let d = a.sin().powi(2);
                let g: T = h0(x1);
                a = (T::c(1.75) - (a.max(T::c(1.5)))).sin();
            } if !(x1[2] > x1[3] - x1[2]) { break; } } }
            a
        })).sin(), a]];
        a + b[1][1] + a + x0.iter().map(|e| (e * a).cos()).product::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..5], &p[5..9])
    }
}

mod p20 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64]) -> f64 {
        if x0[3] > -2.0 {
        } else if x0[1] > 0.1 && (-(x0[3] * x0[3])).exp() < 0.45 {
        } else {
            { let mut a = 0; while a < 4 && (x0[1] < 0.0 || (1.5 + x0[2] * x0[2]).recip() > 0.75) { a += 1; {
            } } }
        }
        ((x0.iter().map(|e| e * e).sum::<f64>()).sin().powi(2)) + 0.5 * (x0.iter().map(|e| e * e).sum::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p20",
        point: &[1.006, -1.18, -1.014, 0.388],
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

mod d20 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: &[T]) -> T {
        if x0[3] > -T::c(2.0) {
        } else if x0[1] > T::c(0.1) && (-(x0[3] * x0[3])).exp() < T::c(0.45) {
        } else {
            { let mut a = 0; while a < 4 && (x0[1] < T::c(0.0) || (T::c(1.5) + x0[2] * x0[2]).recip() > T::c(0.75)) { a += 1; {
            } } }
        }
        ((x0.iter().map(|e| e * e).sum::<T>()).sin().powi(2)) + T::c(0.5) * (x0.iter().map(|e| e * e).sum::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4])
    }
}

mod p21 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: [f64; 3], x1: f64) -> f64 {
        let mut a: f64 = (x1 * (0.95)).atan();
        let mut b = vec![(x1.abs()).tanh(), {
            x1
        }.atan()];
        b[0] += (a / (2.5 + b[0].sin())).sin();
        b[0] = ((0.5 * x1.tanh()).exp()).atan();
        (((x1.mul_add(b[0], b[0])) + 0.5 * (b.windows(2).map(|p| p[0] * p[1]).sum::<f64>()) + a) + 0.5 * x1) + 0.5 * (x0.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p21",
        point: &[0.259, -0.65, 1.436, -0.632],
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

mod d21 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: [T; 3], x1: T) -> T {
        let mut a: T = (x1 * (T::c(0.95))).atan();
        let mut b = vec![(x1.abs()).tanh(), {
            x1
        }.atan()];
        { let operand = (a / (T::c(2.5) + b[0].sin())).sin(); b[0] += operand; }
        b[0] = ((T::c(0.5) * x1.tanh()).exp()).atan();
        (((x1.mul_add(b[0], b[0])) + T::c(0.5) * (b.windows(2).map(|p| p[0] * p[1]).sum::<T>()) + a) + T::c(0.5) * x1) + T::c(0.5) * (x0.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f([p[0], p[1], p[2]], p[3])
    }
}

mod p22 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: f64) -> f64 {
        x1 + x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p22",
        point: &[0.228, 1.306],
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

mod d22 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: T, x1: T) -> T {
        x1 + x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], p[1])
    }
}

mod p23 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn h0(x: &[f64], y: &[f64], k: f64) -> f64 {
        ((y.iter().filter(|e| **e > 0.1).map(|e| *e * *e).sum::<f64>()) * k + k) + 0.5 * (y.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>())
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: [f64; 3]) -> f64 {
        let mut a: f64 = 0.0;
        let mut b: [f64; 2] = [0.0; 2];
        let c = (1.4 / (1.5 + b[0].cos())).min(b[1].max(b[0]));
        let mut d = vec![((if a > 0.1 && ((x1[x1.len() - 1]) * (x1[x1.len() - 1])).ln_1p() < 1.85 { b[0] } else { c })).sin(), (1.0 / (1.5 + x0[2] * x0[2])).atan(), (0.5 * (h0(&b, &x1[1..], x0[1]))).cos()];
        let g = |m: f64, q: f64| m.atan();
        ((a.max(d[0])) * (a.mul_add(b[0], c)) + d.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>()) + 0.5 * (b.iter().fold(0.0, |acc, e| 0.5 * acc + e * a)) + x0.iter().enumerate().map(|(j, e)| ((j + 1) as f64) * e.sin()).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p23",
        point: &[0.525, 1.155, -0.065, 0.792, -0.535, -1.053],
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

mod d23 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &[T], y: &[T], k: T) -> T {
        ((y.iter().filter(|e| **e > T::c(0.1)).map(|e| *e * *e).sum::<T>()) * k + k) + T::c(0.5) * (y.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>())
    }

    pub fn f(x0: &[T], x1: [T; 3]) -> T {
        let mut a: T = T::c(0.0);
        let mut b: [T; 2] = [T::c(0.0); 2];
        let c = (T::c(1.4) / (T::c(1.5) + b[0].cos())).min(b[1].max(b[0]));
        let mut d = vec![((if a > T::c(0.1) && ((x1[x1.len() - 1]) * (x1[x1.len() - 1])).ln_1p() < T::c(1.85) { b[0] } else { c })).sin(), (T::c(1.0) / (T::c(1.5) + x0[2] * x0[2])).atan(), (T::c(0.5) * (h0(&b, &x1[1..], x0[1]))).cos()];
        let g = |m: T, q: T| m.atan();
        ((a.max(d[0])) * (a.mul_add(b[0], c)) + d.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>()) + T::c(0.5) * (b.iter().fold(T::c(0.0), |acc, e| T::c(0.5) * acc + e * a)) + x0.iter().enumerate().map(|(j, e)| T::c((j + 1) as f64) * e.sin()).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3], [p[3], p[4], p[5]])
    }
}

mod p24 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::{Differentiable, differentiable};

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut a: f64 = 0.0;
        let mut b = [(a * (1.2)).sin(); 2];
        { let mut c = 0; loop { c += 1; if c > 3 { break; } {
            a = (((1.0 + b[1] * b[1]).sqrt()).min(b[c % 2])).sin();
        } if a < 0.0 || b[0].cos().powi(3) > 1.35 { break; } } }
        if a < 0.0 || a.hypot(1.0 + b[1].abs()) > 1.45 {
            b[1] = x0[2].sin();
        } else {
            b[0] += a.sin();
        }
        (x0[2] / (2.5 + x0[0].sin())).min(x0.iter().zip(x0.iter()).map(|(l, r)| l * r).sum::<f64>()) - b.iter().fold(0.0, |acc, e| 0.5 * acc + e * a) - a - x0.windows(2).map(|p| p[0] * p[1]).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p24",
        point: &[-1.047, 0.511, -0.414, 0.517, 0.494],
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

mod d24 {
    use crate::dual::{D2 as T, Num};

    pub fn f(x0: &[T]) -> T {
        let mut a: T = T::c(0.0);
        let mut b = [(a * (T::c(1.2))).sin(); 2];
        { let mut c = 0; loop { c += 1; if c > 3 { break; } {
            a = (((T::c(1.0) + b[1] * b[1]).sqrt()).min(b[c % 2])).sin();
        } if a < T::c(0.0) || b[0].cos().powi(3) > T::c(1.35) { break; } } }
        if a < T::c(0.0) || a.hypot(T::c(1.0) + b[1].abs()) > T::c(1.45) {
            b[1] = x0[2].sin();
        } else {
            { let operand = a.sin(); b[0] += operand; }
        }
        (x0[2] / (T::c(2.5) + x0[0].sin())).min(x0.iter().zip(x0.iter()).map(|(l, r)| l * r).sum::<T>()) - b.iter().fold(T::c(0.0), |acc, e| T::c(0.5) * acc + e * a) - a - x0.windows(2).map(|p| p[0] * p[1]).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..5])
    }
}

use crate::compare::{Case, Oracle};

/// The programs of this file.
pub const CASES: &[(Case, Oracle)] = &[
    (p0::CASE, Oracle::Two(d0::oracle)),
    (p1::CASE, Oracle::Two(d1::oracle)),
    (p2::CASE, Oracle::Two(d2::oracle)),
    (p3::CASE, Oracle::Two(d3::oracle)),
    (p4::CASE, Oracle::Two(d4::oracle)),
    (p5::CASE, Oracle::Two(d5::oracle)),
    (p6::CASE, Oracle::Two(d6::oracle)),
    (p7::CASE, Oracle::Two(d7::oracle)),
    (p8::CASE, Oracle::Two(d8::oracle)),
    (p9::CASE, Oracle::Two(d9::oracle)),
    (p10::CASE, Oracle::Two(d10::oracle)),
    (p11::CASE, Oracle::Two(d11::oracle)),
    (p12::CASE, Oracle::Two(d12::oracle)),
    (p13::CASE, Oracle::Two(d13::oracle)),
    (p14::CASE, Oracle::Two(d14::oracle)),
    (p15::CASE, Oracle::Two(d15::oracle)),
    (p16::CASE, Oracle::Two(d16::oracle)),
    (p17::CASE, Oracle::Two(d17::oracle)),
    (p18::CASE, Oracle::Two(d18::oracle)),
    (p19::CASE, Oracle::Two(d19::oracle)),
    (p20::CASE, Oracle::Two(d20::oracle)),
    (p21::CASE, Oracle::Two(d21::oracle)),
    (p22::CASE, Oracle::Two(d22::oracle)),
    (p23::CASE, Oracle::Two(d23::oracle)),
    (p24::CASE, Oracle::Two(d24::oracle)),
];
