//! Random programs in both renderings. Written by the generator: `AD_BLESS=1 cargo test --test random`.

mod p0 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: &mut f64, k: f64) {
        *x = (*x * 0.8 + ((k * k).min(k * k)) / (1.0 + ((k * k).min(k * k)) * ((k * k).min(k * k)))).sin();
    }

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: &[f64], x2: f64) -> f64 {
        for a in (1..2).rev() {
        }
        ((0.3 * ((x2 * x2).ln_1p())).sin() + x2) + 0.5 * (x1.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p0",
        point: &[0.856, 0.742, 0.277, 0.153, -0.776, -0.26],
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

mod d0 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &mut T, k: T) {
        *x = (*x * T::c(0.8) + ((k * k).min(k * k)) / (T::c(1.0) + ((k * k).min(k * k)) * ((k * k).min(k * k)))).sin();
    }

    pub fn f(x0: T, x1: &[T], x2: T) -> T {
        for a in (1..2).rev() {
        }
        ((T::c(0.3) * ((x2 * x2).ln_1p())).sin() + x2) + T::c(0.5) * (x1.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], &p[1..5], p[5])
    }
}

mod p1 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: usize, x2: usize) -> f64 {
        let mut a: f64 = 0.0;
        let mut b: Vec<f64> = Vec::with_capacity(4);
        for c in 0..4 {
            b.push((0.5 * ((x0.tanh()).tanh())).cos());
        }
        let d = 0.2 * (x1 as f64) + b[2].sin();
        if d > 0.4 {
            a *= (0.5 * (d.clamp(-1.25, 1.25))).cos();
        }
        b[0] -= (d * d).atan();
        b[3 - x2] *= d.sin();
        (x0 * ((1.0 + a * a).sqrt()) + d - a) + 0.5 * x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p1",
        point: &[-0.797],
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
            { let operand = (T::c(0.5) * (d.clamp(-T::c(1.25), T::c(1.25)))).cos(); a *= operand; }
        }
        { let operand = (d * d).atan(); b[0] -= operand; }
        { let operand = d.sin(); b[3 - x2] *= operand; }
        (x0 * ((T::c(1.0) + a * a).sqrt()) + d - a) + T::c(0.5) * x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], 4, 2)
    }
}

