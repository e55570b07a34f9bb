//! Functions: helpers, recursion, generics, tuples, shadowing, and the mathematical functions.

use crate::harness::{Case, case};

pub fn cases() -> Vec<Case> {
    vec![
        case!(repeated_arguments(f64)),
        case!(recursive_factorial(f64)),
        case!(recursive_pairs(&[f64])),
        case!(function_of_functions(f64, f64)),
        case!(generic_ratio(f64, f64)),
        case!(layers([f64; 2], f64), no_hessian),
        case!(nested_tuples(f64, f64)),
        case!(shadowing(f64)),
        case!(rows_of_products(&[f64])),
        case!(failing_steps(f64, f64)),
        case!(unary_functions(f64)),
        case!(binary_functions(f64, f64)),
        case!(log_sum_exp(&[f64])),
        case!(softplus(f64)),
    ]
}

/// One variable in several argument slots, constants in others.
mod repeated_arguments {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn product(a: f64, b: f64, c: f64, d: f64) -> f64 {
        a * b * c * d
    }

    #[differentiable(order = 2)]
    pub fn f(x: f64) -> f64 {
        product(x, x, x, x) + product(x, 2.0, x, 0.5)
    }
}

/// Recursion on an active number.
mod recursive_factorial {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: f64) -> f64 {
        let mut y = x;
        if x >= 1.5 {
            y = y * f(y - 1.0);
        }
        y
    }
}

/// Recursion on a sub-slice: the first times the last, and the rest weighted by the first.
mod recursive_pairs {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(xs: &[f64]) -> f64 {
        let n = xs.len();
        if n == 0 {
            return 0.0;
        }
        if n == 1 {
            return xs[0];
        }
        xs[0] * xs[n - 1] + f(&xs[1..n - 1]) * xs[0]
    }
}

/// Functions of functions of two active values, with a branch on the argument.
mod function_of_functions {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn line(x: f64, a: f64, b: f64) -> f64 {
        a + b * x
    }

    #[differentiable(order = 2)]
    fn bent(z: f64, a: f64, b: f64) -> f64 {
        if z < 0.0 { line(z, a, b) } else { a * a + z * b }
    }

    #[differentiable(order = 2)]
    pub fn f(a: f64, b: f64) -> f64 {
        let twice = line(line(a, a, b), a, b) * line(a + 10.0, a, b);
        1e-2 * twice + bent(a - b, a, b) * bent(b, a, b)
    }
}

/// A function that is generic in its float type, called in two ways.
mod generic_ratio {
    use ad_runtime::differentiable;
    use num_traits::Float;

    #[differentiable(order = 2)]
    fn ratio<T: Float>(a: T, b: T) -> T {
        let m = if a > b { a } else { b };
        (a * a + b) / (T::one() + m * m) + m.sin()
    }

    #[differentiable(order = 2)]
    pub fn f(a: f64, b: f64) -> f64 {
        ratio(a, b) * ratio::<f64>(b, a * a)
    }
}

/// Layers whose parameters are changed in place before they are used.
mod layers {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn nudge(layer: &mut [f64; 2], by: f64) {
        layer[0] += by;
        layer[1] *= layer[0];
    }

    #[differentiable(order = 2)]
    fn affine(layer: &[f64; 2], x: f64) -> f64 {
        (layer[0] * x + layer[1]).tanh()
    }

    #[differentiable(order = 2)]
    fn cubic(k: f64, x: f64) -> f64 {
        k * x * x * x
    }

    const GAIN: f64 = 0.5;

    #[differentiable(order = 2)]
    pub fn f(layer: [f64; 2], x: f64) -> f64 {
        let mut l = layer;
        nudge(&mut l, x);
        nudge(&mut l, 0.25);
        let k = l[1];
        affine(&l, affine(&l, x)) * GAIN + cubic(k, cubic(k, 0.1 + 0.1 * x))
    }
}

/// The same two names at every level, a loop variable among them.
mod shadowing {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: f64) -> f64 {
        let y = x * x;
        let x = y + 1.0;
        let y = {
            let x = x.sin();
            let y = x * y;
            x + y * y
        };
        let mut s = 0.0;
        for i in 0..3 {
            let x = x * i as f64;
            let i = x + y;
            s += x * i;
        }
        let x = s;
        x * y
    }
}

