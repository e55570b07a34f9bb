//! Calls of functions that return `Option` or `Result`, in all the ways in which they are taken apart.

use ad_runtime::differentiable;

use crate::{close, difference};

mod other {
    use ad_runtime::differentiable;

    #[derive(Clone, Debug, PartialEq)]
    pub enum Bad {
        Negative(f64),
    }

    #[differentiable(order = 3)]
    pub fn roots(b: f64, c: f64) -> Option<(f64, f64)> {
        let d = b * b - c;
        if d < 0.0 {
            return None;
        }
        let s = d.sqrt();
        Some((-b - s, -b + s))
    }

    #[differentiable(order = 2)]
    pub fn root(x: f64) -> Result<f64, Bad> {
        if x < 0.0 { Err(Bad::Negative(x)) } else { Ok(x.sqrt()) }
    }

    #[differentiable(order = 2)]
    pub fn doubled(xs: &[f64]) -> Option<Vec<f64>> {
        if xs.is_empty() { None } else { Some(xs.iter().map(|x| x * x).collect()) }
    }
}
use other::{Bad, doubled, root, roots};

#[differentiable(order = 2)]
fn gap(x: f64, y: f64) -> Option<f64> {
    let (lo, hi) = roots(x, y)?;
    Some((hi - lo) * x.sin())
}

#[test]
fn question_mark() {
    let (x, y) = gap_grad(1.5, 0.7).unwrap();
    close(x, difference(|x| gap(x, 0.7).unwrap(), 1.5));
    close(y, difference(|y| gap(1.5, y).unwrap(), 0.7));
    assert_eq!(gap_grad(0.1, 0.7), None);
    let (a, b) = gap_hvp(1.5, 0.7, 1.0, 0.0).unwrap();
    close(a, difference(|x| gap_grad(x, 0.7).unwrap().0, 1.5));
    close(b, difference(|x| gap_grad(x, 0.7).unwrap().1, 1.5));
    let (_, (a, b)) = gap_grad_vjp(1.5, 0.7, Some((0.0, 1.0)));
    close(a, difference(|x| gap_grad(x, 0.7).unwrap().1, 1.5));
    close(b, difference(|y| gap_grad(1.5, y).unwrap().1, 0.7));
}

#[differentiable(order = 2)]
fn let_else(x: f64, y: f64) -> f64 {
    let Some((lo, hi)) = roots(x, y) else { return x * y };
    lo * hi * hi
}

#[differentiable(order = 2)]
fn matched(x: f64) -> f64 {
    match root(x) {
        Ok(v) => v * x,
        Err(_) => -x * x,
    }
}

#[differentiable]
fn if_let(x: f64, y: f64) -> f64 {
    if let Some((lo, _)) = roots(x, y) { lo * x } else { y }
}

#[differentiable]
fn unwrapped(x: f64, y: f64) -> f64 {
    let (lo, hi) = roots(x, y).unwrap();
    let r = root(x * y).expect("positive");
    lo * hi * r
}

#[differentiable]
fn adapted(x: f64, y: f64) -> f64 {
    let product = roots(x, y).map(|(a, b)| a * a * b).unwrap_or(x * y);
    let width = roots(x, y).map_or(0.0, |(a, b)| b - a);
    product + width + root(x).unwrap_or(y)
}

#[differentiable]
fn kept(x: f64, y: f64) -> f64 {
    let r = roots(x, y);
    let s = root(x);
    let mut sum = 0.0;
    if r.is_some() {
        sum += x;
    }
    if let Some((lo, hi)) = r {
        sum += lo * hi * hi;
    }
    match s {
        Ok(v) if v > 1.0 => sum + v,
        Ok(v) => sum + v * y,
        Err(_) => sum,
    }
}

#[track_caller]
fn against_differences(f: fn(f64, f64) -> f64, g: fn(f64, f64) -> (f64, f64)) {
    for (x, y) in [(1.5, 0.7), (0.4, 0.9), (0.9, 0.2)] {
        let (a, b) = g(x, y);
        close(a, difference(|x| f(x, y), x));
        close(b, difference(|y| f(x, y), y));
    }
}