mod p2 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: &[f64]) -> f64 {
        { let mut a = 0; while a < 2 { a += 1; {
        } } }
        x[1] - x.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>()
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: usize, x2: usize) -> f64 {
        let mut b: f64 = 0.0;
        let mut c = vec![(0.5 * (1.0 / (1.5 + (x0[x2 % 4]) * (x0[x2 % 4])))).cos(), b.atan(), (b.mul_add(x0[x2 % 4], x0[x1 - 1])).sin(), ((b * b).ln_1p()).atan()];
        let d: f64 = ((c[(x2 + 1) % 4]).clamp(-1.25, 1.25)) * (h0(&x0[1..]));
        let g = vec![(0.5 * ((c[x2 % 4]).atan2(1.5 + b.abs()))).cos(), (d.hypot(1.0 + c[x1].abs())) / (1.0 + (d.hypot(1.0 + c[x1].abs())) * (d.hypot(1.0 + c[x1].abs()))), ((match x1 { 0 => c[x2 % 4], 1..=2 => d, _ => d })).sin()];
        let mut m: [f64; 4] = [0.0; 4];
        if b > 1.75 {
            b -= (0.5 * (d.tanh())).cos();
        } else if g[2] > 0.1 && (1.0 + (g[x1 % 3]) * (g[x1 % 3])).ln() < 0.5 {
            c[(x2 + 1) % 4] = (0.5 * (h0(&c[1..]))).cos();
        } else {
            m[x1] = ((1.0 + (x0.iter().fold(0.0, |acc, e| 0.5 * acc + e * c[3])) * (x0.iter().fold(0.0, |acc, e| 0.5 * acc + e * c[3]))).ln()).sin();
        }
        (((((m[(x2 + 1) % 4] + m.iter().enumerate().map(|(j, e)| ((j + 1) as f64) * e.sin()).sum::<f64>()) + 0.5 * (g.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>())) + 0.5 * d) + 0.5 * (c.iter().enumerate().map(|(j, e)| ((j + 1) as f64) * e.sin()).sum::<f64>())) + 0.5 * b) + 0.5 * (x0.iter().map(|e| (e * g[(x2 + 1) % 3]).cos()).product::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p2",
        point: &[-0.019, 0.207, -0.043, -1.007],
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

    pub fn h0(x: &[T]) -> T {
        { let mut a = 0; while a < 2 { a += 1; {
        } } }
        x[1] - x.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>()
    }

    pub fn f(x0: &[T], x1: usize, x2: usize) -> T {
        let mut b: T = T::c(0.0);
        let mut c = vec![(T::c(0.5) * (T::c(1.0) / (T::c(1.5) + (x0[x2 % 4]) * (x0[x2 % 4])))).cos(), b.atan(), (b.mul_add(x0[x2 % 4], x0[x1 - 1])).sin(), ((b * b).ln_1p()).atan()];
        let d: T = ((c[(x2 + 1) % 4]).clamp(-T::c(1.25), T::c(1.25))) * (h0(&x0[1..]));
        let g = vec![(T::c(0.5) * ((c[x2 % 4]).atan2(T::c(1.5) + b.abs()))).cos(), (d.hypot(T::c(1.0) + c[x1].abs())) / (T::c(1.0) + (d.hypot(T::c(1.0) + c[x1].abs())) * (d.hypot(T::c(1.0) + c[x1].abs()))), ((match x1 { 0 => c[x2 % 4], 1..=2 => d, _ => d })).sin()];
        let mut m: [T; 4] = [T::c(0.0); 4];
        if b > T::c(1.75) {
            { let operand = (T::c(0.5) * (d.tanh())).cos(); b -= operand; }
        } else if g[2] > T::c(0.1) && (T::c(1.0) + (g[x1 % 3]) * (g[x1 % 3])).ln() < T::c(0.5) {
            c[(x2 + 1) % 4] = (T::c(0.5) * (h0(&c[1..]))).cos();
        } else {
            m[x1] = ((T::c(1.0) + (x0.iter().fold(T::c(0.0), |acc, e| T::c(0.5) * acc + e * c[3])) * (x0.iter().fold(T::c(0.0), |acc, e| T::c(0.5) * acc + e * c[3]))).ln()).sin();
        }
        (((((m[(x2 + 1) % 4] + m.iter().enumerate().map(|(j, e)| T::c((j + 1) as f64) * e.sin()).sum::<T>()) + T::c(0.5) * (g.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>())) + T::c(0.5) * d) + T::c(0.5) * (c.iter().enumerate().map(|(j, e)| T::c((j + 1) as f64) * e.sin()).sum::<T>())) + T::c(0.5) * b) + T::c(0.5) * (x0.iter().map(|e| (e * g[(x2 + 1) % 3]).cos()).product::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4], 3, 4)
    }
}

mod p3 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: f64) -> f64 {
        for &a in x0.iter().rev() {
            let mut d = x1;
            d = (x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>()).tanh();
        }
        1.75 + x1
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p3",
        point: &[0.317, -0.29, 0.193, 0.399],
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
            d = (x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>()).tanh();
        }
        T::c(1.75) + x1
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3], p[3])
    }
}

