//! Loops: accumulators, trip counts that the data decide, and every way to leave a loop.

use crate::harness::{Case, case};

pub fn cases() -> Vec<Case> {
    vec![
        case!(constant_start(f64)),
        case!(labelled_break(f64)),
        case!(trailing_continue(f64, f64)),
        case!(squaring_until_large(f64)),
        case!(descending_while(f64, f64, f64)),
        case!(return_from_nest(f64, f64)),
        case!(break_with_value(f64)),
        case!(triple_nest(f64, f64)),
        case!(sine_series(f64)),
        case!(two_largest(&[f64; 5], f64), no_hessian),
        case!(range_kinds(&[f64])),
    ]
}

/// The accumulator starts from a constant.
mod constant_start {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: f64) -> f64 {
        let mut power = 1.0;
        for _ in 0..4 {
            power = power * x;
        }
        power
    }
}

/// The running value decides whether an inner iteration continues or ends both loops.
mod labelled_break {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn grow(x: f64, count: usize) -> f64 {
        let mut total = x;
        'all: for _ in 0..count {
            total *= x;
            let mut part = total;
            let mut i = 0;
            while i < count {
                part += x * x;
                i += 1;
                if part > 400.0 {
                    break 'all;
                }
                if part < 2.0 {
                    continue;
                }
                part *= 0.9;
            }
            total = part;
        }
        total
    }

    #[differentiable(order = 2)]
    pub fn f(x: f64) -> f64 {
        grow(x, 4) + grow(x, 2)
    }
}

/// `continue` as the last statement of a body changes nothing.
#[expect(clippy::needless_continue, reason = "the needless `continue` is the case")]
mod trailing_continue {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(u: f64, v: f64) -> f64 {
        let mut sum = 11.0 * u * v;
        for i in 0..3 {
            sum += i as f64 * u * u;
            continue;
        }
        sum
    }
}

/// An active value decides how many trips there are.
mod squaring_until_large {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: f64) -> f64 {
        let mut power = x;
        while power < 100.0 {
            power *= power;
        }
        power
    }
}

/// The loop counts down in an active variable and accumulates into another.
mod descending_while {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: f64, y: f64, z: f64) -> f64 {
        let mut left = x;
        let mut sum = 0.0;
        while left > -0.1 {
            sum += left * y;
            left -= z;
        }
        sum
    }
}

/// A return from the middle of two loops, the inner of which also breaks.
mod return_from_nest {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: f64, y: f64) -> f64 {
        let mut t = x;
        for i in 0..5 {
            for j in 0..5 {
                t = i as f64 + t * y;
                if t > 20.0 {
                    return x * t;
                }
                if i == j {
                    break;
                }
            }
        }
        -t
    }
}

/// `loop` as an expression, with two exits that give different values.
mod break_with_value {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: f64) -> f64 {
        let mut t = x;
        let mut trips = 0;
        let last = loop {
            t = t * t - 0.3;
            trips += 1;
            if t < 0.0 {
                break -t;
            }
            if trips >= 6 {
                break x + t;
            }
        };
        x * last
    }
}

/// Three loops deep, each level with an accumulator of its own, bounds that depend on the outer indices.
mod triple_nest {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(a: f64, b: f64) -> f64 {
        let mut sum = 0.0;
        for i in 0..3 {
            let mut product = 1.0;
            for j in 0..=i {
                let mut inner = 0.0;
                for _ in j..4 {
                    inner += a + b * inner;
                }
                product *= inner;
            }
            sum += product;
        }
        sum
    }
}

/// A power series with integer bookkeeping: the factorial, the sign, the exponent.
mod sine_series {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: f64) -> f64 {
        let mut factorial: u64 = 1;
        let mut sum = 0.0;
        for k in 0..=15u64 {
            if k > 0 {
                factorial *= k;
            }
            if k % 2 == 0 {
                continue;
            }
            let sign = if k % 4 == 1 { 1.0 } else { -1.0 };
            sum += sign * x.powi(k as i32) / factorial as f64;
        }
        sum
    }
}

/// The two largest of some values: only the last winners get a cotangent.
mod two_largest {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn largest(v: &[f64], start: f64) -> f64 {
        let mut first = start;
        let mut second = start - 1.0;
        for &a in v {
            if a > first {
                second = first;
                first = a;
            } else if a > second {
                second = a;
            }
        }
        first * first + second
    }

    #[differentiable(order = 2)]
    pub fn f(v: &[f64; 5], start: f64) -> f64 {
        largest(v, start)
    }
}

/// Reversed, inclusive and stepped ranges over one slice.
mod range_kinds {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(xs: &[f64]) -> f64 {
        let n = xs.len();
        let mut s = 1.0;
        for i in (0..n).rev() {
            s = 0.5 * s + xs[i];
        }
        for i in (1..=n - 1).step_by(2) {
            s = xs[i - 1] + s * xs[i];
        }
        for (i, &x) in xs.iter().enumerate() {
            if 0 < i && i < 4 {
                s += i as f64 * x * s;
            }
        }
        s
    }
}
