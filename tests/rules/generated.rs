//! Written from `ad-macros/src/rules/scalar.rs` by `AD_BLESS=1 cargo test -p ad-macros`: one module for each primitive and
//! one function for each way to write it.

use ad_runtime::differentiable;
use num_traits::Float;

use crate::harness::{Modes, Point, Second, Third};
use crate::modes::{binary, ternary, three, two, unary};

pub mod add {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T, b: T) -> T {
            a + b
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64, b: f64) -> f64 {
            a + b
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0), (-3.0, 3.0)];
        let points: &[Point<2>] = &[
        ];
        let reference = binary!(generic, f64, 3);
        reference.check(domain, points);
        binary!(generic, f32, 3).rounds(&reference, domain, points);
        binary!(method, f64, 2).is(&reference, domain);
        binary!(method, f64, 2).points(points);
    }
}

pub mod sub {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T, b: T) -> T {
            a - b
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64, b: f64) -> f64 {
            a - b
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0), (-3.0, 3.0)];
        let points: &[Point<2>] = &[
        ];
        let reference = binary!(generic, f64, 3);
        reference.check(domain, points);
        binary!(generic, f32, 3).rounds(&reference, domain, points);
        binary!(method, f64, 2).is(&reference, domain);
        binary!(method, f64, 2).points(points);
    }
}

pub mod mul {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T, b: T) -> T {
            a * b
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64, b: f64) -> f64 {
            a * b
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0), (-3.0, 3.0)];
        let points: &[Point<2>] = &[
        ];
        let reference = binary!(generic, f64, 3);
        reference.check(domain, points);
        binary!(generic, f32, 3).rounds(&reference, domain, points);
        binary!(method, f64, 2).is(&reference, domain);
        binary!(method, f64, 2).points(points);
    }
}

pub mod div {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T, b: T) -> T {
            a / b
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64, b: f64) -> f64 {
            a / b
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0), (0.2, 4.0)];
        let points: &[Point<2>] = &[
            Point { at: [1.0, 0.0], first: [f64::INFINITY, f64::NEG_INFINITY], second: [[0.0, f64::NAN], [f64::NAN, f64::INFINITY]] },
            Point { at: [0.0, 2.0], first: [0.5, 0.0], second: [[0.0, -0.25], [-0.25, 0.0]] },
        ];
        let reference = binary!(generic, f64, 3);
        reference.check(domain, points);
        binary!(generic, f32, 3).rounds(&reference, domain, points);
        binary!(method, f64, 2).is(&reference, domain);
        binary!(method, f64, 2).points(points);
    }
}

pub mod rem {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T, b: T) -> T {
            a % b
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64, b: f64) -> f64 {
            a % b
        }
    }

    #[test]
    fn holds() {
        let domain = [(2.1, 2.9), (0.8, 1.0)];
        let points: &[Point<2>] = &[
            Point { at: [3.0, 1.5], first: [1.0, -2.0], second: [[0.0, 0.0], [0.0, 0.0]] },
            Point { at: [-3.0, 2.0], first: [1.0, 1.0], second: [[0.0, 0.0], [0.0, 0.0]] },
        ];
        let reference = binary!(generic, f64, 3);
        reference.check(domain, points);
        binary!(generic, f32, 3).rounds(&reference, domain, points);
        binary!(method, f64, 2).is(&reference, domain);
        binary!(method, f64, 2).points(points);
    }
}

pub mod neg {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            -a
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            -a
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0)];
        let points: &[Point<1>] = &[
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
    }
}

pub mod mul_add {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T, b: T, c: T) -> T {
            Float::mul_add(a, b, c)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64, b: f64, c: f64) -> f64 {
            a.mul_add(b, c)
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64, b: f64, c: f64) -> f64 {
            f64::mul_add(a, b, c)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T, b: T, c: T) -> T {
            a.mul_add(b, c)
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0), (-3.0, 3.0), (-3.0, 3.0)];
        let points: &[Point<3>] = &[
        ];
        let reference = ternary!(generic, f64, 3);
        reference.check(domain, points);
        ternary!(generic, f32, 3).rounds(&reference, domain, points);
        ternary!(method, f64, 2).is(&reference, domain);
        ternary!(method, f64, 2).points(points);
        ternary!(path, f64, 1).is(&reference, domain);
        ternary!(path, f64, 1).points(points);
        ternary!(generic_method, f64, 1).is(&reference, domain);
        ternary!(generic_method, f64, 1).points(points);
    }
}

pub mod recip {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::recip(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.recip()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::recip(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.recip()
        }
    }

    #[test]
    fn holds() {
        let domain = [(0.2, 4.0)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [f64::NEG_INFINITY], second: [[f64::INFINITY]] },
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod powi {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T, n: i32) -> T {
            Float::powi(a, n)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64, n: i32) -> f64 {
            a.powi(n)
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64, n: i32) -> f64 {
            f64::powi(a, n)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T, n: i32) -> T {
            a.powi(n)
        }
    }