mod p4 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

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
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: [f64; 3], x1: &[f64], x2: &[f64]) -> f64 {
        let mut a: f64 = 0.0;
        let mut b = x2.iter().skip(1).map(|e| (x1[2] - a).tanh()).collect::<Vec<f64>>();
        a *= (({
            for e in b.iter_mut() { *e = (*e * (a / (2.5 + x1[2].sin())).atan()).sin(); }
            x2[1]
        })).sin();
        { let mut c = x0.to_vec(); while let Some(d) = c.pop() { a = (a + d * 0.7).sin(); } }
        a = (((if b[1] > -0.8 { a } else { b[1] })).min(x0[0].cos().powi(3))).sin();
        ((1.0 / (1.5 + b[1] * b[1])) * (0.7 - b[1]) + b.iter().map(|e| e * e).sum::<f64>() + a) + 0.5 * (x1.iter().map(|e| (e * a).cos()).product::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p5",
        point: &[-1.394, -1.214, 0.481, 0.239, 0.835, 0.551, -1.425, -1.294, 0.005],
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
        { let operand = (({
            for e in b.iter_mut() { *e = (*e * (a / (T::c(2.5) + x1[2].sin())).atan()).sin(); }
            x2[1]
        })).sin(); a *= operand; }
        { let mut c = x0.to_vec(); while let Some(d) = c.pop() { a = (a + d * T::c(0.7)).sin(); } }
        a = (((if b[1] > -T::c(0.8) { a } else { b[1] })).min(x0[0].cos().powi(3))).sin();
        ((T::c(1.0) / (T::c(1.5) + b[1] * b[1])) * (T::c(0.7) - b[1]) + b.iter().map(|e| e * e).sum::<T>() + a) + T::c(0.5) * (x1.iter().map(|e| (e * a).cos()).product::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f([p[0], p[1], p[2]], &p[3..6], &p[6..9])
    }
}

mod p6 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: &mut [f64], y: &[f64]) -> f64 {
        for a in 0..3 {
            x[(a + 1) % 2] += (({ let (bl, br) = (1.2, y[y.len() - 1]); bl * br + x[a % 2] })).sin();
        }
        x[1]
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: &[f64], x2: f64) -> f64 {
        for c in 0..3 {
        }
        ((x2 + x1[2]).hypot(1.0 + x1[2].abs())) + 0.5 * x2
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p6",
        point: &[-0.512, 0.587, 0.978, -0.323, -1.428, 0.945, 1.013],
        value: |p| f(&p[0..3], &p[3..6], p[6]),
        grad: |p| flat(f_grad(&p[0..3], &p[3..6], p[6])),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..3], &p[3..6], p[6])),
        vjp: |p, ct| valued(f_vjp(&p[0..3], &p[3..6], p[6], ct)),
        jvp: |p, v| f_jvp(&p[0..3], &p[3..6], p[6], &v[0..3], &v[3..6], v[6]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..3], &p[3..6], p[6], &v[0..3], &v[3..6], v[6])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..3], &p[3..6], p[6], &(v[0..3].to_vec(), v[3..6].to_vec(), v[6]))),
        hvp: |p, v| flat(f_hvp(&p[0..3], &p[3..6], p[6], &v[0..3], &v[3..6], v[6])),
        third: None,
    };
}

mod d6 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &mut [T], y: &[T]) -> T {
        for a in 0..3 {
            { let operand = (({ let (bl, br) = (T::c(1.2), y[y.len() - 1]); bl * br + x[a % 2] })).sin(); x[(a + 1) % 2] += operand; }
        }
        x[1]
    }

    pub fn f(x0: &[T], x1: &[T], x2: T) -> T {
        for c in 0..3 {
        }
        ((x2 + x1[2]).hypot(T::c(1.0) + x1[2].abs())) + T::c(0.5) * x2
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..3], &p[3..6], p[6])
    }
}

mod p7 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: &[f64], x2: f64) -> f64 {
        let mut a: f64 = ((1.0 + x2 * x2).ln()).atan();
        let mut b: Vec<f64> = x1.iter().map(|e| (0.5 * (a.cos().powi(3))).cos()).collect();
        a = 0.5 * a + 1.0 * (b[b.len() - 1]).sin();
        let (c, mut d) = ((x1[1] * a) / (1.0 + (x1[1] * a) * (x1[1] * a)), (0.5 * (b[0].atan2(1.5 + b[1].abs()))).cos());
        b.swap(0, 3);
        a.max(c) - c + a - x2 + x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p7",
        point: &[-0.408, 0.334, -0.239, 0.035, 0.778, -1.469],
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

    pub fn f(x0: T, x1: &[T], x2: T) -> T {
        let mut a: T = ((T::c(1.0) + x2 * x2).ln()).atan();
        let mut b: Vec<T> = x1.iter().map(|e| (T::c(0.5) * (a.cos().powi(3))).cos()).collect();
        a = T::c(0.5) * a + T::c(1.0) * (b[b.len() - 1]).sin();
        let (c, mut d) = ((x1[1] * a) / (T::c(1.0) + (x1[1] * a) * (x1[1] * a)), (T::c(0.5) * (b[0].atan2(T::c(1.5) + b[1].abs()))).cos());
        b.swap(0, 3);
        a.max(c) - c + a - x2 + x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], &p[1..5], p[5])
    }
}

mod p8 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

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
    use ad_runtime::differentiable;

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
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: f64, y: f64) -> (f64, f64) {
        for a in (0..3).rev() {
        }
        (x - (1.0 + y * y).sqrt() + x, (((if y > 0.1 && y.tanh() < 0.4 { x } else { y })).max(y.sin())).sin())
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: [f64; 3]) -> f64 {
        let mut b: f64 = 0.0;
        let mut c = [(0.5 * x0[1]).cos(); 3];
        let d = |g: f64, m: f64| ((if g > 0.1 && x1[0] / (1.0 + x1[0].abs()) < 1.35 { x1[0] } else { m / (2.5 + x1[1].sin()) })).sin();
        let mut z = ({
            's: for q in 1..c.len() {
                let (mut t, mut u) = h0(b.atan2(1.5 + c[q].abs()), 1.35 - b);
                let w = c[0]; c[0] = w * 0.5 + (x1[2 - q]).tanh();
            }
            c[0] / (1.0 + c[0].abs())
        });
        d(z, (-(c[1] * c[1])).exp()) - z + c.windows(2).map(|p| p[0] * p[1]).sum::<f64>() + b - x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p10",
        point: &[-0.027, 0.284, -0.971, -1.212, 0.107, 1.379, -1.271],
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

