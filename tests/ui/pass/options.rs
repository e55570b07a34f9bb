//! Every form of the attribute and of its helpers; nothing that is generated warns.
#![deny(warnings)]

use ad_runtime::differentiable;

#[differentiable()]
fn plain(x: f64) -> f64 {
    x * x
}

#[differentiable(order = 2, name = curve, companion = false,)]
fn renamed(x: f64) -> f64 {
    x * x * x
}

#[differentiable(name = "text")]
#[differentiable]
#[must_use]
#[inline]
fn stacked(x: f64) -> f64 {
    x * x * x
}

#[ad_runtime::differentiable(boxed = false, dump = false)]
const fn by_path(x: f64) -> f64 {
    x * x
}

#[cfg(any())]
#[differentiable]
fn left_out(x: f64) -> f64 {
    does_not_exist(x)
}

#[differentiable]
fn helpers(x: f64, #[constant] k: f64, #[allow(unused)] n: usize) -> f64 {
    let mut y = x;
    #[checkpoint]
    for _ in 0..2 {
        y *= x;
    }
    #[checkpoint(every = 3)]
    while y > 1e6 {
        y *= 0.5;
    }
    #[checkpoint]
    {
        y *= k;
    }
    #[allow(clippy::let_and_return)]
    let z = y;
    z
}

fn main() {
    assert_eq!(plain_grad(3.0), 6.0);
    assert_eq!(curve_grad_grad(3.0), 18.0);
    assert_eq!(text_grad_grad(3.0), 18.0);
    assert_eq!(by_path_grad(3.0), 6.0);
    assert_eq!(helpers_grad(3.0, 2.0, 0), 54.0);
    assert_eq!((renamed(1.0), stacked(1.0)), (1.0, 1.0));
}
