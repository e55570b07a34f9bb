//! `Option` and `Result`: as results, as parameters and fields, and as what other functions return.
//!
//! Every derivative is compared with differences of the function; what is differentiated twice, with differences of its
//! first derivative, in both nestings.

// The programs are written as users may write them.
#![allow(clippy::unnecessary_literal_unwrap, clippy::manual_flatten, clippy::unnecessary_lazy_evaluations)]

mod calls;
mod more;
mod parameters;
mod results;
mod returned;

/// `(f(x + h) - f(x - h)) / 2h`
fn difference(f: impl Fn(f64) -> f64, x: f64) -> f64 {
    let h = 1e-5;
    (f(x + h) - f(x - h)) / (2.0 * h)
}

#[track_caller]
fn close(a: f64, b: f64) {
    assert!((a - b).abs() <= 1e-6 * (1.0 + a.abs().max(b.abs())), "{a} is not {b}");
}