mod d10 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: T, y: T) -> (T, T) {
        for a in (0..3).rev() {
        }
        (x - (T::c(1.0) + y * y).sqrt() + x, (((if y > T::c(0.1) && y.tanh() < T::c(0.4) { x } else { y })).max(y.sin())).sin())
    }

    pub fn f(x0: &[T], x1: [T; 3]) -> T {
        let mut b: T = T::c(0.0);
        let mut c = [(T::c(0.5) * x0[1]).cos(); 3];
        let d = |g: T, m: T| ((if g > T::c(0.1) && x1[0] / (T::c(1.0) + x1[0].abs()) < T::c(1.35) { x1[0] } else { m / (T::c(2.5) + x1[1].sin()) })).sin();
        let mut z = ({
            's: for q in 1..c.len() {
                let (mut t, mut u) = h0(b.atan2(T::c(1.5) + c[q].abs()), T::c(1.35) - b);
                let w = c[0]; c[0] = w * T::c(0.5) + (x1[2 - q]).tanh();
            }
            c[0] / (T::c(1.0) + c[0].abs())
        });
        d(z, (-(c[1] * c[1])).exp()) - z + c.windows(2).map(|p| p[0] * p[1]).sum::<T>() + b - x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4], [p[4], p[5], p[6]])
    }
}

mod p11 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: &[f64]) -> f64 {
        let a = (x[x.len() - 1] - x[1]).hypot(1.0 + ((1.0 + x[0] * x[0]).ln()).abs());
        (x[1].mul_add(x[1], a)).hypot(1.0 + (x.iter().enumerate().map(|(j, e)| ((j + 1) as f64) * e.sin()).sum::<f64>()).abs()) - a + x.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>()
    }

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: f64) -> f64 {
        let mut b: f64 = x0.sin();
        let mut c = [(b / (2.5 + b.sin())).atan(); 4];
        let d = x1;
        let (g, mut m) = (x1.sin(), (b / (2.5 + d.sin())).sin());
        b = 0.5 * b + 1.4 * (h0(&c)).sin();
        let x0: f64 = h0(&c);
        (((b.mul_add(m, d)).min(c.iter().enumerate().map(|(j, e)| ((j + 1) as f64) * e.sin()).sum::<f64>()) + x0) + 0.5 * m) + 0.5 * g - d - c.iter().sum::<f64>() + b + x1
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p11",
        point: &[-1.475, -0.34],
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

mod d11 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &[T]) -> T {
        let a = (x[x.len() - 1] - x[1]).hypot(T::c(1.0) + ((T::c(1.0) + x[0] * x[0]).ln()).abs());
        (x[1].mul_add(x[1], a)).hypot(T::c(1.0) + (x.iter().enumerate().map(|(j, e)| T::c((j + 1) as f64) * e.sin()).sum::<T>()).abs()) - a + x.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>()
    }

    pub fn f(x0: T, x1: T) -> T {
        let mut b: T = x0.sin();
        let mut c = [(b / (T::c(2.5) + b.sin())).atan(); 4];
        let d = x1;
        let (g, mut m) = (x1.sin(), (b / (T::c(2.5) + d.sin())).sin());
        b = T::c(0.5) * b + T::c(1.4) * (h0(&c)).sin();
        let x0: T = h0(&c);
        (((b.mul_add(m, d)).min(c.iter().enumerate().map(|(j, e)| T::c((j + 1) as f64) * e.sin()).sum::<T>()) + x0) + T::c(0.5) * m) + T::c(0.5) * g - d - c.iter().sum::<T>() + b + x1
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], p[1])
    }
}

