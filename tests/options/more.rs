//! What the other files leave out: generic floats, `f32`, memory that changes its variant, closures, conditions.

use ad_runtime::{Differentiable, differentiable};
use num_traits::Float;

use crate::{close, difference};

#[differentiable(order = 2)]
fn generic<T: Float>(x: T, y: T) -> Option<T> {
    if y <= T::zero() {
        return None;
    }
    Some(x * x * y.ln())
}

#[differentiable]
fn single(x: f32, o: Option<f32>) -> Result<f32, String> {
    match o {
        Some(v) => Ok(x * v * v),
        None => Err("nothing".into()),
    }
}

#[test]
fn floats_of_other_types() {
    let (x, y) = generic_grad(3.0f64, 2.0).unwrap();
    close(x, 6.0 * 2f64.ln());
    close(y, 4.5);
    assert_eq!(generic_grad(3.0f32, -2.0), None);
    let (_, (x, y)) = generic_grad_vjp(3.0f64, 2.0, Some((1.0, 0.0)));
    close(x, 2.0 * 2f64.ln());
    close(y, 3.0);
    assert_eq!(single_grad(2.0, Some(3.0)), Ok((9.0, Some(12.0))));
    assert_eq!(single_grad(2.0, None), Err("nothing".to_string()));
}

#[derive(Clone, Debug, PartialEq, Differentiable)]
pub struct State {
    pub last: Option<f64>,
    pub sum: f64,
}

#[differentiable(order = 2)]
fn step(s: &mut State, x: f64) {
    let before = s.last.unwrap_or(1.0);
    s.sum += before * x * x;
    s.last = if x > 0.0 { Some(before * x) } else { None };
}

#[differentiable(order = 2)]
fn run(x: f64, y: f64) -> f64 {
    let mut s = State { last: None, sum: x };
    step(&mut s, x);
    step(&mut s, y);
    step(&mut s, x * y);
    s.sum + s.last.unwrap_or(x)
}

#[test]
fn a_field_that_changes_its_variant() {
    for (x, y) in [(1.2, 0.7), (1.2, -0.7), (-0.5, 0.8), (-0.5, -0.3)] {
        let (a, b) = run_grad(x, y);
        close(a, difference(|x| run(x, y), x));
        close(b, difference(|y| run(x, y), y));
        let (_, (h, _)) = run_grad_vjp(x, y, (0.0, 1.0));
        close(h, difference(|x| run_grad(x, y).1, x));
        close(run_hvp(x, y, 1.0, 0.0).1, h);
    }
}

#[differentiable]
fn emptied(o: &mut Option<f64>, x: f64) -> f64 {
    let taken = o.take().unwrap_or(2.0);
    taken * x
}

#[test]
fn taken_from_a_parameter() {
    let (mut o, mut bar) = (Some(3.0), None);
    let (r, g) = emptied_vjp(&mut o, 5.0, 1.0, &mut bar);
    assert_eq!((r, g, o), (15.0, 3.0, None));
    assert_eq!(bar, Some(5.0));
}

#[differentiable]
fn by_result(x: f64, r: Result<f64, usize>) -> f64 {
    match r {
        Ok(v) => v * v * x,
        Err(n) => x * n as f64,
    }
}

#[differentiable]
fn of_elements(os: &[Option<f64>], x: f64) -> f64 {
    let mut sum = 0.0;
    for o in os {
        if let Some(v) = o {
            sum += v * x;
        }
    }
    sum
}

#[test]
fn results_and_elements() {
    assert_eq!(by_result_grad(2.0, Ok(3.0)), (9.0, Ok(12.0)));
    assert_eq!(by_result_grad(2.0, Err(3)), (3.0, Err(())));
    let (g, x) = of_elements_grad(&[Some(2.0), None, Some(3.0)], 4.0);
    assert_eq!((g, x), (vec![Some(4.0), None, Some(4.0)], 5.0));
}

#[differentiable]
fn half(x: f64) -> Option<f64> {
    (x > 0.0).then(|| 0.5 * x)
}

#[differentiable]
fn composed(x: f64, up: bool) -> Option<f64> {
    let twice = |v: f64| -> Option<f64> { Some(2.0 * half(v)? * v) };
    let a = if up { half(x)? } else { half(x * x).unwrap_or(1.0) };
    let b = twice(x).and_then(|v| if v > 0.5 { Some(v * x) } else { None });
    let c = half(x).and_then(half);
    Some(a + b.unwrap_or(x) + c?)
}

#[test]
fn closures_and_conditions() {
    for up in [true, false] {
        for x in [0.4, 1.3] {
            close(composed_grad(x, up).unwrap(), difference(|x| composed(x, up).unwrap(), x));
        }
        assert_eq!(composed_grad(-1.0, up), None);
    }
}

mod callee {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn shifted(x: f64, offset: Option<f64>, scale: &Option<f64>) -> f64 {
        x * x * offset.unwrap_or(1.0) * scale.unwrap_or(2.0)
    }
}
use callee::shifted;

#[differentiable(order = 2)]
fn passing(x: f64, y: f64, o: Option<f64>) -> f64 {
    let made = if y > 0.0 { Some(x * y) } else { None };
    shifted(x, Some(y), &None) + shifted(y, made, &Some(x * x)) + shifted(x, o, &o) + shifted(y, None, &made)
}

#[test]
fn options_as_arguments() {
    for (x, y, o) in [(1.1, 0.7, Some(0.4)), (1.1, -0.7, None)] {
        let (a, b, c) = passing_grad(x, y, o);
        close(a, difference(|x| passing(x, y, o), x));
        close(b, difference(|y| passing(x, y, o), y));
        assert_eq!(c.is_some(), o.is_some());
        if let (Some(c), Some(o)) = (c, o) {
            close(c, difference(|o| passing(x, y, Some(o)), o));
        }
        let zero = o.map(|_| 0.0);
        let (h, _, _) = passing_hvp(x, y, o, 0.0, 1.0, zero);
        close(h, difference(|y| passing_grad(x, y, o).0, y));
        let (_, (h, _, _)) = passing_grad_vjp(x, y, o, (0.0, 1.0, zero));
        close(h, difference(|x| passing_grad(x, y, o).1, x));
    }
}

#[derive(Clone, Debug, PartialEq, Differentiable)]
pub enum Outcome {
    Ok(f64),
    Err(f64),
}

/// An enum of the user's whose variants have the names of those of `Result`: its `Err` is no constant.
#[differentiable]
fn outcome(x: f64) -> Outcome {
    if x > 0.0 { Outcome::Ok(x * x) } else { Outcome::Err(3.0 * x) }
}

#[test]
fn variants_of_the_same_names() {
    assert_eq!(outcome_jvp(-1.0, 1.0).0, Outcome::Err(-3.0));
    let (_, kept) = outcome_fwd(-1.0);
    let (_, ct) = outcome_jvp(-1.0, 1.0);
    close(outcome_bwd(&kept, &ct), 9.0);
    let (_, kept) = outcome_fwd(2.0);
    let (_, ct) = outcome_jvp(2.0, 1.0);
    close(outcome_bwd(&kept, &ct), 16.0);
}
