//! Sixty programs in the shapes that numeric people write, each against its exact value, gradient and Hessian.
//!
//! The numbers are in `expected.tsv`; the programs in the modules by what is hard about them. Every program is checked
//! at orders 1 and 2 in each mode and nesting that is generated, and most also at order 3, against differences of the
//! second derivative. [`harness`] turns the various signatures into functions of flat slices.

// The programs index, overwrite and shadow on purpose: that is what they are there for.
#![allow(
    clippy::assign_op_pattern,
    clippy::explicit_iter_loop,
    clippy::explicit_counter_loop,
    clippy::manual_memcpy,
    clippy::manual_range_contains,
    clippy::manual_swap,
    clippy::needless_range_loop
)]

mod branches;
mod expected;
mod functions;
mod harness;
mod loops;
mod memory;
mod models;
mod solvers;

use expected::Expected;
use harness::{Case, Third};

/// How far a derivative may be from its exact value, relative to it.
const RELATIVE: f64 = 1e-9;
/// The same for third derivatives, which are only compared with differences.
const RELATIVE_THIRD: f64 = 1e-6;

/// Every case with its numbers.
fn cases() -> Vec<(Case, Expected)> {
    let all = [
        branches::cases(),
        loops::cases(),
        memory::cases(),
        functions::cases(),
        solvers::cases(),
        models::cases(),
    ];
    let mut table = expected::table();
    let pair = |case: Case| {
        let row = table.remove(case.name);
        (row.unwrap_or_else(|| panic!("{} is not in expected.tsv", case.name)), case)
    };
    let pairs = all.into_iter().flatten().map(pair).map(|(row, case)| (case, row)).collect();
    assert!(table.is_empty(), "expected.tsv has rows without a case: {:?}", table.keys());
    pairs
}

/// Runs a check on every case and reports all that failed, not only the first.
fn check(check: impl Fn(&Case, &Expected, &mut Report)) {
    let mut failures = Vec::new();
    for (case, row) in cases() {
        let mut report = Report { name: case.name, failures: &mut failures };
        check(&case, &row, &mut report);
    }
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));
}

/// Collects what is wrong with a case.
struct Report<'a> {
    name: &'static str,
    failures: &'a mut Vec<String>,
}

impl Report<'_> {
    /// Each number of `got` must be within `relative` of that of `expected`. Rounding of intermediate values that
    /// cancel is allowed for by a part of the largest number expected.
    fn close(&mut self, what: &str, got: &[f64], expected: &[f64], relative: f64) {
        if got.len() != expected.len() {
            self.failures.push(format!(
                "{}: {what} has {} numbers, not {}",
                self.name,
                got.len(),
                expected.len()
            ));
            return;
        }
        let largest = expected.iter().fold(1e-3_f64, |m, e| m.max(e.abs()));
        for (i, (g, e)) in got.iter().zip(expected).enumerate() {
            let allowed = relative * (e.abs() + 1e-4 * largest);
            if (g - e).abs() > allowed || g.is_nan() {
                self.failures.push(format!("{}: {what}[{i}] is {g:e}, not {e:e}", self.name));
            }
        }
    }

    fn same_bits(&mut self, what: &str, first: &[f64], again: &[f64]) {
        if first.iter().map(|x| x.to_bits()).ne(again.iter().map(|x| x.to_bits())) {
            self.failures.push(format!("{}: {what} differs between two runs", self.name));
        }
    }
}