mod p12 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: f64) -> f64 {
        let mut a: f64 = x0.atan();
        let b = [(({ let (cl, cr) = (a, a); cl - cr * x0 })).sin(), (0.5 * (a * (0.95))).cos(), a / (1.0 + a * a), (-x0).tanh()];
        a = 0.5 * a + 0.85 * (0.5 * (x0.sin().powi(2))).cos();
        a *= b[1].atan();
        'g: for d in 0..b.len() {
            let mut m = (b[1].sin().powi(2)).atan();
            m += m.tanh();
        }
        (-((b[0].mul_add(b[1], a)) * (b[0].mul_add(b[1], a)))).exp() + a + x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p12",
        point: &[-0.076],
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
        a = T::c(0.5) * a + T::c(0.85) * (T::c(0.5) * (x0.sin().powi(2))).cos();
        { let operand = b[1].atan(); a *= operand; }
        'g: for d in 0..b.len() {
            let mut m = (b[1].sin().powi(2)).atan();
            { let operand = m.tanh(); m += operand; }
        }
        (-((b[0].mul_add(b[1], a)) * (b[0].mul_add(b[1], a)))).exp() + a + x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0])
    }
}

mod p13 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: [f64; 3]) -> [f64; 3] {
        'd: for (a, b) in x.iter().zip(x.iter()) {
        }
        [x[1] + x.iter().copied().fold(0.3, |l: f64, r: f64| l.max(r * 0.5)), (x[1].atan2(1.5 + (x[x.len() - 1]).abs()) - x[x.len() - 1]).sin(), (x[0].atan2(1.5 + x[1].abs())).atan()]
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: usize) -> f64 {
        let mut g: f64 = (0.5 * (x0[1] / (1.0 + x0[1].abs()))).cos();
        let mut m = [((x0[x1 % 4]).hypot(1.0 + (x0[x1 % 4]).abs())).tanh(); 2];
        's: for q in 1..=4 {
            let mut t: Vec<f64> = x0.iter().map(|e| (*e - *e).sin()).collect();
            if g > 0.35 {
                t.fill((({ let (ul, ur) = (x0[0], m[m.len() - 1]); ul * ur + m[x1 % 2] })).sin());
            }
            for w in 1..x0.len() {
                m[(w + 1) % 2] = g.atan();
            }
            g = 0.5 * g + 1.6 * (g.cos().powi(3)).sin();
        }
        g.hypot(1.0 + (m[x1 % 2]).abs()) + m.windows(2).map(|p| p[0] * p[1]).sum::<f64>() + x0.iter().fold(0.0, |acc, e| 0.5 * acc + e * m[x1 % 2])
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p13",
        point: &[1.338, -0.925, 1.027, 1.331],
        value: |p| f(&p[0..4], 4),
        grad: |p| flat(f_grad(&p[0..4], 4)),
        value_and_grad: |p| valued(f_value_and_grad(&p[0..4], 4)),
        vjp: |p, ct| valued(f_vjp(&p[0..4], 4, ct)),
        jvp: |p, v| f_jvp(&p[0..4], 4, &v[0..4]),
        grad_jvp: |p, v| two(f_grad_jvp(&p[0..4], 4, &v[0..4])),
        grad_vjp: |p, v| two(f_grad_vjp(&p[0..4], 4, &v[0..4])),
        hvp: |p, v| flat(f_hvp(&p[0..4], 4, &v[0..4])),
        third: None,
    };
}

mod d13 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: [T; 3]) -> [T; 3] {
        'd: for (a, b) in x.iter().zip(x.iter()) {
        }
        [x[1] + x.iter().copied().fold(T::c(0.3), |l: T, r: T| l.max(r * T::c(0.5))), (x[1].atan2(T::c(1.5) + (x[x.len() - 1]).abs()) - x[x.len() - 1]).sin(), (x[0].atan2(T::c(1.5) + x[1].abs())).atan()]
    }

    pub fn f(x0: &[T], x1: usize) -> T {
        let mut g: T = (T::c(0.5) * (x0[1] / (T::c(1.0) + x0[1].abs()))).cos();
        let mut m = [((x0[x1 % 4]).hypot(T::c(1.0) + (x0[x1 % 4]).abs())).tanh(); 2];
        's: for q in 1..=4 {
            let mut t: Vec<T> = x0.iter().map(|e| (*e - *e).sin()).collect();
            if g > T::c(0.35) {
                t.fill((({ let (ul, ur) = (x0[0], m[m.len() - 1]); ul * ur + m[x1 % 2] })).sin());
            }
            for w in 1..x0.len() {
                m[(w + 1) % 2] = g.atan();
            }
            g = T::c(0.5) * g + T::c(1.6) * (g.cos().powi(3)).sin();
        }
        g.hypot(T::c(1.0) + (m[x1 % 2]).abs()) + m.windows(2).map(|p| p[0] * p[1]).sum::<T>() + x0.iter().fold(T::c(0.0), |acc, e| T::c(0.5) * acc + e * m[x1 % 2])
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4], 4)
    }
}

