//! The comparison of a program's generated derivatives with those of the dual numbers.
//!
//! In: a [`Case`], which is the program's generated functions behind flat vectors, and its rendering over dual numbers.
//! Out: an [`Outcome`]. A program that panics or is not finite or is badly conditioned says nothing: it is set aside.

use crate::dual::{D2, D3, Dual};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The generated functions of a program.
#[derive(Clone, Copy)]
pub struct Case {
    /// Which program.
    pub name: &'static str,
    /// Where it is differentiated.
    pub point: &'static [f64],
    /// `f`
    pub value: fn(&[f64]) -> f64,
    /// `f_grad`
    pub grad: fn(&[f64]) -> Vec<f64>,
    /// `f_value_and_grad`
    pub value_and_grad: fn(&[f64]) -> (f64, Vec<f64>),
    /// `f_vjp`
    pub vjp: fn(&[f64], f64) -> (f64, Vec<f64>),
    /// `f_jvp`
    pub jvp: fn(&[f64], &[f64]) -> (f64, f64),
    /// `f_grad_jvp`
    pub grad_jvp: fn(&[f64], &[f64]) -> (Vec<f64>, Vec<f64>),
    /// `f_grad_vjp`
    pub grad_vjp: fn(&[f64], &[f64]) -> (Vec<f64>, Vec<f64>),
    /// `f_hvp`
    pub hvp: fn(&[f64], &[f64]) -> Vec<f64>,
    /// The third derivatives, for a program of order 3.
    pub third: Option<Third>,
}

/// Third derivatives along two directions, forward twice and reverse twice over the gradient.
#[derive(Clone, Copy)]
pub struct Third {
    /// `f_grad_jvp_jvp`
    pub jvp_jvp: fn(&[f64], &[f64], &[f64]) -> Vec<f64>,
    /// `f_grad_vjp_vjp`
    pub vjp_vjp: fn(&[f64], &[f64], &[f64]) -> Vec<f64>,
}

/// The program over dual numbers, of the order that it has.
#[derive(Clone, Copy)]
pub enum Oracle {
    /// To the second derivative.
    Two(fn(&[D2]) -> D2),
    /// To the third.
    Three(fn(&[D3]) -> D3),
}

/// What the comparison found.
#[derive(Debug, PartialEq)]
pub enum Outcome {
    /// Everything agrees.
    Agrees,
    /// The program itself is no test, and why.
    Useless(String),
    /// A generated function panics or is wrong.
    Wrong(String),
}

/// Larger derivatives than this are set aside: they lose too many digits on the way.
const LARGEST: f64 = 1e7;

/// A dual number with two directions.
fn d2(v: f64, a: f64, b: f64) -> D2 {
    Dual { v: Dual { v, d: a }, d: Dual { v: b, d: 0.0 } }
}

/// A constant direction of the program: not a unit vector, so that no component is missed.
fn direction(n: usize, shift: usize) -> Vec<f64> {
    (0..n).map(|i| [0.7, -1.1, 0.4, 1.3, -0.6][(i + shift) % 5]).collect()
}

fn unit(n: usize, k: usize) -> Vec<f64> {
    (0..n).map(|i| f64::from(u8::from(i == k))).collect()
}

/// Value, first derivative along `a`, along `b`, and the mixed second one.
fn second(oracle: Oracle, p: &[f64], a: &[f64], b: &[f64]) -> (f64, f64, f64, f64) {
    let x: Vec<D2> = (0..p.len()).map(|i| d2(p[i], a[i], b[i])).collect();
    let y = match oracle {
        Oracle::Two(f) => f(&x),
        Oracle::Three(f) => {
            let zero = d2(0.0, 0.0, 0.0);
            f(&x.iter().map(|v| Dual { v: *v, d: zero }).collect::<Vec<_>>()).v
        }
    };
    (y.v.v, y.v.d, y.d.v, y.d.d)
}

/// The third derivative along three directions.
fn third(f: fn(&[D3]) -> D3, p: &[f64], a: &[f64], b: &[f64], c: &[f64]) -> f64 {
    let x: Vec<D3> = (0..p.len()).map(|i| Dual { v: d2(p[i], a[i], b[i]), d: d2(c[i], 0.0, 0.0) }).collect();
    f(&x).d.d.d
}

/// What the dual numbers say.
struct Expected {
    value: f64,
    grad: Vec<f64>,
    /// The Hessian times [`direction`] 0.
    hv: Vec<f64>,
    /// The third derivative along directions 0 and 1.
    third: Vec<f64>,
}