/// Directions that no structure of a case lines up with.
fn direction(n: usize, seed: f64) -> Vec<f64> {
    (0..n).map(|i| (seed + 2.3 * i as f64).sin() + 0.1).collect()
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// The Hessian (row by row) times a vector.
fn times(hessian: &[f64], v: &[f64]) -> Vec<f64> {
    hessian.chunks(v.len()).map(|row| dot(row, v)).collect()
}

#[test]
fn values() {
    check(|case, row, report| report.close("value", &[(case.value)(&row.x)], &[row.value], RELATIVE));
}

#[test]
fn gradients() {
    check(|case, row, report| {
        report.close("grad", &(case.grad)(&row.x), &row.grad, RELATIVE);
        let (y, g) = (case.value_and_grad)(&row.x);
        report.close("value_and_grad, value", &[y], &[row.value], RELATIVE);
        report.close("value_and_grad, gradient", &g, &row.grad, RELATIVE);
        let (y, g) = (case.vjp)(&row.x, -0.75);
        report.close("vjp, value", &[y], &[row.value], RELATIVE);
        let scaled: Vec<f64> = row.grad.iter().map(|g| -0.75 * g).collect();
        report.close("vjp, cotangent", &g, &scaled, RELATIVE);
    });
}

#[test]
fn directional_derivatives() {
    check(|case, row, report| {
        for seed in [0.3, 1.9] {
            let v = direction(row.x.len(), seed);
            let (y, t) = (case.jvp)(&row.x, &v);
            report.close("jvp, value", &[y], &[row.value], RELATIVE);
            report.close("jvp, tangent", &[t], &[dot(&row.grad, &v)], 10.0 * RELATIVE);
        }
    });
}

#[test]
fn hessians_by_column() {
    check(|case, row, report| {
        let n = row.x.len();
        for i in 0..n {
            let mut v = vec![0.0; n];
            v[i] = 1.0;
            let column: Vec<f64> = (0..n).map(|k| row.hessian[k * n + i]).collect();
            report.close(&format!("hvp, column {i}"), &(case.hvp)(&row.x, &v), &column, RELATIVE);
            let (g, h) = (case.grad_jvp)(&row.x, &v);
            report.close("grad_jvp, gradient", &g, &row.grad, RELATIVE);
            report.close(&format!("grad_jvp, column {i}"), &h, &column, RELATIVE);
            let (g, h) = (case.grad_vjp)(&row.x, &v);
            report.close("grad_vjp, gradient", &g, &row.grad, RELATIVE);
            report.close(&format!("grad_vjp, column {i}"), &h, &column, RELATIVE);
        }
    });
}

#[test]
fn hessians_along_a_direction() {
    check(|case, row, report| {
        let v = direction(row.x.len(), 0.7);
        let expected = times(&row.hessian, &v);
        report.close("hvp", &(case.hvp)(&row.x, &v), &expected, 10.0 * RELATIVE);
        report.close("grad_vjp", &(case.grad_vjp)(&row.x, &v).1, &expected, 10.0 * RELATIVE);
    });
}

#[test]
fn whole_hessians() {
    check(|case, row, report| {
        if let Some(hessian) = case.hessian {
            report.close("hessian", &hessian(&row.x), &row.hessian, RELATIVE);
        }
    });
}

#[test]
fn third_derivatives_against_differences() {
    check(|case, row, report| {
        let Some(Third { forward, reverse }) = case.third else { return };
        let (v, w) = (direction(row.x.len(), 0.4), direction(row.x.len(), 2.6));
        let along = |t: f64| {
            let x: Vec<f64> = row.x.iter().zip(&w).map(|(x, w)| x + t * w).collect();
            (case.hvp)(&x, &v)
        };
        let h = 1e-4;
        let (far, near) = ((along(2.0 * h), along(-2.0 * h)), (along(h), along(-h)));
        let difference: Vec<f64> = (0..row.x.len())
            .map(|i| (8.0 * (near.0[i] - near.1[i]) - (far.0[i] - far.1[i])) / (12.0 * h))
            .collect();
        // Where the third derivative vanishes, the differences are rounding errors of the second.
        let floor = row.hessian.iter().fold(0.0_f64, |m, e| m.max(e.abs())) * 1e-3;
        for (what, got) in [("forward", forward(&row.x, &v, &w)), ("reverse", reverse(&row.x, &v, &w))] {
            let (got, difference) = (with_floor(got, floor), with_floor(difference.clone(), floor));
            report.close(&format!("third derivative, {what}"), &got, &difference, RELATIVE_THIRD);
        }
    });
}

/// The numbers with one more, far larger than their rounding errors, that is the same on both sides.
fn with_floor(mut numbers: Vec<f64>, floor: f64) -> Vec<f64> {
    numbers.push(1e4 * floor);
    numbers
}

#[test]
fn third_derivatives_agree() {
    check(|case, row, report| {
        let Some(Third { forward, reverse }) = case.third else { return };
        let (v, w) = (direction(row.x.len(), 0.9), direction(row.x.len(), 1.4));
        let expected = forward(&row.x, &v, &w);
        report.close("third derivative, reverse", &reverse(&row.x, &v, &w), &expected, RELATIVE);
        // The third derivative is symmetric.
        report.close("third derivative, exchanged", &forward(&row.x, &w, &v), &expected, RELATIVE);
    });
}

#[test]
fn the_same_bits_in_every_run() {
    check(|case, row, report| {
        let v = direction(row.x.len(), 1.1);
        report.same_bits("grad", &(case.grad)(&row.x), &(case.grad)(&row.x));
        report.same_bits("hvp", &(case.hvp)(&row.x, &v), &(case.hvp)(&row.x, &v));
        report.same_bits("grad_vjp", &(case.grad_vjp)(&row.x, &v).1, &(case.grad_vjp)(&row.x, &v).1);
    });
}