    #[test]
    fn holds_for_minus_2() {
        let domain = [(0.2, 4.0)];
        let points: &[Point<1>] = &[
        ];
        let reference = unary!(generic, f64, 3, -2);
        reference.check(domain, points);
        unary!(generic, f32, 3, -2).rounds(&reference, domain, points);
        unary!(method, f64, 2, -2).is(&reference, domain);
        unary!(method, f64, 2, -2).points(points);
        unary!(path, f64, 1, -2).is(&reference, domain);
        unary!(path, f64, 1, -2).points(points);
        unary!(generic_method, f64, 1, -2).is(&reference, domain);
        unary!(generic_method, f64, 1, -2).points(points);
    }

    #[test]
    fn holds_for_minus_1() {
        let domain = [(0.2, 4.0)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [f64::NEG_INFINITY], second: [[f64::INFINITY]] },
            Point { at: [-2.0], first: [-0.25], second: [[-0.25]] },
        ];
        let reference = unary!(generic, f64, 3, -1);
        reference.check(domain, points);
        unary!(generic, f32, 3, -1).rounds(&reference, domain, points);
        unary!(method, f64, 2, -1).is(&reference, domain);
        unary!(method, f64, 2, -1).points(points);
        unary!(path, f64, 1, -1).is(&reference, domain);
        unary!(path, f64, 1, -1).points(points);
        unary!(generic_method, f64, 1, -1).is(&reference, domain);
        unary!(generic_method, f64, 1, -1).points(points);
    }

    #[test]
    fn holds_for_0() {
        let domain = [(0.2, 4.0)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [0.0], second: [[0.0]] },
        ];
        let reference = unary!(generic, f64, 3, 0);
        reference.check(domain, points);
        unary!(generic, f32, 3, 0).rounds(&reference, domain, points);
        unary!(method, f64, 2, 0).is(&reference, domain);
        unary!(method, f64, 2, 0).points(points);
        unary!(path, f64, 1, 0).is(&reference, domain);
        unary!(path, f64, 1, 0).points(points);
        unary!(generic_method, f64, 1, 0).is(&reference, domain);
        unary!(generic_method, f64, 1, 0).points(points);
    }

    #[test]
    fn holds_for_1() {
        let domain = [(0.2, 4.0)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [1.0], second: [[0.0]] },
        ];
        let reference = unary!(generic, f64, 3, 1);
        reference.check(domain, points);
        unary!(generic, f32, 3, 1).rounds(&reference, domain, points);
        unary!(method, f64, 2, 1).is(&reference, domain);
        unary!(method, f64, 2, 1).points(points);
        unary!(path, f64, 1, 1).is(&reference, domain);
        unary!(path, f64, 1, 1).points(points);
        unary!(generic_method, f64, 1, 1).is(&reference, domain);
        unary!(generic_method, f64, 1, 1).points(points);
    }

    #[test]
    fn holds_for_2() {
        let domain = [(0.2, 4.0)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [0.0], second: [[2.0]] },
        ];
        let reference = unary!(generic, f64, 3, 2);
        reference.check(domain, points);
        unary!(generic, f32, 3, 2).rounds(&reference, domain, points);
        unary!(method, f64, 2, 2).is(&reference, domain);
        unary!(method, f64, 2, 2).points(points);
        unary!(path, f64, 1, 2).is(&reference, domain);
        unary!(path, f64, 1, 2).points(points);
        unary!(generic_method, f64, 1, 2).is(&reference, domain);
        unary!(generic_method, f64, 1, 2).points(points);
    }

    #[test]
    fn holds_for_3() {
        let domain = [(0.2, 4.0)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [0.0], second: [[0.0]] },
            Point { at: [-2.0], first: [12.0], second: [[-12.0]] },
        ];
        let reference = unary!(generic, f64, 3, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2, 3).is(&reference, domain);
        unary!(method, f64, 2, 3).points(points);
        unary!(path, f64, 1, 3).is(&reference, domain);
        unary!(path, f64, 1, 3).points(points);
        unary!(generic_method, f64, 1, 3).is(&reference, domain);
        unary!(generic_method, f64, 1, 3).points(points);
    }

    #[test]
    fn holds_for_7() {
        let domain = [(0.2, 4.0)];
        let points: &[Point<1>] = &[
        ];
        let reference = unary!(generic, f64, 3, 7);
        reference.check(domain, points);
        unary!(generic, f32, 3, 7).rounds(&reference, domain, points);
        unary!(method, f64, 2, 7).is(&reference, domain);
        unary!(method, f64, 2, 7).points(points);
        unary!(path, f64, 1, 7).is(&reference, domain);
        unary!(path, f64, 1, 7).points(points);
        unary!(generic_method, f64, 1, 7).is(&reference, domain);
        unary!(generic_method, f64, 1, 7).points(points);
    }
}