fn expected(oracle: Oracle, p: &[f64]) -> Expected {
    let n = p.len();
    let (v, u) = (direction(n, 0), direction(n, 1));
    let mut e = Expected { value: 0.0, grad: vec![], hv: vec![], third: vec![] };
    for k in 0..n {
        let (value, g, _, h) = second(oracle, p, &unit(n, k), &v);
        e.value = value;
        e.grad.push(g);
        e.hv.push(h);
        if let Oracle::Three(f) = oracle {
            e.third.push(third(f, p, &v, &u, &unit(n, k)));
        }
    }
    e
}

/// Components within `1e-9` of the expected ones, relative to the largest, or the message.
fn near(what: &str, got: &[f64], expected: &[f64]) -> Result<(), String> {
    let scale = expected.iter().fold(1.0_f64, |m, x| m.max(x.abs()));
    let wrong =
        got.len() != expected.len() || !got.iter().zip(expected).all(|(g, e)| (g - e).abs() <= 1e-9 * scale);
    if wrong { Err(format!("{what} is {got:?}, not {expected:?}")) } else { Ok(()) }
}

/// Every generated function against the expected numbers; one message a function.
fn differences(case: &Case, e: &Expected) -> Vec<String> {
    let p = case.point;
    let (v, u) = (direction(p.len(), 0), direction(p.len(), 1));
    let slope: f64 = e.grad.iter().zip(&v).map(|(g, v)| g * v).sum();
    let scaled: Vec<f64> = e.grad.iter().map(|g| 0.75 * g).collect();
    type Check<'a> = Box<dyn Fn() -> Result<(), String> + 'a>;
    let mut checks: Vec<(&str, Check)> = vec![
        ("f", Box::new(|| near("f", &[(case.value)(p)], &[e.value]))),
        ("f_grad", Box::new(|| near("f_grad", &(case.grad)(p), &e.grad))),
        (
            "f_value_and_grad",
            Box::new(|| {
                let (r, g) = (case.value_and_grad)(p);
                near("value of f_value_and_grad", &[r], &[e.value])?;
                near("f_value_and_grad", &g, &e.grad)
            }),
        ),
        (
            "f_vjp",
            Box::new(|| {
                let (r, g) = (case.vjp)(p, 0.75);
                near("value of f_vjp", &[r], &[e.value])?;
                near("f_vjp", &g, &scaled)
            }),
        ),
        (
            "f_jvp",
            Box::new(|| {
                let (r, d) = (case.jvp)(p, &v);
                near("value of f_jvp", &[r], &[e.value])?;
                near("f_jvp", &[d], &[slope])
            }),
        ),
        (
            "f_grad_jvp",
            Box::new(|| {
                let (g, d) = (case.grad_jvp)(p, &v);
                near("gradient of f_grad_jvp", &g, &e.grad)?;
                near("f_grad_jvp", &d, &e.hv)
            }),
        ),
        (
            "f_grad_vjp",
            Box::new(|| {
                let (g, d) = (case.grad_vjp)(p, &v);
                near("gradient of f_grad_vjp", &g, &e.grad)?;
                near("f_grad_vjp", &d, &e.hv)
            }),
        ),
        ("f_hvp", Box::new(|| near("f_hvp", &(case.hvp)(p, &v), &e.hv))),
    ];
    if let Some(t) = &case.third {
        checks
            .push(("f_grad_jvp_jvp", Box::new(|| near("f_grad_jvp_jvp", &(t.jvp_jvp)(p, &v, &u), &e.third))));
        checks
            .push(("f_grad_vjp_vjp", Box::new(|| near("f_grad_vjp_vjp", &(t.vjp_vjp)(p, &v, &u), &e.third))));
    }
    let run = |(name, check): (&str, Check)| match catch_unwind(AssertUnwindSafe(check)) {
        Ok(result) => result.err(),
        Err(_) => Some(format!("{name} panics")),
    };
    checks.into_iter().filter_map(run).collect()
}

/// Compares a program with its rendering over dual numbers.
pub fn check(case: &Case, oracle: Oracle) -> Outcome {
    let Ok(e) = catch_unwind(AssertUnwindSafe(|| expected(oracle, case.point))) else {
        return Outcome::Useless("the program panics".into());
    };
    let all = || e.grad.iter().chain(&e.hv).chain(&e.third).chain([&e.value]);
    if !all().all(|x| x.abs() < LARGEST) {
        return Outcome::Useless("not finite, or badly conditioned".into());
    }
    match differences(case, &e) {
        wrong if wrong.is_empty() => Outcome::Agrees,
        wrong => Outcome::Wrong(wrong.join("; ")),
    }
}
