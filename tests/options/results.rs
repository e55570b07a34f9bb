//! Results that are `Option` or `Result`, and the functions that are generated for them.

use ad_runtime::differentiable;

use crate::{close, difference};

#[differentiable]
fn roots(b: f64, c: f64) -> Option<(f64, f64)> {
    let d = b * b - c;
    if d < 0.0 {
        return None;
    }
    let s = d.sqrt();
    Some((-b - s, -b + s))
}

#[test]
fn a_pair_or_none() {
    let (r, (b, c)) = roots_vjp(1.5, 0.7, Some((1.0, 2.0)));
    assert_eq!(r, roots(1.5, 0.7));
    let f = |b, c| roots(b, c).map(|(x, y)| x + 2.0 * y).unwrap();
    close(b, difference(|b| f(b, 0.7), 1.5));
    close(c, difference(|c| f(1.5, c), 0.7));
    let (_, t) = roots_jvp(1.5, 0.7, 0.3, 0.4);
    let (x, y) = t.unwrap();
    close(x + 2.0 * y, 0.3 * b + 0.4 * c);
}

/// No NaN of `sqrt` of a negative number, no cotangent for what is not there.
#[test]
fn variants_that_differ_count_as_zero() {
    assert_eq!(roots_vjp(0.5, 4.0, None), (None, (0.0, 0.0)));
    assert_eq!(roots_vjp(0.5, 4.0, Some((1.0, f64::NAN))), (None, (0.0, 0.0)));
    assert_eq!(roots_vjp(1.5, 0.7, None).1, (0.0, 0.0));
    assert_eq!(roots_jvp(0.5, 4.0, 1.0, 1.0), (None, None));
    let (_, kept) = roots_fwd(1.5, 0.7);
    assert_eq!(roots_bwd(&kept, &None), (0.0, 0.0));
    let (_, kept) = roots_fwd(0.5, 4.0);
    assert_eq!(roots_bwd(&kept, &Some((1.0, 1.0))), (0.0, 0.0));
}

#[differentiable(order = 3)]
fn log(x: f64) -> Option<f64> {
    if x > 0.0 { Some(x.ln()) } else { None }
}

#[test]
fn the_gradient_is_fallible_in_the_same_way() {
    assert_eq!(log_grad(2.0), Some(0.5));
    assert_eq!(log_grad(-2.0), None);
    assert_eq!(log_value_and_grad(2.0), Some((2f64.ln(), 0.5)));
    assert_eq!(log_value_and_grad(-1.0), None);
}

#[test]
fn three_orders() {
    let x = 0.8;
    close(log_grad_grad(x).unwrap(), -1.0 / (x * x));
    close(log_grad_grad_grad(x).unwrap(), 2.0 / (x * x * x));
    assert_eq!(log_grad_grad(-x), None);
    assert_eq!(log_grad_grad_grad(-x), None);
    close(log_hvp(x, 2.0).unwrap(), -2.0 / (x * x));
    // Reverse over reverse, forward over reverse, reverse over forward.
    close(log_grad_vjp(x, Some(1.0)).1, -1.0 / (x * x));
    close(log_grad_jvp(x, 1.0).1.unwrap(), -1.0 / (x * x));
    let (_, (by_x, by_v)) = log_jvp_vjp(x, 3.0, (None, Some(1.0)));
    close(by_x, -3.0 / (x * x));
    close(by_v, 1.0 / x);
    let ((value, tangent), _) = log_jvp_jvp(x, 1.0, 1.0, 0.0);
    assert_eq!((value, tangent), (log(x), Some(1.0 / x)));
    close(log_grad_grad_jvp(x, 1.0).1.unwrap(), 2.0 / (x * x * x));
    close(log_vjp_vjp(x, Some(2.0), (None, 1.0)).1.0, -2.0 / (x * x));
}

#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    Negative(f64),
    Empty,
}

#[differentiable(order = 2)]
fn safe_sqrt(x: f64) -> Result<f64, String> {
    if x < 0.0 { Err(format!("{x} is negative")) } else { Ok(x.sqrt()) }
}

#[test]
fn an_error_of_text() {
    assert_eq!(safe_sqrt_grad(4.0), Ok(0.25));
    assert_eq!(safe_sqrt_grad(-4.0), Err("-4 is negative".to_string()));
    assert_eq!(safe_sqrt_value_and_grad(4.0), Ok((2.0, 0.25)));
    assert_eq!(safe_sqrt_vjp(4.0, Ok(2.0)), (Ok(2.0), 0.5));
    assert_eq!(safe_sqrt_vjp(4.0, Err(())).1, 0.0);
    assert_eq!(safe_sqrt_vjp(-4.0, Ok(1.0)).1, 0.0);
    assert_eq!(safe_sqrt_jvp(4.0, 2.0), (Ok(2.0), Ok(0.5)));
    assert_eq!(safe_sqrt_jvp(-4.0, 2.0).1, Err(()));
    close(safe_sqrt_grad_grad(4.0).unwrap(), -0.25 * 0.125);
    assert!(safe_sqrt_grad_grad(-4.0).is_err());
}

