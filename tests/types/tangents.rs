//! The generated functions of methods and of functions with the user's types, called directly: what the tangent types
//! hold, against closed forms.

use ad_runtime::{Differentiable, differentiable};

#[derive(Clone, Copy, Debug, Differentiable)]
pub struct Spring {
    pub k: f64,
    pub q0: f64,
}

#[differentiable(order = 2)]
impl Spring {
    pub fn energy(&self, q: f64) -> f64 {
        let d = q - self.q0;
        0.5 * self.k * d * d
    }

    pub fn age(&mut self, q: f64) -> f64 {
        self.k *= q;
        self.k * self.q0
    }

    pub fn stretched(self, by: f64) -> Spring {
        Spring { q0: self.q0 * by, ..self }
    }
}

#[differentiable(order = 2)]
fn total(springs: &[Spring], q: f64) -> f64 {
    springs.iter().map(|s| s.energy(q)).sum()
}

#[test]
fn the_gradient_of_a_method_is_that_of_self_and_of_the_arguments() {
    let s = Spring { k: 2.0, q0: 0.5 };
    let (s_bar, q_bar) = s.energy_grad(1.5);
    // d/dk = d²/2, d/dq0 = -k d, d/dq = k d with d = 1.
    assert_eq!((s_bar.k, s_bar.q0, q_bar), (0.5, -2.0, 2.0));
    let (y, (s_bar, q_bar)) = s.energy_vjp(1.5, 10.0);
    assert_eq!((y, s_bar.k, s_bar.q0, q_bar), (1.0, 5.0, -20.0, 20.0));
}

#[test]
fn tangents_go_in_and_come_out_of_jvp() {
    let s = Spring { k: 2.0, q0: 0.5 };
    let (y, t) = s.energy_jvp(1.5, &SpringTangent { k: 1.0, q0: 0.0 }, 3.0);
    assert_eq!((y, t), (1.0, 0.5 + 3.0 * 2.0));
    let (out, t) = s.stretched_jvp(2.0, SpringTangent { k: 1.0, q0: 3.0 }, 0.5);
    assert_eq!((out.k, out.q0, t.k, t.q0), (2.0, 1.0, 1.0, 6.25));
}

#[test]
fn a_struct_result_is_seeded_by_its_tangent() {
    let s = Spring { k: 2.0, q0: 0.5 };
    let (_, (s_bar, by_bar)) = s.stretched_vjp(2.0, &SpringTangent { k: 10.0, q0: 1.0 });
    assert_eq!((s_bar.k, s_bar.q0, by_bar), (10.0, 2.0, 0.5));
}

#[test]
fn the_cotangent_of_mutable_self_goes_in_and_out() {
    let mut s = Spring { k: 2.0, q0: 0.5 };
    let mut bar = SpringTangent { k: 10.0, q0: 0.0 };
    // k' = k q and y = k' q0: dk = (10 + q0) q, dq0 = k', dq = (10 + q0) k.
    let (y, q_bar) = s.age_vjp(3.0, 1.0, &mut bar);
    assert_eq!((y, s.k, s.q0), (3.0, 6.0, 0.5));
    assert_eq!((bar.k, bar.q0, q_bar), (31.5, 6.0, 21.0));
}

#[test]
fn a_slice_of_structs_has_a_vector_of_tangents() {
    let springs = [Spring { k: 2.0, q0: 0.5 }, Spring { k: 1.0, q0: -0.5 }];
    let (bars, q_bar) = total_grad(&springs, 1.5);
    let bars: Vec<(f64, f64)> = bars.iter().map(|b| (b.k, b.q0)).collect();
    assert_eq!((bars, q_bar), (vec![(0.5, -2.0), (2.0, -2.0)], 4.0));
    let v = [SpringTangent { k: 1.0, q0: 0.0 }, SpringTangent { k: 0.0, q0: 1.0 }];
    // The Hessian of each: d²/dk dq0 = -d, d²/dk dq = d, d²/dq0² = k, d²/dq0 dq = -k, d²/dq² = k.
    let (h, q_h) = total_hvp(&springs, 1.5, &v, 0.0);
    let h: Vec<(f64, f64)> = h.iter().map(|b| (b.k, b.q0)).collect();
    assert_eq!((h, q_h), (vec![(0.0, -1.0), (-2.0, 1.0)], 1.0 - 1.0));
}

#[derive(Clone, Debug, Differentiable)]
pub enum Shape {
    Circle { r: f64 },
    Rectangle(f64, f64),
    Unit,
}

#[differentiable(order = 2)]
fn area(shape: &Shape, scale: f64) -> f64 {
    match shape {
        Shape::Circle { r } => 3.0 * r * r * scale,
        Shape::Rectangle(a, b) => a * b * scale,
        Shape::Unit => scale,
    }
}

#[test]
fn the_gradient_by_an_enum_has_its_variant() {
    let (shape, scale) = area_grad(&Shape::Circle { r: 2.0 }, 0.5);
    assert!(matches!(shape, ShapeTangent::Circle { r } if r == 6.0), "{shape:?}");
    assert_eq!(scale, 12.0);
    let (shape, scale) = area_grad(&Shape::Rectangle(2.0, 3.0), 0.5);
    assert!(matches!(shape, ShapeTangent::Rectangle(a, b) if (a, b) == (1.5, 1.0)), "{shape:?}");
    assert_eq!(scale, 6.0);
    let (shape, scale) = area_grad(&Shape::Unit, 0.5);
    assert!(matches!(shape, ShapeTangent::Unit), "{shape:?}");
    assert_eq!(scale, 1.0);
}

#[test]
fn second_derivatives_by_an_enum() {
    let shape = Shape::Rectangle(2.0, 3.0);
    let (h, scale) = area_hvp(&shape, 0.5, &ShapeTangent::Rectangle(1.0, 0.0), 2.0);
    // Rows of the Hessian: (0, s, b), (s, 0, a), (b, a, 0) times (1, 0, 2).
    assert!(matches!(h, ShapeTangent::Rectangle(a, b) if (a, b) == (6.0, 4.5)), "{h:?}");
    assert_eq!(scale, 3.0);
}
