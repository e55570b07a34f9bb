//! What a program is, and how all that was generated from it is checked against differences.
//!
//! In: a module per program whose function `f` maps a slice to a number, and a point. Every check compares with
//! something that was computed without the code under test: the value with a number, the gradient with central
//! differences of the function, second derivatives with central differences of the gradient, third with those of the
//! second. All failures are collected, so that one run names every program that is wrong. The harness deliberately
//! knows no signature but the flat one: programs have an adapter of their own, which is differentiated with them.

/// A function of one flat slice, of two, of three.
type Of1<R> = fn(&[f64]) -> R;
type Of2<R> = fn(&[f64], &[f64]) -> R;
type Of3<R> = fn(&[f64], &[f64], &[f64]) -> R;

/// A program with everything that was generated from it.
pub struct Program {
    pub name: &'static str,
    pub at: Vec<f64>,
    /// What the function is at the point.
    pub expected: f64,
    pub value: Of1<f64>,
    pub grad: Of1<Vec<f64>>,
    /// Value and directional derivative.
    pub jvp: Of2<(f64, f64)>,
    pub second: Option<Second>,
    pub third: Option<Third>,
}

/// The Hessian times a vector in two nestings.
#[derive(Clone, Copy)]
pub struct Second {
    /// Forward over reverse.
    pub hvp: Of2<Vec<f64>>,
    /// Gradient, and reverse over reverse.
    pub grad_vjp: Of2<(Vec<f64>, Vec<f64>)>,
}

/// The third derivative in the directions `v` and `w`, in two nestings.
#[derive(Clone, Copy)]
pub struct Third {
    /// Forward over reverse over reverse.
    pub forward: Of3<Vec<f64>>,
    /// Reverse over reverse over reverse.
    pub reverse: Of3<Vec<f64>>,
}

/// A program from its module's name, the point and the value there; `first` or `third` where its order is not 2.
macro_rules! program {
    ($name:ident, $at:expr, $expected:expr) => {
        program!($name, $at, $expected, second)
    };
    ($name:ident, $at:expr, $expected:expr, second) => {{
        let mut program = program!($name, $at, $expected, first);
        program.second = Some($crate::harness::Second {
            hvp: |x, v| $name::f_hvp(x, v),
            grad_vjp: |x, v| $name::f_grad_vjp(x, v),
        });
        program
    }};
    ($name:ident, $at:expr, $expected:expr, first) => {
        $crate::harness::Program {
            name: stringify!($name),
            at: $at.to_vec(),
            expected: $expected,
            value: |x| $name::f(x),
            grad: |x| $name::f_grad(x),
            jvp: |x, v| $name::f_jvp(x, v),
            second: None,
            third: None,
        }
    };
    ($name:ident, $at:expr, $expected:expr, third) => {{
        let mut program = program!($name, $at, $expected, second);
        program.third = Some($crate::harness::Third {
            forward: |x, v, w| $name::f_grad_vjp_jvp(x, v, w, &vec![0.0; v.len()]).1.1,
            reverse: |x, v, w| $name::f_grad_vjp_vjp(x, v, &(vec![0.0; v.len()], w.to_vec())).1.0,
        });
        program
    }};
}
pub(crate) use program;

/// The allowed error relative to the largest number that is compared: the value, and derivatives against differences.
const VALUE: f64 = 1e-9;
const DIFFERENCES: f64 = 2e-7;
/// The same between two nestings, which compute the same number in another order.
const NESTINGS: f64 = 1e-10;

/// Checks every program and reports all that failed.
pub fn check(programs: &[Program]) {
    let mut failures = Vec::new();
    for program in programs {
        let run = std::panic::AssertUnwindSafe(|| check_one(program, &mut failures));
        if std::panic::catch_unwind(run).is_err() {
            failures.push(format!("{}: panics", program.name));
        }
    }
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));
}

fn check_one(program: &Program, failures: &mut Vec<String>) {
    let x = &program.at;
    let [v, w] = [0.3, 1.9].map(|seed| direction(x.len(), seed));
    let mut close = |what: &str, got: &[f64], expected: &[f64], allowed: f64| {
        let scale = expected.iter().fold(1e-3_f64, |m, e| m.max(e.abs()));
        let fits = |(g, e): (&f64, &f64)| (g - e).abs() <= allowed * scale;
        if got.len() != expected.len() || !got.iter().zip(expected).all(fits) {
            failures.push(format!("{}: {what} is {got:?}, not {expected:?}", program.name));
        }
    };
    let y = (program.value)(x);
    close("value", &[y], &[program.expected], VALUE);
    let grad = (program.grad)(x);
    close("gradient", &grad, &gradient_by_differences(program.value, x), DIFFERENCES);
    let (y_again, t) = (program.jvp)(x, &v);
    close("value of jvp", &[y_again], &[y], VALUE);
    // The tangent may be small where its terms are not.
    let terms: Vec<f64> = grad.iter().zip(&v).map(|(g, v)| g * v).collect();
    let size = terms.iter().fold(0.0, |m: f64, t| m.max(t.abs()));
    close("tangent and size", &[t, size], &[terms.iter().sum(), size], NESTINGS);
    let Some(second) = program.second else { return };
    let hvp = (second.hvp)(x, &v);
    close("hvp", &hvp, &along(program.grad, x, &v), DIFFERENCES);
    let (grad_again, reverse) = (second.grad_vjp)(x, &v);
    close("gradient of grad_vjp", &grad_again, &grad, NESTINGS);
    close("reverse over reverse", &reverse, &hvp, NESTINGS);
    let Some(third) = program.third else { return };
    let forward = (third.forward)(x, &v, &w);
    // A fourth of the step: what the differences leave out grows with the order of the derivative.
    close("third", &forward, &along_in_steps(0.25 * STEP, |x| (second.hvp)(x, &v), x, &w), DIFFERENCES);
    close("reverse at order 3", &(third.reverse)(x, &v, &w), &forward, NESTINGS);
}

/// A direction that no structure of a program lines up with.
fn direction(n: usize, seed: f64) -> Vec<f64> {
    (0..n).map(|i| (seed + 2.3 * i as f64).sin() + 0.1).collect()
}

/// The gradient by central differences, one component after the other.
fn gradient_by_differences(f: Of1<f64>, x: &[f64]) -> Vec<f64> {
    let component = |i: usize| {
        let mut e = vec![0.0; x.len()];
        e[i] = 1.0 + x[i].abs();
        along(|x| vec![f(x)], x, &e)[0] / e[i]
    };
    (0..x.len()).map(component).collect()
}

/// How far differences look to either side.
const STEP: f64 = 4e-4;

/// The derivative of `f` in the direction `v` by central differences with two steps, extrapolated once.
fn along(f: impl Fn(&[f64]) -> Vec<f64>, x: &[f64], v: &[f64]) -> Vec<f64> {
    along_in_steps(STEP, f, x, v)
}

fn along_in_steps(step: f64, f: impl Fn(&[f64]) -> Vec<f64>, x: &[f64], v: &[f64]) -> Vec<f64> {
    let at = |h: f64| f(&x.iter().zip(v).map(|(x, v)| x + h * v).collect::<Vec<f64>>());
    let (wide, narrow) = ([at(step), at(-step)], [at(0.5 * step), at(-0.5 * step)]);
    let central = |[above, below]: &[Vec<f64>; 2], h: f64, i: usize| (above[i] - below[i]) / (2.0 * h);
    (0..wide[0].len())
        .map(|i| (4.0 * central(&narrow, 0.5 * step, i) - central(&wide, step, i)) / 3.0)
        .collect()
}
