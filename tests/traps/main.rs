//! What known systems get silently wrong: kinks and masked infinities, control flow, memory, calls, nesting.
//!
//! Each test is a program that some system differentiates wrongly, with the derivative that it must have, at orders 1
//! and 2 and, where that has a meaning, 3.

// The programs index, overwrite and shadow on purpose: that is what they are there for.
#![allow(
    clippy::assign_op_pattern,
    clippy::explicit_counter_loop,
    clippy::mut_range_bound,
    clippy::needless_range_loop,
    clippy::needless_return,
    clippy::neg_cmp_op_on_partial_ord
)]

mod calls;
mod control;
mod kinks;
mod memory;
mod names;
mod nesting;
mod tails;

/// Within `1e-12` of the expected number, relative to it.
#[track_caller]
fn close(got: f64, expected: f64) {
    assert!((got - expected).abs() <= 1e-12 * expected.abs().max(1.0), "{got:e}, not {expected:e}");
}

/// [`close`] for each component.
#[track_caller]
fn all_close(got: &[f64], expected: &[f64]) {
    assert_eq!(got.len(), expected.len());
    for (i, (g, e)) in got.iter().zip(expected).enumerate() {
        assert!((g - e).abs() <= 1e-12 * e.abs().max(1.0), "component {i} is {g:e}, not {e:e}");
    }
}

/// Equal, or both NaN.
#[track_caller]
fn same(a: f64, b: f64) {
    assert!(a == b || a.is_nan() && b.is_nan(), "{a:e} and {b:e}");
}