/// A vector of vectors that grows by `push`, each row longer than the one before.
mod rows_of_products {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(xs: &[f64]) -> f64 {
        let mut running = Vec::with_capacity(xs.len());
        let mut product = 1.0;
        for &x in xs {
            product *= x;
            running.push(product);
        }
        let mut rows: Vec<Vec<f64>> = Vec::new();
        for i in 0..running.len() {
            let mut row = Vec::with_capacity(i + 1);
            for j in 0..=i {
                row.push(running[j] * xs[i]);
            }
            rows.push(row);
        }
        let mut sum = 0.0;
        for row in &rows {
            for v in row {
                sum += v.tanh();
            }
        }
        sum
    }
}

/// Steps that may fail: the fallback is only differentiated where it is used.
mod failing_steps {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn log_ratio(a: f64, b: f64, fallback: f64) -> f64 {
        if a <= 0.0 || b <= 0.0 {
            return fallback;
        }
        let la = a.ln();
        la * la - b.ln()
    }

    #[differentiable(order = 2)]
    pub fn f(a: f64, b: f64) -> f64 {
        let first = log_ratio(a, b, -1.0);
        let second = log_ratio(a, -b, a * b);
        let difference = a - b;
        let third = if difference > 0.0 { difference * difference } else { 0.0 };
        first * second + third
    }
}

/// The functions of one argument.
mod unary_functions {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: f64) -> f64 {
        let a = x.sin() + x.cos() * x.tan();
        let b = x.exp() - x.exp_m1() * x.exp2();
        let c = x.ln() + x.ln_1p() * x.log2() - x.log10();
        let d = x.sqrt() * x.cbrt() / x.recip();
        let e = x.asin() + x.acos() * x.atan();
        let h = x.sinh() * x.cosh() - x.tanh();
        let k = x.asinh() + (1.0 + x).acosh() * x.atanh();
        let (s, t) = (x * x).sin_cos();
        a * b + c * d + e * h + k * s * t + x.to_radians()
    }
}

/// The functions of two arguments.
mod binary_functions {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: f64, y: f64) -> f64 {
        let p = x.powf(y) + y.powf(2.5) + 2.0_f64.powf(x) + x.powi(-3) + y.powi(0);
        let q = x.atan2(y) * x.hypot(y) + y.mul_add(x, 0.5);
        let r = x.max(y) * x.min(y) - x.max(0.25) + y.log(x);
        let s = (3.0 * x) % y + x / y - (-x) * y;
        p * q + r * s
    }
}

/// The logarithm of a sum of exponentials, shifted by the largest.
pub mod log_sum_exp {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(xs: &[f64]) -> f64 {
        let mut largest = xs[0];
        for &x in &xs[1..] {
            if x > largest {
                largest = x;
            }
        }
        let mut sum = 0.0;
        for &x in xs {
            sum += (x - largest).exp();
        }
        largest + sum.ln()
    }
}

/// Softplus in the form that overflows at neither end.
mod softplus {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn stable(t: f64) -> f64 {
        if t > 0.0 { t + (-t).exp().ln_1p() } else { t.exp().ln_1p() }
    }

    #[differentiable(order = 2)]
    pub fn f(x: f64) -> f64 {
        stable(x) * stable(-x) + stable(40.0 * x) - stable(-40.0 * x)
    }
}

/// Tuples in tuples, whose fields are assigned one by one and then taken apart.
mod nested_tuples {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: f64, y: f64) -> f64 {
        let mut t = (2.0 * x, x - y);
        let mut z = (t, x);
        if x > 0.0 {
            let w = (x, x * y);
            t.0 = w.1;
            t.1 = w.0;
            z.0.0 = z.0.0 - t.0;
            z.0.1 = z.0.1 * t.0;
        } else {
            z = ((t.0 - x, t.1 + x), x);
        }
        let ((a, b), c) = z;
        c + t.0 * t.1 - a * b
    }
}
