//! `Option` as a parameter, by value and lent, in tuples and in fields.

use ad_runtime::{Differentiable, differentiable};

use crate::{close, difference};

#[differentiable(order = 2)]
fn shifted(x: f64, offset: Option<f64>) -> f64 {
    let o = offset.unwrap_or(1.0);
    x * x * o * o
}

#[test]
fn by_value() {
    let (x, o) = shifted_grad(2.0, Some(3.0));
    close(x, 36.0);
    close(o.unwrap(), 24.0);
    assert_eq!(shifted_grad(2.0, None), (4.0, None));
    close(shifted_jvp(2.0, Some(3.0), 1.0, Some(1.0)).1, 60.0);
    close(shifted_jvp(2.0, None, 1.0, None).1, 4.0);
    let (x, o) = shifted_hvp(2.0, Some(3.0), 1.0, Some(0.0));
    close(x, 18.0);
    close(o.unwrap(), 24.0);
    let (_, (x, o)) = shifted_grad_vjp(2.0, Some(3.0), (0.0, Some(1.0)));
    close(x, 24.0);
    close(o.unwrap(), 8.0);
}

#[differentiable(order = 2)]
fn lent(x: f64, offset: &Option<f64>) -> f64 {
    match offset {
        Some(o) => (x * o).sin(),
        None => x.sin(),
    }
}

#[test]
fn by_reference() {
    let (x, o) = lent_grad(0.7, &Some(2.0));
    close(x, difference(|x| lent(x, &Some(2.0)), 0.7));
    close(o.unwrap(), difference(|o| lent(0.7, &Some(o)), 2.0));
    let (x, o) = lent_grad(0.7, &None);
    close(x, 0.7f64.cos());
    assert_eq!(o, None);
    let (x, _) = lent_hvp(0.7, &Some(2.0), 1.0, &Some(0.0));
    close(x, difference(|x| lent_grad(x, &Some(2.0)).0, 0.7));
}

#[differentiable]
fn pairs(p: (f64, Option<f64>), q: Option<(f64, f64)>) -> f64 {
    let mut sum = p.0;
    if let Some(v) = p.1 {
        sum += v * p.0;
    }
    match (p.1, q) {
        (Some(a), Some((b, c))) => sum + a * b * c,
        (None, Some((b, _))) => sum + b,
        _ => sum,
    }
}

#[test]
fn in_tuples() {
    let (p, q) = pairs_grad((2.0, Some(3.0)), Some((5.0, 7.0)));
    assert_eq!(p, (4.0, Some(37.0)));
    assert_eq!(q, Some((21.0, 15.0)));
    let (p, q) = pairs_grad((2.0, None), Some((5.0, 7.0)));
    assert_eq!(p, (1.0, None));
    assert_eq!(q, Some((1.0, 0.0)));
    assert_eq!(pairs_grad((2.0, Some(1.0)), None), ((2.0, Some(2.0)), None));
}

#[derive(Clone, Debug, PartialEq, Differentiable)]
pub struct Spring {
    pub k: f64,
    pub offset: Option<f64>,
    pub label: Option<String>,
}

#[differentiable(order = 2)]
fn energy(s: &Spring, q: f64) -> f64 {
    let d = q - s.offset.unwrap_or(0.0);
    0.5 * s.k * d * d
}

#[differentiable]
impl Spring {
    fn force(&self, q: f64) -> f64 {
        let mut f = self.k * q;
        if let Some(o) = self.offset {
            f -= self.k * o * o;
        }
        f
    }
    fn checked(&self, q: f64) -> Option<f64> {
        let o = self.offset?;
        Some(o * q * self.k)
    }
}

#[test]
fn in_fields() {
    let s = Spring { k: 2.0, offset: Some(0.5), label: None };
    let (g, q) = energy_grad(&s, 1.5);
    close(g.k, 0.5);
    close(g.offset.unwrap(), -2.0);
    close(q, 2.0);
    let none = Spring { offset: None, ..s.clone() };
    assert_eq!(energy_grad(&none, 1.5).0.offset, None);
    close(energy_grad(&none, 1.5).1, 3.0);
    let (g, q) = s.force_grad(1.5);
    close(g.k, 1.5 - 0.25);
    close(g.offset.unwrap(), -2.0);
    close(q, 2.0);
    let (g, q) = s.checked_grad(1.5).unwrap();
    close(g.k, 0.75);
    close(g.offset.unwrap(), 3.0);
    close(q, 1.0);
    assert!(none.checked_grad(1.5).is_none());
}

#[differentiable]
fn replaced(x: f64, o: Option<f64>) -> f64 {
    let mut o = o;
    let first = o.unwrap_or(2.0);
    if x > 1.0 {
        o = None;
    }
    first * o.map_or(x, |v| v * x)
}

#[test]
fn a_variable_that_changes_its_variant() {
    let (x, o) = replaced_grad(0.5, Some(3.0));
    close(x, 9.0);
    close(o.unwrap(), 3.0);
    let (x, o) = replaced_grad(1.5, Some(3.0));
    close(x, 3.0);
    close(o.unwrap(), 1.5);
    assert_eq!(replaced_grad(1.5, None), (2.0, None));
}

#[differentiable]
fn constant_option(x: f64, n: Option<usize>, #[constant] o: Option<f64>) -> f64 {
    x.powi(n.unwrap_or(2) as i32) * o.unwrap_or(1.0)
}

#[test]
fn what_is_constant_has_no_cotangent() {
    close(constant_option_grad(2.0, Some(3), None), 12.0);
    close(constant_option_grad(2.0, None, Some(5.0)), 20.0);
}