mod p14 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: &mut [f64], k: f64) {
        for a in 1..=3 {
            x[(a + 1) % 2] += (0.5 * k).cos();
        }
        x.fill((k + k).tanh());
    }

    #[differentiable(order = 2)]
    pub fn f(x0: [f64; 3], x1: &[f64], x2: &[f64]) -> f64 {
        let mut b: f64 = ((0.3 * (x2[x2.len() - 1])).sin()).tanh();
        let mut c = [(({
            x1[x1.len() - 1]
        })).sin(), (({ let (dl, dr) = (x1[4], x2[x2.len() - 1]); dl * dr + b })).sin(), (0.5 * (b.min(b))).cos(), ((x2[1] * x2[1]).ln_1p()).tanh()];
        for (m, g) in c.iter_mut().enumerate() {
            *g = *g * 0.5 + (x1.iter().map(|e| (e * x2[2]).cos()).product::<f64>()).atan();
            b = ((x0.iter().map(|e| (e * 0.2 * (m as f64)).cos()).product::<f64>()) / (2.5 + b.sin())).sin();
        }
        (c[3] / (2.5 + ((c[c.len() - 1]) * c[2]).sin()) - c.iter().fold(0.0, |acc, e| 0.5 * acc + e * x0[x0.len() - 1]) + b) + 0.5 * (x1.iter().fold(0.0, |acc, e| 0.5 * acc + e * c[2])) - x0.iter().zip(x1.iter()).map(|(l, r)| l * r).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p14",
        point: &[-0.866, -0.31, 0.444, 0.331, 0.436, -0.361, 0.061, -0.562, -0.292, -0.815, 1.039, 0.838],
        value: |p| f([p[0], p[1], p[2]], &p[3..8], &p[8..12]),
        grad: |p| flat(f_grad([p[0], p[1], p[2]], &p[3..8], &p[8..12])),
        value_and_grad: |p| valued(f_value_and_grad([p[0], p[1], p[2]], &p[3..8], &p[8..12])),
        vjp: |p, ct| valued(f_vjp([p[0], p[1], p[2]], &p[3..8], &p[8..12], ct)),
        jvp: |p, v| f_jvp([p[0], p[1], p[2]], &p[3..8], &p[8..12], [v[0], v[1], v[2]], &v[3..8], &v[8..12]),
        grad_jvp: |p, v| two(f_grad_jvp([p[0], p[1], p[2]], &p[3..8], &p[8..12], [v[0], v[1], v[2]], &v[3..8], &v[8..12])),
        grad_vjp: |p, v| two(f_grad_vjp([p[0], p[1], p[2]], &p[3..8], &p[8..12], &([v[0], v[1], v[2]], v[3..8].to_vec(), v[8..12].to_vec()))),
        hvp: |p, v| flat(f_hvp([p[0], p[1], p[2]], &p[3..8], &p[8..12], [v[0], v[1], v[2]], &v[3..8], &v[8..12])),
        third: None,
    };
}

mod d14 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &mut [T], k: T) {
        for a in 1..=3 {
            { let operand = (T::c(0.5) * k).cos(); x[(a + 1) % 2] += operand; }
        }
        x.fill((k + k).tanh());
    }

    pub fn f(x0: [T; 3], x1: &[T], x2: &[T]) -> T {
        let mut b: T = ((T::c(0.3) * (x2[x2.len() - 1])).sin()).tanh();
        let mut c = [(({
            x1[x1.len() - 1]
        })).sin(), (({ let (dl, dr) = (x1[4], x2[x2.len() - 1]); dl * dr + b })).sin(), (T::c(0.5) * (b.min(b))).cos(), ((x2[1] * x2[1]).ln_1p()).tanh()];
        for (m, g) in c.iter_mut().enumerate() {
            *g = *g * T::c(0.5) + (x1.iter().map(|e| (e * x2[2]).cos()).product::<T>()).atan();
            b = ((x0.iter().map(|e| (e * T::c(0.2) * T::c(m as f64)).cos()).product::<T>()) / (T::c(2.5) + b.sin())).sin();
        }
        (c[3] / (T::c(2.5) + ((c[c.len() - 1]) * c[2]).sin()) - c.iter().fold(T::c(0.0), |acc, e| T::c(0.5) * acc + e * x0[x0.len() - 1]) + b) + T::c(0.5) * (x1.iter().fold(T::c(0.0), |acc, e| T::c(0.5) * acc + e * c[2])) - x0.iter().zip(x1.iter()).map(|(l, r)| l * r).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f([p[0], p[1], p[2]], &p[3..8], &p[8..12])
    }
}

