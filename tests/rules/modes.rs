//! The generated functions of `$m::f` as [`Modes`](crate::harness::Modes), one macro for each number of float arguments.
//!
//! In: the module of `f`, the type it is used at, its order. Out: a `Modes`. Constant arguments follow the floats.

/// `f(a)`, or `f(a, n)` with constants.
macro_rules! unary {
    ($m:ident, $t:ty, $order:tt $(, $n:expr)*) => {
        Modes::<1> {
            value: |[a]| $m::f(a as $t $(, $n)*) as f64,
            grad: |[a]| [$m::f_grad(a as $t $(, $n)*) as f64],
            jvp: |[a], [v]| {
                let (y, dy) = $m::f_jvp(a as $t $(, $n)*, v as $t);
                (y as f64, dy as f64)
            },
            vjp: |[a], ct| {
                let (y, g) = $m::f_vjp(a as $t $(, $n)*, ct as $t);
                (y as f64, [g as f64])
            },
            second: unary!(@second $order, $m, $t $(, $n)*),
            third: unary!(@third $order, $m, $t $(, $n)*),
        }
    };
    (@second 1, $($rest:tt)*) => { None };
    (@second $order:tt, $m:ident, $t:ty $(, $n:expr)*) => {
        Some(Second::<1> {
            hvp: |[a], [v]| [$m::f_hvp(a as $t $(, $n)*, v as $t) as f64],
            grad_jvp: |[a], [v]| [$m::f_grad_jvp(a as $t $(, $n)*, v as $t).1 as f64],
            grad_vjp: |[a], [ct]| {
                let second = $m::f_grad_vjp(a as $t $(, $n)*, ct as $t).1;
                if ct == 1.0 {
                    let grad_grad = $m::f_grad_grad(a as $t $(, $n)*);
                    assert!(grad_grad == second || grad_grad.is_nan() && second.is_nan(), "grad_grad at {a}");
                }
                [second as f64]
            },
        })
    };
    (@third 3, $m:ident, $t:ty $(, $n:expr)*) => {
        Some(Third::<1> {
            hvp_jvp: |[a], [v], [w]| [$m::f_hvp_jvp(a as $t $(, $n)*, v as $t, w as $t, 0.0).1 as f64],
            hvp_vjp: |[a], [v], [w]| [$m::f_hvp_vjp(a as $t $(, $n)*, v as $t, w as $t).1.0 as f64],
        })
    };
    (@third $($rest:tt)*) => { None };
}

/// `f(a, b)`.
macro_rules! binary {
    ($m:ident, $t:ty, $order:tt) => {
        Modes::<2> {
            value: |[a, b]| $m::f(a as $t, b as $t) as f64,
            grad: |[a, b]| two($m::f_grad(a as $t, b as $t)),
            jvp: |[a, b], [v, w]| {
                let (y, dy) = $m::f_jvp(a as $t, b as $t, v as $t, w as $t);
                (y as f64, dy as f64)
            },
            vjp: |[a, b], ct| {
                let (y, g) = $m::f_vjp(a as $t, b as $t, ct as $t);
                (y as f64, two(g))
            },
            second: binary!(@second $order, $m, $t),
            third: binary!(@third $order, $m, $t),
        }
    };
    (@second 1, $m:ident, $t:ty) => { None };
    (@second $order:tt, $m:ident, $t:ty) => {
        Some(Second::<2> {
            hvp: |[a, b], [v, w]| two($m::f_hvp(a as $t, b as $t, v as $t, w as $t)),
            grad_jvp: |[a, b], [v, w]| two($m::f_grad_jvp(a as $t, b as $t, v as $t, w as $t).1),
            grad_vjp: |[a, b], [v, w]| two($m::f_grad_vjp(a as $t, b as $t, (v as $t, w as $t)).1),
        })
    };
    (@third 3, $m:ident, $t:ty) => {
        Some(Third::<2> {
            hvp_jvp: |[a, b], [v, w], [p, q]| {
                two($m::f_hvp_jvp(a as $t, b as $t, v as $t, w as $t, p as $t, q as $t, 0.0, 0.0).1)
            },
            hvp_vjp: |[a, b], [v, w], [p, q]| {
                let (a, b, ..) = $m::f_hvp_vjp(a as $t, b as $t, v as $t, w as $t, (p as $t, q as $t)).1;
                two((a, b))
            },
        })
    };
    (@third $order:tt, $m:ident, $t:ty) => { None };
}

/// `f(a, b, c)`.
macro_rules! ternary {
    ($m:ident, $t:ty, $order:tt) => {
        Modes::<3> {
            value: |[a, b, c]| $m::f(a as $t, b as $t, c as $t) as f64,
            grad: |[a, b, c]| three($m::f_grad(a as $t, b as $t, c as $t)),
            jvp: |[a, b, c], [u, v, w]| {
                let (y, dy) = $m::f_jvp(a as $t, b as $t, c as $t, u as $t, v as $t, w as $t);
                (y as f64, dy as f64)
            },
            vjp: |[a, b, c], ct| {
                let (y, g) = $m::f_vjp(a as $t, b as $t, c as $t, ct as $t);
                (y as f64, three(g))
            },
            second: ternary!(@second $order, $m, $t),
            third: ternary!(@third $order, $m, $t),
        }
    };
    (@second 1, $m:ident, $t:ty) => { None };
    (@second $order:tt, $m:ident, $t:ty) => {
        Some(Second::<3> {
            hvp: |[a, b, c], [u, v, w]| {
                three($m::f_hvp(a as $t, b as $t, c as $t, u as $t, v as $t, w as $t))
            },
            grad_jvp: |[a, b, c], [u, v, w]| {
                three($m::f_grad_jvp(a as $t, b as $t, c as $t, u as $t, v as $t, w as $t).1)
            },
            grad_vjp: |[a, b, c], [u, v, w]| {
                three($m::f_grad_vjp(a as $t, b as $t, c as $t, (u as $t, v as $t, w as $t)).1)
            },
        })
    };
    (@third 3, $m:ident, $t:ty) => {
        Some(Third::<3> {
            hvp_jvp: |[a, b, c], [u, v, w], [p, q, r]| {
                let (a, b, c) = (a as $t, b as $t, c as $t);
                let (u, v, w) = (u as $t, v as $t, w as $t);
                three($m::f_hvp_jvp(a, b, c, u, v, w, p as $t, q as $t, r as $t, 0.0, 0.0, 0.0).1)
            },
            hvp_vjp: |[a, b, c], [u, v, w], [p, q, r]| {
                let (a, b, c) = (a as $t, b as $t, c as $t);
                let ct = (p as $t, q as $t, r as $t);
                let (a, b, c, ..) = $m::f_hvp_vjp(a, b, c, u as $t, v as $t, w as $t, ct).1;
                three((a, b, c))
            },
        })
    };
    (@third $order:tt, $m:ident, $t:ty) => { None };
}

/// A pair of cotangents as an array.
pub fn two<T: Into<f64>>((a, b): (T, T)) -> [f64; 2] {
    [a.into(), b.into()]
}

/// Three cotangents as an array.
pub fn three<T: Into<f64>>((a, b, c): (T, T, T)) -> [f64; 3] {
    [a.into(), b.into(), c.into()]
}

pub(crate) use {binary, ternary, unary};
