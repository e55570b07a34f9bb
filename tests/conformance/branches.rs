//! Branches: early returns, dead stores, and values that only one arm gives.

use crate::harness::{Case, case};

pub fn cases() -> Vec<Case> {
    vec![
        case!(early_return(f64), third),
        case!(dead_stores(f64), third),
        case!(nested_returns(f64, f64), third),
        case!(missing_value(f64, f64), third),
        case!(opcodes(f64)),
        case!(areas_by_kind(f64, f64)),
        case!(integer_modes(f64)),
    ]
}

/// A return inside an `if`, and a tail expression for the rest.
mod early_return {
    use ad_runtime::differentiable;

    #[differentiable(order = 3)]
    pub fn f(x: f64) -> f64 {
        if x > 0.0 {
            return x * x * x;
        }
        x + x
    }
}

/// One variable is overwritten several times, differently in each arm; some of the stores are dead.
#[expect(unused_assignments, reason = "the dead stores are the case")]
mod dead_stores {
    use ad_runtime::differentiable;

    #[differentiable(order = 3)]
    pub fn f(x: f64) -> f64 {
        let mut y = x;
        if x > 0.0 {
            y *= x;
            y = y * y;
        } else if x < -100.0 {
            y = 2.0 * x;
            y = x;
            y = 0.0;
        } else {
            y += x;
        }
        y
    }
}

/// Returns at three depths, with a variable that is alive across all of them.
mod nested_returns {
    use ad_runtime::differentiable;

    #[differentiable(order = 3)]
    pub fn f(x: f64, y: f64) -> f64 {
        let mut w = y;
        if x > 0.0 {
            if y > 1.0 {
                let mut z = w * x;
                if z > 100.0 {
                    z += x;
                    return z;
                } else if y > 1.5 {
                    z = w + z * z;
                    return z;
                }
            } else {
                w += x;
                return w;
            }
        }
        w = -(w * x);
        w
    }
}

/// A value that may be missing, as a flag and a number.
mod missing_value {
    use ad_runtime::differentiable;

    #[differentiable(order = 3)]
    pub fn f(x: f64, y: f64) -> f64 {
        let present = x > 0.0;
        let mut z = y;
        if !present {
            if y > 0.0 {
                z *= x;
            } else {
                z = 0.0;
            }
            return z * z;
        }
        let p = x;
        z * p.sqrt() + y * y * p
    }
}

/// A small program of operation codes with constant operands, interpreted on an active value.
mod opcodes {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn apply(code: usize, a: f64, b: f64, x: f64) -> f64 {
        if code == 0 && a > 100.0 {
            a
        } else if code == 0 {
            a * x
        } else if code == 1 {
            a * x * x + b * x.sin()
        } else {
            -(x * x)
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: f64) -> f64 {
        let codes = [1, 0, 2, 1];
        let operands = [(0.5, 2.0), (3.0, 0.0), (0.0, 0.0), (1.0, -1.0)];
        let mut v = x;
        for i in 0..4 {
            let (a, b) = operands[i];
            v = 0.25 * apply(codes[i], a, b, v);
        }
        v
    }
}

/// Areas of three kinds of shape, the kind an integer, the active dimensions a pair.
mod areas_by_kind {
    use ad_runtime::differentiable;
    use std::f64::consts::PI;

    #[differentiable(order = 2)]
    fn area(kind: usize, size: (f64, f64)) -> f64 {
        let (a, b) = size;
        if kind == 0 {
            PI * a.powi(2)
        } else if kind == 1 {
            a * b
        } else {
            PI * (a * a - b * b)
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: f64, y: f64) -> f64 {
        let ring = if x > y { (x, y) } else { (y, x) };
        let shapes = [(x, 0.0), (x + y, x * y), ring];
        let mut total = 0.0;
        for (kind, shape) in shapes.iter().enumerate() {
            total += area(kind, *shape);
        }
        total
    }
}

/// The arm is picked by an integer that has nothing to do with the active value.
mod integer_modes {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn step(x: f64, mode: i32) -> f64 {
        let mut r = x;
        let m = mode.rem_euclid(4);
        if m == 0 {
            r *= x;
        } else if m == 1 {
            r += x.sin();
            r *= 2.0;
        } else if mode > 5 {
            r = r.exp();
        } else {
            r = 1.0 / r;
        }
        r * r
    }

    #[differentiable(order = 2)]
    pub fn f(x: f64) -> f64 {
        step(x, 6) + step(x, 5) + step(x, 3) + step(x, 4)
    }
}