mod p15 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: &mut [f64], k: f64) {
        let mut a: f64 = k * k + k.atan();
        x[1] = a / (1.0 + a * a);
    }

    #[differentiable(order = 2)]
    pub fn f(x0: f64, x1: usize, x2: f64) -> f64 {
        let mut b: f64 = x0.sin();
        let mut c = [[(b / (2.5 + b.sin())).tanh(), 0.25], [((match x1 % 3 { 0 => b, 1 => b, _ => x2 })).atan(), x2]];
        let mut d = 0.4 - (x2.max(c[x1 % 2][x1 % 2]));
        let g = (b.cos()) / (2.5 + b.sin());
        ((((match x1 { 0 | 2 => g * (0.2 * (x1 as f64)), n if n > 3 => (0.3 * (c[0][(x1 + 1) % 2])).sin(), _ => g }) + g) + 0.5 * d + c[0][1] + b) + 0.5 * x2) + 0.5 * x0
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p15",
        point: &[-0.105, -0.209],
        value: |p| f(p[0], 5, p[1]),
        grad: |p| flat(f_grad(p[0], 5, p[1])),
        value_and_grad: |p| valued(f_value_and_grad(p[0], 5, p[1])),
        vjp: |p, ct| valued(f_vjp(p[0], 5, p[1], ct)),
        jvp: |p, v| f_jvp(p[0], 5, p[1], v[0], v[1]),
        grad_jvp: |p, v| two(f_grad_jvp(p[0], 5, p[1], v[0], v[1])),
        grad_vjp: |p, v| two(f_grad_vjp(p[0], 5, p[1], (v[0], v[1]))),
        hvp: |p, v| flat(f_hvp(p[0], 5, p[1], v[0], v[1])),
        third: None,
    };
}

mod d15 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &mut [T], k: T) {
        let mut a: T = k * k + k.atan();
        x[1] = a / (T::c(1.0) + a * a);
    }

    pub fn f(x0: T, x1: usize, x2: T) -> T {
        let mut b: T = x0.sin();
        let mut c = [[(b / (T::c(2.5) + b.sin())).tanh(), T::c(0.25)], [((match x1 % 3 { 0 => b, 1 => b, _ => x2 })).atan(), x2]];
        let mut d = T::c(0.4) - (x2.max(c[x1 % 2][x1 % 2]));
        let g = (b.cos()) / (T::c(2.5) + b.sin());
        ((((match x1 { 0 | 2 => g * (T::c(0.2) * T::c(x1 as f64)), n if n > 3 => (T::c(0.3) * (c[0][(x1 + 1) % 2])).sin(), _ => g }) + g) + T::c(0.5) * d + c[0][1] + b) + T::c(0.5) * x2) + T::c(0.5) * x0
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(p[0], 5, p[1])
    }
}

mod p16 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

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
    use ad_runtime::differentiable;

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
    use ad_runtime::differentiable;

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
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: &mut f64, k: f64) {
        if k > 0.1 && (if k < 0.0 || k > 0.45 { k } else { k }) < 0.05 {
        } else {
        }
        *x = (*x * 0.8 + (k.cos()).atan()).sin();
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64], x1: &[f64]) -> f64 {
        let mut a: f64 = x1[1].atan();
        let mut b = [[(x1[1] / (2.5 + a.sin())).tanh(), a], [(a - a).sin(), 1.1]];
        {
            for &c in x1.iter().rev() {
                let m = (if a > -0.6 { a.max(0.15) } else { (if c > -2.0 { x1[1] } else { c }) });
                a = ((m.min(a)).cos().powi(3)).sin();
            }
            a = ((if !(x1[0] > a.cos().powi(3)) { b[0][1].abs() } else { b[1][1] * x1[0] })).sin();
        }
        (a - b[0][1] - a) + 0.5 * (x1.iter().zip(x1.iter()).map(|(l, r)| l * r).sum::<f64>())
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p19",
        point: &[-0.241, 1.375, -0.996, -0.771, -0.433, 0.101, -0.655, 0.64],
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

mod d19 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: &mut T, k: T) {
        if k > T::c(0.1) && (if k < T::c(0.0) || k > T::c(0.45) { k } else { k }) < T::c(0.05) {
        } else {
        }
        *x = (*x * T::c(0.8) + (k.cos()).atan()).sin();
    }

    pub fn f(x0: &[T], x1: &[T]) -> T {
        let mut a: T = x1[1].atan();
        let mut b = [[(x1[1] / (T::c(2.5) + a.sin())).tanh(), a], [(a - a).sin(), T::c(1.1)]];
        {
            for &c in x1.iter().rev() {
                let m = (if a > -T::c(0.6) { a.max(T::c(0.15)) } else { (if c > -T::c(2.0) { x1[1] } else { c }) });
                a = ((m.min(a)).cos().powi(3)).sin();
            }
            a = ((if !(x1[0] > a.cos().powi(3)) { b[0][1].abs() } else { b[1][1] * x1[0] })).sin();
        }
        (a - b[0][1] - a) + T::c(0.5) * (x1.iter().zip(x1.iter()).map(|(l, r)| l * r).sum::<T>())
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..4], &p[4..8])
    }
}