pub mod powf {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T, b: T) -> T {
            Float::powf(a, b)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64, b: f64) -> f64 {
            a.powf(b)
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64, b: f64) -> f64 {
            f64::powf(a, b)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T, b: T) -> T {
            a.powf(b)
        }
    }

    #[test]
    fn holds() {
        let domain = [(0.2, 4.0), (-3.0, 3.0)];
        let points: &[Point<2>] = &[
            Point { at: [0.0, 0.0], first: [0.0, 0.0], second: [[0.0, 0.0], [0.0, 0.0]] },
            Point { at: [0.0, 1.0], first: [1.0, 0.0], second: [[0.0, 1.0], [0.0, 0.0]] },
            Point { at: [0.0, 2.0], first: [0.0, 0.0], second: [[2.0, 0.0], [0.0, 0.0]] },
            Point { at: [0.0, 3.0], first: [0.0, 0.0], second: [[0.0, 0.0], [0.0, 0.0]] },
            Point { at: [0.0, 0.5], first: [f64::INFINITY, 0.0], second: [[f64::NEG_INFINITY, f64::INFINITY], [0.0, 0.0]] },
            Point { at: [0.0, -1.0], first: [f64::NEG_INFINITY, 0.0], second: [[f64::INFINITY, f64::NAN], [0.0, 0.0]] },
            Point { at: [-2.0, 2.0], first: [-4.0, f64::NAN], second: [[2.0, f64::NAN], [f64::NAN, f64::NAN]] },
        ];
        let reference = binary!(generic, f64, 3);
        reference.check(domain, points);
        binary!(generic, f32, 3).rounds(&reference, domain, points);
        binary!(method, f64, 2).is(&reference, domain);
        binary!(method, f64, 2).points(points);
        binary!(path, f64, 1).is(&reference, domain);
        binary!(path, f64, 1).points(points);
        binary!(generic_method, f64, 1).is(&reference, domain);
        binary!(generic_method, f64, 1).points(points);
    }
}

pub mod sqrt {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::sqrt(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.sqrt()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::sqrt(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.sqrt()
        }
    }