#[differentiable(order = 2)]
fn normalised(xs: &[f64]) -> Result<Vec<f64>, Failure> {
    if xs.is_empty() {
        return Err(Failure::Empty);
    }
    let mut sum = 0.0;
    for &x in xs {
        if x < 0.0 {
            return Err(Failure::Negative(x));
        }
        sum += x * x;
    }
    let n = sum.sqrt();
    Ok(xs.iter().map(|x| x / n).collect())
}

#[test]
fn a_vector_or_an_error() {
    let xs = [1.0, 2.0, 0.5];
    let ct = Ok(vec![1.0, -2.0, 3.0]);
    let (r, g) = normalised_vjp(&xs, &ct);
    assert_eq!(r, normalised(&xs));
    for k in 0..3 {
        let f = |x: f64| {
            let mut at = xs;
            at[k] = x;
            let r = normalised(&at).unwrap();
            r[0] - 2.0 * r[1] + 3.0 * r[2]
        };
        close(g[k], difference(f, xs[k]));
        let mut v = [0.0; 3];
        v[k] = 1.0;
        let t = normalised_jvp(&xs, &v).1.unwrap();
        close(t[0] - 2.0 * t[1] + 3.0 * t[2], g[k]);
        // Reverse over reverse against forward over reverse.
        let (_, (h, _)) = normalised_vjp_vjp(&xs, &ct, &(Err(()), v.to_vec()));
        let (_, (_, d)) = normalised_vjp_jvp(&xs, &ct, &v, &Ok(vec![0.0; 3]));
        for j in 0..3 {
            close(h[j], d[j]);
        }
    }
    assert_eq!(normalised_vjp(&[1.0, -3.0], &ct), (Err(Failure::Negative(-3.0)), vec![0.0; 2]));
    assert_eq!(normalised_vjp(&[], &ct), (Err(Failure::Empty), vec![]));
    assert_eq!(normalised_vjp(&xs, &Err(())).1, vec![0.0; 3]);
}

#[differentiable]
fn search(xs: &[f64], limit: f64) -> Option<f64> {
    let mut s = 1.0;
    for &x in xs {
        s *= x.sin();
        if s < limit {
            return Some(s * s * limit);
        }
    }
    None
}

#[test]
fn a_return_from_a_loop() {
    let xs = [1.0, 0.9, 0.4, 0.7];
    let (g, l) = search_grad(&xs, 0.5).unwrap();
    close(l, difference(|l| search(&xs, l).unwrap(), 0.5));
    for k in 0..4 {
        let f = |x: f64| {
            let mut at = xs;
            at[k] = x;
            search(&at, 0.5).unwrap()
        };
        close(g[k], difference(f, xs[k]));
    }
    assert_eq!(g[3], 0.0);
    assert_eq!(search_grad(&xs, 0.01), None);
}

#[differentiable]
fn both(x: f64, y: f64) -> (f64, Option<f64>) {
    let r = if y > 0.0 { Some(x * y.ln()) } else { None };
    (x * x, r.map(|v| v * 2.0))
}

#[test]
fn a_part_of_a_tuple() {
    let (_, (x, y)) = both_vjp(3.0, 2.0, (1.0, Some(1.0)));
    close(x, 6.0 + 2.0 * 2f64.ln());
    close(y, 3.0);
    assert_eq!(both_vjp(3.0, -2.0, (1.0, Some(1.0))).1, (6.0, 0.0));
    assert_eq!(both_jvp(3.0, -2.0, 1.0, 1.0), ((9.0, None), (6.0, None)));
}

#[differentiable(order = 2)]
fn chained(x: f64) -> Result<f64, String> {
    let y = (x > 0.0).then_some(x).ok_or("not positive")?;
    let z = match y {
        y if y > 10.0 => return Err(String::from("too large")),
        y => y * y,
    };
    let last = if z > 4.0 { Some(z.ln()) } else { None };
    last.ok_or_else(|| format!("{z} is too small"))
}

#[test]
fn errors_on_the_way() {
    assert_eq!(chained_grad(-1.0), Err("not positive".to_string()));
    assert_eq!(chained_grad(11.0), Err("too large".to_string()));
    assert_eq!(chained_grad(1.0), Err("1 is too small".to_string()));
    close(chained_grad(3.0).unwrap(), 2.0 / 3.0);
    close(chained_grad_grad(3.0).unwrap(), -2.0 / 9.0);
}