mod p20 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

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
    use ad_runtime::differentiable;

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
    use ad_runtime::differentiable;

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
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn h0(x: f64, y: f64) -> f64 {
        y * (y + y) + y + x
    }

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut a: f64 = (x0[x0.len() - 1]).tanh();
        let mut b = x0.iter().skip(1).map(|e| (h0(a, 0.55)).atan()).collect::<Vec<f64>>();
        for c in 0..x0.len() {
            b.fill((0.5 * (a.hypot(1.0 + a.abs()))).cos());
            b.fill(((if a > -2.0 { a } else { a })).atan());
        }
        let mut d: f64 = (1.0 / (1.5 + x0[4] * x0[4])).min(b[0]);
        a.max((b[b.len() - 1]).mul_add(0.9, b[1])) - d + x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p23",
        point: &[0.392, 0.424, -1.497, 1.289, -0.77],
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

mod d23 {
    use crate::dual::{D2 as T, Num};

    pub fn h0(x: T, y: T) -> T {
        y * (y + y) + y + x
    }

    pub fn f(x0: &[T]) -> T {
        let mut a: T = (x0[x0.len() - 1]).tanh();
        let mut b = x0.iter().skip(1).map(|e| (h0(a, T::c(0.55))).atan()).collect::<Vec<T>>();
        for c in 0..x0.len() {
            b.fill((T::c(0.5) * (a.hypot(T::c(1.0) + a.abs()))).cos());
            b.fill(((if a > -T::c(2.0) { a } else { a })).atan());
        }
        let mut d: T = (T::c(1.0) / (T::c(1.5) + x0[4] * x0[4])).min(b[0]);
        a.max((b[b.len() - 1]).mul_add(T::c(0.9), b[1])) - d + x0.iter().rev().skip(1).map(|e| e.tanh()).sum::<T>()
    }

    /// The program on a flat vector.
    pub fn oracle(p: &[T]) -> T {
        f(&p[0..5])
    }
}

mod p24 {
    use crate::compare::{Case, Third};
    use crate::flat::{first, flat, two, valued};
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x0: &[f64]) -> f64 {
        let mut a: f64 = 0.0;
        let mut b = [(a * (1.2)).sin(); 2];
        { let mut c = 0; loop { c += 1; if c > 3 { break; } {
            a = 0.5 * a + 0.95 * (0.5 * ((1.0 + b[1] * b[1]).sqrt())).cos();
        } if !(b[0] > a.sin().powi(2)) { break; } } }
        let mut g = ({ let (dl, dr) = (b.chunks(2).map(|p| { let mut l = 0.2; for e in p { l = l * e + 0.4; } l }).sum::<f64>(), b[0]); dl * dr + x0[2] });
        g - g - x0.iter().sum::<f64>()
    }

    /// The calls.
    pub const CASE: Case = Case {
        name: "p24",
        point: &[-0.399, -0.633, 0.23, 0.177, 0.001],
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
            a = T::c(0.5) * a + T::c(0.95) * (T::c(0.5) * ((T::c(1.0) + b[1] * b[1]).sqrt())).cos();
        } if !(b[0] > a.sin().powi(2)) { break; } } }
        let mut g = ({ let (dl, dr) = (b.chunks(2).map(|p| { let mut l = T::c(0.2); for e in p { l = l * e + T::c(0.4); } l }).sum::<T>(), b[0]); dl * dr + x0[2] });
        g - g - x0.iter().sum::<T>()
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