#[test]
fn all_ways_to_take_apart() {
    against_differences(let_else, let_else_grad);
    against_differences(if_let, if_let_grad);
    against_differences(adapted, adapted_grad);
    against_differences(kept, kept_grad);
    let (a, b) = unwrapped_grad(1.5, 0.7);
    close(a, difference(|x| unwrapped(x, 0.7), 1.5));
    close(b, difference(|y| unwrapped(1.5, y), 0.7));
    for x in [2.0, -1.3] {
        close(matched_grad(x), difference(matched, x));
        close(matched_grad_grad(x), difference(matched_grad, x));
        close(matched_hvp(x, 1.0), difference(matched_grad, x));
    }
    let h = let_else_hessian(1.5, 0.7);
    close(h[0][1], difference(|y| let_else_grad(1.5, y).0, 0.7));
    close(h[1][0], difference(|x| let_else_grad(x, 0.7).1, 1.5));
}

#[test]
#[should_panic]
fn unwrap_of_none_panics() {
    unwrapped_grad(0.1, 0.7);
}

#[derive(Clone, Debug, PartialEq)]
pub enum Outer {
    Inner(Bad),
    Large(f64),
}
impl From<Bad> for Outer {
    fn from(bad: Bad) -> Self {
        Outer::Inner(bad)
    }
}

#[differentiable(order = 2)]
fn converted(x: f64, y: f64) -> Result<f64, Outer> {
    let a = root(x)?;
    let b = root(y).map_err(|_| Outer::Large(0.0))?;
    if a > 100.0 {
        return Err(Outer::Large(a));
    }
    Ok(a * b * x)
}

#[test]
fn errors_are_converted_and_constant() {
    let (x, y) = converted_grad(1.3, 2.0).unwrap();
    close(x, difference(|x| converted(x, 2.0).unwrap(), 1.3));
    close(y, difference(|y| converted(1.3, y).unwrap(), 2.0));
    assert_eq!(converted_grad(-1.0, 2.0), Err(Outer::Inner(Bad::Negative(-1.0))));
    assert_eq!(converted_grad(1.0, -2.0), Err(Outer::Large(0.0)));
    let (a, _) = converted_hvp(1.3, 2.0, 1.0, 0.0).unwrap();
    close(a, difference(|x| converted_grad(x, 2.0).unwrap().0, 1.3));
}

#[differentiable]
fn passed_on(x: f64) -> Result<f64, Bad> {
    root(x * x - 1.0)
}

#[differentiable]
fn in_a_loop(xs: &[f64]) -> Result<f64, Bad> {
    let mut sum = 0.0;
    for &x in xs {
        sum += root(x)? * x;
    }
    Ok(sum)
}

#[differentiable(order = 2)]
fn of_vectors(xs: &[f64]) -> Option<f64> {
    let v: Vec<f64> = doubled(xs)?;
    let mut sum = 0.0;
    for x in &v {
        sum += x * x;
    }
    Some(sum)
}

#[test]
fn more_callers() {
    close(passed_on_grad(2.0).unwrap(), 2.0 / 3f64.sqrt());
    assert_eq!(passed_on_grad(0.5), Err(Bad::Negative(-0.75)));
    let g = in_a_loop_grad(&[1.0, 4.0]).unwrap();
    close(g[0], 1.5);
    close(g[1], 3.0);
    assert_eq!(in_a_loop_grad(&[1.0, -4.0, 2.0]), Err(Bad::Negative(-4.0)));
    let g = of_vectors_grad(&[1.0, 2.0]).unwrap();
    close(g[0], 4.0);
    close(g[1], 32.0);
    let h = of_vectors_hvp(&[1.0, 2.0], &[1.0, 0.0]).unwrap();
    close(h[0], 12.0);
    close(h[1], 0.0);
    assert_eq!(of_vectors_grad(&[]), None);
}