    #[test]
    fn holds() {
        let domain = [(0.2, 4.0)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [f64::INFINITY], second: [[f64::NEG_INFINITY]] },
            Point { at: [-0.0], first: [f64::NEG_INFINITY], second: [[f64::INFINITY]] },
            Point { at: [f64::INFINITY], first: [0.0], second: [[0.0]] },
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod cbrt {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::cbrt(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.cbrt()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::cbrt(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.cbrt()
        }
    }

    #[test]
    fn holds() {
        let domain = [(0.2, 4.0)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [f64::INFINITY], second: [[f64::NAN]] },
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod hypot {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T, b: T) -> T {
            Float::hypot(a, b)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64, b: f64) -> f64 {
            a.hypot(b)
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64, b: f64) -> f64 {
            f64::hypot(a, b)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T, b: T) -> T {
            a.hypot(b)
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0), (0.2, 4.0)];
        let points: &[Point<2>] = &[
            Point { at: [0.0, 0.0], first: [0.0, 0.0], second: [[0.0, 0.0], [0.0, 0.0]] },
            Point { at: [0.0, 2.0], first: [0.0, 1.0], second: [[0.5, 0.0], [0.0, 0.0]] },
        ];
        let reference = binary!(generic, f64, 3);
        reference.check(domain, points);
        binary!(generic, f32, 3).rounds(&reference, domain, points);
        binary!(method, f64, 2).is(&reference, domain);
        binary!(method, f64, 2).points(points);
        binary!(path, f64, 1).is(&reference, domain);
        binary!(path, f64, 1).points(points);
        binary!(generic_method, f64, 1).is(&reference, domain);
        binary!(generic_method, f64, 1).points(points);
    }
}

pub mod exp {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::exp(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.exp()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::exp(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.exp()
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0)];
        let points: &[Point<1>] = &[
            Point { at: [-800.0], first: [0.0], second: [[0.0]] },
            Point { at: [800.0], first: [f64::INFINITY], second: [[f64::INFINITY]] },
            Point { at: [f64::NEG_INFINITY], first: [0.0], second: [[0.0]] },
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod exp2 {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::exp2(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.exp2()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::exp2(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.exp2()
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0)];
        let points: &[Point<1>] = &[
            Point { at: [-1200.0], first: [0.0], second: [[0.0]] },
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod exp_m1 {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::exp_m1(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.exp_m1()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::exp_m1(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.exp_m1()
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0)];
        let points: &[Point<1>] = &[
            Point { at: [-800.0], first: [0.0], second: [[0.0]] },
            Point { at: [0.0], first: [1.0], second: [[1.0]] },
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod ln {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::ln(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.ln()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::ln(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.ln()
        }
    }

    #[test]
    fn holds() {
        let domain = [(0.2, 4.0)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [f64::INFINITY], second: [[f64::NEG_INFINITY]] },
            Point { at: [f64::INFINITY], first: [0.0], second: [[0.0]] },
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod log {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T, b: T) -> T {
            Float::log(a, b)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64, b: f64) -> f64 {
            a.log(b)
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64, b: f64) -> f64 {
            f64::log(a, b)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T, b: T) -> T {
            a.log(b)
        }
    }

    #[test]
    fn holds() {
        let domain = [(0.2, 4.0), (1.1, 4.0)];
        let points: &[Point<2>] = &[
        ];
        let reference = binary!(generic, f64, 3);
        reference.check(domain, points);
        binary!(generic, f32, 3).rounds(&reference, domain, points);
        binary!(method, f64, 2).is(&reference, domain);
        binary!(method, f64, 2).points(points);
        binary!(path, f64, 1).is(&reference, domain);
        binary!(path, f64, 1).points(points);
        binary!(generic_method, f64, 1).is(&reference, domain);
        binary!(generic_method, f64, 1).points(points);
    }
}

pub mod log2 {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::log2(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.log2()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::log2(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.log2()
        }
    }

    #[test]
    fn holds() {
        let domain = [(0.2, 4.0)];
        let points: &[Point<1>] = &[
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod log10 {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::log10(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.log10()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::log10(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.log10()
        }
    }

    #[test]
    fn holds() {
        let domain = [(0.2, 4.0)];
        let points: &[Point<1>] = &[
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod ln_1p {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::ln_1p(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.ln_1p()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::ln_1p(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.ln_1p()
        }
    }

    #[test]
    fn holds() {
        let domain = [(-0.9, 0.9)];
        let points: &[Point<1>] = &[
            Point { at: [-1.0], first: [f64::INFINITY], second: [[f64::NEG_INFINITY]] },
            Point { at: [0.0], first: [1.0], second: [[-1.0]] },
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod sin {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::sin(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.sin()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::sin(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.sin()
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0)];
        let points: &[Point<1>] = &[
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod cos {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::cos(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.cos()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::cos(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.cos()
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0)];
        let points: &[Point<1>] = &[
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod tan {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::tan(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.tan()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::tan(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.tan()
        }
    }

    #[test]
    fn holds() {
        let domain = [(-1.2, 1.2)];
        let points: &[Point<1>] = &[
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod asin {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::asin(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.asin()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::asin(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.asin()
        }
    }

    #[test]
    fn holds() {
        let domain = [(-0.9, 0.9)];
        let points: &[Point<1>] = &[
            Point { at: [1.0], first: [f64::INFINITY], second: [[f64::INFINITY]] },
            Point { at: [-1.0], first: [f64::INFINITY], second: [[f64::NEG_INFINITY]] },
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod acos {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::acos(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.acos()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::acos(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.acos()
        }
    }

    #[test]
    fn holds() {
        let domain = [(-0.9, 0.9)];
        let points: &[Point<1>] = &[
            Point { at: [1.0], first: [f64::NEG_INFINITY], second: [[f64::NEG_INFINITY]] },
            Point { at: [-1.0], first: [f64::NEG_INFINITY], second: [[f64::INFINITY]] },
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod atan {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::atan(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.atan()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::atan(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.atan()
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0)];
        let points: &[Point<1>] = &[
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod atan2 {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T, b: T) -> T {
            Float::atan2(a, b)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64, b: f64) -> f64 {
            a.atan2(b)
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64, b: f64) -> f64 {
            f64::atan2(a, b)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T, b: T) -> T {
            a.atan2(b)
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0), (0.2, 4.0)];
        let points: &[Point<2>] = &[
            Point { at: [0.0, 0.0], first: [0.0, 0.0], second: [[0.0, 0.0], [0.0, 0.0]] },
            Point { at: [0.0, 1.0], first: [1.0, 0.0], second: [[0.0, -1.0], [-1.0, 0.0]] },
        ];
        let reference = binary!(generic, f64, 3);
        reference.check(domain, points);
        binary!(generic, f32, 3).rounds(&reference, domain, points);
        binary!(method, f64, 2).is(&reference, domain);
        binary!(method, f64, 2).points(points);
        binary!(path, f64, 1).is(&reference, domain);
        binary!(path, f64, 1).points(points);
        binary!(generic_method, f64, 1).is(&reference, domain);
        binary!(generic_method, f64, 1).points(points);
    }
}

pub mod sinh {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::sinh(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.sinh()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::sinh(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.sinh()
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [1.0], second: [[0.0]] },
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod cosh {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::cosh(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.cosh()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::cosh(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.cosh()
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0)];
        let points: &[Point<1>] = &[
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod tanh {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::tanh(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.tanh()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::tanh(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.tanh()
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [1.0], second: [[0.0]] },
            Point { at: [400.0], first: [0.0], second: [[0.0]] },
            Point { at: [-400.0], first: [0.0], second: [[0.0]] },
            Point { at: [f64::INFINITY], first: [0.0], second: [[0.0]] },
            Point { at: [f64::NEG_INFINITY], first: [0.0], second: [[0.0]] },
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod asinh {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::asinh(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.asinh()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::asinh(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.asinh()
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [1.0], second: [[0.0]] },
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod acosh {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::acosh(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.acosh()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::acosh(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.acosh()
        }
    }

    #[test]
    fn holds() {
        let domain = [(1.1, 4.0)];
        let points: &[Point<1>] = &[
            Point { at: [1.0], first: [f64::INFINITY], second: [[f64::NEG_INFINITY]] },
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod atanh {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::atanh(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.atanh()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::atanh(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.atanh()
        }
    }

    #[test]
    fn holds() {
        let domain = [(-0.9, 0.9)];
        let points: &[Point<1>] = &[
            Point { at: [1.0], first: [f64::INFINITY], second: [[f64::INFINITY]] },
            Point { at: [-1.0], first: [f64::INFINITY], second: [[f64::NEG_INFINITY]] },
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod abs {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::abs(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.abs()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::abs(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.abs()
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [0.0], second: [[0.0]] },
            Point { at: [-0.0], first: [0.0], second: [[0.0]] },
            Point { at: [f64::NEG_INFINITY], first: [-1.0], second: [[0.0]] },
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod copysign {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T, b: T) -> T {
            Float::copysign(a, b)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64, b: f64) -> f64 {
            a.copysign(b)
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64, b: f64) -> f64 {
            f64::copysign(a, b)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T, b: T) -> T {
            a.copysign(b)
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0), (0.2, 4.0)];
        let points: &[Point<2>] = &[
            Point { at: [0.0, -1.0], first: [0.0, 0.0], second: [[0.0, 0.0], [0.0, 0.0]] },
            Point { at: [2.0, -0.0], first: [-1.0, 0.0], second: [[0.0, 0.0], [0.0, 0.0]] },
        ];
        let reference = binary!(generic, f64, 3);
        reference.check(domain, points);
        binary!(generic, f32, 3).rounds(&reference, domain, points);
        binary!(method, f64, 2).is(&reference, domain);
        binary!(method, f64, 2).points(points);
        binary!(path, f64, 1).is(&reference, domain);
        binary!(path, f64, 1).points(points);
        binary!(generic_method, f64, 1).is(&reference, domain);
        binary!(generic_method, f64, 1).points(points);
    }
}

pub mod max {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T, b: T) -> T {
            Float::max(a, b)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64, b: f64) -> f64 {
            a.max(b)
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64, b: f64) -> f64 {
            f64::max(a, b)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T, b: T) -> T {
            a.max(b)
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0), (-3.0, 3.0)];
        let points: &[Point<2>] = &[
            Point { at: [1.0, 1.0], first: [1.0, 0.0], second: [[0.0, 0.0], [0.0, 0.0]] },
            Point { at: [-0.0, 0.0], first: [1.0, 0.0], second: [[0.0, 0.0], [0.0, 0.0]] },
            Point { at: [f64::NAN, 1.0], first: [0.0, 1.0], second: [[0.0, 0.0], [0.0, 0.0]] },
            Point { at: [1.0, f64::NAN], first: [1.0, 0.0], second: [[0.0, 0.0], [0.0, 0.0]] },
        ];
        let reference = binary!(generic, f64, 3);
        reference.check(domain, points);
        binary!(generic, f32, 3).rounds(&reference, domain, points);
        binary!(method, f64, 2).is(&reference, domain);
        binary!(method, f64, 2).points(points);
        binary!(path, f64, 1).is(&reference, domain);
        binary!(path, f64, 1).points(points);
        binary!(generic_method, f64, 1).is(&reference, domain);
        binary!(generic_method, f64, 1).points(points);
    }
}

pub mod min {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T, b: T) -> T {
            Float::min(a, b)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64, b: f64) -> f64 {
            a.min(b)
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64, b: f64) -> f64 {
            f64::min(a, b)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T, b: T) -> T {
            a.min(b)
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0), (-3.0, 3.0)];
        let points: &[Point<2>] = &[
            Point { at: [1.0, 1.0], first: [1.0, 0.0], second: [[0.0, 0.0], [0.0, 0.0]] },
            Point { at: [-0.0, 0.0], first: [1.0, 0.0], second: [[0.0, 0.0], [0.0, 0.0]] },
            Point { at: [f64::NAN, 1.0], first: [0.0, 1.0], second: [[0.0, 0.0], [0.0, 0.0]] },
            Point { at: [1.0, f64::NAN], first: [1.0, 0.0], second: [[0.0, 0.0], [0.0, 0.0]] },
        ];
        let reference = binary!(generic, f64, 3);
        reference.check(domain, points);
        binary!(generic, f32, 3).rounds(&reference, domain, points);
        binary!(method, f64, 2).is(&reference, domain);
        binary!(method, f64, 2).points(points);
        binary!(path, f64, 1).is(&reference, domain);
        binary!(path, f64, 1).points(points);
        binary!(generic_method, f64, 1).is(&reference, domain);
        binary!(generic_method, f64, 1).points(points);
    }
}

pub mod clamp {
    use super::*;

    pub mod double {
        use super::differentiable;
        #[differentiable(order = 3)]
        pub fn f(a: f64, b: f64, c: f64) -> f64 {
            a.clamp(b, c)
        }
    }

    pub mod single {
        use super::differentiable;
        #[differentiable(order = 3)]
        pub fn f(a: f32, b: f32, c: f32) -> f32 {
            f32::clamp(a, b, c)
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64, b: f64, c: f64) -> f64 {
            f64::clamp(a, b, c)
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0), (-2.0, -0.5), (0.5, 2.0)];
        let points: &[Point<3>] = &[
            Point { at: [-1.0, -1.0, 1.0], first: [1.0, 0.0, 0.0], second: [[0.0, 0.0, 0.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]] },
            Point { at: [1.0, -1.0, 1.0], first: [1.0, 0.0, 0.0], second: [[0.0, 0.0, 0.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]] },
            Point { at: [2.0, -1.0, 1.0], first: [0.0, 0.0, 1.0], second: [[0.0, 0.0, 0.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]] },
            Point { at: [-2.0, -1.0, 1.0], first: [0.0, 1.0, 0.0], second: [[0.0, 0.0, 0.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]] },
        ];
        let reference = ternary!(double, f64, 3);
        reference.check(domain, points);
        ternary!(single, f32, 3).rounds(&reference, domain, points);
        ternary!(path, f64, 1).is(&reference, domain);
        ternary!(path, f64, 1).points(points);
    }
}

pub mod abs_sub {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T, b: T) -> T {
            Float::abs_sub(a, b)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64, b: f64) -> f64 {
            a.abs_sub(b)
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64, b: f64) -> f64 {
            f64::abs_sub(a, b)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T, b: T) -> T {
            a.abs_sub(b)
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0), (-3.0, 3.0)];
        let points: &[Point<2>] = &[
            Point { at: [1.0, 1.0], first: [0.0, 0.0], second: [[0.0, 0.0], [0.0, 0.0]] },
        ];
        let reference = binary!(generic, f64, 3);
        reference.check(domain, points);
        binary!(generic, f32, 3).rounds(&reference, domain, points);
        binary!(method, f64, 2).is(&reference, domain);
        binary!(method, f64, 2).points(points);
        binary!(path, f64, 1).is(&reference, domain);
        binary!(path, f64, 1).points(points);
        binary!(generic_method, f64, 1).is(&reference, domain);
        binary!(generic_method, f64, 1).points(points);
    }
}

pub mod midpoint {
    use super::*;

    pub mod double {
        use super::differentiable;
        #[differentiable(order = 3)]
        pub fn f(a: f64, b: f64) -> f64 {
            a.midpoint(b)
        }
    }

    pub mod single {
        use super::differentiable;
        #[differentiable(order = 3)]
        pub fn f(a: f32, b: f32) -> f32 {
            f32::midpoint(a, b)
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64, b: f64) -> f64 {
            f64::midpoint(a, b)
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0), (-3.0, 3.0)];
        let points: &[Point<2>] = &[
        ];
        let reference = binary!(double, f64, 3);
        reference.check(domain, points);
        binary!(single, f32, 3).rounds(&reference, domain, points);
        binary!(path, f64, 1).is(&reference, domain);
        binary!(path, f64, 1).points(points);
    }
}

pub mod floor {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::floor(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.floor()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::floor(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.floor()
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [0.0], second: [[0.0]] },
            Point { at: [2.0], first: [0.0], second: [[0.0]] },
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod ceil {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::ceil(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.ceil()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::ceil(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.ceil()
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [0.0], second: [[0.0]] },
            Point { at: [2.0], first: [0.0], second: [[0.0]] },
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod round {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::round(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.round()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::round(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.round()
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [0.0], second: [[0.0]] },
            Point { at: [2.0], first: [0.0], second: [[0.0]] },
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod round_ties_even {
    use super::*;

    pub mod double {
        use super::differentiable;
        #[differentiable(order = 3)]
        pub fn f(a: f64) -> f64 {
            a.round_ties_even()
        }
    }

    pub mod single {
        use super::differentiable;
        #[differentiable(order = 3)]
        pub fn f(a: f32) -> f32 {
            f32::round_ties_even(a)
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::round_ties_even(a)
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0)];
        let points: &[Point<1>] = &[
        ];
        let reference = unary!(double, f64, 3);
        reference.check(domain, points);
        unary!(single, f32, 3).rounds(&reference, domain, points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
    }
}

pub mod trunc {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::trunc(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.trunc()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::trunc(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.trunc()
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [0.0], second: [[0.0]] },
            Point { at: [2.0], first: [0.0], second: [[0.0]] },
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod signum {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::signum(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.signum()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::signum(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.signum()
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [0.0], second: [[0.0]] },
            Point { at: [-0.0], first: [0.0], second: [[0.0]] },
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod fract {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::fract(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.fract()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::fract(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.fract()
        }
    }

    #[test]
    fn holds() {
        let domain = [(0.1, 0.9)];
        let points: &[Point<1>] = &[
            Point { at: [2.0], first: [1.0], second: [[0.0]] },
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod div_euclid {
    use super::*;

    pub mod double {
        use super::differentiable;
        #[differentiable(order = 3)]
        pub fn f(a: f64, b: f64) -> f64 {
            a.div_euclid(b)
        }
    }

    pub mod single {
        use super::differentiable;
        #[differentiable(order = 3)]
        pub fn f(a: f32, b: f32) -> f32 {
            f32::div_euclid(a, b)
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64, b: f64) -> f64 {
            f64::div_euclid(a, b)
        }
    }

    #[test]
    fn holds() {
        let domain = [(2.1, 2.9), (0.8, 1.0)];
        let points: &[Point<2>] = &[
            Point { at: [3.0, 1.5], first: [0.0, 0.0], second: [[0.0, 0.0], [0.0, 0.0]] },
        ];
        let reference = binary!(double, f64, 3);
        reference.check(domain, points);
        binary!(single, f32, 3).rounds(&reference, domain, points);
        binary!(path, f64, 1).is(&reference, domain);
        binary!(path, f64, 1).points(points);
    }
}

pub mod rem_euclid {
    use super::*;

    pub mod double {
        use super::differentiable;
        #[differentiable(order = 3)]
        pub fn f(a: f64, b: f64) -> f64 {
            a.rem_euclid(b)
        }
    }

    pub mod single {
        use super::differentiable;
        #[differentiable(order = 3)]
        pub fn f(a: f32, b: f32) -> f32 {
            f32::rem_euclid(a, b)
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64, b: f64) -> f64 {
            f64::rem_euclid(a, b)
        }
    }

    #[test]
    fn holds() {
        let domain = [(-2.9, -2.1), (0.8, 1.0)];
        let points: &[Point<2>] = &[
            Point { at: [3.0, 1.5], first: [1.0, -2.0], second: [[0.0, 0.0], [0.0, 0.0]] },
            Point { at: [-3.0, 2.0], first: [1.0, 2.0], second: [[0.0, 0.0], [0.0, 0.0]] },
        ];
        let reference = binary!(double, f64, 3);
        reference.check(domain, points);
        binary!(single, f32, 3).rounds(&reference, domain, points);
        binary!(path, f64, 1).is(&reference, domain);
        binary!(path, f64, 1).points(points);
    }
}

pub mod to_degrees {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::to_degrees(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.to_degrees()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::to_degrees(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.to_degrees()
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0)];
        let points: &[Point<1>] = &[
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod to_radians {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            Float::to_radians(a)
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            a.to_radians()
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::to_radians(a)
        }
    }

    pub mod generic_method {
        use super::*;
        #[differentiable]
        pub fn f<T: Float>(a: T) -> T {
            a.to_radians()
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0)];
        let points: &[Point<1>] = &[
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
        unary!(generic_method, f64, 1).is(&reference, domain);
        unary!(generic_method, f64, 1).points(points);
    }
}

pub mod next_up {
    use super::*;

    pub mod double {
        use super::differentiable;
        #[differentiable(order = 3)]
        pub fn f(a: f64) -> f64 {
            a.next_up()
        }
    }

    pub mod single {
        use super::differentiable;
        #[differentiable(order = 3)]
        pub fn f(a: f32) -> f32 {
            f32::next_up(a)
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::next_up(a)
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0)];
        let points: &[Point<1>] = &[
        ];
        let reference = unary!(double, f64, 3);
        reference.check(domain, points);
        unary!(single, f32, 3).rounds(&reference, domain, points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
    }
}

pub mod next_down {
    use super::*;

    pub mod double {
        use super::differentiable;
        #[differentiable(order = 3)]
        pub fn f(a: f64) -> f64 {
            a.next_down()
        }
    }

    pub mod single {
        use super::differentiable;
        #[differentiable(order = 3)]
        pub fn f(a: f32) -> f32 {
            f32::next_down(a)
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            f64::next_down(a)
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0)];
        let points: &[Point<1>] = &[
        ];
        let reference = unary!(double, f64, 3);
        reference.check(domain, points);
        unary!(single, f32, 3).rounds(&reference, domain, points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
    }
}

pub mod sin_cos {
    use super::*;

    pub mod generic {
        use super::*;
        #[differentiable(order = 3)]
        pub fn f<T: Float>(a: T) -> T {
            let (s, c) = Float::sin_cos(a);
            s * s * c + c
        }
    }

    pub mod method {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f64) -> f64 {
            let (s, c) = a.sin_cos();
            s * s * c + c
        }
    }

    pub mod path {
        use super::differentiable;
        #[differentiable]
        pub fn f(a: f64) -> f64 {
            let (s, c) = f64::sin_cos(a);
            s * s * c + c
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, 3.0)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [0.0], second: [[1.0]] },
        ];
        let reference = unary!(generic, f64, 3);
        reference.check(domain, points);
        unary!(generic, f32, 3).rounds(&reference, domain, points);
        unary!(method, f64, 2).is(&reference, domain);
        unary!(method, f64, 2).points(points);
        unary!(path, f64, 1).is(&reference, domain);
        unary!(path, f64, 1).points(points);
    }
}

pub mod powi_minus_1 {
    use super::*;

    pub mod double {
        use super::differentiable;
        #[differentiable(order = 3)]
        pub fn f(a: f64) -> f64 {
            a.powi(-1)
        }
    }

    pub mod single {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f32) -> f32 {
            f32::powi(a, -1)
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, -0.4)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [f64::NEG_INFINITY], second: [[f64::INFINITY]] },
            Point { at: [-2.0], first: [-0.25], second: [[-0.25]] },
        ];
        let reference = unary!(double, f64, 3);
        reference.check(domain, points);
        unary!(single, f32, 2).rounds(&reference, domain, points);
    }
}

pub mod powi_0 {
    use super::*;

    pub mod double {
        use super::differentiable;
        #[differentiable(order = 3)]
        pub fn f(a: f64) -> f64 {
            a.powi(0)
        }
    }

    pub mod single {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f32) -> f32 {
            f32::powi(a, 0)
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, -0.4)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [0.0], second: [[0.0]] },
        ];
        let reference = unary!(double, f64, 3);
        reference.check(domain, points);
        unary!(single, f32, 2).rounds(&reference, domain, points);
    }
}

pub mod powi_1 {
    use super::*;

    pub mod double {
        use super::differentiable;
        #[differentiable(order = 3)]
        pub fn f(a: f64) -> f64 {
            a.powi(1)
        }
    }

    pub mod single {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f32) -> f32 {
            f32::powi(a, 1)
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, -0.4)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [1.0], second: [[0.0]] },
        ];
        let reference = unary!(double, f64, 3);
        reference.check(domain, points);
        unary!(single, f32, 2).rounds(&reference, domain, points);
    }
}

pub mod powi_2 {
    use super::*;

    pub mod double {
        use super::differentiable;
        #[differentiable(order = 3)]
        pub fn f(a: f64) -> f64 {
            a.powi(2)
        }
    }

    pub mod single {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f32) -> f32 {
            f32::powi(a, 2)
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, -0.4)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [0.0], second: [[2.0]] },
        ];
        let reference = unary!(double, f64, 3);
        reference.check(domain, points);
        unary!(single, f32, 2).rounds(&reference, domain, points);
    }
}

pub mod powi_3 {
    use super::*;

    pub mod double {
        use super::differentiable;
        #[differentiable(order = 3)]
        pub fn f(a: f64) -> f64 {
            a.powi(3)
        }
    }

    pub mod single {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f32) -> f32 {
            f32::powi(a, 3)
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, -0.4)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [0.0], second: [[0.0]] },
            Point { at: [-2.0], first: [12.0], second: [[-12.0]] },
        ];
        let reference = unary!(double, f64, 3);
        reference.check(domain, points);
        unary!(single, f32, 2).rounds(&reference, domain, points);
    }
}

pub mod powf_minus_one {
    use super::*;

    pub mod double {
        use super::differentiable;
        #[differentiable(order = 3)]
        pub fn f(a: f64) -> f64 {
            a.powf(-1.0)
        }
    }

    pub mod single {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f32) -> f32 {
            f32::powf(a, -1.0)
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, -0.4)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [f64::NEG_INFINITY], second: [[f64::INFINITY]] },
        ];
        let reference = unary!(double, f64, 3);
        reference.check(domain, points);
        unary!(single, f32, 2).rounds(&reference, domain, points);
    }
}

pub mod powf_zero {
    use super::*;

    pub mod double {
        use super::differentiable;
        #[differentiable(order = 3)]
        pub fn f(a: f64) -> f64 {
            a.powf(0.0)
        }
    }

    pub mod single {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f32) -> f32 {
            f32::powf(a, 0.0)
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, -0.4)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [0.0], second: [[0.0]] },
        ];
        let reference = unary!(double, f64, 3);
        reference.check(domain, points);
        unary!(single, f32, 2).rounds(&reference, domain, points);
    }
}

pub mod powf_half {
    use super::*;

    pub mod double {
        use super::differentiable;
        #[differentiable(order = 3)]
        pub fn f(a: f64) -> f64 {
            a.powf(0.5)
        }
    }

    pub mod single {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f32) -> f32 {
            f32::powf(a, 0.5)
        }
    }

    #[test]
    fn holds() {
        let domain = [(0.4, 3.0)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [f64::INFINITY], second: [[f64::NEG_INFINITY]] },
        ];
        let reference = unary!(double, f64, 3);
        reference.check(domain, points);
        unary!(single, f32, 2).rounds(&reference, domain, points);
    }
}

pub mod powf_one {
    use super::*;

    pub mod double {
        use super::differentiable;
        #[differentiable(order = 3)]
        pub fn f(a: f64) -> f64 {
            a.powf(1.0)
        }
    }

    pub mod single {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f32) -> f32 {
            f32::powf(a, 1.0)
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, -0.4)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [1.0], second: [[0.0]] },
        ];
        let reference = unary!(double, f64, 3);
        reference.check(domain, points);
        unary!(single, f32, 2).rounds(&reference, domain, points);
    }
}

pub mod powf_two {
    use super::*;

    pub mod double {
        use super::differentiable;
        #[differentiable(order = 3)]
        pub fn f(a: f64) -> f64 {
            a.powf(2.0)
        }
    }

    pub mod single {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f32) -> f32 {
            f32::powf(a, 2.0)
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, -0.4)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [0.0], second: [[2.0]] },
            Point { at: [-2.0], first: [-4.0], second: [[2.0]] },
        ];
        let reference = unary!(double, f64, 3);
        reference.check(domain, points);
        unary!(single, f32, 2).rounds(&reference, domain, points);
    }
}

pub mod powf_three {
    use super::*;

    pub mod double {
        use super::differentiable;
        #[differentiable(order = 3)]
        pub fn f(a: f64) -> f64 {
            a.powf(3.0)
        }
    }

    pub mod single {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f32) -> f32 {
            f32::powf(a, 3.0)
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, -0.4)];
        let points: &[Point<1>] = &[
            Point { at: [0.0], first: [0.0], second: [[0.0]] },
        ];
        let reference = unary!(double, f64, 3);
        reference.check(domain, points);
        unary!(single, f32, 2).rounds(&reference, domain, points);
    }
}

pub mod powf_four {
    use super::*;

    pub mod double {
        use super::differentiable;
        #[differentiable(order = 3)]
        pub fn f(a: f64) -> f64 {
            a.powf(4.0)
        }
    }

    pub mod single {
        use super::differentiable;
        #[differentiable(order = 2)]
        pub fn f(a: f32) -> f32 {
            f32::powf(a, 4.0)
        }
    }

    #[test]
    fn holds() {
        let domain = [(-3.0, -0.4)];
        let points: &[Point<1>] = &[
        ];
        let reference = unary!(double, f64, 3);
        reference.check(domain, points);
        unary!(single, f32, 2).rounds(&reference, domain, points);
    }
}
